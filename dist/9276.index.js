export const id = 9276;
export const ids = [9276];
export const modules = {

/***/ 79509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ readCatalogFile),
/* harmony export */   WC: () => (/* binding */ Catalog),
/* harmony export */   hw: () => (/* binding */ quarantineRoot),
/* harmony export */   uM: () => (/* binding */ readCatalog),
/* harmony export */   wX: () => (/* binding */ evidenceRoot)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18867);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57130);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98889);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77859);
/* harmony import */ var _evidence_quarantine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44716);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74270);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89276);







/** Written before the first index of a sync, removed after the catalog: where it is, a sync was killed in between. */
const DIRTY = 'evidence/.writing';
const catalogSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    indexes: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er, _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er).describe('subject: digest of evidence/sha256/<hex>/index.json'),
    quarantine: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er).default({}).describe('path of a record: its digest'),
    judgedBy: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('fingerprint of the policy under which all of it was judged'),
});
async function readCatalogFile(files) {
    const bytes = await files.read(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .CATALOG */ .W8, _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes)
        return { indexes: new Map(), records: new Map(), judgedBy: undefined };
    const { indexes, quarantine, judgedBy } = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readAs */ .fd)(catalogSchema, bytes, _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .CATALOG */ .W8);
    return {
        indexes: new Map(Object.entries(indexes)),
        records: new Map(Object.entries(quarantine)),
        judgedBy,
    };
}
const readCatalog = async (files) => (await readCatalogFile(files)).indexes;
/** RFC 6962 root over the lines `SUBJECT INDEX`, sorted: one hash that stands for all evidence that is held. */
const evidenceRoot = (indexes) => rootOfLines(indexes);
/** The same over the lines `PATH RECORD` of what is kept apart. */
const quarantineRoot = (records) => rootOfLines(records);
const rootOfLines = (entries) => (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_3__/* .rootOf */ .I5)([...entries]
    .map((pair) => pair.join(' '))
    .toSorted()
    .map((line) => (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_4__/* .leafHash */ .Jq)(Buffer.from(line))));
const sorted = (map) => Object.fromEntries([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)));
/** The catalog while a sync writes: follows each index that is written, and is itself written before the mirror's index. */
class Catalog {
    #to;
    #indexes;
    #records;
    #judgedBy;
    #begun;
    /** Subjects and paths of records that were written since it was opened. */
    touched = new Set();
    /** A sync was killed: what it wrote is not known. */
    wasRebuilt;
    constructor(to, held, begun) {
        this.#to = to;
        this.#indexes = new Map(held.indexes);
        this.#records = new Map(held.records);
        this.#judgedBy = held.judgedBy;
        this.#begun = begun;
        this.wasRebuilt = begun;
    }
    /** After a sync that was killed, from the indexes and records themselves; else as it was written. */
    static async open(to, concurrency, signal) {
        const isWhole = (await to.has(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .CATALOG */ .W8)) && !(await to.has(DIRTY));
        if (isWhole)
            return new Catalog(to, await readCatalogFile(to), false);
        const [indexes, records] = [new Map(), new Map()];
        const files = [...(await to.list('evidence/sha256/')), ...(await to.list(_evidence_quarantine_js__WEBPACK_IMPORTED_MODULE_5__/* .QUARANTINE */ .DX))];
        await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .forEachConcurrent */ .C6)(files, concurrency, async ({ path }) => {
            const subject = `sha256:${/^evidence\/sha256\/([0-9a-f]{64})\/index\.json$/.exec(path)?.[1]}`;
            if (!(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .isDigest */ .Bc)(subject) && !(0,_evidence_quarantine_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(path))
                return;
            const bytes = await to.read(path, _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_INDEX_BYTES */ .w2);
            if (bytes && (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .isDigest */ .Bc)(subject))
                indexes.set(subject, (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)(bytes));
            else if (bytes)
                records.set(path, (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)(bytes));
        }, signal);
        return new Catalog(to, { indexes, records, judgedBy: undefined }, true);
    }
    get indexes() {
        return this.#indexes;
    }
    get records() {
        return this.#records;
    }
    /** Undefined after a sync that was killed: it may have judged some by another policy. */
    get judgedBy() {
        return this.#judgedBy;
    }
    /** Writes the index of a subject, unless it is there as it is. */
    async put(subject, text) {
        const digest = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)(text);
        if (this.#indexes.get(subject) === digest)
            return;
        await this.#begin();
        await this.#to.write((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .evidencePath */ .Zz)(subject), text);
        this.#indexes.set(subject, digest);
        this.touched.add(subject);
    }
    /** Writes why something is kept apart, unless it is there as it is. */
    async putRecord(path, text) {
        const digest = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)(text);
        if (this.#records.get(path) === digest)
            return;
        await this.#begin();
        await this.#to.write(path, text);
        this.#records.set(path, digest);
        this.touched.add(path);
    }
    async removeRecord(path) {
        if (!this.#records.has(path))
            return;
        await this.#begin();
        await this.#to.remove(path);
        this.#records.delete(path);
    }
    /** All that is held was judged under the policy of this fingerprint. */
    async judged(fingerprint) {
        if (this.#judgedBy === fingerprint)
            return;
        await this.#begin();
        this.#judgedBy = fingerprint;
    }
    async save() {
        if (!this.#begun)
            return;
        await this.#to.write(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .CATALOG */ .W8, (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .formatJson */ .IB)({
            version: 1,
            indexes: sorted(this.#indexes),
            quarantine: sorted(this.#records),
            ...(this.#judgedBy === undefined ? {} : { judgedBy: this.#judgedBy }),
        }));
        await this.#to.remove(DIRTY);
        this.#begun = false;
    }
    async #begin() {
        if (this.#begun)
            return;
        await this.#to.write(DIRTY, '');
        this.#begun = true;
    }
}


/***/ }),

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
    (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyNote */ .W4)(checkpoint.note, keys, what);
    return { ...checkpoint, text };
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

/***/ 44716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ pieceId),
/* harmony export */   DX: () => (/* binding */ QUARANTINE),
/* harmony export */   Q2: () => (/* binding */ quarantinePath),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   bM: () => (/* binding */ formatRecord),
/* harmony export */   lX: () => (/* binding */ recordPath),
/* harmony export */   vK: () => (/* binding */ readQuarantined),
/* harmony export */   zR: () => (/* binding */ recordAt)
/* harmony export */ });
/* unused harmony export quarantineRecordSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74270);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89276);




const QUARANTINE = 'quarantine/sha256/';
const SIGNATURE = 'dev.cosignproject.cosign/signature';
/**
 * What tells pieces about one subject apart: their content; of cosign's legacy format also the signature, for everybody's is
 * over the same payload and stands in an annotation.
 */
