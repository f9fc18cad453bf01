export const id = 4577;
export const ids = [4577];
export const modules = {

/***/ 64312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isGone),
/* harmony export */   W: () => (/* binding */ thisProcess)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);



const thisProcess = async () => ({
    ...(await whereWeAre()),
    pid: process.pid,
    started: await startOf(process.pid),
});
/**
 * Whether the holder that a mark (JSON) tells of surely is gone. Only who counts processes as it did can say so: equal
 * host names and numbers say nothing, containers share both. All others are judged by their signs of life.
 */
async function isGone(mark) {
    let given;
    try {
        given = JSON.parse(mark) ?? {};
    }
    catch {
        return false;
    }
    const { pid, started } = given;
    const here = await whereWeAre();
    const isHere = given.host === here.host && given.boot === here.boot && given.pids === here.pids;
    if (!isHere || typeof pid !== 'number')
        return false;
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) === 'ESRCH';
    }
    return (await startOf(pid)) !== started; // the number lives on in another process
}
const read = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => '');
async function whereWeAre() {
    const pids = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)('/proc/self/ns/pid').catch(() => '');
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), boot: (await read('/proc/sys/kernel/random/boot_id')).trim(), pids };
}
/** When a process began, where the system tells (Linux): numbers of processes are used again, in containers often. */
async function startOf(pid) {
    const line = await read(`/proc/${pid}/stat`);
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}


/***/ }),

/***/ 65215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ fetchBytes)
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74995);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);



/**
 * Requests a whole answer that is small and bounded: one whose body is cut in transit is requested again, which `send` alone
 * cannot do. The limit of time holds for all tries together.
 */
async function fetchBytes(http, request, maxBytes) {
    const documentMs = request.documentTimeoutMs ?? _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCUMENT_TIMEOUT_MS */ .RA;
    const deadline = Date.now() + documentMs;
    return (0,p_retry__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .Ay)(async (attempt) => {
        const documentTimeoutMs = attempt === 1 ? documentMs : Math.max(1, deadline - Date.now());
        const response = await http.send({ ...request, documentTimeoutMs });
        return { response, bytes: await response.bytes(maxBytes) };
    }, {
        retries: request.retries ?? 2,
        minTimeout: 150,
        maxTimeout: 2_000,
        randomize: true,
        ...(request.signal ? { signal: request.signal } : {}),
        shouldRetry: ({ error }) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .McError */ .Hv &&
            error.code === 'network-unreachable' &&
            error.details['method'] === 'reading' &&
            Date.now() < deadline,
    });
}


/***/ }),

/***/ 92904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ nextPage)
/* harmony export */ });
/* harmony import */ var _urls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6119);

const MAX_LINK_CHARS = 16 * 1024;
/** RFC 8288 section 3: a target in angle brackets, and parameters whose values are tokens or quoted. */
const LINK = /<([^<>\s]{1,4096})>((?:\s?;\s?[A-Za-z*!-]{1,32}(?:\s?=\s?(?:"[^"]{0,1024}"|[^\s",;]{0,1024}))?){0,16})/g;
const REL = /;\s?rel\s?=\s?(?:"([^"]*)"|([^\s",;]*))/i;
/** RFC 8288 `Link: <…>; rel="next"`; a page on another origin is none: credentials are sent with each page. */
function nextPage(link, base, current) {
    for (const [, target = '', parameters = ''] of (link ?? '').slice(0, MAX_LINK_CHARS).matchAll(LINK)) {
        const [, quoted, token] = REL.exec(parameters) ?? [];
        if (!(quoted ?? token ?? '').toLowerCase().split(/\s+/).includes('next'))
            continue;
        if (!URL.canParse(target, current))
            return undefined;
        const next = new URL(target, current);
        return (0,_urls_js__WEBPACK_IMPORTED_MODULE_0__/* .sharesCredentials */ .J6)(base, next) ? next : undefined;
    }
    return undefined;
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
/* harmony export */   J6: () => (/* binding */ sharesCredentials),
/* harmony export */   NX: () => (/* binding */ MAX_REDIRECTS),
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   ei: () => (/* binding */ resolveGiven),
/* harmony export */   qk: () => (/* binding */ isDowngrade),
/* harmony export */   w4: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/** Redirects of one request that the client follows. */
const MAX_REDIRECTS = 5;
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
/** Decides whether a request may go on to a URL that a server gave: never from https to another scheme. */
const isDowngrade = (from, to) => from.protocol === 'https:' && to.protocol !== 'https:';
/** Decides whether credentials for one URL may also be sent to another: only within one origin. */
const sharesCredentials = (from, to) => from.origin === to.origin;
/**
 * Resolves a URL that a server gave in its answer from `from`, such as a redirect or the Location of an upload: absolute, or
 * relative to `from` (RFC 9110 section 10.2.2). Throws `http-redirect` where it is not a URL, or leads from https to plain http.
 */
function resolveGiven(given, from, method) {
    const origin = new URL(from);
    const to = URL.canParse(given, origin.href) ? new URL(given, origin) : undefined;
    const url = safeUrl(origin);
    if (to === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv('http-redirect', { method, url, detail: 'to something that is not a URL', limit: MAX_REDIRECTS });
    if (isDowngrade(origin, to))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv('http-redirect', { method, url, detail: `from https to ${safeUrl(to)}`, limit: MAX_REDIRECTS });
    return to;
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _holder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64312);







const POLL_MS = 25;
const MAX_POLL_MS = 1_000;
const BREAKING_TAKES_MS = 5_000; // whoever removes a dead holder's lock needs a fraction of this
const LIFE_MS = 60_000;
const MAX_MARK_BYTES = 4096;
/**
 * Runs `work` while this process alone holds the lock file at `path`. The file names its holder: one that was killed is
 * found dead at once by whoever counts processes as it did (same boot, same PID namespace: equal host names and numbers
 * say nothing, containers share both). For all others it gives a sign of life every third of `lifeMs`; when there was none
 * for `lifeMs`, by the watcher's own clock (clocks of machines differ), it is dead too. `held` aborts when the lock was
 * lost, as after a suspension of the machine. Throws `locked` when it cannot be had in time.
 */
async function withLock(path, work, options = {}) {
    const { clock = _clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .ml, lifeMs = LIFE_MS, signal } = options;
    const mark = await acquire(path, options);
    const [lost, ended] = [new AbortController(), new AbortController()];
    const beating = (async () => {
        for (;;) {
            await clock.sleep(lifeMs / 3, ended.signal).catch(() => undefined);
            if (ended.signal.aborted)
                return;
            await beat(path, mark);
        }
    })().catch((error) => lost.abort(error));
    try {
        return await work(signal ? AbortSignal.any([signal, lost.signal]) : lost.signal);
    }
    finally {
        ended.abort();
        await beating;
        if ((await look(path))?.holder === mark)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true });
    }
}
/** Touches the lock, if it still is ours. A disk that fails for a moment is no reason to stop: another would say so. */
async function beat(path, mark) {
    const there = await look(path);
    if (there?.holder !== mark)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv('locked', { path, holder: there?.holder.trim() ?? 'nobody' });
    const now = new Date();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.utimes)(path, now, now).catch(() => undefined);
}
async function acquire(path, options) {
    const { waitMs = 90_000, lifeMs = LIFE_MS, clock = _clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .ml, signal } = options;
    const mark = `${JSON.stringify({ ...(await (0,_holder_js__WEBPACK_IMPORTED_MODULE_6__/* .thisProcess */ .W)()), id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex') })}\n`;
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
    const deadline = performance.now() + waitMs;
    let seen;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(temporary, mark);
        for (let polls = 0;; polls++) {
            // A link, because it appears with its whole content or not at all: an empty lock would tell of no holder.
            if (await create(temporary, path))
                return mark;
            const there = await look(path);
            if (!there)
                await refuseOther(path);
            const now = performance.now();
            const sign = there && `${there.modified} ${there.holder}`;
            if (sign !== undefined && sign !== seen?.sign)
                seen = { sign, since: now };
            const isStill = seen !== undefined && sign === seen.sign && now - seen.since >= lifeMs;
            if (there && (isStill || (await (0,_holder_js__WEBPACK_IMPORTED_MODULE_6__/* .isGone */ .S)(there.holder))))
                await breakLock(path, there, clock);
            else if (now > deadline)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv('locked', { path, holder: there?.holder.trim() ?? '' });
            else
                await clock.sleep(Math.min(POLL_MS + polls * POLL_MS * Math.random(), MAX_POLL_MS), signal);
        }
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv || signal?.aborted)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv('file-unwritable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error) }, { cause: error });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
    }
}
/** Throws if the path of a lock is not a file: no holder would remove it, so waiting would not end. */
async function refuseOther(path) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch(() => undefined);
    if (status && !status.isFile())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv('locked', { path, holder: 'none, because it is not a file' });
}
async function create(temporary, path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(temporary, path);
        return true;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) === 'EEXIST')
            return false;
        throw error;
    }
}
/** Removes a dead holder's lock; two that find it dead at once must not remove the lock of a third that came between. */
async function breakLock(path, dead, clock) {
    const breaking = `${path}.breaking`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(breaking, '', { flag: 'wx' });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) !== 'EEXIST')
            throw error;
        const since = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(breaking).catch(() => undefined);
        if (since && Date.now() - since.mtimeMs > BREAKING_TAKES_MS)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(breaking, { force: true });
        await clock.sleep(POLL_MS);
        return;
    }
    try {
        const there = await look(path);
        if (there?.holder === dead.holder && there.modified === dead.modified)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(breaking, { force: true });
    }
}
/** Through an open file: network file systems look again when a file is opened, and remember its times otherwise. */
async function look(path) {
    // Without waiting: a pipe at the path of the lock has no holder, and must not stop the one who looks.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK).catch(() => undefined);
    try {
        const status = await file?.stat({ bigint: true });
        if (!file || !status?.isFile())
            return undefined;
        const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_MARK_BYTES), 0, MAX_MARK_BYTES, 0);
        return { holder: buffer.toString('utf8', 0, bytesRead), modified: status.mtimeNs };
    }
    catch {
        return undefined;
    }
    finally {
        await file?.close();
    }
}


/***/ }),

/***/ 20253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ Slots)
/* harmony export */ });
/** So many pieces of work at a time, first come, first served. */
class Slots {
    #limit;
    #waiting = [];
    #taken = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    /** Runs `work` when there is a free slot, and frees it when the work has ended, well or not. */
    async run(work) {
        if (this.#taken >= this.#limit)
            await new Promise((resolve) => this.#waiting.push(resolve));
        else
            this.#taken++;
        try {
            return await work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#taken--;
        }
    }
}


/***/ }),

/***/ 30863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ writeTar),
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   Ms: () => (/* binding */ padding),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   ay: () => (/* binding */ readHeader),
/* harmony export */   bt: () => (/* binding */ isSafeMemberName),
/* harmony export */   sB: () => (/* binding */ readTar),
/* harmony export */   v$: () => (/* binding */ tarSize)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const BLOCK = 512;
const MAX_SIZE = 8 ** 11 - 1; // eleven octal digits: POSIX ustar's own bound
const END_BLOCKS = 2;
const MAX_END_BLOCKS = 64; // some writers fill up to their tape's record
const MODES = [0o644, 0o755];
/** Whether a name can lead nowhere but below the folder that an archive is unpacked in. */
const isSafeMemberName = (name) => name !== '' &&
    !name.startsWith('/') &&
    !/[\\\p{Cc}]/u.test(name) &&
    !/^[A-Za-z]:/.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
/** `name` as ustar holds it: up to 100 bytes, and up to 155 of folders before them. */
function splitName(name) {
    if (Buffer.byteLength(name) <= 100)
        return { name, prefix: '' };
    for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
        const [prefix, rest] = [name.slice(0, slash), name.slice(slash + 1)];
        if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(rest) <= 100)
            return { name: rest, prefix };
    }
    return undefined;
}
/** The one header (POSIX.1-1988 ustar) that a plain file of that name, size and mode has here: no owner, no time. */
function headerOf(name, size, mode) {
    const split = splitName(name);
    const fits = split && isSafeMemberName(name) && Number.isInteger(size) && size >= 0 && size <= MAX_SIZE;
    return fits ? rawHeader(split, size, mode, '0') : undefined;
}
function rawHeader(split, size, mode, type) {
    const header = Buffer.alloc(BLOCK);
    const octal = (value, at, digits) => {
        header.write(value.toString(8).padStart(digits, '0'), at, 'latin1');
    };
    header.write(split.name, 0, 'utf8');
    octal(mode, 100, 7);
    octal(0, 108, 7);
    octal(0, 116, 7);
    octal(size, 124, 11);
    octal(0, 136, 11);
    header.fill(0x20, 148, 156);
    header.write(type, 156, 'latin1');
    header.write('ustar\u000000', 257, 'latin1');
    header.write(split.prefix, 345, 'utf8');
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return header;
}
/** What stands before a file that ustar cannot hold (POSIX.1-2001 pax, "Extended Header"), and the header of the file itself. */
function extendedHeader(name, size, mode) {
    if (!isSafeMemberName(name) || !Number.isSafeInteger(size) || size < 0)
        return undefined;
    const record = (key, value) => {
        const rest = ` ${key}=${value}\n`;
        const length = Buffer.byteLength(rest);
        // The length counts its own digits.
        const digits = [1, 2, 3, 4].find((count) => `${length + count}`.length === count) ?? 0;
        return `${length + digits}${rest}`;
    };
    const records = Buffer.from([...(splitName(name) ? [] : [record('path', name)]), ...(size > MAX_SIZE ? [record('size', `${size}`)] : [])].join(''));
    const split = splitName(name) ?? { name: Buffer.from(name).subarray(0, 100).toString('latin1'), prefix: '' };
    return Buffer.concat([
        rawHeader({ name: 'pax', prefix: '' }, records.length, mode, 'x'),
        records,
        padding(records.length),
        rawHeader(split, size > MAX_SIZE ? 0 : size, mode, '0'),
    ]);
}
const padding = (size) => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
/**
 * A plain POSIX tar of plain files, in the order given. The same entries give the same bytes on every machine and with
 * every version of everything, which is why no library writes it. Throws `tar-entry-invalid` for a name or size that
 * ustar cannot hold, or a content of another size. With `extended` a name or size that ustar cannot hold goes into a pax header.
 */
