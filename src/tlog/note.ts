import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { sha256 } from '../lib/digest.ts';
import { tlogError } from './errors.ts';

/** A C2SP signed note: the signed text (which ends with a newline), and the signature lines under it. */
export interface Note {
  readonly body: string;
  readonly signatures: readonly NoteSignature[];
}

/** A signature line of a note. */
export interface NoteSignature {
  readonly name: string;
  /** 4 bytes that identify the key. They are a hint and not a proof. */
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

export const ALGORITHM_ED25519 = 0x01;
const MAX_NOTE_BYTES = 1024 * 1024; // C2SP sets no limit; a checkpoint has some hundred bytes
const MAX_SIGNATURES = 100;
const SPKI_ED25519_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const SIGNATURE_LINE = /^\u2014 ([^ ]+) ([A-Za-z0-9+/]+={0,2})$/;

/** Reports whether a text is a valid key name (C2SP signed-note): not empty, without a plus sign and Unicode spaces. */
export const isKeyName = (text: string): boolean => /^[^\p{White_Space}+]+$/u.test(text) && text.isWellFormed();

/** Parses a note. Verifies nothing. Throws `note-malformed`. */
export function parseNote(text: string, what = 'the note'): Note {
  const malformed = (detail: string) => tlogError('note-malformed', { what, detail });
  if (text.length > MAX_NOTE_BYTES) throw malformed(`it has more than ${MAX_NOTE_BYTES} bytes`);
  if (hasControls(text) || !text.isWellFormed()) throw malformed('it has control characters or invalid Unicode');
  const split = text.lastIndexOf('\n\n');
  if (split === -1) throw malformed('it has no signature part');
  if (!text.endsWith('\n')) throw malformed('its last line has no newline');
  const lines = text.slice(split + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw malformed(`it has more than ${MAX_SIGNATURES} signatures`);
  const signatures = lines.map((line) => {
    const match = SIGNATURE_LINE.exec(line);
    const bytes = Buffer.from(match?.[2] ?? '', 'base64');
    // Only canonical base64: Node also decodes base64 with stray bits, and would not notice a changed character.
    if (!match?.[1] || !isKeyName(match[1]) || bytes.length < 5 || bytes.toString('base64') !== match[2])
      throw malformed('a signature line is not "— NAME BASE64"');
    return { name: match[1], keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
  });
  return { body: text.slice(0, split + 1), signatures };
}

/** Reports whether a text has ASCII control characters other than the newline. */
function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 0x0a) return true;
  }
  return false;
}

/** Formats a signature as its line in a note. */
export const formatSignature = ({ name, keyId, signature }: NoteSignature): string =>
  `\u2014 ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`;

/** Formats a note with its signature lines. */
export const formatNote = ({ body, signatures }: Note): string =>
  `${body}\n${signatures.map(formatSignature).join('')}`;

/** Returns the 32 bytes of an Ed25519 public key. Throws `key-unsuitable`. */
export const rawEd25519 = (key: KeyObject): Buffer => {
  const spki = (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });
  if (key.asymmetricKeyType !== 'ed25519')
    throw tlogError('key-unsuitable', { found: key.asymmetricKeyType ?? key.type, expected: 'Ed25519' });
  return spki.subarray(SPKI_ED25519_PREFIX.length);
};

/** Computes a key ID (C2SP signed-note): SHA-256(name || 0x0A || algorithm || key)[:4]. */
export const noteKeyId = (name: string, publicKey: Uint8Array, algorithm: number = ALGORITHM_ED25519): Buffer =>
  sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([algorithm]), publicKey])).subarray(0, 4);

/** Formats a verifier key (C2SP vkey): `name+hex(keyID)+base64(algorithm || key)`. */
export const verifierKey = (name: string, key: KeyObject): string => {
  const raw = rawEd25519(key);
  const typed = Buffer.concat([Buffer.from([ALGORITHM_ED25519]), raw]);
  return `${name}+${noteKeyId(name, raw).toString('hex')}+${typed.toString('base64')}`;
};

