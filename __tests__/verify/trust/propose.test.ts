import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { baseError } from '../../../src/lib/errors.ts';
import type { Http } from '../../../src/lib/http.ts';
import { anonymous } from '../../../src/oci/index.ts';
import { formatCertificatePem } from '../../../src/sandbox/sigstore/certificates.ts';
import type { RegionSigstore } from '../../../src/sandbox/sigstore/trust.ts';
import { createStatement } from '../../../src/sigstore/index.ts';
import { createFileSource } from '../../../src/verify/sources/files.ts';
import { editPolicy } from '../../../src/verify/trust/edit.ts';
import { proposeTrust } from '../../../src/verify/trust/propose.ts';
import {
  type BundleJson,
  createProvenance,
  type Forgery,
  forge,
  ISSUER,
  newKey,
  newSigstore,
  PROVENANCE,
  RELEASE,
  RELEASE_DIGESTS,
  REPOSITORY,
  rootBytes,
  SUBJECT,
} from '../../support/forge.ts';
import { clock, hex, policyFolder } from '../../support/policy-folder.ts';

const sigstore = newSigstore('a.test');
const root = { name: 'production', bytes: Buffer.from(rootBytes(sigstore)), path: 'root.json' };
const OTHER = Buffer.from('another release');
const http: Http = {
  send: async ({ url }) => {
    throw baseError('network-unreachable', { method: 'GET', url: String(url), detail: 'no network', attempts: 1 });
  },
  close: async () => {},
};

const readChain = ({ authority }: RegionSigstore): string =>
  formatCertificatePem(authority.chain[0] ?? Buffer.alloc(0));
const sign = (forgery: Forgery = {}): BundleJson => forge(sigstore, forgery);
const attest = (predicateType: string, content: Buffer = RELEASE, forgery: Forgery = {}): BundleJson =>
  sign({
    ...forgery,
    statement: createStatement([{ name: 'app', digest: { sha256: hex(content) } }], predicateType, {}),
  });

/** Proposes a policy from app.tar, or from the named subjects, with these bundles. */
const propose = async (
  bundles: readonly BundleJson[],
  subjects: readonly string[] = ['app.tar'],
  of = root,
  keys: readonly { readonly path: string; readonly pem: Buffer }[] = [],
) => {
  const { at, dir } = await policyFolder('', {
    'app.tar': RELEASE,
    'other.tar': OTHER,
    'bundles.jsonl': bundles.map((bundle) => `${JSON.stringify(bundle)}\n`).join(''),
  });
  const choice = { bundles: [createFileSource(at('bundles.jsonl'))], mirror: undefined, useMirror: 'auto' as const };
  const openMirror = async () => {
    throw new Error('no mirror was named');
  };
  const proposal = await proposeTrust(
    { subjects, root: of, choice, keys },
    { clock, http, credentials: anonymous, openMirror, at: (path) => resolve(dir, path) },
  );
  return { ...proposal, policy: editPolicy(proposal.text, 'proposed').policy };
};
const EXTENSIONS = { sourceRepositoryUri: REPOSITORY };
const IDENTITY = { issuer: ISSUER, subject: SUBJECT, certificate: EXTENSIONS };
const listIdentities = ({ policy }: Awaited<ReturnType<typeof propose>>) =>
  policy.requirements.map(({ identities }) => identities);

