import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { McError } from '../../src/lib/mc-error.ts';
import { readLeafDer } from '../../src/sigstore/bundle.ts';
import { MAX_BUNDLE_BYTES, parseBundle, verifyBundle } from '../../src/sigstore/index.ts';
import {
  type BundleJson,
  createProvenance,
  createTrustedRoot,
  forge,
  newKey,
  newSigstore,
  RELEASE_DIGESTS,
} from '../support/forge.ts';

const ours = newSigstore();
const root = createTrustedRoot(ours);
const message = JSON.stringify(forge(ours));
const attestation = JSON.stringify(forge(ours, { statement: createProvenance() }));
const MALFORMED = expect.objectContaining({ code: 'bundle-malformed' });
const malformed = (detail: unknown) =>
  expect.objectContaining({ code: 'bundle-malformed', details: { what: 'x', detail } });
const V02 = 'application/vnd.dev.sigstore.bundle+json;version=0.2';

const corrupted = (corrupt: (bundle: BundleJson) => void, text = message): string => {
  const bundle = JSON.parse(text) as BundleJson;
  corrupt(bundle);
  return JSON.stringify(bundle);
};

/** Returns the same bundle with a certificate chain, as in versions 0.1 and 0.2. */
const replaceWithChain = (text: string, ...more: readonly Buffer[]): string =>
  corrupted((bundle) => {
    bundle.mediaType = V02;
    const { certificate, ...material } = bundle.verificationMaterial;
    const certificates = [certificate, ...more.map((der) => ({ rawBytes: der.toString('base64') }))];
    Object.assign(bundle, { verificationMaterial: { ...material, x509CertificateChain: { certificates } } });
  }, text);

/** Returns 'accepted', or the code of the rejection. Any other error is thrown again. */
function parseOutcome(text: string | Buffer): string {
  try {
    verifyBundle(parseBundle(text, 'the bundle'), RELEASE_DIGESTS, root);
    return 'accepted';
  } catch (error) {
    if (error instanceof McError && error.family === 'verification') return error.code;
    throw error;
  }
}

