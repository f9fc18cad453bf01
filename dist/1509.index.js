export const id = 1509;
export const ids = [1509];
export const modules = {

/***/ 36312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ assignRoles)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20790);
/* harmony import */ var _quorum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48156);


function assignRoles(facts) {
    const { roleMembers } = facts;
    if (!roleMembers)
        return { approvals: [], missing: _facts_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLES */ .gg };
    const approvers = (0,_quorum_js__WEBPACK_IMPORTED_MODULE_1__/* .listApprovers */ .h)(facts);
    const filled = new Map();
    const fill = (role, visited) => {
        for (const person of approvers.keys()) {
            if (visited.has(person) || !roleMembers[role].has(person))
                continue;
            visited.add(person);
            const current = [...filled].find(([, one]) => one === person)?.[0];
            if (current !== undefined && !fill(current, visited))
                continue;
            filled.set(role, person);
            return true;
        }
        return false;
    };
    const missing = _facts_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLES */ .gg.filter((role) => !fill(role, new Set()));
    const describePerson = (role, id) => ({ role, id, atS: approvers.get(id)?.atS ?? 0 });
    const needed = new Set(filled.values());
    const others = [...approvers.keys()].flatMap((id) => {
        const role = needed.has(id) ? undefined : _facts_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLES */ .gg.find((one) => roleMembers[one].has(id));
        return role === undefined ? [] : [describePerson(role, id)];
    });
    const assigned = _facts_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLES */ .gg.flatMap((role) => {
        const id = filled.get(role);
        return id === undefined ? [] : [describePerson(role, id)];
    });
    return { approvals: [...assigned, ...others], missing };
}


/***/ }),

/***/ 91172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ openCompanyRules)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24178);



const MAX_MS = 5_000;
const HEAP_MB = 128;
const openCompanyRules = (program, wasm, limitMs = MAX_MS) => async (input) => {
    const answer = await evaluateInThread(program, { task: 'bypass-company-rules', wasm, input }, limitMs).catch((error) => ({ failure: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error) }));
    if ('failure' in answer)
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassError */ .B)('bypass-company-failed', { detail: answer.failure });
    if (answer.result === true)
        return undefined;
    if (answer.result === false)
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassError */ .B)('bypass-company-denied');
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassError */ .B)('bypass-company-failed', { detail: 'the result is not a boolean' });
};
function evaluateInThread(program, workerData, limitMs) {
    return new Promise((resolve) => {
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(program, {
            workerData,
            stdout: true,
            stderr: true,
            env: {},
            resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
        });
        let isSettled = false;
        const settle = (answer) => {
            if (isSettled)
                return;
            isSettled = true;
            clearTimeout(timer);
            resolve(answer);
            void worker.terminate();
        };
        const timer = setTimeout(() => settle({ failure: `no answer within ${limitMs / 1000} s` }), limitMs);
        worker.once('message', (answer) => settle(answer));
        worker.once('error', (error) => settle({ failure: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error) }));
        worker.once('exit', () => settle({ failure: 'the thread ended without an answer' }));
    });
}


/***/ }),

/***/ 51632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ll: () => (/* binding */ loadCompiledRules),
/* harmony export */   Uz: () => (/* binding */ evaluatePolicy),
/* harmony export */   tX: () => (/* binding */ openPolicy)
/* harmony export */ });
/* harmony import */ var _open_policy_agent_opa_wasm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87774);

const INITIAL_PAGES = 32;
const MAX_PAGES = 2048;
async function loadCompiledRules(wasm) {
    let now = 0;
    const policy = await openPolicy(wasm, MAX_PAGES, { 'time.now_ns': () => (now + 0.5) * 1e9 });
    return {
        evaluate: (input, nowS) => {
            now = nowS;
            return readDecision(evaluatePolicy(policy, input));
        },
    };
}
const openPolicy = (wasm, maximum, builtins = {}) => (0,_open_policy_agent_opa_wasm__WEBPACK_IMPORTED_MODULE_0__/* .loadPolicy */ .t)(Uint8Array.from(wasm), { initial: INITIAL_PAGES, maximum }, builtins);
function evaluatePolicy(policy, input) {
    const results = policy.evaluate(Uint8Array.from(input).buffer);
    if (!Array.isArray(results) || results.length !== 1)
        throw new Error('the policy has no result');
    return Reflect.get(Object(results[0]), 'result');
}
const isText = (value) => typeof value === 'string';
function readDecision(value) {
    const { allow, deny } = Object(value);
    if (typeof allow !== 'boolean' || !Array.isArray(deny) || !deny.every(isText) || allow !== (deny.length === 0))
        throw new Error('the result is not a decision');
    return { allow, deny: [...deny].sort() };
}


/***/ }),

/***/ 38165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ denialCodes),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   XD: () => (/* binding */ formatDenial)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24178);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20790);
/* harmony import */ var _quorum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48156);



const CLOCK_SKEW_S = 60;
const rules = {
    'bypass-now-invalid': ({ nowS }) => nowS !== undefined,
    'bypass-severity-not-allowed': ({ severity }) => severity === 'SEV-1',
    'bypass-ttl-out-of-range': ({ ttlS }) => ttlS !== undefined,
    'bypass-created-invalid': ({ createdS }) => createdS !== undefined,
    'bypass-not-yet-valid': ({ nowS, createdS }) => nowS !== undefined && createdS !== undefined && nowS >= createdS - CLOCK_SKEW_S,
    'bypass-expired': ({ nowS, createdS, ttlS }) => nowS !== undefined && createdS !== undefined && ttlS !== undefined && nowS < createdS + ttlS,
    'bypass-requester-malformed': ({ requesterId }) => requesterId !== undefined,
    'bypass-requester-not-user': ({ requesterType }) => requesterType === 'User',
    'bypass-subject-malformed': ({ subject }) => subject !== undefined,
    'bypass-subject-mismatch': ({ subject, requestSubject }) => subject !== undefined && (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameSubject */ .JK)(subject, requestSubject),
    'bypass-request-digest-malformed': ({ requestDigest }) => requestDigest !== undefined,
    'bypass-excluded-ids-malformed': ({ excludedIds }) => excludedIds !== undefined,
    'bypass-role-members-malformed': ({ roleMembers }) => roleMembers !== undefined,
    'bypass-approvals-malformed': ({ approvals }) => approvals !== undefined,
    'bypass-approval-seq-repeated': ({ approvals }) => approvals !== undefined && (0,_quorum_js__WEBPACK_IMPORTED_MODULE_1__/* .hasUniqueSeqs */ .Ip)(approvals),
    'bypass-vetoed': (facts) => !(0,_quorum_js__WEBPACK_IMPORTED_MODULE_1__/* .isVetoed */ ._S)(facts),
    'bypass-quorum-missing': _quorum_js__WEBPACK_IMPORTED_MODULE_1__/* .hasQuorum */ .cO,
    'bypass-revoked': ({ revoked }) => revoked === false,
    'bypass-consumed': ({ consumed }) => consumed === false,
};
const denialCodes = Object.keys(rules).sort();
const formatDenial = (code) => `${code}: ${_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleEntries */ .F[code].message}`;
function decide(input, wallClockSeconds) {
    const facts = (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .readFacts */ .MH)(input, wallClockSeconds);
    const deny = denialCodes.filter((code) => !rules[code](facts)).map(formatDenial);
    return { allow: deny.length === 0, deny };
}


/***/ }),

/***/ 20790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JK: () => (/* binding */ isSameSubject),
/* harmony export */   MH: () => (/* binding */ readFacts),
/* harmony export */   gg: () => (/* binding */ ROLES)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);

const ROLES = ['Security', 'Release', 'Service Owner'];
const SUBJECT_FIELDS = ['digest', 'sha', 'gate', 'environment', 'repository_id'];
const MAX_TTL_S = 14_400;
const COMMIT = /^[0-9a-f]{40}$/;
const getField = (value, key) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
const readInteger = (value) => typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
const readPositive = (value) => {
    const found = readInteger(value);
    return found !== undefined && found > 0 ? found : undefined;
};
const isText = (value) => typeof value === 'string' && value !== '' && value.isWellFormed() && !value.includes('\ufffd');
const isFlag = (value) => typeof value === 'boolean';
function readIds(value) {
    if (!Array.isArray(value))
        return undefined;
    const ids = value.map(readPositive).filter((id) => id !== undefined);
    return ids.length === value.length ? new Set(ids) : undefined;
}
function readSubject(value) {
    const [digest, sha, gate, environment] = SUBJECT_FIELDS.map((field) => getField(value, field));
    const repositoryId = readPositive(getField(value, 'repository_id'));
    if (typeof digest !== 'string' || !(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        return undefined;
    if (typeof sha !== 'string' || !COMMIT.test(sha))
        return undefined;
    if (!isText(gate) || !isText(environment) || repositoryId === undefined)
        return undefined;
    return { digest, sha, gate, environment, repository_id: repositoryId };
}
const isSameSubject = (subject, other) => SUBJECT_FIELDS.every((field) => getField(other, field) === subject[field]);
function readApproval(value) {
    const user = getField(value, 'user');
    const [userId, userType] = [readPositive(getField(user, 'id')), getField(user, 'type')];
    const [state, requestDigest] = [getField(value, 'state'), getField(value, 'request_digest')];
    const [verified, edited] = [getField(value, 'verified'), getField(value, 'edited')];
    const [atS, seq] = [readInteger(getField(value, 'at_s')), readInteger(getField(value, 'seq'))];
    if (userId === undefined || atS === undefined || seq === undefined)
        return undefined;
    if (!isText(userType) || !isText(state) || !isText(requestDigest))
        return undefined;
    if (!isFlag(verified) || !isFlag(edited))
        return undefined;
    const dismisser = getField(value, 'dismissed_by');
    const [dismisserId, dismisserType] = [readPositive(getField(dismisser, 'id')), getField(dismisser, 'type')];
    if (dismisser !== undefined && (dismisserId === undefined || !isText(dismisserType)))
        return undefined;
    const dismissedBy = dismisserType === 'User' ? dismisserId : undefined;
    return { userId, userType, state, verified, edited, requestDigest, atS, seq, dismissedBy };
}
function readApprovals(value) {
    if (!Array.isArray(value))
        return undefined;
    const approvals = value.map(readApproval).filter((approval) => approval !== undefined);
    return approvals.length === value.length ? approvals : undefined;
}
function readRoleMembers(value) {
    const [security, release, owner] = ROLES.map((role) => readIds(getField(value, role)));
    if (!security || !release || !owner)
        return undefined;
    return { Security: security, Release: release, 'Service Owner': owner };
}
function readTtl(value) {
    const ttl = readPositive(value);
    return ttl !== undefined && ttl <= MAX_TTL_S ? ttl : undefined;
}
function readFacts(input, wallClockSeconds) {
    const request = getField(input, 'request');
    const requester = getField(request, 'requester');
    const requesterType = getField(requester, 'type');
    const requestDigest = getField(input, 'request_digest');
    const state = getField(input, 'state');
    const now = getField(input, 'now_s');
    return {
        nowS: readPositive(now === undefined ? wallClockSeconds : now),
        severity: getField(request, 'severity'),
        ttlS: readTtl(getField(request, 'ttl_s')),
        createdS: readPositive(getField(request, 'created_s')),
        requesterId: isText(requesterType) ? readPositive(getField(requester, 'id')) : undefined,
        requesterType: isText(requesterType) ? requesterType : undefined,
        subject: readSubject(getField(input, 'subject')),
        requestSubject: getField(request, 'subject'),
        requestDigest: typeof requestDigest === 'string' && (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(requestDigest) ? requestDigest : undefined,
        excludedIds: readIds(getField(input, 'excluded_ids')),
        roleMembers: readRoleMembers(getField(input, 'role_members')),
        approvals: readApprovals(getField(input, 'approvals')),
        revoked: getField(state, 'revoked'),
        consumed: getField(state, 'consumed'),
    };
}


/***/ }),

/***/ 87253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ findTokenUser),
/* harmony export */   k: () => (/* binding */ findRequester)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24178);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89040);
/* harmony import */ var _requester_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76164);




async function findTokenUser(api) {
    try {
        const account = await api.read('/user', _documents_js__WEBPACK_IMPORTED_MODULE_0__/* .accountSchema */ .rE, 'a personal token or the token of a GitHub App');
        return account.type === 'User' ? account : undefined;
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv && error.code === 'bypass-token-forbidden' && error.details.status === 403)
            return undefined;
        throw error;
    }
}
async function findRequester(api, repository, runId) {
    const user = await findTokenUser(api);
    if (user)
        return { account: user, run: null };
    if (runId === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassError */ .B)('bypass-requester-unknown');
    const run = await (0,_requester_js__WEBPACK_IMPORTED_MODULE_3__/* .readRun */ .cI)(api, runId);
    const refuse = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassError */ .B)('bypass-run-unsuitable', { run: runId, detail });
    const { actor, run_attempt } = run;
    if (run.id !== runId)
        throw refuse('GitHub answered with another run');
    if (actor?.type !== 'User')
        throw refuse('its actor is not a person');
    const created_s = Math.floor(api.now().getTime() / 1000);
    const flaw = (0,_requester_js__WEBPACK_IMPORTED_MODULE_3__/* .findFlaw */ .cV)(run, { requester: { id: actor.id, type: 'User' }, created_s }, repository);
    if (flaw !== undefined)
        throw refuse(flaw);
    return { account: actor, run: { id: runId, attempt: run_attempt } };
}


/***/ }),

/***/ 11003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fz: () => (/* binding */ announceInSlack),
  QC: () => (/* binding */ createUseNotifier),
  wT: () => (/* binding */ describeAnnouncedUse)
});

// EXTERNAL MODULE: ./build/bypass/facts.js
var bypass_facts = __webpack_require__(20790);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
// EXTERNAL MODULE: ./build/bypass/errors.js + 1 modules
var errors = __webpack_require__(24178);
;// CONCATENATED MODULE: ./build/bypass/slack.js



const MAX_TRIES = 3;
const TOTAL_MS = 10_000;
const PAUSE_MS = 500;
const MAX_ANSWER_BYTES = 4_096;
async function sendToSlack(message, ports) {
    const webhook = ports.env.SLACK_WEBHOOK_URL?.trim();
    if (webhook === undefined || webhook === '')
        return undefined;
    (0,secrets/* rememberSecret */.Gz)(webhook);
    const url = parseWebhook(webhook);
    if (!url)
        return (0,errors/* bypassError */.B)('bypass-slack-failed', { detail: 'SLACK_WEBHOOK_URL is not an https URL' });
    for (const part of [url.href, `${url.origin}${url.pathname}`, url.pathname, url.search])
        (0,secrets/* rememberSecret */.Gz)(part);
    const limit = AbortSignal.timeout(TOTAL_MS);
    const signal = ports.signal ? AbortSignal.any([ports.signal, limit]) : limit;
    let detail = '';
    for (let tries = 1; tries <= MAX_TRIES && !signal.aborted; tries++) {
        const failure = await post(url, message, ports.http, signal);
        if (failure === undefined)
            return undefined;
        detail = limit.aborted ? `no answer within ${TOTAL_MS / 1000} s` : failure;
        if (tries < MAX_TRIES)
            await ports.sleep(PAUSE_MS * tries, signal).catch(() => { });
    }
    return (0,errors/* bypassError */.B)('bypass-slack-failed', { detail });
}
async function post(url, message, http, signal) {
    try {
        const response = await http.send({
            method: 'POST',
            url,
            headers: { 'content-type': 'application/json; charset=utf-8' },
            body: JSON.stringify(message),
            accept: 'any',
            redirect: 'manual',
            retries: 0,
            signal,
        });
        await response.bytes(MAX_ANSWER_BYTES).catch(() => { });
        const { status } = response;
        return status >= 200 && status < 300 ? undefined : `status ${status}`;
    }
    catch (error) {
        return (0,describe/* describe */.q0)(error).replaceAll(url.href, secrets/* HIDDEN */.RG).replaceAll(url.pathname, secrets/* HIDDEN */.RG);
    }
}
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
function parseWebhook(text) {
    if (!URL.canParse(text))
        return undefined;
    const url = new URL(text);
    return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname)) ? url : undefined;
}

// EXTERNAL MODULE: ./build/bypass/texts/notice.js
var notice = __webpack_require__(59484);
// EXTERNAL MODULE: ./build/bypass/texts/slack-messages.js
var slack_messages = __webpack_require__(90719);
;// CONCATENATED MODULE: ./build/bypass/from-github/announce.js




const announceInSlack = (event, facts, { http, env, clock, signal }) => sendToSlack((0,slack_messages/* createSlackMessage */._)(event, facts), {
    http,
    env,
    sleep: (ms, stop) => clock.sleep(ms, stop),
    signal,
});
const describeAnnouncedUse = (use) => use && { at: (0,notice/* formatMoment */.K9)(use.atS), postmortemDue: (0,notice/* formatMoment */.K9)(use.postmortemDueS) };
const formatTime = (time) => (0,notice/* formatMoment */.K9)(Math.floor(Date.parse(time) / 1000));
const createUseNotifier = (entry) => async ({ pull, text }) => {
    const { id, gate, environment, expiresAt, approvers, postmortemDueAt } = text;
    const facts = { id, pr: pull.number, url: pull.url, gate, environment, until: formatTime(expiresAt) };
    const grants = bypass_facts/* ROLES */.gg.flatMap((role) => approvers.filter((approver) => approver.role === role).map(({ login }) => ({ role, login })));
    const postmortemDue = postmortemDueAt === undefined ? undefined : formatTime(postmortemDueAt);
    return announceInSlack({ type: 'used', use: { postmortemDue }, grants }, facts, entry);
};


/***/ }),

/***/ 61787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ readApprovals)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/github/errors.js
var errors = __webpack_require__(47307);
;// CONCATENATED MODULE: ./build/bypass/reviews.js
function createApprovalRecords(reviews, dismissals, { head, requestDigest }) {
    const dismissed = new Map(dismissals.map((dismissal) => [dismissal.reviewId, dismissal]));
    const steps = reviews.flatMap((review) => listSteps(review, dismissed.get(review.id), head));
    return steps
        .sort((a, b) => a.at_s - b.at_s || rank(a) - rank(b) || a.reviewId - b.reviewId)
        .map(({ reviewId: _, ...step }, index) => ({
        ...step,
        edited: false,
        request_digest: requestDigest,
        seq: index + 1,
    }));
}
const rank = ({ state }) => (state === 'DISMISSED' ? 1 : 0);
function listSteps(review, dismissal, head) {
    const { id: reviewId, user, state, commit, submittedS } = review;
    const step = { reviewId, user, verified: true, at_s: submittedS };
    if (state === 'APPROVED')
        return [{ ...step, state, verified: commit === head }];
    const veto = { ...step, state: 'CHANGES_REQUESTED' };
    if (state === 'CHANGES_REQUESTED')
        return [veto];
    if (state !== 'DISMISSED')
        return [];
    if (!dismissal)
        return [veto];
    const { actor } = dismissal;
    const end = { ...step, state: 'DISMISSED', at_s: dismissal.atS };
    if (dismissal.state === 'approved')
        return [end];
    if (!actor)
        return [veto];
    return actor.id === user.id && actor.type === 'User' ? [end] : [veto, { ...end, dismissed_by: actor }];
}

// EXTERNAL MODULE: ./build/bypass/from-github/context.js + 2 modules
var context = __webpack_require__(42378);
// EXTERNAL MODULE: ./build/bypass/from-github/documents.js
var documents = __webpack_require__(89040);
;// CONCATENATED MODULE: ./build/bypass/from-github/approvals.js





