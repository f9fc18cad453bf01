export { type Command, parseCommands } from './commands.ts';
export { type Block, findSection, readBlocks, readSections, type Section } from './markdown.ts';
export { findMismatch } from './match-output.ts';
export { type RunOptions, runBlocks } from './run-blocks.ts';
export { openShell, type Ran, type Shell, type ShellOptions } from './shell.ts';