const pieceId = ({ digest, annotations }) => {
    const signature = annotations?.[SIGNATURE];
    return (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(signature === undefined ? digest : (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(`${digest}\n${signature}`));
};
/** Where the bytes of a piece lie; the same with `.json` says why. */
const quarantinePath = (subject, id) => `${QUARANTINE}${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(subject)}/${id}`;
const recordPath = (subject, id) => `${quarantinePath(subject, id)}.json`;
const quarantineRecordSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    subject: _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er.describe('what it lay about'),
    code: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('why it is no evidence; docs/errors.md explains each'),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    held: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe('false: too large to be kept, only this record is'),
    items: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .evidenceItemSchema */ .sJ).min(1).max(1_000).describe('where it was found'),
});
/** Whether a path is that of a record, and of its subject's; undefined for any other path. */
function recordAt(path) {
    const [, of, id] = /^quarantine\/sha256\/([0-9a-f]{64})\/([0-9a-f]{64})\.json$/.exec(path) ?? [];
    const subject = `sha256:${of}`;
    return (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(subject) && id !== undefined ? { subject, id } : undefined;
}
const formatRecord = (record) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .formatJson */ .IB)(record);
/** Undefined where there is none. Throws `mirror-damaged`. */
async function readRecord(files, path) {
    const bytes = await files.read(path, _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_INDEX_BYTES */ .w2);
    return bytes && (0,_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readAs */ .fd)(quarantineRecordSchema, bytes, path);
}
/** Bytes that are kept apart, if they are what they were; undefined else. */
async function readQuarantined(files, subject, item) {
    const bytes = await files.read(quarantinePath(subject, pieceId(item)), _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_EVIDENCE_BYTES */ .bU);
    return bytes && (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes) === item.digest ? bytes : undefined;
}


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
            return (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .fileKind */ .h_)(full)) === 'file' ? (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readRegularFile */ .XF)(full, maxBytes) : undefined;
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
/* harmony export */   _H: () => (/* binding */ signedNodePath),
/* harmony export */   ax: () => (/* binding */ MAX_ROOT_BYTES),
/* harmony export */   bU: () => (/* binding */ MAX_EVIDENCE_BYTES),
/* harmony export */   bq: () => (/* binding */ tufPath),
/* harmony export */   c4: () => (/* binding */ STATE),
/* harmony export */   dB: () => (/* binding */ KEPT_NODES),
/* harmony export */   er: () => (/* binding */ digestSchema),
/* harmony export */   hx: () => (/* binding */ INDEX),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   nl: () => (/* binding */ SIGNED_CATALOG),
/* harmony export */   p$: () => (/* binding */ SIGNING_CONFIG),
/* harmony export */   sJ: () => (/* binding */ evidenceItemSchema),
/* harmony export */   vA: () => (/* binding */ SIGNED_NODES),
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
/** Nodes that the signed state commits to, named after their SHA-256. */
const SIGNED_CATALOG = 'catalog/';
const SIGNED_NODES = `${SIGNED_CATALOG}sha256/`;
/** The writer's own list of the nodes that it keeps for readers of earlier states. */
const KEPT_NODES = `${SIGNED_CATALOG}index.json`;
const signedNodePath = (node) => `${SIGNED_NODES}${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(node)}`;
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

/***/ 89276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y4: () => (/* binding */ openMirror),
  Je: () => (/* binding */ openMirrorFiles),
  vf: () => (/* binding */ parseEvidence),
  fd: () => (/* binding */ readAs),
  gm: () => (/* binding */ readBlob),
  At: () => (/* binding */ readEvidence),
  vY: () => (/* binding */ readIndex),
  w0: () => (/* binding */ stalenessSeconds)
});

// UNUSED EXPORTS: demandedState

// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/format-version.js
var format_version = __webpack_require__(48200);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/tlog/note.js
var note = __webpack_require__(87167);
// EXTERNAL MODULE: ./build/mirror/files.js
var files = __webpack_require__(99753);
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
/** Sequences are milliseconds. A remembered one that is further ahead of now was not written by a mirror. */
const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;
/** A cache never stops a verification, nor does the lock of one: it is written without waiting for long. */
const LOCK_WAIT_MS = 1_000;
/**
 * Reads a mirror's state under its keys, and compares it with the newest one that was seen before under any of them: all
 * keys that are named are of one mirror, so that an old state by a key that is being retired is a replay too. `dir` keeps
 * the newest state of each key. A memory that cannot be used is a warning. Throws as {@link readNotedState} and
 * `mirror-replayed`, `mirror-log-changed`.
 */
