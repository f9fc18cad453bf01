// Compares the decision with the specification of the tests on every history of a request, none sampled:
// `npm run bypass-model -- [--events 6] [--people 5] [--all-orders] [--wasm]`. It prints the number of histories, of grants and of
// disagreements, and fails if there is one. `--wasm` also asks policy/opa/bypass.wasm.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { visitHistories } from '../__tests__/support/bypass-histories.ts';
import {
  createInput,
  describeOnGitHub,
  type History,
  isGranted,
  REQUEST_DIGEST,
} from '../__tests__/support/bypass-model.ts';
import { decide, loadCompiledRules } from '../src/bypass/index.ts';
import { createApprovalRecords } from '../src/bypass/reviews.ts';

const SHOWN = 5; // disagreements

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '6' },
    people: { type: 'string', default: '5' },
    'all-orders': { type: 'boolean', default: false },
    wasm: { type: 'boolean', default: false },
  },
});
const rules = values.wasm
  ? await loadCompiledRules(readFileSync(join(import.meta.dirname, '../policy/opa/bypass.wasm')))
  : undefined;

const decideHistory = (history: History): readonly boolean[] => {
  const { reviews, dismissals, head } = describeOnGitHub(history);
  const input = createInput(
    history,
    createApprovalRecords(reviews, dismissals, { head, requestDigest: REQUEST_DIGEST }),
  );
  const { allow } = decide(input, 0);
  return rules ? [allow, rules.evaluate(Buffer.from(JSON.stringify(input)), 0).allow] : [allow];
};

let [histories, grants, disagreements] = [0, 0, 0];
visitHistories(
  { maxEvents: Number(values.events), maxPeople: Number(values.people), isOrdered: !values['all-orders'] },
  (history) => {
    const expected = isGranted(history);
    histories++;
    if (expected) grants++;
    if (decideHistory(history).every((allow) => allow === expected)) return;
    if (++disagreements <= SHOWN) console.log(`expected ${expected}: ${JSON.stringify(history)}`);
  },
);
console.log(`${histories} histories, ${grants} grants, ${disagreements} disagreements`);
if (disagreements > 0) process.exitCode = 1;