async function* writeTar(entries, { extended = false } = {}) {
    for await (const { name, size, content, mode = 0o644 } of entries) {
        const header = headerOf(name, size, mode) ?? (extended ? extendedHeader(name, size, mode) : undefined);
        if (!header)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('tar-entry-invalid', { name, detail: 'a ustar archive cannot hold it' });
        yield header;
        let written = 0;
        for await (const chunk of content()) {
            written += chunk.length;
            if (written > size)
                break;
            yield chunk;
        }
        if (written !== size)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('tar-entry-invalid', { name, detail: `it was to have ${size} bytes` });
        yield padding(size);
    }
    yield Buffer.alloc(BLOCK * END_BLOCKS);
}
/** A stream that can be asked for so many bytes. */
class ByteReader {
    #source;
    #held = new Uint8Array();
    offset = 0;
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    /** Up to `most` bytes; none at the end. */
    async some(most) {
        while (this.#held.length === 0) {
            const next = await this.#source.next();
            if (next.done)
                return new Uint8Array();
            this.#held = next.value;
        }
        const chunk = this.#held.subarray(0, most);
        this.#held = this.#held.subarray(chunk.length);
        this.offset += chunk.length;
        return chunk;
    }
    /** Exactly `size` bytes, or what there was before the end. */
    async exactly(size) {
        const chunks = [];
        for (let got = 0; got < size;) {
            const chunk = await this.some(size - got);
            if (chunk.length === 0)
                break;
            got += chunk.length;
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    }
    async close() {
        await this.#source.return?.();
    }
}
/** `member`: in whose content or padding it was met. */
const malformed = (what, offset, detail, member) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('tar-malformed', { what, offset, detail, member });
/** What a header of a plain file says. Anything else, and a wrong checksum, is `undefined`. */
function readHeader(block, dotted = false) {
    const field = (from, length) => {
        const bytes = block.subarray(from, from + length);
        const end = bytes.indexOf(0);
        return bytes.subarray(0, end < 0 ? length : end).toString('utf8');
    };
    const number = (from, length) => {
        const digits = field(from, length).trim();
        return /^[0-7]{1,11}$/.test(digits) ? Number.parseInt(digits, 8) : -1;
    };
    const sum = block.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 0x20 : byte), 0);
    const plain = field(156, 1) === '0' || field(156, 1) === '';
    if (!plain || number(148, 8) !== sum || field(257, 5) !== 'ustar')
        return undefined;
    const prefix = field(345, 155);
    const given = prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`;
    const name = dotted ? given.replace(/^\.\//, '') : given;
    const [size, mode] = [number(124, 12), number(100, 8)];
    if (size < 0 || mode < 0 || !isSafeMemberName(name))
        return undefined;
    return { name, size, mode, canonical: headerOf(name, size, mode)?.equals(block) === true && MODES.includes(mode) };
}
/** The bytes of an archive of members of these sizes, as {@link writeTar} writes it. */
const tarSize = (sizes) => sizes.reduce((total, size) => total + BLOCK + size + padding(size).length, BLOCK * END_BLOCKS);
/**
 * Reads an archive of plain files, member by member: links, folders, extensions, names that lead elsewhere, a wrong
 * checksum, bytes in the padding or behind the end are refused with `tar-malformed`, as is what exceeds the limits.
 * `what` names the archive. Who must know that it is just as {@link writeTar} wrote it looks at `canonical` too.
 */
async function* readTar(archive, limits, what) {
    const reader = new ByteReader(archive);
    let total = 0;
    try {
        for (let count = 0;; count++) {
            const at = reader.offset;
            const block = await reader.exactly(BLOCK);
            if (block.length < BLOCK)
                throw malformed(what, at, 'it ends too early');
            if (block.every((byte) => byte === 0))
                break;
            const header = readHeader(block);
            if (!header)
                throw malformed(what, at, 'a header that is not one of a plain file');
            total += header.size;
            if (count >= limits.members)
                throw malformed(what, at, `more than ${limits.members} members`);
            if (total > limits.bytes)
                throw malformed(what, at, `more than ${limits.bytes} bytes of content`);
            let left = header.size;
            const content = async function* () {
                while (left > 0) {
                    const chunk = await reader.some(left);
                    if (chunk.length === 0)
                        throw malformed(what, reader.offset, `it ends within ${header.name}`, header.name);
                    left -= chunk.length;
                    yield chunk;
                }
            };
            yield { ...header, offset: reader.offset, content: content() };
            while (left > 0) {
                const chunk = await reader.some(left);
                if (chunk.length === 0)
                    throw malformed(what, reader.offset, `it ends within ${header.name}`, header.name);
                left -= chunk.length;
            }
            const pad = await reader.exactly(padding(header.size).length);
            if (pad.length !== padding(header.size).length || pad.some((byte) => byte !== 0))
                throw malformed(what, reader.offset - pad.length, `the padding of ${header.name} is not empty`, header.name);
        }
        for (let blocks = 1;; blocks++) {
            const at = reader.offset;
            const block = await reader.exactly(BLOCK);
            if (block.length === 0 && blocks >= END_BLOCKS)
                break;
            if (block.length < BLOCK || block.some((byte) => byte !== 0) || blocks > MAX_END_BLOCKS)
                throw malformed(what, at, 'its end is not one');
        }
    }
    finally {
        await reader.close();
    }
}


/***/ }),

/***/ 25399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ FOREIGN_LAYERS),
/* harmony export */   Cx: () => (/* binding */ closure),
/* harmony export */   FJ: () => (/* binding */ cosignTags)
/* harmony export */ });
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18867);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95669);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54566);




const FOREIGN_LAYERS = ['skip', 'copy', 'fail'];
const MAX_NODES = 20_000;
const MAX_DEPTH = 16; // nested indexes and referrers of referrers; real ones have 4
const MAX_BYTES = 64 * 1024 * 1024; // of all manifests together, which are held in memory
const MAX_TAG_LENGTH = 128;
const MAX_DROPPED_NOTES = 20;
/** cosign's own tags beside an image (sigstore/cosign specs, SIGNATURE_SPEC.md). */
const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'];
const cosignTags = (digest) => COSIGN_SUFFIXES.map((suffix) => `${digest.replace(':', '-')}${suffix}`).filter((tag) => tag.length <= MAX_TAG_LENGTH);
/** OCI image spec 1.0, "Non-Distributable Layers", and Docker's foreign layers. */
const isNonDistributable = ({ mediaType }) => /^application\/vnd\.(oci\.image\.layer\.nondistributable\.|docker\.image\.rootfs\.foreign\.)/.test(mediaType);
const ANYHOW = '*';
/**
 * The closure of a release: from the root every child of every index, config and layers, every referrer of every node,
 * referrers of referrers, and cosign's tags of every node. Reads only. Throws `closure-incomplete` where something that is
 * named is not there, `closure-too-large` past the bounds, `foreign-layer` where that is asked for.
 */
async function closure(repository, target, options) {
    const first = await repository.manifest(target);
    const walk = new Walk(repository, `${repository.name}@${first.descriptor.digest}`, options.only);
    // Tags are listed once: asking for three tags of each node would be most of the requests.
    const dropped = [];
    walk.tags = new Set(await repository.tags((error) => dropped.push(error)));
    const { digest } = first.descriptor;
    const start = walk.unseen([{ digest, manifest: first, depth: 0 }]);
    await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .crawl */ .MV)(start, options.concurrency, (visit) => walk.visit(visit), options.signal);
    const nodes = arranged(digest, walk.found);
    const { blobs, foreign } = await partsOf(repository, nodes, options.foreignLayers ?? 'skip');
    return {
        root: first.descriptor,
        nodes,
        blobs,
        foreign,
        tags: nodes.flatMap(({ manifest }) => walk.found.get(manifest.descriptor.digest)?.tags ?? []),
        notes: [
            ...dropped.slice(0, MAX_DROPPED_NOTES).map(({ code, message }) => `${code}: ${message}`),
            ...[...walk.strangers].map(([stranger, of]) => `${stranger} is listed as a referrer of ${of}, and does not refer to it: left out`),
            ...foreign.map(({ digest: layer, mediaType }) => `${layer} (${mediaType}) is a foreign layer: left where it is`),
        ],
    };
}
class Walk {
    #repository;
    #what;
    #only;
    /** Of each digest that was named: whose referrer it is said to be, or `ANYHOW` where it belongs whatever its subject is. */
    #claims = new Map();
    found = new Map();
    /** Listed as a referrer by somebody to whom it does not refer. */
    strangers = new Map();
    tags = new Set();
    #bytes = 0;
    constructor(repository, what, only) {
        this.#repository = repository;
        this.#what = what;
        this.#only = only;
    }
    /** Reads a node and what is beside it; resolves to what was not seen before. */
    async visit({ digest, manifest: given, depth, subject }) {
        if (depth >= MAX_DEPTH)
            throw this.#tooLarge(MAX_DEPTH, 'levels');
        if (this.#claims.size > MAX_NODES)
            throw this.#tooLarge(MAX_NODES, 'manifests');
        const manifest = given ?? (await this.#read(digest, subject === undefined ? 'child' : 'referrer'));
        const claims = this.#claims.get(digest);
        if (!claims?.has(ANYHOW) && !claims?.has(manifest.json.subject?.digest ?? '')) {
            this.strangers.set(digest, subject ?? '');
            return [];
        }
        this.#bytes += manifest.bytes.length;
        if (this.#bytes > MAX_BYTES)
            throw this.#tooLarge(MAX_BYTES, 'bytes of manifests');
        const children = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(manifest).filter(({ mediaType }) => (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType));
        const referrers = await this.#referrers(digest);
        const tagged = await this.#cosign(digest);
        this.found.set(digest, {
            manifest,
            children: children.map((one) => one.digest),
            referrers,
            tags: tagged.map(({ tag, manifest: { descriptor } }) => ({ tag, digest: descriptor.digest, of: digest })),
        });
        return this.unseen([
            ...children.map((one) => ({ digest: one.digest, depth: depth + 1 })),
            ...referrers.map((one) => ({ digest: one, depth: depth + 1, subject: digest })),
            ...tagged.map((one) => ({ digest: one.manifest.descriptor.digest, manifest: one.manifest, depth: depth + 1 })),
        ]);
    }
    /** Those that are still to be visited, and that they are named. One who was a stranger may be named with more right. */
    unseen(named) {
        return named.filter(({ digest, subject = ANYHOW }) => {
            const claims = this.#claims.get(digest);
            const isNew = claims === undefined || (this.strangers.has(digest) && !claims.has(subject));
            this.strangers.delete(digest);
            this.#claims.set(digest, (claims ?? new Set()).add(subject));
            return isNew;
        });
    }
    async #referrers(digest) {
        const only = this.#only;
        if (only?.size === 0)
            return [];
        let isCut = false;
        const onCut = () => {
            isCut = true;
        };
        const listed = await this.#repository.referrers(digest, undefined, this.tags, only ? onCut : undefined);
        const found = new Set(listed.map((one) => one.digest).filter((one) => only?.has(one) ?? true));
        // Of a list that was not read to its end, those that belong here are asked for one by one: each names its subject.
        if (isCut)
            for (const one of only ?? [])
                if (!this.#claims.get(one)?.has(ANYHOW))
                    found.add(one);
        return [...found].sort();
    }
    async #cosign(digest) {
        const found = [];
        for (const tag of cosignTags(digest)) {
            if (!this.tags.has(tag))
                continue;
            if (this.#only && !this.#only.has((await this.#repository.resolve(tag))?.digest ?? ''))
                continue;
            found.push({ tag, manifest: await this.#read(tag, 'cosign tag') });
        }
        return found;
    }
    async #read(target, role) {
        try {
            return await this.#repository.manifest(target);
        }
        catch (error) {
            if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv) || error.code !== 'reference-not-found')
                throw error;
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('closure-incomplete', { what: this.#what, missing: target, role }, { cause: error });
        }
    }
    #tooLarge(limit, unit) {
        return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('closure-too-large', { what: this.#what, limit, unit });
    }
}
/** From the root outwards, the same whatever the order in which a registry answered. */
function arranged(root, found) {
    const nodes = [];
    const placed = new Set();
    const waiting = [
        { digest: root, role: 'root', of: root, depth: 0 },
    ];
    for (const { digest, ...place } of waiting) {
        const at = found.get(digest);
        if (!at || placed.has(digest))
            continue;
        placed.add(digest);
        nodes.push({ manifest: at.manifest, ...place });
        const next = { of: digest, depth: place.depth + 1 };
        for (const child of at.children)
            waiting.push({ digest: child, role: 'child', ...next });
        for (const referrer of at.referrers)
            if (found.get(referrer)?.manifest.json.subject?.digest === digest)
                waiting.push({ digest: referrer, role: 'referrer', ...next });
        for (const { tag, digest: tagged } of at.tags)
            waiting.push({ digest: tagged, role: 'cosign-tag', tag, ...next });
    }
    return nodes;
}
/** Blobs that are copied, and those that stay. Two manifests that give one digest two sizes cannot both be right. */
async function partsOf(repository, nodes, foreignLayers) {
    const sizes = new Map(nodes.map(({ manifest: { descriptor } }) => [descriptor.digest, descriptor.size]));
    const parts = new Map();
    for (const { manifest } of nodes) {
        const from = `${repository.name}@${manifest.descriptor.digest}`;
        for (const part of [...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(manifest), ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .blobsOf */ .OR)(manifest)]) {
            const size = sizes.get(part.digest);
            if (size !== undefined && size !== part.size) {
                const what = `${part.digest}, as ${from} describes it,`;
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('size-mismatch', { what, expected: part.size, found: size });
            }
            sizes.set(part.digest, part.size);
        }
        for (const blob of (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .blobsOf */ .OR)(manifest))
            if (!parts.has(blob.digest))
                parts.set(blob.digest, blob);
    }
    const blobs = [];
    const foreign = [];
    for (const blob of parts.values()) {
        if (foreignLayers === 'copy' || !(await isForeign(repository, blob)))
            blobs.push(blob);
        else if (foreignLayers === 'skip')
            foreign.push(blob);
        else
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('foreign-layer', {
                what: repository.name,
                digest: blob.digest,
                mediaType: blob.mediaType,
            });
    }
    return { blobs, foreign };
}
/** A layer that may be distributed and has other addresses too is one like all others, as long as it is here. */
const isForeign = async (repository, blob) => isNonDistributable(blob) || ((blob.urls?.length ?? 0) > 0 && !(await repository.hasBlob(blob)));


/***/ }),

/***/ 53716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ anonymous),
/* harmony export */   d: () => (/* binding */ dockerCredentials)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);



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
/** Docker's config.json: `auths`, `credHelpers`, `credsStore`. Throws `credentials-malformed`; never quotes the content. */
function dockerCredentials(text, path, helper) {
    let config;
    try {
        config = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .conform */ .fj)(dockerConfig, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text, path), path);
    }
    catch {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('credentials-malformed', { path, detail: "it is not Docker's config.json" });
    }
    return async (registry) => {
        const keys = registry === 'docker.io' || registry.endsWith('.docker.io')
            ? [DOCKER_HUB, registry]
            : [registry, `https://${registry}`, `http://${registry}`];
        const name = keys.map((key) => config.credHelpers?.[key]).find(Boolean) ?? (auth(keys) ? undefined : config.credsStore);
        return name && helper ? fromHelper(name, keys[0] ?? registry, helper, path) : auth(keys);
    };
    function auth(keys) {
        const found = keys.map((key) => config.auths?.[key] ?? config.auths?.[`${key}/`]).find(Boolean);
        if (!found)
            return undefined;
        const [username, password] = found.auth ? basic(found.auth, path) : [found.username, found.password];
        const identity = found.identitytoken ? { identityToken: found.identitytoken } : {};
        return username !== undefined && (password !== undefined || found.identitytoken)
            ? { username, password: password ?? '', ...identity }
            : undefined;
    }
}
function basic(auth, path) {
    const text = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = text.indexOf(':');
    if (colon < 1)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('credentials-malformed', { path, detail: 'an "auth" is not base64 of user:password' });
    return [text.slice(0, colon), text.slice(colon + 1)];
}
async function fromHelper(name, registry, helper, path) {
    const bad = (detail) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('credentials-malformed', { path, detail });
    if (!HELPER_NAME.test(name))
        throw bad('the name of a credential helper is no plain name');
    const said = await helper(name, registry);
    if (said.trim() === '' || said.includes('credentials not found'))
        return undefined;
    let answer;
    try {
        answer = JSON.parse(said);
    }
    catch {
        throw bad(`docker-credential-${name} did not answer in JSON`);
    }
    if (typeof answer.Username !== 'string' || typeof answer.Secret !== 'string')
        throw bad(`docker-credential-${name} gave no user and secret`);
    return answer.Username === '<token>'
        ? { username: '', password: '', identityToken: answer.Secret }
        : { username: answer.Username, password: answer.Secret };
}