describe('the proposal from a release attestation of GitHub', () => {
  const RELEASE_TYPE = 'https://in-toto.io/attestation/release/v0.2';
  const NAME = 'https://dotcom.releases.github.com';
  const github = (repositoryId?: string): BundleJson => {
    const predicate = repositoryId === undefined ? {} : { repositoryId, tag: 'v1' };
    const statement = createStatement([{ digest: RELEASE_DIGESTS }], RELEASE_TYPE, predicate);
    const made = sign({ statement, subject: NAME, withoutIssuer: true, ctKey: null });
    made.verificationMaterial.tlogEntries = [];
    return made;
  };
  const logless = {
    ...root,
    bytes: Buffer.from(rootBytes(sigstore, (json) => Object.assign(json, { tlogs: [], ctlogs: [] }))),
  };

  it('has issuer: none, the repository of the predicate, and no log if the root has none', async () => {
    const { text, policy } = await propose([github('42')], ['app.tar'], logless);
    expect(policy.roots).toMatchObject([{ logs: 'none', timestamps: 1 }]);
    expect(policy.requirements).toEqual([
      {
        name: 'in-toto.io-attestation-release-v0.2',
        kind: 'attestation',
        predicateType: RELEASE_TYPE,
        predicate: { match: [{ pointer: '/repositoryId', oneOf: ['42'] }] },
        identities: [{ issuer: 'none', subject: NAME, certificate: EXTENSIONS }],
      },
    ]);
    expect(text).toContain('      - issuer: none # only certificates without an issuer\n');
    expect(text).toContain('    logs: none # the root lists no transparency log\n');
  });

  it('has no repository if the predicate names none', async () => {
    const { policy } = await propose([github()], ['app.tar'], logless);
    expect(policy.requirements[0]).not.toHaveProperty('predicate');
  });
});

describe('the proposal of a policy', () => {
  it('states at each line where its value was seen and what it allows', async () => {
    const { text, files, seen, refused } = await propose([sign(), sign({ statement: createProvenance() })]);
    const stem = `trust-roots/production-${hex(root.bytes).slice(0, 12)}`;
    const pin = (name: string): string =>
      JSON.stringify({ path: `${stem}.${name}`, sha256: hex(files.get(`${stem}.${name}`) ?? '') });
    const signer = `      # Seen on app.tar. Allows only this signer, compared exactly: this workflow file at this ref.
      - issuer: "${ISSUER}" # the OIDC issuer that the certificate names
        subject: "${SUBJECT}"
        certificate:
          sourceRepositoryUri: "${REPOSITORY}" # only workflow runs of this repository
`;
    expect(text).toBe(
      `# Proposed by \`mc trust init\` on 2026-03-01 from the evidence of app.tar.
# A comment states where a value was seen and what the line allows. Remove each line that allows too much.
version: 1
roots:
  # The trusted root of your Sigstore instance: evidence counts only with its CAs, logs and timestamp authorities.
  - name: "production"
    trustedRoot: ${pin('trusted_root.json')} # only a file with this digest
    fulcio: ${pin('fulcio.pem')} # only a file with this digest
    rekor: ${pin('rekor.pub')} # only a file with this digest
    pinnedAt: "2026-03-01T12:00:00.000Z" # the time of your review; maxAge limits the time until the next review
requirements:
  # Each of the releases has this evidence. Rejects a release without it.
  - name: "signature"
    kind: signature
    identities:
${signer}  # Each of the releases has this evidence. Rejects a release without it.
  - name: "slsa.dev-provenance-v1"
    kind: attestation
    predicateType: "${PROVENANCE}" # evidence of another type does not count
    identities:
${signer}`,
    );
    expect([seen, refused]).toEqual([2, []]);
    expect(files.get(`${stem}.trusted_root.json`)).toEqual(root.bytes);
  });

  it('contains only the extensions that the certificate has', async () => {
    const certificates = async (extensions: Record<number, string>) =>
      listIdentities(await propose([sign({ extensions })]))[0]?.[0]?.certificate;
    expect(await certificates({})).toEqual(EXTENSIONS);
    expect(await certificates({ 11: 'github-hosted', 16: 'https://github.com/acme' })).toEqual({
      ...EXTENSIONS,
      sourceRepositoryOwnerUri: 'https://github.com/acme',
      runnerEnvironment: 'github-hosted',
    });
  });

  it('pins the numbers of repository and owner in place of their names', async () => {
    const extensions = { 15: '1001', 16: 'https://github.com/acme\nmirror: x', 17: '2001', 11: 'github-hosted' };
    const { text, policy } = await propose([sign({ extensions })]);
    expect(policy.requirements[0]?.identities?.[0]?.certificate).toEqual({
      sourceRepositoryIdentifier: '1001',
      sourceRepositoryOwnerIdentifier: '2001',
      runnerEnvironment: 'github-hosted',
    });
    expect(policy.mirror).toBeUndefined();
    expect(text).toContain(
      `sourceRepositoryIdentifier: "1001" # only the repository with this number: ${REPOSITORY}, not another of that name\n`,
    );
    expect(text).toContain('number: https://github.com/acme?mirror: x\n');
  });

  it('keeps signers apart whose repositories have one name and different numbers', async () => {
    const [one, two] = ['1001', '1002'].map((id) => sign({ extensions: { 15: id } }));
    const identities = listIdentities(await propose([one, two].filter((bundle) => bundle !== undefined)))[0];
    expect(identities?.map(({ certificate }) => certificate?.sourceRepositoryIdentifier)).toEqual(['1001', '1002']);
  });

  it('ignores promotion records and revocations, because they apply to one place', async () => {
    const { policy } = await propose([
      sign(),
      attest('https://github.com/org/mc-actions/predicates/promotion/v1'),
      attest('https://github.com/org/mc-actions/predicates/promotion-revocation/v1'),
    ]);
    expect(policy.requirements.map(({ kind }) => kind)).toEqual(['signature']);
  });

  it('needs only a digest for a signature over it', async () => {
    const { policy } = await propose([sign()], [`sha256:${RELEASE_DIGESTS.sha256}`]);
    expect(policy.requirements).toMatchObject([{ kind: 'signature', identities: [IDENTITY] }]);
  });

  it('reads the file for a signature over its bytes', async () => {
    const bundle = sign({ leafKey: newKey('ed25519') });
    expect((await propose([bundle])).policy.requirements).toHaveLength(1);
    await expect(propose([bundle], [`sha256:${RELEASE_DIGESTS.sha256}`])).rejects.toMatchObject({
      code: 'nothing-verified',
    });
  });
});

