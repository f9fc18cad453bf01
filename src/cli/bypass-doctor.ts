import { examineSettings, presentDoctor } from '../bypass/index.ts';
import { EXIT } from '../lib/exit-codes.ts';
import { repoOption } from './bypass-github.ts';
import { type Command, defineCommand } from './command.ts';
import { text } from './parameters.ts';

export const commands: readonly Command[] = [
  defineCommand({
    path: 'bypass doctor',
    summary: 'check the settings on GitHub that a bypass relies on: exit 0 if nothing is open, 1 if something is',
    options: {
      environment: text('--environment <name>', 'the environment that has the deploy credentials', 'production'),
      check: text('--check <name>', 'the required check of the gate', 'promotion-gate / gate'),
      workflow: text('--workflow <file>', 'the workflow that calls the gate', '.github/workflows/promotion-gate.yml'),
      repo: repoOption,
    },
    example: 'mc bypass doctor --repo acme/app --environment production',
    run: async (options, context) => {
      const { report, isComplete } = await examineSettings(options, context);
      const exitCode = !isComplete ? EXIT.usage : report.outcome === 'passed' ? EXIT.done : EXIT.refused;
      return { report, text: presentDoctor(report), exitCode };
    },
  }),
];
