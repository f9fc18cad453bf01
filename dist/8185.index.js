export const id = 8185;
export const ids = [8185];
export const modules = {

/***/ 73791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ openListedView)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57130);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17427);
/* harmony import */ var _format_catalog_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59447);
/* harmony import */ var _format_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15668);
/* harmony import */ var _format_reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92096);
/* harmony import */ var _format_signed_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86229);
/* harmony import */ var _format_sums_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41250);
/* harmony import */ var _unsigned_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89);








async function openListedView(files, state) {
    const damaged = (path, detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .mirrorError */ .Q)('mirror-damaged', { path, detail });
    if (state.sums === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .mirrorError */ .Q)('mirror-unlisted', { mirror: files.name });
    const list = await (0,_format_signed_node_js__WEBPACK_IMPORTED_MODULE_1__/* .readExpected */ .vX)(files, _format_sums_js__WEBPACK_IMPORTED_MODULE_2__/* .SUMS */ .vf, `sha256:${state.sums}`, _format_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_INDEX_BYTES */ .w2);
    const sums = (await (0,_format_sums_js__WEBPACK_IMPORTED_MODULE_2__/* .readSums */ .Px)({ name: files.name, read: async () => list })) ?? new Map();
    const readListed = async (path, maxBytes) => {
        const expected = sums.get(path);
        return expected && (0,_format_signed_node_js__WEBPACK_IMPORTED_MODULE_1__/* .readExpected */ .vX)(files, path, expected, maxBytes);
    };
    const bytes = await readListed(_format_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .INDEX */ .hx, _format_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .mirrorError */ .Q)('mirror-missing', { where: files.name, detail: `its signed state lists no ${_format_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .INDEX */ .hx}` });
    const index = (0,_format_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMirrorFile */ .nb)(_format_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .mirrorIndexSchema */ .Xt, bytes, _format_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .INDEX */ .hx);
    let indexes;
    const readIndexes = async () => {
        const found = await (0,_format_catalog_js__WEBPACK_IMPORTED_MODULE_5__/* .readCatalog */ .uM)({ name: files.name, read: readListed });
        if ((0,_format_catalog_js__WEBPACK_IMPORTED_MODULE_5__/* .evidenceRoot */ .wX)(found).toString('hex') !== state.evidence.root)
            throw damaged(_format_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .CATALOG */ .W8, `its root is not the root of the evidence in ${_format_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .STATE */ .c4}`);
        return found;
    };
    return {
        sequence: state.sequence,
        ...(0,_unsigned_js__WEBPACK_IMPORTED_MODULE_6__/* .createIndexAnswers */ .C)(index),
        syncedAt: state.syncedAt ?? state.time,
        trustedRoot: async () => {
            const root = await readListed(_format_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .TRUSTED_ROOT */ .$v, _format_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_ROOT_BYTES */ .ax);
            if (!root)
                throw damaged(_format_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .TRUSTED_ROOT */ .$v, 'it is missing');
            return root;
        },
        evidence: async (subject) => {
            if (!(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .isDigest */ .Bc)(subject))
                return [];
            indexes ??= readIndexes();
            const expected = (await indexes).get(subject);
            if (expected === undefined)
                return [];
            const path = (0,_format_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .evidencePath */ .Zz)(subject);
            return (0,_format_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .parseEvidence */ .vf)(await (0,_format_signed_node_js__WEBPACK_IMPORTED_MODULE_1__/* .readExpected */ .vX)(files, path, expected, _format_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_INDEX_BYTES */ .w2), subject, path);
        },
    };
}


/***/ }),

/***/ 89:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createIndexAnswers),
/* harmony export */   r: () => (/* binding */ openUnsignedView)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17427);
/* harmony import */ var _format_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15668);
/* harmony import */ var _format_reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92096);



async function openUnsignedView(files) {
    const index = await (0,_format_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .readIndex */ .vY)(files);
    return (index && {
        sequence: undefined,
        ...createIndexAnswers(index),
        evidence: (subject) => (0,_format_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvidence */ .At)(files, subject),
        trustedRoot: async () => {
            const bytes = await files.read(_format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .TRUSTED_ROOT */ .$v, _format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ROOT_BYTES */ .ax);
            if (!bytes)
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .mirrorError */ .Q)('mirror-damaged', { path: _format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .TRUSTED_ROOT */ .$v, detail: 'it is missing' });
            return bytes;
        },
    });
}
function createIndexAnswers(index) {
    const releases = index.subjects.flatMap((subject) => subject.releases);
    return {
        syncedAt: index.syncedAt,
        logs: async () => index.logs,
        releases: async () => releases,
        find: async (name) => releases.filter(({ reference }) => reference === name || reference.startsWith(`${name}@`)),
    };
}


/***/ }),

/***/ 59447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ readCatalogFile),
/* harmony export */   WC: () => (/* binding */ Catalog),
/* harmony export */   hw: () => (/* binding */ quarantineRoot),
/* harmony export */   uM: () => (/* binding */ readCatalog),
/* harmony export */   wX: () => (/* binding */ evidenceRoot)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18867);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57130);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98889);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77859);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15668);
/* harmony import */ var _quarantine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45098);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92096);







const DIRTY = 'evidence/.writing';
const catalogSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    indexes: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er, _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er)
        .describe('maps a subject to the digest of evidence/sha256/<hex>/index.json'),
    quarantine: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er).default({}).describe('maps the path of a record to its digest'),
    judgedBy: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('fingerprint of the policy under which all evidence was judged'),
});
async function readCatalogFile(files) {
    const bytes = await files.read(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .CATALOG */ .W8, _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes)
        return { indexes: new Map(), records: new Map(), judgedBy: undefined };
    const { indexes, quarantine, judgedBy } = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMirrorFile */ .nb)(catalogSchema, bytes, _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .CATALOG */ .W8);
    return {
        indexes: new Map(Object.entries(indexes)),
        records: new Map(Object.entries(quarantine)),
        judgedBy,
    };
}
const readCatalog = async (files) => (await readCatalogFile(files)).indexes;
const evidenceRoot = (indexes) => computeRoot(indexes);
const quarantineRoot = (records) => computeRoot(records);
const computeRoot = (entries) => (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_3__/* .computeMerkleRoot */ .Su)([...entries]
    .map((pair) => pair.join(' '))
    .toSorted()
    .map((line) => (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_4__/* .leafHash */ .Jq)(Buffer.from(line))));
