import { baseError } from './errors.ts';
import type { VerificationError } from './mc-error.ts';
import {
  BLOCK,
  countPadding,
  createHeader,
  createRawHeader,
  isSafeMemberName,
  MAX_USTAR_SIZE,
  readHeader,
  splitName,
} from './tar-header.ts';

const END_BLOCKS = 2;
const MAX_END_BLOCKS = 64; // some writers fill up to their tape's record

export interface TarEntry {
  /** Relative, with `/`: `chain/chain.jsonl`. */
  readonly name: string;
  /** Bytes; must be what `content` gives. */
  readonly size: number;
  readonly content: () => AsyncIterable<Uint8Array>;
  /** 0o644 or 0o755; default 0o644. */
  readonly mode?: number;
}

export interface TarMember {
  readonly name: string;
  readonly size: number;
  readonly mode: number;
  /** Where its content starts in the archive, in bytes. */
  readonly offset: number;
  /** Whether its header is, byte for byte, the one that {@link writeTar} writes. */
  readonly canonical: boolean;
  /** To be read, whole or in part, before the next member is asked for. */
  readonly content: AsyncIterable<Uint8Array>;
}

export interface TarLimits {
  readonly members: number;
  /** Bytes of all contents. */
  readonly bytes: number;
}

/** What stands before a file that ustar cannot hold (POSIX.1-2001 pax, "Extended Header"), and the header of the file itself. */
function extendedHeader(name: string, size: number, mode: number): Buffer | undefined {
  if (!isSafeMemberName(name) || !Number.isSafeInteger(size) || size < 0) return undefined;
  const record = (key: string, value: string): string => {
    const rest = ` ${key}=${value}\n`;
    const length = Buffer.byteLength(rest);
    // The length counts its own digits.
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
    padding(records.length),
    createRawHeader(split, size > MAX_USTAR_SIZE ? 0 : size, mode, '0'),
  ]);
}

const padding = (size: number): Buffer => Buffer.alloc(countPadding(size));

/**
 * A plain POSIX tar of plain files, in the order given. The same entries give the same bytes on every machine and with
 * every version of everything, which is why no library writes it. Throws `tar-entry-invalid` for a name or size that
 * ustar cannot hold, or a content of another size. With `extended` a name or size that ustar cannot hold goes into a pax header.
 */
export async function* writeTar(
  entries: Iterable<TarEntry> | AsyncIterable<TarEntry>,
  { extended = false }: { readonly extended?: boolean } = {},
): AsyncGenerator<Uint8Array> {
  for await (const { name, size, content, mode = 0o644 } of entries) {
    const header = createHeader(name, size, mode) ?? (extended ? extendedHeader(name, size, mode) : undefined);
    if (!header) throw baseError('tar-entry-invalid', { name, detail: 'a ustar archive cannot hold it' });
    yield header;
    let written = 0;
    for await (const chunk of content()) {
      written += chunk.length;
      if (written > size) break;
      yield chunk;
    }
    if (written !== size) throw baseError('tar-entry-invalid', { name, detail: `it was to have ${size} bytes` });
    yield padding(size);
  }
  yield Buffer.alloc(BLOCK * END_BLOCKS);
}

/** A stream that can be asked for so many bytes. */
class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array();
  offset = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Up to `most` bytes; none at the end. */
  async some(most: number): Promise<Uint8Array> {
    while (this.#held.length === 0) {
      const next = await this.#source.next();
      if (next.done) return new Uint8Array();
      this.#held = next.value;
    }
    const chunk = this.#held.subarray(0, most);
    this.#held = this.#held.subarray(chunk.length);
    this.offset += chunk.length;
    return chunk;
  }

  /** Exactly `size` bytes, or what there was before the end. */
  async exactly(size: number): Promise<Buffer> {
    const chunks: Uint8Array[] = [];
    for (let got = 0; got < size; ) {
      const chunk = await this.some(size - got);
      if (chunk.length === 0) break;
      got += chunk.length;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }
}

/** `member`: in whose content or padding it was met. */
export const malformed = (what: string, offset: number, detail: string, member?: string): VerificationError =>
  baseError('tar-malformed', { what, offset, detail, member });

/** The bytes of an archive of members of these sizes, as {@link writeTar} writes it. */
export const tarSize = (sizes: readonly number[]): number =>
  sizes.reduce((total, size) => total + BLOCK + size + countPadding(size), BLOCK * END_BLOCKS);

/**
 * Reads an archive of plain files, member by member: links, folders, extensions, names that lead elsewhere, a wrong
 * checksum, bytes in the padding or behind the end are refused with `tar-malformed`, as is what exceeds the limits.
 * `what` names the archive. Who must know that it is just as {@link writeTar} wrote it looks at `canonical` too.
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
      const at = reader.offset;
      const block = await reader.exactly(BLOCK);
      if (block.length < BLOCK) throw malformed(what, at, 'it ends too early');
      if (block.every((byte) => byte === 0)) break;
      const header = readHeader(block);
      if (!header) throw malformed(what, at, 'a header that is not one of a plain file');
      total += header.size;
      if (count >= limits.members) throw malformed(what, at, `more than ${limits.members} members`);
      if (total > limits.bytes) throw malformed(what, at, `more than ${limits.bytes} bytes of content`);
      let left = header.size;
      const content = async function* (): AsyncGenerator<Uint8Array> {
        while (left > 0) {
          const chunk = await reader.some(left);
          if (chunk.length === 0) throw malformed(what, reader.offset, `it ends within ${header.name}`, header.name);
          left -= chunk.length;
          yield chunk;
        }
      };
      yield { ...header, offset: reader.offset, content: content() };
      while (left > 0) {
        const chunk = await reader.some(left);
        if (chunk.length === 0) throw malformed(what, reader.offset, `it ends within ${header.name}`, header.name);
        left -= chunk.length;
      }
      const pad = await reader.exactly(countPadding(header.size));
      if (pad.length !== countPadding(header.size) || pad.some((byte) => byte !== 0))
        throw malformed(what, reader.offset - pad.length, `the padding of ${header.name} is not empty`, header.name);
    }
    for (let blocks = 1; ; blocks++) {
      const at = reader.offset;
      const block = await reader.exactly(BLOCK);
      if (block.length === 0 && blocks >= END_BLOCKS) break;
      if (block.length < BLOCK || block.some((byte) => byte !== 0) || blocks > MAX_END_BLOCKS)
        throw malformed(what, at, 'its end is not one');
    }
  } finally {
    await reader.close();
  }
}
