import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Digest, digestOf } from '../../../src/lib/digest.ts';
import type { Destination } from '../../../src/mirror/destination/types.ts';
import { Catalog } from '../../../src/mirror/format/catalog.ts';
import { evidencePath, formatJson, INDEX, STATE } from '../../../src/mirror/format/layout.ts';
import { recordPath } from '../../../src/mirror/format/quarantine.ts';
import { formatState, readState } from '../../../src/mirror/format/state.ts';
import { LEDGER, RetentionLedger } from '../../../src/mirror/retention/ledger.ts';
import { pruneMirror } from '../../../src/mirror/retention/prune.ts';
import { readPruneBasis } from '../../../src/mirror/retention/prune-basis.ts';
import { createMirrorPorts, createTestMirror, setRetention, type TestMirror } from '../../support/held-mirror.ts';

const getDay = (count: number): Date => new Date(Date.parse('2026-03-01T00:00:00.000Z') + count * 86_400_000);
const [OLD, OTHER, NEW] = [digestOf('an old release'), digestOf('another one'), digestOf('a new release')];
const EIGHT = { bundles: { max: '8d' } };

let mirror: TestMirror;
beforeEach(async () => {
  mirror = await createTestMirror();
  await mirror.blob('a new release');
  await mirror.list(OLD, 'old');
  await mirror.list(OTHER, 'other');
  await mirror.list(NEW, 'new');
  await mirror.setApart(OLD, 'apart');
  for (const at of [0, 5, 10]) await mirror.sign(getDay(at), {}, NEW);
});
const readAccounts = async (verifier: TestMirror['verifier'] | undefined = mirror.verifier) =>
  readPruneBasis(mirror.to, await Catalog.open(mirror.to, 1), verifier);
const createUnsafe = (detail: string | RegExp) => ({
  code: 'prune-unsafe',
  details: { mirror: mirror.dir, detail: expect.stringMatching(detail) },
});

describe('the signed inputs of pruneMirror', () => {
  it('include the state, the ledger and the index, and no unfinished prune', async () => {
    const by = await readAccounts();
    expect(by.unfinished).toBeUndefined();
    expect(by.state.evidence.subjects).toBe(3);
    expect(by.retention.clock).toBe(getDay(10).toISOString());
    expect(by.ledger.held.get(digestOf('old'))).toEqual({ since: getDay(0).toISOString() });
    expect(by.index.subjects[0]?.releases.map(({ digest }) => digest)).toEqual([NEW]);
    expect((await readAccounts(undefined)).unfinished).toBeUndefined();
  });

  it('require a ledger', async () => {
    const { retention: _, ...state } = (await readState(mirror.to)) ?? {};
    await mirror.to.write(STATE, formatState(state as Parameters<typeof formatState>[0], mirror.signer));
    await expect(readAccounts()).rejects.toMatchObject(createUnsafe('contains no retention state'));
    await mirror.to.remove(STATE);
    await expect(readAccounts()).rejects.toMatchObject({ code: 'mirror-state-invalid' });
    await expect(readPruneBasis(mirror.to, await Catalog.open(mirror.to, 1), undefined)).rejects.toMatchObject(
      createUnsafe('contains no retention state'),
    );
  });

  it('must match the signed list of releases', async () => {
    const index = JSON.parse(String(await mirror.to.read(INDEX, 100_000)));
    index.subjects[0].releases = [];
    await mirror.to.write(INDEX, formatJson(index));
    await expect(readAccounts()).rejects.toMatchObject(createUnsafe(`${INDEX} is not the one`));
    await mirror.to.remove(INDEX);
    await expect(readAccounts()).rejects.toMatchObject(createUnsafe(`${INDEX} is not the one`));
  });

  it('must match the signed ledger', async () => {
    await mirror.to.write(LEDGER, new RetentionLedger('other').format());
    await expect(readAccounts()).rejects.toMatchObject(createUnsafe('evidence is not what'));
    await mirror.to.remove(LEDGER);
    await expect(readAccounts()).rejects.toMatchObject(createUnsafe('its ledger is missing'));
  });

  it('must match the signed evidence and quarantine records', async () => {
    const catalog = await Catalog.open(mirror.to, 1);
    await catalog.put(OLD, formatJson({ version: 1, subject: OLD, evidence: [] }));
    await catalog.save();
    await expect(readAccounts()).rejects.toMatchObject(createUnsafe('evidence is not what'));
  });

  it('must include each signed quarantine record', async () => {
    const catalog = await Catalog.open(mirror.to, 1);
    await catalog.removeRecord(recordPath(OLD, digestOf('apart').slice(7)));
    await catalog.save();
    await expect(readAccounts()).rejects.toMatchObject(createUnsafe('evidence is not what'));
    await expect(readAccounts(undefined)).rejects.toMatchObject(createUnsafe('evidence is not what'));
  });
});

