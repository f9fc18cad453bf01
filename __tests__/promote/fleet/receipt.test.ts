import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../../../src/lib/clock.ts';
import { newHead, openReceipt, type ReceiptLine } from '../../../src/promote/fleet/receipt.ts';
import { joinReceipts } from '../../../src/promote/index.ts';
import { temporaryFolder } from '../../support/folders.ts';

const line = (release: string, more: Partial<ReceiptLine> = {}): ReceiptLine => ({
  release,
  outcome: 'passed',
  startedAt: '2026-03-01T12:00:00.000Z',
  finishedAt: '2026-03-01T12:00:10.000Z',
  bytes: 10,
  bytesCopied: 5,
  mounted: 1,
  requests: 3,
  records: [],
  reasons: [],
  ...more,
});
const head = (more: Partial<Parameters<typeof newHead>[0]> = {}) =>
  newHead({ plan: 'sha256:p', policy: 'sha256:t', to: ['west.test'], shards: 2, shard: 0, split: [2, 1], ...more });

async function shard(path: string, given: ReturnType<typeof head>, lines: readonly ReceiptLine[]): Promise<string> {
  const receipt = await openReceipt(path, given);
  for (const one of lines) await receipt.add(one);
  await receipt.close();
  return path;
}
const join_ = (paths: readonly string[]) => joinReceipts(paths, { clock: systemClock });

describe('the receipt of a fleet', () => {
  it('tells the next run what is done; what failed is done again', async () => {
    const path = join(await temporaryFolder(), 'state.jsonl');
    await shard(path, head(), [line('a:v1'), line('b:v1', { outcome: 'failed' })]);
    const next = await openReceipt(path, head());
    expect([...next.done]).toEqual(['a:v1']);
    await next.add(line('b:v1'));
    await next.close();
    const last = await openReceipt(path, head());
    await last.close();
    expect([...last.done]).toEqual(['a:v1', 'b:v1']);
  });

  it('of a run that was killed in the middle of a line goes on before that line', async () => {
    const path = join(await temporaryFolder(), 'state.jsonl');
    await shard(path, head(), [line('a:v1')]);
    const whole = await readFile(path, 'utf8');
    for (const cut of [1, 20, JSON.stringify(line('b:v1')).length]) {
      await writeFile(path, whole);
      await appendFile(path, JSON.stringify(line('b:v1')).slice(0, cut));
      const next = await openReceipt(path, head());
      expect([...next.done]).toEqual(['a:v1']);
      await next.add(line('c:v1'));
      await next.close();
      expect(await readFile(path, 'utf8')).toBe(`${whole}${JSON.stringify(line('c:v1'))}\n`);
    }
  });

  it('takes lines that come at once one after another', async () => {
    const path = join(await temporaryFolder(), 'state.jsonl');
    const receipt = await openReceipt(path, head());
    await Promise.all(Array.from({ length: 50 }, (_, i) => receipt.add(line(`r${i}:v1`))));
    await receipt.close();
    const next = await openReceipt(path, head());
    await next.close();
    expect(next.done.size).toBe(50);
  });

  it('is only gone on with by the same restoration', async () => {
    const path = join(await temporaryFolder(), 'state.jsonl');
    await shard(path, head(), []);
    for (const other of [{ plan: 'sha256:q' }, { policy: 'sha256:u' }, { to: ['east.test'] }, { shard: 1 }])
      await expect(openReceipt(path, head(other))).rejects.toMatchObject({ code: 'fleet-receipt-other' });
  });

  it('that is no receipt is refused', async () => {
    const path = join(await temporaryFolder(), 'state.jsonl');
    for (const text of ['{}\n', 'x\n', `${JSON.stringify(head())}\n{"release":1}\n`]) {
      await writeFile(path, text);
      await expect(openReceipt(path, head())).rejects.toMatchObject({ code: 'fleet-receipt-malformed' });
    }
  });
});

describe('receipts that are joined', () => {
  it('pass when every shard ended every release, and tell how long all of it took', async () => {
    const dir = await temporaryFolder();
    const later = { startedAt: '2026-03-01T12:00:05.000Z', finishedAt: '2026-03-01T12:01:00.000Z' };
    const report = await join_([
      await shard(join(dir, '0'), head(), [line('a:v1', { outcome: 'failed' }), line('b:v1'), line('a:v1')]),
      await shard(join(dir, '1'), head({ shard: 1 }), [line('c:v1', later)]),
    ]);
    expect(report).toMatchObject({
      outcome: 'passed',
      releases: 3,
      restored: 3,
      failed: 0,
      bytes: 40,
      rtoSeconds: 60,
      beganAt: '2026-03-01T12:00:00.000Z',
    });
  });

  it('fail with what failed, what was not ended, a shard that is missing and one that is there twice', async () => {
    const dir = await temporaryFolder();
    const failed = line('a:v1', { outcome: 'failed', reasons: [{ code: 'x', message: 'why' }] });
    const one = await shard(join(dir, '0'), head(), [failed]);
    const report = await join_([one, one]);
    expect(report.outcome).toBe('failed');
    const told = report.reasons.map(({ message }) => message).join('\n');
    for (const text of ['a:v1: x: why', 'has ended 1 of 2', 'is there twice', 'shard 1 of 2 has no receipt'])
      expect(told).toContain(text);
  });

  it('need none of a shard that has no release', async () => {
    const dir = await temporaryFolder();
    const given = head({ shards: 3, split: [0, 1, 0], shard: 1 });
    expect(await join_([await shard(join(dir, '1'), given, [line('a:v1')])])).toMatchObject({
      outcome: 'passed',
      releases: 1,
    });
  });

  it('must be of one restoration', async () => {
    const dir = await temporaryFolder();
    const paths = [
      await shard(join(dir, '0'), head(), []),
      await shard(join(dir, '1'), head({ shard: 1, plan: 'sha256:q' }), []),
    ];
    await expect(join_(paths)).rejects.toMatchObject({ code: 'fleet-receipt-other' });
  });
});
