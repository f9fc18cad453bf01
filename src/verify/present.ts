import type { Section } from '../lib/present.ts';
import type { VerifiedSigner, VerifyReport } from './schema.ts';

const who = ({ identity, key }: VerifiedSigner): string => identity?.subject ?? `key "${key}"`;
const when = ({ times }: VerifiedSigner): string => times[0] ?? '';
const where = ({ logEntries }: VerifiedSigner): string =>
  logEntries.map(({ log, index }) => `${log} #${index}`).join(', ');

/** A verify report for people: each requirement and who satisfied it, or what was found instead. */
export function present(report: VerifyReport): readonly Section[] {
  const rows = report.requirements.flatMap(({ name, kind, satisfied, by }) =>
    satisfied
      ? by.map((signer) => [`✓ ${name}`, who(signer), when(signer), where(signer), signer.root])
      : [[`✗ ${name}`, `no ${kind} that satisfies it`, '', '', '']],
  );
  return [
    {
      title: `${report.outcome === 'passed' ? '✓ verified' : '✗ not verified'}: ${report.subject ?? report.digest}`,
      lines: [
        ...(report.subject === report.digest ? [] : [report.digest]),
        ...report.reasons.map(({ code, message }) => `${code}: ${message}`),
      ],
      table: { columns: ['requirement', 'signed by', 'at', 'log', 'root'], rows },
    },
    ...(report.refused.length > 0
      ? [
          {
            title: 'Bundles that do not verify',
            table: {
              columns: ['bundle', 'reason'],
              rows: report.refused.map(({ origin, reason }) => [origin, `${reason.code}: ${reason.message}`]),
            },
          },
        ]
      : []),
    ...(report.warnings.length > 0
      ? [
          {
            title: 'Sources that could not be read, or are old',
            lines: report.warnings.map(({ code, message }) => `${code}: ${message}`),
          },
        ]
      : []),
  ];
}
