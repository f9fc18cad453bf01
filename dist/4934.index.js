export const id = 4934;
export const ids = [4934];
export const modules = {

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
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
;// CONCATENATED MODULE: ./build/sigstore/tuf.js




const PUBLIC_GOOD_TUF = 'https://tuf-repo-cdn.sigstore.dev';
const TARGET = 'trusted_root.json';
const TIMEOUT_MS = 15_000;
const MAX_ROOT_BYTES = 512 * 1024; // the bound of TUF clients themselves
const tufRoot = schemas/* looseObject */._H3({ signed: schemas/* looseObject */._H3({ _type: schemas/* literal */.euz('root') }) });
/** The client copies the file into its cache before it reads it: a key that was named by mistake must not get there. */
async function assertTufRoot(path) {
    const text = (await (0,files/* readFileBounded */.Y1)(path, MAX_ROOT_BYTES, 'the root of the TUF repository')).toString('utf8');
    (0,json/* conform */.fj)(tufRoot, (0,json/* parseJson */.qF)(text, path), path);
}
/** The newest trusted root, by TUF (signatures, thresholds, expiry, no rollback). Throws `tuf-failed`, `file-not-found`, `json-malformed`, `schema-mismatch`. */
async function fetchTrustedRoot({ url, mirror, rootPath, cacheDir, }) {
    // Loaded only here: no other way into the product may ever reach for a network root.
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
                // A root that is named is the one to begin with, whatever was cached before.
                forceInit: rootPath !== undefined,
                retry: { retries: 1 },
                timeout: TIMEOUT_MS,
            });
            return { text: await tuf.getTarget(TARGET), from: mirrorURL };
        }
        catch (error) {
            failures.push(`${mirrorURL}: ${(0,errors/* describe */.q0)(error)}`);
        }
    }
    throw new errors/* McError */.Hv('tuf-failed', { url, detail: failures.join('; ') });
}

// EXTERNAL MODULE: ./build/verify/sources/open.js + 1 modules
var sources_open = __webpack_require__(99022);
// EXTERNAL MODULE: ./build/verify/trust/present.js
var present = __webpack_require__(21062);
// EXTERNAL MODULE: ./build/verify/trust/propose.js
var propose = __webpack_require__(9383);
// EXTERNAL MODULE: ./build/verify/sources/files.js + 1 modules
var sources_files = __webpack_require__(98801);
// EXTERNAL MODULE: ./build/verify/trust/write-proposal.js
var write_proposal = __webpack_require__(44873);
// EXTERNAL MODULE: ./build/verify/trust/rotate.js
var rotate = __webpack_require__(55162);
// EXTERNAL MODULE: ./build/verify/trust/check.js
var check = __webpack_require__(68085);
// EXTERNAL MODULE: ./build/cli/options.js
var options = __webpack_require__(32315);
;// CONCATENATED MODULE: ./build/cli/trust.js








