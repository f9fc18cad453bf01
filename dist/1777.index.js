export const id = 1777;
export const ids = [1777];
export const modules = {

/***/ 11777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   kF: () => (/* binding */ repoOption),
/* harmony export */   rk: () => (/* binding */ MAX_PULL_NUMBER)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2845);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21325);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50323);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59565);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6337);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(48262);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(11003);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8317);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(47946);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(50433);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _logchain_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(19072);
/* harmony import */ var _bypass_offline_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73187);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33192);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76357);








const repoOption = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--repo <owner/name>', 'the repository on GitHub; default: GITHUB_REPOSITORY');
const MAX_PULL_NUMBER = 2 ** 31 - 1;
const DECIDE = 'bypass decide';
const SUBJECT_OPTIONS = (/* unused pure expression or super */ null && (['gate', 'digest', 'environment', 'sha']));
function requireSubject(given) {
    const require = (name) => {
        const value = given[name];
        if (value === undefined)
            throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .baseError */ .O)('usage', { detail: `--${name} is required`, command: DECIDE });
        return value;
    };
    return { gate: require('gate'), digest: require('digest'), environment: require('environment'), sha: require('sha') };
}
async function decideInput(path, given, { clock, cwd, env, installRoot }) {
    const foreign = Object.keys(given).find((name) => given[name] !== undefined);
    if (foreign !== undefined)
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .baseError */ .O)('usage', { detail: `--input cannot be combined with --${foreign}`, command: DECIDE });
    const bytes = await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path), _bypass_index_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_INPUT_BYTES */ .su, 'the input');
    const input = (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_4__/* .parseInput */ .CU)(bytes, path);
    const rules = await (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_5__/* .loadInstalledRules */ .k)(installRoot);
    const report = await (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_6__/* .createDecisionReport */ .T)({ input, subject: path }, { clock, env, rules });
    return { report, text: (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_6__/* .present */ .E)(report) };
}
const presentRecorded = (report, format) => ({ report, text: format(report) });
const commands = [
    (0,_command_js__WEBPACK_IMPORTED_MODULE_7__/* .defineCommand */ .N)({
        path: DECIDE,
        summary: 'decide whether this gate may be bypassed now, and use the bypass: exit 0 if allowed, 1 if denied',
        options: {
            gate: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--gate <name>', 'the gate to bypass'),
            digest: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--digest <sha256:hex>', 'the digest of the artifact at the gate'),
            environment: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--environment <name>', 'the environment of the deployment'),
            sha: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--sha <commit>', 'the commit of the artifact, 40 hex digits'),
            pr: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)('--pr <n>', 'the pull request; default: the newest open one that allows', MAX_PULL_NUMBER),
            noConsume: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--no-consume', 'answer without using the bypass, as for the check of a pull request'),
            repo: repoOption,
            ..._bypass_offline_js__WEBPACK_IMPORTED_MODULE_8__/* .OFFLINE_DECISION_OPTIONS */ .y5,
            chain: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--chain <dir>', 'add the decision to the log chain in this folder; not with --no-consume'),
            input: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--input <file>', 'decide about facts in a JSON file; this proves nothing about GitHub'),
        },
        example: 'mc bypass decide --gate freeze --digest sha256:DIGEST --environment production --sha COMMIT',
        run: async ({ input, noConsume, pr, repo, gate, digest, environment, sha, chain, ...offline }, context) => {
            const subject = { gate, digest, environment, sha };
            const record = (report) => (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_9__/* .recordDecision */ .Q)(report, {
                chain: chain === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, chain),
                consume: !noConsume,
                openChain: (folder) => (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_10__/* .createDocumentAppender */ .P8)(folder, { clock: context.clock }),
            });
            if (offline.offline) {
                (0,_bypass_offline_js__WEBPACK_IMPORTED_MODULE_8__/* .refuseWithOffline */ .Ip)({ input, pr, repo }, DECIDE);
                const report = await (0,_bypass_offline_js__WEBPACK_IMPORTED_MODULE_8__/* .runOfflineDecision */ .fE)({ ...offline, ...subject, consume: !noConsume }, context);
                return presentRecorded(await record(report), _bypass_index_js__WEBPACK_IMPORTED_MODULE_11__/* .presentOfflineDecision */ .t);
            }
            (0,_bypass_offline_js__WEBPACK_IMPORTED_MODULE_8__/* .refuseWithoutOffline */ .yb)(offline, DECIDE);
            if (input !== undefined) {
                return decideInput(input, { ...subject, pr, repo, chain, 'no-consume': noConsume || undefined }, context);
            }
            const options = { ...requireSubject(subject), pr, repo, consume: !noConsume };
            const report = await (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_12__/* .decideFromGitHub */ .O)(options, context, { notify: (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_13__/* .createUseNotifier */ .QC)(context) });
            return presentRecorded(await record(report), _bypass_index_js__WEBPACK_IMPORTED_MODULE_14__/* .presentDecision */ .eZ);
        },
    }),
    (0,_command_js__WEBPACK_IMPORTED_MODULE_7__/* .defineCommand */ .N)({
        path: 'bypass status',
        summary: 'show who approved a bypass, who is missing, and how much time is left',
        options: {
            pr: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)('--pr <n>', 'the pull request; default: all open ones on bypass/*', MAX_PULL_NUMBER),
            repo: repoOption,
        },
        example: 'mc bypass status --pr 42',
        run: async (options, context) => {
            const report = await (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_15__/* .readStatus */ .r)(options, context);
            return { report, text: (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_16__/* .presentStatus */ .Q)(report) };
        },
    }),
];


