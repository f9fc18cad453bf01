import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { computeDigests, hashBytes, isLarge } from '../../../src/verify/subject/digests.ts';

const dir = mkdtempSync(join(tmpdir(), 'mc-digests-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const FEW_BYTES = 1024 * 1024;
const hashAll = (bytes: Uint8Array) => {
  const of = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex');
  return { sha256: of('sha256'), sha384: of('sha384'), sha512: of('sha512') };
};
const writeSubject = (bytes: Uint8Array): string => {
  const path = join(dir, 'subject');
  writeFileSync(path, bytes);
  return path;
};

describe('the digests of a file', () => {
  it.each([0, 1, FEW_BYTES, FEW_BYTES + 1, 3 * FEW_BYTES + 7])(
    'equal the digests of its bytes, for %i bytes',
    async (size) => {
      const bytes = Buffer.alloc(size, 'release');
      const { sha256, sha384, sha512 } = await computeDigests(writeSubject(bytes));
      expect({ sha256, sha384, sha512 }).toEqual(hashAll(bytes));
      expect(hashBytes(bytes)).toEqual(hashAll(bytes));
    },
  );

  it('throw if the file changes during the verification, so that a signature over the new bytes does not count for the old', async () => {
    const digests = await computeDigests(writeSubject(Buffer.alloc(FEW_BYTES + 1, 'evil')));
    const good = Buffer.alloc(FEW_BYTES + 1, 'good');
    writeSubject(good);
    const expected = `sha256:${digests.sha256}`;
    for (const algorithm of ['sha512', 'sha384', 'sha512'] as const)
      expect(() => digests[algorithm]).toThrow(
        expect.objectContaining({
          code: 'subject-changed',
          details: expect.objectContaining({ expected, found: `sha256:${hashAll(good).sha256}` }),
        }),
      );
  });

  it('throw if the file is deleted during the verification', async () => {
    const path = writeSubject(Buffer.alloc(FEW_BYTES + 1));
    const digests = await computeDigests(path);
    rmSync(path);
    expect(() => digests.sha512).toThrow(expect.objectContaining({ code: 'subject-changed' }));
  });

  it('become complete at once for a small file, and a later write does not change them', async () => {
    const path = writeSubject(Buffer.from('a release'));
    const digests = await computeDigests(path);
    writeSubject(Buffer.from('another'));
    expect(digests).toEqual(hashAll(Buffer.from('a release')));
  });

  it('throw a coded error for a missing file', async () => {
    await expect(computeDigests(join(dir, 'absent'))).rejects.toMatchObject({ code: 'file-not-found' });
  });
});

describe('isLarge', () => {
  it('returns true above one mebibyte, and false for a folder, a device and a missing file', () => {
    expect(isLarge(writeSubject(Buffer.alloc(FEW_BYTES + 1)))).toBe(true);
    expect(isLarge(writeSubject(Buffer.alloc(FEW_BYTES)))).toBe(false);
    expect(isLarge(writeSubject(Buffer.alloc(0)))).toBe(false);
    for (const path of [dir, '/dev/zero', join(dir, 'absent'), join(dir, 'subject', 'below')])
      expect(isLarge(path)).toBe(false);
  });
});
