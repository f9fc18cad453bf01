/** The fields of a protobuf message by name, each with the fields of the message in it, or `true` for a scalar. */
interface Fields {
  readonly [name: string]: Fields | true;
}

const PERIOD: Fields = { start: true, end: true };
const LOG_ID: Fields = { keyId: true };
const LOG: Fields = {
  baseUrl: true,
  hashAlgorithm: true,
  publicKey: { rawBytes: true, keyDetails: true, validFor: PERIOD },
  logId: LOG_ID,
  checkpointKeyId: LOG_ID,
  operator: true,
};
const AUTHORITY: Fields = {
  subject: { organization: true, commonName: true },
  uri: true,
  certChain: { certificates: { rawBytes: true } },
  validFor: PERIOD,
  operator: true,
};
/** TrustedRoot of protobuf-specs (sigstore_trustroot.proto), in the names of its JSON. */
const TRUSTED_ROOT: Fields = {
  mediaType: true,
  tlogs: LOG,
  ctlogs: LOG,
  certificateAuthorities: AUTHORITY,
  timestampAuthorities: AUTHORITY,
};

const MAX_SHOWN = 100;

/**
 * Returns the paths of the fields of a trusted_root.json that this version does not know, each once. A reader that skips
 * such a field may trust more than intended, because a later version may limit an authority by it.
 */
export const listUnknownFields = (root: unknown): readonly string[] => [
  ...new Set(findUnknown(root, TRUSTED_ROOT, '').map((path) => path.slice(0, MAX_SHOWN))),
];

function findUnknown(value: unknown, known: Fields | true, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => findUnknown(each, known, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const place = path === '' ? name : `${path}.${name}`;
    const below = known !== true && Object.hasOwn(known, name) ? known[name] : undefined;
    return below === undefined ? [place] : findUnknown(each, below, place);
  });
}
