import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../src/lib/digest.ts';
import {
  cosignaturesBy,
  ed25519NoteSigner,
  formatSignature,
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

  it('is found again, with its time, in a note that has others too', () => {
    const text = `${signCheckpoint({ origin: 'log.acme.test', size: 7, root: sha256('seven'), extensions: ['more'] }, log)}${formatSignature(made)}`;
    const read = parseCheckpoint(text);
    expect(cosignaturesBy(read, read.note.signatures, verifiers)).toMatchObject([
      { witness: cosigner.name, time: TIME },
    ]);
  });

  it('is of that checkpoint, time, name and key alone', () => {
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
    expect(cosignaturesBy(checkpoint, [made], others)).toEqual([]);
  });

  it('is broken by a change of any byte', () => {
    fc.assert(
      fc.property(fc.nat(made.signature.length - 1), fc.integer({ min: 1, max: 255 }), (at, xor) => {
        const signature = Buffer.from(made.signature);
        signature[at] = (signature[at] ?? 0) ^ xor;
        expect(verifier.timeOf(checkpoint, { ...made, signature })).toBe(undefined);
      }),
      { numRuns: 30 },
    );
  });

  it('without a time says nothing', () => {
    expect(verifier.timeOf(checkpoint, cosigner.cosign(checkpoint, 0))).toBe(undefined);
  });
});

describe('a cosignature', () => {
  it('by Ed25519 is over the header, the time and the whole body (C2SP tlog-cosignature)', () => {
    const message = `cosignature/v1\ntime ${TIME}\nlog.acme.test\n7\n${sha256('seven').toString('base64')}\nmore\n`;
    const signature = sign(null, Buffer.from(message), keys.ed25519);
    expect(cosigners[0]?.cosign(checkpoint, TIME).signature.subarray(8)).toEqual(signature);
  });

  it('counts once for a key under two names, and the newest one', () => {
    const [first] = cosigners;
    const again = readCosigner('other.acme.test', pemOf(keys.ed25519), 'key');
    if (!first) throw new Error('no such key');
    const found = cosignaturesBy(
      checkpoint,
      [first.cosign(checkpoint, TIME), again.cosign(checkpoint, TIME + 9), first.cosign(checkpoint, TIME + 5)],
      [first, again].map(({ verifierKey }) => parseWitnessKey(verifierKey)),
    );
    expect(found).toMatchObject([{ witness: 'other.acme.test', time: TIME + 9 }]);
  });

  it.each([
    ['no key', 'nothing'],
    ["a log's key", 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['an id that does not fit', cosigners[0]?.verifierKey.replace(/\+[0-9a-f]{8}\+/, '+00000000+') ?? ''],
    ['base64 in another spelling', `${cosigners[0]?.verifierKey}=`],
  ])('is not looked for by %s', (_, text) => {
    expect(() => parseWitnessKey(text)).toThrow(expect.objectContaining({ code: 'note-key-malformed' }));
  });

  it('needs a key of a kind that cosigns, and a name that a note may have', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    for (const pem of [pemOf(rsa), 'nothing', ''])
      expect(() => readCosigner('w', pem, 'w.pem')).toThrow(expect.objectContaining({ code: 'log-key-unreadable' }));
    for (const name of ['', 'a b', 'a+b', 'x'.repeat(256)])
      expect(() => readCosigner(name, pemOf(keys.ed25519), 'w.pem')).toThrow(
        expect.objectContaining({ code: 'note-name-invalid' }),
      );
    expect(createPrivateKey(pemOf(keys['ml-dsa-44'])).asymmetricKeyType).toBe('ml-dsa-44');
  });
});
