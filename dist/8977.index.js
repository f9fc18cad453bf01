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
// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/exit-codes.js
var exit_codes = __webpack_require__(72281);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/http.js + 1 modules
var lib_http = __webpack_require__(39061);
// EXTERNAL MODULE: ./build/lib/version.js
var version = __webpack_require__(96480);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(32315);
// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(67375);
;// CONCATENATED MODULE: ./build/cli/areas.js
/** The first word of a command and where it lives; an area is loaded only when it is asked for. */
const areas = {
    verify: { summary: 'may it ship: signatures, attestations, identities, offline', load: () => Promise.all(/* import() */[__webpack_require__.e(6235), __webpack_require__.e(7068), __webpack_require__.e(606), __webpack_require__.e(8815), __webpack_require__.e(5774), __webpack_require__.e(6651), __webpack_require__.e(9142), __webpack_require__.e(8712)]).then(__webpack_require__.bind(__webpack_require__, 58712)) },
    inspect: { summary: 'what bundles say of themselves; judges nothing', load: () => Promise.all(/* import() */[__webpack_require__.e(6235), __webpack_require__.e(7068), __webpack_require__.e(606), __webpack_require__.e(8815), __webpack_require__.e(5774), __webpack_require__.e(6651), __webpack_require__.e(9142), __webpack_require__.e(8241)]).then(__webpack_require__.bind(__webpack_require__, 78241)) },
    trust: { summary: 'the pinned roots and the policy', load: () => Promise.all(/* import() */[__webpack_require__.e(6235), __webpack_require__.e(7068), __webpack_require__.e(606), __webpack_require__.e(8815), __webpack_require__.e(5774), __webpack_require__.e(6651), __webpack_require__.e(9142), __webpack_require__.e(831)]).then(__webpack_require__.bind(__webpack_require__, 90831)) },
    mirror: { summary: 'copy what verification needs to a second place', load: () => Promise.all(/* import() */[__webpack_require__.e(6235), __webpack_require__.e(7068), __webpack_require__.e(606), __webpack_require__.e(8815), __webpack_require__.e(2830), __webpack_require__.e(1732), __webpack_require__.e(5774), __webpack_require__.e(6651), __webpack_require__.e(9142), __webpack_require__.e(3093), __webpack_require__.e(1990)]).then(__webpack_require__.bind(__webpack_require__, 81990)) },
    sign: { summary: 'sign a file or an image, or attest to it', load: () => Promise.all(/* import() */[__webpack_require__.e(6235), __webpack_require__.e(7068), __webpack_require__.e(606), __webpack_require__.e(5774), __webpack_require__.e(6651), __webpack_require__.e(7820)]).then(__webpack_require__.bind(__webpack_require__, 97820)) },
    copy: { summary: 'copy an image with everything that refers to it', load: () => Promise.all(/* import() */[__webpack_require__.e(6235), __webpack_require__.e(7068), __webpack_require__.e(606), __webpack_require__.e(8815), __webpack_require__.e(5774), __webpack_require__.e(6651), __webpack_require__.e(9142), __webpack_require__.e(9940), __webpack_require__.e(1780)]).then(__webpack_require__.bind(__webpack_require__, 91780)) },
    promote: {
        summary: 'copy a release to another region, verify it there, mark it',
        load: () => Promise.all(/* import() */[__webpack_require__.e(6235), __webpack_require__.e(7068), __webpack_require__.e(606), __webpack_require__.e(8815), __webpack_require__.e(5774), __webpack_require__.e(6651), __webpack_require__.e(9142), __webpack_require__.e(9940), __webpack_require__.e(5809)]).then(__webpack_require__.bind(__webpack_require__, 75809)),
    },
    log: { summary: 'tamper-evident step logs', load: () => Promise.all(/* import() */[__webpack_require__.e(6235), __webpack_require__.e(7068), __webpack_require__.e(606), __webpack_require__.e(8815), __webpack_require__.e(5774), __webpack_require__.e(6651), __webpack_require__.e(9142), __webpack_require__.e(8654), __webpack_require__.e(3911)]).then(__webpack_require__.bind(__webpack_require__, 73911)) },
    evidence: { summary: 'signed packs of evidence, verifiable years later', load: () => Promise.all(/* import() */[__webpack_require__.e(6235), __webpack_require__.e(7068), __webpack_require__.e(606), __webpack_require__.e(8815), __webpack_require__.e(5774), __webpack_require__.e(6651), __webpack_require__.e(9142), __webpack_require__.e(6710), __webpack_require__.e(6346)]).then(__webpack_require__.bind(__webpack_require__, 84072)) },
    bypass: { summary: 'the three-person exception for a SEV-1', load: () => Promise.all(/* import() */[__webpack_require__.e(6235), __webpack_require__.e(2689), __webpack_require__.e(7385)]).then(__webpack_require__.bind(__webpack_require__, 67385)) },
    dr: { summary: 'lose a region, on purpose', load: () => Promise.all(/* import() */[__webpack_require__.e(6235), __webpack_require__.e(7068), __webpack_require__.e(606), __webpack_require__.e(8815), __webpack_require__.e(2830), __webpack_require__.e(1732), __webpack_require__.e(1322), __webpack_require__.e(7761), __webpack_require__.e(5774), __webpack_require__.e(6651), __webpack_require__.e(9142), __webpack_require__.e(3093), __webpack_require__.e(9940), __webpack_require__.e(6710), __webpack_require__.e(8654), __webpack_require__.e(4429), __webpack_require__.e(9723)]).then(__webpack_require__.bind(__webpack_require__, 59723)) },
    sandbox: { summary: 'two regions on this machine, with fault switches', load: () => Promise.all(/* import() */[__webpack_require__.e(6235), __webpack_require__.e(7068), __webpack_require__.e(1322), __webpack_require__.e(5774), __webpack_require__.e(4429), __webpack_require__.e(4686)]).then(__webpack_require__.bind(__webpack_require__, 94686)) },
    explain: { summary: 'what an error code means', load: () => __webpack_require__.e(/* import() */ 4538).then(__webpack_require__.bind(__webpack_require__, 64538)) },
};