const timeSchema = iso/* datetime */.w$({ offset: true }).transform((text) => Math.floor(Date.parse(text) / 1000));
const reviewSchema = schemas/* looseObject */._H3({
    id: documents/* idSchema */.fY,
    user: documents/* accountSchema */.rE.nullish(),
    state: schemas/* string */.YjP().min(1).max(100),
    commit_id: schemas/* string */.YjP().max(100).nullish(),
    submitted_at: timeSchema.nullish(),
});
const eventSchema = schemas/* looseObject */._H3({ event: schemas/* string */.YjP().nullish() });
const dismissalSchema = schemas/* looseObject */._H3({
    actor: documents/* accountSchema */.rE.nullish(),
    created_at: timeSchema,
    dismissed_review: schemas/* looseObject */._H3({ review_id: documents/* idSchema */.fY, state: schemas/* string */.YjP().min(1).max(100) }),
});
async function readApprovals(api, pull, requestDigest) {
    const found = await api.list(`./pulls/${pull.number}/reviews`, reviewSchema, context/* PERMISSION */.oC.pulls);
    const dismissals = await readDismissals(api, pull);
    const dismissed = new Set(dismissals.map(({ reviewId }) => reviewId));
    const reviews = [];
    for (const { id, user, state, commit_id, submitted_at } of found) {
        if (state === 'PENDING' || !user)
            continue;
        if (typeof submitted_at !== 'number')
            throw (0,errors/* githubError */.q)('github-unavailable', { url: `review ${id}`, detail: 'the review has no time' });
        const current = dismissed.has(id) ? 'DISMISSED' : state;
        reviews.push({ id, user, state: current, commit: commit_id ?? undefined, submittedS: submitted_at });
    }
    const users = found.flatMap(({ user }) => (user ? [user] : []));
    return {
        records: createApprovalRecords(uniqueById(reviews), dismissals, { head: pull.head.sha, requestDigest }),
        logins: new Map(users.map(({ id, login }) => [id, login])),
    };
}
const uniqueById = (reviews) => [
    ...new Map(reviews.map((review) => [review.id, review])).values(),
];
async function readDismissals(api, pull) {
    const path = `./issues/${pull.number}/timeline`;
    const events = await api.list(path, eventSchema, context/* PERMISSION */.oC.issues);
    return events
        .filter(({ event }) => event === 'review_dismissed')
        .map((event) => {
        const parsed = dismissalSchema.safeParse(event);
        if (!parsed.success)
            throw (0,errors/* githubError */.q)('github-unavailable', { url: path, detail: 'a dismissal has another form' });
        const { actor, created_at, dismissed_review } = parsed.data;
        return {
            reviewId: dismissed_review.review_id,
            state: dismissed_review.state.toLowerCase(),
            actor: actor ?? undefined,
            atS: created_at,
        };
    });
}


/***/ }),

/***/ 85299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ findAttempt),
/* harmony export */   hb: () => (/* binding */ getRequestPath),
/* harmony export */   k0: () => (/* binding */ tryParseRequest),
/* harmony export */   kl: () => (/* binding */ createIdPrefix),
/* harmony export */   sX: () => (/* binding */ createId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37112);
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36922);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42378);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89040);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88078);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21191);









const MAX_SLUG = 30;
const MAX_AGE_S = 900;
function createIdPrefix(values, { account, run }) {
    const slug = values.subject.gate
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, MAX_SLUG)
        .replace(/^-+|-+$/g, '');
    const hash = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)({ requester: account.id, run, values })).toString('hex');
    return `${slug || 'gate'}-${hash.slice(0, 12)}-`;
}
const createId = (prefix) => `${prefix}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
const getRequestPath = (id) => `${_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .BRANCH_PREFIX */ .sM}${id}.json`;
async function findAttempt(api, prefix) {
    const path = `./git/matching-refs/heads/${_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .BRANCH_PREFIX */ .sM}${prefix}`;
    const refs = await api.list(path, _documents_js__WEBPACK_IMPORTED_MODULE_4__/* .refSchema */ .DF, _context_js__WEBPACK_IMPORTED_MODULE_5__/* .PERMISSION */ .oC.contents);
    for (const { ref, object } of refs) {
        const id = ref.slice(`refs/heads/${_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .BRANCH_PREFIX */ .sM}`.length);
        const attempt = _request_js__WEBPACK_IMPORTED_MODULE_6__/* .REQUEST_ID */ .A2.test(id) && id.startsWith(prefix) ? await readAttempt(api, id, object.sha) : undefined;
        if (attempt)
            return attempt;
    }
    return undefined;
}
async function readAttempt(api, id, commit) {
    const pulls = await (0,_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .listBranchPulls */ .TU)(api, `${_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .BRANCH_PREFIX */ .sM}${id}`);
    const pull = pulls.find(({ state }) => state === 'open');
    if (pulls.length > 0 && !pull)
        return undefined;
    const file = await (0,_contents_js__WEBPACK_IMPORTED_MODULE_7__/* .readRepositoryFile */ .t)(api, getRequestPath(id), commit);
    if (file === 'absent')
        return pull ? undefined : { id };
    const request = file === 'not-a-file' ? undefined : tryParseRequest(file.bytes, id);
    if (!request)
        return undefined;
    const nowS = api.now().getTime() / 1000;
    const { created_s, ttl_s } = request.document;
    if (nowS >= created_s + ttl_s || (!pull && nowS > created_s + MAX_AGE_S))
        return undefined;
    for (const kind of ['used', 'revoked'])
        if (await (0,_marker_js__WEBPACK_IMPORTED_MODULE_8__/* .findMarkerRef */ .RA)(api, kind, request.digest))
            return undefined;
    return pull ? { id, request, pull } : { id, request };
}
function tryParseRequest(bytes, id) {
    try {
        return (0,_request_js__WEBPACK_IMPORTED_MODULE_6__/* .parseRequest */ .TR)(bytes, id);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 59026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ listAuthors)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24178);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42378);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89040);




const authorSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ id: _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .idSchema */ .fY.optional() }).nullish();
const commitSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ sha: _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .commitIdSchema */ .wi, author: authorSchema, committer: authorSchema });
const activitySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ actor: authorSchema, ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1_000).nullish() });
async function listAuthors(api, pull) {
    const deny = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassError */ .B)('bypass-request-unattributed', { pr: pull.number, detail });
    const commits = await api.list(`./pulls/${pull.number}/commits`, commitSchema, _context_js__WEBPACK_IMPORTED_MODULE_3__/* .PERMISSION */ .oC.pulls);
    if (pull.commits !== undefined && pull.commits !== commits.length)
        throw deny(`GitHub lists ${commits.length} of ${pull.commits} commits`);
    if (!commits.some(({ sha }) => sha === pull.head.sha))
        throw deny('its commits do not contain its head');
    const ids = pull.author ? [pull.author.id] : [];
    for (const { sha, author, committer } of commits)
        for (const [role, account] of [
            ['author', author],
            ['committer', committer],
        ]) {
            if (account?.id === undefined)
                throw deny(`GitHub does not know the ${role} of the commit ${sha}`);
            ids.push(account.id);
        }
    const branch = `refs/heads/${pull.head.ref}`;
    const path = `./activity?ref=${encodeURIComponent(branch)}`;
    for (const { actor, ref } of await api.list(path, activitySchema, _context_js__WEBPACK_IMPORTED_MODULE_3__/* .PERMISSION */ .oC.contents)) {
        if (typeof ref === 'string' && ref !== branch)
            continue;
        if (actor?.id === undefined)
            throw deny('GitHub does not know who pushed its branch');
        ids.push(actor.id);
    }
    return ids;
}


/***/ }),

/***/ 36922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readBranchCommit),
/* harmony export */   t: () => (/* binding */ readRepositoryFile)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47307);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42378);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89040);




const contentsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    encoding: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    content: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
});
async function readRepositoryFile(api, path, commit) {
    const url = `./contents/${(0,_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .encodePath */ .O0)(path)}?ref=${encodeURIComponent(commit)}`;
    const found = await api.find(url, zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([contentsSchema, zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J())]), _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.contents);
    if (found === undefined)
        return 'absent';
    if (Array.isArray(found) || found.type !== 'file' || found.encoding !== 'base64')
        return 'not-a-file';
    const text = (found.content ?? '').replaceAll('\n', '');
    const bytes = Buffer.from(text, 'base64');
    if (bytes.toString('base64') !== text)
        throw (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .githubError */ .q)('github-unavailable', { url: path, detail: 'the content of the file is not base64' });
    return { bytes, blob: found.sha };
}
async function readBranchCommit(api, branch) {
    const wanted = `refs/heads/${branch}`;
    const { ref, object } = await api.read(`./git/ref/heads/${(0,_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .encodePath */ .O0)(branch)}`, _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .refSchema */ .DF, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.contents);
    if (ref !== wanted || object.type !== 'commit' || !_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .commitIdSchema */ .wi.safeParse(object.sha).success)
        throw (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .githubError */ .q)('github-unavailable', { url: wanted, detail: 'the answer names another reference' });
    return object.sha;
}


/***/ }),

/***/ 42378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oC: () => (/* binding */ PERMISSION),
  oB: () => (/* binding */ listClockWarnings),
  k1: () => (/* binding */ openBypassContext),
  Nu: () => (/* binding */ readRepository)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/github/errors.js
var errors = __webpack_require__(47307);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/http/links.js
var links = __webpack_require__(92904);
// EXTERNAL MODULE: ./build/lib/http/urls.js
var urls = __webpack_require__(6119);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
;// CONCATENATED MODULE: ./build/github/rate-limit.js
const MAX_WAIT_MS = 60_000;
function findRateLimit({ status, headers }, body, now) {
    const retryAfter = headers['retry-after'];
    const isLimit = status === 429 ||
        (status === 403 &&
            (headers['x-ratelimit-remaining'] === '0' || retryAfter !== undefined || /rate limit/i.test(body)));
    if (!isLimit)
        return undefined;
    const waitMs = readSeconds(retryAfter) ?? waitForReset(headers['x-ratelimit-reset'], now);
    return waitMs !== undefined && waitMs <= MAX_WAIT_MS ? waitMs : Number.POSITIVE_INFINITY;
}
const readSeconds = (value) => value !== undefined && /^\d{1,12}$/.test(value.trim()) ? Number(value) * 1000 : undefined;
function waitForReset(value, now) {
    const resetMs = readSeconds(value);
    return resetMs === undefined || now === undefined ? undefined : Math.max(0, resetMs - now.getTime());
}

;// CONCATENATED MODULE: ./build/github/api.js








const MAX_BYTES = 16 * 1024 * 1024;
const MAX_PAGES = 100;
const PER_PAGE = 100;
const MAX_TRIES = 3;
const RETRY_MS = 500;
const API_VERSION = '2022-11-28';
const FORBIDDEN = [401, 403, 404];
function openGitHubApi(location, ports) {
    const { repository } = location;
    const base = new URL(location.api.replace(/\/$/, ''));
    const clock = new ServerClock();
    const resolvePath = (path) => {
        const url = new URL(`${base.href.replace(/\/$/, '')}${path.startsWith('./') ? `/repos/${repository}${path.slice(1)}` : path}`);
        if (!(0,urls/* sharesCredentials */.J6)(base, url))
            throw new Error(`a path of the API: expected a "/" at its start, found "${path}"`);
        return url;
    };
    const client = { ...ports, base, token: location.token, clock };
    return {
        repository,
        now: () => clock.read((0,urls/* safeUrl */.Pl)(base)),
        read: async (path, schema, permission) => {
            const url = resolvePath(path);
            const answer = await sendRepeatedly(client, url, permission);
            if (answer.status === 404)
                throw createForbidden(answer, url, permission);
            return parseDocument(answer.text, url, schema);
        },
        find: async (path, schema, permission) => {
            const url = resolvePath(path);
            const answer = await sendRepeatedly(client, url, permission);
            return answer.status === 404 ? undefined : parseDocument(answer.text, url, schema);
        },
        list: async (path, item, permission, perPage = PER_PAGE) => {
            const items = [];
            let url = resolvePath(path);
            url.searchParams.set('per_page', String(PER_PAGE));
            for (let pages = 0; url; pages++) {
                if (pages === MAX_PAGES)
                    throw (0,errors/* githubError */.q)('github-pages', { url: (0,urls/* safeUrl */.Pl)(url), limit: MAX_PAGES });
                const answer = await sendRepeatedly(client, url, permission);
                if (answer.status === 404)
                    throw createForbidden(answer, url, permission);
                items.push(...parseDocument(answer.text, url, item.array().max(perPage)));
                url = findNextPage(answer, base, url);
            }
            return items;
        },
        write: async (method, path, body, permission) => {
            const url = resolvePath(path);
            const answer = await sendOnce(client, url, method, JSON.stringify(body)).catch((error) => {
                if (ports.signal?.aborted)
                    throw error;
                return undefined;
            });
            if (!answer)
                return undefined;
            assertToken(answer, url, permission, clock);
            if (answer.status === 404)
                throw createForbidden(answer, url, permission);
            return { status: answer.status, document: parseLeniently(answer.text) };
        },
    };
}
const NAMES_NEXT = /;\s*rel\s*=\s*"?[^",;<>]*\bnext\b/i;
function findNextPage({ headers: { link } }, base, url) {
    const next = (0,links/* findNextLink */.L)(link, url.href);
    if (next ? (0,urls/* sharesCredentials */.J6)(base, next) : !NAMES_NEXT.test(link ?? ''))
        return next;
    throw (0,errors/* githubError */.q)('github-unavailable', { url: (0,urls/* safeUrl */.Pl)(url), detail: 'the link to its next page is not usable' });
}
class ServerClock {
    #newestMs = Number.NEGATIVE_INFINITY;
    note(date) {
        if (date === undefined || !/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(date))
            return;
        const ms = Date.parse(date);
        if (ms > this.#newestMs)
            this.#newestMs = ms;
    }
    find() {
        return Number.isFinite(this.#newestMs) ? new Date(this.#newestMs) : undefined;
    }
    read(url) {
        const now = this.find();
        if (!now)
            throw (0,errors/* githubError */.q)('github-unavailable', { url, detail: 'no answer had a usable Date' });
        return now;
    }
}
async function sendRepeatedly(client, url, permission) {
    for (let tries = 1;; tries++) {
        const outcome = await tryRead(client, url, permission);
        if ('answer' in outcome)
            return outcome.answer;
        if (tries === MAX_TRIES)
            throw outcome.error;
        await client.sleep(outcome.waitMs ?? RETRY_MS * tries, client.signal);
    }
}
async function tryRead(client, url, permission) {
    let answer;
    try {
        answer = await sendOnce(client, url, 'GET');
    }
    catch (error) {
        if (client.signal?.aborted)
            throw error;
        if (error instanceof mc_error/* McError */.Hv && error.code === 'github-unavailable')
            throw error;
        return {
            error: (0,errors/* githubError */.q)('github-unavailable', { url: (0,urls/* safeUrl */.Pl)(url), detail: (0,describe/* describe */.q0)(error) }, { cause: error }),
        };
    }
    const limited = findRateLimit(answer, answer.text, client.clock.find());
    if (limited !== undefined) {
        const error = (0,errors/* githubError */.q)('github-rate-limited', { url: (0,urls/* safeUrl */.Pl)(url) });
        if (!Number.isFinite(limited))
            throw error;
        return { error, waitMs: limited };
    }
    assertToken(answer, url, permission, client.clock);
    const { status, text } = answer;
    const isUsable = status === 404 || (status === 200 && isJson(text));
    if (isUsable && client.clock.find())
        return { answer };
    const detail = isUsable
        ? 'no answer had a usable Date'
        : status === 200
            ? 'the answer is not JSON'
            : `status ${status}`;
    return { error: (0,errors/* githubError */.q)('github-unavailable', { url: (0,urls/* safeUrl */.Pl)(url), detail }) };
}
async function sendOnce(client, url, method, body) {
    const { http, base, token, clock, signal } = client;
    for (let redirects = 0;; redirects++) {
        const response = await http.send({
            method,
            url,
            headers: {
                accept: 'application/vnd.github+json',
                'x-github-api-version': API_VERSION,
                authorization: `Bearer ${token}`,
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body }),
            accept: 'any',
            redirect: 'manual',
            retries: 0,
            ...(signal ? { signal } : {}),
        });
        clock.note(response.headers.date);
        const { location } = response.headers;
        const text = await response.text(MAX_BYTES);
        if (![301, 302, 307, 308].includes(response.status) || location === undefined || method !== 'GET')
            return { status: response.status, headers: response.headers, text };
        const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
        if (!next || !(0,urls/* sharesCredentials */.J6)(base, next) || redirects === 2)
            throw (0,errors/* githubError */.q)('github-unavailable', {
                url: (0,urls/* safeUrl */.Pl)(url),
                detail: 'it redirects to another host, or too often',
            });
        url = next;
    }
}
function assertToken(answer, url, permission, clock) {
    if (/partial-results/i.test(answer.headers['x-github-sso'] ?? ''))
        throw (0,errors/* githubError */.q)('bypass-token-sso', { url: (0,urls/* safeUrl */.Pl)(url) });
    if (findRateLimit(answer, answer.text, clock.find()) !== undefined)
        throw (0,errors/* githubError */.q)('github-rate-limited', { url: (0,urls/* safeUrl */.Pl)(url) });
    if (FORBIDDEN.includes(answer.status) && answer.status !== 404)
        throw createForbidden(answer, url, permission);
}
const createForbidden = ({ status, text }, url, permission) => (0,errors/* githubError */.q)('bypass-token-forbidden', {
    url: (0,urls/* safeUrl */.Pl)(url),
    status,
    permission,
    detail: (0,secrets/* createExcerpt */.gQ)(text, 200, {}),
});
function parseDocument(text, url, schema) {
    const what = `the answer of ${(0,urls/* safeUrl */.Pl)(url)}`;
    try {
        return (0,json/* conform */.fj)(schema, (0,json/* parseJson */.qF)(text, what), what);
    }
    catch (error) {
        if (!(error instanceof mc_error/* McError */.Hv))
            throw error;
        throw (0,errors/* githubError */.q)('github-unavailable', { url: (0,urls/* safeUrl */.Pl)(url), detail: error.message }, { cause: error });
    }
}
const isJson = (text) => typeof parseLeniently(text) === 'object';
function parseLeniently(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/bypass/compiled-rules.js
var compiled_rules = __webpack_require__(51632);
// EXTERNAL MODULE: ./build/bypass/errors.js + 1 modules
var bypass_errors = __webpack_require__(24178);
;// CONCATENATED MODULE: ./build/bypass/from-github/context.js








const PERMISSION = {
    metadata: 'Metadata: read',
    contents: 'Contents: read',
    contentsWrite: 'Contents: write',
    pulls: 'Pull requests: read',
    pullsWrite: 'Pull requests: write',
    issues: 'Issues: read',
    issuesWrite: 'Issues: write',
    deployments: 'Deployments: read',
    deploymentsWrite: 'Deployments: write',
    actions: 'Actions: read',
    members: 'Organization members: read',
};
const MAX_SKEW_S = 60;
const API = 'https://api.github.com';
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;
function openBypassContext({ repo, token: given }, entry) {
    const { env, http, clock, signal, installRoot } = entry;
    const token = given || env.GITHUB_TOKEN || env.GH_TOKEN;
    if (!token)
        throw (0,errors/* githubError */.q)('bypass-token-missing');
    (0,secrets/* rememberSecret */.Gz)(token);
    const repository = repo ?? env.GITHUB_REPOSITORY ?? '';
    if (!REPOSITORY.test(repository))
        throw (0,bypass_errors/* bypassError */.B)('bypass-repository-missing', { given: repository });
    return {
        api: openGitHubApi({ api: readApiUrl(env.GITHUB_API_URL), token, repository }, { http, sleep: (ms, stop) => clock.sleep(ms, stop), signal }),
        entry,
        runId: readRunId(env.GITHUB_RUN_ID),
        loadRules: async () => (0,compiled_rules/* loadCompiledRules */.Ll)(await (0,promises_.readFile)((0,external_node_path_.join)(installRoot, 'policy/opa/bypass.wasm'))),
    };
}
function readApiUrl(given) {
    const text = given || API;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isUsable = url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash;
    if (!isUsable)
        throw (0,errors/* githubError */.q)('github-api-invalid');
    return text;
}
function readRunId(given) {
    if (!given)
        return undefined;
    const id = /^[1-9]\d{0,15}$/.test(given) ? Number(given) : Number.NaN;
    if (!Number.isSafeInteger(id))
        throw (0,bypass_errors/* bypassError */.B)('bypass-run-invalid', { given });
    return id;
}
const branchSchema = schemas/* string */.YjP()
    .min(1)
    .max(255)
    .refine((name) => name.isWellFormed(), 'expected well-formed Unicode');
const repositorySchema = schemas/* looseObject */._H3({ id: schemas/* int */.Whr().positive(), default_branch: branchSchema });
async function readRepository(api) {
    const { id, default_branch } = await api.read(`/repos/${api.repository}`, repositorySchema, PERMISSION.metadata);
    return { id, defaultBranch: default_branch };
}
function listClockWarnings({ api, entry }) {
    const seconds = Math.abs(Math.round((entry.clock.now().getTime() - api.now().getTime()) / 1000));
    return seconds > MAX_SKEW_S ? [(0,bypass_errors/* bypassError */.B)('bypass-clock-differs', { seconds })] : [];
}


/***/ }),

/***/ 41248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Op: () => (/* binding */ assertWritten),
/* harmony export */   Ur: () => (/* binding */ createOnce),
/* harmony export */   vt: () => (/* binding */ create)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _lib_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24178);



async function createOnce(creation) {
    const existing = await creation.find();
    if (existing !== undefined)
        return { value: existing, isNew: false };
    return { value: await create(creation), isNew: true };
}
async function create({ what, find, create, read }) {
    const answer = await create();
    const created = isSuccess(answer) ? read(answer?.document) : undefined;
    const value = created ?? (await find());
    if (value === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bypassError */ .B)('bypass-write-failed', { what, detail: describeAnswer(answer) });
    return value;
}
function assertWritten(answer, what) {
    if (!isSuccess(answer))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bypassError */ .B)('bypass-write-failed', { what, detail: describeAnswer(answer) });
}
const isSuccess = (answer) => answer !== undefined && answer.status >= 200 && answer.status < 300;
const messageSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
function describeAnswer(answer) {
    if (answer === undefined)
        return 'GitHub gave no answer';
    const parsed = messageSchema.safeParse(answer.document);
    const message = parsed.success ? `: ${(0,_lib_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .createExcerpt */ .gQ)(parsed.data.message, 200)}` : '';
    return `status ${answer.status}${message}`;
}


/***/ }),

/***/ 48262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ decideFromGitHub)
});

// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/bypass/errors.js + 1 modules
var errors = __webpack_require__(24178);
// EXTERNAL MODULE: ./build/bypass/facts.js
var facts = __webpack_require__(20790);
// EXTERNAL MODULE: ./build/bypass/gate.js
var bypass_gate = __webpack_require__(3018);
// EXTERNAL MODULE: ./build/bypass/switch.js
var bypass_switch = __webpack_require__(88537);
// EXTERNAL MODULE: ./build/bypass/from-github/context.js + 2 modules
var from_github_context = __webpack_require__(42378);
// EXTERNAL MODULE: ./build/bypass/from-github/decision-report.js
var decision_report = __webpack_require__(8317);
// EXTERNAL MODULE: ./build/bypass/from-github/facts.js
var from_github_facts = __webpack_require__(47313);
// EXTERNAL MODULE: ./build/bypass/from-github/ground.js
var from_github_ground = __webpack_require__(43143);
// EXTERNAL MODULE: ./build/bypass/from-github/marker.js
var marker = __webpack_require__(88078);
// EXTERNAL MODULE: ./build/bypass/from-github/pull.js
var from_github_pull = __webpack_require__(21191);
// EXTERNAL MODULE: ./build/bypass/from-github/subject.js
var from_github_subject = __webpack_require__(80942);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/plural.js
var plural = __webpack_require__(8056);
// EXTERNAL MODULE: ./build/bypass/texts/notice.js
var notice = __webpack_require__(59484);
// EXTERNAL MODULE: ./build/bypass/texts/untrusted.js
var untrusted = __webpack_require__(4168);
;// CONCATENATED MODULE: ./build/bypass/texts/use.js



const MAX_MENTIONS = 50;
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,98}$/;
function formatMentions(people) {
    const logins = people.map(({ login }) => login).filter((login) => LOGIN.test(login));
    const named = logins.slice(0, MAX_MENTIONS).map((login) => `@${login}`);
    const others = logins.length - named.length;
    return others > 0 ? `${named.join(' ')} and ${(0,plural/* formatCount */.B)(others, 'other person', 'other people')}` : named.join(' ');
}
function formatUseComment({ id, gate, environment, expiresAt, approvers, silent, postmortemDueAt, }) {
    const mentions = formatMentions(silent);
    return [
        `**Used:** the bypass of ${(0,untrusted/* formatCode */.P_)(gate)} in ${(0,untrusted/* formatCode */.P_)(environment)} opened. It cannot be used again.`,
        '',
        ...approvers.map(({ role, login }) => `- ${role}: ${(0,untrusted/* formatCode */.P_)(login)}`),
        '',
        '**What to do now**',
        `- If this is wrong, run \`mc bypass revoke\` for this pull request. It expires at ${formatTime(expiresAt)}.`,
        ...(postmortemDueAt === undefined
            ? []
            : [`- Write the post-mortem by ${formatTime(postmortemDueAt)}: \`${(0,notice/* getPostmortemPath */._l)(id)}\`.`]),
        ...(mentions === '' ? [] : ['', `You were asked and did not approve: ${mentions}`]),
        '',
    ].join('\n');
}
const formatTime = (time) => (0,notice/* formatMoment */.K9)(Math.floor(Date.parse(time) / 1000));
const formatResumeComment = ({ id, runId, attempt, }) => `**Resumed:** attempt ${attempt} of run ${runId} continues the use of ${(0,untrusted/* formatCode */.P_)(id)}.`;

