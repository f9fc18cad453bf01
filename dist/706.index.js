export const id = 706;
export const ids = [706,1773];
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

/***/ 3161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   X5: () => (/* binding */ cleanText),
/* harmony export */   et: () => (/* binding */ printableJson)
/* harmony export */ });
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const IGNORABLE = '[\\p{Default_Ignorable_Code_Point}]*';
const COMMAND_ANYWHERE = new RegExp(`#(${IGNORABLE})#(${IGNORABLE})\\[`, 'gu');
const COMMAND_AT_START = new RegExp(`^((?:[^\\S\\n]|\\p{Default_Ignorable_Code_Point})*):(${IGNORABLE}):`, 'gmu');
const formatCodePoint = (c) => (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
const showNumber = (c) => `⟨U+${formatCodePoint(c)}⟩`;
const breakCommands = (text) => text.replace(COMMAND_ANYWHERE, '#$1 #$2[').replace(COMMAND_AT_START, '$1:$2 :');
function cleanText(text, { onRunner = false } = {}) {
    const clean = text.replace(/\r\n/g, '\n').replace(INVISIBLE, (c) => (c === '\n' || c === '\t' ? c : showNumber(c)));
    return onRunner ? breakCommands(clean) : clean;
}
const cleanLine = (text, options = {}) => cleanText(text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' '), options);
const escapeCharacter = (c) => Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
function printableJson(value, { onRunner = false } = {}, indent) {
    const json = JSON.stringify(value, null, indent).replace(INVISIBLE, (c) => (c === '\n' ? c : escapeCharacter(c)));
    if (!onRunner)
        return json;
    return json.replace(COMMAND_ANYWHERE, '\\u0023$1#$2[').replace(/:(?=:)/g, '\\u003a');
}


/***/ }),

/***/ 94570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ secondsBetween),
/* harmony export */   ag: () => (/* binding */ rfc3339),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const systemClock = {
    now: () => new Date(),
    sleep: async (ms, signal) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {});
    },
};
const rfc3339 = (time) => time.toISOString();
const secondsBetween = (start, end) => (end.getTime() - start.getTime()) / 1000;


/***/ }),

/***/ 18867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ forEachConcurrent),
/* harmony export */   MV: () => (/* binding */ crawl),
/* harmony export */   WH: () => (/* binding */ DEFAULT_CONCURRENCY),
/* harmony export */   _k: () => (/* binding */ mapConcurrent),
/* harmony export */   gu: () => (/* binding */ waitForAll)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(606);

const DEFAULT_CONCURRENCY = 32;
const mapConcurrent = (items, limit, work, signal) => (0,p_map__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay)(items, work, { concurrency: limit, ...(signal ? { signal } : {}) });
async function forEachConcurrent(items, limit, work, signal) {
    const failures = [];
    await (0,p_map__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay)(items, async (item) => {
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
async function waitForAll(work) {
    await Promise.allSettled(work);
    return Promise.all(work);
}
async function crawl(first, limit, visit, signal) {
    const waiting = [...first];
    const failures = [];
    let next = 0;
    let running = 0;
    await new Promise((resolve) => {
        const visitOne = async (item) => {
            try {
                signal?.throwIfAborted();
                for (const found of await visit(item))
                    waiting.push(found);
            }
            catch (error) {
                failures.push(error);
            }
        };
        const startNext = () => {
            while (running < limit && next < waiting.length && failures.length === 0) {
                running++;
                void visitOne(waiting[next++]).then(() => {
                    running--;
                    startNext();
                });
            }
            if (running === 0)
                resolve();
        };
        startNext();
    });
    if (failures.length > 0)
        throw failures[0];
}


/***/ }),

/***/ 39386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const UNIT_SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 };
function parseDuration(text, what) {
    const match = /^([0-9]{1,9})([smhd])$/.exec(text);
    if (!match)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('duration-malformed', { what, given: text });
    return Number(match[1]) * UNIT_SECONDS[match[2]];
}
function formatDuration(seconds) {
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
/* harmony export */   H_: () => (/* binding */ readRegularStream),
/* harmony export */   XF: () => (/* binding */ readRegularFile),
/* harmony export */   Y1: () => (/* binding */ readFileBounded),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   h_: () => (/* binding */ fileKind),
/* harmony export */   vY: () => (/* binding */ readFileStream)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87681);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95455);








const isMissing = (error) => ['ENOENT', 'ENOTDIR'].includes((0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error));
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
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => undefined);
        if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv)
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unwritable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
async function readFileBounded(path, maxBytes, what = 'the file') {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        const tooLarge = (found) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-too-large', { path, found, limit: maxBytes });
        if (status.size > maxBytes)
            throw tooLarge(status.size);
        if (status.isFile() || status.isDirectory())
            return rememberFileSecrets(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path));
        const chunks = [];
        let size = 0;
        for await (const chunk of readFileStream(path, what)) {
            size += chunk.length;
            if (size > maxBytes)
                throw tooLarge(size);
            chunks.push(chunk);
        }
        return rememberFileSecrets(Buffer.concat(chunks));
    }
    catch (error) {
        if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv)
            throw error;
        if (isMissing(error))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-found', { what, path });
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
function rememberFileSecrets(bytes) {
    if (bytes.includes('PRIVATE KEY-----') || bytes.subarray(0, 3).toString('latin1') === 'eyJ')
        (0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .rememberSecrets */ .hR)((0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .findSecrets */ .dL)(bytes.toString('utf8')));
    return bytes;
}
async function readRegularFile(path, maxBytes, what = 'the file', { noFollow = false } = {}) {
    try {
        const { handle, size } = await openRegular(path, noFollow);
        try {
            if (size > maxBytes)
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-too-large', { path, found: size, limit: maxBytes });
            const bytes = Buffer.alloc(size);
            let length = 0;
            while (length < size) {
                const { bytesRead } = await handle.read(bytes, length, size - length);
                if (bytesRead === 0)
                    break;
                length += bytesRead;
            }
            return rememberFileSecrets(bytes.subarray(0, length));
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw createFileError(error, path, what);
    }
}
async function* readRegularStream(path, what = 'the file') {
    try {
        const { handle, size } = await openRegular(path, false);
        const highWaterMark = Math.min(Math.max(size + 1, 4096), 1024 * 1024);
        yield* handle.createReadStream({ highWaterMark });
    }
    catch (error) {
        throw createFileError(error, path, what);
    }
}
async function openRegular(path, noFollow) {
    const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, O_RDONLY | O_NONBLOCK | (noFollow ? O_NOFOLLOW : 0));
    try {
        const status = await handle.stat();
        if (status.isFile())
            return { handle, size: status.size };
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-regular', {
            path,
            found: status.isDirectory() ? 'a folder' : 'a pipe or a device',
        });
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
function createFileError(error, path, what) {
    if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv)
        return error;
    if (isMissing(error))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-found', { what, path });
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
}
async function* readFileStream(path, what = 'the file', signal) {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        if (status.isFIFO()) {
            yield* await openPipe(path, signal);
            return;
        }
        const highWaterMark = Math.min(Math.max(status.size + 1, 4096), 1024 * 1024);
        yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark, ...(signal ? { signal } : {}) });
    }
    catch (error) {
        signal?.throwIfAborted();
        if (isMissing(error))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-found', { what, path });
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
async function openPipe(path, signal) {
    const { Socket } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 19));
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    return new Socket({ fd, readable: true, writable: false, ...(signal ? { signal } : {}) });
}
async function fileKind(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path)).isDirectory() ? 'directory' : 'file';
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}


/***/ }),

/***/ 16937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ ClientScope)
/* harmony export */ });
class ClientScope {
    #objects = new Map();
    get(Type) {
        const object = this.#objects.get(Type) ?? new Type();
        this.#objects.set(Type, object);
        return object;
    }
}


/***/ }),

/***/ 8056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatCount)
/* harmony export */ });
const formatCount = (count, singular, plural = `${singular}s`) => `${count} ${count === 1 ? singular : plural}`;


/***/ }),

/***/ 30783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F6: () => (/* binding */ groupReasons),
/* harmony export */   j7: () => (/* binding */ MARKS),
/* harmony export */   tc: () => (/* binding */ prefixReason)
/* harmony export */ });
const MARKS = { passed: '✓', failed: '✗', warning: '!' };
function groupReasons(reasons) {
    const groups = Map.groupBy(reasons, ({ code, hint }) => JSON.stringify([code, hint]));
    return [...groups.values()].map((group) => ({
        code: group[0]?.code ?? '',
        hint: group[0]?.hint,
        messages: [...new Set(group.map(({ message }) => message))],
    }));
}
const prefixReason = (reason, about) => about === undefined ? reason : { ...reason, message: `${about}: ${reason.message}` };


/***/ }),

/***/ 82252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ reportSchema),
/* harmony export */   ex: () => (/* binding */ reasonSchema),
/* harmony export */   mC: () => (/* binding */ beginReport)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94570);


const reasonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('stable error code, kebab-case; docs/errors.md explains each'),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    hint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
})
    .describe('one reason for an outcome that is not "passed"');
const reportSchema = (type, shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(type),
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed']),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('subject of the report, as the user wrote it'),
    reasons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(reasonSchema).describe('empty exactly if the outcome is "passed"'),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    durationSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    ...shape,
});
function beginReport(type, clock, subject) {
    const started = clock.now();
    return {
        finish(errors, body) {
            const finished = clock.now();
            const reasons = errors.map((error) => ('toReason' in error && typeof error.toReason === 'function' ? error.toReason() : error));
            return {
                type,
                outcome: reasons.length === 0 ? 'passed' : 'failed',
                ...(subject === undefined ? {} : { subject }),
                reasons,
                startedAt: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(started),
                finishedAt: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(finished),
                durationSeconds: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .secondsBetween */ .O1)(started, finished),
                ...body,
            };
        },
    };
}


/***/ }),

/***/ 70770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest),
/* harmony export */   y: () => (/* binding */ formatSuggestion)
/* harmony export */ });
const MAX_GIVEN_LENGTH = 100;
const MAX_EDITS = 3;
function suggest(given, candidates) {
    if (given.length > MAX_GIVEN_LENGTH)
        return undefined;
    let best;
    for (const candidate of candidates) {
        const longest = Math.max(given.length, candidate.length);
        const limit = Math.min(MAX_EDITS, Math.floor(longest / 3), best ? best.edits - 1 : MAX_EDITS);
        if (limit < 0 || Math.abs(given.length - candidate.length) > limit)
            continue;
        const edits = countEdits(given.toLowerCase(), candidate.toLowerCase());
        if (edits <= limit)
            best = { candidate, edits };
    }
    return best?.candidate;
}
function formatSuggestion(given, candidates) {
    const suggestion = suggest(given, candidates);
    return suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
}
function countEdits(from, to) {
    let twoBefore = [];
    let before = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row++) {
        const current = [row];
        for (let column = 1; column <= to.length; column++) {
            const replaced = from[row - 1] === to[column - 1] ? 0 : 1;
            const choices = [(before[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + replaced];
            if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
                choices.push((twoBefore[column - 2] ?? 0) + 1);
            current.push(Math.min(...choices));
        }
        twoBefore = before;
        before = current;
    }
    return before[to.length] ?? 0;
}


/***/ }),

/***/ 96480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';


/***/ }),

/***/ 44647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   d5: () => (/* binding */ readPlatformDigests),
/* harmony export */   xV: () => (/* binding */ choosePlatform)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13798);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89079);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95669);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54566);







