import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  formatFingerprint,
  KEY_TYPES,
  parsePublicKey,
  parsePublicKeyLine,
} from '../../../src/bypass/offline/ssh-key.ts';
import { writeNumber, writeString } from '../../../src/bypass/offline/wire.ts';
import { createTestKey } from '../../support/ssh-keys.ts';

const LINE = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g ann@acme.test';

describe('parsePublicKeyLine', () => {
  it('reads a line with and without a comment', () => {
    for (const line of [LINE, LINE.replace(/ ann.*/, ''), `${LINE} laptop\n`]) {
      const parsed = parsePublicKeyLine(line);
      expect(parsed).toMatchObject({ type: 'ssh-ed25519', weakness: undefined });
      expect('blob' in parsed && parsed.blob.toString('base64')).toBe(LINE.split(' ')[1]);
    }
  });

  it('reads a key of every type', () => {
    for (const type of KEY_TYPES) expect(parsePublicKeyLine(createTestKey(type).line)).toMatchObject({ type });
  });

  it('names a type that is not supported', () => {
    const blob = Buffer.concat([writeString('ssh-dss'), Buffer.alloc(20)]).toString('base64');
    expect(parsePublicKeyLine(`ssh-dss ${blob}`)).toEqual({ unsupported: 'ssh-dss' });
  });

  it.each([
    ['options before the type', `no-touch-required ${LINE}`],
    ['a quoted option', `from="10.0.0.0/8" ${LINE}`],
    ['two lines', `${LINE}\n${LINE}`],
    ['a type that differs from the key', LINE.replace('ssh-ed25519', 'ssh-rsa')],
    ['base64 that is not canonical', LINE.replace('Hh8g', 'Hh8g=')],
    ['an empty line', ''],
    ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----'],
  ])('refuses %s', (_, line) => {
    expect(() => parsePublicKeyLine(line)).toThrow(TypeError);
  });

  it('throws only a TypeError for any line', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String({ maxLength: 200 }).map((text) => `ssh-rsa ${text}`),
        ),
        (line) => {
          try {
            parsePublicKeyLine(line);
          } catch (error) {
            expect(error).toBeInstanceOf(TypeError);
          }
        },
      ),
    );
  });
});

describe('parsePublicKey', () => {
  it('reports RSA under 3072 bits as weak', () => {
    expect(createTestKey('ssh-rsa', 2048).publicKey.weakness).toBe('the RSA key has 2048 bits, expected 3072 at least');
    expect(createTestKey('ssh-rsa', 3072).publicKey.weakness).toBeUndefined();
  });

  it('refuses an RSA key with an even exponent, or a number that is not in its shortest form', () => {
    const n = Buffer.alloc(384, 0xff);
    const encode = (e: Buffer): Buffer => Buffer.concat([writeString('ssh-rsa'), e, writeNumber(n)]);
    expect(() => parsePublicKey(encode(writeNumber(Buffer.of(1, 0, 1))))).not.toThrow();
    for (const e of [Buffer.of(1, 0, 0), Buffer.of(1), Buffer.of(2)])
      expect(() => parsePublicKey(encode(writeNumber(e)))).toThrow('exponent');
    for (const e of [Buffer.of(0, 3), Buffer.of(0x80), Buffer.alloc(0)])
      expect(() => parsePublicKey(encode(writeString(e)))).toThrow('shortest form');
  });

  it('refuses bytes after the key', () => {
    const { blob } = createTestKey('ssh-ed25519').publicKey;
    expect(() => parsePublicKey(Buffer.concat([blob, Buffer.of(0)]))).toThrow('1 more bytes');
  });
});

describe('formatFingerprint', () => {
  it('formats as ssh-keygen -l does', () => {
    expect(formatFingerprint(createTestKey().publicKey.blob)).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/);
  });
});
