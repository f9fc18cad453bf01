import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { LogConfig } from '../../src/mirror/index.ts';
import {
  computeMerkleRoot,
  ed25519NoteSigner,
  ed25519NoteVerifier,
  leafHash,
  type NoteVerifier,
  renderTiles,
  signCheckpoint,
  verifierKey,
} from '../../src/tlog/index.ts';

export const ORIGIN = 'rekor2.acme.test';
export const LOG: LogConfig = { name: 'rekor2', type: 'rekor-v2', url: 'http://127.0.0.1:1', origin: ORIGIN };
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
export const logPublicKey: KeyObject = publicKey;
export const logVerifierKey: string = verifierKey(ORIGIN, publicKey);
export const testLogKeys: readonly NoteVerifier[] = [ed25519NoteVerifier(ORIGIN, publicKey)];

export const createEntries = (size: number, name = 'entry'): Buffer[] =>
  Array.from({ length: size }, (_, i) => Buffer.from(`${name} ${i}`));

export const signedRoot = (size: number, root: Buffer, key: KeyObject = privateKey): string =>
  signCheckpoint({ origin: ORIGIN, size, root }, ed25519NoteSigner(ORIGIN, key));

/** Renders a complete tile log as its files. */
export function renderLog(entries: readonly Buffer[], key: KeyObject = privateKey): Map<string, Buffer> {
  const files = new Map([...renderTiles(entries)].map(({ path, bytes }) => [path, bytes]));
  files.set('checkpoint', Buffer.from(signedRoot(entries.length, computeMerkleRoot(entries.map(leafHash)), key)));
  return files;
}

export async function writeFiles(dir: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), bytes);
  }
}

/** Serves a tile log by a static web server. */
export async function serveLog(files: ReadonlyMap<string, Buffer>): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const bytes = files.get((request.url ?? '').slice(1));
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