const MAX_CONFIG_BYTES = 8 * 1024 * 1024;
const MAX_INDEXES = 100;
async function choosePlatform(repository, target, platform) {
    const root = await repository.manifest(target);
    const candidates = await listCandidates(repository, root);
    const known = candidates.filter((one) => !one.platform.startsWith('unknown'));
    const exact = known.filter((one) => one.platform === platform);
    const matching = exact.length > 0 || !/^[^/]+\/[^/]+$/.test(platform)
        ? exact
        : known.filter((one) => one.platform.startsWith(`${platform}/`));
    const digests = new Map(matching.map(({ descriptor }) => [descriptor.digest, descriptor]));
    const [chosen] = digests.values();
    if (chosen && digests.size === 1)
        return chosen;
    const found = [...new Set(known.map((one) => one.platform))].filter(Boolean);
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ociError */ .Y)('platform-not-found', {
        reference: `${repository.name}@${root.descriptor.digest}`,
        given: platform,
        found: found.length > 0 ? found.sort() : 'none',
    });
}
async function listCandidates(repository, root) {
    const candidates = [];
    const waiting = [root];
    for (const manifest of waiting) {
        if (manifest.json.manifests === undefined) {
            const platform = await readConfigPlatform(repository, manifest.json);
            candidates.push({ descriptor: manifest.descriptor, platform });
            continue;
        }
        for (const child of (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .listChildren */ .AW)(manifest).filter(({ mediaType }) => (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType))) {
            const platform = formatPlatform(child.platform) ?? '';
            if (platform !== '')
                candidates.push({ descriptor: child, platform });
            else if (waiting.length < MAX_INDEXES)
                waiting.push(await repository.manifest(child.digest));
        }
    }
    return candidates;
}
function formatPlatform(value, { partial = false } = {}) {
    const fields = (typeof value === 'object' && value !== null ? value : {});
    const isUsable = (field) => typeof field === 'string' && (partial ? /^[\w.-]{1,40}$/.test(field) : true);
    const [os, architecture] = [fields.os, fields.architecture];
    if (!partial && !(isUsable(os) && isUsable(architecture)))
        return undefined;
    const variant = fields.variant === '' ? undefined : fields.variant;
    return [os, architecture, variant].filter(isUsable).join('/') || undefined;
}
async function readConfigPlatform(repository, json) {
    if (!json.config || !/^application\/vnd\.(oci\.image|docker\.container\.image)\./.test(json.config.mediaType))
        return '';
    const what = `the config ${json.config.digest}`;
    const bytes = await (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .collect */ .Fo)(repository.blob(json.config), MAX_CONFIG_BYTES, what);
    return formatPlatform((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(bytes.toString(), what)) ?? '';
}
const indexSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ manifests: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ digest: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })) });
function readPlatformDigests(bytes, { maxManifests = Number.POSITIVE_INFINITY } = {}) {
    let value;
    try {
        value = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return [];
    }
    const { data } = indexSchema.safeParse(value);
    if (!data || data.manifests.length > maxManifests)
        return [];
    return data.manifests.map(({ digest }) => digest).filter(_lib_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc);
}


/***/ }),

/***/ 34449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readExtensions),
/* harmony export */   r: () => (/* binding */ readContents)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56971);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21763);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6888);
/* harmony import */ var _verification_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20781);
/* harmony import */ var _verification_signing_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58981);






const [INTEGER, OCTETS, OID, SEQUENCE, BOOLEAN, VERSION, ISSUER_ID, SUBJECT_ID, EXTENSION_LIST] = [
    0x02, 0x04, 0x06, 0x30, 0x01, 0xa0, 0x81, 0x82, 0xa3,
];
const FULCIO_ARC = Buffer.from('2b0601040183bf3001', 'hex');
function readExtensions(der) {
    const body = new _lib_der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerReader */ .l(der).inside(SEQUENCE).inside(SEQUENCE);
    if (body.tag === VERSION)
        body.element(VERSION);
    body.element(INTEGER);
    for (let i = 0; i < 5; i++)
        body.element(SEQUENCE);
    for (const tag of [ISSUER_ID, SUBJECT_ID])
        if (body.tag === tag)
            body.element(tag);
    const found = {};
    if (body.tag !== EXTENSION_LIST)
        return found;
    for (const list = body.inside(EXTENSION_LIST).inside(SEQUENCE); !list.done;) {
        const extension = list.inside(SEQUENCE);
        const oid = extension.element(OID).content;
        if (extension.tag === BOOLEAN)
            extension.element(BOOLEAN);
        const value = extension.element(OCTETS).content;
        const arc = oid.subarray(0, -1);
        const name = Object.entries(_verification_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .EXTENSIONS */ .Z1).find(([, number]) => number === oid.at(-1))?.[0];
        if (name && arc.equals(FULCIO_ARC))
            found[name] = (0,_verification_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUtf8String */ .g2)(value) ?? '(no text)';
    }
    return found;
}
const tryOr = (work, otherwise) => {
    try {
        return work();
    }
    catch {
        return otherwise;
    }
};
function readCertificate(der) {
    const { subjectAltName, subject, issuer, validFromDate, validToDate } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
    return {
        subject: subjectAltName ?? subject,
        issuer: issuer.replaceAll('\n', ', '),
        notBefore: validFromDate.toISOString(),
        notAfter: validToDate.toISOString(),
        extensions: tryOr(() => readExtensions(der), {}),
    };
}
function readStatement(payload) {
    const { predicateType, subject } = JSON.parse(payload.toString('utf8'));
    return {
        ...(typeof predicateType === 'string' ? { predicateType } : {}),
        ...(Array.isArray(subject) ? { subjects: subject } : {}),
    };
}
function readTime(token) {
    try {
        const response = new _lib_der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerReader */ .l(token).inside(SEQUENCE);
        response.element(SEQUENCE);
        const info = response.inside(SEQUENCE);
        info.element(OID);
        const data = info.inside(VERSION).inside(SEQUENCE);
        data.element(INTEGER);
        data.element(0x31);
        const content = data.inside(SEQUENCE);
        content.element(OID);
        return (0,_verification_signing_time_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGenTime */ .d)(content.inside(VERSION).element(OCTETS).content).toISOString();
    }
    catch (error) {
        return `cannot be parsed: ${(0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error)}`;
    }
}
const formatSeconds = (seconds) => tryOr(() => new Date(Number(seconds) * 1000).toISOString(), `not a date: ${seconds} seconds since 1970`);
const ALGORITHMS = { 1: 'sha256', 2: 'sha384', 3: 'sha512' };
function readContents(bundle) {
    const { content, verificationMaterial, mediaType } = bundle;
    const { tlogEntries, timestampVerificationData, content: material } = verificationMaterial;
    const der = (0,_bundle_js__WEBPACK_IMPORTED_MODULE_5__/* .readLeafDer */ ._k)(bundle);
    const certificate = der && tryOr(() => readCertificate(der), undefined);
    const signed = content.$case === 'messageSignature'
        ? {
            content: 'message-signature',
            messageDigest: `${ALGORITHMS[content.messageSignature.messageDigest.algorithm] ?? 'unknown'}:${content.messageSignature.messageDigest.digest.toString('hex')}`,
        }
        : {
            content: 'dsse-envelope',
            payloadType: content.dsseEnvelope.payloadType,
            ...tryOr(() => readStatement(content.dsseEnvelope.payload), {}),
        };
    return {
        mediaType,
        ...signed,
        ...(certificate ? { certificate } : {}),
        ...(material.$case === 'publicKey' ? { keyHint: material.publicKey.hint } : {}),
        logEntries: tlogEntries.map(({ kindVersion, logId, logIndex, integratedTime, inclusionProof }) => ({
            kind: `${kindVersion?.kind ?? '?'} ${kindVersion?.version ?? ''}`.trim(),
            logId: logId?.keyId.toString('hex') ?? '',
            index: logIndex,
            ...(integratedTime === '0' ? {} : { integratedAt: formatSeconds(integratedTime) }),
            ...(inclusionProof?.checkpoint
                ? { checkpointOrigin: inclusionProof.checkpoint.envelope.split('\n')[0] ?? '' }
                : {}),
        })),
        timestamps: (timestampVerificationData?.rfc3161Timestamps ?? []).map(({ signedTimestamp }) => readTime(signedTimestamp)),
    };
}


/***/ }),

/***/ 133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ readSigningConfig),
/* harmony export */   Cw: () => (/* binding */ MAX_SIGNING_CONFIG_BYTES),
/* harmony export */   wN: () => (/* binding */ PUBLIC_GOOD)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45176);



const MAX_SIGNING_CONFIG_BYTES = 1024 * 1024;
const service = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5(),
    majorApiVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    operator: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    validFor: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        start: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$({ offset: true }),
        end: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$({ offset: true }).optional(),
    }),
});
const selection = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ selector: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['ANY', 'ALL', 'EXACT']), count: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional() })
    .optional();
const config = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('application/vnd.dev.sigstore.signingconfig.v0.2+json'),
    caUrls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(service).min(1),
    rekorTlogUrls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(service).optional(),
    tsaUrls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(service).optional(),
    rekorTlogConfig: selection,
    tsaConfig: selection,
});
function readSigningConfig(text, path, now) {
    const read = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(config, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text, path), path);
    const unusable = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .sigstoreError */ .J)('signing-config-unusable', { path, detail });
    const valid = (services, versions) => onePerOperator(services
        .filter(({ validFor: { start, end }, majorApiVersion }) => versions.includes(majorApiVersion) &&
        Date.parse(start) <= now.getTime() &&
        (!end || now.getTime() <= Date.parse(end)))
        .sort((a, b) => b.majorApiVersion - a.majorApiVersion));
    const pick = (services, how, what) => {
        const wanted = countWanted(services.length, how);
        if (services.length < wanted)
            throw unusable(`expected ${wanted} ${what} that are valid now, found ${services.length}`);
        return services.slice(0, wanted);
    };
    const [ca] = valid(read.caUrls, [1]);
    if (!ca)
        throw unusable('it names no CA that is valid now');
    const rekor = pick(valid(read.rekorTlogUrls ?? [], [1, 2]), read.rekorTlogConfig, 'transparency logs');
    const tsa = pick(valid(read.tsaUrls ?? [], [1]), read.tsaConfig, 'timestamp authorities');
    if (rekor.length === 0)
        throw unusable('it names no transparency log that is valid now');
    if (rekor.some(({ majorApiVersion }) => majorApiVersion === 2) && tsa.length === 0)
        throw unusable('Rekor v2 issues no timestamps, and it names no timestamp authority');
    return {
        fulcio: ca.url,
        rekor: rekor.map(({ url, majorApiVersion }) => ({ url, version: majorApiVersion === 2 ? 2 : 1 })),
        tsa: tsa.map(({ url }) => url),
    };
}
function onePerOperator(newestFirst) {
    const seen = new Set();
    return newestFirst.filter(({ operator = '' }) => {
        const repeated = operator !== '' && seen.has(operator);
        seen.add(operator);
        return !repeated;
    });
}
function countWanted(available, how) {
    if (how?.selector === 'ALL')
        return available;
    if (how?.selector === 'EXACT')
        return how.count ?? 1;
    return Math.min(1, available);
}
const PUBLIC_GOOD = {
    fulcio: 'https://fulcio.sigstore.dev',
    rekor: [{ url: 'https://rekor.sigstore.dev', version: 1 }],
    tsa: [],
};


/***/ }),

/***/ 95832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ METRICS)
});

;// CONCATENATED MODULE: ./build/telemetry/catalogue/drill.js
const producers = ['mc dr simulate'];
const labels = ['scenario'];
const DRILL_METRICS = {
    mc_dr_rto_seconds_last: {
        type: 'gauge',
        help: 'Seconds from the loss to the passed promote check, in the last drill. Absent if the drill did not reach it.',
        unit: 'seconds',
        labels,
        producers,
        runbook: 'region-loss',
    },
    mc_dr_rpo_seconds_last: {
        type: 'gauge',
        help: 'Seconds from the recovery point to the loss, in the last drill. Absent if the drill did not reach it.',
        unit: 'seconds',
        labels,
        producers,
        runbook: 'mirror-stale',
    },
    mc_dr_rto_objective_seconds: {
        type: 'gauge',
        help: 'The objective for the RTO.',
        unit: 'seconds',
        labels,
        producers,
        runbook: 'region-loss',
    },
    mc_dr_rpo_objective_seconds: {
        type: 'gauge',
        help: 'The objective for the RPO.',
        unit: 'seconds',
        labels,
        producers,
        runbook: 'mirror-stale',
    },
    mc_dr_success_last: {
        type: 'gauge',
        help: '1 if the last drill passed.',
        unit: 'flag',
        labels,
        producers,
        runbook: 'nightly-failed',
    },
    mc_dr_last_run_timestamp_seconds: {
        type: 'gauge',
        help: 'Time when the last drill ended.',
        unit: 'timestamp',
        labels,
        producers,
        runbook: 'nightly-failed',
    },
    mc_dr_duration_seconds_last: {
        type: 'gauge',
        help: 'Duration of the last drill.',
        unit: 'seconds',
        labels,
        producers,
        runbook: 'nightly-failed',
    },
    mc_dr_step_duration_seconds_last: {
        type: 'gauge',
        help: 'Duration of each step of the last drill, by its outcome.',
        unit: 'seconds',
        labels: ['scenario', 'step', 'outcome'],
        producers,
        runbook: 'nightly-failed',
    },
    mc_dr_releases_last: {
        type: 'gauge',
        help: 'Releases that the primary had published before the loss, by their state after the last drill.',
        unit: 'count',
        labels: ['scenario', 'fate'],
        producers,
        runbook: 'region-loss',
    },
    mc_mirror_tree_size: {
        type: 'gauge',
        help: "Entries of the transparency log in the drill's mirror.",
        unit: 'count',
        labels,
        producers,
        runbook: 'mirror-stale',
    },
    mc_evidence_pack_bytes: {
        type: 'gauge',
        help: 'Size of the evidence pack of the last drill.',
        unit: 'bytes',
        labels,
        producers,
        runbook: 'evidence-request',
    },
    mc_dr_evidence_pack_info: {
        type: 'gauge',
        help: 'The proof of the last drill: the digest of its evidence pack, and the URL of its run.',
        unit: 'info',
        labels: ['scenario', 'drill', 'digest'],
        optional: ['run'],
        producers,
        runbook: 'evidence-request',
    },
    mc_dr_evidence_retain_until_timestamp_seconds: {
        type: 'gauge',
        help: 'Time until which the store locks the evidence pack of the last drill.',
        unit: 'timestamp',
        labels,
        producers,
        runbook: 'evidence-request',
    },
};

