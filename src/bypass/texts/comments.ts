import { formatCount } from '../../lib/plural.ts';
import {
  type BypassNotice,
  formatIssueTitle,
  formatMoment,
  formatTextMarker,
  type Grant,
  getExpiry,
  getPostmortemPath,
  type RecordedUse,
} from './notice.ts';
import { formatCode, formatQuotation } from './untrusted.ts';

/** Lists who approved, one line for a role: role, person, time. */
const listGrants = (grants: readonly Grant[]): readonly string[] =>
  grants.map(
    ({ role, login, at }) => `- ${role}: ${formatCode(login)}, ${formatMoment(Math.floor(Date.parse(at) / 1000))}`,
  );

/** A use outside a run can be one that was decided offline, whose signatures are in the comment of the reconciliation. */
const formatNoGrants = (use: RecordedUse | undefined): string =>
  use?.runId === null
    ? '- Approvals: none on GitHub. If the decision was offline, an earlier comment has the signatures.'
    : '- Approvals: none';

const formatPlace = ({ request: { document } }: BypassNotice): string =>
  `${formatCode(document.subject.gate)} in ${formatCode(document.subject.environment)}`;

/** Formats the comment about a revocation. `by` is the login of the person who revoked, if it is known. */
export function formatRevokeComment(
  notice: BypassNotice,
  { reason, by, atS, use }: { reason: string; by?: string | undefined; atS: number; use?: RecordedUse | undefined },
): string {
  const { digest, document } = notice.request;
  return [
    formatTextMarker('revoked', digest),
    `**Revoked:** the bypass of ${formatPlace(notice)} ended at ${formatMoment(atS)}. It cannot be used any more.`,
    '',
    ...(by === undefined ? [] : [`Revoked by: ${formatCode(by)}`, '']),
    formatQuotation(reason),
    '',
    '**What to do now**',
    ...(use === undefined
      ? ['- The bypass was not used. You do not need to undo anything.']
      : [
          `- The bypass was used at ${formatMoment(use.atS)}. Check the deployment, and deploy the previous release if it is wrong.`,
          `- Write the post-mortem by ${formatMoment(use.postmortemDueS)}: \`${getPostmortemPath(document.id)}\`.`,
        ]),
    '- If you still need a bypass, create a new request.',
    '',
  ].join('\n');
}

/** How a bypass ended. A bypass that was used and expired ended as `used`. */
export type EndState = 'expired' | 'used' | 'revoked';

export interface EndCommentParts {
  readonly state: EndState;
  readonly use?: RecordedUse | undefined;
  readonly grants: readonly Grant[];
  /** The logins of the people whose veto stands. */
  readonly vetoes: readonly string[];
  /** The number of deployments of the bypass, which are all inactive now. */
  readonly deployments: number;
  /** The number of the issue that asks for a post-mortem. */
  readonly issue?: number | undefined;
}

const HEADLINES: Readonly<Record<EndState, (notice: BypassNotice) => string>> = {
  expired: (notice) => `**Expired, never used:** the bypass of ${formatPlace(notice)} ended at`,
  used: (notice) => `**Ended after its use:** the bypass of ${formatPlace(notice)} ended at`,
  revoked: (notice) => `**Ended by revocation:** the bypass of ${formatPlace(notice)} was valid at most until`,
};

/**
 * Formats the report at the end of a bypass. The same facts always give the same text, so that a sweep that runs again finds its own
 * comment.
 */
export function formatEndComment(notice: BypassNotice, parts: EndCommentParts): string {
  const { request } = notice;
  const { state, use, grants, vetoes, deployments, issue } = parts;
  return [
    formatTextMarker('report', request.digest),
    `${HEADLINES[state](notice)} ${formatMoment(getExpiry(request))}.`,
    '',
    `- Used: ${use === undefined ? 'no' : `${formatMoment(use.atS)}${use.runId === null ? '' : `, by run ${use.runId}`}`}`,
    ...(deployments === 0 ? [] : [`- Deployments made inactive: ${formatCount(deployments, 'deployment')}`]),
    ...(grants.length === 0 ? [formatNoGrants(use)] : listGrants(grants)),
    ...vetoes.map((login) => `- Rejected by: ${formatCode(login)}`),
    '',
    '**What to do now**',
    ...(use === undefined
      ? ['- Nothing. If you still need a bypass, create a new request.']
      : [
          `- Write the post-mortem by ${formatMoment(use.postmortemDueS)}: \`${getPostmortemPath(request.document.id)}\`.`,
          ...(issue === undefined ? [] : [`- Issue #${issue} tracks it.`]),
          '- Ship the regular fix through the gate.',
        ]),
    '',
    `Request ${formatCode(request.digest)}`,
    '',
  ].join('\n');
}

/** Formats the issue that asks for the post-mortem of a used bypass. */
export function formatPostmortemIssue(
  notice: BypassNotice,
  use: RecordedUse,
  grants: readonly Grant[],
): { readonly title: string; readonly body: string } {
  const { digest, document } = notice.request;
  const body = [
    formatTextMarker('postmortem', digest),
    `The bypass of ${formatPlace(notice)} was used at ${formatMoment(use.atS)}. Request: #${notice.pr}.`,
    '',
    `**Write \`${getPostmortemPath(document.id)}\` on the default branch by ${formatMoment(use.postmortemDueS)}.** After that time the next bypass of this environment is denied.`,
    '',
    'Answer these questions:',
    '- What happened, and when?',
    '- Why did the regular flow not work?',
    '- What did the bypass let through, and was it checked afterwards?',
    '- What changes, so that the next incident needs no bypass?',
    '',
    `Incident: ${formatCode(document.incident)}`,
    '',
    formatQuotation(document.reason),
    '',
    ...listGrants(grants),
    '',
  ].join('\n');
  return { title: formatIssueTitle(document.id), body };
}
