import type { TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { sha256 } from '../../lib/digest.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import type { SigstoreBundle } from '../bundle.ts';
import { sigstoreError } from '../errors.ts';
import { IN_TOTO_PAYLOAD_TYPE } from '../media-types.ts';

type Envelope = Extract<SigstoreBundle['content'], { $case: 'dsseEnvelope' }>['dsseEnvelope'];

const KIND = 'intoto';
const VERSION = '0.0.1';

/** Returns whether an entry has the type of cosign's attestations until 2023, which `@sigstore/verify` does not read. */
export const isIntoto001 = ({ kindVersion }: Pick<TransparencyLogEntry, 'kindVersion'>): boolean =>
  kindVersion?.kind === KIND && kindVersion.version === VERSION;

/** The body of an entry of the type `intoto` 0.0.1 (rekor, pkg/types/intoto/v0.0.1). It has no signature. */
interface Intoto001 {
  readonly kind?: unknown;
  readonly apiVersion?: unknown;
  readonly spec?: { readonly content?: { readonly hash?: Hash; readonly payloadHash?: Hash } };
}
interface Hash {
  readonly algorithm?: unknown;
  readonly value?: unknown;
}

const mismatch = (detail: string): VerificationError => sigstoreError('log-entry-mismatch', { detail });

/**
 * Verifies that an entry of the type `intoto` 0.0.1 is about this envelope. Such an entry has the digests of the
 * payload and of the envelope that was sent to the log. It has the signer's certificate or key too, which the caller
 * must compare. The payload and the payload type determine the signed bytes, and the log verified a signature of that
 * key over them. Entries from before May 2022 have the digest of the envelope only. Throws `log-entry-mismatch`.
 */
export function assertIntoto001(entry: TransparencyLogEntry, bundle: SigstoreBundle): void {
  const { kind, apiVersion, spec } = parseBody(entry);
  if (kind !== KIND || apiVersion !== VERSION)
    throw mismatch(`expected a body of the type ${KIND} ${VERSION}, as the entry claims, found another`);
  if (bundle.content.$case !== 'dsseEnvelope')
    throw mismatch('it is about an attestation, and the bundle is a message signature');
  const { dsseEnvelope } = bundle.content;
  if (dsseEnvelope.payloadType !== IN_TOTO_PAYLOAD_TYPE)
    throw mismatch(`it is about a payload of the type ${IN_TOTO_PAYLOAD_TYPE}`);
  const { payloadHash, hash } = spec?.content ?? {};
  if (payloadHash !== undefined) {
    if (!isDigest(payloadHash, dsseEnvelope.payload)) throw mismatch('it is about another payload');
  } else if (!isDigest(hash, marshalEnvelope(dsseEnvelope))) throw mismatch('it is about another envelope');
}

function parseBody({ canonicalizedBody }: TransparencyLogEntry): Intoto001 {
  try {
    const body: unknown = JSON.parse(canonicalizedBody.toString('utf8'));
    if (typeof body === 'object' && body !== null) return body as Intoto001;
  } catch {
    // thrown below
  }
  throw mismatch('its body cannot be parsed');
}

const isDigest = (hash: Hash | undefined, bytes: Buffer): boolean =>
  hash?.algorithm === 'sha256' && hash.value === sha256(bytes).toString('hex');

/** Marshals an envelope like go-securesystemslib, which all writers of these entries used. */
const marshalEnvelope = ({ payloadType, payload, signatures }: Envelope): Buffer =>
  Buffer.from(
    JSON.stringify({
      payloadType,
      payload: payload.toString('base64'),
      signatures: signatures.map(({ keyid, sig }) => ({ keyid, sig: sig.toString('base64') })),
    }),
  );
