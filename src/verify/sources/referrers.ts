import { pMapIterable } from 'p-map';
import { collect, MiB } from '../../lib/bytes.ts';
import { mapConcurrent } from '../../lib/concurrency.ts';
import type { SubjectDigest } from '../../lib/digest.ts';
import { McError, VerificationError } from '../../lib/mc-error.ts';
import { blobsOf, cosignTags, type Descriptor, type Repository } from '../../oci/index.ts';
import { sigstoreError } from '../../sigstore/errors.ts';
import { convertLegacyLayer, IN_TOTO_PAYLOAD_TYPE, MAX_BUNDLE_BYTES, SIMPLE_SIGNING } from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';
import { MAX_PIECES, Reading } from '../evidence/reading.ts';
import type { Evidence, EvidenceSource } from '../evidence/types.ts';

const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle(\.v0\.3)?\+json/;
const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
/** Requests under way at once: a registry half a world away is no reason to wait for each answer before the next question. */
const CONCURRENCY = 16;
/** Up to so many pieces are read in the order in which they are listed. */
const FEW_PIECES = 100;
/** The same of the bytes of their manifests. */
const FEW_BYTES = MiB;

/** A layer that claims to be evidence, not read yet. */
interface Piece {
  readonly origin: string;
  readonly blob: Descriptor;
  /** The lower, the sooner it is read where there is much. */
  readonly rank: number;
}
type Found = Piece | Extract<Evidence, { readonly unusable: VerificationError }>;
const isPiece = (found: Found): found is Piece => 'blob' in found;

/**
 * What a repository or layout holds about a subject: its referrers (by the API or the fallback tag), and cosign's tags of
 * it. An attacker who may push can attach anything: what is broken or gone is reported and the rest is read, each blob once,
 * only layers whose media type evidence has, within what `reading` allows. What cannot be read at all is a fault.
 */
export const repositoryBundles = (repository: Repository): EvidenceSource => ({
  name: repository.name,
  async *bundlesFor(subject, reading = new Reading()) {
    const look = new Look(repository, subject, reading);
    const each = pMapIterable(await look.pieces(), (found) => look.read(found), { concurrency: CONCURRENCY });
    for await (const evidence of each) if (evidence) yield evidence;
    if (look.fault) throw look.fault;
  },
});

/** One look at the evidence of one subject. */
class Look {
  readonly #repository: Repository;
  readonly #subject: SubjectDigest;
  readonly #reading: Reading;
  /** Manifests may use up half of it: what they name is still to be read. */
  readonly #manifests: Reading;
  readonly #blobs = new Map<string, Promise<Buffer | undefined>>();
  /** A part that is listed and gone: the registry may have lost evidence. It is thrown after all the rest was read. */
  fault: unknown;

  constructor(repository: Repository, subject: SubjectDigest, reading: Reading) {
    this.#repository = repository;
    this.#subject = subject;
    this.#reading = reading;
    this.#manifests = reading.share(2);
  }

  /** What is there about the subject, each blob once, in the order in which it is read. */
  async pieces(): Promise<readonly Found[]> {
    const { name } = this.#repository;
    const tagged = await this.#tagged();
    const listed = this.#inOrder(await this.#listed());
    const referring = await mapConcurrent(listed, CONCURRENCY, (one) => this.#referrer(one));
    const found = [...referring.flat(), ...tagged];
    const seen = new Set<string>();
    const once = found.filter((one) => {
      const key = isPiece(one) ? `${one.blob.digest} ${signatureIn(one.blob)}` : one.origin;
      return !seen.has(key) && seen.add(key);
    });
    const bytes = once.reduce((sum, one) => sum + (isPiece(one) ? one.blob.size : 0), 0);
    if (once.length <= FEW_PIECES && bytes <= this.#reading.left) return once;
    if (once.length > MAX_PIECES) this.#reading.cut(name, `${MAX_PIECES} pieces`);
    // Genuine bundles are small: what is pushed to use up the bound comes last.
    const weight = (one: Found): number => (isPiece(one) ? one.blob.size : 0);
    const rank = (one: Found): number => (isPiece(one) ? one.rank : Number.POSITIVE_INFINITY);
    return once.toSorted((a, b) => rank(a) - rank(b) || weight(a) - weight(b)).slice(0, MAX_PIECES);
  }

  async #tagged(): Promise<readonly Found[]> {
    const found: Found[] = [];
    for (const tag of cosignTags(this.#subject)) {
      const descriptor = await this.#repository.resolve(tag);
      if (!descriptor) continue;
      const origin = `${this.#repository.name}:${tag}`;
      if (tag.endsWith('.sbom')) found.push({ origin, unusable: verifyError('sbom-unsigned', { what: origin }) });
      else found.push(...(await this.#piecesOf(descriptor, origin, COSIGN_TAG)));
    }
    return found;
  }

  async #listed(): Promise<readonly Descriptor[]> {
    const { name } = this.#repository;
    try {
      return await this.#repository.referrers(this.#subject, undefined, undefined, (limit) =>
        this.#reading.cut(name, limit),
      );
    } catch (error) {
      // A fallback tag that is not a list: cosign's tags are read all the same.
      if (!(error instanceof VerificationError)) throw error;
      this.fault ??= error;
      return [];
    }
  }

  #inOrder(listed: readonly Descriptor[]): readonly Descriptor[] {
    const bytes = listed.reduce((sum, { size }) => sum + size, 0);
    if (listed.length <= FEW_PIECES && bytes <= FEW_BYTES) return listed;
    const { first } = this.#reading;
    return listed.toSorted((a, b) => rankOf(a, first) - rankOf(b, first) || a.size - b.size);
  }

  #referrer(descriptor: Descriptor): Promise<readonly Found[]> {
    const origin = `${this.#repository.name}@${descriptor.digest}`;
    return this.#piecesOf(descriptor, origin, rankOf(descriptor, this.#reading.first));
  }

