export const id = 3820;
export const ids = [3820];
export const modules = {

/***/ 66929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ resolveOptional)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const resolveOptional = (cwd, path) => path === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path);


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

/***/ 61709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ healMirror)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/mirror/check/check.js + 11 modules
var check = __webpack_require__(95670);
// EXTERNAL MODULE: ./build/mirror/check/sums.js
var check_sums = __webpack_require__(2989);
// EXTERNAL MODULE: ./build/mirror/errors.js
var errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/mirror/evidence/subjects.js + 7 modules
var subjects = __webpack_require__(13552);
// EXTERNAL MODULE: ./build/mirror/format/files.js
var files = __webpack_require__(58375);
// EXTERNAL MODULE: ./build/mirror/format/layout.js
var layout = __webpack_require__(15668);
// EXTERNAL MODULE: ./build/mirror/format/sums.js
var format_sums = __webpack_require__(41250);
// EXTERNAL MODULE: ./build/mirror/logs/checkpoints.js
var checkpoints = __webpack_require__(34127);
// EXTERNAL MODULE: ./build/mirror/logs/log-config.js
var log_config = __webpack_require__(34745);
// EXTERNAL MODULE: ./build/mirror/logs/log-keys.js
var log_keys = __webpack_require__(52355);
// EXTERNAL MODULE: ./build/mirror/sync/own-key.js
var own_key = __webpack_require__(69070);
// EXTERNAL MODULE: ./build/mirror/sync/signing-config.js
var signing_config = __webpack_require__(46586);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
;// CONCATENATED MODULE: ./build/mirror/heal/attempt.js

async function attempt(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof mc_error/* McError */.Hv && error.code !== 'cancelled')
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/mirror/format/catalog.js
var format_catalog = __webpack_require__(59447);
// EXTERNAL MODULE: ./build/mirror/format/reading.js
var reading = __webpack_require__(92096);
// EXTERNAL MODULE: ./build/mirror/format/signed/kept-nodes.js
var kept_nodes = __webpack_require__(67373);
// EXTERNAL MODULE: ./build/mirror/format/signed/publish.js
var publish = __webpack_require__(82782);
// EXTERNAL MODULE: ./build/mirror/format/signed/snapshot.js
var signed_snapshot = __webpack_require__(24613);
;// CONCATENATED MODULE: ./build/mirror/heal/catalog.js









const OWN_FILES = 'its own files';
const createCatalogCopies = (wanted, to) => ({
    name: OWN_FILES,
    read: async (path, maxBytes) => {
        const digest = wanted.get(path);
        return digest && to.read((0,layout/* signedNodePath */._H)(digest), maxBytes);
    },
});
async function healCatalog(config, to, mirrors, writer) {
    const { catalog } = await (0,check_sums/* readCheckedState */.H)(config, to);
    const snapshot = (0,signed_snapshot/* buildSnapshot */.tX)(await (0,reading/* readIndex */.vY)(to), await (0,format_catalog/* readCatalog */.uM)(to));
    const isSigned = snapshot.root === catalog;
    const named = isSigned ? [...snapshot.pages.keys(), ...snapshot.copies.keys()] : [];
    for (const node of new Set([
        ...named,
        ...(await (0,kept_nodes/* readKeptNodes */.w)(to)).retired.keys(),
        ...(await (0,publish/* listNodes */.iR)(to)),
    ])) {
        writer.signal?.throwIfAborted();
        const path = (0,layout/* signedNodePath */._H)(node);
        const isIntact = (bytes) => bytes !== undefined && (0,digest/* digestOf */.ol)(bytes) === node;
        if (isIntact(await attempt(() => to.read(path, layout/* MAX_INDEX_BYTES */.w2))))
            continue;
        const text = isSigned ? snapshot.pages.get(node) : undefined;
        const copyPath = isSigned ? snapshot.copies.get(node) : undefined;
        const computed = text === undefined ? copyPath && (await attempt(() => to.read(copyPath, layout/* MAX_INDEX_BYTES */.w2))) : Buffer.from(text);
        if (computed && isIntact(computed)) {
            await writer.write(to, path, computed, OWN_FILES);
            continue;
        }
        for (const mirror of mirrors) {
            const bytes = await attempt(() => mirror.read(path, layout/* MAX_INDEX_BYTES */.w2));
            if (!isIntact(bytes))
                continue;
            await writer.write(to, path, bytes, mirror.name);
            break;
        }
    }
}

// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/mirror/destination/types.js
var types = __webpack_require__(49380);
// EXTERNAL MODULE: ./build/mirror/format/quarantine.js
var quarantine = __webpack_require__(45098);
;// CONCATENATED MODULE: ./build/mirror/heal/evidence.js








async function listEvidenceDigests(to) {
    const { indexes, records } = await (0,format_catalog/* readCatalogFile */.OR)(to);
    const wanted = new Map(records);
    for (const [subject, digest] of indexes)
        wanted.set((0,layout/* evidencePath */.Zz)(subject), digest);
    for (const path of records.keys()) {
        const record = await attempt(() => (0,quarantine/* readRecord */.aE)(to, path));
        const [item] = record?.items ?? [];
        if (record?.held && item)
            wanted.set((0,quarantine/* quarantinePath */.Q2)(record.subject, (0,quarantine/* getPieceId */.c_)(item)), item.digest);
    }
    return wanted;
}
async function healEvidence(sources, wanted, to, writer, ports) {
    const view = createHealingView(wanted, to, writer);
    const catalog = await attempt(() => format_catalog/* Catalog */.WC.open(view, ports.concurrency, ports.signal));
    if (catalog)
        await (0,subjects/* syncSubjects */.n)(sources, view, catalog, ports);
}
function createHealingView(wanted, to, writer) {
    const missing = new Map(wanted);
    const isMissing = (path) => missing.has(path);
    const view = {
        name: to.name,
        read: async (path, maxBytes) => {
            if (isMissing(path))
                return undefined;
            const bytes = await to.read(path, maxBytes);
            return path === layout/* CATALOG */.W8 && bytes ? removeFromCatalog(missing, bytes) : bytes;
        },
        has: async (path) => !isMissing(path) && to.has(path),
        stream: async (path) => (isMissing(path) ? undefined : to.stream(path)),
        write: async (path, content) => {
            const expected = missing.get(path);
            if (expected === undefined)
                return;
            const bytes = typeof content === 'string' || content instanceof Uint8Array
                ? Buffer.from(content)
                : await (0,lib_bytes/* collect */.Fo)(content, layout/* MAX_EVIDENCE_BYTES */.bU, path);
            if ((0,digest/* digestOf */.ol)(bytes) !== expected)
                return;
            await writer.write(to, path, bytes, 'its source');
            missing.delete(path);
        },
        list: async (prefix) => (await to.list(prefix)).filter(({ path }) => !isMissing(path)),
        remove: async () => { },
        lockedUntil: (path) => to.lockedUntil(path),
        erase: async () => undefined,
        under: (prefix) => (0,types/* below */.G)(view, prefix),
        withLock: (work) => work(writer.signal),
    };
    return view;
}
async function removeFromCatalog(missing, bytes) {
    const { indexes, records, judgedBy } = await (0,format_catalog/* readCatalogFile */.OR)({ name: layout/* CATALOG */.W8, read: async () => bytes });
    const remaining = {
        version: 1,
        indexes: Object.fromEntries([...indexes].filter(([subject]) => !missing.has((0,layout/* evidencePath */.Zz)(subject)))),
        quarantine: Object.fromEntries([...records].filter(([path]) => !missing.has(path))),
        judgedBy,
    };
    return Buffer.from(JSON.stringify(remaining));
}
const listBlobDigests = (paths) => {
    const wanted = new Map();
    for (const path of paths) {
        const digest = `sha256:${/^blobs\/sha256\/([0-9a-f]{64})$/.exec(path)?.[1]}`;
        if ((0,layout/* blobPath */.nD)(digest) === path)
            wanted.set(path, digest);
    }
    return wanted;
};
const MAX_HEALED_BYTES = Math.max(layout/* MAX_EVIDENCE_BYTES */.bU, layout/* MAX_INDEX_BYTES */.w2);

;// CONCATENATED MODULE: ./build/mirror/heal/primary.js



function primaryFiles(config, roots, signing, { http, signal }) {
    const places = new Map([
        ...config.logs
            .filter(log_config/* isTileLog */.Fy)
            .map(({ name, url }) => [`${(0,layout/* logPath */.Q2)(name)}/`, (0,files/* httpFiles */.G)(url, http, signal)]),
        ...config.tuf.map(({ name, url }) => [`${(0,layout/* tufPath */.bq)(name)}/`, (0,files/* httpFiles */.G)(url, http, signal)]),
    ]);
    const configured = new Map(roots.map(({ name, bytes }, position) => [(0,layout/* rootPath */.wA)(name, position), bytes]));
    if (signing)
        configured.set(layout/* SIGNING_CONFIG */.p$, signing);
    return {
        name: 'its source',
        read: async (path, maxBytes) => {
            const bytes = configured.get(path);
            if (bytes)
                return bytes;
            const [prefix, files] = [...places].find(([start]) => path.startsWith(start)) ?? [];
            return prefix === undefined ? undefined : files?.read(path.slice(prefix.length), maxBytes);
        },
    };
}

