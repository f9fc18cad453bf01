export const id = 4328;
export const ids = [4328];
export const modules = {

/***/ 85165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseInputs: () => (/* reexport */ parseInputs),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/mirror/config.js
var mirror_config = __webpack_require__(4886);
// EXTERNAL MODULE: ./build/mirror/destination/open.js + 2 modules
var destination_open = __webpack_require__(72177);
// EXTERNAL MODULE: ./build/mirror/retention/prune.js + 6 modules
var prune = __webpack_require__(18821);
// EXTERNAL MODULE: ./build/mirror/retention/present.js
var present = __webpack_require__(11304);
// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/tlog/errors.js
var errors = __webpack_require__(5704);
;// CONCATENATED MODULE: ./build/mirror/service/stale.js


/** Marks a report as failed with `mirror-stale` if the last complete state of the mirror is missing or older than the limit. */
function failIfStale(report, limitSeconds) {
    if (limitSeconds === undefined)
        return report;
    const found = report.stalenessSeconds;
    if (found !== undefined && found <= limitSeconds)
        return report;
    const stale = (0,errors/* tlogError */.X)('mirror-stale', {
        mirror: report.subject ?? 'of the configuration',
        found: found === undefined ? 'never' : `${(0,duration/* formatDuration */.a)(found)} ago`,
        expected: (0,duration/* formatDuration */.a)(limitSeconds),
        limit: limitSeconds,
    });
    return { ...report, outcome: 'failed', reasons: [...report.reasons, stale.toReason()] };
}

// EXTERNAL MODULE: ./build/mirror/status/status.js + 1 modules
var status_status = __webpack_require__(27678);
// EXTERNAL MODULE: ./build/mirror/present.js
var mirror_present = __webpack_require__(58657);
// EXTERNAL MODULE: ./build/mirror/sync/sync.js + 12 modules
var sync = __webpack_require__(55292);
// EXTERNAL MODULE: ./build/mirror/check/check.js + 11 modules
var check = __webpack_require__(95670);
// EXTERNAL MODULE: ./build/oci/docker-config.js
var docker_config = __webpack_require__(29887);
// EXTERNAL MODULE: ./build/oci/index.js + 4 modules
var oci = __webpack_require__(64577);
// EXTERNAL MODULE: ./build/verify/trust.js + 1 modules
var trust = __webpack_require__(81491);
// EXTERNAL MODULE: ./build/verify/policy-files.js
var policy_files = __webpack_require__(34398);
// EXTERNAL MODULE: ./build/verify/all.js
var verify_all = __webpack_require__(25367);
// EXTERNAL MODULE: ./build/verify/intake.js
var intake = __webpack_require__(4834);
;// CONCATENATED MODULE: ./build/actions/mirror-sync/inputs.js
function parseInputs(inputs) {
    return {
        config: inputs.required('config', 'the path of mirror.yaml'),
        mode: inputs.choice('mode', ['sync', 'check', 'status', 'prune'], 'sync'),
        plan: inputs.flag('plan', false),
        maxStaleness: inputs.duration('max-staleness'),
        key: inputs.text('key'),
    };
}

;// CONCATENATED MODULE: ./build/actions/mirror-sync/run.js





async function run({ config: path, mode, plan, maxStaleness, key }, runner) {
    const { http, clock, progress, concurrency, signal, env, cwd } = runner;
    const loaded = await (0,mirror_config/* loadMirrorConfig */.Q)((0,external_node_path_.resolve)(cwd, path));
    // A job writes its key outside the workspace, where no later step publishes it. mirror.yaml cannot name that folder.
    const config = key === undefined ? loaded : { ...loaded, key: (0,external_node_path_.resolve)(cwd, key) };
    const credentials = await (0,docker_config/* dockerConfigCredentials */.D)({ env, maskSecret: runner.maskSecret });
    const ports = {
        http,
        clock,
        progress,
        concurrency,
        signal,
        destination: (given) => (0,destination_open/* openDestination */.x)(given, runner),
        trustedRoots: async (policy) => (await (0,trust/* loadTrust */.Vc)(policy, policy_files/* policyFiles */.q, clock.now())).roots,
        github: (0,verify_all/* githubOf */.zq)(env),
        judge: async (policy) => (0,intake/* evidenceJudge */.r)(await (0,trust/* loadTrust */.Vc)(policy, policy_files/* policyFiles */.q, clock.now())),
        repository: (reference) => (0,oci/* openRepository */.Av)(reference, { http, credentials, signal }),
    };
    if (mode === 'prune') {
        const pruned = await (0,prune/* pruneMirror */.Q)(config, ports, { plan });
        return runner.conclude({ report: pruned, summary: (0,present/* presentPrune */.m)(pruned), outputs: {} });
    }
    if (mode === 'status') {
        const status = failIfStale(await (0,status_status/* mirrorStatus */.u)(config, ports, { ask: false }), maxStaleness);
        const logs = status.sources.filter(({ kind }) => kind === 'log');
        return runner.conclude({ report: status, summary: (0,mirror_present/* present */.E)(status), outputs: formatOutputs(logs, status) });
    }
    const done = mode === 'sync' ? await (0,sync/* syncMirror */.X)(config, ports) : await (0,check/* checkMirror */.q)(config, ports);
    const report = failIfStale(done, maxStaleness);
    await runner.conclude({ report, summary: (0,mirror_present/* present */.E)(report), outputs: formatOutputs(report.logs, report) });
}
/** Formats the outputs, which are about the first log. A workflow that mirrors several logs reads `result`. */
function formatOutputs(logs, { stalenessSeconds }) {
    const log = logs.find(({ root }) => root !== undefined);
    return {
        'tree-size': log === undefined ? undefined : String(log.size),
        root: log?.root,
        'staleness-seconds': stalenessSeconds === undefined ? undefined : String(stalenessSeconds),
    };
}


/***/ }),

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
/**
 * Milliseconds for a complete document. Without this limit, a server that sends a byte now and then could block a reader for
 * days.
 */
