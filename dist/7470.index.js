export const id = 7470;
export const ids = [7470];
export const modules = {

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

/***/ 88822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readIncludedRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_installation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31098);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5604);



const PUBLIC_GOOD = 'SECURITY/trust-roots/trusted_root.json';
async function readIncludedRoot(installRoot) {
    const bytes = await (0,_lib_installation_js__WEBPACK_IMPORTED_MODULE_1__/* .readInstalledFile */ .Jl)(installRoot, PUBLIC_GOOD, _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_TRUSTED_ROOT_BYTES */ .ci, 'the trusted root');
    return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(installRoot, PUBLIC_GOOD), bytes };
}


/***/ }),

/***/ 87595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Po: () => (/* binding */ POLICY),
/* harmony export */   aO: () => (/* binding */ KEYLESS_POLICY),
/* harmony export */   k4: () => (/* binding */ USE_MIRROR_OPTION),
/* harmony export */   tb: () => (/* binding */ loadPolicy),
/* harmony export */   yM: () => (/* binding */ loadPolicyRoots),
/* harmony export */   zj: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13963);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18351);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28083);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30200);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68875);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76357);





const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';
const POLICY = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', 'the trust policy', DEFAULT_POLICY);
const KEYLESS_POLICY = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', `keyless: the trust policy whose roots check the answers of the signing services; default: ${DEFAULT_POLICY} if it exists`);
const USE_MIRROR_OPTION = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('--use-mirror <when>', 'auto also reads the mirror, always reads no other source, never does not read it', _verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .USE_MIRROR */ .k, 'auto');
async function loadPolicy(path, { cwd, clock }, subjects = []) {
    const resolved = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path);
    try {
        return await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrust */ .V)(resolved, _verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .policyFiles */ .qR, clock.now());
    }
    catch (error) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .asMcError */ .b)(error).code === 'policy-not-found' ? (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .policyNotFound */ .g)(resolved, path, { subjects }) : error;
    }
}
async function loadPolicyRoots(path, context) {
    if (path === undefined && (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_7__/* .fileKind */ .h_)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, DEFAULT_POLICY))) !== 'file')
        return [];
    return (await loadPolicy(path ?? DEFAULT_POLICY, context)).roots;
}


/***/ }),

/***/ 67470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ commands)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/report.js
var report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/verify/all.js + 2 modules
var verify_all = __webpack_require__(20297);
// EXTERNAL MODULE: ./build/verify/present.js
var present = __webpack_require__(51999);
// EXTERNAL MODULE: ./build/verify/policy/load.js + 2 modules
var load = __webpack_require__(28083);
// EXTERNAL MODULE: ./build/verify/policy/files.js
var files = __webpack_require__(30200);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(33192);
// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
// EXTERNAL MODULE: ./build/cli/policy.js
var policy = __webpack_require__(87595);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/keys/read.js + 2 modules
var read = __webpack_require__(40675);
// EXTERNAL MODULE: ./build/sigstore/trusted-root.js + 1 modules
var trusted_root = __webpack_require__(5604);
// EXTERNAL MODULE: ./build/verify/policy/quick.js
var quick = __webpack_require__(64320);
// EXTERNAL MODULE: ./build/verify/policy/exact.js
var exact = __webpack_require__(86460);
// EXTERNAL MODULE: ./build/cli/included-root.js
var included_root = __webpack_require__(88822);
;// CONCATENATED MODULE: ./build/cli/quick-policy.js









