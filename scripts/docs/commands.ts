import { areas } from '../../src/cli/areas.ts';
import { GLOBAL_OPTIONS } from '../../src/cli/global-options.ts';
import { isOperand, type Parameter } from '../../src/cli/parameters.ts';
import { formatTable, GENERATED } from './markdown.ts';

const INTRODUCTION = [
  '`mc <area> <verb>`. `mc` and `mc <area>` print the help, and so do `mc help <area> <verb>` and `--help` after a command. `mc help <verb>` finds a verb that only one area has. `mc --version` prints the version. `mc-actions` is a second name of `mc`.',
  '## Options of every command',
  '`--json` and `-o json` are the same; `--json` with `-o table` is `usage`. `--report` also writes the error of a command that fails, that Ctrl-C or `--timeout` stops, or whose command line is not allowed.',
];

/** Formats docs/commands.md from the specifications of the commands. */
export async function commandPage(): Promise<string> {
  const parts = ['# Commands', GENERATED, ...INTRODUCTION, formatParameters(Object.values(GLOBAL_OPTIONS))];
  for (const [name, area] of Object.entries(areas)) {
    parts.push(`## ${name}`, `${area.summary[0]?.toUpperCase()}${area.summary.slice(1)}.`);
    for (const { path, summary, example, parameters } of (await area.load()).commands) {
      parts.push(`### mc ${path}`, `${summary[0]?.toUpperCase()}${summary.slice(1)}.`, `\`\`\`sh\n${example}\n\`\`\``);
      if (parameters.length > 0) parts.push(formatParameters(parameters));
    }
  }
  return `${parts.join('\n\n')}\n`;
}

/** Formats a table of operands, then options. */
function formatParameters(parameters: readonly Parameter<unknown>[]): string {
  const options = parameters.filter((parameter) => !isOperand(parameter));
  const rows = [...parameters.filter(isOperand), ...options].map(({ syntax, description, fallback }) => [
    `\`${syntax}\``,
    description,
    fallback === undefined ? '' : `\`${fallback}\``,
  ]);
  return formatTable(['Argument or option', 'Meaning', 'Default'], rows);
}
