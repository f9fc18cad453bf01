export const id = 6967;
export const ids = [6967];
export const modules = {

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
var lib_http = __webpack_require__(69874);
// EXTERNAL MODULE: ./build/lib/http/proxy.js
var proxy = __webpack_require__(31273);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/printable.js + 1 modules
var printable = __webpack_require__(47570);
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

function describeFailure(name, error, print) {
    const { code, message, hint } = error;
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
        summary: [{ title: code, lines: [message, ...(hint === undefined ? [] : [hint])] }],
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
function formatSections(sections, print) {
    const plain = (text) => escapeMarkdown(print.line(text));
    return sections
        .map(({ title, lines = [], table }) => {
        const parts = [`### ${plain(title)}`];
        if (lines.length > 0)
            parts.push(lines.map((line) => `- ${plain(line)}`).join('\n'));
        if (table && table.rows.length > 0) {
            const row = (cells) => `| ${cells.map(plain).join(' | ')} |`;
            parts.push([row(table.columns), `|${table.columns.map(() => ' --- |').join('')}`, ...table.rows.map(row)].join('\n'));
        }
        return parts.join('\n\n');
    })
        .join('\n\n');
}

;// CONCATENATED MODULE: ./build/actions/start.js

















const GRACE_MS = 7_000;
const print = (0,printable.createPrintable)({ onRunner: true });
async function startAction(name, action, installRoot) {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => stop.abort((0,errors/* baseError */.O)('cancelled', { what: `by ${signal}` })));
    }
    (0,secrets/* rememberSecrets */.hR)((0,secrets/* listEnvironmentSecrets */.jA)(process.env));
    const http = (0,lib_http/* createHttp */.V0)({
        proxy: (0,proxy/* proxyFromEnv */.k)(process.env),
        userAgent: `mc-actions/${version/* VERSION */.x}`,
        onTry: ({ method, url, attempt, outcome }) => core/* debug */.Yz(print.line(`${method} ${url} try ${attempt}: ${outcome}`)),
    });
    try {
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
        await http.close();
    }
}
function setOutputs(name, report, given) {
    for (const output of io/* actionIo */.P[name].outputs)
        core/* setOutput */.uH(output, output === 'result' ? print.json(report) : (given[output] ?? ''));
}
async function writeSummary(name, passed, sections) {
    if (!process.env.GITHUB_STEP_SUMMARY)
        return;
    await core/* summary */.z.addRaw(`## ${passed ? '✅' : '❌'} ${name}\n\n${formatMarkdown(sections, print)}\n`, true).write();
}
async function fail(name, error) {
    const { report, outputs, summary } = describeFailure(name, error, print);
    setOutputs(name, report, outputs);
    core/* setFailed */.C1(formatReason(error.toReason()));
    for (let cause = error.cause; cause instanceof Error; cause = cause.cause)
        core/* debug */.Yz(print.text(cause.stack ?? cause.message));
    await writeSummary(name, false, summary).catch((thrown) => core/* warning */.$e(print.line((0,describe/* describe */.q0)(thrown))));
}
const formatReason = (reason) => print.line(`${reason.code}: ${reason.message}${reason.hint ? ` ${reason.hint}` : ''}`);
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
        warning: (problem) => core/* warning */.$e(formatReason(problem instanceof mc_error/* McError */.Hv ? problem.toReason() : problem), {
            title: print.line(problem.code),
        }),
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
async function conclude(name, { report, outputs, summary }) {
    setOutputs(name, report, outputs);
    const passed = report.outcome === 'passed';
    await writeSummary(name, passed, summary);
    if (passed)
        return;
    const reasons = report.reasons ?? [];
    for (const reason of reasons.slice(0, 10)) {
        const about = reason.subject ?? report.subject;
        core/* error */.z3(formatReason(reason), { title: print.line(`${name}: ${reason.code}${about ? ` (${about})` : ''}`) });
    }
    core/* setFailed */.C1(print.line(`${name}: ${report.outcome}${reasons[0] ? `: ${formatReason(reasons[0])}` : ''}`));
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
