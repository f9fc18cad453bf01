import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCompanyRules } from '../../src/bypass/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'scripts/mc.ts');
const INPUT = Buffer.from('{"now_s":1}');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mc-company-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a program for threads that replaces the real one. */
function writeProgram(name: string, code: string): string {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads';\n${code}`);
  return file;
}
const ask = async (program: string, limitMs = 10_000) => openCompanyRules(program, Buffer.from('wasm'), limitMs)(INPUT);

describe('openCompanyRules', () => {
  it('denies if the policy gives no boolean, in a real thread', async () => {
    const wasm = readFileSync(join(ROOT, 'policy/opa/bypass.wasm'));
    const reason = await openCompanyRules(PROGRAM, wasm, 60_000)(INPUT);
    expect(reason?.message).toBe('the rules of your company gave no answer: the result is not a boolean');
  });

  it('denies if the file is not WebAssembly, in a real thread', async () => {
    expect((await ask(PROGRAM, 60_000))?.code).toBe('bypass-company-failed');
  });

  it('does not object only if the answer is the boolean true', async () => {
    const answer = (value: string): Promise<string | undefined> =>
      ask(writeProgram('answers', `parentPort.postMessage({ result: ${value} })`)).then((reason) => reason?.code);
    expect(await answer('true')).toBeUndefined();
    expect(await answer('false')).toBe('bypass-company-denied');
    for (const value of ['1', '"true"', 'undefined', 'null', '[true]'])
      expect(await answer(value)).toBe('bypass-company-failed');
  });

  it('denies without an answer in time, and ends the thread', async () => {
    const reason = await ask(writeProgram('loops', 'for (;;);'), 300);
    expect(reason?.message).toBe('the rules of your company gave no answer: no answer within 0.3 s');
  });

  it('denies if the thread ends, throws or uses too much memory', async () => {
    expect((await ask(writeProgram('ends', 'process.exit(0)')))?.code).toBe('bypass-company-failed');
    expect((await ask(writeProgram('throws', 'throw new Error("broken")')))?.code).toBe('bypass-company-failed');
    const grows = writeProgram('grows', 'const all = []; for (;;) all.push(new Array(1e5).fill({}));');
    expect((await ask(grows, 60_000))?.code).toBe('bypass-company-failed');
    expect((await ask(join(folder, 'missing.mjs')))?.code).toBe('bypass-company-failed');
  });

  it('gives the thread no environment, and drops its output', async () => {
    process.env.MC_CANARY = 'secret-canary';
    const leaks = writeProgram(
      'leaks',
      'console.log("::set-output name=x::y"); parentPort.postMessage({ result: process.env.MC_CANARY === undefined })',
    );
    expect(await ask(leaks)).toBeUndefined();
    delete process.env.MC_CANARY;
  });
});
