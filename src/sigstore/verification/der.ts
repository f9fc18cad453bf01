/** Reads DER (X.690) from front to back. Throws a TypeError for any other encoding. */
export class DerReader {
  readonly #bytes: Buffer;
  #position = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#position === this.#bytes.length;
  }

  /** The tag of the next element; undefined at the end. */
  get tag(): number | undefined {
    return this.#bytes[this.#position];
  }

  /** Reads the next element, which must have this tag. `raw` includes its header, `content` does not. */
  element(tag: number): { readonly raw: Buffer; readonly content: Buffer } {
    const start = this.#position;
    if (this.#bytes[start] !== tag) throw new TypeError(`expected the tag 0x${tag.toString(16)} at byte ${start}`);
    const first = this.#bytes[start + 1] ?? 0x80;
    const wide = Math.max(0, first - 0x80);
    if (first === 0x80 || wide > 3) throw new TypeError(`the length at byte ${start} is not DER`);
    const length = wide === 0 ? first : this.#bytes.readUIntBE(start + 2, wide);
    if (wide > 0 && (length < 0x80 || length < 2 ** (8 * (wide - 1))))
      throw new TypeError(`the length at byte ${start} is longer than DER allows`);
    const from = start + 2 + wide;
    if (from + length > this.#bytes.length) throw new TypeError(`the element at byte ${start} is cut off`);
    this.#position = from + length;
    return { raw: this.#bytes.subarray(start, this.#position), content: this.#bytes.subarray(from, this.#position) };
  }

  /** Returns a reader of the content of the next element, which must have this tag. */
  inside(tag: number): DerReader {
    return new DerReader(this.element(tag).content);
  }

  /** Throws where bytes follow. */
  end(): void {
    if (!this.done) throw new TypeError('expected the end of the element');
  }
}