const MAX_KEY_BYTES = 64 * 1024;
const QUICK = {
    policy: (0,parameters/* text */.Qq)('--policy <file>', `the trust policy; default: ${policy/* DEFAULT_POLICY */.zj}`),
    root: (0,parameters/* text */.Qq)('--root <name>', 'use only this root of the policy'),
    identity: (0,parameters/* text */.Qq)('--identity <subject>', 'no policy file: require this signer, compared exactly; needs --issuer'),
    issuer: (0,parameters/* text */.Qq)('--issuer <url>', 'the OIDC issuer of --identity, compared exactly'),
    workflow: (0,parameters/* text */.Qq)('--workflow <workflow>', 'no policy file: require this workflow of GitHub, as OWNER/REPO/.github/workflows/FILE@REF'),
    key: (0,parameters/* text */.Qq)('--key <pem>', 'no policy file: require this public key (Ed25519, P-256, P-384, RSA of 3072 bits or more)'),
    predicateType: (0,parameters/* text */.Qq)('--predicate-type <uri>', 'no policy file: require an attestation of this type, not a signature'),
    trustedRoot: (0,parameters/* text */.Qq)('--trusted-root <file>', 'no policy file: the trusted_root.json; default: the public-good root that is included in mc'),
    printPolicy: (0,parameters/* flag */.Jt)('--print-policy', 'print the policy that the options state, and do not verify'),
};
async function readPolicyOptions(options, context) {
    const kinds = listKinds(options);
    assertCombination(options, kinds);
    if (kinds.length === 0)
        return options.policy ?? policy/* DEFAULT_POLICY */.zj;
    return (0,quick/* createQuickPolicy */.w)({
        signer: await readSigner(options, context),
        root: await readRoot(options, context),
        predicateType: options.predicateType,
    });
}
function listKinds({ identity, issuer, workflow, key }) {
    return [
        ...(identity === undefined && issuer === undefined ? [] : ['--identity with --issuer']),
        ...(workflow === undefined ? [] : ['--workflow']),
        ...(key === undefined ? [] : ['--key']),
    ];
}
function assertCombination(options, kinds) {
    const refuse = (detail) => {
        throw (0,errors/* baseError */.O)('usage', { detail, command: 'verify' });
    };
    const { identity, issuer } = options;
    if (kinds.length > 1)
        refuse(`${kinds.join(' and ')} exclude each other: give one, or name several signers in a policy file`);
    const [kind] = kinds;
    if (kind !== undefined) {
        if (identity === undefined && issuer !== undefined)
            refuse('--issuer needs --identity SUBJECT');
        if (identity !== undefined && issuer === undefined)
            refuse('--identity needs --issuer URL');
        if (options.policy !== undefined)
            refuse(`--policy excludes ${kind}: give the policy file, or the signer, but not both`);
        if (options.root !== undefined)
            refuse(`--root excludes ${kind}: --root names a root of a policy file; give --trusted-root FILE instead`);
        return;
    }
    const alone = [
        ['--predicate-type', options.predicateType !== undefined],
        ['--trusted-root', options.trustedRoot !== undefined],
        ['--print-policy', options.printPolicy],
    ].find(([, isGiven]) => isGiven);
    if (alone)
        refuse(`${alone[0]} needs a signer: --identity SUBJECT --issuer URL, --workflow WORKFLOW or --key PEM`);
}
async function readSigner({ identity, issuer, workflow, key }, { cwd }) {
    if (workflow !== undefined)
        return { kind: 'identity', ...(0,exact/* readWorkflow */.S)(workflow) };
    if (key === undefined)
        return { kind: 'identity', ...(0,exact/* readExactIdentity */.C)({ subject: identity ?? '', issuer: issuer ?? '' }) };
    const path = (0,external_node_path_.resolve)(cwd, key);
    const bytes = await (0,lib_files/* readFileBounded */.Y1)(path, MAX_KEY_BYTES, 'the public key');
    (0,read/* readVerificationKey */.v3)(bytes, key);
    return { kind: 'key', key: { path, bytes } };
}
async function readRoot({ trustedRoot }, { cwd, installRoot }) {
    if (trustedRoot === undefined)
        return { name: 'public-good', ...(await (0,included_root/* readIncludedRoot */.f)(installRoot)) };
    const path = (0,external_node_path_.resolve)(cwd, trustedRoot);
    return { name: 'trusted-root', path, bytes: await (0,lib_files/* readFileBounded */.Y1)(path, trusted_root/* MAX_TRUSTED_ROOT_BYTES */.ci, 'the trusted root') };
}

;// CONCATENATED MODULE: ./build/cli/verify.js