/***/ }),

/***/ 73187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ OFFLINE_REQUEST_OPTIONS),
/* harmony export */   Ip: () => (/* binding */ refuseWithOffline),
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   fE: () => (/* binding */ runOfflineDecision),
/* harmony export */   gn: () => (/* binding */ resolveStore),
/* harmony export */   y5: () => (/* binding */ OFFLINE_DECISION_OPTIONS),
/* harmony export */   yb: () => (/* binding */ refuseWithoutOffline),
/* harmony export */   zf: () => (/* binding */ requestOffline)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79065);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80942);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82209);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(74878);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(46219);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(63201);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6337);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_printable_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(54939);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68534);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30200);
/* harmony import */ var _bypass_request_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56746);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(33192);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76357);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(34055);










const REPOSITORY_ID = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)('--repository-id <n>', 'offline: the numeric id of the repository', Number.MAX_SAFE_INTEGER);
const OFFLINE_REQUEST_OPTIONS = {
    offline: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--offline', 'write the file of the request, and do not use GitHub'),
    requester: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)('--requester <id>', 'offline: the numeric id of your account on GitHub', Number.MAX_SAFE_INTEGER),
    repositoryId: REPOSITORY_ID,
    out: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--out <file>', 'offline: the file to write; its name without .json is the id of the request'),
};
const OFFLINE_DECISION_OPTIONS = {
    offline: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--offline', 'decide from signed files, and do not use GitHub'),
    request: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--request <file>', 'offline: the file of the request'),
    approvals: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--approvals <folder>', 'offline: the folder with the signatures, *.sig'),
    roster: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--roster <file>', 'offline: the roster; default with --policy: the file that the policy pins'),
    rosterDigest: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--roster-digest <digest>', 'offline: the pinned digest of the roster, sha256:HEX'),
    policy: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', 'offline: the trust policy that pins the roster, in place of --roster-digest'),
    store: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--store <place>', 'offline: the store of all uses: a folder or s3://BUCKET/PREFIX'),
    endpoint: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--endpoint <url>', 'offline: the URL of the S3 server; default: AWS_ENDPOINT_URL, else AWS'),
    repositoryId: REPOSITORY_ID,
};
const resolveStore = (store, cwd) => store.startsWith('s3://') ? store : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, store);
function requireOption(value, option, command) {
    if (value === undefined)
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .baseError */ .O)('usage', { detail: `--offline needs ${option}`, command });
    return value;
}
const formatOption = (name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
const findGiven = (options) => Object.keys(options).find((name) => options[name] !== undefined && options[name] !== false);
function refuseWithOffline(options, command) {
    const found = findGiven(options);
    if (found !== undefined)
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .baseError */ .O)('usage', { detail: `--offline cannot be combined with ${formatOption(found)}`, command });
}
function refuseWithoutOffline(options, command) {
    const found = findGiven(options);
    if (found !== undefined)
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .baseError */ .O)('usage', { detail: `${formatOption(found)} needs --offline`, command });
}
async function requestOffline(options, { clock, cwd }) {
    const command = 'bypass request';
    const values = (0,_bypass_request_options_js__WEBPACK_IMPORTED_MODULE_3__/* .readRequestOptions */ .w)(options, command);
    const requester = requireOption(options.requester, '--requester', command);
    const repositoryId = requireOption(options.repositoryId, '--repository-id', command);
    const out = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, requireOption(options.out, '--out', command));
    const report = await (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_4__/* .createOfflineRequest */ .pw)({ out, values, repositoryId, requester }, { clock });
    return { report, text: (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_4__/* .presentOfflineRequest */ .UT)(report) };
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
        request: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, get(options.request, '--request')),
        approvals: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, get(options.approvals, '--approvals')),
        store: resolveStore(store, cwd),
        endpoint,
        subject: (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_5__/* .createSubject */ .F)(question, get(options.repositoryId, '--repository-id')),
        ...(await locateRoster(options, cwd, command)),
    };
    return (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_6__/* .decideOffline */ .u)({ ...choice, consume }, context);
}
async function locateRoster({ roster, rosterDigest, policy }, cwd, command) {
    if ((rosterDigest === undefined) === (policy === undefined))
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .baseError */ .O)('usage', { detail: '--offline needs exactly one of --roster-digest and --policy', command });
    if (policy !== undefined) {
        const pin = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_7__/* .readRosterPin */ .r)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, policy), _verify_index_js__WEBPACK_IMPORTED_MODULE_8__/* .policyFiles */ .qR);
        return { roster: roster === undefined ? pin.path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, roster), rosterDigest: pin.digest };
    }
    const digest = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .parseDigest */ .m)(rosterDigest ?? '', '--roster-digest');
    return { roster: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, requireOption(roster, '--roster', command)), rosterDigest: digest };
}
const approveCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_10__/* .defineCommand */ .N)({
    path: 'bypass approve',
    summary: 'approve or veto a request with an SSH key, while GitHub is down',
    options: {
        request: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)('--request <file>', 'the file of the request, unchanged'),
        key: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)('--key <file>', 'your SSH private key, or its .pub file if an SSH agent has the key'),
        veto: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)('--veto', 'veto the request; offline, nothing lifts a veto'),
        out: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--out <file>', 'the signature to write; default: FILE.sig'),
    },
    example: 'mc bypass approve --request inc-4711-freeze.json --key ~/.ssh/id_ed25519',
    run: async ({ request, key, veto, out }, { clock, cwd, env, signal, stderr }) => {
        const report = await (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_11__/* .approveRequest */ .Jd)({
            request: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, request),
            key: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, key),
            out: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, out ?? `${request}.sig`),
            purpose: veto ? 'veto' : 'approval',
        }, {
            clock,
            env,
            signal,
            show: (sections) => stderr.write(`${(0,_render_js__WEBPACK_IMPORTED_MODULE_12__.renderSections)(sections, (0,_render_js__WEBPACK_IMPORTED_MODULE_12__.styleFor)(false), (0,_lib_printable_js__WEBPACK_IMPORTED_MODULE_13__.createPrintable)({ onRunner: env.GITHUB_ACTIONS === 'true' }))}\n`),
        });
        return { report, text: (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_11__/* .presentApproval */ .B3)(report) };
    },
});
const reconcileCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_10__/* .defineCommand */ .N)({
    path: 'bypass reconcile',
    summary: 'record an offline bypass on GitHub after the outage: exit 1 if the facts there differ',
    options: {
        request: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)('--request <file>', 'the file of the request'),
        approvals: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)('--approvals <folder>', 'the folder with the signatures, *.sig'),
        store: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--store <place>', 'the store of the offline uses, for the time of the use'),
        endpoint: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--endpoint <url>', 'the URL of the S3 server; default: AWS_ENDPOINT_URL, else AWS'),
        repo: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--repo <owner/name>', 'the repository on GitHub; default: GITHUB_REPOSITORY'),
    },
    example: 'mc bypass reconcile --request inc-4711-freeze.json --approvals approvals --store /mnt/bypass',
    run: async ({ request, approvals, store, endpoint, repo }, context) => {
        const { cwd } = context;
        const choice = {
            request: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, request),
            approvals: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, approvals),
            store: store === undefined ? undefined : resolveStore(store, cwd),
            endpoint,
        };
        const report = await (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_14__/* .reconcile */ .L)((0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_15__/* .openBypassContext */ .k1)({ repo }, context), choice);
        return { report, text: (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_16__/* .presentReconciliation */ .J)(report) };
    },
});
const commands = [approveCommand, reconcileCommand];


/***/ }),

/***/ 56746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readRequestOptions),
/* harmony export */   z: () => (/* binding */ REQUEST_OPTIONS)
/* harmony export */ });
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69007);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76357);



const REQUEST_OPTIONS = {
    gate: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredText */ .$4)('--gate <name>', 'the gate to bypass'),
    digest: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredText */ .$4)('--digest <digest>', 'the artifact: sha256:<64 hex digits>'),
    environment: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredText */ .$4)('--environment <name>', 'the environment of the deployment'),
    sha: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredText */ .$4)('--sha <commit>', 'the commit of the artifact, 40 hex digits'),
    severity: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredText */ .$4)('--severity <severity>', 'the severity of the incident: SEV-1'),
    ttl: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredText */ .$4)('--ttl <duration>', 'how long the bypass is valid: 4h at most'),
    incident: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredText */ .$4)('--incident <url>', 'the https URL of the incident'),
    reason: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredText */ .$4)('--reason <text>', 'why the change cannot wait for the gate'),
};
const readRequestOptions = (given, command) => (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRequestValues */ .z)(given, (name, value, expected) => {
    throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .baseError */ .O)('option-invalid', { option: `--${name}`, given: value, expected, command });
});


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
