import { bundleToJSON } from '@sigstore/bundle';
import { DerReader } from '../../lib/der.ts';
import { describe } from '../../lib/describe.ts';
import { parseCheckpoint } from '../../tlog/index.ts';
import { parseBundle } from '../bundle.ts';
import { sigstoreError } from '../errors.ts';
import { BUNDLE_V03 } from '../signing/index.ts';
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
/** AlgorithmIdentifiers by their DER, with and without the NULL that writers differ about (RFC 5754). */
const DIGESTS = ['01', '02', '03'].flatMap((last) => [
  hex(`300b 0609 6086480165030402${last}`),
  hex(`300d 0609 6086480165030402${last} 0500`),
]);
const SIGNATURES = [
  ...['02', '03', '04'].map((last) => hex(`300a 0608 2a8648ce3d0403${last}`)), // ecdsa-with-SHA256/384/512
  hex('3009 0607 2a8648ce3d0201'), // id-ecPublicKey, as some writers name it
  hex('3005 0603 2b6570'), // Ed25519
  ...['01', '0b', '0c', '0d'].map((last) => hex(`300d 0609 2a864886f70d0101${last} 0500`)), // RSA
];

const among = (allowed: readonly Buffer[], found: Buffer, what: string): void => {
  if (!allowed.some((each) => each.equals(found))) throw new TypeError(`${what} is none that is known`);
};

/** Issuer and serial number of a certificate, as a CMS SignerInfo names its signer (RFC 5652, 5.3). */
function signerIdOf(certificate: Buffer): Buffer {
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
 * RFC 3161: a granted TimeStampResp with one signer, signed attributes, and no more. The time itself and the attributes
 * are signed; all that stands around them must be what it can only be.
 */
function holdTimestamp(token: Buffer, certificates: readonly Buffer[]): void {
  const outer = new DerReader(token);
  const response = outer.inside(SEQUENCE);
  outer.end();
  among([hex('3003 020100')], response.element(SEQUENCE).raw, 'the status');
  const info = response.inside(SEQUENCE);
  response.end();
  among([SIGNED_DATA], info.element(OID).raw, 'the content');
  const wrapped = info.inside(CONTEXT_0);
  info.end();
  const data = wrapped.inside(SEQUENCE);
  wrapped.end();
  among([hex('020103')], data.element(INTEGER).raw, 'the version');
  const digest = data.element(SET).content;
  among(DIGESTS, digest, 'the digest algorithm');
  const content = data.inside(SEQUENCE);
  among([TST_INFO], content.element(OID).raw, 'the signed content');
  const time = content.inside(CONTEXT_0);
  content.end();
  time.element(OCTETS);
  time.end();
  if (data.tag === CONTEXT_0)
    for (const held = data.inside(CONTEXT_0); !held.done; )
      among(certificates, held.element(SEQUENCE).raw, 'a certificate of the timestamp');
  const signers = data.inside(SET);
  data.end();
  const signer = signers.inside(SEQUENCE);
  signers.end();
  among([hex('020101')], signer.element(INTEGER).raw, "the signer's version");
  among(certificates.map(signerIdOf), signer.element(SEQUENCE).raw, 'the signer');
  among([digest], signer.element(SEQUENCE).raw, "the signer's digest algorithm");
  signer.element(CONTEXT_0);
  among(SIGNATURES, signer.element(SEQUENCE).raw, 'the signature algorithm');
  signer.element(OCTETS);
  signer.end();
}

/**
 * Holds every byte of a bundle that {@link verifyBundle} has no use for to the one value that it can have: the JSON's
 * spelling, the proof's root beside the checkpoint's, what stands around a signed time. With this no byte of a bundle
 * can be another unseen, but for what witnesses wrote under a checkpoint: no trusted root names their keys. For bundles of
 * this program's own making; throws `bundle-malformed`.
 */
export function holdEveryByte(bytes: Buffer, root: TrustedRootMaterial): void {
  const what = 'the bundle';
  const bundle = parseBundle(bytes, what);
  const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
  const certificates = root.material.timestampAuthorities.flatMap(({ certChain }) =>
    certChain.map((certificate) => Buffer.from(certificate.root.toDER())),
  );
  try {
    if (bundle.mediaType !== BUNDLE_V03) throw new TypeError(`its media type is not ${BUNDLE_V03}`);
    if (JSON.stringify(bundleToJSON(bundle)) !== bytes.toString('utf8'))
      throw new TypeError('it is not spelt as this program spells it');
    for (const { inclusionProof, inclusionPromise, integratedTime } of tlogEntries) {
      const signed = parseCheckpoint(inclusionProof?.checkpoint?.envelope ?? '').root;
      if (!inclusionProof?.rootHash.equals(signed)) throw new TypeError("the proof's root is not the checkpoint's");
      if (!inclusionPromise && integratedTime !== '0')
        throw new TypeError('it says a time of inclusion that nobody signed');
    }
    for (const { signedTimestamp } of timestampVerificationData?.rfc3161Timestamps ?? [])
      holdTimestamp(signedTimestamp, certificates);
  } catch (error) {
    throw sigstoreError('bundle-malformed', { what, detail: describe(error) }, { cause: error });
  }
}
