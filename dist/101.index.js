export const id = 101;
export const ids = [101];
export const modules = {

/***/ 70225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94570);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);






const POLL_MS = 25;
const BREAKING_TAKES_MS = 5_000; // whoever removes a dead holder's lock needs a fraction of this
/**
 * Runs `work` while this process alone holds the lock file at `path`. The file names its holder, so that the lock of a
 * process that was killed is found dead and taken over (holders on other machines are waited for). Throws `locked` when it
 * cannot be had in time.
 */
async function withLock(path, work, options = {}) {
    const mark = await acquire(path, options);
    try {
        return await work();
    }
    finally {
        if ((await read(path)) === mark)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
}
async function acquire(path, { waitMs = 30_000, clock = _clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .ml, signal }) {
    const mark = `${JSON.stringify({ host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), pid: process.pid, started: await startOf(process.pid), id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex') })}\n`;
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
    const deadline = Date.now() + waitMs;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, mark);
        for (;;) {
            // A link, because it appears with its whole content or not at all: an empty lock would tell of no holder.
            if (await create(temporary, path))
                return mark;
            const holder = await read(path);
            if (holder !== undefined && (await isDead(holder)))
                await breakLock(path, holder, clock);
            else if (Date.now() > deadline)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv('locked', { path, holder: (holder ?? '').trim() });
            else
                await clock.sleep(POLL_MS + Math.random() * POLL_MS, signal);
        }
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv || signal?.aborted)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv('file-unwritable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error) }, { cause: error });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    }
}
async function create(temporary, path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(temporary, path);
        return true;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) === 'EEXIST')
            return false;
        throw error;
    }
}
/** Removes a dead holder's lock; two that find it dead at once must not remove the lock of a third that came between. */
async function breakLock(path, holder, clock) {
    const breaking = `${path}.breaking`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(breaking, '', { flag: 'wx' });
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) !== 'EEXIST')
            throw error;
        const since = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(breaking).catch(() => undefined);
        if (since && Date.now() - since.mtimeMs > BREAKING_TAKES_MS)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(breaking, { force: true });
        await clock.sleep(POLL_MS);
        return;
    }
    try {
        if ((await read(path)) === holder)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(breaking, { force: true });
    }
}
const read = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => undefined);
async function isDead(holder) {
    let given;
    try {
        given = JSON.parse(holder);
    }
    catch {
        return false; // not ours: somebody must look
    }
    const { host, pid, started } = given;
    if (host !== (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)() || typeof pid !== 'number')
        return false;
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) === 'ESRCH';
    }
    return (await startOf(pid)) !== started; // the number lives on in another process
}
/** When a process began, where the system tells (Linux): numbers of processes are used again, in containers often. */
async function startOf(pid) {
    const line = await read(`/proc/${pid}/stat`);
    return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}


/***/ }),

/***/ 25101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qA: () => (/* reexport */ checkMirror),
  Q5: () => (/* reexport */ loadMirrorConfig),
  uq: () => (/* reexport */ mirrorStatus),
  Y4: () => (/* reexport */ openMirror),
  Eb: () => (/* reexport */ present),
  X5: () => (/* reexport */ syncMirror)
});

// UNUSED EXPORTS: evidenceIndexSchema, mirrorCheckReportSchema, mirrorConfigSchema, mirrorIndexSchema, mirrorStatusReportSchema, mirrorSyncReportSchema, stalenessSeconds

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/tlog/index.js + 8 modules
var tlog = __webpack_require__(5502);
;// CONCATENATED MODULE: ./build/mirror/checkpoints.js


const MAX_CHECKPOINT_BYTES = 256 * 1024;
/** Rekor v1 writes the number of its tree behind its name; a tile log's origin is its name. */
const isOriginOf = (log, origin) => origin === log.origin ||
    (log.type === 'rekor-v1' && /^ - \d{1,20}$/.test(origin.slice(log.origin.length)) && origin.startsWith(log.origin));
/** Reads a checkpoint of a log that one of `keys` must have signed. Throws VerificationError. */
function openLogCheckpoint(log, bytes, keys, what) {
    const text = bytes.toString('utf8');
    const checkpoint = (0,tlog/* parseCheckpoint */.S7)(text, what);
    if (!isOriginOf(log, checkpoint.origin))
        throw new lib_errors/* VerificationError */.mk('checkpoint-origin-mismatch', { what, expected: log.origin, found: checkpoint.origin });
    let failure;
    for (const key of keys) {
        try {
            (0,tlog/* verifyNote */.W4)(checkpoint.note, key, what);
            return { ...checkpoint, text };
        }
        catch (error) {
            failure = error;
        }
    }
    throw failure;
}
/** What is wrong with a log's newest checkpoint; the sizes tell how much had been kept. */
const logFork = (log, kept, detail, cause) => new lib_errors/* VerificationError */.mk('log-fork', { log: log.name, kept, detail }, { cause });
/**
 * Opens the checkpoint that a log serves now, and holds its size and root against the one that was kept (of the same
 * size the root must be the same). Throws `log-fork`.
 */
function openNextCheckpoint(log, bytes, keys, kept) {
    const size = kept?.size ?? 0;
    let next;
    try {
        next = openLogCheckpoint(log, bytes, keys, `the checkpoint of "${log.name}"`);
    }
    catch (error) {
        if (!(error instanceof lib_errors/* McError */.Hv))
            throw error;
        throw logFork(log, size, (0,lib_errors/* describe */.q0)(error), error);
    }
    if (kept && next.size < kept.size)
        throw logFork(log, size, `its tree is smaller now: ${next.size} entries`);
    if (kept && next.size === kept.size && !next.root.equals(kept.root))
        throw logFork(log, size, `for the same size it signs two roots: ${hex(kept.root)} then, ${hex(next.root)} now`);
    return next;
}
const hex = (hash) => hash.toString('hex');

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/http.js + 6 modules
var lib_http = __webpack_require__(93457);
;// CONCATENATED MODULE: ./build/mirror/files.js





