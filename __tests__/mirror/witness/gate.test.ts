import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createHttp } from '../../../src/lib/http.ts';
import { silent } from '../../../src/lib/progress.ts';
import { checkWitnessed } from '../../../src/mirror/check/witnessed.ts';
import { folderFiles, type StaticFiles } from '../../../src/mirror/format/files.ts';
import { folderDestination } from '../../../src/mirror/index.ts';
import { syncTileLog } from '../../../src/mirror/logs/tiled/sync.ts';
import type { LogSync } from '../../../src/mirror/logs/types.ts';
import { type WitnessesConfig, witnessPolicy, witnessPolicyOf } from '../../../src/mirror/witness/config.ts';
import { assertQuorum, createWitnessGate, signatureLine } from '../../../src/mirror/witness/gate.ts';
import { WitnessMemory } from '../../../src/mirror/witness/memory.ts';
import { serveWitness } from '../../../src/mirror/witness/server.ts';
import { Witness } from '../../../src/mirror/witness/witness.ts';
import { assertWitnessed } from '../../../src/mirror/witness/witnessed.ts';
import {
  type Cosigner,
  cosignaturesBy,
  formatSignature,
  parseCheckpoint,
  parseWitnessKey,
  verifierKey,
} from '../../../src/tlog/index.ts';
import { filesOf, temporaryFolder } from '../../support/folders.ts';
import { scriptedServer } from '../../support/scripted-server.ts';
import { entriesOf, LOG, logKeysOfTest, logPublicKey, ORIGIN, renderLog, writeFiles } from '../../support/tile-log.ts';
import { cosignerOf, WitnessedLog } from '../../support/witness.ts';

const http = createHttp();
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
  await http.close();
});

const TIME = 1_700_000_000;
const [one, two] = [cosignerOf('one.acme.test'), cosignerOf('two.acme.test', 'ml-dsa-44')];
const clock = { now: () => new Date(TIME * 1000) };

/** A log of so many entries, whose checkpoint these have cosigned. */
async function publish(dir: string, size: number, ...cosigners: Cosigner[]): Promise<void> {
  const files = renderLog(entriesOf(size));
  const text = files.get('checkpoint')?.toString() ?? '';
  const lines = cosigners.map((cosigner) => formatSignature(cosigner.cosign(parseCheckpoint(text), TIME)));
  await writeFiles(dir, new Map([...files, ['checkpoint', Buffer.from(text + lines.join(''))]]));
}

async function witnessFor(cosigner: Cosigner): Promise<string> {
  const memory = new WitnessMemory(await temporaryFolder());
  const witness = new Witness({ cosigners: [cosigner], logs: [verifierKey(ORIGIN, logPublicKey)], memory, clock });
  const { url, close } = await serveWitness(witness, { host: '127.0.0.1', port: 0 });
  closing.push(close);
  return url;
}

const configOf = (quorum: number, urls: string[] = [], cosigners = [one, two]): WitnessesConfig => ({
  keys: cosigners.map((cosigner) => cosigner.verifierKey),
  quorum,
  urls,
});

const sync = (from: string, to: string, config: WitnessesConfig): Promise<LogSync> =>
  syncTileLog(LOG, folderDestination(to), {
    source: folderFiles(from),
    keys: logKeysOfTest,
    witnesses: createWitnessGate(config, { http }),
    progress: silent,
    concurrency: 4,
  });

async function scene(): Promise<{ from: string; to: string; witnessed: () => Promise<string[]> }> {
  const [from, to] = [await temporaryFolder(), await temporaryFolder()];
  return {
    from,
    to,
    witnessed: async () => {
      const text = await readFile(join(to, 'witnessed/checkpoint'), 'utf8');
      const { note, ...checkpoint } = parseCheckpoint(text);
      const keys = [one, two].map(({ verifierKey: key }) => parseWitnessKey(key));
      return cosignaturesBy({ ...checkpoint, note }, note.signatures, keys).map(({ witness }) => witness);
    },
  };
}

