export const id = 8876;
export const ids = [8876];
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

/***/ 59230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PI: () => (/* binding */ CONFIG),
/* harmony export */   Z9: () => (/* binding */ loadConfig),
/* harmony export */   qP: () => (/* binding */ createMirrorPorts)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _mirror_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17427);
/* harmony import */ var _mirror_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4886);
/* harmony import */ var _mirror_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72177);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29887);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(19207);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28083);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30200);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(72176);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(670);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76357);







const CONFIG = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--config <file>', 'the sources and the destination of the mirror', 'mirror.yaml');
async function loadConfig(path, { cwd }) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(absolute)) === undefined)
        throw (0,_mirror_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .mirrorError */ .Q)('mirror-config-missing', { path });
    return (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_4__/* .loadMirrorConfig */ .Q5)(absolute);
}
async function createMirrorPorts(context) {
    const { http, clock, progress, concurrency, signal, plainHttp, env } = context;
    const credentials = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_5__/* .loadDockerCredentials */ .B)({ env });
    return {
        http,
        clock,
        progress,
        concurrency,
        signal,
        destination: (config) => (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_6__/* .openDestination */ .x)(config, context),
        trustedRoots: async (policy) => (await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_7__/* .loadTrust */ .V)(policy, _verify_index_js__WEBPACK_IMPORTED_MODULE_8__/* .policyFiles */ .qR, clock.now())).roots,
        github: (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_9__/* .readGithubApi */ .YG)(env),
        judge: async (policy) => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_10__/* .createEvidenceJudge */ .v)(await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_7__/* .loadTrust */ .V)(policy, _verify_index_js__WEBPACK_IMPORTED_MODULE_8__/* .policyFiles */ .qR, clock.now())),
        repository: (reference) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_11__/* .openRepository */ .Av)(reference, { http, credentials, plainHttp, signal }),
    };
}


/***/ }),

/***/ 38876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ commands)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/mirror/format/files.js
var files = __webpack_require__(58375);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/plural.js
var plural = __webpack_require__(8056);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var sigstore_errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/mirror/client/open.js + 4 modules
var client_open = __webpack_require__(35974);
// EXTERNAL MODULE: ./build/mirror/errors.js
var mirror_errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/mirror/format/layout.js
var layout = __webpack_require__(15668);
// EXTERNAL MODULE: ./build/mirror/format/platforms.js
var format_platforms = __webpack_require__(63936);
// EXTERNAL MODULE: ./build/mirror/evidence/judge.js
var judge = __webpack_require__(19453);
;// CONCATENATED MODULE: ./build/mirror/evidence/get.js


















