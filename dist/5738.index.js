export const id = 5738;
export const ids = [5738];
export const modules = {

/***/ 65589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ bypass_commands)
});

// EXTERNAL MODULE: ./build/bypass/from-github/doctor.js + 10 modules
var doctor = __webpack_require__(6685);
// EXTERNAL MODULE: ./build/bypass/doctor/present.js
var present = __webpack_require__(90982);
// EXTERNAL MODULE: ./build/lib/exit-codes.js
var exit_codes = __webpack_require__(72281);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/bypass/input.js
var input = __webpack_require__(2845);
// EXTERNAL MODULE: ./build/bypass/report.js
var bypass_report = __webpack_require__(50323);
// EXTERNAL MODULE: ./build/bypass/from-github/decide.js + 2 modules
var decide = __webpack_require__(48262);
// EXTERNAL MODULE: ./build/bypass/from-github/announce.js + 1 modules
var announce = __webpack_require__(11003);
// EXTERNAL MODULE: ./build/bypass/from-github/decision-report.js
var decision_report = __webpack_require__(8317);
// EXTERNAL MODULE: ./build/bypass/from-github/status.js
var from_github_status = __webpack_require__(47946);
// EXTERNAL MODULE: ./build/bypass/present-status.js
var present_status = __webpack_require__(50433);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/bypass/offline/create-request.js
var create_request = __webpack_require__(79065);
// EXTERNAL MODULE: ./build/bypass/from-github/subject.js
var subject = __webpack_require__(80942);
// EXTERNAL MODULE: ./build/bypass/offline/decide.js + 1 modules
var offline_decide = __webpack_require__(82209);
// EXTERNAL MODULE: ./build/bypass/offline/present-decision.js
var present_decision = __webpack_require__(6337);
// EXTERNAL MODULE: ./build/bypass/offline/approve.js + 4 modules
var approve = __webpack_require__(74878);
// EXTERNAL MODULE: ./build/bypass/offline/reconcile.js + 2 modules
var reconcile = __webpack_require__(69570);
// EXTERNAL MODULE: ./build/bypass/from-github/context.js + 2 modules
var from_github_context = __webpack_require__(42378);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/printable.js
var printable = __webpack_require__(54939);
// EXTERNAL MODULE: ./build/verify/policy/roster-pin.js
var roster_pin = __webpack_require__(68534);
// EXTERNAL MODULE: ./build/verify/policy/files.js
var files = __webpack_require__(30200);
// EXTERNAL MODULE: ./build/bypass/request-values.js
var request_values = __webpack_require__(69007);
// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
;// CONCATENATED MODULE: ./build/cli/bypass-request-options.js



const REQUEST_OPTIONS = {
    gate: (0,parameters/* requiredText */.$4)('--gate <name>', 'the gate to bypass'),
    digest: (0,parameters/* requiredText */.$4)('--digest <digest>', 'the artifact: sha256:<64 hex digits>'),
    environment: (0,parameters/* requiredText */.$4)('--environment <name>', 'the environment of the deployment'),
    sha: (0,parameters/* requiredText */.$4)('--sha <commit>', 'the commit of the artifact, 40 hex digits'),
    severity: (0,parameters/* requiredText */.$4)('--severity <severity>', 'the severity of the incident: SEV-1'),
    ttl: (0,parameters/* requiredText */.$4)('--ttl <duration>', 'how long the bypass is valid: 4h at most'),
    incident: (0,parameters/* requiredText */.$4)('--incident <url>', 'the https URL of the incident'),
    reason: (0,parameters/* requiredText */.$4)('--reason <text>', 'why the change cannot wait for the gate'),
};
const readRequestOptions = (given, command) => (0,request_values/* parseRequestValues */.z)(given, (name, value, expected) => {
    throw (0,errors/* baseError */.O)('option-invalid', { option: `--${name}`, given: value, expected, command });
});

// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(33192);
// EXTERNAL MODULE: ./build/cli/render.js + 1 modules
var render = __webpack_require__(34055);
;// CONCATENATED MODULE: ./build/cli/bypass-offline.js










