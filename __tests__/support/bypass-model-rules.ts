import type { CompiledRules } from '../../src/bypass/index.ts';
import { decide } from '../../src/bypass/index.ts';
import { createApprovalRecords } from '../../src/bypass/reviews.ts';
import { sha256 } from '../../src/lib/digest.ts';
import { createCanonicalInput, createCanonicalKey } from './bypass-canonical.ts';
import { createInput, describeOnGitHub, type History, REQUEST_DIGEST } from './bypass-model.ts';

/** Creates the records of a history as the product creates them from GitHub's answers. */
export function createHistoryRecords(history: Pick<History, 'events'>, stamp?: Parameters<typeof describeOnGitHub>[1]) {
  const { reviews, dismissals, head } = describeOnGitHub(history, stamp);
  return createApprovalRecords(reviews, dismissals, { head, requestDigest: REQUEST_DIGEST });
}

/** Decides about a history with the rules in TypeScript. */
export const decideHistory = (history: History, stamp?: Parameters<typeof describeOnGitHub>[1]): boolean =>
  decide(createInput(history, createHistoryRecords(history, stamp)), 0).allow;

/** Decisions of the compiled rules about histories. Each distinct input is evaluated once. */
export interface RememberedRules {
  /** Returns whether the rules allow a history. Throws if TypeScript decides otherwise about the same input. */
  decide(history: History): boolean;
  /** The number of distinct inputs so far. */
  count(): number;
}

/**
 * Opens the compiled rules for histories. With `isExact`, two inputs are the same if their bytes are. Without, they are also the same up
 * to symmetry, and one input of each such class is evaluated.
 */
export function rememberRules(rules: CompiledRules, { isExact }: { readonly isExact: boolean }): RememberedRules {
  const known = new Map<string, boolean>();
  const evaluate = (input: object): boolean => {
    const typescript = decide(input, 0);
    const wasm = rules.evaluate(Buffer.from(JSON.stringify(input)), 0);
    if (typescript.allow !== wasm.allow || typescript.deny.join() !== wasm.deny.join())
      throw new Error(`the two forms of the rules disagree about ${JSON.stringify(input)}`);
    return wasm.allow;
  };
  return {
    decide: (history) => {
      const records = createHistoryRecords(history);
      const input = isExact ? createInput(history, records) : undefined;
      const key = input ? sha256(JSON.stringify(input)).toString('latin1') : createCanonicalKey(history, records);
      const allow = known.get(key) ?? evaluate(input ?? createCanonicalInput(key));
      known.set(key, allow);
      return allow;
    },
    count: () => known.size,
  };
}