;// CONCATENATED MODULE: ./build/telemetry/catalogue/mirror.js
const content = ['mc mirror serve', 'mc mirror sync'];
const service = ['mc mirror sync --every'];
const canary = ['mc mirror canary --every'];
const MIRROR_METRICS = {
    mc_mirror_ready: {
        type: 'gauge',
        help: '1 if at least one sync has read all sources completely.',
        unit: 'flag',
        labels: [],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_last_success_timestamp_seconds: {
        type: 'gauge',
        help: 'Start time of the last sync that read all sources completely.',
        unit: 'timestamp',
        labels: [],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_rpo_seconds: {
        type: 'gauge',
        help: 'Age of the last complete state, which is the loss if all sources were lost now.',
        unit: 'seconds',
        labels: [],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_source_lag_seconds: {
        type: 'gauge',
        help: 'Time since the mirror last read the source completely.',
        unit: 'seconds',
        labels: ['source', 'kind'],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_log_size: {
        type: 'gauge',
        help: 'Number of entries that the mirrored checkpoint of the log covers.',
        unit: 'count',
        labels: ['log'],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_log_frozen: {
        type: 'gauge',
        help: '1 if the log is frozen and mirrored to its last entry.',
        unit: 'flag',
        labels: ['log'],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_tuf_expiry_timestamp_seconds: {
        type: 'gauge',
        help: 'Time when the mirrored metadata of the TUF repository expires.',
        unit: 'timestamp',
        labels: ['repository'],
        producers: content,
        runbook: 'root-rotation',
    },
    mc_mirror_source_errors: {
        type: 'gauge',
        help: '1 for each source that the last sync could not read, by error code.',
        unit: 'flag',
        labels: ['source', 'code'],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_forks: {
        type: 'gauge',
        help: 'Number of recorded forks of the log.',
        unit: 'count',
        labels: ['log'],
        producers: content,
        runbook: 'mirror-fork',
    },
    mc_mirror_evidence_subjects: {
        type: 'gauge',
        help: 'Number of digests with evidence in the mirror.',
        unit: 'count',
        labels: [],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_bytes: {
        type: 'gauge',
        help: 'Total size of the files of the mirror.',
        unit: 'bytes',
        labels: [],
        producers: content,
        runbook: 'mirror-stale',
    },
    mc_mirror_rounds_total: {
        type: 'counter',
        help: 'Number of rounds since the service started, by outcome.',
        unit: 'count',
        labels: ['outcome'],
        producers: service,
        runbook: 'mirror-stale',
    },
    mc_mirror_round_passed: {
        type: 'gauge',
        help: '1 if the last round read all sources completely.',
        unit: 'flag',
        labels: [],
        producers: service,
        runbook: 'mirror-stale',
    },
    mc_mirror_round_timestamp_seconds: {
        type: 'gauge',
        help: 'Start time of the last round. If it is old, the service hangs or has stopped.',
        unit: 'timestamp',
        labels: [],
        producers: service,
        runbook: 'mirror-stale',
    },
    mc_mirror_round_duration_seconds: {
        type: 'gauge',
        help: 'Duration of the last round.',
        unit: 'seconds',
        labels: [],
        producers: service,
        runbook: 'mirror-stale',
    },
    mc_mirror_source_failures: {
        type: 'gauge',
        help: 'Number of consecutive failures of a source.',
        unit: 'count',
        labels: ['source', 'code'],
        producers: service,
        runbook: 'mirror-stale',
    },
    mc_mirror_source_next_try_timestamp_seconds: {
        type: 'gauge',
        help: 'Time when the service asks a failing source again.',
        unit: 'timestamp',
        labels: ['source'],
        producers: service,
        runbook: 'mirror-stale',
    },
    mc_mirror_canary_failing: {
        type: 'gauge',
        help: 'Number of canary subjects with another verdict than expected in the last round.',
        unit: 'count',
        labels: ['expected'],
        producers: canary,
        runbook: 'mirror-stale',
    },
    mc_mirror_canary_timestamp_seconds: {
        type: 'gauge',
        help: 'Time when the last round of the canary ended.',
        unit: 'timestamp',
        labels: [],
        producers: canary,
        runbook: 'mirror-stale',
    },
    mc_verify_mirror_success_total: {
        type: 'counter',
        help: 'Verifications from the mirror alone with the expected verdict.',
        unit: 'count',
        labels: [],
        optional: ['scenario', 'expected'],
        producers: ['mc dr simulate', ...canary],
        runbook: 'mirror-stale',
    },
    mc_verify_mirror_failure_total: {
        type: 'counter',
        help: 'Verifications from the mirror alone with another verdict than expected.',
        unit: 'count',
        labels: [],
        optional: ['scenario', 'expected'],
        producers: ['mc dr simulate', ...canary],
        runbook: 'mirror-stale',
    },
};

;// CONCATENATED MODULE: ./build/telemetry/catalogue/release.js
const RELEASE_METRICS = {
    mc_promote_success_total: {
        type: 'counter',
        help: 'Destinations where a release was copied, verified and marked promotable.',
        unit: 'count',
        labels: [],
        optional: ['scenario'],
        producers: ['mc dr simulate', 'mc promote'],
        runbook: 'registry-corruption',
    },
    mc_promote_failure_total: {
        type: 'counter',
        help: 'Destinations where a release is not promotable after the promotion.',
        unit: 'count',
        labels: [],
        producers: ['mc promote'],
        runbook: 'registry-corruption',
    },
    mc_promote_bytes_last: {
        type: 'gauge',
        help: 'Bytes that the last promotion copied to all destinations.',
        unit: 'bytes',
        labels: [],
        producers: ['mc promote'],
        runbook: 'registry-corruption',
    },
    mc_promote_duration_seconds_last: {
        type: 'gauge',
        help: 'Duration of the last promotion.',
        unit: 'seconds',
        labels: [],
        producers: ['mc promote'],
        runbook: 'registry-corruption',
    },
    mc_log_integrity_checks_total: {
        type: 'counter',
        help: 'Checks of log chains, by outcome. A command counts its own checks only.',
        unit: 'count',
        labels: ['outcome'],
        optional: ['scenario'],
        producers: ['mc dr simulate', 'mc log check'],
        runbook: 'mirror-fork',
    },
    mc_log_integrity_check_timestamp_seconds: {
        type: 'gauge',
        help: 'Time of the last check of a log chain.',
        unit: 'timestamp',
        labels: [],
        producers: ['mc log check'],
        runbook: 'mirror-fork',
    },
    mc_evidence_versions: {
        type: 'gauge',
        help: 'Object versions in the evidence store, by whether a lock still protects them.',
        unit: 'count',
        labels: ['place', 'lock'],
        producers: ['mc evidence list'],
        runbook: 'evidence-request',
    },
    mc_evidence_lock_ends_timestamp_seconds: {
        type: 'gauge',
        help: 'Time when the first lock in the evidence store ends. Absent without a lock.',
        unit: 'timestamp',
        labels: ['place'],
        producers: ['mc evidence list'],
        runbook: 'evidence-request',
    },
    mc_trust_root_until_timestamp_seconds: {
        type: 'gauge',
        help: 'Time when a pinned root stops verifying: its last authority ends, or its pin reaches maxAge.',
        unit: 'timestamp',
        labels: ['root', 'ends'],
        producers: ['mc trust check'],
        runbook: 'root-rotation',
    },
    mc_bypass_events_total: {
        type: 'counter',
        help: 'Bypasses, by their outcome: those of the period of a report, or those that a drill used.',
        unit: 'count',
        labels: ['outcome'],
        optional: ['scenario'],
        producers: ['mc bypass report', 'mc dr simulate'],
        runbook: 'bypass',
    },
    mc_bypass_open_past_ttl: {
        type: 'gauge',
        help: 'Bypasses that are past their time limit and not cleaned up.',
        unit: 'count',
        labels: [],
        producers: ['mc bypass report', 'mc bypass sweep'],
        runbook: 'bypass',
    },
    mc_bypass_postmortems_overdue: {
        type: 'gauge',
        help: 'Post-mortems of used bypasses that are overdue.',
        unit: 'count',
        labels: [],
        producers: ['mc bypass report'],
        runbook: 'bypass',
    },
};

;// CONCATENATED MODULE: ./build/telemetry/catalogue/index.js



const ENTRIES = { ...DRILL_METRICS, ...MIRROR_METRICS, ...RELEASE_METRICS };
const METRICS = ENTRIES;


/***/ }),

/***/ 41450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ createMetric)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _catalogue_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95832);


function createMetric(name, samples) {
    for (const { labels = {} } of samples)
        assertLabels(name, Object.keys(labels));
    return { name, samples };
}
function assertLabels(name, given) {
    const { labels, optional = [] } = _catalogue_index_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .C[name];
    const isComplete = labels.every((label) => given.includes(label));
    const isKnown = given.every((label) => labels.includes(label) || optional.includes(label));
    if (isComplete && isKnown)
        return;
    const what = `the metric ${name} has wrong labels: expected ${labels.join(', ') || 'none'}, found ${given.join(', ') || 'none'}`;
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('internal-error', { what });
}


/***/ }),

/***/ 70025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ explainSignerMismatch),
  T: () => (/* binding */ verifyPromotion)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/sigstore/contents.js
var contents = __webpack_require__(34449);
;// CONCATENATED MODULE: ./build/sigstore/certificate-identity.js


function readCertificateIdentity(certificate) {
    try {
        const extensions = (0,contents/* readExtensions */.H)(certificate.raw);
        const subject = readName(certificate.subjectAltName ?? '');
        if (subject === undefined || extensions.issuer === undefined)
            return undefined;
        return { issuer: extensions.issuer, subject, extensions };
    }
    catch {
        return undefined;
    }
}
function readName(text) {
    const [, plain, quoted] = /^(?:URI|email):(?:([^",]+)|("(?:[^"\\]|\\.)*"))$/.exec(text) ?? [];
    return quoted === undefined ? plain : JSON.parse(quoted);
}
const isIssuedUnder = (certificate, { material }) => material.certificateAuthorities
    .flatMap(({ certChain }) => certChain)
    .map((authority) => new external_node_crypto_.X509Certificate(authority.root.toDER()))
    .some((authority) => certificate.checkIssued(authority) && certificate.verify(authority.publicKey));

// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/verify/requirements/evaluate.js
var evaluate = __webpack_require__(35678);
// EXTERNAL MODULE: ./build/verify/bundle/statement.js + 1 modules
var statement = __webpack_require__(85416);
;// CONCATENATED MODULE: ./build/verify/bundle/promotion.js





function verifyPromotion(digest, bundle, trust, predicateType, { ignoreMaxAge = false } = {}) {
    const [own, release] = [trust.promotion.requirements, trust.requirements];
    const requirements = own.length === 0 ? release : own.map((one) => ({ ...one, kind: 'attestation', predicateType }));
    const rules = ignoreMaxAge ? requirements.map(({ maxAge: _, ...rest }) => rest) : requirements;
    const adapted = { ...trust, requirements: rules };
    return (0,statement/* verifyStatement */.$)(digest, bundle, isByKey(bundle) ? withoutThresholds(adapted) : adapted, predicateType);
}
function explainSignerMismatch(claim, trust) {
    const [requirement] = trust.promotion.requirements;
    if (!requirement)
        return undefined;
    if (claim.kind === 'key') {
        const fingerprint = (0,digest/* sha256 */.sc)(claim.publicKey.export({ type: 'spki', format: 'der' })).toString('hex');
        return (0,evaluate/* findSignerMismatch */.ie)(requirement, { key: `sha256:${fingerprint}`, fingerprint });
    }
    const { certificate } = claim;
    const identity = readCertificateIdentity(certificate);
    if (!identity)
        return (0,errors/* sigstoreError */.J)('certificate-untrusted', { detail: 'it does not have exactly one name and an issuer' });
    const mismatch = (0,evaluate/* findSignerMismatch */.ie)(requirement, { identity });
    if (mismatch)
        return mismatch;
    if (trust.roots.some((root) => isIssuedUnder(certificate, root)))
        return undefined;
    const issuer = certificate.issuer.replaceAll('\n', ', ');
    return (0,errors/* sigstoreError */.J)('certificate-untrusted', {
        detail: `its issuer (${issuer}) is not a CA of a root in the policy`,
    });
}
const isByKey = (bundle) => (0,sigstore_bundle/* parseBundle */.QN)(bundle, 'the bundle').verificationMaterial.content.$case === 'publicKey';
const withoutThresholds = (trust) => ({
    ...trust,
    roots: trust.roots.map((root) => ({ ...root, thresholds: { logs: 0 } })),
});


/***/ }),

/***/ 19399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ verifySignature)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72317);
/* harmony import */ var _evidence_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11267);
/* harmony import */ var _requirements_evaluate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35678);




