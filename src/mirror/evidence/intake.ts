import { collect } from '../../lib/bytes.ts';
import { forEachConcurrent } from '../../lib/concurrency.ts';
import type { Digest } from '../../lib/digest.ts';
import { sigstoreError } from '../../sigstore/errors.ts';
import type { EvidenceJudge, PieceVerdict } from '../../sigstore/index.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import type { BlobStore } from '../format/blobs.ts';
import type { Catalog } from '../format/catalog.ts';
import { type EvidenceIndex, type EvidenceItem, formatJson, MAX_EVIDENCE_BYTES } from '../format/layout.ts';
import {
  formatRecord,
  getPieceId,
  quarantinePath,
  readQuarantined,
  readRecord,
  recordPath,
} from '../format/quarantine.ts';
import { readEvidence } from '../format/reading.ts';
import { claimsSignature } from './judge.ts';

/** Fetches the content of a piece from its source. The content must match the digest of the piece. */
export type Fetch = (item: EvidenceItem) => AsyncIterable<Uint8Array>;

export interface IntakePorts {
  readonly to: Destination;
  readonly blobs: BlobStore;
  readonly catalog: Catalog;
  readonly judge: EvidenceJudge;
}

/** A larger content is not a bundle. It goes to the quarantine without being judged. */
const MAX_JUDGED_BYTES = 16 * 1024 * 1024;
/** The limit for one subject. An author of one repository must not be able to fill the index of another. */
const MAX_ITEMS = 5_000;
/** The number of concurrent writes. One by one, writes to a bucket would take minutes. */
const WRITES_AT_ONCE = 16;

/** The refused pieces of one quarantine record. */
interface Refused {
  readonly about: Digest;
  readonly why: Refusal;
  readonly items: Map<string, EvidenceItem>;
}

/** A piece that is refused by itself. */
interface RefusedPiece {
  readonly item: EvidenceItem;
  readonly why: Refusal;
  readonly bytes?: Buffer | undefined;
}
type Sized = Pick<EvidenceItem, 'digest' | 'size'>;
type Refusal = Extract<PieceVerdict, { readonly verified: false }>;
const getKey = (item: EvidenceItem): string =>
  `${item.manifest ?? ''} ${getPieceId(item)} ${item.source} ${item.tag ?? ''}`;

/**
 * Admits evidence to a mirror. It judges each piece that claims a signature under the policy before it lists the piece. A
 * piece that does not verify goes to `quarantine/` with the reason, and leaves it when it verifies. Unsigned documents are
 * listed as unverified. Earlier verdicts remain valid while the policy is the same.
 */
export class Intake {
  readonly #ports: IntakePorts;
  readonly #isSamePolicy: boolean;
  readonly #before = new Map<Digest, Promise<readonly EvidenceItem[]>>();
  readonly #found = new Map<Digest, Map<string, EvidenceItem>>();
  readonly #refused = new Map<string, Refused>();
  readonly #verifiedAgain = new Map<string, { readonly about: Digest; readonly item: EvidenceItem }>();

  constructor(ports: IntakePorts) {
    this.#ports = ports;
    this.#isSamePolicy = ports.catalog.judgedBy === ports.judge.fingerprint;
  }

  /**
   * Admits the pieces of one artifact about a subject. Without `fetch` it judges only stored pieces, and leaves unreadable ones
   * unchanged. If it lists any piece, all of them go to `blobs/`, so that the artifact can be pushed to a registry. An artifact
   * with an `oversized` part goes to the quarantine as a whole.
   */
  async admitArtifact(about: Digest, items: readonly EvidenceItem[], fetch?: Fetch, oversized?: Sized): Promise<void> {
    const refused: RefusedPiece[] = [];
    for (const item of items) {
      const refusal = oversized
        ? { item, why: refuseTooLarge(oversized, MAX_EVIDENCE_BYTES) }
        : await this.#admit(about, item, fetch);
      if (refusal) refused.push(refusal);
    }
    const isListed = refused.length < items.length;
    for (const { item, why, bytes } of refused) {
      await this.#quarantine(about, item, why, bytes, fetch);
      if (isListed && bytes) await this.#ports.blobs.put(item.digest, bytes);
    }
  }

  /** Lists a piece, or returns why it is refused. */
  async #admit(about: Digest, item: EvidenceItem, fetch: Fetch | undefined): Promise<RefusedPiece | undefined> {
    if (!claimsSignature(item)) return this.#list(about, { ...item, verified: false });
    if (this.#isSamePolicy && (await this.#isListed(about, item)))
      return this.#list(about, { ...item, ...(await this.#findListed(about, item)) });
    const bytes = await this.#readPiece(about, item, fetch);
    if (!bytes && !fetch) return undefined; // damaged: the check reports it
    const verdict = bytes ? this.#judge(about, item, bytes) : refuseTooLarge(item, MAX_JUDGED_BYTES);
    if (!verdict.verified) return { item, why: verdict, bytes };
    if (bytes) await this.#ports.blobs.put(item.digest, bytes);
    const { predicateType = item.predicateType } = verdict;
    this.#verifiedAgain.set(recordPath(about, getPieceId(item)), { about, item });
    return this.#list(about, { ...item, ...(predicateType ? { predicateType } : {}), verified: true });
  }

