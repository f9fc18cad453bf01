import { sign } from 'node:crypto';
import { z } from 'zod';
import { sha256 } from '../../lib/digest.ts';
import type { Handler } from '../host.ts';
import { parseUrl, Refusal, readBody, readJson, sendJson, sendRefusals } from '../requests.ts';
import { type Authority, formatCertificatePem, generateSerial } from './certificates.ts';
import {
  boolean,
  child,
  children,
  explicit,
  generalizedTime,
  generalizedTimeText,
  integer,
  nothing,
  octets,
  oid,
  read,
  sequence,
  setOf,
  time,
} from './der.ts';

const OID_SIGNED_DATA = '1.2.840.113549.1.7.2';
const OID_TST_INFO = '1.2.840.113549.1.9.16.1.4';
const OID_CONTENT_TYPE = '1.2.840.113549.1.9.3';
const OID_MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const OID_SIGNING_TIME = '1.2.840.113549.1.9.5';
const OID_SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const HASHES = {
  sha256: { id: oid('2.16.840.1.101.3.4.2.1'), bytes: 32 },
  sha384: { id: oid('2.16.840.1.101.3.4.2.2'), bytes: 48 },
  sha512: { id: oid('2.16.840.1.101.3.4.2.3'), bytes: 64 },
} as const;
const SHA256 = sequence(HASHES.sha256.id, nothing());
const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
/** The default policy of Sigstore's timestamp-authority. */
const POLICY = oid('1.3.6.1.4.1.57264.2');
const MAX_QUERY_BYTES = 64 * 1024;
const [BOOLEAN, INTEGER, OBJECT_ID] = [0x01, 0x02, 0x06];

/** The JSON form of a request, which is specific to Sigstore's timestamp-authority. */
const jsonQuery = z.object({
  artifactHash: z.base64(),
  hashAlgorithm: z.enum(['sha256', 'sha384', 'sha512']).default('sha256'),
  certificates: z.boolean().optional(),
  nonce: z.int().nonnegative().optional(),
});

interface TimestampRequest {
  /** The MessageImprint in DER, unchanged. */
  readonly imprint: Buffer;
  /** The requested policy, an OID in DER. */
  readonly policy?: Buffer;
  readonly nonce?: Buffer;
  /** Whether the response must contain the authority's certificate. */
  readonly certificates: boolean;
}

/** Parses a TimeStampReq (RFC 3161 section 2.4.1). Throws 400. */
function readRequest(bytes: Buffer): TimestampRequest {
  try {
    const [version, imprint, ...rest] = children(read(bytes));
    if (!version || !imprint) throw new RangeError('the message imprint is missing');
    const algorithm = child(child(imprint, 0), 0).raw;
    const length = child(imprint, 1).body.length;
    if (!Object.values(HASHES).some(({ id, bytes: wanted }) => id.equals(algorithm) && wanted === length))
      throw new RangeError('weak hash algorithm, or wrong length');
    const policy = rest.find(({ tag }) => tag === OBJECT_ID)?.raw;
    const nonce = rest.find(({ tag }) => tag === INTEGER)?.raw;
    return {
      imprint: imprint.raw,
      certificates: rest.some(({ tag, body }) => tag === BOOLEAN && body[0] !== 0),
      ...(policy ? { policy } : {}),
      ...(nonce ? { nonce } : {}),
    };
  } catch {
    throw new Refusal(400, { code: 400, message: 'Error parsing timestamp request' });
  }
}

/**
 * Creates a TimeStampResp (RFC 3161 section 2.4.2, RFC 5652 section 5). The time has whole seconds, as with Sigstore's
 * timestamp-authority, unless `spelled` gives the text of the genTime.
 */
export function createTimestamp(request: TimestampRequest, authority: Authority, at: Date, spelled?: string): Buffer {
  const [leaf = Buffer.alloc(0)] = authority.chain;
  const tbs = children(child(read(leaf), 0));
  const [serial, issuer] = [tbs[1]?.raw ?? Buffer.alloc(0), tbs[3]?.raw ?? Buffer.alloc(0)];
  const whole = new Date(Math.floor(at.getTime() / 1000) * 1000);
  const info = sequence(
    integer(1),
    request.policy ?? POLICY,
    request.imprint,
    integer(generateSerial()),
    spelled === undefined ? generalizedTime(whole) : generalizedTimeText(spelled),
    sequence(integer(1)), // accuracy: one second
    ...(request.nonce ? [request.nonce] : []),
  );
  const attribute = (id: string, value: Buffer): Buffer => sequence(oid(id), setOf(value));
  const signingCertificate = sequence(
    sequence(sequence(octets(sha256(leaf)), sequence(sequence(explicit(4, issuer)), serial))),
  );
  const attributes = setOf(
    attribute(OID_CONTENT_TYPE, oid(OID_TST_INFO)),
    attribute(OID_SIGNING_TIME, time(whole)),
    attribute(OID_MESSAGE_DIGEST, octets(sha256(info))),
    attribute(OID_SIGNING_CERTIFICATE_V2, signingCertificate),
  );
  // The signature covers the attributes as a SET OF. The message has them as [0] IMPLICIT, so only the tag differs.
  const carried = Buffer.from(attributes);
  carried[0] = 0xa0;
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, serial),
    SHA256,
    carried,
    ECDSA_SHA256,
    octets(sign('sha256', attributes, authority.key)),
  );
  const signedData = sequence(
    integer(3),
    setOf(SHA256),
    sequence(oid(OID_TST_INFO), explicit(0, octets(info))),
    ...(request.certificates ? [explicit(0, leaf)] : []),
    setOf(signerInfo),
  );
  return sequence(sequence(integer(0)), sequence(oid(OID_SIGNED_DATA), explicit(0, signedData)));
}

/** Creates an RFC 3161 authority with the API of Sigstore's timestamp-authority. */
export function createTsaHandler(authority: Authority): Handler {
  return sendRefusals(async (request, response) => {
    const { pathname } = parseUrl(request);
    if (pathname === '/ping') return sendJson(response, { status: 'ok' });
    if (pathname === '/api/v1/timestamp/certchain') {
      response
        .writeHead(200, { 'content-type': 'application/pem-certificate-chain' })
        .end(authority.chain.map(formatCertificatePem).join(''));
      return;
    }
    if (pathname !== '/api/v1/timestamp' || request.method !== 'POST')
      throw new Refusal(404, { code: 404, message: 'not found' });
    const stamped = createTimestamp(readRequest(await readQuery(request)), authority, new Date());
    response
      .writeHead(201, { 'content-type': 'application/timestamp-reply', 'content-length': stamped.length })
      .end(stamped);
  });
}

/** Reads the query in DER. Converts the JSON form, which Sigstore's own client sends. */
async function readQuery(request: Parameters<Handler>[0]): Promise<Buffer> {
  if (!request.headers['content-type']?.includes('json')) return readBody(request, MAX_QUERY_BYTES);
  const parsed = jsonQuery.safeParse(await readJson(request, MAX_QUERY_BYTES));
  if (!parsed.success) throw new Refusal(400, { code: 400, message: 'Error generating timestamp response' });
  const { artifactHash, hashAlgorithm, certificates, nonce } = parsed.data;
  const imprint = sequence(sequence(HASHES[hashAlgorithm].id, nothing()), octets(Buffer.from(artifactHash, 'base64')));
  const query = [integer(1), imprint];
  if (nonce !== undefined) query.push(integer(nonce));
  if (certificates) query.push(boolean(true));
  return sequence(...query);
}