function folderFiles(dir) {
    return {
        name: dir,
        read: async (path, maxBytes) => {
            const full = (0,external_node_path_.join)(dir, path);
            return (await (0,lib_files/* fileKind */.h_)(full)) === 'file' ? (0,lib_files/* readFileBounded */.Y1)(full, maxBytes) : undefined;
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
            const { response, bytes } = await (0,lib_http/* fetchBytes */.ci)(http, request, maxBytes);
            return response.status === 200 ? bytes : undefined;
        },
    };
}
function baseOf(url) {
    try {
        return new URL(url.endsWith('/') ? url : `${url}/`);
    }
    catch (error) {
        throw new lib_errors/* ConfigurationError */.j1('url-malformed', { what: 'the address', given: url, expected: 'http(s)://HOST[:PORT][/PATH]' }, { cause: error });
    }
}
/** Every file below a folder, with "/" between the parts of its path. */
async function namesIn(dir) {
    try {
        const entries = await (0,promises_.readdir)(dir, { recursive: true, withFileTypes: true });
        return entries
            .filter((entry) => !entry.isDirectory())
            .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name)
            .slice(dir.length + 1)
            .split(external_node_path_.sep)
            .join('/'))
            .sort();
    }
    catch (error) {
        if ((0,lib_errors/* systemCode */.xU)(error) === 'ENOENT')
            return [];
        throw new lib_errors/* McError */.Hv('file-unreadable', { path: dir, detail: (0,lib_errors/* describe */.q0)(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/mirror/layout.js


/** Paths within a mirror, with "/" between their parts; docs/mirror-layout.md explains them. */
const INDEX = 'index.json';
const TRUSTED_ROOT = 'trust/trusted_root.json';
const logPath = (name, path = '') => `logs/${name}${path === '' ? '' : `/${path}`}`;
const blobPath = (digest) => `blobs/sha256/${(0,lib_digest/* hexOf */.ZD)(digest)}`;
const evidencePath = (subject) => `evidence/sha256/${(0,lib_digest/* hexOf */.ZD)(subject)}/index.json`;
/** The policy's first root has the plain name, for clients that know of only one. */
const rootPath = (name, place) => place === 0 ? TRUSTED_ROOT : `trust/${name}/trusted_root.json`;
const digest = schemas/* templateLiteral */.Uy$(['sha256:', schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/)]);
const layout_hex = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const time = iso/* datetime */.w$();
const size = schemas/* int */.Whr().nonnegative();
const mirrorIndexSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    syncedAt: time.describe('when all sources were last seen whole'),
    trust: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), path: schemas/* string */.YjP(), sha256: layout_hex })),
    logs: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        type: schemas/* enum */.k5n(['rekor-v2', 'rekor-v1']),
        origin: schemas/* string */.YjP(),
        size: size.describe('leaves of the tree that the checkpoint signs'),
        root: layout_hex,
        syncedAt: time,
    })),
    subjects: schemas/* array */.YOg(schemas/* object */.Ikc({
        subject: schemas/* string */.YjP().describe('as mirror.yaml names it'),
        syncedAt: time,
        releases: schemas/* array */.YOg(schemas/* object */.Ikc({
            reference: schemas/* string */.YjP().describe('REGISTRY/REPO:TAG or REGISTRY/REPO@DIGEST'),
            digest,
            mediaType: schemas/* string */.YjP(),
            size,
        })),
    })),
});
const evidenceItemSchema = schemas/* object */.Ikc({
    digest: digest.describe('of the content: blobs/sha256/<hex>'),
    size,
    mediaType: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['bundle', 'sbom', 'attestation', 'signature', 'other']),
    predicateType: schemas/* string */.YjP().optional().describe('as the manifest says; what is signed is in the bundle'),
    artifactType: schemas/* string */.YjP().optional(),
    annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional().describe("the layer's"),
    manifest: digest.describe('of the artifact manifest that names the content; in blobs/ too'),
    source: schemas/* string */.YjP().describe('the repository'),
    tag: schemas/* string */.YjP().optional().describe("cosign's own tag, where the artifact lay under one"),
});
const evidenceIndexSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    subject: digest,
    evidence: schemas/* array */.YOg(evidenceItemSchema).max(10_000),
});
/** `logs/NAME/index.json` of a Rekor v1 log: the entries that are held, `entries/<uuid>.json`. */
const rekorV1IndexSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    entries: schemas/* array */.YOg(schemas/* object */.Ikc({
        uuid: schemas/* string */.YjP().regex(/^[0-9a-f]{64,80}$/),
        logIndex: schemas/* int */.Whr().nonnegative().describe('over all shards'),
        digests: schemas/* array */.YOg(digest).describe('for which the log named it'),
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

;// CONCATENATED MODULE: ./build/mirror/log-keys.js


/**
 * The keys that the checkpoints of a log may be signed with: those of the trusted roots' logs whose baseUrl has the host
 * `origin` (with or without its port). Throws `mirror-log-key-missing`.
 */
function logKeys(log, roots) {
    const logs = roots.flatMap((root) => root.logs);
    const verifiers = logs
        .filter(({ names }) => names.includes(log.origin))
        .flatMap(({ publicKey }) => {
        if (publicKey.asymmetricKeyType === 'ed25519')
            return [(0,tlog/* ed25519NoteVerifier */._2)(log.origin, publicKey)];
        // Keys of other types are in roots for their SETs; no checkpoint is signed with them.
        return publicKey.asymmetricKeyType === 'ec' ? [(0,tlog/* ecdsaNoteVerifier */.Pv)(log.origin, publicKey)] : [];
    });
    if (verifiers.length > 0)
        return verifiers;
    const found = [...new Set(logs.flatMap(({ names }) => names.slice(0, 1)))].join(', ') || 'none';
    throw new lib_errors/* ConfigurationError */.j1('mirror-log-key-missing', { ...log, found });
}
/** The ids by which bundles name a log, base64. */
const logIds = (log, roots) => new Set(roots
    .flatMap((root) => root.logs)
    .filter(({ names }) => names.includes(log.origin))
    .map(({ keyId }) => keyId.toString('base64')));

// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
;// CONCATENATED MODULE: ./build/mirror/read.js





/**
 * Opens a mirror by its folder or its URL. A place that is no mirror is a fault, `mirror-missing`: a wrong address must
 * not look like "there is no evidence".
 */
async function openMirror(location, ports) {
    const files = /^https?:\/\//i.test(location) ? httpFiles(location, ports.http, ports.signal) : folderFiles(location);
    const index = await readIndex(files);
    if (!index)
        throw new lib_errors/* McError */.Hv('mirror-missing', { where: location, detail: `there is no ${INDEX}` });
    const evidence = (subject) => readEvidence(files, subject);
    const blob = (digest) => readBlob(files, digest);
    return {
        name: files.name,
        index,
        trustedRoot: async () => {
            const bytes = await files.read(TRUSTED_ROOT, MAX_ROOT_BYTES);
            if (!bytes)
                throw new lib_errors/* VerificationError */.mk('mirror-damaged', { path: TRUSTED_ROOT, detail: 'it is missing' });
            return bytes;
        },
        evidence,
        blob,
        async *bundlesFor(subject) {
            for (const item of await evidence(subject))
                if (item.kind === 'bundle')
                    yield { bytes: await blob(item.digest), origin: `${files.name} ${blobPath(item.digest)}` };
        },
    };
}
/** Undefined where there is none. Throws `mirror-damaged`. */
async function readIndex(files) {
    const bytes = await files.read(INDEX, MAX_INDEX_BYTES);
    return (bytes && damagedUnless(INDEX, () => (0,json/* conform */.fj)(mirrorIndexSchema, (0,json/* parseJson */.qF)(bytes.toString('utf8'), INDEX), INDEX)));
}
async function readEvidence(files, subject) {
    if (!(0,lib_digest/* isDigest */.Bc)(subject))
        return []; // a mirror is addressed by sha256
    const path = evidencePath(subject);
    const bytes = await files.read(path, MAX_INDEX_BYTES);
    if (!bytes)
        return [];
    const index = damagedUnless(path, () => (0,json/* conform */.fj)(evidenceIndexSchema, (0,json/* parseJson */.qF)(bytes.toString('utf8'), path), path));
    if (index.subject !== subject)
        throw new lib_errors/* VerificationError */.mk('mirror-damaged', { path, detail: `it is about ${index.subject}` });
    return index.evidence;
}
async function readBlob(files, digest) {
    const path = blobPath(digest);
    const bytes = await files.read(path, MAX_EVIDENCE_BYTES);
    if (!bytes)
        throw new lib_errors/* VerificationError */.mk('mirror-damaged', { path, detail: 'it is missing' });
    if ((0,lib_digest/* digestOf */.ol)(bytes) !== digest)
        throw new lib_errors/* VerificationError */.mk('mirror-damaged', { path, detail: `its digest is ${(0,lib_digest/* digestOf */.ol)(bytes)}` });
    return bytes;
}
function damagedUnless(path, read) {
    try {
        return read();
    }
    catch (error) {
        throw new lib_errors/* VerificationError */.mk('mirror-damaged', { path, detail: (0,lib_errors/* describe */.q0)(error) }, { cause: error });
    }
}
/** Seconds since the mirror was last whole; never negative. */
const stalenessSeconds = (index, now) => Math.max(0, (now.getTime() - Date.parse(index.syncedAt)) / 1000);

;// CONCATENATED MODULE: ./build/mirror/rekor-v1-entry.js





const rekor_v1_entry_hex = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const place = schemas/* int */.Whr().nonnegative();
/** Rekor v1, `GET /api/v1/log/entries`: one entry under its UUID. */
const entryAnswer = schemas/* record */.g1P(schemas/* string */.YjP().regex(/^([0-9a-f]{16})?[0-9a-f]{64}$/), schemas/* looseObject */._H3({
    body: schemas/* base64 */.K39(),
    logIndex: place.describe('over all shards'),
    verification: schemas/* looseObject */._H3({
        inclusionProof: schemas/* looseObject */._H3({
            checkpoint: schemas/* string */.YjP(),
            hashes: schemas/* array */.YOg(rekor_v1_entry_hex).max(64),
            logIndex: place.describe('in the shard'),
            rootHash: rekor_v1_entry_hex,
            treeSize: place,
        }),
    }),
}));
/**
 * Reads an entry of a Rekor v1 log and holds it against its own proof: its body is the leaf that the UUID names, the path
 * leads to the root of a checkpoint that the log has signed. Throws `log-proof-mismatch`.
 */
function readRekorV1Entry(log, bytes, keys) {
    const mismatch = (index, detail, cause) => new lib_errors/* VerificationError */.mk('log-proof-mismatch', { log: log.name, index, detail }, { cause });
    let answer;
    try {
        answer = (0,json/* conform */.fj)(entryAnswer, (0,json/* parseJson */.qF)(bytes.toString('utf8'), 'the entry'), 'the entry');
    }
    catch (error) {
        throw mismatch('?', (0,lib_errors/* describe */.q0)(error), error);
    }
    const [[uuid, entry] = [], ...more] = Object.entries(answer);
    if (uuid === undefined || entry === undefined || more.length > 0)
        throw mismatch('?', 'the answer is not one entry');
    const { inclusionProof: proof } = entry.verification;
    const leaf = (0,tlog/* leafHash */.Jq)(Buffer.from(entry.body, 'base64'));
    if (!uuid.endsWith(leaf.toString('hex')))
        throw mismatch(entry.logIndex, 'its body is not the one that its UUID names');
    const root = Buffer.from(proof.rootHash, 'hex');
    const path = proof.hashes.map((hash) => Buffer.from(hash, 'hex'));
    if (!(0,tlog/* verifyInclusion */.yR)(leaf, proof.logIndex, proof.treeSize, path, root))
        throw mismatch(entry.logIndex, 'the path does not lead from it to the root');
    try {
        const checkpoint = openLogCheckpoint(log, Buffer.from(proof.checkpoint), keys, "the proof's checkpoint");
        if (checkpoint.size !== proof.treeSize || !checkpoint.root.equals(root))
            throw mismatch(entry.logIndex, "the proof's checkpoint signs another tree");
    }
    catch (error) {
        if (!(error instanceof lib_errors/* VerificationError */.mk) || error.code === 'log-proof-mismatch')
            throw error;
        throw mismatch(entry.logIndex, (0,lib_errors/* describe */.q0)(error), error);
    }
    return { uuid, logIndex: entry.logIndex };
}

// EXTERNAL MODULE: ./build/lib/concurrency.js
var lib_concurrency = __webpack_require__(18867);
;// CONCATENATED MODULE: ./build/mirror/tile-source.js


const HASH_BYTES = 32;
/** Reads tiles of a log and counts what was read. What is malformed throws `log-tile-mismatch`. */
class TileSource {
    #log;
    #files;
    tiles = 0;
    bundles = 0;
    bytes = 0;
    constructor(log, files) {
        this.#log = log;
        this.#files = files;
    }
    async tile(tile) {
        const bytes = await this.#read(tile, tlog/* TILE_WIDTH */.KP * HASH_BYTES, (full) => full.subarray(0, tile.width * HASH_BYTES));
        this.tiles++;
        return { tile, bytes, hashes: this.#parsed(tile, () => (0,tlog/* parseTile */.UF)(bytes, tile)) };
    }
    /** A bundle whose entries hash to `leaves`. Throws `mirror-entry-mismatch`. */
    async bundle(tile, leaves) {
        const full = { ...tile, width: tlog/* TILE_WIDTH */.KP };
        const bytes = await this.#read(tile, tlog/* MAX_ENTRY_BUNDLE_BYTES */.VV, (all) => (0,tlog/* formatEntryBundle */.m3)((0,tlog/* parseEntryBundle */.Ex)(all, full).slice(0, tile.width)));
        this.bundles++;
        this.#parsed(tile, () => (0,tlog/* parseEntryBundle */.Ex)(bytes, tile)).forEach((entry, i) => {
            const leaf = leaves[i];
            if (!leaf || !(0,tlog/* leafHash */.Jq)(entry).equals(leaf))
                throw new lib_errors/* VerificationError */.mk('mirror-entry-mismatch', { index: tile.index * tlog/* TILE_WIDTH */.KP + i, log: this.#log });
        });
        return bytes;
    }
    mismatch(tile, detail, cause) {
        return new lib_errors/* VerificationError */.mk('log-tile-mismatch', { path: (0,tlog/* tilePath */.uB)(tile), log: this.#log, detail }, { cause });
    }
    #parsed(tile, parse) {
        try {
            return parse();
        }
        catch (error) {
            throw this.mismatch(tile, (0,lib_errors/* describe */.q0)(error), error);
        }
    }
    /** A log may drop a partial tile once it is full (C2SP tlog-tiles): then its beginning is the partial one. */
    async #read(tile, maxBytes, beginning) {
        let bytes = await this.#files.read((0,tlog/* tilePath */.uB)(tile), maxBytes);
        if (!bytes && tile.width < tlog/* TILE_WIDTH */.KP) {
            const full = await this.#files.read((0,tlog/* tilePath */.uB)({ ...tile, width: tlog/* TILE_WIDTH */.KP }), maxBytes);
            bytes = full && this.#parsed(tile, () => beginning(full));
        }
        if (!bytes)
            throw new MissingTile((0,tlog/* tilePath */.uB)(tile), this.#files.name);
        this.bytes += bytes.length;
        return bytes;
    }
}
/** A tile that the log's own checkpoint says must be there. */
class MissingTile extends lib_errors/* McError */.Hv {
    constructor(path, where) {
        super('response-malformed', { url: where, detail: `it has no ${path}, though its checkpoint covers it` });
    }
}

;// CONCATENATED MODULE: ./build/mirror/tile-log-sync.js









/** The checkpoint that a mirrored log has, its signature checked; undefined where nothing was mirrored yet. */
async function keptCheckpoint(log, dir, keys) {
    const bytes = await folderFiles(dir).read('checkpoint', MAX_CHECKPOINT_BYTES);
    if (!bytes)
        return undefined;
    try {
        return openLogCheckpoint(log, bytes, keys, (0,external_node_path_.join)(dir, 'checkpoint'));
    }
    catch (error) {
        if (!(error instanceof lib_errors/* McError */.Hv))
            throw error;
        throw new lib_errors/* VerificationError */.mk('mirror-damaged', { path: (0,external_node_path_.join)(dir, 'checkpoint'), detail: error.message }, { cause: error });
    }
}
/**
 * Brings a mirrored tile log (`dir`) to the state of its source. Nothing is written before it is held against the signed
 * root, and the new root against the kept one; full tiles once written never change; the checkpoint comes last. So a run
 * that was killed has only left true tiles, and the next one goes on from them. Throws `log-fork`, `log-tile-mismatch`,
 * `mirror-entry-mismatch`, `mirror-damaged`.
 */
async function syncTileLog(log, dir, ports) {
    const kept = await keptCheckpoint(log, dir, ports.keys);
    const bytes = await ports.source.read('checkpoint', MAX_CHECKPOINT_BYTES);
    if (!bytes)
        throw new lib_errors/* McError */.Hv('response-malformed', { url: ports.source.name, detail: 'it has no checkpoint' });
    const next = openNextCheckpoint(log, bytes, ports.keys, kept);
    const source = new TileSource(log.name, ports.source);
    if (next.size !== kept?.size || kept.size === 0) {
        const edge = await proveGrowth(log, dir, source, kept, next, ports.concurrency);
        await new TileCopy(dir, source, edge, kept?.size ?? 0, next.size, ports).run(log.name);
    }
    if (kept?.text !== next.text)
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, 'checkpoint'), bytes);
    await dropStale(dir, next.size);
    const { tiles, bundles, bytes: read } = source;
    return { size: next.size, root: next.root, previousSize: kept?.size ?? 0, tiles, bundles, bytes: read };
}
/** Fetches the right edge of the new tree, and holds it against the new root, and the new root against the kept one. */
async function proveGrowth(log, dir, source, kept, next, concurrency) {
    const edge = new Map();
    const hashesOf = (tiles) => (tile) => tiles.get((0,tlog/* tilePath */.uB)(tile))?.hashes ?? [];
    try {
        for (const fetched of await (0,lib_concurrency/* mapConcurrent */._)((0,tlog/* edgeTiles */.RK)(next.size), concurrency, (tile) => source.tile(tile)))
            edge.set((0,tlog/* tilePath */.uB)(fetched.tile), fetched);
        const root = (0,tlog/* rootFromEdge */.IB)(next.size, hashesOf(edge));
        if (!root.equals(next.root))
            throw new lib_errors/* VerificationError */.mk('tile-root-mismatch', { what: log.name, expected: hex(next.root), found: hex(root) });
        if (!kept || kept.size === 0 || kept.size === next.size)
            return edge;
        const tiles = new Map(edge);
        const needed = (0,tlog/* tilesForConsistency */.$)(kept.size, next.size).filter((tile) => !tiles.has((0,tlog/* tilePath */.uB)(tile)));
        const local = new TileSource(log.name, folderFiles(dir));
        for (const fetched of await (0,lib_concurrency/* mapConcurrent */._)(needed, concurrency, async (tile) => (await (0,lib_files/* fileKind */.h_)((0,external_node_path_.join)(dir, (0,tlog/* tilePath */.uB)(tile)))) === 'file' ? local.tile(tile) : source.tile(tile)))
            tiles.set((0,tlog/* tilePath */.uB)(fetched.tile), fetched);
        const proof = (0,tlog/* consistencyProofFrom */.xJ)(kept.size, next.size, (0,tlog/* subtreesOf */.f2)(next.size, hashesOf(tiles)));
        const roots = (0,tlog/* rootsFromConsistency */.IM)(kept.size, kept.root, next.size, proof);
        if (roots?.old.equals(kept.root) && roots.new.equals(next.root))
            return edge;
        throw logFork(log, kept.size, `its tree of ${next.size} entries does not begin with them (root ${hex(kept.root)})`);
    }
    catch (error) {
        // Without a kept state there is nothing to fork from: then the source is only damaged.
        const unproven = error instanceof MissingTile || (error instanceof lib_errors/* VerificationError */.mk && error.code !== 'log-fork');
        if (kept && kept.size > 0 && unproven)
            throw logFork(log, kept.size, error.message, error);
        throw error;
    }
}
/** Copies what is new of a tree, from its root down: each tile is held against the hash above it before it is written. */
class TileCopy {
    #dir;
    #source;
    #edge;
    #from;
    #size;
    #ports;
    #local;
    constructor(dir, source, edge, from, size, ports) {
        this.#dir = dir;
        this.#source = source;
        this.#edge = edge;
        this.#from = from;
        this.#size = size;
        this.#ports = ports;
        this.#local = new TileSource('mirror', folderFiles(dir));
    }
    async run(name) {
        const { progress } = this.#ports;
        let done = this.#from;
        const tell = (count) => {
            done += count;
            progress({ task: `log ${name}`, message: `log ${name}: entries`, done, total: this.#size, unit: 'items' });
        };
        for (const level of (0,tlog/* levelsOf */.pd)(this.#size).toReversed()) {
            for (const { parent, children } of this.#families(level)) {
                const above = await this.#hashes(parent);
                await (0,lib_concurrency/* forEachConcurrent */.C)(children, this.#ports.concurrency, async (tile) => {
                    await this.#copyFull(tile, above[tile.index % tlog/* TILE_WIDTH */.KP] ?? tlog/* EMPTY_ROOT */.zg);
                    if (level === 0)
                        tell(tlog/* TILE_WIDTH */.KP);
                }, this.#ports.signal);
            }
        }
        for (const { tile, bytes, hashes } of this.#edge.values()) {
            if (tile.level === 0)
                await this.#copyBundle({ ...tile, level: 'entries' }, hashes);
            await this.#write(tile, bytes);
        }
        if (this.#size > this.#from)
            tell(this.#size - done);
    }
    /** The new full tiles of a level, by the tile above that holds their hashes. */
    *#families(level) {
        let family;
        const before = Math.floor(this.#from / tlog/* TILE_WIDTH */.KP ** (level + 1));
        for (const tile of (0,tlog/* fullTiles */.fn)(this.#size, level, before)) {
            const parent = (0,tlog/* tileHolding */.cp)(this.#size, level + 1, tile.index);
            if (family && family.parent.index !== parent.index) {
                yield family;
                family = undefined;
            }
            family ??= { parent, children: [] };
            family.children.push(tile);
        }
        if (family)
            yield family;
    }
    async #hashes(tile) {
        return (this.#edge.get((0,tlog/* tilePath */.uB)(tile)) ?? (await this.#local.tile(tile))).hashes;
    }
    async #copyFull(tile, expected) {
        // One that is here already was true when it was written; the disk may have changed it since.
        const here = (await this.#has(tile)) ? await this.#local.tile(tile).catch(() => undefined) : undefined;
        const isHere = here !== undefined && (0,tlog/* subtreeRoot */.Js)(here.hashes).equals(expected);
        const { bytes, hashes } = isHere ? here : await this.#source.tile(tile);
        if (!(0,tlog/* subtreeRoot */.Js)(hashes).equals(expected))
            throw this.#source.mismatch(tile, 'the tile above it has another hash for it');
        // The bundle first: where a full tile is, its entries are.
        if (tile.level === 0)
            await this.#copyBundle({ ...tile, level: 'entries' }, hashes);
        if (!isHere)
            await this.#write(tile, bytes);
    }
    async #copyBundle(tile, leaves) {
        if (!(await this.#has(tile)))
            await this.#write(tile, await this.#source.bundle(tile, leaves));
    }
    async #has(tile) {
        return (await (0,lib_files/* fileKind */.h_)((0,external_node_path_.join)(this.#dir, (0,tlog/* tilePath */.uB)(tile)))) === 'file';
    }
    #write(tile, bytes) {
        return (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(this.#dir, (0,tlog/* tilePath */.uB)(tile)), bytes);
    }
}
/** Removes partial tiles of other sizes: of the state before, or of a run that was killed before its checkpoint. */
async function dropStale(dir, size) {
    const expected = new Set((0,tlog/* edgeTiles */.RK)(size).flatMap((tile) => [
        (0,tlog/* tilePath */.uB)(tile),
        ...(tile.level === 0 ? [(0,tlog/* tilePath */.uB)({ ...tile, level: 'entries' })] : []),
    ]));
    let names;
    try {
        names = await (0,promises_.readdir)((0,external_node_path_.join)(dir, 'tile'), { recursive: true });
    }
    catch (error) {
        if ((0,lib_errors/* systemCode */.xU)(error) === 'ENOENT')
            return;
        throw error;
    }
    const partials = names.map((name) => `tile/${name.split(external_node_path_.sep).join('/')}`).filter((path) => /\.p(\/|$)/.test(path));
    for (const path of partials)
        if (/\.p\/\d+$/.test(path) && !expected.has(path))
            await (0,promises_.rm)((0,external_node_path_.join)(dir, path), { force: true });
    for (const path of partials)
        if (path.endsWith('.p') && ![...expected].some((one) => one.startsWith(`${path}/`)))
            await (0,promises_.rm)((0,external_node_path_.join)(dir, path), { recursive: true, force: true });
}

;// CONCATENATED MODULE: ./build/mirror/rekor-v1-sync.js













const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
const treeId = schemas/* string */.YjP().regex(/^\d{1,20}$/);
const logInfo = schemas/* looseObject */._H3({
    signedTreeHead: schemas/* string */.YjP(),
    treeID: treeId,
    inactiveShards: schemas/* array */.YOg(schemas/* looseObject */._H3({ signedTreeHead: schemas/* string */.YjP(), treeID: treeId }))
        .max(1000)
        .nullish(),
});
const consistency = schemas/* looseObject */._H3({ hashes: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/)).max(64) });
const uuids = schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[0-9a-f]{64,80}$/)).max(10_000);
/**
 * Mirrors of a Rekor v1 log what concerns the mirrored subjects: it has no tiles and is too large to copy. Each entry is
 * kept with its inclusion proof, which is verified; the newest checkpoint is proven consistent with the one kept. The
 * checkpoint is written last. Throws `log-fork`, `log-proof-mismatch`.
 */
async function syncRekorV1(log, dir, wanted, ports) {
    const api = rekorApi(log, ports);
    const kept = await keptCheckpoint(log, dir, ports.keys);
    const next = await newestCheckpoint(log, kept, api, ports.keys);
    const index = await readRekorV1Index(dir);
    const known = new Map(index.entries.map((entry) => [entry.uuid, entry]));
    const counts = { bundles: 0, bytes: 0 };
    const keep = async (bytes, expected, digest) => {
        const { uuid, logIndex } = readRekorV1Entry(log, bytes, ports.keys);
        if ((expected.logIndex ?? logIndex) !== logIndex || !uuid.endsWith(expected.uuid?.slice(-64) ?? ''))
            throw new lib_errors/* VerificationError */.mk('log-proof-mismatch', {
                log: log.name,
                index: expected.logIndex ?? expected.uuid,
                detail: `asked for it, the log gave entry ${logIndex}`,
            });
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, 'entries', `${uuid}.json`), bytes);
        known.set(uuid, { uuid, logIndex, digests: digest ? [digest] : [] });
        counts.bundles++;
        counts.bytes += bytes.length;
    };
    const has = new Set(index.entries.map(({ logIndex }) => logIndex));
    const missing = [...wanted.logIndexes].filter((logIndex) => !has.has(logIndex));
    await (0,lib_concurrency/* forEachConcurrent */.C)(missing, ports.concurrency, async (logIndex) => keep(await api.get(`log/entries?logIndex=${logIndex}`), { logIndex }), ports.signal);
    for (const digest of wanted.digests) {
        for (const uuid of await api.find(digest)) {
            const here = [...known.values()].find((entry) => entry.uuid.endsWith(uuid.slice(-64)));
            if (!here)
                await keep(await api.get(`log/entries/${uuid}`), { uuid }, digest);
            else if (!here.digests.includes(digest))
                known.set(here.uuid, { ...here, digests: [...here.digests, digest].toSorted() });
        }
    }
    await writeIndex(dir, index, [...known.values()]);
    // Rekor v1 signs its tree anew for each who asks: the same tree under another signature is nothing new.
    if (kept?.origin !== next.origin || kept.size !== next.size)
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, 'checkpoint'), next.text);
    return { size: next.size, root: next.root, previousSize: kept?.size ?? 0, tiles: 0, ...counts };
}
async function readRekorV1Index(dir) {
    const path = 'index.json';
    const bytes = await folderFiles(dir).read(path, MAX_INDEX_BYTES);
    if (!bytes)
        return { version: 1, entries: [] };
    try {
        return (0,json/* conform */.fj)(rekorV1IndexSchema, (0,json/* parseJson */.qF)(bytes.toString('utf8'), path), path);
    }
    catch (error) {
        throw new lib_errors/* VerificationError */.mk('mirror-damaged', { path: (0,external_node_path_.join)(dir, path), detail: (0,lib_errors/* describe */.q0)(error) }, { cause: error });
    }
}
async function writeIndex(dir, before, entries) {
    const sorted = entries.toSorted((a, b) => a.logIndex - b.logIndex || (a.uuid < b.uuid ? -1 : 1));
    const text = formatJson({ version: 1, entries: sorted });
    if (text !== formatJson(before) || (await (0,lib_files/* fileKind */.h_)((0,external_node_path_.join)(dir, 'index.json'))) === undefined)
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, 'index.json'), text);
}
function rekorApi(log, { http, signal }) {
    const base = new URL('api/v1/', log.url.endsWith('/') ? log.url : `${log.url}/`);
    const options = signal ? { signal } : {};
    return {
        get: async (path) => (await (0,lib_http/* fetchBytes */.ci)(http, { url: new URL(path, base), ...options }, MAX_ANSWER_BYTES)).bytes,
        /** UUIDs of what the log knows of a digest; none where it keeps no search index (404, 501: the endpoint is off). */
        find: async (digest) => {
            const { response, bytes } = await (0,lib_http/* fetchBytes */.ci)(http, {
                url: new URL('index/retrieve', base),
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify({ hash: digest }),
                accept: [200, 404, 501],
                ...options,
            }, MAX_ANSWER_BYTES);
            return response.status === 200 ? answer(uuids, bytes, log.url) : [];
        },
    };
}
function answer(schema, bytes, url) {
    try {
        return (0,json/* conform */.fj)(schema, (0,json/* parseJson */.qF)(bytes.toString('utf8'), url), url);
    }
    catch (error) {
        throw new lib_errors/* McError */.Hv('response-malformed', { url, detail: (0,lib_errors/* describe */.q0)(error) }, { cause: error });
    }
}
/** The checkpoint of the active shard, proven to follow the one that was kept; a shard that was frozen since is, too. */
async function newestCheckpoint(log, kept, api, keys) {
    const info = answer(logInfo, await api.get('log'), log.url);
    const active = openNextCheckpoint(log, Buffer.from(info.signedTreeHead), keys, undefined);
    if (!kept)
        return active;
    const shards = [info, ...(info.inactiveShards ?? [])];
    const shard = shards.find(({ treeID }) => kept.origin.endsWith(` - ${treeID}`)) ??
        (kept.origin === active.origin ? info : undefined);
    if (!shard)
        throw logFork(log, kept.size, `it knows nothing of the tree "${kept.origin}" any more`);
    const next = openNextCheckpoint(log, Buffer.from(shard.signedTreeHead), keys, kept);
    if (next.origin !== kept.origin)
        throw logFork(log, kept.size, `its tree "${kept.origin}" is now "${next.origin}"`);
    if (kept.size > 0 && next.size > kept.size) {
        const query = `log/proof?firstSize=${kept.size}&lastSize=${next.size}&treeID=${shard.treeID}`;
        const { hashes } = answer(consistency, await api.get(query), log.url);
        const proof = hashes.map((hash) => Buffer.from(hash, 'hex'));
        const roots = (0,tlog/* rootsFromConsistency */.IM)(kept.size, kept.root, next.size, proof);
        if (!roots?.old.equals(kept.root) || !roots.new.equals(next.root))
            throw logFork(log, kept.size, `it does not prove that its tree of ${next.size} entries begins with them (root ${hex(kept.root)})`);
    }
    return active;
}

;// CONCATENATED MODULE: ./build/mirror/check.js














/**
 * Recomputes everything that a mirror holds, from the files alone: each log's root from its entries through all its tiles,
 * under the signature on its checkpoint; the digest of every blob; that every index names only what is there; the trusted
 * roots against the policy. Each thing that is wrong is a reason of the report.
 */
async function checkMirror(config, ports) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-check', ports.clock, config.to);
    const roots = await ports.trustedRoots(config.policy);
    const files = countingFiles(folderFiles(config.to));
    const index = await readIndex(files);
    if (!index)
        throw new lib_errors/* McError */.Hv('mirror-missing', { where: config.to, detail: 'there is no index.json' });
    const wrong = [];
    const logs = [];
    const attempt = async (work) => {
        ports.signal?.throwIfAborted();
        try {
            await work();
        }
        catch (error) {
            if (!(error instanceof lib_errors/* VerificationError */.mk))
                throw error;
            wrong.push(error);
        }
    };
    for (const root of index.trust)
        await attempt(() => checkTrust(root, roots, files));
    for (const log of config.logs) {
        ports.progress({ task: `check ${log.name}`, message: `log ${log.name}: recomputing its root` });
        await attempt(async () => {
            const check = log.type === 'rekor-v2' ? checkTileLog : checkRekorV1;
            logs.push(await check(log, config.to, logKeys(log, roots), index, files));
        });
    }
    const names = await namesIn(config.to);
    ports.progress({ task: 'check evidence', message: 'evidence: recomputing every digest' });
    for (const path of names.filter((name) => name.startsWith('blobs/')))
        await attempt(() => checkBlob(path, config.to, files));
    const present = new Set(names);
    for (const path of names.filter((name) => name.startsWith('evidence/')))
        await attempt(() => checkEvidence(path, present, files));
    return report.finish(wrong, {
        to: config.to,
        syncedAt: index.syncedAt,
        stalenessSeconds: stalenessSeconds(index, ports.clock.now()),
        logs,
        files: files.count,
        bytes: files.bytes,
    });
}
const damaged = (path, detail, cause) => new lib_errors/* VerificationError */.mk('mirror-damaged', { path, detail }, { cause });
async function checkTrust({ name, path, sha256 }, roots, files) {
    const bytes = await files.read(path, MAX_ROOT_BYTES);
    if (!bytes)
        throw damaged(path, 'it is missing');
    const found = (0,lib_digest/* hexOf */.ZD)((0,lib_digest/* digestOf */.ol)(bytes));
    if (found !== sha256)
        throw damaged(path, `its sha256 is ${found}, the index says ${sha256}`);
    const pinned = roots.find((root) => root.name === name);
    if (pinned && (0,lib_digest/* hexOf */.ZD)((0,lib_digest/* digestOf */.ol)(pinned.bytes)) !== found)
        throw damaged(path, 'it is not the root of the policy');
}
async function checkTileLog(log, to, keys, index, files) {
    const dir = logPath(log.name);
    const kept = await keptCheckpoint(log, (0,external_node_path_.join)(to, dir), keys);
    if (!kept)
        throw damaged(`${dir}/checkpoint`, 'it is missing');
    let root;
    try {
        root = await (0,tlog/* rootFromTiles */.WN)(kept.size, async (tile) => {
            const path = `${dir}/${(0,tlog/* tilePath */.uB)(tile)}`;
            const bytes = await files.read(path, tlog/* MAX_ENTRY_BUNDLE_BYTES */.VV);
            if (!bytes)
                throw damaged(path, 'it is missing');
            return bytes;
        });
    }
    catch (error) {
        if (error instanceof lib_errors/* VerificationError */.mk && error.code === 'mirror-damaged')
            throw error;
        if (error instanceof lib_errors/* VerificationError */.mk)
            throw damaged(dir, (0,lib_errors/* describe */.q0)(error), error);
        throw error;
    }
    if (!root.equals(kept.root))
        throw damaged(dir, `its tiles lead to the root ${hex(root)}, its checkpoint signs ${hex(kept.root)}`);
    const said = index.logs.find(({ name }) => name === log.name);
    if (said && said.size > kept.size)
        throw damaged(`${dir}/checkpoint`, `it covers ${kept.size} entries, the index says ${said.size}`);
    await checkExtra(log, to, kept.size);
    return { name: log.name, size: kept.size, root: hex(root) };
}
/** Every entry that is held against its own proof; the tree itself is not here to be recomputed. */
async function checkRekorV1(log, to, keys, index, files) {
    const dir = logPath(log.name);
    const releases = new Set(index.subjects.flatMap((subject) => subject.releases.map(({ digest }) => digest)));
    const isHeld = async (digest) => releases.has(digest) || (await files.read(evidencePath(digest), MAX_INDEX_BYTES)) !== undefined;
    const kept = await keptCheckpoint(log, (0,external_node_path_.join)(to, dir), keys);
    if (!kept)
        throw damaged(`${dir}/checkpoint`, 'it is missing');
    for (const { uuid, logIndex, digests } of (await readRekorV1Index((0,external_node_path_.join)(to, dir))).entries) {
        for (const digest of digests)
            if (!(await isHeld(digest)))
                throw damaged(`${dir}/index.json`, `it names ${digest}, of which the mirror holds nothing`);
        const path = `${dir}/entries/${uuid}.json`;
        const bytes = await files.read(path, tlog/* MAX_ENTRY_BUNDLE_BYTES */.VV);
        if (!bytes)
            throw damaged(path, 'it is missing');
        const found = readRekorV1Entry(log, bytes, keys);
        if (found.uuid !== uuid || found.logIndex !== logIndex)
            throw damaged(path, `it holds entry ${found.logIndex}`);
    }
    return { name: log.name, size: kept.size, root: hex(kept.root) };
}
/** Only what a tile log has lies in its folder; tiles beyond the checkpoint are of a sync that has not ended. */
async function checkExtra(log, to, size) {
    const dir = logPath(log.name);
    const edge = new Set((0,tlog/* edgeTiles */.RK)(size).map(tlog/* tilePath */.uB));
    for (const name of await namesIn((0,external_node_path_.join)(to, dir))) {
        if (name === 'checkpoint' || /\.[0-9a-f]{12}\.tmp$/.test(name))
            continue;
        const known = /^tile\/(\d|entries)\/(x\d{3}\/)*\d{3}(\.p\/\d{1,3})?$/.test(name);
        if (!known && !edge.has(name))
            throw damaged(`${dir}/${name}`, 'no tile log has such a file');
    }
}
async function checkBlob(path, to, files) {
    if (/\.[0-9a-f]{12}\.tmp$/.test(path))
        return;
    const expected = `sha256:${path.slice('blobs/sha256/'.length)}`;
    if (!(0,lib_digest/* isDigest */.Bc)(expected) || blobPath(expected) !== path)
        throw damaged(path, 'it is not named after a digest');
    const { digest, size } = await (0,lib_digest/* digestOfStream */.Ul)((0,external_node_fs_.createReadStream)((0,external_node_path_.join)(to, path), { highWaterMark: 1024 * 1024 }));
    files.counted(size);
    if (digest !== expected)
        throw damaged(path, `its digest is ${digest}`);
}
async function checkEvidence(path, present, files) {
    if (/\.[0-9a-f]{12}\.tmp$/.test(path))
        return;
    const digest = /^evidence\/sha256\/([0-9a-f]{64})\/index\.json$/.exec(path)?.[1];
    if (digest === undefined)
        throw damaged(path, 'it is no index of evidence');
    const missing = (named) => !present.has(blobPath(named));
    for (const item of await readEvidence(files, `sha256:${digest}`))
        for (const named of [item.digest, item.manifest])
            if (missing(named))
                throw damaged(blobPath(named), `it is missing, and ${path} names it`);
}
function countingFiles(files) {
    let [count, sum] = [0, 0];
    const counted = (bytes) => {
        count++;
        sum += bytes;
    };
    return {
        name: files.name,
        get count() {
            return count;
        },
        get bytes() {
            return sum;
        },
        counted,
        read: async (path, maxBytes) => {
            const bytes = await files.read(path, maxBytes);
            if (bytes)
                counted(bytes.length);
            return bytes;
        },
    };
}

// EXTERNAL MODULE: ./build/lib/yaml.js
var yaml = __webpack_require__(50581);
// EXTERNAL MODULE: ./build/oci/index.js + 15 modules
var oci = __webpack_require__(187);
;// CONCATENATED MODULE: ./build/mirror/config.js







const config_name = schemas/* string */.YjP().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'lower-case letters, digits, ".", "_" and "-"');
const url = schemas/* url */.OZ5({ protocol: /^https?$/ });
const origin = schemas/* string */.YjP().min(1).max(255).describe("host of the baseUrl of the log in the policy's trusted root");
/** `mirror.yaml`. */
const mirrorConfigSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    to: schemas/* string */.YjP().min(1).describe('the folder of the mirror, relative to this file'),
    policy: schemas/* string */.YjP().min(1).describe("trust policy, relative to this file; its roots hold the logs' keys"),
    logs: schemas/* array */.YOg(schemas/* discriminatedUnion */.gMt('type', [
        schemas/* strictObject */.rej({ name: config_name, type: schemas/* literal */.euz('rekor-v2'), url: url.describe('tiles lie under it'), origin }),
        schemas/* strictObject */.rej({
            name: config_name,
            type: schemas/* literal */.euz('rekor-v1'),
            url,
            origin,
            mode: schemas/* enum */.k5n(['subjects', 'full']).default('subjects'),
        }),
    ]))
        .default([])
        .refine((logs) => new Set(logs.map((log) => log.name)).size === logs.length, 'two logs have the same name'),
    subjects: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).default([]).describe('repositories (every tag), or one tag or digest of one'),
});
const MAX_CONFIG_BYTES = 1024 * 1024;
/**
 * Reads `mirror.yaml`; `to`, `policy` and the folders of layouts come back absolute. Throws ConfigurationErrors that name what is wrong, before
 * anything is fetched.
 */
