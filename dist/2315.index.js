export const id = 2315;
export const ids = [2315];
export const modules = {

/***/ 56625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mr: () => (/* binding */ isJsonWanted),
/* harmony export */   PA: () => (/* binding */ GLOBAL_OPTIONS),
/* harmony export */   kY: () => (/* binding */ readEarlyOptions)
/* harmony export */ });
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18867);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76357);



const MAX_CONCURRENCY = 256;
const GLOBAL_OPTIONS = {
    json: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('--json', 'print exactly one JSON document, the report, on stdout; short for -o json'),
    format: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalChoice */ .AU)('-o <format>', 'the form of the result on stdout: table (the default) or json', [
        'json',
        'table',
    ]),
    report: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('--report <file>', 'write the same JSON to a file, also when the command fails'),
    quiet: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('--quiet', 'print no progress on stderr'),
    verbose: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('--verbose', 'print every request and the causes of errors on stderr'),
    noColor: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)('--no-color', 'print no colours; the environment variable NO_COLOR has the same effect'),
    concurrency: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)('--concurrency <n>', `the number of parallel transfers, from 1 to ${MAX_CONCURRENCY}; default: ${_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_CONCURRENCY */ .WH}`, MAX_CONCURRENCY),
    timeout: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('--timeout <duration>', 'stop the command after this time, like 90s or 15m, and exit with 3'),
    caFile: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('--ca-file <file>', 'also trust the certificate authorities in this PEM file for TLS'),
    plainHttp: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)('--plain-http <host...>', 'allow plain HTTP to this host; it is always allowed to this machine'),
};
function isJsonWanted({ json, format }, command) {
    if (json && format === 'table')
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .baseError */ .O)('usage', {
            detail: '--json and -o table contradict each other: expected only one of them',
            command,
        });
    return json || format === 'json';
}
function readEarlyOptions(argv) {
    const words = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
    const isJson = words.includes('--json') || findLast(words, '-o', '') === 'json';
    return { json: isJson, report: findLast(words, '--report', '='), verbose: words.includes('--verbose') };
}
function findLast(words, option, separator) {
    let value;
    for (const [index, word] of words.entries()) {
        if (word === option)
            value = words[index + 1];
        else if (!word.startsWith('--') === !option.startsWith('--') && word.startsWith(option + separator))
            value = word.slice(option.length + separator.length);
    }
    return value;
}


/***/ }),

/***/ 12315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/exit-codes.js
var exit_codes = __webpack_require__(72281);
// EXTERNAL MODULE: ./build/lib/http.js
var http = __webpack_require__(69874);
// EXTERNAL MODULE: ./build/lib/http/proxy.js
var proxy = __webpack_require__(31273);
// EXTERNAL MODULE: ./build/lib/printable.js
var printable = __webpack_require__(54939);
// EXTERNAL MODULE: ./build/lib/report.js
var report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
// EXTERNAL MODULE: ./build/lib/version.js
var version = __webpack_require__(96480);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/cli/errors.js
var cli_errors = __webpack_require__(50422);
;// CONCATENATED MODULE: ./build/cli/ca-file.js



const MAX_CA_BYTES = 4 * 1024 * 1024;
const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----[\s\S]*?-----END \1-----/g;
async function readCaFile(path) {
    const text = (await (0,files/* readFileBounded */.Y1)(path, MAX_CA_BYTES, 'the CA file')).toString('latin1');
    const blocks = [...text.matchAll(BLOCK)];
    const begun = text.match(/-----BEGIN /g)?.length ?? 0;
    if (blocks.length === 0)
        throw (0,cli_errors/* cliError */.h)('ca-file-malformed', { path, found: 'no complete PEM block' });
    if (begun !== blocks.length)
        throw (0,cli_errors/* cliError */.h)('ca-file-malformed', { path, found: 'a PEM block without its end' });
    return blocks.map(([pem, label = ''], index) => {
        if (label !== 'CERTIFICATE')
            throw (0,cli_errors/* cliError */.h)('ca-file-malformed', { path, found: `a PEM block "${label}"` });
        if (!isCertificate(pem))
            throw (0,cli_errors/* cliError */.h)('ca-file-malformed', {
                path,
                found: `a PEM block that is not a certificate, number ${index + 1}`,
            });
        return pem;
    });
}
function isCertificate(pem) {
    try {
        return new external_node_crypto_.X509Certificate(pem).raw.length > 0;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/cli/global-options.js
var global_options = __webpack_require__(56625);
// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(67375);
// EXTERNAL MODULE: ./build/lib/suggest.js
var suggest = __webpack_require__(70770);
;// CONCATENATED MODULE: ./build/cli/areas.js
async function loadMirrorCommands() {
    const parts = [await Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(1040), __webpack_require__.e(875), __webpack_require__.e(826), __webpack_require__.e(2371), __webpack_require__.e(5222), __webpack_require__.e(2830), __webpack_require__.e(8039), __webpack_require__.e(5529), __webpack_require__.e(2238), __webpack_require__.e(5941), __webpack_require__.e(9207), __webpack_require__.e(5678), __webpack_require__.e(60), __webpack_require__.e(7817), __webpack_require__.e(6231), __webpack_require__.e(8185), __webpack_require__.e(3421), __webpack_require__.e(297), __webpack_require__.e(2366), __webpack_require__.e(7557), __webpack_require__.e(4226), __webpack_require__.e(6921)]).then(__webpack_require__.bind(__webpack_require__, 26921)), await Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(1040), __webpack_require__.e(875), __webpack_require__.e(826), __webpack_require__.e(2371), __webpack_require__.e(5529), __webpack_require__.e(2238), __webpack_require__.e(5941), __webpack_require__.e(9207), __webpack_require__.e(5678), __webpack_require__.e(8185), __webpack_require__.e(3421), __webpack_require__.e(2366), __webpack_require__.e(2398), __webpack_require__.e(8876)]).then(__webpack_require__.bind(__webpack_require__, 38876))];
    return { commands: parts.flatMap(({ commands }) => commands) };
}
async function loadCompletionCommands() {
    const { createCommands } = await __webpack_require__.e(/* import() */ 7024).then(__webpack_require__.bind(__webpack_require__, 37024));
    return { commands: createCommands(areas) };
}
const areas = {
    verify: {
        summary: 'verify signatures, attestations and signer identities, offline',
        load: () => Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(1040), __webpack_require__.e(875), __webpack_require__.e(826), __webpack_require__.e(5529), __webpack_require__.e(2238), __webpack_require__.e(5941), __webpack_require__.e(5678), __webpack_require__.e(7817), __webpack_require__.e(297), __webpack_require__.e(7470)]).then(__webpack_require__.bind(__webpack_require__, 67470)),
    },
    inspect: { summary: 'show the claims in bundles; verify nothing', load: () => Promise.all(/* import() */[__webpack_require__.e(1040), __webpack_require__.e(3810), __webpack_require__.e(5529), __webpack_require__.e(9207), __webpack_require__.e(7817), __webpack_require__.e(8241)]).then(__webpack_require__.bind(__webpack_require__, 78241)) },
    trust: { summary: 'manage the pinned roots and the policy', load: () => Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(1040), __webpack_require__.e(875), __webpack_require__.e(826), __webpack_require__.e(5222), __webpack_require__.e(5529), __webpack_require__.e(2238), __webpack_require__.e(5941), __webpack_require__.e(5678), __webpack_require__.e(60), __webpack_require__.e(7817), __webpack_require__.e(6231), __webpack_require__.e(297), __webpack_require__.e(684), __webpack_require__.e(9700)]).then(__webpack_require__.bind(__webpack_require__, 4338)) },
    mirror: {
        summary: 'mirror the evidence that verification needs, and check and serve the mirror',
        load: loadMirrorCommands,
    },
    sign: { summary: 'sign a file or an image, or attest to it', load: () => Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(1040), __webpack_require__.e(875), __webpack_require__.e(826), __webpack_require__.e(5529), __webpack_require__.e(2238), __webpack_require__.e(5941), __webpack_require__.e(9207), __webpack_require__.e(60), __webpack_require__.e(7817), __webpack_require__.e(1440), __webpack_require__.e(459)]).then(__webpack_require__.bind(__webpack_require__, 97820)) },
    copy: { summary: 'copy an image with everything that refers to it', load: () => Promise.all(/* import() */[__webpack_require__.e(6191), __webpack_require__.e(9207), __webpack_require__.e(1730), __webpack_require__.e(1780)]).then(__webpack_require__.bind(__webpack_require__, 91780)) },
    tree: { summary: 'show the parts and the referrers of an image', load: () => Promise.all(/* import() */[__webpack_require__.e(1040), __webpack_require__.e(8572), __webpack_require__.e(5529), __webpack_require__.e(9207), __webpack_require__.e(1730), __webpack_require__.e(9613)]).then(__webpack_require__.bind(__webpack_require__, 99613)) },
    promote: {
        summary: 'copy a release to another region, verify it there, and mark it',
        load: () => Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(1040), __webpack_require__.e(875), __webpack_require__.e(826), __webpack_require__.e(2371), __webpack_require__.e(5222), __webpack_require__.e(7774), __webpack_require__.e(5529), __webpack_require__.e(2238), __webpack_require__.e(5941), __webpack_require__.e(9207), __webpack_require__.e(5678), __webpack_require__.e(60), __webpack_require__.e(7817), __webpack_require__.e(6231), __webpack_require__.e(9070), __webpack_require__.e(2324), __webpack_require__.e(1730), __webpack_require__.e(5258), __webpack_require__.e(5311), __webpack_require__.e(6659), __webpack_require__.e(689), __webpack_require__.e(1777), __webpack_require__.e(3612)]).then(__webpack_require__.bind(__webpack_require__, 13324)),
    },
    log: { summary: 'record tamper-evident step logs', load: () => Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(1040), __webpack_require__.e(875), __webpack_require__.e(826), __webpack_require__.e(5222), __webpack_require__.e(5529), __webpack_require__.e(2238), __webpack_require__.e(5941), __webpack_require__.e(5678), __webpack_require__.e(60), __webpack_require__.e(7817), __webpack_require__.e(6231), __webpack_require__.e(226), __webpack_require__.e(8853)]).then(__webpack_require__.bind(__webpack_require__, 8853)) },
    evidence: { summary: 'create and verify signed evidence packs', load: () => Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(1040), __webpack_require__.e(875), __webpack_require__.e(826), __webpack_require__.e(2371), __webpack_require__.e(5222), __webpack_require__.e(5529), __webpack_require__.e(2238), __webpack_require__.e(5941), __webpack_require__.e(5678), __webpack_require__.e(60), __webpack_require__.e(7817), __webpack_require__.e(6231), __webpack_require__.e(3421), __webpack_require__.e(455), __webpack_require__.e(9322)]).then(__webpack_require__.bind(__webpack_require__, 93108)) },
    bypass: {
        summary: 'decide the three-person bypass of a gate in a SEV-1 incident',
        load: () => Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(1040), __webpack_require__.e(875), __webpack_require__.e(826), __webpack_require__.e(2371), __webpack_require__.e(5222), __webpack_require__.e(7774), __webpack_require__.e(5529), __webpack_require__.e(2238), __webpack_require__.e(5941), __webpack_require__.e(60), __webpack_require__.e(7817), __webpack_require__.e(6231), __webpack_require__.e(9070), __webpack_require__.e(2324), __webpack_require__.e(5258), __webpack_require__.e(6788), __webpack_require__.e(1578), __webpack_require__.e(1777), __webpack_require__.e(4931)]).then(__webpack_require__.bind(__webpack_require__, 55199)),
    },
    dr: { summary: 'run disaster recovery drills, and restore releases', load: () => Promise.all(/* import() */[__webpack_require__.e(7705), __webpack_require__.e(1040), __webpack_require__.e(875), __webpack_require__.e(826), __webpack_require__.e(2371), __webpack_require__.e(5222), __webpack_require__.e(7774), __webpack_require__.e(1322), __webpack_require__.e(6738), __webpack_require__.e(5529), __webpack_require__.e(2238), __webpack_require__.e(5941), __webpack_require__.e(9207), __webpack_require__.e(5678), __webpack_require__.e(60), __webpack_require__.e(7817), __webpack_require__.e(6231), __webpack_require__.e(9070), __webpack_require__.e(8185), __webpack_require__.e(3421), __webpack_require__.e(297), __webpack_require__.e(2324), __webpack_require__.e(1730), __webpack_require__.e(2366), __webpack_require__.e(5258), __webpack_require__.e(6788), __webpack_require__.e(7557), __webpack_require__.e(455), __webpack_require__.e(5311), __webpack_require__.e(3818), __webpack_require__.e(9951)]).then(__webpack_require__.bind(__webpack_require__, 9951)) },
    sandbox: { summary: 'run two regions on this machine, and simulate faults', load: () => Promise.all(/* import() */[__webpack_require__.e(875), __webpack_require__.e(1322), __webpack_require__.e(2238), __webpack_require__.e(3818), __webpack_require__.e(3549)]).then(__webpack_require__.bind(__webpack_require__, 94686)) },
    explain: { summary: 'explain an error code', load: () => __webpack_require__.e(/* import() */ 4538).then(__webpack_require__.bind(__webpack_require__, 64538)) },
    version: { summary: 'print the version and the commit of mc', load: () => __webpack_require__.e(/* import() */ 2327).then(__webpack_require__.bind(__webpack_require__, 72327)) },
    completion: { summary: 'print the completion script of a shell', load: loadCompletionCommands },
};

