export const id = 4924;
export const ids = [4924,8657,1038];
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

/***/ 35974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y4: () => (/* binding */ openMirror),
  Je: () => (/* binding */ openMirrorFiles)
});

// UNUSED EXPORTS: readDemandedState

// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/tlog/note.js
var note = __webpack_require__(87167);
// EXTERNAL MODULE: ./build/mirror/errors.js
var errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/mirror/format/files.js
var files = __webpack_require__(58375);
// EXTERNAL MODULE: ./build/mirror/format/layout.js
var layout = __webpack_require__(15668);
// EXTERNAL MODULE: ./build/mirror/format/state.js
var format_state = __webpack_require__(78265);
// EXTERNAL MODULE: ./build/mirror/witness/config.js
var config = __webpack_require__(13758);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var tlog_checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/tlog/cosignature.js
var cosignature = __webpack_require__(44403);
// EXTERNAL MODULE: ./build/mirror/logs/checkpoints.js
var checkpoints = __webpack_require__(34127);
// EXTERNAL MODULE: ./build/mirror/witness/gate.js + 1 modules
var gate = __webpack_require__(27673);
;// CONCATENATED MODULE: ./build/mirror/witness/cosigned-checkpoint.js






async function assertWitnessed(files, logs, policy) {
    for (const log of logs) {
        if (log.type === 'rekor-v1')
            continue;
        const path = (0,layout/* logPath */.Q2)(log.name, gate/* WITNESSED */.HX);
        const bytes = (await files.read(path, checkpoints/* MAX_CHECKPOINT_BYTES */.qC)) ??
            (await files.read((0,layout/* logPath */.Q2)(log.name, 'checkpoint'), checkpoints/* MAX_CHECKPOINT_BYTES */.qC));
        if (!bytes)
            throw damaged(path, 'it is missing');
        let checkpoint;
        try {
            checkpoint = (0,tlog_checkpoint/* parseCheckpoint */.S7)(bytes.toString('utf8'), path);
        }
        catch (error) {
            throw damaged(path, (0,describe/* describe */.q0)(error), error);
        }
        const { origin, size, root, note } = checkpoint;
        const covers = size > log.size || (size === log.size && root.toString('hex') === log.root);
        if (origin !== log.origin || !covers)
            throw damaged(path, `the index has ${log.size} entries of ${log.origin}, the checkpoint has ${size} of ${origin}`);
        (0,gate/* assertQuorum */.S1)(log.name, size, (0,cosignature/* findCosignatures */.Z3)(checkpoint, note.signatures, policy.verifiers), policy);
    }
}
const damaged = (path, detail, cause) => (0,errors/* mirrorError */.Q)('mirror-damaged', { path, detail }, { cause });

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/lock.js
var lock = __webpack_require__(70225);
;// CONCATENATED MODULE: ./build/mirror/client/memory.js