const DOCUMENT_TIMEOUT_MS = 60_000;
/** Collects a document into one buffer. Throws `size-mismatch` above `maxBytes`, and `document-too-slow` after `withinMs`. */
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
/** Reads a stream to its end, within a size and a time limit. Above a limit it ends the stream and throws the given error. */
async function readWhole(stream, limits) {
    const chunks = [];
    let size = 0;
    const late = Promise.withResolvers();
    late.promise.catch(() => undefined); // the race below handles the rejection; after the end of the stream no one does
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
        // Not awaited: a generator that waits for a byte ends only when the byte arrives or its connection closes.
        Promise.resolve(iterator.return?.()).catch(() => undefined);
        throw error;
    }
    finally {
        clearTimeout(timer);
    }
}
/** Returns chunks as a stream. */
async function* streamOf(...chunks) {
    for (const chunk of chunks)
        yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
/** Formats a number of bytes for people, in powers of ten: `532 B`, `1.4 kB`, `12.0 MB`. */
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
/** Parses a size such as `500MB`, `2GiB` or `1048576` into bytes. Returns undefined for any other text. */
function parseBytes(text) {
    const [, digits, unit = 'B'] = /^(\d{1,15})(?:([kMGT]?B|[KMGT]iB))?$/.exec(text) ?? [];
    const bytes = digits === undefined ? Number.NaN : Number(digits) * (UNITS[unit] ?? Number.NaN);
    return Number.isSafeInteger(bytes) ? bytes : undefined;
}


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

/** The default number of pieces of work at a time. Each host has its own limit of requests, which adapts to its answers. */
const DEFAULT_CONCURRENCY = 32;
/** Runs `work` over `items`, at most `limit` at a time; results keep the items' order; the first failure stops the rest. */
const mapConcurrent = (items, limit, work, signal) => (0,p_map__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay)(items, work, { concurrency: limit, ...(signal ? { signal } : {}) });
/**
 * Runs `work` over `items`, at most `limit` at a time. After a failure it starts nothing new, waits for the work in progress, and
 * throws the failure. Use it for work that writes: no write may happen after the caller got the failure.
 */
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
/**
 * Returns all results in order. Throws the first failure only when all work has ended, so that nothing runs after the caller got
 * it.
 */
async function waitForAll(work) {
    await Promise.allSettled(work);
    return Promise.all(work);
}
/**
 * Visits items of a graph. `visit` returns the items to visit next. At most `limit` visits run at a time, in the order in which the
 * items were returned. After a failure it starts no new visit, waits for the visits in progress, and throws the failure.
 */
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
/** Parses a duration such as `90s`, `15m`, `4h` or `30d` into seconds. Throws `duration-malformed`; `what` names the input. */
function parseDuration(text, what) {
    const match = /^([0-9]{1,9})([smhd])$/.exec(text);
    if (!match)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('duration-malformed', { what, given: text });
    return Number(match[1]) * UNIT_SECONDS[match[2]];
}
/** Formats seconds for people: `0.42 s`, `12.3 s`, `3 min 20 s`, `2 h 5 min`. */
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
/**
 * Writes a file so that a reader sees all of it or none of it: writes a temporary file in the same folder, flushes it, then renames
 * it. Creates the folder. `mode` is the permission bits of the file (0o600 for secrets). Throws `file-unwritable`.
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
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => undefined); // the caller gets the first failure
        if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv)
            throw error; // a failure of the stream, not of the disk
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unwritable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/** Reads a file of at most `maxBytes`. Throws `file-not-found` (`what` names the file), `file-too-large` or `file-unreadable`. */
async function readFileBounded(path, maxBytes, what = 'the file') {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        const tooLarge = (found) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-too-large', { path, found, limit: maxBytes });
        if (status.size > maxBytes)
            throw tooLarge(status.size);
        if (status.isFile() || status.isDirectory())
            return rememberFileSecrets(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path));
        // A pipe or a device does not report its size.
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
/** Remembers a private key or a token that is read by mistake, so that no later error quotes it. Returns the bytes unchanged. */
function rememberFileSecrets(bytes) {
    if (bytes.includes('PRIVATE KEY-----') || bytes.subarray(0, 3).toString('latin1') === 'eyJ')
        (0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .rememberSecrets */ .hR)((0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .findSecrets */ .dL)(bytes.toString('utf8')));
    return bytes;
}
/**
 * Reads a regular file of at most `maxBytes`. Throws `file-not-regular` for a pipe, a socket or a device, without waiting for it,
 * else as {@link readFileBounded}. Use it for files that others may write: caches, layouts, folders of evidence and policies. With
 * `noFollow` it does not follow a symbolic link.
 */
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
                    break; // the file became shorter
                length += bytesRead;
            }
            return rememberFileSecrets(bytes.subarray(0, length));
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw fileError(error, path, what);
    }
}
/** Reads a regular file of any size as a stream. Throws as {@link readRegularFile}. */
async function* readRegularStream(path, what = 'the file') {
    try {
        const { handle, size } = await openRegular(path, false);
        const highWaterMark = Math.min(Math.max(size + 1, 4096), 1024 * 1024);
        yield* handle.createReadStream({ highWaterMark });
    }
    catch (error) {
        throw fileError(error, path, what);
    }
}
/** Opens a file without waiting and checks its type after that, so that the type cannot change in between. */
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
function fileError(error, path, what) {
    if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv)
        return error;
    if (isMissing(error))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-found', { what, path });
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
}
/** Reads a file as a stream of chunks of at most 1 MiB. Throws as {@link readFileBounded}, and the signal's reason. */
async function* readFileStream(path, what = 'the file', signal) {
    try {
        // Each read allocates a buffer. A buffer that is far larger than the file costs more than reading the file.
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
/**
 * Opens a pipe without waiting for its writer. A thread that waits for a writer cannot be cancelled and keeps the process
 * running.
 */
async function openPipe(path, signal) {
    const { Socket } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 19));
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    return new Socket({ fd, readable: true, writable: false, ...(signal ? { signal } : {}) });
}
/** Returns the kind of a path; undefined if nothing exists there. Throws `file-unreadable` if the path cannot be examined. */
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

