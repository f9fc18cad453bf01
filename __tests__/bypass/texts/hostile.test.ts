import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BypassPeriodReport, PeriodBypass } from '../../../src/bypass/lifecycle-schema.ts';
import { formatRequest, type StoredRequest } from '../../../src/bypass/request.ts';
import { formatEndComment, formatPostmortemIssue, formatRevokeComment } from '../../../src/bypass/texts/comments.ts';
import type { BypassNotice, Grant } from '../../../src/bypass/texts/notice.ts';
import { formatRequestBody, formatRequestTitle } from '../../../src/bypass/texts/pull-request.ts';
import { formatPeriodMarkdown } from '../../../src/bypass/texts/report-markdown.ts';
import { renderPeriodPage } from '../../../src/bypass/texts/report-page.ts';
import { createSlackFacts, createSlackMessage } from '../../../src/bypass/texts/slack-messages.ts';
import { escapeSlack, formatCode, formatQuotation } from '../../../src/bypass/texts/untrusted.ts';
import { formatUseComment } from '../../../src/bypass/texts/use.ts';

const HOSTILE = [
  '@everyone @acme/security please',
  '`@sec` and ``@rel``',
  '```\n@own\n```',
  '</code><img src=x onerror=alert(1)>',
  '![x](https://evil.example/p.png) [safe](https://evil.example)',
  '<!channel> <@U123> <https://evil.example|Approve>',
  '-->\n@sec closes #1 and fixes acme/app#2',
  '| cell | #7 |\n\n# Heading @sec',
  '\u202e\u200b@sec',
  '$`@sec`$ www.evil.example mail@evil.example',
  '\\`@sec\\`',
  '`',
];

/** Removes what GitHub shows as code: runs of backticks and their text up to an equal run, within one line. */
const stripCode = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => {
      let left = line;
      for (let out = ''; ; ) {
        const open = /(?<!`)(`+)(?!`)/.exec(left);
        if (!open) return out + left;
        const [run = ''] = open;
        const rest = left.slice(open.index + run.length);
        const close = new RegExp(`(?<!\`)${run}(?!\`)`).exec(rest);
        if (!close) return out + left;
        out += left.slice(0, open.index);
        left = rest.slice(close.index + run.length);
      }
    })
    .join('\n');

const createRequest = (text: string): StoredRequest =>
  formatRequest({
    version: 1,
    id: 'freeze-0123456789ab',
    nonce: 'a'.repeat(32),
    severity: 'SEV-1',
    created_s: 1_796_000_000,
    ttl_s: 14_400,
    requester: { id: 1, type: 'User' },
    subject: {
      digest: `sha256:${'b'.repeat(64)}`,
      sha: 'c'.repeat(40),
      gate: text.replace(/\p{Cc}/gu, ' ').slice(0, 100),
      environment: text.replace(/\p{Cc}/gu, ' ').slice(0, 100),
      repository_id: 9,
    },
    incident: 'https://incidents.example/@sec?x=<b>',
    reason: text,
    run: null,
  });

const USE = { atS: 1_796_000_100, postmortemDueS: 1_796_432_100, runId: 7 };

function createAll(text: string) {
  const request = createRequest(text);
  const notice: BypassNotice = { pr: 1, url: 'https://github.com/acme/app/pull/1', request, requester: text };
  const grants: Grant[] = [{ role: 'Security', id: 2, login: text, at: '2026-12-01T00:00:00.000Z' }];
  const roster = {
    roles: { Security: { team: 'acme/s' }, Release: { team: 'acme/r' }, 'Service Owner': { team: 'acme/o' } },
    postmortem: { days: 5, required: true },
  };
  const { subject, incident, reason } = request.document;
  const bypass: PeriodBypass = {
    id: request.document.id,
    pr: 1,
    url: text,
    digest: request.digest,
    subject,
    requester: { id: 1, type: 'User', login: text },
    incident,
    reason,
    state: 'used',
    approvals: grants,
    createdAt: '2026-12-01T00:00:00.000Z',
    postmortem: 'due',
  };
  const states = { revoked: 0, used: 1, expired: 0, vetoed: 0, approved: 0, open: 0, invalid: 0 };
  const report: BypassPeriodReport = {
    type: 'bypass-report',
    outcome: 'passed',
    reasons: [],
    startedAt: '2026-12-01T00:00:00.000Z',
    finishedAt: '2026-12-01T00:00:00.000Z',
    durationSeconds: 1,
    repository: 'acme/app',
    from: '2026-12-01',
    to: '2026-12-01',
    bypasses: [bypass],
    warnings: [],
    counts: { total: 1, uses: 1, states, postmortems: { done: 0, due: 1, overdue: 0, none: 0 } },
  };
  return {
    markdown: [
      formatRequestBody(request, text, roster),
      formatRevokeComment(notice, { reason: text, by: text, atS: USE.atS, use: USE }),
      formatEndComment(notice, { state: 'used', use: USE, grants, vetoes: [text], deployments: 1, issue: 4 }),
      formatPostmortemIssue(notice, USE, grants).body,
      formatPeriodMarkdown(report),
      formatUseComment({
        id: request.document.id,
        gate: text,
        environment: text,
        expiresAt: '2026-12-01T00:00:00.000Z',
        approvers: [{ role: 'Security', login: text }],
        silent: [{ login: text }],
        postmortemDueAt: '2026-12-05T00:00:00.000Z',
      }),
    ],
    title: formatRequestTitle(request),
    page: renderPeriodPage(report),
    slack: [
      createSlackMessage({ type: 'requested', missing: ['Security'], reason: text }, createSlackFacts(notice)),
      createSlackMessage({ type: 'used', use: { postmortemDue: 'x' }, grants }, createSlackFacts(notice)),
      createSlackMessage({ type: 'revoked', reason: text, use: undefined }, createSlackFacts(notice)),
      createSlackMessage({ type: 'ended', state: 'used', use: undefined }, createSlackFacts(notice)),
    ],
  };
}

