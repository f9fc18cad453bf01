import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Sandbox, startSandbox } from '../src/sandbox/index.ts';
import { peer } from './peers.ts';
import { openPage, type Page } from './support/browser.ts';

const root = join(import.meta.dirname, '..');
const PACK = 'release.evidence.tar';

let folder = '';
let sandbox: Sandbox;
const at = (name: string): string => join(folder, name);

interface Ran {
  readonly code: number;
  readonly out: string;
}
/** execFileSync would block the sandbox, which runs in this process. */
const run = (command: string, args: readonly string[], cwd = folder): Promise<Ran> =>
  new Promise((done) => {
    const env = { PATH: process.env.PATH ?? '', HOME: folder, NO_COLOR: '1' };
    const child = execFile(command, args, { cwd, env, timeout: 60_000 }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code ?? -1), out: `${stdout}\n${stderr}` }),
    );
    child.stdin?.end();
  });
const mc = (...args: readonly string[]): Promise<Ran> => run(process.execPath, [join(root, 'scripts/mc.ts'), ...args]);

function ok(ran: Ran, what: string): void {
  assert.equal(ran.code, 0, `${what}: ${ran.out}`);
}

/** Returns a copy of the pack with one changed byte in a member. */
function tamper(inside: string): string {
  const bytes = readFileSync(at(PACK));
  const where = bytes.indexOf(inside);
  bytes[where] = (bytes[where] ?? 0) ^ 1;
  writeFileSync(at('tampered.tar'), bytes);
  return at('tampered.tar');
}

describe('an evidence pack, read by other programs,', () => {
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mc-evidence-'));
    sandbox = await startSandbox({ dir: at('sandbox') });
    mkdirSync(at('logs'));
    writeFileSync(at('logs/build.log'), 'a build log\n'.repeat(100));
    writeFileSync(at('report.json'), '{"outcome":"passed"}');
    const policy = ['--policy', join(sandbox.dir, 'trust-policy.yaml')];
    const signing = ['--signing-config', join(sandbox.dir, 'signing_config.json')];
    const token = ['--identity-token', join(sandbox.dir, 'token')];
    const from = ['--from', 'logs', '--from', 'report.json'];
    ok(await mc('evidence', 'pack', '--out', PACK, ...from, ...policy, ...signing, ...token), 'mc evidence pack');
    ok(await mc('evidence', 'verify-offline', PACK, ...policy), 'mc evidence verify-offline');
    mkdirSync(at('unpacked'));
    ok(await run('tar', ['-xf', at(PACK)], at('unpacked')), 'tar');
  });
  after(async () => {
    await sandbox?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens in tar(1), and its members have the digests of the manifest in sha256sum', async () => {
    const { members } = JSON.parse(readFileSync(at('unpacked/manifest.json'), 'utf8')) as {
      members: { name: string; sha256: string }[];
    };
    assert.deepEqual(
      members.map(({ name }) => name),
      ['logs/build.log', 'report.html', 'report.json'],
    );
    writeFileSync(at('sums'), members.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
    ok(await run('sha256sum', ['--check', '--strict', at('sums')], at('unpacked')), 'sha256sum');
  });

  it('has a signature that cosign accepts, for this manifest only', async (t) => {
    const cosign = await peer('cosign');
    if (cosign.missing) return t.skip(cosign.missing);
    const check = (manifest: string): Promise<Ran> =>
      run(
        cosign.path ?? '',
        [
          ...['verify-blob-attestation', '--bundle', 'manifest.sigstore.json'],
          ...['--trusted-root', join(sandbox.dir, 'trusted_root.json')],
          ...['--type', 'https://github.com/org/mc-actions/predicates/evidence-pack/v1'],
          ...['--certificate-identity', sandbox.urls.identity.subject],
          ...['--certificate-oidc-issuer', sandbox.urls.identity.issuer, manifest],
        ],
        at('unpacked'),
      );
    ok(await check('manifest.json'), 'cosign verify-blob-attestation');
    assert.notEqual((await check('report.json')).code, 0);
  });

  it('passes the check of its own page in a browser, which finds a changed byte', async (t) => {
    const chromium = await peer('chromium');
    if (chromium.missing) return t.skip(chromium.missing);
    const page = await openPage(chromium.path ?? '', at('unpacked/report.html'));
    try {
      assert.match(await dropPack(page, at(PACK)), /^The pack is complete, and signed under a known authority/);
      assert.match(String(await page.evaluate('document.querySelector("#found dl").textContent')), /acme\/app/);
      assert.match(
        await dropPack(page, tamper('a build log')),
        /^The pack does not verify.*logs\/build\.log: changed/s,
      );
      writeFileSync(at('other_root.json'), JSON.stringify({ certificateAuthorities: [] }));
      await chooseRoot(page, 'other_root.json');
      assert.match(await dropPack(page, at(PACK)), /^The pack is complete. This page does not prove who signed it/);
      copyFileSync(join(sandbox.dir, 'trusted_root.json'), at('trusted_root.json'));
      await chooseRoot(page, 'trusted_root.json');
      assert.match(await dropPack(page, at(PACK)), /certificates of trusted_root\.json/);
    } finally {
      await page.close();
    }
  });
});

let drops = 0;

/** Returns the result on the page for a pack. A copy gets a new name, because a browser ignores a file that is chosen already. */
async function dropPack(page: Page, file: string): Promise<string> {
  const copy = at(`drop-${++drops}.tar`);
  copyFileSync(file, copy);
  await page.evaluate('document.getElementById("found").className = ""');
  await page.choose('#pack', copy);
  return waitForResult(page, 'true');
}

/** Chooses trusted roots, and waits until the page has checked the earlier pack with them. */
async function chooseRoot(page: Page, name: string): Promise<void> {
  await page.choose('#roots', at(name));
  await waitForResult(page, `document.getElementById("pins").innerText.includes(${JSON.stringify(name)})`);
}

async function waitForResult(page: Page, condition: string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    if (await page.evaluate(`document.getElementById("found").className !== "" && ${condition}`))
      return String(await page.evaluate('document.getElementById("found").innerText'));
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('the page shows no result');
}
