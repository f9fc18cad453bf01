import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createHttp } from '../../../src/lib/http.ts';
import { silent } from '../../../src/lib/progress.ts';
import { checkWitnessed } from '../../../src/mirror/check/witnessed.ts';
import { folderFiles, type StaticFiles } from '../../../src/mirror/format/files.ts';
import { folderDestination } from '../../../src/mirror/index.ts';
import { syncTileLog } from '../../../src/mirror/logs/tiled/sync.ts';
import type { LogSyncResult } from '../../../src/mirror/logs/types.ts';
import {
  parseConfiguredWitnesses,
  parseWitnessPolicy,
  type WitnessesConfig,
} from '../../../src/mirror/witness/config.ts';
import { assertWitnessed } from '../../../src/mirror/witness/cosigned-checkpoint.ts';
import { assertQuorum, createWitnessGate, signatureLine } from '../../../src/mirror/witness/gate.ts';
import { WitnessMemory } from '../../../src/mirror/witness/memory.ts';
import { serveWitness } from '../../../src/mirror/witness/server.ts';
import { Witness } from '../../../src/mirror/witness/witness.ts';
import {
  type Cosigner,
  findCosignatures,
  formatSignature,
  parseCheckpoint,
  parseWitnessKey,
  verifierKey,
} from '../../../src/tlog/index.ts';
import { readFiles, temporaryFolder } from '../../support/folders.ts';
import { scriptedServer } from '../../support/scripted-server.ts';
import {
  createEntries,
  LOG,
  logPublicKey,
  ORIGIN,
  renderLog,
  testLogKeys,
  writeFiles,
} from '../../support/tile-log.ts';
import { createCosigner, WitnessedLog } from '../../support/witness.ts';

const http = createHttp();
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
  await http.close();
});

const TIME = 1_700_000_000;
const [one, two] = [createCosigner('one.acme.test'), createCosigner('two.acme.test', 'ml-dsa-44')];
const clock = { now: () => new Date(TIME * 1000) };

/** Creates a log of `size` entries whose checkpoint these witnesses cosigned. */
async function publishLog(dir: string, size: number, ...cosigners: Cosigner[]): Promise<void> {
  const files = renderLog(createEntries(size));
  const text = files.get('checkpoint')?.toString() ?? '';
  const lines = cosigners.map((cosigner) => formatSignature(cosigner.cosign(parseCheckpoint(text), TIME)));
  await writeFiles(dir, new Map([...files, ['checkpoint', Buffer.from(text + lines.join(''))]]));
}

async function startWitness(cosigner: Cosigner): Promise<string> {
  const memory = new WitnessMemory(await temporaryFolder());
  const witness = new Witness({ cosigners: [cosigner], logs: [verifierKey(ORIGIN, logPublicKey)], memory, clock });
  const { url, close } = await serveWitness(witness, { host: '127.0.0.1', port: 0 });
  closing.push(close);
  return url;
}

const createConfig = (quorum: number, urls: string[] = [], cosigners = [one, two]): WitnessesConfig => ({
  keys: cosigners.map((cosigner) => cosigner.verifierKey),
  quorum,
  urls,
});

const syncLog = (from: string, to: string, config: WitnessesConfig): Promise<LogSyncResult> =>
  syncTileLog(LOG, folderDestination(to), {
    source: folderFiles(from),
    keys: testLogKeys,
    witnesses: createWitnessGate(config, { http }),
    progress: silent,
    concurrency: 4,
  });

async function createScene(): Promise<{ from: string; to: string; witnessed: () => Promise<string[]> }> {
  const [from, to] = [await temporaryFolder(), await temporaryFolder()];
  return {
    from,
    to,
    witnessed: async () => {
      const text = await readFile(join(to, 'witnessed/checkpoint'), 'utf8');
      const { note, ...checkpoint } = parseCheckpoint(text);
      const keys = [one, two].map(({ verifierKey: key }) => parseWitnessKey(key));
      return findCosignatures({ ...checkpoint, note }, note.signatures, keys).map(({ witness }) => witness);
    },
  };
}

