/** The fields of a bundle (protobuf-specs, sigstore_bundle.proto and its imports), in the names of its JSON. */
const FIELDS: ReadonlySet<string> = new Set([
  ...['mediaType', 'verificationMaterial', 'messageSignature', 'dsseEnvelope'],
  ...['publicKey', 'hint', 'rawBytes', 'x509CertificateChain', 'certificates', 'certificate'],
  ...['tlogEntries', 'logIndex', 'logId', 'keyId', 'kindVersion', 'kind', 'version', 'integratedTime'],
  ...['inclusionPromise', 'signedEntryTimestamp', 'inclusionProof', 'rootHash', 'treeSize', 'hashes'],
  ...['checkpoint', 'envelope', 'canonicalizedBody'],
  ...['timestampVerificationData', 'rfc3161Timestamps', 'signedTimestamp'],
  ...['messageDigest', 'algorithm', 'digest', 'signature'],
  ...['payload', 'payloadType', 'signatures', 'sig', 'keyid'],
]);
const BYTES: ReadonlySet<string> = new Set(
  `rawBytes keyId signedEntryTimestamp rootHash hashes canonicalizedBody signedTimestamp digest signature payload sig`.split(
    ' ',
  ),
);
const NUMBERS: ReadonlySet<string> = new Set(['logIndex', 'treeSize', 'integratedTime']);
/** Fields that exclude each other (oneof). */
const EITHER: readonly (readonly string[])[] = [
  ['messageSignature', 'dsseEnvelope'],
  ['publicKey', 'x509CertificateChain', 'certificate'],
];

const MAX_INT64_DIGITS = 19;
const isBase64 = (text: string): boolean => /^([A-Za-z0-9+/]*|[A-Za-z0-9_-]*)={0,2}$/.test(text);
const isCount = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.length <= MAX_INT64_DIGITS && /^[0-9]+$/.test(value)
    : Number.isSafeInteger(value) && Number(value) >= 0;

/**
 * Requires the JSON mapping of protobuf. `@sigstore/bundle` skips unknown fields, characters that are not base64, and
 * the second of two fields that exclude each other. Another reader may decide by what one reader skips, so cosign and
 * sigstore-python reject it, and so does this program. Throws a TypeError with the reason. `of` is the field of the
 * value.
 */
export function assertBundleJson(value: unknown, of = ''): void {
  if (Array.isArray(value)) {
    if (of !== '' && value.includes(null)) throw new TypeError(`its ${of} contains null`);
    for (const each of value) assertBundleJson(each, of);
    return;
  }
  if (typeof value === 'string' && BYTES.has(of) && !isBase64(value))
    throw new TypeError(`its ${of} is not base64: "${value.slice(0, 50)}"`);
  if (value !== null && value !== undefined && NUMBERS.has(of) && !isCount(value))
    throw new TypeError(`its ${of} is not a number from 0 to 2^63 - 1: "${String(value).slice(0, 50)}"`);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (!FIELDS.has(key)) throw new TypeError(`it has the unknown field "${key.slice(0, 50)}"`);
    assertBundleJson(each, key);
  }
  const present = new Set(Object.entries(value).flatMap(([key, each]) => (each === null ? [] : [key])));
  for (const names of EITHER) {
    const found = names.filter((name) => present.has(name));
    if (found.length > 1) throw new TypeError(`it has ${found.join(' and ')}, which exclude each other`);
  }
}
