export const id = 6045;
export const ids = [6045];
export const modules = {

/***/ 82413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ openNextCheckpoint),
/* harmony export */   bR: () => (/* binding */ treeIdOf),
/* harmony export */   qC: () => (/* binding */ MAX_CHECKPOINT_BYTES),
/* harmony export */   r6: () => (/* binding */ openLogCheckpoint),
/* harmony export */   uh: () => (/* binding */ hex)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37749);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87167);
/* harmony import */ var _fork_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90928);



const MAX_CHECKPOINT_BYTES = 256 * 1024;
/** Rekor v1 writes the number of its tree behind its name; a tile log's origin is its name. */
const isOriginOf = (log, origin) => origin === log.origin ||
    (log.type === 'rekor-v1' && /^ - \d{1,20}$/.test(origin.slice(log.origin.length)) && origin.startsWith(log.origin));
/** The tree of a Rekor v1 log that a checkpoint is of, where it says so. */
const treeIdOf = (checkpoint) => / - (\d{1,20})$/.exec(checkpoint?.origin ?? '')?.[1];
/** Reads a checkpoint of a log that one of `keys` must have signed. Throws VerificationError. */
function openLogCheckpoint(log, bytes, keys, what) {
    const text = bytes.toString('utf8');
    const checkpoint = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCheckpoint */ .S7)(text, what);
    if (!isOriginOf(log, checkpoint.origin))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('checkpoint-origin-mismatch', { what, expected: log.origin, found: checkpoint.origin });
    let failure;
    for (const key of keys) {
        try {
            (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyNote */ .W4)(checkpoint.note, key, what);
            return { ...checkpoint, text };
        }
        catch (error) {
            failure = error;
        }
    }
    throw failure;
}
/**
 * Opens the checkpoint that a log serves now, and holds its size and root against the one that was kept (of the same
 * size the root must be the same). Throws `log-fork`.
 */
function openNextCheckpoint(log, bytes, keys, kept) {
    let next;
    try {
        next = openLogCheckpoint(log, bytes, keys, `the checkpoint of "${log.name}"`);
    }
    catch (error) {
        if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv))
            throw error;
        throw new _fork_js__WEBPACK_IMPORTED_MODULE_3__/* .LogFork */ .jT(log, kept, (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error), { seen: bytes.toString('utf8'), cause: error });
    }
    if (kept && next.size < kept.size)
        throw new _fork_js__WEBPACK_IMPORTED_MODULE_3__/* .LogFork */ .jT(log, kept, `its tree is smaller now: ${next.size} entries`, { seen: next.text });
    if (kept && next.size === kept.size && !next.root.equals(kept.root))
        throw new _fork_js__WEBPACK_IMPORTED_MODULE_3__/* .LogFork */ .jT(log, kept, `for the same size it signs two roots: ${hex(kept.root)} then, ${hex(next.root)} now`, { seen: next.text });
    return next;
}
const hex = (hash) => hash.toString('hex');


/***/ }),

/***/ 99753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ httpFiles),
/* harmony export */   bD: () => (/* binding */ mirrorFiles),
/* harmony export */   hG: () => (/* binding */ under),
/* harmony export */   kf: () => (/* binding */ folderFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65215);




function folderFiles(dir) {
    return {
        name: dir,
        read: async (path, maxBytes) => {
            const full = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dir, path);
            return (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .fileKind */ .h_)(full)) === 'file' ? (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readFileBounded */ .Y1)(full, maxBytes) : undefined;
        },
    };
}
/** Files under a URL. 404 and 410 are "no such file"; whatever else is no 200 is a fault. */
function httpFiles(url, http, signal) {
    const base = baseOf(url);
    return {
        name: url,
        read: async (path, maxBytes) => {
            const request = { url: new URL(path, base), accept: [200, 404, 410], ...(signal ? { signal } : {}) };
            const { response, bytes } = await (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchBytes */ .c)(http, request, maxBytes);
            return response.status === 200 ? bytes : undefined;
        },
    };
}
/** The same files, seen from `prefix` on. */
const under = ({ name, read }, prefix) => ({
    name,
    read: (path, maxBytes) => read(`${prefix}/${path}`, maxBytes),
});
/** The files of a mirror by its folder or its URL. */
const mirrorFiles = (location, ports) => /^https?:\/\//i.test(location) ? httpFiles(location, ports.http, ports.signal) : folderFiles(location);
function baseOf(url) {
    try {
        return new URL(url.endsWith('/') ? url : `${url}/`);
    }
    catch (error) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('url-malformed', { what: 'the address', given: url, expected: 'http(s)://HOST[:PORT][/PATH]' }, { cause: error });
    }
}


/***/ }),

/***/ 90928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ forksIn),
/* harmony export */   UT: () => (/* binding */ keepFork),
/* harmony export */   ep: () => (/* binding */ isForkPath),
/* harmony export */   jT: () => (/* binding */ LogFork)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74270);



