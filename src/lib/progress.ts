/**
 * What a capability tells while it works. `task` names the piece of work (stable while it lasts), `message` is a line
 * for people; `done` and `total` are in `unit`s. With `ended` the task is over, and its line stays to be read.
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
