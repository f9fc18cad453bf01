import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openBypassContext } from '../../../src/bypass/from-github/context.ts';
import { parseMarkerMessage } from '../../../src/bypass/from-github/marker.ts';
import { reportPeriod } from '../../../src/bypass/from-github/report-period.ts';
import { bypassPeriodSchema, bypassReconcileSchema, decideOffline, reconcile } from '../../../src/bypass/index.ts';
import { formatRequest, type RequestDocument, type StoredRequest } from '../../../src/bypass/request.ts';
import { formatPeriodMarkdown } from '../../../src/bypass/texts/report-markdown.ts';
import { renderPeriodPage } from '../../../src/bypass/texts/report-page.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import type { EntryContext } from '../../../src/lib/entry-context.ts';
import type { Http } from '../../../src/lib/http.ts';
import { type GithubWorld, ROOT, startGithubWorld } from '../../support/bypass-github.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { createSignature, createTestKey } from '../../support/ssh-keys.ts';

const ID = 'inc-4711-freeze';
const keys = { sec: createTestKey(), rel: createTestKey(), own: createTestKey() };
type Signer = keyof typeof keys;

let github: GithubWorld;
let folder = '';
let request: StoredRequest;
beforeEach(async () => {
  github = await startGithubWorld();
  folder = await temporaryFolder();
  await mkdir(join(folder, 'approvals'));
  github.saveRoster({ people: createPeople() });
  await writeRequest();
  for (const name of ['sec', 'rel', 'own'] as const) await sign(name);
});
afterEach(() => github.end());

const createPeople = () =>
  (['sec', 'rel', 'own'] as const).map((login, at) => ({
    id: github.seed.people[login].id,
    login,
    roles: [['Security', 'Release', 'Service Owner'][at]],
    keys: [keys[login].line],
  }));

async function writeRequest(change: Partial<RequestDocument['subject']> = {}): Promise<void> {
  request = formatRequest({
    version: 1,
    id: ID,
    nonce: 'a'.repeat(32),
    severity: 'SEV-1',
    created_s: github.nowS(),
    ttl_s: 14_400,
    requester: { id: github.seed.people.requester.id, type: 'User' },
    subject: { ...github.subject, repository_id: github.repository.id, ...change },
    incident: 'https://status.acme.test/4711',
    reason: 'The region is lost. @acme/everyone `x`',
    run: null,
  });
  await writeFile(join(folder, `${ID}.json`), request.bytes);
}

const sign = (name: Signer, namespace = 'mc-bypass'): Promise<void> =>
  writeFile(
    join(folder, 'approvals', `${name}-${namespace}.sig`),
    createSignature(keys[name], request.bytes, { namespace }),
  );

const run = (change: Partial<EntryContext> = {}, store?: string) =>
  reconcile(openBypassContext({}, { ...github.entry(), ...change }), {
    request: join(folder, `${ID}.json`),
    approvals: join(folder, 'approvals'),
    store,
  });

/** Decides offline as a gate did during the outage, and returns the store. */
async function useOffline(): Promise<string> {
  const store = join(folder, 'store');
  const roster = join(folder, 'roster.yaml');
  const text = JSON.stringify({ ...github.roster, people: createPeople() });
  await writeFile(roster, text);
  const report = await decideOffline(
    {
      request: join(folder, `${ID}.json`),
      approvals: join(folder, 'approvals'),
      roster,
      rosterDigest: digestOf(text),
      store,
      subject: request.document.subject,
      consume: true,
    },
    { ...github.entry(), env: {}, installRoot: ROOT },
  );
  expect(report.deny).toEqual([]);
  return store;
}

/** Lists the parts of the trail on GitHub. */
const listTrail = () => ({
  branches: github.repository.refs.list('refs/heads/bypass/').map(([ref]) => ref),
  pulls: github.repository.pulls.list().length,
  comments: github.repository.issues.listComments().map(({ body }) => body),
  markers: github.repository.refs.list('refs/tags/mc-bypass/').map(([ref]) => ref),
});
const listCodes = ({ reasons }: { readonly reasons: readonly { readonly code: string }[] }) =>
  reasons.map(({ code }) => code);

