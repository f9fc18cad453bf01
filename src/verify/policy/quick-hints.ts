import type { Reason } from '../../lib/mc-error.ts';
import type { VerifyReport } from '../schema.ts';

/** Hints for a policy that options state: there is no file to edit. */
const HINTS: Readonly<Record<string, string>> = {
  'certificate-untrusted':
    'Run `mc inspect` on the bundle to see which Sigstore instance signed, and pass its trusted root with `--trusted-root FILE` if you trust it.',
  'identity-mismatch':
    'Pass the found signer with `--identity` or `--workflow` if you trust it. Its signature is valid.',
  'issuer-mismatch':
    'Pass the found issuer with `--issuer`, and the subject with `--identity`, if you trust it for this subject.',
  'key-not-trusted': 'Pass the public key of the signer with `--key FILE` if you trust it.',
};

/** Replaces the hints of a report that name a policy file by hints that name the options. Other hints are unchanged. */
export function nameQuickOptions(report: VerifyReport): VerifyReport {
  const replace = <R extends Reason>(reason: R): R => {
    const hint = HINTS[reason.code];
    return hint === undefined ? reason : { ...reason, hint };
  };
  return {
    ...report,
    reasons: report.reasons.map(replace),
    requirements: report.requirements.map((one) => (one.nearest ? { ...one, nearest: replace(one.nearest) } : one)),
    refused: report.refused.map((one) => ({ ...one, reason: replace(one.reason) })),
  };
}