// EXTERNAL MODULE: ./build/bypass/from-github/documents.js
var documents = __webpack_require__(89040);
;// CONCATENATED MODULE: ./build/bypass/from-github/use.js






async function announceUse(api, use, notify) {
    const { pull, resumed, text } = use;
    const comment = resumed ? formatResumeComment({ id: text.id, ...resumed }) : formatUseComment(text);
    const steps = [
        ...(resumed ? [] : [['deployment', () => deploy(api, use)]]),
        [
            'comment',
            () => create(api, `./issues/${pull.number}/comments`, { body: comment }, from_github_context/* PERMISSION */.oC.issuesWrite).then(() => { }),
        ],
    ];
    const warnings = [];
    for (const [what, step] of steps)
        try {
            await step();
        }
        catch (error) {
            const { message } = (0,lib_errors/* asMcError */.b)(error);
            warnings.push((0,errors/* bypassError */.B)('bypass-trail-incomplete', { what, detail: message }, { cause: error }));
        }
    const failure = resumed ? undefined : await notify?.(use);
    return failure ? [...warnings, failure] : warnings;
}
async function deploy(api, { subject, requestDigest, text, pull }) {
    const { environment, sha } = subject;
    const id = await create(api, './deployments', {
        ref: sha,
        task: 'bypass',
        auto_merge: false,
        required_contexts: [],
        environment,
        payload: { request_digest: requestDigest, id: text.id, pr: pull.number },
        description: `Bypass ${text.id}`,
    }, from_github_context/* PERMISSION */.oC.deploymentsWrite);
    const status = {
        state: 'success',
        auto_inactive: false,
        description: `Bypass ${text.id}, pull request ${pull.number}`,
    };
    await create(api, `./deployments/${id}/statuses`, status, from_github_context/* PERMISSION */.oC.deploymentsWrite);
}
const createdSchema = schemas/* looseObject */._H3({ id: documents/* idSchema */.fY });
async function create(api, path, body, permission) {
    const answer = await api.write('POST', path, body, permission);
    const created = createdSchema.safeParse(answer?.document);
    if (answer?.status === 201 && created.success)
        return created.data.id;
    throw new Error(answer ? `GitHub answered with status ${answer.status}` : 'GitHub gave no answer');
}

;// CONCATENATED MODULE: ./build/bypass/from-github/decide.js














const DAY_S = 86_400;
async function decideFromGitHub(options, entry, ports = {}) {
    const report = (0,decision_report/* beginDecisionReport */.y3)(entry.clock, options.digest);
    const disabled = (0,bypass_switch/* checkSwitch */.F)(entry.env);
    if (disabled)
        return report.finish({ reasons: [disabled] }, []);
    (0,from_github_subject/* assertQuestion */.b)(options);
    const context = (0,from_github_context/* openBypassContext */.k1)(options, entry);
    const ground = await (0,from_github_ground/* readGround */.A)(context, { withRun: true });
    const subject = (0,from_github_subject/* createSubject */.F)(options, ground.repository.id);
    const obstacles = await (0,from_github_ground/* readObstacles */.f)(context, ground, subject.environment);
    const decision = { context, ground, obstacles, subject, rules: await context.loadRules(), options, ports };
    const outcome = options.pr === undefined ? await decideAny(decision) : await decideNumber(decision, options.pr);
    return report.finish(outcome, [...(0,from_github_context/* listClockWarnings */.oB)(context), ...obstacles.warnings]);
}
async function decideAny(decision) {
    let newest;
    for (const listed of await (0,from_github_pull/* listBypassPulls */.bO)(decision.context.api)) {
        if (!(await isCandidate(decision, listed)))
            continue;
        const outcome = await decideNumber(decision, listed.number);
        if (outcome.reasons.length === 0)
            return outcome;
        newest ??= outcome;
    }
    const detail = 'no open pull request on bypass/* is for this gate, digest, environment and commit';
    return newest ?? { reasons: [(0,errors/* bypassError */.B)('bypass-request-not-found', { detail })] };
}
async function isCandidate({ context, ground, subject }, pull) {
    try {
        const { document } = await (0,from_github_pull/* readRequestFile */.u0)(context.api, pull, (0,from_github_pull/* assertPlace */.cg)(pull, ground.repository));
        return (0,facts/* isSameSubject */.JK)(subject, document.subject);
    }
    catch (error) {
        if (error instanceof mc_error/* VerificationError */.mk)
            return false;
        throw error;
    }
}
async function decideNumber(decision, number) {
    const pull = await (0,from_github_pull/* findPull */.pM)(decision.context.api, number);
    if (!pull) {
        const detail = `the pull request ${number} does not exist, or the token cannot see it`;
        return { reasons: [(0,errors/* bypassError */.B)('bypass-request-not-found', { detail })] };
    }
    let facts;
    try {
        facts = await (0,from_github_facts/* readRequestFacts */.TH)(decision.context, decision.ground, pull);
    }
    catch (error) {
        if (error instanceof mc_error/* VerificationError */.mk)
            return { pull, reasons: [error] };
        throw error;
    }
    return decideFacts(decision, facts);
}
async function decideFacts(decision, facts) {
    const { context, ground, obstacles, subject, rules, options } = decision;
    const nowS = Math.floor(context.api.now().getTime() / 1000);
    const resumable = options.consume && facts.used ? findResumable(facts.used, facts, subject, ground.run) : undefined;
    const input = (0,from_github_facts/* createInput */.ph)(facts, ground, { subject, nowS, isConsumed: facts.used !== undefined && !resumable });
    const gate = await (0,bypass_gate/* decideAtGate */.l)(input, nowS, rules, ground.companyRules);
    const standing = (0,from_github_facts/* describeStanding */._c)(input, nowS);
    const { document } = facts.request;
    const outcome = {
        pull: facts.pull,
        request: facts.request,
        expiresAt: (0,decision_report/* formatTime */.fU)(document.created_s + document.ttl_s),
        approvals: (0,decision_report/* describeApprovals */.KE)(standing.approvals, facts.logins),
        reasons: [...obstacles.denials, ...facts.denials, ...gate.reasons],
    };
    if (outcome.reasons.length > 0 || !gate.allow || !options.consume)
        return outcome;
    if (resumable)
        return announce(decision, facts, outcome, { nowS, resumed: resumable });
    const claim = await (0,marker/* createMarker */.h5)(context.api, 'used', {
        id: document.id,
        request_digest: facts.request.digest,
        subject,
        at_s: nowS,
        postmortem_due_s: nowS + ground.roster.document.postmortem.days * DAY_S,
        run_id: ground.run?.id ?? null,
        run_attempt: ground.run?.run_attempt ?? null,
    }, { head: facts.pull.head.sha, sleep: (ms) => context.entry.clock.sleep(ms, context.entry.signal) });
    if (claim !== 'ours')
        return { ...outcome, reasons: [(0,errors/* bypassError */.B)('bypass-consumed')] };
    return announce(decision, facts, outcome, { nowS, resumed: undefined });
}
function findResumable({ message }, { request }, subject, run) {
    if (!message || !run || message.run_attempt === null || message.run_id !== run.id)
        return undefined;
    if (message.request_digest !== request.digest || message.id !== request.document.id)
        return undefined;
    if (!(0,facts/* isSameSubject */.JK)(subject, message.subject) || run.run_attempt <= message.run_attempt)
        return undefined;
    return { runId: run.id, attempt: run.run_attempt };
}
async function announce({ context, ground, subject, ports }, { pull, request, logins }, outcome, { nowS, resumed }) {
    const { roster, members } = ground;
    const { requester, id } = request.document;
    const approvals = outcome.approvals ?? [];
    const unasked = new Set([
        requester.id,
        ...(pull.author ? [pull.author.id] : []),
        ...roster.document.exclude,
        ...approvals.map((approval) => approval.id),
    ]);
    const asked = new Map([...Object.values(members).flat(), ...pull.reviewers].map((person) => [person.id, person]));
    const dueS = nowS + roster.document.postmortem.days * DAY_S;
    const warnings = await announceUse(context.api, {
        pull,
        requestDigest: request.digest,
        subject,
        resumed,
        text: {
            id,
            gate: subject.gate,
            environment: subject.environment,
            expiresAt: outcome.expiresAt ?? (0,clock/* rfc3339 */.ag)(new Date(nowS * 1000)),
            approvers: approvals.map(({ role, id: who, login }) => ({
                role,
                login: login || logins.get(who) || String(who),
            })),
            silent: [...asked.values()].filter((person) => !unasked.has(person.id)),
            postmortemDueAt: roster.document.postmortem.required ? (0,decision_report/* formatTime */.fU)(dueS) : undefined,
        },
    }, ports.notify);
    return { ...outcome, consumed: true, ...(resumed ? { resumed: true } : {}), warnings };
}


/***/ }),

/***/ 8317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ describeApprovals),
/* harmony export */   eZ: () => (/* binding */ presentDecision),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   y3: () => (/* binding */ beginDecisionReport)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94570);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82252);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20790);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21191);




const LAST_S = 253_402_300_799;
const formatTime = (seconds) => seconds >= 0 && seconds <= LAST_S ? (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .rfc3339 */ .ag)(new Date(seconds * 1000)) : undefined;
const describeApprovals = (approvals, logins) => approvals.flatMap(({ role, id, atS }) => {
    const at = formatTime(atS);
    return at === undefined ? [] : [{ role, id, login: logins.get(id) ?? '', at }];
});
function beginDecisionReport(clock, digest) {
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_1__/* .beginReport */ .mC)('bypass-decision', clock, digest);
    return {
        finish: (outcome, warnings) => {
            const { reasons, pull, request, expiresAt, approvals = [], consumed = false, resumed } = outcome;
            const reference = createReference(pull, request);
            const all = [...warnings, ...(outcome.warnings ?? [])];
            return report.finish(reasons, {
                allow: reasons.length === 0,
                deny: reasons.map(({ code, message }) => `${code}: ${message}`).sort(),
                ...(expiresAt === undefined ? {} : { expiresAt }),
                ...(reference ? { request: reference } : {}),
                approvals,
                consumed,
                ...(resumed ? { resumed } : {}),
                ...(all.length === 0 ? {} : { warnings: all.map((warning) => warning.toReason()) }),
            });
        },
    };
}
function createReference(pull, request) {
    const id = request?.document.id ?? (pull && (0,_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .findRequestId */ .Kx)(pull));
    return pull && request && id !== undefined ? { id, pr: pull.number, digest: request.digest } : undefined;
}
function presentDecision(report) {
    const { request, approvals = [], expiresAt, allow, consumed, resumed, warnings = [] } = report;
    const state = resumed ? 'this run continues its use' : consumed ? 'used: it opens no gate again' : 'not used';
    const missing = _facts_js__WEBPACK_IMPORTED_MODULE_3__/* .ROLES */ .gg.filter((role) => !approvals.some((approval) => approval.role === role));
    const lines = [
        ...(request ? [`request ${request.id}${request.pr === null ? '' : `, pull request ${request.pr}`}`] : []),
        ...(expiresAt === undefined ? [] : [`expires at ${expiresAt}`]),
        ...(allow ? [state] : []),
        ...(allow || !request || missing.length === 0 ? [] : [`no approval yet for: ${missing.join(', ')}`]),
    ];
    const people = approvals.map(({ role, login, id, at }) => [role, login || String(id), at ?? 'signed file']);
    return [
        {
            title: allow ? 'Bypass allowed' : 'Bypass denied',
            lines,
            ...(allow ? {} : { table: { columns: ['rule', 'reason', 'what to do next'], rows: report.reasons.map(toRow) } }),
        },
        ...(people.length === 0
            ? []
            : [{ title: 'Approvals', table: { columns: ['role', 'person', 'when'], rows: people } }]),
        ...(warnings.length === 0
            ? []
            : [
                {
                    title: 'Warnings',
                    table: { columns: ['warning', 'reason', 'what to do next'], rows: warnings.map(toRow) },
                },
            ]),
    ];
}
const toRow = ({ code, message, hint = '' }) => [
    code,
    message,
    hint,
];


/***/ }),

/***/ 89040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ refSchema),
/* harmony export */   O0: () => (/* binding */ encodePath),
/* harmony export */   fY: () => (/* binding */ idSchema),
/* harmony export */   rE: () => (/* binding */ accountSchema),
/* harmony export */   wi: () => (/* binding */ commitIdSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);

const idSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive();
const commitIdSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/);
const accountSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: idSchema,
    login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(100).default(''),
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(40),
});
const refSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1_000),
    object: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ sha: commitIdSchema, type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
});
const encodePath = (path) => path.split('/').map(encodeURIComponent).join('/');


/***/ }),

/***/ 79612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IB: () => (/* binding */ closePull),
/* harmony export */   Qg: () => (/* binding */ openPostmortemIssue),
/* harmony export */   WK: () => (/* binding */ addRevocation),
/* harmony export */   ef: () => (/* binding */ addReport),
/* harmony export */   j9: () => (/* binding */ deactivateDeployments)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _texts_comments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65362);
/* harmony import */ var _texts_notice_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59484);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42378);
/* harmony import */ var _create_once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41248);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89040);
/* harmony import */ var _trail_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92198);







const textSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ body: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1_000_000).nullish(), user: _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .accountSchema */ .rE.nullish() });
const normalize = (text) => text.replaceAll('\r\n', '\n').trim();
const isOwnText = ({ body, user }, expected, marker, { ids }) => normalize(body ?? '') === normalize(expected) ||
    ((body ?? '').includes(marker) && user !== null && user !== undefined && ids.has(user.id));
const deploymentSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ id: _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .idSchema */ .fY, task: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(), payload: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J() });
const statusSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ id: _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .idSchema */ .fY, state: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const payloadSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ request_digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
function readPayloadDigest(payload) {
    let document = payload;
    if (typeof payload === 'string')
        try {
            document = JSON.parse(payload);
        }
        catch {
            return undefined;
        }
    return payloadSchema.safeParse(document).data?.request_digest;
}
async function deactivateDeployments(api, { digest, document }) {
    const query = `task=bypass&environment=${encodeURIComponent(document.subject.environment)}`;
    const all = await api.list(`./deployments?${query}`, deploymentSchema, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.deployments);
    const own = all.filter(({ task, payload }) => task === 'bypass' && readPayloadDigest(payload) === digest);
    let hasChanged = false;
    for (const { id } of own) {
        const path = `./deployments/${id}/statuses`;
        const statuses = await api.list(path, statusSchema, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.deployments);
        const latest = statuses.reduce((best, one) => (best && best.id > one.id ? best : one), undefined);
        if (latest?.state === 'inactive')
            continue;
        const body = { state: 'inactive', description: 'The bypass ended.', auto_inactive: false };
        (0,_create_once_js__WEBPACK_IMPORTED_MODULE_3__/* .assertWritten */ .Op)(await api.write('POST', path, body, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.deploymentsWrite), `the end of deployment ${id}`);
        hasChanged = true;
    }
    return { count: own.length, hasChanged };
}
const issueSchema = textSchema.extend({
    number: _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .idSchema */ .fY,
    title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1_000),
    pull_request: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
});
async function openPostmortemIssue(api, trail, parts) {
    const { title, body } = (0,_texts_comments_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPostmortemIssue */ .FB)((0,_trail_js__WEBPACK_IMPORTED_MODULE_5__/* .createNotice */ .Fc)(trail), parts.use, parts.grants);
    const marker = (0,_texts_notice_js__WEBPACK_IMPORTED_MODULE_6__/* .formatTextMarker */ .lz)('postmortem', trail.request.digest);
    const since = new Date((trail.request.document.created_s - 60) * 1000).toISOString();
    const isOwn = (issue) => issue.pull_request === undefined && issue.title === title && isOwnText(issue, body, marker, parts.authors);
    return (0,_create_once_js__WEBPACK_IMPORTED_MODULE_3__/* .createOnce */ .Ur)({
        what: `the issue "${title}"`,
        find: async () => {
            const path = `./issues?state=all&since=${encodeURIComponent(since)}`;
            return (await api.list(path, issueSchema, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.issues)).find(isOwn)?.number;
        },
        create: () => api.write('POST', './issues', { title, body }, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.issuesWrite),
        read: (document) => issueSchema.safeParse(document).data?.number,
    });
}
async function addComment(api, pr, body, isOwn) {
    const path = `./issues/${pr}/comments`;
    const { isNew } = await (0,_create_once_js__WEBPACK_IMPORTED_MODULE_3__/* .createOnce */ .Ur)({
        what: `the comment on pull request ${pr}`,
        find: async () => (await api.list(path, textSchema, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.issues)).some(isOwn) || undefined,
        create: () => api.write('POST', path, { body }, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.issuesWrite),
        read: () => true,
    });
    return isNew;
}
const addReport = (api, { pull, request }, body, authors) => addComment(api, pull.number, body, (comment) => isOwnText(comment, body, (0,_texts_notice_js__WEBPACK_IMPORTED_MODULE_6__/* .formatTextMarker */ .lz)('report', request.digest), authors));
const addRevocation = (api, { pull, request }, body) => addComment(api, pull.number, body, (comment) => (comment.body ?? '').includes((0,_texts_notice_js__WEBPACK_IMPORTED_MODULE_6__/* .formatTextMarker */ .lz)('revoked', request.digest)));
async function closePull(api, { number, state }) {
    if (state !== 'open')
        return false;
    const answer = await api.write('PATCH', `./pulls/${number}`, { state: 'closed' }, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.pullsWrite);
    (0,_create_once_js__WEBPACK_IMPORTED_MODULE_3__/* .assertWritten */ .Op)(answer, `the end of pull request ${number}`);
    return true;
}


/***/ }),

/***/ 47313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TH: () => (/* binding */ readRequestFacts),
/* harmony export */   _c: () => (/* binding */ describeStanding),
/* harmony export */   ph: () => (/* binding */ createInput)
/* harmony export */ });
/* harmony import */ var _assignment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36312);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20790);
/* harmony import */ var _quorum_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48156);
/* harmony import */ var _approvals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61787);
/* harmony import */ var _authors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59026);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88078);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21191);
/* harmony import */ var _requester_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76164);








async function readRequestFacts(context, ground, pull) {
    const { api } = context;
    const { repository, roster, members, run } = ground;
    const id = (0,_pull_js__WEBPACK_IMPORTED_MODULE_0__/* .assertPlace */ .cg)(pull, repository);
    (0,_pull_js__WEBPACK_IMPORTED_MODULE_0__/* .assertOpen */ .jI)(pull);
    const { blob, ...request } = await (0,_pull_js__WEBPACK_IMPORTED_MODULE_0__/* .readRequestFile */ .u0)(api, pull, id);
    await (0,_pull_js__WEBPACK_IMPORTED_MODULE_0__/* .assertOnlyChange */ .zv)(api, pull, id, blob);
    const unproven = await (0,_requester_js__WEBPACK_IMPORTED_MODULE_1__/* .checkRequester */ .lJ)(api, pull, request.document, roster.document, repository);
    const authors = await (0,_authors_js__WEBPACK_IMPORTED_MODULE_2__/* .listAuthors */ .R)(api, pull);
    const { records, logins } = await (0,_approvals_js__WEBPACK_IMPORTED_MODULE_3__/* .readApprovals */ .R)(api, pull, request.digest);
    const revoked = await (0,_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .findMarkerRef */ .RA)(api, 'revoked', request.digest);
    const used = await (0,_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .findMarkerRef */ .RA)(api, 'used', request.digest);
    const facts = {
        pull,
        request,
        records,
        logins: new Map([
            ..._facts_js__WEBPACK_IMPORTED_MODULE_5__/* .ROLES */ .gg.flatMap((role) => members[role]).map(({ id: who, login }) => [who, login]),
            ...logins,
        ]),
        excludedIds: [
            ...new Set([
                ...roster.document.exclude,
                ...authors,
                ...[run?.actor, run?.triggering_actor].flatMap((account) => (account ? [account.id] : [])),
            ]),
        ],
        used: used && (await (0,_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .readMarker */ .t7)(api, 'used', request.digest, used)),
        isRevoked: revoked !== undefined,
        denials: unproven ? [unproven] : [],
    };
    await assertUnchanged(context, ground, facts);
    return facts;
}
async function assertUnchanged({ api }, { repository }, { pull, request }) {
    const now = await (0,_pull_js__WEBPACK_IMPORTED_MODULE_0__/* .findPull */ .pM)(api, pull.number);
    if (!now)
        throw (0,_pull_js__WEBPACK_IMPORTED_MODULE_0__/* .refusePull */ .s8)(pull, 'it is no longer visible');
    (0,_pull_js__WEBPACK_IMPORTED_MODULE_0__/* .assertOpen */ .jI)(now);
    const id = (0,_pull_js__WEBPACK_IMPORTED_MODULE_0__/* .assertPlace */ .cg)(now, repository);
    if (now.head.sha !== pull.head.sha || now.head.ref !== pull.head.ref)
        throw (0,_pull_js__WEBPACK_IMPORTED_MODULE_0__/* .refusePull */ .s8)(pull, 'its head changed while the facts were read');
    const file = await (0,_pull_js__WEBPACK_IMPORTED_MODULE_0__/* .readRequestFile */ .u0)(api, now, id);
    if (file.digest !== request.digest)
        throw (0,_pull_js__WEBPACK_IMPORTED_MODULE_0__/* .refusePull */ .s8)(pull, 'its file changed while the facts were read');
}
function createInput({ request, records, excludedIds, isRevoked }, { members }, { subject, nowS, isConsumed, }) {
    return {
        now_s: nowS,
        request: request.document,
        subject,
        request_digest: request.digest,
        excluded_ids: excludedIds,
        role_members: Object.fromEntries(_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .ROLES */ .gg.map((role) => [role, members[role].map(({ id }) => id)])),
        approvals: records,
        state: { revoked: isRevoked, consumed: isConsumed },
    };
}
function describeStanding(input, nowS) {
    const facts = (0,_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .readFacts */ .MH)(input, nowS);
    return { ...(0,_assignment_js__WEBPACK_IMPORTED_MODULE_6__/* .assignRoles */ .L)(facts), vetoes: (0,_quorum_js__WEBPACK_IMPORTED_MODULE_7__/* .listVetoers */ .H0)(facts) };
}


/***/ }),

/***/ 20987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readGrants)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94570);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87681);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20790);
/* harmony import */ var _approvals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61787);
/* harmony import */ var _authors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59026);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47313);






async function readGrants({ api }, ground, trail) {
    const { pull, request } = trail;
    const { document, digest } = request;
    let authors;
    try {
        authors = [...(await (0,_authors_js__WEBPACK_IMPORTED_MODULE_0__/* .listAuthors */ .R)(api, pull))];
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv && error.family === 'verification')
            return { grants: [], missing: _facts_js__WEBPACK_IMPORTED_MODULE_2__/* .ROLES */ .gg, vetoes: [] };
        throw error;
    }
    const { records, logins } = await (0,_approvals_js__WEBPACK_IMPORTED_MODULE_3__/* .readApprovals */ .R)(api, pull, digest);
    const excludedIds = [...new Set([...ground.roster.document.exclude, ...authors])];
    const nowS = document.created_s + document.ttl_s - 1;
    const input = (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .createInput */ .ph)({ request, records, excludedIds, isRevoked: false }, ground, {
        subject: document.subject,
        nowS,
        isConsumed: false,
    });
    const { approvals, missing, vetoes } = (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .describeStanding */ ._c)(input, nowS);
    const getLogin = (id) => logins.get(id) || findLogin(ground, id);
    const grants = approvals.map(({ role, id, atS }) => ({
        role,
        id,
        login: getLogin(id),
        at: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .rfc3339 */ .ag)(new Date(atS * 1000)),
    }));
    return { grants, missing, vetoes: vetoes.map(getLogin) };
}
const findLogin = ({ members }, id) => _facts_js__WEBPACK_IMPORTED_MODULE_2__/* .ROLES */ .gg.flatMap((role) => members[role]).find((member) => member.id === id)?.login ?? String(id);


/***/ }),

/***/ 43143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readGround),
/* harmony export */   f: () => (/* binding */ readObstacles)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42378);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88078);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31963);
/* harmony import */ var _postmortems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97729);
/* harmony import */ var _requester_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76164);
/* harmony import */ var _roster_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88515);






async function readGround(context, { withRun }) {
    const { api, runId } = context;
    const repository = await (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .readRepository */ .Nu)(api);
    const branch = await (0,_roster_js__WEBPACK_IMPORTED_MODULE_1__/* .readDefaultBranch */ .yt)(context, repository);
    return {
        repository,
        ...branch,
        companyRules: await (0,_roster_js__WEBPACK_IMPORTED_MODULE_1__/* .readCompanyRules */ .dj)(context, branch),
        used: await (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .listMarkerRefs */ .L7)(api, 'used'),
        members: await (0,_people_js__WEBPACK_IMPORTED_MODULE_3__/* .readRoleMembers */ .EX)(api, branch.roster.document),
        run: withRun && runId !== undefined ? await (0,_requester_js__WEBPACK_IMPORTED_MODULE_4__/* .readRun */ .cI)(api, runId) : undefined,
    };
}
async function readObstacles({ api }, ground, environment) {
    const { roster, commit, used } = ground;
    const expiry = (0,_roster_js__WEBPACK_IMPORTED_MODULE_1__/* .checkRosterExpiry */ .tV)(roster, api.now());
    const denials = expiry ? [expiry] : [];
    if (!roster.document.postmortem.required)
        return { denials, warnings: [] };
    const { messages, warnings } = await (0,_postmortems_js__WEBPACK_IMPORTED_MODULE_5__/* .readUsedMarkers */ .b4)(api, used);
    const overdue = await (0,_postmortems_js__WEBPACK_IMPORTED_MODULE_5__/* .listOverduePostmortems */ .Wt)(api, messages, { environment, commit, now: api.now() });
    return { denials: [...denials, ...overdue], warnings };
}


/***/ }),

/***/ 88078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ findMarker),
/* harmony export */   L7: () => (/* binding */ listMarkerRefs),
/* harmony export */   PH: () => (/* binding */ parseMarkerMessage),
/* harmony export */   RA: () => (/* binding */ findMarkerRef),
/* harmony export */   h5: () => (/* binding */ createMarker),
/* harmony export */   t7: () => (/* binding */ readMarker)
/* harmony export */ });
/* unused harmony exports markerSchema, formatMarkerRef */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47307);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24178);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37112);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42378);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89040);








const markerSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(_request_js__WEBPACK_IMPORTED_MODULE_2__/* .REQUEST_ID */ .A2),
    request_digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/),
    subject: _request_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectSchema */ .cn,
    at_s: _documents_js__WEBPACK_IMPORTED_MODULE_3__/* .idSchema */ .fY,
    postmortem_due_s: _documents_js__WEBPACK_IMPORTED_MODULE_3__/* .idSchema */ .fY,
    run_id: _documents_js__WEBPACK_IMPORTED_MODULE_3__/* .idSchema */ .fY.nullable(),
    run_attempt: _documents_js__WEBPACK_IMPORTED_MODULE_3__/* .idSchema */ .fY.nullable(),
    claim: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{32}$/),
});
const MAX_MARKERS = 100_000;
const MAX_MESSAGE = 8_192;
const MAX_TRIES = 3;
const RETRY_MS = 500;
const HEX = /^[0-9a-f]{64}$/;
const formatMarkerRef = (kind, digest) => `tags/mc-bypass/${kind}/${digest.slice('sha256:'.length)}`;
const tagSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    sha: _documents_js__WEBPACK_IMPORTED_MODULE_3__/* .commitIdSchema */ .wi,
    tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(1_000_000),
    object: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ sha: _documents_js__WEBPACK_IMPORTED_MODULE_3__/* .commitIdSchema */ .wi, type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});
async function listMarkerRefs(api, kind) {
    return indexRefs(kind, await readMatchingRefs(api, `tags/mc-bypass/${kind}/`));
}
async function findMarkerRef(api, kind, digest) {
    return indexRefs(kind, await readMatchingRefs(api, formatMarkerRef(kind, digest))).get(digest);
}
const readMatchingRefs = (api, prefix) => api.list(`./git/matching-refs/${prefix}`, _documents_js__WEBPACK_IMPORTED_MODULE_3__/* .refSchema */ .DF, _context_js__WEBPACK_IMPORTED_MODULE_4__/* .PERMISSION */ .oC.contents, MAX_MARKERS);
function indexRefs(kind, refs) {
    const prefix = `refs/tags/mc-bypass/${kind}/`;
    const found = new Map();
    for (const ref of refs) {
        const hex = ref.ref.startsWith(prefix) ? ref.ref.slice(prefix.length) : '';
        if (HEX.test(hex))
            found.set(`sha256:${hex}`, ref);
    }
    return found;
}
async function readMarker(api, kind, digest, found) {
    const { ref, object } = found;
    const marker = { kind, ref, tag: object.sha };
    if (object.type !== 'tag')
        return { ...marker, message: undefined };
    const tag = await api.read(`./git/tags/${object.sha}`, tagSchema, _context_js__WEBPACK_IMPORTED_MODULE_4__/* .PERMISSION */ .oC.contents);
    if (tag.sha !== object.sha)
        throw (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .githubError */ .q)('github-unavailable', { url: ref, detail: 'the answer is about another tag' });
    const message = parseMarkerMessage(tag.message);
    return { ...marker, message: message?.request_digest === digest ? message : undefined };
}
async function findMarker(api, kind, digest) {
    const ref = await findMarkerRef(api, kind, digest);
    return ref && readMarker(api, kind, digest, ref);
}
function parseMarkerMessage(text) {
    const json = text.endsWith('\n') ? text.slice(0, -1) : text;
    if (json.length > MAX_MESSAGE)
        return undefined;
    try {
        const message = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_6__/* .conform */ .fj)(markerSchema, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJson */ .qF)(json, 'the marker'), 'the marker');
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .dj)(message) === json ? message : undefined;
    }
    catch {
        return undefined;
    }
}
async function createMarker(api, kind, content, { head, sleep }) {
    const digest = content.request_digest;
    const name = formatMarkerRef(kind, digest);
    const claim = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
    const message = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .dj)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_6__/* .conform */ .fj)(markerSchema, { ...content, version: 1, claim }, 'the marker'));
    const tag = await createTag(api, kind, name, { message, head, sleep });
    let detail = '';
    for (let tries = 1; tries <= MAX_TRIES; tries++) {
        if (tries > 1)
            await sleep(RETRY_MS * tries);
        const answer = await api.write('POST', './git/refs', { ref: `refs/${name}`, sha: tag }, _context_js__WEBPACK_IMPORTED_MODULE_4__/* .PERMISSION */ .oC.contentsWrite);
        if (answer?.status === 201 && isRef(answer.document, `refs/${name}`, tag))
            return 'ours';
        const found = await findMarkerRef(api, kind, digest);
        if (found)
            return found.object.sha === tag && found.object.type === 'tag' ? 'ours' : 'taken';
        detail = describeAnswer(answer);
        if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 409)
            break;
    }
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .bypassError */ .B)('bypass-marker-failed', { ref: name, detail });
}
const describeAnswer = (answer) => answer === undefined ? 'GitHub gave no answer' : `GitHub answered with status ${answer.status}`;
const isRef = (document, ref, sha) => {
    const parsed = _documents_js__WEBPACK_IMPORTED_MODULE_3__/* .refSchema */ .DF.safeParse(document);
    return (parsed.success && parsed.data.ref === ref && parsed.data.object.sha === sha && parsed.data.object.type === 'tag');
};
async function createTag(api, kind, ref, { message, head, sleep }) {
    const body = { tag: `mc-bypass-${kind}`, message, object: head, type: 'commit' };
    let detail = '';
    for (let tries = 1; tries <= MAX_TRIES; tries++) {
        if (tries > 1)
            await sleep(RETRY_MS * tries);
        const answer = await api.write('POST', './git/tags', body, _context_js__WEBPACK_IMPORTED_MODULE_4__/* .PERMISSION */ .oC.contentsWrite);
        const sha = readTagSha(answer?.status === 201 ? answer.document : undefined);
        if (sha !== undefined)
            return sha;
        detail = describeAnswer(answer);
        if (answer && answer.status >= 400 && answer.status < 500)
            break;
    }
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .bypassError */ .B)('bypass-marker-failed', { ref, detail });
}
function readTagSha(document) {
    const parsed = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ sha: _documents_js__WEBPACK_IMPORTED_MODULE_3__/* .commitIdSchema */ .wi }).safeParse(document);
    return parsed.success ? parsed.data.sha : undefined;
}


/***/ }),

/***/ 66967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lY: () => (/* binding */ createBranch),
  Gh: () => (/* binding */ openRequest),
  XT: () => (/* binding */ writeRequest)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/bypass/errors.js + 1 modules
var errors = __webpack_require__(24178);
// EXTERNAL MODULE: ./build/bypass/facts.js
var facts = __webpack_require__(20790);
// EXTERNAL MODULE: ./build/bypass/request.js
var request = __webpack_require__(37112);
// EXTERNAL MODULE: ./build/bypass/texts/notice.js
var notice = __webpack_require__(59484);
// EXTERNAL MODULE: ./build/bypass/texts/untrusted.js
var untrusted = __webpack_require__(4168);
;// CONCATENATED MODULE: ./build/bypass/texts/pull-request.js



