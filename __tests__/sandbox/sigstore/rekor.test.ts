import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256 } from '../../../src/lib/digest.ts';
import { canonicalJson } from '../../../src/lib/json.ts';
import { createServiceHost, type ServiceHost } from '../../../src/sandbox/host.ts';
import { exportSpki } from '../../../src/sandbox/sigstore/certificates.ts';
import { createRekorV1 } from '../../../src/sandbox/sigstore/rekor-v1.ts';
import { createRekorV2Handler } from '../../../src/sandbox/sigstore/rekor-v2.ts';
import { preAuthEncoding } from '../../../src/sigstore/index.ts';
import {
  ed25519NoteVerifier,
  leafHash,
  openCheckpoint,
  parseEntryBundle,
  rawEd25519,
  rootFromInclusion,
  verifyConsistency,
  verifyInclusion,
} from '../../../src/tlog/index.ts';

const ORIGIN = 'rekor.acme.test';
const ed25519 = generateKeyPairSync('ed25519').privateKey;
const ecdsa = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signer = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = (key: KeyObject): string => Buffer.from(key.export({ type: 'spki', format: 'pem' })).toString('base64');

/** Returns the parsed JSON body of a response. */
const readJson = async (response: Response) => JSON.parse(await response.text());

let dir = '';
let v1: ServiceHost;
let v2: ServiceHost;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mc-rekor-'));
  const { handler: v1Handler } = await createRekorV1({ dir: join(dir, '1'), origin: ORIGIN, key: ecdsa.privateKey });
  const v2Handler = await createRekorV2Handler({ dir: join(dir, '2'), origin: ORIGIN, key: ed25519 });
  v1 = await createServiceHost({ name: 'rekorV1', region: 'primary', handler: v1Handler });
  v2 = await createServiceHost({ name: 'rekor', region: 'primary', handler: v2Handler });
});
afterAll(async () => {
  await Promise.all([v1.close(), v2.close()]);
  await rm(dir, { recursive: true });
});

const post = async (url: string, body: object): Promise<Response> =>
  fetch(url, { method: 'POST', body: JSON.stringify(body) });
const get = async (host: ServiceHost, path: string): Promise<Buffer> =>
  Buffer.from(await (await fetch(`${host.url}${path}`)).arrayBuffer());
const json = async (host: ServiceHost, path: string) => JSON.parse((await get(host, path)).toString());

