import { describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import { bucketDestination } from '../../../src/mirror/destination/bucket.ts';
import type { Destination } from '../../../src/mirror/index.ts';
import { checkTuf } from '../../../src/mirror/tuf/check.ts';
import { memoryStore, steppedClock } from '../../support/memory-store.ts';
import { TufRepository } from '../../support/tuf.ts';

/** Creates a repository with one target in the layout of a mirror. */
async function publishMirrored() {
  const repository = new TufRepository();
  repository.targets.set('one', Buffer.from('one'));
  repository.publish();
  const to = bucketDestination({
    store: memoryStore(),
    location: { bucket: 'acme', prefix: '' },
    clock: steppedClock(),
  });
  for (const [path, bytes] of repository.files) await to.write(path, bytes);
  const check = (files: Destination = to) => checkTuf({ name: 'acme', root: repository.root }, files);
  return { repository, to, check };
}
const createRefusal = (path: string, detail: string) => ({
  code: 'tuf-invalid',
  details: { repository: 'acme', path, detail },
});

describe('checkTuf', () => {
  it('lists each file that it reads, except the given root', async () => {
    const { repository, to } = await publishMirrored();
    const sizes: number[] = [];
    await checkTuf({ name: 'acme', root: repository.root }, to, (bytes) => sizes.push(bytes));
    const getSize = ({ length }: Buffer): number => length;
    const files = [...repository.files].filter(([path]) => path !== '1.root.json').map(([, bytes]) => getSize(bytes));
    expect(sizes.sort()).toEqual(files.sort());
  });

  it.each(['timestamp.json', '1.root.json'])('names a missing file: %s', async (path) => {
    const { to, check } = await publishMirrored();
    await to.remove(path);
    const detail = path === '1.root.json' ? 'it is missing, or differs from the pinned root' : 'it is missing';
    await expect(check()).rejects.toMatchObject(createRefusal(path, detail));
  });

  it('names a missing target', async () => {
    const { repository, to, check } = await publishMirrored();
    const path = [...repository.files.keys()].find((name) => name.startsWith('targets/')) ?? '';
    await to.remove(path);
    await expect(check()).rejects.toMatchObject(createRefusal(path, 'it is missing'));
  });

  it('names an extra file', async () => {
    const { to, check } = await publishMirrored();
    await check();
    await to.write('2.targets.json', '{}');
    await expect(check()).rejects.toMatchObject(
      createRefusal('2.targets.json', 'the repository does not list the file'),
    );
  });

  it('names a file above its maximum size', async () => {
    const { to, check } = await publishMirrored();
    await to.write('timestamp.json', 'x'.repeat(16_385));
    await expect(check()).rejects.toMatchObject(
      createRefusal('timestamp.json', 'expected at most 16384 bytes, found more'),
    );
  });

  it.each<[string, Error]>([
    ['a fault', baseError('internal-error', { what: 'the disk failed' })],
    ['another McError', baseError('file-not-found', { what: 'the file', path: 'x' })],
    ['an error of another kind', Object.assign(new Error('of another kind'), { code: 'file-too-large' })],
  ])('does not report an unreadable file as damaged: it fails with %s', async (_, error) => {
    const { to, check } = await publishMirrored();
    const failTimestamp = async (path: string, maxBytes: number) => {
      if (path === 'timestamp.json') throw error;
      return to.read(path, maxBytes);
    };
    await expect(check({ ...to, read: failTimestamp })).rejects.toBe(error);
  });
});
