import { formatCount } from '../../lib/plural.ts';
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
const NOT_LOADED: Verdict = { outcome: 'failed', text: 'not loaded' };
const COLUMNS = ['part', 'host', 'sha256', 'since', 'until'];

const DONE: Readonly<Record<TrustChangeReport['verb'], string>> = {
  pin: 'pinned',
  fetch: 'fetched and pinned',
  rotate: 'added; the old root stays',
  retire: 'retired: signatures under it are rejected from now on',
  revert: 'restored',
};

/** Describes the signing config that `mc trust fetch` found. */
function describeSigningConfig({ signingConfig, before, after }: TrustChangeReport): readonly string[] {
  if (signingConfig === undefined) return [];
  const { before: old, after: fetched, path } = signingConfig;
  if (fetched === undefined)
    return [`Signing config: the repository publishes none${old ? '; the pinned one is kept' : ''}.`];
  const state = old === fetched ? 'unchanged' : old === undefined ? 'new' : `replaces ${old}`;
  return [
    `Signing config: ${fetched} (${state})`,
    ...(before === after ? [] : [`It is stored in ${path}, and the signing commands use it without --signing-config.`]),
  ];
}

/** Presents a change of the policy, key by key. */
export function presentChange(report: TrustChangeReport): readonly Section[] {
  const { verb, root, before, after, added, removed, changed, canaries } = report;
  const same = before === after;
  const rows = [
    ...added.map((part) => partCells(`+ ${part.kind}`, part)),
    ...removed.map((part) => partCells(`- ${part.kind}`, part)),
    ...changed.map(({ after }) => partCells(`~ ${after.kind}`, after)),
  ];
  const { signingConfig } = report;
  const hasNews =
    rows.length > 0 || (signingConfig?.after !== undefined && signingConfig.after !== signingConfig.before);
  const compared = verb === 'revert' ? [] : [rows.length === 0 ? 'No key or authority differs.' : 'Differences:'];
  return [
    {
      title: same ? `${root}: no change` : `${root}: ${DONE[verb]}`,
      outcome: same ? undefined : 'passed',
      lines: [
        ...(same ? [] : [`${before} → ${after}`]),
        ...(same && verb === 'fetch' && hasNews ? ['Review each line, then pass --yes to pin what was fetched.'] : []),
        ...describeSigningConfig(report),
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

/** Describes how old the pin and the newest part of a root are, and when the root ends. */
function describeAge({
  name,
  holds,
  pinnedAt,
  ageDays = 0,
  until,
  parts,
}: TrustCheckReport['roots'][number]): string[] {
  if (!holds) return [];
  const newest = parts
    .map(({ since }) => since)
    .sort()
    .at(-1);
  const pinned =
    pinnedAt === undefined
      ? 'no pinnedAt, so its age is unknown'
      : `pinned ${day(pinnedAt)} (${formatCount(ageDays, 'day')} ago)`;
  const end = until === undefined ? 'no end is known' : `valid until ${day(until)}`;
  return [`root ${name}: ${pinned}; its newest part is from ${day(newest)}; ${end}`];
}

/** Presents the check of a policy. */
export function presentCheck(report: TrustCheckReport): readonly Section[] {
  const { subject = '', digest, roots, requirements, reasons, warnings, outcome } = report;
  return [
    {
      title: subject,
      outcome,
      lines: [digest, ...roots.flatMap(describeAge)],
      table: {
        columns: ['root', ...COLUMNS],
        rows: roots.flatMap(({ name, holds, parts }) =>
          holds ? parts.map((part) => [name, ...partCells(passed(part.kind), part)]) : [[name, NOT_LOADED]],
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
