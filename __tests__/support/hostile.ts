/** The attacks in a hostile text. `OWNED` shows that the program printed the text. */
export const ATTACKS = {
  'a sequence that clears the screen': '\u001b[2J\u001b[1;1H',
  'a window title (OSC)': '\u001b]0;owned\u0007',
  'a C1 control sequence': '\u009b31m',
  'a change of the reading order': '\u202egnp.exe\u2066',
  'characters of zero width': '\u200b\ufeff\u00ad',
  'a command anywhere in the line': '##[set-env name=PATH]/evil',
  'a command on a line of its own': '\r\n  ::set-output name=allowed::true\n',
  'a command after a carriage return': '\r::add-path::/evil',
  'a command after a line separator': '\u2028::save-state name=a::b\u2029::set-env name=a::b',
  'a command that only a comparison by collation finds': '#\u034f#\u200b[set-env name=PATH]/evil',
} as const;

export const HOSTILE = `OWNED${Object.values(ATTACKS).join(' ')}`;

const COMMANDS = [
  'set-env',
  'set-output',
  'save-state',
  'add-path',
  'add-mask',
  'add-matcher',
  'stop-commands',
  'internal-set-repo-path',
];

/** Removes the characters that a comparison by collation ignores, as in the runner. */
const removeIgnored = (line: string): string => line.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');

/**
 * Lists the commands that a runner obeys in a log: `::name …::` at the start of a line after white space, `##[name …]`
 * anywhere. It omits those that only set colors (error, warning, debug, group).
 */
export function listWorkflowCommands(log: string): string[] {
  return log.split(/[\r\n]/).flatMap((line) => {
    const seen = removeIgnored(line);
    const [, atStart] = /^\s*::([\w-]+)[^:]*(?::(?!:)[^:]*)*::/.exec(seen) ?? [];
    const anywhere = [...seen.matchAll(/##\[([\w-]+)[^\]]*\]/g)].map(([, name]) => name);
    return [atStart, ...anywhere].filter((name) => name !== undefined).filter((name) => COMMANDS.includes(name));
  });
}

/** Lists the control and format characters of a log by their numbers, except newlines and tabs. */
export const listUnseen = (log: string): string[] =>
  [...log.matchAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu)]
    .map(([c]) => c)
    .filter((c) => c !== '\n' && c !== '\t')
    .map((c) => `U+${c.codePointAt(0)?.toString(16)}`);
