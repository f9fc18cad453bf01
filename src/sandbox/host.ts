import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe } from '../lib/describe.ts';
import { cutUpload, type Fault, type FaultName, faultOf, Share, spoil } from './faults.ts';

/** `fault` is what is switched on: what has to do with HTTP is done for the handler, the rest is its own business. */
export type Handler = (request: IncomingMessage, response: ServerResponse, fault?: Fault) => Promise<void> | void;

export interface RequestRecord {
  readonly at: string;
  readonly region: string;
  readonly service: string;
  readonly method: string;
  readonly path: string;
  /** 0 if nothing was answered. */
  readonly status: number;
  /** Of the answer's body. */
  readonly bytes: number;
}

/** One service of the sandbox: a real listener on 127.0.0.1, whose faults can be switched. */
export interface ServiceHost {
  readonly region: string;
  readonly name: string;
  readonly url: string;
  /** Resolves when the fault is in force: after `down`, connections are refused. */
  fault(name: FaultName, value?: number): Promise<void>;
  readonly current: Fault;
  readonly requests: readonly RequestRecord[];
  close(): Promise<void>;
}

const MAX_RECORDS = 100_000;

/**
 * Opens a listener on a free port of loopback and serves `handler` there, with the faults that are switched on it and a
 * record of every request. What the handler throws is answered with 500.
 */
export async function createServiceHost(service: {
  name: string;
  region: string;
  handler: Handler;
}): Promise<ServiceHost> {
  const { name, region, handler } = service;
  const requests: RequestRecord[] = [];
  const shares = { throttle: new Share(), error: new Share() };
  let fault = faultOf('none');
  let server: Server | undefined;
  let port = 0;
  let switching: Promise<void> = Promise.resolve();
  const swallowed = new Set<ServerResponse>();

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let bytes = 0;
    const { method = '', url: path = '' } = request; // as it came: a handler may make it another
    const active = fault;
    spoil(response, active, (count) => {
      bytes += count;
    });
    if (active.name === 'cut') cutUpload(request, active.value);
    response.once('close', () => {
      if (requests.length >= MAX_RECORDS) requests.shift();
      requests.push({
        at: new Date().toISOString(),
        region,
        service: name,
        method,
        path,
        status: response.headersSent ? response.statusCode : 0,
        bytes,
      });
    });
    if (active.name === 'blackhole') {
      swallowed.add(response.once('close', () => swallowed.delete(response)));
      return;
    }
    if (active.name === 'slow') await new Promise((resolve) => setTimeout(resolve, active.value));
    if (active.name === 'throttle' && shares.throttle.hit(active.value))
      return refuse(request, response, 429, { 'retry-after': '1' });
    if (active.name === 'error' && shares.error.hit(active.value)) return refuse(request, response, 503, {});
    try {
      await handler(request, response, active);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else refuse(request, response, 500, {}, describe(error));
    }
  };

  const listen = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const next = createServer({ keepAliveTimeout: 5_000 }, (request, response) => void serve(request, response));
      next.once('error', reject);
      next.listen(port, '127.0.0.1', () => {
        port = (next.address() as AddressInfo).port;
        server = next;
        resolve();
      });
    });
  const shut = async (): Promise<void> => {
    const closing = server;
    server = undefined;
    if (!closing) return;
    await new Promise<void>((resolve) => {
      closing.close(() => resolve());
      closing.closeAllConnections();
    });
  };

  await listen();
  return {
    region,
    name,
    url: `http://127.0.0.1:${port}`,
    get current() {
      return fault;
    },
    requests,
    fault: (next, value) => {
      const wanted = faultOf(next, value);
      // One after the other: a port is only free for the next listener when the one before has let go of it.
      switching = switching
        .catch(() => undefined)
        .then(async () => {
          fault = wanted;
          if (next === 'down') await shut();
          else if (!server) await listen();
          // What fell into a black hole would hang for ever, also after it is mended.
          if (next !== 'blackhole') for (const response of swallowed) response.socket?.resetAndDestroy();
        });
      return switching;
    },
    close: () => {
      switching = switching.catch(() => undefined).then(shut);
      return switching;
    },
  };
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  detail = 'fault of the sandbox',
): void {
  request.resume();
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(
    JSON.stringify({ errors: [{ code: status === 429 ? 'TOOMANYREQUESTS' : 'UNAVAILABLE', message: detail }] }),
  );
}
