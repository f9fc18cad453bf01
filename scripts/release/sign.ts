import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ATTESTATIONS_ENDING, listSubjects, locateRelease, SIGNATURE_ENDING } from './files.ts';

/** The attestations of every file, which SECURITY/trust-policy.yaml requires. */
const ATTESTATIONS = [
  { type: 'https://slsa.dev/provenance/v1', predicate: 'provenance.json' },
  { type: 'https://cyclonedx.org/bom', predicate: 'sbom.cdx.json' },
] as const;

/** Runs mc from dist/ of a checkout. Throws if it does not exit with 0. */
export type Mc = (...args: readonly string[]) => void;

export const createMc =
  (root: string): Mc =>
  (...args) => {
    execFileSync(process.execPath, [join(root, 'dist/mc.js'), ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  };

/**
 * Signs every file of a release with the identity of the job, and attests its provenance and its SBOM. The roots of `policy`
 * check the answers of the services. `signingConfig` is a signing_config.json; the public instance by default. Returns the names of the files.
 */
export function signRelease(
  mc: Mc,
  folder: string,
  { policy, signingConfig }: { readonly policy: string; readonly signingConfig: string | undefined },
): readonly string[] {
  const { assets, predicates } = locateRelease(folder);
  const services = ['--policy', policy, ...(signingConfig ? ['--signing-config', signingConfig] : [])];
  const temporary = mkdtempSync(join(tmpdir(), 'mc-sign-'));
  try {
    const names = listSubjects(assets);
    for (const name of names) {
      const file = join(assets, name);
      mc('sign', file, '--bundle', `${file}${SIGNATURE_ENDING}`, ...services);
      const lines = ATTESTATIONS.map(({ type, predicate }) => {
        const bundle = join(temporary, `${name}.${predicate}`);
        const statement = ['--predicate-type', type, '--predicate', join(predicates, predicate)];
        mc('sign', file, ...statement, '--bundle', bundle, ...services);
        return JSON.stringify(JSON.parse(readFileSync(bundle, 'utf8')));
      });
      writeFileSync(`${file}${ATTESTATIONS_ENDING}`, `${lines.join('\n')}\n`);
    }
    return names;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
