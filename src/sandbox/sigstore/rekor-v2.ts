import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../../lib/digest.ts';
import { canonicalJson } from '../../lib/json.ts';
import { ed25519NoteSigner, leafHash, openTileLog, parseTilePath, rawEd25519, type TileLog } from '../../tlog/index.ts';
import type { Handler } from '../host.ts';
import { parseUrl, Refusal, readJson, sendJson, sendRefusals } from '../requests.ts';
import { forkLog } from './forked-log.ts';
import { type HashName, parseDerKey, verifyHashSignature } from './log-signatures.ts';

const grpcError = (status: number, code: number, message: string): Refusal =>
  new Refusal(status, { code, message, details: [] });
const invalid = (message: string): Refusal => grpcError(400, 3, message);

/** The hash of each PublicKeyDetails (protobuf-specs) that rekor-tiles accepts by default. */
const HASHES = {
  PKIX_ECDSA_P256_SHA_256: 'sha256',
  PKIX_ECDSA_P384_SHA_384: 'sha384',
  PKIX_ECDSA_P521_SHA_512: 'sha512',
  PKIX_RSA_PKCS1V15_2048_SHA256: 'sha256',
  PKIX_RSA_PKCS1V15_3072_SHA256: 'sha256',
  PKIX_RSA_PKCS1V15_4096_SHA256: 'sha256',
} as const satisfies Record<string, HashName>;
const PROTO_HASH = { sha256: 'SHA2_256', sha384: 'SHA2_384', sha512: 'SHA2_512' } as const;
const HASH_BYTES = { sha256: 32, sha384: 48, sha512: 64 } as const;

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);
const hashedRekord = z.object({
  digest: base64,
  signature: z.object({
    content: base64,
    verifier: z.object({
      keyDetails: z.enum(Object.keys(HASHES) as (keyof typeof HASHES)[]),
      x509Certificate: z.object({ rawBytes: base64 }).optional(),
      publicKey: z.object({ rawBytes: base64 }).optional(),
    }),
  }),
});

/** Returns the log ID of an Ed25519 tile log: SHA-256(origin || "\n" || 0x01 || key). A note has its first 4 bytes as key ID. */
export const tileLogId = (origin: string, key: KeyObject): Buffer =>
  sha256(Buffer.concat([Buffer.from(`${origin}\n`), Buffer.from([1]), rawEd25519(key)]));

interface RekorV2Options {
  readonly dir: string;
  readonly origin: string;
  readonly key: KeyObject;
}

/** A tile log and the folder of its files. */
interface LogWithFiles {
  readonly log: TileLog;
  readonly dir: string;
}

/**
 * Creates a log with the API of rekor-tiles 2.3. It accepts hashedrekord 0.0.2 only, answers when a checkpoint includes
 * the entry, and serves the files of the log. Like rekor-tiles, it has no clock. It checks each signature with its
 * digest, and refuses Ed25519ph, which rekor-tiles accepts. With the fault `fork` it serves a log with another history.
 */
export async function createRekorV2Handler({ dir: own, origin, key }: RekorV2Options): Promise<Handler> {
  const signed = { origin, signers: [ed25519NoteSigner(origin, key)] };
  const honest: LogWithFiles = { log: await openTileLog({ dir: own, ...signed }), dir: own };
  const twin = join(own, '..', 'rekor-fork');
  let forked: Promise<LogWithFiles> | undefined;
  const openFork = async (): Promise<LogWithFiles> => ({
    log: await forkLog(own, { dir: twin, ...signed }),
    dir: twin,
  });
  const keyId = tileLogId(origin, key).toString('base64');
  const seen = new Map<string, Promise<number>>();

  return sendRefusals(async (request, response, fault) => {
    if (fault?.name === 'fork') forked ??= openFork();
    const { log, dir } = fault?.name === 'fork' && forked ? await forked : honest;
    const pathname = parseUrl(request).pathname.replace(/^\/api\/v2(?=\/)/, '');
    if (pathname === '/healthz') return sendJson(response, { status: 'SERVING' });
    if (pathname === '/log/entries' && request.method === 'POST') {
      const body = Buffer.from(canonicalizeEntry(await readJson(request, 1024 * 1024)));
      return sendJson(response, formatLogEntry(body, keyId, await appendOnce(log, body, seen)), 201);
    }
    return sendLogFile(request, response, dir, pathname);
  });
}

