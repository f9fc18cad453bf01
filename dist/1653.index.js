export const id = 1653;
export const ids = [1653];
export const modules = {

/***/ 84914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ healMirror)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/mirror/check/check.js + 9 modules
var check = __webpack_require__(21493);
// EXTERNAL MODULE: ./build/mirror/check/sums.js
var check_sums = __webpack_require__(2989);
// EXTERNAL MODULE: ./build/mirror/evidence/subjects.js + 7 modules
var subjects = __webpack_require__(73166);
// EXTERNAL MODULE: ./build/mirror/files.js
var files = __webpack_require__(99753);
// EXTERNAL MODULE: ./build/mirror/layout.js
var layout = __webpack_require__(74270);
// EXTERNAL MODULE: ./build/mirror/log-config.js
var log_config = __webpack_require__(98951);
// EXTERNAL MODULE: ./build/mirror/log-keys.js
var log_keys = __webpack_require__(22781);
// EXTERNAL MODULE: ./build/mirror/signing-config.js
var signing_config = __webpack_require__(73320);
// EXTERNAL MODULE: ./build/mirror/sums.js
var mirror_sums = __webpack_require__(35352);
// EXTERNAL MODULE: ./build/mirror/tile-log-sync.js + 1 modules
var tile_log_sync = __webpack_require__(98225);
// EXTERNAL MODULE: ./build/mirror/write-state.js
var write_state = __webpack_require__(7857);
// EXTERNAL MODULE: ./build/mirror/catalog.js
var mirror_catalog = __webpack_require__(79509);
// EXTERNAL MODULE: ./build/mirror/read.js + 4 modules
var read = __webpack_require__(89276);
// EXTERNAL MODULE: ./build/mirror/signed/kept.js
var kept = __webpack_require__(27163);
// EXTERNAL MODULE: ./build/mirror/signed/publish.js
var publish = __webpack_require__(47388);
// EXTERNAL MODULE: ./build/mirror/signed/snapshot.js
var signed_snapshot = __webpack_require__(36215);
// EXTERNAL MODULE: ./build/tlog/tiles.js
var tlog_tiles = __webpack_require__(18229);
// EXTERNAL MODULE: ./build/tlog/edge.js
var tlog_edge = __webpack_require__(77202);
// EXTERNAL MODULE: ./build/mirror/tile-source.js
var tile_source = __webpack_require__(20276);
;// CONCATENATED MODULE: ./build/mirror/heal/tiles.js



/**
 * Mends the tiles and bundles of a log from its root down: the edge must lead to the signed root, each tile to the one
 * above it, each bundle to its tile. What does so already stays; of all else the first source that has it right gives it.
 */
