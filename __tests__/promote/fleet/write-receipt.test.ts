import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { computePlanDigest, formatRelease } from '../../../src/promote/fleet/list.ts';
import { type ReceiptHead, readReceipt } from '../../../src/promote/fleet/receipt-format.ts';
import type { Signer } from '../../../src/sigstore/index.ts';
import type { Trust } from '../../../src/verify/index.ts';
import { createReceiptHead, createReceiptLine, openShard, RELEASES, selectReleases } from '../../support/fleet.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { createPolicy, loadTestTrust, SIGNATURE } from '../../support/policy.ts';
import { newKeySigner } from '../../support/promotion.ts';

let trust: Trust;
let signer: Signer;
beforeAll(async () => {
  const { signer: own, publicKey } = newKeySigner();
  const keys = [{ name: 'operations', path: 'ops.pub' }];
  signer = own;
  trust = await loadTestTrust(createPolicy(SIGNATURE, { name: 'may promote', kind: 'promotion', keys }), {
    'ops.pub': publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  });
});
const fresh = async (): Promise<string> => join(await temporaryFolder(), 'state.jsonl');
const claimed = async (path: string): Promise<readonly string[]> => {
  const receipt = await openShard(path, trust);
  await receipt.close();
  return [...receipt.claimed.keys()];
};
const write = async (path: string, ...lines: Parameters<typeof createReceiptLine>[]): Promise<void> => {
  const receipt = await openShard(path, trust);
  for (const given of lines) await receipt.add(createReceiptLine(...given));
  await receipt.close();
};
const sign = async (path: string, by = signer): Promise<void> => {
  const receipt = await openShard(path, trust);
  await receipt.sign(by).finally(() => receipt.close());
};

describe('the receipt of a fleet', () => {
  it('gives the restored releases to the next run, without the failed ones', async () => {
    const path = await fresh();
    await write(path, ['a:v1'], ['b:v1', { outcome: 'failed' }]);
    expect(await claimed(path)).toEqual(['a:v1']);
    await write(path, ['b:v1']);
    expect(await claimed(path)).toEqual(['a:v1', 'b:v1']);
  });

  it('continues before the line within which its run was killed', async () => {
    const path = await fresh();
    await write(path, ['a:v1']);
    const whole = await readFile(path, 'utf8');
    for (const cut of [1, 20, JSON.stringify(createReceiptLine('b:v1')).length]) {
      await writeFile(path, whole);
      await appendFile(path, JSON.stringify(createReceiptLine('b:v1')).slice(0, cut));
      expect(await claimed(path)).toEqual(['a:v1']);
      expect(await readFile(path, 'utf8')).toBe(whole);
    }
  });

  it('takes concurrent lines one after another', async () => {
    const path = await fresh();
    const receipt = await openShard(path, trust);
    await Promise.all(Array.from({ length: 50 }, (_, i) => receipt.add(createReceiptLine('a:v1', { requests: i }))));
    await receipt.sign(signer);
    await receipt.close();
    expect((await readFile(path, 'utf8')).trim().split('\n')).toHaveLength(52);
    expect(await claimed(path)).toEqual(['a:v1']);
  });

  it('matches only its plan, policy, destinations, content and shard', async () => {
    const path = await fresh();
    await write(path);
    const others: Partial<ReceiptHead>[] = [
      { plan: 'sha256:q' },
      { policy: 'sha256:u' },
      { to: ['east.test'] },
      { content: 'other.test' },
      { content: null },
      { shard: 1 },
    ];
    for (const other of others)
      await expect(openShard(path, trust, 0, { ...createReceiptHead(trust), ...other })).rejects.toMatchObject({
        code: 'fleet-receipt-other',
      });
  });

  it('causes an error if it lists a release of another plan', async () => {
    const path = await fresh();
    await write(path);
    await appendFile(path, `${JSON.stringify({ ...createReceiptLine('z:v1'), position: 9, priority: 0 })}\n`);
    await expect(openShard(path, trust)).rejects.toMatchObject({ code: 'fleet-receipt-other' });
  });

  it('causes an error if it is not a receipt', async () => {
    const path = await fresh();
    const head = JSON.stringify(createReceiptHead(trust));
    const old = JSON.stringify({ ...createReceiptHead(trust), version: 0 });
    for (const text of ['', '{}\n', 'x\n', `${old}\n`, `${head}\n{"release":1}\n`, `${head}\n{"signature":1}\n`]) {
      await writeFile(path, text);
      await expect(openShard(path, trust)).rejects.toMatchObject({ code: 'fleet-receipt-malformed' });
    }
  });

  it('does not fill the memory with an endless line', async () => {
    const path = await fresh();
    await writeFile(path, `${JSON.stringify(createReceiptHead(trust))}\n`);
    await appendFile(path, Buffer.alloc(4 * 1024 * 1024, 'x'));
    await expect(openShard(path, trust)).rejects.toMatchObject({ code: 'fleet-receipt-malformed' });
  });

  it('continues from version 1 as version 2, with the position of each release in the plan', async () => {
    const path = await fresh();
    const { content: _, ...head } = createReceiptHead(trust);
    await writeFile(path, `${JSON.stringify({ ...head, version: 1 })}\n${JSON.stringify(createReceiptLine('a:v1'))}\n`);
    expect(await claimed(path)).toEqual(['a:v1']);
    const [first = '', second = ''] = (await readFile(path, 'utf8')).split('\n');
    expect(JSON.parse(first)).toEqual(createReceiptHead(trust));
    expect(JSON.parse(second)).toMatchObject({ release: 'a:v1', position: 1, priority: 9 });
  });

  it('has the position of each release, from which the plan can be computed', async () => {
    const path = await fresh();
    await write(path, ...selectReleases(0).map((release): [string] => [formatRelease(release)]));
    const places: unknown[] = [];
    for await (const part of readReceipt(path))
      if (part.kind === 'line') places.push([part.line.release, part.line.position, part.line.priority]);
    expect(places).toEqual([
      ['a:v1', 1, 9],
      ['b:v1', 2, 8],
    ]);
    expect(createReceiptHead(trust).plan).toBe(computePlanDigest(RELEASES));
  });
});

