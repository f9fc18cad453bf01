import { pMapIterable } from 'p-map';
import { collect, MiB } from '../../lib/bytes.ts';
import { mapConcurrent } from '../../lib/concurrency.ts';
import type { SubjectDigest } from '../../lib/digest.ts';
import { McError, VerificationError } from '../../lib/mc-error.ts';
import { cosignTags, type Descriptor, listBlobs, type Repository } from '../../oci/index.ts';
import { sigstoreError } from '../../sigstore/errors.ts';
import {
  convertLegacyLayer,
  IN_TOTO_PAYLOAD_TYPE,
  isBundleType,
  isLegacyType,
  MAX_BUNDLE_BYTES,
} from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';
import { MAX_PIECES, Reading } from '../evidence/reading.ts';
import type { Evidence, EvidenceSource } from '../evidence/types.ts';

/** Maximum concurrent requests. One at a time would be slow with a distant registry. */
const CONCURRENCY = 16;
/** Up to this number, pieces are read in the order of the list. */
const FEW_PIECES = 100;
/** The same limit for the bytes of their manifests. */
const FEW_BYTES = MiB;

/** A layer that claims to be evidence and is not read yet. */
interface Piece {
  readonly origin: string;
  readonly blob: Descriptor;
  /** Where there is much evidence, the lowest rank is read first. */
  readonly rank: number;
}
type Found = Piece | Extract<Evidence, { readonly unusable: VerificationError }>;
const isPiece = (found: Found): found is Piece => 'blob' in found;

/**
 * Creates a source from a repository or layout: the referrers of a subject (by the API or the fallback tag), and
 * cosign's tags. Anyone who can push can attach anything, so a broken or missing piece is reported and the rest is
 * read. Reads each blob once, only layers with a media type of evidence, and within the limits of `reading`. A list
 * that cannot be read is a fault.
 */
export const createRepositorySource = (repository: Repository): EvidenceSource => ({
  name: repository.name,
  searched: `the referrers and the cosign tags of ${repository.name}`,
  async *bundlesFor(subject, reading = new Reading()) {
    const reader = new EvidenceReader(repository, subject, reading);
    const each = pMapIterable(await reader.listPieces(), (found) => reader.read(found), { concurrency: CONCURRENCY });
    for await (const evidence of each) if (evidence) yield evidence;
    if (reader.fault) throw reader.fault;
  },
});

/** Reads the evidence of one subject from a repository. */
class EvidenceReader {
  readonly #repository: Repository;
  readonly #subject: SubjectDigest;
  readonly #reading: Reading;
  /** Manifests may use half of the limit, because their layers are read too. */
  readonly #manifests: Reading;
  readonly #blobs = new Map<string, Promise<Buffer | undefined>>();
  /** A listed piece is missing: the registry may have lost evidence. Thrown after the rest was read. */
  fault: unknown;

  constructor(repository: Repository, subject: SubjectDigest, reading: Reading) {
    this.#repository = repository;
    this.#subject = subject;
    this.#reading = reading;
    this.#manifests = reading.share(2);
  }

  /** Lists the pieces about the subject, each blob once, in the order in which they are read. */
  async listPieces(): Promise<readonly Found[]> {
    const { name } = this.#repository;
    const tagged = await this.#readTags();
    const listed = this.#sort(await this.#listReferrers());
    const referring = await mapConcurrent(listed, CONCURRENCY, (one) => this.#readReferrer(one));
    const found = [...referring.flat(), ...tagged];
    const seen = new Set<string>();
    const once = found.filter((one) => {
      const key = isPiece(one) ? `${one.blob.digest} ${readAnnotations(one.blob)}` : one.origin;
      return !seen.has(key) && seen.add(key);
    });
    const bytes = once.reduce((sum, one) => sum + (isPiece(one) ? one.blob.size : 0), 0);
    if (once.length <= FEW_PIECES && bytes <= this.#reading.left) return once;
    if (once.length > MAX_PIECES) this.#reading.cut(name, `${MAX_PIECES} pieces`);
    // Real bundles are small, so large blobs that use up the limit are read last.
    const weight = (one: Found): number => (isPiece(one) ? one.blob.size : 0);
    const rank = (one: Found): number => (isPiece(one) ? one.rank : Number.POSITIVE_INFINITY);
    return once.toSorted((a, b) => rank(a) - rank(b) || weight(a) - weight(b)).slice(0, MAX_PIECES);
  }

  async #readTags(): Promise<readonly Found[]> {
    const found: Found[] = [];
    for (const tag of cosignTags(this.#subject)) {
      const descriptor = await this.#repository.resolve(tag);
      if (!descriptor) continue;
      const origin = `${this.#repository.name}:${tag}`;
      if (tag.endsWith('.sbom')) found.push({ origin, unusable: verifyError('sbom-unsigned', { what: origin }) });
      else found.push(...(await this.#listLayers(descriptor, origin, COSIGN_TAG)));
    }
    return found;
  }

  async #listReferrers(): Promise<readonly Descriptor[]> {
    const { name } = this.#repository;
    try {
      return await this.#repository.referrers(this.#subject, undefined, undefined, (limit) =>
        this.#reading.cut(name, limit),
      );
    } catch (error) {
      // The fallback tag is not a valid list. The tags of cosign may still have evidence.
      if (!(error instanceof VerificationError)) throw error;
      this.fault ??= error;
      return [];
    }
  }

  #sort(listed: readonly Descriptor[]): readonly Descriptor[] {
    const bytes = listed.reduce((sum, { size }) => sum + size, 0);
    if (listed.length <= FEW_PIECES && bytes <= FEW_BYTES) return listed;
    const { first } = this.#reading;
    return listed.toSorted((a, b) => rankReferrer(a, first) - rankReferrer(b, first) || a.size - b.size);
  }

  #readReferrer(descriptor: Descriptor): Promise<readonly Found[]> {
    const origin = `${this.#repository.name}@${descriptor.digest}`;
    return this.#listLayers(descriptor, origin, rankReferrer(descriptor, this.#reading.first));
  }

