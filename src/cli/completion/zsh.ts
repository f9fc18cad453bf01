import type { CompletedOption, CompletionValues, Grammar, Node, Word } from './grammar.ts';

/** The completion function. `path` and `words` are special in zsh, so the command's words are in `node`. */
const FUNCTION = `_mc() {
  local node='' before='' word kind=none
  local -i index command_at=0
  local -a entries options
  for ((index = 2; index < CURRENT; index++)); do
    word=\${words[index]}
    if [[ $word == '--' ]]; then
      command_at=index+1
      break
    fi
    case $word in
      -*=*) before='' ;;
      -*) before=$word ;;
      *)
        if ! _mc_find_value "$node" "$before" && _mc_is_command "\${node:+$node }$word"; then node="\${node:+$node }$word"; fi
        before=''
        ;;
    esac
  done
  if ((command_at > 0)); then
    ((command_at == CURRENT)) && _command_names -e
    _files
    return
  fi
  if [[ $PREFIX == --*=* ]]; then
    before=\${PREFIX%%=*}
    compset -P '*='
  fi
  if ! _mc_find_value "$node" "$before"; then
    _mc_find_node "$node"
    if [[ $PREFIX == -* ]]; then
      _describe -o option options
      return
    fi
  fi
  case $kind in
    words) _describe value entries ;;
    files)
      ((\${#entries})) && _describe command entries
      _files
      ;;
  esac
}
# The file is either a function of fpath, or it was sourced.
if [[ \${funcstack[1]-} == _mc ]]; then
  _mc "$@"
elif ((\${+functions[compdef]})); then
  compdef _mc mc mc-actions
else
  print -u2 'mc completion: compdef is missing; run "autoload -U compinit; compinit" before this script'
fi
`;

/** Formats the completion script of zsh. */
export function formatZshScript({ nodes, globalOptions }: Grammar): string {
  const paths = nodes.map(({ path }) => path).filter((path) => path !== '');
  return [
    '#compdef mc mc-actions',
    '# Completion of mc for zsh. Load it after compinit with: source <(mc completion zsh)',
    formatFunction('_mc_is_command', [
      'case $1 in',
      `  ${paths.map(quote).join(' | ')}) return 0 ;;`,
      'esac',
      'return 1',
    ]),
    '# Sets the words and options that may follow a command.',
    formatFunction('_mc_find_node', [
      'case $1 in',
      ...nodes.flatMap(formatNode),
      'esac',
      `options+=(${formatEntries(globalOptions)})`,
    ]),
    '# Sets the values of an option, or returns 1 for an option without a value.',
    formatFunction('_mc_find_value', [
      "kind='' entries=()",
      'case $2 in',
      ...globalOptions.flatMap((option) => formatValueCase(option.name, option)),
      'esac',
      'case "$1 $2" in',
      ...nodes.flatMap(({ path, options }) => options.flatMap((each) => formatValueCase(`${path} ${each.name}`, each))),
      'esac',
      '[[ -n $kind ]]',
    ]),
    FUNCTION,
  ].join('\n');
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const formatFunction = (name: string, lines: readonly string[]): string =>
  `${name}() {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;

/** Formats words as `_describe` reads them: the name, a colon and the description. */
const formatEntries = (words: readonly Word[]): string =>
  words.map(({ name, summary }) => quote(`${escapeColon(name)}:${escapeColon(summary)}`)).join(' ');

const escapeColon = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll(':', '\\:');

function formatNode({ path, words, options, operands }: Node): string[] {
  const entries = words.length > 0 ? formatEntries(words) : formatWords(operands);
  const kind = entries !== '' && operands.kind !== 'files' ? 'words' : operands.kind;
  return [
    `  ${quote(path)})`,
    `    kind=${kind} entries=(${entries})`,
    `    options=(${formatEntries(options)})`,
    '    ;;',
  ];
}

const formatWords = (values: CompletionValues): string =>
  values.kind === 'words' ? values.words.map((word) => quote(escapeColon(word))).join(' ') : '';

function formatValueCase(pattern: string, { value }: CompletedOption): string[] {
  return value === undefined ? [] : [`  ${quote(pattern)}) kind=${value.kind} entries=(${formatWords(value)}) ;;`];
}
