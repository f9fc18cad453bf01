import { rfc3339 } from '../../lib/clock.ts';
import { waitForAll } from '../../lib/concurrency.ts';
import { digestOf, getHex } from '../../lib/digest.ts';
import { type McError, VerificationError } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import type { NoteSigner, NoteVerifier } from '../../tlog/index.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { type EvidenceSources, loadEvidenceSources, type SubjectResult, syncSubjects } from '../evidence/subjects.ts';
import { Catalog } from '../format/catalog.ts';
import { formatJson, INDEX, type MirrorIndex, rootPath, tufPath } from '../format/layout.ts';
import { readIndex, stalenessSeconds } from '../format/reading.ts';
import { listLogKeys, type TrustedRootFile } from '../logs/log-keys.ts';
import { type LogResult, syncRekorV1Logs, syncTileLogs } from '../logs/sync-logs.ts';
import type { MirrorPorts } from '../ports.ts';
import { updateRetention } from '../retention/ledger-update.ts';
import type { MirrorSyncReport } from '../schema.ts';
import { listTufEntries, syncTufRepositories, type TufResult } from '../tuf/repositories.ts';
import { adoptState } from './adopt-state.ts';
import { readStateSigner, readStateVerifier } from './own-key.ts';
import { keepSigningConfig, loadSigningConfig } from './signing-config.ts';
import { writeState } from './write-state.ts';

/**
 * Brings a mirror up to date with all its sources. An error of one source does not stop the others. Only one sync
 * writes at a time. A verification error of a source (a fork, a damaged log) fails the report. If there are only
 * faults, throws the first one after the results of the other sources were written.
 */
export async function syncMirror(config: MirrorConfig, ports: MirrorPorts): Promise<MirrorSyncReport> {
  const report = beginReport('mirror-sync', ports.clock, config.to);
  const roots = await ports.trustedRoots(config.policy);
  for (const log of config.logs) listLogKeys(log, roots); // a missing key must stop the sync before it writes
  const signer = await readStateSigner(config);
  const evidence = await loadEvidenceSources(config, ports);
  const verifier = await readStateVerifier(config);
  const signing = await loadSigningConfig(config, ports);
  const to = ports.destination(config);
  const { errors, index, logs, subjects, trust, tuf } = await to.withLock((signal) =>
    syncSources(config, to, { roots, signing, evidence, verifier }, signer, { ...ports, signal }),
  );
  const warnings = tuf.flatMap((one) => one.warnings ?? []);
  const [first] = errors;
  if (first && !errors.some((error) => error instanceof VerificationError)) throw first;
  return report.finish(errors, {
    to: config.to,
    ...(index ? { syncedAt: index.syncedAt, stalenessSeconds: stalenessSeconds(index, ports.clock.now()) } : {}),
    logs: logs.map(({ line }) => line),
    ...(tuf.length > 0 ? { tuf: tuf.map(({ line }) => line) } : {}),
    subjects: subjects.map(({ line }) => line),
    trust,
    ...(warnings.length > 0 ? { warnings: warnings.map((one) => one.toReason()) } : {}),
  });
}

/** The results of all sources, and the index: of this sync, or of the last one that read all sources. */
interface Synced {
  readonly errors: readonly McError[];
  readonly index: MirrorIndex | undefined;
  readonly logs: readonly LogResult[];
  readonly subjects: readonly SubjectResult[];
  readonly trust: MirrorIndex['trust'];
  readonly tuf: readonly TufResult[];
}

/** The inputs that a sync reads before it writes. */
interface SyncInputs {
  readonly roots: readonly TrustedRootFile[];
  readonly signing: Buffer | undefined;
  readonly evidence: EvidenceSources;
  readonly verifier: NoteVerifier | undefined;
}

