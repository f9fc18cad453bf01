import { formatBytes } from '../../lib/bytes.ts';
import { type Html, html } from '../../lib/html.ts';
import type { DrillReport, Fact, Proof, StepRecord } from '../schema.ts';
import { clockTime, dayTime, measured, measuresRecovery, objective, outcomeWord, PHASES } from './words.ts';

/** A digest in full; the eye finds its beginning. */
const digest = (text: string): Html => {
  const at = text.indexOf(':') + 1;
  return html`<code class="digest">${text.slice(0, at)}<b>${text.slice(at, at + 12)}</b>${text.slice(at + 12)}</code>`;
};

const value = ({ kind, value: text }: Fact): Html => {
  if (kind === 'digest') return digest(text);
  if (kind === 'text' || kind === 'number') return html`${text}`;
  return html`<code>${text}</code>`;
};

const pairs = (rows: readonly (readonly [string, Html | string | number])[]): Html =>
  html`<dl>${rows.map(([label, content]) => html`<div><dt>${label}</dt><dd>${content}</dd></div>`)}</dl>`;

function verdict(report: DrillReport, name: 'rto' | 'rpo'): Html {
  const seconds = name === 'rto' ? report.rtoSeconds : report.rpoSeconds;
  const limit = name === 'rto' ? report.objectives.rtoSeconds : report.objectives.rpoSeconds;
  const met = name === 'rto' ? report.objectives.rtoMet : report.objectives.rpoMet;
  const title = name === 'rto' ? 'Recovery time (RTO)' : 'Recovery point (RPO)';
  const says =
    name === 'rto'
      ? 'from the loss until the promotion gate said yes in the second region'
      : 'from the last moment of which nothing is missing until the loss: by the signed word of the mirror, held against what came back';
  return html`<article class="figure ${met ? 'met' : 'missed'}">
<h3>${title}</h3>
<p class="number">${seconds === null ? 'not reached' : measured(seconds)}</p>
<p class="against"><span class="mark">${met ? 'Met' : 'Missed'}</span> objective ${objective(limit)}</p>
<p class="says">${says}</p>
</article>`;
}

export function figures(report: DrillReport): Html {
  const lost = report.releases.filter(({ fate }) => fate === 'lost').length;
  const { evidence, chain } = report;
  const sealed = evidence?.tamper !== undefined && evidence.verifiedAt !== undefined;
  const passed = report.steps.filter(({ outcome }) => outcome === 'passed').length;
  const recovery = html`${verdict(report, 'rto')}${verdict(report, 'rpo')}
<article class="figure"><h3>Releases</h3><p class="number">${report.releases.length - lost}<small> of ${report.releases.length}</small></p>
<p class="against">${lost === 0 ? 'none lost' : `${lost} lost with the region`}</p><p class="says">published before the loss, and whole in the second region</p></article>`;
  const exercise = html`<article class="figure ${report.outcome === 'passed' ? 'met' : 'missed'}"><h3>Steps</h3><p class="number">${passed}<small> of ${report.steps.length}</small></p>
<p class="against"><span class="mark">${report.outcome === 'passed' ? 'Passed' : 'Failed'}</span> in ${measured(report.durationSeconds)}</p><p class="says">each with what it expected and what it found</p></article>`;
  return html`<section class="figures" aria-label="Result">${measuresRecovery(report) ? recovery : exercise}
<article class="figure ${sealed ? 'met' : 'missed'}"><h3>Evidence</h3><p class="number">${evidence === null ? 'none' : formatBytes(evidence.size)}</p>
<p class="against"><span class="mark">${sealed ? 'Verified' : 'Not verified'}</span> ${chain === null ? 'chain not sealed' : `${chain.entries} chained steps`}</p>
<p class="says">signed in the surviving region, stored write-once, tried by a flipped byte</p></article></section>`;
}

export function releases(report: DrillReport): Html {
  const fates = { restored: 'Restored', superseded: 'Survived, superseded', lost: 'Lost' };
  return html`<div class="scroll"><table><thead><tr><th>Release</th><th>Published</th><th>In the second region</th><th>Fate</th><th>Digest</th></tr></thead>
<tbody>${report.releases.map(
    (
      each,
    ) => html`<tr class="${each.fate}"><th scope="row">${each.version}</th><td><time datetime="${each.publishedAt}">${clockTime(each.publishedAt)}</time></td>
<td>${each.replicatedAt === undefined ? (each.fate === 'lost' ? 'never' : 'in the copy that the loss cut off') : html`<time datetime="${each.replicatedAt}">${clockTime(each.replicatedAt)}</time>`}</td>
<td><span class="fate ${each.fate}">${fates[each.fate]}</span></td><td>${digest(each.digest)}</td></tr>`,
  )}</tbody></table></div>`;
}

