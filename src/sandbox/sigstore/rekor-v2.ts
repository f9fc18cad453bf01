import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../../lib/digest.ts';
import { canonicalJson } from '../../lib/json.ts';
import { ed25519NoteSigner, openTileLog, rawEd25519 } from '../../tlog/index.ts';
import type { Handler } from '../host.ts';
import { answering, jsonOf, Refusal, sendJson, urlOf } from '../requests.ts';

const grpcError = (status: number, code: number, message: string): Refusal =>
  new Refusal(status, { code, message, details: [] });
const invalid = (message: string): Refusal => grpcError(400, 3, message);

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);
const hashedRekord = z.object({
  digest: base64,
  signature: z.object({
    content: base64,
    verifier: z.object({
      keyDetails: z.string().regex(/^PKIX_[A-Z0-9_]+$/),
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
 * serves its files. Like the real one it has no clock: times are the TSA's. It does not hold the signature against the
 * digest (node:crypto cannot verify over a digest); all else of the entry is checked.
 */
export async function rekorV2Handler(options: {
  readonly dir: string;
  readonly origin: string;
  readonly key: KeyObject;
}): Promise<Handler> {
  const { dir, origin, key } = options;
  const log = await openTileLog({ dir, origin, signers: [ed25519NoteSigner(origin, key)] });
  const keyId = tileLogId(origin, key).toString('base64');

  return answering(async (request, response) => {
    const pathname = urlOf(request).pathname.replace(/^\/api\/v2(?=\/)/, '');
    if (pathname === '/healthz') return sendJson(response, { status: 'SERVING' });
    if (pathname === '/log/entries' && request.method === 'POST') {
      const body = entryBody(await jsonOf(request, 1024 * 1024));
      const { index, size, root, proof, checkpoint } = await log.append(Buffer.from(body));
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
    if (pathname !== '/checkpoint' && !/^\/tile\/(\d+|entries)\/(x\d{3}\/)*\d{3}(\.p\/\d+)?$/.test(pathname))
      throw grpcError(404, 5, 'Not Found');
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
  if (!parsed.success) throw invalid(`invalid hashedrekord request: ${parsed.error.issues[0]?.message}`);
  const { digest, signature } = parsed.data;
  const { keyDetails, x509Certificate, publicKey } = signature.verifier;
  const [algorithm, length] = keyDetails.includes('512')
    ? (['SHA2_512', 64] as const)
    : keyDetails.includes('384')
      ? (['SHA2_384', 48] as const)
      : (['SHA2_256', 32] as const);
  if (Buffer.from(digest, 'base64').length !== length) throw invalid('invalid hashedrekord request: digest length');
  try {
    if (x509Certificate) new X509Certificate(Buffer.from(x509Certificate.rawBytes, 'base64'));
    else createPublicKey({ key: Buffer.from(publicKey?.rawBytes ?? '', 'base64'), format: 'der', type: 'spki' });
  } catch {
    throw invalid('invalid hashedrekord request: verifier');
  }
  const verifier = x509Certificate ? { keyDetails, x509Certificate } : { keyDetails, publicKey };
  return canonicalJson({
    apiVersion: '0.0.2',
    kind: 'hashedrekord',
    spec: { hashedRekordV002: { data: { algorithm, digest }, signature: { content: signature.content, verifier } } },
  });
}