const OPTIONS = {
    subjects: (0,parameters/* list */.p_)('<subject...>', 'a file, a digest (sha256:, sha384: or sha512:<hex>, sha512-<base64>), or an image reference'),
    ...QUICK,
    bundles: (0,parameters/* list */.p_)('--bundle <path...>', 'a Sigstore bundle (.json, .jsonl) or a folder of bundles; default: FILE.sigstore.json, FILE.bundle and FILE.jsonl, where they exist beside a file'),
    mirror: (0,parameters/* text */.Qq)('--mirror <location>', 'the folder or URL of a mirror; default: REKOR_MIRROR_URL, else the mirror of the policy'),
    useMirror: policy/* USE_MIRROR_OPTION */.k4,
    repository: (0,parameters/* text */.Qq)('--repository <owner/repo>', "also read this repository's attestations from GitHub (GITHUB_TOKEN, GITHUB_API_URL)"),
    cache: (0,parameters/* text */.Qq)('--cache <dir>', 'a folder: save evidence that met a requirement, and read it after all other sources'),
};
async function verifySubjects(options, context) {
    const { cwd, env } = context;
    const policy = await readPolicyOptions(options, context);
    if (options.printPolicy && typeof policy !== 'string')
        return printPolicy(policy, context);
    const { report, subjects } = await (0,verify_all/* verifyAll */.V)({ ...options, policy, offersQuick: true }, {
        ...context,
        at: (path) => (0,external_node_path_.resolve)(cwd, path),
        credentials: async (registry) => {
            const { loadDockerCredentials } = await Promise.all(/* import() */[__webpack_require__.e(9207), __webpack_require__.e(8138)]).then(__webpack_require__.bind(__webpack_require__, 19207));
            return (await loadDockerCredentials({ env }))(registry);
        },
        openMirror: async (location, demands) => {
            const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(8185), __webpack_require__.e(4924)]).then(__webpack_require__.bind(__webpack_require__, 1038));
            return openMirror(location, context, demands);
        },
    });
    return { report, text: subjects.flatMap(present/* present */.E) };
}
async function printPolicy(policy, { clock }) {
    const begun = (0,report/* beginReport */.mC)('print-policy', clock);
    const { digest } = await (0,load/* loadTrust */.V)(files/* AD_HOC */.zN, (0,files/* layerAdHoc */.bO)(policy, files/* policyFiles */.qR), clock.now());
    return { report: begun.finish([], { policy: policy.text, digest }), text: policy.text };
}
const commands = [
    (0,command/* defineCommand */.N)({
        path: 'verify',
        summary: 'verify files or images under the trust policy or a given signer, offline',
        options: OPTIONS,
        example: 'mc verify app.tar.gz --workflow acme/app/.github/workflows/release.yml@refs/tags/v1',
        run: verifySubjects,
    }),
];


/***/ }),

/***/ 8056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatCount)
/* harmony export */ });
const formatCount = (count, singular, plural = `${singular}s`) => `${count} ${count === 1 ? singular : plural}`;


/***/ }),

/***/ 86460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readExactIdentity),
/* harmony export */   S: () => (/* binding */ readWorkflow)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72317);

