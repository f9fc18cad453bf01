import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { reviveError, VerificationError } from '../../lib/mc-error.ts';
import type { Threads } from '../../lib/threads.ts';
import { judge } from '../evidence/judge.ts';
import type { Evidence, Judged } from '../evidence/types.ts';
import type { VerifyRequest } from '../types.ts';
import type { Ask, ThreadStart, WorkerAnswer } from './message.ts';

/** Worker threads that judge evidence. */
export interface Judges {
  /** Judges like {@link judge}; `path` is the file of the subject, where there is one. */
  judge(evidence: Evidence, request: VerifyRequest, path?: string): Promise<Judged>;
  close(): Promise<void>;
}

/** Maximum requests that wait for a thread, so that it never waits for the next one. */
const MAX_WAITING = 6;

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  isReady: boolean;
}
interface Waiting {
  readonly settle: (judged: Judged) => void;
  /** Judges it in this thread. */
  readonly judgeHere: () => Judged;
}

/**
 * Opens worker threads that judge. Judging is pure computation. This thread judges what no thread has room for, and
 * what was not answered when a thread ended, so threads change the time and never the result.
 */
export function openJudges({ program, idleCores }: Threads, start: ThreadStart): Judges {
  let last = 0;
  const threads = Array.from({ length: idleCores }, () => startThread(program, start));
  return {
    judge: async (evidence, request, path) => {
      const judgeHere = (): Judged => judge(evidence, request);
      await setImmediate(); // lets the event loop deliver answers of the threads
      const thread = findFreeThread(threads);
      if (thread === undefined || 'unusable' in evidence) return judgeHere();
      const { origin, bytes, payload } = evidence;
      const { sha256, sha384, sha512 } = request.digests;
      const digests = { ...(sha256 ? { sha256 } : {}), ...(sha384 ? { sha384 } : {}), ...(sha512 ? { sha512 } : {}) };
      const ask: Ask = { id: ++last, origin, bytes, ...(payload ? { payload } : {}), digests, path };
      return new Promise((settle) => {
        thread.waiting.set(ask.id, { settle, judgeHere });
        thread.worker.postMessage(ask);
      });
    },
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Returns the thread with the fewest requests that has room for one more. */
const findFreeThread = (threads: readonly Thread[]): Thread | undefined =>
  threads
    .filter(({ isReady, waiting }) => isReady && waiting.size < MAX_WAITING)
    .sort((a, b) => a.waiting.size - b.waiting.size)[0];

function startThread(program: string | URL, workerData: ThreadStart): Thread {
  const worker = new Worker(program, { workerData });
  const thread: Thread = { worker, waiting: new Map(), isReady: false };
  worker.unref();
  worker.on('message', (message: 'ready' | WorkerAnswer) => {
    if (message === 'ready') {
      thread.isReady = true;
      return;
    }
    const waiting = thread.waiting.get(message.id);
    thread.waiting.delete(message.id);
    waiting?.settle(parseAnswer(message) ?? waiting.judgeHere());
  });
  const end = (): void => {
    thread.isReady = false;
    for (const [id, { settle, judgeHere }] of thread.waiting) {
      thread.waiting.delete(id);
      settle(judgeHere());
    }
  };
  worker.on('error', end);
  worker.on('exit', end);
  return thread;
}

/** Reads the answer of a thread; undefined for a malformed one. */
export function parseAnswer({ accepted, refused }: WorkerAnswer): Judged | undefined {
  if (accepted || !refused) return accepted;
  const { code, details, ...rest } = refused;
  const error = reviveError(code, details);
  return error instanceof VerificationError ? { ...rest, error } : undefined;
}