async function readStateWithMemory(files, keys, dir, clock) {
    const now = clock.now().getTime();
    const pathOf = (key) => (0,external_node_path_.join)(dir, `${(0,lib_digest/* sha256 */.sc)(key).toString('hex')}.json`);
    const verifiers = keys.map((key) => ({ key, verifier: (0,note/* parseVerifierKey */.z$)(key) }));
    const warnings = [];
    // Before the state is read: another client may remember a newer one in between, which is no replay.
    const memories = [];
    for (const key of keys) {
        const memory = await recall(pathOf(key), key, now, warnings);
        if (memory)
            memories.push(memory);
    }
    const found = await (0,mirror_state/* readNotedState */.AF)(files, { verifier: verifiers.map(({ verifier }) => verifier) });
    if (!found)
        return undefined;
    const { state } = found;
    for (const { sequence } of memories)
        (0,mirror_state/* assertNotOlder */.Ob)(files, state, sequence);
    for (const log of memories.flatMap(({ logs }) => logs))
        assertGrew(files, log, state);
    const signedBy = verifiers.find(({ verifier }) => verifier === found.verifier)?.key;
    const isNews = memories.every(({ key, sequence }) => key !== signedBy || sequence < state.sequence);
    if (signedBy !== undefined && isNews && state.sequence <= now + MAX_AHEAD_MS)
        await remember(pathOf(signedBy), signedBy, state, now, warnings);
    return { ...found, warnings };
}
/** Keeps the newer of two states, where several clients write at once. What goes wrong is a warning. */
async function remember(path, key, state, now, warnings) {
    try {
        await (0,lock/* withLock */.k)(`${path}.lock`, async () => {
            const seen = await recall(path, key, now, []);
            if (seen === undefined || seen.sequence < state.sequence)
                await (0,lib_files/* writeFileAtomic */.Zf)(path, (0,layout/* formatJson */.IB)(memoryOf(key, state, seen)), { mode: 0o600 });
        }, { waitMs: LOCK_WAIT_MS });
    }
    catch (error) {
        warnings.push(unusable(path, error));
    }
}
/** A log that the mirror does not list any more is still remembered: it may come back. */
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
/** Undefined where nothing was seen, or where what is there cannot be used, which is a warning. */
async function recall(path, key, now, warnings) {
    try {
        if ((await (0,lib_files/* fileKind */.h_)(path)) === undefined)
            return undefined;
        const text = (await (0,lib_files/* readRegularFile */.XF)(path, MAX_MEMORY_BYTES)).toString('utf8');
        const memory = (0,json/* conform */.fj)(memorySchema, (0,json/* parseJson */.qF)(text, path), path);
        if (memory.key !== key)
            throw new TypeError('it is of another key');
        if (memory.sequence > now + MAX_AHEAD_MS)
            throw new TypeError('it remembers a state that is more than a day ahead of now');
        return memory;
    }
    catch (error) {
        warnings.push(unusable(path, error));
        return undefined;
    }
}
const unusable = (path, cause) => new errors/* McError */.Hv('mirror-memory-unusable', { path, detail: (0,errors/* describe */.q0)(cause) }, { cause });

// EXTERNAL MODULE: ./build/mirror/signed/node.js
var node = __webpack_require__(23759);
// EXTERNAL MODULE: ./build/mirror/signed/snapshot.js
var signed_snapshot = __webpack_require__(36215);
// EXTERNAL MODULE: ./build/mirror/signed/tree.js
var tree = __webpack_require__(37715);
;// CONCATENATED MODULE: ./build/mirror/view/catalog.js







/** A mirror whose signed state names the root node of its catalog: every answer, and every absence, is a path from there. */
async function openCatalogView(files, state, root) {
    const path = (0,layout/* signedNodePath */._H)(root);
    const snapshot = readAs(signed_snapshot/* snapshotSchema */.ap, await (0,node/* readNode */.XH)(files, root, tree/* MAX_PAGE_BYTES */.rd), path);
    if (snapshot.syncedAt === undefined)
        throw new errors/* McError */.Hv('mirror-missing', { where: files.name, detail: 'no sync of it has seen all sources yet' });
    const read = (0,tree/* pageReader */.vb)(files);
    const [evidence, releases, sources] = [snapshot.evidence, snapshot.releases, snapshot.sources].map((tree) => tree ?? undefined);
    const parse = (schema, value) => readAs(schema, Buffer.from(JSON.stringify(value)), path);
    return {
        sequence: state.sequence,
        syncedAt: state.syncedAt ?? state.time,
        logs: async () => (await (0,tree/* readTree */.Zc)(read, sources)).flatMap(([key, value]) => key.startsWith(signed_snapshot/* LOG_KEY */.j3) ? [parse(signed_snapshot/* mirrorLogSchema */.Mi, value)] : []),
        trustedRoot: async () => {
            if (!snapshot.trustedRoot)
                throw new errors/* VerificationError */.mk('mirror-damaged', { path: layout/* TRUSTED_ROOT */.$v, detail: 'the signed state names none' });
            return (0,node/* readNode */.XH)(files, snapshot.trustedRoot, layout/* MAX_ROOT_BYTES */.ax);
        },
        evidence: async (subject) => {
            if (!(0,lib_digest/* isDigest */.Bc)(subject))
                return []; // a mirror is addressed by sha256
            const found = await (0,tree/* lookUp */.TE)(read, evidence, subject);
            if (found === undefined)
                return [];
            const digest = parse(layout/* digestSchema */.er, found);
            return parseEvidence(await (0,node/* readNode */.XH)(files, digest, layout/* MAX_INDEX_BYTES */.w2), subject, (0,layout/* signedNodePath */._H)(digest));
        },
        find: async (name) => parse(signed_snapshot/* namedReleasesSchema */.F1, (await (0,tree/* lookUp */.TE)(read, releases, name)) ?? []),
        releases: async () => (await (0,tree/* readTree */.Zc)(read, releases)).flatMap(([name, value]) => 
        // A release with a tag and a digest is also under its tag.
        parse(signed_snapshot/* namedReleasesSchema */.F1, value).filter(({ reference }) => reference === name)),
    };
}

