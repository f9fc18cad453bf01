import { type Digest, digestOf, digestOfStream } from '../../lib/digest.ts';
import { checkMirror } from '../check/check.ts';
import { readCheckedState } from '../check/sums.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import { loadEvidenceSources } from '../evidence/subjects.ts';
import { mirrorFiles, type StaticFiles, subfolderFiles } from '../format/files.ts';
import { INDEX, logPath, MAX_INDEX_BYTES, STATE } from '../format/layout.ts';
import { readSums, SUMS } from '../format/sums.ts';
import { readKeptCheckpoint } from '../logs/checkpoints.ts';
import { isTileLog } from '../logs/log-config.ts';
import { listLogKeys, type TrustedRootFile } from '../logs/log-keys.ts';
import type { MirrorPorts } from '../ports.ts';
import type { MirrorCheckReport } from '../schema.ts';
import { readStateVerifier } from '../sync/own-key.ts';
import { loadSigningConfig } from '../sync/signing-config.ts';
import { attempt } from './attempt.ts';
import { createCatalogCopies, healCatalog } from './catalog.ts';
import {
  type ExpectedDigests,
  healEvidence,
  listBlobDigests,
  listEvidenceDigests,
  MAX_HEALED_BYTES,
} from './evidence.ts';
import { primaryFiles } from './primary.ts';
import { healTiles } from './tiles.ts';
import { HealWriter } from './writer.ts';

/**
 * Heals what a check finds damaged or missing. It copies from other mirrors (`from`: folders or URLs), then from the configured
 * sources. It trusts neither: it writes only bytes whose hash matches the signed state, a signed checkpoint, the catalog or
 * the name of the file. Extra files stay, and the check reports them. Returns the report of a final check, with the healed
 * files.
 */
export async function healMirror(
  config: MirrorConfig,
  from: readonly string[],
  ports: MirrorPorts,
): Promise<MirrorCheckReport> {
  const roots = await ports.trustedRoots(config.policy);
  const signing = await loadSigningConfig(config, ports);
  const evidence = await loadEvidenceSources(config, ports);
  const mirrors = from.map((location) => mirrorFiles(location, ports));
  for (const mirror of mirrors)
    if (!(await mirror.read(INDEX, MAX_INDEX_BYTES)))
      throw mirrorError('mirror-missing', { where: mirror.name, detail: `there is no ${INDEX}` });
  const to = ports.destination(config);
  const healed = await to.withLock(async (signal) => {
    const writer = new HealWriter(to, signal);
    const sources = [...mirrors, primaryFiles(config, roots, signing, { ...ports, signal })];
    await healState(config, to, mirrors, writer);
    await healListed(await attempt(() => readTrustedSums(config, to)), to, sources, writer);
    for (const log of config.logs.filter(isTileLog)) await healLog(log, to, roots, sources, writer);
    // A healed index may name files that are missing too. Repeat until a round heals nothing.
    for (let before = -1; writer.healed.length > before; ) {
      before = writer.healed.length;
      const wanted = await findDamagedEvidence(config, to, ports);
      const unhealed = await healListed(wanted, to, [createCatalogCopies(wanted, to), ...mirrors], writer);
      if (unhealed.size > 0) await healEvidence(evidence, unhealed, to, writer, { ...ports, signal });
    }
    await attempt(() => healCatalog(config, to, mirrors, writer));
    return writer.healed;
  });
  return { ...(await checkMirror(config, ports)), healed };
}

/** Heals the signed state and the list of sums. Each of the two can prove a copy of the other. */
async function healState(
  config: MirrorConfig,
  to: Destination,
  mirrors: readonly StaticFiles[],
  writer: HealWriter,
): Promise<void> {
  await readStateVerifier(config); // throws for an unusable key before anything is written
  if (!(await attempt(() => readCheckedState(config, to)))) {
    const sums = await attempt(() => to.read(SUMS, MAX_INDEX_BYTES));
    for (const mirror of mirrors) {
      const bytes = await attempt(() => mirror.read(STATE, MAX_INDEX_BYTES));
      // Check these bytes, because the mirror could serve others the second time.
      const noted =
        bytes && (await attempt(() => readCheckedState(config, { name: mirror.name, read: async () => bytes })));
      const state = noted?.state;
      if (!bytes || !state?.sums || !sums || digestOf(sums) !== `sha256:${state.sums}`) continue;
      await writer.write(to, STATE, bytes, mirror.name);
      break;
    }
  }
  const noted = await attempt(() => readCheckedState(config, to));
  const sums = noted?.state.sums;
  if (sums) await healListed(new Map<string, Digest>([[SUMS, `sha256:${sums}`]]), to, mirrors, writer);
}

/** Reads the list of sums if the checked state names it. */
async function readTrustedSums(config: MirrorConfig, to: Destination): Promise<ExpectedDigests | undefined> {
  const { sums } = (await readCheckedState(config, to)).state;
  return sums === undefined ? undefined : readSums(to, `sha256:${sums}`);
}

/**
 * Copies each wanted file that is missing or damaged from the first source that has it. Returns the files that it could not
 * heal.
 */
async function healListed(
  wanted: ExpectedDigests | undefined,
  to: Destination,
  sources: readonly StaticFiles[],
  writer: HealWriter,
): Promise<ExpectedDigests> {
  const unhealed = new Map(wanted);
  for (const [path, expected] of wanted ?? []) {
    writer.signal?.throwIfAborted();
    const stored = await to.stream(path);
    if (stored && (await digestOfStream(stored)).digest === expected) {
      unhealed.delete(path);
      continue;
    }
    for (const source of sources) {
      const bytes = await attempt(() => source.read(path, MAX_HEALED_BYTES));
      if (!bytes || digestOf(bytes) !== expected) continue;
      await writer.write(to, path, bytes, source.name);
      unhealed.delete(path);
      break;
    }
  }
  return unhealed;
}

async function healLog(
  log: MirrorConfig['logs'][number],
  to: Destination,
  roots: readonly TrustedRootFile[],
  sources: readonly StaticFiles[],
  writer: HealWriter,
): Promise<void> {
  const logFiles = to.under(logPath(log.name));
  const logSources = sources.map((source) => subfolderFiles(source, logPath(log.name)));
  const checkpoint = await attempt(() => readKeptCheckpoint(log, logFiles, listLogKeys(log, roots)));
  if (checkpoint) await healTiles(checkpoint, logFiles, logSources, writer);
}

/** Runs a check, and lists the damaged and missing indexes, blobs and quarantined files. */
async function findDamagedEvidence(
  config: MirrorConfig,
  to: Destination,
  ports: MirrorPorts,
): Promise<ExpectedDigests> {
  const report = await attempt(() => checkMirror(config, ports));
  const paths = new Set((report?.reasons ?? []).map(({ path }) => String(path)));
  const known = (await attempt(() => listEvidenceDigests(to))) ?? new Map();
  return new Map([...[...known].filter(([path]) => paths.has(path)), ...listBlobDigests(paths)]);
}
