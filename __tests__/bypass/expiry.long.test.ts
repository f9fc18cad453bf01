import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { decideOffline } from '../../src/bypass/index.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { listCodes, startGithubWorld } from '../support/bypass-github.ts';
import { createOfflineWorld } from '../support/offline-bypass.ts';
import { REQUEST } from '../support/offline-request.ts';

const TTL_S = 20;

/** Waits until a time, in seconds since 1970. Timers can end a moment early. */
async function waitUntil(seconds: number): Promise<void> {
  while (Date.now() < seconds * 1000) await setTimeout(seconds * 1000 - Date.now() + 5);
}

describe('a bypass of 20 s, by the real clock', () => {
  it('on GitHub opens its gate before the 20 s have passed, and not after them', async () => {
    const world = await startGithubWorld({ realTime: true });
    try {
      const { pull, request } = world.open({ document: { ttl_s: TTL_S } });
      world.approve(pull, 'sec', 'rel', 'own');
      const early = await world.decide({ consume: false });
      expect([early.allow, early.expiresAt]).toEqual([
        true,
        new Date((request.document.created_s + TTL_S) * 1000).toISOString(),
      ]);
      await waitUntil(request.document.created_s + TTL_S);
      expect(listCodes(await world.decide())).toEqual(['bypass-expired']);
      expect((await world.status()).bypasses.map(({ state, secondsLeft }) => [state, secondsLeft])).toEqual([
        ['expired', 0],
      ]);
      expect(world.listUsed()).toEqual([]);
    } finally {
      await world.end();
    }
  });

  it('offline opens its gate before the 20 s have passed, and not after them', async () => {
    const world = await createOfflineWorld();
    const created_s = Math.floor(Date.now() / 1000);
    await world.writeRequest({ created_s, ttl_s: TTL_S });
    await world.approve();
    const rosterDigest = await world.writeRoster();
    const decide = (consume: boolean) =>
      decideOffline(
        {
          request: join(world.folder, 'inc-4711-freeze.json'),
          approvals: join(world.folder, 'approvals'),
          roster: join(world.folder, 'roster.yaml'),
          rosterDigest,
          store: join(world.folder, 'store'),
          subject: REQUEST.subject,
          consume,
        },
        {
          clock: systemClock,
          env: {},
          http: { send: () => Promise.reject(new Error('no network')), close: () => Promise.resolve() },
          installRoot: world.folder,
          signal: new AbortController().signal,
        },
      );
    expect(listCodes(await decide(false))).toEqual([]);
    await waitUntil(created_s + TTL_S);
    expect(listCodes(await decide(true))).toEqual(['bypass-expired']);
  });
});
