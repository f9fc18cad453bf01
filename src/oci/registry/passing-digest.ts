import { createHash, type Hash } from 'node:crypto';
import { baseError } from '../../lib/errors.ts';
import type { Descriptor } from '../types.ts';

/** The bytes between two snapshots of the hash. */
const SNAPSHOT_BYTES = 4 * 1024 * 1024;
const MAX_SNAPSHOTS = 64;

/**
 * Checks the digest and size of bytes in transit. `update` throws `size-mismatch` or `digest-mismatch` before the last byte is
 * sent. A transfer that was cut continues from a snapshot of the hash, so that only a few bytes are hashed again.
 */
export class PassingDigest {
  readonly #promised: Pick<Descriptor, 'digest' | 'size'>;
  readonly #what: string;
  readonly #onBytes: ((at: number) => void) | undefined;
  readonly #algorithm: 'sha256' | 'sha512';
  readonly #snapshots: { readonly at: number; readonly hash: Hash }[] = [];
  #hash: Hash;
  #at = 0;
  #turn = 0;

  /** `onBytes` is called with the number of hashed bytes after each block. */
  constructor(promised: Pick<Descriptor, 'digest' | 'size'>, what: string, onBytes?: (at: number) => void) {
    this.#onBytes = onBytes;
    this.#promised = promised;
    this.#what = what;
    this.#algorithm = promised.digest.startsWith('sha512:') ? 'sha512' : 'sha256';
    this.#hash = createHash(this.#algorithm);
  }

  /** The number of bytes that were hashed. */
  get at(): number {
    return this.#at;
  }

  /** The number of the current pass over the bytes. Each `rewind` starts the next one. */
  get turn(): number {
    return this.#turn;
  }

  /** Hashes a block of the pass `turn`. A pass that was abandoned may still deliver blocks, which must not mix with the next pass. */
  update(block: Uint8Array, turn = this.#turn): void {
    if (turn !== this.#turn) throw new Error('the transfer continues in another pass');
    const { size } = this.#promised;
    if (this.#at + block.length > size)
      throw baseError('size-mismatch', { what: this.#what, expected: size, found: `more than ${size}` });
    this.#hash.update(block);
    this.#at += block.length;
    this.#onBytes?.(this.#at);
    if (this.#at === size) this.#assertDigest();
    else if (this.#at - (this.#snapshots.at(-1)?.at ?? 0) >= SNAPSHOT_BYTES) this.#addSnapshot();
  }

  /** Must be called after the last byte of a pass. Throws `size-mismatch` where bytes are missing. */
  end(turn = this.#turn): void {
    if (turn !== this.#turn) throw new Error('the transfer continues in another pass');
    const { size } = this.#promised;
    if (this.#at !== size) throw baseError('size-mismatch', { what: this.#what, expected: size, found: this.#at });
  }

  /** Returns to the last snapshot that is not after `offset`. Returns its offset. */
  rewind(offset: number): number {
    this.#turn++;
    while ((this.#snapshots.at(-1)?.at ?? 0) > offset) this.#snapshots.pop();
    const snapshot = this.#snapshots.at(-1);
    this.#hash = snapshot?.hash.copy() ?? createHash(this.#algorithm);
    this.#at = snapshot?.at ?? 0;
    return this.#at;
  }

  #addSnapshot(): void {
    this.#snapshots.push({ at: this.#at, hash: this.#hash.copy() });
    // A destination only lacks bytes that were in buffers, so older snapshots are not needed.
    if (this.#snapshots.length > MAX_SNAPSHOTS) this.#snapshots.shift();
  }

  #assertDigest(): void {
    const found = `${this.#algorithm}:${this.#hash.digest('hex')}`;
    if (found === this.#promised.digest) return;
    throw baseError('digest-mismatch', { what: this.#what, expected: this.#promised.digest, found });
  }
}
