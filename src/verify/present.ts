import type { Section } from '../lib/present.ts';
import type { VerifiedSigner, VerifyReport } from './schema.ts';

const formatSigner = ({ identity, key }: VerifiedSigner): string => identity?.subject ?? `key "${key}"`;
/** Formats repository, ref and trigger from the certificate. The subject has the workflow already. */
const formatBuild = ({ identity }: VerifiedSigner): string => {
  const { sourceRepositoryUri, sourceRepositoryRef, buildTrigger } = identity?.extensions ?? {};
  const parts = [sourceRepositoryUri, sourceRepositoryRef, buildTrigger].filter((part) => part !== undefined);
  return [
    ...parts,
    ...(identity ? [identity.issuer === undefined ? 'no issuer in the certificate' : `issuer ${identity.issuer}`] : []),
  ].join(' ');
};
const formatTime = ({ times }: VerifiedSigner): string => times[0] ?? '';
const formatLogs = ({ logEntries }: VerifiedSigner): string =>
  logEntries.map(({ log, index }) => `${log} #${index}`).join(', ');

/** Presents a report: each requirement and the signers that meet it, or why it is not met. */
export function present(report: VerifyReport): readonly Section[] {
  const rows = report.requirements.flatMap(({ name, kind, satisfied, by, nearest }) =>
    satisfied
      ? by.map((signer) => [`✓ ${name}`, formatSigner(signer), formatTime(signer), formatLogs(signer), signer.root])
      : [[`✗ ${name}`, nearest?.message ?? `no ${kind} meets it`, '', '', '']],
  );
  const origins = report.requirements.flatMap(({ name, by }) =>
    by.map(
      (signer) => `${name}: ${[formatBuild(signer), `from ${signer.origin}`].filter((part) => part !== '').join(', ')}`,
    ),
  );
  return [
    {
      title: `${report.outcome === 'passed' ? '✓ verified' : '✗ not verified'}: ${report.subject ?? report.digest}`,
      lines: [
        ...(report.subject === report.digest ? [] : [report.digest]),
        ...(report.policy.adHoc ? ['under an ad-hoc policy; --print-policy prints it'] : []),
        ...report.reasons.map(({ code, message }) => `${code}: ${message}`),
      ],
      table: { columns: ['requirement', 'signed by', 'at', 'log', 'root'], rows },
    },
    ...(origins.length > 0 ? [{ title: 'Sources', lines: origins }] : []),
    ...(report.platforms
      ? [
          {
            title: 'Platforms',
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
