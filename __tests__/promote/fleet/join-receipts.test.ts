import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../../src/lib/clock.ts';
import { baseError } from '../../../src/lib/errors.ts';
import { silent } from '../../../src/lib/progress.ts';
import { type JoinRequest, joinReceipts } from '../../../src/promote/fleet/join-receipts.ts';
import { receiptsReportSchema } from '../../../src/promote/index.ts';
import type { Signer } from '../../../src/sigstore/index.ts';
import type { Trust } from '../../../src/verify/index.ts';
import { createReceiptHead, createReceiptLine, memoryDestination, openShard, writeShard } from '../../support/fleet.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { createPolicy, loadTestTrust, SIGNATURE } from '../../support/policy.ts';
import { newKeySigner } from '../../support/promotion.ts';

let trust: Trust;
let signer: Signer;
let west: Awaited<ReturnType<typeof memoryDestination>>;
let dir = '';
beforeAll(async () => {
  const { signer: own, publicKey } = newKeySigner();
  signer = own;
  const keys = [{ name: 'operations', path: 'ops.pub' }];
  trust = await loadTestTrust(createPolicy(SIGNATURE, { name: 'may promote', kind: 'promotion', keys }), {
    'ops.pub': publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  });
});
beforeEach(async () => {
  west = await memoryDestination();
  dir = await temporaryFolder();
});
const joinPaths = (paths: readonly string[], more: Partial<JoinRequest> = {}) =>
  joinReceipts(
    { paths, ...more },
    { clock: systemClock, progress: silent, concurrency: 4, openDestination: west.openDestination },
  );
const shard = (index: number, more: { signer?: Signer } = {}) =>
  writeShard(join(dir, `${index}.jsonl`), trust, index, { digests: west.digests, ...more });
const messages = ({ reasons }: { readonly reasons: readonly { readonly message: string }[] }): string =>
  reasons.map(({ message }) => message).join('\n');
const codes = ({ reasons }: { readonly reasons: readonly { readonly code: string }[] }) =>
  reasons.map(({ code }) => code);

