import { baseError } from './errors.ts';
import type { VerificationError } from './mc-error.ts';
import {
  BLOCK,
  countPadding,
  createHeader,
  createRawHeader,
  isSafeMemberName,
  MAX_USTAR_SIZE,
  parseHeader,
  splitName,
  type TarHeader,
} from './tar-header.ts';

const END_BLOCKS = 2;
const MAX_END_BLOCKS = 64; // some writers fill the last record of the tape

/** A file to write into an archive. */
export interface TarEntry {
  /** A relative path with `/`, such as `chain/chain.jsonl`. */
  readonly name: string;
  /** Bytes; must be the length of `content`. */
  readonly size: number;
  readonly content: () => AsyncIterable<Uint8Array>;
  /** 0o644 or 0o755; default 0o644. */
  readonly mode?: number;
}

/** A file that was read from an archive. */
export interface TarMember {
  readonly name: string;
  /** Bytes of the content. */
  readonly size: number;
  readonly mode: number;
  /** The position of the content in the archive, in bytes. */
  readonly offset: number;
  /** True if the header equals the one that {@link writeTar} writes, byte for byte. */
  readonly canonical: boolean;
  /** The caller reads it, completely or in part, before it asks for the next member. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** The limits of an archive that is read. */
export interface TarLimits {
  /** The number of members. */
  readonly members: number;
  /** The bytes of all contents. */
  readonly bytes: number;
}

/** Returns a pax header (POSIX.1-2001, "Extended Header") for a file that ustar cannot store, and then the header of the file. */
function createPaxHeader(name: string, size: number, mode: number): Buffer | undefined {
  if (!isSafeMemberName(name) || !Number.isSafeInteger(size) || size < 0) return undefined;
  const record = (key: string, value: string): string => {
    const rest = ` ${key}=${value}\n`;
    const length = Buffer.byteLength(rest);
    // The length includes its own digits.
    const digits = [1, 2, 3, 4].find((count) => `${length + count}`.length === count) ?? 0;
    return `${length + digits}${rest}`;
  };
  const records = Buffer.from(
    [
      ...(splitName(name) ? [] : [record('path', name)]),
      ...(size > MAX_USTAR_SIZE ? [record('size', `${size}`)] : []),
    ].join(''),
  );
  const split = splitName(name) ?? { name: Buffer.from(name).subarray(0, 100).toString('latin1'), prefix: '' };
  return Buffer.concat([
    createRawHeader({ name: 'pax', prefix: '' }, records.length, mode, 'x'),
    records,
    createPadding(records.length),
    createRawHeader(split, size > MAX_USTAR_SIZE ? 0 : size, mode, '0'),
  ]);
}

/** Returns the zero bytes between content of this size and the next block. */
const createPadding = (size: number): Buffer => Buffer.alloc(countPadding(size));

/**
 * Writes a POSIX tar of plain files, in the given order. The same entries give the same bytes on every machine and with every
 * version of every tool; for that reason no library writes it. With `extended` a name or size that ustar cannot store goes into a
 * pax header. Throws `tar-entry-invalid` for any other name or size that ustar cannot store, and for content of another size.
 */
export async function* writeTar(
  entries: Iterable<TarEntry> | AsyncIterable<TarEntry>,
  { extended = false }: { readonly extended?: boolean } = {},
): AsyncGenerator<Uint8Array> {
  for await (const { name, size, content, mode = 0o644 } of entries) {
    const header = createHeader(name, size, mode) ?? (extended ? createPaxHeader(name, size, mode) : undefined);
    if (!header)
      throw baseError('tar-entry-invalid', { name, detail: 'its name or size does not fit into a ustar header' });
    yield header;
    let written = 0;
    for await (const chunk of content()) {
      written += chunk.length;
      if (written > size) break;
      yield chunk;
    }
    if (written !== size)
      throw baseError('tar-entry-invalid', { name, detail: `its content does not have ${size} bytes` });
    yield createPadding(size);
  }
  yield Buffer.alloc(BLOCK * END_BLOCKS);
}

/** Reads a stream in pieces of a given size. */
class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();
  offset = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Returns up to `max` bytes, and no bytes at the end. */
  async readSome(max: number): Promise<Uint8Array> {
    while (this.#rest.length === 0) {
      const next = await this.#source.next();
      if (next.done) return new Uint8Array();
      this.#rest = next.value;
    }
    const chunk = this.#rest.subarray(0, max);
    this.#rest = this.#rest.subarray(chunk.length);
    this.offset += chunk.length;
    return chunk;
  }

