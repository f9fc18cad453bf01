import { cleanLine } from '../../lib/clean-text.ts';

const MAX_SLACK_TEXT = 2_000; // Slack accepts 3000 characters in a text of a block

/**
 * Formats one line of untrusted text as a Markdown code span. GitHub finds no mention, link, image, HTML, formula or emoji in code. A
 * backslash does not prevent a mention there, because GitHub looks for mentions after it has rendered the Markdown.
 */
export function formatCode(text: string): string {
  const line = cleanLine(text).trim() || '(empty)';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** Formats untrusted text of several lines as a Markdown quotation whose lines are code. Blank lines are omitted. */
export const formatQuotation = (text: string): string =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `> ${formatCode(line)}`)
    .join('\\\n');

/** Formats a code span for a cell of a Markdown table, where a bare `|` ends the cell even in code. */
export const formatCodeCell = (text: string): string => formatCode(text).replaceAll('|', '\\|');

/** Escapes untrusted text for Slack's mrkdwn: no mention, link or channel. */
export const escapeSlack = (text: string): string =>
  cleanLine(text).slice(0, MAX_SLACK_TEXT).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
