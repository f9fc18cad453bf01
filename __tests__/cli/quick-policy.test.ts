import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf } from '../../src/lib/bytes.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { createKeySigner } from '../../src/sigstore/index.ts';
import { verifyReportSchema } from '../../src/verify/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import {
  createProvenance,
  type Forgery,
  forge,
  ISSUER,
  newKey,
  newSigstore,
  PROVENANCE,
  RELEASE,
  rootBytes,
  SUBJECT,
} from '../support/forge.ts';
import { sigstore } from '../support/policy.ts';
import { mc } from '../support/terminal.ts';

const WORKFLOW = SUBJECT.replace('https://github.com/', '');
const IDENTITY = ['--identity', SUBJECT, '--issuer', ISSUER];
const other = newSigstore('other.test');
const rsa = (modulusLength: number): KeyObject => generateKeyPairSync('rsa', { modulusLength }).privateKey;
const keys = { ed25519: newKey('ed25519'), p256: newKey('P-256'), p384: newKey('P-384'), rsa: rsa(3072) };
const pem = (key: KeyObject): string => createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
const privatePem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

let dir = '';
const put = async (name: string, content: string | Buffer): Promise<void> => {
  await mkdir(join(dir, name, '..'), { recursive: true });
  await writeFile(join(dir, name), content);
};
const putBundle = (name: string, forgery: Forgery = {}): Promise<void> =>
  put(name, JSON.stringify(forge(sigstore, forgery)));
beforeAll(async () => {
  dir = await temporaryFolder();
  await put('SECURITY/trust-roots/trusted_root.json', rootBytes(sigstore));
  await put('other_root.json', rootBytes(other));
  await put('app.tar', RELEASE);
  await putBundle('app.tar.sigstore.json');
  await putBundle('provenance.sigstore.json', { statement: createProvenance() });
  await put('foreign.json', JSON.stringify(forge(other)));
  await putBundle('logged.json', { managed: keys.p256 });
  await put('logged-elsewhere.json', JSON.stringify(forge(other, { managed: keys.p256 })));
  for (const [name, key] of Object.entries(keys)) {
    await put(`${name}.pub`, pem(key));
    await put(`${name}.json`, await createKeySigner(key).signMessage(streamOf(RELEASE)));
  }
});
const run = (...argv: string[]) => mc(['verify', ...argv], dir);
const verify = async (...argv: string[]) => {
  const { code, out, err } = await run('app.tar', ...argv, '--json');
  const report = JSON.parse(out);
  return { code, err, report, reasons: (report.reasons ?? []).map((reason: { code: string }) => reason.code) };
};

describe('mc verify with --identity and --issuer', () => {
  it('passes for exactly this signer, without a policy file, and states that the policy is ad hoc', async () => {
    const { code, report } = await verify(...IDENTITY);
    expect(code).toBe(0);
    expect(verifyReportSchema.parse(report)).toEqual(report);
    expect(report).toMatchObject({
      outcome: 'passed',
      policy: { path: 'ad-hoc policy', adHoc: true },
      requirements: [{ name: 'signature', kind: 'signature', satisfied: true, by: [{ root: 'public-good' }] }],
    });
    expect((await run('app.tar', ...IDENTITY)).out).toContain('ad-hoc policy');
  });

  it.each([
    ['a part of the subject', [SUBJECT.slice(0, -1), ISSUER], 'identity-mismatch'],
    ['a longer subject', [`${SUBJECT}2`, ISSUER], 'identity-mismatch'],
    ['another case', [SUBJECT.toUpperCase(), ISSUER], 'identity-mismatch'],
    ['another issuer', [SUBJECT, `${ISSUER}/`], 'issuer-mismatch'],
  ])('fails for %s', async (_name, [subject = '', issuer = ''], code) => {
    expect(await verify('--identity', subject, '--issuer', issuer)).toMatchObject({ code: 1, reasons: [code] });
  });

  it('fails without evidence', async () => {
    await put('bare.tar', 'another release');
    const { code, out } = await run('bare.tar', ...IDENTITY, '--json');
    expect([code, JSON.parse(out).reasons[0].code]).toEqual([1, 'nothing-verified']);
  });

  it.each([
    'https://github.com/acme/*',
    '*',
    '.+',
    '^https://github.com/acme/app',
    'release@acme\\.test',
    'URI:https://github.com/acme',
    ' ',
    '',
  ])('refuses the pattern "%s" as an identity', async (subject) => {
    const { code, err } = await run('app.tar', '--identity', subject, '--issuer', ISSUER);
    expect(code).toBe(2);
    expect(err).toContain('identity-not-exact');
    expect(err).toContain('mc inspect BUNDLE');
  });

  it.each(['none', 'token.actions.githubusercontent.com', 'https://*', 'https://', ''])(
    'refuses "%s" as an issuer',
    async (issuer) => {
      const { code, err } = await run('app.tar', '--identity', SUBJECT, '--issuer', issuer);
      expect([code, err]).toEqual([2, expect.stringContaining('issuer-malformed')]);
    },
  );

  it('verifies several subjects under one policy', async () => {
    await put('two.tar', 'another release');
    await putBundle('two.tar.sigstore.json', { content: Buffer.from('another release') });
    expect((await run('app.tar', 'two.tar', ...IDENTITY)).code).toBe(0);
    await put('two.tar', 'a changed release');
    expect((await run('app.tar', 'two.tar', ...IDENTITY)).code).toBe(1);
  });
});

