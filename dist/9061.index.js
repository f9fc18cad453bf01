export const id = 9061;
export const ids = [9061];
export const modules = {

/***/ 85744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** `export const action = defineAction({ name, parse, run })` in each `src/actions/<name>/main.ts`. */
const defineAction = (action) => action;


/***/ }),

/***/ 50506:
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
// EXTERNAL MODULE: ./build/verify/sources/open.js + 1 modules
var sources_open = __webpack_require__(99022);
;// CONCATENATED MODULE: ./build/actions/verify-offline/inputs.js


function parseInputs(inputs) {
    const subjects = inputs.lines('subject');
    if (subjects.length === 0)
        throw new errors/* ConfigurationError */.j1('input-missing', {
            input: 'subject',
            expected: 'files, sha256:<hex> or image references, one a line',
        });
    return {
        subjects,
        policy: inputs.text('policy') ?? 'SECURITY/trust-policy.yaml',
        bundles: inputs.lines('bundle'),
        mirror: inputs.text('mirror'),
        useMirror: inputs.choice('use-mirror', sources_open/* USE_MIRROR */.k, 'auto'),
        repository: inputs.text('repository'),
        cacheKey: cacheKeyOf(inputs.text('cache')),
    };
}
/** GitHub's own bounds on keys: no comma, at most 512 characters; room is left for the run's number. */
function cacheKeyOf(given) {
    if (given !== undefined && !/^[\w.-]{1,200}$/.test(given))
        throw new errors/* ConfigurationError */.j1('input-invalid', {
            input: 'cache',
            given,
            expected: 'a key of letters, digits, dots and dashes, such as mc-verify',
        });
    return given;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/verify/all.js
var verify_all = __webpack_require__(25367);
// EXTERNAL MODULE: ./build/verify/present.js
var present = __webpack_require__(51999);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/actions/verify-offline/cached.js



/** How many files there are: evidence is only ever added, under the name of its digest. */
const countIn = async (dir) => {
    try {
        return (await (0,promises_.readdir)(dir, { recursive: true })).length;
    }
    catch {
        return 0; // not there yet
    }
};
/**
 * Puts the cached evidence in its place, does the work, and keeps what was added. A cache service that is down, or that
 * answers nonsense, costs a warning and nothing else: what comes out of it is verified like everything else.
 */
async function cached({ cache, warning, env }, key, dir, work) {
    const attempt = async (what, part) => {
        try {
            await part(cache);
        }
        catch (error) {
            const message = `the Actions cache could not be ${what}: ${(0,errors/* describe */.q0)(error)}`;
            warning({ code: 'cache-unavailable', message });
        }
    };
    await attempt('read', (service) => service.restore(dir, `${key}-`));
    const before = await countIn(dir);
    const result = await work();
    const run = `${env['GITHUB_RUN_ID'] || 'local'}-${env['GITHUB_RUN_ATTEMPT'] || '1'}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`;
    if ((await countIn(dir)) > before)
        await attempt('written', (service) => service.save(dir, `${key}-${run}`));
    return result;
}

;// CONCATENATED MODULE: ./build/actions/verify-offline/run.js





async function run(inputs, runner) {
    const { cwd, env } = runner;
    const { cacheKey, ...request } = inputs;
    // The same folder in every run: the cache goes by its path.
    const cache = cacheKey === undefined ? undefined : (0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'mc-verify-cache');
    const judge = () => (0,verify_all/* verifyAll */.Vf)({ ...request, cache }, {
        ...runner,
        at: (path) => (0,external_node_path_.resolve)(cwd, path),
        // Both are loaded where they are asked: most verifications of a file need neither.
        credentials: async (registry) => {
            const { dockerConfigCredentials } = await Promise.all(/* import() */[__webpack_require__.e(4577), __webpack_require__.e(4995)]).then(__webpack_require__.bind(__webpack_require__, 64577));
            return (await dockerConfigCredentials({ env, maskSecret: runner.maskSecret }))(registry);
        },
        openMirror: async (location, demands) => {
            const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(9276), __webpack_require__.e(960)]).then(__webpack_require__.bind(__webpack_require__, 1038));
            return openMirror(location, runner, demands);
        },
    });
    const { report, subjects } = cacheKey === undefined || cache === undefined ? await judge() : await cached(runner, cacheKey, cache, judge);
    const reportPath = (0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'mc-verify', `${crypto.randomUUID()}.json`);
    await (0,files/* writeFileAtomic */.Zf)(reportPath, `${JSON.stringify(report, null, 2)}\n`);
    await runner.conclude({
        report,
        summary: subjects.flatMap(present/* present */.E),
        outputs: {
            outcome: report.outcome,
            digest: subjects.map(({ digest }) => digest).join('\n'),
            'report-path': reportPath,
        },
    });
}

