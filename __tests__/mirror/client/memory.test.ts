import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, hexOf } from '../../../src/lib/digest.ts';
import { createHttp } from '../../../src/lib/http.ts';
import { readStateWithMemory } from '../../../src/mirror/client/memory.ts';
import { formatState, type MirrorState } from '../../../src/mirror/format/state.ts';
import { openMirror } from '../../../src/mirror/index.ts';
import { ed25519NoteSigner, verifierKey } from '../../../src/tlog/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { mc } from '../../support/terminal.ts';

const INDEX = JSON.stringify({
  version: 1,
  syncedAt: '2026-03-14T02:00:00.000Z',
  trust: [],
  logs: [],
  subjects: [],
});
const NAME = 'mirror.acme.test';
const { privateKey } = generateKeyPairSync('ed25519');
const key = verifierKey(NAME, privateKey);
const log = {
  name: 'rekor',
  origin: 'rekor.acme.test',
  size: 7,
  root: 'a'.repeat(64),
  syncedAt: '2026-03-14T02:00:00.000Z',
};
const stateOf = (sequence: number, ...logs: (typeof log)[]): string => stateOfKey(privateKey, NAME, sequence, ...logs);
const SUMS = `${hexOf(digestOf(INDEX))}  index.json\n`;
function stateOfKey(by: KeyObject, name: string, sequence: number, ...logs: (typeof log)[]): string {
  const state: MirrorState = {
    version: 1,
    name,
    sequence,
    sums: hexOf(digestOf(SUMS)),
    time: '2026-03-14T02:00:00.000Z',
    logs,
    evidence: { subjects: 0, root: hexOf(digestOf('')) },
    errors: [],
    forks: [],
  };
  return formatState(state, ed25519NoteSigner(name, by));
}

let memory: string;
beforeEach(async () => {
  memory = await temporaryFolder();
});
const NOW = Date.parse('2026-03-14T02:00:00.000Z');
const remember = (text: string | undefined, keys: readonly string[] = [key], now = NOW) =>
  readStateWithMemory(
    { name: 'the mirror', read: async () => (text === undefined ? undefined : Buffer.from(text)) },
    keys,
    memory,
    { now: () => new Date(now) },
  );
const show = async (text: string | undefined, under = key) => (await remember(text, [under]))?.state;
const DAY = 24 * 60 * 60 * 1000;

