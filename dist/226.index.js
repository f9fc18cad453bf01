export const id = 226;
export const ids = [226];
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

/***/ 6804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inspect)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57130);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13963);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87681);
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8056);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13811);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77600);








async function inspect(dir, chain, isSealedLine = () => undefined) {
    const entries = [];
    const findings = [];
    const add = (seq, error) => {
        const step = entries[seq]?.step;
        findings.push({ seq, error, ...(step === undefined ? {} : { step }) });
    };
    chain.lines.forEach((line, seq) => {
        try {
            entries.push((0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLine */ .A)(line, seq));
        }
        catch (error) {
            if (!(error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk))
                throw error;
            entries.push(undefined);
            add(seq, error);
        }
    });
    const changed = findChangedLines(chain.lines, entries, isSealedLine);
    let shift = 0;
    for (const [seq, entry] of entries.entries()) {
        if (!entry)
            continue;
        const { step } = entry;
        const proof = changed.get(seq);
        if (proof !== undefined)
            add(seq, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-entry-changed', { seq, step, by: proof }));
        else if (entry.seq - seq !== shift)
            add(seq, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-seq-wrong', { seq, step, found: entry.seq }));
        shift = entry.seq - seq;
        const error = await checkContent(dir, seq, entry);
        if (error)
            add(seq, error);
    }
    const seq = chain.lines.length;
    if (chain.incomplete > 0)
        add(seq, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-tail-incomplete', { seq }));
    for (const name of await listExtraLogs(dir, seq))
        add(seq, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-content-extra', { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .resolvePaths */ .LN)(dir).logs, name) }));
    return { entries, findings: findings.sort((a, b) => a.seq - b.seq) };
}
function findChangedLines(lines, entries, isSealedLine) {
    const changed = new Map();
    const isLinked = (seq) => {
        const before = lines[seq - 1];
        return entries[seq]?.prev === (before === undefined ? null : (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOfLine */ .St)(before));
    };
    lines.forEach((line, seq) => {
        const entry = entries[seq];
        if (!entry)
            return;
        const asSealed = isSealedLine(seq, line);
        if (asSealed === false)
            changed.set(seq, 'sealed');
        if (asSealed === false || isLinked(seq))
            return;
        const isExplained = seq > 0 && (entries[seq - 1] === undefined || changed.has(seq - 1) || entry.seq !== seq);
        if (isExplained)
            return;
        const isChanged = seq === 0 || (seq + 1 < lines.length && entries[seq + 1] !== undefined && !isLinked(seq + 1));
        changed.set(isChanged ? seq : seq - 1, 'recorded');
    });
    return changed;
}
async function checkContent(dir, seq, entry) {
    const path = (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .resolvePaths */ .LN)(dir).log(seq);
    const details = { seq, step: entry.step };
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .fileKind */ .h_)(path)) !== 'file')
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-content-missing', { ...details, path });
    const { digest, size } = await (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOfStream */ .Ul)((0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .readFileStream */ .vY)(path));
    if (size === entry.size && digest === `sha256:${entry.sha256}`)
        return undefined;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-content-changed', {
        ...details,
        expected: `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B)(entry.size, 'byte')} with sha256:${entry.sha256}`,
        found: `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B)(size, 'byte')} with ${digest}`,
    });
}
async function listExtraLogs(dir, count) {
    const expected = new Set(Array.from({ length: count }, (_, seq) => (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLogName */ .xN)(seq)));
    return (await (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .listLogs */ .Gv)(dir)).filter((name) => !expected.has(name) && !(0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .isPartial */ .mt)(name));
}


/***/ }),

/***/ 60930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ checkChain)
/* harmony export */ });
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _lib_format_version_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48200);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87681);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _tlog_errors_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5704);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37749);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(87167);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(98889);
/* harmony import */ var _check_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6804);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13811);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77600);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63633);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9240);