;// CONCATENATED MODULE: ./build/actions/verify-offline/main.js



const main_action = (0,action/* defineAction */.Q)({ name: 'verify-offline', parse: parseInputs, run: run });


/***/ }),

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

/***/ 18867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ forEachConcurrent),
/* harmony export */   Cw: () => (/* binding */ allEnded),
/* harmony export */   MV: () => (/* binding */ crawl),
/* harmony export */   WH: () => (/* binding */ DEFAULT_CONCURRENCY),
/* harmony export */   _k: () => (/* binding */ mapConcurrent)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(606);

/** Pieces of work at a time where nobody said. How many requests a host gets of them is found out while it answers. */
const DEFAULT_CONCURRENCY = 32;
/** Runs `work` over `items`, at most `limit` at a time; results keep the items' order; the first failure stops the rest. */
const mapConcurrent = (items, limit, work, signal) => (0,p_map__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay)(items, work, { concurrency: limit, ...(signal ? { signal } : {}) });
/**
 * Runs `work` over `items`, at most `limit` at a time. After a failure nothing new is begun, and it is thrown when what
 * was under way has ended: for work that writes, which must not go on behind the back of a caller that has failed.
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
/** The results of all, in order; a failure is thrown when all have ended, so that none goes on behind a caller's back. */
async function allEnded(work) {
    await Promise.allSettled(work);
    return Promise.all(work);
}
/**
 * Visits what is found from what: `visit` names what is to be visited next. At most `limit` visits at a time, in the order in
 * which they were named; the first failure is thrown when what was under way has ended.
 */
async function crawl(first, limit, visit, signal) {
    const waiting = [...first];
    const failures = [];
    let next = 0;
    let running = 0;
    await new Promise((resolve) => {
        const one = async (item) => {
            try {
                signal?.throwIfAborted();
                for (const found of await visit(item))
                    waiting.push(found);
            }
            catch (error) {
                failures.push(error);
            }
        };
        const go = () => {
            while (running < limit && next < waiting.length && failures.length === 0) {
                running++;
                void one(waiting[next++]).then(() => {
                    running--;
                    go();
                });
            }
            if (running === 0)
                resolve();
        };
        go();
    });
    if (failures.length > 0)
        throw failures[0];
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95455);






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
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        const tooLarge = (found) => new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-too-large', { path, found, limit: maxBytes });
        if (status.size > maxBytes)
            throw tooLarge(status.size);
        if (status.isFile() || status.isDirectory())
            return noted(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path));
        // A pipe or a device says nothing of how much it holds.
        const chunks = [];
        let size = 0;
        for await (const chunk of readFileStream(path, what)) {
            size += chunk.length;
            if (size > maxBytes)
                throw tooLarge(size);
            chunks.push(chunk);
        }
        return noted(Buffer.concat(chunks));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv)
            throw error;
        if (isMissing(error))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-found', { what, path });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/** A private key or a token may be read where something else was meant: the error that follows must not quote it. */
function noted(bytes) {
    if (bytes.includes('PRIVATE KEY-----') || bytes.subarray(0, 3).toString('latin1') === 'eyJ')
        (0,_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .rememberSecrets */ .hR)((0,_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .secretsIn */ .VY)(bytes.toString('utf8')));
    return bytes;
}
/**
 * Reads a whole regular file of at most `maxBytes`, and nothing else: a pipe, a socket or a device that was put in its place
 * is refused without waiting for it. For files that others may have written: caches, layouts, folders of evidence, policies.
 * Throws as {@link readFileBounded}, and `file-not-regular`. With `noFollow` a symbolic link is not followed.
 */
