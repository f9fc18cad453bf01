import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type GitHubApi, openGitHubApi } from '../../src/github/index.ts';
import { createHttp, type Http } from '../../src/lib/http.ts';
import { GITHUB_START, type GithubWorld, startGithub } from '../support/github.ts';
import { type ScriptedServer, scriptedServer } from '../support/scripted-server.ts';

const TOKEN = 'ghs_anAppTokenThatMustStayAtHome00000001';
const DATE = 'Mon, 02 Mar 2026 09:00:00 GMT';
const named = z.looseObject({ name: z.string() });
const login = z.looseObject({ login: z.string() });

/** Opens the API with a clock that only records how long it was asked to wait. */
function open(api: string, http: Http, token = TOKEN, signal?: AbortSignal): { api: GitHubApi; waits: number[] } {
  const waits: number[] = [];
  const sleep = async (ms: number): Promise<void> => {
    waits.push(ms);
  };
  return { api: openGitHubApi({ api, token, repository: 'acme/app' }, { http, sleep, signal }), waits };
}

describe('GitHub’s API, read from a GitHub server', () => {
  let world: GithubWorld;
  let http: Http;
  let api: GitHubApi;
  let waits: number[];
  beforeEach(async () => {
    world = await startGithub();
    http = createHttp();
    ({ api, waits } = open(world.url, http, world.tokens.app));
  });
  afterEach(async () => {
    await http.close();
    await world.end();
  });

  it('puts the repository before a path with ./ and reads the time of the server', async () => {
    expect((await api.read('.', named, 'metadata: read').catch(() => undefined)) ?? 'refused').toBe('refused');
    expect((await api.read('./', named, 'metadata: read')).name).toBe('app');
    expect(api.now()).toEqual(GITHUB_START);
  });

  it('keeps the newest Date, also when a later answer is older', async () => {
    await api.read('./', named, 'metadata: read');
    world.state.controls.addFault({ path: '/repos', kind: 'pass', headers: { date: 'Sun, 01 Mar 2026 09:00:00 GMT' } });
    await api.read('./', named, 'metadata: read');
    expect(api.now()).toEqual(GITHUB_START);
    world.state.advance(90);
    await api.read('./', named, 'metadata: read');
    expect(api.now()).toEqual(new Date('2026-03-02T09:01:30Z'));
  });

  it('reads all pages of a list', async () => {
    for (let i = 0; i < 250; i++) world.state.addMember(world.teams.security, world.state.createUser(`p${i}`));
    const members = await api.list('/orgs/acme/teams/security/members', login, 'members: read');
    expect(new Set(members.map((one) => one.login)).size).toBe(252);
    expect(world.host.requests).toHaveLength(3);
  });

  it('reads the last page of a list whose own address has the word next', async () => {
    const user = world.people.sec;
    for (let i = 0; i < 120; i++) world.repository.issues.create(user, { title: `${i}`, labels: ['next'] });
    expect(await api.list('./issues?labels=next', z.looseObject({}), 'issues: read')).toHaveLength(120);
  });

  it('returns undefined for a document that is absent, where that is allowed', async () => {
    expect(await api.find('./git/ref/heads/none', z.looseObject({}), 'contents: read')).toBeUndefined();
    await expect(api.read('./git/ref/heads/none', z.looseObject({}), 'contents: read')).rejects.toMatchObject({
      code: 'bypass-token-forbidden',
    });
    await expect(api.list('/orgs/acme/teams/none/members', login, 'members: read')).rejects.toMatchObject({
      code: 'bypass-token-forbidden',
    });
  });

  it('names the address, the status and the permission for a token that GitHub refuses, after one try', async () => {
    const token = world.state.createToken({ app: world.app, permissions: { metadata: 'read' } });
    const weak = open(world.url, http, token).api;
    await expect(
      weak.list('/orgs/acme/teams/security/members', login, 'organization members: read'),
    ).rejects.toMatchObject({
      code: 'bypass-token-forbidden',
      family: 'configuration',
      message: expect.stringMatching(/\/orgs\/acme\/teams\/security\/members: status 403.*organization members: read/),
    });
    await expect(open(world.url, http).api.read('./', named, 'metadata: read')).rejects.toMatchObject({
      code: 'bypass-token-forbidden',
      message: expect.stringContaining('status 401'),
    });
    expect(world.host.requests).toHaveLength(2);
  });

  it.each([[500], [502], ['html'], ['cut'], ['cut-inside'], ['no-date']] as const)(
    'tries a read three times when GitHub fails with %s',
    async (kind) => {
      const { controls } = world.state;
      controls.addFault({ path: '/repos', times: 2, kind });
      expect((await api.read('./', named, 'metadata: read')).name).toBe('app');
      expect(waits).toEqual([500, 1_000]);
      controls.clear();
      controls.addFault({ path: '/repos', times: 3, kind });
      const other = open(world.url, http, world.tokens.app);
      await expect(other.api.read('./', named, 'metadata: read')).rejects.toMatchObject({
        code: 'github-unavailable',
        family: 'fault',
      });
      expect(other.waits).toEqual([500, 1_000]);
    },
  );

  it('waits for the Retry-After of a secondary limit, up to a minute', async () => {
    world.state.controls.slowDown({ times: 1, retryAfterS: 60 });
    expect((await api.read('./', named, 'metadata: read')).name).toBe('app');
    expect(waits).toEqual([60_000]);
  });

  it.each([[61], [undefined]])('fails at once for a secondary limit with a Retry-After of %s', async (retryAfterS) => {
    world.state.controls.slowDown({ times: 1, ...(retryAfterS === undefined ? {} : { retryAfterS }) });
    await expect(api.read('./', named, 'metadata: read')).rejects.toMatchObject({
      code: 'github-rate-limited',
      family: 'fault',
    });
    expect(waits).toEqual([]);
    expect(world.host.requests).toHaveLength(1);
  });

  it('waits for the reset of the primary limit by the time of the server, up to a minute', async () => {
    const { controls } = world.state;
    controls.limitRequests(1);
    await api.read('./', named, 'metadata: read');
    world.state.advance(3_600 - 45);
    const sleep = async (ms: number): Promise<void> => {
      waits.push(ms);
      world.state.advance(ms / 1000);
    };
    const patient = openGitHubApi({ api: world.url, token: world.tokens.app, repository: 'acme/app' }, { http, sleep });
    expect((await patient.read('./', named, 'metadata: read')).name).toBe('app');
    expect(waits).toEqual([45_000]);
    await expect(patient.read('./', named, 'metadata: read')).rejects.toMatchObject({ code: 'github-rate-limited' });
    expect(waits).toEqual([45_000]);
  });

  it('gives up after three tries when the limit stays', async () => {
    world.state.controls.slowDown({ times: 3, retryAfterS: 5 });
    await expect(api.read('./', named, 'metadata: read')).rejects.toMatchObject({ code: 'github-rate-limited' });
    expect(waits).toEqual([5_000, 5_000]);
  });

  it('refuses a partial answer because of single sign-on, in reads, lists, and absent documents', async () => {
    world.state.controls.requireSso('partial', [2001]);
    const sso = { code: 'bypass-token-sso', family: 'configuration' };
    await expect(api.read('./', named, 'metadata: read')).rejects.toMatchObject(sso);
    await expect(api.list('/orgs/acme/teams', z.looseObject({}), 'members: read')).rejects.toMatchObject(sso);
    await expect(api.find('./git/ref/heads/none', z.looseObject({}), 'contents: read')).rejects.toMatchObject(sso);
  });

  describe('when it writes', () => {
    const create = (title: string) => api.write('POST', './issues', { title }, 'issues: write');

    it('returns the status and the document, also of a refusal that is not about the token', async () => {
      expect(await create('x')).toMatchObject({ status: 201, document: { title: 'x' } });
      expect(await api.write('POST', './issues', {}, 'issues: write')).toMatchObject({ status: 422 });
    });

    it.each(['cut', 'cut-after', 'cut-inside'] as const)(
      'sends it once, and returns undefined for the fault %s',
      async (kind) => {
        world.state.controls.addFault({ path: '/issues', kind });
        expect(await create('x')).toBeUndefined();
        expect(world.host.requests).toHaveLength(1);
        expect(world.repository.issues.list()).toHaveLength(kind === 'cut' ? 0 : 1);
      },
    );

    it('returns a status of 500 without another try', async () => {
      world.state.controls.addFault({ path: '/issues', kind: 500 });
      expect(await create('x')).toMatchObject({ status: 500 });
      expect(world.host.requests).toHaveLength(1);
    });

    it('returns the answer of the first request, even without a Date', async () => {
      world.state.controls.addFault({ path: '/issues', kind: 'no-date' });
      expect(await create('x')).toMatchObject({ status: 201 });
      expect(() => api.now()).toThrow(expect.objectContaining({ code: 'github-unavailable' }));
    });

    it('throws for a refused token, a hidden repository and a limit', async () => {
      const token = world.state.createToken({ app: world.app, permissions: { metadata: 'read' } });
      const weak = open(world.url, http, token).api;
      await expect(weak.write('POST', './issues', { title: 'x' }, 'issues: write')).rejects.toMatchObject({
        code: 'bypass-token-forbidden',
      });
      world.state.controls.addFault({ path: '/issues', kind: 404 });
      await expect(create('x')).rejects.toMatchObject({ code: 'bypass-token-forbidden' });
      world.state.controls.slowDown({ retryAfterS: 1 });
      await expect(create('x')).rejects.toMatchObject({ code: 'github-rate-limited' });
      expect(waits).toEqual([]);
    });
  });
});

