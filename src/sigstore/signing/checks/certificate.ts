import type { KeyObject, X509Certificate } from 'node:crypto';
import { TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { type SignedEntity, toSignedEntity, Verifier } from '@sigstore/verify';
import { parseBundle } from '../../bundle.ts';
import { signatureContent } from '../../verification/content.ts';
import { utf8String } from '../../verification/identity.ts';
import { asVerificationError } from '../../verification/library-errors.ts';
import { invalidAnswer } from '../ask.ts';
import { type Draft, serializeBundle } from '../draft.ts';
import { type Roots, rootsThatAccept } from './roots.ts';

const SKEW_MS = 60_000;
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
/** fulcio, docs/oid-info.md: the issuer as a DER UTF8String, and as it was written first, without DER. */
const [ISSUER, ISSUER_V1] = ['1.3.6.1.4.1.57264.1.8', '1.3.6.1.4.1.57264.1.1'];

export interface ExpectedCertificate {
  /** The key in our request. */
  readonly publicKey: KeyObject;
  /** Those of the token. */
  readonly issuers: readonly string[];
  readonly now: Date;
}

/**
 * Checks a certificate before anything is logged with it: it is for our public key and for an issuer of the token, it is
 * valid now (60 s of skew) and for code signing, and under a root its chain (RFC 5280, section 6) and its SCT (RFC 6962,
 * section 3.2) are valid. The subject is not checked: the CA derives it. Returns the roots that accept it; throws
 * `invalid-answer`.
 */
export function checkCertificate(
  certificate: X509Certificate,
  { publicKey, issuers, now }: ExpectedCertificate,
  draft: Draft,
  roots: Roots,
): Roots {
  if (!spki(certificate.publicKey).equals(spki(publicKey)))
    throw invalidAnswer('certificate-key-mismatch', 'the certificate is for another key than the one in the request');
  const entity = entityOf(draft, certificate);
  const issuer = issuerOf(entity);
  if (issuer === undefined || !issuers.includes(issuer))
    throw invalidAnswer(
      'certificate-issuer-mismatch',
      `expected the token's issuer ${issuers.join(' or ')} in the certificate, found ${issuer ?? 'none'}`,
    );
  const at = nearestValidTime(certificate, now);
  if (!(certificate.keyUsage ?? []).includes(CODE_SIGNING))
    throw invalidAnswer('certificate-purpose', 'the certificate is not for code signing');
  return rootsThatAccept(roots, ({ material }) => {
    try {
      new Verifier(material, { tlogThreshold: 0, ctlogThreshold: 1, timestampThreshold: 1 }).verify({
        ...entity,
        timestamps: [ourTime(at)],
      });
    } catch (error) {
      throw asVerificationError(error);
    }
  });
}

const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });

function entityOf(draft: Draft, certificate: X509Certificate): SignedEntity {
  const bundle = parseBundle(serializeBundle(draft, { certificate, timestamps: [], entries: [] }), 'the draft');
  return { ...toSignedEntity(bundle, Buffer.alloc(0)), signature: signatureContent(bundle, draft.subject) };
}

function issuerOf({ key }: SignedEntity): string | undefined {
  if (key.$case !== 'certificate') return undefined;
  const [encoded, plain] = [key.certificate.extension(ISSUER), key.certificate.extension(ISSUER_V1)];
  return encoded ? utf8String(encoded.value) : plain?.value.toString('utf8');
}

/** Returns the moment of the certificate's validity that is closest to now; throws where it is more than the skew away. */
function nearestValidTime({ validFromDate: from, validToDate: to }: X509Certificate, now: Date): Date {
  const at = new Date(Math.min(Math.max(now.getTime(), from.getTime()), to.getTime()));
  if (Math.abs(at.getTime() - now.getTime()) > SKEW_MS)
    throw invalidAnswer(
      'certificate-not-valid-now',
      `the certificate is valid from ${from.toISOString()} to ${to.toISOString()}, and it is ${now.toISOString()}`,
    );
  return at;
}

/**
 * The time at which `@sigstore/verify` checks the chain. It takes times from bundles only, so ours has the form of a log's
 * promised time; with no log entry in the entity, no log is asked about it.
 */
const ourTime = (at: Date): SignedEntity['timestamps'][number] => ({
  $case: 'transparency-log',
  tlogEntry: {
    ...TransparencyLogEntry.fromJSON({ integratedTime: String(Math.floor(at.getTime() / 1000)) }),
    inclusionPromise: { signedEntryTimestamp: Buffer.alloc(0) },
    logId: { keyId: Buffer.alloc(0) },
    kindVersion: { kind: '', version: '' },
  },
});
