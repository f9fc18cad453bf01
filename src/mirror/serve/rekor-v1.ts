import { describe } from '../../lib/describe.ts';
import { type Digest, digestOf } from '../../lib/digest.ts';
import { parseJson } from '../../lib/json.ts';
import { parseCheckpoint } from '../../tlog/index.ts';
import type { StaticFiles } from '../format/files.ts';
import { logPath, MAX_INDEX_BYTES, type RekorV1Index } from '../format/layout.ts';
import { MAX_CHECKPOINT_BYTES, parseTreeId } from '../logs/checkpoints.ts';
import { readRekorV1Index } from '../logs/rekor-v1/entry-index.ts';
import { consistencyPath, treePath } from '../logs/rekor-v1/proofs.ts';
import { type Answer, jsonAnswer, notFound, textAnswer } from './answer.ts';
import { computeEntryKey, listSearchTerms } from './rekor-v1-search.ts';

const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const MAX_PROPOSED = 10; // the limit of Rekor
const MAX_QUERY_DEPTH = 30;

export interface RekorV1Log {
  readonly name: string;
  /** The key in the mirrored trusted root, in PEM. Undefined if the root does not name the log. */
  readonly publicKey: string | undefined;
}

/** The entries of the log, by what clients look up. */
interface Entries {
  /** The digest of the index from which this was built. */
  readonly indexDigest: Digest;
  readonly byIndex: ReadonlyMap<number, string>;
  readonly byKey: ReadonlyMap<string, string>;
  readonly byTerm: ReadonlyMap<string, readonly string[]>;
  readonly uuids: readonly string[];
}

const malformed = (detail: string): Answer => jsonAnswer({ code: 400, message: detail }, 400);

/** Serves the read API of Rekor 1.x (openapi.yaml of sigstore/rekor) from the mirrored entries. */
export class RekorV1ReadApi {
  readonly #files: StaticFiles;
  readonly #log: RekorV1Log;
  #cached: Entries | undefined;

  constructor(files: StaticFiles, log: RekorV1Log) {
    this.#files = files;
    this.#log = log;
  }

  /** Answers a GET request. `path` is the part after `/api/v1/`. */
  async get(path: string, query: URLSearchParams): Promise<Answer> {
    if (path === 'log') return this.#answerLog();
    if (path === 'log/publicKey')
      return this.#log.publicKey === undefined
        ? notFound('the public key of the log')
        : textAnswer(this.#log.publicKey, 200, 'application/x-pem-file');
    if (path === 'log/proof') return this.#answerProof(query);
    if (path === 'log/entries') {
      const index = Number(query.get('logIndex') ?? '');
      if (!/^\d{1,15}$/.test(query.get('logIndex') ?? '')) return malformed('logIndex must be a number');
      const uuid = (await this.#loadEntries()).byIndex.get(index);
      return uuid === undefined ? notFound(`entry ${index}`) : this.#answerEntry(uuid);
    }
    const uuid = /^log\/entries\/((?:[0-9a-f]{16})?[0-9a-f]{64})$/.exec(path)?.[1];
    if (uuid !== undefined) {
      const found = await this.#findUuid(uuid);
      return found === undefined ? notFound(`entry ${uuid}`) : this.#answerEntry(found);
    }
    return notFound(`/api/v1/${path}`);
  }

  /** Answers a POST request. `path` is the part after `/api/v1/`. */
  async post(path: string, body: Buffer): Promise<Answer> {
    let query: Record<string, unknown>;
    try {
      query = parseJson(body.toString('utf8'), 'the query', MAX_QUERY_DEPTH) as Record<string, unknown>;
      if (typeof query !== 'object' || query === null) throw new TypeError('it is not an object');
    } catch (error) {
      return malformed(`the query is not a JSON object: ${describe(error)}`);
    }
    if (path === 'index/retrieve') return this.#answerSearch(query);
    if (path === 'log/entries/retrieve') return this.#answerRetrieve(query);
    return notFound(`/api/v1/${path}`);
  }

  async #answerLog(): Promise<Answer> {
    const head = await this.#describeHead('checkpoint');
    if (!head) return notFound('the log');
    const { trees } = await this.#readIndex();
    const inactiveShards = await Promise.all(
      trees.slice(0, -1).map(({ treeId }) => this.#describeHead(`${treePath(treeId)}/checkpoint`)),
    );
    return jsonAnswer({ ...head, inactiveShards: inactiveShards.filter((shard) => shard !== undefined) });
  }

  async #describeHead(path: string): Promise<object | undefined> {
    const bytes = await this.#files.read(logPath(this.#log.name, path), MAX_CHECKPOINT_BYTES);
    if (!bytes) return undefined;
    const checkpoint = parseCheckpoint(bytes.toString('utf8'));
    return {
      rootHash: checkpoint.root.toString('hex'),
      signedTreeHead: bytes.toString('utf8'),
      treeID: parseTreeId(checkpoint) ?? '0',
      treeSize: checkpoint.size,
    };
  }

  /** Answers with a consistency proof between two stored checkpoints. The mirror has no other proofs. */
  async #answerProof(query: URLSearchParams): Promise<Answer> {
    const [first, last] = [query.get('firstSize') ?? '1', query.get('lastSize') ?? ''];
    if (!/^\d{1,15}$/.test(first) || !/^\d{1,15}$/.test(last))
      return malformed('firstSize and lastSize must be numbers');
    const { trees } = await this.#readIndex();
    const tree = query.has('treeID') ? trees.find(({ treeId }) => treeId === query.get('treeID')) : trees.at(-1);
    if (!tree) return notFound('the tree');
    const path = `${treePath(tree.treeId)}/${consistencyPath(Number(first), Number(last))}`;
    const bytes = await this.#files.read(logPath(this.#log.name, path), MAX_ENTRY_BYTES);
    if (!bytes) return notFound(`a proof from ${first} to ${last}`);
    const { hashes, to } = JSON.parse(bytes.toString('utf8')) as { hashes: string[]; to: string };
    return jsonAnswer({ hashes, rootHash: parseCheckpoint(to).root.toString('hex') });
  }

