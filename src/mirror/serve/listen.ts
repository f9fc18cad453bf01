import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, systemCode } from '../../lib/describe.ts';
import { baseError } from '../../lib/errors.ts';
import { mirrorError } from '../errors.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface Listening {
  readonly url: string;
  /** Takes no new connections, lets what is under way end (at most 10 s), then resolves. */
  close(): Promise<void>;
}

/** Bounds of every listener, in milliseconds and bytes: a slow client must not hold it up. */
export const BOUNDS = {
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16 * 1024,
};
const MAX_CONNECTIONS = 1024;
const GRACE_MS = 10_000;

/** Throws `address-unusable`. */
export async function listen(server: Server, { host, port }: Address, scheme: 'http' | 'https'): Promise<Listening> {
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const inUse = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes(systemCode(error));
      const details = { host, port, detail: describe(error) };
      reject(inUse ? mirrorError('address-unusable', details) : baseError('internal-error', { what: describe(error) }));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `${scheme}://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        const hard = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(hard);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