const MAX_MEMORY_BYTES = 4 * 1024 * 1024;
const count = schemas/* int */.Whr().nonnegative();
const memorySchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    key: schemas/* string */.YjP(),
    sequence: count,
    time: iso/* datetime */.w$(),
    logs: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), origin: schemas/* string */.YjP(), size: count, root: schemas/* string */.YjP() })),
});
const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;
const LOCK_WAIT_MS = 1_000;
async function readStateWithMemory(files, keys, dir, clock) {
    const now = clock.now().getTime();
    const memoryPath = (key) => (0,external_node_path_.join)(dir, `${(0,lib_digest/* sha256 */.sc)(key).toString('hex')}.json`);
    const verifiers = keys.map((key) => ({ key, verifier: (0,note/* parseVerifierKey */.z$)(key) }));
    const warnings = [];
    const memories = [];
    for (const key of keys) {
        const memory = await readMemory(memoryPath(key), key, now, warnings);
        if (memory)
            memories.push(memory);
    }
    const found = await (0,format_state/* readNotedState */.AF)(files, { verifier: verifiers.map(({ verifier }) => verifier) });
    if (!found)
        return undefined;
    const { state } = found;
    for (const { sequence } of memories)
        (0,format_state/* assertNotOlder */.Ob)(files, state, sequence);
    for (const log of memories.flatMap(({ logs }) => logs))
        assertLogConsistent(files, log, state);
    const signedBy = verifiers.find(({ verifier }) => verifier === found.verifier)?.key;
    const isNewer = memories.every(({ key, sequence }) => key !== signedBy || sequence < state.sequence);
    if (signedBy !== undefined && isNewer && state.sequence <= now + MAX_AHEAD_MS)
        await writeMemory(memoryPath(signedBy), signedBy, state, now, warnings);
    return { ...found, warnings };
}
async function writeMemory(path, key, state, now, warnings) {
    try {
        await (0,lock/* withLock */.k)(`${path}.lock`, async () => {
            const seen = await readMemory(path, key, now, []);
            if (seen === undefined || seen.sequence < state.sequence)
                await (0,lib_files/* writeFileAtomic */.Zf)(path, (0,layout/* formatJson */.IB)(createMemory(key, state, seen)), { mode: 0o600 });
        }, { waitMs: LOCK_WAIT_MS });
    }
    catch (error) {
        warnings.push(unusable(path, error));
    }
}
function createMemory(key, { sequence, time, logs }, seen) {
    const now = logs.map(({ name, origin, size, root }) => ({ name, origin, size, root }));
    const unlisted = (seen?.logs ?? []).filter((log) => !now.some((one) => isSameLog(one, log)));
    return { version: 1, key, sequence, time, logs: [...now, ...unlisted] };
}
const isSameLog = (one, other) => one.name === other.name && one.origin === other.origin;
function assertLogConsistent(files, seen, state) {
    const now = state.logs.find((log) => isSameLog(log, seen));
    if (!now || now.size > seen.size || (now.size === seen.size && now.root === seen.root))
        return;
    throw (0,errors/* mirrorError */.Q)('mirror-log-changed', {
        mirror: files.name,
        log: seen.name,
        expected: `${seen.size} entries or more with the root ${seen.root} at ${seen.size}`,
        found: `${now.size} with ${now.root}`,
    });
}
async function readMemory(path, key, now, warnings) {
    try {
        if ((await (0,lib_files/* fileKind */.h_)(path)) === undefined)
            return undefined;
        const text = (await (0,lib_files/* readRegularFile */.XF)(path, MAX_MEMORY_BYTES)).toString('utf8');
        const memory = (0,json/* conform */.fj)(memorySchema, (0,json/* parseJson */.qF)(text, path), path);
        if (memory.key !== key)
            throw new TypeError('it belongs to another key');
        if (memory.sequence > now + MAX_AHEAD_MS)
            throw new TypeError('its state is more than one day in the future');
        return memory;
    }
    catch (error) {
        warnings.push(unusable(path, error));
        return undefined;
    }
}
const unusable = (path, cause) => (0,errors/* mirrorError */.Q)('mirror-memory-unusable', { path, detail: (0,describe/* describe */.q0)(cause) }, { cause });

// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/mirror/format/reading.js
var reading = __webpack_require__(92096);
;// CONCATENATED MODULE: ./build/mirror/client/refreshing-mirror.js