/** A log does not show that it only grew. Where both are at hand, the checkpoints that say so go with it. */
class LogFork extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk {
    evidence;
    constructor(log, kept, detail, options = {}) {
        super('log-fork', { log: log.name, kept: kept?.size ?? 0, detail }, { cause: options.cause });
        this.evidence = options.seen === undefined ? undefined : { kept: kept?.text, seen: options.seen };
    }
}
const FORKS = 'forks/';
/** Whoever serves forks must not fill the disk with them: the first ones prove as much as all. */
const MAX_FORKS = 20;
/**
 * Keeps what proves a fork under `forks/LOG/`, once for each checkpoint that was seen; nothing is ever replaced there.
 * Gives the path, where it is kept.
 */
async function keepFork(to, log, fork, at) {
    if (!fork.evidence)
        return undefined;
    const path = `${FORKS}${log.name}/${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(fork.evidence.seen)).slice(0, 32)}.json`;
    const there = await to.list(`${FORKS}${log.name}/`);
    if (there.some((file) => file.path === path))
        return path;
    if (there.length >= MAX_FORKS)
        return undefined;
    await to.write(path, (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .formatJson */ .IB)({ version: 1, log: log.name, origin: log.origin, at, detail: fork.message, ...fork.evidence }));
    return path;
}
const isForkPath = (path) => /^forks\/[a-z0-9][a-z0-9._-]{0,63}\/[0-9a-f]{32}\.json$/.test(path);
/** Logs of which a fork is kept, and where. */
const forksIn = async (to) => (await to.list(FORKS))
    .filter(({ path }) => isForkPath(path))
    .map(({ path }) => ({ log: path.split('/')[1] ?? '', path }));


/***/ }),

/***/ 74270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ TRUSTED_ROOT),
/* harmony export */   Af: () => (/* binding */ rekorV1IndexSchema),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   IB: () => (/* binding */ formatJson),
/* harmony export */   JL: () => (/* binding */ evidenceIndexSchema),
/* harmony export */   Q2: () => (/* binding */ logPath),
/* harmony export */   W8: () => (/* binding */ CATALOG),
/* harmony export */   Xt: () => (/* binding */ mirrorIndexSchema),
/* harmony export */   Zz: () => (/* binding */ evidencePath),
/* harmony export */   ax: () => (/* binding */ MAX_ROOT_BYTES),
/* harmony export */   bU: () => (/* binding */ MAX_EVIDENCE_BYTES),
/* harmony export */   bq: () => (/* binding */ tufPath),
/* harmony export */   c4: () => (/* binding */ STATE),
/* harmony export */   er: () => (/* binding */ digestSchema),
/* harmony export */   hx: () => (/* binding */ INDEX),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   p$: () => (/* binding */ SIGNING_CONFIG),
/* harmony export */   sJ: () => (/* binding */ evidenceItemSchema),
/* harmony export */   w2: () => (/* binding */ MAX_INDEX_BYTES),
/* harmony export */   wA: () => (/* binding */ rootPath)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);


/** Paths within a mirror, with "/" between their parts; docs/mirror-layout.md explains them. */
const INDEX = 'index.json';
const STATE = 'mirror.json';
const CATALOG = 'evidence/index.json';
const TRUSTED_ROOT = 'trust/trusted_root.json';
const SIGNING_CONFIG = 'trust/signing_config.json';
const tufPath = (name) => `tuf/${name}`;
const logPath = (name, path = '') => `logs/${name}${path === '' ? '' : `/${path}`}`;
const blobPath = (digest) => `blobs/sha256/${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest)}`;
const evidencePath = (subject) => `evidence/sha256/${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(subject)}/index.json`;
/** The policy's first root has the plain name, for clients that know of only one. */
const rootPath = (name, place) => place === 0 ? TRUSTED_ROOT : `trust/${name}/trusted_root.json`;
const digestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .templateLiteral */ .Uy$(['sha256:', zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/)]);
const digest = digestSchema;
const hex = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const time = zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$();
const size = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative();
const mirrorIndexSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    syncedAt: time.describe('when the last sync began that saw all sources whole: all that was there by then is here'),
    trust: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha256: hex })),
    signingConfig: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha256: hex })
        .optional()
        .describe('the signing config that clients are given'),
    tuf: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        root: size.describe('version'),
        timestamp: size.describe('version'),
        targets: size,
        expires: time.describe('when clients begin to refuse it'),
        syncedAt: time,
    }))
        .optional()
        .describe('TUF repositories that are held whole'),
    logs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['rekor-v2', 'rekor-v1', 'tiled']),
        origin: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        size: size.describe('leaves of the tree that the checkpoint signs'),
        root: hex,
        syncedAt: time,
        frozen: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true).optional().describe('it takes no more entries and is held whole: its age says nothing'),
    })),
    subjects: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        subject: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('as mirror.yaml names it'),
        syncedAt: time,
        releases: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
            reference: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('REGISTRY/REPO:TAG or REGISTRY/REPO@DIGEST'),
            digest,
            mediaType: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
            size,
        })),
    })),
});
const evidenceItemSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    digest: digest.describe('of the content: blobs/sha256/<hex>'),
    size,
    mediaType: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['bundle', 'sbom', 'attestation', 'signature', 'other']),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('as the manifest says; what is signed is in the bundle'),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    annotations: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional().describe("the layer's"),
    manifest: digest
        .optional()
        .describe('of the artifact manifest that names the content, in blobs/ too; none of what GitHub keeps'),
    source: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('the repository, or github:OWNER/REPO'),
    verified: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .optional()
        .describe('whether it verified under the policy when it was taken in; false: a document that nobody signed. Nothing relies on it'),
    tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("cosign's own tag, where the artifact lay under one"),
});
const evidenceIndexSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    subject: digest,
    evidence: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(evidenceItemSchema).max(10_000),
});
/** `logs/NAME/index.json` of a Rekor v1 log: the entries that are held, `entries/<uuid>.json`. */
const rekorV1IndexSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    trees: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        treeId: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^(0|[1-9]\d{0,19})$/),
        base: size.describe('number of its first entry over all trees'),
        size: size.describe('leaves'),
    }))
        .max(1001)
        .default([])
        .describe('in order; the last one is active'),
    entries: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        uuid: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64,80}$/),
        logIndex: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative().describe('over all shards'),
        digests: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(digest).describe('for which the log named it'),
        identities: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
            .optional()
            .describe('for which the log named it: e-mail addresses, and sha256:<hex> of public keys (SPKI)'),
    })),
});
/** What a piece of evidence is, by its own media type, else by that of the artifact. */
function kindOf(mediaType, artifactType = '') {
    if (mediaType.startsWith('application/vnd.dev.sigstore.bundle'))
        return 'bundle';
    if (mediaType === 'application/vnd.dev.cosign.simplesigning.v1+json')
        return 'signature';
    if (mediaType === 'application/vnd.dsse.envelope.v1+json' || mediaType === 'application/vnd.in-toto+json')
        return 'attestation';
    if (/cyclonedx|spdx|syft/.test(mediaType))
        return 'sbom';
    return artifactType === '' ? 'other' : kindOf(artifactType);
}
const MAX_INDEX_BYTES = 64 * 1024 * 1024;
const MAX_EVIDENCE_BYTES = 128 * 1024 * 1024;
const MAX_ROOT_BYTES = 8 * 1024 * 1024;
/** JSON for people and diffs; the order of keys is that of the code, so that the same content has the same bytes. */
const formatJson = (value) => `${JSON.stringify(value, null, 2)}\n`;


