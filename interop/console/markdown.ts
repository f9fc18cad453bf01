/** A fenced block of a Markdown page. */
export interface Block {
  /** The first word after the fence, such as `console`. */
  readonly language: string;
  /** The other words after the fence, such as `exit 1`. */
  readonly options: string;
  /** The number of its first content line in the page, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** A heading of a Markdown page, with the blocks up to the next heading of its level or above. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

interface Heading {
  readonly level: number;
  readonly title: string;
  readonly line: number;
}

const FENCE = /^(`{3,})\s*(\S*)\s*(.*?)\s*$/;
const HEADING = /^(#{1,6})\s+(.*?)\s*$/;

/** Reads the sections of a page, in their order. Throws if a block has no end. */
export function readSections(page: string): Section[] {
  const { blocks, headings } = scan(page);
  return headings.map(({ level, title, line }, i) => {
    const end = headings.slice(i + 1).find((next) => next.level <= level)?.line ?? Number.POSITIVE_INFINITY;
    return { title, blocks: blocks.filter((block) => block.line > line && block.line < end) };
  });
}

/** Reads all blocks of a page, in their order. Throws if a block has no end. */
export const readBlocks = (page: string): readonly Block[] => scan(page).blocks;

/** Returns the section with a title. Throws if the page has no such section, or several, or no block in it. */
export function findSection(page: string, title: string): Section {
  const [found, second] = readSections(page).filter((section) => section.title === title);
  if (!found) throw new Error(`the page has no section "${title}"`);
  if (second) throw new Error(`the page has several sections "${title}"`);
  if (found.blocks.length === 0) throw new Error(`the section "${title}" has no fenced block`);
  return found;
}

function scan(page: string): { readonly blocks: readonly Block[]; readonly headings: readonly Heading[] } {
  const blocks: Block[] = [];
  const headings: Heading[] = [];
  const lines = page.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const [, marks = '', title = ''] = HEADING.exec(lines[at] ?? '') ?? [];
    if (marks) headings.push({ level: marks.length, title, line: at + 1 });
    const [, fence, language = '', options = ''] = FENCE.exec(lines[at] ?? '') ?? [];
    if (fence === undefined) continue;
    const end = lines.findIndex((line, i) => i > at && line.trimEnd() === fence);
    if (end < 0) throw new Error(`line ${at + 1}: the fenced block has no end`);
    blocks.push({ language, options, line: at + 2, lines: lines.slice(at + 1, end) });
    at = end;
  }
  return { blocks, headings };
}
