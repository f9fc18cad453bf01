import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { Handler } from '../host.ts';
import { parseUrl, Refusal, sendJson, sendRefusals } from '../requests.ts';

/** Claims that override those of the sandbox's workflow. */
export type Claims = Readonly<Record<string, string>>;

export interface Issuer {
  readonly handler: Handler;
  /** Mints a token of the sandbox's workflow for an audience. */
  mint(audience: string, claims?: Claims): Promise<string>;
}

const TOKEN_SECONDS = 600;
const REPOSITORY = 'acme/app';
const REF = 'refs/heads/main';
const SHA = '0123456789abcdef0123456789abcdef01234567';
const WORKFLOW_REF = `${REPOSITORY}/.github/workflows/release.yml@${REF}`;

/** The signer identity of the sandbox: the subject of its certificates. */
export const SANDBOX_IDENTITY = `https://github.com/${WORKFLOW_REF}`;

const CLAIMS: Claims = {
  sub: `repo:${REPOSITORY}:ref:${REF}`,
  ref: REF,
  ref_type: 'branch',
  sha: SHA,
  repository: REPOSITORY,
  repository_id: '1001',
  repository_owner: 'acme',
  repository_owner_id: '2001',
  repository_visibility: 'private',
  run_id: '4242',
  run_number: '7',
  run_attempt: '1',
  actor: 'octo',
  actor_id: '3001',
  workflow: 'release',
  event_name: 'push',
  workflow_ref: WORKFLOW_REF,
  workflow_sha: SHA,
  job_workflow_ref: WORKFLOW_REF,
  job_workflow_sha: SHA,
  runner_environment: 'github-hosted',
};

/**
 * Creates an OIDC issuer that mints tokens like those of GitHub Actions. It serves discovery, JWKS, and a token endpoint
 * like ACTIONS_ID_TOKEN_REQUEST_URL (bearer token, `?audience=`, response `{ "value": jwt }`). `url` returns the URL of
 * the issuer, which is unknown until it listens.
 */
export async function createIssuer(url: () => string): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid: 'sandbox-1', alg: 'RS256', use: 'sig' };
  const mint: Issuer['mint'] = (audience, claims = {}) => {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ ...CLAIMS, ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'sandbox-1' })
      .setIssuer(url())
      .setAudience(audience)
      .setIssuedAt(now)
      .setNotBefore(now - 5)
      .setExpirationTime(now + TOKEN_SECONDS)
      .setJti(crypto.randomUUID())
      .sign(privateKey);
  };
  const handler = sendRefusals(async (request, response) => {
    const { pathname, searchParams } = parseUrl(request);
    switch (pathname) {
      case '/.well-known/openid-configuration':
        return sendJson(response, {
          issuer: url(),
          jwks_uri: `${url()}/jwks`,
          authorization_endpoint: `${url()}/authorize`,
          token_endpoint: `${url()}/token`,
          response_types_supported: ['id_token'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        });
      case '/jwks':
        return sendJson(response, { keys: [jwk] });
      case '/token':
        if (!/^bearer .+/i.test(request.headers.authorization ?? ''))
          throw new Refusal(401, { message: 'the request has no bearer token' });
        return sendJson(response, { value: await mint(searchParams.get('audience') ?? 'sigstore') });
      default:
        throw new Refusal(404, { message: 'unknown route' });
    }
  });
  return { handler, mint };
}
