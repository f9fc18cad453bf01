import { type Html, html } from '../../lib/html.ts';
import type { ObjectiveName } from '../objectives.ts';
import { formatObjective, formatSeconds } from '../report/format.ts';
import type { PeriodDrill, PeriodReport } from './schema.ts';

const WIDTH = 1000;
const HEIGHT = 220;
const EDGE = { left: 80, right: 30, top: 26, bottom: 40 };
/** The lowest decade of the axis. A drill takes seconds and an objective an hour, so the axis is logarithmic. */
const LOWEST = 0.1;

interface Point {
  readonly drill: PeriodDrill;
  readonly x: number;
  readonly seconds: number | null;
  readonly objective: number;
  readonly met: boolean;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Returns the height of a time. `decades` is the number of decades of the axis. */
function placeSeconds(seconds: number, decades: number): number {
  const share = Math.max(0, Math.log10(Math.max(seconds, LOWEST) / LOWEST)) / decades;
  return round(HEIGHT - EDGE.bottom - share * (HEIGHT - EDGE.top - EDGE.bottom));
}

function listPoints(drills: readonly PeriodDrill[], name: ObjectiveName): Point[] {
  const measured = drills.flatMap((drill) => {
    const measure = drill[name];
    return measure === null ? [] : [{ drill, measure }];
  });
  const width = WIDTH - EDGE.left - EDGE.right;
  return measured.map(({ drill, measure }, i) => ({
    drill,
    x: round(EDGE.left + ((i + 0.5) / measured.length) * width),
    seconds: measure.measuredSeconds,
    objective: measure.objectiveSeconds,
    met: measure.met,
  }));
}

const describePoint = ({ drill, seconds, objective, met }: Point): string =>
  `${drill.startedAt.slice(0, 10)}, ${drill.scenario}: ${seconds === null ? 'not reached' : formatSeconds(seconds)}, ${met ? 'met' : 'missed'}, objective ${formatObjective(objective)}`;

const renderPoint = (point: Point, decades: number): Html =>
  html`<g><title>${describePoint(point)}</title>${
    point.seconds === null
      ? html`<text class="missed-point" x="${point.x}" y="${HEIGHT - EDGE.bottom - 6}" text-anchor="middle">✕ not reached</text>`
      : html`<circle class="${point.met ? 'met-point' : 'missed-point'}" cx="${point.x}" cy="${placeSeconds(point.seconds, decades)}" r="5"/>`
  }<path class="objective" d="M${round(point.x - 14)} ${placeSeconds(point.objective, decades)}h28"/></g>`;

const renderTick = (seconds: number, decades: number): Html => {
  const y = placeSeconds(seconds, decades);
  return html`<path class="grid" d="M${EDGE.left} ${y}H${WIDTH - EDGE.right}"/><text class="tick" x="${EDGE.left - 10}" y="${y + 4}" text-anchor="end">${seconds} s</text>`;
};

function renderChart(report: PeriodReport, name: ObjectiveName): Html {
  const points = listPoints(report.drills, name);
  const title = name.toUpperCase();
  if (points.length === 0) return html`<p>No drill of the period measured the ${title}.</p>`;
  const highest = Math.max(...points.flatMap(({ seconds, objective }) => [seconds ?? 0, objective]), LOWEST * 10);
  const decades = Math.ceil(Math.log10(highest / LOWEST));
  const ticks = Array.from({ length: decades + 1 }, (_, i) => round(LOWEST * 10 ** i));
  const [first, last] = [points[0], points.at(-1)];
  return html`<figure><figcaption><b>${title}</b><span>of each drill, with its objective as a line; logarithmic</span></figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${`${title}: ${points.map(describePoint).join('; ')}`}">
${ticks.map((seconds) => renderTick(seconds, decades))}
${points.map((point) => renderPoint(point, decades))}
<text class="tick" x="${EDGE.left}" y="${HEIGHT - 12}">${first?.drill.startedAt.slice(0, 10)}</text>
<text class="tick" x="${WIDTH - EDGE.right}" y="${HEIGHT - 12}" text-anchor="end">${last?.drill.startedAt.slice(0, 10)}</text>
</svg></figure>`;
}

/** Draws the trend of RTO and RPO against their objectives. */
export const renderTrend = (report: PeriodReport): Html =>
  html`${renderChart(report, 'rto')}${renderChart(report, 'rpo')}`;

/** The rules of the chart. They use the colours of the report page, so they follow the mode of the reader. */
export const TREND_STYLE = `
svg .met-point{fill:var(--good)}svg .missed-point{fill:var(--bad)}
svg .objective{stroke:var(--warn);stroke-width:2.5;fill:none}
.check{list-style:none;padding:0;margin:0}.check>li{padding:10px 0;border-bottom:1px solid var(--line)}.check>li:last-child{border-bottom:0}
.check b{margin-left:6px}.check .met{color:var(--good)}.check .not-met{color:var(--bad)}.check .not-shown{color:var(--warn)}
.check ul{color:var(--soft);font-size:14px;margin:4px 0 0;padding-left:20px}.check ul li,td{overflow-wrap:anywhere}
`;
