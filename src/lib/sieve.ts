/** Bits for each window. With this many, few other windows match, so the cost of confirming them is negligible. */
const BITS_PER_WINDOW = 64;
const [MIN_BITS, MAX_BITS] = [1 << 12, 1 << 24];
/** The factor of the rolling hash (the prime of 32-bit FNV-1). */
const FACTOR = 0x01000193;
/** Spreads a hash over the bits (multiplicative hashing by the golden ratio). */
const SPREAD = 0x9e3779b1;

/**
 * Finds in one pass over a text where a window of one of many words may start (a Bloom filter over rolling hashes). It finds every
 * such window, and a few others; the caller confirms each.
 */
export class Sieve {
  private readonly width: number;
  private readonly bits: Uint8Array;
  private readonly shift: number;
  /** The factor of the character before the window, for its removal from the hash. */
  private readonly leaving: number;

  /** With `every`, all windows of a word are searched, else only its first. Words must have at least `width` characters. */
  constructor(words: readonly string[], width: number, windows: 'first' | 'every') {
    this.width = width;
    let leaving = 1;
    for (let i = 0; i < width; i++) leaving = Math.imul(leaving, FACTOR);
    this.leaving = leaving;
    const starts = words.map((word) => (windows === 'first' ? 1 : Math.max(0, word.length - width + 1)));
    const wanted = starts.reduce((sum, one) => sum + one, 0) * BITS_PER_WINDOW;
    const exponent = Math.ceil(Math.log2(Math.min(MAX_BITS, Math.max(MIN_BITS, wanted))));
    this.shift = 32 - exponent;
    this.bits = new Uint8Array(2 ** (exponent - 3));
    for (const word of words) this.add(windows === 'first' ? word.slice(0, width) : word);
  }

  /** Decides whether `confirm` accepts one of the positions where a window may start. */
  some(text: string, confirm: (position: number) => boolean): boolean {
    const { width, bits, shift, leaving } = this;
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
      hash = rollHash(hash, text, i, width, leaving);
      const bit = getBit(hash, shift);
      if (i >= width - 1 && ((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0 && confirm(i - width + 1)) return true;
    }
    return false;
  }

  private add(text: string): void {
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
      hash = rollHash(hash, text, i, this.width, this.leaving);
      const bit = getBit(hash, this.shift);
      if (i >= this.width - 1) this.bits[bit >>> 3] = (this.bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }
}

/** Returns the hash of the window that ends at character `i`, from the hash of the window before. */
const rollHash = (before: number, text: string, i: number, width: number, leaving: number): number => {
  const hash = Math.imul(before, FACTOR) + text.charCodeAt(i) + 1;
  return (i < width ? hash : hash - Math.imul(text.charCodeAt(i - width) + 1, leaving)) | 0;
};

const getBit = (hash: number, shift: number): number => Math.imul(hash, SPREAD) >>> shift;
