import type { IncomingMessage, ServerResponse } from 'node:http';
import { digestOf } from '../../lib/digest.ts';
import type { Handler } from '../host.ts';
import { answering, bodyOf, Refusal, sendJson, urlOf } from '../requests.ts';
import { type RegistryAuthOptions, RegistryGate } from './auth.ts';
import { RegistryFiles } from './files.ts';
import { PROFILES, type RegistryProfile } from './profiles.ts';
import { Quirks } from './quirks.ts';
import { receiveBlob, sendBlob } from './uploads.ts';

export interface RegistryOptions {
  /** Folder of the registry's data. */
  readonly dir: string;
  /** The referrers API; without it clients fall back to the tag schema. */
  readonly referrers?: boolean;
  readonly auth?: RegistryAuthOptions;
  /** How it differs from the spec; asked for with every request. */
  readonly profile?: () => RegistryProfile;
}

const INDEX = 'application/vnd.oci.image.index.v1+json';
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const NAME = '([a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*)';
const ROUTE = new RegExp(`^/v2/${NAME}/(manifests|blobs|tags|referrers)/(.*)$`);
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;

export const problem = (status: number, code: string, message: string): Refusal =>
  new Refusal(status, { errors: [{ code, message }] });

interface Descriptor {
  readonly mediaType?: string;
  readonly digest: string;
  readonly size?: number;
  readonly urls?: string[];
}
interface ManifestJson {
  readonly mediaType?: string;
  readonly artifactType?: string;
  readonly config?: Descriptor;
  readonly layers?: Descriptor[];
  readonly manifests?: Descriptor[];
  readonly subject?: Descriptor;
  readonly annotations?: Record<string, string>;
}

