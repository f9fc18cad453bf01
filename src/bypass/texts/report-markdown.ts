import { formatCount } from '../../lib/plural.ts';
import type { BypassPeriodReport, PeriodBypass } from '../lifecycle-schema.ts';
import { formatMoment, formatUnverified } from './notice.ts';
import { formatCode, formatCodeCell, formatQuotation } from './untrusted.ts';

const formatTime = (time: string | undefined): string =>
  time === undefined ? '–' : formatMoment(Math.floor(Date.parse(time) / 1000));

const formatRow = ({ id, pr, state, subject, createdAt, usedAt, postmortem }: PeriodBypass): string =>
  `| ${[
    formatCodeCell(id),
    `#${pr}`,
    state,
    subject ? formatCodeCell(subject.gate) : '–',
    subject ? formatCodeCell(subject.environment) : '–',
    formatTime(createdAt),
    formatTime(usedAt),
    postmortem,
  ].join(' | ')} |`;

/** Lists the signatures of a bypass that was decided offline. */
function listOffline({ offline, pr }: PeriodBypass): readonly string[] {
  if (!offline) return [];
  if (!offline.isVerified) return [`- ${formatUnverified(pr)}`];
  return [
    ...offline.approvals.map(
      ({ roles, login, id, key }) =>
        `- Offline, ${roles.join(' and ')}: ${formatCode(login)} (${id}), by the SSH key ${formatCode(key)}`,
    ),
    ...offline.vetoes.map((login) => `- Offline veto: ${formatCode(login)}`),
  ];
}

function formatDetails(bypass: PeriodBypass): string {
  const { id, pr, state, subject, digest, requester, incident, reason, approvals } = bypass;
  if (!subject || !digest)
    return [`### ${formatCode(id)}`, '', `Pull request #${pr} has no valid request.`, ''].join('\n');
  const who = requester?.login === undefined ? `account ${requester?.id}` : formatCode(requester.login);
  return [
    `### ${formatCode(id)}`,
    '',
    `- State: **${state}**, pull request #${pr}`,
    `- Requested: ${formatTime(bypass.createdAt)} by ${who}, valid until ${formatTime(bypass.expiresAt)}`,
    `- Used: ${bypass.usedAt === undefined ? 'no' : formatTime(bypass.usedAt)}`,
    ...(bypass.closedAt === undefined ? [] : [`- Closed: ${formatTime(bypass.closedAt)}`]),
    ...(bypass.postmortemDueAt === undefined
      ? []
      : [`- Post-mortem: **${bypass.postmortem}**, due ${formatTime(bypass.postmortemDueAt)}`]),
    `- Gate: ${formatCode(subject.gate)} in ${formatCode(subject.environment)}`,
    `- Artifact: ${formatCode(subject.digest)}`,
    `- Commit: ${formatCode(subject.sha)}`,
    `- Request: ${formatCode(digest)}`,
    `- Incident: ${formatCode(incident ?? '')}`,
    ...(approvals.length === 0 ? [`- Approvals: ${bypass.offline ? 'none on GitHub' : 'none'}`] : []),
    ...approvals.map(
      ({ role, login, id: account, at }) => `- ${role}: ${formatCode(login)} (${account}), ${formatTime(at)}`,
    ),
    ...listOffline(bypass),
    '',
    formatQuotation(reason ?? ''),
    '',
  ].join('\n');
}

/** Formats the report of a period as Markdown. */
export function formatPeriodMarkdown({
  repository,
  from,
  to,
  finishedAt,
  bypasses,
  counts,
}: BypassPeriodReport): string {
  const { uses, postmortems } = counts;
  return [
    `# Bypasses of ${formatCode(repository)} from ${from} to ${to}`,
    '',
    `${formatCount(counts.total, 'request')}, ${formatCount(uses, 'use')}, ${formatCount(postmortems.overdue, 'overdue post-mortem')}. UTC days, both inclusive. Created ${formatTime(finishedAt)}.`,
    '',
    ...(bypasses.length === 0
      ? []
      : [
          '| Request | PR | State | Gate | Environment | Requested | Used | Post-mortem |',
          '|---|---|---|---|---|---|---|---|',
          ...bypasses.map(formatRow),
          '',
          ...bypasses.map(formatDetails),
        ]),
  ].join('\n');
}
