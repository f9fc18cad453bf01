import { createHash } from 'node:crypto';
import { formatBytes } from '../../lib/bytes.ts';
import type { Digest } from '../../lib/digest.ts';
import { formatDuration } from '../../lib/duration.ts';
import { type Html, html, raw } from '../../lib/html.ts';
import { formatCount } from '../../lib/plural.ts';
import type { Indexes } from '../format/catalog.ts';
import type { EvidenceItem, MirrorIndex } from '../format/layout.ts';
import type { MirrorState } from '../format/state.ts';
import { STYLE } from './page-style.ts';

export interface PageData {
  readonly now: Date;
  readonly index: MirrorIndex | undefined;
  readonly state: MirrorState | undefined;
  readonly indexes: Indexes;
  readonly bytes: number;
  /** The quarantine records, with their reasons. */
  readonly quarantined: readonly { readonly path: string; readonly reason: string }[];
  /** The evidence about each release, by its digest. */
  readonly evidence: ReadonlyMap<Digest, readonly EvidenceItem[]>;
}

/** The Content-Security-Policy of the page. It allows only the page's own style sheet. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const secondsSince = (now: Date, time: string): number => Math.max(0, (now.getTime() - Date.parse(time)) / 1000);
const formatUtc = (time: string): string => `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`;
/** Formats a time as UTC, and as its age when the page was made. */
const formatMoment = (now: Date, time: string): Html =>
  html`<time datetime="${time}">${formatUtc(time)}</time> (${formatDuration(secondsSince(now, time))} ago)`;

