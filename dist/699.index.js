export const id = 699;
export const ids = [699,4995];
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
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74995);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


/**
 * A request whose whole (bounded, small) answer is wanted: a body that is cut on the way is asked for again,
 * which `send` alone cannot do.
 */
async function fetchBytes(http, request, maxBytes) {
    return (0,p_retry__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay)(async () => {
        const response = await http.send(request);
        return { response, bytes: await response.bytes(maxBytes) };
    }, {
        retries: request.retries ?? 2,
        minTimeout: 150,
        maxTimeout: 2_000,
        randomize: true,
        ...(request.signal ? { signal: request.signal } : {}),
        shouldRetry: ({ error }) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv && error.code === 'network-unreachable' && error.details['method'] === 'reading',
    });
}


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   w4: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

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


/***/ }),

/***/ 70225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94570);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _holder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64312);






const POLL_MS = 25;
const MAX_POLL_MS = 1_000;
const BREAKING_TAKES_MS = 5_000; // whoever removes a dead holder's lock needs a fraction of this
const LIFE_MS = 60_000;
/**
 * Runs `work` while this process alone holds the lock file at `path`. The file names its holder: one that was killed is
 * found dead at once by whoever counts processes as it did (same boot, same PID namespace: equal host names and numbers
 * say nothing, containers share both). For all others it gives a sign of life every third of `lifeMs`; when there was none
 * for `lifeMs`, by the watcher's own clock (clocks of machines differ), it is dead too. `held` aborts when the lock was
 * lost, as after a suspension of the machine. Throws `locked` when it cannot be had in time.
 */
async function withLock(path, work, options = {}) {
    const { clock = _clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .ml, lifeMs = LIFE_MS, signal } = options;
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
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
}
/** Touches the lock, if it still is ours. A disk that fails for a moment is no reason to stop: another would say so. */
async function beat(path, mark) {
    const there = await look(path);
    if (there?.holder !== mark)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('locked', { path, holder: there?.holder.trim() ?? 'nobody' });
    const now = new Date();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(path, now, now).catch(() => undefined);
}
async function acquire(path, options) {
    const { waitMs = 90_000, lifeMs = LIFE_MS, clock = _clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .ml, signal } = options;
    const mark = `${JSON.stringify({ ...(await (0,_holder_js__WEBPACK_IMPORTED_MODULE_5__/* .thisProcess */ .W)()), id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex') })}\n`;
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
    const deadline = performance.now() + waitMs;
    let seen;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, mark);
        for (let polls = 0;; polls++) {
            // A link, because it appears with its whole content or not at all: an empty lock would tell of no holder.
            if (await create(temporary, path))
                return mark;
            const there = await look(path);
            const now = performance.now();
            const sign = there && `${there.modified} ${there.holder}`;
            if (sign !== undefined && sign !== seen?.sign)
                seen = { sign, since: now };
            const isStill = seen !== undefined && sign === seen.sign && now - seen.since >= lifeMs;
            if (there && (isStill || (await (0,_holder_js__WEBPACK_IMPORTED_MODULE_5__/* .isGone */ .S)(there.holder))))
                await breakLock(path, there, clock);
            else if (now > deadline)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('locked', { path, holder: there?.holder.trim() ?? '' });
            else
                await clock.sleep(Math.min(POLL_MS + polls * POLL_MS * Math.random(), MAX_POLL_MS), signal);
        }
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv || signal?.aborted)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unwritable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    }
}
async function create(temporary, path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(temporary, path);
        return true;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) === 'EEXIST')
            return false;
        throw error;
    }
}
/** Removes a dead holder's lock; two that find it dead at once must not remove the lock of a third that came between. */
async function breakLock(path, dead, clock) {
    const breaking = `${path}.breaking`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(breaking, '', { flag: 'wx' });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) !== 'EEXIST')
            throw error;
        const since = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(breaking).catch(() => undefined);
        if (since && Date.now() - since.mtimeMs > BREAKING_TAKES_MS)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(breaking, { force: true });
        await clock.sleep(POLL_MS);
        return;
    }
    try {
        const there = await look(path);
        if (there?.holder === dead.holder && there.modified === dead.modified)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(breaking, { force: true });
    }
}
/** Through an open file: network file systems look again when a file is opened, and remember its times otherwise. */
async function look(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path).catch(() => undefined);
    try {
        if (!file)
            return undefined;
        return { holder: await file.readFile('utf8'), modified: (await file.stat({ bigint: true })).mtimeNs };
    }
    catch {
        return undefined;
    }
    finally {
        await file?.close();
    }
}


