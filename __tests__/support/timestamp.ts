import { createHash, type KeyObject, sign } from 'node:crypto';
import {
  type Authority,
  authorityKeyId,
  caConstraints,
  certify,
  distinguishedName,
  encodeTbs,
  extendedKeyUsage,
  generateP256Key,
  generateSerial,
  KEY_USAGE_CA,
  KEY_USAGE_SIGN,
  OID_TIME_STAMPING,
  subjectKeyId,
} from '../../src/sandbox/sigstore/certificates.ts';
import {
  child,
  children,
  explicit,
  generalizedTime,
  integer,
  nothing,
  octets,
  oid,
  read,
  sequence,
  setOf,
} from '../../src/sandbox/sigstore/der.ts';

export type Sha2 = 'sha256' | 'sha384' | 'sha512';

const DIGEST_IDS = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const;

/** Signature algorithms of a CMS SignerInfo (RFC 5754, RFC 5758, RFC 8419) by name, with NULL parameters for RSA. */
export const SIGNATURE_IDS = {
  rsaEncryption: '1.2.840.113549.1.1.1',
  sha1WithRSAEncryption: '1.2.840.113549.1.1.5',
  sha256WithRSAEncryption: '1.2.840.113549.1.1.11',
  sha384WithRSAEncryption: '1.2.840.113549.1.1.12',
  sha512WithRSAEncryption: '1.2.840.113549.1.1.13',
  'id-ecPublicKey': '1.2.840.10045.2.1',
  'ecdsa-with-SHA256': '1.2.840.10045.4.3.2',
  'ecdsa-with-SHA384': '1.2.840.10045.4.3.3',
  'ecdsa-with-SHA512': '1.2.840.10045.4.3.4',
  ed25519: '1.3.101.112',
} as const;
export type SignatureName = keyof typeof SIGNATURE_IDS;

const hashBytes = (algorithm: Sha2, bytes: Uint8Array): Buffer => createHash(algorithm).update(bytes).digest();
const digestId = (algorithm: Sha2): Buffer => sequence(oid(DIGEST_IDS[algorithm]), nothing());

const TEN_YEARS_MS = 10 * 365 * 86_400_000;

/** Creates a timestamp authority whose leaf has this key, under its own root. */
export function createTimestampAuthority(key: KeyObject, organization: string, since: Date): Authority {
  const rootKey = generateP256Key();
  const [rootName, name] = [`${organization} stamps root`, `${organization} stamps`].map((common) =>
    distinguishedName(organization, common),
  ) as [Buffer, Buffer];
  const certificate = (subject: Buffer, publicKey: KeyObject, extensions: readonly Buffer[]): Buffer =>
    certify(
      encodeTbs({
        issuer: rootName,
        subject,
        publicKey,
        notBefore: since,
        notAfter: new Date(since.getTime() + TEN_YEARS_MS),
        extensions: [...extensions, subjectKeyId(publicKey), authorityKeyId(rootKey)],
      }),
      rootKey,
    );
  const leaf = certificate(name, key, [KEY_USAGE_SIGN, extendedKeyUsage(OID_TIME_STAMPING, true)]);
  return { key, name, chain: [leaf, certificate(rootName, rootKey, [caConstraints(), KEY_USAGE_CA])] };
}

export interface Stamp {
  /** The bytes under the timestamp. */
  readonly over: Uint8Array;
  readonly authority: Authority;
  readonly at: Date;
  /** The hash of the message imprint. */
  readonly imprint: Sha2;
  /** The digest algorithm of the signer for the TSTInfo, in the signed attributes. */
  readonly digest: Sha2;
  /** The algorithm in the SignerInfo, and the hash of the signature (undefined: Ed25519). */
  readonly algorithm: SignatureName;
  readonly hash: Sha2 | 'sha1' | undefined;
}

/** Creates a granted RFC 3161 response by an authority of any key, with explicit algorithms. */
export function createStamp({ over, authority, at, imprint, digest, algorithm, hash }: Stamp): Buffer {
  const [leaf = Buffer.alloc(0)] = authority.chain;
  const tbs = children(child(read(leaf), 0));
  const [serial, issuer] = [tbs[1]?.raw ?? Buffer.alloc(0), tbs[3]?.raw ?? Buffer.alloc(0)];
  const info = sequence(
    integer(1),
    oid('1.3.6.1.4.1.57264.2'),
    sequence(digestId(imprint), octets(hashBytes(imprint, over))),
    integer(generateSerial()),
    generalizedTime(new Date(Math.floor(at.getTime() / 1000) * 1000)),
  );
  const attributes = setOf(
    sequence(oid('1.2.840.113549.1.9.3'), setOf(oid('1.2.840.113549.1.9.16.1.4'))),
    sequence(oid('1.2.840.113549.1.9.4'), setOf(octets(hashBytes(digest, info)))),
  );
  // The signature covers a SET OF and the structure has [0] IMPLICIT. Only the tag differs.
  const carried = Buffer.from(attributes);
  carried[0] = 0xa0;
  const isRsa = algorithm.endsWith('Encryption');
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, serial),
    digestId(digest),
    carried,
    sequence(oid(SIGNATURE_IDS[algorithm]), ...(isRsa ? [nothing()] : [])),
    octets(sign(hash ?? null, attributes, authority.key)),
  );
  const signedData = sequence(
    integer(3),
    setOf(digestId(digest)),
    sequence(oid('1.2.840.113549.1.9.16.1.4'), explicit(0, octets(info))),
    explicit(0, leaf),
    setOf(signerInfo),
  );
  return sequence(sequence(integer(0)), sequence(oid('1.2.840.113549.1.7.2'), explicit(0, signedData)));
}
