export const id = 8977;
export const ids = [8977];
export const modules = {

/***/ 68977:
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
// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/exit-codes.js
var exit_codes = __webpack_require__(72281);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/http.js
var http = __webpack_require__(69874);
// EXTERNAL MODULE: ./build/lib/http/proxy.js
var proxy = __webpack_require__(31273);
// EXTERNAL MODULE: ./build/lib/printable.js + 1 modules
var printable = __webpack_require__(47570);
// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
// EXTERNAL MODULE: ./build/lib/version.js
var version = __webpack_require__(96480);
// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(67375);
;// CONCATENATED MODULE: ./build/cli/areas.js
async function loadMirrorCommands() {
    const parts = [await Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2371), __webpack_require__.e(2830), __webpack_require__.e(6319), __webpack_require__.e(814), __webpack_require__.e(2238), __webpack_require__.e(5952), __webpack_require__.e(4577), __webpack_require__.e(5416), __webpack_require__.e(8185), __webpack_require__.e(4229), __webpack_require__.e(7557), __webpack_require__.e(5100), __webpack_require__.e(3330), __webpack_require__.e(529)]).then(__webpack_require__.bind(__webpack_require__, 23487)), await Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2371), __webpack_require__.e(2238), __webpack_require__.e(5952), __webpack_require__.e(4577), __webpack_require__.e(5416), __webpack_require__.e(8185), __webpack_require__.e(4229), __webpack_require__.e(9439), __webpack_require__.e(8876)]).then(__webpack_require__.bind(__webpack_require__, 38876))];
    return { commands: parts.flatMap(({ commands }) => commands) };
}
const areas = {
    verify: {
        summary: 'verify signatures, attestations and signer identities, offline',
        load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2238), __webpack_require__.e(5952), __webpack_require__.e(5074), __webpack_require__.e(1967)]).then(__webpack_require__.bind(__webpack_require__, 58712)),
    },
    inspect: { summary: 'show the claims in bundles; verify nothing', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(122), __webpack_require__.e(4577), __webpack_require__.e(8243), __webpack_require__.e(4522)]).then(__webpack_require__.bind(__webpack_require__, 78241)) },
    trust: { summary: 'manage the pinned roots and the policy', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2238), __webpack_require__.e(5952), __webpack_require__.e(5074), __webpack_require__.e(5162), __webpack_require__.e(9903), __webpack_require__.e(3941)]).then(__webpack_require__.bind(__webpack_require__, 4338)) },
    mirror: {
        summary: 'mirror the evidence that verification needs, and check and serve the mirror',
        load: loadMirrorCommands,
    },
    sign: { summary: 'sign a file or an image, or attest to it', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2238), __webpack_require__.e(5952), __webpack_require__.e(4577), __webpack_require__.e(4458), __webpack_require__.e(1440), __webpack_require__.e(7820)]).then(__webpack_require__.bind(__webpack_require__, 97820)) },
    copy: { summary: 'copy an image with everything that refers to it', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(4577), __webpack_require__.e(1730), __webpack_require__.e(8202), __webpack_require__.e(5141)]).then(__webpack_require__.bind(__webpack_require__, 91780)) },
    tree: { summary: 'show the parts and the referrers of an image', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(4577), __webpack_require__.e(1730), __webpack_require__.e(8202), __webpack_require__.e(1192)]).then(__webpack_require__.bind(__webpack_require__, 29634)) },
    promote: {
        summary: 'copy a release to another region, verify it there, and mark it',
        load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2238), __webpack_require__.e(5952), __webpack_require__.e(4577), __webpack_require__.e(5416), __webpack_require__.e(4458), __webpack_require__.e(5074), __webpack_require__.e(1730), __webpack_require__.e(8202), __webpack_require__.e(8609), __webpack_require__.e(8889)]).then(__webpack_require__.bind(__webpack_require__, 75809)),
    },
    log: { summary: 'record tamper-evident step logs', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2238), __webpack_require__.e(5952), __webpack_require__.e(5416), __webpack_require__.e(4458), __webpack_require__.e(8869), __webpack_require__.e(7635), __webpack_require__.e(3911)]).then(__webpack_require__.bind(__webpack_require__, 73911)) },
    evidence: { summary: 'create and verify signed evidence packs', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2371), __webpack_require__.e(2238), __webpack_require__.e(5952), __webpack_require__.e(5416), __webpack_require__.e(4458), __webpack_require__.e(455), __webpack_require__.e(9440), __webpack_require__.e(9060)]).then(__webpack_require__.bind(__webpack_require__, 89060)) },
    bypass: {
        summary: 'decide the three-person bypass of a gate in a SEV-1 incident',
        load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(5012), __webpack_require__.e(7385)]).then(__webpack_require__.bind(__webpack_require__, 67385)),
    },
    dr: { summary: 'run disaster recovery drills, and restore releases', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2371), __webpack_require__.e(6319), __webpack_require__.e(1322), __webpack_require__.e(7761), __webpack_require__.e(2238), __webpack_require__.e(5952), __webpack_require__.e(4577), __webpack_require__.e(5416), __webpack_require__.e(4458), __webpack_require__.e(8185), __webpack_require__.e(5074), __webpack_require__.e(1730), __webpack_require__.e(4229), __webpack_require__.e(7557), __webpack_require__.e(455), __webpack_require__.e(8609), __webpack_require__.e(5162), __webpack_require__.e(8869), __webpack_require__.e(8192), __webpack_require__.e(3330), __webpack_require__.e(5589)]).then(__webpack_require__.bind(__webpack_require__, 55589)) },
    sandbox: { summary: 'run two regions on this machine, and simulate faults', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(1322), __webpack_require__.e(2238), __webpack_require__.e(8192), __webpack_require__.e(8991)]).then(__webpack_require__.bind(__webpack_require__, 94686)) },
    explain: { summary: 'explain an error code', load: () => __webpack_require__.e(/* import() */ 4538).then(__webpack_require__.bind(__webpack_require__, 64538)) },
};

// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
;// CONCATENATED MODULE: ./build/cli/program.js






const MAX_CONCURRENCY = 256;
const GLOBAL_OPTIONS = {
    json: (0,parameters/* flag */.Jt)('--json', 'print exactly one JSON document, the report, on stdout'),
    report: (0,parameters/* text */.Qq)('--report <file>', 'write the same JSON to a file'),
    quiet: (0,parameters/* flag */.Jt)('--quiet', 'print no progress on stderr'),
    verbose: (0,parameters/* flag */.Jt)('--verbose', 'print every request and the causes of errors on stderr'),
    noColor: (0,parameters/* flag */.Jt)('--no-color', 'print no colours; the environment variable NO_COLOR has the same effect'),
    concurrency: (0,parameters/* count */.U9)('--concurrency <n>', `the number of parallel transfers, from 1 to ${MAX_CONCURRENCY}; default: ${concurrency/* DEFAULT_CONCURRENCY */.WH}`, MAX_CONCURRENCY),
    timeout: (0,parameters/* text */.Qq)('--timeout <duration>', 'stop the command after this time, like 90s or 15m, and exit with 3'),
    plainHttp: (0,parameters/* list */.p_)('--plain-http <host...>', 'allow plain HTTP to this host; it is always allowed to this machine'),
};
function createOption({ syntax, description, fallback }) {
    const option = new commander/* Option */.c$(syntax, description);
    if (fallback !== undefined)
        option.default(fallback);
    if (!option.variadic)
        return option;
    option.variadic = false;
    return option.argParser((value, previous) => Array.isArray(previous) ? [...previous, value] : [value]);
}
const globalOptions = Object.values(GLOBAL_OPTIONS).map(createOption);
const HELP_COMMAND = ['help [command]', 'print the help of a command'];
function addGlobalOptions(parser) {
    parser.optionsGroup('Global options:');
    for (const option of globalOptions)
        parser.addOption(option);
    return parser.helpOption('-h, --help', 'print this help');
}
function findArea(argv) {
    const takesNext = (word) => globalOptions.some((option) => option.required && option.long === word);
    return argv.find((word, index) => !word.startsWith('-') && !takesNext(argv[index - 1]));
}
async function parseCommandLine(argv) {
    let chosen;
    let printed = '';
    let failing = '';
    const configure = (parser, path) => {
        parser
            .exitOverride((error) => {
            failing = path;
            throw error;
        })
            .configureOutput({
            writeOut: (text) => {
                printed += text;
            },
            writeErr: () => { },
        })
            .allowExcessArguments(false);
        return parser;
    };
    const program = addGlobalOptions(configure(new commander/* Command */.uB('mc'), ''))
        .description('keep delivering signed, attested releases when infrastructure is lost')
        .version(version/* VERSION */.x, '--version', 'print the version of mc')
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
            program_define(parser, command, (lookUp) => {
                chosen = { command, lookUp };
            });
            if (verb !== undefined)
                addGlobalOptions(parser);
        }
        addGlobalOptions(root);
        if (commands.every(({ path }) => path !== name))
            root.helpCommand(...HELP_COMMAND);
    }
    try {
        await program.parseAsync(argv, { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof commander/* CommanderError */.b7))
            throw error;
        if (error.exitCode === 0)
            return { print: printed };
        throw (0,errors/* baseError */.O)('usage', { detail: describeParserError(error), command: failing });
    }
    if (!chosen)
        return { print: printed || program.helpInformation() };
    return { ...chosen, options: (0,parameters/* readValues */.N$)(GLOBAL_OPTIONS, chosen.lookUp, chosen.command.path) };
}
const describeParserError = ({ code, message }) => code === 'commander.help' ? 'a command is missing' : message.replace(/^error: /, '').replace(/\n/g, ' ');
function program_define(parser, command, choose) {
    parser.description(command.summary).addHelpText('after', `\nExample:\n  ${command.example}\n`);
    const operands = command.parameters.filter(parameters/* isOperand */.go);
    const createEntry = (parameter) => ({ parameter, option: createOption(parameter) });
    const own = command.parameters.filter((parameter) => !(0,parameters/* isOperand */.go)(parameter)).map(createEntry);
    const options = [...own, ...Object.values(GLOBAL_OPTIONS).map(createEntry)];
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
// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/threads.js
var threads = __webpack_require__(68573);
;// CONCATENATED MODULE: ./build/cli/terminal.js




const LEAVE_DELAY_MS = 1000;
function createTerminal() {
    for (const stream of [process.stdout, process.stderr]) {
        stream.on('error', (error) => {
            if (error.code === 'EPIPE')
                process.exit();
            throw error;
        });
    }
    return {
        argv: process.argv.slice(2),
        env: process.env,
        cwd: process.cwd(),
        stdout: process.stdout,
        stderr: process.stderr,
        isInteractive: process.stderr.isTTY === true && process.env.CI === undefined && process.env.TERM !== 'dumb',
        width: process.stdout.columns ?? 100,
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
                        (0,external_node_fs_.writeSync)(2, 'stopped immediately; temporary files may remain\n');
                        process.exit(130);
                    }
                    callback(signal);
                });
            }
        },
    };
}
const formatAmount = (event) => {
    if (event.done === undefined)
        return '';
    const show = event.unit === 'bytes' ? bytes/* formatBytes */.z3 : event.unit === 'seconds' ? duration/* formatDuration */.a : String;
    return event.total === undefined ? ` ${show(event.done)}` : ` ${show(event.done)}/${show(event.total)}`;
};
async function createProgress(terminal, quiet, print) {
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
    return {
        progress: (event) => {
            const text = print.line(`${event.message}${formatAmount(event)}`);
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














const GRACE_MS = 15_000;
async function main(installRoot, terminal = createTerminal()) {
    const style = (0,render.styleFor)(terminal.isInteractive && !terminal.env.NO_COLOR && !terminal.argv.includes('--no-color'));
    const print = (0,printable.createPrintable)({ onRunner: terminal.env.GITHUB_ACTIONS === 'true' });
    (0,secrets/* rememberSecrets */.hR)([...(0,secrets/* listEnvironmentSecrets */.jA)(terminal.env), ...terminal.argv.flatMap(secrets/* findSecrets */.dL)]);
    const words = terminal.argv.includes('--') ? terminal.argv.slice(0, terminal.argv.indexOf('--')) : terminal.argv;
    const json = words.includes('--json');
    const writeOutput = async (report, reportFile, text) => {
        const document = `${print.json(report, 2)}\n`;
        if (reportFile !== undefined)
            await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.resolve)(terminal.cwd, reportFile), document);
        const output = json ? document : text;
        if (output !== '')
            terminal.stdout.write(output);
    };
    let reportFile = findValue(words, '--report');
    try {
        const parsed = await parseCommandLine(terminal.argv);
        if ('print' in parsed) {
            terminal.stdout.write(print.text(parsed.print));
            return;
        }
        reportFile = parsed.options.report;
        const result = await runCommand(parsed, installRoot, terminal, json, print);
        const file = reportFile;
        reportFile = undefined;
        if (result.printed) {
            if (file !== undefined)
                await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.resolve)(terminal.cwd, file), `${print.json(result.report, 2)}\n`);
        }
        else
            await writeOutput(result.report, file, renderText(result, style, print));
        terminal.exit(result.exitCode ?? getOutcomeExitCode(result.report));
    }
    catch (thrown) {
        const error = (0,errors/* asMcError */.b)(thrown);
        terminal.stderr.write(`${(0,render.renderError)(error, style, words.includes('--verbose'), print)}\n`);
        const { code, message, hint } = error;
        const report = { outcome: 'error', error: { code, message, ...(hint ? { hint } : {}) } };
        await writeOutput(report, reportFile, '').catch((failed) => {
            terminal.stderr.write(`${(0,render.renderError)((0,errors/* asMcError */.b)(failed), style, false, print)}\n`);
        });
        terminal.exit((0,exit_codes/* getExitCode */.O)(error));
    }
}
function findValue(words, option) {
    const index = words.indexOf(option);
    return index < 0 ? words.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1) : words[index + 1];
}
const getOutcomeExitCode = (report) => 'outcome' in report && report.outcome === 'passed' ? exit_codes/* EXIT */.d.done : exit_codes/* EXIT */.d.refused;
function renderText(result, style, print) {
    const text = typeof result.text === 'string' ? print.text(result.text) : (0,render.renderSections)(result.text, style, print);
    return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
async function runCommand({ command, lookUp, options }, installRoot, terminal, json, print) {
    const stopper = createStopper(options.timeout, terminal);
    const { progress, stop } = await createProgress(terminal, options.quiet, print);
    const stdout = createScreen(terminal.stdout, print);
    const stderr = createScreen(terminal.stderr, print);
    const http = createCommandHttp(options, terminal, stderr, print);
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
        formatJson: (value) => `${print.json(value, 2)}\n`,
    };
    try {
        return await Promise.race([command.run(lookUp, context), stopper.overdue]);
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
function createCommandHttp({ verbose, plainHttp }, terminal, stderr, print) {
    return (0,http/* createHttp */.V0)({
        proxy: (0,proxy/* proxyFromEnv */.k)(terminal.env),
        plainHttpHosts: plainHttp,
        userAgent: `mc-actions/${version/* VERSION */.x}`,
        ...(verbose
            ? {
                onTry: ({ method, url, attempt, outcome }) => stderr.write(`${print.line(`${method} ${url} try ${attempt}: ${outcome}`)}\n`),
            }
            : {}),
    });
}
function createStopper(timeout, terminal) {
    const controller = new AbortController();
    const timers = [];
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
        const timer = setTimeout(() => controller.abort((0,errors/* baseError */.O)('command-timeout', { limit: timeout })), Math.min(ms, 2 ** 31 - 1));
        timers.push(timer);
    }
    terminal.onInterrupt((signal) => {
        terminal.stderr.write(`\n${signal}: stopping; press Ctrl-C again to stop immediately\n`);
        controller.abort((0,errors/* baseError */.O)('cancelled', { what: `by ${signal}` }));
    });
    return {
        signal: controller.signal,
        overdue,
        done: () => {
            for (const timer of timers)
                clearTimeout(timer);
        },
    };
}


/***/ }),

