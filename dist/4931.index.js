export const id = 4931;
export const ids = [4931];
export const modules = {

/***/ 55199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ bypass_commands)
});

// EXTERNAL MODULE: ./build/bypass/from-github/doctor.js + 12 modules
var doctor = __webpack_require__(88728);
// EXTERNAL MODULE: ./build/bypass/doctor/present.js
var present = __webpack_require__(90982);
// EXTERNAL MODULE: ./build/lib/exit-codes.js
var exit_codes = __webpack_require__(72281);
// EXTERNAL MODULE: ./build/cli/bypass-github.js
var bypass_github = __webpack_require__(11777);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(33192);
// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
;// CONCATENATED MODULE: ./build/cli/bypass-doctor.js





const commands = [
    (0,command/* defineCommand */.N)({
        path: 'bypass doctor',
        summary: 'check the settings on GitHub that a bypass relies on: exit 0 if nothing is open, 1 if something is',
        options: {
            environment: (0,parameters/* text */.Qq)('--environment <name>', 'the environment that has the deploy credentials', 'production'),
            check: (0,parameters/* text */.Qq)('--check <name>', 'the required check of the gate', 'promotion-gate / gate'),
            workflow: (0,parameters/* text */.Qq)('--workflow <file>', 'the workflow that calls the gate', '.github/workflows/promotion-gate.yml'),
            repo: bypass_github/* repoOption */.kF,
        },
        example: 'mc bypass doctor --repo acme/app --environment production',
        run: async (options, context) => {
            const { report, isComplete } = await (0,doctor/* examineSettings */.T)(options, context);
            const exitCode = !isComplete ? exit_codes/* EXIT */.d.usage : report.outcome === 'passed' ? exit_codes/* EXIT */.d.done : exit_codes/* EXIT */.d.refused;
            return { report, text: (0,present/* presentDoctor */.D)(report), exitCode };
        },
    }),
];

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/bypass/from-github/open-request.js + 2 modules
var open_request = __webpack_require__(66967);
// EXTERNAL MODULE: ./build/bypass/from-github/context.js
var from_github_context = __webpack_require__(63201);
// EXTERNAL MODULE: ./build/bypass/present-lifecycle.js
var present_lifecycle = __webpack_require__(46159);
// EXTERNAL MODULE: ./build/bypass/from-github/revoke.js
var revoke = __webpack_require__(59094);
// EXTERNAL MODULE: ./build/bypass/from-github/report-period.js + 1 modules
var report_period = __webpack_require__(6788);
// EXTERNAL MODULE: ./build/bypass/texts/report-markdown.js
var report_markdown = __webpack_require__(58006);
// EXTERNAL MODULE: ./build/bypass/texts/report-page.js + 1 modules
var report_page = __webpack_require__(78622);
// EXTERNAL MODULE: ./build/bypass/texts/report-metrics.js
var report_metrics = __webpack_require__(57506);
// EXTERNAL MODULE: ./build/bypass/from-github/sweep.js
var sweep = __webpack_require__(55074);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/printable.js
var printable = __webpack_require__(54939);
// EXTERNAL MODULE: ./build/cli/bypass-offline.js
var bypass_offline = __webpack_require__(73187);
// EXTERNAL MODULE: ./build/cli/bypass-request-options.js
var bypass_request_options = __webpack_require__(56746);
// EXTERNAL MODULE: ./build/cli/metrics-output.js
var metrics_output = __webpack_require__(18948);
;// CONCATENATED MODULE: ./build/cli/bypass-life.js












