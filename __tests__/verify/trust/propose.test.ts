import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { baseError } from '../../../src/lib/errors.ts';
import type { Http } from '../../../src/lib/http.ts';
import { anonymous } from '../../../src/oci/index.ts';
import { statementFor } from '../../../src/sigstore/index.ts';
import { bundleFiles } from '../../../src/verify/sources/files.ts';
import { editPolicy } from '../../../src/verify/trust/edit.ts';
import { proposeTrust } from '../../../src/verify/trust/propose.ts';
import {
  type BundleJson,
  type Forgery,
  forge,
  ISSUER,
  newKey,
  newSigstore,
  PROVENANCE,
  provenanceOf,
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

const by = (forgery: Forgery = {}): BundleJson => forge(sigstore, forgery);
const attested = (predicateType: string, content: Buffer = RELEASE, forgery: Forgery = {}): BundleJson =>
  by({ ...forgery, statement: statementFor([{ name: 'app', digest: { sha256: hex(content) } }], predicateType, {}) });

/** Proposes out of app.tar, and what else is named, with these bundles. */
const propose = async (bundles: readonly BundleJson[], subjects: readonly string[] = ['app.tar'], of = root) => {
  const { at, dir } = await policyFolder('', {
    'app.tar': RELEASE,
    'other.tar': OTHER,
    'bundles.jsonl': bundles.map((bundle) => `${JSON.stringify(bundle)}\n`).join(''),
  });
  const choice = { bundles: [bundleFiles(at('bundles.jsonl'))], mirror: undefined, useMirror: 'auto' as const };
  const openMirror = async () => {
    throw new Error('no mirror was named');
  };
  const proposal = await proposeTrust(
    { subjects, root: of, choice },
    { clock, http, credentials: anonymous, openMirror, at: (path) => resolve(dir, path) },
  );
  return { ...proposal, policy: editPolicy(proposal.text, 'proposed').policy };
};
const EXTENSIONS = { sourceRepositoryUri: REPOSITORY };
const IDENTITY = { issuer: ISSUER, subject: SUBJECT, certificate: EXTENSIONS };
const identitiesOf = ({ policy }: Awaited<ReturnType<typeof propose>>) =>
  policy.requirements.map(({ identities }) => identities);

describe('a policy is proposed out of a release attestation of GitHub', () => {
  const RELEASE_TYPE = 'https://in-toto.io/attestation/release/v0.2';
  const NAME = 'https://dotcom.releases.github.com';
  const github = (repositoryId?: string): BundleJson => {
    const predicate = repositoryId === undefined ? {} : { repositoryId, tag: 'v1' };
    const statement = statementFor([{ digest: RELEASE_DIGESTS }], RELEASE_TYPE, predicate);
    const made = by({ statement, subject: NAME, withoutIssuer: true, ctKey: null });
    made.verificationMaterial.tlogEntries = [];
    return made;
  };
  const logless = {
    ...root,
    bytes: Buffer.from(rootBytes(sigstore, (json) => Object.assign(json, { tlogs: [], ctlogs: [] }))),
  };

  it('with issuer: none, the repository of the predicate, and no log where the root has none', async () => {
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
    expect(text).toContain('      - issuer: none # only certificates that name no issuer\n');
    expect(text).toContain('    logs: none # the root names no transparency log\n');
  });

  it('without a repository where the predicate names none', async () => {
    const { policy } = await propose([github()], ['app.tar'], logless);
    expect(policy.requirements[0]).not.toHaveProperty('predicate');
  });
});

describe('a policy is proposed', () => {
  it('that says at each line where it was seen and what it would allow', async () => {
    const { text, files, seen, refused } = await propose([by(), by({ statement: provenanceOf() })]);
    const stem = `trust-roots/production-${hex(root.bytes).slice(0, 12)}`;
    const pin = (name: string): string =>
      JSON.stringify({ path: `${stem}.${name}`, sha256: hex(files.get(`${stem}.${name}`) ?? '') });
    const signer = `      # Seen on app.tar. Allows only this signer, compared exactly: this workflow file at this ref.
      - issuer: "${ISSUER}" # the issuer of the identity
        subject: "${SUBJECT}"
        certificate:
          sourceRepositoryUri: "${REPOSITORY}" # only workflows that run for this repository
`;
    expect(text).toBe(
      `# Proposed by \`mc trust init\` on 2026-03-01 from the evidence of app.tar.
# Comments name the source of each line and what it allows. Remove lines for what must not be allowed.
version: 1
roots:
  # All evidence leads to this root. Allows the CAs and logs of this instance, and no other instance.
  - name: "production"
    trustedRoot: ${pin('trusted_root.json')} # exactly this file
    fulcio: ${pin('fulcio.pem')} # exactly this file
    rekor: ${pin('rekor.pub')} # exactly this file
    pinnedAt: "2026-03-01T12:00:00.000Z" # when you reviewed it; with maxAge, it must be reviewed again
requirements:
  # Every release has it. Rejects a release without it.
  - name: "signature"
    kind: signature
    identities:
${signer}  # Every release has it. Rejects a release without it.
  - name: "slsa.dev-provenance-v1"
    kind: attestation
    predicateType: "${PROVENANCE}" # no other type counts
    identities:
${signer}`,
    );
    expect([seen, refused]).toEqual([2, []]);
    expect(files.get(`${stem}.trusted_root.json`)).toEqual(root.bytes);
  });

  it('with just those extensions that the certificate has', async () => {
    const certificates = async (extensions: Record<number, string>) =>
      identitiesOf(await propose([by({ extensions })]))[0]?.[0]?.certificate;
    expect(await certificates({})).toEqual(EXTENSIONS);
    expect(await certificates({ 11: 'github-hosted', 16: 'https://github.com/acme' })).toEqual({
      ...EXTENSIONS,
      sourceRepositoryOwnerUri: 'https://github.com/acme',
      runnerEnvironment: 'github-hosted',
    });
  });

  it('without the promotion records and revocations of the release, which are for one place', async () => {
    const { policy } = await propose([
      by(),
      attested('https://github.com/org/mc-actions/predicates/promotion/v1'),
      attested('https://github.com/org/mc-actions/predicates/promotion-revocation/v1'),
    ]);
    expect(policy.requirements.map(({ kind }) => kind)).toEqual(['signature']);
  });

  it('out of a digest alone, for a signature over it', async () => {
    const { policy } = await propose([by()], [`sha256:${RELEASE_DIGESTS.sha256}`]);
    expect(policy.requirements).toMatchObject([{ kind: 'signature', identities: [IDENTITY] }]);
  });

  it('out of what was signed as bytes: those of the file are read', async () => {
    const bundle = by({ leafKey: newKey('ed25519') });
    expect((await propose([bundle])).policy.requirements).toHaveLength(1);
    await expect(propose([bundle], [`sha256:${RELEASE_DIGESTS.sha256}`])).rejects.toMatchObject({
      code: 'nothing-verified',
    });
  });
});

describe('who signed', () => {
  const OTHER_SUBJECT = SUBJECT.replace('release.yml', 'other.yml');

  it('is each one once, however often', async () => {
    expect(identitiesOf(await propose([by(), by(), by()]))).toEqual([[IDENTITY]]);
  });

  it.each<[string, Forgery, object]>([
    ['subject', { subject: OTHER_SUBJECT }, { subject: OTHER_SUBJECT }],
    ['issuer', { issuer: 'https://issuer.test' }, { issuer: 'https://issuer.test' }],
    [
      'runner',
      { extensions: { 11: 'self-hosted' } },
      { certificate: { ...EXTENSIONS, runnerEnvironment: 'self-hosted' } },
    ],
  ])('is another one by another %s', async (_what, forgery, more) => {
    expect(identitiesOf(await propose([by(), by(forgery), by()]))).toEqual([[IDENTITY, { ...IDENTITY, ...more }]]);
  });

  it('is told with all that they signed', async () => {
    const bundles = [by(), by({ content: OTHER }), by({ subject: 'https://acme.test/robot' })];
    const { text } = await propose(bundles, ['app.tar', 'other.tar', 'app.tar']);
    expect(text).toContain('from the evidence of app.tar and 1 more.');
    expect(text.match(/# Seen on .*/g)).toEqual([
      '# Seen on app.tar and 1 more. Allows only this signer, compared exactly: this workflow file at this ref.',
      '# Seen on app.tar. Allows only this signer, compared exactly.',
    ]);
  });
});

describe('of several releases', () => {
  it('what only some carry is not asked for, and that is said', async () => {
    const bundles = [by(), by({ content: OTHER }), attested(PROVENANCE), attested('https://x.test', OTHER)];
    const { text, policy, seen } = await propose(bundles, ['app.tar', 'other.tar']);
    expect(policy.requirements.map(({ name }) => name)).toEqual(['signature']);
    expect(text.match(/ {2}# Not required.*/g)).toEqual([
      '  # Not required: https://x.test, which only other.tar has.',
      `  # Not required: ${PROVENANCE}, which only app.tar has.`,
    ]);
    expect(seen).toBe(4);
  });

  it('what only some carry adds nothing of its own, whatever its type says', async () => {
    const type = 'https://x.test\nmirror: { url: https://evil.test }';
    const { text, policy } = await propose([by(), by({ content: OTHER }), attested(type)], ['app.tar', 'other.tar']);
    expect(policy.mirror).toBeUndefined();
    expect(text).toContain('# Not required: https://x.test?mirror: { url: https://evil.test }, which only app.tar');
  });

  it('a signature neither, where only some have one', async () => {
    const bundles = [by(), attested(PROVENANCE), attested(PROVENANCE, OTHER)];
    const { text, policy } = await propose(bundles, ['app.tar', 'other.tar']);
    expect(policy.requirements.map(({ predicateType }) => predicateType)).toEqual([PROVENANCE]);
    expect(text).toContain('  # Not required: a signature, which only app.tar has.\n');
  });

  it('nothing where they have nothing in common: such a policy would ask for nothing', async () => {
    await expect(propose([by(), attested(PROVENANCE, OTHER)], ['app.tar', 'other.tar'])).rejects.toMatchObject({
      code: 'nothing-verified',
      details: { subject: 'app.tar and other.tar' },
    });
  });

  it('each must carry something that verifies', async () => {
    for (const subjects of [
      ['app.tar', 'other.tar'],
      ['other.tar', 'app.tar'],
    ])
      await expect(propose([by()], subjects)).rejects.toMatchObject({
        code: 'nothing-verified',
        details: { subject: 'other.tar' },
      });
  });
});

describe('what does not verify', () => {
  const foreign = forge(newSigstore('b.test'));

  it('is told, and is no part of the proposal', async () => {
    const { policy, refused, seen } = await propose([foreign, by()]);
    expect(identitiesOf({ policy } as Awaited<ReturnType<typeof propose>>)).toEqual([[IDENTITY]]);
    expect(refused).toEqual([
      { origin: expect.stringContaining('bundles.jsonl'), code: 'certificate-untrusted', message: expect.any(String) },
    ]);
    expect(seen).toBe(1);
  });

  it('alone is nothing to propose out of', async () => {
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

describe('the pattern for every tag', () => {
  const at = (ref: string, workflow = 'release.yml'): BundleJson =>
    by({ subject: SUBJECT.replace('release.yml', workflow).replace('refs/heads/main', ref) });
  const patternOf = async (...bundles: readonly BundleJson[]): Promise<string | undefined> => {
    const [, quoted] = /subjectPattern: (".*")/.exec((await propose(bundles)).text) ?? [];
    return quoted === undefined ? undefined : JSON.parse(quoted);
  };
  const PATTERN = 'https://github\\.com/acme/app/\\.github/workflows/release\\.yml@refs/tags/v[0-9]+\\.[0-9]+\\.[0-9]+';

  it('is named where all that signed are one workflow at tags', async () => {
    expect(await patternOf(at('refs/tags/v1.0.0'))).toBe(PATTERN);
    expect(await patternOf(at('refs/tags/v1.0.0'), at('refs/tags/v1.1.0'))).toBe(PATTERN);
  });

  it('is not where one is of no tag, or another workflow', async () => {
    const tag = at('refs/tags/v1.0.0');
    expect(await patternOf(at('refs/heads/main'))).toBeUndefined();
    expect(await patternOf(at('refs/heads/main'), at('refs/heads/other'))).toBeUndefined();
    expect(await patternOf(tag, at('refs/heads/main'))).toBeUndefined();
    expect(await patternOf(at('refs/heads/main'), tag)).toBeUndefined();
    expect(await patternOf(tag, at('refs/tags/v1.0.0', 'other.yml'))).toBeUndefined();
    expect(await patternOf(at('refs/tags/team/v1.0.0'))).toBeUndefined();
  });
});

describe('what a requirement is called', () => {
  const namesOf = async (...types: readonly string[]): Promise<readonly string[]> =>
    (await propose(types.map((type) => attested(type)))).policy.requirements.map(({ name }) => name);

  it('is its predicate type, short and plain', async () => {
    expect(await namesOf('https://cyclonedx.org/bom')).toEqual(['cyclonedx.org-bom']);
    expect(await namesOf('http://x.test/a b/ü#1')).toEqual(['x.test-a-b-1']);
    expect(await namesOf(`https://${'x'.repeat(81)}`)).toEqual(['x'.repeat(80)]);
  });

  it('is its digest where nothing is left of it', async () => {
    expect(await namesOf('https://')).toEqual([hex('https://').slice(0, 12)]);
  });

  it('is never the same twice: no policy could be read', async () => {
    expect(await namesOf('https://x.test/a', 'http://x.test/a')).toEqual([
      'x.test-a',
      `x.test-a${hex('http://x.test/a').slice(0, 12)}`,
    ]);
    const { policy } = await propose([by(), attested('https://signature')]);
    expect(policy.requirements.map(({ name }) => name)).toEqual([
      'signature',
      `signature${hex('https://signature').slice(0, 12)}`,
    ]);
  });
});

it('whatever was signed, the proposal is a policy that asks for just that', async () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
  const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join('\nrequirements:\n  - '));
  const subjects = lines.filter((text) => /^[\x20-\x7e]*$/.test(text));
  await fc.assert(
    fc.asyncProperty(lines, lines, subjects, async (everywhere, once, subject) => {
      const bundles = [
        attested(everywhere, RELEASE, { subject }),
        attested(everywhere, OTHER, { subject }),
        attested(`${everywhere}${once}`, OTHER, { subject }),
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