describe('the signers of a proposal', () => {
  const OTHER_SUBJECT = SUBJECT.replace('release.yml', 'other.yml');

  it('contain each signer once, for any number of signatures', async () => {
    expect(listIdentities(await propose([sign(), sign(), sign()]))).toEqual([[IDENTITY]]);
  });

  it.each<[string, Forgery, object]>([
    ['subject', { subject: OTHER_SUBJECT }, { subject: OTHER_SUBJECT }],
    ['issuer', { issuer: 'https://issuer.test' }, { issuer: 'https://issuer.test' }],
    [
      'runner',
      { extensions: { 11: 'self-hosted' } },
      { certificate: { ...EXTENSIONS, runnerEnvironment: 'self-hosted' } },
    ],
  ])('differ for another %s', async (_what, forgery, more) => {
    expect(listIdentities(await propose([sign(), sign(forgery), sign()]))).toEqual([
      [IDENTITY, { ...IDENTITY, ...more }],
    ]);
  });

  it('appear with all subjects that they signed', async () => {
    const bundles = [sign(), sign({ content: OTHER }), sign({ subject: 'https://acme.test/robot' })];
    const { text } = await propose(bundles, ['app.tar', 'other.tar', 'app.tar']);
    expect(text).toContain('from the evidence of app.tar and 1 more.');
    expect(text.match(/# Seen on .*/g)).toEqual([
      '# Seen on app.tar and 1 more. Allows only this signer, compared exactly: this workflow file at this ref.',
      '# Seen on app.tar. Allows only this signer, compared exactly.',
    ]);
  });
});

