import { type Html, html, renderPage } from '../../lib/html.ts';
import { STYLE } from '../report/style.ts';
import {
  STATES,
  summarizePeriod,
  type Table,
  tabulateFailures,
  tabulateFigures,
  tabulatePacks,
  tabulateTrend,
} from './rows.ts';
import type { PeriodReport } from './schema.ts';
import { renderTrend, TREND_STYLE } from './trend.ts';

const renderTable = ({ columns, rows }: Table): Html =>
  html`<div class="card"><table><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;

const renderPart = (title: string, table: Table): Html =>
  table.rows.length === 0 ? html`` : html`<h2>${title}</h2>${renderTable(table)}`;

const renderChecklist = ({ checklist }: PeriodReport): Html =>
  html`<h2>Definition of done</h2><div class="card"><ul class="check">${checklist.map(
    ({ text, state, evidence }) =>
      html`<li>${text} <b class="${state}">${STATES[state]}</b><ul>${evidence.map((one) => html`<li>${one}</li>`)}</ul></li>`,
  )}</ul></div>`;

/** Renders the report of a period as one page that opens from disk, loads nothing and runs no script. */
export function renderPeriodPage(report: PeriodReport): string {
  const body = html`<header class="${`top ${report.outcome}`}"><div>
<p class="kicker"><span>Disaster-recovery evidence</span><span class="stamp">${report.outcome}</span></p>
<h1>${report.from} to ${report.to}</h1><p class="about"><span>${summarizePeriod(report)}</span></p>
${report.reasons.length > 0 && html`<div class="reasons">${report.reasons.map(({ code, message }) => html`<p><code>${code}</code> ${message}</p>`)}</div>`}
</div></header>
<main>
${renderPart('Figures', tabulateFigures(report))}
<h2>RTO and RPO</h2>${renderTrend(report)}
${report.drills.length > 0 && renderTable(tabulateTrend(report))}
${renderChecklist(report)}
${renderPart('Packs', tabulatePacks(report))}
${renderPart('Packs that did not verify', tabulateFailures(report))}
</main>`;
  return renderPage({ title: `Evidence ${report.from} to ${report.to}`, style: `${STYLE}${TREND_STYLE}`, body });
}