describe('mc verify with --workflow', () => {
  it('passes for this workflow at this ref, and fails for another ref', async () => {
    expect(await verify('--workflow', WORKFLOW)).toMatchObject({ code: 0 });
    expect(await verify('--workflow', WORKFLOW.replace('main', 'dev'))).toMatchObject({
      code: 1,
      reasons: ['identity-mismatch'],
    });
  });

  it('completes a short ref in its hint', async () => {
    const { code, err } = await run('app.tar', '--workflow', 'acme/app/.github/workflows/release.yml@v1.2.3');
    expect(code).toBe(2);
    expect(err).toContain('--workflow acme/app/.github/workflows/release.yml@refs/tags/v1.2.3');
  });
});

describe('mc verify with --trusted-root', () => {
  it('uses only this root', async () => {
    const root = ['--trusted-root', 'other_root.json'];
    expect(await verify(...IDENTITY, ...root, '--bundle', 'foreign.json')).toMatchObject({
      code: 0,
      report: { requirements: [{ by: [{ root: 'trusted-root' }] }] },
    });
    expect((await verify(...IDENTITY, ...root)).code).toBe(1);
    expect((await verify(...IDENTITY, '--bundle', 'foreign.json')).code).toBe(1);
  });

  it('never passes under a root that does not exist or is malformed', async () => {
    await put('bad_root.json', '{}');
    for (const path of ['gone.json', 'bad_root.json'])
      expect((await verify(...IDENTITY, '--trusted-root', path)).code).not.toBe(0);
  });
});

describe('mc verify with --predicate-type', () => {
  const provenance = ['--bundle', 'provenance.sigstore.json'];

  it('requires an attestation of exactly this type, and not a signature', async () => {
    const type = ['--predicate-type', PROVENANCE];
    expect(await verify(...IDENTITY, ...type, ...provenance)).toMatchObject({
      code: 0,
      report: { requirements: [{ name: 'attestation', kind: 'attestation' }] },
    });
    expect(await verify(...IDENTITY, ...type)).toMatchObject({ code: 1, reasons: ['predicate-mismatch'] });
    expect((await verify(...IDENTITY, '--predicate-type', `${PROVENANCE}2`, ...provenance)).code).toBe(1);
  });

  it('accepts an attestation, and the hint of the failure without it names the option', async () => {
    const { code, report } = await verify(...IDENTITY, ...provenance);
    expect(code).toBe(1);
    expect(report.reasons[0]).toMatchObject({
      code: 'predicate-mismatch',
      hint: expect.stringContaining('--predicate-type'),
    });
  });
});

