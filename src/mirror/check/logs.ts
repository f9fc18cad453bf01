import type { Digest } from '../../lib/digest.ts';
import { describe, VerificationError } from '../../lib/errors.ts';
import { edgeTiles, MAX_ENTRY_BUNDLE_BYTES, type NoteVerifier, rootFromTiles, tilePath } from '../../tlog/index.ts';
import { hex } from '../checkpoints.ts';
import type { Destination } from '../destination/types.ts';
import type { StaticFiles } from '../files.ts';
import { evidencePath, logPath, MAX_INDEX_BYTES, type MirrorIndex } from '../layout.ts';
import type { LogConfig } from '../log-config.ts';
import { readRekorV1Entry } from '../rekor-v1-entry.ts';
import { checkProof } from '../rekor-v1-proofs.ts';
import { readRekorV1Index } from '../rekor-v1-sync.ts';
import { keptCheckpoint } from '../tile-log-sync.ts';
import { damaged } from './files.ts';

export interface CheckedLog {
  readonly name: string;
  readonly size: number;
  readonly root: string;
}

/** Recomputes a tile log's root from its entries through all its tiles, under the signature on its checkpoint. */
export async function checkTileLog(
  log: LogConfig,
  place: Destination,
  keys: readonly NoteVerifier[],
  index: MirrorIndex,
  files: StaticFiles,
): Promise<CheckedLog> {
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
export async function checkRekorV1(
  log: LogConfig,
  place: Destination,
  keys: readonly NoteVerifier[],
  index: MirrorIndex,
  files: StaticFiles,
): Promise<CheckedLog> {
  const dir = logPath(log.name);
  const releases = new Set<string>(index.subjects.flatMap((subject) => subject.releases.map(({ digest }) => digest)));
  const isHeld = async (digest: Digest): Promise<boolean> =>
    releases.has(digest) || (await files.read(evidencePath(digest), MAX_INDEX_BYTES)) !== undefined;
  const kept = await keptCheckpoint(log, place, keys);
  if (!kept) throw damaged(`${dir}/checkpoint`, 'it is missing');
  if (!(await place.has('index.json'))) throw damaged(`${dir}/index.json`, 'it is missing');
  const { entries } = await readRekorV1Index(place);
  const known = new Set(['checkpoint', 'index.json', ...entries.map(({ uuid }) => `entries/${uuid}.json`)]);
  const held = (await place.list()).map(({ path }) => path);
  const links = held.filter((path) => /^consistency\/\d+-\d+\.json$/.test(path));
  for (const link of links)
    checkProof(log, (await files.read(`${dir}/${link}`, MAX_INDEX_BYTES)) ?? Buffer.alloc(0), keys, `${dir}/${link}`);
  const extra = held.find((path) => !known.has(path) && !links.includes(path));
  if (extra) throw damaged(`${dir}/${extra}`, 'its index does not name it');
  for (const { uuid, logIndex, digests } of entries) {
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
