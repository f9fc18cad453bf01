import { rfc3339 } from '../../lib/clock.ts';
import { allEnded } from '../../lib/concurrency.ts';
import { digestOf, hexOf } from '../../lib/digest.ts';
import { type McError, VerificationError } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import type { NoteSigner, NoteVerifier } from '../../tlog/index.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { type EvidenceSources, evidenceSources, type SubjectResult, syncSubjects } from '../evidence/subjects.ts';
import { Catalog } from '../format/catalog.ts';
import { formatJson, INDEX, type MirrorIndex, rootPath, tufPath } from '../format/layout.ts';
import { readIndex, stalenessSeconds } from '../format/reading.ts';
import { logKeys, type TrustedRootFile } from '../logs/log-keys.ts';
import { type LogResult, syncRekorV1Logs, syncTileLogs } from '../logs/log-sync.ts';
import type { MirrorPorts } from '../ports.ts';
import { keepAccounts } from '../retention/ledger-update.ts';
import type { MirrorSyncReport } from '../schema.ts';
import { syncTufRepositories, type TufLine, tufEntries } from '../tuf/entries.ts';
import { keepSigningConfig, loadSigningConfig } from './signing-config.ts';
import { adoptState, stateSigner, stateVerifier, writeState } from './write-state.ts';

/**
 * Brings the mirror up to date with all its sources; what goes wrong with one does not stop the
 * others. Only one sync writes at a time. Facts about the sources (a fork, a damaged log) make the report fail; when there
 * are only faults, the first is thrown, after all else was kept.
 */
export async function syncMirror(config: MirrorConfig, ports: MirrorPorts): Promise<MirrorSyncReport> {
  const report = beginReport('mirror-sync', ports.clock, config.to);
  const roots = await ports.trustedRoots(config.policy);
  for (const log of config.logs) logKeys(log, roots); // before anything is written
  const signer = await stateSigner(config);
  const evidence = await evidenceSources(config, ports);
  const verifier = await stateVerifier(config);
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

/** What came of all sources; the index, written last, is of this run or of the last one that was whole. */
interface Synced {
  readonly errors: readonly McError[];
  readonly index: MirrorIndex | undefined;
  readonly logs: readonly LogResult[];
  readonly subjects: readonly SubjectResult[];
  readonly trust: MirrorIndex['trust'];
  readonly tuf: readonly TufLine[];
}

/** What a sync has read before anything is written. */
interface Materials {
  readonly roots: readonly TrustedRootFile[];
  readonly signing: Buffer | undefined;
  readonly evidence: EvidenceSources;
  readonly verifier: NoteVerifier | undefined;
}

async function syncSources(
  config: MirrorConfig,
  to: Destination,
  { roots, signing, evidence, verifier }: Materials,
  signer: NoteSigner | undefined,
  ports: MirrorPorts,
): Promise<Synced> {
  const begunAt = rfc3339(ports.clock.now());
  const before = await readIndex(to);
  const catalog = await Catalog.open(to, ports.concurrency, ports.signal);
  await adoptState(to, { signer, verifier }, catalog.indexes, ports.clock.now());
  const trust = await syncTrust(to, roots);
  const followed = { config, to, roots, before, ports };
  // Logs do not wait for each other, nor for the evidence: one that answers slowly holds up nobody else.
  const [tiled, tuf, subjects] = await allEnded([
    syncTileLogs(followed),
    syncTufRepositories(config.tuf, to, ports),
    syncSubjects(evidence, to, catalog, ports),
  ]);
  const releases = subjects.flatMap(({ entry }) => entry?.releases ?? []);
  const logs = [...tiled, ...(await syncRekorV1Logs(followed, releases))];
  const errors = [...logs, ...subjects, ...tuf].flatMap(({ error }) => (error ? [error] : []));
  const trusted = { trust, ...(await keepSigningConfig(signing, to)), ...tufEntries(config.tuf, tuf, before) };
  const index = nextIndex(config, before, trusted, logs, subjects, errors, begunAt);
  await catalog.save();
  if (index && (errors.length === 0 || saysMore(before, index))) await to.write(INDEX, formatJson(index));
  const failed = [
    ...logs.flatMap(({ line, error }) => (error ? [{ source: line.name, error }] : [])),
    ...subjects.flatMap(({ line, error }) => (error ? [{ source: line.subject, error }] : [])),
    ...tuf.flatMap(({ line, error }) => (error ? [{ source: tufPath(line.name), error }] : [])),
  ];
  const accounting = { to, catalog, config: config.retention, verifier, now: ports.clock.now() };
  const retention = await keepAccounts(accounting, index);
  await writeState(to, config, signer, ports.clock.now(), {
    index,
    retention,
    indexes: catalog.indexes,
    errors: failed.map((one) => ({ ...one, retry: ports.backoff?.retryOf(one.source) })),
  });
  return { errors, index, logs, subjects, trust, tuf };
}

async function syncTrust(to: Destination, roots: readonly TrustedRootFile[]): Promise<MirrorIndex['trust']> {
  const trust: MirrorIndex['trust'] = [];
  for (const [place, { name, bytes }] of roots.entries()) {
    const path = rootPath(name, place);
    const there = await to.read(path, Math.max(bytes.length, 1)).catch(() => undefined);
    if (!there?.equals(bytes)) await to.write(path, bytes);
    trust.push({ name, path, sha256: hexOf(digestOf(bytes)) });
  }
  return trust;
}

/** Sources that went well as they are now, the others as they were; undefined while there is nothing to tell. */
function nextIndex(
  config: MirrorConfig,
  before: MirrorIndex | undefined,
  trusted: Pick<MirrorIndex, 'trust' | 'signingConfig' | 'tuf'>,
  logs: readonly LogResult[],
  subjects: readonly SubjectResult[],
  errors: readonly McError[],
  begunAt: string,
): MirrorIndex | undefined {
  const syncedAt = errors.length === 0 ? begunAt : before?.syncedAt;
  if (syncedAt === undefined) return undefined; // never yet whole: a reader must not take it for a mirror
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

/** Whether an index tells more than new times: a sync that failed and found nothing new leaves all files as they were. */
function saysMore(before: MirrorIndex | undefined, index: MirrorIndex): boolean {
  const withoutTimes = (value: MirrorIndex | undefined): string =>
    JSON.stringify(value, (key, inner) => (key === 'syncedAt' ? undefined : inner));
  return withoutTimes(before) !== withoutTimes(index);
}