const mirrorGetReportSchema = (0,lib_report/* reportSchema */.Qh)('mirror-get', {
    mirror: schemas/* string */.YjP(),
    syncedAt: iso/* datetime */.w$().describe('start of the last sync that read all sources completely'),
    digest: layout/* digestSchema */.er.describe('the digest of the subject'),
    out: schemas/* string */.YjP().optional().describe('the folder; missing if the mirror has no evidence'),
    evidence: schemas/* array */.YOg(layout/* evidenceItemSchema */.sJ.extend({
        about: layout/* digestSchema */.er.describe('the subject, one of its platforms, or a piece of evidence'),
        path: schemas/* string */.YjP().describe('the path within the folder'),
    })),
    bytes: schemas/* int */.Whr().nonnegative(),
    warnings: schemas/* array */.YOg(lib_report/* reasonSchema */.ex).describe('warnings about the mirror: it is not signed, or its memory was not used'),
});
const MAX_ITEMS = 20_000;
const KIND = 'mc-mirror-evidence';
async function getEvidence(request, ports) {
    const { subject, out } = request;
    const { files, clock, progress, signal } = ports;
    const report = (0,lib_report/* beginReport */.mC)('mirror-get', clock, subject);
    const mirror = await (0,client_open/* openMirrorFiles */.Je)(files, ports, ports.demands);
    await assertReplaceable(out);
    const digest = 'digest' in request.about ? request.about.digest : await findDigest(mirror, request.about.reference);
    const isRelease = ports.demands?.key !== undefined && (await mirror.releases()).some((one) => one.digest === digest);
    const gathered = await gather(digest, mirror, files, isRelease, signal);
    const about = { mirror: files.name, syncedAt: mirror.syncedAt, digest };
    const body = { ...about, warnings: mirror.warnings().map((warning) => warning.toReason()) };
    if (gathered.length === 0)
        return report.finish([(0,mirror_errors/* mirrorError */.Q)('evidence-not-held', { subject, digest, mirror: files.name })], {
            ...body,
            evidence: [],
            bytes: 0,
        });
    const temporary = `${out}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`;
    const evidence = gathered.map(({ about, item }) => ({ about, path: getPath(item), ...item }));
    let bytes = 0;
    try {
        for (const [done, { path, digest: content }] of evidence.entries()) {
            signal?.throwIfAborted();
            progress({ task: 'get', message: `evidence of ${subject}`, done, total: evidence.length, unit: 'items' });
            const blob = await mirror.blob(content);
            bytes += blob.length;
            await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(temporary, path), blob);
        }
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(temporary, layout/* INDEX */.hx), (0,layout/* formatJson */.IB)({ version: 1, kind: KIND, ...about, evidence }));
        await replaceFolder(out, temporary);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { recursive: true, force: true });
        throw error;
    }
    return report.finish([], { ...body, out, evidence, bytes });
}
async function findDigest(mirror, reference) {
    const { digest, tag = 'latest' } = reference;
    if (digest !== undefined && (0,lib_digest/* isDigest */.Bc)(digest))
        return digest;
    const wanted = (0,oci_reference/* formatReference */.FH)(digest === undefined ? (0,oci_reference/* withTarget */.yY)(reference, { tag }) : reference);
    const [found] = await mirror.find(wanted);
    if (!found)
        throw (0,mirror_errors/* mirrorError */.Q)('release-unknown', { reference: wanted, mirror: mirror.name });
    return found.digest;
}
async function gather(root, mirror, files, isRelease, signal) {
    const seen = new Set([root]);
    const queue = [{ digest: root, image: true }];
    const gathered = [];
    const platforms = { tolerate: isRelease ? 'nothing' : 'unreadable', maxManifests: 1_000 };
    const enqueue = (digest, image) => {
        if (digest === undefined || seen.has(digest))
            return;
        seen.add(digest);
        queue.push({ digest, image });
    };
    for (let next = queue.shift(); next; next = queue.shift()) {
        signal?.throwIfAborted();
        for (const item of await mirror.evidence(next.digest)) {
            gathered.push({ about: next.digest, item });
            if (gathered.length > MAX_ITEMS)
                throw (0,sigstore_errors/* sigstoreError */.J)('evidence-too-much', { source: files.name, limit: MAX_ITEMS });
            enqueue(item.manifest, false);
            enqueue(item.digest, false);
        }
        if (next.image)
            for (const platform of await (0,format_platforms/* readPlatforms */.t)(files, next.digest, platforms))
                enqueue(platform, true);
    }
    return gathered;
}
function getPath(item) {
    const { kind, digest, mediaType, verified } = item;
    const name = (0,lib_digest/* getHex */.Qj)(digest);
    if (kind === 'bundle')
        return `bundles/${name}.sigstore.json`;
    const extension = /json|simplesigning|in-toto|dsse/.test(mediaType)
        ? '.json'
        : mediaType.includes('xml')
            ? '.xml'
            : '';
    const folder = verified || (0,judge/* claimsSignature */._)(item) ? `${kind === 'other' ? kind : `${kind}s`}` : `unverified/${kind}`;
    return `${folder}/${name}${extension}`;
}
async function assertReplaceable(out) {
    const kind = await (0,lib_files/* fileKind */.h_)(out);
    if (kind === undefined)
        return;
    if (kind === 'directory') {
        const names = await (0,promises_.readdir)(out);
        if (names.length === 0 || (names.includes(layout/* INDEX */.hx) && (await isOwnOutput(out))))
            return;
    }
    throw (0,mirror_errors/* mirrorError */.Q)('get-folder-in-use', { folder: out });
}
async function isOwnOutput(out) {
    return (await (0,lib_files/* readFileBounded */.Y1)((0,external_node_path_.join)(out, layout/* INDEX */.hx), layout/* MAX_INDEX_BYTES */.w2)).toString('utf8').includes(`"kind": "${KIND}"`);
}
async function replaceFolder(out, temporary) {
    const old = `${temporary}.old`;
    try {
        const exists = (await (0,lib_files/* fileKind */.h_)(out)) !== undefined;
        if (exists)
            await (0,promises_.rename)(out, old);
        else
            await (0,promises_.mkdir)((0,external_node_path_.join)(out, '..'), { recursive: true });
        await (0,promises_.rename)(temporary, out);
        await (0,promises_.rm)(old, { recursive: true, force: true });
    }
    catch (error) {
        throw (0,errors/* baseError */.O)('file-unwritable', { path: out, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    }
}
const presentGet = (report) => [
    {
        title: report.out === undefined ? 'No evidence found' : `Evidence of ${report.digest}`,
        outcome: report.outcome,
        lines: [
            ...(report.out === undefined
                ? []
                : [`${(0,plural/* formatCount */.B)(report.evidence.length, 'piece')}, ${(0,bytes/* formatBytes */.z3)(report.bytes)}, in ${report.out}`]),
            `from ${report.mirror}, last complete at ${report.syncedAt}`,
            ...(report.out === undefined ? [] : ['Each file matches its digest. Run mc verify to verify the signatures.']),
        ],
        table: {
            columns: ['kind', 'predicate', 'file'],
            rows: report.evidence.map(({ kind, predicateType, path }) => [kind, predicateType ?? '', path]),
        },
        reasons: report.reasons,
        warnings: report.warnings,
    },
];

// EXTERNAL MODULE: ./build/mirror/retention/prune.js + 6 modules
var prune = __webpack_require__(18821);
// EXTERNAL MODULE: ./build/mirror/retention/present.js
var present = __webpack_require__(11304);
// EXTERNAL MODULE: ./build/verify/subject/subject.js
var subject_subject = __webpack_require__(95139);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(33192);
// EXTERNAL MODULE: ./build/cli/mirror-config.js
var mirror_config = __webpack_require__(59230);
// EXTERNAL MODULE: ./build/cli/parameters.js
var parameters = __webpack_require__(76357);
// EXTERNAL MODULE: ./build/cli/paths.js
var paths = __webpack_require__(66929);
;// CONCATENATED MODULE: ./build/cli/mirror-evidence.js









const GET = {
    subject: (0,parameters/* operand */.id)('<subject>', 'sha256:<hex>, a file, or an image reference exactly as the mirror lists it'),
    out: (0,parameters/* requiredText */.$4)('--out <dir>', 'the folder to write; it replaces the folder of an earlier mc mirror get'),
    mirror: (0,parameters/* text */.Qq)('--mirror <location>', 'the folder or URL of the mirror; default: REKOR_MIRROR_URL, else the mirror of --config'),
    config: mirror_config/* CONFIG */.PI,
    key: (0,parameters/* text */.Qq)('--key <vkey>', 'the verifier key (NAME+ID+BASE64) that must have signed the state of the mirror'),
    memory: (0,parameters/* text */.Qq)('--memory <dir>', 'with --key: save the newest state of each mirror here, and reject an older state'),
};
async function openFiles(options, context) {
    const location = options.mirror ?? (context.env.REKOR_MIRROR_URL || undefined);
    if (location === undefined)
        return (await (0,mirror_config/* createMirrorPorts */.qP)(context)).destination(await (0,mirror_config/* loadConfig */.Z9)(options.config, context));
    return (0,files/* mirrorFiles */.bD)(/^https?:\/\//i.test(location) ? location : (0,external_node_path_.resolve)(context.cwd, location), context);
}
async function parseGetTarget(subject, cwd) {
    const named = await (0,subject_subject/* readSubject */.$e)(subject, (path) => (0,external_node_path_.resolve)(cwd, path));
    if (named.kind === 'reference')
        return { reference: named.reference };
    return { digest: (0,lib_digest/* parseDigest */.m)((0,lib_digest/* primaryDigest */.Bu)(named.digests), 'the subject') };
}
async function get(options, context) {
    const { cwd } = context;
    const { subject, key, memory } = options;
    const files = await openFiles(options, context);
    if (memory !== undefined && key === undefined)
        throw (0,errors/* baseError */.O)('usage', { detail: '--memory needs --key', command: 'mirror get' });
    const about = await parseGetTarget(subject, cwd);
    const report = await getEvidence({ subject, about, out: (0,external_node_path_.resolve)(cwd, options.out) }, { ...context, files, demands: { key, memory: (0,paths/* resolveOptional */.r)(cwd, memory) } });
    return { report, text: presentGet(report) };
}
const commands = [
    (0,command/* defineCommand */.N)({
        path: 'mirror prune',
        summary: 'remove evidence whose retention has ended; the mirror signs the list before it removes anything',
        options: { config: mirror_config/* CONFIG */.PI, plan: (0,parameters/* flag */.Jt)('--plan', 'only print what would be removed and what stays, with reasons') },
        example: 'mc mirror prune --config mirror.yaml --plan',
        run: async ({ config, plan }, context) => {
            const report = await (0,prune/* pruneMirror */.Q)(await (0,mirror_config/* loadConfig */.Z9)(config, context), await (0,mirror_config/* createMirrorPorts */.qP)(context), { plan });
            return { report, text: (0,present/* presentPrune */.m)(report) };
        },
    }),
    (0,command/* defineCommand */.N)({
        path: 'mirror get',
        summary: 'write all evidence that a mirror has about a release into a folder: bundles, SBOMs, attestations',
        options: GET,
        example: 'mc mirror get registry.acme.test/app:v1.2.3 --mirror https://mirror.acme.test --out evidence',
        run: get,
    }),
];


/***/ }),

/***/ 66929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ resolveOptional)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const resolveOptional = (cwd, path) => path === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path);