/***/ }),

/***/ 22017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);

function present(report) {
    if (report.type === 'log-record')
        return presentRecord(report);
    return report.type === 'log-seal' ? presentSeal(report) : presentCheck(report);
}
const stepRow = (entry) => [
    String(entry.seq),
    entry.step,
    entry.exitCode === null ? 'file' : String(entry.exitCode),
    (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(entry.size),
    `sha256:${entry.sha256.slice(0, 16)}…`,
];
const COLUMNS = ['entry', 'step', 'exit code', 'size', 'log'];
const presentRecord = (report) => [
    {
        title: 'Recorded',
        lines: [`chain ${report.chain}`, `root ${report.root}`],
        table: { columns: COLUMNS, rows: report.entries.map(stepRow) },
    },
];
const presentSeal = (report) => [
    {
        title: 'Sealed',
        lines: [
            `${report.size} entries, ${report.method === 'key' ? 'by a key' : report.method}`,
            `root ${report.root}`,
            `origin ${report.origin}`,
            `checkpoint ${report.checkpointPath}`,
            ...(report.bundlePath === undefined ? [] : [`bundle ${report.bundlePath}`]),
        ],
    },
];
function presentCheck(report) {
    const wrong = report.firstWrong;
    const step = wrong?.step === undefined ? '' : ` (step "${wrong.step}")`;
    const lines = [
        `${report.size} entries, ${report.sealed ? `the seal covers ${report.sealedSize ?? 'nothing that can be read'}` : 'not sealed'}`,
        `root ${report.root}`,
        ...(report.signer === undefined ? [] : [`sealed by ${report.signer}`]),
        ...(wrong === undefined ? [] : [`the first entry that is wrong: ${wrong.seq}${step}`]),
        ...report.reasons.map(({ code, message }) => `${code}: ${message}`),
    ];
    return [
        {
            title: report.outcome === 'passed' ? 'Log chain is whole' : 'Log chain is NOT whole',
            lines,
            table: { columns: COLUMNS, rows: report.steps.map(stepRow) },
        },
    ];
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
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);



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
    const unusable = (detail) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('signing-config-unusable', { path, detail });
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


/***/ }),

/***/ 195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ identityTokenSource),
/* harmony export */   H: () => (/* binding */ openSigner)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65215);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80292);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(133);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28542);






const MAX_CONFIG_BYTES = 1024 * 1024;
const MAX_TOKEN_BYTES = 64 * 1024;
const AUDIENCE = 'sigstore';
/** A keyless signer by the signing config at `signingConfig`; without one, at the public instance. */
async function openSigner(options) {
    const { http, now, signingConfig: path, identityToken } = options;
    const services = path === undefined
        ? _config_js__WEBPACK_IMPORTED_MODULE_0__/* .PUBLIC_GOOD */ .w
        : (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .readSigningConfig */ .A)((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readFileBounded */ .Y1)(path, MAX_CONFIG_BYTES, 'the signing config')).toString('utf8'), path, now);
    return (0,_signer_js__WEBPACK_IMPORTED_MODULE_2__/* .createSigner */ .r)({ http, services, identityToken });
}
/**
 * Where an OIDC token for Sigstore comes from, asked anew for each signature as tokens live minutes: a file, else the
 * GitHub Actions runtime, else SIGSTORE_ID_TOKEN. The source throws `id-token-unavailable`; no token is ever quoted.
 */