const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';
const POLICY = ['--policy <file>', 'trust policy', DEFAULT_POLICY];
const ROOT_FILE = ['--trusted-root <file>', 'a trusted_root.json'];
const EVIDENCE = [
    ['--bundle <path...>', 'Sigstore bundles of the subjects, or folders of them'],
    ['--mirror <place>', 'a mirror: folder or URL'],
    ['--use-mirror <when>', sources_open/* USE_MIRROR */.k.join(' | '), 'auto'],
];
const policyOf = (input, { cwd }) => (0,external_node_path_.resolve)(cwd, (0,options/* optionText */.re)(input, 'policy') ?? DEFAULT_POLICY);
const nameOf = ({ args: [name = ''] }) => name;
const changed = (report) => ({ report, text: (0,present/* presentChange */.Y)(report) });
const rootFile = (input, { cwd }, command) => (0,external_node_path_.resolve)(cwd, (0,options/* optionRequired */.HH)(input, 'trustedRoot', '--trusted-root', command));
/** What a verification within these commands needs of the world. */
async function verifyPorts(context) {
    const { cwd, env } = context;
    return {
        ...context,
        at: (path) => (0,external_node_path_.resolve)(cwd, path),
        credentials: await (0,docker_config/* dockerConfigCredentials */.D)({ env }),
        openMirror: async (location, demands) => {
            // Loaded where a mirror is asked: most verifications of a file need none.
            const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(9276), __webpack_require__.e(4924)]).then(__webpack_require__.bind(__webpack_require__, 1038));
            return openMirror(location, context, demands);
        },
    };
}
async function init(input, context) {
    const { cwd, installRoot, clock } = context;
    const begun = (0,report/* beginReport */.mC)('trust-init', clock);
    const given = (0,options/* optionText */.re)(input, 'trustedRoot');
    const path = given === undefined ? (0,external_node_path_.join)(installRoot, 'SECURITY/trust-roots/trusted_root.json') : (0,external_node_path_.resolve)(cwd, given);
    const bytes = await (0,files/* readFileBounded */.Y1)(path, trusted_root/* MAX_TRUSTED_ROOT_BYTES */.ci, 'the trusted root');
    const mirror = (0,options/* optionText */.re)(input, 'mirror');
    const subjects = (0,options/* optionList */.UX)(input, 'from');
    if (subjects.length === 0)
        throw new errors/* ConfigurationError */.j1('usage', {
            detail: '--from is required: a known-good release',
            command: 'trust init',
        });
    const ports = await verifyPorts(context);
    const proposal = await (0,propose/* proposeTrust */.B)({
        subjects,
        root: { name: (0,options/* optionText */.re)(input, 'name') ?? (given === undefined ? 'public-good' : 'production'), bytes, path },
        choice: {
            bundles: (0,options/* optionList */.UX)(input, 'bundle').map((path) => (0,sources_files/* bundleFiles */.e)(ports.at(path))),
            mirror: mirror && !/^https?:/.test(mirror) ? ports.at(mirror) : mirror,
            useMirror: (0,options/* optionChoice */.Vv)(input, 'useMirror', '--use-mirror', sources_open/* USE_MIRROR */.k, 'trust init'),
        },
    }, ports);
    const out = (0,options/* optionText */.re)(input, 'out');
    if (out !== undefined)
        await (0,write_proposal/* writeProposal */.G)((0,external_node_path_.resolve)(cwd, out), proposal);
    const { text, seen, refused, warnings } = proposal;
    // Not among the lines of the policy, which may go into a file.
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
async function fetch(input, context) {
    const { cwd, env, clock } = context;
    const rootPath = (0,options/* optionText */.re)(input, 'tufRoot');
    const home = env['XDG_CACHE_HOME'] || (0,external_node_path_.join)(env['HOME'] || cwd, '.cache');
    const { text, from } = await fetchTrustedRoot({
        url: (0,options/* optionText */.re)(input, 'tuf') ?? PUBLIC_GOOD_TUF,
        mirror: (0,options/* optionText */.re)(input, 'tufMirror'),
        rootPath: rootPath === undefined ? undefined : (0,external_node_path_.resolve)(cwd, rootPath),
        cacheDir: (0,external_node_path_.join)(home, 'mc-actions', 'tuf'),
    });
    const request = { policy: policyOf(input, context), name: nameOf(input), bytes: Buffer.from(text), path: from };
    return changed(await (0,rotate/* pinBytes */.TK)({ ...request, verb: 'fetch', pin: (0,options/* optionFlag */.aN)(input, 'yes') }, { clock }));
}
const commands = [
    {
        path: 'trust check',
        summary: 'whether the policy is well-formed, every pin of it holds, and what should be looked at',
        options: [POLICY],
        example: 'mc trust check --policy SECURITY/trust-policy.yaml',
        run: async (input, context) => {
            const report = await (0,check/* checkTrust */.R)(policyOf(input, context), context);
            return { report, text: (0,present/* presentCheck */.e)(report) };
        },
    },
    {
        path: 'trust init',
        summary: 'propose a policy out of what known-good releases carry; prints it',
        options: [
            ['--from <subject...>', 'a file, sha256:<hex> or image reference that is known to be good'],
            ['--trusted-root <file>', 'the root of your instance; default the public-good one that is shipped'],
            ['--name <name>', 'what the root is called'],
            ['--out <file>', 'write the policy there, and the root beside it'],
            ...EVIDENCE,
        ],
        example: 'mc trust init --from app.tar.gz --bundle app.tar.gz.sigstore.json --out SECURITY/trust-policy.yaml',
        run: init,
    },
    {
        path: 'trust pin',
        summary: 'pin a trusted root under a name',
        arguments: [['<name>', 'of the root in the policy']],
        options: [ROOT_FILE, POLICY],
        example: 'mc trust pin production --trusted-root trusted_root.json',
        run: async (input, context) => changed(await (0,rotate/* pinRoot */.cx)({
            policy: policyOf(input, context),
            name: nameOf(input),
            trustedRoot: rootFile(input, context, 'trust pin'),
        }, context)),
    },
    {
        path: 'trust rotate',
        summary: 'put a new root beside an old one, once canaries verify under it',
        arguments: [['<name>', 'the root that will be retired later']],
        options: [
            ROOT_FILE,
            ['--as <name>', 'what the new root is called; default NAME with the date'],
            ['--canary <subject...>', 'must verify under the new root alone, or nothing changes'],
            POLICY,
            ...EVIDENCE,
        ],
        example: 'mc trust rotate production --trusted-root new.json --canary app.tar.gz --bundle app.sigstore.json',
        run: async (input, context) => changed(await (0,rotate/* rotateRoot */.AO)({
            policy: policyOf(input, context),
            name: nameOf(input),
            trustedRoot: rootFile(input, context, 'trust rotate'),
            as: (0,options/* optionText */.re)(input, 'as'),
            canaries: (0,options/* optionList */.UX)(input, 'canary'),
            evidence: {
                bundles: (0,options/* optionList */.UX)(input, 'bundle'),
                mirror: (0,options/* optionText */.re)(input, 'mirror'),
                useMirror: (0,options/* optionChoice */.Vv)(input, 'useMirror', '--use-mirror', sources_open/* USE_MIRROR */.k, 'trust rotate'),
            },
        }, await verifyPorts(context))),
    },
    {
        path: 'trust retire',
        summary: 'take a root out: what it signed is refused from then on',
        arguments: [['<name>', 'of the root in the policy']],
        options: [POLICY],
        example: 'mc trust retire production',
        run: async (input, context) => changed(await (0,rotate/* retireRoot */.kY)({ policy: policyOf(input, context), name: nameOf(input) }, context)),
    },
    {
        path: 'trust revert',
        summary: 'undo the last change of the policy',
        options: [POLICY],
        example: 'mc trust revert',
        run: async (input, context) => changed(await (0,rotate/* revertTrust */.JZ)(policyOf(input, context), context)),
    },
    {
        path: 'trust fetch',
        summary: 'get the newest root by TUF and show what differs; needs a network, and pins only with --yes',
        arguments: [['<name>', 'of the root in the policy']],
        options: [
            ['--tuf <url>', 'the TUF repository', PUBLIC_GOOD_TUF],
            ['--tuf-mirror <url>', 'where else it lies'],
            ['--tuf-root <file>', "the repository's root.json, had beforehand; needed for any but the public-good one"],
            ['--yes', 'pin what was fetched'],
            POLICY,
        ],
        example: 'mc trust fetch public-good',
        run: fetch,
    },
];


/***/ }),