const MAX_LEAVES_BYTES = 64 * 1024 * 1024;
const MAX_REASONS = 50;
const AFTER_ENTRIES = Number.MAX_SAFE_INTEGER;
async function checkChain(request, ports) {
    const { chain, trust } = request;
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('log-check', ports.clock, chain);
    if (trust?.by === 'root' && !/^[0-9a-f]{64}$/.test(trust.root))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-root-invalid', { given: trust.root });
    const lines = await (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .requireChain */ .Ld)(chain);
    const sealed = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)((0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain).checkpoint)) !== undefined;
    if (sealed && trust === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-trust-missing', { path: chain });
    const seal = sealed ? await readSeal(chain, trust) : undefined;
    const leaves = seal?.checkpoint ? await readLeaves(chain, seal.checkpoint) : undefined;
    const isSealedLine = (seq, line) => Array.isArray(leaves) ? leaves[seq]?.equals((0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .hashLine */ .ri)(line)) : undefined;
    const inspection = await (0,_check_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .inspect */ .N)(chain, lines, isSealedLine);
    const root = (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .computeChainRoot */ .z0)(lines.lines);
    const findings = [...inspection.findings, ...listSealFindings(chain, lines, inspection, trust, seal)];
    if (leaves === 'wrong')
        findings.push({ seq: AFTER_ENTRIES, error: createLeavesError(chain) });
    findings.sort((a, b) => a.seq - b.seq);
    const [first] = findings;
    return report.finish(findings.slice(0, MAX_REASONS).map(({ error }) => error), {
        chain,
        size: lines.lines.length,
        root: root.toString('hex'),
        sealed,
        ...(seal?.checkpoint ? { sealedSize: seal.checkpoint.size } : {}),
        ...(seal?.signer !== undefined && findings.length === 0 ? { signer: seal.signer } : {}),
        ...(first && first.seq <= lines.lines.length
            ? { firstWrong: { seq: first.seq, ...(first.step === undefined ? {} : { step: first.step }) } }
            : {}),
        steps: inspection.entries
            .filter((entry) => entry !== undefined)
            .map(({ seq, step, exitCode, size, sha256 }) => ({ seq, step, exitCode, size, sha256 })),
    });
}
async function readSeal(chain, trust) {
    const paths = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain);
    const text = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(paths.checkpoint, _seal_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_CHECKPOINT_BYTES */ .qC)).toString('utf8');
    let checkpoint;
    try {
        checkpoint = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseCheckpointBody */ .CL)((0,_seal_js__WEBPACK_IMPORTED_MODULE_6__/* .readSealBody */ .gL)(text), paths.checkpoint);
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk)
            return { error };
        throw error;
    }
    assertSealVersion(checkpoint.extensions, paths.checkpoint);
    try {
        return { checkpoint, ...(await verifySeal(chain, text, checkpoint.origin, trust)) };
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk)
            return { checkpoint, error };
        throw error;
    }
}
const SEAL_VERSION = 1;
function assertSealVersion(extensions, what) {
    for (const line of extensions) {
        const version = Number(/^mc-log-chain-seal v(\d{1,9})$/.exec(line)?.[1] ?? SEAL_VERSION);
        if (version > SEAL_VERSION)
            throw (0,_lib_format_version_js__WEBPACK_IMPORTED_MODULE_9__/* .createNewerFormatError */ .Lp)(what, version, SEAL_VERSION);
    }
}
async function verifySeal(chain, text, origin, trust) {
    const paths = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain);
    if (trust?.by === 'key') {
        if (!text.includes('\n\n'))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-seal-missing', {
                path: chain,
                expected: 'by a key',
                detail: 'the checkpoint has no signature',
            });
        if (!(0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_10__/* .isKeyName */ .TK)(origin))
            throw (0,_tlog_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .tlogError */ .X)('checkpoint-malformed', {
                what: paths.checkpoint,
                detail: 'its origin is not a key name',
            });
        (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .openCheckpoint */ .DI)(text, origin, (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_10__/* .ed25519NoteVerifier */ ._2)(origin, trust.publicKey), paths.checkpoint);
        return { signer: (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_10__/* .verifierKey */ .EG)(origin, trust.publicKey) };
    }
    if (trust?.by === 'policy') {
        if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(paths.bundle)) === undefined)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-seal-missing', {
                path: chain,
                expected: 'by an identity (keyless)',
                detail: `${paths.bundle} is missing`,
            });
        return { signer: await trust.verify(Buffer.from(text), await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(paths.bundle, _seal_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_BUNDLE_BYTES */ .Me)) };
    }
    return {};
}
async function readLeaves(chain, { size, root }) {
    const { leaves: path } = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(path)) === undefined)
        return undefined;
    const text = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(path, MAX_LEAVES_BYTES)).toString('latin1');
    const lines = text.slice(0, -1).split('\n');
    const wellFormed = text.endsWith('\n') && lines.length === size && lines.every((hex) => /^[0-9a-f]{64}$/.test(hex));
    if (!wellFormed)
        return 'wrong';
    const leaves = lines.map((hex) => Buffer.from(hex, 'hex'));
    return (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_12__/* .computeMerkleRoot */ .Su)(leaves).equals(root) ? leaves : 'wrong';
}
const createLeavesError = (chain) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-leaves-wrong', { path: (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain).leaves });
function listSealFindings(chain, { lines }, inspection, trust, seal) {
    const findings = [];
    const add = (seq, error) => {
        findings.push({ seq, error });
    };
    const mismatch = (expected, size) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-root-mismatch', {
        expected,
        found: (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .computeChainRoot */ .z0)(lines.slice(0, size)).toString('hex'),
    });
    if (seal?.error)
        add(AFTER_ENTRIES, seal.error);
    if (seal === undefined && trust?.by !== 'no-origin')
        add(AFTER_ENTRIES, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-unsealed', { path: chain }));
    if (trust?.by === 'root' && (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .computeChainRoot */ .z0)(lines).toString('hex') !== trust.root)
        add(AFTER_ENTRIES, mismatch(trust.root, lines.length));
    const checkpoint = seal?.checkpoint;
    const [first] = lines;
    if (!checkpoint || first === undefined)
        return findings;
    if (checkpoint.size > lines.length)
        add(lines.length, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-cut', { seq: lines.length, size: checkpoint.size, found: lines.length }));
    else if (!(0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .computeChainRoot */ .z0)(lines.slice(0, checkpoint.size)).equals(checkpoint.root))
        add(AFTER_ENTRIES, mismatch(checkpoint.root.toString('hex'), checkpoint.size));
    else if (checkpoint.size < lines.length)
        add(checkpoint.size, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-unsealed-entries', {
            seq: checkpoint.size,
            step: inspection.entries[checkpoint.size]?.step ?? '',
            size: checkpoint.size,
        }));
    if (inspection.findings.length === 0 && checkpoint.origin !== (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .formatOrigin */ .cp)(first))
        add(AFTER_ENTRIES, (0,_tlog_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .tlogError */ .X)('checkpoint-origin-mismatch', {
            what: (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain).checkpoint,
            expected: (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .formatOrigin */ .cp)(first),
            found: checkpoint.origin,
        }));
    return findings;
}


