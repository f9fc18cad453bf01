export const id = 2324;
export const ids = [2324];
export const modules = {

/***/ 87253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ findTokenUser),
/* harmony export */   k: () => (/* binding */ findRequester)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58682);
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
// EXTERNAL MODULE: ./build/bypass/errors.js + 4 modules
var errors = __webpack_require__(58682);
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
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63201);
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

/***/ 41248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Op: () => (/* binding */ assertWritten),
/* harmony export */   Ur: () => (/* binding */ createOnce),
/* harmony export */   vt: () => (/* binding */ create)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _lib_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58682);



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
const isSuccess = (answer) => answer !== undefined && answer.status >= 200 && answer.status < 300 && Object(answer.document) === answer.document;
const messageSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
function describeAnswer(answer) {
    if (answer === undefined)
        return 'GitHub gave no answer';
    const parsed = messageSchema.safeParse(answer.document);
    const message = parsed.success ? `: ${(0,_lib_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .createExcerpt */ .gQ)(parsed.data.message, 200)}` : '';
    return `status ${answer.status}${message || (answer.document === undefined ? ' without JSON' : '')}`;
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
// EXTERNAL MODULE: ./build/bypass/errors.js + 4 modules
var errors = __webpack_require__(58682);
// EXTERNAL MODULE: ./build/bypass/facts.js
var facts = __webpack_require__(20790);
// EXTERNAL MODULE: ./build/bypass/gate.js
var bypass_gate = __webpack_require__(3018);
// EXTERNAL MODULE: ./build/bypass/switch.js
var bypass_switch = __webpack_require__(88537);
// EXTERNAL MODULE: ./build/bypass/from-github/context.js
var from_github_context = __webpack_require__(63201);
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
        `**Used:** the bypass of ${(0,untrusted/* formatCode */.P_)(gate)} in ${(0,untrusted/* formatCode */.P_)(environment)} opened the gate once. It cannot be used again.`,
        '',
        ...approvers.map(({ role, login }) => `- ${role}: ${(0,untrusted/* formatCode */.P_)(login)}`),
        '',
        '**What to do now**',
        `- If this is wrong, run \`mc bypass revoke\` for this pull request. The bypass expires at ${formatTime(expiresAt)}.`,
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
    return report.finish(outcome, [...(0,from_github_context/* listClockWarnings */.oB)(context), ...obstacles.warnings], subject);
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
        return announce(decision, facts, { ...outcome, use: resumable.use }, { nowS, resumed: resumable });
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
    const use = (0,decision_report/* describeUse */.pt)({
        at_s: nowS,
        run_id: ground.run?.id ?? null,
        run_attempt: ground.run?.run_attempt ?? null,
    });
    return announce(decision, facts, { ...outcome, use }, { nowS, resumed: undefined });
}
function findResumable({ message }, { request }, subject, run) {
    if (!message || !run || message.run_attempt === null || message.run_id !== run.id)
        return undefined;
    if (message.request_digest !== request.digest || message.id !== request.document.id)
        return undefined;
    if (!(0,facts/* isSameSubject */.JK)(subject, message.subject) || run.run_attempt <= message.run_attempt)
        return undefined;
    if ((0,decision_report/* formatTime */.fU)(message.at_s) === undefined)
        return undefined;
    return { runId: run.id, attempt: run.run_attempt, use: (0,decision_report/* describeUse */.pt)(message) };
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
    return { ...outcome, ...(resumed ? { resumed: true } : {}), warnings };
}


/***/ }),

