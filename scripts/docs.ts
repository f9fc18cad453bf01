import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { actionFiles } from './docs/actions.ts';
import { commandPage } from './docs/commands.ts';
import { errorPage } from './docs/errors.ts';
import { PAGE_SCRIPTS, pageScripts } from './docs/page-scripts.ts';
import { schemaFiles } from './docs/schemas.ts';

/** Writes everything that is generated from the code and from action.yml: tables, schemas, reference pages, page scripts. */
const root = join(import.meta.dirname, '..');
const files: Readonly<Record<string, string>> = {
  [PAGE_SCRIPTS]: pageScripts(root),
  ...actionFiles(root),
  ...(await schemaFiles()),
  'docs/errors.md': errorPage(),
  'docs/commands.md': await commandPage(),
};

for (const [name, content] of Object.entries(files)) {
  const path = join(root, name);
  if (contentOf(path) === content) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(`wrote ${name}`);
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