const sorted = (map) => Object.fromEntries([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)));
class Catalog {
    #to;
    #indexes;
    #records;
    #judgedBy;
    #begun;
    touched = new Set();
    wasRebuilt;
    constructor(to, content, begun) {
        this.#to = to;
        this.#indexes = new Map(content.indexes);
        this.#records = new Map(content.records);
        this.#judgedBy = content.judgedBy;
        this.#begun = begun;
        this.wasRebuilt = begun;
    }
    static async open(to, concurrency, signal) {
        const isWhole = (await to.has(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .CATALOG */ .W8)) && !(await to.has(DIRTY));
        if (isWhole)
            return new Catalog(to, await readCatalogFile(to), false);
        const [indexes, records] = [new Map(), new Map()];
        const files = [...(await to.list('evidence/sha256/')), ...(await to.list(_quarantine_js__WEBPACK_IMPORTED_MODULE_5__/* .QUARANTINE */ .DX))];
        await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .forEachConcurrent */ .C6)(files, concurrency, async ({ path }) => {
            const subject = `sha256:${/^evidence\/sha256\/([0-9a-f]{64})\/index\.json$/.exec(path)?.[1]}`;
            if (!(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .isDigest */ .Bc)(subject) && !(0,_quarantine_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRecordPath */ .OT)(path))
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
    get judgedBy() {
        return this.#judgedBy;
    }
    async put(subject, text) {
        const digest = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)(text);
        if (this.#indexes.get(subject) === digest)
            return;
        await this.#begin();
        await this.#to.write((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .evidencePath */ .Zz)(subject), text);
        this.#indexes.set(subject, digest);
        this.touched.add(subject);
    }
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
    async setJudgedBy(fingerprint) {
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

/***/ 58375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ httpFiles),
/* harmony export */   WK: () => (/* binding */ subfolderFiles),
/* harmony export */   bD: () => (/* binding */ mirrorFiles),
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
function httpFiles(url, http, signal) {
    const base = parseBaseUrl(url);
    return {
        name: url,
        read: async (path, maxBytes) => {
            const request = { url: new URL(path, base), accept: [200, 404, 410], ...(signal ? { signal } : {}) };
            const { response, bytes } = await (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchBytes */ .c)(http, request, maxBytes);
            return response.status === 200 ? bytes : undefined;
        },
    };
}
const subfolderFiles = ({ name, read }, prefix) => ({
    name,
    read: (path, maxBytes) => read(`${prefix}/${path}`, maxBytes),
});
const mirrorFiles = (location, ports) => /^https?:\/\//i.test(location) ? httpFiles(location, ports.http, ports.signal) : folderFiles(location);
function parseBaseUrl(url) {
    try {
        return new URL(url.endsWith('/') ? url : `${url}/`);
    }
    catch (error) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .baseError */ .O)('url-malformed', { what: 'the address', given: url, expected: 'http(s)://HOST[:PORT][/PATH]' }, { cause: error });
    }
}


/***/ }),

/***/ 15668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ TRUSTED_ROOT),
/* harmony export */   Af: () => (/* binding */ rekorV1IndexSchema),
/* harmony export */   IB: () => (/* binding */ formatJson),
/* harmony export */   JL: () => (/* binding */ evidenceIndexSchema),
/* harmony export */   M8: () => (/* binding */ classifyEvidence),
/* harmony export */   Q2: () => (/* binding */ logPath),
/* harmony export */   QZ: () => (/* binding */ mirrorReleaseSchema),
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
/* harmony export */   tX: () => (/* binding */ mirrorLogSchema),
/* harmony export */   vA: () => (/* binding */ SIGNED_NODES),
/* harmony export */   w2: () => (/* binding */ MAX_INDEX_BYTES),
/* harmony export */   wA: () => (/* binding */ rootPath)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43547);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5750);



