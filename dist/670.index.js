export const id = 670;
export const ids = [670];
export const modules = {

/***/ 85744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** `export const action = defineAction({ name, parse, run })` in each `src/actions/<name>/main.ts`. */
const defineAction = (action) => action;


/***/ }),

/***/ 51085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ main_action)
});

// EXTERNAL MODULE: ./build/actions/action.js
var action = __webpack_require__(85744);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/actions/cross-region-promote/inputs.js

function parseInputs(inputs) {
    const destinations = inputs.lines('destination');
    if (destinations.length === 0)
        throw new errors/* ConfigurationError */.j1('input-missing', {
            input: 'destination',
            expected: 'REGISTRY/REPO[:TAG], one a line',
        });
    return {
        source: inputs.required('source', 'REGISTRY/REPO[:TAG][@DIGEST]'),
        destinations,
        policy: inputs.text('policy') ?? 'SECURITY/trust-policy.yaml',
        plan: inputs.flag('plan', false),
        deep: inputs.flag('deep', false),
        sourceAuth: inputs.text('source-auth'),
        destinationAuth: inputs.text('destination-auth'),
        signRecord: inputs.flag('sign-record', false),
        signingConfig: inputs.text('signing-config'),
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/promote/index.js + 7 modules
var promote = __webpack_require__(79940);
// EXTERNAL MODULE: ./build/sigstore/index.js + 16 modules
var sigstore = __webpack_require__(54447);
// EXTERNAL MODULE: ./build/verify/index.js + 15 modules
var verify = __webpack_require__(4480);
;// CONCATENATED MODULE: ./build/actions/cross-region-promote/run.js




async function run(inputs, runner) {
    const { http, clock, cwd } = runner;
    const { plan, deep, signingConfig } = inputs;
    const trust = await (0,verify/* loadTrust */.Vc)((0,external_node_path_.resolve)(cwd, inputs.policy), verify/* policyFiles */.qR, clock.now());
    const source = await (0,promote/* openPlace */.QL)(inputs.source, inputs.sourceAuth, runner);
    const destinations = await Promise.all(inputs.destinations.map((text) => (0,promote/* openPlace */.QL)(text, inputs.destinationAuth, runner)));
    const signer = inputs.signRecord
        ? await (0,sigstore/* openSigner */.Hs)({
            http,
            now: clock.now(),
            signingConfig: signingConfig && (0,external_node_path_.resolve)(cwd, signingConfig),
            identityToken: () => runner.idToken('sigstore'),
        })
        : undefined;
    const report = await (0,promote/* promote */.pt)({ source, destinations, trust, plan, deep }, { ...runner, signer });
    await runner.conclude({
        report,
        summary: (0,promote/* presentPromotion */.TF)(report),
        outputs: { outcome: report.outcome, digest: report.digest, promotable: String(report.promotable) },
    });
}

;// CONCATENATED MODULE: ./build/actions/cross-region-promote/main.js



const main_action = (0,action/* defineAction */.Q)({ name: 'cross-region-promote', parse: parseInputs, run: run });


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

/***/ 93457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V0: () => (/* reexport */ createHttp),
  ci: () => (/* reexport */ fetchBytes),
  U9: () => (/* reexport */ isLoopback),
  kE: () => (/* reexport */ proxyFromEnv),
  Pl: () => (/* reexport */ safeUrl)
});

// UNUSED EXPORTS: retryAfterMs

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(74995);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(46752);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/lib/http/urls.js

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
        throw new errors/* ConfigurationError */.j1('url-malformed', {
            what: 'the address',
            given: String(url).slice(0, 200),
            expected: 'https://HOST/…',
        });
    }
    if (parsed.protocol === 'https:')
        return parsed;
    if (parsed.protocol !== 'http:') {
        throw new errors/* ConfigurationError */.j1('url-malformed', {
            what: 'the address',
            given: safeUrl(parsed),
            expected: 'https://HOST/…',
        });
    }
    const named = plainHttpHosts.includes(parsed.host) || plainHttpHosts.includes(parsed.hostname);
    if (!named && !isLoopback(parsed.hostname))
        throw new errors/* ConfigurationError */.j1('plain-http-refused', { url: safeUrl(parsed) });
    return parsed;
}

;// CONCATENATED MODULE: ./build/lib/http/response.js


