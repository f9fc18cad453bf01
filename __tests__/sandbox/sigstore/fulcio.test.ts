import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { sha256 } from '../../../src/lib/digest.ts';
import { EMPTY_NAME, exportSpki } from '../../../src/sandbox/sigstore/certificates.ts';
import { OID_SCT_LIST } from '../../../src/sandbox/sigstore/ct.ts';
import { bits, child, children, explicit, integer, oid, read, sequence } from '../../../src/sandbox/sigstore/der.ts';
import { startWorld, type World } from '../../support/sandbox.ts';

/** Returns the parsed JSON body of a response. */
const readJson = async (response: Response) => JSON.parse(await response.text());

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

const SUB = 'repo:acme/app:ref:refs/heads/main';
const p256 = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();

interface Answer {
  readonly status: number;
  readonly chain: readonly X509Certificate[];
  readonly message: string;
}
async function ask(body: object): Promise<Answer> {
  const { fulcio } = world.sandbox.urls.regions.primary;
  const response = await fetch(`${fulcio}/api/v2/signingCert`, { method: 'POST', body: JSON.stringify(body) });
  const json = await readJson(response);
  const { signedCertificateEmbeddedSct: given } = json;
  return {
    status: response.status,
    chain: (given?.chain.certificates ?? []).map((one: string) => new X509Certificate(one)),
    message: json.message ?? '',
  };
}
const requestCertificate = (
  keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject },
  token: string,
  { hash = 'sha256', over = SUB }: { hash?: string | null; over?: string } = {},
): Promise<Answer> =>
  ask({
    credentials: { oidcIdentityToken: token },
    publicKeyRequest: {
      publicKey: { algorithm: 'ECDSA', content: pem(keys.publicKey) },
      proofOfPossession: sign(hash, Buffer.from(over), keys.privateKey).toString('base64'),
    },
  });

/** Returns the extensions of a certificate: OID to value. */
function extensionsOf(der: Buffer): ReadonlyMap<string, Buffer> {
  const fields = children(child(read(der), 0));
  const list = fields.find(({ tag }) => tag === 0xa3);
  if (!list) throw new Error('no extensions');
  return new Map(
    children(child(list, 0)).map((one) => {
      const parts = children(one);
      return [parts[0]?.raw.toString('hex') ?? '', parts.at(-1)?.body ?? Buffer.alloc(0)];
    }),
  );
}
const fulcioOid = (number: number): string => oid(`1.3.6.1.4.1.57264.1.${number}`).toString('hex');