/***/ 96480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this build. A test compares it with package.json. */
const VERSION = '0.1.0';


/***/ }),

/***/ 58657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);


/** Formats the report of a sync, a check or a status for people. */
function present(report) {
    if (report.type === 'mirror-sync')
        return presentSync(report);
    return report.type === 'mirror-check' ? presentCheck(report) : presentStatus(report);
}
const reasonLines = (report) => report.reasons.map(({ code, message }) => `${code}: ${message}`);
const formatStaleness = (syncedAt, seconds) => `last complete sync at ${syncedAt}, ${Math.round(seconds)} s ago`;
function presentSync(report) {
    const logs = report.logs.map(({ name, outcome, size, previousSize, tiles, bundles, bytes }) => [
        `log ${name}`,
        outcome,
        outcome === 'failed' ? '' : `${size} entries (${size - previousSize} new)`,
        `${tiles} tiles, ${bundles} bundles, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)}`,
    ]);
    const tuf = (report.tuf ?? []).map(({ name, outcome, root, timestamp, targets, files, bytes }) => [
        `TUF ${name}`,
        outcome,
        outcome === 'failed' ? '' : `${targets} targets (root ${root}, timestamp ${timestamp})`,
        `${files} files, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)}`,
    ]);
    const subjects = report.subjects.map(({ subject, outcome, releases, items, quarantined, copied, bytes }) => [
        subject,
        outcome,
        outcome === 'failed'
            ? ''
            : `${releases} releases, ${items} pieces of evidence${quarantined > 0 ? `, ${quarantined} in QUARANTINE` : ''}`,
        `${copied} files, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)}`,
    ]);
    return [
        {
            title: report.outcome === 'passed' ? 'Mirror is up to date' : 'Mirror is NOT up to date',
            lines: [
                report.to,
                ...(report.syncedAt === undefined ? [] : [formatStaleness(report.syncedAt, report.stalenessSeconds ?? 0)]),
                ...reasonLines(report),
                ...[...(report.warnings ?? []), ...report.subjects.flatMap(({ warnings = [] }) => warnings)].map(({ code, message }) => `warning: ${code}: ${message}`),
            ],
            table: { columns: ['source', 'outcome', 'content', 'fetched'], rows: [...logs, ...tuf, ...subjects] },
        },
    ];
}
const presentCheck = (report) => [
    {
        title: report.outcome === 'passed' ? 'Mirror is intact' : 'Mirror is DAMAGED',
        lines: [
            `${report.files} files, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(report.bytes)} recomputed`,
            formatStaleness(report.syncedAt, report.stalenessSeconds),
            ...(report.healed ?? []).map(({ path, from }) => `healed ${path} from ${from}`),
            ...reasonLines(report),
        ],
        table: {
            columns: ['log', 'entries', 'root'],
            rows: report.logs.map(({ name, size, root }) => [name, String(size), root]),
        },
    },
];
const COUNTED = { log: 'entries', tuf: 'targets', subject: 'releases', trust: 'root' };
const formatLag = ({ lag, problem, frozen }) => {
    if (frozen)
        return 'frozen';
    if (problem)
        return 'unknown';
    return lag === undefined ? '' : lag === 0 ? 'none' : `${lag} behind`;
};
const troubleLines = ({ name, problem, lastError }) => [
    ...(problem ? [`lag of ${name} unknown: ${problem.code}: ${problem.message}`] : []),
    ...(lastError ? [`${name} has failed since ${lastError.since}: ${lastError.code}: ${lastError.message}`] : []),
    ...(lastError?.nextTry
        ? [`consecutive failures of ${name}: ${lastError.failures}, next try at ${lastError.nextTry}`]
        : []),
];
const presentStatus = (report) => [
    {
        title: report.outcome === 'passed' ? 'Mirror' : 'Mirror is TOO OLD',
        lines: [
            report.to,
            (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(report.bytes),
            formatStaleness(report.syncedAt, report.stalenessSeconds),
            ...(report.key === undefined ? [] : [`signs as ${report.key}`]),
            `RPO if all sources were lost now: ${(0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(report.rpoSeconds)}`,
            ...report.sources.flatMap(troubleLines),
        ],
        table: {
            columns: ['source', 'kind', 'content', 'age', 'lag'],
            rows: report.sources.map(({ name, kind, size, ageSeconds, ...asked }) => [
                name,
                kind,
                `${size} ${COUNTED[kind]}`,
                ageSeconds === undefined ? '' : `${Math.round(ageSeconds)} s`,
                formatLag(asked),
            ]),
        },
    },
];


/***/ }),