;// CONCATENATED MODULE: ./build/cli/program.js




/**
 * An option; `<file...>` may be repeated. It takes one value each time: commander's own variadic options would swallow
 * the operands behind them.
 */
function optionOf(flags, description) {
    const option = new commander/* Option */.c$(flags, description);
    if (!option.variadic)
        return option;
    option.variadic = false;
    return option.argParser((value, previous) => Array.isArray(previous) ? [...previous, value] : [value]);
}
const GLOBAL_OPTIONS = [
    new commander/* Option */.c$('--json', 'print exactly one JSON document, the report, on stdout'),
    new commander/* Option */.c$('--report <file>', 'write the same JSON to a file'),
    new commander/* Option */.c$('--quiet', 'no progress on stderr'),
    new commander/* Option */.c$('--verbose', 'every request and the causes of errors on stderr'),
    new commander/* Option */.c$('--no-color', 'no colours (also NO_COLOR)'),
    new commander/* Option */.c$('--concurrency <n>', 'how many transfers at once'),
    new commander/* Option */.c$('--timeout <duration>', 'for the whole command, like 90s or 15m; then exit 3'),
    optionOf('--plain-http <host...>', 'speak plain HTTP to this host too, not only to this machine'),
];
/** The first word that is neither an option nor the value of one: `--report r.json verify x` is about `verify`. */
function areaOf(argv) {
    const takesNext = (word) => GLOBAL_OPTIONS.some((option) => option.required && option.long === word);
    return argv.find((word, index) => !word.startsWith('-') && !takesNext(argv[index - 1]));
}
/** Parses a command line. Throws `usage` for what it does not allow. Only the area that is asked for is loaded. */
async function parseCommandLine(argv) {
    let chosen;
    let printed = '';
    const settle = (command) => {
        command
            .exitOverride()
            .configureOutput({
            writeOut: (text) => {
                printed += text;
            },
            writeErr: () => { },
        })
            .helpOption('-h, --help', 'this help')
            .allowExcessArguments(false);
        for (const option of GLOBAL_OPTIONS)
            command.addOption(option);
        return command;
    };
    const program = settle(new commander/* Command */.uB('mc'))
        .description('keep delivering signed, attested releases when infrastructure is lost')
        .version(version/* VERSION */.x, '--version', 'the version of mc')
        .addHelpText('after', '\nExample:\n  mc dr simulate --out drill\n');
    const wanted = areaOf(argv);
    for (const [name, area] of Object.entries(areas)) {
        if (name !== wanted) {
            program.command(name).description(area.summary);
            continue;
        }
        const { commands } = await area.load();
        const root = settle(program.command(name)).description(area.summary);
        for (const spec of commands) {
            const [, verb] = spec.path.split(' ');
            const command = verb === undefined ? root : settle(root.command(verb));
            program_define(command, spec, (input) => {
                chosen = { spec, input };
            });
        }
    }
    try {
        await program.parseAsync(argv, { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof commander/* CommanderError */.b7))
            throw error;
        if (error.exitCode === 0)
            return { print: printed };
        const detail = error.code === 'commander.help'
            ? 'a command is missing'
            : error.message.replace(/^error: /, '').replace(/\n/g, ' ');
        throw new errors/* ConfigurationError */.j1('usage', { detail, command: wanted !== undefined && wanted in areas ? wanted : '' });
    }
    return chosen ?? { print: printed || program.helpInformation() };
}
function program_define(command, spec, choose) {
    command.description(spec.summary).addHelpText('after', `\nExample:\n  ${spec.example}\n`);
    for (const [name, description] of spec.arguments ?? [])
        command.argument(name, description);
    for (const [flags, description, fallback] of spec.options ?? []) {
        const option = optionOf(flags, description);
        if (fallback !== undefined)
            option.default(fallback);
        command.addOption(option);
    }
    command.action(() => choose({ args: command.args, options: command.optsWithGlobals() }));
}

