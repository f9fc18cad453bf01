export const id = 7374;
export const ids = [7374];
export const modules = {

/***/ 33192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76357);

/** Defines a command by its specification. */
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

/***/ 66929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ resolveOptional)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Resolves the path of an option that may be missing. */
const resolveOptional = (cwd, path) => path === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path);


/***/ }),

/***/ 87595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Po: () => (/* binding */ POLICY),
/* harmony export */   aO: () => (/* binding */ KEYLESS_POLICY),
/* harmony export */   tb: () => (/* binding */ loadPolicy),
/* harmony export */   yM: () => (/* binding */ loadPolicyRoots),
/* harmony export */   zj: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13963);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28083);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30200);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76357);




const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';
const POLICY = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', 'trust policy', DEFAULT_POLICY);
/** The policy whose roots check the answers of the signing services. The default policy may be missing. */
const KEYLESS_POLICY = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', `keyless: trust policy whose roots check the answers; default: ${DEFAULT_POLICY}`);
const loadPolicy = (path, { cwd, clock }) => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .loadTrust */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path), _verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .policyFiles */ .q, clock.now());
/** Returns the roots of a policy. The default policy may be missing; a policy that was named must exist. */
async function loadPolicyRoots(path, context) {
    if (path === undefined && (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_4__/* .fileKind */ .h_)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, DEFAULT_POLICY))) !== 'file')
        return [];
    return (await loadPolicy(path ?? DEFAULT_POLICY, context)).roots;
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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var sigstore_errors = __webpack_require__(45176);
;// CONCATENATED MODULE: ./build/sigstore/tuf.js





/** The TUF repository of the public-good instance. */
const PUBLIC_GOOD_TUF = 'https://tuf-repo-cdn.sigstore.dev';
const TARGET = 'trusted_root.json';
const TIMEOUT_MS = 15_000;
const MAX_ROOT_BYTES = 512 * 1024; // the bound of TUF clients
const tufRoot = schemas/* looseObject */._H3({ signed: schemas/* looseObject */._H3({ _type: schemas/* literal */.euz('root') }) });
/**
 * The client copies the file to its cache before it reads it. A key file that was passed by mistake must not be copied.
 */
async function assertTufRoot(path) {
    const text = (await (0,files/* readFileBounded */.Y1)(path, MAX_ROOT_BYTES, 'the root of the TUF repository')).toString('utf8');
    (0,json/* conform */.fj)(tufRoot, (0,json/* parseJson */.qF)(text, path), path);
}
/**
 * Fetches the newest trusted root by TUF: signatures, thresholds, expiry, no rollback. Throws `tuf-failed`,
 * `file-not-found`, `json-malformed` and `schema-mismatch`.
 */
async function fetchTrustedRoot({ url, mirror, rootPath, cacheDir, }) {
    // Loaded only here: nothing else in the product may fetch a root from the network.
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
                // A pinned root replaces a cached one.
                forceInit: rootPath !== undefined,
                retry: { retries: 1 },
                timeout: TIMEOUT_MS,
            });
            return { text: await tuf.getTarget(TARGET), from: mirrorURL };
        }
        catch (error) {
            failures.push(`${mirrorURL}: ${(0,describe/* describe */.q0)(error)}`);
        }
    }
    throw (0,sigstore_errors/* sigstoreError */.J)('tuf-failed', { url, detail: failures.join('; ') });
}