function verifySignature(digest, bundle, trust) {
    const request = { subject: digest, digests: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .createDigestSet */ .xl)(digest), trust };
    const judged = (0,_evidence_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S4)({ bytes: bundle, origin: 'the bundle' }, request);
    if (!(0,_evidence_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccepted */ .oB)(judged))
        throw judged.error;
    const results = trust.requirements
        .filter(({ kind }) => kind === 'signature')
        .map((requirement) => (0,_requirements_evaluate_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluateRequirement */ .LJ)(requirement, [judged], trust.asOf));
    if (results.some(_requirements_evaluate_js__WEBPACK_IMPORTED_MODULE_2__/* .isMet */ .TD))
        return (0,_evidence_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .describeSigner */ .cg)(judged);
    throw (results.find(({ miss }) => miss)?.miss ??
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyError */ .q)('nothing-verified', {
            subject: digest,
            requirement: 'signature',
            detail: 'the policy has no requirement of kind signature, so it names no signer',
        }));
}


/***/ }),

/***/ 85416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ summarizeSigner),
  $: () => (/* binding */ verifyStatement)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./build/lib/der.js
var der = __webpack_require__(56971);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __webpack_require__(43547);
;// CONCATENATED MODULE: ./build/sigstore/verification/every-byte.js







const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const OCTETS = 0x04;
const OID = 0x06;
const CONTEXT_0 = 0xa0;
const hex = (text) => Buffer.from(text.replace(/\s/g, ''), 'hex');
const SIGNED_DATA = hex('06 09 2a864886f70d010702');
const TST_INFO = hex('06 0b 2a864886f70d0109100104');
const DIGESTS = ['01', '02', '03'].flatMap((last) => [
    hex(`300b 0609 6086480165030402${last}`),
    hex(`300d 0609 6086480165030402${last} 0500`),
]);
const SIGNATURES = [
    ...['02', '03', '04'].map((last) => hex(`300a 0608 2a8648ce3d0403${last}`)),
    hex('3009 0607 2a8648ce3d0201'),
    hex('3005 0603 2b6570'),
    ...['01', '0b', '0c', '0d'].map((last) => hex(`300d 0609 2a864886f70d0101${last} 0500`)),
];
const assertOneOf = (allowed, found, what) => {
    if (!allowed.some((each) => each.equals(found)))
        throw new TypeError(`${what} is unknown`);
};
function encodeSignerId(certificate) {
    const body = new der/* DerReader */.l(certificate).inside(SEQUENCE).inside(SEQUENCE);
    if (body.tag === CONTEXT_0)
        body.element(CONTEXT_0);
    const serial = body.element(INTEGER).raw;
    body.element(SEQUENCE);
    const content = Buffer.concat([body.element(SEQUENCE).raw, serial]);
    const length = content.length < 0x80
        ? [content.length]
        : content.length < 0x100
            ? [0x81, content.length]
            : [0x82, content.length >> 8, content.length & 0xff];
    return Buffer.concat([Buffer.from([SEQUENCE, ...length]), content]);
}
function assertTimestamp(token, certificates) {
    const outer = new der/* DerReader */.l(token);
    const response = outer.inside(SEQUENCE);
    outer.end();
    assertOneOf([hex('3003 020100')], response.element(SEQUENCE).raw, 'the status');
    const info = response.inside(SEQUENCE);
    response.end();
    assertOneOf([SIGNED_DATA], info.element(OID).raw, 'the content');
    const wrapped = info.inside(CONTEXT_0);
    info.end();
    const data = wrapped.inside(SEQUENCE);
    wrapped.end();
    assertOneOf([hex('020103')], data.element(INTEGER).raw, 'the version');
    const digest = data.element(SET).content;
    assertOneOf(DIGESTS, digest, 'the digest algorithm');
    const content = data.inside(SEQUENCE);
    assertOneOf([TST_INFO], content.element(OID).raw, 'the signed content');
    const time = content.inside(CONTEXT_0);
    content.end();
    time.element(OCTETS);
    time.end();
    if (data.tag === CONTEXT_0)
        for (const set = data.inside(CONTEXT_0); !set.done;)
            assertOneOf(certificates, set.element(SEQUENCE).raw, 'a certificate of the timestamp');
    const signers = data.inside(SET);
    data.end();
    const signer = signers.inside(SEQUENCE);
    signers.end();
    assertOneOf([hex('020101')], signer.element(INTEGER).raw, "the signer's version");
    assertOneOf(certificates.map(encodeSignerId), signer.element(SEQUENCE).raw, 'the signer');
    assertOneOf([digest], signer.element(SEQUENCE).raw, "the signer's digest algorithm");
    signer.element(CONTEXT_0);
    assertOneOf(SIGNATURES, signer.element(SEQUENCE).raw, 'the signature algorithm');
    signer.element(OCTETS);
    signer.end();
}
function assertEveryByte(bytes, root) {
    const what = 'the bundle';
    const bundle = (0,sigstore_bundle/* parseBundle */.QN)(bytes, what);
    const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
    const certificates = root.material.timestampAuthorities.flatMap(({ certChain }) => certChain.map((certificate) => Buffer.from(certificate.root.toDER())));
    try {
        if (bundle.mediaType !== media_types/* BUNDLE_V03 */.Hd)
            throw new TypeError(`its media type is not ${media_types/* BUNDLE_V03 */.Hd}`);
        if (JSON.stringify((0,dist/* bundleToJSON */.ev)(bundle)) !== bytes.toString('utf8'))
            throw new TypeError('its JSON is not in the form that this program writes');
        for (const { inclusionProof, inclusionPromise, integratedTime } of tlogEntries) {
            const signed = (0,checkpoint/* parseCheckpoint */.S7)(inclusionProof?.checkpoint?.envelope ?? '').root;
            if (!inclusionProof?.rootHash.equals(signed))
                throw new TypeError('the root of the proof is not that of the checkpoint');
            if (!inclusionPromise && integratedTime !== '0')
                throw new TypeError('it has a time of inclusion that is not signed');
        }
        for (const { signedTimestamp } of timestampVerificationData?.rfc3161Timestamps ?? [])
            assertTimestamp(signedTimestamp, certificates);
    }
    catch (error) {
        throw (0,errors/* sigstoreError */.J)('bundle-malformed', { what, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/verify/errors.js
var verify_errors = __webpack_require__(72317);
// EXTERNAL MODULE: ./build/verify/evidence/judge.js
var judge = __webpack_require__(11267);
// EXTERNAL MODULE: ./build/verify/requirements/evaluate.js
var evaluate = __webpack_require__(35678);
;// CONCATENATED MODULE: ./build/verify/bundle/statement.js





function selectRequirements(trust, predicateType) {
    const own = trust.requirements.filter((requirement) => requirement.predicateType === predicateType);
    if (own.length > 0)
        return own;
    return trust.requirements
        .filter(({ kind }) => kind === 'signature')
        .map((requirement) => ({ ...requirement, kind: 'attestation', predicateType }));
}
function verifyStatement(digest, bundle, trust, predicateType) {
    const request = { subject: digest, digests: (0,lib_digest/* createDigestSet */.xl)(digest), trust };
    const judged = (0,judge/* judge */.S4)({ bytes: bundle, origin: 'the bundle' }, request);
    if (!(0,judge/* isAccepted */.oB)(judged))
        throw judged.error;
    const root = trust.roots.find(({ name }) => name === judged.root);
    if (root)
        assertEveryByte(bundle, root);
    const results = selectRequirements(trust, predicateType).map((requirement) => (0,evaluate/* evaluateRequirement */.LJ)(requirement, [judged], trust.asOf));
    if (results.some(evaluate/* isMet */.TD))
        return (0,judge/* describeSigner */.cg)(judged);
    throw (results.find(({ miss }) => miss)?.miss ??
        (0,verify_errors/* verifyError */.q)('nothing-verified', {
            subject: digest,
            requirement: predicateType,
            detail: `the policy has no requirement for ${predicateType} or of kind signature, so it names no signer`,
        }));
}
const summarizeSigner = ({ identity, key, times, }) => ({
    identity: identity?.subject ?? `the key "${key}"`,
    issuer: identity ? (identity.issuer ?? 'none') : 'the policy',
    ...(times[0] === undefined ? {} : { timestamp: times[0] }),
});


/***/ }),

/***/ 670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ createEvidenceJudge)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87681);
/* harmony import */ var _lib_version_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(96480);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43547);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90162);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6888);
/* harmony import */ var _bundle_promotion_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70025);
/* harmony import */ var _requirements_evaluate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35678);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11267);









