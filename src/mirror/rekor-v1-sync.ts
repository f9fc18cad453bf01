import { z } from 'zod';
import { forEachConcurrent } from '../lib/concurrency.ts';
import type { Digest } from '../lib/digest.ts';
import { describe, McError, VerificationError } from '../lib/errors.ts';
import { fetchBytes, type Http } from '../lib/http.ts';
import { conform, parseJson } from '../lib/json.ts';
import type { Progress } from '../lib/progress.ts';
import { type NoteVerifier, rootsFromConsistency } from '../tlog/index.ts';
import { hex, type KeptCheckpoint, openNextCheckpoint } from './checkpoints.ts';
import type { Destination } from './destination/types.ts';
import type { StaticFiles } from './files.ts';
import { LogFork } from './fork.ts';
import { formatJson, MAX_INDEX_BYTES, type RekorV1Index, rekorV1IndexSchema } from './layout.ts';
import type { LogConfig } from './log-config.ts';
import { readRekorV1Entry } from './rekor-v1-entry.ts';
import { consistencyPath, formatProof } from './rekor-v1-proofs.ts';
import { keptCheckpoint, type LogSync } from './tile-log-sync.ts';

export interface RekorV1Ports {
  readonly http: Http;
  readonly keys: readonly NoteVerifier[];
  readonly progress: Progress;
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
}

/** What of a log is wanted: entries by their index (bundles name them) and whatever the log knows of a digest. */
export interface Wanted {
  readonly logIndexes: ReadonlySet<number>;
  readonly digests: ReadonlySet<Digest>;
}

const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

const treeId = z.string().regex(/^\d{1,20}$/);
const logInfo = z.looseObject({
  signedTreeHead: z.string(),
  treeID: treeId,
  inactiveShards: z
    .array(z.looseObject({ signedTreeHead: z.string(), treeID: treeId }))
    .max(1000)
    .nullish(),
});
const consistency = z.looseObject({ hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(64) });
const uuids = z.array(z.string().regex(/^[0-9a-f]{64,80}$/)).max(10_000);

/**
 * Mirrors of a Rekor v1 log what concerns the mirrored subjects: it has no tiles and is too large to copy. Each entry is
 * kept with its inclusion proof, which is verified; the newest checkpoint is proven consistent with the one kept. The
 * checkpoint is written last. Throws `log-fork`, `log-proof-mismatch`.
 */
export async function syncRekorV1(
  log: LogConfig,
  to: Destination,
  wanted: Wanted,
  ports: RekorV1Ports,
): Promise<LogSync> {
  const api = rekorApi(log, ports);
  const kept = await keptCheckpoint(log, to, ports.keys);
  const { next, proof } = await newestCheckpoint(log, kept, api, ports.keys);
  const index = await readRekorV1Index(to);
  const known = new Map(index.entries.map((entry) => [entry.uuid, entry]));
  const counts = { bundles: 0, bytes: 0 };

  const keep = async (
    bytes: Buffer,
    expected: { logIndex?: number; uuid?: string },
    digest?: Digest,
  ): Promise<void> => {
    const { uuid, logIndex } = readRekorV1Entry(log, bytes, ports.keys);
    if ((expected.logIndex ?? logIndex) !== logIndex || !uuid.endsWith(expected.uuid?.slice(-64) ?? ''))
      throw new VerificationError('log-proof-mismatch', {
        log: log.name,
        index: expected.logIndex ?? expected.uuid,
        detail: `asked for it, the log gave entry ${logIndex}`,
      });
    await to.write(`entries/${uuid}.json`, bytes);
    known.set(uuid, { uuid, logIndex, digests: digest ? [digest] : [] });
    counts.bundles++;
    counts.bytes += bytes.length;
  };
  const has = new Set(index.entries.map(({ logIndex }) => logIndex));
  const missing = [...wanted.logIndexes].filter((logIndex) => !has.has(logIndex));
  await forEachConcurrent(
    missing,
    ports.concurrency,
    async (logIndex) => keep(await api.get(`log/entries?logIndex=${logIndex}`), { logIndex }),
    ports.signal,
  );
  for (const digest of wanted.digests) {
    for (const uuid of await api.find(digest)) {
      const here = [...known.values()].find((entry) => entry.uuid.endsWith(uuid.slice(-64)));
      if (!here) await keep(await api.get(`log/entries/${uuid}`), { uuid }, digest);
      else if (!here.digests.includes(digest))
        known.set(here.uuid, { ...here, digests: [...here.digests, digest].toSorted() });
    }
  }
  if (proof) await to.write(proof.path, proof.text);
  await writeIndex(to, index, [...known.values()]);
  // Rekor v1 signs its tree anew for each who asks: the same tree under another signature is nothing new.
  if (kept?.origin !== next.origin || kept.size !== next.size) await to.write('checkpoint', next.text);
  return { size: next.size, root: next.root, previousSize: kept?.size ?? 0, tiles: 0, frozen: false, ...counts };
}

