import { type Digest, digestOf, hexOf } from '../../lib/digest.ts';
import { type McError, VerificationError } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import type { MirrorConfig } from '../config.ts';
import { mirrorError } from '../errors.ts';
import { evidenceRoot, readCatalogFile } from '../format/catalog.ts';
import {
  blobPath,
  CATALOG,
  INDEX,
  logPath,
  MAX_ROOT_BYTES,
  type MirrorIndex,
  SIGNED_CATALOG,
  STATE,
  tufPath,
} from '../format/layout.ts';
import { readIndex, stalenessSeconds } from '../format/reading.ts';
import type { MirrorState } from '../format/state.ts';
import { SUMS } from '../format/sums.ts';
import { hex } from '../logs/checkpoints.ts';
import { isForkPath } from '../logs/fork.ts';
import { getLogStage, isTileLog } from '../logs/log-config.ts';
import { listLogKeys, type TrustedRootFile } from '../logs/log-keys.ts';
import type { MirrorPorts } from '../ports.ts';
import { LEDGER } from '../retention/ledger.ts';
import type { MirrorCheckReport } from '../schema.ts';
import { parseConfiguredWitnesses } from '../witness/config.ts';
import { checkVerified } from './bundles.ts';
import { checkSignedCatalog } from './catalog.ts';
import { checkBlob, checkEvidence, checkExtraEvidence, namedByManifests, releasesOf } from './evidence.ts';
import { type CountingFiles, countingFiles, damaged } from './files.ts';
import { type CheckedLog, checkTileLog } from './logs.ts';
import { checkQuarantine } from './quarantine.ts';
import { checkRekorV1 } from './rekor-v1.ts';
import { checkRetention } from './retention.ts';
import { checkedState, checkSums } from './sums.ts';
import { checkSigningConfig, checkTufRepository } from './trust.ts';
import { checkWitnessed } from './witnessed.ts';

type CheckPorts = Pick<MirrorPorts, 'clock' | 'trustedRoots' | 'judge' | 'progress' | 'signal' | 'destination'>;

/**
 * Recomputes everything that a mirror holds, from the files alone: each log's root from its entries through all its tiles,
 * under the signature on its checkpoint; the digest of every blob, and its signature under the policy where it was taken in
 * as evidence; that every index names only what is there, and that
 * nothing is there that is not named; the trusted roots against the policy; what the mirror signed of itself. Each thing
 * that is wrong is a reason of the report.
 */
