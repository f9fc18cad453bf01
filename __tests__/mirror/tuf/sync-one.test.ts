import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHttp } from '../../../src/lib/http.ts';
import { syncTufRepository } from '../../../src/mirror/tuf/sync-one.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { serveLog } from '../../support/log-server.ts';
import { memoryMirror } from '../../support/memory-store.ts';
import { smallPorts } from '../../support/small-mirror.ts';
import { TufRepository } from '../../support/tuf.ts';

const http = createHttp({ retries: 0 });
const repository = new TufRepository();
let server: Awaited<ReturnType<typeof serveLog>>;
let root: string;
beforeAll(async () => {
  repository.targets.set('one', Buffer.from('one'));
  repository.publish();
  server = await serveLog(repository.files);
  root = join(await temporaryFolder(), 'root.json');
  await writeFile(root, repository.root);
});
afterAll(async () => {
  await server.close();
  await http.close();
});

describe('a TUF repository of a mirror', () => {
  it('is told as synced, then as unchanged, with what the index says of it', async () => {
    const to = await memoryMirror();
    const sync = () => syncTufRepository({ name: 'acme', url: server.url, root }, to, smallPorts(to, { http }));
    const bytes = [...repository.files.values()].reduce((sum, { length }) => sum + length, 0);
    const versions = { name: 'acme', root: 1, timestamp: 1, targets: 1, expires: '2100-01-01T00:00:00.000Z' };
    const entry = { ...versions, syncedAt: '2026-03-14T02:01:00.000Z' };
    expect(await sync()).toEqual({ line: { ...versions, outcome: 'synced', files: 5, bytes }, entry });
    expect(await sync()).toEqual({ line: { ...versions, outcome: 'unchanged', files: 0, bytes: 0 }, entry });
    expect((await to.list()).map(({ path }) => path)).toEqual(
      [...repository.files.keys()].map((path) => `tuf/acme/${path}`).sort(),
    );
  });

  it('that cannot be followed is told as failed, and why', async () => {
    const to = await memoryMirror();
    const gone = { name: 'acme', url: 'http://127.0.0.1:1', root };
    expect(await syncTufRepository(gone, to, smallPorts(to, { http }))).toMatchObject({
      line: { name: 'acme', outcome: 'failed', root: 0, timestamp: 0, targets: 0, files: 0, bytes: 0 },
      error: { family: 'fault' },
    });
    expect(await to.list()).toEqual([]);
  });

  it('is not followed once that was called off', async () => {
    const to = await memoryMirror();
    const signal = AbortSignal.abort(new Error('called off'));
    const work = syncTufRepository({ name: 'acme', url: server.url, root }, to, smallPorts(to, { http, signal }));
    await expect(work).rejects.toThrow('called off');
  });
});
