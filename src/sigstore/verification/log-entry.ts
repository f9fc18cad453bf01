import { createPublicKey, X509Certificate } from 'node:crypto';
import type { TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { McError, VerificationError } from '../../lib/errors.ts';
import { parseCheckpoint } from '../../tlog/index.ts';
import type { SigstoreBundle } from '../bundle.ts';
import type { TrustedLog } from '../trusted-root.ts';

/** A log entry as the report tells it. */
export interface LogEntry {
  /** The log's name: the host of its address. */
  readonly log: string;
  /** Its place in the log; a string, for it may exceed what a double can hold. */
  readonly index: string;
  readonly integratedAt?: string;
}

/**
 * What `@sigstore/verify` leaves open about a log entry, held after it has verified inclusion and signatures: the key
 * was valid at the time, the checkpoint is by the log itself (origin and signer by exact name), indices agree, and the
 * entry names the bundle's own certificate or key.
 */
export function holdLogEntry(
  entry: TransparencyLogEntry,
  bundle: SigstoreBundle,
  logs: readonly TrustedLog[],
  times: readonly Date[],
): LogEntry {
  const log = logs.find(({ keyId }) => entry.logId !== undefined && keyId.equals(entry.logId.keyId));
  if (!log) throw new VerificationError('inclusion-proof-invalid', { detail: 'the root does not know the log' });
  for (const time of times) {
    if (time < log.validFor.start || time > log.validFor.end) {
      const until = log.validFor.end.getTime() >= 8.64e15 ? '' : ` to ${log.validFor.end.toISOString()}`;
      throw new VerificationError('log-key-not-valid', {
        detail: `${log.name} is valid from ${log.validFor.start.toISOString()}${until}, the signature is of ${time.toISOString()}`,
      });
    }
  }
  const proof = entry.inclusionProof;
  if (proof) {
    holdCheckpoint(proof.checkpoint?.envelope ?? '', log, proof.treeSize);
    // Without a SET nothing signs entry.logIndex: it must be the one that the proof is about.
    if (!entry.inclusionPromise && entry.logIndex !== proof.logIndex) {
      throw new VerificationError('log-entry-mismatch', {
        detail: `the entry says index ${entry.logIndex}, its proof ${proof.logIndex}`,
      });
    }
  }
  holdSigner(entry, bundle);
  return {
    log: log.name,
    index: entry.logIndex,
    ...(entry.inclusionPromise ? { integratedAt: new Date(Number(entry.integratedTime) * 1000).toISOString() } : {}),
  };
}

/** The origin is the log's name, or `NAME - TREE` as Rekor v1 writes it; one of the signatures is under that very name. */
function holdCheckpoint(envelope: string, log: TrustedLog, treeSize: string): void {
  try {
    const { origin, size, note } = parseCheckpoint(envelope);
    const [name, tree] = origin.split(' - ');
    if (
      name === undefined ||
      !log.names.includes(name) ||
      (tree !== undefined && !/^\d+$/.test(tree)) ||
      origin.split(' - ').length > 2
    ) {
      throw new VerificationError('checkpoint-invalid', { detail: `it is of "${origin}", expected ${log.name}` });
    }
    if (
      !note.signatures.some(
        (signature) => log.names.includes(signature.name) && signature.keyId.equals(log.keyId.subarray(0, 4)),
      )
    ) {
      throw new VerificationError('checkpoint-invalid', { detail: `it is not signed in the name of ${log.name}` });
    }
    if (String(size) !== treeSize)
      throw new VerificationError('checkpoint-invalid', {
        detail: `it is of size ${size}, the proof of size ${treeSize}`,
      });
  } catch (error) {
    if (error instanceof McError && error.code !== 'checkpoint-invalid')
      throw new VerificationError('checkpoint-invalid', { detail: error.message }, { cause: error });
    throw error;
  }
}

interface EntryBody {
  readonly spec?: {
    readonly signature?: { readonly publicKey?: { readonly content?: string } };
    readonly signatures?: readonly { readonly verifier?: string | VerifierV2 }[];
    readonly content?: { readonly envelope?: { readonly signatures?: readonly { readonly publicKey?: string }[] } };
    readonly hashedRekordV002?: { readonly signature?: { readonly verifier?: VerifierV2 } };
    readonly dsseV002?: { readonly signatures?: readonly { readonly verifier?: VerifierV2 }[] };
  };
}
interface VerifierV2 {
  readonly x509Certificate?: { readonly rawBytes?: string };
  readonly publicKey?: { readonly rawBytes?: string };
}

/** Every verifier that the entry's body names, as SPKI or certificate in DER. */
function verifiersOf(body: EntryBody): Buffer[] {
  const { spec } = body;
  const pems = [
    spec?.signature?.publicKey?.content,
    ...(spec?.signatures ?? []).map(({ verifier }) => (typeof verifier === 'string' ? verifier : undefined)),
    ...(spec?.content?.envelope?.signatures ?? []).map(({ publicKey }) => publicKey),
  ];
  const raws = [
    spec?.hashedRekordV002?.signature?.verifier,
    ...(spec?.dsseV002?.signatures ?? []).map(({ verifier }) => verifier),
  ];
  return [
    ...pems.filter((pem): pem is string => typeof pem === 'string').map(derOf),
    ...raws
      .map((raw) => raw?.x509Certificate?.rawBytes ?? raw?.publicKey?.rawBytes)
      .filter((raw): raw is string => typeof raw === 'string')
      .map((raw) => Buffer.from(raw, 'base64')),
  ];
}

/** PEM in base64, once or (intoto 0.0.2) twice. */
function derOf(encoded: string): Buffer {
  const once = Buffer.from(encoded, 'base64').toString('latin1');
  const pem = once.includes('-----BEGIN') ? once : Buffer.from(once, 'base64').toString('latin1');
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
}

function holdSigner(entry: TransparencyLogEntry, bundle: SigstoreBundle): void {
  const mismatch = (detail: string) => new VerificationError('log-entry-mismatch', { detail });
  let named: Buffer[];
  try {
    named = verifiersOf(JSON.parse(entry.canonicalizedBody.toString('utf8')) as EntryBody);
  } catch {
    throw mismatch('its body cannot be read');
  }
  if (named.length === 0) throw mismatch('it names no signer');
  const { content } = bundle.verificationMaterial;
  if (content.$case === 'publicKey') return; // which key that is only the policy knows; the signature was held against it
  const certificate =
    content.$case === 'certificate'
      ? content.certificate.rawBytes
      : content.x509CertificateChain.certificates[0]?.rawBytes;
  if (certificate && named.every((der) => der.equals(certificate))) return;
  // Rekor v1 may log the bare key of the certificate.
  const key = certificate && new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  if (key && named.every((der) => isKey(der) && der.equals(key))) return;
  throw mismatch("it names another certificate than the bundle's");
}

function isKey(der: Buffer): boolean {
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' }).type === 'public';
  } catch {
    return false;
  }
}
