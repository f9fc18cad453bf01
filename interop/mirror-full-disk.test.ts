import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pushFullRelease } from '../__tests__/support/image.ts';
import { attest, mirrorConfig, sandboxSigner } from '../__tests__/support/mirror.ts';
import { startWorld, type World } from '../__tests__/support/sandbox.ts';

const mc = join(import.meta.dirname, '../scripts/mc.ts');
// A mount needs a mount namespace, which some systems deny to users.
const probe = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', tmpdir()]);

/** Syncs on a disk of 96 KiB, then of 64 MiB, then checks. Each exit code is one line. */
const SCRIPT = `
mount -t tmpfs -o size=96k tmpfs "$DISK"
"$NODE" "$MC" mirror sync --config "$CONFIG" --json >"$OUT/full.json"; echo $?
"$NODE" "$MC" mirror sync --config "$CONFIG" --every 1s 2>"$OUT/service.log" & pid=$!
while ! grep -q 'round 2' "$OUT/service.log"; do sleep 0.2; done
mount -o remount,size=64m "$DISK"
while ! grep -q passed "$OUT/service.log"; do sleep 0.2; done
kill -TERM $pid; wait $pid; echo $?
"$NODE" "$MC" mirror sync --config "$CONFIG" --json >"$OUT/space.json"; echo $?
"$NODE" "$MC" mirror check --config "$CONFIG" --json >"$OUT/check.json"; echo $?
cat "$OUT/full.json"
`;

describe('a mirror on a full disk', { skip: probe.status === 0 ? false : 'no mount namespace available' }, () => {
  let world: World;
  let [disk, out] = ['', ''];
  before(async () => {
    world = await startWorld();
    const app = world.repository('primary', 'acme/app');
    for (const tag of ['v1', 'v2', 'v3'])
      await attest(app, (await pushFullRelease(app, tag)).root, await sandboxSigner(world));
    disk = await mkdtemp(join(tmpdir(), 'mc-disk-'));
    out = await mkdtemp(join(tmpdir(), 'mc-out-'));
  });
  after(async () => {
    await world.end();
    for (const dir of [disk, out]) await rm(dir, { recursive: true, force: true });
  });

  it('reports its own error code, continues as a service, and is complete when there is space', async () => {
    await mirrorConfig(world, [`${world.host('primary')}/acme/app`], 'full');
    const config = join(world.sandbox.dir, 'full.test.yaml');
    await writeFile(
      config,
      JSON.stringify({ ...JSON.parse(await readFile(config, 'utf8')), to: join(disk, 'mirror') }),
    );
    const env = { ...process.env, NODE: process.execPath, MC: mc, CONFIG: config, DISK: disk, OUT: out };
    const child = spawn('unshare', ['-rm', 'sh', '-c', SCRIPT], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    await once(child, 'close');
    const [full, service, space, check, ...json] = output.split('\n');
    assert.deepEqual({ full, service, space, check }, { full: '3', service: '0', space: '0', check: '0' });
    assert.match(JSON.parse(json.join('\n')).error.code, /^file-un(writable|usable)$/);
    const log = await readFile(join(out, 'service.log'), 'utf8');
    assert.match(log, /round 1 FAILED.*ENOSPC/);
    assert.match(log, /round \d+ passed/);
  });
});