// EXTERNAL MODULE: ./build/tlog/tiles.js
var tlog_tiles = __webpack_require__(18229);
// EXTERNAL MODULE: ./build/tlog/edge.js
var tlog_edge = __webpack_require__(77202);
// EXTERNAL MODULE: ./build/mirror/logs/tiled/tile-source.js
var tile_source = __webpack_require__(77989);
;// CONCATENATED MODULE: ./build/mirror/heal/tiles.js



async function healTiles(tree, logFiles, sources, writer) {
    const from = [logFiles, ...sources].map((files) => ({ name: files.name, tiles: new tile_source/* TileSource */.U(files.name, files) }));
    const writeIfChanged = async (tile, bytes, name) => {
        const path = (0,tlog_tiles/* tilePath */.uB)(tile);
        const stored = await logFiles.read(path, bytes.length).catch(() => undefined);
        if (!stored?.equals(bytes))
            await writer.write(logFiles, path, bytes, name);
    };
    let edge;
    for (const first of from)
        edge ??= await readEdge(tree, [first, ...from]);
    if (!edge)
        return;
    for (const { tile, bytes, name } of edge.values())
        await writeIfChanged(tile, bytes, name);
    const edgeHashes = new Map([...edge].map(([path, { hashes }]) => [path, hashes]));
    const read = async (tile) => (await attempt(() => new tile_source/* TileSource */.U(logFiles.name, logFiles).tile(tile)))?.hashes;
    const healTile = async (tile, expected) => {
        for (const { name, tiles } of from) {
            const found = await attempt(() => tiles.tile(tile));
            if (!found || !(0,tlog_edge/* subtreeRoot */.Js)(found.hashes).equals(expected))
                continue;
            await writeIfChanged(tile, found.bytes, name);
            return found.bytes;
        }
        return undefined;
    };
    const healBundle = async (tile, leaves) => {
        for (const { name, tiles } of from) {
            const bytes = await attempt(() => tiles.bundle(tile, leaves));
            if (bytes)
                return writeIfChanged(tile, bytes, name);
        }
    };
    for (const level of (0,tlog_edge/* listLevels */.YC)(tree.size).toReversed()) {
        let parent;
        for (const tile of (0,tlog_edge/* fullTiles */.fn)(tree.size, level)) {
            writer.signal?.throwIfAborted();
            const above = (0,tlog_edge/* tileHolding */.cp)(tree.size, level + 1, tile.index);
            const path = (0,tlog_tiles/* tilePath */.uB)(above);
            if (parent?.path !== path)
                parent = { path, hashes: edgeHashes.get(path) ?? (await read(above)) };
            const expected = parent.hashes?.[tile.index % tlog_tiles/* TILE_WIDTH */.KP];
            const leaves = expected && (await healTile(tile, expected));
            if (leaves && level === 0)
                await healBundle({ ...tile, level: 'entries' }, leaves);
        }
    }
    for (const { tile, bytes } of edge.values())
        if (tile.level === 0)
            await healBundle({ ...tile, level: 'entries' }, bytes);
}
async function readEdge({ size, root }, from) {
    const edge = new Map();
    for (const tile of (0,tlog_edge/* edgeTiles */.RK)(size))
        for (const { name, tiles } of from) {
            const found = edge.has((0,tlog_tiles/* tilePath */.uB)(tile)) ? undefined : await attempt(() => tiles.tile(tile));
            if (found)
                edge.set((0,tlog_tiles/* tilePath */.uB)(tile), { ...found, name });
        }
    if (edge.size < (0,tlog_edge/* edgeTiles */.RK)(size).length)
        return undefined;
    return (0,tlog_edge/* rootFromEdge */.IB)(size, (tile) => edge.get((0,tlog_tiles/* tilePath */.uB)(tile))?.hashes ?? []).equals(root) ? edge : undefined;
}

