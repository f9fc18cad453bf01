import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { digestsOf, hashBytes, isLarge } from '../../../src/verify/subject/digests.ts';

const dir = mkdtempSync(join(tmpdir(), 'mc-digests-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const FEW_BYTES = 1024 * 1024;
const all = (bytes: Uint8Array) => {
  const of = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex');
  return { sha256: of('sha256'), sha384: of('sha384'), sha512: of('sha512') };
};
const fileOf = (bytes: Uint8Array): string => {
  const path = join(dir, 'subject');
  writeFileSync(path, bytes);
  return path;
};

describe('the digests of a file', () => {
  it.each([0, 1, FEW_BYTES, FEW_BYTES + 1, 3 * FEW_BYTES + 7])('of %i bytes are those of its bytes', async (size) => {
    const bytes = Buffer.alloc(size, 'release');
    const { sha256, sha384, sha512 } = await digestsOf(fileOf(bytes));
    expect({ sha256, sha384, sha512 }).toEqual(all(bytes));
    expect(hashBytes(bytes)).toEqual(all(bytes));
  });

  it('that is changed while it is verified are of no subject: a signature over the other file is none over this', async () => {
    const digests = await digestsOf(fileOf(Buffer.alloc(FEW_BYTES + 1, 'evil')));
    const good = Buffer.alloc(FEW_BYTES + 1, 'good');
    fileOf(good);
    const expected = `sha256:${digests.sha256}`;
    for (const algorithm of ['sha512', 'sha384', 'sha512'] as const)
      expect(() => digests[algorithm]).toThrow(
        expect.objectContaining({
          code: 'subject-changed',
          details: expect.objectContaining({ expected, found: `sha256:${all(good).sha256}` }),
        }),
      );
  });

  it('that is gone meanwhile are refused, not guessed', async () => {
    const path = fileOf(Buffer.alloc(FEW_BYTES + 1));
    const digests = await digestsOf(path);
    rmSync(path);
    expect(() => digests.sha512).toThrow(expect.objectContaining({ code: 'subject-changed' }));
  });

  it('are settled at once where it is small: what is written to it later is not asked', async () => {
    const path = fileOf(Buffer.from('a release'));
    const digests = await digestsOf(path);
    fileOf(Buffer.from('another'));
    expect(digests).toEqual(all(Buffer.from('a release')));
  });

  it('that does not exist are an error with a code', async () => {
    await expect(digestsOf(join(dir, 'absent'))).rejects.toMatchObject({ code: 'file-not-found' });
  });
});

describe('a large file', () => {
  it('has more than a mebibyte; a folder, a device and what is not there are none', () => {
    expect(isLarge(fileOf(Buffer.alloc(FEW_BYTES + 1)))).toBe(true);
    expect(isLarge(fileOf(Buffer.alloc(FEW_BYTES)))).toBe(false);
    expect(isLarge(fileOf(Buffer.alloc(0)))).toBe(false);
    for (const path of [dir, '/dev/zero', join(dir, 'absent'), join(dir, 'subject', 'below')])
      expect(isLarge(path)).toBe(false);
  });
});
