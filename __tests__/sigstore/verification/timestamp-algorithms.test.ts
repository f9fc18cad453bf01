import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { McError } from '../../../src/lib/mc-error.ts';
import { parseBundle, verifyBundle } from '../../../src/sigstore/index.ts';
import { createTrustedRoot, forge, NOW, newKey, newSigstore, RELEASE_DIGESTS } from '../../support/forge.ts';
import {
  createStamp,
  createTimestampAuthority,
  type Sha2,
  type SignatureName,
  type Stamp,
} from '../../support/timestamp.ts';

const ours = newSigstore();
const SINCE = new Date('2026-01-01T00:00:00Z');
const HASHES: readonly Sha2[] = ['sha256', 'sha384', 'sha512'];
const rsa = (modulusLength: number): KeyObject => generateKeyPairSync('rsa', { modulusLength }).privateKey;

const KEYS = {
  'RSA 2048': rsa(2048),
  'RSA 3072': rsa(3072),
  'P-256': newKey('P-256'),
  'P-384': newKey('P-384'),
  'P-521': newKey('P-521'),
  Ed25519: newKey('ed25519'),
} as const;
type KeyName = keyof typeof KEYS;
const authorities = Object.fromEntries(
  Object.entries(KEYS).map(([name, key]) => [name, createTimestampAuthority(key, `${name}.test`, SINCE)]),
) as Record<KeyName, ReturnType<typeof createTimestampAuthority>>;

type Change = Partial<Omit<Stamp, 'over' | 'authority'>> & { readonly bySigner?: KeyName };

/** Returns 'accepted', or the rejection of a bundle whose only timestamp has this change. */
function outcome(key: KeyName, change: Change): string {
  const authority = authorities[key];
  const bundle = forge(ours, { tsa: null });
  const over = Buffer.from(bundle.messageSignature?.signature ?? '', 'base64');
  const stamp = createStamp({
    ...{
      over,
      authority,
      at: NOW,
      imprint: 'sha256',
      digest: 'sha256',
      algorithm: 'ecdsa-with-SHA256',
      hash: 'sha256',
    },
    ...change,
    ...(change.bySigner ? { authority: { ...authority, key: KEYS[change.bySigner] } } : {}),
  });
  bundle.verificationMaterial.timestampVerificationData.rfc3161Timestamps = [
    { signedTimestamp: stamp.toString('base64') },
  ];
  const root = createTrustedRoot(ours, (json) => {
    Object.assign(json, {
      timestampAuthorities: [
        {
          subject: { organization: key, commonName: key },
          uri: 'https://tsa.test',
          certChain: { certificates: authority.chain.map((der) => ({ rawBytes: der.toString('base64') })) },
          validFor: { start: SINCE.toISOString() },
        },
      ],
    });
  });
  try {
    verifyBundle(parseBundle(JSON.stringify(bundle), 'bundle'), RELEASE_DIGESTS, root);
    return 'accepted';
  } catch (error) {
    if (error instanceof McError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

interface Row extends Change {
  readonly key: KeyName;
  readonly algorithm: SignatureName;
  readonly digest: Sha2;
  readonly imprint: Sha2;
}

/** RFC 5754: rsaEncryption and id-ecPublicKey name no hash, so the hash of the digest algorithm applies. */
const MATRIX: readonly Row[] = HASHES.flatMap((digest) =>
  HASHES.flatMap((imprint) => {
    const same = { digest, imprint, hash: digest };
    const named = `${digest}WithRSAEncryption` as const;
    const ecdsa = `ecdsa-with-${digest.toUpperCase() as Uppercase<Sha2>}` as const;
    return [
      ...(['RSA 2048', 'RSA 3072'] as const).flatMap((key) =>
        ([named, 'rsaEncryption'] as const).map((algorithm): Row => ({ key, algorithm, ...same })),
      ),
      ...(['P-256', 'P-384', 'P-521'] as const).flatMap((key) =>
        ([ecdsa, 'id-ecPublicKey'] as const).map((algorithm): Row => ({ key, algorithm, ...same })),
      ),
      { key: 'Ed25519', algorithm: 'ed25519', digest, imprint, hash: undefined } as const,
    ];
  }),
);
const otherHash = (hash: Sha2): Sha2 => HASHES[(HASHES.indexOf(hash) + 1) % HASHES.length] ?? 'sha256';

describe('the verification of an RFC 3161 timestamp', () => {
  it.each(MATRIX)('accepts a key of $key, signed as $algorithm over $digest, with an imprint by $imprint', (row) => {
    const { key, ...change } = row;
    expect(outcome(key, change)).toBe('accepted');
  });

  it.each(MATRIX.filter(({ imprint, key }) => imprint === 'sha256' && key !== 'Ed25519'))(
    'rejects $algorithm of $key with $digest if the signature is over another hash',
    ({ key, ...row }) => {
      expect(outcome(key, { ...row, hash: otherHash(row.digest) })).toMatch(/^timestamp-invalid/);
    },
  );

  it.each([
    ['RSA 2048', 'RSA 3072', 'sha512WithRSAEncryption', 'sha512'],
    ['P-256', 'P-384', 'ecdsa-with-SHA384', 'sha384'],
    ['RSA 2048', 'P-256', 'rsaEncryption', 'sha256'],
  ] as const)('rejects a timestamp of %s that a key of %s signed', (key, bySigner, algorithm, digest) => {
    expect(outcome(key, { bySigner, algorithm, digest, hash: digest })).toMatch(/^timestamp-invalid/);
  });

  it('accepts a longer hash in the signature algorithm than in the digest algorithm', () => {
    expect(outcome('RSA 2048', { algorithm: 'sha512WithRSAEncryption', digest: 'sha256', hash: 'sha512' })).toBe(
      'accepted',
    );
    expect(outcome('P-384', { algorithm: 'ecdsa-with-SHA384', digest: 'sha256', hash: 'sha384' })).toBe('accepted');
  });

  it('rejects any other algorithm, such as SHA-1, and names it', () => {
    expect(outcome('RSA 2048', { algorithm: 'sha1WithRSAEncryption', hash: 'sha1' })).toMatch(
      /^timestamp-invalid: .*signature algorithm .*found 1\.2\.840\.113549\.1\.1\.5/,
    );
    expect(outcome('RSA 2048', { algorithm: 'ecdsa-with-SHA256', hash: 'sha256' })).toMatch(/^timestamp-invalid/);
    expect(outcome('P-256', { algorithm: 'sha256WithRSAEncryption', hash: 'sha256' })).toMatch(/^timestamp-invalid/);
  });
});
