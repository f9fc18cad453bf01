import type { KeyObject } from 'node:crypto';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, getHex } from '../lib/digest.ts';
import { readFileBounded, writeFileAtomic } from '../lib/files.ts';
import { loadTrustedRoot, PREDICATE } from '../sigstore/index.ts';
import { assertKnownFields } from '../verify/index.ts';

const MAX_ROOT_BYTES = 4 * 1024 * 1024;

const KINDS = ['signature', 'provenance', 'sbom'] as const;
export type ReleaseKind = (typeof KINDS)[number];
const TYPES: Readonly<Record<Exclude<ReleaseKind, 'signature'>, string>> = {
  provenance: PREDICATE.slsaProvenance,
  sbom: PREDICATE.cyclonedx,
};

/** The managed key that may sign promotion records when no signing service answers. */
const MARKER_NAME = 'operations';
const MARKER_PATH = 'trust-roots/promotion.pub';

interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/**
 * Writes `trust-policy.yaml` and `trust-roots/` to the drill's folder before the loss. The policy requires evidence of
 * each of `kinds` by the release workflow. That workflow, and the managed key `marker` if given, may sign promotion
 * records. Returns the path of the policy. Throws `trusted-root-fields-unknown`.
 */
export async function pinTrust(
  out: string,
  trustedRoot: string,
  identity: Identity,
  kinds: readonly ReleaseKind[] = KINDS,
  marker?: KeyObject,
): Promise<string> {
  const root = await readFileBounded(trustedRoot, MAX_ROOT_BYTES, 'the trusted root');
  assertKnownFields(loadTrustedRoot(root, trustedRoot), trustedRoot);
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
    pem === undefined
      ? ''
      : `, keys: [{ name: ${MARKER_NAME}, path: ${MARKER_PATH}, sha256: ${getHex(digestOf(pem))} }]`;
  requirements.push(`  - { name: promotion, kind: promotion, ${identities}${keys} }`);
  const path = join(out, 'trust-policy.yaml');
  await writeFileAtomic(
    path,
    `# What this drill trusts. The root covers the drill's own regions and nothing else.
version: 1
roots:
  - name: drill
    trustedRoot: { path: trust-roots/trusted_root.json, sha256: ${getHex(digestOf(root))} }
requirements:
${requirements.join('\n')}
`,
  );
  return path;
}
