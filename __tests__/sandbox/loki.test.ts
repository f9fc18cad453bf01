import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHttp, type Http } from '../../src/lib/http.ts';
import { createLokiReceiver, type LokiReceiver } from '../../src/sandbox/loki/handler.ts';
import { formatPushes, type LogStream, parseTarget, pushLogs } from '../../src/telemetry/index.ts';

const NOW = new Date('2026-03-14T02:00:00.000Z');
const ns = (offsetMs: number, more = 0): string => String(BigInt(NOW.getTime() + offsetMs) * 1_000_000n + BigInt(more));

let receiver: LokiReceiver;
let url: string;
let http: Http;
const ends: (() => unknown)[] = [];
beforeEach(async () => {
  receiver = createLokiReceiver({ now: () => NOW });
  const server = createServer((request, response) => void receiver.handler(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  http = createHttp({ retries: 0 });
  ends.push(
    () => server.closeAllConnections(),
    () => server.close(),
    () => http.close(),
  );
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const post = (body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${url}/loki/api/v1/push`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const stream = (values: unknown, labels: unknown = { job: 'a' }) => ({ streams: [{ stream: labels, values }] });

describe('the Loki receiver of the sandbox', () => {
  it('accepts lines in order with 204', async () => {
    const answer = await post(
      stream([
        [ns(0), 'one'],
        [ns(0, 1), 'two'],
      ]),
    );
    expect(answer.status).toBe(204);
    expect(receiver.lines).toEqual([
      { labels: { job: 'a' }, time: ns(0), line: 'one' },
      { labels: { job: 'a' }, time: ns(0, 1), line: 'two' },
    ]);
  });

  it.each<[string, unknown]>([
    ['a timestamp that is a number', stream([[Number(ns(0)), 'x']])],
    ['a timestamp in milliseconds', stream([[String(NOW.getTime()), 'x']])],
    ['a line that is not a string', stream([[ns(0), { a: 1 }]])],
    ['a line above 256 KiB', stream([[ns(0), 'x'.repeat(256 * 1024 + 1)]])],
    ['a stream without labels', stream([[ns(0), 'x']], {})],
    ['a label with a dash', stream([[ns(0), 'x']], { 'a-b': 'c' })],
    ['an internal label', stream([[ns(0), 'x']], { __name__: 'c' })],
    ['an empty value of a label', stream([[ns(0), 'x']], { job: '' })],
    ['a value of a label that is a number', stream([[ns(0), 'x']], { job: 1 })],
    ['16 labels', stream([[ns(0), 'x']], Object.fromEntries(Array.from({ length: 16 }, (_, n) => [`l${n}`, 'x'])))],
    ['a stream without lines', stream([])],
    ['no stream', { streams: [] }],
    ['an unknown field', { ...stream([[ns(0), 'x']]), more: 1 }],
    [
      'lines out of order',
      stream([
        [ns(5), 'x'],
        [ns(4), 'y'],
      ]),
    ],
    [
      'two lines with one time',
      stream([
        [ns(5), 'x'],
        [ns(5), 'y'],
      ]),
    ],
    ['a line of the last week', stream([[ns(-8 * 86_400_000), 'x']])],
    ['a line of the future', stream([[ns(11 * 60_000), 'x']])],
    ['text that is not JSON', '{'],
  ])('refuses %s with 400, and keeps nothing of the push', async (_, body) => {
    expect((await post(body)).status).toBe(400);
    expect(receiver.lines).toEqual([]);
  });

  it('refuses a line before the last push of the same labels, in any order of them', async () => {
    expect((await post(stream([[ns(5), 'x']], { a: '1', b: '2' }))).status).toBe(204);
    expect((await post(stream([[ns(5), 'y']], { b: '2', a: '1' }))).status).toBe(400);
    expect((await post(stream([[ns(4), 'y']], { a: '2' }))).status).toBe(204);
  });

  it('refuses another content type, an encoding, a large body, another method and another path', async () => {
    const body = stream([[ns(0), 'x']]);
    expect((await post(body, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post(body, { 'content-type': 'application/json', 'content-encoding': 'gzip' })).status).toBe(415);
    expect((await post('x'.repeat(4 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await fetch(`${url}/loki/api/v1/push`)).status).toBe(405);
    expect((await fetch(`${url}/loki/api/v1/query_range`)).status).toBe(501);
  });
});

describe('pushLogs', () => {
  const target = (text: string) => parseTarget(text, '--loki', 'dr simulate');
  const lines = (count: number, text: string) => Array.from({ length: count }, () => ({ time: NOW, text }));

  it('keeps the order of lines with the same time, and of a line with an earlier time', async () => {
    const given: LogStream = {
      labels: { job: 'a' },
      lines: [...lines(2, 'x'), { time: new Date(NOW.getTime() - 1), text: 'y' }],
    };
    expect(await pushLogs(target(url), [given], { http })).toBeUndefined();
    expect(receiver.lines.map(({ time, line }) => [time, line])).toEqual([
      [ns(0), 'x'],
      [ns(0, 1), 'x'],
      [ns(0, 2), 'y'],
    ]);
  });

  it('splits many lines into pushes that the receiver accepts, and cuts a long line', async () => {
    const given = [
      { labels: { job: 'a' }, lines: [...lines(100, 'é'.repeat(20_000)), ...lines(1, 'z'.repeat(300_000))] },
    ];
    expect(formatPushes(given).length).toBeGreaterThan(3);
    expect(await pushLogs(target(url), given, { http })).toBeUndefined();
    expect(receiver.lines).toHaveLength(101);
    expect(receiver.lines.at(-1)?.line).toHaveLength(32 * 1024 + 2);
  });

  it('returns a failure of a server that refuses, without the password', async () => {
    const refused = await pushLogs(
      target(url.replace('://', '://ops:correct-horse-9@')),
      [{ labels: { 'a-b': 'c' }, lines: lines(1, 'x') }],
      { http },
    );
    expect(refused).toMatchObject({ code: 'push-failed', message: expect.stringContaining('400') });
    expect(JSON.stringify(refused?.toReason())).not.toContain('correct-horse-9');
  });
});