// EXTERNAL MODULE: ./build/mirror/view/listed.js
var listed = __webpack_require__(69073);
;// CONCATENATED MODULE: ./build/mirror/view/opened.js



/**
 * A mirror that was opened. A sync replaces the signed state while it is read, and what only older states named goes some
 * states later: where something is missing, the state is read once more, and a newer one answers instead.
 */
class OpenedMirror {
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
    trustedRoot = () => this.#ask((view) => view.trustedRoot());
    evidence = (subject) => this.#ask((view) => view.evidence(subject));
    find = (name) => this.#ask((view) => view.find(name));
    blob = (digest) => readBlob(this.#files, digest);
    warnings = () => this.#warnings();
    async resolve(reference) {
        return (await this.find(reference)).find((release) => release.reference === reference)?.digest;
    }
    async releases() {
        const found = await this.#ask((view) => view.releases());
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
    /** Undefined where a newer state does not list the bundle any more: a prune removed it meanwhile. */
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
    async #ask(question) {
        try {
            return await question(this.#view);
        }
        catch (error) {
            if (!isDamage(error) || !(await this.#refresh()))
                throw error;
            return question(this.#view);
        }
    }
    /** Reads the signed state again; whether there is a newer one. What is wrong with it is not the cause of the failure. */
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
const isDamage = (error) => error instanceof errors/* VerificationError */.mk && error.code === 'mirror-damaged';
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// EXTERNAL MODULE: ./build/mirror/view/unsigned.js
var unsigned = __webpack_require__(56359);
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
const openMirror = (location, ports, demands = {}) => openMirrorFiles((0,files/* mirrorFiles */.bD)(location, ports), ports, demands);
/** Opens a mirror by its files. Throws as {@link openMirror}. */
async function openMirrorFiles(files, { clock = lib_clock/* systemClock */.ml } = {}, demands = {}) {
    const warnings = new Map();
    const open = async () => {
        const view = await openView(files, clock, demands, (warning) => warnings.set(warning.code, warning));
        const { witnesses } = demands;
        if (witnesses)
            await assertWitnessed(files, await view.logs(), (0,config/* witnessPolicy */.Oh)(witnesses.keys, witnesses.quorum, 'the trust policy'));
        return view;
    };
    return new OpenedMirror(files, await open(), open, () => [...warnings.values()]);
}
async function openView(files, clock, demands, warn) {
    const demanded = await demandedState(files, demands, clock);
    if (demanded) {
        demanded.warnings.forEach(warn);
        const { state, catalog } = demanded;
        return catalog === undefined ? (0,listed/* openListedView */.r)(files, state) : openCatalogView(files, state, catalog);
    }
    const view = await (0,unsigned/* openUnsignedView */.r)(files);
    if (!view)
        throw new errors/* McError */.Hv('mirror-missing', { where: files.name, detail: `there is no ${layout/* INDEX */.hx}` });
    warn(new errors/* VerificationError */.mk('mirror-unsigned', { mirror: files.name }));
    return view;
}
/** The state that a key must have signed, and that is not older than one that was seen; undefined where no key is named. */
async function demandedState(files, { key, memory }, clock = lib_clock/* systemClock */.ml) {
    if (key === undefined)
        return undefined;
    const keys = [key].flat();
    if (memory !== undefined)
        return readStateWithMemory(files, keys, memory, clock);
    const found = await (0,mirror_state/* readNotedState */.AF)(files, { verifier: keys.map(note/* parseVerifierKey */.z$) });
    return found && { ...found, warnings: [] };
}
/** Undefined where there is none. Throws `mirror-damaged`. */
async function readIndex(files) {
    const bytes = await files.read(layout/* INDEX */.hx, layout/* MAX_INDEX_BYTES */.w2);
    return bytes && readAs(layout/* mirrorIndexSchema */.Xt, bytes, layout/* INDEX */.hx);
}
/** Reads the index of evidence about a digest; none where there is no such file. Throws `mirror-damaged`. */
async function readEvidence(files, subject) {
    if (!(0,lib_digest/* isDigest */.Bc)(subject))
        return []; // a mirror is addressed by sha256
    const path = (0,layout/* evidencePath */.Zz)(subject);
    const bytes = await files.read(path, layout/* MAX_INDEX_BYTES */.w2);
    return bytes ? parseEvidence(bytes, subject, path) : [];
}
/** Parses an index of evidence, which must be about `subject`. Throws `mirror-damaged`. */
function parseEvidence(bytes, subject, path) {
    const index = readAs(layout/* evidenceIndexSchema */.JL, bytes, path);
    if (index.subject !== subject)
        throw new errors/* VerificationError */.mk('mirror-damaged', { path, detail: `it is about ${index.subject}` });
    return index.evidence;
}
async function readBlob(files, digest) {
    const path = (0,layout/* blobPath */.nD)(digest);
    const bytes = await (0,node/* readWithin */.w0)(files, path, layout/* MAX_EVIDENCE_BYTES */.bU);
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
        if ((0,format_version/* isFormatNewer */.fI)(error))
            throw error;
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

/***/ 23759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XH: () => (/* binding */ readNode),
/* harmony export */   vX: () => (/* binding */ readExpected),
/* harmony export */   w0: () => (/* binding */ readWithin)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74270);



/** Reads a node of the signed catalog by its digest. Throws `mirror-damaged` where it is missing, too large or another. */
async function readNode(files, digest, maxBytes) {
    return readExpected(files, (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .signedNodePath */ ._H)(digest), digest, maxBytes);
}
/** Reads a file that must be there with a known digest. Throws `mirror-damaged`. */
async function readExpected(files, path, digest, maxBytes) {
    const damaged = (detail) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('mirror-damaged', { path, detail });
    const bytes = await readWithin(files, path, maxBytes);
    if (!bytes)
        throw damaged('it is missing');
    const found = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes);
    if (found !== digest)
        throw damaged(`its digest is ${found}, expected ${digest}`);
    return bytes;
}
const TOO_LARGE = new Set(['file-too-large', 'response-too-large']);
/**
 * Reads a file of a mirror. The host of the mirror chooses how much it sends: more than `maxBytes` is damage
 * (`mirror-damaged`), not a setting of the reader and not a fault of the network.
 */
async function readWithin(files, path, maxBytes) {
    try {
        return await files.read(path, maxBytes);
    }
    catch (error) {
        if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv && TOO_LARGE.has(error.code)))
            throw error;
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('mirror-damaged', { path, detail: error.message }, { cause: error });
    }
}


/***/ }),

/***/ 36215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ namedReleasesSchema),
/* harmony export */   Mi: () => (/* binding */ mirrorLogSchema),
/* harmony export */   ap: () => (/* binding */ snapshotSchema),
/* harmony export */   j3: () => (/* binding */ LOG_KEY),
/* harmony export */   tX: () => (/* binding */ buildSnapshot)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57130);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74270);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37715);




