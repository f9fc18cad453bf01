import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { areas } from '../src/cli/areas.ts';

const folder = join(import.meta.dirname, '..', 'infra/systemd');
const UNIT = readFileSync(join(folder, 'mc-mirror.service'), 'utf8');
const isMissing = spawnSync('systemd-analyze', ['--version']).status !== 0;
const skip = isMissing ? 'systemd-analyze: not in the PATH' : false;
/** The score of systemd-analyze security in tenths, from 0 (locked) to 100. */
const MAX_EXPOSURE = 15;

const readAll = (key: string): string[] =>
  [...UNIT.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value = '']) => value);

describe('the systemd unit of the mirror', () => {
  const dir = mkdtempSync(join(tmpdir(), 'mc-systemd-'));
  after(() => rmSync(dir, { recursive: true, force: true }));
  const unit = join(dir, 'mc-mirror.service');
  // The path of Node.js differs between machines, and verify requires the program.
  writeFileSync(unit, UNIT.replace('/usr/bin/node', process.execPath));
  const analyze = (...args: readonly string[]) => spawnSync('systemd-analyze', args, { encoding: 'utf8' });

  it('passes systemd-analyze verify, which refuses an unknown setting', { skip }, () => {
    const { status, stderr } = analyze('verify', '--man=no', unit);
    assert.deepEqual([status, stderr], [0, '']);
    const damaged = join(dir, 'damaged.service');
    writeFileSync(damaged, readFileSync(unit, 'utf8').replace('ProtectSystem=', 'ProtectSystems='));
    assert.match(analyze('verify', '--man=no', damaged).stderr, /ProtectSystems/);
  });

  it('passes systemd-analyze security with a low exposure, and does not without its settings', { skip }, () => {
    const judge = (file: string) =>
      analyze('security', '--offline=true', `--threshold=${MAX_EXPOSURE}`, '--no-pager', file);
    const { status, stdout } = judge(unit);
    assert.equal(status, 0, stdout);
    const open = join(dir, 'open.service');
    writeFileSync(open, readFileSync(unit, 'utf8').replace(/^(Protect|Private|Restrict|System|Capability).*$/gm, ''));
    assert.notEqual(judge(open).status, 0);
  });

  it('has a user that systemd-sysusers creates', { skip }, () => {
    mkdirSync(join(dir, 'root/etc'), { recursive: true });
    const args = [`--root=${join(dir, 'root')}`, join(folder, 'mc-mirror.sysusers')];
    execFileSync('systemd-sysusers', args, { stdio: 'pipe' });
    assert.match(readFileSync(join(dir, 'root/etc/passwd'), 'utf8'), /^mc-mirror:.*:\/var\/lib\/mc-mirror:.*nologin$/m);
    assert.deepEqual(readAll('User'), ['mc-mirror']);
  });

  it('runs a command with flags that mc has, and writes only into its own folders', async () => {
    const [line = ''] = readAll('ExecStart');
    const [, , area = '', verb = '', ...rest] = line.split(' ');
    const { commands = [] } = (await areas[area]?.load()) ?? {};
    const command = commands.find(({ path }) => path === `${area} ${verb}`);
    const known = command?.parameters.map(({ syntax }) => syntax.split(' ')[0]) ?? [];
    for (const flag of rest.filter((text) => text.startsWith('--'))) assert.ok(known.includes(flag), flag);
    const [state, logs] = [readAll('StateDirectory'), readAll('LogsDirectory')];
    assert.deepEqual([state, logs], [['mc-mirror'], ['mc-mirror']]);
    const events = rest[rest.indexOf('--events') + 1] ?? '';
    assert.ok(events.startsWith(`/var/log/${logs[0]}/`), events);
  });
});
