export const id = 3612;
export const ids = [3612];
export const modules = {

/***/ 2845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ applyGateFacts),
/* harmony export */   CU: () => (/* binding */ parseInput),
/* harmony export */   su: () => (/* binding */ MAX_INPUT_BYTES)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21763);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);



const MAX_INPUT_BYTES = 4 * 1024 * 1024;
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
function normalizeNumber(token) {
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = NUMBER.exec(token) ?? [];
    const digits = `${whole}${fraction}`.replace(/^0+/, '');
    const significant = digits.replace(/0+$/, '');
    if (significant === '')
        return '0';
    return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
const isInexact = (token) => NUMBER.test(token) && normalizeNumber(String(Number(token))) !== normalizeNumber(token);
const isNumberPart = (code) => (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e || code === 0x45 || code === 0x65;
function refuseInexactNumbers(text) {
    const parts = [];
    let [kept, at] = [0, 0];
    while (at < text.length) {
        const code = text.charCodeAt(at);
        if (code === 0x22) {
            for (at++; at < text.length && text.charCodeAt(at) !== 0x22; at++)
                if (text.charCodeAt(at) === 0x5c)
                    at++;
            at++;
            continue;
        }
        if (code !== 0x2d && (code < 0x30 || code > 0x39)) {
            at++;
            continue;
        }
        const start = at;
        while (at < text.length && isNumberPart(text.charCodeAt(at)))
            at++;
        if (!isInexact(text.slice(start, at)))
            continue;
        parts.push(text.slice(kept, start), 'null');
        kept = at;
    }
    return [...parts, text.slice(kept)].join('');
}
function parseInput(bytes, what) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('json-malformed', { what, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error) }, { cause: error });
    }
    return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(refuseInexactNumbers(text), what, Number.POSITIVE_INFINITY);
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function applyGateFacts(input, gateFacts) {
    if (!isObject(input) || !isObject(input.subject))
        return input;
    return { ...input, subject: { ...input.subject, ...gateFacts } };
}


/***/ }),

/***/ 6337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ presentReconciliation),
/* harmony export */   t: () => (/* binding */ presentOfflineDecision)
/* harmony export */ });
/* harmony import */ var _from_github_decision_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8317);

function presentOfflineDecision(report) {
    const { vetoes = [], ignored = [], allow, consumed } = report;
    const rows = ignored.map(({ file, reason }) => [file, reason]);
    const next = allow && consumed ? ['Run after the outage: mc bypass reconcile --request FILE --approvals DIR --store STORE'] : [];
    return [
        ...(0,_from_github_decision_report_js__WEBPACK_IMPORTED_MODULE_0__/* .presentDecision */ .eZ)(report),
        ...(vetoes.length > 0 ? [{ title: 'Vetoes', lines: vetoes.map((id) => `user ${id}`) }] : []),
        ...(rows.length > 0 ? [{ title: 'Files that do not count', table: { columns: ['file', 'reason'], rows } }] : []),
        ...(next.length > 0 ? [{ title: 'Next', lines: next }] : []),
    ];
}
function presentReconciliation(report) {
    const { id, url, done, signatures, ignored, reasons } = report;
    const rows = signatures.map(({ purpose, login, id: person, file }) => [purpose, `${login} (${person})`, file]);
    const differences = reasons.map(({ code, message, hint = '' }) => [code, message, hint]);
    return [
        {
            title: reasons.length === 0 ? 'Bypass reconciled' : 'Bypass reconciled, with differences',
            lines: [
                `request ${id}: ${url}`,
                done.length === 0 ? 'everything was recorded before' : `created: ${done.join(', ')}`,
            ],
        },
        { title: 'Signatures', table: { columns: ['kind', 'person', 'file'], rows } },
        ...(ignored.length > 0
            ? [
                {
                    title: 'Files that do not count',
                    table: { columns: ['file', 'reason'], rows: ignored.map(({ file, reason }) => [file, reason]) },
                },
            ]
            : []),
        ...(differences.length > 0
            ? [{ title: 'Differences', table: { columns: ['difference', 'reason', 'what to do next'], rows: differences } }]
            : []),
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

/***/ 50323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present),
/* harmony export */   T: () => (/* binding */ createDecisionReport)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94570);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38165);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58682);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20790);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3018);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2845);
/* harmony import */ var _switch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88537);








