import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHttp } from '../../src/lib/http.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { type Peer, type PeerName, peer } from '../peers.ts';
import { freePort } from './free-port.ts';

/**
 * Registries for copies: two other implementations without the referrers API, one with it, and both kinds of the
 * sandbox.
 */
export const REGISTRIES = ['docker-registry', 'crane', 'olareg', 'sandbox', 'sandbox without the API'] as const;
export type RegistryName = (typeof REGISTRIES)[number];

export interface RunningRegistry {
  readonly host: string;
  end(): Promise<void>;
}

const SERVERS: Readonly<
  Partial<Record<RegistryName, { readonly peer: PeerName; args(port: number, dir: string): readonly string[] }>>
> = {
  'docker-registry': {
    peer: 'docker-registry',
    args: (port, dir) => {
      const config = { version: 0.1, log: { level: 'error' }, http: { addr: `127.0.0.1:${port}` } };
      const storage = { filesystem: { rootdirectory: join(dir, 'data') }, delete: { enabled: true } };
      const path = join(dir, 'config.yml');
      writeFileSync(path, JSON.stringify({ ...config, storage }));
      return ['serve', path];
    },
  },
  crane: { peer: 'crane', args: (port, dir) => ['registry', 'serve', '--address', `127.0.0.1:${port}`, '--disk', dir] },
  olareg: { peer: 'olareg', args: (port, dir) => ['serve', '--addr', '127.0.0.1', '--port', `${port}`, '--dir', dir] },
};

/** Returns why a registry is not available, or undefined. */
export async function registryMissing(name: RegistryName): Promise<string | undefined> {
  const server = SERVERS[name];
  return server && (await peer(server.peer)).missing;
}

/** Starts a registry with its data in a folder of `dir`. */
export async function startRegistry(name: RegistryName, dir: string): Promise<RunningRegistry> {
  const folder = join(dir, name.replace(/\W+/g, '-'));
  mkdirSync(folder, { recursive: true });
  const server = SERVERS[name];
  if (!server) {
    const sandbox = await startSandbox({ dir: folder, referrers: { primary: name === 'sandbox' } });
    return { host: new URL(sandbox.urls.regions.primary.registry).host, end: () => sandbox.close() };
  }
  const { path }: Peer = await peer(server.peer);
  const port = await freePort();
  const child = spawn(path ?? '', server.args(port, folder), { stdio: 'ignore' });
  const http = createHttp();
  try {
    await http.send({ url: `http://127.0.0.1:${port}/v2/`, retries: 10 });
  } finally {
    await http.close();
  }
  return { host: `127.0.0.1:${port}`, end: () => ended(child) };
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.once('exit', () => resolve());
    child.kill();
  });
