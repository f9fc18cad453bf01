import { createServer, request as forward, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A real HTTP proxy on loopback. It leads every name to a server of the test, because the names do not exist. */
export interface TestProxy {
  /** `HOST:PORT`. */
  readonly address: string;
  /** What the proxy was asked: `CONNECT host:port`, or `GET http://…`. */
  readonly asked: string[];
  end(): Promise<void>;
}

export interface ProxyBehavior {
  /** The `host:port` that every request is led to. */
  readonly target?: string;
  /** The status of every answer, in place of a connection. */
  readonly refuse?: number;
  /** The `user:password` that the proxy wants. */
  readonly credentials?: string;
  /** Whether the proxy gives no answer. */
  readonly isSilent?: boolean;
}

export async function startProxy(behavior: ProxyBehavior): Promise<TestProxy> {
  const asked: string[] = [];
  const open = new Set<Duplex>();
  const decide = (request: IncomingMessage): number | undefined => {
    const { credentials, refuse } = behavior;
    const wanted = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
    return wanted && request.headers['proxy-authorization'] !== wanted ? 407 : refuse;
  };
  const [host = '', port = '0'] = (behavior.target ?? '').split(':');
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const status = decide(request);
    if (status !== undefined) response.writeHead(status).end();
    else
      request.pipe(
        forward({ host, port, method: request.method, path: new URL(request.url ?? '').pathname }, (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        }),
      );
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push(`CONNECT ${request.url}`);
    open.add(socket);
    socket.on('error', () => undefined);
    if (behavior.isSilent) return;
    const status = decide(request);
    if (status !== undefined) {
      socket.end(`HTTP/1.1 ${status} Refused\r\n\r\n`);
      return;
    }
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    open.add(onward);
    onward.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    end: async () => {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
