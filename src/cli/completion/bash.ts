import type { CompletedOption, CompletionValues, Grammar, Node } from './grammar.ts';

/** The function that completes a word. It works without the package bash-completion, and with bash 3.2. */
const FUNCTION = `_mc_complete() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous='' path='' before='' word index offered
  local options='' values='none' words='' command_at=-1
  [ "$COMP_CWORD" -gt 0 ] && previous=\${COMP_WORDS[COMP_CWORD-1]}
  # bash splits --option=value at the equals sign.
  if [ "$current" = '=' ]; then
    current=''
  elif [ "$previous" = '=' ]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    if [ "$word" = '--' ]; then command_at=$((index + 1)); break; fi
    case $word in
      =) ;;
      -*) before=$word ;;
      *)
        if ! _mc_takes_value "$path" "$before" && _mc_is_command "\${path:+$path }$word"; then path="\${path:+$path }$word"; fi
        before=''
        ;;
    esac
  done
  _mc_describe "$path"
  COMPREPLY=()
  if [ "$command_at" -ge 0 ]; then
    values='files'
    [ "$command_at" -eq "$COMP_CWORD" ] && values='command'
  elif _mc_takes_value "$path" "$previous"; then
    _mc_describe_value "$path" "$previous"
  else
    case $current in
      -*) values='words' words="$options $_mc_global_options" ;;
    esac
  fi
  case $values in
    words) offered=$(compgen -W "$words" -- "$current") ;;
    files) offered=$(compgen -f -- "$current"; [ -z "$words" ] || compgen -W "$words" -- "$current") ;;
    command) offered=$(compgen -c -- "$current"; compgen -f -- "$current") ;;
    *)
      offered=''
      compopt +o default 2>/dev/null
      ;;
  esac
  [ "$values" = 'files' ] && compopt -o filenames 2>/dev/null
  while IFS= read -r word; do
    [ -n "$word" ] && COMPREPLY+=("$word")
  done <<< "$offered"
}
complete -o default -F _mc_complete mc mc-actions
`;

/** Formats the completion script of bash. */
export function formatBashScript({ nodes, globalOptions }: Grammar): string {
  return [
    '# Completion of mc for bash. Load it with: source <(mc completion bash)',
    `_mc_global_options=${quote(joinNames(globalOptions))}`,
    '# Returns 0 for the words of a command or an area.',
    formatFunction('_mc_is_command', [
      'case $1 in',
      `  ${nodes
        .filter(({ path }) => path !== '')
        .map(({ path }) => quote(path))
        .join(' | ')}) return 0 ;;`,
      'esac',
      'return 1',
    ]),
    '# Sets the options of a command and what its operands are.',
    formatFunction('_mc_describe', ['case $1 in', ...nodes.map(formatNode), 'esac']),
    '# Returns 0 if a word is an option of the command that takes a value.',
    formatFunction('_mc_takes_value', ['local values words', '_mc_describe_value "$1" "$2"', '[ -n "$values" ]']),
    '# Sets the values of an option.',
    formatFunction('_mc_describe_value', [
      "values='' words=''",
      'case $2 in',
      ...globalOptions.flatMap((option) => formatValueCase(option.name, option.value)),
      'esac',
      '[ -z "$values" ] || return 0',
      'case "$1 $2" in',
      ...nodes.flatMap(({ path, options }) =>
        options.flatMap(({ name, value }) => formatValueCase(`${path} ${name}`, value)),
      ),
      'esac',
    ]),
    FUNCTION,
  ].join('\n');
}

const joinNames = (options: readonly CompletedOption[]): string => options.map(({ name }) => name).join(' ');

/** Quotes a text for every POSIX shell. */
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const formatFunction = (name: string, lines: readonly string[]): string =>
  `${name}() {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;

function formatNode({ path, words, options, operands }: Node): string {
  const names = [...words.map(({ name }) => name), ...(operands.kind === 'words' ? operands.words : [])];
  const kind = names.length > 0 && operands.kind !== 'files' ? 'words' : operands.kind;
  return `  ${quote(path)}) options=${quote(joinNames(options))} values=${kind} words=${quote(names.join(' '))} ;;`;
}

function formatValueCase(pattern: string, value: CompletionValues | undefined): string[] {
  if (value === undefined) return [];
  const words = value.kind === 'words' ? value.words.join(' ') : '';
  return [`  ${quote(pattern)}) values=${value.kind} words=${quote(words)} ;;`];
}
