import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markerSchema, parseMarkerMessage } from '../../../src/bypass/from-github/marker.ts';
import { canonicalJson } from '../../../src/lib/json.ts';
import { type Breakage, type GithubWorld, listCodes, startGithubWorld } from '../../support/bypass-github.ts';

let world: GithubWorld;
let opened: ReturnType<GithubWorld['open']>;
beforeEach(async () => {
  world = await startGithubWorld();
  opened = world.open();
  world.approve(opened.pull, 'sec', 'rel', 'own');
});
afterEach(() => world.end());

const decide = async (): Promise<readonly string[]> => listCodes(await world.decide({ pr: opened.pull.number }));

/** Starts a run of the deciding workflow, by a person who has no part in the request. */
function startRun(): number {
  const actor = world.state.createUser('deployer', { organization: world.seed.organization });
  const options = { path: 'deploy.yml', event: 'push', headBranch: 'main', headSha: world.subject.sha, actor };
  const { id } = world.repository.runs.create(options);
  world.env = { ...world.env, GITHUB_RUN_ID: String(id), GITHUB_RUN_ATTEMPT: '99' };
  return id;
}

const rerun = (id: number, person: keyof GithubWorld['seed']['people'] = 'admin'): void => {
  world.repository.runs.rerun(id, world.seed.people[person]);
};

/** Reads the only used marker. */
function readUsed() {
  const [[ref, sha] = ['', ''], ...more] = world.listUsed();
  expect(more).toEqual([]);
  const tag = world.repository.objects.tags.get(sha);
  return { ref, sha, tag, message: parseMarkerMessage(tag?.message ?? '') };
}

/** Writes a marker as another program would. */
function writeMarker(kind: 'used' | 'revoked', message: string): void {
  const { refs } = world.repository;
  const tag = refs.writeTag(`mc-bypass-${kind}`, message, opened.pull.head.sha, world.seed.people.admin);
  refs.create(`refs/tags/mc-bypass/${kind}/${opened.request.digest.slice(7)}`, tag.sha, world.seed.people.admin);
}

const createMessage = (change: object = {}): string =>
  canonicalJson({
    version: 1,
    id: opened.request.document.id,
    request_digest: opened.request.digest,
    subject: opened.request.document.subject,
    at_s: world.nowS(),
    postmortem_due_s: world.nowS() + 86_400,
    run_id: null,
    run_attempt: null,
    claim: '0'.repeat(32),
    ...change,
  });

