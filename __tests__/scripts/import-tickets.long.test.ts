import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/folders.ts';
import { type GithubWorld, startGithub } from '../support/github.ts';

const ROOT = join(import.meta.dirname, '../..');

let github: GithubWorld;
beforeEach(async () => {
  github = await startGithub();
});
afterEach(() => github.end());
const listTitles = (): readonly string[] => github.repository.issues.list().map(({ title }) => title);

describe('scripts/import-tickets.ts', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  const run = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const child = spawn(process.execPath, [join(ROOT, 'scripts/import-tickets.ts'), ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, GITHUB_API_URL: github.url, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, out, err };
  };

  it('prints what it would create, creates it with --apply, and creates nothing twice', async () => {
    const env = { GITHUB_TOKEN: github.tokens.requester };
    const dry = await run(['--repo', 'acme/app'], env);
    expect([dry.code, dry.err]).toEqual([0, '']);
    expect(dry.out).toMatch(
      /^would be created: MC5-BKP-1: Deploy Sigstore mirror \+ pinned trust roots \[mc, supply-chain, dr\]$/m,
    );
    expect(dry.out).toContain('Run it again with --apply.');
    expect(listTitles()).toEqual([]);
    const first = await run(['--repo', 'acme/app', '--apply', '--assign', 'owner-sec=sec'], env);
    expect(first.out.match(/^created as #/gm)).toHaveLength(7);
    const second = await run(['--repo', 'acme/app', '--apply'], env);
    expect(second.out.match(/^exists as #/gm)).toHaveLength(7);
    expect(listTitles()).toHaveLength(7);
  });

  it('exits with 2 for a wrong command line, file or variable, and with 3 for a fault; no output has the token', async () => {
    const GITHUB_TOKEN = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';
    const bad = join(folder, 'bad.yaml');
    writeFileSync(bad, 'sprint: s\n');
    const results = [
      await run(['--repo', 'acme/app']),
      await run(['--repo', 'acme'], { GITHUB_TOKEN }),
      await run(['--repo', 'acme/app', '--assign', 'owner-sec'], { GITHUB_TOKEN }),
      await run(['none.yaml', '--repo', 'acme/app'], { GITHUB_TOKEN }),
      await run([bad, '--repo', 'acme/app'], { GITHUB_TOKEN }),
      await run(['--repo', 'acme/app', '--apply'], { GITHUB_TOKEN }), // a token that GitHub does not know
    ];
    expect(results.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2]);
    const GITHUB_API_URL = 'http://127.0.0.1:9'; // nothing listens there
    const fault = await run(['--repo', 'acme/app', '--apply'], { GITHUB_TOKEN, GITHUB_API_URL });
    expect(fault.code).toBe(3);
    for (const { out, err } of [...results, fault]) {
      expect([out, err.includes(GITHUB_TOKEN)]).toEqual(['', false]);
      expect(err).toMatch(/^error /);
    }
  });
});
