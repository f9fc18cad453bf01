import type { IncomingMessage, ServerResponse } from 'node:http';
import { sandboxError } from './errors.ts';

/** What can be wrong with a service. The value's unit is in the comment; `none` mends all. */
export const FAULTS = {
  none: 'all is well',
  down: 'connections are refused: the listener is closed',
  blackhole: 'connections are accepted, and nothing is ever answered',
  slow: 'added round trip, in milliseconds',
  trickle: 'answers at so many bytes a second',
  throttle: 'share of requests (0 to 1) that are answered with 429 and Retry-After: 1',
  error: 'share of requests (0 to 1) that are answered with 503',
  cut: 'the connection is cut after so many bytes of a body, in either direction',
  corrupt: 'the byte at this place of every body is changed',
  fork: 'the log tells another history than before, under the same key (rekor only)',
} as const;

export type FaultName = keyof typeof FAULTS;

export interface Fault {
  readonly name: FaultName;
  readonly value: number;
}

export const isFaultName = (text: unknown): text is FaultName =>
  typeof text === 'string' && Object.hasOwn(FAULTS, text);

const DEFAULTS: Readonly<Partial<Record<FaultName, number>>> = {
  slow: 200,
  trickle: 10_000,
  throttle: 1,
  error: 1,
  cut: 100,
  corrupt: 0,
};

/** Throws `sandbox-fault-value` for a value that is none of the fault's. */
export function faultOf(name: FaultName, value?: number): Fault {
  if (value !== undefined) {
    const share = name === 'throttle' || name === 'error';
    const place = name === 'cut' || name === 'corrupt' || name === 'trickle';
    const possible =
      Number.isFinite(value) && value >= 0 && (!share || value <= 1) && (!place || Number.isInteger(value));
    if (!possible) throw sandboxError('sandbox-fault-value', { given: value, fault: name, unit: FAULTS[name] });
  }
  return { name, value: value ?? DEFAULTS[name] ?? 0 };
}

/** Cuts the connection when more than `limit` bytes of a request's body have come; the handler gets no more than those. */
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

/** Spreads a share evenly and repeatably: 0.25 is every fourth request, beginning with the first. */
export class Share {
  #counter = 0;
  hit(share: number): boolean {
    const before = Math.ceil(this.#counter * share);
    this.#counter++;
    return Math.ceil(this.#counter * share) > before;
  }
}

/** Makes a response fail as the fault says: every byte of its body passes through here. */
export function spoil(response: ServerResponse, fault: Fault, counted: (bytes: number) => void): void {
  const write = response.write.bind(response) as (chunk: Buffer, done?: () => void) => boolean;
  const end = response.end.bind(response) as () => ServerResponse;
  let at = 0;
  let pace = Promise.resolve();

  const send = (chunk: Buffer): boolean => {
    const from = at;
    at += chunk.length;
    counted(chunk.length);
    if (fault.name === 'cut' && at > fault.value) {
      const part = chunk.subarray(0, Math.max(0, fault.value - from));
      if (part.length > 0) write(part);
      else response.flushHeaders();
      // What was written has to reach the client before the connection is gone.
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

  const bytesOf = (chunk: unknown, encoding: unknown): Buffer =>
    typeof chunk === 'string'
      ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
      : Buffer.from(chunk as Uint8Array);
  const callback = (args: readonly unknown[]): (() => void) | undefined =>
    args.find((arg): arg is () => void => typeof arg === 'function');

  response.write = ((chunk: unknown, ...args: unknown[]) => {
    const ok = send(bytesOf(chunk, args[0]));
    const done = callback(args);
    if (done) process.nextTick(done);
    return ok;
  }) as ServerResponse['write'];
  response.end = ((...args: unknown[]) => {
    const [chunk, encoding] = args;
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') {
      // A body that ends with its headers has a known length; cut and corrupt bodies must still claim it.
      const bytes = bytesOf(chunk, encoding);
      if (!response.headersSent && !response.hasHeader('content-length') && !response.hasHeader('transfer-encoding'))
        response.setHeader('content-length', bytes.length);
      send(bytes);
    }
    const cut = fault.name === 'cut' && at > fault.value;
    if (!cut) void pace.then(() => end());
    const done = callback(args);
    if (done) response.once('close', done);
    return response;
  }) as ServerResponse['end'];
}
