import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../src/lib/digest.ts';
import { McError } from '../../src/lib/errors.ts';
import {
  ecdsaNoteVerifier,
  ed25519NoteSigner,
  ed25519NoteVerifier,
  formatNote,
  openCheckpoint,
  parseCheckpoint,
  parseNote,
  signCheckpoint,
  signNote,
  verifierKey,
  verifyNote,
} from '../../src/tlog/index.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');
const signer = ed25519NoteSigner('log.example.com', privateKey);
const verifier = ed25519NoteVerifier('log.example.com', publicKey);
const root = sha256('root');

describe('a signed note', () => {
  it('is read back as it was written', () => {
    const text = signNote('a body\n\nwith a blank line\n', signer, ed25519NoteSigner('other', other.privateKey));
    expect(formatNote(parseNote(text))).toBe(text);
    expect(parseNote(text).signatures.map(({ name }) => name)).toEqual(['log.example.com', 'other']);
  });

  it('has the key id and the verifier key that Go gives the same key', () => {
    // golang.org/x/mod/sumdb/note: the verifier key of its documentation.
    const [name = '', id = '', typed = ''] = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'.split(
      '+',
    );
    const raw = Buffer.from(typed, 'base64').subarray(1);
    const key = createPublicKey({
      key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]),
      format: 'der',
      type: 'spki',
    });
    expect(verifierKey(name, key)).toBe(`${name}+${id}+${typed}`);
  });

  it('is refused when its body, its name or its key is another', () => {
    const text = signNote('body\n', signer);
    expect(() => verifyNote(parseNote(text), verifier)).not.toThrow();
    expect(() => verifyNote(parseNote(text.replace('body', 'Body')), verifier)).toThrow(
      expect.objectContaining({ code: 'note-signature-invalid' }),
    );
    expect(() => verifyNote(parseNote(text), ed25519NoteVerifier('log.example.com', other.publicKey))).toThrow(McError);
    expect(() => verifyNote(parseNote(text), ed25519NoteVerifier('log.example', publicKey))).toThrow(McError);
  });

  it('may be signed by a Rekor v1 key', () => {
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const body = 'rekor.example - 1\n1\nx\n';
    const keyId = sha256(createPublicKey(ec.privateKey).export({ type: 'spki', format: 'der' })).subarray(0, 4);
    const text = formatNote({
      body,
      signatures: [{ name: 'rekor.example', keyId, signature: sign('sha256', Buffer.from(body), ec.privateKey) }],
    });
    expect(() => verifyNote(parseNote(text), ecdsaNoteVerifier('rekor.example', ec.publicKey))).not.toThrow();
    expect(() =>
      verifyNote(parseNote(text.replace('1\nx', '2\nx')), ecdsaNoteVerifier('rekor.example', ec.publicKey)),
    ).toThrow(McError);
  });

  it('throws nothing but McError, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((s) => `${s}\n\n\u2014 ${s} ${s}\n`),
        ),
        (text) => {
          try {
            parseCheckpoint(text);
          } catch (error) {
            expect(error).toBeInstanceOf(McError);
          }
        },
      ),
    );
  });
});

describe('a checkpoint', () => {
  const text = signCheckpoint({ origin: 'log.example.com', size: 7, root }, signer);

  it('gives origin, size and root of a log whose key signed it', () => {
    expect(openCheckpoint(text, 'log.example.com', verifier)).toMatchObject({
      origin: 'log.example.com',
      size: 7,
      root,
      extensions: [],
    });
  });

  it('must name exactly the log that it is taken for', () => {
    const longer = signCheckpoint({ origin: 'log.example.com.evil.test', size: 7, root }, signer);
    expect(() => openCheckpoint(longer, 'log.example.com', verifier)).toThrow(
      expect.objectContaining({ code: 'checkpoint-origin-mismatch' }),
    );
  });

  it.each(['07', '-1', '1e3', '', '99999999999999999999', '7 '])('with the size %j is none', (size) => {
    expect(() => parseCheckpoint(text.replace('\n7\n', `\n${size}\n`))).toThrow(
      expect.objectContaining({ code: 'checkpoint-malformed' }),
    );
  });

  it('keeps the lines after the root', () => {
    expect(
      parseCheckpoint(signCheckpoint({ origin: 'o', size: 0, root, extensions: ['Log frozen'] }, signer)).extensions,
    ).toEqual(['Log frozen']);
  });
});