describe('a log that requires witnesses', () => {
  it('advances in the mirror while a quorum cosigns its checkpoints', async () => {
    const { from, to, witnessed } = await createScene();
    await publishLog(from, 300, one, two);
    expect(await syncLog(from, to, createConfig(2))).toMatchObject({ size: 300 });
    expect(await witnessed()).toEqual(['one.acme.test', 'two.acme.test']);
    expect(await readFile(join(to, 'checkpoint'))).toEqual(await readFile(join(from, 'checkpoint')));
  });

  it('does not advance without a quorum, and its stored files stay', async () => {
    const { from, to } = await createScene();
    await publishLog(from, 300, one, two);
    await syncLog(from, to, createConfig(2));
    const good = await readFiles(to);
    await publishLog(from, 700, one, createCosigner('two.acme.test'));
    await expect(syncLog(from, to, createConfig(2))).rejects.toMatchObject({
      code: 'log-unwitnessed',
      details: { log: 'rekor2', size: 700, expected: 2, found: 1, detail: 'found one.acme.test' },
    });
    expect(await readFiles(to)).toEqual(good);
    expect(await syncLog(from, to, createConfig(1))).toMatchObject({ size: 700 });
  });

  it('does not advance with a cosignature for another tree', async () => {
    const { from, to } = await createScene();
    await publishLog(from, 300, one, two);
    const foreign = (await readFile(join(from, 'checkpoint'), 'utf8')).split('\n').slice(-3).join('\n');
    await publishLog(from, 301);
    await writeFile(join(from, 'checkpoint'), (await readFile(join(from, 'checkpoint'), 'utf8')) + foreign);
    await expect(syncLog(from, to, createConfig(1))).rejects.toMatchObject({ code: 'log-unwitnessed' });
    expect((await readFiles(to)).size).toBe(0);
  });

  it('gets missing cosignatures from witnesses at any size', async () => {
    const { from, to, witnessed } = await createScene();
    const urls = [await startWitness(one), await startWitness(two)];
    await publishLog(from, 300);
    await syncLog(from, to, createConfig(2, urls));
    expect(await witnessed()).toEqual(['one.acme.test', 'two.acme.test']);
    await publishLog(from, 2_000);
    await syncLog(from, to, createConfig(2, urls));
    // A new mirror learns the size of each witness and proves the growth from that size.
    const second = await createScene();
    await publishLog(from, 2_300);
    await syncLog(from, second.to, createConfig(2, urls));
    expect(await second.witnessed()).toEqual(['one.acme.test', 'two.acme.test']);
    // With nothing new, the mirror asks no witness and writes nothing.
    const before = await readFiles(second.to);
    expect(await syncLog(from, second.to, createConfig(2, ['http://127.0.0.1:1']))).toMatchObject({ bytes: 0 });
    expect(await readFiles(second.to)).toEqual(before);
  });

  it('reports the witnesses without a cosignature and the reason', async () => {
    const { from, to } = await createScene();
    const ahead = await startWitness(one);
    await publishLog(from, 500);
    await syncLog(from, to, createConfig(1, [ahead]));
    const late = await createScene();
    await publishLog(late.from, 300);
    await expect(syncLog(late.from, late.to, createConfig(1, [ahead, 'http://127.0.0.1:1/w']))).rejects.toMatchObject({
      code: 'log-unwitnessed',
      details: { found: 0, detail: expect.stringMatching(/has already cosigned 500 entries.*127\.0\.0\.1:1/s) },
    });
    // With a quorum of zero, available cosignatures are stored.
    expect(await syncLog(late.from, late.to, createConfig(0, [ahead]))).toMatchObject({ size: 300 });
  });

  it('causes an error if a witness has seen another history', async () => {
    const { from, to } = await createScene();
    const url = await startWitness(one);
    const split = await createScene();
    await writeFiles(split.from, renderLog(createEntries(300, 'another')));
    await syncLog(split.from, split.to, createConfig(1, [url]));
    for (const size of [300, 400]) {
      await publishLog(from, size);
      await expect(syncLog(from, to, createConfig(1, [url]))).rejects.toMatchObject({
        code: 'log-unwitnessed',
        details: { detail: expect.stringMatching(size === 300 ? /another root/ : /has the status 422/) },
      });
    }
  });
});