/***/ }),

/***/ 4799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qO: () => (/* binding */ demandedState),
  Y4: () => (/* binding */ openMirror),
  fd: () => (/* binding */ readAs),
  gm: () => (/* binding */ readBlob),
  At: () => (/* binding */ readEvidence),
  vY: () => (/* binding */ readIndex),
  w0: () => (/* binding */ stalenessSeconds)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/tlog/note.js
var note = __webpack_require__(87167);
// EXTERNAL MODULE: ./build/mirror/files.js
var mirror_files = __webpack_require__(99753);
// EXTERNAL MODULE: ./build/mirror/layout.js
var layout = __webpack_require__(74270);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/lock.js
var lock = __webpack_require__(70225);
// EXTERNAL MODULE: ./build/mirror/state.js
var mirror_state = __webpack_require__(49751);
;// CONCATENATED MODULE: ./build/mirror/memory.js










const MAX_MEMORY_BYTES = 4 * 1024 * 1024;
const count = schemas/* int */.Whr().nonnegative();
/** What a client has seen of a mirror: one file a key, which is who a mirror is. */
const memorySchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    key: schemas/* string */.YjP(),
    sequence: count,
    time: iso/* datetime */.w$(),
    logs: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), origin: schemas/* string */.YjP(), size: count, root: schemas/* string */.YjP() })),
});
/**
 * Reads a mirror's state under its key, and holds it against the newest one that was seen before: kept in `dir`, where the
 * newer of the two stays. Throws as {@link readState} and `mirror-replayed`, `mirror-log-changed`, `mirror-memory-unusable`.
 */
