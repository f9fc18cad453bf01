import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { checkWitnessed } from '../../../src/mirror/check/witnessed.ts';
import { parseWitnessPolicy } from '../../../src/mirror/witness/config.ts';
import {
  type Cosigner,
  computeMerkleRoot,
  formatSignature,
  type Hash,
  leafHash,
  parseCheckpoint,
} from '../../../src/tlog/index.ts';
import { memoryMirror } from '../../support/memory-store.ts';
import { createEntries, LOG, signedRoot, testLogKeys } from '../../support/tile-log.ts';
import { createCosigner } from '../../support/witness.ts';

const [one, two, stranger] = ['one', 'two', 'stranger'].map((name) => createCosigner(`${name}.acme.test`)) as [
  Cosigner,
  Cosigner,
  Cosigner,
];
const getRoot = (size: number, name = 'entry'): Hash => computeMerkleRoot(createEntries(size, name).map(leafHash));
const cosign = (text: string, ...cosigners: readonly Cosigner[]): string =>
  text + cosigners.map((cosigner) => formatSignature(cosigner.cosign(parseCheckpoint(text), 1_700_000_000))).join('');

/** Checks the checkpoint of a log of five entries with the cosigned checkpoint stored beside it. */
async function check(
  witnessed: string | undefined,
  quorum = 1,
  checkpoint: string | undefined = signedRoot(5, getRoot(5)),
) {
  const place = await memoryMirror([
    ...(checkpoint === '' ? [] : [['checkpoint', checkpoint] as const]),
    ...(witnessed === undefined ? [] : [['witnessed/checkpoint', witnessed] as const]),
  ]);
  const policy = parseWitnessPolicy([one.verifierKey, two.verifierKey], quorum, 'the test');
  await checkWitnessed(LOG, place, testLogKeys, policy);
}
const path = 'logs/rekor2/witnessed/checkpoint';
const damaged = (detail: string) => ({ code: 'mirror-damaged', details: { path, detail } });
const unwitnessed = (found: number, size = 5) => ({ code: 'log-unwitnessed', details: { log: 'rekor2', size, found } });

describe('checkWitnessed', () => {
  it('reports nothing if a quorum of witnesses cosigned the checkpoint', async () => {
    await check(cosign(signedRoot(5, getRoot(5)), one));
    await check(cosign(signedRoot(5, getRoot(5)), one, two), 2);
  });

  it('reports a missing quorum', async () => {
    await expect(check(cosign(signedRoot(5, getRoot(5)), one), 2)).rejects.toMatchObject(unwitnessed(1));
    await expect(check(signedRoot(5, getRoot(5)))).rejects.toMatchObject(unwitnessed(0));
  });

  it('counts cosignatures on the checkpoint itself if no cosigned checkpoint is stored', async () => {
    await check(undefined, 1, cosign(signedRoot(5, getRoot(5)), two));
    await expect(check(undefined)).rejects.toMatchObject(unwitnessed(0));
  });

  it('does not report a missing checkpoint, which another check reports', async () => {
    await check(undefined, 1, '');
    await check('damaged', 1, '');
  });

  it('reports a cosigned checkpoint without a signature of the log', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const foreign = cosign(signedRoot(5, getRoot(5), privateKey), one);
    await expect(check(foreign)).rejects.toMatchObject(damaged('the log did not sign it'));
    await expect(check('no checkpoint')).rejects.toMatchObject(damaged('the log did not sign it'));
  });

  it('reports a cosigned checkpoint that is older, or that has another root at the same size', async () => {
    await expect(check(cosign(signedRoot(4, getRoot(4)), one))).rejects.toMatchObject(
      damaged('it covers 4 entries, the checkpoint of the log covers 5'),
    );
    await expect(check(cosign(signedRoot(5, getRoot(5, 'other')), one))).rejects.toMatchObject(
      damaged("its root differs from the root of the log's checkpoint"),
    );
  });

  it('accepts a valid cosigned checkpoint that is newer, because a sync can be killed between the two writes', async () => {
    await check(cosign(signedRoot(6, getRoot(6)), one));
    await check(cosign(signedRoot(6, getRoot(6)), one, stranger));
    await expect(check(signedRoot(6, getRoot(6)))).rejects.toMatchObject(unwitnessed(0, 6));
  });

  it('reports a signature that is neither on the checkpoint nor a valid cosignature', async () => {
    const extra = damaged(
      "it has a signature that is neither on the log's checkpoint nor a valid cosignature of a witness",
    );
    await expect(check(cosign(signedRoot(5, getRoot(5)), one, stranger))).rejects.toMatchObject(extra);
    const both = cosign(signedRoot(5, getRoot(5)), stranger);
    await check(cosign(both, one), 1, both);
  });
});