const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
function formatRequestTitle(request) {
    const { gate, environment } = request.document.subject;
    const place = PLAIN_NAME.test(gate) && PLAIN_NAME.test(environment) ? `${gate} in ${environment}` : 'a gate';
    return `SEV-1: approve a bypass of ${place}, until ${(0,notice/* formatMoment */.K9)((0,notice/* getExpiry */.SO)(request))}`;
}
function formatRequestBody(request, requester, { roles, postmortem }) {
    const { id, subject, incident, reason } = request.document;
    const until = (0,notice/* formatMoment */.K9)((0,notice/* getExpiry */.SO)(request));
    const due = postmortem.required ? `A post-mortem is due ${postmortem.days} days after the use` : 'Add a post-mortem';
    return [
        '**A gate blocks a change in a SEV-1 incident. Please approve or reject this exception now.**',
        '',
        `- Ends: **${until}** (${(0,notice/* formatTtl */.YY)(request)} after the request)`,
        `- Gate: ${(0,untrusted/* formatCode */.P_)(subject.gate)}`,
        `- Environment: ${(0,untrusted/* formatCode */.P_)(subject.environment)}`,
        `- Requested by: ${(0,untrusted/* formatCode */.P_)(requester)}`,
        `- Incident: ${(0,untrusted/* formatCode */.P_)(incident)}`,
        '',
        '### Why',
        (0,untrusted/* formatQuotation */.gr)(reason),
        '',
        '### Risk',
        'This artifact passes this gate once, without the check of the gate. Nothing else passes.',
        `- Artifact: ${(0,untrusted/* formatCode */.P_)(subject.digest)}`,
        `- Commit: ${(0,untrusted/* formatCode */.P_)(subject.sha)}`,
        '',
        '### What to do now',
        '- **Approve:** open "Files changed", then "Review changes", then "Approve".',
        '- **Reject:** choose "Request changes" in the same place. One rejection blocks the bypass.',
        '- Do not push to this branch, and do not merge. Both end the request.',
        '',
        '### Who is asked',
        'One person for each role, and three different people. The requester cannot approve.',
        ...facts/* ROLES */.gg.map((role) => `- ${role}: ${(0,untrusted/* formatCode */.P_)(roles[role].team)}`),
        '',
        '### Rollback',
        `To stop the bypass, run \`mc bypass revoke --pr NUMBER --reason TEXT\`. It ends by itself at ${until}.`,
        'To undo the deployment, deploy the previous release.',
        '',
        '### Post-mortem',
        `${due}: \`${(0,notice/* getPostmortemPath */._l)(id)}\` on the default branch.`,
        '',
        `Request ${(0,untrusted/* formatCode */.P_)(request.digest)}`,
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./build/bypass/texts/slack-messages.js
var slack_messages = __webpack_require__(90719);
// EXTERNAL MODULE: ./build/bypass/from-github/account.js
var account = __webpack_require__(87253);
// EXTERNAL MODULE: ./build/bypass/from-github/announce.js + 1 modules
var announce = __webpack_require__(11003);
// EXTERNAL MODULE: ./build/bypass/from-github/attempt.js
var from_github_attempt = __webpack_require__(85299);
// EXTERNAL MODULE: ./build/bypass/from-github/contents.js
var contents = __webpack_require__(36922);
// EXTERNAL MODULE: ./build/bypass/from-github/context.js + 2 modules
var from_github_context = __webpack_require__(42378);
// EXTERNAL MODULE: ./build/bypass/from-github/create-once.js
var create_once = __webpack_require__(41248);
// EXTERNAL MODULE: ./build/bypass/from-github/documents.js
var documents = __webpack_require__(89040);
// EXTERNAL MODULE: ./build/bypass/from-github/pull.js
var pull = __webpack_require__(21191);
// EXTERNAL MODULE: ./build/bypass/from-github/roster.js
var from_github_roster = __webpack_require__(88515);
// EXTERNAL MODULE: ./build/bypass/from-github/people.js
var people = __webpack_require__(31963);
;// CONCATENATED MODULE: ./build/bypass/from-github/team-reviews.js






async function readTeamSlugs(api, { roles }) {
    const slugs = new Set();
    for (const role of facts/* ROLES */.gg) {
        const { team, id } = roles[role];
        const refuse = (detail) => (0,errors/* bypassError */.B)('bypass-team-unreadable', { team, role, detail });
        try {
            const slug = await findTeam(api, team, id);
            if (slug === undefined)
                throw refuse('no such team is visible');
            slugs.add(slug);
        }
        catch (error) {
            if (error instanceof mc_error/* McError */.Hv && error.code === 'bypass-token-forbidden' && error.details.status !== 401)
                throw refuse(`GitHub answered with status ${error.details.status}`);
            throw error;
        }
    }
    return [...slugs];
}
async function findTeam(api, team, id) {
    const [org = '', slug = ''] = team.split('/');
    const listTeams = () => api.list(`/orgs/${org}/teams`, people/* teamSchema */.r2, from_github_context/* PERMISSION */.oC.members);
    if (id !== undefined)
        return (0,people/* findSlug */.Ne)(api, { org, slug, id }, listTeams);
    const found = await api.find(`/orgs/${org}/teams/${encodeURIComponent(slug)}`, people/* teamSchema */.r2, from_github_context/* PERMISSION */.oC.members);
    return found?.slug;
}
const askedSchema = schemas/* looseObject */._H3({ requested_teams: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish() });
async function wereTeamsAsked(api, pr) {
    const { requested_teams } = await api.read(`./pulls/${pr}`, askedSchema, from_github_context/* PERMISSION */.oC.pulls);
    if ((requested_teams ?? []).length > 0)
        return true;
    const reviews = await api.list(`./pulls/${pr}/reviews`, schemas/* unknown */.L5J(), from_github_context/* PERMISSION */.oC.pulls);
    return reviews.length > 0;
}

;// CONCATENATED MODULE: ./build/bypass/from-github/open-request.js





















async function openRequest(context, values) {
    const { api, entry } = context;
    const report = (0,lib_report/* beginReport */.mC)('bypass-request', entry.clock);
    const preparation = await prepare(context, values);
    const { attempt, requester, roster, teams } = preparation;
    const { id } = attempt;
    await createBranch(api, id, preparation.repository.defaultBranch);
    const request = attempt.request ?? (await writeRequest(api, createDocument(api, id, values, preparation)));
    const pull = attempt.pull ?? (await openPull(api, request, requester, preparation));
    const isAsked = attempt.pull !== undefined && (await wereTeamsAsked(api, pull.number));
    const refusal = isAsked ? undefined : await askTeams(api, pull.number, teams);
    const warnings = (0,from_github_context/* listClockWarnings */.oB)(context).map((warning) => warning.toReason());
    if (!isAsked) {
        const notice = { pr: pull.number, url: pull.url, request, requester: requester.account.login };
        const event = { type: 'requested', missing: facts/* ROLES */.gg, reason: request.document.reason };
        const failed = await (0,announce/* announceInSlack */.Fz)(event, (0,slack_messages/* createSlackFacts */.K)(notice), entry);
        if (failed)
            warnings.push(failed.toReason());
    }
    if (refusal !== undefined)
        throw (0,errors/* bypassError */.B)('bypass-reviews-not-requested', {
            url: pull.url,
            teams: facts/* ROLES */.gg.map((role) => roster.roles[role].team),
            detail: refusal,
        });
    return report.finish([], {
        id,
        pr: pull.number,
        digest: request.digest,
        url: pull.url,
        expiresAt: (0,clock/* rfc3339 */.ag)(new Date((0,notice/* getExpiry */.SO)(request) * 1000)),
        resumed: attempt.request !== undefined,
        warnings,
    });
}
async function prepare(context, values) {
    const { api, runId } = context;
    const repository = await (0,from_github_context/* readRepository */.Nu)(api);
    const requester = await (0,account/* findRequester */.k)(api, repository, runId);
    const { roster: found } = await (0,from_github_roster/* readDefaultBranch */.yt)(context, repository);
    const expired = (0,from_github_roster/* checkRosterExpiry */.tV)(found, api.now());
    if (expired)
        throw expired;
    const roster = found.document;
    const teams = await readTeamSlugs(api, roster);
    const prefix = (0,from_github_attempt/* createIdPrefix */.kl)(values, requester);
    const attempt = (await (0,from_github_attempt/* findAttempt */.Vb)(api, prefix)) ?? { id: (0,from_github_attempt/* createId */.sX)(prefix) };
    return { repository, requester, roster, teams, attempt };
}
function createDocument(api, id, { subject, ...values }, { repository, requester }) {
    return (0,request/* formatRequest */.zw)({
        version: 1,
        id,
        nonce: (0,external_node_crypto_.randomBytes)(16).toString('hex'),
        created_s: Math.floor(api.now().getTime() / 1000),
        requester: { id: requester.account.id, type: 'User' },
        run: requester.run,
        subject: { ...subject, repository_id: repository.id },
        ...values,
    });
}
async function createBranch(api, id, defaultBranch) {
    const name = `heads/${pull/* BRANCH_PREFIX */.sM}${id}`;
    const find = async () => {
        const refs = await api.list(`./git/matching-refs/${(0,documents/* encodePath */.O0)(name)}`, documents/* refSchema */.DF, from_github_context/* PERMISSION */.oC.contents);
        return refs.some(({ ref }) => ref === `refs/${name}`) || undefined;
    };
    await (0,create_once/* createOnce */.Ur)({
        what: `the branch ${pull/* BRANCH_PREFIX */.sM}${id}`,
        find,
        create: async () => {
            const sha = await (0,contents/* readBranchCommit */.i)(api, defaultBranch);
            return api.write('POST', './git/refs', { ref: `refs/${name}`, sha }, from_github_context/* PERMISSION */.oC.contentsWrite);
        },
        read: () => true,
    });
}
async function writeRequest(api, request) {
    const { id } = request.document;
    const path = (0,from_github_attempt/* getRequestPath */.hb)(id);
    const body = {
        message: `Request bypass ${id}`,
        content: request.bytes.toString('base64'),
        branch: `${pull/* BRANCH_PREFIX */.sM}${id}`,
    };
    await (0,create_once/* create */.vt)({
        what: `the file ${path}`,
        find: async () => {
            const file = await (0,contents/* readRepositoryFile */.t)(api, path, `${pull/* BRANCH_PREFIX */.sM}${id}`);
            return typeof file === 'object' && file.bytes.equals(request.bytes) ? true : undefined;
        },
        create: () => api.write('PUT', `./contents/${(0,documents/* encodePath */.O0)(path)}`, body, from_github_context/* PERMISSION */.oC.contentsWrite),
        read: () => true,
    });
    return request;
}
const createdPullSchema = schemas/* looseObject */._H3({ number: documents/* idSchema */.fY, html_url: schemas/* string */.YjP().max(2_000) })
    .transform(({ number, html_url: url }) => ({ number, url }));
const openPull = (api, request, { account }, { repository, roster }) => {
    const branch = `${pull/* BRANCH_PREFIX */.sM}${request.document.id}`;
    const body = {
        title: formatRequestTitle(request),
        head: branch,
        base: repository.defaultBranch,
        body: formatRequestBody(request, account.login, roster),
    };
    return (0,create_once/* create */.vt)({
        what: 'the pull request of the bypass',
        find: async () => (await (0,pull/* listBranchPulls */.TU)(api, branch)).find(({ state }) => state === 'open'),
        create: () => api.write('POST', './pulls', body, from_github_context/* PERMISSION */.oC.pullsWrite),
        read: (document) => createdPullSchema.safeParse(document).data,
    });
};
async function askTeams(api, pr, teams) {
    let answer;
    try {
        const path = `./pulls/${pr}/requested_reviewers`;
        answer = await api.write('POST', path, { team_reviewers: teams }, from_github_context/* PERMISSION */.oC.pullsWrite);
    }
    catch (error) {
        if (error instanceof mc_error/* McError */.Hv)
            return error.message;
        throw error;
    }
    if (answer === undefined)
        return 'GitHub gave no answer';
    return answer.status === 201 || answer.status === 200 ? undefined : `status ${answer.status}`;
}


/***/ }),

/***/ 31963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ readRoleMembers),
/* harmony export */   Ne: () => (/* binding */ findSlug),
/* harmony export */   r2: () => (/* binding */ teamSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24178);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20790);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42378);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89040);






const teamSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ id: _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .idSchema */ .fY, slug: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9_.-]{1,255}$/) });
async function readRoleMembers(api, { roles }) {
    const teams = new Map();
    const listTeams = (org) => {
        const known = teams.get(org) ?? api.list(`/orgs/${org}/teams`, teamSchema, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.members);
        teams.set(org, known);
        return known;
    };
    const members = new Map();
    for (const role of _facts_js__WEBPACK_IMPORTED_MODULE_3__/* .ROLES */ .gg)
        members.set(role, await readTeam(api, role, roles[role], listTeams));
    const get = (role) => members.get(role) ?? [];
    return { Security: get('Security'), Release: get('Release'), 'Service Owner': get('Service Owner') };
}
async function readTeam(api, role, { team, id }, listTeams) {
    const refuse = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .bypassError */ .B)('bypass-team-unreadable', { team, role, detail });
    const [org = '', slug = ''] = team.split('/');
    try {
        const current = id === undefined ? slug : await findSlug(api, { org, slug, id }, listTeams);
        if (current === undefined)
            throw refuse(`no team with the id ${id} is visible in ${org}`);
        return await api.list(`/orgs/${org}/teams/${encodeURIComponent(current)}/members`, _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .accountSchema */ .rE, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.members);
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv && error.code === 'bypass-token-forbidden' && error.details.status !== 401)
            throw refuse(`GitHub answered with status ${error.details.status}`);
        throw error;
    }
}
async function findSlug(api, { org, slug, id }, listTeams) {
    const named = await api.find(`/orgs/${org}/teams/${encodeURIComponent(slug)}`, teamSchema, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.members);
    if (named?.id === id)
        return named.slug;
    const found = (await listTeams(org)).find((team) => team.id === id);
    return found?.slug === slug ? undefined : found?.slug;
}


/***/ }),

/***/ 97729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wt: () => (/* binding */ listOverduePostmortems),
/* harmony export */   b4: () => (/* binding */ readUsedMarkers),
/* harmony export */   pu: () => (/* binding */ hasPostmortem)
/* harmony export */ });
/* unused harmony export formatPostmortemPath */
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94570);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18867);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24178);
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36922);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88078);





const PARALLEL = 8;
const formatPostmortemPath = (id) => `bypass/postmortems/${id}.md`;
async function hasPostmortem(api, id, commit) {
    const file = await (0,_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .readRepositoryFile */ .t)(api, formatPostmortemPath(id), commit);
    return typeof file === 'object' && file.bytes.length > 0;
}
async function readUsedMarkers(api, refs) {
    const read = ([digest, ref]) => (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .readMarker */ .t7)(api, 'used', digest, ref);
    const markers = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapConcurrent */ ._k)(refs, PARALLEL, read);
    return {
        messages: markers.flatMap(({ message }) => (message ? [message] : [])),
        warnings: markers
            .filter(({ message }) => !message)
            .map(({ ref }) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .bypassError */ .B)('bypass-marker-malformed', {
            ref,
            detail: 'expected an annotated tag with the message of a marker',
        })),
    };
}
async function listOverduePostmortems(api, messages, { environment, commit, now }) {
    const nowS = Math.floor(now.getTime() / 1000);
    const due = messages.filter(({ subject, postmortem_due_s }) => subject.environment === environment && postmortem_due_s < nowS);
    const overdue = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .mapConcurrent */ ._k)(due, PARALLEL, async ({ id, postmortem_due_s }) => (await hasPostmortem(api, id, commit))
        ? undefined
        : (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .bypassError */ .B)('bypass-postmortem-overdue', { id, due: formatSeconds(postmortem_due_s) }));
    return overdue.filter((one) => one !== undefined);
}
const LAST_S = 253_402_300_799;
const formatSeconds = (seconds) => (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .rfc3339 */ .ag)(new Date(Math.min(seconds, LAST_S) * 1000));


/***/ }),

/***/ 21191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kx: () => (/* binding */ findRequestId),
/* harmony export */   TU: () => (/* binding */ listBranchPulls),
/* harmony export */   bO: () => (/* binding */ listBypassPulls),
/* harmony export */   cg: () => (/* binding */ assertPlace),
/* harmony export */   jI: () => (/* binding */ assertOpen),
/* harmony export */   pM: () => (/* binding */ findPull),
/* harmony export */   s8: () => (/* binding */ refusePull),
/* harmony export */   sM: () => (/* binding */ BRANCH_PREFIX),
/* harmony export */   u0: () => (/* binding */ readRequestFile),
/* harmony export */   zv: () => (/* binding */ assertOnlyChange)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24178);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37112);
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36922);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42378);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89040);






const BRANCH_PREFIX = 'bypass/';
const sideSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1_000),
    sha: _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .commitIdSchema */ .wi,
    repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ id: _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .idSchema */ .fY }).nullish(),
});
const pullSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    number: _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .idSchema */ .fY,
    html_url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2_000).default(''),
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    merged: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().nullish(),
    merged_at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    user: _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .accountSchema */ .rE.nullish(),
    head: sideSchema,
    base: sideSchema,
    commits: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative().optional(),
    requested_reviewers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .accountSchema */ .rE).nullish(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    closed_at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
})
    .transform((pull) => ({
    number: pull.number,
    url: pull.html_url,
    state: pull.state,
    isMerged: pull.merged === true || typeof pull.merged_at === 'string',
    author: pull.user ?? undefined,
    head: { ref: pull.head.ref, sha: pull.head.sha, repositoryId: pull.head.repo?.id },
    base: { ref: pull.base.ref, repositoryId: pull.base.repo?.id },
    commits: pull.commits,
    reviewers: pull.requested_reviewers ?? [],
    createdAt: pull.created_at,
    closedAt: pull.closed_at ?? undefined,
}));
const findPull = (api, number) => api.find(`./pulls/${number}`, pullSchema, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.pulls);
async function listBypassPulls(api, state = 'open') {
    const path = `./pulls?state=${state}&sort=created&direction=desc`;
    const pulls = await api.list(path, pullSchema, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.pulls);
    const unique = new Map(pulls.map((pull) => [pull.number, pull]));
    return [...unique.values()]
        .filter(({ head }) => head.ref.startsWith(BRANCH_PREFIX))
        .sort((a, b) => b.number - a.number);
}
async function listBranchPulls(api, branch) {
    const [owner = ''] = api.repository.split('/');
    const head = encodeURIComponent(`${owner}:${branch}`);
    const pulls = await api.list(`./pulls?state=all&head=${head}`, pullSchema, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.pulls);
    return pulls.filter((pull) => pull.head.ref === branch);
}
function findRequestId({ head }) {
    const id = head.ref.startsWith(BRANCH_PREFIX) ? head.ref.slice(BRANCH_PREFIX.length) : '';
    return _request_js__WEBPACK_IMPORTED_MODULE_3__/* .REQUEST_ID */ .A2.test(id) ? id : undefined;
}
const refusePull = ({ number }, detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .bypassError */ .B)('bypass-pr-invalid', { pr: number, detail });
function assertPlace(pull, { id: repositoryId, defaultBranch }) {
    if (pull.head.repositoryId !== repositoryId)
        throw refusePull(pull, 'its branch is in another repository');
    if (pull.base.repositoryId !== repositoryId || pull.base.ref !== defaultBranch)
        throw refusePull(pull, `expected the default branch "${defaultBranch}" as its base, found "${pull.base.ref}"`);
    const id = findRequestId(pull);
    if (id === undefined)
        throw refusePull(pull, `expected a branch ${BRANCH_PREFIX}<id>, found "${pull.head.ref}"`);
    return id;
}
function assertOpen(pull) {
    if (pull.isMerged)
        throw refusePull(pull, 'it is merged');
    if (pull.state !== 'open')
        throw refusePull(pull, 'it is closed');
}
const changeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    filename: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4_096),
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
});
async function readRequestFile(api, pull, id) {
    const file = await (0,_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .readRepositoryFile */ .t)(api, `bypass/${id}.json`, pull.head.sha);
    if (file === 'absent')
        throw refusePull(pull, `its head has no file bypass/${id}.json`);
    if (file === 'not-a-file')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .bypassError */ .B)('bypass-request-invalid', { file: `${id}.json`, detail: 'expected a file of at most 16 KiB' });
    const request = (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRequest */ .TR)(file.bytes, id);
    return file.blob === undefined ? request : { ...request, blob: file.blob };
}
async function assertOnlyChange(api, pull, id, blob) {
    const changes = await api.list(`./pulls/${pull.number}/files`, changeSchema, _context_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION */ .oC.pulls);
    const [change] = changes;
    if (changes.length !== 1 || !change)
        throw refusePull(pull, `expected one changed file, found ${changes.length}`);
    if (change.status !== 'added' || change.filename !== `bypass/${id}.json`)
        throw refusePull(pull, `expected that it adds bypass/${id}.json, found "${change.filename}" ${change.status}`);
    if (blob !== undefined && typeof change.sha === 'string' && change.sha !== blob)
        throw refusePull(pull, `the file bypass/${id}.json is a link, or its content differs from the change`);
}


/***/ }),

/***/ 18286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parsePeriod),
/* harmony export */   Q: () => (/* binding */ reportPeriod)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94570);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82252);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24178);
/* harmony import */ var _lifecycle_schema_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(12513);
/* harmony import */ var _texts_notice_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59484);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42378);
/* harmony import */ var _grants_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20987);
/* harmony import */ var _ground_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43143);
/* harmony import */ var _postmortems_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(97729);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21191);
/* harmony import */ var _sweep_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55074);
/* harmony import */ var _trail_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92198);












