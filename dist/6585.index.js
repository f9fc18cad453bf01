export const id = 6585;
export const ids = [6585];
export const modules = {

/***/ 72767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BYPASS_STATES: () => (/* reexport */ lifecycle_schema/* BYPASS_STATES */.sH),
  DECISION_STEP: () => (/* reexport */ record_decision/* DECISION_STEP */.u),
  MAX_INPUT_BYTES: () => (/* reexport */ input/* MAX_INPUT_BYTES */.su),
  approveRequest: () => (/* reexport */ approve/* approveRequest */.Jd),
  bypassApprovalSchema: () => (/* reexport */ bypassApprovalSchema),
  bypassPeriodSchema: () => (/* reexport */ lifecycle_schema/* bypassPeriodSchema */.PI),
  bypassReconcileSchema: () => (/* reexport */ bypassReconcileSchema),
  bypassReportSchema: () => (/* reexport */ schema/* bypassReportSchema */.SW),
  bypassRequestSchema: () => (/* reexport */ lifecycle_schema/* bypassRequestSchema */.vV),
  bypassRevokeSchema: () => (/* reexport */ lifecycle_schema/* bypassRevokeSchema */.oz),
  bypassStatusSchema: () => (/* reexport */ bypassStatusSchema),
  bypassSweepSchema: () => (/* reexport */ lifecycle_schema/* bypassSweepSchema */.kp),
  confirmUse: () => (/* reexport */ confirm_use/* confirmUse */.I),
  createDecisionReport: () => (/* reexport */ bypass_report/* createDecisionReport */.T),
  createOfflineRequest: () => (/* reexport */ create_request/* createOfflineRequest */.pw),
  createPeriodMetrics: () => (/* reexport */ report_metrics/* createPeriodMetrics */.d),
  createSubject: () => (/* reexport */ subject/* createSubject */.F),
  createSweepMetrics: () => (/* reexport */ report_metrics/* createSweepMetrics */.I),
  createUseNotifier: () => (/* reexport */ announce/* createUseNotifier */.QC),
  decide: () => (/* reexport */ decide/* decide */.LD),
  decideAtGate: () => (/* reexport */ gate/* decideAtGate */.l),
  decideFromGitHub: () => (/* reexport */ from_github_decide/* decideFromGitHub */.O),
  decideOffline: () => (/* reexport */ offline_decide/* decideOffline */.u),
  denialCodes: () => (/* reexport */ decide/* denialCodes */.Ez),
  doctorReportSchema: () => (/* reexport */ doctorReportSchema),
  evaluateCompanyRules: () => (/* reexport */ evaluateCompanyRules),
  examineSettings: () => (/* reexport */ doctor/* examineSettings */.T),
  formatDenial: () => (/* reexport */ decide/* formatDenial */.XD),
  formatPeriodMarkdown: () => (/* reexport */ report_markdown/* formatPeriodMarkdown */.a),
  loadCompiledRules: () => (/* reexport */ compiled_rules/* loadCompiledRules */.Ll),
  loadInstalledRules: () => (/* reexport */ installed_rules/* loadInstalledRules */.k),
  offlineRequestSchema: () => (/* reexport */ offlineRequestSchema),
  openBypassContext: () => (/* reexport */ context/* openBypassContext */.k1),
  openCompanyRules: () => (/* reexport */ company_rules/* openCompanyRules */.X),
  openRequest: () => (/* reexport */ open_request/* openRequest */.Gh),
  parseInput: () => (/* reexport */ input/* parseInput */.CU),
  parsePeriod: () => (/* reexport */ report_period/* parsePeriod */.D),
  parseRequestValues: () => (/* reexport */ request_values/* parseRequestValues */.z),
  present: () => (/* reexport */ bypass_report/* present */.E),
  presentApproval: () => (/* reexport */ approve/* presentApproval */.B3),
  presentDecision: () => (/* reexport */ decision_report/* presentDecision */.eZ),
  presentDoctor: () => (/* reexport */ present/* presentDoctor */.D),
  presentOfflineDecision: () => (/* reexport */ present_decision/* presentOfflineDecision */.t),
  presentOfflineRequest: () => (/* reexport */ create_request/* presentOfflineRequest */.UT),
  presentPeriod: () => (/* reexport */ present_lifecycle/* presentPeriod */.jz),
  presentReconciliation: () => (/* reexport */ present_decision/* presentReconciliation */.J),
  presentRequest: () => (/* reexport */ present_lifecycle/* presentRequest */.R_),
  presentRevocation: () => (/* reexport */ present_lifecycle/* presentRevocation */.KI),
  presentStatus: () => (/* reexport */ present_status/* presentStatus */.Q),
  presentSweep: () => (/* reexport */ present_lifecycle/* presentSweep */.Ku),
  readStatus: () => (/* reexport */ from_github_status/* readStatus */.r),
  reconcile: () => (/* reexport */ reconcile/* reconcile */.L),
  recordDecision: () => (/* reexport */ record_decision/* recordDecision */.Q),
  renderPeriodPage: () => (/* reexport */ report_page/* renderPeriodPage */.F),
  reportPeriod: () => (/* reexport */ report_period/* reportPeriod */.Q),
  revokeRequest: () => (/* reexport */ revoke/* revokeRequest */._),
  sweepBypasses: () => (/* reexport */ sweep/* sweepBypasses */.l3)
});

