import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../src/lib/digest.ts';
import { McError } from '../../src/lib/mc-error.ts';
import {
  ecdsaNoteVerifier,
  ed25519NoteSigner,
  ed25519NoteVerifier,
  formatNote,
  isKeyName,
  type Note,
  type NoteVerifier,
  noteKeyId,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  parseWitnessKey,
  rawEd25519,
  readCosigner,
  signNote,
  verifierKey,
  verifyNote,
} from '../../src/tlog/index.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');
const signer = ed25519NoteSigner('log.example.com', privateKey);
const verifier = ed25519NoteVerifier('log.example.com', publicKey);

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

describe('the text of a note', () => {
  const text = signNote('body\n', signer);
  const refused = (what: string, detail: string) =>
    expect(() => parseNote(what, 'the seal')).toThrow(
      expect.objectContaining({ code: 'note-malformed', details: { what: 'the seal', detail } }),
    );

  it('has at most a mebibyte', () => {
    const [line = ''] = text.split('\n\n').slice(1);
    const ofLength = (length: number) => `${'x'.repeat(length - line.length - 2)}\n\n${line}`;
    expect(parseNote(ofLength(1_048_576)).signatures).toHaveLength(1);
    refused(ofLength(1_048_577), 'it has more than 1048576 bytes');
  });

  it('has at most a hundred signatures', () => {
    const signatures = parseNote(text).signatures;
    const withSome = (count: number) =>
      formatNote({ body: 'body\n', signatures: Array(count).fill(signatures).flat() });
    expect(parseNote(withSome(100)).signatures).toHaveLength(100);
    refused(withSome(101), 'it has more than 100 signatures');
  });

  it.each(['\u0000', '\t', '\u001f', '\ud800'])('has no character %j, in its body or elsewhere', (character) => {
    refused(`a${character}${text}`, 'it has control characters or invalid Unicode');
    refused(text.replace('log.example.com ', `log${character} `), 'it has control characters or invalid Unicode');
  });

  it('may have spaces and other scripts', () => {
    expect(parseNote(`a b \u00e9 \u{1f512}\n\n${text.split('\n\n')[1]}`).body).toBe('a b \u00e9 \u{1f512}\n');
  });

  it.each([
    ['without an empty line', 'body\n\u2014 name AAAAAAA=\n', 'it has no signature part'],
    ['whose last line does not end', text.slice(0, -1), 'its last line has no newline'],
    ['without a signature', 'body\n\n', 'a signature line is not "\u2014 NAME BASE64"'],
  ])('is none %s', (_, given, detail) => refused(given, detail));

  it.each([
    ['with a hyphen for the dash', '- name AAAAAAA='],
    ['without a name', '\u2014  AAAAAAA='],
    ['with a plus in its name', '\u2014 na+me AAAAAAA='],
    ['without base64', '\u2014 name'],
    ['with the four bytes of a key id alone', '\u2014 name AAAAAA=='],
    ['with bits astray in its base64', '\u2014 name AAAAAAB='],
    ['with a padding too many', '\u2014 name AAAAAAA=='],
    ['with an empty line after it', '\u2014 name AAAAAAA=\n'],
  ])('has no signature line %s', (_, line) => {
    refused(`body\n\n${line}\n`, 'a signature line is not "\u2014 NAME BASE64"');
  });

  it('has signatures of one byte and more', () => {
    expect(parseNote('body\n\n\u2014 name AAECAwQ=\n')).toEqual({
      body: 'body\n',
      signatures: [{ name: 'name', keyId: Buffer.from([0, 1, 2, 3]), signature: Buffer.from([4]) }],
    });
  });
});

