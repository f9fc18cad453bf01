import { formatBytes } from '../lib/bytes.ts';
import type { Section } from '../lib/present.ts';
import type { Retention } from '../store/index.ts';
import type { PackCheckReport, PackGetReport, PackListReport, PackReport, PackStoreReport } from './schema.ts';

const why = (report: {
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
}): Section[] =>
  report.reasons.length === 0
    ? []
    : [
        {
          title: 'Why not',
          table: { columns: ['code', 'what'], rows: report.reasons.map(({ code, message }) => [code, message]) },
        },
      ];

const kept = (retention: Retention | undefined): string =>
  retention ? `${retention.mode} until ${retention.until}` : 'not retained';

type EvidenceReport = PackReport | PackCheckReport | PackStoreReport | PackListReport | PackGetReport;

/** What people see of the reports. */
export function present(report: EvidenceReport): Section[] {
  switch (report.type) {
    case 'evidence-pack':
      return [
        {
          title: `Packed ${report.members.length} members, ${formatBytes(report.size)}`,
          lines: [`pack: ${report.path}`, `digest: ${report.digest}`, `manifest: ${report.manifestDigest}`],
        },
      ];
    case 'evidence-verify': {
      const signer = report.signer ? [`signed by: ${report.signer.identity}`, `issuer: ${report.signer.issuer}`] : [];
      const digest = report.digest ? [`digest: ${report.digest}`] : [];
      const said = report.outcome === 'passed' ? 'The pack is whole' : 'The pack is not as it was signed';
      return [
        { title: said, lines: [`members: ${report.members}, ${formatBytes(report.bytes)}`, ...signer, ...digest] },
        ...why(report),
      ];
    }
    case 'evidence-store':
      return [
        {
          title: report.outcome === 'passed' ? 'Stored, locked and read back' : 'Stored, but not as asked',
          lines: [
            `location: ${report.location}`,
            `version: ${report.versionId}`,
            `retention: ${report.mode} until ${report.retainUntil}`,
            `digest: ${report.digest}`,
          ],
        },
        ...why(report),
      ];
    case 'evidence-list':
      return [
        {
          title: report.versions.length === 0 ? `Nothing is kept in ${report.store}` : `Kept in ${report.store}`,
          table: {
            columns: ['location', 'version', 'size', 'retention'],
            rows: report.versions.map(({ location, versionId, size, retention }) => [
              location,
              versionId,
              formatBytes(size),
              kept(retention),
            ]),
          },
        },
      ];
    case 'evidence-get':
      return [
        {
          title: `Fetched ${report.location}, ${formatBytes(report.size)}`,
          lines: [
            `file: ${report.path}`,
            `version: ${report.versionId}`,
            `retention: ${kept(report.retention)}`,
            `digest: ${report.digest}`,
          ],
        },
      ];
  }
}