async function healTiles(tree, place, sources, healer) {
    const from = [place, ...sources].map((files) => ({ name: files.name, tiles: new tile_source/* TileSource */.U(files.name, files) }));
    const keep = async (tile, bytes, name) => {
        const path = (0,tlog_tiles/* tilePath */.uB)(tile);
        const here = await place.read(path, bytes.length).catch(() => undefined);
        if (!here?.equals(bytes))
            await healer.write(place, path, bytes, name);
    };
    let edge;
    for (const first of from)
        edge ??= await readEdge(tree, [first, ...from]);
    if (!edge)
        return; // without it nothing below can be judged
    for (const { tile, bytes, name } of edge.values())
        await keep(tile, bytes, name);
    const edgeHashes = new Map([...edge].map(([path, { hashes }]) => [path, hashes]));
    const read = async (tile) => (await tried(() => new tile_source/* TileSource */.U(place.name, place).tile(tile)))?.hashes;
    const mend = async (tile, expected) => {
        for (const { name, tiles } of from) {
            const found = await tried(() => tiles.tile(tile));
            if (!found || !(0,tlog_edge/* subtreeRoot */.Js)(found.hashes).equals(expected))
                continue;
            await keep(tile, found.bytes, name);
            return found.bytes;
        }
        return undefined;
    };
    const mendBundle = async (tile, leaves) => {
        for (const { name, tiles } of from) {
            const bytes = await tried(() => tiles.bundle(tile, leaves));
            if (bytes)
                return keep(tile, bytes, name);
        }
    };
    for (const level of (0,tlog_edge/* levelsOf */.pd)(tree.size).toReversed()) {
        let parent;
        for (const tile of (0,tlog_edge/* fullTiles */.fn)(tree.size, level)) {
            healer.signal?.throwIfAborted();
            const above = (0,tlog_edge/* tileHolding */.cp)(tree.size, level + 1, tile.index);
            const path = (0,tlog_tiles/* tilePath */.uB)(above);
            // A level may be large: of the one above, what was put right is read again from the mirror, one tile at a time.
            if (parent?.path !== path)
                parent = { path, hashes: edgeHashes.get(path) ?? (await read(above)) };
            const expected = parent.hashes?.[tile.index % tlog_tiles/* TILE_WIDTH */.KP];
            const leaves = expected && (await mend(tile, expected));
            if (leaves && level === 0)
                await mendBundle({ ...tile, level: 'entries' }, leaves);
        }
    }
    for (const { tile, bytes } of edge.values())
        if (tile.level === 0)
            await mendBundle({ ...tile, level: 'entries' }, bytes);
}
/** Each tile of the edge from the first that has it; undefined where together they do not lead to the root. */
async function readEdge({ size, root }, from) {
    const edge = new Map();
    for (const tile of (0,tlog_edge/* edgeTiles */.RK)(size))
        for (const { name, tiles } of from) {
            const found = edge.has((0,tlog_tiles/* tilePath */.uB)(tile)) ? undefined : await tried(() => tiles.tile(tile));
            if (found)
                edge.set((0,tlog_tiles/* tilePath */.uB)(tile), { ...found, name });
        }
    if (edge.size < (0,tlog_edge/* edgeTiles */.RK)(size).length)
        return undefined;
    return (0,tlog_edge/* rootFromEdge */.IB)(size, (tile) => edge.get((0,tlog_tiles/* tilePath */.uB)(tile))?.hashes ?? []).equals(root) ? edge : undefined;
}
/** What a source does not have, has wrong, or cannot give now. */
async function tried(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof errors/* McError */.Hv && error.code !== 'cancelled')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/mirror/heal/catalog.js









const OWN = 'its own files';
/** Indexes of evidence are nodes of the signed catalog too: one of both copies mends the other. */
const ownNodes = (wanted, to) => ({
    name: OWN,
    read: async (path, maxBytes) => {
        const digest = wanted.get(path);
        return digest && to.read((0,layout/* signedNodePath */._H)(digest), maxBytes);
    },
});
/**
 * Writes the nodes of the signed catalog again that are missing or damaged: those of the current state from the files that
 * they follow from, where these have the root node that the state signs; nodes of older states from other mirrors.
 */
async function healCatalog(config, to, mirrors, healer) {
    const { catalog } = await (0,check_sums/* checkedState */.R)(config, to);
    const snapshot = (0,signed_snapshot/* buildSnapshot */.tX)(await (0,read/* readIndex */.vY)(to), await (0,mirror_catalog/* readCatalog */.uM)(to));
    const isSigned = snapshot.root === catalog;
    const named = isSigned ? [...snapshot.pages.keys(), ...snapshot.copies.keys()] : [];
    for (const node of new Set([...named, ...(await (0,kept/* readKept */.D)(to)).retired.keys(), ...(await (0,publish/* listNodes */.iR)(to))])) {
        healer.signal?.throwIfAborted();
        const path = (0,layout/* signedNodePath */._H)(node);
        const isRight = (bytes) => bytes !== undefined && (0,digest/* digestOf */.ol)(bytes) === node;
        if (isRight(await tried(() => to.read(path, layout/* MAX_INDEX_BYTES */.w2))))
            continue;
        const text = isSigned ? snapshot.pages.get(node) : undefined;
        const copied = isSigned ? snapshot.copies.get(node) : undefined;
        const own = text === undefined ? copied && (await tried(() => to.read(copied, layout/* MAX_INDEX_BYTES */.w2))) : Buffer.from(text);
        if (own && isRight(own)) {
            await healer.write(to, path, own, OWN);
            continue;
        }
        for (const mirror of mirrors) {
            const bytes = await tried(() => mirror.read(path, layout/* MAX_INDEX_BYTES */.w2));
            if (!isRight(bytes))
                continue;
            await healer.write(to, path, bytes, mirror.name);
            break;
        }
    }
}

// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/mirror/destination/types.js
var types = __webpack_require__(49380);
// EXTERNAL MODULE: ./build/mirror/evidence/quarantine.js
var quarantine = __webpack_require__(44716);
;// CONCATENATED MODULE: ./build/mirror/heal/evidence.js








/** What of the catalog, and of what it leads to, must have which digest. */
async function evidenceDigests(to) {
    const { indexes, records } = await (0,mirror_catalog/* readCatalogFile */.OR)(to);
    const wanted = new Map(records);
    for (const [subject, digest] of indexes)
        wanted.set((0,layout/* evidencePath */.Zz)(subject), digest);
    for (const path of records.keys()) {
        const record = await tried(() => (0,quarantine/* readRecord */.aE)(to, path));
        const [item] = record?.items ?? [];
        if (record?.held && item)
            wanted.set((0,quarantine/* quarantinePath */.Q2)(record.subject, (0,quarantine/* pieceId */.CU)(item)), item.digest);
    }
    return wanted;
}
/**
 * Goes through the sources of the evidence as a sync does, with what is wanted as if it were not there: what comes of it
 * with the right digest is written, and nothing else.
 */
async function mendEvidence(sources, wanted, to, healer, ports) {
    const mending = mendingDestination(wanted, to, healer);
    const catalog = await tried(() => mirror_catalog/* Catalog */.WC.open(mending, ports.concurrency, ports.signal));
    if (catalog)
        await (0,subjects/* syncSubjects */.n)(sources, mending, catalog, ports);
}
function mendingDestination(wanted, to, healer) {
    const missing = new Map(wanted);
    const isMissing = (path) => missing.has(path);
    const mending = {
        name: to.name,
        read: async (path, maxBytes) => {
            if (isMissing(path))
                return undefined;
            const bytes = await to.read(path, maxBytes);
            return path === layout/* CATALOG */.W8 && bytes ? catalogWithout(missing, bytes) : bytes;
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
            await healer.write(to, path, bytes, 'its source');
            missing.delete(path);
        },
        list: async (prefix) => (await to.list(prefix)).filter(({ path }) => !isMissing(path)),
        remove: async () => { },
        lockedUntil: (path) => to.lockedUntil(path),
        erase: async () => undefined,
        under: (prefix) => (0,types/* below */.G)(mending, prefix),
        alone: (work) => work(healer.signal),
    };
    return mending;
}
/** The catalog as if it had never known of them, so that they are written again. Throws `mirror-damaged`. */
async function catalogWithout(missing, bytes) {
    const { indexes, records, judgedBy } = await (0,mirror_catalog/* readCatalogFile */.OR)({ name: layout/* CATALOG */.W8, read: async () => bytes });
    const without = {
        version: 1,
        indexes: Object.fromEntries([...indexes].filter(([subject]) => !missing.has((0,layout/* evidencePath */.Zz)(subject)))),
        quarantine: Object.fromEntries([...records].filter(([path]) => !missing.has(path))),
        judgedBy,
    };
    return Buffer.from(JSON.stringify(without));
}
/** Blobs that are told to be missing or damaged, by their names. */
const blobDigests = (paths) => {
    const wanted = new Map();
    for (const path of paths) {
        const digest = `sha256:${/^blobs\/sha256\/([0-9a-f]{64})$/.exec(path)?.[1]}`;
        if ((0,layout/* blobPath */.nD)(digest) === path)
            wanted.set(path, digest);
    }
    return wanted;
};
const MAX_HEALED_BYTES = Math.max(layout/* MAX_EVIDENCE_BYTES */.bU, layout/* MAX_INDEX_BYTES */.w2);

