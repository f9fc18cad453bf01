import { githubError } from './errors.ts';

/**
 * Decompresses a block in Snappy's raw format: the uncompressed length, then literals and copies of earlier output
 * (google/snappy, format_description.txt). Allocates at most `maxBytes` bytes. Throws `snappy-malformed`.
 */
export function decompressSnappy(bytes: Uint8Array, maxBytes: number): Buffer {
  const input = new ByteReader(bytes);
  const size = readLength(input);
  if (size > maxBytes) throw malformed(`expected at most ${maxBytes} uncompressed bytes, found a length of ${size}`);
  const output = new OutputWindow(size);
  while (!input.isAtEnd) {
    const tag = input.byte();
    const kind = tag & 3;
    if (kind === 0) {
      const short = tag >> 2;
      output.literal(input.bytes(1 + (short < 60 ? short : input.littleEndian(short - 59))));
    } else if (kind === 1) output.copy((tag >> 5) * 256 + input.byte(), ((tag >> 2) & 7) + 4);
    else output.copy(input.littleEndian(kind === 2 ? 2 : 4), (tag >> 2) + 1);
  }
  return output.finish();
}

const malformed = (detail: string): Error => githubError('snappy-malformed', { detail });

/** Reads the uncompressed length, a varint of at most 5 bytes. */
function readLength(input: ByteReader): number {
  let size = 0;
  for (let shift = 0; shift <= 28; shift += 7) {
    const byte = input.byte();
    size += (byte & 127) * 2 ** shift;
    if (byte < 128) return size;
  }
  throw malformed('expected a length of at most 5 bytes, found a longer one');
}

class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw malformed('the input ends too early');
    return byte;
  }

  littleEndian(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) value += this.byte() * 256 ** i;
    return value;
  }

  bytes(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw malformed('a literal is longer than the input');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}

class OutputWindow {
  readonly #bytes: Buffer;
  #written = 0;

  constructor(size: number) {
    this.#bytes = Buffer.alloc(size);
  }

  literal(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#written);
    this.#written += bytes.length;
  }

  /** Copies `length` bytes of the output from `offset` bytes before its end. */
  copy(offset: number, length: number): void {
    if (offset === 0 || offset > this.#written) throw malformed('a copy starts outside the output');
    this.#reserve(length);
    // Byte by byte, because a copy may overlap its own output and then repeats it.
    for (let i = 0; i < length; i++, this.#written++)
      this.#bytes[this.#written] = this.#bytes[this.#written - offset] ?? 0;
  }

  finish(): Buffer {
    const size = this.#bytes.length;
    if (this.#written !== size) throw malformed(`expected ${size} uncompressed bytes, found ${this.#written}`);
    return this.#bytes;
  }

  #reserve(length: number): void {
    const size = this.#bytes.length;
    if (this.#written + length > size) throw malformed(`expected ${size} uncompressed bytes, found more`);
  }
}
