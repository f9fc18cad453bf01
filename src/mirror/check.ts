import { streamOf } from '../lib/bytes.ts';
import { type Digest, digestOf, digestOfStream, hexOf, isDigest } from '../lib/digest.ts';
import { describe, McError, VerificationError } from '../lib/errors.ts';
import { beginReport } from '../lib/report.ts';
import { edgeTiles, MAX_ENTRY_BUNDLE_BYTES, rootFromTiles, tilePath } from '../tlog/index.ts';
import { hex } from './checkpoints.ts';
import type { LogConfig, MirrorConfig } from './config.ts';
import type { Destination } from './destination/types.ts';
import type { StaticFiles } from './files.ts';
import { blobPath, evidencePath, logPath, MAX_INDEX_BYTES, MAX_ROOT_BYTES, type MirrorIndex } from './layout.ts';
import { logKeys, type TrustedRootFile } from './log-keys.ts';
import type { MirrorPorts } from './ports.ts';
import { readEvidence, readIndex, stalenessSeconds } from './read.ts';
import { readRekorV1Entry } from './rekor-v1-entry.ts';
import { readRekorV1Index } from './rekor-v1-sync.ts';
import type { MirrorCheckReport } from './schema.ts';
import { keptCheckpoint } from './tile-log-sync.ts';

type CheckPorts = Pick<MirrorPorts, 'clock' | 'trustedRoots' | 'progress' | 'signal' | 'destination'>;

/**
 * Recomputes everything that a mirror holds, from the files alone: each log's root from its entries through all its tiles,
 * under the signature on its checkpoint; the digest of every blob; that every index names only what is there; the trusted
 * roots against the policy. Each thing that is wrong is a reason of the report.
 */
export async function checkMirror(config: MirrorConfig, ports: CheckPorts): Promise<MirrorCheckReport> {
  const report = beginReport('mirror-check', ports.clock, config.to);
  const roots = await ports.trustedRoots(config.policy);
  const to = ports.destination(config);
  const files = countingFiles(to);
  const index = await readIndex(files);
  if (!index) throw new McError('mirror-missing', { where: config.to, detail: 'there is no index.json' });
  const wrong: McError[] = [];
  const logs: { name: string; size: number; root: string }[] = [];
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    ports.signal?.throwIfAborted();
    try {
      await work();
    } catch (error) {
      if (!(error instanceof VerificationError)) throw error;
      wrong.push(error);
    }
  };

  for (const root of index.trust) await attempt(() => checkTrust(root, roots, files));
  for (const log of config.logs) {
    ports.progress({ task: `check ${log.name}`, message: `log ${log.name}: recomputing its root` });
    await attempt(async () => {
      const check = log.type === 'rekor-v2' ? checkTileLog : checkRekorV1;
      logs.push(await check(log, to.under(logPath(log.name)), logKeys(log, roots), index, files));
    });
  }
  const names = (await to.list()).map(({ path }) => path);
  ports.progress({ task: 'check evidence', message: 'evidence: recomputing every digest' });
  for (const path of names.filter((name) => name.startsWith('blobs/'))) await attempt(() => checkBlob(path, to, files));
  const present = new Set(names);
  for (const path of names.filter((name) => name.startsWith('evidence/')))
    await attempt(() => checkEvidence(path, present, files));
  return report.finish(wrong, {
    to: config.to,
    syncedAt: index.syncedAt,
    stalenessSeconds: stalenessSeconds(index, ports.clock.now()),
    logs,
    files: files.count,
    bytes: files.bytes,
  });
}

const damaged = (path: string, detail: string, cause?: unknown): VerificationError =>
  new VerificationError('mirror-damaged', { path, detail }, { cause });

async function checkTrust(
  { name, path, sha256 }: MirrorIndex['trust'][number],
  roots: readonly TrustedRootFile[],
  files: StaticFiles,
): Promise<void> {
  const bytes = await files.read(path, MAX_ROOT_BYTES);
  if (!bytes) throw damaged(path, 'it is missing');
  const found = hexOf(digestOf(bytes));
  if (found !== sha256) throw damaged(path, `its sha256 is ${found}, the index says ${sha256}`);
  const pinned = roots.find((root) => root.name === name);
  if (pinned && hexOf(digestOf(pinned.bytes)) !== found) throw damaged(path, 'it is not the root of the policy');
}

