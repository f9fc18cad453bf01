import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { echoingServer, newCanaries } from '../__tests__/support/canaries.ts';
import { HOSTILE, listUnseen, listWorkflowCommands } from '../__tests__/support/hostile.ts';
import { hostileServer } from '../__tests__/support/hostile-server.ts';
import type { ScriptedServer } from '../__tests__/support/scripted-server.ts';

const MC = join(import.meta.dirname, '../cmd/mc');
const dir = mkdtempSync(join(tmpdir(), 'mc-hostile-'));
const canaries = newCanaries();
let [hostile, echoing]: (ScriptedServer | undefined)[] = [];
before(async () => {
  [hostile, echoing] = [await hostileServer(), await echoingServer()];
});
after(async () => {
  await hostile?.end();
  await echoing?.end();
  rmSync(dir, { recursive: true, force: true });
});

/** Runs `mc` from the source as a process of a job. The streams are those that the runner reads. */
const mc = (
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly log: string; readonly out: string }> =>
  new Promise((resolve) => {
    const all = {
      ...process.env,
      MC_FROM_SOURCE: '1',
      GITHUB_ACTIONS: 'true',
      DOCKER_CONFIG: dir,
      FORCE_COLOR: '3',
      ...env,
    };
    execFile(MC, argv, { cwd: dir, env: all }, (_, out, err) => resolve({ log: `${out}\n${err}`, out }));
  });

const REPOSITORIES = [
  'refuses-in-json',
  'refuses-in-text',
  'names-a-realm',
  'redirects',
  'has-platforms',
  'has-artifacts',
];

describe('mc in a job, against a hostile registry,', () => {
  for (const name of REPOSITORIES)
    it(`prints nothing that the runner or a terminal obeys: ${name}`, async () => {
      const image = `${hostile?.host}/acme/${name}:v1`;
      for (const argv of [
        ['tree', image],
        ['tree', image, '--verbose'],
        ['tree', image, '--json'],
      ]) {
        const { log, out } = await mc(argv);
        assert.deepEqual(listUnseen(log), []);
        assert.deepEqual(listWorkflowCommands(log), []);
        assert.match(log, /OWNED/);
        if (argv.includes('--json')) assert.equal(typeof JSON.parse(out), 'object');
      }
    });

  it('prints nothing from its arguments and file names that the runner or a terminal obeys', async () => {
    const word = HOSTILE.replaceAll('/', '|');
    writeFileSync(join(dir, word), 'x');
    for (const argv of [
      ['inspect', word],
      ['verify', 'x', '--policy', word],
      ['explain', word],
      [`--${word}`],
      ['mirror', word],
    ]) {
      const { log } = await mc(argv);
      assert.deepEqual([listUnseen(log), listWorkflowCommands(log)], [[], []]);
      assert.match(log, /OWNED/);
    }
  });
});

describe('mc in a job, against a registry that repeats its requests,', () => {
  for (const way of ['basic', 'bearer', 'realm', 'away', 'errors'])
    it(`prints no part of a credential: ${way}`, async () => {
      const auth = Buffer.from(`me:${canaries.secret()}`).toString('base64');
      writeFileSync(join(dir, 'config.json'), JSON.stringify({ auths: { [echoing?.host ?? '']: { auth } } }));
      const env = { GITHUB_TOKEN: canaries.secret(), AWS_SESSION_TOKEN: canaries.secret() };
      const report = join(dir, 'report.json');
      const { log } = await mc(['inspect', `${echoing?.host}/acme/${way}:v1`, '--verbose', '--report', report], env);
      assert.match(log, /error [a-z-]+/);
      assert.deepEqual(canaries.foundIn(`${log}\n${readFileSync(report, 'utf8')}`), []);
    });
});
