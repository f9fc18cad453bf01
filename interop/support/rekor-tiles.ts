import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sha256 } from '../../src/lib/digest.ts';
import { rawEd25519, verifierKey } from '../../src/tlog/index.ts';
import { type Background, startBackground } from './background.ts';
import { freePort } from './free-port.ts';
import { type StaticServer, serveFolder } from './static.ts';

export const ORIGIN = 'rekor.acme.test';

/**
 * A real Rekor v2. The server accepts entries, and a static server next to it serves the written tree, as its operators
 * do.
 */
export class RekorTiles {
  readonly #binary: string;
  readonly #dir: string;
  readonly key: KeyObject;
  readonly verifierKey: string;
  url = '';
  readUrl = '';
  #server: Background | undefined;
  #reads: StaticServer | undefined;

  constructor(binary: string, dir: string) {
    this.#binary = binary;
    this.#dir = dir;
    mkdirSync(dir, { recursive: true });
    this.key = generateKeyPairSync('ed25519').privateKey;
    this.verifierKey = verifierKey(ORIGIN, this.key);
    writeFileSync(join(dir, 'rekor.key'), this.key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }

  /** `storage` names its tree. `policy` is the witness policy in the Sigsum format. */
  async start(storage = 'tiles', policy?: string): Promise<void> {
    const tiles = join(this.#dir, storage);
    mkdirSync(tiles, { recursive: true });
    const [port, grpc, metrics] = [await freePort(), await freePort(), await freePort()];
    if (policy !== undefined) writeFileSync(join(this.#dir, 'policy'), policy);
    const args = [
      ...['serve', '--hostname', ORIGIN, '--http-address', '127.0.0.1', '--http-port', String(port)],
      ...['--grpc-address', '127.0.0.1', '--grpc-port', String(grpc), '--http-metrics-port', String(metrics)],
      ...['--signer-filepath', join(this.#dir, 'rekor.key'), '--storage-dir', tiles],
      ...['--checkpoint-interval', '1s', '--batch-max-age', '50ms'],
      ...(policy === undefined ? [] : ['--witness-policy-path', join(this.#dir, 'policy')]),
    ];
    this.#server = await startBackground(this.#binary, args, /./, { cwd: this.#dir });
    await answering(port);
    this.#reads = await serveFolder(tiles);
    this.url = `http://127.0.0.1:${port}`;
    this.readUrl = this.#reads.url;
  }

  async stop(): Promise<void> {
    await this.#server?.end();
    await this.#reads?.close();
    [this.#server, this.#reads] = [undefined, undefined];
  }

  /** Logs signatures by a local key, all at once. */
  async add(count: number, name = 'entry'): Promise<void> {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const rawBytes = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    await Promise.all(
      Array.from({ length: count }, async (_, i) => {
        const content = Buffer.from(`${name} ${i}`);
        const body = {
          hashedRekordRequestV002: {
            digest: sha256(content).toString('base64'),
            signature: {
              content: sign('sha256', content, privateKey).toString('base64'),
              verifier: { publicKey: { rawBytes }, keyDetails: 'PKIX_ECDSA_P256_SHA_256' },
            },
          },
        };
        const response = await fetch(`${this.url}/api/v2/log/entries`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
        await response.arrayBuffer();
      }),
    );
  }

  /** Returns its entry for a trusted root. */
  trustedLog(): object {
    const publicKey = {
      rawBytes: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), rawEd25519(this.key)]).toString(
        'base64',
      ),
      keyDetails: 'PKIX_ED25519',
      validFor: { start: '2020-01-01T00:00:00Z' },
    };
    const id = sha256(Buffer.concat([Buffer.from(`${ORIGIN}\n\x01`), rawEd25519(this.key)]));
    return {
      baseUrl: `https://${ORIGIN}`,
      hashAlgorithm: 'SHA2_256',
      publicKey,
      logId: { keyId: id.toString('base64') },
    };
  }

  checkpoint = (storage = 'tiles'): string => readFileSync(join(this.#dir, storage, 'checkpoint'), 'utf8');
}

async function answering(port: number): Promise<void> {
  for (let i = 0; i < 200; i++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = createConnection({ port, host: '127.0.0.1' }, () => resolve(true));
      socket.once('error', () => resolve(false)).once('close', () => resolve(false));
      setTimeout(() => socket.destroy(), 200).unref();
    });
    if (
      open &&
      (await fetch(`http://127.0.0.1:${port}/healthz`)
        .then(({ ok }) => ok)
        .catch(() => false))
    )
      return;
    await delay(50);
  }
  throw new Error(`nothing answers on port ${port}`);
}
