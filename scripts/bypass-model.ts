// Compares the decision with the specification of the tests on every history of a request, none sampled:
// `npm run bypass-model -- [--events 6] [--people 5] [--all-orders] [--wasm classes|exact]`. It prints the number of histories, of
// grants and of disagreements, and fails if there is one. `--wasm` also asks policy/opa/bypass.wasm about each distinct input: `exact`
// compares the bytes of inputs, and `classes` also takes inputs as equal that are equal up to symmetry.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { visitHistories } from '../__tests__/support/bypass-histories.ts';
import { type History, isGranted } from '../__tests__/support/bypass-model.ts';
import { decideHistory, rememberRules } from '../__tests__/support/bypass-model-rules.ts';
import { loadCompiledRules } from '../src/bypass/index.ts';

const SHOWN = 5; // disagreements

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '6' },
    people: { type: 'string', default: '5' },
    'all-orders': { type: 'boolean', default: false },
    wasm: { type: 'string' },
  },
});
if (values.wasm !== undefined && !['classes', 'exact'].includes(values.wasm))
  throw new RangeError(`--wasm: expected classes or exact, found ${values.wasm}`);
const began = performance.now();
const wasm = values.wasm
  ? rememberRules(await loadCompiledRules(readFileSync(join(import.meta.dirname, '../policy/opa/bypass.wasm'))), {
      isExact: values.wasm === 'exact',
    })
  : undefined;

const isAsSpecified = (history: History, expected: boolean): boolean =>
  decideHistory(history) === expected && (wasm === undefined || wasm.decide(history) === expected);

let [histories, grants, disagreements] = [0, 0, 0];
visitHistories(
  { maxEvents: Number(values.events), maxPeople: Number(values.people), isOrdered: !values['all-orders'] },
  (history) => {
    const expected = isGranted(history);
    histories++;
    if (expected) grants++;
    if (isAsSpecified(history, expected)) return;
    if (++disagreements <= SHOWN) console.log(`expected ${expected}: ${JSON.stringify(history)}`);
  },
);
const inputs = wasm ? `, ${wasm.count()} distinct inputs in WebAssembly` : '';
const seconds = Math.round((performance.now() - began) / 1000);
console.log(`${histories} histories, ${grants} grants${inputs}, ${disagreements} disagreements, ${seconds} s`);
if (disagreements > 0) process.exitCode = 1;