// EXTERNAL MODULE: ./build/cli/render.js
var render = __webpack_require__(4369);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/yocto-spinner/index.js + 1 modules
var yocto_spinner = __webpack_require__(36540);
// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
;// CONCATENATED MODULE: ./build/cli/terminal.js





function processTerminal() {
    for (const stream of [process.stdout, process.stderr]) {
        // `mc … | head`: the reader has seen enough, and that is no failure of ours.
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
        isInteractive: process.stderr.isTTY === true && process.env['CI'] === undefined && process.env['TERM'] !== 'dumb',
        width: process.stdout.columns ?? 100,
        cores: (0,external_node_os_.cpus)().length,
        exit: (code) => {
            process.exitCode = code;
        },
        onInterrupt: (callback) => {
            let count = 0;
            for (const signal of ['SIGINT', 'SIGTERM']) {
                process.on(signal, () => {
                    if (++count > 1) {
                        (0,external_node_fs_.writeSync)(2, 'stopped at once; what was being cleaned up may be left behind\n');
                        process.exit(130);
                    }
                    callback(signal);
                });
            }
        },
    };
}
const amount = (event) => {
    if (event.done === undefined)
        return '';
    const show = event.unit === 'bytes' ? bytes/* humanBytes */.p6 : event.unit === 'seconds' ? duration/* humanDuration */.U : String;
    return event.total === undefined ? ` ${show(event.done)}` : ` ${show(event.done)}/${show(event.total)}`;
};
/** Progress on stderr: one live line on a terminal, plain lines (each message once) elsewhere. */
function terminalProgress(terminal, quiet) {
    if (quiet)
        return { progress: () => { }, stop: () => { } };
    if (!terminal.isInteractive) {
        const last = new Map();
        return {
            progress: (event) => {
                if (last.get(event.task) === event.message)
                    return; // counters move on; a log wants each line once
                last.set(event.task, event.message);
                terminal.stderr.write(`${event.message}\n`);
            },
            stop: () => { },
        };
    }
    // Left to itself the spinner ends the process at Ctrl-C, before anything is cleaned up.
    const spinner = (0,yocto_spinner/* default */.A)({ stream: process.stderr, handleSignals: false });
    return {
        progress: (event) => {
            const text = `${event.message}${amount(event)}`;
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












const MAX_CONCURRENCY = 256;
const GRACE_MS = 15_000; // after Ctrl-C or a timeout, for cleaning up
/** Runs `mc` to its end; `installRoot` is the folder that holds dist/ and SECURITY/. */
async function main(installRoot, terminal = processTerminal()) {
    const style = (0,render.styleFor)(terminal.isInteractive && !terminal.env['NO_COLOR'] && !terminal.argv.includes('--no-color'));
    // Known before parsing, so that an unusable command line is answered in the form that was asked for.
    const words = terminal.argv.includes('--') ? terminal.argv.slice(0, terminal.argv.indexOf('--')) : terminal.argv;
    const json = words.includes('--json');
    try {
        const parsed = await parseCommandLine(terminal.argv);
        if ('print' in parsed) {
            terminal.stdout.write(parsed.print);
            return;
        }
        const result = await runCommand(parsed, installRoot, terminal, json);
        const document = `${JSON.stringify(result.report, null, 2)}\n`;
        const reportFile = (0,options/* optionText */.re)(parsed.input, 'report');
        if (reportFile !== undefined)
            await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.resolve)(terminal.cwd, reportFile), document);
        if (!result.printed)
            terminal.stdout.write(json ? document : textOf(result, style));
        terminal.exit(result.exitCode ?? outcomeCode(result.report));
    }
    catch (thrown) {
        const error = (0,errors/* asMcError */.bH)(thrown);
        terminal.stderr.write(`${(0,render/* renderError */.v)(error, style, words.includes('--verbose'))}\n`);
        const { code, message, hint } = error;
        if (json)
            terminal.stdout.write(`${JSON.stringify({ outcome: 'error', error: { code, message, ...(hint ? { hint } : {}) } }, null, 2)}\n`);
        terminal.exit((0,exit_codes/* exitCodeOf */.F)(error));
    }
}
const outcomeCode = (report) => 'outcome' in report && report.outcome === 'passed' ? exit_codes/* EXIT */.d.done : exit_codes/* EXIT */.d.refused;
function textOf(result, style) {
    const text = typeof result.text === 'string' ? result.text : (0,render.renderSections)(result.text, style);
    return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
async function runCommand({ spec, input }, installRoot, terminal, json) {
    const quiet = (0,options/* optionFlag */.aN)(input, 'quiet');
    const verbose = (0,options/* optionFlag */.aN)(input, 'verbose');
    const plainHttp = (0,options/* optionList */.UX)(input, 'plainHttp');
    const stopper = stopSignal(input, terminal);
    const { progress, stop } = terminalProgress(terminal, quiet);
    const http = (0,lib_http/* createHttp */.V0)({
        proxy: (0,lib_http/* proxyFromEnv */.kE)(terminal.env),
        plainHttpHosts: plainHttp,
        userAgent: `mc-actions/${version/* VERSION */.x}`,
        ...(verbose
            ? {
                onTry: ({ method, url, attempt, outcome }) => terminal.stderr.write(`${method} ${url} try ${attempt}: ${outcome}\n`),
            }
            : {}),
    });
    const context = {
        http,
        clock: clock/* systemClock */.ml,
        progress,
        signal: stopper.signal,
        concurrency: concurrencyOf(input, spec.path),
        env: terminal.env,
        cwd: terminal.cwd,
        plainHttp,
        installRoot,
        quiet,
        json,
        stdout: terminal.stdout,
        stderr: terminal.stderr,
    };
    try {
        return await Promise.race([spec.run(input, context), stopper.overdue]);
    }
    finally {
        stop();
        stopper.done();
        await http.close();
    }
}
function concurrencyOf(input, command) {
    const given = (0,options/* optionText */.re)(input, 'concurrency');
    if (given === undefined)
        return 8;
    const value = Number(given);
    if (!/^\d+$/.test(given) || value < 1 || value > MAX_CONCURRENCY) {
        throw new errors/* ConfigurationError */.j1('option-invalid', {
            option: '--concurrency',
            given,
            expected: `a whole number from 1 to ${MAX_CONCURRENCY}`,
            command,
        });
    }
    return value;
}
/** Ctrl-C and --timeout become one signal; a command that does not heed it in time is left behind (`overdue`). */
function stopSignal(input, terminal) {
    const controller = new AbortController();
    const timers = [];
    const overdue = new Promise((_, reject) => {
        controller.signal.addEventListener('abort', () => {
            timers.push(setTimeout(() => reject(controller.signal.reason), GRACE_MS));
        });
    });
    overdue.catch(() => { }); // when the command heeds the signal nobody waits for this
    const timeout = (0,options/* optionText */.re)(input, 'timeout');
    if (timeout !== undefined) {
        const ms = (0,duration/* parseDuration */.E)(timeout, '--timeout') * 1000;
        const timer = setTimeout(() => controller.abort(new errors/* McError */.Hv('command-timeout', { limit: timeout })), Math.min(ms, 2 ** 31 - 1));
        timers.push(timer);
    }
    terminal.onInterrupt((signal) => {
        terminal.stderr.write(`\n${signal}: stopping; once more to stop at once\n`);
        controller.abort(new errors/* McError */.Hv('cancelled', { what: `by ${signal}` }));
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

/***/ 32315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HH: () => (/* binding */ optionRequired),
/* harmony export */   UX: () => (/* binding */ optionList),
/* harmony export */   Vv: () => (/* binding */ optionChoice),
/* harmony export */   aN: () => (/* binding */ optionFlag),
/* harmony export */   re: () => (/* binding */ optionText),
/* harmony export */   xw: () => (/* binding */ optionSeconds)
/* harmony export */ });
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39386);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


/** Typed reads of a command's options; commander hands them over untyped. */
const optionText = (input, name) => {
    const value = input.options[name];
    return typeof value === 'string' ? value : undefined;
};
const optionFlag = (input, name) => input.options[name] === true;
/** An option that may be given several times. */
const optionList = (input, name) => {
    const value = input.options[name];
    return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
};
function optionRequired(input, name, flag, command) {
    const value = optionText(input, name);
    if (value === undefined)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('usage', { detail: `${flag} is required`, command });
    return value;
}
function optionChoice(input, name, flag, allowed, command) {
    const given = optionText(input, name) ?? '';
    const found = allowed.find((choice) => choice === given);
    if (found === undefined) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('option-invalid', { option: flag, given, expected: allowed.join(' | '), command });
    }
    return found;
}
/** Seconds. */
const optionSeconds = (input, name, flag) => {
    const value = optionText(input, name);
    return value === undefined ? undefined : (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(value, flag);
};


/***/ }),