// EXTERNAL MODULE: ./build/bypass/company-rules.js
var company_rules = __webpack_require__(91172);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/bypass/compiled-rules.js
var compiled_rules = __webpack_require__(51632);
;// CONCATENATED MODULE: ./build/bypass/company-thread.js



const MAX_PAGES = 1024;
async function evaluateCompanyRules({ wasm, input }) {
    external_node_worker_threads_.parentPort?.postMessage(await answer(wasm, input));
}
async function answer(wasm, input) {
    try {
        const result = (0,compiled_rules/* evaluatePolicy */.Uz)(await (0,compiled_rules/* openPolicy */.tX)(wasm, MAX_PAGES), input);
        return typeof result === 'boolean' ? { result } : { failure: 'the result is not a boolean' };
    }
    catch (error) {
        return { failure: (0,describe/* describe */.q0)(error) };
    }
}

// EXTERNAL MODULE: ./build/bypass/decide.js
var decide = __webpack_require__(38165);
// EXTERNAL MODULE: ./build/bypass/doctor/present.js
var present = __webpack_require__(90982);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/lib/report.js
var report = __webpack_require__(82252);
;// CONCATENATED MODULE: ./build/bypass/doctor/schema.js


const CHECK_STATES = ['closed', 'open', 'unchecked'];
const doctorReportSchema = (0,report/* reportSchema */.Qh)('bypass-doctor', {
    repository: schemas/* string */.YjP().describe('OWNER/NAME'),
    checks: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP().describe('name of the check; docs/bypass.md has the step that it checks'),
        state: schemas/* enum */.k5n(CHECK_STATES).describe('"unchecked": the token or the server does not show it'),
        codes: schemas/* array */.YOg(schemas/* string */.YjP()).describe('codes of its reasons'),
        note: schemas/* string */.YjP().optional().describe('state that the check read, in one line'),
    }))
        .describe('in the order of docs/bypass.md'),
    warnings: schemas/* array */.YOg(report/* reasonSchema */.ex).describe('what is not open, but should be changed'),
});

// EXTERNAL MODULE: ./build/bypass/from-github/announce.js + 1 modules
var announce = __webpack_require__(11003);
// EXTERNAL MODULE: ./build/bypass/from-github/context.js
var context = __webpack_require__(63201);
// EXTERNAL MODULE: ./build/bypass/from-github/decide.js + 2 modules
var from_github_decide = __webpack_require__(48262);
// EXTERNAL MODULE: ./build/bypass/from-github/decision-report.js
var decision_report = __webpack_require__(8317);
// EXTERNAL MODULE: ./build/bypass/from-github/doctor.js + 12 modules
var doctor = __webpack_require__(88728);
// EXTERNAL MODULE: ./build/bypass/from-github/open-request.js + 2 modules
var open_request = __webpack_require__(66967);
// EXTERNAL MODULE: ./build/bypass/from-github/report-period.js + 1 modules
var report_period = __webpack_require__(6788);
// EXTERNAL MODULE: ./build/bypass/from-github/revoke.js
var revoke = __webpack_require__(59094);
// EXTERNAL MODULE: ./build/bypass/from-github/status.js
var from_github_status = __webpack_require__(47946);
// EXTERNAL MODULE: ./build/bypass/from-github/subject.js
var subject = __webpack_require__(80942);
// EXTERNAL MODULE: ./build/bypass/from-github/sweep.js
var sweep = __webpack_require__(55074);
// EXTERNAL MODULE: ./build/bypass/gate.js
var gate = __webpack_require__(3018);
// EXTERNAL MODULE: ./build/bypass/input.js
var input = __webpack_require__(2845);
// EXTERNAL MODULE: ./build/bypass/installed-rules.js
var installed_rules = __webpack_require__(21325);
// EXTERNAL MODULE: ./build/bypass/lifecycle-schema.js
var lifecycle_schema = __webpack_require__(12513);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/bypass/schema.js
var schema = __webpack_require__(49082);
// EXTERNAL MODULE: ./build/bypass/offline/sshsig.js
var sshsig = __webpack_require__(42094);
;// CONCATENATED MODULE: ./build/bypass/offline/schema.js