async function checkTileLog(
  log: LogConfig,
  place: Destination,
  keys: ReturnType<typeof logKeys>,
  index: MirrorIndex,
  files: StaticFiles,
): Promise<{ name: string; size: number; root: string }> {
  const dir = logPath(log.name);
  const kept = await keptCheckpoint(log, place, keys);
  if (!kept) throw damaged(`${dir}/checkpoint`, 'it is missing');
  let root: Buffer;
  try {
    root = await rootFromTiles(kept.size, async (tile) => {
      const path = `${dir}/${tilePath(tile)}`;
      const bytes = await files.read(path, MAX_ENTRY_BUNDLE_BYTES);
      if (!bytes) throw damaged(path, 'it is missing');
      return bytes;
    });
  } catch (error) {
    if (error instanceof VerificationError && error.code === 'mirror-damaged') throw error;
    if (error instanceof VerificationError) throw damaged(dir, describe(error), error);
    throw error;
  }
  if (!root.equals(kept.root))
    throw damaged(dir, `its tiles lead to the root ${hex(root)}, its checkpoint signs ${hex(kept.root)}`);
  const said = index.logs.find(({ name }) => name === log.name);
  if (said && said.size > kept.size)
    throw damaged(`${dir}/checkpoint`, `it covers ${kept.size} entries, the index says ${said.size}`);
  await checkExtra(log, place, kept.size);
  return { name: log.name, size: kept.size, root: hex(root) };
}

/** Every entry that is held against its own proof; the tree itself is not here to be recomputed. */
async function checkRekorV1(
  log: LogConfig,
  place: Destination,
  keys: ReturnType<typeof logKeys>,
  index: MirrorIndex,
  files: StaticFiles,
): Promise<{ name: string; size: number; root: string }> {
  const dir = logPath(log.name);
  const releases = new Set<string>(index.subjects.flatMap((subject) => subject.releases.map(({ digest }) => digest)));
  const isHeld = async (digest: Digest): Promise<boolean> =>
    releases.has(digest) || (await files.read(evidencePath(digest), MAX_INDEX_BYTES)) !== undefined;
  const kept = await keptCheckpoint(log, place, keys);
  if (!kept) throw damaged(`${dir}/checkpoint`, 'it is missing');
  for (const { uuid, logIndex, digests } of (await readRekorV1Index(place)).entries) {
    for (const digest of digests)
      if (!(await isHeld(digest)))
        throw damaged(`${dir}/index.json`, `it names ${digest}, of which the mirror holds nothing`);
    const path = `${dir}/entries/${uuid}.json`;
    const bytes = await files.read(path, MAX_ENTRY_BUNDLE_BYTES);
    if (!bytes) throw damaged(path, 'it is missing');
    const found = readRekorV1Entry(log, bytes, keys);
    if (found.uuid !== uuid || found.logIndex !== logIndex) throw damaged(path, `it holds entry ${found.logIndex}`);
  }
  return { name: log.name, size: kept.size, root: hex(kept.root) };
}

/** Only what a tile log has lies in its folder; tiles beyond the checkpoint are of a sync that has not ended. */
async function checkExtra(log: LogConfig, place: Destination, size: number): Promise<void> {
  const dir = logPath(log.name);
  const edge = new Set(edgeTiles(size).map(tilePath));
  for (const { path: name } of await place.list()) {
    if (name === 'checkpoint') continue;
    const known = /^tile\/(\d|entries)\/(x\d{3}\/)*\d{3}(\.p\/\d{1,3})?$/.test(name);
    if (!known && !edge.has(name)) throw damaged(`${dir}/${name}`, 'no tile log has such a file');
  }
}

async function checkBlob(path: string, to: Destination, files: CountingFiles): Promise<void> {
  const expected = `sha256:${path.slice('blobs/sha256/'.length)}`;
  if (!isDigest(expected) || blobPath(expected) !== path) throw damaged(path, 'it is not named after a digest');
  const { digest, size } = await digestOfStream((await to.stream(path)) ?? streamOf(Buffer.alloc(0)));
  files.counted(size);
  if (digest !== expected) throw damaged(path, `its digest is ${digest}`);
}

async function checkEvidence(path: string, present: ReadonlySet<string>, files: StaticFiles): Promise<void> {
  const digest = /^evidence\/sha256\/([0-9a-f]{64})\/index\.json$/.exec(path)?.[1];
  if (digest === undefined) throw damaged(path, 'it is no index of evidence');
  const missing = (named: Digest): boolean => !present.has(blobPath(named));
  for (const item of await readEvidence(files, `sha256:${digest}`))
    for (const named of [item.digest, item.manifest])
      if (missing(named)) throw damaged(blobPath(named), `it is missing, and ${path} names it`);
}

interface CountingFiles extends StaticFiles {
  readonly count: number;
  readonly bytes: number;
  counted(bytes: number): void;
}

function countingFiles(files: StaticFiles): CountingFiles {
  let [count, sum] = [0, 0];
  const counted = (bytes: number): void => {
    count++;
    sum += bytes;
  };
  return {
    name: files.name,
    get count() {
      return count;
    },
    get bytes() {
      return sum;
    },
    counted,
    read: async (path, maxBytes) => {
      const bytes = await files.read(path, maxBytes);
      if (bytes) counted(bytes.length);
      return bytes;
    },
  };
}