const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const EXAMPLE = 'acme/app/.github/workflows/release.yml@refs/tags/v1';
const OWNER_OR_REPOSITORY = /^(?!\.\.?$)[\w.-]{1,100}$/;
const WORKFLOW_FILE = /^\.github\/workflows\/[\w. -]{1,200}\.ya?ml$/;
const NOT_IN_REF = /[\s~^:?*[\\\p{Cc}\p{Cf}]|\.\.|@\{/u;
const COMMIT = /^[0-9a-f]{40}$/;
const TAG_LIKE = /^(v\d|\d+\.)/;
function readWorkflow(given) {
    const malformed = (example) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyError */ .q)('workflow-malformed', { given, example });
    const text = given.replace(/^https:\/\/github\.com\//, '');
    const at = text.indexOf('@');
    const path = at < 0 ? text : text.slice(0, at);
    const ref = at < 0 ? '' : text.slice(at + 1);
    const [owner = '', repository = '', ...file] = path.split('/');
    const isPath = [owner, repository].every((part) => OWNER_OR_REPOSITORY.test(part)) && WORKFLOW_FILE.test(file.join('/'));
    if (!isPath)
        throw malformed(EXAMPLE);
    if (COMMIT.test(ref) || (/^refs\/(heads|tags|pull)\/[^/]/.test(ref) && !NOT_IN_REF.test(ref))) {
        if (text !== given)
            throw malformed(text);
        return { subject: `https://github.com/${text}`, issuer: GITHUB_ISSUER };
    }
    const isShort = ref !== '' && !ref.startsWith('refs/') && !NOT_IN_REF.test(ref);
    throw malformed(`${path}@${isShort ? completeRef(ref) : 'refs/heads/main'}`);
}
const completeRef = (short) => {
    const name = short.replace(/^(heads|tags)\//, '');
    const isTag = short.startsWith('tags/') || (!short.startsWith('heads/') && TAG_LIKE.test(short));
    return `refs/${isTag ? 'tags' : 'heads'}/${name}`;
};
function readExactIdentity({ subject, issuer }) {
    if (subject.trim() === '' || /[*\\\p{Cc}\p{Cf}]|^\^|\$$|\.\+|^(URI|email):/u.test(subject))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyError */ .q)('identity-not-exact', { given: subject });
    if (!/^https?:\/\/[^\s/*]+\S*$/.test(issuer) || /[*\\\p{Cc}\p{Cf}]/u.test(issuer))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyError */ .q)('issuer-malformed', { given: issuer });
    return { subject, issuer };
}


/***/ }),

/***/ 64320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createQuickPolicy)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);


function createQuickPolicy({ signer, root, predicateType }) {
    const requirement = predicateType === undefined
        ? ['  - name: signature', '    kind: signature']
        : ['  - name: attestation', '    kind: attestation', `    predicateType: ${quote(predicateType)}`];
    const lines = [
        '# A quick policy of `mc verify`. Save it as SECURITY/trust-policy.yaml to use it without options.',
        '# The paths are absolute. Before you commit the file, copy what they name beside it, and write relative paths.',
        'version: 1',
        'roots:',
        `  - name: ${quote(root.name)}`,
        `    trustedRoot: ${formatPin(root)}`,
        'requirements:',
        ...requirement,
        ...(signer.kind === 'key' ? formatKey(signer.key) : formatIdentity(signer)),
    ];
    const files = [root, ...(signer.kind === 'key' ? [signer.key] : [])];
    return {
        text: `${lines.join('\n')}\n`,
        files: new Map(files.map(({ path, bytes }) => [path, bytes])),
    };
}
const formatIdentity = ({ subject, issuer }) => [
    '    identities:',
    `      - issuer: ${quote(issuer)}`,
    `        subject: ${quote(subject)}`,
];
const formatKey = (key) => [
    '    logs: none # a signature with a key is valid without a log entry; an entry that it has is verified',
    '    keys:',
    `      - { name: ${quote((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(key.path))}, path: ${quote(key.path)}, sha256: ${hashHex(key)} }`,
];
const formatPin = (file) => `{ path: ${quote(file.path)}, sha256: ${hashHex(file)} }`;
const hashHex = ({ bytes }) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes).toString('hex');
const quote = (text) => JSON.stringify(text);


/***/ }),

/***/ 51999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8056);
/* harmony import */ var _lib_present_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30783);
/* harmony import */ var _evidence_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11267);



