import { formatBytes } from '../../lib/bytes.ts';
import { type Html, html } from '../../lib/html.ts';
import { formatCount } from '../../lib/plural.ts';
import { type ObjectiveName, readObjective } from '../objectives.ts';
import type { DrillReport, Fact, Proof, StepRecord } from '../schema.ts';
import { formatDayTime, formatObjective, formatOutcome, formatSeconds, formatTime } from './format.ts';
import { getTexts, listPhases } from './texts.ts';

/**
 * Renders a full digest on one line. A narrow place cuts it with an ellipsis; the tooltip, the clipboard, the focus and a
 * printed page have all of it.
 */
const renderDigest = (text: string): Html => {
  const at = text.indexOf(':') + 1;
  return html`<code class="digest" title="${text}" tabindex="0">${text.slice(0, at)}<b>${text.slice(at, at + 12)}</b>${text.slice(at + 12)}</code>`;
};

/** Renders a text. A full hash in it, such as that of a commit, is a digest, so that it does not wrap. */
const renderText = (text: string): Html =>
  html`${text.split(/\b((?:sha\d{3}:)?[0-9a-f]{40,128})\b/).map((part, at) => (at % 2 === 1 ? renderDigest(part) : part))}`;

const renderValue = ({ kind, value: text }: Fact): Html => {
  if (kind === 'digest') return renderDigest(text);
  if (kind === 'text') return renderText(text);
  if (kind === 'number') return html`${text}`;
  return html`<code>${text}</code>`;
};

const renderPairs = (rows: readonly (readonly [string, Html | string | number])[]): Html =>
  html`<dl>${rows.map(([label, content]) => html`<div><dt>${label}</dt><dd>${content}</dd></div>`)}</dl>`;

const OBJECTIVE_TITLES = { rto: 'Recovery time (RTO)', rpo: 'Recovery point (RPO)' } as const;

function renderObjective(report: DrillReport, name: ObjectiveName): Html {
  const objective = readObjective(report, name);
  if (!objective.applies)
    return html`<article class="figure"><h3>${OBJECTIVE_TITLES[name]}</h3>
<p class="number none">does not apply</p><p class="says">${objective.reason}</p></article>`;
  const { measured, limit, met } = objective;
  const about =
    name === 'rto'
      ? `from the ${getTexts(report).event} until promote check passed in the second region`
      : 'from the recovery point to the loss; no release from before the recovery point is lost';
  return html`<article class="figure ${met ? 'met' : 'missed'}">
<h3>${OBJECTIVE_TITLES[name]}</h3>
<p class="number">${measured === null ? 'not reached' : formatSeconds(measured)}</p>
<p class="against"><span class="mark">${met ? 'Met' : 'Missed'}</span> <span class="nowrap">objective ${formatObjective(limit)}</span></p>
<p class="says">${about}</p>
</article>`;
}

function renderReleaseCount({ releases }: DrillReport): Html {
  const lost = releases.filter(({ fate }) => fate === 'lost').length;
  return html`<article class="figure"><h3>Releases</h3><p class="number">${releases.length - lost}<small> of ${releases.length}</small></p>
<p class="against">${lost === 0 ? 'none lost' : `${lost} lost with the primary`}</p><p class="says">published before the loss and complete in the second region</p></article>`;
}

function renderStepCount({ steps, outcome, durationSeconds }: DrillReport): Html {
  const passed = steps.filter((step) => step.outcome === 'passed').length;
  return html`<article class="figure ${outcome === 'passed' ? 'met' : 'missed'}"><h3>Steps</h3><p class="number">${passed}<small> of ${steps.length}</small></p>
<p class="against"><span class="mark">${outcome === 'passed' ? 'Passed' : 'Failed'}</span> in ${formatSeconds(durationSeconds)}</p><p class="says">each with its expected and its actual result</p></article>`;
}

