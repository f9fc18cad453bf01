import type { Handler } from './host.ts';
import { answering, Refusal, sendJson, urlOf } from './requests.ts';

/** The slice of GitHub's REST API that a release needs: who the repository is, and that the API is up. */
export function githubHandler(): Handler {
  return answering(async (request, response) => {
    const { pathname } = urlOf(request);
    if (request.method !== 'GET') throw new Refusal(404, { message: 'Not Found', status: '404' });
    if (pathname === '/') return sendJson(response, { current_user_url: `${urlOf(request).origin}/user` });
    if (pathname === '/meta') return sendJson(response, { verifiable_password_authentication: false });
    const [, owner, name] = /^\/repos\/([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
    if (owner === 'acme' && name === 'app') {
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
    throw new Refusal(404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' });
  });
}
