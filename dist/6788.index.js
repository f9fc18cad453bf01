export const id = 6788;
export const ids = [6788];
export const modules = {

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
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63201);
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

/***/ 6788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ parsePeriod),
  Q: () => (/* binding */ reportPeriod)
});

// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/bypass/errors.js + 4 modules
var errors = __webpack_require__(58682);
// EXTERNAL MODULE: ./build/bypass/lifecycle-schema.js
var lifecycle_schema = __webpack_require__(12513);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/bypass/from-github/context.js
var from_github_context = __webpack_require__(63201);
// EXTERNAL MODULE: ./build/bypass/from-github/documents.js
var documents = __webpack_require__(89040);
// EXTERNAL MODULE: ./build/bypass/offline/approvals.js
var approvals = __webpack_require__(44681);
// EXTERNAL MODULE: ./build/bypass/offline/people.js
var people = __webpack_require__(14226);
// EXTERNAL MODULE: ./build/bypass/offline/reconcile-text.js
var reconcile_text = __webpack_require__(2957);
// EXTERNAL MODULE: ./build/bypass/offline/sshsig.js
var sshsig = __webpack_require__(42094);
;// CONCATENATED MODULE: ./build/bypass/offline/recorded-votes.js








const MAX_SIGNATURES = 1_000;
const ARMORED = /^-----BEGIN SSH SIGNATURE-----$[\s\S]*?^-----END SSH SIGNATURE-----$/gm;
const commentSchema = schemas/* looseObject */._H3({ body: schemas/* string */.YjP().max(1_000_000).nullish(), user: documents/* accountSchema */.rE.nullish() });
async function readRecordedVotes(api, { pr, request, usedAtS, roster }) {
    const comments = await api.list(`./issues/${pr}/comments`, commentSchema, from_github_context/* PERMISSION */.oC.issues);
    const named = comments.filter(({ body }) => body?.startsWith((0,reconcile_text/* formatRecordMarker */.PH)(request)));
    if (named.length === 0)
        return undefined;
    const people = tryReadPeople(roster, usedAtS);
    const votes = people
        ? named.filter((comment) => isOfBot(comment, roster)).flatMap(({ body }) => listVotes(body ?? '', request, people))
        : [];
    const select = (purpose) => new Map(votes.filter((vote) => vote.purpose === purpose).map((vote) => [vote.person.id, vote])).values();
    const approvals = [...select('approval')].map(({ person, fingerprint }) => ({
        roles: person.roles,
        id: person.id,
        login: person.login,
        key: fingerprint,
    }));
    const vetoes = [...select('veto')].map(({ person }) => person.login);
    return { isVerified: approvals.length > 0, approvals, vetoes };
}
const isOfBot = ({ user }, { document }) => user?.type === 'Bot' && document.apps.includes(user.id);
function tryReadPeople(roster, usedAtS) {
    try {
        return (0,people/* readPeople */.k)(roster, new Date(usedAtS * 1000), 'of the default branch');
    }
    catch (error) {
        if (error instanceof mc_error/* McError */.Hv)
            return undefined;
        throw error;
    }
}
const listVotes = (body, request, people) => [...body.replaceAll('\r\n', '\n').matchAll(ARMORED)]
    .slice(0, MAX_SIGNATURES)
    .map(([armored]) => Buffer.from(`${armored}\n`))
    .filter((bytes) => bytes.length <= sshsig/* MAX_SIGNATURE_BYTES */.my)
    .map((bytes) => (0,approvals/* judgeSignature */.ub)(bytes, request, people))
    .filter((vote) => typeof vote !== 'string');

