import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type GithubWorld, startGithub } from '../../support/github.ts';

const REPO = '/repos/acme/app';

describe('the HTTP server of the sandbox’s GitHub', () => {
  let world: GithubWorld;
  beforeEach(async () => {
    world = await startGithub();
  });
  afterEach(() => world.end());

  const messageFrom = ({ body }: { body: { message?: string } }): string | undefined => body.message;

  describe('for tokens', () => {
    it('refuses requests without a token and with an unknown one', async () => {
      const missing = await world.call({ token: undefined }, `GET ${REPO}/pulls`);
      expect([missing.status, messageFrom(missing)]).toEqual([401, 'Requires authentication']);
      const unknown = await world.call({ token: 'nonsense' }, `GET ${REPO}`);
      expect([unknown.status, messageFrom(unknown)]).toEqual([401, 'Bad credentials']);
    });

    it('hides a private repository from tokens that do not see it', async () => {
      const { state, people } = world;
      const stranger = state.createUser('stranger');
      const elsewhere = state.createToken({ user: people.sec, repositories: ['acme/other'] });
      const other = state.createOrganization('other');
      const app = state.createApp(other, 'elsewhere');
      for (const token of [state.createToken({ user: stranger }), elsewhere, state.createToken({ app })])
        expect((await world.call({ token }, `GET ${REPO}`)).status).toBe(404);
    });

    it.each([
      ['contents', `GET ${REPO}/contents/README.md`, 'contents=read'],
      ['pull requests', `GET ${REPO}/pulls`, 'pull_requests=read'],
      ['teams', 'GET /orgs/acme/teams/security/members', 'members=read'],
      ['comments', `POST ${REPO}/issues/1/comments`, 'issues=write; pull_requests=write'],
      ['settings', `GET ${REPO}/branches/main/protection`, 'administration=read'],
    ])('refuses an App’s token without the permission for %s, and names it', async (_, request, accepted) => {
      const token = world.state.createToken({ app: world.app, permissions: { metadata: 'read' } });
      const answer = await world.call({ token }, request, request.startsWith('POST') ? { body: 'x' } : undefined);
      expect([answer.status, messageFrom(answer)]).toEqual([403, 'Resource not accessible by integration']);
      expect(answer.headers.get('x-accepted-github-permissions')).toBe(accepted);
    });

    it('refuses a person’s fine-grained token with the message for such tokens', async () => {
      const token = world.state.createToken({ user: world.people.sec, permissions: { contents: 'read' } });
      const answer = await world.call({ token }, `POST ${REPO}/git/refs`, { ref: 'refs/heads/x', sha: 'x' });
      expect([answer.status, messageFrom(answer)]).toEqual([403, 'Resource not accessible by personal access token']);
    });

    it('lets a person who may only read review, but not push', async () => {
      const { repository, people } = world;
      repository.roles.set(people.sec.id, 'read');
      const pushed = await world.call('sec', `PUT ${REPO}/contents/x`, { message: 'x', content: '' });
      expect([pushed.status, messageFrom(pushed)]).toEqual([403, 'Must have push access to repository']);
      expect((await world.call('sec', `POST ${REPO}/issues`, { title: 'x' })).status).toBe(201);
    });

    it('refuses settings for a person without the role admin', async () => {
      const answer = await world.call('sec', `GET ${REPO}/branches/main/protection`);
      expect([answer.status, messageFrom(answer)]).toEqual([403, 'Must have admin rights to Repository.']);
      expect((await world.call('admin', `GET ${REPO}/branches/main/protection`)).status).toBe(404);
    });

    it('hides teams from people outside the organization', async () => {
      const token = world.state.createToken({ user: world.state.createUser('stranger') });
      for (const path of ['/orgs/acme/teams/security/members', `/teams/${world.teams.security.id}/members`])
        expect((await world.call({ token }, `GET ${path}`)).status).toBe(404);
    });

    it('does not show a pending review to another person', async () => {
      const { repository, people } = world;
      repository.refs.create('refs/heads/b', repository.refs.findBranch('main') ?? '', people.requester);
      repository.refs.pushFile({ branch: 'b', path: 'x', content: 'x', by: people.requester });
      repository.pulls.open(people.requester, { title: 'x', head: 'b', base: 'main' });
      repository.reviews.start(1, people.sec);
      expect((await world.call('sec', `GET ${REPO}/pulls/1/reviews`)).body).toHaveLength(1);
      expect((await world.call('app', `GET ${REPO}/pulls/1/reviews`)).body).toEqual([]);
    });

    it('commits for an App with GitHub as the committer', async () => {
      const file = { message: 'x', content: Buffer.from('x').toString('base64') };
      const { body } = await world.call('app', `PUT ${REPO}/contents/x`, file);
      const { sha } = (body as { commit: { sha: string } }).commit;
      const commit = (await world.call('app', `GET ${REPO}/commits/${sha}`)).body as Record<string, { login: string }>;
      expect([commit.author?.login, commit.committer?.login]).toEqual(['mc-bypass[bot]', 'web-flow']);
    });
  });

  describe('for lists', () => {
    it('sends 30 entries by default, 100 at most, and links to the other pages', async () => {
      for (let i = 0; i < 105; i++) world.state.addMember(world.teams.security, world.state.createUser(`person-${i}`));
      const members = 'GET /orgs/acme/teams/security/members';
      expect((await world.call('app', members)).body).toHaveLength(30);
      const first = await world.call('app', `${members}?per_page=500`);
      expect(first.body).toHaveLength(100);
      const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
      const second = await world.call('app', `GET ${next.slice(world.url.length)}`);
      expect(second.body).toHaveLength(7);
      expect(second.headers.get('link')).toContain('rel="prev"');
      expect(second.headers.get('link')).not.toContain('rel="next"');
    });

    it('walks the activity with a cursor', async () => {
      for (let i = 0; i < 5; i++)
        world.repository.refs.pushFile({ branch: 'b', path: 'x', content: String(i), by: world.people.sec });
      const first = await world.call('app', `GET ${REPO}/activity?ref=refs/heads/b&per_page=4`);
      expect(first.body).toHaveLength(4);
      const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
      expect(next).toContain('after=');
      const last = (await world.call('app', `GET ${next.slice(world.url.length)}`)).body as { activity_type: string }[];
      expect(last.map((one) => one.activity_type)).toEqual(['branch_creation']);
    });

    it('sends matching refs without pages, as GitHub does', async () => {
      const sha = world.repository.refs.findBranch('main') ?? '';
      for (let i = 0; i < 120; i++) world.repository.refs.create(`refs/tags/t/${i}`, sha, world.people.sec);
      const answer = await world.call('app', `GET ${REPO}/git/matching-refs/tags/t/?per_page=100`);
      expect(answer.body).toHaveLength(120);
      expect(answer.headers.get('link')).toBeNull();
    });

    it('filters team members by role', async () => {
      world.state.addMember(world.teams.security, world.people.own, 'maintainer');
      const { body } = await world.call('app', 'GET /orgs/acme/teams/security/members?role=maintainer');
      expect((body as { login: string }[]).map(({ login }) => login)).toEqual(['own']);
    });

    it('lists deployments by task, environment and sha', async () => {
      const { repository, people } = world;
      for (const [task, environment] of [
        ['bypass', 'a'],
        ['bypass', 'b'],
        ['deploy', 'a'],
      ] as const)
        repository.deployments.create(people.sec, 'main', { ref: 'main', task, environment });
      const sha = repository.refs.findBranch('main') ?? '';
      const find = async (query: string): Promise<number> =>
        ((await world.call('app', `GET ${REPO}/deployments?${query}`)).body as unknown[]).length;
      expect(await find('task=bypass')).toBe(2);
      expect(await find(`task=bypass&environment=a&sha=${sha}`)).toBe(1);
      expect(await find(`sha=${'1'.repeat(40)}`)).toBe(0);
    });
  });

  describe('for caches and time', () => {
    it('answers 304 for a known ETag, and does not count that request', async () => {
      const first = await world.call('app', `GET ${REPO}`);
      const etag = first.headers.get('etag') ?? '';
      const again = await world.call('app', `GET ${REPO}`, undefined, { 'if-none-match': etag });
      expect([again.status, again.text]).toEqual([304, '']);
      const after = await world.call('app', `GET ${REPO}`);
      expect(after.headers.get('x-ratelimit-used')).toBe('2');
      world.repository.defaultBranch = 'other';
      expect((await world.call('app', `GET ${REPO}`, undefined, { 'if-none-match': etag })).status).toBe(200);
    });

    it('takes Date and all times from its clock', async () => {
      world.state.advance(3_600);
      const answer = await world.call('sec', `POST ${REPO}/issues`, { title: 'x' });
      expect(answer.headers.get('date')).toBe('Mon, 02 Mar 2026 10:00:00 GMT');
      expect(answer.body).toMatchObject({ created_at: '2026-03-02T10:00:00Z' });
    });
  });

  describe('for contents', () => {
    it('sends a file as JSON, or raw', async () => {
      const { body } = await world.call('app', `GET ${REPO}/contents/README.md`);
      const { content } = body as { content: string };
      expect(Buffer.from(content, 'base64').toString()).toBe('# app\n');
      const raw = await world.call('app', `GET ${REPO}/contents/README.md`, undefined, {
        accept: 'application/vnd.github.raw+json',
      });
      expect(raw.text).toBe('# app\n');
    });

    it('refuses content that is not Base64, and a branch that does not exist', async () => {
      const put = (body: object) => world.call('app', `PUT ${REPO}/contents/x`, body);
      expect((await put({ message: 'x', content: '!' })).status).toBe(422);
      expect((await put({ message: 'x', content: '', branch: 'none' })).status).toBe(404);
      expect((await put({ content: '' })).status).toBe(422);
    });
  });

  it('lets one of 50 racing requests create a ref', async () => {
    const sha = world.repository.refs.findBranch('main') ?? '';
    const body = { ref: 'refs/tags/mc-bypass/used/aa', sha };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => world.call('app', `POST ${REPO}/git/refs`, body)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter((one) => one.status === 422 && messageFrom(one) === 'Reference already exists')).toHaveLength(
      49,
    );
  });

  it('answers 501 for an endpoint that it does not implement', async () => {
    const answer = await world.call('app', 'GET /gists');
    expect([answer.status, messageFrom(answer)]).toEqual([501, 'The sandbox does not implement GET /gists']);
  });

  it('answers 400 for a body that is not a JSON object', async () => {
    for (const body of ['{', '[]', 'null'])
      expect((await world.call('app', `POST ${REPO}/issues`, body)).status).toBe(400);
  });

  describe('with limits', () => {
    it('refuses requests over the primary limit until the hour is over', async () => {
      world.state.controls.limitRequests(2);
      for (let i = 0; i < 2; i++) expect((await world.call('app', `GET ${REPO}`)).status).toBe(200);
      const refused = await world.call('app', `GET ${REPO}`);
      expect(refused.status).toBe(403);
      expect(messageFrom(refused)).toContain('API rate limit exceeded');
      expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
      expect(Number(refused.headers.get('x-ratelimit-reset'))).toBe(Date.parse('2026-03-02T10:00:00Z') / 1000);
      expect((await world.call('sec', `GET ${REPO}`)).status).toBe(200);
      world.state.advance(3_600);
      expect((await world.call('app', `GET ${REPO}`)).status).toBe(200);
    });

    it('refuses requests over a secondary limit, with and without Retry-After', async () => {
      world.state.controls.slowDown({ retryAfterS: 7 });
      const refused = await world.call('app', `GET ${REPO}`);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([403, '7']);
      expect(messageFrom(refused)).toContain('secondary rate limit');
      world.state.controls.slowDown();
      expect((await world.call('app', `GET ${REPO}`)).headers.get('retry-after')).toBeNull();
      expect((await world.call('app', `GET ${REPO}`)).status).toBe(200);
    });

    it('marks partial answers and refuses tokens because of single sign-on', async () => {
      world.state.controls.requireSso('partial', [2001]);
      expect((await world.call('sec', `GET ${REPO}`)).headers.get('x-github-sso')).toBe(
        'partial-results; organizations=2001',
      );
      world.state.controls.requireSso('required', [2001]);
      const refused = await world.call('sec', `GET ${REPO}`);
      expect([refused.status, refused.headers.get('x-github-sso')]).toEqual([
        403,
        expect.stringMatching(/^required; url=/),
      ]);
    });
  });

  describe('with faults', () => {
    it('fails the n-th request to a path only', async () => {
      world.state.controls.addFault({ path: '/pulls', at: 2, times: 2, kind: 500 });
      const statuses = [];
      for (let i = 0; i < 4; i++) statuses.push((await world.call('app', `GET ${REPO}/pulls`)).status);
      expect(statuses).toEqual([200, 500, 500, 200]);
      expect((await world.call('app', `GET ${REPO}`)).status).toBe(200);
    });

    it('cuts the connection before or after the request is handled, or inside the answer', async () => {
      const { controls } = world.state;
      const create = (title: string) => world.call('app', `POST ${REPO}/issues`, { title });
      for (const kind of ['cut', 'cut-after', 'cut-inside'] as const) {
        controls.addFault({ path: '/issues', method: 'POST', kind });
        await expect(create(kind)).rejects.toThrow();
      }
      expect(world.repository.issues.list().map(({ title }) => title)).toEqual(['cut-inside', 'cut-after']);
    });

    it('sends HTML, and answers without Date', async () => {
      world.state.controls.addFault({ path: REPO, kind: 'html' });
      const html = await world.call('app', `GET ${REPO}`);
      expect([html.status, html.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      world.state.controls.addFault({ path: REPO, kind: 'no-date' });
      expect((await world.call('app', `GET ${REPO}`)).headers.get('date')).toBeNull();
    });
  });
});