  /**
   * Writes the quarantine records, then the index of every subject with new evidence. Then removes from the quarantine the
   * pieces that verify again. Returns the number of pieces in the written indexes.
   */
  async finish(): Promise<number> {
    await forEachConcurrent(this.#refused, WRITES_AT_ONCE, ([path, refused]) => this.#writeRecord(path, refused));
    const count = await this.#writeIndexes();
    for (const [path, { about, item }] of this.#verifiedAgain) {
      if (this.#refused.has(path)) continue;
      // The record first, because a prune removes content without a record.
      await this.#ports.catalog.removeRecord(path);
      await this.#ports.to.remove(quarantinePath(about, getPieceId(item)));
    }
    return count;
  }

  async #writeIndexes(): Promise<number> {
    const refused = new Map<Digest, Set<string>>();
    for (const { about, items } of this.#refused.values())
      refused.set(about, new Set([...(refused.get(about) ?? []), ...items.keys()]));
    const merged = new Map<Digest, readonly EvidenceItem[]>();
    for (const about of new Set([...this.#found.keys(), ...refused.keys()])) {
      const before = (await this.#readIndex(about)).filter((item) => !refused.get(about)?.has(getKey(item)));
      const all = new Map([...before.map((item) => [getKey(item), item] as const), ...(this.#found.get(about) ?? [])]);
      merged.set(about, sortItems(all));
    }
    const isSigned = async (digest: Digest | undefined): Promise<boolean> =>
      digest !== undefined &&
      (merged.get(digest) ?? (await readEvidence(this.#ports.to, digest))).some(
        (item) => claimsSignature(item) && item.verified,
      );
    let count = 0;
    await forEachConcurrent(merged, WRITES_AT_ONCE, async ([subject, items]) => {
      const evidence: EvidenceItem[] = [];
      for (const item of items) {
        const verified = claimsSignature(item)
          ? item.verified
          : (await isSigned(item.digest)) || (await isSigned(item.manifest));
        evidence.push({ ...item, ...(verified === undefined ? {} : { verified }) });
      }
      if (evidence.length > MAX_ITEMS) throw sigstoreError('evidence-too-much', { source: subject, limit: MAX_ITEMS });
      const index: EvidenceIndex = { version: 1, subject, evidence };
      await this.#ports.catalog.put(subject, formatJson(index));
      count += evidence.length;
    });
    return count;
  }

  /** The number of refused pieces, each counted once. */
  get quarantined(): number {
    return this.#refused.size;
  }

  #readIndex(about: Digest): Promise<readonly EvidenceItem[]> {
    const known = this.#before.get(about) ?? readEvidence(this.#ports.to, about);
    this.#before.set(about, known);
    return known;
  }

  async #findListed(about: Digest, item: EvidenceItem): Promise<EvidenceItem | undefined> {
    return (await this.#readIndex(about)).find((one) => getKey(one) === getKey(item));
  }

  async #isListed(about: Digest, item: EvidenceItem): Promise<boolean> {
    const listed = await this.#findListed(about, item);
    return listed?.verified === true && this.#ports.blobs.has(item.digest);
  }

  #list(about: Digest, item: EvidenceItem): undefined {
    const found = this.#found.get(about) ?? new Map<string, EvidenceItem>();
    this.#found.set(about, found.set(getKey(item), item));
    return undefined;
  }

  /**
   * Reads a piece from the blobs or the quarantine, otherwise fetches it from its source. Returns undefined if it is too large
   * to be judged, or if it is missing and `fetch` is not given.
   */
  async #readPiece(about: Digest, item: EvidenceItem, fetch: Fetch | undefined): Promise<Buffer | undefined> {
    if (item.size > MAX_JUDGED_BYTES) return undefined;
    const { blobs, to } = this.#ports;
    const stored = (await blobs.read(item.digest)) ?? (await readQuarantined(to, about, item));
    if (stored || !fetch) return stored;
    const bytes = await collect(fetch(item), MAX_JUDGED_BYTES, item.digest);
    blobs.countFetched(bytes.length);
    return bytes;
  }

  #judge(about: Digest, item: EvidenceItem, bytes: Buffer): PieceVerdict {
    const { mediaType, annotations, source, digest } = item;
    return this.#ports.judge.judge(about, { origin: `${source} ${digest}`, mediaType, bytes, annotations });
  }

  /** Writes the content now. `finish` writes the record, so a record always has its content. */
  async #quarantine(about: Digest, item: EvidenceItem, why: Refusal, bytes?: Buffer, fetch?: Fetch): Promise<void> {
    const record = recordPath(about, getPieceId(item));
    const { verified: _, ...found } = item;
    const refused = this.#refused.get(record) ?? { about, why, items: new Map<string, EvidenceItem>() };
    refused.items.set(getKey(item), found);
    this.#refused.set(record, refused);
    const path = quarantinePath(about, getPieceId(item));
    if (item.size > MAX_EVIDENCE_BYTES || (await this.#ports.to.has(path))) return;
    const content = bytes ?? fetch?.(item);
    if (content) await this.#ports.to.write(path, content);
  }

  async #writeRecord(path: string, { about, why, items }: Refused): Promise<void> {
    const { to, catalog } = this.#ports;
    const before = catalog.records.has(path) ? await readRecord(to, path) : undefined;
    const all = sortItems(new Map([...(before?.items ?? []).map((one) => [getKey(one), one] as const), ...items]));
    // Two sources may have different messages for the same code. Keep the first one.
    const { code, message } = before?.code === why.code ? before : why;
    const held = all.every(({ size }) => size <= MAX_EVIDENCE_BYTES);
    await catalog.putRecord(path, formatRecord({ version: 1, subject: about, code, message, held, items: all }));
  }
}

const sortItems = (items: ReadonlyMap<string, EvidenceItem>): EvidenceItem[] =>
  [...items].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);

const refuseTooLarge = ({ digest, size }: Sized, limit: number): Refusal => {
  const { code, message } = mirrorError('evidence-too-large', { what: digest, found: size, limit });
  return { verified: false, code, message };
};
