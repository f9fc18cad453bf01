/**
 * What a capability tells while it works. `task` names the piece of work (stable while it lasts), `message` is a line
 * for people; `done` and `total` are in `unit`s.
 */
export interface ProgressEvent {
  readonly task: string;
  readonly message: string;
  readonly done?: number;
  readonly total?: number;
  readonly unit?: 'bytes' | 'items';
}

export type Progress = (event: ProgressEvent) => void;

export const silent: Progress = () => {};
