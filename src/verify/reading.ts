import { MiB } from '../lib/bytes.ts';
import type { DigestsByAlgorithm, SubjectDigest } from '../lib/digest.ts';
import type { VerificationError } from '../lib/mc-error.ts';
import { PREDICATE } from '../sigstore/index.ts';
import { verifyError } from './errors.ts';
import type { Trust } from './trust.ts';
import type { Evidence, EvidenceSource } from './types.ts';

/** Bytes of evidence that are read for one subject, from all sources together; real releases have well under 1 MiB. */
export const MAX_EVIDENCE_BYTES = 64 * MiB;
/** Pieces of evidence that one source gives for one subject. */
export const MAX_PIECES = 10_000;

export interface ReadingOptions {
  readonly first?: ReadonlySet<string>;
  readonly digests?: DigestsByAlgorithm | undefined;
  readonly maxBytes?: number;
}

/**
 * What may still be read of the evidence about one subject, and what of it comes first. A source asks before it reads, and
 * reports what it leaves unread: who may attach evidence to a subject must not decide how much a verifier reads.
 */
export class Reading {
  /** Predicate types that the policy asks for. What claims one of them is read first; it counts only once it is verified. */
  readonly first: ReadonlySet<string>;
  /** All that is known of the subject, beside the digest by which it is looked for. */
  readonly digests: DigestsByAlgorithm | undefined;
  readonly #parent: Reading | undefined;
  readonly #max: number;
  readonly #notes: VerificationError[];
  #taken = 0;

  constructor({ first = new Set(), digests, maxBytes = MAX_EVIDENCE_BYTES }: ReadingOptions = {}, parent?: Reading) {
    this.first = first;
    this.digests = digests;
    this.#max = maxBytes;
    this.#parent = parent;
    this.#notes = parent ? parent.#notes : [];
  }

  get left(): number {
    return Math.max(0, Math.min(this.#max - this.#taken, this.#parent?.left ?? Number.POSITIVE_INFINITY));
  }

  /** Reserves so many bytes; false where there are not as many left. */
  take(bytes: number): boolean {
    if (bytes > this.left) return false;
    this.count(bytes);
    return true;
  }

  /** Counts bytes that were read already. */
  count(bytes: number): void {
    this.#taken += bytes;
    this.#parent?.count(bytes);
  }

  /** Counts what a source gave, where the source has not counted it itself. False where it is more than was allowed. */
  hasGiven(bytes: number): boolean {
    return bytes <= this.#taken || this.take(bytes - this.#taken);
  }

  /** An equal part of what is left, for one of so many that are still to be read: none of them can starve the others. */
  share(among: number): Reading {
    const maxBytes = Math.floor(this.left / Math.max(among, 1));
    return new Reading({ first: this.first, digests: this.digests, maxBytes }, this);
  }

  /** Notes that a source has more than was read; once for each source. */
  cut(source: string, limit = `${this.#max} bytes`): void {
    if (this.#notes.some(({ details }) => details['source'] === source)) return;
    this.#notes.push(verifyError('evidence-not-read', { source, limit }));
  }

  /** What was left unread, `evidence-not-read` for each source. */
  get unread(): readonly VerificationError[] {
    return this.#notes;
  }
}

/** The reading of a subject under a policy. */
export function readingFor({ requirements }: Pick<Trust, 'requirements'>, digests: DigestsByAlgorithm): Reading {
  const types = requirements.flatMap(({ kind, predicateType }) =>
    kind === 'signature' ? PREDICATE.cosignSign : (predicateType ?? []),
  );
  return new Reading({ first: new Set(types), digests });
}

/** The evidence of a source as far as a reading allows, whether the source minds it or not. */
export async function* bounded(
  source: EvidenceSource,
  subject: SubjectDigest,
  reading: Reading,
): AsyncGenerator<Evidence> {
  let count = 0;
  let bytes = 0;
  for await (const evidence of source.bundlesFor(subject, reading)) {
    if (++count > MAX_PIECES) {
      reading.cut(source.name, `${MAX_PIECES} pieces`);
      return;
    }
    bytes += 'bytes' in evidence ? evidence.bytes.length + (evidence.payload?.length ?? 0) : 0;
    if (!reading.hasGiven(bytes)) {
      reading.cut(source.name);
      return;
    }
    yield evidence;
  }
}
