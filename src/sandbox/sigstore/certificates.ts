import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { bits, boolean, explicit, implicit, integer, octets, oid, sequence, setOf, time, utf8 } from './der.ts';

const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
export const OID_CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
export const OID_TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** Encodes an extension (RFC 5280 section 4.2). */
export const extension = (id: string, value: Uint8Array, critical = false): Buffer =>
  sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value));

/** Exports the public half of a key as SubjectPublicKeyInfo in DER. */
export const exportSpki = (key: KeyObject): Buffer =>
  (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });
const keyIdentifier = (key: KeyObject): Buffer => createHash('sha1').update(exportSpki(key)).digest();

/** Encodes the extension Subject Key Identifier (RFC 5280, section 4.2.1.2). */
export const subjectKeyId = (key: KeyObject): Buffer => extension('2.5.29.14', octets(keyIdentifier(key)));
/** Encodes the extension Authority Key Identifier (RFC 5280, section 4.2.1.1). */
export const authorityKeyId = (key: KeyObject): Buffer =>
  extension('2.5.29.35', sequence(implicit(0, keyIdentifier(key))));
/** Encodes the extension Basic Constraints of a CA (RFC 5280, section 4.2.1.9). */
export const caConstraints = (pathLength?: number): Buffer =>
  extension('2.5.29.19', sequence(boolean(true), ...(pathLength === undefined ? [] : [integer(pathLength)])), true);
/** Key usage digitalSignature: bit 0, counted from the left. */
export const KEY_USAGE_SIGN = extension('2.5.29.15', bits(Buffer.from([0x80]), 7), true);
/** Key usage keyCertSign and cRLSign: bits 5 and 6. */
export const KEY_USAGE_CA = extension('2.5.29.15', bits(Buffer.from([0x06]), 1), true);
/** Encodes the extension Extended Key Usage (RFC 5280, section 4.2.1.12). */
export const extendedKeyUsage = (id: string, critical = false): Buffer =>
  extension('2.5.29.37', sequence(oid(id)), critical);
/** Encodes the extension Subject Alternative Name with one URI (RFC 5280, section 4.2.1.6). */
export const subjectUri = (uri: string): Buffer =>
  extension('2.5.29.17', sequence(implicit(6, Buffer.from(uri))), true);

/** Encodes a name with an organization and a common name (RFC 5280, section 4.1.2.4). */
export const distinguishedName = (organization: string, commonName: string): Buffer =>
  sequence(
    ...[['2.5.4.10', organization] as const, ['2.5.4.3', commonName] as const].map(([id, text]) =>
      setOf(sequence(oid(id), utf8(text))),
    ),
  );
export const EMPTY_NAME = sequence();

/** The fields of a certificate to issue. Names and extensions are in DER. */
export interface CertificateContents {
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly publicKey: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly extensions: readonly Uint8Array[];
  /** A random serial number if undefined. */
  readonly serial?: Uint8Array;
}

/** Generates a random, positive serial number. */
export const generateSerial = (): Buffer => {
  const serial = randomBytes(20);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40; // positive, and always 20 bytes in DER
  return serial;
};

/** Encodes the TBSCertificate, the part of a certificate that is signed (RFC 5280 section 4.1.2). */
export const encodeTbs = (contents: CertificateContents): Buffer =>
  sequence(
    explicit(0, integer(2)),
    integer(contents.serial ?? generateSerial()),
    ECDSA_SHA256,
    contents.issuer,
    sequence(time(contents.notBefore), time(contents.notAfter)),
    contents.subject,
    exportSpki(contents.publicKey),
    explicit(3, sequence(...contents.extensions)),
  );

/** Signs a TBSCertificate with a P-256 key. Returns the certificate in DER. */
export const certify = (tbs: Uint8Array, issuerKey: KeyObject): Buffer =>
  sequence(tbs, ECDSA_SHA256, bits(sign('sha256', tbs, issuerKey)));

/** Formats a certificate as PEM. */
export const formatCertificatePem = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')}\n-----END CERTIFICATE-----\n`;

/** Generates a private ECDSA key on the curve P-256. */
export const generateP256Key = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** A certification or timestamp authority. */
export interface Authority {
  readonly key: KeyObject;
  readonly name: Buffer;
  /** From the certificate of `key` to the root. */
  readonly chain: readonly Buffer[];
}

const YEAR_MS = 365 * 86_400_000;
const validity = (now: Date): Pick<CertificateContents, 'notBefore' | 'notAfter'> => ({
  notBefore: new Date(now.getTime() - 3_600_000), // clients' clocks may be behind
  notAfter: new Date(now.getTime() + 10 * YEAR_MS),
});

function createRoot(organization: string, commonName: string, now: Date): Authority {
  const key = generateP256Key();
  const name = distinguishedName(organization, commonName);
  const tbs = encodeTbs({
    issuer: name,
    subject: name,
    publicKey: key,
    ...validity(now),
    extensions: [caConstraints(), KEY_USAGE_CA, subjectKeyId(key)],
  });
  return { key, name, chain: [certify(tbs, key)] };
}

/** Creates a CA of Fulcio's form: a root, and an intermediate with the EKU for code signing that signs the leaves. */
export function createCodeSigningAuthority(organization: string, now: Date): Authority {
  const root = createRoot(organization, `${organization} root`, now);
  const key = generateP256Key();
  const name = distinguishedName(organization, `${organization} intermediate`);
  const tbs = encodeTbs({
    issuer: root.name,
    subject: name,
    publicKey: key,
    ...validity(now),
    extensions: [
      caConstraints(0),
      KEY_USAGE_CA,
      extendedKeyUsage(OID_CODE_SIGNING),
      subjectKeyId(key),
      authorityKeyId(root.key),
    ],
  });
  return { key, name, chain: [certify(tbs, root.key), ...root.chain] };
}

/** Creates a timestamp authority: a leaf with the critical EKU under its own root. */
export function createTimestampAuthority(organization: string, now: Date): Authority {
  const root = createRoot(organization, `${organization} tsa root`, now);
  const key = generateP256Key();
  const name = distinguishedName(organization, `${organization} tsa`);
  const tbs = encodeTbs({
    issuer: root.name,
    subject: name,
    publicKey: key,
    ...validity(now),
    extensions: [
      extension('2.5.29.19', sequence(), true),
      KEY_USAGE_SIGN,
      extendedKeyUsage(OID_TIME_STAMPING, true),
      subjectKeyId(key),
      authorityKeyId(root.key),
    ],
  });
  return { key, name, chain: [certify(tbs, root.key), ...root.chain] };
}
