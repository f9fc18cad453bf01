import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHttp } from '../../../src/lib/http.ts';
import type { StaticFiles } from '../../../src/mirror/format/files.ts';
import { primaryFiles } from '../../../src/mirror/heal/primary.ts';
import { serveLog } from '../../support/log-server.ts';
import { smallConfig, TILED } from '../../support/small-mirror.ts';

const http = createHttp({ retries: 0 });
const closing: (() => Promise<void>)[] = [() => http.close()];
let server: Awaited<ReturnType<typeof serveLog>>;
beforeAll(async () => {
  server = await serveLog(
    new Map([
      ['tile/0/000', Buffer.from('of the log')],
      ['1.root.json', Buffer.from('of TUF')],
    ]),
  );
  closing.push(server.close);
});
afterAll(async () => {
  for (const close of closing) await close();
});

function createPrimaryFiles(signing?: Buffer): StaticFiles {
  const { url } = server;
  const config = smallConfig({
    logs: [
      { ...TILED, url },
      { name: 'old', type: 'rekor-v1', url, origin: 'old.acme.test', mode: 'full' },
    ],
    tuf: [{ name: 'acme', url, root: 'root.json' }],
  });
  const roots = ['first', 'second'].map((name) => ({ name, bytes: Buffer.from(name), logs: [] }));
  return primaryFiles(config, roots, signing, { http });
}
const readText = async (path: string, files = createPrimaryFiles()) => (await files.read(path, 100))?.toString();

describe('primaryFiles', () => {
  it('returns the files of tile logs and TUF repositories from their sources', async () => {
    expect(await readText('logs/tiled/tile/0/000')).toBe('of the log');
    expect(await readText('tuf/acme/1.root.json')).toBe('of TUF');
    expect(server.asked).toEqual(['tile/0/000', '1.root.json']);
    expect(await readText('logs/tiled/tile/0/001')).toBeUndefined();
  });

  it('returns the configured roots and signing config without a request', async () => {
    server.asked.length = 0;
    const files = createPrimaryFiles(Buffer.from('signing'));
    expect(await readText('trust/trusted_root.json', files)).toBe('first');
    expect(await readText('trust/second/trusted_root.json', files)).toBe('second');
    expect(await readText('trust/signing_config.json', files)).toBe('signing');
    expect(await readText('trust/signing_config.json')).toBeUndefined();
    expect(server.asked).toEqual([]);
  });

  it('returns no other file', async () => {
    for (const path of ['index.json', 'logs/old/checkpoint', 'logs/tiled2/checkpoint', 'tuf/other/1.root.json'])
      expect(await readText(path)).toBeUndefined();
    expect(server.asked).toEqual([]);
  });
});
