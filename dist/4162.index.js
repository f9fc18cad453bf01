export const id = 4162;
export const ids = [4162];
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

/***/ 8056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatCount)
/* harmony export */ });
const formatCount = (count, singular, plural = `${singular}s`) => `${count} ${count === 1 ? singular : plural}`;


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
