import { createTarError, type TarLimits } from './tar.ts';
import { BLOCK, countPadding, isSafeMemberName, parseHeader } from './tar-header.ts';

const PAX = 0x78; // 'x'
const PAX_GLOBAL = 0x67; // 'g'
const DIRECTORY = 0x35; // '5'
const TYPE_OFFSET = 156;
const MAX_PAX_BYTES = 64 * 1024;

/** Returns `length` bytes from `offset` on, and fewer only at the end. */
type ReadAt = (offset: number, length: number) => Promise<Buffer>;

interface PaxRecords {
  readonly path?: string;
  readonly size?: number;
}

/** The position and size of a file in an archive, in bytes. */
interface FilePosition {
  readonly offset: number;
  readonly size: number;
}

/**
 * Lists the files of an archive from its headers alone, without reading contents. It accepts what other writers add: folders, a
 * leading `./` and pax headers. Throws `tar-malformed` for everything else that `readTar` rejects, and for a name that occurs twice.
 */
export async function listTar(
  read: ReadAt,
  limits: Pick<TarLimits, 'members'>,
  what: string,
): Promise<ReadonlyMap<string, FilePosition>> {
  const files = new Map<string, FilePosition>();
  let offset = 0;
  let records: PaxRecords = {};
  for (let count = 0; ; count++) {
    const block = await read(offset, BLOCK);
    if (block.length < BLOCK) throw createTarError(what, offset, 'it ends too early');
    if (block.every((byte) => byte === 0)) return files;
    if (count >= limits.members) throw createTarError(what, offset, `it has more than ${limits.members} members`);
    if (isPaxHeader(block)) {
      const header = await readPaxHeader(read, offset, block, what);
      if (block[TYPE_OFFSET] === PAX) records = header.records;
      offset += header.length;
      continue;
    }
    const file = parseFile(block, offset, records, what);
    records = {};
    offset += BLOCK;
    if (!file) continue;
    if (files.has(file.name)) throw createTarError(what, offset, `${file.name} occurs twice`);
    files.set(file.name, { offset, size: file.size });
    offset += file.size + countPadding(file.size);
  }
}

const isPaxHeader = (block: Buffer): boolean => block[TYPE_OFFSET] === PAX || block[TYPE_OFFSET] === PAX_GLOBAL;

/** Parses the header of a file, whose name and size the pax records replace. Returns undefined for a folder. */
function parseFile(
  block: Buffer,
  offset: number,
  { path, size }: PaxRecords,
  what: string,
): { readonly name: string; readonly size: number } | undefined {
  if (isFolder(block)) return undefined;
  const header = parseHeader(block, true);
  if (!header) throw createTarError(what, offset, 'the header is not the header of a plain file or folder');
  const name = path?.replace(/^\.\//, '') ?? header.name;
  if (!isSafeMemberName(name)) throw createTarError(what, offset + BLOCK, 'the name leads out of the archive');
  return { name, size: size ?? header.size };
}

/** Reads an extended header and its records (POSIX.1-2001 pax). `length` includes the header. */
async function readPaxHeader(
  read: ReadAt,
  offset: number,
  block: Buffer,
  what: string,
): Promise<{ readonly records: PaxRecords; readonly length: number }> {
  // The header differs from that of a plain file in its type only. Its name has no meaning.
  const size = Number.parseInt(block.subarray(124, 135).toString('latin1'), 8);
  if (!(size > 0 && size <= MAX_PAX_BYTES))
    throw createTarError(what, offset, `the size of an extended header is not 1 to ${MAX_PAX_BYTES}`);
  const records = parsePaxRecords(await read(offset + BLOCK, size), offset, what);
  // A name or size for all files makes no sense.
  if (block[TYPE_OFFSET] === PAX_GLOBAL && (records.path ?? records.size) !== undefined)
    throw createTarError(what, offset, 'an extended header gives one name or size to all files');
  return { records, length: BLOCK + size + countPadding(size) };
}

/** Parses records `LENGTH KEY=VALUE\n`. It ignores records other than names and sizes. */
function parsePaxRecords(text: Buffer, offset: number, what: string): PaxRecords {
  const records: { path?: string; size?: number } = {};
  for (let start = 0; start < text.length; ) {
    const [prefix = '', length = ''] =
      /^([1-9]\d{0,5}) /.exec(text.subarray(start, start + 8).toString('latin1')) ?? [];
    const end = start + Number(length);
    const record = text.subarray(start + prefix.length, end - 1).toString('utf8');
    const equals = record.indexOf('=');
    if (length === '' || end > text.length || text[end - 1] !== 0x0a || equals < 1)
      throw createTarError(what, offset, 'an extended header cannot be read');
    const value = record.slice(equals + 1);
    if (record.startsWith('path=')) records.path = value;
    if (record.startsWith('size=')) records.size = parsePaxSize(value, offset, what);
    if (record.startsWith('linkpath=') || record.startsWith('GNU.sparse'))
      throw createTarError(what, offset, 'the member is not a plain file');
    start = end;
  }
  return records;
}

function parsePaxSize(text: string, offset: number, what: string): number {
  if (!/^\d{1,15}$/.test(text)) throw createTarError(what, offset, 'the size in an extended header is not a number');
  return Number(text);
}

/** Decides whether a header is the header of a folder within the archive. */
function isFolder(block: Buffer): boolean {
  if (block[TYPE_OFFSET] !== DIRECTORY) return false;
  const end = block.indexOf(0);
  const name = block.subarray(0, Math.min(end < 0 ? 100 : end, 100)).toString('utf8');
  const path = name.replace(/^\.\//, '').replace(/\/$/, '');
  return path === '' || path === '.' || isSafeMemberName(path);
}