describe('the proposal from evidence that keys signed', () => {
  const [first, second] = [newKey('P-256'), newKey('P-384')];
  const publicKey = (key: KeyObject, path = 'keys/release.pub') => ({
    path,
    pem: Buffer.from(createPublicKey(key).export({ type: 'spki', format: 'pem' })),
  });
  const signBy = (managed: KeyObject, more: Forgery = {}): BundleJson => sign({ managed, ...more });
  const withoutLog = (bundle: BundleJson): BundleJson => {
    bundle.verificationMaterial.tlogEntries = [];
    return bundle;
  };
  const readRules = ({ policy }: Awaited<ReturnType<typeof propose>>) =>
    policy.requirements.map(({ name, logs, timestamps, identities = [], keys = [] }) => ({
      name,
      logs,
      timestamps,
      signers: [...identities.map(({ subject }) => subject), ...keys.map((key) => key.name)],
    }));

  it('names only the keys that signed, with a file by its digest, and warns of the others', async () => {
    const given = [publicKey(second, 'other.pub'), publicKey(first), publicKey(first, 'again.pub')];
    const proposal = await propose([signBy(first)], ['app.tar'], root, given);
    const [key] = proposal.policy.requirements[0]?.keys ?? [];
    expect(proposal.policy.requirements[0]?.keys).toEqual([key]);
    expect(key).toEqual({
      name: 'release',
      path: expect.stringMatching(/^trust-roots\/keys\/release-[0-9a-f]{12}\.pub$/),
      sha256: hex(proposal.files.get(key?.path ?? '') ?? ''),
    });
    expect(proposal.files.get(key?.path ?? '')?.toString()).toBe(given[1]?.pem.toString());
    expect(proposal.warnings).toMatchObject([{ code: 'key-signed-nothing', details: { path: 'other.pub' } }]);
    expect([...proposal.files.keys()].filter((file) => file.includes('/keys/'))).toHaveLength(1);
  });

  it('requires what the signatures have: a log, no log, a time', async () => {
    const keys = [publicKey(first)];
    const bare = withoutLog(signBy(first, { tsa: null }));
    expect(readRules(await propose([signBy(first)], ['app.tar'], root, keys))).toEqual([
      { name: 'signature-by-key', logs: undefined, timestamps: 1, signers: ['release'] },
    ]);
    expect(readRules(await propose([withoutLog(signBy(first))], ['app.tar'], root, keys))).toEqual([
      { name: 'signature-by-key', logs: 'none', timestamps: 1, signers: ['release'] },
    ]);
    const { text, ...rest } = await propose([bare, signBy(first)], ['app.tar'], root, keys);
    expect(readRules({ text, ...rest })).toEqual([
      { name: 'signature-by-key', logs: 'none', timestamps: undefined, signers: ['release'] },
    ]);
    expect(text).toContain(
      '    logs: none # no transparency log has the signature of app.tar; the key alone is proof\n',
    );
  });

  it('has requirements of their own beside those of certificates', async () => {
    const bundles = [sign(), signBy(first), signBy(second), signBy(first, { statement: createProvenance() })];
    const keys = [publicKey(first), publicKey(second, 'else/release.pub')];
    const twin = `release-${hex(createPublicKey(second).export({ type: 'spki', format: 'der' })).slice(0, 12)}`;
    expect(readRules(await propose(bundles, ['app.tar'], root, keys))).toMatchObject([
      { name: 'signature', signers: [SUBJECT] },
      { name: 'signature-by-key', signers: ['release', twin] },
      { name: 'slsa.dev-provenance-v1-by-key', signers: ['release'] },
    ]);
  });

  it('omits a signature by a key that only some releases have', async () => {
    const bundles = [sign(), sign({ content: OTHER }), signBy(first)];
    const { text, policy } = await propose(bundles, ['app.tar', 'other.tar'], root, [publicKey(first)]);
    expect(policy.requirements.map(({ name }) => name)).toEqual(['signature']);
    expect(text).toContain('  # Not required: a signature by a key, which only app.tar has.\n');
  });

  it('asks for the key where none is given, as an error, or as a warning beside other evidence', async () => {
    const asks = { code: 'release-key-needed', hint: expect.stringContaining('--key') };
    await expect(propose([signBy(first)])).rejects.toMatchObject(asks);
    const { warnings, policy } = await propose([sign(), signBy(first)]);
    expect(warnings).toMatchObject([asks]);
    expect(policy.requirements.map(({ name }) => name)).toEqual(['signature']);
  });

  it('rejects evidence by another key than those given', async () => {
    await expect(propose([signBy(first)], ['app.tar'], root, [publicKey(second)])).rejects.toMatchObject({
      code: 'nothing-verified',
    });
  });

  it.each<[string, () => Buffer]>([
    ['a private key', () => Buffer.from(first.export({ type: 'pkcs8', format: 'pem' }))],
    ['text', () => Buffer.from('no key')],
    ['an RSA key of 2048 bits', () => publicKey(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey).pem],
    ['a certificate', () => Buffer.from(readChain(sigstore))],
  ])('refuses %s without quoting it', async (_name, create) => {
    const pem = create();
    const refused = await propose([sign()], ['app.tar'], root, [{ path: 'a.pem', pem }]).catch((error) => error);
    expect(refused).toMatchObject({ code: 'public-key-unusable', family: 'configuration' });
    const secret = pem.toString().split('\n')[1];
    if (secret) expect(JSON.stringify(refused.toReason())).not.toContain(secret);
  });
});