function identityTokenSource(options) {
    const { http, env, file } = options;
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer, SIGSTORE_ID_TOKEN: given } = env;
    if (file !== undefined)
        return async () => (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readFileBounded */ .Y1)(file, MAX_TOKEN_BYTES, 'the identity token')).toString('utf8').trim();
    if (url && bearer)
        return () => fromActions(http, url, bearer);
    if (given)
        return async () => given.trim();
    return async () => {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('id-token-unavailable', {
            detail: 'no token file was given, this is no GitHub Actions job with id-token: write, and SIGSTORE_ID_TOKEN is not set',
        });
    };
}
async function fromActions(http, url, bearer) {
    const request = new URL(url);
    request.searchParams.set('audience', AUDIENCE);
    const { bytes } = await (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchBytes */ .c)(http, { url: request, headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' } }, MAX_TOKEN_BYTES);
    const answer = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(bytes.toString('utf8'), 'the answer of the token service');
    const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
    if (typeof value !== 'string' || value === '')
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('id-token-unavailable', { detail: 'the token service answered without a token' });
    return value;
}


/***/ }),

/***/ 28542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ BUNDLE_V03),
  r: () => (/* binding */ createSigner)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var dist = __webpack_require__(19654);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/http/urls.js
var urls = __webpack_require__(6119);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var sigstore_statement = __webpack_require__(14922);
// EXTERNAL MODULE: ./node_modules/@noble/curves/nist.js + 3 modules
var nist = __webpack_require__(70875);
;// CONCATENATED MODULE: ./build/sigstore/signing/sign-digest.js

/**
 * An ECDSA signature (DER) by a P-256 key over a digest whose bytes are gone: node:crypto always hashes itself, so this
 * is @noble/curves. Randomized, so that signing once more gives another signature.
 */
function signDigest(key, digest) {
    const { d = '' } = key.export({ format: 'jwk' });
    const options = { prehash: false, format: 'der', lowS: false, extraEntropy: true };
    return Buffer.from(nist/* p256 */.s9.sign(digest, Buffer.from(d, 'base64url'), options));
}

// EXTERNAL MODULE: ./build/lib/http/fetch-bytes.js
var fetch_bytes = __webpack_require__(65215);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
;// CONCATENATED MODULE: ./build/sigstore/signing/witness.js





const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const CONFLICT = 409;
const fault = (url, error) => error instanceof errors/* McError */.Hv
    ? error
    : new errors/* McError */.Hv('signing-service-failed', { url: (0,urls/* safeUrl */.Pl)(url), detail: (0,errors/* describe */.q0)(error) }, { cause: error });
/**
 * Rekor v2 takes hashedrekord only, over SHA-256 of the DSSE's pre-authentication encoding; `@sigstore/sign` sends
 * DSSE there, which rekor-tiles 2.3 and later refuse. So this request is ours. Throws `log-entry-exists` when the log
 * has the entry from an earlier try whose answer was lost: it does not prove it again.
 */
