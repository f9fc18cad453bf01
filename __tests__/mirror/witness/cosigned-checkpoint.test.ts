import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../src/lib/digest.ts';
import type { StaticFiles } from '../../../src/mirror/format/files.ts';
import { parseWitnessPolicy } from '../../../src/mirror/witness/config.ts';
import { assertWitnessed } from '../../../src/mirror/witness/cosigned-checkpoint.ts';
import { type Cosigner, formatSignature, parseCheckpoint } from '../../../src/tlog/index.ts';
import { createCosigner, WitnessedLog } from '../../support/witness.ts';

const log = new WitnessedLog();
const [one, two] = [createCosigner('one.acme.test'), createCosigner('two.acme.test', 'ml-dsa-44')];
const policy = parseWitnessPolicy([one.verifierKey, two.verifierKey], 2, 'the policy');
const WITNESSED = 'logs/tiles/witnessed/checkpoint';
const SERVED = 'logs/tiles/checkpoint';
const entry = {
  name: 'tiles',
  type: 'rekor-v2' as const,
  origin: log.origin,
  size: 7,
  root: log.root(7).toString('hex'),
  syncedAt: '2026-03-14T02:00:00Z',
};

const cosign = (size: number, cosigners: readonly Cosigner[] = [one, two], root = log.root(size)): string => {
  const text = log.checkpoint(size, root);
  return text + cosigners.map((by) => formatSignature(by.cosign(parseCheckpoint(text), 1_700_000_000))).join('');
};
const createFiles = (files: Readonly<Record<string, string>>): StaticFiles => ({
  name: 'a mirror',
  read: async (path) => (files[path] === undefined ? undefined : Buffer.from(files[path])),
});
const assertEntry = (files: Readonly<Record<string, string>>, change: Partial<typeof entry> = {}): Promise<void> =>
  assertWitnessed(createFiles(files), [{ ...entry, ...change }], policy);
const createDamaged = (detail: string) => ({ code: 'mirror-damaged', details: { path: WITNESSED, detail } });

describe('assertWitnessed', () => {
  it('requires a quorum of the witnesses', async () => {
    await expect(assertEntry({ [WITNESSED]: cosign(7) })).resolves.toBeUndefined();
    await expect(assertEntry({ [WITNESSED]: cosign(7, [two]) })).rejects.toMatchObject({
      code: 'log-unwitnessed',
      details: { log: 'tiles', size: 7, expected: 2, found: 1, detail: 'found two.acme.test' },
    });
  });

  it('accepts a checkpoint to which the log itself attached the cosignatures', async () => {
    await expect(assertEntry({ [SERVED]: cosign(7) })).resolves.toBeUndefined();
    await expect(assertEntry({ [SERVED]: cosign(7), [WITNESSED]: cosign(7, []) })).rejects.toMatchObject({
      code: 'log-unwitnessed',
      details: { found: 0, detail: 'found none' },
    });
  });

  it('accepts a checkpoint ahead of the index, which is written last, and none behind it', async () => {
    const at = { [WITNESSED]: cosign(7) };
    await expect(assertEntry(at, { size: 6, root: log.root(6).toString('hex') })).resolves.toBeUndefined();
    await expect(assertEntry(at, { size: 8 })).rejects.toMatchObject(
      createDamaged('the index has 8 entries of log.acme.test, the checkpoint has 7 of log.acme.test'),
    );
  });

  it('requires the root of the index at the same size', async () => {
    await expect(assertEntry({ [WITNESSED]: cosign(7, [one, two], sha256('another')) })).rejects.toMatchObject(
      createDamaged('the index has 7 entries of log.acme.test, the checkpoint has 7 of log.acme.test'),
    );
  });

  it('requires the name in the index, however far the checkpoint is ahead', async () => {
    for (const size of [6, 7])
      await expect(assertEntry({ [WITNESSED]: cosign(7) }, { origin: 'log.acme', size })).rejects.toMatchObject(
        createDamaged(`the index has ${size} entries of log.acme, the checkpoint has 7 of log.acme.test`),
      );
  });

  it('requires a checkpoint that can be parsed', async () => {
    await expect(assertEntry({})).rejects.toMatchObject(createDamaged('it is missing'));
    await expect(assertEntry({ [WITNESSED]: 'nothing' })).rejects.toMatchObject({
      code: 'mirror-damaged',
      details: { path: WITNESSED },
      cause: { code: 'note-malformed' },
    });
  });

  it('skips logs without tiles and checks every other log', async () => {
    const files = createFiles({ [WITNESSED]: cosign(7) });
    const without = { ...entry, name: 'old', type: 'rekor-v1' as const };
    await expect(assertWitnessed(files, [without, entry], policy)).resolves.toBeUndefined();
    await expect(assertWitnessed(files, [without, entry, { ...entry, name: 'more' }], policy)).rejects.toMatchObject({
      code: 'mirror-damaged',
      details: { path: 'logs/more/witnessed/checkpoint', detail: 'it is missing' },
    });
  });
});
