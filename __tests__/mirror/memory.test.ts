import { generateKeyPairSync } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHttp } from '../../src/lib/http.ts';
import { openMirror } from '../../src/mirror/index.ts';
import { readStateWithMemory } from '../../src/mirror/memory.ts';
import { formatState, type MirrorState } from '../../src/mirror/state.ts';
import { ed25519NoteSigner, verifierKey } from '../../src/tlog/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { mc } from '../support/terminal.ts';

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
const stateOf = (sequence: number, ...logs: (typeof log)[]): string => {
  const state: MirrorState = {
    version: 1,
    name: NAME,
    sequence,
    time: '2026-03-14T02:00:00.000Z',
    logs,
    evidence: { subjects: 0, root: 'b'.repeat(64) },
    errors: [],
    forks: [],
  };
  return formatState(state, ed25519NoteSigner(NAME, privateKey));
};

let memory: string;
beforeEach(async () => {
  memory = await temporaryFolder();
});
const show = (text: string | undefined, under = key) =>
  readStateWithMemory(
    { name: 'the mirror', read: async () => (text === undefined ? undefined : Buffer.from(text)) },
    under,
    memory,
  );

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

  it('does not go on without the memory that it has', async () => {
    await show(stateOf(5, log));
    const [file = ''] = await readdir(memory);
    for (const text of ['', '{}', '{"version":1']) {
      await writeFile(join(memory, file), text);
      await expect(show(stateOf(6, log))).rejects.toMatchObject({ code: 'mirror-memory-unusable' });
    }
  });

  it('does not take the memory of another key for its own', async () => {
    await show(stateOf(5, log));
    const [file = ''] = await readdir(memory);
    const kept = await readFile(join(memory, file), 'utf8');
    await writeFile(join(memory, file), kept.replace(key, verifierKey('other.test', privateKey)));
    await expect(show(stateOf(6, log))).rejects.toMatchObject({
      code: 'mirror-memory-unusable',
      details: { detail: expect.stringContaining('it is of another key') },
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

describe('the commands that read a mirror', () => {
  const index = { version: 1, syncedAt: '2026-03-14T02:00:00.000Z', trust: [], logs: [], subjects: [] };

  it('refuse a mirror that was replayed to them', async () => {
    const dir = await temporaryFolder();
    const http = createHttp();
    await writeFile(join(dir, 'index.json'), JSON.stringify(index));
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
    const { mirrorDemands } = await import('../../src/verify/mirror-demands.ts');
    expect(mirrorDemands({ url: 'x', key, witnesses: ['w'], quorum: 1 }, 'cache/mirrors')).toEqual({
      key,
      witnesses: { keys: ['w'], quorum: 1 },
      memory: 'cache/mirrors',
    });
    expect(mirrorDemands({ url: 'x', quorum: 0 })).toEqual({ key: undefined, memory: undefined });
  });
});