/***/ 27678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ mirrorStatus)
});

// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/mirror/errors.js
var errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/mirror/format/layout.js
var layout = __webpack_require__(15668);
// EXTERNAL MODULE: ./build/mirror/format/reading.js
var reading = __webpack_require__(92096);
// EXTERNAL MODULE: ./build/mirror/format/state.js
var format_state = __webpack_require__(78265);
// EXTERNAL MODULE: ./build/mirror/sync/own-key.js
var own_key = __webpack_require__(69070);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/plural.js
var plural = __webpack_require__(8056);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/mirror/format/files.js
var files = __webpack_require__(58375);
// EXTERNAL MODULE: ./build/mirror/logs/checkpoints.js
var checkpoints = __webpack_require__(34127);
// EXTERNAL MODULE: ./build/mirror/logs/log-config.js
var log_config = __webpack_require__(34745);
// EXTERNAL MODULE: ./build/mirror/logs/log-keys.js
var log_keys = __webpack_require__(52355);
// EXTERNAL MODULE: ./build/mirror/logs/rekor-v1/api.js
var api = __webpack_require__(29166);
;// CONCATENATED MODULE: ./build/mirror/status/ask.js











/** The time limit for all sources together, in milliseconds, so that a status does not hang with them. */
const LIMIT_MS = 15_000;
/** The tags of cosign, which do not name releases. */
const COSIGN_TAG = /^sha256-[0-9a-f]{64}(\.\w+)?$/;
/** Asks each source how far it is ahead of the mirror, with one or two requests. Returns the answers by source name. */
async function askSources(config, index, to, ports) {
    const limit = AbortSignal.timeout(LIMIT_MS);
    const signal = ports.signal ? AbortSignal.any([ports.signal, limit]) : limit;
    const limited = { ...ports, signal };
    const roots = await ports.trustedRoots(config.policy);
    const questions = [
        ...config.logs.flatMap((log) => {
            const mirrored = index.logs.find(({ name, origin }) => name === log.name && origin === log.origin);
            if (mirrored?.frozen || (0,log_config/* getLogStage */.db)(log, ports.clock.now()) === 'waiting')
                return [];
            return [[log.name, () => measureLogLag(log, mirrored?.size ?? 0, roots, limited)]];
        }),
        ...config.tuf.map((repository) => [
            (0,layout/* tufPath */.bq)(repository.name),
            () => measureTufLag(repository, index, to, limited),
        ]),
        ...config.subjects.map((subject) => [
            subject,
            () => measureSubjectLag(subject, index, limited),
        ]),
    ];
    const answers = await (0,concurrency/* mapConcurrent */._k)(questions, ports.concurrency, async ([name, ask]) => {
        try {
            return [name, { lag: await ask() }];
        }
        catch (error) {
            ports.signal?.throwIfAborted();
            const problem = limit.aborted
                ? (0,errors/* mirrorError */.Q)('source-overdue', { source: name, seconds: LIMIT_MS / 1000 })
                : (0,lib_errors/* asMcError */.b)(error);
            return [name, { problem }];
        }
    });
    return new Map(answers);
}
/** Measures the lag of a log in entries. Throws `log-fork` if the log is smaller than its mirror. */
async function measureLogLag(log, mirrored, roots, { http, signal }) {
    const { size } = await fetchNewestCheckpoint(log, (0,log_keys/* listLogKeys */.m)(log, roots), { http, signal });
    if (size >= mirrored)
        return size - mirrored;
    throw (0,errors/* mirrorError */.Q)('log-fork', {
        log: log.name,
        kept: mirrored,
        detail: `its tree now has only ${(0,plural/* formatCount */.B)(size, 'entry', 'entries')}`,
    });
}
async function fetchNewestCheckpoint(log, keys, { http, signal }) {
    const what = `the checkpoint of "${log.name}"`;
    if (!(0,log_config/* isTileLog */.Fy)(log)) {
        const active = (await (0,api/* rekorV1Api */.l)(log, http, signal).shards()).at(-1);
        return (0,checkpoints/* openLogCheckpoint */.r6)(log, Buffer.from(active?.signedTreeHead ?? ''), keys, what);
    }
    const bytes = await (0,files/* httpFiles */.G)(log.url, http, signal).read('checkpoint', checkpoints/* MAX_CHECKPOINT_BYTES */.qC);
    if (!bytes)
        throw (0,lib_errors/* baseError */.O)('response-malformed', { url: log.url, detail: 'the log has no checkpoint' });
    return (0,checkpoints/* openLogCheckpoint */.r6)(log, bytes, keys, what);
}
/** Measures the lag of a TUF repository in versions of its timestamp. */
async function measureTufLag({ name, url }, index, to, { http, signal }) {
    const { newestTimestamp } = await Promise.all(/* import() */[__webpack_require__.e(8908), __webpack_require__.e(6555)]).then(__webpack_require__.bind(__webpack_require__, 56555));
    const mirrored = index.tuf?.find((one) => one.name === name);
    const root = mirrored && (await to.read(`${(0,layout/* tufPath */.bq)(name)}/${mirrored.root}.root.json`, checkpoints/* MAX_CHECKPOINT_BYTES */.qC));
    if (!mirrored || !root)
        return 1; // the mirror has nothing of it yet
    const version = await newestTimestamp({ name, url, root }, { http, signal });
    return Math.max(0, version - mirrored.timestamp);
}
/** Measures the lag of a subject in new tags. For a single tag, a new digest counts as one. */
async function measureSubjectLag(subject, index, ports) {
    const reference = (0,oci_reference/* parseReference */.F2)(subject);
    const repository = ports.repository(reference);
    const mirrored = index.subjects.find((one) => one.subject === subject)?.releases ?? [];
    if (reference.digest !== undefined)
        return mirrored.some(({ digest }) => digest === reference.digest) ? 0 : 1;
    if (reference.tag !== undefined) {
        const now = await repository.resolve(reference.tag);
        return now && !mirrored.some(({ digest }) => digest === now.digest) ? 1 : 0;
    }
    const known = new Set(mirrored.map((release) => (0,oci_reference/* parseReference */.F2)(release.reference).tag));
    return (await repository.tags()).filter((tag) => !COSIGN_TAG.test(tag) && !known.has(tag)).length;
}

