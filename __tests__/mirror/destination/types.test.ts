import { describe, expect, it } from '@jest/globals';
import { collect, streamOf } from '../../../src/lib/bytes.ts';
import { bucketDestination } from '../../../src/mirror/destination/bucket.ts';
import { memoryStore, steppedClock } from '../../support/memory-store.ts';

describe('a destination below a prefix', () => {
  it('refers to the same files relative to its prefix, and can be nested', async () => {
    const store = memoryStore();
    store.place('logs/rekor/checkpoint', 'held', { legalHold: true });
    store.place('logs/rekor2/checkpoint', 'x');
    const root = bucketDestination({ store, location: { bucket: 'acme', prefix: '' }, clock: steppedClock() });
    for (const part of [root.under('logs/rekor'), root.under('logs').under('rekor')]) {
      expect(part.name).toBe('s3://acme/logs/rekor');
      expect(await part.list()).toEqual([{ path: 'checkpoint', size: 4 }]);
      expect(await part.list('ch')).toEqual([{ path: 'checkpoint', size: 4 }]);
      expect(await part.list('x')).toEqual([]);
      expect((await part.read('checkpoint', 4))?.toString()).toBe('held');
      expect((await collect((await part.stream('checkpoint')) ?? streamOf(), 4, 'x')).toString()).toBe('held');
      expect([await part.has('checkpoint'), await part.has('none')]).toEqual([true, false]);
      expect([await part.lockedUntil('checkpoint'), await part.erase('checkpoint')]).toEqual([
        'legal hold',
        'legal hold',
      ]);
      await part.write('tile/0/000', 'x');
      expect(await root.has('logs/rekor/tile/0/000')).toBe(true);
      await part.remove('tile/0/000');
      expect(await root.has('logs/rekor/tile/0/000')).toBe(false);
    }
  });

  it('uses the lock of the whole destination', async () => {
    const store = memoryStore();
    const root = bucketDestination({ store, location: { bucket: 'acme', prefix: '' }, clock: steppedClock() });
    await root.under('logs').withLock(async () => {
      await expect(root.withLock(async () => 'twice')).rejects.toMatchObject({ code: 'locked' });
    });
  });
});
