import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { describe } from '../lib/describe.ts';
import { describeKey } from '../lib/keys/key-types.ts';
import { isFinding, readPkcs8 } from '../lib/keys/read.ts';
import type { Checkpoint } from './checkpoint.ts';
import { tlogError } from './errors.ts';
import { isKeyName, type NoteSignature, noteKeyId } from './note.ts';

/** The checkpoint that a C2SP tlog-cosignature signs, at a time. */
export type Cosigned = Pick<Checkpoint, 'origin' | 'size' | 'root'> & { readonly note: { readonly body: string } };

const ED25519 = 0x04;
const ML_DSA_44 = 0x06;

interface Algorithm {
  readonly byte: number;
  readonly keyType: string;
  readonly keyBytes: number;
  readonly signatureBytes: number;
  /** The bytes before the raw key in its SubjectPublicKeyInfo. */
  readonly spki: Buffer;
  message(checkpoint: Cosigned, name: string, time: bigint): Buffer;
}

const ALGORITHMS: readonly Algorithm[] = [
  {
    byte: ED25519,
    keyType: 'ed25519',
    keyBytes: 32,
    signatureBytes: 64,
    spki: Buffer.from('302a300506032b6570032100', 'hex'),
    message: ({ note }, _, time) => Buffer.from(`cosignature/v1\ntime ${time}\n${note.body}`),
  },
  {
    byte: ML_DSA_44,
    keyType: 'ml-dsa-44',
    keyBytes: 1312,
    signatureBytes: 2420,
    spki: Buffer.from('30820532300b06096086480165030403110382052100', 'hex'),
    message: ({ origin, size, root }, name, time) =>
      Buffer.concat([
        Buffer.from('subtree/v1\n\0'),
        prefixed(name),
        u64(time),
        prefixed(origin),
        u64(0n), // a checkpoint is the subtree that starts at the first leaf
        u64(BigInt(size)),
        root,
      ]),
  },
];

/** Encodes text as opaque <1..2^8-1> (RFC 8446, 3.4). */
function prefixed(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (bytes.length === 0 || bytes.length > 255) throw new RangeError('a name has 1 to 255 bytes');
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}

/** Encodes a number in 8 bytes, big-endian. */
function u64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(value);
  return bytes;
}

/** The verifier of a trusted witness. */
export interface WitnessVerifier {
  readonly name: string;
  /** The key in hex. Two names with one key have one ID, because one witness counts once. */
  readonly id: string;
  /** Verifies a signature. Returns its time in seconds since 1970; undefined if this witness did not sign the checkpoint. */
  timeOf(checkpoint: Cosigned, signature: NoteSignature): number | undefined;
}

/** Parses `NAME+ID+BASE64` of an Ed25519 (0x04) or ML-DSA-44 (0x06) cosigner. Throws `note-key-malformed`. */
export function parseWitnessKey(text: string): WitnessVerifier {
  const malformed = (detail: string, cause?: unknown) =>
    tlogError('note-key-malformed', { given: text.slice(0, 200), detail }, { cause });
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  const typed = Buffer.from(encoded, 'base64');
  if (!isKeyName(name) || Buffer.byteLength(name) > 255 || typed.toString('base64') !== encoded)
    throw malformed('it is not NAME+ID+BASE64');
  const algorithm = ALGORITHMS.find(({ byte, keyBytes }) => typed[0] === byte && typed.length === keyBytes + 1);
  if (!algorithm) throw malformed('it is not a key of a cosigner: expected Ed25519 (0x04) or ML-DSA-44 (0x06)');
  const raw = typed.subarray(1);
  const keyId = noteKeyId(name, raw, algorithm.byte);
  if (keyId.toString('hex') !== id) throw malformed('its ID does not match its name and key');
  let key: KeyObject;
  try {
    key = createPublicKey({ key: Buffer.concat([algorithm.spki, raw]), format: 'der', type: 'spki' });
  } catch (error) {
    throw malformed(`this Node cannot use it: ${describe(error)}`, error);
  }
  return {
    name,
    id: raw.toString('hex'),
    timeOf: (checkpoint, { name: signer, keyId: given, signature }) => {
      if (signer !== name || !given.equals(keyId) || signature.length !== 8 + algorithm.signatureBytes)
        return undefined;
      const time = signature.readBigUInt64BE(0);
      // A signature without a time does not attest that the tree is the newest one. A time after the year 287396 is invalid.
      if (time === 0n || time > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
      const message = algorithm.message(checkpoint, name, time);
      return verify(null, message, key, signature.subarray(8)) ? Number(time) : undefined;
    },
  };
}

export interface Cosignature {
  readonly witness: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly signature: NoteSignature;
}

/** Finds the valid cosignatures of these witnesses on a checkpoint: the newest of each key. */
export function findCosignatures(
  checkpoint: Cosigned,
  signatures: readonly NoteSignature[],
  witnesses: readonly WitnessVerifier[],
): readonly Cosignature[] {
  const found = new Map<string, Cosignature>();
  for (const witness of witnesses)
    for (const signature of signatures) {
      const time = witness.timeOf(checkpoint, signature);
      const known = found.get(witness.id);
      if (time !== undefined && (known === undefined || time > known.time))
        found.set(witness.id, { witness: witness.name, time, signature });
    }
  return [...found.values()];
}

export interface Cosigner {
  readonly name: string;
  /** The verifier key, `NAME+ID+BASE64`, for those who trust this witness. */
  readonly verifierKey: string;
  /** Signs a checkpoint. `time` is in seconds since 1970. */
  cosign(checkpoint: Cosigned, time: number): NoteSignature;
}

/** Reads the private key of a witness: PKCS #8 PEM, Ed25519 or ML-DSA-44. No message contains the key. Throws `log-key-unreadable`. */
export function readCosigner(name: string, pem: string | Uint8Array, what: string): Cosigner {
  if (!isKeyName(name) || Buffer.byteLength(name) > 255) throw tlogError('note-name-invalid', { given: name });
  const key = readPkcs8(pem, what);
  const algorithm = isFinding(key) ? undefined : ALGORITHMS.find(({ keyType }) => keyType === key.asymmetricKeyType);
  if (isFinding(key) || !algorithm)
    throw tlogError('log-key-unreadable', {
      what,
      expected: 'private Ed25519 or ML-DSA-44',
      found: isFinding(key) ? key.found : describeKey(key),
    });
  const raw = createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(algorithm.spki.length);
  const keyId = noteKeyId(name, raw, algorithm.byte);
  const typed = Buffer.concat([Buffer.from([algorithm.byte]), raw]);
  return {
    name,
    verifierKey: `${name}+${keyId.toString('hex')}+${typed.toString('base64')}`,
    cosign: (checkpoint, time) => {
      const message = algorithm.message(checkpoint, name, BigInt(time));
      return { name, keyId, signature: Buffer.concat([u64(BigInt(time)), sign(null, message, key)]) };
    },
  };
}
