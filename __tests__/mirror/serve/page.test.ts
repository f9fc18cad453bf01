import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import type { EvidenceItem, MirrorIndex } from '../../../src/mirror/format/layout.ts';
import type { MirrorState } from '../../../src/mirror/format/state.ts';
import { type PageData, renderMirrorPage } from '../../../src/mirror/serve/page.ts';

const NOW = new Date('2026-03-14T02:00:00.000Z');
const formatAgo = (seconds: number): string => new Date(NOW.getTime() - seconds * 1000).toISOString();
const [A, B] = [digestOf('a'), digestOf('b')];
const createLog = (name: string, more: object = {}): MirrorIndex['logs'][number] => ({
  name,
  type: 'rekor-v2',
  origin: `${name}.acme.test`,
  size: 1234,
  root: 'a'.repeat(64),
  syncedAt: formatAgo(30),
  ...more,
});
const createRelease = (reference: string, digest: typeof A) => ({ reference, digest, mediaType: '', size: 1 });
const index: MirrorIndex = {
  version: 1,
  syncedAt: formatAgo(7200),
  trust: [{ name: 'root', path: 'trust/trusted_root.json', sha256: 'c'.repeat(64) }],
  logs: [createLog('one'), createLog('two', { frozen: true })],
  subjects: [
    {
      subject: 'reg.test/acme/app',
      syncedAt: formatAgo(60),
      releases: [createRelease('reg.test/acme/app:v1', A), createRelease('reg.test/acme/app:v2', B)],
    },
    { subject: 'reg.test/acme/none', syncedAt: formatAgo(60), releases: [] },
  ],
};
const state: MirrorState = {
  version: 1,
  name: 'mirror.acme.test',
  sequence: 1,
  time: formatAgo(0),
  logs: [],
  evidence: { subjects: 17, root: 'b'.repeat(64) },
  errors: [],
  forks: [],
};
const error = { source: 'two', code: 'network-unreachable', message: 'no <answer>', since: formatAgo(120) };
const createItem = (kind: EvidenceItem['kind'], predicateType?: string): EvidenceItem => ({
  digest: A,
  size: 1,
  mediaType: '',
  kind,
  source: 's',
  ...(predicateType === undefined ? {} : { predicateType }),
});
const renderPage = (more: Partial<PageData> = {}): string =>
  renderMirrorPage({
    now: NOW,
    index,
    state,
    indexes: new Map(),
    bytes: 2048,
    quarantined: [],
    evidence: new Map([
      [A, [createItem('bundle', 'https://slsa.dev/provenance/v1'), createItem('sbom'), createItem('sbom')]],
    ]),
    ...more,
  });
