import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readBuildCommit } from '../../src/cli/build-commit.ts';
import { VERSION } from '../../src/lib/version.ts';
import { mc } from '../support/terminal.ts';

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(40));
const ROOT = join(import.meta.dirname, '../..');

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mc-commit-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(name: string, text: string): Promise<void> {
  await mkdir(join(root, name, '..'), { recursive: true });
  await writeFile(join(root, name), text);
}
const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    cwd,
    encoding: 'utf8',
  }).trim();

describe('readBuildCommit', () => {
  it('prefers the checkout to the file of an archive, and that to gitHead of the package', async () => {
    await write('package.json', JSON.stringify({ gitHead: C }));
    expect(await readBuildCommit(root)).toBe(C);
    await write('cmd/commit', `${B}\n`);
    expect(await readBuildCommit(root)).toBe(B);
    await write('.git/HEAD', `${A}\n`);
    expect(await readBuildCommit(root)).toBe(A);
  });

  it.each([
    ['$Format:%H$\n', '{}'],
    ['', '{"gitHead":"main"}'],
    ['\u001b[31m', '{"gitHead":7}'],
    ['short', 'not JSON'],
  ])('returns no commit for the file %j and the package %j', async (file, manifest) => {
    await write('cmd/commit', file);
    await write('package.json', manifest);
    expect(await readBuildCommit(root)).toBeUndefined();
  });

  it('returns the commit of a branch, of a linked worktree and of an archive that git made', async () => {
    const [main, linked, archive] = ['main', 'linked', 'archive'].map((name) => join(root, name));
    await write('main/cmd/commit', await readFile(join(ROOT, 'cmd/commit'), 'utf8'));
    await write('main/.gitattributes', await readFile(join(ROOT, '.gitattributes'), 'utf8'));
    git(main ?? '', 'init', '--quiet');
    git(main ?? '', 'add', '.');
    git(main ?? '', 'commit', '--quiet', '-m', 'first');
    const commit = git(main ?? '', 'rev-parse', 'HEAD');
    git(main ?? '', 'worktree', 'add', '--quiet', linked ?? '', '-b', 'other');
    git(main ?? '', 'archive', '--format=tar', '-o', join(root, 'a.tar'), 'HEAD');
    await mkdir(archive ?? '');
    execFileSync('tar', ['-xf', join(root, 'a.tar'), '-C', archive ?? '']);
    for (const folder of [main, linked, archive]) expect(await readBuildCommit(folder ?? '')).toBe(commit);
  });
});

describe('mc version', () => {
  it('prints and reports the version, the commit and the version of Node.js', async () => {
    await write('.git/HEAD', `${A}\n`);
    const { out, code } = await mc(['version'], root);
    expect([out, code]).toEqual([`mc ${VERSION}, commit ${A}, Node.js ${process.versions.node}\n`, 0]);
    const report = JSON.parse((await mc(['version', '--json'], root)).out);
    expect(report).toMatchObject({ type: 'version', outcome: 'passed', reasons: [], version: VERSION, commit: A });
    expect(report.node).toBe(process.versions.node);
  });

  it('states that the commit is unknown', async () => {
    expect((await mc(['version'], root)).out).toContain('commit unknown,');
    expect(JSON.parse((await mc(['version', '-o', 'json'], root)).out)).toMatchObject({ commit: null });
  });

  it('prints with --version only the version', async () => {
    expect(await mc(['--version'], root)).toEqual({ out: `${VERSION}\n`, err: '', code: 0 });
    expect(JSON.parse((await mc(['--version', '--json'], root)).out)).toMatchObject({
      type: 'version',
      version: VERSION,
    });
  });
});
