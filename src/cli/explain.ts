import { catalogue } from './catalogue.ts';
import type { CommandSpec } from './command.ts';
import { cliError } from './errors.ts';

export const commands: readonly CommandSpec[] = [
  {
    path: 'explain',
    summary: 'what an error code means, and what to do',
    arguments: [['[code]', 'a code, as an error prints it; without one, all are listed']],
    example: 'mc explain root-mismatch',
    run: async ({ args }) => {
      const [code] = args;
      if (code === undefined) {
        const rows = Object.entries(catalogue).map(([name, entry]) => [name, entry.family, entry.message]);
        return {
          report: catalogue,
          text: [{ title: 'Error codes', table: { columns: ['code', 'family', 'message'], rows } }],
          exitCode: 0,
        };
      }
      const entry = Object.hasOwn(catalogue, code) ? catalogue[code] : undefined;
      if (!entry) throw cliError('unknown-code', { given: code });
      const lines = [`family: ${entry.family}`, entry.message, ...(entry.hint ? [entry.hint] : [])];
      return { report: { code, ...entry }, text: [{ title: code, lines }], exitCode: 0 };
    },
  },
];
