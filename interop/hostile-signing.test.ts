import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type FaultySigstore, startFaultySigstore, WRONG_ANSWERS } from '../__tests__/support/lying-services.ts';
import { mc } from '../__tests__/support/terminal.ts';
import { exportSpki } from '../src/sandbox/sigstore/certificates.ts';
import { SANDBOX_IDENTITY } from '../src/sandbox/sigstore/index.ts';
import { tileLogId } from '../src/sandbox/sigstore/rekor-v2.ts';
import { peer } from './peers.ts';
import { type Bench, ok, openBench, type Ran } from './support/cosign.ts';
import { ORIGIN, RekorTiles } from './support/rekor-tiles.ts';

const [cosign, tiles] = [await peer('cosign'), await peer('rekor-tiles')];

let bench: Bench;
let sigstore: FaultySigstore;
before(async () => {
  bench = await openBench();
  sigstore = await startFaultySigstore(bench.at('lying'));
  writeFileSync(bench.at('token'), await sigstore.mintToken());
  writeFileSync(bench.at('file'), 'content');
});
after(async () => {
  await sigstore?.end();
  await bench?.end();
});

const sign = (config: string, bundle: string, ...more: readonly string[]) =>
  mc(
    ['sign', 'file', '--bundle', bundle, '--signing-config', config, '--identity-token', 'token', ...more],
    bench.at(''),
  );
/** Returns whether cosign accepts a bundle under the correct root. */
const cosignVerifies = (bundle: string, root = 'lying/trusted_root.json'): Promise<Ran> =>
  bench.run(cosign.path ?? '', [
    'verify-blob',
    ...['--trusted-root', bench.at(root), '--bundle', bundle],
    ...['--certificate-oidc-issuer', sigstore.issuer, '--certificate-identity', SANDBOX_IDENTITY],
    'file',
  ]);
const selectConfig = (service: string): string =>
  service === 'rekorV1' ? 'signing_config.v1.json' : 'signing_config.json';

describe('mc sign and cosign, after correct answers of the services,', { skip: cosign.missing ?? false }, () => {
  for (const config of ['signing_config.json', 'signing_config.v1.json'])
    it(`accept the bundle of a file and of a statement, by ${config}`, async () => {
      const signed = await sign(`lying/${config}`, `good-${config}`);
      assert.equal(signed.code, 0, signed.err);
      ok(await cosignVerifies(`good-${config}`), 'cosign verify-blob');
      writeFileSync(bench.at('predicate.json'), '{}');
      const statement = ['--predicate-type', 'https://acme.test/review/v1', '--predicate', 'predicate.json'];
      const attested = await sign(`lying/${config}`, `attested-${config}`, ...statement);
      assert.equal(attested.code, 0, attested.err);
      const verified = await bench.run(cosign.path ?? '', [
        'verify-blob-attestation',
        ...['--trusted-root', bench.at('lying/trusted_root.json'), '--bundle', `attested-${config}`],
        ...['--certificate-oidc-issuer', sigstore.issuer, '--certificate-identity', SANDBOX_IDENTITY],
        ...['--type', 'https://acme.test/review/v1', 'file'],
      ]);
      ok(verified, 'cosign verify-blob-attestation');
    });

  it('accept the bundles of a real rekor-tiles', { skip: tiles.missing ?? false }, async () => {
    const log = new RekorTiles(tiles.path ?? '', bench.at('tiles'));
    await log.start();
    try {
      const config = JSON.parse(readFileSync(bench.at('lying/signing_config.json'), 'utf8'));
      config.rekorTlogUrls[0].url = log.url;
      writeFileSync(bench.at('tiles/signing_config.json'), JSON.stringify(config));
      const root = JSON.parse(readFileSync(bench.at('lying/trusted_root.json'), 'utf8'));
      const [own] = root.tlogs;
      const publicKey = { ...own.publicKey, rawBytes: exportSpki(log.key).toString('base64') };
      const logId = { keyId: tileLogId(ORIGIN, log.key).toString('base64') };
      root.tlogs = [{ ...own, baseUrl: `https://${ORIGIN}`, publicKey, logId }];
      writeFileSync(bench.at('tiles/trusted_root.json'), JSON.stringify(root));
      const signed = await sign('tiles/signing_config.json', 'tiles.json');
      assert.equal(signed.code, 0, signed.err);
      ok(await cosignVerifies('tiles.json', 'tiles/trusted_root.json'), 'cosign verify-blob');
    } finally {
      await log.stop();
    }
  });

  it('accept the signatures of P-256 and P-384 keys by the public key', async () => {
    for (const curve of ['P-256', 'P-384']) {
      const key = ['genpkey', '-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${curve}`, '-out', `${curve}.pem`];
      ok(await bench.run('openssl', key), 'openssl genpkey');
      ok(
        await bench.run('openssl', ['pkey', '-in', `${curve}.pem`, '-pubout', '-out', `${curve}.pub`]),
        'openssl pkey',
      );
      const signed = await mc(['sign', 'file', '--bundle', `${curve}.json`, '--key', `${curve}.pem`], bench.at(''));
      assert.equal(signed.code, 0, signed.err);
      const given = ['--key', `${curve}.pub`, '--bundle', `${curve}.json`, '--insecure-ignore-tlog=true'];
      ok(await bench.run(cosign.path ?? '', ['verify-blob', ...given, 'file']), `cosign verify-blob by ${curve}`);
    }
  });
});

describe('mc sign, after a wrong answer of a service,', { skip: cosign.missing ?? false }, () => {
  before(async () => {
    // The proof in a tree of one leaf has no hashes to change.
    for (const config of ['signing_config.json', 'signing_config.v1.json'])
      for (let i = 0; i < 2; i++) await sign(`lying/${config}`, 'first.json');
  });
  for (const wrong of WRONG_ANSWERS)
    it(`writes no bundle, or without a root one that cosign refuses: ${wrong.name}`, async () => {
      sigstore.setAnswer(wrong);
      try {
        const bundle = bench.at('wrong.json');
        rmSync(bundle, { force: true });
        const config = selectConfig(wrong.service);
        assert.equal((await sign(join('lying', config), 'wrong.json')).code, 3);
        assert.equal(existsSync(bundle), false);
        const rootless = await sign(join('lying/rootless', config), 'wrong.json');
        if (rootless.code === 3) {
          assert.equal(existsSync(bundle), false);
          return;
        }
        assert.equal(rootless.code, 0);
        assert.match(rootless.err, /signing-root-missing/);
        assert.notEqual((await cosignVerifies('wrong.json')).code, 0);
      } finally {
        sigstore.setAnswer(undefined);
      }
    });
});
