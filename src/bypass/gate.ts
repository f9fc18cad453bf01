import { describe } from '../lib/describe.ts';
import { canonicalJson } from '../lib/json.ts';
import type { VerificationError } from '../lib/mc-error.ts';
import type { CompiledRules } from './compiled-rules.ts';
import { type Decision, decide, denialCodes, formatDenial } from './decide.ts';
import { bypassError } from './errors.ts';

/** The decision of a gate. */
export interface GateDecision {
  readonly allow: boolean;
  /** Why the gate denies; empty if and only if `allow` is true. */
  readonly reasons: readonly VerificationError[];
}

/** Asks the rules of a company about the canonical bytes of an input. Returns a reason to deny, or undefined. */
export type CompanyRules = (input: Uint8Array) => Promise<VerificationError | undefined>;

/**
 * Decides about an input with both forms of the rules, on the same canonical bytes (RFC 8785). The gate allows only if TypeScript
 * and WebAssembly both allow, and the rules of the company do not object. Never throws for an input. `nowS` (whole seconds since
 * 1970) is the time if the input has no `now_s`.
 */
export async function decideAtGate(
  input: unknown,
  nowS: number,
  rules: CompiledRules,
  companyRules?: CompanyRules,
): Promise<GateDecision> {
  let bytes: Buffer;
  try {
    bytes = Buffer.from(canonicalJson(input));
  } catch (error) {
    return { allow: false, reasons: [bypassError('bypass-rules-failed', { detail: describe(error) })] };
  }
  const decision = decide(JSON.parse(bytes.toString('utf8')), nowS);
  const objections = compareDecisions(decision, evaluate(rules, bytes, nowS));
  const company = await companyRules?.(bytes);
  const reasons = [
    ...denialCodes.filter((code) => decision.deny.includes(formatDenial(code))).map((code) => bypassError(code)),
    ...objections,
    ...(company ? [company] : []),
  ];
  return { allow: reasons.length === 0, reasons };
}

function evaluate(rules: CompiledRules, bytes: Uint8Array, nowS: number): Decision | string {
  try {
    return rules.evaluate(bytes, nowS);
  } catch (error) {
    return describe(error);
  }
}

/** Returns a reason to deny if the compiled rules failed or decided otherwise. */
function compareDecisions(typescript: Decision, wasm: Decision | string): readonly VerificationError[] {
  if (typeof wasm === 'string') return [bypassError('bypass-rules-failed', { detail: wasm })];
  if (typescript.allow === wasm.allow && typescript.deny.join('\n') === wasm.deny.join('\n')) return [];
  const format = ({ allow, deny }: Decision): string => (allow ? 'allows' : `denies (${deny.length})`);
  return [bypassError('bypass-rules-disagree', { typescript: format(typescript), wasm: format(wasm) })];
}
