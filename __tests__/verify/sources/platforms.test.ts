import { describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import { type Descriptor, OCI_INDEX, type OciDigest, type Repository } from '../../../src/oci/index.ts';
import { listPlatforms } from '../../../src/verify/sources/platforms.ts';
import { memoryRepository } from '../../support/memory-repository.ts';

/** Returns a repository whose indexes have these children. */
type Child = Partial<Omit<Descriptor, 'digest'>> & { readonly digest?: string };
const indexes = (listChildren: (digest: string) => readonly Child[]): Repository => ({
  ...memoryRepository({ name: 'r.test/app' }),
  manifest: async (digest) => ({
    descriptor: { mediaType: OCI_INDEX, digest: digest as OciDigest, size: 0 },
    bytes: Buffer.alloc(0),
    json: {
      manifests: listChildren(digest).map(
        (child): Descriptor => ({
          mediaType: OCI_INDEX,
          size: 1,
          ...child,
          digest: (child.digest ?? '') as OciDigest,
        }),
      ),
    },
  }),
});

describe('the search for platforms of an index', () => {
  const layered = (depth: number, width: number): Repository =>
    indexes((digest) => {
      const [name, level = '0'] = digest.split('.');
      const at = Number(level);
      return at >= depth ? [] : Array.from({ length: width }, (_, i) => ({ digest: `${name}-${i}.${at + 1}` }));
    });

  it.each([
    [0, 0, 0],
    [4, 1, 4],
    [2, 2, 6],
    [1, 200, 200],
  ])('follows indexes that are %i levels deep and %i entries wide', async (depth, width, count) => {
    expect(await listPlatforms(layered(depth, width), 'sha256:d.0')).toHaveLength(count);
  });

  it.each([
    [5, 1],
    [1, 201],
  ])('rejects indexes that are %i levels deep and %i entries wide', async (depth, width) => {
    await expect(listPlatforms(layered(depth, width), 'sha256:d.0')).rejects.toMatchObject({
      code: 'evidence-too-much',
      details: { source: 'the platforms of sha256:d.0', limit: 200 },
    });
  });

  it('returns each manifest once for any number of mentions, and ends in a cycle', async () => {
    const circle: Readonly<Record<string, readonly string[]>> = { 'sha256:top': ['a', 'b', 'a'], a: ['b'], b: ['a'] };
    const found = await listPlatforms(
      indexes((digest) => (circle[digest] ?? []).map((child) => ({ digest: child }))),
      'sha256:top',
    );
    expect(found.map(({ digest }) => digest)).toEqual(['a', 'b']);
  });
});

describe('the name of a platform', () => {
  const nameOf = async (platform: Descriptor['platform']): Promise<string | undefined> => {
    const repository = indexes((digest) =>
      digest === 'sha256:top' ? [{ digest: 'sha256:ab', ...(platform ? { platform } : {}) }] : [],
    );
    const [only] = await listPlatforms(repository, 'sha256:top');
    return only?.name;
  };

  it.each<[string, Descriptor['platform']]>([
    ['linux/arm64/v8', { variant: 'v8', architecture: 'arm64', os: 'linux', 'os.version': '1' }],
    ['linux/amd64', { os: 'linux', architecture: 'amd64' }],
    [`linux/${'x'.repeat(40)}`, { os: 'linux', architecture: 'x'.repeat(40) }],
    ['linux', { os: 'linux', architecture: 'x'.repeat(41), variant: 8 }],
    ['amd64', { os: 'a/b', architecture: 'amd64', variant: '' }],
    ['sha256:ab', { os: 'a\u001b[31m', architecture: null }],
    ['sha256:ab', {}],
    ['sha256:ab', undefined],
  ])('equals %s', async (name, platform) => {
    expect(await nameOf(platform)).toBe(name);
  });
});

describe('the search for platforms of an unreadable index', () => {
  const failing = (error: Error): Repository => ({
    ...indexes(() => []),
    manifest: async () => Promise.reject(error),
  });

  it('fails with its own fault, and never returns an image without platforms', async () => {
    for (const error of [new Error('connection reset'), baseError('internal-error', { what: 'connection reset' })])
      await expect(listPlatforms(failing(error), 'sha256:ab')).rejects.toMatchObject({
        code: 'platforms-unreadable',
        details: { subject: 'r.test/app@sha256:ab', detail: expect.stringContaining('connection reset') },
        cause: error,
      });
  });

  it('rejects an index whose content differs from its digest', async () => {
    const error = baseError('digest-mismatch', { what: 'x', expected: 'a', found: 'b' });
    await expect(listPlatforms(failing(error), 'sha256:ab')).rejects.toBe(error);
  });
});