/** Our own HTML in Markdown: the hidden markers. */
const withoutMarkers = (text: string): string => text.replace(/^<!-- mc-bypass:\w+:sha256:[0-9a-f]{64} -->$/gm, '');

describe('the texts of a bypass', () => {
  it.each(HOSTILE)('contain no mention, link, image, reference or HTML of %j on GitHub', (text) => {
    for (const markdown of createAll(text).markdown) {
      const shown = withoutMarkers(stripCode(markdown));
      expect(shown).not.toMatch(/@|https?:|www\.|<|\]\(|evil/);
      expect(shown.match(/#\d+/g)?.every((reference) => ['#1', '#4'].includes(reference)) ?? true).toBe(true);
      expect(shown.match(/^#+ .*/gm)?.join('\n') ?? '').not.toMatch(/Heading/);
    }
  });

  it.each(HOSTILE)('put nothing of %j into a title', (text) => {
    expect(createAll(text).title).toBe('SEV-1: approve a bypass of a gate, until 2026-11-30 04:53 UTC');
  });

  it.each(HOSTILE)('contain no element or attribute of %j on the page', (text) => {
    const { page } = createAll(text);
    expect(page).not.toMatch(/<img|onerror=alert\(1\)>|<!channel|<@|<script/);
    expect(page.match(/<a /g)).toHaveLength(1);
  });

  it.each(HOSTILE)('let Slack read %j in plain text only', (text) => {
    for (const { text: fallback, blocks } of createAll(text).slack) {
      const mrkdwn = JSON.stringify(blocks, (_, value) => (value?.type === 'plain_text' ? undefined : value));
      expect(
        `${fallback}${mrkdwn.replaceAll('<https://github.com/acme/app/pull/1|Open the pull request>', '')}`,
      ).not.toMatch(/<[!@#h]/);
      expect(mrkdwn).not.toMatch(/evil|@sec|@everyone/);
      expect(fallback).toContain('https://github.com/acme/app/pull/1');
    }
  });

  it('keep any text inside of one code span', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom('`', '@', 'a', ' ', '\n', '|', '\\')).map((p) => p.join('')),
        ),
        (text) => {
          expect(stripCode(`x${formatCode(text)}x`)).toBe('xx');
          expect(stripCode(formatQuotation(text)).replace(/[>\\\s]/g, '')).toBe('');
          expect(escapeSlack(text)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
        },
      ),
    );
  });
});

describe('the messages', () => {
  it('state what happened, what to do, and until when', () => {
    const [body = '', revoked = '', ended = '', issue = ''] = createAll('The region is lost.').markdown;
    expect(body).toMatch(/^\*\*A gate blocks a change in a SEV-1 incident\. Please approve or reject/);
    expect(body).toMatch(/Ends: \*\*2026-11-30 04:53 UTC\*\* \(4 h 0 min after the request\)/);
    for (const part of ['Why', 'Risk', 'What to do now', 'Who is asked', 'Rollback', 'Post-mortem'])
      expect(body).toContain(`### ${part}`);
    for (const text of [revoked, ended]) expect(text).toContain('**What to do now**');
    expect(revoked).toMatch(/\*\*Revoked:\*\*.*It cannot be used any more\./);
    expect(issue).toMatch(/by 2026-12-05 00:55 UTC/);
  });

  it('fit on the screen of a phone', () => {
    for (const text of createAll('The region is lost.').markdown.slice(1, 4)) expect(text.length).toBeLessThan(1_200);
  });

  it('name a plain gate and environment in the title', () => {
    const request = createRequest('freeze');
    expect(formatRequestTitle(request)).toBe('SEV-1: approve a bypass of freeze in freeze, until 2026-11-30 04:53 UTC');
  });
});