describe('the proposal from several releases', () => {
  it('omits what only some releases carry, and states this', async () => {
    const bundles = [sign(), sign({ content: OTHER }), attest(PROVENANCE), attest('https://x.test', OTHER)];
    const { text, policy, seen } = await propose(bundles, ['app.tar', 'other.tar']);
    expect(policy.requirements.map(({ name }) => name)).toEqual(['signature']);
    expect(text.match(/ {2}# Not required.*/g)).toEqual([
      '  # Not required: https://x.test, which only other.tar has.',
      `  # Not required: ${PROVENANCE}, which only app.tar has.`,
    ]);
    expect(seen).toBe(4);
  });

  it('adds no content from the type of an omitted attestation', async () => {
    const type = 'https://x.test\nmirror: { url: https://evil.test }';
    const { text, policy } = await propose([sign(), sign({ content: OTHER }), attest(type)], ['app.tar', 'other.tar']);
    expect(policy.mirror).toBeUndefined();
    expect(text).toContain('# Not required: https://x.test?mirror: { url: https://evil.test }, which only app.tar');
  });

  it('omits a signature that only some releases have', async () => {
    const bundles = [sign(), attest(PROVENANCE), attest(PROVENANCE, OTHER)];
    const { text, policy } = await propose(bundles, ['app.tar', 'other.tar']);
    expect(policy.requirements.map(({ predicateType }) => predicateType)).toEqual([PROVENANCE]);
    expect(text).toContain('  # Not required: a signature, which only app.tar has.\n');
  });

  it('fails if the releases have nothing in common, because such a policy would require nothing', async () => {
    await expect(propose([sign(), attest(PROVENANCE, OTHER)], ['app.tar', 'other.tar'])).rejects.toMatchObject({
      code: 'nothing-verified',
      details: { subject: 'app.tar and other.tar' },
    });
  });

  it('requires valid evidence for each release', async () => {
    for (const subjects of [
      ['app.tar', 'other.tar'],
      ['other.tar', 'app.tar'],
    ])
      await expect(propose([sign()], subjects)).rejects.toMatchObject({
        code: 'nothing-verified',
        details: { subject: 'other.tar' },
      });
  });
});

describe('the proposal, for evidence that does not verify,', () => {
  const foreign = forge(newSigstore('b.test'));

  it('reports the evidence and does not use it', async () => {
    const { policy, refused, seen } = await propose([foreign, sign()]);
    expect(listIdentities({ policy } as Awaited<ReturnType<typeof propose>>)).toEqual([[IDENTITY]]);
    expect(refused).toEqual([
      {
        origin: expect.stringContaining('bundles.jsonl'),
        code: 'certificate-untrusted',
        message: expect.any(String),
        hint: expect.any(String),
      },
    ]);
    expect(seen).toBe(1);
  });

  it('fails without any other evidence', async () => {
    await expect(propose([foreign])).rejects.toMatchObject({
      code: 'nothing-verified',
      details: { subject: 'app.tar', detail: expect.stringContaining('bundles.jsonl') },
    });
    await expect(propose([])).rejects.toMatchObject({
      code: 'nothing-verified',
      details: { subject: 'app.tar', detail: 'the release has no evidence' },
    });
  });
});