describe('joined receipts', () => {
  it('pass if every destination confirms every release, and report the total time', async () => {
    const first = join(dir, '0');
    const receipt = await openShard(first, trust);
    const getDigest = (name: string) => ({ digest: west.digests.get(name) ?? '' });
    await receipt.add(createReceiptLine('a:v1', { outcome: 'failed' }));
    await receipt.add(createReceiptLine('b:v1', { ...getDigest('b:v1'), finishedAt: '2026-03-01T12:01:00.000Z' }));
    await receipt.add(createReceiptLine('a:v1', getDigest('a:v1')));
    await receipt.close();
    const report = await joinPaths([first, await shard(1)]);
    expect(receiptsReportSchema.parse(report)).toMatchObject({
      outcome: 'passed',
      releases: 3,
      restored: 3,
      failed: 0,
      bytes: 40,
      rtoSeconds: 60,
      beganAt: '2026-03-01T12:00:00.000Z',
    });
    expect(west.asked.sort()).toEqual(['west.test/a:v1', 'west.test/b:v1', 'west.test/c:v1']);
  });

  it('fail for a failed release, an unfinished one, a missing shard and a duplicate shard', async () => {
    const one = join(dir, '0');
    const receipt = await openShard(one, trust);
    await receipt.add(createReceiptLine('a:v1', { outcome: 'failed', reasons: [{ code: 'x', message: 'why' }] }));
    await receipt.close();
    const report = await joinPaths([one, one]);
    expect(report.outcome).toBe('failed');
    for (const text of ['a:v1: x: why', 'has results for 1 of 2', 'has two receipts', 'shard 1 of 2 has no receipt'])
      expect(messages(report)).toContain(text);
  });

  it('need no receipt for an empty shard', async () => {
    const head = createReceiptHead(trust, 0, { shards: 2, split: [2, 0] });
    const path = await writeShard(join(dir, '0'), trust, 0, { digests: west.digests, head });
    const report = await joinPaths([path]);
    expect(messages(report)).not.toContain('no receipt here');
    expect(report.releases).toBe(2);
  });

  it('must belong to one restoration and to the given plan, policy and destinations', async () => {
    const other = createReceiptHead(trust, 1, { content: 'other.test' });
    const paths = [await shard(0), await writeShard(join(dir, 'x'), trust, 1, { digests: west.digests, head: other })];
    await expect(joinPaths(paths)).rejects.toMatchObject({ code: 'fleet-receipt-other' });
    const good = [await shard(0), await shard(1)];
    for (const given of [
      { plan: `sha256:${'0'.repeat(64)}` },
      { to: [{ registry: 'east.test', prefix: '' }] },
      { trust: { ...trust, digest: 'sha256:other' as const } },
    ])
      await expect(joinPaths(good, given)).rejects.toMatchObject({ code: 'fleet-receipt-other' });
  });

  it('do not count as restored where a destination answers 404 for a tag, a manifest or the record', async () => {
    const paths = [await shard(0), await shard(1)];
    west.repositories.get('west.test/a')?.tagged.clear();
    const root = west.digests.get('b:v1') ?? '';
    const marked = west.repositories.get('west.test/b');
    for (const [digest, { json }] of marked?.manifests ?? [])
      if (json.subject?.digest === root) marked?.manifests.delete(digest);
    const report = await joinPaths(paths);
    expect(report).toMatchObject({ outcome: 'failed', restored: 1, failed: 2, faults: 0 });
    expect(codes(report)).toEqual(['fleet-not-restored', 'fleet-not-restored']);
    expect(messages(report)).toMatch(
      /a:v1 is not restored at west\.test\/a:v1: expected sha256:\w+, found no manifest \(404\)/,
    );
    expect(messages(report)).toMatch(/b:v1 is not restored .*: expected a promotion record/);
  });

  it('do not count as restored where the tag now names other content', async () => {
    const paths = [await shard(0), await shard(1)];
    west.repositories.get('west.test/c')?.tagged.set('v1', `sha256:${'1'.repeat(64)}`);
    expect(await joinPaths(paths)).toMatchObject({ outcome: 'failed', restored: 2, failed: 1 });
  });

  it('report an unreachable destination as a fault, after all others were checked', async () => {
    const paths = [await shard(0), await shard(1)];
    const down = west.repositories.get('west.test/a');
    if (down)
      down.resolve = async () => {
        throw baseError('network-unreachable', { method: 'HEAD', url: 'x', detail: 'refused', attempts: 1 });
      };
    expect(await joinPaths(paths)).toMatchObject({ outcome: 'failed', restored: 2, failed: 1, faults: 1 });
  });

  it('count no record that the policy does not count', async () => {
    const report = await joinPaths([await shard(0), await shard(1)], { trust });
    expect(report).toMatchObject({ outcome: 'failed', restored: 0, judged: true });
    expect(messages(report)).toContain('is not signed');
  });

  it('report the signed, unsigned and, without a policy, unjudged receipts', async () => {
    const paths = [await shard(0, { signer }), await shard(1)];
    const report = await joinPaths(paths, { trust });
    expect(report.receipts).toEqual([
      { shard: 0, path: paths[0], signed: true, signedBy: 'the key "operations"' },
      { shard: 1, path: paths[1], signed: false },
    ]);
    expect(report.warnings.map(({ code }) => code)).toEqual(['fleet-receipt-unsigned']);
    const unjudged = await joinPaths(paths);
    expect(unjudged).toMatchObject({ outcome: 'passed', judged: false });
    expect(unjudged.warnings.map(({ code }) => code)).toEqual(['fleet-receipt-unjudged']);
    expect(unjudged.receipts.some(({ signed }) => signed)).toBe(false);
  });

  it('cause an error with a signature that does not verify', async () => {
    const path = await shard(0, { signer });
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"requests":3', '"requests":4'));
    await expect(joinPaths([path, await shard(1)], { trust })).rejects.toMatchObject({
      code: 'fleet-receipt-signature',
    });
  });

  it('cause an error with releases of another shard, or with more than their shard has', async () => {
    const path = await shard(1);
    for (const name of ['a:v1', 'd:v1', '../x:v1', 'x\u202e:v1', 'd']) {
      const text = await readFile(path, 'utf8');
      await appendFile(path, `${JSON.stringify({ ...createReceiptLine(name), position: 0, priority: 0 })}\n`);
      await expect(joinPaths([await shard(0), path])).rejects.toMatchObject({ code: 'fleet-receipt-malformed' });
      await writeFile(path, text);
    }
  });

  it('do not pass if they list releases outside their plan, although a destination has these', async () => {
    const other = await memoryDestination(['a', 'b', 'd']);
    const path = await shard(1);
    const text = (await readFile(path, 'utf8')).replaceAll('"c:v1"', '"d:v1"');
    await writeFile(path, text.replace(west.digests.get('c:v1') ?? '', other.digests.get('d:v1') ?? ''));
    const paths = [await shard(0), path];
    west = other;
    const report = await joinPaths(paths);
    expect(report).toMatchObject({ outcome: 'failed', restored: 3 });
    expect(messages(report)).toContain('the receipts do not list the releases of their plan');
  });

  it('stay readable in version 1: the join reads their records at the destination', async () => {
    const paths: string[] = [];
    for (const index of [0, 1]) {
      const [head = '', ...lines] = (await readFile(await shard(index), 'utf8')).trim().split('\n');
      const { content: _, ...old } = JSON.parse(head);
      const plain = lines.map((line) => {
        const { position: __, priority: ___, ...rest } = JSON.parse(line);
        return JSON.stringify(rest);
      });
      const path = join(dir, `old-${index}.jsonl`);
      await writeFile(path, `${[JSON.stringify({ ...old, version: 1 }), ...plain].join('\n')}\n`);
      paths.push(path);
    }
    expect(await joinPaths(paths)).toMatchObject({ outcome: 'passed', restored: 3 });
    west.repositories.get('west.test/a')?.manifests.clear();
    expect(await joinPaths(paths)).toMatchObject({ outcome: 'failed', restored: 2 });
  });
});