const proof = (each: Proof): Html =>
  html`<article class="proof"><h5>${each.subject}</h5>${pairs([
    ['Digest', digest(each.digest)],
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
      : [['Timestamp', html`<time datetime="${each.timestamp}">${dayTime(each.timestamp)}</time>`] as const]),
    ...(each.source === undefined ? [] : [['Read from', html`${each.source}`] as const]),
  ])}</article>`;

function step(each: StepRecord, number: number): Html {
  return html`<li class="step ${each.outcome}" id="${`step-${each.name}`}">
<header><span class="ordinal">${number}</span><h4>${each.title}</h4><span class="outcome">${outcomeWord(each.outcome)}</span>
<span class="took">${each.outcome === 'skipped' ? '' : measured(each.durationSeconds)}</span></header>
<p>${each.summary}</p>
${each.reason && html`<div class="reason"><code>${each.reason.code}</code> ${each.reason.message}${each.reason.hint && html`<br><span>${each.reason.hint}</span>`}</div>`}
${each.facts.length > 0 && pairs(each.facts.map((fact) => [fact.label, value(fact)] as const))}
${each.proofs.length > 0 && html`<div class="proofs">${each.proofs.map(proof)}</div>`}
<footer>${each.outcome !== 'skipped' && html`<time datetime="${each.startedAt}">${clockTime(each.startedAt)}</time> – <time datetime="${each.finishedAt}">${clockTime(each.finishedAt)}</time>`}${each.chained && html` · in the log chain`}</footer></li>`;
}

export function steps(report: DrillReport): Html {
  const number = new Map(report.steps.map((each, i) => [each.name, i + 1]));
  return html`${PHASES.map(({ phase, title, says }) => {
    const own = report.steps.filter((each) => each.phase === phase);
    if (own.length === 0) return html``;
    return html`<section class="phase ${phase}"><header><h3>${title}</h3><p>${says}</p></header>
<ol>${own.map((each) => step(each, number.get(each.name) ?? 0))}</ol></section>`;
  })}`;
}

export function released(report: DrillReport): Html {
  const { release, recovered } = report;
  if (release === null) return html`<p>No release was built.</p>`;
  return pairs([
    ['Release', html`<code>${release.reference}</code>`],
    ['Image index', digest(release.digest)],
    ...release.platforms.map(({ platform, digest: each }) => [platform, digest(each)] as const),
    ['SBOM', digest(release.sbom)],
    ['Provenance', digest(release.provenance)],
    ['Size', formatBytes(release.size)],
    ...(release.builtFrom === undefined ? [] : [['Built from', release.builtFrom] as const]),
    ...(recovered === null ? [] : [['Came back as', html`<code>${recovered.reference}</code>`] as const]),
  ]);
}

export function evidence(report: DrillReport): Html {
  const pack = report.evidence;
  if (pack === null) return html`<p>No pack was written.</p>`;
  return html`${pairs([
    ['File', html`<code>${pack.path}</code>`],
    ['Digest', digest(pack.digest)],
    ['Size', `${formatBytes(pack.size)}, ${pack.members.length} members`],
    ...(pack.manifestDigest === undefined ? [] : [['Manifest', digest(pack.manifestDigest)] as const]),
    ...(pack.signedBy === undefined ? [] : [['Signed by', html`<code>${pack.signedBy}</code>`] as const]),
    ...(pack.stored === undefined
      ? []
      : ([
          ['Stored', html`<code>${pack.stored.location}</code>`],
          ['Version', html`<code>${pack.stored.versionId}</code>`],
          [
            'Retention',
            `${pack.stored.mode} until ${dayTime(pack.stored.retainUntil)}${pack.stored.readBack ? '; read back byte for byte' : ''}`,
          ],
        ] as const)),
    ...(pack.verifiedAt === undefined ? [] : [['Verified offline', dayTime(pack.verifiedAt)] as const]),
    ...(pack.tamper === undefined
      ? []
      : [
          [
            'Tried',
            html`one byte flipped at ${pack.tamper.offset} in a copy: found as <code>${pack.tamper.code}</code> in <code>${pack.tamper.member}</code>`,
          ] as const,
        ]),
  ])}
<details><summary>All ${pack.members.length} members</summary><div class="scroll"><table><thead><tr><th>Member</th><th>Role</th><th>Bytes</th><th>Digest</th></tr></thead>
<tbody>${pack.members.map((each) => html`<tr><th scope="row"><code>${each.name}</code></th><td>${each.role}</td><td class="right">${each.size}</td><td>${digest(each.digest)}</td></tr>`)}</tbody></table></div></details>`;
}

export function chain(report: DrillReport): Html {
  if (report.chain === null) return html`<p>The chain was not sealed.</p>`;
  return html`${pairs([
    ['Entries', report.chain.entries],
    ['Root', html`<code>${report.chain.root}</code>`],
    ['Sealed by', html`<code>${report.chain.sealedBy}</code>`],
  ])}<details><summary>The checkpoint</summary><pre>${report.chain.checkpoint}</pre></details>`;
}
