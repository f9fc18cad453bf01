import type { Section } from '../lib/present.ts';
import type { VerifiedSigner, VerifyReport } from './schema.ts';

const who = ({ identity, key }: VerifiedSigner): string => identity?.subject ?? `key "${key}"`;
/** Repository, workflow and ref as the certificate has them; the subject says the workflow already. */
const from = ({ identity }: VerifiedSigner): string => {
  const { sourceRepositoryUri, sourceRepositoryRef, buildTrigger } = identity?.extensions ?? {};
  const parts = [sourceRepositoryUri, sourceRepositoryRef, buildTrigger].filter((part) => part !== undefined);
  return [
    ...parts,
    ...(identity ? [identity.issuer === undefined ? 'no issuer in the certificate' : `by ${identity.issuer}`] : []),
  ].join(' ');
};
const when = ({ times }: VerifiedSigner): string => times[0] ?? '';
const where = ({ logEntries }: VerifiedSigner): string =>
  logEntries.map(({ log, index }) => `${log} #${index}`).join(', ');

/** A verify report for people: each requirement and who satisfied it, or what was found instead. */
export function present(report: VerifyReport): readonly Section[] {
  const rows = report.requirements.flatMap(({ name, kind, satisfied, by, nearest }) =>
    satisfied
      ? by.map((signer) => [`✓ ${name}`, who(signer), when(signer), where(signer), signer.root])
      : [[`✗ ${name}`, nearest?.message ?? `no ${kind} that satisfies it`, '', '', '']],
  );
  const origins = report.requirements.flatMap(({ name, by }) =>
    by.map((signer) => `${name}: ${[from(signer), `from ${signer.origin}`].filter((part) => part !== '').join(', ')}`),
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
    ...(origins.length > 0 ? [{ title: 'Where that was signed, and found', lines: origins }] : []),
    ...(report.platforms
      ? [
          {
            title: 'Platforms, each by itself',
            table: {
              columns: ['platform', 'digest', 'outcome'],
              rows: report.platforms.map(({ platform, digest, outcome, reasons }) => [
                platform,
                digest,
                outcome === 'passed' ? '✓' : `✗ ${reasons[0]?.message ?? ''}`,
              ]),
            },
          },
        ]
      : []),
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
            title: 'Warnings',
            lines: report.warnings.map(({ code, message }) => `${code}: ${message}`),
          },
        ]
      : []),
  ];
}
