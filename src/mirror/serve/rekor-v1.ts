import { describe } from '../../lib/describe.ts';
import { digestOf } from '../../lib/digest.ts';
import { parseJson } from '../../lib/json.ts';
import { parseCheckpoint } from '../../tlog/index.ts';
import type { StaticFiles } from '../format/files.ts';
import { logPath, MAX_INDEX_BYTES, type RekorV1Index } from '../format/layout.ts';
import { MAX_CHECKPOINT_BYTES, parseTreeId } from '../logs/checkpoints.ts';
import { readRekorV1Index } from '../logs/rekor-v1/entry-index.ts';
import { consistencyPath, treePath } from '../logs/rekor-v1/proofs.ts';
import { type Answer, jsonAnswer, notFound, textAnswer } from './answer.ts';
import { identityOf, searchTermsOf } from './rekor-v1-search.ts';

const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const MAX_PROPOSED = 10; // as Rekor has it
const MAX_QUERY_DEPTH = 30;

export interface RekorV1Log {
  readonly name: string;
  /** PEM, of the mirrored trusted root; undefined where it does not name the log. */
  readonly publicKey: string | undefined;
}

interface Known {
  /** Digest of the index that this was made of. */
  readonly of: string;
  readonly byIndex: ReadonlyMap<number, string>;
  readonly byIdentity: ReadonlyMap<string, string>;
  readonly byTerm: ReadonlyMap<string, readonly string[]>;
  readonly uuids: readonly string[];
}

const malformed = (detail: string): Answer => jsonAnswer({ code: 400, message: detail }, 400);

/** The read API of Rekor 1.x (openapi.yaml of sigstore/rekor) out of the entries that a mirror holds. */
export class RekorV1Api {
  readonly #files: StaticFiles;
  readonly #log: RekorV1Log;
  #known: Known | undefined;

  constructor(files: StaticFiles, log: RekorV1Log) {
    this.#files = files;
    this.#log = log;
  }

  /** `path` is what follows `/api/v1/`. */
  async get(path: string, query: URLSearchParams): Promise<Answer> {
    if (path === 'log') return this.#tree();
    if (path === 'log/publicKey')
      return this.#log.publicKey === undefined
        ? notFound('the public key of the log')
        : textAnswer(this.#log.publicKey, 200, 'application/x-pem-file');
    if (path === 'log/proof') return this.#proof(query);
    if (path === 'log/entries') {
      const index = Number(query.get('logIndex') ?? '');
      if (!/^\d{1,15}$/.test(query.get('logIndex') ?? '')) return malformed('logIndex must be a number');
      const uuid = (await this.#entries()).byIndex.get(index);
      return uuid === undefined ? notFound(`entry ${index}`) : this.#entry(uuid);
    }
    const uuid = /^log\/entries\/((?:[0-9a-f]{16})?[0-9a-f]{64})$/.exec(path)?.[1];
    if (uuid !== undefined) {
      const found = await this.#uuid(uuid);
      return found === undefined ? notFound(`entry ${uuid}`) : this.#entry(found);
    }
    return notFound(`/api/v1/${path}`);
  }

  async post(path: string, body: Buffer): Promise<Answer> {
    let query: Record<string, unknown>;
    try {
      query = parseJson(body.toString('utf8'), 'the query', MAX_QUERY_DEPTH) as Record<string, unknown>;
      if (typeof query !== 'object' || query === null) throw new TypeError('it is no object');
    } catch (error) {
      return malformed(`the query is no JSON object: ${describe(error)}`);
    }
    if (path === 'index/retrieve') return this.#search(query);
    if (path === 'log/entries/retrieve') return this.#retrieve(query);
    return notFound(`/api/v1/${path}`);
  }

  async #tree(): Promise<Answer> {
    const head = await this.#head('checkpoint');
    if (!head) return notFound('the log');
    const { trees } = await this.#index();
    const inactiveShards = await Promise.all(
      trees.slice(0, -1).map(({ treeId }) => this.#head(`${treePath(treeId)}/checkpoint`)),
    );
    return jsonAnswer({ ...head, inactiveShards: inactiveShards.filter((shard) => shard !== undefined) });
  }

  async #head(path: string): Promise<object | undefined> {
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

  /** Between checkpoints that were kept: their proofs are what the mirror has of the tree. */
  async #proof(query: URLSearchParams): Promise<Answer> {
    const [first, last] = [query.get('firstSize') ?? '1', query.get('lastSize') ?? ''];
    if (!/^\d{1,15}$/.test(first) || !/^\d{1,15}$/.test(last))
      return malformed('firstSize and lastSize must be numbers');
    const { trees } = await this.#index();
    const tree = query.has('treeID') ? trees.find(({ treeId }) => treeId === query.get('treeID')) : trees.at(-1);
    if (!tree) return notFound('the tree');
    const path = `${treePath(tree.treeId)}/${consistencyPath(Number(first), Number(last))}`;
    const bytes = await this.#files.read(logPath(this.#log.name, path), MAX_ENTRY_BYTES);
    if (!bytes) return notFound(`a proof from ${first} to ${last}`);
    const { hashes, to } = JSON.parse(bytes.toString('utf8')) as { hashes: string[]; to: string };
    return jsonAnswer({ hashes, rootHash: parseCheckpoint(to).root.toString('hex') });
  }

  async #search(query: Record<string, unknown>): Promise<Answer> {
    const { hash, email, publicKey } = query;
    const key = (publicKey ?? {}) as { content?: unknown };
    const terms = [
      typeof hash === 'string' ? hash.replace(/^sha(1|256|512):/, '') : undefined,
      typeof email === 'string' ? email : undefined,
      typeof key.content === 'string' ? Buffer.from(key.content, 'base64').toString('latin1').trim() : undefined,
    ].filter((term) => term !== undefined);
    if (terms.length === 0) return malformed('expected hash, email or publicKey');
    const { byTerm } = await this.#entries();
    const found = terms.map((term) => new Set(byTerm.get(term) ?? []));
    // More than one term: Rekor's default operator is "or" for all of them.
    return jsonAnswer([...new Set(found.flatMap((set) => [...set]))]);
  }

