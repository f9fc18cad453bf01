export const id = 280;
export const ids = [280];
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







/***/ }),

/***/ 79940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nT: () => (/* reexport */ copyRelease),
  QL: () => (/* reexport */ openPlace),
  ee: () => (/* reexport */ presentCheck),
  ff: () => (/* reexport */ presentCopy),
  TF: () => (/* reexport */ presentPromotion),
  pt: () => (/* reexport */ promote),
  PT: () => (/* reexport */ promoteCheck)
});

// UNUSED EXPORTS: PROMOTION_ARTIFACT, PROMOTION_PREDICATE, copyReportSchema, promoteCheckReportSchema, promoteReportSchema, promotionPredicateSchema

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/oci/index.js + 15 modules
var oci = __webpack_require__(187);
// EXTERNAL MODULE: ./build/verify/index.js + 15 modules
var verify = __webpack_require__(4480);
;// CONCATENATED MODULE: ./build/promote/copy.js


/** Copies the whole closure of a release, without judging it. */
async function copyRelease(request, ports) {
    const { source, destination, deep } = request;
    const report = (0,lib_report/* beginReport */.mC)('copy', ports.clock, (0,oci/* formatReference */.FH)(source.reference));
    const graph = await graphOf(source, ports);
    const copied = await copyTo(graph, source, destination, { deep, tag: tagFor(source.reference, destination.reference) }, ports);
    return report.finish([], {
        source: (0,oci/* formatReference */.FH)(source.reference),
        destination: (0,oci/* formatReference */.FH)(destination.reference),
        digest: graph.root.digest,
        ...copied,
    });
}
const graphOf = ({ reference, repository }, { concurrency, signal, progress }) => {
    progress({ task: 'closure', message: `reading ${(0,oci/* formatReference */.FH)(reference)} and what refers to it` });
    return (0,oci/* closure */.Cx)(repository, (0,oci/* targetOf */.$r)(reference), { concurrency, ...(signal ? { signal } : {}) });
};
/** The destination's own tag; else the source's, unless the source was named by digest alone. */
const tagFor = (source, destination) => destination.tag ?? (source.digest === undefined ? (0,oci/* targetOf */.$r)(source) : source.tag);
async function copyTo(graph, source, destination, options, { concurrency, progress, signal }) {
    const before = source.repository.requests + destination.repository.requests;
    const result = await (0,oci/* copyGraph */.a0)(graph, source.repository, destination.repository, {
        concurrency,
        progress,
        ...options,
        ...(signal ? { signal } : {}),
    });
    const { states: _states, ...counted } = result;
    return { ...counted, requests: source.repository.requests + destination.repository.requests - before };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/sigstore/index.js + 16 modules
var sigstore = __webpack_require__(54447);
;// CONCATENATED MODULE: ./build/promote/record.js






const PROMOTION_ARTIFACT = 'application/vnd.mc.promotion.v1+json';
const PROMOTION_PREDICATE = 'https://github.com/org/mc-actions/predicates/promotion/v1';
const PROMOTABLE = 'promotable';
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const MAX_RECORD_BYTES = 4 * 1024 * 1024;
/** docs/predicates/promotion.md. It has no time of its own: the same promotion again is the same record. */
const promotionPredicateSchema = schemas/* object */.Ikc({
    destination: schemas/* string */.YjP(),
    closure: schemas/* object */.Ikc({ manifests: schemas/* array */.YOg(schemas/* string */.YjP()), blobs: schemas/* number */.aig().int(), bytes: schemas/* number */.aig().int() }),
    policy: schemas/* object */.Ikc({ digest: schemas/* string */.YjP() }),
    verification: schemas/* object */.Ikc({
        outcome: schemas/* literal */.euz('passed'),
        requirements: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), signers: schemas/* array */.YOg(schemas/* string */.YjP()) })),
    }),
});
/** Reads the promotion records of a release. A record that is damaged or about something else is an error, not "none". */
async function readPromotions(repository, root) {
    const records = [];
    for (const { digest } of await repository.referrers(root, PROMOTION_ARTIFACT)) {
        const manifest = await repository.manifest(digest);
        if (manifest.json.annotations?.[PROMOTABLE] !== 'true')
            continue;
        const what = `${repository.name}@${digest}`;
        const layers = new Map();
        for (const blob of (0,oci/* blobsOf */.OR)(manifest)) {
            if (blob.mediaType === sigstore/* IN_TOTO_PAYLOAD_TYPE */.T4 || blob.mediaType === BUNDLE_TYPE)
                layers.set(blob.mediaType, await (0,lib_bytes/* collect */.Fo)(repository.blob(blob), MAX_RECORD_BYTES, what));
        }
        const statement = layers.get(sigstore/* IN_TOTO_PAYLOAD_TYPE */.T4);
        const bundle = layers.get(BUNDLE_TYPE);
        if (!statement)
            throw new errors/* VerificationError */.mk('promotion-mismatch', {
                reference: what,
                expected: 'an in-toto statement',
                found: 'none',
            });
        records.push({
            descriptor: manifest.descriptor,
            predicate: predicateOf(statement, root, what),
            ...(bundle ? { bundle } : {}),
        });
    }
    return records;
}
const statementShape = schemas/* looseObject */._H3({
    subject: schemas/* array */.YOg(schemas/* looseObject */._H3({ digest: schemas/* looseObject */._H3({ sha256: schemas/* string */.YjP() }) })).min(1),
    predicateType: schemas/* literal */.euz(PROMOTION_PREDICATE),
    predicate: promotionPredicateSchema,
});
function predicateOf(bytes, root, what) {
    try {
        const { subject, predicate } = (0,json/* conform */.fj)(statementShape, (0,json/* parseJson */.qF)(bytes.toString('utf8'), what), what);
        const named = subject.map(({ digest }) => `sha256:${digest.sha256}`);
        if (!named.includes(root))
            throw new errors/* VerificationError */.mk('promotion-mismatch', { reference: what, expected: root, found: named });
        return predicate;
    }
    catch (error) {
        if (error instanceof errors/* VerificationError */.mk)
            throw error;
        throw new errors/* VerificationError */.mk('promotion-mismatch', {
            reference: what,
            expected: 'a promotion statement',
            found: error instanceof errors/* McError */.Hv ? error.message : (0,errors/* describe */.q0)(error),
        });
    }
}
function promotionStatement(graph, predicate) {
    return (0,sigstore/* statementFor */.JM)([{ digest: { sha256: graph.root.digest.slice('sha256:'.length) } }], PROMOTION_PREDICATE, predicate);
}
/** Attaches the record, the commit marker of a promotion, and reads it back. One that says the same is kept. */
async function writePromotion(repository, graph, predicate, signer) {
    const same = (record) => (0,json/* canonicalJson */.dj)(record.predicate) === (0,json/* canonicalJson */.dj)(predicate) &&
        (signer === undefined || record.bundle !== undefined);
    const present = (await readPromotions(repository, graph.root.digest)).find(same);
    if (present)
        return { descriptor: present.descriptor, written: false, signed: present.bundle !== undefined };
    const statement = promotionStatement(graph, predicate);
    const bundle = await signer?.signStatement(statement);
    const descriptor = await (0,oci/* attachArtifact */.Kb)(repository, graph.root, {
        artifactType: PROMOTION_ARTIFACT,
        layers: [
            { mediaType: sigstore/* IN_TOTO_PAYLOAD_TYPE */.T4, bytes: Buffer.from((0,json/* canonicalJson */.dj)(statement)) },
            ...(bundle ? [{ mediaType: BUNDLE_TYPE, bytes: bundle }] : []),
        ],
        annotations: { [PROMOTABLE]: 'true', 'org.opencontainers.image.title': 'promotion' },
    });
    const kept = (await readPromotions(repository, graph.root.digest)).some((record) => record.descriptor.digest === descriptor.digest);
    if (!kept)
        throw new errors/* VerificationError */.mk('copy-not-kept', {
            repository: repository.name,
            digest: descriptor.digest,
            detail: 'the promotion record is not listed',
        });
    return { descriptor, written: true, signed: bundle !== undefined };
}

