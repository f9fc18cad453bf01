import { generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf, sha256 } from '../../src/lib/digest.ts';
import { SANDBOX_IDENTITY } from '../../src/sandbox/sigstore/index.ts';
import { loadTrustedRoot, parseBundle, verifyBundle } from '../../src/sigstore/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { pushImage } from '../support/image.ts';
import { echoRequests, type FaultySigstore, startFaultySigstore } from '../support/lying-services.ts';
import { startWorld, type World } from '../support/sandbox.ts';
import { mc } from '../support/terminal.ts';

const EXCERPT = 12;
let sigstore: FaultySigstore;
let dir = '';
let pem = '';
let token = '';
let [image, copy] = ['', ''];
let world: World;
beforeAll(async () => {
  dir = await temporaryFolder();
  sigstore = await startFaultySigstore(join(dir, 'sigstore'));
  pem = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  token = await sigstore.mintToken();
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  const [header, , signature] = token.split('.');
  const past = Buffer.from(JSON.stringify({ ...claims, exp: 1_000_000_000 })).toString('base64url');
  await writeFile(join(dir, 'key.pem'), pem);
  await writeFile(join(dir, 'token'), token);
  await writeFile(join(dir, 'old-token'), [header, past, signature].join('.'));
  await writeFile(join(dir, 'not-json'), `c2VjcmV0LXNlY3JldC1zZWNyZXQ.c2VjcmV0LXNlY3JldC1zZWNyZXQ.c2VjcmV0LXNlY3JldA`);
  await writeFile(join(dir, 'app.tgz'), 'content');
  await mc(['log', 'add', '--chain', 'chain', '--step', 'one', 'app.tgz'], dir);
  const identities = [{ issuer: sigstore.issuer, subject: SANDBOX_IDENTITY }];
  const requirements = [
    { name: 'signature', kind: 'signature', identities },
    { name: 'promotion', kind: 'promotion', identities },
  ];
  const roots = [{ name: 'lying', trustedRoot: { path: 'sigstore/trusted_root.json' } }];
  await writeFile(join(dir, 'policy.yaml'), JSON.stringify({ version: 1, roots, requirements }));
  world = await startWorld();
  const { digest } = await pushImage(world.repository('primary', 'acme/app'), 'v1', 'v1');
  image = `${world.host('primary')}/acme/app@${digest}`;
  copy = `${world.host('secondary')}/acme/app`;
  const signed = await mc(['sign', image, '--attach', ...CONFIG, '--identity-token', 'token'], dir);
  expect(signed.code).toBe(0);
}, 30_000);
afterAll(async () => {
  await sigstore.end();
  await world.end();
});

/** Asserts that no part of a secret is in a text. The algorithm name is allowed, because every token begins with it. */
function expectNoPart(secret: string, text: string): void {
  const from = secret.startsWith('eyJ') ? secret.indexOf('.') + 1 : 0;
  const lines = secret
    .slice(from)
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('-----'));
  for (const line of lines)
    for (let at = 0; at + EXCERPT <= line.length; at++) expect(text).not.toContain(line.slice(at, at + EXCERPT));
}

const CONFIG = ['--signing-config', 'sigstore/signing_config.json'];
const COMMANDS: readonly (readonly [string, () => readonly string[]])[] = [
  ['sign', () => ['sign', 'app.tgz', '--bundle', 'never.json']],
  ['log seal', () => ['log', 'seal', '--chain', 'chain', '--keyless']],
  ['evidence pack', () => ['evidence', 'pack', '--out', 'never.evidence.tar', '--from', 'app.tgz']],
  ['promote', () => ['promote', image, copy, '--policy', 'policy.yaml']],
  ['promote revoke', () => ['promote', 'revoke', image, '--reason', 'test', '--policy', 'policy.yaml']],
];
/** Runs a command in each output format and returns all that it wrote. */
async function runInEachFormat(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const outcomes = [];
  for (const form of [['--verbose'], ['--json', '--report', 'report.json']])
    outcomes.push(await mc([...argv, ...form], dir, env));
  const report = await readFile(join(dir, 'report.json'), 'utf8').catch(() => '');
  return {
    codes: [...new Set(outcomes.map(({ code }) => code))],
    text: [...outcomes.map(({ out, err }) => out + err), report].join('\n'),
    error: JSON.parse(outcomes[1]?.out ?? '{}').error,
  };
}

