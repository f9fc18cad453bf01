import { ROLES } from '../facts.ts';
import type { StoredRequest } from '../request.ts';
import type { RosterDocument } from '../roster.ts';
import { formatMoment, formatTtl, getExpiry, getPostmortemPath } from './notice.ts';
import { formatCode, formatQuotation } from './untrusted.ts';

/** Names of gates and environments that a title may contain: they have no mention, link or markup. */
const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/** Formats the title of a pull request. A phone shows it in the notification. */
export function formatRequestTitle(request: StoredRequest): string {
  const { gate, environment } = request.document.subject;
  const place = PLAIN_NAME.test(gate) && PLAIN_NAME.test(environment) ? `${gate} in ${environment}` : 'a gate';
  return `SEV-1: approve a bypass of ${place}, until ${formatMoment(getExpiry(request))}`;
}

/** Formats the body of a pull request for the people who must approve it. */
export function formatRequestBody(
  request: StoredRequest,
  requester: string,
  { roles, postmortem }: Pick<RosterDocument, 'roles' | 'postmortem'>,
): string {
  const { id, subject, incident, reason } = request.document;
  const until = formatMoment(getExpiry(request));
  const due = postmortem.required ? `A post-mortem is due ${postmortem.days} days after the use` : 'Add a post-mortem';
  return [
    '**A gate blocks a change in a SEV-1 incident. Please approve or reject this exception now.**',
    '',
    `- Ends: **${until}** (${formatTtl(request)} after the request)`,
    `- Gate: ${formatCode(subject.gate)}`,
    `- Environment: ${formatCode(subject.environment)}`,
    `- Requested by: ${formatCode(requester)}`,
    `- Incident: ${formatCode(incident)}`,
    '',
    '### Why',
    formatQuotation(reason),
    '',
    '### Risk',
    'This artifact passes this gate once, without the check of the gate. Nothing else passes.',
    `- Artifact: ${formatCode(subject.digest)}`,
    `- Commit: ${formatCode(subject.sha)}`,
    '',
    '### What to do now',
    '- **Approve:** open "Files changed", then "Review changes", then "Approve".',
    '- **Reject:** choose "Request changes" in the same place. One rejection blocks the bypass.',
    '- Do not push to this branch, and do not merge. Both end the request.',
    '',
    '### Who is asked',
    'One person for each role, and three different people. The requester cannot approve.',
    ...ROLES.map((role) => `- ${role}: ${formatCode(roles[role].team)}`),
    '',
    '### Rollback',
    `To stop the bypass, run \`mc bypass revoke --pr NUMBER --reason TEXT\`. It ends by itself at ${until}.`,
    'To undo the deployment, deploy the previous release.',
    '',
    '### Post-mortem',
    `${due}: \`${getPostmortemPath(id)}\` on the default branch.`,
    '',
    `Request ${formatCode(request.digest)}`,
    '',
  ].join('\n');
}
