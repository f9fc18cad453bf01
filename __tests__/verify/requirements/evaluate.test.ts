import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../../../src/lib/clock.ts';
import type { Accepted } from '../../../src/verify/evidence/types.ts';
import { type Requirement, type VerifyReport, verify } from '../../../src/verify/index.ts';
import { evaluateRequirement, findSignerMismatch, isKindOf } from '../../../src/verify/requirements/evaluate.ts';
import {
  createProvenance,
  type Forgery,
  forge,
  NOW,
  newKey,
  PROVENANCE,
  RELEASE_DIGESTS,
  type RootJson,
  rootBytes,
} from '../../support/forge.ts';
import { createPolicy, IDENTITY, loadTestTrust, ROOT, SIGNATURE, sigstore } from '../../support/policy.ts';

const createBundle = (forgery: Forgery = {}): Buffer => Buffer.from(JSON.stringify(forge(sigstore, forgery)));

const PEM = createPublicKey(newKey('P-256')).export({ type: 'spki', format: 'pem' }).toString();
const identityOf = (subject: string) => ({ issuer: 'i', subject });

async function run(policy: object, ...bundles: readonly Buffer[]): Promise<VerifyReport> {
  // The time is one day after the signatures.
  const trust = { ...(await loadTestTrust(policy)), asOf: new Date(NOW.getTime() + 86_400_000) };
  const source = {
    name: 'files',
    async *bundlesFor() {
      for (const bytes of bundles) yield { bytes, origin: 'files' };
    },
  };
  return verify({ subject: 'app.tar', digests: RELEASE_DIGESTS, trust }, { sources: [source], clock: systemClock });
}
const codesOf = async (requirement: object, ...bundles: readonly Buffer[]): Promise<string[]> =>
  (await run(createPolicy({ ...SIGNATURE, ...requirement }), ...bundles)).reasons.map(({ code }) => code);

describe('a requirement', () => {
  it('demands a minimum number of logs, and counts one log once', async () => {
    expect(await codesOf({ logs: 1 }, createBundle())).toEqual([]);
    expect(await codesOf({ logs: 2 }, createBundle(), createBundle())).toEqual(['log-entry-missing']);
  });

  it('demands a minimum number of sources of time', async () => {
    expect(await codesOf({ timestamps: 1 }, createBundle())).toEqual([]);
    expect(await codesOf({ timestamps: 5 }, createBundle())).toEqual(['timestamp-missing']);
  });

  it('compares its maximum age with the trusted time of a signature', async () => {
    expect(await codesOf({ maxAge: '25h' }, createBundle())).toEqual([]);
    expect(await codesOf({ maxAge: '24h' }, createBundle())).toEqual([]); // The limit is exact to the second.
    expect(await codesOf({ maxAge: '23h' }, createBundle())).toEqual(['evidence-expired']);
  });

  it('compares the values of a predicate', async () => {
    const statement = { ...createProvenance(), predicate: { level: 3 } };
    const attestation = { kind: 'attestation', predicateType: PROVENANCE };
    const wants = (value: number) => ({ ...attestation, predicate: { match: [{ pointer: '/level', value }] } });
    expect(await codesOf(wants(3), createBundle({ statement }))).toEqual([]);
    expect(await codesOf(wants(4), createBundle({ statement }))).toEqual(['predicate-value-mismatch']);
  });

  it('reports the nearest miss: a trusted signer with a wrong value comes before an unknown signer', async () => {
    const stranger = createBundle({
      statement: createProvenance(),
      subject: 'https://github.com/evil/app/.github/workflows/x.yml@refs/heads/main',
    } as Forgery);
    const right = createBundle({ statement: { ...createProvenance(), predicate: { level: 3 } } });
    const rule = {
      kind: 'attestation',
      predicateType: PROVENANCE,
      predicate: { match: [{ pointer: '/level', value: 4 }] },
    };
    expect(await codesOf(rule, right, stranger)).toEqual(['predicate-value-mismatch']);
    expect(await codesOf(rule, stranger, right)).toEqual(['predicate-value-mismatch']);
  });
});

