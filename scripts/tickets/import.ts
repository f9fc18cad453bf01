import { z } from 'zod';
import type { GitHubApi } from '../../src/github/index.ts';
import { createForm, formatMarker, hasMarker, type IssueForm } from './issue-form.ts';
import type { Ticket, TicketFile } from './ticket-file.ts';

export interface ImportOptions {
  readonly file: TicketFile;
  /** Accounts on GitHub by the roles of the plan. */
  readonly logins: ReadonlyMap<string, string>;
  /** False only reports what would be created. */
  readonly apply: boolean;
}

export interface ImportPorts {
  readonly api: GitHubApi;
  readonly sleep: (ms: number) => Promise<void>;
}

/** What happened to a ticket. `number` is that of its issue. */
export interface Imported {
  readonly id: string;
  readonly outcome: 'exists' | 'created' | 'planned';
  readonly number?: number;
  readonly form: IssueForm;
}

/** A ticket that GitHub does not accept. */
export class ImportError extends Error {}

const MAX_TRIES = 3;
const RETRY_MS = 1_000;
const PERMISSION = 'Issues: write';

const issueSchema = z.looseObject({
  number: z.int().positive(),
  body: z.string().nullable().optional(),
  pull_request: z.unknown().optional(),
});
type Found = z.infer<typeof issueSchema>;

/**
 * Creates the issues of a file that the repository does not have. An issue belongs to a ticket by the marker in its body, open or closed.
 * Throws the errors of the API, and `ImportError`.
 */
export async function importTickets({ file, logins, apply }: ImportOptions, ports: ImportPorts): Promise<Imported[]> {
  const issues = await listIssues(ports.api);
  const imported: Imported[] = [];
  for (const ticket of file.issues) {
    const form = createForm(file.sprint, ticket, logins);
    const marker = formatMarker(file.sprint, ticket.id);
    const number = findIssue(issues, marker);
    if (number !== undefined) imported.push({ id: ticket.id, outcome: 'exists', number, form });
    else if (!apply) imported.push({ id: ticket.id, outcome: 'planned', form });
    else
      imported.push({
        id: ticket.id,
        outcome: 'created',
        number: await createIssue(ticket, form, marker, ports),
        form,
      });
  }
  return imported;
}

const listIssues = (api: GitHubApi): Promise<readonly Found[]> =>
  api.list('./issues?state=all', issueSchema, PERMISSION);

/** Returns the oldest issue with the marker. A pull request is not a ticket. */
function findIssue(issues: readonly Found[], marker: string): number | undefined {
  const numbers = issues
    .filter(({ body, pull_request: pull }) => pull === undefined && hasMarker(body ?? null, marker))
    .map(({ number }) => number);
  return numbers.length === 0 ? undefined : Math.min(...numbers);
}

/** Creates an issue. After an answer that does not come, it looks whether the issue exists before it tries again. */
async function createIssue(
  { id }: Ticket,
  form: IssueForm,
  marker: string,
  { api, sleep }: ImportPorts,
): Promise<number> {
  let status = 'no answer';
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const answer = await api.write('POST', './issues', form, PERMISSION);
    if (answer?.status === 201) return issueSchema.parse(answer.document).number;
    if (answer && answer.status < 500) throw new ImportError(describeRefusal(id, answer));
    status = answer ? `status ${answer.status}` : 'no answer';
    await sleep(RETRY_MS * tries);
    const number = findIssue(await listIssues(api), marker);
    if (number !== undefined) return number;
  }
  throw new ImportError(
    `the issue of ${id}: expected status 201, found ${status} (attempts: ${MAX_TRIES}); run the import again`,
  );
}

function describeRefusal(
  id: string,
  { status, document }: { readonly status: number; readonly document: unknown },
): string {
  const { message } = z.looseObject({ message: z.string().max(500) }).safeParse(document).data ?? {};
  return `the issue of ${id}: expected status 201, found ${status}${message === undefined ? '' : `: ${message}`}`;
}
