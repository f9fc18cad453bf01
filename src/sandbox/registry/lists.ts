import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseUrl, sendJson } from '../requests.ts';
import { assertDigest, assertMethod, createProblem } from './digests.ts';
import type { RegistryFiles } from './files.ts';
import { INDEX, type ManifestBody } from './manifest-json.ts';

/** Returns the page of names after `last`, and the link to the next page (distribution spec 1.1, "Listing Tags"). */
function selectPage(request: IncomingMessage, all: readonly string[], maxNames: number) {
  const { pathname, searchParams } = parseUrl(request);
  const given = searchParams.get('n');
  if (given !== null && !/^\d{1,9}$/.test(given))
    throw createProblem(400, 'PAGINATION_NUMBER_INVALID', `expected a number, found "${given}"`);
  const count = Math.min(given === null ? Number.POSITIVE_INFINITY : Number(given), maxNames);
  const last = searchParams.get('last') ?? '';
  const rest = all.filter((name) => name > last);
  const page = rest.slice(0, count);
  const next = `${pathname}?n=${count}&last=${encodeURIComponent(page.at(-1) ?? '')}`;
  const more = page.length > 0 && rest.length > page.length;
  return { page, headers: more ? { link: `<${next}>; rel="next"` } : {} };
}

/** Sends the names of the repositories (`/v2/_catalog`). */
export async function sendRepositories(
  files: RegistryFiles,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  assertMethod(request.method, 'GET', 'HEAD');
  const { page, headers } = selectPage(request, await files.repositories(), Number.POSITIVE_INFINITY);
  sendJson(response, { repositories: page }, 200, headers);
}

/** Sends the tags of a repository. */
export async function sendTags(
  files: RegistryFiles,
  request: IncomingMessage,
  response: ServerResponse,
  { name, pageSize }: { readonly name: string; readonly pageSize: number },
): Promise<void> {
  assertMethod(request.method, 'GET', 'HEAD');
  const all = await files.tags(name);
  if (!all) throw createProblem(404, 'NAME_UNKNOWN', name);
  const { page, headers } = selectPage(request, all, pageSize);
  sendJson(response, { name, tags: page }, 200, headers);
}

/** Sends the referrers of a digest, filtered by `artifactType` (distribution spec 1.1, "Listing Referrers"). */
export async function sendReferrers(
  files: RegistryFiles,
  request: IncomingMessage,
  response: ServerResponse,
  { name, digest, pageSize }: { readonly name: string; readonly digest: string; readonly pageSize: number },
): Promise<void> {
  assertMethod(request.method, 'GET', 'HEAD');
  assertDigest(digest);
  const wanted = parseUrl(request).searchParams.get('artifactType');
  const found = (await files.manifests(name)).flatMap(({ bytes, digest: own, mediaType }) => {
    const json = JSON.parse(bytes.toString('utf8')) as ManifestBody;
    if (json.subject?.digest !== digest) return [];
    const artifactType = json.artifactType || json.config?.mediaType;
    if (wanted && artifactType !== wanted) return [];
    return [
      {
        mediaType,
        digest: own,
        size: bytes.length,
        ...(artifactType ? { artifactType } : {}),
        ...(json.annotations ? { annotations: json.annotations } : {}),
      },
    ];
  });
  const from = Number(parseUrl(request).searchParams.get('from') ?? 0);
  const page = found.slice(from, from + pageSize);
  const hasMore = found.length > from + page.length;
  const next = `/v2/${name}/referrers/${digest}?from=${from + page.length}${wanted ? `&artifactType=${encodeURIComponent(wanted)}` : ''}`;
  sendJson(response, { schemaVersion: 2, mediaType: INDEX, manifests: page }, 200, {
    ...(hasMore ? { link: `<${next}>; rel="next"` } : {}),
    'content-type': INDEX,
    ...(wanted ? { 'oci-filters-applied': 'artifactType' } : {}),
  });
}
