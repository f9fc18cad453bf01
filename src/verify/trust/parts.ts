import { TrustedRoot } from '@sigstore/protobuf-specs';
import { rfc3339 } from '../../lib/clock.ts';
import { sha256 } from '../../lib/digest.ts';
import { parseJson } from '../../lib/json.ts';
import { loadTrustedRoot, readHost } from '../../sigstore/index.ts';

/** One key or authority of a trusted root, as people compare them. */
export interface RootPart {
  readonly kind: 'certificate-authority' | 'transparency-log' | 'ct-log' | 'timestamp-authority';
  /** Host of its address. */
  readonly name: string;
  /** SHA-256, hex: of a log's key (SPKI), of an authority's whole chain (DER, one after another). */
  readonly fingerprint: string;
  /** RFC 3339; `until` is absent while it is in use. */
  readonly since: string;
  readonly until?: string | undefined;
}

/** What differs between two roots, key by key. `changed` is the same key under another address or for another time. */
export interface RootDifferences {
  readonly added: readonly RootPart[];
  readonly removed: readonly RootPart[];
  readonly changed: readonly { readonly before: RootPart; readonly after: RootPart }[];
}

interface Period {
  readonly start?: Date | undefined;
  readonly end?: Date | undefined;
}

const hex = (...chunks: readonly Uint8Array[]): string => sha256(Buffer.concat(chunks)).toString('hex');
const when = (validFor: Period | undefined): Pick<RootPart, 'since' | 'until'> => ({
  since: validFor?.start ? rfc3339(validFor.start) : '',
  ...(validFor?.end ? { until: rfc3339(validFor.end) } : {}),
});

/** Every key and authority of a trusted_root.json. Throws `trusted-root-malformed`. */
export function partsOf(bytes: Buffer, path: string): readonly RootPart[] {
  loadTrustedRoot(bytes, path); // what is no root is refused in one way, whoever reads it
  const root = TrustedRoot.fromJSON(parseJson(bytes.toString('utf8'), path));
  const logs = (kind: RootPart['kind'], all: typeof root.tlogs): RootPart[] =>
    all.map(({ baseUrl, publicKey }) => ({
      kind,
      name: readHost(baseUrl),
      fingerprint: hex(publicKey?.rawBytes ?? Buffer.alloc(0)),
      ...when(publicKey?.validFor),
    }));
  const authorities = (kind: RootPart['kind'], all: typeof root.certificateAuthorities): RootPart[] =>
    all.map(({ uri, certChain, validFor }) => ({
      kind,
      name: readHost(uri),
      fingerprint: hex(...(certChain?.certificates ?? []).map(({ rawBytes }) => rawBytes)),
      ...when(validFor),
    }));
  return [
    ...authorities('certificate-authority', root.certificateAuthorities),
    ...logs('transparency-log', root.tlogs),
    ...logs('ct-log', root.ctlogs),
    ...authorities('timestamp-authority', root.timestampAuthorities),
  ];
}

const sameKey = (a: RootPart, b: RootPart): boolean => a.kind === b.kind && a.fingerprint === b.fingerprint;
const samePeriod = (a: RootPart, b: RootPart): boolean =>
  a.since === b.since && a.until === b.until && a.name === b.name;

export function differences(before: readonly RootPart[], after: readonly RootPart[]): RootDifferences {
  const lacks =
    (all: readonly RootPart[]) =>
    (part: RootPart): boolean =>
      !all.some((other) => sameKey(other, part));
  return {
    added: after.filter(lacks(before)),
    removed: before.filter(lacks(after)),
    changed: before.flatMap((part) => {
      const all = after.filter((other) => sameKey(other, part));
      const [other] = all;
      return other && !all.some((each) => samePeriod(each, part)) ? [{ before: part, after: other }] : [];
    }),
  };
}
