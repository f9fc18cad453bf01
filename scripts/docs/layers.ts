import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edgeSentence, layerRows } from '../layers.ts';
import { formatTable, replaceBetween } from './markdown.ts';

const PAGES = ['docs/architecture.md', 'CONTRIBUTING.md'];

/** Returns the pages that show the table of layers, by their paths. */
export function layerPages(root: string): Record<string, string> {
  const content = `${formatTable(['Layer', 'Name', 'Modules', 'Purpose'], layerRows())}\n\n${edgeSentence()}`;
  return Object.fromEntries(
    PAGES.map((page) => [page, replaceBetween(readFileSync(join(root, page), 'utf8'), 'layers', content, page)]),
  );
}
