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
var lib_http = __webpack_require__(69874);
// EXTERNAL MODULE: ./build/lib/http/proxy.js
var proxy = __webpack_require__(31273);
// EXTERNAL MODULE: ./build/lib/printable.js + 1 modules
var printable = __webpack_require__(47570);
// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
// EXTERNAL MODULE: ./build/lib/version.js
var version = __webpack_require__(96480);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(32315);
// EXTERNAL MODULE: ./node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(67375);
;// CONCATENATED MODULE: ./build/cli/areas.js
/** What is about the evidence of a mirror is a module of its own. */
async function mirrorCommands() {
    const parts = [await Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2371), __webpack_require__.e(2830), __webpack_require__.e(5222), __webpack_require__.e(814), __webpack_require__.e(2238), __webpack_require__.e(1866), __webpack_require__.e(4577), __webpack_require__.e(1987), __webpack_require__.e(2360), __webpack_require__.e(5367), __webpack_require__.e(9276), __webpack_require__.e(702), __webpack_require__.e(1163), __webpack_require__.e(4233), __webpack_require__.e(1653), __webpack_require__.e(3033)]).then(__webpack_require__.bind(__webpack_require__, 30253)), await Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2371), __webpack_require__.e(2830), __webpack_require__.e(5222), __webpack_require__.e(814), __webpack_require__.e(2238), __webpack_require__.e(1866), __webpack_require__.e(4577), __webpack_require__.e(1987), __webpack_require__.e(2360), __webpack_require__.e(5367), __webpack_require__.e(9276), __webpack_require__.e(702), __webpack_require__.e(1163), __webpack_require__.e(4233), __webpack_require__.e(1653), __webpack_require__.e(3033), __webpack_require__.e(3360), __webpack_require__.e(4614)]).then(__webpack_require__.bind(__webpack_require__, 34614))];
    return { commands: parts.flatMap(({ commands }) => commands) };
}
/** The first word of a command and where it lives; an area is loaded only when it is asked for. */
const areas = {
    verify: { summary: 'may it ship: signatures, attestations, identities, offline', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2238), __webpack_require__.e(1866), __webpack_require__.e(1987), __webpack_require__.e(2360), __webpack_require__.e(5367), __webpack_require__.e(8712)]).then(__webpack_require__.bind(__webpack_require__, 58712)) },
    inspect: { summary: 'what bundles say of themselves; judges nothing', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(122), __webpack_require__.e(4577), __webpack_require__.e(2360), __webpack_require__.e(8572), __webpack_require__.e(9477)]).then(__webpack_require__.bind(__webpack_require__, 78241)) },
    trust: { summary: 'the pinned roots and the policy', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2238), __webpack_require__.e(1866), __webpack_require__.e(1987), __webpack_require__.e(2360), __webpack_require__.e(5367), __webpack_require__.e(4209), __webpack_require__.e(4934)]).then(__webpack_require__.bind(__webpack_require__, 4338)) },
    mirror: { summary: 'copy what verification needs to a second place', load: mirrorCommands },
    sign: { summary: 'sign a file or an image, or attest to it', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2238), __webpack_require__.e(1866), __webpack_require__.e(4577), __webpack_require__.e(8864), __webpack_require__.e(5856), __webpack_require__.e(7820)]).then(__webpack_require__.bind(__webpack_require__, 97820)) },
    copy: { summary: 'copy an image with everything that refers to it', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(4577), __webpack_require__.e(203), __webpack_require__.e(6773)]).then(__webpack_require__.bind(__webpack_require__, 91780)) },
    tree: { summary: 'what belongs to an image, and what refers to what', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(4577), __webpack_require__.e(203), __webpack_require__.e(2388)]).then(__webpack_require__.bind(__webpack_require__, 29634)) },
    promote: {
        summary: 'copy a release to another region, verify it there, mark it',
        load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2238), __webpack_require__.e(1866), __webpack_require__.e(4577), __webpack_require__.e(1987), __webpack_require__.e(2360), __webpack_require__.e(5367), __webpack_require__.e(8864), __webpack_require__.e(203), __webpack_require__.e(8609), __webpack_require__.e(6514), __webpack_require__.e(5809)]).then(__webpack_require__.bind(__webpack_require__, 75809)),
    },
    log: { summary: 'tamper-evident step logs', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2238), __webpack_require__.e(1866), __webpack_require__.e(1987), __webpack_require__.e(8864), __webpack_require__.e(4000), __webpack_require__.e(1493), __webpack_require__.e(3911)]).then(__webpack_require__.bind(__webpack_require__, 73911)) },
    evidence: { summary: 'signed packs of evidence, verifiable years later', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2371), __webpack_require__.e(2238), __webpack_require__.e(1866), __webpack_require__.e(1987), __webpack_require__.e(8864), __webpack_require__.e(702), __webpack_require__.e(9454), __webpack_require__.e(1914)]).then(__webpack_require__.bind(__webpack_require__, 89060)) },
    bypass: { summary: 'the three-person exception for a SEV-1', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(5012), __webpack_require__.e(7385)]).then(__webpack_require__.bind(__webpack_require__, 67385)) },
    dr: { summary: 'lose a region, on purpose', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(122), __webpack_require__.e(3077), __webpack_require__.e(2371), __webpack_require__.e(5222), __webpack_require__.e(1322), __webpack_require__.e(7761), __webpack_require__.e(2238), __webpack_require__.e(1866), __webpack_require__.e(4577), __webpack_require__.e(1987), __webpack_require__.e(2360), __webpack_require__.e(5367), __webpack_require__.e(8864), __webpack_require__.e(9276), __webpack_require__.e(702), __webpack_require__.e(203), __webpack_require__.e(1163), __webpack_require__.e(8609), __webpack_require__.e(9454), __webpack_require__.e(4000), __webpack_require__.e(1653), __webpack_require__.e(1133), __webpack_require__.e(3164)]).then(__webpack_require__.bind(__webpack_require__, 3164)) },
    sandbox: { summary: 'two regions on this machine, with fault switches', load: () => Promise.all(/* import() */[__webpack_require__.e(1155), __webpack_require__.e(875), __webpack_require__.e(1322), __webpack_require__.e(2238), __webpack_require__.e(1133), __webpack_require__.e(8991)]).then(__webpack_require__.bind(__webpack_require__, 94686)) },
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
    let failing = '';
    const settle = (command, path) => {
        command
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
            .helpOption('-h, --help', 'this help')
            .allowExcessArguments(false);
        for (const option of GLOBAL_OPTIONS)
            command.addOption(option);
        return command;
    };
    const program = settle(new commander/* Command */.uB('mc'), '')
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
        const root = settle(program.command(name), name).description(area.summary);
        for (const spec of commands) {
            const [, verb] = spec.path.split(' ');
            const command = verb === undefined ? root : settle(root.command(verb), spec.path);
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
        throw new errors/* ConfigurationError */.j1('usage', { detail, command: failing });
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

// EXTERNAL MODULE: ./build/cli/render.js + 1 modules
var render = __webpack_require__(34055);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/threads.js
var threads = __webpack_require__(68573);
;// CONCATENATED MODULE: ./build/cli/terminal.js




const LEAVING_MS = 1000;
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
        threads: (0,threads/* threadsOf */.D)(process.argv[1]),
        exit: (code) => {
            process.exitCode = code;
        },
        leave: () => {
            setTimeout(() => process.exit(), LEAVING_MS).unref();
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
async function terminalProgress(terminal, quiet, print) {
    if (quiet)
        return { progress: () => { }, stop: () => { } };
    if (!terminal.isInteractive) {
        const last = new Map();
        return {
            progress: (event) => {
                if (last.get(event.task) === event.message)
                    return; // counters move on; a log wants each line once
                last.set(event.task, event.message);
                terminal.stderr.write(`${print.line(event.message)}\n`);
            },
            stop: () => { },
        };
    }
    const { default: yoctoSpinner } = await __webpack_require__.e(/* import() */ 6540).then(__webpack_require__.bind(__webpack_require__, 36540));
    // Left to itself the spinner ends the process at Ctrl-C, before anything is cleaned up.
    const spinner = yoctoSpinner({ stream: process.stderr, handleSignals: false });
    return {
        progress: (event) => {
            const text = print.line(`${event.message}${amount(event)}`);
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
    const print = (0,printable.createPrintable)({ onRunner: terminal.env['GITHUB_ACTIONS'] === 'true' });
    (0,secrets/* rememberSecrets */.hR)([...(0,secrets/* secretsOfEnvironment */.O0)(terminal.env), ...terminal.argv.flatMap(secrets/* secretsIn */.VY)]);
    // Known before parsing, so that an unusable command line is answered in the form that was asked for.
    const words = terminal.argv.includes('--') ? terminal.argv.slice(0, terminal.argv.indexOf('--')) : terminal.argv;
    const json = words.includes('--json');
    const finish = async (report, reportFile, text) => {
        const document = `${print.json(report, 2)}\n`;
        if (reportFile !== undefined)
            await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.resolve)(terminal.cwd, reportFile), document);
        const written = json ? document : text;
        if (written !== '')
            terminal.stdout.write(written);
    };
    let reportFile = wordAfter(words, '--report');
    try {
        const parsed = await parseCommandLine(terminal.argv);
        if ('print' in parsed) {
            terminal.stdout.write(print.text(parsed.print));
            return;
        }
        reportFile = (0,options/* optionText */.re)(parsed.input, 'report');
        const result = await runCommand(parsed, installRoot, terminal, json, print);
        const file = reportFile;
        reportFile = undefined; // what cannot be written once is not tried again with the error
        if (result.printed) {
            if (file !== undefined)
                await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.resolve)(terminal.cwd, file), `${print.json(result.report, 2)}\n`);
        }
        else
            await finish(result.report, file, textOf(result, style, print));
        terminal.exit(result.exitCode ?? outcomeCode(result.report));
    }
    catch (thrown) {
        const error = (0,errors/* asMcError */.bH)(thrown);
        terminal.stderr.write(`${(0,render.renderError)(error, style, words.includes('--verbose'), print)}\n`);
        const { code, message, hint } = error;
        const report = { outcome: 'error', error: { code, message, ...(hint ? { hint } : {}) } };
        await finish(report, reportFile, '').catch((failed) => {
            terminal.stderr.write(`${(0,render.renderError)((0,errors/* asMcError */.bH)(failed), style, false, print)}\n`);
        });
        terminal.exit((0,exit_codes/* exitCodeOf */.F)(error));
    }
}
/** The value of an option on a command line that cannot be parsed. */
function wordAfter(words, option) {
    const at = words.indexOf(option);
    return at < 0 ? words.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1) : words[at + 1];
}
const outcomeCode = (report) => 'outcome' in report && report.outcome === 'passed' ? exit_codes/* EXIT */.d.done : exit_codes/* EXIT */.d.refused;
function textOf(result, style, print) {
    const text = typeof result.text === 'string' ? print.text(result.text) : (0,render.renderSections)(result.text, style, print);
    return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
async function runCommand({ spec, input }, installRoot, terminal, json, print) {
    const quiet = (0,options/* optionFlag */.aN)(input, 'quiet');
    const verbose = (0,options/* optionFlag */.aN)(input, 'verbose');
    const plainHttp = (0,options/* optionList */.UX)(input, 'plainHttp');
    const stopper = stopSignal(input, terminal);
    const { progress, stop } = await terminalProgress(terminal, quiet, print);
    const screen = (stream) => ({
        write: (text) => {
            stream.write(print.text(text));
        },
    });
    const [stdout, stderr] = [screen(terminal.stdout), screen(terminal.stderr)];
    const http = (0,lib_http/* createHttp */.V0)({
        proxy: (0,proxy/* proxyFromEnv */.k)(terminal.env),
        plainHttpHosts: plainHttp,
        userAgent: `mc-actions/${version/* VERSION */.x}`,
        ...(verbose
            ? {
                onTry: ({ method, url, attempt, outcome }) => stderr.write(`${print.line(`${method} ${url} try ${attempt}: ${outcome}`)}\n`),
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
        threads: terminal.threads,
        stdout,
        stderr,
        raw: { stdout: terminal.stdout, stderr: terminal.stderr },
        formatJson: (value) => `${print.json(value, 2)}\n`,
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
        return concurrency/* DEFAULT_CONCURRENCY */.WH;
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
            timers.push(setTimeout(() => {
                reject(controller.signal.reason);
                terminal.leave();
            }, GRACE_MS));
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
/* harmony export */   R3: () => (/* binding */ optionBytes),
/* harmony export */   UX: () => (/* binding */ optionList),
/* harmony export */   Vv: () => (/* binding */ optionChoice),
/* harmony export */   aN: () => (/* binding */ optionFlag),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   re: () => (/* binding */ optionText),
/* harmony export */   xw: () => (/* binding */ optionSeconds)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89079);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);



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
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('usage', { detail: `${flag} is required`, command });
    return value;
}
function optionChoice(input, name, flag, allowed, command) {
    const given = optionText(input, name) ?? '';
    const found = allowed.find((choice) => choice === given);
    if (found === undefined) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('option-invalid', { option: flag, given, expected: allowed.join(' | '), command });
    }
    return found;
}
/** Seconds. */
const optionSeconds = (input, name, flag) => {
    const value = optionText(input, name);
    return value === undefined ? undefined : (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(value, flag);
};
/** Bytes: `500MB`, `2GiB`. */
function optionBytes(input, name, flag, command) {
    const given = optionText(input, name);
    const bytes = given === undefined ? undefined : (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBytes */ .z_)(given);
    if (given !== undefined && bytes === undefined)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('option-invalid', { option: flag, given, expected: 'bytes, like 500MB', command });
    return bytes;
}
/** `HOST:PORT`, `[::1]:PORT`. */
function addressOf(text) {
    const [, bracketed, plain, port = ''] = /^(?:\[([0-9a-fA-F:]+)\]|([^:\s]+)):(\d{1,5})$/.exec(text) ?? [];
    const host = bracketed ?? plain;
    if (host === undefined || Number(port) > 65_535)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('listen-malformed', { given: text });
    return { host, port: Number(port) };
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
/** Marks, joiners and the like stand on the character before them. */
const NO_COLUMN = /[\p{Mark}\p{Format}]/u;
/** What takes two columns of a terminal (Unicode Standard Annex 11): the scripts of East Asia in full width, and emoji. */
const TWO_COLUMNS = /(?![\uff61-\uffdc])[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
/** How many columns of a terminal a text takes; it holds no control characters. */
function widthOf(text) {
    if (/^[ -~]*$/.test(text))
        return text.length;
    let width = 0;
    for (const c of text)
        width += NO_COLUMN.test(c) ? 0 : TWO_COLUMNS.test(c) ? 2 : 1;
    return width;
}
/** Lines of a table, its columns as wide as their widest cell and two spaces apart; `head` dresses the cells of the first. */
function tableLines(rows, head) {
    const widths = [];
    for (const row of rows)
        for (const [i, cell] of row.entries())
            widths[i] = Math.max(widths[i] ?? 0, widthOf(cell));
    return rows.map((row, at) => row
        .map((cell, i) => (at === 0 ? head(cell) : cell) + ' '.repeat((widths[i] ?? 0) - widthOf(cell)))
        .join('  ')
        .trimEnd());
}

;// CONCATENATED MODULE: ./build/cli/render.js


const styleFor = (color) => color ? (format, text) => (0,external_node_util_.styleText)(format, text, { validateStream: false }) : (_, text) => text;
/** Text of others is cleaned before it is styled: the only escape sequences on a terminal are those of `style`. */
function renderSections(sections, style, { line: plain }) {
    return sections
        .map((section) => {
        const parts = [style('bold', plain(section.title))];
        for (const line of section.lines ?? [])
            parts.push(`  ${plain(line)}`);
        if (section.table) {
            const { columns, rows } = section.table;
            const cells = [columns, ...rows].map((row) => row.map(plain));
            for (const line of tableLines(cells, (cell) => style('dim', cell)))
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
        for (let at = error.cause; at instanceof Error; at = at.cause)
            lines.push(style('dim', text(at.stack ?? at.message)));
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
/* harmony export */   p6: () => (/* binding */ humanBytes),
/* harmony export */   ty: () => (/* binding */ KiB),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const KiB = 1024;
const MiB = 1024 * 1024;
/** Milliseconds in which a document must arrive whole. Without this limit a byte now and then would hold its reader for days. */
const DOCUMENT_TIMEOUT_MS = 60_000;
/** Collects a document into one buffer of at most `maxBytes`. Throws `size-mismatch`, and `document-too-slow` after `withinMs`. */
const collect = (stream, maxBytes, what, withinMs = DOCUMENT_TIMEOUT_MS) => readWhole(stream, {
    maxBytes,
    withinMs,
    tooLarge: () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('size-mismatch', {
        what,
        expected: `at most ${maxBytes}`,
        found: `more than ${maxBytes}`,
    }),
    tooSlow: (found) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv('document-too-slow', { what, limit: `${withinMs / 1000} s`, found }),
});
/** Reads a stream to its end, within bounds of size and time. A stream past a bound is ended. */
async function readWhole(stream, limits) {
    const chunks = [];
    let size = 0;
    const late = Promise.withResolvers();
    late.promise.catch(() => undefined); // the race below handles it, unless the stream has ended
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
        // Not awaited: a generator that waits for a byte ends when that comes, or when its connection is closed.
        Promise.resolve(iterator.return?.()).catch(() => undefined);
        throw error;
    }
    finally {
        clearTimeout(timer);
    }
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
const UNITS = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, KiB, MiB, GiB: 1024 * MiB, TiB: 1024 * 1024 * MiB };
/** `500MB`, `2GiB`, `1048576` as bytes; `undefined` for what is no size. */
function parseBytes(text) {
    const [, digits, unit = 'B'] = /^(\d{1,15})(?:([kMGT]?B|[KMGT]iB))?$/.exec(text) ?? [];
    const bytes = digits === undefined ? Number.NaN : Number(digits) * (UNITS[unit] ?? Number.NaN);
    return Number.isSafeInteger(bytes) ? bytes : undefined;
}


/***/ }),

/***/ 18867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ forEachConcurrent),
/* harmony export */   Cw: () => (/* binding */ allEnded),
/* harmony export */   MV: () => (/* binding */ crawl),
/* harmony export */   WH: () => (/* binding */ DEFAULT_CONCURRENCY),
/* harmony export */   _k: () => (/* binding */ mapConcurrent)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(606);

/** Pieces of work at a time where nobody said. How many requests a host gets of them is found out while it answers. */
const DEFAULT_CONCURRENCY = 32;
/** Runs `work` over `items`, at most `limit` at a time; results keep the items' order; the first failure stops the rest. */
const mapConcurrent = (items, limit, work, signal) => (0,p_map__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay)(items, work, { concurrency: limit, ...(signal ? { signal } : {}) });
/**
 * Runs `work` over `items`, at most `limit` at a time. After a failure nothing new is begun, and it is thrown when what
 * was under way has ended: for work that writes, which must not go on behind the back of a caller that has failed.
 */
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
/** The results of all, in order; a failure is thrown when all have ended, so that none goes on behind a caller's back. */
async function allEnded(work) {
    await Promise.allSettled(work);
    return Promise.all(work);
}
/**
 * Visits what is found from what: `visit` names what is to be visited next. At most `limit` visits at a time, in the order in
 * which they were named; the first failure is thrown when what was under way has ended.
 */
async function crawl(first, limit, visit, signal) {
    const waiting = [...first];
    const failures = [];
    let next = 0;
    let running = 0;
    await new Promise((resolve) => {
        const one = async (item) => {
            try {
                signal?.throwIfAborted();
                for (const found of await visit(item))
                    waiting.push(found);
            }
            catch (error) {
                failures.push(error);
            }
        };
        const go = () => {
            while (running < limit && next < waiting.length && failures.length === 0) {
                running++;
                void one(waiting[next++]).then(() => {
                    running--;
                    go();
                });
            }
            if (running === 0)
                resolve();
        };
        go();
    });
    if (failures.length > 0)
        throw failures[0];
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95455);






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
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        const tooLarge = (found) => new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-too-large', { path, found, limit: maxBytes });
        if (status.size > maxBytes)
            throw tooLarge(status.size);
        if (status.isFile() || status.isDirectory())
            return noted(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path));
        // A pipe or a device says nothing of how much it holds.
        const chunks = [];
        let size = 0;
        for await (const chunk of readFileStream(path, what)) {
            size += chunk.length;
            if (size > maxBytes)
                throw tooLarge(size);
            chunks.push(chunk);
        }
        return noted(Buffer.concat(chunks));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv)
            throw error;
        if (isMissing(error))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-found', { what, path });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/** A private key or a token may be read where something else was meant: the error that follows must not quote it. */
function noted(bytes) {
    if (bytes.includes('PRIVATE KEY-----') || bytes.subarray(0, 3).toString('latin1') === 'eyJ')
        (0,_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .rememberSecrets */ .hR)((0,_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .secretsIn */ .VY)(bytes.toString('utf8')));
    return bytes;
}
/**
 * Reads a whole regular file of at most `maxBytes`, and nothing else: a pipe, a socket or a device that was put in its place
 * is refused without waiting for it. For files that others may have written: caches, layouts, folders of evidence, policies.
 * Throws as {@link readFileBounded}, and `file-not-regular`. With `noFollow` a symbolic link is not followed.
 */
async function readRegularFile(path, maxBytes, what = 'the file', { noFollow = false } = {}) {
    try {
        const { handle, size } = await openRegular(path, noFollow);
        try {
            if (size > maxBytes)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-too-large', { path, found: size, limit: maxBytes });
            const bytes = Buffer.alloc(size);
            let length = 0;
            while (length < size) {
                const { bytesRead } = await handle.read(bytes, length, size - length);
                if (bytesRead === 0)
                    break; // it was cut meanwhile
                length += bytesRead;
            }
            return noted(bytes.subarray(0, length));
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw fileError(error, path, what);
    }
}
/** The same as a stream, of any size. */
async function* readRegularStream(path, what = 'the file') {
    try {
        const { handle, size } = await openRegular(path, false);
        const highWaterMark = Math.min(Math.max(size + 1, 4096), 1024 * 1024);
        yield* handle.createReadStream({ highWaterMark });
    }
    catch (error) {
        throw fileError(error, path, what);
    }
}
/** Opened without waiting, and looked at once it is open: what it is cannot change in between. */
async function openRegular(path, noFollow) {
    const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, O_RDONLY | O_NONBLOCK | (noFollow ? O_NOFOLLOW : 0));
    try {
        const status = await handle.stat();
        if (status.isFile())
            return { handle, size: status.size };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-regular', {
            path,
            found: status.isDirectory() ? 'a folder' : 'a pipe or a device',
        });
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
function fileError(error, path, what) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv)
        return error;
    if (isMissing(error))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-found', { what, path });
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
}
/** A file's bytes as a stream of chunks of at most 1 MiB. Throws as {@link readFileBounded}, and the signal's reason. */
async function* readFileStream(path, what = 'the file', signal) {
    try {
        // A buffer is made for each read: one that is far larger than the file costs more than the file.
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-found', { what, path });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/**
 * A pipe, opened without waiting for its writer: a thread that waits for one that never comes can neither be called off
 * nor does it let the process end.
 */
async function openPipe(path, signal) {
    const { Socket } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 19));
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    return new Socket({ fd, readable: true, writable: false, ...(signal ? { signal } : {}) });
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

/***/ 69874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V0: () => (/* binding */ createHttp)
/* harmony export */ });
/** The project's HTTP client; see {@link Http}. It is loaded with its first request: who verifies a file needs none. */
function createHttp(options = {}) {
    let loading;
    const client = () => {
        loading ??= Promise.all(/* import() */[__webpack_require__.e(5490), __webpack_require__.e(2382)]).then(__webpack_require__.bind(__webpack_require__, 12382)).then(({ openClient }) => openClient(options));
        return loading;
    };
    return {
        send: async (request) => (await client()).send(request),
        relay: async (request) => (await client()).relay?.(request),
        close: async () => (await loading)?.close(),
    };
}