/***/ }),

/***/ 29887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ dockerConfigCredentials)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13963);
/* harmony import */ var _lib_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95455);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53716);







const MAX_CONFIG_BYTES = 1024 * 1024;
const HELPER_TIMEOUT_MS = 30_000;
/** `docker-credential-NAME get`, as Docker runs it: the registry on stdin, JSON or a sentence on stdout. */
const helperIn = (env) => (helper, registry) => new Promise((resolve, reject) => {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(`docker-credential-${helper}`, ['get'], { timeout: HELPER_TIMEOUT_MS, maxBuffer: MAX_CONFIG_BYTES, env }, (error, stdout) => {
        // "credentials not found" comes with exit 1, on stdout; that is an answer. Its output is never quoted.
        if (error && !stdout.includes('credentials not found'))
            reject(new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv('credential-helper-failed', { helper, registry, detail: error.code ?? error.signal ?? '' }));
        else
            resolve(stdout);
    });
    child.stdin?.on('error', () => undefined); // a helper that ends without reading says why by its exit code
    child.stdin?.end(`${registry}\n`);
});
/**
 * Credentials as Docker keeps them: of `file`, else of $DOCKER_CONFIG/config.json, else of ~/.docker/config.json. Only a
 * file that was named must be there. Throws `file-not-found`, `credentials-malformed`.
 */
async function dockerConfigCredentials(options) {
    const path = options.file ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(options.env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker'), 'config.json');
    try {
        const text = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readFileBounded */ .Y1)(path, MAX_CONFIG_BYTES, 'the credentials')).toString('utf8');
        const credentials = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerCredentials */ .d)(text, path, helperIn(options.env));
        return masked(credentials, options.maskSecret ?? (() => { }));
    }
    catch (error) {
        if (options.file === undefined && error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv && error.code === 'file-not-found')
            return _credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .anonymous */ ._;
        throw error;
    }
}
const masked = (credentials, maskSecret) => async (registry) => {
    const mask = (secret) => {
        (0,_lib_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .rememberSecret */ .Gz)(secret);
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

/***/ 64577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dockerConfigCredentials: () => (/* reexport */ docker_config/* dockerConfigCredentials */.D),
  Av: () => (/* binding */ openRepository)
});

// UNUSED EXPORTS: CREATED_ANNOTATION, DOCKER_LIST, DOCKER_MANIFEST, EMPTY_BYTES, EMPTY_DESCRIPTOR, FOREIGN_LAYERS, MANIFEST_TYPES, MAX_MANIFEST_BYTES, OCI_EMPTY, OCI_INDEX, OCI_MANIFEST, REF_NAME_ANNOTATION, TITLE_ANNOTATION, anonymous, artifactManifest, attachArtifact, blobsOf, childrenOf, choosePlatform, closure, copyGraph, copyGraphs, cosignTags, dockerCredentials, edgesOf, fallbackTag, formatReference, fullNameHint, graphBytes, holdToBudget, isManifestType, isReferenceLike, listRepositories, malformedName, missingFrom, parseReference, planCopy, pushOrder, readManifest, refuseImageName, targetOf, transferBlob, withTarget

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/lock.js
var lock = __webpack_require__(70225);
// EXTERNAL MODULE: ./build/lib/tar.js
var lib_tar = __webpack_require__(30863);
;// CONCATENATED MODULE: ./build/lib/tar-list.js

const PAX = 0x78; // 'x'
const PAX_GLOBAL = 0x67; // 'g'
const MAX_PAX_BYTES = 64 * 1024;
/**
 * Where the files of an archive lie, found by its headers alone: contents are not read. Folders and a leading `./` are passed
 * over, as other writers have them; pax headers are read; all else is refused as `readTar` does, and so is a name that comes twice. `read`
 * gives so many bytes from an offset, fewer only at the end.
 */
