import { describe } from '../../lib/describe.ts';
import { canonicalJson } from '../../lib/json.ts';
import { bypassError } from '../errors.ts';
import type { BypassReport } from '../schema.ts';

/** The name of the entry of a decision in a log chain. */
export const DECISION_STEP = 'bypass-gate';

/** A decision for a log chain. */
export interface DecisionEntry {
  readonly step: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  /** 0 if the bypass opens the gate, 1 if not. */
  readonly exitCode: number;
  /** The report as canonical JSON (RFC 8785). */
  readonly bytes: Uint8Array;
}

/** Adds an entry to a log chain. */
export type AppendDecision = (entry: DecisionEntry) => Promise<{ readonly seq: number; readonly root: string }>;

export interface RecordChoice {
  /** The folder of the chain; undefined: the decision is not recorded. */
  readonly chain: string | undefined;
  /** False for an answer without a use, which is not recorded. */
  readonly consume: boolean;
  readonly openChain: (chain: string) => AppendDecision;
}

/**
 * Adds a decision, a use or a denial, to a log chain. Returns the report with the entry. A failure is a warning: it takes no use back, and
 * a denial stays a denial. Never throws.
 */
export async function recordDecision(
  report: BypassReport,
  { chain, consume, openChain }: RecordChoice,
): Promise<BypassReport> {
  if (chain === undefined || !consume) return report;
  try {
    const { seq, root } = await openChain(chain)({
      step: DECISION_STEP,
      startedAt: new Date(report.startedAt),
      finishedAt: new Date(report.finishedAt),
      exitCode: report.allow ? 0 : 1,
      bytes: Buffer.from(canonicalJson(report)),
    });
    return { ...report, chainEntry: { chain, seq, root } };
  } catch (error) {
    const warning = bypassError('bypass-record-failed', { chain, detail: describe(error) }, { cause: error });
    return { ...report, warnings: [...(report.warnings ?? []), warning.toReason()] };
  }
}