describe('the pattern for every tag in a proposal', () => {
  const at = (ref: string, workflow = 'release.yml'): BundleJson =>
    sign({ subject: SUBJECT.replace('release.yml', workflow).replace('refs/heads/main', ref) });
  const findPattern = async (...bundles: readonly BundleJson[]): Promise<string | undefined> => {
    const [, quoted] = /subjectPattern: (".*")/.exec((await propose(bundles)).text) ?? [];
    return quoted === undefined ? undefined : JSON.parse(quoted);
  };
  const PATTERN = 'https://github\\.com/acme/app/\\.github/workflows/release\\.yml@refs/tags/v[0-9]+\\.[0-9]+\\.[0-9]+';

  it('appears if one workflow signed everything at tags', async () => {
    expect(await findPattern(at('refs/tags/v1.0.0'))).toBe(PATTERN);
    expect(await findPattern(at('refs/tags/v1.0.0'), at('refs/tags/v1.1.0'))).toBe(PATTERN);
  });

  it('does not appear if a signer is not at a tag, or if workflows differ', async () => {
    const tag = at('refs/tags/v1.0.0');
    expect(await findPattern(at('refs/heads/main'))).toBeUndefined();
    expect(await findPattern(at('refs/heads/main'), at('refs/heads/other'))).toBeUndefined();
    expect(await findPattern(tag, at('refs/heads/main'))).toBeUndefined();
    expect(await findPattern(at('refs/heads/main'), tag)).toBeUndefined();
    expect(await findPattern(tag, at('refs/tags/v1.0.0', 'other.yml'))).toBeUndefined();
    expect(await findPattern(at('refs/tags/team/v1.0.0'))).toBeUndefined();
  });
});

describe('the name of a requirement in a proposal', () => {
  const namesOf = async (...types: readonly string[]): Promise<readonly string[]> =>
    (await propose(types.map((type) => attest(type)))).policy.requirements.map(({ name }) => name);

  it('shows the predicate type in a short form', async () => {
    expect(await namesOf('https://cyclonedx.org/bom')).toEqual(['cyclonedx.org-bom']);
    expect(await namesOf('http://x.test/a b/ü#1')).toEqual(['x.test-a-b-1']);
    expect(await namesOf(`https://${'x'.repeat(81)}`)).toEqual(['x'.repeat(80)]);
  });

  it('shows a digest if no valid character is left', async () => {
    expect(await namesOf('https://')).toEqual([hex('https://').slice(0, 12)]);
  });

  it('occurs once, because a policy must not repeat a name', async () => {
    expect(await namesOf('https://x.test/a', 'http://x.test/a')).toEqual([
      'x.test-a',
      `x.test-a${hex('http://x.test/a').slice(0, 12)}`,
    ]);
    const { policy } = await propose([sign(), attest('https://signature')]);
    expect(policy.requirements.map(({ name }) => name)).toEqual([
      'signature',
      `signature${hex('https://signature').slice(0, 12)}`,
    ]);
  });
});

it('the proposal is a policy with exactly the requirements of the signed evidence, for any evidence', async () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
  const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join('\nrequirements:\n  - '));
  const subjects = lines.filter((text) => /^[\x20-\x7e]*$/.test(text));
  await fc.assert(
    fc.asyncProperty(lines, lines, subjects, async (everywhere, once, subject) => {
      const bundles = [
        attest(everywhere, RELEASE, { subject }),
        attest(everywhere, OTHER, { subject }),
        attest(`${everywhere}${once}`, OTHER, { subject }),
      ];
      const { policy } = await propose(bundles, ['app.tar', 'other.tar']);
      expect(policy.requirements).toMatchObject([
        { kind: 'attestation', predicateType: everywhere, identities: [{ issuer: ISSUER, subject }] },
      ]);
      expect([policy.roots.length, policy.mirror]).toEqual([1, undefined]);
    }),
    { numRuns: 15 },
  );
});