async function listTar(read, limits, what) {
    const files = new Map();
    let at = 0;
    let named = {};
    for (let count = 0;; count++) {
        const block = await read(at, lib_tar/* BLOCK */.IE);
        if (block.length < lib_tar/* BLOCK */.IE)
            throw (0,lib_tar/* malformed */.Qm)(what, at, 'it ends too early');
        if (block.every((byte) => byte === 0))
            return files;
        if (count >= limits.members)
            throw (0,lib_tar/* malformed */.Qm)(what, at, `more than ${limits.members} members`);
        if (block[156] === PAX || block[156] === PAX_GLOBAL) {
            const { records, length } = await paxRecords(read, at, block, what);
            // For all files at once a name or a size makes no sense.
            if (block[156] === PAX_GLOBAL && (records.path ?? records.size) !== undefined)
                throw (0,lib_tar/* malformed */.Qm)(what, at, 'one name or size for all files');
            if (block[156] === PAX)
                named = records;
            at += length;
            continue;
        }
        const folder = folderName(block);
        const header = folder === undefined ? (0,lib_tar/* readHeader */.ay)(block, true) : undefined;
        if (folder === undefined && !header)
            throw (0,lib_tar/* malformed */.Qm)(what, at, 'a header that is not one of a plain file or folder');
        at += lib_tar/* BLOCK */.IE;
        const { path, size } = named;
        named = {};
        if (!header)
            continue;
        const file = { name: path?.replace(/^\.\//, '') ?? header.name, size: size ?? header.size };
        if (!(0,lib_tar/* isSafeMemberName */.bt)(file.name))
            throw (0,lib_tar/* malformed */.Qm)(what, at, 'a name that leads elsewhere');
        if (files.has(file.name))
            throw (0,lib_tar/* malformed */.Qm)(what, at, `${file.name} is there twice`);
        files.set(file.name, { offset: at, size: file.size });
        at += file.size + (0,lib_tar/* padding */.Ms)(file.size).length;
    }
}
/** Of an extended header (POSIX.1-2001 pax): `LENGTH KEY=VALUE\n` each. What is not about names and sizes is passed over. */
async function paxRecords(read, at, block, what) {
    // Its own header is one of a plain file but for its type; its name means nothing.
    const size = Number.parseInt(block.subarray(124, 135).toString('latin1'), 8);
    if (!(size > 0 && size <= MAX_PAX_BYTES))
        throw (0,lib_tar/* malformed */.Qm)(what, at, 'an extended header of a size that none has');
    const text = await read(at + lib_tar/* BLOCK */.IE, size);
    const records = {};
    for (let from = 0; from < text.length;) {
        const [whole = '', length = ''] = /^([1-9]\d{0,5}) /.exec(text.subarray(from, from + 8).toString('latin1')) ?? [];
        const end = from + Number(length);
        const record = text.subarray(from + whole.length, end - 1).toString('utf8');
        const equals = record.indexOf('=');
        if (length === '' || end > text.length || text[end - 1] !== 0x0a || equals < 1)
            throw (0,lib_tar/* malformed */.Qm)(what, at, 'an extended header that cannot be read');
        const value = record.slice(equals + 1);
        if (record.startsWith('path='))
            records.path = value;
        if (record.startsWith('size=')) {
            if (!/^\d{1,15}$/.test(value))
                throw (0,lib_tar/* malformed */.Qm)(what, at, 'a size that is none');
            records.size = Number(value);
        }
        if (record.startsWith('linkpath=') || record.startsWith('GNU.sparse'))
            throw (0,lib_tar/* malformed */.Qm)(what, at, 'no plain file');
        from = end;
    }
    return { records, length: lib_tar/* BLOCK */.IE + size + (0,lib_tar/* padding */.Ms)(size).length };
}
/** The name of a folder, if the header is one of a folder within the archive. */
function folderName(block) {
    if (block[156] !== 0x35)
        return undefined;
    const copy = Buffer.from(block);
    const end = copy.indexOf(0);
    const name = copy.subarray(0, Math.min(end < 0 ? 100 : end, 100)).toString('utf8');
    const plain = name.replace(/^\.\//, '').replace(/\/$/, '');
    return plain === '' || plain === '.' || (0,lib_tar/* isSafeMemberName */.bt)(plain) ? plain : undefined;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/oci/closure.js
var closure = __webpack_require__(25399);
// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/oci/registry/fallback.js
var registry_fallback = __webpack_require__(9472);
;// CONCATENATED MODULE: ./build/oci/layout-index.js






const MAX_INDEX_BYTES = 16 * 1024 * 1024;
const LAYOUT_FILE = '{"imageLayoutVersion":"1.0.0"}';
/** What `cosign save` writes instead of tags: of which kind an entry is. */
const SAVED_KINDS = {
    'dev.cosignproject.cosign/sigs': 0,
    'dev.cosignproject.cosign/atts': 1,
};
/** cosign's tags, and those of referrers: of something else, never of an image that is asked for by no name. */
const BESIDE = /^sha(256|512)-[0-9a-f]+/;
const SAVED_IMAGE = /^dev\.cosignproject\.cosign\/image/;
/** A blob's place within a layout. Throws `digest-malformed`: what becomes a path must be one of the two registered forms. */
function blobName(digest) {
    if (!/^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(digest))
        throw new errors/* ConfigurationError */.j1('digest-malformed', { what: 'a digest', given: digest });
    return `blobs/${digest.replace(':', '/')}`;
}
/** Holds the file oci-layout against the image layout specification. */
function checkLayoutFile(bytes, path) {
    const { imageLayoutVersion: version } = ((0,json/* parseJson */.qF)(bytes.toString('utf8'), path) ?? {});
    if (version !== '1.0.0')
        throw new errors/* ConfigurationError */.j1('layout-malformed', { path, detail: `its version is ${String(version)}, not 1.0.0` });
}
const readIndex = (bytes, path) => (0,oci_manifest/* childrenOf */.LU)((0,oci_manifest/* readManifest */.WI)(bytes, media_types/* OCI_INDEX */.$p, path));
const indexBytes = (manifests) => Buffer.from(`${JSON.stringify({ schemaVersion: 2, mediaType: media_types/* OCI_INDEX */.$p, manifests })}\n`);
const tagOf = ({ annotations }) => annotations?.[media_types/* REF_NAME_ANNOTATION */.EP];
/** The tags of a layout, and where each leads. */
function tagsIn(entries) {
    const tags = new Map();
    for (const entry of entries) {
        const tag = tagOf(entry);
        if (tag !== undefined && !tags.has(tag))
            tags.set(tag, entry);
    }
    const [image] = entries.filter(({ annotations }) => SAVED_IMAGE.test(annotations?.['kind'] ?? ''));
    for (const entry of entries) {
        const tag = (0,closure/* cosignTags */.FJ)(image?.digest ?? '')[SAVED_KINDS[entry.annotations?.['kind'] ?? ''] ?? -1];
        if (image && tag !== undefined && !tags.has(tag))
            tags.set(tag, entry);
    }
    return tags;
}
/** Where a tag or a listed digest leads. A layout with one image and no tag is that image, as other tools have it. */
function findIn(entries, target) {
    if (target.includes(':'))
        return entries.find(({ digest }) => digest === target);
    const tagged = tagsIn(entries).get(target);
    if (tagged || target !== 'latest')
        return tagged;
    const saved = entries.filter(({ annotations }) => SAVED_IMAGE.test(annotations?.['kind'] ?? ''));
    const untagged = saved.length > 0 ? saved : entries.filter(({ artifactType }) => artifactType === undefined);
    const named = untagged.some((entry) => tagOf(entry) !== undefined && !BESIDE.test(tagOf(entry) ?? ''));
    const images = untagged.filter((entry) => tagOf(entry) === undefined);
    return named || images.length !== 1 ? undefined : images[0];
}
/**
 * Finds the referrers that a layout leads to: manifests that it lists (ours, and those of oras), and those under a fallback tag
 * (regclient's). Each manifest is read once, however often is asked.
 */
function referrerFinder(read) {
    const known = new Map();
    const look = async (candidate) => {
        const before = known.get(candidate.digest);
        if (before)
            return before;
        const { descriptor, json } = await read(candidate);
        const found = { descriptor, subject: json.subject?.digest };
        known.set(candidate.digest, found);
        return found;
    };
    return async (entries, subject) => {
        const fallback = tagsIn(entries).get((0,registry_fallback/* fallbackTag */.fH)(subject));
        const listed = fallback?.mediaType === media_types/* OCI_INDEX */.$p ? (0,oci_manifest/* childrenOf */.LU)(await read(fallback)) : [];
        const found = new Map();
        for (const candidate of [...entries, ...listed]) {
            if (!(0,media_types/* isManifestType */.Q3)(candidate.mediaType) || found.has(candidate.digest))
                continue;
            const one = await look(candidate);
            if (one.subject === subject)
                found.set(one.descriptor.digest, one.descriptor);
        }
        return [...found.values()];
    };
}
/** An entry of index.json. */
const entryOf = ({ descriptor, json }, tag) => ({
    mediaType: descriptor.mediaType,
    digest: descriptor.digest,
    size: descriptor.size,
    ...(json.subject && descriptor.artifactType ? { artifactType: descriptor.artifactType } : {}),
    ...(tag === undefined ? {} : { annotations: { [media_types/* REF_NAME_ANNOTATION */.EP]: tag } }),
});
/** All entries that lead to what a copy brought, in an order of their own: the same content, the same bytes. */
function entriesFor({ root, tag, tags, manifests }) {
    const byDigest = new Map(manifests.map((manifest) => [manifest.descriptor.digest, manifest]));
    const entry = (digest, name) => {
        const manifest = byDigest.get(digest);
        return manifest ? [entryOf(manifest, name)] : [];
    };
    const key = (descriptor) => `${tagOf(descriptor) ?? '~'} ${descriptor.digest}`;
    const beside = [
        ...tags.flatMap((one) => entry(one.digest, one.tag)),
        ...manifests.filter(({ json }) => json.subject).map((manifest) => entryOf(manifest)),
    ].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    return [
        ...entry(root.digest, tag),
        ...beside.filter((one) => one.digest !== root.digest || tagOf(one) !== undefined),
    ];
}

;// CONCATENATED MODULE: ./build/oci/layout.js









/** What a writer that was killed left behind is removed when no writer can still be at it. */
const ABANDONED_MS = 24 * 60 * 60_000;
/** OCI image layout 1.1: a folder as a repository. Its index.json lists tags, and referrers without a tag. */
function openLayout(reference) {
    const root = reference.path;
    const name = `oci-layout:${root}`;
    const blobPath = (digest) => (0,external_node_path_.join)(root, blobName(digest));
    const indexPath = (0,external_node_path_.join)(root, 'index.json');
    // Written under another name and renamed: the same file is the same content.
    let parsed;
    const entries = async () => {
        if ((await (0,lib_files/* fileKind */.h_)(indexPath)) === undefined)
            return [];
        const { ino, size, mtimeMs } = await (0,promises_.stat)(indexPath);
        const of = `${ino} ${size} ${mtimeMs}`;
        if (parsed?.of !== of)
            parsed = { of, entries: readIndex(await (0,lib_files/* readRegularFile */.XF)(indexPath, MAX_INDEX_BYTES), indexPath) };
        return parsed.entries;
    };
    /** What the layout lists. A folder that is not there, or empty, is a layout that is still to be written. */
    const existing = async () => {
        const path = (0,external_node_path_.join)(root, 'oci-layout');
        if ((await (0,lib_files/* fileKind */.h_)(path)) !== 'file') {
            if ((await (0,lib_files/* fileKind */.h_)(root)) === undefined || (await (0,promises_.readdir)(root)).every(isUnfinishedMark))
                return [];
            throw new errors/* ConfigurationError */.j1('layout-malformed', { path: root, detail: 'there is no file oci-layout in it' });
        }
        checkLayoutFile(await (0,lib_files/* readRegularFile */.XF)(path, 4096), path);
        return entries();
    };
    const find = async (target) => {
        const listed = findIn(await existing(), target);
        if (listed)
            return (await (0,lib_files/* fileKind */.h_)(blobPath(listed.digest))) === 'file' ? listed : undefined;
        if (!target.includes(':') || (await (0,lib_files/* fileKind */.h_)(blobPath(target))) !== 'file')
            return undefined;
        return (await read({ digest: target })).descriptor;
    };
    const read = async ({ digest, mediaType }) => {
        const what = `the manifest ${digest} of ${name}`;
        const bytes = await (0,lib_files/* readRegularFile */.XF)(blobPath(digest), oci_manifest/* MAX_MANIFEST_BYTES */.ZJ, what);
        const found = (0,lib_digest/* digestLike */.kG)(bytes, digest);
        if (found !== digest)
            throw new errors/* VerificationError */.mk('digest-mismatch', { what, expected: digest, found });
        const manifest = (0,oci_manifest/* readManifest */.WI)(bytes, mediaType, `${name}@${digest}`);
        return { ...manifest, descriptor: { ...manifest.descriptor, digest } };
    };
    const referrersIn = referrerFinder(read);
    const begin = async () => {
        if ((await (0,lib_files/* fileKind */.h_)((0,external_node_path_.join)(root, 'oci-layout'))) === undefined)
            await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(root, 'oci-layout'), LAYOUT_FILE);
    };
    /** Writers of one layout take turns: each adds to what the others have written. */
    const write = (add) => (0,lock/* withLock */.k)((0,external_node_path_.join)(root, 'index.json.lock'), async () => {
        const before = await entries();
        const after = add(before);
        if (after !== before)
            await (0,lib_files/* writeFileAtomic */.Zf)(indexPath, indexBytes(after));
    });
    const list = (entry) => write((all) => (all.some((one) => one.digest === entry.digest) ? all : [...all, entry]));
    return {
        name,
        requests: 0,
        resolve: find,
        manifest: async (target) => {
            const descriptor = await find(target);
            if (!descriptor)
                throw new errors/* ConfigurationError */.j1('reference-not-found', { reference: `${name}:${target}`, what: 'manifest' });
            return read(descriptor);
        },
        // Of another size it is not the blob, whatever its name is: a disk that was full, a file that was cut.
        hasBlob: async ({ digest, size }) => (await sizeOf(blobPath(digest))) === size,
        blob: (descriptor) => {
            const what = `the blob ${descriptor.digest} of ${name}`;
            return (0,lib_digest/* verifiedStream */.fV)((0,lib_files/* readRegularStream */.H_)(blobPath(descriptor.digest), what), descriptor, what);
        },
        referrers: async (digest, artifactType) => (await referrersIn(await existing(), digest)).filter((found) => artifactType === undefined || found.artifactType === artifactType),
        tags: async () => [...tagsIn(await existing()).keys()],
        pushBlob: async (descriptor, content) => {
            await begin();
            const verified = (0,lib_digest/* verifiedStream */.fV)(content(), descriptor, `the blob ${descriptor.digest}`);
            await (0,lib_files/* writeFileAtomic */.Zf)(blobPath(descriptor.digest), verified);
        },
        pushManifest: async (bytes, mediaType, target) => {
            const given = (0,oci_manifest/* readManifest */.WI)(Buffer.from(bytes), mediaType, `a manifest for ${name}`);
            const byDigest = target?.includes(':') === true;
            const digest = byDigest ? (0,lib_digest/* digestLike */.kG)(bytes, target) : given.descriptor.digest;
            if (byDigest && digest !== target)
                throw new errors/* VerificationError */.mk('digest-mismatch', { what: 'a manifest', expected: target, found: digest });
            const manifest = { ...given, descriptor: { ...given.descriptor, digest } };
            await begin();
            await (0,lib_files/* writeFileAtomic */.Zf)(blobPath(digest), bytes);
            if (target !== undefined && !byDigest) {
                const others = (all) => all.filter(({ annotations }) => annotations?.[media_types/* REF_NAME_ANNOTATION */.EP] !== target);
                await write((all) => [...others(all), entryOf(manifest, target)]);
            }
            else if (given.json.subject)
                await list(entryOf(manifest));
            return manifest.descriptor;
        },
        // Its content stays, as that of all that is not listed any more.
        removeReferrer: (_subject, { digest }) => write((all) => all.filter((one) => one.digest !== digest || one.annotations?.[media_types/* REF_NAME_ANNOTATION */.EP] !== undefined)),
        commit: async ({ root: first, tag, manifests }) => {
            const manifest = manifests.find(({ descriptor }) => descriptor.digest === first.digest);
            // Without a tag nothing would lead to it.
            if (tag === undefined && manifest)
                await list(entryOf(manifest));
            await removeAbandoned((0,external_node_path_.join)(root, 'blobs'));
        },
    };
}
/** The file `oci-layout` while a writer has it under its temporary name: nothing else is written before it. */
const isUnfinishedMark = (name) => /^oci-layout\.[0-9a-f]{12}\.tmp$/.test(name);
async function sizeOf(path) {
    return (await (0,lib_files/* fileKind */.h_)(path)) === 'file' ? (await (0,promises_.stat)(path)).size : undefined;
}
async function removeAbandoned(folder) {
    const files = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    for (const file of files.filter((one) => one.isFile() && /\.[0-9a-f]{12}\.tmp$/.test(one.name))) {
        const path = (0,external_node_path_.join)(file.parentPath, file.name);
        const written = await (0,promises_.stat)(path).catch(() => undefined); // its writer may have come to an end
        if (written && Date.now() - written.mtimeMs > ABANDONED_MS)
            await (0,promises_.rm)(path, { force: true });
    }
}

;// CONCATENATED MODULE: ./build/oci/archive.js












const MAX_MEMBERS = 100_000;
const READ_BYTES = 1024 * 1024;
/**
 * An OCI image layout in one file, a tar: read in place, by the offsets of its members. A copy to it makes it anew with just
 * what was copied, from what it had and what it lacked; the same content is the same bytes. Until that is whole, what it
 * lacked lies in a folder beside it, `FILE.partial`, where a copy that was stopped finds it again.
 */
function openArchive({ path }) {
    const name = `oci-archive:${path}`;
    const partial = openLayout({ kind: 'layout', path: `${path}.partial` });
    let file;
    let writing = false;
    const tar = () => {
        file ??= openTar(path, name);
        return file;
    };
    /** The manifest as the archive has it; `undefined` where it has none. */
    const inTar = async (digest, mediaType) => {
        const bytes = await (await tar()).bytes(blobName(digest), oci_manifest/* MAX_MANIFEST_BYTES */.ZJ);
        if (!bytes)
            return undefined;
        const found = (0,lib_digest/* digestLike */.kG)(bytes, digest);
        const what = `${name}@${digest}`;
        if (found !== digest)
            throw new errors/* VerificationError */.mk('digest-mismatch', { what, expected: digest, found });
        const manifest = (0,oci_manifest/* readManifest */.WI)(bytes, mediaType, what);
        return { ...manifest, descriptor: { ...manifest.descriptor, digest } };
    };
    const manifest = async (target) => {
        if (writing && (await partial.resolve(target)))
            return partial.manifest(target);
        const entry = findIn((await tar()).entries, target);
        const digest = entry?.digest ?? (target.includes(':') ? target : undefined);
        const found = digest === undefined ? undefined : await inTar(digest, entry?.mediaType);
        if (!found)
            throw new errors/* ConfigurationError */.j1('reference-not-found', { reference: `${name}:${target}`, what: 'manifest' });
        return found;
    };
    const referrersIn = referrerFinder((one) => manifest(one.digest));
    const mayWrite = () => {
        if (!writing)
            throw new errors/* ConfigurationError */.j1('archive-not-writable', { path });
    };
    const content = async function* (descriptor) {
        if (writing && (await partial.hasBlob(descriptor)))
            yield* partial.blob(descriptor);
        else {
            const what = `the blob ${descriptor.digest} of ${name}`;
            yield* (0,lib_digest/* verifiedStream */.fV)((await tar()).stream(blobName(descriptor.digest), what), descriptor, what);
        }
    };
    return {
        name,
        requests: 0,
        manifest,
        resolve: async (target) => {
            try {
                return (await manifest(target)).descriptor;
            }
            catch (error) {
                if (error instanceof errors/* McError */.Hv && error.code === 'reference-not-found')
                    return undefined;
                throw error;
            }
        },
        hasBlob: async (descriptor) => (writing && (await partial.hasBlob(descriptor))) ||
            (await tar()).sizeOf(blobName(descriptor.digest)) === descriptor.size,
        blob: content,
        referrers: async (subject, artifactType) => {
            const { entries } = await tar();
            const found = [...(await referrersIn(entries, subject)), ...(writing ? await partial.referrers(subject) : [])];
            return [...new Map(found.map((one) => [one.digest, one])).values()].filter((one) => artifactType === undefined || one.artifactType === artifactType);
        },
        tags: async () => [...tagsIn((await tar()).entries).keys()],
        pushBlob: async (descriptor, bytes) => {
            mayWrite();
            return partial.pushBlob(descriptor, bytes);
        },
        pushManifest: async (bytes, mediaType, target) => {
            mayWrite();
            return partial.pushManifest(bytes, mediaType, target);
        },
        prepare: () => {
            writing = true;
        },
        commit: async (committed) => {
            await (0,lock/* withLock */.k)(`${path}.lock`, async () => {
                await (0,lib_files/* writeFileAtomic */.Zf)(path, (0,lib_tar/* writeTar */.FJ)(members(committed, content), { extended: true }));
                await (0,promises_.rm)(`${path}.partial`, { recursive: true, force: true });
            });
            writing = false;
            file = undefined;
        },
    };
}
/** The members of the archive of a copy: what makes it a layout first, then blobs by name. */
function* members(committed, blob) {
    const file = (name, bytes) => ({
        name,
        size: bytes.length,
        content: () => (0,lib_bytes/* streamOf */.mA)(bytes),
    });
    yield file('oci-layout', Buffer.from(LAYOUT_FILE));
    yield file('index.json', indexBytes(entriesFor(committed)));
    const parts = new Map();
    for (const { descriptor, bytes } of committed.manifests)
        parts.set(descriptor.digest, file(blobName(descriptor.digest), bytes));
    for (const descriptor of committed.blobs) {
        const { digest, size } = descriptor;
        parts.set(digest, { name: blobName(digest), size, content: () => blob(descriptor) });
    }
    for (const digest of [...parts.keys()].sort()) {
        const part = parts.get(digest);
        if (part)
            yield part;
    }
}
async function openTar(path, name) {
    const files = (await (0,lib_files/* fileKind */.h_)(path)) === undefined ? new Map() : await membersOf(path);
    const stream = async function* (member, what) {
        const at = files.get(member);
        if (!at)
            throw new errors/* ConfigurationError */.j1('file-not-found', { what, path });
        if (at.size === 0)
            return;
        try {
            yield* (0,external_node_fs_.createReadStream)(path, { start: at.offset, end: at.offset + at.size - 1, highWaterMark: READ_BYTES });
        }
        catch (error) {
            throw new errors/* McError */.Hv('file-unreadable', { path, detail: (0,errors/* describe */.q0)(error) }, { cause: error });
        }
    };
    const bytes = async (member, maxBytes) => files.has(member) ? (0,lib_bytes/* collect */.Fo)(stream(member, member), maxBytes, `${member} in ${name}`) : undefined;
    if (files.size === 0)
        return { entries: [], sizeOf: () => undefined, bytes, stream };
    const [layout, index] = [await bytes('oci-layout', 4096), await bytes('index.json', MAX_INDEX_BYTES)];
    if (!layout || !index)
        throw new errors/* ConfigurationError */.j1('layout-malformed', { path, detail: 'there is no oci-layout or no index.json in it' });
    checkLayoutFile(layout, path);
    return {
        entries: readIndex(index, `index.json in ${name}`),
        sizeOf: (member) => files.get(member)?.size,
        bytes,
        stream,
    };
}
async function membersOf(path) {
    try {
        const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        try {
            if (!(await handle.stat()).isFile())
                throw new errors/* ConfigurationError */.j1('file-not-regular', { path, found: 'a folder, a pipe or a device' });
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
        if (error instanceof errors/* McError */.Hv)
            throw error;
        throw new errors/* McError */.Hv('file-unreadable', { path, detail: (0,errors/* describe */.q0)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/oci/registry/repository.js + 2 modules
var repository = __webpack_require__(92610);
// EXTERNAL MODULE: ./build/oci/docker-config.js
var docker_config = __webpack_require__(29887);
;// CONCATENATED MODULE: ./build/oci/index.js



/** The repository that a reference points into: of a registry, or a layout on a disk. */
const openRepository = (reference, ports) => reference.kind === 'registry'
    ? (0,repository/* openRegistryRepository */.O)(reference, ports)
    : reference.archive
        ? openArchive(reference)
        : openLayout(reference);

















/***/ }),

/***/ 96645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ keepNames),
/* harmony export */   z: () => (/* binding */ malformedName)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20907);


const GRAMMAR = { tag: _reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz, repository: _reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryName */ .en };
const MAX_SHOWN = 128;
/**
 * Returns the names of a listing that are in the grammar (OCI distribution spec 1.1, "Pulling manifests"). A registry may
 * list anything: any other name would be put into URLs, references and terminals. Such names are left out and reported.
 */
function keepNames(names, kind, where, onDropped) {
    const kept = [];
    for (const name of names) {
        if (typeof name === 'string' && GRAMMAR[kind](name))
            kept.push(name);
        else
            onDropped?.(malformedName(kind, name, where));
    }
    return kept;
}
/** Describes a name that was left out. */
const malformedName = (kind, name, where) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('listed-name-malformed', { where, kind, given: shown(name) });
/** A name as text without control and format characters, cut to a length that a log line can hold. */
function shown(name) {
    const text = typeof name === 'string' ? name : typeof name;
    const cut = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
    return cut.replace(/[^\x20-\x7e…]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 95669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54566);





/** The distribution spec lets registries refuse more than 4 MiB; so do we. */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const MAX_CHILDREN = 10_000;
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, 'no sha256 or sha512 digest');
const descriptor = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255),
    digest,
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional(),
    annotations: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    platform: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).optional(),
    urls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
});
const nullish = (schema) => zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY((value) => value ?? undefined, schema.optional());
const manifestJson = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(2),
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional(),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional(),
    config: descriptor.optional(),
    layers: nullish(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptor).max(MAX_CHILDREN)),
    // Some registries write an empty list as null.
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY((value) => (value === null ? [] : value), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptor).max(MAX_CHILDREN).optional()),
    subject: nullish(descriptor),
    annotations: nullish(zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
});
/** Reads a manifest or index of `mediaType` (as the registry named it). Throws `manifest-malformed`; `what` names it. */
function readManifest(bytes, mediaType, what) {
    const malformed = (detail, cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('manifest-malformed', { what, detail }, { cause });
    if (bytes.length > MAX_MANIFEST_BYTES)
        throw malformed(`it has more than ${MAX_MANIFEST_BYTES} bytes`);
    let json;
    try {
        const value = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes.toString('utf8'), what);
        if (isSchema1(value))
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('manifest-schema1', { what });
        json = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(manifestJson, value, what);
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk)
            throw error;
        throw malformed((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error), error);
    }
    const type = json.mediaType ?? mediaTypeBy(json, mediaType);
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(type))
        throw malformed(`its media type is ${type}`);
    // CVE-2021-41190: the same bytes must not be an image to one reader and an index to another.
    const index = type === _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_INDEX */ .$p || type === _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .DOCKER_LIST */ .Y2;
    if (index
        ? json.layers !== undefined || json.config !== undefined || json.manifests === undefined
        : json.manifests !== undefined || json.config === undefined) {
        throw malformed(`its fields do not fit its media type ${type}`);
    }
    const { artifactType, annotations } = json;
    return {
        descriptor: {
            mediaType: type,
            digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(bytes),
            size: bytes.length,
            ...(artifactTypeOf(artifactType, json.config)
                ? { artifactType: artifactTypeOf(artifactType, json.config) }
                : {}),
            ...(annotations ? { annotations } : {}),
        },
        bytes,
        json,
    };
}
/** Docker's image manifest version 2, schema 1: it is signed inside, and names its layers without their sizes. */
const isSchema1 = (value) => typeof value === 'object' && value !== null && 'schemaVersion' in value && value.schemaVersion === 1;
const mediaTypeBy = (json, named) => {
    const type = named?.split(';')[0]?.trim();
    return type && (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(type) ? type : json.manifests ? _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_INDEX */ .$p : _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_MANIFEST */ .EG;
};
/** Distribution spec 1.1, "Listing referrers": the manifest's artifactType, else its config's media type. */
const artifactTypeOf = (own, config) => own || config?.mediaType;
/** The blobs that a manifest names: config and layers; of an index what is no manifest. */
const blobsOf = ({ json }) => [
    ...(json.config ? [json.config] : []),
    ...(json.layers ?? []),
    ...(json.manifests ?? []).filter(({ mediaType }) => !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(mediaType)),
];
/** What an index names: manifests, or anything else (OCI image spec, "Image Index"). */
const childrenOf = ({ json }) => json.manifests ?? [];


/***/ }),

