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
import { readEvidence } from '../format/reading.ts';
import { claimsSignature } from './judge.ts';
import { formatRecord, pieceId, quarantinePath, readQuarantined, readRecord, recordPath } from './quarantine.ts';

/** The content of a piece where it comes from; what comes is held against its digest. */
export type Fetch = (item: EvidenceItem) => AsyncIterable<Uint8Array>;

export interface IntakePorts {
  readonly to: Destination;
  readonly blobs: BlobStore;
  readonly catalog: Catalog;
  readonly judge: EvidenceJudge;
}

/** More than this is no bundle: it is kept apart unread. */
const MAX_JUDGED_BYTES = 16 * 1024 * 1024;
/** Of one subject; whoever may push to a repository must not fill the index of another. */
const MAX_ITEMS = 5_000;
/** Files that are written at once: a bucket is far away. */
const AT_ONCE = 16;

interface Refused {
  readonly about: Digest;
  readonly why: Refusal;
  readonly items: Map<string, EvidenceItem>;
}
type Sized = Pick<EvidenceItem, 'digest' | 'size'>;
type Refusal = Extract<PieceVerdict, { readonly verified: false }>;
const keyOf = (item: EvidenceItem): string =>
  `${item.manifest ?? ''} ${pieceId(item)} ${item.source} ${item.tag ?? ''}`;

/**
 * The way in of evidence: each piece that claims a signature is judged under the policy before it is listed. What does
 * not verify goes to `quarantine/` with its reason, and leaves it once it does. Documents that nobody signed are listed as
 * what they are. Verdicts of before hold as long as the policy is the same.
 */
export class Intake {
  readonly #ports: IntakePorts;
  readonly #known: boolean;
  readonly #before = new Map<Digest, Promise<readonly EvidenceItem[]>>();
  readonly #found = new Map<Digest, Map<string, EvidenceItem>>();
  readonly #refused = new Map<string, Refused>();
  readonly #cleared = new Map<string, { readonly about: Digest; readonly item: EvidenceItem }>();

  constructor(ports: IntakePorts) {
    this.#ports = ports;
    this.#known = ports.catalog.judgedBy === ports.judge.fingerprint;
  }

  /**
   * The pieces of one artifact about a subject. Without `fetch` only what is here is judged, and what cannot be read stays as
   * it is. Where some of them are evidence, all their bytes are in `blobs/`, so that the artifact can be pushed elsewhere; one
   * with an `oversized` part is kept apart as a whole.
   */
  async artifact(about: Digest, items: readonly EvidenceItem[], fetch?: Fetch, oversized?: Sized): Promise<void> {
    const refused: { readonly item: EvidenceItem; readonly why: Refusal; readonly bytes?: Buffer | undefined }[] = [];
    let listed = 0;
    for (const item of items) {
      if (oversized) {
        refused.push({ item, why: tooLarge(oversized, MAX_EVIDENCE_BYTES) });
        continue;
      }
      if (!claimsSignature(item)) {
        listed += this.#list(about, { ...item, verified: false });
        continue;
      }
      if (this.#known && (await this.#isListed(about, item))) {
        listed += this.#list(about, { ...item, ...(await this.#asListed(about, item)) });
        continue;
      }
      const bytes = await this.#bytes(about, item, fetch);
      if (!bytes && !fetch) {
        listed++; // damaged: that is for the check to tell
        continue;
      }
      const verdict = bytes ? this.#judge(about, item, bytes) : tooLarge(item, MAX_JUDGED_BYTES);
      if (!verdict.verified) {
        refused.push({ item, why: verdict, bytes });
        continue;
      }
      if (bytes) await this.#ports.blobs.put(item.digest, bytes);
      const { predicateType = item.predicateType } = verdict;
      listed += this.#list(about, { ...item, ...(predicateType ? { predicateType } : {}), verified: true });
      this.#cleared.set(recordPath(about, pieceId(item)), { about, item });
    }
    for (const { item, why, bytes } of refused) {
      await this.#setApart(about, item, why, bytes, fetch);
      if (listed > 0 && bytes) await this.#ports.blobs.put(item.digest, bytes);
    }
  }