;// CONCATENATED MODULE: ./build/mirror/heal/writer.js
class HealWriter {
    healed = [];
    signal;
    #root;
    constructor(root, signal) {
        this.#root = root;
        this.signal = signal;
    }
    async write(destination, path, bytes, from) {
        await destination.write(path, bytes);
        const folder = destination.name.slice(this.#root.name.length + 1);
        this.healed.push({ path: folder === '' ? path : `${folder}/${path}`, from });
    }
}

;// CONCATENATED MODULE: ./build/mirror/heal/heal.js



















async function healMirror(config, from, ports) {
    const roots = await ports.trustedRoots(config.policy);
    const signing = await (0,signing_config/* loadSigningConfig */.U)(config, ports);
    const evidence = await (0,subjects/* loadEvidenceSources */.G)(config, ports);
    const mirrors = from.map((location) => (0,files/* mirrorFiles */.bD)(location, ports));
    for (const mirror of mirrors)
        if (!(await mirror.read(layout/* INDEX */.hx, layout/* MAX_INDEX_BYTES */.w2)))
            throw (0,errors/* mirrorError */.Q)('mirror-missing', { where: mirror.name, detail: `there is no ${layout/* INDEX */.hx}` });
    const to = ports.destination(config);
    const healed = await to.withLock(async (signal) => {
        const writer = new HealWriter(to, signal);
        const sources = [...mirrors, primaryFiles(config, roots, signing, { ...ports, signal })];
        await healState(config, to, mirrors, writer);
        await healListed(await attempt(() => readTrustedSums(config, to)), to, sources, writer);
        for (const log of config.logs.filter(log_config/* isTileLog */.Fy))
            await healLog(log, to, roots, sources, writer);
        for (let before = -1; writer.healed.length > before;) {
            before = writer.healed.length;
            const wanted = await findDamagedEvidence(config, to, ports);
            const unhealed = await healListed(wanted, to, [createCatalogCopies(wanted, to), ...mirrors], writer);
            if (unhealed.size > 0)
                await healEvidence(evidence, unhealed, to, writer, { ...ports, signal });
        }
        await attempt(() => healCatalog(config, to, mirrors, writer));
        return writer.healed;
    });
    return { ...(await (0,check/* checkMirror */.q)(config, ports)), healed };
}
async function healState(config, to, mirrors, writer) {
    await (0,own_key/* readStateVerifier */.kN)(config);
    if (!(await attempt(() => (0,check_sums/* readCheckedState */.H)(config, to)))) {
        const sums = await attempt(() => to.read(format_sums/* SUMS */.vf, layout/* MAX_INDEX_BYTES */.w2));
        for (const mirror of mirrors) {
            const bytes = await attempt(() => mirror.read(layout/* STATE */.c4, layout/* MAX_INDEX_BYTES */.w2));
            const noted = bytes && (await attempt(() => (0,check_sums/* readCheckedState */.H)(config, { name: mirror.name, read: async () => bytes })));
            const state = noted?.state;
            if (!bytes || !state?.sums || !sums || (0,digest/* digestOf */.ol)(sums) !== `sha256:${state.sums}`)
                continue;
            await writer.write(to, layout/* STATE */.c4, bytes, mirror.name);
            break;
        }
    }
    const noted = await attempt(() => (0,check_sums/* readCheckedState */.H)(config, to));
    const sums = noted?.state.sums;
    if (sums)
        await healListed(new Map([[format_sums/* SUMS */.vf, `sha256:${sums}`]]), to, mirrors, writer);
}
async function readTrustedSums(config, to) {
    const { sums } = (await (0,check_sums/* readCheckedState */.H)(config, to)).state;
    return sums === undefined ? undefined : (0,format_sums/* readSums */.Px)(to, `sha256:${sums}`);
}
async function healListed(wanted, to, sources, writer) {
    const unhealed = new Map(wanted);
    for (const [path, expected] of wanted ?? []) {
        writer.signal?.throwIfAborted();
        const stored = await to.stream(path);
        if (stored && (await (0,digest/* digestOfStream */.Ul)(stored)).digest === expected) {
            unhealed.delete(path);
            continue;
        }
        for (const source of sources) {
            const bytes = await attempt(() => source.read(path, MAX_HEALED_BYTES));
            if (!bytes || (0,digest/* digestOf */.ol)(bytes) !== expected)
                continue;
            await writer.write(to, path, bytes, source.name);
            unhealed.delete(path);
            break;
        }
    }
    return unhealed;
}
async function healLog(log, to, roots, sources, writer) {
    const logFiles = to.under((0,layout/* logPath */.Q2)(log.name));
    const logSources = sources.map((source) => (0,files/* subfolderFiles */.WK)(source, (0,layout/* logPath */.Q2)(log.name)));
    const checkpoint = await attempt(() => (0,checkpoints/* readKeptCheckpoint */.$g)(log, logFiles, (0,log_keys/* listLogKeys */.m)(log, roots)));
    if (checkpoint)
        await healTiles(checkpoint, logFiles, logSources, writer);
}
async function findDamagedEvidence(config, to, ports) {
    const report = await attempt(() => (0,check/* checkMirror */.q)(config, ports));
    const paths = new Set((report?.reasons ?? []).map(({ path }) => String(path)));
    const known = (await attempt(() => listEvidenceDigests(to))) ?? new Map();
    return new Map([...[...known].filter(([path]) => paths.has(path)), ...listBlobDigests(paths)]);
}


/***/ }),

