import { Command, CommanderError, Option } from 'commander';
import { baseError } from '../lib/errors.ts';
import { VERSION } from '../lib/version.ts';
import { areas } from './areas.ts';
import type { CommandInput, CommandSpec } from './command.ts';

export type Chosen = { readonly spec: CommandSpec; readonly input: CommandInput };

/** What the command line asks for: a command to run, or a text (help, the version) to print. */
export type Parsed = Chosen | { readonly print: string };

/**
 * An option; `<file...>` may be repeated. It takes one value each time: commander's own variadic options would swallow
 * the operands behind them.
 */
function optionOf(flags: string, description: string): Option {
  const option = new Option(flags, description);
  if (!option.variadic) return option;
  option.variadic = false;
  return option.argParser((value: string, previous: unknown) =>
    Array.isArray(previous) ? [...previous, value] : [value],
  );
}

const GLOBAL_OPTIONS: readonly Option[] = [
  new Option('--json', 'print exactly one JSON document, the report, on stdout'),
  new Option('--report <file>', 'write the same JSON to a file'),
  new Option('--quiet', 'no progress on stderr'),
  new Option('--verbose', 'every request and the causes of errors on stderr'),
  new Option('--no-color', 'no colours (also NO_COLOR)'),
  new Option('--concurrency <n>', 'how many transfers at once'),
  new Option('--timeout <duration>', 'for the whole command, like 90s or 15m; then exit 3'),
  optionOf('--plain-http <host...>', 'speak plain HTTP to this host too, not only to this machine'),
];

/** The first word that is neither an option nor the value of one: `--report r.json verify x` is about `verify`. */
function areaOf(argv: readonly string[]): string | undefined {
  const takesNext = (word: string | undefined): boolean =>
    GLOBAL_OPTIONS.some((option) => option.required && option.long === word);
  return argv.find((word, index) => !word.startsWith('-') && !takesNext(argv[index - 1]));
}

/** Parses a command line. Throws `usage` for what it does not allow. Only the area that is asked for is loaded. */
export async function parseCommandLine(argv: readonly string[]): Promise<Parsed> {
  let chosen: Chosen | undefined;
  let printed = '';
  let failing = '';
  const settle = (command: Command, path: string): Command => {
    command
      .exitOverride((error) => {
        failing = path;
        throw error;
      })
      .configureOutput({
        writeOut: (text) => {
          printed += text;
        },
        writeErr: () => {},
      })
      .helpOption('-h, --help', 'this help')
      .allowExcessArguments(false);
    for (const option of GLOBAL_OPTIONS) command.addOption(option);
    return command;
  };

  const program = settle(new Command('mc'), '')
    .description('keep delivering signed, attested releases when infrastructure is lost')
    .version(VERSION, '--version', 'the version of mc')
    .addHelpText('after', '\nExample:\n  mc dr simulate --out drill\n');
  const wanted = areaOf(argv);
  for (const [name, area] of Object.entries(areas)) {
    if (name !== wanted) {
      program.command(name).description(area.summary);
      continue;
    }
    const { commands } = await area.load();
    const root = settle(program.command(name), name).description(area.summary);
    for (const spec of commands) {
      const [, verb] = spec.path.split(' ');
      const command = verb === undefined ? root : settle(root.command(verb), spec.path);
      define(command, spec, (input) => {
        chosen = { spec, input };
      });
    }
  }

  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { print: printed };
    const detail =
      error.code === 'commander.help'
        ? 'a command is missing'
        : error.message.replace(/^error: /, '').replace(/\n/g, ' ');
    throw baseError('usage', { detail, command: failing });
  }
  return chosen ?? { print: printed || program.helpInformation() };
}

function define(command: Command, spec: CommandSpec, choose: (input: CommandInput) => void): void {
  command.description(spec.summary).addHelpText('after', `\nExample:\n  ${spec.example}\n`);
  for (const [name, description] of spec.arguments ?? []) command.argument(name, description);
  for (const [flags, description, fallback] of spec.options ?? []) {
    const option = optionOf(flags, description);
    if (fallback !== undefined) option.default(fallback);
    command.addOption(option);
  }
  command.action(() => choose({ args: command.args, options: command.optsWithGlobals() }));
}