export async function readRekorV1Index(files: StaticFiles): Promise<RekorV1Index> {
  const path = 'index.json';
  const bytes = await files.read(path, MAX_INDEX_BYTES);
  if (!bytes) return { version: 1, entries: [] };
  try {
    return conform(rekorV1IndexSchema, parseJson(bytes.toString('utf8'), path), path);
  } catch (error) {
    throw new VerificationError(
      'mirror-damaged',
      { path: `${files.name}/${path}`, detail: describe(error) },
      { cause: error },
    );
  }
}

async function writeIndex(to: Destination, before: RekorV1Index, entries: RekorV1Index['entries']): Promise<void> {
  const sorted = entries.toSorted((a, b) => a.logIndex - b.logIndex || (a.uuid < b.uuid ? -1 : 1));
  const text = formatJson({ version: 1, entries: sorted });
  if (text !== formatJson(before) || !(await to.has('index.json'))) await to.write('index.json', text);
}

type Api = ReturnType<typeof rekorApi>;

function rekorApi(log: LogConfig, { http, signal }: RekorV1Ports) {
  const base = new URL('api/v1/', log.url.endsWith('/') ? log.url : `${log.url}/`);
  const options = signal ? { signal } : {};
  return {
    get: async (path: string): Promise<Buffer> =>
      (await fetchBytes(http, { url: new URL(path, base), ...options }, MAX_ANSWER_BYTES)).bytes,
    /** UUIDs of what the log knows of a digest; none where it keeps no search index (404, 501: the endpoint is off). */
    find: async (digest: Digest): Promise<readonly string[]> => {
      const { response, bytes } = await fetchBytes(
        http,
        {
          url: new URL('index/retrieve', base),
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ hash: digest }),
          accept: [200, 404, 501],
          ...options,
        },
        MAX_ANSWER_BYTES,
      );
      return response.status === 200 ? answer(uuids, bytes, log.url) : [];
    },
  };
}

function answer<T extends z.ZodType>(schema: T, bytes: Buffer, url: string): z.output<T> {
  try {
    return conform(schema, parseJson(bytes.toString('utf8'), url), url);
  } catch (error) {
    throw new McError('response-malformed', { url, detail: describe(error) }, { cause: error });
  }
}

/** The checkpoint of the active shard, proven to follow the one that was kept; a shard that was frozen since is, too. */
async function newestCheckpoint(
  log: LogConfig,
  kept: KeptCheckpoint | undefined,
  api: Api,
  keys: readonly NoteVerifier[],
): Promise<{ readonly next: KeptCheckpoint; readonly proof?: { readonly path: string; readonly text: string } }> {
  const info = answer(logInfo, await api.get('log'), log.url);
  const active = openNextCheckpoint(log, Buffer.from(info.signedTreeHead), keys, undefined);
  if (!kept) return { next: active };
  const shards = [info, ...(info.inactiveShards ?? [])];
  const shard =
    shards.find(({ treeID }) => kept.origin.endsWith(` - ${treeID}`)) ??
    (kept.origin === active.origin ? info : undefined);
  if (!shard)
    throw new LogFork(log, kept, `it knows nothing of the tree "${kept.origin}" any more`, { seen: active.text });
  const next = openNextCheckpoint(log, Buffer.from(shard.signedTreeHead), keys, kept);
  if (next.origin !== kept.origin)
    throw new LogFork(log, kept, `its tree "${kept.origin}" is now "${next.origin}"`, { seen: next.text });
  if (kept.size > 0 && next.size > kept.size) {
    const query = `log/proof?firstSize=${kept.size}&lastSize=${next.size}&treeID=${shard.treeID}`;
    const { hashes } = answer(consistency, await api.get(query), log.url);
    const proof = hashes.map((hash) => Buffer.from(hash, 'hex'));
    const roots = rootsFromConsistency(kept.size, kept.root, next.size, proof);
    if (!roots?.old.equals(kept.root) || !roots.new.equals(next.root))
      throw new LogFork(
        log,
        kept,
        `it does not prove that its tree of ${next.size} entries begins with them (root ${hex(kept.root)})`,
        { seen: next.text },
      );
    const link = { path: consistencyPath(kept.size, next.size), text: formatProof(kept, next, hashes) };
    return { next: active, proof: link };
  }
  return { next: active };
}