describe('a log that needs witnesses', () => {
  it('is followed while as many as are needed cosign its checkpoints', async () => {
    const { from, to, witnessed } = await scene();
    await publish(from, 300, one, two);
    expect(await sync(from, to, configOf(2))).toMatchObject({ size: 300 });
    expect(await witnessed()).toEqual(['one.acme.test', 'two.acme.test']);
    expect(await readFile(join(to, 'checkpoint'))).toEqual(await readFile(join(from, 'checkpoint')));
  });

  it('is not followed below that, and what was good stays', async () => {
    const { from, to } = await scene();
    await publish(from, 300, one, two);
    await sync(from, to, configOf(2));
    const good = await filesOf(to);
    await publish(from, 700, one, cosignerOf('two.acme.test'));
    await expect(sync(from, to, configOf(2))).rejects.toMatchObject({
      code: 'log-unwitnessed',
      details: { log: 'rekor2', size: 700, expected: 2, found: 1, detail: 'found one.acme.test' },
    });
    expect(await filesOf(to)).toEqual(good);
    expect(await sync(from, to, configOf(1))).toMatchObject({ size: 700 });
  });

  it('is not followed by what a witness signed for another tree', async () => {
    const { from, to } = await scene();
    await publish(from, 300, one, two);
    const stolen = (await readFile(join(from, 'checkpoint'), 'utf8')).split('\n').slice(-3).join('\n');
    await publish(from, 301);
    await writeFile(join(from, 'checkpoint'), (await readFile(join(from, 'checkpoint'), 'utf8')) + stolen);
    await expect(sync(from, to, configOf(1))).rejects.toMatchObject({ code: 'log-unwitnessed' });
    expect((await filesOf(to)).size).toBe(0);
  });

  it('gets from witnesses what it does not bring, from wherever they are', async () => {
    const { from, to, witnessed } = await scene();
    const urls = [await witnessFor(one), await witnessFor(two)];
    await publish(from, 300);
    await sync(from, to, configOf(2, urls));
    expect(await witnessed()).toEqual(['one.acme.test', 'two.acme.test']);
    await publish(from, 2_000);
    await sync(from, to, configOf(2, urls));
    // A mirror that is new to them is told where they are, and proves the way from there.
    const second = await scene();
    await publish(from, 2_300);
    await sync(from, second.to, configOf(2, urls));
    expect(await second.witnessed()).toEqual(['one.acme.test', 'two.acme.test']);
    // Nothing new: no witness is asked, and nothing is written.
    const before = await filesOf(second.to);
    expect(await sync(from, second.to, configOf(2, ['http://127.0.0.1:1']))).toMatchObject({ bytes: 0 });
    expect(await filesOf(second.to)).toEqual(before);
  });

  it('tells of the witnesses that gave none, and why', async () => {
    const { from, to } = await scene();
    const ahead = await witnessFor(one);
    await publish(from, 500);
    await sync(from, to, configOf(1, [ahead]));
    const late = await scene();
    await publish(late.from, 300);
    await expect(sync(late.from, late.to, configOf(1, [ahead, 'http://127.0.0.1:1/w']))).rejects.toMatchObject({
      code: 'log-unwitnessed',
      details: { found: 0, detail: expect.stringMatching(/has already cosigned 500 entries.*127\.0\.0\.1:1/s) },
    });
    // A quorum of none: what there is is kept.
    expect(await sync(late.from, late.to, configOf(0, [ahead]))).toMatchObject({ size: 300 });
  });

  it('stops at a witness that has seen another history', async () => {
    const { from, to } = await scene();
    const url = await witnessFor(one);
    const split = await scene();
    await writeFiles(split.from, renderLog(entriesOf(300, 'another')));
    await sync(split.from, split.to, configOf(1, [url]));
    for (const size of [300, 400]) {
      await publish(from, size);
      await expect(sync(from, to, configOf(1, [url]))).rejects.toMatchObject({
        code: 'log-unwitnessed',
        details: { detail: expect.stringMatching(size === 300 ? /another root/ : /has the status 422/) },
      });
    }
  });
});