const INDEX = 'index.json';
const STATE = 'mirror.json';
const CATALOG = 'evidence/index.json';
const SIGNED_CATALOG = 'catalog/';
const SIGNED_NODES = `${SIGNED_CATALOG}sha256/`;
const KEPT_NODES = `${SIGNED_CATALOG}index.json`;
const signedNodePath = (node) => `${SIGNED_NODES}${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .getHex */ .Qj)(node)}`;
const TRUSTED_ROOT = 'trust/trusted_root.json';
const SIGNING_CONFIG = 'trust/signing_config.json';
const tufPath = (name) => `tuf/${name}`;
const logPath = (name, path = '') => `logs/${name}${path === '' ? '' : `/${path}`}`;
const blobPath = (digest) => `blobs/sha256/${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .getHex */ .Qj)(digest)}`;
const evidencePath = (subject) => `evidence/sha256/${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .getHex */ .Qj)(subject)}/index.json`;
const rootPath = (name, position) => position === 0 ? TRUSTED_ROOT : `trust/${name}/trusted_root.json`;
const digestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .templateLiteral */ .Uy$(['sha256:', zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/)]);
const digest = digestSchema;
const hex = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const time = zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$();
const size = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative();
const mirrorLogSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['rekor-v2', 'rekor-v1', 'tiled']),
    origin: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    size: size.describe('number of leaves of the tree that the checkpoint signs'),
    root: hex,
    syncedAt: time,
    frozen: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true)
        .optional()
        .describe('the log takes no more entries and is mirrored completely: its age has no meaning'),
});
const mirrorReleaseSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    reference: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('REGISTRY/REPO:TAG or REGISTRY/REPO@DIGEST'),
    digest,
    mediaType: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    size,
});
const mirrorIndexSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    syncedAt: time.describe('start of the last sync that read all sources completely: the mirror has everything from before that time'),
    trust: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha256: hex })),
    signingConfig: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha256: hex })
        .optional()
        .describe('the signing config for clients of the mirror'),
    tuf: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        root: size.describe('version of the root'),
        timestamp: size.describe('version of the timestamp'),
        targets: size,
        expires: time.describe('when clients begin to refuse the repository'),
        syncedAt: time,
    }))
        .optional()
        .describe('TUF repositories, which are mirrored completely'),
    logs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(mirrorLogSchema),
    subjects: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        subject: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('the name in mirror.yaml'),
        syncedAt: time,
        releases: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(mirrorReleaseSchema),
    })),
});
const evidenceItemSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    digest: digest.describe('digest of the content, which is in blobs/sha256/<hex>'),
    size,
    mediaType: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['bundle', 'sbom', 'attestation', 'signature', 'other']),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('from the unsigned manifest; the bundle has the signed one'),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    annotations: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional().describe('annotations of the image layer'),
    manifest: digest
        .optional()
        .describe('digest of the artifact manifest that names the content, also in blobs/; absent for evidence from GitHub'),
    source: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('the repository, or github:OWNER/REPO'),
    verified: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .optional()
        .describe('whether the policy accepted it when it was mirrored; false: an unsigned document. No decision relies on this field'),
    tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('the tag of the artifact in the scheme of cosign, if it had one'),
});
const evidenceIndexSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    subject: digest,
    evidence: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(evidenceItemSchema).max(10_000),
});
const rekorV1IndexSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    trees: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        treeId: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^(0|[1-9]\d{0,19})$/),
        base: size.describe('number of its first entry over all trees'),
        size: size.describe('number of leaves'),
    }))
        .max(1001)
        .default([])
        .describe('in order; the last one is active'),
    entries: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        uuid: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64,80}$/),
        logIndex: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative().describe('number of the entry over all shards'),
        digests: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(digest).describe('digests by which the log found the entry'),
        identities: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
            .optional()
            .describe('signers by which the log found the entry: e-mail addresses, and sha256:<hex> of public keys (SPKI)'),
    })),
});
function classifyEvidence(mediaType, artifactType = '') {
    if (mediaType.startsWith(_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_PREFIX */ .Y2))
        return 'bundle';
    if (mediaType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .SIMPLE_SIGNING */ .Nj)
        return 'signature';
    if (mediaType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .DSSE_ENVELOPE */ .P7 || mediaType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_4__/* .IN_TOTO_PAYLOAD_TYPE */ .T)
        return 'attestation';
    if (/cyclonedx|spdx|syft/.test(mediaType))
        return 'sbom';
    return artifactType === '' ? 'other' : classifyEvidence(artifactType);
}
const MAX_INDEX_BYTES = 64 * 1024 * 1024;
const MAX_EVIDENCE_BYTES = 128 * 1024 * 1024;
const MAX_ROOT_BYTES = 8 * 1024 * 1024;
const formatJson = (value) => `${JSON.stringify(value, null, 2)}\n`;


/***/ }),

/***/ 45098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DX: () => (/* binding */ QUARANTINE),
/* harmony export */   OT: () => (/* binding */ parseRecordPath),
/* harmony export */   Q2: () => (/* binding */ quarantinePath),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   bM: () => (/* binding */ formatRecord),
/* harmony export */   c_: () => (/* binding */ getPieceId),
/* harmony export */   lX: () => (/* binding */ recordPath),
/* harmony export */   vK: () => (/* binding */ readQuarantined)
/* harmony export */ });
/* unused harmony export quarantineRecordSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15668);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92096);




const QUARANTINE = 'quarantine/sha256/';
const SIGNATURE = 'dev.cosignproject.cosign/signature';
const getPieceId = ({ digest, annotations }) => {
    const signature = annotations?.[SIGNATURE];
    return (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .getHex */ .Qj)(signature === undefined ? digest : (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(`${digest}\n${signature}`));
};
const quarantinePath = (subject, id) => `${QUARANTINE}${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .getHex */ .Qj)(subject)}/${id}`;
const recordPath = (subject, id) => `${quarantinePath(subject, id)}.json`;
const quarantineRecordSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    subject: _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er.describe('the subject that the piece claims to be about'),
    code: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('why the piece is not evidence; docs/errors.md explains each code'),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    held: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe('false if the content was too large to store'),
    items: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .evidenceItemSchema */ .sJ).min(1).max(1_000).describe('the places where the piece was found'),
});
function parseRecordPath(path) {
    const [, of, id] = /^quarantine\/sha256\/([0-9a-f]{64})\/([0-9a-f]{64})\.json$/.exec(path) ?? [];
    const subject = `sha256:${of}`;
    return (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(subject) && id !== undefined ? { subject, id } : undefined;
}
const formatRecord = (record) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .formatJson */ .IB)(record);
async function readRecord(files, path) {
    const bytes = await files.read(path, _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_INDEX_BYTES */ .w2);
    return bytes && (0,_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .parseMirrorFile */ .nb)(quarantineRecordSchema, bytes, path);
}
async function readQuarantined(files, subject, item) {
    const bytes = await files.read(quarantinePath(subject, getPieceId(item)), _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_EVIDENCE_BYTES */ .bU);
    return bytes && (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes) === item.digest ? bytes : undefined;
}


/***/ }),

/***/ 92096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ readEvidence),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   nb: () => (/* binding */ parseMirrorFile),
/* harmony export */   vY: () => (/* binding */ readIndex),
/* harmony export */   vf: () => (/* binding */ parseEvidence),
/* harmony export */   w0: () => (/* binding */ stalenessSeconds)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_format_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48200);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17427);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15668);
/* harmony import */ var _signed_node_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86229);







