import { z } from 'zod';
import { McError } from '../lib/errors.ts';
import { fetchBytes } from '../lib/http/fetch-bytes.ts';
import { nextPage } from '../lib/http/links.ts';
import type { Http } from '../lib/http.ts';
import { conform, parseJson } from '../lib/json.ts';

/** Where GitHub's attestation API is, and as whom it is asked. */
export interface AttestationApi {
  /** `https://api.github.com`, or a server's own. */
  readonly api: string;
  readonly token?: string | undefined;
  /** OWNER/REPO */
  readonly repository: string;
}

const MAX_PAGE_BYTES = 64 * 1024 * 1024;
const PER_PAGE = 100;
const MAX_PAGES = 10;
const page = z.looseObject({ attestations: z.array(z.looseObject({ bundle: z.unknown() })).max(PER_PAGE) });

/**
 * GitHub REST, "List attestations": the bundles about a subject, as JSON; `null` for one that the answer leaves out.
 * A repository that is not there (or that the token may not see) is a fault: GitHub answers 404 for it and for "none" alike.
 */
export async function* githubAttestations(
  { api, token, repository }: AttestationApi,
  subject: string,
  { http, signal }: { readonly http: Http; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<Buffer | null> {
  const headers = {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const ask = (url: URL) =>
    fetchBytes(http, { url, headers, accept: [200, 404], ...(signal ? { signal } : {}) }, MAX_PAGE_BYTES);
  const base = new URL(`${api.replace(/\/$/, '')}/repos/${repository}`);
  let url: URL | undefined = new URL(`${base.href}/attestations/${subject}?per_page=${PER_PAGE}`);
  for (let pages = 0; url; pages++) {
    if (pages === MAX_PAGES) throw new McError('github-pages', { url: base.href, limit: MAX_PAGES });
    const { response, bytes } = await ask(url);
    if (response.status === 404) {
      const { response: there } = await ask(base);
      if (there.status === 404) throw new McError('github-repository-unseen', { repository, url: base.href });
      return;
    }
    const what = `the answer of ${url.origin}`;
    const { attestations } = conform(page, parseJson(bytes.toString('utf8'), what), what);
    for (const { bundle } of attestations) yield bundle ? Buffer.from(JSON.stringify(bundle)) : null;
    url = nextPage(response.headers['link'], base, response.url);
  }
}