const REQUEST = { ...bypass_request_options/* REQUEST_OPTIONS */.z, repo: bypass_github/* repoOption */.kF, ...bypass_offline/* OFFLINE_REQUEST_OPTIONS */.DA };
async function request({ repo, offline, requester, repositoryId, out, ...given }, context) {
    const options = { offline, requester, repositoryId, out };
    if (offline) {
        (0,bypass_offline/* refuseWithOffline */.Ip)({ repo }, 'bypass request');
        return (0,bypass_offline/* requestOffline */.zf)({ ...given, ...options }, context);
    }
    (0,bypass_offline/* refuseWithoutOffline */.yb)(options, 'bypass request');
    const values = (0,bypass_request_options/* readRequestOptions */.w)(given, 'bypass request');
    const report = await (0,open_request/* openRequest */.Gh)((0,from_github_context/* openBypassContext */.k1)({ repo }, context), values);
    return { report, text: (0,present_lifecycle/* presentRequest */.R_)(report) };
}
const REVOKE = {
    pr: (0,parameters/* count */.U9)('--pr <n>', 'the pull request of the request (required)', bypass_github/* MAX_PULL_NUMBER */.rk),
    reason: (0,parameters/* requiredText */.$4)('--reason <text>', 'why the bypass must end, for the people who approved it'),
    repo: bypass_github/* repoOption */.kF,
};
const MAX_REASON = 1_000;
async function bypass_life_revoke({ pr, reason, repo }, context) {
    const command = 'bypass revoke';
    if (pr === undefined)
        throw (0,errors/* baseError */.O)('usage', { detail: '--pr is required', command });
    if (reason.trim() === '' || reason.length > MAX_REASON)
        throw (0,errors/* baseError */.O)('option-invalid', {
            option: '--reason',
            given: reason,
            expected: 'text of 1 to 1000 characters',
            command,
        });
    const report = await (0,revoke/* revokeRequest */._)((0,from_github_context/* openBypassContext */.k1)({ repo }, context), { pr, reason });
    return { report, text: (0,present_lifecycle/* presentRevocation */.KI)(report) };
}
const REPORT = {
    from: (0,parameters/* requiredText */.$4)('--from <day>', 'the first UTC day, like 2026-12-01'),
    to: (0,parameters/* requiredText */.$4)('--to <day>', 'the last UTC day, inclusive'),
    repo: bypass_github/* repoOption */.kF,
    markdown: (0,parameters/* text */.Qq)('--markdown <file>', 'a file for the report as Markdown'),
    html: (0,parameters/* text */.Qq)('--html <file>', 'a file for the report as a page for auditors'),
    metrics: (0,parameters/* text */.Qq)('--metrics <file>', 'a file for OpenMetrics text: mc_bypass_events_total by outcome'),
    push: metrics_output/* PUSH */.LB,
};
const SWEEP = { repo: bypass_github/* repoOption */.kF, ...metrics_output/* METRICS_OUTPUTS */.vm };
async function report({ from, to, repo, metrics, push, ...files }, context) {
    (0,report_period/* parsePeriod */.D)({ from, to });
    const publish = (0,metrics_output/* openMetricsOutput */.lP)({ metrics, push }, { command: 'bypass report' }, context);
    const found = await (0,report_period/* reportPeriod */.Q)((0,from_github_context/* openBypassContext */.k1)({ repo }, context), { from, to });
    const print = (0,printable.createPrintable)({});
    const write = async (path, format) => {
        if (path !== undefined)
            await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.resolve)(context.cwd, path), print.text(await format()));
    };
    await write(files.markdown, () => (0,report_markdown/* formatPeriodMarkdown */.a)(found));
    await write(files.html, () => (0,report_page/* renderPeriodPage */.F)(found));
    await publish((0,report_metrics/* createPeriodMetrics */.d)(found));
    return { report: found, text: (0,present_lifecycle/* presentPeriod */.jz)(found) };
}
const bypass_life_commands = [
    (0,command/* defineCommand */.N)({
        path: 'bypass request',
        summary: 'request a bypass of a gate: open a pull request, and ask the three teams to approve it',
        options: REQUEST,
        example: 'mc bypass request --gate freeze --digest sha256:DIGEST --environment production --sha COMMIT \\\n    --severity SEV-1 --ttl 4h --incident https://status.example.com/4711 --reason "Region lost"',
        run: request,
    }),
    (0,command/* defineCommand */.N)({
        path: 'bypass revoke',
        summary: 'end a bypass for good, whether it was used or not',
        options: REVOKE,
        example: 'mc bypass revoke --pr 42 --reason "The fix is in the regular release."',
        run: bypass_life_revoke,
    }),
    (0,command/* defineCommand */.N)({
        path: 'bypass sweep',
        summary: 'clean up after bypasses that ended: report, deployments, post-mortem issue; exit 3 if something is left',
        options: SWEEP,
        example: 'mc bypass sweep --json',
        run: async ({ repo, ...outputs }, context) => {
            const publish = (0,metrics_output/* openMetricsOutput */.lP)(outputs, { command: 'bypass sweep' }, context);
            const found = await (0,sweep/* sweepBypasses */.l3)((0,from_github_context/* openBypassContext */.k1)({ repo }, context));
            await publish((0,report_metrics/* createSweepMetrics */.I)(found));
            return { report: found, text: (0,present_lifecycle/* presentSweep */.Ku)(found), exitCode: found.failed.length === 0 ? exit_codes/* EXIT */.d.done : exit_codes/* EXIT */.d.fault };
        },
    }),
    (0,command/* defineCommand */.N)({
        path: 'bypass report',
        summary: 'report the bypasses of a period, for auditors',
        options: REPORT,
        example: 'mc bypass report --from 2026-12-01 --to 2026-12-31 --html bypasses.html',
        run: report,
    }),
];

