import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../src/lib/digest.ts';
import {
  ed25519NoteSigner,
  ed25519NoteVerifier,
  formatCheckpointBody,
  openCheckpoint,
  parseCheckpoint,
  parseCheckpointBody,
  signCheckpoint,
} from '../../src/tlog/index.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signer = ed25519NoteSigner('log.example.com', privateKey);
const verifier = ed25519NoteVerifier('log.example.com', publicKey);
const root = sha256('root');
const base64 = root.toString('base64');

describe('openCheckpoint', () => {
  const text = signCheckpoint({ origin: 'log.example.com', size: 7, root }, signer);

  it('returns origin, size and root when the key of the log signed the checkpoint', () => {
    expect(openCheckpoint(text, 'log.example.com', verifier)).toMatchObject({
      origin: 'log.example.com',
      size: 7,
      root,
      extensions: [],
    });
  });

  it.each(['log.example.com.evil.test', 'log.example', 'Log.example.com'])(
    'rejects the origin %s, because it must equal the expected name',
    (origin) => {
      const other = signCheckpoint({ origin, size: 7, root }, signer);
      expect(() => openCheckpoint(other, 'log.example.com', verifier, 'its checkpoint')).toThrow(
        expect.objectContaining({
          code: 'checkpoint-origin-mismatch',
          details: { what: 'its checkpoint', expected: 'log.example.com', found: origin },
        }),
      );
    },
  );

  it('rejects a checkpoint of the log that another key signed', () => {
    const { privateKey: other } = generateKeyPairSync('ed25519');
    const forged = signCheckpoint({ origin: 'log.example.com', size: 7, root }, ed25519NoteSigner(signer.name, other));
    expect(() => openCheckpoint(forged, 'log.example.com', verifier)).toThrow(
      expect.objectContaining({ code: 'note-signature-invalid' }),
    );
  });

  it.each(['07', '-1', '1e3', '', '99999999999999999999', '7 '])('rejects the size %j', (size) => {
    expect(() => parseCheckpoint(text.replace('\n7\n', `\n${size}\n`))).toThrow(
      expect.objectContaining({ code: 'checkpoint-malformed' }),
    );
  });

  it('returns the lines after the root', () => {
    expect(
      parseCheckpoint(signCheckpoint({ origin: 'o', size: 0, root, extensions: ['Log frozen'] }, signer)).extensions,
    ).toEqual(['Log frozen']);
  });
});

describe('parseCheckpointBody', () => {
  it.each([0, 1, 10, Number.MAX_SAFE_INTEGER])(
    'reads a body with the size %d, and formatCheckpointBody writes it back',
    (size) => {
      const body = `log\n${size}\n${base64}\n`;
      expect(parseCheckpointBody(body)).toEqual({ origin: 'log', size, root, extensions: [] });
      expect(formatCheckpointBody({ origin: 'log', size, root })).toBe(body);
    },
  );

  it.each([
    ['nothing', ''],
    ['an empty origin', `\n7\n${base64}\n`],
    ['a size above the safe integers', `log\n9007199254740992\n${base64}\n`],
    ['no root', 'log\n7\n'],
    ['an empty root', 'log\n7\n\n'],
    ['a root of 31 bytes', `log\n7\n${root.subarray(1).toString('base64')}\n`],
    ['a root of 33 bytes', `log\n7\n${Buffer.concat([root, root.subarray(31)]).toString('base64')}\n`],
    [
      'a root with nonzero trailing bits in its base64',
      `log\n7\n${Buffer.alloc(32).toString('base64').replace('A=', 'B=')}\n`,
    ],
    ['a root in base64url', `log\n7\n${Buffer.alloc(32, 0xff).toString('base64url')}=\n`],
    ['an empty line after the root', `log\n7\n${base64}\n\n`],
    ['an empty line among the lines after the root', `log\n7\n${base64}\nmore\n\nmore\n`],
    ['an unterminated last line', `log\n7\n${base64}`],
  ])('rejects a body with %s', (_, body) => {
    expect(() => parseCheckpointBody(body, 'its checkpoint')).toThrow(
      expect.objectContaining({
        code: 'checkpoint-malformed',
        details: expect.objectContaining({ what: 'its checkpoint' }),
      }),
    );
  });
});
