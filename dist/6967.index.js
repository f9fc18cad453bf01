export const id = 6967;
export const ids = [6967];
export const modules = {

/***/ 775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ nameInputs)
/* harmony export */ });
/* unused harmony export nameInputsInText */
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86798);

const ALIASES = {
    'cross-region-promote': { 'src-auth': 'source-auth', 'dst-auth': 'destination-auth', keyless: 'sign-record: true' },
    'log-chain': { keyless: 'seal: keyless', unsigned: 'seal: unsigned' },
    sign: { predicate: 'predicate-path' },
};
const COMMAND = /`(?:mc|cosign|gh|npm|oras|docker) [^`]*`|\bmc(?: (?!(?:with|again|and|or|to|as|for)\b)[\w{}-]+)+(?: --[\w-]+(?: [A-Z]+\b)?)*/g;
function listFlags(name) {
    const inputs = _io_js__WEBPACK_IMPORTED_MODULE_0__/* .actionIo */ .P[name].inputs;
    return new Map([...inputs.map((input) => [input, input]), ...Object.entries(ALIASES[name] ?? {})]);
}
function nameInputsInText(name, text) {
    const flags = listFlags(name);
    const pattern = /(?<verb>\b[Pp]ass )?(?<article>\b(?:an?|another|the|each) )?(?<quote>`?)--(?<flag>[a-z][a-z-]*[a-z])(?: (?<value>auto|always|never|true|false)\b)?(?: (?:[A-Z][A-Z0-9:/|_-]*[A-Z0-9]|[A-Z])\b(?!['’]))?\k<quote>/g;
    const replaceFlag = (...args) => {
        const { verb, article, flag = '', value } = args.at(-1);
        const input = flags.get(flag);
        if (input === undefined)
            return String(args[0]);
        const start = verb === undefined ? '' : verb.startsWith('P') ? 'Set ' : 'set ';
        return `${start}${article ?? 'the '}input \`${input}${value === undefined ? '' : `: ${value}`}\``;
    };
    let end = 0;
    const parts = [];
    for (const command of text.matchAll(COMMAND)) {
        parts.push(text.slice(end, command.index).replace(pattern, replaceFlag), command[0]);
        end = command.index + command[0].length;
    }
    return [...parts, text.slice(end).replace(pattern, replaceFlag)].join('');
}
function nameInputs(name, value) {
    return mapReasons(name, value);
}
function mapReasons(name, value) {
    if (Array.isArray(value))
        return value.map((one) => mapReasons(name, one));
    if (typeof value !== 'object' || value === null)
        return value;
    const isReason = 'code' in value && 'message' in value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [
        key,
        isReason && typeof one === 'string' && (key === 'message' || key === 'hint')
            ? nameInputsInText(name, one)
            : mapReasons(name, one),
    ]));
}


/***/ }),

/***/ 36967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startAction: () => (/* binding */ startAction)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/http.js
var http = __webpack_require__(69874);
// EXTERNAL MODULE: ./build/lib/http/proxy.js
var proxy = __webpack_require__(31273);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/plural.js
var plural = __webpack_require__(8056);
// EXTERNAL MODULE: ./build/lib/present.js
var present = __webpack_require__(30783);
// EXTERNAL MODULE: ./build/lib/printable.js
var printable = __webpack_require__(54939);
// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
// EXTERNAL MODULE: ./build/lib/threads.js
var threads = __webpack_require__(68573);
// EXTERNAL MODULE: ./build/lib/version.js
var version = __webpack_require__(96480);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var sigstore_errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/actions/io.js
var io = __webpack_require__(86798);
;// CONCATENATED MODULE: ./build/actions/failure.js

function describeFailure(name, reason, print) {
    const { code, message, hint } = reason;
    const failureValues = {
        outcome: 'error',
        allowed: 'false',
        promotable: 'false',
        reasons: print.json([`${code}: ${message}`]),
    };
    const names = io/* actionIo */.P[name].outputs;
    const outputs = Object.fromEntries(names.filter((output) => output !== 'result').map((output) => [output, failureValues[output] ?? '']));
    return {
        report: { outcome: 'error', error: { code, message, ...(hint === undefined ? {} : { hint }) } },
        outputs: outputs,
        summary: [{ title: 'The action ended with an error', outcome: 'failed', reasons: [{ code, message, hint }] }],
    };
}

// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/actions/errors.js
var actions_errors = __webpack_require__(93605);
;// CONCATENATED MODULE: ./build/actions/inputs.js