/***/ 8317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ describeApprovals),
/* harmony export */   eZ: () => (/* binding */ presentDecision),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   pt: () => (/* binding */ describeUse),
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
const describeUse = ({ at_s, run_id, run_attempt, }) => ({
    at: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .rfc3339 */ .ag)(new Date(at_s * 1000)),
    runId: run_id,
    runAttempt: run_attempt,
});
function beginDecisionReport(clock, digest) {
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_1__/* .beginReport */ .mC)('bypass-decision', clock, digest);
    return {
        finish: (outcome, warnings, target) => {
            const { reasons, pull, request, expiresAt, approvals = [], use, resumed } = outcome;
            const reference = createReference(pull, request);
            const all = [...warnings, ...(outcome.warnings ?? [])];
            return report.finish(reasons, {
                allow: reasons.length === 0,
                deny: reasons.map(({ code, message }) => `${code}: ${message}`).sort(),
                ...(expiresAt === undefined ? {} : { expiresAt }),
                ...(reference ? { request: reference } : {}),
                approvals,
                consumed: use !== undefined,
                ...(target ? { target } : {}),
                ...(use ? { use } : {}),
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
    const { request, approvals = [], expiresAt, allow, consumed, resumed, chainEntry, warnings = [] } = report;
    const state = resumed ? 'this run continues its use' : consumed ? 'used: it opens no gate again' : 'not used';
    const missing = _facts_js__WEBPACK_IMPORTED_MODULE_3__/* .ROLES */ .gg.filter((role) => !approvals.some((approval) => approval.role === role));
    const lines = [
        ...(request ? [`request ${request.id}${request.pr === null ? '' : `, pull request ${request.pr}`}`] : []),
        ...(expiresAt === undefined ? [] : [`expires at ${expiresAt}`]),
        ...(allow ? [state] : []),
        ...(chainEntry ? [`entry ${chainEntry.seq} of the log chain ${chainEntry.chain} has this decision`] : []),
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
// EXTERNAL MODULE: ./build/bypass/errors.js + 4 modules
var errors = __webpack_require__(58682);
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
// EXTERNAL MODULE: ./build/bypass/from-github/context.js
var from_github_context = __webpack_require__(63201);
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

/***/ 47946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readStatus)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87681);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20790);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3018);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63201);
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58682);
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

/***/ 44681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QQ: () => (/* binding */ createOfflineRecords),
/* harmony export */   ub: () => (/* binding */ judgeSignature),
/* harmony export */   wy: () => (/* binding */ readVotes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13963);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58682);
/* harmony import */ var _ssh_key_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16897);
/* harmony import */ var _sshsig_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42094);









const MAX_FILES = 1_000;
const SKIPPED = ['file-too-large', 'file-not-regular'];
async function readVotes(folder, request, people) {
    const [votes, ignored] = [[], []];
    for (const file of await listSignatures(folder)) {
        const found = await readVote((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), request, people);
        if (typeof found === 'string')
            ignored.push({ file, reason: found });
        else
            votes.push({ file, ...found });
    }
    return { votes, ignored };
}
async function listSignatures(folder) {
    let names;
    try {
        names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    }
    catch (error) {
        const isMissing = ['ENOENT', 'ENOTDIR'].includes((0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error));
        throw isMissing
            ? (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .baseError */ .O)('file-not-found', { what: 'the folder of the approvals', path: folder })
            : (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .baseError */ .O)('file-unreadable', { path: folder, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error) });
    }
    const files = names.filter((name) => name.endsWith('.sig')).sort();
    if (files.length > MAX_FILES)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .bypassError */ .B)('bypass-approvals-too-many', { folder, found: files.length, limit: MAX_FILES });
    return files;
}
async function readVote(path, request, people) {
    try {
        return judgeSignature(await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegularFile */ .XF)(path, _sshsig_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_SIGNATURE_BYTES */ .my, 'the signature'), request, people);
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_7__/* .McError */ .Hv && SKIPPED.includes(error.code))
            return error.message;
        throw error;
    }
}
function judgeSignature(bytes, request, people) {
    try {
        if (!(0,_sshsig_js__WEBPACK_IMPORTED_MODULE_6__/* .isSshsig */ .ub)(bytes))
            return 'it is not an SSH signature';
        const sshsig = (0,_sshsig_js__WEBPACK_IMPORTED_MODULE_6__/* .parseSshsig */ .p1)(bytes);
        const purpose = ['approval', 'veto'].find((name) => _sshsig_js__WEBPACK_IMPORTED_MODULE_6__/* .NAMESPACES */ .dK[name] === sshsig.namespace);
        if (!purpose)
            return `its namespace is "${sshsig.namespace}", expected ${_sshsig_js__WEBPACK_IMPORTED_MODULE_6__/* .NAMESPACES */ .dK.approval} or ${_sshsig_js__WEBPACK_IMPORTED_MODULE_6__/* .NAMESPACES */ .dK.veto}`;
        (0,_sshsig_js__WEBPACK_IMPORTED_MODULE_6__/* .verifySshsig */ .vO)(sshsig, request.bytes);
        const fingerprint = (0,_ssh_key_js__WEBPACK_IMPORTED_MODULE_8__/* .formatFingerprint */ .uV)(sshsig.publicKey.blob);
        const person = people.find(sshsig.publicKey.blob);
        if (!person)
            return `its key ${fingerprint} is not a current key of a person in the roster`;
        return { purpose, person, fingerprint, armored: bytes.toString('latin1') };
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_7__/* .McError */ .Hv && error.code === 'bypass-signature-invalid')
            return error.message;
        throw error;
    }
}
function createOfflineRecords(votes, request) {
    const order = (purpose) => (purpose === 'veto' ? 1 : 0);
    return [...votes]
        .sort((a, b) => order(a.purpose) - order(b.purpose))
        .map(({ purpose, person }, index) => ({
        user: { id: person.id, type: 'User' },
        state: purpose === 'veto' ? 'CHANGES_REQUESTED' : 'APPROVED',
        verified: true,
        edited: false,
        request_digest: request.digest,
        at_s: request.document.created_s,
        seq: index + 1,
    }));
}


