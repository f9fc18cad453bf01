import { ConfigurationError } from '../../lib/errors.ts';
import { readFileBounded } from '../../lib/files.ts';
import { fetchBytes, type Http } from '../../lib/http.ts';
import { parseJson } from '../../lib/json.ts';
import { rememberSecret } from '../../lib/secrets.ts';
import { PUBLIC_GOOD, readSigningConfig } from './config.ts';
import { createSigner, type Signer } from './signer.ts';

const MAX_CONFIG_BYTES = 1024 * 1024;
const MAX_TOKEN_BYTES = 64 * 1024;
const AUDIENCE = 'sigstore';

/** A keyless signer by the signing config at `signingConfig`; without one, at the public instance. */
export async function openSigner(options: {
  readonly http: Http;
  readonly now: Date;
  readonly signingConfig?: string | undefined;
  readonly identityToken: () => Promise<string>;
}): Promise<Signer> {
  const { http, now, signingConfig: path, identityToken } = options;
  const services =
    path === undefined
      ? PUBLIC_GOOD
      : readSigningConfig(
          (await readFileBounded(path, MAX_CONFIG_BYTES, 'the signing config')).toString('utf8'),
          path,
          now,
        );
  return createSigner({ http, services, identityToken });
}

const remembered =
  (source: () => Promise<string>): (() => Promise<string>) =>
  async () => {
    const token = await source();
    rememberSecret(token);
    return token;
  };

/**
 * Where an OIDC token for Sigstore comes from, asked anew for each signature as tokens live minutes: a file, else the
 * GitHub Actions runtime, else SIGSTORE_ID_TOKEN. The source throws `id-token-unavailable`; no token is ever quoted.
 */
export function identityTokenSource(options: {
  readonly http: Http;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly file?: string | undefined;
}): () => Promise<string> {
  const { http, env, file } = options;
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer, SIGSTORE_ID_TOKEN: given } = env;
  if (file !== undefined)
    return remembered(async () =>
      (await readFileBounded(file, MAX_TOKEN_BYTES, 'the identity token')).toString('utf8').trim(),
    );
  if (url && bearer) return remembered(() => fromActions(http, url, bearer));
  if (given) return remembered(async () => given.trim());
  return async () => {
    throw new ConfigurationError('id-token-unavailable', {
      detail:
        'no token file was given, this is no GitHub Actions job with id-token: write, and SIGSTORE_ID_TOKEN is not set',
    });
  };
}

async function fromActions(http: Http, url: string, bearer: string): Promise<string> {
  const request = new URL(url);
  request.searchParams.set('audience', AUDIENCE);
  const { bytes } = await fetchBytes(
    http,
    { url: request, headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' } },
    MAX_TOKEN_BYTES,
  );
  const answer = parseJson(bytes.toString('utf8'), 'the answer of the token service');
  const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
  if (typeof value !== 'string' || value === '')
    throw new ConfigurationError('id-token-unavailable', { detail: 'the token service answered without a token' });
  return value;
}