describe('the signer of a requirement', () => {
  const ID = 'https://acme.test/release';
  const requirement = async (more: object): Promise<Requirement> => {
    const [one] = (await loadTestTrust(createPolicy({ name: 'r', kind: 'signature', ...more }), { 'release.pub': PEM }))
      .requirements;
    if (!one) throw new Error('no requirement');
    return one;
  };
  const signer = (subject: string, issuer?: string, extensions: object = {}): Accepted => ({
    identity: { ...(issuer === undefined ? {} : { issuer }), subject, extensions },
    root: 'production',
    origin: 'files',
    bundle: 'sha256:0',
    times: ['2026-03-01T12:00:00.000Z'],
    timeSources: 1,
    logEntries: [],
  });
  const byKey = (fingerprint: string): Accepted => {
    const { identity: _, ...rest } = signer('', '');
    return { ...rest, key: 'release', fingerprint };
  };
  const miss = (rule: Requirement, accepted: Accepted) => {
    const found = findSignerMismatch(rule, accepted);
    return found && { code: found.code, ...found.details };
  };

  it('appears in the report with the allowed signers: exact names, patterns and keys', async () => {
    const rule = await requirement({
      identities: [
        { issuer: 'i', subject: ID },
        { issuer: 'i', subjectPattern: 'https://acme\\.test/[a-z]+' },
      ],
      keys: [{ name: 'release', path: 'release.pub' }],
    });
    const expected = [ID, '/https://acme\\.test/[a-z]+/', 'the key "release"'];
    expect(miss(rule, signer('x', 'i'))).toEqual({
      code: 'identity-mismatch',
      requirement: 'r',
      expected,
      found: 'x (by i)',
    });
    expect(miss(rule, byKey('00'))).toEqual({
      code: 'identity-mismatch',
      requirement: 'r',
      expected,
      found: 'the key "release"',
    });
    expect(miss(rule, byKey(rule.keys[0]?.fingerprint ?? ''))).toBeUndefined();
    expect(miss(rule, signer('https://acme.test/other', 'i'))).toBeUndefined();
  });

  it('must have the issuer for its own name, not that for another name', async () => {
    const rule = await requirement({
      identities: [
        { issuer: 'one', subject: ID },
        { issuer: 'two', subject: ID },
        { issuer: 'three', subject: 'x' },
      ],
    });
    for (const issuer of ['one', 'two']) expect(miss(rule, signer(ID, issuer))).toBeUndefined();
    expect(miss(rule, signer(ID, 'three'))).toEqual({
      code: 'issuer-mismatch',
      requirement: 'r',
      expected: ['one', 'two'],
      found: 'three',
    });
  });

  it('has the issuer "none" without an issuer in the certificate, and no other issuer matches "none"', async () => {
    const rule = await requirement({ identities: [{ issuer: 'none', subject: ID }] });
    expect(miss(rule, signer(ID))).toBeUndefined();
    for (const issuer of ['one', 'none', ''])
      expect(miss(rule, signer(ID, issuer))).toEqual({
        code: 'issuer-mismatch',
        requirement: 'r',
        expected: ['none'],
        found: issuer,
      });
    expect(miss(rule, signer('https://acme.test/other'))).toMatchObject({
      code: 'identity-mismatch',
      found: 'https://acme.test/other (by no issuer)',
    });
    const named = await requirement({ identities: [{ issuer: 'one', subject: ID }] });
    expect(miss(named, signer(ID))).toMatchObject({ code: 'issuer-mismatch', found: 'no issuer' });
    const both = await requirement({
      identities: [
        { issuer: 'none', subject: ID },
        { issuer: 'one', subject: ID },
      ],
    });
    for (const one of [signer(ID), signer(ID, 'one')]) expect(miss(both, one)).toBeUndefined();
    await expect(requirement({ identities: [{ subject: ID }] })).rejects.toMatchObject({ code: 'schema-mismatch' });
  });

  it('must have each extension of one rule; the report names the first miss, and parts of two rules do not match', async () => {
    const of = (certificate: object) => ({ issuer: 'i', subject: ID, certificate });
    const rule = await requirement({
      identities: [
        of({ sourceRepositoryUri: 'a', runnerEnvironment: 'b' }),
        of({ sourceRepositoryUri: 'c', runnerEnvironment: 'd' }),
      ],
    });
    const by = (extensions: object) => miss(rule, signer(ID, 'i', extensions));
    expect(by({ sourceRepositoryUri: 'a', runnerEnvironment: 'b' })).toBeUndefined();
    expect(by({ sourceRepositoryUri: 'c', runnerEnvironment: 'd', issuer: 'more' })).toBeUndefined();
    const code = 'certificate-extension-mismatch';
    expect(by({ sourceRepositoryUri: 'a', runnerEnvironment: 'd' })).toEqual({
      code,
      requirement: 'r',
      expected: 'runnerEnvironment b',
      found: 'runnerEnvironment d',
    });
    expect(by({})).toEqual({
      code,
      requirement: 'r',
      expected: 'sourceRepositoryUri a',
      found: 'sourceRepositoryUri nothing',
    });
    expect(
      miss(await requirement({ identities: [of({ runnerEnvironment: 'b' }), identityOf(ID)] }), signer(ID, 'i')),
    ).toBe(undefined);
  });

  it('counts once for any number of bundles, and the threshold counts distinct signers', async () => {
    const names = ['a', 'b', 'c'];
    const identities = names.map((subject) => ({ issuer: 'i', subject }));
    const rule = await requirement({ identities, threshold: 2, logs: undefined });
    const nearestMiss = (...accepted: Accepted[]) => {
      const { by, miss: why } = evaluateRequirement(rule, accepted, NOW);
      return why ? { code: why.code, ...why.details } : by.length;
    };
    expect(nearestMiss(signer('a', 'i'), signer('b', 'i'))).toBe(2);
    expect(nearestMiss(signer('a', 'i'), signer('b', 'i'), signer('c', 'i'), signer('a', 'i'))).toBe(4);
    expect(nearestMiss(signer('a', 'i'), signer('a', 'i'), signer('x', 'i'))).toEqual({
      code: 'threshold-not-met',
      requirement: 'r',
      expected: 2,
      found: 1,
    });
    expect(nearestMiss()).toBe(0);
    expect(nearestMiss(signer('x', 'i'), signer('y', 'i'))).toMatchObject({
      code: 'identity-mismatch',
      found: 'x (by i)',
    });
  });

  it('appears with the nearest of several kinds of misses: name, issuer, values, logs, times, age', async () => {
    const rule = await requirement({
      kind: 'attestation',
      predicateType: PROVENANCE,
      identities: [{ issuer: 'i', subject: ID, certificate: { runnerEnvironment: 'b' } }],
      predicate: { match: [{ pointer: '/level', value: 3 }] },
      logs: 2,
      timestamps: 2,
      maxAge: '1d',
    });
    const log = (name: string) => ({ log: name, index: '1' });
    const right = {
      ...signer(ID, 'i', { runnerEnvironment: 'b' }),
      statement: { ...createProvenance(), predicate: { level: 3 } },
      logEntries: [log('a'), log('b')],
      timeSources: 2,
    };
    const { statement } = right;
    const steps: readonly [string, Accepted][] = [
      ['identity-mismatch', { ...right, ...signer('x', 'i'), statement }],
      ['issuer-mismatch', { ...right, ...signer(ID, 'x'), statement }],
      ['certificate-extension-mismatch', { ...right, ...signer(ID, 'i'), statement }],
      ['predicate-value-mismatch', { ...right, statement: createProvenance() }],
      ['log-entry-missing', { ...right, logEntries: [log('a'), log('a')] }],
      ['timestamp-missing', { ...right, timeSources: 1 }],
      ['evidence-expired', { ...right, times: ['2026-02-27T00:00:00.000Z', ...right.times] }],
    ];
    expect(evaluateRequirement(rule, [right], NOW).by).toEqual([right]);
    for (const [i, [code, accepted]] of steps.entries()) {
      expect(evaluateRequirement(rule, [accepted], NOW).miss?.code).toBe(code);
      for (const [, before] of steps.slice(0, i))
        for (const both of [
          [before, accepted],
          [accepted, before],
        ])
          expect(evaluateRequirement(rule, both, NOW).miss?.code).toBe(code);
    }
  });

  it('has the age of the oldest trusted time, and has no age without one', async () => {
    const rule = await requirement({ identities: [identityOf(ID)], maxAge: '1d' });
    const at = (...times: string[]) => evaluateRequirement(rule, [{ ...signer(ID, 'i'), times }], NOW).miss;
    expect(at('2026-02-28T12:00:00.000Z')).toBeUndefined();
    expect(at('2026-02-28T11:59:59.999Z')?.details).toEqual({
      requirement: 'r',
      expected: '1d',
      found: '1d',
      signedAt: '2026-02-28T11:59:59.999Z',
    });
    expect(at('2026-03-01T12:00:00.000Z', '2026-02-26T11:00:00.000Z')).toMatchObject({
      code: 'evidence-expired',
      details: { found: '3d' },
    });
    expect(at()).toMatchObject({ code: 'timestamp-missing', details: { expected: 1, found: 0 } });
  });

  it('must match the kind, the predicate type and the payload type of the requirement', async () => {
    const attested = { kind: 'attestation', predicateType: PROVENANCE } as const;
    const identities = [identityOf(ID)];
    const [signing, attesting] = [await requirement({ identities }), await requirement({ ...attested, identities })];
    const releases = await requirement({ identities, payloadType: 'application/x' });
    expect([isKindOf(signing, { kind: 'signature' }), isKindOf(signing, attested)]).toEqual([true, false]);
    expect([isKindOf(attesting, { kind: 'signature' }), isKindOf(attesting, attested)]).toEqual([false, true]);
    expect(isKindOf(attesting, { ...attested, predicateType: `${PROVENANCE}0` })).toBe(false);
    const one = signer(ID, 'i');
    const [enveloped, statement] = [
      { ...one, payloadType: 'application/x' },
      { ...one, statement: createProvenance() },
    ];
    const countMet = (rule: Requirement) =>
      [one, enveloped, statement].map((each) => evaluateRequirement(rule, [each], NOW).by.length);
    expect([countMet(signing), countMet(releases), countMet(attesting)]).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    expect(evaluateRequirement(attesting, [one, one], NOW).miss?.details).toEqual({
      requirement: 'r',
      expected: PROVENANCE,
      found: ['a signature'],
    });
    expect(evaluateRequirement(signing, [statement], NOW).miss?.details).toEqual({
      requirement: 'r',
      expected: 'a signature',
      found: [PROVENANCE],
    });
  });
});

