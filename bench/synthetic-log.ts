import { fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import {
  ed25519NoteSigner,
  edgeTiles,
  formatEntryBundle,
  leafHash,
  listLevels,
  MerkleTree,
  signCheckpoint,
  TILE_WIDTH,
  type Tile,
  tilePath,
  verifierKey,
} from '../src/tlog/index.ts';

export const ORIGIN = 'log.bench.test';
const ENTRY_BYTES = 256;

/** Returns entry number `index`, which is the same in every run. */
export function createEntry(index: number): Buffer {
  const entry = Buffer.alloc(ENTRY_BYTES, index & 0xff);
  entry.writeUInt32BE(index, 0);
  return entry;
}

/** Writes a tiled log with one checkpoint `checkpoint.SIZE` for each size (ascending). Returns its verifier key. */
export function writeSyntheticLog(dir: string, sizes: readonly number[]): string {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const tree = new MerkleTree();
  const put = (tile: Tile, bytes: Buffer): void => {
    const path = join(dir, tilePath(tile));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  };
  const hashes = (level: number, index: number, width: number): Buffer =>
    tree.hashes(8 * level, index * TILE_WIDTH, width);
  let bundle: Buffer[] = [];
  for (const size of sizes) {
    while (tree.size < size) {
      const entry = createEntry(tree.size);
      bundle.push(entry);
      tree.append(leafHash(entry));
      if (bundle.length < TILE_WIDTH) continue;
      const index = tree.size / TILE_WIDTH - 1;
      put({ level: 'entries', index, width: TILE_WIDTH }, formatEntryBundle(bundle));
      bundle = [];
      for (const level of listLevels(tree.size)) {
        const full = tree.size / TILE_WIDTH ** (level + 1);
        if (!Number.isInteger(full)) break;
        put({ level, index: full - 1, width: TILE_WIDTH }, hashes(level, full - 1, TILE_WIDTH));
      }
    }
    for (const tile of edgeTiles(size)) {
      put(tile, hashes(tile.level, tile.index, tile.width));
      if (tile.level === 0) put({ ...tile, level: 'entries' }, formatEntryBundle(bundle));
    }
    const checkpoint = signCheckpoint(
      { origin: ORIGIN, size, root: tree.root() },
      ed25519NoteSigner(ORIGIN, privateKey),
    );
    writeFileSync(join(dir, `checkpoint.${size}`), checkpoint);
  }
  return verifierKey(ORIGIN, publicKey);
}

export interface LogProcess {
  readonly port: number;
  /** Sets the number of entries of the log. */
  grow(size: number): void;
  /** Returns the requests and the body bytes since the last call. */
  counts(): Promise<{ readonly requests: number; readonly bytes: number }>;
  close(): void;
}

/** Serves a synthetic log in its own process. */
export function serveSyntheticLog(dir: string, size: number): Promise<LogProcess> {
  const child = fork(import.meta.filename, ['serve', dir, String(size)]);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the log ended with ${code}`)));
    child.once('message', (port) =>
      resolve({
        port: Number(port),
        grow: (to) => child.send({ size: to }),
        counts: () =>
          new Promise((done) => {
            child.once('message', (counts) => done(counts as { requests: number; bytes: number }));
            child.send({});
          }),
        close: () => child.kill(),
      }),
    );
  });
}

function serve(dir: string, first: number): void {
  let [size, requests, bytes] = [first, 0, 0];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    requests++;
    try {
      const body = readFileSync(join(dir, path === 'checkpoint' ? `checkpoint.${size}` : path));
      bytes += body.length;
      response.writeHead(200, { 'content-length': body.length }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
  process.on('message', (message: { readonly size?: number }) => {
    if (message.size !== undefined) size = message.size;
    else {
      process.send?.({ requests, bytes });
      [requests, bytes] = [0, 0];
    }
  });
}

const [role, dir = '', size = ''] = process.argv.slice(2);
if (role === 'serve' && process.send) serve(dir, Number(size));
