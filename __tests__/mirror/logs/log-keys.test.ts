import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../src/lib/digest.ts';
import type { LogConfig } from '../../../src/mirror/logs/log-config.ts';
import { listLogIds, listLogKeys, type TrustedRootFile } from '../../../src/mirror/logs/log-keys.ts';
import { ed25519NoteSigner, type NoteVerifier, verifierKey } from '../../../src/tlog/index.ts';

const ORIGIN = 'log.acme.test';
const LOG: LogConfig = { name: 'log', type: 'rekor-v2', url: 'http://log.test', origin: ORIGIN };
const ed25519 = generateKeyPairSync('ed25519');
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const BODY = 'a note\n';

const createRoot = (name: string, ...logs: readonly [string, KeyObject][]): TrustedRootFile => ({
  name,
  bytes: Buffer.alloc(0),
  logs: logs.map(([host, publicKey], i) => ({ names: [host, `${host}:443`], publicKey, keyId: Buffer.from([i, 7]) })),
});

const signEd25519 = () => {
  const signer = ed25519NoteSigner(ORIGIN, ed25519.privateKey);
  return { name: ORIGIN, keyId: signer.keyId, signature: signer.sign(BODY) };
};
const signEc = () => ({
  name: ORIGIN,
  keyId: sha256(ec.publicKey.export({ type: 'spki', format: 'der' })).subarray(0, 4),
  signature: sign('sha256', Buffer.from(BODY), ec.privateKey),
});
/** Returns which of the two signatures each verifier accepts. */
const verifyWith = (keys: readonly NoteVerifier[]) =>
  keys.map((key) => [key.name, key.verifies(BODY, signEd25519()), key.verifies(BODY, signEc())]);

describe('logKeys', () => {
  it('returns the Ed25519 and ECDSA keys of every trusted root under the host of the log', () => {
    const roots = [
      createRoot('one', [ORIGIN, ed25519.publicKey], ['other.test', generateKeyPairSync('ed25519').publicKey]),
      createRoot('two', [ORIGIN, ec.publicKey], [ORIGIN, rsa.publicKey]),
    ];
    expect(verifyWith(listLogKeys(LOG, roots))).toEqual([
      [ORIGIN, true, false],
      [ORIGIN, false, true],
    ]);
  });

  it('finds keys under the host with its port', () => {
    expect(listLogKeys({ ...LOG, origin: `${ORIGIN}:443` }, [createRoot('one', [ORIGIN, ec.publicKey])])).toHaveLength(
      1,
    );
  });

  it('returns only the key that the configuration names', () => {
    const tiled: LogConfig = { ...LOG, type: 'tiled', key: verifierKey(ORIGIN, ed25519.publicKey) };
    expect(verifyWith(listLogKeys(tiled, [createRoot('one', [ORIGIN, ec.publicKey])]))).toEqual([
      [ORIGIN, true, false],
    ]);
  });

  it.each<[string, readonly TrustedRootFile[], string]>([
    ['no root', [], 'none'],
    [
      'only other hosts, each reported once',
      [
        createRoot('one', ['a.test', ec.publicKey], ['a.test', ec.publicKey]),
        createRoot('two', ['b.test', ec.publicKey]),
      ],
      'a.test, b.test',
    ],
    ['a key that signs no checkpoints', [createRoot('one', [ORIGIN, rsa.publicKey])], ORIGIN],
  ])('reports missing keys if there is %s', (_, roots, found) => {
    expect(() => listLogKeys(LOG, roots)).toThrow(
      expect.objectContaining({
        code: 'mirror-log-key-missing',
        details: { type: 'rekor-v2', origin: ORIGIN, name: 'log', found },
      }),
    );
  });

  it('returns the log IDs that bundles use', () => {
    const roots = [createRoot('one', ['other.test', ec.publicKey], [ORIGIN, ec.publicKey]), createRoot('two')];
    expect(listLogIds(LOG, roots)).toEqual(new Set([Buffer.from([1, 7]).toString('base64')]));
  });
});
