import type { CommandSpec } from './command.ts';
import { releaseCommand } from './dr-release.ts';

export const commands: readonly CommandSpec[] = [releaseCommand];
