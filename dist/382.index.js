export const id = 382;
export const ids = [382];
export const modules = {

/***/ 85744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** `export const action = defineAction({ name, parse, run })` in each `src/actions/<name>/main.ts`. */
const defineAction = (action) => action;


/***/ }),

/***/ 59640:
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
;// CONCATENATED MODULE: ./build/actions/evidence-pack/inputs.js

const YEAR_SECONDS = 365 * 86_400;
/** The one pack that `from` names. */
function packOf(inputs) {
    const [pack, ...more] = inputs.lines('from');
    if (pack === undefined)
        throw new errors/* ConfigurationError */.j1('input-missing', { input: 'from', expected: 'the pack' });
    if (more.length > 0)
        throw new errors/* ConfigurationError */.j1('input-invalid', {
            input: 'from',
            given: inputs.text('from') ?? '',
            expected: 'one pack',
        });
    return pack;
}
function parseInputs(inputs) {
    const policy = inputs.text('policy') ?? 'SECURITY/trust-policy.yaml';
    const mode = inputs.choice('mode', ['pack', 'verify', 'store']);
    switch (mode) {
        case 'pack': {
            const from = inputs.lines('from');
            if (from.length === 0)
                throw new errors/* ConfigurationError */.j1('input-missing', { input: 'from', expected: 'files and folders, one a line' });
            const out = inputs.required('out', 'the path of the pack, NAME.evidence.tar');
            return { mode, from, out, policy, signingConfig: inputs.text('signing-config') };
        }
        case 'verify':
            return { mode, pack: packOf(inputs), policy };
        case 'store':
            return {
                mode,
                pack: packOf(inputs),
                to: inputs.required('to', 's3://BUCKET/PREFIX'),
                endpoint: inputs.text('endpoint'),
                retainSeconds: inputs.duration('retain') ?? YEAR_SECONDS,
            };
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/evidence/index.js + 15 modules
var evidence = __webpack_require__(66710);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/sigstore/index.js + 16 modules
var sigstore = __webpack_require__(54447);
// EXTERNAL MODULE: ./build/store/index.js + 6 modules
var store = __webpack_require__(72667);
// EXTERNAL MODULE: ./build/verify/index.js + 15 modules
var verify = __webpack_require__(4480);
;// CONCATENATED MODULE: ./build/actions/evidence-pack/run.js







async function run(inputs, runner) {
    switch (inputs.mode) {
        case 'pack':
            return pack(inputs, runner);
        case 'verify':
            return check(inputs, runner);
        case 'store':
            return keep(inputs, runner);
    }
}
async function packAt(path) {
    if ((await (0,files/* fileKind */.h_)(path)) !== 'file')
        throw new errors/* ConfigurationError */.j1('file-not-found', { what: 'the pack', path });
    return path;
}
/** The authorities of the policy's roots, for the pack's page to pin; none where there is no policy. */
async function authoritiesOfPolicy(path, now) {
    if ((await (0,files/* fileKind */.h_)(path)) === undefined)
        return [];
    const { roots } = await (0,verify/* loadTrust */.Vc)(path, verify/* policyFiles */.qR, now);
    return roots.flatMap(({ bytes, name }) => (0,evidence/* authoritiesOf */.nW)(bytes, name));
}
async function pack(inputs, runner) {
    const { http, clock, cwd } = runner;
    const signer = await (0,sigstore/* openSigner */.Hs)({
        http,
        now: clock.now(),
        signingConfig: inputs.signingConfig && (0,external_node_path_.resolve)(cwd, inputs.signingConfig),
        identityToken: () => runner.idToken('sigstore'),
    });
    const request = {
        out: (0,external_node_path_.resolve)(cwd, inputs.out),
        from: inputs.from.map((path) => (0,external_node_path_.resolve)(cwd, path)),
        authorities: await authoritiesOfPolicy((0,external_node_path_.resolve)(cwd, inputs.policy), clock.now()),
    };
    const report = await (0,evidence/* packEvidence */.JY)(request, { clock, signManifest: signer.signStatement });
    await runner.conclude({
        report,
        summary: (0,evidence/* present */.Eb)(report),
        outputs: { 'pack-path': report.path, 'pack-digest': report.digest },
    });
}
async function check(inputs, runner) {
    const { clock, cwd } = runner;
    const path = await packAt((0,external_node_path_.resolve)(cwd, inputs.pack));
    const trust = await (0,verify/* loadTrust */.Vc)((0,external_node_path_.resolve)(cwd, inputs.policy), verify/* policyFiles */.qR, clock.now());
    const report = await (0,evidence/* verifyPack */.pW)({ subject: inputs.pack, content: () => (0,files/* readFileStream */.vY)(path, 'the pack') }, {
        clock,
        verifyManifest: async (digest, bundle) => (0,verify/* whoSigned */.bO)((0,verify/* verifyStatement */.$L)(digest, bundle, trust, evidence/* EVIDENCE_PREDICATE */.Mi)),
    });
    await runner.conclude({
        report,
        summary: (0,evidence/* present */.Eb)(report),
        outputs: { 'pack-path': path, 'pack-digest': report.digest },
    });
}
async function keep(inputs, runner) {
    const { http, clock, cwd, env, signal } = runner;
    const path = await packAt((0,external_node_path_.resolve)(cwd, inputs.pack));
    const location = (0,store/* parseStoreLocation */.sC)(inputs.to);
    const { bucket } = location;
    const access = (0,store/* storeAccess */.U3)(env, inputs.endpoint);
    runner.maskSecret(access.credentials.secretAccessKey);
    const report = await (0,evidence/* storePack */.PQ)({ path, bucket, key: (0,store/* keyUnder */.SJ)(location, (0,external_node_path_.basename)(path)), mode: 'COMPLIANCE', retainSeconds: inputs.retainSeconds }, { clock, store: (0,store/* s3Store */.yc)({ http, bucket, signal, ...access }) });
    await runner.conclude({
        report,
        summary: (0,evidence/* present */.Eb)(report),
        outputs: {
            'pack-path': path,
            'pack-digest': report.digest,
            'version-id': report.versionId,
            'retain-until': report.retainUntil,
        },
    });
}

;// CONCATENATED MODULE: ./build/actions/evidence-pack/main.js



const main_action = (0,action/* defineAction */.Q)({ name: 'evidence-pack', parse: parseInputs, run: run });


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

/***/ 12580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ AwsV4Signer)
/* harmony export */ });
/* unused harmony export AwsClient */
/**
 * @license MIT <https://opensource.org/licenses/MIT>
 * @copyright Michael Hart 2024
 */
