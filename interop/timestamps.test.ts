import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { forge, ISSUER, newSigstore, RELEASE, rootJson, SUBJECT } from '../__tests__/support/forge.ts';
import { peer } from './peers.ts';

const ROOT = join(import.meta.dirname, '..');
const openssl = await peer('openssl');
const cosign = await peer('cosign');
const folder = mkdtempSync(join(tmpdir(), 'mc-timestamps-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const put = (name: string, content: string | Buffer): string => {
  writeFileSync(at(name), content);
  return at(name);
};
const ssl = (...args: readonly string[]): Buffer =>
  execFileSync(openssl.path ?? '', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
const run = (command: string, args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> =>
  new Promise((done) => {
    const env = { PATH: process.env.PATH ?? '', HOME: folder, NO_COLOR: '1' };
    execFile(command, args, { cwd: folder, env, timeout: 120_000 }, (error, stdout, stderr) =>
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, output: `${stdout}${stderr}` }),
    );
  });

const KEYS = {
  rsa: ['-newkey', 'rsa:3072'],
  'P-256': ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
} as const;
type KeyName = keyof typeof KEYS;

/**
 * Creates a timestamp authority of OpenSSL: a root that signs with SHA-512, and a leaf with the critical usage under
 * it.
 */
function authority(key: KeyName): readonly Buffer[] {
  const [ca, leaf] = [`${key}-ca`, `${key}-tsa`];
  put(
    `${key}.ext`,
    'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n',
  );
  const files = (name: string) => ['-nodes', '-keyout', `${name}.key`, '-subj', `/O=acme.test/CN=${name}`];
  ssl('req', '-x509', ...KEYS[key], ...files(ca), '-sha512', '-days', '3650', '-out', `${ca}.pem`);
  ssl('req', '-new', ...KEYS[key], ...files(leaf), '-sha512', '-out', `${leaf}.csr`);
  ssl(
    ...['x509', '-req', '-in', `${leaf}.csr`, '-CA', `${ca}.pem`, '-CAkey', `${ca}.key`, '-set_serial', '4711'],
    ...['-sha512', '-days', '3650', '-extfile', `${key}.ext`, '-out', `${leaf}.pem`],
  );
  return [leaf, ca].map((name) => ssl('x509', '-in', `${name}.pem`, '-outform', 'DER'));
}

/** Returns the response of the OpenSSL authority to a query over these bytes. */
function stamp(key: KeyName, digest: string, imprint: string, over: Buffer): Buffer {
  put('signed', over);
  put('serial', '01');
  put(
    'tsa.cnf',
    `[tsa]\ndefault_tsa=one\n[one]\nserial=${at('serial')}\ncrypto_device=builtin\ndefault_policy=1.2.3.4\ndigests=sha256,sha384,sha512\naccuracy=secs:1\nordering=no\ntsa_name=no\ness_cert_id_chain=no\ness_cert_id_alg=sha256\n`,
  );
  ssl('ts', '-query', '-data', 'signed', `-${imprint}`, '-cert', '-out', 'query.tsq');
  const signer = ['-signer', `${key}-tsa.pem`, '-inkey', `${key}-tsa.key`, '-chain', `${key}-ca.pem`];
  const name = ['-config', 'tsa.cnf', '-section', 'one', `-${digest}`];
  ssl('ts', '-reply', ...name, '-queryfile', 'query.tsq', ...signer, '-out', 'reply.tsr');
  return readFileSync(at('reply.tsr'));
}

describe('a timestamp by OpenSSL', { skip: openssl.missing ?? false }, () => {
  for (const key of Object.keys(KEYS) as KeyName[]) {
    const sigstore = newSigstore();
    let chain: readonly Buffer[] | undefined;
    for (const digest of ['sha256', 'sha384', 'sha512'])
      it(`verifies by ${key} with ${digest} in mc and in cosign`, async () => {
        chain ??= authority(key);
        // The certificates are valid now, so the clock of OpenSSL counts.
        const bundle = forge(sigstore, { tsa: null, at: new Date() });
        const over = Buffer.from(bundle.messageSignature?.signature ?? '', 'base64');
        const token = stamp(key, digest, digest, over);
        bundle.verificationMaterial.timestampVerificationData.rfc3161Timestamps = [
          { signedTimestamp: token.toString('base64') },
        ];
        const start = new Date(Date.now() - 3_600_000).toISOString();
        const certificates = chain.map((der) => ({ rawBytes: der.toString('base64') }));
        const subject = { organization: 'acme.test', commonName: `${key}-tsa` };
        const tsa = { subject, uri: 'https://tsa.test', certChain: { certificates }, validFor: { start } };
        const root = { ...rootJson(sigstore), timestampAuthorities: [tsa] };
        const files = {
          artifact: put('artifact', RELEASE),
          bundle: put('bundle.sigstore.json', JSON.stringify(bundle)),
          root: put('root.json', JSON.stringify(root)),
          policy: put(
            'policy.json',
            JSON.stringify({
              version: 1,
              roots: [{ name: 'acme', trustedRoot: { path: 'root.json' } }],
              requirements: [
                { name: 'signature', kind: 'signature', identities: [{ issuer: ISSUER, subject: SUBJECT }] },
              ],
            }),
          ),
        };
        const verify = ['verify', files.artifact, '--bundle', files.bundle, '--policy', files.policy];
        const mc = [join(ROOT, 'scripts', 'mc.ts'), ...verify];
        const mcRun = await run(process.execPath, mc);
        assert.equal(mcRun.code, 0, mcRun.output);
        if (cosign.path !== undefined) {
          const identity = ['--certificate-identity', SUBJECT, '--certificate-oidc-issuer', ISSUER];
          const cosignRun = await run(cosign.path, [
            ...['verify-blob', '--new-bundle-format', '--bundle', files.bundle, '--trusted-root', files.root],
            ...[...identity, files.artifact],
          ]);
          assert.equal(cosignRun.code, 0, cosignRun.output);
        }
        // The timestamp is not valid over another signature.
        const other = forge(sigstore, { tsa: null, at: new Date() });
        other.verificationMaterial.timestampVerificationData = bundle.verificationMaterial.timestampVerificationData;
        put('bundle.sigstore.json', JSON.stringify(other));
        const refused = await run(process.execPath, mc);
        assert.equal(refused.code, 1, refused.output);
        assert.match(refused.output, /timestamp-invalid: /);
      });
  }
});