const formatSigner = ({ identity, key }) => identity?.subject ?? `key "${key}"`;
const formatBuild = ({ identity }) => {
    const { sourceRepositoryUri, sourceRepositoryRef, buildTrigger } = identity?.extensions ?? {};
    const parts = [sourceRepositoryUri, sourceRepositoryRef, buildTrigger].filter((part) => part !== undefined);
    return [
        ...parts,
        ...(identity ? [identity.issuer === undefined ? 'no issuer in the certificate' : `issuer ${identity.issuer}`] : []),
    ].join(' ');
};
const formatTime = ({ times }) => times[0] ?? '';
const formatLogs = ({ logEntries }) => logEntries.map(({ log, index }) => `${log} #${index}`).join(', ');
const presentRequirement = ({ name, satisfied, by, nearest }) => satisfied
    ? by.map((signer) => [
        { outcome: 'passed', text: name },
        formatSigner(signer),
        formatTime(signer),
        formatLogs(signer),
        signer.root,
    ])
    : [[{ outcome: 'failed', text: name }, `not met${nearest ? `: ${nearest.code}` : ''}`]];
const presentPlatforms = ({ platforms = [] }) => ({
    title: 'Platforms',
    table: {
        columns: ['platform', 'digest', 'outcome'],
        rows: platforms.map(({ platform, digest, outcome, reasons: [reason] }) => [
            platform,
            digest,
            { outcome, text: outcome === 'passed' ? '' : (reason?.code ?? '') },
        ]),
    },
});
const listRelevant = ({ refused }) => refused.filter(({ predicateType }) => predicateType === undefined || !(0,_evidence_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .isPromotionMark */ .xJ)({ kind: 'attestation', predicateType }));
function presentRefused(report) {
    const { outcome, reasons } = report;
    const relevant = listRelevant(report);
    if (outcome === 'passed' || relevant.length === 0)
        return [];
    return [
        {
            title: 'Bundles that do not verify',
            table: { columns: ['bundle', 'reason'], rows: relevant.map(({ origin, reason }) => [origin, reason.code]) },
            reasons: omitKnown(relevant.map(({ reason }) => reason), reasons),
        },
    ];
}
function describeUnneeded(report) {
    const { length } = report.outcome === 'passed' ? listRelevant(report) : [];
    return length === 0 ? [] : [`not needed, and not valid: ${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B)(length, 'bundle')}; the JSON report lists why`];
}
const namePlatform = (reason) => (0,_lib_present_js__WEBPACK_IMPORTED_MODULE_2__/* .prefixReason */ .tc)(reason, typeof reason.platform === 'string' ? reason.platform : undefined);
const omitKnown = (reasons, known) => reasons.filter(({ code, message }) => !known.some((one) => one.code === code && one.message === message));
function present(report) {
    const origins = report.requirements.flatMap(({ name, by }) => by.map((signer) => `${name}: ${[formatBuild(signer), `from ${signer.origin}`].filter((part) => part !== '').join(', ')}`));
    return [
        {
            title: `${report.outcome === 'passed' ? 'verified' : 'not verified'}: ${report.subject ?? report.digest}`,
            outcome: report.outcome,
            lines: [
                ...(report.subject === report.digest ? [] : [report.digest]),
                ...(report.policy.adHoc ? ['under an ad-hoc policy; --print-policy prints it'] : []),
                ...describeUnneeded(report),
            ],
            table: {
                columns: ['requirement', 'signed by', 'at', 'log', 'root'],
                rows: report.requirements.flatMap(presentRequirement),
            },
            reasons: report.reasons.map(namePlatform),
            warnings: report.warnings,
        },
        ...(origins.length > 0 ? [{ title: 'Sources', lines: origins }] : []),
        ...(report.platforms ? [presentPlatforms(report)] : []),
        ...presentRefused(report),
    ];
}


/***/ }),

/***/ 98698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ createMirrorSource)
/* harmony export */ });
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);
/* harmony import */ var _tlog_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5704);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72317);



