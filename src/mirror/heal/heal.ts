import { type Digest, digestOf, digestOfStream } from '../../lib/digest.ts';
import { checkMirror } from '../check/check.ts';
import { readCheckedState } from '../check/sums.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import { evidenceSources } from '../evidence/subjects.ts';
import { mirrorFiles, type StaticFiles, under } from '../format/files.ts';
import { INDEX, logPath, MAX_INDEX_BYTES, STATE } from '../format/layout.ts';
import { readSums, SUMS } from '../format/sums.ts';
import { isTileLog } from '../logs/log-config.ts';
import { logKeys, type TrustedRootFile } from '../logs/log-keys.ts';
import { keptCheckpoint } from '../logs/tile-log-sync.ts';
import type { MirrorPorts } from '../ports.ts';
import type { MirrorCheckReport } from '../schema.ts';
import { loadSigningConfig } from '../sync/signing-config.ts';
import { stateVerifier } from '../sync/write-state.ts';
import { healCatalog, ownNodes } from './catalog.ts';
import { blobDigests, evidenceDigests, MAX_HEALED_BYTES, mendEvidence, type Wanted } from './evidence.ts';
import { Healer } from './healer.ts';
import { primaryFiles } from './primary.ts';
import { healTiles, tried } from './tiles.ts';

/**
 * Puts right what a check finds broken: from other mirrors (`from`: folders or URLs), then from the configured sources. No
 * byte of either is believed: what is written hashes to what the signed state, a signed checkpoint, the catalog or its own
 * name says. Files too many stay where they are, and are told. Gives the report of a check afterwards, with what was healed.
 */
export async function healMirror(
  config: MirrorConfig,
  from: readonly string[],
  ports: MirrorPorts,
): Promise<MirrorCheckReport> {
  const roots = await ports.trustedRoots(config.policy);
  const signing = await loadSigningConfig(config, ports);
  const evidence = await evidenceSources(config, ports);
  const mirrors = from.map((place) => mirrorFiles(place, ports));
  for (const mirror of mirrors)
    if (!(await mirror.read(INDEX, MAX_INDEX_BYTES)))
      throw mirrorError('mirror-missing', { where: mirror.name, detail: `there is no ${INDEX}` });
  const to = ports.destination(config);
  const healed = await to.withLock(async (signal) => {
    const healer = new Healer(to, signal);
    const sources = [...mirrors, primaryFiles(config, roots, signing, { ...ports, signal })];
    await healSaid(config, to, mirrors, healer);
    await healListed(await tried(() => trustedSums(config, to)), to, sources, healer);
    for (const log of config.logs.filter(isTileLog)) await healLog(log, to, roots, sources, healer);
    // An index that was healed may name what is missing: until nothing more can be done.
    for (let before = -1; healer.healed.length > before; ) {
      before = healer.healed.length;
      const wanted = await brokenEvidence(config, to, ports);
      const left = await healListed(wanted, to, [ownNodes(wanted, to), ...mirrors], healer);
      if (left.size > 0) await mendEvidence(evidence, left, to, healer, { ...ports, signal });
    }
    await tried(() => healCatalog(config, to, mirrors, healer));
    return healer.healed;
  });
  return { ...(await checkMirror(config, ports)), healed };
}

/** What the mirror says of itself, from a replica: the list that the state names, or the state that names the list. */
async function healSaid(
  config: MirrorConfig,
  to: Destination,
  mirrors: readonly StaticFiles[],
  healer: Healer,
): Promise<void> {
  await stateVerifier(config); // a key that is of no use is told before anything is written
  if (!(await tried(() => readCheckedState(config, to)))) {
    const sums = await tried(() => to.read(SUMS, MAX_INDEX_BYTES));
    for (const mirror of mirrors) {
      const bytes = await tried(() => mirror.read(STATE, MAX_INDEX_BYTES));
      // Of these bytes, not of what it would serve a second time.
      const said = bytes && (await tried(() => readCheckedState(config, { name: mirror.name, read: async () => bytes })));
      const state = said?.state;
      if (!bytes || !state?.sums || !sums || digestOf(sums) !== `sha256:${state.sums}`) continue;
      await healer.write(to, STATE, bytes, mirror.name);
      break;
    }
  }
  const said = await tried(() => readCheckedState(config, to));
  const sums = said?.state.sums;
  if (sums) await healListed(new Map<string, Digest>([[SUMS, `sha256:${sums}`]]), to, mirrors, healer);
}

/** Only a list that the state names says what files should be. */
async function trustedSums(config: MirrorConfig, to: Destination): Promise<Wanted | undefined> {
  const { sums } = (await readCheckedState(config, to)).state;
  return sums === undefined ? undefined : readSums(to, `sha256:${sums}`);
}

/** Gives what is still wrong, or missing. */
async function healListed(
  wanted: Wanted | undefined,
  to: Destination,
  sources: readonly StaticFiles[],
  healer: Healer,
): Promise<Wanted> {
  const left = new Map(wanted);
  for (const [path, expected] of wanted ?? []) {
    healer.signal?.throwIfAborted();
    const here = await to.stream(path);
    if (here && (await digestOfStream(here)).digest === expected) {
      left.delete(path);
      continue;
    }
    for (const source of sources) {
      const bytes = await tried(() => source.read(path, MAX_HEALED_BYTES));
      if (!bytes || digestOf(bytes) !== expected) continue;
      await healer.write(to, path, bytes, source.name);
      left.delete(path);
      break;
    }
  }
  return left;
}

async function healLog(
  log: MirrorConfig['logs'][number],
  to: Destination,
  roots: readonly TrustedRootFile[],
  sources: readonly StaticFiles[],
  healer: Healer,
): Promise<void> {
  const place = to.under(logPath(log.name));
  const there = sources.map((source) => under(source, logPath(log.name)));
  const kept = await tried(() => keptCheckpoint(log, place, logKeys(log, roots)));
  if (kept) await healTiles(kept, place, there, healer);
}

/** Indexes, blobs and what is kept apart, as far as a check finds them broken. */
async function brokenEvidence(config: MirrorConfig, to: Destination, ports: MirrorPorts): Promise<Wanted> {
  const told = await tried(() => checkMirror(config, ports));
  const paths = new Set((told?.reasons ?? []).map(({ path }) => String(path)));
  const known = (await tried(() => evidenceDigests(to))) ?? new Map();
  return new Map([...[...known].filter(([path]) => paths.has(path)), ...blobDigests(paths)]);
}
