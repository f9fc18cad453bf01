import { z } from 'zod';
import { describe } from '../../../lib/describe.ts';
import type { Digest } from '../../../lib/digest.ts';
import { baseError } from '../../../lib/errors.ts';
import { fetchBytes, type Http } from '../../../lib/http.ts';
import { conform, parseJson } from '../../../lib/json.ts';
import type { RekorV1Config } from '../log-config.ts';

const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
/** Largest number of entries in one request (openapi.yaml of sigstore/rekor). */
export const MAX_RETRIEVED = 10;
const MAX_RETRIEVED_BYTES = MAX_RETRIEVED * MAX_ANSWER_BYTES;

const treeId = z.string().regex(/^(0|[1-9]\d{0,19})$/);
const shard = z.looseObject({ signedTreeHead: z.string(), treeID: treeId });
const logInfo = z.looseObject({ ...shard.shape, inactiveShards: z.array(shard).max(1000).nullish() });
const consistency = z.looseObject({ hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(64) });
const uuids = z.array(z.string().regex(/^([0-9a-f]{64}|[0-9a-f]{80})$/)).max(10_000);
const retrieved = z.array(z.record(z.string(), z.unknown())).max(MAX_RETRIEVED);

/** A term for the search index of a log. The index does not find URIs. */
export type SearchTerm =
  | { readonly hash: Digest }
  | { readonly email: string }
  | { readonly publicKey: { readonly format: 'x509'; readonly content: string } };

export interface ShardInfo {
  readonly treeID: string;
  readonly signedTreeHead: string;
}

/** The read API of Rekor 1.x. */
export interface RekorV1Api {
  /** Returns the inactive shards in order, then the active one. */
  shards(): Promise<readonly ShardInfo[]>;
  entry(logIndex: number): Promise<Buffer>;
  entryByUuid(uuid: string): Promise<Buffer>;
  /** Returns at most {@link MAX_RETRIEVED} entries, in any order; none if the log does not have this endpoint. */
  entries(logIndexes: readonly number[]): Promise<readonly Buffer[]>;
  /** Returns the hashes of a consistency proof in hex. */
  proof(treeId: string, first: number, last: number): Promise<readonly string[]>;
  /** Returns UUIDs; none if the log has no search index (404, 501: the endpoint is off). */
  find(term: SearchTerm): Promise<readonly string[]>;
}

/** Creates a client for the read API of a Rekor 1.x log. An answer of another form throws `response-malformed`. */
export function createRekorV1Api(log: RekorV1Config, http: Http, signal?: AbortSignal): RekorV1Api {
  const base = new URL('api/v1/', log.url.endsWith('/') ? log.url : `${log.url}/`);
  const options = signal ? { signal } : {};
  const get = async (path: string): Promise<Buffer> =>
    (await fetchBytes(http, { url: new URL(path, base), ...options }, MAX_ANSWER_BYTES)).bytes;
  /** Posts a JSON body. Returns undefined for the statuses of a log whose endpoint is off. */
  const post = async (path: string, body: object, offStatuses: readonly number[], maxBytes: number) => {
    const { response, bytes } = await fetchBytes(
      http,
      {
        url: new URL(path, base),
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        accept: [200, ...offStatuses],
        ...options,
      },
      maxBytes,
    );
    return response.status === 200 ? bytes : undefined;
  };
  return {
    shards: async () => {
      const info = parseAnswer(logInfo, await get('log'), log.url);
      const all = [...(info.inactiveShards ?? []), info];
      if (new Set(all.map(({ treeID }) => treeID)).size !== all.length)
        throw baseError('response-malformed', { url: log.url, detail: 'two shards have the same tree ID' });
      return all;
    },
    entry: (logIndex) => get(`log/entries?logIndex=${logIndex}`),
    entryByUuid: (uuid) => get(`log/entries/${uuid}`),
    entries: async (logIndexes) => {
      const bytes = await post('log/entries/retrieve', { logIndexes }, [404, 405, 422, 501], MAX_RETRIEVED_BYTES);
      return bytes ? parseAnswer(retrieved, bytes, log.url).map((one) => Buffer.from(JSON.stringify(one))) : [];
    },
    proof: async (tree, first, last) =>
      parseAnswer(consistency, await get(`log/proof?firstSize=${first}&lastSize=${last}&treeID=${tree}`), log.url)
        .hashes,
    find: async (term) => {
      const bytes = await post('index/retrieve', term, [404, 501], MAX_ANSWER_BYTES);
      return bytes ? parseAnswer(uuids, bytes, log.url) : [];
    },
  };
}

function parseAnswer<T extends z.ZodType>(schema: T, bytes: Buffer, url: string): z.output<T> {
  try {
    return conform(schema, parseJson(bytes.toString('utf8'), url), url);
  } catch (error) {
    throw baseError('response-malformed', { url, detail: describe(error) }, { cause: error });
  }
}