class RefreshingMirror {
    name;
    #files;
    #open;
    #warnings;
    #view;
    constructor(files, view, open, warnings) {
        this.name = files.name;
        this.#files = files;
        this.#view = view;
        this.#open = open;
        this.#warnings = warnings;
    }
    get syncedAt() {
        return this.#view.syncedAt;
    }
    trustedRoot = () => this.#read((view) => view.trustedRoot());
    evidence = (subject) => this.#read((view) => view.evidence(subject));
    find = (name) => this.#read((view) => view.find(name));
    blob = (digest) => (0,reading/* readBlob */.gm)(this.#files, digest);
    warnings = () => this.#warnings();
    async resolve(reference) {
        return (await this.find(reference)).find((release) => release.reference === reference)?.digest;
    }
    async releases() {
        const found = await this.#read((view) => view.releases());
        return [...found].sort((a, b) => compare(a.reference, b.reference) || compare(a.digest, b.digest));
    }
    async *bundlesFor(subject) {
        for (const { kind, digest } of await this.evidence(subject)) {
            if (kind !== 'bundle')
                continue;
            const bytes = await this.#bundle(subject, digest);
            if (bytes)
                yield { bytes, origin: `${this.name} ${(0,layout/* blobPath */.nD)(digest)}` };
        }
    }
    async #bundle(subject, digest) {
        try {
            return await this.blob(digest);
        }
        catch (error) {
            if (!isDamage(error) || !(await this.#refresh()))
                throw error;
            const isListed = (await this.evidence(subject)).some((item) => item.digest === digest);
            return isListed ? this.blob(digest) : undefined;
        }
    }
    async #read(read) {
        try {
            return await read(this.#view);
        }
        catch (error) {
            if (!isDamage(error) || !(await this.#refresh()))
                throw error;
            return read(this.#view);
        }
    }
    async #refresh() {
        const { sequence } = this.#view;
        if (sequence === undefined)
            return false;
        const view = await this.#open().catch(() => undefined);
        if (view?.sequence === undefined || view.sequence <= sequence)
            return false;
        this.#view = view;
        return true;
    }
}
const isDamage = (error) => error instanceof mc_error/* VerificationError */.mk && error.code === 'mirror-damaged';
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// EXTERNAL MODULE: ./build/mirror/format/signed/node.js
var node = __webpack_require__(86229);
// EXTERNAL MODULE: ./build/mirror/format/signed/snapshot.js
var signed_snapshot = __webpack_require__(24613);
// EXTERNAL MODULE: ./build/mirror/format/signed/tree.js
var tree = __webpack_require__(16341);
;// CONCATENATED MODULE: ./build/mirror/client/view/catalog.js







async function openCatalogView(files, state, root) {
    const path = (0,layout/* signedNodePath */._H)(root);
    const snapshot = (0,reading/* parseMirrorFile */.nb)(signed_snapshot/* snapshotSchema */.ap, await (0,node/* readNode */.XH)(files, root, tree/* MAX_PAGE_BYTES */.rd), path);
    if (snapshot.syncedAt === undefined)
        throw (0,errors/* mirrorError */.Q)('mirror-missing', { where: files.name, detail: 'no sync has read all its sources yet' });
    const read = (0,tree/* createPageReader */.T5)(files);
    const [evidence, releases, sources] = [snapshot.evidence, snapshot.releases, snapshot.sources].map((tree) => tree ?? undefined);
    const parse = (schema, value) => (0,reading/* parseMirrorFile */.nb)(schema, Buffer.from(JSON.stringify(value)), path);
    return {
        sequence: state.sequence,
        syncedAt: state.syncedAt ?? state.time,
        logs: async () => (await (0,tree/* readTree */.Zc)(read, sources)).flatMap(([key, value]) => key.startsWith(signed_snapshot/* LOG_KEY */.j3) ? [parse(layout/* mirrorLogSchema */.tX, value)] : []),
        trustedRoot: async () => {
            if (!snapshot.trustedRoot)
                throw (0,errors/* mirrorError */.Q)('mirror-damaged', { path: layout/* TRUSTED_ROOT */.$v, detail: 'the signed state does not name it' });
            return (0,node/* readNode */.XH)(files, snapshot.trustedRoot, layout/* MAX_ROOT_BYTES */.ax);
        },
        evidence: async (subject) => {
            if (!(0,lib_digest/* isDigest */.Bc)(subject))
                return [];
            const found = await (0,tree/* lookUp */.TE)(read, evidence, subject);
            if (found === undefined)
                return [];
            const digest = parse(layout/* digestSchema */.er, found);
            return (0,reading/* parseEvidence */.vf)(await (0,node/* readNode */.XH)(files, digest, layout/* MAX_INDEX_BYTES */.w2), subject, (0,layout/* signedNodePath */._H)(digest));
        },
        find: async (name) => parse(signed_snapshot/* namedReleasesSchema */.F1, (await (0,tree/* lookUp */.TE)(read, releases, name)) ?? []),
        releases: async () => (await (0,tree/* readTree */.Zc)(read, releases)).flatMap(([name, value]) => parse(signed_snapshot/* namedReleasesSchema */.F1, value).filter(({ reference }) => reference === name)),
    };
}

// EXTERNAL MODULE: ./build/mirror/client/view/listed.js
var listed = __webpack_require__(73791);
// EXTERNAL MODULE: ./build/mirror/client/view/unsigned.js
var unsigned = __webpack_require__(89);
;// CONCATENATED MODULE: ./build/mirror/client/open.js













const openMirror = (location, ports, demands = {}) => openMirrorFiles((0,files/* mirrorFiles */.bD)(location, ports), ports, demands);
async function openMirrorFiles(files, { clock = lib_clock/* systemClock */.ml } = {}, demands = {}) {
    const warnings = new Map();
    const open = async () => {
        const view = await openView(files, clock, demands, (warning) => warnings.set(warning.code, warning));
        const { witnesses } = demands;
        if (witnesses)
            await assertWitnessed(files, await view.logs(), (0,config/* parseWitnessPolicy */.jV)(witnesses.keys, witnesses.quorum, 'the trust policy'));
        return view;
    };
    return new RefreshingMirror(files, await open(), open, () => [...warnings.values()]);
}
async function openView(files, clock, demands, warn) {
    const demanded = await readDemandedState(files, demands, clock);
    if (demanded) {
        demanded.warnings.forEach(warn);
        const { state, catalog } = demanded;
        return catalog === undefined ? (0,listed/* openListedView */.r)(files, state) : openCatalogView(files, state, catalog);
    }
    const view = await (0,unsigned/* openUnsignedView */.r)(files);
    if (!view)
        throw (0,errors/* mirrorError */.Q)('mirror-missing', { where: files.name, detail: `there is no ${layout/* INDEX */.hx}` });
    warn((0,errors/* mirrorError */.Q)('mirror-unsigned', { mirror: files.name }));
    return view;
}
async function readDemandedState(files, { key, memory }, clock = lib_clock/* systemClock */.ml) {
    if (key === undefined)
        return undefined;
    const keys = [key].flat();
    if (memory !== undefined)
        return readStateWithMemory(files, keys, memory, clock);
    const found = await (0,format_state/* readNotedState */.AF)(files, { verifier: keys.map(note/* parseVerifierKey */.z$) });
    return found && { ...found, warnings: [] };
}


/***/ }),

/***/ 1038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openMirror: () => (/* reexport safe */ _client_open_js__WEBPACK_IMPORTED_MODULE_0__.Y4)
/* harmony export */ });
/* harmony import */ var _client_open_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35974);


































