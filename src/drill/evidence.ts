import { copyFile, cp, mkdir, open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  EVIDENCE_PREDICATE,
  type PackCheckReport,
  type PackReport,
  type PackStoreReport,
  packEvidence,
  readAuthorities,
  storePack,
  verifyPack,
} from '../evidence/index.ts';
import { streamOf } from '../lib/bytes.ts';
import { describe } from '../lib/describe.ts';
import { type Digest, digestOf } from '../lib/digest.ts';
import { readFileBounded, readFileStream, writeFileAtomic } from '../lib/files.ts';
import { readTar } from '../lib/tar.ts';
import { checkChain, resolveChainPaths, sealChain } from '../logchain/index.ts';
import { openS3Store } from '../store/index.ts';
import {
  createRepositorySource,
  loadTrust,
  policyFiles,
  summarizeSigner,
  verifySignature,
  verifyStatement,
} from '../verify/index.ts';
import { createStepRefused, drillError } from './errors.ts';
import { openDrillMirror, resolveMirrorDir } from './mirroring.ts';
import type { DrillReport } from './schema.ts';
import { openRegionSigner, openReplica } from './simulator/access.ts';
import type { DrillContext, DrillState, RestoredRelease } from './state.ts';

const BUCKET = 'evidence';
const RETAIN_SECONDS = 365 * 86_400;
const MAX_CHECKPOINT_BYTES = 64 * 1024;

/** Returns the folder of the drill's log chain. */
export const resolveChainDir = ({ dir }: DrillContext): string => join(dir, 'chain');
/** Returns the path of the evidence pack, relative to the folder of the report. */
export const resolvePackPath = ({ drillId }: DrillContext): string => join('evidence', `${drillId}.evidence.tar`);
const resolvePackFile = (context: DrillContext): string => join(context.request.out, resolvePackPath(context));

/** Seals the chain with the workflow's identity in the second region, and checks it under the trust policy. */
export async function sealDrillChain(
  state: DrillState<'regions' | 'trust'>,
): Promise<NonNullable<DrillReport['chain']>> {
  const { clock, signal } = state.ports;
  const { trust } = state;
  const chain = resolveChainDir(state);
  const signer = await openRegionSigner(state, 'secondary');
  const sealed = await sealChain(
    { chain, by: { method: 'keyless', sign: (artifact) => signer.signMessage(streamOf(artifact)) } },
    { clock, signal },
  );
  const checked = await checkChain(
    {
      chain,
      trust: {
        by: 'policy',
        verify: async (artifact, bundle) =>
          summarizeSigner(verifySignature(digestOf(artifact), Buffer.from(bundle), trust)).identity,
      },
    },
    { clock, signal },
  );
  if (checked.outcome !== 'passed') throw createStepRefused('the log chain', checked.reasons);
  const checkpoint = await readFileBounded(resolveChainPaths(chain).checkpoint, MAX_CHECKPOINT_BYTES);
  return {
    root: sealed.root,
    entries: sealed.size,
    checkpoint: checkpoint.toString('utf8'),
    sealedBy: checked.signer ?? '',
  };
}

/** Gathers the files to pack: reports, the chain, the evidence of the releases, and the trust policy. Returns their paths. */
async function gatherEvidence(state: DrillState, report: DrillReport): Promise<string[]> {
  const dir = join(state.dir, 'evidence');
  const json = (name: string, value: unknown): Promise<void> =>
    writeFileAtomic(join(dir, name), `${JSON.stringify(value, null, 2)}\n`);
  await json('report.json', report);
  await writeFileAtomic(join(dir, 'events.jsonl'), state.events.text());
  for (const recovered of state.recovered) {
    const { version, verification, promotion, check } = recovered;
    await json(`releases/${version}/verify-report.json`, verification);
    if (promotion) await json(`releases/${version}/promote-report.json`, promotion);
    if (check) await json(`releases/${version}/promote-check-report.json`, check);
    await writeBundles(state, recovered, join(dir, 'releases', version));
  }
  if (state.release) {
    await json(`releases/${state.release.version}/sbom.cdx.json`, state.release.sbom);
    await json(`releases/${state.release.version}/provenance.json`, state.release.provenance);
  }
  if (state.trust) {
    await mkdir(join(dir, 'trust'), { recursive: true });
    await copyFile(join(state.request.out, 'trust-policy.yaml'), join(dir, 'trust/trust-policy.yaml'));
    await cp(join(state.request.out, 'trust-roots'), join(dir, 'trust/trust-roots'), { recursive: true });
  }
  if (state.syncs.length > 0) {
    await mkdir(join(dir, 'mirror'), { recursive: true });
    await copyFile(join(resolveMirrorDir(state), 'index.json'), join(dir, 'mirror/index.json'));
    await copyFile(join(resolveMirrorDir(state), 'logs/rekor2/checkpoint'), join(dir, 'mirror/checkpoint'));
  }
  await cp(resolveChainDir(state), join(dir, 'chain'), {
    recursive: true,
    filter: (path) => basename(path) !== '.lock',
  });
  return (await readdir(dir)).sort().map((name) => join(dir, name));
}

