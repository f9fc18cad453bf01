import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { findReaders, listMetricNames, metricPage, readRules, runbookUrl } from '../../scripts/docs/metrics.ts';
import { METRICS, RUNBOOKS, runbookPath } from '../../src/telemetry/index.ts';

const root = join(import.meta.dirname, '../..');
const rules = readRules(root);
const tests = join(root, 'alerts/tests');

const testSchema = z.object({
  tests: z.array(
    z.object({ alert_rule_test: z.array(z.object({ alertname: z.string(), exp_alerts: z.array(z.unknown()) })) }),
  ),
});

describe('the alerts', () => {
  it('read only metrics of the catalogue', () => {
    for (const { alert, expr } of rules) {
      expect([alert, listMetricNames(expr).length]).not.toEqual([alert, 0]);
      expect(listMetricNames(expr).filter((name) => !(name in METRICS))).toEqual([]);
    }
  });

  it('match only labels of their metrics, or labels of a scrape and a push', () => {
    const outside = ['environment', 'repository', 'job', 'instance'];
    for (const { expr } of rules)
      for (const [, name = '', matchers = ''] of expr.matchAll(/(mc_\w+)\{([^}]*)\}/g)) {
        const { labels, optional = [] } = METRICS[name as keyof typeof METRICS];
        for (const [, label = ''] of matchers.matchAll(/(\w+)\s*[=!]/g))
          expect([...labels, ...optional, ...outside]).toContain(label);
      }
  });

  it('lead to a runbook of the list each, and every metric to one too', () => {
    for (const { annotations } of rules) expect(RUNBOOKS.map(runbookUrl)).toContain(annotations.runbook_url);
    expect(readdirSync(join(root, 'docs/mc/runbooks')).filter((name) => name.startsWith('dr-'))).toEqual(
      RUNBOOKS.filter((name) => existsSync(join(root, runbookPath(name))))
        .map((name) => `dr-${name}.md`)
        .toSorted(),
    );
    expect(existsSync(join(root, runbookPath('bypass')))).toBe(true);
  });

  it('have a test each that fires and one that does not', () => {
    const cases = readdirSync(tests).flatMap((name) =>
      testSchema.parse(parse(readFileSync(join(tests, name), 'utf8'))).tests.flatMap((one) => one.alert_rule_test),
    );
    for (const { alert } of rules) {
      const own = cases.filter(({ alertname }) => alertname === alert);
      expect([alert, own.some((one) => one.exp_alerts.length > 0)]).toEqual([alert, true]);
      expect([alert, own.some((one) => one.exp_alerts.length === 0)]).toEqual([alert, true]);
    }
  });

  it('have the names of the plan', () => {
    for (const name of ['MCRTOExceeded', 'MCRPOExceeded', 'MCMirrorVerifyFail'])
      expect(rules.map(({ alert }) => alert)).toContain(name);
  });
});

describe('docs/metrics.md', () => {
  it('follows from the catalogue, the alerts and the dashboard', () => {
    expect(readFileSync(join(root, 'docs/metrics.md'), 'utf8')).toBe(metricPage(root));
  });

  it('shows an alert or a panel for every metric', () => {
    const readers = findReaders(root);
    const unread = Object.keys(METRICS).filter((name) => {
      const { alerts, panels } = readers(name);
      return alerts.length + panels.length === 0;
    });
    expect(unread).toEqual([]);
  });
});