function readStateWithMemory(files, key, dir) {
    const path = (0,external_node_path_.join)(dir, `${(0,lib_digest/* sha256 */.sc)(key).toString('hex')}.json`);
    const verifier = (0,note/* parseVerifierKey */.z$)(key);
    return (0,lock/* withLock */.k)(`${path}.lock`, async () => {
        const seen = await recall(path, key);
        const state = await (0,mirror_state/* readState */.un)(files, { verifier, seen: seen?.sequence });
        if (state && seen)
            for (const log of seen.logs)
                assertGrew(files, log, state);
        if (state && (seen === undefined || state.sequence > seen.sequence))
            await (0,lib_files/* writeFileAtomic */.Zf)(path, (0,layout/* formatJson */.IB)(memoryOf(key, state, seen)), { mode: 0o600 });
        return state;
    });
}
/** A log that the mirror does not tell of any more is still remembered: it may come back. */
function memoryOf(key, { sequence, time, logs }, seen) {
    const now = logs.map(({ name, origin, size, root }) => ({ name, origin, size, root }));
    const gone = (seen?.logs ?? []).filter((log) => !now.some((one) => isSame(one, log)));
    return { version: 1, key, sequence, time, logs: [...now, ...gone] };
}
const isSame = (one, other) => one.name === other.name && one.origin === other.origin;
function assertGrew(files, seen, state) {
    const now = state.logs.find((log) => isSame(log, seen));
    if (!now || now.size > seen.size || (now.size === seen.size && now.root === seen.root))
        return;
    throw new errors/* VerificationError */.mk('mirror-log-changed', {
        mirror: files.name,
        log: seen.name,
        expected: `${seen.size} entries or more with the root ${seen.root} at ${seen.size}`,
        found: `${now.size} with ${now.root}`,
    });
}
async function recall(path, key) {
    if ((await (0,lib_files/* fileKind */.h_)(path)) === undefined)
        return undefined;
    try {
        const text = (await (0,lib_files/* readFileBounded */.Y1)(path, MAX_MEMORY_BYTES)).toString('utf8');
        const memory = (0,json/* conform */.fj)(memorySchema, (0,json/* parseJson */.qF)(text, path), path);
        if (memory.key !== key)
            throw new TypeError('it is of another key');
        return memory;
    }
    catch (error) {
        throw new errors/* McError */.Hv('mirror-memory-unusable', { path, detail: (0,errors/* describe */.q0)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/mirror/witness/config.js
var config = __webpack_require__(13758);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var tlog_checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/tlog/cosignature.js
var cosignature = __webpack_require__(44403);
// EXTERNAL MODULE: ./build/mirror/checkpoints.js
var checkpoints = __webpack_require__(82413);
// EXTERNAL MODULE: ./build/mirror/witness/gate.js + 1 modules
var gate = __webpack_require__(27673);
;// CONCATENATED MODULE: ./build/mirror/witness/read.js





/**
 * Holds each log with tiles that a mirror tells of against witnesses: enough of them must have cosigned the checkpoint that it
 * serves, which must not be behind what its index says. Throws `log-unwitnessed`, `mirror-damaged`.
 */
async function assertWitnessed(files, logs, policy) {
    for (const log of logs) {
        if (log.type === 'rekor-v1')
            continue; // has no witnesses
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
            throw damaged(path, (0,errors/* describe */.q0)(error), error);
        }
        const { origin, size, root, note } = checkpoint;
        // The index is written after all logs: it may be behind, never ahead.
        const isBehind = size > log.size || (size === log.size && root.toString('hex') === log.root);
        if (origin !== log.origin || !isBehind)
            throw damaged(path, `it is of ${size} entries of ${origin}; the index says ${log.size} of ${log.origin}`);
        (0,gate/* assertQuorum */.S1)(log.name, size, (0,cosignature/* cosignaturesBy */.Xv)(checkpoint, note.signatures, policy.verifiers), policy);
    }
}
const damaged = (path, detail, cause) => new errors/* VerificationError */.mk('mirror-damaged', { path, detail }, { cause });

;// CONCATENATED MODULE: ./build/mirror/read.js










/**
 * Opens a mirror by its folder or its URL. A place that is no mirror is a fault, `mirror-missing`: a wrong address must
 * not look like "there is no evidence".
 */
async function openMirror(location, ports, demands = {}) {
    const files = (0,mirror_files/* mirrorFiles */.bD)(location, ports);
    const read = await readIndex(files);
    const state = await demandedState(files, demands);
    const index = read && state ? { ...read, syncedAt: state.syncedAt ?? state.time } : read;
    if (!index)
        throw new errors/* McError */.Hv('mirror-missing', { where: location, detail: `there is no ${layout/* INDEX */.hx}` });
    const { witnesses } = demands;
    if (witnesses)
        await assertWitnessed(files, index.logs, (0,config/* witnessPolicy */.Oh)(witnesses.keys, witnesses.quorum, 'the trust policy'));
    const evidence = (subject) => readEvidence(files, subject);
    const blob = (digest) => readBlob(files, digest);
    return {
        name: files.name,
        index,
        trustedRoot: async () => {
            const bytes = await files.read(layout/* TRUSTED_ROOT */.$v, layout/* MAX_ROOT_BYTES */.ax);
            if (!bytes)
                throw new errors/* VerificationError */.mk('mirror-damaged', { path: layout/* TRUSTED_ROOT */.$v, detail: 'it is missing' });
            return bytes;
        },
        evidence,
        blob,
        async *bundlesFor(subject) {
            for (const item of await evidence(subject))
                if (item.kind === 'bundle')
                    yield { bytes: await blob(item.digest), origin: `${files.name} ${(0,layout/* blobPath */.nD)(item.digest)}` };
        },
    };
}
/** The state that a key must have signed, and that is not older than one that was seen; undefined where no key is named. */
async function demandedState(files, { key, memory }) {
    if (key === undefined)
        return undefined;
    if (memory === undefined)
        return (0,mirror_state/* readState */.un)(files, { verifier: (0,note/* parseVerifierKey */.z$)(key) });
    return readStateWithMemory(files, key, memory);
}
/** Undefined where there is none. Throws `mirror-damaged`. */
async function readIndex(files) {
    const bytes = await files.read(layout/* INDEX */.hx, layout/* MAX_INDEX_BYTES */.w2);
    return bytes && readAs(layout/* mirrorIndexSchema */.Xt, bytes, layout/* INDEX */.hx);
}
async function readEvidence(files, subject) {
    if (!(0,lib_digest/* isDigest */.Bc)(subject))
        return []; // a mirror is addressed by sha256
    const path = (0,layout/* evidencePath */.Zz)(subject);
    const bytes = await files.read(path, layout/* MAX_INDEX_BYTES */.w2);
    if (!bytes)
        return [];
    const index = readAs(layout/* evidenceIndexSchema */.JL, bytes, path);
    if (index.subject !== subject)
        throw new errors/* VerificationError */.mk('mirror-damaged', { path, detail: `it is about ${index.subject}` });
    return index.evidence;
}
async function readBlob(files, digest) {
    const path = (0,layout/* blobPath */.nD)(digest);
    const bytes = await files.read(path, layout/* MAX_EVIDENCE_BYTES */.bU);
    if (!bytes)
        throw new errors/* VerificationError */.mk('mirror-damaged', { path, detail: 'it is missing' });
    if ((0,lib_digest/* digestOf */.ol)(bytes) !== digest)
        throw new errors/* VerificationError */.mk('mirror-damaged', { path, detail: `its digest is ${(0,lib_digest/* digestOf */.ol)(bytes)}` });
    return bytes;
}
/** A file of the mirror by its schema. Throws `mirror-damaged`. */
const readAs = (schema, bytes, path) => damagedUnless(path, () => (0,json/* conform */.fj)(schema, (0,json/* parseJson */.qF)(bytes.toString('utf8'), path), path));
function damagedUnless(path, read) {
    try {
        return read();
    }
    catch (error) {
        throw new errors/* VerificationError */.mk('mirror-damaged', { path, detail: (0,errors/* describe */.q0)(error) }, { cause: error });
    }
}
/** Seconds since the mirror was last whole; never negative. */
const stalenessSeconds = (index, now) => Math.max(0, (now.getTime() - Date.parse(index.syncedAt)) / 1000);


/***/ }),

/***/ 902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ releasesHash),
/* harmony export */   l: () => (/* binding */ retentionStateSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74270);