describe('the witness checks of a mirror', () => {
  const policy = parseConfiguredWitnesses(createConfig(2));
  async function createMirror(...cosigners: Cosigner[]) {
    const [from, dir] = [await temporaryFolder(), await temporaryFolder()];
    await publishLog(from, 300, ...cosigners);
    const { size, root } = await syncLog(from, join(dir, 'logs/rekor2'), createConfig(cosigners.length));
    const entry = {
      name: 'rekor2',
      type: 'rekor-v2' as const,
      origin: ORIGIN,
      size,
      root: root.toString('hex'),
      syncedAt: '2026-03-14T02:00:00Z',
    };
    return { dir, entry, place: folderDestination(join(dir, 'logs/rekor2')) };
  }

  it('require a quorum', async () => {
    const [good, bad] = [await createMirror(one, two), await createMirror(two)];
    await assertWitnessed(folderFiles(good.dir), [good.entry], policy);
    await checkWitnessed(LOG, good.place, testLogKeys, policy);
    await expect(assertWitnessed(folderFiles(bad.dir), [bad.entry], policy)).rejects.toMatchObject({
      code: 'log-unwitnessed',
      details: { expected: 2, found: 1 },
    });
    await expect(checkWitnessed(LOG, bad.place, testLogKeys, policy)).rejects.toMatchObject({
      code: 'log-unwitnessed',
    });
    // Logs without tiles have no witnesses.
    await assertWitnessed(folderFiles(bad.dir), [{ ...bad.entry, type: 'rekor-v1' }], policy);
  });

  it('refuse an older tree than the index names, and another log', async () => {
    const { dir, entry } = await createMirror(one, two);
    for (const change of [{ size: 301 }, { root: 'a'.repeat(64) }, { origin: 'other.acme.test' }, { name: 'none' }])
      await expect(assertWitnessed(folderFiles(dir), [{ ...entry, ...change }], policy)).rejects.toMatchObject({
        code: 'mirror-damaged',
      });
    await assertWitnessed(folderFiles(dir), [{ ...entry, size: 299 }], policy);
  });

  it('report a changed signature, even if enough others remain', async () => {
    const { dir, place } = await createMirror(one, two);
    const path = join(dir, 'logs/rekor2/witnessed/checkpoint');
    const text = await readFile(path, 'utf8');
    const three = createCosigner('three.acme.test');
    const stray = formatSignature(three.cosign(parseCheckpoint(text), TIME));
    for (const changed of [text + stray, text.replace(/^\u2014 rekor2.*\n/m, ''), 'nothing']) {
      await writeFile(path, changed);
      await expect(checkWitnessed(LOG, place, testLogKeys, policy)).rejects.toMatchObject({ code: 'mirror-damaged' });
    }
    await rm(path);
    await checkWitnessed(LOG, place, testLogKeys, policy);
  });

  it('refuse a quorum above the number of keys', () => {
    expect(() => parseWitnessPolicy([one.verifierKey, one.verifierKey], 2, 'the policy')).toThrow(
      expect.objectContaining({ code: 'witness-quorum-impossible' }),
    );
  });
});

