export const id = 2382;
export const ids = [2382];
export const modules = {

/***/ 89079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   RA: () => (/* binding */ DOCUMENT_TIMEOUT_MS),
/* harmony export */   lv: () => (/* binding */ MiB),
/* harmony export */   mA: () => (/* binding */ streamOf),
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   p6: () => (/* binding */ humanBytes),
/* harmony export */   ty: () => (/* binding */ KiB),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const KiB = 1024;
const MiB = 1024 * 1024;
/** Milliseconds in which a document must arrive whole. Without this limit a byte now and then would hold its reader for days. */
const DOCUMENT_TIMEOUT_MS = 60_000;
/** Collects a document into one buffer of at most `maxBytes`. Throws `size-mismatch`, and `document-too-slow` after `withinMs`. */
const collect = (stream, maxBytes, what, withinMs = DOCUMENT_TIMEOUT_MS) => readWhole(stream, {
    maxBytes,
    withinMs,
    tooLarge: () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('size-mismatch', {
        what,
        expected: `at most ${maxBytes}`,
        found: `more than ${maxBytes}`,
    }),
    tooSlow: (found) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv('document-too-slow', { what, limit: `${withinMs / 1000} s`, found }),
});
/** Reads a stream to its end, within bounds of size and time. A stream past a bound is ended. */
async function readWhole(stream, limits) {
    const chunks = [];
    let size = 0;
    const late = Promise.withResolvers();
    late.promise.catch(() => undefined); // the race below handles it, unless the stream has ended
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
        // Not awaited: a generator that waits for a byte ends when that comes, or when its connection is closed.
        Promise.resolve(iterator.return?.()).catch(() => undefined);
        throw error;
    }
    finally {
        clearTimeout(timer);
    }
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
const UNITS = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, KiB, MiB, GiB: 1024 * MiB, TiB: 1024 * 1024 * MiB };
/** `500MB`, `2GiB`, `1048576` as bytes; `undefined` for what is no size. */
function parseBytes(text) {
    const [, digits, unit = 'B'] = /^(\d{1,15})(?:([kMGT]?B|[KMGT]iB))?$/.exec(text) ?? [];
    const bytes = digits === undefined ? Number.NaN : Number(digits) * (UNITS[unit] ?? Number.NaN);
    return Number.isSafeInteger(bytes) ? bytes : undefined;
}


/***/ }),

/***/ 48200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ formatNewer),
/* harmony export */   J2: () => (/* binding */ assertNotNewer),
/* harmony export */   fI: () => (/* binding */ isFormatNewer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const MAX_WRITER_LENGTH = 100;
const get = (value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
/** Returns the version of mc that wrote a file, as the file says it in `writtenBy`; a hint for people, nothing relies on it. */
function readWriter(value) {
    const writer = get(value, 'writtenBy');
    const isPlain = typeof writer === 'string' && writer.length <= MAX_WRITER_LENGTH && !/[\p{Cc}\p{Cf}]/u.test(writer);
    return isPlain ? writer : 'a later version of mc';
}
/** Returns the error for a file whose format is later than this version of mc knows. */
const formatNewer = (what, found, known, value) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('format-newer', { what, found, expected: known, writer: readWriter(value) });
const isFormatNewer = (error) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv && error.code === 'format-newer';
/** Returns the version that a schema knows and the later one that was found, if an issue is about a field `version`. */
function findLater(issue, value) {
    if (issue.code === 'invalid_union') {
        // Each alternative must refuse the version: one that accepts it has another reason.
        const within = issue.path.reduce(get, value);
        const each = issue.errors.map((issues) => issues.map((one) => findLater(one, within)).find((one) => one));
        return each.length > 0 && each.every((one) => one) ? each[0] : undefined;
    }
    if (issue.code !== 'invalid_value' || issue.path.at(-1) !== 'version')
        return undefined;
    const known = Math.max(...issue.values.map((one) => (typeof one === 'number' ? one : Number.NaN)));
    const found = issue.path.reduce(get, value);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > known ? { known, found } : undefined;
}
/**
 * Throws `format-newer` if the schema refused a value because of a field `version`, at any depth, that is an integer above the
 * one that the schema names. A later format may differ everywhere, so this reason comes before every other.
 */
function assertNotNewer(issues, value, what) {
    for (const issue of issues) {
        const later = findLater(issue, value);
        if (later)
            throw formatNewer(what, later.found, later.known, value);
    }
}


/***/ }),

