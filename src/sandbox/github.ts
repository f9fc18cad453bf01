import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Digest, sha256 } from '../lib/digest.ts';
import type { Handler } from './host.ts';
import { parseUrl, Refusal, readJson, sendJson, sendRefusals } from './requests.ts';

interface StoredAttestation {
  readonly repository_id: number;
  readonly bundle: unknown;
}

const MAX_PER_PAGE = 100;
const [OWNER, NAME, REPOSITORY_ID] = ['acme', 'app', 1001] as const;
const REPOSITORY = {
  id: REPOSITORY_ID,
  name: NAME,
  full_name: `${OWNER}/${NAME}`,
  private: true,
  visibility: 'private',
  owner: { login: OWNER, id: 2001, type: 'Organization' },
  default_branch: 'main',
} as const;

/** Creates the part of GitHub's REST API that a release needs: the repository, the status of the API, and attestations. */
export function createGithubHandler(): Handler {
  const attestations = new Map<string, StoredAttestation[]>();

  return sendRefusals(async (request, response) => {
    const url = parseUrl(request);
    const [, owner, name, rest = ''] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? [];
    const isRepository = owner === OWNER && name === NAME;
    const route = `${request.method} ${isRepository ? `{repository}${rest}` : url.pathname}`;
    if (route === 'GET /') return sendJson(response, { current_user_url: `${url.origin}/user` });
    if (route === 'GET /meta') return sendJson(response, { verifiable_password_authentication: false });
    if (route === 'GET {repository}') return sendJson(response, REPOSITORY);
    if (route === 'POST {repository}/attestations') return storeAttestation(request, response, attestations);
    const [, subject = ''] = /^GET \{repository\}\/attestations\/(sha256:[0-9a-f]{64})$/.exec(route) ?? [];
    const stored = attestations.get(subject);
    if (!stored) throw notFound();
    sendPage(response, url, stored);
  });
}

const notFound = (): Refusal =>
  new Refusal(404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' });

async function storeAttestation(
  request: IncomingMessage,
  response: ServerResponse,
  attestations: Map<string, StoredAttestation[]>,
): Promise<void> {
  const { bundle } = (await readJson(request)) as { bundle?: unknown };
  for (const subject of listSubjects(bundle))
    attestations.set(subject, [...(attestations.get(subject) ?? []), { repository_id: REPOSITORY_ID, bundle }]);
  sendJson(response, { id: sha256(JSON.stringify(bundle)).readUIntBE(0, 6) }, 201);
}

/** Sends one page of attestations, as GitHub does: `after` is the cursor, and `Link` names the next page. */
function sendPage(response: ServerResponse, url: URL, stored: readonly StoredAttestation[]): void {
  const perPage = Math.min(Number(url.searchParams.get('per_page') ?? 30), MAX_PER_PAGE);
  const from = Number(url.searchParams.get('after') ?? 0);
  const next = from + perPage;
  const link = `<${url.origin}${url.pathname}?per_page=${perPage}&after=${next}>; rel="next"`;
  sendJson(response, { attestations: stored.slice(from, next) }, 200, next < stored.length ? { link } : {});
}

/** Returns the subject digests of a bundle's statement, by which GitHub indexes it. */
function listSubjects(bundle: unknown): readonly Digest[] {
  const payload: unknown = (bundle as { dsseEnvelope?: { payload?: unknown } } | null)?.dsseEnvelope?.payload;
  if (typeof payload !== 'string') throw new Refusal(422, { message: 'Invalid bundle', status: '422' });
  const { subject = [] } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8')) as {
    subject?: { digest?: { sha256?: string } }[];
  };
  return subject.flatMap(({ digest }) => (digest?.sha256 ? [`sha256:${digest.sha256}` as const] : []));
}
