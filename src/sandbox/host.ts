import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe } from '../lib/describe.ts';
import { applyFault, cutUpload, Share } from './fault-injection.ts';
import { createFault, type Fault, type FaultName } from './faults.ts';

/** Answers a request. The host applies the active fault to the connection; a handler may act on `fault` too. */
export type Handler = (request: IncomingMessage, response: ServerResponse, fault?: Fault) => Promise<void> | void;

export interface RequestRecord {
  /** The time of the response's end, RFC 3339. */
  readonly at: string;
  readonly region: string;
  readonly service: string;
  readonly method: string;
  readonly path: string;
  /** 0 if the service sent no response. */
  readonly status: number;
  /** The size of the response body. */
  readonly bytes: number;
}

/** One service of the sandbox: a listener on 127.0.0.1 whose faults can be switched. */
export interface ServiceHost {
  readonly region: string;
  readonly name: string;
  readonly url: string;
  /** Switches the fault. Resolves when it is in effect: after `down`, connections are refused. */
  fault(name: FaultName, value?: number): Promise<void>;
  readonly current: Fault;
  readonly requests: readonly RequestRecord[];
  close(): Promise<void>;
}

interface ServiceOptions {
  readonly name: string;
  readonly region: string;
  readonly handler: Handler;
}

const MAX_RECORDS = 100_000;

/**
 * Opens a listener on a free loopback port, serves `handler` with the active fault, and records each request. An error
 * that the handler throws becomes a response with status 500.
 */
export async function createServiceHost(service: ServiceOptions): Promise<ServiceHost> {
  const { name, region } = service;
  const faulty = new FaultyService(service);
  const listener = new Listener(faulty.serve);
  let switching: Promise<void> = Promise.resolve();
  /** Runs switches one after the other: the next listener needs the port that the earlier one releases. */
  const afterSwitches = (work: () => Promise<void>): Promise<void> => {
    switching = switching.catch(() => undefined).then(work);
    return switching;
  };

  await listener.open();
  return {
    region,
    name,
    url: `http://127.0.0.1:${listener.port}`,
    get current() {
      return faulty.fault;
    },
    requests: faulty.requests,
    fault: (next, value) => {
      const wanted = createFault(next, value);
      return afterSwitches(async () => {
        faulty.fault = wanted;
        if (next === 'down') await listener.close();
        else if (!listener.isOpen) await listener.open();
        if (next !== 'blackhole') faulty.dropUnanswered();
      });
    },
    close: () => afterSwitches(() => listener.close()),
  };
}

/** A listener on 127.0.0.1 that can be closed and opened again on the same port. */
class Listener {
  readonly #serve: (request: IncomingMessage, response: ServerResponse) => void;
  #server: Server | undefined;
  port = 0;

  constructor(serve: (request: IncomingMessage, response: ServerResponse) => void) {
    this.#serve = serve;
  }

  get isOpen(): boolean {
    return this.#server !== undefined;
  }

  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      const server = createServer({ keepAliveTimeout: 5_000 }, this.#serve);
      server.once('error', reject);
      server.listen(this.port, '127.0.0.1', () => {
        this.port = (server.address() as AddressInfo).port;
        this.#server = server;
        resolve();
      });
    });
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
}

/** A handler behind a fault, with a record of its requests. */
class FaultyService {
  readonly requests: RequestRecord[] = [];
  readonly #service: ServiceOptions;
  readonly #shares = { throttle: new Share(), error: new Share() };
  readonly #unanswered = new Set<ServerResponse>();
  fault = createFault('none');

  constructor(service: ServiceOptions) {
    this.#service = service;
  }

  serve = (request: IncomingMessage, response: ServerResponse): void => void this.#answer(request, response);

  /** Closes the connections of the requests that `blackhole` left without a response; otherwise they would hang. */
  dropUnanswered(): void {
    for (const response of this.#unanswered) response.socket?.resetAndDestroy();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const active = this.fault;
    this.#record(request, response, active);
    if (active.name === 'cut') cutUpload(request, active.value);
    if (active.name === 'blackhole') {
      this.#unanswered.add(response.once('close', () => this.#unanswered.delete(response)));
      return;
    }
    if (active.name === 'slow') await new Promise((resolve) => setTimeout(resolve, active.value));
    if (active.name === 'throttle' && this.#shares.throttle.hit(active.value))
      return refuse(request, response, 429, { 'retry-after': '1' });
    if (active.name === 'error' && this.#shares.error.hit(active.value)) return refuse(request, response, 503, {});
    try {
      await this.#service.handler(request, response, active);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else refuse(request, response, 500, {}, describe(error));
    }
  }

  #record(request: IncomingMessage, response: ServerResponse, active: Fault): void {
    const { method = '', url: path = '' } = request; // read now: a handler may rewrite the URL
    let bytes = 0;
    applyFault(response, active, (count) => {
      bytes += count;
    });
    response.once('close', () => {
      if (this.requests.length >= MAX_RECORDS) this.requests.shift();
      this.requests.push({
        at: new Date().toISOString(),
        region: this.#service.region,
        service: this.#service.name,
        method,
        path,
        status: response.headersSent ? response.statusCode : 0,
        bytes,
      });
    });
  }
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  detail = 'a fault of the sandbox',
): void {
  request.resume();
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(
    JSON.stringify({ errors: [{ code: status === 429 ? 'TOOMANYREQUESTS' : 'UNAVAILABLE', message: detail }] }),
  );
}
