import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, getHex } from '../../../src/lib/digest.ts';
import { folderDestination } from '../../../src/mirror/destination/folder.ts';
import type { Destination } from '../../../src/mirror/destination/types.ts';
import { formatJson, INDEX, type MirrorIndex } from '../../../src/mirror/format/layout.ts';
import { isVolatile, MirrorRoutes } from '../../../src/mirror/serve/routes.ts';
import { ed25519NoteSigner, signCheckpoint } from '../../../src/tlog/index.ts';
import { temporaryFolder } from '../../support/folders.ts';

const NOW = new Date('2026-03-14T02:00:00.000Z');
const ABOUT = digestOf('a release');
const keys = Object.fromEntries(
  ['old', 'new', 'other'].map((name) => [name, generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey]),
);
const exportPem = (name: string): string => keys[name]?.export({ type: 'spki', format: 'pem' }).toString() ?? '';
const createTlog = (name: string) => ({
  baseUrl: `https://${name}.acme.test`,
  hashAlgorithm: 'SHA2_256',
  publicKey: {
    rawBytes: keys[name]?.export({ type: 'spki', format: 'der' }).toString('base64'),
    keyDetails: 'PKIX_ECDSA_P256_SHA_256',
    validFor: { start: '2020-01-01T00:00:00Z' },
  },
  logId: { keyId: Buffer.from(name).toString('base64') },
});
const createRoot = (...names: readonly string[]): string =>
  JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: names.map(createTlog),
    certificateAuthorities: [],
    ctlogs: [],
    timestampAuthorities: [],
  });
const createLog = (name: string, type: 'rekor-v1' | 'rekor-v2', origin: string, frozen = false) => ({
  name,
  type,
  origin: `${origin}.acme.test`,
  size: 7,
  root: 'a'.repeat(64),
  syncedAt: NOW.toISOString(),
  ...(frozen ? { frozen: true as const } : {}),
});
const createTrust = (path: string) => ({ name: path, path, sha256: 'c'.repeat(64) });

let to: Destination;
let routes: MirrorRoutes;
const writeIndex = (logs: MirrorIndex['logs'], more: Partial<MirrorIndex> = {}) =>
  to.write(INDEX, formatJson({ version: 1, syncedAt: NOW.toISOString(), trust: [], logs, subjects: [], ...more }));
beforeEach(async () => {
  to = folderDestination(await temporaryFolder());
  routes = new MirrorRoutes(to, { clock: { now: () => NOW } });
  await writeIndex(
    [
      createLog('old1', 'rekor-v1', 'old', true),
      createLog('old2', 'rekor-v2', 'old', true),
      createLog('new2', 'rekor-v2', 'other'),
      createLog('new1', 'rekor-v1', 'new'),
    ],
    { trust: [createTrust('trust/gone.json'), createTrust('trust/one.json'), createTrust('trust/two.json')] },
  );
  await to.write('trust/one.json', createRoot('other'));
  await to.write('trust/two.json', createRoot('old', 'new'));
  const signer = ed25519NoteSigner('x', generateKeyPairSync('ed25519').privateKey);
  for (const [name, size] of [
    ['old1', 3],
    ['new1', 4],
  ] as const)
    await to.write(`logs/${name}/checkpoint`, signCheckpoint({ origin: 'x', size, root: Buffer.alloc(32) }, signer));
});
const getRoute = async (path: string, query = '') => {
  const route = await routes.get(path, new URLSearchParams(query));
  if ('file' in route) return route;
  const { status, type, body, headers } = route.answer;
  return { status, type, text: String(body), headers };
};
const getAnswer = async (path: string, query = '') => {
  const result = await getRoute(path, query);
  if ('file' in result) throw new Error(`${path} is a file`);
  return result;
};

describe('MirrorRoutes', () => {
  it('serves a page, health, readiness and metrics', async () => {
    const page = await getAnswer('/');
    expect([page.status, page.type, page.text.startsWith('<!doctype html>')]).toEqual([
      200,
      'text/html; charset=utf-8',
      true,
    ]);
    expect(page.headers).toMatchObject({ 'referrer-policy': 'no-referrer' });
    expect(await getAnswer('/healthz')).toMatchObject({ status: 200, text: 'ok\n' });
    expect(JSON.parse((await getAnswer('/readyz')).text)).toEqual({ ready: true, syncedAt: NOW.toISOString() });
    const metrics = await getAnswer('/metrics');
    expect(metrics.type).toContain('application/openmetrics-text');
    expect(metrics.text).toContain('mc_mirror_ready 1');
    await to.remove(INDEX);
    const [ready, unready] = [await getAnswer('/healthz'), await getAnswer('/readyz')];
    expect([ready.status, unready.status, JSON.parse(unready.text).ready]).toEqual([200, 503, false]);
  });

  it('serves files by path, and evidence by digest', async () => {
    expect(await getRoute('/blobs/sha256/x')).toEqual({ file: 'blobs/sha256/x' });
    expect(await getRoute(`/v1/evidence/${ABOUT}`)).toEqual({ file: `evidence/sha256/${getHex(ABOUT)}/index.json` });
    expect(await getRoute('/v1/evidence/sha256:abc')).toEqual({ file: 'v1/evidence/sha256:abc' });
    expect(await getRoute('/logs/new1/entries/x')).toEqual({ file: 'logs/new1/entries/x' });
    expect(await getRoute('/api/v3/log')).toEqual({ file: 'api/v3/log' });
  });

  it('serves attestations of repositories, organizations and users', async () => {
    for (const path of ['/repos/acme/app', '/orgs/acme', '/users/jane'])
      expect(await getAnswer(`${path}/attestations/${ABOUT}`)).toMatchObject({ status: 404 });
    expect(await getAnswer('/repos/acme/app/attestations/x')).toMatchObject({ status: 422 });
    expect(await getRoute(`/repos/acme/attestations/${ABOUT}`)).toEqual({ file: `repos/acme/attestations/${ABOUT}` });
  });
});