;// CONCATENATED MODULE: ./build/mirror/heal/healer.js
/** Writes what was found to be right, and remembers from where it came. */
class Healer {
    healed = [];
    signal;
    #root;
    constructor(root, signal) {
        this.#root = root;
        this.signal = signal;
    }
    async write(place, path, bytes, from) {
        await place.write(path, bytes);
        const below = place.name.slice(this.#root.name.length + 1);
        this.healed.push({ path: below === '' ? path : `${below}/${path}`, from });
    }
}

;// CONCATENATED MODULE: ./build/mirror/heal/primary.js



/**
 * The configured sources, as far as they have files of the mirror as they are: tile logs, TUF repositories, and the roots
 * and the signing config of the configuration itself. Evidence is asked for in another way: see `mendEvidence`.
 */
function primaryFiles(config, roots, signing, { http, signal }) {
    const places = new Map([
        ...config.logs
            .filter(log_config/* isTileLog */.Fy)
            .map(({ name, url }) => [`${(0,layout/* logPath */.Q2)(name)}/`, (0,files/* httpFiles */.G)(url, http, signal)]),
        ...config.tuf.map(({ name, url }) => [`${(0,layout/* tufPath */.bq)(name)}/`, (0,files/* httpFiles */.G)(url, http, signal)]),
    ]);
    const own = new Map(roots.map(({ name, bytes }, place) => [(0,layout/* rootPath */.wA)(name, place), bytes]));
    if (signing)
        own.set(layout/* SIGNING_CONFIG */.p$, signing);
    return {
        name: 'its source',
        read: async (path, maxBytes) => {
            const bytes = own.get(path);
            if (bytes)
                return bytes;
            const [prefix, files] = [...places].find(([start]) => path.startsWith(start)) ?? [];
            return prefix === undefined ? undefined : files?.read(path.slice(prefix.length), maxBytes);
        },
    };
}

;// CONCATENATED MODULE: ./build/mirror/heal/heal.js


















/**
 * Puts right what a check finds broken: from other mirrors (`from`: folders or URLs), then from the configured sources. No
 * byte of either is believed: what is written hashes to what the signed state, a signed checkpoint, the catalog or its own
 * name says. Files too many stay where they are, and are told. Gives the report of a check afterwards, with what was healed.
 */
async function healMirror(config, from, ports) {
    const roots = await ports.trustedRoots(config.policy);
    const signing = await (0,signing_config/* loadSigningConfig */.U)(config, ports);
    const evidence = await (0,subjects/* evidenceSources */.y)(config, ports);
    const mirrors = from.map((place) => (0,files/* mirrorFiles */.bD)(place, ports));
    for (const mirror of mirrors)
        if (!(await mirror.read(layout/* INDEX */.hx, layout/* MAX_INDEX_BYTES */.w2)))
            throw new errors/* McError */.Hv('mirror-missing', { where: mirror.name, detail: `there is no ${layout/* INDEX */.hx}` });
    const to = ports.destination(config);
    const healed = await to.alone(async (signal) => {
        const healer = new Healer(to, signal);
        const sources = [...mirrors, primaryFiles(config, roots, signing, { ...ports, signal })];
        await healSaid(config, to, mirrors, healer);
        await healListed(await tried(() => trustedSums(config, to)), to, sources, healer);
        for (const log of config.logs.filter(log_config/* isTileLog */.Fy))
            await healLog(log, to, roots, sources, healer);
        // An index that was healed may name what is missing: until nothing more can be done.
        for (let before = -1; healer.healed.length > before;) {
            before = healer.healed.length;
            const wanted = await brokenEvidence(config, to, ports);
            const left = await healListed(wanted, to, [ownNodes(wanted, to), ...mirrors], healer);
            if (left.size > 0)
                await mendEvidence(evidence, left, to, healer, { ...ports, signal });
        }
        await tried(() => healCatalog(config, to, mirrors, healer));
        return healer.healed;
    });
    return { ...(await (0,check/* checkMirror */.q)(config, ports)), healed };
}
/** What the mirror says of itself, from a replica: the list that the state names, or the state that names the list. */
async function healSaid(config, to, mirrors, healer) {
    await (0,write_state/* stateVerifier */.A$)(config); // a key that is of no use is told before anything is written
    if (!(await tried(() => (0,check_sums/* checkedState */.R)(config, to)))) {
        const sums = await tried(() => to.read(mirror_sums/* SUMS */.vf, layout/* MAX_INDEX_BYTES */.w2));
        for (const mirror of mirrors) {
            const bytes = await tried(() => mirror.read(layout/* STATE */.c4, layout/* MAX_INDEX_BYTES */.w2));
            // Of these bytes, not of what it would serve a second time.
            const said = bytes && (await tried(() => (0,check_sums/* checkedState */.R)(config, { name: mirror.name, read: async () => bytes })));
            const state = said?.state;
            if (!bytes || !state?.sums || !sums || (0,digest/* digestOf */.ol)(sums) !== `sha256:${state.sums}`)
                continue;
            await healer.write(to, layout/* STATE */.c4, bytes, mirror.name);
            break;
        }
    }
    const said = await tried(() => (0,check_sums/* checkedState */.R)(config, to));
    const sums = said?.state.sums;
    if (sums)
        await healListed(new Map([[mirror_sums/* SUMS */.vf, `sha256:${sums}`]]), to, mirrors, healer);
}
/** Only a list that the state names says what files should be. */
async function trustedSums(config, to) {
    const { sums } = (await (0,check_sums/* checkedState */.R)(config, to)).state;
    return sums === undefined ? undefined : (0,mirror_sums/* readSums */.Px)(to, `sha256:${sums}`);
}
/** Gives what is still wrong, or missing. */
async function healListed(wanted, to, sources, healer) {
    const left = new Map(wanted);
    for (const [path, expected] of wanted ?? []) {
        healer.signal?.throwIfAborted();
        const here = await to.stream(path);
        if (here && (await (0,digest/* digestOfStream */.Ul)(here)).digest === expected) {
            left.delete(path);
            continue;
        }
        for (const source of sources) {
            const bytes = await tried(() => source.read(path, MAX_HEALED_BYTES));
            if (!bytes || (0,digest/* digestOf */.ol)(bytes) !== expected)
                continue;
            await healer.write(to, path, bytes, source.name);
            left.delete(path);
            break;
        }
    }
    return left;
}
async function healLog(log, to, roots, sources, healer) {
    const place = to.under((0,layout/* logPath */.Q2)(log.name));
    const there = sources.map((source) => (0,files/* under */.hG)(source, (0,layout/* logPath */.Q2)(log.name)));
    const kept = await tried(() => (0,tile_log_sync/* keptCheckpoint */.V)(log, place, (0,log_keys/* logKeys */._)(log, roots)));
    if (kept)
        await healTiles(kept, place, there, healer);
}
/** Indexes, blobs and what is kept apart, as far as a check finds them broken. */
async function brokenEvidence(config, to, ports) {
    const told = await tried(() => (0,check/* checkMirror */.q)(config, ports));
    const paths = new Set((told?.reasons ?? []).map(({ path }) => String(path)));
    const known = (await tried(() => evidenceDigests(to))) ?? new Map();
    return new Map([...[...known].filter(([path]) => paths.has(path)), ...blobDigests(paths)]);
}


/***/ }),