const tree = _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er.nullable();
/** The root node: what one signed state commits to. `null` is an empty tree. */
const snapshotSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    syncedAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$().optional().describe('of index.json; absent while no sync has seen all sources'),
    evidence: tree.describe('subject: digest of its index of evidence, which is a node too'),
    releases: tree.describe('reference: the releases of that name'),
    sources: tree.describe('log NAME, trust PATH, signing-config, tuf/NAME, subject NAME'),
    trustedRoot: _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er.optional().describe('of trust/trusted_root.json, which is a node too'),
});
const { releases } = _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .mirrorIndexSchema */ .Xt.shape.subjects.element.shape;
const namedReleasesSchema = releases;
const mirrorLogSchema = _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .mirrorIndexSchema */ .Xt.shape.logs.element;
/** Begins the keys of logs among the sources. */
const LOG_KEY = 'log ';
/** What a mirror holds, as its signed state commits to it. `index` is undefined while no sync has seen all sources. */
function buildSnapshot(index, indexes) {
    const [evidence, releases, sources] = [
        (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .buildTree */ .H6)(indexes),
        (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .buildTree */ .H6)(index ? nameReleases(index) : []),
        (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .buildTree */ .H6)(index ? listSources(index) : []),
    ];
    const rootFile = index?.trust.find(({ path }) => path === _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .TRUSTED_ROOT */ .$v);
    const trustedRoot = rootFile && `sha256:${rootFile.sha256}`;
    const text = `${JSON.stringify({
        version: 1,
        ...(index ? { syncedAt: index.syncedAt } : {}),
        evidence: evidence.root ?? null,
        releases: releases.root ?? null,
        sources: sources.root ?? null,
        ...(trustedRoot ? { trustedRoot } : {}),
    })}\n`;
    const root = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(text);
    return {
        root,
        pages: new Map([...evidence.pages, ...releases.pages, ...sources.pages, [root, text]]),
        copies: new Map([
            ...[...indexes].map(([subject, digest]) => [digest, (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .evidencePath */ .Zz)(subject)]),
            ...(trustedRoot ? [[trustedRoot, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .TRUSTED_ROOT */ .$v]] : []),
        ]),
    };
}
/** Of one name; a page must hold them. Two sources may have seen a tag at different times. */
const MAX_OF_ONE_NAME = 16;
/** A registry chooses these texts: none of them may make an entry that no page can hold. */
const [MAX_NAME, MAX_MEDIA_TYPE] = [1024, 255];
/** Releases by their reference; one with a tag and a digest also by its tag. In the order of the index. */
function nameReleases({ subjects }) {
    const named = new Map();
    const add = (name, release) => {
        const held = named.get(name) ?? [];
        named.set(name, held);
        const isKnown = held.some(({ reference, digest }) => reference === release.reference && digest === release.digest);
        if (!isKnown && held.length < MAX_OF_ONE_NAME)
            held.push(release);
    };
    for (const { reference, digest, mediaType, size } of subjects.flatMap((subject) => subject.releases)) {
        if (reference.length > MAX_NAME)
            continue;
        const release = { reference, digest, mediaType: mediaType.slice(0, MAX_MEDIA_TYPE), size };
        add(reference, release);
        const [name = ''] = reference.split('@');
        if (name !== reference && /:[^/]+$/.test(name))
            add(name, release);
    }
    return named;
}
const listSources = ({ logs, trust, signingConfig, tuf = [], subjects }) => new Map([
    ...logs.map((log) => [`${LOG_KEY}${log.name}`, log]),
    ...trust.map(({ path, sha256 }) => [`trust ${path}`, sha256]),
    ...(signingConfig ? [['signing-config', signingConfig]] : []),
    ...tuf.map((repository) => [(0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .tufPath */ .bq)(repository.name), repository]),
    ...subjects.map(({ subject, syncedAt }) => [`subject ${subject}`, syncedAt]),
]);