async function readIndex(files) {
    const bytes = await files.read(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .INDEX */ .hx, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_INDEX_BYTES */ .w2);
    return bytes && parseMirrorFile(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .mirrorIndexSchema */ .Xt, bytes, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .INDEX */ .hx);
}
async function readEvidence(files, subject) {
    if (!(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(subject))
        return [];
    const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .evidencePath */ .Zz)(subject);
    const bytes = await files.read(path, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_INDEX_BYTES */ .w2);
    return bytes ? parseEvidence(bytes, subject, path) : [];
}
function parseEvidence(bytes, subject, path) {
    const index = parseMirrorFile(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .evidenceIndexSchema */ .JL, bytes, path);
    if (index.subject !== subject)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .mirrorError */ .Q)('mirror-damaged', { path, detail: `it is about ${index.subject}` });
    return index.evidence;
}
async function readBlob(files, digest) {
    const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .blobPath */ .nD)(digest);
    const bytes = await (0,_signed_node_js__WEBPACK_IMPORTED_MODULE_3__/* .readWithin */ .w0)(files, path, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_EVIDENCE_BYTES */ .bU);
    if (!bytes)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .mirrorError */ .Q)('mirror-damaged', { path, detail: 'it is missing' });
    if ((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes) !== digest)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .mirrorError */ .Q)('mirror-damaged', { path, detail: `its digest is ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes)}` });
    return bytes;
}
function parseMirrorFile(schema, bytes, path) {
    try {
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__/* .conform */ .fj)(schema, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(bytes.toString('utf8'), path), path);
    }
    catch (error) {
        if ((0,_lib_format_version_js__WEBPACK_IMPORTED_MODULE_5__/* .isFormatNewer */ .fI)(error))
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .mirrorError */ .Q)('mirror-damaged', { path, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_6__/* .describe */ .q0)(error) }, { cause: error });
    }
}
const stalenessSeconds = (index, now) => Math.max(0, (now.getTime() - Date.parse(index.syncedAt)) / 1000);


/***/ }),

/***/ 85514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ hashReleases),
/* harmony export */   l: () => (/* binding */ retentionStateSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15668);



const hex = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const time = zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$();
const retentionStateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    clock: time.describe("the mirror's own time: it grows by at most 7 days from one state to the next"),
    wall: time.describe('the wall clock at the same moment'),
    ledger: hex.describe('SHA-256 of retention/index.json'),
    quarantine: hex.describe('RFC 6962 root over the lines "PATH RECORD" of the quarantine'),
    releases: hex.describe('SHA-256 of the lines "REFERENCE DIGEST" of the releases in index.json, sorted'),
    holds: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ digest: _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er, reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), by: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), since: time })),
});
function hashReleases(index) {
    const lines = (index?.subjects ?? []).flatMap(({ releases }) => releases.map(({ reference, digest }) => `${reference} ${digest}\n`));
    return (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .getHex */ .Qj)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)([...new Set(lines)].toSorted().join('')));
}


/***/ }),

/***/ 86229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XH: () => (/* binding */ readNode),
/* harmony export */   vX: () => (/* binding */ readExpected),
/* harmony export */   w0: () => (/* binding */ readWithin)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17427);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15668);




async function readNode(files, digest, maxBytes) {
    return readExpected(files, (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .signedNodePath */ ._H)(digest), digest, maxBytes);
}
async function readExpected(files, path, digest, maxBytes) {
    const damaged = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .mirrorError */ .Q)('mirror-damaged', { path, detail });
    const bytes = await readWithin(files, path, maxBytes);
    if (!bytes)
        throw damaged('it is missing');
    const found = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes);
    if (found !== digest)
        throw damaged(`its digest is ${found}, expected ${digest}`);
    return bytes;
}
const TOO_LARGE = new Set(['file-too-large', 'response-too-large']);
async function readWithin(files, path, maxBytes) {
    try {
        return await files.read(path, maxBytes);
    }
    catch (error) {
        if (!(error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv && TOO_LARGE.has(error.code)))
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .mirrorError */ .Q)('mirror-damaged', { path, detail: error.message }, { cause: error });
    }
}


/***/ }),

/***/ 24613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ namedReleasesSchema),
/* harmony export */   ap: () => (/* binding */ snapshotSchema),
/* harmony export */   j3: () => (/* binding */ LOG_KEY),
/* harmony export */   tX: () => (/* binding */ buildSnapshot)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57130);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15668);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16341);




const tree = _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er.nullable();
const snapshotSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    syncedAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$().optional().describe('from index.json; absent until a sync has read all sources'),
    evidence: tree.describe('maps a subject to the digest of its index of evidence, which is a node too'),
    releases: tree.describe('maps a reference to the releases of that name'),
    sources: tree.describe('has the keys log NAME, trust PATH, signing-config, tuf/NAME, subject NAME'),
    trustedRoot: _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er.optional().describe('digest of trust/trusted_root.json, which is a node too'),
});
const namedReleasesSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .mirrorReleaseSchema */ .QZ);
const LOG_KEY = 'log ';
function buildSnapshot(index, indexes) {
    const [evidence, releases, sources] = [
        (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .buildTree */ .H6)(indexes),
        (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .buildTree */ .H6)(index ? groupReleases(index) : []),
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
const MAX_RELEASES_PER_NAME = 16;
const [MAX_NAME, MAX_MEDIA_TYPE] = [1024, 255];
function groupReleases({ subjects }) {
    const named = new Map();
    const add = (name, release) => {
        const group = named.get(name) ?? [];
        named.set(name, group);
        const isKnown = group.some(({ reference, digest }) => reference === release.reference && digest === release.digest);
        if (!isKnown && group.length < MAX_RELEASES_PER_NAME)
            group.push(release);
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

/***/ 16341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ buildTree),
/* harmony export */   T5: () => (/* binding */ createPageReader),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   rd: () => (/* binding */ MAX_PAGE_BYTES)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18867);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17427);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15668);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92096);
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86229);







