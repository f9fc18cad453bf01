/**
 * Cleaning of untrusted text, which comes from registries, certificates, bundles, servers, logs and file names. A terminal must not
 * obey this text or show it in another order, and a GitHub Actions runner must not find a command in it.
 */

/** Control and format characters (Unicode `Cc` and `Cf`: ESC, C1, bidi, zero width), and line ends that some readers ignore. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** Characters that a comparison by collation ignores. The runner compares in this way when it searches for commands. */
const IGNORABLE = '[\\p{Default_Ignorable_Code_Point}]*';
/** The runner finds `##[command]` anywhere in a line. */
const COMMAND_ANYWHERE = new RegExp(`#(${IGNORABLE})#(${IGNORABLE})\\[`, 'gu');
/** The runner finds `::command::` at the start of a line, after white space. */
const COMMAND_AT_START = new RegExp(`^((?:[^\\S\\n]|\\p{Default_Ignorable_Code_Point})*):(${IGNORABLE}):`, 'gmu');

const formatCodePoint = (c: string): string => (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** Replaces an invisible character by its number, so that a reader knows what was there. */
const showNumber = (c: string): string => `⟨U+${formatCodePoint(c)}⟩`;

/** Breaks the runner's commands with a space. */
const breakCommands = (text: string): string =>
  text.replace(COMMAND_ANYWHERE, '#$1 #$2[').replace(COMMAND_AT_START, '$1:$2 :');

export interface CleanOptions {
  /** True if a GitHub Actions runner reads the output. No text may then be one of its commands. */
  readonly onRunner?: boolean;
}

/** Cleans text of several lines. Newlines and tabs stay; every other control or format character is replaced by its number. */
export function cleanText(text: string, { onRunner = false }: CleanOptions = {}): string {
  const clean = text.replace(/\r\n/g, '\n').replace(INVISIBLE, (c) => (c === '\n' || c === '\t' ? c : showNumber(c)));
  return onRunner ? breakCommands(clean) : clean;
}

/** Cleans text for one line. Line ends and tabs become one space. */
export const cleanLine = (text: string, options: CleanOptions = {}): string =>
  cleanText(text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' '), options);

const escapeCharacter = (c: string): string =>
  Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

/**
 * Formats JSON for a terminal, a log or a file. Characters that must not be printed are escaped and never removed, so `JSON.parse`
 * returns the same value. Outside of strings JSON has no such characters, so the function treats the document as one text.
 */
export function printableJson(value: unknown, { onRunner = false }: CleanOptions = {}, indent?: number): string {
  const json = JSON.stringify(value, null, indent).replace(INVISIBLE, (c) => (c === '\n' ? c : escapeCharacter(c)));
  if (!onRunner) return json;
  return json.replace(COMMAND_ANYWHERE, '\\u0023$1#$2[').replace(/:(?=:)/g, '\\u003a');
}
