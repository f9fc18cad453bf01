import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../../lib/digest.ts';
import { canonicalJson } from '../../lib/json.ts';
import { ed25519NoteSigner, leafHash, openTileLog, parseTilePath, rawEd25519, type TileLog } from '../../tlog/index.ts';
import type { Handler } from '../host.ts';
import { parseUrl, Refusal, readJson, sendJson, sendRefusals } from '../requests.ts';
import { forkLog } from './forked-log.ts';
import { derKey, type HashName, signsDigest } from './log-signatures.ts';

const grpcError = (status: number, code: number, message: string): Refusal =>
  new Refusal(status, { code, message, details: [] });
const invalid = (message: string): Refusal => grpcError(400, 3, message);

/** The key details of protobuf-specs that rekor-tiles takes by default, with their hashes. */
const HASH_OF = {
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
      keyDetails: z.enum(Object.keys(HASH_OF) as (keyof typeof HASH_OF)[]),
      x509Certificate: z.object({ rawBytes: base64 }).optional(),
      publicKey: z.object({ rawBytes: base64 }).optional(),
    }),
  }),
});

/** The log id of an Ed25519 tile log: SHA-256(origin || "\n" || 0x01 || key), of which notes carry the first 4 bytes. */
export const tileLogId = (origin: string, key: KeyObject): Buffer =>
  sha256(Buffer.concat([Buffer.from(`${origin}\n`), Buffer.from([1]), rawEd25519(key)]));

/**
 * A log of the shape of rekor-tiles 2.3: takes hashedrekord 0.0.2 only, answers when the entry is under a checkpoint, and
 * serves its files. Like the real one it has no clock: times are the TSA's. Signatures are held against the digest; Ed25519ph,
 * which the real one takes too, is refused. With the fault `fork` it answers out of a twin that tells another history.
 */
export async function rekorV2Handler(options: {
  readonly dir: string;
  readonly origin: string;
  readonly key: KeyObject;
}): Promise<Handler> {
  const { dir: own, origin, key } = options;
  const signed = { origin, signers: [ed25519NoteSigner(origin, key)] };
  const honest = await openTileLog({ dir: own, ...signed });
  const twin = join(own, '..', 'rekor-fork');
  let forked: Promise<TileLog> | undefined;
  const keyId = tileLogId(origin, key).toString('base64');
  const seen = new Map<string, Promise<number>>(); // by leaf hash: the same entry is not logged twice

  return sendRefusals(async (request, response, fault) => {
    const isForked = fault?.name === 'fork';
    if (isForked) forked ??= forkLog(own, { dir: twin, ...signed });
    const log = isForked && forked ? await forked : honest;
    const dir = isForked ? twin : own;
    const pathname = parseUrl(request).pathname.replace(/^\/api\/v2(?=\/)/, '');
    if (pathname === '/healthz') return sendJson(response, { status: 'SERVING' });
    if (pathname === '/log/entries' && request.method === 'POST') {
      const body = entryBody(await readJson(request, 1024 * 1024));
      const leaf = leafHash(Buffer.from(body)).toString('hex');
      const earlier = seen.get(leaf);
      if (earlier !== undefined)
        throw grpcError(
          409,
          6,
          `an equivalent entry already exists in the transparency log with index ${await earlier}`,
        );
      const appended = log.append(Buffer.from(body));
      const place = appended.then(({ index: at }) => at);
      place.catch(() => seen.delete(leaf));
      seen.set(leaf, place);
      const { index, size, root, proof, checkpoint } = await appended;
      return sendJson(
        response,
        {
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
          canonicalizedBody: Buffer.from(body).toString('base64'),
        },
        201,
      );
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') throw grpcError(405, 12, 'Method Not Allowed');
    if (pathname !== '/checkpoint' && !parseTilePath(pathname.slice(1))) throw grpcError(404, 5, 'Not Found');
    const bytes = await readFile(join(dir, pathname)).catch(() => undefined);
    if (!bytes) throw grpcError(404, 5, 'Not Found');
    const cached = pathname === '/checkpoint' ? 'no-cache' : 'max-age=31536000, immutable';
    response.writeHead(200, {
      'content-type': pathname === '/checkpoint' ? 'text/plain' : 'application/octet-stream',
      'content-length': bytes.length,
      'cache-control': cached,
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  });
}

/** The canonicalized body of the entry that a request proposes. */
function entryBody(proposed: unknown): string {
  const request = typeof proposed === 'object' && proposed !== null ? proposed : {};
  if (!('hashedRekordRequestV002' in request)) throw invalid('invalid type, must be hashedrekord');
  const parsed = hashedRekord.safeParse(request.hashedRekordRequestV002);
  if (!parsed.success) throw invalid('invalid hashedrekord request');
  const { digest, signature } = parsed.data;
  const { keyDetails, x509Certificate, publicKey } = signature.verifier;
  const hash = HASH_OF[keyDetails];
  if (!verifies(hash, Buffer.from(digest, 'base64'), parsed.data.signature))
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

function verifies(
  hash: HashName,
  digest: Buffer,
  { content, verifier }: z.output<typeof hashedRekord>['signature'],
): boolean {
  const { x509Certificate, publicKey } = verifier;
  const given = Buffer.from((x509Certificate ?? publicKey)?.rawBytes ?? '', 'base64');
  try {
    const key = derKey(given, x509Certificate ? 'certificate' : 'key');
    return digest.length === HASH_BYTES[hash] && signsDigest(key, hash, digest, Buffer.from(content, 'base64'));
  } catch {
    return false;
  }
}
