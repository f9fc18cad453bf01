import type { Destination } from '../destination/types.ts';

/** A file that was healed. */
export interface Healed {
  /** The path within the mirror. */
  readonly path: string;
  /** The source of the correct bytes. */
  readonly from: string;
}

/** Writes correct bytes to a mirror, and records the source of each file. */
export class HealWriter {
  readonly healed: Healed[] = [];
  readonly signal: AbortSignal | undefined;
  readonly #root: Destination;

  constructor(root: Destination, signal: AbortSignal | undefined) {
    this.#root = root;
    this.signal = signal;
  }

  async write(destination: Destination, path: string, bytes: Buffer, from: string): Promise<void> {
    await destination.write(path, bytes);
    const folder = destination.name.slice(this.#root.name.length + 1);
    this.healed.push({ path: folder === '' ? path : `${folder}/${path}`, from });
  }
}
