import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../src/lib/digest.ts';
import { createServiceHost, type ServiceHost } from '../../../src/sandbox/host.ts';
import { createTimestampAuthority } from '../../../src/sandbox/sigstore/certificates.ts';
import {
  boolean,
  child,
  children,
  explicit,
  integer,
  nothing,
  octets,
  oid,
  read,
  sequence,
} from '../../../src/sandbox/sigstore/der.ts';
import { createTsaHandler } from '../../../src/sandbox/sigstore/tsa.ts';

const authority = createTimestampAuthority('acme.test', new Date());
let host: ServiceHost;
beforeAll(async () => {
  host = await createServiceHost({ name: 'tsa', region: 'primary', handler: createTsaHandler(authority) });
});
afterAll(() => host.close());

const SHA256 = '2.16.840.1.101.3.4.2.1';
const imprint = (digest: Buffer, algorithm = SHA256): Buffer =>
  sequence(sequence(oid(algorithm), nothing()), octets(digest));
const query = (...more: readonly Buffer[]): Buffer => sequence(integer(1), imprint(sha256('signature')), ...more);

async function ask(body: Buffer | string, type = 'application/timestamp-query'): Promise<Response> {
  return fetch(`${host.url}/api/v1/timestamp`, { method: 'POST', headers: { 'content-type': type }, body });
}
/** Returns the TSTInfo of a response and the certificates in it. */
async function parseAnswer(response: Response): Promise<{ readonly info: Buffer[]; readonly certificates: Buffer[] }> {
  expect([response.status, response.headers.get('content-type')]).toEqual([201, 'application/timestamp-reply']);
  const [status, token] = children(read(Buffer.from(await response.arrayBuffer())));
  expect(status && child(status, 0).body).toEqual(Buffer.from([0])); // granted
  const signedData = token && child(child(token, 1), 0);
  const parts = signedData ? children(signedData) : [];
  const content = parts[2] ? child(child(parts[2], 1), 0).body : Buffer.alloc(0);
  const found = parts.find(({ tag }) => tag === 0xa0);
  return {
    info: children(read(content)).map(({ raw }) => raw),
    certificates: found ? children(found).map(({ raw }) => raw) : [],
  };
}

describe('the sandbox timestamp authority', () => {
  it('timestamps the requested digest with the requested nonce and policy', async () => {
    const nonce = integer(Buffer.concat([Buffer.from([0x7f]), randomBytes(7)]));
    const policy = oid('1.2.3.4');
    const { info, certificates } = await parseAnswer(await ask(query(policy, nonce, boolean(true))));
    expect(info.slice(1, 3)).toEqual([policy, imprint(sha256('signature'))]);
    expect(info.some((one) => one.equals(nonce))).toBe(true);
    expect(certificates).toEqual([authority.chain[0]]);
  });

  it('omits what the request did not ask for, and then uses the policy of sigstore', async () => {
    const { info, certificates } = await parseAnswer(await ask(query()));
    expect(info[1]).toEqual(oid('1.3.6.1.4.1.57264.2'));
    expect(certificates).toEqual([]);
  });

  it('states the current second, and uses each serial number once', async () => {
    const [one, two] = [await parseAnswer(await ask(query())), await parseAnswer(await ask(query()))];
    const text = read(one.info[4] ?? Buffer.alloc(0)).body.toString();
    const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
    const genTime = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    expect(Math.abs(Date.now() - genTime)).toBeLessThan(3_000);
    expect(one.info[3]).not.toEqual(two.info[3]);
  });

  it.each([
    ['sha256', 32, SHA256],
    ['sha384', 48, '2.16.840.1.101.3.4.2.2'],
    ['sha512', 64, '2.16.840.1.101.3.4.2.3'],
  ])('accepts the JSON of sigstore with %s too', async (hashAlgorithm, length, id) => {
    const digest = randomBytes(length);
    const body = JSON.stringify({ artifactHash: digest.toString('base64'), hashAlgorithm, certificates: true });
    const { info, certificates } = await parseAnswer(await ask(body, 'application/json'));
    expect(info[2]).toEqual(imprint(digest, id));
    expect(certificates).toHaveLength(1);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text that is not DER', Buffer.from('hello')],
    ['a truncated query', query().subarray(0, 20)],
    ['SHA-1', sequence(integer(1), imprint(Buffer.alloc(20), '1.3.14.3.2.26'))],
    ['a digest of another length', sequence(integer(1), imprint(Buffer.alloc(48)))],
    ['a query without an imprint', sequence(integer(1), explicit(0))],
  ])('rejects %s', async (_what, body) => {
    expect((await ask(body)).status).toBe(400);
  });

  it('rejects JSON that is not a request', async () => {
    for (const body of ['', '{}', '{"artifactHash":"!"}', '{"artifactHash":"aGk=","hashAlgorithm":"md5"}'])
      expect((await ask(body, 'application/json')).status).toBe(400);
  });

  it('serves its chain with the root last', async () => {
    const text = await (await fetch(`${host.url}/api/v1/timestamp/certchain`)).text();
    expect(text.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  });
});