export async function checkMirror(config: MirrorConfig, ports: CheckPorts): Promise<MirrorCheckReport> {
  const report = beginReport('mirror-check', ports.clock, config.to);
  const roots = await ports.trustedRoots(config.policy);
  const judge = await ports.judge(config.policy);
  const to = ports.destination(config);
  const files = countingFiles(to);
  const index = await readIndex(files);
  if (!index) throw mirrorError('mirror-missing', { where: config.to, detail: 'there is no index.json' });
  const wrong: McError[] = [];
  const logs: CheckedLog[] = [];
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    ports.signal?.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof VerificationError)) throw error;
      wrong.push(error);
      return undefined;
    }
  };

  const witnesses = config.witnesses && parseConfiguredWitnesses(config.witnesses);
  for (const root of index.trust) await attempt(() => checkTrust(root, roots, files));
  await attempt(() => checkSigningConfig(index, files));
  for (const repository of config.tuf) await attempt(() => checkTufRepository(repository, to, files));
  for (const log of config.logs) {
    ports.progress({ task: `check ${log.name}`, message: `log ${log.name}: recomputing its root` });
    await attempt(async () => {
      if (getLogStage(log, ports.clock.now()) === 'waiting') return;
      const [place, keys] = [to.under(logPath(log.name)), listLogKeys(log, roots)];
      logs.push(
        isTileLog(log)
          ? await checkTileLog(log, place, keys, index, files)
          : await checkRekorV1(log, place, keys, files),
      );
    });
    if (witnesses && isTileLog(log))
      await attempt(() => checkWitnessed(log, to.under(logPath(log.name)), listLogKeys(log, roots), witnesses));
  }
  ports.progress({ task: 'check evidence', message: 'evidence: recomputing every digest' });
  const paths = (await to.list()).map(({ path }) => path);
  const present = new Set(paths);
  const blobs = paths.filter((path) => path.startsWith('blobs/'));
  for (const path of blobs) await attempt(() => checkBlob(path, to, files));
  const said = await attempt(() => checkedState(config, files));
  const state = said?.state;
  const named = new Set<Digest>();
  const apart: Digest[] = [];
  await attempt(async () => {
    const { indexes, records } = await readCatalogFile(files);
    const { manifests, contents } = await checkQuarantine(records, paths, files, attempt);
    apart.push(...manifests, ...contents.filter((digest) => present.has(blobPath(digest))));
    for (const [subject, digest] of indexes)
      await attempt(async () => {
        for (const one of await checkEvidence(subject, digest, present, files)) named.add(one);
        await checkVerified(subject, files, judge, attempt);
        // The image that it is about, which its source may list no more.
        if (present.has(blobPath(subject))) apart.push(subject);
      });
    const evidence = paths.filter((path) => path.startsWith('evidence/') && path !== CATALOG);
    for (const path of checkExtraEvidence(evidence, indexes))
      wrong.push(
        damaged(path, 'the catalog does not name it: it does not belong here, or a sync was killed; sync again'),
      );
    if (state) checkSaid(state, index, hex(evidenceRoot(indexes)));
    if (state) await checkRetention(state.retention, index, records, files);
    if (said) await checkSignedCatalog(said.catalog, { index, indexes, paths }, files, attempt);
  });
  const walked = await namedByManifests([...releasesOf(index), ...apart], named, present, to);
  for (const digest of walked.missing)
    wrong.push(damaged(blobPath(digest), 'it is missing, and a release or manifest names it'));
  const namedPaths = new Set([...walked.named].map(blobPath));
  for (const path of blobs) if (!namedPaths.has(path) && isNamedLikeBlob(path)) wrong.push(damaged(path, NOT_NAMED));
  const places = [
    'blobs/',
    'evidence/',
    'quarantine/',
    'pruned/',
    SIGNED_CATALOG,
    LEDGER,
    ...index.trust.map((root) => root.path),
    ...(index.signingConfig ? [index.signingConfig.path] : []),
    ...config.tuf.map(({ name }) => `${tufPath(name)}/`),
    ...config.logs.map(({ name }) => `${logPath(name)}/`),
  ];
  for (const path of paths)
    if (path !== INDEX && path !== STATE && path !== SUMS && !isForkPath(path))
      if (!places.some((place) => path.startsWith(place))) wrong.push(damaged(path, 'no mirror has such a file'));
  // Last, for what is only known to be another than it was.
  const isTold = (path: string): boolean => wrong.some(({ details }) => `/${path}`.endsWith(`/${details['path']}`));
  if (state) await attempt(() => checkSums(state, paths, isTold, files, attempt));
  return report.finish(wrong, {
    to: config.to,
    syncedAt: index.syncedAt,
    stalenessSeconds: stalenessSeconds(index, ports.clock.now()),
    logs,
    files: files.count,
    bytes: files.bytes,
  });
}

const NOT_NAMED = 'nothing names it: it does not belong here, or a sync was killed; sync again, then prune';
/** What is not named after a digest is told as that already. */
const isNamedLikeBlob = (path: string): boolean => /^blobs\/sha256\/[0-9a-f]{64}$/.test(path);

async function checkTrust(
  { name, path, sha256 }: MirrorIndex['trust'][number],
  roots: readonly TrustedRootFile[],
  files: CountingFiles,
): Promise<void> {
  const bytes = await files.read(path, MAX_ROOT_BYTES);
  if (!bytes) throw damaged(path, 'it is missing');
  const found = hexOf(digestOf(bytes));
  if (found !== sha256) throw damaged(path, `its sha256 is ${found}, the index says ${sha256}`);
  const pinned = roots.find((root) => root.name === name);
  if (pinned && hexOf(digestOf(pinned.bytes)) !== found) throw damaged(path, 'it is not the root of the policy');
}

/** What the mirror says of itself against what is there. */
function checkSaid(state: MirrorState, index: MirrorIndex, root: string): void {
  const said = state.logs.map((log) => `${log.name} ${log.size} ${log.root}`).join();
  const held = index.logs.map((log) => `${log.name} ${log.size} ${log.root}`).join();
  if (said !== held || state.evidence.root !== root)
    throw damaged(
      STATE,
      'it tells of other logs or evidence than are here: something was changed, or a sync was killed; sync again',
    );
}
