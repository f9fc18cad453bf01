import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { startSandbox } from '../src/sandbox/index.ts';

const ROOT = join(import.meta.dirname, '..');
const CLIENT = join(import.meta.dirname, 'sigstore-conformance');
const CASES = join(ROOT, '..', 'shared', 'conformance');
const PUBLIC_GOOD = join(CASES, 'public-good-trusted_root.json');
const IDENTITY = [
  '--certificate-identity',
  'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main',
  '--certificate-oidc-issuer',
  'https://token.actions.githubusercontent.com',
] as const;

/** The code that each refusal must have, by its true cause. */
const CAUSES: Readonly<Record<string, string>> = {
  'bundle-from-wrong-instance_fail': 'certificate-untrusted',
  'bundle-malformed-json_fail': 'bundle-malformed',
  'checkpoint-wrong-roothash_fail': 'inclusion-proof-invalid',
  'invalid-ct-key_fail': 'sct-invalid',
  'managed-key-no-key_fail': 'key-not-trusted',
  'message-digest-mismatch_fail': 'artifact-digest-mismatch',
  'rekor2-no-timestamp_fail': 'timestamp-missing',
  'signature-mismatch_fail': 'signature-invalid',
  'trust-root-tlog-missing-validity-start_fail': 'trusted-root-malformed',
};

const run = promisify(execFile);
const client = (...args: readonly string[]) => spawnSync(CLIENT, args, { encoding: 'utf8', timeout: 60_000 });
const cases = existsSync(CASES)
  ? readdirSync(CASES, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
  : [];

describe('sigstore-conformance, the shared cases', {
  skip: cases.length === 0 && 'the cases are not available',
}, () => {
  for (const name of cases) {
    const at = (file: string): string => join(CASES, name, file);
    const artifact = existsSync(at('artifact')) ? at('artifact') : join(CASES, 'a.txt');
    const digest = `sha256:${createHash('sha256').update(readFileSync(artifact)).digest('hex')}`;
    const args = [
      'verify-bundle',
      '--bundle',
      at('bundle.sigstore.json'),
      ...(existsSync(at('key.pub')) ? ['--key', at('key.pub')] : IDENTITY),
      '--trusted-root',
      existsSync(at('trusted_root.json')) ? at('trusted_root.json') : PUBLIC_GOOD,
    ];
    for (const [how, subject] of [
      ['file', artifact],
      ['digest', digest],
    ] as const) {
      it(`${name}, by ${how}`, () => {
        const { status, stderr, stdout } = client(...args, subject);
        if (!name.endsWith('_fail')) assert.equal(status, 0, stderr + stdout);
        else {
          assert.notEqual(status, 0);
          assert.ok(`${stdout}${stderr}`.includes(CAUSES[name] ?? ''), `${CAUSES[name]} in:\n${stdout}${stderr}`);
        }
      });
    }
  }

  it('uses the pinned public-good root by default', () => {
    const bundle = join(CASES, 'happy-path-v0.3', 'bundle.sigstore.json');
    const args = ['verify-bundle', '--bundle', bundle, ...IDENTITY, join(CASES, 'a.txt')];
    const { status, stderr } = client(...args);
    assert.equal(status, 0, stderr);
  });
});

describe('sigstore-conformance, sign-bundle against a private instance', () => {
  it('signs files and statements that verify-bundle accepts, for this identity only', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mc-conformance-'));
    const sandbox = await startSandbox({ dir: join(folder, 'sandbox') });
    try {
      const at = (name: string): string => join(folder, name);
      const sandboxPath = (name: string): string => join(folder, 'sandbox', name);
      writeFileSync(at('file.txt'), 'signed by the conformance client');
      const sha256 = createHash('sha256').update('signed by the conformance client').digest('hex');
      writeFileSync(
        at('statement.json'),
        JSON.stringify({
          _type: 'https://in-toto.io/Statement/v1',
          subject: [{ name: 'file.txt', digest: { sha256 } }],
          predicateType: 'https://example.com/test/v1',
          predicate: {},
        }),
      );
      const { issuer, subject } = sandbox.urls.identity;
      const identity = ['--certificate-identity', subject, '--certificate-oidc-issuer', issuer] as const;
      const root = ['--trusted-root', sandboxPath('trusted_root.json')] as const;
      for (const [config, what, flags] of [
        ['signing_config.json', 'file.txt', []],
        ['signing_config.v1.json', 'file.txt', []],
        ['signing_config.json', 'statement.json', ['--in-toto']],
      ] as const) {
        const bundle = at(`${config}-${what}.sigstore.json`);
        const token = readFileSync(sandboxPath('token'), 'utf8');
        // A call that blocks would stop the sandbox, which runs in this process.
        const sign = ['sign-bundle', ...flags, '--identity-token', token, '--bundle', bundle, ...root];
        await run(CLIENT, [...sign, '--signing-config', sandboxPath(config), at(what)]);
        const verified = client('verify-bundle', '--bundle', bundle, ...identity, ...root, at('file.txt'));
        assert.equal(verified.status, 0, verified.stderr);
        const other = ['--certificate-identity', `${subject}x`, '--certificate-oidc-issuer', issuer];
        assert.equal(client('verify-bundle', '--bundle', bundle, ...other, ...root, at('file.txt')).status, 1);
        assert.equal(client('verify-bundle', '--bundle', bundle, ...identity, ...root, at('statement.json')).status, 1);
      }
    } finally {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
