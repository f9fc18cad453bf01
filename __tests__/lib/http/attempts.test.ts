import { describe, expect, it } from '@jest/globals';
import { baseError } from '../../../src/lib/errors.ts';
import { sendWithRetries } from '../../../src/lib/http/attempts.ts';
import type { HttpResponse } from '../../../src/lib/http/types.ts';

const URL = 'https://registry.acme.test/v2/';

/** A clock that moves only when the code under test waits, or when a test moves it. */
function manualClock() {
  let nowMs = 0;
  const waits: number[] = [];
  return {
    waits,
    advance: (ms: number) => {
      nowMs += ms;
    },
    now: () => new Date(nowMs),
    sleep: async (ms: number) => {
      waits.push(ms);
      nowMs += ms;
    },
  };
}

const answer = (status: number, headers: Readonly<Record<string, string>> = {}): HttpResponse => ({
  status,
  url: URL,
  headers,
  body: (async function* () {})(),
  bytes: async () => Buffer.alloc(0),
  text: async () => '',
  json: async () => ({}),
  discard: async () => {},
});

describe('sendWithRetries', () => {
  it('waits by the given clock as long as the server asks for', async () => {
    const clock = manualClock();
    const answers = [answer(503, { 'retry-after': '7' }), answer(200)];
    const response = await sendWithRetries({ url: URL }, { clock }, async () => answers.shift() ?? answer(500));
    expect([response.status, clock.waits]).toEqual([200, [7000]]);
  });

  it('does not wait beyond the time limit of all attempts', async () => {
    const clock = manualClock();
    const send = async () => answer(503, { 'retry-after': '50' });
    const sending = sendWithRetries({ url: URL, totalTimeoutMs: 49_000 }, { clock }, send);
    await expect(sending).rejects.toMatchObject({ code: 'http-status', details: { attempts: 1 } });
    expect(clock.waits).toEqual([]);
  });

  it('does not repeat a request after the time limit of all attempts', async () => {
    const clock = manualClock();
    const send = async () => {
      clock.advance(61_000);
      throw new Error('connection reset');
    };
    await expect(sendWithRetries({ url: URL }, { clock }, send)).rejects.toMatchObject({
      code: 'network-unreachable',
      details: { attempts: 1 },
    });
  });

  it('does not repeat a request that failed with an error code', async () => {
    const send = async () => {
      throw baseError('response-malformed', { url: URL, detail: 'no head' });
    };
    await expect(sendWithRetries({ url: URL }, { clock: manualClock() }, send)).rejects.toMatchObject({
      code: 'response-malformed',
    });
  });
});
