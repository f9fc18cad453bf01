export const id = 4636;
export const ids = [4636];
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

/***/ 96480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this build; a test holds it against package.json. */
const VERSION = '0.1.0';


/***/ }),

/***/ 37796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ BUNDLE_V03),
/* harmony export */   f: () => (/* binding */ serializeBundle)
/* harmony export */ });
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19654);

const BUNDLE_V03 = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** Serializes a Sigstore bundle v0.3, complete or not. */
const serializeBundle = ({ content }, { certificate, timestamps, entries }) => Buffer.from(JSON.stringify(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__.Bundle.toJSON({
    mediaType: BUNDLE_V03,
    verificationMaterial: {
        content: { $case: 'certificate', certificate: { rawBytes: certificate.raw } },
        tlogEntries: [...entries],
        timestampVerificationData: {
            rfc3161Timestamps: timestamps.map((signedTimestamp) => ({ signedTimestamp })),
        },
    },
    content,
})));


/***/ }),

/***/ 89737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Reading: () => (/* reexport */ reading/* Reading */.zK),
  USE_MIRROR: () => (/* reexport */ sources_open/* USE_MIRROR */.k),
  bounded: () => (/* reexport */ reading/* bounded */.Mm),
  bundleFiles: () => (/* reexport */ files/* bundleFiles */.e),
  checkTrust: () => (/* reexport */ check/* checkTrust */.R),
  digestsOf: () => (/* reexport */ digests/* digestsOf */.nw),
  evidenceJudge: () => (/* reexport */ intake/* evidenceJudge */.r),
  explainSignerMismatch: () => (/* reexport */ promotion/* explainSignerMismatch */.g),
  githubOf: () => (/* reexport */ verify_all/* githubOf */.zq),
  inspect: () => (/* reexport */ inspect/* inspect */.Nn),
  inspectReportSchema: () => (/* reexport */ inspect/* inspectReportSchema */.C7),
  judgeInThread: () => (/* reexport */ judgeInThread),
  loadTrust: () => (/* reexport */ verify_trust/* loadTrust */.Vc),
  mirrorBundles: () => (/* reexport */ mirror/* mirrorBundles */.x),
  mirrorDemands: () => (/* reexport */ mirror_demands/* mirrorDemands */.q),
  openSources: () => (/* reexport */ sources_open/* openSources */.H),
  pinBytes: () => (/* reexport */ rotate/* pinBytes */.TK),
  pinRoot: () => (/* reexport */ rotate/* pinRoot */.cx),
  platformsOf: () => (/* reexport */ platforms.platformsOf),
  policyFiles: () => (/* reexport */ policy_files/* policyFiles */.q),
  present: () => (/* reexport */ present/* present */.E),
  presentChange: () => (/* reexport */ trust_present/* presentChange */.Y),
  presentCheck: () => (/* reexport */ trust_present/* presentCheck */.e),
  presentInspection: () => (/* reexport */ inspect/* presentInspection */.aJ),
  proposeTrust: () => (/* reexport */ propose/* proposeTrust */.B),
  readSubject: () => (/* reexport */ subject/* readSubject */.s),
  repositoryBundles: () => (/* reexport */ referrers/* repositoryBundles */.c),
  retireRoot: () => (/* reexport */ rotate/* retireRoot */.kY),
  revertTrust: () => (/* reexport */ rotate/* revertTrust */.JZ),
  rotateRoot: () => (/* reexport */ rotate/* rotateRoot */.AO),
  stalenessOf: () => (/* reexport */ verify_all/* stalenessOf */.sX),
  trustChangeReportSchema: () => (/* reexport */ trustChangeReportSchema),
  trustCheckReportSchema: () => (/* reexport */ trustCheckReportSchema),
  trustPolicySchema: () => (/* reexport */ policy_schema/* trustPolicySchema */.mU),
  verify: () => (/* reexport */ verify/* verify */.M),
  verifyAll: () => (/* reexport */ verify_all/* verifyAll */.Vf),
  verifyPromotion: () => (/* reexport */ promotion/* verifyPromotion */.T),
  verifyReportSchema: () => (/* reexport */ verifyReportSchema),
  verifySignature: () => (/* reexport */ signature/* verifySignature */.O),
  verifyStatement: () => (/* reexport */ statement/* verifyStatement */.$),
  whoSigned: () => (/* reexport */ statement/* whoSigned */.b),
  withPlatforms: () => (/* reexport */ verify_all/* withPlatforms */.fG),
  writeProposal: () => (/* reexport */ write_proposal/* writeProposal */.G)
});