const id = schemas/* string */.YjP().describe('id of the request: the name of its file without .json');
const digest = schemas/* string */.YjP().describe('digest of the file of the request, sha256:<hex>');
const fingerprint = schemas/* string */.YjP().describe('fingerprint of the key, as `ssh-keygen -l` prints it');
const offlineRequestSchema = (0,report/* reportSchema */.Qh)('bypass-request', {
    id,
    pr: schemas/* null */.chJ().describe('there is no pull request offline'),
    digest,
    file: schemas/* string */.YjP().describe('path of the file that was written'),
    expiresAt: iso/* datetime */.w$().describe('time from which the bypass is denied'),
});
const bypassApprovalSchema = (0,report/* reportSchema */.Qh)('bypass-approval', {
    id,
    digest,
    veto: schemas/* boolean */.zMY(),
    namespace: schemas/* enum */.k5n([sshsig/* NAMESPACES */.dK.approval, sshsig/* NAMESPACES */.dK.veto]).describe('namespace of the signature'),
    key: schemas/* object */.Ikc({ type: schemas/* string */.YjP(), fingerprint }),
    way: schemas/* enum */.k5n(['key', 'agent', 'ssh-keygen']).describe('what signed: mc with the key, an SSH agent, or ssh-keygen'),
    file: schemas/* string */.YjP().describe('path of the signature'),
});
const bypassReconcileSchema = (0,report/* reportSchema */.Qh)('bypass-reconcile', {
    id,
    pr: schemas/* int */.Whr().describe('number of the pull request'),
    digest,
    url: schemas/* string */.YjP().describe('URL of the pull request'),
    usedAtS: schemas/* int */.Whr().describe('time of the use in the marker, seconds since 1970'),
    signatures: schemas/* array */.YOg(schemas/* object */.Ikc({ file: schemas/* string */.YjP(), purpose: schemas/* enum */.k5n(['approval', 'veto']), id: schemas/* int */.Whr(), login: schemas/* string */.YjP(), fingerprint })),
    ignored: schemas/* array */.YOg(schema/* ignoredFileSchema */.Mz).describe('the signatures that do not count, and why'),
    done: schemas/* array */.YOg(schemas/* enum */.k5n(['pull-request', 'marker', 'comment'])).describe('what this run created'),
});

// EXTERNAL MODULE: ./build/bypass/offline/approve.js + 4 modules
var approve = __webpack_require__(74878);
// EXTERNAL MODULE: ./build/bypass/offline/create-request.js
var create_request = __webpack_require__(79065);
// EXTERNAL MODULE: ./build/bypass/offline/decide.js + 1 modules
var offline_decide = __webpack_require__(82209);
// EXTERNAL MODULE: ./build/bypass/offline/present-decision.js
var present_decision = __webpack_require__(6337);
// EXTERNAL MODULE: ./build/bypass/offline/reconcile.js + 1 modules
var reconcile = __webpack_require__(46219);
// EXTERNAL MODULE: ./build/bypass/present-lifecycle.js
var present_lifecycle = __webpack_require__(46159);
// EXTERNAL MODULE: ./build/bypass/present-status.js
var present_status = __webpack_require__(50433);
// EXTERNAL MODULE: ./build/bypass/record/confirm-use.js + 3 modules
var confirm_use = __webpack_require__(95344);
// EXTERNAL MODULE: ./build/bypass/record/record-decision.js
var record_decision = __webpack_require__(59565);
// EXTERNAL MODULE: ./build/bypass/report.js
var bypass_report = __webpack_require__(50323);
// EXTERNAL MODULE: ./build/bypass/request-values.js
var request_values = __webpack_require__(69007);
// EXTERNAL MODULE: ./build/bypass/facts.js
var facts = __webpack_require__(20790);
;// CONCATENATED MODULE: ./build/bypass/status-schema.js