describe('mc verify with --key', () => {
  it.each(Object.keys(keys))('accepts a signature by a key of type %s, which no log has', async (name) => {
    const { code, report } = await verify('--key', `${name}.pub`, '--bundle', `${name}.json`);
    expect(code).toBe(0);
    expect(report.requirements[0]).toMatchObject({ name: 'signature', by: [{ key: `${name}.pub`, logEntries: [] }] });
  });

  it('fails for a signature by another key, and for a signer with a certificate', async () => {
    expect((await verify('--key', 'p256.pub', '--bundle', 'ed25519.json')).code).toBe(1);
    expect((await verify('--key', 'p256.pub')).code).toBe(1);
  });

  it('verifies a log entry that the bundle has', async () => {
    const { code, report } = await verify('--key', 'p256.pub', '--bundle', 'logged.json');
    expect([code, report.requirements[0].by[0].logEntries.length]).toEqual([0, 1]);
    expect((await verify('--key', 'p256.pub', '--bundle', 'logged-elsewhere.json')).code).toBe(1);
  });

  it.each<[string, () => string, string]>([
    ['a private key', () => privatePem(keys.p256), 'found a private key'],
    ['a public key beside a private key', () => pem(keys.p256) + privatePem(keys.ed25519), 'found a private key'],
    ['two public keys', () => pem(keys.p256) + pem(keys.ed25519), 'found 2 public keys'],
    ['a key on P-521', () => pem(newKey('P-521')), 'found a key of type secp521r1'],
    ['a short RSA key', () => pem(rsa(2048)), 'found an RSA key of 2048 bits'],
    ['another file', () => 'not a key', 'found no public key'],
  ])('refuses %s, and never prints it', async (_name, create, found) => {
    const content = create();
    await put('given.pem', content);
    const { code, out, err } = await run('app.tar', '--key', 'given.pem', '--json');
    expect(code).toBe(2);
    expect(err).toContain(found);
    for (const line of content.split('\n').filter((each) => each.length > 20 && !each.startsWith('-----')))
      expect(out + err).not.toContain(line);
  });

  it('exits 2 for a key that does not exist', async () => {
    expect(await run('app.tar', '--key', 'gone.pub')).toMatchObject({
      code: 2,
      err: expect.stringContaining('the public key'),
    });
  });
});

describe('the options of a quick policy', () => {
  it.each([
    [['--identity', SUBJECT], '--issuer URL'],
    [['--issuer', ISSUER], '--identity SUBJECT'],
    [[...IDENTITY, '--workflow', WORKFLOW], 'exclude each other'],
    [[...IDENTITY, '--key', 'p256.pub'], 'exclude each other'],
    [['--workflow', WORKFLOW, '--key', 'p256.pub'], 'exclude each other'],
    [['--issuer', ISSUER, '--workflow', WORKFLOW], 'exclude each other'],
    [[...IDENTITY, '--policy', 'SECURITY/trust-policy.yaml'], '--policy excludes'],
    [[...IDENTITY, '--root', 'public-good'], '--trusted-root FILE'],
    [['--trusted-root', 'other_root.json'], 'needs a signer'],
    [['--predicate-type', PROVENANCE], 'needs a signer'],
    [['--print-policy'], 'needs a signer'],
    [['--print-policy', '--policy', 'x.yaml'], 'needs a signer'],
  ])('%j are a usage error that states what to combine', async (given, stated) => {
    const { code, err } = await run('app.tar', ...given);
    expect([code, err]).toEqual([2, expect.stringContaining('error usage')]);
    expect(err).toContain(stated);
  });
});

