import { spawnSync } from 'node:child_process';
import type { Block } from './markdown.ts';

/** A command of a page with the result that the page promises. */
export interface Command {
  readonly text: string;
  /** The number of its first line in the page. */
  readonly line: number;
  readonly exit: number;
  /** The output that the page shows. Undefined if it shows none: then the output is not compared. */
  readonly output?: readonly string[];
}

/**
 * Reads the commands of a block. In a `console` block `$ ` marks a command, `> ` its continuation, and every other line is its
 * expected output. A `sh` block has commands only. `exit N` after the language is the exit code of the last command; all
 * others exit with 0. Other languages have no commands.
 */
export function parseCommands(block: Block): Command[] {
  const commands =
    block.language === 'console' ? parseConsole(block) : block.language === 'sh' ? parseScript(block) : [];
  const [, exit] = /^exit (\d+)$/.exec(block.options) ?? [];
  if (block.options !== '' && exit === undefined)
    throw new Error(`line ${block.line - 1}: expected "exit N" after ${block.language}, found "${block.options}"`);
  return commands.map((command, i) => ({ ...command, exit: i === commands.length - 1 ? Number(exit ?? 0) : 0 }));
}

type Parsed = Omit<Command, 'exit'>;

function parseConsole({ lines, line }: Block): Parsed[] {
  const commands: { text: string; line: number; output?: string[] }[] = [];
  lines.forEach((content, i) => {
    const last = commands.at(-1);
    if (content.startsWith('$ ')) commands.push({ text: content.slice(2), line: line + i });
    else if (!last) throw new Error(`line ${line + i}: expected a command after "$ ", found "${content}"`);
    else if (/^>( |$)/.test(content) && !last.output) last.text += `\n${content.slice(2)}`;
    else last.output = [...(last.output ?? []), content];
  });
  if (commands.length === 0) throw new Error(`line ${line}: the console block has no command`);
  return commands;
}

/** Splits a script where bash accepts the lines so far as complete. Comments and empty lines are no commands. */
function parseScript({ lines, line }: Block): Parsed[] {
  const commands: Parsed[] = [];
  let text = '';
  let first = line;
  lines.forEach((content, i) => {
    if (text === '' && /^\s*(#|$)/.test(content)) return;
    if (text === '') first = line + i;
    text += text === '' ? content : `\n${content}`;
    if (!isComplete(text)) return;
    commands.push({ text, line: first });
    text = '';
  });
  if (text !== '') throw new Error(`line ${first}: the command "${text}" has no end`);
  return commands;
}

/** bash warns about a here-document without an end and exits with 0, so any warning counts. */
function isComplete(text: string): boolean {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: text });
  return status === 0 && stderr.length === 0 && !text.endsWith('\\');
}
