import { DataqueryBuilder as LokiQuery } from '@grafana/grafana-foundation-sdk/loki';
import { DataqueryBuilder as PrometheusQuery, PromQueryFormat } from '@grafana/grafana-foundation-sdk/prometheus';

const useVariable = (name: string): string => `\${${name}}`;
/** The data sources, which the reader chooses at the top of the dashboard. */
export const PROMETHEUS = { type: 'prometheus', uid: useVariable('prometheus') };
export const LOKI = { type: 'loki', uid: useVariable('loki') };

/** The labels that the variables of the dashboard select. A series without such a label matches too. */
export const SELECTED = 'environment=~"$environment", repository=~"$repository"';

/** Returns a selector of a metric in the chosen environments and repositories, with further matchers. */
export const select = (metric: string, matchers = ''): string =>
  `${metric}{${[SELECTED, matchers].filter(Boolean).join(', ')}}`;

/** Creates a query for a value over time. */
export const range = (expr: string, legend: string): PrometheusQuery =>
  new PrometheusQuery().datasource(PROMETHEUS).expr(expr).legendFormat(legend).range();

/** Creates a query for the current value. */
export const instant = (expr: string, legend: string): PrometheusQuery =>
  new PrometheusQuery().datasource(PROMETHEUS).expr(expr).legendFormat(legend).instant();

/** Creates a query for the rows of a table. */
export const rows = (expr: string): PrometheusQuery => instant(expr, '').format(PromQueryFormat.Table);

/** Creates a query for lines of a log, or for a value over time. */
export const logs = (expr: string, legend = ''): LokiQuery =>
  new LokiQuery().datasource(LOKI).expr(expr).legendFormat(legend).queryType('range');

/** Returns the query for the seconds until the time of a metric. */
export const until = (metric: string): string => `${select(metric)} - time()`;
