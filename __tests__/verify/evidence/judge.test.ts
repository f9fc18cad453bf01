import { createPublicKey, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { digestOf, sha256 } from '../../../src/lib/digest.ts';
import { convertLegacyLayer, SIMPLE_SIGNING } from '../../../src/sigstore/index.ts';
import { verifyError } from '../../../src/verify/errors.ts';
import { classify, describeSigner, isAccepted, judge } from '../../../src/verify/evidence/judge.ts';
import type { Accepted, Evidence, Judged } from '../../../src/verify/evidence/types.ts';
import type { Trust } from '../../../src/verify/index.ts';
import {
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
import { createPolicy, loadTestTrust, ROOT, SIGNATURE, sigstore } from '../../support/policy.ts';

const COSIGN = 'https://sigstore.dev/cosign/sign/v1';
const createBundle = (forgery: Forgery = {}, by = sigstore): Buffer => Buffer.from(JSON.stringify(forge(by, forgery)));
const judgeBundle = (
  bytes: Buffer,
  trust: Trust,
  more: { payload?: Buffer; digests?: { sha256: string } } = {},
): Judged => {
  const { payload, digests = RELEASE_DIGESTS } = more;
  const evidence: Evidence = { origin: 'files#0', bytes, ...(payload ? { payload } : {}) };
  return judge(evidence, { subject: 'app.tar', digests, trust });
};
const expectAccepted = (...args: Parameters<typeof judgeBundle>): Accepted => {
  const one = judgeBundle(...args);
  if (!isAccepted(one)) throw one.error;
  return one;
};
const expectRejected = (...args: Parameters<typeof judgeBundle>) => {
  const one = judgeBundle(...args);
  if (isAccepted(one)) throw new Error('it was accepted');
  const { error, ...rest } = one;
  return { ...rest, code: error.code };
};

describe('kindOf', () => {
  it.each([undefined, COSIGN])('returns signature for the predicate type %s', (type) => {
    expect(classify(type)).toEqual({ kind: 'signature' });
  });
  it.each(['', PROVENANCE, `${COSIGN}/`, COSIGN.toUpperCase()])(
    'returns attestation for the predicate type "%s"',
    (predicateType) => {
      expect(classify(predicateType)).toEqual({ kind: 'attestation', predicateType });
    },
  );
});

describe('judge', () => {
  it('returns the root, the place and the digest of a bundle that verifies', async () => {
    const bytes = createBundle();
    const one = expectAccepted(bytes, await loadTestTrust(createPolicy(SIGNATURE)));
    expect(one).toMatchObject({ root: 'production', origin: 'files#0', bundle: digestOf(bytes) });
    expect(one).toMatchObject({ identity: { issuer: ISSUER, subject: SUBJECT } });
    expect(one).not.toHaveProperty('fingerprint');
    expect(one).not.toHaveProperty('key');
  });

  it('returns only the error of the source for evidence that the source could not use', async () => {
    const unusable = verifyError('sbom-unsigned', { what: 'x' });
    const request = { subject: 'x', digests: RELEASE_DIGESTS, trust: await loadTestTrust(createPolicy(SIGNATURE)) };
    expect(judge({ origin: 'a tag', unusable }, request)).toStrictEqual({ origin: 'a tag', error: unusable });
  });

  it('returns the claimed kind of a bundle that does not verify', async () => {
    const trust = await loadTestTrust(createPolicy(SIGNATURE));
    const place = (bytes: Buffer) => ({ origin: 'files#0', bundle: digestOf(bytes) });
    const bad = { ctKey: null };
    const each: readonly [Buffer, object][] = [
      [createBundle(bad), { claims: { kind: 'signature' }, code: 'sct-invalid' }],
      [
        createBundle({ ...bad, statement: createProvenance() }),
        { claims: { kind: 'attestation', predicateType: PROVENANCE }, code: 'sct-invalid' },
      ],
      [
        createBundle({ ...bad, statement: { ...createProvenance(), predicateType: COSIGN } }),
        { claims: { kind: 'signature' }, code: 'sct-invalid' },
      ],
      [
        createBundle({ statement: JSON.stringify({ ...createProvenance(), predicateType: 1 }) }),
        { code: 'statement-malformed' },
      ],
      [createBundle({ statement: JSON.stringify({ subject: [] }) }), { code: 'statement-malformed' }],
      [createBundle({ statement: 'no JSON' }), { code: 'statement-malformed' }],
      [Buffer.from('no bundle'), { code: 'bundle-malformed' }],
    ];
    for (const [bytes, expected] of each)
      expect(expectRejected(bytes, trust)).toStrictEqual({ ...expected, ...place(bytes) });
  });

  it('tries each root, and reports the nearest miss in any order of the roots', async () => {
    const other = newSigstore('other.test');
    const files = { 'other.json': rootBytes(other) };
    const second = { name: 'other', trustedRoot: { path: 'other.json' } };
    for (const roots of [
      [ROOT, second],
      [second, ROOT],
    ]) {
      const trust = await loadTestTrust({ version: 1, roots, requirements: [SIGNATURE] }, files);
      expect(expectAccepted(createBundle(), trust).root).toBe('production');
      expect(expectAccepted(createBundle({}, other), trust).root).toBe('other');
      expect(expectRejected(createBundle({ subject: `${SUBJECT}x`, ctKey: null }), trust).code).toBe('sct-invalid');
      expect(expectRejected(createBundle({}, newSigstore('third.test')), trust).code).toBe('certificate-untrusted');
    }
  });

  it('rejects a bundle if the policy has no root', async () => {
    const trust = { ...(await loadTestTrust(createPolicy(SIGNATURE))), roots: [] };
    expect(expectRejected(createBundle(), trust).code).toBe('certificate-untrusted');
  });
});

describe('judge, for a bundle that a managed key signed,', () => {
  const spki = (key: KeyObject): Buffer => createPublicKey(key).export({ type: 'spki', format: 'der' });
  const pem = (key: KeyObject): string => createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  const [one, two] = [newKey('P-256'), newKey('P-256')];
  const files = { 'one.pub': pem(one), 'two.pub': pem(two) };
  const keys = (...names: readonly [string, string][]): object => ({
    name: names.join(),
    kind: 'signature',
    keys: names.map(([name, path]) => ({ name, path })),
  });

  it('returns the name of the key and its fingerprint', async () => {
    const each = [keys(['first', 'one.pub'], ['second', 'two.pub']), keys(['again', 'two.pub'])];
    const trust = await loadTestTrust(createPolicy(...each), files);
    for (const [key, name] of [
      [one, 'first'],
      [two, 'second'],
    ] as const) {
      const found = expectAccepted(createBundle({ managed: key }), trust);
      expect([found.key, found.fingerprint]).toEqual([name, sha256(spki(key)).toString('hex')]);
      expect(found.identity).toBeUndefined();
    }
  });

  it('rejects the bundle if the policy names no key', async () => {
    expect(expectRejected(createBundle({ managed: one }), await loadTestTrust(createPolicy(SIGNATURE))).code).toBe(
      'key-not-trusted',
    );
  });

  describe("with cosign's old format,", () => {
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
      const trust = await loadTestTrust(createPolicy(keys(['release', 'release.pub'])), {
        'release.pub': pem(release),
      });
      return { ...trust, roots: trust.roots.map((root) => ({ ...root, thresholds: { logs: 0 } })) };
    };

    it('accepts the document that names the image, and gets its bytes for a key that needs them', async () => {
      const { bytes, payload = Buffer.alloc(0) } = layer(document(subject));
      expect(expectAccepted(bytes, await trusted(), { payload })).toMatchObject({ key: 'release', origin: 'files#0' });
    });

    it('rejects any other document, and a document that names another image', async () => {
      const trust = await trusted();
      const { bytes, payload = Buffer.alloc(0) } = layer(document(subject));
      const other = { sha256: digestOf('another').slice('sha256:'.length) };
      expect(expectRejected(bytes, trust, { payload, digests: other }).code).toBe('subject-mismatch');
      const spaced = Buffer.from(payload.toString('utf8').replace(',', ', '));
      expect(expectRejected(bytes, trust, { payload: spaced }).code).toBe('artifact-digest-mismatch');
      expect(expectRejected(bytes, trust, { payload: Buffer.from('{}') }).code).toBe('statement-malformed');
      expect(expectRejected(bytes, trust).code).toBe('artifact-digest-mismatch');
    });
  });
});

describe('the signer in a report', () => {
  it('contains an identity with the extensions of its certificate', async () => {
    const bytes = createBundle({ statement: createProvenance() });
    expect(describeSigner(expectAccepted(bytes, await loadTestTrust(createPolicy(SIGNATURE))))).toStrictEqual({
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

  it('contains the name of a key, without an identity', () => {
    const place = { root: 'production', origin: 'files#0', bundle: 'sha256:0' } as const;
    const key = { ...place, key: 'release', fingerprint: '00', times: [], timeSources: 0, logEntries: [] };
    expect(describeSigner(key)).toStrictEqual({ ...place, key: 'release', times: [], logEntries: [] });
  });
});