/***/ }),

/***/ 35974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y4: () => (/* binding */ openMirror),
  Je: () => (/* binding */ openMirrorFiles)
});

// UNUSED EXPORTS: readDemandedState

// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/tlog/note.js
var note = __webpack_require__(87167);
// EXTERNAL MODULE: ./build/mirror/errors.js
var errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/mirror/format/files.js
var files = __webpack_require__(58375);
// EXTERNAL MODULE: ./build/mirror/format/layout.js
var layout = __webpack_require__(15668);
// EXTERNAL MODULE: ./build/mirror/format/state.js
var format_state = __webpack_require__(78265);
// EXTERNAL MODULE: ./build/mirror/witness/config.js
var config = __webpack_require__(13758);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var tlog_checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/tlog/cosignature.js
var cosignature = __webpack_require__(44403);
// EXTERNAL MODULE: ./build/mirror/logs/checkpoints.js
var checkpoints = __webpack_require__(34127);
// EXTERNAL MODULE: ./build/mirror/witness/gate.js + 1 modules
var gate = __webpack_require__(27673);
;// CONCATENATED MODULE: ./build/mirror/witness/cosigned-checkpoint.js






async function assertWitnessed(files, logs, policy) {
    for (const log of logs) {
        if (log.type === 'rekor-v1')
            continue;
        const path = (0,layout/* logPath */.Q2)(log.name, gate/* WITNESSED */.HX);
        const bytes = (await files.read(path, checkpoints/* MAX_CHECKPOINT_BYTES */.qC)) ??
            (await files.read((0,layout/* logPath */.Q2)(log.name, 'checkpoint'), checkpoints/* MAX_CHECKPOINT_BYTES */.qC));
        if (!bytes)
            throw damaged(path, 'it is missing');
        let checkpoint;
        try {
            checkpoint = (0,tlog_checkpoint/* parseCheckpoint */.S7)(bytes.toString('utf8'), path);
        }
        catch (error) {
            throw damaged(path, (0,describe/* describe */.q0)(error), error);
        }
        const { origin, size, root, note } = checkpoint;
        const covers = size > log.size || (size === log.size && root.toString('hex') === log.root);
        if (origin !== log.origin || !covers)
            throw damaged(path, `the index has ${log.size} entries of ${log.origin}, the checkpoint has ${size} of ${origin}`);
        (0,gate/* assertQuorum */.S1)(log.name, size, (0,cosignature/* findCosignatures */.Z3)(checkpoint, note.signatures, policy.verifiers), policy);
    }
}
const damaged = (path, detail, cause) => (0,errors/* mirrorError */.Q)('mirror-damaged', { path, detail }, { cause });

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/lock.js
var lock = __webpack_require__(70225);
;// CONCATENATED MODULE: ./build/mirror/client/memory.js











