import { CommanderError, Option, Command as Parser } from 'commander';
import { DEFAULT_CONCURRENCY } from '../lib/concurrency.ts';
import { baseError } from '../lib/errors.ts';
import { VERSION } from '../lib/version.ts';
import { areas } from './areas.ts';
import type { Command } from './command.ts';
import {
  count,
  flag,
  isOperand,
  type LookUp,
  list,
  type Parameter,
  type RawValue,
  readValues,
  text,
  type Values,
} from './parameters.ts';

const MAX_CONCURRENCY = 256;

/** The options of every command. */
const GLOBAL_OPTIONS = {
  json: flag('--json', 'print exactly one JSON document, the report, on stdout'),
  report: text('--report <file>', 'write the same JSON to a file'),
  quiet: flag('--quiet', 'print no progress on stderr'),
  verbose: flag('--verbose', 'print every request and the causes of errors on stderr'),
  noColor: flag('--no-color', 'print no colours; the environment variable NO_COLOR has the same effect'),
  concurrency: count(
    '--concurrency <n>',
    `the number of parallel transfers, from 1 to ${MAX_CONCURRENCY}; default: ${DEFAULT_CONCURRENCY}`,
    MAX_CONCURRENCY,
  ),
  timeout: text('--timeout <duration>', 'stop the command after this time, like 90s or 15m, and exit with 3'),
  plainHttp: list('--plain-http <host...>', 'allow plain HTTP to this host; it is always allowed to this machine'),
};

export type GlobalOptions = Values<typeof GLOBAL_OPTIONS>;

/** A command with its values on the command line. */
export interface Invocation {
  readonly command: Command;
  readonly lookUp: LookUp;
  readonly options: GlobalOptions;
}

/** A parsed command line: a command to run, or a text (help, the version) to print. */
export type Parsed = Invocation | { readonly print: string };

/**
 * Creates the parser's option. A repeated option takes one value each time: with several values it would take the operands that
 * follow it.
 */
function createOption({ syntax, description, fallback }: Parameter<unknown>): Option {
  const option = new Option(syntax, description);
  if (fallback !== undefined) option.default(fallback);
  if (!option.variadic) return option;
  option.variadic = false;
  return option.argParser((value: string, previous: unknown) =>
    Array.isArray(previous) ? [...previous, value] : [value],
  );
}

const globalOptions: readonly Option[] = Object.values(GLOBAL_OPTIONS).map(createOption);

const HELP_COMMAND = ['help [command]', 'print the help of a command'] as const;

/** Adds the options of every command. `--help` shows them after the options that were added before. */
function addGlobalOptions(parser: Parser): Parser {
  parser.optionsGroup('Global options:');
  for (const option of globalOptions) parser.addOption(option);
  return parser.helpOption('-h, --help', 'print this help');
}

/** Returns the first word that is not an option or its value: in `--report r.json verify x` it is `verify`. */
function findArea(argv: readonly string[]): string | undefined {
  const takesNext = (word: string | undefined): boolean =>
    globalOptions.some((option) => option.required && option.long === word);
  return argv.find((word, index) => !word.startsWith('-') && !takesNext(argv[index - 1]));
}

/** Parses a command line and loads only the area that it names. Throws `usage` for a command line that is not allowed. */
export async function parseCommandLine(argv: readonly string[]): Promise<Parsed> {
  let chosen: { readonly command: Command; readonly lookUp: LookUp } | undefined;
  let printed = '';
  let failing = '';
  const configure = (parser: Parser, path: string): Parser => {
    parser
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
      .allowExcessArguments(false);
    return parser;
  };

  const program = addGlobalOptions(configure(new Parser('mc'), ''))
    .description('keep delivering signed, attested releases when infrastructure is lost')
    .version(VERSION, '--version', 'print the version of mc')
    .helpCommand(...HELP_COMMAND)
    .addHelpText('after', '\nExample:\n  mc dr simulate --out drill\n');
  const wanted = findArea(argv);
  for (const [name, area] of Object.entries(areas)) {
    if (name !== wanted) {
      program.command(name).description(area.summary);
      continue;
    }
    const { commands } = await area.load();
    const root = configure(program.command(name), name).description(area.summary);
    for (const command of commands) {
      const [, verb] = command.path.split(' ');
      const parser = verb === undefined ? root : configure(root.command(verb), command.path);
      define(parser, command, (lookUp) => {
        chosen = { command, lookUp };
      });
      if (verb !== undefined) addGlobalOptions(parser);
    }
    addGlobalOptions(root);
    // Otherwise "help" is an operand: of verify, for example.
    if (commands.every(({ path }) => path !== name)) root.helpCommand(...HELP_COMMAND);
  }

  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { print: printed };
    throw baseError('usage', { detail: describeParserError(error), command: failing });
  }
  if (!chosen) return { print: printed || program.helpInformation() };
  return { ...chosen, options: readValues(GLOBAL_OPTIONS, chosen.lookUp, chosen.command.path) };
}

const describeParserError = ({ code, message }: CommanderError): string =>
  code === 'commander.help' ? 'a command is missing' : message.replace(/^error: /, '').replace(/\n/g, ' ');

/** Adds a command's operands and own options to its parser. The parser calls `choose` if the command line names the command. */
function define(parser: Parser, command: Command, choose: (lookUp: LookUp) => void): void {
  parser.description(command.summary).addHelpText('after', `\nExample:\n  ${command.example}\n`);
  const operands = command.parameters.filter(isOperand);
  const createEntry = (parameter: Parameter<unknown>) => ({ parameter, option: createOption(parameter) });
  const own = command.parameters.filter((parameter) => !isOperand(parameter)).map(createEntry);
  const options = [...own, ...Object.values(GLOBAL_OPTIONS).map(createEntry)];
  for (const { syntax, description } of operands) parser.argument(syntax, description);
  for (const { option } of own) parser.addOption(option);
  parser.action(() => {
    const values = parser.optsWithGlobals();
    choose((parameter) => {
      const position = operands.indexOf(parameter);
      if (position >= 0) return toRawValue(parser.processedArgs[position]);
      const found = options.find((one) => one.parameter === parameter);
      return found && toRawValue(values[found.option.attributeName()]);
    });
  });
}

/** Narrows a value of the parser, which has no types. */
function toRawValue(value: unknown): RawValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String) : undefined;
}