/***/ }),

/***/ 26:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   IL: () => (/* binding */ formatLine),
/* harmony export */   Oc: () => (/* binding */ MAX_LINE_BYTES),
/* harmony export */   St: () => (/* binding */ digestOfLine),
/* harmony export */   Zw: () => (/* binding */ parseStepName)
/* harmony export */ });
/* unused harmony export entrySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57130);
/* harmony import */ var _lib_format_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48200);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13811);






const noControl = /^[^\p{Cc}]{1,200}$/u;
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1).optional().describe('version of the format; 1 if absent'),
    seq: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative().describe('place in the chain, from 0'),
    step: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(noControl),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    exitCode: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).max(255).nullable().describe('exit code of the command; null for an added file'),
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative().describe('size of the log in bytes'),
    sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[0-9a-f]{64}$/)
        .describe('SHA-256 of the log, hex'),
    prev: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^sha256:[0-9a-f]{64}$/)
        .nullable()
        .describe('digest of the line before, without its newline; null in the first line'),
    file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(noControl).optional().describe('name of the added file'),
});
const MAX_LINE_BYTES = 8 * 1024;
function parseStepName(step) {
    if (!noControl.test(step))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .logchainError */ .A)('log-step-invalid', { given: step });
    return step;
}
const formatLine = (entry) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)(entry);
const digestOfLine = (line) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(line);
function parseLine(line, seq) {
    let entry;
    try {
        entry = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .conform */ .fj)(entrySchema, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(line, 'the line', 3), 'the line');
    }
    catch (error) {
        if (seq === 0 && (0,_lib_format_version_js__WEBPACK_IMPORTED_MODULE_5__/* .isFormatNewer */ .fI)(error))
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .logchainError */ .A)('log-chain-line-malformed', { seq, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_6__/* .describe */ .q0)(error) }, { cause: error });
    }
    if (formatLine(entry) !== line)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .logchainError */ .A)('log-chain-line-malformed', { seq, detail: 'it is not canonical JSON (RFC 8785)' });
    return entry;
}


