export const id = 9207;
export const ids = [9207];
export const modules = {

/***/ 64312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isHolderDead),
/* harmony export */   l: () => (/* binding */ describeProcess)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);



const describeProcess = async () => ({
    ...(await readLocation()),
    pid: process.pid,
    started: await readStartTime(process.pid),
});
async function isHolderDead(content) {
    let given;
    try {
        given = JSON.parse(content) ?? {};
    }
    catch {
        return false;
    }
    const { pid, started } = given;
    const here = await readLocation();
    const isHere = given.host === here.host && given.boot === here.boot && given.pids === here.pids;
    if (!isHere || typeof pid !== 'number')
        return false;
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        return (0,_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) === 'ESRCH';
    }
    return (await readStartTime(pid)) !== started;
}
const read = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => '');
async function readLocation() {
    const pids = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)('/proc/self/ns/pid').catch(() => '');
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), boot: (await read('/proc/sys/kernel/random/boot_id')).trim(), pids };
}
async function readStartTime(pid) {
    const line = await read(`/proc/${pid}/stat`);
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
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

/***/ 65215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ fetchBytes)
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74995);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94570);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);




async function fetchBytes(http, request, maxBytes, clock = http.clock ?? _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml) {
    const documentMs = request.documentTimeoutMs ?? _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCUMENT_TIMEOUT_MS */ .RA;
    const nowMs = () => clock.now().getTime();
    const deadlineMs = nowMs() + documentMs;
    return (0,p_retry__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .Ay)(async (attempt) => {
        const documentTimeoutMs = attempt === 1 ? documentMs : Math.max(1, deadlineMs - nowMs());
        const response = await http.send({ ...request, documentTimeoutMs });
        return { response, bytes: await response.bytes(maxBytes) };
    }, {
        retries: request.retries ?? 2,
        minTimeout: 150,
        maxTimeout: 2_000,
        randomize: true,
        ...(request.signal ? { signal: request.signal } : {}),
        shouldRetry: ({ error }) => isCut(error) && nowMs() < deadlineMs,
    });
}
const isCut = (error) => error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv && error.code === 'network-unreachable' && error.details.method === 'reading';


/***/ }),

/***/ 92904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findNextLink),
/* harmony export */   Z: () => (/* binding */ nextPage)
/* harmony export */ });
/* harmony import */ var _urls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6119);

const MAX_LINK_CHARS = 16 * 1024;
const LINK = /<([^<>\s]{1,4096})>((?:\s?;\s?[A-Za-z*!-]{1,32}(?:\s?=\s?(?:"[^"]{0,1024}"|[^\s",;]{0,1024}))?){0,16})/g;
const REL = /;\s?rel\s?=\s?(?:"([^"]*)"|([^\s",;]*))/i;
function findNextLink(link, current) {
    for (const [, target = '', parameters = ''] of (link ?? '').slice(0, MAX_LINK_CHARS).matchAll(LINK)) {
        const [, quoted, token] = REL.exec(parameters) ?? [];
        if (!(quoted ?? token ?? '').toLowerCase().split(/\s+/).includes('next'))
            continue;
        return URL.canParse(target, current) ? new URL(target, current) : undefined;
    }
    return undefined;
}
function nextPage(link, base, current) {
    const next = findNextLink(link, current);
    return next && (0,_urls_js__WEBPACK_IMPORTED_MODULE_0__/* .sharesCredentials */ .J6)(base, next) ? next : undefined;
}


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

/***/ 70782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ runWithLease),
/* harmony export */   Z: () => (/* binding */ acquireLease)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _holder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64312);


async function acquireLease(store, { waitMs, lifeMs, nowMs, pauseMs, clock, signal }) {
    const deadline = nowMs() + waitMs;
    let seen;
    for (let attempts = 0;; attempts++) {
        const created = await store.create();
        if (created)
            return created;
        const stored = await store.read();
        const now = nowMs();
        if (stored && stored.version !== seen?.version)
            seen = { version: stored.version, since: now };
        const isSilent = seen !== undefined && stored?.version === seen.version && now - seen.since >= lifeMs;
        if (stored && (isSilent || (await (0,_holder_js__WEBPACK_IMPORTED_MODULE_0__/* .isHolderDead */ .b)(stored.holder)))) {
            const taken = await store.takeOver(stored);
            if (taken)
                return taken;
        }
        if (now > deadline)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('locked', { path: store.name, holder: stored?.holder.trim() ?? '' });
        await clock.sleep(pauseMs(attempts), signal);
    }
}
async function runWithLease(lease, work, { lifeMs, clock, signal }) {
    const [lost, ended] = [new AbortController(), new AbortController()];
    const heartbeats = (async () => {
        for (;;) {
            await clock.sleep(lifeMs / 3, ended.signal).catch(() => undefined);
            if (ended.signal.aborted)
                return;
            await lease.renew();
        }
    })().catch((error) => lost.abort(error));
    try {
        return await work(signal ? AbortSignal.any([signal, lost.signal]) : lost.signal);
    }
    finally {
        ended.abort();
        await heartbeats;
        await lease.release(lost.signal.aborted);
    }
}


/***/ }),

/***/ 70225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94570);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61469);
/* harmony import */ var _holder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64312);
/* harmony import */ var _lease_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70782);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87681);










const POLL_MS = 25;
const MAX_POLL_MS = 1_000;
const BREAKING_TAKES_MS = 5_000;
const LIFE_MS = 60_000;
const MAX_MARK_BYTES = 4096;
async function withLock(path, work, options = {}) {
    const { clock = _clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .ml, lifeMs = LIFE_MS, signal } = options;
    return (0,_lease_js__WEBPACK_IMPORTED_MODULE_5__/* .runWithLease */ .M)(await acquireLock(path, options), work, { lifeMs, clock, signal });
}
async function acquireLock(path, options) {
    const { waitMs = 90_000, lifeMs = LIFE_MS, clock = _clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .ml, signal } = options;
    const mark = `${JSON.stringify({ ...(await (0,_holder_js__WEBPACK_IMPORTED_MODULE_6__/* .describeProcess */ .l)()), id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex') })}\n`;
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
    const pauseMs = (attempts) => Math.min(POLL_MS + attempts * POLL_MS * Math.random(), MAX_POLL_MS);
    const waiting = { waitMs, lifeMs, nowMs: () => performance.now(), pauseMs, clock, signal };
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(temporary, mark);
        return await (0,_lease_js__WEBPACK_IMPORTED_MODULE_5__/* .acquireLease */ .Z)(createFileStore(path, mark, temporary, clock), waiting);
    }
    catch (error) {
        if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_7__/* .McError */ .Hv || signal?.aborted)
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .baseError */ .O)('file-unwritable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_9__/* .describe */ .q0)(error) }, { cause: error });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
    }
}
function createFileStore(path, mark, temporary, clock) {
    const isOurs = async () => (await readLock(path))?.holder === mark;
    const lease = {
        renew: async () => {
            const found = await readLock(path);
            if (found?.holder !== mark)
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .baseError */ .O)('locked', { path, holder: found?.holder.trim() ?? 'no process' });
            const now = new Date();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.utimes)(path, now, now).catch(() => undefined);
        },
        release: async () => {
            if (await isOurs())
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true });
        },
    };
    const create = async () => ((await linkNew(temporary, path)) ? lease : undefined);
    return {
        name: path,
        create,
        read: async () => {
            const found = await readLock(path);
            if (!found)
                await assertNotBlocked(path);
            return found;
        },
        takeOver: async (dead) => {
            await breakLock(path, dead, clock);
            return create();
        },
    };
}
async function assertNotBlocked(path) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch(() => undefined);
    if (status && !status.isFile())
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .baseError */ .O)('locked', { path, holder: 'none, because it is not a file' });
}
async function linkNew(temporary, path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(temporary, path);
        return true;
    }
    catch (error) {
        if ((0,_describe_js__WEBPACK_IMPORTED_MODULE_9__/* .systemCode */ .xU)(error) === 'EEXIST')
            return false;
        throw error;
    }
}
async function breakLock(path, dead, clock) {
    const breaking = `${path}.breaking`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(breaking, '', { flag: 'wx' });
    }
    catch (error) {
        if ((0,_describe_js__WEBPACK_IMPORTED_MODULE_9__/* .systemCode */ .xU)(error) !== 'EEXIST')
            throw error;
        const since = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(breaking).catch(() => undefined);
        if (since && Date.now() - since.mtimeMs > BREAKING_TAKES_MS)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(breaking, { force: true });
        await clock.sleep(POLL_MS);
        return;
    }
    try {
        const found = await readLock(path);
        if (found?.holder === dead.holder && found.modified === dead.modified)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(breaking, { force: true });
    }
}
async function readLock(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK).catch(() => undefined);
    try {
        const status = await file?.stat({ bigint: true });
        if (!file || !status?.isFile())
            return undefined;
        const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_MARK_BYTES), 0, MAX_MARK_BYTES, 0);
        const holder = buffer.toString('utf8', 0, bytesRead);
        return { version: `${status.mtimeNs} ${holder}`, holder, modified: status.mtimeNs };
    }
    catch {
        return undefined;
    }
    finally {
        await file?.close();
    }
}


/***/ }),

/***/ 75841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ countPadding),
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   Ij: () => (/* binding */ createHeader),
/* harmony export */   Jb: () => (/* binding */ MAX_USTAR_SIZE),
/* harmony export */   RW: () => (/* binding */ parseHeader),
/* harmony export */   W0: () => (/* binding */ splitName),
/* harmony export */   bt: () => (/* binding */ isSafeMemberName),
/* harmony export */   gL: () => (/* binding */ createRawHeader)
/* harmony export */ });
const BLOCK = 512;
const MAX_USTAR_SIZE = 8 ** 11 - 1;
const CANONICAL_MODES = [0o644, 0o755];
const CHECKSUM = { from: 148, to: 156 };
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const isSafeMemberName = (name) => name !== '' &&
    !name.startsWith('/') &&
    !/[\\\p{Cc}]/u.test(name) &&
    !/^[A-Za-z]:/.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