const REPOSITORY_ID = (0,parameters/* count */.U9)('--repository-id <n>', 'offline: the numeric id of the repository', Number.MAX_SAFE_INTEGER);
const OFFLINE_REQUEST_OPTIONS = {
    offline: (0,parameters/* flag */.Jt)('--offline', 'write the file of the request, and do not use GitHub'),
    requester: (0,parameters/* count */.U9)('--requester <id>', 'offline: the numeric id of your account on GitHub', Number.MAX_SAFE_INTEGER),
    repositoryId: REPOSITORY_ID,
    out: (0,parameters/* text */.Qq)('--out <file>', 'offline: the file to write; its name without .json is the id of the request'),
};
const OFFLINE_DECISION_OPTIONS = {
    offline: (0,parameters/* flag */.Jt)('--offline', 'decide from signed files, and do not use GitHub'),
    request: (0,parameters/* text */.Qq)('--request <file>', 'offline: the file of the request'),
    approvals: (0,parameters/* text */.Qq)('--approvals <folder>', 'offline: the folder with the signatures, *.sig'),
    roster: (0,parameters/* text */.Qq)('--roster <file>', 'offline: the roster; default with --policy: the file that the policy pins'),
    rosterDigest: (0,parameters/* text */.Qq)('--roster-digest <digest>', 'offline: the pinned digest of the roster, sha256:HEX'),
    policy: (0,parameters/* text */.Qq)('--policy <file>', 'offline: the trust policy that pins the roster, in place of --roster-digest'),
    store: (0,parameters/* text */.Qq)('--store <place>', 'offline: the store of all uses: a folder or s3://BUCKET/PREFIX'),
    endpoint: (0,parameters/* text */.Qq)('--endpoint <url>', 'offline: the URL of the S3 server; default: AWS_ENDPOINT_URL, else AWS'),
    repositoryId: REPOSITORY_ID,
};
const resolveStore = (store, cwd) => (store.startsWith('s3://') ? store : (0,external_node_path_.resolve)(cwd, store));
function requireOption(value, option, command) {
    if (value === undefined)
        throw (0,errors/* baseError */.O)('usage', { detail: `--offline needs ${option}`, command });
    return value;
}
const formatOption = (name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
const findGiven = (options) => Object.keys(options).find((name) => options[name] !== undefined && options[name] !== false);
function refuseWithOffline(options, command) {
    const found = findGiven(options);
    if (found !== undefined)
        throw (0,errors/* baseError */.O)('usage', { detail: `--offline cannot be combined with ${formatOption(found)}`, command });
}
function refuseWithoutOffline(options, command) {
    const found = findGiven(options);
    if (found !== undefined)
        throw (0,errors/* baseError */.O)('usage', { detail: `${formatOption(found)} needs --offline`, command });
}
async function requestOffline(options, { clock, cwd }) {
    const command = 'bypass request';
    const values = readRequestOptions(options, command);
    const requester = requireOption(options.requester, '--requester', command);
    const repositoryId = requireOption(options.repositoryId, '--repository-id', command);
    const out = (0,external_node_path_.resolve)(cwd, requireOption(options.out, '--out', command));
    const report = await (0,create_request/* createOfflineRequest */.pw)({ out, values, repositoryId, requester }, { clock });
    return { report, text: (0,create_request/* presentOfflineRequest */.UT)(report) };
}
async function runOfflineDecision(options, context) {
    const { cwd } = context;
    const command = 'bypass decide';
    const get = (value, option) => requireOption(value, option, command);
    const question = {
        gate: get(options.gate, '--gate'),
        digest: get(options.digest, '--digest'),
        environment: get(options.environment, '--environment'),
        sha: get(options.sha, '--sha'),
    };
    const { endpoint, consume } = options;
    const store = get(options.store, '--store');
    const choice = {
        request: (0,external_node_path_.resolve)(cwd, get(options.request, '--request')),
        approvals: (0,external_node_path_.resolve)(cwd, get(options.approvals, '--approvals')),
        store: resolveStore(store, cwd),
        endpoint,
        subject: (0,subject/* createSubject */.F)(question, get(options.repositoryId, '--repository-id')),
        ...(await locateRoster(options, cwd, command)),
    };
    const report = await (0,offline_decide/* decideOffline */.u)({ ...choice, consume }, context);
    return { report, text: (0,present_decision/* presentOfflineDecision */.t)(report) };
}
async function locateRoster({ roster, rosterDigest, policy }, cwd, command) {
    if ((rosterDigest === undefined) === (policy === undefined))
        throw (0,errors/* baseError */.O)('usage', { detail: '--offline needs exactly one of --roster-digest and --policy', command });
    if (policy !== undefined) {
        const pin = await (0,roster_pin/* readRosterPin */.r)((0,external_node_path_.resolve)(cwd, policy), files/* policyFiles */.qR);
        return { roster: roster === undefined ? pin.path : (0,external_node_path_.resolve)(cwd, roster), rosterDigest: pin.digest };
    }
    const digest = (0,lib_digest/* parseDigest */.m)(rosterDigest ?? '', '--roster-digest');
    return { roster: (0,external_node_path_.resolve)(cwd, requireOption(roster, '--roster', command)), rosterDigest: digest };
}
const approveCommand = (0,command/* defineCommand */.N)({
    path: 'bypass approve',
    summary: 'approve or veto a request with an SSH key, while GitHub is down',
    options: {
        request: (0,parameters/* requiredText */.$4)('--request <file>', 'the file of the request, unchanged'),
        key: (0,parameters/* requiredText */.$4)('--key <file>', 'your SSH private key, or its .pub file if an SSH agent has the key'),
        veto: (0,parameters/* flag */.Jt)('--veto', 'veto the request; offline, nothing lifts a veto'),
        out: (0,parameters/* text */.Qq)('--out <file>', 'the signature to write; default: FILE.sig'),
    },
    example: 'mc bypass approve --request inc-4711-freeze.json --key ~/.ssh/id_ed25519',
    run: async ({ request, key, veto, out }, { clock, cwd, env, signal, stderr }) => {
        const report = await (0,approve/* approveRequest */.Jd)({
            request: (0,external_node_path_.resolve)(cwd, request),
            key: (0,external_node_path_.resolve)(cwd, key),
            out: (0,external_node_path_.resolve)(cwd, out ?? `${request}.sig`),
            purpose: veto ? 'veto' : 'approval',
        }, {
            clock,
            env,
            signal,
            show: (sections) => stderr.write(`${(0,render.renderSections)(sections, (0,render.styleFor)(false), (0,printable.createPrintable)({ onRunner: env.GITHUB_ACTIONS === 'true' }))}\n`),
        });
        return { report, text: (0,approve/* presentApproval */.B3)(report) };
    },
});
const reconcileCommand = (0,command/* defineCommand */.N)({
    path: 'bypass reconcile',
    summary: 'record an offline bypass on GitHub after the outage: exit 1 if the facts there differ',
    options: {
        request: (0,parameters/* requiredText */.$4)('--request <file>', 'the file of the request'),
        approvals: (0,parameters/* requiredText */.$4)('--approvals <folder>', 'the folder with the signatures, *.sig'),
        store: (0,parameters/* text */.Qq)('--store <place>', 'the store of the offline uses, for the time of the use'),
        endpoint: (0,parameters/* text */.Qq)('--endpoint <url>', 'the URL of the S3 server; default: AWS_ENDPOINT_URL, else AWS'),
        repo: (0,parameters/* text */.Qq)('--repo <owner/name>', 'the repository on GitHub; default: GITHUB_REPOSITORY'),
    },
    example: 'mc bypass reconcile --request inc-4711-freeze.json --approvals approvals --store /mnt/bypass',
    run: async ({ request, approvals, store, endpoint, repo }, context) => {
        const { cwd } = context;
        const choice = {
            request: (0,external_node_path_.resolve)(cwd, request),
            approvals: (0,external_node_path_.resolve)(cwd, approvals),
            store: store === undefined ? undefined : resolveStore(store, cwd),
            endpoint,
        };
        const report = await (0,reconcile/* reconcile */.L)((0,from_github_context/* openBypassContext */.k1)({ repo }, context), choice);
        return { report, text: (0,present_decision/* presentReconciliation */.J)(report) };
    },
});
const commands = [approveCommand, reconcileCommand];

;// CONCATENATED MODULE: ./build/cli/bypass-github.js







const repoOption = (0,parameters/* text */.Qq)('--repo <owner/name>', 'the repository on GitHub; default: GITHUB_REPOSITORY');
const MAX_PULL_NUMBER = 2 ** 31 - 1;
const DECIDE = 'bypass decide';
const SUBJECT_OPTIONS = (/* unused pure expression or super */ null && (['gate', 'digest', 'environment', 'sha']));
function requireSubject(given) {
    const require = (name) => {
        const value = given[name];
        if (value === undefined)
            throw (0,errors/* baseError */.O)('usage', { detail: `--${name} is required`, command: DECIDE });
        return value;
    };
    return { gate: require('gate'), digest: require('digest'), environment: require('environment'), sha: require('sha') };
}
async function decideInput(path, given, { clock, cwd, env }) {
    const foreign = Object.keys(given).find((name) => given[name] !== undefined);
    if (foreign !== undefined)
        throw (0,errors/* baseError */.O)('usage', { detail: `--input cannot be combined with --${foreign}`, command: DECIDE });
    const bytes = await (0,lib_files/* readFileBounded */.Y1)((0,external_node_path_.resolve)(cwd, path), input/* MAX_INPUT_BYTES */.su, 'the input');
    const report = (0,bypass_report/* createDecisionReport */.T)({ input: (0,input/* parseInput */.CU)(bytes, path), subject: path }, { clock, env });
    return { report, text: (0,bypass_report/* present */.E)(report) };
}
const bypass_github_commands = [
    (0,command/* defineCommand */.N)({
        path: DECIDE,
        summary: 'decide whether this gate may be bypassed now, and use the bypass: exit 0 if allowed, 1 if denied',
        options: {
            gate: (0,parameters/* text */.Qq)('--gate <name>', 'the gate to bypass'),
            digest: (0,parameters/* text */.Qq)('--digest <sha256:hex>', 'the digest of the artifact at the gate'),
            environment: (0,parameters/* text */.Qq)('--environment <name>', 'the environment of the deployment'),
            sha: (0,parameters/* text */.Qq)('--sha <commit>', 'the commit of the artifact, 40 hex digits'),
            pr: (0,parameters/* count */.U9)('--pr <n>', 'the pull request; default: the newest open one that allows', MAX_PULL_NUMBER),
            noConsume: (0,parameters/* flag */.Jt)('--no-consume', 'answer without using the bypass, as for the check of a pull request'),
            repo: repoOption,
            ...OFFLINE_DECISION_OPTIONS,
            input: (0,parameters/* text */.Qq)('--input <file>', 'decide about facts in a JSON file; this proves nothing about GitHub'),
        },
        example: 'mc bypass decide --gate freeze --digest sha256:DIGEST --environment production --sha COMMIT',
        run: async ({ input, noConsume, pr, repo, gate, digest, environment, sha, ...offline }, context) => {
            const subject = { gate, digest, environment, sha };
            if (offline.offline) {
                refuseWithOffline({ input, pr, repo }, DECIDE);
                return runOfflineDecision({ ...offline, ...subject, consume: !noConsume }, context);
            }
            refuseWithoutOffline(offline, DECIDE);
            if (input !== undefined) {
                return decideInput(input, { ...subject, pr, repo, 'no-consume': noConsume || undefined }, context);
            }
            const options = { ...requireSubject(subject), pr, repo, consume: !noConsume };
            const report = await (0,decide/* decideFromGitHub */.O)(options, context, { notify: (0,announce/* createUseNotifier */.QC)(context) });
            return { report, text: (0,decision_report/* presentDecision */.eZ)(report) };
        },
    }),
    (0,command/* defineCommand */.N)({
        path: 'bypass status',
        summary: 'show who approved a bypass, who is missing, and how much time is left',
        options: {
            pr: (0,parameters/* count */.U9)('--pr <n>', 'the pull request; default: all open ones on bypass/*', MAX_PULL_NUMBER),
            repo: repoOption,
        },
        example: 'mc bypass status --pr 42',
        run: async (options, context) => {
            const report = await (0,from_github_status/* readStatus */.r)(options, context);
            return { report, text: (0,present_status/* presentStatus */.Q)(report) };
        },
    }),
];

;// CONCATENATED MODULE: ./build/cli/bypass-doctor.js





const bypass_doctor_commands = [
    (0,command/* defineCommand */.N)({
        path: 'bypass doctor',
        summary: 'check the settings on GitHub that a bypass relies on: exit 0 if nothing is open, 1 if something is',
        options: {
            environment: (0,parameters/* text */.Qq)('--environment <name>', 'the environment that has the deploy credentials', 'production'),
            check: (0,parameters/* text */.Qq)('--check <name>', 'the required check of the gate', 'promotion-gate / gate'),
            workflow: (0,parameters/* text */.Qq)('--workflow <file>', 'the workflow that calls the gate', '.github/workflows/promotion-gate.yml'),
            repo: repoOption,
        },
        example: 'mc bypass doctor --repo acme/app --environment production',
        run: async (options, context) => {
            const { report, isComplete } = await (0,doctor/* examineSettings */.T)(options, context);
            const exitCode = !isComplete ? exit_codes/* EXIT */.d.usage : report.outcome === 'passed' ? exit_codes/* EXIT */.d.done : exit_codes/* EXIT */.d.refused;
            return { report, text: (0,present/* presentDoctor */.D)(report), exitCode };
        },
    }),
];

// EXTERNAL MODULE: ./build/bypass/from-github/open-request.js + 2 modules
var open_request = __webpack_require__(66967);
// EXTERNAL MODULE: ./build/bypass/present-lifecycle.js
var present_lifecycle = __webpack_require__(46159);
// EXTERNAL MODULE: ./build/bypass/from-github/revoke.js
var revoke = __webpack_require__(59094);
// EXTERNAL MODULE: ./build/bypass/from-github/report-period.js
var report_period = __webpack_require__(18286);
// EXTERNAL MODULE: ./build/bypass/texts/report-markdown.js
var report_markdown = __webpack_require__(58006);
// EXTERNAL MODULE: ./build/bypass/texts/report-page.js + 1 modules
var report_page = __webpack_require__(78622);
// EXTERNAL MODULE: ./build/bypass/texts/report-metrics.js
var report_metrics = __webpack_require__(57506);
// EXTERNAL MODULE: ./build/bypass/from-github/sweep.js
var sweep = __webpack_require__(55074);
// EXTERNAL MODULE: ./build/telemetry/openmetrics.js
var openmetrics = __webpack_require__(37917);
;// CONCATENATED MODULE: ./build/cli/bypass-life.js












const REQUEST = { ...REQUEST_OPTIONS, repo: repoOption, ...OFFLINE_REQUEST_OPTIONS };
async function request({ repo, offline, requester, repositoryId, out, ...given }, context) {
    const options = { offline, requester, repositoryId, out };
    if (offline) {
        refuseWithOffline({ repo }, 'bypass request');
        return requestOffline({ ...given, ...options }, context);
    }
    refuseWithoutOffline(options, 'bypass request');
    const values = readRequestOptions(given, 'bypass request');
    const report = await (0,open_request/* openRequest */.Gh)((0,from_github_context/* openBypassContext */.k1)({ repo }, context), values);
    return { report, text: (0,present_lifecycle/* presentRequest */.R_)(report) };
}
const REVOKE = {
    pr: (0,parameters/* count */.U9)('--pr <n>', 'the pull request of the request (required)', MAX_PULL_NUMBER),
    reason: (0,parameters/* requiredText */.$4)('--reason <text>', 'why the bypass must end, for the people who approved it'),
    repo: repoOption,
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
    repo: repoOption,
    markdown: (0,parameters/* text */.Qq)('--markdown <file>', 'a file for the report as Markdown'),
    html: (0,parameters/* text */.Qq)('--html <file>', 'a file for the report as a page for auditors'),
    metrics: (0,parameters/* text */.Qq)('--metrics <file>', 'a file for OpenMetrics text: mc_bypass_events_total by outcome'),
};
async function report({ from, to, repo, ...files }, context) {
    (0,report_period/* parsePeriod */.D)({ from, to });
    const found = await (0,report_period/* reportPeriod */.Q)((0,from_github_context/* openBypassContext */.k1)({ repo }, context), { from, to });
    const print = (0,printable.createPrintable)({});
    const write = async (path, format) => {
        if (path !== undefined)
            await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.resolve)(context.cwd, path), print.text(await format()));
    };
    await write(files.markdown, () => (0,report_markdown/* formatPeriodMarkdown */.a)(found));
    await write(files.html, () => (0,report_page/* renderPeriodPage */.F)(found));
    await write(files.metrics, () => (0,openmetrics/* formatOpenMetrics */.F)((0,report_metrics/* createPeriodMetrics */.d)(found)));
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
        options: { repo: repoOption },
        example: 'mc bypass sweep --json',
        run: async ({ repo }, context) => {
            const found = await (0,sweep/* sweepBypasses */.l3)((0,from_github_context/* openBypassContext */.k1)({ repo }, context));
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




const bypass_commands = [...bypass_github_commands, ...bypass_life_commands, ...commands, ...bypass_doctor_commands];


/***/ }),

