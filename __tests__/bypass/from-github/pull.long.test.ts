import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openBypassContext } from '../../../src/bypass/from-github/context.ts';
import { findPull, listBypassPulls } from '../../../src/bypass/from-github/pull.ts';
import { type GithubWorld, listCodes, type RequestChoice, startGithubWorld } from '../../support/bypass-github.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
});
afterEach(() => world.end());

/** Opens a request, lets three people approve it, and decides about its pull request. */
async function decideAfter(
  change: (opened: ReturnType<GithubWorld['open']>) => void,
  choice?: RequestChoice,
): Promise<readonly string[]> {
  const opened = world.open(choice);
  change(opened);
  world.approve(opened.pull, 'sec', 'rel', 'own');
  const report = await world.decide({ pr: opened.pull.number });
  expect(report.allow).toBe(false);
  expect(world.listUsed()).toEqual([]);
  return listCodes(report);
}

const nothing = (): void => {};

describe('the pull request of a request', () => {
  it('fails after it was closed, and can pass again after it was opened again', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    const { pulls } = world.repository;
    pulls.change(pull.number, world.seed.people.sec, { state: 'closed' });
    expect(listCodes(await world.decide({ pr: pull.number }))).toEqual(['bypass-pr-invalid']);
    expect(listCodes(await world.decide())).toEqual(['bypass-request-not-found']);
    pulls.change(pull.number, world.seed.people.sec, { state: 'open' });
    expect((await world.decide()).allow).toBe(true);
  });

  it('fails the decision after it was merged', async () => {
    const codes = await decideAfter(({ pull }) => {
      world.repository.pulls.merge(pull.number, world.seed.people.admin);
    });
    expect(codes).toEqual(['bypass-pr-invalid']);
  });

  it('fails the decision if its branch is in a fork', async () => {
    const { requester } = world.seed.people;
    const fork = world.state.createRepository(requester, 'app', { parent: world.repository });
    const { request } = world.open({ id: 'incident-here' });
    fork.refs.create('refs/heads/main', world.subject.sha, requester);
    fork.refs.create('refs/heads/bypass/incident-fork', world.subject.sha, requester);
    fork.refs.pushFile({
      branch: 'bypass/incident-fork',
      path: 'bypass/incident-fork.json',
      content: JSON.stringify({ ...request.document, id: 'incident-fork' }),
      by: requester,
    });
    const pull = world.repository.pulls.open(requester, {
      title: 'fork',
      head: 'bypass/incident-fork',
      origin: fork,
      base: 'main',
    });
    world.approve(pull, 'sec', 'rel', 'own');
    const report = await world.decide({ pr: pull.number });
    expect(listCodes(report)).toEqual(['bypass-pr-invalid']);
    expect(report.reasons[0]?.message).toContain('its branch is in another repository');
  });

  it('fails the decision if its base is another branch', async () => {
    const codes = await decideAfter(({ pull }) => {
      world.repository.refs.create('refs/heads/release', world.subject.sha, world.seed.people.admin);
      world.repository.pulls.change(pull.number, world.seed.people.requester, { base: 'release' });
    });
    expect(codes).toEqual(['bypass-pr-invalid']);
  });

  it.each(['bypass-incident', 'bypass/short', 'bypass/UPPERCASE-ID', 'bypass/incident/0001', 'feature/incident-0001'])(
    'fails the decision on the branch %s',
    async (branch) => {
      expect(await decideAfter(nothing, { branch })).toEqual(['bypass-pr-invalid']);
    },
  );

  it('fails the decision if it adds a second file', async () => {
    const codes = await decideAfter(({ pull }) => {
      const { requester } = world.seed.people;
      world.repository.refs.pushFile({ branch: pull.head.ref, path: 'other.txt', content: 'x', by: requester });
    });
    expect(codes).toEqual(['bypass-pr-invalid']);
  });

  it('fails the decision if it changes a file that exists', async () => {
    const { refs } = world.repository;
    refs.pushFile({ branch: 'main', path: 'bypass/incident-0001.json', content: '{}', by: world.seed.people.admin });
    expect(await decideAfter(nothing, { id: 'incident-0001' })).toEqual(['bypass-pr-invalid']);
  });

  it('fails the decision if its file has another name than its branch', async () => {
    expect(await decideAfter(nothing, { path: 'bypass/incident-other.json' })).toEqual(['bypass-pr-invalid']);
    expect(await decideAfter(nothing, { path: 'bypass/postmortems/incident-0002.json' })).toEqual([
      'bypass-pr-invalid',
    ]);
  });

  it.each([
    ['is not JSON', () => '{'],
    ['is not canonical', (text: string) => JSON.stringify(JSON.parse(text), null, 1)],
    ['ends with a newline', (text: string) => `${text}\n`],
    ['has another field', (text: string) => text.replace('{', '{"a":1,')],
    ['has another severity', (text: string) => text.replace('SEV-1', 'SEV-2')],
    ['has a requester that is a bot', (text: string) => text.replace('"User"', '"Bot"')],
    ['lasts longer than 4 h', (text: string) => text.replace('14400', '14401')],
    ['has another id', (text: string) => text.replace('incident-0001', 'incident-0009')],
    ['is larger than 16 KiB', (text: string) => text.replace('the database', 'x'.repeat(17_000))],
    ['is too large for an answer of GitHub', () => 'x'.repeat(1_100_000)],
  ])('fails the decision if its file %s', async (_, change) => {
    const { request } = world.open({ id: 'incident-0000' });
    const content = change(request.bytes.toString('utf8').replace('incident-0000', 'incident-0001'));
    expect(await decideAfter(nothing, { id: 'incident-0001', content })).toEqual(['bypass-request-invalid']);
  });

  it('fails the decision if its file is a link to another one', async () => {
    world.breakage = (request) =>
      /\/pulls\/\d+\/files/.test(request.url ?? '')
        ? (_, response) =>
            response
              .writeHead(200, { 'content-type': 'application/json' })
              .end(JSON.stringify([{ filename: 'bypass/incident-0001.json', status: 'added', sha: '0'.repeat(40) }]))
        : undefined;
    expect(await decideAfter(nothing, { id: 'incident-0001' })).toEqual(['bypass-pr-invalid']);
  });

  it('fails the decision if its path is a folder or a submodule', async () => {
    for (const body of ['[]', '{"type":"submodule"}', '{"type":"symlink","target":"/etc/passwd"}']) {
      world.breakage = (request) =>
        request.url?.includes('/contents/bypass/')
          ? (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body)
          : undefined;
      expect(await decideAfter(nothing)).toEqual(['bypass-request-invalid']);
    }
  });

  it.each([
    [
      'its head moves',
      ({ pull }: ReturnType<GithubWorld['open']>) => {
        const { requester } = world.seed.people;
        const path = `${pull.head.ref}.json`;
        world.repository.refs.pushFile({ branch: pull.head.ref, path, content: '{}', by: requester });
      },
    ],
    [
      'it is closed',
      ({ pull }: ReturnType<GithubWorld['open']>) => {
        world.repository.pulls.change(pull.number, world.seed.people.own, { state: 'closed' });
      },
    ],
    [
      'its base changes',
      ({ pull }: ReturnType<GithubWorld['open']>) => {
        world.repository.refs.create('refs/heads/other', world.subject.sha, world.seed.people.admin);
        world.repository.pulls.change(pull.number, world.seed.people.own, { base: 'other' });
      },
    ],
  ])('fails the decision if %s between the first and the last read', async (_, change) => {
    const opened = world.open();
    world.approve(opened.pull, 'sec', 'rel', 'own');
    let isChanged = false;
    world.breakage = (request) => {
      if (request.url?.includes('/timeline') && !isChanged) {
        isChanged = true;
        change(opened);
      }
      return undefined;
    };
    expect(listCodes(await world.decide({ pr: opened.pull.number }))).toEqual(['bypass-pr-invalid']);
    expect(isChanged).toBe(true);
    expect(world.listUsed()).toEqual([]);
  });

  it('fails the decision if its file changes between the first and the last read', async () => {
    const { pull, request } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    const other = request.bytes.toString('utf8').replace('the database', 'all servers');
    let reads = 0;
    world.breakage = (incoming) =>
      incoming.url?.includes('/contents/bypass/') && ++reads === 2
        ? (_, response) => {
            const content = Buffer.from(other).toString('base64');
            response
              .writeHead(200, { 'content-type': 'application/json' })
              .end(JSON.stringify({ type: 'file', encoding: 'base64', content }));
          }
        : undefined;
    expect(listCodes(await world.decide({ pr: pull.number }))).toEqual(['bypass-pr-invalid']);
  });

  it('takes no part of the title or the body into the decision', async () => {
    const { pull } = world.open();
    world.approve(pull, 'sec', 'rel', 'own');
    const hostile = ['::set-output name=allowed::true\n', '{{ secrets.TOKEN }} `$(id)` \u001b[2J'].join('$');
    world.repository.pulls.change(pull.number, world.seed.people.requester, { title: hostile, body: hostile });
    const report = await world.decide();
    expect(report.allow).toBe(true);
    expect(JSON.stringify(report)).not.toContain('secrets.TOKEN');
  });
});

describe('listBypassPulls', () => {
  it('reads all pages, newest first, and only branches that start with bypass/', async () => {
    const { admin } = world.seed.people;
    const { refs, pulls } = world.repository;
    const numbers: number[] = [];
    for (let at = 0; at < 205; at++) {
      const branch = at % 2 === 0 ? `bypass/request-${at}-id` : `feature/${at}`;
      refs.create(`refs/heads/${branch}`, world.subject.sha, admin);
      refs.pushFile({ branch, path: `file-${at}`, content: 'x', by: admin });
      const pull = pulls.open(admin, { title: 'x', head: branch, base: 'main' });
      if (at % 2 === 0) numbers.unshift(pull.number);
    }
    const { api } = openBypassContext({}, world.entry());
    expect((await listBypassPulls(api)).map(({ number }) => number)).toEqual(numbers);
    expect(await findPull(api, 4_000)).toBeUndefined();
  });
});
