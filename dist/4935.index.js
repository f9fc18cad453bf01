export const id = 4935;
export const ids = [4935];
export const modules = {

/***/ 84935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openClient: () => (/* binding */ openClient)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(74995);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(24371);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/http/urls.js
var urls = __webpack_require__(6119);
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
                throw new errors/* McError */.Hv('response-too-large', { url: (0,urls/* safeUrl */.Pl)(at), limit: maxBytes }); // leaving the loop ends the transfer
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
                throw new errors/* McError */.Hv('response-malformed', { url: (0,urls/* safeUrl */.Pl)(at), detail: `no JSON: ${(0,errors/* describe */.q0)(error)}` }, { cause: error });
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
        throw new errors/* McError */.Hv('network-unreachable', { method: 'reading', url: (0,urls/* safeUrl */.Pl)(at), detail: (0,errors/* describe */.q0)(error), attempts: 1 }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/lib/http/retry.js
var retry = __webpack_require__(94135);
;// CONCATENATED MODULE: ./build/lib/http/client.js








const MAX_REDIRECTS = 5;
const TRY_TIMEOUT_MS = 20_000;
const TOTAL_TIMEOUT_MS = 60_000;
const RETRIES = 3;
const CONNECT_TIMEOUT_MS = 5_000;
const BODY_IDLE_MS = 30_000; // the contract: a transfer without a byte for 30 s is a fault
const ERROR_BODY_BYTES = 2_048;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** A client over undici. */
function openClient(options = {}) {
    const tuning = { connect: { timeout: CONNECT_TIMEOUT_MS }, bodyTimeout: BODY_IDLE_MS, headersTimeout: 0 };
    const direct = new undici/* Agent */.g6(tuning);
    const { http = '', https = '', noProxy = '' } = options.proxy ?? {};
    // Every field is given, an empty one too: left out, undici would look into the process's environment itself.
    const proxied = http || https ? new undici/* EnvHttpProxyAgent */.J2({ ...tuning, httpProxy: http, httpsProxy: https, noProxy }) : direct;
    const dispatcherFor = (url) => ((0,urls/* isLoopback */.U9)(url.hostname) ? direct : proxied);
    const send = (request, signal) => follow(request, options, dispatcherFor, signal);
    return {
        send: (request) => withRetries(request, options, send),
        close: async () => {
            await Promise.all([...new Set([direct, proxied])].map((dispatcher) => dispatcher.destroy()));
        },
    };
}
async function withRetries(request, options, send) {
    const url = (0,urls/* admit */.w4)(request.url, options.plainHttpHosts ?? []);
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
        const tell = (outcome) => options.onTry?.({ method, url: (0,urls/* safeUrl */.Pl)(url), attempt: attempts, outcome });
        try {
            const response = await send(request, signal);
            tell(String(response.status));
            if (request.accept === 'any' || accepted(response.status, request.accept))
                return response;
            throw await refused(response, method, attempts);
        }
        catch (error) {
            if (error instanceof retry/* TryFailed */.P2)
                throw error;
            if (error instanceof errors/* McError */.Hv)
                throw new retry/* TryFailed */.P2(error, false);
            tell((0,errors/* describe */.q0)(error));
            throw asTryFailed(error, {
                method,
                url: (0,urls/* safeUrl */.Pl)(url),
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
            shouldRetry: ({ error }) => error instanceof retry/* TryFailed */.P2 && error.retryable && Date.now() < deadline,
            onFailedAttempt: async ({ error, retriesLeft }) => {
                if (!(error instanceof retry/* TryFailed */.P2) || error.afterMs === undefined || retriesLeft === 0)
                    return;
                if (Date.now() + error.afterMs >= deadline)
                    throw error; // the server asks for more time than there is
                await clock/* systemClock */.ml.sleep(error.afterMs, request.signal);
            },
        });
    }
    catch (error) {
        if (error instanceof retry/* TryFailed */.P2)
            throw error.error;
        if (request.signal?.aborted)
            throw cancelled(method, url, request.signal);
        throw error;
    }
}
const accepted = (status, accept) => accept ? accept.includes(status) : status >= 200 && status < 300;
const cancelled = (method, url, signal) => signal.reason instanceof errors/* McError */.Hv
    ? signal.reason
    : new errors/* McError */.Hv('cancelled', { what: `${method} ${(0,urls/* safeUrl */.Pl)(url)}` }, { cause: signal.reason });
/** A status that is no answer here becomes a fault, with the beginning of what the server said. */
async function refused(response, method, attempts) {
    const said = await response.text(ERROR_BODY_BYTES).catch(() => '');
    const detail = said.replace(/\s+/g, ' ').trim().slice(0, 200);
    const error = new errors/* McError */.Hv('http-status', {
        method,
        url: (0,urls/* safeUrl */.Pl)(response.url),
        status: response.status,
        detail,
        attempts,
    });
    return new retry/* TryFailed */.P2(error, (0,retry/* isRetriedStatus */.Mq)(response.status), (0,retry/* retryAfterMs */.Vs)(response.headers['retry-after'], Date.now()));
}
function asTryFailed(error, at) {
    const { method, url, attempts } = at;
    if (at.request.signal?.aborted)
        return new retry/* TryFailed */.P2(cancelled(method, new URL(at.request.url), at.request.signal), false);
    if (at.timedOut) {
        const limit = `${at.perTry / 1000} s`;
        return new retry/* TryFailed */.P2(new errors/* McError */.Hv('network-timeout', { method, url, limit, attempts }, { cause: error }), true);
    }
    const detail = (0,errors/* describe */.q0)(error);
    return new retry/* TryFailed */.P2(new errors/* McError */.Hv('network-unreachable', { method, url, detail, attempts }, { cause: error }), !(0,retry/* isTlsFault */.WZ)(error));
}
/** One try: the request, and the redirects it is answered with. */
async function follow(request, options, dispatcherFor, signal) {
    const plain = options.plainHttpHosts ?? [];
    let url = (0,urls/* admit */.w4)(request.url, plain);
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
                url: (0,urls/* safeUrl */.Pl)(url),
                detail: problem ?? 'nowhere',
                limit: MAX_REDIRECTS,
            });
        }
        (0,urls/* admit */.w4)(next, plain);
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
        return `from https to ${(0,urls/* safeUrl */.Pl)(to)}`;
    return undefined;
}
const lowerCased = (headers = {}) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
function withoutCredentials(headers) {
    const { authorization: _a, cookie: _c, 'proxy-authorization': _p, 'x-amz-security-token': _t, ...kept } = headers;
    return kept;
}


/***/ })

};
