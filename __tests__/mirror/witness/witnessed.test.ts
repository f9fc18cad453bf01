import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../src/lib/digest.ts';
import type { StaticFiles } from '../../../src/mirror/format/files.ts';
import { witnessPolicy } from '../../../src/mirror/witness/config.ts';
import { assertWitnessed } from '../../../src/mirror/witness/witnessed.ts';
import { type Cosigner, formatSignature, parseCheckpoint } from '../../../src/tlog/index.ts';
import { cosignerOf, WitnessedLog } from '../../support/witness.ts';

const log = new WitnessedLog();
const [one, two] = [cosignerOf('one.acme.test'), cosignerOf('two.acme.test', 'ml-dsa-44')];
const policy = witnessPolicy([one.verifierKey, two.verifierKey], 2, 'the policy');
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

const cosigned = (size: number, cosigners: readonly Cosigner[] = [one, two], root = log.root(size)): string => {
  const text = log.checkpoint(size, root);
  return text + cosigners.map((by) => formatSignature(by.cosign(parseCheckpoint(text), 1_700_000_000))).join('');
};
const filesOf = (files: Readonly<Record<string, string>>): StaticFiles => ({
  name: 'a mirror',
  read: async (path) => (files[path] === undefined ? undefined : Buffer.from(files[path])),
});
const read = (files: Readonly<Record<string, string>>, change: Partial<typeof entry> = {}): Promise<void> =>
  assertWitnessed(filesOf(files), [{ ...entry, ...change }], policy);
const damaged = (detail: string) => ({ code: 'mirror-damaged', details: { path: WITNESSED, detail } });

describe("a log in a mirror's index", () => {
  it('is witnessed by enough of the witnesses', async () => {
    await expect(read({ [WITNESSED]: cosigned(7) })).resolves.toBeUndefined();
    await expect(read({ [WITNESSED]: cosigned(7, [two]) })).rejects.toMatchObject({
      code: 'log-unwitnessed',
      details: { log: 'tiles', size: 7, expected: 2, found: 1, detail: 'found two.acme.test' },
    });
  });

  it('is witnessed by its checkpoint where the log itself brings the cosignatures', async () => {
    await expect(read({ [SERVED]: cosigned(7) })).resolves.toBeUndefined();
    await expect(read({ [SERVED]: cosigned(7), [WITNESSED]: cosigned(7, []) })).rejects.toMatchObject({
      code: 'log-unwitnessed',
      details: { found: 0, detail: 'found none' },
    });
  });

  it('may be ahead of its index, which is written last, and not behind it', async () => {
    const at = { [WITNESSED]: cosigned(7) };
    await expect(read(at, { size: 6, root: log.root(6).toString('hex') })).resolves.toBeUndefined();
    await expect(read(at, { size: 8 })).rejects.toMatchObject(
      damaged('the index has 8 entries of log.acme.test, the checkpoint has 7 of log.acme.test'),
    );
  });

  it('has the root of its index at the same size', async () => {
    await expect(read({ [WITNESSED]: cosigned(7, [one, two], sha256('another')) })).rejects.toMatchObject(
      damaged('the index has 7 entries of log.acme.test, the checkpoint has 7 of log.acme.test'),
    );
  });

  it('has the name of its index, however far ahead', async () => {
    for (const size of [6, 7])
      await expect(read({ [WITNESSED]: cosigned(7) }, { origin: 'log.acme', size })).rejects.toMatchObject(
        damaged(`the index has ${size} entries of log.acme, the checkpoint has 7 of log.acme.test`),
      );
  });

  it('has a checkpoint that can be read', async () => {
    await expect(read({})).rejects.toMatchObject(damaged('it is missing'));
    await expect(read({ [WITNESSED]: 'nothing' })).rejects.toMatchObject({
      code: 'mirror-damaged',
      details: { path: WITNESSED },
      cause: { code: 'note-malformed' },
    });
  });

  it('without tiles has no witnesses, and each other one is looked at', async () => {
    const files = filesOf({ [WITNESSED]: cosigned(7) });
    const without = { ...entry, name: 'old', type: 'rekor-v1' as const };
    await expect(assertWitnessed(files, [without, entry], policy)).resolves.toBeUndefined();
    await expect(assertWitnessed(files, [without, entry, { ...entry, name: 'more' }], policy)).rejects.toMatchObject({
      code: 'mirror-damaged',
      details: { path: 'logs/more/witnessed/checkpoint', detail: 'it is missing' },
    });
  });
});
