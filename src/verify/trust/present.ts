import type { Cell, Section, Verdict } from '../../lib/present.ts';
import type { RootPart } from './parts.ts';
import type { TrustChangeReport, TrustCheckReport } from './schema.ts';

const SHOWN_HEX = 16;
/** Returns the day of a time. The first moment of 1970 stands for "no start" in a root, and is not shown as a date. */
const day = (time: string | undefined): string =>
  time === undefined || Date.parse(time) === 0 ? '' : time.slice(0, 10);
const partCells = (first: Cell, { name, fingerprint, since, until }: RootPart): Cell[] => [
  first,
  name,
  fingerprint.slice(0, SHOWN_HEX),
  day(since),
  day(until),
];
const passed = (text: string): Verdict => ({ outcome: 'passed', text });
const PIN_DIFFERS: Verdict = { outcome: 'failed', text: 'pin does not match' };
const COLUMNS = ['part', 'host', 'sha256', 'since', 'until'];

const DONE: Readonly<Record<TrustChangeReport['verb'], string>> = {
  pin: 'pinned',
  fetch: 'fetched and pinned',
  rotate: 'added beside the old root',
  retire: 'retired: signatures under it are rejected from now on',
  revert: 'restored',
};

/** Presents a change of the policy, key by key. */
export function presentChange(report: TrustChangeReport): readonly Section[] {
  const { verb, root, before, after, added, removed, changed, canaries } = report;
  const same = before === after;
  const rows = [
    ...added.map((part) => partCells(`+ ${part.kind}`, part)),
    ...removed.map((part) => partCells(`- ${part.kind}`, part)),
    ...changed.map(({ after }) => partCells(`~ ${after.kind}`, after)),
  ];
  const compared = verb === 'revert' ? [] : [rows.length === 0 ? 'No key or authority differs.' : 'Differences:'];
  return [
    {
      title: same ? `${root}: no change` : `${root}: ${DONE[verb]}`,
      outcome: same ? undefined : 'passed',
      lines: [
        ...(same ? [] : [`${before} → ${after}`]),
        ...(same && verb === 'fetch' && rows.length > 0 ? ['Review each line, then pass --yes to pin the root.'] : []),
        ...canaries.map((subject) => `canary ${subject} verifies under it`),
        ...(verb === 'rotate' && canaries.length === 0
          ? ['No canary was given (--canary), so nothing is verified under it yet.']
          : []),
        ...compared,
      ],
      ...(rows.length === 0 ? {} : { table: { columns: COLUMNS, rows } }),
    },
  ];
}

/** Presents the check of a policy. */
export function presentCheck(report: TrustCheckReport): readonly Section[] {
  const { subject = '', digest, roots, requirements, reasons, warnings, outcome } = report;
  return [
    {
      title: subject,
      outcome,
      lines: [digest],
      table: {
        columns: ['root', ...COLUMNS],
        rows: roots.flatMap(({ name, holds, parts }) =>
          holds ? parts.map((part) => [name, ...partCells(passed(part.kind), part)]) : [[name, PIN_DIFFERS]],
        ),
      },
      reasons,
      warnings,
    },
    {
      title: 'Requirements',
      table: {
        columns: ['name', 'kind', 'signers'],
        rows: requirements.map(({ name, kind, threshold }) => [name, kind, String(threshold)]),
      },
    },
  ];
}
