import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handler } from '../host.ts';
import { parseUrl, Refusal, sendJson, sendRefusals } from '../requests.ts';
import { type RegistryAuthOptions, RegistryGate } from './auth.ts';
import { serveBlob } from './blobs.ts';
import { assertMethod, createProblem } from './digests.ts';
import { RegistryFiles } from './files.ts';
import { sendReferrers, sendRepositories, sendTags } from './lists.ts';
import { serveManifest } from './manifests.ts';
import { PROFILES, type RegistryProfile } from './profiles.ts';
import { Quirks, type RegistryRoute } from './quirks.ts';
import { serveUpload } from './uploads.ts';

export interface RegistryOptions {
  /** Folder of the registry's data. */
  readonly dir: string;
  /** Whether the registry has the referrers API. Without it, clients use the tag schema. The default is true. */
  readonly referrers?: boolean;
  readonly auth?: RegistryAuthOptions;
  /** Returns the current profile. The registry calls it at each request. */
  readonly profile?: () => RegistryProfile;
}

interface Registry {
  readonly files: RegistryFiles;
  readonly gate: RegistryGate | undefined;
  readonly quirks: Quirks;
  readonly referrersApi: boolean;
}

const NAME = '([a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*)';
const ROUTE = new RegExp(`^/v2/${NAME}/(manifests|blobs|tags|referrers)/(.*)$`);

/** Creates an OCI registry (distribution spec 1.1) over files. It checks digests, and requires the content of a manifest. */
export function createRegistryHandler(options: RegistryOptions): Handler {
  const files = new RegistryFiles(options.dir);
  const registry: Registry = {
    files,
    gate: options.auth ? new RegistryGate(options.auth) : undefined,
    quirks: new Quirks(options.profile ?? (() => PROFILES.spec), files),
    referrersApi: options.referrers ?? true,
  };
  const { gate, quirks } = registry;

  return sendRefusals(async (request, response) => {
    const isSigned = quirks.applyBeforeAuthentication(request, response);
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
    if (!name) throw createProblem(404, 'NAME_UNKNOWN', 'unknown route or name');
    const route: RegistryRoute = { name, kind, rest };
    if (!isSigned) {
      gate?.admit(request, name, isRead(request, route) ? 'pull' : 'push');
      await quirks.applyToRoute(request, response, route);
    }
    return serveRoute(registry, request, response, route);
  });
}

const isRead = ({ method }: IncomingMessage, { rest }: RegistryRoute): boolean =>
  (method === 'GET' || method === 'HEAD') && !rest.startsWith('uploads/');

async function serveRoute(
  { files, gate, quirks, referrersApi }: Registry,
  request: IncomingMessage,
  response: ServerResponse,
  { name, kind, rest }: RegistryRoute,
): Promise<void> {
  const { pageSize } = quirks;
  switch (kind) {
    case 'manifests':
      return serveManifest(files, request, response, { name, reference: rest, referrersApi });
    case 'referrers':
      if (!referrersApi) throw new Refusal(404, '404 page not found\n');
      return sendReferrers(files, request, response, { name, digest: rest, pageSize });
    case 'blobs':
      if (!rest.startsWith('uploads')) return serveBlob(files, request, response, name, rest);
      return serveUpload(files, request, response, {
        name,
        id: rest.slice('uploads/'.length),
        // Without authentication, every client may read every repository, so a mount may read from any.
        anonymousMounts: gate === undefined,
      });
    default:
      if (rest === 'list') return sendTags(files, request, response, { name, pageSize });
      throw createProblem(404, 'UNSUPPORTED', 'unknown route');
  }
}
