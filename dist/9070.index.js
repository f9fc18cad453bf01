export const id = 9070;
export const ids = [9070];
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58682);



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
/* unused harmony export readDecision */
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58682);
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

// EXTERNAL MODULE: ./build/bypass/from-github/context.js
var context = __webpack_require__(63201);
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

/***/ 59026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ listAuthors)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58682);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63201);
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
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63201);
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

/***/ 63201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ readRepository),
/* harmony export */   k1: () => (/* binding */ openBypassContext),
/* harmony export */   oB: () => (/* binding */ listClockWarnings),
/* harmony export */   oC: () => (/* binding */ PERMISSION)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13798);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47307);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12965);
/* harmony import */ var _lib_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58682);
/* harmony import */ var _installed_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21325);






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
        throw (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubError */ .q)('bypass-token-missing');
    (0,_lib_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .rememberSecret */ .Gz)(token);
    const repository = repo ?? env.GITHUB_REPOSITORY ?? '';
    if (!REPOSITORY.test(repository))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassError */ .B)('bypass-repository-missing', { given: repository });
    return {
        api: (0,_github_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openGitHubApi */ .I)({ api: readApiUrl(env.GITHUB_API_URL), token, repository }, { http, sleep: (ms, stop) => clock.sleep(ms, stop), signal }),
        entry,
        runId: readRunId(env.GITHUB_RUN_ID),
        loadRules: () => (0,_installed_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .loadInstalledRules */ .k)(installRoot),
    };
}
function readApiUrl(given) {
    const text = given || API;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isUsable = url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash;
    if (!isUsable)
        throw (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .githubError */ .q)('github-api-invalid');
    return text;
}
function readRunId(given) {
    if (!given)
        return undefined;
    const id = /^[1-9]\d{0,15}$/.test(given) ? Number(given) : Number.NaN;
    if (!Number.isSafeInteger(id))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassError */ .B)('bypass-run-invalid', { given });
    return id;
}
const branchSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
    .min(1)
    .max(255)
    .refine((name) => name.isWellFormed(), 'expected well-formed Unicode');
const repositorySchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ id: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().positive(), default_branch: branchSchema });
async function readRepository(api) {
    const { id, default_branch } = await api.read(`/repos/${api.repository}`, repositorySchema, PERMISSION.metadata);
    return { id, defaultBranch: default_branch };
}
function listClockWarnings({ api, entry }) {
    const seconds = Math.abs(Math.round((entry.clock.now().getTime() - api.now().getTime()) / 1000));
    return seconds > MAX_SKEW_S ? [(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassError */ .B)('bypass-clock-differs', { seconds })] : [];
}


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

/***/ 43143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readGround),
/* harmony export */   f: () => (/* binding */ readObstacles)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63201);
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58682);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37112);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63201);
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

/***/ 31963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ readRoleMembers),
/* harmony export */   Ne: () => (/* binding */ findSlug),
/* harmony export */   r2: () => (/* binding */ teamSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58682);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20790);
/* harmony import */ var _roster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73290);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63201);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89040);







const teamSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ id: _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .idSchema */ .fY, slug: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(new RegExp(`^${_roster_js__WEBPACK_IMPORTED_MODULE_2__/* .TEAM_SLUG */ .C7}$`)) });
async function readRoleMembers(api, { roles }) {
    const teams = new Map();
    const listTeams = (org) => {
        const known = teams.get(org) ?? api.list(`/orgs/${org}/teams`, teamSchema, _context_js__WEBPACK_IMPORTED_MODULE_3__/* .PERMISSION */ .oC.members);
        teams.set(org, known);
        return known;
    };
    const members = new Map();
    for (const role of _facts_js__WEBPACK_IMPORTED_MODULE_4__/* .ROLES */ .gg)
        members.set(role, await readTeam(api, role, roles[role], listTeams));
    const get = (role) => members.get(role) ?? [];
    return { Security: get('Security'), Release: get('Release'), 'Service Owner': get('Service Owner') };
}
async function readTeam(api, role, { team, id }, listTeams) {
    const refuse = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .bypassError */ .B)('bypass-team-unreadable', { team, role, detail });
    const [org = '', slug = ''] = team.split('/');
    try {
        const current = id === undefined ? slug : await findSlug(api, { org, slug, id }, listTeams);
        if (current === undefined)
            throw refuse(`no team with the id ${id} is visible in ${org}`);
        return await api.list(`/orgs/${org}/teams/${encodeURIComponent(current)}/members`, _documents_js__WEBPACK_IMPORTED_MODULE_1__/* .accountSchema */ .rE, _context_js__WEBPACK_IMPORTED_MODULE_3__/* .PERMISSION */ .oC.members);
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__/* .McError */ .Hv && error.code === 'bypass-token-forbidden' && error.details.status !== 401)
            throw refuse(`GitHub answered with status ${error.details.status}`);
        throw error;
    }
}
async function findSlug(api, { org, slug, id }, listTeams) {
    const named = await api.find(`/orgs/${org}/teams/${encodeURIComponent(slug)}`, teamSchema, _context_js__WEBPACK_IMPORTED_MODULE_3__/* .PERMISSION */ .oC.members);
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58682);
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58682);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37112);
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36922);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63201);
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

/***/ 76164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cI: () => (/* binding */ readRun),
/* harmony export */   cV: () => (/* binding */ findFlaw),
/* harmony export */   lJ: () => (/* binding */ checkRequester)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58682);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63201);
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

/***/ 88515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dj: () => (/* binding */ readCompanyRules),
/* harmony export */   tV: () => (/* binding */ checkRosterExpiry),
/* harmony export */   yt: () => (/* binding */ readDefaultBranch)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _company_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91172);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58682);
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

/***/ 3018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ decideAtGate)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80292);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38165);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58682);




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

/***/ 21325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ loadInstalledRules)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21763);
/* harmony import */ var _lib_installation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31098);
/* harmony import */ var _compiled_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51632);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58682);




const MAX_RULES_BYTES = 16 * 1024 * 1024;
async function loadInstalledRules(installRoot) {
    try {
        const file = 'policy/opa/bypass.wasm';
        return await (0,_compiled_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .loadCompiledRules */ .Ll)(await (0,_lib_installation_js__WEBPACK_IMPORTED_MODULE_1__/* .readInstalledFile */ .Jl)(installRoot, file, MAX_RULES_BYTES, 'the compiled rules'));
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bypassError */ .B)('bypass-rules-failed', { detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error) }, { cause: error });
    }
}


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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58682);






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
/* harmony export */   C7: () => (/* binding */ TEAM_SLUG),
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58682);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20790);







const ROSTER_PATH = 'SECURITY/bypass-roster.yaml';
const MAX_ROSTER_BYTES = 256 * 1024;
const MAX_PEOPLE = 1_000;
const MAX_KEYS = 10;
const id = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive();
const ids = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(id).max(MAX_PEOPLE).default([]);
const time = zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$({ offset: true });
const TEAM_SLUG = '(?!\\.{1,2}$)[A-Za-z0-9_.-]{1,255}';
const roleSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    team: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(new RegExp(`^[A-Za-z0-9][A-Za-z0-9-]{0,38}/${TEAM_SLUG}$`)),
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58682);

const checkSwitch = (env) => env.MC_BYPASS?.trim().toLowerCase() === 'off' ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bypassError */ .B)('bypass-disabled') : undefined;


/***/ }),

/***/ 12965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ openGitHubApi)
});

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
// EXTERNAL MODULE: ./build/github/errors.js
var errors = __webpack_require__(47307);
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


/***/ })

};
