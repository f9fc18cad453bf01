export const id = 6442;
export const ids = [6442];
export const modules = {

/***/ 90313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseInputs: () => (/* reexport */ parseInputs),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/bypass/from-github/announce.js + 1 modules
var announce = __webpack_require__(11003);
// EXTERNAL MODULE: ./build/bypass/from-github/decide.js + 2 modules
var decide = __webpack_require__(48262);
// EXTERNAL MODULE: ./build/bypass/record/record-decision.js
var record_decision = __webpack_require__(59565);
// EXTERNAL MODULE: ./build/bypass/from-github/decision-report.js
var decision_report = __webpack_require__(8317);
// EXTERNAL MODULE: ./build/logchain/record.js + 1 modules
var record = __webpack_require__(19072);
// EXTERNAL MODULE: ./build/actions/errors.js
var errors = __webpack_require__(93605);
;// CONCATENATED MODULE: ./build/actions/bypass-gate/decide.js




async function decide_decide({ sha = '', token, pr, consume, chain, ...question }, runner) {
    const commit = sha || runner.env.GITHUB_SHA;
    if (!commit)
        throw (0,errors/* actionError */.P)('input-missing', { input: 'sha', expected: 'the commit of the artifact' });
    const notify = (0,announce/* createUseNotifier */.QC)(runner);
    const decision = await (0,decide/* decideFromGitHub */.O)({ ...question, sha: commit, token, pr, consume }, runner, { notify });
    const report = await (0,record_decision/* recordDecision */.Q)(decision, {
        chain: chain === undefined ? undefined : (0,external_node_path_.resolve)(runner.cwd, chain),
        consume,
        openChain: (folder) => (0,record/* createDocumentAppender */.P8)(folder, { clock: runner.clock }),
    });
    for (const warning of report.warnings ?? [])
        runner.warning(warning);
    await runner.conclude({
        report,
        summary: (0,decision_report/* presentDecision */.eZ)(report),
        outputs: {
            allowed: String(report.outcome === 'passed' && report.allow),
            reasons: JSON.stringify(report.deny),
            'expires-at': report.expiresAt,
            'request-pr': report.request?.pr ? String(report.request.pr) : undefined,
        },
    });
}

// EXTERNAL MODULE: ./build/bypass/from-github/report-period.js + 1 modules
var report_period = __webpack_require__(6788);
// EXTERNAL MODULE: ./build/bypass/from-github/context.js
var context = __webpack_require__(63201);
// EXTERNAL MODULE: ./build/bypass/present-lifecycle.js
var present_lifecycle = __webpack_require__(46159);
;// CONCATENATED MODULE: ./build/actions/bypass-gate/report.js

async function report({ token }, runner) {
    const found = await (0,report_period/* reportPeriod */.Q)((0,context/* openBypassContext */.k1)({ token }, runner));
    await runner.conclude({ report: found, summary: (0,present_lifecycle/* presentPeriod */.jz)(found), outputs: { allowed: 'false' } });
}

// EXTERNAL MODULE: ./build/bypass/request-values.js
var request_values = __webpack_require__(69007);
// EXTERNAL MODULE: ./build/bypass/from-github/open-request.js + 2 modules
var open_request = __webpack_require__(66967);
;// CONCATENATED MODULE: ./build/actions/bypass-gate/request.js


async function request({ token, given }, runner) {
    const sha = given.sha ?? runner.env.GITHUB_SHA;
    if (!sha)
        throw (0,errors/* actionError */.P)('input-missing', { input: 'sha', expected: 'the commit of the artifact' });
    const values = (0,request_values/* parseRequestValues */.z)({ ...given, sha }, (input, value, expected) => {
        throw (0,errors/* actionError */.P)('input-invalid', { input, given: value, expected });
    });
    const report = await (0,open_request/* openRequest */.Gh)((0,context/* openBypassContext */.k1)({ token }, runner), values);
    for (const warning of report.warnings)
        runner.warning(warning);
    await runner.conclude({
        report,
        summary: (0,present_lifecycle/* presentRequest */.R_)(report),
        outputs: { allowed: 'false', 'expires-at': report.expiresAt, 'request-pr': String(report.pr) },
    });
}

// EXTERNAL MODULE: ./build/bypass/from-github/revoke.js
var revoke = __webpack_require__(59094);
;// CONCATENATED MODULE: ./build/actions/bypass-gate/revoke.js

async function revoke_revoke({ token, pr, reason }, runner) {
    const report = await (0,revoke/* revokeRequest */._)((0,context/* openBypassContext */.k1)({ token }, runner), { pr, reason });
    for (const warning of report.warnings)
        runner.warning(warning);
    await runner.conclude({
        report,
        summary: (0,present_lifecycle/* presentRevocation */.KI)(report),
        outputs: { allowed: 'false', 'request-pr': String(pr) },
    });
}

// EXTERNAL MODULE: ./build/bypass/from-github/status.js
var from_github_status = __webpack_require__(47946);
// EXTERNAL MODULE: ./build/bypass/present-status.js
var present_status = __webpack_require__(50433);
;// CONCATENATED MODULE: ./build/actions/bypass-gate/status.js

async function showStatus({ token, pr }, runner) {
    const report = await (0,from_github_status/* readStatus */.r)({ token, pr }, runner);
    for (const warning of report.warnings ?? [])
        runner.warning(warning);
    await runner.conclude({
        report,
        summary: (0,present_status/* presentStatus */.Q)(report),
        outputs: { allowed: 'false', 'request-pr': pr === undefined ? undefined : String(pr) },
    });
}

// EXTERNAL MODULE: ./build/bypass/from-github/sweep.js
var sweep = __webpack_require__(55074);
;// CONCATENATED MODULE: ./build/actions/bypass-gate/sweep.js

async function sweep_sweep({ token }, runner) {
    const report = await (0,sweep/* sweepBypasses */.l3)((0,context/* openBypassContext */.k1)({ token }, runner));
    for (const warning of report.warnings)
        runner.warning(warning);
    await runner.conclude({ report, summary: (0,present_lifecycle/* presentSweep */.Ku)(report), outputs: { allowed: 'false' } });
}

;// CONCATENATED MODULE: ./build/actions/bypass-gate/inputs.js

const MAX_PULL_NUMBER = 2 ** 31 - 1;
const MODES = ['request', 'decide', 'status', 'revoke', 'sweep', 'report'];
const MAX_REASON = 1_000;
function parseInputs(inputs) {
    inputs.required('mode', MODES.join(' | '));
    const mode = inputs.choice('mode', MODES);
    const place = { token: inputs.text('token'), pr: readPullNumber(inputs) };
    switch (mode) {
        case 'status':
        case 'sweep':
        case 'report':
            return { mode, ...place };
        case 'request':
            return { mode, ...place, given: readRequestValues(inputs) };
        case 'revoke':
            return { mode, ...place, ...readRevocation(inputs, place.pr) };
        case 'decide':
            return {
                mode,
                ...place,
                gate: inputs.required('gate', 'the name of the gate that this workflow wants to bypass'),
                digest: inputs.required('digest', 'the digest of the artifact, sha256:<hex>'),
                environment: inputs.required('environment', 'the environment of the deployment'),
                sha: inputs.text('sha'),
                consume: inputs.flag('consume', true),
                chain: inputs.text('chain'),
            };
    }
}
const readRequestValues = (inputs) => ({
    gate: inputs.required('gate', 'the name of the gate to bypass'),
    digest: inputs.required('digest', 'the digest of the artifact, sha256:<hex>'),
    environment: inputs.required('environment', 'the environment of the deployment'),
    sha: inputs.text('sha'),
    severity: inputs.required('severity', 'SEV-1'),
    ttl: inputs.required('ttl', 'a duration of at most 4h'),
    incident: inputs.required('incident', 'the https URL of the incident'),
    reason: inputs.required('reason', 'why the change cannot wait for the gate'),
});
function readRevocation(inputs, pr) {
    if (pr === undefined)
        throw (0,errors/* actionError */.P)('input-missing', { input: 'request-pr', expected: 'the number of the pull request' });
    const reason = inputs.required('reason', 'why the bypass must end');
    if (reason.length > MAX_REASON)
        throw (0,errors/* actionError */.P)('input-invalid', { input: 'reason', given: reason, expected: 'text of at most 1000 characters' });
    return { pr, reason };
}
function readPullNumber(inputs) {
    const given = inputs.text('request-pr');
    if (given === undefined)
        return undefined;
    const number = /^[1-9]\d{0,9}$/.test(given) ? Number(given) : Number.NaN;
    if (number <= MAX_PULL_NUMBER)
        return number;
    throw (0,errors/* actionError */.P)('input-invalid', { input: 'request-pr', given, expected: 'the number of a pull request' });
}

;// CONCATENATED MODULE: ./build/actions/bypass-gate/run.js







async function run(inputs, runner) {
    if (inputs.token !== undefined)
        runner.maskSecret(inputs.token);
    const webhook = runner.env.SLACK_WEBHOOK_URL;
    if (webhook)
        runner.maskSecret(webhook);
    switch (inputs.mode) {
        case 'decide':
            return decide_decide(inputs, runner);
        case 'status':
            return showStatus(inputs, runner);
        case 'request':
            return request(inputs, runner);
        case 'revoke':
            return revoke_revoke(inputs, runner);
        case 'sweep':
            return sweep_sweep(inputs, runner);
        case 'report':
            return report(inputs, runner);
    }
}


/***/ }),