/***/ }),

/***/ 31273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ proxyFromEnv)
/* harmony export */ });
/** The proxy settings of an environment, as curl and Go read them: lower case wins over upper case. */
function proxyFromEnv(env) {
    const read = (name) => env[name.toLowerCase()] || env[name.toUpperCase()] || '';
    return { http: read('http_proxy'), https: read('https_proxy'), noProxy: read('no_proxy') };
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
/**
 * Text of others (registries, certificates, bundles, servers, logs, file names) is data. A terminal must not obey it, a
 * reader must not see it in another order than it has, and a GitHub Actions runner must not take a command from it.
 */
/** Control and format characters (Unicode `Cc` and `Cf`: ESC, C1, bidi, zero width), and the line ends that only some readers know. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** Characters that a comparison by collation passes over; the runner searches for its commands in that way. */
const PASSED_OVER = '[\\p{Default_Ignorable_Code_Point}]*';
/** `##[command]` counts anywhere in a line. */
const COMMAND_ANYWHERE = new RegExp(`#(${PASSED_OVER})#(${PASSED_OVER})\\[`, 'gu');
/** `::command::` counts at the start of a line, after white space. */
const COMMAND_AT_START = new RegExp(`^((?:[^\\S\\n]|\\p{Default_Ignorable_Code_Point})*):(${PASSED_OVER}):`, 'gmu');
const number = (c) => (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
/** A character that is not seen, by its number: what was there stays known. */
const shown = (c) => `⟨U+${number(c)}⟩`;
/** The runner's commands, taken apart by a space. */
const withoutCommands = (text) => text.replace(COMMAND_ANYWHERE, '#$1 #$2[').replace(COMMAND_AT_START, '$1:$2 :');
/** Cleans text of several lines: newlines and tabs stay, every other control or format character is shown by its number. */
function cleanText(text, { onRunner = false } = {}) {
    const clean = text.replace(/\r\n/g, '\n').replace(UNSEEN, (c) => (c === '\n' || c === '\t' ? c : shown(c)));
    return onRunner ? withoutCommands(clean) : clean;
}
/** Cleans text that must stay on one line: line ends and tabs become one space. */
const cleanLine = (text, options = {}) => cleanText(text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' '), options);
const escaped = (c) => Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
/**
 * JSON for a terminal, a log or a file. What must not be printed is escaped, never dropped: `JSON.parse` returns the value that
 * went in. Outside of strings JSON has no such characters, so the whole document is treated as one text.
 */
function printableJson(value, { onRunner = false } = {}, indent) {
    const json = JSON.stringify(value, null, indent).replace(UNSEEN, (c) => (c === '\n' ? c : escaped(c)));
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
/* harmony export */   D: () => (/* binding */ threadsOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);


/** Those of this process; undefined where it runs no file that can be run again. */
function threadsOf(program) {
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
/** The version of this build; a test holds it against package.json. */
const VERSION = '0.1.0';


/***/ })

};