/**
 * Writes the Sigstore bundles of a release: those of the mirror, and those that were copied with the image. The registry
 * comes last, and its errors are written to a file: the drill packs its evidence even if that registry does not answer.
 */
async function writeBundles(
  state: DrillState,
  { version, verification, repository }: RestoredRelease,
  dir: string,
): Promise<void> {
  const digest = verification.digest as Digest;
  const mirror = state.syncs.length > 0 ? await openDrillMirror(state) : undefined;
  const { regions } = state;
  const from = repository ?? (regions && openReplica({ ...state, regions }));
  const seen = new Set<Digest>();
  const keep = async (bytes: Buffer): Promise<void> => {
    if (seen.has(digestOf(bytes))) return;
    seen.add(digestOf(bytes));
    await writeFileAtomic(join(dir, `${version}-${seen.size}.sigstore.json`), bytes);
  };
  if (mirror) for await (const { bytes } of mirror.bundlesFor(digest)) await keep(bytes);
  try {
    if (!from) return;
    for await (const evidence of createRepositorySource(from).bundlesFor(digest))
      if ('bytes' in evidence) await keep(evidence.bytes);
  } catch (error) {
    await writeFileAtomic(join(dir, 'replica-unread.txt'), `${describe(error)}\n`);
  }
}

/** Packs the evidence and signs the manifest, in the second region. */
export async function packDrillEvidence(state: DrillState<'regions'>, report: DrillReport): Promise<PackReport> {
  const signer = await openRegionSigner(state, 'secondary');
  const authorities = (state.trust?.roots ?? []).flatMap(({ bytes, name }) => readAuthorities(bytes, name));
  return packEvidence(
    { out: resolvePackFile(state), from: await gatherEvidence(state, report), authorities },
    { clock: state.ports.clock, signManifest: signer.signStatement },
  );
}

/** Stores the pack in the second region's store with COMPLIANCE retention, and reads it back. */
export async function storeDrillPack(state: DrillState<'regions'>): Promise<PackStoreReport> {
  const { http, clock, signal } = state.ports;
  const { urls } = state.regions;
  const path = resolvePackFile(state);
  const store = openS3Store({
    http,
    endpoint: urls.regions.secondary.store,
    bucket: BUCKET,
    credentials: urls.storeCredentials,
    signal,
  });
  const key = `drills/${basename(path)}`;
  const report = await storePack(
    { path, bucket: BUCKET, key, mode: 'COMPLIANCE', retainSeconds: RETAIN_SECONDS },
    { clock, store },
  );
  if (report.outcome !== 'passed') throw createStepRefused('the store', report.reasons);
  return report;
}

/** Verifies a pack from its file and the pinned policy alone. Reads both from the disk. */
export async function verifyPackFile(
  context: DrillContext,
  path: string = resolvePackFile(context),
): Promise<PackCheckReport> {
  const { clock } = context.ports;
  const trust = await loadTrust(join(context.request.out, 'trust-policy.yaml'), policyFiles, clock.now());
  return verifyPack(
    { subject: basename(path), content: () => readFileStream(path, 'the pack') },
    {
      clock,
      verifyManifest: async (digest, bundle) =>
        summarizeSigner(verifyStatement(digest, bundle, trust, EVIDENCE_PREDICATE)),
    },
  );
}

/**
 * Flips one bit in the middle of `report.json` in a copy of the pack, and verifies the copy. Returns the member, the offset
 * of the changed byte and the error code. Throws `tamper-unnoticed`.
 */
export async function verifyTamperedCopy(
  context: DrillContext,
): Promise<{ member: string; offset: number; code: string }> {
  const original = resolvePackFile(context);
  const copy = join(context.dir, 'tampered.evidence.tar');
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
  const { outcome, reasons } = await verifyPackFile(context, copy);
  const [reason] = reasons;
  if (outcome === 'passed' || reason?.member !== target.name)
    throw drillError('tamper-unnoticed', { member: target.name, offset });
  return { member: target.name, offset, code: reason.code };
}