function createEvidenceJudge(trust) {
    return { fingerprint: createFingerprint(trust), judge: (subject, piece) => judgePiece(subject, piece, trust) };
}
function judgePiece(subject, piece, trust) {
    try {
        const { origin, mediaType, bytes, annotations = {} } = piece;
        const isLegacy = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isLegacyType */ .w2)(mediaType);
        const given = isLegacy ? (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .convertLegacyLayer */ .YX)({ mediaType, bytes, annotations }, origin) : { bytes };
        const judged = (0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .judge */ .S4)({ origin, ...given }, { subject, digests: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .createDigestSet */ .xl)(subject), trust });
        const record = isLegacy ? undefined : findPromotion(subject, bytes, trust);
        if (record !== undefined)
            return { verified: true, predicateType: record };
        if (!(0,_judge_js__WEBPACK_IMPORTED_MODULE_3__/* .isAccepted */ .oB)(judged))
            return reject(judged.error);
        const misses = trust.requirements.map((requirement) => (0,_requirements_evaluate_js__WEBPACK_IMPORTED_MODULE_5__/* .findSignerMismatch */ .ie)(requirement, judged));
        const [first] = misses;
        if (first && misses.every((miss) => miss !== undefined))
            return reject(first);
        const predicateType = judged.statement?.predicateType;
        return { verified: true, ...(predicateType === undefined ? {} : { predicateType }) };
    }
    catch (error) {
        const known = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .asMcError */ .b)(error);
        if (!(known instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_7__/* .VerificationError */ .mk))
            throw error;
        return reject(known);
    }
}
function findPromotion(subject, bytes, trust) {
    if (trust.promotion.requirements.length === 0)
        return undefined;
    try {
        const { content } = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .parseBundle */ .QN)(bytes, 'the bundle');
        if (content.$case !== 'dsseEnvelope')
            return undefined;
        const { predicateType } = JSON.parse(content.dsseEnvelope.payload.toString('utf8'));
        if (typeof predicateType !== 'string')
            return undefined;
        (0,_bundle_promotion_js__WEBPACK_IMPORTED_MODULE_9__/* .verifyPromotion */ .T)(subject, bytes, trust, predicateType, { ignoreMaxAge: true });
        return predicateType;
    }
    catch {
        return undefined;
    }
}
const reject = ({ code, message }) => ({
    verified: false,
    code,
    message,
});
function createFingerprint({ digest, roots, requirements, promotion }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${_lib_version_js__WEBPACK_IMPORTED_MODULE_10__/* .VERSION */ .x}\n${digest}\n`);
    for (const { name, bytes } of roots)
        hash.update(`root ${name} ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(bytes)}\n`);
    for (const { keys } of [...requirements, ...promotion.requirements])
        for (const { fingerprint } of keys)
            hash.update(`key ${fingerprint}\n`);
    return hash.digest('hex');
}


/***/ }),

/***/ 66901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ MAX_BUNDLES)
/* harmony export */ });
const MAX_BUNDLES = 1_000;


/***/ }),

/***/ 89737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AD_HOC: () => (/* reexport */ files/* AD_HOC */.zN),
  Reading: () => (/* reexport */ reading/* Reading */.zK),
  USE_MIRROR: () => (/* reexport */ sources_open/* USE_MIRROR */.k),
  assertKnownFields: () => (/* reexport */ warnings/* assertKnownFields */.T),
  checkTrust: () => (/* reexport */ check/* checkTrust */.R),
  computeDigests: () => (/* reexport */ digests/* computeDigests */.Dw),
  createEvidenceJudge: () => (/* reexport */ intake/* createEvidenceJudge */.v),
  createFileSource: () => (/* reexport */ sources_files/* createFileSource */.I),
  createMirrorSource: () => (/* reexport */ sources_mirror/* createMirrorSource */.r),
  createQuickPolicy: () => (/* reexport */ quick/* createQuickPolicy */.w),
  createRepositorySource: () => (/* reexport */ referrers/* createRepositorySource */.k),
  createTrustMetrics: () => (/* reexport */ metrics/* createTrustMetrics */.o),
  explainSignerMismatch: () => (/* reexport */ promotion/* explainSignerMismatch */.g),
  findSigningConfig: () => (/* reexport */ signing_config/* findSigningConfig */.z),
  inspect: () => (/* reexport */ inspect/* inspect */.Nn),
  inspectReportSchema: () => (/* reexport */ inspect/* inspectReportSchema */.C7),
  judgeInThread: () => (/* reexport */ judgeInThread),
  layerAdHoc: () => (/* reexport */ files/* layerAdHoc */.bO),
  listPlatforms: () => (/* reexport */ sources_platforms.listPlatforms),
  loadTrust: () => (/* reexport */ load/* loadTrust */.V),
  openSources: () => (/* reexport */ sources_open/* openSources */.H),
  pinBytes: () => (/* reexport */ rotate/* pinBytes */.TK),
  pinRoot: () => (/* reexport */ rotate/* pinRoot */.cx),
  policyFiles: () => (/* reexport */ files/* policyFiles */.qR),
  policyNotFound: () => (/* reexport */ missing/* policyNotFound */.g),
  present: () => (/* reexport */ present/* present */.E),
  presentChange: () => (/* reexport */ trust_present/* presentChange */.Y),
  presentCheck: () => (/* reexport */ trust_present/* presentCheck */.e),
  presentInspection: () => (/* reexport */ inspect/* presentInspection */.aJ),
  proposeTrust: () => (/* reexport */ propose/* proposeTrust */.B),
  readExactIdentity: () => (/* reexport */ exact/* readExactIdentity */.C),
  readGithubApi: () => (/* reexport */ environment/* readGithubApi */.YG),
  readMirrorDemands: () => (/* reexport */ mirror/* readMirrorDemands */._D),
  readRosterPin: () => (/* reexport */ roster_pin/* readRosterPin */.r),
  readStaleness: () => (/* reexport */ mirror/* readStaleness */.fF),
  readSubject: () => (/* reexport */ subject/* readSubject */.$e),
  readWithinLimits: () => (/* reexport */ within_limits/* readWithinLimits */.i),
  readWorkflow: () => (/* reexport */ exact/* readWorkflow */.S),
  retireRoot: () => (/* reexport */ rotate/* retireRoot */.kY),
  revertTrust: () => (/* reexport */ rotate/* revertTrust */.JZ),
  rotateRoot: () => (/* reexport */ rotate/* rotateRoot */.AO),
  summarizeSigner: () => (/* reexport */ statement/* summarizeSigner */.K),
  trustChangeReportSchema: () => (/* reexport */ trustChangeReportSchema),
  trustCheckReportSchema: () => (/* reexport */ trustCheckReportSchema),
  trustPolicySchema: () => (/* reexport */ schema/* trustPolicySchema */.mU),
  verify: () => (/* reexport */ verify/* verify */.M),
  verifyAll: () => (/* reexport */ verify_all/* verifyAll */.V),
  verifyPlatforms: () => (/* reexport */ platforms/* verifyPlatforms */.K),
  verifyPromotion: () => (/* reexport */ promotion/* verifyPromotion */.T),
  verifyReportSchema: () => (/* reexport */ verifyReportSchema),
  verifySignature: () => (/* reexport */ signature/* verifySignature */.O),
  verifyStatement: () => (/* reexport */ statement/* verifyStatement */.$),
  writeProposal: () => (/* reexport */ propose/* writeProposal */.G)
});

// EXTERNAL MODULE: ./build/verify/all.js + 2 modules
var verify_all = __webpack_require__(20297);
// EXTERNAL MODULE: ./build/verify/bundle/promotion.js + 1 modules
var promotion = __webpack_require__(70025);
// EXTERNAL MODULE: ./build/verify/bundle/signature.js
var signature = __webpack_require__(19399);
// EXTERNAL MODULE: ./build/verify/bundle/statement.js + 1 modules
var statement = __webpack_require__(85416);
// EXTERNAL MODULE: ./build/verify/evidence/intake.js
var intake = __webpack_require__(670);
// EXTERNAL MODULE: ./build/verify/evidence/reading.js
var reading = __webpack_require__(63704);
// EXTERNAL MODULE: ./build/verify/evidence/within-limits.js
var within_limits = __webpack_require__(5398);
// EXTERNAL MODULE: ./build/verify/inspect.js
var inspect = __webpack_require__(62112);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/verify/evidence/judge.js
var judge = __webpack_require__(11267);
// EXTERNAL MODULE: ./build/verify/policy/load.js + 2 modules
var load = __webpack_require__(28083);
// EXTERNAL MODULE: ./build/verify/subject/subject.js
var subject = __webpack_require__(95139);
// EXTERNAL MODULE: ./build/verify/judging/message.js
var message = __webpack_require__(584);
;// CONCATENATED MODULE: ./build/verify/judging/thread.js





async function judgeInThread() {
    const { policy, root, asOf, files } = external_node_worker_threads_.workerData;
    const trust = await (0,load/* loadTrust */.V)(policy, (0,message/* replayFiles */.hC)(files), asOf, root);
    external_node_worker_threads_.parentPort?.on('message', (ask) => external_node_worker_threads_.parentPort?.postMessage(answerTo(ask, trust)));
    external_node_worker_threads_.parentPort?.postMessage('ready');
}
function answerTo({ id, origin, bytes, payload, digests, path }, trust) {
    const evidence = { origin, bytes: (0,message/* asBuffer */.bS)(bytes), ...(payload ? { payload: (0,message/* asBuffer */.bS)(payload) } : {}) };
    const content = path === undefined ? {} : { content: (0,subject/* createContentReader */.ts)(path) };
    const judged = (0,judge/* judge */.S4)(evidence, { subject: origin, digests, ...content, trust });
    if ((0,judge/* isAccepted */.oB)(judged))
        return { id, accepted: judged };
    const { error, ...refused } = judged;
    return { id, refused: { ...refused, code: error.code, details: error.details } };
}

// EXTERNAL MODULE: ./build/verify/platforms.js
var platforms = __webpack_require__(4852);
// EXTERNAL MODULE: ./build/verify/policy/exact.js
var exact = __webpack_require__(86460);
// EXTERNAL MODULE: ./build/verify/policy/files.js
var files = __webpack_require__(30200);
// EXTERNAL MODULE: ./build/verify/policy/mirror.js
var mirror = __webpack_require__(73300);
// EXTERNAL MODULE: ./build/verify/policy/missing.js
var missing = __webpack_require__(68875);
// EXTERNAL MODULE: ./build/verify/policy/quick.js
var quick = __webpack_require__(64320);
// EXTERNAL MODULE: ./build/verify/policy/roster-pin.js
var roster_pin = __webpack_require__(68534);
// EXTERNAL MODULE: ./build/verify/policy/schema.js
var schema = __webpack_require__(77452);
// EXTERNAL MODULE: ./build/verify/policy/signing-config.js
var signing_config = __webpack_require__(55755);
// EXTERNAL MODULE: ./build/verify/policy/warnings.js
var warnings = __webpack_require__(27434);
// EXTERNAL MODULE: ./build/verify/present.js
var present = __webpack_require__(51999);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/lib/report.js
var report = __webpack_require__(82252);
;// CONCATENATED MODULE: ./build/verify/schema.js


const signer = schemas/* object */.Ikc({
    identity: schemas/* object */.Ikc({
        issuer: schemas/* string */.YjP().optional().describe('OIDC issuer; absent where the certificate has no issuer extension'),
        subject: schemas/* string */.YjP(),
        extensions: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    })
        .optional()
        .describe('identity in the certificate'),
    key: schemas/* string */.YjP().optional().describe('name of the managed key'),
    root: schemas/* string */.YjP().describe('name of the trusted root'),
    times: schemas/* array */.YOg(iso/* datetime */.w$()).describe('trusted times of the signature'),
    logEntries: schemas/* array */.YOg(schemas/* object */.Ikc({ log: schemas/* string */.YjP(), index: schemas/* string */.YjP(), integratedAt: schemas/* string */.YjP().optional() })),
    predicateType: schemas/* string */.YjP().optional(),
    origin: schemas/* string */.YjP().describe('source of the bundle'),
    bundle: schemas/* string */.YjP().describe('digest of the bundle'),
});
const verifyReportSchema = (0,report/* reportSchema */.Qh)('verify', {
    digest: schemas/* string */.YjP().describe('digest of the subject'),
    policy: schemas/* object */.Ikc({
        path: schemas/* string */.YjP(),
        digest: schemas/* string */.YjP().describe('digest of its text'),
        adHoc: schemas/* literal */.euz(true).optional().describe('present where the options of the command state the policy'),
    }),
    requirements: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        kind: schemas/* enum */.k5n(['signature', 'attestation']),
        threshold: schemas/* number */.aig(),
        satisfied: schemas/* boolean */.zMY(),
        by: schemas/* array */.YOg(signer).describe('signers that meet it'),
        nearest: report/* reasonSchema */.ex.optional().describe('why it is not met: the nearest miss'),
    })),
    refused: schemas/* array */.YOg(schemas/* object */.Ikc({
        origin: schemas/* string */.YjP(),
        bundle: schemas/* string */.YjP().optional(),
        predicateType: schemas/* string */.YjP().optional().describe('predicate type that it claims, not verified'),
        reason: report/* reasonSchema */.ex,
    }))
        .describe('bundles that do not verify; where the outcome is passed, no requirement needed them'),
    warnings: schemas/* array */.YOg(report/* reasonSchema */.ex)
        .describe('sources that could not be read, are old or are not signed; roots with unknown fields'),
    sources: schemas/* array */.YOg(schemas/* string */.YjP()).describe('sources that were read, in order'),
    asked: schemas/* array */.YOg(schemas/* object */.Ikc({
        source: schemas/* string */.YjP(),
        evidence: schemas/* number */.aig().describe('number of bundles in it'),
        error: schemas/* string */.YjP().optional().describe('error code, where it could not be read'),
    }))
        .describe('sources that were read, with the result of each'),
    platforms: schemas/* array */.YOg(schemas/* object */.Ikc({
        digest: schemas/* string */.YjP(),
        platform: schemas/* string */.YjP().describe('platform, as the index names it'),
        outcome: schemas/* enum */.k5n(['passed', 'failed']),
        reasons: schemas/* array */.YOg(report/* reasonSchema */.ex),
    }))
        .optional()
        .describe('platforms of an image index, where the policy requires each of them to verify'),
});

// EXTERNAL MODULE: ./build/verify/sources/environment.js
var environment = __webpack_require__(72176);
// EXTERNAL MODULE: ./build/verify/sources/files.js + 2 modules
var sources_files = __webpack_require__(66923);
// EXTERNAL MODULE: ./build/verify/sources/mirror.js
var sources_mirror = __webpack_require__(98698);
// EXTERNAL MODULE: ./build/verify/sources/open.js + 2 modules
var sources_open = __webpack_require__(18351);
// EXTERNAL MODULE: ./build/verify/sources/platforms.js
var sources_platforms = __webpack_require__(61773);
// EXTERNAL MODULE: ./build/verify/sources/referrers.js
var referrers = __webpack_require__(32541);
// EXTERNAL MODULE: ./build/verify/subject/digests.js
var digests = __webpack_require__(92166);
// EXTERNAL MODULE: ./build/verify/trust/check.js + 1 modules
var check = __webpack_require__(23240);
// EXTERNAL MODULE: ./build/verify/trust/metrics.js
var metrics = __webpack_require__(22940);
// EXTERNAL MODULE: ./build/verify/trust/present.js
var trust_present = __webpack_require__(21062);
// EXTERNAL MODULE: ./build/verify/trust/propose.js + 2 modules
var propose = __webpack_require__(79626);
// EXTERNAL MODULE: ./build/verify/trust/rotate.js
var rotate = __webpack_require__(55162);
;// CONCATENATED MODULE: ./build/verify/trust/schema.js


const part = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['certificate-authority', 'transparency-log', 'ct-log', 'timestamp-authority']),
    name: schemas/* string */.YjP().describe('host of its address'),
    fingerprint: schemas/* string */.YjP().describe('SHA-256 in hex: of the key of a log, or of the certificates of an authority'),
    since: schemas/* string */.YjP().describe('start of its validity, RFC 3339'),
    until: schemas/* string */.YjP().optional().describe('end of its validity, RFC 3339; absent where no end is known'),
})
    .describe('key or authority of a trusted root');
const trustChangeReportSchema = (0,report/* reportSchema */.Qh)('trust-change', {
    verb: schemas/* enum */.k5n(['pin', 'fetch', 'rotate', 'retire', 'revert']),
    root: schemas/* string */.YjP().describe('name of the root; for revert, the policy that was restored'),
    before: schemas/* string */.YjP().describe('digest of the policy before the change'),
    after: schemas/* string */.YjP().describe('digest of the policy after the change; the same where nothing changed'),
    added: schemas/* array */.YOg(part),
    removed: schemas/* array */.YOg(part),
    changed: schemas/* array */.YOg(schemas/* object */.Ikc({ before: part, after: part })),
    canaries: schemas/* array */.YOg(schemas/* string */.YjP()).describe('subjects that verified under the new root'),
    signingConfig: schemas/* object */.Ikc({
        before: schemas/* string */.YjP().optional().describe('digest of the pinned signing config'),
        after: schemas/* string */.YjP().optional().describe('digest of the fetched signing config; absent where none is published'),
        path: schemas/* string */.YjP().optional().describe("where the fetched one is stored, relative to the policy's folder"),
    })
        .optional()
        .describe('fetch only: the signing config of the instance'),
});
const trustCheckReportSchema = (0,report/* reportSchema */.Qh)('trust-check', {
    digest: schemas/* string */.YjP().describe('digest of the policy'),
    roots: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        holds: schemas/* boolean */.zMY().describe('whether the root can be used: its files are valid and match their pins'),
        pinnedAt: schemas/* string */.YjP().optional(),
        ageDays: schemas/* number */.aig().optional().describe('days since pinnedAt'),
        until: schemas/* string */.YjP()
            .optional()
            .describe('when the last authority or log of some kind ends; absent where no end is known'),
        pinUntil: schemas/* string */.YjP().optional().describe('when the pin reaches maxAge; absent without maxAge'),
        parts: schemas/* array */.YOg(part),
    })),
    requirements: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), kind: schemas/* string */.YjP(), threshold: schemas/* number */.aig() })),
    warnings: schemas/* array */.YOg(report/* reasonSchema */.ex).describe('what works and needs attention'),
});

// EXTERNAL MODULE: ./build/verify/verify.js + 1 modules
var verify = __webpack_require__(82860);
;// CONCATENATED MODULE: ./build/verify/index.js







































/***/ }),

/***/ 62112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ inspectReportSchema),
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   aJ: () => (/* binding */ presentInspection)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13963);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(20907);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(67219);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(53989);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(19207);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(77823);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34449);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6888);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(72317);
/* harmony import */ var _evidence_reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63704);
/* harmony import */ var _evidence_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66901);
/* harmony import */ var _evidence_within_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5398);
/* harmony import */ var _sources_files_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(66923);
/* harmony import */ var _sources_referrers_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(32541);













const inspectReportSchema = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportSchema */ .Qh)('inspect', {
    verified: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(false).describe('always false: nothing in this report is verified'),
    bundles: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        origin: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        contents: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({}).optional().describe('claims of the bundle'),
        unreadable: _lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonSchema */ .ex.optional(),
    })),
});
async function inspect(given, ports) {
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('inspect', ports.clock, given);
    const { source, digest } = await openSource(given, ports);
    const bundles = [];
    const reading = new _evidence_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .Reading */ .zK();
    for await (const evidence of (0,_evidence_within_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .readWithinLimits */ .i)(source, digest, reading)) {
        if (bundles.length === _evidence_types_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_BUNDLES */ .f) {
            reading.cut(source.name, `${_evidence_types_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_BUNDLES */ .f} bundles`);
            break;
        }
        const { origin } = evidence;
        if ('unusable' in evidence) {
            bundles.push({ origin, unreadable: evidence.unusable.toReason() });
            continue;
        }
        try {
            const contents = { ...(0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .readContents */ .r)((0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .parseBundle */ .QN)(evidence.bytes, origin)) };
            bundles.push({ origin, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)(evidence.bytes), contents });
        }
        catch (error) {
            bundles.push({ origin, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)(evidence.bytes), unreadable: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .asMcError */ .b)(error).toReason() });
        }
    }
    for (const error of reading.unread)
        bundles.push({ origin: source.name, unreadable: error.toReason() });
    return begun.finish([], { verified: false, bundles });
}
async function openSource(given, ports) {
    const path = ports.at(given);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_9__/* .fileKind */ .h_)(path)) !== undefined) {
        (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_10__/* .assertNotImageName */ .G5)(given);
        return { source: (0,_sources_files_js__WEBPACK_IMPORTED_MODULE_11__/* .createInspectionSource */ .K)(path), digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)('') };
    }
    if (!(0,_oci_index_js__WEBPACK_IMPORTED_MODULE_12__/* .isReferenceLike */ .z$)(given))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_13__/* .verifyError */ .q)('subject-not-found', { given, meant: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_14__/* .explainReference */ .f)(given) });
    const named = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_10__/* .resolveLayout */ .Ju)((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_10__/* .parseReference */ .F2)(given), ports.at);
    const repository = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_15__/* .openRepository */ .Av)(named, ports);
    const reference = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_16__/* .chooseLayoutTag */ .A)(named, repository);
    const descriptor = await repository.resolve((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_10__/* .getTarget */ .EW)(reference));
    if (!descriptor)
        throw (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_10__/* .createMissingError */ .bA)(reference);
    return { source: (0,_sources_referrers_js__WEBPACK_IMPORTED_MODULE_17__/* .createRepositorySource */ .k)(repository), digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .parseSubjectDigest */ .Ky)(descriptor.digest) };
}
const flatten = (value, prefix = '') => {
    if (typeof value !== 'object' || value === null)
        return [[prefix, String(value).replace(/[\p{Cc}\p{Cf}]/gu, '?')]];
    return Object.entries(value).flatMap(([key, each]) => flatten(each, prefix === '' ? key : `${prefix}.${key}`));
};
const stripNameType = (subject) => /^(?:URI|email):[^,"\s]+$/.test(subject) ? subject.slice(subject.indexOf(':') + 1) : subject;
const listClaims = (contents) => flatten(contents).map(([field = '', claim = '']) => [
    field,
    field === 'certificate.subject' ? stripNameType(claim) : claim,
]);
const presentInspection = ({ bundles, subject = '' }) => [
    {
        title: `NOT VERIFIED: claims of the bundles of ${subject}`,
        lines: [
            'Nothing below is verified: no signature, no identity, no log entry. Anyone can write such a bundle.',
            'To verify a bundle, run: mc verify SUBJECT --bundle FILE',
            ...(bundles.length === 0 ? ['No bundle was found.'] : []),
        ],
    },
    ...bundles.map(({ origin, contents, unreadable, digest }) => ({
        title: `${origin} (not verified)`,
        lines: [
            ...(digest ? [digest] : []),
            ...(typeof contents?.predicateType === 'string' ? [`predicate type (claimed): ${contents.predicateType}`] : []),
        ],
        reasons: unreadable ? [unreadable] : [],
        ...(contents ? { table: { columns: ['field', 'claim'], rows: listClaims(contents) } } : {}),
    })),
];


/***/ }),

/***/ 86460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readExactIdentity),
/* harmony export */   S: () => (/* binding */ readWorkflow)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72317);

const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const EXAMPLE = 'acme/app/.github/workflows/release.yml@refs/tags/v1';
const OWNER_OR_REPOSITORY = /^(?!\.\.?$)[\w.-]{1,100}$/;
const WORKFLOW_FILE = /^\.github\/workflows\/[\w. -]{1,200}\.ya?ml$/;
const NOT_IN_REF = /[\s~^:?*[\\\p{Cc}\p{Cf}]|\.\.|@\{/u;
const COMMIT = /^[0-9a-f]{40}$/;
const TAG_LIKE = /^(v\d|\d+\.)/;
function readWorkflow(given) {
    const malformed = (example) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyError */ .q)('workflow-malformed', { given, example });
    const text = given.replace(/^https:\/\/github\.com\//, '');
    const at = text.indexOf('@');
    const path = at < 0 ? text : text.slice(0, at);
    const ref = at < 0 ? '' : text.slice(at + 1);
    const [owner = '', repository = '', ...file] = path.split('/');
    const isPath = [owner, repository].every((part) => OWNER_OR_REPOSITORY.test(part)) && WORKFLOW_FILE.test(file.join('/'));
    if (!isPath)
        throw malformed(EXAMPLE);
    if (COMMIT.test(ref) || (/^refs\/(heads|tags|pull)\/[^/]/.test(ref) && !NOT_IN_REF.test(ref))) {
        if (text !== given)
            throw malformed(text);
        return { subject: `https://github.com/${text}`, issuer: GITHUB_ISSUER };
    }
    const isShort = ref !== '' && !ref.startsWith('refs/') && !NOT_IN_REF.test(ref);
    throw malformed(`${path}@${isShort ? completeRef(ref) : 'refs/heads/main'}`);
}
const completeRef = (short) => {
    const name = short.replace(/^(heads|tags)\//, '');
    const isTag = short.startsWith('tags/') || (!short.startsWith('heads/') && TAG_LIKE.test(short));
    return `refs/${isTag ? 'tags' : 'heads'}/${name}`;
};
function readExactIdentity({ subject, issuer }) {
    if (subject.trim() === '' || /[*\\\p{Cc}\p{Cf}]|^\^|\$$|\.\+|^(URI|email):/u.test(subject))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyError */ .q)('identity-not-exact', { given: subject });
    if (!/^https?:\/\/[^\s/*]+\S*$/.test(issuer) || /[*\\\p{Cc}\p{Cf}]/u.test(issuer))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyError */ .q)('issuer-malformed', { given: issuer });
    return { subject, issuer };
}


/***/ }),

