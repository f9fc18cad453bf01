export const id = 6659;
export const ids = [6659];
export const modules = {

/***/ 95344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ confirmUse)
});

// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/bypass/errors.js + 4 modules
var errors = __webpack_require__(58682);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/bypass/facts.js
var bypass_facts = __webpack_require__(20790);
// EXTERNAL MODULE: ./build/bypass/gate.js
var gate = __webpack_require__(3018);
// EXTERNAL MODULE: ./build/bypass/quorum.js
var quorum = __webpack_require__(48156);
// EXTERNAL MODULE: ./build/bypass/from-github/context.js
var from_github_context = __webpack_require__(63201);
// EXTERNAL MODULE: ./build/bypass/from-github/facts.js
var from_github_facts = __webpack_require__(47313);
// EXTERNAL MODULE: ./build/bypass/from-github/ground.js
var from_github_ground = __webpack_require__(43143);
// EXTERNAL MODULE: ./build/bypass/from-github/pull.js
var from_github_pull = __webpack_require__(21191);
// EXTERNAL MODULE: ./build/bypass/from-github/roster.js
var roster = __webpack_require__(88515);
;// CONCATENATED MODULE: ./build/bypass/from-github/confirm-use.js










async function confirmOnGitHub(report, place, entry) {
    const refuse = (detail, cause) => (0,errors/* bypassError */.B)('bypass-report-unconfirmed', { file: report.file, detail }, { cause });
    const context = (0,from_github_context/* openBypassContext */.k1)(place, entry);
    const ground = await (0,from_github_ground/* readGround */.A)(context, { withRun: true });
    if (report.target.repository_id !== ground.repository.id)
        throw refuse(`it is for the repository ${report.target.repository_id}, not for ${context.api.repository}`);
    const facts = await readFactsOfReport(report, { context, ground, refuse });
    assertMarker(report, facts.used, refuse);
    await assertStillAllowed(report, facts, { context, ground, refuse });
    return facts.logins;
}
async function readFactsOfReport({ request }, { context, ground, refuse }) {
    const pull = request.pr === null ? undefined : await (0,from_github_pull/* findPull */.pM)(context.api, request.pr);
    if (!pull)
        throw refuse(`the pull request ${request.pr} does not exist, or the token cannot see it`);
    try {
        const facts = await (0,from_github_facts/* readRequestFacts */.TH)(context, ground, pull);
        const { digest, document } = facts.request;
        if (digest === request.digest && document.id === request.id)
            return facts;
    }
    catch (error) {
        if (error instanceof mc_error/* VerificationError */.mk)
            throw refuse(`${error.code}: ${error.message}`, error);
        throw error;
    }
    throw refuse(`the pull request ${pull.number} has another request`);
}
function assertMarker({ request, target, use }, used, refuse) {
    if (!used)
        throw refuse(`the marker of its use does not exist: refs/tags/mc-bypass/used/${request.digest.slice(7)}`);
    const { message, ref } = used;
    if (!message)
        throw refuse(`the marker ${ref} is malformed`);
    if (message.request_digest !== request.digest || message.id !== request.id)
        throw refuse(`the marker ${ref} is about another request`);
    if (!(0,bypass_facts/* isSameSubject */.JK)(target, message.subject))
        throw refuse(`the marker ${ref} is for another subject`);
    const isSameTime = Date.parse(use.at) === message.at_s * 1000;
    if (!isSameTime || message.run_id !== use.runId || message.run_attempt !== use.runAttempt)
        throw refuse(`the marker ${ref} is of another use`);
}
async function assertStillAllowed(report, facts, { context, ground, refuse }) {
    const nowS = Math.floor(context.api.now().getTime() / 1000);
    const input = (0,from_github_facts/* createInput */.ph)(facts, ground, { subject: report.target, nowS, isConsumed: false });
    const { reasons } = await (0,gate/* decideAtGate */.l)(input, nowS, await context.loadRules(), ground.companyRules);
    const expiry = (0,roster/* checkRosterExpiry */.tV)(ground.roster, context.api.now());
    const [denial] = [...(expiry ? [expiry] : []), ...facts.denials, ...reasons];
    if (denial)
        throw refuse(`${denial.code}: ${denial.message}`, denial);
    const known = (0,bypass_facts/* readFacts */.MH)(input, nowS);
    const approvers = (0,quorum/* listApprovers */.h)(known);
    for (const { role, id, at } of report.quorum) {
        const approval = approvers.get(id);
        const isMember = bypass_facts/* ROLES */.gg.includes(role) && known.roleMembers?.[role].has(id) === true;
        if (!approval || !isMember || at === null || Date.parse(at) !== approval.atS * 1000)
            throw refuse(`GitHub has no such approval by the user ${id} for ${role}`);
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/bypass/from-github/marker.js
var marker = __webpack_require__(88078);
// EXTERNAL MODULE: ./build/bypass/request.js
var bypass_request = __webpack_require__(37112);
// EXTERNAL MODULE: ./build/bypass/offline/claim.js
var claim = __webpack_require__(35209);
// EXTERNAL MODULE: ./build/bypass/offline/uses.js
var offline_uses = __webpack_require__(55373);
;// CONCATENATED MODULE: ./build/bypass/offline/confirm-use.js







const MAX_SKEW_S = 60;
async function confirmInStore(report, store, ports) {
    const { file, request, target, use, approvals, expiresAt } = report;
    const refuse = (detail) => (0,errors/* bypassError */.B)('bypass-report-unconfirmed', { file, detail });
    const uses = await (0,offline_uses/* openUseStore */.$)(store, ports);
    const record = await uses.find(request.digest);
    if (!record)
        throw refuse(`the store ${uses.name} has no record of this request`);
    const message = (0,external_node_buffer_.isUtf8)(record) ? (0,marker/* parseMarkerMessage */.PH)(record.toString('utf8')) : undefined;
    if (!message)
        throw refuse('the record in the store is malformed');
    if (message.request_digest !== request.digest || message.id !== request.id)
        throw refuse('the record in the store is about another request');
    if (!(0,bypass_facts/* isSameSubject */.JK)(target, message.subject))
        throw refuse('the record in the store is for another subject');
    const usedAt = Date.parse(use.at) === message.at_s * 1000;
    if (!usedAt || message.run_id !== use.runId || message.run_attempt !== use.runAttempt)
        throw refuse('the record in the store is of another use');
    if (use.nonce === undefined || (0,claim/* createClaim */.z)({ nonce: use.nonce, approvals, expiresAt }) !== message.claim)
        throw refuse('its approvals or its expiry differ from the ones of the use');
    assertInTime(message.at_s, expiresAt, { now: ports.clock.now(), refuse });
    return new Map(approvals.map(({ id, login }) => [id, login]));
}
function assertInTime(usedS, expiresAt, { now, refuse }) {
    const nowS = now.getTime() / 1000;
    const expiryS = Date.parse(expiresAt) / 1000;
    if (usedS > nowS + MAX_SKEW_S)
        throw refuse('the use is in the future: compare the clocks of the gate and of this machine');
    if (!(expiryS > usedS && expiryS <= usedS + bypass_request/* MAX_TTL_S */.um))
        throw refuse(`the expiry ${expiresAt} does not fit the time of the use`);
    if (nowS >= expiryS)
        throw refuse(`the bypass expired at ${expiresAt}`);
}

// EXTERNAL MODULE: ./build/bypass/switch.js
var bypass_switch = __webpack_require__(88537);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/bypass/schema.js
var schema = __webpack_require__(49082);
;// CONCATENATED MODULE: ./build/bypass/record/used-report.js








const MAX_REPORT_BYTES = 1024 * 1024;
function parseUsedReport(bytes, file) {
    const report = readReport(bytes, file);
    const refuse = (detail) => (0,errors/* bypassError */.B)('bypass-report-unused', { file, detail });
    const { request, target, use, expiresAt, approvals = [], deny, reasons } = report;
    if (report.outcome !== 'passed' || !report.allow || deny.length > 0 || reasons.length > 0)
        throw refuse('expected a decision that allows, found a denial');
    if (!report.consumed || !use)
        throw refuse('expected a decision that used the request, found an answer without a use');
    if (!request || !target || expiresAt === undefined)
        throw refuse('expected the request, its subject and its expiry, found a report without them');
    const { digest } = request;
    if (!bypass_request/* REQUEST_ID */.A2.test(request.id) || !(0,lib_digest/* isDigest */.Bc)(digest))
        throw refuse('the id or the digest of its request is malformed');
    const quorum = findQuorum(approvals);
    if (!quorum)
        throw refuse('expected approvals by three people for the three roles');
    return { file, request: { ...request, digest }, target, use, expiresAt, approvals, quorum };
}
function readReport(bytes, file) {
    try {
        if (!(0,external_node_buffer_.isUtf8)(bytes))
            throw new Error('expected UTF-8');
        return (0,json/* conform */.fj)(schema/* bypassReportSchema */.SW, (0,json/* parseJson */.qF)(bytes.toString('utf8'), file), file);
    }
    catch (error) {
        throw (0,errors/* bypassError */.B)('bypass-report-invalid', { file, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}
function findQuorum(approvals) {
    const quorum = bypass_facts/* ROLES */.gg.flatMap((role) => approvals.find((approval) => approval.role === role) ?? []);
    return new Set(quorum.map(({ id }) => id)).size === bypass_facts/* ROLES */.gg.length ? quorum : undefined;
}

;// CONCATENATED MODULE: ./build/bypass/record/confirm-use.js







async function confirmUse(choice, entry) {
    const disabled = (0,bypass_switch/* checkSwitch */.F)(entry.env);
    if (disabled)
        throw disabled;
    const { file, path, store } = choice;
    const report = parseUsedReport(await (0,files/* readFileBounded */.Y1)(path, MAX_REPORT_BYTES, 'the report'), file);
    const isOffline = report.request.pr === null;
    if (isOffline !== (store !== undefined))
        throw refuseSource(report);
    const logins = store === undefined ? await confirmOnGitHub(report, choice, entry) : await confirmInStore(report, store, entry);
    return describeUse(report, logins);
}
const refuseSource = ({ file, request }) => (0,errors/* bypassError */.B)('bypass-report-unconfirmed', {
    file,
    detail: request.pr === null
        ? 'the decision was made offline: expected the store of its use'
        : 'the decision was made on GitHub: expected no offline store',
});
function describeUse({ request: { id, pr, digest }, target, use, quorum }, logins) {
    const { gate, environment, sha } = target;
    return {
        digest: target.digest,
        bypass: {
            id,
            requestDigest: digest,
            gate,
            environment,
            sha,
            ...(pr === null ? {} : { pr }),
            usedAt: (0,clock/* rfc3339 */.ag)(new Date(use.at)),
            approvals: quorum.map(({ role, id: person, login }) => ({
                role,
                id: person,
                login: logins.get(person) || login,
            })),
        },
    };
}


/***/ }),

/***/ 49082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ ignoredFileSchema),
/* harmony export */   SW: () => (/* binding */ bypassReportSchema),
/* harmony export */   Zy: () => (/* binding */ countedApprovalSchema)
/* harmony export */ });
/* unused harmony exports requestReferenceSchema, reportedUseSchema, chainEntrySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82252);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20790);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37112);




const requestReferenceSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('id of the request: bypass/<id>.json'),
    pr: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable().describe('number of the pull request; null for a decision without GitHub'),
    digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('sha256:<hex> of the file of the request'),
});
const ignoredFileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const countedApprovalSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLES */ .gg).describe('role that the person fills; a person fills one role'),
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().describe('numeric id of the account'),
    login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('login at the time of the report, for display'),
    at: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$()
        .nullable()
        .describe('time of the approval, RFC 3339, UTC; null for a signed file, which has no trusted time'),
});
const reportedUseSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    at: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$().describe('time of the use, RFC 3339, UTC'),
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable().describe('the run of GitHub Actions that used the request; null outside a run'),
    runAttempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable(),
    nonce: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[0-9a-f]{32}$/)
        .optional()
        .describe('offline: opens the claim in the record of the use, which binds the approvals of this report'),
});
const chainEntrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    chain: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('the folder of the chain'),
    seq: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative().describe('place of the entry, from 0'),
    root: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('RFC 6962 root of all lines after the entry was added, hex'),
});
const bypassReportSchema = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_3__/* .reportSchema */ .Qh)('bypass-decision', {
    allow: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('whether the bypass opens the gate now, for this subject'),
    deny: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('the denials, "code: message", sorted; empty if and only if allow is true'),
    expiresAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$()
        .optional()
        .describe('the time from which the bypass is denied; absent if its times are unusable'),
    request: requestReferenceSchema.optional().describe('absent with --input, or if no request was found'),
    approvals: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(countedApprovalSchema).optional().describe('the approvals that count; absent with --input'),
    consumed: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe('whether this decision used the request; absent with --input'),
    resumed: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(true).optional().describe('present if a later attempt of the same run continues its use'),
    target: _request_js__WEBPACK_IMPORTED_MODULE_4__/* .subjectSchema */ .cn
        .optional()
        .describe('what the gate asked about; absent with --input, or if it was not asked because the bypass is off'),
    use: reportedUseSchema.optional().describe('the use that opens the gate; present if and only if consumed is true'),
    chainEntry: chainEntrySchema.optional().describe('with --chain: the entry of this decision; absent if that failed'),
    vetoes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()).optional().describe('offline: the ids of the people who veto'),
    ignored: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ignoredFileSchema).optional().describe('offline: the signatures that do not count, and why'),
    warnings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_lib_report_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonSchema */ .ex).optional().describe('facts that do not change the decision'),
});


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
