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
