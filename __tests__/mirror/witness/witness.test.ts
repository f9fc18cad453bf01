import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../../src/lib/digest.ts';
import { WitnessMemory } from '../../../src/mirror/witness/memory.ts';
import { formatAddCheckpoint, parseAddCheckpoint } from '../../../src/mirror/witness/request.ts';
import { Witness } from '../../../src/mirror/witness/witness.ts';
import { EMPTY_ROOT, findCosignatures, parseCheckpoint, parseWitnessKey } from '../../../src/tlog/index.ts';
import { readFiles, temporaryFolder } from '../../support/folders.ts';
import { createCosigner, WitnessedLog } from '../../support/witness.ts';

const log = new WitnessedLog();
const cosigners = [createCosigner('w.acme.test'), createCosigner('w.acme.test', 'ml-dsa-44')];
const NOW = new Date('2026-03-14T02:00:00Z');
const formatRequest = (old: number, size: number, root = log.root(size), proof = log.proof(old, size)): string =>
  formatAddCheckpoint({ old, proof, checkpoint: log.checkpoint(size, root) });

async function createWitness(dir: string, conflicts: string[] = []): Promise<Witness> {
  const witness = new Witness({
    cosigners,
    logs: [log.verifierKey],
    memory: new WitnessMemory(dir),
    clock: { now: () => NOW },
    onConflict: (origin, size) => conflicts.push(`${origin} ${size}`),
  });
  await witness.open();
  return witness;
}

