import { resolve } from 'node:path';
import { createDecisionReport, MAX_INPUT_BYTES, parseInput, present } from '../bypass/index.ts';
import { readFileBounded } from '../lib/files.ts';
import type { CommandSpec } from './command.ts';
import { optionRequired } from './options.ts';

export const commands: readonly CommandSpec[] = [
  {
    path: 'bypass decide',
    summary: 'may this gate be bypassed, now: exit 0 allowed, 1 denied',
    options: [['--input <file>', 'the request, its subject and its approvals, as JSON']],
    example: 'mc bypass decide --input bypass.json --json',
    run: async (input, { clock, cwd }) => {
      const file = optionRequired(input, 'input', '--input', 'bypass decide');
      const bytes = await readFileBounded(resolve(cwd, file), MAX_INPUT_BYTES, 'the input');
      const report = createDecisionReport({ input: parseInput(bytes, file), subject: file }, { clock });
      return { report, text: present(report) };
    },
  },
];
