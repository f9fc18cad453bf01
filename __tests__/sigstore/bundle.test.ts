import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { McError } from '../../src/lib/errors.ts';
import { MAX_BUNDLE_BYTES, parseBundle, verifyBundle } from '../../src/sigstore/index.ts';
import { type BundleJson, forge, newSigstore, provenanceOf, RELEASE_DIGESTS, rootFor } from '../support/forge.ts';

const ours = newSigstore();
const root = rootFor(ours);
const message = JSON.stringify(forge(ours));
const attestation = JSON.stringify(forge(ours, { statement: provenanceOf() }));
const MALFORMED = expect.objectContaining({ code: 'bundle-malformed' });

const spoilt = (spoil: (bundle: BundleJson) => void, text = message): string => {
  const bundle = JSON.parse(text) as BundleJson;
  spoil(bundle);
  return JSON.stringify(bundle);
};

/** 'accepted', or the code of the refusal; anything that is no refusal is thrown on. */
function outcome(text: string | Buffer): string {
  try {
    verifyBundle(parseBundle(text, 'the bundle'), RELEASE_DIGESTS, root);
    return 'accepted';
  } catch (error) {
    if (error instanceof McError && error.family === 'verification') return error.code;
    throw error;
  }
}

describe('parsing a bundle', () => {
  it('takes JSON of a known version', () => {
    expect(parseBundle(message, 'x').mediaType).toContain('v0.3');
    for (const text of ['', '{', 'null', '[]', '"x"', '1', '{}', `{"mediaType":${'['.repeat(50)}`])
      expect(() => parseBundle(text, 'x')).toThrow(MALFORMED);
    const other = spoilt((bundle) => {
      bundle.mediaType = 'application/vnd.dev.sigstore.bundle.v9+json';
    });
    expect(() => parseBundle(other, 'x')).toThrow(MALFORMED);
  });

  it('takes no field that it does not know, at any depth', () => {
    const unknown: ((bundle: BundleJson) => void)[] = [
      (bundle) => Object.assign(bundle, { extra: 1 }),
      ({ verificationMaterial }) => Object.assign(verificationMaterial, { extra: 1 }),
      ({ verificationMaterial: { tlogEntries } }) => Object.assign(tlogEntries[0] ?? {}, { extra: 1 }),
      ({ verificationMaterial: { tlogEntries } }) => Object.assign(tlogEntries[0]?.inclusionProof ?? {}, { extra: 1 }),
    ];
    for (const spoil of unknown) expect(() => parseBundle(spoilt(spoil), 'x')).toThrow(MALFORMED);
  });

  it('takes one of two that exclude each other, and no name twice: which one counts is not for the reader to choose', () => {
    const both: ((bundle: BundleJson) => void)[] = [
      (bundle) => Object.assign(bundle, { dsseEnvelope: (JSON.parse(attestation) as BundleJson).dsseEnvelope }),
      ({ verificationMaterial }) => Object.assign(verificationMaterial, { publicKey: { hint: '' } }),
      ({ verificationMaterial }) =>
        Object.assign(verificationMaterial, {
          x509CertificateChain: { certificates: [verificationMaterial.certificate] },
        }),
    ];
    for (const spoil of both) expect(() => parseBundle(spoilt(spoil), 'x')).toThrow(MALFORMED);
    const twice = message.replace('"messageSignature":', '"messageSignature":{},"messageSignature":');
    expect(JSON.parse(twice)).toEqual(JSON.parse(message));
    expect(() => parseBundle(twice, 'x')).toThrow(MALFORMED);
  });

  it('takes base64 and counts for what they are, and nothing that a lenient reader makes of them', () => {
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
    for (const spoil of wrong) expect(() => parseBundle(spoilt(spoil), 'x')).toThrow(MALFORMED);
    const asNumber = spoilt(({ verificationMaterial: { tlogEntries } }) =>
      Object.assign(tlogEntries[0] ?? {}, { logIndex: 1 }),
    );
    expect(outcome(asNumber)).toBe('accepted');
    const largest = spoilt(({ verificationMaterial: { tlogEntries } }) =>
      Object.assign(tlogEntries[0] ?? {}, { integratedTime: '9'.repeat(19) }),
    );
    expect(() => parseBundle(largest, 'x')).not.toThrow();
    const urlSafe = spoilt(({ messageSignature }) =>
      Object.assign(messageSignature ?? {}, {
        signature: Buffer.from(messageSignature?.signature ?? '', 'base64').toString('base64url'),
      }),
    );
    expect(outcome(urlSafe)).toBe('accepted');
  });

  it('takes a chain of versions 0.1 and 0.2, without its root', () => {
    const withChain = (...more: readonly Buffer[]): string =>
      spoilt((bundle) => {
        bundle.mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.2';
        const { certificate, ...material } = bundle.verificationMaterial;
        const certificates = [certificate, ...more.map((der) => ({ rawBytes: der.toString('base64') }))];
        Object.assign(bundle, { verificationMaterial: { ...material, x509CertificateChain: { certificates } } });
      });
    expect(outcome(withChain())).toBe('accepted');
    const [intermediate, ca] = root.material.certificateAuthorities[0]?.certChain ?? [];
    expect(outcome(withChain(Buffer.from(intermediate?.root.toDER() ?? '')))).toBe('accepted');
    expect(outcome(withChain(Buffer.from(ca?.root.toDER() ?? '')))).toBe('bundle-malformed');
    expect(outcome(withChain(Buffer.from('no certificate')))).toBe('bundle-malformed');
  });

  it('bounds its size and what it holds many of', () => {
    expect(() => parseBundle(Buffer.alloc(MAX_BUNDLE_BYTES + 1, ' '), 'x')).toThrow(MALFORMED);
    const many = <T>(list: T[], count: number): void => {
      for (const [first] = list; first !== undefined && list.length <= count; ) list.push(first);
    };
    const tooMuch: ((bundle: BundleJson) => void)[] = [
      ({ verificationMaterial }) => many(verificationMaterial.tlogEntries, 32),
      ({ verificationMaterial }) => many(verificationMaterial.timestampVerificationData.rfc3161Timestamps, 32),
      ({ verificationMaterial: { tlogEntries } }) => many(tlogEntries[0]?.inclusionProof.hashes ?? [], 64),
    ];
    for (const spoil of tooMuch) expect(() => parseBundle(spoilt(spoil), 'x')).toThrow(MALFORMED);
  });

  it('takes one signature in an envelope, so that it is clear which one was verified', () => {
    for (const count of [0, 2]) {
      const text = spoilt(({ dsseEnvelope }) => {
        const [first] = dsseEnvelope?.signatures ?? [];
        if (dsseEnvelope && first) dsseEnvelope.signatures = Array.from({ length: count }, () => first);
      }, attestation);
      expect(() => parseBundle(text, 'x')).toThrow(MALFORMED);
    }
  });
});

