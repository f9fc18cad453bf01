import { formatBytes } from '../lib/bytes.ts';
import { prefixReason, type Section, type TreeLine } from '../lib/present.ts';
import type { CopyPlanReport, TreeReport } from './copy-schema.ts';
import type { CopyReport } from './schema.ts';

const COLUMNS = ['destination', 'manifests', 'blobs', 'bytes', 'copied', 'present', 'healed', 'requests'];

/** Formats the report of `mc copy` for people. */
export function presentCopy(report: CopyReport): readonly Section[] {
  const rows = report.destinations.map((one) =>
    one.outcome === 'passed'
      ? [
          { outcome: 'passed' as const, text: one.destination },
          ...[one.manifests, one.blobs].map(String),
          formatBytes(one.bytes ?? 0),
          ...[one.copied, one.present, one.healed, one.requests].map(String),
        ]
      : [{ outcome: 'failed' as const, text: one.destination }],
  );
  return [
    {
      title: `${report.outcome === 'passed' ? 'copied' : 'not copied everywhere'}: ${report.source}`,
      outcome: report.outcome,
      lines: [report.digest, ...report.notes],
      table: { columns: COLUMNS, rows },
      reasons: report.reasons.map((reason) =>
        prefixReason(reason, typeof reason.destination === 'string' ? reason.destination : undefined),
      ),
    },
  ];
}

/** Formats the report of `mc copy --plan` for people. */
export const presentCopyPlan = (report: CopyPlanReport): readonly Section[] => presentPlan(report);

/** Formats what a copy to each destination would send, and the parts that each one lacks. */
export const presentPlan = (
  report: Pick<CopyPlanReport, 'source' | 'digest' | 'notes' | 'destinations'>,
  warnings: Section['warnings'] = [],
): readonly Section[] => [
  {
    title: `Plan for ${report.source}: nothing was changed`,
    lines: [report.digest, ...report.notes],
    table: {
      columns: ['destination', 'present', 'missing', 'heal', 'to send', 'requests'],
      rows: report.destinations.map(({ destination, present, missing, heal, bytes, requests }) => [
        destination,
        ...[present, missing, heal].map(String),
        formatBytes(bytes),
        `about ${requests}`,
      ]),
    },
    warnings,
  },
  ...report.destinations
    .filter(({ parts }) => parts.some(({ state }) => state !== 'present'))
    .map(({ destination, parts }) => ({
      title: `To send to ${destination}`,
      table: {
        columns: ['digest', 'role', 'type', 'size', 'state'],
        rows: parts
          .filter(({ state }) => state !== 'present')
          .map(({ digest, role, mediaType, size, state }) => [
            shortenDigest(digest),
            role,
            mediaType,
            formatBytes(size),
            state,
          ]),
      },
    })),
];

/** Formats the report of `mc tree` for people. Each node is below the one that it belongs to. */
export function presentTree(report: TreeReport): readonly Section[] {
  const nodes = new Map(report.nodes.map((node) => [node.digest, node]));
  const children = new Map<string, TreeReport['edges'][number][]>();
  for (const edge of report.edges) children.set(edge.from, [...(children.get(edge.from) ?? []), edge]);
  const shown = new Set<string>();
  const tree: TreeLine[] = [];
  const listParts = (digest: string, relation: string): string[] => {
    const node = nodes.get(digest);
    const what =
      node?.kind === 'manifest' && relation !== 'child' ? (node.artifactType ?? node.mediaType) : node?.mediaType;
    const claim = node?.predicateType === undefined ? undefined : `predicate (claimed): ${node.predicateType}`;
    const size = formatBytes(node?.size ?? 0);
    const parts = [relation, shortenDigest(digest), node?.platform, what, claim, size, node?.state];
    return parts.filter((part) => part !== undefined);
  };
  const walk = (digest: string, indent: string): void => {
    const edges = children.get(digest) ?? [];
    for (const [i, { to, relation, tag }] of edges.entries()) {
      const last = i === edges.length - 1;
      // The content below a node is shown once, although several nodes may refer to it.
      const again = shown.has(to) && children.has(to);
      const below = `${indent}${last ? '   ' : '│  '}`;
      const parts = [...listParts(to, tag ?? relation), ...(again ? ['(see above)'] : [])];
      tree.push({ branch: `${indent}${last ? '└─' : '├─'} `, below, parts });
      if (shown.has(to)) continue;
      shown.add(to);
      walk(to, below);
    }
  };
  shown.add(report.digest);
  tree.push({ branch: '', below: '', parts: listParts(report.digest, 'root') });
  walk(report.digest, '');
  const counted = `manifests: ${report.manifests}, blobs: ${report.blobs}, size: ${formatBytes(report.bytes)}`;
  const against = report.compared === undefined ? [] : [`compared with ${report.compared}`];
  return [{ title: report.subject ?? report.digest, lines: [counted, ...against, ...report.notes], tree }];
}

const shortenDigest = (digest: string): string => digest.slice(0, digest.indexOf(':') + 13);
