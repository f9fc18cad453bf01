export const id = 7024;
export const ids = [7024];
export const modules = {

/***/ 33192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76357);

function defineCommand(definition) {
    const { path, summary, example, options } = definition;
    const parameters = options ?? {};
    return {
        path,
        summary,
        parameters: Object.values(parameters),
        example,
        run: async (lookUp, context) => definition.run((0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .readValues */ .N$)(parameters, lookUp, path), context),
    };
}


/***/ }),

/***/ 37024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCommands: () => (/* binding */ createCommands)
});

// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(33192);
;// CONCATENATED MODULE: ./build/cli/completion/bash.js
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
function formatBashScript({ nodes, globalOptions }) {
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
            ...nodes.flatMap(({ path, options }) => options.flatMap(({ name, value }) => formatValueCase(`${path} ${name}`, value))),
            'esac',
        ]),
        FUNCTION,
    ].join('\n');
}
const joinNames = (options) => options.map(({ name }) => name).join(' ');
const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
const formatFunction = (name, lines) => `${name}() {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
function formatNode({ path, words, options, operands }) {
    const names = [...words.map(({ name }) => name), ...(operands.kind === 'words' ? operands.words : [])];
    const kind = names.length > 0 && operands.kind !== 'files' ? 'words' : operands.kind;
    return `  ${quote(path)}) options=${quote(joinNames(options))} values=${kind} words=${quote(names.join(' '))} ;;`;
}
function formatValueCase(pattern, value) {
    if (value === undefined)
        return [];
    const words = value.kind === 'words' ? value.words.join(' ') : '';
    return [`  ${quote(pattern)}) values=${value.kind} words=${quote(words)} ;;`];
}

;// CONCATENATED MODULE: ./build/cli/completion/fish.js
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
function formatFishScript({ nodes, globalOptions }) {
    const withValue = [
        ...listNames(globalOptions),
        ...nodes.flatMap(({ path, options }) => listNames(options).map((name) => `${path} ${name}`)),
    ];
    const paths = nodes.map(({ path }) => path).filter((path) => path !== '');
    return [
        '# Completion of mc for fish. Load it with: mc completion fish | source',
        `set -g __mc_commands ${paths.map(fish_quote).join(' ')}`,
        `set -g __mc_options_with_value ${withValue.map(fish_quote).join(' ')}`,
        FUNCTIONS,
        ...globalOptions.map((option) => `complete -c mc ${formatOption(option)}`),
        ...nodes.flatMap(fish_formatNode),
        '',
    ].join('\n');
}
const listNames = (options) => options.filter(({ value }) => value !== undefined).map(({ name }) => name);
const fish_quote = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
function fish_formatNode({ path, words, options, operands }) {
    const start = `complete -c mc -n ${fish_quote(`__mc_at ${fish_quote(path)}`)}`;
    return [
        ...words.map(({ name, summary }) => `${start} -a ${fish_quote(name)} -d ${fish_quote(summary)}`),
        ...options.map((option) => `${start} ${formatOption(option)}`),
        ...(operands.kind === 'none' ? [] : [`${start} ${formatValues(operands)}`]),
    ];
}
function formatOption({ name, summary, value }) {
    const parts = [name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`];
    if (value !== undefined)
        parts.push(value.kind === 'files' ? '-r -F' : '-x');
    if (value?.kind === 'words')
        parts.push(formatValues(value));
    return [...parts, `-d ${fish_quote(summary)}`].join(' ');
}
function formatValues(values) {
    if (values.kind === 'words')
        return `-a ${fish_quote(values.words.join(' '))}`;
    return values.kind === 'command' ? "-F -a '(__fish_complete_command)'" : '-F';
}

// EXTERNAL MODULE: ./build/cli/global-options.js
var global_options = __webpack_require__(56625);
// EXTERNAL MODULE: ./build/cli/parameters.js
var cli_parameters = __webpack_require__(76357);
;// CONCATENATED MODULE: ./build/cli/completion/grammar.js


