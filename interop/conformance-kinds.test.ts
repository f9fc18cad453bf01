import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { ISSUER, SUBJECT } from '../__tests__/support/forge.ts';
import { digestOf } from '../src/lib/digest.ts';
import { ARTIFACT, CASES, keyPem, ROOT } from './conformance/cases.ts';

const CLIENT = join(import.meta.dirname, 'sigstore-conformance');
const IDENTITY = ['--certificate-identity', SUBJECT, '--certificate-oidc-issuer', ISSUER] as const;
const folder = mkdtempSync(join(tmpdir(), 'mc-conformance-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const client = (...args: readonly string[]): Promise<{ status: number; output: string }> =>
  new Promise((done) => {
    execFile(CLIENT, args, { timeout: 60_000 }, (error, stdout, stderr) =>
      done({ status: typeof error?.code === 'number' ? error.code : error ? 3 : 0, output: `${stdout}${stderr}` }),
    );
  });

const put = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('sigstore-conformance, the kinds of cases that are not shared', () => {
  for (const [name, { bundle, root = ROOT, key, artifact = ARTIFACT, refusal }] of Object.entries(CASES))
    it(`${name}, by file and by digest`, async () => {
      assert.equal(refusal !== undefined, name.endsWith('_fail'));
      const args = [
        ...['verify-bundle', '--bundle', put(`${name}.sigstore.json`, JSON.stringify(bundle))],
        ...(key ? ['--key', put(`${name}.pub`, keyPem(key))] : IDENTITY),
        ...['--trusted-root', put(`${name}.root.json`, JSON.stringify(root))],
      ];
      for (const subject of [put(`${name}.artifact`, artifact), digestOf(artifact)]) {
        const { status, output } = await client(...args, subject);
        assert.equal(status, refusal === undefined ? 0 : 1, output);
        if (refusal !== undefined) assert.match(output, new RegExp(`\\b${refusal}: `), output);
      }
    });

  it('managed-key-and-client-identity_fail: a key and an identity exclude each other', async () => {
    const { 'managed-key-and-trusted-root': one } = CASES;
    assert.ok(one?.key);
    const bundle = put('both.sigstore.json', JSON.stringify(one.bundle));
    const root = put('both.root.json', JSON.stringify(ROOT));
    const both = ['--key', put('both.pub', keyPem(one.key)), ...IDENTITY];
    const args = ['verify-bundle', '--bundle', bundle, ...both, '--trusted-root', root, put('both', ARTIFACT)];
    assert.equal((await client(...args)).status, 2);
  });
});