describe('witnessGate', () => {
  const tree = new WitnessedLog();
  const cosignLine = (text: string, by: Cosigner, time = TIME): string =>
    formatSignature(by.cosign(parseCheckpoint(text), time));
  const createCandidate = (text: string, kept: string | undefined | Error) => ({
    log: 'tiles',
    next: { ...parseCheckpoint(text), text },
    mirror: {
      name: 'a mirror',
      read: async (path: string) => {
        expect(path).toBe('witnessed/checkpoint');
        if (kept instanceof Error) throw kept;
        return kept === undefined ? undefined : Buffer.from(kept);
      },
    } satisfies StaticFiles,
    proof: async (from: number) => tree.proof(from, parseCheckpoint(text).size),
  });

  /** Creates a witness that refuses, and records the sizes of its requests. */
  async function startRefusing(): Promise<{ url: string; from: (string | undefined)[] }> {
    const from: (string | undefined)[] = [];
    const server = await scriptedServer((_, response, body) => {
      from.push(body.toString().split('\n')[0]);
      response.writeHead(404).end('no');
    });
    closing.push(server.end);
    return { url: `http://${server.host}`, from };
  }
  const admitCheckpoint = (config: WitnessesConfig, text: string, kept?: string | Error): Promise<string | undefined> =>
    createWitnessGate(config, { http }).admit(createCandidate(text, kept));

  it('accepts a checkpoint with all cosignatures without asking a witness', async () => {
    const { url, from } = await startRefusing();
    const text = tree.checkpoint(7);
    const whole = text + cosignLine(text, one) + cosignLine(text, two);
    expect(await admitCheckpoint(createConfig(2, [url]), whole)).toBe(whole);
    expect(await admitCheckpoint(createConfig(2, [url]), whole, whole)).toBeUndefined();
    expect(from).toEqual([]);
  });

  it('accepts a checkpoint by its quorum, and asks witnesses for missing cosignatures', async () => {
    const { url, from } = await startRefusing();
    const text = tree.checkpoint(7);
    expect(await admitCheckpoint(createConfig(1, [url]), text + cosignLine(text, one))).toBe(
      text + cosignLine(text, one),
    );
    expect(from).toEqual(['old 0']);
  });

  it('keeps the cosignatures of the same checkpoint, and not those of another one', async () => {
    const { url, from } = await startRefusing();
    const [text, old] = [tree.checkpoint(7), tree.checkpoint(5)];
    const kept = text + cosignLine(text, one) + cosignLine(text, two);
    expect(await admitCheckpoint(createConfig(2, [url]), text, kept)).toBeUndefined();
    expect(from).toEqual([]);
    const before = old + cosignLine(old, one) + cosignLine(old, two);
    await expect(admitCheckpoint(createConfig(2, [url]), text, before)).rejects.toMatchObject({
      code: 'log-unwitnessed',
      details: { log: 'tiles', size: 7, expected: 2, found: 0, detail: expect.stringMatching(/^found none; .*404/) },
    });
    expect(from).toEqual(['old 5']);
  });

  it('writes the newest cosignature of each witness next to the signature of the log', async () => {
    const text = tree.checkpoint(7);
    const [earlier, later] = [cosignLine(text, one, TIME), cosignLine(text, one, TIME + 1)];
    expect(await admitCheckpoint(createConfig(1), text + earlier, text + later)).toBe(text + earlier + later);
    expect(await admitCheckpoint(createConfig(1), text + later, text + earlier)).toBe(text + later);
  });

  it('asks again if the stored cosignatures are damaged or cannot be read', async () => {
    const text = tree.checkpoint(7);
    const whole = text + cosignLine(text, one);
    for (const kept of ['nothing', new Error('a bad disk'), undefined])
      expect(await admitCheckpoint(createConfig(1), whole, kept)).toBe(whole);
  });

  it('stops waiting when its signal aborts', async () => {
    const reason = new Error('called off');
    const { url } = await startRefusing();
    const gate = createWitnessGate(createConfig(1, [url]), { http, signal: AbortSignal.abort(reason) });
    await expect(gate.admit(createCandidate(tree.checkpoint(7), undefined))).rejects.toBe(reason);
  });

  it('accepts exactly the quorum', () => {
    const text = tree.checkpoint(7);
    const { signatures } = parseCheckpoint(text + cosignLine(text, one)).note;
    const found = signatures.slice(1).map((signature) => ({ witness: 'one.acme.test', time: TIME, signature }));
    const policy = parseConfiguredWitnesses(createConfig(2));
    expect(() => assertQuorum('tiles', 7, found, { ...policy, quorum: 1 })).not.toThrow();
    expect(() => assertQuorum('tiles', 7, [], { ...policy, quorum: 0 })).not.toThrow();
    expect(() => assertQuorum('tiles', 7, found, policy, ['it is down'])).toThrow(
      expect.objectContaining({
        code: 'log-unwitnessed',
        details: { log: 'tiles', size: 7, expected: 2, found: 1, detail: 'found one.acme.test; it is down' },
      }),
    );
  });

  it('treats signatures as equal by name, key ID and bytes', () => {
    const text = tree.checkpoint(7);
    const [made] = parseCheckpoint(text).note.signatures;
    if (!made) throw new Error('no signature');
    expect(`\u2014 ${signatureLine(made)}\n`).toBe(formatSignature(made));
  });
});