/***/ 91018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ runMirrorService)
});

// UNUSED EXPORTS: formatRound

// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/plural.js
var plural = __webpack_require__(8056);
// EXTERNAL MODULE: ./build/lib/progress.js
var progress = __webpack_require__(8285);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/mirror/format/state.js
var format_state = __webpack_require__(78265);
// EXTERNAL MODULE: ./build/mirror/sync/sync.js + 12 modules
var sync = __webpack_require__(55292);
// EXTERNAL MODULE: ./build/mirror/errors.js
var mirror_errors = __webpack_require__(17427);
;// CONCATENATED MODULE: ./build/mirror/service/backoff.js


const LONGEST_MS = 3_600_000;
function computeBackoffMs(failures, everyMs, random) {
    const longest = Math.max(LONGEST_MS, everyMs);
    const wait = Math.min(everyMs * 2 ** Math.min(failures - 1, 32), longest);
    return Math.round(wait * (0.8 + 0.4 * random()));
}
class SourceBackoff {
    #clock;
    #everyMs;
    #random;
    #failing = new Map();
    constructor(clock, everyMs, random = Math.random) {
        this.#clock = clock;
        this.#everyMs = everyMs;
        this.#random = random;
    }
    restore(errors) {
        for (const { source, code, message, failures, nextTry } of errors) {
            if (failures === undefined || nextTry === undefined || this.#failing.has(source))
                continue;
            const until = Math.min(Date.parse(nextTry), this.#now() + 1.2 * Math.max(LONGEST_MS, this.#everyMs));
            this.#failing.set(source, { failures, until, error: (0,mirror_errors/* restoreError */.h)(code, message) });
        }
    }
    admit(source) {
        const failing = this.#failing.get(source);
        if (failing && this.#now() < failing.until)
            throw failing.error;
    }
    succeeded(source) {
        this.#failing.delete(source);
    }
    failed(source, error) {
        const before = this.#failing.get(source);
        if (before && this.#now() < before.until)
            return;
        const failures = (before?.failures ?? 0) + 1;
        this.#failing.set(source, {
            failures,
            until: this.#now() + computeBackoffMs(failures, this.#everyMs, this.#random),
            error,
        });
    }
    getRetry(source) {
        const failing = this.#failing.get(source);
        return failing && { failures: failing.failures, nextTry: (0,lib_clock/* rfc3339 */.ag)(new Date(failing.until)) };
    }
    list() {
        return [...this.#failing].map(([source, { failures, until, error }]) => ({
            source,
            code: error.code,
            failures,
            nextTry: (0,lib_clock/* rfc3339 */.ag)(new Date(until)),
        }));
    }
    #now() {
        return this.#clock.now().getTime();
    }
}

;// CONCATENATED MODULE: ./build/mirror/service/service.js










