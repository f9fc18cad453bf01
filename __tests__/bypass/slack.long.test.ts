import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type SlackMessage, sendToSlack } from '../../src/bypass/slack.ts';
import { createHttp } from '../../src/lib/http.ts';
import { createPrintable } from '../../src/lib/printable.ts';

const MESSAGE: SlackMessage = { text: 'text', blocks: [{ type: 'divider' }] };
const SECRET = '/services/T0000/B0000/SecretPartOfTheWebhook';
const http = createHttp({ retries: 0 });

let server: Server;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let bodies: string[];
let origin = '';
beforeEach(async () => {
  bodies = [];
  answer = (_, response) => response.end('ok');
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      bodies.push(body);
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

const send = (url: string | undefined = `${origin}${SECRET}`) =>
  sendToSlack(MESSAGE, { http, env: { SLACK_WEBHOOK_URL: url }, sleep: async () => {} });

describe('sendToSlack', () => {
  it('sends the text and the blocks as JSON', async () => {
    expect(await send()).toBeUndefined();
    expect(bodies.map((body) => JSON.parse(body))).toEqual([MESSAGE]);
  });

  it('sends nothing without a webhook', async () => {
    expect(await sendToSlack(MESSAGE, { http, env: {}, sleep: async () => {} })).toBeUndefined();
    expect(bodies).toEqual([]);
  });

  it('tries three times, and returns a warning without the URL', async () => {
    answer = (request, response) => {
      response.writeHead(500);
      response.end(`failed: ${request.url}`);
    };
    const warning = await send();
    expect(bodies).toHaveLength(3);
    expect(warning).toMatchObject({ code: 'bypass-slack-failed', family: 'fault' });
    expect(JSON.stringify(warning?.toReason())).not.toMatch(/SecretPart|services|127\.0\.0\.1/);
  });

  it('succeeds at the third try', async () => {
    answer = (_, response) => {
      response.writeHead(bodies.length < 3 ? 503 : 200);
      response.end();
    };
    expect(await send()).toBeUndefined();
    expect(bodies).toHaveLength(3);
  });

  it('does not name the URL if the connection is cut, and redacts it everywhere', async () => {
    answer = (request) => request.socket.destroy();
    const warning = await send();
    expect(JSON.stringify(warning?.toReason())).not.toMatch(/SecretPart|T0000/);
    const print = createPrintable({});
    expect(print.line(`${origin}${SECRET}`)).not.toContain('SecretPart');
    expect(print.line(`POST ${SECRET}`)).not.toContain('SecretPart');
  });

  it('does not follow a redirect with the message', async () => {
    answer = (_, response) => {
      response.writeHead(307, { location: `${origin}/elsewhere` });
      response.end();
    };
    expect((await send())?.code).toBe('bypass-slack-failed');
    expect(bodies).toHaveLength(3);
  });

  it('ends after ten seconds in all', async () => {
    answer = () => {};
    const started = Date.now();
    const warning = await send();
    expect(warning?.message).toMatch(/10 s/);
    expect(Date.now() - started).toBeLessThan(12_000);
  }, 15_000);

  it.each([['http://hooks.example.com/x'], ['ftp://127.0.0.1/x'], ['not a url'], ['file:///etc/passwd']])(
    'refuses %s and sends nothing',
    async (url) => {
      const warning = await send(url);
      expect(warning?.code).toBe('bypass-slack-failed');
      expect(warning?.message).not.toContain(url);
    },
  );
});