// EXTERNAL MODULE: ./build/verify/all.js
var verify_all = __webpack_require__(25367);
// EXTERNAL MODULE: ./build/verify/digests.js
var digests = __webpack_require__(14937);
// EXTERNAL MODULE: ./build/verify/inspect.js
var inspect = __webpack_require__(62112);
// EXTERNAL MODULE: ./build/verify/intake.js
var intake = __webpack_require__(4834);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/verify/judge.js
var judge = __webpack_require__(55735);
// EXTERNAL MODULE: ./build/verify/subject.js
var subject = __webpack_require__(41912);
// EXTERNAL MODULE: ./build/verify/trust.js + 1 modules
var verify_trust = __webpack_require__(81491);
// EXTERNAL MODULE: ./build/verify/judging/message.js
var message = __webpack_require__(584);
;// CONCATENATED MODULE: ./build/verify/judging/thread.js





/** What a thread does: loads the policy out of what it is started with, says that it is ready, and judges what it is asked. */
async function judgeInThread() {
    const { policy, root, asOf, files } = external_node_worker_threads_.workerData;
    const trust = await (0,verify_trust/* loadTrust */.Vc)(policy, (0,message/* replayed */.lD)(files), asOf, root);
    external_node_worker_threads_.parentPort?.on('message', (ask) => external_node_worker_threads_.parentPort?.postMessage(answerTo(ask, trust)));
    external_node_worker_threads_.parentPort?.postMessage('ready');
}
function answerTo({ id, origin, bytes, payload, digests, path }, trust) {
    const evidence = { origin, bytes: (0,message/* bufferOf */.Kb)(bytes), ...(payload ? { payload: (0,message/* bufferOf */.Kb)(payload) } : {}) };
    const content = path === undefined ? {} : { content: (0,subject/* contentOf */.$)(path) };
    const judged = (0,judge/* judge */.S4)(evidence, { subject: origin, digests, ...content, trust });
    if ((0,judge/* isAccepted */.oB)(judged))
        return { id, accepted: judged };
    const { error, ...refused } = judged;
    return { id, refused: { ...refused, code: error.code, details: error.details } };
}

// EXTERNAL MODULE: ./build/verify/mirror-demands.js
var mirror_demands = __webpack_require__(58952);
// EXTERNAL MODULE: ./build/verify/policy-files.js
var policy_files = __webpack_require__(34398);
// EXTERNAL MODULE: ./build/verify/policy-schema.js
var policy_schema = __webpack_require__(43350);
// EXTERNAL MODULE: ./build/verify/present.js
var present = __webpack_require__(51999);
// EXTERNAL MODULE: ./build/verify/promotion.js + 1 modules
var promotion = __webpack_require__(70308);
// EXTERNAL MODULE: ./build/verify/reading.js
var reading = __webpack_require__(20124);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/lib/report.js
var report = __webpack_require__(82252);
;// CONCATENATED MODULE: ./build/verify/schema.js