/***/ }),

/***/ 74995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ay: () => (/* binding */ pRetry)
});

// UNUSED EXPORTS: AbortError, makeRetriable

;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}

		// Not `Number.isSafeInteger`, which would reject a huge `retries`. That is accepted on purpose and behaves as effectively forever.
		// eslint-disable-next-line unicorn/prefer-number-is-safe-integer
		if (Number.isFinite(retries) && !Number.isInteger(retries)) {
			throw new TypeError('Expected `retries` to be a non-negative integer or Infinity.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {allowInfinity = false} = {}) {
	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < 0) {
		throw new TypeError(`Expected \`${name}\` to be \u{2265} 0.`);
	}
}

function validateOption(name, value, type) {
	// `null` means "not provided", as it does for the other options. `unref` needs this because it is the one option with no default of its own.
	if (value === undefined || value === null) {
		return;
	}

	if (typeof value !== type) {
		throw new TypeError(`Expected \`${name}\` to be a ${type}.`);
	}
}

function validateSignal(value) {
	// `null` means "not provided", as it does for the other options.
	if (value === undefined || value === null) {
		return;
	}

	// Duck typed rather than `instanceof`, so a signal from another realm still works. All three methods are checked because `removeEventListener` is called from inside a timer callback, where a `TypeError` would be an uncaught exception rather than a rejection the caller could catch.
	if (typeof value.throwIfAborted !== 'function'
		|| typeof value.addEventListener !== 'function'
		|| typeof value.removeEventListener !== 'function') {
		throw new TypeError('Expected `signal` to be an AbortSignal.');
	}
}

