import { type KeyObject, verify } from 'node:crypto';
import type { InclusionProof, TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { describe } from '../../lib/describe.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import { type Checkpoint, parseCheckpoint } from '../../tlog/index.ts';
import { leafDer, type SigstoreBundle } from '../bundle.ts';
import { sigstoreError } from '../errors.ts';
import type { TrustedLog } from '../trusted-root.ts';
import { assertIncluded } from './inclusion.ts';
import { assertIntoto001, isIntoto001 } from './intoto-entry.ts';

/** A log entry as the report tells it. */
export interface LogEntry {
  /** The log's name: the host of its address. */
  readonly log: string;
  /** Its place in the log; a string, for it may exceed what a double can hold. */
  readonly index: string;
  readonly integratedAt?: string;
}

/** An inclusion proof leads to a root that the log has signed, so it has a checkpoint. Throws `checkpoint-missing`. */
export function assertCheckpoint({ inclusionProof, logIndex }: TransparencyLogEntry): void {
  if (inclusionProof && !inclusionProof.checkpoint) throw sigstoreError('checkpoint-missing', { index: logIndex });
}

/**
 * What `@sigstore/verify` leaves open about a log entry, held after it has verified inclusion and promises: the key was
 * valid at the time, the checkpoint is by the log itself (origin and signer by exact name), indices and roots agree, and
 * the entry names the very certificate or managed key that signed. `key` is the managed key, where one signed.
 */
export function holdLogEntry(
  entry: TransparencyLogEntry,
  bundle: SigstoreBundle,
  logs: readonly TrustedLog[],
  times: readonly Date[],
  key?: KeyObject,
): LogEntry {
  // A root may name one key in several periods, as it does when a log's end is foreseen.
  const known = logs.filter(({ keyId }) => entry.logId !== undefined && keyId.equals(entry.logId.keyId));
  if (known.length === 0) throw sigstoreError('inclusion-proof-invalid', { detail: 'the root does not know the log' });
  // Nobody says when it was signed: then only a key whose end is not foreseen was valid for sure.
  const covers = ({ validFor: { start, end } }: TrustedLog): boolean =>
    times.length === 0 ? isOpen(end) : times.every((time) => time >= start && time <= end);
  const log = known.find(covers);
  if (!log) throw notValid(known, times);
  if (isIntoto001(entry)) {
    assertIncluded(entry, logs);
    assertIntoto001(entry, bundle);
  }
  if (entry.inclusionProof) holdProof(entry, entry.inclusionProof, log);
  holdSigner(entry, bundle, key);
  return {
    log: log.name,
    index: entry.logIndex,
    ...(entry.inclusionPromise ? { integratedAt: new Date(Number(entry.integratedTime) * 1000).toISOString() } : {}),
  };
}

/** The last moment that a Date can be stands for no end. */
const isOpen = (end: Date): boolean => end.getTime() >= 8.64e15;

function notValid(logs: readonly TrustedLog[], times: readonly Date[]): VerificationError {
  const periods = logs.map(({ name, validFor: { start, end } }) => {
    const until = isOpen(end) ? '' : ` to ${end.toISOString()}`;
    return `${name} is valid from ${start.toISOString()}${until}`;
  });
  return sigstoreError('log-key-not-valid', {
    detail: `${periods.join(', ')}; the signature is of ${times.map((time) => time.toISOString()).join(', ') || 'no known time'}`,
  });
}

/**
 * The origin is the log's name, or `NAME - TREE` as Rekor v1 writes it, and a signature under that very name is by the
 * log's key. The library compares no origin, and takes any part of the log's address for its name.
 */
function holdProof(entry: TransparencyLogEntry, proof: InclusionProof, log: TrustedLog): void {
  const invalid = (detail: string, cause?: unknown) => sigstoreError('checkpoint-invalid', { detail }, { cause });
  let checkpoint: Checkpoint;
  try {
    checkpoint = parseCheckpoint(proof.checkpoint?.envelope ?? '');
  } catch (error) {
    throw invalid(describe(error), error);
  }
  const { origin, size, root, note } = checkpoint;
  const [name = '', tree, ...more] = origin.split(' - ');
  if (!log.names.includes(name) || (tree !== undefined && !/^\d+$/.test(tree)) || more.length > 0)
    throw invalid(`it is of "${origin}", expected ${log.name}`);
  const body = Buffer.from(note.body);
  const algorithm = log.publicKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  // C2SP signed-note: a signature under the name and id of a known key must verify, also beside another that does.
  const own = note.signatures.filter(
    ({ name: signer, keyId }) => log.names.includes(signer) && keyId.equals(log.keyId.subarray(0, 4)),
  );
  const isSigned = own.length > 0 && own.every(({ signature }) => verify(algorithm, body, log.publicKey, signature));
  if (!isSigned) throw invalid(`it is not signed in the name of ${log.name}`);
  if (String(size) !== proof.treeSize) throw invalid(`it is of size ${size}, the proof of size ${proof.treeSize}`);
  if (!root.equals(proof.rootHash)) throw invalid('it is of another root than the proof');
  // Without a promise nothing signs entry.logIndex: it must be the one that the proof is about.
  if (!entry.inclusionPromise && entry.logIndex !== proof.logIndex)
    throw sigstoreError('log-entry-mismatch', {
      detail: `the entry says index ${entry.logIndex}, its proof ${proof.logIndex}`,
    });
}

interface EntryBody {
  readonly spec?: {
    readonly signature?: { readonly publicKey?: { readonly content?: string } };
    readonly signatures?: readonly { readonly verifier?: string | VerifierV2 }[];
    readonly content?: { readonly envelope?: { readonly signatures?: readonly { readonly publicKey?: string }[] } };
    /** Of intoto 0.0.1. */
    readonly publicKey?: string;
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
    spec?.publicKey,
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

/** The first block of PEM in base64, once or (intoto 0.0.2) twice; what follows a certificate is its chain. */
function derOf(encoded: string): Buffer {
  const once = Buffer.from(encoded, 'base64').toString('latin1');
  const pem = once.includes('-----BEGIN') ? once : Buffer.from(once, 'base64').toString('latin1');
  return Buffer.from(/-----BEGIN [A-Z ]+-----([^-]+)-----END/.exec(pem)?.[1] ?? '', 'base64');
}

/** A bare key in the log is not enough for a certificate: then the log would not show who signed. */
function holdSigner(entry: TransparencyLogEntry, bundle: SigstoreBundle, key: KeyObject | undefined): void {
  const mismatch = (detail: string) => sigstoreError('log-entry-mismatch', { detail });
  let named: Buffer[];
  try {
    named = verifiersOf(JSON.parse(entry.canonicalizedBody.toString('utf8')) as EntryBody);
  } catch {
    throw mismatch('its body cannot be read');
  }
  if (named.length === 0) throw mismatch('it names no signer');
  const expected = key ? key.export({ type: 'spki', format: 'der' }) : leafDer(bundle);
  if (!expected || !named.every((der) => der.equals(expected)))
    throw mismatch(
      key ? 'it names another key than the one that signed' : "it names another certificate than the bundle's",
    );
}
