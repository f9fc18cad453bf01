import { createHash, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KEY_TYPES, parsePublicKey } from '../../../src/bypass/offline/ssh-key.ts';
import {
  createSignedData,
  formatSshsig,
  isSshsig,
  MAX_SIGNATURE_BYTES,
  parseSshsig,
  type Sshsig,
  verifySshsig,
} from '../../../src/bypass/offline/sshsig.ts';
import { writeNumber, writeString, writeUint32 } from '../../../src/bypass/offline/wire.ts';
import { McError } from '../../../src/lib/mc-error.ts';
import { createSignature, createTestKey, type TestKey } from '../../support/ssh-keys.ts';

const MESSAGE = Buffer.from('{"version":1}');
const BEGIN = '-----BEGIN SSH SIGNATURE-----';
const END = '-----END SSH SIGNATURE-----';
const keys = new Map<string, TestKey>(KEY_TYPES.map((type) => [type, createTestKey(type)]));
const getKey = (type: string): TestKey => {
  const key = keys.get(type);
  if (!key) throw new Error(type);
  return key;
};

const removeArmor = (armored: string): Buffer => Buffer.from(armored.split('\n').slice(1, -2).join(''), 'base64');
const addArmor = (bytes: Buffer): Buffer =>
  Buffer.from(
    `${BEGIN}\n${bytes
      .toString('base64')
      .replace(/(.{70})/g, '$1\n')
      .trimEnd()}\n${END}\n`,
  );
const parseText = (text: string): Sshsig => parseSshsig(Buffer.from(text));

/** Parses and verifies. Returns undefined if the signature is refused, and fails for an error of another kind. */
function accept(armored: Buffer, message = MESSAGE): Sshsig | undefined {
  try {
    const sshsig = parseSshsig(armored);
    verifySshsig(sshsig, message);
    return sshsig;
  } catch (error) {
    if (error instanceof McError && error.code === 'bypass-signature-invalid') return undefined;
    throw error;
  }
}

/** Encodes a signature with fields that parseSshsig may refuse. */
function encode(fields: {
  magic?: string;
  version?: number;
  key?: Buffer;
  namespace?: string;
  reserved?: string;
  hash?: string;
  signature?: Buffer;
  rest?: string;
}): Buffer {
  const key = getKey('ssh-ed25519');
  const valid = parseText(createSignature(key, MESSAGE));
  const { magic = 'SSHSIG', version = 1, namespace = 'mc-bypass', reserved = '', hash = 'sha512', rest = '' } = fields;
  const { key: blob = key.publicKey.blob, signature = valid.signature } = fields;
  return addArmor(
    Buffer.concat([
      Buffer.from(magic),
      writeUint32(version),
      ...[blob, namespace, reserved, hash, signature].map(writeString),
      Buffer.from(rest),
    ]),
  );
}

