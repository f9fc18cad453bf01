import type { KeyObject } from 'node:crypto';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../lib/digest.ts';
import { readFileBounded, writeFileAtomic } from '../lib/files.ts';
import { PREDICATE } from '../sigstore/index.ts';
import type { SandboxIdentity } from './world.ts';

const MAX_ROOT_BYTES = 4 * 1024 * 1024;

const KINDS = ['signature', 'provenance', 'sbom'] as const;
export type ReleaseKind = (typeof KINDS)[number];
const TYPES: Readonly<Record<Exclude<ReleaseKind, 'signature'>, string>> = {
  provenance: PREDICATE.slsaProvenance,
  sbom: PREDICATE.cyclonedx,
};

/** The managed key that may promote when no signing service answers. */
const MARKER_NAME = 'operations';
const MARKER_PATH = 'trust-roots/promotion.pub';

const getHex = (content: Buffer | string): string => digestOf(content).slice('sha256:'.length);

/**
 * Pins what the drill trusts, before anything is lost: `trust-policy.yaml` and `trust-roots/` in the drill's folder. A
 * release needs a signature, an SBOM and provenance (or what of them is asked for), each by the release workflow. That
 * workflow may also promote, and so may the holder of the managed key `marker`, where one is given. Returns the policy's path.
 */
export async function pinTrust(
  out: string,
  trustedRoot: string,
  identity: SandboxIdentity,
  kinds: readonly ReleaseKind[] = KINDS,
  marker?: KeyObject,
): Promise<string> {
  const root = await readFileBounded(trustedRoot, MAX_ROOT_BYTES, 'the trusted root');
  await mkdir(join(out, 'trust-roots'), { recursive: true });
  await copyFile(trustedRoot, join(out, 'trust-roots/trusted_root.json'));
  const identities = `identities: [{ issuer: "${identity.issuer}", subject: "${identity.subject}" }]`;
  const requirements = kinds.map((kind) =>
    kind === 'signature'
      ? `  - { name: signature, kind: signature, ${identities} }`
      : `  - { name: ${kind}, kind: attestation, predicateType: "${TYPES[kind]}", ${identities} }`,
  );
  const pem = marker?.export({ type: 'spki', format: 'pem' }).toString();
  if (pem !== undefined) await writeFileAtomic(join(out, MARKER_PATH), pem);
  const keys =
    pem === undefined ? '' : `, keys: [{ name: ${MARKER_NAME}, path: ${MARKER_PATH}, sha256: ${getHex(pem)} }]`;
  requirements.push(`  - { name: promotion, kind: promotion, ${identities}${keys} }`);
  const path = join(out, 'trust-policy.yaml');
  await writeFileAtomic(
    path,
    `# What this drill trusts. The root is of the drill's own regions and of nothing else.
version: 1
roots:
  - name: drill
    trustedRoot: { path: trust-roots/trusted_root.json, sha256: ${getHex(root)} }
requirements:
${requirements.join('\n')}
`,
  );
  return path;
}
