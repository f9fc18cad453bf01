import { type KeyObject, sign } from 'node:crypto';
import { sha256 } from '../../lib/digest.ts';
import { canonicalJson } from '../../lib/json.ts';
import { formatCheckpointBody, formatNote, leafHash, MerkleTree } from '../../tlog/index.ts';
import { exportSpki } from './certificates.ts';

interface LogEntry {
  readonly uuid: string;
  readonly body: Buffer;
  /** Seconds since 1970. */
  readonly integratedTime: number;
  /** The terms by which a search finds the entry. */
  readonly terms: readonly string[];
}

/** One tree of a Rekor v1 log. Log indexes count over all trees, and start at `base` here. Proofs count within the tree. */
export class RekorV1Shard {
  readonly treeId: string;
  readonly base: number;
  readonly #origin: string;
  readonly #key: KeyObject;
  readonly #logId: Buffer;
  readonly #prefix: string;
  readonly #entries: LogEntry[] = [];
  readonly #byLeaf = new Map<string, number>();
  readonly #tree = new MerkleTree();

  constructor(options: {
    readonly treeId: string;
    readonly base: number;
    readonly origin: string;
    readonly key: KeyObject;
  }) {
    this.treeId = options.treeId;
    this.base = options.base;
    this.#origin = options.origin;
    this.#key = options.key;
    this.#logId = sha256(exportSpki(options.key));
    this.#prefix = BigInt(options.treeId).toString(16).padStart(16, '0');
  }

  get size(): number {
    return this.#tree.size;
  }

  checkpoint(size: number): string {
    const body = formatCheckpointBody({
      origin: `${this.#origin} - ${this.treeId}`,
      size,
      root: this.#tree.root(size),
    });
    const signature = sign('sha256', Buffer.from(body), this.#key);
    return formatNote({ body, signatures: [{ name: this.#origin, keyId: this.#logId.subarray(0, 4), signature }] });
  }

  /** Returns the response of `GET /api/v1/log` for this tree. */
  info(): object {
    return {
      rootHash: this.#tree.root().toString('hex'),
      treeSize: this.size,
      signedTreeHead: this.checkpoint(this.size),
      treeID: this.treeId,
    };
  }

  proof(first: number, last: number): object {
    return {
      rootHash: this.#tree.root(last).toString('hex'),
      hashes: this.#tree.consistencyProof(first, last).map((hash) => hash.toString('hex')),
    };
  }

  /** Formats the UUID of an entry with this body. The tree need not contain it. */
  formatUuid(body: Buffer): string {
    return `${this.#prefix}${leafHash(body).toString('hex')}`;
  }

  append(body: Buffer, terms: readonly string[]): { readonly index: number; readonly entry: LogEntry } {
    const uuid = this.formatUuid(body);
    const entry = { uuid, body, integratedTime: Math.floor(Date.now() / 1000), terms };
    const index = this.#entries.push(entry) - 1;
    this.#tree.append(leafHash(body));
    this.#byLeaf.set(uuid.slice(-64), index);
    return { index, entry };
  }

  /** Returns the index within the tree of a UUID, with or without its tree ID. Returns undefined for an unknown UUID. */
  findIndex(uuid: string): number | undefined {
    const isOwn = uuid.length === 64 || uuid.startsWith(this.#prefix);
    return isOwn ? this.#byLeaf.get(uuid.slice(-64)) : undefined;
  }

  /** Returns the UUIDs of the entries with this search term. */
  search(term: string): readonly string[] {
    return this.#entries.filter(({ terms }) => terms.includes(term)).map(({ uuid }) => uuid);
  }

  /** Returns the log's response for an entry, by its index within the tree. Returns undefined if the tree has no such entry. */
  formatEntry(index: number): object | undefined {
    const entry = this.#entries[index];
    if (!entry) return undefined;
    const { body, integratedTime, uuid } = entry;
    const size = this.size;
    const logIndex = this.base + index;
    const signed = { body: body.toString('base64'), integratedTime, logID: this.#logId.toString('hex'), logIndex };
    return {
      [uuid]: {
        ...signed,
        verification: {
          inclusionProof: {
            checkpoint: this.checkpoint(size),
            hashes: this.#tree.inclusionProof(index, size).map((hash) => hash.toString('hex')),
            logIndex: index,
            rootHash: this.#tree.root(size).toString('hex'),
            treeSize: size,
          },
          signedEntryTimestamp: sign('sha256', Buffer.from(canonicalJson(signed)), this.#key).toString('base64'),
        },
      },
    };
  }
}
