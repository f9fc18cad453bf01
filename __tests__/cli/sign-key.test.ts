import { generateKeyPairSync, verify } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { encryptCosignKey } from '../support/cosign-key.ts';
import { temporaryFolder } from '../support/folders.ts';
import { mc } from '../support/terminal.ts';

const PASSWORD = 'canary-password-of-the-key';
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed25519 = generateKeyPairSync('ed25519');
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const encrypted = encryptCosignKey(privateKey, PASSWORD);
let dir = '';

beforeAll(async () => {
  dir = await temporaryFolder();
  const files = {
    'app.tgz': 'content',
    'cosign.key': encrypted,
    'key.pem': pem,
    'sec1.pem': privateKey.export({ type: 'sec1', format: 'pem' }).toString(),
    'seal.key': encryptCosignKey(ed25519.privateKey, PASSWORD),
    'seal.pub': ed25519.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
});

/** Runs mc with the password of the key, and asserts that no output contains a part of the key or the password. */
async function run(argv: readonly string[], password?: string) {
  const env = password === undefined ? {} : { COSIGN_PASSWORD: password };
  const result = await mc([...argv, '--json', '--verbose'], dir, env);
  for (const secret of [
    PASSWORD,
    ...[...pem.split('\n'), ...encrypted.split('\n')].filter((line) => /^[\w+/=]{13}/.test(line)),
  ])
    expect(result.out + result.err).not.toContain(secret);
  return { ...result, report: JSON.parse(result.out) };
}

describe('mc sign --key', () => {
  it("signs with cosign's encrypted key and the password in COSIGN_PASSWORD", async () => {
    const { code, report } = await run(['sign', 'app.tgz', '--key', 'cosign.key', '--bundle', 'by-key.json'], PASSWORD);
    expect([code, report]).toMatchObject([0, { outcome: 'passed', identity: '' }]);
    const bundle = JSON.parse(await readFile(join(dir, 'by-key.json'), 'utf8'));
    const signature = Buffer.from(bundle.messageSignature.signature, 'base64');
    expect(verify('sha256', Buffer.from('content'), publicKey, signature)).toBe(true);
  });

  it.each([
    ['no password', undefined, 'cosign-password-missing'],
    ['an empty password', '', 'cosign-password-wrong'],
    ['a wrong password', 'canary-wrong-password', 'cosign-password-wrong'],
  ])('refuses %s with exit 2 and writes nothing', async (_, password, errorCode) => {
    const { code, report, out, err } = await run(
      ['sign', 'app.tgz', '--key', 'cosign.key', '--bundle', 'never.json'],
      password,
    );
    expect([code, report.error.code]).toEqual([2, errorCode]);
    expect(out + err).not.toContain('canary');
    await expect(readFile(join(dir, 'never.json'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('names the form of a key that it does not read, and the command that converts it', async () => {
    const { code, report } = await run(['sign', 'app.tgz', '--key', 'sec1.pem', '--bundle', 'never.json']);
    expect([code, report.error.code]).toEqual([2, 'signing-key-unusable']);
    expect(report.error.message).toContain('found an EC key in SEC 1 form');
    expect(report.error.hint).toContain('openssl pkcs8 -topk8 -nocrypt -in sec1.pem -out pkcs8.pem');
  });
});

describe('mc log seal --key', () => {
  it('refuses a key that is not Ed25519, and states why', async () => {
    await run(['log', 'add', '--chain', 'logs', '--step', 'one', 'app.tgz']);
    const { code, report } = await run(['log', 'seal', '--chain', 'logs', '--key', 'key.pem']);
    expect([code, report.error.code]).toEqual([2, 'log-key-unreadable']);
    expect(report.error.message).toContain('Ed25519 key in PEM: found a key of type prime256v1');
    expect(report.error.hint).toContain('C2SP signed notes, whose keys are Ed25519');
  });

  it("seals with cosign's encrypted Ed25519 key", async () => {
    await run(['log', 'add', '--chain', 'sealed', '--step', 'one', 'app.tgz']);
    expect((await run(['log', 'seal', '--chain', 'sealed', '--key', 'seal.key'], PASSWORD)).code).toBe(0);
    expect((await run(['log', 'check', 'sealed', '--key', 'seal.pub'])).code).toBe(0);
  });
});