describe('reconcile', () => {
  it('opens the pull request, creates the marker with the time of the use, and records the signatures', async () => {
    const store = await useOffline();
    const usedAtS = github.nowS();
    github.advance(3_600);
    const report = await run({}, store);
    expect(bypassReconcileSchema.parse(report)).toEqual(report);
    expect(report).toMatchObject({
      type: 'bypass-reconcile',
      outcome: 'passed',
      reasons: [],
      id: ID,
      digest: request.digest,
      usedAtS,
      done: ['pull-request', 'marker', 'comment'],
    });
    const trail = listTrail();
    expect(trail.branches).toEqual([`refs/heads/bypass/${ID}`]);
    expect(trail.pulls).toBe(1);
    expect(trail.markers).toEqual([`refs/tags/mc-bypass/used/${request.digest.slice('sha256:'.length)}`]);
    expect(trail.comments).toHaveLength(1);
    expect(trail.comments[0]).toContain('- none: the roster and the teams on GitHub give the same decision');
    expect(trail.comments[0]?.match(/-----BEGIN SSH SIGNATURE-----/g)).toHaveLength(3);
    expect((await github.decide({ pr: report.pr })).reasons.map(({ code }) => code)).toContain('bypass-consumed');
    const status = await github.status(report.pr);
    expect(status.bypasses).toMatchObject([{ id: ID, pr: report.pr, digest: request.digest, state: 'used' }]);
  });

  it('does nothing twice', async () => {
    const store = await useOffline();
    await run({}, store);
    const trail = listTrail();
    github.advance(60);
    const report = await run({}, store);
    expect(report).toMatchObject({ outcome: 'passed', done: [] });
    expect(listTrail()).toEqual(trail);
    await run();
    expect(listTrail()).toEqual(trail);
  });

  it('does nothing twice after a crash at any request', async () => {
    const store = await useOffline();
    const { http } = github.entry();
    let requests = 0;
    for (let at = 0; ; at++) {
      let sent = 0;
      const send: Http['send'] = async (given) => {
        if (sent > at) throw new Error('killed');
        const response = await http.send(given);
        if (sent++ < at) return response;
        await response.discard();
        throw new Error('killed');
      };
      const report = await run({ http: { ...http, send } }, store).catch(() => undefined);
      requests = at;
      if (report) break;
    }
    expect(requests).toBeGreaterThan(10);
    expect(await run({}, store)).toMatchObject({ outcome: 'passed', done: [] });
    const { branches, pulls, comments, markers } = listTrail();
    expect([branches.length, pulls, comments.length, markers.length]).toEqual([1, 1, 1, 1]);
  });

  it('takes the time of GitHub without a store', async () => {
    github.advance(7_200);
    await run();
    const [[, tag = ''] = []] = github.listUsed();
    const message = parseMarkerMessage(github.repository.objects.tags.get(tag)?.message ?? '');
    expect(message).toMatchObject({ at_s: github.nowS(), run_id: null, subject: request.document.subject });
  });

  it('mentions no one and adds no markup of the request', async () => {
    await run();
    const texts = [
      ...github.repository.issues.listComments().map(({ body }) => body),
      ...github.repository.issues.list().map(({ body }) => String(body)),
    ].join('\n');
    expect(texts.replace(/`+[^`\n]*(?:`[^`\n]+)*`+/g, '')).not.toContain('@acme');
  });

  it('reports a missing approval, a veto, and signatures by keys that the default branch does not have', async () => {
    await sign('own', 'mc-bypass-veto');
    github.saveRoster({ people: createPeople().filter(({ login }) => login !== 'sec') });
    const report = await run();
    expect(listCodes(report)).toEqual(['bypass-quorum-missing', 'bypass-vetoed'].sort());
    expect(report.ignored).toEqual([
      { file: 'sec-mc-bypass.sig', reason: expect.stringContaining('is not a current key') },
    ]);
    expect(listTrail().markers).toHaveLength(1);
    expect(listTrail().comments[0]).toContain('`bypass-vetoed`');
  });

  it('reports a signer who is not in the team on GitHub', async () => {
    github.saveRoster({
      people: createPeople().map((one) => ({ ...one, roles: ['Security', 'Release', 'Service Owner'] })),
    });
    const report = await run();
    expect(new Set(listCodes(report))).toEqual(new Set(['bypass-signer-not-member']));
    expect(report.reasons).toHaveLength(6);
  });

  it('reports a roster that had expired', async () => {
    github.saveRoster({ people: createPeople(), expires: '2020-01-01T00:00:00Z' });
    expect(listCodes(await run())).toEqual(['bypass-roster-expired']);
  });

  it('reports a store without the use', async () => {
    expect(listCodes(await run({}, join(folder, 'empty')))).toEqual(['bypass-use-unknown']);
    expect(listTrail().markers).toHaveLength(1);
  });

  it('reports a use at another time on GitHub', async () => {
    const store = await useOffline();
    github.advance(30);
    await run();
    expect(listCodes(await run({}, store))).toEqual(['bypass-used-twice']);
  });

  it('refuses a request of another repository before it writes', async () => {
    await writeRequest({ repository_id: github.repository.id + 1 });
    await expect(run()).rejects.toMatchObject({ code: 'bypass-repository-differs', family: 'configuration' });
    expect(listTrail()).toEqual({ branches: [], pulls: 0, comments: [], markers: [] });
  });

  it('reports a pull request with another request of the same name, and still creates the marker', async () => {
    github.open({ id: ID });
    const report = await run();
    expect(listCodes(report)).toEqual(['bypass-pr-invalid']);
    expect(listTrail().markers).toEqual([`refs/tags/mc-bypass/used/${request.digest.slice('sha256:'.length)}`]);
  });
});

describe('the report of a period', () => {
  const report = () => reportPeriod(openBypassContext({}, github.entry()));
  const UNVERIFIED = { isVerified: false, approvals: [], vetoes: [] };

  it('lists the people who signed a reconciled bypass, with verified signatures', async () => {
    const { pr } = await run({}, await useOffline());
    const found = await report();
    expect(bypassPeriodSchema.safeParse(found).error).toBeUndefined();
    const key = expect.stringMatching(/^SHA256:/);
    const { people } = github.seed;
    expect(found.bypasses).toMatchObject([
      {
        pr,
        state: 'used',
        approvals: [],
        offline: {
          isVerified: true,
          approvals: [
            { roles: ['Service Owner'], id: people.own.id, login: 'own', key },
            { roles: ['Release'], id: people.rel.id, login: 'rel', key },
            { roles: ['Security'], id: people.sec.id, login: 'sec', key },
          ],
          vetoes: [],
        },
      },
    ]);
    expect(formatPeriodMarkdown(found)).toMatch(
      /- Approvals: none on GitHub\n- Offline, Service Owner: `own` \(\d+\), by the SSH key `SHA256:/,
    );
    expect(renderPeriodPage(found)).toContain('<b>Security</b> <span>sec ');
  });

  it('lists a person who signed a veto', async () => {
    await sign('own', 'mc-bypass-veto');
    await run();
    const found = await report();
    expect(found.bypasses[0]?.offline?.vetoes).toEqual(['own']);
    expect(formatPeriodMarkdown(found)).toContain('- Offline veto: `own`');
    expect(renderPeriodPage(found)).toContain('<b>Veto</b> <span>own</span>');
  });

  it('names no one if a person, not a bot of the roster, wrote the comment', async () => {
    const { pr } = await run({ env: { ...github.entry().env, GITHUB_TOKEN: github.seed.tokens.admin } });
    const found = await report();
    expect(found.bypasses[0]?.offline).toEqual(UNVERIFIED);
    const text = `Approved offline, see pull request #${pr}. This report did not verify the signatures.`;
    expect(formatPeriodMarkdown(found)).toContain(`- ${text}`);
    expect(renderPeriodPage(found)).toContain(text);
  });

  it('names no one if the bot is not in the roster any more', async () => {
    await run();
    github.saveRoster({ people: createPeople(), apps: [] });
    expect((await report()).bypasses[0]?.offline).toEqual(UNVERIFIED);
  });

  it('names no one whose key the roster does not have', async () => {
    await run();
    github.saveRoster({ people: createPeople().filter(({ login }) => login !== 'sec') });
    expect((await report()).bypasses[0]?.offline?.approvals.map(({ login }) => login)).toEqual(['own', 'rel']);
    github.saveRoster({ people: [{ ...createPeople()[0], keys: ['not a key'] }] });
    expect((await report()).bypasses[0]?.offline).toEqual(UNVERIFIED);
  });

  it('takes no signatures of another request, and no comment without the marker of this one', async () => {
    const other = formatRequest({ ...request.document, nonce: 'b'.repeat(32) });
    const { pull } = github.open({ id: 'inc-4712-freeze' });
    github.approve(pull, 'sec', 'rel', 'own');
    expect((await github.decide({ pr: pull.number })).allow).toBe(true);
    const { issues } = github.repository;
    const armored = createSignature(keys.sec, other.bytes, { namespace: 'mc-bypass' });
    issues.comment(pull.number, github.seed.app.bot, `<!-- mc-bypass:reconciled:${other.digest} -->\n${armored}`);
    expect((await report()).bypasses[0]).not.toHaveProperty('offline');
    const { digest } = (await report()).bypasses[0] ?? {};
    issues.comment(pull.number, github.seed.app.bot, `<!-- mc-bypass:reconciled:${digest} -->\n${armored}`);
    expect((await report()).bypasses[0]?.offline).toEqual(UNVERIFIED);
  });
});