  /** Lists the layers of a manifest that are bundles, or documents that their annotations sign. */
  async #listLayers({ digest, size }: Descriptor, origin: string, rank: number): Promise<readonly Found[]> {
    if (!this.#manifests.take(size)) {
      this.#reading.cut(this.#repository.name);
      return [];
    }
    try {
      const manifest = await this.#repository.manifest(digest);
      this.#manifests.count(Math.max(0, manifest.bytes.length - size)); // the size in a list is not verified
      const blobs = listBlobs(manifest);
      return blobs.flatMap((blob, i) => {
        // The media type of the layer decides; the artifactType in a list is not verified.
        if (!isLegacy(blob) && !isBundleType(blob.mediaType)) return [];
        return { origin: blobs.length > 2 ? `${origin}#${i}` : origin, blob, rank };
      });
    } catch (error) {
      return this.#reportFailure(error, origin);
    }
  }

  /** Reads one piece; undefined where the limits allow no more. */
  async read(found: Found): Promise<Evidence | undefined> {
    if (!isPiece(found)) return found;
    const { origin, blob } = found;
    const { mediaType, annotations = {} } = blob;
    try {
      const bytes = await this.#readBlob(blob, origin);
      if (!bytes) return undefined;
      return {
        origin,
        ...(isLegacy(blob) ? convertLegacyLayer({ mediaType, bytes, annotations }, origin) : { bytes }),
      };
    } catch (error) {
      return this.#reportFailure(error, origin)[0];
    }
  }

  #readBlob(blob: Descriptor, origin: string): Promise<Buffer | undefined> {
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

  #reportFailure(
    error: unknown,
    origin: string,
  ): readonly Extract<Evidence, { readonly unusable: VerificationError }>[] {
    if (error instanceof VerificationError) return [{ origin, unusable: error }];
    const isMissing =
      error instanceof McError && (error.code === 'reference-not-found' || error.details.status === 404);
    if (!isMissing) throw error;
    this.fault ??= error;
    return [];
  }
}

const isLegacy = ({ mediaType }: Descriptor): boolean => isLegacyType(mediaType);

/** Returns the annotations of a legacy layer: several layers may sign one document by their annotations. */
const readAnnotations = (blob: Descriptor): string => (isLegacy(blob) ? JSON.stringify(blob.annotations ?? {}) : '');

const [COSIGN_TAG, WANTED, EVIDENCE, UNKNOWN, DOCUMENT] = [0, 1, 2, 3, 4];

/** Ranks a referrer by the claims in the list: evidence of a required kind, other evidence, unknown types, documents. */
function rankReferrer({ artifactType = '', annotations }: Descriptor, first: ReadonlySet<string>): number {
  if (first.has(annotations?.['dev.sigstore.bundle.predicateType'] ?? '')) return WANTED;
  const isEvidence = isBundleType(artifactType) || isLegacyType(artifactType) || artifactType === IN_TOTO_PAYLOAD_TYPE;
  if (isEvidence) return EVIDENCE;
  return /cyclonedx|spdx|syft|vnd\.mc\./.test(artifactType) ? DOCUMENT : UNKNOWN;
}
