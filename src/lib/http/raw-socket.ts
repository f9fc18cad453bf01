import { connect as connectTcp, isIP, type OnReadOpts, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** Bytes of one read and one write. Few and large ones are what makes this way faster than streams. */
const BLOCK_BYTES = 256 * 1024;
/** A block with less room than this is passed on: the system call would cost more than the rest is worth. */
const WORTH_READING = 64 * 1024;
const BLOCKS = 4;

/** A connection to a URL's host, over TLS for https. `onread` takes the bytes instead of the stream. */
export function openSocket(url: URL, onread?: OnReadOpts): Socket {
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const at = { host, port: Number(url.port) || (secure ? 443 : 80), noDelay: true, ...(onread ? { onread } : {}) };
  if (!secure) return connectTcp(at);
  return connectTls({ ...at, ALPNProtocols: ['http/1.1'], ...(isIP(host) ? {} : { servername: host }) });
}

/** The memory of one transfer: blocks that are filled by reads, handed out, and come back when they are written. */
export class BlockPool {
  readonly #free: Buffer[] = Array.from({ length: BLOCKS - 1 }, newBlock);
  #current = newBlock();
  #filled = 0;

  /** Where the next read goes. */
  room = (): Buffer => this.#current.subarray(this.#filled);

  /** What was read and not taken yet. */
  get pending(): Buffer {
    return this.#current.subarray(0, this.#filled);
  }

  filled(bytes: number): void {
    this.#filled += bytes;
  }

  /** Removes bytes from the start of the pending bytes. */
  drop(bytes: number): void {
    this.#current.copyWithin(0, bytes, this.#filled);
    this.#filled -= bytes;
  }

  get full(): boolean {
    return BLOCK_BYTES - this.#filled < WORTH_READING;
  }

  /** Whether the current block is the last free one, so that reading must pause. TLS may still deliver a few more bytes. */
  get exhausted(): boolean {
    return this.#free.length === 0;
  }

  /** Takes the pending bytes. `giveBack` returns their block when they are no longer needed. */
  take(): { readonly bytes: Buffer; readonly giveBack: () => void } {
    const block = this.#current;
    const bytes = this.pending;
    this.#current = this.#free.pop() ?? newBlock();
    this.#filled = 0;
    return {
      bytes,
      giveBack: () => {
        if (this.#free.length < BLOCKS) this.#free.push(block);
      },
    };
  }
}

const newBlock = (): Buffer => Buffer.allocUnsafeSlow(BLOCK_BYTES);