const LAST_RFC3339_SECOND = 253_402_300_799;
async function createDecisionReport(request, { clock, env = {}, rules }) {
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('bypass-decision', clock, request.subject);
    const disabled = (0,_switch_js__WEBPACK_IMPORTED_MODULE_1__/* .checkSwitch */ .F)(env);
    const now = Math.floor(clock.now().getTime() / 1000);
    const input = (0,_input_js__WEBPACK_IMPORTED_MODULE_2__/* .applyGateFacts */ .Bj)(request.input, request.gateFacts ?? {});
    const gate = await (0,_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .decideAtGate */ .l)(input, now, rules);
    const reasons = [...(disabled ? [disabled] : []), ...gate.reasons];
    const { createdS, ttlS } = (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .readFacts */ .MH)(input, now);
    const expiresS = createdS === undefined || ttlS === undefined ? Number.NaN : createdS + ttlS;
    const warnings = [(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .bypassError */ .B)('bypass-input-unproven').toReason()];
    return report.finish(reasons, {
        allow: gate.allow && reasons.length === 0,
        deny: reasons.map(({ code, message }) => `${code}: ${message}`).sort(),
        warnings,
        ...(expiresS <= LAST_RFC3339_SECOND ? { expiresAt: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .rfc3339 */ .ag)(new Date(expiresS * 1000)) } : {}),
    });
}
function present(report) {
    const lines = [
        ...(report.expiresAt === undefined ? [] : [`expires at ${report.expiresAt}`]),
        _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .bypassError */ .B.entries['bypass-input-unproven'].message,
    ];
    return report.allow
        ? [{ title: 'Bypass allowed', outcome: 'passed', lines: [`all ${_decide_js__WEBPACK_IMPORTED_MODULE_7__/* .denialCodes */ .Ez.length} rules hold`, ...lines] }]
        : [{ title: 'Bypass denied', outcome: 'failed', lines, reasons: report.reasons }];
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

/***/ 13324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ commands)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/exit-codes.js
var exit_codes = __webpack_require__(72281);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/suggest.js
var suggest = __webpack_require__(70770);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/promote/errors.js
var promote_errors = __webpack_require__(30416);
// EXTERNAL MODULE: ./build/promote/place.js + 1 modules
var promote_place = __webpack_require__(97810);
// EXTERNAL MODULE: ./build/promote/tag.js
var promote_tag = __webpack_require__(67251);
// EXTERNAL MODULE: ./build/promote/promote.js
var promote = __webpack_require__(85311);
// EXTERNAL MODULE: ./build/promote/run-identity.js
var run_identity = __webpack_require__(4385);
// EXTERNAL MODULE: ./build/telemetry/metric.js
var metric = __webpack_require__(41450);
;// CONCATENATED MODULE: ./build/promote/metrics.js

function createPromotionMetrics({ planned, destinations, durationSeconds }) {
    if (planned)
        return [];
    const promotable = destinations.filter((one) => one.promotable).length;
    const bytes = destinations.reduce((sum, { copy }) => sum + (copy?.bytesCopied ?? 0), 0);
    return [
        (0,metric/* createMetric */.H)('mc_promote_success_total', [{ value: promotable }]),
        (0,metric/* createMetric */.H)('mc_promote_failure_total', [{ value: destinations.length - promotable }]),
        (0,metric/* createMetric */.H)('mc_promote_bytes_last', [{ value: bytes }]),
        (0,metric/* createMetric */.H)('mc_promote_duration_seconds_last', [{ value: durationSeconds }]),
    ];
}

