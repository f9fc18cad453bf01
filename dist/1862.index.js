export const id = 1862;
export const ids = [1862];
export const modules = {

/***/ 89079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   RA: () => (/* binding */ DOCUMENT_TIMEOUT_MS),
/* harmony export */   lv: () => (/* binding */ MiB),
/* harmony export */   mA: () => (/* binding */ streamOf),
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   ty: () => (/* binding */ KiB),
/* harmony export */   z3: () => (/* binding */ formatBytes),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const KiB = 1024;
const MiB = 1024 * 1024;
const DOCUMENT_TIMEOUT_MS = 60_000;
const collect = (stream, maxBytes, what, withinMs = DOCUMENT_TIMEOUT_MS) => readWhole(stream, {
    maxBytes,
    withinMs,
    tooLarge: () => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('size-mismatch', {
        what,
        expected: `at most ${maxBytes}`,
        found: `more than ${maxBytes}`,
    }),
    tooSlow: (found) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('document-too-slow', { what, limit: `${withinMs / 1000} s`, found }),
});
async function readWhole(stream, limits) {
    const chunks = [];
    let size = 0;
    const late = Promise.withResolvers();
    late.promise.catch(() => undefined);
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
        Promise.resolve(iterator.return?.()).catch(() => undefined);
        throw error;
    }
    finally {
        clearTimeout(timer);
    }
}
async function* streamOf(...chunks) {
    for (const chunk of chunks)
        yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
function formatBytes(bytes) {
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
function parseBytes(text) {
    const [, digits, unit = 'B'] = /^(\d{1,15})(?:([kMGT]?B|[KMGT]iB))?$/.exec(text) ?? [];
    const bytes = digits === undefined ? Number.NaN : Number(digits) * (UNITS[unit] ?? Number.NaN);
    return Number.isSafeInteger(bytes) ? bytes : undefined;
}


/***/ }),

/***/ 48200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ assertNotNewer),
/* harmony export */   Lp: () => (/* binding */ createNewerFormatError),
/* harmony export */   fI: () => (/* binding */ isFormatNewer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87681);


const MAX_WRITER_LENGTH = 100;
const get = (value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
function readWriter(value) {
    const writer = get(value, 'writtenBy');
    const isPlain = typeof writer === 'string' && writer.length <= MAX_WRITER_LENGTH && !/[\p{Cc}\p{Cf}]/u.test(writer);
    return isPlain ? writer : 'a later version of mc';
}
const createNewerFormatError = (what, found, known, value) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('format-newer', { what, found, expected: known, writer: readWriter(value) });
const isFormatNewer = (error) => error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv && error.code === 'format-newer';
function findLaterVersion(issue, value) {
    if (issue.code === 'invalid_union') {
        const within = issue.path.reduce(get, value);
        const each = issue.errors.map((issues) => issues.map((one) => findLaterVersion(one, within)).find((one) => one));
        return each.length > 0 && each.every((one) => one) ? each[0] : undefined;
    }
    if (issue.code !== 'invalid_value' || issue.path.at(-1) !== 'version')
        return undefined;
    const known = Math.max(...issue.values.map((one) => (typeof one === 'number' ? one : Number.NaN)));
    const found = issue.path.reduce(get, value);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > known ? { known, found } : undefined;
}
function assertNotNewer(issues, value, what) {
    for (const issue of issues) {
        const later = findLaterVersion(issue, value);
        if (later)
            throw createNewerFormatError(what, later.found, later.known, value);
    }
}


/***/ }),

/***/ 51862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openClient: () => (/* binding */ openClient)
});

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(24371);
// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(74995);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/http/faults.js
var faults = __webpack_require__(28324);
// EXTERNAL MODULE: ./build/lib/http/retry.js
var retry = __webpack_require__(94135);
// EXTERNAL MODULE: ./build/lib/http/urls.js
var http_urls = __webpack_require__(6119);
;// CONCATENATED MODULE: ./build/lib/http/attempts.js









