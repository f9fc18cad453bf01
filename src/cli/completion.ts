import { beginReport } from '../lib/report.ts';
import { type Areas, type Command, defineCommand } from './command.ts';
import { formatBashScript } from './completion/bash.ts';
import { formatFishScript } from './completion/fish.ts';
import { describeCommands, type Grammar } from './completion/grammar.ts';
import { formatZshScript } from './completion/zsh.ts';
import { choiceOperand } from './parameters.ts';

const SCRIPTS: Readonly<Record<'bash' | 'zsh' | 'fish', (grammar: Grammar) => string>> = {
  bash: formatBashScript,
  zsh: formatZshScript,
  fish: formatFishScript,
};
const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** Creates the command that prints the completion scripts of these areas. */
export const createCommands = (areas: Areas): readonly Command[] => [
  defineCommand({
    path: 'completion',
    summary: 'print the completion script of a shell: source <(mc completion bash)',
    options: { shell: choiceOperand('[shell]', `the shell: ${SHELLS.join(' | ')} (required)`, SHELLS) },
    example: 'mc completion bash > ~/.local/share/bash-completion/completions/mc',
    run: async ({ shell }, { clock }) => {
      const report = beginReport('completion', clock);
      const script = SCRIPTS[shell](await describeCommands(areas));
      return { report: report.finish([], { shell, script }), text: script };
    },
  }),
];