  async #answerSearch(query: Record<string, unknown>): Promise<Answer> {
    const { hash, email, publicKey } = query;
    const key = (publicKey ?? {}) as { content?: unknown };
    const terms = [
      typeof hash === 'string' ? hash.replace(/^sha(1|256|512):/, '') : undefined,
      typeof email === 'string' ? email : undefined,
      typeof key.content === 'string' ? Buffer.from(key.content, 'base64').toString('latin1').trim() : undefined,
    ].filter((term) => term !== undefined);
    if (terms.length === 0) return malformed('expected hash, email or publicKey');
    const { byTerm } = await this.#loadEntries();
    const found = terms.map((term) => new Set(byTerm.get(term) ?? []));
    // Rekor combines several terms with "or" by default.
    return jsonAnswer([...new Set(found.flatMap((set) => [...set]))]);
  }

  async #answerRetrieve(query: Record<string, unknown>): Promise<Answer> {
    // Clients written in Go, such as cosign, send an empty list as null.
    const lists = [query.entryUUIDs, query.logIndexes, query.entries].map((list) => list ?? []);
    if (!lists.every(Array.isArray)) return malformed('expected lists');
    const [ids = [], logIndexes = [], proposed = []] = lists;
    if (ids.length + logIndexes.length + proposed.length > MAX_PROPOSED)
      return malformed(`expected at most ${MAX_PROPOSED} entries in one request`);
    const known = await this.#loadEntries();
    const uuids = new Set<string>();
    for (const id of ids) {
      const found = await this.#findUuid(String(id));
      if (found !== undefined) uuids.add(found);
    }
    for (const logIndex of logIndexes) {
      const found = known.byIndex.get(Number(logIndex));
      if (found !== undefined) uuids.add(found);
    }
    for (const one of proposed) {
      const found = known.byKey.get(computeEntryKey(one) ?? '');
      if (found !== undefined) uuids.add(found);
    }
    const answers = await Promise.all([...uuids].map(async (uuid) => this.#readEntry(uuid)));
    return jsonAnswer(answers.flatMap((bytes) => (bytes ? [JSON.parse(bytes.toString('utf8'))] : [])));
  }

  /** Finds a UUID, which may be given with or without its tree ID. */
  async #findUuid(given: string): Promise<string | undefined> {
    const leaf = given.slice(-64);
    return (await this.#loadEntries()).uuids.find(
      (uuid) => uuid === given || (given.length === 64 && uuid.endsWith(leaf)),
    );
  }

  #readEntry(uuid: string): Promise<Buffer | undefined> {
    return this.#files.read(logPath(this.#log.name, `entries/${uuid}.json`), MAX_ENTRY_BYTES);
  }

  async #answerEntry(uuid: string): Promise<Answer> {
    const body = await this.#readEntry(uuid);
    return body ? { status: 200, type: 'application/json', body } : notFound(`entry ${uuid}`);
  }

  #readIndex(): Promise<RekorV1Index> {
    return readRekorV1Index({
      name: this.#files.name,
      read: (path, max) => this.#files.read(logPath(this.#log.name, path), max),
    });
  }

  /** Loads the entries, and loads them again after a sync changed the index. */
  async #loadEntries(): Promise<Entries> {
    const bytes = await this.#files.read(logPath(this.#log.name, 'index.json'), MAX_INDEX_BYTES);
    const indexDigest = digestOf(bytes ?? '');
    if (this.#cached?.indexDigest === indexDigest) return this.#cached;
    const [byIndex, byKey, byTerm] = [
      new Map<number, string>(),
      new Map<string, string>(),
      new Map<string, string[]>(),
    ];
    const { entries } = await this.#readIndex();
    for (const { uuid, logIndex, digests } of entries) {
      byIndex.set(logIndex, uuid);
      const body = parseBody(await this.#readEntry(uuid));
      const key = computeEntryKey(body);
      if (key !== undefined) byKey.set(key, uuid);
      for (const term of new Set([
        ...listSearchTerms(body),
        ...digests.map((digest) => digest.slice('sha256:'.length)),
      ]))
        byTerm.set(term, [...(byTerm.get(term) ?? []), uuid]);
    }
    this.#cached = { indexDigest, byIndex, byKey, byTerm, uuids: entries.map(({ uuid }) => uuid) };
    return this.#cached;
  }
}

function parseBody(bytes: Buffer | undefined): unknown {
  try {
    const [entry] = Object.values(JSON.parse(bytes?.toString('utf8') ?? '{}') as Record<string, { body?: string }>);
    return JSON.parse(Buffer.from(entry?.body ?? '', 'base64').toString('utf8'));
  } catch {
    return undefined; // mc mirror check reports it
  }
}