const DAY_S = 86_400;
function parseDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return Number.NaN;
    const ms = Date.parse(`${text}T00:00:00Z`);
    return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text) ? ms / 1000 : Number.NaN;
}
function parsePeriod({ from, to }) {
    const [startS, lastS] = [parseDay(from), parseDay(to)];
    if (!(startS <= lastS))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bypassError */ .B)('bypass-period-invalid', { from, to });
    return { startS, endS: lastS + DAY_S };
}
const DEFAULT_DAYS = 31;
const getDefaultPeriod = (now) => ({
    from: formatSeconds(now.getTime() / 1000 - (DEFAULT_DAYS - 1) * DAY_S).slice(0, 10),
    to: now.toISOString().slice(0, 10),
});
async function reportPeriod(context, given) {
    const { api, entry } = context;
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_1__/* .beginReport */ .mC)('bypass-report', entry.clock);
    const ground = await (0,_ground_js__WEBPACK_IMPORTED_MODULE_2__/* .readGround */ .A)(context, { withRun: false });
    const period = given ?? getDefaultPeriod(api.now());
    const { startS, endS } = parsePeriod(period);
    const refs = await (0,_trail_js__WEBPACK_IMPORTED_MODULE_3__/* .readMarkerRefs */ .j$)(api);
    const bypasses = [];
    for (const pull of await (0,_pull_js__WEBPACK_IMPORTED_MODULE_4__/* .listBypassPulls */ .bO)(api, 'all')) {
        entry.signal.throwIfAborted();
        const id = (0,_sweep_js__WEBPACK_IMPORTED_MODULE_5__/* .findOwnId */ .dN)(pull, ground);
        if (id === undefined)
            continue;
        const bypass = await describeBypass(context, ground, { pull, id, refs });
        const createdS = Date.parse(bypass.createdAt) / 1000;
        if (createdS >= startS && createdS < endS)
            bypasses.push(bypass);
    }
    bypasses.sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || a.pr - b.pr);
    const warnings = (0,_context_js__WEBPACK_IMPORTED_MODULE_6__/* .listClockWarnings */ .oB)(context).map((warning) => warning.toReason());
    return report.finish([], {
        repository: api.repository,
        ...period,
        bypasses,
        counts: countStates(bypasses),
        warnings,
    });
}
const formatSeconds = (seconds) => (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .rfc3339 */ .ag)(new Date(seconds * 1000));
async function describeBypass(context, ground, { pull, id, refs }) {
    const { api } = context;
    const trail = await (0,_trail_js__WEBPACK_IMPORTED_MODULE_3__/* .readTrail */ .hd)(api, pull, id, refs);
    const about = {
        id,
        pr: pull.number,
        url: pull.url,
        ...(pull.closedAt === undefined ? {} : { closedAt: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .rfc3339 */ .ag)(new Date(pull.closedAt)) }),
    };
    if (!trail) {
        const createdAt = (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .rfc3339 */ .ag)(new Date(pull.createdAt ?? 0));
        return { ...about, state: 'invalid', approvals: [], createdAt, postmortem: 'none' };
    }
    const { document, digest } = trail.request;
    const approvals = await (0,_grants_js__WEBPACK_IMPORTED_MODULE_8__/* .readGrants */ .o)(context, ground, trail);
    const use = (0,_trail_js__WEBPACK_IMPORTED_MODULE_3__/* .describeUse */ .pt)(trail, ground.roster.document.postmortem.days);
    const login = pull.author?.id === document.requester.id ? { login: pull.author.login } : {};
    return {
        ...about,
        digest,
        subject: document.subject,
        requester: { ...document.requester, ...login },
        incident: document.incident,
        reason: document.reason,
        state: findState(trail, approvals, api.now()),
        approvals: approvals.grants,
        createdAt: formatSeconds(document.created_s),
        expiresAt: formatSeconds((0,_texts_notice_js__WEBPACK_IMPORTED_MODULE_9__/* .getExpiry */ .SO)(trail.request)),
        ...(use ? { usedAt: formatSeconds(use.atS), postmortemDueAt: formatSeconds(use.postmortemDueS) } : {}),
        postmortem: await findPostmortem(context, ground, id, use),
    };
}
function findState(trail, { missing, vetoes }, now) {
    const end = (0,_sweep_js__WEBPACK_IMPORTED_MODULE_5__/* .findEnd */ .N1)(trail, now);
    if (end)
        return end;
    if (trail.used)
        return 'used';
    if (vetoes.length > 0)
        return 'vetoed';
    return missing.length === 0 ? 'approved' : 'open';
}
async function findPostmortem({ api }, { commit, roster }, id, use) {
    if (!use)
        return 'none';
    if (await (0,_postmortems_js__WEBPACK_IMPORTED_MODULE_10__/* .hasPostmortem */ .pu)(api, id, commit))
        return 'done';
    if (!roster.document.postmortem.required)
        return 'none';
    return api.now().getTime() / 1000 > use.postmortemDueS ? 'overdue' : 'due';
}
function countStates(bypasses) {
    const count = (names, read) => Object.fromEntries(names.map((name) => [name, bypasses.filter((bypass) => read(bypass) === name).length]));
    return {
        total: bypasses.length,
        states: count(_lifecycle_schema_js__WEBPACK_IMPORTED_MODULE_11__/* .BYPASS_STATES */ .sH, ({ state }) => state),
        uses: bypasses.filter(({ usedAt }) => usedAt !== undefined).length,
        postmortems: count(_lifecycle_schema_js__WEBPACK_IMPORTED_MODULE_11__/* .POSTMORTEM_STATES */ .ck, ({ postmortem }) => postmortem),
    };
}


/***/ }),

/***/ 76164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cI: () => (/* binding */ readRun),
/* harmony export */   cV: () => (/* binding */ findFlaw),
/* harmony export */   lJ: () => (/* binding */ checkRequester)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24178);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42378);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89040);




const WORKFLOW = '.github/workflows/bypass-request.yml';
const [MAX_BEFORE_S, MAX_AFTER_S] = [600, 60];
const runSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    id: _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .idSchema */ .fY,
    run_attempt: _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .idSchema */ .fY,
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    event: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    head_branch: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    run_started_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$({ offset: true }),
    actor: _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .accountSchema */ .rE.nullish(),
    triggering_actor: _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .accountSchema */ .rE.nullish(),
});
const readRun = (api, id) => api.read(`./actions/runs/${id}`, runSchema, _context_js__WEBPACK_IMPORTED_MODULE_3__/* .PERMISSION */ .oC.actions);
async function checkRequester(api, pull, request, { apps }, repository) {
    const deny = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .bypassError */ .B)('bypass-requester-unproven', { pr: pull.number, detail });
    const { author } = pull;
    if (author?.type === 'User')
        return author.id === request.requester.id ? undefined : deny('its author is another person than the requester');
    if (author?.type !== 'Bot')
        return deny('its author is neither a person nor a bot');
    if (!apps.includes(author.id))
        return deny('its author is a bot that the roster does not list under "apps"');
    if (!request.run)
        return deny('a bot opened it, and the request names no run');
    const run = await api.find(`./actions/runs/${request.run.id}`, runSchema, _context_js__WEBPACK_IMPORTED_MODULE_3__/* .PERMISSION */ .oC.actions);
    const detail = run?.id === request.run.id ? findFlaw(run, request, repository) : 'its run does not exist';
    return detail === undefined ? undefined : deny(detail);
}
function findFlaw(run, { requester, created_s }, { defaultBranch }) {
    if (run.path !== WORKFLOW && !run.path.startsWith(`${WORKFLOW}@`))
        return `its run is not of the workflow ${WORKFLOW}`;
    if (run.event !== 'workflow_dispatch')
        return 'its run was not started by workflow_dispatch';
    if (run.head_branch !== defaultBranch)
        return 'its run is not on the default branch';
    const people = [run.actor, run.triggering_actor];
    if (!people.every((person) => person?.id === requester.id && person.type === 'User'))
        return 'its run was started by another person than the requester';
    const startedS = Date.parse(run.run_started_at) / 1000;
    if (startedS < created_s - MAX_BEFORE_S || startedS > created_s + MAX_AFTER_S)
        return 'its run did not start shortly before the request was created';
    return undefined;
}


/***/ }),

/***/ 59094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ revokeRequest)
/* harmony export */ });
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24178);
/* harmony import */ var _texts_comments_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(65362);
/* harmony import */ var _texts_slack_messages_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(90719);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87253);
/* harmony import */ var _announce_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(11003);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42378);
/* harmony import */ var _end_bypass_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(79612);
/* harmony import */ var _grants_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(20987);
/* harmony import */ var _ground_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43143);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88078);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21191);
/* harmony import */ var _requester_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76164);
/* harmony import */ var _trail_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92198);














async function revokeRequest(context, { pr, reason }) {
    const { api, runId, entry } = context;
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('bypass-revoke', entry.clock);
    const ground = await (0,_ground_js__WEBPACK_IMPORTED_MODULE_1__/* .readGround */ .A)(context, { withRun: false });
    const pull = await (0,_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .findPull */ .pM)(api, pr);
    if (!pull)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .bypassError */ .B)('bypass-request-not-found', { detail: `the repository has no pull request ${pr}` });
    const id = (0,_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .assertPlace */ .cg)(pull, ground.repository);
    const user = await (0,_account_js__WEBPACK_IMPORTED_MODULE_4__/* .findTokenUser */ .c)(api);
    const run = runId === undefined ? undefined : await (0,_requester_js__WEBPACK_IMPORTED_MODULE_5__/* .readRun */ .cI)(api, runId);
    const refs = await (0,_trail_js__WEBPACK_IMPORTED_MODULE_6__/* .readMarkerRefs */ .j$)(api);
    const isNew = await createMarkers(context, { pull, id, refs, run, ground });
    const trail = await (0,_trail_js__WEBPACK_IMPORTED_MODULE_6__/* .readTrail */ .hd)(api, pull, id, isNew ? await (0,_trail_js__WEBPACK_IMPORTED_MODULE_6__/* .readMarkerRefs */ .j$)(api) : refs);
    if (!trail)
        throw (0,_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .refusePull */ .s8)(pull, 'none of its commits has a valid request');
    const by = user?.login ?? run?.triggering_actor?.login;
    const done = await announce(context, ground, trail, { reason, by, isNew });
    return report.finish([], {
        id,
        pr,
        digest: trail.request.digest,
        url: pull.url,
        revoked: isNew,
        done: [...(isNew ? ['marker'] : []), ...done.steps],
        warnings: [...(0,_context_js__WEBPACK_IMPORTED_MODULE_7__/* .listClockWarnings */ .oB)(context).map((warning) => warning.toReason()), ...done.warnings],
    });
}
async function createMarkers({ api, entry }, { pull, id, refs, run, ground }) {
    const requests = await (0,_trail_js__WEBPACK_IMPORTED_MODULE_6__/* .listRequests */ .j_)(api, pull, id);
    if (requests.length === 0)
        throw (0,_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .refusePull */ .s8)(pull, 'none of its commits has a valid request');
    const atS = Math.floor(api.now().getTime() / 1000);
    let isNew = false;
    for (const { digest, document } of requests.filter((request) => !refs.revoked.has(request.digest))) {
        const marker = {
            id,
            request_digest: digest,
            subject: document.subject,
            at_s: atS,
            postmortem_due_s: atS + ground.roster.document.postmortem.days * 86_400,
            run_id: run?.id ?? null,
            run_attempt: run?.run_attempt ?? null,
        };
        const claim = await (0,_marker_js__WEBPACK_IMPORTED_MODULE_8__/* .createMarker */ .h5)(api, 'revoked', marker, { head: pull.head.sha, sleep: entry.clock.sleep });
        isNew ||= claim === 'ours';
    }
    return isNew;
}
async function announce(context, ground, trail, { reason, by, isNew }) {
    const { api, entry } = context;
    const { roster } = ground;
    const user = await (0,_account_js__WEBPACK_IMPORTED_MODULE_4__/* .findTokenUser */ .c)(api);
    const use = (0,_trail_js__WEBPACK_IMPORTED_MODULE_6__/* .describeUse */ .pt)(trail, roster.document.postmortem.days);
    const notice = (0,_trail_js__WEBPACK_IMPORTED_MODULE_6__/* .createNotice */ .Fc)(trail);
    const steps = [];
    if (use) {
        const { hasChanged } = await (0,_end_bypass_js__WEBPACK_IMPORTED_MODULE_9__/* .deactivateDeployments */ .j9)(api, trail.request);
        if (hasChanged)
            steps.push('deployments');
        const { grants } = await (0,_grants_js__WEBPACK_IMPORTED_MODULE_10__/* .readGrants */ .o)(context, ground, trail);
        const authors = { ids: new Set([...roster.document.apps, ...(user ? [user.id] : [])]) };
        if ((await (0,_end_bypass_js__WEBPACK_IMPORTED_MODULE_9__/* .openPostmortemIssue */ .Qg)(api, trail, { use, grants, authors })).isNew)
            steps.push('issue');
    }
    const atS = trail.revoked?.message?.at_s ?? Math.floor(api.now().getTime() / 1000);
    const isCommented = await (0,_end_bypass_js__WEBPACK_IMPORTED_MODULE_9__/* .addRevocation */ .WK)(api, trail, (0,_texts_comments_js__WEBPACK_IMPORTED_MODULE_11__/* .formatRevokeComment */ .D7)(notice, { reason, by, atS, use }));
    if (isCommented)
        steps.push('comment');
    if (await (0,_end_bypass_js__WEBPACK_IMPORTED_MODULE_9__/* .closePull */ .IB)(api, trail.pull))
        steps.push('closed');
    if (!isNew && !isCommented)
        return { steps, warnings: [] };
    const event = { type: 'revoked', reason, use: (0,_announce_js__WEBPACK_IMPORTED_MODULE_12__/* .describeAnnouncedUse */ .wT)(use) };
    const failed = await (0,_announce_js__WEBPACK_IMPORTED_MODULE_12__/* .announceInSlack */ .Fz)(event, (0,_texts_slack_messages_js__WEBPACK_IMPORTED_MODULE_13__/* .createSlackFacts */ .K)(notice), entry);
    return { steps, warnings: failed ? [failed.toReason()] : [] };
}


/***/ }),

/***/ 88515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dj: () => (/* binding */ readCompanyRules),
/* harmony export */   tV: () => (/* binding */ checkRosterExpiry),
/* harmony export */   yt: () => (/* binding */ readDefaultBranch)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _company_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91172);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24178);
/* harmony import */ var _roster_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73290);
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36922);





async function readDefaultBranch({ api }, { defaultBranch }) {
    const commit = await (0,_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .readBranchCommit */ .i)(api, defaultBranch);
    const file = await (0,_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .readRepositoryFile */ .t)(api, _roster_js__WEBPACK_IMPORTED_MODULE_1__/* .ROSTER_PATH */ .O0, commit);
    if (file === 'absent' || file === 'not-a-file') {
        const detail = file === 'absent' ? 'the file does not exist on the default branch' : 'expected a file of at most 256 KiB';
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassError */ .B)('bypass-roster-invalid', { what: _roster_js__WEBPACK_IMPORTED_MODULE_1__/* .ROSTER_PATH */ .O0, detail });
    }
    return { commit, roster: (0,_roster_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRoster */ .Rh)(file.bytes, _roster_js__WEBPACK_IMPORTED_MODULE_1__/* .ROSTER_PATH */ .O0) };
}
const checkRosterExpiry = ({ document }, now) => (0,_roster_js__WEBPACK_IMPORTED_MODULE_1__/* .hasExpired */ .oN)(document.expires, now) ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassError */ .B)('bypass-roster-expired', { expires: document.expires }) : undefined;
async function readCompanyRules({ api, entry }, { commit, roster }) {
    const { extra } = roster.document;
    if (!extra)
        return undefined;
    const fail = (detail) => async () => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassError */ .B)('bypass-company-failed', { detail });
    const file = await (0,_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .readRepositoryFile */ .t)(api, extra.path, commit);
    if (file === 'absent')
        return fail(`the default branch has no file ${extra.path}`);
    if (file === 'not-a-file')
        return fail(`expected that ${extra.path} is a file of at most 1 MiB`);
    if ((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(file.bytes) !== `sha256:${extra.sha256}`)
        return fail(`expected the digest sha256:${extra.sha256} of ${extra.path}, found ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(file.bytes)}`);
    const program = entry.threads?.program;
    return program === undefined ? fail('no worker thread can run here') : (0,_company_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .openCompanyRules */ .X)(program, file.bytes);
}


/***/ }),

/***/ 47946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readStatus)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87681);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20790);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3018);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42378);
/* harmony import */ var _decision_report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8317);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47313);
/* harmony import */ var _ground_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43143);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88078);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21191);










async function readStatus(options, entry) {
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('bypass-status', entry.clock);
    const context = (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .openBypassContext */ .k1)(options, entry);
    const ground = await (0,_ground_js__WEBPACK_IMPORTED_MODULE_2__/* .readGround */ .A)(context, { withRun: false });
    const rules = await context.loadRules();
    const numbers = options.pr === undefined ? (await (0,_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .listBypassPulls */ .bO)(context.api)).map((pull) => pull.number) : [options.pr];
    const bypasses = [];
    for (const number of numbers) {
        const pull = await (0,_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .findPull */ .pM)(context.api, number);
        if (pull)
            bypasses.push(await describeBypass(context, ground, rules, pull));
    }
    const warnings = (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .listClockWarnings */ .oB)(context).map((warning) => warning.toReason());
    return report.finish([], { bypasses, ...(warnings.length === 0 ? {} : { warnings }) });
}
async function settle(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__/* .VerificationError */ .mk)
            return error;
        throw error;
    }
}
async function describeBypass(context, ground, rules, pull) {
    const { api } = context;
    const request = await settle(readPlacedRequest(context, ground, pull));
    const unreadable = {
        id: pull.head.ref.startsWith(_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .BRANCH_PREFIX */ .sM) ? pull.head.ref.slice(_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .BRANCH_PREFIX */ .sM.length) : pull.head.ref,
        pr: pull.number,
        digest: null,
        secondsLeft: 0,
        approvals: [],
        missing: _facts_js__WEBPACK_IMPORTED_MODULE_5__/* .ROLES */ .gg,
        vetoes: [],
    };
    if (request instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__/* .VerificationError */ .mk)
        return { ...unreadable, state: 'invalid', problem: formatProblem(request) };
    const { document, digest } = request;
    const revoked = await (0,_marker_js__WEBPACK_IMPORTED_MODULE_6__/* .findMarkerRef */ .RA)(api, 'revoked', digest);
    const used = await (0,_marker_js__WEBPACK_IMPORTED_MODULE_6__/* .findMarkerRef */ .RA)(api, 'used', digest);
    const facts = await settle((0,_facts_js__WEBPACK_IMPORTED_MODULE_7__/* .readRequestFacts */ .TH)(context, ground, pull));
    const nowS = Math.floor(api.now().getTime() / 1000);
    const secondsLeft = Math.max(0, document.created_s + document.ttl_s - nowS);
    const reference = { ...unreadable, id: document.id, digest, secondsLeft };
    const final = revoked ? 'revoked' : used ? 'used' : undefined;
    if (facts instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__/* .VerificationError */ .mk)
        return { ...reference, state: final ?? 'invalid', ...(final ? {} : { problem: formatProblem(facts) }) };
    const standing = await describeFacts({ ground, rules, facts, nowS });
    return { ...reference, ...standing, state: final ?? standing.state };
}
async function readPlacedRequest({ api }, ground, pull) {
    return (0,_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .readRequestFile */ .u0)(api, pull, (0,_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .assertPlace */ .cg)(pull, ground.repository));
}
const formatProblem = ({ code, message }) => `${code}: ${message}`;
async function describeFacts({ ground, rules, facts, nowS }) {
    const { document } = facts.request;
    const subject = { ...document.subject, repository_id: ground.repository.id };
    const input = (0,_facts_js__WEBPACK_IMPORTED_MODULE_7__/* .createInput */ .ph)(facts, ground, { subject, nowS, isConsumed: false });
    const { reasons } = await (0,_gate_js__WEBPACK_IMPORTED_MODULE_8__/* .decideAtGate */ .l)(input, nowS, rules, ground.companyRules);
    const { approvals, missing, vetoes } = (0,_facts_js__WEBPACK_IMPORTED_MODULE_7__/* .describeStanding */ ._c)(input, nowS);
    const [denial] = facts.denials;
    const foreign = reasons.find(({ code }) => code === 'bypass-subject-mismatch');
    const problem = denial ?? foreign;
    const state = problem
        ? 'invalid'
        : nowS >= document.created_s + document.ttl_s
            ? 'expired'
            : vetoes.length > 0
                ? 'vetoed'
                : reasons.length === 0
                    ? 'approved'
                    : 'open';
    return {
        state,
        approvals: (0,_decision_report_js__WEBPACK_IMPORTED_MODULE_9__/* .describeApprovals */ .KE)(approvals, facts.logins),
        missing,
        vetoes,
        ...(problem ? { problem: formatProblem(problem) } : {}),
    };
}


