export const id = 9700;
export const ids = [9700];
export const modules = {

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

/***/ 4338:
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
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/report.js
var report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/oci/docker-config.js
var docker_config = __webpack_require__(29887);
// EXTERNAL MODULE: ./build/sigstore/trusted-root.js + 1 modules
var trusted_root = __webpack_require__(5604);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var sigstore_errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/sigstore/signing/config.js
var config = __webpack_require__(133);
;// CONCATENATED MODULE: ./build/sigstore/tuf.js









const PUBLIC_GOOD_TUF = 'https://tuf-repo-cdn.sigstore.dev';
const TARGET = 'trusted_root.json';
const SIGNING_CONFIG_TARGETS = ['signing_config.v0.2.json', 'signing_config.json'];
const TIMEOUT_MS = 15_000;
const MAX_ROOT_BYTES = 512 * 1024;
const tufRoot = schemas/* looseObject */._H3({ signed: schemas/* looseObject */._H3({ _type: schemas/* literal */.euz('root') }) });
async function assertTufRoot(path) {
    const text = (await (0,files/* readFileBounded */.Y1)(path, MAX_ROOT_BYTES, 'the root of the TUF repository')).toString('utf8');
    (0,json/* conform */.fj)(tufRoot, (0,json/* parseJson */.qF)(text, path), path);
}
async function fetchPublishedTrust({ url, mirror, rootPath, cacheDir }) {
    const { initTUF } = await Promise.all(/* import() */[__webpack_require__.e(8908), __webpack_require__.e(2830), __webpack_require__.e(3694)]).then(__webpack_require__.t.bind(__webpack_require__, 84423, 19));
    if (rootPath !== undefined)
        await assertTufRoot(rootPath);
    const failures = [];
    for (const mirrorURL of mirror === undefined ? [url] : [url, mirror]) {
        try {
            const tuf = await initTUF({
                mirrorURL,
                cachePath: cacheDir,
                ...(rootPath === undefined ? {} : { rootPath }),
                forceInit: rootPath !== undefined,
                retry: { retries: 1 },
                timeout: TIMEOUT_MS,
            });
            const root = assertSize(await tuf.getTarget(TARGET), TARGET, trusted_root/* MAX_TRUSTED_ROOT_BYTES */.ci);
            const signingConfig = await fetchSigningConfig(tuf);
            return { root, from: mirrorURL, ...(signingConfig === undefined ? {} : { signingConfig }) };
        }
        catch (error) {
            if (error instanceof mc_error/* McError */.Hv)
                throw error;
            failures.push(`${mirrorURL}: ${(0,describe/* describe */.q0)(error)}`);
        }
    }
    throw (0,sigstore_errors/* sigstoreError */.J)('tuf-failed', { url, detail: failures.join('; ') });
}
async function fetchSigningConfig(tuf) {
    for (const target of SIGNING_CONFIG_TARGETS) {
        try {
            return { text: assertSize(await tuf.getTarget(target), target, config/* MAX_SIGNING_CONFIG_BYTES */.Cw), target };
        }
        catch (error) {
            if (!isUnlisted(error))
                throw error;
        }
    }
    return undefined;
}
const isUnlisted = (error) => error instanceof Error && 'code' in error && error.code === 'TUF_FIND_TARGET_ERROR';
function assertSize(text, target, limit) {
    const found = Buffer.byteLength(text);
    if (found > limit)
        throw (0,errors/* baseError */.O)('file-too-large', { path: `the TUF target ${target}`, found, limit });
    return text;
}

// EXTERNAL MODULE: ./build/verify/trust/present.js
var present = __webpack_require__(21062);
// EXTERNAL MODULE: ./build/verify/trust/propose.js + 2 modules
var propose = __webpack_require__(79626);
// EXTERNAL MODULE: ./build/verify/sources/files.js + 2 modules
var sources_files = __webpack_require__(66923);
// EXTERNAL MODULE: ./build/verify/trust/rotate.js
var rotate = __webpack_require__(55162);
// EXTERNAL MODULE: ./build/verify/trust/check.js + 1 modules
var check = __webpack_require__(23240);
// EXTERNAL MODULE: ./build/verify/trust/metrics.js
var metrics = __webpack_require__(22940);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(33192);
// EXTERNAL MODULE: ./build/cli/included-root.js
var included_root = __webpack_require__(88822);
// EXTERNAL MODULE: ./build/cli/metrics-output.js
var metrics_output = __webpack_require__(18948);
// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
// EXTERNAL MODULE: ./build/cli/paths.js
var paths = __webpack_require__(66929);
// EXTERNAL MODULE: ./build/cli/policy.js
var policy = __webpack_require__(87595);
;// CONCATENATED MODULE: ./build/cli/trust.js













const ROOT_NAME = (0,parameters/* operand */.id)('<name>', 'the name of the root in the policy');
const ROOT_FILE = (0,parameters/* requiredText */.$4)('--trusted-root <file>', 'a trusted_root.json');
const EVIDENCE = {
    bundles: (0,parameters/* list */.p_)('--bundle <path...>', 'Sigstore bundles of the subjects, or folders of bundles'),
    mirror: (0,parameters/* text */.Qq)('--mirror <location>', 'the folder or URL of a mirror'),
    useMirror: policy/* USE_MIRROR_OPTION */.k4,
};
const MAX_KEY_BYTES = 64 * 1024;
const createChangeResult = (report) => ({ report, text: (0,present/* presentChange */.Y)(report) });
async function createVerifyPorts(context) {
    const { cwd, env } = context;
    return {
        ...context,
        at: (path) => (0,external_node_path_.resolve)(cwd, path),
        credentials: await (0,docker_config/* loadDockerCredentials */.B)({ env }),
        openMirror: async (location, demands) => {
            const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(8185), __webpack_require__.e(8657)]).then(__webpack_require__.bind(__webpack_require__, 1038));
            return openMirror(location, context, demands);
        },
    };
}
const INIT = {
    subjects: (0,parameters/* list */.p_)('--from <subject...>', 'a known-good release: a file, sha256:<hex> or an image reference; may be repeated (required)'),
    trustedRoot: (0,parameters/* text */.Qq)('--trusted-root <file>', 'the root of your Sigstore instance; default: the public-good root that is included in mc'),
    keys: (0,parameters/* list */.p_)('--key <pem...>', 'a public key that may have signed the releases; needed for key-signed bundles'),
    name: (0,parameters/* text */.Qq)('--name <name>', 'the name of the root in the policy; default: public-good, or production with --trusted-root'),
    out: (0,parameters/* text */.Qq)('--out <file>', 'write the policy to this file, and the root to trust-roots/ beside it'),
    ...EVIDENCE,
};
async function proposePolicy(options, context) {
    const { cwd, installRoot, clock } = context;
    const { subjects, trustedRoot, out, mirror, useMirror } = options;
    const begun = (0,report/* beginReport */.mC)('trust-init', clock);
    const given = (0,paths/* resolveOptional */.r)(cwd, trustedRoot);
    const root = given === undefined
        ? await (0,included_root/* readIncludedRoot */.f)(installRoot)
        : { path: given, bytes: await (0,files/* readFileBounded */.Y1)(given, trusted_root/* MAX_TRUSTED_ROOT_BYTES */.ci, 'the trusted root') };
    if (subjects.length === 0)
        throw (0,errors/* baseError */.O)('usage', { detail: '--from is required: a known-good release', command: 'trust init' });
    const keys = [];
    for (const key of options.keys)
        keys.push({ path: key, pem: await (0,files/* readFileBounded */.Y1)((0,external_node_path_.resolve)(cwd, key), MAX_KEY_BYTES, 'the public key') });
    const ports = await createVerifyPorts(context);
    const proposal = await (0,propose/* proposeTrust */.B)({
        subjects,
        keys,
        root: { name: options.name ?? (trustedRoot === undefined ? 'public-good' : 'production'), ...root },
        choice: {
            bundles: options.bundles.map((file) => (0,sources_files/* createFileSource */.I)(ports.at(file))),
            mirror: mirror && !/^https?:/.test(mirror) ? ports.at(mirror) : mirror,
            useMirror,
        },
    }, ports);
    if (out !== undefined)
        await (0,propose/* writeProposal */.G)((0,external_node_path_.resolve)(cwd, out), proposal);
    const { text, seen, refused, warnings } = proposal;
    if (!context.json)
        for (const { code, message, hint = '' } of warnings)
            context.stderr.write(`warning ${code}: ${`${message}. ${hint}`.trim()}\n`);
    return {
        report: begun.finish([], {
            policy: text,
            seen,
            refused,
            warnings: warnings.map((warning) => warning.toReason()),
            ...(out === undefined ? {} : { written: (0,external_node_path_.resolve)(cwd, out) }),
        }),
        text: out === undefined ? text : describeWritten(out, proposal.files, options),
    };
}
function describeWritten(out, files, { subjects, bundles, mirror }) {
    const evidence = [
        ...bundles.map((bundle) => `--bundle ${quoteWord(bundle)}`),
        ...(mirror === undefined ? [] : [`--mirror ${quoteWord(mirror)}`]),
    ];
    return [
        `✓ wrote ${out}, and beside it:`,
        ...[...files.keys()].map((file) => `  ${file}`),
        'Read every line of the policy before you commit it. Next:',
        `  mc trust check --policy ${quoteWord(out)}`,
        `  ${['mc verify', ...subjects.map(quoteWord), ...evidence, '--policy', quoteWord(out)].join(' ')}`,
        '',
    ].join('\n');
}
const quoteWord = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
const FETCH = {
    name: ROOT_NAME,
    tuf: (0,parameters/* text */.Qq)('--tuf <url>', 'the TUF repository', PUBLIC_GOOD_TUF),
    tufMirror: (0,parameters/* text */.Qq)('--tuf-mirror <url>', 'a URL from which the same repository can be fetched'),
    tufRoot: (0,parameters/* text */.Qq)('--tuf-root <file>', "the repository's root.json, which you have already verified; optional only for the public-good repository"),
    yes: (0,parameters/* flag */.Jt)('--yes', 'pin the fetched root and signing config; otherwise only show the differences'),
    policy: policy/* POLICY */.Po,
};
async function fetchRoot(options, context) {
    const { cwd, env, clock, http } = context;
    await http.routeFetch?.();
    const home = env.XDG_CACHE_HOME || (0,external_node_path_.join)(env.HOME || cwd, '.cache');
    const { root, signingConfig, from } = await fetchPublishedTrust({
        url: options.tuf,
        mirror: options.tufMirror,
        rootPath: (0,paths/* resolveOptional */.r)(cwd, options.tufRoot),
        cacheDir: (0,external_node_path_.join)(home, 'mc-actions', 'tuf'),
    });
    const request = {
        policy: (0,external_node_path_.resolve)(cwd, options.policy),
        name: options.name,
        bytes: Buffer.from(root),
        path: from,
        signingConfig: signingConfig && { text: signingConfig.text, path: `${from} (${signingConfig.target})` },
        verb: 'fetch',
        pin: options.yes,
    };
    return createChangeResult(await (0,rotate/* pinBytes */.TK)(request, { clock }));
}
const checkCommand = (0,command/* defineCommand */.N)({
    path: 'trust check',
    summary: 'check that the policy is well-formed and that its pins match, and list what needs attention',
    options: { policy: policy/* POLICY */.Po, ...metrics_output/* METRICS_OUTPUTS */.vm },
    example: 'mc trust check --policy SECURITY/trust-policy.yaml',
    run: async ({ policy, ...outputs }, context) => {
        const publish = (0,metrics_output/* openMetricsOutput */.lP)(outputs, { command: 'trust check' }, context);
        const report = await (0,check/* checkTrust */.R)((0,external_node_path_.resolve)(context.cwd, policy), context);
        await publish((0,metrics/* createTrustMetrics */.o)(report));
        return { report, text: (0,present/* presentCheck */.e)(report) };
    },
});
const initCommand = (0,command/* defineCommand */.N)({
    path: 'trust init',
    summary: 'propose a policy from the evidence of known-good releases, and print it',
    options: INIT,
    example: 'mc trust init --from app.tar.gz --bundle app.sigstore.json --out SECURITY/trust-policy.yaml',
    run: proposePolicy,
});
const pinCommand = (0,command/* defineCommand */.N)({
    path: 'trust pin',
    summary: 'pin a trusted root under a name',
    options: { name: ROOT_NAME, trustedRoot: ROOT_FILE, policy: policy/* POLICY */.Po },
    example: 'mc trust pin production --trusted-root trusted_root.json',
    run: async ({ name, trustedRoot, policy }, context) => {
        const { cwd } = context;
        const request = { policy: (0,external_node_path_.resolve)(cwd, policy), name, trustedRoot: (0,external_node_path_.resolve)(cwd, trustedRoot) };
        return createChangeResult(await (0,rotate/* pinRoot */.cx)(request, context));
    },
});
const rotateCommand = (0,command/* defineCommand */.N)({
    path: 'trust rotate',
    summary: 'add a new root and keep the old one, after canaries verify under the new root',
    options: {
        name: (0,parameters/* operand */.id)('<name>', 'the root that you will retire later'),
        trustedRoot: ROOT_FILE,
        as: (0,parameters/* text */.Qq)('--as <name>', 'the name of the new root; default: NAME with the date'),
        canaries: (0,parameters/* list */.p_)('--canary <subject...>', 'a subject that must verify under the new root alone; otherwise nothing changes'),
        policy: policy/* POLICY */.Po,
        ...EVIDENCE,
    },
    example: 'mc trust rotate production --trusted-root new.json --canary app.tar.gz --bundle app.sigstore.json',
    run: async ({ policy, name, trustedRoot, as, canaries, ...evidence }, context) => {
        const { cwd } = context;
        const report = await (0,rotate/* rotateRoot */.AO)({ policy: (0,external_node_path_.resolve)(cwd, policy), name, trustedRoot: (0,external_node_path_.resolve)(cwd, trustedRoot), as, canaries, evidence }, await createVerifyPorts(context));
        return createChangeResult(report);
    },
});
const retireCommand = (0,command/* defineCommand */.N)({
    path: 'trust retire',
    summary: 'remove a root; verification then rejects all evidence that only this root verifies',
    options: { name: ROOT_NAME, policy: policy/* POLICY */.Po },
    example: 'mc trust retire production',
    run: async ({ name, policy }, context) => createChangeResult(await (0,rotate/* retireRoot */.kY)({ policy: (0,external_node_path_.resolve)(context.cwd, policy), name }, context)),
});
const revertCommand = (0,command/* defineCommand */.N)({
    path: 'trust revert',
    summary: 'undo the last change of the policy',
    options: { policy: policy/* POLICY */.Po },
    example: 'mc trust revert',
    run: async ({ policy }, context) => createChangeResult(await (0,rotate/* revertTrust */.JZ)((0,external_node_path_.resolve)(context.cwd, policy), context)),
});
const fetchCommand = (0,command/* defineCommand */.N)({
    path: 'trust fetch',
    summary: 'fetch the newest root and signing config with TUF and show the differences; needs a network, and pins only with --yes',
    options: FETCH,
    example: 'mc trust fetch public-good',
    run: fetchRoot,
});
const commands = [
    checkCommand,
    initCommand,
    pinCommand,
    rotateCommand,
    retireCommand,
    revertCommand,
    fetchCommand,
];


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

