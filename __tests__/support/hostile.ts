/** What a hostile text carries, one attack each; `OWNED` shows that the text was printed at all. */
export const ATTACKS = {
  'a sequence that clears the screen': '\u001b[2J\u001b[1;1H',
  'a window title (OSC)': '\u001b]0;owned\u0007',
  'a C1 control sequence': '\u009b31m',
  'another order of reading': '\u202egnp.exe\u2066',
  'characters of no width': '\u200b\ufeff\u00ad',
  'a command anywhere in the line': '##[set-env name=PATH]/evil',
  'a command on a line of its own': '\r\n  ::set-output name=allowed::true\n',
  'a command after a carriage return': '\r::add-path::/evil',
  'a command after a separator of lines': '\u2028::save-state name=a::b\u2029::set-env name=a::b',
  'a command that collation finds': '#\u034f#\u200b[set-env name=PATH]/evil',
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

/** Characters that a comparison by collation passes over, as the runner's does. */
const passedOver = (line: string): string => line.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');

/**
 * The commands that a runner would obey in a log: `::name …::` at the start of a line after white space, `##[name …]`
 * anywhere. Those of which the runner only makes colours (error, warning, debug, group) are left out.
 */
export function workflowCommandsIn(log: string): string[] {
  return log.split(/[\r\n]/).flatMap((line) => {
    const seen = passedOver(line);
    const [, atStart] = /^\s*::([\w-]+)[^:]*(?::(?!:)[^:]*)*::/.exec(seen) ?? [];
    const anywhere = [...seen.matchAll(/##\[([\w-]+)[^\]]*\]/g)].map(([, name]) => name);
    return [atStart, ...anywhere].filter((name) => name !== undefined).filter((name) => COMMANDS.includes(name));
  });
}

/** Control and format characters in a log, but for newlines and tabs, by their numbers. */
export const unseenIn = (log: string): string[] =>
  [...log.matchAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu)]
    .map(([c]) => c)
    .filter((c) => c !== '\n' && c !== '\t')
    .map((c) => `U+${c.codePointAt(0)?.toString(16)}`);
