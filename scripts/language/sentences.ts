import { CODE_WORD } from './prose.ts';
import { PARAGRAPH } from './tokens.ts';

export interface Sentence {
  readonly text: string;
  /** Offset of the first character in the text. */
  readonly offset: number;
  readonly words: number;
}

/** No sentence has more words. */
export const MAX_WORDS = 30;
/** A longer sentence counts as long in the statistic of the docs. */
export const LONG_WORDS = 25;

/** A mark that may end a sentence, with the closing quotes or brackets that follow it. */
const END_MARK = /[.!?]+["'”’)\]]*(?=\s|$)|\u2029/g;
const ABBREVIATION = /(?:^|[\s(["'])(?:e\.g|i\.e|vs|cf|approx|resp|incl|sec|fig|no|nos|p|pp|St|Dr|Mr|Ms)\.$/i;
const LIST_NUMBER = /^\s*\d+\.$/;
const WORD = new RegExp(`[\\p{L}\\p{N}${CODE_WORD}]|\\{\\}`, 'u');

/** Splits a paragraph into sentences and counts their words. Inline code, a link or a number is one word. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const mark of text.matchAll(END_MARK)) {
    const end = mark.index + mark[0].length;
    if (!isEnd(text, start, end, mark[0])) continue;
    sentences.push(createSentence(text, start, end));
    start = end;
  }
  sentences.push(createSentence(text, start, text.length));
  return sentences.filter(({ words }) => words > 0);
}

/** Counts the words of a text: the runs between spaces that have a letter, a digit or code. */
export const countWords = (text: string): number => text.split(/\s+/).filter((word) => WORD.test(word)).length;

function isEnd(text: string, start: number, end: number, mark: string): boolean {
  if (mark === PARAGRAPH) return true;
  const before = text.slice(start, end);
  if (ABBREVIATION.test(before) || LIST_NUMBER.test(before)) return false;
  const isEllipsis = mark.startsWith('...');
  return !(isEllipsis && /^\s+\p{Ll}/u.test(text.slice(end)));
}

function createSentence(text: string, start: number, end: number): Sentence {
  const raw = text.slice(start, end);
  const trimmed = raw.trimStart();
  return { text: trimmed.trimEnd(), offset: start + raw.length - trimmed.length, words: countWords(raw) };
}