// EXTERNAL MODULE: ./build/verify/sources/open.js + 1 modules
var sources_open = __webpack_require__(99022);
// EXTERNAL MODULE: ./build/verify/trust/present.js
var present = __webpack_require__(21062);
// EXTERNAL MODULE: ./build/verify/trust/propose.js + 1 modules
var propose = __webpack_require__(87149);
// EXTERNAL MODULE: ./build/verify/sources/files.js + 1 modules
var sources_files = __webpack_require__(98801);
// EXTERNAL MODULE: ./build/verify/trust/rotate.js
var rotate = __webpack_require__(55162);
// EXTERNAL MODULE: ./build/verify/trust/check.js
var check = __webpack_require__(68085);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(33192);
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
    mirror: (0,parameters/* text */.Qq)('--mirror <place>', 'a mirror: folder or URL'),
    useMirror: (0,parameters/* choice */.Yq)('--use-mirror <when>', sources_open/* USE_MIRROR */.k.join(' | '), sources_open/* USE_MIRROR */.k, 'auto'),
};
const describeChange = (report) => ({ report, text: (0,present/* presentChange */.Y)(report) });
/** Returns the ports of a verification within these commands. */
async function createVerifyPorts(context) {
    const { cwd, env } = context;
    return {
        ...context,
        at: (path) => (0,external_node_path_.resolve)(cwd, path),
        credentials: await (0,docker_config/* loadDockerCredentials */.B)({ env }),
        openMirror: async (location, demands) => {
            // Loaded on demand: most verifications of a file need no mirror.
            const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(8185), __webpack_require__.e(2543)]).then(__webpack_require__.bind(__webpack_require__, 1038));
            return openMirror(location, context, demands);
        },
    };
}
const INIT = {
    subjects: (0,parameters/* list */.p_)('--from <subject...>', 'a known-good release: a file, sha256:<hex> or image reference'),
    trustedRoot: (0,parameters/* text */.Qq)('--trusted-root <file>', 'the root of your instance; default: the public-good root in the package'),
    name: (0,parameters/* text */.Qq)('--name <name>', 'the name of the root in the policy'),
    out: (0,parameters/* text */.Qq)('--out <file>', 'write the policy to this file, and the root beside it'),
    ...EVIDENCE,
};
async function init(options, context) {
    const { cwd, installRoot, clock } = context;
    const { subjects, trustedRoot, out, mirror, useMirror } = options;
    const begun = (0,report/* beginReport */.mC)('trust-init', clock);
    const path = (0,paths/* resolveOptional */.r)(cwd, trustedRoot) ?? (0,external_node_path_.join)(installRoot, 'SECURITY/trust-roots/trusted_root.json');
    const bytes = await (0,files/* readFileBounded */.Y1)(path, trusted_root/* MAX_TRUSTED_ROOT_BYTES */.ci, 'the trusted root');
    if (subjects.length === 0)
        throw (0,errors/* baseError */.O)('usage', { detail: '--from is required: a known-good release', command: 'trust init' });
    const ports = await createVerifyPorts(context);
    const proposal = await (0,propose/* proposeTrust */.B)({
        subjects,
        root: { name: options.name ?? (trustedRoot === undefined ? 'public-good' : 'production'), bytes, path },
        choice: {
            bundles: options.bundles.map((file) => (0,sources_files/* createFileSource */.I)(ports.at(file))),
            mirror: mirror && !/^https?:/.test(mirror) ? ports.at(mirror) : mirror,
            useMirror,
        },
    }, ports);
    if (out !== undefined)
        await (0,propose/* writeProposal */.G)((0,external_node_path_.resolve)(cwd, out), proposal);
    const { text, seen, refused, warnings } = proposal;
    // Stdout has the policy alone, which may go into a file.
    if (!context.json)
        for (const { code, message } of warnings)
            context.stderr.write(`warning ${code}: ${message}\n`);
    return {
        report: begun.finish([], {
            policy: text,
            seen,
            refused,
            warnings: warnings.map((warning) => warning.toReason()),
            ...(out === undefined ? {} : { written: (0,external_node_path_.resolve)(cwd, out) }),
        }),
        text: out === undefined ? text : `✓ ${out}, with its roots beside it: read every line before you commit it\n`,
    };
}
const FETCH = {
    name: ROOT_NAME,
    tuf: (0,parameters/* text */.Qq)('--tuf <url>', 'the TUF repository', PUBLIC_GOOD_TUF),
    tufMirror: (0,parameters/* text */.Qq)('--tuf-mirror <url>', 'another location of the same repository'),
    tufRoot: (0,parameters/* text */.Qq)('--tuf-root <file>', "the repository's root.json, obtained before; required except for the public-good repository"),
    yes: (0,parameters/* flag */.Jt)('--yes', 'pin the fetched root'),
    policy: policy/* POLICY */.Po,
};
async function fetch(options, context) {
    const { cwd, env, clock } = context;
    const home = env['XDG_CACHE_HOME'] || (0,external_node_path_.join)(env['HOME'] || cwd, '.cache');
    const { text, from } = await fetchTrustedRoot({
        url: options.tuf,
        mirror: options.tufMirror,
        rootPath: (0,paths/* resolveOptional */.r)(cwd, options.tufRoot),
        cacheDir: (0,external_node_path_.join)(home, 'mc-actions', 'tuf'),
    });
    const request = {
        policy: (0,external_node_path_.resolve)(cwd, options.policy),
        name: options.name,
        bytes: Buffer.from(text),
        path: from,
        verb: 'fetch',
        pin: options.yes,
    };
    return describeChange(await (0,rotate/* pinBytes */.TK)(request, { clock }));
}
const checkCommand = (0,command/* defineCommand */.N)({
    path: 'trust check',
    summary: 'check that the policy is well-formed and that its pins match, and list what needs attention',
    options: { policy: policy/* POLICY */.Po },
    example: 'mc trust check --policy SECURITY/trust-policy.yaml',
    run: async ({ policy }, context) => {
        const report = await (0,check/* checkTrust */.R)((0,external_node_path_.resolve)(context.cwd, policy), context);
        return { report, text: (0,present/* presentCheck */.e)(report) };
    },
});
const initCommand = (0,command/* defineCommand */.N)({
    path: 'trust init',
    summary: 'propose a policy from the evidence of known-good releases, and print it',
    options: INIT,
    example: 'mc trust init --from app.tar.gz --bundle app.tar.gz.sigstore.json --out SECURITY/trust-policy.yaml',
    run: init,
});
const pinCommand = (0,command/* defineCommand */.N)({
    path: 'trust pin',
    summary: 'pin a trusted root under a name',
    options: { name: ROOT_NAME, trustedRoot: ROOT_FILE, policy: policy/* POLICY */.Po },
    example: 'mc trust pin production --trusted-root trusted_root.json',
    run: async ({ name, trustedRoot, policy }, context) => {
        const { cwd } = context;
        const request = { policy: (0,external_node_path_.resolve)(cwd, policy), name, trustedRoot: (0,external_node_path_.resolve)(cwd, trustedRoot) };
        return describeChange(await (0,rotate/* pinRoot */.cx)(request, context));
    },
});
const rotateCommand = (0,command/* defineCommand */.N)({
    path: 'trust rotate',
    summary: 'add a new root beside an old one, after canaries verify under the new root',
    options: {
        name: (0,parameters/* operand */.id)('<name>', 'the root that you will retire later'),
        trustedRoot: ROOT_FILE,
        as: (0,parameters/* text */.Qq)('--as <name>', 'the name of the new root; default: NAME with the date'),
        canaries: (0,parameters/* list */.p_)('--canary <subject...>', 'must verify under the new root alone, or nothing changes'),
        policy: policy/* POLICY */.Po,
        ...EVIDENCE,
    },
    example: 'mc trust rotate production --trusted-root new.json --canary app.tar.gz --bundle app.sigstore.json',
    run: async ({ policy, name, trustedRoot, as, canaries, ...evidence }, context) => {
        const { cwd } = context;
        const report = await (0,rotate/* rotateRoot */.AO)({ policy: (0,external_node_path_.resolve)(cwd, policy), name, trustedRoot: (0,external_node_path_.resolve)(cwd, trustedRoot), as, canaries, evidence }, await createVerifyPorts(context));
        return describeChange(report);
    },
});
const retireCommand = (0,command/* defineCommand */.N)({
    path: 'trust retire',
    summary: 'remove a root: from then on verification rejects what it signed',
    options: { name: ROOT_NAME, policy: policy/* POLICY */.Po },
    example: 'mc trust retire production',
    run: async ({ name, policy }, context) => describeChange(await (0,rotate/* retireRoot */.kY)({ policy: (0,external_node_path_.resolve)(context.cwd, policy), name }, context)),
});
const revertCommand = (0,command/* defineCommand */.N)({
    path: 'trust revert',
    summary: 'undo the last change of the policy',
    options: { policy: policy/* POLICY */.Po },
    example: 'mc trust revert',
    run: async ({ policy }, context) => describeChange(await (0,rotate/* revertTrust */.JZ)((0,external_node_path_.resolve)(context.cwd, policy), context)),
});
const fetchCommand = (0,command/* defineCommand */.N)({
    path: 'trust fetch',
    summary: 'fetch the newest root with TUF and show the differences; needs a network, and pins only with --yes',
    options: FETCH,
    example: 'mc trust fetch public-good',
    run: fetch,
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

/***/ 47307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ githubError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

/** The errors of GitHub's environment and of its attestation API. */
const githubError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'actions-context-incomplete': {
        family: 'configuration',
        message: 'the environment of the GitHub Actions run is incomplete: {names} missing or malformed',
        hint: 'Pass these variables to the container of the step. The runner sets them for every other step.',
    },
    'github-repository-unseen': {
        family: 'fault',
        message: 'GitHub shows no repository {repository} at {url}',
        hint: 'Give the repository as OWNER/REPO. For a private repository, set GITHUB_TOKEN to a token with `attestations: read` and `contents: read`.',
    },
    'github-pages': {
        family: 'fault',
        message: 'GitHub lists more than {limit} pages of attestations at {url}',
        hint: 'Download the attestations that you need with `gh attestation download`, and pass them with `--bundle`.',
    },
    'snappy-malformed': {
        family: 'verification',
        message: 'the Snappy compression of a bundle is malformed: {detail}',
    },
    'repository-malformed': {
        family: 'configuration',
        message: 'the repository is malformed: expected OWNER/REPO, found "{given}"',
    },
});


