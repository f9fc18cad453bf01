import type { Reason } from '../lib/mc-error.ts';
import { formatCount } from '../lib/plural.ts';
import { type Cell, prefixReason, type Section } from '../lib/present.ts';
import { isPromotionMark } from './evidence/judge.ts';
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

/** Returns the rows of a requirement: its signers, or the code of the nearest miss. The reasons below have the sentences. */
const presentRequirement = ({ name, satisfied, by, nearest }: VerifyReport['requirements'][number]): Cell[][] =>
  satisfied
    ? by.map((signer) => [
        { outcome: 'passed', text: name },
        formatSigner(signer),
        formatTime(signer),
        formatLogs(signer),
        signer.root,
      ])
    : [[{ outcome: 'failed', text: name }, `not met${nearest ? `: ${nearest.code}` : ''}`]];

const presentPlatforms = ({ platforms = [] }: VerifyReport): Section => ({
  title: 'Platforms',
  table: {
    columns: ['platform', 'digest', 'outcome'],
    rows: platforms.map(({ platform, digest, outcome, reasons: [reason] }) => [
      platform,
      digest,
      { outcome, text: outcome === 'passed' ? '' : (reason?.code ?? '') },
    ]),
  },
});

/** Lists the bundles that may explain a failure. A promotion record is not evidence about a release, so it never does. */
const listRelevant = ({ refused }: VerifyReport): VerifyReport['refused'] =>
  refused.filter(
    ({ predicateType }) => predicateType === undefined || !isPromotionMark({ kind: 'attestation', predicateType }),
  );

function presentRefused(report: VerifyReport): readonly Section[] {
  const { outcome, reasons } = report;
  const relevant = listRelevant(report);
  if (outcome === 'passed' || relevant.length === 0) return [];
  return [
    {
      title: 'Bundles that do not verify',
      table: { columns: ['bundle', 'reason'], rows: relevant.map(({ origin, reason }) => [origin, reason.code]) },
      reasons: omitKnown(
        relevant.map(({ reason }) => reason),
        reasons,
      ),
    },
  ];
}

/** States that a verified release also has bundles that do not verify: no requirement needed them. */
function describeUnneeded(report: VerifyReport): readonly string[] {
  const { length } = report.outcome === 'passed' ? listRelevant(report) : [];
  return length === 0 ? [] : [`not needed, and not valid: ${formatCount(length, 'bundle')}; the JSON report lists why`];
}

/** Names the platform of an index that a reason is about. */
const namePlatform = (reason: Reason): Reason =>
  prefixReason(reason, typeof reason.platform === 'string' ? reason.platform : undefined);

/** Leaves out reasons that another section already has. */
const omitKnown = (reasons: readonly Reason[], known: readonly Reason[]): readonly Reason[] =>
  reasons.filter(({ code, message }) => !known.some((one) => one.code === code && one.message === message));

/** Presents a report: each requirement and the signers that meet it, or why it is not met. */
export function present(report: VerifyReport): readonly Section[] {
  const origins = report.requirements.flatMap(({ name, by }) =>
    by.map(
      (signer) => `${name}: ${[formatBuild(signer), `from ${signer.origin}`].filter((part) => part !== '').join(', ')}`,
    ),
  );
  return [
    {
      title: `${report.outcome === 'passed' ? 'verified' : 'not verified'}: ${report.subject ?? report.digest}`,
      outcome: report.outcome,
      lines: [
        ...(report.subject === report.digest ? [] : [report.digest]),
        ...(report.policy.adHoc ? ['under an ad-hoc policy; --print-policy prints it'] : []),
        ...describeUnneeded(report),
      ],
      table: {
        columns: ['requirement', 'signed by', 'at', 'log', 'root'],
        rows: report.requirements.flatMap(presentRequirement),
      },
      reasons: report.reasons.map(namePlatform),
      warnings: report.warnings,
    },
    ...(origins.length > 0 ? [{ title: 'Sources', lines: origins }] : []),
    ...(report.platforms ? [presentPlatforms(report)] : []),
    ...presentRefused(report),
  ];
}
