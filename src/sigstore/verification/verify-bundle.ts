import type { KeyObject } from 'node:crypto';
import type { VerificationError } from '../../lib/mc-error.ts';
import type { SigstoreBundle } from '../bundle.ts';
import type { Statement } from '../statement.ts';
import type { TrustedRootMaterial } from '../trusted-root.ts';
import { findCause, preferFailure } from './cause.ts';
import { assertCheckpoint } from './checkpoint.ts';
import { assertCodeSigning } from './code-signing.ts';
import { type Content, readContent } from './content.ts';
import { type Entity, parseEntity } from './entity.ts';
import { readIdentity, type SignerIdentity } from './identity.ts';
import { verifyEntity } from './library.ts';
import { asVerificationError } from './library-errors.ts';
import { type LogEntry, verifyLogEntry } from './log-entry.ts';
import type { ReadBytes } from './signature-content.ts';
import { listSigners, type PossibleSigner } from './signers.ts';
import { assertSubject, type SubjectDigests } from './subject.ts';
import { assertThresholds, readThresholds } from './thresholds.ts';
import { readTrustedTimes } from './trusted-times.ts';

/** What a verification requires beyond the trusted root. */
export interface VerifyOptions {
  /** Minimum number of different transparency logs; default 1. With 0, a bundle with a certificate needs a timestamp. */
  readonly logs?: number;
  /** Minimum number of different sources of trusted time; default 1, and 0 for a managed key. */
  readonly timestamps?: number;
  /** Managed keys that may sign, by name. A bundle that a key signed needs one of them. */
  readonly keys?: Readonly<Record<string, KeyObject>>;
  /**
   * Reads the subject: required for keys that sign the bytes and not their digest (Ed25519), and faster for small
   * files.
   */
  readonly bytes?: ReadBytes;
  /** DSSE payload types that are accepted in addition to in-toto. The payload of such an envelope is itself the subject. */
  readonly payloadTypes?: readonly string[];
}

/** What a bundle proves about a subject, all of it verified. */
export interface VerifiedBundle {
  /** From the certificate; absent where a managed key signed. */
  readonly identity?: SignerIdentity;
  /** The name of the managed key. */
  readonly key?: string;
  /** Of an attestation; absent for a message signature. */
  readonly statement?: Statement;
  /** Of an envelope that holds another payload than a statement. */
  readonly payloadType?: string;
  /** RFC 3339, from timestamp authorities and from logs that promise a time. */
  readonly times: readonly string[];
  /** The number of different sources of `times`. */
  readonly timeSources: number;
  readonly logEntries: readonly LogEntry[];
}

/**
 * Verifies one bundle for one subject under one root, offline and without I/O of its own. `@sigstore/verify` verifies the
 * signature, the chain, SCTs, timestamps and inclusion; the other steps check what the library leaves open. Throws a
 * VerificationError with the code of the cause for any bundle, and no other error.
 */
export function verifyBundle(
  bundle: SigstoreBundle,
  subject: SubjectDigests,
  root: TrustedRootMaterial,
  options: VerifyOptions = {},
): VerifiedBundle {
  try {
    const content = readContent(bundle, options.payloadTypes); // DSSE v1: a statement, or a payload that is the subject
    // in-toto Statement v1, "subject". Before the signature, so that a changed attestation gets the same error.
    assertSubject(content, subject);
    const entity = parseEntity(bundle, subject, options.bytes); // Sigstore bundle v0.1 to v0.3
    const signers = listSigners(bundle, options.keys); // a certificate, or managed keys
    let failure: VerificationError | undefined;
    for (const signer of signers) {
      try {
        return { ...verifySigned(bundle, entity, signer, root, options), ...describeContent(content) };
      } catch (error) {
        failure = preferFailure(failure, asVerificationError(error));
      }
    }
    throw failure && findCause(failure, entity, signers, root.material);
  } catch (error) {
    throw asVerificationError(error);
  }
}

/** Verifies that one signer signed. The order of the checks decides which error is reported. */
function verifySigned(
  bundle: SigstoreBundle,
  entity: Entity,
  signer: PossibleSigner,
  { material, logs }: TrustedRootMaterial,
  options: VerifyOptions,
): VerifiedBundle {
  const thresholds = readThresholds(options, signer.kind);
  const key = signer.kind === 'key' ? signer.key : undefined;
  for (const entry of entity.logEntries) assertCheckpoint(entry); // C2SP tlog-checkpoint
  const verified = verifyEntity(entity, signer, material, thresholds); // timestamps, chain, SCT, log entries, signature
  const trusted = readTrustedTimes(entity.signed); // RFC 3161; log entries that promise a time
  if (entity.certificate) assertCodeSigning(entity.certificate); // RFC 5280, section 4.2.1.12
  // The log's key was valid, the checkpoint is the log's own, and the entry names the signer.
  const logEntries = entity.logEntries.map((entry) => verifyLogEntry(entry, bundle, logs, trusted.times, key));
  assertThresholds(thresholds, logEntries, trusted);
  return {
    ...(signer.kind === 'key' ? { key: signer.name } : { identity: readIdentity(verified, entity.certificate) }),
    timeSources: trusted.sources,
    times: trusted.times.map((time) => time.toISOString()),
    logEntries,
  };
}

function describeContent(content: Content): Pick<VerifiedBundle, 'statement' | 'payloadType'> {
  if (content.kind === 'statement') return { statement: content.statement };
  return content.kind === 'payload' ? { payloadType: content.payloadType } : {};
}