/***/ 54566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   EP: () => (/* binding */ REF_NAME_ANNOTATION),
/* harmony export */   H: () => (/* binding */ TITLE_ANNOTATION),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Y2: () => (/* binding */ DOCKER_LIST),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES),
/* harmony export */   g1: () => (/* binding */ OCI_EMPTY),
/* harmony export */   gi: () => (/* binding */ EMPTY_DESCRIPTOR),
/* harmony export */   h_: () => (/* binding */ CREATED_ANNOTATION),
/* harmony export */   iF: () => (/* binding */ EMPTY_BYTES)
/* harmony export */ });
/* unused harmony export DOCKER_MANIFEST */
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_EMPTY = 'application/vnd.oci.empty.v1+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const MANIFEST_TYPES = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST];
const isManifestType = (mediaType) => MANIFEST_TYPES.includes(mediaType);
const TITLE_ANNOTATION = 'org.opencontainers.image.title';
const CREATED_ANNOTATION = 'org.opencontainers.image.created';
const REF_NAME_ANNOTATION = 'org.opencontainers.image.ref.name';
/** OCI image spec 1.1: the descriptor and content of "no config", "no layer". */
const EMPTY_BYTES = Buffer.from('{}');
const EMPTY_DESCRIPTOR = {
    mediaType: OCI_EMPTY,
    digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    size: 2,
};


/***/ }),

/***/ 9384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O5: () => (/* binding */ RegistryConnection),
  Zw: () => (/* binding */ problemOf),
  $g: () => (/* binding */ saidIn)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/http/urls.js
var urls = __webpack_require__(6119);
// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
// EXTERNAL MODULE: ./build/lib/http/fetch-bytes.js
var fetch_bytes = __webpack_require__(65215);
;// CONCATENATED MODULE: ./build/oci/registry/auth.js


