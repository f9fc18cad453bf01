import { createPublicKey, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { createStatement } from '../../../src/sigstore/index.ts';
import { type Trust, verifyPromotion } from '../../../src/verify/index.ts';
import { type Forgery, NOW, newKey, RELEASE, RELEASE_DIGESTS } from '../../support/forge.ts';
import { createPolicy, IDENTITY, loadTestTrust, ROOT, SIGNATURE } from '../../support/policy.ts';
import { encodeBundle, removeLogAndTimestamp } from '../../support/spelt.ts';

const TYPE = 'https://acme.test/promotion/v1';
const digest = digestOf(RELEASE);
const [marker, stranger] = [newKey('P-256'), newKey('P-256')];
const pem = (key: KeyObject): string => createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
const files = { 'marker.pub': pem(marker), 'stranger.pub': pem(stranger) };
const createRecord = (forgery: Forgery = {}, ...change: Parameters<typeof encodeBundle>[1][]): Buffer =>
  encodeBundle(
    { statement: createStatement([{ name: 'app', digest: RELEASE_DIGESTS }], TYPE, {}), ...forgery },
    ...change,
  );
const byIdentity = createRecord();
const code = (name: string) => expect.objectContaining({ code: name });
const keys = [{ name: 'operations', path: 'marker.pub' }];
const PROMOTION = { name: 'may promote', kind: 'promotion' };
const DAY = 86_400_000;

const createTrust = (...requirements: readonly object[]): Promise<Trust> =>
  loadTestTrust(createPolicy(...requirements), files);
const later = (trust: Trust): Trust => ({ ...trust, asOf: new Date(NOW.getTime() + 2 * DAY) });
const verifyRecord = (bundle: Buffer, trust: Trust, options?: { ignoreMaxAge?: boolean }) =>
  verifyPromotion(digest, bundle, trust, TYPE, options);

describe('verifyPromotion', () => {
  it('accepts only a signer of the promotion requirement, and rejects signers of releases', async () => {
    const byKey = await createTrust(SIGNATURE, { ...PROMOTION, keys });
    expect(verifyRecord(createRecord({ managed: marker }), byKey)).toMatchObject({
      key: 'operations',
      predicateType: TYPE,
    });
    expect(() => verifyRecord(byIdentity, byKey)).toThrow(code('identity-mismatch'));
    const byPerson = await createTrust(
      { ...SIGNATURE, identities: [{ ...IDENTITY, subject: 'https://acme.test/other' }] },
      { ...PROMOTION, identities: [IDENTITY] },
    );
    expect(verifyRecord(byIdentity, byPerson).identity?.subject).toBe(IDENTITY.subject);
  });

  it('accepts the signers of releases if the policy has no promotion requirement', async () => {
    expect(verifyRecord(byIdentity, await createTrust(SIGNATURE)).identity?.subject).toBe(IDENTITY.subject);
    const other = await createTrust({
      ...SIGNATURE,
      identities: [{ ...IDENTITY, subject: 'https://acme.test/other' }],
    });
    expect(() => verifyRecord(byIdentity, other)).toThrow(code('identity-mismatch'));
  });

  it('rejects a key that the requirement does not name', async () => {
    const trust = await createTrust(SIGNATURE, { ...PROMOTION, keys });
    expect(() => verifyRecord(createRecord({ managed: stranger }), trust)).toThrow(code('signature-invalid'));
    expect(() => verifyRecord(createRecord({ managed: stranger }, removeLogAndTimestamp), trust)).toThrow(
      code('signature-invalid'),
    );
  });
});

describe('verifyPromotion, for the signature of a record,', () => {
  it('accepts a managed key without a log entry and a time, unless the requirement asks for them', async () => {
    const unlogged = createRecord({ managed: marker }, removeLogAndTimestamp);
    const marking = (more: object) => createTrust(SIGNATURE, { ...PROMOTION, keys, ...more });
    expect(verifyRecord(unlogged, await marking({}))).toMatchObject({ key: 'operations', logEntries: [], times: [] });
    const logged = await marking({ logs: 1 });
    expect(() => verifyRecord(unlogged, logged)).toThrow(code('log-entry-missing'));
    const timed = await marking({ timestamps: 1 });
    expect(() => verifyRecord(unlogged, timed)).toThrow(code('timestamp-missing'));
    const aged = await marking({ maxAge: '1d' });
    expect(() => verifyRecord(unlogged, aged)).toThrow(code('timestamp-missing'));
    expect(verifyRecord(createRecord({ managed: marker }), logged).key).toBe('operations');
  });

  it('accepts a managed key without a log entry even if a root requires several, because no root covers the key', async () => {
    const policy = {
      version: 1,
      roots: [{ ...ROOT, logs: 2, timestamps: 2 }],
      requirements: [SIGNATURE, { ...PROMOTION, keys }],
    };
    expect(
      verifyRecord(createRecord({ managed: marker }, removeLogAndTimestamp), await loadTestTrust(policy, files)).key,
    ).toBe('operations');
  });

  it('requires a log entry for an identity', async () => {
    const trust = await createTrust(SIGNATURE, { ...PROMOTION, identities: [IDENTITY] });
    const unlogged = createRecord({}, ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries = [];
    });
    expect(() => verifyRecord(unlogged, trust)).toThrow(code('log-entry-missing'));
    expect(() => verifyRecord(unlogged, { ...trust, promotion: { requirements: [], replicate: false } })).toThrow(
      code('log-entry-missing'),
    );
  });
});

describe('the maximum age in a policy', () => {
  const aged = { maxAge: '1d' };
  it.each<[string, readonly object[], Buffer]>([
    [
      'for a signer of the promotion requirement',
      [SIGNATURE, { ...PROMOTION, keys, ...aged }],
      createRecord({ managed: marker }),
    ],
    ['for a signer of releases', [{ ...SIGNATURE, ...aged }], byIdentity],
  ])('%s applies to a promotion and never to a revocation', async (_who, requirements, bundle) => {
    const trust = await createTrust(...requirements);
    expect(verifyRecord(bundle, trust).times).toHaveLength(1);
    expect(() => verifyRecord(bundle, later(trust))).toThrow(code('evidence-expired'));
    expect(() => verifyRecord(bundle, later(trust), { ignoreMaxAge: false })).toThrow(code('evidence-expired'));
    expect(verifyRecord(bundle, later(trust), { ignoreMaxAge: true }).times).toHaveLength(1);
  });
});

describe('verifyPromotion', () => {
  it('requires this release and this predicate type', async () => {
    const trust = await createTrust(SIGNATURE);
    expect(() => verifyPromotion(digestOf('another'), byIdentity, trust, TYPE)).toThrow(code('subject-mismatch'));
    expect(() => verifyPromotion(digest, byIdentity, trust, 'https://acme.test/revocation/v1')).toThrow(
      code('predicate-mismatch'),
    );
    expect(() => verifyPromotion(digest, Buffer.from('no bundle'), trust, TYPE)).toThrow(code('bundle-malformed'));
  });
});
