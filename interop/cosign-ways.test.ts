import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { peer } from './peers.ts';
import { type Bench, ok, openBench, type Ran } from './support/cosign.ts';

const cosign = await peer('cosign');
const openssl = await peer('openssl');
const skip = cosign.missing ?? false;

/** Creates an empty network namespace without loopback. Returns the reason if the system does not allow one. */
function noNetwork(): string | undefined {
  try {
    execFileSync('unshare', ['-rn', 'true'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'the system does not allow a network namespace';
  }
}

const PREDICATE = ['--predicate-type', 'https://acme.test/review/v1', '--predicate', 'predicate.json'];

describe('cosign and mc, with every log and region', { skip }, () => {
  let bench: Bench;
  const runCosign = (...args: readonly string[]): Promise<Ran> => bench.run(cosign.path ?? '', args);
  const policy = (): string[] => ['--policy', join(bench.sandbox.dir, 'trust-policy.yaml')];
  before(async () => {
    bench = await openBench();
    writeFileSync(bench.at('file'), 'hello\n');
    writeFileSync(bench.at('predicate.json'), '{"reviewed":true}');
  });
  after(() => bench?.end());

  for (const config of ['signing_config.json', 'signing_config.v1.json', 'signing_config.secondary.json']) {
    it(`accept the files and images of each other, signed by ${config}`, async () => {
      const { mc, signing, trust, trustedRoot } = bench;
      ok(await mc('sign', 'file', '--bundle', 'ours.json', ...signing(config)), 'mc sign');
      ok(await runCosign('verify-blob', ...trust(), '--bundle', 'ours.json', 'file'), 'cosign verify-blob');
      const made = await runCosign(
        'sign-blob',
        '--yes',
        ...signing(config),
        ...trustedRoot(),
        '--bundle',
        't.json',
        'file',
      );
      ok(made, 'cosign sign-blob');
      ok(await mc('verify', 'file', '--bundle', 't.json', ...policy()), 'mc verify');

      const image = await bench.pushImage(`ours-${config}`.replace(/_/g, '-'));
      ok(await mc('sign', image, '--attach', ...signing(config)), 'mc sign, an image');
      ok(await mc('sign', image, '--attach', ...PREDICATE, ...signing(config)), 'mc sign, a statement');
      ok(await runCosign('verify', ...trust(), image), 'cosign verify');
      const attested = ['--type', 'https://acme.test/review/v1', image];
      ok(await runCosign('verify-attestation', ...trust(), ...attested), 'cosign verify-attestation');
      const other = await bench.pushImage(`theirs-${config}`.replace(/_/g, '-'));
      ok(await runCosign('sign', '--yes', ...signing(config), ...trustedRoot(), other), 'cosign sign');
      ok(await mc('verify', other, ...policy()), 'mc verify, an image');
    });
  }

  for (const algorithm of ['ecdsa-sha2-384-nistp384', 'ecdsa-sha2-512-nistp521', 'rsa-sign-pkcs1-2048-sha256']) {
    it(`agree that mc verify accepts a signature of cosign by ${algorithm}`, async () => {
      const flags = ['--signing-algorithm', algorithm, ...bench.signing(), ...bench.trustedRoot()];
      ok(await runCosign('sign-blob', '--yes', ...flags, '--bundle', 'algorithm.json', 'file'), 'cosign sign-blob');
      ok(await bench.mc('verify', 'file', '--bundle', 'algorithm.json', ...policy()), 'mc verify');
    });
  }

  it('both verify a file without any network', async (t) => {
    const impossible = noNetwork();
    if (impossible) return t.skip(impossible);
    ok(await bench.mc('sign', 'file', '--bundle', 'alone.json', ...bench.signing()), 'mc sign');
    const alone = (...args: readonly string[]): Promise<Ran> => bench.run('unshare', ['-rn', ...args]);
    const bundle = ['--bundle', 'alone.json'];
    ok(await alone(cosign.path ?? '', 'verify-blob', ...bench.trust(), ...bundle, 'file'), 'cosign verify-blob');
    const script = join(import.meta.dirname, '..', 'scripts', 'mc.ts');
    ok(await alone(process.execPath, script, 'verify', 'file', ...bundle, ...policy()), 'mc verify');
  });

  it('get the identity of a job from the issuer as from GitHub', async () => {
    const flags = ['--signing-config', join(bench.sandbox.dir, 'signing_config.json'), ...bench.trustedRoot()];
    const args = ['sign-blob', '--yes', ...flags, '--bundle', 'ambient.json', 'file'];
    const job = {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${bench.sandbox.urls.oidc}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'job',
    };
    ok(await bench.run(cosign.path ?? '', args, job), 'cosign sign-blob');
    ok(await bench.mc('verify', 'file', '--bundle', 'ambient.json', ...policy()), 'mc verify');
  });

  it('accept the signatures of older clients at the sandbox, next to the image under a tag', async () => {
    const { fulcio, rekorV1 } = bench.sandbox.urls.regions.primary;
    const image = await bench.pushImage('legacy');
    const flags = [
      '--use-signing-config=false',
      '--new-bundle-format=false',
      '--fulcio-url',
      fulcio,
      '--rekor-url',
      rekorV1,
    ];
    const token = ['--identity-token', join(bench.sandbox.dir, 'token')];
    const signed = await bench.run(cosign.path ?? '', ['sign', '--yes', ...flags, ...token, image], bench.legacyKeys());
    ok(signed, 'cosign sign');
    ok(await runCosign('verify', '--new-bundle-format=false', ...bench.trust(), image), 'cosign verify');
    ok(await bench.mc('verify', image, ...policy()), 'mc verify, an old signature');
    const predicate = ['--type', 'https://acme.test/review/v1', '--predicate', 'predicate.json'];
    const attested = ['attest', '--yes', ...flags, ...token, ...predicate, image];
    ok(await bench.run(cosign.path ?? '', attested, bench.legacyKeys()), 'cosign attest');
    const result = await bench.mc('verify', image, '--policy', reviewPolicy());
    ok(result, 'mc verify, an old attestation');
    // The same image with its tags, on a disk, in the format that cosign writes.
    ok(await runCosign('save', '--dir', bench.at('saved'), image), 'cosign save');
    ok(await bench.mc('verify', `oci-layout:${bench.at('saved')}@${image.split('@')[1]}`, ...policy()), 'a layout');
  });

  /** Returns the sandbox policy with a review in addition to the signature. */
  function reviewPolicy(): string {
    const { issuer, subject } = bench.sandbox.urls.identity;
    const path = join(bench.sandbox.dir, 'review-policy.json');
    const identities = [{ issuer, subject }];
    writeFileSync(
      path,
      JSON.stringify({
        version: 1,
        roots: [{ name: 'sandbox', trustedRoot: { path: 'trusted_root.json' } }],
        requirements: [
          { name: 'signature', kind: 'signature', identities },
          { name: 'review', kind: 'attestation', predicateType: 'https://acme.test/review/v1', identities },
        ],
      }),
    );
    return path;
  }
});

describe('cosign and mc, with a registry without the referrers API', { skip }, () => {
  let bench: Bench;
  before(async () => {
    bench = await openBench({ referrers: { primary: false } });
  });
  after(() => bench?.end());

  it('find the attachments of each other under the fallback tag', async () => {
    const { mc, signing, trust, trustedRoot } = bench;
    const runCosign = (...args: readonly string[]): Promise<Ran> => bench.run(cosign.path ?? '', args);
    const policy = ['--policy', join(bench.sandbox.dir, 'trust-policy.yaml')];
    const ours = await bench.pushImage('ours');
    ok(await mc('sign', ours, '--attach', ...signing()), 'mc sign');
    ok(await runCosign('verify', ...trust(), ours), 'cosign verify');
    const image = await bench.pushImage('theirs');
    ok(await runCosign('sign', '--yes', ...signing(), ...trustedRoot(), image), 'cosign sign');
    ok(await mc('verify', image, ...policy), 'mc verify');
    // With both on one image, neither loses the attachments of the other.
    ok(await mc('sign', image, '--attach', ...signing()), 'mc sign on an image with a cosign signature');
    const result = await runCosign('verify', ...trust(), image);
    ok(result, 'cosign verify, both');
    assert.equal(result.out.match(/"docker-manifest-digest"/g)?.length ?? 0, 2, result.out);
  });
});

describe('the sandbox, checked by openssl,', { skip: openssl.missing ?? false }, () => {
  let bench: Bench;
  const ssl = (...args: readonly string[]): Promise<Ran> => bench.run(openssl.path ?? '', args);
  before(async () => {
    bench = await openBench();
    writeFileSync(bench.at('file'), 'hello\n');
  });
  after(() => bench?.end());

  it('has timestamps that verify, with and without the certificate inside, and not for another file', async () => {
    const { tsa } = bench.sandbox.urls.regions.primary;
    const chain = await (await fetch(`${tsa}/api/v1/timestamp/certchain`)).text();
    const [leaf = '', root = ''] = chain.split(/(?<=-----END CERTIFICATE-----\n)/);
    writeFileSync(bench.at('leaf.pem'), leaf);
    writeFileSync(bench.at('root.pem'), root);
    writeFileSync(bench.at('other'), 'other\n');
    for (const [hash, ...more] of [['-sha256', '-cert'], ['-sha512', '-cert'], ['-sha384']] as const) {
      ok(await ssl('ts', '-query', '-data', 'file', hash, ...more, '-out', 'query.tsq'), 'openssl ts -query');
      const response = await fetch(`${tsa}/api/v1/timestamp`, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query' },
        body: readFileSync(bench.at('query.tsq')),
      });
      writeFileSync(bench.at('reply.tsr'), Buffer.from(await response.arrayBuffer()));
      const how = ['-in', 'reply.tsr', '-CAfile', 'root.pem', '-untrusted', 'leaf.pem'];
      ok(await ssl('ts', '-verify', ...how, '-queryfile', 'query.tsq'), 'openssl ts -verify -queryfile');
      ok(await ssl('ts', '-verify', ...how, '-data', 'file'), 'openssl ts -verify -data');
      assert.notEqual((await ssl('ts', '-verify', ...how, '-data', 'other')).code, 0);
    }
  });

  it('has certificates that verify strictly, and a CA that accepts a request by openssl', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    writeFileSync(bench.at('key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    ok(
      await ssl('req', '-new', '-sha256', '-subj', '/CN=any', '-key', 'key.pem', '-out', 'request.pem'),
      'openssl req',
    );
    const response = await fetch(`${bench.sandbox.urls.regions.primary.fulcio}/api/v2/signingCert`, {
      method: 'POST',
      body: JSON.stringify({
        credentials: { oidcIdentityToken: await bench.sandbox.mintToken() },
        certificateSigningRequest: readFileSync(bench.at('request.pem')).toString('base64'),
      }),
    });
    const text = await response.text();
    assert.equal(response.status, 200, text);
    const [leaf, intermediate, root] = JSON.parse(text).signedCertificateEmbeddedSct.chain.certificates as string[];
    writeFileSync(bench.at('leaf.pem'), leaf ?? '');
    writeFileSync(bench.at('intermediate.pem'), intermediate ?? '');
    writeFileSync(bench.at('root.pem'), root ?? '');
    const chain = ['-CAfile', 'root.pem', '-untrusted', 'intermediate.pem', 'leaf.pem'];
    ok(await ssl('verify', '-x509_strict', ...chain), 'openssl verify');
    const shown = await ssl('x509', '-in', 'leaf.pem', '-noout', '-pubkey');
    assert.equal(shown.out.trim(), publicKey.export({ type: 'spki', format: 'pem' }).toString().trim());
  });
});
