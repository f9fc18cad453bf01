import type { Ticket } from './ticket-file.ts';

/** The content of a new issue on GitHub. */
export interface IssueForm {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

/** Returns the line by which a later import finds the issue of a ticket. Readers of the issue do not see it. */
export const formatMarker = (sprint: string, id: string): string => `<!-- mc-ticket: ${sprint}/${id} -->`;

/** Returns whether a body has a marker, as a line of its own. GitHub may answer with CRLF. */
export const hasMarker = (body: string | null, marker: string): boolean =>
  (body ?? '').split(/\r?\n/).some((line) => line.trim() === marker);

/** Creates the form of a ticket. `logins` maps roles of the plan to accounts; other roles are named in the body only. */
export function createForm(sprint: string, ticket: Ticket, logins: ReadonlyMap<string, string>): IssueForm {
  const { id, title, labels, assignees, points } = ticket;
  const lines = [
    `Ticket ${id} of the sprint ${sprint}.`,
    ...(points === undefined ? [] : [`Estimate: ${points} ${points === 1 ? 'point' : 'points'}.`]),
    ...(assignees.length === 0 ? [] : [`Owner: ${assignees.join(', ')}.`]),
    '',
    formatMarker(sprint, id),
  ];
  return {
    title: `${id}: ${title}`,
    body: lines.join('\n'),
    labels,
    assignees: [...new Set(assignees.flatMap((role) => logins.get(role) ?? []))],
  };
}