describe('a client that remembers what it has seen of a mirror', () => {
  it('takes newer states and the same one again, and refuses an older one', async () => {
    expect(await show(stateOf(5, log))).toMatchObject({ sequence: 5 });
    expect(await show(stateOf(5, log))).toMatchObject({ sequence: 5 });
    expect(await show(stateOf(9, { ...log, size: 8, root: 'c'.repeat(64) }))).toMatchObject({ sequence: 9 });
    await expect(show(stateOf(5, log))).rejects.toMatchObject({
      code: 'mirror-replayed',
      details: { expected: 9, found: 5 },
    });
    expect(await readdir(memory)).toHaveLength(1);
  });

  it.each([
    ['is smaller', { size: 6 }],
    ['has another root at the same size', { root: 'c'.repeat(64) }],
  ])('refuses a newer state whose log %s', async (_, change) => {
    await show(stateOf(5, log));
    await expect(show(stateOf(6, { ...log, ...change }))).rejects.toMatchObject({
      code: 'mirror-log-changed',
      details: { log: 'rekor', mirror: 'the mirror' },
    });
    // What was refused is not what is remembered.
    expect(await show(stateOf(5, log))).toMatchObject({ sequence: 5 });
  });

  it('remembers a log that is gone for a while, and knows logs by name and origin', async () => {
    await show(stateOf(5, log));
    await show(stateOf(6));
    await show(stateOf(7, { ...log, origin: 'rekor2.acme.test', size: 1 }));
    await expect(show(stateOf(8, { ...log, size: 3 }))).rejects.toMatchObject({ code: 'mirror-log-changed' });
  });

  it('knows a mirror by its key, and believes none that is not signed with it', async () => {
    await show(stateOf(5, log));
    const other = verifierKey(NAME, generateKeyPairSync('ed25519').privateKey);
    await expect(show(stateOf(9, log), other)).rejects.toMatchObject({ code: 'mirror-state-invalid' });
    await expect(show(undefined)).rejects.toMatchObject({ code: 'mirror-state-invalid' });
    expect(await show(stateOf(6, log))).toMatchObject({ sequence: 6 });
  });

  it('goes on without a memory that is damaged, with a warning, and has one again', async () => {
    for (const [i, text] of ['', '{}', '{"version":1', '[]'].entries()) {
      await show(stateOf(5 + i, log));
      const [file = ''] = await readdir(memory);
      await writeFile(join(memory, file), text);
      expect(await remember(stateOf(6 + i, log))).toMatchObject({
        state: { sequence: 6 + i },
        warnings: [{ code: 'mirror-memory-unusable', details: { path: join(memory, file) } }],
      });
      await expect(show(stateOf(5 + i, log))).rejects.toMatchObject({ code: 'mirror-replayed' });
    }
  });

  it.each([
    ['more than a day ahead of now', NOW + DAY + 1],
    ['2^53 - 1', Number.MAX_SAFE_INTEGER],
  ])('ignores a remembered sequence that is %s, with a warning', async (_, sequence) => {
    await show(stateOf(5, log));
    const [file = ''] = await readdir(memory);
    const kept = JSON.parse(await readFile(join(memory, file), 'utf8'));
    await writeFile(join(memory, file), JSON.stringify({ ...kept, sequence }));
    expect(await remember(stateOf(6, log))).toMatchObject({
      state: { sequence: 6 },
      warnings: [{ code: 'mirror-memory-unusable', message: expect.stringContaining('more than a day ahead of now') }],
    });
    expect(await remember(stateOf(7, log))).toMatchObject({ warnings: [] });
    await expect(show(stateOf(6, log))).rejects.toMatchObject({ code: 'mirror-replayed' });
  });

  it('refuses a replay of a state that is up to a day ahead of now, and remembers none that is further ahead', async () => {
    await show(stateOf(NOW + DAY, log));
    await expect(show(stateOf(NOW, log))).rejects.toMatchObject({ code: 'mirror-replayed' });
    memory = await temporaryFolder();
    expect(await show(stateOf(NOW + DAY + 1, log))).toMatchObject({ sequence: NOW + DAY + 1 });
    expect(await readdir(memory)).toEqual([]);
  });

  it('neither waits for a pipe in the place of its memory nor for one in the place of the lock', async () => {
    await show(stateOf(5, log));
    const [file = ''] = await readdir(memory);
    for (const path of [join(memory, file), join(memory, `${file}.lock`)]) {
      await rm(path, { force: true });
      execFileSync('mkfifo', [path]);
      expect(await remember(stateOf(6, log))).toMatchObject({
        state: { sequence: 6 },
        warnings: [{ code: 'mirror-memory-unusable' }],
      });
      await rm(path);
    }
  }, 15_000);

  it('waits a second at most for a lock that another holds, and goes on with a warning', async () => {
    await show(stateOf(5, log));
    const [file = ''] = await readdir(memory);
    await writeFile(join(memory, `${file}.lock`), '{"host":"another","boot":"","pids":"","pid":1,"started":""}\n');
    const began = performance.now();
    expect(await remember(stateOf(6, log))).toMatchObject({
      state: { sequence: 6 },
      warnings: [{ code: 'mirror-memory-unusable', message: expect.stringContaining('lock') }],
    });
    expect(performance.now() - began).toBeLessThan(5_000);
    // A state that is known already needs no lock at all.
    expect(await remember(stateOf(5, log))).toMatchObject({ warnings: [] });
  }, 15_000);

  it('does not take the memory of another key for its own', async () => {
    await show(stateOf(5, log));
    const [file = ''] = await readdir(memory);
    const kept = await readFile(join(memory, file), 'utf8');
    await writeFile(join(memory, file), kept.replace(key, verifierKey('other.test', privateKey)));
    expect(await remember(stateOf(4, log))).toMatchObject({
      state: { sequence: 4 },
      warnings: [
        { code: 'mirror-memory-unusable', details: { detail: expect.stringContaining('it is of another key') } },
      ],
    });
  });

  it('does not write what it knows again', async () => {
    await show(stateOf(5, log));
    const [file = ''] = await readdir(memory);
    const { ino } = await stat(join(memory, file));
    await show(stateOf(5, log));
    expect((await stat(join(memory, file))).ino).toBe(ino);
    await show(stateOf(6, log));
    expect((await stat(join(memory, file))).ino).not.toBe(ino);
  });

  it('keeps the newest of many that are shown at once', async () => {
    await Promise.all([3, 1, 8, 2, 5].map((sequence) => show(stateOf(sequence, log)).catch(() => undefined)));
    await expect(show(stateOf(7, log))).rejects.toMatchObject({ code: 'mirror-replayed', details: { expected: 8 } });
  });
});