;// CONCATENATED MODULE: ./build/cli/bypass.js




const bypass_commands = [...bypass_github/* commands */.Pi, ...bypass_life_commands, ...bypass_offline/* commands */.Pi, ...commands];


/***/ }),

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

/***/ 90162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YX: () => (/* binding */ convertLegacyLayer),
/* harmony export */   cf: () => (/* binding */ assertSimpleSigning),
/* harmony export */   gi: () => (/* binding */ convertLogEntry),
/* harmony export */   mg: () => (/* binding */ rekorBundle),
/* harmony export */   rs: () => (/* binding */ convertCertificate)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45176);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43547);







const SIGNATURE = 'dev.cosignproject.cosign/signature';
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const BUNDLE = 'dev.sigstore.cosign/bundle';
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp';
const MAX_DEPTH = 20;
const rekorBundle = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    SignedEntryTimestamp: zod__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39(),
    Payload: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        body: zod__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39(),
        integratedTime: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
        logIndex: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
        logID: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/),
    }),
});
const timestampResponse = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ SignedRFC3161Timestamp: zod__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39() });
const entryBody = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(50), apiVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(50) });
const read = (schema, text, what) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .conform */ .fj)(schema, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text, what, MAX_DEPTH), what);
function convertLogEntry(text) {
    const { SignedEntryTimestamp, Payload } = read(rekorBundle, text, BUNDLE);
    const { kind, apiVersion } = read(entryBody, Buffer.from(Payload.body, 'base64').toString('utf8'), 'the body of the log entry');
    return {
        logIndex: String(Payload.logIndex),
        logId: { keyId: Buffer.from(Payload.logID, 'hex').toString('base64') },
        kindVersion: { kind, version: apiVersion },
        integratedTime: String(Payload.integratedTime),
        inclusionPromise: { signedEntryTimestamp: SignedEntryTimestamp },
        canonicalizedBody: Payload.body,
    };
}
function convertCertificate(pem) {
    const [, base64] = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem) ?? [];
    if (base64 === undefined)
        throw new TypeError(`the annotation ${CERTIFICATE} is not a certificate in PEM`);
    return base64.replace(/\s/g, '');
}
function convertLegacyLayer({ mediaType, bytes, annotations }, what) {
    const isSignature = mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .SIMPLE_SIGNING */ .Nj;
    try {
        const certificate = annotations[CERTIFICATE];
        const timestamp = annotations[TIMESTAMP];
        const bundle = {
            mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .BUNDLE_V01 */ .tT,
            verificationMaterial: {
                ...(certificate
                    ? { x509CertificateChain: { certificates: [{ rawBytes: convertCertificate(certificate) }] } }
                    : { publicKey: { hint: '' } }),
                tlogEntries: annotations[BUNDLE] ? [convertLogEntry(annotations[BUNDLE])] : [],
                ...(timestamp && isSignature
                    ? {
                        timestampVerificationData: {
                            rfc3161Timestamps: [
                                { signedTimestamp: read(timestampResponse, timestamp, TIMESTAMP).SignedRFC3161Timestamp },
                            ],
                        },
                    }
                    : {}),
            },
            ...(isSignature
                ? {
                    messageSignature: {
                        messageDigest: { algorithm: 'SHA2_256', digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(bytes).toString('base64') },
                        signature: annotations[SIGNATURE] ?? '',
                    },
                }
                : { dsseEnvelope: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes.toString('utf8'), what, MAX_DEPTH) }),
        };
        return { bytes: Buffer.from(JSON.stringify(bundle)), ...(isSignature ? { payload: bytes } : {}) };
    }
    catch (error) {
        const detail = error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv ? error.message : (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error);
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .sigstoreError */ .J)('bundle-malformed', { what, detail }, { cause: error });
    }
}
const simpleSigning = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    critical: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('cosign container image signature'),
        image: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ 'docker-manifest-digest': zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200) }),
    }),
});
function assertSimpleSigning(payload, expected, what) {
    let named;
    try {
        named = read(simpleSigning, payload.toString('utf8'), what).critical.image['docker-manifest-digest'];
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .sigstoreError */ .J)('statement-malformed', { detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error) }, { cause: error });
    }
    if (named !== expected)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .sigstoreError */ .J)('subject-mismatch', { expected, found: named });
}