const signer = schemas/* object */.Ikc({
    identity: schemas/* object */.Ikc({
        issuer: schemas/* string */.YjP().optional().describe('absent where the certificate has no issuer extension'),
        subject: schemas/* string */.YjP(),
        extensions: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    })
        .optional()
        .describe('of the certificate'),
    key: schemas/* string */.YjP().optional().describe('the name of a managed key'),
    root: schemas/* string */.YjP().describe('the root that it leads to'),
    times: schemas/* array */.YOg(iso/* datetime */.w$()).describe('trusted times of the signature'),
    logEntries: schemas/* array */.YOg(schemas/* object */.Ikc({ log: schemas/* string */.YjP(), index: schemas/* string */.YjP(), integratedAt: schemas/* string */.YjP().optional() })),
    predicateType: schemas/* string */.YjP().optional(),
    origin: schemas/* string */.YjP().describe('where the bundle came from'),
    bundle: schemas/* string */.YjP().describe('digest of the bundle'),
});
/** What `mc verify` and verify-offline report of one subject. */
const verifyReportSchema = (0,report/* reportSchema */.Qh)('verify', {
    digest: schemas/* string */.YjP().describe('of the subject'),
    policy: schemas/* object */.Ikc({ path: schemas/* string */.YjP(), digest: schemas/* string */.YjP() }),
    requirements: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        kind: schemas/* enum */.k5n(['signature', 'attestation']),
        threshold: schemas/* number */.aig(),
        satisfied: schemas/* boolean */.zMY(),
        by: schemas/* array */.YOg(signer).describe('who satisfied it'),
        nearest: report/* reasonSchema */.ex.optional().describe('what was found instead, where it is not satisfied: the nearest miss'),
    })),
    refused: schemas/* array */.YOg(schemas/* object */.Ikc({ origin: schemas/* string */.YjP(), bundle: schemas/* string */.YjP().optional(), reason: report/* reasonSchema */.ex }))
        .describe('bundles that do not verify'),
    warnings: schemas/* array */.YOg(report/* reasonSchema */.ex)
        .describe('sources that could not be read, are old or are not signed; roots with unknown fields'),
    sources: schemas/* array */.YOg(schemas/* string */.YjP()).describe('that were asked, in their order'),
    asked: schemas/* array */.YOg(schemas/* object */.Ikc({
        source: schemas/* string */.YjP(),
        evidence: schemas/* number */.aig().describe('how many bundles it gave'),
        error: schemas/* string */.YjP().optional().describe('the code of why it could not be read'),
    }))
        .describe('which source gave what'),
    platforms: schemas/* array */.YOg(schemas/* object */.Ikc({
        digest: schemas/* string */.YjP(),
        platform: schemas/* string */.YjP().describe('as the index says'),
        outcome: schemas/* enum */.k5n(['passed', 'failed']),
        reasons: schemas/* array */.YOg(report/* reasonSchema */.ex),
    }))
        .optional()
        .describe('of an image index, where the policy asks for each of them'),
});

// EXTERNAL MODULE: ./build/verify/signature.js
var signature = __webpack_require__(40090);
// EXTERNAL MODULE: ./build/verify/sources/files.js + 1 modules
var files = __webpack_require__(98801);
// EXTERNAL MODULE: ./build/verify/sources/mirror.js
var mirror = __webpack_require__(98698);
// EXTERNAL MODULE: ./build/verify/sources/open.js + 1 modules
var sources_open = __webpack_require__(99022);
// EXTERNAL MODULE: ./build/verify/sources/platforms.js
var platforms = __webpack_require__(61773);
// EXTERNAL MODULE: ./build/verify/sources/referrers.js
var referrers = __webpack_require__(32541);
// EXTERNAL MODULE: ./build/verify/statement.js + 1 modules
var statement = __webpack_require__(62235);
// EXTERNAL MODULE: ./build/verify/trust/check.js
var check = __webpack_require__(68085);
// EXTERNAL MODULE: ./build/verify/trust/present.js
var trust_present = __webpack_require__(21062);
// EXTERNAL MODULE: ./build/verify/trust/propose.js
var propose = __webpack_require__(9383);
// EXTERNAL MODULE: ./build/verify/trust/rotate.js
var rotate = __webpack_require__(55162);
;// CONCATENATED MODULE: ./build/verify/trust/schema.js