/***/ 59094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ revokeRequest)
/* harmony export */ });
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58682);
/* harmony import */ var _texts_comments_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(65362);
/* harmony import */ var _texts_slack_messages_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(90719);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87253);
/* harmony import */ var _announce_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(11003);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63201);
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
async function createMarkers({ api, entry }, { pull, id, refs, run, ground, }) {
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

/***/ 46159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ presentRevocation),
/* harmony export */   Ku: () => (/* binding */ presentSweep),
/* harmony export */   R_: () => (/* binding */ presentRequest),
/* harmony export */   jz: () => (/* binding */ presentPeriod)
/* harmony export */ });
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8056);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58682);
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

/***/ 59565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ recordDecision),
/* harmony export */   u: () => (/* binding */ DECISION_STEP)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58682);



const DECISION_STEP = 'bypass-gate';
async function recordDecision(report, { chain, consume, openChain }) {
    if (chain === undefined || !consume)
        return report;
    try {
        const { seq, root } = await openChain(chain)({
            step: DECISION_STEP,
            startedAt: new Date(report.startedAt),
            finishedAt: new Date(report.finishedAt),
            exitCode: report.allow ? 0 : 1,
            bytes: Buffer.from((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(report)),
        });
        return { ...report, chainEntry: { chain, seq, root } };
    }
    catch (error) {
        const warning = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .bypassError */ .B)('bypass-record-failed', { chain, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error) }, { cause: error });
        return { ...report, warnings: [...(report.warnings ?? []), warning.toReason()] };
    }
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

