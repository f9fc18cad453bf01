import { X509Certificate } from 'node:crypto';
import { DerReader } from '../lib/der.ts';
import { describe } from '../lib/describe.ts';
import { readLeafDer, type SigstoreBundle } from './bundle.ts';
import { EXTENSIONS, type ExtensionName, parseUtf8String } from './verification/identity.ts';
import { parseGenTime } from './verification/signing-time.ts';

/** The claims of a bundle. Nothing is verified: it is for display, and not for a decision. */
export interface BundleContents {
  readonly mediaType: string;
  readonly content: 'message-signature' | 'dsse-envelope';
  /** Of a message signature: `sha256:<hex>`. */
  readonly messageDigest?: string;
  readonly payloadType?: string;
  readonly predicateType?: string;
  readonly subjects?: readonly { readonly name?: string; readonly digest: Readonly<Record<string, string>> }[];
  readonly certificate?: {
    readonly subject: string;
    readonly issuer: string;
    readonly notBefore: string;
    readonly notAfter: string;
    readonly extensions: Readonly<Partial<Record<ExtensionName, string>>>;
  };
  readonly keyHint?: string;
  readonly logEntries: readonly {
    readonly kind: string;
    readonly logId: string;
    readonly index: string;
    /** RFC 3339, or the number that is not a date. */
    readonly integratedAt?: string;
    readonly checkpointOrigin?: string;
  }[];
  /** RFC 3339, or the reason why a timestamp cannot be parsed. */
  readonly timestamps: readonly string[];
}

const [INTEGER, OCTETS, OID, SEQUENCE, BOOLEAN, VERSION, ISSUER_ID, SUBJECT_ID, EXTENSION_LIST] = [
  0x02, 0x04, 0x06, 0x30, 0x01, 0xa0, 0x81, 0x82, 0xa3,
];
/** 1.3.6.1.4.1.57264.1.N, without N. */
const FULCIO_ARC = Buffer.from('2b0601040183bf3001', 'hex');

/** Reads Fulcio's extensions of a certificate in DER (RFC 5280, section 4.1), by name. */
export function readExtensions(der: Buffer): Partial<Record<ExtensionName, string>> {
  const body = new DerReader(der).inside(SEQUENCE).inside(SEQUENCE);
  if (body.tag === VERSION) body.element(VERSION);
  body.element(INTEGER);
  for (let i = 0; i < 5; i++) body.element(SEQUENCE); // algorithm, issuer, validity, subject, key
  for (const tag of [ISSUER_ID, SUBJECT_ID]) if (body.tag === tag) body.element(tag);
  const found: Partial<Record<ExtensionName, string>> = {};
  if (body.tag !== EXTENSION_LIST) return found;
  for (const list = body.inside(EXTENSION_LIST).inside(SEQUENCE); !list.done; ) {
    const extension = list.inside(SEQUENCE);
    const oid = extension.element(OID).content;
    if (extension.tag === BOOLEAN) extension.element(BOOLEAN);
    const value = extension.element(OCTETS).content;
    const arc = oid.subarray(0, -1);
    const name = Object.entries(EXTENSIONS).find(([, number]) => number === oid.at(-1))?.[0] as
      | ExtensionName
      | undefined;
    if (name && arc.equals(FULCIO_ARC)) found[name] = parseUtf8String(value) ?? '(no text)';
  }
  return found;
}

const tryOr = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

function readCertificate(der: Buffer): BundleContents['certificate'] {
  const { subjectAltName, subject, issuer, validFromDate, validToDate } = new X509Certificate(der);
  return {
    subject: subjectAltName ?? subject,
    issuer: issuer.replaceAll('\n', ', '),
    notBefore: validFromDate.toISOString(),
    notAfter: validToDate.toISOString(),
    extensions: tryOr(() => readExtensions(der), {}),
  };
}

function readStatement(payload: Buffer): Pick<BundleContents, 'predicateType' | 'subjects'> {
  const { predicateType, subject } = JSON.parse(payload.toString('utf8')) as {
    predicateType?: unknown;
    subject?: unknown;
  };
  return {
    ...(typeof predicateType === 'string' ? { predicateType } : {}),
    ...(Array.isArray(subject) ? { subjects: subject as NonNullable<BundleContents['subjects']> } : {}),
  };
}

/** Reads the time of a timestamp response (RFC 3161, section 2.4.2), which may be invalid in other parts. */
function readTime(token: Buffer): string {
  try {
    const response = new DerReader(token).inside(SEQUENCE);
    response.element(SEQUENCE);
    const info = response.inside(SEQUENCE);
    info.element(OID);
    const data = info.inside(VERSION).inside(SEQUENCE);
    data.element(INTEGER);
    data.element(0x31);
    const content = data.inside(SEQUENCE);
    content.element(OID);
    return parseGenTime(content.inside(VERSION).element(OCTETS).content).toISOString();
  } catch (error) {
    return `cannot be parsed: ${describe(error)}`;
  }
}

/** Formats seconds since 1970 in RFC 3339. A log entry that no log signed may claim a time that is not a date. */
const formatSeconds = (seconds: string): string =>
  tryOr(() => new Date(Number(seconds) * 1000).toISOString(), `not a date: ${seconds} seconds since 1970`);

/** The numbers of protobuf-specs, HashAlgorithm. */
const ALGORITHMS: Readonly<Record<number, string>> = { 1: 'sha256', 2: 'sha384', 3: 'sha512' };

/** Reads what a bundle claims, without verifying it. */
export function readContents(bundle: SigstoreBundle): BundleContents {
  const { content, verificationMaterial, mediaType } = bundle;
  const { tlogEntries, timestampVerificationData, content: material } = verificationMaterial;
  const der = readLeafDer(bundle);
  const certificate = der && tryOr(() => readCertificate(der), undefined);
  const signed =
    content.$case === 'messageSignature'
      ? {
          content: 'message-signature' as const,
          messageDigest: `${ALGORITHMS[content.messageSignature.messageDigest.algorithm] ?? 'unknown'}:${content.messageSignature.messageDigest.digest.toString('hex')}`,
        }
      : {
          content: 'dsse-envelope' as const,
          payloadType: content.dsseEnvelope.payloadType,
          ...tryOr(() => readStatement(content.dsseEnvelope.payload), {}),
        };
  return {
    mediaType,
    ...signed,
    ...(certificate ? { certificate } : {}),
    ...(material.$case === 'publicKey' ? { keyHint: material.publicKey.hint } : {}),
    logEntries: tlogEntries.map(({ kindVersion, logId, logIndex, integratedTime, inclusionProof }) => ({
      kind: `${kindVersion?.kind ?? '?'} ${kindVersion?.version ?? ''}`.trim(),
      logId: logId?.keyId.toString('hex') ?? '',
      index: logIndex,
      ...(integratedTime === '0' ? {} : { integratedAt: formatSeconds(integratedTime) }),
      ...(inclusionProof?.checkpoint
        ? { checkpointOrigin: inclusionProof.checkpoint.envelope.split('\n')[0] ?? '' }
        : {}),
    })),
    timestamps: (timestampVerificationData?.rfc3161Timestamps ?? []).map(({ signedTimestamp }) =>
      readTime(signedTimestamp),
    ),
  };
}
