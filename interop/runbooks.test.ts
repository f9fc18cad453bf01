import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openShell, readBlocks, runBlocks, type Shell } from './console/index.ts';
import { type Background, startBackground } from './support/background.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs/mc/runbooks');
const SETUP = 'README.md';
const PAGES_AT_ONCE = 2;
const TIMEOUT_MS = 180_000;

const pages = readdirSync(FOLDER).filter((name) => /^dr-.*\.md$/.test(name));
const readPage = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** A running sandbox, and the terminal of an on-call who has done the setup of the README. */
interface Desk {
  readonly shell: Shell;
  close(): Promise<void>;
}

async function openDesk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'mc-runbook-'));
  const home = join(folder, 'home');
  const temporary = join(folder, 'tmp');
  mkdirSync(home);
  mkdirSync(temporary);
  // The commands run from dist/, as the user runs them. MC_FROM_SOURCE=1 takes the sources of the checkout.
  const env = {
    PATH: `${join(ROOT, 'cmd')}:${process.env.PATH ?? ''}`,
    HOME: home,
    TMPDIR: temporary,
    LANG: 'C.UTF-8',
    SANDBOX: join(folder, 'sandbox'),
    MC_FROM_SOURCE: process.env.MC_FROM_SOURCE ?? '',
  };
  let sandbox: Background | undefined;
  const shell = openShell({ cwd: folder, env });
  const close = async (): Promise<void> => {
    shell.close();
    await sandbox?.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    sandbox = await startBackground('mc', ['sandbox', 'up', '--dir', env.SANDBOX], /Two regions are running/, {
      cwd: folder,
      env,
    });
    await runPage(shell, SETUP, readPage(SETUP));
    return { shell, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs the console blocks of a page in their order. Returns the number of commands. */
const runPage = (shell: Shell, name: string, text: string): Promise<number> =>
  runBlocks(
    shell,
    readBlocks(text).filter(({ language }) => language === 'console'),
    { page: `docs/mc/runbooks/${name}`, timeoutMs: TIMEOUT_MS },
  );

describe('the runbooks', { concurrency: PAGES_AT_ONCE }, () => {
  for (const name of pages)
    it(`run in a new sandbox as their page shows: ${name}`, async (context) => {
      const desk = await openDesk();
      try {
        context.diagnostic(`${await runPage(desk.shell, name, readPage(name))} commands`);
      } finally {
        await desk.close();
      }
    });
});

describe('a runbook', () => {
  const NAME = 'dr-root-rotation.md';
  let desk: Desk | undefined;
  before(async () => {
    desk = await openDesk();
  });
  after(() => desk?.close());

  /** Runs the page with a change. The page reverts what it does, so that it can run again. */
  const runChanged = (from: string, to: string): Promise<number> => {
    assert.ok(desk, 'the setup has failed');
    const text = readPage(NAME);
    assert.ok(text.includes(from), `the page does not have "${from}"`);
    return runPage(desk.shell, NAME, text.replace(from, to));
  };

  it('fails the build for a wrong output, a failing command, or a failure that does not happen', async () => {
    const line = readPage(NAME).split('\n').indexOf('✓ Signed canary.tar.gz') + 1;
    await assert.rejects(
      runChanged('✓ Signed canary.tar.gz', '✓ Signed another.tar.gz'),
      new RegExp(`^Error: docs/mc/runbooks/${NAME}:${line - 1}: expected the output "✓ Signed another.tar.gz"`),
    );
    await assert.rejects(
      runChanged('$ mc trust check', '$ mc trust check --policy no-such-file.yaml'),
      /expected exit code 0, found 2\n\$ mc trust check --policy no-such-file\.yaml/,
    );
    await assert.rejects(
      runChanged('```console\n$ mc trust check', '```console exit 1\n$ mc trust check'),
      /expected exit code 1, found 0\n\$ mc trust check/,
    );
  });

  it('can be practised again in the same sandbox, after the setup and another page', async () => {
    assert.ok(desk, 'the setup has failed');
    for (const name of [SETUP, 'dr-bypass.md', 'dr-rollback.md', NAME]) await runPage(desk.shell, name, readPage(name));
  });
});
