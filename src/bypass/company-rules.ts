import { Worker } from 'node:worker_threads';
import { describe } from '../lib/describe.ts';
import { bypassError } from './errors.ts';
import type { CompanyRules } from './gate.ts';

/** What the thread receives. */
export interface CompanyStart {
  readonly task: 'bypass-company-rules';
  readonly wasm: Uint8Array;
  readonly input: Uint8Array;
}

/** What the thread answers: the result of the policy, or why there is none. */
export type CompanyAnswer = { readonly result: unknown } | { readonly failure: string };

const MAX_MS = 5_000;
const HEAP_MB = 128;

/**
 * Opens the rules of a company, which can only deny. They run in a worker thread with bounds on memory and time. Only the boolean
 * true does not deny: a timeout, an error, an undefined result or another value denies. `program` is what threads run.
 */
export const openCompanyRules =
  (program: string | URL, wasm: Uint8Array, limitMs: number = MAX_MS): CompanyRules =>
  async (input) => {
    const answer = await evaluateInThread(program, { task: 'bypass-company-rules', wasm, input }, limitMs).catch(
      (error: unknown) => ({ failure: describe(error) }),
    );
    if ('failure' in answer) return bypassError('bypass-company-failed', { detail: answer.failure });
    if (answer.result === true) return undefined;
    if (answer.result === false) return bypassError('bypass-company-denied');
    return bypassError('bypass-company-failed', { detail: 'the result is not a boolean' });
  };

function evaluateInThread(program: string | URL, workerData: CompanyStart, limitMs: number): Promise<CompanyAnswer> {
  return new Promise((resolve) => {
    // The thread's output is captured and dropped: a policy can print, and its text must not reach the runner.
    const worker = new Worker(program, {
      workerData,
      stdout: true,
      stderr: true,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    });
    let isSettled = false;
    const settle = (answer: CompanyAnswer): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => settle({ failure: `no answer within ${limitMs / 1000} s` }), limitMs);
    worker.once('message', (answer: CompanyAnswer) => settle(answer));
    worker.once('error', (error) => settle({ failure: describe(error) }));
    worker.once('exit', () => settle({ failure: 'the thread ended without an answer' }));
  });
}