const MAX_MEMORY_BYTES = 4 * 1024 * 1024;
const count = schemas/* int */.Whr().nonnegative();
const memorySchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    key: schemas/* string */.YjP(),
    sequence: count,
    time: iso/* datetime */.w$(),
    logs: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), origin: schemas/* string */.YjP(), size: count, root: schemas/* string */.YjP() })),
});
const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;
const LOCK_WAIT_MS = 1_000;
async function readStateWithMemory(files, keys, dir, clock) {
    const now = clock.now().getTime();
    const memoryPath = (key) => (0,external_node_path_.join)(dir, `${(0,lib_digest/* sha256 */.sc)(key).toString('hex')}.json`);
    const verifiers = keys.map((key) => ({ key, verifier: (0,note/* parseVerifierKey */.z$)(key) }));
    const warnings = [];
    const memories = [];
    for (const key of keys) {
        const memory = await readMemory(memoryPath(key), key, now, warnings);
        if (memory)
            memories.push(memory);
    }
    const found = await (0,format_state/* readNotedState */.AF)(files, { verifier: verifiers.map(({ verifier }) => verifier) });
    if (!found)
        return undefined;
    const { state } = found;
    for (const { sequence } of memories)
        (0,format_state/* assertNotOlder */.Ob)(files, state, sequence);
    for (const log of memories.flatMap(({ logs }) => logs))
        assertLogConsistent(files, log, state);
    const signedBy = verifiers.find(({ verifier }) => verifier === found.verifier)?.key;
    const isNewer = memories.every(({ key, sequence }) => key !== signedBy || sequence < state.sequence);
    if (signedBy !== undefined && isNewer && state.sequence <= now + MAX_AHEAD_MS)
        await writeMemory(memoryPath(signedBy), signedBy, state, now, warnings);
    return { ...found, warnings };
}
async function writeMemory(path, key, state, now, warnings) {
    try {
        await (0,lock/* withLock */.k)(`${path}.lock`, async () => {
            const seen = await readMemory(path, key, now, []);
            if (seen === undefined || seen.sequence < state.sequence)
                await (0,lib_files/* writeFileAtomic */.Zf)(path, (0,layout/* formatJson */.IB)(createMemory(key, state, seen)), { mode: 0o600 });
        }, { waitMs: LOCK_WAIT_MS });
    }
    catch (error) {
        warnings.push(unusable(path, error));
    }
}
function createMemory(key, { sequence, time, logs }, seen) {
    const now = logs.map(({ name, origin, size, root }) => ({ name, origin, size, root }));
    const unlisted = (seen?.logs ?? []).filter((log) => !now.some((one) => isSameLog(one, log)));
    return { version: 1, key, sequence, time, logs: [...now, ...unlisted] };
}
const isSameLog = (one, other) => one.name === other.name && one.origin === other.origin;
function assertLogConsistent(files, seen, state) {
    const now = state.logs.find((log) => isSameLog(log, seen));
    if (!now || now.size > seen.size || (now.size === seen.size && now.root === seen.root))
        return;
    throw (0,errors/* mirrorError */.Q)('mirror-log-changed', {
        mirror: files.name,
        log: seen.name,
        expected: `${seen.size} entries or more with the root ${seen.root} at ${seen.size}`,
        found: `${now.size} with ${now.root}`,
    });
}
async function readMemory(path, key, now, warnings) {
    try {
        if ((await (0,lib_files/* fileKind */.h_)(path)) === undefined)
            return undefined;
        const text = (await (0,lib_files/* readRegularFile */.XF)(path, MAX_MEMORY_BYTES)).toString('utf8');
        const memory = (0,json/* conform */.fj)(memorySchema, (0,json/* parseJson */.qF)(text, path), path);
        if (memory.key !== key)
            throw new TypeError('it belongs to another key');
        if (memory.sequence > now + MAX_AHEAD_MS)
            throw new TypeError('its state is more than one day in the future');
        return memory;
    }
    catch (error) {
        warnings.push(unusable(path, error));
        return undefined;
    }
}
const unusable = (path, cause) => (0,errors/* mirrorError */.Q)('mirror-memory-unusable', { path, detail: (0,describe/* describe */.q0)(cause) }, { cause });

// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/mirror/format/reading.js
var reading = __webpack_require__(92096);
;// CONCATENATED MODULE: ./build/mirror/client/refreshing-mirror.js



class RefreshingMirror {
    name;
    #files;
    #open;
    #warnings;
    #view;
    constructor(files, view, open, warnings) {
        this.name = files.name;
        this.#files = files;
        this.#view = view;
        this.#open = open;
        this.#warnings = warnings;
    }
    get syncedAt() {
        return this.#view.syncedAt;
    }
    trustedRoot = () => this.#read((view) => view.trustedRoot());
    evidence = (subject) => this.#read((view) => view.evidence(subject));
    find = (name) => this.#read((view) => view.find(name));
    blob = (digest) => (0,reading/* readBlob */.gm)(this.#files, digest);
    warnings = () => this.#warnings();
    async resolve(reference) {
        return (await this.find(reference)).find((release) => release.reference === reference)?.digest;
    }
    async releases() {
        const found = await this.#read((view) => view.releases());
        return [...found].sort((a, b) => compare(a.reference, b.reference) || compare(a.digest, b.digest));
    }
    async *bundlesFor(subject) {
        for (const { kind, digest } of await this.evidence(subject)) {
            if (kind !== 'bundle')
                continue;
            const bytes = await this.#bundle(subject, digest);
            if (bytes)
                yield { bytes, origin: `${this.name} ${(0,layout/* blobPath */.nD)(digest)}` };
        }
    }
    async #bundle(subject, digest) {
        try {
            return await this.blob(digest);
        }
        catch (error) {
            if (!isDamage(error) || !(await this.#refresh()))
                throw error;
            const isListed = (await this.evidence(subject)).some((item) => item.digest === digest);
            return isListed ? this.blob(digest) : undefined;
        }
    }
    async #read(read) {
        try {
            return await read(this.#view);
        }
        catch (error) {
            if (!isDamage(error) || !(await this.#refresh()))
                throw error;
            return read(this.#view);
        }
    }
    async #refresh() {
        const { sequence } = this.#view;
        if (sequence === undefined)
            return false;
        const view = await this.#open().catch(() => undefined);
        if (view?.sequence === undefined || view.sequence <= sequence)
            return false;
        this.#view = view;
        return true;
    }
}
const isDamage = (error) => error instanceof mc_error/* VerificationError */.mk && error.code === 'mirror-damaged';
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// EXTERNAL MODULE: ./build/mirror/format/signed/node.js
var node = __webpack_require__(86229);
// EXTERNAL MODULE: ./build/mirror/format/signed/snapshot.js
var signed_snapshot = __webpack_require__(24613);
// EXTERNAL MODULE: ./build/mirror/format/signed/tree.js
var tree = __webpack_require__(16341);
;// CONCATENATED MODULE: ./build/mirror/client/view/catalog.js







async function openCatalogView(files, state, root) {
    const path = (0,layout/* signedNodePath */._H)(root);
    const snapshot = (0,reading/* parseMirrorFile */.nb)(signed_snapshot/* snapshotSchema */.ap, await (0,node/* readNode */.XH)(files, root, tree/* MAX_PAGE_BYTES */.rd), path);
    if (snapshot.syncedAt === undefined)
        throw (0,errors/* mirrorError */.Q)('mirror-missing', { where: files.name, detail: 'no sync has read all its sources yet' });
    const read = (0,tree/* createPageReader */.T5)(files);
    const [evidence, releases, sources] = [snapshot.evidence, snapshot.releases, snapshot.sources].map((tree) => tree ?? undefined);
    const parse = (schema, value) => (0,reading/* parseMirrorFile */.nb)(schema, Buffer.from(JSON.stringify(value)), path);
    return {
        sequence: state.sequence,
        syncedAt: state.syncedAt ?? state.time,
        logs: async () => (await (0,tree/* readTree */.Zc)(read, sources)).flatMap(([key, value]) => key.startsWith(signed_snapshot/* LOG_KEY */.j3) ? [parse(layout/* mirrorLogSchema */.tX, value)] : []),
        trustedRoot: async () => {
            if (!snapshot.trustedRoot)
                throw (0,errors/* mirrorError */.Q)('mirror-damaged', { path: layout/* TRUSTED_ROOT */.$v, detail: 'the signed state does not name it' });
            return (0,node/* readNode */.XH)(files, snapshot.trustedRoot, layout/* MAX_ROOT_BYTES */.ax);
        },
        evidence: async (subject) => {
            if (!(0,lib_digest/* isDigest */.Bc)(subject))
                return [];
            const found = await (0,tree/* lookUp */.TE)(read, evidence, subject);
            if (found === undefined)
                return [];
            const digest = parse(layout/* digestSchema */.er, found);
            return (0,reading/* parseEvidence */.vf)(await (0,node/* readNode */.XH)(files, digest, layout/* MAX_INDEX_BYTES */.w2), subject, (0,layout/* signedNodePath */._H)(digest));
        },
        find: async (name) => parse(signed_snapshot/* namedReleasesSchema */.F1, (await (0,tree/* lookUp */.TE)(read, releases, name)) ?? []),
        releases: async () => (await (0,tree/* readTree */.Zc)(read, releases)).flatMap(([name, value]) => parse(signed_snapshot/* namedReleasesSchema */.F1, value).filter(({ reference }) => reference === name)),
    };
}

// EXTERNAL MODULE: ./build/mirror/client/view/listed.js
var listed = __webpack_require__(73791);
// EXTERNAL MODULE: ./build/mirror/client/view/unsigned.js
var unsigned = __webpack_require__(89);
;// CONCATENATED MODULE: ./build/mirror/client/open.js













const openMirror = (location, ports, demands = {}) => openMirrorFiles((0,files/* mirrorFiles */.bD)(location, ports), ports, demands);
async function openMirrorFiles(files, { clock = lib_clock/* systemClock */.ml } = {}, demands = {}) {
    const warnings = new Map();
    const open = async () => {
        const view = await openView(files, clock, demands, (warning) => warnings.set(warning.code, warning));
        const { witnesses } = demands;
        if (witnesses)
            await assertWitnessed(files, await view.logs(), (0,config/* parseWitnessPolicy */.jV)(witnesses.keys, witnesses.quorum, 'the trust policy'));
        return view;
    };
    return new RefreshingMirror(files, await open(), open, () => [...warnings.values()]);
}
async function openView(files, clock, demands, warn) {
    const demanded = await readDemandedState(files, demands, clock);
    if (demanded) {
        demanded.warnings.forEach(warn);
        const { state, catalog } = demanded;
        return catalog === undefined ? (0,listed/* openListedView */.r)(files, state) : openCatalogView(files, state, catalog);
    }
    const view = await (0,unsigned/* openUnsignedView */.r)(files);
    if (!view)
        throw (0,errors/* mirrorError */.Q)('mirror-missing', { where: files.name, detail: `there is no ${layout/* INDEX */.hx}` });
    warn((0,errors/* mirrorError */.Q)('mirror-unsigned', { mirror: files.name }));
    return view;
}
async function readDemandedState(files, { key, memory }, clock = lib_clock/* systemClock */.ml) {
    if (key === undefined)
        return undefined;
    const keys = [key].flat();
    if (memory !== undefined)
        return readStateWithMemory(files, keys, memory, clock);
    const found = await (0,format_state/* readNotedState */.AF)(files, { verifier: keys.map(note/* parseVerifierKey */.z$) });
    return found && { ...found, warnings: [] };
}


/***/ }),

/***/ 95139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ readSubject),
/* harmony export */   lW: () => (/* binding */ assertSubject),
/* harmony export */   ts: () => (/* binding */ createContentReader)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20907);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67219);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53989);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72317);
/* harmony import */ var _digests_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92166);