describe('parseBundle', () => {
  it('accepts JSON of a known version', () => {
    expect(parseBundle(message, 'x').mediaType).toContain('v0.3');
    for (const text of ['', '{', 'null', '[]', '"x"', '1', '{}', `{"mediaType":${'['.repeat(50)}`])
      expect(() => parseBundle(text, 'x')).toThrow(MALFORMED);
    const other = corrupted((bundle) => {
      bundle.mediaType = 'application/vnd.dev.sigstore.bundle.v9+json';
    });
    expect(() => parseBundle(other, 'x')).toThrow(MALFORMED);
    // The library reads only the beginning of the text.
    const v03 = 'application/vnd.dev.sigstore.bundle.v0.3+json';
    for (const mediaType of [`${v03}x`, `${v03};charset=utf-8`, v03.replace('0.3', '0.4'), V02.replace('0.2', '0.4')])
      expect(() =>
        parseBundle(
          corrupted((bundle) => Object.assign(bundle, { mediaType })),
          'x',
        ),
      ).toThrow(malformed(`its media type is "${mediaType}"`));
    const long = corrupted((bundle) => Object.assign(bundle, { mediaType: v03.padEnd(200, 'x') }));
    expect(() => parseBundle(long, 'x')).toThrow(malformed(`its media type is "${v03.padEnd(100, 'x')}"`));
  });

  it('rejects an unknown field at any depth', () => {
    const unknown: ((bundle: BundleJson) => void)[] = [
      (bundle) => Object.assign(bundle, { extra: 1 }),
      ({ verificationMaterial }) => Object.assign(verificationMaterial, { extra: 1 }),
      ({ verificationMaterial: { tlogEntries } }) => Object.assign(tlogEntries[0] ?? {}, { extra: 1 }),
      ({ verificationMaterial: { tlogEntries } }) => Object.assign(tlogEntries[0]?.inclusionProof ?? {}, { extra: 1 }),
    ];
    for (const corrupt of unknown) expect(() => parseBundle(corrupted(corrupt), 'x')).toThrow(MALFORMED);
  });

  it('rejects both of two exclusive fields and a repeated name, because two readers may choose differently', () => {
    const both: ((bundle: BundleJson) => void)[] = [
      (bundle) => Object.assign(bundle, { dsseEnvelope: (JSON.parse(attestation) as BundleJson).dsseEnvelope }),
      ({ verificationMaterial }) => Object.assign(verificationMaterial, { publicKey: { hint: '' } }),
      ({ verificationMaterial }) =>
        Object.assign(verificationMaterial, {
          x509CertificateChain: { certificates: [verificationMaterial.certificate] },
        }),
    ];
    for (const corrupt of both) expect(() => parseBundle(corrupted(corrupt), 'x')).toThrow(MALFORMED);
    const twice = message.replace('"messageSignature":', '"messageSignature":{},"messageSignature":');
    expect(JSON.parse(twice)).toEqual(JSON.parse(message));
    expect(() => parseBundle(twice, 'x')).toThrow(MALFORMED);
  });

  it('reads base64 and counts strictly, and rejects the variants of a lenient reader', () => {
    const wrong: ((bundle: BundleJson) => void)[] = [
      ({ messageSignature }) => Object.assign(messageSignature ?? {}, { signature: `!${messageSignature?.signature}` }),
      ({ messageSignature }) =>
        Object.assign(messageSignature ?? {}, { signature: `${messageSignature?.signature}===` }),
      ({ verificationMaterial: { tlogEntries } }) => tlogEntries[0]?.inclusionProof.hashes.splice(0, 1, '*'),
      ({ verificationMaterial: { tlogEntries } }) => Object.assign(tlogEntries[0] ?? {}, { logIndex: '-1' }),
      ({ verificationMaterial: { tlogEntries } }) => Object.assign(tlogEntries[0] ?? {}, { logIndex: 1.5 }),
      ({ verificationMaterial: { tlogEntries } }) => Object.assign(tlogEntries[0] ?? {}, { integratedTime: '0x10' }),
      ({ verificationMaterial: { tlogEntries } }) =>
        Object.assign(tlogEntries[0] ?? {}, { integratedTime: '9'.repeat(20) }),
    ];
    for (const corrupt of wrong) expect(() => parseBundle(corrupted(corrupt), 'x')).toThrow(MALFORMED);
    const asNumber = corrupted(({ verificationMaterial: { tlogEntries } }) =>
      Object.assign(tlogEntries[0] ?? {}, { logIndex: 1 }),
    );
    expect(parseOutcome(asNumber)).toBe('accepted');
    const largest = corrupted(({ verificationMaterial: { tlogEntries } }) =>
      Object.assign(tlogEntries[0] ?? {}, { integratedTime: '9'.repeat(19) }),
    );
    expect(() => parseBundle(largest, 'x')).not.toThrow();
    const urlSafe = corrupted(({ messageSignature }) =>
      Object.assign(messageSignature ?? {}, {
        signature: Buffer.from(messageSignature?.signature ?? '', 'base64').toString('base64url'),
      }),
    );
    expect(parseOutcome(urlSafe)).toBe('accepted');
  });

  it('accepts a chain of versions 0.1 and 0.2, and ignores a root certificate in it', () => {
    const withChain = (...more: readonly Buffer[]): string => replaceWithChain(message, ...more);
    expect(parseOutcome(withChain())).toBe('accepted');
    const [intermediate, ca] = root.material.certificateAuthorities[0]?.certChain ?? [];
    const between = Buffer.from(intermediate?.root.toDER() ?? '');
    const pinned = Buffer.from(ca?.root.toDER() ?? '');
    for (const more of [[between], [pinned], [between, pinned], [pinned, between]])
      expect(parseOutcome(withChain(...more))).toBe('accepted');
    expect(() => parseBundle(withChain(Buffer.from('no certificate')), 'x')).toThrow(
      malformed(expect.stringMatching(/^its certificate chain cannot be parsed: ./)),
    );
  });

  it('trusts no certificate of a chain: neither its root nor a certificate that this root issued', () => {
    const theirs = newSigstore('other.test');
    const chain = theirs.authority.chain.map((der) => Buffer.from(der));
    // The root of another instance beside our certificate changes nothing. The certificates of that instance stay untrusted.
    expect(parseOutcome(replaceWithChain(message, ...chain))).toBe('accepted');
    expect(parseOutcome(replaceWithChain(JSON.stringify(forge(theirs)), ...chain))).toBe('certificate-untrusted');
    expect(parseOutcome(replaceWithChain(JSON.stringify(forge(ours, { ca: theirs })), ...chain))).toBe(
      'certificate-untrusted',
    );
  });

  it('accepts the maximum number of bytes and not one more', () => {
    const padded = (bytes: number): string => message + ' '.repeat(bytes - Buffer.byteLength(message));
    expect(parseBundle(padded(MAX_BUNDLE_BYTES), 'x')).toEqual(parseBundle(message, 'x'));
    for (const text of [padded(MAX_BUNDLE_BYTES + 1), Buffer.from(padded(MAX_BUNDLE_BYTES + 1))])
      expect(() => parseBundle(text, 'x')).toThrow(malformed('it has more than 4194304 bytes'));
  });

  const filled = <T>(list: T[], count: number): void => {
    for (const [first] = list; first !== undefined && list.length < count; ) list.push(first);
  };
  it.each<[string, number, (bundle: BundleJson, count: number) => void]>([
    ['log entries', 32, ({ verificationMaterial: { tlogEntries } }, count) => filled(tlogEntries, count)],
    [
      'timestamps',
      32,
      ({ verificationMaterial: { timestampVerificationData } }, count) =>
        filled(timestampVerificationData.rfc3161Timestamps, count),
    ],
    [
      'hashes in a proof',
      64,
      ({ verificationMaterial: { tlogEntries } }, count) => filled(tlogEntries[0]?.inclusionProof.hashes ?? [], count),
    ],
    [
      'hashes in a proof', // This row counts the hashes of every entry.
      64,
      ({ verificationMaterial: { tlogEntries } }, count) => {
        tlogEntries.push(structuredClone(tlogEntries[0]) as (typeof tlogEntries)[number]);
        filled(tlogEntries[1]?.inclusionProof.hashes ?? [], count);
      },
    ],
  ])('limits its %s to %i', (what, limit, fill) => {
    expect(() =>
      parseBundle(
        corrupted((bundle) => fill(bundle, limit)),
        'x',
      ),
    ).not.toThrow();
    expect(() =>
      parseBundle(
        corrupted((bundle) => fill(bundle, limit + 1)),
        'x',
      ),
    ).toThrow(malformed(`it has ${limit + 1} ${what}, more than ${limit}`));
  });

  it('limits a chain to ten certificates with the leaf first, and rejects an empty chain', () => {
    const [intermediate] = root.material.certificateAuthorities[0]?.certChain ?? [];
    const others = (count: number): Buffer[] => Array(count).fill(Buffer.from(intermediate?.root.toDER() ?? ''));
    expect(() => parseBundle(replaceWithChain(message, ...others(9)), 'x')).not.toThrow();
    expect(() => parseBundle(replaceWithChain(message, ...others(10)), 'x')).toThrow(
      malformed('it has 11 certificates, more than 10'),
    );
    const empty = JSON.parse(replaceWithChain(message));
    empty.verificationMaterial.x509CertificateChain.certificates = [];
    expect(() => parseBundle(JSON.stringify(empty), 'x')).toThrow(
      malformed(expect.stringMatching(/x509CertificateChain\.certificates$/)),
    );
  });

  it('accepts a bundle without a timestamp, a log entry or a proof, because later checks require them', () => {
    const bare = corrupted((bundle) => {
      bundle.mediaType = V02;
      const { certificate } = bundle.verificationMaterial;
      Object.assign(bundle, { verificationMaterial: { x509CertificateChain: { certificates: [certificate] } } });
    });
    expect(parseOutcome(bare)).toBe('timestamp-missing');
  });

  it('reports what is wrong with a bundle', () => {
    expect(() => parseBundle('{', 'x')).toThrow(malformed(expect.stringMatching(/JSON/)));
    expect(() =>
      parseBundle(
        corrupted((bundle) => Object.assign(bundle, { extra: 1 })),
        'x',
      ),
    ).toThrow(malformed('it has the unknown field "extra"'));
    const without = corrupted((bundle) => {
      delete bundle.messageSignature;
      delete bundle.verificationMaterial.certificate;
    });
    expect(() => parseBundle(without, 'x')).toThrow(
      malformed(expect.stringMatching(/: .*verificationMaterial, content|: .*content/)),
    );
  });

  it('reports null for a bundle, or for a part of it, with its own message', () => {
    for (const text of ['null', '1', '"x"'])
      expect(() => parseBundle(text, 'x')).toThrow(malformed('it is not a JSON object'));
    const entries = (text: string) =>
      corrupted((bundle) => Object.assign(bundle.verificationMaterial, { tlogEntries: [null] }), text);
    expect(() => parseBundle(entries(message), 'x')).toThrow(malformed('its tlogEntries contains null'));
    const signatures = corrupted(
      ({ dsseEnvelope }) => Object.assign(dsseEnvelope ?? {}, { signatures: [null] }),
      attestation,
    );
    expect(() => parseBundle(signatures, 'x')).toThrow(malformed('its signatures contains null'));
  });

  it('returns the signing certificate: the only one or the first of a chain, and none for a managed key', () => {
    const der = Buffer.from(
      (JSON.parse(message) as BundleJson).verificationMaterial.certificate?.rawBytes ?? '',
      'base64',
    );
    expect(der.length).toBeGreaterThan(100);
    expect(readLeafDer(parseBundle(message, 'x'))).toEqual(der);
    const [intermediate] = root.material.certificateAuthorities[0]?.certChain ?? [];
    expect(
      readLeafDer(parseBundle(replaceWithChain(message, Buffer.from(intermediate?.root.toDER() ?? '')), 'x')),
    ).toEqual(der);
    const managed = forge(ours, { managed: newKey('P-256') });
    expect(readLeafDer(parseBundle(JSON.stringify(managed), 'x'))).toBeUndefined();
  });

  it('requires exactly one signature in an envelope, so that it is clear which one was verified', () => {
    for (const count of [0, 2]) {
      const text = corrupted(({ dsseEnvelope }) => {
        const [first] = dsseEnvelope?.signatures ?? [];
        if (dsseEnvelope && first) dsseEnvelope.signatures = Array.from({ length: count }, () => first);
      }, attestation);
      expect(() => parseBundle(text, 'x')).toThrow(MALFORMED);
    }
  });
});