/***/ 64312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isGone),
/* harmony export */   W: () => (/* binding */ thisProcess)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);



const thisProcess = async () => ({
    ...(await whereWeAre()),
    pid: process.pid,
    started: await startOf(process.pid),
});
/**
 * Whether the holder that a mark (JSON) tells of surely is gone. Only who counts processes as it did can say so: equal
 * host names and numbers say nothing, containers share both. All others are judged by their signs of life.
 */
async function isGone(mark) {
    let given;
    try {
        given = JSON.parse(mark) ?? {};
    }
    catch {
        return false;
    }
    const { pid, started } = given;
    const here = await whereWeAre();
    const isHere = given.host === here.host && given.boot === here.boot && given.pids === here.pids;
    if (!isHere || typeof pid !== 'number')
        return false;
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) === 'ESRCH';
    }
    return (await startOf(pid)) !== started; // the number lives on in another process
}
const read = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => '');
async function whereWeAre() {
    const pids = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)('/proc/self/ns/pid').catch(() => '');
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), boot: (await read('/proc/sys/kernel/random/boot_id')).trim(), pids };
}
/** When a process began, where the system tells (Linux): numbers of processes are used again, in containers often. */
async function startOf(pid) {
    const line = await read(`/proc/${pid}/stat`);
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _holder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64312);







const POLL_MS = 25;
const MAX_POLL_MS = 1_000;
const BREAKING_TAKES_MS = 5_000; // whoever removes a dead holder's lock needs a fraction of this
const LIFE_MS = 60_000;
const MAX_MARK_BYTES = 4096;
/**
 * Runs `work` while this process alone holds the lock file at `path`. The file names its holder: one that was killed is
 * found dead at once by whoever counts processes as it did (same boot, same PID namespace: equal host names and numbers
 * say nothing, containers share both). For all others it gives a sign of life every third of `lifeMs`; when there was none
 * for `lifeMs`, by the watcher's own clock (clocks of machines differ), it is dead too. `held` aborts when the lock was
 * lost, as after a suspension of the machine. Throws `locked` when it cannot be had in time.
 */
