import { mapConcurrent } from '../../lib/concurrency.ts';
import { asMcError, baseError } from '../../lib/errors.ts';
import type { McError } from '../../lib/mc-error.ts';
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
import { rekorV1Api } from '../logs/rekor-v1/api.ts';
import type { MirrorPorts } from '../ports.ts';
import type { TufConfig } from '../tuf/config.ts';

/** What a source says of itself now: how much it has that is not here, or why it says nothing. */
export type Asked = { readonly lag: number } | { readonly problem: McError };

export type StatusPorts = Pick<
  MirrorPorts,
  'clock' | 'destination' | 'http' | 'trustedRoots' | 'repository' | 'concurrency' | 'signal'
>;

/** For all sources together, in milliseconds: a status must not hang with them. */
const LIMIT_MS = 15_000;
/** cosign's tags are no releases. */
const COSIGN_TAG = /^sha256-[0-9a-f]{64}(\.\w+)?$/;

/** Asks every source that can tell it how far it is, each by one request or two, by the name that it has in reports. */
export async function askSources(
  config: MirrorConfig,
  index: MirrorIndex,
  to: Destination,
  ports: StatusPorts,
): Promise<ReadonlyMap<string, Asked>> {
  const limit = AbortSignal.timeout(LIMIT_MS);
  const signal = ports.signal ? AbortSignal.any([ports.signal, limit]) : limit;
  const asking = { ...ports, signal };
  const roots = await ports.trustedRoots(config.policy);
  const questions: (readonly [string, () => Promise<number>])[] = [
    ...config.logs.flatMap((log): typeof questions => {
      const held = index.logs.find(({ name, origin }) => name === log.name && origin === log.origin);
      if (held?.frozen || getLogStage(log, ports.clock.now()) === 'waiting') return [];
      return [[log.name, () => lagOfLog(log, held?.size ?? 0, roots, asking)]];
    }),
    ...config.tuf.map((repository): (typeof questions)[number] => [
      tufPath(repository.name),
      () => lagOfTuf(repository, index, to, asking),
    ]),
    ...config.subjects.map((subject): (typeof questions)[number] => [
      subject,
      () => lagOfSubject(subject, index, asking),
    ]),
  ];
  const answers = await mapConcurrent(questions, ports.concurrency, async ([name, ask]) => {
    try {
      return [name, { lag: await ask() }] as const;
    } catch (error) {
      ports.signal?.throwIfAborted();
      const problem = limit.aborted
        ? mirrorError('source-overdue', { source: name, seconds: LIMIT_MS / 1000 })
        : asMcError(error);
      return [name, { problem }] as const;
    }
  });
  return new Map<string, Asked>(answers);
}

async function lagOfLog(
  log: LogConfig,
  held: number,
  roots: readonly TrustedRootFile[],
  { http, signal }: StatusPorts,
): Promise<number> {
  const { size } = await newestOf(log, listLogKeys(log, roots), { http, signal });
  if (size >= held) return size - held;
  throw mirrorError('log-fork', {
    log: log.name,
    kept: held,
    detail: `its tree is smaller now: ${size} entries`,
  });
}

async function newestOf(
  log: LogConfig,
  keys: readonly NoteVerifier[],
  { http, signal }: Pick<StatusPorts, 'http' | 'signal'>,
): Promise<KeptCheckpoint> {
  const what = `the checkpoint of "${log.name}"`;
  if (!isTileLog(log)) {
    const active = (await rekorV1Api(log, http, signal).shards()).at(-1);
    return openLogCheckpoint(log, Buffer.from(active?.signedTreeHead ?? ''), keys, what);
  }
  const bytes = await httpFiles(log.url, http, signal).read('checkpoint', MAX_CHECKPOINT_BYTES);
  if (!bytes) throw baseError('response-malformed', { url: log.url, detail: 'it has no checkpoint' });
  return openLogCheckpoint(log, bytes, keys, what);
}

/** In versions of its timestamp. */
async function lagOfTuf(
  { name, url }: TufConfig,
  index: MirrorIndex,
  to: Destination,
  { http, signal }: StatusPorts,
): Promise<number> {
  const { newestTimestamp } = await import('../tuf/sync.ts');
  const held = index.tuf?.find((one) => one.name === name);
  const root = held && (await to.read(`${tufPath(name)}/${held.root}.root.json`, MAX_CHECKPOINT_BYTES));
  if (!held || !root) return 1; // all of it
  const version = await newestTimestamp({ name, url, root }, { http, signal });
  return Math.max(0, version - held.timestamp);
}

/** Tags that are not here, or that lead elsewhere by now. */
async function lagOfSubject(subject: string, index: MirrorIndex, ports: StatusPorts): Promise<number> {
  const reference = parseReference(subject);
  const repository = ports.repository(reference);
  const held = index.subjects.find((one) => one.subject === subject)?.releases ?? [];
  if (reference.digest !== undefined) return held.some(({ digest }) => digest === reference.digest) ? 0 : 1;
  if (reference.tag !== undefined) {
    const now = await repository.resolve(reference.tag);
    return now && !held.some(({ digest }) => digest === now.digest) ? 1 : 0;
  }
  const known = new Set(held.map((release) => parseReference(release.reference).tag));
  return (await repository.tags()).filter((tag) => !COSIGN_TAG.test(tag) && !known.has(tag)).length;
}
