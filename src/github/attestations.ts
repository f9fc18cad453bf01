import { z } from 'zod';
import type { SubjectDigest } from '../lib/digest.ts';
import { baseError } from '../lib/errors.ts';
import { fetchBytes } from '../lib/http/fetch-bytes.ts';
import { nextPage } from '../lib/http/links.ts';
import type { Http } from '../lib/http.ts';
import { conform, parseJson } from '../lib/json.ts';
import { VerificationError } from '../lib/mc-error.ts';
import { githubError } from './errors.ts';
import { decompressSnappy } from './snappy.ts';

/** The location of GitHub's attestation API, and the token for it. */
export interface AttestationApi {
  /** `https://api.github.com`, or the API of a GitHub Enterprise Server. */
  readonly api: string;
  readonly token?: string | undefined;
  /** OWNER/REPO */
  readonly repository: string;
}

export interface AttestationPorts {
  readonly http: Http;
  readonly signal?: AbortSignal | undefined;
  /** URLs of repositories that exist. A caller with many subjects passes one set, so that each repository is checked once. */
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
 * Lists the bundles for a subject as JSON (GitHub REST, "List attestations"). Yields null for a bundle that the response
 * leaves out. A large bundle is stored, compressed by Snappy, at its `bundle_url`. Throws `github-repository-unseen` if the
 * repository is missing or hidden from the token: GitHub answers 404 for this and for a subject without attestations. Throws
 * `github-pages` after ten pages.
 */
export async function* fetchAttestations(
  location: AttestationApi,
  subject: SubjectDigest,
  ports: AttestationPorts,
): AsyncGenerator<Buffer | null> {
  const { api, repository } = location;
  const base = new URL(`${api.replace(/\/$/, '')}/repos/${repository}`);
  let url: URL | undefined = new URL(`${base.href}/attestations/${subject}?per_page=${PER_PAGE}`);
  for (let pages = 0; url; pages++) {
    if (pages === MAX_PAGES) throw githubError('github-pages', { url: base.href, limit: MAX_PAGES });
    const { response, bytes } = await fetchPage(location, url, ports);
    if (response.status === 404) return assertRepository(location, base, ports);
    const what = `the answer of ${url.origin}`;
    const { attestations } = conform(page, parseJson(bytes.toString('utf8'), what), what);
    for (const { bundle, bundle_url: bundleUrl } of attestations)
      if (bundle) yield Buffer.from(JSON.stringify(bundle));
      else yield bundleUrl ? await fetchBundle(bundleUrl, base, ports) : null;
    url = nextPage(response.headers.link, base, response.url);
  }
}

function fetchPage(
  { token }: AttestationApi,
  url: URL,
  { http, signal }: AttestationPorts,
): ReturnType<typeof fetchBytes> {
  const headers = {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  return fetchBytes(http, { url, headers, accept: [200, 404], ...(signal ? { signal } : {}) }, MAX_PAGE_BYTES);
}

async function assertRepository(location: AttestationApi, base: URL, ports: AttestationPorts): Promise<void> {
  const { known } = ports;
  if (known?.has(base.href)) return;
  const { response } = await fetchPage(location, base, ports);
  if (response.status === 404)
    throw githubError('github-repository-unseen', { repository: location.repository, url: base.href });
  known?.add(base.href);
}

/** Fetches a bundle from its signed URL. The URL may be on another host, so the request has no token. */
async function fetchBundle(bundleUrl: string, base: URL, { http, signal }: AttestationPorts): Promise<Buffer> {
  const url = URL.canParse(bundleUrl) ? new URL(bundleUrl) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== base.protocol))
    throw baseError('response-malformed', { url: base.href, detail: 'its bundle_url is not an https URL' });
  const { response, bytes } = await fetchBytes(http, { url, ...(signal ? { signal } : {}) }, MAX_BUNDLE_BYTES);
  if (response.headers['content-type']?.includes('json')) return bytes;
  try {
    return decompressSnappy(bytes, MAX_BUNDLE_BYTES);
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    return bytes; // the caller rejects these bytes as a bundle, and still gets the other bundles
  }
}
