import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf } from '../../../src/lib/bytes.ts';
import { sha256 } from '../../../src/lib/digest.ts';
import type { Http } from '../../../src/lib/http.ts';
import { sigstoreError } from '../../../src/sigstore/errors.ts';
import {
  createSigner,
  createStatement,
  loadTrustedRoot,
  parseBundle,
  readSigningConfig,
  type Signer,
  verifyBundle,
} from '../../../src/sigstore/index.ts';
import { startWorld, type World } from '../../support/sandbox.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 30_000);
afterAll(() => world.end());

async function signerBy(http: Http, config = 'signing_config.json', token?: () => Promise<string>): Promise<Signer> {
  const services = readSigningConfig(await readFile(join(world.sandbox.dir, config), 'utf8'), config, new Date());
  return createSigner({ http, services, identityToken: token ?? (() => world.sandbox.mintToken()) });
}
const bytes = Buffer.from('content');
const hex = sha256(bytes).toString('hex');
const statement = createStatement([{ digest: { sha256: hex } }], 'https://acme.test/review/v1', { reviewed: true });
async function verifyResult(bundle: Buffer) {
  const root = loadTrustedRoot(await readFile(join(world.sandbox.dir, 'trusted_root.json')), 'the root');
  return verifyBundle(parseBundle(bundle, 'it'), { sha256: hex }, root);
}
const countLogged = (service: string): number =>
  world.sandbox.requests().filter((one) => one.service === service && one.method === 'POST' && one.status === 201)
    .length;

/** Returns the token with an expiry time one second in the past. Its signature no longer matches. */
function expired(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  const past = { ...claims, exp: Math.floor(Date.now() / 1000) - 1 };
  return [header, Buffer.from(JSON.stringify(past)).toString('base64url'), signature].join('.');
}

/** Sends the first POST to each log, and then fails as if the answer was lost. */
function losingAnswers(): Http {
  const seen = new Set<string>();
  return {
    send: async (request) => {
      const response = await world.http.send(request);
      const { href } = new URL(request.url);
      if (request.method !== 'POST' || !href.endsWith('/log/entries') || seen.has(href)) return response;
      seen.add(href);
      await response.discard();
      return world.http.send(request);
    },
    close: async () => {},
  };
}

describe('the keyless signer', () => {
  it.each(['signing_config.json', 'signing_config.v1.json', 'signing_config.secondary.json'])(
    'signs bytes and statements that verify, each with a new certificate (%s)',
    async (config) => {
      const signer = await signerBy(world.http, config);
      const bundles = [await signer.signMessage(streamOf(bytes)), await signer.signStatement(statement)];
      const certificates = [];
      for (const bundle of bundles) {
        expect((await verifyResult(bundle)).identity?.subject).toBe(world.sandbox.urls.identity.subject);
        const { content } = parseBundle(bundle, 'it').verificationMaterial;
        expect(content.$case).toBe('certificate'); // The bundle has one certificate and no chain, as v0.3 requires.
        certificates.push(content.$case === 'certificate' ? content.certificate.rawBytes.toString('base64') : '');
      }
      expect(new Set(certificates).size).toBe(2);
    },
  );

  it('returns its identity before it signs, and uses that certificate once for the next statement', async () => {
    const signer = await signerBy(world.http);
    const [first, again] = [await signer.identify(), await signer.identify()];
    if (first.kind !== 'certificate' || again.kind !== 'certificate') throw new Error('expected certificates');
    expect(first.certificate.subjectAltName).toBe(`URI:${world.sandbox.urls.identity.subject}`);
    expect(again.certificate.raw.equals(first.certificate.raw)).toBe(true);
    const used = [];
    for (const bundle of [await signer.signStatement(statement), await signer.signStatement(statement)]) {
      const { content } = parseBundle(bundle, 'it').verificationMaterial;
      used.push(content.$case === 'certificate' && content.certificate.rawBytes.equals(first.certificate.raw));
    }
    expect(used).toEqual([true, false]);
  });

  it('signs again after the answer of the log was lost, and proves the logged entry', async () => {
    const before = countLogged('rekor');
    const message = await (await signerBy(losingAnswers())).signMessage(streamOf(bytes));
    expect((await verifyResult(message)).identity?.subject).toBe(world.sandbox.urls.identity.subject);
    const attested = await (await signerBy(losingAnswers())).signStatement(statement);
    expect((await verifyResult(attested)).statement?.predicateType).toBe('https://acme.test/review/v1');
    expect(countLogged('rekor') - before).toBe(4);
  });

  it('reports the error of the token source, not an error of the CA', async () => {
    const refusing = async (): Promise<string> => {
      throw sigstoreError('id-token-unavailable', { detail: 'no permission' });
    };
    const signer = await signerBy(world.http, 'signing_config.json', refusing);
    await expect(signer.signStatement(statement)).rejects.toMatchObject({ code: 'id-token-unavailable' });
  });

  it('fails and logs nothing when the CA rejects the token', async () => {
    const before = countLogged('rekor');
    const signer = await signerBy(world.http, 'signing_config.json', () => world.sandbox.mintToken('other'));
    await expect(signer.signMessage(streamOf(bytes))).rejects.toMatchObject({
      code: 'signing-service-failed',
      details: { answer: 'http-401' },
    });
    expect(countLogged('rekor')).toBe(before);
  });

  it.each([
    ['is not a token', async () => 'nothing', 'id-token-malformed'],
    ['has expired', () => world.sandbox.mintToken('sigstore').then(expired), 'id-token-expired'],
  ])('sends no text that %s to the CA', async (_what, token, code) => {
    const asked = () => world.sandbox.requests().filter(({ service }) => service === 'fulcio').length;
    const before = asked();
    const signer = await signerBy(world.http, 'signing_config.json', token);
    await expect(signer.signMessage(streamOf(bytes))).rejects.toMatchObject({ code, family: 'configuration' });
    expect(asked()).toBe(before);
  });

  it.each(['rekor', 'tsa'] as const)('fails with a fault and returns no bundle without the %s', async (service) => {
    await world.sandbox.fault('primary', service, 'down');
    const signer = await signerBy(world.http);
    await expect(signer.signMessage(streamOf(bytes))).rejects.toMatchObject({ family: 'fault' });
    await world.sandbox.fault('primary', service, 'none');
  });
});