/***/ 65215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ fetchBytes)
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74995);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94570);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);




async function fetchBytes(http, request, maxBytes, clock = http.clock ?? _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml) {
    const documentMs = request.documentTimeoutMs ?? _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCUMENT_TIMEOUT_MS */ .RA;
    const nowMs = () => clock.now().getTime();
    const deadlineMs = nowMs() + documentMs;
    return (0,p_retry__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .Ay)(async (attempt) => {
        const documentTimeoutMs = attempt === 1 ? documentMs : Math.max(1, deadlineMs - nowMs());
        const response = await http.send({ ...request, documentTimeoutMs });
        return { response, bytes: await response.bytes(maxBytes) };
    }, {
        retries: request.retries ?? 2,
        minTimeout: 150,
        maxTimeout: 2_000,
        randomize: true,
        ...(request.signal ? { signal: request.signal } : {}),
        shouldRetry: ({ error }) => isCut(error) && nowMs() < deadlineMs,
    });
}
const isCut = (error) => error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv && error.code === 'network-unreachable' && error.details.method === 'reading';


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

/***/ 53716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseDockerConfig),
/* harmony export */   _: () => (/* binding */ anonymous)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);



const anonymous = async () => undefined;
const dockerConfig = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    auths: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        auth: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        username: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        password: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        identitytoken: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    }))
        .optional(),
    credsStore: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    credHelpers: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
});
const DOCKER_HUB = 'https://index.docker.io/v1/';
const HELPER_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
function parseDockerConfig(text, path, helper) {
    let config;
    try {
        config = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .conform */ .fj)(dockerConfig, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text, path), path);
    }
    catch {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociError */ .Y)('credentials-malformed', { path, detail: "expected Docker's config.json" });
    }
    return async (registry) => {
        const keys = registry === 'docker.io' || registry.endsWith('.docker.io')
            ? [DOCKER_HUB, registry]
            : [registry, `https://${registry}`, `http://${registry}`];
        const name = keys.map((key) => config.credHelpers?.[key]).find(Boolean) ?? (findAuth(keys) ? undefined : config.credsStore);
        return name && helper ? askHelper(name, keys[0] ?? registry, helper, path) : findAuth(keys);
    };
    function findAuth(keys) {
        const found = keys.map((key) => config.auths?.[key] ?? config.auths?.[`${key}/`]).find(Boolean);
        if (!found)
            return undefined;
        const [username, password] = found.auth ? parseBasic(found.auth, path) : [found.username, found.password];
        const identity = found.identitytoken ? { identityToken: found.identitytoken } : {};
        return username !== undefined && (password !== undefined || found.identitytoken)
            ? { username, password: password ?? '', ...identity }
            : undefined;
    }
}
function parseBasic(auth, path) {
    const text = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = text.indexOf(':');
    if (colon < 1)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociError */ .Y)('credentials-malformed', { path, detail: 'expected "auth" as base64 of user:password' });
    return [text.slice(0, colon), text.slice(colon + 1)];
}
async function askHelper(name, registry, helper, path) {
    const malformed = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociError */ .Y)('credentials-malformed', { path, detail });
    if (!HELPER_NAME.test(name))
        throw malformed('the name of a credential helper has a character that is not allowed');
    const output = await helper(name, registry);
    if (output.trim() === '' || output.includes('credentials not found'))
        return undefined;
    let answer;
    try {
        answer = JSON.parse(output);
    }
    catch {
        throw malformed(`docker-credential-${name} did not answer in JSON`);
    }
    if (typeof answer.Username !== 'string' || typeof answer.Secret !== 'string')
        throw malformed(`docker-credential-${name} gave no user and secret`);
    return answer.Username === '<token>'
        ? { username: '', password: '', identityToken: answer.Secret }
        : { username: answer.Username, password: answer.Secret };
}