async function loadMirrorConfig(path) {
    const text = (await (0,lib_files/* readFileBounded */.Y1)(path, MAX_CONFIG_BYTES, 'the mirror configuration')).toString('utf8');
    const config = (0,json/* conform */.fj)(mirrorConfigSchema, (0,yaml/* parseYaml */.h)(text, path), path);
    if (/^[a-z][a-z0-9+.-]+:/i.test(config.to))
        throw new lib_errors/* ConfigurationError */.j1('mirror-destination-unsupported', { what: path, given: config.to });
    for (const log of config.logs)
        if (log.type === 'rekor-v1' && log.mode !== 'subjects')
            throw new lib_errors/* ConfigurationError */.j1('mirror-mode-unsupported', { ...log, expected: 'mode: subjects' });
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(path));
    const subjects = config.subjects.map((subject) => {
        const reference = (0,oci/* parseReference */.F2)(subject);
        if (reference.kind === 'registry')
            return subject;
        return (0,oci/* formatReference */.FH)({ ...reference, path: (0,external_node_path_.resolve)(folder, reference.path) });
    });
    return { ...config, subjects, to: (0,external_node_path_.resolve)(folder, config.to), policy: (0,external_node_path_.resolve)(folder, config.policy) };
}

// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
;// CONCATENATED MODULE: ./build/mirror/present.js