  async #retrieve(query: Record<string, unknown>): Promise<Answer> {
    // Go's clients, cosign among them, write an empty list as null.
    const lists = [query['entryUUIDs'], query['logIndexes'], query['entries']].map((list) => list ?? []);
    if (!lists.every(Array.isArray)) return malformed('expected lists');
    const [ids = [], places = [], proposed = []] = lists;
    if (ids.length + places.length + proposed.length > MAX_PROPOSED)
      return malformed(`at most ${MAX_PROPOSED} at once`);
    const known = await this.#entries();
    const uuids = new Set<string>();
    for (const id of ids) {
      const found = await this.#uuid(String(id));
      if (found !== undefined) uuids.add(found);
    }
    for (const place of places) {
      const found = known.byIndex.get(Number(place));
      if (found !== undefined) uuids.add(found);
    }
    for (const one of proposed) {
      const found = known.byIdentity.get(identityOf(one) ?? '');
      if (found !== undefined) uuids.add(found);
    }
    const answers = await Promise.all([...uuids].map(async (uuid) => this.#bytes(uuid)));
    return jsonAnswer(answers.flatMap((bytes) => (bytes ? [JSON.parse(bytes.toString('utf8'))] : [])));
  }

  /** A UUID may be given with its tree in front or without. */
  async #uuid(given: string): Promise<string | undefined> {
    const leaf = given.slice(-64);
    return (await this.#entries()).uuids.find((uuid) => uuid === given || (given.length === 64 && uuid.endsWith(leaf)));
  }

  #bytes(uuid: string): Promise<Buffer | undefined> {
    return this.#files.read(logPath(this.#log.name, `entries/${uuid}.json`), MAX_ENTRY_BYTES);
  }

  async #entry(uuid: string): Promise<Answer> {
    const body = await this.#bytes(uuid);
    return body ? { status: 200, type: 'application/json', body } : notFound(`entry ${uuid}`);
  }

  #index(): Promise<RekorV1Index> {
    return readRekorV1Index({
      name: this.#files.name,
      read: (path, max) => this.#files.read(logPath(this.#log.name, path), max),
    });
  }

  /** Read anew when a sync has changed the index. */
  async #entries(): Promise<Known> {
    const bytes = await this.#files.read(logPath(this.#log.name, 'index.json'), MAX_INDEX_BYTES);
    const of = digestOf(bytes ?? '');
    if (this.#known?.of === of) return this.#known;
    const [byIndex, byIdentity, byTerm] = [
      new Map<number, string>(),
      new Map<string, string>(),
      new Map<string, string[]>(),
    ];
    const { entries } = await this.#index();
    for (const { uuid, logIndex, digests } of entries) {
      byIndex.set(logIndex, uuid);
      const body = bodyIn(await this.#bytes(uuid));
      const identity = identityOf(body);
      if (identity !== undefined) byIdentity.set(identity, uuid);
      for (const term of new Set([...searchTermsOf(body), ...digests.map((digest) => digest.slice('sha256:'.length))]))
        byTerm.set(term, [...(byTerm.get(term) ?? []), uuid]);
    }
    this.#known = { of, byIndex, byIdentity, byTerm, uuids: entries.map(({ uuid }) => uuid) };
    return this.#known;
  }
}

function bodyIn(bytes: Buffer | undefined): unknown {
  try {
    const [entry] = Object.values(JSON.parse(bytes?.toString('utf8') ?? '{}') as Record<string, { body?: string }>);
    return JSON.parse(Buffer.from(entry?.body ?? '', 'base64').toString('utf8'));
  } catch {
    return undefined; // mc mirror check tells of it
  }
}