const MAX_TOKEN_BYTES = 1024 * 1024;
/** RFC 9110 section 11.6.1, as far as registries use it: `Bearer realm="…",service="…",scope="…"`, `Basic realm="…"`. */
function parseChallenges(header) {
    const challenges = [];
    // A scheme is a token that is followed by a space and no "="; parameters are token=token or token="quoted".
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
/** The token specification's own default, where a registry does not say. */
const DEFAULT_TOKEN_SECONDS = 60;
const RENEW_BEFORE_MS = 30_000;
const BASIC = '*';
/**
 * Authorization for one registry: anonymous first, then as it asks (distribution spec, token authentication).
 * Tokens are kept per scope and renewed before they end; credentials go to the registry and to the realm that it names over
 * https, nowhere else.
 */
class RegistryAuth {
    #http;
    #registry;
    #base;
    #credentials;
    #grants = new Map();
    #asking = new Map();
    constructor(http, registry, credentials) {
        this.#http = http;
        this.#registry = registry.host;
        this.#base = registry;
        this.#credentials = credentials;
    }
    /** The Authorization header for a scope, if the registry has asked for one before. */
    async headerFor(scope) {
        const grant = this.#grants.get(scope) ?? this.#grants.get(BASIC);
        if (grant === undefined || grant.renewAt > Date.now())
            return grant?.header;
        return (await this.#ask(grant.challenge, scope))?.header;
    }
    /** Answers a 401 that was given to a request with the header `used`. `false` when there is nothing (more) to answer with. */
    async answer(wwwAuthenticate, scope, used) {
        // Many requests fail at once when a token ends; the first one's new token is for all of them.
        const now = this.#grants.get(scope) ?? this.#grants.get(BASIC);
        if (now !== undefined && now.header !== used)
            return true;
        const grant = await this.#ask(wwwAuthenticate ?? '', scope);
        return grant !== undefined && grant.header !== used;
    }
    #ask(challenge, scope) {
        const asking = this.#asking.get(scope) ?? this.#grant(challenge, scope).finally(() => this.#asking.delete(scope));
        this.#asking.set(scope, asking);
        return asking;
    }
    async #grant(challenge, scope) {
        const challenges = parseChallenges(challenge);
        const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
        const credential = await this.#credentials(this.#registry);
        if (bearer) {
            const { token, seconds } = await this.#token(bearer.parameters, scope, credential);
            const life = seconds * 1000;
            const renewAt = Date.now() + life - Math.min(RENEW_BEFORE_MS, life / 2);
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
    async #token(parameters, scope, credential) {
        const realm = URL.canParse(parameters['realm'] ?? '') ? new URL(parameters['realm'] ?? '') : undefined;
        const safe = realm &&
            !(0,urls/* isDowngrade */.qk)(this.#base, realm) &&
            (realm.protocol === 'https:' || (realm.protocol === 'http:' && (0,urls/* isLoopback */.U9)(realm.hostname)));
        if (!realm || !safe)
            throw new errors/* McError */.Hv('token-realm-refused', { registry: this.#registry, realm: realm ? (0,urls/* safeUrl */.Pl)(realm) : 'nowhere' });
        const service = parameters['service'];
        const scopes = [...new Set([scope, ...(parameters['scope'] ?? '').split(' ')])].filter((part) => part !== '' && part !== '*');
        if (credential?.identityToken) {
            const form = new URLSearchParams({
                grant_type: 'refresh_token',
                refresh_token: credential.identityToken,
                client_id: 'mc-actions',
                scope: scopes.join(' '),
            });
            if (service)
                form.set('service', service);
            return this.#fetch({
                url: realm,
                method: 'POST',
                redirect: 'manual', // the body is a secret: it goes to the realm that was checked
                headers: { 'content-type': 'application/x-www-form-urlencoded' },
                body: form.toString(),
            });
        }
        if (service)
            realm.searchParams.set('service', service);
        for (const one of scopes)
            realm.searchParams.append('scope', one);
        return this.#fetch({ url: realm, headers: credential ? { authorization: basicHeader(credential) } : {} });
    }
    async #fetch(request) {
        const { response, bytes } = await (0,fetch_bytes/* fetchBytes */.c)(this.#http, { ...request, accept: [200, 401, 403] }, MAX_TOKEN_BYTES);
        if (response.status !== 200) {
            throw new errors/* McError */.Hv('registry-refused', {
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
            // what is no JSON holds no token either
        }
        const token = answer.token || answer.access_token;
        if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
            throw new errors/* McError */.Hv('response-malformed', { url: (0,urls/* safeUrl */.Pl)(response.url), detail: 'no token in it' });
        }
        const seconds = Number(answer.expires_in);
        return { token, seconds: seconds > 0 ? seconds : DEFAULT_TOKEN_SECONDS };
    }
}
const basicHeader = ({ username, password }) => `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

;// CONCATENATED MODULE: ./build/oci/registry/pace.js
const START = 16;
const MOST = 64;
const PAUSE_MS = 1_000;
/** Requests at a time to one host: begins with some, more as they are answered, half as many when it says that it is too much. */
class Pace {
    #most;
    #now;
    #waiting = [];
    #limit = START;
    #doubling = true;
    #under = 0;
    #slowedAt = Number.NEGATIVE_INFINITY;
    constructor(most = MOST, now = () => performance.now()) {
        this.#most = most;
        this.#now = now;
    }
    /** How many may be under way. */
    get limit() {
        return Math.floor(this.#limit);
    }
    /** Runs `work` in its turn. */
    async run(work) {
        if (this.#under < this.limit)
            this.#under++;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            const result = await work();
            this.#faster();
            return result;
        }
        finally {
            this.#under--;
            while (this.#under < this.limit && this.#waiting.length > 0) {
                this.#under++;
                this.#waiting.shift()?.();
            }
        }
    }
    /** The host failed, or refused because it was asked too much. Counts once for all that were under way together. */
    slower() {
        this.#doubling = false;
        if (this.#now() - this.#slowedAt < PAUSE_MS)
            return;
        this.#slowedAt = this.#now();
        this.#limit = Math.max(1, this.#limit / 2);
    }
    #faster() {
        // Only where the limit held something back: twice as many each round, and one more each round once it was too much.
        if (this.#waiting.length === 0)
            return;
        this.#limit = Math.min(this.#most, this.#limit + (this.#doubling ? 1 : 1 / this.#limit));
    }
}
const paces = new WeakMap();
/** The pace of all who speak to a host through one client. */
function paceOf(client, host) {
    const hosts = paces.get(client) ?? new Map();
    paces.set(client, hosts);
    const pace = hosts.get(host) ?? new Pace();
    hosts.set(host, pace);
    return pace;
}

;// CONCATENATED MODULE: ./build/oci/registry/connection.js





/** Actions of a token's scope, by what is done. */
const ACTIONS = { pull: 'pull', push: 'pull,push', delete: 'pull,push,delete' };
const MAX_ERROR_BYTES = 64 * 1024;
/** One repository's HTTP: its base URL, its authorization, its errors. */
class RegistryConnection {
    name;
    repository;
    base;
    http;
    signal;
    #auth;
    #tallies;
    #reference;
    #ports;
    constructor(reference, ports, origin, tally) {
        const hub = reference.registry === 'docker.io' || reference.registry === 'index.docker.io';
        const host = hub ? 'registry-1.docker.io' : reference.registry;
        const { hostname } = new URL(`http://${host}`);
        const plain = (0,urls/* isLoopback */.U9)(hostname) || (ports.plainHttp ?? []).some((allowed) => allowed === host || allowed === hostname);
        this.repository =
            hub && !reference.repository.includes('/') ? `library/${reference.repository}` : reference.repository;
        this.name = `${reference.registry}/${reference.repository}`;
        this.base = new URL(`${plain ? 'http' : 'https'}://${host}/v2/${this.repository}/`);
        this.http = ports.http;
        this.signal = ports.signal;
        this.#reference = reference;
        this.#ports = ports;
        this.#auth = origin ? origin.#auth : new RegistryAuth(ports.http, this.base, ports.credentials);
        this.#tallies = [...(origin ? origin.#tallies : [{ requests: 0, retries: 0 }]), ...(tally ? [tally] : [])];
    }
    get requests() {
        return this.#tallies[0]?.requests ?? 0;
    }
    /** The same, whose requests are counted in `tally` too. */
    tallied = (tally) => new RegistryConnection(this.#reference, this.#ports, this, tally);
    #count(retry) {
        for (const tally of this.#tallies) {
            tally.requests++;
            if (retry)
                tally.retries++;
        }
    }
    /** Sends to a path under /v2/<name>/ or to a URL that the registry gave. `push` asks for a token that may write. */
    async send(request, access = 'pull', alsoPull = []) {
        const url = (0,urls/* resolveGiven */.ei)(String(request.url), this.base, request.method ?? 'GET');
        const scope = this.#scope(access, alsoPull);
        const own = this.#owns(url);
        const pace = paceOf(this.http, url.host);
        const accept = request.accept ?? undefined;
        for (let attempt = 0;; attempt++) {
            const authorization = own ? await this.#auth.headerFor(scope) : undefined;
            this.#count(false);
            const sent = () => this.http.send({
                ...request,
                url,
                headers: { ...request.headers, ...(authorization ? { authorization } : {}) },
                accept: accept === 'any' ? 'any' : [...(accept ?? range200), 401, 403],
                onRetry: () => {
                    this.#count(true);
                    pace.slower();
                },
                ...(this.signal ? { signal: this.signal } : {}),
            });
            // A streamed body may itself wait for the same host: it takes no turn.
            const response = await (typeof request.body === 'function' ? sent() : pace.run(sent));
            if (response.status !== 401 && response.status !== 403)
                return response;
            const challenge = response.headers['www-authenticate'];
            // Twice: an expired token looks like none at all, and is asked for anew.
            if (response.status === 401 && own && attempt < 2) {
                await response.discard();
                if (await this.#auth.answer(challenge, scope, authorization))
                    continue;
                throw this.refused(request, '401 and no credentials that help');
            }
            if (accept === 'any' || accept?.includes(response.status))
                return response;
            throw this.refused(request, `${response.status} ${await problemOf(response)}`);
        }
    }
    /**
     * The headers with which a URL may be asked by other ways than `send`; counts it as a request. Throws `http-redirect` where
     * `send` would.
     */
    async headersFor(url, access) {
        (0,urls/* resolveGiven */.ei)(url.href, this.base, 'asking');
        this.#count(false);
        const authorization = this.#owns(url) ? await this.#auth.headerFor(this.#scope(access, [])) : undefined;
        return authorization ? { authorization } : {};
    }
    /** A Location on another host is storage with its own signed URL: our token is none of its business. */
    #owns = (url) => (0,urls/* sharesCredentials */.J6)(this.base, url);
    #scope = (access, alsoPull) => [`repository:${this.repository}:${ACTIONS[access]}`, ...alsoPull.map((name) => `repository:${name}:pull`)].join(' ');
    refused(request, detail) {
        return new errors/* McError */.Hv('registry-refused', {
            registry: this.name,
            what: `${request.method ?? 'GET'} of ${new URL(request.url, this.base).pathname}`,
            detail,
        });
    }
}
const range200 = [200, 201, 202, 204, 206];
/** What a registry says went wrong: the codes and messages of the distribution spec, or the beginning of the text. */
const problemOf = async (response) => saidIn(await response.text(MAX_ERROR_BYTES).catch(() => ''));
function saidIn(text) {
    try {
        const { errors } = JSON.parse(text);
        const said = (errors ?? [])
            .map(({ code, message }) => [code, message].filter((part) => typeof part === 'string').join(' '))
            .join('; ');
        if (said)
            return (0,secrets/* excerptOf */.zU)(said, 300);
    }
    catch {
        // not every registry speaks JSON when it fails
    }
    return (0,secrets/* excerptOf */.zU)(text, 200);
}


/***/ }),

/***/ 88754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ downloadBlob)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const RESUMES = 5;
/** A blob's bytes from the byte `from` on, as the registry sends them: who reads them holds them against the digest. A cut is resumed. */
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
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv('http-status', {
                method: 'GET',
                url: `${connection.name}/blobs/${descriptor.digest}`,
                status: response.status,
                detail: 'the blob is not there',
                attempts: 1,
            });
        }
        let skip = response.status === 200 ? at : 0; // a server without ranges begins anew
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
            const cut = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv && error.code === 'network-unreachable';
            if (!cut || attempt >= RESUMES || at >= descriptor.size)
                throw error;
        }
    }
}


/***/ }),

/***/ 9472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ addToFallback),
/* harmony export */   DE: () => (/* binding */ readFallback),
/* harmony export */   al: () => (/* binding */ forgetAdded),
/* harmony export */   eV: () => (/* binding */ writeFallback),
/* harmony export */   fH: () => (/* binding */ fallbackTag)
/* harmony export */ });
/* unused harmony export fallbackIndex */
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94570);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95669);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54566);




const MERGE_TRIES = 20;
const MERGE_PAUSE_MS = 60;
/** Where others are seen to write: many times what a writer takes between its read and its write. */
const SETTLE_MS = 150;
/** Where no one else is seen: so many times what our own read and write took, within these bounds. */
const SETTLE_FACTOR = 6;
const LEAST_SETTLE_MS = 30;
const REMEMBERED_MS = 10_000;
const writings = new WeakMap();
/** Distribution spec 1.1, "Referrers tag schema": `sha256-<hex>`, cut as the spec says. */
const fallbackTag = (digest) => {
    const [algorithm = '', encoded = ''] = digest.split(':');
    return `${algorithm.slice(0, 32)}-${encoded.slice(0, 64)}`;
};
/** Reads the index under the fallback tag of a digest; `undefined` where there is no such tag. */
async function fallbackIndex(repository, digest) {
    try {
        return await repository.manifest(fallbackTag(digest));
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv && error.code === 'reference-not-found')
            return undefined;
        throw error;
    }
}
/** Returns what the fallback tag of a subject lists. An index has at most 4 MiB and 10,000 children, which are the bounds here. */
async function readFallback(repository, digest) {
    const index = await fallbackIndex(repository, digest);
    if (!index)
        return [];
    if (index.descriptor.mediaType !== _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_INDEX */ .$p)
        return []; // a cosign-style tag of that name is no list of referrers
    return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .childrenOf */ .LU)(index);
}
/** Replaces what the fallback tag of a subject lists. */
const writeFallback = (connection, subject, entries) => write(connection, fallbackTag(subject), entries);
/** Forgets that an entry was added a moment ago, so that the next merge does not add it again. */
const forgetAdded = ({ base, http }, subject, digest) => {
    writings
        .get(http)
        ?.get(`${base.href}${fallbackTag(subject)}`)
        ?.added.delete(digest);
};
/**
 * Adds referrers to the fallback tag of their subject: read, merge, write, read back, again when another writer was faster. No
 * registry without the API compares before it sets, so a writer that had read before we wrote may overwrite us after we have
 * read back: what is kept is what is still there when such a writer must have come to its end, and what we added a moment ago
 * is added again.
 */
async function addToFallback(repository, connection, subject, referrers) {
    const tag = `${connection.base.href}${fallbackTag(subject)}`;
    const tags = writings.get(connection.http) ?? new Map();
    writings.set(connection.http, tags);
    const writing = tags.get(tag) ?? { added: new Map(), turn: Promise.resolve() };
    tags.set(tag, writing);
    for (const descriptor of referrers)
        writing.added.set(descriptor.digest, { descriptor, at: Date.now() });
    // Who waits for its turn has its entries written by the one before, as a rule.
    const turn = writing.turn
        .catch(() => undefined) // the caller of the one before gets that failure
        .then(() => merge(repository, connection, subject, writing.added));
    writing.turn = turn;
    try {
        await turn;
    }
    finally {
        for (const [digest, { at }] of writing.added)
            if (Date.now() - at > REMEMBERED_MS)
                writing.added.delete(digest);
        if (writing.turn === turn && writing.added.size === 0)
            tags.delete(tag);
    }
}
async function merge(repository, connection, subject, added) {
    const tag = fallbackTag(subject);
    // What was seen once must not be lost to a writer that had read before it was there.
    const seen = new Map();
    let contended = false;
    let settleMs = 0; // nothing was written yet
    let rested = true;
    for (let writes = 0;;) {
        const began = performance.now();
        const index = await fallbackIndex(repository, subject);
        const present = index?.json.manifests ?? [];
        contended ||= writes > 0 && present.some(({ digest }) => !seen.has(digest));
        for (const one of [...present, ...[...added.values()].map(({ descriptor }) => descriptor)])
            seen.set(one.digest, seen.get(one.digest) ?? one);
        const here = new Set(present.map(({ digest }) => digest));
        const lost = [...seen.keys()].find((digest) => !here.has(digest));
        if (lost === undefined) {
            if (settleMs === 0)
                return;
            await _lib_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .ml.sleep((contended ? SETTLE_MS : settleMs) * (1 + Math.random()));
            settleMs = 0;
            continue;
        }
        if (writes >= MERGE_TRIES || (index && index.descriptor.mediaType !== _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_INDEX */ .$p))
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv('referrers-lost', { tag, repository: repository.name, digest: lost });
        contended ||= writes > 0;
        if (!rested) {
            // Writers that met once must not meet again and again. The tag is read again afterwards: a write follows its read at once.
            await _lib_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .ml.sleep(Math.min(writes, 5) * MERGE_PAUSE_MS * Math.random());
            rested = true;
            continue;
        }
        await write(connection, tag, [...seen.values()]);
        writes++;
        rested = false;
        settleMs = Math.min(SETTLE_MS, Math.max(LEAST_SETTLE_MS, SETTLE_FACTOR * (performance.now() - began)));
    }
}
async function write(connection, tag, manifests) {
    const response = await connection.send({
        url: `manifests/${tag}`,
        method: 'PUT',
        headers: { 'content-type': _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_INDEX */ .$p },
        body: JSON.stringify({ schemaVersion: 2, mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_INDEX */ .$p, manifests }),
        accept: [200, 201, 202],
    }, 'push');
    await response.discard();
}


/***/ }),

/***/ 59871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ nextPageOf)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_http_links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92904);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6119);



/**
 * Returns the next page of a list, and `undefined` for the last one. Throws `response-malformed` for a page that is announced
 * and must not be read, such as one on another origin: a part of a list is not taken for the whole.
 */
function nextPageOf(response, connection, what) {
    const { link } = response.headers;
    const next = (0,_lib_http_links_js__WEBPACK_IMPORTED_MODULE_0__/* .nextPage */ .Z)(link, connection.base, response.url);
    if (!next && /\brel="?next"?/i.test(link ?? ''))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv('response-malformed', {
            url: (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_2__/* .safeUrl */ .Pl)(response.url),
            detail: `a next page of ${what} that is on another host, or has no address`,
        });
    return next;
}


/***/ }),

/***/ 92610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ connectionOf),
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
// EXTERNAL MODULE: ./build/oci/listed-name.js
var listed_name = __webpack_require__(96645);
// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/oci/registry/connection.js + 2 modules
var registry_connection = __webpack_require__(9384);
// EXTERNAL MODULE: ./build/oci/registry/download.js
var download = __webpack_require__(88754);
// EXTERNAL MODULE: ./build/oci/registry/fallback.js
var fallback = __webpack_require__(9472);
// EXTERNAL MODULE: ./build/oci/registry/pages.js
var pages = __webpack_require__(59871);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
;// CONCATENATED MODULE: ./build/oci/registry/referrers.js