const MAX_PAGE_BYTES = 64 * 1024;
const MAX_DEPTH = 16;
const MAX_PAGES = 100_000;
const READ_CONCURRENCY = 16;
const MAX_CACHED_PAGES = 300;
const [HEAD, TAIL] = ['{"version":1,"entries":[', ']}\n'];
const pageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
        entries: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()])).describe('keys and values, sorted by the SHA-256 of the key'),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
        pages: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{2}$/), _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er)
            .describe('maps the next byte of the SHA-256 of the key to a page'),
    }),
]);
const hashKey = (key) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(key).toString('hex');
const slicePrefix = (hash, depth) => hash.slice(2 * depth, 2 * depth + 2);
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
        const groups = Map.groupBy(within, ({ hash }) => slicePrefix(hash, depth));
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
async function lookUp(read, root, key) {
    const hash = hashKey(key);
    let next = root;
    for (let depth = 0; next !== undefined; depth++) {
        const page = await read(next);
        if ('entries' in page)
            return page.entries.find(([name]) => name === key)?.[1];
        if (depth === MAX_DEPTH)
            throw tooLarge(next, `expected at most ${MAX_DEPTH} levels of pages, found more`);
        next = page.pages[slicePrefix(hash, depth)];
    }
    return undefined;
}
async function readTree(read, root) {
    const found = [];
    let count = 0;
    for (let [next, depth] = [root === undefined ? [] : [root], 0]; next.length > 0; depth++) {
        count += next.length;
        if (count > MAX_PAGES || depth > MAX_DEPTH)
            throw tooLarge(next[0], 'the tree has too many pages');
        const pages = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrent */ ._k)(next, READ_CONCURRENCY, read);
        next = pages.flatMap((page) => ('pages' in page ? Object.values(page.pages) : []));
        for (const page of pages)
            if ('entries' in page)
                found.push(...page.entries);
    }
    return found;
}
function createPageReader(files) {
    const known = new Map();
    return async (digest) => {
        const cached = known.get(digest);
        if (cached)
            return cached;
        const page = (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMirrorFile */ .nb)(pageSchema, await (0,_node_js__WEBPACK_IMPORTED_MODULE_5__/* .readNode */ .XH)(files, digest, MAX_PAGE_BYTES), (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .signedNodePath */ ._H)(digest));
        if ('pages' in page && known.size < MAX_CACHED_PAGES)
            known.set(digest, page);
        return page;
    };
}
const tooLarge = (page, detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .mirrorError */ .Q)('mirror-damaged', { path: (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .signedNodePath */ ._H)(page), detail });


/***/ }),

/***/ 78265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ readNotedState),
/* harmony export */   Ob: () => (/* binding */ assertNotOlder),
/* harmony export */   bT: () => (/* binding */ nextSequence),
/* harmony export */   lN: () => (/* binding */ formatState),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* unused harmony export mirrorStateSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80292);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37749);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(17427);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15668);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92096);
/* harmony import */ var _retention_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85514);
/* harmony import */ var _signed_node_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86229);










const hex = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const time = zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$();
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const mirrorStateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('name of the mirror, under which its key signs'),
    sequence: count.describe('grows with each state; a smaller sequence than before is a replay'),
    time: time.describe('when the mirror wrote this state'),
    syncedAt: time.optional().describe('start of the last sync that read all sources completely'),
    logs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        origin: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        size: count.describe('number of leaves'),
        root: hex,
        syncedAt: time,
        frozen: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(true).optional().describe('the log takes no more entries'),
    })),
    evidence: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        subjects: count,
        root: hex.describe('RFC 6962 root over the lines "SUBJECT INDEX" of evidence/index.json, sorted'),
    }),
    sums: hex.optional().describe('SHA-256 of SHA256SUMS, which lists all files that nothing else proves'),
    retention: _retention_state_js__WEBPACK_IMPORTED_MODULE_2__/* .retentionStateSchema */ .l.optional(),
    errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        since: time,
        failures: count.optional().describe('number of consecutive failures; only a service counts them'),
        nextTry: time.optional().describe('when the service asks the source again'),
    }))
        .describe('sources that the last sync could not read'),
    forks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ log: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))
        .describe('logs that showed two histories; the path contains both signed checkpoints'),
});
const signedStateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    state: mirrorStateSchema,
    sha256: hex.optional().describe('SHA-256 of the state (RFC 8785): shows damage by a disk if the state is not signed'),
    note: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('C2SP signed note: NAME/mirror, the sequence, SHA-256 of the state (RFC 8785)'),
});
const formatOrigin = (name) => `${name}/mirror`;
const hashState = (state) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .dj)(state));
const CATALOG_LINE = 'catalog ';
function formatState(state, signer, catalog) {
    const extensions = catalog === undefined ? [] : [`${CATALOG_LINE}${catalog}`];
    const body = { origin: formatOrigin(state.name), size: state.sequence, root: hashState(state), extensions };
    const digest = body.root.toString('hex');
    return `${JSON.stringify({ state, sha256: digest, ...(signer ? { note: (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_5__/* .signCheckpoint */ .Ch)(body, signer) } : {}) }, null, 2)}\n`;
}
const readState = async (files, checks) => (await readNotedState(files, checks))?.state;
async function readNotedState(files, { verifier: given = [], seen } = {}) {
    const verifiers = [given].flat();
    const bytes = await (0,_signed_node_js__WEBPACK_IMPORTED_MODULE_6__/* .readWithin */ .w0)(files, _layout_js__WEBPACK_IMPORTED_MODULE_7__/* .STATE */ .c4, _layout_js__WEBPACK_IMPORTED_MODULE_7__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes) {
        if (verifiers.length > 0 || seen !== undefined)
            throw invalid(files, 'it is missing');
        return undefined;
    }
    const { state, note, sha256: digest } = (0,_reading_js__WEBPACK_IMPORTED_MODULE_8__/* .parseMirrorFile */ .nb)(signedStateSchema, bytes, _layout_js__WEBPACK_IMPORTED_MODULE_7__/* .STATE */ .c4);
    if (digest !== undefined && digest !== hashState(state).toString('hex'))
        throw invalid(files, `its state has the SHA-256 ${hashState(state).toString('hex')}, but it records ${digest}`);
    const verified = verifiers.length > 0 ? verifyState(files, state, note, verifiers) : undefined;
    assertNotOlder(files, state, seen);
    return { state, catalog: verified?.catalog, verifier: verified?.verifier };
}
function assertNotOlder(files, state, seen) {
    if (seen !== undefined && state.sequence < seen)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .mirrorError */ .Q)('mirror-replayed', {
            mirror: files.name,
            expected: seen,
            found: state.sequence,
            time: state.time,
        });
}
function verifyState(files, state, note, verifiers) {
    if (note === undefined)
        throw invalid(files, 'it is not signed');
    let failure;
    for (const verifier of verifiers) {
        let signed;
        try {
            signed = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_5__/* .openCheckpoint */ .DI)(note, formatOrigin(verifier.name), verifier, _layout_js__WEBPACK_IMPORTED_MODULE_7__/* .STATE */ .c4);
        }
        catch (error) {
            failure ??= error;
            continue;
        }
        if (signed.size !== state.sequence || !signed.root.equals(hashState(state)) || state.name !== verifier.name)
            throw invalid(files, 'its signature is over another state');
        const lines = signed.extensions.filter((line) => line.startsWith(CATALOG_LINE));
        const [catalog, ...more] = lines.map((line) => line.slice(CATALOG_LINE.length));
        if (more.length > 0 || (catalog !== undefined && !(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(catalog)))
            throw invalid(files, 'its note must name exactly one root node of the catalog');
        return { catalog, verifier };
    }
    throw invalid(files, (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_10__/* .describe */ .q0)(failure), failure);
}
const invalid = (files, detail, cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .mirrorError */ .Q)('mirror-state-invalid', { mirror: files.name, detail }, { cause });
const nextSequence = (before, now) => Math.max((before?.sequence ?? 0) + 1, now.getTime());


