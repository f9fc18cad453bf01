import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { peer } from './peers.ts';
import { type Bench, ok, openBench, type Ran } from './support/cosign.ts';

const cosign = await peer('cosign');
const skip = cosign.missing ?? false;

function noNetwork(): string | undefined {
  try {
    execFileSync('unshare', ['-rn', 'true'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'the system does not allow a network namespace';
  }
}

describe('a rotation of roots, seen by mc and cosign,', { skip }, () => {
  let bench: Bench;
  const root = (name: string): string => bench.at(`root-${name}.json`);
  before(async () => {
    bench = await openBench();
    writeFileSync(bench.at('file'), 'hello\n');
    const whole = JSON.parse(readFileSync(join(bench.sandbox.dir, 'trusted_root.json'), 'utf8'));
    writeFileSync(root('AB'), JSON.stringify(whole));
    for (const [name, region] of [
      ['A', 'primary'],
      ['B', 'secondary'],
    ] as const) {
      const { fulcio, tsa } = bench.sandbox.urls.regions[region];
      const own = ({ uri = '', baseUrl = '' }: { uri?: string; baseUrl?: string }): boolean =>
        uri.startsWith(fulcio) || uri.startsWith(tsa) || baseUrl.includes(`.${region}.`);
      const parts = ['tlogs', 'ctlogs', 'certificateAuthorities', 'timestampAuthorities'];
      const cut = Object.fromEntries(parts.map((part) => [part, whole[part].filter(own)]));
      writeFileSync(root(name), JSON.stringify({ ...whole, ...cut }));
      const config = name === 'A' ? 'signing_config.json' : 'signing_config.secondary.json';
      ok(await bench.mc('sign', 'file', '--bundle', `signer-${name}.json`, ...bench.signing(config)), 'mc sign');
    }
    const { issuer, subject } = bench.sandbox.urls.identity;
    mkdirSync(bench.at('security'));
    writeFileSync(
      bench.at('security/policy.yaml'),
      `version: 1\nroots:\n  - name: A\n    trustedRoot: { path: ../root-A.json }\nrequirements:\n  - name: signature\n    kind: signature\n    identities: [{ issuer: "${issuer}", subject: "${subject}" }]\n`,
    );
  });
  after(() => bench?.end());

  const cosignAccepts = async (signer: string, under: string): Promise<boolean> => {
    const [, , ...who] = bench.trust();
    const args = ['verify-blob', '--trusted-root', root(under), ...who, '--bundle', `signer-${signer}.json`, 'file'];
    return (await bench.run(cosign.path ?? '', args)).code === 0;
  };
  const mcAccepts = async (signer: string): Promise<boolean> =>
    (await bench.mc('verify', 'file', '--bundle', `signer-${signer}.json`, '--policy', 'security/policy.yaml')).code ===
    0;
  const trust = (...args: readonly string[]): Promise<Ran> =>
    bench.mc('trust', ...args, '--policy', 'security/policy.yaml');
  const both = async (under: string): Promise<void> => {
    for (const signer of ['A', 'B'])
      assert.equal(await mcAccepts(signer), await cosignAccepts(signer, under), `signed by ${signer}, under ${under}`);
  };

  it('trusts A alone, both, B alone, and both again', async () => {
    await both('A');
    assert.deepEqual([await mcAccepts('A'), await mcAccepts('B')], [true, false]);
    const canary = ['--canary', 'file', '--bundle', 'signer-B.json'];
    ok(await trust('rotate', 'A', '--trusted-root', root('B'), '--as', 'B', ...canary), 'mc trust rotate');
    await both('AB');
    assert.deepEqual([await mcAccepts('A'), await mcAccepts('B')], [true, true]);
    ok(await trust('retire', 'A'), 'mc trust retire');
    await both('B');
    assert.deepEqual([await mcAccepts('A'), await mcAccepts('B')], [false, true]);
    ok(await trust('revert'), 'mc trust revert');
    await both('AB');
    assert.deepEqual([await mcAccepts('A'), await mcAccepts('B')], [true, true]);
  });

  it('leaves a policy of mc trust init that accepts exactly the signatures of cosign', async () => {
    const made = await bench.run(cosign.path ?? '', [
      ...['sign-blob', '--yes', ...bench.signing(), ...bench.trustedRoot()],
      ...['--bundle', 'theirs.json', 'file'],
    ]);
    ok(made, 'cosign sign-blob');
    const init = ['init', '--from', 'file', '--bundle', 'theirs.json', '--trusted-root', root('A')];
    ok(await bench.mc('trust', ...init, '--out', 'proposed/policy.yaml'), 'mc trust init');
    const verify = (bundle: string) =>
      bench.mc('verify', 'file', '--bundle', bundle, '--policy', 'proposed/policy.yaml');
    ok(await verify('theirs.json'), 'mc verify');
    assert.equal((await verify('signer-B.json')).code, 1);
  });
});

describe('mc verify, with the mirror only,', { skip: noNetwork() ?? false }, () => {
  let bench: Bench;
  before(async () => {
    bench = await openBench();
  });
  after(() => bench?.end());

  it('verifies an image without any network, and sends no request if there is one', async () => {
    const image = await bench.pushImage('app');
    ok(await bench.mc('sign', image, '--attach', ...bench.signing()), 'mc sign');
    ok(await bench.mc('mirror', 'sync', '--config', join(bench.sandbox.dir, 'mirror.yaml')), 'mc mirror sync');
    const verify = (useMirror: string): string[] => [
      ...['verify', image, '--policy', join(bench.sandbox.dir, 'trust-policy.yaml')],
      ...['--mirror', join(bench.sandbox.dir, 'mirror'), '--use-mirror', useMirror],
    ];
    const asked = bench.sandbox.requests().length;
    ok(await bench.mc(...verify('always')), 'mc verify');
    assert.equal(bench.sandbox.requests().length, asked, 'not one request');
    const script = join(import.meta.dirname, '..', 'scripts', 'mc.ts');
    const alone = (...args: readonly string[]): Promise<Ran> =>
      bench.run('unshare', ['-rn', process.execPath, script, ...args]);
    ok(await alone(...verify('always')), 'mc verify, without a network');
    // The primary is first. It is unreachable, which mc reports, and the mirror has the evidence.
    const auto = await alone(...verify('auto'));
    ok(auto, 'mc verify, automatically');
    assert.match(auto.out, /network-unreachable/);
    assert.equal((await alone(...verify('never'))).code, 3);
  });
});