async function withLock(path, work, options = {}) {
    const { clock = _clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .ml, lifeMs = LIFE_MS, signal } = options;
    const mark = await acquire(path, options);
    const [lost, ended] = [new AbortController(), new AbortController()];
    const beating = (async () => {
        for (;;) {
            await clock.sleep(lifeMs / 3, ended.signal).catch(() => undefined);
            if (ended.signal.aborted)
                return;
            await beat(path, mark);
        }
    })().catch((error) => lost.abort(error));
    try {
        return await work(signal ? AbortSignal.any([signal, lost.signal]) : lost.signal);
    }
    finally {
        ended.abort();
        await beating;
        if ((await look(path))?.holder === mark)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true });
    }
}
/** Touches the lock, if it still is ours. A disk that fails for a moment is no reason to stop: another would say so. */
async function beat(path, mark) {
    const there = await look(path);
    if (there?.holder !== mark)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv('locked', { path, holder: there?.holder.trim() ?? 'nobody' });
    const now = new Date();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.utimes)(path, now, now).catch(() => undefined);
}
async function acquire(path, options) {
    const { waitMs = 90_000, lifeMs = LIFE_MS, clock = _clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .ml, signal } = options;
    const mark = `${JSON.stringify({ ...(await (0,_holder_js__WEBPACK_IMPORTED_MODULE_6__/* .thisProcess */ .W)()), id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex') })}\n`;
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
    const deadline = performance.now() + waitMs;
    let seen;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(temporary, mark);
        for (let polls = 0;; polls++) {
            // A link, because it appears with its whole content or not at all: an empty lock would tell of no holder.
            if (await create(temporary, path))
                return mark;
            const there = await look(path);
            if (!there)
                await refuseOther(path);
            const now = performance.now();
            const sign = there && `${there.modified} ${there.holder}`;
            if (sign !== undefined && sign !== seen?.sign)
                seen = { sign, since: now };
            const isStill = seen !== undefined && sign === seen.sign && now - seen.since >= lifeMs;
            if (there && (isStill || (await (0,_holder_js__WEBPACK_IMPORTED_MODULE_6__/* .isGone */ .S)(there.holder))))
                await breakLock(path, there, clock);
            else if (now > deadline)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv('locked', { path, holder: there?.holder.trim() ?? '' });
            else
                await clock.sleep(Math.min(POLL_MS + polls * POLL_MS * Math.random(), MAX_POLL_MS), signal);
        }
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv || signal?.aborted)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv('file-unwritable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error) }, { cause: error });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
    }
}
/** Throws if the path of a lock is not a file: no holder would remove it, so waiting would not end. */
async function refuseOther(path) {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch(() => undefined);
    if (status && !status.isFile())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv('locked', { path, holder: 'none, because it is not a file' });
}
async function create(temporary, path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(temporary, path);
        return true;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) === 'EEXIST')
            return false;
        throw error;
    }
}
/** Removes a dead holder's lock; two that find it dead at once must not remove the lock of a third that came between. */
async function breakLock(path, dead, clock) {
    const breaking = `${path}.breaking`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(breaking, '', { flag: 'wx' });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) !== 'EEXIST')
            throw error;
        const since = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(breaking).catch(() => undefined);
        if (since && Date.now() - since.mtimeMs > BREAKING_TAKES_MS)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(breaking, { force: true });
        await clock.sleep(POLL_MS);
        return;
    }
    try {
        const there = await look(path);
        if (there?.holder === dead.holder && there.modified === dead.modified)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(breaking, { force: true });
    }
}
/** Through an open file: network file systems look again when a file is opened, and remember its times otherwise. */
async function look(path) {
    // Without waiting: a pipe at the path of the lock has no holder, and must not stop the one who looks.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK).catch(() => undefined);
    try {
        const status = await file?.stat({ bigint: true });
        if (!file || !status?.isFile())
            return undefined;
        const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_MARK_BYTES), 0, MAX_MARK_BYTES, 0);
        return { holder: buffer.toString('utf8', 0, bytesRead), modified: status.mtimeNs };
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
/* harmony export */   _: () => (/* binding */ anonymous),
/* harmony export */   d: () => (/* binding */ dockerCredentials)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);



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
/** Docker's config.json: `auths`, `credHelpers`, `credsStore`. Throws `credentials-malformed`; never quotes the content. */
function dockerCredentials(text, path, helper) {
    let config;
    try {
        config = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .conform */ .fj)(dockerConfig, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text, path), path);
    }
    catch {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('credentials-malformed', { path, detail: "it is not Docker's config.json" });
    }
    return async (registry) => {
        const keys = registry === 'docker.io' || registry.endsWith('.docker.io')
            ? [DOCKER_HUB, registry]
            : [registry, `https://${registry}`, `http://${registry}`];
        const name = keys.map((key) => config.credHelpers?.[key]).find(Boolean) ?? (auth(keys) ? undefined : config.credsStore);
        return name && helper ? fromHelper(name, keys[0] ?? registry, helper, path) : auth(keys);
    };
    function auth(keys) {
        const found = keys.map((key) => config.auths?.[key] ?? config.auths?.[`${key}/`]).find(Boolean);
        if (!found)
            return undefined;
        const [username, password] = found.auth ? basic(found.auth, path) : [found.username, found.password];
        const identity = found.identitytoken ? { identityToken: found.identitytoken } : {};
        return username !== undefined && (password !== undefined || found.identitytoken)
            ? { username, password: password ?? '', ...identity }
            : undefined;
    }
}
function basic(auth, path) {
    const text = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = text.indexOf(':');
    if (colon < 1)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('credentials-malformed', { path, detail: 'an "auth" is not base64 of user:password' });
    return [text.slice(0, colon), text.slice(colon + 1)];
}
async function fromHelper(name, registry, helper, path) {
    const bad = (detail) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('credentials-malformed', { path, detail });
    if (!HELPER_NAME.test(name))
        throw bad('the name of a credential helper is no plain name');
    const said = await helper(name, registry);
    if (said.trim() === '' || said.includes('credentials not found'))
        return undefined;
    let answer;
    try {
        answer = JSON.parse(said);
    }
    catch {
        throw bad(`docker-credential-${name} did not answer in JSON`);
    }
    if (typeof answer.Username !== 'string' || typeof answer.Secret !== 'string')
        throw bad(`docker-credential-${name} gave no user and secret`);
    return answer.Username === '<token>'
        ? { username: '', password: '', identityToken: answer.Secret }
        : { username: answer.Username, password: answer.Secret };
}


