import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import type { Destination } from '../../../src/mirror/destination/types.ts';
import { Catalog } from '../../../src/mirror/format/catalog.ts';
import { STATE } from '../../../src/mirror/format/layout.ts';
import type { RetentionState } from '../../../src/mirror/format/retention-state.ts';
import { retentionSchema } from '../../../src/mirror/retention/config.ts';
import { hashLedger, LEDGER, RetentionLedger, readLedger } from '../../../src/mirror/retention/ledger.ts';
import { updateRetention } from '../../../src/mirror/retention/ledger-update.ts';
import { createTestMirror, type TestMirror } from '../../support/held-mirror.ts';

const ABOUT = digestOf('a release');
const getDay = (count: number): Date => new Date(Date.parse('2026-03-01T00:00:00.000Z') + count * 86_400_000);
const formatDay = (count: number): string => getDay(count).toISOString();

let mirror: TestMirror;
beforeEach(async () => {
  mirror = await createTestMirror();
});
const readHeld = async () => Object.fromEntries((await readLedger(mirror.to))?.ledger.held ?? []);
const runAccounts = async (now: Date, retention: object = {}, to: Destination = mirror.to): Promise<RetentionState> =>
  updateRetention(
    {
      to,
      catalog: await Catalog.open(to, 1),
      config: retentionSchema.parse(retention),
      verifier: mirror.verifier,
      now,
    },
    undefined,
  );
/** Counts reads and writes by path. */
const watchDestination = (): { readonly to: Destination; readonly read: string[]; readonly written: string[] } => {
  const read: string[] = [];
  const written: string[] = [];
  const { to } = mirror;
  return {
    read,
    written,
    to: {
      ...to,
      read: (path, maxBytes) => {
        read.push(path);
        return to.read(path, maxBytes);
      },
      write: (path, content) => {
        written.push(path);
        return to.write(path, content);
      },
    },
  };
};

describe('updateRetention', () => {
  it('records since when each listed or quarantined content is stored, and extends the signed ledger', async () => {
    const listed = await mirror.list(ABOUT, 'listed');
    const quarantined = await mirror.setApart(ABOUT, 'apart');
    const first = await mirror.sign(getDay(0));
    expect(await readHeld()).toEqual({
      [listed.digest]: { since: formatDay(0) },
      [digestOf('apart')]: { since: formatDay(0) },
    });
    expect(quarantined.items).toHaveLength(1);
    const later = await mirror.list(ABOUT, 'later');
    const second = await mirror.sign(getDay(3), { bundles: { min: '10d' } });
    expect(await readHeld()).toEqual({
      [listed.digest]: { since: formatDay(0), until: formatDay(10) },
      [digestOf('apart')]: { since: formatDay(0), until: formatDay(10) },
      [later.digest]: { since: formatDay(3), until: formatDay(13) },
    });
    expect([first.clock, second.clock, second.wall]).toEqual([formatDay(0), formatDay(3), formatDay(3)]);
    expect(second.ledger).toBe(hashLedger((await mirror.to.read(LEDGER, 1_000_000)) ?? ''));
  });

  it('restarts all ages for a ledger other than the signed one, and keeps the promised times', async () => {
    const [one, two] = [await mirror.list(ABOUT, 'one'), await mirror.list(ABOUT, 'two')];
    await mirror.sign(getDay(0));
    const aged = new RetentionLedger('attestations 0s, sboms 0s, bundles 0s', [
      [one.digest, { since: '2001-01-01T00:00:00.000Z' }],
      [two.digest, { since: '2001-01-01T00:00:00.000Z', until: formatDay(400) }],
    ]);
    await mirror.to.write(LEDGER, aged.format());
    await mirror.sign(getDay(2));
    expect(await readHeld()).toEqual({
      [one.digest]: { since: formatDay(2) },
      [two.digest]: { since: formatDay(2), until: formatDay(400) },
    });
  });

  it('restarts from all stored content if the ledger is damaged or missing', async () => {
    const { digest } = await mirror.list(ABOUT, 'one');
    await mirror.sign(getDay(0));
    await mirror.to.write(LEDGER, '{');
    await mirror.sign(getDay(1));
    expect(await readHeld()).toEqual({ [digest]: { since: formatDay(1) } });
    await mirror.to.remove(LEDGER);
    await mirror.sign(getDay(2));
    expect(await readHeld()).toEqual({ [digest]: { since: formatDay(2) } });
  });

  it('writes no ledger and reads no evidence while nothing is new and the rules are unchanged', async () => {
    await mirror.list(ABOUT, 'one');
    await mirror.setApart(ABOUT, 'apart');
    await mirror.sign(getDay(0), { bundles: { min: '10d' } });
    const same = watchDestination();
    await runAccounts(getDay(1), { bundles: { min: '10d' } }, same.to);
    expect([same.read.filter((path) => /sha256/.test(path)), same.written]).toEqual([[], []]);
    const other = watchDestination();
    await runAccounts(getDay(1), { bundles: { min: '11d' } }, other.to);
    expect([other.read.filter((path) => /sha256/.test(path)).length, other.written]).toEqual([2, [LEDGER]]);
  });

  it('reads all stored evidence if a sync was killed', async () => {
    const { digest } = await mirror.list(ABOUT, 'one');
    await mirror.sign(getDay(0));
    const after = await mirror.list(ABOUT, 'written by the one that was killed');
    await mirror.to.write('evidence/.writing', '');
    await runAccounts(getDay(1));
    expect(await readHeld()).toEqual({ [digest]: { since: formatDay(0) }, [after.digest]: { since: formatDay(1) } });
  });

  it('treats a damaged index as empty and a damaged state as missing, and fails if it cannot read the disk', async () => {
    await mirror.list(ABOUT, 'one');
    const [index] = await mirror.to.list('evidence/sha256/');
    await mirror.sign(getDay(0));
    await mirror.to.write(index?.path ?? '', '{');
    await mirror.to.write(STATE, '{');
    // Without a signed time it starts with the wall clock.
    expect(await runAccounts(getDay(50))).toMatchObject({ clock: formatDay(50), holds: [] });
    for (const bad of [STATE, LEDGER, index?.path]) {
      const { to } = mirror;
      const read: Destination['read'] = async (path, maxBytes) => {
        if (path === bad) throw new Error('input/output error');
        return to.read(path, maxBytes);
      };
      await expect(runAccounts(getDay(51), {}, { ...to, read })).rejects.toThrow('input/output error');
    }
  });
});

describe('legal holds', () => {
  const createHold = (name: string, reason = 'case') => ({ digest: digestOf(name), reason, by: 'counsel' });

  it('remain after their configuration line is removed, from their first signature until they are released', async () => {
    const [one, two] = [createHold('one'), createHold('two')].toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
    expect((await mirror.sign(getDay(0), { holds: [two, one] })).holds).toEqual([
      { ...one, since: formatDay(0) },
      { ...two, since: formatDay(0) },
    ]);
    expect((await mirror.sign(getDay(1))).holds).toHaveLength(2);
    const renamed = { ...two, reason: 'case 2' };
    expect((await mirror.sign(getDay(2), { holds: [renamed] })).holds).toEqual([
      { ...one, since: formatDay(0) },
      { ...renamed, since: formatDay(0) },
    ]);
    expect((await mirror.sign(getDay(3), { released: [one] })).holds).toEqual([{ ...renamed, since: formatDay(0) }]);
    expect((await mirror.sign(getDay(4), { holds: [one] })).holds?.map(({ since }) => since)).toEqual([
      formatDay(4),
      formatDay(0),
    ]);
  });
});
