import type { Areas } from '../command.ts';
import { GLOBAL_OPTIONS } from '../global-options.ts';
import { getFlag, isOperand, type Parameter } from '../parameters.ts';

/** One word with its description: an area, a verb or an option. */
export interface Word {
  readonly name: string;
  readonly summary: string;
}

/** The values that a shell offers for an option or operand: words, the names of files, a command to run, or nothing. */
export type CompletionValues =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'files' | 'command' | 'none' };

export interface CompletedOption extends Word {
  /** Undefined for an option without a value. */
  readonly value: CompletionValues | undefined;
  readonly isRepeatable: boolean;
}

/** A command, or an area of commands, as a shell completes it. */
export interface Node {
  /** The words of the command, such as `mirror sync`. The root has an empty path. */
  readonly path: string;
  /** The words that may follow. */
  readonly words: readonly Word[];
  /** The options of the command without the global ones. */
  readonly options: readonly CompletedOption[];
  readonly operands: CompletionValues;
}

export interface Grammar {
  readonly nodes: readonly Node[];
  readonly globalOptions: readonly CompletedOption[];
}

/** Placeholders of values that are not files. A value with another placeholder may be one, such as a subject or a place. */
const NOT_FILES: ReadonlySet<string> = new Set([
  ...[
    'code',
    'digest',
    'duration',
    'hex',
    'host',
    'host:port',
    'i',
    'id',
    'identity',
    'issuer',
    'n',
    'name',
    'os/arch',
  ],
  ...['owner/repo', 'registry', 'repository', 'size', 'tag', 'text', 'uri', 'url', 'vkey', 'workflow'],
]);

/** Describes all commands for the completion of a shell, from their specifications. */
export async function describeCommands(areas: Areas): Promise<Grammar> {
  const nodes: Node[] = [];
  const roots: Word[] = Object.entries(areas).map(([name, { summary }]) => ({ name, summary }));
  for (const { name } of roots) {
    const { commands = [] } = (await areas[name]?.load()) ?? {};
    const described = commands.map(({ path, parameters }) => ({
      path,
      words: [] as readonly Word[],
      options: parameters.filter((parameter) => !isOperand(parameter)).map(describeOption),
      operands: describeOperands(parameters.filter(isOperand)),
    }));
    const words = commands.flatMap(({ path, summary }) => {
      const verb = path.split(' ')[1];
      return verb === undefined ? [] : [{ name: verb, summary }];
    });
    const own = described.find(({ path }) => path === name);
    nodes.push({ path: name, options: [], operands: { kind: 'none' }, ...own, words });
    nodes.push(...described.filter((node) => node !== own));
  }
  const help: Word = { name: 'help', summary: 'print the help of a command' };
  return {
    nodes: [
      { path: '', words: [...roots, help], options: [], operands: { kind: 'none' } },
      ...nodes,
      { path: 'help', words: roots, options: [], operands: { kind: 'none' } },
      ...nodes
        .filter(({ path, words }) => !path.includes(' ') && words.length > 0)
        .map(({ path, words }): Node => ({ path: `help ${path}`, words, options: [], operands: { kind: 'none' } })),
    ],
    globalOptions: [
      ...Object.values(GLOBAL_OPTIONS).map(describeOption),
      { name: '--help', summary: 'print this help', value: undefined, isRepeatable: false },
    ],
  };
}

function describeOption(parameter: Parameter<unknown>): CompletedOption {
  const { syntax, description } = parameter;
  const hasValue = syntax.includes(' ');
  return {
    name: getFlag(syntax),
    summary: description,
    value: hasValue ? describeValues(parameter) : undefined,
    isRepeatable: syntax.includes('...'),
  };
}

function describeOperands(operands: readonly Parameter<unknown>[]): CompletionValues {
  const [only, ...more] = operands.map(describeValues);
  if (only === undefined) return { kind: 'none' };
  if (more.length === 0) return only;
  return [only, ...more].some(({ kind }) => kind === 'files') ? { kind: 'files' } : { kind: 'none' };
}

function describeValues({ syntax, choices }: Parameter<unknown>): CompletionValues {
  if (choices) return { kind: 'words', words: choices };
  const placeholder = /[<[]([^\]>]*)[\]>]/.exec(syntax)?.[1]?.replace('...', '') ?? '';
  if (placeholder === 'command') return { kind: 'command' };
  return { kind: NOT_FILES.has(placeholder) ? 'none' : 'files' };
}
