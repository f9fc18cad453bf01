import { type Html, html } from '../../lib/html.ts';
import { readObjective } from '../objectives.ts';
import type { DrillReport } from '../schema.ts';
import { formatSeconds, parseMilliseconds } from './format.ts';
import { getTexts, listPhases } from './texts.ts';

/** A time span on a drawing, to scale. Times are in milliseconds, `left` and `width` in pixels. */
interface Scale {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly width: number;
  x(time: number): number;
}

const createScale = (from: number, to: number, left: number, width: number): Scale => ({
  from,
  to,
  left,
  width,
  x: (time) => Math.round((left + ((Math.min(Math.max(time, from), to) - from) / (to - from)) * width) * 100) / 100,
});

const NICE_SECONDS = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];

/** Returns the ticks of the axis between two times, at most `most` of them. Labels count seconds from `zero`. */
export function ticks(
  from: number,
  to: number,
  zero: number,
  most: number,
): { readonly time: number; readonly label: string }[] {
  const span = (to - from) / 1000;
  const step = NICE_SECONDS.find((each) => span / each <= most) ?? Math.ceil(span / most / 3600) * 3600;
  const found: { time: number; label: string }[] = [];
  for (let n = Math.ceil((from - zero) / 1000 / step - 1e-9); zero + n * step * 1000 <= to + 1e-6; n++) {
    const seconds = Number((n * step).toFixed(3));
    const sign = seconds > 0 ? '+' : seconds < 0 ? '−' : '';
    found.push({ time: zero + n * step * 1000, label: `${sign}${Math.abs(seconds)} s` });
  }
  return found;
}

const AXIS = 26;
const LANE = 34;

/** Aligns a label so that the edge of the drawing does not cut it. */
const selectAnchor = (scale: Scale, time: number): string => {
  const x = scale.x(time) - scale.left;
  return x < 14 ? 'start' : x > scale.width - 18 ? 'end' : 'middle';
};

function renderAxis(scale: Scale, zero: number, top: number, bottom: number): Html {
  const most = Math.max(2, Math.floor(scale.width / 74));
  return html`${ticks(scale.from, scale.to, zero, most).map(
    ({
      time,
      label,
    }) => html`<line class="grid" x1="${scale.x(time)}" x2="${scale.x(time)}" y1="${top}" y2="${bottom}"/>
<text class="tick" x="${scale.x(time)}" y="${bottom + 17}" text-anchor="${selectAnchor(scale, time)}">${label}</text>`,
  )}`;
}

const renderLane = (label: string, y: number): Html => html`<text class="lane" x="0" y="${y - 9}">${label}</text>`;

function renderBar(
  scale: Scale,
  from: string,
  to: string,
  y: number,
  height: number,
  kind: string,
  title: string,
): Html {
  const [start, end] = [parseMilliseconds(from), parseMilliseconds(to)];
  if (end < scale.from || start > scale.to) return html``;
  const x = scale.x(start);
  const width = Math.max(1.5, scale.x(end) - x - 1);
  return html`<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="2"><title>${title}</title></rect>`;
}

const fits = (scale: Scale, [from, to]: readonly [number, number], label: string): boolean =>
  scale.x(to) - scale.x(from) > label.length * 8.2 + 12;

/** Draws a measure over a time span: a line with ends, and its label above the line or, if that is too long, beside it. */
function renderMeasure(scale: Scale, span: readonly [number, number], y: number, kind: string, label: string): Html {
  const [left, right] = [scale.x(span[0]), scale.x(span[1])];
  const above = fits(scale, span, label);
  // The RPO is before the loss, so its label goes to the left; the label of the RTO goes to the right, if it fits.
  const room = label.length * 8.2 + 8;
  const before = kind === 'rpo' ? left - scale.left > room : scale.left + scale.width - right < room;
  const x = above ? (left + right) / 2 : before ? left - 7 : right + 7;
  const anchor = above ? 'middle' : before ? 'end' : 'start';
  return html`<g class="measure ${kind}"><path d="M${left} ${y - 5}v10M${right} ${y - 5}v10M${left} ${y}H${right}"/>
<text x="${x}" y="${above ? y - 8 : y + 4.5}" text-anchor="${anchor}">${label}</text></g>`;
}

