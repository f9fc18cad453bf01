import { constants, createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { HashAlgorithm } from '@sigstore/protobuf-specs';
import { parseBundle, preAuthEncoding, type SigstoreBundle } from '../../../src/sigstore/index.ts';
import { selectHash, verifyBytes } from '../../../src/sigstore/verification/key-signature.ts';
import { createSignatureContent } from '../../../src/sigstore/verification/signature-content.ts';
import type { SubjectDigests } from '../../../src/sigstore/verification/subject.ts';
import { type Forgery, forge, newKey, newSigstore } from '../../support/forge.ts';

type HashName = keyof SubjectDigests;

const MESSAGE = Buffer.from('a release');
const hex = (hash: HashName, bytes: Uint8Array = MESSAGE): string => createHash(hash).update(bytes).digest('hex');
const raw = (hash: HashName, bytes?: Uint8Array): Buffer => Buffer.from(hex(hash, bytes), 'hex');
const ALL = { sha256: hex('sha256'), sha384: hex('sha384'), sha512: hex('sha512') };
const OTHER = Buffer.from('another');
const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
const [p256, p384, p521, ed25519, rsa] = (['P-256', 'P-384', 'P-521', 'ed25519', 'rsa'] as const).map(newKey) as [
  KeyObject,
  KeyObject,
  KeyObject,
  KeyObject,
  KeyObject,
];
const rsaPss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey;

describe('hashFor', () => {
  it('returns the hash of the curve, and SHA-256 for every other key', () => {
    expect([p256, p384, p521, ed25519, rsa, rsaPss].map(selectHash)).toEqual([
      'sha256',
      'sha384',
      'sha512',
      'sha256',
      'sha256',
      'sha256',
    ]);
  });
});

describe('verifyBytes', () => {
  const KINDS: readonly (readonly [string, KeyObject, Buffer])[] = [
    ['Ed25519', ed25519, sign(null, MESSAGE, ed25519)],
    ['P-256', p256, sign('sha256', MESSAGE, p256)],
    ['P-384', p384, sign('sha384', MESSAGE, p384)],
    ['P-384 over SHA-256', p384, sign('sha256', MESSAGE, p384)],
    ['P-521', p521, sign('sha512', MESSAGE, p521)],
    ['P-521 over SHA-256', p521, sign('sha256', MESSAGE, p521)],
    ['RSA PKCS #1 v1.5', rsa, sign('sha256', MESSAGE, rsa)],
    ['RSA-PSS', rsa, sign('sha256', MESSAGE, { key: rsa, ...PSS })],
    ['RSA-PSS by a key for PSS only', rsaPss, sign('sha256', MESSAGE, { key: rsaPss, ...PSS })],
  ];

  it.each(KINDS)('accepts a signature by %s over these bytes only', (_name, key, signature) => {
    const publicKey = createPublicKey(key);
    expect(verifyBytes(MESSAGE, publicKey, signature)).toBe(true);
    expect(verifyBytes(OTHER, publicKey, signature)).toBe(false);
    expect(verifyBytes(MESSAGE, publicKey, Buffer.alloc(signature.length))).toBe(false);
    expect(verifyBytes(MESSAGE, publicKey, Buffer.alloc(0))).toBe(false);
  });

  it('accepts only the hash of the key and SHA-256', () => {
    const weak = [
      [p256, sign('sha384', MESSAGE, p256)],
      [p256, sign('sha1', MESSAGE, p256)],
      [p384, sign('sha512', MESSAGE, p384)],
      [p521, sign('sha384', MESSAGE, p521)],
      [rsa, sign('sha512', MESSAGE, rsa)],
      [rsa, sign('sha1', MESSAGE, rsa)],
    ] as const;
    for (const [key, signature] of weak) expect(verifyBytes(MESSAGE, createPublicKey(key), signature)).toBe(false);
  });

  it('rejects a key of another type', () => {
    expect(verifyBytes(MESSAGE, generateKeyPairSync('x25519').publicKey, Buffer.alloc(64))).toBe(false);
    const { privateKey, publicKey } = generateKeyPairSync('ed448');
    expect(verifyBytes(MESSAGE, publicKey, sign(null, MESSAGE, privateKey))).toBe(false);
  });
});

const ours = newSigstore();
const createBundle = (forgery: Forgery): SigstoreBundle => parseBundle(JSON.stringify(forge(ours, forgery)), 'bundle');

describe('signatureContent, for an envelope,', () => {
  const payload = Buffer.from('{"a":1}');
  const type = 'application/vnd.acme+json';
  const bundle = createBundle({ statement: payload.toString(), payloadType: type, leafKey: p256 });
  if (bundle.content.$case !== 'dsseEnvelope') throw new Error('no envelope');
  const envelope = bundle.content.dsseEnvelope;
  const signature = envelope.signatures[0]?.sig ?? Buffer.alloc(0);
  const content = createSignatureContent(bundle, { sha256: ALL.sha256 });
  const encoded = preAuthEncoding(type, payload);

  it.each(['sha256', 'sha384', 'sha512'] as const)(
    'compares digests of the payload and of the signed encoding: %s',
    (of) => {
      expect(content.compareDigest(raw(of, payload))).toBe(true);
      expect(content.compareDigest(raw(of, encoded))).toBe(false);
      expect(content.compareSignedDigest(raw(of, encoded))).toBe(true);
      expect(content.compareSignedDigest(raw(of, payload))).toBe(false);
      expect(content.compareDigest(raw(of, payload).subarray(1))).toBe(false);
      expect(content.compareSignedDigest(Buffer.alloc(0))).toBe(false);
    },
  );

  it('verifies the first signature over the encoding, not over the payload', () => {
    expect(content.signature).toEqual(signature);
    expect(content.verifySignature(createPublicKey(p256))).toBe(true);
    expect(content.verifySignature(createPublicKey(newKey('P-256')))).toBe(false);
    const bare = { ...envelope, signatures: [{ keyid: '', sig: sign('sha256', payload, p256) }] };
    const corrupted = createSignatureContent(
      { ...bundle, content: { $case: 'dsseEnvelope', dsseEnvelope: bare } },
      ALL,
    );
    expect(corrupted.verifySignature(createPublicKey(p256))).toBe(false);
  });

  it('returns an empty signature for an envelope without one', () => {
    const none = { ...envelope, signatures: [] };
    const unsigned = createSignatureContent({ ...bundle, content: { $case: 'dsseEnvelope', dsseEnvelope: none } }, ALL);
    expect(unsigned.signature).toEqual(Buffer.alloc(0));
    expect(unsigned.verifySignature(createPublicKey(p256))).toBe(false);
  });
});

describe('signatureContent', () => {
  it.each([
    ['message', {}],
    ['envelope', { statement: '{}' }],
  ])('compares every byte of the signature of a %s', (_name, forgery) => {
    const content = createSignatureContent(createBundle(forgery), ALL);
    const same = Buffer.from(content.signature);
    const changed = Buffer.from(content.signature);
    changed[0] = (changed[0] ?? 0) ^ 1;
    expect(content.compareSignature(same)).toBe(true);
    expect(content.compareSignature(changed)).toBe(false);
    expect(content.compareSignature(same.subarray(1))).toBe(false);
    expect(content.compareSignature(Buffer.concat([same, Buffer.alloc(1)]))).toBe(false);
    expect(content.compareSignature(Buffer.alloc(0))).toBe(false);
  });
});

describe('signatureContent, for a message,', () => {
  const refusal = (code: string, details: object) => expect.objectContaining({ code, details });
  const of = (hash: HashName, key: KeyObject, over: HashName = hash): SigstoreBundle => {
    const bundle = createBundle({ hash, leafKey: key });
    if (bundle.content.$case !== 'messageSignature') throw new Error('no message');
    const { messageDigest } = bundle.content.messageSignature;
    const messageSignature = { messageDigest, signature: sign(over, MESSAGE, key) };
    return { ...bundle, content: { $case: 'messageSignature', messageSignature } };
  };

  it('compares the requested digest in the algorithm that the message names', () => {
    for (const hash of ['sha256', 'sha384', 'sha512'] as const) {
      const bundle = of(hash, p256);
      expect(createSignatureContent(bundle, ALL).compareDigest(raw(hash))).toBe(true);
      const expected = hex(hash, OTHER);
      expect(() => createSignatureContent(bundle, { ...ALL, [hash]: expected })).toThrow(
        refusal('artifact-digest-mismatch', { expected: `${hash}:${expected}`, found: `${hash}:${ALL[hash]}` }),
      );
      expect(() => createSignatureContent(bundle, { ...ALL, [hash]: '' })).toThrow(
        refusal('artifact-digest-mismatch', { expected: `${hash}:`, found: `${hash}:${ALL[hash]}` }),
      );
    }
  });

  it('asks for a digest that the caller did not give', () => {
    const { sha256 } = ALL;
    expect(() => createSignatureContent(of('sha384', p384), { sha256 })).toThrow(
      refusal('digest-needed', { found: 'SHA-384' }),
    );
    expect(() => createSignatureContent(of('sha512', p521), { sha256, sha384: ALL.sha384 })).toThrow(
      refusal('digest-needed', { found: 'SHA-512' }),
    );
  });

  it('rejects a digest of an unknown algorithm', () => {
    const bundle = of('sha256', p256);
    if (bundle.content.$case !== 'messageSignature') throw new Error('no message');
    const { messageDigest, signature } = bundle.content.messageSignature;
    for (const algorithm of [HashAlgorithm.HASH_ALGORITHM_UNSPECIFIED, HashAlgorithm.SHA3_256]) {
      const messageSignature = { signature, messageDigest: { ...messageDigest, algorithm } };
      expect(() =>
        createSignatureContent({ ...bundle, content: { $case: 'messageSignature', messageSignature } }, ALL),
      ).toThrow(
        refusal('bundle-malformed', {
          what: 'the bundle',
          detail: `its digest is of an unknown algorithm (${algorithm})`,
        }),
      );
    }
  });

  it('matches each known digest of the subject in a log entry, and no other', () => {
    const some = createSignatureContent(of('sha256', p256), { sha256: ALL.sha256, sha512: ALL.sha512 });
    for (const compare of [some.compareDigest, some.compareSignedDigest]) {
      expect(compare(raw('sha256'))).toBe(true);
      expect(compare(raw('sha512'))).toBe(true);
      expect(compare(raw('sha384'))).toBe(false);
      for (const hash of ['sha256', 'sha384', 'sha512'] as const) expect(compare(raw(hash, OTHER))).toBe(false);
      expect(compare(Buffer.alloc(0))).toBe(false);
    }
  });

  it("accepts a signature over the named digest or over the digest of the key's own hash", () => {
    for (const [key, own] of [
      [p384, 'sha384'],
      [p521, 'sha512'],
    ] as const)
      for (const over of ['sha256', own] as const) {
        const { verifySignature } = createSignatureContent(of('sha256', key, over), ALL);
        expect(verifySignature(createPublicKey(key))).toBe(true);
        expect(verifySignature(createPublicKey(newKey(key === p384 ? 'P-384' : 'P-521')))).toBe(false);
      }
    expect(createSignatureContent(of('sha256', p384, 'sha512'), ALL).verifySignature(createPublicKey(p384))).toBe(
      false,
    );
    expect(createSignatureContent(of('sha256', p256, 'sha384'), ALL).verifySignature(createPublicKey(p256))).toBe(
      false,
    );
    expect(createSignatureContent(of('sha384', p256), ALL).verifySignature(createPublicKey(p256))).toBe(true);
  });

  it('asks for the digest when the signature may be over a digest that the caller did not give', () => {
    const { sha256 } = ALL;
    const verified = (over: HashName, key: KeyObject): boolean =>
      createSignatureContent(of('sha256', key, over), { sha256 }).verifySignature(createPublicKey(key));
    expect(verified('sha256', p384)).toBe(true);
    expect(() => verified('sha384', p384)).toThrow(refusal('digest-needed', { found: 'SHA-384' }));
    expect(() => verified('sha512', p521)).toThrow(refusal('digest-needed', { found: 'SHA-512' }));
    expect(verified('sha384', p256)).toBe(false);
  });
});
