import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edgeSentence, layerRows } from '../layers.ts';
import { between, table } from './markdown.ts';

const PAGES = ['docs/architecture.md', 'CONTRIBUTING.md'];

/** Returns the pages that show the table of layers, by their paths. */
export function layerPages(root: string): Record<string, string> {
  const content = `${table(['Layer', 'Name', 'Modules', 'Purpose'], layerRows())}\n\n${edgeSentence()}`;
  return Object.fromEntries(
    PAGES.map((page) => [page, between(readFileSync(join(root, page), 'utf8'), 'layers', content, page)]),
  );
}