;// CONCATENATED MODULE: ./build/cli/command-words.js


function readCommandWords(argv, globalOptions) {
    const words = [];
    const positions = [];
    for (let index = 0; index < argv.length; index++) {
        const word = argv[index] ?? '';
        if (!word.startsWith('-')) {
            words.push(word);
            positions.push(index);
            continue;
        }
        const name = word.split('=')[0];
        const known = globalOptions.find(({ short, long }) => name === long || word === short);
        if (known?.required && word === name)
            index++;
        if (!known && !['-h', '--help'].includes(word))
            break;
    }
    return { words, positions };
}
async function resolveHelp(argv, { words, positions }, areas) {
    const [first, second, ...more] = words;
    const askHelp = async (topic) => {
        const options = argv.filter((_, index) => !positions.includes(index));
        return [...(await findHelpPath(topic, areas)), ...options, '--help'];
    };
    if (first === undefined)
        return argv;
    if (first === 'help')
        return askHelp(words.slice(1));
    if (!Object.hasOwn(areas, first))
        throw await createUnknownCommand(first, areas);
    if (second === undefined)
        return argv;
    const verbs = await listVerbs(areas, first);
    if (verbs.includes(''))
        return argv;
    if (second === 'help')
        return askHelp([first, ...more]);
    if (!verbs.includes(second))
        throw createUnknownVerb(first, second, verbs);
    return argv;
}
async function listVerbs(areas, name) {
    const { commands = [] } = (await areas[name]?.load()) ?? {};
    return commands.map(({ path }) => path.split(' ')[1] ?? '');
}
async function findHelpPath(topic, areas) {
    const [first, second, ...more] = topic;
    if (first === undefined || (first === 'help' && second === undefined))
        return [];
    if (more.length > 0)
        throw createUsage(`help has too many words: expected an area and a verb, found ${topic.join(' ')}`);
    if (!Object.hasOwn(areas, first)) {
        const [path, another] = second === undefined ? await findPaths(first, areas) : [];
        if (path === undefined || another !== undefined)
            throw await createUnknownCommand(first, areas);
        return path.split(' ');
    }
    const verbs = await listVerbs(areas, first);
    if (second === undefined)
        return [first];
    if (!verbs.includes(second))
        throw createUnknownVerb(first, second, verbs);
    return [first, second];
}
async function findPaths(verb, areas) {
    const verbs = await Promise.all(Object.keys(areas).map(async (name) => [name, await listVerbs(areas, name)]));
    return verbs.filter(([, known]) => verb !== '' && known.includes(verb)).map(([name]) => `${name} ${verb}`);
}
const createUsage = (detail, command = '') => (0,errors/* baseError */.O)('usage', { detail, command });
async function createUnknownCommand(word, areas) {
    const names = [...Object.keys(areas), 'help'];
    const paths = (0,suggest/* suggest */.Z)(word, names) === undefined ? await findPaths(word, areas) : [];
    const suggestion = paths.length === 0
        ? (0,suggest/* formatSuggestion */.y)(word, names)
        : `; did you mean ${paths.map((path) => `"${path}"`).join(' or ')}?`;
    return createUsage(`unknown command "${word}"${suggestion}`);
}
const createUnknownVerb = (area, word, verbs) => createUsage(`unknown command "${area} ${word}"${(0,suggest/* formatSuggestion */.y)(`${area} ${word}`, verbs.map((verb) => `${area} ${verb}`))}`, area);

// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
;// CONCATENATED MODULE: ./build/cli/program.js