  /** Returns `size` bytes, or fewer at the end. */
  async read(size: number): Promise<Buffer> {
    const chunks: Uint8Array[] = [];
    for (let length = 0; length < size; ) {
      const chunk = await this.readSome(size - length);
      if (chunk.length === 0) break;
      length += chunk.length;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }
}

/** Creates the error for a malformed archive. `member` is the name of the member whose content or padding is wrong. */
export const createTarError = (what: string, offset: number, detail: string, member?: string): VerificationError =>
  baseError('tar-malformed', { what, offset, detail, member });

/** Returns the size of the archive that {@link writeTar} writes for members of these sizes, in bytes. */
export const tarSize = (sizes: readonly number[]): number =>
  sizes.reduce((total, size) => total + BLOCK + size + countPadding(size), BLOCK * END_BLOCKS);

/**
 * Reads an archive of plain files, member by member. Throws `tar-malformed` for links, folders, extensions, unsafe names, wrong
 * checksums, bytes in the padding or after the end, and for an archive above the limits. `what` names the archive. A caller that
 * must know that {@link writeTar} wrote the archive also checks `canonical`.
 */
export async function* readTar(
  archive: AsyncIterable<Uint8Array>,
  limits: TarLimits,
  what: string,
): AsyncGenerator<TarMember> {
  const reader = new ByteReader(archive);
  let total = 0;
  try {
    for (let count = 0; ; count++) {
      const offset = reader.offset;
      const header = await readNextHeader(reader, what);
      if (!header) break;
      total += header.size;
      if (count >= limits.members) throw createTarError(what, offset, `it has more than ${limits.members} members`);
      if (total > limits.bytes) throw createTarError(what, offset, `it has more than ${limits.bytes} bytes of content`);
      const content = new MemberContent(reader, header, what);
      yield { ...header, offset: reader.offset, content: content.read() };
      await content.skipRest();
      await assertEmptyPadding(reader, header, what);
    }
    await assertEnd(reader, what);
  } finally {
    await reader.close();
  }
}

/** Reads the header of the next member; undefined at the first block of the end. */
async function readNextHeader(reader: ByteReader, what: string): Promise<TarHeader | undefined> {
  const offset = reader.offset;
  const block = await reader.read(BLOCK);
  if (block.length < BLOCK) throw createTarError(what, offset, 'it ends too early');
  if (isEmpty(block)) return undefined;
  const header = parseHeader(block);
  if (!header) throw createTarError(what, offset, 'the header is not the header of a plain file');
  return header;
}

/** The content of one member, of which the caller may read a part only. */
class MemberContent {
  readonly #reader: ByteReader;
  readonly #name: string;
  readonly #what: string;
  #left: number;

  constructor(reader: ByteReader, { name, size }: TarHeader, what: string) {
    this.#reader = reader;
    this.#name = name;
    this.#what = what;
    this.#left = size;
  }

  async *read(): AsyncGenerator<Uint8Array> {
    while (this.#left > 0) yield await this.#readChunk();
  }

  async skipRest(): Promise<void> {
    while (this.#left > 0) await this.#readChunk();
  }

  async #readChunk(): Promise<Uint8Array> {
    const chunk = await this.#reader.readSome(this.#left);
    if (chunk.length === 0)
      throw createTarError(this.#what, this.#reader.offset, `it ends within ${this.#name}`, this.#name);
    this.#left -= chunk.length;
    return chunk;
  }
}

async function assertEmptyPadding(reader: ByteReader, { name, size }: TarHeader, what: string): Promise<void> {
  const expected = createPadding(size);
  const padding = await reader.read(expected.length);
  if (!padding.equals(expected))
    throw createTarError(what, reader.offset - padding.length, `the padding of ${name} is not empty`, name);
}

/** Reads the rest of the archive after the first block of the end. */
async function assertEnd(reader: ByteReader, what: string): Promise<void> {
  for (let blocks = 1; ; blocks++) {
    const offset = reader.offset;
    const block = await reader.read(BLOCK);
    if (block.length === 0 && blocks >= END_BLOCKS) return;
    if (block.length < BLOCK || !isEmpty(block) || blocks > MAX_END_BLOCKS)
      throw createTarError(what, offset, 'the end of the archive is wrong');
  }
}

const isEmpty = (block: Buffer): boolean => block.every((byte) => byte === 0);
