import { createPublicKey, type KeyObject } from 'node:crypto';
import {
  type Authority,
  authorityKeyId,
  type CertificateContents,
  certify,
  EMPTY_NAME,
  encodeTbs,
  extendedKeyUsage,
  extension,
  generateSerial,
  KEY_USAGE_SIGN,
  OID_CODE_SIGNING,
  OID_TIME_STAMPING,
  subjectKeyId,
  subjectUri,
} from '../../src/sandbox/sigstore/certificates.ts';
import { createSctList, OID_SCT_LIST } from '../../src/sandbox/sigstore/ct.ts';
import { utf8 } from '../../src/sandbox/sigstore/der.ts';
import { SANDBOX_IDENTITY } from '../../src/sandbox/sigstore/index.ts';

/** The options of a certificate. A missing option has the correct value. */
export interface IssuedAs {
  readonly authority?: Authority;
  /** Signs the SCT. `undefined`: no SCT. */
  readonly ctKey?: KeyObject | undefined;
  /** `undefined`: no issuer extension. */
  readonly issuer?: string | undefined;
  /** Replaces the key of the request. */
  readonly publicKey?: KeyObject;
  /** Milliseconds from now. */
  readonly from?: number;
  readonly to?: number;
  readonly codeSigning?: boolean;
  /** The SCT is genuine, but for a certificate with another serial number. */
  readonly sctForAnother?: boolean;
}

/** Issues a certificate for a request to Fulcio, without a check of its token. */
export function issueCertificate(
  request: { readonly publicKeyRequest: { readonly publicKey: { readonly content: string } } },
  as: IssuedAs & { readonly authority: Authority },
): Buffer {
  const { authority, ctKey, issuer, from = -1_000, to = 600_000, codeSigning = true } = as;
  const asked = createPublicKey(request.publicKeyRequest.publicKey.content);
  const publicKey = as.publicKey ? createPublicKey(as.publicKey) : asked;
  const now = Date.now();
  const contents: CertificateContents = {
    issuer: authority.name,
    subject: EMPTY_NAME,
    publicKey,
    serial: generateSerial(),
    notBefore: new Date(now + from),
    notAfter: new Date(now + to),
    extensions: [
      KEY_USAGE_SIGN,
      extendedKeyUsage(codeSigning ? OID_CODE_SIGNING : OID_TIME_STAMPING),
      subjectKeyId(publicKey),
      authorityKeyId(authority.key),
      subjectUri(SANDBOX_IDENTITY),
      ...(issuer === undefined ? [] : [extension('1.3.6.1.4.1.57264.1.8', utf8(issuer))]),
    ],
  };
  if (ctKey === undefined) return certify(encodeTbs(contents), authority.key);
  const seen = as.sctForAnother ? { ...contents, serial: generateSerial() } : contents;
  const sct = createSctList(encodeTbs(seen), authority.key, ctKey, new Date(now));
  const extensions = [...contents.extensions, extension(OID_SCT_LIST, sct)];
  return certify(encodeTbs({ ...contents, extensions }), authority.key);
}
