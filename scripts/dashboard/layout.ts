import type { Panel } from '@grafana/grafana-foundation-sdk/dashboard';
import type { About } from './panels.ts';

interface BuildsPanel {
  build(): Panel;
}

/** A row of the dashboard, with its panels. */
export interface Row {
  readonly title: string;
  readonly panels: readonly BuildsPanel[];
}

/** Describes a panel: its title, its width (the dashboard has 24 columns), and what it shows. */
export const about = (title: string, width: number, description: string): About => ({ title, width, description });
