import { bundleToJSON } from '@sigstore/bundle';
import { DerReader } from '../../lib/der.ts';
import { describe } from '../../lib/describe.ts';
import { parseCheckpoint } from '../../tlog/index.ts';
import { parseBundle } from '../bundle.ts';
import { sigstoreError } from '../errors.ts';
import { BUNDLE_V03 } from '../media-types.ts';
import type { TrustedRootMaterial } from '../trusted-root.ts';

const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const OCTETS = 0x04;
const OID = 0x06;
const CONTEXT_0 = 0xa0;

const hex = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'hex');
const SIGNED_DATA = hex('06 09 2a864886f70d010702');
const TST_INFO = hex('06 0b 2a864886f70d0109100104');
/** AlgorithmIdentifiers in DER, with and without NULL, because writers differ (RFC 5754, section 2). */
const DIGESTS = ['01', '02', '03'].flatMap((last) => [
  hex(`300b 0609 6086480165030402${last}`),
  hex(`300d 0609 6086480165030402${last} 0500`),
]);
const SIGNATURES = [
  ...['02', '03', '04'].map((last) => hex(`300a 0608 2a8648ce3d0403${last}`)), // ecdsa-with-SHA256/384/512
  hex('3009 0607 2a8648ce3d0201'), // id-ecPublicKey, which some writers use
  hex('3005 0603 2b6570'), // Ed25519
  ...['01', '0b', '0c', '0d'].map((last) => hex(`300d 0609 2a864886f70d0101${last} 0500`)), // RSA
];

const assertOneOf = (allowed: readonly Buffer[], found: Buffer, what: string): void => {
  if (!allowed.some((each) => each.equals(found))) throw new TypeError(`${what} is unknown`);
};

/**
 * Encodes issuer and serial number of a certificate, by which a CMS SignerInfo names its signer (RFC 5652, section
 * 5.3).
 */
function encodeSignerId(certificate: Buffer): Buffer {
  const body = new DerReader(certificate).inside(SEQUENCE).inside(SEQUENCE);
  if (body.tag === CONTEXT_0) body.element(CONTEXT_0);
  const serial = body.element(INTEGER).raw;
  body.element(SEQUENCE);
  const content = Buffer.concat([body.element(SEQUENCE).raw, serial]);
  const length =
    content.length < 0x80
      ? [content.length]
      : content.length < 0x100
        ? [0x81, content.length]
        : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([SEQUENCE, ...length]), content]);
}

/**
 * Requires a granted TimeStampResp (RFC 3161, section 2.4.2) with one signer and signed attributes. The time and the
 * attributes are signed; each other part must have the only value that it can have.
 */
function assertTimestamp(token: Buffer, certificates: readonly Buffer[]): void {
  const outer = new DerReader(token);
  const response = outer.inside(SEQUENCE);
  outer.end();
  assertOneOf([hex('3003 020100')], response.element(SEQUENCE).raw, 'the status');
  const info = response.inside(SEQUENCE);
  response.end();
  assertOneOf([SIGNED_DATA], info.element(OID).raw, 'the content');
  const wrapped = info.inside(CONTEXT_0);
  info.end();
  const data = wrapped.inside(SEQUENCE);
  wrapped.end();
  assertOneOf([hex('020103')], data.element(INTEGER).raw, 'the version');
  const digest = data.element(SET).content;
  assertOneOf(DIGESTS, digest, 'the digest algorithm');
  const content = data.inside(SEQUENCE);
  assertOneOf([TST_INFO], content.element(OID).raw, 'the signed content');
  const time = content.inside(CONTEXT_0);
  content.end();
  time.element(OCTETS);
  time.end();
  if (data.tag === CONTEXT_0)
    for (const set = data.inside(CONTEXT_0); !set.done; )
      assertOneOf(certificates, set.element(SEQUENCE).raw, 'a certificate of the timestamp');
  const signers = data.inside(SET);
  data.end();
  const signer = signers.inside(SEQUENCE);
  signers.end();
  assertOneOf([hex('020101')], signer.element(INTEGER).raw, "the signer's version");
  assertOneOf(certificates.map(encodeSignerId), signer.element(SEQUENCE).raw, 'the signer');
  assertOneOf([digest], signer.element(SEQUENCE).raw, "the signer's digest algorithm");
  signer.element(CONTEXT_0);
  assertOneOf(SIGNATURES, signer.element(SEQUENCE).raw, 'the signature algorithm');
  signer.element(OCTETS);
  signer.end();
}

/**
 * Requires that each byte of a bundle that {@link verifyBundle} does not use has the only possible value. These are the
 * form of the JSON, the root of the proof, and the parts around a signed time. No byte of such a bundle can change
 * without an error. The exception are cosignatures under a checkpoint, because no trusted root names the keys of
 * witnesses. It is for bundles that this program wrote. Throws `bundle-malformed`.
 */
export function assertEveryByte(bytes: Buffer, root: TrustedRootMaterial): void {
  const what = 'the bundle';
  const bundle = parseBundle(bytes, what);
  const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
  const certificates = root.material.timestampAuthorities.flatMap(({ certChain }) =>
    certChain.map((certificate) => Buffer.from(certificate.root.toDER())),
  );
  try {
    if (bundle.mediaType !== BUNDLE_V03) throw new TypeError(`its media type is not ${BUNDLE_V03}`);
    if (JSON.stringify(bundleToJSON(bundle)) !== bytes.toString('utf8'))
      throw new TypeError('its JSON is not in the form that this program writes');
    for (const { inclusionProof, inclusionPromise, integratedTime } of tlogEntries) {
      const signed = parseCheckpoint(inclusionProof?.checkpoint?.envelope ?? '').root;
      if (!inclusionProof?.rootHash.equals(signed))
        throw new TypeError('the root of the proof is not that of the checkpoint');
      if (!inclusionPromise && integratedTime !== '0')
        throw new TypeError('it has a time of inclusion that is not signed');
    }
    for (const { signedTimestamp } of timestampVerificationData?.rfc3161Timestamps ?? [])
      assertTimestamp(signedTimestamp, certificates);
  } catch (error) {
    throw sigstoreError('bundle-malformed', { what, detail: describe(error) }, { cause: error });
  }
}