/***/ 33192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76357);

function defineCommand(definition) {
    const { path, summary, example, options } = definition;
    const parameters = options ?? {};
    return {
        path,
        summary,
        parameters: Object.values(parameters),
        example,
        run: async (lookUp, context) => definition.run((0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .readValues */ .N$)(parameters, lookUp, path), context),
    };
}


/***/ }),

/***/ 56971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ DerReader)
/* harmony export */ });
class DerReader {
    #bytes;
    #position = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get done() {
        return this.#position === this.#bytes.length;
    }
    get tag() {
        return this.#bytes[this.#position];
    }
    element(tag) {
        const start = this.#position;
        if (this.#bytes[start] !== tag)
            throw new TypeError(`expected the tag 0x${tag.toString(16)} at byte ${start}`);
        const first = this.#bytes[start + 1] ?? 0x80;
        const wide = Math.max(0, first - 0x80);
        if (first === 0x80 || wide > 3)
            throw new TypeError(`the length at byte ${start} is not DER`);
        const length = wide === 0 ? first : this.#number(start + 2, wide);
        if (wide > 0 && (length < 0x80 || length < 2 ** (8 * (wide - 1))))
            throw new TypeError(`the length at byte ${start} is longer than DER allows`);
        const from = start + 2 + wide;
        if (from + length > this.#bytes.length)
            throw new TypeError(`the element at byte ${start} is cut off`);
        this.#position = from + length;
        return { raw: this.#view(start, this.#position), content: this.#view(from, this.#position) };
    }
    next() {
        const { tag } = this;
        if (tag === undefined)
            throw new TypeError(`expected an element at byte ${this.#position}`);
        return { tag, ...this.element(tag) };
    }
    inside(tag) {
        return new DerReader(this.element(tag).content);
    }
    end() {
        if (!this.done)
            throw new TypeError('expected the end of the element');
    }
    #number(from, width) {
        return this.#bytes.subarray(from, from + width).reduce((value, byte) => value * 256 + byte, 0);
    }
    #view(from, to) {
        return this.#bytes.subarray(from, to);
    }
}


