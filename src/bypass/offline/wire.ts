const MAX_STRING_BYTES = 64 * 1024;

/**
 * Reads the data types of SSH (RFC 4251, section 5) from front to back. Throws a TypeError for any other encoding, and for bytes
 * that are left at the end.
 */
export class SshReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Returns the next bytes. */
  take(length: number): Buffer {
    if (length > this.#bytes.length - this.#at) throw new TypeError(`the data end before byte ${this.#at + length}`);
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  readByte(): number {
    return this.take(1).readUInt8();
  }

  readUint32(): number {
    return this.take(4).readUInt32BE();
  }

  readString(): Buffer {
    const length = this.readUint32();
    if (length > MAX_STRING_BYTES)
      throw new TypeError(`a string has ${length} bytes, expected ${MAX_STRING_BYTES} at most`);
    return this.take(length);
  }

  /** Reads a string of printable ASCII. */
  readText(): string {
    const bytes = this.readString();
    if (!bytes.every((byte) => byte >= 0x20 && byte < 0x7f)) throw new TypeError('a name is not printable ASCII');
    return bytes.toString('latin1');
  }

  /** Reads a positive number in its shortest form, and returns its bytes without the sign. */
  readNumber(maxBytes: number): Buffer {
    const bytes = this.readString();
    const [first, second = 0] = bytes;
    const hasSign = first === 0;
    if (first === undefined || first >= 0x80 || (hasSign && second < 0x80))
      throw new TypeError('a number is not positive, or not in its shortest form');
    const value = hasSign ? bytes.subarray(1) : bytes;
    if (value.length > maxBytes)
      throw new TypeError(`a number has ${value.length} bytes, expected ${maxBytes} at most`);
    return value;
  }

  /** Returns the bytes that were not read. */
  rest(): Buffer {
    return this.take(this.#bytes.length - this.#at);
  }

  /** Throws if bytes are left. */
  end(): void {
    const left = this.#bytes.length - this.#at;
    if (left > 0) throw new TypeError(`expected the end of the data, found ${left} more bytes`);
  }
}

/** Writes a number as four bytes, most significant byte first (RFC 4251, section 5). */
export function writeUint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** Writes a string with its length. */
export const writeString = (value: Uint8Array | string): Buffer => {
  const bytes = Buffer.from(value);
  return Buffer.concat([writeUint32(bytes.length), bytes]);
};

/** Writes an unsigned big-endian number in its shortest form. */
export function writeNumber(value: Buffer): Buffer {
  const start = value.findIndex((byte) => byte !== 0);
  const digits = start < 0 ? Buffer.alloc(0) : value.subarray(start);
  return writeString((digits[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), digits]) : digits);
}
