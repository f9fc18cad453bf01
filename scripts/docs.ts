import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DASHBOARD, formatDashboard } from './dashboard/index.ts';
import { actionFiles } from './docs/actions.ts';
import { commandPage } from './docs/commands.ts';
import { errorPage } from './docs/errors.ts';
import { layerPages } from './docs/layers.ts';
import { metricPage } from './docs/metrics.ts';
import { PAGE_SCRIPTS, pageScripts } from './docs/page-scripts.ts';
import { schemaFiles } from './docs/schemas.ts';

// Writes every file that is generated from the code and from action.yml: tables, schemas and reference pages, page scripts.
const root = join(import.meta.dirname, '..');
const files: Readonly<Record<string, string>> = {
  [PAGE_SCRIPTS]: pageScripts(root),
  ...actionFiles(root),
  ...(await schemaFiles()),
  ...layerPages(root),
  'docs/errors.md': errorPage(),
  'docs/commands.md': await commandPage(),
  'docs/metrics.md': metricPage(root),
  [DASHBOARD]: formatDashboard(),
};

for (const [name, content] of Object.entries(files)) {
  const path = join(root, name);
  if (readContent(path) === content) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(`wrote ${name}`);
}

function readContent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
