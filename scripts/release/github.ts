/** A release as GitHub's REST API describes it. */
export interface GitHubRelease {
  readonly id: number;
  readonly tag_name: string;
  readonly draft: boolean;
  readonly upload_url: string;
  readonly assets: readonly GitHubAsset[];
}

export interface GitHubAsset {
  readonly name: string;
  readonly size: number;
  readonly state: string;
  readonly url: string;
}

/** Where the API is, and the token of the job. */
export interface GitHubAccess {
  readonly api: string;
  readonly repository: string;
  readonly token: string;
}

/** A request to GitHub's REST API. A path starts at the repository. */
export interface GitHubRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly json?: unknown;
  readonly upload?: { readonly bytes: Uint8Array };
  /** The status of a missing resource is then an answer, and no error. */
  readonly mayBeMissing?: boolean;
}

const REQUEST_TIMEOUT_MS = 10 * 60_000;

/** Reads the access from the environment of a job. Throws if a variable is missing. */
export function readGitHubAccess(env: NodeJS.ProcessEnv): GitHubAccess {
  const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token } = env;
  if (!api || !repository || !token)
    throw new Error('the environment: expected GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN');
  return { api, repository, token };
}

/** Sends a request. Returns the answer; undefined for a missing resource. Throws for every other status, without the token. */
export async function request(access: GitHubAccess, wanted: GitHubRequest): Promise<Response | undefined> {
  const { method, path, json, upload, mayBeMissing = false } = wanted;
  const url = path.startsWith('http') ? path : `${access.api}/repos/${access.repository}${path}`;
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${access.token}`,
      accept: path.includes('/releases/assets/') ? 'application/octet-stream' : 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      ...(upload ? { 'content-type': 'application/octet-stream' } : {}),
    },
    ...(upload ? { body: Buffer.from(upload.bytes) } : json === undefined ? {} : { body: JSON.stringify(json) }),
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  });
  if (response.ok) return response;
  await response.body?.cancel();
  if (response.status === 404 && mayBeMissing) return undefined;
  throw new Error(`${method} ${new URL(url).pathname}: expected success, found HTTP ${response.status}`);
}

/** Sends a request, and returns the JSON of the answer; undefined for a missing resource. */
export const requestJson = async <T>(access: GitHubAccess, wanted: GitHubRequest): Promise<T | undefined> =>
  (await (await request(access, wanted))?.json()) as T | undefined;
