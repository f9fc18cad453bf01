import { describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import { bucketDestination } from '../../../src/mirror/destination/bucket.ts';
import type { Destination } from '../../../src/mirror/index.ts';
import { checkTuf } from '../../../src/mirror/tuf/check.ts';
import { memoryStore, steppedClock } from '../../support/memory-store.ts';
import { TufRepository } from '../../support/tuf.ts';

/** A repository with one target, as a mirror has it. */
async function mirrored() {
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
const refused = (path: string, detail: string) => ({
  code: 'tuf-invalid',
  details: { repository: 'acme', path, detail },
});

describe('check of a mirrored TUF repository', () => {
  it('tells of each file that it reads, but not of the root that it was given', async () => {
    const { repository, to } = await mirrored();
    const sizes: number[] = [];
    await checkTuf({ name: 'acme', root: repository.root }, to, (bytes) => sizes.push(bytes));
    const sizeOf = ({ length }: Buffer): number => length;
    const files = [...repository.files].filter(([path]) => path !== '1.root.json').map(([, bytes]) => sizeOf(bytes));
    expect(sizes.sort()).toEqual(files.sort());
  });

  it.each(['timestamp.json', '1.root.json'])('names what is missing: %s', async (path) => {
    const { to, check } = await mirrored();
    await to.remove(path);
    const detail = path === '1.root.json' ? 'it is missing, or differs from the pinned root' : 'it is missing';
    await expect(check()).rejects.toMatchObject(refused(path, detail));
  });

  it('names a target that is missing', async () => {
    const { repository, to, check } = await mirrored();
    const path = [...repository.files.keys()].find((name) => name.startsWith('targets/')) ?? '';
    await to.remove(path);
    await expect(check()).rejects.toMatchObject(refused(path, 'it is missing'));
  });

  it('names a file too many', async () => {
    const { to, check } = await mirrored();
    await check();
    await to.write('2.targets.json', '{}');
    await expect(check()).rejects.toMatchObject(refused('2.targets.json', 'the repository does not list the file'));
  });

  it('names a file that is larger than it may be', async () => {
    const { to, check } = await mirrored();
    await to.write('timestamp.json', 'x'.repeat(16_385));
    await expect(check()).rejects.toMatchObject(refused('timestamp.json', 'expected at most 16384 bytes, found more'));
  });

  it.each<[string, Error]>([
    ['a fault', baseError('internal-error', { what: 'the disk failed' })],
    ['another error of ours', baseError('file-not-found', { what: 'the file', path: 'x' })],
    ['an error of another kind', Object.assign(new Error('of another kind'), { code: 'file-too-large' })],
  ])('does not call damaged what cannot be read: it fails by %s', async (_, error) => {
    const { to, check } = await mirrored();
    const failing = async (path: string, maxBytes: number) => {
      if (path === 'timestamp.json') throw error;
      return to.read(path, maxBytes);
    };
    await expect(check({ ...to, read: failing })).rejects.toBe(error);
  });
});