/** Renders the page at `/`. It has no scripts and loads nothing. All untrusted text is escaped. */
export function renderMirrorPage(data: PageData): string {
  const { index, state, now } = data;
  const isBad = !index || (state?.forks.length ?? 0) > 0 || (state?.errors.length ?? 0) > 0;
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${state?.name ?? 'mirror'}: ${isBad ? 'needs attention' : 'complete'}</title><style>${raw(STYLE)}</style></head>
<body><header class="${isBad ? 'bad' : 'good'}"><div><p class="kicker">Sigstore mirror <b>${state?.name ?? ''}</b></p>
<h1>${renderHeadline(data)}</h1><p class="about">${index ? html`Last complete sync ${formatMoment(now, index.syncedAt)}` : 'No sync has completed yet'} · ${formatBytes(data.bytes)} stored · <a href="/mirror.json">mirror.json</a> · <a href="/metrics">metrics</a></p><p class="about">This page is from <time datetime="${now.toISOString()}">${formatUtc(now.toISOString())}</time>. Reload it for newer ages.</p></div></header><main>
${!index && html`<p>Fill the mirror: run <code>mc mirror sync</code>, then reload this page.</p>`}${renderFigures(data)}${renderAlarms(data)}${renderLogs(data)}${renderSubjects(data)}${renderTrust(data)}${renderQuarantine(data)}
</main><footer><p>No client has to trust this page. <code>mc verify --mirror</code> checks the trusted roots against its pins, the logs against their keys, and the evidence against its policy.</p></footer></body></html>
`;
  return page.markup;
}

function renderHeadline({ index, state }: PageData): string {
  if (!index) return 'The mirror is not ready yet';
  if (state && state.forks.length > 0) return 'A log shows two different histories';
  if (state && state.errors.length > 0) return `The last sync failed for ${formatCount(state.errors.length, 'source')}`;
  return 'The mirror has everything that its sources had at the last complete sync';
}

function renderFigures({ index, state, indexes, now }: PageData): Html {
  if (!index) return html``;
  const entries = index.logs.reduce((sum, { size }) => sum + size, 0);
  const releases = index.subjects.reduce((sum, subject) => sum + subject.releases.length, 0);
  const cells: readonly (readonly [string, string, string])[] = [
    [
      'Recovery point (RPO)',
      formatDuration(secondsSince(now, index.syncedAt)),
      `since the last complete sync began, at ${formatUtc(index.syncedAt)}`,
    ],
    ['Log entries', entries.toLocaleString('en'), `in ${formatCount(index.logs.length, 'log')}`],
    ['Releases', releases.toLocaleString('en'), `of ${formatCount(index.subjects.length, 'subject')}`],
    [
      'Digests with evidence',
      (state?.evidence.subjects ?? indexes.size).toLocaleString('en'),
      'bundles, SBOMs, attestations',
    ],
  ];
  return html`<section class="figures">${cells.map(
    ([name, value, about]) =>
      html`<div><h2>${name}</h2><p class="number">${value}</p><p class="says">${about}</p></div>`,
  )}</section>`;
}

function renderAlarms({ state, now }: PageData): Html {
  if (!state || state.forks.length + state.errors.length === 0) return html``;
  return html`<section class="alarms">${state.forks.map(
    ({ log, path }) =>
      html`<p><b>Fork of ${log}.</b> The mirror keeps its last good state; both signed checkpoints are in <a href="/${path}">${path}</a>.</p>`,
  )}${state.errors.map(
    ({ source, code, message, since }) =>
      html`<p><b>${source}</b> <code>${code}</code> ${message} <span>since ${formatMoment(now, since)}</span></p>`,
  )}</section>`;
}

/** Renders a hash on one line. A narrow place cuts it with an ellipsis; the tooltip and the clipboard have all of it. */
const renderHash = (hash: string): Html => html`<code class="hash" title="${hash}">${hash}</code>`;

function renderLogs({ index, state, now }: PageData): Html {
  if (!index || index.logs.length === 0) return html``;
  return html`<h2>Transparency logs</h2><div class="wide"><table><thead><tr><th>Log</th><th>Type</th><th class="n">Entries</th><th>Root</th><th>Last synced</th></tr></thead><tbody>${index.logs.map(
    ({ name, type, origin, size, root, syncedAt, frozen }) => {
      const forked = state?.forks.some(({ log }) => log === name) ?? false;
      return html`<tr class="${forked ? 'bad' : ''}"><th>${name}<br><span>${origin}</span></th><td data-label="Type">${type}</td><td class="n" data-label="Entries">${size.toLocaleString('en')}</td><td data-label="Root">${renderHash(root)}</td><td data-label="Last synced">${frozen ? 'frozen, mirrored to its last entry' : formatMoment(now, syncedAt)}${forked && html` <b>fork</b>`}</td></tr>`;
    },
  )}</tbody></table></div>`;
}

function renderSubjects({ index, evidence, now }: PageData): Html {
  if (!index || index.subjects.length === 0) return html``;
  return html`<h2>Subjects</h2>${index.subjects.map(
    ({
      subject,
      releases,
      syncedAt,
    }) => html`<h3>${subject} <span>last synced ${formatMoment(now, syncedAt)}</span></h3>
<div class="wide"><table><thead><tr><th>Release</th><th>Digest</th><th>Evidence</th></tr></thead><tbody>${
      releases.length === 0
        ? html`<tr><td colspan="3" class="says">no releases yet</td></tr>`
        : releases.map(
            ({ reference, digest }) =>
              html`<tr><th>${reference.slice(reference.lastIndexOf('/') + 1)}</th><td data-label="Digest"><a href="/evidence/sha256/${digest.slice(7)}/index.json">${renderHash(digest)}</a></td><td data-label="Evidence">${renderEvidence(evidence.get(digest) ?? [])}</td></tr>`,
          )
    }</tbody></table></div>`,
  )}`;
}

function renderEvidence(items: readonly EvidenceItem[]): Html {
  if (items.length === 0) return html`<b class="bad">no evidence</b>`;
  const kinds = Map.groupBy(items, ({ kind, predicateType }) => (predicateType ? `${kind} ${predicateType}` : kind));
  return html`${[...kinds].map(([kind, all]) => html`<span class="tag">${all.length > 1 && `${all.length} × `}${kind}</span> `)}`;
}

function renderTrust({ index }: PageData): Html {
  if (!index || index.trust.length === 0) return html``;
  return html`<h2>Trusted roots</h2><div class="wide"><table><tbody>${index.trust.map(
    ({ name, path, sha256 }) =>
      html`<tr><th>${name}</th><td data-label="File"><a href="/${path}">${path}</a></td><td data-label="SHA-256">${renderHash(sha256)}</td></tr>`,
  )}</tbody></table></div>`;
}

function renderQuarantine({ quarantined }: PageData): Html {
  if (quarantined.length === 0) return html``;
  return html`<h2 class="bad">Quarantine</h2><p class="says">Evidence that did not verify under the policy. It is stored for inspection, and never served as evidence.</p><div class="wide"><table><tbody>${quarantined.map(
    ({ path, reason }) =>
      html`<tr class="bad"><th><code>${path}</code></th><td data-label="Reason">${reason}</td></tr>`,
  )}</tbody></table></div>`;
}
