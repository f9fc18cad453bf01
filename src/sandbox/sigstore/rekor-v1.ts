import { createPublicKey, type KeyObject } from 'node:crypto';
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../lib/json.ts';
import type { Handler } from '../host.ts';
import { parseUrl, Refusal, readJson, sendJson, sendRefusals } from '../requests.ts';
import { canonicalEntry } from './rekor-v1-entries.ts';
import { verifierTerms } from './rekor-v1-search.ts';
import { RekorV1Shard } from './rekor-v1-shard.ts';

const FIRST_TREE_ID = 1_193_050_959_916_656_506n; // as Trillian numbers them
const MAX_RETRIEVED = 10; // of openapi.yaml
const refusal = (status: number, message: string): Refusal => new Refusal(status, { code: status, message });

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
  /** Freezes the tree that takes entries and begins another, as an operator does who shards the log. */
  rotate(): void;
}

/** A log of the shape of Rekor 1.5: SETs, inclusion proofs, checkpoints, look-ups, shards; entries kept as JSON lines. */
export async function createRekorV1(options: {
  readonly dir: string;
  readonly origin: string;
  readonly key: KeyObject;
}): Promise<RekorV1Service> {
  const { dir, origin, key } = options;
  await mkdir(dir, { recursive: true });
  let active = new RekorV1Shard({ treeId: String(FIRST_TREE_ID), base: 0, origin, key });
  const shards = [active];

  /** By the number over all shards. */
  const answerFor = (logIndex: number): object | undefined => {
    const shard = shards.findLast(({ base }) => base <= logIndex);
    return shard?.answer(logIndex - shard.base);
  };
  const indexOf = (uuid: string): number => {
    for (const shard of shards) {
      const index = shard.indexOf(uuid);
      if (index !== undefined) return shard.base + index;
    }
    return -1;
  };
  const found = (answer: object | undefined): object => {
    if (!answer) throw refusal(404, 'entry not found');
    return answer;
  };

  const add = async (proposed: unknown): Promise<{ readonly logIndex: number; readonly uuid: string }> => {
    const { entry, found: digests } = canonicalEntry(proposed);
    const body = Buffer.from(canonicalJson(entry));
    const uuid = active.uuidOf(body);
    if (active.indexOf(uuid) !== undefined) {
      const message = `an equivalent entry already exists in the transparency log with UUID ${uuid}`;
      throw new Refusal(409, { code: 409, message }, { location: `/api/v1/log/entries/${uuid}` });
    }
    const shard = active;
    const { index, entry: logged } = shard.append(body, [...digests, ...verifierTerms(entry)]);
    const line = { index, uuid, integratedTime: logged.integratedTime, body: body.toString('base64') };
    await appendFile(join(dir, 'entries.jsonl'), `${JSON.stringify(line)}\n`);
    return { logIndex: shard.base + index, uuid };
  };

  const given = async <T extends z.ZodType>(schema: T, body: Promise<unknown>): Promise<z.output<T>> => {
    const { data, error } = schema.safeParse(await body);
    if (data === undefined) throw refusal(422, error?.issues[0]?.message ?? 'validation failure');
    return data;
  };

  const handler = sendRefusals(async (request, response) => {
    const { pathname, searchParams } = parseUrl(request);
    const route = `${request.method} ${pathname.replace(/^\/api\/v1/, '')}`;
    const number = (name: string): number => Number(searchParams.get(name) ?? 'none');
    switch (route) {
      case 'GET /log':
        return sendJson(response, { ...active.info(), inactiveShards: shards.slice(0, -1).map((one) => one.info()) });
      case 'GET /log/publicKey':
        response
          .writeHead(200, { 'content-type': 'application/x-pem-file' })
          .end(createPublicKey(key).export({ type: 'spki', format: 'pem' }));
        return;
      case 'GET /log/proof': {
        const treeId = searchParams.get('treeID') ?? active.treeId;
        const shard = shards.find((one) => one.treeId === treeId);
        if (!shard) throw refusal(400, `no shard has the tree ${treeId}`);
        const [first, last] = [searchParams.has('firstSize') ? number('firstSize') : 1, number('lastSize')];
        if (!(first >= 1 && last >= first && last <= shard.size))
          throw refusal(400, 'firstSize and lastSize must be sizes of the tree');
        return sendJson(response, shard.proof(first, last));
      }
      case 'POST /log/entries': {
        const { logIndex, uuid } = await add(await readJson(request));
        const headers = { location: `/api/v1/log/entries/${uuid}`, etag: uuid };
        return sendJson(response, found(answerFor(logIndex)), 201, headers);
      }
      case 'GET /log/entries':
        return sendJson(response, found(answerFor(number('logIndex'))));
      case 'POST /log/entries/retrieve': {
        const { logIndexes, entryUUIDs } = await given(retrieval, readJson(request));
        const wanted = [...logIndexes, ...entryUUIDs.map(indexOf)];
        return sendJson(
          response,
          wanted.flatMap((index) => answerFor(index) ?? []),
        );
      }
      case 'POST /index/retrieve': {
        const { hash, email, publicKey } = await given(search, readJson(request));
        const terms = [
          ...(hash === undefined ? [] : [hash.replace(/^sha(1|256|512):/, '').toLowerCase()]),
          ...(email === undefined ? [] : [email.toLowerCase()]),
          ...(publicKey === undefined ? [] : verifierTerms(publicKey.content).slice(0, 1)),
        ];
        return sendJson(response, [...new Set(terms.flatMap((term) => shards.flatMap((one) => one.search(term))))]);
      }
      default: {
        const uuid = /^GET \/log\/entries\/([0-9a-f]{64,80})$/.exec(route)?.[1];
        if (uuid === undefined) throw refusal(404, `path ${pathname} was not found`);
        return sendJson(response, found(answerFor(indexOf(uuid))));
      }
    }
  });
  return {
    handler,
    rotate: () => {
      const treeId = String(FIRST_TREE_ID + BigInt(shards.length));
      active = new RekorV1Shard({ treeId, base: active.base + active.size, origin, key });
      shards.push(active);
    },
  };
}
