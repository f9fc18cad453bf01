import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { openBucket, openUseStore, type UseStore } from '../../../src/bypass/offline/uses.ts';
import { digestOf, getHex } from '../../../src/lib/digest.ts';
import type { Http } from '../../../src/lib/http.ts';
import type { MutableStore } from '../../../src/store/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { memoryStore } from '../../support/memory-store.ts';

const DIGEST = digestOf('request');
const [MINE, OTHER] = [Buffer.from('{"claim":"mine"}'), Buffer.from('{"claim":"other"}')];
const ports = { http: {} as Http, env: {}, signal: new AbortController().signal };
const place = { bucket: 'bucket', prefix: 'bypass' };

describe.each(['a folder', 'a bucket'])('%s of uses', (kind) => {
  let uses: UseStore;
  beforeEach(async () => {
    uses = kind === 'a folder' ? await openUseStore(await temporaryFolder(), ports) : openBucket(memoryStore(), place);
  });

  it('records a use once', async () => {
    expect(await uses.find(DIGEST)).toBeUndefined();
    expect(await uses.record(DIGEST, MINE)).toBe('ours');
    expect(await uses.record(DIGEST, OTHER)).toBe('taken');
    expect(await uses.find(DIGEST)).toEqual(MINE);
    expect(await uses.find(digestOf('other'))).toBeUndefined();
  });
});

describe('a folder of uses', () => {
  it('lets one of fifty writers win', async () => {
    const uses = await openUseStore(await temporaryFolder(), ports);
    const writers = Array.from({ length: 50 }, (_, at) => uses.record(DIGEST, Buffer.from(`{"claim":"${at}"}`)));
    const outcomes = await Promise.all(writers);
    expect(outcomes.filter((outcome) => outcome === 'ours')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(49);
  });

  it('warns if the folder did not exist', async () => {
    const folder = join(await temporaryFolder(), 'store');
    const uses = await openUseStore(folder, ports);
    expect(uses.warning?.code).toBe('bypass-store-new');
    await uses.record(DIGEST, MINE);
    expect((await openUseStore(folder, ports)).warning).toBeUndefined();
    expect(await readFile(join(folder, 'used', getHex(DIGEST)))).toEqual(MINE);
  });

  it('counts a record that a crash left empty', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'used'));
    await writeFile(join(folder, 'used', getHex(DIGEST)), '');
    const uses = await openUseStore(folder, ports);
    expect(await uses.find(DIGEST)).toEqual(Buffer.alloc(0));
    expect(await uses.record(DIGEST, MINE)).toBe('taken');
  });

  it('writes nothing through a symbolic link', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'used'));
    await symlink(join(folder, 'elsewhere'), join(folder, 'used', getHex(DIGEST)));
    const uses = await openUseStore(folder, ports);
    expect(await uses.record(DIGEST, MINE)).toBe('taken');
    await expect(uses.find(DIGEST)).rejects.toThrow();
    await expect(readFile(join(folder, 'elsewhere'))).rejects.toThrow();
  });

  it('causes a fault if the record cannot be created or searched for', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'used'), 'a file in place of the folder');
    const uses = await openUseStore(folder, ports);
    const expected = { code: 'bypass-use-unrecorded', family: 'fault' };
    await expect(uses.record(DIGEST, MINE)).rejects.toMatchObject(expected);
    await expect(uses.find(DIGEST)).rejects.toMatchObject(expected);
  });
});

describe('a bucket of uses', () => {
  const failing = (change: Partial<MutableStore>): UseStore => openBucket({ ...memoryStore(), ...change }, place);

  it('recognizes its own record if the answer to the write was lost', async () => {
    const store = memoryStore();
    const uses = openBucket(
      {
        ...store,
        putIf: async (...args) => {
          await store.putIf(...args);
          throw new Error('the connection was cut');
        },
      },
      place,
    );
    expect(await uses.record(DIGEST, MINE)).toBe('ours');
    expect(await uses.record(DIGEST, OTHER)).toBe('taken');
  });

  it('causes a fault if a write fails and nothing was recorded', async () => {
    const cut = failing({ putIf: () => Promise.reject(new Error('the connection was cut')) });
    await expect(cut.record(DIGEST, MINE)).rejects.toMatchObject({ code: 'bypass-use-unrecorded' });
    const refused = failing({ putIf: () => Promise.resolve(undefined) });
    await expect(refused.record(DIGEST, MINE)).rejects.toThrow('refused to create an object');
  });

  it('still counts a record that was hidden by a delete', async () => {
    const store = memoryStore();
    const uses = openBucket(store, place);
    await uses.record(DIGEST, MINE);
    await store.remove(`bypass/used/${getHex(DIGEST)}`);
    expect(await uses.find(DIGEST)).toEqual(MINE);
  });

  it('does not take an object whose name only starts with the key', async () => {
    const store = memoryStore();
    store.place(`bypass/used/${getHex(DIGEST)}.bak`, 'x');
    expect(await openBucket(store, place).find(DIGEST)).toBeUndefined();
  });
});