const REQUEST_STATES = ['revoked', 'used', 'invalid', 'expired', 'vetoed', 'approved', 'open'];
const statusSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().describe('id of the request: the branch is bypass/<id>'),
    pr: schemas/* int */.Whr().describe('number of the pull request'),
    digest: schemas/* string */.YjP().nullable().describe('sha256:<hex> of the file of the request; null if it cannot be read'),
    state: schemas/* enum */.k5n(REQUEST_STATES),
    secondsLeft: schemas/* int */.Whr().nonnegative().describe('seconds until the request expires, by the time of GitHub'),
    approvals: schemas/* array */.YOg(schema/* countedApprovalSchema */.Zy).describe('the approvals that count now'),
    missing: schemas/* array */.YOg(schemas/* enum */.k5n(facts/* ROLES */.gg)).describe('the roles that another person must fill'),
    vetoes: schemas/* array */.YOg(schemas/* int */.Whr()).describe('ids of the role members whose veto is open'),
    problem: schemas/* string */.YjP().optional().describe('why the state is "invalid": "code: message"'),
});
const bypassStatusSchema = (0,report/* reportSchema */.Qh)('bypass-status', {
    bypasses: schemas/* array */.YOg(statusSchema).describe('newest first'),
    warnings: schemas/* array */.YOg(report/* reasonSchema */.ex).optional().describe('facts that do not change the states'),
});

// EXTERNAL MODULE: ./build/bypass/texts/report-markdown.js
var report_markdown = __webpack_require__(58006);
// EXTERNAL MODULE: ./build/bypass/texts/report-metrics.js
var report_metrics = __webpack_require__(57506);
// EXTERNAL MODULE: ./build/bypass/texts/report-page.js + 1 modules
var report_page = __webpack_require__(78622);
;// CONCATENATED MODULE: ./build/bypass/index.js



































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

/***/ 57130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ isSubjectDigest),
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Bu: () => (/* binding */ primaryDigest),
/* harmony export */   Ky: () => (/* binding */ parseSubjectDigest),
/* harmony export */   Qj: () => (/* binding */ getHex),
/* harmony export */   Ul: () => (/* binding */ digestOfStream),
/* harmony export */   X6: () => (/* binding */ readSubjectDigest),
/* harmony export */   kG: () => (/* binding */ digestLike),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   ui: () => (/* binding */ verifyStream),
/* harmony export */   xl: () => (/* binding */ createDigestSet)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