/***/ }),

/***/ 64312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isGone),
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
/**
 * Decides whether the holder in a lock file (JSON) no longer runs for certain. Only a process in the same PID namespace of the same
 * boot can decide that, because two containers may share host names and process numbers. For all other holders it returns false.
 */
async function isGone(content) {
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
    return (await readStartTime(pid)) !== started; // another process has the number now
}
const read = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => '');
async function readLocation() {
    const pids = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)('/proc/self/ns/pid').catch(() => '');
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), boot: (await read('/proc/sys/kernel/random/boot_id')).trim(), pids };
}
/** Reads the start time of a process (Linux). Process numbers are reused, often so in containers. */
async function readStartTime(pid) {
    const line = await read(`/proc/${pid}/stat`);
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
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


/**
 * Waits until this process holds the lease. It takes the lease over from a dead holder: a killed process of this machine,
 * or a holder whose lease did not change for `lifeMs`. Clocks of machines differ, so the waiting process measures this
 * time itself. Throws `locked` after `waitMs`.
 */
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
        if (stored && (isSilent || (await (0,_holder_js__WEBPACK_IMPORTED_MODULE_0__/* .isGone */ .S)(stored.holder)))) {
            const taken = await store.takeOver(stored);
            if (taken)
                return taken;
        }
        if (now > deadline)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('locked', { path: store.name, holder: stored?.holder.trim() ?? '' });
        await clock.sleep(pauseMs(attempts), signal);
    }
}
/**
 * Runs `work` while this process holds the lease, and releases the lease afterwards. The signal that `work` gets aborts
 * when the lease is lost, for example after a suspension of the machine.
 */
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
const BREAKING_TAKES_MS = 5_000; // removing the lock of a dead holder takes a fraction of this
const LIFE_MS = 60_000;
const MAX_MARK_BYTES = 4096;
/**
 * Runs `work` while this process alone holds the lock file at `path`. The file contains a mark that names its holder. A
 * process with the same boot and PID namespace notices at once that the holder was killed. Equal host names and process
 * numbers prove nothing, because containers share both. For all other processes, the holder touches the file every third of
 * `lifeMs`; it counts as dead after `lifeMs` without a touch. The signal that `work` gets aborts when the lock is lost.
 * Throws `locked` after `waitMs`.
 */
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
            // A disk may fail for a moment. If another process took the lock, the next read shows it.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.utimes)(path, now, now).catch(() => undefined);
        },
        release: async () => {
            if (await isOurs())
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true });
        },
    };
    // A link appears with its whole content or not at all. An empty lock file would name no holder.
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
/** Throws `locked` if the path of a lock is not a file. No process would remove it, so waiting would never end. */
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
/**
 * Removes the lock of a dead holder. Only the process that creates the file `PATH.breaking` removes it. Otherwise two
 * processes could find the holder dead, and the second one could remove the new lock of a third process.
 */
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
/** Reads a lock through an open file: network file systems ask the server again only when a file is opened. */
async function readLock(path) {
    // Non-blocking, because opening a pipe at this path would never return.
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
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
/** Reads Docker's config.json: `auths`, `credHelpers`, `credsStore`. Throws `credentials-malformed`. Never quotes the content. */
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

/***/ 1564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ OCI_DIGEST),
/* harmony export */   S_: () => (/* binding */ isDigestTarget),
/* harmony export */   an: () => (/* binding */ isOciDigest)
/* harmony export */ });
const OCI_DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const isOciDigest = (text) => OCI_DIGEST.test(text);
/** Returns whether the target of a request is a digest and not a tag. Does not check the digest itself. */
const isDigestTarget = (target) => /^sha(256|512):/.test(target);


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
/** Creates a helper that runs `docker-credential-NAME get` as Docker does: the registry on stdin, JSON or a sentence on stdout. */
const createHelper = (env) => (helper, registry) => new Promise((resolve, reject) => {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(`docker-credential-${helper}`, ['get'], { timeout: HELPER_TIMEOUT_MS, maxBuffer: MAX_CONFIG_BYTES, env }, (error, stdout) => {
        // "credentials not found" on stdout with exit code 1 is an answer. The output is never quoted.
        if (error && !stdout.includes('credentials not found'))
            reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ociError */ .Y)('credential-helper-failed', { helper, registry, detail: error.code ?? error.signal ?? '' }));
        else
            resolve(stdout);
    });
    child.stdin?.on('error', () => undefined); // a helper may end without reading; its exit code gives the reason
    child.stdin?.end(`${registry}\n`);
});
/**
 * Loads credentials as Docker does: from `file`, else from $DOCKER_CONFIG/config.json, else from ~/.docker/config.json. Only
 * `file` must exist. Throws `file-not-found`, `credentials-malformed`.
 */