/***/ }),

/***/ 14226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readPeople)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58682);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20790);
/* harmony import */ var _roster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73290);
/* harmony import */ var _ssh_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16897);





function readPeople({ document }, now, what) {
    const owners = new Map();
    const warnings = [];
    for (const person of document.people)
        for (const line of person.keys) {
            const key = parseKey(line, person, what);
            const { login } = person;
            if ('unsupported' in key) {
                const detail = 'keys of this type are not supported';
                warnings.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bypassError */ .B)('bypass-key-not-counted', { key: key.unsupported, login, detail }));
                continue;
            }
            const fingerprint = (0,_ssh_key_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFingerprint */ .uV)(key.blob);
            if (key.weakness !== undefined) {
                warnings.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bypassError */ .B)('bypass-key-not-counted', { key: fingerprint, login, detail: key.weakness }));
                continue;
            }
            const blob = key.blob.toString('base64');
            const other = owners.get(blob);
            if (other)
                refuse(what, `expected each key once: ${login} and ${other.login} have the key ${fingerprint}`);
            owners.set(blob, person);
        }
    const current = document.people.filter(({ expires }) => !(0,_roster_js__WEBPACK_IMPORTED_MODULE_2__/* .hasExpired */ .oN)(expires, now));
    const list = (role) => current.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
    const [security, release, owner] = _facts_js__WEBPACK_IMPORTED_MODULE_3__/* .ROLES */ .gg;
    return {
        find: (blob) => {
            const person = owners.get(blob.toString('base64'));
            return person && current.includes(person) ? person : undefined;
        },
        members: { [security]: list(security), [release]: list(release), [owner]: list(owner) },
        warnings,
    };
}
function parseKey(line, { login }, what) {
    try {
        return (0,_ssh_key_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePublicKeyLine */ .Q8)(line);
    }
    catch (error) {
        return refuse(what, `a key of ${login} is malformed: ${(0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error)}`);
    }
}
function refuse(what, detail) {
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bypassError */ .B)('bypass-roster-invalid', { what, detail });
}


/***/ }),

/***/ 2957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ formatRecordBody),
/* harmony export */   PH: () => (/* binding */ formatRecordMarker),
/* harmony export */   pL: () => (/* binding */ formatRecordTitle),
/* harmony export */   q4: () => (/* binding */ formatRecordComment)
/* harmony export */ });
/* harmony import */ var _texts_notice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59484);
/* harmony import */ var _texts_untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4168);


