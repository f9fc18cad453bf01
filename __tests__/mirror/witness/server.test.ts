import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { McError } from '../../../src/lib/mc-error.ts';
import type { Listening } from '../../../src/mirror/serve/listen.ts';
import { WitnessMemory } from '../../../src/mirror/witness/memory.ts';
import { formatAddCheckpoint } from '../../../src/mirror/witness/request.ts';
import { serveWitness } from '../../../src/mirror/witness/server.ts';
import { Witness } from '../../../src/mirror/witness/witness.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { createCosigner, WitnessedLog } from '../../support/witness.ts';

const log = new WitnessedLog();
const faults: McError[] = [];

/** A memory whose disk is full for one size of the log. */
class Memory extends WitnessMemory {
  override async remember(...[text, checkpoint]: Parameters<WitnessMemory['remember']>): Promise<void> {
    if (checkpoint.size === 9) throw new Error('no space left');
    await super.remember(text, checkpoint);
  }
}

let server: Listening;
beforeAll(async () => {
  const memory = new Memory(await temporaryFolder());
  const clock = { now: () => new Date('2026-03-14T02:00:00Z') };
  const witness = new Witness({ cosigners: [createCosigner('w')], logs: [log.verifierKey], memory, clock });
  server = await serveWitness(witness, { host: '127.0.0.1', port: 0 }, (error) => faults.push(error));
});
afterAll(() => server.close());

async function sendRequest(path: string, init: RequestInit = {}) {
  const response = await fetch(`${server.url}${path}`, init);
  const { headers } = response;
  const named = Object.fromEntries(['content-type', 'allow', 'connection'].map((name) => [name, headers.get(name)]));
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  const body = await response.text();
  expect(headers.get('content-length')).toBe(`${Buffer.byteLength(body)}`);
  return { status: response.status, body, ...named };
}
const post = (body: string) => sendRequest('/add-checkpoint', { method: 'POST', body });
const plain = { 'content-type': 'text/plain; charset=utf-8', allow: null, connection: 'keep-alive' };

describe('serveWitness', () => {
  it('cosigns a checkpoint that a client posts to /add-checkpoint', async () => {
    const body = formatAddCheckpoint({ old: 0, proof: [], checkpoint: log.checkpoint(5) });
    expect(await post(body)).toEqual({ status: 200, body: expect.stringMatching(/^\u2014 w \S+\n$/), ...plain });
    expect(await post(body)).toEqual({ status: 409, body: '5\n', ...plain, 'content-type': 'text/x.tlog.size' });
  });

  it('reports its health', async () => {
    for (const method of ['GET', 'POST'])
      expect(await sendRequest('/healthz?full', { method })).toEqual({ status: 200, body: 'ok\n', ...plain });
  });

  it('serves no other path', async () => {
    for (const path of ['/', '/add-checkpoint/', '/add-checkpoints', '/healthz/x'])
      expect(await sendRequest(path, { method: 'POST', body: 'x' })).toEqual({
        status: 404,
        body: 'not found: use POST /add-checkpoint\n',
        ...plain,
      });
  });

  it.each(['GET', 'PUT', 'DELETE'])('rejects %s', async (method) => {
    expect(await sendRequest('/add-checkpoint?x=1', { method })).toEqual({
      status: 405,
      body: 'expected POST\n',
      ...plain,
      allow: 'POST',
    });
  });

  it('reads at most half a mebibyte of a request', async () => {
    for (const length of [0, 524_287, 524_288])
      expect(await post('x'.repeat(length))).toMatchObject({ status: 400, connection: 'keep-alive' });
    expect(await post('x'.repeat(524_289))).toEqual({
      status: 413,
      body: 'expected at most 524288 bytes\n',
      ...plain,
      connection: 'close',
    });
  });

  it('reports storage failures to its operator and not to clients', async () => {
    expect(faults).toEqual([]);
    const request = { old: 5, proof: log.proof(5, 9), checkpoint: log.checkpoint(9) };
    expect(await post(formatAddCheckpoint(request))).toEqual({
      status: 500,
      body: 'the witness cannot store its state; see the log of the witness\n',
      ...plain,
    });
    expect(faults.map(({ code, message }) => [code, message])).toEqual([
      ['internal-error', expect.stringContaining('no space left')],
    ]);
    const next = { old: 5, proof: log.proof(5, 8), checkpoint: log.checkpoint(8) };
    expect(await post(formatAddCheckpoint(next))).toMatchObject({ status: 200 });
  });
});