function createOption({ syntax, description, fallback }) {
    const option = new commander/* Option */.c$(syntax, description);
    if (fallback !== undefined)
        option.default(fallback);
    if (!option.variadic)
        return option;
    option.variadic = false;
    return option.argParser((value, previous) => Array.isArray(previous) ? [...previous, value] : [value]);
}
const globalOptions = Object.values(global_options/* GLOBAL_OPTIONS */.PA).map(createOption);
const HELP_COMMAND = ['help [command...]', 'print the help of a command'];
function addGlobalOptions(parser) {
    parser.optionsGroup('Global options:');
    for (const option of globalOptions)
        parser.addOption(option);
    return parser.helpOption('-h, --help', 'print this help');
}
async function parseCommandLine(argv) {
    const commandWords = readCommandWords(argv, globalOptions);
    const line = await resolveHelp(argv, commandWords, areas);
    const [wanted] = line === argv ? commandWords.words : line;
    const findings = { printed: '' };
    const program = await createParser(wanted, findings);
    try {
        await program.parseAsync(line, { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof commander/* CommanderError */.b7))
            throw error;
        if (error.code === 'commander.version')
            return { topic: 'version', print: findings.printed };
        const { parser, path } = findings.failing ?? { parser: program, path: '' };
        if (error.code === 'commander.help')
            parser.outputHelp();
        else if (error.exitCode !== 0)
            throw createParserError(error, parser, path);
        return { topic: 'help', print: findings.printed };
    }
    const { chosen } = findings;
    if (!chosen)
        throw (0,errors/* baseError */.O)('usage', { detail: 'a command is missing', command: '' });
    return { ...chosen, options: (0,parameters/* readValues */.N$)(global_options/* GLOBAL_OPTIONS */.PA, chosen.lookUp, chosen.command.path) };
}
async function createParser(wanted, findings) {
    const configure = (parser, path) => parser
        .exitOverride((error) => {
        findings.failing = { parser, path };
        throw error;
    })
        .configureOutput({
        writeOut: (text) => {
            findings.printed += text;
        },
        writeErr: () => { },
    })
        .showSuggestionAfterError(false)
        .allowExcessArguments(false);
    const program = addGlobalOptions(configure(new commander/* Command */.uB('mc'), ''))
        .description('keep delivering signed, attested releases when infrastructure is lost')
        .version(version/* VERSION */.x, '--version', 'print the version of mc')
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
            program_define(parser, command, (lookUp) => {
                findings.chosen = { command, lookUp };
            });
            if (verb !== undefined)
                addGlobalOptions(parser);
        }
        addGlobalOptions(root);
        addAreaHelp(root, name, commands);
    }
    return program;
}
function addAreaHelp(root, name, commands) {
    if (commands.some(({ path }) => path === name))
        return;
    root.helpCommand(...HELP_COMMAND).addHelpText('after', `\nExample:\n  ${commands[0]?.example}\n`);
}
function createParserError({ code, message }, parser, path) {
    const detail = message.replace(/^error: /, '').replace(/\n/g, ' ');
    const given = code === 'commander.unknownOption' ? /'(--[^']+)'/.exec(message)?.[1] : undefined;
    const known = [...parser.options, ...globalOptions].flatMap(({ long }) => long ?? []);
    const suggestion = given === undefined ? '' : (0,suggest/* formatSuggestion */.y)(given, [...known, '--help']);
    return (0,errors/* baseError */.O)('usage', { detail: `${detail}${suggestion}`, command: path });
}
function program_define(parser, command, choose) {
    parser.description(command.summary).addHelpText('after', `\nExample:\n  ${command.example}\n`);
    const operands = command.parameters.filter(parameters/* isOperand */.go);
    const createEntry = (parameter) => ({ parameter, option: createOption(parameter) });
    const own = command.parameters.filter((parameter) => !(0,parameters/* isOperand */.go)(parameter)).map(createEntry);
    const options = [...own, ...Object.values(global_options/* GLOBAL_OPTIONS */.PA).map(createEntry)];
    for (const { syntax, description } of operands)
        parser.argument(syntax, description);
    for (const { option } of own)
        parser.addOption(option);
    parser.action(() => {
        const values = parser.optsWithGlobals();
        choose((parameter) => {
            const position = operands.indexOf(parameter);
            if (position >= 0)
                return toRawValue(parser.processedArgs[position]);
            const found = options.find((one) => one.parameter === parameter);
            return found && toRawValue(values[found.option.attributeName()]);
        });
    });
}
function toRawValue(value) {
    if (typeof value === 'string' || typeof value === 'boolean')
        return value;
    return Array.isArray(value) ? value.map(String) : undefined;
}

// EXTERNAL MODULE: ./build/cli/render.js + 1 modules
var render = __webpack_require__(34055);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
;// CONCATENATED MODULE: ./build/cli/report-file.js







function createReportFile(path) {
    let wanted = path;
    return {
        prepare: async () => {
            if (wanted === undefined)
                return;
            try {
                await assertWritable(wanted);
            }
            catch (error) {
                wanted = undefined;
                throw error;
            }
        },
        write: async (document) => {
            if (wanted === undefined)
                return;
            wanted = undefined;
            if (path === undefined)
                return;
            await assertWritable(path);
            await (0,files/* writeFileAtomic */.Zf)(path, document);
        },
        writeNow: (document) => {
            if (wanted === undefined)
                return;
            writeFileNow(wanted, document);
            wanted = undefined;
        },
    };
}
async function assertWritable(path) {
    const folder = (0,external_node_path_.dirname)(path);
    const refuse = (detail, cause) => (0,errors/* baseError */.O)('file-unwritable', { path, detail }, { cause });
    try {
        await createFolder(folder);
        await (0,promises_.access)(folder, promises_.constants.W_OK);
    }
    catch (error) {
        throw refuse((0,describe/* describe */.q0)(error), error);
    }
    if ((await (0,files/* fileKind */.h_)(folder)) !== 'directory')
        throw refuse(`expected a folder at ${folder}, found a file`);
    if ((await (0,files/* fileKind */.h_)(path)) === 'directory')
        throw refuse('expected the name of a file, found a folder');
}
async function createFolder(folder) {
    if ((await (0,files/* fileKind */.h_)(folder)) !== undefined)
        return;
    await createFolder((0,external_node_path_.dirname)(folder));
    await (0,promises_.mkdir)(folder).catch((error) => {
        if ((0,describe/* systemCode */.xU)(error) !== 'EEXIST')
            throw error;
    });
}
function writeFileNow(path, document) {
    const temporary = `${path}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`;
    try {
        (0,external_node_fs_.writeFileSync)(temporary, document, { flag: 'wx', mode: 0o644, flush: true });
        (0,external_node_fs_.renameSync)(temporary, path);
    }
    catch {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
    }
}

// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
;// CONCATENATED MODULE: ./build/cli/stopper.js


const GRACE_MS = 15_000;
const MAX_TIMER_MS = 2 ** 31 - 1;
function createStopper(timeout, command, terminal) {
    const controller = new AbortController();
    const timers = [];
    let late;
    const overdue = new Promise((_, reject) => {
        controller.signal.addEventListener('abort', () => {
            timers.push(setTimeout(() => {
                reject(controller.signal.reason);
                terminal.leave();
            }, GRACE_MS));
        });
    });
    overdue.catch(() => { });
    if (timeout !== undefined) {
        const ms = (0,duration/* parseDuration */.E)(timeout, '--timeout') * 1000;
        if (ms === 0) {
            const expected = 'a duration of at least 1s';
            throw (0,errors/* baseError */.O)('option-invalid', { option: '--timeout', given: timeout, expected, command });
        }
        const stop = () => {
            late = (0,errors/* baseError */.O)('command-timeout', { limit: timeout });
            controller.abort(late);
        };
        timers.push(setTimeout(stop, Math.min(ms, MAX_TIMER_MS)));
    }
    terminal.onInterrupt((signal) => {
        terminal.stderr.write(`\n${signal}: stopping; press Ctrl-C again to stop immediately\n`);
        controller.abort((0,errors/* baseError */.O)('cancelled', { what: `by ${signal}` }));
    });
    return {
        signal: controller.signal,
        overdue,
        assertInTime: () => {
            if (late && controller.signal.reason === late)
                throw late;
        },
        done: () => {
            for (const timer of timers)
                clearTimeout(timer);
        },
    };
}

// EXTERNAL MODULE: ./build/lib/progress.js
var progress = __webpack_require__(8285);
// EXTERNAL MODULE: ./build/lib/threads.js
var threads = __webpack_require__(68573);
;// CONCATENATED MODULE: ./build/cli/terminal.js