/***/ 12382:
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
// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
;// CONCATENATED MODULE: ./build/lib/http/head.js
const MAX_HEAD_BYTES = 32 * 1024;
const MAX_FIELDS = 100;
const STATUS_LINE = /^HTTP\/1\.1 ([1-5][0-9]{2})(?: [\t\x20-\x7e\x80-\xff]*)?$/;
const FIELD = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*)$/;
/** Fields that say where the body ends: one that comes twice is an attempt to be read in two ways. */
const FRAMING = new Set(['content-length', 'transfer-encoding', 'content-range', 'content-encoding']);
/**
 * Reads the head at the beginning of `bytes`: `undefined` while it is not all there, `malformed` for what is no strict
 * HTTP/1.1, is larger than any real head, or frames its body twice.
 */
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
        if (before !== undefined && FRAMING.has(key))
            return 'malformed';
        headers[key] = before === undefined ? value.trimEnd() : `${before}, ${value.trimEnd()}`;
    }
    return { status: Number(status), headers, bytes: end + 4 };
}
/** The length that a head promises for its body, in bytes; `undefined` where the body ends in another way. */
function bodyLength({ headers }) {
    const length = headers['content-length'];
    if (headers['transfer-encoding'] !== undefined || length === undefined || !/^\d{1,15}$/.test(length))
        return undefined;
    return Number(length);
}
/** A request's head, which asks for the connection to end with the answer. Throws a RangeError for a field with a line end in it. */
function formatHead(method, url, headers) {
    const lines = Object.entries({ host: url.host, connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}`);
    if (lines.some((line) => /[\r\n\0]/.test(line)))
        throw new RangeError('a header with a line end in it');
    return [`${method} ${url.pathname}${url.search} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/lib/http/raw-socket.js


/** Bytes of one read and one write. Few and large ones are what makes this way faster than streams. */
const BLOCK_BYTES = 256 * 1024;
/** A block with less room than this is passed on: the system call would cost more than the rest is worth. */
const WORTH_READING = 64 * 1024;
const BLOCKS = 4;
/** A connection to a URL's host, over TLS for https. `onread` takes the bytes instead of the stream. */
function openSocket(url, onread) {
    const secure = url.protocol === 'https:';
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const at = { host, port: Number(url.port) || (secure ? 443 : 80), noDelay: true, ...(onread ? { onread } : {}) };
    if (!secure)
        return (0,external_node_net_.connect)(at);
    return (0,external_node_tls_.connect)({ ...at, ALPNProtocols: ['http/1.1'], ...((0,external_node_net_.isIP)(host) ? {} : { servername: host }) });
}
/** The memory of one transfer: blocks that are filled by reads, handed out, and come back when they are written. */
class BlockPool {
    #free = Array.from({ length: BLOCKS - 1 }, newBlock);
    #current = newBlock();
    #filled = 0;
    /** Where the next read goes. */
    room = () => this.#current.subarray(this.#filled);
    /** What was read and not taken yet. */
    get pending() {
        return this.#current.subarray(0, this.#filled);
    }
    filled(bytes) {
        this.#filled += bytes;
    }
    /** Removes bytes from the beginning of what is pending. */
    drop(bytes) {
        this.#current.copyWithin(0, bytes, this.#filled);
        this.#filled -= bytes;
    }
    get full() {
        return BLOCK_BYTES - this.#filled < WORTH_READING;
    }
    /** No block is left besides the one that is being filled: reading has to pause. TLS may deliver a little more all the same. */
    get exhausted() {
        return this.#free.length === 0;
    }
    /** Takes what is pending; `giveBack` says that its bytes are not needed any more. */
    take() {
        const block = this.#current;
        const bytes = this.pending;
        this.#current = this.#free.pop() ?? newBlock();
        this.#filled = 0;
        return {
            bytes,
            giveBack: () => {
                if (this.#free.length < BLOCKS)
                    this.#free.push(block);
            },
        };
    }
}
const newBlock = () => Buffer.allocUnsafeSlow(BLOCK_BYTES);

// EXTERNAL MODULE: ./build/lib/http/urls.js
var urls = __webpack_require__(6119);
;// CONCATENATED MODULE: ./build/lib/http/relay.js




const REOPENS = 5;
const MAX_ANSWER_BYTES = 64 * 1024;
/** Passes a part of one URL's body on as the body of a request to another, in large blocks; see `Http.relay`. */
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
    #limit = 0;
    /** Of the whole: the next byte that is expected of the source. */
    #at;
    #reopened = 0;
    #headRead = false;
    #began = false;
    #paused = false;
    #ended = false;
    #answer = Buffer.alloc(0);
    constructor(request, limits, resolve, reject) {
        this.#request = request;
        this.#limits = limits;
        this.#resolve = resolve;
        this.#reject = reject;
        this.#at = request.range.at;
    }
    begin() {
        const { signal } = this.#request;
        if (signal?.aborted) {
            this.#cancel();
            return;
        }
        signal?.addEventListener('abort', this.#cancel, { once: true });
        this.#wait(this.#limits.connectMs);
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
        if (this.#began)
            this.#wait(this.#limits.idleMs); // for the whole head, which is no transfer
        const socket = openSocket(from.url, { buffer: this.#pool.room, callback: (count) => this.#read(socket, count) });
        this.#source = socket;
        const part = this.#at > 0 || range.end < range.size ? { range: `bytes=${this.#at}-${range.end - 1}` } : {};
        socket.write(formatHead('GET', from.url, { ...from.headers, ...part }), 'latin1');
        const gone = (error) => {
            if (socket === this.#source && this.#at < range.end)
                this.#sourceLost(error);
        };
        socket
            .on('error', gone)
            .on('end', gone)
            .on('close', () => gone());
    }
    /** One read of the source; `false` pauses it. */
    #read(socket, count) {
        if (this.#ended || socket !== this.#source)
            return false;
        this.#pool.filled(count);
        if (this.#began && this.#headRead)
            this.#wait(this.#limits.idleMs);
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
        if (head === 'malformed' || !this.#usable(head)) {
            this.#refuseSource();
            return false;
        }
        this.#pool.drop(head.bytes);
        this.#headRead = true;
        if (!this.#began) {
            const { to, range } = this.#request;
            const length = { 'content-length': String(range.end - range.sendFrom) };
            this.#target?.write(formatHead(to.method, to.url, { ...to.headers, ...length }), 'latin1');
            this.#began = true;
        }
        return true;
    }
    /** Exactly the bytes that were asked for, as they are: whatever else this is, the ordinary client knows what to do. */
    #usable(head) {
        const { end, size } = this.#request.range;
        if (head.headers['content-encoding'] !== undefined || bodyLength(head) !== end - this.#at)
            return false;
        if (head.status === 200)
            return this.#at === 0 && end === size;
        return head.status === 206 && head.headers['content-range'] === `bytes ${this.#at}-${end - 1}/${size}`;
    }
    #pass() {
        const { range, inspect } = this.#request;
        const end = this.#at + this.#pool.pending.length;
        if (end < range.end && !this.#pool.full)
            return true;
        const { bytes, giveBack } = this.#pool.take();
        const block = bytes.subarray(0, range.end - this.#at);
        const unsent = Math.max(0, range.sendFrom - this.#at);
        this.#at += block.length;
        if (this.#at === range.end)
            this.#source?.destroy();
        inspect(block);
        if (block.length <= unsent)
            giveBack();
        else
            this.#target?.write(block.subarray(unsent), () => {
                giveBack();
                this.#wait(this.#at === range.end ? this.#limits.answerMs : this.#limits.idleMs);
                if (!this.#paused)
                    return;
                this.#paused = false;
                this.#source?.resume();
            });
        this.#paused = this.#pool.exhausted && this.#at < range.end;
        return !this.#paused;
    }
    #sourceLost(error) {
        if (this.#ended)
            return;
        if (!this.#began || ++this.#reopened > REOPENS) {
            this.#fail(error ?? new Error('the source ended too early'));
            return;
        }
        // What was read of a block is kept; the rest is asked for anew.
        this.#source?.destroy();
        if (this.#headRead)
            this.#flush();
        this.#pool.drop(this.#pool.pending.length);
        this.#openSource();
    }
    /** Passes on what is pending of a block, so that a new answer begins in an empty one. */
    #flush() {
        const { bytes, giveBack } = this.#pool.take();
        const unsent = Math.max(0, this.#request.range.sendFrom - this.#at);
        this.#at += bytes.length;
        this.#request.inspect(bytes);
        if (bytes.length <= unsent)
            giveBack();
        else
            this.#target?.write(bytes.subarray(unsent), giveBack);
    }
    #refuseSource() {
        if (this.#began)
            this.#fail(new Error('the source does not go on where it was cut'));
        else
            this.#done(undefined);
    }
    #openTarget() {
        const { to } = this.#request;
        const socket = openSocket(to.url);
        this.#target = socket;
        const gone = (error) => {
            if (!this.#ended && !this.#answered(true))
                this.#fail(error ?? new Error('the connection was closed'));
        };
        socket
            .on('error', gone)
            .on('close', () => gone())
            .on('end', () => gone())
            .on('data', (bytes) => {
            if (this.#ended)
                return;
            this.#answer = Buffer.concat([this.#answer, bytes]);
            this.#wait(this.#limits.idleMs);
            this.#answerTimer ??= this.#limitAnswer();
            if (this.#answer.length > 2 * MAX_ANSWER_BYTES)
                this.#fail(new Error('an endless answer'));
            else
                this.#answered(false);
        });
    }
    /** Whether the target's answer is there, which ends the transfer; `last`: nothing more of it will come. */
    #answered(last) {
        const head = parseHead(this.#answer);
        if (head === undefined)
            return false;
        if (head === 'malformed') {
            this.#fail(new Error('an answer that is no HTTP/1.1'));
            return true;
        }
        if (head.status < 200) {
            this.#answer = this.#answer.subarray(head.bytes);
            return this.#answered(last);
        }
        const body = this.#answer.subarray(head.bytes);
        const length = head.status === 204 ? 0 : Math.min(bodyLength(head) ?? Number.MAX_SAFE_INTEGER, MAX_ANSWER_BYTES);
        // A success needs no body; a refusal says in it why.
        if (!last && head.status >= 300 && body.length < length)
            return false;
        if (head.status < 300 && this.#at < this.#request.range.end)
            this.#fail(new Error('an answer before the end'));
        else
            this.#done({ status: head.status, headers: head.headers, body: body.subarray(0, length) });
        return true;
    }
    /** A byte now and then is progress for a transfer, not for the few bytes of an answer. */
    #limitAnswer() {
        const { documentMs } = this.#limits;
        return setTimeout(() => this.#fail(new Error(`no whole answer within ${documentMs / 1000} s`)), documentMs);
    }
    /** From now on nothing may take longer than this. */
    #wait(ms) {
        if (this.#ended)
            return;
        if (ms === this.#limit)
            this.#timer?.refresh();
        else {
            clearTimeout(this.#timer);
            this.#limit = ms;
            this.#timer = setTimeout(() => this.#fail(new Error(`no byte for ${ms / 1000} s`)), ms);
        }
    }
    #cancel = () => {
        const { signal, from } = this.#request;
        const why = signal?.reason;
        this.#end();
        this.#reject(why instanceof errors/* McError */.Hv ? why : new errors/* McError */.Hv('cancelled', { what: (0,urls/* safeUrl */.Pl)(from.url) }, { cause: why }));
    };
    #fail(error) {
        if (this.#ended)
            return;
        if (!this.#began && !(error instanceof errors/* McError */.Hv)) {
            this.#done(undefined);
            return;
        }
        this.#end();
        const { to } = this.#request;
        const detail = (0,errors/* describe */.q0)(error);
        this.#reject(error instanceof errors/* McError */.Hv
            ? error
            : new errors/* McError */.Hv('network-unreachable', { method: to.method, url: (0,urls/* safeUrl */.Pl)(to.url), detail, attempts: 1 }, { cause: error }));
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

// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
;// CONCATENATED MODULE: ./build/lib/http/response.js




/** Longer than this the rest of an answer that no one reads is not worth a connection. */
const DISCARD_MS = 2_000;
/** Wraps undici's answer: reads bounded in size and time, coded faults. */
function responseOf(answer, at, method, { wholeBy, documentMs }) {
    const url = at.href;
    const what = (0,urls/* safeUrl */.Pl)(at);
    const body = coded(answer.body, at);
    const bytes = (maxBytes, withinMs = documentMs) => (0,lib_bytes/* readWhole */.oD)(body, {
        maxBytes,
        withinMs: Math.min(withinMs, wholeBy - Date.now()),
        tooLarge: () => new errors/* McError */.Hv('response-too-large', { url: what, limit: maxBytes }), // leaving the loop ends the transfer
        tooSlow: (found) => {
            answer.body.destroy();
            return new errors/* McError */.Hv('document-too-slow', { what, limit: `${documentMs / 1000} s`, found });
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
            const said = await text(maxBytes);
            try {
                return JSON.parse(said);
            }
            catch (error) {
                throw new errors/* McError */.Hv('response-malformed', { url: what, detail: `no JSON: ${(0,json/* jsonProblem */.Io)(error)}` });
            }
        },
        discard: async () => {
            // What is small is read to its end, so that the connection can serve again; what is not is cut off.
            // The length in the answer to a HEAD is that of a body that does not come.
            const limit = method === 'HEAD' ? Number.MAX_SAFE_INTEGER : 64 * 1024;
            const signal = AbortSignal.timeout(Math.min(DISCARD_MS, documentMs));
            await answer.body.dump({ limit, signal }).catch(() => undefined);
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











const TRY_TIMEOUT_MS = 20_000;
const TOTAL_TIMEOUT_MS = 60_000;
const RETRIES = 3;
const CONNECT_TIMEOUT_MS = 5_000;
const BODY_IDLE_MS = 30_000; // the contract: a transfer without a byte for 30 s is a fault
const ANSWER_TIMEOUT_MS = 10 * 60_000; // a registry may compute digests of large blobs before it answers
const ERROR_BODY_BYTES = 2_048;
const ERROR_BODY_MS = 5_000;
const ERROR_DETAIL_CHARS = 200;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** A client over undici. */
function openClient(options = {}) {
    const idleMs = options.idleTimeoutMs ?? BODY_IDLE_MS;
    const tuning = { connect: { timeout: CONNECT_TIMEOUT_MS }, bodyTimeout: idleMs, headersTimeout: 0 };
    const direct = new undici/* Agent */.g6(tuning);
    const { http = '', https = '', noProxy = '' } = options.proxy ?? {};
    // Every field is given, an empty one too: left out, undici would look into the process's environment itself.
    const proxied = http || https ? new undici/* EnvHttpProxyAgent */.J2({ ...tuning, httpProxy: http, httpsProxy: https, noProxy }) : direct;
    const dispatcherFor = (url) => ((0,urls/* isLoopback */.U9)(url.hostname) ? direct : proxied);
    const send = (request, signal) => follow(request, options, dispatcherFor, signal);
    return {
        send: (request) => withRetries(request, options, send),
        relay: async (request) => {
            const plain = options.plainHttpHosts ?? [];
            const [from, to] = [(0,urls/* admit */.w4)(request.from.url, plain), (0,urls/* admit */.w4)(request.to.url, plain)];
            if (dispatcherFor(from) !== direct || dispatcherFor(to) !== direct)
                return undefined;
            (0,secrets/* rememberHeaders */.KU)(request.from.headers);
            (0,secrets/* rememberHeaders */.KU)(request.to.headers);
            const agent = { 'user-agent': options.userAgent ?? 'mc-actions' };
            const told = {
                ...request,
                from: { ...request.from, headers: { ...agent, ...request.from.headers } },
                to: { ...request.to, headers: { ...agent, ...request.to.headers } },
            };
            const answer = await relay(told, {
                connectMs: CONNECT_TIMEOUT_MS,
                idleMs,
                answerMs: ANSWER_TIMEOUT_MS,
                documentMs: options.documentTimeoutMs ?? lib_bytes/* DOCUMENT_TIMEOUT_MS */.RA,
            });
            const outcome = answer ? String(answer.status) : 'left to the ordinary way';
            options.onTry?.({ method: `relay ${request.to.method}`, url: (0,urls/* safeUrl */.Pl)(to), attempt: 1, outcome });
            return answer;
        },
        close: async () => {
            await Promise.all([...new Set([direct, proxied])].map((dispatcher) => dispatcher.destroy()));
        },
    };
}
async function withRetries(request, options, send) {
    const url = (0,urls/* admit */.w4)(request.url, options.plainHttpHosts ?? []);
    const method = request.method ?? 'GET';
    (0,secrets/* rememberHeaders */.KU)(request.headers);
    const total = request.totalTimeoutMs ?? options.totalTimeoutMs ?? TOTAL_TIMEOUT_MS;
    const perTry = request.tryTimeoutMs ?? options.tryTimeoutMs ?? TRY_TIMEOUT_MS;
    const deadline = Date.now() + total;
    let attempts = 0;
    const once = async () => {
        if (++attempts > 1)
            request.onRetry?.();
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
            throw await refused(response, request, attempts);
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
async function refused(response, request, attempts) {
    const said = await response.text(ERROR_BODY_BYTES, ERROR_BODY_MS).catch(() => '');
    const detail = (0,secrets/* excerptOf */.zU)(said, ERROR_DETAIL_CHARS, request.headers);
    const error = new errors/* McError */.Hv('http-status', {
        method: request.method ?? 'GET',
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
    const began = Date.now();
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
            // Left alone, undici closes the connection after each HEAD.
            ...(method === 'HEAD' ? { reset: false } : {}),
        });
        const response = responseOf(answer, url, method, answerLimits(request, options, began));
        const location = response.headers['location'];
        if (!REDIRECTS.has(response.status) || location === undefined || request.redirect === 'manual')
            return response;
        await response.discard();
        const next = (0,urls/* admit */.w4)((0,urls/* resolveGiven */.ei)(location, url, method), plain);
        if (hop >= urls/* MAX_REDIRECTS */.NX)
            throw new errors/* McError */.Hv('http-redirect', { method, url: (0,urls/* safeUrl */.Pl)(url), detail: 'too often', limit: urls/* MAX_REDIRECTS */.NX });
        if (response.status === 303 || (response.status < 303 && method === 'POST')) {
            if (method !== 'HEAD')
                method = 'GET';
            body = undefined;
        }
        if (!(0,urls/* sharesCredentials */.J6)(url, next))
            headers = withoutCredentials(headers);
        url = next;
    }
}
/** An answer has its time from the request on; where that was given more time than the answer, from its headers on. */
function answerLimits(request, options, began) {
    const most = options.documentTimeoutMs ?? lib_bytes/* DOCUMENT_TIMEOUT_MS */.RA;
    const documentMs = Math.min(most, request.documentTimeoutMs ?? most);
    const patient = (request.tryTimeoutMs ?? 0) > documentMs;
    return { documentMs, wholeBy: (patient ? Date.now() : began) + documentMs };
}
const lowerCased = (headers = {}) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
function withoutCredentials(headers) {
    const { authorization: _a, cookie: _c, 'proxy-authorization': _p, 'x-amz-security-token': _t, ...kept } = headers;
    return kept;
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

/***/ 80292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ jsonProblem),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fj: () => (/* binding */ conform),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98799);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _format_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48200);



const MAX_DEPTH = 100; // deeper than any format we read; keeps recursive readers off the end of the stack
/** RFC 8785 canonical JSON: the one serialization of everything that is hashed or signed. */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return text;
}
/**
 * Parses untrusted JSON with a bound on its depth, and no name twice in one object: readers differ about which of the two
 * counts (RFC 8259, section 4). Throws `json-malformed`; `what` names the source.
 */
function parseJson(text, what, maxDepth = MAX_DEPTH) {
    let depth = 0;
    let members = 0;
    let inString = false;
    for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (inString) {
            if (c === 0x5c)
                i++;
            else if (c === 0x22)
                inString = false;
        }
        else if (c === 0x22)
            inString = true;
        else if (c === 0x7b || c === 0x5b) {
            if (++depth > maxDepth)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('json-malformed', { what, detail: `nested deeper than ${maxDepth}` });
        }
        else if (c === 0x7d || c === 0x5d)
            depth--;
        else if (c === 0x3a)
            members++; // outside of a string a colon stands behind a name, and nowhere else
    }
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('json-malformed', { what, detail: jsonProblem(error) });
    }
    if (membersOf(value) !== members)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('json-malformed', { what, detail: 'an object has one name twice' });
    return value;
}
/** Why JSON.parse refused a text, without a word of that text: it may be a key or a token. */
function jsonProblem(error) {
    const said = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error);
    return /JSON at position \d+|end of JSON input/.test(said) && !said.endsWith('is not valid JSON')
        ? said
        : 'it is not JSON';
}
/** Not by recursion: whoever asks for no bound on the depth must not run off the end of the stack here. */
function membersOf(value) {
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
/**
 * Holds a value against a zod schema. Throws `format-newer` where its `version` is a later one than the schema's, else
 * `schema-mismatch` that names the path and the rule. `once`: the schema is held
 * against this value and no other in this process, so that it is not worth compiling.
 */
function conform(schema, value, what, { once = false } = {}) {
    const result = schema.safeParse(value, { jitless: once });
    if (result.success)
        return result.data;
    (0,_format_version_js__WEBPACK_IMPORTED_MODULE_2__/* .assertNotNewer */ .J2)(result.error.issues, value, what);
    const detail = result.error.issues
        .slice(0, 5)
        .map((issue) => `${issue.path.length === 0 ? '(top)' : issue.path.join('.')}: ${issue.message}`)
        .join('; ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('schema-mismatch', { what, detail });
}


/***/ })

};