describe('the sandbox CA', () => {
  it('certifies a key for ten minutes, with an intermediate below the root of its trust bundle', async () => {
    const { status, chain } = await requestCertificate(p256(), await world.sandbox.mintToken());
    expect(status).toBe(200);
    const [leaf, intermediate, root] = chain;
    if (!leaf || !intermediate || !root) throw new Error('a chain of three');
    expect([leaf.checkIssued(intermediate), intermediate.checkIssued(root), root.checkIssued(root)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([leaf.verify(intermediate.publicKey), intermediate.verify(root.publicKey)]).toEqual([true, true]);
    expect([leaf.ca, intermediate.ca, root.ca]).toEqual([false, true, true]);
    expect(Date.parse(leaf.validTo) - Date.parse(leaf.validFrom)).toBe(600_000);
    expect(leaf.subjectAltName).toBe(`URI:${world.sandbox.urls.identity.subject}`);
    expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.3']);
    const bundle = await readJson(await fetch(`${world.sandbox.urls.regions.primary.fulcio}/api/v2/trustBundle`));
    expect(bundle.chains[0].certificates).toEqual([intermediate, root].map(String));
  });

  it('writes the claims of the token to the Fulcio extensions: .1 to .6 raw, .8 to .24 as UTF8String', async () => {
    const token = await world.sandbox.mintToken('sigstore', { environment: 'production', event_name: 'release' });
    const { chain } = await requestCertificate(p256(), token);
    const extensions = extensionsOf(chain[0]?.raw ?? Buffer.alloc(0));
    const raw = (number: number) => extensions.get(fulcioOid(number))?.toString();
    const text = (number: number) => {
      const element = read(extensions.get(fulcioOid(number)) ?? Buffer.alloc(0));
      return element.tag === 0x0c ? element.body.toString() : undefined;
    };
    const issuer = world.sandbox.urls.oidc;
    expect([1, 2, 4, 5, 6].map(raw)).toEqual([issuer, 'release', 'release', 'acme/app', 'refs/heads/main']);
    expect(text(8)).toBe(issuer);
    expect(text(9)).toBe(world.sandbox.urls.identity.subject);
    expect(text(11)).toBe('github-hosted');
    expect(text(12)).toBe('https://github.com/acme/app');
    expect(text(21)).toBe('https://github.com/acme/app/actions/runs/4242/attempts/1');
    expect(text(23)).toBe('production');
    expect(text(24)).toBe(SUB);
    const all = Array.from({ length: 24 }, (_, i) => i + 1).filter((number) => extensions.has(fulcioOid(number)));
    expect(all).toEqual([1, 2, 3, 4, 5, 6, ...Array.from({ length: 17 }, (_, i) => i + 8)]);
  });

  it("embeds a certificate timestamp of the root's CT key over the certificate without that timestamp", async () => {
    const { chain } = await requestCertificate(p256(), await world.sandbox.mintToken());
    const [leaf, intermediate] = chain;
    if (!leaf || !intermediate) throw new Error('a chain');
    const list = read(extensionsOf(leaf.raw).get(oid(OID_SCT_LIST).toString('hex')) ?? Buffer.alloc(0)).body;
    const sct = list.subarray(4);
    const [logId, at, signature] = [sct.subarray(1, 33), sct.subarray(33, 41), sct.subarray(47)];
    const trusted = JSON.parse(readFileSync(join(world.sandbox.dir, 'trusted_root.json'), 'utf8'));
    const known = trusted.ctlogs.find(
      ({ logId: { keyId } }: { logId: { keyId: string } }) => keyId === logId.toString('base64'),
    );
    const key = createPublicKey({
      key: Buffer.from(known.publicKey.rawBytes, 'base64'),
      format: 'der',
      type: 'spki',
    });
    const fields = children(child(read(leaf.raw), 0));
    const kept = children(child(fields.at(-1) ?? read(Buffer.from([5, 0])), 0)).filter(
      (one) => !child(one, 0).raw.equals(oid(OID_SCT_LIST)),
    );
    const tbs = sequence(
      ...fields.slice(0, -1).map(({ raw }) => raw),
      explicit(3, sequence(...kept.map(({ raw }) => raw))),
    );
    const issuerKey = sha256(intermediate.publicKey.export({ type: 'spki', format: 'der' }));
    const length = Buffer.from([tbs.length >> 16, tbs.length >> 8, tbs.length]);
    const entry = Buffer.concat([
      Buffer.from([0, 0]),
      at,
      Buffer.from([0, 1]),
      issuerKey,
      length,
      tbs,
      Buffer.alloc(2),
    ]);
    expect(verify('sha256', entry, key, signature)).toBe(true);
    entry[60] = (entry[60] ?? 0) ^ 1;
    expect(verify('sha256', entry, key, signature)).toBe(false);
  });

  it.each([
    ['P-384', () => generateKeyPairSync('ec', { namedCurve: 'P-384' }), 'sha384'],
    ['P-521', () => generateKeyPairSync('ec', { namedCurve: 'P-521' }), 'sha512'],
    ['Ed25519', () => generateKeyPairSync('ed25519'), null],
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 }), 'sha256'],
  ])('certifies %s keys with the hash of that key type in the proof', async (_name, make, hash) => {
    const keys = make();
    const { status, chain } = await requestCertificate(keys, await world.sandbox.mintToken(), { hash });
    expect(status).toBe(200);
    expect(chain[0]?.publicKey.equals(keys.publicKey)).toBe(true);
  });

  it('certifies the key of a signing request from any tool', async () => {
    const { privateKey, publicKey } = p256();
    // SHA-512 is not the default hash for P-256. A signing request names its own hash.
    const info = sequence(integer(0), EMPTY_NAME, exportSpki(publicKey), explicit(0));
    const csr = sequence(info, sequence(oid('1.2.840.10045.4.3.4')), bits(sign('sha512', info, privateKey)));
    const token = await world.sandbox.mintToken();
    const body = (der: Buffer) => {
      const text = `-----BEGIN CERTIFICATE REQUEST-----\n${der.toString('base64')}\n-----END CERTIFICATE REQUEST-----\n`;
      return {
        credentials: { oidcIdentityToken: token },
        certificateSigningRequest: Buffer.from(text).toString('base64'),
      };
    };
    const { chain } = await ask(body(csr));
    expect(chain[0]?.publicKey.equals(publicKey)).toBe(true);
    const forged = Buffer.from(csr);
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
    expect((await ask(body(forged))).status).toBe(400);
  });
});

