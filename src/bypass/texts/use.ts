import { formatCount } from '../../lib/plural.ts';
import { formatMoment, getPostmortemPath } from './notice.ts';
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
    `**Used:** the bypass of ${formatCode(gate)} in ${formatCode(environment)} opened the gate once. It cannot be used again.`,
    '',
    ...approvers.map(({ role, login }) => `- ${role}: ${formatCode(login)}`),
    '',
    '**What to do now**',
    `- If this is wrong, run \`mc bypass revoke\` for this pull request. The bypass expires at ${formatTime(expiresAt)}.`,
    ...(postmortemDueAt === undefined
      ? []
      : [`- Write the post-mortem by ${formatTime(postmortemDueAt)}: \`${getPostmortemPath(id)}\`.`]),
    ...(mentions === '' ? [] : ['', `You were asked and did not approve: ${mentions}`]),
    '',
  ].join('\n');
}

const formatTime = (time: string): string => formatMoment(Math.floor(Date.parse(time) / 1000));

/** Formats the line on the pull request of a use that a later attempt of the same run resumed. */
export const formatResumeComment = ({
  id,
  runId,
  attempt,
}: {
  readonly id: string;
  readonly runId: number;
  readonly attempt: number;
}): string => `**Resumed:** attempt ${attempt} of run ${runId} continues the use of ${formatCode(id)}.`;
