import type { Destination } from '../destination/types.ts';

/** A file that was put right. */
export interface Healed {
  readonly path: string;
  /** Where the right bytes came from. */
  readonly from: string;
}

/** Writes what was found to be right, and remembers from where it came. */
export class Healer {
  readonly healed: Healed[] = [];
  readonly signal: AbortSignal | undefined;
  readonly #root: Destination;

  constructor(root: Destination, signal: AbortSignal | undefined) {
    this.#root = root;
    this.signal = signal;
  }

  async write(place: Destination, path: string, bytes: Buffer, from: string): Promise<void> {
    await place.write(path, bytes);
    const below = place.name.slice(this.#root.name.length + 1);
    this.healed.push({ path: below === '' ? path : `${below}/${path}`, from });
  }
}