describe.each(COMMANDS)('mc %s', (_name, createArgv) => {
  it.each([
    ['a private key', 'key.pem', 'id-token-malformed'],
    ['text that is not JSON', 'not-json', 'id-token-malformed'],
    ['an expired token', 'old-token', 'id-token-expired'],
  ])('refuses %s as the identity token with exit 2, and prints nothing of it', async (_what, file, code) => {
    const { codes, text, error } = await runInEachFormat([...createArgv(), ...CONFIG, '--identity-token', file]);
    expect([codes, error.code]).toEqual([[2], code]);
    expect(error.message).toContain(join(dir, file));
    if (code === 'id-token-malformed') expect(error.message).toContain('is not an OIDC token');
    expectNoPart(await readFile(join(dir, file), 'utf8'), text);
  });

  it('refuses a private key in SIGSTORE_ID_TOKEN with exit 2, and prints nothing of it', async () => {
    const { codes, text, error } = await runInEachFormat([...createArgv(), ...CONFIG], { SIGSTORE_ID_TOKEN: pem });
    expect([codes, error.code]).toEqual([[2], 'id-token-malformed']);
    expectNoPart(pem, text);
  });

  it.each(['fulcio', 'rekor', 'tsa'] as const)('prints nothing of a token that %s repeats', async (service) => {
    for (const status of [400, 401, 307]) {
      sigstore.answer(service, echoRequests(status));
      const { codes, text, error } = await runInEachFormat([...createArgv(), ...CONFIG, '--identity-token', 'token']);
      expect([codes, error.code]).toEqual([[3], 'signing-service-failed']);
      expect(error.message).toContain(`http-${status}`);
      expectNoPart(token, text);
    }
    sigstore.answer(service, undefined);
  });

  it('prints nothing of a token that the CA repeats in a success answer', async () => {
    for (const body of [
      (sent: string) => sent,
      (sent: string) => `no JSON ${sent}`,
      (sent: string) => `{"signedCertificateEmbeddedSct":{"chain":{"certificates":[${JSON.stringify(sent)}]}}}`,
      (sent: string) => Buffer.from(sent).toString('base64'),
    ]) {
      sigstore.answer('fulcio', async (request, response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
        response.writeHead(200, { 'content-type': 'application/json' }).end(body(Buffer.concat(chunks).toString()));
      });
      const { codes, text } = await runInEachFormat([...createArgv(), ...CONFIG, '--identity-token', 'token']);
      expect(codes).toEqual([3]);
      expectNoPart(token, text);
    }
    sigstore.answer('fulcio', undefined);
  });

  it('prints nothing of the credential of the job that the token service repeats', async () => {
    const bearer = 'job-credential-0123456789abcdef';
    sigstore.answer('tsa', echoRequests(403));
    const { tsaUrls } = JSON.parse(await readFile(join(dir, 'sigstore/signing_config.json'), 'utf8'));
    const env = { ACTIONS_ID_TOKEN_REQUEST_URL: `${tsaUrls[0].url}?x=1`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer };
    const { codes, text } = await runInEachFormat([...createArgv(), ...CONFIG], env);
    expect(codes).toEqual([3]);
    expectNoPart(bearer, text);
    sigstore.answer('tsa', undefined);
  });
});

describe('mc sign', () => {
  it('refuses a key file without a private key with exit 2, names it, and prints nothing of it', async () => {
    const { codes, text, error } = await runInEachFormat([
      'sign',
      'app.tgz',
      '--bundle',
      'never.json',
      '--key',
      'token',
    ]);
    expect([codes, error.code]).toEqual([[2], 'signing-key-unusable']);
    expect(error.message).toContain('token cannot sign: expected a private key in PKCS #8 PEM');
    expectNoPart(token, text);
  });

  it('signs with --key without any service, and the bundle verifies by the public key', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    await writeFile(join(dir, 'p384.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const signed = await mc(['sign', 'app.tgz', '--bundle', 'by-key.json', '--key', 'p384.pem', '--json'], dir);
    const report = JSON.parse(signed.out);
    expect([signed.code, report]).toMatchObject([0, { outcome: 'passed', identity: '', warnings: [] }]);
    expect(report.digest).toBe(digestOf('content'));
    const bundle = parseBundle(await readFile(join(dir, 'by-key.json')), 'it');
    const root = loadTrustedRoot(await readFile(join(dir, 'sigstore/trusted_root.json')), 'the root');
    const subject = { sha256: sha256('content').toString('hex') };
    expect(verifyBundle(bundle, subject, root, { logs: 0, keys: { ours: publicKey } }).key).toBe('ours');
    const both = await mc(['sign', 'app.tgz', '--key', 'p384.pem', '--identity-token', 'token', '--json'], dir);
    expect([both.code, JSON.parse(both.out).error.code]).toEqual([2, 'usage']);
  });
});
