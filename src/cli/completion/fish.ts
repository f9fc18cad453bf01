import type { CompletedOption, CompletionValues, Grammar, Node } from './grammar.ts';

/** `__mc_path` prints the words of the command on the command line; `__mc_at` compares them. */
const FUNCTIONS = [
  'function __mc_path',
  "  set -l path ''",
  "  set -l before ''",
  '  for word in (commandline -opc)[2..-1]',
  '    switch $word',
  "      case '--'",
  '        break',
  "      case '-*=*'",
  "        set before ''",
  "      case '-*'",
  '        set before $word',
  "      case '*'",
  '        if not contains -- "$before" $__mc_options_with_value; and not contains -- "$path $before" $__mc_options_with_value',
  '          set -l longer (string trim -- "$path $word")',
  '          contains -- "$longer" $__mc_commands; and set path $longer',
  '        end',
  "        set before ''",
  '    end',
  '  end',
  '  echo $path',
  'end',
  'function __mc_at',
  '  test (__mc_path) = $argv[1]',
  'end',
  'complete -c mc-actions -w mc',
  'complete -c mc -f',
].join('\n');

/** Formats the completion script of fish. */
export function formatFishScript({ nodes, globalOptions }: Grammar): string {
  const withValue = [
    ...listNames(globalOptions),
    ...nodes.flatMap(({ path, options }) => listNames(options).map((name) => `${path} ${name}`)),
  ];
  const paths = nodes.map(({ path }) => path).filter((path) => path !== '');
  return [
    '# Completion of mc for fish. Load it with: mc completion fish | source',
    `set -g __mc_commands ${paths.map(quote).join(' ')}`,
    `set -g __mc_options_with_value ${withValue.map(quote).join(' ')}`,
    FUNCTIONS,
    ...globalOptions.map((option) => `complete -c mc ${formatOption(option)}`),
    ...nodes.flatMap(formatNode),
    '',
  ].join('\n');
}

const listNames = (options: readonly CompletedOption[]): string[] =>
  options.filter(({ value }) => value !== undefined).map(({ name }) => name);

/** Quotes a text for fish, which has two escapes in single quotes. */
const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function formatNode({ path, words, options, operands }: Node): string[] {
  const start = `complete -c mc -n ${quote(`__mc_at ${quote(path)}`)}`;
  return [
    ...words.map(({ name, summary }) => `${start} -a ${quote(name)} -d ${quote(summary)}`),
    ...options.map((option) => `${start} ${formatOption(option)}`),
    ...(operands.kind === 'none' ? [] : [`${start} ${formatValues(operands)}`]),
  ];
}

function formatOption({ name, summary, value }: CompletedOption): string {
  const parts = [name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`];
  if (value !== undefined) parts.push(value.kind === 'files' ? '-r -F' : '-x');
  if (value?.kind === 'words') parts.push(formatValues(value));
  return [...parts, `-d ${quote(summary)}`].join(' ');
}

function formatValues(values: CompletionValues): string {
  if (values.kind === 'words') return `-a ${quote(values.words.join(' '))}`;
  return values.kind === 'command' ? "-F -a '(__fish_complete_command)'" : '-F';
}