/***/ 84466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ runMirrorService)
});

// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/progress.js
var progress = __webpack_require__(8285);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/mirror/state.js
var mirror_state = __webpack_require__(49751);
// EXTERNAL MODULE: ./build/mirror/sync.js + 8 modules
var sync = __webpack_require__(1343);
// EXTERNAL MODULE: ./build/lib/catalogue/index.js + 16 modules
var catalogue = __webpack_require__(7085);
;// CONCATENATED MODULE: ./build/mirror/service/backoff.js



const LONGEST_MS = 3_600_000; // a source that is back is followed again within an hour
/** Milliseconds after the n-th failure in a row: twice as long each time, at most an hour or one round, give or take a fifth. */
function backoffMs(failures, everyMs, random) {
    const longest = Math.max(LONGEST_MS, everyMs);
    const wait = Math.min(everyMs * 2 ** Math.min(failures - 1, 32), longest);
    return Math.round(wait * (0.8 + 0.4 * random()));
}
/** Leaves a source that failed alone, for longer with each failure, while the others are followed as always. */
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
    /** Goes on from what an earlier process wrote down: one that is started over and over must not hammer a source. */
    restore(errors) {
        for (const { source, code, message, failures, nextTry } of errors) {
            if (failures === undefined || nextTry === undefined || this.#failing.has(source))
                continue;
            // A clock that was wrong then must not silence a source for longer than a wait can be.
            const until = Math.min(Date.parse(nextTry), this.#now() + 1.2 * Math.max(LONGEST_MS, this.#everyMs));
            this.#failing.set(source, { failures, until, error: remembered(code, message) });
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
            return; // it was not asked
        const failures = (before?.failures ?? 0) + 1;
        this.#failing.set(source, {
            failures,
            until: this.#now() + backoffMs(failures, this.#everyMs, this.#random),
            error,
        });
    }
    retryOf(source) {
        const failing = this.#failing.get(source);
        return failing && { failures: failing.failures, nextTry: (0,lib_clock/* rfc3339 */.ag)(new Date(failing.until)) };
    }
    /** What is left alone or about to be asked again, by source. */
    all() {
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
/** An error as it was written down: its code, which a later version may no longer have, and its sentence. */
function remembered(code, message) {
    const known = (Object.hasOwn(catalogue/* catalogue */.s, code) ? code : 'internal-error');
    const error = catalogue/* catalogue */.s[known].family === 'verification'
        ? new errors/* VerificationError */.mk(known)
        : new errors/* McError */.Hv(known);
    error.message = message;
    return error;
}

// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
;// CONCATENATED MODULE: ./build/mirror/service/line.js


const printable = (text) => text.replace(/\p{Cc}+/gu, ' ');
/** What a round came to, in one line that names each source that failed; nothing in it breaks the line. */
function lineOf({ number, report, error, failing, seconds }, pauseMs) {
    const outcome = report?.outcome === 'passed' ? 'passed' : 'FAILED';
    const took = `round ${number} ${outcome} in ${(0,duration/* humanDuration */.U)(seconds)}`;
    const next = pauseMs === 0 ? 'the next one at once' : `the next one in ${(0,duration/* humanDuration */.U)(pauseMs / 1000)}`;
    const parts = [took, ...(report ? [heldBy(report)] : []), ...reasonsOf(report, error)];
    const waiting = failing.map(({ source, code, failures, nextTry }) => `${source}: ${code} (${failures} in a row), asked again at ${nextTry}`);
    return printable([...parts, ...waiting, next].join('; '));
}
function heldBy(report) {
    const [logs, subjects] = [report.logs.length, report.subjects.length];
    const bytes = [...report.logs, ...report.subjects].reduce((sum, one) => sum + one.bytes, 0);
    const entries = report.logs.reduce((sum, { size, previousSize }) => sum + Math.max(0, size - previousSize), 0);
    return `logs: ${logs}, new entries: ${entries}, subjects: ${subjects}, fetched: ${(0,lib_bytes/* humanBytes */.p6)(bytes)}`;
}
const reasonsOf = (report, error) => [...(report?.reasons ?? []), ...(error ? [error] : [])].map(({ code, message }) => `${code}: ${message}`);

;// CONCATENATED MODULE: ./build/mirror/service/service.js








/**
 * Follows the sources until `signal` says stop: a round every `everyMs`, at once after one that took longer. A
 * round that fails, a configuration or policy that became unusable, a mirror that another writes: told, and tried again
 * the next time. A source that fails is asked less and less often. Being stopped is how a service ends, and no failure.
 */
async function runMirrorService(options, { clock, signal }) {
    const { everyMs, tell, observe, random = Math.random } = options;
    const report = (0,lib_report/* beginReport */.mC)('mirror-service', clock);
    const backoff = new SourceBackoff(clock, everyMs, random);
    const run = roundsOf(options.open, backoff);
    const isStopped = () => signal?.aborted === true;
    let [rounds, failedRounds] = [0, 0];
    while (!isStopped()) {
        const startedAt = clock.now();
        const result = await run();
        if (isStopped() && !result.report)
            break; // in the middle of a round: the next service goes on from there
        rounds++;
        if (result.report?.outcome !== 'passed')
            failedRounds++;
        const seconds = (0,lib_clock/* secondsBetween */.O1)(startedAt, clock.now());
        const round = { number: rounds, failedRounds, startedAt, seconds, failing: backoff.all(), ...result };
        const pauseMs = Math.max(0, everyMs * (0.9 + 0.2 * random()) - seconds * 1000);
        tell(`${(0,lib_clock/* rfc3339 */.ag)(clock.now())} ${lineOf(round, pauseMs)}`);
        await observe?.(round).catch((error) => {
            const { code, message } = (0,errors/* asMcError */.bH)(error);
            tell(`${(0,lib_clock/* rfc3339 */.ag)(clock.now())} the round could not be written down: ${code}: ${message}`);
        });
        if (!isStopped())
            await clock.sleep(pauseMs, signal).catch(() => undefined);
    }
    tell(`${(0,lib_clock/* rfc3339 */.ag)(clock.now())} stopped after ${rounds} rounds`);
    return report.finish([], { rounds, failedRounds });
}
/** Rounds that remember the last configuration that was good, and where the last service left off. */
function roundsOf(open, backoff) {
    let [config, isRestored] = [undefined, false];
    return async () => {
        try {
            const opened = await open();
            config = opened.config;
            const ports = { ...opened.ports, progress: progress/* silent */.K, backoff };
            if (!isRestored) {
                const state = await (0,mirror_state/* readState */.un)(ports.destination(config)).catch(() => undefined); // a damaged one holds nobody back
                backoff.restore(state?.errors ?? []);
                isRestored = true;
            }
            return { config, report: await (0,sync/* syncMirror */.X)(config, ports), error: undefined };
        }
        catch (error) {
            return { config, report: undefined, error: (0,errors/* asMcError */.bH)(error) };
        }
    };
}


/***/ }),

/***/ 44939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createEventLog)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94570);

/** An event log in memory; `common` stands in each line (a drill's id, a scenario). */
function createEventLog(clock, common) {
    const events = [];
    return {
        add: (level, event, message, details = {}) => {
            events.push({ ...common, ...details, time: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .rfc3339 */ .ag)(clock.now()), level, event, message });
        },
        text: () => events.map((event) => `${JSON.stringify(inOrder(event))}\n`).join(''),
    };
}
/** Time, level and event first: a log is read by people too. */
const inOrder = ({ time, level, event, message, ...details }) => ({
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
/* harmony export */   E: () => (/* binding */ openMetrics)
/* harmony export */ });
/* harmony import */ var prom_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95222);

/**
 * Metrics as an OpenMetrics 1.0 text, ready for node_exporter's textfile collector or a pushgateway; ends with `# EOF`.
 * A metric without samples is left out: absent is not zero.
 */
async function openMetrics(metrics) {
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