class AbortError extends Error {
	constructor(message) {
		super(typeof message === 'string' ? message : undefined);

		this.name = 'AbortError';

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			// Created here, so it already captures every caller frame. Copying `this.stack` instead would only rewrite the header, which is rendered lazily from `name` and `message` at read time. It also stringifies a non-string message, so reuse its result below.
			this.originalError = new Error(message);
			({message} = this.originalError);

			// The caller sees this error, so the frame for this constructor is dropped where the runtime supports it. Left in, the top frame blames p-retry for an error the caller threw. An error the caller passed keeps its own stack, which points at their throw site already. V8-only, hence the lint exception, and the optional call leaves the stack as it is where it is missing.
			// eslint-disable-next-line unicorn/no-nonstandard-builtin-properties
			Error.captureStackTrace?.(this.originalError, AbortError);
		}

		this.message = message;
	}
}

// `setTimeout` cannot represent a longer delay and fires it right away instead, which turns a long backoff into a tight retry loop. Cap at the largest value it can still hold.
const maximumDelay = (2 ** 31) - 1;

function calculateDelay(retriesConsumed, options) {
	// Nothing to wait for, and multiplying by a factor that has grown to `Infinity` would give `NaN`.
	if (options.minTimeout === 0) {
		return 0;
	}

	// `retriesConsumed` starts at 0 and only ever counts up, so the first retry is already attempt 1.
	const attempt = retriesConsumed + 1;
	const random = options.randomize ? (Math.random() + 1) : 1;

	const timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));

	// `maxTimeout` rounds up, so a fractional cap still gives a whole number of milliseconds. Rounding down would turn a cap below 1 into no timer at all, which never yields to the event loop. `Math.ceil(Infinity)` is `Infinity`.
	return Math.min(timeout, Math.ceil(options.maxTimeout), maximumDelay);
}

function calculateRemainingTime(start, max) {
	return Number.isFinite(max) ? max - (performance.now() - start) : max;
}

async function delayForRetry(delay, options) {
	if (delay <= 0) {
		return;
	}

	await new Promise((resolve, reject) => {
		// Registered with `once`, so it removes itself when it fires.
		const onAbort = () => {
			clearTimeout(timeoutToken);
			reject(options.signal.reason);
		};

		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener('abort', onAbort);
			resolve();
		}, delay);

		if (options.unref) {
			timeoutToken.unref?.();
		}

		options.signal?.addEventListener('abort', onAbort, {once: true});
	});
}

// Stringifying a thrown value can itself throw, for an object with no usable `toString`. That must never be allowed to replace the failure the caller is actually dealing with.
//
// A thrown value whose own accessors or proxy traps throw is not supported, here or anywhere else. It comes from the caller's own code, so it is not something to defend against.
function stringifyThrownValue(value) {
	try {
		return String(value);
	} catch {
		return Object.prototype.toString.call(value);
	}
}