const MAX_COMMENT = 60_000;
const MAX_LISTED = 50;
const formatRecordTitle = ({ document }) => `Bypass ${document.id}: decided offline, for the record`;
function formatRecordBody(request) {
    const { subject, incident, reason, requester } = request.document;
    return [
        '**This bypass was decided while GitHub was down. Do not approve it here. It counts as used.**',
        '',
        `- Gate: ${(0,_texts_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(subject.gate)}`,
        `- Environment: ${(0,_texts_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(subject.environment)}`,
        `- Artifact: ${(0,_texts_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(subject.digest)}`,
        `- Commit: ${(0,_texts_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(subject.sha)}`,
        `- Requested by: user ${requester.id}`,
        `- Ends: ${(0,_texts_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)((0,_texts_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .getExpiry */ .SO)(request))}`,
        `- Incident: ${(0,_texts_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(incident)}`,
        '',
        (0,_texts_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatQuotation */ .gr)(reason),
        '',
        'The signatures and the differences are in a comment. `mc bypass sweep` opens the issue for the post-mortem and closes this.',
        '',
        `Request ${(0,_texts_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(request.digest)}`,
        '',
    ].join('\n');
}
const formatRecordMarker = ({ digest }) => `<!-- mc-bypass:reconciled:${digest} -->`;
function formatRecordComment(request, parts) {
    const { usedAtS, votes, ignored, differences } = parts;
    const head = [
        formatRecordMarker(request),
        `**Decided offline.** Recorded as used at ${(0,_texts_notice_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(usedAtS)}.`,
        '',
        '**Signatures**',
        ...votes
            .slice(0, MAX_LISTED)
            .map(({ purpose, person, fingerprint }) => `- ${purpose}: ${(0,_texts_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(person.login)} (${person.id}), ${person.roles.join(', ')}, key ${(0,_texts_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(fingerprint)}`),
        ...(votes.length === 0 ? ['- none that counts by the roster of the default branch'] : []),
        ...ignored
            .slice(0, MAX_LISTED)
            .map(({ file, reason }) => `- does not count: ${(0,_texts_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(file)}: ${(0,_texts_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(reason)}`),
        '',
        '**Differences**',
        ...differences.map(({ code, message }) => `- ${(0,_texts_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(code)}: ${(0,_texts_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCode */ .P_)(message)}`),
        ...(differences.length === 0 ? ['- none: the roster and the teams on GitHub give the same decision'] : []),
        '',
    ].join('\n');
    const signatures = votes.map(({ armored }) => ['```', armored.trim(), '```', ''].join('\n')).join('\n');
    const text = `${head}\n${signatures}`;
    return text.length <= MAX_COMMENT ? text : head.slice(0, MAX_COMMENT);
}


/***/ }),

/***/ 16897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ CURVES),
/* harmony export */   Q8: () => (/* binding */ parsePublicKeyLine),
/* harmony export */   ZY: () => (/* binding */ readEcPoint),
/* harmony export */   _T: () => (/* binding */ getCurve),
/* harmony export */   ee: () => (/* binding */ parsePublicKey),
/* harmony export */   uV: () => (/* binding */ formatFingerprint)
/* harmony export */ });
/* unused harmony export KEY_TYPES */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94820);




