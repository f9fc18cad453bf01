import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ImportOptions, importTickets } from '../../scripts/tickets/import.ts';
import { createForm, formatMarker, hasMarker } from '../../scripts/tickets/issue-form.ts';
import { readTickets, type TicketFile } from '../../scripts/tickets/ticket-file.ts';
import { openGitHubApi } from '../../src/github/index.ts';
import { createHttp } from '../../src/lib/http.ts';
import type { RequestFault } from '../../src/sandbox/github/controls.ts';
import { type GithubWorld, startGithub } from '../support/github.ts';

const ROOT = join(import.meta.dirname, '../..');
const SPRINT = '.project/tickets/mc-sprint-2025-11-24.yaml';
const TICKETS = readTickets(readFileSync(join(ROOT, SPRINT), 'utf8'), SPRINT);
const SMALL: TicketFile = {
  sprint: 'test',
  issues: [
    { id: 'T-1', title: 'The first', labels: ['mc', 'dr'], assignees: ['owner-sec'], points: 1 },
    { id: 'T-2', title: 'The second', labels: [], assignees: [] },
  ],
};

let github: GithubWorld;
const http = createHttp({ retries: 0 });
beforeEach(async () => {
  github = await startGithub();
});
afterEach(() => github.end());
afterAll(() => http.close());

/** Runs an import, then `use` with the waits between attempts. */
async function importInto<T>(options: Partial<ImportOptions>, use: (waits: readonly number[]) => T): Promise<T> {
  const waits: number[] = [];
  const sleep = async (ms: number): Promise<void> => {
    waits.push(ms);
  };
  const location = { api: github.url, token: github.tokens.requester, repository: 'acme/app' };
  const api = openGitHubApi(location, { http, sleep });
  await importTickets({ file: SMALL, logins: new Map(), apply: true, ...options }, { api, sleep });
  return use(waits);
}

const listTitles = (): readonly string[] => github.repository.issues.list().map(({ title }) => title);
const fail = (fault: RequestFault): void => github.state.controls.addFault({ method: 'POST', ...fault });

describe('importTickets', () => {
  it('creates an issue for each ticket, with its labels, and nothing in a second and third run', async () => {
    await importInto({}, () => undefined);
    expect(listTitles().toSorted()).toEqual(['T-1: The first', 'T-2: The second']);
    const first = github.repository.issues.list().find(({ title }) => title.startsWith('T-1'));
    expect(first).toMatchObject({ labels: ['mc', 'dr'], state: 'open', assignees: [] });
    expect(first?.body).toContain('Estimate: 1 point.\nOwner: owner-sec.');
    await importInto({}, () => undefined);
    await importInto({}, () => undefined);
    expect(listTitles()).toHaveLength(2);
  });

  it('creates nothing unless it must apply', async () => {
    await importInto({ apply: false }, () => expect(listTitles()).toEqual([]));
  });

  it('assigns only roles that are mapped to accounts', async () => {
    await importInto({ logins: new Map([['owner-sec', 'sec']]) }, () => undefined);
    const [second, first] = github.repository.issues.list();
    expect(first?.assignees.map(({ login }) => login)).toEqual(['sec']);
    expect(second?.assignees).toEqual([]);
  });

  it('leaves a closed and a changed issue unchanged, and finds it on a later page', async () => {
    await importInto({}, () => undefined);
    const issue = github.repository.issues.require(1);
    github.repository.issues.change(issue, github.people.sec, { title: 'Renamed', labels: ['mine'], state: 'closed' });
    for (let i = 0; i < 120; i++) github.repository.issues.create(github.people.sec, { title: `other ${i}` });
    await importInto({}, () => expect(listTitles()).toHaveLength(122));
    expect(issue).toMatchObject({ title: 'Renamed', labels: ['mine'], state: 'closed' });
  });

  it('takes neither a pull request nor a marker within a line for a ticket', async () => {
    const marker = formatMarker('test', 'T-1');
    github.repository.issues.create(github.people.sec, { title: 'a pull request', body: marker }, true);
    github.repository.issues.create(github.people.sec, { title: 'a quotation', body: `See \`${marker}\`.` });
    github.repository.issues.create(github.people.sec, { title: 'another', body: formatMarker('test', 'T-10') });
    await importInto({}, () => expect(listTitles()).toContain('T-1: The first'));
  });

  it('creates one issue if the answer is lost after GitHub created it', async () => {
    fail({ path: '/issues', kind: 'cut-after' });
    await importInto({}, (waits) => {
      expect(listTitles()).toHaveLength(2);
      expect(waits).toEqual([1_000]);
    });
  });

  it('tries again after a server error, and at most three times', async () => {
    fail({ path: '/issues', kind: 502, times: 2 });
    await importInto({}, (waits) => {
      expect(listTitles()).toHaveLength(2);
      expect(waits).toEqual([1_000, 2_000]);
    });
    fail({ path: '/issues', kind: 502, times: 9 });
    const more = { ...SMALL, sprint: 'other' };
    await expect(importInto({ file: more }, () => undefined)).rejects.toThrow(
      'the issue of T-1: expected status 201, found status 502 (attempts: 3); run the import again',
    );
    expect(listTitles()).toHaveLength(2);
  });

  it('stops at once if GitHub refuses, and creates nothing if the issues cannot be read', async () => {
    fail({ path: '/issues', kind: 422 });
    await expect(importInto({}, () => undefined)).rejects.toThrow('the issue of T-1: expected status 201, found 422');
    expect(listTitles()).toEqual([]);
    github.state.controls.addFault({ method: 'GET', path: '/issues', kind: 500, times: 9 });
    await expect(importInto({}, () => undefined)).rejects.toMatchObject({ code: 'github-unavailable' });
    expect(listTitles()).toEqual([]);
  });
});

describe('an issue of a ticket', () => {
  it('has a marker that is found in a body with other line ends', () => {
    const { body } = createForm('test', SMALL.issues[0] as TicketFile['issues'][0], new Map());
    const marker = formatMarker('test', 'T-1');
    expect(hasMarker(body.replaceAll('\n', '\r\n'), marker)).toBe(true);
    expect(hasMarker(null, marker)).toBe(false);
  });
});

describe('readTickets', () => {
  it('reads the seven tickets of the plan', () => {
    expect(TICKETS.sprint).toBe('mc-2025-11-24');
    expect(TICKETS.issues.map(({ id, points }) => `${id} ${points}`)).toEqual([
      'MC5-BKP-1 5',
      'MC5-BKP-2 3',
      'MC5-DR-1 6',
      'MC5-DR-2 5',
      'MC5-FOR-1 4',
      'MC5-GOV-1 3',
      'MC5-DX-1 5',
    ]);
    for (const { labels, assignees } of TICKETS.issues) expect([labels[0], assignees.length > 0]).toEqual(['mc', true]);
  });

  it.each([
    ['an id that is there twice', 'sprint: s\nissues: [{ id: A, title: a }, { id: A, title: b }]'],
    ['an id that could end the marker', 'sprint: s\nissues: [{ id: "A --> x", title: a }]'],
    ['a title of two lines', 'sprint: s\nissues: [{ id: A, title: "a\\nb" }]'],
    ['an unknown key', 'sprint: s\nissues: [{ id: A, title: a, milestone: 1 }]'],
    ['no tickets', 'sprint: s\nissues: []'],
  ])('refuses %s', (_, yaml) => {
    expect(() => readTickets(yaml, 'tickets.yaml')).toThrow();
  });
});
