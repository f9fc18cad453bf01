import { createPublicKey } from 'node:crypto';
import { type Digest, digestOf, hexOf } from '../../lib/digest.ts';
import { McError, VerificationError } from '../../lib/errors.ts';
import { readFileBounded } from '../../lib/files.ts';
import { beginReport } from '../../lib/report.ts';
import { ed25519NoteVerifier, readPrivateKey } from '../../tlog/index.ts';
import { evidenceRoot, readCatalogFile } from '../catalog.ts';
import { hex } from '../checkpoints.ts';
import type { MirrorConfig } from '../config.ts';
import { isForkPath } from '../fork.ts';
import { blobPath, CATALOG, INDEX, logPath, MAX_ROOT_BYTES, type MirrorIndex, STATE, tufPath } from '../layout.ts';
import { isTileLog, stageOf } from '../log-config.ts';
import { logIds, logKeys, type TrustedRootFile } from '../log-keys.ts';
import type { MirrorPorts } from '../ports.ts';
import { readIndex, stalenessSeconds } from '../read.ts';
import type { MirrorCheckReport } from '../schema.ts';
import { readState } from '../state.ts';
import { wantedOf } from '../wanted.ts';
import { checkBlob, checkEvidence, checkExtraEvidence, namedByManifests, releasesOf } from './evidence.ts';
import { type CountingFiles, countingFiles, damaged } from './files.ts';
import { type CheckedLog, checkTileLog } from './logs.ts';
import { checkQuarantine } from './quarantine.ts';
import { checkRekorV1 } from './rekor-v1.ts';
import { checkSigningConfig, checkTufRepository } from './trust.ts';

type CheckPorts = Pick<MirrorPorts, 'clock' | 'trustedRoots' | 'progress' | 'signal' | 'destination'>;

const MAX_KEY_BYTES = 16 * 1024;

/**
 * Recomputes everything that a mirror holds, from the files alone: each log's root from its entries through all its tiles,
 * under the signature on its checkpoint; the digest of every blob; that every index names only what is there, and that
 * nothing is there that is not named; the trusted roots against the policy; what the mirror signed of itself. Each thing
 * that is wrong is a reason of the report.
 */
export async function checkMirror(config: MirrorConfig, ports: CheckPorts): Promise<MirrorCheckReport> {
  const report = beginReport('mirror-check', ports.clock, config.to);
  const roots = await ports.trustedRoots(config.policy);
  const to = ports.destination(config);
  const files = countingFiles(to);
  const index = await readIndex(files);
  if (!index) throw new McError('mirror-missing', { where: config.to, detail: 'there is no index.json' });
  const wrong: McError[] = [];
  const logs: CheckedLog[] = [];
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
  await attempt(() => checkSigningConfig(index, files));
  for (const repository of config.tuf) await attempt(() => checkTufRepository(repository, to, files));
  const releases = index.subjects.flatMap((subject) => subject.releases);
  for (const log of config.logs) {
    ports.progress({ task: `check ${log.name}`, message: `log ${log.name}: recomputing its root` });
    await attempt(async () => {
      if (stageOf(log, ports.clock.now()) === 'waiting') return;
      const [place, keys] = [to.under(logPath(log.name)), logKeys(log, roots)];
      logs.push(
        isTileLog(log)
          ? await checkTileLog(log, place, keys, index, files)
          : await checkRekorV1(log, place, keys, (await wantedOf(to, releases, logIds(log, roots))).digests, files),
      );
    });
  }
  ports.progress({ task: 'check evidence', message: 'evidence: recomputing every digest' });
  const paths = (await to.list()).map(({ path }) => path);
  const present = new Set(paths);
  const blobs = paths.filter((path) => path.startsWith('blobs/'));
  for (const path of blobs) await attempt(() => checkBlob(path, to, files));
  const named = new Set<Digest>();
  const apart: Digest[] = [];
  await attempt(async () => {
    const { indexes, records } = await readCatalogFile(files);
    const { manifests, contents } = await checkQuarantine(records, paths, files, attempt);
    apart.push(...manifests, ...contents.filter((digest) => present.has(blobPath(digest))));
    for (const [subject, digest] of indexes)
      await attempt(async () => {
        for (const one of await checkEvidence(subject, digest, present, files)) named.add(one);
      });
    const evidence = paths.filter((path) => path.startsWith('evidence/') && path !== CATALOG);
    for (const path of checkExtraEvidence(evidence, indexes))
      wrong.push(
        damaged(path, 'the catalog does not name it: it does not belong here, or a sync was killed; sync again'),
      );
    await checkState(config, index, hex(evidenceRoot(indexes)), files);
  });
  const walked = await namedByManifests([...releasesOf(index), ...apart], named, present, to);
  for (const digest of walked.missing)
    wrong.push(damaged(blobPath(digest), 'it is missing, and a release or manifest names it'));
  const namedPaths = new Set([...walked.named].map(blobPath));
  for (const path of blobs) if (!namedPaths.has(path) && isNamedLikeBlob(path)) wrong.push(damaged(path, NOT_NAMED));
  const places = [
    'blobs/',
    'evidence/',
    ...index.trust.map((root) => root.path),
    ...(index.signingConfig ? [index.signingConfig.path] : []),
    ...config.tuf.map(({ name }) => `${tufPath(name)}/`),
    ...config.logs.map(({ name }) => `${logPath(name)}/`),
  ];
  for (const path of paths)
    if (path !== INDEX && path !== STATE && !isForkPath(path) && !/^(quarantine|pruned)\//.test(path))
      if (!places.some((place) => path.startsWith(place))) wrong.push(damaged(path, 'no mirror has such a file'));
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

/** What the mirror signed of itself against what is there. */
async function checkState(config: MirrorConfig, index: MirrorIndex, root: string, files: CountingFiles): Promise<void> {
  const verifier =
    config.key === undefined
      ? undefined
      : ed25519NoteVerifier(
          config.name,
          createPublicKey(
            readPrivateKey(await readFileBounded(config.key, MAX_KEY_BYTES, "the mirror's key"), config.key),
          ),
        );
  const state = await readState(files, { verifier });
  if (!state) throw damaged(STATE, 'it is missing');
  const said = state.logs.map((log) => `${log.name} ${log.size} ${log.root}`).join();
  const held = index.logs.map((log) => `${log.name} ${log.size} ${log.root}`).join();
  if (said !== held || state.evidence.root !== root)
    throw damaged(
      STATE,
      'it tells of other logs or evidence than are here: something was changed, or a sync was killed; sync again',
    );
}