  /** Of a manifest, every layer that is a bundle, or a document that its annotations sign. */
  async #piecesOf({ digest, size }: Descriptor, origin: string, rank: number): Promise<readonly Found[]> {
    if (!this.#manifests.take(size)) {
      this.#reading.cut(this.#repository.name);
      return [];
    }
    try {
      const manifest = await this.#repository.manifest(digest);
      this.#manifests.count(Math.max(0, manifest.bytes.length - size)); // a list may say anything of its entries
      const blobs = blobsOf(manifest);
      return blobs.flatMap((blob, i) => {
        // The layer's own media type decides: what a listing says of artifactType is hearsay.
        if (!isLegacy(blob) && !BUNDLE.test(blob.mediaType)) return [];
        return { origin: blobs.length > 2 ? `${origin}#${i}` : origin, blob, rank };
      });
    } catch (error) {
      return this.#unusable(error, origin);
    }
  }

  /** Reads what was found; undefined where the reading allows no more. */
  async read(found: Found): Promise<Evidence | undefined> {
    if (!isPiece(found)) return found;
    const { origin, blob } = found;
    const { mediaType, annotations = {} } = blob;
    try {
      const bytes = await this.#bytesOf(blob, origin);
      if (!bytes) return undefined;
      return {
        origin,
        ...(isLegacy(blob) ? convertLegacyLayer({ mediaType, bytes, annotations }, origin) : { bytes }),
      };
    } catch (error) {
      return this.#unusable(error, origin)[0];
    }
  }

  #bytesOf(blob: Descriptor, origin: string): Promise<Buffer | undefined> {
    const known = this.#blobs.get(blob.digest) ?? this.#fetch(blob, origin);
    this.#blobs.set(blob.digest, known);
    return known;
  }

  async #fetch(blob: Descriptor, what: string): Promise<Buffer | undefined> {
    const { size } = blob;
    if (size > MAX_BUNDLE_BYTES)
      throw sigstoreError('bundle-malformed', {
        what,
        detail: `it has ${size} bytes, more than ${MAX_BUNDLE_BYTES}`,
      });
    if (this.#reading.take(size)) return collect(this.#repository.blob(blob), MAX_BUNDLE_BYTES, what);
    this.#reading.cut(this.#repository.name);
    return undefined;
  }

  #unusable(error: unknown, origin: string): readonly Extract<Evidence, { readonly unusable: VerificationError }>[] {
    if (error instanceof VerificationError) return [{ origin, unusable: error }];
    const isGone =
      error instanceof McError && (error.code === 'reference-not-found' || error.details['status'] === 404);
    if (!isGone) throw error;
    this.fault ??= error;
    return [];
  }
}

const isLegacy = ({ mediaType }: Descriptor): boolean => mediaType === SIMPLE_SIGNING || mediaType === ENVELOPE;

/** One document may be signed more than once, by the annotations of several layers. */
const signatureIn = (blob: Descriptor): string => (isLegacy(blob) ? JSON.stringify(blob.annotations ?? {}) : '');

const [COSIGN_TAG, WANTED, EVIDENCE, UNKNOWN, DOCUMENT] = [0, 1, 2, 3, 4];

/** What a list says of a referrer decides only when it is read: evidence of a wanted kind, other evidence, the unknown, documents. */
function rankOf({ artifactType = '', annotations }: Descriptor, first: ReadonlySet<string>): number {
  if (first.has(annotations?.['dev.sigstore.bundle.predicateType'] ?? '')) return WANTED;
  const isEvidence =
    BUNDLE.test(artifactType) || [SIMPLE_SIGNING, ENVELOPE, IN_TOTO_PAYLOAD_TYPE].includes(artifactType);
  if (isEvidence) return EVIDENCE;
  return /cyclonedx|spdx|syft|vnd\.mc\./.test(artifactType) ? DOCUMENT : UNKNOWN;
}
