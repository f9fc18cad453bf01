import { describe, expect, it } from '@jest/globals';
import { Healer } from '../../../src/mirror/heal/healer.ts';
import { memoryMirror } from '../../support/memory-store.ts';

describe('Healer', () => {
  it('reports each healed file by its path in the whole mirror and its source', async () => {
    const to = await memoryMirror();
    const healer = new Healer(to, undefined);
    await healer.write(to, 'index.json', Buffer.from('{}'), 'a replica');
    await healer.write(to.under('logs/rekor'), 'tile/0/000', Buffer.from('x'), 'its source');
    expect(healer.healed).toEqual([
      { path: 'index.json', from: 'a replica' },
      { path: 'logs/rekor/tile/0/000', from: 'its source' },
    ]);
    expect((await to.list()).map(({ path }) => path)).toEqual(['index.json', 'logs/rekor/tile/0/000']);
  });
});
