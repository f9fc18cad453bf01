import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../src/lib/digest.ts';
import { assertSimpleSigning, convertLegacyLayer, type LegacyLayer } from '../../src/sigstore/cosign-legacy.ts';
import { SIMPLE_SIGNING } from '../../src/sigstore/media-types.ts';

const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
const SIGNATURE = 'dev.cosignproject.cosign/signature';
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const BUNDLE = 'dev.sigstore.cosign/bundle';
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const DOCUMENT = Buffer.from('{"critical":{}}');
const DSSE = { payload: base64('{}'), payloadType: 'application/vnd.in-toto+json', signatures: [{ sig: 'AAAA' }] };
const ENTRY = {
  SignedEntryTimestamp: base64('promise'),
  Payload: {
    body: base64(JSON.stringify({ kind: 'hashedrekord', apiVersion: '0.0.1', spec: {} })),
    integratedTime: 1_700_000_000,
    logIndex: 42,
    logID: 'c0'.repeat(32),
  },
};
const PEM = `-----BEGIN CERTIFICATE-----\n${base64('the leaf')
  .match(/.{1,4}/g)
  ?.join('\n')}\n-----END CERTIFICATE-----\n`;

const signatureOf = (annotations: LegacyLayer['annotations'], bytes: Buffer = DOCUMENT) =>
  convertLegacyLayer({ mediaType: SIMPLE_SIGNING, bytes, annotations }, 'the layer');
const attestationOf = (annotations: LegacyLayer['annotations'], bytes: Buffer = Buffer.from(JSON.stringify(DSSE))) =>
  convertLegacyLayer({ mediaType: ENVELOPE, bytes, annotations }, 'the layer');
const bundleOf = ({ bytes }: { readonly bytes: Buffer }): unknown => JSON.parse(bytes.toString('utf8'));
const malformed = (detail: RegExp) =>
  expect.objectContaining({
    code: 'bundle-malformed',
    details: { what: 'the layer', detail: expect.stringMatching(detail) },
  });

describe("a signature in cosign's old format", () => {
  it('becomes a bundle v0.1 over its document, which comes along', () => {
    const found = signatureOf({ [SIGNATURE]: 'c2ln' });
    expect(found.payload).toBe(DOCUMENT);
    expect(bundleOf(found)).toEqual({
      mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
      verificationMaterial: { publicKey: { hint: '' }, tlogEntries: [] },
      messageSignature: {
        messageDigest: { algorithm: 'SHA2_256', digest: sha256(DOCUMENT).toString('base64') },
        signature: 'c2ln',
      },
    });
  });

  it('that was left out is empty, and verifies nothing', () => {
    expect(bundleOf(signatureOf({}))).toMatchObject({ messageSignature: { signature: '' } });
  });

  it("carries the leaf, the log's promise and the timestamp of its annotations", () => {
    const found = signatureOf({
      [SIGNATURE]: 'c2ln',
      [CERTIFICATE]: `${PEM}${PEM.replace(/\n.*\n/, '\nAAAA\n')}`,
      [BUNDLE]: JSON.stringify(ENTRY),
      [TIMESTAMP]: JSON.stringify({ SignedRFC3161Timestamp: base64('stamp') }),
    });
    expect(bundleOf(found)).toMatchObject({
      verificationMaterial: {
        x509CertificateChain: { certificates: [{ rawBytes: base64('the leaf') }] },
        tlogEntries: [
          {
            logIndex: '42',
            logId: { keyId: Buffer.from('c0'.repeat(32), 'hex').toString('base64') },
            kindVersion: { kind: 'hashedrekord', version: '0.0.1' },
            integratedTime: '1700000000',
            inclusionPromise: { signedEntryTimestamp: base64('promise') },
            canonicalizedBody: ENTRY.Payload.body,
          },
        ],
        timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: base64('stamp') }] },
      },
    });
    expect(bundleOf(found)).not.toHaveProperty('verificationMaterial.publicKey');
  });
});

