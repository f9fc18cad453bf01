export const id = 2735;
export const ids = [2735];
export const modules = {

/***/ 775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ nameInputs)
/* harmony export */ });
/* unused harmony export nameInputsInText */
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86798);

const ALIASES = {
    'cross-region-promote': { 'src-auth': 'source-auth', 'dst-auth': 'destination-auth', keyless: 'sign-record: true' },
    'log-chain': { keyless: 'seal: keyless', unsigned: 'seal: unsigned' },
    sign: { predicate: 'predicate-path' },
};
const COMMAND = /`(?:mc|cosign|gh|npm|oras|docker) [^`]*`|\bmc(?: (?!(?:with|again|and|or|to|as|for)\b)[\w{}-]+)+(?: --[\w-]+(?: [A-Z]+\b)?)*/g;
function listFlags(name) {
    const inputs = _io_js__WEBPACK_IMPORTED_MODULE_0__/* .actionIo */ .P[name].inputs;
    return new Map([...inputs.map((input) => [input, input]), ...Object.entries(ALIASES[name] ?? {})]);
}
function nameInputsInText(name, text) {
    const flags = listFlags(name);
    const pattern = /(?<verb>\b[Pp]ass )?(?<article>\b(?:an?|another|the|each) )?(?<quote>`?)--(?<flag>[a-z][a-z-]*[a-z])(?: (?<value>auto|always|never|true|false)\b)?(?: (?:[A-Z][A-Z0-9:/|_-]*[A-Z0-9]|[A-Z])\b(?!['’]))?\k<quote>/g;
    const replaceFlag = (...args) => {
        const { verb, article, flag = '', value } = args.at(-1);
        const input = flags.get(flag);
        if (input === undefined)
            return String(args[0]);
        const start = verb === undefined ? '' : verb.startsWith('P') ? 'Set ' : 'set ';
        return `${start}${article ?? 'the '}input \`${input}${value === undefined ? '' : `: ${value}`}\``;
    };
    let end = 0;
    const parts = [];
    for (const command of text.matchAll(COMMAND)) {
        parts.push(text.slice(end, command.index).replace(pattern, replaceFlag), command[0]);
        end = command.index + command[0].length;
    }
    return [...parts, text.slice(end).replace(pattern, replaceFlag)].join('');
}
function nameInputs(name, value) {
    return mapReasons(name, value);
}
function mapReasons(name, value) {
    if (Array.isArray(value))
        return value.map((one) => mapReasons(name, one));
    if (typeof value !== 'object' || value === null)
        return value;
    const isReason = 'code' in value && 'message' in value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [
        key,
        isReason && typeof one === 'string' && (key === 'message' || key === 'hint')
            ? nameInputsInText(name, one)
            : mapReasons(name, one),
    ]));
}


/***/ }),

/***/ 32391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseInputs: () => (/* reexport */ parseInputs),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/verify/all.js + 2 modules
var verify_all = __webpack_require__(20297);
// EXTERNAL MODULE: ./build/verify/present.js
var present = __webpack_require__(51999);
// EXTERNAL MODULE: ./build/actions/name-inputs.js
var name_inputs = __webpack_require__(775);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
;// CONCATENATED MODULE: ./build/actions/verify-offline/evidence-cache.js



const countFiles = async (dir) => {
    try {
        return (await (0,promises_.readdir)(dir, { recursive: true })).length;
    }
    catch {
        return 0;
    }
};
async function withEvidenceCache({ cache, warning, env }, key, dir, work) {
    const attempt = async (what, part) => {
        try {
            await part(cache);
        }
        catch (error) {
            const message = `the Actions cache could not be ${what}: ${(0,describe/* describe */.q0)(error)}`;
            warning({ code: 'cache-unavailable', message });
        }
    };
    await attempt('read', (service) => service.restore(dir, `${key}-`));
    const before = await countFiles(dir);
    const result = await work();
    const run = `${env.GITHUB_RUN_ID || 'local'}-${env.GITHUB_RUN_ATTEMPT || '1'}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`;
    if ((await countFiles(dir)) > before)
        await attempt('written', (service) => service.save(dir, `${key}-${run}`));
    return result;
}

// EXTERNAL MODULE: ./build/verify/sources/open.js + 2 modules
var sources_open = __webpack_require__(18351);
// EXTERNAL MODULE: ./build/actions/errors.js
var errors = __webpack_require__(93605);
;// CONCATENATED MODULE: ./build/actions/verify-offline/inputs.js


function parseInputs(inputs) {
    const subjects = inputs.lines('subject');
    if (subjects.length === 0)
        throw (0,errors/* actionError */.P)('input-missing', {
            input: 'subject',
            expected: 'files, sha256:<hex> or image references, one per line',
        });
    return {
        subjects,
        policy: inputs.text('policy') ?? 'SECURITY/trust-policy.yaml',
        bundles: inputs.lines('bundle'),
        mirror: inputs.text('mirror'),
        useMirror: inputs.choice('use-mirror', sources_open/* USE_MIRROR */.k, 'auto'),
        repository: inputs.text('repository'),
        cacheKey: readCacheKey(inputs.text('cache')),
    };
}
function readCacheKey(given) {
    if (given !== undefined && !/^[\w.-]{1,200}$/.test(given))
        throw (0,errors/* actionError */.P)('input-invalid', {
            input: 'cache',
            given,
            expected: 'a key of letters, digits, dots and dashes, such as mc-verify',
        });
    return given;
}

;// CONCATENATED MODULE: ./build/actions/verify-offline/run.js







async function run(inputs, runner) {
    const { cwd, env } = runner;
    const { cacheKey, ...request } = inputs;
    const cache = cacheKey === undefined ? undefined : (0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'mc-verify-cache');
    const verifySubjects = () => (0,verify_all/* verifyAll */.V)({ ...request, cache }, {
        ...runner,
        at: (path) => (0,external_node_path_.resolve)(cwd, path),
        credentials: async (registry) => {
            const { loadDockerCredentials } = await Promise.all(/* import() */[__webpack_require__.e(9207), __webpack_require__.e(7794)]).then(__webpack_require__.bind(__webpack_require__, 19207));
            return (await loadDockerCredentials({ env, maskSecret: runner.maskSecret }))(registry);
        },
        openMirror: async (location, demands) => {
            const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(8185), __webpack_require__.e(4924)]).then(__webpack_require__.bind(__webpack_require__, 1038));
            return openMirror(location, runner, demands);
        },
    });
    const { report, subjects } = cacheKey === undefined || cache === undefined
        ? await verifySubjects()
        : await withEvidenceCache(runner, cacheKey, cache, verifySubjects);
    const reportPath = (0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'mc-verify', `${crypto.randomUUID()}.json`);
    await (0,files/* writeFileAtomic */.Zf)(reportPath, `${JSON.stringify((0,name_inputs/* nameInputs */.z)('verify-offline', report), null, 2)}\n`);
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


/***/ })

};