async function runMirrorService(options, { clock, signal }) {
    const { everyMs, log, observe, random = Math.random } = options;
    const report = (0,lib_report/* beginReport */.mC)('mirror-service', clock);
    const backoff = new SourceBackoff(clock, everyMs, random);
    const run = createRounds(options.open, backoff);
    const isStopped = () => signal?.aborted === true;
    let [rounds, failedRounds] = [0, 0];
    while (!isStopped()) {
        const startedAt = clock.now();
        const result = await run();
        if (isStopped() && !result.report)
            break;
        rounds++;
        if (result.report?.outcome !== 'passed')
            failedRounds++;
        const seconds = (0,lib_clock/* secondsBetween */.O1)(startedAt, clock.now());
        const round = { number: rounds, failedRounds, startedAt, seconds, failing: backoff.list(), ...result };
        const pauseMs = Math.max(0, everyMs * (0.9 + 0.2 * random()) - seconds * 1000);
        log(`${(0,lib_clock/* rfc3339 */.ag)(clock.now())} ${formatRound(round, pauseMs)}`);
        await observe?.(round).catch((error) => {
            const { code, message } = (0,errors/* asMcError */.b)(error);
            log(`${(0,lib_clock/* rfc3339 */.ag)(clock.now())} cannot record the round: ${code}: ${message}`);
        });
        if (!isStopped())
            await clock.sleep(pauseMs, signal).catch(() => undefined);
    }
    log(`${(0,lib_clock/* rfc3339 */.ag)(clock.now())} stopped after ${(0,plural/* formatCount */.B)(rounds, 'round')}`);
    return report.finish([], { rounds, failedRounds });
}
function createRounds(open, backoff) {
    let [config, isRestored] = [undefined, false];
    return async () => {
        try {
            const opened = await open();
            config = opened.config;
            const ports = { ...opened.ports, progress: progress/* silent */.Ku, backoff };
            if (!isRestored) {
                const state = await (0,format_state/* readState */.un)(ports.destination(config)).catch(() => undefined);
                backoff.restore(state?.errors ?? []);
                isRestored = true;
            }
            return { config, report: await (0,sync/* syncMirror */.X)(config, ports), error: undefined };
        }
        catch (error) {
            return { config, report: undefined, error: (0,errors/* asMcError */.b)(error) };
        }
    };
}
const toOneLine = (text) => text.replace(/\p{Cc}+/gu, ' ');
function formatRound({ number, report, error, failing, seconds }, pauseMs) {
    const outcome = report?.outcome === 'passed' ? 'passed' : 'FAILED';
    const took = `round ${number} ${outcome} in ${(0,duration/* formatDuration */.a)(seconds)}`;
    const next = pauseMs === 0 ? 'next round immediately' : `next round in ${(0,duration/* formatDuration */.a)(pauseMs / 1000)}`;
    const parts = [took, ...(report ? [formatCounts(report)] : []), ...formatReasons(report, error)];
    const waiting = failing.map(({ source, code, failures, nextTry }) => `${source}: ${code} (${failures} in a row), asked again at ${nextTry}`);
    return toOneLine([...parts, ...waiting, next].join('; '));
}
function formatCounts(report) {
    const [logs, subjects] = [report.logs.length, report.subjects.length];
    const bytes = [...report.logs, ...report.subjects].reduce((sum, one) => sum + one.bytes, 0);
    const entries = report.logs.reduce((sum, { size, previousSize }) => sum + Math.max(0, size - previousSize), 0);
    return `logs: ${logs}, new entries: ${entries}, subjects: ${subjects}, fetched: ${(0,lib_bytes/* formatBytes */.z3)(bytes)}`;
}
const formatReasons = (report, error) => [...(report?.reasons ?? []), ...(error ? [error] : [])].map(({ code, message }) => `${code}: ${message}`);


/***/ }),

/***/ 44939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createEventLog)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94570);

function createEventLog(clock, common) {
    const events = [];
    return {
        add: (level, event, message, details = {}) => {
            events.push({ ...common, ...details, time: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .rfc3339 */ .ag)(clock.now()), level, event, message });
        },
        text: () => events.map((event) => `${JSON.stringify(orderFields(event))}\n`).join(''),
    };
}
const orderFields = ({ time, level, event, message, ...details }) => ({
    time,
    level,
    event,
    message,
    ...details,
});


/***/ }),

/***/ 37917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ formatOpenMetrics)
/* harmony export */ });
/* harmony import */ var prom_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95222);

async function formatOpenMetrics(metrics) {
    const registry = new prom_client__WEBPACK_IMPORTED_MODULE_0__.Registry();
    registry.setContentType(prom_client__WEBPACK_IMPORTED_MODULE_0__.Registry.OPENMETRICS_CONTENT_TYPE);
    for (const { name, help, type, samples } of metrics) {
        if (samples.length === 0)
            continue;
        const labelNames = Object.keys(samples[0]?.labels ?? {});
        const options = { name, help, labelNames, registers: [registry] };
        if (type === 'gauge') {
            const gauge = new prom_client__WEBPACK_IMPORTED_MODULE_0__.Gauge(options);
            for (const sample of samples)
                gauge.set({ ...sample.labels }, sample.value);
        }
        else {
            const counter = new prom_client__WEBPACK_IMPORTED_MODULE_0__.Counter(options);
            for (const sample of samples)
                counter.inc({ ...sample.labels }, sample.value);
        }
    }
    return registry.metrics();
}


/***/ })

};
