import { mirrorError } from '../mirror/errors.ts';
import type { Parameter } from './parameters.ts';

/** The address that a server listens on. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** Parses `HOST:PORT` or `[::1]:PORT`. Throws `listen-malformed`. */
export function parseListenAddress(text: string): ListenAddress {
  const [, bracketed, plain, port = ''] = /^(?:\[([0-9a-fA-F:]+)\]|([^:\s]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  if (host === undefined || Number(port) > 65_535) throw mirrorError('listen-malformed', { given: text });
  return { host, port: Number(port) };
}

/** The option --listen of a server. */
export const listenOption = (fallback: string): Parameter<ListenAddress> => ({
  syntax: '--listen <host:port>',
  description: 'the address to listen on',
  fallback,
  read: (given) => parseListenAddress(typeof given === 'string' ? given : fallback),
});
