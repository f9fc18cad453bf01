import { createPublicKey, type KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf } from '../../../src/lib/bytes.ts';
import { parseYaml } from '../../../src/lib/yaml.ts';
import { createKeySigner } from '../../../src/sigstore/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import {
  createProvenance,
  type Forgery,
  forge,
  newKey,
  newSigstore,
  RELEASE,
  type RootJson,
  rootBytes,
} from '../../support/forge.ts';
import { sigstore } from '../../support/policy.ts';
import { mc } from '../../support/terminal.ts';

/** Returns the part of docs/trust.md below a heading of level 3, up to the next heading. */
async function readSection(title: string): Promise<string> {
  const page = await readFile(join(import.meta.dirname, '../../../docs/trust.md'), 'utf8');
  const section = page.split(/^(?=#{2,3} )/m).find((part) => part.startsWith(`### ${title}\n`));
  if (section === undefined) throw new Error(`docs/trust.md has no section "${title}"`);
  return section;
}
const readBlock = (section: string, language: string): string =>
  new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(section)?.[1] ?? '';

const key = newKey('ed25519');
const pem = (one: KeyObject): string => createPublicKey(one).export({ type: 'spki', format: 'pem' }).toString();
/** The extension `runnerEnvironment` of a certificate. */
const HOSTED: Forgery = { extensions: { 11: 'github-hosted' } };
const [signature, attestation] = [
  (forgery: Forgery = {}) => JSON.stringify(forge(sigstore, { ...HOSTED, ...forgery })),
  (forgery: Forgery = {}) => JSON.stringify(forge(sigstore, { ...HOSTED, statement: createProvenance(), ...forgery })),
];
const withoutLog = (bundle: string): string => {
  const made = JSON.parse(bundle);
  made.verificationMaterial.tlogEntries = [];
  return JSON.stringify(made);
};
const root = rootBytes(sigstore);
const rootWithoutLog = rootBytes(sigstore, (one: RootJson) => one.tlogs.splice(0));
let keySigned = '';
beforeAll(async () => {
  keySigned = (await createKeySigner(key).signMessage(streamOf(RELEASE))).toString('utf8');
});

/** Saves the policy of a section, runs its `mc trust pin`, and verifies a release with these bundles. */
async function verifyBy(title: string, bundles: readonly string[], trustedRoot = root) {
  const dir = await temporaryFolder();
  const put = async (name: string, content: string | Buffer): Promise<void> => {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  };
  const policy = readBlock(await readSection(title), 'yaml');
  const [{ name, trustedRoot: pin }] = (
    parseYaml(policy, title) as { roots: [{ name: string; trustedRoot: { path: string } }] }
  ).roots;
  await put('SECURITY/trust-policy.yaml', policy);
  await put('SECURITY/release.pub', pem(key));
  await put('root.json', trustedRoot);
  await put('app.tar', RELEASE);
  await put('app.tar.jsonl', bundles.join('\n'));
  await put(`SECURITY/${pin.path}`, trustedRoot);
  const first = await mc(['verify', 'app.tar'], dir);
  const pinned = await mc(['trust', 'pin', name, '--trusted-root', 'root.json'], dir);
  const after = await mc(['verify', 'app.tar'], dir);
  const check = await mc(['trust', 'check', '--json'], dir);
  return { codes: [first.code, pinned.code, after.code, check.code], check: JSON.parse(check.out), err: first.err };
}
const PASSED = { codes: [0, 0, 0, 0] };
const FAILED = { codes: [1, 0, 1, 0] };

describe('a policy of docs/trust.md', () => {
  it('appears in each of the five sections, with the command that pins its root', async () => {
    for (const title of ['Keyless', 'Key only', 'A private instance', 'GitHub private repositories', 'Two signers']) {
      const section = await readSection(title);
      expect(readBlock(section, 'yaml')).toMatch(/^version: 1\n/);
      expect(readBlock(section, 'sh')).toMatch(/^mc trust (fetch|pin) /m);
    }
  });

  it('for keyless signing accepts a release with a signature and a provenance of the workflow only', async () => {
    expect(await verifyBy('Keyless', [signature(), attestation()])).toMatchObject(PASSED);
    expect(await verifyBy('Keyless', [signature()])).toMatchObject(FAILED);
    const selfHosted = { extensions: { 11: 'self-hosted' } };
    expect(await verifyBy('Keyless', [signature(selfHosted), attestation()])).toMatchObject(FAILED);
  });

  it('for a key only accepts a signature that no log has, by this key', async () => {
    expect(await verifyBy('Key only', [keySigned])).toMatchObject(PASSED);
    const stranger = (await createKeySigner(newKey('ed25519')).signMessage(streamOf(RELEASE))).toString('utf8');
    expect(await verifyBy('Key only', [stranger, signature()])).toMatchObject(FAILED);
  });

  it('for a private instance accepts only what this instance certified', async () => {
    const by = { subject: 'release@acme.example', issuer: 'https://oidc.acme.example' };
    expect(await verifyBy('A private instance', [signature(by)])).toMatchObject(PASSED);
    const foreign = JSON.stringify(forge(newSigstore('other.test'), by));
    expect(await verifyBy('A private instance', [foreign])).toMatchObject(FAILED);
  });

  it('for private repositories of GitHub accepts an attestation with a timestamp and without a log', async () => {
    const title = 'GitHub private repositories';
    expect(await verifyBy(title, [withoutLog(attestation())], rootWithoutLog)).toMatchObject(PASSED);
    expect(await verifyBy(title, [withoutLog(attestation({ tsa: null }))], rootWithoutLog)).toMatchObject(FAILED);
    expect(await verifyBy(title, [withoutLog(signature())], rootWithoutLog)).toMatchObject(FAILED);
  });

  it('for two signers counts two signatures of one signer once', async () => {
    const manager = signature({ subject: 'release-manager@acme.example', issuer: 'https://accounts.google.com' });
    expect(await verifyBy('Two signers', [signature(), manager])).toMatchObject(PASSED);
    expect(await verifyBy('Two signers', [signature(), signature()])).toMatchObject(FAILED);
    expect(await verifyBy('Two signers', [manager])).toMatchObject(FAILED);
  });
});
