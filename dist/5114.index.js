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
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/http.js + 1 modules
var lib_http = __webpack_require__(39061);
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
            'sign-record',
            'signing-config',
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
        inputs: ['config', 'mode'],
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
        proxy: (0,lib_http/* proxyFromEnv */.kE)(process.env),
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
        concurrency: 8,
        env: process.env,
        cwd: process.env['GITHUB_WORKSPACE'] || process.cwd(),
        installRoot,
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
