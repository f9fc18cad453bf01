import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../../src/lib/digest.ts';
import { WitnessMemory } from '../../../src/mirror/witness/memory.ts';
import { formatAddCheckpoint, parseAddCheckpoint } from '../../../src/mirror/witness/request.ts';
import { Witness } from '../../../src/mirror/witness/witness.ts';
import { cosignaturesBy, EMPTY_ROOT, parseCheckpoint, parseWitnessKey } from '../../../src/tlog/index.ts';
import { filesOf, temporaryFolder } from '../../support/folders.ts';
import { cosignerOf, WitnessedLog } from '../../support/witness.ts';

const log = new WitnessedLog();
const cosigners = [cosignerOf('w.acme.test'), cosignerOf('w.acme.test', 'ml-dsa-44')];
const NOW = new Date('2026-03-14T02:00:00Z');
const ask = (old: number, size: number, root = log.root(size), proof = log.proof(old, size)): string =>
  formatAddCheckpoint({ old, proof, checkpoint: log.checkpoint(size, root) });

async function witnessIn(dir: string, conflicts: string[] = []): Promise<Witness> {
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

describe('a witness', () => {
  it('cosigns by each of its keys what follows what it cosigned before', async () => {
    const witness = await witnessIn(await temporaryFolder());
    for (const [old, size] of [
      [0, 0],
      [0, 5],
      [5, 5],
      [5, 256],
      [256, 300],
    ] as const) {
      const answer = await witness.addCheckpoint(ask(old, size, size === 0 ? EMPTY_ROOT : log.root(size)));
      expect(answer).toMatchObject({ status: 200 });
      if (size === 0) continue;
      const cosigned = parseCheckpoint(log.checkpoint(size) + answer.body);
      const keys = cosigners.map(({ verifierKey }) => parseWitnessKey(verifierKey));
      expect(cosignaturesBy(cosigned, cosigned.note.signatures, keys).map(({ time }) => time)).toEqual([
        NOW.getTime() / 1000,
        NOW.getTime() / 1000,
      ]);
    }
  });

  const other = new WitnessedLog('other.acme.test');
  const forged = new WitnessedLog();
  it.each<[string, number, string]>([
    ['a request that is none', 400, 'GET me a cosignature'],
    ['a request whose checkpoint is none', 400, 'old 0\n\nlog.acme.test\n'],
    ['an old size that is larger than the new one', 400, ask(9, 7, undefined, [])],
    ['a log that it does not know', 404, formatAddCheckpoint({ old: 7, proof: [], checkpoint: other.checkpoint(8) })],
    [
      'another key under the name of a log',
      403,
      formatAddCheckpoint({ old: 7, proof: [], checkpoint: forged.checkpoint(8) }),
    ],
    ['an old size that is not its own', 409, ask(3, 9)],
    ['another root for the size that it cosigned', 409, ask(7, 7, sha256('another'))],
    ['a proof that is too short', 422, ask(7, 9, undefined, log.proof(7, 9).slice(1))],
    ['a proof of another tree', 422, ask(7, 9, sha256('another'))],
    ['a proof where none belongs', 422, ask(7, 7, undefined, log.proof(7, 9))],
  ])('refuses %s with %i, and stays where it was', async (_, status, body) => {
    const dir = await temporaryFolder();
    const witness = await witnessIn(dir);
    await witness.addCheckpoint(ask(0, 7));
    const before = await filesOf(dir);
    const answer = await witness.addCheckpoint(body);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('\u2014');
    if (status === 409) expect(answer).toMatchObject({ type: 'text/x.tlog.size', body: '7\n' });
    const after = await filesOf(dir);
    for (const [path, bytes] of before) expect(after.get(path)).toEqual(bytes);
    expect(await witness.addCheckpoint(ask(7, 8))).toMatchObject({ status: 200 });
  });

  it('refuses an empty tree with a root, and a first proof that is not empty', async () => {
    const witness = await witnessIn(await temporaryFolder());
    expect(await witness.addCheckpoint(ask(0, 0, sha256('x'), []))).toMatchObject({ status: 422 });
    expect(await witness.addCheckpoint(ask(0, 5, undefined, [sha256('x')]))).toMatchObject({ status: 422 });
  });

  it('keeps two roots that a log signed for one size, once, and tells of them', async () => {
    const dir = await temporaryFolder();
    const told: string[] = [];
    const witness = await witnessIn(dir, told);
    await witness.addCheckpoint(ask(0, 7));
    const split = ask(7, 7, sha256('another'));
    await witness.addCheckpoint(split);
    await witness.addCheckpoint(split);
    expect(told).toEqual(['log.acme.test 7', 'log.acme.test 7']);
    const kept = [...(await filesOf(join(dir, 'conflicts'))).values()].map((bytes) => JSON.parse(bytes.toString()));
    expect(kept).toEqual([
      {
        origin: 'log.acme.test',
        kept: log.checkpoint(7),
        seen: log.checkpoint(7, sha256('another')),
      },
    ]);
    for (let i = 0; i < 25; i++) await witness.addCheckpoint(ask(7, 7, sha256(`another ${i}`)));
    expect(await filesOf(join(dir, 'conflicts'))).toHaveProperty('size', 20);
  });

  it('remembers after a restart, and does not sign again what it left behind', async () => {
    const dir = await temporaryFolder();
    await (await witnessIn(dir)).addCheckpoint(ask(0, 9));
    const again = await witnessIn(dir);
    expect(await again.addCheckpoint(ask(0, 5))).toMatchObject({ status: 409, body: '9\n' });
    expect(await again.addCheckpoint(ask(9, 12))).toMatchObject({ status: 200 });
  });

  it('has kept a checkpoint before it signs it: what cannot be kept is not signed', async () => {
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
    await expect(witness.addCheckpoint(ask(0, 5))).rejects.toThrow('no space left');
  });

  it('keeps a checkpoint when its size is new, and only then', async () => {
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
      expect(await witness.addCheckpoint(ask(old, size))).toMatchObject({ status: 200 });
    expect(kept).toEqual([5, 6]);
  });

  it('says what it refuses', async () => {
    const witness = await witnessIn(await temporaryFolder());
    await witness.addCheckpoint(ask(0, 7));
    const type = 'text/plain; charset=utf-8';
    for (const [text, status, body] of [
      [ask(9, 7, undefined, []), 400, 'the old size is larger than the checkpoint\n'],
      [
        formatAddCheckpoint({ old: 7, proof: [], checkpoint: other.checkpoint(8) }),
        404,
        'this witness does not know the log\n',
      ],
      [ask(7, 9, undefined, []), 422, 'the proof does not lead from the old size to the checkpoint\n'],
      ['GET', 400, expect.stringContaining('it has no empty line before the checkpoint')],
    ] as const)
      expect(await witness.addCheckpoint(text)).toEqual({ status, type, body });
  });

  it('does not start from a state that it cannot read', async () => {
    const dir = await temporaryFolder();
    await (await witnessIn(dir)).addCheckpoint(ask(0, 9));
    const [[path] = ['']] = [...(await filesOf(dir))];
    const whole = await readFile(join(dir, path));
    for (const bytes of [Buffer.alloc(0), whole.subarray(0, 20), Buffer.from(other.checkpoint(3))]) {
      await writeFile(join(dir, path), bytes);
      await expect(witnessIn(dir)).rejects.toMatchObject({ code: 'witness-state-damaged' });
    }
  });

  it('answers many requests at once one after the other: of one old size only one size goes on', async () => {
    const witness = await witnessIn(await temporaryFolder());
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 12 }),
        async (sizes) => {
          const { body } = await witness.addCheckpoint(ask(999 - 999, 1)); // 409 tells where it is; 200 says 1
          const at = /^\d+\n$/.test(body) ? Number(body) : 1;
          const wanted = sizes.filter((size) => size > at);
          const answers = await Promise.all(wanted.map((size) => witness.addCheckpoint(ask(at, size))));
          expect(answers.filter(({ status }) => status === 200)).toHaveLength(Math.min(wanted.length, 1));
          for (const { status, body: told } of answers.slice(1))
            expect([status, told]).toEqual([409, `${wanted[0]}\n`]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('takes the key of each log once', () => {
    const memory = new WitnessMemory('/nowhere');
    const make = (...logs: string[]) => new Witness({ cosigners, logs, memory, clock: { now: () => NOW } });
    expect(() => make(log.verifierKey, log.verifierKey, other.verifierKey)).not.toThrow();
    expect(() => make(log.verifierKey, forged.verifierKey)).toThrow(
      expect.objectContaining({ code: 'witness-log-repeated' }),
    );
  });
});

describe('a request to add a checkpoint', () => {
  it('is read back as it was written', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.array(hash, { maxLength: 63 }), fc.string(), (old, proof, checkpoint) => {
        const request = { old, proof, checkpoint };
        expect(parseAddCheckpoint(formatAddCheckpoint(request))).toEqual(request);
      }),
    );
  });

  it('that is malformed is told so, whatever it is', () => {
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
