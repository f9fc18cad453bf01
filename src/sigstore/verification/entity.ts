import { X509Certificate } from 'node:crypto';
import type { TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { type SignedEntity, toSignedEntity } from '@sigstore/verify';
import { readLeafDer, type SigstoreBundle } from '../bundle.ts';
import { viewCertificate } from '../certificate-view.ts';
import { isIntoto001 } from './intoto-entry.ts';
import { createSignatureContent, type ReadBytes } from './signature-content.ts';
import { withSigningTimes } from './signing-time.ts';
import type { SubjectDigests } from './subject.ts';
import { withoutStacks } from './without-stacks.ts';

/** A bundle in the form that `@sigstore/verify` reads, with what the library leaves out. */
export interface Entity {
  /** Without log entries of types that the library does not read. */
  readonly signed: SignedEntity;
  /** All log entries of the bundle. */
  readonly logEntries: readonly TransparencyLogEntry[];
  /** The signing certificate; undefined where a managed key signed. */
  readonly certificate: X509Certificate | undefined;
}

/**
 * Parses the verification material of a bundle v0.1 to v0.3 (protobuf-specs, sigstore_bundle.proto): certificate,
 * timestamps (RFC 3161) and signature. `assertIncluded` and `assertIntoto001` verify the entries that the library does
 * not read. Throws `timestamp-invalid`, and what {@link createSignatureContent} throws.
 */
export function parseEntity(bundle: SigstoreBundle, subject: SubjectDigests, readBytes?: ReadBytes): Entity {
  const signature = createSignatureContent(bundle, subject, readBytes);
  const parsed = withoutStacks(() => toSignedEntity(bundle, Buffer.alloc(0)));
  const signed: SignedEntity = {
    ...parsed,
    key: viewKey(parsed.key),
    tlogEntries: parsed.tlogEntries.filter((entry) => !isIntoto001(entry)),
    timestamps: withSigningTimes(parsed.timestamps),
    signature,
  };
  const der = readLeafDer(bundle);
  return {
    signed,
    logEntries: bundle.verificationMaterial.tlogEntries,
    certificate: der && new X509Certificate(der),
  };
}

const viewKey = (key: SignedEntity['key']): SignedEntity['key'] =>
  key.$case === 'certificate' ? { ...key, certificate: viewCertificate(key.certificate) } : key;