const SKEW_SECONDS = 300;
function createMirrorSource(location, { max, maxInDisaster }, { openMirror, clock, primaryAnswers }) {
    let opened;
    const open = async () => {
        opened ??= await openMirror(location);
        return opened;
    };
    const readAge = ({ syncedAt }) => (clock.now().getTime() - Date.parse(syncedAt)) / 1000;
    const staleError = (expected, found) => (0,_tlog_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .tlogError */ .X)('mirror-stale', {
        mirror: location,
        expected: (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(expected),
        found: `${(0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(found)} ago`,
    });
    const assertAge = (mirror, limit) => {
        const age = readAge(mirror);
        if (age < -SKEW_SECONDS)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyError */ .q)('mirror-clock', { mirror: location, found: mirror.syncedAt });
        if (age > limit)
            throw staleError(limit, age);
    };
    const openFresh = async () => {
        const mirror = await open();
        const limit = primaryAnswers() ? max : maxInDisaster;
        if (limit !== undefined)
            assertAge(mirror, limit);
        return mirror;
    };
    return {
        name: `mirror ${location}`,
        async *bundlesFor(digest) {
            yield* (await openFresh()).bundlesFor(digest);
        },
        hasOpened: () => opened !== undefined,
        warnings: () => {
            if (!opened)
                return [];
            const own = opened.warnings?.() ?? [];
            if (max === undefined || primaryAnswers())
                return own;
            const age = readAge(opened);
            const isOld = age > max && (maxInDisaster === undefined || age <= maxInDisaster);
            return isOld ? [...own, staleError(max, age)] : own;
        },
        resolve: async (reference) => (await openFresh()).resolve(reference),
    };
}


/***/ }),

/***/ 18351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ USE_MIRROR),
  H: () => (/* binding */ openSources)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/oci/layout-tag.js
var layout_tag = __webpack_require__(77823);
// EXTERNAL MODULE: ./build/verify/errors.js
var verify_errors = __webpack_require__(72317);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var sigstore_errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/verify/sources/files.js + 2 modules
var sources_files = __webpack_require__(66923);
;// CONCATENATED MODULE: ./build/verify/sources/beside.js






const SUFFIXES = ['.sigstore.json', '.bundle', '.jsonl'];
const ABSENT = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];
async function findBesideSources(path) {
    const found = await Promise.all(SUFFIXES.map((suffix) => findBeside(`${path}${suffix}`)));
    return found.filter((source) => source !== undefined);
}
async function findBeside(path) {
    try {
        const status = await (0,promises_.lstat)(path);
        if (status.isFile())
            return (0,sources_files/* createFileSource */.I)(path, readUnlinked);
        const kind = status.isDirectory() ? 'a folder' : status.isSymbolicLink() ? 'a symbolic link' : 'a pipe or a device';
        return refuse(path, kind);
    }
    catch (error) {
        if (ABSENT.includes((0,describe/* systemCode */.xU)(error)))
            return undefined;
        return fail(path, error);
    }
}
const readUnlinked = (path, maxBytes, what) => (0,files/* readRegularFile */.XF)(path, maxBytes, what, { noFollow: true });
const refuse = (path, found) => ({
    name: path,
    async *bundlesFor() {
        const detail = `expected a regular file, found ${found}`;
        yield { origin: path, unusable: (0,sigstore_errors/* sigstoreError */.J)('bundle-malformed', { what: path, detail }) };
    },
});
const fail = (path, cause) => ({
    name: path,
    bundlesFor: () => {
        throw (0,errors/* baseError */.O)('file-unreadable', { path, detail: (0,describe/* describe */.q0)(cause) }, { cause });
    },
});

;// CONCATENATED MODULE: ./build/verify/sources/github.js

const createGithubSource = (api, ports) => {
    const name = `GitHub attestations of ${api.repository}`;
    return {
        name,
        async *bundlesFor(subject) {
            const { fetchAttestations } = await __webpack_require__.e(/* import() */ 614).then(__webpack_require__.bind(__webpack_require__, 50614));
            let count = 0;
            for await (const bytes of fetchAttestations(api, subject, ports)) {
                const origin = `${name} #${++count}`;
                if (bytes)
                    yield { origin, bytes };
                else
                    yield {
                        origin,
                        unusable: (0,sigstore_errors/* sigstoreError */.J)('bundle-malformed', { what: origin, detail: 'the answer of GitHub has no bundle' }),
                    };
            }
        },
    };
};

// EXTERNAL MODULE: ./build/verify/sources/mirror.js
var sources_mirror = __webpack_require__(98698);
;// CONCATENATED MODULE: ./build/verify/sources/open.js








