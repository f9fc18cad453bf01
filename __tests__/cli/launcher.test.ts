import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VERSION } from '../../src/lib/version.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('cmd/mc', () => {
  let dir = '';
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'mc-launcher-'));
    mkdirSync(join(dir, 'a b/bin'), { recursive: true });
    symlinkSync(join(ROOT, 'cmd/mc'), join(dir, 'absolute'));
    symlinkSync(relative(dir, join(ROOT, 'cmd/mc')), join(dir, 'relative'));
    symlinkSync('../../absolute', join(dir, 'a b/bin/mc'));
    symlinkSync('a b/bin/mc', join(dir, 'three-links'));
    symlinkSync(join(ROOT, 'cmd'), join(dir, 'folder'));
    symlinkSync(join(ROOT, 'cmd/mc-actions'), join(dir, 'second-name'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it.each(['absolute', 'relative', 'a b/bin/mc', 'three-links', 'folder/mc', 'second-name'])(
    'runs through the link "%s", from any folder',
    (name) => {
      for (const [cwd, command] of [
        ['/', join(dir, name)],
        [dir, `./${name}`],
      ] as const) {
        const { stdout, stderr } = spawnSync(command, ['--version'], { cwd, encoding: 'utf8' });
        expect([stdout, stderr]).toEqual([`${VERSION}\n`, '']);
      }
    },
  );

  it('runs through a link in PATH', () => {
    const env = { ...process.env, PATH: `${join(dir, 'a b/bin')}:${process.env.PATH}` };
    expect(spawnSync('mc', ['--version'], { cwd: '/', env, encoding: 'utf8' }).stdout).toBe(`${VERSION}\n`);
  });

  it('has two names after the installation', () => {
    const names = { mc: 'dist/mc.js', 'mc-actions': 'dist/mc.js' };
    expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).bin).toEqual(names);
    expect(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages[''].bin).toEqual(names);
  });
});