/***/ 4369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSections: () => (/* binding */ renderSections),
/* harmony export */   styleFor: () => (/* binding */ styleFor),
/* harmony export */   v: () => (/* binding */ renderError)
/* harmony export */ });
/* unused harmony export plain */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var cli_table3__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25832);


const styleFor = (color) => color ? (format, text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(format, text, { validateStream: false }) : (_, text) => text;
/**
 * Text from registries, bundles and logs may hold escape sequences; a terminal must not obey them.
 * Newlines go too: a cell is a line.
 */
const plain = (text) => [...(0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text)].map((c) => ((c.codePointAt(0) ?? 0) < 0x20 || c === '\u007f' ? ' ' : c)).join('');
const NO_BORDER = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '  ',
};
function renderSections(sections, style) {
    return sections
        .map((section) => {
        const parts = [style('bold', plain(section.title))];
        for (const line of section.lines ?? [])
            parts.push(`  ${plain(line)}`);
        if (section.table) {
            const table = new cli_table3__WEBPACK_IMPORTED_MODULE_1__({
                chars: NO_BORDER,
                style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
                head: section.table.columns.map((column) => style('dim', plain(column))),
            });
            for (const row of section.table.rows)
                table.push(row.map(plain));
            parts.push(table
                .toString()
                .split('\n')
                .map((line) => `  ${line}`.trimEnd())
                .join('\n'));
        }
        return parts.join('\n');
    })
        .join('\n\n');
}
function renderError(error, style, verbose) {
    const lines = [`${style('red', 'error')} ${style('bold', error.code)}: ${plain(error.message)}`];
    if (error.hint)
        lines.push(`  ${plain(error.hint)}`);
    if (verbose)
        for (let at = error.cause; at instanceof Error; at = at.cause)
            lines.push(style('dim', at.stack ?? at.message));
    return lines.join('\n');
}


