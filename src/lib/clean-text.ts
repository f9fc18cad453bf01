/**
 * Text of others (registries, certificates, bundles, servers, logs, file names) is data. A terminal must not obey it, a
 * reader must not see it in another order than it has, and a GitHub Actions runner must not take a command from it.
 */

/** Control and format characters (Unicode `Cc` and `Cf`: ESC, C1, bidi, zero width), and the line ends that only some readers know. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** Characters that a comparison by collation passes over; the runner searches for its commands in that way. */
const PASSED_OVER = '[\\p{Default_Ignorable_Code_Point}]*';
/** `##[command]` counts anywhere in a line. */
const COMMAND_ANYWHERE = new RegExp(`#(${PASSED_OVER})#(${PASSED_OVER})\\[`, 'gu');
/** `::command::` counts at the start of a line, after white space. */
const COMMAND_AT_START = new RegExp(`^((?:[^\\S\\n]|\\p{Default_Ignorable_Code_Point})*):(${PASSED_OVER}):`, 'gmu');

const number = (c: string): string => (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** A character that is not seen, by its number: what was there stays known. */
const shown = (c: string): string => `⟨U+${number(c)}⟩`;

/** The runner's commands, taken apart by a space. */
const withoutCommands = (text: string): string =>
  text.replace(COMMAND_ANYWHERE, '#$1 #$2[').replace(COMMAND_AT_START, '$1:$2 :');

export interface CleanOptions {
  /** Whether a GitHub Actions runner reads what is printed: then no text may be one of its commands. */
  readonly onRunner?: boolean;
}

/** Cleans text of several lines: newlines and tabs stay, every other control or format character is shown by its number. */
export function cleanText(text: string, { onRunner = false }: CleanOptions = {}): string {
  const clean = text.replace(/\r\n/g, '\n').replace(UNSEEN, (c) => (c === '\n' || c === '\t' ? c : shown(c)));
  return onRunner ? withoutCommands(clean) : clean;
}

/** Cleans text that must stay on one line: line ends and tabs become one space. */
export const cleanLine = (text: string, options: CleanOptions = {}): string =>
  cleanText(text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' '), options);

const escaped = (c: string): string =>
  Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

/**
 * JSON for a terminal, a log or a file. What must not be printed is escaped, never dropped: `JSON.parse` returns the value that
 * went in. Outside of strings JSON has no such characters, so the whole document is treated as one text.
 */
export function printableJson(value: unknown, { onRunner = false }: CleanOptions = {}, indent?: number): string {
  const json = JSON.stringify(value, null, indent).replace(UNSEEN, (c) => (c === '\n' ? c : escaped(c)));
  if (!onRunner) return json;
  return json.replace(COMMAND_ANYWHERE, '\\u0023$1#$2[').replace(/:(?=:)/g, '\\u003a');
}
