import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packNpmPackage } from '../scripts/release/npm-package.ts';

const root = join(import.meta.dirname, '..');
const dist = process.env.MC_DIST || join(root, 'dist');
const MAX_PACKED_BYTES = 5_000_000;
/** No registry is asked: the package contains everything but Node.js, which is in this PATH. */
const OFFLINE = ['--offline', '--omit=optional'];

let folder = '';
let empty = '';
let archive = '';
let env: NodeJS.ProcessEnv = {};

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const mc = (...args: readonly string[]): Run =>
  spawnSync('npx', ['--yes', ...OFFLINE, `--package=${archive}`, '--', 'mc', ...args], {
    cwd: empty,
    encoding: 'utf8',
    env,
  });

describe('the npm package, run by npx in an empty folder', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mc-npm-'));
    empty = join(folder, 'empty');
    mkdirSync(empty);
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
    archive = packNpmPackage({ root, dist, commit }, join(folder, 'packed'));
    const path = `${dirname(process.execPath)}:${process.env.PATH ?? ''}`;
    env = { PATH: path, HOME: join(folder, 'home'), npm_config_update_notifier: 'false' };
  });
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  it('has less than 5 MB packed', () => {
    assert.ok(statSync(archive).size < MAX_PACKED_BYTES);
  });

  it('prints its version and its commit', () => {
    const { stdout, stderr, status } = mc('version', '--json');
    assert.equal(status, 0, stderr);
    const { version, commit } = JSON.parse(stdout);
    assert.equal(version, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
    assert.equal(commit, execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim());
  });

  it('signs a file, verifies it, and rejects it after a change', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    writeFileSync(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(join(folder, 'key.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
    writeFileSync(join(empty, 'app.txt'), 'app\n');
    const signed = mc('sign', 'app.txt', '--key', '../key.pem');
    assert.equal(signed.status, 0, signed.stderr);
    const verified = mc('verify', 'app.txt', '--key', '../key.pub');
    assert.equal(verified.status, 0, verified.stderr);
    writeFileSync(join(empty, 'app.txt'), 'changed\n');
    assert.equal(mc('verify', 'app.txt', '--key', '../key.pub').status, 1);
  });

  it('decides a bypass by the compiled rules that it contains', () => {
    writeFileSync(join(empty, 'input.json'), '{}');
    const { status, stdout } = mc('bypass', 'decide', '--input', 'input.json', '--json');
    assert.deepEqual([status, JSON.parse(stdout).allow], [1, false]);
  });

  it('runs the drill whole, and verifies its evidence', () => {
    const { status, stderr } = mc('dr', 'simulate', '--out', 'drill');
    assert.equal(status, 0, stderr);
    const [pack = ''] = readdirSync(join(empty, 'drill/evidence'));
    const verified = mc(
      ...['evidence', 'verify-offline', `drill/evidence/${pack}`, '--policy', 'drill/trust-policy.yaml'],
    );
    assert.equal(verified.status, 0, verified.stderr);
  });
});