/***/ }),

/***/ 89079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   lv: () => (/* binding */ MiB),
/* harmony export */   mA: () => (/* binding */ streamOf),
/* harmony export */   p6: () => (/* binding */ humanBytes)
/* harmony export */ });
/* unused harmony export KiB */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const KiB = 1024;
const MiB = 1024 * 1024;
/** Collects a stream into one buffer of at most `maxBytes`. Throws `size-mismatch`. */
async function collect(stream, maxBytes, what) {
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.length;
        if (size > maxBytes)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('size-mismatch', {
                what,
                expected: `at most ${maxBytes}`,
                found: `more than ${maxBytes}`,
            });
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** One chunk as a stream. */
async function* streamOf(...chunks) {
    for (const chunk of chunks)
        yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
/** Bytes as people read them (powers of ten, as storage is sold): `532 B`, `1.4 kB`, `12.0 MB`. */
function humanBytes(bytes) {
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


/***/ }),

/***/ 39386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   U: () => (/* binding */ humanDuration)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const UNIT_SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 };
/** `90s`, `15m`, `4h`, `30d` as seconds. Throws `duration-malformed`; `what` names the input. */
function parseDuration(text, what) {
    const match = /^([0-9]{1,9})([smhd])$/.exec(text);
    if (!match)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('duration-malformed', { what, given: text });
    return Number(match[1]) * UNIT_SECONDS[match[2]];
}
/** Seconds as people read them: `0.42 s`, `12.3 s`, `3 min 20 s`, `2 h 5 min`. */
function humanDuration(seconds) {
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
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   d: () => (/* binding */ EXIT)
/* harmony export */ });
/** What a process says with its exit code; fixed by the contract. */
const EXIT = { done: 0, refused: 1, usage: 2, fault: 3 };
const exitCodeOf = (error) => error.family === 'configuration' ? EXIT.usage : error.family === 'verification' ? EXIT.refused : EXIT.fault;