describe('a client that knows several keys of one mirror', () => {
  const next = generateKeyPairSync('ed25519').privateKey;
  const [nextKey, renamed] = [verifierKey(NAME, next), verifierKey('renamed.acme.test', next)];
  const byNext = (sequence: number, name = NAME, ...logs: (typeof log)[]) => stateOfKey(next, name, sequence, ...logs);

  it.each([
    ['the same name', NAME, nextKey],
    ['another name', 'renamed.acme.test', renamed],
  ])('takes states by any of them, the new one under %s', async (_, name, other) => {
    const both = [key, other];
    expect(await remember(stateOf(5), both)).toMatchObject({ state: { sequence: 5 } });
    expect(await remember(byNext(7, name), both)).toMatchObject({ state: { sequence: 7, name } });
    expect(await remember(stateOf(8), both)).toMatchObject({ state: { sequence: 8 } });
    await expect(remember(byNext(9, name), [key])).rejects.toMatchObject({ code: 'mirror-state-invalid' });
  });

  it.each([
    ['the same name', NAME, nextKey],
    ['another name', 'renamed.acme.test', renamed],
  ])('refuses a state by the old key that is older than one by the new key, under %s', async (_, name, other) => {
    const both = [key, other];
    await remember(stateOf(5), both);
    await remember(byNext(9, name), both);
    for (const keys of [both, both.toReversed()])
      await expect(remember(stateOf(8), keys)).rejects.toMatchObject({
        code: 'mirror-replayed',
        details: { expected: 9, found: 8 },
      });
  });

  it('compares logs with what was seen under the other key', async () => {
    await remember(stateOf(5, log), [key, nextKey]);
    await expect(remember(byNext(6, NAME, { ...log, size: 6 }), [key, nextKey])).rejects.toMatchObject({
      code: 'mirror-log-changed',
    });
  });

  it('is refused where neither key signed, or the name is that of the other key', async () => {
    const stranger = generateKeyPairSync('ed25519').privateKey;
    for (const text of [stateOfKey(stranger, NAME, 9), byNext(9, NAME)])
      await expect(remember(text, [key, renamed])).rejects.toMatchObject({ code: 'mirror-state-invalid' });
  });
});

describe('the commands that read a mirror', () => {
  it('refuse a mirror that was replayed to them', async () => {
    const dir = await temporaryFolder();
    const http = createHttp();
    await writeFile(join(dir, 'index.json'), INDEX);
    await writeFile(join(dir, 'SHA256SUMS'), SUMS);
    const get = () =>
      mc(
        [
          'mirror',
          'get',
          `sha256:${'0'.repeat(64)}`,
          '--mirror',
          dir,
          '--out',
          'out',
          '--key',
          key,
          '--memory',
          'seen',
        ],
        memory,
      );
    const open = () => openMirror(dir, { http }, { key, memory: join(memory, 'seen') });
    await writeFile(join(dir, 'mirror.json'), stateOf(5, log));
    await open();
    expect(await get()).toMatchObject({ code: 1, out: expect.stringContaining('evidence-not-held') });
    await writeFile(join(dir, 'mirror.json'), stateOf(4, log));
    await expect(open()).rejects.toMatchObject({ code: 'mirror-replayed' });
    expect(await get()).toMatchObject({ code: 1, err: expect.stringContaining('mirror-replayed') });
    await http.close();
  });

  it('need the key to know whom they remember', async () => {
    const args = ['mirror', 'get', `sha256:${'0'.repeat(64)}`, '--mirror', memory, '--out', 'out', '--memory', 'seen'];
    expect(await mc(args, memory)).toMatchObject({ code: 2, err: expect.stringContaining('--memory needs --key') });
  });

  it('take the memory, the key and the witnesses from the policy and the cache', async () => {
    const { mirrorDemands } = await import('../../../src/verify/policy/mirror.ts');
    expect(mirrorDemands({ url: 'x', key, witnesses: ['w'], quorum: 1 }, 'cache/mirrors')).toEqual({
      key,
      witnesses: { keys: ['w'], quorum: 1 },
      memory: 'cache/mirrors',
    });
    const keys = [key, verifierKey('next.test', privateKey)];
    expect(mirrorDemands({ url: 'x', key: keys })).toEqual({ key: keys, memory: undefined });
    expect(mirrorDemands({ url: 'x', quorum: 0 })).toEqual({ key: undefined, memory: undefined });
  });
});
