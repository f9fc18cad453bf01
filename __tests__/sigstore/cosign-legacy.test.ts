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

const convertSignature = (annotations: LegacyLayer['annotations'], bytes: Buffer = DOCUMENT) =>
  convertLegacyLayer({ mediaType: SIMPLE_SIGNING, bytes, annotations }, 'the layer');
const convertAttestation = (
  annotations: LegacyLayer['annotations'],
  bytes: Buffer = Buffer.from(JSON.stringify(DSSE)),
) => convertLegacyLayer({ mediaType: ENVELOPE, bytes, annotations }, 'the layer');
const parseEvidence = ({ bytes }: { readonly bytes: Buffer }): unknown => JSON.parse(bytes.toString('utf8'));
const malformed = (detail: RegExp) =>
  expect.objectContaining({
    code: 'bundle-malformed',
    details: { what: 'the layer', detail: expect.stringMatching(detail) },
  });

describe("the converter for a signature in cosign's old format", () => {
  it('returns a bundle v0.1 over the signed document, and that document', () => {
    const found = convertSignature({ [SIGNATURE]: 'c2ln' });
    expect(found.payload).toBe(DOCUMENT);
    expect(parseEvidence(found)).toEqual({
      mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
      verificationMaterial: { publicKey: { hint: '' }, tlogEntries: [] },
      messageSignature: {
        messageDigest: { algorithm: 'SHA2_256', digest: sha256(DOCUMENT).toString('base64') },
        signature: 'c2ln',
      },
    });
  });

  it('returns an empty signature for a missing one, which verifies nothing', () => {
    expect(parseEvidence(convertSignature({}))).toMatchObject({ messageSignature: { signature: '' } });
  });

  it('copies the leaf, the promise of the log and the timestamp from the annotations', () => {
    const found = convertSignature({
      [SIGNATURE]: 'c2ln',
      [CERTIFICATE]: `${PEM}${PEM.replace(/\n.*\n/, '\nAAAA\n')}`,
      [BUNDLE]: JSON.stringify(ENTRY),
      [TIMESTAMP]: JSON.stringify({ SignedRFC3161Timestamp: base64('stamp') }),
    });
    expect(parseEvidence(found)).toMatchObject({
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
    expect(parseEvidence(found)).not.toHaveProperty('verificationMaterial.publicKey');
  });
});

describe("the converter for an attestation in cosign's old format", () => {
  it('returns a bundle with the envelope and without a separate document', () => {
    const found = convertAttestation({ [CERTIFICATE]: PEM, [BUNDLE]: JSON.stringify(ENTRY) });
    expect(found).toEqual({ bytes: expect.any(Buffer) });
    expect(parseEvidence(found)).toMatchObject({
      verificationMaterial: {
        x509CertificateChain: { certificates: [{ rawBytes: base64('the leaf') }] },
        tlogEntries: [{ logIndex: '42' }],
      },
      dsseEnvelope: DSSE,
    });
    expect(parseEvidence(found)).not.toHaveProperty('messageSignature');
  });

  it('omits the timestamp, because it covers the whole envelope', () => {
    const stamp = { [TIMESTAMP]: JSON.stringify({ SignedRFC3161Timestamp: base64('stamp') }) };
    expect(parseEvidence(convertAttestation(stamp))).toEqual(parseEvidence(convertAttestation({})));
  });

  it('rejects text that is not JSON, and JSON that is deeper than an envelope', () => {
    expect(() => convertAttestation({}, Buffer.from('{'))).toThrow(malformed(/^the layer is not valid JSON/));
    const deep = (depth: number): Buffer => Buffer.from('['.repeat(depth) + ']'.repeat(depth));
    expect(parseEvidence(convertAttestation({}, deep(20)))).toHaveProperty('dsseEnvelope');
    expect(() => convertAttestation({}, deep(21))).toThrow(malformed(/deeper than 20/));
  });
});

describe('the converter for an invalid annotation', () => {
  it.each([
    'PEM',
    '-----BEGIN CERTIFICATE----------END CERTIFICATE-----',
    PEM.replace('END CERTIFICATE', 'END'),
    PEM.replace('\n', '\n*'),
  ])('rejects the certificate %j', (pem) => {
    expect(() => convertSignature({ [CERTIFICATE]: pem })).toThrow(
      malformed(/^the annotation dev\.sigstore\.cosign\/certificate is not a certificate in PEM$/),
    );
  });

  const { Payload } = ENTRY;
  it.each<[string, object]>([
    ['an invalid promise', { ...ENTRY, SignedEntryTimestamp: '*' }],
    ['an invalid body', { ...ENTRY, Payload: { ...Payload, body: '*' } }],
    ['a body without a kind', { ...ENTRY, Payload: { ...Payload, body: base64('{"apiVersion":"0.0.1"}') } }],
    ['a body that is not JSON', { ...ENTRY, Payload: { ...Payload, body: base64('{') } }],
    [
      'a kind that is too long',
      { ...ENTRY, Payload: { ...Payload, body: base64(`{"kind":"${'x'.repeat(51)}","apiVersion":"1"}`) } },
    ],
    ['an invalid time', { ...ENTRY, Payload: { ...Payload, integratedTime: -1 } }],
    ['an invalid index', { ...ENTRY, Payload: { ...Payload, logIndex: 0.5 } }],
    ['an invalid log ID', { ...ENTRY, Payload: { ...Payload, logID: 'c0'.repeat(31) } }],
  ])('rejects the promise of a log with %s', (_name, entry) => {
    expect(() => convertSignature({ [BUNDLE]: JSON.stringify(entry) })).toThrow(
      malformed(/does not have the expected form|not valid JSON/),
    );
  });

  it('rejects an invalid timestamp', () => {
    for (const text of ['{', '{}', '{"SignedRFC3161Timestamp":"*"}'])
      expect(() => convertSignature({ [TIMESTAMP]: text })).toThrow(malformed(/rfc3161timestamp/));
  });
});

describe('the check of a simple signing document', () => {
  const hex = 'ab'.repeat(32);
  const document = (critical: object): Buffer => Buffer.from(JSON.stringify({ critical, optional: null }));
  const type = 'cosign container image signature';
  const image = { 'docker-manifest-digest': `sha256:${hex}` };

  it('accepts the image that the document names', () => {
    expect(() => assertSimpleSigning(document({ type, image }), `sha256:${hex}`, 'the document')).not.toThrow();
  });

  it.each([`sha256:${'ac'.repeat(32)}`, hex, `sha512:${hex}`, `sha256:${hex.toUpperCase()}`, `sha256:${hex} `, ''])(
    'rejects any other digest: %j',
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
  ])('rejects the document %s', (text) => {
    expect(() => assertSimpleSigning(Buffer.from(text), `sha256:${hex}`, 'the document')).toThrow(
      expect.objectContaining({
        code: 'statement-malformed',
        details: { detail: expect.stringMatching(/^the document /) },
      }),
    );
  });
});
