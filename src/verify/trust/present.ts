import type { Section } from '../../lib/present.ts';
import type { RootPart } from './parts.ts';
import type { TrustChangeReport, TrustCheckReport } from './schema.ts';

const SHOWN_HEX = 16;
const day = (time: string | undefined): string => time?.slice(0, 10) ?? '';
const partRow = (mark: string, { kind, name, fingerprint, since, until }: RootPart): string[] => [
  `${mark} ${kind}`,
  name,
  fingerprint.slice(0, SHOWN_HEX),
  day(since),
  day(until),
];
const COLUMNS = ['part', 'host', 'sha256', 'since', 'until'];

const DONE: Readonly<Record<TrustChangeReport['verb'], string>> = {
  pin: 'pinned',
  fetch: 'fetched and pinned',
  rotate: 'added beside the old one',
  retire: 'retired: what it signed is refused from now on',
  revert: 'gone back to',
};

/** What a change did to what is trusted, key by key. */
export function presentChange(report: TrustChangeReport): readonly Section[] {
  const { verb, root, before, after, added, removed, changed, canaries } = report;
  const same = before === after;
  const rows = [
    ...added.map((part) => partRow('+', part)),
    ...removed.map((part) => partRow('-', part)),
    ...changed.map((one) => partRow('~', one.after)),
  ];
  const compared = verb === 'revert' ? [] : [rows.length === 0 ? 'No key or authority differs.' : 'What differs:'];
  return [
    {
      title: same ? `${root}: nothing was changed` : `✓ ${root}: ${DONE[verb]}`,
      lines: [
        ...(same ? [] : [`${before} → ${after}`]),
        ...(same && verb === 'fetch' && rows.length > 0 ? ['Look at each line; --yes pins it.'] : []),
        ...canaries.map((subject) => `canary ${subject} verifies under it`),
        ...(verb === 'rotate' && canaries.length === 0
          ? ['No canary was named: nothing was verified under it yet.']
          : []),
        ...compared,
      ],
      ...(rows.length === 0 ? {} : { table: { columns: COLUMNS, rows } }),
    },
  ];
}

/** What holds of a policy, and what does not. */
export function presentCheck(report: TrustCheckReport): readonly Section[] {
  const { subject = '', digest, roots, requirements, reasons, warnings, outcome } = report;
  return [
    {
      title: `${outcome === 'passed' ? '✓' : '✗'} ${subject}`,
      lines: [digest, ...reasons.map(({ code, message }) => `${code}: ${message}`)],
      table: {
        columns: ['root', ...COLUMNS],
        rows: roots.flatMap(({ name, holds, parts }) =>
          holds ? parts.map((part) => [name, ...partRow('✓', part)]) : [[name, '✗ does not hold', '', '', '', '']],
        ),
      },
    },
    {
      title: 'Requirements',
      table: {
        columns: ['name', 'kind', 'signers'],
        rows: requirements.map(({ name, kind, threshold }) => [name, kind, String(threshold)]),
      },
    },
    ...(warnings.length === 0
      ? []
      : [{ title: 'To look at', lines: warnings.map(({ code, message }) => `${code}: ${message}`) }]),
  ];
}