describe('mc verify --print-policy', () => {
  it.each<[string, string[], string[]]>([
    ['an identity', IDENTITY, []],
    ['a workflow', ['--workflow', WORKFLOW], []],
    ['a key', ['--key', 'ed25519.pub'], ['--bundle', 'ed25519.json']],
    ['another root', [...IDENTITY, '--trusted-root', 'other_root.json'], ['--bundle', 'foreign.json']],
    ['an attestation', [...IDENTITY, '--predicate-type', PROVENANCE], ['--bundle', 'provenance.sigstore.json']],
  ])('prints a policy of %s that has the same result from any folder', async (name, policy, evidence) => {
    const printed = await run('app.tar', ...policy, '--print-policy');
    expect(printed).toMatchObject({ code: 0, err: '' });
    const file = `saved/${name.replaceAll(' ', '-')}/policy.yaml`;
    await put(file, printed.out);
    const quick = await verify(...policy, ...evidence);
    const saved = await verify('--policy', file, ...evidence);
    expect([quick.code, saved.code]).toEqual([0, 0]);
    expect(saved.report.requirements).toEqual(quick.report.requirements);
    expect(saved.report.policy.digest).toBe(quick.report.policy.digest);
    expect(quick.report.policy.digest).toBe(digestOf(printed.out));
    expect((await mc(['trust', 'check', '--policy', file], dir)).code).toBe(0);
  });

  it('pins the root and the key by their digests', async () => {
    const { out } = await run('app.tar', '--key', 'p256.pub', '--print-policy');
    await put('pinned/policy.yaml', out);
    await put('p256.pub', pem(keys.p384));
    expect(await verify('--policy', 'pinned/policy.yaml', '--bundle', 'p256.json')).toMatchObject({ code: 1 });
    await put('p256.pub', pem(keys.p256));
    expect(await verify('--policy', 'pinned/policy.yaml', '--bundle', 'p256.json')).toMatchObject({ code: 0 });
  });

  it('quotes each value, so that none can add a line to the policy', async () => {
    const odd = `odd "x" 'y' # : {z}\u00e9`;
    await put(`${odd}/root.json`, rootBytes(sigstore));
    const { out } = await run('app.tar', ...IDENTITY, '--trusted-root', `${odd}/root.json`, '--print-policy');
    await put('odd.yaml', out);
    expect((await verify('--policy', 'odd.yaml')).code).toBe(0);
    const line = await run('app.tar', '--identity', 'a\n  - name: x', '--issuer', ISSUER, '--print-policy');
    expect(line).toMatchObject({ code: 2, out: '' });
  });

  it('does not verify, and with --json prints the policy in a report', async () => {
    const { code, out } = await run(
      'app.tar',
      '--identity',
      'nobody@acme.test',
      '--issuer',
      ISSUER,
      '--print-policy',
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      type: 'print-policy',
      outcome: 'passed',
      policy: expect.stringContaining('"nobody@acme.test"'),
    });
  });
});

describe('the hint of a failure under options that state the policy', () => {
  it.each([
    ['certificate-untrusted', '--trusted-root FILE', [...IDENTITY, '--trusted-root', 'other_root.json']],
    [
      'identity-mismatch',
      '--identity',
      ['--identity', `${SUBJECT}-x`, '--issuer', ISSUER, '--trusted-root', 'SECURITY/trust-roots/trusted_root.json'],
    ],
  ] as const)('for %s names %s, and no policy file', async (code, option, argv) => {
    const { report } = await verify(...argv);
    expect(report.reasons).toMatchObject([{ code, hint: expect.stringContaining(option) }]);
    expect(report.reasons[0].hint).not.toContain('policy');
  });
});

describe('a missing policy', () => {
  it('does not hide a subject that does not exist', async () => {
    const { code, err } = await mc(['verify', 'alpine'], await temporaryFolder());
    expect(code).toBe(2);
    expect(err).toContain('docker.io/library/alpine');
    expect(err).not.toContain('trust init');
  });

  it.each([['trust check'], ['promote a.test/x:v1 b.test/x:v1'], ['promote check a.test/x:v1']])(
    'gives the line that creates it for mc %s',
    async (line) => {
      const { code, err } = await mc(line.split(' '), await temporaryFolder());
      expect(code).toBe(2);
      expect(err).toContain('policy-not-found');
      expect(err).toContain('mc trust init --from ');
      expect(err).not.toContain('--identity');
    },
  );

  it('does not hide a misspelled verb of promote', async () => {
    const { code, err } = await mc(['promote', 'chek', 'a.test/x:v1'], await temporaryFolder());
    expect([code, err]).toEqual([2, expect.stringContaining('did you mean "promote check"?')]);
  });
});
