import { malformed, type TarLimits } from './tar.ts';
import { BLOCK, countPadding, isSafeMemberName, readHeader } from './tar-header.ts';

const PAX = 0x78; // 'x'
const PAX_GLOBAL = 0x67; // 'g'
const MAX_PAX_BYTES = 64 * 1024;

interface PaxRecords {
  readonly path?: string;
  readonly size?: number;
}

/**
 * Where the files of an archive lie, found by its headers alone: contents are not read. Folders and a leading `./` are passed
 * over, as other writers have them; pax headers are read; all else is refused as `readTar` does, and so is a name that comes twice. `read`
 * gives so many bytes from an offset, fewer only at the end.
 */
export async function listTar(
  read: (offset: number, length: number) => Promise<Buffer>,
  limits: Pick<TarLimits, 'members'>,
  what: string,
): Promise<ReadonlyMap<string, { readonly offset: number; readonly size: number }>> {
  const files = new Map<string, { readonly offset: number; readonly size: number }>();
  let at = 0;
  let named: PaxRecords = {};
  for (let count = 0; ; count++) {
    const block = await read(at, BLOCK);
    if (block.length < BLOCK) throw malformed(what, at, 'it ends too early');
    if (block.every((byte) => byte === 0)) return files;
    if (count >= limits.members) throw malformed(what, at, `more than ${limits.members} members`);
    if (block[156] === PAX || block[156] === PAX_GLOBAL) {
      const { records, length } = await paxRecords(read, at, block, what);
      // For all files at once a name or a size makes no sense.
      if (block[156] === PAX_GLOBAL && (records.path ?? records.size) !== undefined)
        throw malformed(what, at, 'one name or size for all files');
      if (block[156] === PAX) named = records;
      at += length;
      continue;
    }
    const folder = folderName(block);
    const header = folder === undefined ? readHeader(block, true) : undefined;
    if (folder === undefined && !header)
      throw malformed(what, at, 'a header that is not one of a plain file or folder');
    at += BLOCK;
    const { path, size } = named;
    named = {};
    if (!header) continue;
    const file = { name: path?.replace(/^\.\//, '') ?? header.name, size: size ?? header.size };
    if (!isSafeMemberName(file.name)) throw malformed(what, at, 'a name that leads elsewhere');
    if (files.has(file.name)) throw malformed(what, at, `${file.name} is there twice`);
    files.set(file.name, { offset: at, size: file.size });
    at += file.size + countPadding(file.size);
  }
}

/** Of an extended header (POSIX.1-2001 pax): `LENGTH KEY=VALUE\n` each. What is not about names and sizes is passed over. */
async function paxRecords(
  read: (offset: number, length: number) => Promise<Buffer>,
  at: number,
  block: Buffer,
  what: string,
): Promise<{ readonly records: PaxRecords; readonly length: number }> {
  // Its own header is one of a plain file but for its type; its name means nothing.
  const size = Number.parseInt(block.subarray(124, 135).toString('latin1'), 8);
  if (!(size > 0 && size <= MAX_PAX_BYTES)) throw malformed(what, at, 'an extended header of a size that none has');
  const text = await read(at + BLOCK, size);
  const records: { path?: string; size?: number } = {};
  for (let from = 0; from < text.length; ) {
    const [whole = '', length = ''] = /^([1-9]\d{0,5}) /.exec(text.subarray(from, from + 8).toString('latin1')) ?? [];
    const end = from + Number(length);
    const record = text.subarray(from + whole.length, end - 1).toString('utf8');
    const equals = record.indexOf('=');
    if (length === '' || end > text.length || text[end - 1] !== 0x0a || equals < 1)
      throw malformed(what, at, 'an extended header that cannot be read');
    const value = record.slice(equals + 1);
    if (record.startsWith('path=')) records.path = value;
    if (record.startsWith('size=')) {
      if (!/^\d{1,15}$/.test(value)) throw malformed(what, at, 'a size that is none');
      records.size = Number(value);
    }
    if (record.startsWith('linkpath=') || record.startsWith('GNU.sparse')) throw malformed(what, at, 'no plain file');
    from = end;
  }
  return { records, length: BLOCK + size + countPadding(size) };
}

/** The name of a folder, if the header is one of a folder within the archive. */
function folderName(block: Buffer): string | undefined {
  if (block[156] !== 0x35) return undefined;
  const copy = Buffer.from(block);
  const end = copy.indexOf(0);
  const name = copy.subarray(0, Math.min(end < 0 ? 100 : end, 100)).toString('utf8');
  const plain = name.replace(/^\.\//, '').replace(/\/$/, '');
  return plain === '' || plain === '.' || isSafeMemberName(plain) ? plain : undefined;
}
