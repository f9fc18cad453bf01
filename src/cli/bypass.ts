import { commands as doctorCommands } from './bypass-doctor.ts';
import { commands as githubCommands } from './bypass-github.ts';
import type { Command } from './command.ts';

export const commands: readonly Command[] = [...githubCommands, ...doctorCommands];
