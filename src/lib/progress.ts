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

/** Times and counters over which a rate is measured. A shorter time gives a rate that jumps with each block. */
const WINDOW_MS = 5_000;
const SHORTEST_MS = 500;

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
    samples.set(task, [...recent, { at, done }]);
    if (ended !== undefined) samples.delete(task);
    const [first] = recent;
    if (!first || at - first.at < SHORTEST_MS || done <= first.done) return undefined;
    return ((done - first.done) * 1000) / (at - first.at);
  };
}