/***/ }),

/***/ 13963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y1: () => (/* binding */ readFileBounded),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   h_: () => (/* binding */ fileKind),
/* harmony export */   vY: () => (/* binding */ readFileStream)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);





const isMissing = (error) => ['ENOENT', 'ENOTDIR'].includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error));
/**
 * Writes a file so that a reader sees all of it or none: to a temporary name in the same folder, flushed, then
 * renamed. Makes the folder. `mode` is the file's permission bits (0o600 for secrets).
 */
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
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => undefined); // the first failure is the one to tell
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv)
            throw error; // the stream's own failure, not the disk's
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unwritable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/** Reads a whole file of at most `maxBytes`. Throws `file-not-found` (`what` names it), `file-too-large`, `file-unreadable`. */
async function readFileBounded(path, maxBytes, what = 'the file') {
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        if (size > maxBytes)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-too-large', { path, found: size, limit: maxBytes });
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv)
            throw error;
        if (isMissing(error))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-found', { what, path });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/** A file's bytes as a stream of chunks of at most 1 MiB. Throws as {@link readFileBounded}. */
async function* readFileStream(path, what = 'the file') {
    try {
        // A buffer is made for each read: one that is far larger than the file costs more than the file.
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: Math.min(Math.max(size + 1, 4096), 1024 * 1024) });
    }
    catch (error) {
        if (isMissing(error))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-found', { what, path });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/** `undefined` where nothing is; throws where something is that cannot be looked at. */
async function fileKind(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path)).isDirectory() ? 'directory' : 'file';
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}


/***/ }),

/***/ 39061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V0: () => (/* binding */ createHttp),
  ci: () => (/* reexport */ fetch_bytes/* fetchBytes */.c),
  U9: () => (/* reexport */ urls/* isLoopback */.U9),
  kE: () => (/* reexport */ proxyFromEnv),
  Pl: () => (/* reexport */ urls/* safeUrl */.Pl)
});

// UNUSED EXPORTS: retryAfterMs

// EXTERNAL MODULE: ./build/lib/http/fetch-bytes.js
var fetch_bytes = __webpack_require__(65215);
;// CONCATENATED MODULE: ./build/lib/http/proxy.js
/** The proxy settings of an environment, as curl and Go read them: lower case wins over upper case. */
function proxyFromEnv(env) {
    const read = (name) => env[name.toLowerCase()] || env[name.toUpperCase()] || '';
    return { http: read('http_proxy'), https: read('https_proxy'), noProxy: read('no_proxy') };
}

// EXTERNAL MODULE: ./build/lib/http/retry.js
var retry = __webpack_require__(94135);
// EXTERNAL MODULE: ./build/lib/http/urls.js
var urls = __webpack_require__(6119);
;// CONCATENATED MODULE: ./build/lib/http.js
/** The project's HTTP client; see {@link Http}. It is loaded with its first request: who verifies a file needs none. */
function createHttp(options = {}) {
    let loading;
    const client = () => {
        loading ??= Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(4935)]).then(__webpack_require__.bind(__webpack_require__, 84935)).then(({ openClient }) => openClient(options));
        return loading;
    };
    return {
        send: async (request) => (await client()).send(request),
        close: async () => (await loading)?.close(),
    };
}