function present(report) {
    if (report.type === 'mirror-sync')
        return presentSync(report);
    return report.type === 'mirror-check' ? presentCheck(report) : presentStatus(report);
}
const reasonLines = (report) => report.reasons.map(({ code, message }) => `${code}: ${message}`);
const agoLine = (syncedAt, seconds) => `last whole at ${syncedAt}, ${Math.round(seconds)} s ago`;
function presentSync(report) {
    const logs = report.logs.map(({ name, outcome, size, previousSize, tiles, bundles, bytes }) => [
        `log ${name}`,
        outcome,
        outcome === 'failed' ? '' : `${size} entries (${size - previousSize} new)`,
        `${tiles} tiles, ${bundles} bundles, ${(0,lib_bytes/* humanBytes */.p6)(bytes)}`,
    ]);
    const subjects = report.subjects.map(({ subject, outcome, releases, items, copied, bytes }) => [
        subject,
        outcome,
        outcome === 'failed' ? '' : `${releases} releases, ${items} pieces of evidence`,
        `${copied} files, ${(0,lib_bytes/* humanBytes */.p6)(bytes)}`,
    ]);
    return [
        {
            title: report.outcome === 'passed' ? 'Mirror is up to date' : 'Mirror is NOT up to date',
            lines: [
                report.to,
                ...(report.syncedAt === undefined ? [] : [agoLine(report.syncedAt, report.stalenessSeconds ?? 0)]),
                ...reasonLines(report),
            ],
            table: { columns: ['source', 'outcome', 'held', 'fetched'], rows: [...logs, ...subjects] },
        },
    ];
}
const presentCheck = (report) => [
    {
        title: report.outcome === 'passed' ? 'Mirror is whole' : 'Mirror is DAMAGED',
        lines: [
            `${report.files} files, ${(0,lib_bytes/* humanBytes */.p6)(report.bytes)} recomputed`,
            agoLine(report.syncedAt, report.stalenessSeconds),
            ...reasonLines(report),
        ],
        table: {
            columns: ['log', 'entries', 'root'],
            rows: report.logs.map(({ name, size, root }) => [name, String(size), root]),
        },
    },
];
const presentStatus = (report) => [
    {
        title: 'Mirror',
        lines: [report.to, (0,lib_bytes/* humanBytes */.p6)(report.bytes), agoLine(report.syncedAt, report.stalenessSeconds)],
        table: {
            columns: ['source', 'kind', 'holds', 'age'],
            rows: report.sources.map(({ name, kind, size, ageSeconds }) => [
                name,
                kind,
                `${size} ${kind === 'log' ? 'entries' : kind === 'subject' ? 'releases' : 'root'}`,
                ageSeconds === undefined ? '' : `${Math.round(ageSeconds)} s`,
            ]),
        },
    },
];

