import type { EntryContext } from '../lib/entry-context.ts';
import type { Section } from '../lib/present.ts';
import { type LookUp, type Parameter, type Parameters, readValues, type Values } from './parameters.ts';

/** The surroundings of a command. A command uses neither `process` nor `console`. */
export interface CommandContext extends EntryContext {
  /** The hosts of --plain-http. */
  readonly plainHttp: readonly string[];
  readonly quiet: boolean;
  readonly json: boolean;
  /** For a command that prints while it runs. Its text is cleaned (see `lib/clean-text.ts`). */
  readonly stdout: Screen;
  readonly stderr: Screen;
  /** The same streams without cleaning, for the output of a recorded command. */
  readonly raw: { readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream };
  /** Formats a JSON document for printing. */
  readonly formatJson: (value: unknown) => string;
}

/** Takes whole lines. */
export interface Screen {
  write(text: string): void;
}

export interface CommandResult {
  /** The document that --json prints and --report writes. */
  readonly report: object;
  /** The text for people, on stdout. */
  readonly text: string | readonly Section[];
  /** True for a command that wrote to stdout itself: nothing more is printed, not even for --json. */
  readonly printed?: boolean;
  /** Default: 0 if the report's `outcome` is "passed", else 1. */
  readonly exitCode?: number;
}

/** The specification of a command. The types of `options` in `run` follow from the parameters. */
interface CommandDefinition<P extends Parameters> {
  /** The words of the command: 'verify', 'mirror sync'. */
  readonly path: string;
  readonly summary: string;
  /** Operands and options by name. `--help` and docs/commands.md show them in this order, operands first. */
  readonly options?: P;
  /** A complete command line that works; --help shows it. */
  readonly example: string;
  readonly run: (options: Values<P>, context: CommandContext) => Promise<CommandResult>;
}

export interface Command {
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly Parameter<unknown>[];
  readonly example: string;
  /** Reads the values of all parameters, then runs the command. */
  readonly run: (lookUp: LookUp, context: CommandContext) => Promise<CommandResult>;
}

/** Defines a command by its specification. */
export function defineCommand<const P extends Parameters>(definition: CommandDefinition<P>): Command {
  const { path, summary, example, options } = definition;
  const parameters = options ?? ({} as P);
  return {
    path,
    summary,
    parameters: Object.values(parameters),
    example,
    run: async (lookUp, context) => definition.run(readValues(parameters, lookUp, path), context),
  };
}

/** The commands that share a first word. They are loaded only when a command line names that word. */
export interface Area {
  readonly summary: string;
  readonly load: () => Promise<{ readonly commands: readonly Command[] }>;
}

/** The areas by their first word. */
export type Areas = Readonly<Record<string, Area>>;
