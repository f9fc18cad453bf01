import { baseError } from '../lib/errors.ts';
import { METRICS, type MetricName } from './catalogue/index.ts';

export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** One metric of the catalogue with its samples. */
export interface Metric {
  /** The name of a counter ends in `_total`, as in queries. */
  readonly name: MetricName;
  readonly samples: readonly Sample[];
}

/** Creates a metric. Throws `internal-error` for a sample whose labels differ from those in the catalogue. */
export function createMetric(name: MetricName, samples: readonly Sample[]): Metric {
  for (const { labels = {} } of samples) assertLabels(name, Object.keys(labels));
  return { name, samples };
}

function assertLabels(name: MetricName, given: readonly string[]): void {
  const { labels, optional = [] } = METRICS[name];
  const isComplete = labels.every((label) => given.includes(label));
  const isKnown = given.every((label) => labels.includes(label) || optional.includes(label));
  if (isComplete && isKnown) return;
  const what = `the metric ${name} has wrong labels: expected ${labels.join(', ') || 'none'}, found ${given.join(', ') || 'none'}`;
  throw baseError('internal-error', { what });
}