const hex = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const time = zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$();
/** What `mirror.json` says, signed, of how long things are kept. */
const retentionStateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    clock: time.describe("the mirror's own time: it grows by at most 7 days from one state to the next"),
    wall: time.describe('the wall clock at that moment'),
    ledger: hex.describe('SHA-256 of retention/index.json'),
    quarantine: hex.describe('RFC 6962 root over the lines "PATH RECORD" of what is kept apart'),
    releases: hex.describe('SHA-256 of the lines "REFERENCE DIGEST" of the releases in index.json, sorted'),
    holds: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ digest: _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er, reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), by: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), since: time })),
});
function releasesHash(index) {
    const lines = (index?.subjects ?? []).flatMap(({ releases }) => releases.map(({ reference, digest }) => `${reference} ${digest}\n`));
    return (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .hexOf */ .ZD)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)([...new Set(lines)].toSorted().join('')));
}


/***/ }),

/***/ 49751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bT: () => (/* binding */ nextSequence),
/* harmony export */   lN: () => (/* binding */ formatState),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* unused harmony export mirrorStateSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80292);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37749);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74270);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4799);
/* harmony import */ var _retention_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(902);








const hex = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const time = zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$();
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
/** What a mirror says of itself at one moment. */
const mirrorStateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('of the mirror; its key signs under this name'),
    sequence: count.describe('grows with each state; a smaller one than was seen before is a replay'),
    time: time.describe('when this was written'),
    syncedAt: time.optional().describe('when the last sync began that saw all sources whole'),
    logs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        origin: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        size: count.describe('leaves'),
        root: hex,
        syncedAt: time,
        frozen: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(true).optional().describe('it takes no more entries'),
    })),
    evidence: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        subjects: count,
        root: hex.describe('RFC 6962 root over the lines "SUBJECT INDEX" of evidence/index.json, sorted'),
    }),
    sums: hex.optional().describe('SHA-256 of SHA256SUMS, which lists all files that nothing else holds'),
    retention: _retention_state_js__WEBPACK_IMPORTED_MODULE_2__/* .retentionStateSchema */ .l.optional(),
    errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        since: time,
        failures: count.optional().describe('in a row; of a service, as the next'),
        nextTry: time.optional().describe('until then the source is left alone'),
    }))
        .describe('sources that could not be followed'),
    forks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ log: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))
        .describe('logs that were seen with two histories; both signed checkpoints lie at the path'),
});
const signedStateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    state: mirrorStateSchema,
    sha256: hex.optional().describe('of the state (RFC 8785): shows what a disk changed, where nothing is signed'),
    note: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('C2SP signed note: NAME/mirror, the sequence, SHA-256 of the state (RFC 8785)'),
});
const originOf = (name) => `${name}/mirror`;
const hashOf = (state) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .dj)(state));
/** `mirror.json`: the state, and a note over it in the form of a checkpoint: origin, sequence, hash. */
function formatState(state, signer) {
    const body = { origin: originOf(state.name), size: state.sequence, root: hashOf(state) };
    const digest = body.root.toString('hex');
    return `${JSON.stringify({ state, sha256: digest, ...(signer ? { note: (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_5__/* .signCheckpoint */ .Ch)(body, signer) } : {}) }, null, 2)}\n`;
}
/**
 * Reads the state that a mirror serves; undefined where it has none. Throws `mirror-state-invalid` where a key is asked
 * for and did not sign it, `mirror-replayed` where a newer one was seen before.
 */
