import { createHash, type Hash } from 'node:crypto';
import { baseError } from '../../lib/errors.ts';

const MARK_BYTES = 4 * 1024 * 1024;
const MARKS = 64;

/**
 * Digest and size of bytes that pass, held against what was promised: `update` throws `size-mismatch` or `digest-mismatch`
 * before the last byte is passed on. A transfer that was cut goes back to a mark, so that nothing is hashed anew but a little.
 */
export class PassingDigest {
  readonly #promised: { readonly digest: string; readonly size: number };
  readonly #what: string;
  readonly #algorithm: 'sha256' | 'sha512';
  readonly #marks: { readonly at: number; readonly hash: Hash }[] = [];
  #hash: Hash;
  #at = 0;
  #turn = 0;

  constructor(promised: { readonly digest: string; readonly size: number }, what: string) {
    this.#promised = promised;
    this.#what = what;
    this.#algorithm = promised.digest.startsWith('sha512:') ? 'sha512' : 'sha256';
    this.#hash = createHash(this.#algorithm);
  }

  /** Bytes that were seen. */
  get at(): number {
    return this.#at;
  }

  /** Which of the readings it is: each `rewind` begins another. */
  get turn(): number {
    return this.#turn;
  }

  /** `turn`: of whom the block is from; a reading that was given up may still deliver, and must not be mixed with the next. */
  update(block: Uint8Array, turn = this.#turn): void {
    if (turn !== this.#turn) throw new Error('the transfer goes on elsewhere');
    const { size } = this.#promised;
    if (this.#at + block.length > size)
      throw baseError('size-mismatch', { what: this.#what, expected: size, found: `more than ${size}` });
    this.#hash.update(block);
    this.#at += block.length;
    if (this.#at === size) this.#end();
    else if (this.#at - (this.#marks.at(-1)?.at ?? 0) >= MARK_BYTES) this.#mark();
  }

  /** There is no more. */
  end(turn = this.#turn): void {
    if (turn !== this.#turn) throw new Error('the transfer goes on elsewhere');
    const { size } = this.#promised;
    if (this.#at !== size) throw baseError('size-mismatch', { what: this.#what, expected: size, found: this.#at });
  }

  /** Goes back to the last mark that is not after `offset`, and says where that is. */
  rewind(offset: number): number {
    this.#turn++;
    while ((this.#marks.at(-1)?.at ?? 0) > offset) this.#marks.pop();
    const mark = this.#marks.at(-1);
    this.#hash = mark?.hash.copy() ?? createHash(this.#algorithm);
    this.#at = mark?.at ?? 0;
    return this.#at;
  }

  #mark(): void {
    this.#marks.push({ at: this.#at, hash: this.#hash.copy() });
    // A destination lacks what was under way, which is no more than buffers hold: older marks are not needed.
    if (this.#marks.length > MARKS) this.#marks.shift();
  }

  #end(): void {
    const found = `${this.#algorithm}:${this.#hash.digest('hex')}`;
    if (found === this.#promised.digest) return;
    throw baseError('digest-mismatch', { what: this.#what, expected: this.#promised.digest, found });
  }
}