async function logInRekorV2(http, baseUrl, { digest, signature, certificatePem }) {
    const request = {
        hashedRekordRequestV002: {
            digest: digest.toString('base64'),
            signature: {
                content: signature.toString('base64'),
                verifier: {
                    x509Certificate: { rawBytes: new external_node_crypto_.X509Certificate(certificatePem).raw.toString('base64') },
                    keyDetails: 'PKIX_ECDSA_P256_SHA_256',
                },
            },
        },
    };
    const url = `${baseUrl.replace(/\/$/, '')}/api/v2/log/entries`;
    const { response, bytes } = await (0,fetch_bytes/* fetchBytes */.c)(http, {
        url,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(request),
        accept: [200, 201, CONFLICT],
    }, MAX_ENTRY_BYTES);
    if (response.status === CONFLICT)
        throw new errors/* McError */.Hv('log-entry-exists', { url: (0,urls/* safeUrl */.Pl)(url) });
    try {
        return dist.TransparencyLogEntry.fromJSON((0,json/* parseJson */.qF)(bytes.toString('utf8'), (0,urls/* safeUrl */.Pl)(url)));
    }
    catch (error) {
        throw fault(url, error);
    }
}
async function logInRekorV1(rekorBaseURL, { digest, signature, certificatePem, envelope }) {
    try {
        const content = envelope
            ? { $case: 'dsseEnvelope', dsseEnvelope: { ...envelope, signatures: [{ sig: signature, keyid: '' }] } }
            : { $case: 'messageSignature', messageSignature: { messageDigest: { algorithm: 1, digest }, signature } };
        const { RekorWitness } = await Promise.all(/* import() */[__webpack_require__.e(4463), __webpack_require__.e(2830), __webpack_require__.e(2088), __webpack_require__.e(5179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19));
        const { tlogEntries } = await new RekorWitness({
            rekorBaseURL,
            entryType: 'dsse',
            timeout: 20_000,
            retry: 2,
        }).testify(content, certificatePem);
        const [entry] = tlogEntries;
        if (!entry)
            throw new errors/* McError */.Hv('signing-service-failed', { url: (0,urls/* safeUrl */.Pl)(rekorBaseURL), detail: 'it gave no entry' });
        return entry;
    }
    catch (error) {
        throw fault(rekorBaseURL, error);
    }
}
/** RFC 3161: a time stamp over the signature. `url` is that of the authority's endpoint. */
async function timestamp(url, signature) {
    try {
        const tsaBaseURL = url.replace(/\/api\/v1\/timestamp\/?$/, '');
        const messageDigest = { algorithm: 1, digest: Buffer.alloc(32) }; // not looked at: the time is over the signature
        const content = { $case: 'messageSignature', messageSignature: { messageDigest, signature } };
        const { TSAWitness: Witness } = await Promise.all(/* import() */[__webpack_require__.e(4463), __webpack_require__.e(2830), __webpack_require__.e(2088), __webpack_require__.e(5179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19));
        const { rfc3161Timestamps } = await new Witness({ tsaBaseURL, timeout: 20_000, retry: 2 }).testify(content);
        const [stamp] = rfc3161Timestamps;
        if (!stamp)
            throw new errors/* McError */.Hv('signing-service-failed', { url: (0,urls/* safeUrl */.Pl)(url), detail: 'it gave no timestamp' });
        return stamp.signedTimestamp;
    }
    catch (error) {
        throw fault(url, error);
    }
}

;// CONCATENATED MODULE: ./build/sigstore/signing/signer.js







const BUNDLE_V03 = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** A keyless signer: ephemeral P-256 key, certificate by OIDC identity, transparency log, time stamp. */
function createSigner({ http, services, identityToken }) {
    const certify = async (key, publicKey) => {
        // The holder signs the proof of possession. FulcioSigner signs the data as well: that must be ours, streamed, so it gets none.
        const keyHolder = {
            sign: async (data) => ({
                signature: (0,external_node_crypto_.sign)('sha256', data, key),
                key: { $case: 'publicKey', publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() },
            }),
        };
        const provider = { getToken: identityToken };
        const { FulcioSigner } = await Promise.all(/* import() */[__webpack_require__.e(4463), __webpack_require__.e(2830), __webpack_require__.e(2088), __webpack_require__.e(5179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19)); // not for those who only verify: it brings an HTTP client
        const fulcio = new FulcioSigner({
            fulcioBaseURL: services.fulcio,
            identityProvider: provider,
            keyHolder,
            timeout: 20_000,
            retry: 2,
        });
        const { key: certified } = await fulcio.sign(Buffer.alloc(0)).catch((error) => {
            const own = mcErrorIn(error);
            throw (own ??
                new errors/* McError */.Hv('signing-service-failed', { url: (0,urls/* safeUrl */.Pl)(services.fulcio), detail: (0,errors/* describe */.q0)(error) }, { cause: error }));
        });
        if (certified.$case !== 'x509Certificate')
            throw new errors/* McError */.Hv('signing-service-failed', { url: (0,urls/* safeUrl */.Pl)(services.fulcio), detail: 'it gave no certificate' });
        return certified.certificate;
    };
    const witness = async (signed) => {
        const tlogEntries = [];
        for (const { url, version } of services.rekor) {
            tlogEntries.push(version === 2 ? await logInRekorV2(http, url, signed) : await logInRekorV1(url, signed));
        }
        const stamps = [];
        for (const url of services.tsa)
            stamps.push({ signedTimestamp: await timestamp(url, signed.signature) });
        return {
            content: { $case: 'certificate', certificate: { rawBytes: new external_node_crypto_.X509Certificate(signed.certificatePem).raw } },
            tlogEntries,
            timestampVerificationData: { rfc3161Timestamps: stamps },
        };
    };
    /**
     * Has a signature witnessed. Where the log has that entry already, because its answer to our earlier try was lost, the
     * signature is made once more: each is another entry, with the same key and certificate.
     */
    const signed = async (privateKey, what, first) => {
        try {
            return { signature: first, material: await witness({ ...what, signature: first }) };
        }
        catch (error) {
            if (!(error instanceof errors/* McError */.Hv) || error.code !== 'log-entry-exists')
                throw error;
            const signature = signDigest(privateKey, what.digest);
            return { signature, material: await witness({ ...what, signature }) };
        }
    };
    const bundleOf = (verificationMaterial, content) => Buffer.from(JSON.stringify(dist.Bundle.toJSON({ mediaType: BUNDLE_V03, verificationMaterial, content })));
    return {
        signMessage: async (content) => {
            const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
            const [hash, signing] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createSign)('sha256')];
            for await (const chunk of content) {
                hash.update(chunk);
                signing.update(chunk);
            }
            const [digest, first] = [hash.digest(), signing.sign(privateKey)];
            const certificatePem = await certify(privateKey, publicKey);
            const { signature, material } = await signed(privateKey, { digest, certificatePem }, first);
            return bundleOf(material, {
                $case: 'messageSignature',
                messageSignature: { messageDigest: { algorithm: 1, digest }, signature },
            });
        },
        signStatement: async (statement) => {
            const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
            const payload = (0,sigstore_statement/* statementBytes */.Tp)(statement);
            const encoded = (0,sigstore_statement/* preAuthEncoding */.JC)(sigstore_statement/* IN_TOTO_PAYLOAD_TYPE */.T4, payload);
            const first = (0,external_node_crypto_.sign)('sha256', encoded, privateKey);
            const envelope = { payload, payloadType: sigstore_statement/* IN_TOTO_PAYLOAD_TYPE */.T4 };
            const digest = (0,external_node_crypto_.createHash)('sha256').update(encoded).digest();
            const certificatePem = await certify(privateKey, publicKey);
            const { signature, material } = await signed(privateKey, { digest, certificatePem, envelope }, first);
            return bundleOf(material, {
                $case: 'dsseEnvelope',
                dsseEnvelope: { ...envelope, signatures: [{ sig: signature, keyid: '' }] },
            });
        },
    };
}
/** The token's provider is ours: what it throws is told as it is, not as a failure of the CA. */
function mcErrorIn(error) {
    for (let at = error, depth = 0; at !== undefined && at !== null && depth < 6; depth++) {
        if (at instanceof errors/* McError */.Hv)
            return at;
        at = typeof at === 'object' && 'cause' in at ? at.cause : undefined;
    }
    return undefined;
}


/***/ }),

