import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';

/** Cuts the connection after `limit` bytes of a request's body. The handler gets only these bytes. */
export function cutUpload(request: IncomingMessage, limit: number): void {
  const push = request.push.bind(request);
  let at = 0;
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (!(chunk instanceof Uint8Array)) return push(chunk, encoding);
    const from = at;
    at += chunk.length;
    if (at <= limit) return push(chunk, encoding);
    const more = from < limit && push(chunk.subarray(0, limit - from));
    request.socket.resetAndDestroy();
    return more;
  };
}

/** Spreads a share evenly and repeatably: 0.25 hits every fourth request, starting with the first. */
export class Share {
  #counter = 0;
  hit(share: number): boolean {
    const before = Math.ceil(this.#counter * share);
    this.#counter++;
    return Math.ceil(this.#counter * share) > before;
  }
}

/** Applies a fault to a response. Reports the size of each part of its body to `onBytes`, in bytes. */
export function applyFault(response: ServerResponse, fault: Fault, onBytes: (bytes: number) => void): void {
  const write = response.write.bind(response) as (chunk: Buffer, done?: () => void) => boolean;
  const end = response.end.bind(response) as () => ServerResponse;
  let at = 0;
  let pace = Promise.resolve();

  const send = (chunk: Buffer): boolean => {
    const from = at;
    at += chunk.length;
    onBytes(chunk.length);
    if (fault.name === 'cut' && at > fault.value) {
      const part = chunk.subarray(0, Math.max(0, fault.value - from));
      if (part.length > 0) write(part);
      else response.flushHeaders();
      // The client must receive the written bytes before the connection closes.
      setTimeout(() => response.socket?.resetAndDestroy(), 10);
      return true;
    }
    if (fault.name === 'corrupt' && from <= fault.value && fault.value < at) {
      const changed = Buffer.from(chunk);
      changed[fault.value - from] = (changed[fault.value - from] ?? 0) ^ 0x01;
      return write(changed);
    }
    if (fault.name === 'trickle') {
      pace = pace.then(async () => {
        const step = Math.max(1, Math.floor(fault.value / 10));
        for (let i = 0; i < chunk.length && !response.destroyed; i += step) {
          write(chunk.subarray(i, i + step));
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      });
      return true;
    }
    return write(chunk);
  };

  response.write = ((chunk: unknown, ...args: unknown[]) => {
    const ok = send(toBuffer(chunk, args[0]));
    const done = findCallback(args);
    if (done) process.nextTick(done);
    return ok;
  }) as ServerResponse['write'];
  response.end = ((...args: unknown[]) => {
    const [chunk, encoding] = args;
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') {
      // The length of a body that is written in one call is known. A cut or corrupt body must still claim this length.
      const bytes = toBuffer(chunk, encoding);
      if (!response.headersSent && !response.hasHeader('content-length') && !response.hasHeader('transfer-encoding'))
        response.setHeader('content-length', bytes.length);
      send(bytes);
    }
    const cut = fault.name === 'cut' && at > fault.value;
    if (!cut) void pace.then(() => end());
    const done = findCallback(args);
    if (done) response.once('close', done);
    return response;
  }) as ServerResponse['end'];
}

const toBuffer = (chunk: unknown, encoding: unknown): Buffer =>
  typeof chunk === 'string'
    ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
    : Buffer.from(chunk as Uint8Array);

const findCallback = (args: readonly unknown[]): (() => void) | undefined =>
  args.find((arg): arg is () => void => typeof arg === 'function');