function splitName(name) {
    const countBytes = (text) => encoder.encode(text).length;
    if (countBytes(name) <= 100)
        return { name, prefix: '' };
    for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
        const [prefix, rest] = [name.slice(0, slash), name.slice(slash + 1)];
        if (countBytes(prefix) <= 155 && countBytes(rest) <= 100)
            return { name: rest, prefix };
    }
    return undefined;
}
function createHeader(name, size, mode) {
    const split = splitName(name);
    const fits = split && isSafeMemberName(name) && Number.isInteger(size) && size >= 0 && size <= MAX_USTAR_SIZE;
    return fits ? createRawHeader(split, size, mode, '0') : undefined;
}
function createRawHeader({ name, prefix }, size, mode, type) {
    const header = new Uint8Array(BLOCK);
    const write = (text, at) => header.set(encoder.encode(text), at);
    const formatOctal = (value, digits) => value.toString(8).padStart(digits, '0');
    write(name, 0);
    write(formatOctal(mode, 7), 100);
    write(formatOctal(0, 7), 108);
    write(formatOctal(0, 7), 116);
    write(formatOctal(size, 11), 124);
    write(formatOctal(0, 11), 136);
    header.fill(0x20, CHECKSUM.from, CHECKSUM.to);
    write(type, 156);
    write('ustar\u000000', 257);
    write(prefix, 345);
    const sum = header.reduce((total, byte) => total + byte, 0);
    write(`${formatOctal(sum, 6)}\0 `, CHECKSUM.from);
    return header;
}
const isEqual = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
function parseHeader(block, stripsDot = false) {
    const field = (from, length) => {
        const bytes = block.subarray(from, from + length);
        const end = bytes.indexOf(0);
        return decoder.decode(bytes.subarray(0, end < 0 ? length : end));
    };
    const number = (from, length) => {
        const digits = field(from, length).trim();
        return /^[0-7]{1,11}$/.test(digits) ? Number.parseInt(digits, 8) : -1;
    };
    const sum = block.reduce((total, byte, i) => total + (i >= CHECKSUM.from && i < CHECKSUM.to ? 0x20 : byte), 0);
    const plain = field(156, 1) === '0' || field(156, 1) === '';
    if (!plain || number(148, 8) !== sum || field(257, 5) !== 'ustar')
        return undefined;
    const prefix = field(345, 155);
    const given = prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`;
    const name = stripsDot ? given.replace(/^\.\//, '') : given;
    const [size, mode] = [number(124, 12), number(100, 8)];
    if (size < 0 || mode < 0 || !isSafeMemberName(name))
        return undefined;
    const canonical = createHeader(name, size, mode);
    return {
        name,
        size,
        mode,
        canonical: canonical !== undefined && isEqual(canonical, block) && CANONICAL_MODES.includes(mode),
    };
}
const countPadding = (size) => (BLOCK - (size % BLOCK)) % BLOCK;


/***/ }),

/***/ 30863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ writeTar),
/* harmony export */   az: () => (/* binding */ createTarError),
/* harmony export */   sB: () => (/* binding */ readTar),
/* harmony export */   v$: () => (/* binding */ tarSize)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75841);


const END_BLOCKS = 2;
const MAX_END_BLOCKS = 64;
function createPaxHeader(name, size, mode) {
    if (!(0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .isSafeMemberName */ .bt)(name) || !Number.isSafeInteger(size) || size < 0)
        return undefined;
    const record = (key, value) => {
        const rest = ` ${key}=${value}\n`;
        const length = Buffer.byteLength(rest);
        const digits = [1, 2, 3, 4].find((count) => `${length + count}`.length === count) ?? 0;
        return `${length + digits}${rest}`;
    };
    const records = Buffer.from([
        ...((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .splitName */ .W0)(name) ? [] : [record('path', name)]),
        ...(size > _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_USTAR_SIZE */ .Jb ? [record('size', `${size}`)] : []),
    ].join(''));
    const split = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .splitName */ .W0)(name) ?? { name: Buffer.from(name).subarray(0, 100).toString('latin1'), prefix: '' };
    return Buffer.concat([
        (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .createRawHeader */ .gL)({ name: 'pax', prefix: '' }, records.length, mode, 'x'),
        records,
        createPadding(records.length),
        (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .createRawHeader */ .gL)(split, size > _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_USTAR_SIZE */ .Jb ? 0 : size, mode, '0'),
    ]);
}
const createPadding = (size) => Buffer.alloc((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .countPadding */ .$v)(size));
async function* writeTar(entries, { extended = false } = {}) {
    for await (const { name, size, content, mode = 0o644 } of entries) {
        const header = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .createHeader */ .Ij)(name, size, mode) ?? (extended ? createPaxHeader(name, size, mode) : undefined);
        if (!header)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('tar-entry-invalid', { name, detail: 'its name or size does not fit into a ustar header' });
        yield header;
        let written = 0;
        for await (const chunk of content()) {
            written += chunk.length;
            if (written > size)
                break;
            yield chunk;
        }
        if (written !== size)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('tar-entry-invalid', { name, detail: `its content does not have ${size} bytes` });
        yield createPadding(size);
    }
    yield Buffer.alloc(_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE * END_BLOCKS);
}
class ByteReader {
    #source;
    #rest = new Uint8Array();
    offset = 0;
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    async readSome(max) {
        while (this.#rest.length === 0) {
            const next = await this.#source.next();
            if (next.done)
                return new Uint8Array();
            this.#rest = next.value;
        }
        const chunk = this.#rest.subarray(0, max);
        this.#rest = this.#rest.subarray(chunk.length);
        this.offset += chunk.length;
        return chunk;
    }
    async read(size) {
        const chunks = [];
        for (let length = 0; length < size;) {
            const chunk = await this.readSome(size - length);
            if (chunk.length === 0)
                break;
            length += chunk.length;
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    }
    async close() {
        await this.#source.return?.();
    }
}
const createTarError = (what, offset, detail, member) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('tar-malformed', { what, offset, detail, member });
const tarSize = (sizes) => sizes.reduce((total, size) => total + _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE + size + (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .countPadding */ .$v)(size), _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE * END_BLOCKS);
async function* readTar(archive, limits, what) {
    const reader = new ByteReader(archive);
    let total = 0;
    try {
        for (let count = 0;; count++) {
            const offset = reader.offset;
            const header = await readNextHeader(reader, what);
            if (!header)
                break;
            total += header.size;
            if (count >= limits.members)
                throw createTarError(what, offset, `it has more than ${limits.members} members`);
            if (total > limits.bytes)
                throw createTarError(what, offset, `it has more than ${limits.bytes} bytes of content`);
            const content = new MemberContent(reader, header, what);
            yield { ...header, offset: reader.offset, content: content.read() };
            await content.skipRest();
            await assertEmptyPadding(reader, header, what);
        }
        await assertEnd(reader, what);
    }
    finally {
        await reader.close();
    }
}
async function readNextHeader(reader, what) {
    const offset = reader.offset;
    const block = await reader.read(_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE);
    if (block.length < _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE)
        throw createTarError(what, offset, 'it ends too early');
    if (isEmpty(block))
        return undefined;
    const header = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHeader */ .RW)(block);
    if (!header)
        throw createTarError(what, offset, 'the header is not the header of a plain file');
    return header;
}
class MemberContent {
    #reader;
    #name;
    #what;
    #left;
    constructor(reader, { name, size }, what) {
        this.#reader = reader;
        this.#name = name;
        this.#what = what;
        this.#left = size;
    }
    async *read() {
        while (this.#left > 0)
            yield await this.#readChunk();
    }
    async skipRest() {
        while (this.#left > 0)
            await this.#readChunk();
    }
    async #readChunk() {
        const chunk = await this.#reader.readSome(this.#left);
        if (chunk.length === 0)
            throw createTarError(this.#what, this.#reader.offset, `it ends within ${this.#name}`, this.#name);
        this.#left -= chunk.length;
        return chunk;
    }
}
async function assertEmptyPadding(reader, { name, size }, what) {
    const expected = createPadding(size);
    const padding = await reader.read(expected.length);
    if (!padding.equals(expected))
        throw createTarError(what, reader.offset - padding.length, `the padding of ${name} is not empty`, name);
}
async function assertEnd(reader, what) {
    for (let blocks = 1;; blocks++) {
        const offset = reader.offset;
        const block = await reader.read(_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE);
        if (block.length === 0 && blocks >= END_BLOCKS)
            return;
        if (block.length < _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE || !isEmpty(block) || blocks > MAX_END_BLOCKS)
            throw createTarError(what, offset, 'the end of the archive is wrong');
    }
}
const isEmpty = (block) => block.every((byte) => byte === 0);


/***/ }),

/***/ 53716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseDockerConfig),
/* harmony export */   _: () => (/* binding */ anonymous)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);



const anonymous = async () => undefined;
const dockerConfig = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    auths: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        auth: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        username: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        password: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        identitytoken: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    }))
        .optional(),
    credsStore: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    credHelpers: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
});
const DOCKER_HUB = 'https://index.docker.io/v1/';
const HELPER_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
function parseDockerConfig(text, path, helper) {
    let config;
    try {
        config = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .conform */ .fj)(dockerConfig, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text, path), path);
    }
    catch {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociError */ .Y)('credentials-malformed', { path, detail: "expected Docker's config.json" });
    }
    return async (registry) => {
        const keys = registry === 'docker.io' || registry.endsWith('.docker.io')
            ? [DOCKER_HUB, registry]
            : [registry, `https://${registry}`, `http://${registry}`];
        const name = keys.map((key) => config.credHelpers?.[key]).find(Boolean) ?? (findAuth(keys) ? undefined : config.credsStore);
        return name && helper ? askHelper(name, keys[0] ?? registry, helper, path) : findAuth(keys);
    };
    function findAuth(keys) {
        const found = keys.map((key) => config.auths?.[key] ?? config.auths?.[`${key}/`]).find(Boolean);
        if (!found)
            return undefined;
        const [username, password] = found.auth ? parseBasic(found.auth, path) : [found.username, found.password];
        const identity = found.identitytoken ? { identityToken: found.identitytoken } : {};
        return username !== undefined && (password !== undefined || found.identitytoken)
            ? { username, password: password ?? '', ...identity }
            : undefined;
    }
}
function parseBasic(auth, path) {
    const text = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = text.indexOf(':');
    if (colon < 1)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociError */ .Y)('credentials-malformed', { path, detail: 'expected "auth" as base64 of user:password' });
    return [text.slice(0, colon), text.slice(colon + 1)];
}
async function askHelper(name, registry, helper, path) {
    const malformed = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociError */ .Y)('credentials-malformed', { path, detail });
    if (!HELPER_NAME.test(name))
        throw malformed('the name of a credential helper has a character that is not allowed');
    const output = await helper(name, registry);
    if (output.trim() === '' || output.includes('credentials not found'))
        return undefined;
    let answer;
    try {
        answer = JSON.parse(output);
    }
    catch {
        throw malformed(`docker-credential-${name} did not answer in JSON`);
    }
    if (typeof answer.Username !== 'string' || typeof answer.Secret !== 'string')
        throw malformed(`docker-credential-${name} gave no user and secret`);
    return answer.Username === '<token>'
        ? { username: '', password: '', identityToken: answer.Secret }
        : { username: answer.Username, password: answer.Secret };
}


/***/ }),

/***/ 29887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ loadDockerCredentials)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13963);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87681);
/* harmony import */ var _lib_secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95455);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53716);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1787);








const MAX_CONFIG_BYTES = 1024 * 1024;
const HELPER_TIMEOUT_MS = 30_000;
const createHelper = (env) => (helper, registry) => new Promise((resolve, reject) => {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(`docker-credential-${helper}`, ['get'], { timeout: HELPER_TIMEOUT_MS, maxBuffer: MAX_CONFIG_BYTES, env }, (error, stdout) => {
        if (error && !stdout.includes('credentials not found'))
            reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ociError */ .Y)('credential-helper-failed', { helper, registry, detail: error.code ?? error.signal ?? '' }));
        else
            resolve(stdout);
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(`${registry}\n`);
});
async function loadDockerCredentials(options) {
    const path = options.file ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(options.env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker'), 'config.json');
    try {
        const text = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readFileBounded */ .Y1)(path, MAX_CONFIG_BYTES, 'the credentials')).toString('utf8');
        const credentials = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDockerConfig */ .C)(text, path, createHelper(options.env));
        return maskCredentials(credentials, options.maskSecret ?? (() => { }));
    }
    catch (error) {
        if (options.file === undefined && error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__/* .McError */ .Hv && error.code === 'file-not-found')
            return _credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .anonymous */ ._;
        throw error;
    }
}
const maskCredentials = (credentials, maskSecret) => async (registry) => {
    const mask = (secret) => {
        (0,_lib_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .rememberSecret */ .Gz)(secret);
        maskSecret(secret);
    };
    const credential = await credentials(registry);
    if (credential?.password) {
        mask(credential.password);
        mask(Buffer.from(`${credential.username}:${credential.password}`).toString('base64'));
    }
    if (credential?.identityToken)
        mask(credential.identityToken);
    return credential;
};


/***/ }),

/***/ 19207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadDockerCredentials: () => (/* reexport */ docker_config/* loadDockerCredentials */.B),
  Av: () => (/* binding */ openRepository)
});

// UNUSED EXPORTS: CREATED_ANNOTATION, DOCKER_LIST, DOCKER_MANIFEST, EMPTY_BYTES, EMPTY_DESCRIPTOR, FOREIGN_LAYERS, MANIFEST_TYPES, MAX_MANIFEST_BYTES, OCI_EMPTY, OCI_INDEX, OCI_MANIFEST, REF_NAME_ANNOTATION, TITLE_ANNOTATION, anonymous, assertBudget, assertNotImageName, attachArtifact, chooseLayoutTag, choosePlatform, closure, copyGraph, copyGraphs, cosignTags, createArtifactManifest, createLocalPathError, createMissingError, createNameError, explainReference, fallbackTag, formatPlatform, formatReference, getTarget, isManifestType, isOciDigest, isReferenceLike, listBlobs, listChildren, listEdges, listMissing, listRepositories, orderForPush, parseDockerConfig, parseReference, planCopy, readManifest, readPlatformDigests, resolveLayout, sumBytes, transferBlob, withTarget

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/lock.js
var lock = __webpack_require__(70225);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/tar.js
var tar = __webpack_require__(30863);
// EXTERNAL MODULE: ./build/lib/tar-header.js
var tar_header = __webpack_require__(75841);
;// CONCATENATED MODULE: ./build/lib/tar-list.js