;// CONCATENATED MODULE: ./build/promote/promote.js






/**
 * Brings a release to other regions: verified at the source (fail early), copied, verified at the destination from the
 * destination's own bytes, and only then marked promotable: the record is written last, the tag after it.
 */
async function promote(request, ports) {
    const { source, destinations, trust, plan, deep } = request;
    for (const { reference } of destinations) {
        if (reference.digest !== undefined)
            throw new errors/* ConfigurationError */.j1('promote-layout-tag', {
                given: (0,oci/* formatReference */.FH)(reference),
                detail: 'it names a digest',
            });
    }
    const report = (0,lib_report/* beginReport */.mC)('promote', ports.clock, (0,oci/* formatReference */.FH)(source.reference));
    const graph = await graphOf(source, ports);
    const base = { source: (0,oci/* formatReference */.FH)(source.reference), digest: graph.root.digest, planned: plan };
    const atSource = await verifyAt(source, graph, trust, ports);
    if (atSource.outcome !== 'passed') {
        return report.finish(atSource.reasons, {
            ...base,
            promotable: false,
            sourceVerification: atSource,
            destinations: [],
        });
    }
    if (plan) {
        const plans = [];
        for (const place of destinations) {
            const missing = await (0,oci/* missingFrom */.fY)(graph, place.repository, ports.concurrency, ports.signal);
            plans.push({
                destination: (0,oci/* formatReference */.FH)(place.reference),
                missing: missing.length,
                bytes: missing.reduce((sum, { size }) => sum + size, 0),
            });
        }
        return report.finish([], {
            ...base,
            promotable: false,
            plan: plans,
            sourceVerification: atSource,
            destinations: [],
        });
    }
    const reports = [];
    const reasons = [];
    for (const destination of destinations) {
        const one = await promoteTo(destination, graph, request, deep, ports);
        reports.push(one);
        reasons.push(...(one.verification?.reasons ?? []));
    }
    return report.finish(reasons, {
        ...base,
        promotable: reasons.length === 0,
        sourceVerification: atSource,
        destinations: reports,
    });
}
async function promoteTo(destination, graph, { source, trust }, deep, ports) {
    const { reference, repository } = destination;
    const name = (0,oci/* formatReference */.FH)(reference);
    // Without a tag: until it is marked, nobody who deploys by tag can see it.
    const copy = await copyTo(graph, source, destination, { deep, tag: undefined }, ports);
    const verification = await verifyAt(destination, graph, trust, ports);
    if (verification.outcome !== 'passed')
        return { destination: name, copy, verification, promotable: false };
    ports.signal?.throwIfAborted();
    ports.progress({ task: `mark ${name}`, message: `marking ${name} promotable` });
    const predicate = predicateFor(graph, name, trust, verification, copy.bytes);
    const record = await writePromotion(repository, graph, predicate, ports.signer);
    const tag = tagFor(source.reference, reference);
    const root = graph.nodes.find(({ manifest }) => manifest.descriptor.digest === graph.root.digest);
    if (tag !== undefined && root && (await repository.resolve(tag))?.digest !== graph.root.digest) {
        await repository.pushManifest(root.manifest.bytes, graph.root.mediaType, tag);
    }
    return {
        destination: name,
        copy,
        verification,
        promotable: true,
        record: record.descriptor.digest,
        signed: record.signed,
    };
}
function verifyAt({ reference, repository }, graph, trust, { clock, signal, progress }) {
    const subject = (0,oci/* formatReference */.FH)(reference);
    progress({ task: `verify ${subject}`, message: `verifying ${subject}` });
    const digests = { sha256: graph.root.digest.slice('sha256:'.length) };
    return (0,verify/* verify */.MX)({ subject, digests, trust }, { sources: [(0,verify/* referrerBundles */.Po)(repository)], clock, ...(signal ? { signal } : {}) });
}
function predicateFor(graph, destination, trust, verification, bytes) {
    return {
        destination,
        closure: {
            manifests: graph.nodes.map(({ manifest }) => manifest.descriptor.digest).sort(),
            blobs: graph.blobs.length,
            bytes,
        },
        policy: { digest: trust.digest },
        verification: {
            outcome: 'passed',
            requirements: verification.requirements.map(({ name, by }) => ({
                name,
                signers: [...new Set(by.map(({ identity, key }) => identity?.subject ?? `key ${key}`))].sort(),
            })),
        },
    };
}