describe('who reads a mirror', () => {
  const policy = witnessPolicyOf(configOf(2));
  async function mirror(...cosigners: Cosigner[]) {
    const [from, dir] = [await temporaryFolder(), await temporaryFolder()];
    await publish(from, 300, ...cosigners);
    const { size, root } = await sync(from, join(dir, 'logs/rekor2'), configOf(cosigners.length));
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

  it('finds enough witnesses, or not', async () => {
    const [good, bad] = [await mirror(one, two), await mirror(two)];
    await assertWitnessed(folderFiles(good.dir), [good.entry], policy);
    await checkWitnessed(LOG, good.place, logKeysOfTest, policy);
    await expect(assertWitnessed(folderFiles(bad.dir), [bad.entry], policy)).rejects.toMatchObject({
      code: 'log-unwitnessed',
      details: { expected: 2, found: 1 },
    });
    await expect(checkWitnessed(LOG, bad.place, logKeysOfTest, policy)).rejects.toMatchObject({
      code: 'log-unwitnessed',
    });
    // Logs without tiles have none.
    await assertWitnessed(folderFiles(bad.dir), [{ ...bad.entry, type: 'rekor-v1' }], policy);
  });

  it('is not shown an older tree than the index tells of, or another log', async () => {
    const { dir, entry } = await mirror(one, two);
    for (const change of [{ size: 301 }, { root: 'a'.repeat(64) }, { origin: 'other.acme.test' }, { name: 'none' }])
      await expect(assertWitnessed(folderFiles(dir), [{ ...entry, ...change }], policy)).rejects.toMatchObject({
        code: 'mirror-damaged',
      });
    await assertWitnessed(folderFiles(dir), [{ ...entry, size: 299 }], policy);
  });

  it('finds a changed signature in the check, also where enough others are left', async () => {
    const { dir, place } = await mirror(one, two);
    const path = join(dir, 'logs/rekor2/witnessed/checkpoint');
    const text = await readFile(path, 'utf8');
    const three = cosignerOf('three.acme.test');
    const stray = formatSignature(three.cosign(parseCheckpoint(text), TIME));
    for (const changed of [text + stray, text.replace(/^\u2014 rekor2.*\n/m, ''), 'nothing']) {
      await writeFile(path, changed);
      await expect(checkWitnessed(LOG, place, logKeysOfTest, policy)).rejects.toMatchObject({ code: 'mirror-damaged' });
    }
    await rm(path);
    await checkWitnessed(LOG, place, logKeysOfTest, policy);
  });

  it('asks for no more witnesses than there are keys', () => {
    expect(() => witnessPolicy([one.verifierKey, one.verifierKey], 2, 'the policy')).toThrow(
      expect.objectContaining({ code: 'witness-quorum-impossible' }),
    );
  });
});

describe('a checkpoint that asks to be let in', () => {
  const tree = new WitnessedLog();
  const line = (text: string, by: Cosigner, time = TIME): string =>
    formatSignature(by.cosign(parseCheckpoint(text), time));
  const candidate = (text: string, kept: string | undefined | Error) => ({
    log: 'tiles',
    next: { ...parseCheckpoint(text), text },
    kept: {
      name: 'a mirror',
      read: async (path: string) => {
        expect(path).toBe('witnessed/checkpoint');
        if (kept instanceof Error) throw kept;
        return kept === undefined ? undefined : Buffer.from(kept);
      },
    } satisfies StaticFiles,
    proof: async (from: number) => tree.proof(from, parseCheckpoint(text).size),
  });

  /** A witness that says no, and is asked from these sizes. */
  async function refusing(): Promise<{ url: string; from: (string | undefined)[] }> {
    const from: (string | undefined)[] = [];
    const server = await scriptedServer((_, response, body) => {
      from.push(body.toString().split('\n')[0]);
      response.writeHead(404).end('no');
    });
    closing.push(server.end);
    return { url: `http://${server.host}`, from };
  }
  const admit = (config: WitnessesConfig, text: string, kept?: string | Error): Promise<string | undefined> =>
    createWitnessGate(config, { http }).admit(candidate(text, kept));

  it('and has every cosignature is let in, and no witness is asked', async () => {
    const { url, from } = await refusing();
    const text = tree.checkpoint(7);
    const whole = text + line(text, one) + line(text, two);
    expect(await admit(configOf(2, [url]), whole)).toBe(whole);
    expect(await admit(configOf(2, [url]), whole, whole)).toBeUndefined();
    expect(from).toEqual([]);
  });

  it('and lacks one is let in by its quorum, and witnesses are asked for it', async () => {
    const { url, from } = await refusing();
    const text = tree.checkpoint(7);
    expect(await admit(configOf(1, [url]), text + line(text, one))).toBe(text + line(text, one));
    expect(from).toEqual(['old 0']);
  });

  it('keeps the cosignatures of the same checkpoint, and those of another not', async () => {
    const { url, from } = await refusing();
    const [text, old] = [tree.checkpoint(7), tree.checkpoint(5)];
    const kept = text + line(text, one) + line(text, two);
    expect(await admit(configOf(2, [url]), text, kept)).toBeUndefined();
    expect(from).toEqual([]);
    const before = old + line(old, one) + line(old, two);
    await expect(admit(configOf(2, [url]), text, before)).rejects.toMatchObject({
      code: 'log-unwitnessed',
      details: { log: 'tiles', size: 7, expected: 2, found: 0, detail: expect.stringMatching(/^found none; .*404/) },
    });
    expect(from).toEqual(['old 5']);
  });

  it('is written with the newest cosignature of each witness beside what its log signed', async () => {
    const text = tree.checkpoint(7);
    const [earlier, later] = [line(text, one, TIME), line(text, one, TIME + 1)];
    expect(await admit(configOf(1), text + earlier, text + later)).toBe(text + earlier + later);
    expect(await admit(configOf(1), text + later, text + earlier)).toBe(text + later);
  });

  it('is asked for anew where what was kept is damaged, or cannot be read', async () => {
    const text = tree.checkpoint(7);
    const whole = text + line(text, one);
    for (const kept of ['nothing', new Error('a bad disk'), undefined])
      expect(await admit(configOf(1), whole, kept)).toBe(whole);
  });

  it('waits no longer once it is called off', async () => {
    const reason = new Error('called off');
    const { url } = await refusing();
    const gate = createWitnessGate(configOf(1, [url]), { http, signal: AbortSignal.abort(reason) });
    await expect(gate.admit(candidate(tree.checkpoint(7), undefined))).rejects.toBe(reason);
  });

  it('has just as many as are asked for', () => {
    const text = tree.checkpoint(7);
    const { signatures } = parseCheckpoint(text + line(text, one)).note;
    const found = signatures.slice(1).map((signature) => ({ witness: 'one.acme.test', time: TIME, signature }));
    const policy = witnessPolicyOf(configOf(2));
    expect(() => assertQuorum('tiles', 7, found, { ...policy, quorum: 1 })).not.toThrow();
    expect(() => assertQuorum('tiles', 7, [], { ...policy, quorum: 0 })).not.toThrow();
    expect(() => assertQuorum('tiles', 7, found, policy, ['it is down'])).toThrow(
      expect.objectContaining({
        code: 'log-unwitnessed',
        details: { log: 'tiles', size: 7, expected: 2, found: 1, detail: 'found one.acme.test; it is down' },
      }),
    );
  });

  it('has signatures that are the same by name, key id and bytes', () => {
    const text = tree.checkpoint(7);
    const [made] = parseCheckpoint(text).note.signatures;
    if (!made) throw new Error('no signature');
    expect(`\u2014 ${signatureLine(made)}\n`).toBe(formatSignature(made));
  });
});
