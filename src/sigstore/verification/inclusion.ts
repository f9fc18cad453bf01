import { type KeyObject, verify } from 'node:crypto';
import type { InclusionProof, TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { canonicalJson } from '../../lib/json.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import { leafHash, verifyInclusion } from '../../tlog/index.ts';
import { sigstoreError } from '../errors.ts';
import type { TrustedLog } from '../trusted-root.ts';

const invalid = (detail: string): VerificationError => sigstoreError('inclusion-proof-invalid', { detail });

/**
 * Verifies that a log of the root promised or proved the inclusion of an entry: the signed entry timestamp, the Merkle
 * path (RFC 6962, section 2.1.1), or both. It is for entries of the types that `@sigstore/verify` does not read. The
 * caller must verify the checkpoint of the proof. Throws `inclusion-proof-invalid`.
 */
export function assertIncluded(entry: TransparencyLogEntry, logs: readonly TrustedLog[]): void {
  const { inclusionPromise, inclusionProof } = entry;
  if (!inclusionPromise && !inclusionProof) throw invalid('the entry has neither a promise nor a proof');
  if (inclusionPromise) assertPromised(entry, inclusionPromise.signedEntryTimestamp, logs);
  if (inclusionProof) assertPath(entry.canonicalizedBody, inclusionProof);
}

/** Rekor v1: the signed entry timestamp is over the canonical JSON of body, time, index and log ID. */
function assertPromised(entry: TransparencyLogEntry, signature: Buffer, logs: readonly TrustedLog[]): void {
  const { canonicalizedBody, integratedTime, logIndex, logId } = entry;
  const time = new Date(Number(integratedTime) * 1000);
  const signed = Buffer.from(
    canonicalJson({
      body: canonicalizedBody.toString('base64'),
      integratedTime: Number(integratedTime),
      logIndex: Number(logIndex),
      logID: logId?.keyId.toString('hex') ?? '',
    }),
  );
  const isPromised = logs.some(
    ({ keyId, publicKey, validFor }) =>
      logId !== undefined &&
      keyId.equals(logId.keyId) &&
      time >= validFor.start &&
      time <= validFor.end &&
      verifyByLog(signed, publicKey, signature),
  );
  if (!isPromised) throw invalid('no log of the root signed the promise');
}

const verifyByLog = (bytes: Buffer, key: KeyObject, signature: Buffer): boolean =>
  verify(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', bytes, key, signature);

function assertPath(body: Buffer, { logIndex, treeSize, hashes, rootHash }: InclusionProof): void {
  const [index, size] = [Number(logIndex), Number(treeSize)];
  const isPlace = Number.isSafeInteger(index) && Number.isSafeInteger(size) && index < size;
  if (!isPlace || !verifyInclusion(leafHash(body), index, size, hashes, rootHash))
    throw invalid('the Merkle path does not lead from the entry to the root');
}
