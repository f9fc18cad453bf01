import { connect as connectTcp, isIP, type OnReadOpts, type Socket } from 'node:net';
import { connect as connectTls, type SecureContext } from 'node:tls';

/** Bytes of one read and one write. The relay is faster than streams because it needs few reads and writes. */
const BLOCK_BYTES = 256 * 1024;
/** A block with less free space than this is passed on: reading so little is not worth a system call. */
const MIN_READ_BYTES = 64 * 1024;
const BLOCKS = 4;

/** Opens a connection to a URL's host, over TLS for https. `onread` gets the bytes instead of a stream. */
export function openSocket(url: URL, secureContext: SecureContext | undefined, onread?: OnReadOpts): Socket {
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const at = { host, port: Number(url.port) || (secure ? 443 : 80), noDelay: true, ...(onread ? { onread } : {}) };
  if (!secure) return connectTcp(at);
  const trust = secureContext ? { secureContext } : {};
  return connectTls({ ...at, ...trust, ALPNProtocols: ['http/1.1'], ...(isIP(host) ? {} : { servername: host }) });
}

/** The buffers of one transfer. Reads fill a block, the caller takes it, and returns it after writing it. */
export class BlockPool {
  readonly #free: Buffer[] = Array.from({ length: BLOCKS - 1 }, createBlock);
  #current = createBlock();
  #filled = 0;

  /** Returns the free space for the next read. */
  free = (): Buffer => this.#current.subarray(this.#filled);

  /** The bytes that were read and not taken yet. */
  get pending(): Buffer {
    return this.#current.subarray(0, this.#filled);
  }

  addRead(bytes: number): void {
    this.#filled += bytes;
  }

  /** Removes pending bytes from the beginning. */
  drop(bytes: number): void {
    this.#current.copyWithin(0, bytes, this.#filled);
    this.#filled -= bytes;
  }

  get isFull(): boolean {
    return BLOCK_BYTES - this.#filled < MIN_READ_BYTES;
  }

  /** True if no other block is free, so that reading must pause. TLS may still deliver a few bytes. */
  get isExhausted(): boolean {
    return this.#free.length === 0;
  }

  /** Takes the pending bytes. The caller must call `release` when it no longer needs them. */
  take(): { readonly bytes: Buffer; readonly release: () => void } {
    const block = this.#current;
    const bytes = this.pending;
    this.#current = this.#free.pop() ?? createBlock();
    this.#filled = 0;
    return {
      bytes,
      release: () => {
        if (this.#free.length < BLOCKS) this.#free.push(block);
      },
    };
  }
}

const createBlock = (): Buffer => Buffer.allocUnsafeSlow(BLOCK_BYTES);