/***/ }),

/***/ 77600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ appendEntry),
/* harmony export */   Gv: () => (/* binding */ listLogs),
/* harmony export */   LN: () => (/* binding */ resolvePaths),
/* harmony export */   Ld: () => (/* binding */ requireChain),
/* harmony export */   TG: () => (/* binding */ formatFileName),
/* harmony export */   c$: () => (/* binding */ withChainLock),
/* harmony export */   mt: () => (/* binding */ isPartial),
/* harmony export */   xN: () => (/* binding */ formatLogName)
/* harmony export */ });
/* unused harmony export readLines */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89079);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21763);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _lib_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70225);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(26);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13811);









const resolvePaths = (dir) => ({
    lines: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'chain.jsonl'),
    logs: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'logs'),
    log: (seq) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'logs', formatLogName(seq)),
    checkpoint: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'checkpoint'),
    leaves: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'checkpoint.leaves'),
    bundle: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'checkpoint.sigstore.json'),
    lock: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, '.lock'),
});
const formatLogName = (seq) => `${String(seq).padStart(6, '0')}.log`;
const PARTIAL = /^\.partial-(\d+)-[0-9a-f]+$/;
const MAX_CHAIN_BYTES = 512 * _lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .MiB */ .lv;
const NEWLINE = 0x0a;
async function readLines(dir) {
    const { lines: path } = resolvePaths(dir);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(path)) === undefined)
        return { lines: [], incomplete: 0 };
    const bytes = await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(path, MAX_CHAIN_BYTES, 'the log chain');
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    const lines = end === 0 ? [] : bytes.toString('utf8', 0, end - 1).split('\n');
    return { lines, incomplete: bytes.length - end };
}
async function requireChain(dir) {
    const chain = await readLines(dir);
    if (chain.lines.length === 0 && chain.incomplete === 0)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .logchainError */ .A)('log-chain-missing', { path: dir });
    return chain;
}
const withChainLock = (dir, ports, work) => (0,_lib_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .withLock */ .k)(resolvePaths(dir).lock, async () => work(await removeLeftovers(dir)), {
    waitMs: 60_000,
    clock: ports.clock,
    signal: ports.signal,
});
async function removeLeftovers(dir) {
    const { lines, incomplete } = await readLines(dir);
    const paths = resolvePaths(dir);
    try {
        if (incomplete > 0) {
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(paths.lines, 'r+');
            try {
                await handle.truncate((await handle.stat()).size - incomplete);
                await handle.sync();
            }
            finally {
                await handle.close();
            }
        }
        for (const name of await listLogs(dir)) {
            const seq = /^\d{6,}\.log$/.test(name) ? Number.parseInt(name, 10) : -1;
            const pid = Number(PARTIAL.exec(name)?.[1] ?? 0);
            if (seq >= lines.length || (pid > 0 && !isAlive(pid)))
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(paths.logs, name), { force: true });
        }
    }
    catch (error) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unwritable', { path: dir, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(error) }, { cause: error });
    }
    return lines;
}
const isAlive = (pid) => {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .systemCode */ .xU)(error) !== 'ESRCH';
    }
};
const isPartial = (name) => PARTIAL.test(name);
async function listLogs(dir) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(resolvePaths(dir).logs)).sort();
    }
    catch (error) {
        if ((0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .systemCode */ .xU)(error) === 'ENOENT')
            return [];
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path: resolvePaths(dir).logs, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(error) }, { cause: error });
    }
}
async function appendEntry(dir, lines, recorded, temporary) {
    const paths = resolvePaths(dir);
    const last = lines.at(-1);
    const entry = { ...recorded, seq: lines.length, prev: last === undefined ? null : (0,_entry_js__WEBPACK_IMPORTED_MODULE_8__/* .digestOfLine */ .St)(last) };
    const line = (0,_entry_js__WEBPACK_IMPORTED_MODULE_8__/* .formatLine */ .IL)(entry);
    if (Buffer.byteLength(line) > _entry_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_LINE_BYTES */ .Oc)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .logchainError */ .A)('log-step-invalid', { given: entry.step });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, paths.log(entry.seq));
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(paths.lines, 'a');
        try {
            await handle.writeFile(`${line}\n`);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unwritable', { path: dir, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(error) }, { cause: error });
    }
    return { entry, line };
}
const formatFileName = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)
    .replace(/\p{Cc}/gu, '?')
    .slice(0, 200);