async function readSubject(text, resolvePath, signal) {
    const digest = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .readSubjectDigest */ .X6)(text);
    if (digest)
        return { kind: 'digest', digests: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .createDigestSet */ .xl)(digest) };
    const path = resolvePath(text);
    const bytes = readSmallFile(path);
    if (bytes || (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(path)) === 'file') {
        (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .assertNotImageName */ .G5)(text);
        return { kind: 'file', path, digests: bytes ? (0,_digests_js__WEBPACK_IMPORTED_MODULE_4__/* .hashBytes */ .yi)(bytes) : await (0,_digests_js__WEBPACK_IMPORTED_MODULE_4__/* .computeDigests */ .Dw)(path, signal) };
    }
    if ((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_5__/* .isReferenceLike */ .z$)(text))
        return { kind: 'reference', reference: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveLayout */ .Ju)((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text), resolvePath) };
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyError */ .q)('subject-not-found', { given: text, meant: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_7__/* .explainReference */ .f)(text) });
}
async function assertSubject(text, resolvePath) {
    if ((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .readSubjectDigest */ .X6)(text) || (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(resolvePath(text))) !== undefined)
        return;
    if (!(0,_oci_index_js__WEBPACK_IMPORTED_MODULE_5__/* .isReferenceLike */ .z$)(text))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyError */ .q)('subject-not-found', { given: text, meant: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_7__/* .explainReference */ .f)(text) });
    (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text);
}
function readSmallFile(path) {
    try {
        return createContentReader(path)(_digests_js__WEBPACK_IMPORTED_MODULE_4__/* .FEW_BYTES */ .lS);
    }
    catch {
        return undefined;
    }
}
const createContentReader = (path) => (maxBytes) => {
    try {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        return status.isFile() && status.size <= maxBytes ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path) : undefined;
    }
    catch (error) {
        const found = `a file that cannot be read (${(0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_8__/* .describe */ .q0)(error)})`;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyError */ .q)('subject-changed', { path, expected: 'a file', found }, { cause: error });
    }
};


/***/ })

};
