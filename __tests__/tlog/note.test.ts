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

describe('the note module', () => {
  it('reads back the note that it wrote', () => {
    const text = signNote('a body\n\nwith a blank line\n', signer, ed25519NoteSigner('other', other.privateKey));
    expect(formatNote(parseNote(text))).toBe(text);
    expect(parseNote(text).signatures.map(({ name }) => name)).toEqual(['log.example.com', 'other']);
  });

  it('computes the same key id and verifier key as Go', () => {
    // The verifier key is from the documentation of golang.org/x/mod/sumdb/note.
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

  it('rejects a note whose body, name or key differs', () => {
    const text = signNote('body\n', signer);
    expect(() => verifyNote(parseNote(text), verifier)).not.toThrow();
    expect(() => verifyNote(parseNote(text.replace('body', 'Body')), verifier)).toThrow(
      expect.objectContaining({ code: 'note-signature-invalid' }),
    );
    expect(() => verifyNote(parseNote(text), ed25519NoteVerifier('log.example.com', other.publicKey))).toThrow(McError);
    expect(() => verifyNote(parseNote(text), ed25519NoteVerifier('log.example', publicKey))).toThrow(McError);
  });

  it('verifies a note that a Rekor v1 key signed', () => {
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

  it('throws only McError for any text', () => {
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

describe('parseNote', () => {
  const text = signNote('body\n', signer);
  const expectRejected = (what: string, detail: string) =>
    expect(() => parseNote(what, 'the seal')).toThrow(
      expect.objectContaining({ code: 'note-malformed', details: { what: 'the seal', detail } }),
    );

  it('accepts at most one mebibyte', () => {
    const [line = ''] = text.split('\n\n').slice(1);
    const createText = (length: number) => `${'x'.repeat(length - line.length - 2)}\n\n${line}`;
    expect(parseNote(createText(1_048_576)).signatures).toHaveLength(1);
    expectRejected(createText(1_048_577), 'it has more than 1048576 bytes');
  });

  it('accepts at most 100 signatures', () => {
    const signatures = parseNote(text).signatures;
    const createNote = (count: number) =>
      formatNote({ body: 'body\n', signatures: Array(count).fill(signatures).flat() });
    expect(parseNote(createNote(100)).signatures).toHaveLength(100);
    expectRejected(createNote(101), 'it has more than 100 signatures');
  });

  it.each(['\u0000', '\t', '\u001f', '\ud800'])('rejects the character %j in the body and elsewhere', (character) => {
    expectRejected(`a${character}${text}`, 'it has control characters or invalid Unicode');
    expectRejected(
      text.replace('log.example.com ', `log${character} `),
      'it has control characters or invalid Unicode',
    );
  });

  it('accepts spaces and non-Latin scripts', () => {
    expect(parseNote(`a b \u00e9 \u{1f512}\n\n${text.split('\n\n')[1]}`).body).toBe('a b \u00e9 \u{1f512}\n');
  });

  it.each([
    ['without an empty line', 'body\n\u2014 name AAAAAAA=\n', 'it has no signature part'],
    ['with an unterminated last line', text.slice(0, -1), 'its last line has no newline'],
    ['without a signature', 'body\n\n', 'a signature line is not "\u2014 NAME BASE64"'],
  ])('rejects a note %s', (_, given, detail) => expectRejected(given, detail));

  it.each([
    ['with a hyphen in place of the dash', '- name AAAAAAA='],
    ['without a name', '\u2014  AAAAAAA='],
    ['with a plus in its name', '\u2014 na+me AAAAAAA='],
    ['without base64', '\u2014 name'],
    ['with only the four bytes of a key id', '\u2014 name AAAAAA=='],
    ['with nonzero trailing bits in its base64', '\u2014 name AAAAAAB='],
    ['with one padding character too many', '\u2014 name AAAAAAA=='],
    ['with an empty line after it', '\u2014 name AAAAAAA=\n'],
  ])('rejects a signature line %s', (_, line) => {
    expectRejected(`body\n\n${line}\n`, 'a signature line is not "\u2014 NAME BASE64"');
  });

  it('accepts signatures of one byte and more', () => {
    expect(parseNote('body\n\n\u2014 name AAECAwQ=\n')).toEqual({
      body: 'body\n',
      signatures: [{ name: 'name', keyId: Buffer.from([0, 1, 2, 3]), signature: Buffer.from([4]) }],
    });
  });
});

describe('verifyNote', () => {
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

  it.each(kinds)('checks the key id and the body of a signature by %s', (_, by, keyId, signature) => {
    const name = by.name;
    expect(by.verifies(body, { name, keyId, signature })).toBe(true);
    expect(by.verifies(body, { name, keyId: Buffer.from([1, 2, 3, 4]), signature })).toBe(false);
    expect(by.verifies('other\n', { name, keyId, signature })).toBe(false);
  });

  it('rejects the note when a known key has an invalid signature, even if another signature verifies', () => {
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

  it('ignores a signature by an unknown key: another name, or another id with the same name', () => {
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

  it('checks the signature of each known key that signed, and requires at least one of them', () => {
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
      'the name with an invalid signature',
      [{ name: 'log.example.com', keyId: signer.keyId, signature: Buffer.alloc(64) }],
      'an invalid signature under that name',
    ],
    [
      'only other names',
      ['a', 'b'].map((name) => ({ name, keyId: signer.keyId, signature: signer.sign(body) })),
      'signatures by a, b',
    ],
    ['no one', [], 'signatures by no one'],
  ])('reports a missing signature differently from one by %s', (_, signatures, found) => {
    expect(() => verifyNote({ body, signatures }, verifier, 'the checkpoint')).toThrow(
      expect.objectContaining({
        code: 'note-signature-invalid',
        details: { what: 'the checkpoint', expected: 'a valid signature by log.example.com', found },
      }),
    );
  });
});

describe('the keys of notes', () => {
  const raw = rawEd25519(publicKey);
  it('use Ed25519, and the private key gives its public half', () => {
    expect(rawEd25519(privateKey)).toEqual(rawEd25519(publicKey));
    expect(rawEd25519(publicKey).toString('base64url')).toBe(publicKey.export({ format: 'jwk' }).x);
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (const key of [ec.privateKey, ec.publicKey])
      expect(() => rawEd25519(key)).toThrow(
        expect.objectContaining({ code: 'key-unsuitable', details: { found: 'ec', expected: 'Ed25519' } }),
      );
  });

  // C2SP forbids Unicode spaces and the plus sign. Go's unicode.IsSpace knows exactly these spaces, including U+0085.
  const SPACES = [
    0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
  ].concat(Array.from({ length: 11 }, (_, i) => 0x2000 + i));
  it.each(SPACES.map((code) => [code.toString(16), String.fromCodePoint(code)]))(
    'reject a name with the space U+%s at every place that reads a name',
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

  it.each(['a', 'log.example.com/2026', 'prüf.example', '\u{1f512}', '\ufeffx'])('accept the name %j', (name) => {
    expect(isKeyName(name)).toBe(true);
    const text = signNote('body\n', ed25519NoteSigner(name, privateKey));
    expect(() => verifyNote(parseNote(text), parseVerifierKey(verifierKey(name, publicKey)))).not.toThrow();
  });

  it.each(['', ' ', 'a b', 'a+b', 'a\n', '\ud800'])('reject the name %j for a signer', (name) => {
    expect(() => ed25519NoteSigner(name, privateKey)).toThrow(
      expect.objectContaining({ code: 'note-name-invalid', details: { given: name } }),
    );
  });

  it('come from the usual text form and verify what they signed', () => {
    const read = parseVerifierKey(verifierKey('log.example.com', publicKey));
    expect(read.name).toBe('log.example.com');
    expect(() => verifyNote(parseNote(signNote('body\n', signer)), read)).not.toThrow();
  });

  const formatKey = (type: number, raw: Buffer, id = noteKeyId('n', raw).toString('hex')): string =>
    `n+${id}+${Buffer.concat([Buffer.from([type]), raw]).toString('base64')}`;
  it.each([
    ['nothing', '', 'it is not NAME+ID+BASE64'],
    ['no name', formatKey(1, raw).slice(1), 'it is not NAME+ID+BASE64'],
    ['a space in the name', `a ${formatKey(1, raw)}`, 'it is not NAME+ID+BASE64'],
    ['an id in capitals', formatKey(1, raw, 'C74F20A3'), 'it is not NAME+ID+BASE64'],
    ['base64 with one padding character too many', `${formatKey(1, raw)}=`, 'it is not NAME+ID+BASE64'],
    ["a witness's key", formatKey(4, raw), 'it is not an Ed25519 key'],
    ['one missing byte', formatKey(1, raw.subarray(1)), 'it is not an Ed25519 key'],
    ['one extra byte', formatKey(1, Buffer.concat([raw, raw.subarray(31)])), 'it is not an Ed25519 key'],
    ["another key's id", formatKey(1, raw, '00000000'), 'its ID does not match its name and key'],
  ])('cause an error with %s', (_, given, detail) => {
    expect(() => parseVerifierKey(given)).toThrow(
      expect.objectContaining({ code: 'note-key-malformed', details: { given, detail } }),
    );
  });

  it('appear in the error with at most 200 characters', () => {
    expect(() => parseVerifierKey('x'.repeat(300))).toThrow(
      expect.objectContaining({ details: { given: 'x'.repeat(200), detail: 'it is not NAME+ID+BASE64' } }),
    );
  });
});