const part = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['certificate-authority', 'transparency-log', 'ct-log', 'timestamp-authority']),
    name: schemas/* string */.YjP().describe('host'),
    fingerprint: schemas/* string */.YjP().describe("SHA-256, hex: of a log's key, of an authority's chain"),
    since: schemas/* string */.YjP(),
    until: schemas/* string */.YjP().optional(),
})
    .describe('a key or authority of a trusted root');
/** What `mc trust pin`, `fetch`, `rotate`, `retire` and `revert` report. */
const trustChangeReportSchema = (0,report/* reportSchema */.Qh)('trust-change', {
    verb: schemas/* enum */.k5n(['pin', 'fetch', 'rotate', 'retire', 'revert']),
    root: schemas/* string */.YjP().describe('its name; of a revert the state that was gone back to'),
    before: schemas/* string */.YjP().describe('digest of the policy'),
    after: schemas/* string */.YjP().describe('digest of the policy; the same where nothing had to change'),
    added: schemas/* array */.YOg(part),
    removed: schemas/* array */.YOg(part),
    changed: schemas/* array */.YOg(schemas/* object */.Ikc({ before: part, after: part })),
    canaries: schemas/* array */.YOg(schemas/* string */.YjP()).describe('that verified under the new root'),
});
/** What `mc trust check` reports. */
const trustCheckReportSchema = (0,report/* reportSchema */.Qh)('trust-check', {
    digest: schemas/* string */.YjP().describe('of the policy'),
    roots: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        holds: schemas/* boolean */.zMY(),
        pinnedAt: schemas/* string */.YjP().optional(),
        parts: schemas/* array */.YOg(part),
    })),
    requirements: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), kind: schemas/* string */.YjP(), threshold: schemas/* number */.aig() })),
    warnings: schemas/* array */.YOg(report/* reasonSchema */.ex).describe('what works, and should be looked at'),
});

// EXTERNAL MODULE: ./build/verify/trust/write-proposal.js
var write_proposal = __webpack_require__(44873);
// EXTERNAL MODULE: ./build/verify/verify.js
var verify = __webpack_require__(11255);
;// CONCATENATED MODULE: ./build/verify/index.js






























/***/ }),

/***/ 4834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ evidenceJudge)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _lib_version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96480);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90162);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6888);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55735);
/* harmony import */ var _promotion_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(70308);
/* harmony import */ var _requirement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81987);








const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
/**
 * Whether evidence is worth keeping as evidence: it verifies under a root of the policy, is about the subject, and was
 * signed by somebody whom a requirement names. What a requirement asks beyond that (a kind, a threshold, an age) is for who
 * verifies a release: evidence for a requirement that is added tomorrow is collected today.
 */