describe('the report of several equally near misses', () => {
  it('names the first miss', async () => {
    const by = (name: string): Buffer => createBundle({ subject: `https://github.com/evil/app/${name}` });
    for (const [first, second] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const { reasons } = await run(createPolicy(SIGNATURE), by(first), by(second));
      expect(reasons).toMatchObject([{ code: 'identity-mismatch', found: expect.stringContaining(`/app/${first} `) }]);
    }
  });
});

describe('a root in a policy', () => {
  const at = (root: object): object => ({ version: 1, roots: [{ ...ROOT, ...root }], requirements: [SIGNATURE] });
  const codes = async (root: object, one: Buffer): Promise<string[]> =>
    (await run(at(root), one)).reasons.map(({ code }) => code);
  const unlogged = (): Buffer => {
    const made = JSON.parse(createBundle().toString('utf8'));
    made.verificationMaterial.tlogEntries = [];
    return Buffer.from(JSON.stringify(made));
  };

  it('may state that its instance has no log, and then requires a time', async () => {
    expect(await codes({}, unlogged())).toEqual(['log-entry-missing']);
    expect(await codes({ logs: 'none', timestamps: 1 }, unlogged())).toEqual([]);
    await expect(run(at({ logs: 'none' }), unlogged())).rejects.toMatchObject({ code: 'schema-mismatch' });
  });

  it('may raise the minimum numbers for all evidence under it', async () => {
    expect(await codes({ logs: 2 }, createBundle())).toEqual(['log-entry-missing']);
    expect(await codes({ timestamps: 4 }, createBundle())).toEqual(['timestamp-missing']);
  });

  it.each([0, -1, 1.5, 'all', null])('accepts a raised number only, and rejects %j', async (logs) => {
    await expect(run(at({ logs, timestamps: 1 }), createBundle())).rejects.toMatchObject({ code: 'schema-mismatch' });
  });
});

