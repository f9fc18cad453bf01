/** Every field of a bundle (protobuf-specs, sigstore_bundle.proto and what it imports), in the JSON spelling. */
const FIELDS: ReadonlySet<string> = new Set(
  `mediaType verificationMaterial publicKey hint rawBytes x509CertificateChain certificates certificate tlogEntries logIndex
  logId keyId kindVersion kind version integratedTime inclusionPromise signedEntryTimestamp inclusionProof rootHash treeSize
  hashes checkpoint envelope canonicalizedBody timestampVerificationData rfc3161Timestamps signedTimestamp messageSignature
  messageDigest algorithm digest signature dsseEnvelope payload payloadType signatures sig keyid`.split(/\s+/),
);
const BYTES: ReadonlySet<string> = new Set(
  `rawBytes keyId signedEntryTimestamp rootHash hashes canonicalizedBody signedTimestamp digest signature payload sig`.split(
    ' ',
  ),
);
const NUMBERS: ReadonlySet<string> = new Set(['logIndex', 'treeSize', 'integratedTime']);
/** Of each of these there is one at most (oneof). */
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
 * Holds a bundle's JSON to what protobuf's JSON mapping is, where `@sigstore/bundle` reads whatever it finds: it skips
 * fields that it does not know, letters that are not base64, and the second of two that exclude each other. What one reader
 * skips may decide in another; the peers refuse it, and so do we. Throws a TypeError that says what is wrong.
 */
export function holdBundleJson(value: unknown, of = ''): void {
  if (Array.isArray(value)) {
    if (of !== '' && value.includes(null)) throw new TypeError(`its ${of} has null in it`);
    for (const each of value) holdBundleJson(each, of);
    return;
  }
  if (typeof value === 'string' && BYTES.has(of) && !isBase64(value))
    throw new TypeError(`its ${of} is not base64: "${value.slice(0, 50)}"`);
  if (value !== null && value !== undefined && NUMBERS.has(of) && !isCount(value))
    throw new TypeError(`its ${of} is no number from 0 to 2^63 - 1: "${String(value).slice(0, 50)}"`);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (!FIELDS.has(key)) throw new TypeError(`it has a field "${key.slice(0, 50)}", which no bundle has`);
    holdBundleJson(each, key);
  }
  const there = new Set(Object.entries(value).flatMap(([key, each]) => (each === null ? [] : [key])));
  for (const names of EITHER) {
    const found = names.filter((name) => there.has(name));
    if (found.length > 1) throw new TypeError(`it has ${found.join(' and ')}, of which there can be one`);
  }
}
