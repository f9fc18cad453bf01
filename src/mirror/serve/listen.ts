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
  /** Stops accepting connections, and resolves when the open requests have ended, after 10 s at most. */
  close(): Promise<void>;
}

/** The limits of every listener, in milliseconds and bytes, so that a slow client cannot block it. */
export const BOUNDS = {
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16 * 1024,
};
const MAX_CONNECTIONS = 1024;
const GRACE_MS = 10_000;

/** Listens on an address. Throws `address-unusable`. */
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
        const timeout = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(timeout);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
