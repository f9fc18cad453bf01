import { baseError } from './errors.ts';
import type { VerificationError } from './mc-error.ts';

export const BLOCK = 512;
const MAX_SIZE = 8 ** 11 - 1; // eleven octal digits: the limit of POSIX ustar
const END_BLOCKS = 2;
const MAX_END_BLOCKS = 64; // some writers fill the last record of the tape
const MODES = [0o644, 0o755];

export interface TarEntry {
  /** A relative path with `/`, such as `chain/chain.jsonl`. */
  readonly name: string;
  /** Bytes; must be the length of `content`. */
  readonly size: number;
  readonly content: () => AsyncIterable<Uint8Array>;
  /** 0o644 or 0o755; default 0o644. */
  readonly mode?: number;
}

export interface TarMember {
  readonly name: string;
  readonly size: number;
  readonly mode: number;
  /** The position of the content in the archive, in bytes. */
  readonly offset: number;
  /** True if the header equals the one that {@link writeTar} writes, byte for byte. */
  readonly canonical: boolean;
  /** The caller reads it, completely or in part, before it asks for the next member. */
  readonly content: AsyncIterable<Uint8Array>;
}

export interface TarLimits {
  readonly members: number;
  /** The bytes of all contents. */
  readonly bytes: number;
}

/** Decides whether a name is a path within the folder that an archive is unpacked into. */
export const isSafeMemberName = (name: string): boolean =>
  name !== '' &&
  !name.startsWith('/') &&
  !/[\\\p{Cc}]/u.test(name) &&
  !/^[A-Za-z]:/.test(name) &&
  name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/** Splits a name for ustar: up to 100 bytes, and a prefix of folders of up to 155 bytes. Returns undefined for a longer name. */
function splitName(name: string): { readonly name: string; readonly prefix: string } | undefined {
  if (Buffer.byteLength(name) <= 100) return { name, prefix: '' };
  for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
    const [prefix, rest] = [name.slice(0, slash), name.slice(slash + 1)];
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(rest) <= 100) return { name: rest, prefix };
  }
  return undefined;
}

/**
 * Returns the header (POSIX.1-1988 ustar) of a plain file, without owner and time; undefined if ustar cannot store the name or
 * size.
 */
function createHeader(name: string, size: number, mode: number): Buffer | undefined {
  const split = splitName(name);
  const fits = split && isSafeMemberName(name) && Number.isInteger(size) && size >= 0 && size <= MAX_SIZE;
  return fits ? encodeHeader(split, size, mode, '0') : undefined;
}

function encodeHeader(split: { name: string; prefix: string }, size: number, mode: number, type: '0' | 'x'): Buffer {
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, offset: number, digits: number): void => {
    header.write(value.toString(8).padStart(digits, '0'), offset, 'latin1');
  };
  header.write(split.name, 0, 'utf8');
  octal(mode, 100, 7);
  octal(0, 108, 7);
  octal(0, 116, 7);
  octal(size, 124, 11);
  octal(0, 136, 11);
  header.fill(0x20, 148, 156);
  header.write(type, 156, 'latin1');
  header.write('ustar\u000000', 257, 'latin1');
  header.write(split.prefix, 345, 'utf8');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
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
    [...(splitName(name) ? [] : [record('path', name)]), ...(size > MAX_SIZE ? [record('size', `${size}`)] : [])].join(
      '',
    ),
  );
  const split = splitName(name) ?? { name: Buffer.from(name).subarray(0, 100).toString('latin1'), prefix: '' };
  return Buffer.concat([
    encodeHeader({ name: 'pax', prefix: '' }, records.length, mode, 'x'),
    records,
    createPadding(records.length),
    encodeHeader(split, size > MAX_SIZE ? 0 : size, mode, '0'),
  ]);
}

/** Returns the zero bytes between content of this size and the next block. */
export const createPadding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

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
export const createMalformed = (what: string, offset: number, detail: string, member?: string): VerificationError =>
  baseError('tar-malformed', { what, offset, detail, member });

export interface TarHeader {
  readonly name: string;
  readonly size: number;
  readonly mode: number;
  readonly canonical: boolean;
}

/** Parses the header of a plain file. Returns undefined for every other header, and for a wrong checksum. */
export function parseHeader(block: Buffer, allowDot = false): TarHeader | undefined {
  const field = (from: number, length: number): string => {
    const bytes = block.subarray(from, from + length);
    const end = bytes.indexOf(0);
    return bytes.subarray(0, end < 0 ? length : end).toString('utf8');
  };
  const number = (from: number, length: number): number => {
    const digits = field(from, length).trim();
    return /^[0-7]{1,11}$/.test(digits) ? Number.parseInt(digits, 8) : -1;
  };
  const sum = block.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 0x20 : byte), 0);
  const plain = field(156, 1) === '0' || field(156, 1) === '';
  if (!plain || number(148, 8) !== sum || field(257, 5) !== 'ustar') return undefined;
  const prefix = field(345, 155);
  const given = prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`;
  const name = allowDot ? given.replace(/^\.\//, '') : given;
  const [size, mode] = [number(124, 12), number(100, 8)];
  if (size < 0 || mode < 0 || !isSafeMemberName(name)) return undefined;
  return {
    name,
    size,
    mode,
    canonical: createHeader(name, size, mode)?.equals(block) === true && MODES.includes(mode),
  };
}

/** Returns the size of the archive that {@link writeTar} writes for members of these sizes, in bytes. */
export const tarSize = (sizes: readonly number[]): number =>
  sizes.reduce((total, size) => total + BLOCK + size + createPadding(size).length, BLOCK * END_BLOCKS);

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
      if (count >= limits.members) throw createMalformed(what, offset, `it has more than ${limits.members} members`);
      if (total > limits.bytes)
        throw createMalformed(what, offset, `it has more than ${limits.bytes} bytes of content`);
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
  if (block.length < BLOCK) throw createMalformed(what, offset, 'it ends too early');
  if (isEmpty(block)) return undefined;
  const header = parseHeader(block);
  if (!header) throw createMalformed(what, offset, 'the header is not the header of a plain file');
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
      throw createMalformed(this.#what, this.#reader.offset, `it ends within ${this.#name}`, this.#name);
    this.#left -= chunk.length;
    return chunk;
  }
}

async function assertEmptyPadding(reader: ByteReader, { name, size }: TarHeader, what: string): Promise<void> {
  const expected = createPadding(size);
  const padding = await reader.read(expected.length);
  if (!padding.equals(expected))
    throw createMalformed(what, reader.offset - padding.length, `the padding of ${name} is not empty`, name);
}

/** Reads the rest of the archive after the first block of the end. */
async function assertEnd(reader: ByteReader, what: string): Promise<void> {
  for (let blocks = 1; ; blocks++) {
    const offset = reader.offset;
    const block = await reader.read(BLOCK);
    if (block.length === 0 && blocks >= END_BLOCKS) return;
    if (block.length < BLOCK || !isEmpty(block) || blocks > MAX_END_BLOCKS)
      throw createMalformed(what, offset, 'the end of the archive is wrong');
  }
}

const isEmpty = (block: Buffer): boolean => block.every((byte) => byte === 0);
