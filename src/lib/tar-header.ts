export const BLOCK = 512;
export const MAX_USTAR_SIZE = 8 ** 11 - 1; // eleven octal digits: the bound of POSIX ustar
const CANONICAL_MODES = [0o644, 0o755];
const CHECKSUM = { from: 148, to: 156 };

const encoder = new TextEncoder();
// A name may start with a byte order mark: it is a part of the name.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export interface TarName {
  readonly name: string;
  readonly prefix: string;
}

export interface TarHeader {
  readonly name: string;
  readonly size: number;
  readonly mode: number;
  /** Whether the header is byte for byte the one that {@link createHeader} returns. */
  readonly canonical: boolean;
}

/** Decides whether a member of this name, when it is unpacked, stays within the folder of the archive. */
export const isSafeMemberName = (name: string): boolean =>
  name !== '' &&
  !name.startsWith('/') &&
  !/[\\\p{Cc}]/u.test(name) &&
  !/^[A-Za-z]:/.test(name) &&
  name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/** Splits a name for ustar: a name of at most 100 bytes, and a prefix of at most 155. Returns undefined for a longer one. */
export function splitName(name: string): TarName | undefined {
  const countBytes = (text: string): number => encoder.encode(text).length;
  if (countBytes(name) <= 100) return { name, prefix: '' };
  for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
    const [prefix, rest] = [name.slice(0, slash), name.slice(slash + 1)];
    if (countBytes(prefix) <= 155 && countBytes(rest) <= 100) return { name: rest, prefix };
  }
  return undefined;
}

/**
 * Creates the header (POSIX.1-1988 ustar) of a plain file. It depends on name, size and mode alone, and has no owner and
 * no time. Returns undefined where ustar cannot describe the file.
 */
export function createHeader(name: string, size: number, mode: number): Uint8Array | undefined {
  const split = splitName(name);
  const fits = split && isSafeMemberName(name) && Number.isInteger(size) && size >= 0 && size <= MAX_USTAR_SIZE;
  return fits ? createRawHeader(split, size, mode, '0') : undefined;
}

/** Creates a header without any check. Type `0` is a plain file, and `x` an extended header. */
export function createRawHeader({ name, prefix }: TarName, size: number, mode: number, type: '0' | 'x'): Uint8Array {
  const header = new Uint8Array(BLOCK);
  const write = (text: string, at: number): void => header.set(encoder.encode(text), at);
  const formatOctal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');
  write(name, 0);
  write(formatOctal(mode, 7), 100);
  write(formatOctal(0, 7), 108);
  write(formatOctal(0, 7), 116);
  write(formatOctal(size, 11), 124);
  write(formatOctal(0, 11), 136);
  header.fill(0x20, CHECKSUM.from, CHECKSUM.to);
  write(type, 156);
  write('ustar\u000000', 257);
  write(prefix, 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  write(`${formatOctal(sum, 6)}\0 `, CHECKSUM.from);
  return header;
}

const isEqual = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

/**
 * Reads the header of a plain file. Returns undefined for any other member, and for a wrong checksum. With `stripsDot` a name may
 * start with `./`, which is removed.
 */
export function parseHeader(block: Uint8Array, stripsDot = false): TarHeader | undefined {
  const field = (from: number, length: number): string => {
    const bytes = block.subarray(from, from + length);
    const end = bytes.indexOf(0);
    return decoder.decode(bytes.subarray(0, end < 0 ? length : end));
  };
  const number = (from: number, length: number): number => {
    const digits = field(from, length).trim();
    return /^[0-7]{1,11}$/.test(digits) ? Number.parseInt(digits, 8) : -1;
  };
  const sum = block.reduce((total, byte, i) => total + (i >= CHECKSUM.from && i < CHECKSUM.to ? 0x20 : byte), 0);
  const plain = field(156, 1) === '0' || field(156, 1) === '';
  if (!plain || number(148, 8) !== sum || field(257, 5) !== 'ustar') return undefined;
  const prefix = field(345, 155);
  const given = prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`;
  const name = stripsDot ? given.replace(/^\.\//, '') : given;
  const [size, mode] = [number(124, 12), number(100, 8)];
  if (size < 0 || mode < 0 || !isSafeMemberName(name)) return undefined;
  const canonical = createHeader(name, size, mode);
  return {
    name,
    size,
    mode,
    canonical: canonical !== undefined && isEqual(canonical, block) && CANONICAL_MODES.includes(mode),
  };
}

/** Returns the number of bytes of padding after content of this size. */
export const countPadding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;