// EXTERNAL MODULE: ./build/promote/present.js
var present = __webpack_require__(89908);
// EXTERNAL MODULE: ./build/promote/check.js + 1 modules
var check = __webpack_require__(50007);
// EXTERNAL MODULE: ./build/promote/revocation.js
var revocation = __webpack_require__(27551);
// EXTERNAL MODULE: ./build/verify/sources/mirror.js
var mirror = __webpack_require__(98698);
// EXTERNAL MODULE: ./build/verify/policy/mirror.js
var policy_mirror = __webpack_require__(73300);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(33192);
// EXTERNAL MODULE: ./build/cli/metrics-output.js
var metrics_output = __webpack_require__(18948);
// EXTERNAL MODULE: ./build/cli/open-signer.js + 1 modules
var open_signer = __webpack_require__(67634);
// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
// EXTERNAL MODULE: ./build/cli/policy.js
var cli_policy = __webpack_require__(87595);
// EXTERNAL MODULE: ./build/bypass/record/confirm-use.js + 3 modules
var confirm_use = __webpack_require__(95344);
// EXTERNAL MODULE: ./build/cli/bypass-github.js
var bypass_github = __webpack_require__(11777);
// EXTERNAL MODULE: ./build/cli/bypass-offline.js
var bypass_offline = __webpack_require__(73187);
;// CONCATENATED MODULE: ./build/cli/promote-bypass.js






const BYPASS = {
    bypass: (0,parameters/* text */.Qq)('--bypass <file>', 'the report of the decision that used a bypass of a gate; it is confirmed at its source, and the promotion record names it'),
    environment: (0,parameters/* text */.Qq)('--environment <name>', 'the environment of the promotion; required with --bypass'),
    bypassStore: (0,parameters/* text */.Qq)('--bypass-store <place>', 'for a bypass that was decided offline: the store of all uses, as for mc bypass decide; AWS_ENDPOINT_URL names an S3 server'),
    repo: bypass_github/* repoOption */.kF,
};
async function openPromotionBypass({ bypass, environment, bypassStore, repo }, context) {
    const refuse = (detail) => (0,errors/* baseError */.O)('usage', { detail, command: 'promote' });
    if (bypass === undefined) {
        const [alone] = Object.entries({
            '--environment': environment,
            '--bypass-store': bypassStore,
            '--repo': repo,
        }).find(([, value]) => value !== undefined) ?? [undefined];
        if (alone !== undefined)
            throw refuse(`${alone} needs --bypass`);
        return undefined;
    }
    if (environment === undefined)
        throw refuse('--bypass needs --environment');
    const store = bypassStore === undefined ? undefined : (0,bypass_offline/* resolveStore */.gn)(bypassStore, context.cwd);
    const choice = { file: bypass, path: (0,external_node_path_.resolve)(context.cwd, bypass), store, repo };
    const { bypass: used, digest } = await (0,confirm_use/* confirmUse */.I)(choice, context);
    return { used, digest, environment };
}

;// CONCATENATED MODULE: ./build/cli/promote.js















