import { createPublicKey, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { digestOf, sha256 } from '../../../src/lib/digest.ts';
import { convertLegacyLayer, SIMPLE_SIGNING } from '../../../src/sigstore/index.ts';
import { verifyError } from '../../../src/verify/errors.ts';
import { classify, describeSigner, isAccepted, judge } from '../../../src/verify/evidence/judge.ts';
import type { Accepted, Evidence, Judged } from '../../../src/verify/evidence/types.ts';
import type { Trust } from '../../../src/verify/index.ts';
import {
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
import { policyWith, ROOT, SIGNATURE, sigstore, trustOf } from '../../support/policy.ts';

const COSIGN = 'https://sigstore.dev/cosign/sign/v1';
const made = (forgery: Forgery = {}, by = sigstore): Buffer => Buffer.from(JSON.stringify(forge(by, forgery)));
const judged = (bytes: Buffer, trust: Trust, more: { payload?: Buffer; digests?: { sha256: string } } = {}): Judged => {
  const { payload, digests = RELEASE_DIGESTS } = more;
  const evidence: Evidence = { origin: 'files#0', bytes, ...(payload ? { payload } : {}) };
  return judge(evidence, { subject: 'app.tar', digests, trust });
};
const accepted = (...args: Parameters<typeof judged>): Accepted => {
  const one = judged(...args);
  if (!isAccepted(one)) throw one.error;
  return one;
};
const refusal = (...args: Parameters<typeof judged>) => {
  const one = judged(...args);
  if (isAccepted(one)) throw new Error('it was accepted');
  const { error, ...rest } = one;
  return { ...rest, code: error.code };
};

describe('a kind of evidence', () => {
  it.each([undefined, COSIGN])('with the predicate type %s it is a signature', (type) => {
    expect(classify(type)).toEqual({ kind: 'signature' });
  });
  it.each(['', PROVENANCE, `${COSIGN}/`, COSIGN.toUpperCase()])('with "%s" it is an attestation', (predicateType) => {
    expect(classify(predicateType)).toEqual({ kind: 'attestation', predicateType });
  });
});

describe('one bundle against a policy', () => {
  it('that verifies is told with its root, its place and its digest', async () => {
    const bytes = made();
    const one = accepted(bytes, await trustOf(policyWith(SIGNATURE)));
    expect(one).toMatchObject({ root: 'production', origin: 'files#0', bundle: digestOf(bytes) });
    expect(one).toMatchObject({ identity: { issuer: ISSUER, subject: SUBJECT } });
    expect(one).not.toHaveProperty('fingerprint');
    expect(one).not.toHaveProperty('key');
  });

  it('that a source had no use for is refused with what the source says, and nothing else is known of it', async () => {
    const unusable = verifyError('sbom-unsigned', { what: 'x' });
    const request = { subject: 'x', digests: RELEASE_DIGESTS, trust: await trustOf(policyWith(SIGNATURE)) };
    expect(judge({ origin: 'a tag', unusable }, request)).toStrictEqual({ origin: 'a tag', error: unusable });
  });

  it('says what it claims to be, also where it does not verify', async () => {
    const trust = await trustOf(policyWith(SIGNATURE));
    const place = (bytes: Buffer) => ({ origin: 'files#0', bundle: digestOf(bytes) });
    const bad = { ctKey: null };
    const each: readonly [Buffer, object][] = [
      [made(bad), { claims: { kind: 'signature' }, code: 'sct-invalid' }],
      [
        made({ ...bad, statement: provenanceOf() }),
        { claims: { kind: 'attestation', predicateType: PROVENANCE }, code: 'sct-invalid' },
      ],
      [
        made({ ...bad, statement: { ...provenanceOf(), predicateType: COSIGN } }),
        { claims: { kind: 'signature' }, code: 'sct-invalid' },
      ],
      [made({ statement: JSON.stringify({ ...provenanceOf(), predicateType: 1 }) }), { code: 'statement-malformed' }],
      [made({ statement: JSON.stringify({ subject: [] }) }), { code: 'statement-malformed' }],
      [made({ statement: 'no JSON' }), { code: 'statement-malformed' }],
      [Buffer.from('no bundle'), { code: 'bundle-malformed' }],
    ];
    for (const [bytes, expected] of each) expect(refusal(bytes, trust)).toStrictEqual({ ...expected, ...place(bytes) });
  });

  it('is tried under each root; the nearest miss is told, in whatever order they stand', async () => {
    const other = newSigstore('other.test');
    const files = { 'other.json': rootBytes(other) };
    const second = { name: 'other', trustedRoot: { path: 'other.json' } };
    for (const roots of [
      [ROOT, second],
      [second, ROOT],
    ]) {
      const trust = await trustOf({ version: 1, roots, requirements: [SIGNATURE] }, files);
      expect(accepted(made(), trust).root).toBe('production');
      expect(accepted(made({}, other), trust).root).toBe('other');
      expect(refusal(made({ subject: `${SUBJECT}x`, ctKey: null }), trust).code).toBe('sct-invalid');
      expect(refusal(made({}, newSigstore('third.test')), trust).code).toBe('certificate-untrusted');
    }
  });

  it('is refused where a policy has no root', async () => {
    const trust = { ...(await trustOf(policyWith(SIGNATURE))), roots: [] };
    expect(refusal(made(), trust).code).toBe('certificate-untrusted');
  });
});

describe('a bundle that a managed key signed', () => {
  const spki = (key: KeyObject): Buffer => createPublicKey(key).export({ type: 'spki', format: 'der' });
  const pem = (key: KeyObject): string => createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  const [one, two] = [newKey('P-256'), newKey('P-256')];
  const files = { 'one.pub': pem(one), 'two.pub': pem(two) };
  const keys = (...names: readonly [string, string][]): object => ({
    name: names.join(),
    kind: 'signature',
    keys: names.map(([name, path]) => ({ name, path })),
  });

  it('is told by the name of that key, and by what it is', async () => {
    const each = [keys(['first', 'one.pub'], ['second', 'two.pub']), keys(['again', 'two.pub'])];
    const trust = await trustOf(policyWith(...each), files);
    for (const [key, name] of [
      [one, 'first'],
      [two, 'second'],
    ] as const) {
      const found = accepted(made({ managed: key }), trust);
      expect([found.key, found.fingerprint]).toEqual([name, sha256(spki(key)).toString('hex')]);
      expect(found.identity).toBeUndefined();
    }
  });

  it('is refused where the policy names none', async () => {
    expect(refusal(made({ managed: one }), await trustOf(policyWith(SIGNATURE))).code).toBe('key-not-trusted');
  });

  describe("in cosign's old format", () => {
    const release = newKey('ed25519');
    const subject = digestOf(RELEASE);
    const document = (digest: string): Buffer =>
      Buffer.from(
        JSON.stringify({
          critical: { type: 'cosign container image signature', image: { 'docker-manifest-digest': digest } },
        }),
      );
    const layer = (payload: Buffer) => {
      const { messageSignature } = forge(sigstore, { managed: release, content: payload });
      const annotations = { 'dev.cosignproject.cosign/signature': messageSignature?.signature ?? '' };
      return convertLegacyLayer({ mediaType: SIMPLE_SIGNING, bytes: payload, annotations }, 'a layer');
    };
    const trusted = async (): Promise<Trust> => {
      const trust = await trustOf(policyWith(keys(['release', 'release.pub'])), { 'release.pub': pem(release) });
      return { ...trust, roots: trust.roots.map((root) => ({ ...root, thresholds: { logs: 0 } })) };
    };

    it('is over the document that names the image, whose bytes are at hand for a key that needs them', async () => {
      const { bytes, payload = Buffer.alloc(0) } = layer(document(subject));
      expect(accepted(bytes, await trusted(), { payload })).toMatchObject({ key: 'release', origin: 'files#0' });
    });

    it('is over that document and no other, and the document names this image', async () => {
      const trust = await trusted();
      const { bytes, payload = Buffer.alloc(0) } = layer(document(subject));
      const other = { sha256: digestOf('another').slice('sha256:'.length) };
      expect(refusal(bytes, trust, { payload, digests: other }).code).toBe('subject-mismatch');
      const spaced = Buffer.from(payload.toString('utf8').replace(',', ', '));
      expect(refusal(bytes, trust, { payload: spaced }).code).toBe('artifact-digest-mismatch');
      expect(refusal(bytes, trust, { payload: Buffer.from('{}') }).code).toBe('statement-malformed');
      expect(refusal(bytes, trust).code).toBe('artifact-digest-mismatch');
    });
  });
});

describe('a signer, as a report tells of him', () => {
  it('is an identity with the extensions of its certificate', async () => {
    const bytes = made({ statement: provenanceOf() });
    expect(describeSigner(accepted(bytes, await trustOf(policyWith(SIGNATURE))))).toStrictEqual({
      identity: {
        issuer: ISSUER,
        subject: SUBJECT,
        extensions: { issuer: ISSUER, sourceRepositoryUri: REPOSITORY },
      },
      root: 'production',
      times: ['2026-03-01T12:00:00.000Z'],
      logEntries: [{ log: 'rekor2.acme.test', index: '1' }],
      predicateType: PROVENANCE,
      origin: 'files#0',
      bundle: digestOf(bytes),
    });
  });

  it('is a key by its name, and then no identity', () => {
    const place = { root: 'production', origin: 'files#0', bundle: 'sha256:0' } as const;
    const key = { ...place, key: 'release', fingerprint: '00', times: [], timeSources: 0, logEntries: [] };
    expect(describeSigner(key)).toStrictEqual({ ...place, key: 'release', times: [], logEntries: [] });
  });
});