describe('the marker of a use', () => {
  it('creates an annotated tag at the head of the pull request, named after the digest of the request', async () => {
    const run = startRun();
    expect(await decide()).toEqual([]);
    const { ref, tag, message } = readUsed();
    expect(ref).toBe(`refs/tags/mc-bypass/used/${opened.request.digest.slice('sha256:'.length)}`);
    expect(tag).toMatchObject({ tag: 'mc-bypass-used', object: { type: 'commit', sha: opened.pull.head.sha } });
    expect(message).toEqual({
      version: 1,
      id: opened.request.document.id,
      request_digest: opened.request.digest,
      subject: opened.request.document.subject,
      at_s: world.nowS(),
      postmortem_due_s: world.nowS() + 5 * 86_400,
      run_id: run,
      run_attempt: 1,
      claim: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(tag?.message).toBe(canonicalJson(message));
  });

  it('names no run outside a run', async () => {
    expect(await decide()).toEqual([]);
    expect(readUsed().message).toMatchObject({ run_id: null, run_attempt: null });
  });

  it('has a fresh claim for each use', async () => {
    const second = world.open();
    world.approve(second.pull, 'sec', 'rel', 'own');
    await world.decide();
    await world.decide();
    const claims = world.listUsed().map(([, sha]) => {
      return parseMarkerMessage(world.repository.objects.tags.get(sha)?.message ?? '')?.claim;
    });
    expect(new Set(claims).size).toBe(2);
  });

  it.each([
    ['text', () => 'used'],
    ['an empty text', () => ' '],
    ['another field', () => createMessage({ more: 1 })],
    ['JSON that is not canonical', () => JSON.stringify(JSON.parse(createMessage()), null, 1)],
    ['the digest of another request', () => createMessage({ request_digest: `sha256:${'1'.repeat(64)}` })],
    ['a form', () => createMessage()],
  ])('counts as a use if its message is %s', async (_, message) => {
    writeMarker('used', message());
    expect(await decide()).toEqual(['bypass-consumed']);
  });

  it('counts as a use if it is not an annotated tag', async () => {
    const name = `refs/tags/mc-bypass/used/${opened.request.digest.slice(7)}`;
    world.repository.refs.create(name, world.subject.sha, world.seed.people.admin);
    const report = await world.decide();
    expect(listCodes(report)).toEqual(['bypass-consumed']);
    expect(report.warnings?.map(({ code }) => code)).toEqual(['bypass-marker-malformed']);
  });

  it('does not matter to another request', async () => {
    writeMarker('used', createMessage());
    const other = world.open();
    world.approve(other.pull, 'sec', 'rel', 'own');
    expect((await world.decide()).request?.pr).toBe(other.pull.number);
  });

  it('never changes and stays', async () => {
    await decide();
    const before = readUsed();
    const run = startRun();
    await decide();
    rerun(run);
    await decide();
    expect(readUsed()).toEqual(before);
    expect(world.requests.filter((request) => /^(PATCH|DELETE|PUT)/.test(request))).toEqual([]);
  });

  it('lets one of 50 gates that race win', async () => {
    const reports = await Promise.all(Array.from({ length: 50 }, () => world.decide({ pr: opened.pull.number })));
    const allowed = reports.filter(({ allow }) => allow);
    expect(allowed).toHaveLength(1);
    expect(allowed[0]?.consumed).toBe(true);
    for (const report of reports.filter(({ allow }) => !allow)) expect(listCodes(report)).toEqual(['bypass-consumed']);
    expect(world.listUsed()).toHaveLength(1);
  }, 120_000);
});

const isRefCreation = (method: string | undefined, url: string | undefined): boolean =>
  method === 'POST' && url?.endsWith('/git/refs') === true;

const answer =
  (status: number, body = '{}', headers: Record<string, string> = { 'content-type': 'application/json' }): Breakage =>
  (request, response) => {
    request.resume();
    response.writeHead(status, headers).end(body);
  };
const cut: Breakage = (request) => request.socket.destroy();

/** Applies the creation of the reference, and loses its answer. */
const lose: Breakage = (request) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { ref, sha } = JSON.parse(Buffer.concat(chunks).toString()) as { ref: string; sha: string };
    world.repository.refs.create(ref, sha, world.seed.people.admin);
    request.socket.destroy();
  });
};

describe('a use whose answer is lost', () => {
  /** Breaks the first `count` creations of the reference. */
  function breakCreation(breakage: Breakage, count = Number.POSITIVE_INFINITY): void {
    let seen = 0;
    world.breakage = ({ method, url }) => (isRefCreation(method, url) && ++seen <= count ? breakage : undefined);
  }

  it('counts as ours if the same tag object exists', async () => {
    breakCreation(lose, 1);
    expect(await decide()).toEqual([]);
    expect(world.listUsed()).toHaveLength(1);
  });

  it('creates the tag again if none exists', async () => {
    for (const breakage of [cut, answer(500), answer(409), answer(200, '<html>', { 'content-type': 'text/html' })]) {
      const next = world.open();
      world.approve(next.pull, 'sec', 'rel', 'own');
      breakCreation(breakage, 1);
      expect(listCodes(await world.decide({ pr: next.pull.number }))).toEqual([]);
    }
  });

  it.each([
    ['422', answer(422)],
    ['409', answer(409)],
    ['500', answer(500)],
    ['HTML', answer(200, '<html>', { 'content-type': 'text/html' })],
    [
      '201 for another tag',
      answer(201, JSON.stringify({ ref: 'refs/tags/x', object: { sha: '0'.repeat(40), type: 'tag' } })),
    ],
    ['nothing', cut],
  ])('fails with a fault if no tag exists and GitHub answers %s each time', async (_, breakage) => {
    breakCreation(breakage);
    await expect(decide()).rejects.toMatchObject({ code: 'bypass-marker-failed', family: 'fault' });
    expect(world.listUsed()).toEqual([]);
  });

  it('belongs to another gate if another tag object is there', async () => {
    for (const breakage of [answer(422), answer(500), cut]) {
      const next = world.open();
      opened = next;
      world.approve(next.pull, 'sec', 'rel', 'own');
      breakCreation((request, response) => {
        writeMarker('used', createMessage());
        breakage(request, response);
      });
      expect(listCodes(await world.decide({ pr: next.pull.number }))).toEqual(['bypass-consumed']);
    }
  });

  it('fails with a fault if the reference cannot be read back', async () => {
    let isCut = false;
    world.breakage = ({ method, url }) => {
      isCut ||= isRefCreation(method, url);
      return isCut ? cut : undefined;
    };
    await expect(decide()).rejects.toMatchObject({ code: 'github-unavailable', family: 'fault' });
  });
});