;// CONCATENATED MODULE: ./build/mirror/status/status.js







const NO_ANSWERS = new Map();
/**
 * Reports the status of each source: the age of its mirrored content and its last error from the state, and how far the source
 * is ahead. Asking the sources takes at most 15 s. It recomputes nothing. Without `ask` it asks no source, and assumes that all
 * sources are ahead.
 */
async function mirrorStatus(config, ports, { ask = true } = {}) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-status', ports.clock, config.to);
    const to = ports.destination(config);
    const index = await (0,reading/* readIndex */.vY)(to);
    if (!index)
        throw (0,errors/* mirrorError */.Q)('mirror-missing', { where: config.to, detail: 'there is no index.json' });
    const [state, answers] = await Promise.all([(0,format_state/* readState */.un)(to), ask ? askSources(config, index, to, ports) : NO_ANSWERS]);
    // A monitoring user may not be able to read the private key.
    const key = await (0,own_key/* readOwnVerifierKey */.yQ)(config).catch(() => undefined);
    const now = ports.clock.now();
    const age = (syncedAt) => ({ syncedAt, ageSeconds: (0,reading/* stalenessSeconds */.w0)({ ...index, syncedAt }, now) });
    const bytes = (await to.list()).reduce((sum, { size }) => sum + size, 0);
    const describe = (source, mirrored) => describeSource(mirrored, answers.get(source), getLastError(state, source));
    const sources = [
        ...index.logs.map(({ name, size, root, syncedAt, frozen }) => {
            const when = frozen ? { frozen, syncedAt } : age(syncedAt);
            return describe(name, { name, kind: 'log', ...when, size, root });
        }),
        ...(index.tuf ?? []).map(({ name, targets, expires, syncedAt }) => describe((0,layout/* tufPath */.bq)(name), { name: (0,layout/* tufPath */.bq)(name), kind: 'tuf', ...age(syncedAt), size: targets, expires })),
        ...index.subjects.map(({ subject, releases, syncedAt }) => describe(subject, { name: subject, kind: 'subject', ...age(syncedAt), size: releases.length })),
        ...index.trust.map(({ name }) => ({ name, kind: 'trust', size: 1 })),
    ];
    return report.finish([], {
        to: config.to,
        ...(key === undefined ? {} : { key }),
        syncedAt: index.syncedAt,
        stalenessSeconds: (0,reading/* stalenessSeconds */.w0)(index, now),
        rpoSeconds: Math.max(0, ...sources.map(({ rpoSeconds = 0 }) => rpoSeconds), ...listUnmirroredLosses(config, sources, state, now)),
        bytes,
        sources: [...sources, ...listUnmirrored(config, sources, answers, state)],
    });
}
/** Adds the answer and the last error of a source to its status. A source without newer content has an RPO of zero. */
function describeSource(mirrored, answer, lastError) {
    const { ageSeconds } = mirrored;
    const isCurrent = answer !== undefined && 'lag' in answer && answer.lag === 0;
    return {
        ...mirrored,
        ...describeAnswer(answer),
        ...(lastError ? { lastError } : {}),
        ...(ageSeconds === undefined ? {} : { rpoSeconds: isCurrent ? 0 : ageSeconds }),
    };
}
function describeAnswer(answer) {
    if (!answer)
        return {};
    if ('lag' in answer)
        return { lag: answer.lag };
    const { code, message } = answer.problem;
    return { problem: { code, message } };
}
function getLastError(state, source) {
    const error = state?.errors.find((one) => one.source === source);
    if (!error)
        return undefined;
    const { code, message, since, failures, nextTry } = error;
    return { code, message, since, ...(nextTry === undefined ? {} : { failures, nextTry }) };
}
/** Lists the configured sources of which the mirror has nothing yet. */
function listUnmirrored(config, sources, answers, state) {
    const named = [
        ...config.logs.map(({ name }) => ({ name, kind: 'log' })),
        ...config.tuf.map(({ name }) => ({ name: (0,layout/* tufPath */.bq)(name), kind: 'tuf' })),
        ...config.subjects.map((name) => ({ name, kind: 'subject' })),
    ];
    return named
        .filter(({ name }) => !sources.some((one) => one.name === name))
        .map(({ name, kind }) => describeSource({ name, kind, size: 0 }, answers.get(name), getLastError(state, name)));
}
/** Lists the possible losses, in seconds, of sources that were never mirrored: the time since their first known failure. */
function listUnmirroredLosses(config, sources, state, now) {
    return listUnmirrored(config, sources, new Map(), state).flatMap(({ lastError }) => lastError ? [Math.max(0, (now.getTime() - Date.parse(lastError.since)) / 1000)] : []);
}