/***/ }),

/***/ 41250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ isSummed),
/* harmony export */   Px: () => (/* binding */ readSums),
/* harmony export */   em: () => (/* binding */ writeSums),
/* harmony export */   vf: () => (/* binding */ SUMS)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17427);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15668);



const SUMS = 'SHA256SUMS';
const PROVEN_ELSEWHERE = /^(blobs|catalog\/sha256|evidence\/sha256|quarantine|logs\/[^/]+\/tile)\/|^evidence\/\.writing$/;
const isSummed = (path) => path !== _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE */ .c4 && path !== SUMS && !PROVEN_ELSEWHERE.test(path);
const WRITTEN_ONCE = /^logs\/[^/]+\/(entries\/[0-9a-f]{64,80}|(trees\/\d+\/)?consistency\/\d+-\d+)\.json$|^forks\//;
async function readSums(files, expected) {
    const bytes = await files.read(SUMS, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes)
        return undefined;
    if (expected !== undefined && (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes) !== expected)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .mirrorError */ .Q)('mirror-damaged', { path: SUMS, detail: 'its digest is not the one in mirror.json' });
    const sums = new Map();
    for (const line of bytes.toString('utf8').split('\n').slice(0, -1)) {
        const [, hex, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
        if (path === undefined)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .mirrorError */ .Q)('mirror-damaged', {
                path: SUMS,
                detail: `expected lines of "<sha256>  <path>", found "${line.slice(0, 100)}"`,
            });
        sums.set(path, `sha256:${hex}`);
    }
    return sums;
}
async function writeSums(to, changed = new Set()) {
    const before = (await readSums(to).catch(() => undefined)) ?? new Map();
    const lines = [];
    for (const { path } of await to.list()) {
        if (!isSummed(path))
            continue;
        const known = WRITTEN_ONCE.test(path) && !changed.has(path) ? before.get(path) : undefined;
        const digest = known ?? (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((await to.read(path, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_INDEX_BYTES */ .w2)) ?? '');
        lines.push(`${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .getHex */ .Qj)(digest)}  ${path}\n`);
    }
    const text = lines.join('');
    const stored = await to.read(SUMS, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_INDEX_BYTES */ .w2).catch(() => undefined);
    if (stored?.toString('utf8') !== text)
        await to.write(SUMS, text);
    return (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(text);
}


/***/ }),

/***/ 34127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ readKeptCheckpoint),
/* harmony export */   Gz: () => (/* binding */ openNextCheckpoint),
/* harmony export */   dy: () => (/* binding */ parseTreeId),
/* harmony export */   qC: () => (/* binding */ MAX_CHECKPOINT_BYTES),
/* harmony export */   r6: () => (/* binding */ openLogCheckpoint),
/* harmony export */   uh: () => (/* binding */ hex)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21763);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);
/* harmony import */ var _tlog_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5704);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37749);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87167);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17427);
/* harmony import */ var _fork_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79870);






const MAX_CHECKPOINT_BYTES = 256 * 1024;
const matchesOrigin = (log, origin) => origin === log.origin ||
    (log.type === 'rekor-v1' && /^ - \d{1,20}$/.test(origin.slice(log.origin.length)) && origin.startsWith(log.origin));
const parseTreeId = (checkpoint) => / - (\d{1,20})$/.exec(checkpoint?.origin ?? '')?.[1];
function openLogCheckpoint(log, bytes, keys, what) {
    const text = bytes.toString('utf8');
    const checkpoint = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCheckpoint */ .S7)(text, what);
    if (!matchesOrigin(log, checkpoint.origin))
        throw (0,_tlog_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('checkpoint-origin-mismatch', { what, expected: log.origin, found: checkpoint.origin });
    (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyNote */ .W4)(checkpoint.note, keys, what);
    return { ...checkpoint, text };
}
async function readKeptCheckpoint(log, files, keys) {
    const bytes = await files.read('checkpoint', MAX_CHECKPOINT_BYTES);
    if (!bytes)
        return undefined;
    try {
        return openLogCheckpoint(log, bytes, keys, `${files.name}/checkpoint`);
    }
    catch (error) {
        if (!(error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv))
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .mirrorError */ .Q)('mirror-damaged', { path: `${files.name}/checkpoint`, detail: error.message }, { cause: error });
    }
}
function openNextCheckpoint(log, bytes, keys, kept) {
    let next;
    try {
        next = openLogCheckpoint(log, bytes, keys, `the checkpoint of "${log.name}"`);
    }
    catch (error) {
        if (!(error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv))
            throw error;
        throw new _fork_js__WEBPACK_IMPORTED_MODULE_5__/* .LogFork */ .jT(log, kept, (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_6__/* .describe */ .q0)(error), { seen: bytes.toString('utf8'), cause: error });
    }
    if (kept && next.size < kept.size)
        throw new _fork_js__WEBPACK_IMPORTED_MODULE_5__/* .LogFork */ .jT(log, kept, `the tree is now smaller, with ${next.size} entries`, { seen: next.text });
    if (kept && next.size === kept.size && !next.root.equals(kept.root))
        throw new _fork_js__WEBPACK_IMPORTED_MODULE_5__/* .LogFork */ .jT(log, kept, `the log signed two roots for this size: ${hex(kept.root)} before, ${hex(next.root)} now`, { seen: next.text });
    return next;
}
const hex = (hash) => hash.toString('hex');


