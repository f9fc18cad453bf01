import { copyFile, cp, mkdir, open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  authoritiesOf,
  EVIDENCE_PREDICATE,
  type PackCheckReport,
  type PackReport,
  type PackStoreReport,
  packEvidence,
  storePack,
  verifyPack,
} from '../evidence/index.ts';
import { streamOf } from '../lib/bytes.ts';
import { describe } from '../lib/describe.ts';
import { type Digest, digestOf } from '../lib/digest.ts';
import { readFileBounded, readFileStream, writeFileAtomic } from '../lib/files.ts';
import { readTar } from '../lib/tar.ts';
import { chainPaths, checkChain, sealChain } from '../logchain/index.ts';
import { openS3Store } from '../store/index.ts';
import {
  loadTrust,
  policyFiles,
  repositoryBundles,
  verifySignature,
  verifyStatement,
  whoSigned,
} from '../verify/index.ts';
import { drillError } from './errors.ts';
import { mirrorDir, openDrillMirror } from './mirroring.ts';
import { refused, replicaOf } from './recover.ts';
import type { DrillReport } from './schema.ts';
import { known, type Recovered, signerOf, type World } from './world.ts';

const BUCKET = 'evidence';
const RETAIN_SECONDS = 365 * 86_400;
const MAX_CHECKPOINT_BYTES = 64 * 1024;

export const chainDir = (world: World): string => join(world.dir, 'chain');
export const packPath = (world: World): string => join('evidence', `${world.drillId}.evidence.tar`);
const packFile = (world: World): string => join(world.request.out, packPath(world));

/** Seals the chain by the workflow's identity in the surviving region, and checks it as anybody would. */
export async function seal(world: World): Promise<NonNullable<DrillReport['chain']>> {
  const { clock, signal } = world.ports;
  const chain = chainDir(world);
  const signer = await signerOf(world, 'secondary');
  const sealed = await sealChain(
    { chain, by: { method: 'keyless', sign: (artifact) => signer.signMessage(streamOf(artifact)) } },
    { clock, signal },
  );
  const trust = known(world.trust, 'the policy');
  const checked = await checkChain(
    {
      chain,
      trust: {
        by: 'policy',
        verify: async (artifact, bundle) =>
          whoSigned(verifySignature(digestOf(artifact), Buffer.from(bundle), trust)).identity,
      },
    },
    { clock, signal },
  );
  if (checked.outcome !== 'passed') throw refused('the log chain', checked.reasons);
  const checkpoint = await readFileBounded(chainPaths(chain).checkpoint, MAX_CHECKPOINT_BYTES);
  return {
    root: sealed.root,
    entries: sealed.size,
    checkpoint: checkpoint.toString('utf8'),
    sealedBy: checked.signer ?? '',
  };
}

/** Gathers what is to be packed: reports, the chain, the releases' evidence, what is trusted. Gives the folder's parts. */
async function gather(world: World, report: DrillReport): Promise<string[]> {
  const dir = join(world.dir, 'evidence');
  const json = (name: string, value: unknown): Promise<void> =>
    writeFileAtomic(join(dir, name), `${JSON.stringify(value, null, 2)}\n`);
  await json('report.json', report);
  await writeFileAtomic(join(dir, 'events.jsonl'), world.events.text());
  for (const recovered of world.recovered) {
    const { version, verification, promotion, check } = recovered;
    await json(`releases/${version}/verify-report.json`, verification);
    if (promotion) await json(`releases/${version}/promote-report.json`, promotion);
    if (check) await json(`releases/${version}/promote-check-report.json`, check);
    await bundles(world, recovered, join(dir, 'releases', version));
  }
  if (world.release) {
    await json(`releases/${world.release.version}/sbom.cdx.json`, world.release.sbom);
    await json(`releases/${world.release.version}/provenance.json`, world.release.provenance);
  }
  if (world.trust) {
    await mkdir(join(dir, 'trust'), { recursive: true });
    await copyFile(join(world.request.out, 'trust-policy.yaml'), join(dir, 'trust/trust-policy.yaml'));
    await cp(join(world.request.out, 'trust-roots'), join(dir, 'trust/trust-roots'), { recursive: true });
  }
  if (world.syncs.length > 0) {
    await mkdir(join(dir, 'mirror'), { recursive: true });
    await copyFile(join(mirrorDir(world), 'index.json'), join(dir, 'mirror/index.json'));
    await copyFile(join(mirrorDir(world), 'logs/rekor2/checkpoint'), join(dir, 'mirror/checkpoint'));
  }
  await cp(chainDir(world), join(dir, 'chain'), { recursive: true, filter: (path) => basename(path) !== '.lock' });
  return (await readdir(dir)).sort().map((name) => join(dir, name));
}