/***/ }),

/***/ 65215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ fetchBytes)
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74995);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);


/**
 * A request whose whole (bounded, small) answer is wanted: a body that is cut on the way is asked for again,
 * which `send` alone cannot do.
 */
async function fetchBytes(http, request, maxBytes) {
    return (0,p_retry__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .Ay)(async () => {
        const response = await http.send(request);
        return { response, bytes: await response.bytes(maxBytes) };
    }, {
        retries: request.retries ?? 2,
        minTimeout: 150,
        maxTimeout: 2_000,
        randomize: true,
        ...(request.signal ? { signal: request.signal } : {}),
        shouldRetry: ({ error }) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv && error.code === 'network-unreachable' && error.details['method'] === 'reading',
    });
}


/***/ }),

/***/ 94135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mq: () => (/* binding */ isRetriedStatus),
/* harmony export */   P2: () => (/* binding */ TryFailed),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   WZ: () => (/* binding */ isTlsFault)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const RETRIED_STATUSES = new Set([408, 425, 429, 500, 502, 503, 504]);
const MAX_RETRY_AFTER_MS = 60_000; // a server that wants longer is down for our purposes
/** Milliseconds that a `Retry-After` asks for (RFC 9110 section 10.2.3: seconds, or an HTTP date); undefined for neither. */
function retryAfterMs(value, now) {
    if (value === undefined)
        return undefined;
    const text = value.trim();
    if (/^\d{1,9}$/.test(text))
        return Math.min(Number(text) * 1000, MAX_RETRY_AFTER_MS);
    if (!/^[A-Za-z]{3,9},? /.test(text))
        return undefined; // Date.parse takes far more than HTTP dates
    const at = Date.parse(text);
    return Number.isNaN(at) ? undefined : Math.min(Math.max(at - now, 0), MAX_RETRY_AFTER_MS);
}
/** One try that failed: whether it may be tried again, and when the server said so, after how long (milliseconds). */
class TryFailed extends Error {
    error;
    retryable;
    afterMs;
    constructor(error, retryable, afterMs) {
        super(error.message);
        this.error = error;
        this.retryable = retryable;
        this.afterMs = afterMs;
    }
}
const isRetriedStatus = (status) => RETRIED_STATUSES.has(status);
/** A certificate that does not verify will not verify the next time either. */
const isTlsFault = (error) => /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|HOSTNAME/.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(error));


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   w4: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/** Whether a URL's host is this machine: 127.0.0.0/8, ::1, localhost and names under .localhost (RFC 6761). */
function isLoopback(hostname) {
    const host = hostname.toLowerCase();
    return (host === 'localhost' ||
        host.endsWith('.localhost') ||
        host === '[::1]' ||
        host === '::1' ||
        /^127(\.\d{1,3}){3}$/.test(host));
}
/** A URL as it may be printed: without user, password, query and fragment, where secrets live. */
function safeUrl(url) {
    try {
        const { protocol, host, pathname } = new URL(url);
        return `${protocol}//${host}${pathname}`;
    }
    catch {
        return '(malformed URL)';
    }
}
/** Parses and admits a URL: http(s) only, and plain http only to loopback or the hosts the user named. */
function admit(url, plainHttpHosts) {
    let parsed;
    try {
        parsed = new URL(url);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('url-malformed', {
            what: 'the address',
            given: String(url).slice(0, 200),
            expected: 'https://HOST/…',
        });
    }
    if (parsed.protocol === 'https:')
        return parsed;
    if (parsed.protocol !== 'http:') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('url-malformed', {
            what: 'the address',
            given: safeUrl(parsed),
            expected: 'https://HOST/…',
        });
    }
    const named = plainHttpHosts.includes(parsed.host) || plainHttpHosts.includes(parsed.hostname);
    if (!named && !isLoopback(parsed.hostname))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('plain-http-refused', { url: safeUrl(parsed) });
    return parsed;
}


/***/ }),

/***/ 96480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this build; a test holds it against package.json. */
const VERSION = '0.1.0';


/***/ })

};