  /**
   * Writes why things are kept apart, then the index of every subject that something was found about; then lets go of what
   * verifies again. Gives how many pieces are held about them.
   */
  async finish(): Promise<number> {
    await forEachConcurrent(this.#refused, AT_ONCE, ([path, refused]) => this.#record(path, refused));
    const count = await this.#writeIndexes();
    for (const [path, { about, item }] of this.#cleared) {
      if (this.#refused.has(path)) continue;
      // The record first: bytes without one are what a killed sync leaves.
      await this.#ports.catalog.removeRecord(path);
      await this.#ports.to.remove(quarantinePath(about, pieceId(item)));
    }
    return count;
  }

  async #writeIndexes(): Promise<number> {
    const refused = new Map<Digest, Set<string>>();
    for (const { about, items } of this.#refused.values())
      refused.set(about, new Set([...(refused.get(about) ?? []), ...items.keys()]));
    const merged = new Map<Digest, readonly EvidenceItem[]>();
    for (const about of new Set([...this.#found.keys(), ...refused.keys()])) {
      const before = (await this.#indexOf(about)).filter((item) => !refused.get(about)?.has(keyOf(item)));
      const all = new Map([...before.map((item) => [keyOf(item), item] as const), ...(this.#found.get(about) ?? [])]);
      merged.set(about, inOrder(all));
    }
    const signedFor = async (digest: Digest | undefined): Promise<boolean> =>
      digest !== undefined &&
      (merged.get(digest) ?? (await readEvidence(this.#ports.to, digest))).some(
        (item) => claimsSignature(item) && item.verified,
      );
    let count = 0;
    await forEachConcurrent(merged, AT_ONCE, async ([subject, items]) => {
      const evidence: EvidenceItem[] = [];
      for (const item of items) {
        const verified = claimsSignature(item)
          ? item.verified
          : (await signedFor(item.digest)) || (await signedFor(item.manifest));
        evidence.push({ ...item, ...(verified === undefined ? {} : { verified }) });
      }
      if (evidence.length > MAX_ITEMS) throw sigstoreError('evidence-too-much', { source: subject, limit: MAX_ITEMS });
      const index: EvidenceIndex = { version: 1, subject, evidence };
      await this.#ports.catalog.put(subject, formatJson(index));
      count += evidence.length;
    });
    return count;
  }

  /** How many pieces were refused, each once. */
  get quarantined(): number {
    return this.#refused.size;
  }

  #indexOf(about: Digest): Promise<readonly EvidenceItem[]> {
    const known = this.#before.get(about) ?? readEvidence(this.#ports.to, about);
    this.#before.set(about, known);
    return known;
  }

  async #asListed(about: Digest, item: EvidenceItem): Promise<EvidenceItem | undefined> {
    return (await this.#indexOf(about)).find((one) => keyOf(one) === keyOf(item));
  }

  async #isListed(about: Digest, item: EvidenceItem): Promise<boolean> {
    const listed = await this.#asListed(about, item);
    return listed?.verified === true && this.#ports.blobs.has(item.digest);
  }

  #list(about: Digest, item: EvidenceItem): 1 {
    const found = this.#found.get(about) ?? new Map<string, EvidenceItem>();
    this.#found.set(about, found.set(keyOf(item), item));
    return 1;
  }

  /** From here, wherever it lies, else from its source; undefined where it is too large to be judged, or is nowhere. */
  async #bytes(about: Digest, item: EvidenceItem, fetch: Fetch | undefined): Promise<Buffer | undefined> {
    if (item.size > MAX_JUDGED_BYTES) return undefined;
    const { blobs, to } = this.#ports;
    const here = (await blobs.read(item.digest)) ?? (await readQuarantined(to, about, item));
    if (here || !fetch) return here;
    const bytes = await collect(fetch(item), MAX_JUDGED_BYTES, item.digest);
    blobs.fetched(bytes.length);
    return bytes;
  }

  #judge(about: Digest, item: EvidenceItem, bytes: Buffer): PieceVerdict {
    const { mediaType, annotations, source, digest } = item;
    return this.#ports.judge.judge(about, { origin: `${source} ${digest}`, mediaType, bytes, annotations });
  }

  /** The bytes now, why when all is known: where a record is, they are. */
  async #setApart(about: Digest, item: EvidenceItem, why: Refusal, bytes?: Buffer, fetch?: Fetch): Promise<void> {
    const at = recordPath(about, pieceId(item));
    const { verified: _, ...told } = item;
    const refused = this.#refused.get(at) ?? { about, why, items: new Map<string, EvidenceItem>() };
    refused.items.set(keyOf(item), told);
    this.#refused.set(at, refused);
    const path = quarantinePath(about, pieceId(item));
    if (item.size > MAX_EVIDENCE_BYTES || (await this.#ports.to.has(path))) return;
    const content = bytes ?? fetch?.(item);
    if (content) await this.#ports.to.write(path, content);
  }

  async #record(path: string, { about, why, items }: Refused): Promise<void> {
    const { to, catalog } = this.#ports;
    const before = catalog.records.has(path) ? await readRecord(to, path) : undefined;
    const all = inOrder(new Map([...(before?.items ?? []).map((one) => [keyOf(one), one] as const), ...items]));
    // From two places it may be told in two ways: the first one stands.
    const { code, message } = before?.code === why.code ? before : why;
    const held = all.every(({ size }) => size <= MAX_EVIDENCE_BYTES);
    await catalog.putRecord(path, formatRecord({ version: 1, subject: about, code, message, held, items: all }));
  }
}

const inOrder = (items: ReadonlyMap<string, EvidenceItem>): EvidenceItem[] =>
  [...items].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);

const tooLarge = ({ digest, size }: Sized, limit: number): Refusal => {
  const { code, message } = mirrorError('evidence-too-large', { what: digest, found: size, limit });
  return { verified: false, code, message };
};