async function loadDockerCredentials(options) {
    const path = options.file ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(options.env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker'), 'config.json');
    try {
        const text = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readFileBounded */ .Y1)(path, MAX_CONFIG_BYTES, 'the credentials')).toString('utf8');
        const credentials = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDockerConfig */ .C)(text, path, createHelper(options.env));
        return masked(credentials, options.maskSecret ?? (() => { }));
    }
    catch (error) {
        if (options.file === undefined && error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__/* .McError */ .Hv && error.code === 'file-not-found')
            return _credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .anonymous */ ._;
        throw error;
    }
}
const masked = (credentials, maskSecret) => async (registry) => {
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


/***/ }),

/***/ 1787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ociError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const ociError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'reference-malformed': {
        family: 'configuration',
        message: '"{given}" is not a reference{meant}',
        hint: 'Write the registry: REGISTRY/REPO:TAG, REGISTRY/REPO@sha256:…, oci-layout:DIR[:TAG][@sha256:…] or oci-archive:FILE[:TAG][@sha256:…].',
    },
    'reference-not-found': {
        family: 'configuration',
        message: '{reference} was not found: the repository has no such {what}',
        hint: 'Check the name, the tag and the credentials. A registry may report private content as missing.',
    },
    'manifest-malformed': { family: 'verification', message: '{what} is not a valid manifest: {detail}' },
    'manifest-schema1': {
        family: 'verification',
        message: '{what} is a Docker image manifest of schema 1, which has no sizes and cannot be copied',
        hint: 'Build the image again, or pull and push it with a current client, which writes a manifest of schema 2 or OCI.',
    },
    'registry-refused': {
        family: 'fault',
        message: '{registry} refused {what}: {detail}',
        hint: 'Check the permissions of the account. Credentials come from the config.json of Docker (docker login), or from --src-auth and --dst-auth.',
    },
    'token-realm-refused': {
        family: 'fault',
        message: 'the token service of {registry} is not trusted: expected an https URL, found {realm}',
        hint: 'Configure the registry with an https token realm. Plain http is allowed only where registry and realm are on this machine.',
    },
    'credential-helper-failed': {
        family: 'fault',
        message: 'docker-credential-{helper} gave no credentials for {registry}: {detail}',
        hint: "Install the helper that Docker's config.json names, and check that it works without a terminal.",
    },
    'credentials-malformed': { family: 'configuration', message: 'the credentials in {path} cannot be used: {detail}' },
    'layout-malformed': {
        family: 'configuration',
        message: '{path} is not an OCI image layout: {detail}',
        hint: 'Pass a folder that has oci-layout, index.json and blobs/.',
    },
    'archive-not-writable': {
        family: 'configuration',
        message: '{path} cannot be changed: an archive is written as a whole',
        hint: 'Attach to the registry or folder (oci-layout:DIR) that the archive was made from, then write the archive again with mc copy.',
    },
    'listed-name-malformed': {
        family: 'verification',
        message: '{where} lists the {kind} "{given}", which does not match the grammar of OCI: it is left out',
        hint: 'No release can have this name. Anyone who can push to this registry can list it: find out who pushed it.',
    },
    'catalog-unsupported': {
        family: 'configuration',
        message: '{registry} does not list its repositories',
        hint: 'Most hosted registries do not. Name the releases with --releases FILE.',
    },
    'referrers-lost': {
        family: 'fault',
        message: 'the fallback tag {tag} in {repository} lost the referrer {digest}: other writers keep overwriting the tag',
        hint: 'Run the command again when no other client attaches to this image.',
    },
    'closure-too-large': {
        family: 'verification',
        message: '{what} has more than {limit} {unit}',
        hint: 'A genuine release is never that large. Check who can push to the registry.',
    },
    'closure-incomplete': {
        family: 'verification',
        message: '{what} is incomplete: the {role} {missing} is named but not present',
        hint: 'Restore it from another copy, or remove what names it. mc does not copy a part of a release.',
    },
    'foreign-layer': {
        family: 'verification',
        message: '{what} has the foreign layer {digest} ({mediaType})',
        hint: 'Pass --foreign-layers skip to leave such layers out, or --foreign-layers copy where the licence allows a copy.',
    },
    'platform-not-found': {
        family: 'configuration',
        message: 'no single image of {reference} is for the platform {given}: found {found}',
        hint: 'Write a platform as OS/ARCH or OS/ARCH/VARIANT, such as linux/amd64 or linux/arm/v7.',
    },
    'copy-over-budget': {
        family: 'verification',
        message: 'the copy to {destination} is too large: expected at most {limit} bytes, found {found}',
        hint: 'Raise --max-bytes, or run with --plan to see what is missing there.',
    },
    'rot-not-mended': {
        family: 'verification',
        message: '{repository} keeps its damaged copy of {digest}: it accepted the right bytes but still returns wrong ones',
        hint: 'The registry does not write content that it already has under the digest. Delete the content in its storage (or the manifests that name it, then collect garbage), and run again.',
    },
    'copy-not-kept': {
        family: 'verification',
        message: '{repository} accepted {digest} but does not return it: {detail}',
        hint: 'The destination lost or changed what was written. Run the command again, and report it to the operator of the registry.',
    },
    'subject-ambiguous': {
        family: 'configuration',
        message: '"{given}" is ambiguous: it starts with the name of a registry, and a file of this name exists',
        hint: 'Write ./ before the name to use the file. Move the file away to use the image.',
    },
    'tag-moved': {
        family: 'verification',
        message: 'the tag {reference} does not have its expected digest: expected {expected}, found {found}',
        hint: 'Another client moved the tag. Check what it names now, then promote with that digest as --if-tag-digest.',
    },
});