/** An OCI registry (distribution spec 1.1) over files. Digests are checked on upload; so is what a manifest names. */
export function registryHandler(options: RegistryOptions): Handler {
  const files = new RegistryFiles(options.dir);
  const gate = options.auth ? new RegistryGate(options.auth) : undefined;
  const referrersApi = options.referrers ?? true;
  const quirks = new Quirks(options.profile ?? (() => PROFILES.spec), files);

  return answering(async (request, response) => {
    const signed = quirks.enter(request, response);
    const { pathname } = urlOf(request);
    response.setHeader('docker-distribution-api-version', 'registry/2.0');
    if (pathname === '/token' && gate) return gate.token(request, response, quirks.narrowTokens);
    if (pathname === '/v2/' || pathname === '/v2') {
      gate?.admit(request, undefined, 'pull');
      return sendJson(response, {});
    }
    if (pathname === '/v2/_catalog') return sendJson(response, { repositories: await files.repositories() });
    const [, name = '', kind = '', rest = ''] = ROUTE.exec(pathname) ?? [];
    if (!name) throw problem(404, 'NAME_UNKNOWN', 'no such route or name');
    const read = request.method === 'GET' || request.method === 'HEAD';
    if (!signed) {
      gate?.admit(request, name, read && !rest.startsWith('uploads/') ? 'pull' : 'push');
      await quirks.admitted(request, response, { name, kind, rest });
    }
    if (kind === 'manifests') return manifests(request, response, name, rest);
    if (kind === 'tags' && rest === 'list') return tags(request, response, name);
    if (kind === 'referrers') {
      if (!referrersApi) throw new Refusal(404, '404 page not found\n');
      return referrers(request, response, name, rest);
    }
    if (kind === 'blobs' && rest.startsWith('uploads'))
      return receiveBlob(files, request, response, name, rest.slice('uploads/'.length));
    if (kind === 'blobs') return sendBlob(files, request, response, name, rest);
    throw problem(404, 'UNSUPPORTED', 'no such route');
  });

  async function manifests(
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
    reference: string,
  ): Promise<void> {
    if (!DIGEST.test(reference) && !TAG.test(reference))
      throw problem(400, 'MANIFEST_INVALID', `"${reference}" is no tag or digest`);
    if (request.method === 'PUT') return putManifest(request, response, name, reference);
    if (request.method === 'DELETE') {
      if (!(await files.deleteManifest(name, reference))) throw problem(404, 'MANIFEST_UNKNOWN', reference);
      response.writeHead(202).end();
      return;
    }
    const found = await files.manifest(name, reference);
    if (!found) throw problem(404, 'MANIFEST_UNKNOWN', `${name} has no manifest ${reference}`);
    response.writeHead(200, {
      'content-type': found.mediaType,
      'content-length': found.bytes.length,
      'docker-content-digest': found.digest,
      etag: `"${found.digest}"`,
    });
    response.end(request.method === 'HEAD' ? undefined : found.bytes);
  }

  async function putManifest(
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
    reference: string,
  ): Promise<void> {
    const bytes = await bodyOf(request, MAX_MANIFEST_BYTES);
    const digest = digestOf(bytes);
    if (DIGEST.test(reference) && reference !== digest)
      throw problem(400, 'DIGEST_INVALID', `the manifest is ${digest}`);
    let json: ManifestJson;
    try {
      json = JSON.parse(bytes.toString('utf8')) as ManifestJson;
    } catch {
      throw problem(400, 'MANIFEST_INVALID', 'it is no JSON');
    }
    for (const blob of [json.config, ...(json.layers ?? [])]) {
      if (blob && !blob.urls?.length && !(await files.blob(name, blob.digest)))
        throw problem(404, 'MANIFEST_BLOB_UNKNOWN', blob.digest);
    }
    for (const child of json.manifests ?? []) {
      // A fallback tag's index may outlive what it lists; an image index may not name what is not there.
      const listsReferrers = /^sha256-[0-9a-f]{64}$/.test(reference);
      if (!listsReferrers && !(await files.manifest(name, child.digest)) && !(await files.blob(name, child.digest)))
        throw problem(404, 'MANIFEST_BLOB_UNKNOWN', child.digest);
    }
    await holdCondition(request, name, reference);
    await files.putManifest(
      name,
      bytes,
      request.headers['content-type'] ?? json.mediaType ?? INDEX,
      DIGEST.test(reference) ? undefined : reference,
    );
    response.writeHead(201, {
      location: `/v2/${name}/manifests/${digest}`,
      'docker-content-digest': digest,
      'content-length': '0',
      ...(json.subject && referrersApi ? { 'oci-subject': json.subject.digest } : {}),
    });
    response.end();
  }

  /** RFC 9110 section 13.1: If-Match and If-None-Match of what the reference names now. */
  async function holdCondition(request: IncomingMessage, name: string, reference: string): Promise<void> {
    const { 'if-match': match, 'if-none-match': noneMatch } = request.headers;
    if (match === undefined && noneMatch === undefined) return;
    const now = (await files.manifest(name, reference))?.digest;
    if ((match !== undefined && match !== `"${now}"`) || (noneMatch === '*' && now !== undefined))
      throw problem(412, 'PRECONDITION_FAILED', `${reference} is ${now ?? 'absent'}`);
  }

  async function tags(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    const all = await files.tags(name);
    if (!all) throw problem(404, 'NAME_UNKNOWN', name);
    const { searchParams } = urlOf(request);
    const last = searchParams.get('last') ?? '';
    const count = Math.min(Number(searchParams.get('n') ?? '1000'), quirks.pageSize);
    const rest = all.filter((tag) => tag > last);
    const page = rest.slice(0, count);
    const next = `/v2/${name}/tags/list?n=${count}&last=${page.at(-1)}`;
    const more = rest.length > page.length ? { link: `<${next}>; rel="next"` } : {};
    sendJson(response, { name, tags: page }, 200, more);
  }

  async function referrers(
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
    digest: string,
  ): Promise<void> {
    if (!DIGEST.test(digest)) throw problem(400, 'DIGEST_INVALID', digest);
    const wanted = urlOf(request).searchParams.get('artifactType');
    const found = (await files.manifests(name)).flatMap(({ bytes, digest: own, mediaType }) => {
      const json = JSON.parse(bytes.toString('utf8')) as ManifestJson;
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
    const from = Number(urlOf(request).searchParams.get('from') ?? 0);
    const page = found.slice(from, from + quirks.pageSize);
    const left = found.length > from + page.length;
    const next = `/v2/${name}/referrers/${digest}?from=${from + page.length}${wanted ? `&artifactType=${encodeURIComponent(wanted)}` : ''}`;
    sendJson(response, { schemaVersion: 2, mediaType: INDEX, manifests: page }, 200, {
      ...(left ? { link: `<${next}>; rel="next"` } : {}),
      'content-type': INDEX,
      ...(wanted ? { 'oci-filters-applied': 'artifactType' } : {}),
    });
  }
}
