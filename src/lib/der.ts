/**
 * Reads DER (X.690) from front to back. Throws a TypeError for any other encoding. Elements are views of the given
 * bytes: of a Buffer they are Buffers. Uses no Node API, because the page of an evidence pack uses it too.
 */
export class DerReader<Bytes extends Uint8Array = Uint8Array> {
  readonly #bytes: Bytes;
  #position = 0;

  constructor(bytes: Bytes) {
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
  element(tag: number): { readonly raw: Bytes; readonly content: Bytes } {
    const start = this.#position;
    if (this.#bytes[start] !== tag) throw new TypeError(`expected the tag 0x${tag.toString(16)} at byte ${start}`);
    const first = this.#bytes[start + 1] ?? 0x80;
    const wide = Math.max(0, first - 0x80);
    if (first === 0x80 || wide > 3) throw new TypeError(`the length at byte ${start} is not DER`);
    const length = wide === 0 ? first : this.#number(start + 2, wide);
    if (wide > 0 && (length < 0x80 || length < 2 ** (8 * (wide - 1))))
      throw new TypeError(`the length at byte ${start} is longer than DER allows`);
    const from = start + 2 + wide;
    if (from + length > this.#bytes.length) throw new TypeError(`the element at byte ${start} is cut off`);
    this.#position = from + length;
    return { raw: this.#view(start, this.#position), content: this.#view(from, this.#position) };
  }

  /** Reads the next element of any tag. Throws at the end. */
  next(): { readonly tag: number; readonly raw: Bytes; readonly content: Bytes } {
    const { tag } = this;
    if (tag === undefined) throw new TypeError(`expected an element at byte ${this.#position}`);
    return { tag, ...this.element(tag) };
  }

  /** Returns a reader of the content of the next element, which must have this tag. */
  inside(tag: number): DerReader<Bytes> {
    return new DerReader(this.element(tag).content);
  }

  /** Throws where bytes follow. */
  end(): void {
    if (!this.done) throw new TypeError('expected the end of the element');
  }

  /** Reads a big-endian number. A number that is cut off is too small for its width, and `element` rejects it. */
  #number(from: number, width: number): number {
    return this.#bytes.subarray(from, from + width).reduce((value, byte) => value * 256 + byte, 0);
  }

  #view(from: number, to: number): Bytes {
    return this.#bytes.subarray(from, to) as Bytes; // a view of a Buffer is a Buffer
  }
}
