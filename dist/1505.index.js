export const id = 1505;
export const ids = [1505];
export const modules = {

/***/ 21505:
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
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/http.js
var lib_http = __webpack_require__(69874);
// EXTERNAL MODULE: ./build/lib/http/proxy.js
var proxy = __webpack_require__(31273);
// EXTERNAL MODULE: ./build/lib/printable.js + 1 modules
var printable = __webpack_require__(47570);
// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
// EXTERNAL MODULE: ./build/lib/threads.js
var threads = __webpack_require__(68573);
// EXTERNAL MODULE: ./build/lib/version.js
var version = __webpack_require__(96480);
;// CONCATENATED MODULE: ./build/actions/io.js
/**
 * The inputs and outputs of every action by name: what code may read and set. `action.yml` holds their descriptions
 * and defaults; a test holds the two equal.
 */
const actionIo = {
    'verify-offline': {
        inputs: ['subject', 'policy', 'bundle', 'mirror', 'use-mirror', 'repository', 'cache'],
        outputs: ['outcome', 'digest', 'result', 'report-path'],
    },
    'cross-region-promote': {
        inputs: [
            'source',
            'destination',
            'policy',
            'plan',
            'deep',
            'source-auth',
            'destination-auth',
            'tag',
            'if-tag-digest',
            'sign-record',
            'signing-config',
            'trusted-root',
            'key',
        ],
        outputs: ['outcome', 'digest', 'promotable', 'result'],
    },
    'log-chain': {
        inputs: [
            'mode',
            'step',
            'run',
            'files',
            'chain',
            'seal',
            'key',
            'signing-config',
            'trusted-root',
            'policy',
            'root',
            'working-directory',
        ],
        outputs: ['digest', 'root', 'checkpoint-path', 'result'],
    },
    'evidence-pack': {
        inputs: ['mode', 'from', 'out', 'to', 'endpoint', 'retain', 'policy', 'signing-config', 'trusted-root'],
        outputs: ['pack-path', 'pack-digest', 'version-id', 'retain-until', 'result'],
    },
    'bypass-gate': {
        inputs: ['mode', 'input', 'gate', 'digest', 'environment'],
        outputs: ['allowed', 'reasons', 'expires-at', 'result'],
    },
    sign: {
        inputs: [
            'subject',
            'predicate-type',
            'predicate-path',
            'sbom-path',
            'attach',
            'signing-config',
            'trusted-root',
            'policy',
            'auth',
        ],
        outputs: ['bundle-path', 'digest', 'result'],
    },
    'mirror-sync': {
        inputs: ['config', 'mode', 'plan', 'max-staleness', 'key'],
        outputs: ['tree-size', 'root', 'staleness-seconds', 'result'],
    },
};

;// CONCATENATED MODULE: ./build/actions/failure.js

/**
 * Every output has a value on errors too, and none that a workflow could take for a yes: a step after this one that runs
 * `if: always()` reads them.
 */
function describeFailure(name, error, print) {
    const { code, message, hint } = error;
    const closed = {
        outcome: 'error',
        allowed: 'false',
        promotable: 'false',
        reasons: print.json([`${code}: ${message}`]),
    };
    const names = actionIo[name].outputs;
    const outputs = Object.fromEntries(names.filter((output) => output !== 'result').map((output) => [output, closed[output] ?? '']));
    return {
        report: { outcome: 'error', error: { code, message, ...(hint === undefined ? {} : { hint }) } },
        outputs: outputs,
        summary: [{ title: code, lines: [message, ...(hint === undefined ? [] : [hint])] }],
    };
}

// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
;// CONCATENATED MODULE: ./build/actions/inputs.js


/** `read` gives the raw text of an input, trimmed, or ''. */
function inputsOf(read) {
    const text = (name) => read(name) || undefined;
    const invalid = (input, given, expected) => {
        throw new errors/* ConfigurationError */.j1('input-invalid', { input, given, expected });
    };
    return {
        text,
        required: (name, expected) => {
            const value = text(name);
            if (value === undefined)
                throw new errors/* ConfigurationError */.j1('input-missing', { input: name, expected });
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
/**
 * Text of others as GitHub-flavoured Markdown that shows it and is nothing else: no HTML, image, link, mention, formula or
 * list, and no end of a table's cell.
 */
const escapeMarkdown = (text) => text
    .trim()
    .replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c)
    .replace(/[\\`*_{}[\]|~@#$!]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
/** GitHub takes a job summary of 1 MiB, and shows nothing of a larger one. */
const MAX_BYTES = 1_000_000;
/** Sections as Markdown for the job summary, as much as GitHub takes. */
function markdownOf(sections, print) {
    const whole = Buffer.from(formatSections(sections, print));
    if (whole.length <= MAX_BYTES)
        return whole.toString('utf8');
    const lastLine = whole.lastIndexOf('\n', MAX_BYTES);
    return `${whole.toString('utf8', 0, Math.max(0, lastLine))}\n\nThe output \`result\` has the rest.`;
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














const GRACE_MS = 7_000; // the runner itself waits 7.5 s after its first signal, then kills
/** Cleans everything that an action prints: the runner reads the log for commands. */
const print = (0,printable.createPrintable)({ onRunner: true });
/** Runs an action under the GitHub Actions runner, to its end: the only place that knows `@actions/core`. */
async function startAction(action, installRoot) {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => stop.abort(new errors/* McError */.Hv('cancelled', { what: `by ${signal}` })));
    }
    (0,secrets/* rememberSecrets */.hR)((0,secrets/* secretsOfEnvironment */.O0)(process.env));
    const http = (0,lib_http/* createHttp */.V0)({
        proxy: (0,proxy/* proxyFromEnv */.k)(process.env),
        userAgent: `mc-actions/${version/* VERSION */.x}`,
        onTry: ({ method, url, attempt, outcome }) => core/* debug */.Yz(print.line(`${method} ${url} try ${attempt}: ${outcome}`)),
    });
    try {
        const inputs = action.parse(inputsOf((name) => core/* getInput */.V4(name)));
        const runner = runnerFor(action.name, installRoot, http, stop.signal);
        const overdue = new Promise((_, reject) => {
            stop.signal.addEventListener('abort', () => {
                (0,promises_.setTimeout)(GRACE_MS, undefined, { ref: false }).then(() => reject(stop.signal.reason));
            });
        });
        await Promise.race([action.run(inputs, runner), overdue]);
    }
    catch (thrown) {
        await fail(action.name, (0,errors/* asMcError */.bH)(thrown));
    }
    finally {
        await http.close();
    }
}
/** Sets every output that the action has: what is not given is ''. */
function setOutputs(name, report, given) {
    for (const output of actionIo[name].outputs)
        core/* setOutput */.uH(output, output === 'result' ? print.json(report) : (given[output] ?? ''));
}
/** Outside a runner (act's older versions, a plain shell) there is no summary file, and nothing to write it for. */
async function writeSummary(name, passed, sections) {
    if (!process.env['GITHUB_STEP_SUMMARY'])
        return;
    await core/* summary */.z.addRaw(`## ${passed ? '✅' : '❌'} ${name}\n\n${markdownOf(sections, print)}\n`, true).write();
}
/** The outputs are set first: a summary that cannot be written must not leave them out. */
async function fail(name, error) {
    const { report, outputs, summary } = describeFailure(name, error, print);
    setOutputs(name, report, outputs);
    core/* setFailed */.C1(sentence(error.toReason()));
    for (let at = error.cause; at instanceof Error; at = at.cause)
        core/* debug */.Yz(print.text(at.stack ?? at.message));
    await writeSummary(name, false, summary).catch((thrown) => core/* warning */.$e(print.line((0,errors/* describe */.q0)(thrown))));
}
const sentence = (reason) => print.line(`${reason.code}: ${reason.message}${reason.hint ? ` ${reason.hint}` : ''}`);
function runnerFor(name, installRoot, http, signal) {
    const told = new Map();
    return {
        http,
        clock: clock/* systemClock */.ml,
        progress: ({ task, message }) => {
            if (told.get(task) === message)
                return;
            told.set(task, message);
            core/* info */.pq(print.line(message));
        },
        signal,
        concurrency: concurrency/* DEFAULT_CONCURRENCY */.WH,
        env: process.env,
        cwd: process.env['GITHUB_WORKSPACE'] || process.cwd(),
        installRoot,
        threads: (0,threads/* threadsOf */.D)(process.argv[1]),
        stdout: process.stdout,
        stderr: process.stderr,
        idToken: async (audience) => {
            try {
                const token = await core/* getIDToken */.V9(audience); // core masks it
                (0,secrets/* rememberSecret */.Gz)(token);
                return token;
            }
            catch (error) {
                // The service may repeat the credential of the request, so its error is dropped; McError redacts the detail.
                throw new errors/* ConfigurationError */.j1('id-token-unavailable', { detail: (0,errors/* describe */.q0)(error) });
            }
        },
        maskSecret: (secret) => {
            // A mask of a few characters would garble the whole log and hide nothing.
            (0,secrets/* rememberSecret */.Gz)(secret);
            for (const line of secret.split(/\r?\n/))
                if (line.trim().length > 3)
                    core/* setSecret */.Pq(line.trim());
        },
        info: (line) => core/* info */.pq(print.line(line)),
        warning: (problem) => core/* warning */.$e(sentence(problem instanceof errors/* McError */.Hv ? problem.toReason() : problem), {
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
        const about = reason['subject'] ?? report.subject;
        core/* error */.z3(sentence(reason), { title: print.line(`${name}: ${reason.code}${about ? ` (${about})` : ''}`) });
    }
    core/* setFailed */.C1(print.line(`${name}: ${report.outcome}${reasons[0] ? `: ${sentence(reasons[0])}` : ''}`));
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