describe("an attestation in cosign's old format", () => {
  it('becomes a bundle of its envelope, without a document of its own', () => {
    const found = attestationOf({ [CERTIFICATE]: PEM, [BUNDLE]: JSON.stringify(ENTRY) });
    expect(found).toEqual({ bytes: expect.any(Buffer) });
    expect(bundleOf(found)).toMatchObject({
      verificationMaterial: {
        x509CertificateChain: { certificates: [{ rawBytes: base64('the leaf') }] },
        tlogEntries: [{ logIndex: '42' }],
      },
      dsseEnvelope: DSSE,
    });
    expect(bundleOf(found)).not.toHaveProperty('messageSignature');
  });

  it('has no use for a timestamp, which is over the whole envelope', () => {
    const stamp = { [TIMESTAMP]: JSON.stringify({ SignedRFC3161Timestamp: base64('stamp') }) };
    expect(bundleOf(attestationOf(stamp))).toEqual(bundleOf(attestationOf({})));
  });

  it('that is no JSON, or deeper than an envelope is, is none', () => {
    expect(() => attestationOf({}, Buffer.from('{'))).toThrow(malformed(/^the layer is not the JSON/));
    const deep = (depth: number): Buffer => Buffer.from('['.repeat(depth) + ']'.repeat(depth));
    expect(bundleOf(attestationOf({}, deep(20)))).toHaveProperty('dsseEnvelope');
    expect(() => attestationOf({}, deep(21))).toThrow(malformed(/deeper than 20/));
  });
});

describe('an annotation that is not what it should be', () => {
  it.each([
    'PEM',
    '-----BEGIN CERTIFICATE----------END CERTIFICATE-----',
    PEM.replace('END CERTIFICATE', 'END'),
    PEM.replace('\n', '\n*'),
  ])('is no certificate: %j', (pem) => {
    expect(() => signatureOf({ [CERTIFICATE]: pem })).toThrow(
      malformed(/^the annotation dev\.sigstore\.cosign\/certificate is not a certificate in PEM$/),
    );
  });

  const { Payload } = ENTRY;
  it.each<[string, object]>([
    ['a promise', { ...ENTRY, SignedEntryTimestamp: '*' }],
    ['a body', { ...ENTRY, Payload: { ...Payload, body: '*' } }],
    ['a body with a kind', { ...ENTRY, Payload: { ...Payload, body: base64('{"apiVersion":"0.0.1"}') } }],
    ['a body of JSON', { ...ENTRY, Payload: { ...Payload, body: base64('{') } }],
    [
      'a kind of a likely length',
      { ...ENTRY, Payload: { ...Payload, body: base64(`{"kind":"${'x'.repeat(51)}","apiVersion":"1"}`) } },
    ],
    ['a time', { ...ENTRY, Payload: { ...Payload, integratedTime: -1 } }],
    ['an index', { ...ENTRY, Payload: { ...Payload, logIndex: 0.5 } }],
    ['the id of a log', { ...ENTRY, Payload: { ...Payload, logID: 'c0'.repeat(31) } }],
  ])("is no log's promise: it must have %s", (_name, entry) => {
    expect(() => signatureOf({ [BUNDLE]: JSON.stringify(entry) })).toThrow(
      malformed(/does not have the form|not the JSON/),
    );
  });

  it('is no timestamp', () => {
    for (const text of ['{', '{}', '{"SignedRFC3161Timestamp":"*"}'])
      expect(() => signatureOf({ [TIMESTAMP]: text })).toThrow(malformed(/rfc3161timestamp/));
  });
});

describe('a simple signing document', () => {
  const hex = 'ab'.repeat(32);
  const document = (critical: object): Buffer => Buffer.from(JSON.stringify({ critical, optional: null }));
  const type = 'cosign container image signature';
  const image = { 'docker-manifest-digest': `sha256:${hex}` };

  it('is about the image that it names', () => {
    expect(() => assertSimpleSigning(document({ type, image }), `sha256:${hex}`, 'the document')).not.toThrow();
  });

  it.each([`sha256:${'ac'.repeat(32)}`, hex, `sha512:${hex}`, `sha256:${hex.toUpperCase()}`, `sha256:${hex} `, ''])(
    'is about no other: %j',
    (named) => {
      const other = document({ type, image: { 'docker-manifest-digest': named } });
      expect(() => assertSimpleSigning(other, `sha256:${hex}`, 'the document')).toThrow(
        expect.objectContaining({
          code: 'subject-mismatch',
          details: { expected: `sha256:${hex}`, found: named },
        }),
      );
    },
  );

  it.each([
    '{',
    '{}',
    JSON.stringify({ critical: { image } }),
    JSON.stringify({ critical: { type: 'atomic container signature', image } }),
    JSON.stringify({ critical: { type } }),
    JSON.stringify({ critical: { type, image: { 'docker-manifest-digest': 'x'.repeat(201) } } }),
  ])('is none: %s', (text) => {
    expect(() => assertSimpleSigning(Buffer.from(text), `sha256:${hex}`, 'the document')).toThrow(
      expect.objectContaining({
        code: 'statement-malformed',
        details: { detail: expect.stringMatching(/^the document /) },
      }),
    );
  });
});
