import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, getHex } from '../../../src/lib/digest.ts';
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
const signState = (sequence: number, ...logs: (typeof log)[]): string =>
  signStateWith(privateKey, NAME, sequence, ...logs);
const SUMS = `${getHex(digestOf(INDEX))}  index.json\n`;
function signStateWith(by: KeyObject, name: string, sequence: number, ...logs: (typeof log)[]): string {
  const state: MirrorState = {
    version: 1,
    name,
    sequence,
    sums: getHex(digestOf(SUMS)),
    time: '2026-03-14T02:00:00.000Z',
    logs,
    evidence: { subjects: 0, root: getHex(digestOf('')) },
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
const readWithMemory = (text: string | undefined, keys: readonly string[] = [key], now = NOW) =>
  readStateWithMemory(
    { name: 'the mirror', read: async () => (text === undefined ? undefined : Buffer.from(text)) },
    keys,
    memory,
    { now: () => new Date(now) },
  );
const readSequenceState = async (text: string | undefined, under = key) => (await readWithMemory(text, [under]))?.state;
const DAY = 24 * 60 * 60 * 1000;

describe('readStateWithMemory', () => {
  it('accepts newer states and the same state again, and refuses an older one', async () => {
    expect(await readSequenceState(signState(5, log))).toMatchObject({ sequence: 5 });
    expect(await readSequenceState(signState(5, log))).toMatchObject({ sequence: 5 });
    expect(await readSequenceState(signState(9, { ...log, size: 8, root: 'c'.repeat(64) }))).toMatchObject({
      sequence: 9,
    });
    await expect(readSequenceState(signState(5, log))).rejects.toMatchObject({
      code: 'mirror-replayed',
      details: { expected: 9, found: 5 },
    });
    expect(await readdir(memory)).toHaveLength(1);
  });

  it.each([
    ['is smaller', { size: 6 }],
    ['has another root at the same size', { root: 'c'.repeat(64) }],
  ])('refuses a newer state whose log %s', async (_, change) => {
    await readSequenceState(signState(5, log));
    await expect(readSequenceState(signState(6, { ...log, ...change }))).rejects.toMatchObject({
      code: 'mirror-log-changed',
      details: { log: 'rekor', mirror: 'the mirror' },
    });
    // A refused state must not replace the remembered one.
    expect(await readSequenceState(signState(5, log))).toMatchObject({ sequence: 5 });
  });

  it('remembers a log that disappears for a while, and identifies logs by name and origin', async () => {
    await readSequenceState(signState(5, log));
    await readSequenceState(signState(6));
    await readSequenceState(signState(7, { ...log, origin: 'rekor2.acme.test', size: 1 }));
    await expect(readSequenceState(signState(8, { ...log, size: 3 }))).rejects.toMatchObject({
      code: 'mirror-log-changed',
    });
  });

  it('identifies a mirror by its key, and refuses a state that the key did not sign', async () => {
    await readSequenceState(signState(5, log));
    const other = verifierKey(NAME, generateKeyPairSync('ed25519').privateKey);
    await expect(readSequenceState(signState(9, log), other)).rejects.toMatchObject({ code: 'mirror-state-invalid' });
    await expect(readSequenceState(undefined)).rejects.toMatchObject({ code: 'mirror-state-invalid' });
    expect(await readSequenceState(signState(6, log))).toMatchObject({ sequence: 6 });
  });

  it('warns about a damaged memory, continues without it, and writes a new one', async () => {
    for (const [i, text] of ['', '{}', '{"version":1', '[]'].entries()) {
      await readSequenceState(signState(5 + i, log));
      const [file = ''] = await readdir(memory);
      await writeFile(join(memory, file), text);
      expect(await readWithMemory(signState(6 + i, log))).toMatchObject({
        state: { sequence: 6 + i },
        warnings: [{ code: 'mirror-memory-unusable', details: { path: join(memory, file) } }],
      });
      await expect(readSequenceState(signState(5 + i, log))).rejects.toMatchObject({ code: 'mirror-replayed' });
    }
  });

  it.each([
    ['more than a day ahead of now', NOW + DAY + 1],
    ['2^53 - 1', Number.MAX_SAFE_INTEGER],
  ])('ignores a remembered sequence that is %s, with a warning', async (_, sequence) => {
    await readSequenceState(signState(5, log));
    const [file = ''] = await readdir(memory);
    const remembered = JSON.parse(await readFile(join(memory, file), 'utf8'));
    await writeFile(join(memory, file), JSON.stringify({ ...remembered, sequence }));
    expect(await readWithMemory(signState(6, log))).toMatchObject({
      state: { sequence: 6 },
      warnings: [
        { code: 'mirror-memory-unusable', message: expect.stringContaining('more than one day in the future') },
      ],
    });
    expect(await readWithMemory(signState(7, log))).toMatchObject({ warnings: [] });
    await expect(readSequenceState(signState(6, log))).rejects.toMatchObject({ code: 'mirror-replayed' });
  });

  it('refuses a replay of a state up to a day ahead of now, and does not remember one further ahead', async () => {
    await readSequenceState(signState(NOW + DAY, log));
    await expect(readSequenceState(signState(NOW, log))).rejects.toMatchObject({ code: 'mirror-replayed' });
    memory = await temporaryFolder();
    expect(await readSequenceState(signState(NOW + DAY + 1, log))).toMatchObject({ sequence: NOW + DAY + 1 });
    expect(await readdir(memory)).toEqual([]);
  });

  it('does not block on a pipe in place of its memory file or its lock file', async () => {
    await readSequenceState(signState(5, log));
    const [file = ''] = await readdir(memory);
    for (const path of [join(memory, file), join(memory, `${file}.lock`)]) {
      await rm(path, { force: true });
      execFileSync('mkfifo', [path]);
      expect(await readWithMemory(signState(6, log))).toMatchObject({
        state: { sequence: 6 },
        warnings: [{ code: 'mirror-memory-unusable' }],
      });
      await rm(path);
    }
  }, 15_000);

  it('waits at most one second for a lock of another process, and continues with a warning', async () => {
    await readSequenceState(signState(5, log));
    const [file = ''] = await readdir(memory);
    await writeFile(join(memory, `${file}.lock`), '{"host":"another","boot":"","pids":"","pid":1,"started":""}\n');
    const began = performance.now();
    expect(await readWithMemory(signState(6, log))).toMatchObject({
      state: { sequence: 6 },
      warnings: [{ code: 'mirror-memory-unusable', message: expect.stringContaining('lock') }],
    });
    expect(performance.now() - began).toBeLessThan(5_000);
    // A state that is already known needs no lock.
    expect(await readWithMemory(signState(5, log))).toMatchObject({ warnings: [] });
  }, 15_000);

  it('does not use the memory of another key', async () => {
    await readSequenceState(signState(5, log));
    const [file = ''] = await readdir(memory);
    const remembered = await readFile(join(memory, file), 'utf8');
    await writeFile(join(memory, file), remembered.replace(key, verifierKey('other.test', privateKey)));
    expect(await readWithMemory(signState(4, log))).toMatchObject({
      state: { sequence: 4 },
      warnings: [
        { code: 'mirror-memory-unusable', details: { detail: expect.stringContaining('it belongs to another key') } },
      ],
    });
  });

  it('does not write a state that it already remembers', async () => {
    await readSequenceState(signState(5, log));
    const [file = ''] = await readdir(memory);
    const { ino } = await stat(join(memory, file));
    await readSequenceState(signState(5, log));
    expect((await stat(join(memory, file))).ino).toBe(ino);
    await readSequenceState(signState(6, log));
    expect((await stat(join(memory, file))).ino).not.toBe(ino);
  });

  it('keeps the newest of many concurrent states', async () => {
    await Promise.all(
      [3, 1, 8, 2, 5].map((sequence) => readSequenceState(signState(sequence, log)).catch(() => undefined)),
    );
    await expect(readSequenceState(signState(7, log))).rejects.toMatchObject({
      code: 'mirror-replayed',
      details: { expected: 8 },
    });
  });
});

describe('readStateWithMemory with several keys of one mirror', () => {
  const next = generateKeyPairSync('ed25519').privateKey;
  const [nextKey, renamed] = [verifierKey(NAME, next), verifierKey('renamed.acme.test', next)];
  const signNextState = (sequence: number, name = NAME, ...logs: (typeof log)[]) =>
    signStateWith(next, name, sequence, ...logs);

  it.each([
    ['the same name', NAME, nextKey],
    ['another name', 'renamed.acme.test', renamed],
  ])('accepts states by any of the keys, with the new key under %s', async (_, name, other) => {
    const both = [key, other];
    expect(await readWithMemory(signState(5), both)).toMatchObject({ state: { sequence: 5 } });
    expect(await readWithMemory(signNextState(7, name), both)).toMatchObject({ state: { sequence: 7, name } });
    expect(await readWithMemory(signState(8), both)).toMatchObject({ state: { sequence: 8 } });
    await expect(readWithMemory(signNextState(9, name), [key])).rejects.toMatchObject({ code: 'mirror-state-invalid' });
  });

  it.each([
    ['the same name', NAME, nextKey],
    ['another name', 'renamed.acme.test', renamed],
  ])('refuses a state by the old key that is older than one by the new key, under %s', async (_, name, other) => {
    const both = [key, other];
    await readWithMemory(signState(5), both);
    await readWithMemory(signNextState(9, name), both);
    for (const keys of [both, both.toReversed()])
      await expect(readWithMemory(signState(8), keys)).rejects.toMatchObject({
        code: 'mirror-replayed',
        details: { expected: 9, found: 8 },
      });
  });

  it('compares logs with the state that it remembers under the other key', async () => {
    await readWithMemory(signState(5, log), [key, nextKey]);
    await expect(readWithMemory(signNextState(6, NAME, { ...log, size: 6 }), [key, nextKey])).rejects.toMatchObject({
      code: 'mirror-log-changed',
    });
  });

  it('refuses a state that no key signed or that uses the name of the other key', async () => {
    const otherKey = generateKeyPairSync('ed25519').privateKey;
    for (const text of [signStateWith(otherKey, NAME, 9), signNextState(9, NAME)])
      await expect(readWithMemory(text, [key, renamed])).rejects.toMatchObject({ code: 'mirror-state-invalid' });
  });
});

describe('commands that read a mirror', () => {
  it('refuse a replayed mirror', async () => {
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
    await writeFile(join(dir, 'mirror.json'), signState(5, log));
    await open();
    expect(await get()).toMatchObject({ code: 1, out: expect.stringContaining('evidence-not-held') });
    await writeFile(join(dir, 'mirror.json'), signState(4, log));
    await expect(open()).rejects.toMatchObject({ code: 'mirror-replayed' });
    expect(await get()).toMatchObject({ code: 1, err: expect.stringContaining('mirror-replayed') });
    await http.close();
  });

  it('require a key to identify the mirror in their memory', async () => {
    const args = ['mirror', 'get', `sha256:${'0'.repeat(64)}`, '--mirror', memory, '--out', 'out', '--memory', 'seen'];
    expect(await mc(args, memory)).toMatchObject({ code: 2, err: expect.stringContaining('--memory needs --key') });
  });

  it('take the memory, the key and the witnesses from the policy and the cache', async () => {
    const { readMirrorDemands } = await import('../../../src/verify/policy/mirror.ts');
    expect(readMirrorDemands({ url: 'x', key, witnesses: ['w'], quorum: 1 }, 'cache/mirrors')).toEqual({
      key,
      witnesses: { keys: ['w'], quorum: 1 },
      memory: 'cache/mirrors',
    });
    const keys = [key, verifierKey('next.test', privateKey)];
    expect(readMirrorDemands({ url: 'x', key: keys })).toEqual({ key: keys, memory: undefined });
    expect(readMirrorDemands({ url: 'x', quorum: 0 })).toEqual({ key: undefined, memory: undefined });
  });
});