/** Every path into a JSON value, leaves and branches. */
const pathsOf = (value: unknown): (string | number)[][] =>
  typeof value !== 'object' || value === null
    ? [[]]
    : [[], ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner).map((path) => [key, ...path]))];

function withAt(value: unknown, [key, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const record = copy as Record<string | number, unknown>;
  if (rest.length === 0 && put === undefined) delete record[key];
  else record[key] = withAt(record[key], rest, put);
  return copy;
}

describe('whatever a bundle is, the answer is a verdict', () => {
  /** Whoever holds the bundle may write these as he likes: nothing is said about them, and nothing is done with them. */
  const WITHOUT_MEANING = [/\.integratedTime$/, /\.keyid$/];

  it.each([
    ['message', message, ''],
    ['attestation', attestation, 'dsseEnvelope'], // all else is as it is for a message
  ])('refuses another value at any place of a %s, but where it has no meaning', (_name, text, within) => {
    const bundle: unknown = JSON.parse(text);
    const accepted: string[] = [];
    for (const path of pathsOf(bundle)) {
      const place = path.join('.');
      if (place === '' || !place.startsWith(within)) continue;
      for (const put of [undefined, null, -1, 'AAAA', '2', [null]]) {
        if (outcome(JSON.stringify(withAt(bundle, path, put))) === 'accepted') accepted.push(place);
      }
    }
    const meaningful = [...new Set(accepted)].filter((place) => !WITHOUT_MEANING.some((one) => one.test(place)));
    expect(meaningful).toEqual([]);
  });

  it('never ends in anything but a verdict, for any bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(message, attestation), fc.nat(), fc.uint8Array({ maxLength: 4 }), (text, at, put) => {
        const bytes = Buffer.from(text);
        bytes.set(put, at % (bytes.length - 4));
        outcome(bytes);
      }),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(outcome(Buffer.from(bytes))).toBe('bundle-malformed');
      }),
    );
  });
});