;// CONCATENATED MODULE: ./build/mirror/schema.js


const schema_hex = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const count = schemas/* int */.Whr().nonnegative();
const logSyncSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    type: schemas/* enum */.k5n(['rekor-v2', 'rekor-v1']),
    outcome: schemas/* enum */.k5n(['synced', 'unchanged', 'failed']),
    size: count.describe('leaves that the mirrored checkpoint signs'),
    previousSize: count,
    root: schema_hex.optional(),
    tiles: count.describe('fetched'),
    bundles: count.describe('entry bundles, or entries of a Rekor v1 log, fetched'),
    bytes: count,
});
const subjectSyncSchema = schemas/* object */.Ikc({
    subject: schemas/* string */.YjP(),
    outcome: schemas/* enum */.k5n(['synced', 'failed']),
    releases: count,
    items: count.describe('bundles, SBOMs, attestations and signatures that are held'),
    copied: count.describe('files fetched'),
    present: count.describe('files that were here'),
    bytes: count,
});
const mirrorSyncReportSchema = (0,lib_report/* reportSchema */.Qh)('mirror-sync', {
    to: schemas/* string */.YjP(),
    syncedAt: iso/* datetime */.w$().optional().describe('when all sources were last seen whole'),
    stalenessSeconds: schemas/* number */.aig().nonnegative().optional(),
    logs: schemas/* array */.YOg(logSyncSchema),
    subjects: schemas/* array */.YOg(subjectSyncSchema),
    trust: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), path: schemas/* string */.YjP(), sha256: schema_hex })),
});
const mirrorCheckReportSchema = (0,lib_report/* reportSchema */.Qh)('mirror-check', {
    to: schemas/* string */.YjP(),
    syncedAt: iso/* datetime */.w$(),
    stalenessSeconds: schemas/* number */.aig().nonnegative(),
    logs: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), size: count, root: schema_hex })).describe('whose root was recomputed'),
    files: count.describe('read and recomputed'),
    bytes: count,
});
const mirrorStatusReportSchema = (0,lib_report/* reportSchema */.Qh)('mirror-status', {
    to: schemas/* string */.YjP(),
    syncedAt: iso/* datetime */.w$(),
    stalenessSeconds: schemas/* number */.aig().nonnegative(),
    bytes: count.describe('of all files'),
    sources: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        kind: schemas/* enum */.k5n(['log', 'subject', 'trust']),
        syncedAt: iso/* datetime */.w$().optional(),
        ageSeconds: schemas/* number */.aig().nonnegative().optional(),
        size: count.describe('entries of a log, releases of a subject'),
        root: schema_hex.optional(),
    })),
});