describe('a root with timestamp authorities only', () => {
  const timesOnly = rootBytes(sigstore, (root: RootJson) =>
    Object.assign(root, { tlogs: [], ctlogs: [], certificateAuthorities: [] }),
  );
  const managed = newKey('P-256');
  const keys = [{ name: 'ours', path: 'ours.pub' }];
  const codes = async (requirement: object, forgery: Forgery): Promise<string[]> => {
    const made = JSON.parse(createBundle(forgery).toString('utf8'));
    made.verificationMaterial.tlogEntries = [];
    const roots = [{ ...ROOT, logs: 'none', timestamps: 1 }];
    const pem = createPublicKey(managed).export({ type: 'spki', format: 'pem' }).toString();
    const trust = await loadTestTrust(
      { version: 1, roots, requirements: [{ name: 'signature', kind: 'signature', ...requirement }] },
      { 'trust-roots/trusted_root.json': timesOnly, 'ours.pub': pem },
    );
    const source = {
      name: 'files',
      async *bundlesFor() {
        yield { bytes: Buffer.from(JSON.stringify(made)), origin: 'files' };
      },
    };
    const request = { subject: 'app.tar', digests: RELEASE_DIGESTS, trust };
    return (await verify(request, { sources: [source], clock: systemClock })).reasons.map(({ code }) => code);
  };

  it('suffices for a managed key under logs: none, and still requires a time', async () => {
    expect(await codes({ keys }, { managed })).toEqual([]);
    expect(await codes({ keys }, { managed, tsa: null })).toEqual(['timestamp-missing']);
    expect(await codes({ keys }, { managed: newKey('P-256') })).toEqual(['signature-invalid']);
  });

  it('verifies no certificate', async () => {
    expect(await codes({ identities: [IDENTITY] }, {})).toEqual(['certificate-untrusted']);
  });
});

