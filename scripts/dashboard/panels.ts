import { PanelBuilder as BarGaugePanel } from '@grafana/grafana-foundation-sdk/bargauge';
import { ReduceDataOptionsBuilder } from '@grafana/grafana-foundation-sdk/common';
import {
  MappingType,
  type Threshold,
  ThresholdsConfigBuilder,
  ThresholdsMode,
  type ValueMapping,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder as LogsPanel } from '@grafana/grafana-foundation-sdk/logs';
import { PanelBuilder as StatPanel } from '@grafana/grafana-foundation-sdk/stat';
import { PanelBuilder as TimelinePanel } from '@grafana/grafana-foundation-sdk/statetimeline';
import { PanelBuilder as TablePanel } from '@grafana/grafana-foundation-sdk/table';
import { PanelBuilder as SeriesPanel } from '@grafana/grafana-foundation-sdk/timeseries';
import { LOKI, PROMETHEUS } from './queries.ts';

/** The title of a panel, and a sentence for the reader about what it shows and when it is bad. */
export interface About {
  readonly title: string;
  readonly description: string;
  readonly width: number;
}

const HEIGHT = { stat: 4, chart: 8, table: 8, logs: 10 };

/** Creates thresholds: green, and red from a value on. */
export const redFrom = (value: number): ThresholdsConfigBuilder => steps('green', [[value, 'red']]);
/** Creates thresholds: red, and green from a value on. */
export const greenFrom = (value: number): ThresholdsConfigBuilder => steps('red', [[value, 'green']]);

function steps(base: string, more: readonly (readonly [number, string])[]): ThresholdsConfigBuilder {
  // In JSON, the first step has no value.
  const first = { value: null, color: base } as unknown as Threshold;
  return new ThresholdsConfigBuilder()
    .mode(ThresholdsMode.Absolute)
    .steps([first, ...more.map(([value, color]) => ({ value, color }))]);
}

/** Shows 1 and 0 as words. */
export const asWords = (one: string, zero: string): ValueMapping[] => [
  {
    type: MappingType.ValueToText,
    options: { '1': { text: one, color: 'green', index: 0 }, '0': { text: zero, color: 'red', index: 1 } },
  },
];

const lastValue = (): ReduceDataOptionsBuilder => new ReduceDataOptionsBuilder().calcs(['lastNotNull']);

/** Creates a panel with single numbers. */
export const stat = ({ title, description, width }: About, unit: string): StatPanel =>
  new StatPanel()
    .title(title)
    .description(description)
    .datasource(PROMETHEUS)
    .span(width)
    .height(HEIGHT.stat)
    .unit(unit)
    .noValue('no data')
    .reduceOptions(lastValue());

/** Creates a panel with bars. */
export const bars = ({ title, description, width }: About, unit: string): BarGaugePanel =>
  new BarGaugePanel()
    .title(title)
    .description(description)
    .datasource(PROMETHEUS)
    .span(width)
    .height(HEIGHT.chart)
    .unit(unit)
    .reduceOptions(lastValue());

/** Creates a panel with values over time. */
export const chart = ({ title, description, width }: About, unit: string): SeriesPanel =>
  new SeriesPanel()
    .title(title)
    .description(description)
    .datasource(PROMETHEUS)
    .span(width)
    .height(HEIGHT.chart)
    .unit(unit);

/** Creates a panel with states over time. */
export const timeline = ({ title, description, width }: About): TimelinePanel =>
  new TimelinePanel().title(title).description(description).datasource(PROMETHEUS).span(width).height(HEIGHT.chart);

/** Creates a table that hides the technical columns of Prometheus. */
export const table = ({ title, description, width }: About, unit = 'none'): TablePanel =>
  new TablePanel()
    .title(title)
    .description(description)
    .datasource(PROMETHEUS)
    .span(width)
    .height(HEIGHT.table)
    .unit(unit)
    .withTransformation({
      id: 'organize',
      options: { excludeByName: { Time: true, __name__: true, instance: true, job: true } },
    });

/** Creates a panel with the lines of a log. */
export const lines = ({ title, description, width }: About): LogsPanel =>
  new LogsPanel()
    .title(title)
    .description(description)
    .datasource(LOKI)
    .span(width)
    .height(HEIGHT.logs)
    .showTime(true)
    .wrapLogMessage(true)
    .enableLogDetails(true);