const CURVES = {
    nistp256: { crv: 'P-256', bytes: 32, hash: 'sha256' },
    nistp384: { crv: 'P-384', bytes: 48, hash: 'sha384' },
    nistp521: { crv: 'P-521', bytes: 66, hash: 'sha512' },
};
const KEY_TYPES = [
    'ssh-ed25519',
    'ecdsa-sha2-nistp256',
    'ecdsa-sha2-nistp384',
    'ecdsa-sha2-nistp521',
    'ssh-rsa',
    'sk-ssh-ed25519@openssh.com',
    'sk-ecdsa-sha2-nistp256@openssh.com',
];
const MIN_RSA_BITS = 3_072;
const MAX_RSA_BYTES = 2_048;
const MAX_EXPONENT_BYTES = 8;
const LINE = /^([a-z0-9][a-z0-9@.-]{2,63}) ([A-Za-z0-9+/]{16,10000}={0,2})(?: [^\r\n]*)?$/;
const encode = (bytes) => bytes.toString('base64url');
const isKeyType = (name) => KEY_TYPES.some((type) => type === name);
const formatFingerprint = (blob) => `SHA256:${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(blob).toString('base64').replace(/=+$/, '')}`;
function parsePublicKeyLine(line) {
    const [, name = '', text = ''] = LINE.exec(line.trim()) ?? [];
    if (name === '')
        throw new TypeError('expected one line "TYPE BASE64 COMMENT" without options');
    const blob = Buffer.from(text, 'base64');
    if (blob.toString('base64') !== text)
        throw new TypeError('the key is not canonical base64');
    const found = new _wire_js__WEBPACK_IMPORTED_MODULE_2__/* .SshReader */ .o(blob).readText();
    if (found !== name)
        throw new TypeError(`expected a key of type ${name}, found ${found}`);
    return isKeyType(name) ? parsePublicKey(blob) : { unsupported: name };
}
function parsePublicKey(blob) {
    const reader = new _wire_js__WEBPACK_IMPORTED_MODULE_2__/* .SshReader */ .o(blob);
    const type = reader.readText();
    if (!isKeyType(type))
        throw new TypeError(`keys of type ${type} are not supported`);
    const parsed = readKey(type, reader);
    const application = type.startsWith('sk-') ? reader.readText() : undefined;
    reader.end();
    return { type, blob: Buffer.from(blob), ...parsed, application, weakness: findWeakness(parsed.key, application) };
}
function findWeakness(key, application) {
    const bits = key.asymmetricKeyDetails?.modulusLength;
    if (bits !== undefined && bits < MIN_RSA_BITS)
        return `the RSA key has ${bits} bits, expected ${MIN_RSA_BITS} at least`;
    if (application !== undefined && !application.startsWith('ssh:'))
        return `the FIDO key is for the application "${application}", expected one that starts with "ssh:"`;
    return undefined;
}
function readKey(type, reader) {
    if (type === 'ssh-rsa') {
        const e = reader.readNumber(MAX_EXPONENT_BYTES);
        const n = reader.readNumber(MAX_RSA_BYTES);
        if ((e.at(-1) ?? 0) % 2 === 0 || (e.length === 1 && (e[0] ?? 0) < 3))
            throw new TypeError('the RSA exponent is not odd, or less than 3');
        return { key: importKey({ kty: 'RSA', e: encode(e), n: encode(n) }) };
    }
    if (type === 'ssh-ed25519' || type === 'sk-ssh-ed25519@openssh.com') {
        const x = reader.readString();
        if (x.length !== 32)
            throw new TypeError(`an Ed25519 key has ${x.length} bytes, expected 32`);
        return { key: importKey({ kty: 'OKP', crv: 'Ed25519', x: encode(x) }) };
    }
    return { key: importKey(readEcPoint(reader, getCurve(type))) };
}
function getCurve(type) {
    const curve = Object.keys(CURVES).find((name) => type.includes(name));
    if (!curve)
        throw new TypeError(`keys of type ${type} have no curve`);
    return curve;
}
function readEcPoint(reader, curve) {
    const found = reader.readText();
    if (found !== curve)
        throw new TypeError(`expected the curve ${curve}, found ${found}`);
    const { crv, bytes } = CURVES[curve];
    const point = reader.readString();
    if (point.length !== 1 + 2 * bytes || point[0] !== 4)
        throw new TypeError(`expected an uncompressed point of ${1 + 2 * bytes} bytes`);
    return { kty: 'EC', crv, x: encode(point.subarray(1, 1 + bytes)), y: encode(point.subarray(1 + bytes)) };
}
function importKey(key) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key, format: 'jwk' });
    }
    catch (error) {
        throw new TypeError(`the key is not usable: ${(0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error)}`, { cause: error });
    }
}


/***/ }),

/***/ 42094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VS: () => (/* binding */ formatSshsig),
/* harmony export */   ZE: () => (/* binding */ createSignedData),
/* harmony export */   dK: () => (/* binding */ NAMESPACES),
/* harmony export */   my: () => (/* binding */ MAX_SIGNATURE_BYTES),
/* harmony export */   p1: () => (/* binding */ parseSshsig),
/* harmony export */   ub: () => (/* binding */ isSshsig),
/* harmony export */   vO: () => (/* binding */ verifySshsig)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58682);
/* harmony import */ var _ssh_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16897);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94820);