describe('Witness', () => {
  it('cosigns with each of its keys a checkpoint that extends the one before', async () => {
    const witness = await createWitness(await temporaryFolder());
    for (const [old, size] of [
      [0, 0],
      [0, 5],
      [5, 5],
      [5, 256],
      [256, 300],
    ] as const) {
      const answer = await witness.addCheckpoint(formatRequest(old, size, size === 0 ? EMPTY_ROOT : log.root(size)));
      expect(answer).toMatchObject({ status: 200 });
      if (size === 0) continue;
      const cosigned = parseCheckpoint(log.checkpoint(size) + answer.body);
      const keys = cosigners.map(({ verifierKey }) => parseWitnessKey(verifierKey));
      expect(findCosignatures(cosigned, cosigned.note.signatures, keys).map(({ time }) => time)).toEqual([
        NOW.getTime() / 1000,
        NOW.getTime() / 1000,
      ]);
    }
  });

  const other = new WitnessedLog('other.acme.test');
  const forged = new WitnessedLog();
  it.each<[string, number, string]>([
    ['an invalid request', 400, 'GET me a cosignature'],
    ['a request with an invalid checkpoint', 400, 'old 0\n\nlog.acme.test\n'],
    ['an old size above the new one', 400, formatRequest(9, 7, undefined, [])],
    ['an unknown log', 404, formatAddCheckpoint({ old: 7, proof: [], checkpoint: other.checkpoint(8) })],
    [
      'another key under the name of a log',
      403,
      formatAddCheckpoint({ old: 7, proof: [], checkpoint: forged.checkpoint(8) }),
    ],
    ['an old size other than its own', 409, formatRequest(3, 9)],
    ['another root for the size that it cosigned', 409, formatRequest(7, 7, sha256('another'))],
    ['a proof that is too short', 422, formatRequest(7, 9, undefined, log.proof(7, 9).slice(1))],
    ['a proof of another tree', 422, formatRequest(7, 9, sha256('another'))],
    ['an unexpected proof', 422, formatRequest(7, 7, undefined, log.proof(7, 9))],
  ])('refuses %s with %i, and keeps its state', async (_, status, body) => {
    const dir = await temporaryFolder();
    const witness = await createWitness(dir);
    await witness.addCheckpoint(formatRequest(0, 7));
    const before = await readFiles(dir);
    const answer = await witness.addCheckpoint(body);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('\u2014');
    if (status === 409) expect(answer).toMatchObject({ type: 'text/x.tlog.size', body: '7\n' });
    const after = await readFiles(dir);
    for (const [path, bytes] of before) expect(after.get(path)).toEqual(bytes);
    expect(await witness.addCheckpoint(formatRequest(7, 8))).toMatchObject({ status: 200 });
  });

  it('refuses an empty tree with a root, and a first proof that is not empty', async () => {
    const witness = await createWitness(await temporaryFolder());
    expect(await witness.addCheckpoint(formatRequest(0, 0, sha256('x'), []))).toMatchObject({ status: 422 });
    expect(await witness.addCheckpoint(formatRequest(0, 5, undefined, [sha256('x')]))).toMatchObject({ status: 422 });
  });

  it('stores two roots that a log signed for one size, once, and reports them', async () => {
    const dir = await temporaryFolder();
    const reports: string[] = [];
    const witness = await createWitness(dir, reports);
    await witness.addCheckpoint(formatRequest(0, 7));
    const split = formatRequest(7, 7, sha256('another'));
    await witness.addCheckpoint(split);
    await witness.addCheckpoint(split);
    expect(reports).toEqual(['log.acme.test 7', 'log.acme.test 7']);
    const kept = [...(await readFiles(join(dir, 'conflicts'))).values()].map((bytes) => JSON.parse(bytes.toString()));
    expect(kept).toEqual([
      {
        origin: 'log.acme.test',
        kept: log.checkpoint(7),
        seen: log.checkpoint(7, sha256('another')),
      },
    ]);
    for (let i = 0; i < 25; i++) await witness.addCheckpoint(formatRequest(7, 7, sha256(`another ${i}`)));
    expect(await readFiles(join(dir, 'conflicts'))).toHaveProperty('size', 20);
  });

  it('remembers its state after a restart, and does not sign an older checkpoint again', async () => {
    const dir = await temporaryFolder();
    await (await createWitness(dir)).addCheckpoint(formatRequest(0, 9));
    const again = await createWitness(dir);
    expect(await again.addCheckpoint(formatRequest(0, 5))).toMatchObject({ status: 409, body: '9\n' });
    expect(await again.addCheckpoint(formatRequest(9, 12))).toMatchObject({ status: 200 });
  });

  it('stores a checkpoint before it signs it, and does not sign what it cannot store', async () => {
    const dir = await temporaryFolder();
    class FullDisk extends WitnessMemory {
      override async remember(): Promise<void> {
        throw new Error('no space left');
      }
    }
    const witness = new Witness({
      cosigners: cosigners.map((cosigner) => ({
        ...cosigner,
        cosign: () => {
          throw new Error('it signed');
        },
      })),
      logs: [log.verifierKey],
      memory: new FullDisk(dir),
      clock: { now: () => NOW },
    });
    await expect(witness.addCheckpoint(formatRequest(0, 5))).rejects.toThrow('no space left');
  });

  it('stores a checkpoint only if its size is new', async () => {
    const kept: number[] = [];
    class Counting extends WitnessMemory {
      override async remember(...[text, checkpoint]: Parameters<WitnessMemory['remember']>): Promise<void> {
        kept.push(checkpoint.size);
        await super.remember(text, checkpoint);
      }
    }
    const memory = new Counting(await temporaryFolder());
    const witness = new Witness({ cosigners, logs: [log.verifierKey], memory, clock: { now: () => NOW } });
    for (const [old, size] of [
      [0, 5],
      [5, 5],
      [5, 6],
      [6, 6],
    ] as const)
      expect(await witness.addCheckpoint(formatRequest(old, size))).toMatchObject({ status: 200 });
    expect(kept).toEqual([5, 6]);
  });

  it('gives the reason for a refusal', async () => {
    const witness = await createWitness(await temporaryFolder());
    await witness.addCheckpoint(formatRequest(0, 7));
    const type = 'text/plain; charset=utf-8';
    for (const [text, status, body] of [
      [formatRequest(9, 7, undefined, []), 400, 'the old size is larger than the checkpoint\n'],
      [
        formatAddCheckpoint({ old: 7, proof: [], checkpoint: other.checkpoint(8) }),
        404,
        'this witness does not know the log\n',
      ],
      [formatRequest(7, 9, undefined, []), 422, 'the proof does not lead from the old size to the checkpoint\n'],
      ['GET', 400, expect.stringContaining('it has no empty line before the checkpoint')],
    ] as const)
      expect(await witness.addCheckpoint(text)).toEqual({ status, type, body });
  });

  it('does not start from an unreadable state', async () => {
    const dir = await temporaryFolder();
    await (await createWitness(dir)).addCheckpoint(formatRequest(0, 9));
    const [[path] = ['']] = [...(await readFiles(dir))];
    const whole = await readFile(join(dir, path));
    for (const bytes of [Buffer.alloc(0), whole.subarray(0, 20), Buffer.from(other.checkpoint(3))]) {
      await writeFile(join(dir, path), bytes);
      await expect(createWitness(dir)).rejects.toMatchObject({ code: 'witness-state-damaged' });
    }
  });

  it('answers concurrent requests one after the other: one old size leads to only one new size', async () => {
    const witness = await createWitness(await temporaryFolder());
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 12 }),
        async (sizes) => {
          const { body } = await witness.addCheckpoint(formatRequest(999 - 999, 1)); // 409 returns the current size, and 200 means that the size is 1.
          const at = /^\d+\n$/.test(body) ? Number(body) : 1;
          const wanted = sizes.filter((size) => size > at);
          const answers = await Promise.all(wanted.map((size) => witness.addCheckpoint(formatRequest(at, size))));
          expect(answers.filter(({ status }) => status === 200)).toHaveLength(Math.min(wanted.length, 1));
          for (const { status, body: reports } of answers.slice(1))
            expect([status, reports]).toEqual([409, `${wanted[0]}\n`]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('requires unique log keys', () => {
    const memory = new WitnessMemory('/nowhere');
    const createWitnessFor = (...logs: string[]) => new Witness({ cosigners, logs, memory, clock: { now: () => NOW } });
    expect(() => createWitnessFor(log.verifierKey, log.verifierKey, other.verifierKey)).not.toThrow();
    expect(() => createWitnessFor(log.verifierKey, forged.verifierKey)).toThrow(
      expect.objectContaining({ code: 'witness-log-repeated' }),
    );
  });
});

describe('formatAddCheckpoint and parseAddCheckpoint', () => {
  it('read back a formatted request', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.array(hash, { maxLength: 63 }), fc.string(), (old, proof, checkpoint) => {
        const request = { old, proof, checkpoint };
        expect(parseAddCheckpoint(formatAddCheckpoint(request))).toEqual(request);
      }),
    );
  });

  it('report any malformed request as malformed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `old 3\n${text}\n\n`),
        ),
        (text) => {
          try {
            const { old } = parseAddCheckpoint(text);
            expect(Number.isSafeInteger(old)).toBe(true);
          } catch (error) {
            expect(error).toMatchObject({ code: 'checkpoint-malformed' });
          }
        },
      ),
    );
    const hash = sha256('x').toString('base64');
    for (const text of [
      'old 01\n\nx',
      'old -1\n\nx',
      'old 9007199254740993\n\nx',
      'new 1\n\nx',
      `old 1\n${hash}=\n\nx`,
      `old 1\n${`${hash}\n`.repeat(64)}\nx`,
    ])
      expect(() => parseAddCheckpoint(text)).toThrow(expect.objectContaining({ code: 'checkpoint-malformed' }));
  });
});
