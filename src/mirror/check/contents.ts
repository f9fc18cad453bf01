import type { Digest } from '../../lib/digest.ts';
import type { EvidenceJudge } from '../../sigstore/index.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { evidenceRoot, readCatalogFile } from '../format/catalog.ts';
import {
  blobPath,
  CATALOG,
  INDEX,
  logPath,
  type MirrorIndex,
  SIGNED_CATALOG,
  STATE,
  tufPath,
} from '../format/layout.ts';
import type { MirrorState, NotedState } from '../format/state.ts';
import { SUMS } from '../format/sums.ts';
import { hex } from '../logs/checkpoints.ts';
import { isForkPath } from '../logs/fork.ts';
import { LEDGER } from '../retention/ledger.ts';
import { checkVerified } from './bundles.ts';
import { checkSignedCatalog } from './catalog.ts';
import { checkBlob, checkEvidence, findExtraEvidence, listReleases, walkManifests } from './evidence.ts';
import type { CountingFiles } from './files.ts';
import { type CheckFindings, damaged } from './findings.ts';
import { checkQuarantine } from './quarantine.ts';
import { checkRetention } from './retention.ts';
import { readCheckedState } from './sums.ts';

interface Contents {
  readonly config: MirrorConfig;
  readonly index: MirrorIndex;
  readonly judge: EvidenceJudge;
  readonly to: Destination;
  readonly files: CountingFiles;
}

/** The contents, with the paths of all files of the mirror. */
interface ListedContents extends Contents {
  readonly paths: readonly string[];
  readonly present: ReadonlySet<string>;
}

/** The digests from which the walk over manifests starts. */
interface NamedDigests {
  /** The digests that evidence indexes name. All parts of these manifests must be in the mirror. */
  readonly evidence: Set<Digest>;
  /** Manifests of quarantined artifacts, and images that evidence is about. */
  readonly others: Digest[];
}

/** Checks the blobs, the evidence, the quarantine and the signed state, and that each file is named. */
export async function checkContents(
  contents: Contents,
  findings: CheckFindings,
): Promise<{ readonly state: MirrorState | undefined; readonly paths: readonly string[] }> {
  const { config, to, files } = contents;
  const paths = (await to.list()).map(({ path }) => path);
  const listed = { ...contents, paths, present: new Set(paths) };
  const blobs = paths.filter((path) => path.startsWith('blobs/'));
  for (const path of blobs) await findings.attempt(() => checkBlob(path, to, files));
  const noted = await findings.attempt(() => readCheckedState(config, files));
  const named: NamedDigests = { evidence: new Set(), others: [] };
  await findings.attempt(() => checkCatalog(listed, noted, named, findings));
  await checkNamedBlobs(listed, blobs, named, findings);
  checkKnownPaths(listed, findings);
  return { state: noted?.state, paths };
}

/** Checks the files that the catalog names: evidence indexes, quarantine records, and what the state signs about them. */
async function checkCatalog(
  { index, judge, files, paths, present }: ListedContents,
  noted: NotedState | undefined,
  named: NamedDigests,
  findings: CheckFindings,
): Promise<void> {
  const { attempt } = findings;
  const { indexes, records } = await readCatalogFile(files);
  const { manifests, contents } = await checkQuarantine(records, paths, files, attempt);
  named.others.push(...manifests, ...contents.filter((digest) => present.has(blobPath(digest))));
  for (const [subject, digest] of indexes)
    await attempt(async () => {
      for (const one of await checkEvidence(subject, digest, present, files)) named.evidence.add(one);
      await checkVerified(subject, files, judge, attempt);
      // The source of the image may no longer list it.
      if (present.has(blobPath(subject))) named.others.push(subject);
    });
  const evidence = paths.filter((path) => path.startsWith('evidence/') && path !== CATALOG);
  for (const path of findExtraEvidence(evidence, indexes))
    findings.add(
      damaged(path, 'the catalog does not name it: remove the file, or run mc mirror sync if a sync was killed'),
    );
  if (!noted) return;
  checkState(noted.state, index, hex(evidenceRoot(indexes)));
  await checkRetention(noted.state.retention, index, records, files);
  await checkSignedCatalog(noted.catalog, { index, indexes, paths }, files, attempt);
}

/** Compares the logs and the evidence root of the state with the files of the mirror. */
function checkState(state: MirrorState, index: MirrorIndex, evidence: string): void {
  const format = (logs: MirrorState['logs'] | MirrorIndex['logs']): string =>
    logs.map(({ name, size, root }) => `${name} ${size} ${root}`).join();
  if (format(state.logs) !== format(index.logs) || state.evidence.root !== evidence)
    throw damaged(
      STATE,
      'it lists other logs or evidence than the mirror has: a file was changed, or a sync was killed; sync again',
    );
}

/** Checks that each blob that a manifest needs is in the mirror, and that something names each blob. */
async function checkNamedBlobs(
  { index, to, present }: ListedContents,
  blobs: readonly string[],
  { evidence, others }: NamedDigests,
  findings: CheckFindings,
): Promise<void> {
  const walked = await walkManifests([...listReleases(index), ...others], evidence, present, to);
  for (const digest of walked.missing)
    findings.add(damaged(blobPath(digest), 'it is missing, and a release or manifest names it'));
  const named = new Set([...walked.named].map(blobPath));
  for (const path of blobs)
    if (!named.has(path) && hasBlobName(path))
      findings.add(
        damaged(
          path,
          'nothing names it: remove the file, or run mc mirror sync and mc mirror prune if a sync was killed',
        ),
      );
}

/** A blob whose name is not a digest has a finding already. */
const hasBlobName = (path: string): boolean => /^blobs\/sha256\/[0-9a-f]{64}$/.test(path);

/** Checks that each file has a path that a mirror with this configuration uses. */
function checkKnownPaths({ config, index, paths }: ListedContents, findings: CheckFindings): void {
  const prefixes = [
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
  const isKnown = (path: string): boolean =>
    [INDEX, STATE, SUMS].includes(path) || isForkPath(path) || prefixes.some((prefix) => path.startsWith(prefix));
  for (const path of paths) if (!isKnown(path)) findings.add(damaged(path, 'a mirror has no such file'));
}
