import type { Reason } from './mc-error.ts';

/** A text with a verdict. The entry points put a mark before the text: ✓, ✗ or !. */
export interface Verdict {
  readonly outcome: 'passed' | 'failed' | 'warning';
  readonly text: string;
}

export type Cell = string | Verdict;

/** A line of a tree. `branch` connects it with its parent. `below` has the same width, and starts the lines that continue it. */
export interface TreeLine {
  readonly branch: string;
  readonly below: string;
  /** Printed side by side where there is room. */
  readonly parts: readonly string[];
}

/** A part of a report for people. The entry points format it as a terminal table or as a job summary. */
export interface Section {
  readonly title: string;
  /** The verdict of the section. The entry points put its mark before the title. */
  readonly outcome?: Verdict['outcome'] | undefined;
  readonly lines?: readonly string[];
  /** Printed below the lines. */
  readonly tree?: readonly TreeLine[];
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };
  /** Why the outcome is a failure. The entry points print each with its hint, below the table. */
  readonly reasons?: readonly Reason[];
  /** Printed as the reasons are, after them. */
  readonly warnings?: readonly Reason[];
}

/** The marks of verdicts in plain text. */
export const MARKS = { passed: '✓', failed: '✗', warning: '!' } as const satisfies Record<Verdict['outcome'], string>;

/** Reasons that share a code and a hint. */
export interface ReasonGroup {
  readonly code: string;
  readonly hint: string | undefined;
  readonly messages: readonly string[];
}

/** Groups reasons by code and hint in the order of their first reason, so that a hint is printed once. */
export function groupReasons(reasons: readonly Reason[]): readonly ReasonGroup[] {
  const groups = Map.groupBy(reasons, ({ code, hint }) => JSON.stringify([code, hint]));
  return [...groups.values()].map((group) => ({
    code: group[0]?.code ?? '',
    hint: group[0]?.hint,
    messages: [...new Set(group.map(({ message }) => message))],
  }));
}

/** Returns a reason whose message begins with what it is about, such as one of several destinations. */
export const prefixReason = (reason: Reason, about: string | undefined): Reason =>
  about === undefined ? reason : { ...reason, message: `${about}: ${reason.message}` };