/***/ 77859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ Frontier),
/* harmony export */   E7: () => (/* binding */ nodeOf),
/* harmony export */   FA: () => (/* binding */ HASH_BYTES),
/* harmony export */   JM: () => (/* binding */ rootOfFull),
/* harmony export */   Jq: () => (/* binding */ leafHash),
/* harmony export */   q3: () => (/* binding */ putLeafHash),
/* harmony export */   zB: () => (/* binding */ nodeHash),
/* harmony export */   zg: () => (/* binding */ EMPTY_ROOT)
/* harmony export */ });
/* unused harmony export leafHashes */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const HASH_BYTES = 32;
// Node's one-shot hash gives a string of 32 one-byte characters in a third of the time that it takes to give a Buffer.
const digest = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', data, 'binary');
const put = (hashed, target, at) => {
    target.write(hashed, at, HASH_BYTES, 'latin1');
};
function hashOf(data) {
    const out = Buffer.allocUnsafe(HASH_BYTES);
    put(digest(data), out, 0);
    return out;
}
// One buffer each for all: the hash is taken before anything else can run.
const pair = Buffer.alloc(1 + 2 * HASH_BYTES, 1);
let leaf = Buffer.alloc(4096);
const MAX_KEPT = 128 * 1024;
function leafInput(data) {
    if (data.length >= leaf.length)
        leaf = Buffer.alloc(data.length + 1);
    leaf[0] = 0;
    leaf.set(data, 1);
    const input = leaf.subarray(0, data.length + 1);
    if (leaf.length > MAX_KEPT)
        leaf = Buffer.alloc(4096); // a large one is not kept
    return input;
}
/** RFC 6962 section 2.1: H(0x00 || data). */
const leafHash = (data) => hashOf(leafInput(data));
/** RFC 6962 section 2.1: H(0x01 || left || right). */
function nodeHash(left, right) {
    pair.set(left, 1);
    pair.set(right, 1 + HASH_BYTES);
    return hashOf(pair);
}
/** The root of the tree with no leaves. */
const EMPTY_ROOT = hashOf(new Uint8Array());
/** The hashes of leaves, joined. */
function leafHashes(leaves) {
    const out = Buffer.allocUnsafe(leaves.length * HASH_BYTES);
    for (let i = 0; i < leaves.length; i++)
        put(digest(leafInput(leaves[i] ?? EMPTY_ROOT)), out, i * HASH_BYTES);
    return out;
}
/** Puts the hash of the leaf that lies in `bytes` from `from` to before `to` into `hashes`, as number `i`. */
function putLeafHash(bytes, from, to, hashes, i) {
    if (to - from >= leaf.length)
        leaf = Buffer.alloc(to - from + 1); // at most what an entry can have
    leaf[0] = 0;
    bytes.copy(leaf, 1, from, to);
    put(digest(leaf.subarray(0, to - from + 1)), hashes, i * HASH_BYTES);
}
/** The hash over hash number `at` of `hashes` and the one after it. */
function nodeOf(hashes, at) {
    hashes.copy(pair, 1, at * HASH_BYTES, (at + 2) * HASH_BYTES);
    return hashOf(pair);
}
/** The root over 2^k hashes, joined: of a full tile the hash that stands for it one level up. */
function rootOfFull(hashes) {
    if (hashes.length <= HASH_BYTES)
        return hashes;
    const row = Buffer.allocUnsafe(hashes.length / 2);
    let below = hashes;
    for (let count = row.length / HASH_BYTES; count >= 1; count = Math.floor(count / 2)) {
        for (let i = 0; i < count; i++) {
            below.copy(pair, 1, 2 * i * HASH_BYTES, 2 * (i + 1) * HASH_BYTES);
            put(digest(pair), row, i * HASH_BYTES);
        }
        below = row;
    }
    return row.subarray(0, HASH_BYTES);
}
/** A tree that only grows and only tells its root: O(log n) memory. */
class Frontier {
    #size = 0;
    /** Of the full subtrees, by height, as {@link digest} gives them; those of a bit that is 0 in the size are old. */
    #nodes = [];
    get size() {
        return this.#size;
    }
    append(leaf) {
        let node = Buffer.from(leaf.buffer, leaf.byteOffset, leaf.byteLength).toString('latin1');
        let height = 0;
        for (let count = this.#size; count % 2 === 1; count = (count - 1) / 2) {
            put(this.#nodes[height] ?? '', pair, 1);
            put(node, pair, 1 + HASH_BYTES);
            node = digest(pair);
            height++;
        }
        this.#nodes[height] = node;
        this.#size++;
    }
    root() {
        let root;
        for (let count = this.#size, height = 0; count > 0; count = Math.floor(count / 2), height++) {
            if (count % 2 === 0)
                continue;
            const node = this.#nodes[height] ?? '';
            if (root === undefined)
                root = node;
            else {
                put(node, pair, 1);
                put(root, pair, 1 + HASH_BYTES);
                root = digest(pair);
            }
        }
        return root === undefined ? EMPTY_ROOT : Buffer.from(root, 'latin1');
    }
}


/***/ }),