const REFERENCE = (0,parameters/* operand */.id)('<ref>', 'REGISTRY/REPO:TAG or REGISTRY/REPO@DIGEST');
const AUTH = (0,parameters/* text */.Qq)('--auth <file>', "Docker's config.json");
function assertNotVerb(from) {
    const verb = /^[a-z]+$/.test(from) ? (0,suggest/* suggest */.Z)(from, ['check', 'revoke']) : undefined;
    if (verb !== undefined)
        throw (0,errors/* baseError */.O)('usage', {
            detail: `unknown command "promote ${from}"; did you mean "promote ${verb}"?`,
            command: 'promote',
        });
}
const promoteCommand = (0,command/* defineCommand */.N)({
    path: 'promote',
    summary: 'copy a release to other regions, verify it there, and only then mark it promotable',
    options: {
        from: (0,parameters/* operand */.id)('<src>', 'the release: REGISTRY/REPO[:TAG][@DIGEST] or oci-layout:DIR[:TAG]'),
        to: (0,parameters/* list */.p_)('<dst...>', 'a destination: REGISTRY/REPO[:TAG]'),
        policy: cli_policy/* POLICY */.Po,
        plan: (0,parameters/* flag */.Jt)('--plan', 'only print what would be copied; change nothing'),
        deep: (0,parameters/* flag */.Jt)('--deep', 'also read back and hash every blob at the destination'),
        maxBytes: (0,parameters/* bytes */.ee)('--max-bytes <size>', 'write nothing if a destination would get more than this, like 500MB or 2GiB'),
        tag: (0,parameters/* text */.Qq)('--tag <name>', 'the tag at the destinations; it moves after the promotion record is written'),
        ifTagDigest: (0,parameters/* text */.Qq)('--if-tag-digest <digest>', 'move the tag only if it has this digest, or does not exist ("absent"); else exit with 1'),
        sourceAuth: (0,parameters/* text */.Qq)('--src-auth <file>', "Docker's config.json for the source"),
        destinationAuth: (0,parameters/* text */.Qq)('--dst-auth <file>', "Docker's config.json for the destinations"),
        ...BYPASS,
        ...open_signer/* SIGNING */.Gs,
        ...metrics_output/* METRICS_OUTPUTS */.vm,
    },
    example: 'mc promote ghcr.io/acme/app:v1 registry.second.example.com/acme/app:v1 --key ops.pem',
    run: async (options, context) => {
        const { plan, deep, maxBytes, tag, ifTagDigest, sourceAuth, destinationAuth } = options;
        assertNotVerb(options.from);
        const publish = (0,metrics_output/* openMetricsOutput */.lP)(options, { command: 'promote' }, context);
        const trust = await (0,cli_policy/* loadPolicy */.tb)(options.policy, context, [options.from]);
        const source = await (0,promote_place/* openReleasePlace */.R)(options.from, sourceAuth, context);
        const destinations = await Promise.all(options.to.map((place) => (0,promote_place/* openPlace */.Q)(place, destinationAuth, context)));
        const ifTag = ifTagDigest === undefined ? undefined : (0,promote_tag/* parseTagCondition */.jN)(ifTagDigest);
        const bypass = await openPromotionBypass(options, context);
        const signer = await (0,open_signer/* openRecordSigner */.Qc)(options, context, trust, 'promote');
        const report = await (0,promote/* promote */.p)({ source, destinations, trust, plan, deep, maxBytes, tag, ifTag, bypass }, { ...context, signer, run: (0,run_identity/* createRunIdentity */.E)(context.env) });
        await publish(createPromotionMetrics(report));
        const isFault = report.reasons.some(({ code }) => (0,mc_error/* findFamily */.SL)(code) === 'fault');
        return { report, text: (0,present/* presentPromotion */.TF)(report), ...(isFault ? { exitCode: exit_codes/* EXIT */.d.fault } : {}) };
    },
});
function listMirrorSources(location, trust, context) {
    if (location === undefined)
        return [];
    const { clock, cwd } = context;
    const place = /^https?:/i.test(location) ? location : (0,external_node_path_.resolve)(cwd, location);
    return [
        (0,mirror/* createMirrorSource */.r)(place, (0,policy_mirror/* readStaleness */.fF)(trust), {
            clock,
            primaryAnswers: () => false,
            openMirror: async (where) => {
                const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(8185), __webpack_require__.e(8657)]).then(__webpack_require__.bind(__webpack_require__, 1038));
                return openMirror(where, context, (0,policy_mirror/* readMirrorDemands */._D)(trust.mirror));
            },
        }),
    ];
}
const checkCommand = (0,command/* defineCommand */.N)({
    path: 'promote check',
    summary: 'exit 0 only if a release is complete, verified, marked promotable and not revoked: a deploy gate',
    options: {
        reference: REFERENCE,
        policy: cli_policy/* POLICY */.Po,
        mirror: (0,parameters/* text */.Qq)('--mirror <location>', 'also read evidence and revocations from the mirror at this folder or URL'),
        requireDigest: (0,parameters/* flag */.Jt)('--require-digest', 'reject a reference without a digest: a tag can move between this check and the pull'),
        explain: (0,parameters/* flag */.Jt)('--explain', 'if an earlier version of mc accepted the release, print the rule that rejects it and the command that fixes it'),
        promotedAs: (0,parameters/* text */.Qq)('--promoted-as <repository>', 'the REGISTRY/REPO that the release was promoted to, if the reference names it differently'),
        auth: AUTH,
    },
    example: 'mc promote check registry.second.example.com/acme/app:v1',
    run: async ({ reference, policy, mirror, requireDigest, explain, promotedAs, auth }, context) => {
        if (requireDigest && (0,oci_reference/* parseReference */.F2)(reference).digest === undefined)
            throw (0,promote_errors/* promoteError */.l)('promote-check-tag', { given: reference });
        const trust = await (0,cli_policy/* loadPolicy */.tb)(policy, context, [reference]);
        const report = await (0,check/* checkPromotion */.K)(await (0,promote_place/* openReleasePlace */.R)(reference, auth, context), trust, context, {
            beside: listMirrorSources(mirror, trust, context),
            promotedAs,
            explain,
        });
        return { report, text: (0,present/* presentCheck */.ee)(report) };
    },
});
const revokeCommand = (0,command/* defineCommand */.N)({
    path: 'promote revoke',
    summary: 'revoke a promoted release permanently: it must not be deployed any more',
    options: {
        reference: REFERENCE,
        policy: cli_policy/* POLICY */.Po,
        reason: (0,parameters/* requiredText */.$4)('--reason <text>', 'the reason; mc promote check prints it'),
        ...open_signer/* SIGNING */.Gs,
        unsigned: (0,parameters/* flag */.Jt)('--unsigned', 'do not sign; only under a policy with promotion: { record: unsigned }'),
        auth: AUTH,
    },
    example: 'mc promote revoke ghcr.io/acme/app:v1 --reason "CVE-2026-1234 in libfoo" --key ops.pem',
    run: async (options, context) => {
        const { reference, policy, reason, unsigned, auth } = options;
        const trust = await (0,cli_policy/* loadPolicy */.tb)(policy, context);
        const signer = await (0,open_signer/* openRecordSigner */.Qc)(options, context, trust, 'promote revoke');
        if (unsigned === (signer !== undefined))
            throw (0,errors/* baseError */.O)('usage', {
                detail: 'pass exactly one of --key PEM, --keyless and --unsigned',
                command: 'promote revoke',
            });
        const place = await (0,promote_place/* openReleasePlace */.R)(reference, auth, context);
        const report = await (0,revocation/* revoke */.r8)({ place, reason, trust }, { ...context, signer, run: (0,run_identity/* createRunIdentity */.E)(context.env) });
        return { report, text: (0,present/* presentRevocation */.KI)(report) };
    },
});
const commands = [promoteCommand, checkCommand, revokeCommand];


