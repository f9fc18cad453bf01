import type { StoredRequest } from '../request.ts';
import { formatMoment, getExpiry } from '../texts/notice.ts';
import { formatCode, formatQuotation } from '../texts/untrusted.ts';
import type { IgnoredFile, Vote } from './approvals.ts';

const MAX_COMMENT = 60_000; // characters; GitHub accepts 65536
const MAX_LISTED = 50;

/** Formats the title of the pull request of a reconciled bypass. The id has no mention, link or markup. */
export const formatRecordTitle = ({ document }: StoredRequest): string =>
  `Bypass ${document.id}: decided offline, for the record`;

/** Formats the body of the pull request of a reconciled bypass. */
export function formatRecordBody(request: StoredRequest): string {
  const { subject, incident, reason, requester } = request.document;
  return [
    '**This bypass was decided while GitHub was down. Do not approve it here. It counts as used.**',
    '',
    `- Gate: ${formatCode(subject.gate)}`,
    `- Environment: ${formatCode(subject.environment)}`,
    `- Artifact: ${formatCode(subject.digest)}`,
    `- Commit: ${formatCode(subject.sha)}`,
    `- Requested by: user ${requester.id}`,
    `- Ends: ${formatMoment(getExpiry(request))}`,
    `- Incident: ${formatCode(incident)}`,
    '',
    formatQuotation(reason),
    '',
    'The signatures and the differences are in a comment. `mc bypass sweep` opens the issue for the post-mortem and closes this.',
    '',
    `Request ${formatCode(request.digest)}`,
    '',
  ].join('\n');
}

/** What the comment of a reconciled bypass records. */
export interface RecordParts {
  readonly usedAtS: number;
  readonly votes: readonly Vote[];
  readonly ignored: readonly IgnoredFile[];
  readonly differences: readonly { readonly code: string; readonly message: string }[];
}

/** Returns the first line of the comment with the signatures, by which it is found again. */
export const formatRecordMarker = ({ digest }: StoredRequest): string => `<!-- mc-bypass:reconciled:${digest} -->`;

/** Formats the comment with the signatures and the differences. The same facts always give the same text. */
export function formatRecordComment(request: StoredRequest, parts: RecordParts): string {
  const { usedAtS, votes, ignored, differences } = parts;
  const head = [
    formatRecordMarker(request),
    `**Decided offline.** Recorded as used at ${formatMoment(usedAtS)}.`,
    '',
    '**Signatures**',
    ...votes
      .slice(0, MAX_LISTED)
      .map(
        ({ purpose, person, fingerprint }) =>
          `- ${purpose}: ${formatCode(person.login)} (${person.id}), ${person.roles.join(', ')}, key ${formatCode(fingerprint)}`,
      ),
    ...(votes.length === 0 ? ['- none that counts by the roster of the default branch'] : []),
    ...ignored
      .slice(0, MAX_LISTED)
      .map(({ file, reason }) => `- does not count: ${formatCode(file)}: ${formatCode(reason)}`),
    '',
    '**Differences**',
    ...differences.map(({ code, message }) => `- ${formatCode(code)}: ${formatCode(message)}`),
    ...(differences.length === 0 ? ['- none: the roster and the teams on GitHub give the same decision'] : []),
    '',
  ].join('\n');
  const signatures = votes.map(({ armored }) => ['```', armored.trim(), '```', ''].join('\n')).join('\n');
  const text = `${head}\n${signatures}`;
  return text.length <= MAX_COMMENT ? text : head.slice(0, MAX_COMMENT);
}
