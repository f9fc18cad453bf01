import { formatBytes } from '../../lib/bytes.ts';
import { type Html, html } from '../../lib/html.ts';
import { formatCount } from '../../lib/plural.ts';
import type { DrillReport, Fact, Proof, StepRecord } from '../schema.ts';
import {
  formatDayTime,
  formatObjective,
  formatOutcome,
  formatSeconds,
  formatTime,
  measuresRecovery,
  PHASES,
} from './format.ts';

/** Formats a full digest with emphasis on its first characters. */
const renderDigest = (text: string): Html => {
  const at = text.indexOf(':') + 1;
  return html`<code class="digest">${text.slice(0, at)}<b>${text.slice(at, at + 12)}</b>${text.slice(at + 12)}</code>`;
};

const renderValue = ({ kind, value: text }: Fact): Html => {
  if (kind === 'digest') return renderDigest(text);
  if (kind === 'text' || kind === 'number') return html`${text}`;
  return html`<code>${text}</code>`;
};

const renderPairs = (rows: readonly (readonly [string, Html | string | number])[]): Html =>
  html`<dl>${rows.map(([label, content]) => html`<div><dt>${label}</dt><dd>${content}</dd></div>`)}</dl>`;

function renderObjective(report: DrillReport, name: 'rto' | 'rpo'): Html {
  const seconds = name === 'rto' ? report.rtoSeconds : report.rpoSeconds;
  const limit = name === 'rto' ? report.objectives.rtoSeconds : report.objectives.rpoSeconds;
  const met = name === 'rto' ? report.objectives.rtoMet : report.objectives.rpoMet;
  const title = name === 'rto' ? 'Recovery time (RTO)' : 'Recovery point (RPO)';
  const about =
    name === 'rto'
      ? 'from the loss until promote check passed in the second region'
      : 'from the recovery point to the loss; no release from before the recovery point is lost';
  return html`<article class="figure ${met ? 'met' : 'missed'}">
<h3>${title}</h3>
<p class="number">${seconds === null ? 'not reached' : formatSeconds(seconds)}</p>
<p class="against"><span class="mark">${met ? 'Met' : 'Missed'}</span> objective ${formatObjective(limit)}</p>
<p class="says">${about}</p>
</article>`;
}

/** Renders the figures at the top of the page: RTO and RPO with their objectives or the steps, and the evidence. */
export function renderFigures(report: DrillReport): Html {
  const lost = report.releases.filter(({ fate }) => fate === 'lost').length;
  const { evidence, chain } = report;
  const sealed = evidence?.tamper !== undefined && evidence.verifiedAt !== undefined;
  const passed = report.steps.filter(({ outcome }) => outcome === 'passed').length;
  const recovery = html`${renderObjective(report, 'rto')}${renderObjective(report, 'rpo')}
<article class="figure"><h3>Releases</h3><p class="number">${report.releases.length - lost}<small> of ${report.releases.length}</small></p>
<p class="against">${lost === 0 ? 'none lost' : `${lost} lost with the primary`}</p><p class="says">published before the loss and complete in the second region</p></article>`;
  const stepCount = html`<article class="figure ${report.outcome === 'passed' ? 'met' : 'missed'}"><h3>Steps</h3><p class="number">${passed}<small> of ${report.steps.length}</small></p>
<p class="against"><span class="mark">${report.outcome === 'passed' ? 'Passed' : 'Failed'}</span> in ${formatSeconds(report.durationSeconds)}</p><p class="says">each with its expected and its actual result</p></article>`;
  return html`<section class="figures" aria-label="Result">${measuresRecovery(report) ? recovery : stepCount}
<article class="figure ${sealed ? 'met' : 'missed'}"><h3>Evidence</h3><p class="number">${evidence === null ? 'none' : formatBytes(evidence.size)}</p>
<p class="against"><span class="mark">${sealed ? 'Verified' : 'Not verified'}</span> ${chain === null ? 'chain not sealed' : `chain of ${formatCount(chain.entries, 'step')}`}</p>
<p class="says">signed in the second region, stored write-once, tested with a flipped bit</p></article></section>`;
}

export function renderReleaseTable(report: DrillReport): Html {
  const fates = { restored: 'Restored', superseded: 'Superseded', lost: 'Lost' };
  return html`<div class="scroll"><table><thead><tr><th>Release</th><th>Published</th><th>In the second region</th><th>State</th><th>Digest</th></tr></thead>
<tbody>${report.releases.map(
    (
      each,
    ) => html`<tr class="${each.fate}"><th scope="row">${each.version}</th><td><time datetime="${each.publishedAt}">${formatTime(each.publishedAt)}</time></td>
<td>${each.replicatedAt === undefined ? (each.fate === 'lost' ? 'never' : 'in the copy that the loss interrupted') : html`<time datetime="${each.replicatedAt}">${formatTime(each.replicatedAt)}</time>`}</td>
<td><span class="fate ${each.fate}">${fates[each.fate]}</span></td><td>${renderDigest(each.digest)}</td></tr>`,
  )}</tbody></table></div>`;
}

