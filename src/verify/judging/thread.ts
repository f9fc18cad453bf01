import { parentPort, workerData } from 'node:worker_threads';
import { isAccepted, judge } from '../evidence/judge.ts';
import { loadTrust } from '../policy/load.ts';
import type { Trust } from '../policy/types.ts';
import { createContentReader } from '../subject/subject.ts';
import { type Ask, asBuffer, replayFiles, type ThreadStart, type WorkerAnswer } from './message.ts';

/**
 * Runs a worker thread: loads the policy from its start message, reports that it is ready, and judges each {@link Ask}.
 */
export async function judgeInThread(): Promise<void> {
  const { policy, root, asOf, files } = workerData as ThreadStart;
  const trust = await loadTrust(policy, replayFiles(files), asOf, root);
  parentPort?.on('message', (ask: Ask) => parentPort?.postMessage(answerTo(ask, trust)));
  parentPort?.postMessage('ready');
}

/** Judges one request. */
export function answerTo({ id, origin, bytes, payload, digests, path }: Ask, trust: Trust): WorkerAnswer {
  const evidence = { origin, bytes: asBuffer(bytes), ...(payload ? { payload: asBuffer(payload) } : {}) };
  const content = path === undefined ? {} : { content: createContentReader(path) };
  const judged = judge(evidence, { subject: origin, digests, ...content, trust });
  if (isAccepted(judged)) return { id, accepted: judged };
  const { error, ...refused } = judged;
  return { id, refused: { ...refused, code: error.code, details: error.details } };
}