const LEAVE_DELAY_MS = 1000;
const PIPE_WIDTH = 100;
function writeLast(line) {
    try {
        (0,external_node_fs_.writeSync)(2, `${line}\n`);
    }
    catch {
    }
}
const canDraw = ({ isTTY }) => isTTY === true && process.env.CI === undefined && process.env.TERM !== 'dumb';
function createTerminal() {
    let reason;
    for (const [name, stream] of [
        ['stdout', process.stdout],
        ['stderr', process.stderr],
    ]) {
        stream.on('error', (error) => {
            reason ??=
                error.code === 'EPIPE'
                    ? (0,errors/* baseError */.O)('cancelled', { what: `the reader of ${name} closed it` })
                    : (0,errors/* baseError */.O)('file-unwritable', { path: name, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
            if (error.code !== 'EPIPE' && name === 'stdout')
                writeLast(`error ${reason.code}: ${reason.message}`);
            process.exit(error.code === 'EPIPE' ? (process.exitCode ?? exit_codes/* EXIT */.d.fault) : exit_codes/* EXIT */.d.fault);
        });
    }
    return {
        argv: process.argv.slice(2),
        env: process.env,
        cwd: process.cwd(),
        stdout: process.stdout,
        stderr: process.stderr,
        isInteractive: canDraw(process.stderr),
        isOutputInteractive: canDraw(process.stdout),
        width: process.stdout.columns || PIPE_WIDTH,
        threads: (0,threads/* findThreads */.f)(process.argv[1]),
        exit: (code) => {
            process.exitCode = code;
        },
        leave: () => {
            setTimeout(() => process.exit(), LEAVE_DELAY_MS).unref();
        },
        onInterrupt: (callback) => {
            let count = 0;
            for (const signal of ['SIGINT', 'SIGTERM']) {
                process.on(signal, () => {
                    if (++count > 1) {
                        writeLast('stopped immediately; temporary files may remain');
                        process.exit(130);
                    }
                    callback(signal);
                });
            }
        },
        onEnd: (callback) => {
            process.on('exit', () => callback(reason));
            process.on('uncaughtException', (thrown) => {
                reason ??= (0,errors/* asMcError */.b)(thrown);
                const { line, text } = (0,printable.createPrintable)({});
                writeLast(`error ${reason.code}: ${line(reason.message)}\n  ${line(reason.hint ?? '')}`);
                if (process.argv.includes('--verbose'))
                    writeLast(text(thrown.stack ?? ''));
                process.exit(exit_codes/* EXIT */.d.fault);
            });
        },
    };
}
async function createProgress(terminal, quiet, print, now = () => performance.now()) {
    if (quiet)
        return { progress: () => { }, stop: () => { } };
    if (!terminal.isInteractive) {
        const last = new Map();
        return {
            progress: (event) => {
                if (last.get(event.task) === event.message)
                    return;
                last.set(event.task, event.message);
                terminal.stderr.write(`${print.line(event.message)}\n`);
            },
            stop: () => { },
        };
    }
    const { default: yoctoSpinner } = await __webpack_require__.e(/* import() */ 6540).then(__webpack_require__.bind(__webpack_require__, 36540));
    const spinner = yoctoSpinner({ stream: process.stderr, handleSignals: false });
    const measureRate = (0,progress/* createRateMeter */.AF)(now);
    return {
        progress: (event) => {
            const text = print.line(`${event.message}${(0,progress/* formatAmount */.ej)(event, measureRate(event))}`);
            if (event.ended !== undefined) {
                spinner[event.ended === 'passed' ? 'success' : 'error'](text);
                return;
            }
            if (!spinner.isSpinning)
                spinner.start();
            spinner.text = text;
        },
        stop: () => {
            if (spinner.isSpinning)
                spinner.stop();
        },
    };
}

;// CONCATENATED MODULE: ./build/cli/main.js

















async function main(installRoot, terminal = createTerminal()) {
    const isColored = !terminal.env.NO_COLOR && !terminal.argv.includes('--no-color');
    const style = (0,render.styleFor)(terminal.isInteractive && isColored);
    const print = (0,printable.createPrintable)({ onRunner: terminal.env.GITHUB_ACTIONS === 'true' });
    (0,secrets/* rememberSecrets */.hR)([...(0,secrets/* listEnvironmentSecrets */.jA)(terminal.env), ...terminal.argv.flatMap(secrets/* findSecrets */.dL)]);
    const early = (0,global_options/* readEarlyOptions */.kY)(terminal.argv);
    const openReportFile = (path) => createReportFile(path === undefined ? undefined : (0,external_node_path_.resolve)(terminal.cwd, path));
    const formatJson = (report) => `${print.json(report, 2)}\n`;
    const showError = (error) => {
        terminal.stderr.write(`${(0,render.renderError)(error, style, early.verbose, print)}\n`);
    };
    let json = early.json;
    let reportFile = openReportFile(early.report);
    let stopped;
    terminal.onEnd((reason) => {
        const error = stopped ?? reason ?? (0,errors/* baseError */.O)('internal-error', { what: 'mc ended before the command did' });
        reportFile.writeNow(formatJson(createErrorReport(error)));
    });
    try {
        const parsed = await parseCommandLine(terminal.argv);
        if ('print' in parsed) {
            const document = formatJson(createPrintoutReport(parsed));
            await reportFile.write(document);
            terminal.stdout.write(json ? document : print.text(parsed.print));
            return;
        }
        const { options, command } = parsed;
        if (options.report !== early.report)
            reportFile = openReportFile(options.report);
        json = (0,global_options/* isJsonWanted */.Mr)(options, command.path);
        await reportFile.prepare();
        const result = await runCommand(parsed, json, { installRoot, terminal, print, formatJson }, (reason) => {
            stopped = reason;
        });
        const document = formatJson(result.report);
        await reportFile.write(document);
        terminal.exit(result.exitCode ?? getOutcomeExitCode(result.report));
        const output = json ? document : renderText(result, print, terminal, isColored);
        if (!result.printed && output !== '')
            terminal.stdout.write(output);
    }
    catch (thrown) {
        const error = (0,errors/* asMcError */.b)(thrown);
        showError(error);
        const document = formatJson(createErrorReport(error));
        terminal.exit((0,exit_codes/* getExitCode */.O)(error));
        await reportFile.write(document).catch((failed) => showError((0,errors/* asMcError */.b)(failed)));
        if (json)
            terminal.stdout.write(document);
    }
}
function createErrorReport({ code, message, hint }) {
    return { outcome: 'error', error: { code, message, ...(hint ? { hint } : {}) } };
}
const createPrintoutReport = ({ topic, print }) => (0,report/* beginReport */.mC)(topic, clock/* systemClock */.ml).finish([], topic === 'version' ? { version: version/* VERSION */.x } : { text: print });
const getOutcomeExitCode = (report) => 'outcome' in report && report.outcome === 'passed' ? exit_codes/* EXIT */.d.done : exit_codes/* EXIT */.d.refused;
function renderText(result, print, { width, isOutputInteractive }, isColored) {
    const layout = { width, proseWidth: isOutputInteractive ? width : undefined };
    const isStyled = isOutputInteractive && isColored;
    const rendered = typeof result.text === 'string' ? result.text : (0,render.renderSections)(result.text, (0,render.styleFor)(isStyled), print, layout);
    const text = isStyled && typeof result.text !== 'string' ? rendered : print.text(rendered);
    return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
async function runCommand({ command, lookUp, options }, json, { installRoot, terminal, print, formatJson }, onStop) {
    const stdout = createScreen(terminal.stdout, print);
    const stderr = createScreen(terminal.stderr, print);
    const http = await createCommandHttp(options, terminal, stderr, print);
    const stopper = createStopper(options.timeout, command.path, terminal);
    stopper.signal.addEventListener('abort', () => onStop((0,errors/* asMcError */.b)(stopper.signal.reason)));
    const { progress, stop } = await createProgress(terminal, options.quiet, print);
    const context = {
        http,
        clock: clock/* systemClock */.ml,
        progress,
        signal: stopper.signal,
        concurrency: options.concurrency ?? concurrency/* DEFAULT_CONCURRENCY */.WH,
        env: terminal.env,
        cwd: terminal.cwd,
        plainHttp: options.plainHttp,
        installRoot,
        quiet: options.quiet,
        json,
        threads: terminal.threads,
        stdout,
        stderr,
        raw: { stdout: terminal.stdout, stderr: terminal.stderr },
        formatJson,
    };
    try {
        const result = await Promise.race([command.run(lookUp, context), stopper.overdue]);
        stopper.assertInTime();
        return result;
    }
    finally {
        stop();
        stopper.done();
        await http.close();
    }
}
const createScreen = (stream, print) => ({
    write: (text) => {
        stream.write(print.text(text));
    },
});
async function createCommandHttp({ verbose, plainHttp, caFile }, terminal, stderr, print) {
    return (0,http/* createHttp */.V0)({
        proxy: (0,proxy/* proxyFromEnv */.k)(terminal.env),
        plainHttpHosts: plainHttp,
        userAgent: `mc-actions/${version/* VERSION */.x}`,
        ...(caFile === undefined ? {} : { ca: await readCaFile((0,external_node_path_.resolve)(terminal.cwd, caFile)) }),
        ...(verbose
            ? {
                onTry: ({ method, url, attempt, outcome }) => stderr.write(`${print.line(`${method} ${url} try ${attempt}: ${outcome}`)}\n`),
            }
            : {}),
    });
}


/***/ }),

/***/ 76357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   AU: () => (/* binding */ optionalChoice),
/* harmony export */   DM: () => (/* binding */ choiceOperand),
/* harmony export */   GS: () => (/* binding */ requiredList),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   N$: () => (/* binding */ readValues),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   g8: () => (/* binding */ optionalOperand),
/* harmony export */   go: () => (/* binding */ isOperand),
/* harmony export */   id: () => (/* binding */ operand),
/* harmony export */   jB: () => (/* binding */ getFlag),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89079);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);