function evidenceJudge(trust) {
    return { fingerprint: fingerprintOf(trust), judge: (subject, piece) => verdictOn(subject, piece, trust) };
}
function verdictOn(subject, piece, trust) {
    try {
        const { origin, mediaType, bytes, annotations = {} } = piece;
        const isLegacy = mediaType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__/* .SIMPLE_SIGNING */ .Nj || mediaType === ENVELOPE;
        const given = isLegacy ? (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__/* .legacySignature */ .Ev)({ mediaType, bytes, annotations }, origin) : { bytes };
        const judged = (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)({ origin, ...given }, { subject, digests: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestSetOf */ .mn)(subject), trust });
        const mark = isLegacy ? undefined : markIn(subject, bytes, trust);
        if (mark !== undefined)
            return { verified: true, predicateType: mark };
        if (!(0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .isAccepted */ .oB)(judged))
            return refused(judged.error);
        const misses = trust.requirements.map((requirement) => (0,_requirement_js__WEBPACK_IMPORTED_MODULE_4__/* .signerMismatch */ .BN)(requirement, judged));
        const [first] = misses;
        if (first && misses.every((miss) => miss !== undefined))
            return refused(first);
        const predicateType = judged.statement?.predicateType;
        return { verified: true, ...(predicateType === undefined ? {} : { predicateType }) };
    }
    catch (error) {
        const known = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .asMcError */ .bH)(error);
        // Whatever bytes are given, they are judged: an error of another kind is a fault of ours, and no verdict.
        if (!(known instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk))
            throw error;
        return refused(known);
    }
}
/** The predicate type of what somebody signed whom the policy lets promote: a promotion record, or a revocation. */
function markIn(subject, bytes, trust) {
    if (trust.promotion.requirements.length === 0)
        return undefined;
    try {
        const { content } = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .parseBundle */ .QN)(bytes, 'the bundle');
        if (content.$case !== 'dsseEnvelope')
            return undefined;
        const { predicateType } = JSON.parse(content.dsseEnvelope.payload.toString('utf8'));
        if (typeof predicateType !== 'string')
            return undefined;
        (0,_promotion_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyPromotion */ .T)(subject, bytes, trust, predicateType, { ageless: true });
        return predicateType;
    }
    catch {
        return undefined; // then it is judged as all other evidence, and that verdict is told
    }
}
const refused = ({ code, message }) => ({
    verified: false,
    code,
    message,
});
function fingerprintOf({ digest, roots, requirements, promotion }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${_lib_version_js__WEBPACK_IMPORTED_MODULE_8__/* .VERSION */ .x}\n${digest}\n`);
    for (const { name, bytes } of roots)
        hash.update(`root ${name} ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes)}\n`);
    for (const { keys } of [...requirements, ...promotion.requirements])
        for (const { fingerprint } of keys)
            hash.update(`key ${fingerprint}\n`);
    return hash.digest('hex');
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


/***/ }),

/***/ 70308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ explainSignerMismatch),
  T: () => (/* binding */ verifyPromotion)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/sigstore/contents.js
var contents = __webpack_require__(34449);
;// CONCATENATED MODULE: ./build/sigstore/certificate-identity.js


/**
 * Reads for whom a certificate was issued. It does not verify the certificate: this is for a signer that checks its own
 * certificate before it signs. Returns undefined where the certificate does not have exactly one name and an issuer.
 */
function readCertificateIdentity(certificate) {
    try {
        const extensions = (0,contents/* extensionsOf */.o)(certificate.raw);
        const subject = readName(certificate.subjectAltName ?? '');
        if (subject === undefined || extensions.issuer === undefined)
            return undefined;
        return { issuer: extensions.issuer, subject, extensions };
    }
    catch {
        return undefined; // DER that cannot be read names no one
    }
}
/** The one name in Node's text of the extension: `URI:https://…`, or in quotes where it has a comma. */
function readName(text) {
    const [, plain, quoted] = /^(?:URI|email):(?:([^",]+)|("(?:[^"\\]|\\.)*"))$/.exec(text) ?? [];
    return quoted === undefined ? plain : JSON.parse(quoted);
}
/** Returns whether a CA of the root issued the certificate, by the signature on it. */
const isIssuedUnder = (certificate, { material }) => material.certificateAuthorities
    .flatMap(({ certChain }) => certChain)
    .map((authority) => new external_node_crypto_.X509Certificate(authority.root.toDER()))
    .some((authority) => certificate.checkIssued(authority) && certificate.verify(authority.publicKey));

// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/verify/requirement.js
var verify_requirement = __webpack_require__(81987);
// EXTERNAL MODULE: ./build/verify/statement.js + 1 modules
var statement = __webpack_require__(62235);
;// CONCATENATED MODULE: ./build/verify/promotion.js





/**
 * Holds the bundle of a promotion record, or of a revocation, against the policy: by somebody whom its requirement of kind
 * `promotion` names; where it has none, by somebody who may sign releases: whether such a record counts at all is for the
 * caller to decide. A managed key needs no log and no time unless
 * the requirement asks for them: on the day that it is for, there may be neither. With `ageless` its `maxAge` is not
 * held: a revocation does not grow old. Throws VerificationError.
 */
function verifyPromotion(digest, bundle, trust, predicateType, { ageless = false } = {}) {
    const named = ageless
        ? trust.promotion.requirements.map(({ maxAge: _, ...rest }) => rest)
        : trust.promotion.requirements;
    const own = named.length === 0
        ? {
            ...trust,
            requirements: ageless ? trust.requirements.map(({ maxAge: _, ...rest }) => rest) : trust.requirements,
        }
        : { ...trust, requirements: named.map((one) => ({ ...one, kind: 'attestation', predicateType })) };
    return (0,statement/* verifyStatement */.$)(digest, bundle, isByKey(bundle) ? withoutLogs(own) : own, predicateType);
}
/**
 * Returns why a signer is not one that the policy's requirement of kind `promotion` names, by what it says of itself before it
 * signs; undefined where it is one, or where there is no such requirement.
 */
function explainSignerMismatch(claim, trust) {
    const [requirement] = trust.promotion.requirements;
    if (!requirement)
        return undefined;
    if (claim.kind === 'key') {
        const fingerprint = (0,digest/* sha256 */.sc)(claim.publicKey.export({ type: 'spki', format: 'der' })).toString('hex');
        return (0,verify_requirement/* signerMismatch */.BN)(requirement, { key: `sha256:${fingerprint}`, fingerprint });
    }
    const { certificate } = claim;
    const identity = readCertificateIdentity(certificate);
    if (!identity)
        return new errors/* VerificationError */.mk('certificate-untrusted', { detail: 'it does not have one name and an issuer' });
    const mismatch = (0,verify_requirement/* signerMismatch */.BN)(requirement, { identity });
    if (mismatch)
        return mismatch;
    if (trust.roots.some((root) => isIssuedUnder(certificate, root)))
        return undefined;
    const issuer = certificate.issuer.replaceAll('\n', ', ');
    return new errors/* VerificationError */.mk('certificate-untrusted', { detail: `no root of the policy has its issuer (${issuer})` });
}
const isByKey = (bundle) => (0,sigstore_bundle/* parseBundle */.QN)(bundle, 'the bundle').verificationMaterial.content.$case === 'publicKey';
const withoutLogs = (trust) => ({
    ...trust,
    roots: trust.roots.map((root) => ({ ...root, least: { logs: 0 } })),
});


/***/ }),

/***/ 40090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ verifySignature)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55735);
/* harmony import */ var _requirement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81987);




