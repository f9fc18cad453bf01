import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { METRICS, type MetricEntry, runbookPath } from '../../src/telemetry/index.ts';
import { formatDashboard } from '../dashboard/index.ts';
import { formatTable, GENERATED } from './markdown.ts';

export const RULES = 'alerts/mc-dr-rules.yaml';

const rulesSchema = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          for: z.string(),
          labels: z.object({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.object({ summary: z.string(), description: z.string(), runbook_url: z.url() }),
        }),
      ),
    }),
  ),
});
export type AlertRule = z.output<typeof rulesSchema>['groups'][number]['rules'][number];

const dashboardSchema = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).default([]) })),
});

/** Reads the alerts in their order. */
export const readRules = (root: string): readonly AlertRule[] =>
  rulesSchema.parse(parse(readFileSync(join(root, RULES), 'utf8'))).groups.flatMap(({ rules }) => rules);

/** Lists the names of metrics in an expression. */
export const listMetricNames = (expr: string): readonly string[] => [
  ...new Set([...expr.matchAll(/(?<!["\w])mc_[a-z_]+\b(?!")/g)].map(([name]) => name)),
];

/** The alerts and panels that read a metric. */
export interface Readers {
  readonly alerts: readonly string[];
  readonly panels: readonly string[];
}

/** Finds the alerts and the panels that read each metric. */
export function findReaders(root: string): (name: string) => Readers {
  const rules = readRules(root);
  const { panels } = dashboardSchema.parse(JSON.parse(formatDashboard()));
  return (name) => ({
    alerts: rules.filter(({ expr }) => listMetricNames(expr).includes(name)).map(({ alert }) => alert),
    panels: panels
      .filter(({ targets }) => targets.some(({ expr }) => listMetricNames(expr).includes(name)))
      .map(({ title }) => title),
  });
}

const INTRODUCTION = [
  'Every metric of this project is in this catalogue, and every entry is produced by the commands that it names. A test fails otherwise.',
  '## How to collect them',
  [
    '- **File**: `--metrics FILE` writes OpenMetrics text, for the textfile collector of node_exporter. `mc dr simulate` writes `metrics.prom` beside its report.',
    '- **Push**: `--push URL` replaces the group of the command on a Pushgateway. The grouping key is `job`, such as `mc_dr_simulate`. It also has `environment` from the variable `MC_ENVIRONMENT`, `repository` on GitHub, and `scenario` for a drill. A URL with a path like `/metrics/job/NAME/team/sre` sets the grouping key itself. Set `honor_labels: true` for this scrape.',
    '- **Scrape**: `mc mirror serve` and `mc mirror canary --listen HOST:PORT` answer `/metrics` with OpenMetrics text.',
    '- **Logs**: `mc dr simulate --loki URL` pushes the events and the step logs of the drill to `URL/loki/api/v1/push`. The labels of the streams are `job`, `kind` (`events` or `steps`), `scenario`, `environment` and `repository`.',
    '- **Trace**: with `OTEL_EXPORTER_OTLP_ENDPOINT` set, `mc dr simulate` sends one trace over OTLP/HTTP, with a span for each step. It also reads `OTEL_EXPORTER_OTLP_HEADERS` and `OTEL_SERVICE_NAME`.',
  ].join('\n'),
  'A server that does not answer is a warning on stderr, and does not change the result of the command. The user and the password of a URL become a header and are never printed. Plain HTTP to another host than loopback needs `--plain-http HOST`.',
  'A push replaces the counters of the earlier run. So a counter of a command that ends counts this run only, and a counter of a service counts since its start.',
  '## How to use them',
  '- [alerts/mc-dr-rules.yaml](../alerts/mc-dr-rules.yaml) has the alerts for Prometheus, and [alerts/tests](../alerts/tests) their tests. [alerts/alertmanager.example.yaml](../alerts/alertmanager.example.yaml) routes them.\n- [dashboards/mc-dr.json](../dashboards/mc-dr.json) is the dashboard for Grafana 11 and later. [dashboards/provisioning.example.yaml](../dashboards/provisioning.example.yaml) provisions it from a file.',
  'The figures lead to their proof. `mc_dr_evidence_pack_info` has the digest of the evidence pack and the URL of the run. The alerts, the last event of a drill and the annotations of the dashboard show both.',
  '## What was not run',
  'CI runs every PromQL expression of the alerts and the dashboard in a real Prometheus, over metrics that a real Pushgateway received. `promtool` and `amtool` check the files. Grafana and Loki are not run. The Grafana foundation SDK checks the model of the dashboard, and `@grafana/lezer-logql` parses the queries for Loki. A strict receiver in the sandbox checks what is pushed to Loki, and another one in the tests checks the trace.',
];

/** Formats docs/metrics.md from the catalogue, the alerts and the dashboard. */
export function metricPage(root: string): string {
  const readers = findReaders(root);
  const entries = Object.entries(METRICS);
  const rules = readRules(root).map(({ alert, labels, for: wait, annotations, expr }) => [
    `\`${alert}\``,
    labels.severity,
    wait,
    `\`${expr}\``,
    formatRunbook(annotations.runbook_url.replace(/^.*\/dr-(.*)\.md$/, '$1')),
  ]);
  return `${[
    '# Metrics',
    GENERATED,
    ...INTRODUCTION,
    '## The metrics',
    formatTable(
      ['Metric', 'Type', 'Unit', 'Labels', 'Meaning', 'Produced by', 'Alert', 'Panel', 'Runbook'],
      entries.map(([name, entry]) => formatEntry(name, entry, readers(name))),
    ),
    '## The alerts',
    formatTable(['Alert', 'Severity', 'After', 'Expression', 'Runbook'], rules),
  ].join('\n\n')}\n`;
}

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
const formatRunbook = (name: string): string => `\`dr-${name}\``;

function formatEntry(name: string, entry: MetricEntry, { alerts, panels }: Readers): string[] {
  const { type, unit, labels, optional = [], help, producers, runbook } = entry;
  const optionals = optional.length === 0 ? [] : [`optional: ${code(optional)}`];
  return [
    `\`${name}\``,
    type,
    unit,
    [...(labels.length === 0 ? [] : [code(labels)]), ...optionals].join('; '),
    help,
    code(producers),
    code(alerts),
    panels.join(', '),
    formatRunbook(runbook),
  ];
}

/** Returns the address of a runbook that the alerts name. */
export const runbookUrl = (name: Parameters<typeof runbookPath>[0]): string =>
  `https://github.com/org/mc-actions/blob/main/${runbookPath(name)}`;