const TRY_TIMEOUT_MS = 20_000;
const TOTAL_TIMEOUT_MS = 60_000;
const RETRIES = 3;
const ERROR_BODY_BYTES = 2_048;
const ERROR_BODY_MS = 5_000;
const ERROR_DETAIL_CHARS = 200;
async function sendWithRetries(request, options, send) {
    const plan = createPlan(request, options);
    const { clock, deadlineMs } = plan;
    const nowMs = () => clock.now().getTime();
    let attempts = 0;
    try {
        return await (0,p_retry/* default */.Ay)(() => {
            if (++attempts > 1)
                request.onRetry?.();
            return attempt(plan, attempts, send);
        }, {
            retries: request.retries ?? options.retries ?? RETRIES,
            minTimeout: 150,
            maxTimeout: 5_000,
            randomize: true,
            ...(request.signal ? { signal: request.signal } : {}),
            shouldRetry: ({ error }) => error instanceof retry/* FailedAttempt */.$d && error.retryable && nowMs() < deadlineMs,
            onFailedAttempt: async ({ error, retriesLeft }) => {
                if (!(error instanceof retry/* FailedAttempt */.$d) || error.afterMs === undefined || retriesLeft === 0)
                    return;
                if (nowMs() + error.afterMs >= deadlineMs)
                    throw error;
                await clock.sleep(error.afterMs, request.signal);
            },
        });
    }
    catch (error) {
        if (error instanceof retry/* FailedAttempt */.$d)
            throw error.error;
        if (request.signal?.aborted)
            throw createCancelledError(plan, request.signal);
        throw error;
    }
}
function createPlan(request, options) {
    const url = (0,http_urls/* safeUrl */.Pl)((0,http_urls/* parseAllowedUrl */.bj)(request.url, options.plainHttpHosts ?? []));
    (0,secrets/* rememberHeaders */.KU)(request.headers);
    const { clock = lib_clock/* systemClock */.ml, onTry } = options;
    const totalMs = request.totalTimeoutMs ?? options.totalTimeoutMs ?? TOTAL_TIMEOUT_MS;
    return {
        request,
        method: request.method ?? 'GET',
        url,
        perTryMs: request.tryTimeoutMs ?? options.tryTimeoutMs ?? TRY_TIMEOUT_MS,
        deadlineMs: clock.now().getTime() + totalMs,
        clock,
        onTry,
    };
}
async function attempt(plan, attempts, send) {
    const { request, method, url, perTryMs, deadlineMs, clock, onTry } = plan;
    const limit = new AbortController();
    const leftMs = deadlineMs - clock.now().getTime();
    const timer = setTimeout(() => limit.abort(), Math.max(1, Math.min(perTryMs, leftMs)));
    const signal = request.signal ? AbortSignal.any([limit.signal, request.signal]) : limit.signal;
    const report = (outcome) => onTry?.({ method, url, attempt: attempts, outcome });
    try {
        const response = await send(request, signal);
        report(String(response.status));
        if (isAccepted(response.status, request.accept))
            return response;
        throw await createStatusFailure(response, plan, attempts);
    }
    catch (error) {
        if (error instanceof retry/* FailedAttempt */.$d)
            throw error;
        if (error instanceof mc_error/* McError */.Hv)
            throw new retry/* FailedAttempt */.$d(error, false);
        report((0,describe/* describe */.q0)(error));
        throw createFailure(error, plan, attempts, limit.signal.aborted);
    }
    finally {
        clearTimeout(timer);
    }
}
const isAccepted = (status, accept) => accept === 'any' || (accept ? accept.includes(status) : status >= 200 && status < 300);
const createCancelledError = ({ method, url }, signal) => signal.reason instanceof mc_error/* McError */.Hv
    ? signal.reason
    : (0,errors/* baseError */.O)('cancelled', { what: `${method} ${url}` }, { cause: signal.reason });
