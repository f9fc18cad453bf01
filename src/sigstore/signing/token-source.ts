import { readFileBounded } from '../../lib/files.ts';
import type { Http } from '../../lib/http.ts';
import { sigstoreError } from '../errors.ts';
import { askService, parseAnswer, serviceFailure } from './ask.ts';

const MAX_TOKEN_BYTES = 64 * 1024;
const AUDIENCE = 'sigstore';

/** Returns an OIDC token for Sigstore, unparsed: a secret. `source` names where it is from, in errors. */
export interface TokenSource {
  (): Promise<string>;
  readonly source?: string;
}

/**
 * Creates the source of OIDC tokens for Sigstore: a file, else the GitHub Actions runtime, else SIGSTORE_ID_TOKEN.
 * Tokens are valid for minutes, so the source reads one for each signature. It throws `id-token-unavailable`. No error
 * quotes a token.
 */
export function createTokenSource(options: {
  readonly http: Http;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly file?: string | undefined;
}): TokenSource {
  const { http, env, file } = options;
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer, SIGSTORE_ID_TOKEN: given } = env;
  const from = (source: string, read: () => Promise<string>): TokenSource => Object.assign(read, { source });
  if (file !== undefined)
    return from(file, async () =>
      (await readFileBounded(file, MAX_TOKEN_BYTES, 'the identity token')).toString('utf8').trim(),
    );
  if (url && bearer) return from('the answer of the token service', () => fromActions(http, url, bearer));
  if (given) return from('SIGSTORE_ID_TOKEN', async () => given.trim());
  return async () => {
    throw sigstoreError('id-token-unavailable', {
      detail:
        'expected --identity-token, a GitHub Actions job with id-token: write, or SIGSTORE_ID_TOKEN, found none of them',
    });
  };
}

async function fromActions(http: Http, url: string, bearer: string): Promise<string> {
  const request = new URL(url);
  request.searchParams.set('audience', AUDIENCE);
  const { bytes } = await askService(
    http,
    {
      url: request.href,
      method: 'GET',
      headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
    },
    MAX_TOKEN_BYTES,
  );
  const answer = readJson(bytes, url);
  const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
  if (typeof value !== 'string' || value === '')
    throw sigstoreError('id-token-unavailable', { detail: 'the token service answered without a token' });
  return value;
}

function readJson(bytes: Buffer, url: string): unknown {
  try {
    return parseAnswer(bytes);
  } catch (error) {
    throw serviceFailure(url, error);
  }
}