/***/ 95527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readPrivateKey),
/* harmony export */   R: () => (/* binding */ readPublicKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


/** An Ed25519 private key, PKCS #8 PEM. The key is in no message. Throws `log-key-unreadable`; `what` names the source. */
function readPrivateKey(pem, what) {
    return read(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(Buffer.from(pem)), what, 'private Ed25519');
}
/** An Ed25519 public key, SubjectPublicKeyInfo PEM; a private one is refused, it should not lie about where seals are checked. */
function readPublicKey(pem, what) {
    return read(() => {
        const bytes = Buffer.from(pem);
        if (bytes.includes('PRIVATE KEY'))
            throw new TypeError('it is a private key');
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(bytes);
    }, what, 'public Ed25519');
}
function read(open, what, expected) {
    let key;
    try {
        key = open();
    }
    catch (error) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('log-key-unreadable', { what, expected }, { cause: error });
    }
    if (key.asymmetricKeyType !== 'ed25519')
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('log-key-unreadable', { what, expected });
    return key;
}


/***/ }),

/***/ 98889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FW: () => (/* binding */ rootFrom),
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   IM: () => (/* binding */ rootsFromConsistency),
/* harmony export */   Ko: () => (/* binding */ verifyConsistency),
/* harmony export */   jV: () => (/* binding */ inclusionProofFrom),
/* harmony export */   xJ: () => (/* binding */ consistencyProofFrom),
/* harmony export */   yR: () => (/* binding */ verifyInclusion)
/* harmony export */ });
/* unused harmony exports splitPoint, inclusionProof, consistencyProof, rootFromInclusion */
/* harmony import */ var _hashing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77859);

