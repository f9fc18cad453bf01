import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/** A real docker-registry (2.8 of Debian) on loopback, which logs every request. */
export interface RealRegistry {
  readonly port: number;
  /** HOST:PORT for a reference. */
  readonly host: string;
  /** Returns the number of answered requests so far. */
  requests(): number;
  /** Removes all repositories, so that runs do not fill the memory of the registry disk. */
  clear(): void;
}

export interface Certificate {
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}

/**
 * Creates a private CA and a certificate for the name of this machine. Clients use TLS by that name, because loopback
 * uses plain HTTP.
 */
export function makeCertificate(dir: string): Certificate {
  const at = (name: string): string => join(dir, name);
  const openssl = (...args: string[]): void => void execFileSync('openssl', args, { stdio: 'ignore' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', at('ca.key'), '-out', at('ca.pem'), '-days', '2', '-subj', '/CN=bench CA');
  openssl('req', ...key, '-keyout', at('tls.key'), '-out', at('tls.csr'), '-subj', `/CN=${hostname()}`);
  writeFileSync(at('tls.ext'), `subjectAltName=DNS:${hostname()}\n`);
  const signing = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial', '-extfile', at('tls.ext')];
  openssl('x509', '-req', '-in', at('tls.csr'), ...signing, '-days', '2', '-out', at('tls.pem'));
  return { ca: at('ca.pem'), certificate: at('tls.pem'), key: at('tls.key') };
}

export async function startRegistry(
  path: string,
  dir: string,
  children: ChildProcess[],
  tls?: Certificate,
): Promise<RealRegistry> {
  const port = await freePort();
  mkdirSync(dir, { recursive: true });
  const log = join(dir, 'access.log');
  const secure = tls ? `\n  tls: { certificate: ${tls.certificate}, key: ${tls.key} }` : '';
  const config = `version: 0.1
log: { level: error }
storage:
  filesystem: { rootdirectory: ${join(dir, 'data')}, maxthreads: 200 }
  delete: { enabled: true }
http:
  addr: 127.0.0.1:${port}${secure}
`;
  writeFileSync(join(dir, 'config.yml'), config);
  const out = openSync(log, 'w');
  children.push(spawn(path, ['serve', join(dir, 'config.yml')], { stdio: ['ignore', out, 'ignore'] }));
  const registry: RealRegistry = {
    port,
    host: `${tls ? hostname() : '127.0.0.1'}:${port}`,
    requests: () => readFileSync(log, 'utf8').split('\n').length - 1,
    clear: () => rmSync(join(dir, 'data/docker/registry/v2'), { recursive: true, force: true, maxRetries: 5 }),
  };
  return registry;
}
