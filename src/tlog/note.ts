import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { sha256 } from '../lib/digest.ts';
import { tlogError } from './errors.ts';

/** C2SP signed-note: what is signed (ends in a newline), and the signature lines under it. */
export interface Note {
  readonly body: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly name: string;
  /** 4 bytes that say which key; a hint, no proof. */
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

export const ALGORITHM_ED25519 = 0x01;
const MAX_NOTE_BYTES = 1024 * 1024; // C2SP leaves it open; a checkpoint has some hundred bytes
const MAX_SIGNATURES = 100;
const SPKI_ED25519_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const SIGNATURE_LINE = /^\u2014 ([^ ]+) ([A-Za-z0-9+/]+={0,2})$/;

/** C2SP signed-note: whether a text can name a key. It is not empty and has neither a plus nor any Unicode space. */
export const isKeyName = (text: string): boolean => /^[^\p{White_Space}+]+$/u.test(text) && text.isWellFormed();

/** Splits a note. Throws `note-malformed`; verifies nothing. */
export function parseNote(text: string, what = 'the note'): Note {
  const malformed = (detail: string) => tlogError('note-malformed', { what, detail });
  if (text.length > MAX_NOTE_BYTES) throw malformed(`it has more than ${MAX_NOTE_BYTES} bytes`);
  if (hasControls(text) || !text.isWellFormed()) throw malformed('it has characters that no note has');
  const split = text.lastIndexOf('\n\n');
  if (split === -1) throw malformed('it has no signature part');
  if (!text.endsWith('\n')) throw malformed('its last line does not end');
  const lines = text.slice(split + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw malformed(`it has more than ${MAX_SIGNATURES} signatures`);
  const signatures = lines.map((line) => {
    const match = SIGNATURE_LINE.exec(line);
    const bytes = Buffer.from(match?.[2] ?? '', 'base64');
    // One spelling a signature: Node reads base64 with stray bits too, and a changed character would go unseen.
    if (!match?.[1] || !isKeyName(match[1]) || bytes.length < 5 || bytes.toString('base64') !== match[2])
      throw malformed('a signature line is not "— NAME BASE64"');
    return { name: match[1], keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
  });
  return { body: text.slice(0, split + 1), signatures };
}

/** ASCII control characters other than the newline. */
function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 0x0a) return true;
  }
  return false;
}

/** One signature as the line that it is in a note. */
export const formatSignature = ({ name, keyId, signature }: NoteSignature): string =>
  `\u2014 ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`;

export const formatNote = ({ body, signatures }: Note): string =>
  `${body}\n${signatures.map(formatSignature).join('')}`;

/** The 32 bytes of an Ed25519 public key. */
export const rawEd25519 = (key: KeyObject): Buffer => {
  const spki = (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });
  if (key.asymmetricKeyType !== 'ed25519')
    throw tlogError('key-unsuitable', { found: key.asymmetricKeyType ?? key.type, expected: 'Ed25519' });
  return spki.subarray(SPKI_ED25519_PREFIX.length);
};

/** C2SP signed-note: SHA-256(name || 0x0A || algorithm || key)[:4]. */
export const noteKeyId = (name: string, publicKey: Uint8Array, algorithm: number = ALGORITHM_ED25519): Buffer =>
  sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([algorithm]), publicKey])).subarray(0, 4);

/** C2SP vkey: `name+hex(keyID)+base64(algorithm || key)`. */
export const verifierKey = (name: string, key: KeyObject): string => {
  const raw = rawEd25519(key);
  const typed = Buffer.concat([Buffer.from([ALGORITHM_ED25519]), raw]);
  return `${name}+${noteKeyId(name, raw).toString('hex')}+${typed.toString('base64')}`;
};

export interface NoteSigner {
  readonly name: string;
  readonly keyId: Buffer;
  sign(body: string): Buffer;
}

/** Signs notes with an Ed25519 private key, under a name without spaces and plus signs. */
export function ed25519NoteSigner(name: string, privateKey: KeyObject): NoteSigner {
  if (!isKeyName(name)) throw tlogError('note-name-invalid', { given: name });
  return {
    name,
    keyId: noteKeyId(name, rawEd25519(privateKey)),
    sign: (body) => sign(null, Buffer.from(body), privateKey),
  };
}

/** Adds a signature by each signer to a body. */
export const signNote = (body: string, ...signers: readonly NoteSigner[]): string =>
  formatNote({
    body,
    signatures: signers.map((signer) => ({ name: signer.name, keyId: signer.keyId, signature: signer.sign(body) })),
  });

export interface NoteVerifier {
  readonly name: string;
  readonly keyId: Buffer;
  /** Whether this key made this signature over the body; the name has been held against `name` already. */
  verifies(body: string, signature: NoteSignature): boolean;
}

/** Ed25519 as C2SP has it: the key id is over the name and the raw key. */
export function ed25519NoteVerifier(name: string, publicKey: KeyObject): NoteVerifier {
  const keyId = noteKeyId(name, rawEd25519(publicKey));
  return {
    name,
    keyId,
    verifies: (body, { keyId: given, signature }) =>
      given.equals(keyId) && verify(null, Buffer.from(body), publicKey, signature),
  };
}

/** ECDSA P-256 as Rekor v1 has it: SHA-256 over the body, the key id is the beginning of the SPKI's hash. */
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
 * Verifies a note (C2SP signed-note): at least one signature is by a known key, and each signature under the name and id of
 * a known key verifies. A note in which one of them fails is rejected, though another verifies; signatures by unknown keys
 * are ignored. Throws `note-signature-invalid`.
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
      ? 'one that is not by its key'
      : `signatures by ${note.signatures.map(({ name }) => name).join(', ') || 'no one'}`,
  });
}

/** C2SP signed-note: a verifier key as people write it, `NAME+ID+BASE64`, of an Ed25519 key. Throws `note-key-malformed`. */
export function parseVerifierKey(text: string): NoteVerifier {
  const malformed = (detail: string) => tlogError('note-key-malformed', { given: text.slice(0, 200), detail });
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  const key = Buffer.from(encoded, 'base64');
  if (!isKeyName(name) || key.toString('base64') !== encoded) throw malformed('it is not NAME+ID+BASE64');
  if (key.length !== 33 || key[0] !== ALGORITHM_ED25519) throw malformed('it is no Ed25519 key');
  const raw = key.subarray(1);
  if (noteKeyId(name, raw).toString('hex') !== id) throw malformed('its ID does not fit its name and key');
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
  return ed25519NoteVerifier(name, createPublicKey({ key: jwk, format: 'jwk' }));
}
