import type { KeyObject } from 'node:crypto';
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import type { Handler } from '../host.ts';
import { parseUrl, Refusal, readJson, sendJson, sendRefusals } from '../requests.ts';
import {
  type Authority,
  authorityKeyId,
  type CertificateContents,
  certify,
  EMPTY_NAME,
  encodeTbs,
  extendedKeyUsage,
  extension,
  formatCertificatePem,
  generateSerial,
  KEY_USAGE_SIGN,
  OID_CODE_SIGNING,
  subjectKeyId,
  subjectUri,
} from './certificates.ts';
import { createSctList, OID_SCT_LIST } from './ct.ts';
import { utf8 } from './der.ts';
import { type KeyRequest, readProvenKey } from './possession.ts';

const CERTIFICATE_MS = 10 * 60_000; // the lifetime of a certificate from Fulcio
const GITHUB = 'https://github.com';

const createRefusal = (status: number, message: string): Refusal =>
  new Refusal(status, { code: status === 400 ? 3 : 16, message, details: [] });

interface SigningRequest extends KeyRequest {
  readonly credentials?: { readonly oidcIdentityToken?: string };
}

/** Creates a CA with the API of Fulcio: it certifies the key of a client that has a token of the trusted issuer. */
export function createFulcioHandler(options: {
  readonly authority: Authority;
  readonly ctKey: KeyObject;
  readonly issuer: () => string;
}): Handler {
  const { authority, ctKey, issuer } = options;
  let jwks: ReturnType<typeof createRemoteJWKSet> | undefined;

  const verifyToken = async (token: string): Promise<JWTPayload> => {
    jwks ??= createRemoteJWKSet(new URL(`${issuer()}/jwks`));
    try {
      const { payload } = await jwtVerify(token, jwks, {
        issuer: issuer(),
        audience: 'sigstore',
        algorithms: ['RS256'],
      });
      return payload;
    } catch (error) {
      throw createRefusal(
        401,
        `There was an error processing the identity token: ${error instanceof Error ? error.message : 'the token is not valid'}`,
      );
    }
  };

  const issue = (publicKey: KeyObject, claims: JWTPayload): Buffer => {
    const now = new Date();
    const contents: CertificateContents = {
      issuer: authority.name,
      subject: EMPTY_NAME,
      publicKey,
      serial: generateSerial(),
      notBefore: now,
      notAfter: new Date(now.getTime() + CERTIFICATE_MS),
      extensions: [
        KEY_USAGE_SIGN,
        extendedKeyUsage(OID_CODE_SIGNING),
        subjectKeyId(publicKey),
        authorityKeyId(authority.key),
        subjectUri(`${GITHUB}/${requireClaim(claims, 'job_workflow_ref')}`),
        ...identityExtensions(claims),
      ],
    };
    const sct = createSctList(encodeTbs(contents), authority.key, ctKey, now);
    return certify(
      encodeTbs({ ...contents, extensions: [...contents.extensions, extension(OID_SCT_LIST, sct)] }),
      authority.key,
    );
  };

  return sendRefusals(async (request, response) => {
    const { pathname } = parseUrl(request);
    const chain = authority.chain.map(formatCertificatePem);
    if (pathname === '/healthz') return sendJson(response, { status: 'SERVING' });
    if (pathname === '/api/v2/trustBundle') return sendJson(response, { chains: [{ certificates: chain }] });
    if (pathname === '/api/v2/configuration')
      return sendJson(response, { issuers: [{ issuerUrl: issuer(), audience: 'sigstore', challengeClaim: 'sub' }] });
    if (pathname !== '/api/v2/signingCert' || request.method !== 'POST') throw createRefusal(404, 'Not Found');
    const body = (await readJson(request, 1024 * 1024)) as SigningRequest;
    const token =
      body.credentials?.oidcIdentityToken ?? /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!token) throw createRefusal(401, 'There was an error processing the identity token: the request has no token');
    const claims = await verifyToken(token);
    const leaf = issue(verifyPossession(body, claims), claims);
    sendJson(response, {
      signedCertificateEmbeddedSct: { chain: { certificates: [formatCertificatePem(leaf), ...chain] } },
    });
  });
}

/** Returns the key of a request after checking the proof that the client has its private key. Throws 400. */
function verifyPossession(body: KeyRequest, claims: JWTPayload): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = readProvenKey(body, claims.sub ?? '');
  } catch {
    throw createRefusal(400, 'The public key supplied in the request could not be parsed');
  }
  if (!key) throw createRefusal(400, 'The signature supplied in the request could not be verified');
  return key;
}

function requireClaim(claims: JWTPayload, name: string): string {
  const value = claims[name];
  if (typeof value !== 'string' || value === '')
    throw createRefusal(400, `There was an error creating the certificate: missing claim ${name}`);
  return value;
}

/**
 * Creates the extensions with the claims of a GitHub Actions token. Extensions .1 to .6 are raw, the later ones are
 * DER-encoded strings (https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md).
 */
function identityExtensions(claims: JWTPayload): Buffer[] {
  const text = (name: string): string => requireClaim(claims, name);
  const repository = `${GITHUB}/${text('repository')}`;
  const raw = [claims.iss ?? '', text('event_name'), text('sha'), text('workflow'), text('repository'), text('ref')];
  const encoded: Readonly<Record<number, string>> = {
    8: claims.iss ?? '',
    9: `${GITHUB}/${text('job_workflow_ref')}`,
    10: text('job_workflow_sha'),
    11: text('runner_environment'),
    12: repository,
    13: text('sha'),
    14: text('ref'),
    15: text('repository_id'),
    16: `${GITHUB}/${text('repository_owner')}`,
    17: text('repository_owner_id'),
    18: `${GITHUB}/${text('workflow_ref')}`,
    19: text('workflow_sha'),
    20: text('event_name'),
    21: `${repository}/actions/runs/${text('run_id')}/attempts/${text('run_attempt')}`,
    22: text('repository_visibility'),
    ...(typeof claims.environment === 'string' && claims.environment ? { 23: claims.environment } : {}),
    24: claims.sub ?? '',
  };
  const id = (number: number): string => `1.3.6.1.4.1.57264.1.${number}`;
  return [
    ...raw.map((value, i) => extension(id(i + 1), Buffer.from(value))),
    ...Object.entries(encoded).map(([number, value]) => extension(id(Number(number)), utf8(value))),
  ];
}
