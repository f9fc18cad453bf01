import { constants, createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ed25519ph } from '@noble/curves/ed25519.js';
import { McError } from '../../src/lib/mc-error.ts';
import { parseBundle, type VerifyOptions, verifyBundle } from '../../src/sigstore/index.ts';
import {
  createProvenance,
  createTrustedRoot,
  type Forgery,
  forge,
  newKey,
  newSigstore,
  RELEASE,
} from '../support/forge.ts';

const ours = newSigstore();
const root = createTrustedRoot(ours);
/** Returns the bytes as a reader of the verified file does: undefined if the file is larger than the limit. */
const createReader =
  (content: Uint8Array) =>
  (limit: number): Uint8Array | undefined =>
    content.length <= limit ? content : undefined;
const digestOf = (algorithm: string, bytes: Uint8Array = RELEASE): string =>
  createHash(algorithm).update(bytes).digest('hex');
const ALL = { sha256: digestOf('sha256'), sha384: digestOf('sha384'), sha512: digestOf('sha512') };

function outcome(forgery: Forgery, options: VerifyOptions = {}): string {
  try {
    verifyBundle(parseBundle(JSON.stringify(forge(ours, forgery)), 'bundle'), ALL, root, options);
    return 'accepted';
  } catch (error) {
    if (error instanceof McError && error.family === 'verification') return error.code;
    throw error;
  }
}

const pss =
  (hash: string) =>
  (signed: Uint8Array, key: KeyObject): Buffer =>
    sign(hash, signed, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST });
const rsaPss = (): KeyObject => generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey;
const ed25519Raw = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url');

/** Key, hash and signature form, as in Sigstore's algorithm registry. */
const KINDS: readonly (readonly [string, () => KeyObject, Forgery])[] = [
  ['P-256 with SHA-256', () => newKey('P-256'), {}],
  ['P-384 with SHA-384', () => newKey('P-384'), { hash: 'sha384' }],
  ['P-384 with SHA-256', () => newKey('P-384'), {}],
  ['P-521 with SHA-512', () => newKey('P-521'), { hash: 'sha512' }],
  ['RSA PKCS #1 v1.5', () => newKey('rsa'), {}],
  ['RSA-PSS with a key for any padding', () => newKey('rsa'), { signer: pss('sha256') }],
  ['RSA-PSS with a key for PSS only', rsaPss, { signer: pss('sha256') }],
  ['Ed25519', () => newKey('ed25519'), {}],
];

describe.each(KINDS)('verifyBundle, for a signature by %s,', (name, newOne, forgery) => {
  const bytes = (content: Uint8Array): VerifyOptions => (name === 'Ed25519' ? { bytes: createReader(content) } : {});

  it('accepts a certificate, for a message by its digest and for a statement', () => {
    const leafKey = newOne();
    expect(outcome({ ...forgery, leafKey }, bytes(RELEASE))).toBe('accepted');
    expect(outcome({ ...forgery, leafKey, statement: createProvenance({ sha256: ALL.sha256 }) })).toBe('accepted');
  });

  it('accepts a managed key, for a message by its digest and for a statement', () => {
    const managed = newOne();
    const keys = { ours: createPublicKey(managed) };
    expect(outcome({ ...forgery, managed }, { keys, ...bytes(RELEASE) })).toBe('accepted');
    expect(outcome({ ...forgery, managed, statement: createProvenance({ sha256: ALL.sha256 }) }, { keys })).toBe(
      'accepted',
    );
  });

  it('rejects another key and other bytes', () => {
    const [managed, other] = [newOne(), newOne()];
    const keys = { other: createPublicKey(other) };
    expect(outcome({ ...forgery, managed }, { keys, ...bytes(RELEASE) })).toBe('signature-invalid');
    expect(outcome({ ...forgery, managed, statement: createProvenance({ sha256: ALL.sha256 }) }, { keys })).toBe(
      'signature-invalid',
    );
    const signature =
      forgery.signer?.(Buffer.from('other'), managed) ??
      sign(name === 'Ed25519' ? null : (forgery.hash ?? 'sha256'), Buffer.from('other'), managed);
    expect(
      outcome({ ...forgery, managed, signature }, { keys: { managed: createPublicKey(managed) }, ...bytes(RELEASE) }),
    ).toBe('signature-invalid');
  });
});

describe('verifyBundle, for Ed25519 over a message,', () => {
  it('accepts the prehashed form over SHA-512', () => {
    const managed = newKey('ed25519');
    const keys = { ours: createPublicKey(managed) };
    const signer = (signed: Uint8Array, key: KeyObject): Buffer => Buffer.from(ed25519ph.sign(signed, ed25519Raw(key)));
    expect(outcome({ managed, hash: 'sha512', signer }, { keys, bytes: () => RELEASE })).toBe('accepted');
    expect(outcome({ managed, hash: 'sha512', signature: Buffer.alloc(63) }, { keys, bytes: () => RELEASE })).toBe(
      'signature-invalid',
    );
  });

  it('requires the bytes and reports that it needs them', () => {
    const leafKey = newKey('ed25519');
    expect(outcome({ leafKey })).toBe('content-needed');
    expect(outcome({ leafKey }, { bytes: () => Buffer.from('other') })).toBe('signature-invalid');
  });
});

