import { sign } from 'node:crypto';
import { sha256 } from '../../lib/digest.ts';
import type { Handler } from '../host.ts';
import { answering, bodyOf, Refusal, sendJson, urlOf } from '../requests.ts';
import { type Authority, newSerial, pemOf } from './certificates.ts';
import {
  child,
  children,
  explicit,
  generalizedTime,
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
const SHA256 = sequence(oid('2.16.840.1.101.3.4.2.1'), nothing());
const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
/** The policy of sigstore's timestamp-authority. */
const POLICY = oid('1.3.6.1.4.1.57264.2');
const HASH_BYTES = new Set([32, 48, 64]);
const [BOOLEAN, INTEGER] = [0x01, 0x02];

interface TimestampRequest {
  /** The MessageImprint as the client wrote it. */
  readonly imprint: Buffer;
  readonly nonce?: Buffer;
  readonly certificates: boolean;
}

/** RFC 3161 section 2.4.1. */
function readRequest(bytes: Buffer): TimestampRequest {
  try {
    const [version, imprint, ...rest] = children(read(bytes));
    if (!version || !imprint || !HASH_BYTES.has(child(imprint, 1).body.length))
      throw new RangeError('no message imprint');
    const nonce = rest.find(({ tag }) => tag === INTEGER)?.raw;
    return {
      imprint: imprint.raw,
      certificates: rest.some(({ tag, body }) => tag === BOOLEAN && body[0] !== 0),
      ...(nonce ? { nonce } : {}),
    };
  } catch {
    throw new Refusal(400, { code: 400, message: 'Error parsing timestamp request' });
  }
}

/** RFC 3161 section 2.4.2, RFC 5652 section 5: a time-stamp response over what was asked. Whole seconds, as sigstore's authority has them. */
export function timestampFor(request: TimestampRequest, authority: Authority, at: Date): Buffer {
  const [leaf = Buffer.alloc(0)] = authority.chain;
  const tbs = children(child(read(leaf), 0));
  const [serial, issuer] = [tbs[1]?.raw ?? Buffer.alloc(0), tbs[3]?.raw ?? Buffer.alloc(0)];
  const whole = new Date(Math.floor(at.getTime() / 1000) * 1000);
  const info = sequence(
    integer(1),
    POLICY,
    request.imprint,
    integer(newSerial()),
    generalizedTime(whole),
    sequence(integer(1)), // accuracy: a second
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
  // Signed as a SET OF, carried as [0] IMPLICIT: only the tag differs.
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

/** An RFC 3161 authority of the shape of sigstore's timestamp-authority. */
export function tsaHandler(authority: Authority): Handler {
  return answering(async (request, response) => {
    const { pathname } = urlOf(request);
    if (pathname === '/ping') return sendJson(response, { status: 'ok' });
    if (pathname === '/api/v1/timestamp/certchain') {
      response
        .writeHead(200, { 'content-type': 'application/pem-certificate-chain' })
        .end(authority.chain.map(pemOf).join(''));
      return;
    }
    if (pathname !== '/api/v1/timestamp' || request.method !== 'POST')
      throw new Refusal(404, { code: 404, message: 'not found' });
    const stamped = timestampFor(readRequest(await requestBytes(request)), authority, new Date());
    response
      .writeHead(201, { 'content-type': 'application/timestamp-reply', 'content-length': stamped.length })
      .end(stamped);
  });

  /** The DER query, or the JSON form that sigstore's own client may send. */
  async function requestBytes(request: Parameters<Handler>[0]): Promise<Buffer> {
    const body = await bodyOf(request, 64 * 1024);
    if (!request.headers['content-type']?.includes('json')) return body;
    const { artifactHash, certificates, nonce } = JSON.parse(body.toString('utf8')) as {
      artifactHash: string;
      certificates?: boolean;
      nonce?: number;
    };
    const query = [integer(1), sequence(SHA256, octets(Buffer.from(artifactHash, 'base64')))];
    if (nonce !== undefined) query.push(integer(nonce));
    if (certificates) query.push(Buffer.from([BOOLEAN, 1, 0xff]));
    return sequence(...query);
  }
}