/** Wraps undici's answer: bounded reads, coded faults. */
function responseOf(answer, at) {
    const url = at.href;
    const body = coded(answer.body, at);
    const bytes = async (maxBytes) => {
        const chunks = [];
        let size = 0;
        for await (const chunk of body) {
            size += chunk.length;
            if (size > maxBytes)
                throw new errors/* McError */.Hv('response-too-large', { url: safeUrl(at), limit: maxBytes }); // leaving the loop ends the transfer
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    };
    const text = async (maxBytes) => (await bytes(maxBytes)).toString('utf8');
    return {
        status: answer.statusCode,
        url,
        headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [
            name.toLowerCase(),
            Array.isArray(value) ? value.join(', ') : value,
        ])),
        body,
        bytes,
        text,
        json: async (maxBytes) => {
            const said = await text(maxBytes);
            try {
                return JSON.parse(said);
            }
            catch (error) {
                throw new errors/* McError */.Hv('response-malformed', { url: safeUrl(at), detail: `no JSON: ${(0,errors/* describe */.q0)(error)}` }, { cause: error });
            }
        },
        discard: async () => {
            // What is small is read to its end, so that the connection can serve again; what is not is cut off.
            await answer.body.dump({ limit: 64 * 1024 }).catch(() => undefined);
        },
    };
}
async function* coded(body, at) {
    try {
        yield* body;
    }
    catch (error) {
        if (error instanceof errors/* McError */.Hv)
            throw error;
        throw new errors/* McError */.Hv('network-unreachable', { method: 'reading', url: safeUrl(at), detail: (0,errors/* describe */.q0)(error), attempts: 1 }, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/lib/http/retry.js

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
const isTlsFault = (error) => /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|HOSTNAME/.test((0,errors/* systemCode */.xU)(error));

;// CONCATENATED MODULE: ./build/lib/http/client.js








const MAX_REDIRECTS = 5;
const TRY_TIMEOUT_MS = 20_000;
const TOTAL_TIMEOUT_MS = 60_000;
const RETRIES = 3;
const CONNECT_TIMEOUT_MS = 5_000;
const BODY_IDLE_MS = 30_000; // the contract: a transfer without a byte for 30 s is a fault
const ERROR_BODY_BYTES = 2_048;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** The project's HTTP client over undici; see {@link Http}. */
function createHttp(options = {}) {
    const tuning = { connect: { timeout: CONNECT_TIMEOUT_MS }, bodyTimeout: BODY_IDLE_MS, headersTimeout: 0 };
    const direct = new undici/* Agent */.g6(tuning);
    const { http = '', https = '', noProxy = '' } = options.proxy ?? {};
    // Every field is given, an empty one too: left out, undici would look into the process's environment itself.
    const proxied = http || https ? new undici/* EnvHttpProxyAgent */.J2({ ...tuning, httpProxy: http, httpsProxy: https, noProxy }) : direct;
    const dispatcherFor = (url) => (isLoopback(url.hostname) ? direct : proxied);
    const send = (request, signal) => follow(request, options, dispatcherFor, signal);
    return {
        send: (request) => withRetries(request, options, send),
        close: async () => {
            await Promise.all([...new Set([direct, proxied])].map((dispatcher) => dispatcher.destroy()));
        },
    };
}
async function withRetries(request, options, send) {
    const url = admit(request.url, options.plainHttpHosts ?? []);
    const method = request.method ?? 'GET';
    const total = request.totalTimeoutMs ?? options.totalTimeoutMs ?? TOTAL_TIMEOUT_MS;
    const perTry = request.tryTimeoutMs ?? options.tryTimeoutMs ?? TRY_TIMEOUT_MS;
    const deadline = Date.now() + total;
    let attempts = 0;
    const once = async () => {
        attempts++;
        // The time limits hold until the headers are there; the caller's signal holds for the body too.
        const limit = new AbortController();
        const timer = setTimeout(() => limit.abort(), Math.max(1, Math.min(perTry, deadline - Date.now())));
        const signal = request.signal ? AbortSignal.any([limit.signal, request.signal]) : limit.signal;
        const tell = (outcome) => options.onTry?.({ method, url: safeUrl(url), attempt: attempts, outcome });
        try {
            const response = await send(request, signal);
            tell(String(response.status));
            if (request.accept === 'any' || accepted(response.status, request.accept))
                return response;
            throw await refused(response, method, attempts);
        }
        catch (error) {
            if (error instanceof TryFailed)
                throw error;
            if (error instanceof errors/* McError */.Hv)
                throw new TryFailed(error, false);
            tell((0,errors/* describe */.q0)(error));
            throw asTryFailed(error, {
                method,
                url: safeUrl(url),
                attempts,
                perTry,
                request,
                timedOut: limit.signal.aborted,
            });
        }
        finally {
            clearTimeout(timer);
        }
    };
    try {
        return await (0,p_retry/* default */.Ay)(once, {
            retries: request.retries ?? options.retries ?? RETRIES,
            minTimeout: 150,
            maxTimeout: 5_000,
            randomize: true,
            ...(request.signal ? { signal: request.signal } : {}),
            shouldRetry: ({ error }) => error instanceof TryFailed && error.retryable && Date.now() < deadline,
            onFailedAttempt: async ({ error, retriesLeft }) => {
                if (!(error instanceof TryFailed) || error.afterMs === undefined || retriesLeft === 0)
                    return;
                if (Date.now() + error.afterMs >= deadline)
                    throw error; // the server asks for more time than there is
                await clock/* systemClock */.ml.sleep(error.afterMs, request.signal);
            },
        });
    }
    catch (error) {
        if (error instanceof TryFailed)
            throw error.error;
        if (request.signal?.aborted)
            throw cancelled(method, url, request.signal);
        throw error;
    }
}
const accepted = (status, accept) => accept ? accept.includes(status) : status >= 200 && status < 300;
const cancelled = (method, url, signal) => signal.reason instanceof errors/* McError */.Hv
    ? signal.reason
    : new errors/* McError */.Hv('cancelled', { what: `${method} ${safeUrl(url)}` }, { cause: signal.reason });
/** A status that is no answer here becomes a fault, with the beginning of what the server said. */
async function refused(response, method, attempts) {
    const said = await response.text(ERROR_BODY_BYTES).catch(() => '');
    const detail = said.replace(/\s+/g, ' ').trim().slice(0, 200);
    const error = new errors/* McError */.Hv('http-status', {
        method,
        url: safeUrl(response.url),
        status: response.status,
        detail,
        attempts,
    });
    return new TryFailed(error, isRetriedStatus(response.status), retryAfterMs(response.headers['retry-after'], Date.now()));
}
function asTryFailed(error, at) {
    const { method, url, attempts } = at;
    if (at.request.signal?.aborted)
        return new TryFailed(cancelled(method, new URL(at.request.url), at.request.signal), false);
    if (at.timedOut) {
        const limit = `${at.perTry / 1000} s`;
        return new TryFailed(new errors/* McError */.Hv('network-timeout', { method, url, limit, attempts }, { cause: error }), true);
    }
    const detail = (0,errors/* describe */.q0)(error);
    return new TryFailed(new errors/* McError */.Hv('network-unreachable', { method, url, detail, attempts }, { cause: error }), !isTlsFault(error));
}
/** One try: the request, and the redirects it is answered with. */
async function follow(request, options, dispatcherFor, signal) {
    const plain = options.plainHttpHosts ?? [];
    let url = admit(request.url, plain);
    let method = request.method ?? 'GET';
    let headers = {
        'user-agent': options.userAgent ?? 'mc-actions',
        ...lowerCased(request.headers),
    };
    let body = request.body;
    for (let hop = 0;; hop++) {
        const framed = body !== undefined && request.contentLength !== undefined;
        const answer = await dispatcherFor(url).request({
            origin: url.origin,
            path: `${url.pathname}${url.search}`,
            method: method,
            headers: framed ? { ...headers, 'content-length': String(request.contentLength) } : headers,
            body: body === undefined ? null : typeof body === 'function' ? external_node_stream_.Readable.from(body(), { objectMode: false }) : body,
            signal,
        });
        const response = responseOf(answer, url);
        const location = response.headers['location'];
        if (!REDIRECTS.has(response.status) || location === undefined || request.redirect === 'manual')
            return response;
        await response.discard();
        const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
        const problem = redirectProblem(url, next, hop);
        if (next === undefined || problem !== undefined) {
            throw new errors/* McError */.Hv('http-redirect', {
                method,
                url: safeUrl(url),
                detail: problem ?? 'nowhere',
                limit: MAX_REDIRECTS,
            });
        }
        admit(next, plain);
        if (response.status === 303 || (response.status < 303 && method === 'POST')) {
            if (method !== 'HEAD')
                method = 'GET';
            body = undefined;
        }
        if (next.origin !== url.origin)
            headers = withoutCredentials(headers);
        url = next;
    }
}
function redirectProblem(from, to, hop) {
    if (to === undefined)
        return 'to something that is no URL';
    if (hop >= MAX_REDIRECTS)
        return 'too often';
    if (from.protocol === 'https:' && to.protocol !== 'https:')
        return `from https to ${safeUrl(to)}`;
    return undefined;
}
const lowerCased = (headers = {}) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
function withoutCredentials(headers) {
    const { authorization: _a, cookie: _c, 'proxy-authorization': _p, 'x-amz-security-token': _t, ...kept } = headers;
    return kept;
}

;// CONCATENATED MODULE: ./build/lib/http/fetch-bytes.js


/**
 * A request whose whole (bounded, small) answer is wanted: a body that is cut on the way is asked for again,
 * which `send` alone cannot do.
 */
async function fetchBytes(http, request, maxBytes) {
    return (0,p_retry/* default */.Ay)(async () => {
        const response = await http.send(request);
        return { response, bytes: await response.bytes(maxBytes) };
    }, {
        retries: request.retries ?? 2,
        minTimeout: 150,
        maxTimeout: 2_000,
        randomize: true,
        ...(request.signal ? { signal: request.signal } : {}),
        shouldRetry: ({ error }) => error instanceof errors/* McError */.Hv && error.code === 'network-unreachable' && error.details['method'] === 'reading',
    });
}

;// CONCATENATED MODULE: ./build/lib/http/proxy.js
/** The proxy settings of an environment, as curl and Go read them: lower case wins over upper case. */
function proxyFromEnv(env) {
    const read = (name) => env[name.toLowerCase()] || env[name.toUpperCase()] || '';
    return { http: read('http_proxy'), https: read('https_proxy'), noProxy: read('no_proxy') };
}

;// CONCATENATED MODULE: ./build/lib/http.js







/***/ })

};