/***/ }),

/***/ 80942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ createSubject),
/* harmony export */   b: () => (/* binding */ assertQuestion)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24178);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37112);


const EXPECTED = {
    gate: 'a text of 1 to 100 characters',
    digest: 'sha256:<64 lower-case hex digits>',
    environment: 'a text of 1 to 255 characters',
    sha: 'a commit of 40 lower-case hex digits',
};
function createSubject({ gate, digest, environment, sha }, repositoryId) {
    assertQuestion({ gate, digest, environment, sha });
    return { digest, sha, gate, environment, repository_id: repositoryId };
}
function assertQuestion(question) {
    for (const field of ['gate', 'digest', 'environment', 'sha'])
        if (!_request_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectSchema */ .cn.shape[field].safeParse(question[field]).success)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .bypassError */ .B)('bypass-subject-invalid', { field, expected: EXPECTED[field], given: question[field] });
}


/***/ }),

/***/ 55074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N1: () => (/* binding */ findEnd),
/* harmony export */   dN: () => (/* binding */ findOwnId),
/* harmony export */   l3: () => (/* binding */ sweepBypasses)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87681);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24178);
/* harmony import */ var _texts_comments_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(65362);
/* harmony import */ var _texts_notice_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59484);
/* harmony import */ var _texts_slack_messages_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(90719);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87253);
/* harmony import */ var _announce_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(11003);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42378);
/* harmony import */ var _end_bypass_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(79612);
/* harmony import */ var _grants_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(20987);
/* harmony import */ var _ground_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43143);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21191);
/* harmony import */ var _trail_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92198);















async function sweepBypasses(context) {
    const { api, entry } = context;
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('bypass-sweep', entry.clock);
    const ground = await (0,_ground_js__WEBPACK_IMPORTED_MODULE_1__/* .readGround */ .A)(context, { withRun: false });
    const user = await (0,_account_js__WEBPACK_IMPORTED_MODULE_2__/* .findTokenUser */ .c)(api);
    const ids = new Set([...ground.roster.document.apps, ...(user ? [user.id] : [])]);
    const pulls = await (0,_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .listBypassPulls */ .bO)(api, 'open');
    const sweep = { context, ground, refs: await (0,_trail_js__WEBPACK_IMPORTED_MODULE_4__/* .readMarkerRefs */ .j$)(api), authors: { ids } };
    const swept = [];
    const failed = [];
    const problems = [];
    const warnings = [];
    for (const pull of pulls) {
        const id = findOwnId(pull, ground);
        if (id === undefined)
            continue;
        entry.signal.throwIfAborted();
        const done = [];
        try {
            const trail = await (0,_trail_js__WEBPACK_IMPORTED_MODULE_4__/* .readTrail */ .hd)(api, pull, id, sweep.refs);
            const state = trail && findEnd(trail, api.now());
            if (!trail || !state)
                continue;
            await endBypass(sweep, trail, state, done);
            const warning = await announceEnd(sweep, trail, state);
            if (warning)
                warnings.push(warning);
            swept.push({ id, pr: pull.number, state, done });
        }
        catch (thrown) {
            entry.signal.throwIfAborted();
            const error = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .asMcError */ .b)(thrown);
            failed.push({ id, pr: pull.number, code: error.code });
            const detail = `${error.code}: ${error.message}`;
            problems.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .bypassError */ .B)('bypass-sweep-incomplete', { id, pr: pull.number, detail }, { cause: error }));
        }
    }
    const skew = (0,_context_js__WEBPACK_IMPORTED_MODULE_7__/* .listClockWarnings */ .oB)(context).map((warning) => warning.toReason());
    return report.finish(problems, { swept, failed, warnings: [...skew, ...warnings] });
}
function findOwnId(pull, { repository }) {
    try {
        return (0,_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .assertPlace */ .cg)(pull, repository);
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_8__/* .McError */ .Hv && error.code === 'bypass-pr-invalid')
            return undefined;
        throw error;
    }
}
function findEnd({ request, used, revoked }, now) {
    if (revoked)
        return 'revoked';
    if (now.getTime() / 1000 < (0,_texts_notice_js__WEBPACK_IMPORTED_MODULE_9__/* .getExpiry */ .SO)(request))
        return undefined;
    return used ? 'used' : 'expired';
}
async function endBypass({ context, ground, authors }, trail, state, done) {
    const { api } = context;
    const use = (0,_trail_js__WEBPACK_IMPORTED_MODULE_4__/* .describeUse */ .pt)(trail, ground.roster.document.postmortem.days);
    const { count, hasChanged } = await (0,_end_bypass_js__WEBPACK_IMPORTED_MODULE_10__/* .deactivateDeployments */ .j9)(api, trail.request);
    if (hasChanged)
        done.push('deployments');
    const { grants, vetoes } = await (0,_grants_js__WEBPACK_IMPORTED_MODULE_11__/* .readGrants */ .o)(context, ground, trail);
    const issue = use && (await (0,_end_bypass_js__WEBPACK_IMPORTED_MODULE_10__/* .openPostmortemIssue */ .Qg)(api, trail, { use, grants, authors }));
    if (issue?.isNew)
        done.push('issue');
    const body = (0,_texts_comments_js__WEBPACK_IMPORTED_MODULE_12__/* .formatEndComment */ .We)((0,_trail_js__WEBPACK_IMPORTED_MODULE_4__/* .createNotice */ .Fc)(trail), {
        state,
        use,
        grants,
        vetoes,
        deployments: count,
        issue: issue?.value,
    });
    if (await (0,_end_bypass_js__WEBPACK_IMPORTED_MODULE_10__/* .addReport */ .ef)(api, trail, body, authors))
        done.push('comment');
    if (await (0,_end_bypass_js__WEBPACK_IMPORTED_MODULE_10__/* .closePull */ .IB)(api, trail.pull))
        done.push('closed');
}
async function announceEnd({ context, ground }, trail, state) {
    const { entry } = context;
    const use = (0,_announce_js__WEBPACK_IMPORTED_MODULE_13__/* .describeAnnouncedUse */ .wT)((0,_trail_js__WEBPACK_IMPORTED_MODULE_4__/* .describeUse */ .pt)(trail, ground.roster.document.postmortem.days));
    const facts = (0,_texts_slack_messages_js__WEBPACK_IMPORTED_MODULE_14__/* .createSlackFacts */ .K)((0,_trail_js__WEBPACK_IMPORTED_MODULE_4__/* .createNotice */ .Fc)(trail));
    return (await (0,_announce_js__WEBPACK_IMPORTED_MODULE_13__/* .announceInSlack */ .Fz)({ type: 'ended', state, use }, facts, entry))?.toReason();
}


/***/ }),

/***/ 92198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fc: () => (/* binding */ createNotice),
/* harmony export */   hd: () => (/* binding */ readTrail),
/* harmony export */   j$: () => (/* binding */ readMarkerRefs),
/* harmony export */   j_: () => (/* binding */ listRequests),
/* harmony export */   pt: () => (/* binding */ describeUse)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24178);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85299);
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36922);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42378);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88078);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21191);







const MAX_PUSHES = 100;
const readMarkerRefs = async (api) => ({
    used: await (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .listMarkerRefs */ .L7)(api, 'used'),
    revoked: await (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .listMarkerRefs */ .L7)(api, 'revoked'),
});
const pushSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ after: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(64) });
async function listRequests(api, { head }, id) {
    const ref = encodeURIComponent(`refs/heads/${_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .BRANCH_PREFIX */ .sM}${id}`);
    const pushes = await api.list(`./activity?ref=${ref}`, pushSchema, _context_js__WEBPACK_IMPORTED_MODULE_3__/* .PERMISSION */ .oC.contents);
    if (pushes.length > MAX_PUSHES)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .bypassError */ .B)('bypass-request-history', { id, limit: MAX_PUSHES });
    const commits = new Set([head.sha, ...pushes.map(({ after }) => after)].filter((sha) => /^(?!0+$)[0-9a-f]{40}$/.test(sha)));
    const requests = new Map();
    for (const commit of commits) {
        const request = await readRequestAt(api, id, commit);
        if (request && !requests.has(request.digest))
            requests.set(request.digest, request);
    }
    return [...requests.values()];
}
async function readRequestAt(api, id, commit) {
    const file = await (0,_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .readRepositoryFile */ .t)(api, (0,_attempt_js__WEBPACK_IMPORTED_MODULE_6__/* .getRequestPath */ .hb)(id), commit);
    return typeof file === 'object' ? (0,_attempt_js__WEBPACK_IMPORTED_MODULE_6__/* .tryParseRequest */ .k0)(file.bytes, id) : undefined;
}
async function readTrail(api, pull, id, refs) {
    const current = await readRequestAt(api, id, pull.head.sha);
    const requests = current && refs.used.has(current.digest) ? [current] : await listRequests(api, pull, id);
    const request = requests.find(({ digest }) => refs.used.has(digest)) ??
        requests.find(({ digest }) => refs.revoked.has(digest)) ??
        current;
    if (!request)
        return undefined;
    const read = async (kind) => {
        const found = refs[kind].get(request.digest);
        return found && (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .readMarker */ .t7)(api, kind, request.digest, found);
    };
    return { id, pull, request, used: await read('used'), revoked: await read('revoked') };
}
function describeUse({ used, request }, postmortemDays) {
    if (!used)
        return undefined;
    const { message } = used;
    if (message)
        return { atS: message.at_s, postmortemDueS: message.postmortem_due_s, runId: message.run_id };
    const atS = request.document.created_s + request.document.ttl_s;
    return { atS, postmortemDueS: atS + postmortemDays * 86_400, runId: null };
}
const createNotice = ({ pull, request }) => ({
    pr: pull.number,
    url: pull.url,
    request,
    ...(pull.author?.id === request.document.requester.id ? { requester: pull.author.login } : {}),
});


/***/ }),

/***/ 3018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ decideAtGate)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80292);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38165);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24178);




async function decideAtGate(input, nowS, rules, companyRules) {
    let bytes;
    try {
        bytes = Buffer.from((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(input));
    }
    catch (error) {
        return { allow: false, reasons: [(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .bypassError */ .B)('bypass-rules-failed', { detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error) })] };
    }
    const decision = (0,_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .decide */ .LD)(JSON.parse(bytes.toString('utf8')), nowS);
    const objections = compareDecisions(decision, evaluate(rules, bytes, nowS));
    const company = await companyRules?.(bytes);
    const reasons = [
        ..._decide_js__WEBPACK_IMPORTED_MODULE_3__/* .denialCodes */ .Ez.filter((code) => decision.deny.includes((0,_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDenial */ .XD)(code))).map((code) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .bypassError */ .B)(code)),
        ...objections,
        ...(company ? [company] : []),
    ];
    return { allow: reasons.length === 0, reasons };
}
function evaluate(rules, bytes, nowS) {
    try {
        return rules.evaluate(bytes, nowS);
    }
    catch (error) {
        return (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error);
    }
}
function compareDecisions(typescript, wasm) {
    if (typeof wasm === 'string')
        return [(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .bypassError */ .B)('bypass-rules-failed', { detail: wasm })];
    if (typescript.allow === wasm.allow && typescript.deny.join('\n') === wasm.deny.join('\n'))
        return [];
    const format = ({ allow, deny }) => (allow ? 'allows' : `denies (${deny.length})`);
    return [(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .bypassError */ .B)('bypass-rules-disagree', { typescript: format(typescript), wasm: format(wasm) })];
}


/***/ }),

/***/ 12513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PI: () => (/* binding */ bypassPeriodSchema),
/* harmony export */   ck: () => (/* binding */ POSTMORTEM_STATES),
/* harmony export */   kp: () => (/* binding */ bypassSweepSchema),
/* harmony export */   oz: () => (/* binding */ bypassRevokeSchema),
/* harmony export */   sH: () => (/* binding */ BYPASS_STATES),
/* harmony export */   vV: () => (/* binding */ bypassRequestSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82252);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20790);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37112);




const id = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('id of the request: bypass/<id>.json');
const pr = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().describe('number of the pull request');
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('digest of the file of the request, sha256:<hex>');
const warnings = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_lib_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonSchema */ .ex)
    .describe('failures that change nothing, such as a message to Slack that was not sent');
const bypassRequestSchema = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reportSchema */ .Qh)('bypass-request', {
    id,
    pr,
    digest,
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('URL of the pull request'),
    expiresAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$().describe('time from which the bypass is denied'),
    resumed: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('whether an earlier attempt of the same request was continued'),
    warnings,
});
const steps = ['marker', 'deployments', 'issue', 'comment', 'closed'];
const bypassRevokeSchema = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reportSchema */ .Qh)('bypass-revoke', {
    id,
    pr,
    digest,
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('URL of the pull request'),
    revoked: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('whether this run revoked the request; false if it was revoked before'),
    done: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(steps)).describe('the changes of this run; empty if nothing was left to do'),
    warnings,
});
const endStates = ['expired', 'used', 'revoked'];
const bypassSweepSchema = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reportSchema */ .Qh)('bypass-sweep', {
    swept: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        id,
        pr,
        state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(endStates).describe('how the bypass ended; "used" is used and expired'),
        done: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(steps)).describe('the changes of this run'),
    }))
        .describe('the bypasses that are cleaned up'),
    failed: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id, pr, code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })).describe('the bypasses for which something is left to do'),
    warnings,
});
const BYPASS_STATES = ['revoked', 'used', 'expired', 'vetoed', 'approved', 'open', 'invalid'];
const POSTMORTEM_STATES = ['done', 'due', 'overdue', 'none'];
const time = zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$();
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const bypassPeriodSchema = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_1__/* .reportSchema */ .Qh)('bypass-report', {
    repository: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    from: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('first UTC day, inclusive'),
    to: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('last UTC day, inclusive'),
    bypasses: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        id,
        pr,
        url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        digest: digest.optional().describe('absent for an invalid request'),
        subject: _request_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectSchema */ .cn.optional(),
        requester: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('User'), login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }).optional(),
        incident: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(BYPASS_STATES),
        approvals: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .ROLES */ .gg), id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), at: time })),
        createdAt: time,
        expiresAt: time.optional(),
        usedAt: time.optional(),
        closedAt: time.optional(),
        postmortemDueAt: time.optional(),
        postmortem: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(POSTMORTEM_STATES),
    })),
    counts: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        total: count,
        states: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc(Object.fromEntries(BYPASS_STATES.map((state) => [state, count]))),
        uses: count.describe('bypasses that were used, also those that were revoked later'),
        postmortems: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc(Object.fromEntries(POSTMORTEM_STATES.map((state) => [state, count]))),
    })
        .describe('how many bypasses there are in each state'),
    warnings,
});


/***/ }),

/***/ 46159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ presentRevocation),
/* harmony export */   Ku: () => (/* binding */ presentSweep),
/* harmony export */   R_: () => (/* binding */ presentRequest),
/* harmony export */   jz: () => (/* binding */ presentPeriod)
/* harmony export */ });
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8056);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24178);
/* harmony import */ var _texts_notice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59484);



const formatTime = (time) => time === undefined ? '–' : (0,_texts_notice_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(Math.floor(Date.parse(time) / 1000));
const listWarnings = ({ warnings }) => warnings.map(({ code, message, hint }) => `warning ${code}: ${message}${hint === undefined ? '' : ` ${hint}`}`);
const presentRequest = (report) => [
    {
        title: report.resumed ? `Bypass ${report.id} was requested before` : `Bypass ${report.id} requested`,
        lines: [
            report.url,
            `Three people must approve before ${formatTime(report.expiresAt)}. The three teams are asked.`,
            `See who is missing: mc bypass status --pr ${report.pr}`,
            `Stop it: mc bypass revoke --pr ${report.pr} --reason TEXT`,
            ...listWarnings(report),
        ],
    },
];
const presentRevocation = (report) => [
    {
        title: report.revoked ? `Bypass ${report.id} revoked` : `Bypass ${report.id} was revoked before`,
        lines: [
            report.url,
            'It cannot be used any more. If you still need a bypass, create a new request: mc bypass request',
            ...(report.done.includes('deployments') ? ['It was used: check the deployment, which is inactive now.'] : []),
            ...(report.done.includes('issue') ? ['An issue asks for the post-mortem.'] : []),
            ...listWarnings(report),
        ],
    },
];
const formatSteps = (done) => (done.length === 0 ? 'nothing left to do' : done.join(', '));
function presentSweep(report) {
    const { swept, failed } = report;
    const sections = [
        {
            title: swept.length === 0 ? 'No bypass to clean up' : `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B)(swept.length, 'bypass', 'bypasses')} cleaned up`,
            lines: [
                ...(swept.length + failed.length === 0 ? ['No open request has ended. There is nothing to do.'] : []),
                ...listWarnings(report),
            ],
            ...(swept.length === 0
                ? {}
                : {
                    table: {
                        columns: ['request', 'pull request', 'ended as', 'done'],
                        rows: swept.map(({ id, pr, state, done }) => [id, String(pr), state, formatSteps(done)]),
                    },
                }),
        },
    ];
    if (failed.length > 0)
        sections.push({
            title: `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B)(failed.length, 'bypass', 'bypasses')} not cleaned up`,
            lines: [_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassError */ .B.entries['bypass-sweep-incomplete'].hint],
            table: {
                columns: ['request', 'pull request', 'reason'],
                rows: failed.map(({ id, pr, code }) => [id, String(pr), code]),
            },
        });
    return sections;
}
function presentPeriod(report) {
    const { from, to, bypasses, counts } = report;
    const { overdue } = counts.postmortems;
    return [
        {
            title: `Bypasses from ${from} to ${to}`,
            lines: [
                `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B)(counts.total, 'request')}, ${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B)(counts.uses, 'use')}, ${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B)(overdue, 'overdue post-mortem')}`,
                ...(overdue > 0 ? ['Write the overdue post-mortems: bypass/postmortems/<id>.md on the default branch.'] : []),
                ...listWarnings(report),
            ],
            ...(bypasses.length === 0
                ? {}
                : {
                    table: {
                        columns: ['request', 'pull request', 'state', 'gate', 'environment', 'requested', 'used', 'post-mortem'],
                        rows: bypasses.map(({ id, pr, state, subject, createdAt, usedAt, postmortem }) => [
                            id,
                            String(pr),
                            state,
                            subject?.gate ?? '–',
                            subject?.environment ?? '–',
                            formatTime(createdAt),
                            formatTime(usedAt),
                            postmortem,
                        ]),
                    },
                }),
        },
    ];
}


/***/ }),

/***/ 50433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ presentStatus)
/* harmony export */ });
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39386);

function presentStatus({ bypasses, warnings = [] }) {
    const title = 'Bypass requests';
    if (bypasses.length === 0)
        return [{ title, lines: ['none found'] }];
    const columns = ['pull request', 'id', 'state', 'time left', 'approved by', 'missing'];
    return [
        { title, table: { columns, rows: bypasses.map(formatRow) } },
        ...bypasses.flatMap(({ pr, problem, vetoes }) => [
            ...(problem === undefined ? [] : [{ title: `Pull request ${pr}`, lines: [problem] }]),
            ...(vetoes.length === 0
                ? []
                : [{ title: `Pull request ${pr}`, lines: [`vetoes by the accounts ${vetoes.join(', ')}`] }]),
        ]),
        ...(warnings.length === 0
            ? []
            : [{ title: 'Warnings', lines: warnings.map(({ code, message }) => `${code}: ${message}`) }]),
    ];
}
const formatRow = ({ pr, id, state, secondsLeft, approvals, missing }) => [
    String(pr),
    id,
    state,
    secondsLeft === 0 ? '-' : (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(secondsLeft),
    approvals.map(({ role, login, id: account }) => `${login || account} (${role})`).join(', ') || '-',
    missing.join(', ') || '-',
];


/***/ }),

