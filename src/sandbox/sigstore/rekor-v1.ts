import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../lib/digest.ts';
import { canonicalJson } from '../../lib/json.ts';
import { formatCheckpointBody, formatNote, leafHash, MerkleTree } from '../../tlog/index.ts';
import type { Handler } from '../host.ts';
import { answering, jsonOf, Refusal, sendJson, urlOf } from '../requests.ts';
import { spkiOf } from './certificates.ts';
import { canonicalEntry } from './rekor-v1-entries.ts';

interface LogEntry {
  readonly uuid: string;
  readonly body: Buffer;
  readonly integratedTime: number;
  readonly found: readonly string[];
}

const LEAF_HEX = 64;
const TREE_ID = '1193050959916656506'; // as Trillian numbers them
const refusal = (status: number, message: string): Refusal => new Refusal(status, { code: status, message });

/** A log of the shape of Rekor 1.5: SETs, inclusion proofs, checkpoints, look-ups; entries kept as JSON lines. */
export async function rekorV1Handler(options: {
  readonly dir: string;
  readonly origin: string;
  readonly key: KeyObject;
}): Promise<Handler> {
  const { dir, origin, key } = options;
  await mkdir(dir, { recursive: true });
  const entries: LogEntry[] = [];
  const byLeaf = new Map<string, number>();
  const tree = new MerkleTree();
  const logId = sha256(spkiOf(key));
  const treeHex = BigInt(TREE_ID).toString(16).padStart(16, '0');

  const checkpoint = (size: number): string => {
    const body = formatCheckpointBody({ origin: `${origin} - ${TREE_ID}`, size, root: tree.root(size) });
    return formatNote({
      body,
      signatures: [{ name: origin, keyId: logId.subarray(0, 4), signature: sign('sha256', Buffer.from(body), key) }],
    });
  };

  const answerFor = (index: number): object => {
    const entry = entries[index];
    if (!entry) throw refusal(404, 'entry not found');
    const { body, integratedTime, uuid } = entry;
    const size = tree.size;
    const signed = { body: body.toString('base64'), integratedTime, logID: logId.toString('hex'), logIndex: index };
    return {
      [uuid]: {
        ...signed,
        verification: {
          inclusionProof: {
            checkpoint: checkpoint(size),
            hashes: tree.inclusionProof(index, size).map((hash) => hash.toString('hex')),
            logIndex: index,
            rootHash: tree.root(size).toString('hex'),
            treeSize: size,
          },
          signedEntryTimestamp: sign('sha256', Buffer.from(canonicalJson(signed)), key).toString('base64'),
        },
      },
    };
  };

  const add = async (proposed: unknown): Promise<{ index: number; uuid: string }> => {
    const { entry, found } = canonicalEntry(proposed);
    const body = Buffer.from(canonicalJson(entry));
    const leaf = leafHash(body);
    const uuid = `${treeHex}${leaf.toString('hex')}`;
    if (byLeaf.has(leaf.toString('hex'))) {
      const message = `an equivalent entry already exists in the transparency log with UUID ${uuid}`;
      throw new Refusal(409, { code: 409, message }, { location: `/api/v1/log/entries/${uuid}` });
    }
    const integratedTime = Math.floor(Date.now() / 1000);
    const index = tree.size;
    tree.append(leaf);
    entries.push({ uuid, body, integratedTime, found });
    byLeaf.set(leaf.toString('hex'), index);
    await appendFile(
      join(dir, 'entries.jsonl'),
      `${JSON.stringify({ index, uuid, integratedTime, body: body.toString('base64') })}\n`,
    );
    return { index, uuid };
  };

  /** By the whole UUID (tree, leaf) or by the leaf hash alone; -1 if there is none. */
  const indexOf = (uuid: string): number => {
    const known = uuid.length === LEAF_HEX || uuid.startsWith(treeHex);
    return (known ? byLeaf.get(uuid.slice(-LEAF_HEX)) : undefined) ?? -1;
  };

  return answering(async (request, response) => {
    const { pathname, searchParams } = urlOf(request);
    const route = `${request.method} ${pathname.replace(/^\/api\/v1/, '')}`;
    const number = (name: string): number => Number(searchParams.get(name) ?? 'none');
    switch (route) {
      case 'GET /log':
        return sendJson(response, {
          rootHash: tree.root().toString('hex'),
          treeSize: tree.size,
          signedTreeHead: checkpoint(tree.size),
          treeID: TREE_ID,
          inactiveShards: [],
        });
      case 'GET /log/publicKey':
        response
          .writeHead(200, { 'content-type': 'application/x-pem-file' })
          .end(createPublicKey(key).export({ type: 'spki', format: 'pem' }));
        return;
      case 'GET /log/proof': {
        const [first, last] = [searchParams.has('firstSize') ? number('firstSize') : 1, number('lastSize')];
        if (!(first >= 1 && last >= first && last <= tree.size))
          throw refusal(400, 'firstSize and lastSize must be sizes of the tree');
        return sendJson(response, {
          rootHash: tree.root(last).toString('hex'),
          hashes: tree.consistencyProof(first, last).map((hash) => hash.toString('hex')),
        });
      }
      case 'POST /log/entries': {
        const { index, uuid } = await add(await jsonOf(request));
        return sendJson(response, answerFor(index), 201, { location: `/api/v1/log/entries/${uuid}`, etag: uuid });
      }
      case 'GET /log/entries':
        return sendJson(response, answerFor(number('logIndex')));
      case 'POST /log/entries/retrieve': {
        const { logIndexes = [], entryUUIDs = [] } = (await jsonOf(request)) as {
          logIndexes?: number[];
          entryUUIDs?: string[];
        };
        const wanted = [...logIndexes, ...entryUUIDs.map(indexOf)].filter((index) => entries[index] !== undefined);
        return sendJson(response, wanted.map(answerFor));
      }
      case 'POST /index/retrieve': {
        const { hash = '' } = (await jsonOf(request)) as { hash?: string };
        const wanted = hash.replace(/^sha256:/, '');
        return sendJson(
          response,
          entries.filter(({ found }) => found.includes(wanted)).map(({ uuid }) => uuid),
        );
      }
      default: {
        const uuid = /^GET \/log\/entries\/([0-9a-f]{64,80})$/.exec(route)?.[1];
        if (uuid === undefined) throw refusal(404, `path ${pathname} was not found`);
        return sendJson(response, answerFor(indexOf(uuid)));
      }
    }
  });
}