/***/ }),

/***/ 79870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YQ: () => (/* binding */ listForks),
/* harmony export */   ep: () => (/* binding */ isForkPath),
/* harmony export */   jT: () => (/* binding */ LogFork),
/* harmony export */   yy: () => (/* binding */ writeFork)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17427);
/* harmony import */ var _format_layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15668);




class LogFork extends _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk {
    evidence;
    constructor(log, kept, detail, options = {}) {
        super('log-fork', _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .mirrorError */ .Q.entries['log-fork'], { log: log.name, kept: kept?.size ?? 0, detail }, { cause: options.cause });
        this.evidence = options.seen === undefined ? undefined : { kept: kept?.text, seen: options.seen };
    }
}
const FORKS = 'forks/';
const MAX_FORKS = 20;
async function writeFork(to, log, fork, detectedAt) {
    if (!fork.evidence)
        return undefined;
    const path = `${FORKS}${log.name}/${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .getHex */ .Qj)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(fork.evidence.seen)).slice(0, 32)}.json`;
    const existing = await to.list(`${FORKS}${log.name}/`);
    if (existing.some((file) => file.path === path))
        return path;
    if (existing.length >= MAX_FORKS)
        return undefined;
    await to.write(path, (0,_format_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .formatJson */ .IB)({
        version: 1,
        log: log.name,
        origin: log.origin,
        at: detectedAt,
        detail: fork.message,
        ...fork.evidence,
    }));
    return path;
}
const isForkPath = (path) => /^forks\/[a-z0-9][a-z0-9._-]{0,63}\/[0-9a-f]{32}\.json$/.test(path);
const listForks = async (to) => (await to.list(FORKS))
    .filter(({ path }) => isForkPath(path))
    .map(({ path }) => ({ log: path.split('/')[1] ?? '', path }));


/***/ }),

/***/ 13758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JV: () => (/* binding */ parseConfiguredWitnesses),
/* harmony export */   Zb: () => (/* binding */ witnessesSchema),
/* harmony export */   jV: () => (/* binding */ parseWitnessPolicy)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44403);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17427);



const witnessesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    keys: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(4096))
        .min(1)
        .max(100)
        .describe('verifier keys of the witnesses, NAME+ID+BASE64 (C2SP tlog-cosignature), Ed25519 or ML-DSA-44'),
    quorum: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()
        .min(0)
        .describe('number of witnesses that must cosign each new checkpoint of a log with tiles; 0: cosignatures are stored, not required'),
    urls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5({ protocol: /^https?$/ }))
        .max(100)
        .default([])
        .describe('URLs of the witnesses to ask for missing cosignatures, above their add-checkpoint'),
})
    .describe('witnesses of the logs with tiles');
const parseConfiguredWitnesses = ({ keys, quorum }) => parseWitnessPolicy(keys, quorum, '`witnesses` of mirror.yaml');
function parseWitnessPolicy(keys, quorum, what) {
    const verifiers = keys.map(_tlog_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWitnessKey */ .gk);
    const found = new Set(verifiers.map(({ id }) => id)).size;
    if (found < quorum)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .mirrorError */ .Q)('witness-quorum-impossible', { what, expected: quorum, found });
    return { verifiers, quorum };
}


/***/ }),

/***/ 27673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HX: () => (/* binding */ WITNESSED),
  S1: () => (/* binding */ assertQuorum),
  Dk: () => (/* binding */ createWitnessGate),
  Zp: () => (/* binding */ signatureLine)
});

// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/tlog/cosignature.js
var cosignature = __webpack_require__(44403);
// EXTERNAL MODULE: ./build/tlog/note.js
var tlog_note = __webpack_require__(87167);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/mirror/errors.js
var errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/mirror/logs/checkpoints.js
var checkpoints = __webpack_require__(34127);
// EXTERNAL MODULE: ./build/lib/http/fetch-bytes.js
var fetch_bytes = __webpack_require__(65215);
// EXTERNAL MODULE: ./build/mirror/witness/request.js
var witness_request = __webpack_require__(53319);
;// CONCATENATED MODULE: ./build/mirror/witness/client.js





const MAX_ANSWER_BYTES = 64 * 1024;
const TRY_MS = 10_000;
const TYPE_OF_SIZE = 'text/x.tlog.size';
async function askWitness(url, what, ports) {
    const first = await client_submit(url, what, what.from, ports);
    if (!('size' in first))
        return first.signatures;
    if (first.size > what.size)
        throw refused(url, `it has already cosigned ${first.size} entries`);
    const second = await client_submit(url, what, first.size, ports);
    if ('size' in second)
        throw refused(url, `it has cosigned ${second.size} entries, with another root or in a concurrent request`);
    return second.signatures;
}
const refused = (url, detail, cause) => (0,errors/* mirrorError */.Q)('witness-refused', { url, detail }, { cause });
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
            throw refused(url, 'its answer 409 has no valid size');
        return { size: Number(size) };
    }
    if (response.status !== 200)
        throw refused(url, `its answer has the status ${response.status}: ${text.slice(0, 200).trim()}`);
    try {
        return { signatures: (0,tlog_note/* parseNote */.wd)(`cosignatures\n\n${text}`, 'its answer').signatures };
    }
    catch (error) {
        throw refused(url, (0,describe/* describe */.q0)(error), error);
    }
}

// EXTERNAL MODULE: ./build/mirror/witness/config.js
var witness_config = __webpack_require__(13758);
;// CONCATENATED MODULE: ./build/mirror/witness/gate.js






