import type { Clock } from '../lib/clock.ts';
import type { Http } from '../lib/http.ts';
import type { Section } from '../lib/present.ts';
import type { Progress } from '../lib/progress.ts';
import type { Threads } from '../lib/threads.ts';

/** What a command gets of the world. Commands touch nothing else of it: no `process`, no `console`. */
export interface CommandContext {
  readonly http: Http;
  readonly clock: Clock;
  readonly progress: Progress;
  /** Aborted by Ctrl-C and by --timeout; its reason is an McError. */
  readonly signal: AbortSignal;
  readonly concurrency: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The hosts of --plain-http. */
  readonly plainHttp: readonly string[];
  /** The folder of the checkout or package: where dist/, SECURITY/ and package-lock.json lie. */
  readonly installRoot: string;
  readonly quiet: boolean;
  readonly json: boolean;
  /** Where a command that computes much may do so beside itself. */
  readonly threads?: Threads | undefined;
  /** For commands that print while they run. What is written is cleaned: see `lib/clean-text.ts`. */
  readonly stdout: Screen;
  readonly stderr: Screen;
  /** Streams that nothing is cleaned on: for the output of a recorded command, and for `--raw`. */
  readonly raw: { readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream };
  /** A JSON document as it may be printed. */
  readonly formatJson: (value: unknown) => string;
}

/** Takes whole lines. */
export interface Screen {
  write(text: string): void;
}

export interface CommandInput {
  /** Operands in order; what stands behind `--` is among them. */
  readonly args: readonly string[];
  /** By long name in camelCase, as commander gives them; an option that may repeat is an array. */
  readonly options: Readonly<Record<string, unknown>>;
}

export interface CommandResult {
  /** What --json prints and --report writes. */
  readonly report: object;
  /** What people see on stdout. */
  readonly text: string | readonly Section[];
  /** It has written to stdout itself: nothing more is printed, not even for --json. */
  readonly printed?: boolean;
  /** Default: by the report's `outcome` (passed 0, else 1). */
  readonly exitCode?: number;
}

export interface CommandSpec {
  /** The words of the command: 'verify', 'mirror sync'. */
  readonly path: string;
  readonly summary: string;
  /** Commander's notation: `<file>`, `[file]`, `<files...>`. */
  readonly arguments?: readonly (readonly [name: string, description: string])[];
  /** Commander's notation: `--policy <file>`; `<file...>` may be repeated; then the default, where there is one. */
  readonly options?: readonly (readonly [flags: string, description: string, fallback?: string | boolean])[];
  /** A whole line that works, shown by --help. */
  readonly example: string;
  readonly run: (input: CommandInput, context: CommandContext) => Promise<CommandResult>;
}