const PAX = 0x78;
const PAX_GLOBAL = 0x67;
const DIRECTORY = 0x35;
const TYPE_OFFSET = 156;
const MAX_PAX_BYTES = 64 * 1024;
async function listTar(read, limits, what) {
    const files = new Map();
    let offset = 0;
    let records = {};
    for (let count = 0;; count++) {
        const block = await read(offset, tar_header/* BLOCK */.IE);
        if (block.length < tar_header/* BLOCK */.IE)
            throw (0,tar/* createTarError */.az)(what, offset, 'it ends too early');
        if (block.every((byte) => byte === 0))
            return files;
        if (count >= limits.members)
            throw (0,tar/* createTarError */.az)(what, offset, `it has more than ${limits.members} members`);
        if (isPaxHeader(block)) {
            const header = await readPaxHeader(read, offset, block, what);
            if (block[TYPE_OFFSET] === PAX)
                records = header.records;
            offset += header.length;
            continue;
        }
        const file = parseFile(block, offset, records, what);
        records = {};
        offset += tar_header/* BLOCK */.IE;
        if (!file)
            continue;
        if (files.has(file.name))
            throw (0,tar/* createTarError */.az)(what, offset, `${file.name} occurs twice`);
        files.set(file.name, { offset, size: file.size });
        offset += file.size + (0,tar_header/* countPadding */.$v)(file.size);
    }
}
const isPaxHeader = (block) => block[TYPE_OFFSET] === PAX || block[TYPE_OFFSET] === PAX_GLOBAL;
function parseFile(block, offset, { path, size }, what) {
    if (isFolder(block))
        return undefined;
    const header = (0,tar_header/* parseHeader */.RW)(block, true);
    if (!header)
        throw (0,tar/* createTarError */.az)(what, offset, 'the header is not the header of a plain file or folder');
    const name = path?.replace(/^\.\//, '') ?? header.name;
    if (!(0,tar_header/* isSafeMemberName */.bt)(name))
        throw (0,tar/* createTarError */.az)(what, offset + tar_header/* BLOCK */.IE, 'the name leads out of the archive');
    return { name, size: size ?? header.size };
}
async function readPaxHeader(read, offset, block, what) {
    const size = Number.parseInt(block.subarray(124, 135).toString('latin1'), 8);
    if (!(size > 0 && size <= MAX_PAX_BYTES))
        throw (0,tar/* createTarError */.az)(what, offset, `the size of an extended header is not 1 to ${MAX_PAX_BYTES}`);
    const records = parsePaxRecords(await read(offset + tar_header/* BLOCK */.IE, size), offset, what);
    if (block[TYPE_OFFSET] === PAX_GLOBAL && (records.path ?? records.size) !== undefined)
        throw (0,tar/* createTarError */.az)(what, offset, 'an extended header gives one name or size to all files');
    return { records, length: tar_header/* BLOCK */.IE + size + (0,tar_header/* countPadding */.$v)(size) };
}
function parsePaxRecords(text, offset, what) {
    const records = {};
    for (let start = 0; start < text.length;) {
        const [prefix = '', length = ''] = /^([1-9]\d{0,5}) /.exec(text.subarray(start, start + 8).toString('latin1')) ?? [];
        const end = start + Number(length);
        const record = text.subarray(start + prefix.length, end - 1).toString('utf8');
        const equals = record.indexOf('=');
        if (length === '' || end > text.length || text[end - 1] !== 0x0a || equals < 1)
            throw (0,tar/* createTarError */.az)(what, offset, 'an extended header cannot be read');
        const value = record.slice(equals + 1);
        if (record.startsWith('path='))
            records.path = value;
        if (record.startsWith('size='))
            records.size = parsePaxSize(value, offset, what);
        if (record.startsWith('linkpath=') || record.startsWith('GNU.sparse'))
            throw (0,tar/* createTarError */.az)(what, offset, 'the member is not a plain file');
        start = end;
    }
    return records;
}
function parsePaxSize(text, offset, what) {
    if (!/^\d{1,15}$/.test(text))
        throw (0,tar/* createTarError */.az)(what, offset, 'the size in an extended header is not a number');
    return Number(text);
}
function isFolder(block) {
    if (block[TYPE_OFFSET] !== DIRECTORY)
        return false;
    const end = block.indexOf(0);
    const name = block.subarray(0, Math.min(end < 0 ? 100 : end, 100)).toString('utf8');
    const path = name.replace(/^\.\//, '').replace(/\/$/, '');
    return path === '' || path === '.' || (0,tar_header/* isSafeMemberName */.bt)(path);
}

// EXTERNAL MODULE: ./build/oci/errors.js
var oci_errors = __webpack_require__(1787);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/oci/layout-index.js
var layout_index = __webpack_require__(75016);
// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
;// CONCATENATED MODULE: ./build/oci/layout.js











const ABANDONED_MS = 24 * 60 * 60_000;
function openLayout(reference, clock = lib_clock/* systemClock */.ml) {
    const layout = new Layout(reference.path, clock);
    const { name } = layout;
    const findReferrers = (0,layout_index/* createReferrerFinder */.sg)((descriptor) => layout.readManifest(descriptor));
    return {
        name,
        requests: 0,
        resolve: (target) => layout.find(target),
        manifest: async (target) => {
            const descriptor = await layout.find(target);
            if (!descriptor)
                throw (0,oci_errors/* ociError */.Y)('reference-not-found', { reference: `${name}:${target}`, what: 'manifest' });
            return layout.readManifest(descriptor);
        },
        hasBlob: async ({ digest, size }) => (await fileSize(layout.blobPath(digest))) === size,
        blob: (descriptor) => {
            const what = `the blob ${descriptor.digest} of ${name}`;
            return (0,lib_digest/* verifyStream */.ui)((0,lib_files/* readRegularStream */.H_)(layout.blobPath(descriptor.digest), what), descriptor, what);
        },
        referrers: async (digest, artifactType) => (await findReferrers(await layout.list(), digest)).filter((found) => artifactType === undefined || found.artifactType === artifactType),
        tags: async () => [...(0,layout_index/* mapTags */.aw)(await layout.list()).keys()],
        pushBlob: (descriptor, content) => layout.writeBlob(descriptor, content),
        pushManifest: (bytes, mediaType, target) => layout.writeManifest(bytes, mediaType, target),
        removeReferrer: (_subject, referrer) => layout.unlist(referrer),
        commit: (content) => layout.commit(content),
    };
}
class Layout {
    name;
    #root;
    #clock;
    #indexPath;
    #versionPath;
    #parsed;
    constructor(root, clock) {
        this.name = `oci-layout:${root}`;
        this.#root = root;
        this.#clock = clock;
        this.#indexPath = (0,external_node_path_.join)(root, 'index.json');
        this.#versionPath = (0,external_node_path_.join)(root, 'oci-layout');
    }
    blobPath(text) {
        return (0,external_node_path_.join)(this.#root, (0,layout_index/* blobName */.PF)(text));
    }
    async list() {
        const root = this.#root;
        if ((await (0,lib_files/* fileKind */.h_)(this.#versionPath)) !== 'file') {
            if ((await (0,lib_files/* fileKind */.h_)(root)) === undefined || (await (0,promises_.readdir)(root)).every(isUnfinishedVersionFile))
                return [];
            throw (0,oci_errors/* ociError */.Y)('layout-malformed', { path: root, detail: 'there is no file oci-layout in it' });
        }
        (0,layout_index/* assertLayoutVersion */.NV)(await (0,lib_files/* readRegularFile */.XF)(this.#versionPath, 4096), this.#versionPath);
        return this.#readEntries();
    }
    async #readEntries() {
        const path = this.#indexPath;
        if ((await (0,lib_files/* fileKind */.h_)(path)) === undefined)
            return [];
        const { ino, size, mtimeMs } = await (0,promises_.stat)(path);
        const state = `${ino} ${size} ${mtimeMs}`;
        if (this.#parsed?.state !== state)
            this.#parsed = { state, entries: (0,layout_index/* readIndex */.vY)(await (0,lib_files/* readRegularFile */.XF)(path, layout_index/* MAX_INDEX_BYTES */.w2), path) };
        return this.#parsed.entries;
    }
    async find(target) {
        const listed = (0,layout_index/* findEntry */.w4)(await this.list(), target);
        if (listed)
            return (await (0,lib_files/* fileKind */.h_)(this.blobPath(listed.digest))) === 'file' ? listed : undefined;
        if (!target.includes(':') || (await (0,lib_files/* fileKind */.h_)(this.blobPath(target))) !== 'file')
            return undefined;
        return (await this.readManifest({ digest: target })).descriptor;
    }
    async readManifest({ digest, mediaType }) {
        const what = `the manifest ${digest} of ${this.name}`;
        const bytes = await (0,lib_files/* readRegularFile */.XF)(this.blobPath(digest), oci_manifest/* MAX_MANIFEST_BYTES */.ZJ, what);
        const found = (0,lib_digest/* digestLike */.kG)(bytes, digest);
        if (found !== digest)
            throw (0,errors/* baseError */.O)('digest-mismatch', { what, expected: digest, found });
        const manifest = (0,oci_manifest/* readManifest */.WI)(bytes, mediaType, `${this.name}@${digest}`);
        return { ...manifest, descriptor: { ...manifest.descriptor, digest } };
    }
    async writeBlob(descriptor, content) {
        await this.#writeVersionFile();
        const verified = (0,lib_digest/* verifyStream */.ui)(content(), descriptor, `the blob ${descriptor.digest}`);
        await (0,lib_files/* writeFileAtomic */.Zf)(this.blobPath(descriptor.digest), verified);
    }
    async writeManifest(bytes, mediaType, target) {
        const given = (0,oci_manifest/* readManifest */.WI)(Buffer.from(bytes), mediaType, `a manifest for ${this.name}`);
        const isByDigest = target?.includes(':') === true;
        const digest = isByDigest ? (0,lib_digest/* digestLike */.kG)(bytes, target) : given.descriptor.digest;
        if (isByDigest && digest !== target)
            throw (0,errors/* baseError */.O)('digest-mismatch', { what: 'a manifest', expected: target, found: digest });
        const manifest = { ...given, descriptor: { ...given.descriptor, digest } };
        await this.#writeVersionFile();
        await (0,lib_files/* writeFileAtomic */.Zf)(this.blobPath(digest), bytes);
        if (target !== undefined && !isByDigest)
            await this.#setTag(target, manifest);
        else if (given.json.subject)
            await this.#addEntry((0,layout_index/* createEntry */.dv)(manifest));
        return manifest.descriptor;
    }
    unlist({ digest }) {
        return this.#update((all) => all.filter((one) => one.digest !== digest || one.annotations?.[media_types/* REF_NAME_ANNOTATION */.EP] !== undefined));
    }
    async commit({ root, tag, manifests }) {
        const manifest = manifests.find(({ descriptor }) => descriptor.digest === root.digest);
        if (tag === undefined && manifest)
            await this.#addEntry((0,layout_index/* createEntry */.dv)(manifest));
        await this.#removeAbandoned((0,external_node_path_.join)(this.#root, 'blobs'));
    }
    async #writeVersionFile() {
        if ((await (0,lib_files/* fileKind */.h_)(this.#versionPath)) === undefined)
            await (0,lib_files/* writeFileAtomic */.Zf)(this.#versionPath, layout_index/* LAYOUT_FILE */.gI);
    }
    #setTag(tag, manifest) {
        return this.#update((all) => [
            ...all.filter(({ annotations }) => annotations?.[media_types/* REF_NAME_ANNOTATION */.EP] !== tag),
            (0,layout_index/* createEntry */.dv)(manifest, tag),
        ]);
    }
    #addEntry(entry) {
        return this.#update((all) => (all.some((one) => one.digest === entry.digest) ? all : [...all, entry]));
    }
    #update(change) {
        return (0,lock/* withLock */.k)((0,external_node_path_.join)(this.#root, 'index.json.lock'), async () => {
            const before = await this.#readEntries();
            const after = change(before);
            if (after !== before)
                await (0,lib_files/* writeFileAtomic */.Zf)(this.#indexPath, (0,layout_index/* encodeIndex */.bj)(after));
        });
    }
    async #removeAbandoned(folder) {
        const files = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
        for (const file of files.filter((one) => one.isFile() && /\.[0-9a-f]{12}\.tmp$/.test(one.name))) {
            const path = (0,external_node_path_.join)(file.parentPath, file.name);
            const written = await (0,promises_.stat)(path).catch(() => undefined);
            if (written && this.#clock.now().getTime() - written.mtimeMs > ABANDONED_MS)
                await (0,promises_.rm)(path, { force: true });
        }
    }
}
const isUnfinishedVersionFile = (name) => /^oci-layout\.[0-9a-f]{12}\.tmp$/.test(name);
async function fileSize(path) {
    return (await (0,lib_files/* fileKind */.h_)(path)) === 'file' ? (await (0,promises_.stat)(path)).size : undefined;
}

;// CONCATENATED MODULE: ./build/oci/archive.js
















const MAX_MEMBERS = 100_000;
const READ_BYTES = 1024 * 1024;
function openArchive({ path }, clock = lib_clock/* systemClock */.ml) {
    const archive = new Archive(path, clock);
    const { name } = archive;
    const findReferrers = (0,layout_index/* createReferrerFinder */.sg)((one) => archive.readManifest(one.digest));
    return {
        name,
        requests: 0,
        manifest: (target) => archive.readManifest(target),
        resolve: async (target) => {
            try {
                return (await archive.readManifest(target)).descriptor;
            }
            catch (error) {
                if (error instanceof mc_error/* McError */.Hv && error.code === 'reference-not-found')
                    return undefined;
                throw error;
            }
        },
        hasBlob: (descriptor) => archive.hasBlob(descriptor),
        blob: (descriptor) => archive.readBlob(descriptor),
        referrers: async (subject, artifactType) => {
            const stored = await findReferrers(await archive.list(), subject);
            const found = [...stored, ...((await archive.writable?.referrers(subject)) ?? [])];
            return [...new Map(found.map((one) => [one.digest, one])).values()].filter((one) => artifactType === undefined || one.artifactType === artifactType);
        },
        tags: async () => [...(0,layout_index/* mapTags */.aw)(await archive.list()).keys()],
        pushBlob: async (descriptor, content) => archive.requireWritable().pushBlob(descriptor, content),
        pushManifest: async (bytes, mediaType, target) => archive.requireWritable().pushManifest(bytes, mediaType, target),
        prepare: () => archive.prepare(),
        commit: (content) => archive.commit(content),
    };
}
async function removeAtOnce(folder, removed) {
    await (0,promises_.rm)(removed, { recursive: true, force: true });
    if ((await (0,lib_files/* fileKind */.h_)(folder)) !== undefined)
        await (0,promises_.rename)(folder, removed);
    await (0,promises_.rm)(removed, { recursive: true, force: true });
}
class Archive {
    name;
    writable;
    #path;
    #partial;
    #tar;
    constructor(path, clock) {
        this.name = `oci-archive:${path}`;
        this.#path = path;
        this.#partial = openLayout({ kind: 'layout', path: `${path}.partial` }, clock);
    }
    async list() {
        return (await this.#open()).entries;
    }
    async readManifest(target) {
        if (this.writable && (await this.writable.resolve(target)))
            return this.writable.manifest(target);
        const entry = (0,layout_index/* findEntry */.w4)((await this.#open()).entries, target);
        const digest = entry?.digest ?? (target.includes(':') ? target : undefined);
        const found = digest === undefined ? undefined : await this.#readStored(digest, entry?.mediaType);
        if (!found)
            throw (0,oci_errors/* ociError */.Y)('reference-not-found', { reference: `${this.name}:${target}`, what: 'manifest' });
        return found;
    }
    async hasBlob(descriptor) {
        if (await this.writable?.hasBlob(descriptor))
            return true;
        return (await this.#open()).memberSize((0,layout_index/* blobName */.PF)(descriptor.digest)) === descriptor.size;
    }
    async *readBlob(descriptor) {
        if (await this.writable?.hasBlob(descriptor))
            yield* this.#partial.blob(descriptor);
        else {
            const what = `the blob ${descriptor.digest} of ${this.name}`;
            yield* (0,lib_digest/* verifyStream */.ui)((await this.#open()).stream((0,layout_index/* blobName */.PF)(descriptor.digest), what), descriptor, what);
        }
    }
    requireWritable() {
        if (!this.writable)
            throw (0,oci_errors/* ociError */.Y)('archive-not-writable', { path: this.#path });
        return this.writable;
    }
    prepare() {
        this.writable = this.#partial;
    }
    async commit(content) {
        const path = this.#path;
        await (0,lock/* withLock */.k)(`${path}.lock`, async () => {
            const members = listMembers(content, (descriptor) => this.readBlob(descriptor));
            await (0,lib_files/* writeFileAtomic */.Zf)(path, (0,tar/* writeTar */.FJ)(members, { extended: true }));
            await removeAtOnce(`${path}.partial`, `${path}.finished`);
        });
        this.writable = undefined;
        this.#tar = undefined;
    }
    #open() {
        this.#tar ??= openTar(this.#path, this.name);
        return this.#tar;
    }
    async #readStored(digest, mediaType) {
        const bytes = await (await this.#open()).bytes((0,layout_index/* blobName */.PF)(digest), oci_manifest/* MAX_MANIFEST_BYTES */.ZJ);
        if (!bytes)
            return undefined;
        const found = (0,lib_digest/* digestLike */.kG)(bytes, digest);
        const what = `${this.name}@${digest}`;
        if (found !== digest)
            throw (0,errors/* baseError */.O)('digest-mismatch', { what, expected: digest, found });
        const manifest = (0,oci_manifest/* readManifest */.WI)(bytes, mediaType, what);
        return { ...manifest, descriptor: { ...manifest.descriptor, digest } };
    }
}
function* listMembers(committed, readBlob) {
    const file = (name, bytes) => ({
        name,
        size: bytes.length,
        content: () => (0,lib_bytes/* streamOf */.mA)(bytes),
    });
    yield file('oci-layout', Buffer.from(layout_index/* LAYOUT_FILE */.gI));
    yield file('index.json', (0,layout_index/* encodeIndex */.bj)((0,layout_index/* listCommittedEntries */.dH)(committed)));
    const parts = new Map();
    for (const { descriptor, bytes } of committed.manifests)
        parts.set(descriptor.digest, file((0,layout_index/* blobName */.PF)(descriptor.digest), bytes));
    for (const descriptor of committed.blobs) {
        const { digest, size } = descriptor;
        parts.set(digest, { name: (0,layout_index/* blobName */.PF)(digest), size, content: () => readBlob(descriptor) });
    }
    for (const digest of [...parts.keys()].sort()) {
        const part = parts.get(digest);
        if (part)
            yield part;
    }
}
async function openTar(path, name) {
    const files = (await (0,lib_files/* fileKind */.h_)(path)) === undefined ? new Map() : await readMembers(path);
    const stream = async function* (member, what) {
        const place = files.get(member);
        if (!place)
            throw (0,errors/* baseError */.O)('file-not-found', { what, path });
        if (place.size === 0)
            return;
        const { offset, size } = place;
        try {
            yield* (0,external_node_fs_.createReadStream)(path, { start: offset, end: offset + size - 1, highWaterMark: READ_BYTES });
        }
        catch (error) {
            throw (0,errors/* baseError */.O)('file-unreadable', { path, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
        }
    };
    const bytes = async (member, maxBytes) => files.has(member) ? (0,lib_bytes/* collect */.Fo)(stream(member, member), maxBytes, `${member} in ${name}`) : undefined;
    if (files.size === 0)
        return { entries: [], memberSize: () => undefined, bytes, stream };
    const [layout, index] = [await bytes('oci-layout', 4096), await bytes('index.json', layout_index/* MAX_INDEX_BYTES */.w2)];
    if (!layout || !index)
        throw (0,oci_errors/* ociError */.Y)('layout-malformed', { path, detail: 'there is no oci-layout or no index.json in it' });
    (0,layout_index/* assertLayoutVersion */.NV)(layout, path);
    return {
        entries: (0,layout_index/* readIndex */.vY)(index, `index.json in ${name}`),
        memberSize: (member) => files.get(member)?.size,
        bytes,
        stream,
    };
}
async function readMembers(path) {
    try {
        const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        try {
            if (!(await handle.stat()).isFile())
                throw (0,errors/* baseError */.O)('file-not-regular', { path, found: 'a folder, a pipe or a device' });
            const read = async (offset, length) => {
                const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, offset);
                return buffer.subarray(0, bytesRead);
            };
            return await listTar(read, { members: MAX_MEMBERS }, path);
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if (error instanceof mc_error/* McError */.Hv)
            throw error;
        throw (0,errors/* baseError */.O)('file-unreadable', { path, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/oci/registry/repository.js + 4 modules
var repository = __webpack_require__(48146);
// EXTERNAL MODULE: ./build/oci/docker-config.js
var docker_config = __webpack_require__(29887);
;// CONCATENATED MODULE: ./build/oci/index.js



function openRepository(reference, ports) {
    if (reference.kind === 'registry')
        return (0,repository/* openRegistryRepository */.O)(reference, ports);
    return (reference.archive ? openArchive : openLayout)(reference, ports.http.clock);
}





















/***/ }),

/***/ 96645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ createNameError),
/* harmony export */   z: () => (/* binding */ filterNames)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67219);


const GRAMMAR = { tag: _reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz, repository: _reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryName */ .en };
const MAX_SHOWN = 128;
function filterNames(names, kind, where, onDropped) {
    const kept = [];
    for (const name of names) {
        if (typeof name === 'string' && GRAMMAR[kind](name))
            kept.push(name);
        else
            onDropped?.(createNameError(kind, name, where));
    }
    return kept;
}
const createNameError = (kind, name, where) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ociError */ .Y)('listed-name-malformed', { where, kind, given: printable(name) });
function printable(name) {
    const text = typeof name === 'string' ? name : typeof name;
    const cut = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
    return cut.replace(/[^\x20-\x7e…]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 12679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O5: () => (/* binding */ RegistryConnection),
  K: () => (/* binding */ readProblem),
  T9: () => (/* binding */ summarizeProblem)
});

// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/http/scope.js
var scope = __webpack_require__(16937);
// EXTERNAL MODULE: ./build/lib/http/urls.js
var urls = __webpack_require__(6119);
// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/http/fetch-bytes.js
var fetch_bytes = __webpack_require__(65215);
;// CONCATENATED MODULE: ./build/oci/registry/auth.js




const MAX_TOKEN_BYTES = 1024 * 1024;
function parseChallenges(header) {
    const challenges = [];
    const pattern = /(?:^|,)\s*([A-Za-z][A-Za-z0-9-]*)(?=\s+[A-Za-z_-]+\s*=|\s*$|\s*,)|([A-Za-z_-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))/g;
    for (const [, scheme, name, quoted, token] of header.slice(0, 8192).matchAll(pattern)) {
        if (scheme)
            challenges.push({ scheme: scheme.toLowerCase(), parameters: {} });
        const last = challenges.at(-1);
        if (name && last)
            Object.assign(last.parameters, { [name.toLowerCase()]: quoted?.replace(/\\(.)/g, '$1') ?? token ?? '' });
    }
    return challenges;
}
const DEFAULT_TOKEN_SECONDS = 60;
const RENEW_BEFORE_MS = 30_000;
const BASIC = '*';
class RegistryAuth {
    #http;
    #registry;
    #base;
    #credentials;
    #grants = new Map();
    #pending = new Map();
    constructor(http, registry, credentials) {
        this.#http = http;
        this.#registry = registry.host;
        this.#base = registry;
        this.#credentials = credentials;
    }
    async headerFor(scope) {
        const grant = this.#grants.get(scope) ?? this.#grants.get(BASIC);
        if (grant === undefined || grant.renewAt > this.#now())
            return grant?.header;
        return (await this.#requestGrant(grant.challenge, scope))?.header;
    }
    async answerChallenge(wwwAuthenticate, scope, used) {
        const current = this.#grants.get(scope) ?? this.#grants.get(BASIC);
        if (current !== undefined && current.header !== used)
            return true;
        const grant = await this.#requestGrant(wwwAuthenticate ?? '', scope);
        return grant !== undefined && grant.header !== used;
    }
    #now() {
        return (this.#http.clock ?? clock/* systemClock */.ml).now().getTime();
    }
    #requestGrant(challenge, scope) {
        const pending = this.#pending.get(scope) ?? this.#createGrant(challenge, scope).finally(() => this.#pending.delete(scope));
        this.#pending.set(scope, pending);
        return pending;
    }
    async #createGrant(challenge, scope) {
        const challenges = parseChallenges(challenge);
        const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
        const credential = await this.#credentials(this.#registry);
        if (bearer) {
            const { token, seconds } = await this.#fetchToken(bearer.parameters, scope, credential);
            const life = seconds * 1000;
            const renewAt = this.#now() + life - Math.min(RENEW_BEFORE_MS, life / 2);
            const grant = { header: `Bearer ${token}`, challenge, renewAt };
            this.#grants.set(scope, grant);
            return grant;
        }
        if (!challenges.some(({ scheme }) => scheme === 'basic') || !credential)
            return undefined;
        const grant = { header: basicHeader(credential), challenge, renewAt: Number.POSITIVE_INFINITY };
        this.#grants.set(BASIC, grant);
        return grant;
    }
    async #fetchToken(parameters, scope, credential) {
        const realm = URL.canParse(parameters.realm ?? '') ? new URL(parameters.realm ?? '') : undefined;
        const isSafe = realm &&
            !(0,urls/* isDowngrade */.qk)(this.#base, realm) &&
            (realm.protocol === 'https:' || (realm.protocol === 'http:' && (0,urls/* isLoopback */.U9)(realm.hostname)));
        if (!realm || !isSafe)
            throw (0,errors/* ociError */.Y)('token-realm-refused', { registry: this.#registry, realm: realm ? (0,urls/* safeUrl */.Pl)(realm) : 'none' });
        const service = parameters.service;
        const scopes = [...new Set([scope, ...(parameters.scope ?? '').split(' ')])].filter((part) => part !== '' && part !== '*');
        if (credential?.identityToken) {
            const form = new URLSearchParams({
                grant_type: 'refresh_token',
                refresh_token: credential.identityToken,
                client_id: 'mc-actions',
                scope: scopes.join(' '),
            });
            if (service)
                form.set('service', service);
            return this.#requestToken({
                url: realm,
                method: 'POST',
                redirect: 'manual',
                headers: { 'content-type': 'application/x-www-form-urlencoded' },
                body: form.toString(),
            });
        }
        if (service)
            realm.searchParams.set('service', service);
        for (const one of scopes)
            realm.searchParams.append('scope', one);
        return this.#requestToken({ url: realm, headers: credential ? { authorization: basicHeader(credential) } : {} });
    }
    async #requestToken(request) {
        const { response, bytes } = await (0,fetch_bytes/* fetchBytes */.c)(this.#http, { ...request, accept: [200, 401, 403] }, MAX_TOKEN_BYTES);
        if (response.status !== 200) {
            throw (0,errors/* ociError */.Y)('registry-refused', {
                registry: this.#registry,
                what: 'a token',
                detail: `${(0,urls/* safeUrl */.Pl)(response.url)} answered ${response.status}`,
            });
        }
        let answer = {};
        try {
            answer = JSON.parse(bytes.toString('utf8')) ?? {};
        }
        catch {
        }
        const token = answer.token || answer.access_token;
        if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
            throw (0,lib_errors/* baseError */.O)('response-malformed', { url: (0,urls/* safeUrl */.Pl)(response.url), detail: 'expected a token, found none' });
        }
        const seconds = Number(answer.expires_in);
        return { token, seconds: seconds > 0 ? seconds : DEFAULT_TOKEN_SECONDS };
    }
}
const basicHeader = ({ username, password }) => `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
;// CONCATENATED MODULE: ./build/oci/registry/pace.js
const INITIAL_LIMIT = 16;
const MAX_LIMIT = 64;
const PAUSE_MS = 1_000;
class Pace {
    #maxLimit;
    #now;
    #waiting = [];
    #limit = INITIAL_LIMIT;
    #isDoubling = true;
    #running = 0;
    #slowedAt = Number.NEGATIVE_INFINITY;
    constructor(maxLimit = MAX_LIMIT, now = () => performance.now()) {
        this.#maxLimit = maxLimit;
        this.#now = now;
    }
    get limit() {
        return Math.floor(this.#limit);
    }
    async run(work) {
        if (this.#running < this.limit)
            this.#running++;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            const result = await work();
            this.#raise();
            return result;
        }
        finally {
            this.#running--;
            while (this.#running < this.limit && this.#waiting.length > 0) {
                this.#running++;
                this.#waiting.shift()?.();
            }
        }
    }
    slowDown() {
        this.#isDoubling = false;
        if (this.#now() - this.#slowedAt < PAUSE_MS)
            return;
        this.#slowedAt = this.#now();
        this.#limit = Math.max(1, this.#limit / 2);
    }
    #raise() {
        if (this.#waiting.length === 0)
            return;
        this.#limit = Math.min(this.#maxLimit, this.#limit + (this.#isDoubling ? 1 : 1 / this.#limit));
    }
}

;// CONCATENATED MODULE: ./build/oci/registry/shared-state.js


class RegistryState {
    largeTransfers = (0,p_limit/* default */.A)(3);
    streamedTransfers = (0,p_limit/* default */.A)(16);
    fallbackWrites = new Map();
    listingsWithoutApi = new WeakSet();
    #paces = new Map();
    getPace(host) {
        const pace = this.#paces.get(host) ?? new Pace();
        this.#paces.set(host, pace);
        return pace;
    }
}

;// CONCATENATED MODULE: ./build/oci/registry/connection.js







const ACTIONS = { pull: 'pull', push: 'pull,push', delete: 'pull,push,delete' };
const MAX_ERROR_BYTES = 64 * 1024;
class RegistryConnection {
    name;
    repository;
    base;
    http;
    clock;
    state;
    signal;
    #auth;
    #tallies;
    #reference;
    #ports;
    constructor(reference, ports, parent, tally) {
        const isDockerHub = reference.registry === 'docker.io' || reference.registry === 'index.docker.io';
        const host = isDockerHub ? 'registry-1.docker.io' : reference.registry;
        const { hostname } = new URL(`http://${host}`);
        const isPlainHttp = (0,urls/* isLoopback */.U9)(hostname) || (ports.plainHttp ?? []).some((allowed) => allowed === host || allowed === hostname);
        this.repository =
            isDockerHub && !reference.repository.includes('/') ? `library/${reference.repository}` : reference.repository;
        this.name = `${reference.registry}/${reference.repository}`;
        this.base = new URL(`${isPlainHttp ? 'http' : 'https'}://${host}/v2/${this.repository}/`);
        this.http = ports.http;
        this.clock = ports.http.clock ?? clock/* systemClock */.ml;
        this.state = parent?.state ?? (ports.http.scope ?? new scope/* ClientScope */.o()).get(RegistryState);
        this.signal = ports.signal;
        this.#reference = reference;
        this.#ports = ports;
        this.#auth = parent ? parent.#auth : new RegistryAuth(ports.http, this.base, ports.credentials);
        this.#tallies = [...(parent ? parent.#tallies : [{ requests: 0, retries: 0 }]), ...(tally ? [tally] : [])];
    }
    get requests() {
        return this.#tallies[0]?.requests ?? 0;
    }
    tallied = (tally) => new RegistryConnection(this.#reference, this.#ports, this, tally);
    #count(retry) {
        for (const tally of this.#tallies) {
            tally.requests++;
            if (retry)
                tally.retries++;
        }
    }
    async send(request, access = 'pull', alsoPull = []) {
        const url = (0,urls/* resolveServerUrl */.lC)(String(request.url), this.base, request.method ?? 'GET');
        const scope = this.#scope(access, alsoPull);
        const isOwn = this.#isOwnOrigin(url);
        const pace = this.state.getPace(url.host);
        const accept = request.accept ?? undefined;
        for (let attempt = 0;; attempt++) {
            const authorization = isOwn ? await this.#auth.headerFor(scope) : undefined;
            this.#count(false);
            const send = () => this.http.send({
                ...request,
                url,
                headers: { ...request.headers, ...(authorization ? { authorization } : {}) },
                accept: accept === 'any' ? 'any' : [...(accept ?? SUCCESS), 401, 403],
                onRetry: () => {
                    this.#count(true);
                    pace.slowDown();
                },
                ...(this.signal ? { signal: this.signal } : {}),
            });
            const response = await (typeof request.body === 'function' ? send() : pace.run(send));
            if (response.status !== 401 && response.status !== 403)
                return response;
            const challenge = response.headers['www-authenticate'];
            if (response.status === 401 && isOwn && attempt < 2) {
                await response.discard();
                if (await this.#auth.answerChallenge(challenge, scope, authorization))
                    continue;
                throw this.createRefusal(request, '401, and no credentials that it accepts');
            }
            if (accept === 'any' || accept?.includes(response.status))
                return response;
            throw this.createRefusal(request, `${response.status} ${await readProblem(response)}`);
        }
    }
    async headersFor(url, access) {
        (0,urls/* resolveServerUrl */.lC)(url.href, this.base, 'asking');
        this.#count(false);
        const authorization = this.#isOwnOrigin(url) ? await this.#auth.headerFor(this.#scope(access, [])) : undefined;
        return authorization ? { authorization } : {};
    }
    #isOwnOrigin = (url) => (0,urls/* sharesCredentials */.J6)(this.base, url);
    #scope = (access, alsoPull) => [`repository:${this.repository}:${ACTIONS[access]}`, ...alsoPull.map((name) => `repository:${name}:pull`)].join(' ');
    createRefusal(request, detail) {
        return (0,errors/* ociError */.Y)('registry-refused', {
            registry: this.name,
            what: `${request.method ?? 'GET'} of ${new URL(request.url, this.base).pathname}`,
            detail,
        });
    }
}
const SUCCESS = [200, 201, 202, 204, 206];
const readProblem = async (response) => summarizeProblem(await response.text(MAX_ERROR_BYTES).catch(() => ''));
function summarizeProblem(text) {
    try {
        const { errors } = JSON.parse(text);
        const summary = (errors ?? [])
            .map(({ code, message }) => [code, message].filter((part) => typeof part === 'string').join(' '))
            .join('; ');
        if (summary)
            return (0,secrets/* createExcerpt */.gQ)(summary, 300);
    }
    catch {
    }
    return (0,secrets/* createExcerpt */.gQ)(text, 200);
}


/***/ }),

/***/ 88754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ downloadBlob)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28324);


const MAX_RESUMES = 5;
async function* downloadBlob(connection, descriptor, from = 0) {
    let at = from;
    for (let attempt = 0;; attempt++) {
        const response = await connection.send({
            url: `blobs/${descriptor.digest}`,
            headers: at > 0 ? { range: `bytes=${at}-` } : {},
            accept: [200, 206, 404, 416],
        });
        if (response.status === 404 || response.status === 416) {
            await response.discard();
            throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('http-status', {
                method: 'GET',
                url: `${connection.name}/blobs/${descriptor.digest}`,
                status: response.status,
                detail: 'the blob was not found',
                attempts: 1,
            });
        }
        let skip = response.status === 200 ? at : 0;
        try {
            for await (const chunk of response.body) {
                const wanted = chunk.subarray(Math.min(skip, chunk.length));
                skip -= chunk.length - wanted.length;
                if (wanted.length === 0)
                    continue;
                at += wanted.length;
                yield wanted;
            }
            return;
        }
        catch (error) {
            const isCut = (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_1__/* .isConnectionFault */ .b4)(error);
            if (!isCut || attempt >= MAX_RESUMES || at >= descriptor.size)
                throw error;
        }
    }
}


/***/ }),

/***/ 59871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readNextPage)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_http_links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92904);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6119);



function readNextPage(response, connection, what) {
    const { link } = response.headers;
    const next = (0,_lib_http_links_js__WEBPACK_IMPORTED_MODULE_0__/* .nextPage */ .Z)(link, connection.base, response.url);
    if (!next && /\brel="?next"?/i.test(link ?? ''))
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('response-malformed', {
            url: (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_2__/* .safeUrl */ .Pl)(response.url),
            detail: `a next page of ${what} that is on another host, or has no address`,
        });
    return next;
}


/***/ }),

/***/ 48146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ getConnection),
  O: () => (/* binding */ openRegistryRepository)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/http/fetch-bytes.js