/***/ 64320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createQuickPolicy)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);


function createQuickPolicy({ signer, root, predicateType }) {
    const requirement = predicateType === undefined
        ? ['  - name: signature', '    kind: signature']
        : ['  - name: attestation', '    kind: attestation', `    predicateType: ${quote(predicateType)}`];
    const lines = [
        '# A quick policy of `mc verify`. Save it as SECURITY/trust-policy.yaml to use it without options.',
        '# The paths are absolute. Before you commit the file, copy what they name beside it, and write relative paths.',
        'version: 1',
        'roots:',
        `  - name: ${quote(root.name)}`,
        `    trustedRoot: ${formatPin(root)}`,
        'requirements:',
        ...requirement,
        ...(signer.kind === 'key' ? formatKey(signer.key) : formatIdentity(signer)),
    ];
    const files = [root, ...(signer.kind === 'key' ? [signer.key] : [])];
    return {
        text: `${lines.join('\n')}\n`,
        files: new Map(files.map(({ path, bytes }) => [path, bytes])),
    };
}
const formatIdentity = ({ subject, issuer }) => [
    '    identities:',
    `      - issuer: ${quote(issuer)}`,
    `        subject: ${quote(subject)}`,
];
const formatKey = (key) => [
    '    logs: none # a signature with a key is valid without a log entry; an entry that it has is verified',
    '    keys:',
    `      - { name: ${quote((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(key.path))}, path: ${quote(key.path)}, sha256: ${hashHex(key)} }`,
];
const formatPin = (file) => `{ path: ${quote(file.path)}, sha256: ${hashHex(file)} }`;
const hashHex = ({ bytes }) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes).toString('hex');
const quote = (text) => JSON.stringify(text);


