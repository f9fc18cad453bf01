import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MirrorConfig, type MirrorPorts, syncMirror } from '../../src/mirror/index.ts';
import { pushFullRelease, pushImage } from './image.ts';
import { attest, mirrorConfig, mirrorPorts, sandboxSigner } from './mirror.ts';
import { startWorld, type World } from './sandbox.ts';
import { createEntries, LOG, logVerifierKey, renderLog, serveLog } from './tile-log.ts';

export interface WholeMirror {
  readonly world: World;
  readonly config: MirrorConfig;
  readonly ports: MirrorPorts;
  end(): Promise<void>;
}

/**
 * Creates a mirror with every kind of file: tiles and bundles, entries, consistency proofs, roots, evidence,
 * quarantine, a fork.
 */
export async function createCompleteMirror(): Promise<WholeMirror> {
  const world = await startWorld();
  const log = await serveLog(renderLog(createEntries(600)));
  const key = join(world.dir, 'mirror.pem');
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const base = await mirrorConfig(world, [`${world.host('primary')}/acme/app`], 'whole');
  const tiled = { ...LOG, name: 'tiled', type: 'tiled' as const, url: log.url, key: logVerifierKey };
  const config = { ...base, key, logs: [...base.logs, tiled] };
  const ports = mirrorPorts(world);
  const app = world.repository('primary', 'acme/app');
  await attest(app, await pushImage(app, 'one', 'one'), await sandboxSigner(world, 'v1'));
  await syncMirror(config, ports);
  const { root } = await pushFullRelease(app, 'two');
  await attest(app, root, await sandboxSigner(world));
  await attest(app, root, await sandboxSigner(world, 'v1'));
  await world.sandbox.fault('primary', 'rekor', 'corrupt', 5);
  await syncMirror(config, ports);
  await world.sandbox.fault('primary', 'rekor', 'none');
  await syncMirror(config, ports);
  return {
    world,
    config,
    ports,
    end: async () => {
      await log.close();
      await world.end();
    },
  };
}

/**
 * Returns one file of each kind. A catalog node of an older state is a kind of its own, because no other file of the
 * mirror has its bytes. The order of two nodes depends on their digests, which differ in every run.
 */
export function listKinds(files: ReadonlyMap<string, Buffer>): Map<string, { path: string; bytes: Buffer }> {
  const kept = JSON.parse(String(files.get('catalog/index.json')));
  const retired = new Set(Object.keys(kept.retired).map((digest) => digest.replace('sha256:', 'catalog/sha256/')));
  const name = (path: string): string => `${classifyPath(path)}${retired.has(path) ? ' of an older state' : ''}`;
  return new Map([...files].map(([path, bytes]) => [name(path), { path, bytes }]));
}

/** Returns a path without the digests and numbers in it. */
export const classifyPath = (path: string): string => path.replace(/[0-9a-f]{32,}/g, 'HASH').replace(/\d+/g, 'N');
