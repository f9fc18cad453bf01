import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkSubject } from '../../scripts/commit-subjects.ts';

describe('checkSubject', () => {
  it.each([
    'feat(mirror): prune by age',
    'fix(cli): report the exit code',
    'docs(adr): add a decision',
    'ci(lint-2)!: drop Node 20',
    `build(dist): ${'x'.repeat(59)}`,
  ])('accepts "%s"', (subject) => {
    expect(checkSubject(subject)).toBeUndefined();
  });

  it.each([
    'docs: regenerate',
    'mirror: prune by age',
    'chore(deps): update',
    'feat(mirror) prune',
    'feat(mirror):prune',
    'feat(): prune',
    'feat(Mirror): prune',
    'feat(mirror): ',
    'feat(mirror): prune by age.',
    'Merge branch',
    '',
    `build(dist): ${'x'.repeat(60)}`,
  ])('refuses "%s"', (subject) => {
    expect(checkSubject(subject)).toMatch(/^expected /);
  });
});

describe('scripts/check-commits.ts', () => {
  const script = join(import.meta.dirname, '../../scripts/check-commits.ts');
  let repository: string;
  beforeEach(() => {
    repository = mkdtempSync(join(tmpdir(), 'mc-commits-'));
    git('init', '--quiet');
    for (const subject of ['chore: before', 'feat(a): good', 'fix: bad']) commit(subject);
  });
  afterEach(() => rmSync(repository, { recursive: true, force: true }));

  const git = (...args: string[]): string => execFileSync('git', args, { cwd: repository, encoding: 'utf8' });
  const commit = (subject: string): string =>
    git('-c', 'user.name=a', '-c', 'user.email=a@b.example', 'commit', '--quiet', '--allow-empty', '-m', subject);
  const check = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [script, ...args], { cwd: repository, encoding: 'utf8' });

  it('rejects a bad subject in the range, and no commit before it', () => {
    const { status, stdout, stderr } = check('HEAD~2..HEAD');
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'commits: 2 checked\n' });
    expect(stderr).toMatch(/^[0-9a-f]+: "fix: bad": expected type\(scope\): summary.*\n$/);
  });

  it('accepts a range of good subjects', () => {
    expect(check('HEAD~2..HEAD~1')).toMatchObject({ status: 0, stderr: '' });
  });

  it('checks the commits that origin/main does not have, or none without that branch', () => {
    expect(check()).toMatchObject({ status: 0, stderr: '' });
    git('update-ref', 'refs/remotes/origin/main', 'HEAD~1');
    expect(check()).toMatchObject({ status: 1, stdout: 'commits: 1 checked\n' });
  });

  it.each(['HEAD', '--all..HEAD', 'a b..c'])('rejects "%s", which is not a range', (range) => {
    expect(check(range)).toMatchObject({ status: 2, stdout: '' });
  });
});
