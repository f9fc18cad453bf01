import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../../src/lib/clock.ts';
import { getHex, parseDigest } from '../../src/lib/digest.ts';
import { silent } from '../../src/lib/progress.ts';
import { folderDestination, loadMirrorConfig, type MirrorConfig, type MirrorPorts } from '../../src/mirror/index.ts';
import { anonymous, attachArtifact, type Descriptor, openRepository, type Repository } from '../../src/oci/index.ts';
import {
  BUNDLE_V03,
  createSigner,
  createStatement,
  loadTrustedRoot,
  readSigningConfig,
  type Signer,
} from '../../src/sigstore/index.ts';
import { createEvidenceJudge, loadTrust, policyFiles } from '../../src/verify/index.ts';
import type { World } from './sandbox.ts';

/** Writes a mirror.yaml for the sandbox primary and both of its logs, next to the files of the sandbox. */
export async function mirrorConfig(world: World, subjects: readonly string[], name = 'mirror'): Promise<MirrorConfig> {
  const { rekor, rekorV1 } = world.sandbox.urls.regions.primary;
  const path = join(world.sandbox.dir, `${name}.test.yaml`);
  const logs = [
    { name: 'rekor2', type: 'rekor-v2', url: rekor, origin: 'rekor2.primary.mc.test' },
    { name: 'rekor1', type: 'rekor-v1', url: rekorV1, origin: 'rekor1.primary.mc.test' },
  ];
  await writeFile(path, JSON.stringify({ version: 1, to: name, policy: 'trust-policy.yaml', logs, subjects }));
  return loadMirrorConfig(path);
}

export function mirrorPorts(world: World): MirrorPorts {
  const path = join(world.sandbox.dir, 'trusted_root.json');
  return {
    http: world.http,
    clock: systemClock,
    progress: silent,
    concurrency: 4,
    destination: ({ to }) => folderDestination(to),
    trustedRoots: async () => {
      const bytes = await readFile(path);
      return [{ name: 'sandbox', bytes, logs: loadTrustedRoot(bytes, path).logs }];
    },
    judge: async (policy) => createEvidenceJudge(await loadTrust(policy, policyFiles, new Date())),
    repository: (reference) => openRepository(reference, { http: world.http, credentials: anonymous }),
  };
}

/** Returns a signer of the sandbox primary, with its log of version 2 or 1. */
export async function sandboxSigner(world: World, log: 'v2' | 'v1' = 'v2'): Promise<Signer> {
  const path = join(world.sandbox.dir, log === 'v2' ? 'signing_config.json' : 'signing_config.v1.json');
  const services = readSigningConfig(await readFile(path, 'utf8'), path, new Date());
  return createSigner({ http: world.http, services, identityToken: async () => world.sandbox.mintToken('sigstore') });
}

/** Attests to an image and attaches the bundle. */
export async function attest(
  repository: Repository,
  subject: Descriptor,
  signer: Signer,
  predicateType = 'https://example.test/predicate',
): Promise<Descriptor> {
  const digest = { sha256: getHex(parseDigest(subject.digest)) };
  const bytes = await signer.signStatement(createStatement([{ name: 'image', digest }], predicateType, { ok: true }));
  return attachArtifact(repository, subject, {
    artifactType: BUNDLE_V03,
    layers: [{ mediaType: BUNDLE_V03, bytes }],
    annotations: { 'dev.sigstore.bundle.predicateType': predicateType },
  });
}
