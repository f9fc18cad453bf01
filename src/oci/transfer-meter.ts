import type { Progress } from '../lib/progress.ts';
import type { OciDigest } from './digest.ts';
import type { Descriptor } from './types.ts';

/** Bytes of one blob after which the progress is reported. */
const REPORT_BYTES = 1024 * 1024;

/** Reports the progress of a copy to one repository in bytes that are sent. */
export class TransferMeter {
  readonly #progress: Progress;
  readonly #name: string;
  readonly #passing = new Map<OciDigest, number>();
  #sent = 0;
  #total: number;

  /** `total` is the size of all parts. Parts that are not sent are subtracted when `finish` is called for them. */
  constructor(progress: Progress, name: string, total: number) {
    this.#progress = progress;
    this.#name = name;
    this.#total = total;
  }

  /** Records how many bytes of a blob were read so far. The number falls where a transfer starts again. */
  pass(digest: OciDigest, at: number): void {
    const before = this.#passing.get(digest) ?? 0;
    if (at > before && at - before < REPORT_BYTES) return;
    this.#passing.set(digest, at);
    this.#report();
  }

  /** Records that a part is at the destination. `sent` is its size, or 0 where it was present or mounted. */
  finish({ digest, size }: Pick<Descriptor, 'digest' | 'size'>, sent: number): void {
    this.#passing.delete(digest);
    this.#sent += sent;
    this.#total -= size - sent;
    this.#report();
  }

  #report(): void {
    const done = [...this.#passing.values()].reduce((sum, at) => sum + at, this.#sent);
    this.#progress({
      task: `copy ${this.#name}`,
      message: `copying to ${this.#name}`,
      ...(this.#total > 0 ? { done: Math.min(done, this.#total), total: this.#total, unit: 'bytes' } : {}),
    });
  }
}

/** Passes a stream on and calls `onBytes` with the number of bytes so far. */
export async function* countBytes(
  stream: AsyncIterable<Uint8Array>,
  onBytes: (at: number) => void,
): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const chunk of stream) {
    at += chunk.length;
    onBytes(at);
    yield chunk;
  }
}
