import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../src/lib/digest.ts';
import {
  ed25519NoteSigner,
  findCosignatures,
  formatSignature,
  noteKeyId,
  parseCheckpoint,
  parseWitnessKey,
  readCosigner,
  signCheckpoint,
} from '../../src/tlog/index.ts';

const log = ed25519NoteSigner('log.acme.test', generateKeyPairSync('ed25519').privateKey);
const checkpoint = parseCheckpoint(
  signCheckpoint({ origin: 'log.acme.test', size: 7, root: sha256('seven'), extensions: ['more'] }, log),
);
const pemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const keys = {
  ed25519: generateKeyPairSync('ed25519').privateKey,
  'ml-dsa-44': generateKeyPairSync('ml-dsa-44').privateKey,
};
const cosigners = Object.values(keys).map((key, i) => readCosigner(`w${i}.acme.test`, pemOf(key), 'key'));
const verifiers = cosigners.map(({ verifierKey }) => parseWitnessKey(verifierKey));
const TIME = 1_679_315_147;

describe.each([0, 1])('a cosignature by Ed25519 and ML-DSA-44 in turn (%i)', (i) => {
  const [cosigner, verifier] = [cosigners[i], verifiers[i]];
  if (!cosigner || !verifier) throw new Error('no such key');
  const made = cosigner.cosign(checkpoint, TIME);

  it('keeps its time in a note that contains other signatures', () => {
    const text = `${signCheckpoint({ origin: 'log.acme.test', size: 7, root: sha256('seven'), extensions: ['more'] }, log)}${formatSignature(made)}`;
    const read = parseCheckpoint(text);
    expect(findCosignatures(read, read.note.signatures, verifiers)).toMatchObject([
      { witness: cosigner.name, time: TIME },
    ]);
  });

  it('verifies only for its checkpoint, time, name and key', () => {
    expect(verifier.timeOf(checkpoint, made)).toBe(TIME);
    expect(
      verifier.timeOf({ ...checkpoint, size: 8, note: { body: checkpoint.note.body.replace('7', '8') } }, made),
    ).toBe(undefined);
    const otherTime = Buffer.from(made.signature);
    otherTime[7] = (otherTime[7] ?? 0) ^ 1;
    expect(verifier.timeOf(checkpoint, { ...made, signature: otherTime })).toBe(undefined);
    expect(verifier.timeOf(checkpoint, { ...made, name: 'w9.acme.test' })).toBe(undefined);
    expect(verifier.timeOf(checkpoint, { ...made, keyId: Buffer.alloc(4) })).toBe(undefined);
    const others = verifiers.filter((one) => one !== verifier);
    expect(findCosignatures(checkpoint, [made], others)).toEqual([]);
  });

  it('counts as invalid after a change of any byte', () => {
    fc.assert(
      fc.property(fc.nat(made.signature.length - 1), fc.integer({ min: 1, max: 255 }), (at, xor) => {
        const signature = Buffer.from(made.signature);
        signature[at] = (signature[at] ?? 0) ^ xor;
        expect(verifier.timeOf(checkpoint, { ...made, signature })).toBe(undefined);
      }),
      { numRuns: 30 },
    );
  });

  it('counts as invalid with the time 0', () => {
    expect(verifier.timeOf(checkpoint, cosigner.cosign(checkpoint, 0))).toBe(undefined);
    expect(verifier.timeOf(checkpoint, cosigner.cosign(checkpoint, 1))).toBe(1);
  });

  it('accepts only a time that is a safe integer', () => {
    const last = Number.MAX_SAFE_INTEGER;
    expect(verifier.timeOf(checkpoint, cosigner.cosign(checkpoint, last))).toBe(last);
    expect(verifier.timeOf(checkpoint, cosigner.cosign(checkpoint, last + 1))).toBe(undefined);
  });

  it('counts as invalid with any other length', () => {
    const longer = Buffer.concat([made.signature, Buffer.alloc(1)]);
    for (const signature of [Buffer.alloc(0), made.signature.subarray(0, 7), made.signature.subarray(0, -1), longer])
      expect(verifier.timeOf(checkpoint, { ...made, signature })).toBe(undefined);
  });

  it('accepts only a witness name of at most 255 bytes', () => {
    const pem = pemOf(Object.values(keys)[i] ?? keys.ed25519);
    for (const name of ['x', 'x'.repeat(255), `${'\u00e9'.repeat(127)}x`]) {
      const named = readCosigner(name, pem, 'w.pem');
      expect(parseWitnessKey(named.verifierKey).name).toBe(name);
      expect(parseWitnessKey(named.verifierKey).timeOf(checkpoint, named.cosign(checkpoint, TIME))).toBe(TIME);
    }
    const typed = Buffer.from(cosigner.verifierKey.split('+').slice(2).join('+'), 'base64');
    for (const name of ['x'.repeat(256), '\u00e9'.repeat(128)]) {
      expect(() => readCosigner(name, pem, 'w.pem')).toThrow(
        expect.objectContaining({ code: 'note-name-invalid', details: { given: name } }),
      );
      const id = noteKeyId(name, typed.subarray(1), typed[0]).toString('hex');
      expect(() => parseWitnessKey(`${name}+${id}+${typed.toString('base64')}`)).toThrow(
        expect.objectContaining({
          code: 'note-key-malformed',
          details: expect.objectContaining({ detail: 'it is not NAME+ID+BASE64' }),
        }),
      );
    }
  });
});

