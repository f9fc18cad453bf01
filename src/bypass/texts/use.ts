import { formatCount } from '../../lib/plural.ts';
import { formatCode } from './untrusted.ts';

const MAX_MENTIONS = 50; // GitHub notifies no more people of one comment
// The logins of people; that of an enterprise has an underscore.
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,98}$/;

interface Person {
  readonly login: string;
}

/** A use, for the texts that announce it. */
export interface UseText {
  readonly id: string;
  readonly gate: string;
  readonly environment: string;
  readonly expiresAt: string;
  readonly approvers: readonly { readonly role: string; readonly login: string }[];
  /** The people who were asked and did not approve. */
  readonly silent: readonly Person[];
  readonly postmortemDueAt: string | undefined;
}

/** Formats mentions of people. A login that is not of the form of a login is left out. */
function formatMentions(people: readonly Person[]): string {
  const logins = people.map(({ login }) => login).filter((login) => LOGIN.test(login));
  const named = logins.slice(0, MAX_MENTIONS).map((login) => `@${login}`);
  const others = logins.length - named.length;
  return others > 0 ? `${named.join(' ')} and ${formatCount(others, 'other person', 'other people')}` : named.join(' ');
}

/** Formats the comment on the pull request of a request that was used. It mentions the people who were asked and did not approve. */
export function formatUseComment({
  id,
  gate,
  environment,
  expiresAt,
  approvers,
  silent,
  postmortemDueAt,
}: UseText): string {
  const mentions = formatMentions(silent);
  return [
    `**Bypass used.** ${formatCode(id)} opened the gate ${formatCode(gate)} for ${formatCode(environment)}. It cannot be used again.`,
    '',
    ...approvers.map(({ role, login }) => `- ${role}: ${formatCode(login)}`),
    '',
    `The request expires at ${expiresAt}.`,
    ...(postmortemDueAt === undefined
      ? []
      : [`The post-mortem ${formatCode(`bypass/postmortems/${id}.md`)} is due by ${postmortemDueAt}.`]),
    ...(mentions === '' ? [] : ['', `For your information, you were asked and did not approve: ${mentions}`]),
  ].join('\n');
}

/** Formats the line on the pull request of a use that a later attempt of the same run resumed. */
export const formatResumeComment = ({
  id,
  runId,
  attempt,
}: {
  readonly id: string;
  readonly runId: number;
  readonly attempt: number;
}): string => `**Bypass resumed.** Attempt ${attempt} of run ${runId} continues the use of ${formatCode(id)}.`;