/** Renders the figures at the top of the page: RTO and RPO, the releases or the steps, and the evidence. */
export function renderFigures(report: DrillReport): Html {
  const { evidence, chain } = report;
  const sealed = evidence?.tamper !== undefined && evidence.verifiedAt !== undefined;
  return html`<section class="figures" aria-label="Result">${renderObjective(report, 'rto')}${renderObjective(report, 'rpo')}
${getTexts(report).losesRegion ? renderReleaseCount(report) : renderStepCount(report)}
<article class="figure ${sealed ? 'met' : 'missed'}"><h3>Evidence</h3><p class="number">${evidence === null ? 'none' : formatBytes(evidence.size)}</p>
<p class="against"><span class="mark">${sealed ? 'Verified' : 'Not verified'}</span> ${chain === null ? 'chain not sealed' : `chain of ${formatCount(chain.entries, 'step')}`}</p>
<p class="says">signed in the second region, stored write-once, tested with a flipped bit</p></article></section>`;
}

/** Renders the releases. The outcome follows the name, so that a narrow screen shows both without scrolling. */
export function renderReleaseTable(report: DrillReport): Html {
  const outcomes = { restored: 'Restored', superseded: 'Superseded', lost: 'Lost' };
  return html`<table class="releases"><thead><tr><th scope="col">Release</th><th scope="col" class="state">Outcome</th><th scope="col" class="less">Published</th><th scope="col" class="less">In the second region</th><th scope="col" class="digest-column">Digest</th></tr></thead>
<tbody>${report.releases.map(
    (
      each,
    ) => html`<tr class="${each.fate}"><th scope="row">${each.version}</th><td class="state"><span class="fate ${each.fate}">${outcomes[each.fate]}</span></td>
<td class="less"><time datetime="${each.publishedAt}">${formatTime(each.publishedAt)}</time></td>
<td class="less">${each.replicatedAt === undefined ? (each.fate === 'lost' ? 'never' : 'in the copy that the loss interrupted') : html`<time datetime="${each.replicatedAt}">${formatTime(each.replicatedAt)}</time>`}</td>
<td class="digest-column">${renderDigest(each.digest)}</td></tr>`,
  )}</tbody></table>`;
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

/** Renders the steps of the drill by phase, each with its facts and proofs. */
export function renderSteps(report: DrillReport): Html {
  const number = new Map(report.steps.map((each, i) => [each.name, i + 1]));
  return html`${listPhases(report).map(({ phase, title, about }) => {
    const own = report.steps.filter((each) => each.phase === phase);
    return html`<section class="phase ${phase}"><header><h3>${title}</h3><p>${about}</p></header>
<ol>${own.map((each) => renderStep(each, number.get(each.name) ?? 0))}</ol></section>`;
  })}`;
}

/** Renders the parts of the release, and the reference at which it was restored. */
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
    ...(release.builtFrom === undefined ? [] : [['Built from', renderText(release.builtFrom)] as const]),
    ...(recovered === null ? [] : [['Restored as', html`<code>${recovered.reference}</code>`] as const]),
  ]);
}

/** Renders the evidence pack and its place in the store. */
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
<details><summary>${formatCount(pack.members.length, 'member')}</summary><table class="members"><thead><tr><th scope="col">Member</th><th scope="col" class="less">Role</th><th scope="col" class="size">Bytes</th><th scope="col" class="digest-column">Digest</th></tr></thead>
<tbody>${pack.members.map((each) => html`<tr><th scope="row"><code>${each.name}</code></th><td class="less">${each.role}</td><td class="size">${each.size}</td><td class="digest-column">${renderDigest(each.digest)}</td></tr>`)}</tbody></table></details>`;
}

/** Renders the log chain and its seal. */
export function renderChain(report: DrillReport): Html {
  if (report.chain === null) return html`<p>The chain was not sealed.</p>`;
  return html`${renderPairs([
    ['Entries', report.chain.entries],
    ['Root', renderDigest(report.chain.root)],
    ['Sealed by', html`<code>${report.chain.sealedBy}</code>`],
  ])}<details><summary>The checkpoint</summary><pre>${report.chain.checkpoint}</pre></details>`;
}