/***/ }),

/***/ 58392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ viewCertificate),
/* harmony export */   N: () => (/* binding */ encodeNode)
/* harmony export */ });
const LEVELS = 4;
function viewCertificate(certificate) {
    const root = viewNode(certificate.root, LEVELS);
    const plain = derive(certificate, { root });
    const signedBy = new WeakMap();
    const view = derive(plain, {
        clone: () => derive(certificate, { root: copyNode(root, LEVELS) }),
        verify: (issuer = view) => {
            const known = signedBy.get(issuer) ?? plain.verify(issuer);
            signedBy.set(issuer, known);
            return known;
        },
    });
    Object.freeze(view);
    return view;
}
function encodeNode({ tag, value, subs }) {
    return encode(tag, subs.length === 0 ? [value] : subs.map(encodeNode));
}
function encode(tag, parts) {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    return Buffer.concat([encodeHeader(tag.toDER(), length), ...parts]);
}
function encodeHeader(tag, length) {
    if (length < 0x80)
        return Buffer.from([tag, length]);
    const octets = [];
    for (let left = length; left > 0; left = Math.floor(left / 0x100))
        octets.unshift(left % 0x100);
    return Buffer.from([tag, 0x80 | octets.length, ...octets]);
}
const derive = (from, own) => Object.assign(Object.create(Object.getPrototypeOf(from)), from, own);
function viewNode(node, levels) {
    if (levels === 0)
        return Object.freeze(derive(node, { toDER: remember(() => encodeNode(node)) }));
    const subs = node.subs.map((sub) => viewNode(sub, levels - 1));
    Object.freeze(subs);
    return Object.freeze(derive(node, { subs, toDER: remember(() => joinSubs(node, subs)) }));
}
function copyNode(view, levels) {
    if (levels === 0)
        return view;
    const subs = view.subs.map((sub) => copyNode(sub, levels - 1));
    return derive(view, { subs, toDER: () => joinSubs(view, subs) });
}
const joinSubs = ({ tag, value }, subs) => encode(tag, subs.length === 0 ? [value] : subs.map((sub) => sub.toDER()));
function remember(toDer) {
    let der;
    return () => {
        der ??= toDer();
        return der;
    };
}