/**
 * Holds one bundle against a policy: a signature over the artifact with `digest`, by somebody who may sign releases (the
 * requirements of kind `signature`; any of them). For what is no release and has no attestations, like the seal of a log
 * chain. Gives the signer; throws VerificationError.
 */
function verifySignature(digest, bundle, trust) {
    const request = { subject: digest, digests: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestSetOf */ .mn)(digest), trust };
    const judged = (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S4)({ bytes: bundle, origin: 'the bundle' }, request);
    if (!(0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccepted */ .oB)(judged))
        throw judged.error;
    const fared = trust.requirements
        .filter(({ kind }) => kind === 'signature')
        .map((requirement) => (0,_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .hold */ ._2)(requirement, [judged], trust.asOf));
    if (fared.some(({ by }) => by.length > 0))
        return (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .signerOf */ .Kv)(judged);
    throw (fared.find(({ miss }) => miss)?.miss ??
        new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('nothing-verified', {
            subject: digest,
            requirement: 'signature',
            detail: 'the policy has no requirement of kind signature: it says of nobody that he may sign this',
        }));
}


/***/ }),

/***/ 61773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   platformsOf: () => (/* binding */ platformsOf)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95669);


const MAX_DEPTH = 4;
const MAX_PLATFORMS = 200;
/** Every manifest that an index leads to, itself left out; none of an image. Throws `platforms-unreadable`. */
async function platformsOf(repository, digest) {
    const found = new Map();
    const walk = async (at, depth) => {
        for (const child of (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(await repository.manifest(at))) {
            if (found.has(child.digest))
                continue;
            found.set(child.digest, { digest: child.digest, name: nameOf(child) });
            if (found.size > MAX_PLATFORMS || depth === MAX_DEPTH)
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('evidence-too-much', {
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
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk)
            throw error;
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv('platforms-unreadable', { subject: `${repository.name}@${digest}`, detail: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error) }, { cause: error });
    }
    return [...found.values()];
}
const nameOf = ({ platform = {}, digest }) => ['os', 'architecture', 'variant']
    .map((key) => platform[key])
    .filter((part) => typeof part === 'string' && /^[\w.-]{1,40}$/.test(part))
    .join('/') || digest;


/***/ }),