/***/ }),

/***/ 50007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ checkPromotion)
});

// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/verify/bundle/statement.js + 1 modules
var statement = __webpack_require__(85416);
// EXTERNAL MODULE: ./build/promote/commit.js
var commit = __webpack_require__(40658);
// EXTERNAL MODULE: ./build/promote/complete.js
var complete = __webpack_require__(59512);
// EXTERNAL MODULE: ./build/promote/errors.js
var errors = __webpack_require__(30416);
;// CONCATENATED MODULE: ./build/promote/explain.js

const SIGNER_CODES = [
    'identity-mismatch',
    'issuer-mismatch',
    'certificate-extension-mismatch',
    'certificate-untrusted',
    'key-not-trusted',
    'signature-invalid',
];
const EXPLAINED = ['promotion-rule-missing', 'promotion-unsigned', ...SIGNER_CODES];
const KEY_FILE = 'PRIVATE-KEY.pem';
function explainRefusals(refusals, reference, digest, trust) {
    const why = refusals.find(({ code }) => EXPLAINED.includes(code));
    if (why === undefined)
        return [];
    const [requirement] = trust.promotion.requirements;
    const command = formatCommand(reference, digest, trust);
    if (why.code === 'promotion-rule-missing')
        return [
            {
                code: why.code,
                rule: 'A promotion record counts only when it is signed by a key or identity that a requirement of kind promotion names. The policy has no such requirement.',
                earlier: 'An earlier version accepted unsigned records, and records by the signers of releases, under this policy.',
                policy: [
                    'requirements:',
                    '  - name: promotion',
                    '    kind: promotion',
                    '    keys: [{ name: operations, path: promotion.pub }]',
                ].join('\n'),
                command,
            },
        ];
    if (!requirement)
        return [];
    if (why.code === 'promotion-unsigned')
        return [
            {
                code: why.code,
                rule: `The requirement "${requirement.name}" accepts only records that are signed. The record of this release is unsigned.`,
                earlier: 'An earlier version accepted unsigned records under a policy without such a requirement.',
                command,
            },
        ];
    return [
        {
            code: why.code,
            rule: `The requirement "${requirement.name}" does not name the signer of the record. ${why.message}`,
            earlier: 'An earlier version accepted records by the signers of releases under a policy without such a requirement.',
            command,
        },
    ];
}
function formatCommand(reference, digest, trust) {
    const [requirement] = trust.promotion.requirements;
    const { tag } = reference;
    const source = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, { digest }));
    const destination = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, tag === undefined ? {} : { tag }));
    const signer = requirement?.identities === undefined ? ['--key', KEY_FILE] : ['--keyless'];
    return ['mc', 'promote', source, destination, '--policy', trust.path, ...signer].map(quote).join(' ');
}
const quote = (text) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