/***/ }),

/***/ 20907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ getTarget),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   G5: () => (/* binding */ assertNotImageName),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   hE: () => (/* binding */ formatFullNameHint),
/* harmony export */   yY: () => (/* binding */ withTarget),
/* harmony export */   z$: () => (/* binding */ isReferenceLike)
/* harmony export */ });
/* unused harmony exports namesRegistry, expandShortName */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);


// OCI distribution spec 1.1, "Pulling manifests"; the host as in Docker's reference grammar.
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const MAX_LENGTH = 4096;
const LAYOUT = 'oci-layout:';
const ARCHIVE = 'oci-archive:'; // the prefix that skopeo uses
/** Parses `REGISTRY/REPO[:TAG][@DIGEST]`, `oci-layout:DIR[:TAG][@DIGEST]` or `oci-archive:FILE[:TAG][@DIGEST]`. Throws `reference-malformed`. */
function parseReference(text) {
    const reference = isReferenceLike(text) ? readReference(text) : undefined;
    if (!reference)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ociError */ .Y)('reference-malformed', { given: text.slice(0, 200), meant: formatFullNameHint(text) });
    return reference;
}
/** Returns whether the first part of a text names a registry: a host with `.` or `:` in it, or `localhost`. */
function namesRegistry(text) {
    const first = text.slice(0, Math.max(text.indexOf('/'), 0));
    return HOST.test(first) && (/[.:]/.test(first) || first === 'localhost');
}
/**
 * Rejects the name of an existing file that is also the name of an image. An attacker who can add a file to a checkout must not
 * choose what is used in place of `registry.test/app`. `./` or `/` before the name selects the file. Throws `subject-ambiguous`.
 */