const isOperand = ({ syntax }) => !syntax.startsWith('-');
function readValues(parameters, lookUp, command) {
    const entries = Object.entries(parameters).map(([name, parameter]) => [
        name,
        parameter.read(lookUp(parameter), command),
    ]);
    return Object.fromEntries(entries);
}
const getFlag = (syntax) => syntax.split(' ')[0] ?? '';
const getText = (given) => (typeof given === 'string' ? given : undefined);
const getTexts = (given) => typeof given === 'string' ? [given] : typeof given === 'object' ? given : [];
const operand = (syntax, description) => ({
    syntax,
    description,
    read: (given) => getText(given) ?? '',
});
const optionalOperand = (syntax, description, choices) => ({
    syntax,
    description,
    ...(choices ? { choices } : {}),
    read: getText,
});
function text(syntax, description, fallback) {
    return { syntax, description, fallback, read: (given) => getText(given) ?? fallback };
}
const requiredText = (syntax, description) => ({
    syntax,
    description: `${description} (required)`,
    read: (given, command) => getText(given) ?? refuseMissing(syntax, command),
});
const list = (syntax, description) => ({
    syntax,
    description,
    read: getTexts,
});
const requiredList = (syntax, description) => ({
    syntax,
    description: `${description} (required)`,
    read: (given, command) => {
        const [first = refuseMissing(syntax, command), ...more] = getTexts(given);
        return [first, ...more];
    },
});
const flag = (syntax, description) => ({
    syntax,
    description,
    read: (given) => given === !syntax.startsWith('--no-'),
});
const choice = (syntax, description, allowed, fallback) => ({
    syntax,
    description,
    fallback,
    choices: allowed,
    read: (given, command) => readChoice(syntax, getText(given) ?? fallback, allowed, command),
});
const optionalChoice = (syntax, description, allowed) => ({
    syntax,
    description,
    choices: allowed,
    read: (given, command) => {
        const value = getText(given);
        return value === undefined ? undefined : readChoice(syntax, value, allowed, command);
    },
});
const choiceOperand = (syntax, description, allowed) => ({
    syntax,
    description,
    choices: allowed,
    read: (given, command) => {
        const value = getText(given);
        if (value !== undefined)
            return readChoice(syntax, value, allowed, command);
        const detail = `the operand ${syntax} is missing: expected one of ${allowed.join(', ')}`;
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('usage', { detail, command });
    },
});
function seconds(syntax, description, fallback) {
    return {
        syntax,
        description,
        fallback,
        read: (given) => {
            const value = getText(given) ?? fallback;
            return value === undefined ? undefined : (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(value, getFlag(syntax));
        },
    };
}
const bytes = (syntax, description) => ({
    syntax,
    description,
    read: (given, command) => {
        const value = getText(given);
        if (value === undefined)
            return undefined;
        return (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBytes */ .z_)(value) ?? refuseInvalid(getFlag(syntax), value, 'bytes, like 500MB', command);
    },
});
function count(syntax, description, max, fallback) {
    return {
        syntax,
        description,
        fallback,
        read: (given, command) => {
            const value = getText(given) ?? fallback;
            if (value === undefined)
                return undefined;
            const number = /^\d+$/.test(value) ? Number(value) : 0;
            if (number >= 1 && number <= max)
                return number;
            return refuseInvalid(getFlag(syntax), value, `a whole number from 1 to ${max}`, command);
        },
    };
}
const readChoice = (syntax, value, allowed, command) => allowed.find((one) => one === value) ?? refuseInvalid(getFlag(syntax), value, allowed.join(' | '), command);
function refuseMissing(syntax, command) {
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('usage', { detail: `${getFlag(syntax)} is required`, command });
}
function refuseInvalid(option, given, expected, command) {
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('option-invalid', { option, given, expected, command });
}


/***/ }),

/***/ 34055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderError: () => (/* binding */ renderError),
  renderSections: () => (/* binding */ renderSections),
  styleFor: () => (/* binding */ styleFor)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/lib/present.js
var present = __webpack_require__(30783);
;// CONCATENATED MODULE: ./build/cli/table.js
const NO_COLUMN = /[\p{Mark}\p{Format}]/u;
const TWO_COLUMNS = /(?![\uff61-\uffdc])[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
function measureWidth(text) {
    if (/^[ -~]*$/.test(text))
        return text.length;
    let width = 0;
    for (const c of text)
        width += NO_COLUMN.test(c) ? 0 : TWO_COLUMNS.test(c) ? 2 : 1;
    return width;
}
function wrapText(text, width) {
    if (measureWidth(text) <= width)
        return [text];
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line === '' || measureWidth(longer) <= width)
            line = longer;
        else {
            lines.push(line);
            line = word;
        }
    }
    return [...lines, line];
}
function joinParts(parts, width = Number.POSITIVE_INFINITY) {
    const gap = ' '.repeat(GAP);
    const lines = [];
    for (const part of parts) {
        const last = lines.at(-1);
        const joined = `${last}${gap}${part}`;
        if (last !== undefined && measureWidth(joined) <= width)
            lines[lines.length - 1] = joined;
        else if (last === undefined)
            lines.push(...wrapText(part, width));
        else
            lines.push(...wrapText(part, width - GAP).map((line) => gap + line));
    }
    return lines;
}
const GAP = 2;
const MAX_CELL_LINES = 6;
function formatTable(rows, paint, width = Number.POSITIVE_INFINITY) {
    const columns = listColumns(rows);
    if (rows.length < 2 || columns.length === 0)
        return [];
    const widths = chooseWidths(rows, columns, width);
    return widths ? formatColumns(rows, columns, widths, paint) : formatBlocks(rows, columns, width, paint);
}
function listColumns([, ...body]) {
    const count = Math.max(0, ...body.map((row) => row.length));
    return Array.from({ length: count }, (_, i) => i).filter((i) => body.some((row) => (row[i] ?? '') !== ''));
}
const measureWords = (text) => Math.max(...text.split(' ').map(measureWidth));
function chooseWidths(rows, columns, width) {
    const measure = (of) => columns.map((i) => Math.max(...rows.map((row) => of(row[i] ?? ''))));
    const space = width - GAP * (columns.length - 1);
    const natural = measure(measureWidth);
    if (sum(natural) <= space)
        return natural;
    const widths = measure(measureWords);
    let left = space - sum(widths);
    if (left < 0)
        return undefined;
    const byNeed = columns.map((_, at) => at).toSorted((a, b) => getNeed(a) - getNeed(b));
    for (const [done, at] of byNeed.entries()) {
        const extra = Math.min(getNeed(at), Math.floor(left / (byNeed.length - done)));
        widths[at] = (widths[at] ?? 0) + extra;
        left -= extra;
    }
    const isReadable = rows.every((row) => columns.every((i, at) => wrapText(row[i] ?? '', widths[at] ?? 0).length <= MAX_CELL_LINES));
    return isReadable ? widths : undefined;
    function getNeed(at) {
        return (natural[at] ?? 0) - (widths[at] ?? 0);
    }
}
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
function formatColumns(rows, columns, widths, paint) {
    const named = columns.some((i) => (rows[0]?.[i] ?? '') !== '');
    return rows.flatMap((row, index) => {
        if (index === 0 && !named)
            return [];
        const cells = columns.map((i, at) => wrapText(row[i] ?? '', widths[at] ?? 0));
        const height = Math.max(...cells.map((lines) => lines.length));
        return Array.from({ length: height }, (_, line) => columns
            .map((column, at) => {
            const text = cells[at]?.[line] ?? '';
            const padding = ' '.repeat(Math.max(0, (widths[at] ?? 0) - measureWidth(text)));
            return (text === '' ? '' : paint(text, { row: index, column, line })) + padding;
        })
            .join(' '.repeat(GAP))
            .trimEnd());
    });
}
function formatBlocks([head = [], ...body], columns, width, paint) {
    return body.flatMap((row, index) => {
        const [first, ...others] = columns.filter((column) => (row[column] ?? '') !== '');
        if (first === undefined)
            return [];
        const write = (text, column, indent) => wrapText(text, width - indent).map((line, at) => indentLine(paint(line, { row: index + 1, column, line: at }), line, indent, width));
        return [
            ...(index === 0 ? [] : ['']),
            ...write(row[first] ?? '', first, 0),
            ...others.flatMap((column) => {
                const text = row[column] ?? '';
                const label = head[column] ?? '';
                if (label === '')
                    return write(text, column, GAP);
                const painted = `${' '.repeat(GAP)}${paint(`${label}:`, { row: 0, column, line: 0 })}`;
                const isShort = GAP + measureWidth(`${label}: ${text}`) <= width;
                if (isShort)
                    return [`${painted} ${paint(text, { row: index + 1, column, line: 0 })}`];
                return [painted, ...write(text, column, 2 * GAP)];
            }),
        ];
    });
}
const indentLine = (painted, line, indent, width) => {
    const size = measureWidth(line);
    return size + indent > width && size <= width ? painted : ' '.repeat(indent) + painted;
};