/** Bounds of one list of referrers. Releases have tens; a pusher can add any number. */
const MAX_PAGES = 250;
const MAX_REFERRERS = 10_000;
const MAX_LIST_BYTES = 64 * 1024 * 1024;
const LOOKS_AT_ONCE = 16;
/** Listings of tags whose registry said that it has no referrers API: for that listing it is not asked again. */
const withoutApi = new WeakSet();
/**
 * Distribution spec 1.1, "Listing referrers": the API; where it does not exist (404), the fallback tag. Any other
 * answer is a fault: an image whose evidence cannot be listed is not an image without evidence. Where all tags are known,
 * a fallback tag counts beside the API: it was written before the registry had one. Each bound is reported to `onCut`;
 * without it a list that is longer throws `closure-too-large`.
 */
async function listReferrers(repository, connection, digest, wanted) {
    const { artifactType, tags } = wanted;
    const byApi = tags && withoutApi.has(tags) ? undefined : await fromApi(repository, connection, digest, wanted);
    const byTag = (tags ? tags.has((0,fallback/* fallbackTag */.fH)(digest)) : byApi === undefined)
        ? await (0,fallback/* readFallback */.DE)(repository, digest)
        : [];
    const all = distinct([...(byApi?.found ?? []), ...byTag]);
    if (!artifactType)
        return all;
    // The registry's own filter is taken at its word: it could leave out any entry anyway.
    const known = new Set(byApi?.isFiltered ? byApi.found.map((one) => one.digest) : []);
    const unsure = all.filter((one) => !known.has(one.digest) && mayBe(one, artifactType));
    const cut = cutAt(repository, digest, wanted.onCut);
    const confirmed = await ofType(repository, unsure, artifactType, cut);
    return all
        .filter((one) => known.has(one.digest) || confirmed.has(one.digest))
        .map((one) => ({ ...one, artifactType }));
}
const distinct = (all) => [
    ...new Map(all.map((descriptor) => [descriptor.digest, descriptor])).values(),
];
/** `undefined` where the registry has no such API. */
async function fromApi(repository, connection, digest, { artifactType, tags, onCut }) {
    const found = [];
    const cut = cutAt(repository, digest, onCut);
    const query = artifactType ? `?artifactType=${encodeURIComponent(artifactType)}` : '';
    let url = `referrers/${digest}${query}`;
    let size = 0;
    let isFiltered = artifactType !== undefined;
    const asked = new Set();
    for (let page = 1;; page++) {
        const response = await connection.send({ url, headers: { accept: media_types/* OCI_INDEX */.$p }, accept: [200, 404] });
        if (response.status === 404) {
            if (page > 1)
                throw malformed(response, 'a page of referrers that is not there');
            // Who knows the route, and not the repository yet, may well have the API.
            const problem = await (0,registry_connection/* problemOf */.Zw)(response);
            if (tags && !/_UNKNOWN\b/.test(problem))
                withoutApi.add(tags);
            return undefined;
        }
        const bytes = await response.bytes(oci_manifest/* MAX_MANIFEST_BYTES */.ZJ);
        size += bytes.length;
        // Before 1.1 some registries answered such paths with a page of their own.
        const type = response.headers['content-type']?.split(';')[0]?.trim();
        if (type !== media_types/* OCI_INDEX */.$p)
            throw malformed(response, `referrers as ${type ?? 'nothing'}`);
        isFiltered &&= /\bartifactType\b/.test(response.headers['oci-filters-applied'] ?? '');
        const what = `the list of referrers of ${digest} in ${repository.name}`;
        const listed = (0,oci_manifest/* childrenOf */.LU)((0,oci_manifest/* readManifest */.WI)(bytes, media_types/* OCI_INDEX */.$p, what));
        // What cannot be of the wanted type does not count against the bound: attackers must not crowd out what is wanted.
        found.push(...(artifactType && !isFiltered ? listed.filter((one) => mayBe(one, artifactType)) : listed));
        const next = (0,pages/* nextPageOf */.E)(response, connection, 'referrers');
        if (found.length > MAX_REFERRERS)
            cut(MAX_REFERRERS, 'referrers');
        else if (next && page >= MAX_PAGES)
            cut(MAX_PAGES, 'pages of referrers');
        else if (next && size >= MAX_LIST_BYTES)
            cut(MAX_LIST_BYTES, 'bytes of referrers');
        else if (next) {
            asked.add(new URL(url, connection.base).href);
            if (asked.has(next.href))
                throw malformed(response, 'pages of referrers that go round in a circle');
            url = next;
            continue;
        }
        return { found: found.slice(0, MAX_REFERRERS), isFiltered };
    }
}
const malformed = (response, detail) => new errors/* McError */.Hv('response-malformed', { url: response.url, detail });
/** Reports a bound to a caller that accepts a part of a list; throws it otherwise. */
const cutAt = ({ name }, digest, onCut) => (limit, unit) => {
    if (!onCut)
        throw new errors/* VerificationError */.mk('closure-too-large', { what: `${name}@${digest}`, limit, unit });
    onCut(`${limit} ${unit}`);
};
/** Media types of configs that clients and registries list in place of an artifact type that they do not know. */
const VAGUE_TYPES = new Set([
    '',
    media_types/* OCI_EMPTY */.g1,
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.unknown.config.v1+json',
    'application/vnd.docker.container.image.v1+json',
]);
/** Whether an entry of a list may be of a type: it says so, or it says nothing definite. */
const mayBe = ({ artifactType = '' }, wanted) => artifactType === wanted || VAGUE_TYPES.has(artifactType);
/**
 * The digests of those that are of a type. A list's own `artifactType` is hearsay (some registries get it wrong): where we
 * filter, the manifest itself decides; one that says the type and cannot be read is for the reader to judge.
 */
