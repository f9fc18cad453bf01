import { areas } from '../../src/cli/areas.ts';
import { isOperand } from '../../src/cli/parameters.ts';
import { formatTable, GENERATED } from './markdown.ts';

/** Formats docs/commands.md from the specifications of the commands. */
export async function commandPage(): Promise<string> {
  const parts = [
    '# Commands',
    GENERATED,
    '`mc <area> <verb>`; every command has `--help`, `--json`, `--report FILE`, `--quiet`, `--verbose`, `--no-color`, `--concurrency N`, `--timeout DURATION` and `--plain-http HOST`.',
  ];
  for (const [name, area] of Object.entries(areas)) {
    parts.push(`## ${name}`, `${area.summary[0]?.toUpperCase()}${area.summary.slice(1)}.`);
    for (const { path, summary, example, parameters } of (await area.load()).commands) {
      parts.push(`### mc ${path}`, `${summary[0]?.toUpperCase()}${summary.slice(1)}.`, `\`\`\`sh\n${example}\n\`\`\``);
      const options = parameters.filter((parameter) => !isOperand(parameter));
      const rows = [...parameters.filter(isOperand), ...options].map(({ syntax, description, fallback }) => [
        `\`${syntax}\``,
        description,
        fallback === undefined ? '' : `\`${fallback}\``,
      ]);
      if (rows.length > 0) parts.push(formatTable(['Argument or option', 'Meaning', 'Default'], rows));
    }
  }
  return `${parts.join('\n\n')}\n`;
}
