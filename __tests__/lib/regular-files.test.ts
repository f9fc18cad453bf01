import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { collect } from '../../src/lib/bytes.ts';
import { readRegularFile, readRegularStream } from '../../src/lib/files.ts';
import { withLock } from '../../src/lib/lock.ts';
import { temporaryFolder } from '../support/folders.ts';

let dir = '';
const at = (name: string): string => join(dir, name);
beforeAll(async () => {
  dir = await temporaryFolder();
  await writeFile(at('file'), 'content');
  await symlink(at('file'), at('link'));
  await mkdir(at('folder'));
  execFileSync('mkfifo', [at('pipe')]);
  await symlink(at('pipe'), at('link-to-pipe'));
});

describe('the reader of regular files', () => {
  it('reads up to its limit, as a whole or as a stream, also through a symbolic link', async () => {
    for (const name of ['file', 'link']) {
      expect((await readRegularFile(at(name), 7)).toString()).toBe('content');
      expect((await collect(readRegularStream(at(name)), 7, 'it')).toString()).toBe('content');
      await expect(readRegularFile(at(name), 6)).rejects.toMatchObject({ code: 'file-too-large' });
    }
    await expect(readRegularFile(at('none'), 1)).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(collect(readRegularStream(at('none')), 1, 'it')).rejects.toMatchObject({ code: 'file-not-found' });
  });

  it('does not follow a symbolic link where links are forbidden', async () => {
    expect((await readRegularFile(at('file'), 7, 'it', { noFollow: true })).toString()).toBe('content');
    await expect(readRegularFile(at('link'), 7, 'it', { noFollow: true })).rejects.toMatchObject({
      code: 'file-unreadable',
    });
  });

  it.each(['pipe', 'link-to-pipe', 'folder', '/dev/zero'])(
    'rejects any other kind of file at once: %s',
    async (name) => {
      const path = name.startsWith('/') ? name : at(name);
      await expect(readRegularFile(path, 7)).rejects.toMatchObject({
        code: 'file-not-regular',
        family: 'configuration',
      });
      await expect(collect(readRegularStream(path), 7, 'it')).rejects.toMatchObject({ code: 'file-not-regular' });
    },
  );
});

describe('a lock', () => {
  it.each(['pipe', 'folder'])('fails without a wait where a %s is in its place', async (name) => {
    let ran = false;
    const work = withLock(at(name), async () => {
      ran = true;
    });
    await expect(work).rejects.toMatchObject({ code: 'locked' });
    expect(ran).toBe(false);
  });
});