/** Returns the text only, with spaces between tags collapsed. */
const extractText = (markup: string): string =>
  markup
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('renderMirrorPage', () => {
  it('shows the good state of a complete mirror, possible losses, stored evidence and its subjects', () => {
    const markup = renderPage();
    expect(markup).toContain('<title>mirror.acme.test: complete</title>');
    expect(markup).toContain('<header class="good">');
    const text = extractText(markup);
    for (const snippet of [
      'The mirror has everything that its sources had at the last complete sync',
      'Last complete sync 2026-03-14 00:00:00 UTC (2 h 0 min ago)',
      'Recovery point (RPO) 2 h 0 min since the last complete sync began, at 2026-03-14 00:00:00 UTC',
      'This page is from 2026-03-14 02:00:00 UTC',
      'last synced 2026-03-14 01:59:00 UTC (1 min 0 s ago)',
      '2,468 in 2 logs',
      '2 of 2 subjects',
      'Digests with evidence 17',
      'Transparency logs',
      'one one.acme.test',
      'frozen, mirrored to its last entry',
      'app:v1',
      'no releases yet',
      'bundle https://slsa.dev/provenance/v1',
      '2 × sbom',
      'Trusted roots',
      'trust/trusted_root.json',
    ])
      expect(text).toContain(snippet);
    for (const absent of ['1 × ', 'fork', 'Fork', 'Quarantine', 'class="alarms"', 'class="bad"><th>', 'false', 'true'])
      expect(markup.replace(/<style>[\s\S]*<\/style>/, '')).not.toContain(absent);
    // The second release has no evidence, and the first has some.
    expect(text.match(/no evidence/g)).toHaveLength(1);
    const early = new Date(NOW.getTime() - 365 * 86_400_000);
    expect(extractText(renderPage({ now: early }))).toContain('2026-03-14 00:00:00 UTC (0.00 s ago)');
  });

  it('does not alarm while the mirror is complete', () => {
    const healthy = renderPage({ evidence: new Map([A, B].map((digest) => [digest, [createItem('bundle')]])) });
    expect(healthy.replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(/\b(lost|loss|bad|alarms|failed|attention)\b/i);
  });

  it('shows every hash on one line, with all of it as its tooltip', () => {
    const markup = renderPage();
    for (const hash of [A, 'a'.repeat(64), 'c'.repeat(64)])
      expect(markup).toContain(`<code class="hash" title="${hash}">${hash}</code>`);
  });

  it.each<[string, Partial<PageData>, string]>([
    ['there is no mirror yet', { index: undefined, state: undefined }, 'The mirror is not ready yet'],
    [
      'a log forked',
      { state: { ...state, forks: [{ log: 'one', path: 'forks/x' }] } },
      'A log shows two different histories',
    ],
    ['a source fails', { state: { ...state, errors: [error] } }, 'The last sync failed for 1 source'],
    ['two sources fail', { state: { ...state, errors: [error, error] } }, 'The last sync failed for 2 sources'],
  ])('asks for attention if %s', (_, more, headline) => {
    const markup = renderPage(more);
    expect(markup).toContain('needs attention</title>');
    expect(markup).toContain('<header class="bad">');
    expect(extractText(markup)).toContain(headline);
  });

  it('uses the index for a mirror without a state', () => {
    const markup = renderPage({ state: undefined, indexes: new Map([[A, B]]) });
    expect(markup).toContain('<header class="good">');
    expect(extractText(markup)).toContain('The mirror has everything');
    expect(extractText(markup)).toContain('Digests with evidence 1 ');
    expect(markup).not.toContain('class="alarms"');
  });

  it('marks the forked log, and no other log', () => {
    const forks = [
      { log: 'one', path: 'forks/x' },
      { log: 'gone', path: 'forks/y' },
    ];
    const markup = renderPage({ state: { ...state, forks } });
    expect(markup).toContain('<tr class="bad"><th>one<br>');
    expect(markup).toContain('<tr class=""><th>two<br>');
    expect(markup.match(/<b>fork<\/b>/g)).toHaveLength(1);
    expect(markup).toContain('<a href="/forks/x">forks/x</a>');
  });

  it('shows each failure with its start time, and escapes it', () => {
    const markup = renderPage({ state: { ...state, errors: [error] } });
    expect(markup).toContain('class="alarms"');
    expect(markup).toContain('no &lt;answer&gt;');
    expect(extractText(markup)).toContain('since 2026-03-14 01:58:00 UTC (2 min 0 s ago)');
  });

  it('omits sections without content', () => {
    const empty = extractText(renderPage({ index: { ...index, logs: [], subjects: [], trust: [] } }));
    for (const absent of ['Transparency logs', 'Last synced', 'Release Digest', 'Trusted roots'])
      expect(empty).not.toContain(absent);
    expect(empty).toContain('The mirror has everything');
    const none = renderPage({ index: undefined, state: undefined });
    for (const absent of ['class="figures"', 'Transparency logs', 'Subjects', 'Trusted roots'])
      expect(none).not.toContain(absent);
    expect(extractText(renderPage({ index: { ...index, subjects: [] } }))).not.toMatch(/Subjects/);
  });

  it('lists quarantined evidence with its reason', () => {
    const quarantined = [{ path: 'quarantine/sha256/x', reason: 'signature-invalid: <no>' }];
    const markup = renderPage({ quarantined });
    expect(markup).toContain('<h2 class="bad">Quarantine</h2>');
    expect(markup).toContain('signature-invalid: &lt;no&gt;');
  });
});