describe('verifySshsig', () => {
  it.each([...KEY_TYPES])('accepts a signature by a key of type %s, for its message only', (type) => {
    for (const hash of ['sha256', 'sha512'] as const) {
      const armored = Buffer.from(createSignature(getKey(type), MESSAGE, { hash }));
      expect(accept(armored)).toMatchObject({ namespace: 'mc-bypass', hash });
      expect(accept(armored, Buffer.from('{"version":2}'))).toBeUndefined();
    }
  });

  it.each([...KEY_TYPES])('refuses a signature with one changed byte, by a key of type %s', (type) => {
    const bytes = removeArmor(createSignature(getKey(type), MESSAGE));
    for (let at = 0; at < bytes.length; at++)
      for (const bit of [0x01, 0x80]) {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(at) ^ bit, at);
        expect([at, accept(addArmor(changed))]).toEqual([at, undefined]);
      }
  });

  it('refuses a signature by another key of the same type', () => {
    for (const type of KEY_TYPES) {
      const { publicKey } = createTestKey(type);
      const sshsig = parseText(createSignature(getKey(type), MESSAGE));
      expect(() => verifySshsig({ ...sshsig, publicKey }, MESSAGE)).toThrow('by its key');
    }
  });

  it('refuses RSA under 3072 bits', () => {
    expect(() => verifySshsig(parseText(createSignature(createTestKey('ssh-rsa', 2048), MESSAGE)), MESSAGE)).toThrow(
      'the RSA key has 2048 bits, expected 3072 at least',
    );
  });

  it('refuses RSA with SHA-1, and accepts it with SHA-256', () => {
    const { privateKey, publicKey } = getKey('ssh-rsa');
    const data = createSignedData(MESSAGE, 'mc-bypass', 'sha512');
    const create = (algorithm: string, hash: string): Sshsig => ({
      publicKey,
      namespace: 'mc-bypass',
      hash: 'sha512',
      signature: Buffer.concat([algorithm, sign(hash, data, privateKey)].map(writeString)),
    });
    expect(() => verifySshsig(create('ssh-rsa', 'sha1'), MESSAGE)).toThrow('expected a signature rsa-sha2-256');
    expect(() => verifySshsig(create('rsa-sha2-512', 'sha256'), MESSAGE)).toThrow('by its key');
    expect(() => verifySshsig(create('rsa-sha2-256', 'sha256'), MESSAGE)).not.toThrow();
  });

  it.each(['sk-ssh-ed25519@openssh.com', 'sk-ecdsa-sha2-nistp256@openssh.com'])(
    'requires the presence of the user for %s',
    (type) => {
      for (const flags of [0x01, 0x05])
        expect(accept(Buffer.from(createSignature(getKey(type), MESSAGE, { flags })))).toBeDefined();
      for (const flags of [0x00, 0x04, 0xfe]) {
        const sshsig = parseText(createSignature(getKey(type), MESSAGE, { flags }));
        expect(() => verifySshsig(sshsig, MESSAGE)).toThrow('without the presence of its user');
      }
    },
  );

  it('refuses a FIDO key of another application than ssh:', () => {
    const { privateKey, publicKey } = getKey('sk-ssh-ed25519@openssh.com');
    const blob = Buffer.from(
      publicKey.blob.toString('latin1').replace('\x00\x00\x00\x04ssh:', '\x00\x00\x00\x04web:'),
      'latin1',
    );
    const key = { privateKey, publicKey: parsePublicKey(blob), line: '' };
    expect(() => verifySshsig(parseText(createSignature(key, MESSAGE)), MESSAGE)).toThrow('for the application "web:"');
  });

  it('refuses numbers of an ECDSA signature that are not in their shortest form, and bytes after them', () => {
    const key = getKey('ecdsa-sha2-nistp256');
    const { publicKey } = key;
    const data = createSignedData(MESSAGE, 'mc-bypass', 'sha512');
    const value = sign('sha256', data, { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
    const [r, s] = [value.subarray(0, 32), value.subarray(32)];
    const create = (...parts: readonly Buffer[]): Sshsig => ({
      publicKey,
      namespace: 'mc-bypass',
      hash: 'sha512',
      signature: Buffer.concat([publicKey.type, Buffer.concat(parts)].map(writeString)),
    });
    expect(() => verifySshsig(create(writeNumber(r), writeNumber(s)), MESSAGE)).not.toThrow();
    const long = writeString(Buffer.concat([Buffer.alloc(2), s]));
    expect(() => verifySshsig(create(writeNumber(r), long), MESSAGE)).toThrow('shortest form');
    expect(() => verifySshsig(create(writeNumber(r), writeNumber(s), Buffer.of(0)), MESSAGE)).toThrow('1 more bytes');
    expect(() => verifySshsig(create(writeNumber(r), writeString('')), MESSAGE)).toThrow('shortest form');
  });

  it('binds the namespace and the hash', () => {
    const sshsig = parseText(createSignature(getKey('ssh-ed25519'), MESSAGE));
    expect(() => verifySshsig({ ...sshsig, namespace: 'mc-bypass-veto' }, MESSAGE)).toThrow('by its key');
    expect(() => verifySshsig({ ...sshsig, hash: 'sha256' }, MESSAGE)).toThrow('by its key');
  });
});

describe('parseSshsig', () => {
  it('accepts the fields of encode without a change', () => {
    expect(accept(encode({}))).toBeDefined();
  });

  it.each([
    ['another magic', { magic: 'SSHSIH' }, 'the magic is not SSHSIG'],
    ['another version', { version: 2 }, 'expected version 1, found 2'],
    ['a reserved field', { reserved: 'x' }, 'the reserved field is not empty'],
    ['SHA-1 as the hash', { hash: 'sha1' }, 'expected the hash sha256 or sha512, found sha1'],
    ['a namespace with a control character', { namespace: 'mc-bypass\n' }, 'not printable ASCII'],
    ['bytes after the signature', { rest: 'x' }, 'expected the end of the data, found 1 more bytes'],
    ['a DSA key', { key: writeString('ssh-dss') }, 'keys of type ssh-dss are not supported'],
    ['a certificate', { key: writeString('ssh-ed25519-cert-v01@openssh.com') }, 'are not supported'],
    [
      'a key that ends early',
      { key: Buffer.concat(['ssh-ed25519', 'short'].map(writeString)) },
      '5 bytes, expected 32',
    ],
  ] as const)('refuses %s', (_, fields, message) => {
    expect(() => parseSshsig(encode(fields))).toThrow(message);
  });

  it('refuses a point that is not on its curve', () => {
    const point = Buffer.concat([Buffer.of(4), createHash('sha512').update('x').digest()]);
    const key = Buffer.concat(['ecdsa-sha2-nistp256', 'nistp256', point].map(writeString));
    expect(() => parseSshsig(encode({ key }))).toThrow('the key is not usable');
  });

  it('refuses an armor that is not exact', () => {
    const armored = createSignature(getKey('ssh-ed25519'), MESSAGE);
    expect(accept(Buffer.from(armored.replaceAll('\n', '\r\n')))).toBeDefined();
    for (const changed of [
      ` ${armored}`,
      `${armored}x`,
      armored.replace(BEGIN, '-----BEGIN SSH SIGNATURE----'),
      armored.replace(END, ''),
      armored.replace(/\n(?=[^-])/, '\n '),
      `${BEGIN}\n${END}\n`,
      `${BEGIN}\n${'A'.repeat(64)}\n\n${END}\n`,
    ])
      expect(() => parseText(changed)).toThrow('does not count');
    expect(() => parseSshsig(Buffer.alloc(MAX_SIGNATURE_BYTES + 1, 'A'))).toThrow('at most');
    expect(isSshsig(Buffer.from(armored))).toBe(true);
    expect(isSshsig(Buffer.from('-----BEGIN PGP SIGNATURE-----'))).toBe(false);
  });

  it('refuses base64 with unused bits', () => {
    const bytes = removeArmor(createSignature(createTestKey('ssh-ed25519'), MESSAGE));
    const text = addArmor(bytes).toString();
    const last = /([A-Za-z0-9+/])(=+)\n/.exec(text);
    // Not every length of the data leaves unused bits: this one does.
    expect(last).not.toBeNull();
    const [whole = '', letter = '', padding = ''] = last ?? [];
    const next = String.fromCharCode(letter.charCodeAt(0) + 1);
    expect(() => parseText(text.replace(whole, `${next}${padding}\n`))).toThrow('canonical base64');
  });

  it('writes what it reads', () => {
    for (const type of KEY_TYPES) {
      const armored = createSignature(getKey(type), MESSAGE);
      expect(formatSshsig(parseText(armored))).toBe(armored);
    }
  });

  it('never accepts a changed file, and throws only its own error', () => {
    const originals = KEY_TYPES.filter((type) => type !== 'ssh-rsa').map((type) =>
      createSignature(getKey(type), MESSAGE),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (original, changes, inArmor) => {
          const bytes = inArmor ? Buffer.from(original) : removeArmor(original);
          for (const [at, byte] of changes) bytes.writeUInt8(byte, at % bytes.length);
          const accepted = accept(inArmor ? bytes : addArmor(bytes));
          if (accepted) expect(formatSshsig(accepted)).toBe(original);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never accepts any bytes, and throws only its own error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const data = Buffer.from(bytes);
        for (const file of [data, addArmor(data), addArmor(Buffer.concat([Buffer.from('SSHSIG\0\0\0\x01'), data]))])
          expect(accept(file)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});
