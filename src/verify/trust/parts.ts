import { TrustedRoot } from '@sigstore/protobuf-specs';
import { rfc3339 } from '../../lib/clock.ts';
import { sha256 } from '../../lib/digest.ts';
import { parseJson } from '../../lib/json.ts';
import { loadTrustedRoot, readHost } from '../../sigstore/index.ts';

/** A key or authority of a trusted root, in the form in which people compare them. */
export interface RootPart {
  readonly kind: 'certificate-authority' | 'transparency-log' | 'ct-log' | 'timestamp-authority';
  /** The host of its address. */
  readonly name: string;
  /** SHA-256 in hex: of the key of a log (SPKI), or of the certificates of an authority (DER, concatenated). */
  readonly fingerprint: string;
  /** RFC 3339; `until` is absent while it is in use. */
  readonly since: string;
  readonly until?: string | undefined;
}

/** The differences between two roots, key by key. `changed` has keys with another address or period. */
export interface RootDifferences {
  readonly added: readonly RootPart[];
  readonly removed: readonly RootPart[];
  readonly changed: readonly { readonly before: RootPart; readonly after: RootPart }[];
}

interface Period {
  readonly start?: Date | undefined;
  readonly end?: Date | undefined;
}

const hash = (...chunks: readonly Uint8Array[]): string => sha256(Buffer.concat(chunks)).toString('hex');
const describePeriod = (validFor: Period | undefined): Pick<RootPart, 'since' | 'until'> => ({
  since: validFor?.start ? rfc3339(validFor.start) : '',
  ...(validFor?.end ? { until: rfc3339(validFor.end) } : {}),
});

/** Lists the keys and authorities of a trusted_root.json. Throws `trusted-root-malformed`. */
export function listParts(bytes: Buffer, path: string): readonly RootPart[] {
  loadTrustedRoot(bytes, path); // the same checks as in a verification
  const root = TrustedRoot.fromJSON(parseJson(bytes.toString('utf8'), path));
  const logs = (kind: RootPart['kind'], all: typeof root.tlogs): RootPart[] =>
    all.map(({ baseUrl, publicKey }) => ({
      kind,
      name: readHost(baseUrl),
      fingerprint: hash(publicKey?.rawBytes ?? Buffer.alloc(0)),
      ...describePeriod(publicKey?.validFor),
    }));
  const authorities = (kind: RootPart['kind'], all: typeof root.certificateAuthorities): RootPart[] =>
    all.map(({ uri, certChain, validFor }) => ({
      kind,
      name: readHost(uri),
      fingerprint: hash(...(certChain?.certificates ?? []).map(({ rawBytes }) => rawBytes)),
      ...describePeriod(validFor),
    }));
  return [
    ...authorities('certificate-authority', root.certificateAuthorities),
    ...logs('transparency-log', root.tlogs),
    ...logs('ct-log', root.ctlogs),
    ...authorities('timestamp-authority', root.timestampAuthorities),
  ];
}

const isSameKey = (a: RootPart, b: RootPart): boolean => a.kind === b.kind && a.fingerprint === b.fingerprint;
const isUnchanged = (a: RootPart, b: RootPart): boolean =>
  a.since === b.since && a.until === b.until && a.name === b.name;

/** Compares the parts of two roots. */
export function compareParts(before: readonly RootPart[], after: readonly RootPart[]): RootDifferences {
  const lacks =
    (all: readonly RootPart[]) =>
    (part: RootPart): boolean =>
      !all.some((other) => isSameKey(other, part));
  return {
    added: after.filter(lacks(before)),
    removed: before.filter(lacks(after)),
    changed: before.flatMap((part) => {
      const all = after.filter((other) => isSameKey(other, part));
      const [other] = all;
      return other && !all.some((each) => isUnchanged(each, part)) ? [{ before: part, after: other }] : [];
    }),
  };
}