async function readState(files, { verifier, seen } = {}) {
    const bytes = await files.read(_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .STATE */ .c4, _layout_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes) {
        if (verifier || seen !== undefined)
            throw invalid(files, 'there is none');
        return undefined;
    }
    const { state, note, sha256: digest } = (0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .readAs */ .fd)(signedStateSchema, bytes, _layout_js__WEBPACK_IMPORTED_MODULE_6__/* .STATE */ .c4);
    if (digest !== undefined && digest !== hashOf(state).toString('hex'))
        throw invalid(files, 'its sha256 is that of another state');
    if (verifier) {
        if (note === undefined)
            throw invalid(files, 'it is not signed');
        let signed;
        try {
            signed = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_5__/* .openCheckpoint */ .DI)(note, originOf(verifier.name), verifier, _layout_js__WEBPACK_IMPORTED_MODULE_6__/* .STATE */ .c4);
        }
        catch (error) {
            throw invalid(files, (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .describe */ .q0)(error), error);
        }
        if (signed.size !== state.sequence || !signed.root.equals(hashOf(state)) || state.name !== verifier.name)
            throw invalid(files, 'its signature is over another state');
    }
    if (seen !== undefined && state.sequence < seen)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk('mirror-replayed', {
            mirror: files.name,
            expected: seen,
            found: state.sequence,
            time: state.time,
        });
    return state;
}
const invalid = (files, detail, cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk('mirror-state-invalid', { mirror: files.name, detail }, { cause });
/** Grows with every state and, where clocks are right, with time: a mirror that lost its state does not start at 1 again. */
const nextSequence = (before, now) => Math.max((before?.sequence ?? 0) + 1, now.getTime());


/***/ }),

/***/ 13758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oh: () => (/* binding */ witnessPolicy),
/* harmony export */   Zb: () => (/* binding */ witnessesSchema),
/* harmony export */   r_: () => (/* binding */ witnessPolicyOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44403);



const witnessesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    keys: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(4096))
        .min(1)
        .max(100)
        .describe("witnesses' verifier keys, NAME+ID+BASE64 (C2SP tlog-cosignature), Ed25519 or ML-DSA-44"),
    quorum: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()
        .min(0)
        .describe('of how many of them each new checkpoint of a log with tiles needs a cosignature; 0: they are only kept'),
    urls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5({ protocol: /^https?$/ }))
        .max(100)
        .default([])
        .describe('witnesses that are asked for theirs where the log brings too few; add-checkpoint lies under each'),
})
    .describe('witnesses of the logs with tiles');
/** Of `mirror.yaml`. Throws as {@link witnessPolicy}. */
const witnessPolicyOf = ({ keys, quorum }) => witnessPolicy(keys, quorum, '`witnesses` of mirror.yaml');
/** Throws `note-key-malformed`, and `witness-quorum-impossible` where fewer different keys are named than are asked for. */
function witnessPolicy(keys, quorum, what) {
    const verifiers = keys.map(_tlog_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWitnessKey */ .gk);
    const found = new Set(verifiers.map(({ id }) => id)).size;
    if (found < quorum)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('witness-quorum-impossible', { what, expected: quorum, found });
    return { verifiers, quorum };
}


/***/ }),

/***/ 27673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HX: () => (/* binding */ WITNESSED),
  S1: () => (/* binding */ assertQuorum),
  Zp: () => (/* binding */ signatureLine),
  DM: () => (/* binding */ witnessGate)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/tlog/cosignature.js
var cosignature = __webpack_require__(44403);
// EXTERNAL MODULE: ./build/tlog/note.js
var tlog_note = __webpack_require__(87167);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/mirror/checkpoints.js
var checkpoints = __webpack_require__(82413);
// EXTERNAL MODULE: ./build/lib/http/fetch-bytes.js
var fetch_bytes = __webpack_require__(65215);
// EXTERNAL MODULE: ./build/mirror/witness/request.js
var witness_request = __webpack_require__(53319);
;// CONCATENATED MODULE: ./build/mirror/witness/client.js




const MAX_ANSWER_BYTES = 64 * 1024;
const TRY_MS = 10_000;
const TYPE_OF_SIZE = 'text/x.tlog.size';
/**
 * Asks a witness (C2SP tlog-witness) to cosign; one that is elsewhere than thought says where, and is asked once more. Gives
 * the signatures as they came: whoever uses them holds them against keys. Throws a fault that says why there are none.
 */
async function askWitness(url, what, ports) {
    const first = await client_submit(url, what, what.from, ports);
    if (!('size' in first))
        return first.signatures;
    if (first.size > what.size)
        throw refused(url, `it has seen ${first.size} entries already`);
    const second = await client_submit(url, what, first.size, ports);
    if ('size' in second)
        throw refused(url, `it is at ${second.size} entries, with another root or in a race`);
    return second.signatures;
}
const refused = (url, detail, cause) => new errors/* McError */.Hv('witness-refused', { url, detail }, { cause });
async function client_submit(url, { checkpoint, proof }, from, { http, signal }) {
    const body = (0,witness_request/* formatAddCheckpoint */.r)({ old: from, proof: await proof(from), checkpoint });
    const request = {
        method: 'POST',
        url: new URL('add-checkpoint', url.endsWith('/') ? url : `${url}/`),
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body,
        accept: [200, 400, 403, 404, 409, 422],
        retries: 1,
        tryTimeoutMs: TRY_MS,
        ...(signal ? { signal } : {}),
    };
    const { response, bytes } = await (0,fetch_bytes/* fetchBytes */.c)(http, request, MAX_ANSWER_BYTES);
    const text = bytes.toString('utf8');
    if (response.status === 409 && response.headers['content-type'] === TYPE_OF_SIZE) {
        const size = /^(0|[1-9]\d{0,15})\n$/.exec(text)?.[1];
        if (size === undefined || !Number.isSafeInteger(Number(size)))
            throw refused(url, 'its 409 tells no size');
        return { size: Number(size) };
    }
    if (response.status !== 200)
        throw refused(url, `it answers ${response.status}: ${text.slice(0, 200).trim()}`);
    try {
        return { signatures: (0,tlog_note/* parseNote */.wd)(`cosignatures\n\n${text}`, 'its answer').signatures };
    }
    catch (error) {
        throw refused(url, (0,errors/* describe */.q0)(error), error);
    }
}