const DIGEST = /^sha256:[0-9a-f]{64}$/;
const DIGEST_BYTES = { sha256: 32, sha384: 48, sha512: 64 };
const isDigest = (text) => DIGEST.test(text);
function parseDigest(text, what = 'the digest') {
    if (!isDigest(text))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-malformed', { what, given: text });
    return text;
}
function isSubjectDigest(text) {
    const [, algorithm = '', hex = ''] = /^(sha256|sha384|sha512):([0-9a-f]+)$/.exec(text) ?? [];
    return hex.length > 0 && hex.length === (DIGEST_BYTES[algorithm] ?? 0) * 2;
}
function parseSubjectDigest(text, what = 'the digest') {
    if (!isSubjectDigest(text))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-malformed', { what, given: text });
    return text;
}
function readSubjectDigest(text) {
    if (isSubjectDigest(text))
        return text;
    const [, algorithm = '', base64 = ''] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/]{43,86}={0,2})$/.exec(text) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length === 0 || bytes.length !== DIGEST_BYTES[algorithm] || bytes.toString('base64') !== base64)
        return undefined;
    return `${algorithm}:${bytes.toString('hex')}`;
}
function createDigestSet(digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    return { [algorithm]: hex };
}
function primaryDigest({ sha256, sha512, sha384 }) {
    if (sha256 !== undefined)
        return `sha256:${sha256}`;
    if (sha512 !== undefined)
        return `sha512:${sha512}`;
    return `sha384:${sha384 ?? ''}`;
}
const getHex = (digest) => digest.slice('sha256:'.length);
const sha256 = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest();
const digestOf = (data) => `sha256:${sha256(data).toString('hex')}`;
const digestLike = (data, other) => {
    const algorithm = other.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(data).digest('hex')}`;
};
async function digestOfStream(stream) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of stream) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { digest: `sha256:${hash.digest('hex')}`, size };
}
async function* verifyStream(stream, promised, what) {
    const algorithm = promised.digest.startsWith('sha512:') ? 'sha512' : 'sha256';
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.length;
        if (size > promised.size) {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('size-mismatch', {
                what,
                expected: promised.size,
                found: `more than ${promised.size}`,
            });
        }
        hash.update(chunk);
        yield chunk;
    }
    if (size !== promised.size)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('size-mismatch', { what, expected: promised.size, found: size });
    const found = `${algorithm}:${hash.digest('hex')}`;
    if (found !== promised.digest)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-mismatch', { what, expected: promised.digest, found });
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

/***/ 48200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ assertNotNewer),
/* harmony export */   Lp: () => (/* binding */ createNewerFormatError),
/* harmony export */   fI: () => (/* binding */ isFormatNewer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87681);


const MAX_WRITER_LENGTH = 100;
const get = (value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
function readWriter(value) {
    const writer = get(value, 'writtenBy');
    const isPlain = typeof writer === 'string' && writer.length <= MAX_WRITER_LENGTH && !/[\p{Cc}\p{Cf}]/u.test(writer);
    return isPlain ? writer : 'a later version of mc';
}
const createNewerFormatError = (what, found, known, value) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('format-newer', { what, found, expected: known, writer: readWriter(value) });
const isFormatNewer = (error) => error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv && error.code === 'format-newer';
function findLaterVersion(issue, value) {
    if (issue.code === 'invalid_union') {
        const within = issue.path.reduce(get, value);
        const each = issue.errors.map((issues) => issues.map((one) => findLaterVersion(one, within)).find((one) => one));
        return each.length > 0 && each.every((one) => one) ? each[0] : undefined;
    }
    if (issue.code !== 'invalid_value' || issue.path.at(-1) !== 'version')
        return undefined;
    const known = Math.max(...issue.values.map((one) => (typeof one === 'number' ? one : Number.NaN)));
    const found = issue.path.reduce(get, value);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > known ? { known, found } : undefined;
}
function assertNotNewer(issues, value, what) {
    for (const issue of issues) {
        const later = findLaterVersion(issue, value);
        if (later)
            throw createNewerFormatError(what, later.found, later.known, value);
    }
}


/***/ }),

/***/ 31098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ isSingleFile),
/* harmony export */   Jl: () => (/* binding */ readInstalledFile),
/* harmony export */   LC: () => (/* binding */ createThreadProgram)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_sea__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88586);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);




const THREAD_PROGRAM = 'thread-program.js';
const isSingleFile = () => (0,node_sea__WEBPACK_IMPORTED_MODULE_1__.isSea)();
async function readInstalledFile(root, name, limit, what) {
    if (!isSingleFile())
        return (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, name), limit, what);
    return readEmbeddedFile(name);
}
const createThreadProgram = () => new URL(`data:text/javascript,${encodeURIComponent(readEmbeddedFile(THREAD_PROGRAM).toString('utf8'))}`);
function readEmbeddedFile(name) {
    try {
        return Buffer.from((0,node_sea__WEBPACK_IMPORTED_MODULE_1__.getAsset)(name));
    }
    catch {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .baseError */ .O)('internal-error', { what: `the single file does not contain ${name}` });
    }
}


/***/ }),

/***/ 80292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M1: () => (/* binding */ describeJsonError),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fj: () => (/* binding */ conform),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98799);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _format_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48200);




const MAX_ISSUES = 5;
const MAX_DEPTH = 100;
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return text;
}
function parseJson(text, what, maxDepth = MAX_DEPTH) {
    const members = scanJson(text, what, maxDepth);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('json-malformed', { what, detail: describeJsonError(error) });
    }
    if (countMembers(value) !== members)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('json-malformed', { what, detail: 'an object has one name twice' });
    return value;
}
function scanJson(text, what, maxDepth) {
    let depth = 0;
    let members = 0;
    for (let i = 0; i < text.length; i++) {
        switch (text[i]) {
            case '"':
                i = findStringEnd(text, i);
                break;
            case '{':
            case '[':
                if (++depth > maxDepth)
                    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('json-malformed', { what, detail: `nested deeper than ${maxDepth}` });
                break;
            case '}':
            case ']':
                depth--;
                break;
            case ':':
                members++;
                break;
        }
    }
    return members;
}
function findStringEnd(text, start) {
    for (let end = start;;) {
        end = text.indexOf('"', end + 1);
        if (end < 0)
            return text.length;
        let backslashes = 0;
        while (text[end - 1 - backslashes] === '\\')
            backslashes++;
        if (backslashes % 2 === 0)
            return end;
    }
}
function describeJsonError(error) {
    const message = (0,_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error);
    const hasPosition = /JSON at position \d+|end of JSON input/.test(message);
    return hasPosition && !message.endsWith('is not valid JSON') ? message : 'it is not JSON';
}
function countMembers(value) {
    let count = 0;
    const left = [value];
    while (left.length > 0) {
        const one = left.pop();
        if (typeof one !== 'object' || one === null)
            continue;
        const within = Array.isArray(one) ? one : Object.values(one);
        if (!Array.isArray(one))
            count += within.length;
        for (const each of within)
            if (typeof each === 'object' && each !== null)
                left.push(each);
    }
    return count;
}
function conform(schema, value, what, { once = false } = {}) {
    const result = schema.safeParse(value, { jitless: once });
    if (result.success)
        return result.data;
    (0,_format_version_js__WEBPACK_IMPORTED_MODULE_3__/* .assertNotNewer */ .J2)(result.error.issues, value, what);
    const detail = result.error.issues
        .slice(0, MAX_ISSUES)
        .map((issue) => `${issue.path.length === 0 ? '(top)' : issue.path.join('.')}: ${issue.message}`)
        .join('; ');
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('schema-mismatch', { what, detail });
}


/***/ }),

/***/ 8056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatCount)
/* harmony export */ });
const formatCount = (count, singular, plural = `${singular}s`) => `${count} ${count === 1 ? singular : plural}`;


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

/***/ 58902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dE: () => (/* binding */ formatPlace),
  hN: () => (/* binding */ parseYaml),
  Vh: () => (/* binding */ readJson),
  gM: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/format-version.js
var format_version = __webpack_require__(48200);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/suggest.js
var suggest = __webpack_require__(70770);
;// CONCATENATED MODULE: ./build/lib/schema-issues.js

function describeIssue(issue, schema, value) {
    const { path } = issue;
    if (issue.code === 'unrecognized_keys') {
        const known = listKeys(schema, path);
        return issue.keys.map((key) => ({
            path,
            key,
            message: `unknown key ${quote(key)}${(0,suggest/* formatSuggestion */.y)(key, known) || formatKnown(known)}`,
        }));
    }
    if (issue.code === 'invalid_value') {
        const found = path.reduce(get, value);
        const allowed = issue.values.map(String);
        const expected = `expected ${allowed.length > 1 ? 'one of ' : ''}${allowed.join(', ')}`;
        if (found === undefined)
            return [{ path, message: `${expected}, found nothing` }];
        if (typeof found === 'string')
            return [{ path, message: `${expected}, found ${quote(found)}${(0,suggest/* formatSuggestion */.y)(found, allowed)}` }];
    }
    if (issue.code === 'invalid_type')
        return [{ path, message: `expected ${nameType(issue.expected)}, found ${nameFound(path.reduce(get, value))}` }];
    if (issue.code === 'invalid_union') {
        const inner = chooseIssues(issue.errors).map((one) => ({ ...one, path: [...path, ...one.path] }));
        if (inner.length > 0)
            return inner.flatMap((one) => describeIssue(one, schema, value));
    }
    return [{ path, message: issue.message }];
}
const TYPES = {
    array: 'a list',
    object: 'an object',
    record: 'an object',
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
};
const nameType = (type) => TYPES[type] ?? type;
const nameFound = (found) => {
    if (found === undefined || found === null)
        return 'nothing';
    return nameType(Array.isArray(found) ? 'array' : typeof found);
};
const quote = (text) => `"${text.slice(0, 100)}"`;
const MAX_KNOWN = 30;
const formatKnown = (known) => known.length === 0 || known.length > MAX_KNOWN ? '' : `; expected one of: ${known.join(', ')}`;
function chooseIssues(alternatives) {
    const near = alternatives.filter((issues) => !issues.some((one) => one.code === 'invalid_type' && one.path.length === 0));
    const [best] = near.filter((issues) => !issues.some(isTag)).toSorted((a, b) => a.length - b.length);
    if (best)
        return best;
    const tags = near.flatMap((issues) => issues.filter(isTag));
    const [first] = tags;
    if (!first)
        return [];
    const values = [...new Set(tags.filter((one) => one.path[0] === first.path[0]).flatMap((one) => one.values))];
    const unknown = near
        .map((issues) => issues.flatMap((one) => (one.code === 'unrecognized_keys' && one.path.length === 0 ? one.keys : [])))
        .reduce((common, keys) => common.filter((key) => keys.includes(key)));
    const keys = unknown.length === 0 ? [] : [{ code: 'unrecognized_keys', keys: unknown, path: [], message: 'unknown keys' }];
    return [{ ...first, values }, ...keys];
}
const isTag = (issue) => issue.code === 'invalid_value' && issue.values.length === 1 && issue.path.length === 1;
const get = (value, name) => typeof value === 'object' && value !== null ? value[name] : undefined;
const listKeys = (schema, path) => [
    ...new Set(descend([schema], path).flatMap((one) => Object.keys(getShape(one)))),
];
const getShape = (schema) => {
    const { def } = schema._zod;
    return def.type === 'object' ? def.shape : {};
};
function descend(schemas, path) {
    const here = schemas.flatMap(unwrap);
    const [name, ...rest] = path;
    if (name === undefined)
        return here;
    return descend(here.flatMap((one) => {
        const { def } = one._zod;
        if (def.type === 'object')
            return def.shape[name] ?? [];
        if (def.type === 'array')
            return [def.element];
        return def.type === 'record' ? [def.valueType] : [];
    }), rest);
}
function unwrap(schema) {
    const { def } = schema._zod;
    switch (def.type) {
        case 'optional':
        case 'nullable':
        case 'default':
        case 'prefault':
        case 'readonly':
        case 'catch':
        case 'nonoptional':
            return unwrap(def.innerType);
        case 'pipe':
            return unwrap(def.in);
        case 'union':
            return def.options.flatMap(unwrap);
        default:
            return [schema];
    }
}

// EXTERNAL MODULE: ./build/lib/clean-text.js
var clean_text = __webpack_require__(3161);
// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
;// CONCATENATED MODULE: ./build/lib/source-text.js


const MAX_EXCERPT = 100;
const BEFORE = 60;
function locate(text, offset) {
    const before = text.slice(0, offset);
    const start = before.lastIndexOf('\n') + 1;
    return { offset, line: before.split('\n').length, column: [...before.slice(start)].length + 1 };
}
const CREDENTIAL = /\b([\w-]*(?:auth|passw(?:or)?d|passphrase|secret|token|credential|api_?key|private_?key|access_?key)s?["']?\s*[:=]\s*).*$/i;
const ENCODED = /[\w+/=-]{24,}/g;
const isEncoded = (run) => /[a-z]/.test(run) && /[A-Z]/.test(run) && /[0-9]/.test(run);
function hideCredentials(line, text) {
    let left = line;
    for (const secret of (0,secrets/* findSecrets */.dL)(text))
        left = left.replaceAll(secret, secrets/* HIDDEN */.RG);
    return left
        .replace(CREDENTIAL, (_, name) => `${name}${secrets/* HIDDEN */.RG}`)
        .replace(ENCODED, (run) => (isEncoded(run) ? secrets/* HIDDEN */.RG : run));
}
function createSourceExcerpt(text, { offset, line }) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const end = text.indexOf('\n', start);
    const whole = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
    const at = Math.min(offset - start, whole.length);
    const from = Math.max(0, at - BEFORE);
    const hidden = hideCredentials(whole, text);
    const isHidden = hidden !== whole;
    const shown = isHidden ? hidden.slice(0, MAX_EXCERPT) : whole.slice(from, from + MAX_EXCERPT);
    const isCutBefore = !isHidden && from > 0;
    const isCutAfter = isHidden ? hidden.length > MAX_EXCERPT : whole.length > from + MAX_EXCERPT;
    const number = `${line} | `;
    const first = `${number}${isCutBefore ? '…' : ''}${(0,clean_text/* cleanLine */.Ow)(shown)}${isCutAfter ? '…' : ''}`;
    if (isHidden)
        return first;
    const indent = [...(0,clean_text/* cleanLine */.Ow)(whole.slice(from, at))].length + (isCutBefore ? 1 : 0);
    return `${first}\n${' '.repeat(number.length - 2)}| ${' '.repeat(indent)}^`;
}

;// CONCATENATED MODULE: ./build/lib/yaml.js






const MAX_PROBLEMS = 5;
const parseYaml = (text, what) => readDocument(text, what).value;
const MAX_LOCATED = 1024 * 1024;
function formatPlace(text, path) {
    if (text.length > MAX_LOCATED)
        return '';
    const { line, column } = locate(text, findOffset((0,dist/* parseDocument */.Tp)(text), { path, message: '' }));
    return `:${line}:${column}`;
}
function readJson(schema, text, what) {
    const value = (0,json/* parseJson */.qF)(text, what);
    const isLocated = text.length <= MAX_LOCATED && !schema.safeParse(value).success;
    return isLocated ? readYaml(schema, text, what) : (0,json/* conform */.fj)(schema, value, what);
}
function readYaml(schema, text, what, { once = false } = {}) {
    const { document, value } = readDocument(text, what);
    const result = schema.safeParse(value, { jitless: once });
    if (result.success)
        return result.data;
    const { issues } = result.error;
    (0,format_version/* assertNotNewer */.J2)(issues, value, what);
    const problems = issues
        .flatMap((issue) => describeIssue(issue, schema, value))
        .toSorted((a, b) => Number(b.key !== undefined) - Number(a.key !== undefined))
        .slice(0, MAX_PROBLEMS);
    const places = problems.map((problem) => locate(text, findOffset(document, problem)));
    const detail = problems
        .map(({ path, message }, i) => {
        const { line, column } = places[i];
        const name = path.length === 0 ? '(top)' : path.join('.');
        return `${i === 0 ? '' : `at ${line}:${column} `}${name}: ${message}`;
    })
        .join('; ');
    throw (0,errors/* baseError */.O)('schema-mismatch', { detail, ...describePlace(document, text, what, places[0] ?? locate(text, 0)) });
}
function readDocument(text, what) {
    const document = (0,dist/* parseDocument */.Tp)(text, { uniqueKeys: true, strict: true });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem) {
        const detail = (problem.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, '');
        throw (0,errors/* baseError */.O)('yaml-malformed', { detail, ...describePlace(document, text, what, locate(text, problem.pos[0])) });
    }
    try {
        return { document, value: document.toJS({ maxAliasCount: 0 }) };
    }
    catch (error) {
        throw (0,errors/* baseError */.O)('yaml-malformed', { what, detail: String(error instanceof Error ? error.message : error) });
    }
}
function describePlace(document, text, what, place) {
    return {
        what: `${what}:${place.line}:${place.column}`,
        line: place.line,
        column: place.column,
        excerpt: (0,dist/* isMap */.jh)(document.contents) ? createSourceExcerpt(text, place) : undefined,
    };
}
function findOffset(document, { path, key }) {
    for (let depth = path.length; depth >= 0; depth--) {
        const node = document.getIn(path.slice(0, depth), true);
        if (depth === path.length && key !== undefined && (0,dist/* isMap */.jh)(node)) {
            const pair = node.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === key);
            if ((0,dist/* isScalar */.jn)(pair?.key) && pair.key.range)
                return pair.key.range[0];
        }
        if ((0,dist/* isNode */.Ll)(node) && node.range)
            return node.range[0];
    }
    return 0;
}


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


/***/ })

};
