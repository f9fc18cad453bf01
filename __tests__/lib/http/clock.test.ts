import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Clock } from '../../../src/lib/clock.ts';
import { ClientScope } from '../../../src/lib/http/scope.ts';
import { createHttp, type Http } from '../../../src/lib/http.ts';

let server: Server | undefined;
let http: Http | undefined;

afterEach(async () => {
  await http?.close();
  await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
});

/** A server that answers 503 with `Retry-After: 40` once, and 200 afterwards. */
async function startBusyServer(): Promise<string> {
  let requests = 0;
  server = createServer((_request, response) => {
    const isBusy = ++requests === 1;
    response.writeHead(isBusy ? 503 : 200, isBusy ? { 'retry-after': '40' } : {}).end();
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('the clock of an HTTP client', () => {
  it('measures the pause before a retry', async () => {
    const pauses: number[] = [];
    const clock: Clock = {
      now: () => new Date('2026-01-01T00:00:00Z'),
      sleep: async (ms) => {
        pauses.push(ms);
      },
    };
    http = createHttp({ clock });
    const response = await http.send({ url: await startBusyServer() });
    expect([response.status, pauses]).toEqual([200, [40_000]]);
  });

  it('decides whether the pause fits into the deadline', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const clock: Clock = {
      now: () => {
        now += 15_000;
        return new Date(now);
      },
      sleep: () => Promise.reject(new Error('no pause is expected')),
    };
    http = createHttp({ clock, totalTimeoutMs: 60_000 });
    await expect(http.send({ url: await startBusyServer() })).rejects.toMatchObject({ code: 'http-status' });
  });
});

describe('ClientScope', () => {
  class State {
    count = 0;
  }

  it('creates one object of a class', () => {
    const scope = new ClientScope();
    scope.get(State).count++;
    expect(scope.get(State).count).toBe(1);
  });

  it('shares no object with another client', () => {
    const [one, other] = [createHttp(), createHttp()];
    expect(one.scope?.get(State)).toBeInstanceOf(State);
    expect(one.scope?.get(State)).not.toBe(other.scope?.get(State));
  });
});