var fetch_bytes = __webpack_require__(65215);
// EXTERNAL MODULE: ./build/lib/http/urls.js
var urls = __webpack_require__(6119);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/oci/errors.js
var oci_errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/listed-name.js
var listed_name = __webpack_require__(96645);
// EXTERNAL MODULE: ./build/oci/registry/connection.js + 3 modules
var registry_connection = __webpack_require__(12679);
// EXTERNAL MODULE: ./build/oci/registry/download.js
var download = __webpack_require__(88754);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/oci/derived-tags.js
var derived_tags = __webpack_require__(81849);
// EXTERNAL MODULE: ./build/oci/manifest.js
var manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
;// CONCATENATED MODULE: ./build/oci/registry/fallback.js





const MAX_MERGE_WRITES = 20;
const MERGE_PAUSE_MS = 60;
const SETTLE_MS = 150;
const SETTLE_FACTOR = 6;
const MIN_SETTLE_MS = 30;
const REMEMBERED_MS = 10_000;
async function readFallbackIndex(repository, digest) {
    try {
        return await repository.manifest((0,derived_tags/* fallbackTag */.f)(digest));
    }
    catch (error) {
        if (error instanceof mc_error/* McError */.Hv && error.code === 'reference-not-found')
            return undefined;
        throw error;
    }
}
async function readFallback(repository, digest) {
    const index = await readFallbackIndex(repository, digest);
    if (index?.descriptor.mediaType !== media_types/* OCI_INDEX */.$p)
        return [];
    return (0,manifest/* listChildren */.AW)(index);
}
const writeFallback = (connection, subject, entries) => putIndex(connection, (0,derived_tags/* fallbackTag */.f)(subject), entries);
const fallbackUrl = ({ base }, subject) => `${base.href}${(0,derived_tags/* fallbackTag */.f)(subject)}`;
const forgetAdded = (connection, subject, digest) => {
    connection.state.fallbackWrites.get(fallbackUrl(connection, subject))?.added.delete(digest);
};
async function addToFallback(repository, connection, subject, referrers) {
    const { fallbackWrites } = connection.state;
    const now = () => connection.clock.now().getTime();
    const url = fallbackUrl(connection, subject);
    const writes = fallbackWrites.get(url) ?? {
        added: new Map(),
        turn: Promise.resolve(),
    };
    fallbackWrites.set(url, writes);
    for (const descriptor of referrers)
        writes.added.set(descriptor.digest, { descriptor, at: now() });
    const turn = writes.turn
        .catch(() => undefined)
        .then(() => new Merge(repository, connection, subject, writes.added).run());
    writes.turn = turn;
    try {
        await turn;
    }
    finally {
        for (const [digest, { at }] of writes.added)
            if (now() - at > REMEMBERED_MS)
                writes.added.delete(digest);
        if (writes.turn === turn && writes.added.size === 0)
            fallbackWrites.delete(url);
    }
}
class Merge {
    #repository;
    #connection;
    #subject;
    #added;
    #seen = new Map();
    #writes = 0;
    #isContended = false;
    #settleMs = 0;
    #hasRested = true;
    constructor(repository, connection, subject, added) {
        this.#repository = repository;
        this.#connection = connection;
        this.#subject = subject;
        this.#added = added;
    }
    async run() {
        const { clock } = this.#connection;
        for (;;) {
            const startedAt = performance.now();
            const index = await readFallbackIndex(this.#repository, this.#subject);
            const lost = this.#findLost(index);
            if (lost === undefined) {
                if (this.#settleMs === 0)
                    return;
                await clock.sleep((this.#isContended ? SETTLE_MS : this.#settleMs) * (1 + Math.random()));
                this.#settleMs = 0;
                continue;
            }
            this.#assertWritable(index, lost);
            this.#isContended ||= this.#writes > 0;
            if (!this.#hasRested) {
                await clock.sleep(Math.min(this.#writes, 5) * MERGE_PAUSE_MS * Math.random());
                this.#hasRested = true;
                continue;
            }
            await this.#write(startedAt);
        }
    }
    #findLost(index) {
        const present = index?.json.manifests ?? [];
        this.#isContended ||= this.#writes > 0 && present.some(({ digest }) => !this.#seen.has(digest));
        for (const one of [...present, ...[...this.#added.values()].map(({ descriptor }) => descriptor)])
            this.#seen.set(one.digest, this.#seen.get(one.digest) ?? one);
        const listed = new Set(present.map(({ digest }) => digest));
        return [...this.#seen.keys()].find((digest) => !listed.has(digest));
    }
    #assertWritable(index, lost) {
        if (this.#writes < MAX_MERGE_WRITES && (!index || index.descriptor.mediaType === media_types/* OCI_INDEX */.$p))
            return;
        const tag = (0,derived_tags/* fallbackTag */.f)(this.#subject);
        throw (0,oci_errors/* ociError */.Y)('referrers-lost', { tag, repository: this.#repository.name, digest: lost });
    }
    async #write(startedAt) {
        await putIndex(this.#connection, (0,derived_tags/* fallbackTag */.f)(this.#subject), [...this.#seen.values()]);
        this.#writes++;
        this.#hasRested = false;
        this.#settleMs = Math.min(SETTLE_MS, Math.max(MIN_SETTLE_MS, SETTLE_FACTOR * (performance.now() - startedAt)));
    }
}
async function putIndex(connection, tag, manifests) {
    const response = await connection.send({
        url: `manifests/${tag}`,
        method: 'PUT',
        headers: { 'content-type': media_types/* OCI_INDEX */.$p },
        body: JSON.stringify({ schemaVersion: 2, mediaType: media_types/* OCI_INDEX */.$p, manifests }),
        accept: [200, 201, 202],
    }, 'push');
    await response.discard();
}

// EXTERNAL MODULE: ./build/oci/digest.js
var oci_digest = __webpack_require__(1564);
;// CONCATENATED MODULE: ./build/oci/registry/manifests.js






const ACCEPT = { accept: media_types/* MANIFEST_TYPES */._P.join(', ') };
async function resolveManifest(connection, target) {
    const request = { url: `manifests/${target}`, method: 'HEAD', headers: ACCEPT, accept: [200, 404] };
    const response = await connection.send(request);
    await response.discard();
    if (response.status === 404)
        return undefined;
    const { 'docker-content-digest': digest = (0,oci_digest/* isDigestTarget */.S_)(target) ? target : undefined, 'content-type': type, 'content-length': size, } = response.headers;
    if (digest && type && size && (0,oci_digest/* isDigestTarget */.S_)(digest))
        return { mediaType: type.split(';')[0]?.trim() ?? type, digest, size: Number(size) };
    return (await fetchManifest(connection, target)).descriptor;
}
async function fetchManifest(connection, target) {
    const response = await connection.send({ url: `manifests/${target}`, headers: ACCEPT, accept: [200, 404] });
    const what = `${connection.name}${(0,oci_digest/* isDigestTarget */.S_)(target) ? '@' : ':'}${target}`;
    if (response.status === 404) {
        await response.discard();
        throw (0,oci_errors/* ociError */.Y)('reference-not-found', { reference: what, what: 'manifest' });
    }
    const bytes = await response.bytes(manifest/* MAX_MANIFEST_BYTES */.ZJ);
    const found = (0,manifest/* readManifest */.WI)(bytes, response.headers['content-type'], what);
    return withTargetDigest(found, target, what);
}
function withTargetDigest(manifest, target, what) {
    if (target === undefined || !(0,oci_digest/* isDigestTarget */.S_)(target))
        return manifest;
    const digest = (0,lib_digest/* digestLike */.kG)(manifest.bytes, target);
    if (digest !== target)
        throw (0,errors/* baseError */.O)('digest-mismatch', { what, expected: target, found: digest });
    return { ...manifest, descriptor: { ...manifest.descriptor, digest } };
}
function conditionHeaders(ifTagDigest) {
    if (ifTagDigest === undefined)
        return {};
    return ifTagDigest === 'absent' ? { 'if-none-match': '*' } : { 'if-match': `"${ifTagDigest}"` };
}
async function putManifest(connection, bytes, mediaType, target, ifTagDigest) {
    const { name } = connection;
    const given = (0,manifest/* readManifest */.WI)(Buffer.from(bytes), mediaType, `a manifest for ${name}`);
    const { descriptor, json } = withTargetDigest(given, target || undefined, `the manifest for ${name}`);
    const { digest } = descriptor;
    const response = await connection.send({
        url: `manifests/${target ?? digest}`,
        method: 'PUT',
        headers: { 'content-type': mediaType, ...conditionHeaders(ifTagDigest) },
        body: bytes,
        accept: [200, 201, 202, ...(ifTagDigest === undefined ? [] : [412])],
    }, 'push');
    await response.discard();
    if (response.status === 412)
        throw (0,oci_errors/* ociError */.Y)('tag-moved', {
            reference: `${name}:${target}`,
            expected: ifTagDigest ?? '',
            found: (await resolveManifest(connection, target ?? digest))?.digest ?? 'absent',
        });
    const stored = response.headers['docker-content-digest'];
    if (stored !== undefined && stored !== digest && stored !== given.descriptor.digest)
        throw (0,oci_errors/* ociError */.Y)('copy-not-kept', { repository: name, digest, detail: `it reports the digest ${stored}` });
    const subject = json.subject?.digest;
    const isUnlisted = subject !== undefined && response.headers['oci-subject'] !== subject;
    return { descriptor, unlistedSubject: isUnlisted ? subject : undefined };
}

// EXTERNAL MODULE: ./build/oci/registry/pages.js
var pages = __webpack_require__(59871);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
;// CONCATENATED MODULE: ./build/oci/registry/referrers.js










const MAX_PAGES = 250;
const MAX_REFERRERS = 10_000;
const MAX_LIST_BYTES = 64 * 1024 * 1024;
const READS_AT_ONCE = 16;
async function listReferrers(repository, connection, digest, wanted) {
    const { artifactType, tags } = wanted;
    const skipsApi = tags !== undefined && connection.state.listingsWithoutApi.has(tags);
    const byApi = skipsApi ? undefined : await new ApiListing(repository, connection, digest, wanted).read();
    const byTag = (tags ? tags.has((0,derived_tags/* fallbackTag */.f)(digest)) : byApi === undefined)
        ? await readFallback(repository, digest)
        : [];
    const all = distinct([...(byApi?.found ?? []), ...byTag]);
    if (!artifactType)
        return all;
    const known = new Set(byApi?.isFiltered ? byApi.found.map((one) => one.digest) : []);
    const unsure = all.filter((one) => !known.has(one.digest) && mayHaveType(one, artifactType));
    const cut = createCut(repository, digest, wanted.onCut);
    const confirmed = await confirmType(repository, unsure, artifactType, cut);
    return all
        .filter((one) => known.has(one.digest) || confirmed.has(one.digest))
        .map((one) => ({ ...one, artifactType }));
}
const distinct = (all) => [
    ...new Map(all.map((descriptor) => [descriptor.digest, descriptor])).values(),
];
class ApiListing {
    #repository;
    #connection;
    #digest;
    #wanted;
    #cut;
    #found = [];
    #requested = new Set();
    #size = 0;
    #isFiltered;
    constructor(repository, connection, digest, wanted) {
        this.#repository = repository;
        this.#connection = connection;
        this.#digest = digest;
        this.#wanted = wanted;
        this.#cut = createCut(repository, digest, wanted.onCut);
        this.#isFiltered = wanted.artifactType !== undefined;
    }
    async read() {
        const { artifactType } = this.#wanted;
        const query = artifactType ? `?artifactType=${encodeURIComponent(artifactType)}` : '';
        let url = `referrers/${this.#digest}${query}`;
        for (let page = 1; url !== undefined; page++) {
            const request = { url, headers: { accept: media_types/* OCI_INDEX */.$p }, accept: [200, 404] };
            const response = await this.#connection.send(request);
            if (response.status === 404) {
                await this.#handleMissing(response, page);
                return undefined;
            }
            await this.#readPage(response);
            const next = (0,pages/* readNextPage */.R)(response, this.#connection, 'referrers');
            url = this.#mayContinue(page, next) ? this.#follow(response, url, next) : undefined;
        }
        return { found: this.#found.slice(0, MAX_REFERRERS), isFiltered: this.#isFiltered };
    }
    async #handleMissing(response, page) {
        if (page > 1)
            throw malformed(response, 'a page of referrers that is not there');
        const problem = await (0,registry_connection/* readProblem */.K)(response);
        const { tags } = this.#wanted;
        if (tags && !/_UNKNOWN\b/.test(problem))
            this.#connection.state.listingsWithoutApi.add(tags);
    }
    async #readPage(response) {
        const { artifactType } = this.#wanted;
        const bytes = await response.bytes(manifest/* MAX_MANIFEST_BYTES */.ZJ);
        this.#size += bytes.length;
        const type = response.headers['content-type']?.split(';')[0]?.trim();
        if (type !== media_types/* OCI_INDEX */.$p)
            throw malformed(response, `referrers as ${type ?? 'nothing'}`);
        this.#isFiltered &&= /\bartifactType\b/.test(response.headers['oci-filters-applied'] ?? '');
        const what = `the list of referrers of ${this.#digest} in ${this.#repository.name}`;
        const listed = (0,manifest/* listChildren */.AW)((0,manifest/* readManifest */.WI)(bytes, media_types/* OCI_INDEX */.$p, what));
        const isUnfiltered = artifactType !== undefined && artifactType !== '' && !this.#isFiltered;
        this.#found.push(...(isUnfiltered ? listed.filter((one) => mayHaveType(one, artifactType)) : listed));
    }
    #mayContinue(page, next) {
        if (this.#found.length > MAX_REFERRERS)
            this.#cut(MAX_REFERRERS, 'referrers');
        else if (next && page >= MAX_PAGES)
            this.#cut(MAX_PAGES, 'pages of referrers');
        else if (next && this.#size >= MAX_LIST_BYTES)
            this.#cut(MAX_LIST_BYTES, 'bytes of referrers');
        else
            return next !== undefined;
        return false;
    }
    #follow(response, url, next) {
        this.#requested.add(new URL(url, this.#connection.base).href);
        if (this.#requested.has(next.href))
            throw malformed(response, 'a page of referrers that was read before');
        return next;
    }
}
const malformed = (response, detail) => (0,errors/* baseError */.O)('response-malformed', { url: response.url, detail });
const createCut = ({ name }, digest, onCut) => (limit, unit) => {
    if (!onCut)
        throw (0,oci_errors/* ociError */.Y)('closure-too-large', { what: `${name}@${digest}`, limit, unit });
    onCut(`${limit} ${unit}`);
};
const VAGUE_TYPES = new Set([
    '',
    media_types/* OCI_EMPTY */.g1,
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.unknown.config.v1+json',
    'application/vnd.docker.container.image.v1+json',
]);
const mayHaveType = ({ artifactType = '' }, wanted) => artifactType === wanted || VAGUE_TYPES.has(artifactType);
async function confirmType(repository, listed, artifactType, cut) {
    const rank = (one) => (one.artifactType === artifactType ? 0 : 1);
    const candidates = listed.toSorted((a, b) => rank(a) - rank(b) || a.size - b.size);
    const confirmed = new Set();
    let size = 0;
    await (0,concurrency/* forEachConcurrent */.C6)(candidates, READS_AT_ONCE, async (one) => {
        if (size >= MAX_LIST_BYTES)
            return;
        try {
            const { descriptor, bytes } = await repository.manifest(one.digest);
            size += bytes.length;
            if (descriptor.artifactType === artifactType)
                confirmed.add(one.digest);
        }
        catch (error) {
            const isGone = error instanceof mc_error/* McError */.Hv && error.code === 'reference-not-found';
            if (!isGone && !(error instanceof mc_error/* VerificationError */.mk))
                throw error;
            if (one.artifactType === artifactType)
                confirmed.add(one.digest);
        }
    });
    if (size >= MAX_LIST_BYTES)
        cut(MAX_LIST_BYTES, 'bytes of manifests of referrers');
    return confirmed;
}

;// CONCATENATED MODULE: ./build/oci/registry/removal.js



const MAX_TRIES = 5;
async function removeReferrer(repository, connection, subject, referrer) {
    const { digest, artifactType } = referrer;
    await unlist(repository, connection, subject, digest);
    const listed = await repository.referrers(subject, artifactType);
    if (!listed.some((one) => one.digest === digest))
        return;
    const request = { url: `manifests/${digest}`, method: 'DELETE', accept: 'any' };
    const response = await connection.send(request, 'delete');
    if (![200, 202, 204, 404].includes(response.status))
        throw connection.createRefusal(request, `${response.status} ${await (0,registry_connection/* readProblem */.K)(response)}`);
    await response.discard();
}
async function unlist(repository, connection, subject, digest) {
    forgetAdded(connection, subject, digest);
    for (let tries = 0; tries < MAX_TRIES; tries++) {
        const entries = await readFallback(repository, subject);
        if (!entries.some((one) => one.digest === digest))
            return;
        await writeFallback(connection, subject, entries.filter((one) => one.digest !== digest));
    }
    throw (0,oci_errors/* ociError */.Y)('registry-refused', {
        registry: connection.name,
        what: `PUT of the fallback tag without ${digest}`,
        detail: 'another writer adds the entry again',
    });
}

// EXTERNAL MODULE: ./build/oci/registry/transfer.js + 1 modules
var transfer = __webpack_require__(64698);
// EXTERNAL MODULE: ./build/oci/registry/upload.js
var upload = __webpack_require__(53595);
;// CONCATENATED MODULE: ./build/oci/registry/repository.js















const repository_MAX_LIST_BYTES = 4 * 1024 * 1024;
const repository_MAX_PAGES = 1_000;
const CONNECTION = Symbol('connection');
const getConnection = (repository) => repository[CONNECTION];
const openRegistryRepository = (reference, ports) => openRepositoryOver(new registry_connection/* RegistryConnection */.O5(reference, ports));
function openRepositoryOver(connection) {
    const { name } = connection;
    const addReferrers = (subject, referrers) => addToFallback(repository, connection, subject, referrers);
    const repository = {
        name,
        resolve: (target) => resolveManifest(connection, target),
        manifest: (target) => fetchManifest(connection, target),
        hasBlob: (descriptor) => hasBlob(connection, descriptor),
        blob: (descriptor) => (0,lib_digest/* verifyStream */.ui)((0,download/* downloadBlob */.W)(connection, descriptor), descriptor, `the blob ${descriptor.digest} of ${name}`),
        referrers: (digest, artifactType, tags, onCut) => listReferrers(repository, connection, digest, { artifactType, tags, onCut }),
        tags: (onDropped) => listTags(connection, onDropped),
        pushBlob: (descriptor, content) => (0,upload/* uploadBlob */.PM)(connection, descriptor, (part) => (0,transfer/* sendStream */.n)(connection, part, content)),
        pushManifest: async (bytes, mediaType, target, ifTagDigest) => {
            const { descriptor, unlistedSubject } = await putManifest(connection, bytes, mediaType, target, ifTagDigest);
            if (unlistedSubject !== undefined)
                await addReferrers(unlistedSubject, [descriptor]);
            return descriptor;
        },
        pushUnlisted: (bytes, mediaType, target) => putManifest(connection, bytes, mediaType, target),
        addReferrers,
        removeReferrer: (subject, referrer) => removeReferrer(repository, connection, subject, referrer),
        get requests() {
            return connection.requests;
        },
        tallied: (tally) => openRepositoryOver(connection.tallied(tally)),
    };
    return Object.defineProperty(repository, CONNECTION, { value: connection });
}
async function hasBlob(connection, { digest }) {
    const response = await connection.send({ url: `blobs/${digest}`, method: 'HEAD', accept: [200, 404] });
    await response.discard();
    return response.status === 200;
}
async function listTags(connection, onDropped) {
    const { name, clock } = connection;
    const http = { send: connection.send.bind(connection), clock };
    const tags = [];
    let url = 'tags/list';
    for (let page = 0; page < repository_MAX_PAGES; page++) {
        const { response, bytes } = await (0,fetch_bytes/* fetchBytes */.c)(http, { url, accept: [200, 404] }, repository_MAX_LIST_BYTES);
        if (response.status === 404)
            return tags;
        const more = (0,json/* parseJson */.qF)(bytes.toString('utf8'), `the tags of ${name}`)?.tags;
        if (!Array.isArray(more) && more !== null)
            throw (0,errors/* baseError */.O)('response-malformed', { url: (0,urls/* safeUrl */.Pl)(response.url), detail: 'it has no list of tags' });
        tags.push(...(0,listed_name/* filterNames */.z)(more ?? [], 'tag', name, onDropped));
        const next = (0,pages/* readNextPage */.R)(response, connection, 'tags');
        if (!next)
            return tags;
        url = next;
    }
    throw (0,oci_errors/* ociError */.Y)('closure-too-large', { what: name, limit: repository_MAX_PAGES, unit: 'pages of tags' });
}


/***/ }),

/***/ 64698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ sendStream),
  C: () => (/* binding */ transferBetween)
});

// EXTERNAL MODULE: ./build/oci/registry/connection.js + 3 modules
var connection = __webpack_require__(12679);
// EXTERNAL MODULE: ./build/oci/registry/download.js
var download = __webpack_require__(88754);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/oci/registry/passing-digest.js


const SNAPSHOT_BYTES = 4 * 1024 * 1024;
const MAX_SNAPSHOTS = 64;
class PassingDigest {
    #promised;
    #what;
    #onBytes;
    #algorithm;
    #snapshots = [];
    #hash;
    #at = 0;
    #turn = 0;
    constructor(promised, what, onBytes) {
        this.#onBytes = onBytes;
        this.#promised = promised;
        this.#what = what;
        this.#algorithm = promised.digest.startsWith('sha512:') ? 'sha512' : 'sha256';
        this.#hash = (0,external_node_crypto_.createHash)(this.#algorithm);
    }
    get at() {
        return this.#at;
    }
    get turn() {
        return this.#turn;
    }
    update(block, turn = this.#turn) {
        if (turn !== this.#turn)
            throw new Error('the transfer continues in another pass');
        const { size } = this.#promised;
        if (this.#at + block.length > size)
            throw (0,errors/* baseError */.O)('size-mismatch', { what: this.#what, expected: size, found: `more than ${size}` });
        this.#hash.update(block);
        this.#at += block.length;
        this.#onBytes?.(this.#at);
        if (this.#at === size)
            this.#assertDigest();
        else if (this.#at - (this.#snapshots.at(-1)?.at ?? 0) >= SNAPSHOT_BYTES)
            this.#addSnapshot();
    }
    end(turn = this.#turn) {
        if (turn !== this.#turn)
            throw new Error('the transfer continues in another pass');
        const { size } = this.#promised;
        if (this.#at !== size)
            throw (0,errors/* baseError */.O)('size-mismatch', { what: this.#what, expected: size, found: this.#at });
    }
    rewind(offset) {
        this.#turn++;
        while ((this.#snapshots.at(-1)?.at ?? 0) > offset)
            this.#snapshots.pop();
        const snapshot = this.#snapshots.at(-1);
        this.#hash = snapshot?.hash.copy() ?? (0,external_node_crypto_.createHash)(this.#algorithm);
        this.#at = snapshot?.at ?? 0;
        return this.#at;
    }
    #addSnapshot() {
        this.#snapshots.push({ at: this.#at, hash: this.#hash.copy() });
        if (this.#snapshots.length > MAX_SNAPSHOTS)
            this.#snapshots.shift();
    }
    #assertDigest() {
        const found = `${this.#algorithm}:${this.#hash.digest('hex')}`;
        if (found === this.#promised.digest)
            return;
        throw (0,errors/* baseError */.O)('digest-mismatch', { what: this.#what, expected: this.#promised.digest, found });
    }
}

// EXTERNAL MODULE: ./build/oci/registry/upload.js
var upload = __webpack_require__(53595);
;// CONCATENATED MODULE: ./build/oci/registry/transfer.js




const RELAY_BYTES = 4 * 1024 * 1024;
const SMALL_BYTES = 512 * 1024;
async function transferBetween(source, destination, descriptor, content, onBytes) {
    let session;
    if (source.base.host === destination.base.host && source.repository !== destination.repository) {
        const mounted = await (0,upload/* mountBlob */.ti)(destination, descriptor, source.repository);
        if (mounted === 'mounted')
            return mounted;
        session = mounted;
    }
    if (content) {
        await (0,upload/* uploadBlob */.PM)(destination, descriptor, (part) => sendStream(destination, part, content), session);
        return 'uploaded';
    }
    const digest = new PassingDigest(descriptor, `the blob ${descriptor.digest} of ${source.name}`, onBytes);
    if (descriptor.size <= SMALL_BYTES) {
        const [opened, bytes] = await Promise.all([
            session ?? (0,upload/* beginUpload */.Dk)(destination),
            readBlob(source, descriptor, digest),
        ]);
        await (0,upload/* uploadBlob */.PM)(destination, descriptor, (part) => sendBytes(destination, part, bytes), opened);
        return 'uploaded';
    }
    const sendPart = async (part) => {
        const relayed = await relayPart(source, destination, descriptor, part, digest);
        return relayed ?? streamPart(source, destination, descriptor, part, digest);
    };
    const { largeTransfers, streamedTransfers } = destination.state;
    const limit = descriptor.size < RELAY_BYTES ? streamedTransfers : largeTransfers;
    await limit(() => (0,upload/* uploadBlob */.PM)(destination, descriptor, sendPart, session));
    return 'uploaded';
}
async function readBlob(source, descriptor, digest) {
    const bytes = Buffer.allocUnsafe(descriptor.size);
    for await (const chunk of (0,download/* downloadBlob */.W)(source, descriptor)) {
        const at = digest.at;
        digest.update(chunk);
        bytes.set(chunk, at);
    }
    digest.end();
    return bytes;
}
async function relayPart(source, destination, descriptor, part, digest) {
    if (part.end - part.from < RELAY_BYTES || !source.http.relay)
        return undefined;
    const from = new URL(`blobs/${descriptor.digest}`, source.base);
    const at = digest.rewind(part.from);
    const { turn } = digest;
    const answer = await source.http.relay({
        from: { url: from, headers: await source.headersFor(from, 'pull') },
        to: { ...part, headers: { ...part.headers, ...(await destination.headersFor(part.url, 'push')) } },
        range: { at, sendFrom: part.from, end: part.end, size: descriptor.size },
        inspect: (block) => digest.update(block, turn),
        signal: destination.signal,
    });
    if (answer === undefined || answer.status === 401 || answer.status === 403)
        return undefined;
    return { status: answer.status, headers: answer.headers, problem: (0,connection/* summarizeProblem */.T9)(answer.body.toString('utf8')) };
}
async function streamPart(source, destination, descriptor, part, digest) {
    async function* body() {
        let at = digest.rewind(part.from);
        const { turn } = digest;
        for await (const chunk of (0,download/* downloadBlob */.W)(source, descriptor, at)) {
            const passing = chunk.subarray(0, part.end - at);
            digest.update(passing, turn);
            const unsent = Math.max(0, part.from - at);
            at += passing.length;
            if (passing.length > unsent)
                yield passing.subarray(unsent);
            if (at === part.end)
                return;
        }
        digest.end(turn);
    }
    return sendBody(destination, part, body);
}
const sendBytes = (destination, part, bytes) => sendBody(destination, part, bytes.subarray(part.from, part.end));
const sendStream = (destination, part, content) => sendBody(destination, part, async function* () {
    let at = 0;
    for await (const chunk of content()) {
        const [from, end] = [Math.max(0, part.from - at), part.end - at];
        at += chunk.length;
        if (from < chunk.length && end > 0)
            yield chunk.subarray(from, end);
    }
});
async function sendBody(destination, part, body) {
    const request = {
        url: part.url,
        method: part.method,
        headers: part.headers,
        body,
        contentLength: part.end - part.from,
        accept: 'any',
        tryTimeoutMs: upload/* UPLOAD_TIMEOUT_MS */.zH,
        totalTimeoutMs: upload/* UPLOAD_TIMEOUT_MS */.zH,
        retries: 0,
    };
    const response = await destination.send(request, 'push');
    const problem = response.status < 300 ? '' : await (0,connection/* readProblem */.K)(response);
    await response.discard();
    return { status: response.status, headers: response.headers, problem };
}


/***/ }),

/***/ 53595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ beginUpload),
/* harmony export */   PM: () => (/* binding */ uploadBlob),
/* harmony export */   ti: () => (/* binding */ mountBlob),
/* harmony export */   zH: () => (/* binding */ UPLOAD_TIMEOUT_MS)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28324);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94135);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6119);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87681);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12679);




const UPLOAD_TIMEOUT_MS = 10 * 60_000;
const MAX_FAILURES_IN_A_ROW = 4;
const MAX_FAILURES = 200;
const PAUSE_MS = 250;
const CHUNK_BYTES = 16 * 1024 * 1024;
const RETRIED_STATUSES = [404, 408, 416, 429, 500, 502, 503, 504];
const MAX_CAUSES = 6;
async function beginUpload(connection) {
    const request = { url: 'blobs/uploads/', method: 'POST', headers: { 'content-length': '0' }, accept: [202] };
    const response = await connection.send(request, 'push');
    await response.discard();
    return readSession(response);
}
function readSession(response) {
    const minChunk = Number(response.headers['oci-chunk-min-length'] ?? 0);
    return { url: readLocation(response), minChunk: Number.isSafeInteger(minChunk) && minChunk > 0 ? minChunk : 0 };
}
const uploadBlob = (connection, descriptor, sendPart, first) => new BlobUpload(connection, descriptor, sendPart, first).run();
class BlobUpload {
    #connection;
    #descriptor;
    #sendPart;
    #session;
    #chunk;
    #at = 0;
    #furthest = 0;
    #failuresInARow = 0;
    #failures = 0;
    constructor(connection, descriptor, sendPart, session) {
        this.#connection = connection;
        this.#descriptor = descriptor;
        this.#sendPart = sendPart;
        this.#session = session;
    }
    async run() {
        for (;;) {
            const session = this.#session ?? (await beginUpload(this.#connection));
            this.#session = session;
            const step = await this.#sendNext(session);
            if (step.kind === 'done')
                return;
            if (step.kind === 'retry')
                await this.#resume(session, step.failure, step.pauseMs);
        }
    }
    async #sendNext(session) {
        const part = this.#nextPart(session);
        const pauseMs = PAUSE_MS * 2 ** this.#failuresInARow;
        try {
            const isComplete = this.#at === this.#descriptor.size && part.method === 'PATCH';
            const answer = isComplete
                ? await closeUpload(this.#connection, session, this.#descriptor)
                : await this.#sendPart(part);
            return this.#readAnswer(session, part, answer, pauseMs);
        }
        catch (error) {
            const wrongContent = findVerificationError(error);
            if (wrongContent)
                throw wrongContent;
            if (!(0,_lib_http_js__WEBPACK_IMPORTED_MODULE_0__/* .isConnectionFault */ .b4)(error))
                throw error;
            return { kind: 'retry', failure: error, pauseMs };
        }
    }
    #nextPart(session) {
        const { size } = this.#descriptor;
        const [at, chunk] = [this.#at, this.#chunk];
        const type = { 'content-type': 'application/octet-stream' };
        if (at === 0 && (chunk === undefined || chunk >= size))
            return { url: finalUrl(session, this.#descriptor), method: 'PUT', headers: type, from: at, end: size };
        const end = Math.min(size, at + Math.max(chunk ?? size, session.minChunk));
        const headers = { ...type, 'content-range': `${at}-${end - 1}` };
        return { url: session.url, method: 'PATCH', headers, from: at, end };
    }
    #readAnswer(session, { url, method, end }, answer, pauseMs) {
        const { status, headers } = answer;
        if (status === 201)
            return { kind: 'done' };
        if (status === 202 && method === 'PATCH') {
            this.#session = { ...session, url: readLocation({ url: session.url.href, headers }) };
            this.#at = end;
            this.#failuresInARow = 0;
            return { kind: 'progress' };
        }
        if (status === 413 && this.#chunk === undefined) {
            this.#chunk = Math.max(CHUNK_BYTES, session.minChunk);
            this.#session = undefined;
            this.#at = 0;
            return { kind: 'progress' };
        }
        const failure = this.#connection.createRefusal({ url, method }, `${status} ${answer.problem}`);
        if (!RETRIED_STATUSES.includes(status))
            throw failure;
        const now = this.#connection.clock.now().getTime();
        return { kind: 'retry', failure, pauseMs: (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfterMs */ .Vs)(headers['retry-after'], now) ?? pauseMs };
    }
    async #resume(session, failure, pauseMs) {
        if (++this.#failures > MAX_FAILURES || ++this.#failuresInARow > MAX_FAILURES_IN_A_ROW)
            throw failure;
        await this.#connection.clock.sleep(pauseMs, this.#connection.signal);
        const reached = await readProgress(this.#connection, session, this.#descriptor.size);
        this.#session = reached && { ...session, url: reached.url };
        this.#at = reached?.bytes ?? 0;
        if (this.#at <= this.#furthest)
            return;
        this.#furthest = this.#at;
        this.#failuresInARow = 0;
    }
}
function findVerificationError(error) {
    for (let at = error, depth = 0; at !== undefined && at !== null && depth < MAX_CAUSES; depth++) {
        if (at instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk)
            return at;
        at = typeof at === 'object' && 'cause' in at ? at.cause : undefined;
    }
    return undefined;
}
async function readProgress(connection, session, size) {
    const response = await connection.send({ url: session.url, accept: 'any' }, 'push');
    await response.discard();
    if (response.status !== 204 && response.status !== 200)
        return undefined;
    const last = /^(?:bytes=)?0-(\d{1,15})$/.exec(response.headers.range ?? '')?.[1];
    if (last === undefined || last === '0' || Number(last) >= size)
        return undefined;
    const { location } = response.headers;
    return {
        bytes: Number(last) + 1,
        url: location ? readLocation({ url: session.url.href, headers: response.headers }) : session.url,
    };
}
async function closeUpload(connection, session, descriptor) {
    const request = {
        url: finalUrl(session, descriptor),
        method: 'PUT',
        headers: { 'content-length': '0' },
        accept: 'any',
        tryTimeoutMs: UPLOAD_TIMEOUT_MS,
        totalTimeoutMs: UPLOAD_TIMEOUT_MS,
        retries: 0,
    };
    const response = await connection.send(request, 'push');
    const problem = response.status === 201 ? '' : await (0,_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .readProblem */ .K)(response);
    await response.discard();
    return { status: response.status, headers: response.headers, problem };
}
function finalUrl({ url }, { digest }) {
    const final = new URL(url);
    final.searchParams.set('digest', digest);
    return final;
}
function readLocation({ url, headers }) {
    const { location } = headers;
    if (!location)
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .baseError */ .O)('response-malformed', { url: (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_5__/* .safeUrl */ .Pl)(url), detail: 'an upload without a Location' });
    return (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveServerUrl */ .lC)(location, url, 'upload to');
}
async function mountBlob(connection, descriptor, from) {
    const url = `blobs/uploads/?mount=${encodeURIComponent(descriptor.digest)}&from=${encodeURIComponent(from)}`;
    const request = { url, method: 'POST', headers: { 'content-length': '0' }, accept: 'any' };
    try {
        const response = await connection.send(request, 'push', [from]);
        await response.discard();
        if (response.status === 201)
            return 'mounted';
        return response.status === 202 ? readSession(response) : undefined;
    }
    catch (error) {
        if (connection.signal?.aborted || !(error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_2__/* .McError */ .Hv))
            throw error;
        return undefined;
    }
}


/***/ })

};