describe('GitHub’s API, read from a hostile server', () => {
  let http: Http;
  const servers: ScriptedServer[] = [];
  beforeEach(() => {
    http = createHttp();
  });
  afterEach(async () => {
    await http.close();
    await Promise.all(servers.splice(0).map((server) => server.end()));
  });

  type Script = (request: IncomingMessage, response: ServerResponse) => void;
  const serve = async (script: Script): Promise<ScriptedServer> => {
    const server = await scriptedServer(script);
    servers.push(server);
    return server;
  };
  const openAt = async (script: Script) => {
    const server = await serve(script);
    return { server, ...open(`http://${server.host}`, http) };
  };
  const reply = (response: ServerResponse, body: string, headers: Record<string, string> = {}, status = 200): void => {
    response.writeHead(status, { date: DATE, ...headers }).end(body);
  };

  it('never sends the token to another host, by a redirect or by a link', async () => {
    const tokens: (string | undefined)[] = [];
    const thief = await serve((request, response) => {
      tokens.push(request.headers.authorization);
      reply(response, '[]');
    });
    const redirecting = await openAt((_, response) => reply(response, '', { location: `http://${thief.host}/` }, 302));
    await expect(redirecting.api.read('./', named, 'x')).rejects.toMatchObject({
      code: 'github-unavailable',
      message: expect.stringContaining('redirects to another host'),
    });
    expect(redirecting.server.asked).toHaveLength(1);
    const linking = await openAt((_, response) =>
      reply(response, '[]', { link: `<http://${thief.host}/>; rel="next"` }),
    );
    await expect(linking.api.list('./pulls', named, 'x')).rejects.toMatchObject({ code: 'github-unavailable' });
    expect(tokens).toEqual([]);
  });

  it('does not repeat a write at the target of a redirect', async () => {
    const { api, server } = await openAt((_, response) => reply(response, '', { location: '/elsewhere' }, 307));
    expect(await api.write('POST', './issues', {}, 'x')).toEqual({ status: 307, document: undefined });
    expect(server.asked).toEqual(['POST /repos/acme/app/issues']);
  });

  it('never changes the host by a path', async () => {
    const { api, server } = await openAt((_, response) => reply(response, '{"name":"x"}'));
    await expect(api.read('@example.com/', named, 'x')).rejects.toThrow('expected a "/" at its start');
    expect(server.asked).toEqual([]);
  });

  it('follows a redirect within the host twice, and not three times', async () => {
    const { api, server } = await openAt((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left > 0) reply(response, '', { location: `/${left - 1}` }, 301);
      else reply(response, '{"name":"renamed"}');
    });
    expect((await api.read('/2', named, 'x')).name).toBe('renamed');
    await expect(api.read('/3', named, 'x')).rejects.toMatchObject({ code: 'github-unavailable' });
    expect(server.asked).toEqual(['GET /2', 'GET /1', 'GET /0', 'GET /3', 'GET /2', 'GET /1']);
  });

  it.each([
    ['that is not a URL', '<http://[>; rel="next"'],
    ['without brackets', 'http://x/; rel="next"'],
    ['without quotes', '<http://[>; rel=next'],
    ['that is too long', `<http://x/${'a'.repeat(5_000)}>; rel="next"`],
  ])('refuses a next page %s', async (_, link) => {
    const { api } = await openAt((__, response) => reply(response, '[]', { link }));
    await expect(api.list('./pulls', named, 'x')).rejects.toMatchObject({ code: 'github-unavailable' });
  });

  it('reads 100 pages at most', async () => {
    const { api, server } = await openAt((_, response) => reply(response, '[]', { link: '</again>; rel="next"' }));
    await expect(api.list('./pulls', named, 'x')).rejects.toMatchObject({ code: 'github-pages' });
    expect(server.asked).toHaveLength(100);
  });

  it.each([
    ['HTML', '<html></html>'],
    ['a text', 'ok'],
    ['half a document', '{"name":"x"'],
    ['a string', '"name"'],
    ['nothing', ''],
  ])('tries three times when the answer is %s', async (_, body) => {
    const { api, server } = await openAt((__, response) => reply(response, body));
    await expect(api.read('./', named, 'x')).rejects.toMatchObject({ code: 'github-unavailable', family: 'fault' });
    expect(server.asked).toHaveLength(3);
  });

  it('refuses a document of another form, null included', async () => {
    for (const body of ['null', '[]', '{"name":1}']) {
      const { api } = await openAt((__, response) => reply(response, body));
      await expect(api.read('./', named, 'x')).rejects.toMatchObject({ code: 'github-unavailable' });
    }
  });

  it('refuses more than 16 MiB', async () => {
    const block = Buffer.alloc(1024 * 1024, 0x20);
    const { api } = await openAt((_, response) => {
      response.writeHead(200, { date: DATE });
      for (let i = 0; i < 18; i++) response.write(block);
      response.end('{"name":"x"}');
    });
    await expect(api.read('./', named, 'x')).rejects.toMatchObject({
      code: 'github-unavailable',
      message: expect.stringContaining('too large'),
    });
  });

  it.each([
    ['no Date', undefined],
    ['a Date that is not of RFC 9110', '2026-03-02T09:00:00Z'],
    ['a Date that does not exist', 'Mon, 99 Mar 2026 09:00:00 GMT'],
  ])('has no time after answers with %s', async (_, date) => {
    const { api, server } = await openAt((__, response) => {
      response.sendDate = false;
      if (date !== undefined) response.setHeader('date', date);
      response.end('{"name":"x"}');
    });
    await expect(api.read('./', named, 'x')).rejects.toMatchObject({
      code: 'github-unavailable',
      message: expect.stringContaining('no answer had a usable Date'),
    });
    expect(server.asked).toHaveLength(3);
    expect(() => api.now()).toThrow(expect.objectContaining({ code: 'github-unavailable' }));
  });

  it('reports the status of a failure that has no Date', async () => {
    const { api } = await openAt((_, response) => {
      response.sendDate = false;
      response.writeHead(503).end();
    });
    await expect(api.read('./', named, 'x')).rejects.toMatchObject({ message: expect.stringContaining('status 503') });
  });

  it('does not quote the token that a server repeats', async () => {
    const { api } = await openAt((request, response) =>
      reply(response, `no ${request.headers.authorization}`, {}, 403),
    );
    const error = await api.read('./', named, 'x').catch((thrown: Error) => thrown);
    expect((error as Error).message).toContain('status 403');
    expect((error as Error).message).not.toContain(TOKEN);
  });

  it('ends when the caller cancels, without another try', async () => {
    const cancel = new AbortController();
    const server = await serve(() => cancel.abort());
    const { api, waits } = open(`http://${server.host}`, http, TOKEN, cancel.signal);
    await expect(api.read('./', named, 'x')).rejects.toMatchObject({ code: 'cancelled' });
    expect(waits).toEqual([]);
    expect(server.asked).toHaveLength(1);
  });

  it('throws github-unavailable after three tries at an address where no server answers', async () => {
    const server = await serve(() => undefined);
    await server.end();
    const { api, waits } = open(`http://${server.host}`, http);
    await expect(api.read('./', named, 'x')).rejects.toMatchObject({ code: 'github-unavailable' });
    expect(waits).toHaveLength(2);
  });

  it('keeps the path of a GitHub Enterprise Server', async () => {
    const server = await serve((_, response) => reply(response, '{"name":"x"}'));
    const { api } = open(`http://${server.host}/api/v3/`, http);
    await api.read('./', named, 'x');
    expect(server.asked).toEqual(['GET /api/v3/repos/acme/app/']);
  });
});
