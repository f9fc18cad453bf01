import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { checkRetention } from '../../../src/mirror/check/retention.ts';
import { quarantineRoot } from '../../../src/mirror/format/catalog.ts';
import { hashReleases, type RetentionState } from '../../../src/mirror/format/retention-state.ts';
import type { MirrorIndex } from '../../../src/mirror/index.ts';
import { hashLedger, RetentionLedger } from '../../../src/mirror/retention/ledger.ts';
import { memoryMirror } from '../../support/memory-store.ts';

const at = '2026-03-14T02:00:00Z';
const release = { reference: 'registry.test/app:v1', digest: digestOf('a'), mediaType: 'm', size: 1 };
const index: MirrorIndex = {
  version: 1,
  syncedAt: at,
  trust: [],
  logs: [],
  subjects: [{ subject: 'registry.test/app', syncedAt: at, releases: [release] }],
};
const records = new Map([['quarantine/x.json', digestOf('x')]]);
const ledger = new RetentionLedger('none').format();
const state: RetentionState = {
  clock: at,
  wall: at,
  ledger: hashLedger(ledger),
  quarantine: quarantineRoot(records).toString('hex'),
  releases: hashReleases(index),
  holds: [],
};
const check = async (change: Partial<RetentionState> = {}, text: string | undefined = ledger) =>
  checkRetention({ ...state, ...change }, index, records, await memoryMirror([['retention/index.json', text]]));
const damaged = (path: string) => ({ code: 'mirror-damaged', details: { path } });

describe('checkRetention', () => {
  it('reports nothing if the files match the signed state', async () => {
    await check();
  });

  it('reports a changed ledger and a missing ledger', async () => {
    await expect(check({}, new RetentionLedger('others').format())).rejects.toMatchObject(
      damaged('retention/index.json'),
    );
    await expect(checkRetention(state, index, records, await memoryMirror())).rejects.toMatchObject(
      damaged('retention/index.json'),
    );
  });

  it.each(['quarantine', 'releases'] as const)('reports that the state signs other %s', async (what) => {
    await expect(check({ [what]: '00'.repeat(32) })).rejects.toMatchObject(damaged('mirror.json'));
  });

  it('reports nothing for a version that kept no ledger', async () => {
    await checkRetention(undefined, index, records, await memoryMirror());
  });
});
