import {
  AnnotationQueryBuilder,
  DashboardBuilder,
  DashboardCursorSync,
  DatasourceVariableBuilder,
  QueryVariableBuilder,
  RowBuilder,
  VariableRefresh,
  VariableSort,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { LOKI, logs, PROMETHEUS } from './queries.ts';
import { DRILL_ENDED, ROWS } from './rows.ts';

/** The path of the dashboard. */
export const DASHBOARD = 'dashboards/mc-dr.json';

/** Creates a variable with the values of a label. "All" also matches series without the label. */
const createVariable = (name: string, label: string, metric: string): QueryVariableBuilder =>
  new QueryVariableBuilder(name)
    .label(label)
    .datasource(PROMETHEUS)
    .query({ query: `label_values(${metric}, ${name})`, refId: name })
    .definition(`label_values(${metric}, ${name})`)
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.AlphabeticalAsc)
    .multi(true)
    .includeAll(true)
    .allValue('.*')
    .current({ text: ['All'], value: ['$__all'] });

/** Formats the dashboard in Grafana's classic model. */
export function formatDashboard(): string {
  const dashboard = new DashboardBuilder('MC DR')
    .uid('mc-dr')
    .description('Whether a region could be lost now: drills, mirror, bypasses, log integrity and evidence.')
    .tags(['mc-actions', 'disaster-recovery'])
    .readonly()
    .tooltip(DashboardCursorSync.Crosshair)
    .time({ from: 'now-7d', to: 'now' })
    .refresh('1m')
    .timezone('utc')
    .withVariable(new DatasourceVariableBuilder('prometheus').label('Prometheus').type('prometheus'))
    .withVariable(new DatasourceVariableBuilder('loki').label('Loki').type('loki'))
    .withVariable(createVariable('environment', 'Environment', 'mc_dr_success_last'))
    .withVariable(createVariable('repository', 'Repository', 'mc_dr_success_last'))
    .annotation(
      new AnnotationQueryBuilder()
        .name('Drills')
        .datasource(LOKI)
        .enable(true)
        .iconColor('blue')
        .expr(DRILL_ENDED)
        .titleFormat('{{scenario}}: {{message}}')
        .textFormat('{{drill}} {{pack}} {{run}}')
        .tagKeys('scenario')
        .target(logs(DRILL_ENDED).refId('Anno')),
    );
  for (const { title, panels } of ROWS) {
    dashboard.withRow(new RowBuilder(title));
    for (const panel of panels) dashboard.withPanel(panel);
  }
  const built = dashboard.build();
  built.panels?.forEach((panel, index) => {
    panel.id = index + 1;
    nameTargets('targets' in panel ? (panel.targets ?? []) : []);
  });
  return `${JSON.stringify(built, null, 2)}\n`;
}

/** Gives each query of a panel its letter, as Grafana does. */
function nameTargets(targets: readonly object[]): void {
  targets.forEach((target, index) => {
    Object.assign(target, { refId: String.fromCharCode(65 + index) });
  });
}