describe("a note's signature", () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const body = 'body\n';
  const kinds: [string, NoteVerifier, Buffer, Buffer][] = [
    ['Ed25519', verifier, signer.keyId, signer.sign(body)],
    [
      'ECDSA',
      ecdsaNoteVerifier('log.example.com', ec.publicKey),
      sha256(ec.publicKey.export({ type: 'spki', format: 'der' })).subarray(0, 4),
      sign('sha256', Buffer.from(body), ec.privateKey),
    ],
  ];

  it.each(kinds)('by %s has the id of its key and is over the body', (_, by, keyId, signature) => {
    const name = by.name;
    expect(by.verifies(body, { name, keyId, signature })).toBe(true);
    expect(by.verifies(body, { name, keyId: Buffer.from([1, 2, 3, 4]), signature })).toBe(false);
    expect(by.verifies('other\n', { name, keyId, signature })).toBe(false);
  });

  it('must verify wherever it is by a known key: one that fails spoils the note, whatever verifies beside it', () => {
    const good = { name: signer.name, keyId: signer.keyId, signature: signer.sign(body) };
    const bad = { ...good, signature: signer.sign('other\n') };
    const rejected = expect.objectContaining({ code: 'note-signature-invalid' });
    for (const signatures of [[good], [good, good]])
      expect(() => verifyNote({ body, signatures }, verifier)).not.toThrow();
    for (const signatures of [
      [good, bad],
      [bad, good],
      [bad, bad],
      [good, good, bad],
    ])
      expect(() => verifyNote({ body, signatures }, verifier)).toThrow(rejected);
  });

  it('by an unknown key is ignored: another name, or another id under the same name', () => {
    const good = { name: signer.name, keyId: signer.keyId, signature: signer.sign(body) };
    const strangers = [
      { ...good, name: 'witness.example.com', signature: Buffer.alloc(64) },
      { ...good, keyId: Buffer.from([1, 2, 3, 4]), signature: Buffer.alloc(64) },
    ];
    expect(() => verifyNote({ body, signatures: [...strangers, good] }, verifier)).not.toThrow();
    expect(() => verifyNote({ body, signatures: strangers }, verifier)).toThrow(
      expect.objectContaining({ code: 'note-signature-invalid' }),
    );
  });

  it('must verify for each of several known keys that signed, and one of them is enough', () => {
    const second = ed25519NoteVerifier('log.example.com', other.publicKey);
    const secondSigner = ed25519NoteSigner('log.example.com', other.privateKey);
    const good = { name: signer.name, keyId: signer.keyId, signature: signer.sign(body) };
    const alsoGood = { name: signer.name, keyId: secondSigner.keyId, signature: secondSigner.sign(body) };
    const bad = { ...alsoGood, signature: secondSigner.sign('other\n') };
    for (const signatures of [[good], [alsoGood], [good, alsoGood]])
      expect(() => verifyNote({ body, signatures }, [verifier, second])).not.toThrow();
    const rejected = expect.objectContaining({ code: 'note-signature-invalid' });
    expect(() => verifyNote({ body, signatures: [good, bad] }, [verifier, second])).toThrow(rejected);
    expect(() => verifyNote({ body, signatures: [good, bad] }, verifier)).not.toThrow();
    expect(() => verifyNote({ body, signatures: [good] }, [])).toThrow(rejected);
  });

  it.each<[string, Note['signatures'], string]>([
    [
      'another key under its name',
      [{ name: 'log.example.com', keyId: signer.keyId, signature: Buffer.alloc(64) }],
      'an invalid signature under that name',
    ],
    [
      'other names alone',
      ['a', 'b'].map((name) => ({ name, keyId: signer.keyId, signature: signer.sign(body) })),
      'signatures by a, b',
    ],
    ['nobody', [], 'signatures by no one'],
  ])('that is missing is told apart from one by %s', (_, signatures, found) => {
    expect(() => verifyNote({ body, signatures }, verifier, 'the checkpoint')).toThrow(
      expect.objectContaining({
        code: 'note-signature-invalid',
        details: { what: 'the checkpoint', expected: 'a valid signature by log.example.com', found },
      }),
    );
  });
});

