import { CommanderError, Option, Command as Parser } from 'commander';
import { baseError } from '../lib/errors.ts';
import { formatSuggestion } from '../lib/suggest.ts';
import { VERSION } from '../lib/version.ts';
import { areas } from './areas.ts';
import type { Command } from './command.ts';
import { readCommandWords, resolveHelp } from './command-words.ts';
import { GLOBAL_OPTIONS, type GlobalOptions } from './global-options.ts';
import { isOperand, type LookUp, type Parameter, type RawValue, readValues } from './parameters.ts';

/** A command with its values on the command line. */
export interface Invocation {
  readonly command: Command;
  readonly lookUp: LookUp;
  readonly options: GlobalOptions;
}

/** A text to print instead of running a command: `topic` is `help` or `version`. */
export interface Printout {
  readonly topic: 'help' | 'version';
  readonly print: string;
}

/** A parsed command line: a command to run, or a text to print. */
export type Parsed = Invocation | Printout;

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

const HELP_COMMAND = ['help [command...]', 'print the help of a command'] as const;

/** Adds the options of every command. `--help` shows them after the options that were added before. */
function addGlobalOptions(parser: Parser): Parser {
  parser.optionsGroup('Global options:');
  for (const option of globalOptions) parser.addOption(option);
  return parser.helpOption('-h, --help', 'print this help');
}

/** What the parser found on a command line. */
interface Findings {
  chosen?: { readonly command: Command; readonly lookUp: LookUp };
  failing?: { readonly parser: Parser; readonly path: string };
  printed: string;
}

/** Parses a command line and loads only the area that it names. Throws `usage` for a command line that is not allowed. */
export async function parseCommandLine(argv: readonly string[]): Promise<Parsed> {
  const commandWords = readCommandWords(argv, globalOptions);
  const line = await resolveHelp(argv, commandWords, areas);
  const [wanted] = line === argv ? commandWords.words : line;
  const findings: Findings = { printed: '' };
  const program = await createParser(wanted, findings);
  try {
    await program.parseAsync(line, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.version') return { topic: 'version', print: findings.printed };
    const { parser, path } = findings.failing ?? { parser: program, path: '' };
    // Without a verb there is nothing to do: an area prints its help.
    if (error.code === 'commander.help') parser.outputHelp();
    else if (error.exitCode !== 0) throw createParserError(error, parser, path);
    return { topic: 'help', print: findings.printed };
  }
  const { chosen } = findings;
  if (!chosen) throw baseError('usage', { detail: 'a command is missing', command: '' });
  return { ...chosen, options: readValues(GLOBAL_OPTIONS, chosen.lookUp, chosen.command.path) };
}

/** Creates the parser of all areas, with the commands of the wanted one. */
async function createParser(wanted: string | undefined, findings: Findings): Promise<Parser> {
  const configure = (parser: Parser, path: string): Parser =>
    parser
      .exitOverride((error) => {
        findings.failing = { parser, path };
        throw error;
      })
      .configureOutput({
        writeOut: (text) => {
          findings.printed += text;
        },
        writeErr: () => {},
      })
      .showSuggestionAfterError(false) // the suggestions of lib/suggest.ts are used instead
      .allowExcessArguments(false);

  const program = addGlobalOptions(configure(new Parser('mc'), ''))
    .description('keep delivering signed, attested releases when infrastructure is lost')
    .version(VERSION, '--version', 'print the version of mc')
    .helpCommand(...HELP_COMMAND)
    .addHelpText('after', '\nExample:\n  mc dr simulate --out drill\n');
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
        findings.chosen = { command, lookUp };
      });
      if (verb !== undefined) addGlobalOptions(parser);
    }
    addGlobalOptions(root);
    addAreaHelp(root, name, commands);
  }
  return program;
}

/** Adds the help command and an example to an area that is not a command itself. Otherwise "help" is an operand: of verify, for example. */
function addAreaHelp(root: Parser, name: string, commands: readonly Command[]): void {
  if (commands.some(({ path }) => path === name)) return;
  root.helpCommand(...HELP_COMMAND).addHelpText('after', `\nExample:\n  ${commands[0]?.example}\n`);
}

/** Creates `usage` from an error of the parser, with a suggestion for an unknown option. */
function createParserError({ code, message }: CommanderError, parser: Parser, path: string): Error {
  const detail = message.replace(/^error: /, '').replace(/\n/g, ' ');
  const given = code === 'commander.unknownOption' ? /'(--[^']+)'/.exec(message)?.[1] : undefined;
  const known = [...parser.options, ...globalOptions].flatMap(({ long }) => long ?? []);
  const suggestion = given === undefined ? '' : formatSuggestion(given, [...known, '--help']);
  return baseError('usage', { detail: `${detail}${suggestion}`, command: path });
}

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