const renderProof = (each: Proof): Html =>
  html`<article class="proof"><h5>${each.subject}</h5>${renderPairs([
    ['Digest', renderDigest(each.digest)],
    ['Identity', html`<code>${each.identity}</code>`],
    ['Issuer', html`<code>${each.issuer}</code>`],
    ...(each.log === undefined
      ? []
      : [
          [
            'Log',
            html`<code>${each.log}</code>${each.logIndex !== undefined && html`, index ${each.logIndex}`}`,
          ] as const,
        ]),
    ...(each.timestamp === undefined
      ? []
      : [['Timestamp', html`<time datetime="${each.timestamp}">${formatDayTime(each.timestamp)}</time>`] as const]),
    ...(each.source === undefined ? [] : [['Read from', html`${each.source}`] as const]),
  ])}</article>`;

function renderStep(each: StepRecord, number: number): Html {
  return html`<li class="step ${each.outcome}" id="${`step-${each.name}`}">
<header><span class="ordinal">${number}</span><h4>${each.title}</h4><span class="outcome">${formatOutcome(each.outcome)}</span>
<span class="took">${each.outcome === 'skipped' ? '' : formatSeconds(each.durationSeconds)}</span></header>
<p>${each.summary}</p>
${each.reason && html`<div class="reason"><code>${each.reason.code}</code> ${each.reason.message}${each.reason.hint && html`<br><span>${each.reason.hint}</span>`}</div>`}
${each.facts.length > 0 && renderPairs(each.facts.map((fact) => [fact.label, renderValue(fact)] as const))}
${each.proofs.length > 0 && html`<div class="proofs">${each.proofs.map(renderProof)}</div>`}
<footer>${each.outcome !== 'skipped' && html`<time datetime="${each.startedAt}">${formatTime(each.startedAt)}</time> – <time datetime="${each.finishedAt}">${formatTime(each.finishedAt)}</time>`}${each.chained && html` · in the log chain`}</footer></li>`;
}

export function renderSteps(report: DrillReport): Html {
  const number = new Map(report.steps.map((each, i) => [each.name, i + 1]));
  return html`${PHASES.map(({ phase, title, about }) => {
    const own = report.steps.filter((each) => each.phase === phase);
    if (own.length === 0) return html``;
    return html`<section class="phase ${phase}"><header><h3>${title}</h3><p>${about}</p></header>
<ol>${own.map((each) => renderStep(each, number.get(each.name) ?? 0))}</ol></section>`;
  })}`;
}

export function renderReleaseDetails(report: DrillReport): Html {
  const { release, recovered } = report;
  if (release === null) return html`<p>No release was built.</p>`;
  return renderPairs([
    ['Release', html`<code>${release.reference}</code>`],
    ['Image index', renderDigest(release.digest)],
    ...release.platforms.map(({ platform, digest: each }) => [platform, renderDigest(each)] as const),
    ['SBOM', renderDigest(release.sbom)],
    ['Provenance', renderDigest(release.provenance)],
    ['Size', formatBytes(release.size)],
    ...(release.builtFrom === undefined ? [] : [['Built from', release.builtFrom] as const]),
    ...(recovered === null ? [] : [['Restored as', html`<code>${recovered.reference}</code>`] as const]),
  ]);
}

export function renderEvidence(report: DrillReport): Html {
  const pack = report.evidence;
  if (pack === null) return html`<p>No pack was written.</p>`;
  return html`${renderPairs([
    ['File', html`<code>${pack.path}</code>`],
    ['Digest', renderDigest(pack.digest)],
    ['Size', `${formatBytes(pack.size)}, ${formatCount(pack.members.length, 'member')}`],
    ...(pack.manifestDigest === undefined ? [] : [['Manifest', renderDigest(pack.manifestDigest)] as const]),
    ...(pack.signedBy === undefined ? [] : [['Signed by', html`<code>${pack.signedBy}</code>`] as const]),
    ...(pack.stored === undefined
      ? []
      : ([
          ['Stored', html`<code>${pack.stored.location}</code>`],
          ['Version', html`<code>${pack.stored.versionId}</code>`],
          [
            'Retention',
            `${pack.stored.mode} until ${formatDayTime(pack.stored.retainUntil)}${pack.stored.readBack ? '; the store returned the same bytes' : ''}`,
          ],
        ] as const)),
    ...(pack.verifiedAt === undefined ? [] : [['Verified offline', formatDayTime(pack.verifiedAt)] as const]),
    ...(pack.tamper === undefined
      ? []
      : [
          [
            'Tested',
            html`one bit flipped at byte ${pack.tamper.offset} of a copy: found as <code>${pack.tamper.code}</code> in <code>${pack.tamper.member}</code>`,
          ] as const,
        ]),
  ])}
<details><summary>${formatCount(pack.members.length, 'member')}</summary><div class="scroll"><table><thead><tr><th>Member</th><th>Role</th><th>Bytes</th><th>Digest</th></tr></thead>
<tbody>${pack.members.map((each) => html`<tr><th scope="row"><code>${each.name}</code></th><td>${each.role}</td><td class="right">${each.size}</td><td>${renderDigest(each.digest)}</td></tr>`)}</tbody></table></div></details>`;
}

export function renderChain(report: DrillReport): Html {
  if (report.chain === null) return html`<p>The chain was not sealed.</p>`;
  return html`${renderPairs([
    ['Entries', report.chain.entries],
    ['Root', html`<code>${report.chain.root}</code>`],
    ['Sealed by', html`<code>${report.chain.sealedBy}</code>`],
  ])}<details><summary>The checkpoint</summary><pre>${report.chain.checkpoint}</pre></details>`;
}