;// CONCATENATED MODULE: ./build/cli/render.js



const styleFor = (color) => color ? (format, text) => (0,external_node_util_.styleText)(format, text, { validateStream: false }) : (_, text) => text;
const DEFAULT_LAYOUT = { width: 100 };
const INDENT = 2;
const COLORS = { passed: 'green', failed: 'red', warning: 'yellow' };
function renderSections(sections, style, print, layout = DEFAULT_LAYOUT) {
    return sections.map((section) => renderSection(section, style, print, layout)).join('\n\n');
}
function renderSection(section, style, print, layout) {
    const { title, outcome, lines = [], tree = [], table, reasons = [], warnings = [] } = section;
    const mark = outcome === undefined ? '' : `${style(COLORS[outcome], present/* MARKS */.j7[outcome])} `;
    return [
        `${mark}${style('bold', print.line(title))}`,
        ...lines.map((line) => `  ${print.line(line)}`),
        ...tree.flatMap((line) => renderTreeLine(line, print, layout)),
        ...(table ? renderTable(table, style, print, layout) : []),
        ...renderReasons(reasons, 'failed', style, print, layout),
        ...renderReasons(warnings, 'warning', style, print, layout),
    ].join('\n');
}
function renderTreeLine({ branch, below, parts }, print, { proseWidth }) {
    const texts = parts.map(print.line);
    const room = proseWidth === undefined ? undefined : proseWidth - INDENT - branch.length;
    return joinParts(texts, room).map((text, i) => `${' '.repeat(INDENT)}${i === 0 ? branch : below}${text}`);
}
function renderTable({ columns, rows }, style, { line: plain }, { width }) {
    const show = (cell) => typeof cell === 'string' ? plain(cell) : `${present/* MARKS */.j7[cell.outcome]} ${plain(cell.text)}`.trimEnd();
    const paint = (text, { row, column, line }) => {
        if (row === 0)
            return style('dim', text);
        const cell = rows[row - 1]?.[column];
        return typeof cell === 'object' && line === 0 ? paintMark(text, cell.outcome, style) : text;
    };
    const texts = [columns.map(plain), ...rows.map((row) => row.map(show))];
    return formatTable(texts, paint, width - INDENT).map((line) => `  ${line}`.trimEnd());
}
const paintMark = (text, outcome, style) => style(COLORS[outcome], present/* MARKS */.j7[outcome]) + text.slice(present/* MARKS */.j7[outcome].length);
function renderReasons(reasons, outcome, style, { line: plain }, layout) {
    const mark = style(COLORS[outcome], present/* MARKS */.j7[outcome]);
    const label = outcome === 'warning' ? 'warning ' : '';
    return (0,present/* groupReasons */.F6)(reasons).flatMap(({ code, hint, messages }) => {
        const name = plain(code);
        return [
            ...messages.flatMap((message) => {
                const [first = '', ...more] = wrapProse(`${name}: ${plain(message)}`, 2 * INDENT + label.length, layout);
                return [`  ${mark} ${label}${style('bold', name)}${first.slice(name.length)}`, ...indent(more, 2 * INDENT)];
            }),
            ...(hint === undefined ? [] : indent(wrapProse(plain(hint), 2 * INDENT, layout), 2 * INDENT)),
            `    ${style('dim', `mc explain ${name}`)}`,
        ];
    });
}
const wrapProse = (text, before, { proseWidth }) => proseWidth === undefined ? [text] : wrapText(text, proseWidth - before);
const indent = (lines, columns) => lines.map((line) => ' '.repeat(columns) + line);
function renderError(error, style, verbose, { line: plain, text }, layout = DEFAULT_LAYOUT) {
    const label = 'error ';
    const [first = '', ...more] = wrapProse(`${error.code}: ${plain(error.message)}`, label.length, layout);
    const lines = [`${style('red', 'error')} ${style('bold', error.code)}${first.slice(error.code.length)}`];
    lines.push(...indent(more, INDENT));
    const { excerpt } = error.details;
    if (typeof excerpt === 'string')
        lines.push(...indent(text(excerpt).split('\n'), 2 * INDENT).map((line) => style('dim', line)));
    if (error.hint)
        lines.push(...indent(wrapProse(plain(error.hint), INDENT, layout), INDENT));
    if (verbose)
        for (let cause = error.cause; cause instanceof Error; cause = cause.cause)
            lines.push(style('dim', text(cause.stack ?? cause.message)));
    return lines.join('\n');
}


/***/ }),

/***/ 89079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   RA: () => (/* binding */ DOCUMENT_TIMEOUT_MS),
/* harmony export */   lv: () => (/* binding */ MiB),
/* harmony export */   mA: () => (/* binding */ streamOf),
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   ty: () => (/* binding */ KiB),
/* harmony export */   z3: () => (/* binding */ formatBytes),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const KiB = 1024;
const MiB = 1024 * 1024;
const DOCUMENT_TIMEOUT_MS = 60_000;
const collect = (stream, maxBytes, what, withinMs = DOCUMENT_TIMEOUT_MS) => readWhole(stream, {
    maxBytes,
    withinMs,
    tooLarge: () => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('size-mismatch', {
        what,
        expected: `at most ${maxBytes}`,
        found: `more than ${maxBytes}`,
    }),
    tooSlow: (found) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('document-too-slow', { what, limit: `${withinMs / 1000} s`, found }),
});
async function readWhole(stream, limits) {
    const chunks = [];
    let size = 0;
    const late = Promise.withResolvers();
    late.promise.catch(() => undefined);
    const timer = setTimeout(() => late.reject(limits.tooSlow(size)), Math.max(0, limits.withinMs));
    const iterator = stream[Symbol.asyncIterator]();
    try {
        for (;;) {
            const next = await Promise.race([iterator.next(), late.promise]);
            if (next.done)
                return Buffer.concat(chunks);
            size += next.value.length;
            if (size > limits.maxBytes)
                throw limits.tooLarge();
            chunks.push(next.value);
        }
    }
    catch (error) {
        Promise.resolve(iterator.return?.()).catch(() => undefined);
        throw error;
    }
    finally {
        clearTimeout(timer);
    }
}
async function* streamOf(...chunks) {
    for (const chunk of chunks)
        yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
function formatBytes(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const units = ['kB', 'MB', 'GB', 'TB'];
    let value = bytes / 1000;
    let unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    return `${value.toFixed(1)} ${units[unit]}`;
}
const UNITS = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, KiB, MiB, GiB: 1024 * MiB, TiB: 1024 * 1024 * MiB };
function parseBytes(text) {
    const [, digits, unit = 'B'] = /^(\d{1,15})(?:([kMGT]?B|[KMGT]iB))?$/.exec(text) ?? [];
    const bytes = digits === undefined ? Number.NaN : Number(digits) * (UNITS[unit] ?? Number.NaN);
    return Number.isSafeInteger(bytes) ? bytes : undefined;
}


/***/ }),

