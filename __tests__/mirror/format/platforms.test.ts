import { describe, expect, it } from '@jest/globals';
import { type Digest, digestOf } from '../../../src/lib/digest.ts';
import { baseError } from '../../../src/lib/errors.ts';
import type { StaticFiles } from '../../../src/mirror/format/files.ts';
import { blobPath } from '../../../src/mirror/format/layout.ts';
import { readPlatforms } from '../../../src/mirror/format/platforms.ts';
import { MAX_MANIFEST_BYTES } from '../../../src/oci/index.ts';

const [AMD64, ARM64] = [digestOf('amd64'), digestOf('arm64')];
const INDEX = Buffer.from(
  JSON.stringify({ manifests: [{ digest: AMD64 }, { digest: 'sha512:00' }, { digest: ARM64 }] }),
);
const LARGE = Buffer.concat([INDEX, Buffer.alloc(MAX_MANIFEST_BYTES, ' ')]);
const TOLERANCES = ['nothing', 'missing', 'unreadable'] as const;
const unreachable = baseError('network-unreachable', {
  method: 'GET',
  url: 'http://a',
  detail: 'refused',
  attempts: 1,
});

/** Files that have the content at the path of `digest`. Reads throw `error` if it is given. */
const createFiles = (digest: Digest, content: Buffer | undefined, error?: Error): StaticFiles => ({
  name: 'mirror',
  read: async (path) => {
    if (error) throw error;
    return path === blobPath(digest) ? content : undefined;
  },
});
const read = (content: Buffer, tolerate: (typeof TOLERANCES)[number], maxManifests?: number) =>
  readPlatforms(createFiles(digestOf(content), content), digestOf(content), {
    tolerate,
    ...(maxManifests === undefined ? {} : { maxManifests }),
  });

describe('readPlatforms', () => {
  it.each(TOLERANCES)(
    'returns the SHA-256 digests of an image index, and none for other content: %s',
    async (tolerate) => {
      expect(await read(INDEX, tolerate)).toEqual([AMD64, ARM64]);
      for (const other of ['{"config":{}}', 'not JSON', '{"manifests":[{}]}'])
        expect(await read(Buffer.from(other), tolerate)).toEqual([]);
    },
  );

  it.each(TOLERANCES)('rejects content with another digest: %s', async (tolerate) => {
    const digest = digestOf('expected');
    const reading = readPlatforms(createFiles(digest, INDEX), digest, { tolerate });
    await expect(reading).rejects.toMatchObject({ code: 'mirror-damaged' });
  });

  it('rejects a missing manifest unless the option tolerates it', async () => {
    const digest = digestOf('missing');
    const readMissing = (tolerate: (typeof TOLERANCES)[number]) =>
      readPlatforms(createFiles(digest, undefined), digest, { tolerate });
    await expect(readMissing('nothing')).rejects.toMatchObject({ code: 'mirror-damaged' });
    expect([await readMissing('missing'), await readMissing('unreadable')]).toEqual([[], []]);
  });

  it('throws the error of an unreadable manifest unless the option tolerates it', async () => {
    const readFailing = (tolerate: (typeof TOLERANCES)[number]) =>
      readPlatforms(createFiles(AMD64, undefined, unreachable), AMD64, { tolerate });
    for (const tolerate of ['nothing', 'missing'] as const)
      await expect(readFailing(tolerate)).rejects.toBe(unreachable);
    expect(await readFailing('unreadable')).toEqual([]);
  });

  it('reads an oversized manifest only if the manifest must be in the mirror', async () => {
    expect(await Promise.all(TOLERANCES.map((tolerate) => read(LARGE, tolerate)))).toEqual([[AMD64, ARM64], [], []]);
  });

  it('returns none for an index with more manifests than the limit', async () => {
    expect([await read(INDEX, 'nothing', 3), await read(INDEX, 'nothing', 2)]).toEqual([[AMD64, ARM64], []]);
  });
});
