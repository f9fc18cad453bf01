import { REPORT_PAGE_SCRIPT } from '../../evidence/index.ts';
import { type Html, html, renderPage } from '../../lib/html.ts';
import type { DrillReport } from '../schema.ts';
import { formatDayTime, formatHeadline, formatSeconds, measuresRecovery } from './format.ts';
import { chain, evidence, figures, released, releases, steps } from './sections.ts';
import { STYLE } from './style.ts';
import { timeline } from './timeline.ts';

function header(report: DrillReport): Html {
  return html`<header class="${`top ${report.outcome}`}"><div>
<p class="kicker"><span>Disaster-recovery drill</span><span class="stamp">${report.outcome}</span></p>
<h1>${formatHeadline(report)}</h1>
<p class="about"><span>Scenario <b>${report.scenario}</b></span><span>Started <b><time datetime="${report.startedAt}">${formatDayTime(report.startedAt)}</time></b></span><span>Took <b>${formatSeconds(report.durationSeconds)}</b></span><span>Drill <b>${report.drillId}</b></span></p>
${
  report.reasons.length > 0 &&
  html`<div class="reasons">${report.reasons.map(
    (reason) =>
      html`<p><code>${reason.code}</code> ${reason.message}${reason.hint && html` <span>${reason.hint}</span>`}</p>`,
  )}</div>`
}</div></header>`;
}

function howToVerify(report: DrillReport, authorities: readonly string[]): Html {
  if (report.evidence === null) return html``;
  return html`<h2>Verify it yourself</h2><p>This command verifies the pack on any machine, without a network. Run it in the folder of this report:</p>
<pre class="command">mc evidence verify-offline ${report.evidence.path} --policy trust-policy.yaml</pre>
<div id="drop" data-digest="${report.evidence.digest}" data-authorities="${authorities.join(' ')}"><p>Or drop the pack here. The browser checks it against its signed manifest, and sends nothing.</p>
<input type="file" id="pack" accept=".tar"><label for="pack">Choose the pack …</label><div id="found" role="status"></div>
<p class="says">The browser checks every member, the manifest and its signature, and that a certificate authority of this drill issued the signer’s certificate. It does not check the trust policy, the transparency log and the timestamp. The command above does.</p></div>`;
}

function method(report: DrillReport): Html {
  const { platform, node } = report.environment;
  const objectives = html`<p><strong>RTO</strong> starts when the last service of the primary is closed. It ends when <code>promote check</code> passed in the second region for every restored release. It includes the search for the newest complete release, both verifications, the copy and the promotion record.</p>
<p><strong>RPO</strong> is the time from the last moment before which nothing is missing to the loss. The drill reports the larger one of two times: from the last complete sync that the mirror signed, and from the publication of the first lost release. A release is published when its tag can be read in the primary.</p>`;
  return html`<div class="method">
${measuresRecovery(report) && objectives}
<p><strong>Verified</strong> means that the evidence meets every requirement of the policy, under the roots pinned in <code>trust-policy.yaml</code>. The drill checks the identity and issuer of the certificate, the inclusion proof and checkpoint of the log, and a timestamp. It uses no network for these checks.</p>
<p><strong>What was real.</strong> The services of both regions ran on this machine. They spoke their protocols over HTTP, with keys made for this drill. ${measuresRecovery(report) && 'The loss closed their listeners.'} The drill does not include the distance between regions, or a failure of the control plane of a cloud provider.</p>
<p><strong>The log chain</strong> has an entry for each step before the seal. Every entry has the digest of the entry before it, and a signed checkpoint covers all entries. The later steps work on the pack itself. They are in this report and in <code>report.json</code>.</p>
<p><strong>Times</strong> are UTC, from the clock of the machine that ran the drill (${platform}, Node ${node}). The timestamps in proofs are from the timestamp authority.</p>
</div>`;
}

const recovery = (report: DrillReport): Html =>
  html`<h2>Timeline</h2><p class="lead">To scale. The RPO is the time before the loss, and the RTO is the time from the loss to the passed promote check.</p>
${timeline(report)}
<h2>Published and restored releases</h2><p class="lead">Every release that the primary had published before the loss.</p>
<div class="card">${releases(report)}</div>
<h2>The release</h2><p class="lead">The first release of the drill, and the release that the second region serves now.</p>
<div class="card">${released(report)}</div>`;

const exercise = (report: DrillReport): Html => html`<h2>Timeline</h2><p class="lead">To scale.</p>${timeline(report)}`;

/**
 * Renders the report as one page that opens from disk and loads nothing. Every text of the report is escaped, and the only
 * script is fixed. `authorities` are the certificates (DER in base64) that the page trusts for the signer of a pack.
 */
export function renderDrillPage(report: DrillReport, authorities: readonly string[] = []): string {
  const body = html`${header(report)}
<main>
${figures(report)}
${measuresRecovery(report) ? recovery(report) : exercise(report)}
<h2>Step by step</h2><p class="lead">The duration of each step, and what it proved.</p>
${steps(report)}
<h2>The evidence pack</h2><p class="lead">The record of the drill as files, under one signed manifest.</p>
<div class="card">${evidence(report)}</div>
${howToVerify(report, authorities)}
<h2>The log chain</h2><p class="lead">A tamper-evident record of the steps.</p>
<div class="card">${chain(report)}</div>
<h2>How this was measured</h2><p class="lead">The meaning and the limits of the figures.</p>
${method(report)}
</main>
<footer class="end">${report.tool} · ${report.drillId} · ${formatDayTime(report.finishedAt)}</footer>`;
  return renderPage({
    title: `Drill ${report.drillId}: ${report.outcome}`,
    style: STYLE,
    body,
    ...(report.evidence === null ? {} : { script: REPORT_PAGE_SCRIPT }),
  });
}