describe('verifyBundle, for a longer digest than the available one,', () => {
  it('asks for the digest, because neither "invalid" nor "malformed" is true', () => {
    const onlySha256 = (forgery: Forgery, options?: VerifyOptions): string => {
      try {
        const bundle = parseBundle(JSON.stringify(forge(ours, forgery)), 'bundle');
        verifyBundle(bundle, { sha256: ALL.sha256 }, root, options);
        return 'accepted';
      } catch (error) {
        return (error as McError).code;
      }
    };
    const verifyNamed = (bundle: Forgery): string => onlySha256({ ...bundle, hash: 'sha384' });
    expect(verifyNamed({ leafKey: newKey('P-384') })).toBe('digest-needed');
    const managed = newKey('P-384');
    const keys = { ours: createPublicKey(managed) };
    const signer = (signed: Uint8Array, key: KeyObject): Buffer => sign('sha384', signed, key);
    expect(onlySha256({ managed, signer }, { keys })).toBe('digest-needed');
    expect(onlySha256({ leafKey: newKey('P-384'), signer })).toBe('digest-needed');
    // With SHA-256 the result is known.
    expect(onlySha256({ managed }, { keys })).toBe('accepted');
    expect(onlySha256({ leafKey: newKey('P-256'), signature: Buffer.from('none') })).toBe('signature-invalid');
  });
});

describe('verifyBundle, for the time of a timestamp,', () => {
  const time = (genTime: string): unknown => {
    const bundle = parseBundle(JSON.stringify(forge(ours, { genTime })), 'bundle');
    return verifyBundle(bundle, ALL, root).times;
  };

  it.each([
    ['20260301120000Z', '2026-03-01T12:00:00.000Z'],
    ['20260301120000.1Z', '2026-03-01T12:00:00.100Z'],
    ['20260301120000.12Z', '2026-03-01T12:00:00.120Z'],
    ['20260301120000.123Z', '2026-03-01T12:00:00.123Z'],
    ['20260301120000.123456Z', '2026-03-01T12:00:00.123Z'],
    ['20260301120000.123456789012Z', '2026-03-01T12:00:00.123Z'],
  ])('accepts any fraction: %s', (genTime, expected) => {
    expect(time(genTime)).toEqual([expected]);
  });

  it.each(['202603011200Z', '20260301120000', '20260301120000+0100', '20261301120000Z', '20260301120000.Z', 'now'])(
    'rejects an invalid time: %s',
    (genTime) => {
      expect(() => time(genTime)).toThrow(expect.objectContaining({ code: 'timestamp-invalid' }));
    },
  );
});

describe('verifyBundle, for an instance without a log,', () => {
  const nothingLogged: Forgery = {};
  const verifyUnlogged = (options: VerifyOptions, change: Forgery = nothingLogged): string => {
    const bundle = forge(ours, change);
    bundle.verificationMaterial.tlogEntries = [];
    try {
      verifyBundle(parseBundle(JSON.stringify(bundle), 'bundle'), ALL, root, options);
      return 'accepted';
    } catch (error) {
      return error instanceof McError ? error.code : String(error);
    }
  };

  it('accepts a timestamp without a log entry only if the options allow it', () => {
    expect(verifyUnlogged({})).toBe('log-entry-missing');
    expect(verifyUnlogged({ logs: 0, timestamps: 1 })).toBe('accepted');
    expect(verifyUnlogged({ logs: 0, timestamps: 1 }, { tsa: null })).toBe('timestamp-missing');
    expect(verifyUnlogged({ logs: 0, timestamps: 0 }, { tsa: null })).toBe('timestamp-missing');
  });
  it('verifies each log entry that is present', () => {
    expect(outcome({ origin: 'other.test' }, { logs: 0 })).toBe('checkpoint-invalid');
  });
});

describe('verifyBundle, for the counts of logs and times,', () => {
  it('counts only different logs and times', () => {
    expect(outcome({}, { logs: 2 })).toBe('log-entry-missing');
    expect(outcome({}, { timestamps: 2 })).toBe('timestamp-missing');
    const twice = forge(ours);
    twice.verificationMaterial.timestampVerificationData.rfc3161Timestamps.push(
      ...forge(ours).verificationMaterial.timestampVerificationData.rfc3161Timestamps,
    );
    expect(() => verifyBundle(parseBundle(JSON.stringify(twice), 'bundle'), ALL, root)).toThrow(McError);
  });
});

describe('verifyBundle, for an envelope of another payload type,', () => {
  const type = 'application/vnd.acme.release+json';
  const statement = RELEASE.toString();

  it('accepts the type only on request, and compares the digest with the payload', () => {
    expect(outcome({ payloadType: type, statement })).toBe('payload-type-mismatch');
    expect(outcome({ payloadType: type, statement }, { payloadTypes: [type] })).toBe('accepted');
    expect(outcome({ payloadType: type, statement: 'another' }, { payloadTypes: [type] })).toBe(
      'artifact-digest-mismatch',
    );
    expect(outcome({ payloadType: `${type}x`, statement }, { payloadTypes: [type] })).toBe('payload-type-mismatch');
  });
});