const NOT_FILES = new Set([
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
async function describeCommands(areas) {
    const nodes = [];
    const roots = Object.entries(areas).map(([name, { summary }]) => ({ name, summary }));
    for (const { name } of roots) {
        const { commands = [] } = (await areas[name]?.load()) ?? {};
        const described = commands.map(({ path, parameters }) => ({
            path,
            words: [],
            options: parameters.filter((parameter) => !(0,cli_parameters/* isOperand */.go)(parameter)).map(describeOption),
            operands: describeOperands(parameters.filter(cli_parameters/* isOperand */.go)),
        }));
        const words = commands.flatMap(({ path, summary }) => {
            const verb = path.split(' ')[1];
            return verb === undefined ? [] : [{ name: verb, summary }];
        });
        const own = described.find(({ path }) => path === name);
        nodes.push({ path: name, options: [], operands: { kind: 'none' }, ...own, words });
        nodes.push(...described.filter((node) => node !== own));
    }
    const help = { name: 'help', summary: 'print the help of a command' };
    return {
        nodes: [
            { path: '', words: [...roots, help], options: [], operands: { kind: 'none' } },
            ...nodes,
            { path: 'help', words: roots, options: [], operands: { kind: 'none' } },
            ...nodes
                .filter(({ path, words }) => !path.includes(' ') && words.length > 0)
                .map(({ path, words }) => ({ path: `help ${path}`, words, options: [], operands: { kind: 'none' } })),
        ],
        globalOptions: [
            ...Object.values(global_options/* GLOBAL_OPTIONS */.PA).map(describeOption),
            { name: '--help', summary: 'print this help', value: undefined, isRepeatable: false },
        ],
    };
}
function describeOption(parameter) {
    const { syntax, description } = parameter;
    const hasValue = syntax.includes(' ');
    return {
        name: (0,cli_parameters/* getFlag */.jB)(syntax),
        summary: description,
        value: hasValue ? describeValues(parameter) : undefined,
        isRepeatable: syntax.includes('...'),
    };
}
function describeOperands(operands) {
    const [only, ...more] = operands.map(describeValues);
    if (only === undefined)
        return { kind: 'none' };
    if (more.length === 0)
        return only;
    return [only, ...more].some(({ kind }) => kind === 'files') ? { kind: 'files' } : { kind: 'none' };
}
function describeValues({ syntax, choices }) {
    if (choices)
        return { kind: 'words', words: choices };
    const placeholder = /[<[]([^\]>]*)[\]>]/.exec(syntax)?.[1]?.replace('...', '') ?? '';
    if (placeholder === 'command')
        return { kind: 'command' };
    return { kind: NOT_FILES.has(placeholder) ? 'none' : 'files' };
}

;// CONCATENATED MODULE: ./build/cli/completion/zsh.js
const zsh_FUNCTION = `_mc() {
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
function formatZshScript({ nodes, globalOptions }) {
    const paths = nodes.map(({ path }) => path).filter((path) => path !== '');
    return [
        '#compdef mc mc-actions',
        '# Completion of mc for zsh. Load it after compinit with: source <(mc completion zsh)',
        zsh_formatFunction('_mc_is_command', [
            'case $1 in',
            `  ${paths.map(zsh_quote).join(' | ')}) return 0 ;;`,
            'esac',
            'return 1',
        ]),
        '# Sets the words and options that may follow a command.',
        zsh_formatFunction('_mc_find_node', [
            'case $1 in',
            ...nodes.flatMap(zsh_formatNode),
            'esac',
            `options+=(${formatEntries(globalOptions)})`,
        ]),
        '# Sets the values of an option, or returns 1 for an option without a value.',
        zsh_formatFunction('_mc_find_value', [
            "kind='' entries=()",
            'case $2 in',
            ...globalOptions.flatMap((option) => zsh_formatValueCase(option.name, option)),
            'esac',
            'case "$1 $2" in',
            ...nodes.flatMap(({ path, options }) => options.flatMap((each) => zsh_formatValueCase(`${path} ${each.name}`, each))),
            'esac',
            '[[ -n $kind ]]',
        ]),
        zsh_FUNCTION,
    ].join('\n');
}
const zsh_quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
const zsh_formatFunction = (name, lines) => `${name}() {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
const formatEntries = (words) => words.map(({ name, summary }) => zsh_quote(`${escapeColon(name)}:${escapeColon(summary)}`)).join(' ');
const escapeColon = (text) => text.replaceAll('\\', '\\\\').replaceAll(':', '\\:');
function zsh_formatNode({ path, words, options, operands }) {
    const entries = words.length > 0 ? formatEntries(words) : formatWords(operands);
    const kind = entries !== '' && operands.kind !== 'files' ? 'words' : operands.kind;
    return [
        `  ${zsh_quote(path)})`,
        `    kind=${kind} entries=(${entries})`,
        `    options=(${formatEntries(options)})`,
        '    ;;',
    ];
}
const formatWords = (values) => values.kind === 'words' ? values.words.map((word) => zsh_quote(escapeColon(word))).join(' ') : '';
function zsh_formatValueCase(pattern, { value }) {
    return value === undefined ? [] : [`  ${zsh_quote(pattern)}) kind=${value.kind} entries=(${formatWords(value)}) ;;`];
}

;// CONCATENATED MODULE: ./build/cli/completion.js







const SCRIPTS = {
    bash: formatBashScript,
    zsh: formatZshScript,
    fish: formatFishScript,
};
const SHELLS = ['bash', 'zsh', 'fish'];
const createCommands = (areas) => [
    (0,command/* defineCommand */.N)({
        path: 'completion',
        summary: 'print the completion script of a shell: source <(mc completion bash)',
        options: { shell: (0,cli_parameters/* choiceOperand */.DM)('[shell]', `the shell: ${SHELLS.join(' | ')} (required)`, SHELLS) },
        example: 'mc completion bash > ~/.local/share/bash-completion/completions/mc',
        run: async ({ shell }, { clock }) => {
            const report = (0,lib_report/* beginReport */.mC)('completion', clock);
            const script = SCRIPTS[shell](await describeCommands(areas));
            return { report: report.finish([], { shell, script }), text: script };
        },
    }),
];


/***/ })

};
