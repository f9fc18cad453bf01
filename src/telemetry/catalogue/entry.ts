import type { Runbook } from '../runbooks.ts';

/** One metric of the catalogue. docs/metrics.md lists all of them. */
export interface MetricEntry {
  readonly type: 'gauge' | 'counter';
  /** What the value means, as the HELP line shows it. */
  readonly help: string;
  /** The unit of the value. A timestamp is in seconds since 1970. A flag is 0 or 1, and so is an info: its labels are the content. */
  readonly unit: 'seconds' | 'timestamp' | 'bytes' | 'count' | 'flag' | 'info';
  /** The labels of every sample. */
  readonly labels: readonly string[];
  /** The labels that only some samples have. */
  readonly optional?: readonly string[];
  /** The commands that produce it. */
  readonly producers: readonly string[];
  /** The runbook for a bad value. */
  readonly runbook: Runbook;
}

export type MetricEntries = Readonly<Record<`mc_${string}`, MetricEntry>>;
