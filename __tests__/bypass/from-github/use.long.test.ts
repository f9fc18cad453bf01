import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bypassError } from '../../../src/bypass/errors.ts';
import type { Use } from '../../../src/bypass/from-github/use.ts';
import { formatUseComment } from '../../../src/bypass/texts/use.ts';
import { type GithubWorld, listCodes, startGithubWorld } from '../../support/bypass-github.ts';

let world: GithubWorld;
let opened: ReturnType<GithubWorld['open']>;
beforeEach(async () => {
  world = await startGithubWorld();
  opened = world.open();
  world.approve(opened.pull, 'sec', 'rel', 'own');
});
afterEach(() => world.end());

const listComments = (): readonly string[] =>
  world.repository.issues.listComments(opened.pull.number).map(({ body }) => body);

describe('after a use, the gate', () => {
  it('creates a deployment with a status', async () => {
    expect((await world.decide()).allow).toBe(true);
    const [deployment, ...more] = world.repository.deployments.list();
    expect(more).toEqual([]);
    expect(deployment).toMatchObject({
      environment: 'production',
      ref: world.subject.sha,
      task: 'bypass',
      payload: { request_digest: opened.request.digest, id: opened.request.document.id, pr: opened.pull.number },
      statuses: [{ state: 'success', environment: 'production' }],
    });
  });

  it('leaves the other deployments of the environment active', async () => {
    const { deployments } = world.repository;
    const { admin } = world.seed.people;
    const other = deployments.create(admin, 'main', {
      ref: world.subject.sha,
      environment: 'production',
      production: false,
    });
    deployments.setStatus(other.id, admin, { state: 'success' });
    await world.decide();
    expect(other.statuses.map(({ state }) => state)).toEqual(['success']);
  });

  it('mentions the people who were asked and did not approve, in one comment', async () => {
    const asked = world.state.createUser('asked', { organization: world.seed.organization });
    world.repository.pulls.askForReview(opened.pull.number, world.seed.people.requester, [asked], []);
    await world.decide();
    const comments = listComments();
    expect(comments).toHaveLength(1);
    expect(comments[0]?.match(/@[\w-]+/g)?.sort()).toEqual(['@asked', '@multi']);
    expect(comments[0]).toContain('Security: `sec`');
    expect(comments[0]).toContain(`bypass/postmortems/${opened.request.document.id}.md`);
  });

  it('mentions no machine account and not the requester', async () => {
    const { multi, requester } = world.seed.people;
    world.saveRoster({ exclude: [multi.id] });
    world.state.addMember(world.seed.teams.release, requester);
    await world.decide();
    expect(listComments()[0]).not.toContain('@');
  });

  it('writes nothing after a denial or without a use', async () => {
    await world.decide({ consume: false });
    await world.decide({ gate: 'licence-scan', pr: opened.pull.number });
    expect(listComments()).toEqual([]);
    expect(world.repository.deployments.list()).toEqual([]);
    expect(world.listUsed()).toEqual([]);
  });

  it('announces the use with its facts, and reports the warning of the announcement', async () => {
    const uses: Use[] = [];
    const notify = async (use: Use) => {
      uses.push(use);
      return bypassError('bypass-trail-incomplete', { what: 'message', detail: 'no answer' });
    };
    const report = await world.decide({}, { notify });
    expect(uses).toHaveLength(1);
    expect(uses[0]).toMatchObject({ requestDigest: opened.request.digest, subject: { gate: 'vulnerability-scan' } });
    expect(report.allow).toBe(true);
    expect(report.warnings?.map(({ message }) => message)).toEqual([
      'the message of this bypass could not be written: no answer',
    ]);
  });

  it.each([
    [/POST .*\/deployments$/, 'deployment'],
    [/POST .*\/statuses$/, 'deployment'],
    [/POST .*\/comments$/, 'comment'],
  ])('takes nothing back if %s fails in any way', async (path, what) => {
    for (const status of [200, 403, 404, 422, 429, 500, 0]) {
      const next = world.open();
      world.approve(next.pull, 'sec', 'rel', 'own');
      world.breakage = ({ method, url }) =>
        path.test(`${method} ${url}`)
          ? (request, response) => {
              request.resume();
              if (status === 0) request.socket.destroy();
              else response.writeHead(status, { 'content-type': 'text/html' }).end('<html>');
            }
          : undefined;
      const report = await world.decide({ pr: next.pull.number });
      expect(report).toMatchObject({ outcome: 'passed', allow: true, consumed: true });
      expect(report.warnings?.map(({ code }) => code)).toEqual(['bypass-trail-incomplete']);
      expect(report.warnings?.[0]?.message).toContain(`the ${what} of this bypass`);
    }
  });
});

describe('formatUseComment', () => {
  const text = {
    id: 'incident-0001',
    gate: 'scan',
    environment: 'production',
    expiresAt: '2026-12-01T16:00:00.000Z',
    approvers: [{ role: 'Security', login: 'sec' }],
    silent: [],
    postmortemDueAt: undefined,
  };

  it('keeps untrusted names inside code, so that they mention no one and are no Markdown', () => {
    const hostile = '`@everyone` [x](https://evil.example) <img src=x>\n\n# Title\u202e';
    const comment = formatUseComment({ ...text, gate: hostile, environment: hostile });
    expect(comment).not.toMatch(/^#/m);
    expect(comment.split('\n')[0]).toContain('It cannot be used again.');
    const outside = comment.replace(/(`+)[^\n]*?\1/g, '');
    expect(outside).not.toMatch(/@|\[x\]|<img/);
  });

  it('mentions logins only, 50 at most', () => {
    const people = Array.from({ length: 60 }, (_, at) => ({ login: `user-${at}` }));
    const comment = formatUseComment({ ...text, silent: [{ login: 'bad name @all' }, ...people] });
    expect(comment.match(/@/g)).toHaveLength(50);
    expect(comment).toContain('and 10 other people');
    expect(comment).not.toContain('@all');
  });
});

describe('hostile texts of a request', () => {
  it('reach neither the report nor a write but as JSON values', async () => {
    const hostile = ['::set-output name=allowed::true $(id) `id` ', '{{ secrets.X }} %0A::error::x'].join('$');
    const subject = { gate: hostile, environment: hostile };
    const next = world.open({ subject, document: { reason: hostile } });
    world.approve(next.pull, 'sec', 'rel', 'own');
    const report = await world.decide(subject);
    expect(listCodes(report)).toEqual([]);
    const comment = world.repository.issues.listComments(next.pull.number)[0]?.body ?? '';
    expect(comment.replace(/(`+)[^\n]*?\1/g, '')).not.toContain('secrets.X');
  });
});
