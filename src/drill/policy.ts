import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../lib/digest.ts';
import { readFileBounded, writeFileAtomic } from '../lib/files.ts';
import { PREDICATE } from '../sigstore/index.ts';
import type { SandboxIdentity } from './world.ts';

const MAX_ROOT_BYTES = 4 * 1024 * 1024;

/**
 * Pins what the drill trusts, before anything is lost: `trust-policy.yaml` and `trust-roots/` in the drill's folder. A
 * release needs a signature, an SBOM and provenance, each by the release workflow. Gives the policy's path.
 */
export async function pinTrust(out: string, trustedRoot: string, identity: SandboxIdentity): Promise<string> {
  const root = await readFileBounded(trustedRoot, MAX_ROOT_BYTES, 'the trusted root');
  await mkdir(join(out, 'trust-roots'), { recursive: true });
  await copyFile(trustedRoot, join(out, 'trust-roots/trusted_root.json'));
  const identities = `identities: [{ issuer: "${identity.issuer}", subject: "${identity.subject}" }]`;
  const path = join(out, 'trust-policy.yaml');
  await writeFileAtomic(
    path,
    `# What this drill trusts. The root is of the drill's own regions and of nothing else.
version: 1
roots:
  - name: drill
    trustedRoot: { path: trust-roots/trusted_root.json, sha256: ${digestOf(root).slice('sha256:'.length)} }
requirements:
  - { name: signature, kind: signature, ${identities} }
  - { name: provenance, kind: attestation, predicateType: "${PREDICATE.slsaProvenance}", ${identities} }
  - { name: sbom, kind: attestation, predicateType: "${PREDICATE.cyclonedx}", ${identities} }
`,
  );
  return path;
}
