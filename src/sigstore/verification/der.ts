/** Reads DER (X.690) from front to back, and nothing that is not DER: throws a TypeError that says what was expected. */
export class DerReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** The tag of what comes next. */
  get tag(): number | undefined {
    return this.#bytes[this.#at];
  }

  /** The next element, which must have this tag: with its header (`raw`) and without (`content`). */
  element(tag: number): { readonly raw: Buffer; readonly content: Buffer } {
    const start = this.#at;
    if (this.#bytes[start] !== tag) throw new TypeError(`expected the tag ${tag.toString(16)} at ${start}`);
    const first = this.#bytes[start + 1] ?? 0x80;
    const wide = Math.max(0, first - 0x80);
    if (first === 0x80 || wide > 3) throw new TypeError(`a length that is not DER at ${start}`);
    const length = wide === 0 ? first : this.#bytes.readUIntBE(start + 2, wide);
    if (wide > 0 && (length < 0x80 || length < 2 ** (8 * (wide - 1)))) throw new TypeError(`a long length at ${start}`);
    const from = start + 2 + wide;
    if (from + length > this.#bytes.length) throw new TypeError(`an element that is cut at ${start}`);
    this.#at = from + length;
    return { raw: this.#bytes.subarray(start, this.#at), content: this.#bytes.subarray(from, this.#at) };
  }

  inside(tag: number): DerReader {
    return new DerReader(this.element(tag).content);
  }

  end(): void {
    if (!this.done) throw new TypeError('more than was expected');
  }
}