;// CONCATENATED MODULE: ./build/promote/check.js





/**
 * What a deploy gate asks: is the release whole there, verified under the policy from the registry's own evidence, and
 * marked promotable? A registry that cannot be read is a fault, thrown.
 */
async function promoteCheck(place, trust, ports) {
    const name = (0,oci/* formatReference */.FH)(place.reference);
    const report = (0,lib_report/* beginReport */.mC)('promote-check', ports.clock, name);
    const graph = await (0,oci/* closure */.Cx)(place.repository, (0,oci/* targetOf */.$r)(place.reference), {
        concurrency: ports.concurrency,
        ...(ports.signal ? { signal: ports.signal } : {}),
    });
    const missing = (await (0,oci/* missingFrom */.fY)(graph, place.repository, ports.concurrency, ports.signal)).map(({ digest }) => digest);
    const reasons = [];
    if (missing.length > 0)
        reasons.push(new errors/* VerificationError */.mk('destination-incomplete', {
            destination: name,
            count: missing.length,
            missing: missing[0] ?? '',
        }));
    const verification = await verifyAt(place, graph, trust, ports);
    reasons.push(...verification.reasons);
    const { digest } = graph.root;
    const records = await readPromotions(place.repository, digest);
    const there = new Set(graph.nodes.map(({ manifest }) => manifest.descriptor.digest));
    // The record names what was whole when it was written; all of that must be there still.
    const fitting = records.find(({ predicate }) => predicate.closure.manifests.includes(digest) && predicate.closure.manifests.every((one) => there.has(one)));
    if (records.length === 0)
        reasons.push(new errors/* VerificationError */.mk('promotion-missing', { reference: name }));
    else if (!fitting)
        reasons.push(new errors/* VerificationError */.mk('promotion-mismatch', {
            reference: name,
            expected: 'all manifests that were promoted',
            found: 'some are gone',
        }));
    return report.finish(reasons, {
        digest,
        promotable: reasons.length === 0,
        ...(fitting ? { record: fitting.descriptor.digest } : {}),
        manifests: graph.nodes.length,
        blobs: graph.blobs.length,
        missing,
        verification,
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/promote/place.js


/** A reference as the user wrote it, opened: a layout's folder and `authFile` are relative to `cwd`. */
async function openPlace(text, authFile, ports) {
    const { http, env, cwd, plainHttp, signal } = ports;
    const parsed = (0,oci/* parseReference */.F2)(text);
    const reference = parsed.kind === 'layout' ? { ...parsed, path: (0,external_node_path_.resolve)(cwd, parsed.path) } : parsed;
    // Credentials are read for each side apart: what one side is given, the other never sees.
    const credentials = await (0,oci/* dockerConfigCredentials */.D)({
        env,
        file: authFile === undefined ? undefined : (0,external_node_path_.resolve)(cwd, authFile),
    });
    return { reference, repository: (0,oci/* openRepository */.Av)(reference, { http, credentials, plainHttp, signal }) };
}

;// CONCATENATED MODULE: ./build/promote/present.js

const COLUMNS = ['destination', 'manifests', 'blobs', 'bytes', 'copied', 'present', 'healed', 'requests'];
const cells = (name, counts) => [
    name,
    ...[counts.manifests, counts.blobs].map(String),
    (0,lib_bytes/* humanBytes */.p6)(counts.bytes),
    ...[counts.copied, counts.present, counts.healed, counts.requests].map(String),
];
const why = (reasons) => reasons.map(({ code, message }) => `${code}: ${message}`);
const presentCopy = (report) => [
    {
        title: `✓ copied ${report.source}`,
        lines: [report.digest],
        table: { columns: COLUMNS, rows: [cells(report.destination, report)] },
    },
];
function presentPromotion(report) {
    if (report.plan && report.outcome === 'passed') {
        return [
            {
                title: `Plan for ${report.source}: nothing was changed`,
                lines: [report.digest],
                table: {
                    columns: ['destination', 'missing', 'bytes'],
                    rows: report.plan.map(({ destination, missing, bytes }) => [destination, String(missing), (0,lib_bytes/* humanBytes */.p6)(bytes)]),
                },
            },
        ];
    }
    const rows = report.destinations.map(({ destination, copy, promotable, record }) => [
        ...(copy ? cells(destination, copy) : [destination, ...COLUMNS.slice(1).map(() => '')]),
        promotable ? 'yes' : 'no',
        record ?? '',
    ]);
    return [
        {
            title: `${report.outcome === 'passed' ? '✓ promoted' : '✗ not promoted'}: ${report.source}`,
            lines: [report.digest, ...why(report.reasons)],
            ...(rows.length > 0 ? { table: { columns: [...COLUMNS, 'promotable', 'record'], rows } } : {}),
        },
    ];
}
const presentCheck = (report) => [
    {
        title: `${report.promotable ? '✓ promotable' : '✗ not promotable'}: ${report.subject ?? report.digest}`,
        lines: [
            report.digest,
            `${report.manifests} manifests, ${report.blobs} blobs, ${report.missing.length} missing`,
            ...(report.record ? [`record ${report.record}`] : []),
            ...why(report.reasons),
        ],
    },
];

;// CONCATENATED MODULE: ./build/promote/schema.js



const counts = schemas/* object */.Ikc({
    manifests: schemas/* number */.aig(),
    blobs: schemas/* number */.aig(),
    bytes: schemas/* number */.aig().describe('of the whole closure'),
    bytesCopied: schemas/* number */.aig(),
    copied: schemas/* number */.aig(),
    present: schemas/* number */.aig(),
    healed: schemas/* number */.aig(),
    requests: schemas/* number */.aig().describe('to source and destination'),
});
/** What `mc copy` reports. */
const copyReportSchema = (0,lib_report/* reportSchema */.Qh)('copy', {
    source: schemas/* string */.YjP(),
    destination: schemas/* string */.YjP(),
    digest: schemas/* string */.YjP(),
    ...counts.shape,
});
const destination = schemas/* object */.Ikc({
    destination: schemas/* string */.YjP(),
    copy: counts.optional(),
    verification: verify/* verifyReportSchema */.fD.optional().describe("from the destination's own bytes and referrers"),
    promotable: schemas/* boolean */.zMY(),
    record: schemas/* string */.YjP().optional().describe('digest of the promotion record'),
    signed: schemas/* boolean */.zMY().optional().describe('whether the record is'),
});
/** What `mc promote` and cross-region-promote report. */
const promoteReportSchema = (0,lib_report/* reportSchema */.Qh)('promote', {
    source: schemas/* string */.YjP(),
    digest: schemas/* string */.YjP(),
    promotable: schemas/* boolean */.zMY().describe('at every destination'),
    planned: schemas/* boolean */.zMY().describe('only looked, changed nothing'),
    plan: schemas/* array */.YOg(schemas/* object */.Ikc({ destination: schemas/* string */.YjP(), missing: schemas/* number */.aig(), bytes: schemas/* number */.aig() })).optional(),
    sourceVerification: verify/* verifyReportSchema */.fD.optional(),
    destinations: schemas/* array */.YOg(destination),
});
/** What `mc promote check` reports. */
const promoteCheckReportSchema = (0,lib_report/* reportSchema */.Qh)('promote-check', {
    digest: schemas/* string */.YjP(),
    promotable: schemas/* boolean */.zMY(),
    record: schemas/* string */.YjP().optional(),
    manifests: schemas/* number */.aig(),
    blobs: schemas/* number */.aig(),
    missing: schemas/* array */.YOg(schemas/* string */.YjP()),
    verification: verify/* verifyReportSchema */.fD.optional(),
});

;// CONCATENATED MODULE: ./build/promote/index.js









/***/ })

};
