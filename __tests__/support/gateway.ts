import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server that records what it receives, in place of a Pushgateway or a Loki. */
export interface Gateway {
  readonly received: Received[];
  readonly host: string;
  readonly url: string;
  close(): void;
}

/** Starts a server that answers with the statuses in order, and with the last one from then on. Its body repeats the credentials. */
export async function startGateway(...statuses: readonly number[]): Promise<Gateway> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ method: request.method, path: request.url, headers: request.headers, body });
    const status = statuses[Math.min(received.length, statuses.length) - 1] ?? 200;
    response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end(`got ${request.headers.authorization}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    received,
    host,
    url: `http://${host}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