/** The largest power of two below `n` (n > 1): where RFC 6962 splits a tree. */
function splitPoint(n) {
    let k = 1;
    while (k * 2 < n)
        k *= 2;
    return k;
}
const isPowerOfTwo = (n) => splitPoint(n + 1) === n;
function rangeRoot(from, to, subtrees) {
    const size = to - from;
    if (size === 0)
        return _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_ROOT */ .zg;
    if (isPowerOfTwo(size))
        return subtrees(Math.log2(size), from / size);
    const k = splitPoint(size);
    return (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeHash */ .zB)(rangeRoot(from, from + k, subtrees), rangeRoot(from + k, to, subtrees));
}
/** The root of the first `size` leaves, out of full subtrees. */
const rootFrom = (size, subtrees) => rangeRoot(0, size, subtrees);
/** RFC 6962 section 2.1.1: the path from leaf `index` to the root, sibling first. Throws RangeError. */
function inclusionProofFrom(index, size, subtrees) {
    if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
        throw new RangeError('no such leaf');
    const walk = (from, to) => {
        if (to - from === 1)
            return [];
        const middle = from + splitPoint(to - from);
        return index < middle
            ? [...walk(from, middle), rangeRoot(middle, to, subtrees)]
            : [...walk(middle, to), rangeRoot(from, middle, subtrees)];
    };
    return walk(0, size);
}
/** RFC 6962 section 2.1.2: that the tree of `oldSize` leaves is a beginning of that of `size`. Throws RangeError. */
function consistencyProofFrom(oldSize, size, subtrees) {
    if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(size) || oldSize < 0 || oldSize > size)
        throw new RangeError('no such size');
    const walk = (old, from, to, whole) => {
        if (old === to - from)
            return whole ? [] : [rangeRoot(from, to, subtrees)];
        const k = splitPoint(to - from);
        return old <= k
            ? [...walk(old, from, from + k, whole), rangeRoot(from + k, to, subtrees)]
            : [...walk(old - k, from + k, to, false), rangeRoot(from, from + k, subtrees)];
    };
    return oldSize === 0 ? [] : walk(oldSize, 0, size, true);
}
const overLeaves = (leaves) => (height, index) => (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .rootOfFull */ .JM)(Buffer.concat(leaves.slice(index * 2 ** height, (index + 1) * 2 ** height)));
/** The root over leaf hashes. */
const rootOf = (leaves) => rootFrom(leaves.length, overLeaves(leaves));
const inclusionProof = (leaves, index) => inclusionProofFrom(index, leaves.length, overLeaves(leaves));
const consistencyProof = (leaves, oldSize) => consistencyProofFrom(oldSize, leaves.length, overLeaves(leaves));
/** The root that a proof leads to; undefined when it has the wrong length for its place. RFC 9162 section 2.1.3.2. */
function rootFromInclusion(leaf, index, size, proof) {
    if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
        return undefined;
    let fn = index;
    let sn = size - 1;
    let root = leaf;
    for (const sibling of proof) {
        if (sn === 0)
            return undefined;
        if (fn % 2 === 1 || fn === sn) {
            root = (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeHash */ .zB)(sibling, root);
            while (fn % 2 === 0 && fn !== 0) {
                fn = Math.floor(fn / 2);
                sn = Math.floor(sn / 2);
            }
        }
        else
            root = (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeHash */ .zB)(root, sibling);
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
    }
    return sn === 0 ? root : undefined;
}
const verifyInclusion = (leaf, index, size, proof, root) => rootFromInclusion(leaf, index, size, proof)?.equals(root) ?? false;
/**
 * The two roots that a consistency proof leads to: of the tree of `oldSize` leaves, and of that of `size`; undefined
 * when it has the wrong length. RFC 9162 section 2.1.4.2, for 0 < oldSize < size. The two are held against the signed
 * ones apart, because they say different things: a wrong new root is a broken proof, a wrong old root a fork.
 */