const NAMESPACES = { approval: 'mc-bypass', veto: 'mc-bypass-veto' };
const MAX_SIGNATURE_BYTES = 32 * 1024;
const HASHES = ['sha256', 'sha512'];
const MAGIC = Buffer.from('SSHSIG');
const VERSION = 1;
const BEGIN = '-----BEGIN SSH SIGNATURE-----';
const END = '-----END SSH SIGNATURE-----';
const LINE_LENGTH = 70;
const ARMOR = new RegExp(`^${BEGIN}\\r?\\n((?:[A-Za-z0-9+/=]{1,76}\\r?\\n)+)${END}[\\r\\n]*$`);
const USER_PRESENT = 0x01;
const FIDO = { hash: 'sha256', flagBytes: 1, counterBytes: 4 };
const isSshsig = (bytes) => bytes.subarray(0, BEGIN.length).toString('latin1') === BEGIN;
function parseSshsig(armored) {
    try {
        return readSshsig(removeArmor(armored));
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .bypassError */ .B)('bypass-signature-invalid', { detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error) }, { cause: error });
    }
}
function removeArmor(armored) {
    if (armored.length > MAX_SIGNATURE_BYTES)
        throw new TypeError(`expected at most ${MAX_SIGNATURE_BYTES} bytes`);
    const [, lines = ''] = ARMOR.exec(armored.toString('latin1')) ?? [];
    const text = lines.replace(/\r?\n/g, '');
    const bytes = Buffer.from(text, 'base64');
    if (text === '' || bytes.toString('base64') !== text)
        throw new TypeError(`expected "${BEGIN}", lines of canonical base64, and "${END}"`);
    return bytes;
}
function readSshsig(bytes) {
    const reader = new _wire_js__WEBPACK_IMPORTED_MODULE_3__/* .SshReader */ .o(bytes);
    if (!reader.take(MAGIC.length).equals(MAGIC))
        throw new TypeError('the magic is not SSHSIG');
    const version = reader.readUint32();
    if (version !== VERSION)
        throw new TypeError(`expected version ${VERSION}, found ${version}`);
    const publicKey = (0,_ssh_key_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePublicKey */ .ee)(reader.readString());
    const namespace = reader.readText();
    if (reader.readString().length > 0)
        throw new TypeError('the reserved field is not empty');
    const named = reader.readText();
    const hash = HASHES.find((name) => name === named);
    if (!hash)
        throw new TypeError(`expected the hash sha256 or sha512, found ${named}`);
    const signature = Buffer.from(reader.readString());
    reader.end();
    return { publicKey, namespace, hash, signature };
}
function formatSshsig({ publicKey, namespace, hash, signature }) {
    const bytes = Buffer.concat([
        MAGIC,
        (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .writeUint32 */ .rn)(VERSION),
        ...[publicKey.blob, namespace, '', hash, signature].map(_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .writeString */ .pS),
    ]);
    const lines = bytes.toString('base64').match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
    return [BEGIN, ...lines, END, ''].join('\n');
}
const createSignedData = (message, namespace, hash) => Buffer.concat([MAGIC, ...[namespace, '', hash, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(hash).update(message).digest()].map(_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .writeString */ .pS)]);
function verifySshsig(sshsig, message) {
    try {
        if (!isValid(sshsig, createSignedData(message, sshsig.namespace, sshsig.hash)))
            throw new TypeError('it is not a signature of these bytes by its key');
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .bypassError */ .B)('bypass-signature-invalid', { detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error) }, { cause: error });
    }
}
function isValid({ publicKey, signature }, data) {
    const { type, key, weakness, application } = publicKey;
    if (weakness !== undefined)
        throw new TypeError(weakness);
    const reader = new _wire_js__WEBPACK_IMPORTED_MODULE_3__/* .SshReader */ .o(signature);
    const algorithm = reader.readText();
    if (type === 'ssh-rsa')
        return isValidRsa(publicKey, algorithm, reader, data);
    if (algorithm !== type)
        throw new TypeError(`expected a signature of type ${type}, found ${algorithm}`);
    const value = reader.readString();
    const signed = application === undefined ? data : readFidoData(reader, application, data);
    reader.end();
    if (type === 'ssh-ed25519' || type === 'sk-ssh-ed25519@openssh.com') {
        if (value.length !== 64)
            throw new TypeError(`an Ed25519 signature has ${value.length} bytes, expected 64`);
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, signed, key, value);
    }
    const { hash, bytes } = _ssh_key_js__WEBPACK_IMPORTED_MODULE_4__/* .CURVES */ .H1[(0,_ssh_key_js__WEBPACK_IMPORTED_MODULE_4__/* .getCurve */ ._T)(type)];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, signed, { key, dsaEncoding: 'ieee-p1363' }, readEcdsa(value, bytes));
}
function isValidRsa({ key }, algorithm, reader, data) {
    const [, hash] = /^rsa-sha2-(256|512)$/.exec(algorithm) ?? [];
    if (hash === undefined)
        throw new TypeError(`expected a signature rsa-sha2-256 or rsa-sha2-512, found ${algorithm}`);
    const value = reader.readString();
    reader.end();
    const length = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
    if (value.length !== length)
        throw new TypeError(`an RSA signature has ${value.length} bytes, expected ${length}`);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(`sha${hash}`, data, key, value);
}
function readFidoData(reader, application, data) {
    const flags = reader.take(FIDO.flagBytes);
    const counter = reader.take(FIDO.counterBytes);
    if ((flags.readUInt8() & USER_PRESENT) === 0)
        throw new TypeError('the FIDO key signed without the presence of its user (no-touch-required)');
    const digest = (value) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(FIDO.hash).update(value).digest();
    return Buffer.concat([digest(application), flags, counter, digest(data)]);
}
function readEcdsa(value, length) {
    const reader = new _wire_js__WEBPACK_IMPORTED_MODULE_3__/* .SshReader */ .o(value);
    const numbers = [reader.readNumber(length), reader.readNumber(length)];
    reader.end();
    return Buffer.concat(numbers.flatMap((number) => [Buffer.alloc(length - number.length), number]));
}