describe('a later attempt of the same run', () => {
  it('resumes the use, without a new marker', async () => {
    const run = startRun();
    expect(await decide()).toEqual([]);
    const before = readUsed();
    expect(await decide()).toEqual(['bypass-consumed']);
    rerun(run);
    const report = await world.decide({ pr: opened.pull.number });
    expect(report).toMatchObject({ outcome: 'passed', allow: true, resumed: true, consumed: true });
    expect(readUsed()).toEqual(before);
    const comments = world.repository.issues.listComments(opened.pull.number).map(({ body }) => body);
    expect(comments.at(-1)).toMatch(new RegExp(`attempt 2 of run ${run}`, 'i'));
    rerun(run);
    expect((await world.decide()).resumed).toBe(true);
  });

  it('does not resume with --no-consume', async () => {
    const run = startRun();
    await decide();
    rerun(run);
    expect(listCodes(await world.decide({ consume: false }))).toEqual(['bypass-consumed']);
  });

  it('decides again: expiry, veto, revocation and the person who ran it again', async () => {
    const run = startRun();
    await decide();
    rerun(run, 'own');
    expect(await decide()).toEqual(['bypass-quorum-missing']);
    rerun(run);
    const { reviews } = world.repository;
    const veto = reviews.review(opened.pull.number, world.seed.people.multi, 'REQUEST_CHANGES', { body: 'no' });
    expect(await decide()).toEqual(['bypass-vetoed']);
    reviews.dismiss(veto.id, world.seed.people.multi, 'x');
    expect(await decide()).toEqual([]);
    world.advance(14_400);
    expect(await decide()).toEqual(['bypass-expired']);
  });

  it('does not resume after a revocation', async () => {
    const run = startRun();
    await decide();
    rerun(run);
    writeMarker('revoked', createMessage());
    expect(await decide()).toEqual(['bypass-revoked']);
  });

  it('does not resume the use of another run, or one outside a run', async () => {
    const run = startRun();
    rerun(run);
    for (const change of [
      { run_id: run + 1, run_attempt: 1 },
      { run_id: run, run_attempt: 2 },
      { run_id: run, run_attempt: 3 },
      { run_id: run, run_attempt: null },
      { run_id: null, run_attempt: null },
      { run_id: run, run_attempt: 1, subject: { ...opened.request.document.subject, gate: 'other' } },
      { run_id: run, run_attempt: 1, id: 'incident-other' },
    ]) {
      opened = world.open();
      world.approve(opened.pull, 'sec', 'rel', 'own');
      writeMarker('used', createMessage(change));
      expect(await decide()).toEqual(['bypass-consumed']);
    }
    opened = world.open();
    world.approve(opened.pull, 'sec', 'rel', 'own');
    writeMarker('used', createMessage({ run_id: run, run_attempt: 1 }));
    expect(await decide()).toEqual([]);
  });

  it('takes run and attempt from GitHub, not from the environment', async () => {
    const run = startRun();
    await decide();
    world.env = { ...world.env, GITHUB_RUN_ATTEMPT: '2' };
    expect(await decide()).toEqual(['bypass-consumed']);
    world.env = { GITHUB_RUN_ATTEMPT: '2' };
    expect(await decide()).toEqual(['bypass-consumed']);
    expect(readUsed().message?.run_attempt).toBe(1);
    expect(run).toBe(readUsed().message?.run_id);
  });
});