// EXTERNAL MODULE: ./build/promote/predicate.js
var promote_predicate = __webpack_require__(97390);
// EXTERNAL MODULE: ./build/promote/record.js
var promote_record = __webpack_require__(35146);
// EXTERNAL MODULE: ./build/promote/revocation.js
var revocation = __webpack_require__(27551);
// EXTERNAL MODULE: ./build/promote/verify-place.js
var verify_place = __webpack_require__(54028);
;// CONCATENATED MODULE: ./build/promote/check.js












async function checkPromotion(place, trust, ports, { beside = [], promotedAs, explain = false } = {}) {
    const name = (0,oci_reference/* formatReference */.FH)(place.reference);
    const report = (0,lib_report/* beginReport */.mC)('promote-check', ports.clock, name);
    const root = await place.repository.resolve((0,oci_reference/* getTarget */.EW)(place.reference));
    if (!root)
        throw (0,oci_reference/* createMissingError */.bA)(place.reference);
    const { digest } = root;
    const revocations = await (0,revocation/* findRevocations */.J7)(place.repository, digest, trust, beside);
    const { records, refused } = await (0,promote_record/* readRecords */.T3)(place.repository, digest, trust);
    const here = filterByPlace(records, promotedAs === undefined ? place.reference : (0,oci_reference/* parseReference */.F2)(promotedAs));
    const { graph, missing } = await (0,complete/* readRelease */.iJ)(place, digest, selectWanted(here, refused), ports);
    const isRefused = missing.length > 0 || here.length === 0;
    const verification = await tolerateMissing(isRefused, () => (0,verify_place/* verifyPlace */.F)(place, { root }, trust, ports, beside));
    const { record, why } = canAnyRecordCount(trust)
        ? chooseRecord(records, here, refused, graph, name)
        : { why: (0,errors/* promoteError */.l)('promotion-rule-missing', { reference: name, policy: trust.path }) };
    const reasons = [
        ...revocations.counted,
        ...(missing.length > 0 ? [(0,complete/* createIncompleteError */.bF)(place, missing)] : []),
        ...(verification?.reasons ?? []),
        ...(why ? [why] : []),
    ];
    return report.finish(reasons, {
        digest,
        promotable: reasons.length === 0,
        ...describeRecord(record),
        ...describeContent(graph, missing, verification),
        warnings: [
            ...(record && !record.signer ? [(0,commit/* createUnsignedWarning */.wq)(name, record.descriptor.digest)] : []),
            ...(record ? refused : []),
            ...revocations.warnings,
            ...beside.flatMap((source) => source.warnings?.() ?? []),
        ].map((error) => error.toReason()),
        ...(explain ? { explanations: explainRefusals(why ? [why, ...refused] : [], place.reference, digest, trust) } : {}),
    });
}
function selectWanted(here, refused) {
    const isDamaged = here.length === 0 && refused.some(({ code }) => code === 'promotion-mismatch');
    return isDamaged ? undefined : new Set(here.flatMap(({ predicate }) => predicate.closure.manifests));
}
function describeRecord(record) {
    if (!record)
        return {};
    return {
        record: record.descriptor.digest,
        promotedAt: record.predicate.promotedAt,
        signed: record.signer !== undefined,
        ...(record.predicate.bypass ? { bypass: record.predicate.bypass } : {}),
        ...(record.signer ? { signedBy: (0,statement/* summarizeSigner */.K)(record.signer).identity } : {}),
    };
}
const describeContent = (graph, missing, verification) => ({
    manifests: graph?.nodes.length ?? 0,
    blobs: graph?.blobs.length ?? 0,
    missing,
    ...(verification ? { verification } : {}),
});
const canAnyRecordCount = ({ promotion: { requirements, unsigned } }) => requirements.length > 0 || unsigned === true;
async function tolerateMissing(isRefused, read) {
    try {
        return await read();
    }
    catch (error) {
        if (isRefused && error instanceof mc_error/* McError */.Hv && error.details.status === 404)
            return undefined;
        throw error;
    }
}
function chooseRecord(records, here, refused, graph, name) {
    if (records.length === 0)
        return { why: refused[0] ?? (0,errors/* promoteError */.l)('promotion-missing', { reference: name }) };
    const mismatch = (expected, found) => ({
        why: (0,errors/* promoteError */.l)('promotion-mismatch', { reference: name, expected, found }),
    });
    if (here.length === 0)
        return mismatch('a record for this place', records.flatMap(({ predicate }) => (0,promote_predicate/* listDestinations */.KE)(predicate)).join(', '));
    const present = new Set(graph?.nodes.map(({ manifest }) => manifest.descriptor.digest));
    const complete = here.filter(({ predicate: { closure } }) => closure.manifests.includes(graph?.root.digest ?? '') && closure.manifests.every((one) => present.has(one)));
    const [first] = complete;
    const record = complete.find(({ predicate, signer }) => predicate.bypass && (signer || !first?.signer)) ?? first;
    return record ? { record } : mismatch('all manifests that were promoted', 'some are missing');
}
const filterByPlace = (records, reference) => records.filter(({ predicate }) => (0,promote_predicate/* listDestinations */.KE)(predicate).some((one) => (0,promote_predicate/* isSamePlace */.O1)(one, reference)));


/***/ }),

/***/ 73300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _D: () => (/* binding */ readMirrorDemands),
/* harmony export */   fF: () => (/* binding */ readStaleness),
/* harmony export */   gU: () => (/* binding */ isUrl),
/* harmony export */   s7: () => (/* binding */ locateMirror)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);


const DISASTER_STALENESS = '7d';
function readStaleness({ mirror }) {
    const parse = (text) => text === undefined ? undefined : (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(text, 'maxStaleness');
    const disaster = mirror?.maxStalenessInDisaster ?? (mirror?.maxStaleness === undefined ? undefined : DISASTER_STALENESS);
    return { max: parse(mirror?.maxStaleness), maxInDisaster: parse(disaster) };
}
const readMirrorDemands = (mirror, memory) => ({
    key: mirror?.key,
    ...(mirror?.quorum ? { witnesses: { keys: mirror.witnesses ?? [], quorum: mirror.quorum } } : {}),
    memory,
});
const isUrl = (location) => /^https?:/.test(location);
function locateMirror({ path, mirror }) {
    return mirror && !isUrl(mirror.url) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), mirror.url) : mirror?.url;
}


/***/ })

};
