import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { BypassReport } from '../../src/bypass/index.ts';
import { requireAllowed, requireDenied } from '../../src/drill/bypass/decisions.ts';
import { assertEnded, type GithubRecords } from '../../src/drill/bypass/github-records.ts';
import type { DrillState } from '../../src/drill/state.ts';
import type { StepNotes } from '../../src/drill/steps.ts';
import { temporaryFolder } from '../support/folders.ts';

const DIGEST = `sha256:${'d'.repeat(64)}`;
let state: DrillState;
let facts: [label: string, value: string][] = [];
const notes: StepNotes = {
  fact: (label, value) => void facts.push([label, String(value)]),
  proof: () => {},
  log: () => {},
  found: () => {},
};
beforeEach(async () => {
  state = { dir: await temporaryFolder() } as DrillState;
  facts = [];
});

const create = (codes: readonly string[], consumed: boolean): BypassReport => ({
  type: 'bypass-decision',
  outcome: codes.length === 0 ? 'passed' : 'failed',
  reasons: codes.map((code) => ({ code, message: 'a reason' })),
  startedAt: '2026-03-14T02:00:00.000Z',
  finishedAt: '2026-03-14T02:00:01.000Z',
  durationSeconds: 1,
  allow: codes.length === 0,
  deny: [],
  consumed,
  approvals: [
    { role: 'Security', id: 1, login: 'sec', at: '2026-03-14T02:00:00.000Z' },
    { role: 'Release', id: 2, login: 'rel', at: null },
  ],
  expiresAt: '2026-03-14T06:00:00.000Z',
});
const wrong = (found: string) =>
  expect.objectContaining({ code: 'bypass-decision-wrong', message: expect.stringContaining(found) });

describe('requireDenied', () => {
  const check = (report: BypassReport) => requireDenied(state, notes, { name: 'two', report }, 'bypass-quorum-missing');

  it('accepts the expected denial, and records its report for the pack', async () => {
    await check(create(['bypass-quorum-missing', 'bypass-expired'], false));
    expect(facts).toEqual([['Denied with', 'bypass-quorum-missing, bypass-expired']]);
    const written = readFileSync(join(state.dir, 'evidence/bypass/decisions/two.json'), 'utf8');
    expect(JSON.parse(written)).toMatchObject({ type: 'bypass-decision', outcome: 'failed' });
  });

  it('rejects a decision that allows, that denies for another reason, or that used the request', async () => {
    await expect(check(create([], false))).rejects.toEqual(wrong('found allowed'));
    await expect(check(create(['bypass-expired'], false))).rejects.toEqual(wrong('denied with bypass-expired'));
    await expect(check(create(['bypass-quorum-missing'], true))).rejects.toEqual(wrong('bypass-quorum-missing'));
  });
});

describe('requireAllowed', () => {
  it('accepts a use, and names the people and the end', async () => {
    await requireAllowed(state, notes, { name: 'use', report: create([], true) }, true);
    expect(facts).toEqual([
      ['Security', 'sec, 2026-03-14T02:00:00.000Z'],
      ['Release', 'rel, signed file'],
      ['Expires at', '2026-03-14T06:00:00.000Z'],
    ]);
  });

  it('reports the reasons of a denial', async () => {
    const report = create(['bypass-quorum-missing'], false);
    await expect(requireAllowed(state, notes, { name: 'use', report }, true)).rejects.toEqual(
      expect.objectContaining({
        code: 'step-refused',
        message: expect.stringContaining('bypass-quorum-missing: a reason'),
      }),
    );
  });

  it('rejects an answer that should have been a use, and a use that should have been an answer', async () => {
    const decide = (consumed: boolean, isUse: boolean) =>
      requireAllowed(state, notes, { name: 'use', report: create([], consumed) }, isUse);
    await expect(decide(false, true)).rejects.toEqual(wrong('found no use'));
    await expect(decide(true, false)).rejects.toEqual(wrong('found a recorded use'));
  });
});

describe('assertEnded', () => {
  const ended: GithubRecords = {
    pull: { number: 1, state: 'closed', url: 'https://github.example/1' },
    comments: ['a comment', `<!-- mc-bypass:report:${DIGEST} -->\nThe bypass ended.`],
    deployments: [{ id: 1, state: 'inactive' }],
    issues: [{ number: 2, title: 'Post-mortem: bypass incident-1', url: 'https://github.example/2' }],
    usedMarker: 'a'.repeat(40),
  };
  const bypass = { id: 'incident-1', pr: 1, digest: DIGEST };

  it('accepts a closed pull request with one report, one issue and no active deployment', () => {
    expect(() => assertEnded(ended, bypass)).not.toThrow();
    expect(() => assertEnded({ ...ended, deployments: [] }, bypass)).not.toThrow();
  });

  it.each([
    ['an open pull request', { pull: { ...ended.pull, state: 'open' } }, 'the pull request is open'],
    ['an active deployment', { deployments: [{ id: 1, state: 'success' }] }, 'deployments that are not inactive: 1'],
    ['no report', { comments: [] }, 'comments with the report: expected 1, found 0'],
    ['two reports', { comments: [...ended.comments, ...ended.comments] }, 'expected 1, found 2'],
    ['no issue', { issues: [] }, 'issues for the post-mortem: expected 1, found 0'],
    ['two issues', { issues: [...ended.issues, ...ended.issues] }, 'issues for the post-mortem: expected 1, found 2'],
  ])('rejects %s', (_, change, detail) => {
    expect(() => assertEnded({ ...ended, ...change }, bypass)).toThrow(
      expect.objectContaining({ code: 'step-refused', message: expect.stringContaining(detail) }),
    );
  });
});
