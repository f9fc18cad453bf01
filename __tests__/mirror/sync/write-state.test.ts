import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, getHex } from '../../../src/lib/digest.ts';
import { baseError } from '../../../src/lib/errors.ts';
import { evidenceRoot } from '../../../src/mirror/format/catalog.ts';
import { readState } from '../../../src/mirror/format/state.ts';
import { type Destination, folderDestination } from '../../../src/mirror/index.ts';
import { readOwnVerifierKey, readStateSigner, readStateVerifier } from '../../../src/mirror/sync/own-key.ts';
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

describe('the key of a mirror', () => {
  const writeKey = async (text: string): Promise<string> => {
    await writeFile(join(dir, 'own.pem'), text);
    return join(dir, 'own.pem');
  };

  it('signs and verifies under its name, and has a verifier key in the standard format', async () => {
    const config = bareConfig(dir, { name: NAME, key: await writeKey(PEM) });
    const signer = await readStateSigner(config);
    const signature = { name: NAME, keyId: signer?.keyId ?? Buffer.alloc(0), signature: signer?.sign('x\n') as Buffer };
    expect(signer?.name).toBe(NAME);
    expect(ed25519NoteVerifier(NAME, publicKey).verifies('x\n', signature)).toBe(true);
    expect((await readStateVerifier(config))?.verifies('x\n', signature)).toBe(true);
    expect((await readStateVerifier(config))?.verifies('y\n', signature)).toBe(false);
    expect(await readOwnVerifierKey(config)).toBe(verifierKey(NAME, publicKey));
  });

  it('does not exist if the configuration names none', async () => {
    const config = bareConfig(dir);
    expect([await readStateSigner(config), await readStateVerifier(config), await readOwnVerifierKey(config)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('must be usable, or every operation that needs it fails', async () => {
    await expect(readStateSigner(bareConfig(dir, { key: join(dir, 'none.pem') }))).rejects.toMatchObject({
      code: 'file-not-found',
    });
    await expect(readStateSigner(bareConfig(dir, { key: await writeKey('no key') }))).rejects.toMatchObject({
      family: 'configuration',
    });
    await expect(readStateSigner(bareConfig(dir, { key: await writeKey(PEM.padEnd(16_385)) }))).rejects.toMatchObject({
      code: 'file-too-large',
    });
    expect((await readStateSigner(bareConfig(dir, { key: await writeKey(PEM.padEnd(16_384)) })))?.name).toBe('mirror');
  });
});

describe('writeState', () => {
  const retention = {
    clock: NOW,
    wall: NOW,
    ledger: ROOT,
    quarantine: ROOT,
    releases: ROOT,
    holds: [],
  };
  const createFailure = (
    source: string,
    code: 'internal-error' | 'network-unreachable' = 'internal-error',
  ): SourceError => ({
    source,
    error:
      code === 'internal-error'
        ? baseError(code, { what: source })
        : baseError(code, { method: 'GET', url: source, detail: 'refused', attempts: 1 }),
  });
  const writeTestState = (at: string, errors: readonly SourceError[] = [], more: object = {}) =>
    writeState(to, { name: NAME }, undefined, new Date(at), {
      index: undefined,
      indexes: new Map(),
      retention,
      errors,
      ...more,
    });

  it('writes a state for a mirror without content', async () => {
    const state = await writeTestState(NOW);
    expect(state).toEqual({
      version: 1,
      name: NAME,
      sequence: Date.parse(NOW),
      time: NOW,
      logs: [],
      sums: getHex(digestOf('')),
      evidence: { subjects: 0, root: evidenceRoot(new Map()).toString('hex') },
      retention,
      errors: [],
      forks: [],
    });
    expect(await readState(to)).toEqual(state);
  });

  it('writes the logs of the index and which of them are frozen', async () => {
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
    const state = await writeTestState(NOW, [], { index, indexes });
    const { type: _, ...line } = log;
    expect(state).toMatchObject({
      syncedAt: EARLIER,
      evidence: { subjects: 1, root: evidenceRoot(indexes).toString('hex') },
      forks: [{ log: 'a', path: 'forks/a/0123456789abcdef0123456789abcdef.json' }],
    });
    expect(state.logs).toEqual([line, { ...line, name: 'b', frozen: true }]);
  });

  it('writes since when a source fails, for the same error of the same source', async () => {
    await writeTestState(EARLIER, [createFailure('a'), createFailure('b')]);
    const retry = { failures: 2, nextTry: NOW };
    const { errors } = await writeTestState(NOW, [
      { ...createFailure('b'), retry },
      createFailure('a', 'network-unreachable'),
      createFailure('c'),
    ]);
    expect(errors.map(({ source, code, since }) => [source, code, since])).toEqual([
      ['b', 'internal-error', EARLIER],
      ['a', 'network-unreachable', NOW],
      ['c', 'internal-error', NOW],
    ]);
    expect(errors[0]).toMatchObject(retry);
    expect(errors[1]).not.toHaveProperty('failures');
    expect(
      (await writeTestState('2026-06-03T00:00:00.000Z', [createFailure('a', 'network-unreachable')])).errors[0]?.since,
    ).toBe(NOW);
  });

  it('increments the previous sequence, and uses the time if the previous state is damaged', async () => {
    const first = await writeTestState(NOW);
    expect((await writeTestState(EARLIER)).sequence).toBe(first.sequence + 1);
    await to.write('mirror.json', 'damaged');
    expect((await writeTestState(NOW)).sequence).toBe(Date.parse(NOW));
  });
});
