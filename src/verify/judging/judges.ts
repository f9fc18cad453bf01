import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { reviveError, VerificationError } from '../../lib/mc-error.ts';
import type { Threads } from '../../lib/threads.ts';
import { type Judged, judge } from '../judge.ts';
import type { Evidence, VerifyRequest } from '../types.ts';
import type { Answer, Ask, ThreadStart } from './message.ts';

export interface Judges {
  /** As {@link judge}; `path` is that of the subject, where it is a file. */
  judge(evidence: Evidence, request: VerifyRequest, path?: string): Promise<Judged>;
  close(): Promise<void>;
}

/** So many wait at a thread, so that it has the next one when it is done with one. */
const MAX_WAITING = 6;

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  isReady: boolean;
}
interface Waiting {
  readonly settle: (judged: Judged) => void;
  /** Judges it here. */
  readonly here: () => Judged;
}

/**
 * Judges beside this thread: judging is all computing, and pure. What no thread is free for, or was not answered when a
 * thread ended, is judged here: threads change how long it takes and never what comes out.
 */
export function openJudges({ program, idleCores }: Threads, start: ThreadStart): Judges {
  let last = 0;
  const threads = Array.from({ length: idleCores }, () => threadOf(program, start));
  return {
    judge: async (evidence, request, path) => {
      const here = (): Judged => judge(evidence, request);
      await setImmediate(); // what they have answered meanwhile is heard between two turns of the event loop
      const thread = freeOf(threads);
      if (thread === undefined || 'unusable' in evidence) return here();
      const { origin, bytes, payload } = evidence;
      const { sha256, sha384, sha512 } = request.digests;
      const digests = { ...(sha256 ? { sha256 } : {}), ...(sha384 ? { sha384 } : {}), ...(sha512 ? { sha512 } : {}) };
      const ask: Ask = { id: ++last, origin, bytes, ...(payload ? { payload } : {}), digests, path };
      return new Promise((settle) => {
        thread.waiting.set(ask.id, { settle, here });
        thread.worker.postMessage(ask);
      });
    },
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/** The one that has least to do, and room for more. */
const freeOf = (threads: readonly Thread[]): Thread | undefined =>
  threads
    .filter(({ isReady, waiting }) => isReady && waiting.size < MAX_WAITING)
    .sort((a, b) => a.waiting.size - b.waiting.size)[0];

function threadOf(program: string, workerData: ThreadStart): Thread {
  const worker = new Worker(program, { workerData });
  const thread: Thread = { worker, waiting: new Map(), isReady: false };
  worker.unref();
  worker.on('message', (message: 'ready' | Answer) => {
    if (message === 'ready') {
      thread.isReady = true;
      return;
    }
    const waiting = thread.waiting.get(message.id);
    thread.waiting.delete(message.id);
    waiting?.settle(judgedOf(message) ?? waiting.here());
  });
  const end = (): void => {
    thread.isReady = false;
    for (const [id, { settle, here }] of thread.waiting) {
      thread.waiting.delete(id);
      settle(here());
    }
  };
  worker.on('error', end);
  worker.on('exit', end);
  return thread;
}

/** Undefined for what is no answer. */
export function judgedOf({ accepted, refused }: Answer): Judged | undefined {
  if (accepted || !refused) return accepted;
  const { code, details, ...rest } = refused;
  const error = reviveError(code, details);
  return error instanceof VerificationError ? { ...rest, error } : undefined;
}