/***/ 77859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ Frontier),
/* harmony export */   FA: () => (/* binding */ HASH_BYTES),
/* harmony export */   Fm: () => (/* binding */ hashPair),
/* harmony export */   Jq: () => (/* binding */ leafHash),
/* harmony export */   L8: () => (/* binding */ computeFullRoot),
/* harmony export */   q3: () => (/* binding */ putLeafHash),
/* harmony export */   zB: () => (/* binding */ nodeHash),
/* harmony export */   zg: () => (/* binding */ EMPTY_ROOT)
/* harmony export */ });
/* unused harmony export leafHashes */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const HASH_BYTES = 32;
const digest = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', data, 'binary');
const put = (hashed, target, at) => {
    target.write(hashed, at, HASH_BYTES, 'latin1');
};
function hashBytes(data) {
    const out = Buffer.allocUnsafe(HASH_BYTES);
    put(digest(data), out, 0);
    return out;
}
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
        leaf = Buffer.alloc(4096);
    return input;
}
const leafHash = (data) => hashBytes(leafInput(data));
function nodeHash(left, right) {
    pair.set(left, 1);
    pair.set(right, 1 + HASH_BYTES);
    return hashBytes(pair);
}
const EMPTY_ROOT = hashBytes(new Uint8Array());
function leafHashes(leaves) {
    const out = Buffer.allocUnsafe(leaves.length * HASH_BYTES);
    for (let i = 0; i < leaves.length; i++)
        put(digest(leafInput(leaves[i] ?? EMPTY_ROOT)), out, i * HASH_BYTES);
    return out;
}
function putLeafHash(bytes, from, to, hashes, i) {
    if (to - from >= leaf.length)
        leaf = Buffer.alloc(to - from + 1);
    leaf[0] = 0;
    bytes.copy(leaf, 1, from, to);
    put(digest(leaf.subarray(0, to - from + 1)), hashes, i * HASH_BYTES);
}
function hashPair(hashes, at) {
    hashes.copy(pair, 1, at * HASH_BYTES, (at + 2) * HASH_BYTES);
    return hashBytes(pair);
}
function computeFullRoot(hashes) {
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
class Frontier {
    #size = 0;
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


/***/ })

};
