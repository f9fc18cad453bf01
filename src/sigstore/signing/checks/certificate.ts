import type { KeyObject, X509Certificate } from 'node:crypto';
import { TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { type SignedEntity, toSignedEntity, Verifier } from '@sigstore/verify';
import { parseBundle } from '../../bundle.ts';
import { CODE_SIGNING } from '../../verification/code-signing.ts';
import { parseUtf8String } from '../../verification/identity.ts';
import { asVerificationError } from '../../verification/library-errors.ts';
import { createSignatureContent } from '../../verification/signature-content.ts';
import { invalidAnswer } from '../ask.ts';
import { type Draft, serializeBundle } from '../draft.ts';
import { filterRoots, type Roots } from './roots.ts';

const SKEW_MS = 60_000;
/** fulcio, docs/oid-info.md: the issuer as a DER UTF8String, and in its first version, as bare text. */
const [ISSUER, ISSUER_V1] = ['1.3.6.1.4.1.57264.1.8', '1.3.6.1.4.1.57264.1.1'];

export interface ExpectedCertificate {
  /** The key of the request. */
  readonly publicKey: KeyObject;
  /** The issuers of the token. */
  readonly issuers: readonly string[];
  readonly now: Date;
}

/**
 * Checks a certificate before anything is logged with it. It must be for the public key of the request, for an issuer
 * of the token, for code signing, and valid now (60 s of skew). Under a root, its chain (RFC 5280, section 6) and its
 * SCT (RFC 6962, section 3.2) must be valid. The subject is not checked, because the CA derives it. Returns the roots
 * that accept it; throws `invalid-answer`.
 */
export function checkCertificate(
  certificate: X509Certificate,
  { publicKey, issuers, now }: ExpectedCertificate,
  draft: Draft,
  roots: Roots,
): Roots {
  if (!exportSpki(certificate.publicKey).equals(exportSpki(publicKey)))
    throw invalidAnswer('certificate-key-mismatch', 'the certificate is for another key than that of the request');
  const entity = parseDraft(draft, certificate);
  const issuer = readIssuer(entity);
  if (issuer === undefined || !issuers.includes(issuer))
    throw invalidAnswer(
      'certificate-issuer-mismatch',
      `expected the token's issuer ${issuers.join(' or ')} in the certificate, found ${issuer ?? 'none'}`,
    );
  const at = nearestValidTime(certificate, now);
  if (!(certificate.keyUsage ?? []).includes(CODE_SIGNING))
    throw invalidAnswer('certificate-purpose', 'the certificate is not for code signing');
  return filterRoots(roots, ({ material }) => {
    try {
      new Verifier(material, { tlogThreshold: 0, ctlogThreshold: 1, timestampThreshold: 1 }).verify({
        ...entity,
        timestamps: [createTime(at)],
      });
    } catch (error) {
      throw asVerificationError(error);
    }
  });
}

const exportSpki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });

function parseDraft(draft: Draft, certificate: X509Certificate): SignedEntity {
  const bundle = parseBundle(serializeBundle(draft, { certificate, timestamps: [], entries: [] }), 'the draft');
  return { ...toSignedEntity(bundle, Buffer.alloc(0)), signature: createSignatureContent(bundle, draft.subject) };
}

function readIssuer({ key }: SignedEntity): string | undefined {
  if (key.$case !== 'certificate') return undefined;
  const [encoded, plain] = [key.certificate.extension(ISSUER), key.certificate.extension(ISSUER_V1)];
  return encoded ? parseUtf8String(encoded.value) : plain?.value.toString('utf8');
}

/**
 * Returns the moment of the certificate's validity that is closest to now; throws where it is more than the skew away.
 */
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
 * Creates the time at which `@sigstore/verify` checks the chain. The library reads times from bundles only, so this one
 * has the form of a log's promised time. The entity has no log entry, so no promise is verified.
 */
const createTime = (at: Date): SignedEntity['timestamps'][number] => ({
  $case: 'transparency-log',
  tlogEntry: {
    ...TransparencyLogEntry.fromJSON({ integratedTime: String(Math.floor(at.getTime() / 1000)) }),
    inclusionPromise: { signedEntryTimestamp: Buffer.alloc(0) },
    logId: { keyId: Buffer.alloc(0) },
    kindVersion: { kind: '', version: '' },
  },
});