/**
 * The Sigstore bundles of a release: the mirror's, and those that came across with the image. A registry that fails now
 * must not cost the evidence of why the drill failed, so it is asked last.
 */
async function bundles(world: World, { version, verification, lies }: Recovered, dir: string): Promise<void> {
  const digest = verification.digest as Digest;
  const mirror = world.syncs.length > 0 ? await openDrillMirror(world) : undefined;
  const replica = repositoryBundles(lies ?? replicaOf(world));
  const seen = new Set<Digest>();
  const keep = async (bytes: Buffer): Promise<void> => {
    if (seen.has(digestOf(bytes))) return;
    seen.add(digestOf(bytes));
    await writeFileAtomic(join(dir, `${version}-${seen.size}.sigstore.json`), bytes);
  };
  if (mirror) for await (const { bytes } of mirror.bundlesFor(digest)) await keep(bytes);
  try {
    for await (const evidence of replica.bundlesFor(digest)) if ('bytes' in evidence) await keep(evidence.bytes);
  } catch (error) {
    await writeFileAtomic(join(dir, 'replica-unread.txt'), `${describe(error)}\n`);
  }
}

/** Packs and signs, in the surviving region. */
export async function pack(world: World, report: DrillReport): Promise<PackReport> {
  const signer = await signerOf(world, 'secondary');
  const authorities = (world.trust?.roots ?? []).flatMap(({ bytes, name }) => authoritiesOf(bytes, name));
  return packEvidence(
    { out: packFile(world), from: await gather(world, report), authorities },
    { clock: world.ports.clock, signManifest: signer.signStatement },
  );
}

/** Puts the pack into the surviving region's store, under COMPLIANCE retention, and reads it back. */
export async function keep(world: World): Promise<PackStoreReport> {
  const { http, clock, signal } = world.ports;
  const { urls } = known(world.regions, 'the regions');
  const store = openS3Store({
    http,
    endpoint: urls.regions.secondary.store,
    bucket: BUCKET,
    credentials: urls.storeCredentials,
    signal,
  });
  const key = `drills/${basename(packFile(world))}`;
  const report = await storePack(
    { path: packFile(world), bucket: BUCKET, key, mode: 'COMPLIANCE', retainSeconds: RETAIN_SECONDS },
    { clock, store },
  );
  if (report.outcome !== 'passed') throw refused('the store', report.reasons);
  return report;
}

/** Verifies a pack as anybody can: from its file and the pinned policy, both read anew. */
export async function verifyFile(world: World, path: string = packFile(world)): Promise<PackCheckReport> {
  const { clock } = world.ports;
  const trust = await loadTrust(join(world.request.out, 'trust-policy.yaml'), policyFiles, clock.now());
  return verifyPack(
    { subject: basename(path), content: () => readFileStream(path, 'the pack') },
    {
      clock,
      verifyManifest: async (digest, bundle) => whoSigned(verifyStatement(digest, bundle, trust, EVIDENCE_PREDICATE)),
    },
  );
}

/** Flips one bit in the middle of a member of a copy of the pack, and shows that it is found, and where. */
export async function tamper(world: World): Promise<{ member: string; offset: number; code: string }> {
  const original = packFile(world);
  const copy = join(world.dir, 'tampered.evidence.tar');
  let target = { name: '', offset: 0, size: 0 };
  const limits = { members: 200_000, bytes: Number.MAX_SAFE_INTEGER };
  for await (const { name, offset, size } of readTar(readFileStream(original), limits, 'the pack'))
    if (name === 'report.json') target = { name, offset, size };
  const offset = target.offset + (target.size >> 1);
  await copyFile(original, copy);
  const handle = await open(copy, 'r+');
  try {
    const byte = Buffer.alloc(1);
    await handle.read(byte, 0, 1, offset);
    byte.writeUInt8(byte.readUInt8() ^ 1);
    await handle.write(byte, 0, 1, offset);
  } finally {
    await handle.close();
  }
  const { outcome, reasons } = await verifyFile(world, copy);
  const [reason] = reasons;
  if (outcome === 'passed' || reason?.['member'] !== target.name)
    throw drillError('tamper-unnoticed', { member: target.name, offset });
  return { member: target.name, offset, code: reason.code };
}
