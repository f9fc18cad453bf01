import { z } from 'zod';
import { baseError } from '../lib/errors.ts';
import { fetchBytes } from '../lib/http/fetch-bytes.ts';
import { nextPage } from '../lib/http/links.ts';
import type { Http } from '../lib/http.ts';
import { conform, parseJson } from '../lib/json.ts';
import { VerificationError } from '../lib/mc-error.ts';
import { githubError } from './errors.ts';
import { decompressSnappy } from './snappy.ts';

/** Where GitHub's attestation API is, and as whom it is asked. */
export interface AttestationApi {
  /** `https://api.github.com`, or a server's own. */
  readonly api: string;
  readonly token?: string | undefined;
  /** OWNER/REPO */
  readonly repository: string;
}

export interface AttestationPorts {
  readonly http: Http;
  readonly signal?: AbortSignal | undefined;
  /** Repositories that are known to be there: who asks about many subjects asks for that once. */
  readonly known?: Set<string> | undefined;
}

const MAX_PAGE_BYTES = 64 * 1024 * 1024;
const MAX_BUNDLE_BYTES = 16 * 1024 * 1024;
const PER_PAGE = 100;
const MAX_PAGES = 10;
const page = z.looseObject({
  attestations: z
    .array(z.looseObject({ bundle: z.unknown().optional(), bundle_url: z.string().max(8192).nullish() }))
    .max(PER_PAGE),
});

/**
 * GitHub REST, "List attestations": the bundles about a subject, as JSON; `null` for one that the answer leaves out. One
 * that is too large for the answer lies, compressed by Snappy, where its `bundle_url` says.
 * A repository that is not there (or that the token may not see) is a fault: GitHub answers 404 for it and for "none" alike.
 */
export async function* githubAttestations(
  { api, token, repository }: AttestationApi,
  subject: string,
  ports: AttestationPorts,
): AsyncGenerator<Buffer | null> {
  const { http, signal, known } = ports;
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
    if (pages === MAX_PAGES) throw githubError('github-pages', { url: base.href, limit: MAX_PAGES });
    const { response, bytes } = await ask(url);
    if (response.status === 404) {
      if (known?.has(base.href)) return;
      const { response: there } = await ask(base);
      if (there.status === 404) throw githubError('github-repository-unseen', { repository, url: base.href });
      known?.add(base.href);
      return;
    }
    const what = `the answer of ${url.origin}`;
    const { attestations } = conform(page, parseJson(bytes.toString('utf8'), what), what);
    for (const { bundle, bundle_url: elsewhere } of attestations)
      if (bundle) yield Buffer.from(JSON.stringify(bundle));
      else yield elsewhere ? await bundleAt(elsewhere, base, ports) : null;
    url = nextPage(response.headers['link'], base, response.url);
  }
}

/** It is signed by its address: the token is GitHub's own business and does not go there. */
async function bundleAt(elsewhere: string, base: URL, { http, signal }: AttestationPorts): Promise<Buffer> {
  const url = URL.canParse(elsewhere) ? new URL(elsewhere) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== base.protocol))
    throw baseError('response-malformed', { url: base.href, detail: 'its bundle_url is no https address' });
  const { response, bytes } = await fetchBytes(http, { url, ...(signal ? { signal } : {}) }, MAX_BUNDLE_BYTES);
  if (response.headers['content-type']?.includes('json')) return bytes;
  try {
    return decompressSnappy(bytes, MAX_BUNDLE_BYTES);
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    return bytes; // whoever judges it says that it is no bundle; the others are none the worse for it
  }
}
