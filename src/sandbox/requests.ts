import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';
import type { Handler } from './host.ts';

/** An HTTP status and a body that refuse a request. Handlers throw it, `sendRefusals` sends it. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: string | object, headers: Readonly<Record<string, string>> = {}) {
    super(typeof body === 'string' ? body : JSON.stringify(body));
    this.status = status;
    this.body = this.message;
    this.headers = { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/json', ...headers };
  }
}

/** Wraps a handler. Each Refusal that it throws is sent as the response. */
export const sendRefusals =
  (handler: Handler) =>
  async (request: IncomingMessage, response: ServerResponse, fault?: Fault): Promise<void> => {
    try {
      await handler(request, response, fault);
    } catch (error) {
      if (!(error instanceof Refusal) || response.headersSent) throw error;
      request.resume();
      response.writeHead(error.status, { ...error.headers });
      response.end(request.method === 'HEAD' ? undefined : error.body);
    }
  };

/** Reads the whole body of a request. Throws 413 for more than `maxBytes` bytes. */
export async function readBody(request: IncomingMessage, maxBytes = 16 * 1024 * 1024): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new Refusal(413, { message: `the body has more than ${maxBytes} bytes` });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads the body of a request as JSON. Throws 400 for any other text, and 413 for more than `maxBytes` bytes. */
export async function readJson(request: IncomingMessage, maxBytes?: number): Promise<unknown> {
  const text = (await readBody(request, maxBytes)).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, { code: 400, message: 'the body is not JSON' });
  }
}

/** Sends a value as JSON. */
export function sendJson(
  response: ServerResponse,
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': String(body.length), ...headers });
  response.end(body);
}

/** Parses the URL of a request. The `Host` header gives its host. */
export const parseUrl = (request: IncomingMessage): URL =>
  new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