/***/ }),

/***/ 17315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TD: () => (/* binding */ formatKey),
/* harmony export */   ew: () => (/* binding */ readStoreAccess),
/* harmony export */   sC: () => (/* binding */ parseStoreLocation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79575);

function parseStoreLocation(text) {
    const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
    if (bucket === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .storeError */ .g)('store-location-malformed', { given: text });
    return { bucket, prefix: prefix.replace(/^\/+|\/+$/g, '') };
}
const formatKey = ({ prefix }, name) => prefix === '' ? name : `${prefix}/${name}`;
function readStoreAccess(env, named) {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken, } = env;
    if (!accessKeyId || !secretAccessKey)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .storeError */ .g)('store-credentials-missing');
    const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1';
    return {
        endpoint: named ?? (env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || `https://s3.${region}.amazonaws.com`),
        region,
        credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
    };
}


/***/ }),

/***/ 20370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ openS3Store)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/store/errors.js
var store_errors = __webpack_require__(79575);
;// CONCATENATED MODULE: ./build/store/idle.js

function createIdleGuard(ms, what) {
    const controller = new AbortController();
    const limit = `${ms / 1000} s`;
    const fault = () => controller.abort((0,errors/* baseError */.O)('network-timeout', { ...what, limit, attempts: 1 }));
    let timer = setTimeout(fault, ms);
    const touch = () => {
        clearTimeout(timer);
        timer = setTimeout(fault, ms);
    };
    return {
        signal: controller.signal,
        watch: (content) => async function* () {
            for await (const chunk of content()) {
                touch();
                yield chunk;
            }
            touch();
        },
        end: () => clearTimeout(timer),
    };
}

// EXTERNAL MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var aws4fetch_esm = __webpack_require__(12580);
// EXTERNAL MODULE: ./build/lib/http/urls.js
var urls = __webpack_require__(6119);
// EXTERNAL MODULE: ./build/lib/http/fetch-bytes.js
var fetch_bytes = __webpack_require__(65215);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./node_modules/sax/lib/sax.js
var sax = __webpack_require__(42560);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
;// CONCATENATED MODULE: ./build/store/xml.js



