import { type Html, html, renderPage } from '../../lib/html.ts';
import { formatCount } from '../../lib/plural.ts';
import type { BypassPeriodReport, PeriodBypass } from '../lifecycle-schema.ts';
import { formatMoment, formatUnverified } from './notice.ts';
import { STYLE } from './report-style.ts';

const formatTime = (time: string | undefined): Html | string =>
  time === undefined ? '–' : html`<time datetime="${time}">${formatMoment(Math.floor(Date.parse(time) / 1000))}</time>`;

function formatHeadline({ counts }: BypassPeriodReport): string {
  if (counts.total === 0) return 'No bypass was requested';
  const { overdue } = counts.postmortems;
  if (overdue > 0) return overdue === 1 ? '1 post-mortem is overdue' : `${overdue} post-mortems are overdue`;
  if (counts.uses === 0) return 'No bypass was used';
  return counts.uses === 1 ? '1 bypass was used' : `${counts.uses} bypasses were used`;
}

const renderFigure = (name: string, value: number, about: string): Html =>
  html`<div class="figure"><h2>${name}</h2><p class="number">${value}</p><p class="about">${about}</p></div>`;

function renderFigures({ counts: { total, uses, states, postmortems } }: BypassPeriodReport): Html {
  const { done, due, overdue } = postmortems;
  return html`<section class="figures" aria-label="Figures">
${renderFigure('Requested', total, states.invalid === 0 ? 'all valid' : `${states.invalid} invalid`)}
${renderFigure('Used', uses, `${formatCount(states.expired, 'request')} expired without a use`)}
${renderFigure('Revoked', states.revoked, `${formatCount(states.vetoed, 'request')} vetoed`)}
${renderFigure('Post-mortems done', done, `${due} due, ${overdue} overdue`)}
</section>`;
}

const renderRow = ({ id, pr, state, subject, createdAt, usedAt, postmortem }: PeriodBypass): Html =>
  html`<tr><th scope="row"><a href="#${id}">${id}</a></th><td>#${pr}</td><td><span class="state ${state}">${state}</span></td><td>${subject?.gate ?? '–'}</td><td>${subject?.environment ?? '–'}</td><td>${formatTime(createdAt)}</td><td>${formatTime(usedAt)}</td><td><span class="postmortem ${postmortem}">${postmortem}</span></td></tr>`;

const renderTable = (bypasses: readonly PeriodBypass[]): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="All bypasses"><table><thead><tr><th scope="col">Request</th><th scope="col">PR</th><th scope="col">State</th><th scope="col">Gate</th><th scope="col">Environment</th><th scope="col">Requested</th><th scope="col">Used</th><th scope="col">Post-mortem</th></tr></thead><tbody>${bypasses.map(renderRow)}</tbody></table></div>`;

const renderFact = (name: string, value: Html | string | undefined): Html | undefined =>
  value === undefined ? undefined : html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

const renderApprovals = ({ approvals, offline }: PeriodBypass): Html =>
  approvals.length === 0
    ? html`<p class="none">${offline ? 'No approval on GitHub.' : 'No approval counts.'}</p>`
    : html`<ul class="approvals">${approvals.map(
        ({ role, login, id, at }) =>
          html`<li><b>${role}</b> <span>${login} <small>(account ${id})</small></span> ${formatTime(at)}</li>`,
      )}</ul>`;

/** Renders the signatures of a bypass that was decided offline. */
function renderOffline({ offline, pr }: PeriodBypass): Html | undefined {
  if (!offline) return undefined;
  if (!offline.isVerified) return html`<p class="none">${formatUnverified(pr)}</p>`;
  const rows = offline.approvals.map(
    ({ roles, login, id, key }) =>
      html`<li><b>${roles.join(' and ')}</b> <span>${login} <small>(account ${id})</small></span> <code>${key}</code></li>`,
  );
  const vetoes = offline.vetoes.map((login) => html`<li><b>Veto</b> <span>${login}</span></li>`);
  return html`<h4>Signatures, offline</h4><ul class="approvals">${rows}${vetoes}</ul>`;
}

function renderBypass(bypass: PeriodBypass): Html {
  const { id, pr, url, state, subject, digest, requester, incident, reason } = bypass;
  const head = html`<header><h3>${id}</h3><span class="state ${state}">${state}</span></header>`;
  if (!subject)
    return html`<article id="${id}">${head}<p class="none">Pull request #${pr} has no valid request.</p></article>`;
  const who = requester?.login ?? '';
  return html`<article id="${id}">${head}
<p class="reason">${reason}</p>
<dl>
${renderFact('Gate', `${subject.gate} in ${subject.environment}`)}
${renderFact('Requested', html`${formatTime(bypass.createdAt)} by ${who} <small>(account ${requester?.id})</small>`)}
${renderFact('Valid until', formatTime(bypass.expiresAt))}
${renderFact('Used', bypass.usedAt === undefined ? 'no' : formatTime(bypass.usedAt))}
${renderFact('Closed', bypass.closedAt === undefined ? undefined : formatTime(bypass.closedAt))}
${renderFact('Post-mortem', bypass.postmortemDueAt === undefined ? undefined : html`<span class="postmortem ${bypass.postmortem}">${bypass.postmortem}</span>, due ${formatTime(bypass.postmortemDueAt)}`)}
${renderFact('Incident', html`<code>${incident}</code>`)}
${renderFact('Artifact', html`<code>${subject.digest}</code>`)}
${renderFact('Commit', html`<code>${subject.sha}</code>`)}
${renderFact('Request', html`<code>${digest}</code>`)}
${renderFact('Pull request', html`<code>${url}</code>`)}
</dl>
<h4>Approvals</h4>
${renderApprovals(bypass)}
${renderOffline(bypass)}</article>`;
}

/** Renders the report of a period as one page for auditors. It opens from disk, loads nothing and has no script. */
export function renderPeriodPage(report: BypassPeriodReport): string {
  const { repository, from, to, bypasses, counts, finishedAt } = report;
  const needsAttention = counts.postmortems.overdue > 0;
  const body = html`<header class="top ${needsAttention && 'attention'}"><div>
<p class="kicker">Bypasses of ${repository}</p>
<h1>${formatHeadline(report)}</h1>
<p class="about">Requested from <b>${from}</b> to <b>${to}</b>, UTC days, both inclusive. Created ${formatTime(finishedAt)}.</p></div></header>
<main>
${renderFigures(report)}
${bypasses.length > 0 && html`<h2>All bypasses</h2>${renderTable(bypasses)}<h2>Details</h2>${bypasses.map(renderBypass)}`}
<section class="method"><h2>How to read this</h2>
<p>The requests are the pull requests of the repository on branches <code>bypass/*</code>. A use and a revocation are tags <code>mc-bypass/*</code>, which no one can change or remove. Approvals are the reviews that count for the current teams. Signatures of an offline decision are verified with the current roster. Times are from GitHub, UTC.</p></section>
</main>`;
  return renderPage({ title: `Bypasses of ${repository}, ${from} to ${to}`, style: STYLE, body });
}
