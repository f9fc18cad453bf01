import { formatBytes } from './bytes.ts';
import { formatDuration } from './duration.ts';

/**
 * A progress event of work that takes time. `task` is a stable name of the piece of work, and `message` is a line for people.
 * `done` and `total` are in `unit`s. With `ended` the task is over, and its line stays on the screen.
 */
export interface ProgressEvent {
  readonly task: string;
  readonly message: string;
  readonly done?: number;
  readonly total?: number;
  readonly unit?: 'bytes' | 'items' | 'seconds';
  readonly ended?: 'passed' | 'failed';
}

export type Progress = (event: ProgressEvent) => void;

export const silent: Progress = () => {};

/** The time over which a rate is measured. A shorter time gives a rate that jumps with each block. */
const WINDOW_MS = 5_000;
const SHORTEST_MS = 500;
/** The time between two samples. */
const SAMPLE_MS = 100;

/**
 * Creates a function that returns the units per second of a task over the last seconds; undefined where the time is too short to
 * measure. `now` returns milliseconds.
 */
export function createRateMeter(now: () => number): (event: ProgressEvent) => number | undefined {
  const samples = new Map<string, { readonly at: number; readonly done: number }[]>();
  return ({ task, done, ended }) => {
    if (done === undefined) return undefined;
    const at = now();
    const recent = (samples.get(task) ?? []).filter((sample) => at - sample.at <= WINDOW_MS);
    const last = recent.at(-1);
    if (!last || at - last.at >= SAMPLE_MS) samples.set(task, [...recent, { at, done }]);
    if (ended !== undefined) samples.delete(task);
    const [first] = recent;
    if (!first || at - first.at < SHORTEST_MS || done <= first.done) return undefined;
    return ((done - first.done) * 1000) / (at - first.at);
  };
}

/** Formats the counters of a task: `12.3 MB/64.0 MB 31.0 MB/s, 1.7 s left`. */
export function formatAmount({ done, total, unit }: ProgressEvent, rate: number | undefined): string {
  if (done === undefined) return '';
  const show = unit === 'bytes' ? formatBytes : unit === 'seconds' ? formatDuration : String;
  const amount = total === undefined ? ` ${show(done)}` : ` ${show(done)}/${show(total)}`;
  if (unit !== 'bytes' || rate === undefined) return amount;
  const left = total === undefined || total <= done ? '' : `, ${formatDuration((total - done) / rate)} left`;
  return `${amount} ${formatBytes(Math.round(rate))}/s${left}`;
}
