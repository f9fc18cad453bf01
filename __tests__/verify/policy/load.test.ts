import { createPublicKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../src/lib/digest.ts';
import { MAX_TRUSTED_ROOT_BYTES } from '../../../src/sigstore/index.ts';
import { loadTrust, policyFiles } from '../../../src/verify/index.ts';
import { NOW, newKey, newSigstore, rootBytes } from '../../support/forge.ts';
import {
  createPolicy,
  IDENTITY,
  loadTestTrust,
  memoryFiles,
  POLICY,
  ROOT,
  SIGNATURE,
  sigstore,
} from '../../support/policy.ts';

const code = (name: string) => expect.objectContaining({ code: name });
const pem = (der: Uint8Array): string => new X509Certificate(der).toString();
const publicPem = (key: Parameters<typeof createPublicKey>[0]): string =>
  createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
const hex = (text: string): string => sha256(text).toString('hex');

describe('loadTrust, for a trust policy,', () => {
  it('requires only a name and a trusted root for each root, and accepts JSON', async () => {
    const trust = await loadTestTrust(createPolicy(SIGNATURE));
    expect(trust.roots.map(({ name }) => name)).toEqual(['production']);
    expect(trust.requirements).toMatchObject([{ name: 'signature', threshold: 1 }]);
  });

  it('accepts YAML with all documented fields', async () => {
    const root = rootBytes(sigstore);
    const trust = await loadTestTrust(
      `
version: 1
roots:
  - name: production
    trustedRoot: { path: trust-roots/trusted_root.json, sha256: ${hex(root)} }
    maxAge: 180d
mirror: { url: https://rekor-mirror.internal, maxStaleness: 15m, witnesses: [], quorum: 0 }
requirements:
  - name: signature
    kind: signature
    identities:
      - issuer: https://token.actions.githubusercontent.com
        subject: https://github.com/org/app/.github/workflows/release.yml@refs/heads/main
        certificate: { sourceRepositoryUri: https://github.com/org/app, runnerEnvironment: github-hosted }
    threshold: 2
  - { name: sbom, kind: attestation, predicateType: https://cyclonedx.org/bom, identities: [{ issuer: a, subjectPattern: .* }] }
`,
      { 'trust-roots/trusted_root.json': root },
    );
    expect(trust.mirror?.url).toBe('https://rekor-mirror.internal');
    expect(trust.requirements.map(({ threshold }) => threshold)).toEqual([2, 1]);
  });

  it.each<[string, object]>([
    ['at the top', { ...createPolicy(SIGNATURE), require: [] }],
    ['in a root', { version: 1, roots: [{ ...ROOT, fulico: {} }], requirements: [SIGNATURE] }],
    [
      'in a pin',
      { version: 1, roots: [{ name: 'a', trustedRoot: { path: 'x', sha512: '' } }], requirements: [SIGNATURE] },
    ],
    ['in the mirror', { ...createPolicy(SIGNATURE), mirror: { url: 'x', maxStalenes: '15m' } }],
    ['in a requirement', createPolicy({ ...SIGNATURE, treshold: 2 })],
    ['in an identity', createPolicy({ ...SIGNATURE, identities: [{ ...IDENTITY, sub: 'x' }] })],
    [
      'in a certificate',
      createPolicy({ ...SIGNATURE, identities: [{ ...IDENTITY, certificate: { repository: 'x' } }] }),
    ],
  ])('rejects an unknown field %s', async (_where, policy) => {
    await expect(loadTestTrust(policy)).rejects.toEqual(code('schema-mismatch'));
  });

  const predicate = (match: object): object =>
    createPolicy({ ...SIGNATURE, kind: 'attestation', predicateType: 'https://x.test', predicate: { match: [match] } });

  it.each<[string, object | string]>([
    ['nothing', ''],
    ['an empty object', {}],
    ['no requirements', createPolicy()],
    ['no roots', { version: 1, roots: [], requirements: [SIGNATURE] }],
    ['a requirement without a signer', createPolicy({ name: 'a', kind: 'signature' })],
    ['a requirement without identities', createPolicy({ name: 'a', kind: 'signature', identities: [] })],
    ['an identity without a subject', createPolicy({ ...SIGNATURE, identities: [{ issuer: IDENTITY.issuer }] })],
    ['an empty subject', createPolicy({ ...SIGNATURE, identities: [{ ...IDENTITY, subject: '' }] })],
    ['an empty issuer', createPolicy({ ...SIGNATURE, identities: [{ ...IDENTITY, issuer: '' }] })],
    [
      'both a subject and a pattern',
      createPolicy({ ...SIGNATURE, identities: [{ ...IDENTITY, subjectPattern: '.*' }] }),
    ],
    ['logs: none beside identities', createPolicy({ ...SIGNATURE, logs: 'none' })],
    [
      'logs: none for identities and keys',
      createPolicy({ ...SIGNATURE, logs: 'none', keys: [{ name: 'k', path: 'key.pub' }] }),
    ],
    ['a threshold of zero', createPolicy({ ...SIGNATURE, threshold: 0 })],
    ['an attestation without a predicate type', createPolicy({ ...SIGNATURE, kind: 'attestation' })],
    [
      'a signature that is requested as an attestation, because it would never count',
      createPolicy({ ...SIGNATURE, kind: 'attestation', predicateType: 'https://sigstore.dev/cosign/sign/v1' }),
    ],
    ['a number that equals another one as a double', predicate({ pointer: '/run', value: 2 ** 53 })],
    ['such a number in a list', predicate({ pointer: '/run', oneOf: [{ deep: [1, -(2 ** 53)] }] })],
    ['an unknown version', { ...createPolicy(SIGNATURE), version: 0 }],
    ['two requirements with one name', createPolicy(SIGNATURE, SIGNATURE)],
    ['two roots with one name', { version: 1, roots: [ROOT, ROOT], requirements: [SIGNATURE] }],
    ['a quorum of unnamed witnesses', { ...createPolicy(SIGNATURE), mirror: { url: 'x', quorum: 1 } }],
    ['an empty list of mirror keys', { ...createPolicy(SIGNATURE), mirror: { url: 'x', key: [] } }],
    ['an empty mirror key', { ...createPolicy(SIGNATURE), mirror: { url: 'x', key: ['k', ''] } }],
  ])('rejects %s', async (_what, policy) => {
    await expect(loadTestTrust(policy)).rejects.toEqual(code('schema-mismatch'));
  });

  it('rejects an invalid pattern', async () => {
    const withPattern = (subjectPattern: string): object =>
      createPolicy({ ...SIGNATURE, identities: [{ issuer: IDENTITY.issuer, subjectPattern }] });
    for (const pattern of ['(', 'a)|(b', '[', '\\', '(?=a)a', '(a)\\1'])
      await expect(loadTestTrust(withPattern(pattern))).rejects.toEqual(code('policy-pattern-invalid'));
  });

  it('returns the minimum numbers of logs and times of a root, without defaults', async () => {
    const least = async (root: object): Promise<object | undefined> =>
      (await loadTestTrust({ version: 1, roots: [{ ...ROOT, ...root }], requirements: [SIGNATURE] })).roots[0]
        ?.thresholds;
    expect(await least({})).toStrictEqual({});
    expect(await least({ logs: 2 })).toStrictEqual({ logs: 2 });
    expect(await least({ timestamps: 3 })).toStrictEqual({ timestamps: 3 });
    expect(await least({ logs: 'none', timestamps: 1 })).toStrictEqual({ logs: 0, timestamps: 1 });
  });

  it('separates the requirements for promotion from those for signatures', async () => {
    const promotion = { name: 'p', kind: 'promotion', identities: [IDENTITY] };
    const apart = await loadTestTrust({ ...createPolicy(promotion, SIGNATURE), promotion: { replicate: true } });
    expect(apart.requirements.map(({ name, kind }) => [name, kind])).toEqual([['signature', 'signature']]);
    expect(apart.promotion).toMatchObject({ requirements: [{ name: 'p', kind: 'promotion' }], replicate: true });
    expect((await loadTestTrust(createPolicy(SIGNATURE))).promotion).toStrictEqual({
      requirements: [],
      replicate: false,
    });
    const disabled = await loadTestTrust({ ...createPolicy(SIGNATURE), promotion: { replicate: false } });
    expect(disabled.promotion.replicate).toBe(false);
  });

  it('refuses records that name a bypass only if the policy states it, and accepts no other value', async () => {
    const load = (promotion: object) => loadTestTrust({ ...createPolicy(SIGNATURE), promotion });
    expect((await load({ bypass: 'deny' })).promotion).toStrictEqual({
      requirements: [],
      replicate: false,
      bypass: 'deny',
    });
    for (const promotion of [{}, { bypass: 'allow' }])
      expect((await load(promotion)).promotion).toStrictEqual({ requirements: [], replicate: false });
    for (const bypass of ['Deny', 'denied', '', true, false, null, ['deny'], {}])
      await expect(load({ bypass })).rejects.toMatchObject({ family: 'configuration' });
    await expect(load({ bypasses: 'deny' })).rejects.toMatchObject({ family: 'configuration' });
  });

  it('selects one root on request', async () => {
    const other = { name: 'staging', trustedRoot: { path: 'staging.json' } };
    const policy = { version: 1, roots: [ROOT, other], requirements: [SIGNATURE] };
    const files = { 'staging.json': rootBytes(newSigstore('staging.test')) };
    expect((await loadTestTrust(policy, files)).roots).toHaveLength(2);
    expect((await loadTestTrust(policy, files, { only: 'staging' })).roots.map(({ name }) => name)).toEqual([
      'staging',
    ]);
    await expect(loadTestTrust(policy, files, { only: 'other' })).rejects.toEqual(code('policy-root-unknown'));
  });
});

describe('loadTrust, for pins,', () => {
  const root = rootBytes(sigstore);
  const fulcio = sigstore.authority.chain.map(pem).join('');
  const rekor = [sigstore.rekor.key, sigstore.rekorV1.key].map(publicPem).join('');
  const files = { 'trust-roots/trusted_root.json': root, 'fulcio.pem': fulcio, 'rekor.pub': rekor };
  const pinned = {
    name: 'production',
    trustedRoot: { path: 'trust-roots/trusted_root.json', sha256: hex(root) },
    fulcio: { path: 'fulcio.pem', sha256: hex(fulcio) },
    rekor: { path: 'rekor.pub', sha256: hex(rekor) },
  };
  const policy = { version: 1, roots: [pinned], requirements: [SIGNATURE] };

  it('accepts files that equal their pins', async () => {
    expect((await loadTestTrust(policy, files)).roots).toHaveLength(1);
  });

  it.each(['trust-roots/trusted_root.json', 'fulcio.pem', 'rekor.pub'] as const)(
    'rejects a change of one byte in %s, and reports the file, the expected and the found digest',
    async (name) => {
      const changed = `${files[name]} `;
      await expect(loadTestTrust(policy, { ...files, [name]: changed })).rejects.toMatchObject({
        code: 'root-mismatch',
        details: { file: `/security/${name}`, expected: `sha256:${hex(files[name])}`, found: `sha256:${hex(changed)}` },
      });
    },
  );

  it('compares fulcio.pem and rekor.pub with the trusted root key by key, in both directions', async () => {
    const other = newSigstore('other.test');
    const unpinned = {
      ...policy,
      roots: [{ ...pinned, fulcio: { path: 'fulcio.pem' }, rekor: { path: 'rekor.pub' } }],
    };
    const variants: Partial<typeof files>[] = [
      { 'fulcio.pem': pem(sigstore.authority.chain[0] ?? Buffer.alloc(0)) },
      { 'fulcio.pem': fulcio + other.authority.chain.map(pem).join('') },
      { 'fulcio.pem': '' },
      { 'rekor.pub': publicPem(sigstore.rekor.key) },
      { 'rekor.pub': rekor + publicPem(other.rekor.key) },
      { 'rekor.pub': '' },
    ];
    expect((await loadTestTrust(unpinned, files)).roots).toHaveLength(1);
    for (const variant of variants)
      await expect(loadTestTrust(unpinned, { ...files, ...variant })).rejects.toEqual(code('root-mismatch'));
  });

  it('refuses managed keys of the types that mc does not sign with', async () => {
    const policy = createPolicy({ name: 'k', kind: 'signature', keys: [{ name: 'release', path: 'key.pub' }] });
    for (const type of ['rsa', 'P-521'] as const)
      await expect(loadTestTrust(policy, { 'key.pub': publicPem(newKey(type)) })).rejects.toEqual(
        code('public-key-unusable'),
      );
  });

  it('checks the pins of managed keys', async () => {
    const key = publicPem(newKey('P-256'));
    const withKey = (sha: string) =>
      createPolicy({ name: 'k', kind: 'signature', keys: [{ name: 'release', path: 'key.pub', sha256: sha }] });
    expect((await loadTestTrust(withKey(hex(key)), { 'key.pub': key })).requirements[0]?.keys).toHaveLength(1);
    await expect(loadTestTrust(withKey('0'.repeat(64)), { 'key.pub': key })).rejects.toEqual(code('root-mismatch'));
    await expect(loadTestTrust(withKey(hex('x')), { 'key.pub': 'x' })).rejects.toEqual(code('public-key-unusable'));
  });

  it('rejects a private key as a managed key, without a part of it in the error', async () => {
    const pem = newKey('P-256').export({ type: 'pkcs8', format: 'pem' }).toString();
    const policy = createPolicy({ name: 'k', kind: 'signature', keys: [{ name: 'k', path: 'key.pem' }] });
    const failed = await loadTestTrust(policy, { 'key.pem': pem }).catch((error) => error);
    expect(failed).toMatchObject({ code: 'public-key-unusable', details: { found: 'a private key' } });
    expect(JSON.stringify(failed)).not.toContain(pem.split('\n')[1]);
  });

  it('limits its reads: one mebibyte for a policy or PEM, and the maximum size of a trusted root', async () => {
    const all = { ...files, 'key.pub': publicPem(newKey('P-256')) };
    const withKey = { ...SIGNATURE, name: 'k', identities: undefined, keys: [{ name: 'k', path: 'key.pub' }] };
    const bounds: Record<string, number> = {};
    const memory = memoryFiles({
      ...Object.fromEntries(Object.entries(all).map(([name, content]) => [`/security/${name}`, content])),
      [POLICY]: JSON.stringify({ ...policy, requirements: [SIGNATURE, withKey] }),
    });
    const read: typeof memory.read = (path, maxBytes, what) => {
      bounds[path.slice('/security/'.length)] = maxBytes;
      return memory.read(path, maxBytes, what);
    };
    await loadTrust(POLICY, { ...memory, read }, NOW);
    expect(bounds).toEqual({
      'trust-policy.yaml': 1_048_576,
      'trust-roots/trusted_root.json': MAX_TRUSTED_ROOT_BYTES,
      'fulcio.pem': 1_048_576,
      'rekor.pub': 1_048_576,
      'key.pub': 1_048_576,
    });
  });

  it('rejects a missing file', async () => {
    const policyOf = {
      version: 1,
      roots: [{ name: 'a', trustedRoot: { path: 'gone.json' } }],
      requirements: [SIGNATURE],
    };
    await expect(loadTestTrust(policyOf)).rejects.toEqual(code('file-not-found'));
  });

  it('rejects a pin over the maximum age of the policy', async () => {
    const aged = { version: 1, roots: [{ ...ROOT, maxAge: '180d' }], requirements: [SIGNATURE] };
    const days = (count: number): Date => new Date(NOW.getTime() - count * 86_400_000);
    expect((await loadTestTrust(aged, {}, { modified: days(179) })).roots).toHaveLength(1);
    await expect(loadTestTrust(aged, {}, { modified: days(181) })).rejects.toEqual(code('root-expired'));
    expect((await loadTestTrust(aged, {}, { modified: days(180) })).roots).toHaveLength(1);
    await expect(loadTestTrust(aged, {}, { modified: new Date(days(180).getTime() - 1) })).rejects.toEqual(
      code('root-expired'),
    );
  });

  it('takes the age from pinnedAt, not from the file times, and rejects a time in the future', async () => {
    const days = (count: number): Date => new Date(NOW.getTime() - count * 86_400_000);
    const aged = (pinnedAt: string): object => ({
      version: 1,
      roots: [{ ...ROOT, maxAge: '180d', pinnedAt }],
      requirements: [SIGNATURE],
    });
    expect((await loadTestTrust(aged(days(179).toISOString()), {}, { modified: days(900) })).roots).toHaveLength(1);
    expect((await loadTestTrust(aged(days(1).toISOString().slice(0, 10)))).roots).toHaveLength(1);
    // A clock or a time zone may differ by up to one day.
    expect((await loadTestTrust(aged(days(-1).toISOString()))).roots).toHaveLength(1);
    const tooFar = new Date(days(-1).getTime() + 1).toISOString();
    await expect(loadTestTrust(aged(tooFar))).rejects.toMatchObject({
      code: 'root-expired',
      details: { root: 'production', expected: '180d', found: `a pin of the future (${tooFar})` },
    });
    for (const old of [days(181).toISOString(), days(-3).toISOString()])
      await expect(loadTestTrust(aged(old))).rejects.toEqual(code('root-expired'));
    await expect(loadTestTrust(aged('yesterday'))).rejects.toEqual(code('schema-mismatch'));
  });
});

describe('the policy of this project', () => {
  const security = join(import.meta.dirname, '..', '..', '..', 'SECURITY');
  it('loads with valid pins', async () => {
    const trust = await loadTrust(join(security, 'trust-policy.yaml'), policyFiles, new Date());
    expect(trust.roots.map(({ logs }) => logs.map(({ name }) => name))).toEqual([
      ['rekor.sigstore.dev', 'log2025-1.rekor.sigstore.dev'],
    ]);
    expect(trust.requirements.map(({ name }) => name)).toEqual(['signature', 'provenance', 'sbom']);
  });
  it('pins the trusted root in @sigstore/tuf', async () => {
    const path = join(import.meta.dirname, '..', '..', '..', 'node_modules', '@sigstore', 'tuf', 'seeds.json');
    const seeds = JSON.parse(await readFile(path, 'utf8')) as Record<string, { targets: Record<string, string> }>;
    const seed = seeds['https://tuf-repo-cdn.sigstore.dev']?.targets['trusted_root.json'];
    const pinned = await readFile(join(security, 'trust-roots', 'trusted_root.json'));
    expect(pinned.toString('base64')).toBe(seed);
  });
});
