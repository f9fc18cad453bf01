import { MiB } from '../../lib/bytes.ts';
import type { DigestsByAlgorithm } from '../../lib/digest.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import { PREDICATE } from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';
import type { Trust } from '../policy/types.ts';

/** Maximum bytes of evidence for one subject, from all sources together. Real releases have well under 1 MiB. */
export const MAX_EVIDENCE_BYTES = 64 * MiB;
/** Maximum pieces of evidence about one subject from one source. */
export const MAX_PIECES = 10_000;

/** See {@link Reading}. */
export interface ReadingOptions {
  readonly first?: ReadonlySet<string>;
  readonly digests?: DigestsByAlgorithm | undefined;
  readonly maxBytes?: number;
}

/**
 * The limits for reading the evidence about one subject, and what to read first. A source asks before it reads, and
 * notes what it leaves unread. Anyone who can attach evidence to a subject must not decide how much a verifier reads.
 */
export class Reading {
  /** Predicate types that the policy requires. A source reads evidence first that claims one of them. */
  readonly first: ReadonlySet<string>;
  /** All known digests of the subject. */
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

  /** The bytes that may still be read. */
  get left(): number {
    return Math.max(0, Math.min(this.#max - this.#taken, this.#parent?.left ?? Number.POSITIVE_INFINITY));
  }

  /** Reserves a number of bytes. Returns false where fewer are left. */
  take(bytes: number): boolean {
    if (bytes > this.left) return false;
    this.count(bytes);
    return true;
  }

  /** Counts bytes that were read without a reservation. */
  count(bytes: number): void {
    this.#taken += bytes;
    this.#parent?.count(bytes);
  }

  /** Counts the bytes that a source yielded and did not count itself. Returns false where the limit is exceeded. */
  hasGiven(bytes: number): boolean {
    return bytes <= this.#taken || this.take(bytes - this.#taken);
  }

  /** Returns the share of one of `among` sources in the bytes that are left, so that no source can use up the limit. */
  share(among: number): Reading {
    const maxBytes = Math.floor(this.left / Math.max(among, 1));
    return new Reading({ first: this.first, digests: this.digests, maxBytes }, this);
  }

  /** Notes that a source has more evidence than was read, once for each source. */
  cut(source: string, limit = `${this.#max} bytes`): void {
    if (this.#notes.some(({ details }) => details.source === source)) return;
    this.#notes.push(verifyError('evidence-not-read', { source, limit }));
  }

  /** `evidence-not-read` for each source that has more than was read. */
  get unread(): readonly VerificationError[] {
    return this.#notes;
  }
}

/** Creates the limits for a subject, with the predicate types that a policy requires first. */
export function createReading({ requirements }: Pick<Trust, 'requirements'>, digests: DigestsByAlgorithm): Reading {
  const types = requirements.flatMap(({ kind, predicateType }) =>
    kind === 'signature' ? PREDICATE.cosignSign : (predicateType ?? []),
  );
  return new Reading({ first: new Set(types), digests });
}
