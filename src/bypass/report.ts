import { type Clock, rfc3339 } from '../lib/clock.ts';
import type { Section } from '../lib/present.ts';
import { beginReport } from '../lib/report.ts';
import type { CompiledRules } from './compiled-rules.ts';
import { denialCodes } from './decide.ts';
import { bypassError } from './errors.ts';
import { readFacts } from './facts.ts';
import { decideAtGate } from './gate.ts';
import { applyGateFacts, type GateFacts } from './input.ts';
import type { BypassReport } from './schema.ts';
import { checkSwitch } from './switch.ts';

const LAST_RFC3339_SECOND = 253_402_300_799; // 9999-12-31T23:59:59Z

export interface BypassRequest {
  /** The parsed input, unchanged. */
  readonly input: unknown;
  /** The name of the input file, for the report. */
  readonly subject?: string;
  readonly gateFacts?: GateFacts;
}

export interface BypassPorts {
  readonly clock: Clock;
  /** The environment: `MC_BYPASS=off` denies. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The compiled form of the rules. Both forms must allow, as at a gate. */
  readonly rules: CompiledRules;
}

/**
 * Decides about the facts of an input as a gate does, and creates the report of the decision. The facts can be invented: the report has a warning that
 * it proves nothing about GitHub.
 */
export async function createDecisionReport(
  request: BypassRequest,
  { clock, env = {}, rules }: BypassPorts,
): Promise<BypassReport> {
  const report = beginReport('bypass-decision', clock, request.subject);
  const disabled = checkSwitch(env);
  const now = Math.floor(clock.now().getTime() / 1000);
  const input = applyGateFacts(request.input, request.gateFacts ?? {});
  const gate = await decideAtGate(input, now, rules);
  const reasons = [...(disabled ? [disabled] : []), ...gate.reasons];
  const { createdS, ttlS } = readFacts(input, now);
  const expiresS = createdS === undefined || ttlS === undefined ? Number.NaN : createdS + ttlS;
  const warnings = [bypassError('bypass-input-unproven').toReason()];
  return report.finish(reasons, {
    allow: gate.allow && reasons.length === 0,
    deny: reasons.map(({ code, message }) => `${code}: ${message}`).sort(),
    warnings,
    ...(expiresS <= LAST_RFC3339_SECOND ? { expiresAt: rfc3339(new Date(expiresS * 1000)) } : {}),
  });
}

/** Formats a report for the terminal: the rules that deny, or the expiry. */
export function present(report: BypassReport): readonly Section[] {
  const lines = [
    ...(report.expiresAt === undefined ? [] : [`expires at ${report.expiresAt}`]),
    bypassError.entries['bypass-input-unproven'].message,
  ];
  return report.allow
    ? [{ title: 'Bypass allowed', outcome: 'passed', lines: [`all ${denialCodes.length} rules hold`, ...lines] }]
    : [{ title: 'Bypass denied', outcome: 'failed', lines, reasons: report.reasons }];
}
