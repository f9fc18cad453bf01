import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, hexOf } from '../../../src/lib/digest.ts';
import { baseError } from '../../../src/lib/errors.ts';
import { evidenceRoot } from '../../../src/mirror/format/catalog.ts';
import { readState } from '../../../src/mirror/format/state.ts';
import { type Destination, folderDestination } from '../../../src/mirror/index.ts';
import { ownVerifierKey, stateSigner, stateVerifier } from '../../../src/mirror/sync/own-key.ts';
import { type SourceError, writeState } from '../../../src/mirror/sync/write-state.ts';
import { ed25519NoteVerifier, verifierKey } from '../../../src/tlog/index.ts';
import { bareConfig } from '../../support/bare-mirror.ts';
import { temporaryFolder } from '../../support/folders.ts';

const NAME = 'mirror.acme.test';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const [EARLIER, NOW] = ['2026-06-01T00:00:00.000Z', '2026-06-02T00:00:00.000Z'];
const ROOT = 'a'.repeat(64);

let dir: string;
let to: Destination;
beforeEach(async () => {
  dir = await temporaryFolder();
  to = folderDestination(join(dir, 'mirror'));
});

describe("the mirror's own key", () => {
  const ownKey = async (text: string): Promise<string> => {
    await writeFile(join(dir, 'own.pem'), text);
    return join(dir, 'own.pem');
  };

  it('signs and verifies under its name, and is told as others write it down', async () => {
    const config = bareConfig(dir, { name: NAME, key: await ownKey(PEM) });
    const signer = await stateSigner(config);
    const signature = { name: NAME, keyId: signer?.keyId ?? Buffer.alloc(0), signature: signer?.sign('x\n') as Buffer };
    expect(signer?.name).toBe(NAME);
    expect(ed25519NoteVerifier(NAME, publicKey).verifies('x\n', signature)).toBe(true);
    expect((await stateVerifier(config))?.verifies('x\n', signature)).toBe(true);
    expect((await stateVerifier(config))?.verifies('y\n', signature)).toBe(false);
    expect(await ownVerifierKey(config)).toBe(verifierKey(NAME, publicKey));
  });

  it('is none where the configuration names none', async () => {
    const config = bareConfig(dir);
    expect([await stateSigner(config), await stateVerifier(config), await ownVerifierKey(config)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is of use, or nothing is done without it', async () => {
    await expect(stateSigner(bareConfig(dir, { key: join(dir, 'none.pem') }))).rejects.toMatchObject({
      code: 'file-not-found',
    });
    await expect(stateSigner(bareConfig(dir, { key: await ownKey('no key') }))).rejects.toMatchObject({
      family: 'configuration',
    });
    await expect(stateSigner(bareConfig(dir, { key: await ownKey(PEM.padEnd(16_385)) }))).rejects.toMatchObject({
      code: 'file-too-large',
    });
    expect((await stateSigner(bareConfig(dir, { key: await ownKey(PEM.padEnd(16_384)) })))?.name).toBe('mirror');
  });
});

describe('mirror.json, as it is written after a sync', () => {
  const retention = {
    clock: NOW,
    wall: NOW,
    ledger: ROOT,
    quarantine: ROOT,
    releases: ROOT,
    holds: [],
  };
  const failed = (source: string, code: 'internal-error' | 'network-unreachable' = 'internal-error'): SourceError => ({
    source,
    error:
      code === 'internal-error'
        ? baseError(code, { what: source })
        : baseError(code, { method: 'GET', url: source, detail: 'refused', attempts: 1 }),
  });
  const write = (at: string, errors: readonly SourceError[] = [], more: object = {}) =>
    writeState(to, { name: NAME }, undefined, new Date(at), {
      index: undefined,
      indexes: new Map(),
      retention,
      errors,
      ...more,
    });

  it('says what is held, where nothing is yet', async () => {
    const state = await write(NOW);
    expect(state).toEqual({
      version: 1,
      name: NAME,
      sequence: Date.parse(NOW),
      time: NOW,
      logs: [],
      sums: hexOf(digestOf('')),
      evidence: { subjects: 0, root: evidenceRoot(new Map()).toString('hex') },
      retention,
      errors: [],
      forks: [],
    });
    expect(await readState(to)).toEqual(state);
  });

  it('says what the index says of logs, and which of them are frozen', async () => {
    const log = { name: 'a', type: 'tiled' as const, origin: 'a.test', size: 3, root: ROOT, syncedAt: EARLIER };
    const index = {
      version: 1 as const,
      syncedAt: EARLIER,
      trust: [],
      subjects: [],
      logs: [log, { ...log, name: 'b', frozen: true as const }],
    };
    const indexes = new Map([[digestOf('x'), digestOf('index of x')]]);
    await to.write('forks/a/0123456789abcdef0123456789abcdef.json', '{}');
    const state = await write(NOW, [], { index, indexes });
    const { type: _, ...told } = log;
    expect(state).toMatchObject({
      syncedAt: EARLIER,
      evidence: { subjects: 1, root: evidenceRoot(indexes).toString('hex') },
      forks: [{ log: 'a', path: 'forks/a/0123456789abcdef0123456789abcdef.json' }],
    });
    expect(state.logs).toEqual([told, { ...told, name: 'b', frozen: true }]);
  });

  it('says since when a source fails: with the same error as before, of the same source', async () => {
    await write(EARLIER, [failed('a'), failed('b')]);
    const retry = { failures: 2, nextTry: NOW };
    const { errors } = await write(NOW, [{ ...failed('b'), retry }, failed('a', 'network-unreachable'), failed('c')]);
    expect(errors.map(({ source, code, since }) => [source, code, since])).toEqual([
      ['b', 'internal-error', EARLIER],
      ['a', 'network-unreachable', NOW],
      ['c', 'internal-error', NOW],
    ]);
    expect(errors[0]).toMatchObject(retry);
    expect(errors[1]).not.toHaveProperty('failures');
    expect((await write('2026-06-03T00:00:00.000Z', [failed('a', 'network-unreachable')])).errors[0]?.since).toBe(NOW);
  });

  it('goes on from the sequence before, and with the time where the state before is damaged', async () => {
    const first = await write(NOW);
    expect((await write(EARLIER)).sequence).toBe(first.sequence + 1);
    await to.write('mirror.json', 'damaged');
    expect((await write(NOW)).sequence).toBe(Date.parse(NOW));
  });
});