/***/ }),

/***/ 22017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8056);


function present(report) {
    if (report.type === 'log-record')
        return presentRecord(report);
    return report.type === 'log-seal' ? presentSeal(report) : presentCheck(report);
}
const formatStep = (entry) => [
    String(entry.seq),
    entry.step,
    entry.exitCode === null ? 'file' : String(entry.exitCode),
    (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(entry.size),
    `sha256:${entry.sha256.slice(0, 16)}…`,
];
const formatEntries = (count) => (0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B)(count, 'entry', 'entries');
function formatSeal({ sealed, sealedSize }) {
    if (!sealed)
        return 'not sealed';
    return sealedSize === undefined ? 'the seal is malformed' : `the seal covers ${formatEntries(sealedSize)}`;
}
const COLUMNS = ['entry', 'step', 'exit code', 'size', 'log'];
const presentRecord = (report) => [
    {
        title: 'Recorded',
        lines: [`chain ${report.chain}`, `root ${report.root}`],
        table: { columns: COLUMNS, rows: report.entries.map(formatStep) },
    },
];
const presentSeal = (report) => [
    {
        title: 'Sealed',
        lines: [
            `${formatEntries(report.size)}, ${report.method === 'key' ? 'by a key' : report.method}`,
            `root ${report.root}`,
            `origin ${report.origin}`,
            `checkpoint ${report.checkpointPath}`,
            ...(report.bundlePath === undefined ? [] : [`bundle ${report.bundlePath}`]),
        ],
    },
];
function formatTitle({ outcome, signer }) {
    if (outcome === 'failed')
        return 'The log chain does NOT verify';
    return signer === undefined ? 'The log chain is consistent' : 'The log chain is complete';
}
function presentCheck(report) {
    const wrong = report.firstWrong;
    const step = wrong?.step === undefined ? '' : ` (step "${wrong.step}")`;
    const lines = [
        `${formatEntries(report.size)}, ${formatSeal(report)}`,
        `root ${report.root}`,
        ...(report.signer === undefined ? [] : [`sealed by ${report.signer}`]),
        ...(wrong === undefined ? [] : [`first wrong entry: ${wrong.seq}${step}`]),
    ];
    return [
        {
            title: formatTitle(report),
            outcome: report.outcome,
            lines,
            table: { columns: COLUMNS, rows: report.steps.map(formatStep) },
            reasons: report.reasons,
        },
    ];
}


/***/ }),

/***/ 19072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L2: () => (/* binding */ addFiles),
  P8: () => (/* binding */ createDocumentAppender),
  Tb: () => (/* binding */ recordOutput),
  eg: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/logchain/folder.js
var folder = __webpack_require__(77600);
;// CONCATENATED MODULE: ./build/logchain/capture.js