async function syncSources(
  config: MirrorConfig,
  to: Destination,
  { roots, signing, evidence, verifier }: SyncInputs,
  signer: NoteSigner | undefined,
  ports: MirrorPorts,
): Promise<Synced> {
  const begunAt = rfc3339(ports.clock.now());
  const before = await readIndex(to);
  const catalog = await Catalog.open(to, ports.concurrency, ports.signal);
  await adoptState(to, { signer, verifier }, catalog.indexes, ports.clock.now());
  const trust = await syncTrust(to, roots);
  const context = { config, to, roots, before, ports };
  // All of them run at the same time, so that a slow log does not delay the others or the evidence.
  const [tiled, tuf, subjects] = await waitForAll([
    syncTileLogs(context),
    syncTufRepositories(config.tuf, to, ports),
    syncSubjects(evidence, to, catalog, ports),
  ]);
  const releases = subjects.flatMap(({ entry }) => entry?.releases ?? []);
  const logs = [...tiled, ...(await syncRekorV1Logs(context, releases))];
  const errors = [...logs, ...subjects, ...tuf].flatMap(({ error }) => (error ? [error] : []));
  const trusted = { trust, ...(await keepSigningConfig(signing, to)), ...listTufEntries(config.tuf, tuf, before) };
  const index = createIndex(config, before, trusted, logs, subjects, errors, begunAt);
  await catalog.save();
  if (index && (errors.length === 0 || hasNewContent(before, index))) await to.write(INDEX, formatJson(index));
  const failed = [
    ...logs.flatMap(({ line, error }) => (error ? [{ source: line.name, error }] : [])),
    ...subjects.flatMap(({ line, error }) => (error ? [{ source: line.subject, error }] : [])),
    ...tuf.flatMap(({ line, error }) => (error ? [{ source: tufPath(line.name), error }] : [])),
  ];
  const retentionUpdate = { to, catalog, config: config.retention, verifier, now: ports.clock.now() };
  const retention = await updateRetention(retentionUpdate, index);
  await writeState(to, config, signer, ports.clock.now(), {
    index,
    retention,
    indexes: catalog.indexes,
    errors: failed.map((one) => ({ ...one, retry: ports.backoff?.getRetry(one.source) })),
  });
  return { errors, index, logs, subjects, trust, tuf };
}

/** Writes the trusted roots, and returns their entries of the index. */
async function syncTrust(to: Destination, roots: readonly TrustedRootFile[]): Promise<MirrorIndex['trust']> {
  const trust: MirrorIndex['trust'] = [];
  for (const [position, { name, bytes }] of roots.entries()) {
    const path = rootPath(name, position);
    const stored = await to.read(path, Math.max(bytes.length, 1)).catch(() => undefined);
    if (!stored?.equals(bytes)) await to.write(path, bytes);
    trust.push({ name, path, sha256: getHex(digestOf(bytes)) });
  }
  return trust;
}

/**
 * Creates the next index. A source that failed keeps its entry of the previous index. Returns undefined until a sync
 * has read all sources: a reader must not use an incomplete mirror.
 */
function createIndex(
  config: MirrorConfig,
  before: MirrorIndex | undefined,
  trusted: Pick<MirrorIndex, 'trust' | 'signingConfig' | 'tuf'>,
  logs: readonly LogResult[],
  subjects: readonly SubjectResult[],
  errors: readonly McError[],
  begunAt: string,
): MirrorIndex | undefined {
  const syncedAt = errors.length === 0 ? begunAt : before?.syncedAt;
  if (syncedAt === undefined) return undefined;
  return {
    version: 1,
    syncedAt,
    ...trusted,
    logs: config.logs.flatMap(
      ({ name }) =>
        logs.find(({ line }) => line.name === name)?.entry ?? before?.logs.find((log) => log.name === name) ?? [],
    ),
    subjects: subjects.flatMap(
      ({ entry, line }) => entry ?? before?.subjects.find((one) => one.subject === line.subject) ?? [],
    ),
  };
}

/**
 * Returns true if an index differs from the previous one in anything but times. A failed sync without new content writes
 * no index.
 */
function hasNewContent(before: MirrorIndex | undefined, index: MirrorIndex): boolean {
  const withoutTimes = (value: MirrorIndex | undefined): string =>
    JSON.stringify(value, (key, inner) => (key === 'syncedAt' ? undefined : inner));
  return withoutTimes(before) !== withoutTimes(index);
}