/***/ 48156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ listVetoers),
/* harmony export */   Ip: () => (/* binding */ hasUniqueSeqs),
/* harmony export */   _S: () => (/* binding */ isVetoed),
/* harmony export */   cO: () => (/* binding */ hasQuorum),
/* harmony export */   h: () => (/* binding */ listApprovers)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20790);

const DECISIVE_STATES = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'];
const hasUniqueSeqs = (approvals) => new Set(approvals.map(({ seq }) => seq)).size === approvals.length;
function isValid(approval, { requestDigest, createdS, nowS }) {
    if (createdS === undefined || nowS === undefined)
        return false;
    const { verified, edited, atS } = approval;
    return verified && !edited && approval.requestDigest === requestDigest && atS >= createdS && atS <= nowS;
}
function groupByPerson(approvals) {
    const decisive = approvals.filter(({ state }) => DECISIVE_STATES.includes(state)).sort((a, b) => a.seq - b.seq);
    return Map.groupBy(decisive, ({ userId }) => userId);
}
const withdrawsVeto = ({ state, userId, dismissedBy }) => state === 'APPROVED' || (state === 'DISMISSED' && dismissedBy === userId);
function isVetoed(facts) {
    const { roleMembers, approvals } = facts;
    return !roleMembers || !approvals || listVetoers(facts).length > 0;
}
function listVetoers(facts) {
    const { roleMembers, approvals } = facts;
    if (!roleMembers || !approvals)
        return [];
    const isVetoer = ([person, records]) => {
        if (!_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLES */ .gg.some((role) => roleMembers[role].has(person)))
            return false;
        const veto = records.findLastIndex(({ state }) => state === 'CHANGES_REQUESTED');
        const later = records.slice(veto + 1);
        return veto >= 0 && !later.some((record) => withdrawsVeto(record) && isValid(record, facts));
    };
    return [...groupByPerson(approvals)].filter(isVetoer).map(([person]) => person);
}
function listApprovers(facts) {
    const { approvals, requesterId, excludedIds } = facts;
    const people = new Map();
    if (!approvals || !excludedIds || requesterId === undefined)
        return people;
    for (const [person, records] of groupByPerson(approvals)) {
        const last = records.at(-1);
        if (last?.state !== 'APPROVED' || last.userType !== 'User' || !isValid(last, facts))
            continue;
        if (person !== requesterId && !excludedIds.has(person))
            people.set(person, last);
    }
    return people;
}
function hasQuorum(facts) {
    const { roleMembers, approvals } = facts;
    if (!roleMembers || !approvals || !hasUniqueSeqs(approvals))
        return false;
    const people = [...listApprovers(facts).keys()];
    const countCandidates = (...roles) => people.filter((person) => roles.some((role) => roleMembers[role].has(person))).length;
    const [a, b, c] = _facts_js__WEBPACK_IMPORTED_MODULE_0__/* .ROLES */ .gg;
    return (Math.min(countCandidates(a), countCandidates(b), countCandidates(c)) >= 1 &&
        Math.min(countCandidates(a, b), countCandidates(a, c), countCandidates(b, c)) >= 2 &&
        countCandidates(a, b, c) >= 3);
}


/***/ }),

/***/ 69007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseRequestValues)
/* harmony export */ });
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37112);


const { shape } = _request_js__WEBPACK_IMPORTED_MODULE_0__/* .requestSchema */ .TF;
const { shape: subject } = _request_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectSchema */ .cn;
function parseRequestValues(given, refuse) {
    const read = (name, schema, expected) => {
        const parsed = schema.safeParse(given[name]);
        return parsed.success ? parsed.data : refuse(name, given[name], expected);
    };
    const gate = read('gate', subject.gate, 'one line of 1 to 100 characters');
    const digest = read('digest', subject.digest, 'sha256:<64 lower-case hex digits>');
    const environment = read('environment', subject.environment, 'one line of 1 to 255 characters');
    const sha = read('sha', subject.sha, 'a commit of 40 lower-case hex digits');
    const severity = read('severity', shape.severity, 'SEV-1');
    const ttl_s = readTtl(given.ttl, refuse);
    const incident = read('incident', shape.incident, 'an https URL');
    const reason = read('reason', shape.reason, 'text of 1 to 1000 characters');
    return { severity, ttl_s, incident, reason, subject: { digest, sha, gate, environment } };
}
function readTtl(text, refuse) {
    const expected = 'a duration from 1s to 4h, like 90m';
    let seconds;
    try {
        seconds = (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(text, 'ttl');
    }
    catch {
        return refuse('ttl', text, expected);
    }
    return seconds >= 1 && seconds <= _request_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TTL_S */ .um ? seconds : refuse('ttl', text, expected);
}


/***/ }),

/***/ 37112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A2: () => (/* binding */ REQUEST_ID),
/* harmony export */   TF: () => (/* binding */ requestSchema),
/* harmony export */   TR: () => (/* binding */ parseRequest),
/* harmony export */   cn: () => (/* binding */ subjectSchema),
/* harmony export */   rO: () => (/* binding */ MAX_REQUEST_BYTES),
/* harmony export */   um: () => (/* binding */ MAX_TTL_S),
/* harmony export */   zw: () => (/* binding */ formatRequest)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24178);






const MAX_REQUEST_BYTES = 16 * 1024;
const MAX_TTL_S = 14_400;
const REQUEST_ID = /^[a-z0-9][a-z0-9-]{7,63}$/;
const id = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive();
const line = (max) => zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !/[\p{Cc}\ufffd]/u.test(text), 'expected text without control characters');
const subjectSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/),
    sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/),
    gate: line(100),
    environment: line(255),
    repository_id: id,
});
const requestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(REQUEST_ID),
    nonce: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{32}$/),
    severity: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('SEV-1'),
    created_s: id,
    ttl_s: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(MAX_TTL_S),
    requester: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id, type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('User') }),
    subject: subjectSchema,
    incident: zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5({ protocol: /^https$/ })
        .max(2_000)
        .refine((text) => !/[\p{Cc}\s]/u.test(text), 'expected a URL without white space'),
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .min(1)
        .max(1_000)
        .refine((text) => text.isWellFormed() && text.trim() !== '', 'expected text'),
    run: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id, attempt: id }).nullable(),
});
function formatRequest(document) {
    const bytes = Buffer.from((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(requestSchema, document, 'the request')));
    return { document, bytes, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes) };
}
function parseRequest(bytes, name) {
    try {
        if (bytes.length > MAX_REQUEST_BYTES)
            throw new Error(`expected at most ${MAX_REQUEST_BYTES} bytes`);
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
            throw new Error('expected UTF-8');
        const text = bytes.toString('utf8');
        const document = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(requestSchema, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text, 'the file'), 'the file');
        if ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(document) !== text)
            throw new Error('expected canonical JSON (RFC 8785)');
        if (document.id !== name)
            throw new Error(`expected the id "${name}" of the file, found "${document.id}"`);
        return { document, bytes, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes) };
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .bypassError */ .B)('bypass-request-invalid', { file: `${name}.json`, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error) }, { cause: error });
    }
}


/***/ }),

/***/ 73290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O0: () => (/* binding */ ROSTER_PATH),
/* harmony export */   Rh: () => (/* binding */ parseRoster),
/* harmony export */   jv: () => (/* binding */ MAX_ROSTER_BYTES),
/* harmony export */   oN: () => (/* binding */ hasExpired)
/* harmony export */ });
/* unused harmony export rosterSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80292);
/* harmony import */ var _lib_yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58902);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24178);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20790);







const ROSTER_PATH = 'SECURITY/bypass-roster.yaml';
const MAX_ROSTER_BYTES = 256 * 1024;
const MAX_PEOPLE = 1_000;
const MAX_KEYS = 10;
const id = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive();
const ids = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(id).max(MAX_PEOPLE).default([]);
const time = zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$({ offset: true });
const roleSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    team: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9_.-]{1,100}$/),
    id: id.optional().describe('the numeric id of the team; with it, a rename of the team changes nothing'),
});
const personSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id,
    login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(100),
    roles: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .ROLES */ .gg)).min(1).max(_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .ROLES */ .gg.length),
    keys: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(10_000)).max(MAX_KEYS).default([]),
    expires: time.optional(),
});
const rosterSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    expires: time,
    roles: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ Security: roleSchema, Release: roleSchema, 'Service Owner': roleSchema }),
    apps: ids.describe('user ids of the bots that may open requests'),
    exclude: ids.describe('ids of machine accounts, which never approve'),
    postmortem: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ days: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(365).default(5), required: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(true) })
        .default({ days: 5, required: true }),
    people: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(personSchema).max(MAX_PEOPLE).default([]),
    extra: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^policy\/[\w-][\w.-]{0,99}\.wasm$/),
        sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/),
    })
        .optional()
        .describe('the rules of the company, which can only deny'),
});
function parseRoster(bytes, what) {
    try {
        if (bytes.length > MAX_ROSTER_BYTES)
            throw new Error(`expected at most ${MAX_ROSTER_BYTES} bytes`);
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        const document = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .conform */ .fj)(rosterSchema, (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .parseYaml */ .hN)(text, what), what);
        const people = document.people.map((person) => person.id);
        if (new Set(people).size !== people.length)
            throw new Error('expected each person once');
        return { document, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(bytes) };
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .bypassError */ .B)('bypass-roster-invalid', { what, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(error) }, { cause: error });
    }
}
const hasExpired = (expires, now) => expires !== undefined && Date.parse(expires) <= now.getTime();


/***/ }),

/***/ 88537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ checkSwitch)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24178);

const checkSwitch = (env) => env.MC_BYPASS?.trim().toLowerCase() === 'off' ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bypassError */ .B)('bypass-disabled') : undefined;


/***/ }),

/***/ 65362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ formatRevokeComment),
/* harmony export */   FB: () => (/* binding */ formatPostmortemIssue),
/* harmony export */   We: () => (/* binding */ formatEndComment)
/* harmony export */ });
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8056);
/* harmony import */ var _notice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59484);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4168);



const listGrants = (grants) => grants.map(({ role, login, at }) => `- ${role}: ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(login)}, ${(0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(Math.floor(Date.parse(at) / 1000))}`);
const formatPlace = ({ request: { document } }) => `${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(document.subject.gate)} in ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(document.subject.environment)}`;
function formatRevokeComment(notice, { reason, by, atS, use }) {
    const { digest, document } = notice.request;
    return [
        (0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTextMarker */ .lz)('revoked', digest),
        `**Revoked:** the bypass of ${formatPlace(notice)} ended at ${(0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(atS)}. It cannot be used any more.`,
        '',
        ...(by === undefined ? [] : [`Revoked by: ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(by)}`, '']),
        (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuotation */ .gr)(reason),
        '',
        '**What to do now**',
        ...(use === undefined
            ? ['- The bypass was not used. You do not need to undo anything.']
            : [
                `- The bypass was used at ${(0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(use.atS)}. Check the deployment, and deploy the previous release if it is wrong.`,
                `- Write the post-mortem by ${(0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(use.postmortemDueS)}: \`${(0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .getPostmortemPath */ ._l)(document.id)}\`.`,
            ]),
        '- If you still need a bypass, create a new request.',
        '',
    ].join('\n');
}
const HEADLINES = {
    expired: (notice) => `**Expired, never used:** the bypass of ${formatPlace(notice)} ended at`,
    used: (notice) => `**Ended after its use:** the bypass of ${formatPlace(notice)} ended at`,
    revoked: (notice) => `**Ended by revocation:** the bypass of ${formatPlace(notice)} was valid at most until`,
};
function formatEndComment(notice, parts) {
    const { request } = notice;
    const { state, use, grants, vetoes, deployments, issue } = parts;
    return [
        (0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTextMarker */ .lz)('report', request.digest),
        `${HEADLINES[state](notice)} ${(0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)((0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .getExpiry */ .SO)(request))}.`,
        '',
        `- Used: ${use === undefined ? 'no' : `${(0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(use.atS)}${use.runId === null ? '' : `, by run ${use.runId}`}`}`,
        ...(deployments === 0 ? [] : [`- Deployments made inactive: ${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B)(deployments, 'deployment')}`]),
        ...(grants.length === 0 ? ['- Approvals: none'] : listGrants(grants)),
        ...vetoes.map((login) => `- Rejected by: ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(login)}`),
        '',
        '**What to do now**',
        ...(use === undefined
            ? ['- Nothing. If you still need a bypass, create a new request.']
            : [
                `- Write the post-mortem by ${(0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(use.postmortemDueS)}: \`${(0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .getPostmortemPath */ ._l)(request.document.id)}\`.`,
                ...(issue === undefined ? [] : [`- Issue #${issue} tracks it.`]),
                '- Ship the regular fix through the gate.',
            ]),
        '',
        `Request ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(request.digest)}`,
        '',
    ].join('\n');
}
function formatPostmortemIssue(notice, use, grants) {
    const { digest, document } = notice.request;
    const body = [
        (0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTextMarker */ .lz)('postmortem', digest),
        `The bypass of ${formatPlace(notice)} was used at ${(0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(use.atS)}. Request: #${notice.pr}.`,
        '',
        `**Write \`${(0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .getPostmortemPath */ ._l)(document.id)}\` on the default branch by ${(0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(use.postmortemDueS)}.** After that time the next bypass of this environment is denied.`,
        '',
        'Answer these questions:',
        '- What happened, and when?',
        '- Why did the regular flow not work?',
        '- What did the bypass let through, and was it checked afterwards?',
        '- What changes, so that the next incident needs no bypass?',
        '',
        `Incident: ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(document.incident)}`,
        '',
        (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuotation */ .gr)(document.reason),
        '',
        ...listGrants(grants),
        '',
    ].join('\n');
    return { title: (0,_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .formatIssueTitle */ .BI)(document.id), body };
}


/***/ }),

/***/ 59484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ formatIssueTitle),
/* harmony export */   K9: () => (/* binding */ formatMoment),
/* harmony export */   SO: () => (/* binding */ getExpiry),
/* harmony export */   YY: () => (/* binding */ formatTtl),
/* harmony export */   _l: () => (/* binding */ getPostmortemPath),
/* harmony export */   lz: () => (/* binding */ formatTextMarker)
/* harmony export */ });
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39386);

const getExpiry = ({ document }) => document.created_s + document.ttl_s;
const formatMoment = (seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
const formatTtl = ({ document }) => (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(document.ttl_s);
const getPostmortemPath = (id) => `bypass/postmortems/${id}.md`;
const formatIssueTitle = (id) => `Post-mortem: bypass ${id}`;
const formatTextMarker = (kind, digest) => `<!-- mc-bypass:${kind}:${digest} -->`;


/***/ }),

/***/ 90719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ createSlackFacts),
/* harmony export */   _: () => (/* binding */ createSlackMessage)
/* harmony export */ });
/* harmony import */ var _lib_clean_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3161);
/* harmony import */ var _notice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59484);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4168);



const createSlackFacts = ({ pr, url, request }) => {
    const { id, subject, incident } = request.document;
    const { gate, environment } = subject;
    return { id, pr, url, gate, environment, until: (0,_notice_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)((0,_notice_js__WEBPACK_IMPORTED_MODULE_0__/* .getExpiry */ .SO)(request)), incident };
};
function describePostmortem(id, use) {
    if (!use)
        return 'It was not used. If you still need a bypass, create a new request.';
    const due = use.postmortemDue === undefined ? '' : ` by ${use.postmortemDue}`;
    return `Write the post-mortem${due}: ${(0,_notice_js__WEBPACK_IMPORTED_MODULE_0__/* .getPostmortemPath */ ._l)(id)}.`;
}
function describeEvent(event, { id, pr, until }) {
    switch (event.type) {
        case 'requested':
            return {
                headline: 'SEV-1: a bypass needs your approval',
                action: `Approve or reject the pull request before ${until}. Missing: ${event.missing.join(', ')}.`,
                quoted: event.reason,
            };
        case 'used':
            return {
                headline: `A bypass was used${event.use.at === undefined ? '' : ` at ${event.use.at}`}`,
                action: `If this is wrong, run: mc bypass revoke --pr ${pr} --reason TEXT. ${describePostmortem(id, event.use)}`,
                quoted: event.grants.map(({ role, login }) => `${role}: ${login}`).join('\n'),
            };
        case 'revoked':
            return {
                headline: 'A bypass was revoked',
                action: `${event.use === undefined ? '' : 'Check the deployment. '}${describePostmortem(id, event.use)}`,
                quoted: event.reason,
            };
        case 'ended':
            return {
                headline: event.state === 'revoked' ? 'A revoked bypass was cleaned up' : `A bypass ended at ${until}`,
                action: describePostmortem(id, event.use),
            };
    }
}
const MAX_PLAIN = 1_900;
const plain = (text) => ({ type: 'plain_text', text: (0,_lib_clean_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(text).slice(0, MAX_PLAIN), emoji: false });
const section = (text) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const formatLink = (url) => /^https?:\/\/[^\s<>|]{1,2000}$/.test(url)
    ? `<${url.replaceAll('&', '&amp;')}|Open the pull request>`
    : (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeSlack */ .k4)(url);
function createSlackMessage(event, facts) {
    const { gate, environment, until, incident, url } = facts;
    const { headline, action, quoted } = describeEvent(event, facts);
    return {
        text: `${headline} (${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeSlack */ .k4)(`${gate} in ${environment}`)}). ${action} ${(0,_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeSlack */ .k4)(url)}`,
        blocks: [
            { type: 'header', text: plain(headline) },
            section(`${action}\n${formatLink(url)}`),
            {
                type: 'section',
                fields: [
                    plain(`Gate\n${gate}`),
                    plain(`Environment\n${environment}`),
                    plain(`Valid until\n${until}`),
                    ...(incident === undefined ? [] : [plain(`Incident\n${incident}`)]),
                ],
            },
            ...(quoted === undefined || quoted === '' ? [] : [{ type: 'section', text: plain(quoted) }]),
        ],
    };
}


/***/ }),

/***/ 4168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ formatCodeCell),
/* harmony export */   P_: () => (/* binding */ formatCode),
/* harmony export */   gr: () => (/* binding */ formatQuotation),
/* harmony export */   k4: () => (/* binding */ escapeSlack)
/* harmony export */ });
/* harmony import */ var _lib_clean_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3161);

const MAX_SLACK_TEXT = 2_000;
function formatCode(text) {
    const line = (0,_lib_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(text).trim() || '(empty)';
    const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${space}${line}${space}${fence}`;
}
const formatQuotation = (text) => text
    .split(/[\r\n\u2028\u2029]+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `> ${formatCode(line)}`)
    .join('\\\n');
const formatCodeCell = (text) => formatCode(text).replaceAll('|', '\\|');
const escapeSlack = (text) => (0,_lib_clean_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(text).slice(0, MAX_SLACK_TEXT).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');


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

/***/ 92904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findNextLink),
/* harmony export */   Z: () => (/* binding */ nextPage)
/* harmony export */ });
/* harmony import */ var _urls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6119);

const MAX_LINK_CHARS = 16 * 1024;
const LINK = /<([^<>\s]{1,4096})>((?:\s?;\s?[A-Za-z*!-]{1,32}(?:\s?=\s?(?:"[^"]{0,1024}"|[^\s",;]{0,1024}))?){0,16})/g;
const REL = /;\s?rel\s?=\s?(?:"([^"]*)"|([^\s",;]*))/i;
function findNextLink(link, current) {
    for (const [, target = '', parameters = ''] of (link ?? '').slice(0, MAX_LINK_CHARS).matchAll(LINK)) {
        const [, quoted, token] = REL.exec(parameters) ?? [];
        if (!(quoted ?? token ?? '').toLowerCase().split(/\s+/).includes('next'))
            continue;
        return URL.canParse(target, current) ? new URL(target, current) : undefined;
    }
    return undefined;
}
function nextPage(link, base, current) {
    const next = findNextLink(link, current);
    return next && (0,_urls_js__WEBPACK_IMPORTED_MODULE_0__/* .sharesCredentials */ .J6)(base, next) ? next : undefined;
}


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


/***/ })

};