/** Finds the time in which GitHub was unreachable, by the steps that stop and start it. It ends with the last step at the latest. */
function findGithubOutage({ steps }: DrillReport): { readonly from: string; readonly to: string } | undefined {
  const from = steps.find(({ name, outcome }) => name === 'github-down' && outcome === 'passed')?.finishedAt;
  const back = steps.find(({ name, outcome }) => name === 'github-back' && outcome === 'passed');
  const to = back?.finishedAt ?? steps.at(-1)?.finishedAt;
  return from === undefined || to === undefined ? undefined : { from, to };
}

function renderLanes(report: DrillReport, scale: Scale, top: number): Html {
  const syncs = top + 2 * LANE + 16;
  const releases = report.syncs.length > 0 ? syncs + LANE + 14 : syncs;
  const github = report.releases.length > 0 ? releases + LANE + 14 : releases;
  const outage = findGithubOutage(report);
  return html`${renderLane('Steps', top + LANE)}${report.steps
    .filter((step) => step.outcome !== 'skipped')
    .map((step) =>
      renderBar(
        scale,
        step.startedAt,
        step.finishedAt,
        top + LANE,
        14,
        `bar ${step.phase} ${step.outcome}`,
        `${step.title}, ${formatSeconds(step.durationSeconds)}`,
      ),
    )}
${report.syncs.length > 0 && renderLane('Syncs of the mirror', syncs)}${report.syncs.map((sync) =>
  renderBar(scale, sync.startedAt, sync.finishedAt, syncs, 8, 'bar sync', 'sync of the mirror'),
)}
${report.releases.length > 0 && renderLane('Releases published', releases)}${report.releases
  .filter(
    ({ publishedAt }) => parseMilliseconds(publishedAt) >= scale.from && parseMilliseconds(publishedAt) <= scale.to,
  )
  .map(
    ({ version, publishedAt, fate }) =>
      html`<circle class="release ${fate}" cx="${scale.x(parseMilliseconds(publishedAt))}" cy="${releases + 7}" r="5.5"><title>${version}: ${fate}</title></circle>`,
  )}
${outage && html`${renderLane('GitHub unreachable', github)}${renderBar(scale, outage.from, outage.to, github, 8, 'bar loss', 'GitHub unreachable')}`}`;
}

/** Returns the height of the lanes of a report. A lane without content is not drawn. */
const measureLanes = (report: DrillReport): number =>
  LANE +
  24 +
  (report.syncs.length > 0 ? LANE + 16 : 0) +
  (report.releases.length > 0 ? LANE + 14 : 0) +
  (findGithubOutage(report) ? LANE + 14 : 0);

/** Lists the RTO and the RPO as stretches of time in milliseconds, each with its kind and its label. */
function listMeasures(report: DrillReport): readonly (readonly [readonly [number, number], string, string])[] {
  if (report.lostAt === null) return [];
  const lost = parseMilliseconds(report.lostAt);
  const [rto, rpo] = [readObjective(report, 'rto'), readObjective(report, 'rpo')];
  const measures: (readonly [readonly [number, number], string, string])[] = [];
  if (rpo.applies && rpo.measured !== null && report.rpo !== null)
    measures.push([[parseMilliseconds(report.rpo.recoveryPoint), lost], 'rpo', `RPO ${formatSeconds(rpo.measured)}`]);
  if (rto.applies && rto.measured !== null && report.restoredAt !== null)
    measures.push([[lost, parseMilliseconds(report.restoredAt)], 'rto', `RTO ${formatSeconds(rto.measured)}`]);
  return measures;
}

