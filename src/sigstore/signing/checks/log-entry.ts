import { X509Certificate } from 'node:crypto';
import type { TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { toSignedEntity, Verifier } from '@sigstore/verify';
import { canonicalJson } from '../../../lib/json.ts';
import { McError } from '../../../lib/mc-error.ts';
import { leafHash, parseCheckpoint, verifyInclusion } from '../../../tlog/index.ts';
import { parseBundle } from '../../bundle.ts';
import { asVerificationError } from '../../verification/library-errors.ts';
import { verifyLogEntry } from '../../verification/log-entry.ts';
import { createSignatureContent } from '../../verification/signature-content.ts';
import { invalidAnswer, parseAnswer } from '../ask.ts';
import { type Draft, serializeBundle } from '../draft.ts';
import type { Logged } from '../rekor.ts';
import { filterRoots, type Roots } from './roots.ts';

export interface ExpectedEntry {
  /** Of the log's API: version 1 promises a time, version 2 does not. */
  readonly version: 1 | 2;
  readonly certificate: X509Certificate;
  readonly now: Date;
}

/**
 * Checks a log entry. Its body must be that of the request, and its inclusion proof must lead to the root of its
 * checkpoint (RFC 6962, section 2.1.1). Rekor v1 must promise a time within the validity of the certificate. Under a
 * root, the log must have signed the checkpoint (C2SP tlog-checkpoint) and the promise (Rekor, SET). Returns the roots
 * that accept it; throws `invalid-answer`.
 */
export function checkLogEntry(
  { entry, expected }: Logged,
  { version, certificate, now }: ExpectedEntry,
  draft: Draft,
  roots: Roots,
): Roots {
  checkBody(entry, expected);
  checkInclusion(entry);
  if (version === 1) checkPromise(entry, certificate);
  const bundle = parseBundle(serializeBundle(draft, { certificate, timestamps: [], entries: [entry] }), 'the draft');
  const entity = toSignedEntity(bundle, Buffer.alloc(0));
  const at = version === 1 ? new Date(Number(entry.integratedTime) * 1000) : now;
  return filterRoots(roots, ({ material, logs }) => {
    try {
      // With the bare key: the certificate was checked before, and a trusted time may not exist yet.
      const key = { publicKey: certificate.publicKey, validFor: () => true };
      const options = { tlogThreshold: 1, ctlogThreshold: 0, timestampThreshold: 0 };
      new Verifier({ ...material, publicKey: () => key }, options).verify({
        ...entity,
        key: { $case: 'public-key', hint: '' },
        timestamps: [],
        signature: createSignatureContent(bundle, draft.subject),
      });
      verifyLogEntry(entry, bundle, logs, [at]);
    } catch (error) {
      throw asVerificationError(error);
    }
  });
}

function checkBody({ canonicalizedBody, kindVersion }: TransparencyLogEntry, expected: object): void {
  const body = parseAnswer(canonicalizedBody);
  const { kind, apiVersion } = (body ?? {}) as { readonly kind?: unknown; readonly apiVersion?: unknown };
  const isNamed = kindVersion !== undefined && kindVersion.kind === kind && kindVersion.version === apiVersion;
  if (!isNamed || canonicalJson(withDer(body)) !== canonicalJson(expected))
    throw invalidAnswer('log-entry-mismatch', 'the body of the entry is not that of the request');
}

/** Returns a body of Rekor v1 with its verifiers in DER, because logs format the PEM of a certificate differently. */
const withDer = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body), (_name, value: unknown) => {
    if (typeof value !== 'string' || !value.startsWith('LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t')) return value;
    try {
      return new X509Certificate(Buffer.from(value, 'base64')).raw.toString('base64');
    } catch {
      return value;
    }
  });

function checkInclusion({ inclusionProof: proof, canonicalizedBody }: TransparencyLogEntry): void {
  if (!proof) throw invalidAnswer('inclusion-proof-missing', 'the entry has no inclusion proof');
  const [index, size] = [Number(proof.logIndex), Number(proof.treeSize)];
  const isPlace = Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
  if (!isPlace || !verifyInclusion(leafHash(canonicalizedBody), index, size, proof.hashes, proof.rootHash))
    throw invalidAnswer('inclusion-proof-invalid', 'the inclusion proof does not lead from the entry to its root');
  const invalid = (detail: string): McError => invalidAnswer('checkpoint-invalid', detail);
  if (!proof.checkpoint?.envelope) throw invalid('the inclusion proof has no checkpoint');
  let checkpoint: ReturnType<typeof parseCheckpoint>;
  try {
    checkpoint = parseCheckpoint(proof.checkpoint.envelope);
  } catch (error) {
    throw error instanceof McError ? invalid(error.message) : error;
  }
  if (checkpoint.size !== size || !checkpoint.root.equals(proof.rootHash))
    throw invalid('the checkpoint has another size or root than the inclusion proof');
}

function checkPromise(
  { inclusionPromise, integratedTime }: TransparencyLogEntry,
  { validFromDate: from, validToDate: to }: X509Certificate,
): void {
  if (!inclusionPromise?.signedEntryTimestamp.length)
    throw invalidAnswer('inclusion-promise-missing', 'the entry of Rekor v1 has no signed entry timestamp');
  const at = Number(integratedTime) * 1000;
  if (!(at >= from.getTime() && at <= to.getTime()))
    throw invalidAnswer('log-time-outside-certificate', 'the promised time is outside the validity of the certificate');
}