/***/ }),

/***/ 37715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ buildTree),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   rd: () => (/* binding */ MAX_PAGE_BYTES),
/* harmony export */   vb: () => (/* binding */ pageReader)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18867);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74270);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89276);
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23759);







const MAX_PAGE_BYTES = 64 * 1024;
/** Bytes of the hash of a key. No honest tree is deeper: two keys would share 128 bits of their hashes. */
const MAX_DEPTH = 16;
const MAX_PAGES = 100_000;
const READ_AT_ONCE = 16;
const MAX_REMEMBERED = 300;
const [HEAD, TAIL] = ['{"version":1,"entries":[', ']}\n'];
const pageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
        entries: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()])).describe('key and value, sorted by the SHA-256 of the key'),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
        pages: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{2}$/), _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er)
            .describe('by the next byte of the SHA-256 of the key'),
    }),
]);
const hashKey = (key) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(key).toString('hex');
const prefixAt = (hash, depth) => hash.slice(2 * depth, 2 * depth + 2);
/**
 * Builds the tree of a map. Its shape depends on its entries alone: a page holds all entries with its prefix where they fit
 * into 64 KiB, else one page for each next byte. So a changed entry changes its own page and those above it, and no other.
 */
function buildTree(entries) {
    const pages = new Map();
    const put = (text) => {
        const digest = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(text);
        pages.set(digest, text);
        return digest;
    };
    const build = (within, depth) => {
        const bytes = within.reduce((sum, entry) => sum + entry.bytes + 1, HEAD.length + TAIL.length);
        if (bytes <= MAX_PAGE_BYTES)
            return put(`${HEAD}${within.map(({ text }) => text).join(',')}${TAIL}`);
        if (depth === MAX_DEPTH)
            throw new RangeError('an entry of the signed catalog is larger than a page');
        const groups = Map.groupBy(within, ({ hash }) => prefixAt(hash, depth));
        const children = [...groups].map(([prefix, group]) => [prefix, build(group, depth + 1)]);
        return put(`${JSON.stringify({ version: 1, pages: Object.fromEntries(children) })}\n`);
    };
    const all = [...entries].map(([key, value]) => {
        const text = JSON.stringify([key, value]);
        return { hash: hashKey(key), text, bytes: Buffer.byteLength(text) };
    });
    all.sort((a, b) => (a.hash < b.hash ? -1 : 1));
    return { root: all.length === 0 ? undefined : build(all, 0), pages };
}
/**
 * Looks a key up. `undefined` is proven: the page that must hold the key is there and does not hold it. Throws
 * `mirror-damaged` where a page is missing or another.
 */
async function lookUp(read, root, key) {
    const hash = hashKey(key);
    let at = root;
    for (let depth = 0; at !== undefined; depth++) {
        const page = await read(at);
        if ('entries' in page)
            return page.entries.find(([name]) => name === key)?.[1];
        if (depth === MAX_DEPTH)
            throw tooLarge(at, `it is more than ${MAX_DEPTH} pages below the first one`);
        at = page.pages[prefixAt(hash, depth)];
    }
    return undefined;
}
/** Reads all entries, in no particular order. Throws `mirror-damaged`. */
async function readTree(read, root) {
    const found = [];
    let count = 0;
    for (let [next, depth] = [root === undefined ? [] : [root], 0]; next.length > 0; depth++) {
        count += next.length;
        if (count > MAX_PAGES || depth > MAX_DEPTH)
            throw tooLarge(next[0], 'the tree has too many pages');
        const pages = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrent */ ._k)(next, READ_AT_ONCE, read);
        next = pages.flatMap((page) => ('pages' in page ? Object.values(page.pages) : []));
        for (const page of pages)
            if ('entries' in page)
                found.push(...page.entries);
    }
    return found;
}
/** Reads pages of a mirror, and remembers the ones near the root, which every look-up passes. */
function pageReader(files) {
    const known = new Map();
    return async (digest) => {
        const there = known.get(digest);
        if (there)
            return there;
        const page = (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readAs */ .fd)(pageSchema, await (0,_node_js__WEBPACK_IMPORTED_MODULE_5__/* .readNode */ .XH)(files, digest, MAX_PAGE_BYTES), (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .signedNodePath */ ._H)(digest));
        if ('pages' in page && known.size < MAX_REMEMBERED)
            known.set(digest, page);
        return page;
    };
}
const tooLarge = (page, detail) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .VerificationError */ .mk('mirror-damaged', { path: (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .signedNodePath */ ._H)(page), detail });


/***/ }),

/***/ 49751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ readNotedState),
/* harmony export */   Ob: () => (/* binding */ assertNotOlder),
/* harmony export */   bT: () => (/* binding */ nextSequence),
/* harmony export */   lN: () => (/* binding */ formatState),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* unused harmony export mirrorStateSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80292);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37749);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74270);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(89276);
/* harmony import */ var _retention_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(902);
/* harmony import */ var _signed_node_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23759);









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
/** Begins the line of the note that commits to the root node of `catalog/`: an extension line, which older readers skip. */
const CATALOG_LINE = 'catalog ';
/**
 * Formats `mirror.json`: the state, and a note over it in the form of a checkpoint (origin, sequence, hash), with the root
 * node of the signed catalog where there is one.
 */
