import { formatBytes } from '../lib/bytes.ts';
import type { Section } from '../lib/present.ts';
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
const why = (reasons: PromoteReport['reasons']): string[] => reasons.map(({ code, message }) => `${code}: ${message}`);
const warned = (warnings: PromoteReport['warnings'] = []): string[] => why(warnings).map((line) => `warning ${line}`);

export function presentPromotion(report: PromoteReport): readonly Section[] {
  if (report.plan && report.planned)
    return presentPlan({
      source: report.source,
      digest: report.digest,
      notes: warned(report.warnings),
      destinations: report.plan,
    });
  const head = {
    title: `${report.outcome === 'passed' ? '✓ promoted' : '✗ not promoted'}: ${report.source}`,
    lines: [
      report.digest,
      ...(report.destinations.length === 0 ? why(report.reasons) : []),
      ...warned(report.warnings),
    ],
  };
  return [head, ...report.destinations.map(presentDestination)];
}

/** A region by itself: what was copied, who was found to have signed, what marks it. */
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
  const moved = tag && `${tag.tag}, ${tag.moved ? `moved from ${tag.before ?? 'nothing'}` : 'which named it already'}`;
  const rows: (readonly [string, string])[] = [
    ...(copy ? COLUMNS.slice(1).map((column, i): [string, string] => [column, cells('', copy)[i + 1] ?? '']) : []),
    ...(verification?.requirements ?? []).map(({ name, satisfied, by }): [string, string] => [
      `requirement ${name}`,
      satisfied ? [...new Set(by.map(({ identity, key }) => identity?.subject ?? `key ${key}`))].join(', ') : 'not met',
    ]),
    ['promotable', promotable ? 'yes' : 'no'],
    ...(record ? ([['record', `${record}${signed ? '' : ' (not signed)'}`]] as const) : []),
    ...(moved ? ([['tag', moved]] as const) : []),
  ];
  return {
    title: `${promotable ? '✓' : '✗'} ${destination}`,
    lines: why(reasons),
    table: { columns: ['what', 'found'], rows },
  };
}

export const presentCheck = (report: PromoteCheckReport): readonly Section[] => [
  {
    title: `${report.promotable ? '✓ promotable' : '✗ not promotable'}: ${report.subject ?? report.digest}`,
    lines: [
      report.digest,
      `${report.manifests} manifests, ${report.blobs} blobs, ${report.missing.length} missing`,
      ...(report.record
        ? [`record ${report.record}${report.signedBy ? ` by ${report.signedBy}` : ', not signed'}`]
        : []),
      ...why(report.reasons),
      ...warned(report.warnings),
    ],
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
    lines: lines.length > 0 ? lines : ['No rule that has changed refuses this release.'],
  };
}

export const presentRevocation = (report: RevokeReport): readonly Section[] => [
  {
    title: `✓ revoked: ${report.subject ?? report.digest}`,
    lines: [
      report.digest,
      `reason: ${report.reason}`,
      `revocation ${report.revocation}${report.signed ? '' : ', not signed'}`,
      ...warned(report.warnings),
    ],
  },
];
