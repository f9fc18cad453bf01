/** Bits for each window: so few others are let through that confirming them costs nothing. */
const BITS_OF_WINDOW = 64;
const [MIN_BITS, MAX_BITS] = [1 << 12, 1 << 24];
const FACTOR = 0x01000193;
const SPREAD = 0x9e3779b1;

/**
 * Where in a text a window of one of many words may begin, in one pass over the text. It never passes over one and lets few others
 * through: the caller confirms.
 */
export class Sieve {
  private readonly width: number;
  private readonly bits: Uint8Array;
  private readonly shift: number;
  /** The factor of the character that leaves a window. */
  private readonly leaving: number;

  /** `every`: each window of a word counts, else its first alone. Words are at least `width` characters long. */
  constructor(words: readonly string[], width: number, windows: 'first' | 'every') {
    this.width = width;
    let leaving = 1;
    for (let i = 0; i < width; i++) leaving = Math.imul(leaving, FACTOR);
    this.leaving = leaving;
    const starts = words.map((word) => (windows === 'first' ? 1 : Math.max(0, word.length - width + 1)));
    const wanted = starts.reduce((sum, one) => sum + one, 0) * BITS_OF_WINDOW;
    const exponent = Math.ceil(Math.log2(Math.min(MAX_BITS, Math.max(MIN_BITS, wanted))));
    this.shift = 32 - exponent;
    this.bits = new Uint8Array(2 ** (exponent - 3));
    for (const word of words) this.add(windows === 'first' ? word.slice(0, width) : word);
  }

  /** Whether one of the places where a window may begin is confirmed. */
  some(text: string, confirm: (at: number) => boolean): boolean {
    const { width, bits, shift, leaving } = this;
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
      hash = rolled(hash, text, i, width, leaving);
      const place = placeOf(hash, shift);
      if (i >= width - 1 && ((bits[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0 && confirm(i - width + 1))
        return true;
    }
    return false;
  }

  private add(text: string): void {
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
      hash = rolled(hash, text, i, this.width, this.leaving);
      const place = placeOf(hash, this.shift);
      if (i >= this.width - 1) this.bits[place >>> 3] = (this.bits[place >>> 3] ?? 0) | (1 << (place & 7));
    }
  }
}

/** The hash of the window that ends with the character `i`, out of that of the window before. */
const rolled = (before: number, text: string, i: number, width: number, leaving: number): number => {
  const hash = Math.imul(before, FACTOR) + text.charCodeAt(i) + 1;
  return (i < width ? hash : hash - Math.imul(text.charCodeAt(i - width) + 1, leaving)) | 0;
};

const placeOf = (hash: number, shift: number): number => Math.imul(hash, SPREAD) >>> shift;
