import { sha256 } from '../lib/digest.ts';
import type { Handler } from './host.ts';
import { answering, jsonOf, Refusal, sendJson, urlOf } from './requests.ts';

const MAX_PER_PAGE = 100;

/** The digests that a bundle's statement is about, as GitHub indexes it. */
function subjectsOf(bundle: unknown): readonly string[] {
  const payload: unknown = (bundle as { dsseEnvelope?: { payload?: unknown } } | null)?.dsseEnvelope?.payload;
  if (typeof payload !== 'string') throw new Refusal(422, { message: 'Invalid bundle', status: '422' });
  const { subject = [] } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8')) as {
    subject?: { digest?: { sha256?: string } }[];
  };
  return subject.flatMap(({ digest }) => (digest?.sha256 ? [`sha256:${digest.sha256}`] : []));
}

/**
 * The slice of GitHub's REST API that a release needs: who the repository is, that the API is up, and its attestations,
 * which are stored and listed in pages as GitHub does (`after` is a cursor, `Link` names the next page).
 */
export function githubHandler(): Handler {
  const attestations = new Map<string, { readonly repository_id: number; readonly bundle: unknown }[]>();
  const notFound = (): Refusal =>
    new Refusal(404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' });

  return answering(async (request, response) => {
    const url = urlOf(request);
    const { pathname } = url;
    if (request.method === 'GET' && pathname === '/')
      return sendJson(response, { current_user_url: `${url.origin}/user` });
    if (request.method === 'GET' && pathname === '/meta')
      return sendJson(response, { verifiable_password_authentication: false });
    const [, owner, name, rest] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(pathname) ?? [];
    if (owner !== 'acme' || name !== 'app') throw notFound();
    if (request.method === 'GET' && rest === undefined) {
      return sendJson(response, {
        id: 1001,
        name,
        full_name: `${owner}/${name}`,
        private: true,
        visibility: 'private',
        owner: { login: owner, id: 2001, type: 'Organization' },
        default_branch: 'main',
      });
    }
    if (request.method === 'POST' && rest === '/attestations') {
      const { bundle } = (await jsonOf(request)) as { bundle?: unknown };
      for (const subject of subjectsOf(bundle))
        attestations.set(subject, [...(attestations.get(subject) ?? []), { repository_id: 1001, bundle }]);
      return sendJson(response, { id: sha256(JSON.stringify(bundle)).readUIntBE(0, 6) }, 201);
    }
    const [, subject] = /^\/attestations\/(sha256:[0-9a-f]{64})$/.exec(rest ?? '') ?? [];
    const held = attestations.get(subject ?? '');
    if (request.method !== 'GET' || !held) throw notFound();
    const perPage = Math.min(Number(url.searchParams.get('per_page') ?? 30), MAX_PER_PAGE);
    const from = Number(url.searchParams.get('after') ?? 0);
    const next = from + perPage;
    const link = `<${url.origin}${pathname}?per_page=${perPage}&after=${next}>; rel="next"`;
    return sendJson(response, { attestations: held.slice(from, next) }, 200, next < held.length ? { link } : {});
  });
}