const encoder = new TextEncoder();
const HOST_SERVICES = {
  appstream2: 'appstream',
  cloudhsmv2: 'cloudhsm',
  email: 'ses',
  marketplace: 'aws-marketplace',
  mobile: 'AWSMobileHubService',
  pinpoint: 'mobiletargeting',
  queue: 'sqs',
  'git-codecommit': 'codecommit',
  'mturk-requester-sandbox': 'mturk-requester',
  'personalize-runtime': 'personalize',
};
const UNSIGNABLE_HEADERS = new Set([
  'authorization',
  'content-type',
  'content-length',
  'user-agent',
  'presigned-expires',
  'expect',
  'x-amzn-trace-id',
  'range',
  'connection',
]);
class AwsClient {
  constructor({ accessKeyId, secretAccessKey, sessionToken, service, region, cache, retries, initRetryMs }) {
    if (accessKeyId == null) throw new TypeError('accessKeyId is a required option')
    if (secretAccessKey == null) throw new TypeError('secretAccessKey is a required option')
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    this.service = service;
    this.region = region;
    this.cache = cache || new Map();
    this.retries = retries != null ? retries : 10;
    this.initRetryMs = initRetryMs || 50;
  }
  async sign(input, init) {
    if (input instanceof Request) {
      const { method, url, headers, body } = input;
      init = Object.assign({ method, url, headers }, init);
      if (init.body == null && headers.has('Content-Type')) {
        init.body = body != null && headers.has('X-Amz-Content-Sha256') ? body : await input.clone().arrayBuffer();
      }
      input = url;
    }
    const signer = new AwsV4Signer(Object.assign({ url: input.toString() }, init, this, init && init.aws));
    const signed = Object.assign({}, init, await signer.sign());
    delete signed.aws;
    try {
      return new Request(signed.url.toString(), signed)
    } catch (e) {
      if (e instanceof TypeError) {
        return new Request(signed.url.toString(), Object.assign({ duplex: 'half' }, signed))
      }
      throw e
    }
  }
  async fetch(input, init) {
    for (let i = 0; i <= this.retries; i++) {
      const fetched = fetch(await this.sign(input, init));
      if (i === this.retries) {
        return fetched
      }
      const res = await fetched;
      if (res.status < 500 && res.status !== 429) {
        return res
      }
      await new Promise(resolve => setTimeout(resolve, Math.random() * this.initRetryMs * Math.pow(2, i)));
    }
    throw new Error('An unknown error occurred, ensure retries is not negative')
  }
}
class AwsV4Signer {
  constructor({ method, url, headers, body, accessKeyId, secretAccessKey, sessionToken, service, region, cache, datetime, signQuery, appendSessionToken, allHeaders, singleEncode }) {
    if (url == null) throw new TypeError('url is a required option')
    if (accessKeyId == null) throw new TypeError('accessKeyId is a required option')
    if (secretAccessKey == null) throw new TypeError('secretAccessKey is a required option')
    this.method = method || (body ? 'POST' : 'GET');
    this.url = new URL(url);
    this.headers = new Headers(headers || {});
    this.body = body;
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    let guessedService, guessedRegion;
    if (!service || !region) {
[guessedService, guessedRegion] = guessServiceRegion(this.url, this.headers);
    }
    this.service = service || guessedService || '';
    this.region = region || guessedRegion || 'us-east-1';
    this.cache = cache || new Map();
    this.datetime = datetime || new Date().toISOString().replace(/[:-]|\.\d{3}/g, '');
    this.signQuery = signQuery;
    this.appendSessionToken = appendSessionToken || this.service === 'iotdevicegateway';
    this.headers.delete('Host');
    if (this.service === 's3' && !this.signQuery && !this.headers.has('X-Amz-Content-Sha256')) {
      this.headers.set('X-Amz-Content-Sha256', 'UNSIGNED-PAYLOAD');
    }
    const params = this.signQuery ? this.url.searchParams : this.headers;
    params.set('X-Amz-Date', this.datetime);
    if (this.sessionToken && !this.appendSessionToken) {
      params.set('X-Amz-Security-Token', this.sessionToken);
    }
    this.signableHeaders = ['host', ...this.headers.keys()]
      .filter(header => allHeaders || !UNSIGNABLE_HEADERS.has(header))
      .sort();
    this.signedHeaders = this.signableHeaders.join(';');
    this.canonicalHeaders = this.signableHeaders
      .map(header => header + ':' + (header === 'host' ? this.url.host : (this.headers.get(header) || '').replace(/\s+/g, ' ')))
      .join('\n');
    this.credentialString = [this.datetime.slice(0, 8), this.region, this.service, 'aws4_request'].join('/');
    if (this.signQuery) {
      if (this.service === 's3' && !params.has('X-Amz-Expires')) {
        params.set('X-Amz-Expires', '86400');
      }
      params.set('X-Amz-Algorithm', 'AWS4-HMAC-SHA256');
      params.set('X-Amz-Credential', this.accessKeyId + '/' + this.credentialString);
      params.set('X-Amz-SignedHeaders', this.signedHeaders);
    }
    if (this.service === 's3') {
      try {
        this.encodedPath = decodeURIComponent(this.url.pathname.replace(/\+/g, ' '));
      } catch (e) {
        this.encodedPath = this.url.pathname;
      }
    } else {
      this.encodedPath = this.url.pathname.replace(/\/+/g, '/');
    }
    if (!singleEncode) {
      this.encodedPath = encodeURIComponent(this.encodedPath).replace(/%2F/g, '/');
    }
    this.encodedPath = encodeRfc3986(this.encodedPath);
    const seenKeys = new Set();
    this.encodedSearch = [...this.url.searchParams]
      .filter(([k]) => {
        if (!k) return false
        if (this.service === 's3') {
          if (seenKeys.has(k)) return false
          seenKeys.add(k);
        }
        return true
      })
      .map(pair => pair.map(p => encodeRfc3986(encodeURIComponent(p))))
      .sort(([k1, v1], [k2, v2]) => k1 < k2 ? -1 : k1 > k2 ? 1 : v1 < v2 ? -1 : v1 > v2 ? 1 : 0)
      .map(pair => pair.join('='))
      .join('&');
  }
  async sign() {
    if (this.signQuery) {
      this.url.searchParams.set('X-Amz-Signature', await this.signature());
      if (this.sessionToken && this.appendSessionToken) {
        this.url.searchParams.set('X-Amz-Security-Token', this.sessionToken);
      }
    } else {
      this.headers.set('Authorization', await this.authHeader());
    }
    return {
      method: this.method,
      url: this.url,
      headers: this.headers,
      body: this.body,
    }
  }
  async authHeader() {
    return [
      'AWS4-HMAC-SHA256 Credential=' + this.accessKeyId + '/' + this.credentialString,
      'SignedHeaders=' + this.signedHeaders,
      'Signature=' + (await this.signature()),
    ].join(', ')
  }
  async signature() {
    const date = this.datetime.slice(0, 8);
    const cacheKey = [this.secretAccessKey, date, this.region, this.service].join();
    let kCredentials = this.cache.get(cacheKey);
    if (!kCredentials) {
      const kDate = await hmac('AWS4' + this.secretAccessKey, date);
      const kRegion = await hmac(kDate, this.region);
      const kService = await hmac(kRegion, this.service);
      kCredentials = await hmac(kService, 'aws4_request');
      this.cache.set(cacheKey, kCredentials);
    }
    return buf2hex(await hmac(kCredentials, await this.stringToSign()))
  }
  async stringToSign() {
    return [
      'AWS4-HMAC-SHA256',
      this.datetime,
      this.credentialString,
      buf2hex(await hash(await this.canonicalString())),
    ].join('\n')
  }
  async canonicalString() {
    return [
      this.method.toUpperCase(),
      this.encodedPath,
      this.encodedSearch,
      this.canonicalHeaders + '\n',
      this.signedHeaders,
      await this.hexBodyHash(),
    ].join('\n')
  }
  async hexBodyHash() {
    let hashHeader = this.headers.get('X-Amz-Content-Sha256') || (this.service === 's3' && this.signQuery ? 'UNSIGNED-PAYLOAD' : null);
    if (hashHeader == null) {
      if (this.body && typeof this.body !== 'string' && !('byteLength' in this.body)) {
        throw new Error('body must be a string, ArrayBuffer or ArrayBufferView, unless you include the X-Amz-Content-Sha256 header')
      }
      hashHeader = buf2hex(await hash(this.body || ''));
    }
    return hashHeader
  }
}
async function hmac(key, string) {
  const cryptoKey = await crypto.subtle.importKey(
    'raw',
    typeof key === 'string' ? encoder.encode(key) : key,
    { name: 'HMAC', hash: { name: 'SHA-256' } },
    false,
    ['sign'],
  );
  return crypto.subtle.sign('HMAC', cryptoKey, encoder.encode(string))
}
async function hash(content) {
  return crypto.subtle.digest('SHA-256', typeof content === 'string' ? encoder.encode(content) : content)
}
const HEX_CHARS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
function buf2hex(arrayBuffer) {
  const buffer = new Uint8Array(arrayBuffer);
  let out = '';
  for (let idx = 0; idx < buffer.length; idx++) {
    const n = buffer[idx];
    out += HEX_CHARS[(n >>> 4) & 0xF];
    out += HEX_CHARS[n & 0xF];
  }
  return out
}
function encodeRfc3986(urlEncodedStr) {
  return urlEncodedStr.replace(/[!'()*]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase())
}
function guessServiceRegion(url, headers) {
  const { hostname, pathname } = url;
  if (hostname.endsWith('.on.aws')) {
    const match = hostname.match(/^[^.]{1,63}\.lambda-url\.([^.]{1,63})\.on\.aws$/);
    return match != null ? ['lambda', match[1] || ''] : ['', '']
  }
  if (hostname.endsWith('.r2.cloudflarestorage.com')) {
    return ['s3', 'auto']
  }
  if (hostname.endsWith('.backblazeb2.com')) {
    const match = hostname.match(/^(?:[^.]{1,63}\.)?s3\.([^.]{1,63})\.backblazeb2\.com$/);
    return match != null ? ['s3', match[1] || ''] : ['', '']
  }
  const match = hostname.replace('dualstack.', '').match(/([^.]{1,63})\.(?:([^.]{0,63})\.)?amazonaws\.com(?:\.cn)?$/);
  let service = (match && match[1]) || '';
  let region = match && match[2];
  if (region === 'us-gov') {
    region = 'us-gov-west-1';
  } else if (region === 's3' || region === 's3-accelerate') {
    region = 'us-east-1';
    service = 's3';
  } else if (service === 'iot') {
    if (hostname.startsWith('iot.')) {
      service = 'execute-api';
    } else if (hostname.startsWith('data.jobs.iot.')) {
      service = 'iot-jobs-data';
    } else {
      service = pathname === '/mqtt' ? 'iotdevicegateway' : 'iotdata';
    }
  } else if (service === 'autoscaling') {
    const targetPrefix = (headers.get('X-Amz-Target') || '').split('.')[0];
    if (targetPrefix === 'AnyScaleFrontendService') {
      service = 'application-autoscaling';
    } else if (targetPrefix === 'AnyScaleScalingPlannerFrontendService') {
      service = 'autoscaling-plans';
    }
  } else if (region == null && service.startsWith('s3-')) {
    region = service.slice(3).replace(/^fips-|^external-1/, '');
    service = 's3';
  } else if (service.endsWith('-fips')) {
    service = service.slice(0, -5);
  } else if (region && /-\d$/.test(service) && !/-\d$/.test(region)) {
[service, region] = [region, service];
  }
  return [HOST_SERVICES[service] || service, region || '']
}




/***/ })

};
