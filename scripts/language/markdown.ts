import { toProse } from './prose.ts';

/** A run of prose: a paragraph, a list item, a heading or a table cell. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** Line of the first character of `text`, from 1. */
  readonly line: number;
  readonly text: string;
}

const FENCE = /^\s*(```+|~~~+)/;
const LIST_ITEM = /^\s*(?:[-*+]|\d+[.)])\s+/;
const HEADING = /^\s*#{1,6}\s+/;
const TABLE_ROW = /^\s*\|.*\|\s*$/;
const TABLE_RULE = /^[\s|:-]+$/;
const DOC_TAG = /^\s*@[a-z]\w*\s*/i;
const CELL_BREAK = /(?<!\\)\|/;

/** Reads the prose blocks of Markdown, or of a comment that is written like Markdown. `firstLine` is the line of its start. */
export function readMarkdown(markdown: string, firstLine = 1): Block[] {
  const blocks: Block[] = [];
  let open: { line: number; lines: string[] } | undefined;
  const close = (): void => {
    if (open) blocks.push({ kind: 'paragraph', line: open.line, text: open.lines.join('\n') });
    open = undefined;
  };
  toProse(blankCode(markdown))
    .split('\n')
    .forEach((raw, index) => {
      const line = firstLine + index;
      const text = raw.replace(/^\s*(?:>\s?)+/, '');
      const special = specialBlocks(text, line);
      if (special || startsBlock(text)) close();
      if (special) blocks.push(...special);
      else if (open) open.lines.push(text);
      else open = { line, lines: [text.replace(LIST_ITEM, '').replace(DOC_TAG, '')] };
    });
  close();
  return blocks.filter(({ text }) => text.trim() !== '');
}

const startsBlock = (text: string): boolean => LIST_ITEM.test(text) || DOC_TAG.test(text);

/** Returns the blocks of a line that never joins the next line, or nothing for a line of a paragraph. */
function specialBlocks(text: string, line: number): Block[] | undefined {
  if (text.trim() === '') return [];
  if (HEADING.test(text)) return [{ kind: 'heading', line, text: text.replace(HEADING, '') }];
  if (!TABLE_ROW.test(text)) return undefined;
  if (TABLE_RULE.test(text)) return [];
  return text.split(CELL_BREAK).map((cell) => ({ kind: 'cell', line, text: cell.trim() }));
}

/** Empties the lines of front matter and of fenced code, also of a fence that is never closed. */
function blankCode(markdown: string): string {
  const body = markdown.replace(/^---\n[\s\S]*?\n---(?=\n)/, (matter) => matter.replace(/[^\n]/g, ''));
  let fence: string | undefined;
  return body
    .split('\n')
    .map((line) => {
      const mark = FENCE.exec(line)?.[1];
      if (fence === undefined) {
        fence = mark;
        return mark === undefined ? line : '';
      }
      if (mark?.startsWith(fence)) fence = undefined;
      return '';
    })
    .join('\n');
}