/***/ 3161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   X5: () => (/* binding */ cleanText),
/* harmony export */   et: () => (/* binding */ printableJson)
/* harmony export */ });
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const IGNORABLE = '[\\p{Default_Ignorable_Code_Point}]*';
const COMMAND_ANYWHERE = new RegExp(`#(${IGNORABLE})#(${IGNORABLE})\\[`, 'gu');
const COMMAND_AT_START = new RegExp(`^((?:[^\\S\\n]|\\p{Default_Ignorable_Code_Point})*):(${IGNORABLE}):`, 'gmu');
const formatCodePoint = (c) => (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
const showNumber = (c) => `⟨U+${formatCodePoint(c)}⟩`;
const breakCommands = (text) => text.replace(COMMAND_ANYWHERE, '#$1 #$2[').replace(COMMAND_AT_START, '$1:$2 :');
function cleanText(text, { onRunner = false } = {}) {
    const clean = text.replace(/\r\n/g, '\n').replace(INVISIBLE, (c) => (c === '\n' || c === '\t' ? c : showNumber(c)));
    return onRunner ? breakCommands(clean) : clean;
}
const cleanLine = (text, options = {}) => cleanText(text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' '), options);
const escapeCharacter = (c) => Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
function printableJson(value, { onRunner = false } = {}, indent) {
    const json = JSON.stringify(value, null, indent).replace(INVISIBLE, (c) => (c === '\n' ? c : escapeCharacter(c)));
    if (!onRunner)
        return json;
    return json.replace(COMMAND_ANYWHERE, '\\u0023$1#$2[').replace(/:(?=:)/g, '\\u003a');
}


/***/ }),

/***/ 94570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ secondsBetween),
/* harmony export */   ag: () => (/* binding */ rfc3339),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const systemClock = {
    now: () => new Date(),
    sleep: async (ms, signal) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {});
    },
};
const rfc3339 = (time) => time.toISOString();
const secondsBetween = (start, end) => (end.getTime() - start.getTime()) / 1000;


/***/ }),

/***/ 18867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ forEachConcurrent),
/* harmony export */   MV: () => (/* binding */ crawl),
/* harmony export */   WH: () => (/* binding */ DEFAULT_CONCURRENCY),
/* harmony export */   _k: () => (/* binding */ mapConcurrent),
/* harmony export */   gu: () => (/* binding */ waitForAll)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(606);

const DEFAULT_CONCURRENCY = 32;
const mapConcurrent = (items, limit, work, signal) => (0,p_map__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay)(items, work, { concurrency: limit, ...(signal ? { signal } : {}) });
async function forEachConcurrent(items, limit, work, signal) {
    const failures = [];
    await (0,p_map__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay)(items, async (item) => {
        if (failures.length > 0)
            return;
        try {
            signal?.throwIfAborted();
            await work(item);
        }
        catch (error) {
            failures.push(error);
        }
    }, { concurrency: limit });
    if (failures.length > 0)
        throw failures[0];
}
async function waitForAll(work) {
    await Promise.allSettled(work);
    return Promise.all(work);
}
async function crawl(first, limit, visit, signal) {
    const waiting = [...first];
    const failures = [];
    let next = 0;
    let running = 0;
    await new Promise((resolve) => {
        const visitOne = async (item) => {
            try {
                signal?.throwIfAborted();
                for (const found of await visit(item))
                    waiting.push(found);
            }
            catch (error) {
                failures.push(error);
            }
        };
        const startNext = () => {
            while (running < limit && next < waiting.length && failures.length === 0) {
                running++;
                void visitOne(waiting[next++]).then(() => {
                    running--;
                    startNext();
                });
            }
            if (running === 0)
                resolve();
        };
        startNext();
    });
    if (failures.length > 0)
        throw failures[0];
}


/***/ }),

/***/ 39386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const UNIT_SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 };
function parseDuration(text, what) {
    const match = /^([0-9]{1,9})([smhd])$/.exec(text);
    if (!match)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('duration-malformed', { what, given: text });
    return Number(match[1]) * UNIT_SECONDS[match[2]];
}
function formatDuration(seconds) {
    if (seconds < 1)
        return `${seconds.toFixed(2)} s`;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
    return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}


/***/ }),

/***/ 72281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ getExitCode),
/* harmony export */   d: () => (/* binding */ EXIT)
/* harmony export */ });
const EXIT = { done: 0, refused: 1, usage: 2, fault: 3 };
const getExitCode = (error) => error.family === 'configuration' ? EXIT.usage : error.family === 'verification' ? EXIT.refused : EXIT.fault;


/***/ }),

/***/ 13963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ readRegularStream),
/* harmony export */   XF: () => (/* binding */ readRegularFile),
/* harmony export */   Y1: () => (/* binding */ readFileBounded),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   h_: () => (/* binding */ fileKind),
/* harmony export */   vY: () => (/* binding */ readFileStream)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87681);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95455);








const isMissing = (error) => ['ENOENT', 'ENOTDIR'].includes((0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error));
async function writeFileAtomic(path, data, options = {}) {
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, 'wx', options.mode ?? 0o644);
        try {
            if (typeof data === 'string' || data instanceof Uint8Array)
                await handle.writeFile(data);
            else
                for await (const chunk of data)
                    await handle.writeFile(chunk);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => undefined);
        if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv)
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unwritable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
async function readFileBounded(path, maxBytes, what = 'the file') {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        const tooLarge = (found) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-too-large', { path, found, limit: maxBytes });
        if (status.size > maxBytes)
            throw tooLarge(status.size);
        if (status.isFile() || status.isDirectory())
            return rememberFileSecrets(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path));
        const chunks = [];
        let size = 0;
        for await (const chunk of readFileStream(path, what)) {
            size += chunk.length;
            if (size > maxBytes)
                throw tooLarge(size);
            chunks.push(chunk);
        }
        return rememberFileSecrets(Buffer.concat(chunks));
    }
    catch (error) {
        if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv)
            throw error;
        if (isMissing(error))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-found', { what, path });
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
function rememberFileSecrets(bytes) {
    if (bytes.includes('PRIVATE KEY-----') || bytes.subarray(0, 3).toString('latin1') === 'eyJ')
        (0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .rememberSecrets */ .hR)((0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .findSecrets */ .dL)(bytes.toString('utf8')));
    return bytes;
}
async function readRegularFile(path, maxBytes, what = 'the file', { noFollow = false } = {}) {
    try {
        const { handle, size } = await openRegular(path, noFollow);
        try {
            if (size > maxBytes)
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-too-large', { path, found: size, limit: maxBytes });
            const bytes = Buffer.alloc(size);
            let length = 0;
            while (length < size) {
                const { bytesRead } = await handle.read(bytes, length, size - length);
                if (bytesRead === 0)
                    break;
                length += bytesRead;
            }
            return rememberFileSecrets(bytes.subarray(0, length));
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw createFileError(error, path, what);
    }
}
async function* readRegularStream(path, what = 'the file') {
    try {
        const { handle, size } = await openRegular(path, false);
        const highWaterMark = Math.min(Math.max(size + 1, 4096), 1024 * 1024);
        yield* handle.createReadStream({ highWaterMark });
    }
    catch (error) {
        throw createFileError(error, path, what);
    }
}
async function openRegular(path, noFollow) {
    const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, O_RDONLY | O_NONBLOCK | (noFollow ? O_NOFOLLOW : 0));
    try {
        const status = await handle.stat();
        if (status.isFile())
            return { handle, size: status.size };
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-regular', {
            path,
            found: status.isDirectory() ? 'a folder' : 'a pipe or a device',
        });
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
function createFileError(error, path, what) {
    if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv)
        return error;
    if (isMissing(error))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-found', { what, path });
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
}
async function* readFileStream(path, what = 'the file', signal) {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        if (status.isFIFO()) {
            yield* await openPipe(path, signal);
            return;
        }
        const highWaterMark = Math.min(Math.max(status.size + 1, 4096), 1024 * 1024);
        yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark, ...(signal ? { signal } : {}) });
    }
    catch (error) {
        signal?.throwIfAborted();
        if (isMissing(error))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-found', { what, path });
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
async function openPipe(path, signal) {
    const { Socket } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 19));
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    return new Socket({ fd, readable: true, writable: false, ...(signal ? { signal } : {}) });
}
async function fileKind(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path)).isDirectory() ? 'directory' : 'file';
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}


/***/ }),

/***/ 69874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V0: () => (/* binding */ createHttp)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94570);
/* harmony import */ var _http_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16937);


function createHttp(options = {}) {
    let loading;
    const client = () => {
        loading ??= Promise.all(/* import() */[__webpack_require__.e(5490), __webpack_require__.e(1862)]).then(__webpack_require__.bind(__webpack_require__, 51862)).then(({ openClient }) => openClient(options));
        return loading;
    };
    return {
        send: async (request) => (await client()).send(request),
        relay: async (request) => (await client()).relay?.(request),
        routeFetch: async () => (await client()).routeFetch?.(),
        clock: options.clock ?? _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml,
        scope: new _http_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .ClientScope */ .o(),
        close: async () => (await loading)?.close(),
    };
}