describe('the log that MirrorRoutes selects', () => {
  const getSize = async (path: string) => JSON.parse((await getAnswer(path)).text).treeSize;

  it('has the requested name, and without a name it equals the first active log of its version', async () => {
    expect(await getRoute('/api/v2/checkpoint')).toEqual({ file: 'logs/new2/checkpoint' });
    expect(await getRoute('/logs/old2/api/v2/tile/0/000')).toEqual({ file: 'logs/old2/tile/0/000' });
    expect(await getSize('/api/v1/log')).toBe(4);
    expect(await getSize('/logs/old1/api/v1/log')).toBe(3);
    expect(await getSize('/logs/new1/api/v1/log')).toBe(4);
    // A second request selects the same log.
    expect(await getSize('/logs/old1/api/v1/log')).toBe(3);
  });

  it('defaults to the first log if none is active', async () => {
    await writeIndex([createLog('old2', 'rekor-v2', 'old', true), createLog('older2', 'rekor-v2', 'old', true)]);
    expect(await getRoute('/api/v2/checkpoint')).toEqual({ file: 'logs/old2/checkpoint' });
  });

  it('must have the requested version, and must be a log of the mirror', async () => {
    for (const path of ['/logs/new1/api/v2/checkpoint', '/logs/new2/api/v1/log', '/logs/none/api/v1/log'])
      expect(await getAnswer(path)).toMatchObject({
        status: 404,
        text: expect.stringContaining('is not in this mirror'),
      });
    await to.remove(INDEX);
    for (const path of ['/api/v1/log', '/api/v2/checkpoint']) expect((await getAnswer(path)).status).toBe(404);
  });

  it('has the key of its origin from any root that names it', async () => {
    const getKey = async (path: string) => (await getAnswer(path)).text;
    expect(await getKey('/api/v1/log/publicKey')).toBe(exportPem('new'));
    expect(await getKey('/logs/old1/api/v1/log/publicKey')).toBe(exportPem('old'));
    await writeIndex([createLog('x', 'rekor-v1', 'unknown')], { trust: [createTrust('trust/one.json')] });
    expect((await getAnswer('/api/v1/log/publicKey')).status).toBe(404);
  });

  it('accepts POST requests if it is of version 1', async () => {
    const post = (path: string) => routes.post(path, Buffer.from('{"logIndexes": [1]}'));
    const found = await post('/api/v1/log/entries/retrieve');
    expect([found.status, String(found.body)]).toEqual([200, '[]\n']);
    for (const path of ['/api/v2/log/entries/retrieve', '/logs/none/api/v1/log/entries/retrieve', '/index.json', '/'])
      expect((await post(path)).status).toBe(404);
  });
});

describe('the page of MirrorRoutes', () => {
  it('shows releases, evidence about them, and quarantined evidence', async () => {
    const releases = [{ reference: 'reg.test/app:v1', digest: ABOUT, mediaType: '', size: 1 }];
    await writeIndex([], { subjects: [{ subject: 'reg.test/app', syncedAt: NOW.toISOString(), releases }] });
    const item = { digest: ABOUT, size: 1, mediaType: '', kind: 'sbom', source: 's' };
    await to.write(
      `evidence/sha256/${getHex(ABOUT)}/index.json`,
      formatJson({ version: 1, subject: ABOUT, evidence: [item] }),
    );
    await to.write('quarantine/sha256/x/y', 'bytes');
    await to.write('quarantine/sha256/x/y.json', formatJson({ code: 'signature-invalid', message: 'no' }));
    const { text } = await getAnswer('/');
    for (const snippet of [
      'app:v1',
      '>sbom</span>',
      '<code>quarantine/sha256/x/y.json</code>',
      'signature-invalid: no',
    ])
      expect(text).toContain(snippet);
    expect(text).not.toContain('<code>quarantine/sha256/x/y</code>');
  });
});

describe('isVolatile', () => {
  it.each([
    ['index.json', true],
    ['mirror.json', true],
    ['logs/x/checkpoint', true],
    ['evidence/sha256/x/index.json', true],
    ['checkpoint', false],
    ['blobs/sha256/x', false],
    ['trust/trusted_root.json', false],
  ])('returns for %s: %s', (path, fresh) => {
    expect(isVolatile(path)).toBe(fresh);
  });
});
