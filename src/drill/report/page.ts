import { REPORT_PAGE_SCRIPT } from '../../evidence/index.ts';
import { type Html, html, renderPage } from '../../lib/html.ts';
import { type ObjectiveName, readObjective } from '../objectives.ts';
import type { DrillReport } from '../schema.ts';
import { formatDayTime, formatSeconds } from './format.ts';
import {
  renderChain,
  renderEvidence,
  renderFigures,
  renderReleaseDetails,
  renderReleaseTable,
  renderSteps,
} from './sections.ts';
import { STYLE } from './style.ts';
import { formatHeadline, getTexts } from './texts.ts';
import { renderTimeline } from './timeline.ts';

/** Keeps each number together with its unit where a line wraps. */
const keepUnits = (text: string): string => text.replace(/(\d) (s|min)\b/g, '$1\u00a0$2');

function renderHeader(report: DrillReport): Html {
  return html`<header class="${`top ${report.outcome}`}"><div>
<p class="kicker"><span>Disaster-recovery drill</span><span class="stamp">${report.outcome}</span></p>
<h1>${keepUnits(formatHeadline(report))}</h1>
<p class="about"><span>Scenario <b>${report.scenario}</b></span><span>Started <b><time datetime="${report.startedAt}">${formatDayTime(report.startedAt)}</time></b></span><span>Took <b>${formatSeconds(report.durationSeconds)}</b></span><span>Drill <b>${report.drillId}</b></span></p>
${
  report.reasons.length > 0 &&
  html`<div class="reasons">${report.reasons.map(
    (reason) =>
      html`<p><code>${reason.code}</code> ${reason.message}${reason.hint && html` <span>${reason.hint}</span>`}</p>`,
  )}</div>`
}</div></header>`;
}

function renderVerification(report: DrillReport, authorities: readonly string[]): Html {
  if (report.evidence === null) return html``;
  return html`<h2>Verify it yourself</h2><p>This command verifies the pack on any machine, without a network. Run it in the folder of this report:</p>
<pre class="command">mc evidence verify-offline ${report.evidence.path} --policy trust-policy.yaml</pre>
<div id="drop" data-digest="${report.evidence.digest}" data-authorities="${authorities.join(' ')}"><p>Or drop the pack here. The browser checks it against its signed manifest, and sends nothing.</p>
<input type="file" id="pack" accept=".tar"><label for="pack">Choose the pack …</label><div id="found" role="status"></div>
<p class="says">The browser checks every member, the manifest and its signature, and that a certificate authority of this drill issued the signer’s certificate. It does not check the trust policy, the transparency log and the timestamp. The command above does.</p></div>`;
}

/** Explains how an objective was measured, or why it does not apply. */
function renderObjectiveMethod(report: DrillReport, name: ObjectiveName): Html {
  const objective = readObjective(report, name);
  const { event, start } = getTexts(report);
  if (!objective.applies)
    return html`<p><strong>${name.toUpperCase()}</strong> does not apply to this scenario: ${objective.reason}.</p>`;
  if (name === 'rto')
    return html`<p><strong>RTO</strong> is the time from the ${event} to the passed promote check. It starts ${start}. It ends when <code>promote check</code> passed in the second region for every restored release. It includes the verifications, the copy and the signature of the promotion record.</p>`;
  return html`<p><strong>RPO</strong> is the time from the recovery point to the loss. No release from before the recovery point is lost. The recovery point is the earlier one of two times: the start of the last complete sync, as the mirror signed it, and the publication of the first lost release. A release is published when its tag can be read in the primary.</p>`;
}

function renderMethod(report: DrillReport): Html {
  const { platform, node } = report.environment;
  const { method } = getTexts(report);
  return html`<div class="method">
${renderObjectiveMethod(report, 'rto')}${renderObjectiveMethod(report, 'rpo')}
<p><strong>Verified</strong> means that the evidence meets every requirement of the policy, under the roots pinned in <code>trust-policy.yaml</code>. The drill checks the identity and issuer of the certificate, the inclusion proof and checkpoint of the log, and a timestamp. It uses no network for these checks.</p>
<p><strong>Environment.</strong> The services of both regions ran on this machine. They used HTTP, and keys that were generated for this drill. ${getTexts(report).losesRegion && 'The loss closed all listeners of the primary.'} The figures do not include the network distance between regions, or a failure of the control plane of a cloud provider.</p>
<p><strong>The log chain</strong> has an entry for each step before the seal. Every entry has the digest of the entry before it, and a signed checkpoint covers all entries. The later steps work on the pack itself. They are in this report and in <code>report.json</code>.</p>
<p><strong>Times</strong> are UTC, from the clock of the machine that ran the drill (${platform}, Node ${node}). The timestamps in proofs are from the timestamp authority.${method !== undefined && ` ${method}`}</p>
</div>`;
}

/** Explains the measures that the timeline shows. */
function renderTimelineLead(report: DrillReport): Html {
  const { event } = getTexts(report);
  const [rto, rpo] = [readObjective(report, 'rto'), readObjective(report, 'rpo')];
  return html`<p class="lead">To scale. ${rpo.applies && 'The RPO is the time from the recovery point to the loss. '}${rto.applies && `The RTO is the time from the ${event} to the passed promote check.`}</p>`;
}

const renderReleases = (
  report: DrillReport,
): Html => html`<h2>Releases</h2><p class="lead">Every release that the primary had published before the loss.</p>
<div class="card">${renderReleaseTable(report)}</div>`;

const renderRelease = (
  report: DrillReport,
): Html => html`<h2>The release</h2><p class="lead">${readObjective(report, 'rpo').applies ? 'The first release of the drill, and the newest restored release.' : 'The last release of the drill, and where it was restored.'}</p>
<div class="card">${renderReleaseDetails(report)}</div>`;

/**
 * Renders the report as one page that opens from disk and loads nothing. Every text of the report is escaped, and the only
 * script is fixed. `authorities` are the certificates (DER in base64) that the page trusts for the signer of a pack.
 */
export function renderDrillPage(report: DrillReport, authorities: readonly string[] = []): string {
  const body = html`${renderHeader(report)}
<main>
${renderFigures(report)}
<h2>Timeline</h2>${renderTimelineLead(report)}
${renderTimeline(report)}
${getTexts(report).losesRegion && renderReleases(report)}
${report.release !== null && renderRelease(report)}
<h2>Step by step</h2><p class="lead">The duration of each step, and what it proved.</p>
${renderSteps(report)}
<h2>The evidence pack</h2><p class="lead">The record of the drill as files, under one signed manifest.</p>
<div class="card">${renderEvidence(report)}</div>
${renderVerification(report, authorities)}
<h2>The log chain</h2><p class="lead">A tamper-evident record of the steps.</p>
<div class="card">${renderChain(report)}</div>
<h2>How this was measured</h2><p class="lead">The meaning and the limits of the figures.</p>
${renderMethod(report)}
</main>
<footer class="end">${report.tool} · ${report.drillId} · ${formatDayTime(report.finishedAt)}</footer>`;
  return renderPage({
    title: `Drill ${report.drillId}: ${report.outcome}`,
    style: STYLE,
    body,
    ...(report.evidence === null ? {} : { script: REPORT_PAGE_SCRIPT }),
  });
}
