import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bypassReportSchema, decideFromGitHub } from '../../../src/bypass/index.ts';
import { type GithubWorld, listCodes, startGithubWorld } from '../../support/bypass-github.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
});
afterEach(() => world.end());

describe('decideFromGitHub', () => {
  it('allows a request with three approvals, and reports who approved', async () => {
    const { pull, request } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    const report = await world.decide();
    expect(listCodes(report)).toEqual([]);
    expect(bypassReportSchema.safeParse(report).success).toBe(true);
    const { people } = world.seed;
    const at = new Date(world.nowS() * 1000).toISOString();
    expect(report).toMatchObject({
      type: 'bypass-decision',
      outcome: 'passed',
      allow: true,
      deny: [],
      expiresAt: new Date((request.document.created_s + 14_400) * 1000).toISOString(),
      request: { id: request.document.id, pr: pull.number, digest: request.digest },
      consumed: true,
      approvals: [
        { role: 'Security', id: people.sec.id, login: 'sec', at },
        { role: 'Release', id: people.rel.id, login: 'rel', at },
        { role: 'Service Owner', id: people.own.id, login: 'own', at },
      ],
    });
    expect(report).not.toHaveProperty('warnings');
  });

  it('decides about the pull request that --pr names, even if another one allows', async () => {
    const first = world.open();
    const second = world.open();
    world.approve(first.pull, 'sec', 'rel', 'own');
    const report = await world.decide({ pr: second.pull.number });
    expect(listCodes(report)).toEqual(['bypass-quorum-missing']);
    expect(report.request?.pr).toBe(second.pull.number);
    expect((await world.decide({ pr: first.pull.number })).allow).toBe(true);
  });

  it('takes the newest request that allows', async () => {
    const [oldest, middle] = [world.open(), world.open(), world.open()];
    world.approve(oldest.pull, 'sec', 'rel', 'own');
    world.approve(middle.pull, 'sec', 'rel', 'own');
    expect((await world.decide()).request?.pr).toBe(middle.pull.number);
    expect((await world.decide()).request?.pr).toBe(oldest.pull.number);
  });

  it('reports the newest request for the subject if none allows', async () => {
    world.open();
    const newest = world.open();
    world.open({ subject: { gate: 'licence-scan' } });
    const report = await world.decide();
    expect(report.request?.pr).toBe(newest.pull.number);
    expect(listCodes(report)).toEqual(['bypass-quorum-missing']);
    expect(report.approvals).toEqual([]);
  });

  it('answers without a use with --no-consume, and denies a used request there too', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    const report = await world.decide({ consume: false });
    expect(report).toMatchObject({ outcome: 'passed', allow: true, consumed: false });
    expect(world.listUsed()).toEqual([]);
    expect(world.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
    expect((await world.decide()).consumed).toBe(true);
    expect(listCodes(await world.decide({ consume: false }))).toEqual(['bypass-consumed']);
  });

  it('denies the second use', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    expect((await world.decide()).outcome).toBe('passed');
    const again = await world.decide();
    expect(again).toMatchObject({ outcome: 'failed', allow: false, consumed: false });
    expect(listCodes(again)).toEqual(['bypass-consumed']);
  });

  it.each([
    ['gate', 'licence-scan'],
    ['digest', `sha256:${'0'.repeat(64)}`],
    ['environment', 'staging'],
    ['sha', '0'.repeat(40)],
  ] as const)('does not open another %s', async (field, value) => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    expect(listCodes(await world.decide({ [field]: value }))).toEqual(['bypass-request-not-found']);
    expect(listCodes(await world.decide({ [field]: value, pr: pull.number }))).toEqual(['bypass-subject-mismatch']);
  });

  it('does not open the gate of another repository', async () => {
    const { pull } = world.open({ subject: { repository_id: world.repository.id + 1 } });
    world.approve(pull, 'sec', 'rel', 'own');
    expect(listCodes(await world.decide())).toEqual(['bypass-request-not-found']);
    expect(listCodes(await world.decide({ pr: pull.number }))).toEqual(['bypass-subject-mismatch']);
  });

  it('denies a pull request that does not exist', async () => {
    const report = await world.decide({ pr: 99 });
    expect(listCodes(report)).toEqual(['bypass-request-not-found']);
    expect(report).not.toHaveProperty('request');
  });

  it('decides the expiry at the use, to the second', async () => {
    const { pull } = world.open({ document: { ttl_s: 20 } });
    world.approve(pull, 'sec', 'rel', 'own');
    world.advance(19);
    expect((await world.decide({ consume: false })).allow).toBe(true);
    world.advance(1);
    expect(listCodes(await world.decide())).toEqual(['bypass-expired']);
  });

  it('denies everything while MC_BYPASS is off, before it reads or needs anything', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    for (const value of ['off', 'OFF', ' off ']) {
      world.env = { MC_BYPASS: value, GITHUB_TOKEN: '' };
      expect(listCodes(await world.decide())).toEqual(['bypass-disabled']);
    }
    expect(world.requests).toEqual([]);
    world.env = { MC_BYPASS: 'on' };
    expect((await world.decide()).allow).toBe(true);
  });

  it.each([
    ['gate', ''],
    ['gate', 'a\nb'],
    ['digest', 'sha256:abc'],
    ['digest', `sha512:${'a'.repeat(128)}`],
    ['environment', 'x'.repeat(256)],
    ['sha', 'main'],
    ['sha', 'A'.repeat(40)],
  ])('refuses %s %j before any request', async (field, value) => {
    await expect(world.decide({ [field]: value })).rejects.toMatchObject({
      code: 'bypass-subject-invalid',
      family: 'configuration',
    });
    expect(world.requests).toEqual([]);
  });

  it('uses the time of GitHub, and warns if the clock of this machine differs by more than 60 s', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    const skewed = (seconds: number) => {
      const entry = world.entry();
      const clock = { ...entry.clock, now: () => new Date(entry.clock.now().getTime() + seconds * 1000) };
      return decideFromGitHub({ ...world.subject, consume: false }, { ...entry, clock });
    };
    for (const seconds of [-14_400, -61, 61, 14_400]) {
      const report = await skewed(seconds);
      expect(report.allow).toBe(true);
      expect(report.warnings?.map(({ code }) => code)).toEqual(['bypass-clock-differs']);
    }
    expect(await skewed(60)).not.toHaveProperty('warnings');
  });

  it('ends as a fault without a usable Date', async () => {
    world.breakage = () => (_, response) => {
      response.sendDate = false;
      response.setHeader('date', 'tomorrow').writeHead(200, { 'content-type': 'application/json' }).end('{}');
    };
    await expect(world.decide()).rejects.toMatchObject({ code: 'github-unavailable', family: 'fault' });
  });

  it.each([
    [{ GITHUB_TOKEN: '' }, 'bypass-token-missing'],
    [{ GITHUB_REPOSITORY: '' }, 'bypass-repository-missing'],
    [{ GITHUB_REPOSITORY: 'acme/app/../other' }, 'bypass-repository-missing'],
    [{ GITHUB_REPOSITORY: 'acme/..' }, 'bypass-repository-missing'],
    [{ GITHUB_API_URL: 'ftp://example.com' }, 'github-api-invalid'],
    [{ GITHUB_API_URL: 'https://user:password@example.com' }, 'github-api-invalid'],
    [{ GITHUB_RUN_ID: '1/../2' }, 'bypass-run-invalid'],
    [{ GITHUB_RUN_ID: '0' }, 'bypass-run-invalid'],
  ])('refuses the environment %j as %s', async (env, code) => {
    world.env = env;
    await expect(world.decide()).rejects.toMatchObject({ code, family: 'configuration' });
    expect(world.requests).toEqual([]);
  });

  it('takes the token of the caller first, then GITHUB_TOKEN, then GH_TOKEN', async () => {
    const { tokens } = world.seed;
    const seen = new Set<string | undefined>();
    world.breakage = (request) => {
      seen.add(request.headers.authorization);
      return undefined;
    };
    world.env = { GH_TOKEN: tokens.own };
    await world.decide({ token: tokens.sec });
    expect([...seen]).toEqual([`Bearer ${tokens.sec}`]);
    seen.clear();
    await world.decide();
    expect([...seen]).toEqual([`Bearer ${tokens.app}`]);
    seen.clear();
    world.env = { GITHUB_TOKEN: '', GH_TOKEN: tokens.own };
    await world.decide();
    expect([...seen]).toEqual([`Bearer ${tokens.own}`]);
  });

  it('reads from the repository that --repo names', async () => {
    world.env = { GITHUB_REPOSITORY: 'acme/other' };
    expect(listCodes(await world.decide({ repo: 'acme/app' }))).toEqual(['bypass-request-not-found']);
    await expect(world.decide()).rejects.toMatchObject({ code: 'bypass-token-forbidden', family: 'configuration' });
  });

  it('names the endpoint and the permission if the token lacks it', async () => {
    world.env = { GITHUB_TOKEN: world.state.createToken({ app: world.seed.app, permissions: { contents: 'read' } }) };
    await expect(world.decide()).rejects.toMatchObject({ code: 'bypass-team-unreadable', family: 'configuration' });
    const permissions = { contents: 'read', members: 'read' } as const;
    world.env = { GITHUB_TOKEN: world.state.createToken({ app: world.seed.app, permissions }) };
    await expect(world.decide()).rejects.toMatchObject({
      code: 'bypass-token-forbidden',
      message: expect.stringMatching(/\/pulls.*"Pull requests: read"/),
    });
  });

  it('refuses a partial answer because of single sign-on', async () => {
    world.breakage = (request) =>
      request.url?.includes('/members')
        ? (_, response) => response.writeHead(200, { 'x-github-sso': 'partial-results; organizations=1' }).end('[]')
        : undefined;
    await expect(world.decide()).rejects.toMatchObject({ code: 'bypass-token-sso', family: 'configuration' });
  });

  it('lists all denials at once, sorted', async () => {
    const { pull } = world.open({ document: { ttl_s: 5 } });
    world.advance(60);
    world.saveRoster({ expires: new Date((world.nowS() - 1) * 1000).toISOString() });
    const report = await world.decide({ pr: pull.number });
    expect(report.deny.map((line) => line.split(':')[0])).toEqual([
      'bypass-expired',
      'bypass-quorum-missing',
      'bypass-roster-expired',
    ]);
    expect(report.deny).toEqual([...report.deny].sort());
  });
});