async function createStatusFailure(response, { request, method, clock }, attempts) {
    const { status, headers } = response;
    const body = await response.text(ERROR_BODY_BYTES, ERROR_BODY_MS).catch(() => '');
    const detail = (0,secrets/* createExcerpt */.gQ)(body, ERROR_DETAIL_CHARS, request.headers);
    const error = (0,errors/* baseError */.O)('http-status', { method, url: (0,http_urls/* safeUrl */.Pl)(response.url), status, detail, attempts });
    const afterMs = (0,retry/* retryAfterMs */.Vs)(headers['retry-after'], clock.now().getTime());
    return new retry/* FailedAttempt */.$d(error, (0,retry/* isRetriedStatus */.Mq)(status), afterMs);
}
function createFailure(error, plan, attempts, isTimeout) {
    const { request, method, url, perTryMs } = plan;
    const options = { cause: error };
    if (request.signal?.aborted)
        return new retry/* FailedAttempt */.$d(createCancelledError(plan, request.signal), false);
    if (isTimeout) {
        const limit = `${perTryMs / 1000} s`;
        return new retry/* FailedAttempt */.$d((0,errors/* baseError */.O)('network-timeout', { method, url, limit, attempts }, options), true);
    }
    const { error: explained, retryable } = (0,faults/* explainFault */.Oy)(error, { method, url, attempts });
    return new retry/* FailedAttempt */.$d(explained, retryable);
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
;// CONCATENATED MODULE: ./build/lib/http/response.js






const DISCARD_MS = 2_000;
const DISCARD_BYTES = 64 * 1024;
function createResponse(answer, responseUrl, method, { deadlineMs, documentMs }, clock) {
    const url = responseUrl.href;
    const what = (0,http_urls/* safeUrl */.Pl)(responseUrl);
    const body = wrapBody(answer.body, responseUrl);
    const bytes = (maxBytes, withinMs = documentMs) => (0,lib_bytes/* readWhole */.oD)(body, {
        maxBytes,
        withinMs: Math.min(withinMs, deadlineMs - clock.now().getTime()),
        tooLarge: () => (0,errors/* baseError */.O)('response-too-large', { url: what, limit: maxBytes }),
        tooSlow: (found) => {
            answer.body.destroy();
            return (0,errors/* baseError */.O)('document-too-slow', { what, limit: `${documentMs / 1000} s`, found });
        },
    });
    const text = async (maxBytes, withinMs) => (await bytes(maxBytes, withinMs)).toString('utf8');
    return {
        status: answer.statusCode,
        url,
        headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [
            name.toLowerCase(),
            Array.isArray(value) ? value.join(', ') : value,
        ])),
        body,
        bytes: (maxBytes) => bytes(maxBytes),
        text,
        json: async (maxBytes) => {
            const document = await text(maxBytes);
            try {
                return JSON.parse(document);
            }
            catch (error) {
                throw (0,errors/* baseError */.O)('response-malformed', { url: what, detail: `not JSON: ${(0,json/* describeJsonError */.M1)(error)}` });
            }
        },
        discard: async () => {
            const limit = method === 'HEAD' ? Number.MAX_SAFE_INTEGER : DISCARD_BYTES;
            const signal = AbortSignal.timeout(Math.min(DISCARD_MS, documentMs));
            await answer.body.dump({ limit, signal }).catch(() => undefined);
        },
    };
}
async function* wrapBody(body, url) {
    try {
        yield* body;
    }
    catch (error) {
        if (error instanceof mc_error/* McError */.Hv)
            throw error;
        throw (0,errors/* baseError */.O)('network-unreachable', { method: 'reading', url: (0,http_urls/* safeUrl */.Pl)(url), detail: (0,describe/* describe */.q0)(error), attempts: 1 }, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/lib/http/follow.js








const REDIRECTS = new Set([301, 302, 303, 307, 308]);
async function followRedirects(request, options, selectRoute, signal) {
    const { clock = lib_clock/* systemClock */.ml, plainHttpHosts = [], userAgent = 'mc-actions' } = options;
    const startedMs = clock.now().getTime();
    let hop = {
        url: (0,http_urls/* parseAllowedUrl */.bj)(request.url, plainHttpHosts),
        method: request.method ?? 'GET',
        headers: { 'user-agent': userAgent, ...lowerCaseNames(request.headers) },
        body: request.body,
    };
    for (let redirects = 0;; redirects++) {
        const { url, method } = hop;
        const answer = await sendOver(selectRoute(url), createDispatch(hop, request.contentLength, signal));
        const response = createResponse(answer, url, method, createLimits(request, options, clock, startedMs), clock);
        const location = response.headers.location;
        if (!REDIRECTS.has(response.status) || location === undefined || request.redirect === 'manual')
            return response;
        await response.discard();
        const next = (0,http_urls/* parseAllowedUrl */.bj)((0,http_urls/* resolveServerUrl */.lC)(location, url, method), plainHttpHosts);
        if (redirects >= http_urls/* MAX_REDIRECTS */.NX)
            throw (0,errors/* baseError */.O)('http-redirect', { method, url: (0,http_urls/* safeUrl */.Pl)(url), detail: 'too often', limit: http_urls/* MAX_REDIRECTS */.NX });
        hop = redirect(hop, response.status, next);
    }
}
async function sendOver({ dispatcher, proxy }, options) {
    try {
        return await dispatcher.request(options);
    }
    catch (error) {
        if (proxy === undefined || !/^Proxy Authentication Required/.test(String((0,describe/* readPart */.on)(error, 'message'))))
            throw error;
        throw new faults/* ProxyFault */.dg(proxy, { status: 407, cause: error });
    }
}
function createDispatch({ url, method, headers, body }, contentLength, signal) {
    const hasLength = body !== undefined && contentLength !== undefined;
    return {
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: method,
        headers: hasLength ? { ...headers, 'content-length': String(contentLength) } : headers,
        body: typeof body === 'function' ? external_node_stream_.Readable.from(body(), { objectMode: false }) : (body ?? null),
        signal,
        ...(method === 'HEAD' ? { reset: false } : {}),
    };
}
function redirect(hop, status, url) {
    const becomesGet = status === 303 || (status < 303 && hop.method === 'POST');
    return {
        url,
        method: becomesGet && hop.method !== 'HEAD' ? 'GET' : hop.method,
        headers: (0,http_urls/* sharesCredentials */.J6)(hop.url, url) ? hop.headers : removeCredentials(hop.headers),
        body: becomesGet ? undefined : hop.body,
    };
}
function createLimits(request, options, clock, startedMs) {
    const maxMs = options.documentTimeoutMs ?? lib_bytes/* DOCUMENT_TIMEOUT_MS */.RA;
    const documentMs = Math.min(maxMs, request.documentTimeoutMs ?? maxMs);
    const startsWithHeaders = (request.tryTimeoutMs ?? 0) > documentMs;
    return { documentMs, deadlineMs: (startsWithHeaders ? clock.now().getTime() : startedMs) + documentMs };
}
const lowerCaseNames = (headers = {}) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
function removeCredentials(headers) {
    const { authorization: _a, cookie: _c, 'proxy-authorization': _p, 'x-amz-security-token': _t, ...others } = headers;
    return others;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/lib/http/no-proxy.js

function createNoProxyRule(list) {
    const exceptions = list
        .toLowerCase()
        .split(/[\s,]+/)
        .flatMap((entry) => (entry === '' ? [] : [parseException(entry)]));
    return (url) => {
        const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
        const port = url.port || (url.protocol === 'https:' ? '443' : '80');
        return exceptions.some((one) => (one.port === undefined || one.port === port) && one.matches(host));
    };
}
function parseException(entry) {
    if (entry === '*')
        return { port: undefined, matches: () => true };
    if ((0,external_node_net_.isIP)(entry))
        return { port: undefined, matches: matchAddresses(entry) };
    const [, range = '', prefix] = /^(.+)\/(\d{1,3})$/.exec(entry) ?? [];
    if ((0,external_node_net_.isIP)(range))
        return { port: undefined, matches: matchAddresses(range, Number(prefix)) };
    const [, written = entry, port] = /^(.+?)(?::(\d{1,5}))?$/.exec(entry) ?? [];
    const host = written.replace(/^\[|\]$/g, '');
    return { port, matches: (0,external_node_net_.isIP)(host) ? matchAddresses(host) : matchDomain(host.replace(/^\*?\./, '')) };
}
function matchDomain(written) {
    const domain = written.replace(/\.$/, '');
    return (host) => domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}
function matchAddresses(address, prefix) {
    const family = (0,external_node_net_.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
    const range = new external_node_net_.BlockList();
    if (prefix === undefined)
        range.addAddress(address, family);
    else if (prefix <= (family === 'ipv6' ? 128 : 32))
        range.addSubnet(address, prefix, family);
    return (host) => (0,external_node_net_.isIP)(host) !== 0 && range.check(host, (0,external_node_net_.isIP)(host) === 6 ? 'ipv6' : 'ipv4');
}

// EXTERNAL MODULE: ./build/lib/http/proxy.js
var http_proxy = __webpack_require__(31273);
;// CONCATENATED MODULE: ./build/lib/http/proxy-agent.js


const TUNNEL_TIMEOUT_MS = 10_000;
function createProxyAgent({ url, address, authorization }, settings) {
    return new undici/* ProxyAgent */.kT({
        ...settings,
        uri: url,
        ...(authorization === undefined ? {} : { token: authorization }),
        requestTls: settings.connect,
        proxyTls: { ...settings.connect, allowH2: false },
        clientFactory: (origin, options) => new TunnelPool(origin, markConnector(options, address), address),
        factory: (origin, options) => new undici/* Pool */.bC(origin, new URL(origin).origin === url ? markConnector(options, address) : options),
    });
}
function markConnector(options, address) {
    const { connect } = options;
    if (typeof connect !== 'function')
        return options;
    const marked = (target, callback) => connect(target, (...result) => {
        if (result[0] === null)
            callback(...result);
        else
            callback(new faults/* ProxyFault */.dg(address, { cause: result[0] }), null);
    });
    return { ...options, connect: marked };
}
class TunnelPool extends undici/* Pool */.bC {
    #address;
    constructor(origin, options, address) {
        super(origin, options);
        this.#address = address;
    }
    connect(options, callback) {
        if (callback === undefined)
            return this.#openTunnel(options);
        super.connect(options, callback);
        return undefined;
    }
    async #openTunnel(options) {
        let answer;
        try {
            answer = await super.connect({ ...options, signal: AbortSignal.timeout(TUNNEL_TIMEOUT_MS) });
        }
        catch (error) {
            throw error instanceof faults/* ProxyFault */.dg ? error : new faults/* ProxyFault */.dg(this.#address, { cause: error });
        }
        if (answer.statusCode === 200)
            return answer;
        answer.socket.on('error', () => undefined).destroy();
        throw new faults/* ProxyFault */.dg(this.#address, { status: answer.statusCode });
    }
}

;// CONCATENATED MODULE: ./build/lib/http/head.js
const MAX_HEAD_BYTES = 32 * 1024;
const MAX_FIELDS = 100;
const STATUS_LINE = /^HTTP\/1\.1 ([1-5][0-9]{2})(?: [\t\x20-\x7e\x80-\xff]*)?$/;
const FIELD = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*)$/;
const FRAMING_FIELDS = new Set(['content-length', 'transfer-encoding', 'content-range', 'content-encoding']);
function parseHead(bytes) {
    const end = bytes.subarray(0, MAX_HEAD_BYTES).indexOf('\r\n\r\n');
    if (end < 0)
        return bytes.length >= MAX_HEAD_BYTES ? 'malformed' : undefined;
    const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
    const status = STATUS_LINE.exec(first)?.[1];
    if (status === undefined || lines.length > MAX_FIELDS)
        return 'malformed';
    const headers = Object.create(null);
    for (const line of lines) {
        const [, name, value] = FIELD.exec(line) ?? [];
        if (name === undefined || value === undefined)
            return 'malformed';
        const key = name.toLowerCase();
        const before = headers[key];
        if (before !== undefined && FRAMING_FIELDS.has(key))
            return 'malformed';
        headers[key] = before === undefined ? value.trimEnd() : `${before}, ${value.trimEnd()}`;
    }
    return { status: Number(status), headers, bytes: end + 4 };
}
function bodyLength({ headers }) {
    const length = headers['content-length'];
    if (headers['transfer-encoding'] !== undefined || length === undefined || !/^\d{1,15}$/.test(length))
        return undefined;
    return Number(length);
}
function formatHead(method, url, headers) {
    const lines = Object.entries({ host: url.host, connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}`);
    if (lines.some((line) => /[\r\n\0]/.test(line)))
        throw new RangeError('a header with a line end in it');
    return [`${method} ${url.pathname}${url.search} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}

;// CONCATENATED MODULE: ./build/lib/http/raw-socket.js


const BLOCK_BYTES = 256 * 1024;
const MIN_READ_BYTES = 64 * 1024;
const BLOCKS = 4;
function openSocket(url, secureContext, onread) {
    const secure = url.protocol === 'https:';
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const at = { host, port: Number(url.port) || (secure ? 443 : 80), noDelay: true, ...(onread ? { onread } : {}) };
    if (!secure)
        return (0,external_node_net_.connect)(at);
    const trust = secureContext ? { secureContext } : {};
    return (0,external_node_tls_.connect)({ ...at, ...trust, ALPNProtocols: ['http/1.1'], ...((0,external_node_net_.isIP)(host) ? {} : { servername: host }) });
}
class BlockPool {
    #free = Array.from({ length: BLOCKS - 1 }, createBlock);
    #current = createBlock();
    #filled = 0;
    free = () => this.#current.subarray(this.#filled);
    get pending() {
        return this.#current.subarray(0, this.#filled);
    }
    addRead(bytes) {
        this.#filled += bytes;
    }
    drop(bytes) {
        this.#current.copyWithin(0, bytes, this.#filled);
        this.#filled -= bytes;
    }
    get isFull() {
        return BLOCK_BYTES - this.#filled < MIN_READ_BYTES;
    }
    get isExhausted() {
        return this.#free.length === 0;
    }
    take() {
        const block = this.#current;
        const bytes = this.pending;
        this.#current = this.#free.pop() ?? createBlock();
        this.#filled = 0;
        return {
            bytes,
            release: () => {
                if (this.#free.length < BLOCKS)
                    this.#free.push(block);
            },
        };
    }
}
const createBlock = () => Buffer.allocUnsafeSlow(BLOCK_BYTES);

;// CONCATENATED MODULE: ./build/lib/http/relay.js






const MAX_REOPENS = 5;
const MAX_ANSWER_BYTES = 64 * 1024;
const relay = (request, limits) => new Promise((resolve, reject) => new Relay(request, limits, resolve, reject).begin());
class Relay {
    #request;
    #limits;
    #resolve;
    #reject;
    #pool = new BlockPool();
    #source;
    #target;
    #timer;
    #answerTimer;
    #timerMs = 0;
    #position;
    #reopened = 0;
    #headRead = false;
    #started = false;
    #paused = false;
    #ended = false;
    #answer = Buffer.alloc(0);
    constructor(request, limits, resolve, reject) {
        this.#request = request;
        this.#limits = limits;
        this.#resolve = resolve;
        this.#reject = reject;
        this.#position = request.range.at;
    }
    begin() {
        const { signal } = this.#request;
        if (signal?.aborted) {
            this.#cancel();
            return;
        }
        signal?.addEventListener('abort', this.#cancel, { once: true });
        this.#startTimer(this.#limits.connectMs);
        try {
            this.#openTarget();
            this.#openSource();
        }
        catch (error) {
            this.#fail(error);
        }
    }
    #openSource() {
        const { from, range } = this.#request;
        this.#headRead = false;
        if (this.#started)
            this.#startTimer(this.#limits.idleMs);
        const socket = openSocket(from.url, this.#limits.secureContext, {
            buffer: this.#pool.free,
            callback: (count) => this.#read(socket, count),
        });
        this.#source = socket;
        const part = this.#position > 0 || range.end < range.size ? { range: `bytes=${this.#position}-${range.end - 1}` } : {};
        socket.write(formatHead('GET', from.url, { ...from.headers, ...part }), 'latin1');
        const onEnd = (error) => {
            if (socket === this.#source && this.#position < range.end)
                this.#sourceLost(error);
        };
        socket
            .on('error', onEnd)
            .on('end', onEnd)
            .on('close', () => onEnd());
    }
    #read(socket, count) {
        if (this.#ended || socket !== this.#source)
            return false;
        this.#pool.addRead(count);
        if (this.#started && this.#headRead)
            this.#startTimer(this.#limits.idleMs);
        try {
            if (!this.#headRead && !this.#readHead())
                return !this.#ended;
            return this.#pass();
        }
        catch (error) {
            this.#fail(error);
            return false;
        }
    }
    #readHead() {
        const head = parseHead(this.#pool.pending);
        if (head === undefined)
            return false;
        if (head === 'malformed' || !this.#isUsable(head)) {
            this.#refuseSource();
            return false;
        }
        this.#pool.drop(head.bytes);
        this.#headRead = true;
        if (!this.#started) {
            const { to, range } = this.#request;
            const length = { 'content-length': String(range.end - range.sendFrom) };
            this.#target?.write(formatHead(to.method, to.url, { ...to.headers, ...length }), 'latin1');
            this.#started = true;
        }
        return true;
    }
    #isUsable(head) {
        const { end, size } = this.#request.range;
        if (head.headers['content-encoding'] !== undefined || bodyLength(head) !== end - this.#position)
            return false;
        if (head.status === 200)
            return this.#position === 0 && end === size;
        return head.status === 206 && head.headers['content-range'] === `bytes ${this.#position}-${end - 1}/${size}`;
    }
    #pass() {
        const { range, inspect } = this.#request;
        const end = this.#position + this.#pool.pending.length;
        if (end < range.end && !this.#pool.isFull)
            return true;
        const { bytes, release } = this.#pool.take();
        const block = bytes.subarray(0, range.end - this.#position);
        const unsent = Math.max(0, range.sendFrom - this.#position);
        this.#position += block.length;
        if (this.#position === range.end)
            this.#source?.destroy();
        inspect(block);
        if (block.length <= unsent)
            release();
        else
            this.#target?.write(block.subarray(unsent), () => {
                release();
                this.#startTimer(this.#position === range.end ? this.#limits.answerMs : this.#limits.idleMs);
                if (!this.#paused)
                    return;
                this.#paused = false;
                this.#source?.resume();
            });
        this.#paused = this.#pool.isExhausted && this.#position < range.end;
        return !this.#paused;
    }
    #sourceLost(error) {
        if (this.#ended)
            return;
        if (!this.#started || ++this.#reopened > MAX_REOPENS) {
            this.#fail(error ?? new Error('the source ended too early'));
            return;
        }
        this.#source?.destroy();
        if (this.#headRead)
            this.#flush();
        this.#pool.drop(this.#pool.pending.length);
        this.#openSource();
    }
    #flush() {
        const { bytes, release } = this.#pool.take();
        const unsent = Math.max(0, this.#request.range.sendFrom - this.#position);
        this.#position += bytes.length;
        this.#request.inspect(bytes);
        if (bytes.length <= unsent)
            release();
        else
            this.#target?.write(bytes.subarray(unsent), release);
    }
    #refuseSource() {
        if (this.#started)
            this.#fail(new Error('the source does not continue where it was cut'));
        else
            this.#done(undefined);
    }
    #openTarget() {
        const { to } = this.#request;
        const socket = openSocket(to.url, this.#limits.secureContext);
        this.#target = socket;
        const onEnd = (error) => {
            if (!this.#ended && !this.#finish(true))
                this.#fail(error ?? new Error('the connection was closed'));
        };
        socket
            .on('error', onEnd)
            .on('close', () => onEnd())
            .on('end', () => onEnd())
            .on('data', (bytes) => {
            if (this.#ended)
                return;
            this.#answer = Buffer.concat([this.#answer, bytes]);
            this.#startTimer(this.#limits.idleMs);
            this.#answerTimer ??= this.#limitAnswer();
            if (this.#answer.length > 2 * MAX_ANSWER_BYTES)
                this.#fail(new Error('an answer that is too long'));
            else
                this.#finish(false);
        });
    }
    #finish(last) {
        const head = parseHead(this.#answer);
        if (head === undefined)
            return false;
        if (head === 'malformed') {
            this.#fail(new Error('an answer that is not HTTP/1.1'));
            return true;
        }
        if (head.status < 200) {
            this.#answer = this.#answer.subarray(head.bytes);
            return this.#finish(last);
        }
        const body = this.#answer.subarray(head.bytes);
        const length = head.status === 204 ? 0 : Math.min(bodyLength(head) ?? Number.MAX_SAFE_INTEGER, MAX_ANSWER_BYTES);
        if (!last && head.status >= 300 && body.length < length)
            return false;
        if (head.status < 300 && this.#position < this.#request.range.end)
            this.#fail(new Error('an answer before the end'));
        else
            this.#done({ status: head.status, headers: head.headers, body: body.subarray(0, length) });
        return true;
    }
    #limitAnswer() {
        const { documentMs } = this.#limits;
        return setTimeout(() => this.#fail(new Error(`no complete answer within ${documentMs / 1000} s`)), documentMs);
    }
    #startTimer(ms) {
        if (this.#ended)
            return;
        if (ms === this.#timerMs)
            this.#timer?.refresh();
        else {
            clearTimeout(this.#timer);
            this.#timerMs = ms;
            this.#timer = setTimeout(() => this.#fail(new Error(`no byte for ${ms / 1000} s`)), ms);
        }
    }
    #cancel = () => {
        const { signal, from } = this.#request;
        const reason = signal?.reason;
        this.#end();
        const error = (0,errors/* baseError */.O)('cancelled', { what: (0,http_urls/* safeUrl */.Pl)(from.url) }, { cause: reason });
        this.#reject(reason instanceof mc_error/* McError */.Hv ? reason : error);
    };
    #fail(error) {
        if (this.#ended)
            return;
        if (!this.#started && !(error instanceof mc_error/* McError */.Hv)) {
            this.#done(undefined);
            return;
        }
        this.#end();
        const { to } = this.#request;
        const detail = (0,describe/* describe */.q0)(error);
        this.#reject(error instanceof mc_error/* McError */.Hv
            ? error
            : (0,errors/* baseError */.O)('network-unreachable', { method: to.method, url: (0,http_urls/* safeUrl */.Pl)(to.url), detail, attempts: 1 }, { cause: error }));
    }
    #done(answer) {
        if (this.#ended)
            return;
        this.#end();
        this.#resolve(answer);
    }
    #end() {
        this.#ended = true;
        clearTimeout(this.#timer);
        clearTimeout(this.#answerTimer);
        this.#request.signal?.removeEventListener('abort', this.#cancel);
        this.#source?.destroy();
        this.#target?.destroy();
    }
}

;// CONCATENATED MODULE: ./build/lib/http/client.js











const CONNECT_TIMEOUT_MS = 5_000;
const BODY_IDLE_MS = 30_000;
const ANSWER_TIMEOUT_MS = 10 * 60_000;
const createTrustContext = (ca = []) => ca.length === 0 ? undefined : (0,external_node_tls_.createSecureContext)({ ca: [...(0,external_node_tls_.getCACertificates)('default'), ...ca] });
function openClient(options = {}) {
    const idleMs = options.idleTimeoutMs ?? BODY_IDLE_MS;
    const secureContext = createTrustContext(options.ca);
    const trust = secureContext ? { secureContext } : {};
    const settings = { connect: { timeout: CONNECT_TIMEOUT_MS, ...trust }, bodyTimeout: idleMs, headersTimeout: 0 };
    const { select, direct, dispatchers } = openRoutes(options.proxy ?? {}, settings);
    return {
        send: (request) => sendWithRetries(request, options, (once, signal) => followRedirects(once, options, select, signal)),
        relay: async (request) => {
            const hosts = options.plainHttpHosts ?? [];
            const urls = [(0,http_urls/* parseAllowedUrl */.bj)(request.from.url, hosts), (0,http_urls/* parseAllowedUrl */.bj)(request.to.url, hosts)];
            return urls.every((url) => select(url) === direct)
                ? relayDirectly(request, options, { idleMs, secureContext })
                : undefined;
        },
        routeFetch: async () => (0,undici/* setGlobalDispatcher */.bj)(new RoutingDispatcher(select)),
        close: async () => {
            await Promise.all(dispatchers.map((dispatcher) => dispatcher.destroy()));
        },
    };
}
function openRoutes({ http = '', https = '', noProxy = '' }, settings) {
    const direct = { dispatcher: new undici/* Agent */.g6(settings) };
    const open = (given, variable) => {
        if (given.trim() === '')
            return direct;
        const proxy = (0,http_proxy/* parseProxy */.Y)(given, variable);
        return { dispatcher: createProxyAgent(proxy, settings), proxy: proxy.address };
    };
    const routes = { 'http:': open(http, 'HTTP_PROXY'), 'https:': open(https, 'HTTPS_PROXY') };
    const isException = createNoProxyRule(noProxy);
    return {
        direct,
        select: (url) => (0,http_urls/* isLoopback */.U9)(url.hostname) || isException(url) ? direct : routes[url.protocol === 'http:' ? 'http:' : 'https:'],
        dispatchers: [...new Set([direct, ...Object.values(routes)].map(({ dispatcher }) => dispatcher))],
    };
}
class RoutingDispatcher extends undici/* Dispatcher */.mk {
    #select;
    constructor(select) {
        super();
        this.#select = select;
    }
    dispatch(options, handler) {
        return this.#select(new URL(String(options.origin))).dispatcher.dispatch(options, handler);
    }
}
async function relayDirectly(request, options, connection) {
    const { from, to } = request;
    (0,secrets/* rememberHeaders */.KU)(from.headers);
    (0,secrets/* rememberHeaders */.KU)(to.headers);
    const agent = { 'user-agent': options.userAgent ?? 'mc-actions' };
    const complete = {
        ...request,
        from: { ...from, headers: { ...agent, ...from.headers } },
        to: { ...to, headers: { ...agent, ...to.headers } },
    };
    const answer = await relay(complete, {
        ...connection,
        connectMs: CONNECT_TIMEOUT_MS,
        answerMs: ANSWER_TIMEOUT_MS,
        documentMs: options.documentTimeoutMs ?? lib_bytes/* DOCUMENT_TIMEOUT_MS */.RA,
    });
    const outcome = answer ? String(answer.status) : 'not possible, a normal request follows';
    options.onTry?.({ method: `relay ${to.method}`, url: (0,http_urls/* safeUrl */.Pl)(to.url), attempt: 1, outcome });
    return answer;
}


/***/ }),

/***/ 28324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oy: () => (/* binding */ explainFault),
/* harmony export */   b4: () => (/* binding */ isConnectionFault),
/* harmony export */   dg: () => (/* binding */ ProxyFault)
/* harmony export */ });
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94135);




class ProxyFault extends Error {
    address;
    status;
    constructor(address, { status, cause }) {
        super(status === undefined ? 'the proxy failed' : `the proxy answered ${status}`, { cause });
        this.address = address;
        this.status = status;
    }
}
const CA_UNKNOWN = /SELF_SIGNED|UNABLE_TO_GET_ISSUER|UNABLE_TO_VERIFY|CERT_UNTRUSTED|CERT_CHAIN_TOO_LONG|INVALID_CA/;
const CERTIFICATE_TIMES = /^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/;
const NAME_MISMATCH = /ALTNAME_INVALID|HOSTNAME_MISMATCH/;
const TLS = /CERT|ERR_TLS|ERR_SSL|EPROTO/;
function explainFault(error, failed) {
    const fault = findCause(error, (one) => one instanceof ProxyFault);
    if (fault instanceof ProxyFault)
        return explainProxyFault(fault, failed);
    const { method, url } = failed;
    const ofTls = explainTlsFault(error, `${method} ${url}`);
    if (ofTls)
        return { error: ofTls, retryable: false };
    const options = { cause: error };
    return {
        error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('network-unreachable', { ...failed, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error) }, options),
        retryable: true,
    };
}
function explainProxyFault({ address, status, cause }, failed) {
    const details = { ...failed, proxy: address, host: new URL(failed.url).host };
    const options = { cause };
    if (status !== undefined)
        return { error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('proxy-refused', { ...details, status }, options), retryable: (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .isRetriedStatus */ .Mq)(status) };
    const ofTls = explainTlsFault(cause, `the proxy ${address}`);
    if (ofTls)
        return { error: ofTls, retryable: false };
    return {
        error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('proxy-unreachable', { ...details, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(cause) }, options),
        retryable: true,
    };
}
function explainTlsFault(error, what) {
    const failed = findCause(error, (one) => TLS.test((0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(one)) || CA_UNKNOWN.test((0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(one)));
    if (failed === undefined)
        return undefined;
    const code = (0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(failed);
    const details = { what, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(failed) };
    const options = { cause: error };
    if (CA_UNKNOWN.test(code))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('tls-ca-unknown', details, options);
    if (CERTIFICATE_TIMES.test(code))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('tls-certificate-expired', details, options);
    if (NAME_MISMATCH.test(code))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('tls-name-mismatch', details, options);
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('tls-failed', details, options);
}
function findCause(error, meets) {
    let at = error;
    for (let depth = 0; at !== undefined && at !== null && depth < 5; depth++, at = (0,_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .readPart */ .on)(at, 'cause'))
        if (meets(at))
            return at;
    return undefined;
}
const CONNECTION_CODES = ['network-unreachable', 'proxy-unreachable'];
const isConnectionFault = (error) => error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv && CONNECTION_CODES.includes(error.code);


/***/ }),

/***/ 94135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ FailedAttempt),
/* harmony export */   Mq: () => (/* binding */ isRetriedStatus),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs)
/* harmony export */ });
const RETRIED_STATUSES = new Set([408, 425, 429, 500, 502, 503, 504]);
const MAX_RETRY_AFTER_MS = 60_000;
function retryAfterMs(value, now) {
    if (value === undefined)
        return undefined;
    const text = value.trim();
    if (/^\d{1,9}$/.test(text))
        return Math.min(Number(text) * 1000, MAX_RETRY_AFTER_MS);
    if (!/^[A-Za-z]{3,9},? /.test(text))
        return undefined;
    const time = Date.parse(text);
    return Number.isNaN(time) ? undefined : Math.min(Math.max(time - now, 0), MAX_RETRY_AFTER_MS);
}
class FailedAttempt extends Error {
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


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ sharesCredentials),
/* harmony export */   NX: () => (/* binding */ MAX_REDIRECTS),
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   bj: () => (/* binding */ parseAllowedUrl),
/* harmony export */   lC: () => (/* binding */ resolveServerUrl),
/* harmony export */   qk: () => (/* binding */ isDowngrade)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const MAX_REDIRECTS = 5;
function isLoopback(hostname) {
    const host = hostname.toLowerCase();
    return (host === 'localhost' ||
        host.endsWith('.localhost') ||
        host === '[::1]' ||
        host === '::1' ||
        /^127(\.\d{1,3}){3}$/.test(host));
}
function safeUrl(url) {
    try {
        const { protocol, host, pathname } = new URL(url);
        return `${protocol}//${host}${pathname}`;
    }
    catch {
        return '(malformed URL)';
    }
}
function parseAllowedUrl(url, plainHttpHosts) {
    let parsed;
    try {
        parsed = new URL(url);
    }
    catch {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('url-malformed', {
            what: 'the address',
            given: String(url).slice(0, 200),
            expected: 'https://HOST/…',
        });
    }
    if (parsed.protocol === 'https:')
        return parsed;
    if (parsed.protocol !== 'http:') {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('url-malformed', {
            what: 'the address',
            given: safeUrl(parsed),
            expected: 'https://HOST/…',
        });
    }
    const named = plainHttpHosts.includes(parsed.host) || plainHttpHosts.includes(parsed.hostname);
    if (!named && !isLoopback(parsed.hostname))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('plain-http-refused', { url: safeUrl(parsed) });
    return parsed;
}
const isDowngrade = (from, to) => from.protocol === 'https:' && to.protocol !== 'https:';
const sharesCredentials = (from, to) => from.origin === to.origin;
function resolveServerUrl(given, from, method) {
    const origin = new URL(from);
    const to = URL.canParse(given, origin.href) ? new URL(given, origin) : undefined;
    const url = safeUrl(origin);
    if (to === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('http-redirect', { method, url, detail: 'to something that is not a URL', limit: MAX_REDIRECTS });
    if (isDowngrade(origin, to))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('http-redirect', { method, url, detail: `from https to ${safeUrl(to)}`, limit: MAX_REDIRECTS });
    return to;
}


/***/ }),

/***/ 80292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M1: () => (/* binding */ describeJsonError),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fj: () => (/* binding */ conform),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98799);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _format_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48200);




const MAX_ISSUES = 5;
const MAX_DEPTH = 100;
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return text;
}
function parseJson(text, what, maxDepth = MAX_DEPTH) {
    const members = scanJson(text, what, maxDepth);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('json-malformed', { what, detail: describeJsonError(error) });
    }
    if (countMembers(value) !== members)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('json-malformed', { what, detail: 'an object has one name twice' });
    return value;
}
function scanJson(text, what, maxDepth) {
    let depth = 0;
    let members = 0;
    for (let i = 0; i < text.length; i++) {
        switch (text[i]) {
            case '"':
                i = findStringEnd(text, i);
                break;
            case '{':
            case '[':
                if (++depth > maxDepth)
                    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('json-malformed', { what, detail: `nested deeper than ${maxDepth}` });
                break;
            case '}':
            case ']':
                depth--;
                break;
            case ':':
                members++;
                break;
        }
    }
    return members;
}
function findStringEnd(text, start) {
    for (let end = start;;) {
        end = text.indexOf('"', end + 1);
        if (end < 0)
            return text.length;
        let backslashes = 0;
        while (text[end - 1 - backslashes] === '\\')
            backslashes++;
        if (backslashes % 2 === 0)
            return end;
    }
}
function describeJsonError(error) {
    const message = (0,_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error);
    const hasPosition = /JSON at position \d+|end of JSON input/.test(message);
    return hasPosition && !message.endsWith('is not valid JSON') ? message : 'it is not JSON';
}
function countMembers(value) {
    let count = 0;
    const left = [value];
    while (left.length > 0) {
        const one = left.pop();
        if (typeof one !== 'object' || one === null)
            continue;
        const within = Array.isArray(one) ? one : Object.values(one);
        if (!Array.isArray(one))
            count += within.length;
        for (const each of within)
            if (typeof each === 'object' && each !== null)
                left.push(each);
    }
    return count;
}
function conform(schema, value, what, { once = false } = {}) {
    const result = schema.safeParse(value, { jitless: once });
    if (result.success)
        return result.data;
    (0,_format_version_js__WEBPACK_IMPORTED_MODULE_3__/* .assertNotNewer */ .J2)(result.error.issues, value, what);
    const detail = result.error.issues
        .slice(0, MAX_ISSUES)
        .map((issue) => `${issue.path.length === 0 ? '(top)' : issue.path.join('.')}: ${issue.message}`)
        .join('; ');
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('schema-mismatch', { what, detail });
}


/***/ })

};
