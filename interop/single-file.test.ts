import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { currentPlatform } from '../scripts/single-file/node-binary.ts';
import { type BareRoot, createBareRoot, findRootObstacle, writeIntoRoot } from './support/bare-root.ts';

const root = join(import.meta.dirname, '..');
const dist = process.env.MC_DIST || join(root, 'dist');
const platform = currentPlatform();
const obstacle = platform === undefined ? 'no single file exists for this platform' : findRootObstacle();
/** The machine's PATH finds chroot. In the root, its folders do not exist. */
const ENV = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' };
/** The ELF header: 64 bits, little endian; e_machine is at byte 18. */
const ELF = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]);
const MACHINES = { 'linux-x64': 62, 'linux-arm64': 183 } as const;

let folder = '';
let bare: BareRoot;

const build = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [join(root, 'scripts/single-file.ts'), '--dist', dist, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Run => {
  const [command, ...rest] = bare.command('/mc', ...args);
  return spawnSync(command, rest, { encoding: 'utf8', env: { ...ENV, ...env }, maxBuffer: 64 * 1024 * 1024 });
};

describe('the single file, in a root with glibc and libstdc++ only', { skip: obstacle ?? false }, () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mc-single-file-'));
    const file = build('--out', join(folder, 'built'), '--platform', platform ?? '');
    assert.equal(file, join(folder, 'built', `mc-${platform}`));
    bare = createBareRoot(join(folder, 'root'), file);
  });
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  it('prints its version and its commit, without a warning', () => {
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
    const { status, stdout, stderr } = run(['version', '--json']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(JSON.parse(stdout).commit, commit);
  });

  it('runs the drill whole, and its release is the single file itself', () => {
    const { status, stderr } = run(['dr', 'simulate', '--out', '/srv/drill']);
    assert.equal(status, 0, stderr);
    const report = JSON.parse(readFileSync(join(bare.folder, 'srv/drill/report.json'), 'utf8'));
    assert.equal(report.outcome, 'passed');
    assert.match(report.release.builtFrom, /^the single file of mc-actions /);
    assert.deepEqual(
      report.release.platforms.map((one: { platform: string }) => one.platform),
      [platform === 'linux-arm64' ? 'linux/arm64' : 'linux/amd64'],
    );
    assert.ok(report.release.size > statSync(join(bare.folder, 'mc')).size);
  });

  it('verifies the pack of the drill, and rejects it after a change of one byte', () => {
    const [pack = ''] = readdirSync(join(bare.folder, 'srv/drill/evidence'));
    const verify = (path: string): Run =>
      run(['evidence', 'verify-offline', path, '--policy', '/srv/drill/trust-policy.yaml', '--json']);
    const passed = verify(`/srv/drill/evidence/${pack}`);
    assert.deepEqual([passed.status, JSON.parse(passed.stdout).outcome], [0, 'passed'], passed.stderr);
    const bytes = readFileSync(join(bare.folder, 'srv/drill/evidence', pack));
    const at = bytes.indexOf('"outcome"', bytes.length / 2);
    bytes[at + 1] = (bytes[at + 1] ?? 0) ^ 1;
    const changed = verify(writeIntoRoot(bare, '/srv/changed.evidence.tar', bytes));
    assert.deepEqual([changed.status, JSON.parse(changed.stdout).outcome], [1, 'failed']);
  });

  it('verifies many subjects in worker threads of its own program', () => {
    const subjects = Array.from({ length: 101 }, (_, i) => `sha256:${String(i).padStart(64, '0')}`);
    const args = ['verify', ...subjects, '--policy', '/srv/drill/trust-policy.yaml', '--bundle', '/srv/drill'];
    const { status, stderr } = run(args, { NODE_DEBUG: 'worker' });
    assert.equal(status, 1); // no bundle names these digests
    // The main thread writes this line. A line of the worker can be lost when the process ends.
    assert.match(stderr, /create new worker URL \{\s+href: "data:text\/javascript/);
    assert.doesNotMatch(stderr, /fatal exception/);
  });

  it('decides a bypass by the compiled rules that it contains', () => {
    const input = writeIntoRoot(bare, '/srv/input.json', '{}');
    const { status, stdout } = run(['bypass', 'decide', '--input', input, '--json']);
    assert.equal(status, 1);
    assert.equal(JSON.parse(stdout).allow, false);
    assert.ok(JSON.parse(stdout).deny.length > 0);
  });

  it('states a policy under the public-good root that it contains', () => {
    const key = 'acme/app/.github/workflows/release.yml@refs/tags/v1';
    const digest = `sha256:${'0'.repeat(64)}`;
    const { status, stdout } = run(['verify', digest, '--workflow', key, '--print-policy']);
    assert.equal(status, 0);
    assert.match(stdout, /public-good/);
  });
});

describe('the single file for linux-arm64', () => {
  it('has the header, the program and the fuse of an executable for that machine; it never ran here', (t) => {
    const own = mkdtempSync(join(tmpdir(), 'mc-single-file-'));
    try {
      let file = '';
      try {
        file = build('--out', own, '--platform', 'linux-arm64');
      } catch (error) {
        // Without the registry, the executable of Node.js for the other platform is not available.
        if (!/npm (error|ERR!)|ENOTFOUND|ECONNREFUSED/.test(String(Reflect.get(Object(error), 'stderr')))) throw error;
        t.skip('the npm registry is not available');
        return;
      }
      const bytes = readFileSync(file);
      assert.deepEqual(bytes.subarray(0, ELF.length), ELF);
      assert.equal(bytes.readUInt16LE(18), MACHINES['linux-arm64']);
      assert.ok(bytes.includes('NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2:1'));
      assert.ok(bytes.includes(readFileSync(join(dist, 'mc.js'))));
      assert.ok(!existsSync(`${file}.tmp`));
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  });
});
