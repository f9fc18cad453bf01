import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { Handler } from '../host.ts';
import { parseUrl, Refusal, sendJson, sendRefusals } from '../requests.ts';

/** Claims that override those of the sandbox's workflow. */
export type Claims = Readonly<Record<string, string>>;

/**
 * The forms of the subject of GitHub's tokens: `repo:OWNER/NAME:…`, and `repo:OWNER@ID/NAME@ID:…`, which GitHub uses for
 * repositories that were created or renamed since 2026-07-15.
 */
const SUBJECT_FORMS = ['names', 'ids'] as const;
export type SubjectForm = (typeof SUBJECT_FORMS)[number];

export interface Issuer {
  readonly handler: Handler;
  /** Mints a token of the sandbox's workflow for an audience. The default form of the subject is `names`. */
  mint(audience: string, claims?: Claims, form?: SubjectForm): Promise<string>;
}

const TOKEN_SECONDS = 600;
const REPOSITORY = 'acme/app';
const REF = 'refs/heads/main';
const SHA = '0123456789abcdef0123456789abcdef01234567';
const WORKFLOW_REF = `${REPOSITORY}/.github/workflows/release.yml@${REF}`;

/** The signer identity of the sandbox: the subject of its certificates. */
export const SANDBOX_IDENTITY = `https://github.com/${WORKFLOW_REF}`;

const CLAIMS = {
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

/** Formats the subject of a token from its other claims. */
function formatSubject(claims: typeof CLAIMS, form: SubjectForm): string {
  const { repository, repository_owner: owner, repository_id: id, repository_owner_id: ownerId, ref } = claims;
  if (form === 'names') return `repo:${repository}:ref:${ref}`;
  return `repo:${owner}@${ownerId}/${repository.slice(repository.indexOf('/') + 1)}@${id}:ref:${ref}`;
}

/**
 * Reads what a token request selects: `subject` is the form, and `repository_id` and `repository_owner_id` are the
 * numbers, as of a recreated repository of the same name. Throws 400.
 */
function readSelection(query: URLSearchParams): { readonly form: SubjectForm; readonly claims: Claims } {
  const given = query.get('subject') ?? 'names';
  const form = SUBJECT_FORMS.find((one) => one === given);
  if (form === undefined)
    throw new Refusal(400, { message: `the subject form is not known: expected ${SUBJECT_FORMS.join(' or ')}` });
  const ids = ['repository_id', 'repository_owner_id'].flatMap((name) => {
    const id = query.get(name);
    if (id === null) return [];
    if (!/^[1-9][0-9]{0,18}$/.test(id)) throw new Refusal(400, { message: `${name} is not a number` });
    return [[name, id] as const];
  });
  return { form, claims: Object.fromEntries(ids) };
}

/**
 * Creates an OIDC issuer that mints tokens like those of GitHub Actions. It serves discovery, JWKS, and a token endpoint
 * like ACTIONS_ID_TOKEN_REQUEST_URL (bearer token, `?audience=`, response `{ "value": jwt }`). GitHub chooses the form of
 * the subject by the repository; here the request does (`&subject=ids`). `url` returns the URL of the issuer, which is
 * unknown until it listens.
 */
export async function createIssuer(url: () => string): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid: 'sandbox-1', alg: 'RS256', use: 'sig' };
  const mint: Issuer['mint'] = (audience, claims = {}, form = 'names') => {
    const now = Math.floor(Date.now() / 1000);
    const all = { ...CLAIMS, ...claims };
    return new SignJWT({ sub: formatSubject(all, form), ...all })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'sandbox-1' })
      .setIssuer(url())
      .setAudience(audience)
      .setIssuedAt(now)
      .setNotBefore(now - 5)
      .setExpirationTime(now + TOKEN_SECONDS)
      .setJti(crypto.randomUUID())
      .sign(privateKey);
  };
  const mintRequested = (query: URLSearchParams): Promise<string> => {
    const { form, claims } = readSelection(query);
    return mint(query.get('audience') ?? 'sigstore', claims, form);
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
        return sendJson(response, { value: await mintRequested(searchParams) });
      default:
        throw new Refusal(404, { message: 'unknown route' });
    }
  });
  return { handler, mint };
}