/***/ }),

/***/ 68534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readRosterPin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _lib_yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58902);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72317);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28083);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77452);






async function readRosterPin(path, files) {
    const bytes = await files.read(path, _load_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_POLICY_BYTES */ .m, 'the trust policy');
    const { bypassRoster } = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .trustPolicySchema */ .mU, (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .parseYaml */ .hN)(bytes.toString('utf8'), path), path, { once: true });
    if (!bypassRoster)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyError */ .q)('policy-roster-unpinned', { path });
    return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), bypassRoster.path), digest: `sha256:${bypassRoster.sha256}` };
}


/***/ }),

/***/ 55755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readPinnedSigningConfig),
/* harmony export */   z: () => (/* binding */ findSigningConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13963);
/* harmony import */ var _lib_yaml_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58902);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(133);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72317);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30200);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28083);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77452);









async function readPinnedSigningConfig({ name, signingConfig }, policyPath) {
    if (signingConfig === undefined)
        return undefined;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(policyPath), signingConfig.path);
    const what = `the signing config of the root "${name}"`;
    const bytes = await _files_js__WEBPACK_IMPORTED_MODULE_1__/* .policyFiles */ .qR.read(path, _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_SIGNING_CONFIG_BYTES */ .Cw, what);
    const found = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes);
    if (signingConfig.sha256 !== undefined && (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .getHex */ .Qj)(found) !== signingConfig.sha256)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyError */ .q)('root-mismatch', {
            root: name,
            file: path,
            expected: `sha256:${signingConfig.sha256}`,
            found,
        });
    return { path, text: bytes.toString('utf8') };
}
async function findSigningConfig(policyPath, now) {
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .fileKind */ .h_)(policyPath)) === undefined)
        return undefined;
    const bytes = await _files_js__WEBPACK_IMPORTED_MODULE_1__/* .policyFiles */ .qR.read(policyPath, _load_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_POLICY_BYTES */ .m, 'the trust policy');
    const policy = (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_7__/* .readYaml */ .gM)(_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .trustPolicySchema */ .mU, bytes.toString('utf8'), policyPath, { once: true });
    let first;
    for (const root of policy.roots) {
        const config = await readPinnedSigningConfig(root, policyPath);
        if (config === undefined)
            continue;
        if (isUsable(config, now))
            return config.path;
        first ??= config.path;
    }
    return first;
}
function isUsable({ text, path }, now) {
    try {
        (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readSigningConfig */ .As)(text, path, now);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 51999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8056);
/* harmony import */ var _lib_present_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30783);
/* harmony import */ var _evidence_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11267);



const formatSigner = ({ identity, key }) => identity?.subject ?? `key "${key}"`;
const formatBuild = ({ identity }) => {
    const { sourceRepositoryUri, sourceRepositoryRef, buildTrigger } = identity?.extensions ?? {};
    const parts = [sourceRepositoryUri, sourceRepositoryRef, buildTrigger].filter((part) => part !== undefined);
    return [
        ...parts,
        ...(identity ? [identity.issuer === undefined ? 'no issuer in the certificate' : `issuer ${identity.issuer}`] : []),
    ].join(' ');
};
const formatTime = ({ times }) => times[0] ?? '';
const formatLogs = ({ logEntries }) => logEntries.map(({ log, index }) => `${log} #${index}`).join(', ');
const presentRequirement = ({ name, satisfied, by, nearest }) => satisfied
    ? by.map((signer) => [
        { outcome: 'passed', text: name },
        formatSigner(signer),
        formatTime(signer),
        formatLogs(signer),
        signer.root,
    ])
    : [[{ outcome: 'failed', text: name }, `not met${nearest ? `: ${nearest.code}` : ''}`]];
const presentPlatforms = ({ platforms = [] }) => ({
    title: 'Platforms',
    table: {
        columns: ['platform', 'digest', 'outcome'],
        rows: platforms.map(({ platform, digest, outcome, reasons: [reason] }) => [
            platform,
            digest,
            { outcome, text: outcome === 'passed' ? '' : (reason?.code ?? '') },
        ]),
    },
});
const listRelevant = ({ refused }) => refused.filter(({ predicateType }) => predicateType === undefined || !(0,_evidence_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .isPromotionMark */ .xJ)({ kind: 'attestation', predicateType }));
function presentRefused(report) {
    const { outcome, reasons } = report;
    const relevant = listRelevant(report);
    if (outcome === 'passed' || relevant.length === 0)
        return [];
    return [
        {
            title: 'Bundles that do not verify',
            table: { columns: ['bundle', 'reason'], rows: relevant.map(({ origin, reason }) => [origin, reason.code]) },
            reasons: omitKnown(relevant.map(({ reason }) => reason), reasons),
        },
    ];
}
function describeUnneeded(report) {
    const { length } = report.outcome === 'passed' ? listRelevant(report) : [];
    return length === 0 ? [] : [`not needed, and not valid: ${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B)(length, 'bundle')}; the JSON report lists why`];
}
const namePlatform = (reason) => (0,_lib_present_js__WEBPACK_IMPORTED_MODULE_2__/* .prefixReason */ .tc)(reason, typeof reason.platform === 'string' ? reason.platform : undefined);
const omitKnown = (reasons, known) => reasons.filter(({ code, message }) => !known.some((one) => one.code === code && one.message === message));
function present(report) {
    const origins = report.requirements.flatMap(({ name, by }) => by.map((signer) => `${name}: ${[formatBuild(signer), `from ${signer.origin}`].filter((part) => part !== '').join(', ')}`));
    return [
        {
            title: `${report.outcome === 'passed' ? 'verified' : 'not verified'}: ${report.subject ?? report.digest}`,
            outcome: report.outcome,
            lines: [
                ...(report.subject === report.digest ? [] : [report.digest]),
                ...(report.policy.adHoc ? ['under an ad-hoc policy; --print-policy prints it'] : []),
                ...describeUnneeded(report),
            ],
            table: {
                columns: ['requirement', 'signed by', 'at', 'log', 'root'],
                rows: report.requirements.flatMap(presentRequirement),
            },
            reasons: report.reasons.map(namePlatform),
            warnings: report.warnings,
        },
        ...(origins.length > 0 ? [{ title: 'Sources', lines: origins }] : []),
        ...(report.platforms ? [presentPlatforms(report)] : []),
        ...presentRefused(report),
    ];
}


/***/ }),

/***/ 98698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ createMirrorSource)
/* harmony export */ });
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);
/* harmony import */ var _tlog_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5704);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72317);



const SKEW_SECONDS = 300;
function createMirrorSource(location, { max, maxInDisaster }, { openMirror, clock, primaryAnswers }) {
    let opened;
    const open = async () => {
        opened ??= await openMirror(location);
        return opened;
    };
    const readAge = ({ syncedAt }) => (clock.now().getTime() - Date.parse(syncedAt)) / 1000;
    const staleError = (expected, found) => (0,_tlog_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .tlogError */ .X)('mirror-stale', {
        mirror: location,
        expected: (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(expected),
        found: `${(0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(found)} ago`,
    });
    const assertAge = (mirror, limit) => {
        const age = readAge(mirror);
        if (age < -SKEW_SECONDS)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyError */ .q)('mirror-clock', { mirror: location, found: mirror.syncedAt });
        if (age > limit)
            throw staleError(limit, age);
    };
    const openFresh = async () => {
        const mirror = await open();
        const limit = primaryAnswers() ? max : maxInDisaster;
        if (limit !== undefined)
            assertAge(mirror, limit);
        return mirror;
    };
    return {
        name: `mirror ${location}`,
        async *bundlesFor(digest) {
            yield* (await openFresh()).bundlesFor(digest);
        },
        hasOpened: () => opened !== undefined,
        warnings: () => {
            if (!opened)
                return [];
            const own = opened.warnings?.() ?? [];
            if (max === undefined || primaryAnswers())
                return own;
            const age = readAge(opened);
            const isOld = age > max && (maxInDisaster === undefined || age <= maxInDisaster);
            return isOld ? [...own, staleError(max, age)] : own;
        },
        resolve: async (reference) => (await openFresh()).resolve(reference),
    };
}


/***/ }),

/***/ 18351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ USE_MIRROR),
  H: () => (/* binding */ openSources)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/oci/layout-tag.js
var layout_tag = __webpack_require__(77823);
// EXTERNAL MODULE: ./build/verify/errors.js
var verify_errors = __webpack_require__(72317);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var sigstore_errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/verify/sources/files.js + 2 modules
var sources_files = __webpack_require__(66923);
;// CONCATENATED MODULE: ./build/verify/sources/beside.js






const SUFFIXES = ['.sigstore.json', '.bundle', '.jsonl'];
const ABSENT = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];
async function findBesideSources(path) {
    const found = await Promise.all(SUFFIXES.map((suffix) => findBeside(`${path}${suffix}`)));
    return found.filter((source) => source !== undefined);
}
async function findBeside(path) {
    try {
        const status = await (0,promises_.lstat)(path);
        if (status.isFile())
            return (0,sources_files/* createFileSource */.I)(path, readUnlinked);
        const kind = status.isDirectory() ? 'a folder' : status.isSymbolicLink() ? 'a symbolic link' : 'a pipe or a device';
        return refuse(path, kind);
    }
    catch (error) {
        if (ABSENT.includes((0,describe/* systemCode */.xU)(error)))
            return undefined;
        return fail(path, error);
    }
}
const readUnlinked = (path, maxBytes, what) => (0,files/* readRegularFile */.XF)(path, maxBytes, what, { noFollow: true });
const refuse = (path, found) => ({
    name: path,
    async *bundlesFor() {
        const detail = `expected a regular file, found ${found}`;
        yield { origin: path, unusable: (0,sigstore_errors/* sigstoreError */.J)('bundle-malformed', { what: path, detail }) };
    },
});
const fail = (path, cause) => ({
    name: path,
    bundlesFor: () => {
        throw (0,errors/* baseError */.O)('file-unreadable', { path, detail: (0,describe/* describe */.q0)(cause) }, { cause });
    },
});

;// CONCATENATED MODULE: ./build/verify/sources/github.js

const createGithubSource = (api, ports) => {
    const name = `GitHub attestations of ${api.repository}`;
    return {
        name,
        async *bundlesFor(subject) {
            const { fetchAttestations } = await __webpack_require__.e(/* import() */ 614).then(__webpack_require__.bind(__webpack_require__, 50614));
            let count = 0;
            for await (const bytes of fetchAttestations(api, subject, ports)) {
                const origin = `${name} #${++count}`;
                if (bytes)
                    yield { origin, bytes };
                else
                    yield {
                        origin,
                        unusable: (0,sigstore_errors/* sigstoreError */.J)('bundle-malformed', { what: origin, detail: 'the answer of GitHub has no bundle' }),
                    };
            }
        },
    };
};