// EXTERNAL MODULE: ./build/bypass/texts/notice.js
var notice = __webpack_require__(59484);
// EXTERNAL MODULE: ./build/bypass/from-github/grants.js
var grants = __webpack_require__(20987);
// EXTERNAL MODULE: ./build/bypass/from-github/ground.js
var from_github_ground = __webpack_require__(43143);
// EXTERNAL MODULE: ./build/bypass/from-github/postmortems.js
var postmortems = __webpack_require__(97729);
// EXTERNAL MODULE: ./build/bypass/from-github/pull.js
var from_github_pull = __webpack_require__(21191);
// EXTERNAL MODULE: ./build/bypass/from-github/sweep.js
var sweep = __webpack_require__(55074);
// EXTERNAL MODULE: ./build/bypass/from-github/trail.js
var from_github_trail = __webpack_require__(92198);
;// CONCATENATED MODULE: ./build/bypass/from-github/report-period.js













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
        throw (0,errors/* bypassError */.B)('bypass-period-invalid', { from, to });
    return { startS, endS: lastS + DAY_S };
}
const DEFAULT_DAYS = 31;
const getDefaultPeriod = (now) => ({
    from: formatSeconds(now.getTime() / 1000 - (DEFAULT_DAYS - 1) * DAY_S).slice(0, 10),
    to: now.toISOString().slice(0, 10),
});
async function reportPeriod(context, given) {
    const { api, entry } = context;
    const report = (0,lib_report/* beginReport */.mC)('bypass-report', entry.clock);
    const ground = await (0,from_github_ground/* readGround */.A)(context, { withRun: false });
    const period = given ?? getDefaultPeriod(api.now());
    const { startS, endS } = parsePeriod(period);
    const refs = await (0,from_github_trail/* readMarkerRefs */.j$)(api);
    const bypasses = [];
    for (const pull of await (0,from_github_pull/* listBypassPulls */.bO)(api, 'all')) {
        entry.signal.throwIfAborted();
        const id = (0,sweep/* findOwnId */.dN)(pull, ground);
        if (id === undefined)
            continue;
        const bypass = await describeBypass(context, ground, { pull, id, refs });
        const createdS = Date.parse(bypass.createdAt) / 1000;
        if (createdS >= startS && createdS < endS)
            bypasses.push(bypass);
    }
    bypasses.sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || a.pr - b.pr);
    const warnings = (0,from_github_context/* listClockWarnings */.oB)(context).map((warning) => warning.toReason());
    return report.finish([], {
        repository: api.repository,
        ...period,
        bypasses,
        counts: countStates(bypasses),
        warnings,
    });
}
const formatSeconds = (seconds) => (0,clock/* rfc3339 */.ag)(new Date(seconds * 1000));
async function describeBypass(context, ground, { pull, id, refs }) {
    const { api } = context;
    const trail = await (0,from_github_trail/* readTrail */.hd)(api, pull, id, refs);
    const about = {
        id,
        pr: pull.number,
        url: pull.url,
        ...(pull.closedAt === undefined ? {} : { closedAt: (0,clock/* rfc3339 */.ag)(new Date(pull.closedAt)) }),
    };
    if (!trail) {
        const createdAt = (0,clock/* rfc3339 */.ag)(new Date(pull.createdAt ?? 0));
        return { ...about, state: 'invalid', approvals: [], createdAt, postmortem: 'none' };
    }
    const { document, digest } = trail.request;
    const approvals = await (0,grants/* readGrants */.o)(context, ground, trail);
    const use = (0,from_github_trail/* describeUse */.pt)(trail, ground.roster.document.postmortem.days);
    const offline = use?.runId === null
        ? await readRecordedVotes(api, {
            pr: pull.number,
            request: trail.request,
            usedAtS: use.atS,
            roster: ground.roster,
        })
        : undefined;
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
        ...(offline ? { offline } : {}),
        createdAt: formatSeconds(document.created_s),
        expiresAt: formatSeconds((0,notice/* getExpiry */.SO)(trail.request)),
        ...(use ? { usedAt: formatSeconds(use.atS), postmortemDueAt: formatSeconds(use.postmortemDueS) } : {}),
        postmortem: await findPostmortem(context, ground, id, use),
    };
}
function findState(trail, { missing, vetoes }, now) {
    const end = (0,sweep/* findEnd */.N1)(trail, now);
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
    if (await (0,postmortems/* hasPostmortem */.pu)(api, id, commit))
        return 'done';
    if (!roster.document.postmortem.required)
        return 'none';
    return api.now().getTime() / 1000 > use.postmortemDueS ? 'overdue' : 'due';
}
function countStates(bypasses) {
    const count = (names, read) => Object.fromEntries(names.map((name) => [name, bypasses.filter((bypass) => read(bypass) === name).length]));
    return {
        total: bypasses.length,
        states: count(lifecycle_schema/* BYPASS_STATES */.sH, ({ state }) => state),
        uses: bypasses.filter(({ usedAt }) => usedAt !== undefined).length,
        postmortems: count(lifecycle_schema/* POSTMORTEM_STATES */.ck, ({ postmortem }) => postmortem),
    };
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58682);
/* harmony import */ var _texts_comments_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(65362);
/* harmony import */ var _texts_notice_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59484);
/* harmony import */ var _texts_slack_messages_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(90719);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87253);
/* harmony import */ var _announce_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(11003);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63201);
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58682);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85299);
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36922);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63201);
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
        offline: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            isVerified: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
                .describe('whether a bot of the roster wrote the record, and its signatures are valid'),
            approvals: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ roles: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .ROLES */ .gg)), id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), key: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
            vetoes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('logins of the people who signed a veto'),
        })
            .optional()
            .describe('the signatures of a bypass that was decided offline and reconciled'),
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
const formatNoGrants = (use) => use?.runId === null
    ? '- Approvals: none on GitHub. If the decision was offline, an earlier comment has the signatures.'
    : '- Approvals: none';
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
        ...(grants.length === 0 ? [formatNoGrants(use)] : listGrants(grants)),
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


/***/ })

};
