import { createMetric, type Metric } from '../../telemetry/index.ts';
import { EXPECTED, type Expected, type MirrorCanaryReport } from './schema.ts';

/** The counters of a canary that runs repeatedly. They start at zero, because a query needs two samples to see an increase. */
export class CanaryTally {
  readonly #success: Record<Expected, number> = { verified: 0, refused: 0 };
  readonly #failure: Record<Expected, number> = { verified: 0, refused: 0 };
  #last: MirrorCanaryReport | undefined;

  /** Adds the verdicts of a round. */
  add(report: MirrorCanaryReport): void {
    for (const { expected, outcome } of report.subjects) {
      if (outcome === 'passed') this.#success[expected]++;
      else this.#failure[expected]++;
    }
    this.#last = report;
  }

  /** Adds a round that ended without a report: every subject failed. */
  addFault({ good, bad }: { readonly good: number; readonly bad: number }): void {
    this.#failure.verified += good;
    this.#failure.refused += bad;
  }

  metrics(): readonly Metric[] {
    const last = this.#last;
    const each = (read: (expected: Expected) => number) =>
      EXPECTED.map((expected) => ({ labels: { expected }, value: read(expected) }));
    const countFailing = (expected: Expected): number =>
      last?.subjects.filter((one) => one.expected === expected && one.outcome === 'failed').length ?? 0;
    return [
      createMetric(
        'mc_verify_mirror_success_total',
        each((expected) => this.#success[expected]),
      ),
      createMetric(
        'mc_verify_mirror_failure_total',
        each((expected) => this.#failure[expected]),
      ),
      createMetric('mc_mirror_canary_failing', last ? each(countFailing) : []),
      createMetric('mc_mirror_canary_timestamp_seconds', last ? [{ value: Date.parse(last.finishedAt) / 1000 }] : []),
    ];
  }
}