async function readRegularFile(path, maxBytes, what = 'the file', { noFollow = false } = {}) {
    try {
        const { handle, size } = await openRegular(path, noFollow);
        try {
            if (size > maxBytes)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-too-large', { path, found: size, limit: maxBytes });
            const bytes = Buffer.alloc(size);
            let length = 0;
            while (length < size) {
                const { bytesRead } = await handle.read(bytes, length, size - length);
                if (bytesRead === 0)
                    break; // it was cut meanwhile
                length += bytesRead;
            }
            return noted(bytes.subarray(0, length));
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw fileError(error, path, what);
    }
}
/** The same as a stream, of any size. */
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
/** Opened without waiting, and looked at once it is open: what it is cannot change in between. */
async function openRegular(path, noFollow) {
    const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, O_RDONLY | O_NONBLOCK | (noFollow ? O_NOFOLLOW : 0));
    try {
        const status = await handle.stat();
        if (status.isFile())
            return { handle, size: status.size };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-regular', {
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
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv)
        return error;
    if (isMissing(error))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-found', { what, path });
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
}
/** A file's bytes as a stream of chunks of at most 1 MiB. Throws as {@link readFileBounded}, and the signal's reason. */
async function* readFileStream(path, what = 'the file', signal) {
    try {
        // A buffer is made for each read: one that is far larger than the file costs more than the file.
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-found', { what, path });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/**
 * A pipe, opened without waiting for its writer: a thread that waits for one that never comes can neither be called off
 * nor does it let the process end.
 */
async function openPipe(path, signal) {
    const { Socket } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 19));
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    return new Socket({ fd, readable: true, writable: false, ...(signal ? { signal } : {}) });
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

/***/ 51999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
const who = ({ identity, key }) => identity?.subject ?? `key "${key}"`;
/** Repository, workflow and ref as the certificate has them; the subject says the workflow already. */
const from = ({ identity }) => {
    const { sourceRepositoryUri, sourceRepositoryRef, buildTrigger } = identity?.extensions ?? {};
    const parts = [sourceRepositoryUri, sourceRepositoryRef, buildTrigger].filter((part) => part !== undefined);
    return [
        ...parts,
        ...(identity ? [identity.issuer === undefined ? 'no issuer in the certificate' : `by ${identity.issuer}`] : []),
    ].join(' ');
};
const when = ({ times }) => times[0] ?? '';
const where = ({ logEntries }) => logEntries.map(({ log, index }) => `${log} #${index}`).join(', ');
/** A verify report for people: each requirement and who satisfied it, or what was found instead. */
function present(report) {
    const rows = report.requirements.flatMap(({ name, kind, satisfied, by, nearest }) => satisfied
        ? by.map((signer) => [`✓ ${name}`, who(signer), when(signer), where(signer), signer.root])
        : [[`✗ ${name}`, nearest?.message ?? `no ${kind} that satisfies it`, '', '', '']]);
    const origins = report.requirements.flatMap(({ name, by }) => by.map((signer) => `${name}: ${[from(signer), `from ${signer.origin}`].filter((part) => part !== '').join(', ')}`));
    return [
        {
            title: `${report.outcome === 'passed' ? '✓ verified' : '✗ not verified'}: ${report.subject ?? report.digest}`,
            lines: [
                ...(report.subject === report.digest ? [] : [report.digest]),
                ...report.reasons.map(({ code, message }) => `${code}: ${message}`),
            ],
            table: { columns: ['requirement', 'signed by', 'at', 'log', 'root'], rows },
        },
        ...(origins.length > 0 ? [{ title: 'Where that was signed, and found', lines: origins }] : []),
        ...(report.platforms
            ? [
                {
                    title: 'Platforms, each by itself',
                    table: {
                        columns: ['platform', 'digest', 'outcome'],
                        rows: report.platforms.map(({ platform, digest, outcome, reasons }) => [
                            platform,
                            digest,
                            outcome === 'passed' ? '✓' : `✗ ${reasons[0]?.message ?? ''}`,
                        ]),
                    },
                },
            ]
            : []),
        ...(report.refused.length > 0
            ? [
                {
                    title: 'Bundles that do not verify',
                    table: {
                        columns: ['bundle', 'reason'],
                        rows: report.refused.map(({ origin, reason }) => [origin, `${reason.code}: ${reason.message}`]),
                    },
                },
            ]
            : []),
        ...(report.warnings.length > 0
            ? [
                {
                    title: 'Warnings',
                    lines: report.warnings.map(({ code, message }) => `${code}: ${message}`),
                },
            ]
            : []),
    ];
}


/***/ })

};