describe('the sandbox Rekor v2', () => {
  const requestFor = (content: string, more: { digest?: Buffer; keyDetails?: string; key?: KeyObject } = {}) => ({
    hashedRekordRequestV002: {
      digest: (more.digest ?? sha256(content)).toString('base64'),
      signature: {
        content: sign('sha256', Buffer.from(content), signer.privateKey).toString('base64'),
        verifier: {
          keyDetails: more.keyDetails ?? 'PKIX_ECDSA_P256_SHA_256',
          publicKey: { rawBytes: exportSpki(more.key ?? signer.publicKey).toString('base64') },
        },
      },
    },
  });
  const propose = (body: object): Promise<Response> => post(`${v2.url}/api/v2/log/entries`, body);

  it('returns an entry with a proof under a signed checkpoint, and serves both as files', async () => {
    for (let i = 0; i < 5; i++) {
      const response = await propose(requestFor(`content ${i}`));
      expect(response.status).toBe(201);
      const entry = await readJson(response);
      const checkpoint = openCheckpoint(
        entry.inclusionProof.checkpoint.envelope,
        ORIGIN,
        ed25519NoteVerifier(ORIGIN, createPublicKey(ed25519)),
      );
      expect(checkpoint).toMatchObject({ origin: ORIGIN, size: i + 1 });
      const leaf = leafHash(Buffer.from(entry.canonicalizedBody, 'base64'));
      const hashes = entry.inclusionProof.hashes.map((hash: string) => Buffer.from(hash, 'base64'));
      expect(verifyInclusion(leaf, i, i + 1, hashes, checkpoint.root)).toBe(true);
      expect([entry.logIndex, entry.integratedTime]).toEqual([String(i), '0']);
      const keyed = sha256(Buffer.concat([Buffer.from(`${ORIGIN}\n`), Buffer.from([1]), rawEd25519(ed25519)]));
      expect(entry.logId.keyId).toBe(keyed.toString('base64'));
      for (const prefix of ['', '/api/v2']) {
        expect((await get(v2, `${prefix}/checkpoint`)).toString()).toBe(entry.inclusionProof.checkpoint.envelope);
        const bundle = await get(v2, `${prefix}/tile/entries/000.p/${i + 1}`);
        const entries = parseEntryBundle(bundle, { level: 'entries', index: 0, width: i + 1 });
        expect(entries.at(-1)?.toString('base64')).toBe(entry.canonicalizedBody);
        expect((await get(v2, `${prefix}/tile/0/000.p/${i + 1}`)).subarray(-32)).toEqual(leaf);
      }
    }
  });

  it('rejects DSSE, because rekor-tiles 2.3 accepts only hashedrekord', async () => {
    const response = await propose({ dsseRequestV002: {} });
    expect([response.status, await readJson(response)]).toEqual([
      400,
      { code: 3, message: 'invalid type, must be hashedrekord', details: [] },
    ]);
  });

  it.each([
    ['another digest', requestFor('x', { digest: sha256('y') })],
    ['a digest of another length', requestFor('x', { digest: Buffer.alloc(48) })],
    ['another key', requestFor('x', { key: ecdsa.publicKey })],
    ['unknown key details', requestFor('x', { keyDetails: 'PKIX_ECDSA_P256_HMAC_SHA_256' })],
    ['a hash that does not match the signature', requestFor('x', { keyDetails: 'PKIX_ECDSA_P384_SHA_384' })],
  ])('rejects a signature over %s', async (_what, body) => {
    const before = (await get(v2, '/checkpoint')).toString();
    expect((await propose(body)).status).toBe(400);
    expect((await get(v2, '/checkpoint')).toString()).toBe(before);
  });

  it('logs the same entry once, also when it arrives twice at the same time', async () => {
    const body = requestFor('once');
    const statuses = (await Promise.all([propose(body), propose(body)])).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409]);
    const again = await propose(body);
    expect([again.status, (await readJson(again)).code]).toEqual([409, 6]);
  });

  it('serves only its tiles', async () => {
    for (const path of ['/', '/tile/0/../../x', '/tile/0/000.p/999', '/entries.jsonl', '/log/entries'])
      expect((await fetch(`${v2.url}${path}`)).status).toBe(404);
    expect((await fetch(`${v2.url}/checkpoint`, { method: 'DELETE' })).status).toBe(405);
  });
});

