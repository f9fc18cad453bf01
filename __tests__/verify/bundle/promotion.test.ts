import { createPublicKey, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { statementFor } from '../../../src/sigstore/index.ts';
import { type Trust, verifyPromotion } from '../../../src/verify/index.ts';
import { type Forgery, NOW, newKey, RELEASE, RELEASE_DIGESTS } from '../../support/forge.ts';
import { IDENTITY, policyWith, ROOT, SIGNATURE, trustOf } from '../../support/policy.ts';
import { alone, spelt } from '../../support/spelt.ts';

const TYPE = 'https://acme.test/promotion/v1';
const digest = digestOf(RELEASE);
const [marker, stranger] = [newKey('P-256'), newKey('P-256')];
const pem = (key: KeyObject): string => createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
const files = { 'marker.pub': pem(marker), 'stranger.pub': pem(stranger) };
const record = (forgery: Forgery = {}, ...change: Parameters<typeof spelt>[1][]): Buffer =>
  spelt({ statement: statementFor([{ name: 'app', digest: RELEASE_DIGESTS }], TYPE, {}), ...forgery }, ...change);
const byIdentity = record();
const code = (name: string) => expect.objectContaining({ code: name });
const keys = [{ name: 'operations', path: 'marker.pub' }];
const PROMOTION = { name: 'may promote', kind: 'promotion' };
const DAY = 86_400_000;

const trusted = (...requirements: readonly object[]): Promise<Trust> => trustOf(policyWith(...requirements), files);
const later = (trust: Trust): Trust => ({ ...trust, asOf: new Date(NOW.getTime() + 2 * DAY) });
const verdict = (bundle: Buffer, trust: Trust, options?: { ageless?: boolean }) =>
  verifyPromotion(digest, bundle, trust, TYPE, options);

describe('who may mark a release promotable', () => {
  it('is whom the requirement of kind promotion names, and nobody else, not even who may sign releases', async () => {
    const byKey = await trusted(SIGNATURE, { ...PROMOTION, keys });
    expect(verdict(record({ managed: marker }), byKey)).toMatchObject({ key: 'operations', predicateType: TYPE });
    expect(() => verdict(byIdentity, byKey)).toThrow(code('identity-mismatch'));
    const byPerson = await trusted(
      { ...SIGNATURE, identities: [{ ...IDENTITY, subject: 'https://acme.test/other' }] },
      { ...PROMOTION, identities: [IDENTITY] },
    );
    expect(verdict(byIdentity, byPerson).identity?.subject).toBe(IDENTITY.subject);
  });

  it('is who may sign releases, where the policy has no such requirement', async () => {
    expect(verdict(byIdentity, await trusted(SIGNATURE)).identity?.subject).toBe(IDENTITY.subject);
    const other = await trusted({ ...SIGNATURE, identities: [{ ...IDENTITY, subject: 'https://acme.test/other' }] });
    expect(() => verdict(byIdentity, other)).toThrow(code('identity-mismatch'));
  });

  it('is no key that is not named', async () => {
    const trust = await trusted(SIGNATURE, { ...PROMOTION, keys });
    expect(() => verdict(record({ managed: stranger }), trust)).toThrow(code('signature-invalid'));
    expect(() => verdict(record({ managed: stranger }, alone), trust)).toThrow(code('signature-invalid'));
  });
});

describe('the signature of a mark', () => {
  it('by a managed key needs no log and no time, unless the requirement asks for them', async () => {
    const unlogged = record({ managed: marker }, alone);
    const marking = (more: object) => trusted(SIGNATURE, { ...PROMOTION, keys, ...more });
    expect(verdict(unlogged, await marking({}))).toMatchObject({ key: 'operations', logEntries: [], times: [] });
    const logged = await marking({ logs: 1 });
    expect(() => verdict(unlogged, logged)).toThrow(code('log-entry-missing'));
    const timed = await marking({ timestamps: 1 });
    expect(() => verdict(unlogged, timed)).toThrow(code('timestamp-missing'));
    const aged = await marking({ maxAge: '1d' });
    expect(() => verdict(unlogged, aged)).toThrow(code('timestamp-missing'));
    expect(verdict(record({ managed: marker }), logged).key).toBe('operations');
  });

  it('by a managed key needs no log either under a root that asks for several: it does not lead to that instance', async () => {
    const policy = {
      version: 1,
      roots: [{ ...ROOT, logs: 2, timestamps: 2 }],
      requirements: [SIGNATURE, { ...PROMOTION, keys }],
    };
    expect(verdict(record({ managed: marker }, alone), await trustOf(policy, files)).key).toBe('operations');
  });

  it('by an identity needs its log all the same', async () => {
    const trust = await trusted(SIGNATURE, { ...PROMOTION, identities: [IDENTITY] });
    const unlogged = record({}, ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries = [];
    });
    expect(() => verdict(unlogged, trust)).toThrow(code('log-entry-missing'));
    expect(() => verdict(unlogged, { ...trust, promotion: { requirements: [], replicate: false } })).toThrow(
      code('log-entry-missing'),
    );
  });
});

describe('the age of a mark', () => {
  const aged = { maxAge: '1d' };
  it.each<[string, readonly object[], Buffer]>([
    [
      'of whom the requirement of kind promotion names',
      [SIGNATURE, { ...PROMOTION, keys, ...aged }],
      record({ managed: marker }),
    ],
    ['of who may sign releases', [{ ...SIGNATURE, ...aged }], byIdentity],
  ])('%s is held for a promotion, and never for a revocation', async (_who, requirements, bundle) => {
    const trust = await trusted(...requirements);
    expect(verdict(bundle, trust).times).toHaveLength(1);
    expect(() => verdict(bundle, later(trust))).toThrow(code('evidence-expired'));
    expect(() => verdict(bundle, later(trust), { ageless: false })).toThrow(code('evidence-expired'));
    expect(verdict(bundle, later(trust), { ageless: true }).times).toHaveLength(1);
  });
});

describe('a promotion record', () => {
  it('is about this release and of this type', async () => {
    const trust = await trusted(SIGNATURE);
    expect(() => verifyPromotion(digestOf('another'), byIdentity, trust, TYPE)).toThrow(code('subject-mismatch'));
    expect(() => verifyPromotion(digest, byIdentity, trust, 'https://acme.test/revocation/v1')).toThrow(
      code('predicate-mismatch'),
    );
    expect(() => verifyPromotion(digest, Buffer.from('no bundle'), trust, TYPE)).toThrow(code('bundle-malformed'));
  });
});