describe('the marker of a revocation', () => {
  it.each(['', 'text', 'form'])('denies for good, also with the message %j', async (message) => {
    writeMarker('revoked', message === 'form' ? createMessage() : message);
    expect(await decide()).toEqual(['bypass-revoked']);
    expect(listCodes(await world.decide({ consume: false }))).toEqual(['bypass-revoked']);
    expect(world.listUsed()).toEqual([]);
  });
});

describe('an overdue post-mortem', () => {
  const DAY_S = 86_400;
  const use = async (): Promise<void> => {
    expect(await decide()).toEqual([]);
  };
  const decideNext = async (change: { environment?: string } = {}): Promise<readonly string[]> => {
    const next = world.open({ subject: change });
    world.approve(next.pull, 'sec', 'rel', 'own');
    return listCodes(await world.decide({ pr: next.pull.number, consume: false, ...change }));
  };

  it('denies the next bypass of the environment', async () => {
    await use();
    world.advance(5 * DAY_S);
    expect(await decideNext()).toEqual([]);
    world.advance(1);
    expect(await decideNext()).toEqual(['bypass-postmortem-overdue']);
    expect(await decideNext({ environment: 'staging' })).toEqual([]);
  });

  it('ends with the file on the default branch, if it is not empty', async () => {
    await use();
    world.advance(6 * DAY_S);
    const path = `bypass/postmortems/${opened.request.document.id}.md`;
    const by = world.seed.people.admin;
    world.repository.refs.create('refs/heads/draft', world.subject.sha, by);
    world.repository.refs.pushFile({ branch: 'draft', path, content: '# Post-mortem', by });
    expect(await decideNext()).toEqual(['bypass-postmortem-overdue']);
    world.repository.refs.pushFile({ branch: 'main', path, content: '', by });
    expect(await decideNext()).toEqual(['bypass-postmortem-overdue']);
    world.repository.refs.pushFile({ branch: 'main', path, content: '# Post-mortem', by });
    expect(await decideNext()).toEqual([]);
  });

  it('does not deny while the roster requires none', async () => {
    await use();
    world.advance(6 * DAY_S);
    world.saveRoster({ postmortem: { days: 5, required: false } });
    expect(await decideNext()).toEqual([]);
  });

  it('has the number of days of the roster at the time of the use', async () => {
    world.saveRoster({ postmortem: { days: 1, required: true } });
    await use();
    world.saveRoster({ postmortem: { days: 5, required: true } });
    world.advance(DAY_S + 1);
    expect(await decideNext()).toEqual(['bypass-postmortem-overdue']);
  });

  it('blocks the next use, also among more uses than one page has', async () => {
    await use();
    for (let at = 0; at < 110; at++) {
      const digest = `sha256:${String(at).padStart(64, 'f')}` as const;
      const message = createMessage({ request_digest: digest, postmortem_due_s: world.nowS() + 100 * DAY_S });
      const { refs } = world.repository;
      const tag = refs.writeTag('mc-bypass-used', message, world.subject.sha, world.seed.people.admin);
      refs.create(`refs/tags/mc-bypass/used/${digest.slice(7)}`, tag.sha, world.seed.people.admin);
    }
    world.advance(6 * DAY_S);
    expect(await decideNext()).toEqual(['bypass-postmortem-overdue']);
  });
});

describe('parseMarkerMessage', () => {
  it('returns exactly the canonical messages, and never throws', () => {
    expect(parseMarkerMessage(createMessage())).toEqual(JSON.parse(createMessage()));
    expect(parseMarkerMessage(`${createMessage()}\n`)).toEqual(JSON.parse(createMessage()));
    expect(parseMarkerMessage(`${createMessage()}\n\n`)).toBeUndefined();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map(canonicalJson)), (text) => {
        const parsed = parseMarkerMessage(text);
        expect(parsed === undefined || markerSchema.safeParse(parsed).success).toBe(true);
      }),
    );
  });
});