function assertNotImageName(text) {
    if (namesRegistry(text) || text.startsWith(LAYOUT) || text.startsWith(ARCHIVE))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ociError */ .Y)('subject-ambiguous', { given: text });
}
/** Returns the full name of an image that has a short name in Docker, such as `acme/app:v1`; undefined for any other text. For messages only. */
function expandShortName(text) {
    const [, name = '', tag, digest] = /^([^:@]+)(?::([^:@/]+))?(?:@(.+))?$/.exec(text) ?? [];
    const isShort = text.length <= 300 && REPOSITORY.test(name) && !namesRegistry(text) && !/^sha(256|384|512)$/.test(name);
    if (!isShort || (tag !== undefined && !TAG.test(tag)) || (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isOciDigest */ .an)(digest)))
        return undefined;
    return `docker.io/${name.includes('/') ? '' : 'library/'}${text}`;
}
/** Returns the end of an error's sentence: the full name, where the user gave a short one. */
function formatFullNameHint(text) {
    const full = expandShortName(text);
    return full === undefined ? '' : `: it names no registry; the full name of the image on Docker Hub is ${full}`;
}
/** Returns whether a text can be a reference: it has one of the two schemes, or a host before a repository. */
const isReferenceLike = (text) => text.length <= MAX_LENGTH &&
    (text.startsWith(LAYOUT) ||
        text.startsWith(ARCHIVE) ||
        /^[^/\s]*[.:\]][^/\s]*\/./.test(text) ||
        /^localhost\//.test(text));