;// CONCATENATED MODULE: ./build/mirror/status.js






/** How old what the mirror holds is, source by source, as its index says; nothing is fetched and nothing recomputed. */
async function mirrorStatus(config, ports) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-status', ports.clock, config.to);
    const index = await readIndex(folderFiles(config.to));
    if (!index)
        throw new lib_errors/* McError */.Hv('mirror-missing', { where: config.to, detail: 'there is no index.json' });
    const now = ports.clock.now();
    const age = (syncedAt) => ({ syncedAt, ageSeconds: stalenessSeconds({ ...index, syncedAt }, now) });
    let bytes = 0;
    for (const name of await namesIn(config.to))
        bytes += (await (0,promises_.stat)((0,external_node_path_.join)(config.to, name)).catch(() => undefined))?.size ?? 0;
    return report.finish([], {
        to: config.to,
        syncedAt: index.syncedAt,
        stalenessSeconds: stalenessSeconds(index, now),
        bytes,
        sources: [
            ...index.logs.map(({ name, size, root, syncedAt }) => ({
                name,
                kind: 'log',
                ...age(syncedAt),
                size,
                root,
            })),
            ...index.subjects.map(({ subject, releases, syncedAt }) => ({
                name: subject,
                kind: 'subject',
                ...age(syncedAt),
                size: releases.length,
            })),
            ...index.trust.map(({ name }) => ({ name, kind: 'trust', size: 1 })),
        ],
    });
}

// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/lock.js
var lock = __webpack_require__(70225);
;// CONCATENATED MODULE: ./build/mirror/blobs.js








/** The content-addressed part of a mirror that is written. */
class BlobFolder {
    #dir;
    copied = 0;
    present = 0;
    bytes = 0;
    constructor(dir) {
        this.#dir = dir;
    }
    async has(digest) {
        return (await (0,lib_files/* fileKind */.h_)((0,external_node_path_.join)(this.#dir, blobPath(digest)))) === 'file';
    }
    /** Copies a blob unless it is here; what comes is held against its digest by the repository. */
    async copy(repository, descriptor) {
        if (descriptor.size > MAX_EVIDENCE_BYTES)
            throw new lib_errors/* VerificationError */.mk('evidence-too-large', {
                what: `${repository.name}@${descriptor.digest}`,
                found: descriptor.size,
                limit: MAX_EVIDENCE_BYTES,
            });
        if (await this.has(descriptor.digest)) {
            this.present++;
            return;
        }
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(this.#dir, blobPath(descriptor.digest)), repository.blob(descriptor));
        this.copied++;
        this.bytes += descriptor.size;
    }
    /** A manifest that is here; undefined else. A damaged one counts as not here, and is written anew. */
    async manifest(digest) {
        if (!(await this.has(digest)))
            return undefined;
        try {
            const bytes = await readBlob(folderFiles(this.#dir), digest);
            return bytes.length > oci/* MAX_MANIFEST_BYTES */.ZJ ? undefined : (0,oci/* readManifest */.WI)(bytes, undefined, digest);
        }
        catch (error) {
            if (error instanceof lib_errors/* VerificationError */.mk)
                return undefined;
            throw error;
        }
    }
    async putManifest({ descriptor, bytes }) {
        if (!(0,lib_digest/* isDigest */.Bc)(descriptor.digest))
            return;
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(this.#dir, blobPath(descriptor.digest)), bytes);
        this.copied++;
        this.bytes += bytes.length;
    }
}
/**
 * A repository of which manifests are read once: what has a digest never changes, so that a second look at a release asks
 * only for what can be new, its tags and who refers to it.
 */
function rememberingRepository(repository, blobs) {
    let tags;
    return {
        name: repository.name,
        resolve: (target) => repository.resolve(target),
        manifest: async (target) => {
            // A tag may have moved: where it points is asked for, what lies there may be known.
            const digest = (0,lib_digest/* isDigest */.Bc)(target) ? target : (await repository.resolve(target))?.digest;
            const known = digest !== undefined && (0,lib_digest/* isDigest */.Bc)(digest) ? await blobs.manifest(digest) : undefined;
            if (known) {
                blobs.present++;
                return known;
            }
            const manifest = await repository.manifest(digest ?? target);
            await blobs.putManifest(manifest);
            return manifest;
        },
        hasBlob: (descriptor) => repository.hasBlob(descriptor),
        blob: (descriptor) => repository.blob(descriptor),
        referrers: (digest, artifactType) => repository.referrers(digest, artifactType),
        tags: () => {
            tags ??= repository.tags();
            return tags;
        },
        pushBlob: (descriptor, content) => repository.pushBlob(descriptor, content),
        pushManifest: (bytes, mediaType, tag) => repository.pushManifest(bytes, mediaType, tag),
        get requests() {
            return repository.requests;
        },
    };
}

;// CONCATENATED MODULE: ./build/mirror/evidence-sync.js










const hasSha256 = (descriptor) => (0,lib_digest/* isDigest */.Bc)(descriptor.digest);
/** Tags that are no releases: the referrers fallback (OCI 1.1) and cosign's own. */
const BESIDES = /^sha(256-[0-9a-f]{64}|512-[0-9a-f]{128})(\.\w+)?$/;
/**
 * Copies what refers to a subject of `mirror.yaml` (every tag of a repository, one tag, or one digest): for each node of
 * its images all referrers, their referrers, and what lies under cosign's tags. Images themselves are not copied, only
 * their manifests, which say what belongs together. An index is written after all that it names.
 */
async function syncEvidence(subject, dir, ports) {
    const reference = (0,oci/* parseReference */.F2)(subject);
    const blobs = new BlobFolder(dir);
    const repository = rememberingRepository(ports.repository(reference), blobs);
    const releases = [];
    const items = new Map();
    const targets = await targetsOf(reference, repository);
    for (const [done, target] of targets.entries()) {
        ports.signal?.throwIfAborted();
        ports.progress({
            task: `evidence ${subject}`,
            message: `evidence of ${subject}`,
            done,
            total: targets.length,
            unit: 'items',
        });
        const root = await repository.resolve(target);
        // Listed a moment ago and gone now: what was held of it stays.
        if (!root && target !== targetInReference(reference))
            continue;
        if (!root)
            throw new lib_errors/* McError */.Hv('http-status', {
                method: 'GET',
                url: subject,
                status: 404,
                detail: 'no such release',
                attempts: 1,
            });
        if (!hasSha256(root))
            continue; // a mirror is addressed by sha256
        const graph = await (0,oci/* closure */.Cx)(repository, root.digest, {
            concurrency: ports.concurrency,
            ...(ports.signal ? { signal: ports.signal } : {}),
        });
        await copyEvidence(graph, repository, blobs, items, ports);
        const place = (0,oci/* withTarget */.yY)(reference, (0,lib_digest/* isDigest */.Bc)(target) ? { digest: target } : { tag: target });
        const { mediaType, size } = graph.root;
        releases.push({ reference: (0,oci/* formatReference */.FH)(place), digest: root.digest, mediaType, size });
    }
    let count = 0;
    for (const [about, found] of items)
        count += await writeEvidence(dir, about, found);
    const { copied, present, bytes } = blobs;
    return { releases, items: count, copied, present, bytes };
}
const targetInReference = (reference) => reference.digest ?? reference.tag;
async function targetsOf(reference, repository) {
    const one = targetInReference(reference);
    return one === undefined ? (await repository.tags()).filter((tag) => !BESIDES.test(tag)).toSorted() : [one];
}
/** The nodes that are no part of the image: what refers to it, and what those are made of. */
function evidenceNodes(graph) {
    const image = new Set();
    const nodes = [];
    for (const node of graph.nodes) {
        // Nodes come in the order in which they were found: a child after its parent.
        if (node.role === 'root' || (node.role === 'child' && image.has(node.of)))
            image.add(node.manifest.descriptor.digest);
        else
            nodes.push(node);
    }
    return nodes;
}
async function copyEvidence(graph, repository, blobs, items, ports) {
    const nodes = evidenceNodes(graph);
    const wanted = new Map(nodes
        .flatMap(({ manifest }) => (0,oci/* blobsOf */.OR)(manifest))
        .filter(hasSha256)
        .map((blob) => [blob.digest, blob]));
    await (0,lib_concurrency/* forEachConcurrent */.C)(wanted.values(), ports.concurrency, (blob) => blobs.copy(repository, blob), ports.signal);
    for (const node of nodes) {
        const about = node.manifest.json.subject?.digest ?? node.of;
        if ((0,lib_digest/* isDigest */.Bc)(about))
            items.set(about, [...(items.get(about) ?? []), ...itemsOf(node, repository.name)]);
    }
}
function itemsOf({ manifest, tag }, source) {
    const { digest, artifactType } = manifest.descriptor;
    if (!(0,lib_digest/* isDigest */.Bc)(digest))
        return [];
    const predicateType = manifest.json.annotations?.['dev.sigstore.bundle.predicateType'] ?? manifest.json.annotations?.['predicateType'];
    return (manifest.json.layers ?? []).filter(hasSha256).map((layer) => ({
        digest: layer.digest,
        size: layer.size,
        mediaType: layer.mediaType,
        kind: kindOf(layer.mediaType, artifactType),
        ...(predicateType === undefined ? {} : { predicateType }),
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(layer.annotations === undefined ? {} : { annotations: layer.annotations }),
        manifest: digest,
        source,
        ...(tag === undefined ? {} : { tag }),
    }));
}
/** Adds to what is held about a digest; nothing is dropped because its source no longer has it. */
async function writeEvidence(dir, subject, found) {
    const files = folderFiles(dir);
    const before = await readEvidence(files, subject);
    const keyOf = (item) => `${item.manifest} ${item.digest} ${item.source} ${item.tag ?? ''}`;
    const all = new Map([...before, ...found].map((item) => [keyOf(item), item]));
    const index = {
        version: 1,
        subject,
        evidence: [...all.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item),
    };
    const text = formatJson(index);
    if (formatJson({ version: 1, subject, evidence: before }) !== text)
        await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, evidencePath(subject)), text);
    return all.size;
}

;// CONCATENATED MODULE: ./build/mirror/wanted.js




/**
 * What a mirror wants of a Rekor v1 log: the entries that its bundles name (by the log's id), and what the log knows of
 * each release and of each digest that there is evidence about.
 */
async function wantedOf(dir, releases, ids) {
    const files = folderFiles(dir);
    const digests = new Set(releases.map(({ digest }) => digest));
    const logIndexes = new Set();
    for (const path of await namesIn(dir)) {
        const subject = `sha256:${/^evidence\/sha256\/([0-9a-f]{64})\/index\.json$/.exec(path)?.[1]}`;
        if (!(0,lib_digest/* isDigest */.Bc)(subject))
            continue;
        digests.add(subject);
        for (const item of await readEvidence(files, subject))
            if (item.kind === 'bundle')
                for (const index of indexesOf(await readBlob(files, item.digest), ids))
                    logIndexes.add(index);
    }
    return { logIndexes, digests };
}
/** The places that a Sigstore bundle names in a log. What is no bundle names none; it is no business of a mirror to judge it. */
function indexesOf(bytes, ids) {
    try {
        const entries = JSON.parse(bytes.toString('utf8'))?.verificationMaterial?.tlogEntries;
        if (!Array.isArray(entries))
            return [];
        return entries
            .filter((entry) => ids.has(String(entry?.logId?.keyId)))
            .map((entry) => Number(entry?.logIndex ?? 0)) // protobuf JSON leaves a zero out
            .filter((index) => Number.isSafeInteger(index) && index >= 0);
    }
    catch (error) {
        if (error instanceof lib_errors/* VerificationError */.mk)
            throw error;
        return [];
    }
}

;// CONCATENATED MODULE: ./build/mirror/sync.js

















/**
 * Brings the mirror up to date with all its sources, one after another; what goes wrong with one does not stop the
 * others. Only one sync writes at a time. Facts about the sources (a fork, a damaged log) make the report fail; when there
 * are only faults, the first is thrown, after all else was kept.
 */
async function syncMirror(config, ports) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-sync', ports.clock, config.to);
    const roots = await ports.trustedRoots(config.policy);
    const keys = new Map(config.logs.map((log) => [log.name, logKeys(log, roots)])); // before anything is written
    return (0,lock/* withLock */.k)((0,external_node_path_.join)(config.to, '.lock'), async () => {
        await dropTemporary(config.to);
        const before = await readIndex(folderFiles(config.to));
        const trust = await syncTrust(config.to, roots);
        const logs = [];
        const sync = async (log, how) => {
            logs.push(await syncLog(log, ports, how));
        };
        const keysOf = (log) => keys.get(log.name) ?? [];
        const dirOf = (log) => (0,external_node_path_.join)(config.to, logPath(log.name));
        for (const log of config.logs.filter(({ type }) => type === 'rekor-v2'))
            await sync(log, () => {
                const source = httpFiles(log.url, ports.http, ports.signal);
                return syncTileLog(log, dirOf(log), { ...ports, source, keys: keysOf(log) });
            });
        const subjects = [];
        for (const subject of config.subjects)
            subjects.push(await syncSubject(subject, config.to, ports));
        // After the evidence, which says what of these logs is wanted.
        const releases = subjects.flatMap(({ entry }) => entry?.releases ?? []);
        for (const log of config.logs.filter(({ type }) => type === 'rekor-v1'))
            await sync(log, async () => {
                const wanted = await wantedOf(config.to, releases, logIds(log, roots));
                return syncRekorV1(log, dirOf(log), wanted, { ...ports, keys: keysOf(log) });
            });
        const errors = [...logs, ...subjects].flatMap(({ error }) => (error ? [error] : []));
        const index = nextIndex(config, before, trust, logs, subjects, (0,clock/* rfc3339 */.ag)(ports.clock.now()));
        if (index && (errors.length === 0 || saysMore(before, index)))
            await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(config.to, INDEX), formatJson(index));
        const [first] = errors;
        if (first && !errors.some((error) => error instanceof lib_errors/* VerificationError */.mk))
            throw first;
        return report.finish(errors, {
            to: config.to,
            ...(index ? { syncedAt: index.syncedAt, stalenessSeconds: stalenessSeconds(index, ports.clock.now()) } : {}),
            logs: logs.map(({ line }) => line),
            subjects: subjects.map(({ line }) => line),
            trust,
        });
    }, { clock: ports.clock, signal: ports.signal });
}
async function syncTrust(dir, roots) {
    const trust = [];
    for (const [place, { name, bytes }] of roots.entries()) {
        const path = rootPath(name, place);
        const there = await folderFiles(dir)
            .read(path, Math.max(bytes.length, 1))
            .catch(() => undefined);
        if (!there?.equals(bytes))
            await (0,lib_files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(dir, path), bytes);
        trust.push({ name, path, sha256: (0,lib_digest/* hexOf */.ZD)((0,lib_digest/* digestOf */.ol)(bytes)) });
    }
    return trust;
}
async function syncLog({ name, type, origin }, ports, sync) {
    try {
        const { size, previousSize, root: hash, tiles, bundles, bytes } = await sync();
        const root = hex(hash);
        const outcome = size === previousSize && bytes === 0 ? 'unchanged' : 'synced';
        return {
            line: { name, type, outcome, size, previousSize, root, tiles, bundles, bytes },
            entry: { name, type, origin, size, root, syncedAt: (0,clock/* rfc3339 */.ag)(ports.clock.now()) },
        };
    }
    catch (thrown) {
        const line = { name, type, outcome: 'failed', size: 0, previousSize: 0, tiles: 0, bundles: 0, bytes: 0 };
        return { line, error: sourceError(thrown, ports) };
    }
}
async function syncSubject(subject, dir, ports) {
    try {
        const { releases, items, copied, present, bytes } = await syncEvidence(subject, dir, ports);
        return {
            line: { subject, outcome: 'synced', releases: releases.length, items, copied, present, bytes },
            entry: { subject, syncedAt: (0,clock/* rfc3339 */.ag)(ports.clock.now()), releases: [...releases] },
        };
    }
    catch (thrown) {
        const line = { subject, outcome: 'failed', releases: 0, items: 0, copied: 0, present: 0, bytes: 0 };
        return { line, error: sourceError(thrown, ports) };
    }
}
/** What went wrong with one source; being stopped is no fault of a source. */
function sourceError(thrown, { signal }) {
    if (signal?.aborted)
        throw signal.reason;
    return (0,lib_errors/* asMcError */.bH)(thrown);
}
/** Sources that went well as they are now, the others as they were; undefined while there is nothing to tell. */
function nextIndex(config, before, trust, logs, subjects, now) {
    const whole = [...logs, ...subjects].every(({ error }) => error === undefined);
    const syncedAt = whole ? now : before?.syncedAt;
    if (syncedAt === undefined)
        return undefined; // never yet whole: a reader must not take it for a mirror
    return {
        version: 1,
        syncedAt,
        trust: [...trust],
        logs: config.logs.flatMap(({ name }) => logs.find(({ line }) => line.name === name)?.entry ?? before?.logs.find((log) => log.name === name) ?? []),
        subjects: config.subjects.flatMap((subject, i) => subjects[i]?.entry ?? before?.subjects.find((one) => one.subject === subject) ?? []),
    };
}
/** Whether an index tells more than new times: a sync that failed and found nothing new leaves all files as they were. */
function saysMore(before, index) {
    const withoutTimes = (value) => JSON.stringify(value, (key, inner) => (key === 'syncedAt' ? undefined : inner));
    return withoutTimes(before) !== withoutTimes(index);
}
/** Half-written files of a run that was killed: its lock is ours now, so nobody writes them any more. */
async function dropTemporary(dir) {
    try {
        for (const name of await (0,promises_.readdir)(dir, { recursive: true }))
            if (/\.[0-9a-f]{12}\.tmp$/.test(name) && !name.startsWith('.lock'))
                await (0,promises_.rm)((0,external_node_path_.join)(dir, name), { force: true });
    }
    catch (error) {
        if ((0,lib_errors/* systemCode */.xU)(error) !== 'ENOENT')
            throw new lib_errors/* McError */.Hv('file-unreadable', { path: dir, detail: String(error) }, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/mirror/index.js










/***/ })

};
