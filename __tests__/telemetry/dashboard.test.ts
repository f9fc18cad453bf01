import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parser } from '@grafana/lezer-logql';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { DASHBOARD, formatDashboard } from '../../scripts/dashboard/index.ts';
import { listMetricNames } from '../../scripts/docs/metrics.ts';
import { METRICS } from '../../src/telemetry/index.ts';

const query = z.object({ refId: z.string(), expr: z.string().min(1), datasource: z.object({ type: z.string() }) });
const panel = z.object({
  id: z.int(),
  type: z.string(),
  title: z.string().min(1),
  description: z.string().optional(),
  gridPos: z.object({ x: z.int(), y: z.int(), w: z.int(), h: z.int() }),
  targets: z.array(query).default([]),
});
const dashboard = z
  .object({
    uid: z.string(),
    schemaVersion: z.int(),
    panels: z.array(panel),
    templating: z.object({ list: z.array(z.object({ name: z.string(), type: z.string() })) }),
    annotations: z.object({ list: z.array(z.object({ expr: z.string() })) }),
  })
  .parse(JSON.parse(formatDashboard()));

const panels = dashboard.panels.filter(({ type }) => type !== 'row');
const targets = panels.flatMap((one) => one.targets);
const loki = targets.filter(({ datasource }) => datasource.type === 'loki').map(({ expr }) => expr);

/** Returns whether Grafana's grammar for LogQL accepts a query. */
function isLogQl(text: string): boolean {
  let isValid = true;
  parser.parse(text).iterate({
    enter: ({ type }) => {
      if (type.isError) isValid = false;
    },
  });
  return isValid;
}

describe('the dashboard', () => {
  it('equals the one that scripts/dashboard builds with the Grafana foundation SDK', () => {
    expect(readFileSync(join(import.meta.dirname, '../..', DASHBOARD), 'utf8')).toBe(formatDashboard());
  });

  it('has the classic model of a current Grafana, without retired panels', () => {
    expect(dashboard.schemaVersion).toBeGreaterThanOrEqual(39);
    const current = ['stat', 'timeseries', 'state-timeline', 'table', 'bargauge', 'logs'];
    expect(panels.filter(({ type }) => !current.includes(type))).toEqual([]);
  });

  it('describes every panel in a sentence, and gives each panel a query and an id of its own', () => {
    for (const { title, description, targets: own } of panels) {
      expect([title, description]).toEqual([title, expect.stringMatching(/^[A-Z].{20,}[.]/)]);
      expect([title, own.length > 0, new Set(own.map(({ refId }) => refId)).size]).toEqual([title, true, own.length]);
    }
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  });

  it('fits the width of the grid, and no two panels overlap', () => {
    const cells = new Set<string>();
    for (const { title, gridPos } of dashboard.panels) {
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++)
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
          expect([title, cells.has(`${x},${y}`)]).toEqual([title, false]);
          cells.add(`${x},${y}`);
        }
    }
  });

  it('has variables for environment and repository, and every PromQL selector uses both', () => {
    expect(dashboard.templating.list.map(({ name }) => name)).toEqual([
      'prometheus',
      'loki',
      'environment',
      'repository',
    ]);
    for (const { expr } of targets)
      for (const [selector] of expr.matchAll(/\{[^{}]*=[^{}]*\}/g))
        expect(selector).toMatch(/environment=~"\$environment", repository=~"\$repository"/);
  });

  it('reads only metrics of the catalogue', () => {
    const names = targets.filter(({ datasource }) => datasource.type === 'prometheus').map(({ expr }) => expr);
    expect(names.flatMap(listMetricNames).filter((name) => !(name in METRICS))).toEqual([]);
  });

  it('has the panels of the plan', () => {
    for (const title of ['DR RTO (last)', 'DR RPO (last)', 'Mirror Verify Success', 'Bypass Events'])
      expect(panels.map((one) => one.title)).toContain(title);
  });

  it('has two or more queries for Loki, and an annotation for each drill, in valid LogQL', () => {
    expect(loki.length).toBeGreaterThanOrEqual(2);
    const all = [...loki, ...dashboard.annotations.list.map(({ expr }) => expr)];
    expect(all.filter((text) => !isLogQl(text))).toEqual([]);
    expect(isLogQl('{job="mc" | json')).toBe(false);
  });
});