const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;
const KILLED = 128;
const PIPES_CLOSE_WITHIN_MS = 5_000;
const ENDS_WITHIN_MS = 10_000;
async function openCapture(dir) {
    const { logs } = (0,folder/* resolvePaths */.LN)(dir);
    const path = (0,external_node_path_.join)(logs, `.partial-${process.pid}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    const failed = (error) => (0,errors/* baseError */.O)('file-unwritable', { path, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    const discard = () => (0,promises_.rm)(path, { force: true });
    let handle;
    try {
        await (0,promises_.mkdir)(logs, { recursive: true });
        handle = await (0,promises_.open)(path, 'wx', 0o600);
    }
    catch (error) {
        throw failed(error);
    }
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    let last = Promise.resolve();
    return {
        write: async (chunk) => {
            hash.update(chunk);
            size += chunk.length;
            const next = last.then(() => handle.writeFile(chunk));
            last = next;
            await next.catch((error) => {
                throw failed(error);
            });
        },
        finish: async () => {
            try {
                await last;
                await handle.sync();
                await handle.close();
            }
            catch (error) {
                throw failed(error);
            }
            return { path, size, sha256: hash.digest('hex'), discard };
        },
        discard: async () => {
            await handle.close().catch(() => undefined);
            await discard();
        },
    };
}
async function captureStream(dir, stream) {
    const capture = await openCapture(dir);
    try {
        for await (const chunk of stream)
            await capture.write(chunk);
        return await capture.finish();
    }
    catch (error) {
        await capture.discard();
        throw error;
    }
}
async function captureCommand(dir, command, context) {
    const capture = await openCapture(dir);
    try {
        const exitCode = await runAndRecord(command, context, capture.write);
        return { ...(await capture.finish()), exitCode };
    }
    catch (error) {
        await capture.discard();
        throw error;
    }
}
async function runAndRecord([program = '', ...args], context, write) {
    const child = (0,external_node_child_process_.spawn)(program, args, { cwd: context.cwd, env: { ...context.env }, stdio: ['inherit', 'pipe', 'pipe'] });
    let killer;
    const stop = () => {
        child.kill('SIGTERM');
        killer = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS);
    };
    context.signal?.addEventListener('abort', stop);
    if (context.signal?.aborted)
        stop();
    try {
        const ended = new Promise((resolve) => {
            child.once('error', (error) => {
                if (child.pid !== undefined)
                    return;
                const missing = (0,describe/* systemCode */.xU)(error) === 'ENOENT';
                const line = Buffer.from(`mc: ${program}: ${missing ? 'command not found' : (0,describe/* describe */.q0)(error)}\n`);
                context.stderr.write(line);
                write(line).then(() => resolve(missing ? NOT_FOUND : NOT_EXECUTABLE), () => resolve(NOT_EXECUTABLE));
            });
            child.once('exit', (code, signal) => resolve(code ?? KILLED + (signal ? external_node_os_.constants.signals[signal] : 0)));
        });
        const pumps = Promise.all([pump(child.stdout, context.stdout, write), pump(child.stderr, context.stderr, write)]);
        pumps.catch(() => child.kill('SIGTERM'));
        const exitCode = await ended;
        await closePipes(pumps, [child.stdout, child.stderr]);
        return exitCode;
    }
    finally {
        clearTimeout(killer);
        context.signal?.removeEventListener('abort', stop);
    }
}
async function pump(source, sink, write) {
    for await (const chunk of source) {
        const flushed = sink.write(chunk) ? undefined : (0,external_node_events_.once)(sink, 'drain');
        await write(chunk);
        await flushed;
    }
}
async function closePipes(pumps, streams) {
    const timer = setTimeout(() => {
        for (const stream of streams)
            stream.push(null);
    }, PIPES_CLOSE_WITHIN_MS);
    try {
        await pumps;
    }
    finally {
        clearTimeout(timer);
        for (const stream of streams)
            stream.destroy();
    }
}

// EXTERNAL MODULE: ./build/logchain/entry.js
var entry = __webpack_require__(26);
// EXTERNAL MODULE: ./build/logchain/errors.js
var logchain_errors = __webpack_require__(13811);
// EXTERNAL MODULE: ./build/logchain/tree.js
var tree = __webpack_require__(9240);
;// CONCATENATED MODULE: ./build/logchain/record.js









async function runStep(request, ports) {
    const step = (0,entry/* parseStepName */.Zw)(request.step);
    const report = (0,lib_report/* beginReport */.mC)('log-record', ports.clock, step);
    const startedAt = (0,clock/* rfc3339 */.ag)(ports.clock.now());
    const captured = await captureCommand(request.chain, request.command, ports);
    const { size, sha256, exitCode } = captured;
    const recorded = { step, startedAt, finishedAt: (0,clock/* rfc3339 */.ag)(ports.clock.now()), exitCode, size, sha256 };
    const { entries, root } = await appendAll(request.chain, [{ recorded, captured }], { clock: ports.clock });
    ports.signal?.throwIfAborted();
    const failed = entries
        .filter((entry) => entry.exitCode !== 0)
        .map(({ seq }) => (0,logchain_errors/* logchainError */.A)('log-step-failed', { step, exitCode, seq }));
    return report.finish(failed, { chain: request.chain, exitCode, entries, root });
}
async function addFiles(request, ports) {
    const step = (0,entry/* parseStepName */.Zw)(request.step);
    const report = (0,lib_report/* beginReport */.mC)('log-record', ports.clock, step);
    const recordings = [];
    try {
        for (const file of request.files) {
            const startedAt = (0,clock/* rfc3339 */.ag)(ports.clock.now());
            const captured = await captureStream(request.chain, (0,files/* readFileStream */.vY)(file, 'the file'));
            const { size, sha256 } = captured;
            const finishedAt = (0,clock/* rfc3339 */.ag)(ports.clock.now());
            const recorded = { step, startedAt, finishedAt, exitCode: null, size, sha256, file: (0,folder/* formatFileName */.TG)(file) };
            recordings.push({ recorded, captured });
        }
        const { entries, root } = await appendAll(request.chain, recordings, ports);
        return report.finish([], { chain: request.chain, exitCode: null, entries, root });
    }
    finally {
        for (const { captured } of recordings)
            await captured.discard();
    }
}
const appendAll = (dir, recordings, ports) => (0,folder/* withChainLock */.c$)(dir, ports, async (before) => {
    const lines = [...before];
    const entries = [];
    for (const { recorded, captured } of recordings) {
        const { entry, line } = await (0,folder/* appendEntry */.D4)(dir, lines, recorded, captured.path);
        lines.push(line);
        entries.push(entry);
    }
    return { entries, root: (0,tree/* computeChainRoot */.z0)(lines).toString('hex') };
});
const createDocumentAppender = (chain, ports) => async ({ bytes, ...entry }) => {
    const { entries, root } = await recordOutput({ ...entry, chain, output: (0,lib_bytes/* streamOf */.mA)(bytes) }, ports);
    return { seq: entries[0]?.seq ?? 0, root };
};
async function recordOutput(request, ports) {
    const step = (0,entry/* parseStepName */.Zw)(request.step);
    const report = (0,lib_report/* beginReport */.mC)('log-record', ports.clock, step);
    const { chain, exitCode } = request;
    const captured = await captureStream(chain, request.output);
    const { size, sha256 } = captured;
    const [startedAt, finishedAt] = [(0,clock/* rfc3339 */.ag)(request.startedAt), (0,clock/* rfc3339 */.ag)(request.finishedAt)];
    const recorded = { step, startedAt, finishedAt, exitCode, size, sha256 };
    const { entries, root } = await appendAll(chain, [{ recorded, captured }], ports);
    return report.finish([], { chain, exitCode, entries, root });
}


/***/ }),

/***/ 63633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ MAX_BUNDLE_BYTES),
/* harmony export */   Tf: () => (/* binding */ sealChain),
/* harmony export */   gL: () => (/* binding */ readSealBody),
/* harmony export */   qC: () => (/* binding */ MAX_CHECKPOINT_BYTES)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82252);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37749);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87167);
/* harmony import */ var _check_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6804);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13811);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77600);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9240);








const MAX_CHECKPOINT_BYTES = 64 * 1024;
const MAX_BUNDLE_BYTES = 1024 * 1024;
async function sealChain(request, ports) {
    const { chain, by } = request;
    const paths = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePaths */ .LN)(chain);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(chain)) !== 'directory')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-missing', { path: chain });
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_4__/* .beginReport */ .mC)('log-seal', ports.clock, chain);
    return (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .withChainLock */ .c$)(chain, ports, async (lines) => {
        const [first] = lines;
        if (first === undefined)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-empty', { path: chain });
        const { findings } = await (0,_check_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .inspect */ .N)(chain, { lines, incomplete: 0 });
        if (findings[0])
            throw findings[0].error;
        await assertCoversOldSeal(chain, lines);
        const root = (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .computeChainRoot */ .z0)(lines);
        const checkpoint = {
            origin: (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .formatOrigin */ .cp)(first),
            size: lines.length,
            root,
            extensions: [],
        };
        const body = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCheckpointBody */ .Qz)(checkpoint);
        const bundle = by.method === 'keyless' ? await by.sign(Buffer.from(body)) : undefined;
        const text = by.method === 'key' ? (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .signCheckpoint */ .Ch)(checkpoint, (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .ed25519NoteSigner */ .Qd)(checkpoint.origin, by.privateKey)) : body;
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Zf)(paths.leaves, lines.map((line) => `${(0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .hashLine */ .ri)(line).toString('hex')}\n`).join(''));
        if (bundle === undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(paths.bundle, { force: true });
        else
            await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Zf)(paths.bundle, bundle);
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Zf)(paths.checkpoint, text);
        return report.finish([], {
            chain,
            method: by.method,
            origin: checkpoint.origin,
            size: lines.length,
            root: root.toString('hex'),
            checkpointPath: paths.checkpoint,
            ...(bundle === undefined ? {} : { bundlePath: paths.bundle }),
        });
    });
}
const readSealBody = (checkpoint) => {
    const end = checkpoint.indexOf('\n\n');
    return end === -1 ? checkpoint : checkpoint.slice(0, end + 1);
};
async function assertCoversOldSeal(chain, lines) {
    const { checkpoint: path } = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePaths */ .LN)(chain);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(path)) === undefined)
        return;
    const old = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseCheckpointBody */ .CL)(readSealBody((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)(path, MAX_CHECKPOINT_BYTES)).toString('utf8')), path);
    if (old.size > lines.length)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-cut', { seq: lines.length, size: old.size, found: lines.length });
    const root = (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .computeChainRoot */ .z0)(lines.slice(0, old.size));
    if (!root.equals(old.root))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-root-mismatch', {
            expected: old.root.toString('hex'),
            found: root.toString('hex'),
        });
}


/***/ }),

/***/ 9240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cp: () => (/* binding */ formatOrigin),
/* harmony export */   ri: () => (/* binding */ hashLine),
/* harmony export */   z0: () => (/* binding */ computeChainRoot)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77859);


const hashLine = (line) => (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .leafHash */ .Jq)(Buffer.from(line));
function computeChainRoot(lines) {
    const tree = new _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .Frontier */ .CE();
    for (const line of lines)
        tree.append(hashLine(line));
    return tree.root();
}
const formatOrigin = (firstLine) => `mc-actions/log-chain/${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .getHex */ .Qj)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(firstLine)).slice(0, 32)}`;


/***/ }),

/***/ 95527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ readPrivateKey),
/* harmony export */   L0: () => (/* binding */ readSealKey),
/* harmony export */   RR: () => (/* binding */ readPublicKey)
/* harmony export */ });
/* harmony import */ var _lib_keys_key_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87510);
/* harmony import */ var _lib_keys_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40675);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5704);



function readPrivateKey(pem, what) {
    return requireEd25519((0,_lib_keys_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readPkcs8 */ .oM)(pem, what), what, 'private Ed25519');
}
async function readSealKey(pem, what, env) {
    return requireEd25519(await (0,_lib_keys_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readPrivateFile */ .q1)(pem, what, env), what, 'private Ed25519');
}
function readPublicKey(pem, what) {
    return requireEd25519((0,_lib_keys_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readSpki */ .O5)(pem, what), what, 'public Ed25519');
}
function requireEd25519(key, what, expected) {
    if ((0,_lib_keys_read_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinding */ .qd)(key))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('log-key-unreadable', { what, expected, found: key.found });
    if (key.asymmetricKeyType !== 'ed25519')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('log-key-unreadable', { what, expected, found: (0,_lib_keys_key_types_js__WEBPACK_IMPORTED_MODULE_2__/* .describeKey */ .R)(key) });
    return key;
}


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
