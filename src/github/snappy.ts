import type { VerificationError } from '../lib/mc-error.ts';
import { githubError } from './errors.ts';

/**
 * Decompresses a block in Snappy's raw format (google/snappy, format_description.txt): a length, then literals and copies
 * of what came before. Nothing is made that is larger than `maxBytes`. Throws `snappy-malformed`.
 */
export function decompressSnappy(bytes: Uint8Array, maxBytes: number): Buffer {
  const malformed = (detail: string): VerificationError => githubError('snappy-malformed', { detail });
  let at = 0;
  const next = (): number => {
    const byte = bytes[at++];
    if (byte === undefined) throw malformed('it ends in the middle');
    return byte;
  };
  const littleEndian = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i++) value += next() * 256 ** i;
    return value;
  };
  let [size, shift] = [0, 0];
  for (let byte = 128; byte >= 128; shift += 7) {
    if (shift > 28) throw malformed('its length is no length');
    byte = next();
    size += (byte & 127) * 2 ** shift;
  }
  if (size > maxBytes) throw malformed(`it says that it has ${size} bytes, more than ${maxBytes}`);
  const out = Buffer.alloc(size);
  let written = 0;
  while (at < bytes.length) {
    const tag = next();
    const kind = tag & 3;
    if (kind === 0) {
      const short = tag >> 2;
      const length = 1 + (short < 60 ? short : littleEndian(short - 59));
      if (at + length > bytes.length || written + length > size)
        throw malformed('a literal is longer than there is room');
      out.set(bytes.subarray(at, at + length), written);
      at += length;
      written += length;
      continue;
    }
    const length = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const offset = kind === 1 ? (tag >> 5) * 256 + next() : littleEndian(kind === 2 ? 2 : 4);
    if (offset === 0 || offset > written || written + length > size) throw malformed('a copy is of what is not there');
    // One byte after another: a copy may overlap itself, and then repeats.
    for (let i = 0; i < length; i++, written++) out[written] = out[written - offset] ?? 0;
  }
  if (written !== size) throw malformed(`it says that it has ${size} bytes, and has ${written}`);
  return out;
}
