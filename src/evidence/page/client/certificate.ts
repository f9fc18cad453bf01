import { DerReader } from '../../../lib/der.ts';
import { type Bytes, decodeText, formatHex } from './bytes.ts';

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OBJECT_IDENTIFIER = 0x06;
const OCTET_STRING = 0x04;
const UTC_TIME = 0x17;
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;
const UNIFORM_RESOURCE_IDENTIFIER = 0x86;
const RFC822_NAME = 0x81;

// Object identifiers, in hex.
const SUBJECT_ALTERNATIVE_NAME = '551d11';
const FULCIO_ISSUER = '2b0601040183bf300108'; // 1.3.6.1.4.1.57264.1.8

export interface PublicKey {
  /** The whole SubjectPublicKeyInfo. */
  readonly spki: Bytes;
  /** The object identifier of the algorithm, in hex. */
  readonly algorithm: string;
  /** The object identifier of the curve, in hex; undefined for a key without one. */
  readonly curve: string | undefined;
}

export interface Certificate {
  /** The bytes that the authority signed. */
  readonly signed: Bytes;
  /** The object identifier of the signature algorithm, in hex. */
  readonly algorithm: string;
  readonly signature: Bytes;
  /** The whole Name of the issuer, and of the subject. */
  readonly issuer: Bytes;
  readonly subject: Bytes;
  /** ISO 8601. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly key: PublicKey;
  /** The values of the extensions by object identifier, in hex. */
  readonly extensions: ReadonlyMap<string, Bytes>;
}

/** Reads UTCTime or GeneralizedTime (RFC 5280, 4.1.2.5) as ISO 8601. */
function readTime(reader: DerReader<Bytes>): string {
  const { tag, content } = reader.next();
  const digits = decodeText(content);
  const whole = tag === UTC_TIME ? (digits < '50' ? '20' : '19') + digits : digits;
  return whole.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
}

const readIdentifier = (reader: DerReader<Bytes>): string => formatHex(reader.element(OBJECT_IDENTIFIER).content);

/** Reads a SubjectPublicKeyInfo (RFC 5280, 4.1.2.7). */
function readPublicKey(reader: DerReader<Bytes>): PublicKey {
  const { raw, content } = reader.element(SEQUENCE);
  const algorithm = new DerReader(content).inside(SEQUENCE);
  return {
    spki: raw,
    algorithm: readIdentifier(algorithm),
    curve: algorithm.tag === OBJECT_IDENTIFIER ? readIdentifier(algorithm) : undefined,
  };
}

/** Reads the extensions at the end of a certificate. Skips the optional fields before them. */
function readExtensions(reader: DerReader<Bytes>): ReadonlyMap<string, Bytes> {
  const extensions = new Map<string, Bytes>();
  while (!reader.done) {
    const { tag, content } = reader.next();
    if (tag !== EXTENSIONS) continue;
    const list = new DerReader(content).inside(SEQUENCE);
    while (!list.done) {
      const extension = list.inside(SEQUENCE);
      const identifier = readIdentifier(extension);
      let value = extension.next();
      if (value.tag !== OCTET_STRING) value = extension.next(); // after the optional flag "critical"
      extensions.set(identifier, value.content);
    }
  }
  return extensions;
}

/** Reads the fields of an X.509 certificate (RFC 5280, 4.1) that the checks need. Verifies nothing. */
export function parseCertificate(der: Bytes): Certificate {
  const whole = new DerReader(der).inside(SEQUENCE);
  const { raw: signed, content } = whole.element(SEQUENCE);
  const algorithm = readIdentifier(whole.inside(SEQUENCE));
  const signature = whole.element(BIT_STRING).content.subarray(1); // the first byte counts unused bits
  const fields = new DerReader(content);
  if (fields.tag === VERSION) fields.element(VERSION);
  fields.element(INTEGER); // serial number
  fields.element(SEQUENCE); // signature algorithm, again
  const issuer = fields.element(SEQUENCE).raw;
  const validity = fields.inside(SEQUENCE);
  const [notBefore, notAfter] = [readTime(validity), readTime(validity)];
  const subject = fields.element(SEQUENCE).raw;
  const key = readPublicKey(fields);
  const extensions = readExtensions(fields);
  return { signed, algorithm, signature, issuer, notBefore, notAfter, subject, key, extensions };
}

export interface CertificateSigner {
  readonly identity: string;
  readonly issuer: string;
  /** Validity of the certificate; ISO 8601. */
  readonly notBefore: string;
  readonly notAfter: string;
}

/** Reads the signer identity: the subject alternative name, and the issuer in Fulcio's extension. */
export function readSigner({ extensions, notBefore, notAfter }: Certificate): CertificateSigner {
  const names = extensions.get(SUBJECT_ALTERNATIVE_NAME);
  const issuer = extensions.get(FULCIO_ISSUER);
  const name = names && new DerReader(names).inside(SEQUENCE).next();
  const isText = name?.tag === UNIFORM_RESOURCE_IDENTIFIER || name?.tag === RFC822_NAME;
  return {
    identity: name && isText ? decodeText(name.content) : 'neither a URI nor an email address',
    issuer: issuer ? decodeText(new DerReader(issuer).next().content) : 'not in the certificate',
    notBefore,
    notAfter,
  };
}
