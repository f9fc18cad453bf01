import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The used part of a file that Node.js writes with NODE_V8_COVERAGE. Offsets are in UTF-16 units of the source. */
interface Report {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly Range[] }[];
  }[];
}
interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/** Returns whether the code at an offset ran: the smallest range around it has the count. */
function isCovered(ranges: readonly Range[], offset: number): boolean {
  let innermost: Range | undefined;
  for (const range of ranges)
    if (range.startOffset <= offset && offset < range.endOffset)
      if (!innermost || range.endOffset - range.startOffset <= innermost.endOffset - innermost.startOffset)
        innermost = range;
  return (innermost?.count ?? 0) > 0;
}

/** Lists the lines of a source that ran. Node.js replaces types by spaces, so offsets in the TypeScript source are the same. */
function listCoveredLines(source: string, ranges: readonly Range[]): readonly number[] {
  const lines: number[] = [];
  let offset = 0;
  for (const [index, line] of source.split('\n').entries()) {
    const start = offset + line.length - line.trimStart().length;
    // A line counts if its start ran, or a range inside it.
    const inside = ranges.some(
      ({ startOffset, count }) => count > 0 && startOffset >= start && startOffset < offset + line.length,
    );
    if (inside || isCovered(ranges, start)) lines.push(index + 1);
    offset += line.length + 1;
  }
  return lines;
}

/** Reads the reports in a folder: the lines that ran of each file below one of the folders of a project. */
export function readCoveredLines(
  reports: string,
  { dir, folders }: { readonly dir: string; readonly folders: readonly string[] },
): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const name of readdirSync(reports)) {
    const { result } = JSON.parse(readFileSync(join(reports, name), 'utf8')) as Report;
    for (const { url, functions } of result) {
      const path = url.startsWith('file:') ? relative(dir, fileURLToPath(url)) : '';
      if (!folders.some((folder) => path.startsWith(`${folder}/`))) continue;
      const lines = found.get(path) ?? new Set();
      found.set(path, lines);
      const ranges = functions.flatMap((one) => one.ranges);
      for (const line of listCoveredLines(readFileSync(join(dir, path), 'utf8'), ranges)) lines.add(line);
    }
  }
  return found;
}
