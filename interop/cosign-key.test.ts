import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { peer } from './peers.ts';
import { type Bench, ok, openBench, type Ran } from './support/cosign.ts';

const cosign = await peer('cosign');
const skip = cosign.missing ?? false;
const PASSWORD = { COSIGN_PASSWORD: 'a password of the interop test' };

let bench: Bench;
const runCosign = (args: readonly string[], env = PASSWORD): Promise<Ran> => bench.run(cosign.path ?? '', args, env);
const mc = (args: readonly string[], env: Readonly<Record<string, string>> = PASSWORD): Promise<Ran> =>
  bench.mcWith(env, ...args);

/** Writes a policy that trusts the public key of cosign alone. */
function writeKeyPolicy(): void {
  const policy = {
    version: 1,
    roots: [{ name: 'sandbox', trustedRoot: { path: 'sandbox/trusted_root.json' } }],
    requirements: [
      { name: 'release', kind: 'signature', logs: 'none', keys: [{ name: 'cosign', path: 'cosign.pub' }] },
    ],
  };
  writeFileSync(bench.at('key-policy.yaml'), JSON.stringify(policy));
}

describe('the encrypted key of cosign', { skip }, () => {
  before(async () => {
    bench = await openBench();
    writeFileSync(bench.at('file'), 'hello\n');
    writeFileSync(bench.at('other'), 'other\n');
    ok(await runCosign(['generate-key-pair']), 'cosign generate-key-pair');
    writeKeyPolicy();
  });
  after(() => bench?.end());

  it('signs with mc, and cosign verify-blob and mc verify accept the signature for its file only', async () => {
    assert.match(readFileSync(bench.at('cosign.key'), 'utf8'), /BEGIN ENCRYPTED SIGSTORE PRIVATE KEY/);
    ok(await mc(['sign', 'file', '--key', 'cosign.key', '--bundle', 'ours.json']), 'mc sign');
    const check = ['verify-blob', '--key', 'cosign.pub', '--insecure-ignore-tlog', '--bundle', 'ours.json'];
    ok(await runCosign([...check, 'file']), 'cosign verify-blob');
    assert.notEqual((await runCosign([...check, 'other'])).code, 0);
    ok(await mc(['verify', 'file', '--bundle', 'ours.json', '--policy', 'key-policy.yaml']), 'mc verify');
    assert.equal((await mc(['verify', 'other', '--bundle', 'ours.json', '--policy', 'key-policy.yaml'])).code, 1);
  });

  it('signs with cosign, and mc verify accepts the signature for its file only', async () => {
    const offline = ['--tlog-upload=false', '--use-signing-config=false', '--bundle', 'theirs.json'];
    ok(await runCosign(['sign-blob', '--yes', '--key', 'cosign.key', ...offline, 'file']), 'cosign sign-blob');
    ok(await mc(['verify', 'file', '--bundle', 'theirs.json', '--policy', 'key-policy.yaml']), 'mc verify');
    assert.equal((await mc(['verify', 'other', '--bundle', 'theirs.json', '--policy', 'key-policy.yaml'])).code, 1);
  });

  it('opens with its password only', async () => {
    const sign = ['sign', 'file', '--key', 'cosign.key', '--bundle', 'never.json', '--json'];
    for (const [env, code] of [
      [{}, 'cosign-password-missing'],
      [{ COSIGN_PASSWORD: '' }, 'cosign-password-wrong'],
      [{ COSIGN_PASSWORD: 'another password' }, 'cosign-password-wrong'],
    ] as const) {
      const ran = await mc(sign, env);
      assert.equal(ran.code, 2);
      assert.match(ran.out, new RegExp(code));
    }
  });
});