function readReference(text) {
    const [, rest = '', digest] = /^(.*?)(?:@([^@/]+))?$/.exec(text) ?? [];
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isOciDigest */ .an)(digest))
        return undefined;
    const scheme = [ARCHIVE, LAYOUT].find((one) => rest.startsWith(one));
    const { name, tag } = splitTag(rest.slice(scheme?.length ?? 0), scheme !== undefined);
    if (tag !== undefined && !isTag(tag))
        return undefined;
    const target = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
    return scheme === undefined ? readRegistryName(name, target) : readLayoutName(name, scheme === ARCHIVE, target);
}
/** Splits a name from its tag. A colon in the only part of a registry's name is that of a port. */
function splitTag(body, isLayout) {
    const colon = body.lastIndexOf(':');
    const hasTag = colon > body.lastIndexOf('/') && (isLayout || body.includes('/'));
    return hasTag ? { name: body.slice(0, colon), tag: body.slice(colon + 1) } : { name: body, tag: undefined };
}
function readLayoutName(path, isArchive, target) {
    if (path === '' || path.includes('\0'))
        return undefined;
    return { kind: 'layout', path, ...(isArchive ? { archive: true } : {}), ...target };
}
function readRegistryName(name, target) {
    const slash = name.indexOf('/');
    const [registry, repository] = [name.slice(0, slash), name.slice(slash + 1)];
    if (slash < 1 || !HOST.test(registry) || !isRepositoryName(repository))
        return undefined;
    return { kind: 'registry', registry, repository, ...target };
}
const isTag = (text) => TAG.test(text);
const isRepositoryName = (text) => text.length <= 255 && REPOSITORY.test(text);
/** Returns the digest or tag that a reference names in its repository; `latest` where it names neither. */
const getTarget = (reference) => reference.digest ?? reference.tag ?? 'latest';
/** Formats a reference. The inverse of {@link parseReference}. */
function formatReference(reference) {
    const name = reference.kind === 'layout'
        ? `${reference.archive ? ARCHIVE : LAYOUT}${reference.path}`
        : `${reference.registry}/${reference.repository}`;
    return `${name}${reference.tag ? `:${reference.tag}` : ''}${reference.digest ? `@${reference.digest}` : ''}`;
}
/** Returns a reference to another tag or digest in the same repository. The digest is one that a repository or a record gave. */
const withTarget = (reference, target) => {
    const { tag: _tag, digest: _digest, ...place } = reference;
    return { ...place, ...target };
};


/***/ })

};
