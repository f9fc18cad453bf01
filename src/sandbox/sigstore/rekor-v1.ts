import { createPublicKey, type KeyObject } from 'node:crypto';
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../lib/json.ts';
import type { Handler } from '../host.ts';
import { parseUrl, Refusal, readJson, sendJson, sendRefusals } from '../requests.ts';
import { canonicalizeEntry } from './rekor-v1-entries.ts';
import { listVerifierTerms } from './rekor-v1-search.ts';
import { RekorV1Shard } from './rekor-v1-shard.ts';

const FIRST_TREE_ID = 1_193_050_959_916_656_506n; // a tree ID in the form of Trillian
const MAX_RETRIEVED = 10; // the limit of Rekor's openapi.yaml
const createRefusal = (status: number, message: string): Refusal => new Refusal(status, { code: status, message });

const retrieval = z.object({
  logIndexes: z.array(z.int().nonnegative()).max(MAX_RETRIEVED).default([]),
  entryUUIDs: z
    .array(z.string().regex(/^([0-9a-fA-F]{64}|[0-9a-fA-F]{80})$/))
    .max(MAX_RETRIEVED)
    .default([]),
});
const search = z.object({
  hash: z
    .string()
    .regex(/^(sha(1|256|512):)?[0-9a-fA-F]{40,128}$/)
    .optional(),
  email: z.email().optional(),
  publicKey: z.object({ format: z.enum(['x509']), content: z.base64() }).optional(),
});

export interface RekorV1Service {
  readonly handler: Handler;
  /** Freezes the active tree and starts another tree, as an operator who shards the log does. */
  rotate(): void;
}

interface RekorV1Options {
  readonly dir: string;
  readonly origin: string;
  readonly key: KeyObject;
}

/** Creates a log with the API of Rekor 1.5: SETs, inclusion proofs, checkpoints, searches and shards. */
export async function createRekorV1(options: RekorV1Options): Promise<RekorV1Service> {
  await mkdir(options.dir, { recursive: true });
  const log = new ShardedLog(options);
  const publicKey = createPublicKey(options.key).export({ type: 'spki', format: 'pem' });

  const handler = sendRefusals(async (request, response) => {
    const { pathname, searchParams } = parseUrl(request);
    const route = `${request.method} ${pathname.replace(/^\/api\/v1/, '')}`;
    switch (route) {
      case 'GET /log':
        return sendJson(response, log.info());
      case 'GET /log/publicKey':
        response.writeHead(200, { 'content-type': 'application/x-pem-file' }).end(publicKey);
        return;
      case 'GET /log/proof':
        return sendJson(response, log.proof(searchParams));
      case 'POST /log/entries': {
        const { logIndex, uuid } = await log.add(await readJson(request));
        const headers = { location: `/api/v1/log/entries/${uuid}`, etag: uuid };
        return sendJson(response, log.getEntry(logIndex), 201, headers);
      }
      case 'GET /log/entries':
        return sendJson(response, log.getEntry(Number(searchParams.get('logIndex') ?? 'none')));
      case 'POST /log/entries/retrieve':
        return sendJson(response, log.retrieve(validate(retrieval, await readJson(request))));
      case 'POST /index/retrieve':
        return sendJson(response, log.search(validate(search, await readJson(request))));
      default: {
        const uuid = /^GET \/log\/entries\/([0-9a-f]{64,80})$/.exec(route)?.[1];
        if (uuid === undefined) throw createRefusal(404, `path ${pathname} was not found`);
        return sendJson(response, log.getEntry(log.findIndex(uuid)));
      }
    }
  });
  return { handler, rotate: () => log.rotate() };
}

function validate<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const { data, error } = schema.safeParse(body);
  if (data === undefined) throw createRefusal(422, error?.issues[0]?.message ?? 'validation failure');
  return data;
}

/** The trees of a log. Indexes count over all trees, in the order in which the trees were active. */
class ShardedLog {
  readonly #options: RekorV1Options;
  readonly #shards: RekorV1Shard[];
  #active: RekorV1Shard;