describe('the cosignature module', () => {
  it('signs with Ed25519 over the header, the time and the whole body (C2SP tlog-cosignature)', () => {
    const message = `cosignature/v1\ntime ${TIME}\nlog.acme.test\n7\n${sha256('seven').toString('base64')}\nmore\n`;
    const signature = sign(null, Buffer.from(message), keys.ed25519);
    expect(cosigners[0]?.cosign(checkpoint, TIME).signature.subarray(8)).toEqual(signature);
  });

  it('signs with ML-DSA-44 only for a log name of 1 to 255 bytes (C2SP tlog-cosignature)', () => {
    const [cosigner, verifier] = [cosigners[1], verifiers[1]];
    const longest = { ...checkpoint, origin: 'x'.repeat(255) };
    const made = cosigner?.cosign(longest, TIME);
    expect(made && verifier?.timeOf(longest, made)).toBe(TIME);
    for (const origin of ['', 'x'.repeat(256), '\u00e9'.repeat(128)])
      expect(() => cosigner?.cosign({ ...checkpoint, origin }, TIME)).toThrow(
        new RangeError('a name has 1 to 255 bytes'),
      );
  });

  it('returns the first of several cosignatures by one key with one time', () => {
    const [first] = cosigners;
    const again = readCosigner('other.acme.test', pemOf(keys.ed25519), 'key');
    if (!first) throw new Error('no such key');
    const [one, other] = [first.cosign(checkpoint, TIME), again.cosign(checkpoint, TIME)];
    const witnesses = [first, again].map(({ verifierKey }) => parseWitnessKey(verifierKey));
    expect(findCosignatures(checkpoint, [other, one], witnesses)).toEqual([
      { witness: first.name, time: TIME, signature: one },
    ]);
    expect(findCosignatures(checkpoint, [one, other], [...witnesses].reverse())).toEqual([
      { witness: 'other.acme.test', time: TIME, signature: other },
    ]);
  });

  it('counts one cosignature of each witness, and ignores signatures by other keys', () => {
    const made = cosigners.map((cosigner, i) => cosigner.cosign(checkpoint, TIME + i));
    const forged = { name: 'w0.acme.test', keyId: Buffer.alloc(4), signature: Buffer.alloc(72) };
    expect(findCosignatures(checkpoint, [forged, ...made], verifiers)).toEqual(
      made.map((signature, i) => ({ witness: `w${i}.acme.test`, time: TIME + i, signature })),
    );
    expect(findCosignatures(checkpoint, [forged], verifiers)).toEqual([]);
    expect(findCosignatures(checkpoint, made, [])).toEqual([]);
  });

  it('counts a key with two names once, with its newest cosignature', () => {
    const [first] = cosigners;
    const again = readCosigner('other.acme.test', pemOf(keys.ed25519), 'key');
    if (!first) throw new Error('no such key');
    const found = findCosignatures(
      checkpoint,
      [first.cosign(checkpoint, TIME), again.cosign(checkpoint, TIME + 9), first.cosign(checkpoint, TIME + 5)],
      [first, again].map(({ verifierKey }) => parseWitnessKey(verifierKey)),
    );
    expect(found).toMatchObject([{ witness: 'other.acme.test', time: TIME + 9 }]);
  });

  const raw = Buffer.from(cosigners[0]?.verifierKey.split('+').slice(2).join('+') ?? '', 'base64').subarray(1);
  const formatKey = (type: number, key: Buffer, id = noteKeyId('w', key, type).toString('hex')): string =>
    `w+${id}+${Buffer.concat([Buffer.from([type]), key]).toString('base64')}`;
  const idMismatch = 'its ID does not match its name and key';
  const otherKind = 'it is not a key of a cosigner: expected Ed25519 (0x04) or ML-DSA-44 (0x06)';
  it.each([
    ['no key', 'nothing', 'it is not NAME+ID+BASE64'],
    ['no name', formatKey(4, raw).slice(1), 'it is not NAME+ID+BASE64'],
    ['noncanonical base64', `${formatKey(4, raw)}=`, 'it is not NAME+ID+BASE64'],
    ["a log's key", 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', otherKind],
    ['an Ed25519 key with one extra byte', formatKey(4, Buffer.concat([raw, raw.subarray(31)])), otherKind],
    ['an Ed25519 key with one missing byte', formatKey(4, raw.subarray(1)), otherKind],
    ['an ML-DSA-44 key as long as an Ed25519 key', formatKey(6, raw), otherKind],
    ['an id that does not match', formatKey(4, raw, '00000000'), idMismatch],
    ["the id of a log's key", formatKey(4, raw, noteKeyId('w', raw).toString('hex')), idMismatch],
  ])('rejects a witness key with %s', (_, given, detail) => {
    expect(() => parseWitnessKey(given)).toThrow(
      expect.objectContaining({ code: 'note-key-malformed', details: { given, detail } }),
    );
  });

  it('readCosigner requires a key type that can cosign and a valid note name', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    for (const [pem, found] of [
      [pemOf(rsa), 'an RSA key of 2048 bits'],
      ['nothing', 'no private key in PEM'],
      ['', 'no private key in PEM'],
    ] as const)
      expect(() => readCosigner('w', pem, 'w.pem')).toThrow(
        expect.objectContaining({
          code: 'log-key-unreadable',
          details: { what: 'w.pem', expected: 'private Ed25519 or ML-DSA-44', found },
        }),
      );
    for (const name of ['', 'a b', 'a+b', 'a\n'])
      expect(() => readCosigner(name, pemOf(keys.ed25519), 'w.pem')).toThrow(
        expect.objectContaining({ code: 'note-name-invalid' }),
      );
    expect(createPrivateKey(pemOf(keys['ml-dsa-44'])).asymmetricKeyType).toBe('ml-dsa-44');
  });
});