/***/ }),

/***/ 31273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseProxy),
/* harmony export */   k: () => (/* binding */ proxyFromEnv)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95455);


function proxyFromEnv(env) {
    const read = (name) => env[name.toLowerCase()] || env[name.toUpperCase()] || '';
    return { http: read('http_proxy'), https: read('https_proxy'), noProxy: read('no_proxy') };
}
function parseProxy(given, variable) {
    const malformed = (found) => proxyMalformed(variable, found);
    const text = given.trim();
    const written = text.includes('://') ? text : `http://${text}`;
    if (!URL.canParse(written))
        throw malformed('text that is not a URL');
    const url = new URL(written);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        throw malformed(`the scheme ${url.protocol}//`);
    let pair;
    try {
        pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    }
    catch {
        throw malformed('a user or password with a "%" that is not an escape');
    }
    const authorization = pair === ':' ? undefined : `Basic ${Buffer.from(pair).toString('base64')}`;
    (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .rememberSecret */ .Gz)(decodeURIComponent(url.password));
    if (authorization !== undefined)
        (0,_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .rememberSecret */ .Gz)(authorization.slice('Basic '.length));
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return { url: url.origin, address: `${url.hostname}:${port}`, authorization };
}
const proxyMalformed = (variable, found) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('proxy-malformed', { variable, found });


/***/ }),

/***/ 16937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ ClientScope)
/* harmony export */ });
class ClientScope {
    #objects = new Map();
    get(Type) {
        const object = this.#objects.get(Type) ?? new Type();
        this.#objects.set(Type, object);
        return object;
    }
}


/***/ }),

/***/ 31098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ isSingleFile),
/* harmony export */   Jl: () => (/* binding */ readInstalledFile),
/* harmony export */   LC: () => (/* binding */ createThreadProgram)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_sea__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88586);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);




const THREAD_PROGRAM = 'thread-program.js';
const isSingleFile = () => (0,node_sea__WEBPACK_IMPORTED_MODULE_1__.isSea)();
async function readInstalledFile(root, name, limit, what) {
    if (!isSingleFile())
        return (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, name), limit, what);
    return readEmbeddedFile(name);
}
const createThreadProgram = () => new URL(`data:text/javascript,${encodeURIComponent(readEmbeddedFile(THREAD_PROGRAM).toString('utf8'))}`);
function readEmbeddedFile(name) {
    try {
        return Buffer.from((0,node_sea__WEBPACK_IMPORTED_MODULE_1__.getAsset)(name));
    }
    catch {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .baseError */ .O)('internal-error', { what: `the single file does not contain ${name}` });
    }
}


/***/ }),

/***/ 30783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ groupReasons),
/* harmony export */   j7: () => (/* binding */ MARKS),
/* harmony export */   tc: () => (/* binding */ prefixReason)
/* harmony export */ });
const MARKS = { passed: '✓', failed: '✗', warning: '!' };
function groupReasons(reasons) {
    const groups = Map.groupBy(reasons, ({ code, hint }) => JSON.stringify([code, hint]));
    return [...groups.values()].map((group) => ({
        code: group[0]?.code ?? '',
        hint: group[0]?.hint,
        messages: [...new Set(group.map(({ message }) => message))],
    }));
}
const prefixReason = (reason, about) => about === undefined ? reason : { ...reason, message: `${about}: ${reason.message}` };


/***/ }),

/***/ 54939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createPrintable: () => (/* binding */ createPrintable)
/* harmony export */ });
/* harmony import */ var _clean_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3161);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95455);


const createPrintable = (options) => ({
    line: (text) => (0,_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)((0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(text), options),
    text: (text) => (0,_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)((0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(text), options),
    json: (value, indent) => (0,_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printableJson */ .et)((0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactJson */ .Kp)(value), options, indent),
});


/***/ }),

/***/ 8285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ createRateMeter),
/* harmony export */   Ku: () => (/* binding */ silent),
/* harmony export */   ej: () => (/* binding */ formatAmount)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);


const silent = () => { };
const WINDOW_MS = 5_000;
const SHORTEST_MS = 500;
const SAMPLE_MS = 100;
function createRateMeter(now) {
    const samples = new Map();
    return ({ task, done, ended }) => {
        if (done === undefined)
            return undefined;
        const at = now();
        const recent = (samples.get(task) ?? []).filter((sample) => at - sample.at <= WINDOW_MS);
        const last = recent.at(-1);
        if (!last || at - last.at >= SAMPLE_MS)
            samples.set(task, [...recent, { at, done }]);
        if (ended !== undefined)
            samples.delete(task);
        const [first] = recent;
        if (!first || at - first.at < SHORTEST_MS || done <= first.done)
            return undefined;
        return ((done - first.done) * 1000) / (at - first.at);
    };
}
function formatAmount({ done, total, unit }, rate) {
    if (done === undefined)
        return '';
    const show = unit === 'bytes' ? _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3 : unit === 'seconds' ? _duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a : String;
    const amount = total === undefined ? ` ${show(done)}` : ` ${show(done)}/${show(total)}`;
    if (unit !== 'bytes' || rate === undefined)
        return amount;
    const left = total === undefined || total <= done ? '' : `, ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)((total - done) / rate)} left`;
    return `${amount} ${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(Math.round(rate))}/s${left}`;
}


/***/ }),

/***/ 82252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ reportSchema),
/* harmony export */   ex: () => (/* binding */ reasonSchema),
/* harmony export */   mC: () => (/* binding */ beginReport)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94570);


const reasonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('stable error code, kebab-case; docs/errors.md explains each'),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    hint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
})
    .describe('one reason for an outcome that is not "passed"');
const reportSchema = (type, shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(type),
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed']),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('subject of the report, as the user wrote it'),
    reasons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(reasonSchema).describe('empty exactly if the outcome is "passed"'),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    durationSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    ...shape,
});
function beginReport(type, clock, subject) {
    const started = clock.now();
    return {
        finish(errors, body) {
            const finished = clock.now();
            const reasons = errors.map((error) => ('toReason' in error && typeof error.toReason === 'function' ? error.toReason() : error));
            return {
                type,
                outcome: reasons.length === 0 ? 'passed' : 'failed',
                ...(subject === undefined ? {} : { subject }),
                reasons,
                startedAt: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(started),
                finishedAt: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(finished),
                durationSeconds: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .secondsBetween */ .O1)(started, finished),
                ...body,
            };
        },
    };
}


/***/ }),

/***/ 70770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest),
/* harmony export */   y: () => (/* binding */ formatSuggestion)
/* harmony export */ });
const MAX_GIVEN_LENGTH = 100;
const MAX_EDITS = 3;
function suggest(given, candidates) {
    if (given.length > MAX_GIVEN_LENGTH)
        return undefined;
    let best;
    for (const candidate of candidates) {
        const longest = Math.max(given.length, candidate.length);
        const limit = Math.min(MAX_EDITS, Math.floor(longest / 3), best ? best.edits - 1 : MAX_EDITS);
        if (limit < 0 || Math.abs(given.length - candidate.length) > limit)
            continue;
        const edits = countEdits(given.toLowerCase(), candidate.toLowerCase());
        if (edits <= limit)
            best = { candidate, edits };
    }
    return best?.candidate;
}
function formatSuggestion(given, candidates) {
    const suggestion = suggest(given, candidates);
    return suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
}
function countEdits(from, to) {
    let twoBefore = [];
    let before = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row++) {
        const current = [row];
        for (let column = 1; column <= to.length; column++) {
            const replaced = from[row - 1] === to[column - 1] ? 0 : 1;
            const choices = [(before[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + replaced];
            if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
                choices.push((twoBefore[column - 2] ?? 0) + 1);
            current.push(Math.min(...choices));
        }
        twoBefore = before;
        before = current;
    }
    return before[to.length] ?? 0;
}


/***/ }),

/***/ 68573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ findThreads)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _installation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31098);



function findThreads(program) {
    const idleCores = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)() - 1;
    if ((0,_installation_js__WEBPACK_IMPORTED_MODULE_2__/* .isSingleFile */ .HQ)())
        return { program: (0,_installation_js__WEBPACK_IMPORTED_MODULE_2__/* .createThreadProgram */ .LC)(), idleCores };
    try {
        return program === undefined ? undefined : { program: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(program), idleCores };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 96480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';


/***/ })

};
