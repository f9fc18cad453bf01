import { resolve } from 'node:path';
import { createDecisionReport, MAX_INPUT_BYTES, parseInput, present } from '../bypass/index.ts';
import { readFileBounded } from '../lib/files.ts';
import { type Command, defineCommand } from './command.ts';
import { requiredText } from './parameters.ts';

export const commands: readonly Command[] = [
  defineCommand({
    path: 'bypass decide',
    summary: 'decide whether this gate may be bypassed now: exit 0 if allowed, 1 if denied',
    options: { input: requiredText('--input <file>', 'the request, its subject and its approvals, as JSON') },
    example: 'mc bypass decide --input bypass.json --json',
    run: async ({ input }, { clock, cwd }) => {
      const bytes = await readFileBounded(resolve(cwd, input), MAX_INPUT_BYTES, 'the input');
      const report = createDecisionReport({ input: parseInput(bytes, input), subject: input }, { clock });
      return { report, text: present(report) };
    },
  }),
];