/***/ }),

/***/ 29887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ loadDockerCredentials)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13963);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87681);
/* harmony import */ var _lib_secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95455);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53716);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1787);








const MAX_CONFIG_BYTES = 1024 * 1024;
const HELPER_TIMEOUT_MS = 30_000;
const createHelper = (env) => (helper, registry) => new Promise((resolve, reject) => {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(`docker-credential-${helper}`, ['get'], { timeout: HELPER_TIMEOUT_MS, maxBuffer: MAX_CONFIG_BYTES, env }, (error, stdout) => {
        if (error && !stdout.includes('credentials not found'))
            reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ociError */ .Y)('credential-helper-failed', { helper, registry, detail: error.code ?? error.signal ?? '' }));
        else
            resolve(stdout);
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(`${registry}\n`);
});
async function loadDockerCredentials(options) {
    const path = options.file ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(options.env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker'), 'config.json');
    try {
        const text = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readFileBounded */ .Y1)(path, MAX_CONFIG_BYTES, 'the credentials')).toString('utf8');
        const credentials = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDockerConfig */ .C)(text, path, createHelper(options.env));
        return maskCredentials(credentials, options.maskSecret ?? (() => { }));
    }
    catch (error) {
        if (options.file === undefined && error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__/* .McError */ .Hv && error.code === 'file-not-found')
            return _credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .anonymous */ ._;
        throw error;
    }
}
const maskCredentials = (credentials, maskSecret) => async (registry) => {
    const mask = (secret) => {
        (0,_lib_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .rememberSecret */ .Gz)(secret);
        maskSecret(secret);
    };
    const credential = await credentials(registry);
    if (credential?.password) {
        mask(credential.password);
        mask(Buffer.from(`${credential.username}:${credential.password}`).toString('base64'));
    }
    if (credential?.identityToken)
        mask(credential.identityToken);
    return credential;
};


/***/ })

};