describe('a requirement of keys with logs: none', () => {
  const [ours, theirs] = [newKey('P-256'), newKey('P-256')];
  const pem = (key: typeof ours): string => createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  const files = { 'ours.pub': pem(ours), 'theirs.pub': pem(theirs) };
  const by = (name: string, more: object = {}): object => ({
    name,
    kind: 'signature',
    keys: [{ name, path: `${name}.pub` }],
    ...more,
  });
  const createUnlogged = (forgery: Forgery): Buffer => {
    const made = JSON.parse(createBundle({ tsa: null, ...forgery }).toString('utf8'));
    made.verificationMaterial.tlogEntries = [];
    return Buffer.from(JSON.stringify(made));
  };
  const codes = async (policy: object, ...bundles: readonly Buffer[]): Promise<string[]> => {
    const trust = await loadTestTrust(policy, files);
    const source = {
      name: 'files',
      async *bundlesFor() {
        for (const bytes of bundles) yield { bytes, origin: 'files' };
      },
    };
    const request = { subject: 'app.tar', digests: RELEASE_DIGESTS, trust };
    return (await verify(request, { sources: [source], clock: systemClock })).reasons.map(({ code }) => code);
  };
  const unlogged = createUnlogged({ managed: ours });

  it('accepts a signature that no log has, which is refused without it', async () => {
    expect(await codes(createPolicy(by('ours')), unlogged)).toEqual(['log-entry-missing']);
    expect(await codes(createPolicy(by('ours', { logs: 'none' })), unlogged)).toEqual([]);
  });

  it('still requires the times that the root or the requirement requires', async () => {
    expect(await codes(createPolicy(by('ours', { logs: 'none', timestamps: 1 })), unlogged)).toEqual([
      'timestamp-missing',
    ]);
    const roots = [{ ...ROOT, timestamps: 1 }];
    const policy = { version: 1, roots, requirements: [by('ours', { logs: 'none' })] };
    expect(await codes(policy, unlogged)).toEqual(['timestamp-missing']);
  });

  it('changes nothing for another requirement, for its keys or for certificates', async () => {
    const none = by('theirs', { logs: 'none' });
    const met = createUnlogged({ managed: theirs });
    expect(await codes(createPolicy(none, by('ours')), met, unlogged)).toEqual(['log-entry-missing']);
    expect(await codes(createPolicy(none, SIGNATURE), met, createUnlogged({}))).not.toEqual([]);
    expect(await codes(createPolicy(none, by('ours')), met, createBundle({ managed: ours }))).toEqual([]);
    // One key under both rules: the number of logs of the root applies to the requirement without logs: none.
    const both = createPolicy(by('ours', { logs: 'none' }), { ...by('ours'), name: 'logged' });
    expect(await codes(both, unlogged)).toEqual(['log-entry-missing']);
    expect(await codes(both, createBundle({ managed: ours }))).toEqual([]);
  });

  it('still verifies each log entry of a bundle', async () => {
    const made = JSON.parse(createBundle({ managed: ours }).toString('utf8'));
    made.verificationMaterial.tlogEntries[0].inclusionProof.rootHash = Buffer.alloc(32).toString('base64');
    const policy = createPolicy(by('ours', { logs: 'none' }));
    expect(await codes(policy, Buffer.from(JSON.stringify(made)))).not.toEqual([]);
    expect(await codes(policy, createBundle({ managed: ours }))).toEqual([]);
  });
});

describe('a pinned root with fields that this version does not know', () => {
  it('verifies its evidence with a warning in the report', async () => {
    const newer = rootBytes(sigstore, (root: RootJson) => Object.assign(root, { limits: {} }));
    const trust = await loadTestTrust(createPolicy(SIGNATURE), { 'trust-roots/trusted_root.json': newer });
    const source = {
      name: 'files',
      async *bundlesFor() {
        yield { bytes: createBundle(), origin: 'files' };
      },
    };
    const request = { subject: 'app.tar', digests: RELEASE_DIGESTS, trust };
    const report = await verify(request, { sources: [source], clock: systemClock });
    expect(report.reasons).toEqual([]);
    expect(report.warnings).toMatchObject([{ code: 'trusted-root-fields-unknown', found: 'limits' }]);
  });

  it('causes an error if its media type is unknown', async () => {
    const newer = rootBytes(sigstore, (root: RootJson) => {
      root.mediaType = 'application/vnd.dev.sigstore.trustedroot.v0.9+json';
    });
    await expect(
      loadTestTrust(createPolicy(SIGNATURE), { 'trust-roots/trusted_root.json': newer }),
    ).rejects.toMatchObject({
      code: 'trusted-root-malformed',
    });
  });
});