function rootsFromConsistency(oldSize, oldRoot, size, proof) {
    if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(size) || oldSize <= 0 || oldSize >= size)
        return undefined;
    const path = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : [...proof];
    const first = path.shift();
    if (first === undefined)
        return undefined;
    let fn = oldSize - 1;
    let sn = size - 1;
    while (fn % 2 === 1) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
    }
    let fr = first;
    let sr = first;
    for (const sibling of path) {
        if (sn === 0)
            return undefined;
        if (fn % 2 === 1 || fn === sn) {
            fr = (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeHash */ .zB)(sibling, fr);
            sr = (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeHash */ .zB)(sibling, sr);
            while (fn % 2 === 0 && fn !== 0) {
                fn = Math.floor(fn / 2);
                sn = Math.floor(sn / 2);
            }
        }
        else
            sr = (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeHash */ .zB)(sr, sibling);
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
    }
    return sn === 0 ? { old: fr, new: sr } : undefined;
}
/** Whether a tree of `oldSize` with `oldRoot` is a beginning of that of `size` with `root`. */
function verifyConsistency(oldSize, oldRoot, size, root, proof) {
    if (oldSize > size || (oldSize === 0 && !oldRoot.equals(_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY_ROOT */ .zg)))
        return false;
    if (oldSize === size)
        return proof.length === 0 && oldRoot.equals(root);
    if (oldSize === 0)
        return proof.length === 0;
    const roots = rootsFromConsistency(oldSize, oldRoot, size, proof);
    return roots?.old.equals(oldRoot) === true && roots.new.equals(root);
}


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
// EXTERNAL MODULE: ./build/sigstore/signing/signer.js + 2 modules
var signer = __webpack_require__(28542);
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
        if (bundle.mediaType !== signer/* BUNDLE_V03 */.H)
            throw new TypeError(`its media type is not ${signer/* BUNDLE_V03 */.H}`);
        if (JSON.stringify((0,dist.bundleToJSON)(bundle)) !== bytes.toString('utf8'))
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

// EXTERNAL MODULE: ./build/verify/judge.js + 5 modules
var judge = __webpack_require__(88468);
// EXTERNAL MODULE: ./build/verify/requirement.js + 1 modules
var verify_requirement = __webpack_require__(84266);
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
    const request = { subject: digest, digests: { sha256: (0,lib_digest/* hexOf */.ZD)(digest) }, trust };
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
    issuer: identity?.issuer ?? 'the policy',
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