/** A key that signs notes under a name. */
export interface NoteSigner {
  readonly name: string;
  readonly keyId: Buffer;
  sign(body: string): Buffer;
}

/** Creates a signer of notes with an Ed25519 private key. Throws `note-name-invalid`. */
export function ed25519NoteSigner(name: string, privateKey: KeyObject): NoteSigner {
  if (!isKeyName(name)) throw tlogError('note-name-invalid', { given: name });
  return {
    name,
    keyId: noteKeyId(name, rawEd25519(privateKey)),
    sign: (body) => sign(null, Buffer.from(body), privateKey),
  };
}

/** Signs a text with each signer. Returns the note. */
export const signNote = (body: string, ...signers: readonly NoteSigner[]): string =>
  formatNote({
    body,
    signatures: signers.map((signer) => ({ name: signer.name, keyId: signer.keyId, signature: signer.sign(body) })),
  });

/** A key that verifies the signatures under a name. */
export interface NoteVerifier {
  readonly name: string;
  readonly keyId: Buffer;
  /** Reports whether this key made the signature over the body. The caller compared the name already. */
  verifies(body: string, signature: NoteSignature): boolean;
}

/** Creates a verifier for Ed25519 notes (C2SP): the key ID is a hash of the name and the raw key. */
export function ed25519NoteVerifier(name: string, publicKey: KeyObject): NoteVerifier {
  const keyId = noteKeyId(name, rawEd25519(publicKey));
  return {
    name,
    keyId,
    verifies: (body, { keyId: given, signature }) =>
      given.equals(keyId) && verify(null, Buffer.from(body), publicKey, signature),
  };
}

/** Creates a verifier for the ECDSA P-256 notes of Rekor v1: the key ID is the start of the hash of the SPKI. */
export function ecdsaNoteVerifier(name: string, publicKey: KeyObject): NoteVerifier {
  const keyId = sha256(publicKey.export({ type: 'spki', format: 'der' })).subarray(0, 4);
  return {
    name,
    keyId,
    verifies: (body, { keyId: given, signature }) =>
      given.equals(keyId) && verify('sha256', Buffer.from(body), publicKey, signature),
  };
}

/**
 * Verifies a note (C2SP signed-note). At least one signature must be of a known key, and every signature with the name and
 * ID of a known key must verify. Ignores signatures of unknown keys. Throws `note-signature-invalid`.
 */
export function verifyNote(note: Note, by: NoteVerifier | readonly NoteVerifier[], what = 'the note'): void {
  const verifiers = [by].flat();
  const known = verifiers.flatMap((verifier) =>
    note.signatures
      .filter(({ name, keyId }) => name === verifier.name && keyId.equals(verifier.keyId))
      .map((signature) => ({ verifier, signature })),
  );
  if (known.length > 0 && known.every(({ verifier, signature }) => verifier.verifies(note.body, signature))) return;
  const names = [...new Set(verifiers.map(({ name }) => name))];
  throw tlogError('note-signature-invalid', {
    what,
    expected: `a valid signature by ${names.join(' or ') || 'a known key'}`,
    found: note.signatures.some(({ name }) => names.includes(name))
      ? 'an invalid signature under that name'
      : `signatures by ${note.signatures.map(({ name }) => name).join(', ') || 'no one'}`,
  });
}

/** Parses a verifier key of an Ed25519 key (C2SP signed-note): `NAME+ID+BASE64`. Throws `note-key-malformed`. */
export function parseVerifierKey(text: string): NoteVerifier {
  const malformed = (detail: string) => tlogError('note-key-malformed', { given: text.slice(0, 200), detail });
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  const key = Buffer.from(encoded, 'base64');
  if (!isKeyName(name) || key.toString('base64') !== encoded) throw malformed('it is not NAME+ID+BASE64');
  if (key.length !== 33 || key[0] !== ALGORITHM_ED25519) throw malformed('it is not an Ed25519 key');
  const raw = key.subarray(1);
  if (noteKeyId(name, raw).toString('hex') !== id) throw malformed('its ID does not match its name and key');
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
  return ed25519NoteVerifier(name, createPublicKey({ key: jwk, format: 'jwk' }));
}