// EXTERNAL MODULE: ./build/mirror/witness/config.js
var witness_config = __webpack_require__(13758);
;// CONCATENATED MODULE: ./build/mirror/witness/gate.js





/** Beside the checkpoint as its log serves it: the same one with every cosignature that counts. */
const WITNESSED = 'witnessed/checkpoint';
/** Throws as {@link witnessPolicyOf}. */
function witnessGate(config, ports) {
    const policy = (0,witness_config/* witnessPolicyOf */.r_)(config);
    return {
        admit: async ({ log, next, kept, proof }) => {
            const before = await keptNote(kept);
            const known = before?.body === next.note.body ? before.signatures : [];
            const here = [...next.note.signatures, ...known];
            let found = (0,cosignature/* cosignaturesBy */.Xv)(next, here, policy.verifiers);
            const problems = [];
            if (found.length < new Set(policy.verifiers.map(({ id }) => id)).size) {
                const what = { checkpoint: next.text, size: next.size, from: before?.size ?? 0, proof };
                const asked = await askAll(config.urls, what, ports, problems);
                found = (0,cosignature/* cosignaturesBy */.Xv)(next, [...here, ...asked], policy.verifiers);
            }
            assertQuorum(log, next.size, found, policy, problems);
            const text = withCosignatures(next, found);
            return text === before?.text ? undefined : text;
        },
    };
}
/** Throws `log-unwitnessed`. */
function assertQuorum(log, size, found, { quorum }, problems = []) {
    if (found.length >= quorum)
        return;
    const names = found.map(({ witness }) => witness).join(', ') || 'none';
    const detail = [`found ${names}`, ...problems].join('; ');
    throw new errors/* VerificationError */.mk('log-unwitnessed', { log, size, expected: quorum, found: found.length, detail });
}
async function askAll(urls, what, ports, problems) {
    const asked = await Promise.all(urls.map(async (url) => {
        try {
            return await askWitness(url, what, ports);
        }
        catch (error) {
            ports.signal?.throwIfAborted();
            problems.push((0,errors/* describe */.q0)(error));
            return [];
        }
    }));
    return asked.flat();
}
function withCosignatures({ note }, found) {
    const lines = new Set(note.signatures.map(signatureLine));
    const added = found.map(({ signature }) => signature).filter((signature) => !lines.has(signatureLine(signature)));
    return (0,tlog_note/* formatNote */.se)({ body: note.body, signatures: [...note.signatures, ...added] });
}
/** A signature as one string, to tell whether two are the same. */
const signatureLine = ({ name, keyId, signature }) => `${name} ${Buffer.concat([keyId, signature]).toString('base64')}`;
/** What was kept before; damage is no reason not to ask again. */
async function keptNote(files) {
    try {
        const text = (await files.read(WITNESSED, checkpoints/* MAX_CHECKPOINT_BYTES */.qC))?.toString('utf8');
        if (text === undefined)
            return undefined;
        const { size, note } = (0,checkpoint/* parseCheckpoint */.S7)(text, WITNESSED);
        return { text, size, body: note.body, signatures: note.signatures };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 53319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ parseAddCheckpoint),
/* harmony export */   r: () => (/* binding */ formatAddCheckpoint)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const MAX_PROOF = 63;
const formatAddCheckpoint = ({ old, proof, checkpoint }) => [`old ${old}`, ...proof.map((hash) => hash.toString('base64')), '', checkpoint].join('\n');
/** Reads a request; verifies nothing. Throws `checkpoint-malformed`. */
function parseAddCheckpoint(text) {
    const malformed = (detail) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('checkpoint-malformed', { what: 'the request', detail });
    const end = text.indexOf('\n\n');
    if (end === -1)
        throw malformed('no empty line stands before its checkpoint');
    const [first = '', ...lines] = text.slice(0, end).split('\n');
    const size = /^old (0|[1-9]\d{0,15})$/.exec(first)?.[1];
    if (size === undefined || !Number.isSafeInteger(Number(size)))
        throw malformed('it does not begin with "old SIZE"');
    if (lines.length > MAX_PROOF)
        throw malformed(`its proof has more than ${MAX_PROOF} hashes`);
    const proof = lines.map((line) => {
        const hash = Buffer.from(line, 'base64');
        if (hash.length !== 32 || hash.toString('base64') !== line)
            throw malformed('a line of its proof is no hash');
        return hash;
    });
    return { old: Number(size), proof, checkpoint: text.slice(end + 2) };
}


/***/ }),

