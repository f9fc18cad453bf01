import { formatCount } from '../lib/plural.ts';
import type { Section } from '../lib/present.ts';
import { bypassError } from './errors.ts';
import type {
  BypassPeriodReport,
  BypassRequestReport,
  BypassRevokeReport,
  BypassSweepReport,
} from './lifecycle-schema.ts';
import { formatMoment } from './texts/notice.ts';

const formatTime = (time: string | undefined): string =>
  time === undefined ? '–' : formatMoment(Math.floor(Date.parse(time) / 1000));

const listWarnings = ({ warnings }: Pick<BypassRequestReport, 'warnings'>): readonly string[] =>
  warnings.map(({ code, message, hint }) => `warning ${code}: ${message}${hint === undefined ? '' : ` ${hint}`}`);

/** Formats a new request for people: where it is, what to do, until when. */
export const presentRequest = (report: BypassRequestReport): readonly Section[] => [
  {
    title: report.resumed ? `Bypass ${report.id} was requested before` : `Bypass ${report.id} requested`,
    lines: [
      report.url,
      `Three people must approve before ${formatTime(report.expiresAt)}. The three teams are asked.`,
      `See who is missing: mc bypass status --pr ${report.pr}`,
      `Stop it: mc bypass revoke --pr ${report.pr} --reason TEXT`,
      ...listWarnings(report),
    ],
  },
];

/** Formats a revocation for people. */
export const presentRevocation = (report: BypassRevokeReport): readonly Section[] => [
  {
    title: report.revoked ? `Bypass ${report.id} revoked` : `Bypass ${report.id} was revoked before`,
    lines: [
      report.url,
      'It cannot be used any more. If you still need a bypass, create a new request: mc bypass request',
      ...(report.done.includes('deployments') ? ['It was used: check the deployment, which is inactive now.'] : []),
      ...(report.done.includes('issue') ? ['An issue asks for the post-mortem.'] : []),
      ...listWarnings(report),
    ],
  },
];

const formatSteps = (done: readonly string[]): string => (done.length === 0 ? 'nothing left to do' : done.join(', '));

/** Formats a sweep for people: what ended, and what is left to do. */
export function presentSweep(report: BypassSweepReport): readonly Section[] {
  const { swept, failed } = report;
  const sections: Section[] = [
    {
      title:
        swept.length === 0 ? 'No bypass to clean up' : `${formatCount(swept.length, 'bypass', 'bypasses')} cleaned up`,
      lines: [
        ...(swept.length + failed.length === 0 ? ['No open request has ended. There is nothing to do.'] : []),
        ...listWarnings(report),
      ],
      ...(swept.length === 0
        ? {}
        : {
            table: {
              columns: ['request', 'pull request', 'ended as', 'done'],
              rows: swept.map(({ id, pr, state, done }) => [id, String(pr), state, formatSteps(done)]),
            },
          }),
    },
  ];
  if (failed.length > 0)
    sections.push({
      title: `${formatCount(failed.length, 'bypass', 'bypasses')} not cleaned up`,
      lines: [bypassError.entries['bypass-sweep-incomplete'].hint],
      table: {
        columns: ['request', 'pull request', 'reason'],
        rows: failed.map(({ id, pr, code }) => [id, String(pr), code]),
      },
    });
  return sections;
}

/** Formats the report of a period for people. */
export function presentPeriod(report: BypassPeriodReport): readonly Section[] {
  const { from, to, bypasses, counts } = report;
  const { overdue } = counts.postmortems;
  return [
    {
      title: `Bypasses from ${from} to ${to}`,
      lines: [
        `${formatCount(counts.total, 'request')}, ${formatCount(counts.uses, 'use')}, ${formatCount(overdue, 'overdue post-mortem')}`,
        ...(overdue > 0 ? ['Write the overdue post-mortems: bypass/postmortems/<id>.md on the default branch.'] : []),
        ...listWarnings(report),
      ],
      ...(bypasses.length === 0
        ? {}
        : {
            table: {
              columns: ['request', 'pull request', 'state', 'gate', 'environment', 'requested', 'used', 'post-mortem'],
              rows: bypasses.map(({ id, pr, state, subject, createdAt, usedAt, postmortem }) => [
                id,
                String(pr),
                state,
                subject?.gate ?? '–',
                subject?.environment ?? '–',
                formatTime(createdAt),
                formatTime(usedAt),
                postmortem,
              ]),
            },
          }),
    },
  ];
}
