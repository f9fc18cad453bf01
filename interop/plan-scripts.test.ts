import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { peer } from './peers.ts';
import { type Bench, ok, openBench, type Ran } from './support/cosign.ts';

const SCRIPTS = join(import.meta.dirname, '../scripts');
const [cosign, oras, shellcheck] = [await peer('cosign'), await peer('oras'), await peer('shellcheck')];

describe('the scripts of the plan', () => {
  let bench: Bench;
  let image = '';
  let secondary = '';
  const script = (name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
    bench.run(join(SCRIPTS, `${name}.sh`), args, { MC_FROM_SOURCE: '1', ...env });
  const policy = (): string[] => ['--policy', join(bench.sandbox.dir, 'trust-policy.yaml')];

  before(async () => {
    bench = await openBench();
    secondary = new URL(bench.sandbox.urls.regions.secondary.registry).host;
    image = await bench.pushImage('app');
    ok(await bench.mc('sign', image, '--attach', ...bench.signing()), 'mc sign');
    writeFileSync(bench.at('predicate.json'), '{"reviewed":true}');
    const review = ['--predicate-type', 'https://acme.test/review/v1', '--predicate', 'predicate.json'];
    ok(await bench.mc('sign', image, '--attach', ...review, ...bench.signing()), 'mc sign --predicate');
  });
  after(() => bench?.end());

  it('verify a release with the exit codes of mc, from any folder and through a link', async () => {
    mkdirSync(bench.at('bin'), { recursive: true });
    symlinkSync(join(SCRIPTS, 'verify-offline.sh'), bench.at('bin/verify'));
    ok(await bench.run(bench.at('bin/verify'), [image, ...policy()], { MC_FROM_SOURCE: '1' }), 'verify');
    const other = await bench.pushImage('unsigned');
    assert.equal((await script('verify-offline', [other, ...policy()])).code, 1);
    assert.equal((await script('verify-offline', [image, '--policy', 'none.yaml'])).code, 2);
  });

  it('promote to another region, and mark a release that is already there', async () => {
    const signer = [...bench.signing('signing_config.secondary.json'), ...policy()];
    const promoted = `${secondary}/acme/promoted:v1`;
    ok(await script('cross-region-promote', [image, promoted, '--keyless', ...signer]), 'cross-region-promote');
    ok(await bench.mc('promote', 'check', promoted, ...policy()), 'promote check');

    const copied = `${secondary}/acme/copied:v1`;
    ok(await bench.mc('copy', image, copied), 'mc copy');
    assert.equal((await bench.mc('promote', 'check', copied, ...policy())).code, 1);
    ok(await script('label-promotable', [copied, '--keyless', ...signer]), 'label-promotable');
    ok(await bench.mc('promote', 'check', copied, ...policy()), 'promote check');
    const digest = image.split('@')[1] ?? '';
    ok(await script('label-promotable', [`${secondary}/acme/copied@${digest}`, '--keyless', ...signer]), 'by digest');
  });

  it('give no mark to a release that does not verify', async () => {
    const unsigned = (await bench.pushImage('never-signed', 'secondary')).replace(/@.*/, ':v1');
    const ran = await script('label-promotable', [unsigned, '--keyless', ...bench.signing(), ...policy()]);
    assert.equal(ran.code, 1, ran.out);
    assert.equal((await bench.mc('promote', 'check', unsigned, ...policy())).code, 1);
  });

  it('record and seal a chain, and pack, verify and store it', async () => {
    ok(await bench.run('openssl', ['genpkey', '-algorithm', 'ed25519', '-out', 'seal.pem']), 'openssl');
    ok(await bench.run('openssl', ['pkey', '-in', 'seal.pem', '-pubout', '-out', 'seal.pub']), 'openssl');
    const failed = await script('log-chain', ['--step', 'build', '--', 'sh', '-c', 'echo building; exit 7']);
    assert.equal(failed.code, 7, failed.out);
    writeFileSync(bench.at('report.txt'), 'a report\n');
    ok(await script('log-chain', ['report.txt']), 'log-chain FILE');
    ok(await script('log-chain', ['--seal', '--key', 'seal.pem']), 'log-chain --seal');
    ok(await script('log-chain', ['--check', '--key', 'seal.pub']), 'log-chain --check');
    const { regions, storeCredentials } = bench.sandbox.urls;
    const env = {
      MC_POLICY: join(bench.sandbox.dir, 'trust-policy.yaml'),
      EVIDENCE_STORE: 's3://evidence/scripts',
      EVIDENCE_RETAIN: '30d',
      AWS_ENDPOINT_URL: regions.secondary.store,
      AWS_ACCESS_KEY_ID: storeCredentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: storeCredentials.secretAccessKey,
    };
    const packed = await script('mc-evidence', ['dr-2025-11-24', '--', ...bench.signing()], env);
    ok(packed, 'mc-evidence');
    for (const line of [/Packed \d+ members/, /The pack is complete and signed/, /Stored with retention/])
      assert.match(packed.out, line);
    writeFileSync(bench.at('logs/chain/logs/000001.log'), 'another\n');
    assert.equal((await script('log-chain', ['--check', '--key', 'seal.pub'])).code, 1);
  });

  describe('verify-offline.sh --legacy', { skip: cosign.missing ?? oras.missing ?? false }, () => {
    const legacy = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
      script('verify-offline', ['--legacy', ...args], { COSIGN: cosign.path ?? '', ORAS: oras.path ?? '', ...env });
    const who = (identity = bench.sandbox.urls.identity.subject): string[] => [
      ...['--identity', identity, '--issuer', bench.sandbox.urls.identity.issuer],
    ];
    const root = (name = 'trusted_root.json'): string[] => ['--trusted-root', join(bench.sandbox.dir, name)];

    it('verifies with cosign and oras what mc signed: by digest, by tag, with an attestation', async () => {
      ok(await legacy([image, ...who(), ...root()]), 'by digest');
      const byTag = await legacy([image.replace(/@.*/, ':v1'), ...who(), ...root()]);
      ok(byTag, 'by tag');
      assert.ok(byTag.out.includes(`verified: ${image}`), byTag.out);
      ok(await legacy([image, ...who(), ...root(), '--predicate-type', 'https://acme.test/review/v1']), 'attestation');
    });

    it('refuses another signer, a pattern, another root, another predicate, and an unsigned image', async () => {
      const unsigned = await bench.pushImage('legacy-unsigned');
      for (const [what, args] of [
        ['another signer', [image, ...who('someone@acme.test'), ...root()]],
        ['a pattern', [image, ...who('.*'), ...root()]],
        ['another root', [image, ...who(), ...root('trusted_root.secondary.json')]],
        ['another predicate', [image, ...who(), ...root(), '--predicate-type', 'https://acme.test/none/v1']],
        ['an unsigned image', [unsigned, ...who(), ...root()]],
      ] as const) {
        const ran = await legacy(args);
        assert.equal(ran.code, 1, `${what}: ${ran.out}`);
        assert.ok(!/^verified:/m.test(ran.out), what);
      }
    });

    it('exits with 3 if the registry is lost', async () => {
      await bench.sandbox.fault('primary', 'registry', 'down');
      try {
        assert.equal((await legacy([image, ...who(), ...root()])).code, 3);
      } finally {
        await bench.sandbox.fault('primary', 'registry', 'none');
      }
    });

    it('verifies an old signature, whose log entry it looks up in the log that is named', async () => {
      const { primary } = bench.sandbox.urls.regions;
      const old = await bench.pushImage('old');
      const services = ['--fulcio-url', primary.fulcio, '--rekor-url', primary.rekorV1];
      const token = ['--identity-token', join(bench.sandbox.dir, 'token')];
      const flags = ['--use-signing-config=false', '--new-bundle-format=false'];
      const keys = bench.legacyKeys();
      ok(await bench.run(cosign.path ?? '', ['sign', '--yes', ...flags, ...services, ...token, old], keys), 'cosign');
      ok(await legacy([old, ...who(), '--rekor-url', primary.rekorV1], keys), 'legacy');
      assert.equal((await legacy([old, ...who('.*'), '--rekor-url', primary.rekorV1], keys)).code, 1);
    });
  });

  it('pass shellcheck', { skip: shellcheck.missing ?? false }, async () => {
    const files = readdirSync(SCRIPTS).filter((name) => name.endsWith('.sh'));
    assert.ok(files.length >= 6);
    const paths = files.map((name) => join(SCRIPTS, name));
    ok(
      await bench.run(shellcheck.path ?? '', ['-x', '-P', join(SCRIPTS, '..'), '--severity=style', ...paths]),
      'shellcheck',
    );
    writeFileSync(bench.at('planted.sh'), '#!/bin/bash\nrm -r $1\n');
    assert.equal((await bench.run(shellcheck.path ?? '', [bench.at('planted.sh')])).code, 1, 'shellcheck finds faults');
  });
});
