import { formatBytes } from '../lib/bytes.ts';
import { formatCount } from '../lib/plural.ts';
import type { Section } from '../lib/present.ts';
import type { Retention } from '../store/index.ts';
import { BYPASS_COLUMNS, formatBypass } from './bypass.ts';
import type { PackCheckReport, PackGetReport, PackListReport, PackReport, PackStoreReport } from './schema.ts';

const formatRetention = (retention: Retention | undefined): string =>
  retention ? `${retention.mode} until ${retention.until}` : 'no retention';

type EvidenceReport = PackReport | PackCheckReport | PackStoreReport | PackListReport | PackGetReport;

/** Formats a report for people. */
export function present(report: EvidenceReport): Section[] {
  switch (report.type) {
    case 'evidence-pack':
      return [
        {
          title: `Packed ${formatCount(report.members.length, 'member')}, ${formatBytes(report.size)}`,
          lines: [`pack: ${report.path}`, `digest: ${report.digest}`, `manifest: ${report.manifestDigest}`],
        },
      ];
    case 'evidence-verify': {
      const signer = report.signer ? [`signed by: ${report.signer.identity}`, `issuer: ${report.signer.issuer}`] : [];
      const digest = report.digest ? [`digest: ${report.digest}`] : [];
      const title = report.outcome === 'passed' ? 'The pack is complete and signed' : 'The pack does not verify';
      return [
        {
          title,
          outcome: report.outcome,
          lines: [`members: ${report.members}, ${formatBytes(report.bytes)}`, ...signer, ...digest],
          reasons: report.reasons,
        },
        ...(report.bypasses === undefined
          ? []
          : [
              {
                title: 'Bypasses of a gate, as the signer of the pack states them',
                table: { columns: BYPASS_COLUMNS, rows: report.bypasses.map(formatBypass) },
              },
            ]),
      ];
    }
    case 'evidence-store':
      return [
        {
          title: report.outcome === 'passed' ? 'Stored with retention, and read back' : 'Stored, but not as requested',
          outcome: report.outcome,
          lines: [
            `location: ${report.location}`,
            `version: ${report.versionId}`,
            `retention: ${report.mode} until ${report.retainUntil}`,
            `digest: ${report.digest}`,
          ],
          reasons: report.reasons,
        },
      ];
    case 'evidence-list':
      return [
        {
          title: report.versions.length === 0 ? `No versions in ${report.store}` : `Versions in ${report.store}`,
          table: {
            columns: ['location', 'version', 'size', 'retention'],
            rows: report.versions.map(({ location, versionId, size, retention }) => [
              location,
              versionId,
              formatBytes(size),
              formatRetention(retention),
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
            `retention: ${formatRetention(report.retention)}`,
            `digest: ${report.digest}`,
          ],
        },
      ];
  }
}
