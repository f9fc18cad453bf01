import { mapConcurrent } from '../../lib/concurrency.ts';
import { asMcError, baseError } from '../../lib/errors.ts';
import type { McError } from '../../lib/mc-error.ts';
import { formatCount } from '../../lib/plural.ts';
import { parseReference } from '../../oci/index.ts';
import type { NoteVerifier } from '../../tlog/index.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import { httpFiles } from '../format/files.ts';
import { type MirrorIndex, tufPath } from '../format/layout.ts';
import { type KeptCheckpoint, MAX_CHECKPOINT_BYTES, openLogCheckpoint } from '../logs/checkpoints.ts';
import { getLogStage, isTileLog, type LogConfig } from '../logs/log-config.ts';
import { listLogKeys, type TrustedRootFile } from '../logs/log-keys.ts';
import { createRekorV1Api } from '../logs/rekor-v1/api.ts';
import type { MirrorPorts } from '../ports.ts';
import type { TufConfig } from '../tuf/config.ts';

/** The number of items of a source that the mirror lacks, or the error that prevents the measurement. */
export type SourceLag = { readonly lag: number } | { readonly problem: McError };

export type StatusPorts = Pick<
  MirrorPorts,
  'clock' | 'destination' | 'http' | 'trustedRoots' | 'repository' | 'concurrency' | 'signal'
>;

/** The time limit for all sources together, in milliseconds, so that a source that hangs does not delay the status. */
const LIMIT_MS = 15_000;
/** The tags of cosign, which do not name releases. */
const COSIGN_TAG = /^sha256-[0-9a-f]{64}(\.\w+)?$/;

/** Measures how far each source is ahead of the mirror, with one or two requests. Returns the lags by source name. */
export async function measureLags(
  config: MirrorConfig,
  index: MirrorIndex,
  to: Destination,
  ports: StatusPorts,
): Promise<ReadonlyMap<string, SourceLag>> {
  const limit = AbortSignal.timeout(LIMIT_MS);
  const signal = ports.signal ? AbortSignal.any([ports.signal, limit]) : limit;
  const limited = { ...ports, signal };
  const roots = await ports.trustedRoots(config.policy);
  const measurements: (readonly [string, () => Promise<number>])[] = [
    ...config.logs.flatMap((log): typeof measurements => {
      const mirrored = index.logs.find(({ name, origin }) => name === log.name && origin === log.origin);
      if (mirrored?.frozen || getLogStage(log, ports.clock.now()) === 'waiting') return [];
      return [[log.name, () => measureLogLag(log, mirrored?.size ?? 0, roots, limited)]];
    }),
    ...config.tuf.map((repository): (typeof measurements)[number] => [
      tufPath(repository.name),
      () => measureTufLag(repository, index, to, limited),
    ]),
    ...config.subjects.map((subject): (typeof measurements)[number] => [
      subject,
      () => measureSubjectLag(subject, index, limited),
    ]),
  ];
  const lags = await mapConcurrent(measurements, ports.concurrency, async ([name, measure]) => {
    try {
      return [name, { lag: await measure() }] as const;
    } catch (error) {
      ports.signal?.throwIfAborted();
      const problem = limit.aborted
        ? mirrorError('source-overdue', { source: name, seconds: LIMIT_MS / 1000 })
        : asMcError(error);
      return [name, { problem }] as const;
    }
  });
  return new Map<string, SourceLag>(lags);
}

/** Measures the lag of a log in entries. Throws `log-fork` if the log is smaller than its mirror. */
async function measureLogLag(
  log: LogConfig,
  mirrored: number,
  roots: readonly TrustedRootFile[],
  { http, signal }: StatusPorts,
): Promise<number> {
  const { size } = await fetchNewestCheckpoint(log, listLogKeys(log, roots), { http, signal });
  if (size >= mirrored) return size - mirrored;
  throw mirrorError('log-fork', {
    log: log.name,
    kept: mirrored,
    detail: `its tree now has only ${formatCount(size, 'entry', 'entries')}`,
  });
}

async function fetchNewestCheckpoint(
  log: LogConfig,
  keys: readonly NoteVerifier[],
  { http, signal }: Pick<StatusPorts, 'http' | 'signal'>,
): Promise<KeptCheckpoint> {
  const what = `the checkpoint of "${log.name}"`;
  if (!isTileLog(log)) {
    const active = (await createRekorV1Api(log, http, signal).shards()).at(-1);
    return openLogCheckpoint(log, Buffer.from(active?.signedTreeHead ?? ''), keys, what);
  }
  const bytes = await httpFiles(log.url, http, signal).read('checkpoint', MAX_CHECKPOINT_BYTES);
  if (!bytes) throw baseError('response-malformed', { url: log.url, detail: 'the log has no checkpoint' });
  return openLogCheckpoint(log, bytes, keys, what);
}

/** Measures the lag of a TUF repository in versions of its timestamp. */
async function measureTufLag(
  { name, url }: TufConfig,
  index: MirrorIndex,
  to: Destination,
  { http, signal }: StatusPorts,
): Promise<number> {
  const { fetchTimestampVersion } = await import('../tuf/sync.ts');
  const mirrored = index.tuf?.find((one) => one.name === name);
  const root = mirrored && (await to.read(`${tufPath(name)}/${mirrored.root}.root.json`, MAX_CHECKPOINT_BYTES));
  if (!mirrored || !root) return 1; // the mirror does not have the repository yet
  const version = await fetchTimestampVersion({ name, url, root }, { http, signal });
  return Math.max(0, version - mirrored.timestamp);
}

/** Measures the lag of a subject in new tags. For a single tag, a new digest counts as one. */
async function measureSubjectLag(subject: string, index: MirrorIndex, ports: StatusPorts): Promise<number> {
  const reference = parseReference(subject);
  const repository = ports.repository(reference);
  const mirrored = index.subjects.find((one) => one.subject === subject)?.releases ?? [];
  if (reference.digest !== undefined) return mirrored.some(({ digest }) => digest === reference.digest) ? 0 : 1;
  if (reference.tag !== undefined) {
    const now = await repository.resolve(reference.tag);
    return now && !mirrored.some(({ digest }) => digest === now.digest) ? 1 : 0;
  }
  const known = new Set(mirrored.map((release) => parseReference(release.reference).tag));
  return (await repository.tags()).filter((tag) => !COSIGN_TAG.test(tag) && !known.has(tag)).length;
}
