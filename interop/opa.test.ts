import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { bypassCases, bypassInput } from '../__tests__/support/bypass.ts';
import { buildRules } from '../scripts/policy.ts';
import { type Decision, decide, loadCompiledRules, parseInput } from '../src/bypass/index.ts';
import { canonicalJson } from '../src/lib/json.ts';
import { peer } from './peers.ts';

const GENERATED = 20_000;
const BATCH = 2_000;
const root = join(import.meta.dirname, '..');
const opa = await peer('opa');
const skip = opa.missing ?? false;
const compiled = await loadCompiledRules(readFileSync(join(root, 'policy/opa/bypass.wasm')));
const run = (...args: readonly string[]): string =>
  execFileSync(opa.path ?? '', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  });

/** Returns the bytes that the gate gives to WebAssembly; undefined for a text without a canonical form, which the gate denies. */
function canonicalize(text: string): Buffer | undefined {
  try {
    return Buffer.from(canonicalJson(JSON.parse(text)));
  } catch {
    return undefined;
  }
}

describe('policy/opa/bypass.rego in real OPA', { skip }, () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mc-opa-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Returns the decisions on many inputs in order, by one run of OPA. `texts` are JSON. */
  function decisions(texts: readonly string[]): readonly Decision[] {
    const data = join(folder, 'inputs.json');
    writeFileSync(data, `{"inputs":[${texts.join(',')}]}`);
    const query = 'x := [decision | some one in data.inputs; decision := data.bypass.decision with input as one]';
    // The strict flag turns an error of a built-in function into an error instead of an undefined result.
    const flags = ['--strict-builtin-errors', '--format', 'json', '-d', 'policy/opa/bypass.rego', '-d', data];
    const answer: unknown = JSON.parse(run('eval', ...flags, query));
    return (answer as { result: [{ bindings: { x: readonly Decision[] } }] }).result[0].bindings.x;
  }

  function assertSameDecisions(texts: readonly string[]): readonly Decision[] {
    const opaDecisions = decisions(texts);
    assert.equal(opaDecisions.length, texts.length, 'every input has a decision in OPA');
    const now = Math.floor(Date.now() / 1000);
    texts.forEach((text, at) => {
      const expectedDecisions = decide(JSON.parse(text), now);
      assert.deepEqual({ ...opaDecisions[at] }, { ...expectedDecisions }, text.slice(0, 2000));
      const bytes = canonicalize(text);
      if (bytes) assert.deepEqual({ ...compiled.evaluate(bytes, now) }, { ...expectedDecisions }, text.slice(0, 2000));
    });
    return opaDecisions;
  }

  it('passes opa check --strict and opa fmt', () => {
    run('check', '--strict', 'policy');
    run('fmt', '--fail', '--list', 'policy');
  });

  it('passes its own tests', () => {
    assert.match(run('test', 'policy'), /^PASS: 3\/3/m);
  });

  it('decides the shared table as TypeScript does, with the same codes and messages', () => {
    assertSameDecisions(bypassCases().cases.map(({ input }) => JSON.stringify(input)));
  });

  it(`decides ${GENERATED} generated inputs as TypeScript and WebAssembly do, allowed and denied`, (t) => {
    const seed = Date.now() % 2 ** 31;
    t.diagnostic(`fast-check seed ${seed}`);
    const texts = fc.sample(bypassInput, { numRuns: GENERATED, seed }).map((input) => JSON.stringify(input));
    const batches = Array.from({ length: GENERATED / BATCH }, (_, at) => texts.slice(at * BATCH, (at + 1) * BATCH));
    const opaDecisions = batches.flatMap(assertSameDecisions);
    const allowed = opaDecisions.filter(({ allow }) => allow).length;
    t.diagnostic(`${allowed} allowed, ${opaDecisions.length - allowed} denied`);
    assert.ok(allowed > GENERATED / 20 && allowed < GENERATED / 2, 'each answer must be common enough for the test');
  });

  it('reads numbers, repeated keys and text as TypeScript does', () => {
    const { allowed } = bypassCases();
    const text = JSON.stringify(allowed);
    const swap = (from: string, to: string): string => {
      assert.ok(text.includes(from), from);
      return text.replaceAll(from, to);
    };
    const decided = assertSameDecisions([
      swap('"ttl_s":14400', '"ttl_s":14400.0'),
      swap('"ttl_s":14400', '"ttl_s":1.44e4'),
      swap('"ttl_s":14400', '"ttl_s":1e400'),
      swap('"ttl_s":14400', '"ttl_s":-1e400'),
      swap('"seq":1}', '"seq":-0}'),
      swap('"seq":1}', '"seq":2.0}'),
      swap('"severity":"SEV-1"', '"severity":"SEV-2","severity":"SEV-1"'),
      swap('"severity":"SEV-1"', '"severity":"SEV-1","severity":"SEV-2"'),
      swap('"severity":"SEV-1"', '"severity":"\\u0053EV-1"'),
      text.replace('"gate":"vulnerability-scan"', '"gate":"\\ud800"').replace('"vulnerability-scan"', '"\\udfff"'),
      swap('"repository_id":9}', '"repository_id":9007199254740991}'),
      swap('"repository_id":9}', '"repository_id":9007199254740993}'),
    ]);
    assert.deepEqual(
      decided.map(({ allow }) => allow),
      [true, true, false, false, true, false, true, false, true, false, true, false],
    );
  });

  it('denies number tokens that do not round-trip, from the raw text and from the canonical bytes of the parsed input', () => {
    const { allowed } = bypassCases();
    const text = JSON.stringify(allowed);
    const inexact = [
      ['"ttl_s":14400', '"ttl_s":14400.0000000000000000001'],
      ['"ttl_s":14400', '"ttl_s":14399.9999999999999999999'],
      ['"repository_id":9}', '"repository_id":9.00000000000000000001}'],
      ['"seq":1}', '"seq":1.00000000000000000001}'],
      ['"seq":1}', '"seq":1e-400}'],
    ].map(([from = '', to = '']) => {
      assert.ok(text.includes(from), from);
      return text.replaceAll(from, to);
    });
    const now = Math.floor(Date.now() / 1000);
    const parsed = inexact.map((one) => parseInput(Buffer.from(one), 'bypass.json'));
    const expectedDecisions = parsed.map((input) => decide(input, now));
    assert.deepEqual(
      decisions(inexact).map(({ allow }) => allow),
      inexact.map(() => false),
    );
    assert.deepEqual(
      decisions(parsed.map(canonicalJson)).map((one) => ({ ...one })),
      expectedDecisions.map((one) => ({ ...one })),
    );
    assert.ok(expectedDecisions.every(({ allow }) => !allow));
  });

  it('uses the clock if the input has no time, as TypeScript does', () => {
    const { allowed } = bypassCases();
    const shift = Math.floor(Date.now() / 1000) - 1_000_200;
    const text = JSON.stringify(allowed)
      .replace('"now_s":1000200,', '')
      .replace(/"(created_s|at_s)":(\d+)/g, (_, key: string, value: string) => `"${key}":${Number(value) + shift}`);
    assert.equal(assertSameDecisions([text])[0]?.allow, true);
  });

  it('denies without any input', () => {
    const answer = JSON.parse(run('eval', '--format', 'raw', '-d', 'policy/opa/bypass.rego', 'data.bypass.decision'));
    assert.deepEqual(answer, decide(undefined, Math.floor(Date.now() / 1000)));
  });

  it('compiles to the WebAssembly that is committed, byte for byte', () => {
    assert.ok(
      buildRules(opa.path ?? '').equals(readFileSync(join(root, 'policy/opa/bypass.wasm'))),
      'run npm run policy',
    );
  });
});
