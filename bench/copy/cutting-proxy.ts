import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface CuttingProxy {
  readonly port: number;
  /** The number of connections cut so far. */
  readonly cuts: number;
  /** Bytes from clients, and bytes to clients. */
  readonly sent: number;
  readonly received: number;
  close(): void;
}

/**
 * Starts a plain TCP proxy that resets a connection after a number of bytes in one direction, a limited number of
 * times.
 */
export async function startCuttingProxy(port: number, afterBytes: number, times: number): Promise<CuttingProxy> {
  const state = { cuts: 0, sent: 0, received: 0 };
  const open = new Set<Socket>();
  const pipe = (from: Socket, to: Socket, count: (bytes: number) => void): void => {
    let carried = 0;
    from.on('data', (chunk: Buffer) => {
      count(chunk.length);
      carried += chunk.length;
      if (carried > afterBytes && state.cuts < times) {
        state.cuts++;
        from.resetAndDestroy();
        to.resetAndDestroy();
      } else if (!to.write(chunk)) {
        from.pause();
        to.once('drain', () => from.resume());
      }
    });
    from.on('end', () => to.end());
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
  };
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const upstream = connect({ host: '127.0.0.1', port, allowHalfOpen: true });
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    }
    pipe(client, upstream, (bytes) => {
      state.sent += bytes;
    });
    pipe(upstream, client, (bytes) => {
      state.received += bytes;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    get cuts() {
      return state.cuts;
    },
    get sent() {
      return state.sent;
    },
    get received() {
      return state.received;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