const MAX_BYTES = 8 * 1024 * 1024;
const MAX_NODES = 50_000;
const MAX_DEPTH = 16;
const MAX_TEXT = 16 * 1024;
const MAX_ATTRIBUTES = 16;
const PIECE_BYTES = 64 * 1024;
const MAX_REFUSAL_CHARACTERS = 64 * 1024;
const ENTITIES = { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" };
class XmlReader {
    #parser = new sax.SAXParser(true, {});
    #open = [];
    #nodes = 0;
    #attributes = 0;
    root;
    constructor(onClose = () => { }) {
        const parser = this.#parser;
        parser.ENTITIES = Object.assign(Object.create(null), ENTITIES);
        parser.onerror = (error) => {
            throw error;
        };
        parser.ondoctype = () => refuse('a document type declaration');
        parser.onsgmldeclaration = () => refuse('a declaration');
        parser.onattribute = () => {
            if (++this.#attributes > MAX_ATTRIBUTES)
                refuse(`more than ${MAX_ATTRIBUTES} attributes on one element`);
        };
        parser.onopentag = ({ name }) => this.#openElement(name);
        parser.ontext = (text) => this.#addText(text);
        parser.onopencdata = () => this.#countNode();
        parser.oncdata = (text) => this.#addText(text);
        parser.onclosetag = () => {
            const element = this.#open.pop();
            if (!element)
                return;
            const parent = this.#open.at(-1);
            if (parent)
                parent.children.push(element);
            else
                this.root = element;
            onClose(element);
        };
    }
    write(text) {
        this.#parser.write(text);
    }
    close() {
        this.#parser.close();
        return this.root ?? refuse('no element');
    }
    #openElement(name) {
        this.#attributes = 0;
        if (this.root)
            refuse('a second root element');
        this.#countNode();
        if (this.#open.length >= MAX_DEPTH)
            refuse(`elements nested deeper than ${MAX_DEPTH}`);
        this.#open.push({ name, text: '', children: [] });
    }
    #countNode() {
        if (++this.#nodes > MAX_NODES)
            refuse(`more than ${MAX_NODES} elements`);
    }
    #addText(text) {
        const element = this.#open.at(-1);
        if (!element)
            return;
        if (element.text.length + text.length > MAX_TEXT)
            refuse(`an element with more than ${MAX_TEXT} characters`);
        element.text += text;
    }
}
function refuse(found) {
    throw new Error(`expected the XML of a store, found ${found}`);
}
async function parseXml(bytes, url, signal) {
    try {
        if (bytes.length > MAX_BYTES)
            refuse(`${bytes.length} bytes`);
        const decoder = new TextDecoder('utf-8', { fatal: true });
        const reader = new XmlReader();
        for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
            if (at > 0)
                await new Promise((resolve) => setImmediate(resolve));
            if (signal?.aborted)
                break;
            reader.write(decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true }));
        }
        signal?.throwIfAborted();
        reader.write(decoder.decode());
        return reader.close();
    }
    catch (error) {
        signal?.throwIfAborted();
        throw (0,errors/* baseError */.O)('response-malformed', { url, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}
const findChildren = ({ children }, name) => children.filter((child) => child.name === name);
const findText = ({ children }, name) => children.find((child) => child.name === name)?.text;
function requireText(element, name, url) {
    const found = findText(element, name);
    if (found === undefined)
        throw (0,errors/* baseError */.O)('response-malformed', { url, detail: `no <${name}> in it` });
    return found;
}
function readErrorCode(text) {
    let code;
    const reader = new XmlReader(({ name, text: found }) => {
        if (name === 'Code')
            code ??= found;
    });
    try {
        reader.write(text.slice(0, MAX_REFUSAL_CHARACTERS));
    }
    catch {
    }
    return code;
}

;// CONCATENATED MODULE: ./build/store/refusal.js



const DENIED = new Set([
    'AccessDenied',
    'SignatureDoesNotMatch',
    'InvalidAccessKeyId',
    'ExpiredToken',
    'InvalidToken',
    'RequestTimeTooSkewed',
]);
function explainRefusal(error, at) {
    if (!(error instanceof mc_error/* McError */.Hv) || error.code !== 'http-status')
        return error;
    const body = String(error.details.detail ?? '');
    const code = readErrorCode(body) ?? '';
    const options = { cause: error };
    if (code === 'NoSuchBucket')
        return (0,store_errors/* storeError */.g)('bucket-not-found', at, options);
    if (code === 'InvalidRequest' && /object.?lock/i.test(body))
        return (0,store_errors/* storeError */.g)('bucket-without-lock', at, options);
    if (DENIED.has(code) || error.details.status === 401 || error.details.status === 403)
        return (0,store_errors/* storeError */.g)('store-access-denied', { ...at, detail: code || 'no reason given' }, options);
    return error;
}

;// CONCATENATED MODULE: ./build/store/s3-requests.js






const MAX_LISTING_BYTES = 8 * 1024 * 1024;
const MAX_PAGES = 10_000;
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
class S3Requests {
    #options;
    #endpoint;
    constructor(options) {
        const { bucket, endpoint } = options;
        if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
            throw (0,store_errors/* storeError */.g)('bucket-malformed', { given: bucket });
        this.#options = options;
        this.#endpoint = endpoint.replace(/\/+$/, '');
    }
    get store() {
        return (0,urls/* safeUrl */.Pl)(this.#endpoint);
    }
    formatUrl(key) {
        return (0,urls/* safeUrl */.Pl)(this.#url(key));
    }
    async send(request) {
        const signed = await this.#sign(request);
        return this.#explain(() => this.#options.http.send(signed));
    }
    async *readPages(query, next) {
        const { http, signal } = this.#options;
        let position = {};
        for (let page = 0; page < MAX_PAGES; page++) {
            const request = { query: { ...query, ...position } };
            const { bytes } = await this.#explain(async () => (0,fetch_bytes/* fetchBytes */.c)(http, await this.#sign(request), MAX_LISTING_BYTES));
            const document = await parseXml(bytes, this.store, signal);
            yield document;
            if (findText(document, 'IsTruncated') !== 'true')
                return;
            position = next(document);
        }
        throw (0,errors/* baseError */.O)('response-malformed', { url: this.store, detail: `a listing of more than ${MAX_PAGES} pages` });
    }
    #url(key, query = {}) {
        const path = key === '' ? '' : `/${key.split('/').map(encode).join('/')}`;
        const search = Object.entries(query)
            .filter(([, value]) => value !== undefined)
            .map(([name, value]) => `${encode(name)}=${encode(value ?? '')}`)
            .join('&');
        return `${this.#endpoint}/${this.#options.bucket}${path}${search === '' ? '' : `?${search}`}`;
    }
    async #sign({ key = '', query, ...request }) {
        const { credentials, region = 'us-east-1' } = this.#options;
        const url = this.#url(key, query);
        const signer = new aws4fetch_esm/* AwsV4Signer */.s({
            ...credentials,
            service: 's3',
            region,
            method: request.method ?? 'GET',
            url,
            headers: { 'x-amz-content-sha256': EMPTY_SHA256, ...request.headers },
        });
        const { headers } = await signer.sign();
        const { host: _host, ...sent } = Object.fromEntries(headers);
        const signal = request.signal ?? this.#options.signal;
        return { ...request, url, headers: sent, ...(signal ? { signal } : {}) };
    }
    async #explain(work) {
        try {
            return await work();
        }
        catch (error) {
            throw explainRefusal(error, { bucket: this.#options.bucket, store: this.store });
        }
    }
}

;// CONCATENATED MODULE: ./build/store/s3.js





const MAX_PUT_BYTES = 5 * 1024 ** 3;
const MAX_PUT_MS = 6 * 3_600_000;
const IDLE_MS = 30_000;
const CONDITION_FAILED = [404, 409, 412];
function openS3Store(options) {
    const { bucket } = options;
    const requests = new S3Requests(options);
    return {
        name: `s3://${bucket} at ${requests.store}`,
        put: async (key, upload, putOptions) => {
            const stored = await putObject(requests, options.signal, key, upload, putOptions);
            if (!stored)
                throw (0,errors/* baseError */.O)('response-malformed', { url: requests.formatUrl(key), detail: 'no 200 for a put' });
            return stored;
        },
        putIf: (key, upload, putOptions, condition) => {
            const headers = 'ifMatch' in condition ? { 'if-match': condition.ifMatch } : { 'if-none-match': '*' };
            return putObject(requests, options.signal, key, upload, putOptions, headers);
        },
        remove: async (key, versionId) => {
            const response = await requests.send({ method: 'DELETE', key, query: { versionId }, accept: [200, 204, 404] });
            await response.discard();
        },
        head: async (key, versionId) => {
            const response = await requestObject(requests, 'HEAD', key, versionId);
            await response?.discard();
            return response && readObject(key, response);
        },
        get: async (key, versionId) => {
            const response = await requestObject(requests, 'GET', key, versionId);
            if (!response)
                throw (0,store_errors/* storeError */.g)('object-not-found', { key, store: bucket });
            return { object: readObject(key, response), content: response.body };
        },
        async *list(prefix) {
            const next = (page) => ({
                'continuation-token': requireText(page, 'NextContinuationToken', options.endpoint),
            });
            for await (const page of requests.readPages({ 'list-type': '2', prefix }, next))
                yield* findChildren(page, 'Contents').map((one) => readListed(one, requests.store));
        },
        async *versions(prefix) {
            const next = (page) => ({
                'key-marker': requireText(page, 'NextKeyMarker', options.endpoint),
                'version-id-marker': requireText(page, 'NextVersionIdMarker', options.endpoint),
            });
            for await (const page of requests.readPages({ versions: '', prefix }, next))
                yield* findChildren(page, 'Version').map((one) => readListed(one, requests.store));
        },
    };
}
async function requestObject(requests, method, key, versionId) {
    const response = await requests.send({ method, key, query: { versionId }, accept: [200, 404] });
    if (response.status === 200)
        return response;
    await response.discard();
    return undefined;
}
async function putObject(requests, signal, key, upload, { contentType, retention }, condition = {}) {
    if (upload.size > MAX_PUT_BYTES)
        throw (0,store_errors/* storeError */.g)('object-too-large', { key, found: upload.size, limit: MAX_PUT_BYTES });
    const guard = createIdleGuard(IDLE_MS, { method: 'PUT', url: requests.formatUrl(key) });
    const request = {
        method: 'PUT',
        key,
        headers: {
            'content-type': contentType,
            'content-md5': upload.md5.toString('base64'),
            'x-amz-checksum-sha256': upload.sha256.toString('base64'),
            'x-amz-content-sha256': upload.sha256.toString('hex'),
            ...condition,
            ...(retention
                ? { 'x-amz-object-lock-mode': retention.mode, 'x-amz-object-lock-retain-until-date': retention.until }
                : {}),
        },
        body: guard.watch(upload.content),
        contentLength: upload.size,
        tryTimeoutMs: MAX_PUT_MS,
        totalTimeoutMs: MAX_PUT_MS,
        accept: [200, ...(Object.keys(condition).length > 0 ? CONDITION_FAILED : [])],
        signal: signal ? AbortSignal.any([signal, guard.signal]) : guard.signal,
    };
    const response = await requests.send(request).finally(guard.end);
    await response.discard();
    if (response.status !== 200)
        return undefined;
    return {
        key,
        versionId: response.headers['x-amz-version-id'] ?? 'null',
        size: upload.size,
        etag: response.headers.etag ?? '',
        contentType,
        ...(retention ? { retention } : {}),
    };
}
function readObject(key, response) {
    const { headers } = response;
    const size = Number(headers['content-length']);
    if (!Number.isSafeInteger(size))
        throw (0,errors/* baseError */.O)('response-malformed', { url: response.url, detail: 'no Content-Length in it' });
    const contentType = headers['content-type'];
    return {
        key,
        versionId: headers['x-amz-version-id'] ?? 'null',
        size,
        etag: headers.etag ?? '',
        ...(contentType === undefined ? {} : { contentType }),
        ...readRetention(headers),
        ...(headers['x-amz-object-lock-legal-hold'] === 'ON' ? { legalHold: true } : {}),
    };
}
function readRetention(headers) {
    const mode = headers['x-amz-object-lock-mode'];
    const until = headers['x-amz-object-lock-retain-until-date'];
    if ((mode !== 'COMPLIANCE' && mode !== 'GOVERNANCE') || until === undefined)
        return {};
    const time = Date.parse(until);
    return Number.isNaN(time) ? {} : { retention: { mode, until: new Date(time).toISOString() } };
}
function readListed(element, url) {
    return {
        key: requireText(element, 'Key', url),
        versionId: findText(element, 'VersionId') ?? '',
        size: Number(requireText(element, 'Size', url)),
        etag: findText(element, 'ETag') ?? '',
        modifiedAt: new Date(requireText(element, 'LastModified', url)).toISOString(),
    };
}


/***/ }),

/***/ 48609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ createBytesUpload),
/* harmony export */   k: () => (/* binding */ createFileUpload)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);



async function createUpload(content) {
    const [sha256, md5] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256'), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5')];
    let size = 0;
    for await (const chunk of content()) {
        sha256.update(chunk);
        md5.update(chunk);
        size += chunk.length;
    }
    return { size, sha256: sha256.digest(), md5: md5.digest(), content };
}
const createBytesUpload = (bytes) => createUpload(() => (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .streamOf */ .mA)(bytes));
const createFileUpload = (path) => createUpload(() => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileStream */ .vY)(path, 'the file to store'));


/***/ })

};