/** Returns every path into a JSON value, for leaves and branches. */
const listPaths = (value: unknown): (string | number)[][] =>
  typeof value !== 'object' || value === null
    ? [[]]
    : [[], ...Object.entries(value).flatMap(([key, inner]) => listPaths(inner).map((path) => [key, ...path]))];

function replaceAt(value: unknown, [key, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const record = copy as Record<string | number, unknown>;
  if (rest.length === 0 && put === undefined) delete record[key];
  else record[key] = replaceAt(record[key], rest, put);
  return copy;
}

describe('the verification of a changed bundle', () => {
  /** No signature covers these fields and no check uses them, so any value is allowed. */
  const WITHOUT_MEANING = [/\.integratedTime$/, /\.keyid$/];

  it.each([
    ['message', message, ''],
    ['attestation', attestation, 'dsseEnvelope'], // All other fields are the same as for a message.
  ])('rejects another value at each place of a %s, except a place without meaning', (_name, text, within) => {
    const bundle: unknown = JSON.parse(text);
    const accepted: string[] = [];
    for (const path of listPaths(bundle)) {
      const place = path.join('.');
      if (place === '' || !place.startsWith(within)) continue;
      for (const put of [undefined, null, -1, 'AAAA', '2', [null]]) {
        if (parseOutcome(JSON.stringify(replaceAt(bundle, path, put))) === 'accepted') accepted.push(place);
      }
    }
    const meaningful = [...new Set(accepted)].filter((place) => !WITHOUT_MEANING.some((one) => one.test(place)));
    expect(meaningful).toEqual([]);
  });

  it('accepts or rejects any bytes, and throws no other error', () => {
    fc.assert(
      fc.property(fc.constantFrom(message, attestation), fc.nat(), fc.uint8Array({ maxLength: 4 }), (text, at, put) => {
        const bytes = Buffer.from(text);
        bytes.set(put, at % (bytes.length - 4));
        parseOutcome(bytes);
      }),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(parseOutcome(Buffer.from(bytes))).toBe('bundle-malformed');
      }),
    );
  });
});