/***/ }),

/***/ 43547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ BUNDLE_V03),
/* harmony export */   Jo: () => (/* binding */ isBundleType),
/* harmony export */   Nj: () => (/* binding */ SIMPLE_SIGNING),
/* harmony export */   P7: () => (/* binding */ DSSE_ENVELOPE),
/* harmony export */   T4: () => (/* binding */ IN_TOTO_PAYLOAD_TYPE),
/* harmony export */   tT: () => (/* binding */ BUNDLE_V01),
/* harmony export */   w2: () => (/* binding */ isLegacyType)
/* harmony export */ });
const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const DSSE_ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
const BUNDLE_V03 = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const BUNDLE_V01 = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle(\.v0\.3)?\+json/;
const isBundleType = (mediaType) => BUNDLE.test(mediaType);
const isLegacyType = (mediaType) => mediaType === SIMPLE_SIGNING || mediaType === DSSE_ENVELOPE;


/***/ }),

/***/ 20781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z1: () => (/* binding */ EXTENSIONS),
/* harmony export */   g2: () => (/* binding */ parseUtf8String),
/* harmony export */   xN: () => (/* binding */ readIdentity)
/* harmony export */ });
/* harmony import */ var _lib_der_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56971);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45176);


const EXTENSIONS = {
    issuer: 8,
    buildSignerUri: 9,
    buildSignerDigest: 10,
    runnerEnvironment: 11,
    sourceRepositoryUri: 12,
    sourceRepositoryDigest: 13,
    sourceRepositoryRef: 14,
    sourceRepositoryIdentifier: 15,
    sourceRepositoryOwnerUri: 16,
    sourceRepositoryOwnerIdentifier: 17,
    buildConfigUri: 18,
    buildConfigDigest: 19,
    buildTrigger: 20,
    runInvocationUri: 21,
    sourceRepositoryVisibility: 22,
    deploymentEnvironment: 23,
    tokenSubject: 24,
};
const PREFIX = '1.3.6.1.4.1.57264.1.';
const UTF8_STRING = 0x0c;
function parseUtf8String(der) {
    try {
        const reader = new _lib_der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerReader */ .l(der);
        const { content } = reader.element(UTF8_STRING);
        reader.end();
        return content.toString('utf8');
    }
    catch {
        return undefined;
    }
}
function readIdentity(signer, certificate) {
    const ambiguous = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('certificate-untrusted', { detail });
    const values = new Map();
    for (const { oid, value } of signer.identity?.oids ?? []) {
        const dotted = oid?.id.join('.') ?? '';
        if (!dotted.startsWith(PREFIX))
            continue;
        const number = Number(dotted.slice(PREFIX.length));
        if (values.has(number))
            throw ambiguous(`it has the extension ${dotted} twice`);
        values.set(number, value);
    }
    const extensions = Object.fromEntries(Object.entries(EXTENSIONS).flatMap(([name, number]) => {
        const value = values.get(number);
        const text = value && parseUtf8String(value);
        if (value && text === undefined)
            throw ambiguous(`its extension ${name} is not a UTF8String`);
        return text === undefined ? [] : [[name, text]];
    }));
    const old = values.get(1)?.toString('utf8');
    const issuer = extensions.issuer ?? old;
    const subject = signer.identity?.subjectAlternativeName;
    if (issuer === '' || !subject)
        throw ambiguous('it names no subject, or an empty issuer');
    const quoted = JSON.stringify(subject).replaceAll(',', '\\u002c');
    const names = ['URI', 'email'].flatMap((kind) => [`${kind}:${subject}`, `${kind}:${quoted}`]);
    if (!names.includes(certificate?.subjectAltName ?? ''))
        throw ambiguous('its subject alternative name is not a single URI or e-mail address in ASCII');
    if (old !== undefined && extensions.issuer !== undefined && old !== extensions.issuer)
        throw ambiguous('it names two issuers');
    return { ...(issuer === undefined ? {} : { issuer }), subject, extensions };
}


