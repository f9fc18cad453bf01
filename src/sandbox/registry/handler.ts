import type { Handler } from '../host.ts';
import { parseUrl, Refusal, sendJson, sendRefusals } from '../requests.ts';
import { type RegistryAuthOptions, RegistryGate } from './auth.ts';
import { assertMethod, problem } from './digests.ts';
import { RegistryFiles } from './files.ts';
import { sendReferrers, sendRepositories, sendTags } from './lists.ts';
import { serveManifest } from './manifests.ts';
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

const NAME = '([a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*)';
const ROUTE = new RegExp(`^/v2/${NAME}/(manifests|blobs|tags|referrers)/(.*)$`);

/** An OCI registry (distribution spec 1.1) over files. Digests are checked on upload; so is what a manifest names. */
export function registryHandler(options: RegistryOptions): Handler {
  const files = new RegistryFiles(options.dir);
  const gate = options.auth ? new RegistryGate(options.auth) : undefined;
  const referrersApi = options.referrers ?? true;
  const quirks = new Quirks(options.profile ?? (() => PROFILES.spec), files);

  return sendRefusals(async (request, response) => {
    const signed = quirks.enter(request, response);
    const { pathname } = parseUrl(request);
    response.setHeader('docker-distribution-api-version', 'registry/2.0');
    if (pathname === '/token' && gate) return gate.token(request, response, quirks.narrowTokens);
    if (pathname === '/v2/' || pathname === '/v2') {
      gate?.admit(request, undefined, 'pull');
      assertMethod(request.method, 'GET', 'HEAD');
      return sendJson(response, {});
    }
    if (pathname === '/v2/_catalog') return sendRepositories(files, request, response);
    const [, name = '', kind = '', rest = ''] = ROUTE.exec(pathname) ?? [];
    if (!name) throw problem(404, 'NAME_UNKNOWN', 'no such route or name');
    const read = request.method === 'GET' || request.method === 'HEAD';
    if (!signed) {
      gate?.admit(request, name, read && !rest.startsWith('uploads/') ? 'pull' : 'push');
      await quirks.admitted(request, response, { name, kind, rest });
    }
    if (kind === 'manifests') return serveManifest(files, request, response, { name, reference: rest, referrersApi });
    const { pageSize } = quirks;
    if (kind === 'tags' && rest === 'list') return sendTags(files, request, response, { name, pageSize });
    if (kind === 'referrers') {
      if (!referrersApi) throw new Refusal(404, '404 page not found\n');
      return sendReferrers(files, request, response, { name, digest: rest, pageSize });
    }
    if (kind === 'blobs' && rest.startsWith('uploads'))
      return receiveBlob(files, request, response, {
        name,
        id: rest.slice('uploads/'.length),
        // Where every repository may be read by all, a blob may be mounted from any.
        anonymousMounts: gate === undefined,
      });
    if (kind === 'blobs') return sendBlob(files, request, response, name, rest);
    throw problem(404, 'UNSUPPORTED', 'no such route');
  });
}
