import { type LoadedPolicy, loadPolicy } from '@open-policy-agent/opa-wasm';
import type { Decision } from './decide.ts';

const INITIAL_PAGES = 32; // of 64 KiB: 2 MiB, enough for a usual input
const MAX_PAGES = 2048; // 128 MiB: an input has 4 MiB at most, and OPA needs several times as much

/** The rules of policy/opa/bypass.rego, compiled to WebAssembly. */
export interface CompiledRules {
  /**
   * Decides about an input, as JSON. `nowS` (whole seconds since 1970) is the time if the input has no `now_s`. Throws if the rules
   * fail or their answer is not a decision.
   */
  evaluate(input: Uint8Array, nowS: number): Decision;
}

/** Loads rules that `opa build -t wasm -e bypass/decision` compiled. Throws if the bytes are not such rules. */
export async function loadCompiledRules(wasm: Uint8Array): Promise<CompiledRules> {
  let now = 0;
  // WebAssembly has no clock. The half second keeps the rounding of a double away from the border of a second.
  const policy = await openPolicy(wasm, MAX_PAGES, { 'time.now_ns': () => (now + 0.5) * 1e9 });
  return {
    evaluate: (input, nowS) => {
      now = nowS;
      return readDecision(evaluatePolicy(policy, input));
    },
  };
}

/** Instantiates a compiled policy with a bound on its memory, in pages of 64 KiB. */
export const openPolicy = (
  wasm: Uint8Array,
  maximum: number,
  builtins: Readonly<Record<string, () => number>> = {},
): Promise<LoadedPolicy> => loadPolicy(Uint8Array.from(wasm), { initial: INITIAL_PAGES, maximum }, builtins);

/** Evaluates the first entry point of a policy, and returns its only result. Throws if the policy has no or several results. */
export function evaluatePolicy(policy: Pick<LoadedPolicy, 'evaluate'>, input: Uint8Array): unknown {
  const results: unknown = policy.evaluate(Uint8Array.from(input).buffer);
  if (!Array.isArray(results) || results.length !== 1) throw new Error('the policy has no result');
  return Reflect.get(Object(results[0]), 'result');
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads the result of compiled rules. Throws if it is not a decision, or contradicts itself. */
export function readDecision(value: unknown): Decision {
  const { allow, deny } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof allow !== 'boolean' || !Array.isArray(deny) || !deny.every(isText) || allow !== (deny.length === 0))
    throw new Error('the result is not a decision');
  return { allow, deny: [...deny].sort() };
}