// EXTERNAL MODULE: ./build/verify/sources/mirror.js
var sources_mirror = __webpack_require__(98698);
;// CONCATENATED MODULE: ./build/verify/sources/open.js








const USE_MIRROR = ['auto', 'always', 'never'];
const PRIMARY_BUDGET_SECONDS = 20;
async function openSources(subject, choice, ports) {
    const { bundles, useMirror, github } = choice;
    if (useMirror === 'always' && choice.mirror === undefined && bundles.length === 0)
        throw (0,verify_errors/* verifyError */.q)('mirror-not-named', {});
    let primary;
    const mirror = choice.mirror === undefined || useMirror === 'never'
        ? undefined
        : (0,sources_mirror/* createMirrorSource */.r)(choice.mirror, choice.staleness ?? { max: undefined, maxInDisaster: undefined }, {
            ...ports,
            primaryAnswers: () => primary?.answered ?? false,
        });
    const more = (last = mirror) => [
        ...(github && useMirror !== 'always' ? [createGithubSource(github, ports)] : []),
        ...(last ? [last] : []),
    ];
    if (subject.kind !== 'reference') {
        const beside = subject.kind === 'file' && bundles.length === 0 && useMirror !== 'always';
        return {
            digests: subject.digests,
            sources: [...bundles, ...(beside ? await findBesideSources(subject.path) : []), ...more()],
            platforms: async () => {
                if (subject.kind === 'file')
                    return [];
                throw (0,verify_errors/* verifyError */.q)('platforms-unknown', { subject: (0,lib_digest/* primaryDigest */.Bu)(subject.digests) });
            },
        };
    }
    const { reference } = subject;
    const [{ openPrimary }, { listPlatforms }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(9207), __webpack_require__.e(7300)]).then(__webpack_require__.bind(__webpack_require__, 19999)), __webpack_require__.e(/* import() */ 1773).then(__webpack_require__.bind(__webpack_require__, 61773))]);
    const onlyMirror = useMirror === 'always' && reference.kind !== 'layout';
    if (!onlyMirror)
        primary = openPrimary(reference, ports, mirror ? PRIMARY_BUDGET_SECONDS : undefined);
    const found = reference.digest ? { digest: reference.digest } : await resolveTag(reference, primary, mirror);
    const digest = (0,lib_digest/* parseSubjectDigest */.Ky)(found.digest);
    const own = primary && bundles.length === 0 ? [primary] : [];
    const last = mirror && found.fault && own.length === 0 ? withWarning(mirror, (0,errors/* asMcError */.b)(found.fault)) : mirror;
    return {
        digests: (0,lib_digest/* createDigestSet */.xl)(digest),
        sources: [...bundles, ...own, ...more(last)],
        platforms: async () => {
            if (primary)
                return primary.ask((repository) => listPlatforms(repository, digest));
            throw (0,verify_errors/* verifyError */.q)('platforms-unknown', { subject: (0,oci_reference/* formatReference */.FH)(reference) });
        },
    };
}
const withWarning = (source, warning) => ({
    name: source.name,
    searched: source.searched,
    bundlesFor: (subject) => source.bundlesFor(subject),
    warnings: () => [warning, ...(source.warnings?.() ?? [])],
});
async function resolveTag(reference, primary, mirror) {
    const given = (0,oci_reference/* formatReference */.FH)(reference);
    let fault;
    try {
        const descriptor = await primary?.ask(async (repository) => repository.resolve((0,oci_reference/* getTarget */.EW)(await (0,layout_tag/* chooseLayoutTag */.A)(reference, repository))));
        if (descriptor)
            return { digest: descriptor.digest };
        if (primary)
            throw (0,oci_reference/* createMissingError */.bA)(reference);
    }
    catch (error) {
        if (error instanceof mc_error/* ConfigurationError */.j1)
            throw error;
        fault = error;
    }
    const digest = await mirror?.resolve((0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, { tag: (0,oci_reference/* getTarget */.EW)(reference) })));
    if (digest !== undefined)
        return { digest, fault };
    throw fault ?? (0,verify_errors/* verifyError */.q)('reference-without-digest', { given });
}


/***/ }),

/***/ 61773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listPlatforms: () => (/* binding */ listPlatforms)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21763);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95669);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44647);
/* harmony import */ var _sigstore_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45176);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72317);





const MAX_DEPTH = 4;
const MAX_PLATFORMS = 200;
async function listPlatforms(repository, digest) {
    const found = new Map();
    const walk = async (at, depth) => {
        for (const child of (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listChildren */ .AW)(await repository.manifest(at))) {
            if (found.has(child.digest))
                continue;
            found.set(child.digest, {
                digest: child.digest,
                name: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(child.platform, { partial: true }) ?? child.digest,
            });
            if (found.size > MAX_PLATFORMS || depth === MAX_DEPTH)
                throw (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .sigstoreError */ .J)('evidence-too-much', {
                    source: `the platforms of ${digest}`,
                    limit: MAX_PLATFORMS,
                });
            await walk(child.digest, depth + 1);
        }
    };
    try {
        await walk(digest, 0);
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk)
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyError */ .q)('platforms-unreadable', { subject: `${repository.name}@${digest}`, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error) }, { cause: error });
    }
    return [...found.values()];
}


/***/ }),

/***/ 32541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ createRepositorySource)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(606);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18867);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87681);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81849);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95669);
/* harmony import */ var _sigstore_errors_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(45176);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43547);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(90162);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6888);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5750);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72317);
/* harmony import */ var _evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63704);









const CONCURRENCY = 16;
const FEW_PIECES = 100;
const FEW_BYTES = _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .MiB */ .lv;
const isPiece = (found) => 'blob' in found;
const createRepositorySource = (repository) => ({
    name: repository.name,
    searched: `the referrers and the cosign tags of ${repository.name}`,
    async *bundlesFor(subject, reading = new _evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .Reading */ .zK()) {
        const reader = new EvidenceReader(repository, subject, reading);
        const each = (0,p_map__WEBPACK_IMPORTED_MODULE_2__/* .pMapIterable */ .R_)(await reader.listPieces(), (found) => reader.read(found), { concurrency: CONCURRENCY });
        for await (const evidence of each)
            if (evidence)
                yield evidence;
        if (reader.fault)
            throw reader.fault;
    },
});
class EvidenceReader {
    #repository;
    #subject;
    #reading;
    #manifests;
    #blobs = new Map();
    fault;
    constructor(repository, subject, reading) {
        this.#repository = repository;
        this.#subject = subject;
        this.#reading = reading;
        this.#manifests = reading.share(2);
    }
    async listPieces() {
        const { name } = this.#repository;
        const tagged = await this.#readTags();
        const listed = this.#sort(await this.#listReferrers());
        const referring = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrent */ ._k)(listed, CONCURRENCY, (one) => this.#readReferrer(one));
        const found = [...referring.flat(), ...tagged];
        const seen = new Set();
        const once = found.filter((one) => {
            const key = isPiece(one) ? `${one.blob.digest} ${readAnnotations(one.blob)}` : one.origin;
            return !seen.has(key) && seen.add(key);
        });
        const bytes = once.reduce((sum, one) => sum + (isPiece(one) ? one.blob.size : 0), 0);
        if (once.length <= FEW_PIECES && bytes <= this.#reading.left)
            return once;
        if (once.length > _evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5)
            this.#reading.cut(name, `${_evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5} pieces`);
        const weight = (one) => (isPiece(one) ? one.blob.size : 0);
        const rank = (one) => (isPiece(one) ? one.rank : Number.POSITIVE_INFINITY);
        return once.toSorted((a, b) => rank(a) - rank(b) || weight(a) - weight(b)).slice(0, _evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5);
    }
    async #readTags() {
        const found = [];
        for (const tag of (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .cosignTags */ .F)(this.#subject)) {
            const descriptor = await this.#repository.resolve(tag);
            if (!descriptor)
                continue;
            const origin = `${this.#repository.name}:${tag}`;
            if (tag.endsWith('.sbom'))
                found.push({ origin, unusable: (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyError */ .q)('sbom-unsigned', { what: origin }) });
            else
                found.push(...(await this.#listLayers(descriptor, origin, COSIGN_TAG)));
        }
        return found;
    }
    async #listReferrers() {
        const { name } = this.#repository;
        try {
            return await this.#repository.referrers(this.#subject, undefined, undefined, (limit) => this.#reading.cut(name, limit));
        }
        catch (error) {
            if (!(error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__/* .VerificationError */ .mk))
                throw error;
            this.fault ??= error;
            return [];
        }
    }
    #sort(listed) {
        const bytes = listed.reduce((sum, { size }) => sum + size, 0);
        if (listed.length <= FEW_PIECES && bytes <= FEW_BYTES)
            return listed;
        const { first } = this.#reading;
        return listed.toSorted((a, b) => rankReferrer(a, first) - rankReferrer(b, first) || a.size - b.size);
    }
    #readReferrer(descriptor) {
        const origin = `${this.#repository.name}@${descriptor.digest}`;
        return this.#listLayers(descriptor, origin, rankReferrer(descriptor, this.#reading.first));
    }
    async #listLayers({ digest, size }, origin, rank) {
        if (!this.#manifests.take(size)) {
            this.#reading.cut(this.#repository.name);
            return [];
        }
        try {
            const manifest = await this.#repository.manifest(digest);
            this.#manifests.count(Math.max(0, manifest.bytes.length - size));
            const blobs = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_7__/* .listBlobs */ .t3)(manifest);
            return blobs.flatMap((blob, i) => {
                if (!isLegacy(blob) && !(0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .isBundleType */ .Jo)(blob.mediaType))
                    return [];
                return { origin: blobs.length > 2 ? `${origin}#${i}` : origin, blob, rank };
            });
        }
        catch (error) {
            return this.#reportFailure(error, origin);
        }
    }
    async read(found) {
        if (!isPiece(found))
            return found;
        const { origin, blob } = found;
        const { mediaType, annotations = {} } = blob;
        try {
            const bytes = await this.#readBlob(blob, origin);
            if (!bytes)
                return undefined;
            return {
                origin,
                ...(isLegacy(blob) ? (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__/* .convertLegacyLayer */ .YX)({ mediaType, bytes, annotations }, origin) : { bytes }),
            };
        }
        catch (error) {
            return this.#reportFailure(error, origin)[0];
        }
    }
    #readBlob(blob, origin) {
        const known = this.#blobs.get(blob.digest) ?? this.#fetch(blob, origin);
        this.#blobs.set(blob.digest, known);
        return known;
    }
    async #fetch(blob, what) {
        const { size } = blob;
        if (size > _sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_BUNDLE_BYTES */ .Me)
            throw (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .sigstoreError */ .J)('bundle-malformed', {
                what,
                detail: `it has ${size} bytes, more than ${_sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_BUNDLE_BYTES */ .Me}`,
            });
        if (this.#reading.take(size))
            return (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(this.#repository.blob(blob), _sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_BUNDLE_BYTES */ .Me, what);
        this.#reading.cut(this.#repository.name);
        return undefined;
    }
    #reportFailure(error, origin) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__/* .VerificationError */ .mk)
            return [{ origin, unusable: error }];
        const isMissing = error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__/* .McError */ .Hv && (error.code === 'reference-not-found' || error.details.status === 404);
        if (!isMissing)
            throw error;
        this.fault ??= error;
        return [];
    }
}
const isLegacy = ({ mediaType }) => (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .isLegacyType */ .w2)(mediaType);
const readAnnotations = (blob) => (isLegacy(blob) ? JSON.stringify(blob.annotations ?? {}) : '');
const [COSIGN_TAG, WANTED, EVIDENCE, UNKNOWN, DOCUMENT] = [0, 1, 2, 3, 4];
function rankReferrer({ artifactType = '', annotations }, first) {
    if (first.has(annotations?.['dev.sigstore.bundle.predicateType'] ?? ''))
        return WANTED;
    const isEvidence = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .isBundleType */ .Jo)(artifactType) || (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .isLegacyType */ .w2)(artifactType) || artifactType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_12__/* .IN_TOTO_PAYLOAD_TYPE */ .T;
    if (isEvidence)
        return EVIDENCE;
    return /cyclonedx|spdx|syft|vnd\.mc\./.test(artifactType) ? DOCUMENT : UNKNOWN;
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