describe('the signature of a receipt', () => {
  it('covers, in a separate line, all lines before it, which stay readable', async () => {
    const path = await fresh();
    await write(path, ['a:v1', { records: ['sha256:r'] }]);
    const before = await readFile(path, 'utf8');
    await sign(path);
    const after = await readFile(path, 'utf8');
    expect(after.startsWith(before)).toBe(true);
    const [line = '', ...rest] = after.slice(before.length).split('\n');
    expect(rest).toEqual(['']);
    expect(Object.keys(JSON.parse(line))).toEqual(['signature']);
    expect(before).toContain('"records":["sha256:r"]');
    await sign(path);
    expect(await readFile(path, 'utf8')).toBe(after);
    await write(path, ['b:v1']);
    await sign(path);
    expect((await readFile(path, 'utf8')).match(/"signature"/g)).toHaveLength(2);
    expect(await claimed(path)).toEqual(['a:v1', 'b:v1']);
  });

  it('does not come from a signer that the policy does not name', async () => {
    const path = await fresh();
    await expect(sign(path, newKeySigner().signer)).rejects.toMatchObject({ code: 'fleet-receipt-signature' });
    expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(2);
  });

  it('no longer verifies after any change of one byte before it', async () => {
    const path = await fresh();
    await write(path, ['a:v1', { digest: `sha256:${'a'.repeat(64)}` }], ['b:v1', { outcome: 'failed' }]);
    await sign(path);
    const whole = await readFile(path);
    const end = whole.indexOf('{"signature"');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: end - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        await writeFile(path, bytes);
        const error = await openShard(path, trust).then(
          (receipt) => receipt.close(),
          (thrown: { code: string }) => thrown.code,
        );
        expect(['fleet-receipt-signature', 'fleet-receipt-malformed', 'fleet-receipt-other']).toContain(error);
      }),
      { numRuns: 60 },
    );
  });

  it('causes an error in another receipt', async () => {
    const [path, other] = [await fresh(), await fresh()];
    await write(path, ['a:v1']);
    await write(other, ['b:v1']);
    await sign(other);
    const [signature = ''] = (await readFile(other, 'utf8')).split('\n').slice(-2);
    await appendFile(path, `${signature}\n`);
    await expect(openShard(path, trust)).rejects.toMatchObject({ code: 'fleet-receipt-signature' });
  });
});