type Appended = Awaited<ReturnType<TileLog['append']>>;

/** Appends an entry. `seen` maps leaf hashes to indexes. Throws 409 for an entry that the log has. */
async function appendOnce(log: TileLog, body: Buffer, seen: Map<string, Promise<number>>): Promise<Appended> {
  const leaf = leafHash(body).toString('hex');
  const earlier = seen.get(leaf);
  if (earlier !== undefined)
    throw grpcError(409, 6, `an equivalent entry already exists in the transparency log with index ${await earlier}`);
  const appended = log.append(body);
  const index = appended.then(({ index: at }) => at);
  index.catch(() => seen.delete(leaf));
  seen.set(leaf, index);
  return appended;
}

/** Formats the TransparencyLogEntry (protobuf-specs) of an appended entry. */
function formatLogEntry(body: Buffer, keyId: string, { index, size, root, proof, checkpoint }: Appended): object {
  return {
    logIndex: String(index),
    logId: { keyId },
    kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
    integratedTime: '0',
    inclusionPromise: null,
    inclusionProof: {
      logIndex: String(index),
      rootHash: root.toString('base64'),
      treeSize: String(size),
      hashes: proof.map((hash) => hash.toString('base64')),
      checkpoint: { envelope: checkpoint },
    },
    canonicalizedBody: body.toString('base64'),
  };
}

/** Sends the checkpoint or a tile of a log. */
async function sendLogFile(
  request: IncomingMessage,
  response: ServerResponse,
  dir: string,
  pathname: string,
): Promise<void> {
  const isCheckpoint = pathname === '/checkpoint';
  if (request.method !== 'GET' && request.method !== 'HEAD') throw grpcError(405, 12, 'Method Not Allowed');
  if (!isCheckpoint && !parseTilePath(pathname.slice(1))) throw grpcError(404, 5, 'Not Found');
  const bytes = await readFile(join(dir, pathname)).catch(() => undefined);
  if (!bytes) throw grpcError(404, 5, 'Not Found');
  response.writeHead(200, {
    'content-type': isCheckpoint ? 'text/plain' : 'application/octet-stream',
    'content-length': bytes.length,
    'cache-control': isCheckpoint ? 'no-cache' : 'max-age=31536000, immutable',
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Checks the entry that a request proposes, and returns its canonicalized body. Throws 400. */
function canonicalizeEntry(proposed: unknown): string {
  const request = typeof proposed === 'object' && proposed !== null ? proposed : {};
  if (!('hashedRekordRequestV002' in request)) throw invalid('invalid type, must be hashedrekord');
  const parsed = hashedRekord.safeParse(request.hashedRekordRequestV002);
  if (!parsed.success) throw invalid('invalid hashedrekord request');
  const { digest, signature } = parsed.data;
  const { keyDetails, x509Certificate, publicKey } = signature.verifier;
  const hash = HASHES[keyDetails];
  if (!isValidSignature(hash, Buffer.from(digest, 'base64'), parsed.data.signature))
    throw invalid('invalid hashedrekord request');
  const verifier = x509Certificate ? { keyDetails, x509Certificate } : { keyDetails, publicKey };
  return canonicalJson({
    apiVersion: '0.0.2',
    kind: 'hashedrekord',
    spec: {
      hashedRekordV002: {
        data: { algorithm: PROTO_HASH[hash], digest },
        signature: { content: signature.content, verifier },
      },
    },
  });
}

function isValidSignature(
  hash: HashName,
  digest: Buffer,
  { content, verifier }: z.output<typeof hashedRekord>['signature'],
): boolean {
  const { x509Certificate, publicKey } = verifier;
  const given = Buffer.from((x509Certificate ?? publicKey)?.rawBytes ?? '', 'base64');
  try {
    const key = parseDerKey(given, x509Certificate ? 'certificate' : 'key');
    return digest.length === HASH_BYTES[hash] && verifyHashSignature(key, hash, digest, Buffer.from(content, 'base64'));
  } catch {
    return false;
  }
}