/***/ }),

/***/ 29887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ dockerConfigCredentials)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13963);
/* harmony import */ var _lib_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95455);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53716);







const MAX_CONFIG_BYTES = 1024 * 1024;
const HELPER_TIMEOUT_MS = 30_000;
/** `docker-credential-NAME get`, as Docker runs it: the registry on stdin, JSON or a sentence on stdout. */
const helperIn = (env) => (helper, registry) => new Promise((resolve, reject) => {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(`docker-credential-${helper}`, ['get'], { timeout: HELPER_TIMEOUT_MS, maxBuffer: MAX_CONFIG_BYTES, env }, (error, stdout) => {
        // "credentials not found" comes with exit 1, on stdout; that is an answer. Its output is never quoted.
        if (error && !stdout.includes('credentials not found'))
            reject(new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv('credential-helper-failed', { helper, registry, detail: error.code ?? error.signal ?? '' }));
        else
            resolve(stdout);
    });
    child.stdin?.on('error', () => undefined); // a helper that ends without reading says why by its exit code
    child.stdin?.end(`${registry}\n`);
});
/**
 * Credentials as Docker keeps them: of `file`, else of $DOCKER_CONFIG/config.json, else of ~/.docker/config.json. Only a
 * file that was named must be there. Throws `file-not-found`, `credentials-malformed`.
 */
async function dockerConfigCredentials(options) {
    const path = options.file ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(options.env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker'), 'config.json');
    try {
        const text = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readFileBounded */ .Y1)(path, MAX_CONFIG_BYTES, 'the credentials')).toString('utf8');
        const credentials = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerCredentials */ .d)(text, path, helperIn(options.env));
        return masked(credentials, options.maskSecret ?? (() => { }));
    }
    catch (error) {
        if (options.file === undefined && error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv && error.code === 'file-not-found')
            return _credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .anonymous */ ._;
        throw error;
    }
}
const masked = (credentials, maskSecret) => async (registry) => {
    const mask = (secret) => {
        (0,_lib_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .rememberSecret */ .Gz)(secret);
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
