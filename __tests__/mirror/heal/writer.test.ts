import { describe, expect, it } from '@jest/globals';
import { HealWriter } from '../../../src/mirror/heal/writer.ts';
import { memoryMirror } from '../../support/memory-store.ts';

describe('HealWriter', () => {
  it('reports each healed file by its path in the whole mirror and its source', async () => {
    const to = await memoryMirror();
    const writer = new HealWriter(to, undefined);
    await writer.write(to, 'index.json', Buffer.from('{}'), 'a replica');
    await writer.write(to.under('logs/rekor'), 'tile/0/000', Buffer.from('x'), 'its source');
    expect(writer.healed).toEqual([
      { path: 'index.json', from: 'a replica' },
      { path: 'logs/rekor/tile/0/000', from: 'its source' },
    ]);
    expect((await to.list()).map(({ path }) => path)).toEqual(['index.json', 'logs/rekor/tile/0/000']);
  });
});
