import { parentPort } from 'node:worker_threads';
import { describe } from '../lib/describe.ts';
import type { CompanyAnswer, CompanyStart } from './company-rules.ts';
import { evaluatePolicy, openPolicy } from './compiled-rules.ts';

const MAX_PAGES = 1024; // of 64 KiB: 64 MiB

/** Evaluates the rules of a company in a worker thread, and posts the answer. */
export async function evaluateCompanyRules({ wasm, input }: CompanyStart): Promise<void> {
  parentPort?.postMessage(await answer(wasm, input));
}

async function answer(wasm: Uint8Array, input: Uint8Array): Promise<CompanyAnswer> {
  try {
    const result = evaluatePolicy(await openPolicy(wasm, MAX_PAGES), input);
    return typeof result === 'boolean' ? { result } : { failure: 'the result is not a boolean' };
  } catch (error) {
    return { failure: describe(error) };
  }
}
