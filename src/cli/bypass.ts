import { commands as doctorCommands } from './bypass-doctor.ts';
import { commands as githubCommands } from './bypass-github.ts';
import { commands as lifeCommands } from './bypass-life.ts';
import { commands as offlineCommands } from './bypass-offline.ts';
import type { Command } from './command.ts';

export const commands: readonly Command[] = [...githubCommands, ...lifeCommands, ...offlineCommands, ...doctorCommands];