/***/ }),

/***/ 37917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ formatOpenMetrics)
/* harmony export */ });
/* harmony import */ var prom_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95222);

async function formatOpenMetrics(metrics) {
    const registry = new prom_client__WEBPACK_IMPORTED_MODULE_0__.Registry();
    registry.setContentType(prom_client__WEBPACK_IMPORTED_MODULE_0__.Registry.OPENMETRICS_CONTENT_TYPE);
    for (const { name, help, type, samples } of metrics) {
        if (samples.length === 0)
            continue;
        const labelNames = Object.keys(samples[0]?.labels ?? {});
        const options = { name, help, labelNames, registers: [registry] };
        if (type === 'gauge') {
            const gauge = new prom_client__WEBPACK_IMPORTED_MODULE_0__.Gauge(options);
            for (const sample of samples)
                gauge.set({ ...sample.labels }, sample.value);
        }
        else {
            const counter = new prom_client__WEBPACK_IMPORTED_MODULE_0__.Counter(options);
            for (const sample of samples)
                counter.inc({ ...sample.labels }, sample.value);
        }
    }
    return registry.metrics();
}


/***/ }),

/***/ 68534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readRosterPin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _lib_yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58902);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72317);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28083);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77452);






async function readRosterPin(path, files) {
    const bytes = await files.read(path, _load_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_POLICY_BYTES */ .m, 'the trust policy');
    const { bypassRoster } = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .trustPolicySchema */ .mU, (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_4__/* .parseYaml */ .hN)(bytes.toString('utf8'), path), path, { once: true });
    if (!bypassRoster)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyError */ .q)('policy-roster-unpinned', { path });
    return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), bypassRoster.path), digest: `sha256:${bypassRoster.sha256}` };
}


/***/ })

};