const USE_MIRROR = ['auto', 'always', 'never'];
const PRIMARY_BUDGET_SECONDS = 20;
async function openSources(subject, choice, ports) {
    const { bundles, useMirror, github } = choice;
    if (useMirror === 'always' && choice.mirror === undefined && bundles.length === 0)
        throw (0,verify_errors/* verifyError */.q)('mirror-not-named', {});
    let primary;
    const mirror = choice.mirror === undefined || useMirror === 'never'
        ? undefined
        : (0,sources_mirror/* createMirrorSource */.r)(choice.mirror, choice.staleness ?? { max: undefined, maxInDisaster: undefined }, {
            ...ports,
            primaryAnswers: () => primary?.answered ?? false,
        });
    const more = (last = mirror) => [
        ...(github && useMirror !== 'always' ? [createGithubSource(github, ports)] : []),
        ...(last ? [last] : []),
    ];
    if (subject.kind !== 'reference') {
        const beside = subject.kind === 'file' && bundles.length === 0 && useMirror !== 'always';
        return {
            digests: subject.digests,
            sources: [...bundles, ...(beside ? await findBesideSources(subject.path) : []), ...more()],
            platforms: async () => {
                if (subject.kind === 'file')
                    return [];
                throw (0,verify_errors/* verifyError */.q)('platforms-unknown', { subject: (0,lib_digest/* primaryDigest */.Bu)(subject.digests) });
            },
        };
    }
    const { reference } = subject;
    const [{ openPrimary }, { listPlatforms }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(9207), __webpack_require__.e(7300)]).then(__webpack_require__.bind(__webpack_require__, 19999)), __webpack_require__.e(/* import() */ 1773).then(__webpack_require__.bind(__webpack_require__, 61773))]);
    const onlyMirror = useMirror === 'always' && reference.kind !== 'layout';
    if (!onlyMirror)
        primary = openPrimary(reference, ports, mirror ? PRIMARY_BUDGET_SECONDS : undefined);
    const found = reference.digest ? { digest: reference.digest } : await resolveTag(reference, primary, mirror);
    const digest = (0,lib_digest/* parseSubjectDigest */.Ky)(found.digest);
    const own = primary && bundles.length === 0 ? [primary] : [];
    const last = mirror && found.fault && own.length === 0 ? withWarning(mirror, (0,errors/* asMcError */.b)(found.fault)) : mirror;
    return {
        digests: (0,lib_digest/* createDigestSet */.xl)(digest),
        sources: [...bundles, ...own, ...more(last)],
        platforms: async () => {
            if (primary)
                return primary.ask((repository) => listPlatforms(repository, digest));
            throw (0,verify_errors/* verifyError */.q)('platforms-unknown', { subject: (0,oci_reference/* formatReference */.FH)(reference) });
        },
    };
}
const withWarning = (source, warning) => ({
    name: source.name,
    searched: source.searched,
    bundlesFor: (subject) => source.bundlesFor(subject),
    warnings: () => [warning, ...(source.warnings?.() ?? [])],
});
async function resolveTag(reference, primary, mirror) {
    const given = (0,oci_reference/* formatReference */.FH)(reference);
    let fault;
    try {
        const descriptor = await primary?.ask(async (repository) => repository.resolve((0,oci_reference/* getTarget */.EW)(await (0,layout_tag/* chooseLayoutTag */.A)(reference, repository))));
        if (descriptor)
            return { digest: descriptor.digest };
        if (primary)
            throw (0,oci_reference/* createMissingError */.bA)(reference);
    }
    catch (error) {
        if (error instanceof mc_error/* ConfigurationError */.j1)
            throw error;
        fault = error;
    }
    const digest = await mirror?.resolve((0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(reference, { tag: (0,oci_reference/* getTarget */.EW)(reference) })));
    if (digest !== undefined)
        return { digest, fault };
    throw fault ?? (0,verify_errors/* verifyError */.q)('reference-without-digest', { given });
}


/***/ })

};