async function ofType(repository, listed, artifactType, cut) {
    const says = (one) => (one.artifactType === artifactType ? 0 : 1);
    const candidates = listed.toSorted((a, b) => says(a) - says(b) || a.size - b.size);
    const confirmed = new Set();
    let size = 0;
    await (0,concurrency/* forEachConcurrent */.C6)(candidates, LOOKS_AT_ONCE, async (one) => {
        if (size >= MAX_LIST_BYTES)
            return;
        try {
            const { descriptor, bytes } = await repository.manifest(one.digest);
            size += bytes.length;
            if (descriptor.artifactType === artifactType)
                confirmed.add(one.digest);
        }
        catch (error) {
            const isGone = error instanceof errors/* McError */.Hv && error.code === 'reference-not-found';
            if (!isGone && !(error instanceof errors/* VerificationError */.mk))
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



const TRIES = 5;
/**
 * Removes a referrer: from the fallback tag, and where the registry still lists it, by deleting its manifest
 * (distribution spec 1.1, "Deleting manifests"). Throws `registry-refused` where the registry does not delete, as many do not.
 */
async function removeReferrer(repository, connection, subject, referrer) {
    const { digest, artifactType } = referrer;
    // Before the manifest goes: an entry of the fallback tag must not lead to nothing.
    await unlist(repository, connection, subject, digest);
    const listed = await repository.referrers(subject, artifactType);
    if (!listed.some((one) => one.digest === digest))
        return;
    const request = { url: `manifests/${digest}`, method: 'DELETE', accept: 'any' };
    const response = await connection.send(request, 'delete');
    if (![200, 202, 204, 404].includes(response.status))
        throw connection.refused(request, `${response.status} ${await (0,registry_connection/* problemOf */.Zw)(response)}`);
    await response.discard();
}
/** Takes an entry out of the fallback tag. Another writer may have read the tag before and write the entry back, so it is read again. */
async function unlist(repository, connection, subject, digest) {
    (0,fallback/* forgetAdded */.al)(connection, subject, digest);
    for (let tries = 0; tries < TRIES; tries++) {
        const entries = await (0,fallback/* readFallback */.DE)(repository, subject);
        if (!entries.some((one) => one.digest === digest))
            return;
        await (0,fallback/* writeFallback */.eV)(connection, subject, entries.filter((one) => one.digest !== digest));
    }
    throw new errors/* McError */.Hv('registry-refused', {
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















const ACCEPT = { accept: media_types/* MANIFEST_TYPES */._P.join(', ') };
const repository_MAX_LIST_BYTES = 4 * 1024 * 1024;
const repository_MAX_PAGES = 1_000;
const isDigest = (text) => /^sha(256|512):/.test(text);
/** RFC 9110 section 13.1: a registry's ETag of a manifest is its digest. */
const conditionOf = (onlyFrom) => onlyFrom === undefined ? {} : onlyFrom === 'absent' ? { 'if-none-match': '*' } : { 'if-match': `"${onlyFrom}"` };
const connections = new WeakMap();
/** The connection of a repository that is a registry's. */
const connectionOf = (repository) => connections.get(repository);
/** A repository of a registry over the distribution spec 1.1. */
const openRegistryRepository = (reference, ports) => repositoryOver(new registry_connection/* RegistryConnection */.O5(reference, ports));
function repositoryOver(connection) {
    const { name } = connection;
    const resolve = async (target) => {
        const response = await connection.send({
            url: `manifests/${target}`,
            method: 'HEAD',
            headers: ACCEPT,
            accept: [200, 404],
        });
        await response.discard();
        if (response.status === 404)
            return undefined;
        const { 'docker-content-digest': digest = isDigest(target) ? target : undefined, 'content-type': type, 'content-length': size, } = response.headers;
        if (digest && type && size && isDigest(digest))
            return { mediaType: type.split(';')[0]?.trim() ?? type, digest, size: Number(size) };
        return (await manifest(target)).descriptor; // a registry that answers HEAD poorly
    };
    const manifest = async (target) => {
        const response = await connection.send({ url: `manifests/${target}`, headers: ACCEPT, accept: [200, 404] });
        const what = `${name}${isDigest(target) ? '@' : ':'}${target}`;
        if (response.status === 404) {
            await response.discard();
            throw new errors/* ConfigurationError */.j1('reference-not-found', { reference: what, what: 'manifest' });
        }
        const bytes = await response.bytes(oci_manifest/* MAX_MANIFEST_BYTES */.ZJ);
        const found = (0,oci_manifest/* readManifest */.WI)(bytes, response.headers['content-type'], what);
        const digest = isDigest(target) ? (0,lib_digest/* digestLike */.kG)(bytes, target) : found.descriptor.digest;
        if (isDigest(target) && digest !== target)
            throw new errors/* VerificationError */.mk('digest-mismatch', { what, expected: target, found: digest });
        return { ...found, descriptor: { ...found.descriptor, digest } };
    };
    const put = async (bytes, mediaType, target, onlyFrom) => {
        const read = (0,oci_manifest/* readManifest */.WI)(Buffer.from(bytes), mediaType, `a manifest for ${name}`);
        const digest = target && isDigest(target) ? (0,lib_digest/* digestLike */.kG)(bytes, target) : read.descriptor.digest;
        if (target && isDigest(target) && target !== digest)
            throw new errors/* VerificationError */.mk('digest-mismatch', {
                what: `the manifest for ${name}`,
                expected: target,
                found: digest,
            });
        const found = { ...read, descriptor: { ...read.descriptor, digest } };
        const response = await connection.send({
            url: `manifests/${target ?? digest}`,
            method: 'PUT',
            headers: { 'content-type': mediaType, ...conditionOf(onlyFrom) },
            body: bytes,
            accept: [200, 201, 202, ...(onlyFrom === undefined ? [] : [412])],
        }, 'push');
        await response.discard();
        if (response.status === 412)
            throw new errors/* VerificationError */.mk('tag-moved', {
                reference: `${name}:${target}`,
                expected: onlyFrom ?? '',
                found: (await resolve(target ?? digest))?.digest ?? 'absent',
            });
        const said = response.headers['docker-content-digest'];
        // A registry may name the same bytes by its own algorithm.
        if (said !== undefined && said !== digest && said !== read.descriptor.digest)
            throw new errors/* VerificationError */.mk('copy-not-kept', { repository: name, digest, detail: `it says it has ${said}` });
        // Distribution spec 1.1, "Pushing manifests with subject": without the header the client keeps the fallback tag.
        const subject = found.json.subject?.digest;
        const unlisted = subject !== undefined && response.headers['oci-subject'] !== subject;
        return { descriptor: found.descriptor, unlistedAt: unlisted ? subject : undefined };
    };
    const addReferrers = (subject, referrers) => (0,fallback/* addToFallback */.Bv)(repository, connection, subject, referrers);
    const repository = {
        name,
        resolve,
        manifest,
        hasBlob: async ({ digest }) => {
            const response = await connection.send({ url: `blobs/${digest}`, method: 'HEAD', accept: [200, 404] });
            await response.discard();
            return response.status === 200;
        },
        blob: (descriptor) => (0,lib_digest/* verifiedStream */.fV)((0,download/* downloadBlob */.W)(connection, descriptor), descriptor, `the blob ${descriptor.digest} of ${name}`),
        referrers: (digest, artifactType, tags, onCut) => listReferrers(repository, connection, digest, { artifactType, tags, onCut }),
        tags: async (onDropped) => {
            const tags = [];
            let url = 'tags/list';
            for (let page = 0; page < repository_MAX_PAGES; page++) {
                const { response, bytes } = await (0,fetch_bytes/* fetchBytes */.c)({ send: (request) => connection.send(request), close: async () => { } }, { url, accept: [200, 404] }, repository_MAX_LIST_BYTES);
                if (response.status === 404)
                    return tags;
                const more = (0,json/* parseJson */.qF)(bytes.toString('utf8'), `the tags of ${name}`)?.tags;
                // Some say null for none; an answer without them is no list, and must not look like an empty one.
                if (!Array.isArray(more) && more !== null)
                    throw new errors/* McError */.Hv('response-malformed', { url: (0,urls/* safeUrl */.Pl)(response.url), detail: 'it has no list of tags' });
                tags.push(...(0,listed_name/* keepNames */.M)(more ?? [], 'tag', name, onDropped));
                const next = (0,pages/* nextPageOf */.E)(response, connection, 'tags');
                if (!next)
                    return tags;
                url = next;
            }
            throw new errors/* VerificationError */.mk('closure-too-large', { what: name, limit: repository_MAX_PAGES, unit: 'pages of tags' });
        },
        pushBlob: (descriptor, content) => (0,upload/* uploadBlob */.PM)(connection, descriptor, (part) => (0,transfer/* sendStream */.n)(connection, part, content)),
        pushManifest: async (bytes, mediaType, target, onlyFrom) => {
            const { descriptor, unlistedAt } = await put(bytes, mediaType, target, onlyFrom);
            if (unlistedAt !== undefined)
                await addReferrers(unlistedAt, [descriptor]);
            return descriptor;
        },
        pushUnlisted: (bytes, mediaType, target) => put(bytes, mediaType, target),
        addReferrers,
        removeReferrer: (subject, referrer) => removeReferrer(repository, connection, subject, referrer),
        get requests() {
            return connection.requests;
        },
        tallied: (tally) => repositoryOver(connection.tallied(tally)),
    };
    connections.set(repository, connection);
    return repository;
}


/***/ }),

/***/ 64698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ sendStream),
  Cr: () => (/* binding */ transferBetween)
});

// UNUSED EXPORTS: sendBytes

// EXTERNAL MODULE: ./build/lib/slots.js
var slots = __webpack_require__(20253);
// EXTERNAL MODULE: ./build/oci/registry/connection.js + 2 modules
var connection = __webpack_require__(9384);
// EXTERNAL MODULE: ./build/oci/registry/download.js
var download = __webpack_require__(88754);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/oci/registry/passing-digest.js


const MARK_BYTES = 4 * 1024 * 1024;
const MARKS = 64;
/**
 * Digest and size of bytes that pass, held against what was promised: `update` throws `size-mismatch` or `digest-mismatch`
 * before the last byte is passed on. A transfer that was cut goes back to a mark, so that nothing is hashed anew but a little.
 */
class PassingDigest {
    #promised;
    #what;
    #algorithm;
    #marks = [];
    #hash;
    #at = 0;
    #turn = 0;
    constructor(promised, what) {
        this.#promised = promised;
        this.#what = what;
        this.#algorithm = promised.digest.startsWith('sha512:') ? 'sha512' : 'sha256';
        this.#hash = (0,external_node_crypto_.createHash)(this.#algorithm);
    }
    /** Bytes that were seen. */
    get at() {
        return this.#at;
    }
    /** Which of the readings it is: each `rewind` begins another. */
    get turn() {
        return this.#turn;
    }
    /** `turn`: of whom the block is from; a reading that was given up may still deliver, and must not be mixed with the next. */
    update(block, turn = this.#turn) {
        if (turn !== this.#turn)
            throw new Error('the transfer goes on elsewhere');
        const { size } = this.#promised;
        if (this.#at + block.length > size)
            throw new errors/* VerificationError */.mk('size-mismatch', { what: this.#what, expected: size, found: `more than ${size}` });
        this.#hash.update(block);
        this.#at += block.length;
        if (this.#at === size)
            this.#end();
        else if (this.#at - (this.#marks.at(-1)?.at ?? 0) >= MARK_BYTES)
            this.#mark();
    }
    /** There is no more. */
    end(turn = this.#turn) {
        if (turn !== this.#turn)
            throw new Error('the transfer goes on elsewhere');
        const { size } = this.#promised;
        if (this.#at !== size)
            throw new errors/* VerificationError */.mk('size-mismatch', { what: this.#what, expected: size, found: this.#at });
    }
    /** Goes back to the last mark that is not after `offset`, and says where that is. */
    rewind(offset) {
        this.#turn++;
        while ((this.#marks.at(-1)?.at ?? 0) > offset)
            this.#marks.pop();
        const mark = this.#marks.at(-1);
        this.#hash = mark?.hash.copy() ?? (0,external_node_crypto_.createHash)(this.#algorithm);
        this.#at = mark?.at ?? 0;
        return this.#at;
    }
    #mark() {
        this.#marks.push({ at: this.#at, hash: this.#hash.copy() });
        // A destination lacks what was under way, which is no more than buffers hold: older marks are not needed.
        if (this.#marks.length > MARKS)
            this.#marks.shift();
    }
    #end() {
        const found = `${this.#algorithm}:${this.#hash.digest('hex')}`;
        if (found === this.#promised.digest)
            return;
        throw new errors/* VerificationError */.mk('digest-mismatch', { what: this.#what, expected: this.#promised.digest, found });
    }
}

// EXTERNAL MODULE: ./build/oci/registry/upload.js
var registry_upload = __webpack_require__(53595);
;// CONCATENATED MODULE: ./build/oci/registry/transfer.js





/** Blobs of this size and more go over connections of their own, in large blocks. */
const RELAY_BYTES = 4 * 1024 * 1024;
/** Blobs up to this size are fetched while the upload is being opened. */
const SMALL_BYTES = 512 * 1024;
/** Large blobs at a time: more would only share what the machine and the wire have, and want more memory. */
const large = new slots/* Slots */.W(3);
/** What is streamed takes no turn in the pace of its host, so it is bounded here. */
const streamed = new slots/* Slots */.W(16);
/**
 * Brings a blob from one repository into another: mounted where both are of one registry and it does so; else every byte is
 * hashed on the way, and what is not what was promised never arrives whole.
 */
async function transferBetween(source, destination, descriptor, content) {
    let session;
    if (source.base.host === destination.base.host && source.repository !== destination.repository) {
        const mounted = await (0,registry_upload/* mountBlob */.ti)(destination, descriptor, source.repository);
        if (mounted === 'mounted')
            return mounted;
        session = mounted;
    }
    if (content) {
        await (0,registry_upload/* uploadBlob */.PM)(destination, descriptor, (part) => sendStream(destination, part, content), session);
        return 'uploaded';
    }
    const digest = new PassingDigest(descriptor, `the blob ${descriptor.digest} of ${source.name}`);
    if (descriptor.size <= SMALL_BYTES) {
        const [begun, bytes] = await Promise.all([
            session ?? (0,registry_upload/* beginUpload */.Dk)(destination),
            wholeBlob(source, descriptor, digest),
        ]);
        await (0,registry_upload/* uploadBlob */.PM)(destination, descriptor, (part) => sendBytes(destination, part, bytes), begun);
        return 'uploaded';
    }
    const sendPart = async (part) => {
        const relayed = await relayPart(source, destination, descriptor, part, digest);
        return relayed ?? streamPart(source, destination, descriptor, part, digest);
    };
    const upload = () => (0,registry_upload/* uploadBlob */.PM)(destination, descriptor, sendPart, session);
    await (descriptor.size < RELAY_BYTES ? streamed : large).run(upload);
    return 'uploaded';
}
async function wholeBlob(source, descriptor, digest) {
    const bytes = Buffer.allocUnsafe(descriptor.size);
    for await (const chunk of (0,download/* downloadBlob */.W)(source, descriptor)) {
        const at = digest.at;
        digest.update(chunk); // throws before there are more bytes than were promised
        bytes.set(chunk, at);
    }
    digest.end();
    return bytes;
}
/** `undefined` where the ordinary way has to be taken. */
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
    // A token that ended on the way is renewed by the ordinary client.
    if (answer === undefined || answer.status === 401 || answer.status === 403)
        return undefined;
    return { status: answer.status, headers: answer.headers, problem: (0,connection/* saidIn */.$g)(answer.body.toString('utf8')) };
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
/** The same for bytes that are in memory. */
const sendBytes = (destination, part, bytes) => sendBody(destination, part, bytes.subarray(part.from, part.end));
/** The same for a stream that can only be read from its beginning. */
const sendStream = (destination, part, content) => sendBody(destination, part, async function* () {
    let at = 0;
    for await (const chunk of content()) {
        const [from, end] = [Math.max(0, part.from - at), part.end - at];
        at += chunk.length;
        // To the end also of what is not sent: only then has the reader held all of it against the digest.
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
        tryTimeoutMs: registry_upload/* UPLOAD_TIMEOUT_MS */.zH,
        totalTimeoutMs: registry_upload/* UPLOAD_TIMEOUT_MS */.zH,
        retries: 0, // a session is not what it was after a failed try; the caller asks how far it came
    };
    const response = await destination.send(request, 'push');
    const problem = response.status < 300 ? '' : await (0,connection/* problemOf */.Zw)(response);
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
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94570);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94135);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6119);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9384);




/** No idle bound helps against a registry that computes digests of large blobs before it answers. */
const UPLOAD_TIMEOUT_MS = 10 * 60_000;
/** Failures in a row that brought nothing further. */
const TRIES = 4;
/** All failures of one blob: who is cut more often than this will not arrive. */
const MAX_FAILURES = 200;
const PAUSE_MS = 250;
/** Pieces for a registry that takes no large bodies. ECR wants 5 MiB at least, of all but the last. */
const CHUNK_BYTES = 16 * 1024 * 1024;
/** Distribution spec 1.1, "Pushing a blob in chunks": opens a session. */
async function beginUpload(connection) {
    const request = { url: 'blobs/uploads/', method: 'POST', headers: { 'content-length': '0' }, accept: [202] };
    const response = await connection.send(request, 'push');
    await response.discard();
    return sessionOf(response);
}
function sessionOf(response) {
    const least = Number(response.headers['oci-chunk-min-length'] ?? 0);
    return { url: locationOf(response), minChunk: Number.isSafeInteger(least) && least > 0 ? least : 0 };
}
/**
 * Brings a blob into a registry: one PUT of the whole; where that is cut, the registry is asked how far it came and gets the
 * rest, or, when it does not know any more, all of it anew. A registry that takes no large bodies (413) gets chunks.
 */
async function uploadBlob(connection, descriptor, sendPart, first) {
    const { size } = descriptor;
    let session = first;
    let chunk;
    let at = 0;
    let best = 0;
    let tries = 0;
    let failures = 0;
    for (;;) {
        const opened = session ?? (await beginUpload(connection));
        session = opened;
        const whole = at === 0 && (chunk === undefined || chunk >= size);
        const url = whole ? finalUrl(opened, descriptor) : opened.url;
        const end = whole ? size : Math.min(size, at + Math.max(chunk ?? size, opened.minChunk));
        const method = whole ? 'PUT' : 'PATCH';
        const headers = {
            'content-type': 'application/octet-stream',
            ...(whole ? {} : { 'content-range': `${at}-${end - 1}` }),
        };
        let failed;
        let pause = PAUSE_MS * 2 ** tries;
        try {
            const answer = at === size && !whole
                ? await finish(connection, opened, descriptor)
                : await sendPart({ url, method, headers, from: at, end });
            if (answer.status === 201)
                return;
            if (answer.status === 202 && method === 'PATCH') {
                session = { ...opened, url: locationOf({ url: opened.url.href, headers: answer.headers }) };
                at = end;
                tries = 0;
                continue;
            }
            failed = connection.refused({ url, method }, `${answer.status} ${answer.problem}`);
            if (answer.status === 413 && chunk === undefined) {
                chunk = Math.max(CHUNK_BYTES, opened.minChunk);
                session = undefined;
                at = 0;
                continue;
            }
            if (![404, 408, 416, 429, 500, 502, 503, 504].includes(answer.status))
                throw failed;
            pause = (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfterMs */ .Vs)(answer.headers['retry-after'], Date.now()) ?? pause;
        }
        catch (error) {
            // What the source sent was wrong: that is its fault, whatever became of the broken upload.
            const lie = verificationIn(error);
            if (lie)
                throw lie;
            if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv) || error.code !== 'network-unreachable')
                throw error;
            failed = error;
        }
        if (++failures > MAX_FAILURES || ++tries > TRIES)
            throw failed;
        await _lib_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .ml.sleep(pause, connection.signal);
        const reached = await uploadedBytes(connection, opened, size);
        session = reached && { ...opened, url: reached.url };
        at = reached?.bytes ?? 0;
        if (at > best) {
            best = at;
            tries = 0;
        }
    }
}
function verificationIn(error) {
    for (let at = error, depth = 0; at !== undefined && at !== null && depth < 6; depth++) {
        if (at instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk)
            return at;
        at = typeof at === 'object' && 'cause' in at ? at.cause : undefined;
    }
    return undefined;
}
/** Distribution spec 1.1: how far an upload came. `undefined` when the registry has nothing of it that can be gone on with. */
async function uploadedBytes(connection, session, size) {
    const response = await connection.send({ url: session.url, accept: 'any' }, 'push');
    await response.discard();
    if (response.status !== 204 && response.status !== 200)
        return undefined;
    const last = /^(?:bytes=)?0-(\d{1,15})$/.exec(response.headers['range'] ?? '')?.[1];
    // "0-0" is nothing at all in most registries, and one byte in the specification: anew, then.
    if (last === undefined || last === '0' || Number(last) >= size)
        return undefined;
    const { location } = response.headers;
    return {
        bytes: Number(last) + 1,
        url: location ? locationOf({ url: session.url.href, headers: response.headers }) : session.url,
    };
}
/** Closes an upload of which every byte is there. */
async function finish(connection, session, descriptor) {
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
    const problem = response.status === 201 ? '' : await (0,_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .problemOf */ .Zw)(response);
    await response.discard();
    return { status: response.status, headers: response.headers, problem };
}
function finalUrl({ url }, { digest }) {
    const final = new URL(url);
    final.searchParams.set('digest', digest);
    return final;
}
/** Returns where the upload goes on. Throws `http-redirect` for a Location that `resolveGiven` refuses. */
function locationOf({ url, headers }) {
    const { location } = headers;
    if (!location)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv('response-malformed', { url: (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_4__/* .safeUrl */ .Pl)(url), detail: 'an upload without a Location' });
    return (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveGiven */ .ei)(location, url, 'upload to');
}
/**
 * Distribution spec 1.1, "Mounting a blob from another repository": `mounted`, or the session that the registry opens instead,
 * or `undefined`: registries refuse in many ways (400, 401, 403, 404, 405), and an upload always remains.
 */
async function mountBlob(connection, descriptor, from) {
    const url = `blobs/uploads/?mount=${encodeURIComponent(descriptor.digest)}&from=${encodeURIComponent(from)}`;
    const request = { url, method: 'POST', headers: { 'content-length': '0' }, accept: 'any' };
    try {
        const response = await connection.send(request, 'push', [from]);
        await response.discard();
        if (response.status === 201)
            return 'mounted';
        return response.status === 202 ? sessionOf(response) : undefined;
    }
    catch (error) {
        if (connection.signal?.aborted || !(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv))
            throw error;
        return undefined;
    }
}


/***/ })

};