/** Draws the drill between two times (milliseconds), `width` pixels wide. Labels count from `zero`. */
function renderDrawing(
  report: DrillReport,
  span: { from: number; to: number; zero: number },
  width: number,
  what: string,
): Html {
  const scale = createScale(span.from, span.to, 8, width - 16);
  const lost = report.lostAt === null ? undefined : parseMilliseconds(report.lostAt);
  const restored = report.restoredAt === null ? undefined : parseMilliseconds(report.restoredAt);
  const measures = listMeasures(report);
  // Both measures are on one line if both labels fit, else on two.
  const step = measures.length < 2 || measures.every(([stretch, , label]) => fits(scale, stretch, label)) ? 0 : 34;
  const top = lost === undefined ? 0 : 58 + step;
  const bottom = top + measureLanes(report);
  return html`<svg viewBox="0 0 ${width} ${bottom + AXIS}" width="${width}" height="${bottom + AXIS}" role="img" aria-label="${what}">
${lost !== undefined && html`<rect class="outage" x="${scale.x(lost)}" y="${top}" width="${Math.max(1, scale.x(restored ?? scale.to) - scale.x(lost))}" height="${bottom - top}"/>`}
${renderAxis(scale, span.zero, top, bottom)}
<line class="axis" x1="${scale.left}" x2="${scale.left + scale.width}" y1="${bottom}" y2="${bottom}"/>
${
  lost !== undefined &&
  html`<line class="loss" x1="${scale.x(lost)}" x2="${scale.x(lost)}" y1="16" y2="${bottom}"/>
<text class="loss" x="${scale.x(lost)}" y="11" text-anchor="${selectAnchor(scale, lost)}">${getTexts(report).event}</text>`
}
${renderLanes(report, scale, top)}
${measures.map(([stretch, kind, label], i) => renderMeasure(scale, stretch, 40 + i * step, kind, label))}
</svg>`;
}

/** Draws twice, for wide and for narrow screens: in a drawing that is scaled down, the text is too small to read. */
const drawForScreens = (draw: (width: number) => Html): Html =>
  html`<div class="wide">${draw(1096)}</div><div class="narrow">${draw(344)}</div>`;

/** Explains the colors and marks that this timeline has, and no others. */
function renderLegend(report: DrillReport): Html {
  const outcomes = (['restored', 'superseded', 'lost'] as const).filter((outcome) =>
    report.releases.some(({ fate }) => fate === outcome),
  );
  return html`<p class="legend">${listPhases(report).map(
    ({ phase, title }) => html`<span class="key ${phase === 'loss' ? 'lossy' : phase}">${title.toLowerCase()}</span>`,
  )}${outcomes.map((outcome) => html`<span class="key dot ${outcome}">release ${outcome}</span>`)}${
    report.lostAt !== null && html`<span class="key outage">${getTexts(report).outage}</span>`
  }</p>`;
}

/** Draws the whole drill, and the time around the loss; both to scale. */
export function renderTimeline(report: DrillReport): Html {
  const start = parseMilliseconds(report.startedAt);
  const last = report.steps.reduce((latest, step) => Math.max(latest, parseMilliseconds(step.finishedAt)), start + 100);
  const whole = drawForScreens((width) =>
    renderDrawing(report, { from: start, to: last, zero: start }, width, 'The whole drill, from its start, to scale'),
  );
  const figure = (title: string, axisLabel: string, picture: Html): Html =>
    html`<figure><figcaption><strong>${title}</strong> <span>${axisLabel}</span></figcaption>${picture}</figure>`;
  if (report.lostAt === null)
    return html`${figure('The whole drill', 'seconds from its start', whole)}${renderLegend(report)}`;
  const { event } = getTexts(report);
  const lost = parseMilliseconds(report.lostAt);
  const starts = [report.recovered?.publishedAt, report.rpo?.recoveryPoint].filter((time) => time !== undefined);
  const before = starts.length === 0 ? lost - 1000 : Math.min(...starts.map(parseMilliseconds));
  const after = report.restoredAt === null ? last : parseMilliseconds(report.restoredAt);
  const margin = Math.max(150, (after - before) * 0.12);
  const near = { from: Math.max(start, before - margin), to: Math.min(last, after + margin), zero: lost };
  return html`${figure(
    `Around the ${event}`,
    `seconds before and after the ${event}`,
    drawForScreens((width) =>
      renderDrawing(report, near, width, `The time around the ${event}, with what was measured, to scale`),
    ),
  )}${figure('The whole drill', 'seconds from its start', whole)}
${renderLegend(report)}`;
}