/***/ }),

/***/ 94820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ SshReader),
/* harmony export */   pS: () => (/* binding */ writeString),
/* harmony export */   rn: () => (/* binding */ writeUint32),
/* harmony export */   zv: () => (/* binding */ writeNumber)
/* harmony export */ });
const MAX_STRING_BYTES = 64 * 1024;
class SshReader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    take(length) {
        if (length > this.#bytes.length - this.#at)
            throw new TypeError(`the data end before byte ${this.#at + length}`);
        this.#at += length;
        return this.#bytes.subarray(this.#at - length, this.#at);
    }
    readByte() {
        return this.take(1).readUInt8();
    }
    readUint32() {
        return this.take(4).readUInt32BE();
    }
    readString() {
        const length = this.readUint32();
        if (length > MAX_STRING_BYTES)
            throw new TypeError(`a string has ${length} bytes, expected ${MAX_STRING_BYTES} at most`);
        return this.take(length);
    }
    readText() {
        const bytes = this.readString();
        if (!bytes.every((byte) => byte >= 0x20 && byte < 0x7f))
            throw new TypeError('a name is not printable ASCII');
        return bytes.toString('latin1');
    }
    readNumber(maxBytes) {
        const bytes = this.readString();
        const [first, second = 0] = bytes;
        const hasSign = first === 0;
        if (first === undefined || first >= 0x80 || (hasSign && second < 0x80))
            throw new TypeError('a number is not positive, or not in its shortest form');
        const value = hasSign ? bytes.subarray(1) : bytes;
        if (value.length > maxBytes)
            throw new TypeError(`a number has ${value.length} bytes, expected ${maxBytes} at most`);
        return value;
    }
    rest() {
        return this.take(this.#bytes.length - this.#at);
    }
    end() {
        const left = this.#bytes.length - this.#at;
        if (left > 0)
            throw new TypeError(`expected the end of the data, found ${left} more bytes`);
    }
}
function writeUint32(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
}
const writeString = (value) => {
    const bytes = Buffer.from(value);
    return Buffer.concat([writeUint32(bytes.length), bytes]);
};
function writeNumber(value) {
    const start = value.findIndex((byte) => byte !== 0);
    const digits = start < 0 ? Buffer.alloc(0) : value.subarray(start);
    return writeString((digits[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), digits]) : digits);
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
/* harmony export */   lz: () => (/* binding */ formatTextMarker),
/* harmony export */   tS: () => (/* binding */ formatUnverified)
/* harmony export */ });
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39386);

const getExpiry = ({ document }) => document.created_s + document.ttl_s;
const formatMoment = (seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
const formatTtl = ({ document }) => (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(document.ttl_s);
const getPostmortemPath = (id) => `bypass/postmortems/${id}.md`;
const formatIssueTitle = (id) => `Post-mortem: bypass ${id}`;
const formatTextMarker = (kind, digest) => `<!-- mc-bypass:${kind}:${digest} -->`;
const formatUnverified = (pr) => `Approved offline, see pull request #${pr}. This report did not verify the signatures.`;


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


/***/ })

};
