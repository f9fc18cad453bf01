import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { describe, it } from 'node:test';
import { sha256 } from '../src/lib/digest.ts';
import {
  cosignaturesBy,
  ed25519NoteSigner,
  formatSignature,
  parseCheckpoint,
  parseWitnessKey,
  readCosigner,
  signCheckpoint,
} from '../src/tlog/index.ts';
import { peer } from './peers.ts';

const cosignature = await peer('cosignature');

describe('cosignatures by mc and by transparency-dev, Ed25519 and ML-DSA-44,', {
  skip: cosignature.missing ?? false,
}, () => {
  const log = ed25519NoteSigner('log.acme.test', generateKeyPairSync('ed25519').privateKey);
  const extensions = ['an extension line'];
  const text = signCheckpoint({ origin: 'log.acme.test', size: 20_852_163, root: sha256('root'), extensions }, log);
  const runPeer = (args: readonly string[], input: string): string =>
    execFileSync(cosignature.path ?? '', args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });

  it('verify at transparency-dev if mc made them, and fail over another checkpoint', () => {
    const keys = [generateKeyPairSync('ed25519'), generateKeyPairSync('ml-dsa-44')];
    const cosigners = keys.map(({ privateKey }, i) =>
      readCosigner(`w${i}.acme.test`, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 'a key'),
    );
    const lines = cosigners.map((one) => formatSignature(one.cosign(parseCheckpoint(text), 1_679_315_147)));
    const vkeys = cosigners.map(({ verifierKey }) => verifierKey);
    assert.equal(runPeer(['verify', ...vkeys], text + lines.join('')), 'w0.acme.test\nw1.acme.test\n');
    const other = text.replace('20852163', '20852164');
    for (const [i, line] of lines.entries())
      assert.throws(() => runPeer(['verify', vkeys[i] ?? ''], other + line), /invalid signature/);
  });

  it('verify at mc if transparency-dev made them, and fail over another checkpoint', () => {
    const [ed25519 = '', mldsa = '', ...note] = runPeer(['sign', 'w.acme.test'], text).split('\n');
    const signed = parseCheckpoint(note.join('\n'));
    for (const vkey of [ed25519, mldsa]) {
      const verifier = parseWitnessKey(vkey);
      const [found] = cosignaturesBy(signed, signed.note.signatures, [verifier]);
      assert.equal(found?.witness, 'w.acme.test');
      assert.ok(Math.abs((found?.time ?? 0) - Date.now() / 1000) < 600);
      const other = parseCheckpoint(note.join('\n').replace('20852163', '20852164'));
      assert.deepEqual(cosignaturesBy(other, other.note.signatures, [verifier]), []);
    }
  });
});