describe('a key of notes', () => {
  const raw = rawEd25519(publicKey);
  it('is Ed25519, the private one giving its public half', () => {
    expect(rawEd25519(privateKey)).toEqual(rawEd25519(publicKey));
    expect(rawEd25519(publicKey).toString('base64url')).toBe(publicKey.export({ format: 'jwk' }).x);
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (const key of [ec.privateKey, ec.publicKey])
      expect(() => rawEd25519(key)).toThrow(
        expect.objectContaining({ code: 'key-unsuitable', details: { found: 'ec', expected: 'Ed25519' } }),
      );
  });

  // C2SP: no Unicode space and no plus. These are all that Go's unicode.IsSpace knows, U+0085 among them.
  const SPACES = [
    0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
  ].concat(Array.from({ length: 11 }, (_, i) => 0x2000 + i));
  it.each(SPACES.map((code) => [code.toString(16), String.fromCodePoint(code)]))(
    'has no name with the space U+%s, wherever a name is read',
    (_code, space) => {
      const name = `log${space}example`;
      expect(isKeyName(name)).toBe(false);
      expect(() => ed25519NoteSigner(name, privateKey)).toThrow(expect.objectContaining({ code: 'note-name-invalid' }));
      expect(() => parseNote(`body\n\n\u2014 ${name} AAECAwQ=\n`)).toThrow(
        expect.objectContaining({ code: 'note-malformed' }),
      );
      const id = noteKeyId(name, raw).toString('hex');
      const vkey = `${name}+${id}+${Buffer.concat([Buffer.from([1]), raw]).toString('base64')}`;
      expect(() => parseVerifierKey(vkey)).toThrow(expect.objectContaining({ code: 'note-key-malformed' }));
      const cosignerId = noteKeyId(name, raw, 4).toString('hex');
      const cosigner = `${name}+${cosignerId}+${Buffer.concat([Buffer.from([4]), raw]).toString('base64')}`;
      expect(() => parseWitnessKey(cosigner)).toThrow(expect.objectContaining({ code: 'note-key-malformed' }));
      const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
      expect(() => readCosigner(name, Buffer.from(pem), 'x')).toThrow(
        expect.objectContaining({ code: 'note-name-invalid' }),
      );
    },
  );

  it.each(['a', 'log.example.com/2026', 'prüf.example', '\u{1f512}', '\ufeffx'])('may have the name %j', (name) => {
    expect(isKeyName(name)).toBe(true);
    const text = signNote('body\n', ed25519NoteSigner(name, privateKey));
    expect(() => verifyNote(parseNote(text), parseVerifierKey(verifierKey(name, publicKey)))).not.toThrow();
  });

  it.each(['', ' ', 'a b', 'a+b', 'a\n', '\ud800'])('signs under no name like %j', (name) => {
    expect(() => ed25519NoteSigner(name, privateKey)).toThrow(
      expect.objectContaining({ code: 'note-name-invalid', details: { given: name } }),
    );
  });

  it('is read from how people write it, and verifies what it signed', () => {
    const read = parseVerifierKey(verifierKey('log.example.com', publicKey));
    expect(read.name).toBe('log.example.com');
    expect(() => verifyNote(parseNote(signNote('body\n', signer)), read)).not.toThrow();
  });

  const written = (type: number, raw: Buffer, id = noteKeyId('n', raw).toString('hex')): string =>
    `n+${id}+${Buffer.concat([Buffer.from([type]), raw]).toString('base64')}`;
  it.each([
    ['nothing', '', 'it is not NAME+ID+BASE64'],
    ['no name', written(1, raw).slice(1), 'it is not NAME+ID+BASE64'],
    ['a space in the name', `a ${written(1, raw)}`, 'it is not NAME+ID+BASE64'],
    ['an id in capitals', written(1, raw, 'C74F20A3'), 'it is not NAME+ID+BASE64'],
    ['base64 with a padding too many', `${written(1, raw)}=`, 'it is not NAME+ID+BASE64'],
    ["a witness's key", written(4, raw), 'it is not an Ed25519 key'],
    ['a byte too few', written(1, raw.subarray(1)), 'it is not an Ed25519 key'],
    ['a byte too many', written(1, Buffer.concat([raw, raw.subarray(31)])), 'it is not an Ed25519 key'],
    ["another key's id", written(1, raw, '00000000'), 'its ID does not match its name and key'],
  ])('is refused with %s', (_, given, detail) => {
    expect(() => parseVerifierKey(given)).toThrow(
      expect.objectContaining({ code: 'note-key-malformed', details: { given, detail } }),
    );
  });

  it('that is refused is quoted up to 200 characters', () => {
    expect(() => parseVerifierKey('x'.repeat(300))).toThrow(
      expect.objectContaining({ details: { given: 'x'.repeat(200), detail: 'it is not NAME+ID+BASE64' } }),
    );
  });
});
