export const id = 5114;
export const ids = [5114];
export const modules = {

/***/ 85114:
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
// EXTERNAL MODULE: ./build/lib/threads.js
var threads = __webpack_require__(68573);
// EXTERNAL MODULE: ./build/lib/version.js
var version = __webpack_require__(96480);
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
            'policy',
            'root',
            'working-directory',
        ],
        outputs: ['digest', 'root', 'checkpoint-path', 'result'],
    },
    'evidence-pack': {
        inputs: ['mode', 'from', 'out', 'to', 'endpoint', 'retain', 'policy', 'signing-config'],
        outputs: ['pack-path', 'pack-digest', 'version-id', 'retain-until', 'result'],
    },
    'bypass-gate': {
        inputs: ['mode', 'input', 'gate', 'digest', 'environment'],
        outputs: ['allowed', 'reasons', 'expires-at', 'result'],
    },
    sign: {
        inputs: ['subject', 'predicate-type', 'predicate-path', 'sbom-path', 'attach', 'signing-config', 'auth'],
        outputs: ['bundle-path', 'digest', 'result'],
    },
    'mirror-sync': {
        inputs: ['config', 'mode', 'plan', 'max-staleness'],
        outputs: ['tree-size', 'root', 'staleness-seconds', 'result'],
    },
};

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/actions/markdown.js

/** Text from registries and bundles is data, not Markdown, HTML or a workflow command. */
const escapeMarkdown = (text) => (0,external_node_util_.stripVTControlCharacters)(text)
    .replace(/[\r\n]+/g, ' ')
    .replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? c)
    .replace(/[\\`*_{}[\]|~@#]/g, '\\$&');
/** Sections as GitHub-flavoured Markdown for the job summary. */
function markdownOf(sections) {
    return sections
        .map(({ title, lines = [], table }) => {
        const parts = [`### ${escapeMarkdown(title)}`];
        if (lines.length > 0)
            parts.push(lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n'));
        if (table && table.rows.length > 0) {
            const row = (cells) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
            parts.push([row(table.columns), `|${table.columns.map(() => ' --- |').join('')}`, ...table.rows.map(row)].join('\n'));
        }
        return parts.join('\n\n');
    })
        .join('\n\n');
}

;// CONCATENATED MODULE: ./build/actions/start.js











const GRACE_MS = 7_000; // the runner itself waits 7.5 s after its first signal, then kills
/** Runs an action under the GitHub Actions runner, to its end: the only place that knows `@actions/core`. */
async function startAction(action, installRoot) {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => stop.abort(new errors/* McError */.Hv('cancelled', { what: `by ${signal}` })));
    }
    const http = (0,lib_http/* createHttp */.V0)({
        proxy: (0,proxy/* proxyFromEnv */.k)(process.env),
        userAgent: `mc-actions/${version/* VERSION */.x}`,
        onTry: ({ method, url, attempt, outcome }) => core/* debug */.Yz(`${method} ${url} try ${attempt}: ${outcome}`),
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
        const error = (0,errors/* asMcError */.bH)(thrown);
        const { code, message, hint } = error;
        const outputs = actionIo[action.name].outputs;
        core/* setOutput */.uH('result', JSON.stringify({ outcome: 'error', error: { code, message, ...(hint ? { hint } : {}) } }));
        if (outputs.includes('outcome'))
            core/* setOutput */.uH('outcome', 'error');
        core/* setFailed */.C1(sentence(error.toReason()));
        for (let at = error.cause; at instanceof Error; at = at.cause)
            core/* debug */.Yz(at.stack ?? at.message);
    }
    finally {
        await http.close();
    }
}
const sentence = (reason) => `${reason.code}: ${reason.message}${reason.hint ? ` ${reason.hint}` : ''}`;
function runnerFor(name, installRoot, http, signal) {
    const told = new Map();
    return {
        http,
        clock: clock/* systemClock */.ml,
        progress: ({ task, message }) => {
            if (told.get(task) === message)
                return;
            told.set(task, message);
            core/* info */.pq(message);
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
                return await core/* getIDToken */.V9(audience); // core masks it
            }
            catch (error) {
                throw new errors/* ConfigurationError */.j1('id-token-unavailable', { detail: (0,errors/* describe */.q0)(error) }, { cause: error });
            }
        },
        maskSecret: (secret) => {
            // A mask of a few characters would garble the whole log and hide nothing.
            for (const line of secret.split(/\r?\n/))
                if (line.trim().length > 3)
                    core/* setSecret */.Pq(line.trim());
        },
        info: (line) => core/* info */.pq(line),
        warning: (problem) => core/* warning */.$e(sentence(problem instanceof errors/* McError */.Hv ? problem.toReason() : problem), { title: problem.code }),
        group: (title, work) => core/* group */.Os(title, work),
        cache: {
            restore: async (dir, prefix) => {
                const { restoreCache } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(2088), __webpack_require__.e(8583)]).then(__webpack_require__.bind(__webpack_require__, 48583));
                return (await restoreCache([dir], `${prefix}none`, [prefix])) !== undefined;
            },
            save: async (dir, key) => {
                const { saveCache } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(2088), __webpack_require__.e(8583)]).then(__webpack_require__.bind(__webpack_require__, 48583));
                await saveCache([dir], key);
            },
        },
        conclude: (conclusion) => conclude(name, conclusion),
    };
}
async function conclude(name, { report, outputs, summary }) {
    for (const [key, value] of Object.entries(outputs))
        core/* setOutput */.uH(key, value ?? '');
    core/* setOutput */.uH('result', JSON.stringify(report));
    const passed = report.outcome === 'passed';
    // Outside a runner (act's older versions, a plain shell) there is no summary file, and nothing to write it for.
    if (process.env['GITHUB_STEP_SUMMARY']) {
        await core/* summary */.z.addRaw(`## ${passed ? '✅' : '❌'} ${name}\n\n${markdownOf(summary)}\n`, true).write();
    }
    if (passed)
        return;
    const reasons = report.reasons ?? [];
    for (const reason of reasons.slice(0, 10)) {
        const about = reason['subject'] ?? report.subject;
        core/* error */.z3(sentence(reason), { title: `${name}: ${reason.code}${about ? ` (${about})` : ''}` });
    }
    core/* setFailed */.C1(`${name}: ${report.outcome}${reasons[0] ? `: ${sentence(reasons[0])}` : ''}`);
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
const mapConcurrent = (items, limit, work, signal) => (0,p_map__WEBPACK_IMPORTED_MODULE_0__["default"])(items, work, { concurrency: limit, ...(signal ? { signal } : {}) });
/**
 * Runs `work` over `items`, at most `limit` at a time. After a failure nothing new is begun, and it is thrown when what
 * was under way has ended: for work that writes, which must not go on behind the back of a caller that has failed.
 */
async function forEachConcurrent(items, limit, work, signal) {
    const failures = [];
    await (0,p_map__WEBPACK_IMPORTED_MODULE_0__["default"])(items, async (item) => {
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
        loading ??= Promise.all(/* import() */[__webpack_require__.e(1596), __webpack_require__.e(2382)]).then(__webpack_require__.bind(__webpack_require__, 12382)).then(({ openClient }) => openClient(options));
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
