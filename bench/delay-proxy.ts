import { fork } from 'node:child_process';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * Delays each direction by half of the round trip, and the handshake by a whole one. It does not limit the bandwidth.
 */
function serve(host: string, port: number, rttMs: number): void {
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (client) => {
    const upstream = connect({ host, port, noDelay: true, allowHalfOpen: true });
    const open = performance.now() + rttMs;
    delayed(client, upstream, rttMs / 2, open);
    delayed(upstream, client, rttMs / 2, 0);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const)
      one.on('error', () => other.destroy());
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}

/** Forwards data in order, `delayMs` after its arrival and not before `open`. */
function delayed(from: Socket, to: Socket, delayMs: number, open: number): void {
  const queue: { readonly due: number; readonly chunk: Buffer | undefined }[] = [];
  let waiting = false;
  const pass = (): void => {
    waiting = false;
    const now = performance.now();
    for (let next = queue[0]; next && next.due <= now; next = queue[0]) {
      queue.shift();
      if (next.chunk) to.write(next.chunk);
      else to.end();
    }
    wait();
  };
  const wait = (): void => {
    const [next] = queue;
    if (!next || waiting) return;
    waiting = true;
    setTimeout(pass, Math.max(1, next.due - performance.now()));
  };
  const put = (chunk: Buffer | undefined): void => {
    queue.push({ due: Math.max(performance.now(), open) + delayMs, chunk });
    wait();
  };
  from.on('data', put);
  from.on('end', () => put(undefined));
}

export interface DelayProxy {
  readonly port: number;
  close(): void;
}

/** Starts a TCP proxy to `port` in its own process, with a round trip of `rttMs` (milliseconds). */
export function startDelayProxy(port: number, rttMs: number, host = '127.0.0.1'): Promise<DelayProxy> {
  const child = fork(import.meta.filename, ['serve', host, String(port), String(rttMs)]);
  return new Promise((resolve, reject) => {
    child.once('message', (own) => resolve({ port: Number(own), close: () => child.kill() }));
    child.once('exit', (code) => reject(new Error(`the delay proxy ended with ${code}`)));
  });
}

const [role, host = '', port = '', rtt = ''] = process.argv.slice(2);
if (role === 'serve' && process.send) serve(host, Number(port), Number(rtt));
