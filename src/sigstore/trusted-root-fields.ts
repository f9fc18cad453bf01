/** The fields of a message by name; below each, those of the message that it holds. */
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
/** TrustedRoot of protobuf-specs (sigstore_trustroot.proto), in the JSON spelling. */
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
 * such a field may trust more than the file says: a later version may limit an authority by it.
 */
export function unknownFieldsOf(root: unknown): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown, known: Fields | true, path: string): void => {
    if (Array.isArray(value)) for (const each of value) look(each, known, path);
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) {
        const at = path === '' ? name : `${path}.${name}`;
        const below = known !== true && Object.hasOwn(known, name) ? known[name] : undefined;
        if (below === undefined) found.add(at.slice(0, MAX_SHOWN));
        else look(each, below, at);
      }
  };
  look(root, TRUSTED_ROOT, '');
  return [...found];
}
