import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseChecksums } from '../scripts/release/files.ts';
import { type Sandbox, startSandbox } from '../src/sandbox/index.ts';
import { peer } from './peers.ts';
import { createPolicy, type ReleaseRun, type ReleaseWorld, runRelease, TAG } from './support/act-release.ts';

const root = join(import.meta.dirname, '..');
const [act, cosign] = [await peer('act'), await peer('cosign')];
const skip = act.missing ?? cosign.missing ?? false;
/** The bundle to test. MC_DIST names one that is not committed yet; it must be the build of the committed sources. */
const DIST = process.env.MC_DIST || join(root, 'dist');
const VERSION = TAG.slice(1);
const SUBJECTS = [
  'SHA256SUMS',
  'licenses.txt',
  `mc-actions-${VERSION}.cdx.json`,
  `mc-actions-${VERSION}.oci.tar`,
  `mc-actions-${VERSION}.tgz`,
  'mc-linux-arm64',
  'mc-linux-x64',
];
const PACK = `mc-actions-${TAG}.evidence.tar`;

let folder = '';
let sandbox: Sandbox;
const openWorld = (name: string): ReleaseWorld => {
  mkdirSync(join(folder, name));
  return { folder: join(folder, name), act: act.path ?? '', cosign: cosign.path ?? '', sandbox, dist: DIST };
};

/** Runs mc without blocking, because the sandbox runs in this process. */
const mc = (...args: readonly string[]): Promise<number> =>
  new Promise((done) => {
    execFile(process.execPath, [join(DIST, 'mc.js'), ...args], { cwd: join(folder, 'download') }, (error) =>
      done(error === null ? 0 : Number(error.code)),
    );
  });

describe('release.yml, run whole', { skip }, () => {
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mc-release-act-'));
    sandbox = await startSandbox({ dir: join(folder, 'sandbox') });
  });
  after(async () => {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  describe('for a tag whose dist/ is the build of its sources', () => {
    let run: ReleaseRun;
    before(async () => {
      run = await runRelease(openWorld('green'));
      assert.equal(run.exitCode, 0, `${run.log}${run.problems}`.slice(-6_000));
    });

    it('publishes one release with every file, its signature and its attestations', () => {
      const [release, ...others] = run.service.releases;
      assert.deepEqual([release?.tag, release?.draft, others.length], [TAG, false, 0]);
      const expected = SUBJECTS.flatMap((name) => [name, `${name}.sigstore.json`, `${name}.jsonl`]);
      assert.deepEqual(release?.assets.map(({ name }) => name).sort(), [...expected, PACK].sort());
    });

    it('changes nothing after the publication but the tag of the major version', () => {
      const at = run.service.changes.indexOf('PATCH /releases/1');
      assert.deepEqual(run.service.changes.slice(at + 1), ['POST /git/refs']);
      assert.equal(run.service.tags.get('v1'), run.commit);
    });

    it('gives users files that the policy accepts, and rejects a changed one', async () => {
      mkdirSync(join(folder, 'download'));
      for (const { name, bytes } of run.service.releases[0]?.assets ?? [])
        writeFileSync(join(folder, 'download', name), bytes);
      writeFileSync(join(folder, 'policy.json'), createPolicy(sandbox, join(sandbox.dir, 'trusted_root.json')));
      const sums = parseChecksums(
        String(run.service.releases[0]?.assets.find(({ name }) => name === 'SHA256SUMS')?.bytes),
      );
      assert.deepEqual([...sums.keys()].sort(), SUBJECTS.filter((name) => name !== 'SHA256SUMS').sort());
      const policy = ['--policy', join(folder, 'policy.json')];
      assert.equal(await mc('verify', './mc-linux-x64', ...policy), 0);
      appendFileSync(join(folder, 'download/mc-linux-x64'), 'x');
      assert.equal(await mc('verify', './mc-linux-x64', ...policy), 1);
      assert.equal(await mc('evidence', 'verify-offline', PACK, ...policy), 0);
    });

    it('records each step in the chain that the pack contains', async () => {
      const chain = join(folder, 'green/artifacts/release-files/evidence/chain');
      assert.ok(readdirSync(chain).includes('chain.jsonl'));
      const steps = run.steps.filter(({ result }) => result === 'success').map(({ name }) => name);
      for (const name of ['Sign every file', 'Verify every file', 'Seal the chain', 'Verify the pack'])
        assert.ok(
          steps.some((step) => step.includes(name)),
          name,
        );
    });
  });

  describe('for a tag whose dist/ differs in one byte', () => {
    it('names the byte, and creates no release', async () => {
      const run = await runRelease(openWorld('red'), (clone) => appendFileSync(join(clone, 'dist/60.index.js'), ' '));
      assert.notEqual(run.exitCode, 0);
      assert.match(run.log, /dist\/60\.index\.js: expected \d+ bytes, found \d+; the first difference is at byte \d+/);
      assert.equal(run.jobs.get('build'), 'failure');
      assert.deepEqual([run.jobs.has('release'), run.jobs.has('move-tag')], [false, false]);
      assert.deepEqual([run.service.changes, [...run.service.tags.keys()]], [[], [TAG]]);
    });
  });
});