function formatState(state, signer, catalog) {
    const extensions = catalog === undefined ? [] : [`${CATALOG_LINE}${catalog}`];
    const body = { origin: originOf(state.name), size: state.sequence, root: hashOf(state), extensions };
    const digest = body.root.toString('hex');
    return `${JSON.stringify({ state, sha256: digest, ...(signer ? { note: (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_5__/* .signCheckpoint */ .Ch)(body, signer) } : {}) }, null, 2)}\n`;
}
/**
 * Reads the state that a mirror serves; undefined where it has none. Throws `mirror-state-invalid` where a key is asked
 * for and did not sign it, `mirror-replayed` where a newer one was seen before.
 */
const readState = async (files, checks) => (await readNotedState(files, checks))?.state;
/** Reads the state with the root node that its note commits to. Throws as {@link readState}. */
async function readNotedState(files, { verifier: given = [], seen } = {}) {
    const verifiers = [given].flat();
    const bytes = await (0,_signed_node_js__WEBPACK_IMPORTED_MODULE_6__/* .readWithin */ .w0)(files, _layout_js__WEBPACK_IMPORTED_MODULE_7__/* .STATE */ .c4, _layout_js__WEBPACK_IMPORTED_MODULE_7__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes) {
        if (verifiers.length > 0 || seen !== undefined)
            throw invalid(files, 'there is none');
        return undefined;
    }
    const { state, note, sha256: digest } = (0,_read_js__WEBPACK_IMPORTED_MODULE_8__/* .readAs */ .fd)(signedStateSchema, bytes, _layout_js__WEBPACK_IMPORTED_MODULE_7__/* .STATE */ .c4);
    if (digest !== undefined && digest !== hashOf(state).toString('hex'))
        throw invalid(files, 'its sha256 is that of another state');
    const verified = verifiers.length > 0 ? verifyState(files, state, note, verifiers) : undefined;
    assertNotOlder(files, state, seen);
    return { state, catalog: verified?.catalog, verifier: verified?.verifier };
}
/** Throws `mirror-replayed`. */
function assertNotOlder(files, state, seen) {
    if (seen !== undefined && state.sequence < seen)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .VerificationError */ .mk('mirror-replayed', {
            mirror: files.name,
            expected: seen,
            found: state.sequence,
            time: state.time,
        });
}
/** Verifies the note under the key of the mirror's name, and reads its root node. */
function verifyState(files, state, note, verifiers) {
    if (note === undefined)
        throw invalid(files, 'it is not signed');
    let failure;
    for (const verifier of verifiers) {
        let signed;
        try {
            signed = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_5__/* .openCheckpoint */ .DI)(note, originOf(verifier.name), verifier, _layout_js__WEBPACK_IMPORTED_MODULE_7__/* .STATE */ .c4);
        }
        catch (error) {
            failure ??= error;
            continue;
        }
        if (signed.size !== state.sequence || !signed.root.equals(hashOf(state)) || state.name !== verifier.name)
            throw invalid(files, 'its signature is over another state');
        const lines = signed.extensions.filter((line) => line.startsWith(CATALOG_LINE));
        const [catalog, ...more] = lines.map((line) => line.slice(CATALOG_LINE.length));
        if (more.length > 0 || (catalog !== undefined && !(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(catalog)))
            throw invalid(files, 'its note does not name one root node of its catalog');
        return { catalog, verifier };
    }
    throw invalid(files, (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .describe */ .q0)(failure), failure);
}
const invalid = (files, detail, cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .VerificationError */ .mk('mirror-state-invalid', { mirror: files.name, detail }, { cause });
/** Grows with every state and, where clocks are right, with time: a mirror that lost its state does not start at 1 again. */
const nextSequence = (before, now) => Math.max((before?.sequence ?? 0) + 1, now.getTime());


/***/ }),

/***/ 35352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ isSummed),
/* harmony export */   Px: () => (/* binding */ readSums),
/* harmony export */   em: () => (/* binding */ writeSums),
/* harmony export */   vf: () => (/* binding */ SUMS)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74270);



/** As `sha256sum -c` reads it. Its own digest is in the signed state. */
const SUMS = 'SHA256SUMS';
/** Files that something else proves: blobs and nodes of `catalog/` their names, indexes and the quarantine the catalog, tiles the checkpoint. */
const HELD_ELSEWHERE = /^(blobs|catalog\/sha256|evidence\/sha256|quarantine|logs\/[^/]+\/tile)\/|^evidence\/\.writing$/;
const isSummed = (path) => path !== _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE */ .c4 && path !== SUMS && !HELD_ELSEWHERE.test(path);
/** Never replaced once they are listed: in a bucket they need not be read again to be listed again. */
const WRITTEN_ONCE = /^logs\/[^/]+\/(entries\/[0-9a-f]{64,80}|(trees\/\d+\/)?consistency\/\d+-\d+)\.json$|^forks\//;
/** Undefined where there are none. Throws `mirror-damaged`. */
async function readSums(files, expected) {
    const bytes = await files.read(SUMS, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes)
        return undefined;
    if (expected !== undefined && (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes) !== expected)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('mirror-damaged', { path: SUMS, detail: 'it is not the one that mirror.json names' });
    const sums = new Map();
    for (const line of bytes.toString('utf8').split('\n').slice(0, -1)) {
        const [, hex, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
        if (path === undefined)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('mirror-damaged', { path: SUMS, detail: `"${line.slice(0, 100)}" is no line of it` });
        sums.set(path, `sha256:${hex}`);
    }
    return sums;
}
/** Lists all that nothing else holds; `changed` are files that are read again even if they are written once. Gives its own digest. */
async function writeSums(to, changed = new Set()) {
    const before = (await readSums(to).catch(() => undefined)) ?? new Map(); // damaged: all is read
    const lines = [];
    for (const { path } of await to.list()) {
        if (!isSummed(path))
            continue;
        const known = WRITTEN_ONCE.test(path) && !changed.has(path) ? before.get(path) : undefined;
        const digest = known ?? (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((await to.read(path, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_INDEX_BYTES */ .w2)) ?? '');
        lines.push(`${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(digest)}  ${path}\n`);
    }
    const text = lines.join('');
    const there = await to.read(SUMS, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_INDEX_BYTES */ .w2).catch(() => undefined);
    if (there?.toString('utf8') !== text)
        await to.write(SUMS, text);
    return (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(text);
}


/***/ }),

/***/ 69073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ openListedView)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79509);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74270);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89276);
/* harmony import */ var _signed_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23759);
/* harmony import */ var _sums_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35352);
/* harmony import */ var _unsigned_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56359);