// `AbortError` wraps the error the caller actually wants, and the wrappers can be nested, so keep unwrapping until the cause is reached. Otherwise an `AbortError` would escape `pRetry` and a `catch` doing `error instanceof AbortError` would read a real failure as a cancellation.
//
// Two wrappers whose `originalError` points at each other are not supported, like the thrown values above.
function unwrapAbortError(error) {
	let cause = error;

	// A wrapper with no error to unwrap to is the cause as far as it goes.
	while (cause instanceof AbortError && cause.originalError instanceof Error) {
		cause = cause.originalError;
	}

	return cause;
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	// The signal is checked after the operation and after every callback, so a cancellation is never reported as an operation failure or a callback's decision, and no callback runs after it. The last check also guards the delay, whose abort listener never fires on a signal that is already aborted.
	const abortIfNeeded = () => {
		options.signal?.throwIfAborted();
	};

	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${stringifyThrownValue(error)}". You should only throw errors.`);

	// Checked before unwrapping an `AbortError`, because the reason a caller aborted with is final. Unwrapping it would replace the reason they chose with whatever is inside it, and it would also let an `AbortError` from the operation outrank a cancellation the caller asked for.
	abortIfNeeded();

	if (normalizedError instanceof AbortError) {
		throw unwrapAbortError(normalizedError);
	}

	// `retriesConsumed` only ever advances while `retriesLeft` is above 0, so this is never negative. `Infinity` minus a finite count is `Infinity`, so an unlimited budget needs no special case.
	const retriesLeft = options.retries - retriesConsumed;

	// A `TypeError` normally means the operation itself is broken rather than the thing it was trying to reach, so retrying it does not help. A network `TypeError` is the exception, and its message differs per runtime, so it has to be recognised rather than assumed.
	const isRetriableError = !(normalizedError instanceof TypeError) || isNetworkError(normalizedError);

	// Out of time already, out of retries, or a failure that is never retried, so the delay is 0 and the callbacks are told that no retry follows. Only computed when a retry can still follow, so a randomized delay does not draw from `Math.random` for a wait that is never taken.
	const timeLeft = calculateRemainingTime(startTime, options.maxRetryTime);
	const delayTime = isRetriableError && timeLeft > 0 && retriesLeft > 0 ? calculateDelay(retriesConsumed, options) : 0;

	const consumeRetryContext = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: delayTime,
	});

	// No answer means no opinion, so fall back to the default. Treating it as `false` instead would leave `retries` uncounted and let the loop run forever.
	const consumeRetry = (await options.shouldConsumeRetry(consumeRetryContext)) ?? true;

	abortIfNeeded();

	const effectiveDelay = consumeRetry ? delayTime : 0;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: effectiveDelay,
	});

	await options.onFailedAttempt(context);

	abortIfNeeded();

	const remainingTime = calculateRemainingTime(startTime, options.maxRetryTime);

	// No time or budget left, or a failure that retrying cannot help with.
	if (
		!isRetriableError
		|| remainingTime <= 0
		|| retriesLeft <= 0
	) {
		throw normalizedError;
	}

	const shouldRetry = await options.shouldRetry(context);

	abortIfNeeded();

	if (!shouldRetry) {
		throw normalizedError;
	}

	const remainingTimeAfterShouldRetry = calculateRemainingTime(startTime, options.maxRetryTime);

	if (remainingTimeAfterShouldRetry <= 0) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		return false;
	}

	await delayForRetry(Math.min(effectiveDelay, remainingTimeAfterShouldRetry), options);

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	// Applied before validating, so that `null` means "not provided" here as it does for every other option.
	options.retries ??= 10;

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Infinity;
	options.maxRetryTime ??= Infinity;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate the options that have a runtime type to check.
	validateOption('onFailedAttempt', options.onFailedAttempt, 'function');
	validateOption('shouldRetry', options.shouldRetry, 'function');
	validateOption('shouldConsumeRetry', options.shouldConsumeRetry, 'function');
	validateOption('randomize', options.randomize, 'boolean');
	validateOption('unref', options.unref, 'boolean');
	validateSignal(options.signal);
	validateNumberOption('factor', options.factor);
	validateNumberOption('minTimeout', options.minTimeout);
	validateNumberOption('maxTimeout', options.maxTimeout, {allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {allowInfinity: true});

	// A negative factor is rejected above, so this only catches `0`. Treat it as `1` to keep the delay constant instead of dropping to zero after the first retry.
	if (options.factor === 0) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	// A consumed count is always finite, so `Infinity` keeps this true and needs no special case.
	while (retriesConsumed <= options.retries) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Unreachable: `onAttemptFailure` throws once `retriesLeft` reaches 0, which is the same state the loop condition tests, so the loop is always left by a throw. Kept as a guard against a future change to either side breaking that pairing.
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}


/***/ })

};
