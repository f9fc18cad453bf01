import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pushFullRelease, pushImage } from '../__tests__/support/image.ts';
import { createHttp } from '../src/lib/http.ts';
import {
  anonymous,
  closure,
  type Graph,
  missingFrom,
  openRepository,
  parseReference,
  type Repository,
} from '../src/oci/index.ts';
import { type Sandbox, startSandbox } from '../src/sandbox/index.ts';

/** The number of kills of a copy, at moments spread over the time of a whole copy. */
const KILLS = 8;
const dir = mkdtempSync(join(tmpdir(), 'mc-kill-'));
const http = createHttp();
const open = (text: string): Repository => openRepository(parseReference(text), { http, credentials: anonymous });
const OPTIONS = { concurrency: 4 };
const digests = (graph: Graph): string[] => graph.nodes.map(({ manifest }) => manifest.descriptor.digest).sort();

let sandbox: Sandbox;
let from = '';
let graph: Graph;
before(async () => {
  sandbox = await startSandbox({ dir: join(dir, 'sandbox') });
  from = `${new URL(sandbox.urls.regions.primary.registry).host}/kill/app`;
  await pushFullRelease(open(from), 'v1');
  for (let i = 0; i < 40; i++) await pushImage(open(from), `filler ${i}`);
  graph = await closure(open(from), 'v1', OPTIONS);
  // The fault slows the copy, so that a kill happens during it.
  await sandbox.fault('primary', 'registry', 'slow', 40);
});
after(async () => {
  await http.close();
  await sandbox.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Runs `mc copy` from the source and resolves to its exit code, or `null` after a kill. */
function copy(to: string, kill: (child: ChildProcess) => void = () => {}): Promise<number | null> {
  const mc = join(import.meta.dirname, '..', 'scripts', 'mc.ts');
  const child = spawn(process.execPath, [mc, 'copy', `${from}:v1`, to, '--quiet', '--concurrency', '1'], {
    cwd: dir,
    stdio: 'ignore',
    env: { ...process.env, DOCKER_CONFIG: dir },
  });
  kill(child);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

for (const [what, scheme] of [
  ['a folder', 'oci-layout'],
  ['an archive', 'oci-archive'],
] as const) {
  describe(`a copy to ${what} that is killed by SIGKILL`, () => {
    it(`leaves no reference to missing content, ${KILLS} times, and the next copy completes it`, async () => {
      const at = `${scheme}:${dir}/killed-${scheme}`;
      // The time from its first request to its end.
      const began = Date.now();
      assert.equal(await copy(`${scheme}:${dir}/whole-${scheme}:v1`), 0);
      const whole = Date.now() - began;
      let killed = 0;
      for (let i = 0; i < KILLS; i++) {
        const moment = (whole * (i + 2)) / (KILLS + 2);
        const code = await copy(`${at}:v1`, (child) => setTimeout(() => child.kill('SIGKILL'), moment));
        if (code === null) killed++;
        const there = open(at);
        if (await there.resolve('v1')) {
          assert.deepEqual(digests(await closure(there, 'v1', OPTIONS)), digests(graph));
          assert.deepEqual(await missingFrom(graph, there, 4), []);
          rmSync(at.slice(scheme.length + 1), { recursive: true, force: true });
        }
      }
      assert.ok(killed > 0, 'no kill happened during a copy');
      assert.equal(await copy(`${at}:v1`), 0);
      assert.deepEqual(digests(await closure(open(at), 'v1', OPTIONS)), digests(graph));
      assert.equal(existsSync(`${dir}/killed-${scheme}.partial`), false);
      if (scheme === 'oci-archive')
        assert.ok(readFileSync(`${dir}/killed-${scheme}`).equals(readFileSync(`${dir}/whole-${scheme}`)));
    });
  });
}
