import { formatBytes } from '../lib/bytes.ts';
import type { Cell, Section } from '../lib/present.ts';
import { describeBypass } from './bypass.ts';
import { presentPlan } from './present-copy.ts';
import type {
  CopyCounts,
  DestinationReport,
  Explanation,
  PromoteCheckReport,
  PromoteReport,
  RevokeReport,
} from './schema.ts';

const COLUMNS = ['destination', 'manifests', 'blobs', 'bytes', 'copied', 'present', 'healed', 'requests'];
const cells = (name: string, counts: CopyCounts): string[] => [
  name,
  ...[counts.manifests, counts.blobs].map(String),
  formatBytes(counts.bytes),
  ...[counts.copied, counts.present, counts.healed, counts.requests].map(String),
];

/** Formats the report of `mc promote` for people. */
export function presentPromotion(report: PromoteReport): readonly Section[] {
  if (report.plan && report.planned)
    return presentPlan(
      { source: report.source, digest: report.digest, notes: [], destinations: report.plan },
      report.warnings,
    );
  const head: Section = {
    title: `${report.outcome === 'passed' ? 'promoted' : 'not promoted'}: ${report.source}`,
    outcome: report.outcome,
    lines: [report.digest, ...(report.bypass ? describeBypass(report.bypass) : [])],
    reasons: report.destinations.length === 0 ? report.reasons : [],
    warnings: report.warnings ?? [],
  };
  return [head, ...report.destinations.map(presentDestination)];
}

const formatSigners = (signers: NonNullable<DestinationReport['verification']>['requirements'][number]['by']): string =>
  [...new Set(signers.map(({ identity, key }) => identity?.subject ?? `key ${key}`))].join(', ');

/** Presents one destination: what was copied, who signed, and which record marks it. */
function presentDestination({
  destination,
  copy,
  verification,
  promotable,
  record,
  signed,
  tag,
  reasons,
}: DestinationReport): Section {
  const moved =
    tag &&
    `${tag.tag}, ${tag.moved ? `moved from ${tag.before ?? 'nothing'}` : 'not moved: it already named the release'}`;
  const rows: (readonly [string, Cell])[] = [
    ...(copy ? COLUMNS.slice(1).map((column, i): [string, string] => [column, cells('', copy)[i + 1] ?? '']) : []),
    ...(verification?.requirements ?? []).map(({ name, satisfied, by }): [string, Cell] => [
      `requirement ${name}`,
      satisfied ? { outcome: 'passed', text: formatSigners(by) } : { outcome: 'failed', text: 'not met' },
    ]),
    ['promotable', promotable ? { outcome: 'passed', text: 'yes' } : { outcome: 'failed', text: 'no' }],
    ...(record ? ([['record', `${record}${signed ? '' : ' (not signed)'}`]] as const) : []),
    ...(moved ? ([['tag', moved]] as const) : []),
  ];
  return {
    title: destination,
    outcome: promotable ? 'passed' : 'failed',
    table: { columns: ['', ''], rows },
    reasons,
  };
}

/** Formats the report of `mc promote check` for people. */
export const presentCheck = (report: PromoteCheckReport): readonly Section[] => [
  {
    title: `${report.promotable ? 'promotable' : 'not promotable'}: ${report.subject ?? report.digest}`,
    outcome: report.promotable ? 'passed' : 'failed',
    lines: [
      report.digest,
      `manifests: ${report.manifests}, blobs: ${report.blobs}, missing: ${report.missing.length}`,
      ...(report.record
        ? [`record ${report.record}${report.signedBy ? ` by ${report.signedBy}` : ', not signed'}`]
        : []),
      ...(report.bypass ? describeBypass(report.bypass) : []),
    ],
    reasons: report.reasons,
    warnings: report.warnings ?? [],
  },
  ...(report.explanations === undefined ? [] : [presentExplanations(report.explanations)]),
];

function presentExplanations(explanations: readonly Explanation[]): Section {
  const lines = explanations.flatMap(({ code, rule, earlier, policy, command }) => [
    `${code}: ${rule}`,
    earlier,
    ...(policy === undefined ? [] : ['Add to the policy:', ...policy.split('\n').map((line) => `  ${line}`)]),
    'Then run:',
    `  ${command}`,
  ]);
  return {
    title: 'Explanation',
    lines: lines.length > 0 ? lines : ['No changed rule refuses this release.'],
  };
}

/** Formats the report of `mc promote revoke` for people. */
export const presentRevocation = (report: RevokeReport): readonly Section[] => [
  {
    title: `revoked: ${report.subject ?? report.digest}`,
    outcome: 'passed',
    lines: [
      report.digest,
      `reason: ${report.reason}`,
      `revocation ${report.revocation}${report.signed ? '' : ', not signed'}`,
    ],
    warnings: report.warnings ?? [],
  },
];
