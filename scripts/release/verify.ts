import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertChecksums, CHECKSUMS, listSubjects, locateRelease, parseChecksums, SIGNATURE_ENDING } from './files.ts';
import type { Mc } from './sign.ts';

/** What a release is verified with. */
export interface ReleaseTrust {
  /** The trust policy for mc. */
  readonly policy: string;
  /** The trusted root for cosign; it must be the root of the policy. */
  readonly trustedRoot: string;
  /** The certificate identity for cosign, compared exactly. */
  readonly identity: string;
  readonly issuer: string;
}

/** Runs cosign. Throws if it does not exit with 0. */
export type Cosign = (...args: readonly string[]) => void;

export const runCosign: Cosign = (...args) => {
  execFileSync('cosign', args, { stdio: ['ignore', 'ignore', 'inherit'] });
};

/**
 * Verifies every file of a release with mc and with cosign, and compares all files with the checksums. Writes the reports of mc to the
 * evidence. Returns the names of the files. Throws for the first failure.
 */
export async function verifyRelease(
  folder: string,
  { policy, trustedRoot, identity, issuer }: ReleaseTrust,
  { mc, cosign }: { readonly mc: Mc; readonly cosign: Cosign },
): Promise<readonly string[]> {
  const { assets, evidence } = locateRelease(folder);
  await assertChecksums(assets, parseChecksums(readFileSync(join(assets, CHECKSUMS), 'utf8')));
  const reports = join(evidence, 'verify');
  mkdirSync(reports, { recursive: true });
  const names = listSubjects(assets);
  for (const name of names) {
    const file = join(assets, name);
    mc('verify', file, '--policy', policy, '--use-mirror', 'never', '--report', join(reports, `${name}.json`));
    cosign(
      ...['verify-blob', '--bundle', `${file}${SIGNATURE_ENDING}`, '--trusted-root', trustedRoot],
      ...['--certificate-identity', identity, '--certificate-oidc-issuer', issuer, file],
    );
  }
  return names;
}