/**
 * A mirror of a version that wrote no signed catalog: its state names `SHA256SUMS`, which lists `index.json` and
 * `evidence/index.json`, which lists the index of each subject. Throws `mirror-unlisted` where the state names no list.
 */
async function openListedView(files, state) {
    const damaged = (path, detail) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('mirror-damaged', { path, detail });
    if (state.sums === undefined)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('mirror-unlisted', { mirror: files.name });
    const list = await (0,_signed_node_js__WEBPACK_IMPORTED_MODULE_1__/* .readExpected */ .vX)(files, _sums_js__WEBPACK_IMPORTED_MODULE_2__/* .SUMS */ .vf, `sha256:${state.sums}`, _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_INDEX_BYTES */ .w2);
    const sums = (await (0,_sums_js__WEBPACK_IMPORTED_MODULE_2__/* .readSums */ .Px)({ name: files.name, read: async () => list })) ?? new Map();
    const readListed = async (path, maxBytes) => {
        const expected = sums.get(path);
        return expected && (0,_signed_node_js__WEBPACK_IMPORTED_MODULE_1__/* .readExpected */ .vX)(files, path, expected, maxBytes);
    };
    const bytes = await readListed(_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .INDEX */ .hx, _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv('mirror-missing', { where: files.name, detail: `its signed state lists no ${_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .INDEX */ .hx}` });
    const index = (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readAs */ .fd)(_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .mirrorIndexSchema */ .Xt, bytes, _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .INDEX */ .hx);
    let indexes;
    const readIndexes = async () => {
        const found = await (0,_catalog_js__WEBPACK_IMPORTED_MODULE_5__/* .readCatalog */ .uM)({ name: files.name, read: readListed });
        if ((0,_catalog_js__WEBPACK_IMPORTED_MODULE_5__/* .evidenceRoot */ .wX)(found).toString('hex') !== state.evidence.root)
            throw damaged(_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .CATALOG */ .W8, `it is not the list of evidence that ${_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .STATE */ .c4} signs`);
        return found;
    };
    return {
        sequence: state.sequence,
        ...(0,_unsigned_js__WEBPACK_IMPORTED_MODULE_6__/* .answerFrom */ .D)(index),
        syncedAt: state.syncedAt ?? state.time,
        trustedRoot: async () => {
            const root = await readListed(_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .TRUSTED_ROOT */ .$v, _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_ROOT_BYTES */ .ax);
            if (!root)
                throw damaged(_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .TRUSTED_ROOT */ .$v, 'it is missing');
            return root;
        },
        evidence: async (subject) => {
            if (!(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .isDigest */ .Bc)(subject))
                return []; // a mirror is addressed by sha256
            indexes ??= readIndexes();
            const expected = (await indexes).get(subject);
            if (expected === undefined)
                return [];
            const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .evidencePath */ .Zz)(subject);
            return (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .parseEvidence */ .vf)(await (0,_signed_node_js__WEBPACK_IMPORTED_MODULE_1__/* .readExpected */ .vX)(files, path, expected, _layout_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_INDEX_BYTES */ .w2), subject, path);
        },
    };
}


/***/ }),

/***/ 56359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ answerFrom),
/* harmony export */   r: () => (/* binding */ openUnsignedView)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74270);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89276);



/** A mirror whose key no one named: its files as they are. Undefined where there is no index. */
async function openUnsignedView(files) {
    const index = await (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(files);
    return (index && {
        sequence: undefined,
        ...answerFrom(index),
        evidence: (subject) => (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvidence */ .At)(files, subject),
        trustedRoot: async () => {
            const bytes = await files.read(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .TRUSTED_ROOT */ .$v, _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ROOT_BYTES */ .ax);
            if (!bytes)
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('mirror-damaged', { path: _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .TRUSTED_ROOT */ .$v, detail: 'it is missing' });
            return bytes;
        },
    });
}
/** What an index answers by itself. */
function answerFrom(index) {
    const releases = index.subjects.flatMap((subject) => subject.releases);
    return {
        syncedAt: index.syncedAt,
        logs: async () => index.logs,
        releases: async () => releases,
        find: async (name) => releases.filter(({ reference }) => reference === name || reference.startsWith(`${name}@`)),
    };
}


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
    const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
    const typed = Buffer.from(encoded, 'base64');
    if (!(0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .isKeyName */ .TK)(name) || Buffer.byteLength(name) > 255 || typed.toString('base64') !== encoded)
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
    if (!(0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .isKeyName */ .TK)(name) || Buffer.byteLength(name) > 255)
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