describe('the sandbox CA, for an invalid request,', () => {
  it('rejects a proof by another key, or over another subject', async () => {
    const token = await world.sandbox.mintToken();
    const other = await requestCertificate({ publicKey: p256().publicKey, privateKey: p256().privateKey }, token);
    expect(other).toMatchObject({ status: 400, message: expect.stringContaining('could not be verified') });
    expect((await requestCertificate(p256(), token, { over: 'repo:acme/other' })).status).toBe(400);
    const none = await ask({ credentials: { oidcIdentityToken: token }, publicKeyRequest: {} });
    expect(none).toMatchObject({ status: 400, message: expect.stringContaining('could not be parsed') });
  });

  it('rejects a missing or expired token, or one with another audience, issuer or signing key', async () => {
    const forged = (issuer: string, expires: string) =>
      new SignJWT({ sub: SUB })
        .setProtectedHeader({ alg: 'RS256', kid: 'sandbox-1' })
        .setIssuer(issuer)
        .setAudience('sigstore')
        .setExpirationTime(expires)
        .sign(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
    const { oidc } = world.sandbox.urls;
    const tokens = [
      await world.sandbox.mintToken('other'),
      await world.sandbox.mintToken('sigstore', { iss: 'https://token.actions.githubusercontent.com' }).then((token) =>
        // The issuer sets its own name, and only its signature must be wrong. So the test changes the name afterwards.
        token.replace(/\.[^.]+\./, (part) => {
          const claims = JSON.parse(Buffer.from(part.slice(1, -1), 'base64url').toString());
          return `.${Buffer.from(JSON.stringify({ ...claims, iss: 'https://else.test' })).toString('base64url')}.`;
        }),
      ),
      await forged(oidc, '5m'),
      await forged(oidc, '-5m'),
      'no.token.at-all',
    ];
    for (const token of tokens) expect((await requestCertificate(p256(), token)).status).toBe(401);
    expect((await ask({})).status).toBe(401);
  });

  it('rejects a token that lacks a claim of a workflow', async () => {
    const { status, message } = await requestCertificate(
      p256(),
      await world.sandbox.mintToken('sigstore', { run_id: '' }),
    );
    expect([status, message]).toEqual([400, expect.stringContaining('run_id')]);
  });
});

describe('the sandbox issuer', () => {
  it('publishes its discovery document, and issues tokens only to a bearer', async () => {
    const { oidc } = world.sandbox.urls;
    const found = await readJson(await fetch(`${oidc}/.well-known/openid-configuration`));
    expect(found).toMatchObject({ issuer: oidc, jwks_uri: `${oidc}/jwks` });
    expect((await fetch(`${oidc}/token?audience=x`)).status).toBe(401);
    const answer = await fetch(`${oidc}/token?api-version=2.0&audience=x`, { headers: { authorization: 'Bearer t' } });
    const { value } = await readJson(answer);
    expect(JSON.parse(Buffer.from(value.split('.')[1], 'base64url').toString())).toMatchObject({ aud: 'x', iss: oidc });
  });

  const requestToken = (query: string): Promise<Response> =>
    fetch(`${world.sandbox.urls.oidc}/token?audience=sigstore${query}`, { headers: { authorization: 'Bearer t' } });

  it.each([
    ['', 'repo:acme/app:ref:refs/heads/main', '1001'],
    ['&subject=names', 'repo:acme/app:ref:refs/heads/main', '1001'],
    ['&subject=ids', 'repo:acme@2001/app@1001:ref:refs/heads/main', '1001'],
    ['&subject=ids&repository_id=77', 'repo:acme@2001/app@77:ref:refs/heads/main', '77'],
    ['&repository_id=77&repository_owner_id=9', 'repo:acme/app:ref:refs/heads/main', '77'],
  ])('mints the form of the subject and the numbers that the request %p selects', async (query, sub, id) => {
    const { value } = await readJson(await requestToken(query));
    const claims = JSON.parse(Buffer.from(value.split('.')[1], 'base64url').toString());
    expect(claims).toMatchObject({ sub, repository: 'acme/app', repository_id: id });
    const { status, chain } = await requestCertificate(p256(), value, { over: sub });
    const extensions = extensionsOf(chain[0]?.raw ?? Buffer.alloc(0));
    const text = (number: number) => read(extensions.get(fulcioOid(number)) ?? Buffer.alloc(0)).body.toString();
    expect([status, text(15), text(17), text(24)]).toEqual([200, id, claims.repository_owner_id, sub]);
  });

  it.each(['&subject=id', '&subject=', '&repository_id=app', '&repository_id=-1', '&repository_owner_id=01'])(
    'rejects a request that selects %p',
    async (query) => {
      expect((await requestToken(query)).status).toBe(400);
    },
  );
});
