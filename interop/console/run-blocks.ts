import { type Command, parseCommands } from './commands.ts';
import type { Block } from './markdown.ts';
import { findMismatch } from './match-output.ts';
import type { Ran, Shell } from './shell.ts';

export interface RunOptions {
  /** The name of the page, for messages. */
  readonly page: string;
  /** The time limit of one command. */
  readonly timeoutMs: number;
}

/**
 * Runs the commands of blocks in their order. Throws at the first command whose exit code or output differs from the page.
 * Throws too if the blocks have no command. Returns the number of commands.
 */
export async function runBlocks(shell: Shell, blocks: readonly Block[], options: RunOptions): Promise<number> {
  const commands = blocks.flatMap(parseCommands);
  if (commands.length === 0) throw new Error(`${options.page}: the blocks have no command`);
  for (const command of commands) assertRan(command, await shell.run(command.text, options.timeoutMs), options.page);
  return commands.length;
}

function assertRan({ text, line, exit, output: shown }: Command, { code, output }: Ran, page: string): void {
  const fail = (problem: string): never => {
    throw new Error(`${page}:${line}: ${problem}\n$ ${text}\n${output}`);
  };
  if (code !== exit) fail(`expected exit code ${exit}, found ${code}`);
  const missing = shown && findMismatch(shown, output);
  if (missing !== undefined) fail(`expected the output "${missing}" at this place`);
}
