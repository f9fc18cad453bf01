import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createHttp } from '../../../src/lib/http.ts';
import { folderFiles, httpFiles, mirrorFiles, subfolderFiles } from '../../../src/mirror/format/files.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { scriptedServer } from '../../support/scripted-server.ts';

const http = createHttp({ retries: 0 });
afterAll(() => http.close());

describe('folderFiles', () => {
  it('returns a file or undefined, and does not treat a folder as a file', async () => {
    const dir = await temporaryFolder();
    await mkdir(join(dir, 'a/folder'), { recursive: true });
    await writeFile(join(dir, 'a/file'), 'content');
    const files = folderFiles(dir);
    expect(files.name).toBe(dir);
    expect((await files.read('a/file', 7))?.toString()).toBe('content');
    expect((await subfolderFiles(files, 'a').read('file', 7))?.toString()).toBe('content');
    expect(await Promise.all(['a/folder', 'a/none', 'a/file/none'].map((path) => files.read(path, 7)))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await expect(files.read('a/file', 6)).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('fails on a pipe or device without waiting for it', async () => {
    const dir = await temporaryFolder();
    execFileSync('mkfifo', [join(dir, 'pipe')]);
    await symlink('/dev/zero', join(dir, 'device'));
    await symlink('/dev/null', join(dir, 'empty'));
    for (const path of ['pipe', 'device', 'empty'])
      await expect(folderFiles(dir).read(path, 7)).rejects.toMatchObject({ code: 'file-not-regular' });
  });
});

describe('httpFiles', () => {
  it.each(['', '/'])('returns a file, undefined (404, 410), or a fault (address ends with "%s")', async (end) => {
    const server = await scriptedServer((request, response) => {
      const status = Number(/(\d{3})$/.exec(request.url ?? '')?.[1]);
      response.writeHead(status).end('content');
    });
    const files = httpFiles(`http://${server.host}/mirror${end}`, http);
    try {
      expect((await files.read('a/200', 7))?.toString()).toBe('content');
      expect([await files.read('404', 100), await files.read('410', 100)]).toEqual([undefined, undefined]);
      expect(server.asked).toEqual(['GET /mirror/a/200', 'GET /mirror/404', 'GET /mirror/410']);
      await expect(files.read('200', 6)).rejects.toMatchObject({ code: 'response-too-large' });
      for (const status of ['204', '403', '500'])
        await expect(files.read(status, 100)).rejects.toMatchObject({ code: 'http-status' });
    } finally {
      await server.end();
    }
  });

  it('rejects an invalid address', () => {
    expect(() => httpFiles('no address', http)).toThrow(expect.objectContaining({ code: 'url-malformed' }));
  });
});

describe('mirrorFiles', () => {
  it('reads over HTTP for an http or https URL, and from a folder otherwise', async () => {
    const dir = await temporaryFolder();
    await writeFile(join(dir, 'file'), 'content');
    expect((await mirrorFiles(dir, { http }).read('file', 7))?.toString()).toBe('content');
    expect(mirrorFiles('HTTPS://mirror.test/x', { http }).name).toBe('HTTPS://mirror.test/x');
    await expect(mirrorFiles('http://127.0.0.1:1', { http }).read('file', 7)).rejects.toMatchObject({
      code: 'network-unreachable',
    });
  });
});