/***/ }),

/***/ 133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readSigningConfig),
/* harmony export */   w: () => (/* binding */ PUBLIC_GOOD)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45176);



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
/** Reads a signing config and picks the services that are valid now, newest API first. Throws `signing-config-unusable`. */
function readSigningConfig(text, path, now) {
    const read = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(config, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text, path), path);
    const unusable = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .sigstoreError */ .J)('signing-config-unusable', { path, detail });
    const valid = (services, versions) => onePerOperator(services
        .filter(({ validFor: { start, end }, majorApiVersion }) => versions.includes(majorApiVersion) &&
        Date.parse(start) <= now.getTime() &&
        (!end || now.getTime() <= Date.parse(end)))
        .sort((a, b) => b.majorApiVersion - a.majorApiVersion));
    const pick = (services, how, what) => {
        const wanted = wantedOf(services.length, how);
        if (services.length < wanted)
            throw unusable(`it wants ${wanted} ${what}, and names ${services.length} that are valid now`);
        return services.slice(0, wanted);
    };
    const [ca] = valid(read.caUrls, [1]);
    if (!ca)
        throw unusable('no CA in it is valid now');
    const rekor = pick(valid(read.rekorTlogUrls ?? [], [1, 2]), read.rekorTlogConfig, 'transparency logs');
    const tsa = pick(valid(read.tsaUrls ?? [], [1]), read.tsaConfig, 'timestamp authorities');
    if (rekor.length === 0)
        throw unusable('no transparency log in it is valid now');
    if (rekor.some(({ majorApiVersion }) => majorApiVersion === 2) && tsa.length === 0)
        throw unusable('Rekor v2 gives no time, so a timestamp authority is needed');
    return {
        fulcio: ca.url,
        rekor: rekor.map(({ url, majorApiVersion }) => ({ url, version: majorApiVersion === 2 ? 2 : 1 })),
        tsa: tsa.map(({ url }) => url),
    };
}
/** The specification: of one operator only the newest version is used. Services without an operator stand for themselves. */
function onePerOperator(newestFirst) {
    const seen = new Set();
    return newestFirst.filter(({ operator = '' }) => {
        const repeated = operator !== '' && seen.has(operator);
        seen.add(operator);
        return !repeated;
    });
}
function wantedOf(available, how) {
    if (how?.selector === 'ALL')
        return available;
    if (how?.selector === 'EXACT')
        return how.count ?? 1;
    return Math.min(1, available);
}
/** The public-good instance, as its signing config has it. */
const PUBLIC_GOOD = {
    fulcio: 'https://fulcio.sigstore.dev',
    rekor: [{ url: 'https://rekor.sigstore.dev', version: 1 }],
    tsa: [],
};


/***/ })

};