describe('the sandbox Rekor v1', () => {
  const hashedRekord = (content: string, digest = sha256(content).toString('hex')) => ({
    kind: 'hashedrekord',
    apiVersion: '0.0.1',
    spec: {
      data: { hash: { algorithm: 'sha256', value: digest } },
      signature: {
        content: sign('sha256', Buffer.from(content), signer.privateKey).toString('base64'),
        publicKey: { content: pem(signer.publicKey) },
      },
    },
  });
  const payload = Buffer.from(
    JSON.stringify({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ digest: { sha256: 'ab'.repeat(32) } }],
      predicateType: 'https://acme.test/x',
    }),
  );
  const payloadType = 'application/vnd.in-toto+json';
  const signature = (over: Buffer): string =>
    sign('sha256', preAuthEncoding(payloadType, over), signer.privateKey).toString('base64');
  const dsse = (sig = signature(payload)) => ({
    kind: 'dsse',
    apiVersion: '0.0.1',
    spec: {
      proposedContent: {
        envelope: JSON.stringify({ payload: payload.toString('base64'), payloadType, signatures: [{ sig }] }),
        verifiers: [pem(signer.publicKey)],
      },
    },
  });
  const twice = (text: string): string => Buffer.from(text).toString('base64');
  const intoto = (sig = signature(payload)) => ({
    kind: 'intoto',
    apiVersion: '0.0.2',
    spec: {
      content: {
        envelope: {
          payload: twice(payload.toString('base64')),
          payloadType,
          signatures: [{ sig: twice(sig), publicKey: pem(signer.publicKey) }],
        },
        hash: { algorithm: 'sha256', value: 'cd'.repeat(32) },
      },
    },
  });
  const propose = (body: object): Promise<Response> => post(`${v1.url}/api/v1/log/entries`, body);

  it.each([
    ['hashedrekord', () => hashedRekord('one')],
    ['dsse', () => dsse()],
    ['intoto', () => intoto()],
  ])(
    'returns a signed promise and a proof for a %s entry, and returns the entry by index and UUID',
    async (kind, make) => {
      const response = await propose(make());
      expect(response.status).toBe(201);
      const answer = await readJson(response);
      const [uuid = ''] = Object.keys(answer);
      const { verification, ...promised } = answer[uuid];
      const promise = Buffer.from(verification.signedEntryTimestamp, 'base64');
      expect(verify('sha256', Buffer.from(canonicalJson(promised)), ecdsa.publicKey, promise)).toBe(true);
      const body = Buffer.from(promised.body, 'base64');
      expect(JSON.parse(body.toString()).kind).toBe(kind);
      const { hashes, logIndex, treeSize, rootHash, checkpoint } = verification.inclusionProof;
      const path = hashes.map((hash: string) => Buffer.from(hash, 'hex'));
      const root = rootFromInclusion(leafHash(body), logIndex, treeSize, path);
      expect(root?.toString('hex')).toBe(rootHash);
      expect(checkpoint.split('\n').slice(1, 3)).toEqual([
        String(treeSize),
        Buffer.from(rootHash, 'hex').toString('base64'),
      ]);
      for (const path of [`?logIndex=${logIndex}`, `/${uuid}`, `/${uuid.slice(-64)}`]) {
        const again = await json(v1, `/api/v1/log/entries${path}`);
        expect(again[uuid]).toMatchObject(promised);
      }
      const search = { entryUUIDs: [uuid], logIndexes: [logIndex] };
      expect(await readJson(await post(`${v1.url}/api/v1/log/entries/retrieve`, search))).toHaveLength(2);
    },
  );

  it('finds attestations by the digest of their subject', async () => {
    const found = await readJson(await post(`${v1.url}/api/v1/index/retrieve`, { hash: `sha256:${'ab'.repeat(32)}` }));
    expect(found).toHaveLength(2);
  });

  it.each([
    ['a hashedrekord over another digest', hashedRekord('x', sha256('y').toString('hex'))],
    ['a hashedrekord with a digest of another length', hashedRekord('x', 'ab')],
    ['a DSSE envelope with a signature over other content', dsse(signature(Buffer.from('else')))],
    ['an in-toto envelope with a signature over other content', intoto(signature(Buffer.from('else')))],
    ['an entry of an unknown kind', { kind: 'jar', apiVersion: '0.0.1', spec: {} }],
  ])('rejects %s', async (_what, body) => {
    const { treeSize } = await json(v1, '/api/v1/log');
    expect((await propose(body)).status).toBe(400);
    expect((await json(v1, '/api/v1/log')).treeSize).toBe(treeSize);
  });

  it('returns the location of an entry that it already has', async () => {
    const entry = hashedRekord('conflict');
    const [uuid = ''] = Object.keys(await readJson(await propose(entry)));
    const again = await propose(entry);
    expect([again.status, again.headers.get('location')]).toEqual([409, `/api/v1/log/entries/${uuid}`]);
  });

  it('proves the consistency of its tree', async () => {
    const { treeSize, rootHash } = await json(v1, '/api/v1/log');
    await propose(hashedRekord('growth'));
    const after = await json(v1, '/api/v1/log');
    const { hashes } = await json(v1, `/api/v1/log/proof?firstSize=${treeSize}&lastSize=${after.treeSize}`);
    const [before, now] = [rootHash, after.rootHash].map((hash) => Buffer.from(hash, 'hex')) as [Buffer, Buffer];
    const proof = hashes.map((hash: string) => Buffer.from(hash, 'hex'));
    expect(verifyConsistency(treeSize, before, after.treeSize, now, proof)).toBe(true);
    expect((await fetch(`${v1.url}/api/v1/log/proof?firstSize=2&lastSize=1`)).status).toBe(400);
  });
});
