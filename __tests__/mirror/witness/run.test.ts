import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../../../src/lib/clock.ts';
import { runWitness } from '../../../src/mirror/index.ts';
import { formatAddCheckpoint } from '../../../src/mirror/witness/request.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { mc } from '../../support/terminal.ts';
import { createCosigner, WitnessedLog } from '../../support/witness.ts';

const log = new WitnessedLog();

async function startWitness(state: string, signal: AbortSignal): Promise<{ url: string; ended: Promise<string> }> {
  let ended: Promise<string> | undefined;
  const url = await new Promise<string>((resolve, reject) => {
    ended = runWitness({
      cosigners: [createCosigner('w')],
      logs: [log.verifierKey],
      state,
      address: { host: '127.0.0.1', port: 0 },
      clock: systemClock,
      signal,
      onListening: resolve,
      onConflict: () => undefined,
      onFault: reject,
    });
    ended.catch(reject);
  });
  return { url, ended: ended ?? Promise.reject(new Error('it did not start')) };
}

describe('mc mirror witness', () => {
  it('serves only add-checkpoint over HTTP, with bounded requests', async () => {
    const stop = new AbortController();
    const { url, ended } = await startWitness(await temporaryFolder(), stop.signal);
    const post = (body: string, path = '/add-checkpoint') => fetch(`${url}${path}`, { method: 'POST', body });
    const first = await post(formatAddCheckpoint({ old: 0, proof: [], checkpoint: log.checkpoint(5) }));
    expect([first.status, await first.text()]).toEqual([200, expect.stringMatching(/^\u2014 w \S+\n$/)]);
    const again = await post(formatAddCheckpoint({ old: 0, proof: [], checkpoint: log.checkpoint(5) }));
    expect([again.status, again.headers.get('content-type'), await again.text()]).toEqual([
      409,
      'text/x.tlog.size',
      '5\n',
    ]);
    expect((await post('', '/')).status).toBe(404);
    expect((await fetch(`${url}/add-checkpoint`)).status).toBe(405);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await post('x'.repeat(600_000)).catch(() => ({ status: 413 }))).status).toBe(413);
    stop.abort();
    expect(await ended).toBe(url);
  });

  it('ends if its signal aborts while it starts to listen', async () => {
    const stop = new AbortController();
    const url = await runWitness({
      cosigners: [createCosigner('w')],
      logs: [log.verifierKey],
      state: await temporaryFolder(),
      address: { host: '127.0.0.1', port: 0 },
      clock: systemClock,
      signal: stop.signal,
      onListening: () => stop.abort(),
      onConflict: () => undefined,
      onFault: () => undefined,
    });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('refuses a state folder that another process uses', async () => {
    const state = await temporaryFolder();
    const stop = new AbortController();
    const { ended } = await startWitness(state, stop.signal);
    const late = new AbortController();
    const second = startWitness(state, late.signal);
    late.abort();
    try {
      await expect(second).rejects.toThrow('aborted');
    } finally {
      stop.abort();
      await ended;
    }
  });

  it('reports missing command line flags', async () => {
    const dir = await temporaryFolder();
    const pem = join(dir, 'w.pem');
    await writeFile(pem, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const given = ['--key', pem, '--state', dir, '--log', log.verifierKey];
    for (const [flag, at] of [
      ['--key', 0],
      ['--state', 2],
      ['--log', 4],
    ] as const) {
      const { code, err } = await mc(['mirror', 'witness', ...given.toSpliced(at, 2)], dir);
      expect([code, err]).toEqual([2, expect.stringContaining(`${flag} is required`)]);
    }
    const bad = await mc(['mirror', 'witness', ...given.toSpliced(4, 2), '--log', 'nothing'], dir);
    expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('note-key-malformed')]);
  });
});
