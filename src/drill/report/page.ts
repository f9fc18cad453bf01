import { createHash } from 'node:crypto';
import { type Html, html, raw } from '../../lib/html.ts';
import type { DrillReport } from '../schema.ts';
import { pageScript } from './page-script.ts';
import { chain, evidence, figures, released, releases, steps } from './sections.ts';
import { STYLE } from './style.ts';
import { timeline } from './timeline.ts';
import { dayTime, headline, measured, measuresRecovery } from './words.ts';

const sourceHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function top(report: DrillReport): Html {
  return html`<header class="${`top ${report.outcome}`}"><div>
<p class="kicker"><span>Disaster-recovery drill</span><span class="stamp">${report.outcome}</span></p>
<h1>${headline(report)}</h1>
<p class="about"><span>Scenario <b>${report.scenario}</b></span><span>Started <b><time datetime="${report.startedAt}">${dayTime(report.startedAt)}</time></b></span><span>Took <b>${measured(report.durationSeconds)}</b></span><span>Drill <b>${report.drillId}</b></span></p>
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
  return html`<h2>Verify it yourself</h2><p>Anybody who has this folder can check the pack, on any machine and without a network, in the folder of this report:</p>
<pre class="command">mc evidence verify-offline ${report.evidence.path} --policy trust-policy.yaml</pre>
<div id="drop" data-digest="${report.evidence.digest}" data-authorities="${authorities.join(' ')}"><p>Or drop the pack here: the browser holds it against its signed manifest. Nothing leaves this machine.</p>
<input type="file" id="pack" accept=".tar"><label for="pack">Choose the pack …</label><div id="found" role="status"></div>
<p class="says">The browser checks every member, the manifest, the signature over it, and that a certificate authority of this drill certified the signer. That the policy lets this signer sign, and that the signature is logged and timestamped, is checked by the command above.</p></div>`;
}

function method(report: DrillReport): Html {
  const objectives = html`<p><strong>RTO</strong> runs from the moment at which the last service of the primary was closed until the promotion gate, asked as a deployment would ask it, said yes in the second region for everything that came back. Nothing in between is left out: finding the newest whole release, verifying it, copying, verifying again, marking.</p>
<p><strong>RPO</strong> is the time between the loss and the publication of the newest release that came back whole: its image, its signature and its attestations all there and verified in the second region. Published means that its tag could be read in the primary. Releases that were published later are lost and are listed as lost.</p>`;
  return html`<div class="method">
${measuresRecovery(report) && objectives}
<p><strong>Verified</strong> means: against the roots pinned in <code>trust-policy.yaml</code>, with the certificate's identity and issuer, the log's inclusion proof and checkpoint, and a timestamp, each checked without a network; and every requirement of the policy held.</p>
<p><strong>What was real.</strong> The services of both regions ran on this machine and spoke their protocols over HTTP with keys made for this drill; ${measuresRecovery(report) && 'the loss closed their listeners.'} Distances between regions, and the failure of a cloud provider's control plane, are not part of this exercise.</p>
<p><strong>The log chain</strong> holds a record of each step up to its sealing, every entry with the digest of the one before, under a signed checkpoint. What was done with the pack itself came after, and stands in this report and in <code>report.json</code>.</p>
<p><strong>Times</strong> are UTC, from the clock of the machine that ran the drill (${report.environment.platform}, Node ${report.environment.node}); timestamps in proofs are the timestamp authority's.</p>
</div>`;
}

const recovered = (report: DrillReport): Html =>
  html`<h2>Timeline</h2><p class="lead">Drawn to scale. The stretch between the newest surviving release and the loss is the RPO; between the loss and the gate's yes, the RTO.</p>
${timeline(report)}
<h2>What was published, what came back</h2><p class="lead">Every release that the primary had published when it was lost.</p>
<div class="card">${releases(report)}</div>
<h2>The release</h2><p class="lead">What the drill released first, and what the second region serves now.</p>
<div class="card">${released(report)}</div>`;

/**
 * The report as one page that opens from disk: no network, no fonts, no pictures from outside, and a policy in its
 * head that would refuse them. Every text of the report is escaped; the only script is fixed and named by its hash.
 * `authorities` (certificates, DER in base64) are those that the page holds a dropped pack's signer against.
 */
export function renderPage(report: DrillReport, authorities: readonly string[] = []): string {
  const script = report.evidence === null ? '' : pageScript();
  const policy = `default-src 'none'; style-src ${sourceHash(STYLE)}; script-src ${script === '' ? "'none'" : sourceHash(script)}; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Drill ${report.drillId}: ${report.outcome}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
${top(report)}
<main>
${figures(report)}
${measuresRecovery(report) ? recovered(report) : html`<h2>Timeline</h2><p class="lead">Drawn to scale.</p>${timeline(report)}`}
<h2>Step by step</h2><p class="lead">What each step did, how long it took and what it proved.</p>
${steps(report)}
<h2>The evidence pack</h2><p class="lead">Everything above as files, under one signed manifest.</p>
<div class="card">${evidence(report)}</div>
${howToVerify(report, authorities)}
<h2>The log chain</h2><p class="lead">A tamper-evident record of the steps.</p>
<div class="card">${chain(report)}</div>
<h2>How this was measured</h2><p class="lead">What the figures mean, and what they do not.</p>
${method(report)}
</main>
<footer class="end">${report.tool} · ${report.drillId} · ${dayTime(report.finishedAt)}</footer>
${script !== '' && html`<script>${raw(script)}</script>`}
</body>
</html>
`;
  return page.markup;
}
