import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHttp } from '../../../src/lib/http.ts';
import { syncTufRepository } from '../../../src/mirror/tuf/repositories.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { serveLog } from '../../support/log-server.ts';
import { memoryMirror } from '../../support/memory-store.ts';
import { smallPorts } from '../../support/small-mirror.ts';
import { TufKey, TufRepository } from '../../support/tuf.ts';

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

describe('syncTufRepository', () => {
  it('reports synced and then unchanged, with the values from the index', async () => {
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

  it('mirrors a repository whose snapshot does not list a delegated role, with a warning that names the role', async () => {
    const withUnlisted = new TufRepository();
    for (const role of ['a', 'b\n', 'c', 'd', 'e', 'f', 'g'.repeat(200)]) {
      withUnlisted.delegated.set(role, { key: new TufKey(), targets: new Map() });
      withUnlisted.unlisted.add(role);
    }
    withUnlisted.publish();
    const oddServer = await serveLog(withUnlisted.files);
    const oddRoot = join(await temporaryFolder(), 'root.json');
    await writeFile(oddRoot, withUnlisted.root);
    const to = await memoryMirror();
    const name = { name: 'odd', url: oddServer.url, root: oddRoot };
    const { line, warnings, error } = await syncTufRepository(name, to, smallPorts(to, { http }));
    await oddServer.close();
    expect({ outcome: line.outcome, error }).toEqual({ outcome: 'synced', error: undefined });
    expect(warnings).toMatchObject([
      { code: 'tuf-role-unlisted', details: { repository: 'odd', found: '"a", "b\n", "c", "d", "e", 2 more' } },
    ]);
  });

  it('reports failed with the reason if it cannot follow the repository', async () => {
    const to = await memoryMirror();
    const gone = { name: 'acme', url: 'http://127.0.0.1:1', root };
    expect(await syncTufRepository(gone, to, smallPorts(to, { http }))).toMatchObject({
      line: { name: 'acme', outcome: 'failed', root: 0, timestamp: 0, targets: 0, files: 0, bytes: 0 },
      error: { family: 'fault' },
    });
    expect(await to.list()).toEqual([]);
  });

  it('stops when its signal aborts', async () => {
    const to = await memoryMirror();
    const signal = AbortSignal.abort(new Error('called off'));
    const work = syncTufRepository({ name: 'acme', url: server.url, root }, to, smallPorts(to, { http, signal }));
    await expect(work).rejects.toThrow('called off');
  });
});
