import { parentPort, workerData } from 'node:worker_threads';
import { isAccepted, judge } from '../judge.ts';
import { contentOf } from '../subject.ts';
import { loadTrust, type Trust } from '../trust.ts';
import { type Answer, type Ask, bufferOf, replayed, type ThreadStart } from './message.ts';

/** What a thread does: loads the policy out of what it is started with, says that it is ready, and judges what it is asked. */
export async function judgeInThread(): Promise<void> {
  const { policy, root, asOf, files } = workerData as ThreadStart;
  const trust = await loadTrust(policy, replayed(files), asOf, root);
  parentPort?.on('message', (ask: Ask) => parentPort?.postMessage(answerTo(ask, trust)));
  parentPort?.postMessage('ready');
}

export function answerTo({ id, origin, bytes, payload, digests, path }: Ask, trust: Trust): Answer {
  const evidence = { origin, bytes: bufferOf(bytes), ...(payload ? { payload: bufferOf(payload) } : {}) };
  const content = path === undefined ? {} : { content: contentOf(path) };
  const judged = judge(evidence, { subject: origin, digests, ...content, trust });
  if (isAccepted(judged)) return { id, accepted: judged };
  const { error, ...refused } = judged;
  return { id, refused: { ...refused, code: error.code, details: error.details } };
}