/***/ 62235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ verifyStatement),
  b: () => (/* binding */ whoSigned)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/sigstore/signing/draft.js
var draft = __webpack_require__(37796);
// EXTERNAL MODULE: ./build/sigstore/verification/der.js
var der = __webpack_require__(2600);
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
/** AlgorithmIdentifiers by their DER, with and without the NULL that writers differ about (RFC 5754). */
const DIGESTS = ['01', '02', '03'].flatMap((last) => [
    hex(`300b 0609 6086480165030402${last}`),
    hex(`300d 0609 6086480165030402${last} 0500`),
]);
const SIGNATURES = [
    ...['02', '03', '04'].map((last) => hex(`300a 0608 2a8648ce3d0403${last}`)), // ecdsa-with-SHA256/384/512
    hex('3009 0607 2a8648ce3d0201'), // id-ecPublicKey, as some writers name it
    hex('3005 0603 2b6570'), // Ed25519
    ...['01', '0b', '0c', '0d'].map((last) => hex(`300d 0609 2a864886f70d0101${last} 0500`)), // RSA
];
const among = (allowed, found, what) => {
    if (!allowed.some((each) => each.equals(found)))
        throw new TypeError(`${what} is none that is known`);
};
/** Issuer and serial number of a certificate, as a CMS SignerInfo names its signer (RFC 5652, 5.3). */
function signerIdOf(certificate) {
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
/**
 * RFC 3161: a granted TimeStampResp with one signer, signed attributes, and no more. The time itself and the attributes
 * are signed; all that stands around them must be what it can only be.
 */
function holdTimestamp(token, certificates) {
    const outer = new der/* DerReader */.l(token);
    const response = outer.inside(SEQUENCE);
    outer.end();
    among([hex('3003 020100')], response.element(SEQUENCE).raw, 'the status');
    const info = response.inside(SEQUENCE);
    response.end();
    among([SIGNED_DATA], info.element(OID).raw, 'the content');
    const wrapped = info.inside(CONTEXT_0);
    info.end();
    const data = wrapped.inside(SEQUENCE);
    wrapped.end();
    among([hex('020103')], data.element(INTEGER).raw, 'the version');
    const digest = data.element(SET).content;
    among(DIGESTS, digest, 'the digest algorithm');
    const content = data.inside(SEQUENCE);
    among([TST_INFO], content.element(OID).raw, 'the signed content');
    const time = content.inside(CONTEXT_0);
    content.end();
    time.element(OCTETS);
    time.end();
    if (data.tag === CONTEXT_0)
        for (const held = data.inside(CONTEXT_0); !held.done;)
            among(certificates, held.element(SEQUENCE).raw, 'a certificate of the timestamp');
    const signers = data.inside(SET);
    data.end();
    const signer = signers.inside(SEQUENCE);
    signers.end();
    among([hex('020101')], signer.element(INTEGER).raw, "the signer's version");
    among(certificates.map(signerIdOf), signer.element(SEQUENCE).raw, 'the signer');
    among([digest], signer.element(SEQUENCE).raw, "the signer's digest algorithm");
    signer.element(CONTEXT_0);
    among(SIGNATURES, signer.element(SEQUENCE).raw, 'the signature algorithm');
    signer.element(OCTETS);
    signer.end();
}
/**
 * Holds every byte of a bundle that {@link verifyBundle} has no use for to the one value that it can have: the JSON's
 * spelling, the proof's root beside the checkpoint's, what stands around a signed time. With this no byte of a bundle
 * can be another unseen, but for what witnesses wrote under a checkpoint: no trusted root names their keys. For bundles of
 * this program's own making; throws `bundle-malformed`.
 */
function holdEveryByte(bytes, root) {
    const what = 'the bundle';
    const bundle = (0,sigstore_bundle/* parseBundle */.QN)(bytes, what);
    const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial;
    const certificates = root.material.timestampAuthorities.flatMap(({ certChain }) => certChain.map((certificate) => Buffer.from(certificate.root.toDER())));
    try {
        if (bundle.mediaType !== draft/* BUNDLE_V03 */.H)
            throw new TypeError(`its media type is not ${draft/* BUNDLE_V03 */.H}`);
        if (JSON.stringify((0,dist/* bundleToJSON */.ev)(bundle)) !== bytes.toString('utf8'))
            throw new TypeError('it is not spelt as this program spells it');
        for (const { inclusionProof, inclusionPromise, integratedTime } of tlogEntries) {
            const signed = (0,checkpoint/* parseCheckpoint */.S7)(inclusionProof?.checkpoint?.envelope ?? '').root;
            if (!inclusionProof?.rootHash.equals(signed))
                throw new TypeError("the proof's root is not the checkpoint's");
            if (!inclusionPromise && integratedTime !== '0')
                throw new TypeError('it says a time of inclusion that nobody signed');
        }
        for (const { signedTimestamp } of timestampVerificationData?.rfc3161Timestamps ?? [])
            holdTimestamp(signedTimestamp, certificates);
    }
    catch (error) {
        throw new errors/* VerificationError */.mk('bundle-malformed', { what, detail: (0,errors/* describe */.q0)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/verify/judge.js
var judge = __webpack_require__(55735);
// EXTERNAL MODULE: ./build/verify/requirement.js
var verify_requirement = __webpack_require__(81987);
;// CONCATENATED MODULE: ./build/verify/statement.js





/**
 * Who may sign statements of a type that is the project's own, like the manifest of an evidence pack: those of the
 * policy's requirements for that predicate type where it has any, else those who may sign releases.
 */
function signersOf(trust, predicateType) {
    const own = trust.requirements.filter((requirement) => requirement.predicateType === predicateType);
    if (own.length > 0)
        return own;
    return trust.requirements
        .filter(({ kind }) => kind === 'signature')
        .map((requirement) => ({ ...requirement, kind: 'attestation', predicateType }));
}
/**
 * Holds one bundle against a policy: an in-toto statement of `predicateType` about `digest`, signed by somebody who may.
 * No byte of the bundle can be another unseen. Gives the signer; throws VerificationError.
 */
function verifyStatement(digest, bundle, trust, predicateType) {
    const request = { subject: digest, digests: (0,lib_digest/* digestSetOf */.mn)(digest), trust };
    const judged = (0,judge/* judge */.S4)({ bytes: bundle, origin: 'the bundle' }, request);
    if (!(0,judge/* isAccepted */.oB)(judged))
        throw judged.error;
    const root = trust.roots.find(({ name }) => name === judged.root);
    if (root)
        holdEveryByte(bundle, root);
    const fared = signersOf(trust, predicateType).map((requirement) => (0,verify_requirement/* hold */._2)(requirement, [judged], trust.asOf));
    if (fared.some(({ by }) => by.length > 0))
        return (0,judge/* signerOf */.Kv)(judged);
    throw (fared.find(({ miss }) => miss)?.miss ??
        new errors/* VerificationError */.mk('nothing-verified', {
            subject: digest,
            requirement: predicateType,
            detail: 'the policy says of nobody that he may sign this',
        }));
}
/** A signer in three words, for reports that are not about verification. */
const whoSigned = ({ identity, key, times, }) => ({
    identity: identity?.subject ?? `the key "${key}"`,
    issuer: identity ? (identity.issuer ?? 'none') : 'the policy',
    ...(times[0] === undefined ? {} : { timestamp: times[0] }),
});


/***/ })

};