function createInputs(read) {
    const text = (name) => read(name) || undefined;
    const invalid = (input, given, expected) => {
        throw (0,actions_errors/* actionError */.P)('input-invalid', { input, given, expected });
    };
    return {
        text,
        required: (name, expected) => {
            const value = text(name);
            if (value === undefined)
                throw (0,actions_errors/* actionError */.P)('input-missing', { input: name, expected });
            return value;
        },
        lines: (name) => read(name)
            .split(/\r?\n/)
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        flag: (name, fallback) => {
            const value = read(name);
            if (value === '')
                return fallback;
            if (['true', 'True', 'TRUE'].includes(value))
                return true;
            if (['false', 'False', 'FALSE'].includes(value))
                return false;
            return invalid(name, value, 'true or false');
        },
        choice: (name, allowed, fallback) => {
            const value = read(name);
            if (value === '' && fallback !== undefined)
                return fallback;
            return allowed.find((choice) => choice === value) ?? invalid(name, value, allowed.join(' | '));
        },
        duration: (name) => {
            const value = text(name);
            return value === undefined ? undefined : (0,duration/* parseDuration */.E)(value, `the input "${name}"`);
        },
    };
}

;// CONCATENATED MODULE: ./build/actions/markdown.js

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeMarkdown = (text) => text
    .trim()
    .replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c)
    .replace(/[\\`*_{}[\]|~@#$!]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
const MAX_BYTES = 1_000_000;
function formatMarkdown(sections, print) {
    const whole = Buffer.from(formatSections(sections, print));
    if (whole.length <= MAX_BYTES)
        return whole.toString('utf8');
    const lastLine = whole.lastIndexOf('\n', MAX_BYTES);
    return `${whole.toString('utf8', 0, Math.max(0, lastLine))}\n\nThe output \`result\` contains the complete report.`;
}
const EMOJI = { passed: '✅', failed: '❌', warning: '⚠️' };
function formatSections(sections, print) {
    const plain = (text) => escapeMarkdown(print.line(text));
    return sections
        .map(({ title, outcome, lines = [], tree = [], table, reasons = [], warnings = [] }) => {
        const parts = [`### ${outcome === undefined ? '' : `${EMOJI[outcome]} `}${plain(title)}`];
        const items = [...lines, ...tree.map(({ branch, parts: texts }) => `${branch}${texts.join('  ')}`)];
        if (items.length > 0)
            parts.push(items.map((item) => `- ${plain(item)}`).join('\n'));
        if (table && table.rows.length > 0)
            parts.push(formatTable(table, plain));
        if (reasons.length > 0)
            parts.push(formatReasons(reasons, EMOJI.failed, plain));
        if (warnings.length > 0)
            parts.push(formatReasons(warnings, EMOJI.warning, plain));
        return parts.join('\n\n');
    })
        .join('\n\n');
}
function formatTable({ columns, rows }, plain) {
    const show = (cell = '') => typeof cell === 'string' ? plain(cell) : `${EMOJI[cell.outcome]} ${plain(cell.text)}`.trimEnd();
    const kept = columns.map((_, i) => i).filter((i) => rows.some((row) => (row[i] ?? '') !== ''));
    const row = (cells) => `| ${kept.map((i) => show(cells[i])).join(' | ')} |`;
    return [row(columns), `|${kept.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n');
}
const formatReasons = (reasons, mark, plain) => (0,present/* groupReasons */.F6)(reasons)
    .map(({ code, hint, messages }) => [
    ...messages.map((message) => `- ${mark} **${plain(code)}**: ${plain(message)}`),
    `  - ${hint === undefined ? '' : `${plain(hint)} `}(mc explain ${plain(code)})`,
].join('\n'))
    .join('\n');

// EXTERNAL MODULE: ./build/actions/name-inputs.js
var name_inputs = __webpack_require__(775);
;// CONCATENATED MODULE: ./build/actions/start.js




















const MAX_ANNOTATIONS = 9;
const GRACE_MS = 7_000;
const print = (0,printable.createPrintable)({ onRunner: true });
async function startAction(name, action, installRoot) {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => stop.abort((0,errors/* baseError */.O)('cancelled', { what: `by ${signal}` })));
    }
    let http;
    try {
        (0,secrets/* rememberSecrets */.hR)((0,secrets/* listEnvironmentSecrets */.jA)(process.env));
        http = createActionHttp();
        const inputs = createInputs((input) => core/* getInput */.V4(input));
        const runner = createRunner(name, installRoot, http, stop.signal);
        const overdue = new Promise((_, reject) => {
            stop.signal.addEventListener('abort', () => {
                (0,promises_.setTimeout)(GRACE_MS, undefined, { ref: false }).then(() => reject(stop.signal.reason));
            });
        });
        await Promise.race([action(inputs, runner), overdue]);
    }
    catch (thrown) {
        await fail(name, (0,errors/* asMcError */.b)(thrown));
    }
    finally {
        await http?.close();
    }
}
const createActionHttp = () => (0,http/* createHttp */.V0)({
    proxy: (0,proxy/* proxyFromEnv */.k)(process.env),
    userAgent: `mc-actions/${version/* VERSION */.x}`,
    onTry: ({ method, url, attempt, outcome }) => core/* debug */.Yz(print.line(`${method} ${url} try ${attempt}: ${outcome}`)),
});
function setOutputs(name, report, given) {
    for (const output of io/* actionIo */.P[name].outputs)
        core/* setOutput */.uH(output, output === 'result' ? print.json(report) : (given[output] ?? ''));
}
async function writeSummary(name, passed, sections) {
    if (!process.env.GITHUB_STEP_SUMMARY)
        return;
    const text = `## ${passed ? '✅' : '❌'} ${name}\n\n${formatMarkdown(sections, print)}\n`;
    await core/* summary */.z
        .addRaw(text, true)
        .write()
        .catch((thrown) => core/* warning */.$e(print.line(`the job summary cannot be written: ${(0,describe/* describe */.q0)(thrown)}`)));
}
async function fail(name, error) {
    const reason = (0,name_inputs/* nameInputs */.z)(name, error.toReason());
    const { report, outputs, summary } = describeFailure(name, reason, print);
    setOutputs(name, report, outputs);
    process.exitCode = core/* ExitCode */.yU.Failure;
    annotate(core/* error */.z3, reason);
    for (let cause = error.cause; cause instanceof Error; cause = cause.cause)
        core/* debug */.Yz(print.text(cause.stack ?? cause.message));
    await writeSummary(name, false, summary);
}
function annotate(write, { code, message, hint }) {
    const lines = [message, ...(hint === undefined ? [] : [hint])];
    write(lines.map((line) => print.line(line)).join('\n'), { title: print.line(code) });
}
function createRunner(name, installRoot, http, signal) {
    const lastMessages = new Map();
    return {
        http,
        clock: clock/* systemClock */.ml,
        progress: ({ task, message }) => {
            if (lastMessages.get(task) === message)
                return;
            lastMessages.set(task, message);
            core/* info */.pq(print.line(message));
        },
        signal,
        concurrency: concurrency/* DEFAULT_CONCURRENCY */.WH,
        env: process.env,
        cwd: process.env.GITHUB_WORKSPACE || process.cwd(),
        installRoot,
        threads: (0,threads/* findThreads */.f)(process.argv[1]),
        stdout: process.stdout,
        stderr: process.stderr,
        idToken: async (audience) => {
            try {
                const token = await core/* getIDToken */.V9(audience);
                (0,secrets/* rememberSecret */.Gz)(token);
                return token;
            }
            catch (error) {
                throw (0,sigstore_errors/* sigstoreError */.J)('id-token-unavailable', { detail: (0,describe/* describe */.q0)(error) });
            }
        },
        maskSecret: (secret) => {
            (0,secrets/* rememberSecret */.Gz)(secret);
            for (const line of secret.split(/\r?\n/))
                if (line.trim().length > 3)
                    core/* setSecret */.Pq(line.trim());
        },
        info: (line) => core/* info */.pq(print.line(line)),
        warning: (problem) => annotate(core/* warning */.$e, (0,name_inputs/* nameInputs */.z)(name, problem instanceof mc_error/* McError */.Hv ? problem.toReason() : problem)),
        group: (title, work) => core/* group */.Os(print.line(title), work),
        cache: {
            restore: async (dir, prefix) => {
                const { restoreCache } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(8583)]).then(__webpack_require__.bind(__webpack_require__, 48583));
                return (await restoreCache([dir], `${prefix}none`, [prefix])) !== undefined;
            },
            save: async (dir, key) => {
                const { saveCache } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(8583)]).then(__webpack_require__.bind(__webpack_require__, 48583));
                await saveCache([dir], key);
            },
        },
        conclude: (conclusion) => conclude(name, conclusion),
    };
}
async function conclude(name, { outputs, ...conclusion }) {
    const { report, summary } = (0,name_inputs/* nameInputs */.z)(name, conclusion);
    setOutputs(name, report, outputs);
    const passed = report.outcome === 'passed';
    if (!passed)
        reportFailure(name, report);
    await writeSummary(name, passed, summary);
}
function reportFailure(name, { outcome, subject, reasons = [] }) {
    process.exitCode = core/* ExitCode */.yU.Failure;
    for (const reason of reasons.slice(0, MAX_ANNOTATIONS)) {
        const about = typeof reason.subject === 'string' ? reason.subject : subject;
        annotate(core/* error */.z3, about === undefined || reason.message.includes(about) ? reason : (0,present/* prefixReason */.tc)(reason, about));
    }
    const more = reasons.length - MAX_ANNOTATIONS;
    if (reasons.length === 0)
        core/* error */.z3(print.line(`${name}: ${outcome}`));
    if (more > 0)
        core/* error */.z3(`${(0,plural/* formatCount */.B)(more, 'more reason')}: the output \`result\` has all of them.`);
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

/***/ 8056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatCount)
/* harmony export */ });
const formatCount = (count, singular, plural = `${singular}s`) => `${count} ${count === 1 ? singular : plural}`;


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