const WITNESSED = 'witnessed/checkpoint';
function createWitnessGate(config, ports) {
    const policy = (0,witness_config/* parseConfiguredWitnesses */.JV)(config);
    return {
        admit: async ({ log, next, mirror, proof }) => {
            const before = await readWitnessedNote(mirror);
            const known = before?.body === next.note.body ? before.signatures : [];
            const present = [...next.note.signatures, ...known];
            let found = (0,cosignature/* findCosignatures */.Z3)(next, present, policy.verifiers);
            const problems = [];
            if (found.length < new Set(policy.verifiers.map(({ id }) => id)).size) {
                const request = { checkpoint: next.text, size: next.size, from: before?.size ?? 0, proof };
                const asked = await askAll(config.urls, request, ports, problems);
                found = (0,cosignature/* findCosignatures */.Z3)(next, [...present, ...asked], policy.verifiers);
            }
            assertQuorum(log, next.size, found, policy, problems);
            const text = addCosignatures(next, found);
            return text === before?.text ? undefined : text;
        },
    };
}
function assertQuorum(log, size, found, { quorum }, problems = []) {
    if (found.length >= quorum)
        return;
    const names = found.map(({ witness }) => witness).join(', ') || 'none';
    const detail = [`found ${names}`, ...problems].join('; ');
    throw (0,errors/* mirrorError */.Q)('log-unwitnessed', { log, size, expected: quorum, found: found.length, detail });
}
async function askAll(urls, request, ports, problems) {
    const asked = await Promise.all(urls.map(async (url) => {
        try {
            return await askWitness(url, request, ports);
        }
        catch (error) {
            ports.signal?.throwIfAborted();
            problems.push((0,describe/* describe */.q0)(error));
            return [];
        }
    }));
    return asked.flat();
}
function addCosignatures({ note }, found) {
    const lines = new Set(note.signatures.map(signatureLine));
    const added = found.map(({ signature }) => signature).filter((signature) => !lines.has(signatureLine(signature)));
    return (0,tlog_note/* formatNote */.se)({ body: note.body, signatures: [...note.signatures, ...added] });
}
const signatureLine = ({ name, keyId, signature }) => `${name} ${Buffer.concat([keyId, signature]).toString('base64')}`;
async function readWitnessedNote(files) {
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
/* harmony import */ var _tlog_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5704);

const MAX_PROOF = 63;
const formatAddCheckpoint = ({ old, proof, checkpoint }) => [`old ${old}`, ...proof.map((hash) => hash.toString('base64')), '', checkpoint].join('\n');
function parseAddCheckpoint(text) {
    const malformed = (detail) => (0,_tlog_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .tlogError */ .X)('checkpoint-malformed', { what: 'the request', detail });
    const end = text.indexOf('\n\n');
    if (end === -1)
        throw malformed('it has no empty line before the checkpoint');
    const [first = '', ...lines] = text.slice(0, end).split('\n');
    const size = /^old (0|[1-9]\d{0,15})$/.exec(first)?.[1];
    if (size === undefined || !Number.isSafeInteger(Number(size)))
        throw malformed('it does not begin with "old SIZE"');
    if (lines.length > MAX_PROOF)
        throw malformed(`expected a proof of at most ${MAX_PROOF} hashes, found ${lines.length}`);
    const proof = lines.map((line) => {
        const hash = Buffer.from(line, 'base64');
        if (hash.length !== 32 || hash.toString('base64') !== line)
            throw malformed('a line of its proof is not a hash');
        return hash;
    });
    return { old: Number(size), proof, checkpoint: text.slice(end + 2) };
}


/***/ }),

/***/ 44403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ readCosigner),
/* harmony export */   Z3: () => (/* binding */ findCosignatures),
/* harmony export */   gk: () => (/* binding */ parseWitnessKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21763);
/* harmony import */ var _lib_keys_key_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87510);
/* harmony import */ var _lib_keys_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40675);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5704);
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
            u64(0n),
            u64(BigInt(size)),
            root,
        ]),
    },
];
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
function parseWitnessKey(text) {
    const malformed = (detail, cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('note-key-malformed', { given: text.slice(0, 200), detail }, { cause });
    const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
    const typed = Buffer.from(encoded, 'base64');
    if (!(0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .isKeyName */ .TK)(name) || Buffer.byteLength(name) > 255 || typed.toString('base64') !== encoded)
        throw malformed('it is not NAME+ID+BASE64');
    const algorithm = ALGORITHMS.find(({ byte, keyBytes }) => typed[0] === byte && typed.length === keyBytes + 1);
    if (!algorithm)
        throw malformed('it is not a key of a cosigner: expected Ed25519 (0x04) or ML-DSA-44 (0x06)');
    const raw = typed.subarray(1);
    const keyId = (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .noteKeyId */ .bp)(name, raw, algorithm.byte);
    if (keyId.toString('hex') !== id)
        throw malformed('its ID does not match its name and key');
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([algorithm.spki, raw]), format: 'der', type: 'spki' });
    }
    catch (error) {
        throw malformed(`this Node cannot use it: ${(0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error)}`, error);
    }
    return {
        name,
        id: raw.toString('hex'),
        timeOf: (checkpoint, { name: signer, keyId: given, signature }) => {
            if (signer !== name || !given.equals(keyId) || signature.length !== 8 + algorithm.signatureBytes)
                return undefined;
            const time = signature.readBigUInt64BE(0);
            if (time === 0n || time > BigInt(Number.MAX_SAFE_INTEGER))
                return undefined;
            const message = algorithm.message(checkpoint, name, time);
            return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, message, key, signature.subarray(8)) ? Number(time) : undefined;
        },
    };
}
function findCosignatures(checkpoint, signatures, witnesses) {
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
function readCosigner(name, pem, what) {
    if (!(0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .isKeyName */ .TK)(name) || Buffer.byteLength(name) > 255)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('note-name-invalid', { given: name });
    const key = (0,_lib_keys_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readPkcs8 */ .oM)(pem, what);
    const algorithm = (0,_lib_keys_read_js__WEBPACK_IMPORTED_MODULE_4__/* .isFinding */ .qd)(key) ? undefined : ALGORITHMS.find(({ keyType }) => keyType === key.asymmetricKeyType);
    if ((0,_lib_keys_read_js__WEBPACK_IMPORTED_MODULE_4__/* .isFinding */ .qd)(key) || !algorithm)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('log-key-unreadable', {
            what,
            expected: 'private Ed25519 or ML-DSA-44',
            found: (0,_lib_keys_read_js__WEBPACK_IMPORTED_MODULE_4__/* .isFinding */ .qd)(key) ? key.found : (0,_lib_keys_key_types_js__WEBPACK_IMPORTED_MODULE_5__/* .describeKey */ .R)(key),
        });
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
