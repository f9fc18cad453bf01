import { BLOCK, countPadding, parseHeader } from '../../../lib/tar-header.ts';
import type { Bytes } from './bytes.ts';

const END_BYTES = 2 * BLOCK;

export interface Archive {
  /** The contents by name, in the order of the archive. */
  readonly members: ReadonlyMap<string, Bytes>;
  /** The differences from an archive that `mc evidence pack` writes. */
  readonly problems: readonly string[];
}

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/**
 * Reads the archive of a pack (POSIX ustar, plain files). Checks that each header is the one that mc writes for the file,
 * and that padding and end have no other bytes. Throws for an archive that it cannot read.
 */
export function readArchive(pack: Bytes): Archive {
  const members = new Map<string, Bytes>();
  const problems: string[] = [];
  let isRewritten = false;
  let offset = 0;
  for (;;) {
    const block = pack.subarray(offset, offset + BLOCK);
    if (block.length === BLOCK && isZero(block)) break;
    const header = block.length === BLOCK ? parseHeader(block) : undefined;
    if (!header)
      throw new Error(`the file is not a tar archive of plain files: byte ${offset} is not the start of a header`);
    const { name, size, canonical } = header;
    const end = offset + BLOCK + size;
    const next = end + countPadding(size);
    if (next > pack.length) throw new Error(`the archive ends within ${name}`);
    if (!canonical) {
      isRewritten = true;
      problems.push(`${name}: another program wrote its header in the archive`);
    }
    if (!isZero(pack.subarray(end, next))) problems.push(`${name}: its padding has bytes other than zero`);
    if (members.has(name)) problems.push(`${name}: more than once in the archive`);
    members.set(name, pack.subarray(offset + BLOCK, end));
    offset = next;
  }
  const rest = pack.subarray(offset);
  if (!isZero(rest)) throw new Error('the archive has more bytes after its end');
  if (!isRewritten && rest.length !== END_BYTES) problems.push('the archive: another program wrote its end');
  return { members, problems };
}