  constructor(options: RekorV1Options) {
    this.#options = options;
    this.#active = this.#createShard(FIRST_TREE_ID, 0);
    this.#shards = [this.#active];
  }

  info(): object {
    return { ...this.#active.info(), inactiveShards: this.#shards.slice(0, -1).map((shard) => shard.info()) };
  }

  proof(query: URLSearchParams): object {
    const treeId = query.get('treeID') ?? this.#active.treeId;
    const shard = this.#shards.find((one) => one.treeId === treeId);
    if (!shard) throw createRefusal(400, `no shard has the tree ${treeId}`);
    const first = Number(query.get('firstSize') ?? 1);
    const last = Number(query.get('lastSize') ?? 'none');
    if (!(first >= 1 && last >= first && last <= shard.size))
      throw createRefusal(400, 'firstSize and lastSize must be sizes of the tree');
    return shard.proof(first, last);
  }

  /** Checks a proposed entry and appends it, also as a line of entries.jsonl. Throws 409 for an entry that the log has. */
  async add(proposed: unknown): Promise<{ readonly logIndex: number; readonly uuid: string }> {
    const { entry, terms } = canonicalizeEntry(proposed);
    const body = Buffer.from(canonicalJson(entry));
    const shard = this.#active;
    const uuid = shard.formatUuid(body);
    if (shard.findIndex(uuid) !== undefined) {
      const message = `an equivalent entry already exists in the transparency log with UUID ${uuid}`;
      throw new Refusal(409, { code: 409, message }, { location: `/api/v1/log/entries/${uuid}` });
    }
    const { index, entry: logged } = shard.append(body, [...terms, ...listVerifierTerms(entry)]);
    const line = { index, uuid, integratedTime: logged.integratedTime, body: body.toString('base64') };
    await appendFile(join(this.#options.dir, 'entries.jsonl'), `${JSON.stringify(line)}\n`);
    return { logIndex: shard.base + index, uuid };
  }

  /** Throws 404 if the log has no entry with this index. */
  getEntry(logIndex: number): object {
    const entry = this.#formatEntry(logIndex);
    if (!entry) throw createRefusal(404, 'entry not found');
    return entry;
  }

  /** Returns -1 if the log has no such entry. */
  findIndex(uuid: string): number {
    for (const shard of this.#shards) {
      const index = shard.findIndex(uuid);
      if (index !== undefined) return shard.base + index;
    }
    return -1;
  }

  retrieve({ logIndexes, entryUUIDs }: z.output<typeof retrieval>): readonly object[] {
    const indexes = [...logIndexes, ...entryUUIDs.map((uuid) => this.findIndex(uuid))];
    return indexes.flatMap((index) => this.#formatEntry(index) ?? []);
  }

  search({ hash, email, publicKey }: z.output<typeof search>): readonly string[] {
    const terms = [
      ...(hash === undefined ? [] : [hash.replace(/^sha(1|256|512):/, '').toLowerCase()]),
      ...(email === undefined ? [] : [email.toLowerCase()]),
      ...(publicKey === undefined ? [] : listVerifierTerms(publicKey.content).slice(0, 1)),
    ];
    return [...new Set(terms.flatMap((term) => this.#shards.flatMap((shard) => shard.search(term))))];
  }

  rotate(): void {
    const treeId = FIRST_TREE_ID + BigInt(this.#shards.length);
    this.#active = this.#createShard(treeId, this.#active.base + this.#active.size);
    this.#shards.push(this.#active);
  }

  #formatEntry(logIndex: number): object | undefined {
    const shard = this.#shards.findLast(({ base }) => base <= logIndex);
    return shard?.formatEntry(logIndex - shard.base);
  }

  #createShard(treeId: bigint, base: number): RekorV1Shard {
    const { origin, key } = this.#options;
    return new RekorV1Shard({ treeId: String(treeId), base, origin, key });
  }
}