/***/ 44403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ readCosigner),
/* harmony export */   Xv: () => (/* binding */ cosignaturesBy),
/* harmony export */   gk: () => (/* binding */ parseWitnessKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87167);



const ED25519 = 0x04;
const ML_DSA_44 = 0x06;
const ALGORITHMS = [
    {
        byte: ED25519,
        keyType: 'ed25519',
        keyBytes: 32,
        signatureBytes: 64,
        spki: Buffer.from('302a300506032b6570032100', 'hex'),
        message: ({ note }, _, time) => Buffer.from(`cosignature/v1\ntime ${time}\n${note.body}`),
    },
    {
        byte: ML_DSA_44,
        keyType: 'ml-dsa-44',
        keyBytes: 1312,
        signatureBytes: 2420,
        spki: Buffer.from('30820532300b06096086480165030403110382052100', 'hex'),
        message: ({ origin, size, root }, name, time) => Buffer.concat([
            Buffer.from('subtree/v1\n\0'),
            prefixed(name),
            u64(time),
            prefixed(origin),
            u64(0n), // a checkpoint is the subtree that begins at the first leaf
            u64(BigInt(size)),
            root,
        ]),
    },
];
/** opaque <1..2^8-1> of RFC 8446. */
function prefixed(text) {
    const bytes = Buffer.from(text);
    if (bytes.length === 0 || bytes.length > 255)
        throw new RangeError('a name has 1 to 255 bytes');
    return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}
function u64(value) {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64BE(value);
    return bytes;
}
/** Reads `NAME+ID+BASE64` of an Ed25519 (0x04) or ML-DSA-44 (0x06) cosigner. Throws `note-key-malformed`. */
function parseWitnessKey(text) {
    const malformed = (detail, cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('note-key-malformed', { given: text.slice(0, 200), detail }, { cause });
    const [, name = '', id = '', encoded = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
    const typed = Buffer.from(encoded, 'base64');
    if (name === '' || Buffer.byteLength(name) > 255 || typed.toString('base64') !== encoded)
        throw malformed('it is not NAME+ID+BASE64');
    const algorithm = ALGORITHMS.find(({ byte, keyBytes }) => typed[0] === byte && typed.length === keyBytes + 1);
    if (!algorithm)
        throw malformed("it is no cosigner's key: Ed25519 (0x04) or ML-DSA-44 (0x06)");
    const raw = typed.subarray(1);
    const keyId = (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .noteKeyId */ .bp)(name, raw, algorithm.byte);
    if (keyId.toString('hex') !== id)
        throw malformed('its ID does not fit its name and key');
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([algorithm.spki, raw]), format: 'der', type: 'spki' });
    }
    catch (error) {
        throw malformed(`this Node cannot use it: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error)}`, error);
    }
    return {
        name,
        id: raw.toString('hex'),
        timeOf: (checkpoint, { name: signer, keyId: given, signature }) => {
            if (signer !== name || !given.equals(keyId) || signature.length !== 8 + algorithm.signatureBytes)
                return undefined;
            const time = signature.readBigUInt64BE(0);
            // Without a time it says nothing of the tree being the newest; past the year 287396 it is none.
            if (time === 0n || time > BigInt(Number.MAX_SAFE_INTEGER))
                return undefined;
            const message = algorithm.message(checkpoint, name, time);
            return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, message, key, signature.subarray(8)) ? Number(time) : undefined;
        },
    };
}
/** The cosignatures by these witnesses among signatures over a checkpoint: the newest of each, by its key and not its name. */
function cosignaturesBy(checkpoint, signatures, witnesses) {
    const found = new Map();
    for (const witness of witnesses)
        for (const signature of signatures) {
            const time = witness.timeOf(checkpoint, signature);
            const known = found.get(witness.id);
            if (time !== undefined && (known === undefined || time > known.time))
                found.set(witness.id, { witness: witness.name, time, signature });
        }
    return [...found.values()];
}
/** A witness's own key, PKCS #8 PEM, Ed25519 or ML-DSA-44; the key is in no message. Throws `log-key-unreadable`. */
function readCosigner(name, pem, what) {
    if (!/^[^\s+]{1,255}$/.test(name) || Buffer.byteLength(name) > 255)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('note-name-invalid', { given: name });
    const unreadable = (cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('log-key-unreadable', { what, expected: 'private Ed25519 or ML-DSA-44' }, { cause });
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(Buffer.from(pem));
    }
    catch (error) {
        throw unreadable(error);
    }
    const algorithm = ALGORITHMS.find(({ keyType }) => keyType === key.asymmetricKeyType);
    if (!algorithm)
        throw unreadable();
    const raw = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key).export({ type: 'spki', format: 'der' }).subarray(algorithm.spki.length);
    const keyId = (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .noteKeyId */ .bp)(name, raw, algorithm.byte);
    const typed = Buffer.concat([Buffer.from([algorithm.byte]), raw]);
    return {
        name,
        verifierKey: `${name}+${keyId.toString('hex')}+${typed.toString('base64')}`,
        cosign: (checkpoint, time) => {
            const message = algorithm.message(checkpoint, name, BigInt(time));
            return { name, keyId, signature: Buffer.concat([u64(BigInt(time)), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, message, key)]) };
        },
    };
}


/***/ })

};