/***/ 76357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
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
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39386);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);



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
const optionalOperand = (syntax, description) => ({
    syntax,
    description,
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
    read: (given, command) => {
        const value = getText(given) ?? fallback;
        return allowed.find((one) => one === value) ?? refuseInvalid(getFlag(syntax), value, allowed.join(' | '), command);
    },
});
const seconds = (syntax, description, fallback) => ({
    syntax,
    description,
    fallback,
    read: (given) => (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(getText(given) ?? fallback, getFlag(syntax)),
});
const bytes = (syntax, description) => ({
    syntax,
    description,
    read: (given, command) => {
        const value = getText(given);
        if (value === undefined)
            return undefined;
        return (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBytes */ .z_)(value) ?? refuseInvalid(getFlag(syntax), value, 'bytes, like 500MB', command);
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
function refuseMissing(syntax, command) {
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .baseError */ .O)('usage', { detail: `${getFlag(syntax)} is required`, command });
}
function refuseInvalid(option, given, expected, command) {
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .baseError */ .O)('option-invalid', { option, given, expected, command });
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
function formatTable(rows, styleHead) {
    const widths = [];
    for (const row of rows)
        for (const [i, cell] of row.entries())
            widths[i] = Math.max(widths[i] ?? 0, measureWidth(cell));
    return rows.map((row, index) => row
        .map((cell, i) => (index === 0 ? styleHead(cell) : cell) + ' '.repeat((widths[i] ?? 0) - measureWidth(cell)))
        .join('  ')
        .trimEnd());
}

;// CONCATENATED MODULE: ./build/cli/render.js


const styleFor = (color) => color ? (format, text) => (0,external_node_util_.styleText)(format, text, { validateStream: false }) : (_, text) => text;
function renderSections(sections, style, { line: plain }) {
    return sections
        .map((section) => {
        const parts = [style('bold', plain(section.title))];
        for (const line of section.lines ?? [])
            parts.push(`  ${plain(line)}`);
        if (section.table) {
            const { columns, rows } = section.table;
            const cells = [columns, ...rows].map((row) => row.map(plain));
            for (const line of formatTable(cells, (cell) => style('dim', cell)))
                parts.push(`  ${line}`.trimEnd());
        }
        return parts.join('\n');
    })
        .join('\n\n');
}
function renderError(error, style, verbose, { line: plain, text }) {
    const lines = [`${style('red', 'error')} ${style('bold', error.code)}: ${plain(error.message)}`];
    if (error.hint)
        lines.push(`  ${plain(error.hint)}`);
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
        loading ??= Promise.all(/* import() */[__webpack_require__.e(5490), __webpack_require__.e(6133)]).then(__webpack_require__.bind(__webpack_require__, 56133)).then(({ openClient }) => openClient(options));
        return loading;
    };
    return {
        send: async (request) => (await client()).send(request),
        relay: async (request) => (await client()).relay?.(request),
        clock: options.clock ?? _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml,
        scope: new _http_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .ClientScope */ .o(),
        close: async () => (await loading)?.close(),
    };
}






/***/ }),

/***/ 31273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ proxyFromEnv)
/* harmony export */ });
function proxyFromEnv(env) {
    const read = (name) => env[name.toLowerCase()] || env[name.toUpperCase()] || '';
    return { http: read('http_proxy'), https: read('https_proxy'), noProxy: read('no_proxy') };
}


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

/***/ 47570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createPrintable: () => (/* binding */ createPrintable)
});

;// CONCATENATED MODULE: ./build/lib/clean-text.js
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

// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
;// CONCATENATED MODULE: ./build/lib/printable.js


const createPrintable = (options) => ({
    line: (text) => cleanLine((0,secrets/* redact */.E$)(text), options),
    text: (text) => cleanText((0,secrets/* redact */.E$)(text), options),
    json: (value, indent) => printableJson((0,secrets/* redactJson */.Kp)(value), options, indent),
});


/***/ }),

/***/ 68573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ findThreads)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);


function findThreads(program) {
    try {
        return program === undefined
            ? undefined
            : { program: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(program), idleCores: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)() - 1 };
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