/** Allows `count` changes and then throws. */
function createDying(to: Destination, count: number): Destination {
  let left = count;
  const guard =
    <A extends unknown[], R>(change: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      left-- > 0 ? change(...args) : Promise.reject(new Error('killed'));
  return { ...to, write: guard(to.write), remove: guard(to.remove), erase: guard(to.erase) };
}
const killAfter = async (changes: number): Promise<void> => {
  const to = createDying(mirror.to, changes);
  const config = setRetention(mirror.config, EIGHT);
  await expect(pruneMirror(config, createMirrorPorts(getDay(10), to), { plan: false })).rejects.toThrow('killed');
};
/** In the order of a prune: report, mark, two indexes, record, catalog, mark, ledger. */
const [MARKED, INDEXED, UNRECORDED, LEDGERED] = [2, 3, 5, 8];

describe('the signed inputs of pruneMirror after it was killed', () => {
  it.each([
    ['after one of two indexes', INDEXED],
    ['after a record', UNRECORDED],
    ['after the ledger', LEDGERED],
  ])('%s include the signed report of the killed prune', async (_, changes) => {
    await killAfter(changes);
    const { unfinished } = await readAccounts();
    expect(unfinished?.goes.map(({ digest }) => digest).toSorted()).toEqual(
      [digestOf('old'), digestOf('other'), digestOf('apart')].toSorted(),
    );
    expect(unfinished?.indexes.map(({ subject }) => subject).toSorted()).toEqual([OLD, OTHER].toSorted());
  });

  it('include no report if the prune changed nothing', async () => {
    await killAfter(MARKED);
    expect((await readAccounts()).unfinished).toBeUndefined();
  });

  it('require the key once the prune changed a file', async () => {
    await killAfter(INDEXED);
    await expect(readPruneBasis(mirror.to, await Catalog.open(mirror.to, 1), undefined)).rejects.toMatchObject(
      createUnsafe('evidence is not what'),
    );
  });

  it.each([
    ['an index that the prune planned to change', OLD],
    ['another index', NEW],
  ])('must include no other change of %s', async (_, about) => {
    await killAfter(INDEXED);
    await mirror.to.write(evidencePath(about), formatJson({ version: 1, subject: about, evidence: [], more: true }));
    await expect(readAccounts()).rejects.toMatchObject(createUnsafe('evidence is not what'));
  });

  it('must include no other change of a record that the prune planned to remove, and no other ledger', async () => {
    await killAfter(INDEXED);
    const path = recordPath(OLD, digestOf('apart').slice(7));
    const record = String(await mirror.to.read(path, 100_000));
    await mirror.to.write(path, record.replace('"no"', '"yes"'));
    await expect(readAccounts()).rejects.toMatchObject(createUnsafe('evidence is not what'));
    await mirror.to.write(path, record);
    expect((await readAccounts()).unfinished).toBeDefined();
    await mirror.to.write(LEDGER, new RetentionLedger('other').format());
    await expect(readAccounts()).rejects.toMatchObject(createUnsafe('evidence is not what'));
  });

  it('must include no earlier ledger after the prune was completed', async () => {
    const orphan = await mirror.blob('a blob that nothing names');
    const before = (await mirror.to.read(LEDGER, 100_000)) ?? '';
    const config = setRetention(mirror.config, {});
    const done = await pruneMirror(config, createMirrorPorts(getDay(10), mirror.to), { plan: false });
    expect(done.files.map(({ path }) => path)).toContain(`blobs/sha256/${orphan.slice(7)}`);
    await mirror.sign(getDay(11), { bundles: { min: '90d' } }, NEW);
    const promised = (await readAccounts()).ledger.held.get(digestOf('old') as Digest);
    expect(promised?.until).toBe(getDay(90).toISOString());
    await mirror.to.write(LEDGER, before);
    await expect(readAccounts()).rejects.toMatchObject(createUnsafe('evidence is not what'));
  });
});
