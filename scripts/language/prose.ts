import { PARAGRAPH } from './tokens.ts';

/** Stands for inline code, a URL or an embedded value; counts as one word. */
export const CODE_WORD = '\u25a2';

const CODE_SPAN = /(`+)(?!`)((?:(?!\n[ \t]*\n)[\s\S])*?[^`])\1(?!`)/g;
const HTML_COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const HTML_TAG = /<\/?[a-z][\w-]*(?:\s[^<>\n]*)?\/?>/gi;
const AUTOLINK = /<?\bhttps?:\/\/[^\s<>)]+>?/g;
const IMAGE_OR_LINK = /!?\[((?:[^[\]]|\[[^\]]*\])*)\](?:\([^()\s]*(?:\s"[^"]*")?\)|\[[^\]]*\])/g;

const keepNewlines = (text: string): string => text.replace(/[^\n]/g, '');

/** The text after one of these tags is not part of the sentence before it. */
const BLOCK_TAG =
  /<\/?(?:p|h[1-6]|li|ul|ol|dl|dt|dd|td|th|tr|table|div|section|main|header|footer|br|button|label|summary)\b[^<>]*>/gi;

/** Returns the text that a reader sees: code becomes one word, a link its text. Newlines stay where they are. */
export function toProse(text: string): string {
  return text
    .replace(HTML_COMMENT, keepNewlines)
    .replace(CODE_SPAN, (span) => CODE_WORD + keepNewlines(span))
    .replace(IMAGE_OR_LINK, '$1')
    .replace(IMAGE_OR_LINK, '$1')
    .replace(AUTOLINK, CODE_WORD)
    .replace(BLOCK_TAG, (tag) => PARAGRAPH + keepNewlines(tag))
    .replace(HTML_TAG, ' ')
    .replace(/\*\*|__/g, '');
}
