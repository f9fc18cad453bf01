import { EXIT } from '../lib/exit-codes.ts';
import { formatSuggestion } from '../lib/suggest.ts';
import { catalogue } from './catalogue.ts';
import { type Command, type CommandResult, defineCommand } from './command.ts';
import { cliError } from './errors.ts';
import { optionalOperand } from './parameters.ts';

function explainAll(): CommandResult {
  const rows = Object.entries(catalogue).map(([name, entry]) => [name, entry.family, entry.message]);
  const table = { columns: ['code', 'family', 'message'], rows };
  return { report: catalogue, text: [{ title: 'Error codes', table }], exitCode: EXIT.done };
}

export const commands: readonly Command[] = [
  defineCommand({
    path: 'explain',
    summary: 'explain an error code and how to fix the error',
    options: {
      code: optionalOperand(
        '[code]',
        'the code of an error; without it, the command lists all codes',
        Object.keys(catalogue),
      ),
    },
    example: 'mc explain root-mismatch',
    run: async ({ code }) => {
      if (code === undefined) return explainAll();
      const entry = Object.hasOwn(catalogue, code) ? catalogue[code] : undefined;
      if (!entry)
        throw cliError('unknown-code', { given: code, suggestion: formatSuggestion(code, Object.keys(catalogue)) });
      const lines = [`family: ${entry.family}`, entry.message, ...(entry.hint ? [entry.hint] : [])];
      return { report: { code, ...entry }, text: [{ title: code, lines }], exitCode: EXIT.done };
    },
  }),
];
