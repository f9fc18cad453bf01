export const id = 1163;
export const ids = [1163];
export const modules = {

/***/ 90417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ githubAttestations)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/http/fetch-bytes.js
var fetch_bytes = __webpack_require__(65215);
// EXTERNAL MODULE: ./build/lib/http/links.js
var links = __webpack_require__(92904);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
;// CONCATENATED MODULE: ./build/github/snappy.js

/**
 * Decompresses a block in Snappy's raw format (google/snappy, format_description.txt): a length, then literals and copies
 * of what came before. Nothing is made that is larger than `maxBytes`. Throws `snappy-malformed`.
 */
function decompressSnappy(bytes, maxBytes) {
    const malformed = (detail) => new errors/* VerificationError */.mk('snappy-malformed', { detail });
    let at = 0;
    const next = () => {
        const byte = bytes[at++];
        if (byte === undefined)
            throw malformed('it ends in the middle');
        return byte;
    };
    const littleEndian = (count) => {
        let value = 0;
        for (let i = 0; i < count; i++)
            value += next() * 256 ** i;
        return value;
    };
    let [size, shift] = [0, 0];
    for (let byte = 128; byte >= 128; shift += 7) {
        if (shift > 28)
            throw malformed('its length is no length');
        byte = next();
        size += (byte & 127) * 2 ** shift;
    }
    if (size > maxBytes)
        throw malformed(`it says that it has ${size} bytes, more than ${maxBytes}`);
    const out = Buffer.alloc(size);
    let written = 0;
    while (at < bytes.length) {
        const tag = next();
        const kind = tag & 3;
        if (kind === 0) {
            const short = tag >> 2;
            const length = 1 + (short < 60 ? short : littleEndian(short - 59));
            if (at + length > bytes.length || written + length > size)
                throw malformed('a literal is longer than there is room');
            out.set(bytes.subarray(at, at + length), written);
            at += length;
            written += length;
            continue;
        }
        const length = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
        const offset = kind === 1 ? (tag >> 5) * 256 + next() : littleEndian(kind === 2 ? 2 : 4);
        if (offset === 0 || offset > written || written + length > size)
            throw malformed('a copy is of what is not there');
        // One byte after another: a copy may overlap itself, and then repeats.
        for (let i = 0; i < length; i++, written++)
            out[written] = out[written - offset] ?? 0;
    }
    if (written !== size)
        throw malformed(`it says that it has ${size} bytes, and has ${written}`);
    return out;
}

;// CONCATENATED MODULE: ./build/github/attestations.js






const MAX_PAGE_BYTES = 64 * 1024 * 1024;
const MAX_BUNDLE_BYTES = 16 * 1024 * 1024;
const PER_PAGE = 100;
const MAX_PAGES = 10;
const page = schemas/* looseObject */._H3({
    attestations: schemas/* array */.YOg(schemas/* looseObject */._H3({ bundle: schemas/* unknown */.L5J().optional(), bundle_url: schemas/* string */.YjP().max(8192).nullish() }))
        .max(PER_PAGE),
});
/**
 * GitHub REST, "List attestations": the bundles about a subject, as JSON; `null` for one that the answer leaves out. One
 * that is too large for the answer lies, compressed by Snappy, where its `bundle_url` says.
 * A repository that is not there (or that the token may not see) is a fault: GitHub answers 404 for it and for "none" alike.
 */
async function* githubAttestations({ api, token, repository }, subject, ports) {
    const { http, signal, known } = ports;
    const headers = {
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    const ask = (url) => (0,fetch_bytes/* fetchBytes */.c)(http, { url, headers, accept: [200, 404], ...(signal ? { signal } : {}) }, MAX_PAGE_BYTES);
    const base = new URL(`${api.replace(/\/$/, '')}/repos/${repository}`);
    let url = new URL(`${base.href}/attestations/${subject}?per_page=${PER_PAGE}`);
    for (let pages = 0; url; pages++) {
        if (pages === MAX_PAGES)
            throw new errors/* McError */.Hv('github-pages', { url: base.href, limit: MAX_PAGES });
        const { response, bytes } = await ask(url);
        if (response.status === 404) {
            if (known?.has(base.href))
                return;
            const { response: there } = await ask(base);
            if (there.status === 404)
                throw new errors/* McError */.Hv('github-repository-unseen', { repository, url: base.href });
            known?.add(base.href);
            return;
        }
        const what = `the answer of ${url.origin}`;
        const { attestations } = (0,json/* conform */.fj)(page, (0,json/* parseJson */.qF)(bytes.toString('utf8'), what), what);
        for (const { bundle, bundle_url: elsewhere } of attestations)
            if (bundle)
                yield Buffer.from(JSON.stringify(bundle));
            else
                yield elsewhere ? await bundleAt(elsewhere, base, ports) : null;
        url = (0,links/* nextPage */.Z)(response.headers['link'], base, response.url);
    }
}
/** It is signed by its address: the token is GitHub's own business and does not go there. */
async function bundleAt(elsewhere, base, { http, signal }) {
    const url = URL.canParse(elsewhere) ? new URL(elsewhere) : undefined;
    if (!url || (url.protocol !== 'https:' && url.protocol !== base.protocol))
        throw new errors/* McError */.Hv('response-malformed', { url: base.href, detail: 'its bundle_url is no https address' });
    const { response, bytes } = await (0,fetch_bytes/* fetchBytes */.c)(http, { url, ...(signal ? { signal } : {}) }, MAX_BUNDLE_BYTES);
    if (response.headers['content-type']?.includes('json'))
        return bytes;
    try {
        return decompressSnappy(bytes, MAX_BUNDLE_BYTES);
    }
    catch (error) {
        if (!(error instanceof errors/* VerificationError */.mk))
            throw error;
        return bytes; // whoever judges it says that it is no bundle; the others are none the worse for it
    }
}


/***/ }),

/***/ 21493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ checkMirror)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/mirror/catalog.js
var catalog = __webpack_require__(79509);
// EXTERNAL MODULE: ./build/mirror/checkpoints.js
var checkpoints = __webpack_require__(82413);
// EXTERNAL MODULE: ./build/mirror/fork.js
var fork = __webpack_require__(90928);
// EXTERNAL MODULE: ./build/mirror/layout.js
var layout = __webpack_require__(74270);
// EXTERNAL MODULE: ./build/mirror/log-config.js
var log_config = __webpack_require__(98951);
// EXTERNAL MODULE: ./build/mirror/log-keys.js
var log_keys = __webpack_require__(22781);
// EXTERNAL MODULE: ./build/mirror/read.js + 4 modules
var read = __webpack_require__(89276);
// EXTERNAL MODULE: ./build/mirror/retention/ledger.js
var ledger = __webpack_require__(78370);
// EXTERNAL MODULE: ./build/mirror/sums.js
var sums = __webpack_require__(35352);
// EXTERNAL MODULE: ./build/mirror/witness/config.js
var witness_config = __webpack_require__(13758);
// EXTERNAL MODULE: ./build/mirror/evidence/judge.js
var evidence_judge = __webpack_require__(19453);
;// CONCATENATED MODULE: ./build/mirror/check/bundles.js





/** Judges again what is listed as verified about a subject; one that is damaged is told where its digest is held against its name. */
async function checkVerified(subject, files, judge, attempt) {
    for (const item of await (0,read/* readEvidence */.At)(files, subject)) {
        if (!item.verified || !(0,evidence_judge/* claimsSignature */._)(item))
            continue;
        const path = (0,layout/* blobPath */.nD)(item.digest);
        const bytes = await files.read(path, layout/* MAX_EVIDENCE_BYTES */.bU);
        if (!bytes || (0,lib_digest/* digestOf */.ol)(bytes) !== item.digest)
            continue;
        const { mediaType, annotations, source, digest } = item;
        const verdict = judge.judge(subject, { origin: `${source} ${digest}`, mediaType, bytes, annotations });
        if (verdict.verified)
            continue;
        await attempt(async () => {
            throw new errors/* VerificationError */.mk('mirror-evidence-refused', {
                path,
                subject,
                detail: verdict.message,
                cause: verdict.code,
            });
        });
    }
}

// EXTERNAL MODULE: ./build/mirror/signed/kept.js
var signed_kept = __webpack_require__(27163);
// EXTERNAL MODULE: ./build/mirror/signed/snapshot.js
var signed_snapshot = __webpack_require__(36215);
// EXTERNAL MODULE: ./build/mirror/check/files.js
var check_files = __webpack_require__(64838);
;// CONCATENATED MODULE: ./build/mirror/check/catalog.js





/**
 * Recomputes the catalog that the note of the state commits to from the index and the indexes of evidence: it must have
 * that root node, and all of its nodes must be here. Other nodes may be here for readers of the states before.
 */
async function checkSignedCatalog(root, { index, indexes, paths, }, files, attempt) {
    const named = new Set();
    const present = new Set(paths);
    if (root !== undefined) {
        const snapshot = (0,signed_snapshot/* buildSnapshot */.tX)(index, indexes);
        for (const node of [...snapshot.pages.keys(), ...snapshot.copies.keys()])
            named.add(node);
        if (snapshot.root !== root)
            await attempt(async () => {
                throw (0,check_files/* damaged */.q)(layout/* STATE */.c4, 'it signs another catalog than that of the files here: something was changed, or a sync was killed; sync again');
            });
        else
            for (const node of named)
                if (!present.has((0,layout/* signedNodePath */._H)(node)))
                    await attempt(async () => {
                        throw (0,check_files/* damaged */.q)((0,layout/* signedNodePath */._H)(node), 'it is missing, and the signed catalog names it');
                    });
    }
    const kept = await (0,signed_kept/* readKept */.D)(files);
    for (const node of kept.retired.keys())
        if (!present.has((0,layout/* signedNodePath */._H)(node)))
            await attempt(async () => {
                throw (0,check_files/* damaged */.q)((0,layout/* signedNodePath */._H)(node), `it is missing, and ${layout/* KEPT_NODES */.dB} keeps it for readers of an earlier state`);
            });
    const known = new Set([...named, ...kept.retired.keys()].map(layout/* signedNodePath */._H));
    for (const path of paths)
        if (path.startsWith(layout/* SIGNED_CATALOG */.nl) && path !== layout/* KEPT_NODES */.dB)
            await attempt(async () => {
                const bytes = await files.read(path, layout/* MAX_INDEX_BYTES */.w2);
                const found = (0,lib_digest/* digestOf */.ol)(bytes ?? '');
                if (path !== (0,layout/* signedNodePath */._H)(found))
                    throw (0,check_files/* damaged */.q)(path, `its digest is ${found}`);
                if (!known.has(path))
                    throw (0,check_files/* damaged */.q)(path, 'no state names it: it does not belong here; sync again');
            });
}

// EXTERNAL MODULE: ./build/mirror/check/evidence.js
var check_evidence = __webpack_require__(7272);
// EXTERNAL MODULE: ./build/tlog/edge.js
var tlog_edge = __webpack_require__(77202);
// EXTERNAL MODULE: ./build/tlog/hashing.js
var hashing = __webpack_require__(77859);
// EXTERNAL MODULE: ./build/tlog/tiles.js
var tiles = __webpack_require__(18229);
;// CONCATENATED MODULE: ./build/tlog/whole-log.js




const LEVEL_BYTES = tiles/* TILE_WIDTH */.KP * hashing/* HASH_BYTES */.FA;
/** The roots of the full tiles in a row of hashes, joined: the level above. */
function levelAbove(hashes) {
    const roots = [];
    for (let at = 0; at + LEVEL_BYTES <= hashes.length; at += LEVEL_BYTES)
        roots.push(rootOfFull(hashes.subarray(at, at + LEVEL_BYTES)));
    return Buffer.concat(roots);
}
/** The bytes of every tile of a tree over these entries, by path, entry bundles included. */
function* renderTiles(entries) {
    const levels = [leafHashes(entries)];
    for (let last = levels[0]; last && last.length >= LEVEL_BYTES; last = levels.at(-1))
        levels.push(levelAbove(last));
    for (const tile of tilesFor(entries.length)) {
        const [from, to] = [tile.index * TILE_WIDTH, tile.index * TILE_WIDTH + tile.width];
        const bytes = tile.level === 'entries'
            ? formatEntryBundle(entries.slice(from, to))
            : (levels[tile.level]?.subarray(from * HASH_BYTES, to * HASH_BYTES) ?? Buffer.alloc(0));
        yield { tile, path: tilePath(tile), bytes };
    }
}
/** Tiles read at once: enough to hide the way to a bucket, few enough for bundles of the largest entries. */
const AHEAD = 8;
/**
 * The root of a tree of `size` leaves, recomputed from every tile: entries are hashed to leaves, leaves and each tile to
 * the tile above. Throws `tile-malformed` where two levels disagree. Some bundles are held at a time, and 1/8 byte a leaf.
 */
async function rootFromTiles(size, read) {
    const edge = new Map();
    const checked = async (tile, computed) => {
        const stored = await read(tile);
        if (!stored.equals(computed)) {
            const wrong = (0,tiles/* parseTile */.UF)(stored, tile).findIndex((hash, i) => !hash.equals(computed.subarray(i * hashing/* HASH_BYTES */.FA, (i + 1) * hashing/* HASH_BYTES */.FA)));
            throw new errors/* VerificationError */.mk('tile-malformed', {
                path: (0,tiles/* tilePath */.uB)(tile),
                detail: `hash ${wrong} is not that of what lies below it`,
            });
        }
        if (tile.width < tiles/* TILE_WIDTH */.KP)
            edge.set((0,tiles/* tilePath */.uB)(tile), (0,tiles/* parseTile */.UF)(stored, tile));
    };
    const bundles = (0,tiles/* tilesFor */.H1)(size).filter(({ level }) => level === 'entries');
    let above = [];
    for (let first = 0; first < bundles.length; first += AHEAD) {
        const roots = await Promise.all(bundles.slice(first, first + AHEAD).map(async (bundle) => {
            const leaves = (0,tiles/* leafHashesOf */.M$)(await read(bundle), bundle);
            const { index, width } = bundle;
            await checked({ level: 0, index, width }, leaves);
            return width === tiles/* TILE_WIDTH */.KP ? [(0,hashing/* rootOfFull */.JM)(leaves)] : [];
        }));
        above.push(...roots.flat());
    }
    for (let level = 1; above.length > 0; level++) {
        const hashes = Buffer.concat(above);
        for (let index = 0; index * tiles/* TILE_WIDTH */.KP < above.length; index++) {
            const width = Math.min(tiles/* TILE_WIDTH */.KP, above.length - index * tiles/* TILE_WIDTH */.KP);
            const from = index * LEVEL_BYTES;
            await checked({ level, index, width }, hashes.subarray(from, from + width * hashing/* HASH_BYTES */.FA));
        }
        above = Array.from({ length: Math.floor(above.length / tiles/* TILE_WIDTH */.KP) }, (_, i) => (0,hashing/* rootOfFull */.JM)(hashes.subarray(i * LEVEL_BYTES, (i + 1) * LEVEL_BYTES)));
    }
    return (0,tlog_edge/* rootFromEdge */.IB)(size, (tile) => edge.get((0,tiles/* tilePath */.uB)(tile)) ?? []);
}

// EXTERNAL MODULE: ./build/mirror/tile-log-sync.js + 1 modules
var tile_log_sync = __webpack_require__(98225);
// EXTERNAL MODULE: ./build/mirror/witness/gate.js + 1 modules
var gate = __webpack_require__(27673);
;// CONCATENATED MODULE: ./build/mirror/check/logs.js







/** Recomputes a tile log's root from its entries through all its tiles, under the signature on its checkpoint. */
async function checkTileLog(log, place, keys, index, files) {
    const dir = (0,layout/* logPath */.Q2)(log.name);
    const kept = await (0,tile_log_sync/* keptCheckpoint */.V)(log, place, keys);
    if (!kept)
        throw (0,check_files/* damaged */.q)(`${dir}/checkpoint`, 'it is missing');
    let root;
    try {
        root = await rootFromTiles(kept.size, async (tile) => {
            const path = `${dir}/${(0,tiles/* tilePath */.uB)(tile)}`;
            const bytes = await files.read(path, tiles/* MAX_ENTRY_BUNDLE_BYTES */.VV);
            if (!bytes)
                throw (0,check_files/* damaged */.q)(path, 'it is missing');
            return bytes;
        });
    }
    catch (error) {
        if (error instanceof errors/* VerificationError */.mk && error.code === 'mirror-damaged')
            throw error;
        if (error instanceof errors/* VerificationError */.mk)
            throw (0,check_files/* damaged */.q)(dir, (0,errors/* describe */.q0)(error), error);
        throw error;
    }
    if (!root.equals(kept.root))
        throw (0,check_files/* damaged */.q)(dir, `its tiles lead to the root ${(0,checkpoints/* hex */.uh)(root)}, its checkpoint signs ${(0,checkpoints/* hex */.uh)(kept.root)}`);
    const said = index.logs.find(({ name }) => name === log.name);
    if (said && said.size > kept.size)
        throw (0,check_files/* damaged */.q)(`${dir}/checkpoint`, `it covers ${kept.size} entries, the index says ${said.size}`);
    await checkExtra(log, place, kept.size);
    return { name: log.name, size: kept.size, root: (0,checkpoints/* hex */.uh)(root) };
}
/** Only what a tree of this size has lies in the folder of a tile log. */
async function checkExtra(log, place, size) {
    const known = new Set(['checkpoint', gate/* WITNESSED */.HX, ...(0,tiles/* tilesFor */.H1)(size).map(tiles/* tilePath */.uB)]);
    const extra = (await place.list()).find(({ path }) => !known.has(path));
    if (extra)
        throw (0,check_files/* damaged */.q)(`${(0,layout/* logPath */.Q2)(log.name)}/${extra.path}`, 'no log of this size has such a file: it does not belong here, or a sync was killed; sync again');
}

// EXTERNAL MODULE: ./build/mirror/evidence/quarantine.js
var quarantine = __webpack_require__(44716);
;// CONCATENATED MODULE: ./build/mirror/check/quarantine.js




/**
 * What is kept apart against the catalog: that each record is what it was, its bytes beside it, and nothing else there. Gives
 * the manifests that it names, which must be among the blobs, and the contents, which may be.
 */
async function checkQuarantine(records, paths, files, attempt) {
    const known = new Set();
    const [manifests, contents] = [[], []];
    for (const [path, expected] of records)
        await attempt(async () => {
            known.add(path);
            const bytes = await files.read(path, layout/* MAX_INDEX_BYTES */.w2);
            const record = bytes && (0,lib_digest/* digestOf */.ol)(bytes) === expected ? await (0,quarantine/* readRecord */.aE)(files, path) : undefined;
            if (!record)
                throw (0,check_files/* damaged */.q)(path, 'it is missing or was changed, and the catalog names it');
            const { subject, items, held } = record;
            for (const { digest, manifest } of items) {
                contents.push(digest);
                if (manifest)
                    manifests.push(manifest);
            }
            const [item] = items;
            if (!held || !item)
                return;
            const at = (0,quarantine/* quarantinePath */.Q2)(subject, (0,quarantine/* pieceId */.CU)(item));
            known.add(at);
            const content = await files.read(at, layout/* MAX_EVIDENCE_BYTES */.bU);
            if (!content || (0,lib_digest/* digestOf */.ol)(content) !== item.digest)
                throw (0,check_files/* damaged */.q)(at, 'it is missing or was changed');
        });
    for (const path of paths)
        if (path.startsWith('quarantine/') && !known.has(path))
            await attempt(async () => {
                throw (0,check_files/* damaged */.q)(path, 'the catalog does not name it: a sync was killed; sync again, then prune');
            });
    return { manifests, contents };
}

// EXTERNAL MODULE: ./build/tlog/tree.js
var tlog_tree = __webpack_require__(77779);
// EXTERNAL MODULE: ./build/mirror/rekor-v1-entry.js
var rekor_v1_entry = __webpack_require__(53406);
// EXTERNAL MODULE: ./build/mirror/rekor-v1-full.js
var rekor_v1_full = __webpack_require__(55033);
// EXTERNAL MODULE: ./build/mirror/rekor-v1-index.js
var rekor_v1_index = __webpack_require__(88802);
// EXTERNAL MODULE: ./build/mirror/rekor-v1-proofs.js
var rekor_v1_proofs = __webpack_require__(59231);
;// CONCATENATED MODULE: ./build/mirror/check/rekor-v1.js









/**
 * Every entry against its own proof; every checkpoint that was kept, of an entry or of a link of the chain, joined to its
 * tree's head by proofs; and of a log that is here whole, the root of each tree from its entries.
 */
async function checkRekorV1(log, place, keys, files) {
    const dir = (0,layout/* logPath */.Q2)(log.name);
    const newest = await (0,tile_log_sync/* keptCheckpoint */.V)(log, place, keys);
    if (!newest)
        throw (0,check_files/* damaged */.q)(`${dir}/checkpoint`, 'it is missing');
    if (!(await place.has('index.json')))
        throw (0,check_files/* damaged */.q)(`${dir}/index.json`, 'it is missing');
    const { entries: lines, trees } = await (0,rekor_v1_index/* readRekorV1Index */.Z)(place);
    const known = new Set(['checkpoint', 'index.json', ...lines.map(({ uuid }) => `entries/${uuid}.json`)]);
    const entries = [];
    for (const { uuid, logIndex } of lines) {
        const path = `${dir}/entries/${uuid}.json`;
        const bytes = await files.read(path, tiles/* MAX_ENTRY_BUNDLE_BYTES */.VV);
        if (!bytes)
            throw (0,check_files/* damaged */.q)(path, 'it is missing');
        const found = (0,rekor_v1_entry/* readRekorV1Entry */.v)(log, bytes, keys, trees);
        if (found.uuid !== uuid || found.logIndex !== logIndex)
            throw (0,check_files/* damaged */.q)(path, `it holds entry ${found.logIndex}`);
        entries.push(found);
    }
    const active = trees.at(-1);
    for (const tree of trees) {
        const at = (0,rekor_v1_proofs/* treePath */.ON)(tree.treeId);
        const head = await (0,tile_log_sync/* keptCheckpoint */.V)(log, place.under(at), keys);
        if (!head)
            throw (0,check_files/* damaged */.q)(`${dir}/${at}/checkpoint`, 'it is missing');
        if (head.size !== tree.size)
            throw (0,check_files/* damaged */.q)(`${dir}/${at}/checkpoint`, `it covers ${head.size} entries, the index says ${tree.size}`);
        if (tree === active && (newest.size !== head.size || !newest.root.equals(head.root)))
            throw (0,check_files/* damaged */.q)(`${dir}/checkpoint`, "it is not the active tree's");
        known.add(`${at}/checkpoint`);
        const of = entries.filter(({ treeId }) => treeId === tree.treeId);
        const whole = log.mode === 'full' ? await checkWhole(place, dir, tree, head, of, known) : undefined;
        const chain = new Chain(head, whole);
        for (const { path } of await place.list(`${at}/consistency/`)) {
            const bytes = (await files.read(`${dir}/${path}`, layout/* MAX_INDEX_BYTES */.w2)) ?? Buffer.alloc(0);
            chain.link(...(0,rekor_v1_proofs/* checkProof */.DW)(log, bytes, keys, `${dir}/${path}`));
            known.add(path);
        }
        const loose = chain.loose(of.map(({ checkpoint }) => checkpoint));
        if (loose)
            throw (0,check_files/* damaged */.q)(`${dir}/${at}`, `no proof joins the checkpoint of ${loose.size} entries to the one of ${head.size}`);
    }
    for (const { path } of await place.list())
        if (!known.has(path))
            throw (0,check_files/* damaged */.q)(`${dir}/${path}`, 'its index does not name it');
    return { name: log.name, size: newest.size, root: (0,checkpoints/* hex */.uh)(newest.root) };
}
/** Every entry of a tree is here, and leads with the others to its root, through its tiles. */
async function checkWhole(place, dir, { treeId, size }, head, entries, known) {
    const tree = new tlog_tree/* MerkleTree */.v();
    for (const entry of entries)
        if (entry.place === tree.size)
            tree.append(entry.leaf);
    if (tree.size !== size || !tree.root().equals(head.root))
        throw (0,check_files/* damaged */.q)(`${dir}/entries`, `${tree.size} of the ${size} entries of tree ${treeId} are here, root ${(0,checkpoints/* hex */.uh)(tree.root())}`);
    for (const tile of (0,rekor_v1_full/* hashTilesOf */.hp)(size)) {
        const path = `${(0,rekor_v1_proofs/* treePath */.ON)(treeId)}/${(0,tiles/* tilePath */.uB)(tile)}`;
        const bytes = await place.read(path, tiles/* MAX_ENTRY_BUNDLE_BYTES */.VV);
        if (!bytes?.equals((0,rekor_v1_full/* tileBytes */.Ar)(tree, tile)))
            throw (0,check_files/* damaged */.q)(`${dir}/${path}`, bytes ? 'it is another' : 'it is missing');
        known.add(path);
    }
    return tree;
}
/** Which checkpoints of a tree are proven to be of one history with its head. */
class Chain {
    #head;
    #whole;
    #links = new Map();
    constructor(head, whole) {
        this.#head = head;
        this.#whole = whole;
    }
    link(from, to) {
        for (const [one, other] of [
            [from, to],
            [to, from],
        ])
            this.#links.set(nameOf(one), [...(this.#links.get(nameOf(one)) ?? []), other]);
    }
    /** One, of those and of the links', that nothing joins to the head. */
    loose(others) {
        const linked = [...this.#links.values()].flat();
        const queue = [this.#head, ...[...linked, ...others].filter((one) => this.#isOfTree(one))];
        const proven = new Set();
        for (let one = queue.pop(); one; one = queue.pop()) {
            if (proven.has(nameOf(one)))
                continue;
            proven.add(nameOf(one));
            queue.push(...(this.#links.get(nameOf(one)) ?? []));
        }
        return [...linked, ...others].find((one) => !proven.has(nameOf(one)));
    }
    /** Where all entries are here, the tree itself is the proof. */
    #isOfTree({ size, root }) {
        return size === 0 || (this.#whole !== undefined && size <= this.#whole.size && this.#whole.root(size).equals(root));
    }
}
const nameOf = ({ size, root }) => `${size} ${(0,checkpoints/* hex */.uh)(root)}`;

// EXTERNAL MODULE: ./build/mirror/retention/state.js
var retention_state = __webpack_require__(902);
;// CONCATENATED MODULE: ./build/mirror/check/retention.js






/** What the mirror signed of what it keeps, and how long, against what is there. */
async function checkRetention(state, index, records, files) {
    if (!state)
        return; // of a version that kept no accounts
    if ((await (0,ledger/* readLedger */.SC)(files))?.hash !== state.ledger)
        throw (0,check_files/* damaged */.q)(ledger/* LEDGER */.Uz, 'it is not the one that mirror.json signs: it was changed, or a sync was killed; sync again');
    if ((0,checkpoints/* hex */.uh)((0,catalog/* quarantineRoot */.hw)(records)) !== state.quarantine || (0,retention_state/* releasesHash */.B)(index) !== state.releases)
        throw (0,check_files/* damaged */.q)(layout/* STATE */.c4, 'it tells of other releases or another quarantine than are here: something was changed, or a sync was killed; sync again');
}

// EXTERNAL MODULE: ./build/mirror/check/sums.js
var check_sums = __webpack_require__(2989);
;// CONCATENATED MODULE: ./build/mirror/check/trust.js



async function checkSigningConfig({ signingConfig }, files) {
    if (!signingConfig)
        return;
    const { path, sha256 } = signingConfig;
    const bytes = await files.read(path, layout/* MAX_ROOT_BYTES */.ax);
    if (!bytes)
        throw (0,check_files/* damaged */.q)(path, 'it is missing');
    const found = (0,lib_digest/* hexOf */.ZD)((0,lib_digest/* digestOf */.ol)(bytes));
    if (found !== sha256)
        throw (0,check_files/* damaged */.q)(path, `its sha256 is ${found}, the index says ${sha256}`);
}
/** Every signature, hash and target of a repository again, from its pinned root. */
async function checkTufRepository(repository, to, files) {
    const [{ checkTuf }, { readTufRoot }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(8908), __webpack_require__.e(6555), __webpack_require__.e(590)]).then(__webpack_require__.bind(__webpack_require__, 30590)), Promise.all(/* import() */[__webpack_require__.e(8908), __webpack_require__.e(6555), __webpack_require__.e(2706)]).then(__webpack_require__.bind(__webpack_require__, 42706))]);
    const root = await readTufRoot(repository);
    await checkTuf({ name: repository.name, root }, to.under((0,layout/* tufPath */.bq)(repository.name)), files.counted);
}

// EXTERNAL MODULE: ./build/tlog/cosignature.js
var cosignature = __webpack_require__(44403);
;// CONCATENATED MODULE: ./build/mirror/check/witnessed.js






/** The checkpoint that witnesses cosigned: by the log, with no signature that is neither the log's own nor right, and enough of them. */
async function checkWitnessed(log, place, keys, policy) {
    const path = `${(0,layout/* logPath */.Q2)(log.name)}/${gate/* WITNESSED */.HX}`;
    const kept = await (0,tile_log_sync/* keptCheckpoint */.V)(log, place, keys);
    const bytes = await place.read(gate/* WITNESSED */.HX, checkpoints/* MAX_CHECKPOINT_BYTES */.qC);
    if (!kept)
        return; // told already
    if (!bytes)
        return (0,gate/* assertQuorum */.S1)(log.name, kept.size, (0,cosignature/* cosignaturesBy */.Xv)(kept, kept.note.signatures, policy.verifiers), policy);
    let witnessed;
    try {
        witnessed = (0,checkpoints/* openLogCheckpoint */.r6)(log, bytes, keys, path);
    }
    catch (error) {
        throw (0,check_files/* damaged */.q)(path, 'the log has not signed it', error);
    }
    // A sync that was killed may have left one that is ahead.
    if (witnessed.size < kept.size)
        throw (0,check_files/* damaged */.q)(path, `it is of ${witnessed.size} entries, the checkpoint of ${kept.size}`);
    if (witnessed.size === kept.size && !witnessed.root.equals(kept.root))
        throw (0,check_files/* damaged */.q)(path, 'it has another root');
    const found = (0,cosignature/* cosignaturesBy */.Xv)(witnessed, witnessed.note.signatures, policy.verifiers);
    const right = new Set([...kept.note.signatures, ...found.map(({ signature }) => signature)].map(gate/* signatureLine */.Zp));
    if (witnessed.size === kept.size &&
        witnessed.note.signatures.some((signature) => !right.has((0,gate/* signatureLine */.Zp)(signature))))
        throw (0,check_files/* damaged */.q)(path, 'a signature on it is neither in the checkpoint nor a valid one of a witness');
    (0,gate/* assertQuorum */.S1)(log.name, witnessed.size, found, policy);
}

;// CONCATENATED MODULE: ./build/mirror/check/check.js
























/**
 * Recomputes everything that a mirror holds, from the files alone: each log's root from its entries through all its tiles,
 * under the signature on its checkpoint; the digest of every blob, and its signature under the policy where it was taken in
 * as evidence; that every index names only what is there, and that
 * nothing is there that is not named; the trusted roots against the policy; what the mirror signed of itself. Each thing
 * that is wrong is a reason of the report.
 */
async function checkMirror(config, ports) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-check', ports.clock, config.to);
    const roots = await ports.trustedRoots(config.policy);
    const judge = await ports.judge(config.policy);
    const to = ports.destination(config);
    const files = (0,check_files/* countingFiles */.J)(to);
    const index = await (0,read/* readIndex */.vY)(files);
    if (!index)
        throw new errors/* McError */.Hv('mirror-missing', { where: config.to, detail: 'there is no index.json' });
    const wrong = [];
    const logs = [];
    const attempt = async (work) => {
        ports.signal?.throwIfAborted();
        try {
            return await work();
        }
        catch (error) {
            if (!(error instanceof errors/* VerificationError */.mk))
                throw error;
            wrong.push(error);
            return undefined;
        }
    };
    const witnesses = config.witnesses && (0,witness_config/* witnessPolicyOf */.r_)(config.witnesses);
    for (const root of index.trust)
        await attempt(() => checkTrust(root, roots, files));
    await attempt(() => checkSigningConfig(index, files));
    for (const repository of config.tuf)
        await attempt(() => checkTufRepository(repository, to, files));
    for (const log of config.logs) {
        ports.progress({ task: `check ${log.name}`, message: `log ${log.name}: recomputing its root` });
        await attempt(async () => {
            if ((0,log_config/* stageOf */.gV)(log, ports.clock.now()) === 'waiting')
                return;
            const [place, keys] = [to.under((0,layout/* logPath */.Q2)(log.name)), (0,log_keys/* logKeys */._)(log, roots)];
            logs.push((0,log_config/* isTileLog */.Fy)(log)
                ? await checkTileLog(log, place, keys, index, files)
                : await checkRekorV1(log, place, keys, files));
        });
        if (witnesses && (0,log_config/* isTileLog */.Fy)(log))
            await attempt(() => checkWitnessed(log, to.under((0,layout/* logPath */.Q2)(log.name)), (0,log_keys/* logKeys */._)(log, roots), witnesses));
    }
    ports.progress({ task: 'check evidence', message: 'evidence: recomputing every digest' });
    const paths = (await to.list()).map(({ path }) => path);
    const present = new Set(paths);
    const blobs = paths.filter((path) => path.startsWith('blobs/'));
    for (const path of blobs)
        await attempt(() => (0,check_evidence/* checkBlob */.UB)(path, to, files));
    const said = await attempt(() => (0,check_sums/* checkedState */.R)(config, files));
    const state = said?.state;
    const named = new Set();
    const apart = [];
    await attempt(async () => {
        const { indexes, records } = await (0,catalog/* readCatalogFile */.OR)(files);
        const { manifests, contents } = await checkQuarantine(records, paths, files, attempt);
        apart.push(...manifests, ...contents.filter((digest) => present.has((0,layout/* blobPath */.nD)(digest))));
        for (const [subject, digest] of indexes)
            await attempt(async () => {
                for (const one of await (0,check_evidence/* checkEvidence */.K7)(subject, digest, present, files))
                    named.add(one);
                await checkVerified(subject, files, judge, attempt);
                // The image that it is about, which its source may list no more.
                if (present.has((0,layout/* blobPath */.nD)(subject)))
                    apart.push(subject);
            });
        const evidence = paths.filter((path) => path.startsWith('evidence/') && path !== layout/* CATALOG */.W8);
        for (const path of (0,check_evidence/* checkExtraEvidence */.Eo)(evidence, indexes))
            wrong.push((0,check_files/* damaged */.q)(path, 'the catalog does not name it: it does not belong here, or a sync was killed; sync again'));
        if (state)
            checkSaid(state, index, (0,checkpoints/* hex */.uh)((0,catalog/* evidenceRoot */.wX)(indexes)));
        if (state)
            await checkRetention(state.retention, index, records, files);
        if (said)
            await checkSignedCatalog(said.catalog, { index, indexes, paths }, files, attempt);
    });
    const walked = await (0,check_evidence/* namedByManifests */.j0)([...(0,check_evidence/* releasesOf */.w0)(index), ...apart], named, present, to);
    for (const digest of walked.missing)
        wrong.push((0,check_files/* damaged */.q)((0,layout/* blobPath */.nD)(digest), 'it is missing, and a release or manifest names it'));
    const namedPaths = new Set([...walked.named].map(layout/* blobPath */.nD));
    for (const path of blobs)
        if (!namedPaths.has(path) && isNamedLikeBlob(path))
            wrong.push((0,check_files/* damaged */.q)(path, NOT_NAMED));
    const places = [
        'blobs/',
        'evidence/',
        'quarantine/',
        'pruned/',
        layout/* SIGNED_CATALOG */.nl,
        ledger/* LEDGER */.Uz,
        ...index.trust.map((root) => root.path),
        ...(index.signingConfig ? [index.signingConfig.path] : []),
        ...config.tuf.map(({ name }) => `${(0,layout/* tufPath */.bq)(name)}/`),
        ...config.logs.map(({ name }) => `${(0,layout/* logPath */.Q2)(name)}/`),
    ];
    for (const path of paths)
        if (path !== layout/* INDEX */.hx && path !== layout/* STATE */.c4 && path !== sums/* SUMS */.vf && !(0,fork/* isForkPath */.ep)(path))
            if (!places.some((place) => path.startsWith(place)))
                wrong.push((0,check_files/* damaged */.q)(path, 'no mirror has such a file'));
    // Last, for what is only known to be another than it was.
    const isTold = (path) => wrong.some(({ details }) => `/${path}`.endsWith(`/${details['path']}`));
    if (state)
        await attempt(() => (0,check_sums/* checkSums */.X)(state, paths, isTold, files, attempt));
    return report.finish(wrong, {
        to: config.to,
        syncedAt: index.syncedAt,
        stalenessSeconds: (0,read/* stalenessSeconds */.w0)(index, ports.clock.now()),
        logs,
        files: files.count,
        bytes: files.bytes,
    });
}
const NOT_NAMED = 'nothing names it: it does not belong here, or a sync was killed; sync again, then prune';
/** What is not named after a digest is told as that already. */
const isNamedLikeBlob = (path) => /^blobs\/sha256\/[0-9a-f]{64}$/.test(path);
async function checkTrust({ name, path, sha256 }, roots, files) {
    const bytes = await files.read(path, layout/* MAX_ROOT_BYTES */.ax);
    if (!bytes)
        throw (0,check_files/* damaged */.q)(path, 'it is missing');
    const found = (0,lib_digest/* hexOf */.ZD)((0,lib_digest/* digestOf */.ol)(bytes));
    if (found !== sha256)
        throw (0,check_files/* damaged */.q)(path, `its sha256 is ${found}, the index says ${sha256}`);
    const pinned = roots.find((root) => root.name === name);
    if (pinned && (0,lib_digest/* hexOf */.ZD)((0,lib_digest/* digestOf */.ol)(pinned.bytes)) !== found)
        throw (0,check_files/* damaged */.q)(path, 'it is not the root of the policy');
}
/** What the mirror says of itself against what is there. */
function checkSaid(state, index, root) {
    const said = state.logs.map((log) => `${log.name} ${log.size} ${log.root}`).join();
    const held = index.logs.map((log) => `${log.name} ${log.size} ${log.root}`).join();
    if (said !== held || state.evidence.root !== root)
        throw (0,check_files/* damaged */.q)(layout/* STATE */.c4, 'it tells of other logs or evidence than are here: something was changed, or a sync was killed; sync again');
}


/***/ }),

/***/ 7272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ checkExtraEvidence),
/* harmony export */   K7: () => (/* binding */ checkEvidence),
/* harmony export */   UB: () => (/* binding */ checkBlob),
/* harmony export */   j0: () => (/* binding */ namedByManifests),
/* harmony export */   w0: () => (/* binding */ releasesOf)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89079);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18867);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74270);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89276);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64838);






/** A blob's content against its name. */
async function checkBlob(path, to, files) {
    const expected = `sha256:${path.slice('blobs/sha256/'.length)}`;
    if (!(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(expected) || (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(expected) !== path)
        throw (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .q)(path, 'it is not named after a digest');
    const { digest, size } = await (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOfStream */ .Ul)((await to.stream(path)) ?? (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .streamOf */ .mA)(Buffer.alloc(0)));
    files.counted(size);
    if (digest !== expected)
        throw (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .q)(path, `its digest is ${digest}`);
}
/** An index of evidence against the catalog, and that what it names is there; gives the digests that it names. */
async function checkEvidence(subject, expected, present, files) {
    const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .evidencePath */ .Zz)(subject);
    const bytes = await files.read(path, _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes)
        throw (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .q)(path, 'it is missing, and the catalog names it');
    if ((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes) !== expected)
        throw (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .q)(path, `its digest is ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes)}, the catalog says ${expected}`);
    const named = (await (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readEvidence */ .At)(files, subject)).flatMap(({ digest, manifest }) => [
        digest,
        ...(manifest ? [manifest] : []),
    ]);
    const missing = named.find((digest) => !present.has((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(digest)));
    if (missing)
        throw (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .q)((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(missing), `it is missing, and ${path} names it`);
    return named;
}
/** Indexes that the catalog does not name, and files that are no index at all. */
function checkExtraEvidence(paths, indexes) {
    const known = new Set([...indexes.keys()].map(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .evidencePath */ .Zz));
    return paths.filter((path) => !known.has(path));
}
/** A bucket is far: one after another they would take minutes. */
const MANIFESTS_AT_ONCE = 8;
/**
 * What is named by manifests that are named: the platforms of an index, which must be here, and configs and layers, which
 * of `evidence` must be here too; those of images are not held.
 */
async function namedByManifests(releases, evidence, present, to) {
    const [named, missing, walked] = [new Set(), new Set(), new Set()];
    const links = async (digest) => ({ digest, ...linksOf(await (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readBlob */ .gm)(to, digest).catch(() => undefined)) });
    for (let found = [...releases, ...evidence]; found.length > 0;) {
        const next = [...new Set(found)].filter((digest) => !walked.has(digest));
        for (const digest of next)
            walked.add(digest);
        for (const digest of next.filter((one) => !present.has((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(one))))
            missing.add(digest);
        const here = next.filter((digest) => present.has((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(digest)));
        const read = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .mapConcurrent */ ._k)(here, MANIFESTS_AT_ONCE, links);
        for (const { digest, parts } of read) {
            named.add(digest);
            for (const part of parts)
                if (present.has((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .blobPath */ .nD)(part)))
                    named.add(part);
                else if (evidence.has(digest))
                    missing.add(part);
        }
        found = read.flatMap(({ manifests }) => manifests);
    }
    return { named, missing };
}
/** None where it is no manifest; a damaged one is told where its digest is held against its name. */
function linksOf(bytes) {
    const digests = (all) => all.map(({ digest }) => String(digest)).filter(_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc);
    try {
        const { manifests = [], layers = [], config } = JSON.parse(bytes?.toString('utf8') ?? '{}');
        return { manifests: digests(manifests), parts: digests([...layers, ...(config ? [config] : [])]) };
    }
    catch {
        return { manifests: [], parts: [] };
    }
}
/** Digests of releases: where the walk over what is named begins, beside the evidence. */
const releasesOf = (index) => index.subjects.flatMap(({ releases }) => releases.map(({ digest }) => digest));


/***/ }),

/***/ 64838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ countingFiles),
/* harmony export */   q: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const damaged = (path, detail, cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('mirror-damaged', { path, detail }, { cause });
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


/***/ }),

/***/ 2989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ checkedState),
/* harmony export */   X: () => (/* binding */ checkSums)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57130);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74270);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49751);
/* harmony import */ var _sums_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35352);
/* harmony import */ var _write_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7857);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64838);






/** The state, signed where the mirror signs, and byte for byte as it is written. Throws VerificationErrors. */
async function checkedState(config, files) {
    const bytes = await files.read(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE */ .c4, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes)
        throw (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE */ .c4, 'it is missing');
    const found = await (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readNotedState */ .AF)(files, { verifier: await (0,_write_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stateVerifier */ .A$)(config) });
    if (!found)
        throw (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE */ .c4, 'it is missing');
    if (`${JSON.stringify(JSON.parse(bytes.toString('utf8')), null, 2)}\n` !== bytes.toString('utf8'))
        throw (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE */ .c4, 'it is not written as a mirror writes it');
    return found;
}
/** Each file that nothing else holds against the list of them, and the list against the state; of `paths` what is not told. */
async function checkSums(state, paths, isTold, files, attempt) {
    if (state.sums === undefined)
        return; // of a version that wrote none
    const sums = await (0,_sums_js__WEBPACK_IMPORTED_MODULE_4__/* .readSums */ .Px)(files, `sha256:${state.sums}`);
    if (!sums)
        throw (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(_sums_js__WEBPACK_IMPORTED_MODULE_4__/* .SUMS */ .vf, 'it is missing');
    for (const [path, expected] of sums)
        await attempt(async () => {
            if (isTold(path))
                return;
            const bytes = await files.read(path, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_INDEX_BYTES */ .w2);
            if (!bytes)
                throw (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(path, `it is missing, and ${_sums_js__WEBPACK_IMPORTED_MODULE_4__/* .SUMS */ .vf} names it`);
            if ((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(bytes) !== expected)
                throw (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(path, `its digest is ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(bytes)}, ${_sums_js__WEBPACK_IMPORTED_MODULE_4__/* .SUMS */ .vf} says ${expected}`);
        });
    for (const path of paths)
        if ((0,_sums_js__WEBPACK_IMPORTED_MODULE_4__/* .isSummed */ .GN)(path) && !sums.has(path) && !isTold(path))
            await attempt(async () => {
                throw (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(path, `${_sums_js__WEBPACK_IMPORTED_MODULE_4__/* .SUMS */ .vf} does not name it: it does not belong here, or a sync was killed; sync again`);
            });
}


/***/ }),

/***/ 1110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ loadMirrorConfig)
});

// UNUSED EXPORTS: mirrorConfigSchema

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/yaml.js
var yaml = __webpack_require__(50581);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/store/location.js
var store_location = __webpack_require__(17315);
// EXTERNAL MODULE: ./build/tlog/note.js
var note = __webpack_require__(87167);
// EXTERNAL MODULE: ./build/mirror/log-config.js
var log_config = __webpack_require__(98951);
// EXTERNAL MODULE: ./build/mirror/retention/config.js
var config = __webpack_require__(18329);
;// CONCATENATED MODULE: ./build/mirror/tuf/config.js


const tufRepository = schemas/* strictObject */.rej({
    name: log_config/* sourceName */.VZ,
    url: schemas/* url */.OZ5({ protocol: /^https?$/ }).describe('metadata lie under it, targets under its targets/'),
    root: schemas/* string */.YjP().min(1).describe('file with a root.json of it that is trusted, relative to this file'),
});
const tufSchema = schemas/* array */.YOg(tufRepository)
    .default([])
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'two TUF repositories have the same name')
    .describe('TUF repositories that are mirrored whole, for `cosign initialize --mirror`');

// EXTERNAL MODULE: ./build/mirror/witness/config.js
var witness_config = __webpack_require__(13758);
;// CONCATENATED MODULE: ./build/mirror/config.js













const url = schemas/* url */.OZ5({ protocol: /^https?$/ });
const duration = schemas/* string */.YjP().regex(/^[0-9]{1,9}[smhd]$/, 'expected a duration like 15m or 180d');
const haveNames = (logs) => {
    const names = (0,log_config/* logsOf */.Hw)(logs).map(({ name }) => name);
    return new Set(names).size === names.length;
};
/** `mirror.yaml`. */
const mirrorConfigSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    to: schemas/* string */.YjP().min(1).describe('the folder of the mirror, relative to this file, or s3://BUCKET/PREFIX'),
    store: schemas/* strictObject */.rej({
        endpoint: schemas/* url */.OZ5({ protocol: /^https?$/ })
            .optional()
            .describe('default AWS_ENDPOINT_URL_S3, else AWS itself'),
        region: schemas/* string */.YjP().min(1).optional(),
        objectLock: schemas/* strictObject */.rej({ mode: schemas/* enum */.k5n(['COMPLIANCE', 'GOVERNANCE']), retain: duration })
            .optional()
            .describe('of each object that is written'),
    })
        .optional()
        .describe('where `to` is a bucket'),
    name: schemas/* string */.YjP()
        .regex(/^[^\s+]{1,255}$/)
        .default('mirror')
        .describe('of the mirror: under it, it signs mirror.json'),
    key: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('file with the Ed25519 private key (PKCS #8 PEM) of the mirror, relative to this file; without it, mirror.json is not signed'),
    policy: schemas/* string */.YjP().min(1).describe("trust policy, relative to this file; its roots hold the logs' keys"),
    logs: schemas/* array */.YOg(log_config/* logSchema */.k6).default([]).refine(haveNames, 'two logs have the same name'),
    tuf: tufSchema,
    witnesses: witness_config/* witnessesSchema */.Zb.optional(),
    signingConfig: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('file with the signing config that clients of the mirror are given, relative to this file'),
    subjects: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).default([]).describe('repositories (every tag), or one tag or digest of one'),
    releases: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .default([])
        .describe('files, relative to this one, that list releases: a reference or digest a line, or JSON'),
    github: schemas/* array */.YOg(schemas/* strictObject */.rej({
        repository: schemas/* string */.YjP()
            .regex(/^(?!\.{1,2}\/)[\w.-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/, 'expected OWNER/REPO')
            .describe('whose attestations of the releases are mirrored'),
        api: url
            .optional()
            .describe('default GITHUB_API_URL, else https://api.github.com; only that one is given the token'),
    }))
        .max(100)
        .default([]),
    retention: config/* retentionSchema */.o0,
});
const MAX_CONFIG_BYTES = 1024 * 1024;
/**
 * Reads `mirror.yaml`; `to`, `policy` and the folders of layouts come back absolute. Throws ConfigurationErrors that name what is wrong, before
 * anything is fetched.
 */
async function loadMirrorConfig(path) {
    const text = (await (0,files/* readFileBounded */.Y1)(path, MAX_CONFIG_BYTES, 'the mirror configuration')).toString('utf8');
    const config = (0,json/* conform */.fj)(mirrorConfigSchema, (0,yaml/* parseYaml */.h)(text, path), path);
    const bucket = config.to.startsWith('s3://');
    if (bucket)
        (0,store_location/* parseStoreLocation */.sC)(config.to);
    else if (/^[a-z][a-z0-9+.-]+:/i.test(config.to))
        throw new errors/* ConfigurationError */.j1('mirror-destination-unsupported', { what: path, given: config.to });
    const logs = (0,log_config/* logsOf */.Hw)(config.logs);
    for (const log of logs)
        if (log.type === 'tiled')
            (0,note/* parseVerifierKey */.z$)(log.key);
    if (config.witnesses)
        (0,witness_config/* witnessPolicyOf */.r_)(config.witnesses);
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(path));
    const subjects = config.subjects.map((subject) => {
        const reference = (0,oci_reference/* parseReference */.F2)(subject);
        if (reference.kind === 'registry')
            return subject;
        return (0,oci_reference/* formatReference */.FH)({ ...reference, path: (0,external_node_path_.resolve)(folder, reference.path) });
    });
    return {
        ...config,
        logs,
        subjects,
        releases: config.releases.map((file) => (0,external_node_path_.resolve)(folder, file)),
        to: bucket ? config.to : (0,external_node_path_.resolve)(folder, config.to),
        policy: (0,external_node_path_.resolve)(folder, config.policy),
        tuf: config.tuf.map((one) => ({ ...one, root: (0,external_node_path_.resolve)(folder, one.root) })),
        ...(config.signingConfig === undefined ? {} : { signingConfig: (0,external_node_path_.resolve)(folder, config.signingConfig) }),
        ...(config.key === undefined ? {} : { key: (0,external_node_path_.resolve)(folder, config.key) }),
    };
}


/***/ }),

/***/ 35369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ folderDestination)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18867);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _lib_lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70225);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99753);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49380);








const LOCK = '.lock';
/** More than the threads that ask the disk, so that none of them waits; far fewer than the tiles of a log. */
const SIZED_AT_ONCE = 32;
const HALF_WRITTEN = /\.[0-9a-f]{12}\.tmp$/;
const isOurs = (path) => path === LOCK || path.startsWith(`${LOCK}.`) || HALF_WRITTEN.test(path);
/** A mirror in a folder. One writer by a lock file that outlives no crash: see {@link withLock}. */
function folderDestination(dir, { clock, signal } = {}) {
    const at = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, path);
    let writing;
    const folder = {
        ...(0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .folderFiles */ .kf)(dir),
        has: async (path) => (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(at(path))) === 'file',
        stream: async (path) => ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(at(path))) === 'file' ? (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileStream */ .vY)(at(path)) : undefined),
        write: async (path, content) => {
            writing?.throwIfAborted(); // a writer that lost its lock must not write any more
            await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomic */ .Zf)(at(path), content);
        },
        list: async (prefix = '') => {
            // A prefix may end within a name; the folder that is read is the whole part of it.
            const from = prefix.slice(0, prefix.lastIndexOf('/') + 1);
            const names = (await namesIn(at(from))).map((name) => `${from}${name}`);
            const wanted = names.filter((path) => path.startsWith(prefix) && !isOurs(path));
            const sized = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrent */ ._k)(wanted, SIZED_AT_ONCE, async (path) => {
                const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at(path)).catch(() => undefined); // gone since it was listed
                return info ? [{ path, size: info.size }] : [];
            });
            return sized.flat();
        },
        remove: async (path) => {
            writing?.throwIfAborted();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(at(path), { force: true });
            await dropEmpty(dir, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        },
        lockedUntil: async () => undefined,
        erase: async (path) => {
            await folder.remove(path);
            return undefined;
        },
        under: (prefix) => (0,_types_js__WEBPACK_IMPORTED_MODULE_5__/* .below */ .G)(folder, prefix),
        alone: (work) => (0,_lib_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .withLock */ .k)(at(LOCK), async (held) => {
            writing = held;
            for (const name of await namesIn(dir))
                if (HALF_WRITTEN.test(name) && !name.startsWith(`${LOCK}.`))
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(at(name), { force: true });
            try {
                return await work(held);
            }
            finally {
                writing = undefined;
            }
        }, { ...(clock ? { clock } : {}), signal }),
    };
    return folder;
}
/** Folders that hold nothing any more are no part of a mirror: a bucket has none either. */
async function dropEmpty(dir, path) {
    for (let at = path; at !== '.' && at !== ''; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, at));
        }
        catch {
            return; // it holds something
        }
    }
}
/** Every file below a folder, sorted, with "/" between the parts of its path. */
async function namesIn(dir) {
    try {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(dir, { recursive: true, withFileTypes: true });
        return entries
            .filter((entry) => !entry.isDirectory())
            .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name)
            .slice((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'x').length - 1)
            .split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)
            .join('/'))
            .sort();
    }
    catch (error) {
        if ((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .systemCode */ .xU)(error) === 'ENOENT')
            return [];
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .McError */ .Hv('file-unreadable', { path: dir, detail: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(error) }, { cause: error });
    }
}


/***/ }),

/***/ 49380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ below)
/* harmony export */ });
/** A destination from `prefix` on; its lock stays that of the whole. */
const below = (whole, prefix) => ({
    name: `${whole.name}/${prefix}`,
    read: (path, maxBytes) => whole.read(`${prefix}/${path}`, maxBytes),
    has: (path) => whole.has(`${prefix}/${path}`),
    stream: (path) => whole.stream(`${prefix}/${path}`),
    write: (path, content) => whole.write(`${prefix}/${path}`, content),
    list: async (inner = '') => (await whole.list(`${prefix}/${inner}`)).map(({ path, size }) => ({ path: path.slice(prefix.length + 1), size })),
    remove: (path) => whole.remove(`${prefix}/${path}`),
    lockedUntil: (path) => whole.lockedUntil(`${prefix}/${path}`),
    erase: (path) => whole.erase(`${prefix}/${path}`),
    under: (inner) => below(whole, `${prefix}/${inner}`),
    alone: (work) => whole.alone(work),
});


/***/ }),

/***/ 19453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ claimsSignature)
/* harmony export */ });
const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
/** Bundles, and signatures and envelopes of cosign's legacy format. All else is a document: it claims nothing by itself. */
const claimsSignature = ({ kind, mediaType }) => kind === 'bundle' || kind === 'signature' || mediaType === ENVELOPE;


/***/ }),

/***/ 73166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ evidenceSources),
  n: () => (/* binding */ syncSubjects)
});

// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var lib_concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/oci/closure.js
var closure = __webpack_require__(25399);
// EXTERNAL MODULE: ./build/oci/manifest.js
var manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/mirror/layout.js
var layout = __webpack_require__(74270);
// EXTERNAL MODULE: ./build/mirror/read.js + 4 modules
var mirror_read = __webpack_require__(89276);
;// CONCATENATED MODULE: ./build/mirror/blobs.js





/** The content-addressed part of a mirror that is written. */
class BlobStore {
    #to;
    copied = 0;
    present = 0;
    bytes = 0;
    constructor(to) {
        this.#to = to;
    }
    async has(digest) {
        return this.#to.has((0,layout/* blobPath */.nD)(digest));
    }
    /** Copies a blob unless it is here; what comes is held against its digest by the repository. */
    async copy(repository, descriptor) {
        if (descriptor.size > layout/* MAX_EVIDENCE_BYTES */.bU)
            throw new errors/* VerificationError */.mk('evidence-too-large', {
                what: `${repository.name}@${descriptor.digest}`,
                found: descriptor.size,
                limit: layout/* MAX_EVIDENCE_BYTES */.bU,
            });
        if (await this.has(descriptor.digest)) {
            this.present++;
            return;
        }
        await this.#to.write((0,layout/* blobPath */.nD)(descriptor.digest), repository.blob(descriptor));
        this.copied++;
        this.bytes += descriptor.size;
    }
    /** Content that is here; undefined where it is not, or is damaged. */
    async read(digest) {
        if (!(await this.has(digest)))
            return undefined;
        try {
            return await (0,mirror_read/* readBlob */.gm)(this.#to, digest);
        }
        catch (error) {
            if (error instanceof errors/* VerificationError */.mk)
                return undefined;
            throw error;
        }
    }
    /** Content that was held against its digest. */
    async put(digest, bytes) {
        if (!(await this.has(digest)))
            await this.#to.write((0,layout/* blobPath */.nD)(digest), bytes);
    }
    /** Counts what was fetched by others. */
    fetched(bytes) {
        this.copied++;
        this.bytes += bytes;
    }
    /** A manifest that is here; undefined else. A damaged one counts as not here, and is written anew. */
    async manifest(digest) {
        const bytes = await this.read(digest);
        if (!bytes || bytes.length > manifest/* MAX_MANIFEST_BYTES */.ZJ)
            return undefined;
        try {
            return (0,manifest/* readManifest */.WI)(bytes, undefined, digest);
        }
        catch (error) {
            if (error instanceof errors/* VerificationError */.mk)
                return undefined;
            throw error;
        }
    }
    async putManifest({ descriptor, bytes }) {
        if (!(0,lib_digest/* isDigest */.Bc)(descriptor.digest))
            return;
        await this.#to.write((0,layout/* blobPath */.nD)(descriptor.digest), bytes);
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
        referrers: (digest, artifactType, known) => repository.referrers(digest, artifactType, known),
        tags: async (onDropped) => {
            tags ??= listTags(repository);
            const { kept, dropped } = await tags;
            for (const error of dropped)
                onDropped?.(error);
            return kept;
        },
        pushBlob: (descriptor, content) => repository.pushBlob(descriptor, content),
        pushManifest: (bytes, mediaType, target) => repository.pushManifest(bytes, mediaType, target),
        get requests() {
            return repository.requests;
        },
    };
}
async function listTags(repository) {
    const dropped = [];
    const kept = await repository.tags((error) => dropped.push(error));
    return { kept, dropped };
}

// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/mirror/evidence/judge.js
var judge = __webpack_require__(19453);
// EXTERNAL MODULE: ./build/mirror/evidence/quarantine.js
var quarantine = __webpack_require__(44716);
;// CONCATENATED MODULE: ./build/mirror/evidence/intake.js







/** More than this is no bundle: it is kept apart unread. */
const MAX_JUDGED_BYTES = 16 * 1024 * 1024;
/** Of one subject; whoever may push to a repository must not fill the index of another. */
const MAX_ITEMS = 5_000;
/** Files that are written at once: a bucket is far away. */
const AT_ONCE = 16;
const keyOf = (item) => `${item.manifest ?? ''} ${(0,quarantine/* pieceId */.CU)(item)} ${item.source} ${item.tag ?? ''}`;
/**
 * The way in of evidence: each piece that claims a signature is judged under the policy before it is listed. What does
 * not verify goes to `quarantine/` with its reason, and leaves it once it does. Documents that nobody signed are listed as
 * what they are. Verdicts of before hold as long as the policy is the same.
 */
class Intake {
    #ports;
    #known;
    #before = new Map();
    #found = new Map();
    #refused = new Map();
    #cleared = new Map();
    constructor(ports) {
        this.#ports = ports;
        this.#known = ports.catalog.judgedBy === ports.judge.fingerprint;
    }
    /**
     * The pieces of one artifact about a subject. Without `fetch` only what is here is judged, and what cannot be read stays as
     * it is. Where some of them are evidence, all their bytes are in `blobs/`, so that the artifact can be pushed elsewhere; one
     * with an `oversized` part is kept apart as a whole.
     */
    async artifact(about, items, fetch, oversized) {
        const refused = [];
        let listed = 0;
        for (const item of items) {
            if (oversized) {
                refused.push({ item, why: tooLarge(oversized, layout/* MAX_EVIDENCE_BYTES */.bU) });
                continue;
            }
            if (!(0,judge/* claimsSignature */._)(item)) {
                listed += this.#list(about, { ...item, verified: false });
                continue;
            }
            if (this.#known && (await this.#isListed(about, item))) {
                listed += this.#list(about, { ...item, ...(await this.#asListed(about, item)) });
                continue;
            }
            const bytes = await this.#bytes(about, item, fetch);
            if (!bytes && !fetch) {
                listed++; // damaged: that is for the check to tell
                continue;
            }
            const verdict = bytes ? this.#judge(about, item, bytes) : tooLarge(item, MAX_JUDGED_BYTES);
            if (!verdict.verified) {
                refused.push({ item, why: verdict, bytes });
                continue;
            }
            if (bytes)
                await this.#ports.blobs.put(item.digest, bytes);
            const { predicateType = item.predicateType } = verdict;
            listed += this.#list(about, { ...item, ...(predicateType ? { predicateType } : {}), verified: true });
            this.#cleared.set((0,quarantine/* recordPath */.lX)(about, (0,quarantine/* pieceId */.CU)(item)), { about, item });
        }
        for (const { item, why, bytes } of refused) {
            await this.#setApart(about, item, why, bytes, fetch);
            if (listed > 0 && bytes)
                await this.#ports.blobs.put(item.digest, bytes);
        }
    }
    /**
     * Writes why things are kept apart, then the index of every subject that something was found about; then lets go of what
     * verifies again. Gives how many pieces are held about them.
     */
    async finish() {
        await (0,lib_concurrency/* forEachConcurrent */.C6)(this.#refused, AT_ONCE, ([path, refused]) => this.#record(path, refused));
        const count = await this.#writeIndexes();
        for (const [path, { about, item }] of this.#cleared) {
            if (this.#refused.has(path))
                continue;
            // The record first: bytes without one are what a killed sync leaves.
            await this.#ports.catalog.removeRecord(path);
            await this.#ports.to.remove((0,quarantine/* quarantinePath */.Q2)(about, (0,quarantine/* pieceId */.CU)(item)));
        }
        return count;
    }
    async #writeIndexes() {
        const refused = new Map();
        for (const { about, items } of this.#refused.values())
            refused.set(about, new Set([...(refused.get(about) ?? []), ...items.keys()]));
        const merged = new Map();
        for (const about of new Set([...this.#found.keys(), ...refused.keys()])) {
            const before = (await this.#indexOf(about)).filter((item) => !refused.get(about)?.has(keyOf(item)));
            const all = new Map([...before.map((item) => [keyOf(item), item]), ...(this.#found.get(about) ?? [])]);
            merged.set(about, inOrder(all));
        }
        const signedFor = async (digest) => digest !== undefined &&
            (merged.get(digest) ?? (await (0,mirror_read/* readEvidence */.At)(this.#ports.to, digest))).some((item) => (0,judge/* claimsSignature */._)(item) && item.verified);
        let count = 0;
        await (0,lib_concurrency/* forEachConcurrent */.C6)(merged, AT_ONCE, async ([subject, items]) => {
            const evidence = [];
            for (const item of items) {
                const verified = (0,judge/* claimsSignature */._)(item)
                    ? item.verified
                    : (await signedFor(item.digest)) || (await signedFor(item.manifest));
                evidence.push({ ...item, ...(verified === undefined ? {} : { verified }) });
            }
            if (evidence.length > MAX_ITEMS)
                throw new errors/* VerificationError */.mk('evidence-too-much', { source: subject, limit: MAX_ITEMS });
            const index = { version: 1, subject, evidence };
            await this.#ports.catalog.put(subject, (0,layout/* formatJson */.IB)(index));
            count += evidence.length;
        });
        return count;
    }
    /** How many pieces were refused, each once. */
    get quarantined() {
        return this.#refused.size;
    }
    #indexOf(about) {
        const known = this.#before.get(about) ?? (0,mirror_read/* readEvidence */.At)(this.#ports.to, about);
        this.#before.set(about, known);
        return known;
    }
    async #asListed(about, item) {
        return (await this.#indexOf(about)).find((one) => keyOf(one) === keyOf(item));
    }
    async #isListed(about, item) {
        const listed = await this.#asListed(about, item);
        return listed?.verified === true && this.#ports.blobs.has(item.digest);
    }
    #list(about, item) {
        const found = this.#found.get(about) ?? new Map();
        this.#found.set(about, found.set(keyOf(item), item));
        return 1;
    }
    /** From here, wherever it lies, else from its source; undefined where it is too large to be judged, or is nowhere. */
    async #bytes(about, item, fetch) {
        if (item.size > MAX_JUDGED_BYTES)
            return undefined;
        const { blobs, to } = this.#ports;
        const here = (await blobs.read(item.digest)) ?? (await (0,quarantine/* readQuarantined */.vK)(to, about, item));
        if (here || !fetch)
            return here;
        const bytes = await (0,lib_bytes/* collect */.Fo)(fetch(item), MAX_JUDGED_BYTES, item.digest);
        blobs.fetched(bytes.length);
        return bytes;
    }
    #judge(about, item, bytes) {
        const { mediaType, annotations, source, digest } = item;
        return this.#ports.judge.judge(about, { origin: `${source} ${digest}`, mediaType, bytes, annotations });
    }
    /** The bytes now, why when all is known: where a record is, they are. */
    async #setApart(about, item, why, bytes, fetch) {
        const at = (0,quarantine/* recordPath */.lX)(about, (0,quarantine/* pieceId */.CU)(item));
        const { verified: _, ...told } = item;
        const refused = this.#refused.get(at) ?? { about, why, items: new Map() };
        refused.items.set(keyOf(item), told);
        this.#refused.set(at, refused);
        const path = (0,quarantine/* quarantinePath */.Q2)(about, (0,quarantine/* pieceId */.CU)(item));
        if (item.size > layout/* MAX_EVIDENCE_BYTES */.bU || (await this.#ports.to.has(path)))
            return;
        const content = bytes ?? fetch?.(item);
        if (content)
            await this.#ports.to.write(path, content);
    }
    async #record(path, { about, why, items }) {
        const { to, catalog } = this.#ports;
        const before = catalog.records.has(path) ? await (0,quarantine/* readRecord */.aE)(to, path) : undefined;
        const all = inOrder(new Map([...(before?.items ?? []).map((one) => [keyOf(one), one]), ...items]));
        // From two places it may be told in two ways: the first one stands.
        const { code, message } = before?.code === why.code ? before : why;
        const held = all.every(({ size }) => size <= layout/* MAX_EVIDENCE_BYTES */.bU);
        await catalog.putRecord(path, (0,quarantine/* formatRecord */.bM)({ version: 1, subject: about, code, message, held, items: all }));
    }
}
const inOrder = (items) => [...items].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
const tooLarge = ({ digest, size }, limit) => {
    const { code, message } = new errors/* VerificationError */.mk('evidence-too-large', { what: digest, found: size, limit });
    return { verified: false, code, message };
};

;// CONCATENATED MODULE: ./build/mirror/evidence-sync.js








const hasSha256 = (descriptor) => (0,lib_digest/* isDigest */.Bc)(descriptor.digest);
/** Each of them already asks several things at once. */
const RELEASES_AT_ONCE = 4;
const MAX_WARNINGS = 100; // of one subject in a report
/** Of so many answers of one place that are faults, the place is to blame, not its releases. */
const MAX_FAULTS = 10;
/** Faults that a registry can have with one release alone. */
const OF_RELEASE = new Set(['http-status', 'response-too-large']);
/** Tags that are no releases: the referrers fallback (OCI 1.1) and cosign's own. */
const BESIDES = /^sha(256-[0-9a-f]{64}|512-[0-9a-f]{128})(\.\w+)?$/;
/**
 * Copies what refers to the releases of a job: for each node of their images all referrers, their referrers, and what lies
 * under cosign's tags, each judged on the way in. Images themselves are not copied, only their manifests, which say what
 * belongs together. An index is written after all that it names.
 */
async function syncEvidence(job, into, ports) {
    const blobs = new BlobStore(into.to);
    const intake = new Intake({ ...into, blobs });
    const releases = [];
    const warnings = [];
    const failures = [];
    const heard = {
        dropped: (error) => {
            if (warnings.length < MAX_WARNINGS)
                warnings.push(error.toReason());
        },
        failed: (error) => {
            if (failures.length < MAX_WARNINGS)
                failures.push(error);
        },
    };
    try {
        for (const place of job.places)
            releases.push(...(await syncPlace(job.subject, place, blobs, intake, ports, heard)));
    }
    catch (error) {
        await intake.finish().catch(() => undefined); // what was judged by then is kept; why it ended is what is told
        throw error;
    }
    const items = await intake.finish();
    const { copied, present, bytes } = blobs;
    const dropped = warnings.length > 0 ? { warnings } : {};
    const failed = failures.length > 0 ? { failures } : {};
    return { releases, items, quarantined: intake.quarantined, copied, present, bytes, ...dropped, ...failed };
}
async function syncPlace(subject, place, blobs, intake, ports, heard) {
    const repository = rememberingRepository(ports.repository(place.repository), blobs);
    const targets = await targetsOf(place, repository, heard.dropped);
    const releases = new Map();
    let [done, faults] = [0, 0];
    /** Throws what does not concern one release that the registry lists. */
    const failAlone = (thrown, { mustBe }) => {
        ports.signal?.throwIfAborted();
        const error = (0,errors/* asMcError */.bH)(thrown);
        const isFault = error.family === 'fault';
        if (mustBe || (isFault && (!OF_RELEASE.has(error.code) || ++faults > MAX_FAULTS)))
            throw thrown;
        heard.failed(error);
    };
    const syncTarget = async (target) => {
        const { progress } = ports;
        const message = `evidence of ${subject}`;
        progress({ task: `evidence ${subject}`, message, done: done++, total: targets.length, unit: 'items' });
        try {
            const release = await syncRelease(target, place.repository, repository, blobs, intake, ports);
            if (release)
                releases.set(target, release);
        }
        catch (error) {
            failAlone(error, target);
        }
    };
    await (0,lib_concurrency/* forEachConcurrent */.C6)(targets, RELEASES_AT_ONCE, syncTarget, ports.signal);
    return targets.flatMap((target) => releases.get(target) ?? []);
}
async function syncRelease({ target, mustBe, tag }, place, repository, blobs, intake, ports) {
    const root = await repository.resolve(target);
    // Listed a moment ago and gone now: what was held of it stays.
    if (!root && !mustBe)
        return undefined;
    const at = { ...(tag === undefined ? {} : { tag }), ...((0,lib_digest/* isDigest */.Bc)(target) ? { digest: target } : {}) };
    const reference = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(place, at));
    if (!root) {
        const detail = 'no such release';
        throw new errors/* McError */.Hv('http-status', { method: 'GET', url: reference, status: 404, detail, attempts: 1 });
    }
    if (!hasSha256(root))
        return undefined; // a mirror is addressed by sha256
    const graph = await (0,closure/* closure */.Cx)(repository, root.digest, {
        concurrency: ports.concurrency,
        ...(ports.signal ? { signal: ports.signal } : {}),
    });
    await takeIn(graph, repository, blobs, intake, ports);
    const { mediaType, size } = graph.root;
    return { reference, digest: root.digest, mediaType, size };
}
async function targetsOf(place, repository, onDropped) {
    const tags = place.everyTag ? (await repository.tags(onDropped)).filter((tag) => !BESIDES.test(tag)).toSorted() : [];
    return [
        ...tags.map((tag) => ({ target: tag, tag, mustBe: false })),
        ...place.releases.map(({ tag, digest }) => ({
            target: digest ?? tag ?? '',
            ...(tag === undefined ? {} : { tag }),
            mustBe: true,
        })),
        ...place.perhaps.map((target) => ({ target, mustBe: false })),
    ];
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
async function takeIn(graph, repository, blobs, intake, { concurrency, signal }) {
    const artifacts = evidenceNodes(graph).map((node) => {
        const parts = (0,manifest/* blobsOf */.OR)(node.manifest).filter(hasSha256);
        const items = itemsOf(node, repository.name);
        const signed = new Set(items.filter(judge/* claimsSignature */._).map(({ digest }) => digest));
        return { node, items, parts, signed, oversized: parts.find(({ size }) => size > layout/* MAX_EVIDENCE_BYTES */.bU) };
    });
    const documents = new Map(artifacts
        .filter(({ oversized }) => !oversized)
        .flatMap(({ parts, signed }) => parts.filter(({ digest }) => !signed.has(digest)))
        .map((blob) => [blob.digest, blob]));
    await (0,lib_concurrency/* forEachConcurrent */.C6)(documents.values(), concurrency, (blob) => blobs.copy(repository, blob), signal);
    await (0,lib_concurrency/* forEachConcurrent */.C6)(artifacts, concurrency, async ({ node, items, oversized }) => {
        const about = node.manifest.json.subject?.digest ?? node.of;
        if ((0,lib_digest/* isDigest */.Bc)(about))
            await intake.artifact(about, items, ({ digest, size, mediaType }) => repository.blob({ digest, size, mediaType }), oversized);
    }, signal);
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
        kind: (0,layout/* kindOf */.I)(layer.mediaType, artifactType),
        ...(predicateType === undefined ? {} : { predicateType }),
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(layer.annotations === undefined ? {} : { annotations: layer.annotations }),
        manifest: digest,
        source,
        ...(tag === undefined ? {} : { tag }),
    }));
}

// EXTERNAL MODULE: ./build/mirror/service/ask.js
var ask = __webpack_require__(93783);
// EXTERNAL MODULE: ./build/github/attestations.js + 1 modules
var attestations = __webpack_require__(90417);
;// CONCATENATED MODULE: ./build/mirror/evidence/github.js







const PUBLIC = 'https://api.github.com';
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const githubSource = (repository) => `github:${repository}`;
/**
 * Takes in what GitHub keeps, in the name of a repository, about releases: one request for each, and no manifest beside the
 * bundles. The token goes to the API that it is meant for, and to no other.
 */
async function syncGithub({ repository, api }, about, into, ports) {
    const { http, signal, concurrency, progress, github = { api: PUBLIC } } = ports;
    const source = githubSource(repository);
    const isTokens = api === undefined || sameApi(api, github.api);
    const where = { repository, api: api ?? github.api, ...(isTokens ? { token: github.token } : {}) };
    const blobs = new BlobStore(into.to);
    const intake = new Intake({ ...into, blobs });
    const known = new Set();
    let done = 0;
    try {
        await (0,lib_concurrency/* forEachConcurrent */.C6)(about, concurrency, async (digest) => {
            for await (const bytes of (0,attestations/* githubAttestations */.X)(where, digest, { http, signal, known })) {
                if (!bytes)
                    throw new errors/* McError */.Hv('response-malformed', { url: where.api, detail: 'an attestation without a bundle' });
                await intake.artifact(digest, [itemOf(bytes, source)], () => (0,lib_bytes/* streamOf */.mA)(bytes));
            }
            progress({ task: source, message: source, done: ++done, total: about.length, unit: 'items' });
        }, signal);
    }
    catch (error) {
        await intake.finish().catch(() => undefined); // what was judged by then is kept; why it ended is what is told
        throw error;
    }
    const items = await intake.finish();
    const { copied, present, bytes } = blobs;
    return { releases: [], items, quarantined: intake.quarantined, copied, present, bytes };
}
const sameApi = (a, b) => a.replace(/\/+$/, '') === b.replace(/\/+$/, '');
const itemOf = (bytes, source) => ({
    digest: (0,lib_digest/* digestOf */.ol)(bytes),
    size: bytes.length,
    mediaType: mediaTypeOf(bytes),
    kind: 'bundle',
    source,
});
/** As the bundle names it; what names nothing of the kind is judged as a bundle all the same. */
function mediaTypeOf(bytes) {
    try {
        const { mediaType } = JSON.parse(bytes.toString('utf8'));
        const isOne = typeof mediaType === 'string' && /^application\/vnd\.dev\.sigstore\.bundle[\w.+;=-]{0,60}$/.test(mediaType);
        return isOne ? mediaType : BUNDLE;
    }
    catch {
        return BUNDLE;
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
;// CONCATENATED MODULE: ./build/mirror/evidence/release-list.js






const MAX_LIST_BYTES = 16 * 1024 * 1024;
const MAX_RELEASES = 100_000;
/** An entry of a list in JSON: a text; what a mirror's index or a report says of a release; a release of GitHub with its assets. */
const entrySchema = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* looseObject */._H3({
        reference: schemas/* string */.YjP().optional(),
        digest: schemas/* string */.YjP().optional(),
        assets: schemas/* array */.YOg(schemas/* looseObject */._H3({ digest: schemas/* string */.YjP().nullish() }))
            .max(MAX_RELEASES)
            .optional(),
    })
        .refine(({ reference, digest, assets }) => reference !== undefined || digest !== undefined || assets !== undefined, 'expected a reference, a digest or assets'),
]);
const listSchema = schemas/* union */.KCZ([
    schemas/* array */.YOg(entrySchema).max(MAX_RELEASES),
    schemas/* looseObject */._H3({ releases: schemas/* array */.YOg(entrySchema).max(MAX_RELEASES) }),
]);
/**
 * A file with one reference or digest a line (`#` begins a comment), or JSON: `[…]` or `{ "releases": […] }` of texts,
 * `{ reference, digest }`, or releases as GitHub's REST API lists them, whose assets have digests.
 */
function parseReleaseList(text, path) {
    const [references, digests] = [new Map(), new Set()];
    const add = (entry, where) => {
        if ((0,lib_digest/* isDigest */.Bc)(entry))
            digests.add(entry);
        else if ((0,oci_reference/* isReferenceLike */.z$)(entry)) {
            const reference = (0,oci_reference/* parseReference */.F2)(entry);
            if (reference.tag === undefined && reference.digest === undefined)
                throw new errors/* ConfigurationError */.j1('release-list-malformed', { path, where, given: entry });
            references.set(entry, reference);
        }
        else
            throw new errors/* ConfigurationError */.j1('release-list-malformed', { path, where, given: entry.slice(0, 200) });
        if (references.size + digests.size > MAX_RELEASES)
            throw new errors/* ConfigurationError */.j1('release-list-too-long', { path, limit: MAX_RELEASES });
    };
    if (/^\s*[[{]/.test(text)) {
        const list = (0,json/* conform */.fj)(listSchema, (0,json/* parseJson */.qF)(text, path), path);
        for (const [i, entry] of ('releases' in list ? list.releases : list).entries())
            for (const one of textsOf(entry))
                add(one, `entry ${i + 1}`);
    }
    else
        for (const [i, line] of text.split(/\r?\n/).entries()) {
            const entry = line.replace(/(^|\s)#.*$/, '').trim();
            if (entry !== '')
                add(entry, `line ${i + 1}`);
        }
    return { references: [...references.values()], digests: [...digests] };
}
function textsOf(entry) {
    if (typeof entry === 'string')
        return [entry];
    const { reference, digest, assets = [] } = entry;
    const of = assets.flatMap((asset) => asset.digest ?? []);
    if (reference === undefined)
        return digest === undefined ? of : [digest, ...of];
    // A tag may have moved since the list was written: its digest says which release is meant.
    return [digest === undefined || reference.includes('@') ? reference : `${reference}@${digest}`, ...of];
}
const readReleaseList = async (path) => parseReleaseList((await (0,files/* readFileBounded */.Y1)(path, MAX_LIST_BYTES, 'the list of releases')).toString('utf8'), path);

;// CONCATENATED MODULE: ./build/mirror/evidence/jobs.js


const repositoryOf = (reference) => (0,oci_reference/* withTarget */.yY)(reference, {});
const targetIn = ({ tag, digest }) => ({
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
});
/** What `mirror.yaml` and the lists that it names say is to be mirrored. Reads the lists; asks nobody. */
async function evidenceJobs({ subjects, releases }) {
    const lists = await Promise.all(releases.map(async (path) => [path, await readReleaseList(path)]));
    const perhaps = [...new Set(lists.flatMap(([, { digests }]) => digests))];
    const named = subjects.map((subject) => {
        const reference = (0,oci_reference/* parseReference */.F2)(subject);
        const target = targetIn(reference);
        const everyTag = Object.keys(target).length === 0;
        const repository = repositoryOf(reference);
        return {
            subject,
            places: [{ repository, everyTag, releases: everyTag ? [] : [target], perhaps: everyTag ? perhaps : [] }],
        };
    });
    const listed = lists.map(([path, { references }]) => {
        const byRepository = Map.groupBy(references, (reference) => (0,oci_reference/* formatReference */.FH)(repositoryOf(reference)));
        const places = [...byRepository.values()].map((within) => ({
            repository: repositoryOf(within[0]),
            everyTag: false,
            releases: within.map(targetIn),
            perhaps: [],
        }));
        return { subject: path, places };
    });
    return { jobs: [...named, ...listed], digests: perhaps };
}

;// CONCATENATED MODULE: ./build/mirror/evidence/rejudge.js






/**
 * Judges all that is held once more where the policy is another than it was judged by: what verifies now leaves the
 * quarantine, what no longer does goes there. It needs no source: the files are enough, on the worst day too.
 */
async function rejudge(into, { concurrency, signal, progress }) {
    const { to, catalog, judge } = into;
    if (catalog.judgedBy === judge.fingerprint)
        return;
    const artifacts = new Map();
    const add = (about, item) => {
        const key = `${about} ${item.manifest ?? item.digest}`;
        const artifact = artifacts.get(key) ?? { about, items: [] };
        artifact.items.push(item);
        artifacts.set(key, artifact);
    };
    let whole = true;
    const read = async (work) => {
        try {
            await work();
        }
        catch (error) {
            // A damaged index is for the check to tell; the others are judged all the same.
            if (!(error instanceof errors/* VerificationError */.mk))
                throw error;
            whole = false;
        }
    };
    await (0,lib_concurrency/* forEachConcurrent */.C6)(catalog.indexes.keys(), concurrency, (about) => read(async () => {
        for (const item of await (0,mirror_read/* readEvidence */.At)(to, about))
            add(about, item);
    }), signal);
    await (0,lib_concurrency/* forEachConcurrent */.C6)(catalog.records.keys(), concurrency, (path) => read(async () => {
        const record = await (0,quarantine/* readRecord */.aE)(to, path);
        for (const item of record?.items ?? [])
            if (record)
                add(record.subject, item);
    }), signal);
    if (artifacts.size > 0)
        progress({ task: 'evidence', message: `judging ${artifacts.size} artifacts by this policy` });
    const intake = new Intake({ ...into, blobs: new BlobStore(to) });
    await (0,lib_concurrency/* forEachConcurrent */.C6)(artifacts.values(), concurrency, ({ about, items }) => intake.artifact(about, items), signal);
    await intake.finish();
    if (whole)
        await catalog.judged(judge.fingerprint);
}

;// CONCATENATED MODULE: ./build/mirror/evidence/subjects.js







const evidenceSources = async (config, ports) => ({
    ...(await evidenceJobs(config)),
    github: config.github,
    judge: await ports.judge(config.policy),
});
/** All that is held is judged by the policy of now; then each source is asked, one after another. */
async function syncSubjects({ jobs, digests, github, judge }, to, catalog, ports) {
    const into = { to, catalog, judge };
    await rejudge(into, ports);
    const before = (await (0,mirror_read/* readIndex */.vY)(to).catch(() => undefined))?.subjects ?? [];
    const results = [];
    for (const { subject, ...job } of jobs) {
        const last = before.find((one) => one.subject === subject);
        const sync = (limited) => syncEvidence({ subject, ...job }, into, limited);
        results.push(await syncSubject(subject, ports, sync, last));
    }
    if (github.length === 0)
        return results;
    // What is known of releases whose source does not answer now is asked about all the same.
    const known = [...results.flatMap(({ entry }) => entry ?? []), ...before].flatMap(({ releases }) => releases);
    const about = new Set([...known.map(({ digest }) => digest), ...digests]);
    for (const repository of github)
        results.push(await syncSubject(githubSource(repository.repository), ports, (limited) => syncGithub(repository, [...about], into, limited)));
    return results;
}
async function syncSubject(subject, ports, sync, last) {
    const askedAt = (0,clock/* rfc3339 */.ag)(ports.clock.now());
    try {
        const { releases, failures = [], ...counts } = await (0,ask/* askSource */.N)(subject, ports, sync);
        const [failure, ...more] = failures;
        if (failure) {
            const warnings = [...(counts.warnings ?? []), ...more.map((error) => error.toReason())];
            return {
                line: {
                    subject,
                    outcome: 'failed',
                    releases: releases.length,
                    ...counts,
                    ...(warnings.length > 0 ? { warnings } : {}),
                },
                ...(last ? { entry: { ...last, releases: joined(releases, last.releases) } } : {}),
                error: (0,ask/* sourceError */.I)(subject, failure, ports),
            };
        }
        return {
            line: { subject, outcome: 'synced', releases: releases.length, ...counts },
            entry: { subject, syncedAt: askedAt, releases: [...releases] },
        };
    }
    catch (thrown) {
        const none = { releases: 0, items: 0, quarantined: 0, copied: 0, present: 0, bytes: 0 };
        return { line: { subject, outcome: 'failed', ...none }, error: (0,ask/* sourceError */.I)(subject, thrown, ports) };
    }
}
/** The releases of now; of those that could not be read, what was known before. */
function joined(now, before) {
    const read = new Set(now.map(({ reference }) => reference));
    return [...now, ...before.filter(({ reference }) => !read.has(reference))];
}


/***/ }),

/***/ 98951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ isTileLog),
/* harmony export */   Hw: () => (/* binding */ logsOf),
/* harmony export */   Li: () => (/* binding */ saysFrozen),
/* harmony export */   VZ: () => (/* binding */ sourceName),
/* harmony export */   gV: () => (/* binding */ stageOf),
/* harmony export */   k6: () => (/* binding */ logSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

const sourceName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'lower-case letters, digits, ".", "_" and "-"');
const name = sourceName;
const url = zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5({ protocol: /^https?$/ });
const tiles = url.describe('tiles lie under it');
const origin = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(255);
const hostOfRoot = origin.describe("host of the baseUrl of the log in the policy's trusted root");
const firstLine = origin.describe('first line of its checkpoints');
const frozen = zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe('it takes no more entries: fetched once, then never asked again');
const validFor = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    start: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().optional().describe('before it, the shard is not asked'),
    end: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().optional().describe('after it, the shard is frozen'),
})
    .optional()
    .describe('when the shard takes entries, as trusted_root.json has it');
const key = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(2048).describe('its verifier key, NAME+ID+BASE64 (C2SP signed-note)');
/** With a shard's name behind it, it is still no longer than a log's may be. */
const shardedName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[a-z0-9][a-z0-9._-]{0,30}$/, 'at most 31 lower-case letters, digits, ".", "_" and "-"');
const shardName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[a-z0-9][a-z0-9_-]{0,31}$/, 'lower-case letters, digits, "_" and "-"')
    .describe('of the shard, such as 2026; it lies under logs/NAME.SHARD/');
const shardsOf = (shard) => zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(shard)
    .min(1)
    .max(100)
    .refine((shards) => new Set(shards.map((one) => one.name)).size === shards.length, 'two shards have the same name');
const oneTileLog = { name, url: tiles, frozen, validFor };
/** `logs[]` of `mirror.yaml`. */
const logSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('rekor-v2'), origin: hostOfRoot, ...oneTileLog }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('tiled'), origin: firstLine, key, ...oneTileLog }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('rekor-v1'),
        name,
        url,
        origin: hostOfRoot,
        mode: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['subjects', 'full'])
            .default('subjects')
            .describe('the entries that concern what is mirrored, or every entry of all its trees'),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('rekor-v2'),
        name: shardedName,
        shards: shardsOf(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ origin: hostOfRoot, ...oneTileLog, name: shardName })),
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('tiled'),
        name: shardedName,
        shards: shardsOf(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ origin: firstLine, key, ...oneTileLog, name: shardName })),
    }),
]);
const isTileLog = (log) => log.type !== 'rekor-v1';
/** Each shard as a log of its own, `NAME.SHARD`. */
const logsOf = (given) => given.flatMap((log) => {
    if (!('shards' in log))
        return [log];
    const nameOf = (shard) => `${log.name}.${shard.name}`;
    return log.type === 'tiled'
        ? log.shards.map((shard) => ({ ...shard, type: 'tiled', name: nameOf(shard) }))
        : log.shards.map((shard) => ({ ...shard, type: 'rekor-v2', name: nameOf(shard) }));
});
/** Where in its life a log is: what is not begun is not asked, what is frozen is asked once more. */
function stageOf(log, now) {
    if (!isTileLog(log))
        return 'active';
    const { start, end } = log.validFor ?? {};
    if (start !== undefined && now.getTime() < Date.parse(start))
        return 'waiting';
    return log.frozen === true || (end !== undefined && now.getTime() > Date.parse(end)) ? 'frozen' : 'active';
}
/** rekor-tiles ends a shard with this line under the root, signed with it: `Log frozen — …`. */
const saysFrozen = ({ extensions }) => extensions.some((line) => /^Log frozen\b/.test(line));


/***/ }),

/***/ 22781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ logIds),
/* harmony export */   _: () => (/* binding */ logKeys)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87167);


/**
 * The keys that the checkpoints of a log may be signed with: the one that its configuration names, else those of the trusted roots' logs whose baseUrl has the host
 * `origin` (with or without its port). Throws `mirror-log-key-missing`.
 */
function logKeys(log, roots) {
    if (log.type === 'tiled')
        return [(0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVerifierKey */ .z$)(log.key)];
    const logs = roots.flatMap((root) => root.logs);
    const verifiers = logs
        .filter(({ names }) => names.includes(log.origin))
        .flatMap(({ publicKey }) => {
        if (publicKey.asymmetricKeyType === 'ed25519')
            return [(0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ed25519NoteVerifier */ ._2)(log.origin, publicKey)];
        // Keys of other types are in roots for their SETs; no checkpoint is signed with them.
        return publicKey.asymmetricKeyType === 'ec' ? [(0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ecdsaNoteVerifier */ .Pv)(log.origin, publicKey)] : [];
    });
    if (verifiers.length > 0)
        return verifiers;
    const found = [...new Set(logs.flatMap(({ names }) => names.slice(0, 1)))].join(', ') || 'none';
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('mirror-log-key-missing', { type: log.type, origin: log.origin, name: log.name, found });
}
/** The ids by which bundles name a log, base64. */
const logIds = (log, roots) => new Set(roots
    .flatMap((root) => root.logs)
    .filter(({ names }) => names.includes(log.origin))
    .map(({ keyId }) => keyId.toString('base64')));


/***/ }),

/***/ 32786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ rekorV1Api),
/* harmony export */   y: () => (/* binding */ MAX_RETRIEVED)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65215);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80292);




const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
/** openapi.yaml of sigstore/rekor: entries asked for at once. */
const MAX_RETRIEVED = 10;
const MAX_RETRIEVED_BYTES = MAX_RETRIEVED * MAX_ANSWER_BYTES;
const treeId = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(0|[1-9]\d{0,19})$/);
const shard = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ signedTreeHead: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), treeID: treeId });
const logInfo = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ ...shard.shape, inactiveShards: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(shard).max(1000).nullish() });
const consistency = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ hashes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/)).max(64) });
const uuids = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^([0-9a-f]{64}|[0-9a-f]{80})$/)).max(10_000);
const retrieved = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J())).max(MAX_RETRIEVED);
function rekorV1Api(log, http, signal) {
    const base = new URL('api/v1/', log.url.endsWith('/') ? log.url : `${log.url}/`);
    const options = signal ? { signal } : {};
    const get = async (path) => (await (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchBytes */ .c)(http, { url: new URL(path, base), ...options }, MAX_ANSWER_BYTES)).bytes;
    const post = async (path, body, off, maxBytes) => {
        const { response, bytes } = await (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchBytes */ .c)(http, {
            url: new URL(path, base),
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
            accept: [200, ...off],
            ...options,
        }, maxBytes);
        return response.status === 200 ? bytes : undefined;
    };
    return {
        shards: async () => {
            const info = answer(logInfo, await get('log'), log.url);
            const all = [...(info.inactiveShards ?? []), info];
            if (new Set(all.map(({ treeID }) => treeID)).size !== all.length)
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .McError */ .Hv('response-malformed', { url: log.url, detail: 'two of its shards have the same tree' });
            return all;
        },
        entry: (logIndex) => get(`log/entries?logIndex=${logIndex}`),
        entryByUuid: (uuid) => get(`log/entries/${uuid}`),
        entries: async (logIndexes) => {
            const bytes = await post('log/entries/retrieve', { logIndexes }, [404, 405, 422, 501], MAX_RETRIEVED_BYTES);
            return bytes ? answer(retrieved, bytes, log.url).map((one) => Buffer.from(JSON.stringify(one))) : [];
        },
        proof: async (tree, first, last) => answer(consistency, await get(`log/proof?firstSize=${first}&lastSize=${last}&treeID=${tree}`), log.url).hashes,
        find: async (term) => {
            const bytes = await post('index/retrieve', term, [404, 501], MAX_ANSWER_BYTES);
            return bytes ? answer(uuids, bytes, log.url) : [];
        },
    };
}
function answer(schema, bytes, url) {
    try {
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .conform */ .fj)(schema, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes.toString('utf8'), url), url);
    }
    catch (error) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .McError */ .Hv('response-malformed', { url, detail: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error) }, { cause: error });
    }
}


/***/ }),

/***/ 53406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ readRekorV1Entry)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77859);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98889);
/* harmony import */ var _checkpoints_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82413);





const LEAF_HEX = 64;
const hex = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const place = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
/** Rekor v1, `GET /api/v1/log/entries`: one entry under its UUID. */
const entryAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^([0-9a-f]{16})?[0-9a-f]{64}$/), zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    body: zod__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39(),
    logIndex: place.describe('over all shards'),
    verification: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        inclusionProof: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
            checkpoint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
            hashes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(hex).max(64),
            logIndex: place.describe('in the shard'),
            rootHash: hex,
            treeSize: place,
        }),
    }),
}));
/**
 * Reads an entry of a Rekor v1 log and holds it against its own proof: its body is the leaf that the UUID names, the path
 * leads to the root of a checkpoint that the log has signed, and its number is that of its place in one of the log's trees.
 * Throws `log-proof-mismatch`.
 */
function readRekorV1Entry(log, bytes, keys, trees) {
    const mismatch = (index, detail, cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('log-proof-mismatch', { log: log.name, index, detail }, { cause });
    let answer;
    try {
        answer = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(entryAnswer, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes.toString('utf8'), 'the entry'), 'the entry');
    }
    catch (error) {
        throw mismatch('?', (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error), error);
    }
    const [one, ...more] = Object.entries(answer);
    if (!one || more.length > 0)
        throw mismatch('?', 'the answer is not one entry');
    const [uuid, entry] = one;
    const { inclusionProof: proof } = entry.verification;
    const body = Buffer.from(entry.body, 'base64');
    const leaf = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_3__/* .leafHash */ .Jq)(body);
    if (!uuid.endsWith(leaf.toString('hex')))
        throw mismatch(entry.logIndex, 'its body is not the one that its UUID names');
    const root = Buffer.from(proof.rootHash, 'hex');
    const path = proof.hashes.map((hash) => Buffer.from(hash, 'hex'));
    if (!(0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyInclusion */ .yR)(leaf, proof.logIndex, proof.treeSize, path, root))
        throw mismatch(entry.logIndex, 'the path does not lead from it to the root');
    let checkpoint;
    try {
        checkpoint = (0,_checkpoints_js__WEBPACK_IMPORTED_MODULE_5__/* .openLogCheckpoint */ .r6)(log, Buffer.from(proof.checkpoint), keys, "the proof's checkpoint");
    }
    catch (error) {
        if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk))
            throw error;
        throw mismatch(entry.logIndex, (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error), error);
    }
    if (checkpoint.size !== proof.treeSize || !checkpoint.root.equals(root))
        throw mismatch(entry.logIndex, "the proof's checkpoint signs another tree");
    // Each of the three may name the tree, and none has to.
    const named = uuid.length > LEAF_HEX ? BigInt(`0x${uuid.slice(0, -LEAF_HEX)}`).toString() : (0,_checkpoints_js__WEBPACK_IMPORTED_MODULE_5__/* .treeIdOf */ .bR)(checkpoint);
    const tree = trees.find(({ treeId }) => treeId === named) ?? (named === undefined && !trees[1] ? trees[0] : undefined);
    if (!tree || ((0,_checkpoints_js__WEBPACK_IMPORTED_MODULE_5__/* .treeIdOf */ .bR)(checkpoint) ?? tree.treeId) !== tree.treeId)
        throw mismatch(entry.logIndex, `it is of the tree ${named ?? '?'}, its checkpoint of "${checkpoint.origin}"`);
    if (entry.logIndex !== tree.base + proof.logIndex)
        throw mismatch(entry.logIndex, `it stands at ${proof.logIndex} of a tree that begins at ${tree.base}`);
    return { uuid, logIndex: entry.logIndex, treeId: tree.treeId, place: proof.logIndex, leaf, body, checkpoint };
}


/***/ }),

/***/ 55033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ tileBytes),
/* harmony export */   N8: () => (/* binding */ copyTrees),
/* harmony export */   hp: () => (/* binding */ hashTilesOf)
/* harmony export */ });
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18867);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77779);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77202);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18229);
/* harmony import */ var _checkpoints_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82413);
/* harmony import */ var _fork_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90928);
/* harmony import */ var _rekor_v1_api_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32786);
/* harmony import */ var _rekor_v1_proofs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59231);







/** What an index of one file can name; a log of more is no private one. */
const MAX_ENTRIES = 250_000;
const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const HASH_BYTES = 32;
const ENTRY = /^entries\/([0-9a-f]{64}|[0-9a-f]{80})\.json$/;
/**
 * Copies every entry of all trees of a log, in ranges; what a run that was killed left is not asked for again. Of each tree
 * the root is computed from its entries and held against its head; its hash tiles are written. Gives how many tiles. Throws
 * `log-fork`, `mirror-mode-unsupported`.
 */
async function copyTrees(run, index) {
    const { log, to, trees, held, ports } = run;
    const total = trees.reduce((sum, { head }) => sum + head.size, 0);
    if (total > MAX_ENTRIES)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('mirror-mode-unsupported', {
            name: log.name,
            type: log.type,
            mode: log.mode,
            expected: `mode: subjects, for it has ${total} entries, more than ${MAX_ENTRIES}`,
        });
    const fetched = await takeLeft(run, index);
    let done = total - countMissing(run);
    for (const tree of trees)
        await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .forEachConcurrent */ .C6)(rangesOf(run, tree), ports.concurrency, async (range) => {
            for (const entry of await fetchRange(run, range))
                fetched.set(entry.logIndex, entry);
            done += range.length;
            ports.progress({ task: `log ${log.name}`, message: `log ${log.name}: entries`, done, total, unit: 'items' });
        }, ports.signal);
    let tiles = 0;
    try {
        for (const tree of trees)
            tiles += await writeTiles(to.under((0,_rekor_v1_proofs_js__WEBPACK_IMPORTED_MODULE_2__/* .treePath */ .ON)(tree.treeId)), await rebuilt(run, tree, fetched));
    }
    catch (error) {
        // Entries of a history that is not the one kept: nothing of them stays.
        const known = new Set(index.entries.map(({ uuid }) => uuid));
        if (error instanceof _fork_js__WEBPACK_IMPORTED_MODULE_3__/* .LogFork */ .jT)
            for (const { uuid } of held.lines())
                if (!known.has(uuid))
                    await to.remove(`entries/${uuid}.json`);
        throw error;
    }
    return tiles;
}
/** Entries of a run that did not end: each proves itself, or is fetched again. */
async function takeLeft(run, index) {
    const known = new Set(index.entries.map(({ uuid }) => uuid));
    const left = new Map();
    for (const { path } of await run.to.list('entries/')) {
        const uuid = ENTRY.exec(path)?.[1];
        if (uuid === undefined || known.has(uuid))
            continue;
        const bytes = await run.to.read(path, MAX_ENTRY_BYTES);
        try {
            if (!bytes)
                continue;
            const entry = run.read(bytes, { uuid });
            run.held.add(entry);
            left.set(entry.logIndex, entry);
        }
        catch {
            await run.to.remove(path);
        }
    }
    return left;
}
const missingOf = ({ held }, { base, head }) => Array.from({ length: head.size }, (_, place) => base + place).filter((logIndex) => !held.has(logIndex));
const countMissing = (run) => run.trees.reduce((sum, tree) => sum + missingOf(run, tree).length, 0);
function rangesOf(run, tree) {
    const missing = missingOf(run, tree);
    return Array.from({ length: Math.ceil(missing.length / _rekor_v1_api_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_RETRIEVED */ .y) }, (_, i) => missing.slice(i * _rekor_v1_api_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_RETRIEVED */ .y, (i + 1) * _rekor_v1_api_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_RETRIEVED */ .y));
}
/** All at once where the log answers that, and what is not among the answers one by one. */
async function fetchRange(run, range) {
    const entries = [];
    const keep = async (bytes, logIndex) => {
        const entry = run.read(bytes, logIndex === undefined ? {} : { logIndex });
        if (!range.includes(entry.logIndex) || entries.some((one) => one.logIndex === entry.logIndex))
            return;
        entries.push(entry);
        await run.keep(entry, bytes);
    };
    for (const bytes of await run.api.entries(range))
        await keep(bytes);
    for (const logIndex of range)
        if (!entries.some((one) => one.logIndex === logIndex))
            await keep(await run.api.entry(logIndex), logIndex);
    return entries;
}
/** The tree over all entries that are held, whose root must be the signed one, now and for each size that was signed. */
async function rebuilt({ log, held, links }, tree, fetched) {
    const { base, head, kept } = tree;
    const leaves = new _tlog_index_js__WEBPACK_IMPORTED_MODULE_5__/* .MerkleTree */ .v();
    for (const { uuid, logIndex } of held.lines())
        if (logIndex >= base && logIndex < base + head.size && logIndex === base + leaves.size)
            leaves.append(Buffer.from(uuid.slice(-2 * HASH_BYTES), 'hex'));
    const root = leaves.root();
    if (leaves.size !== head.size || !root.equals(head.root))
        throw new _fork_js__WEBPACK_IMPORTED_MODULE_3__/* .LogFork */ .jT(log, kept, `its ${leaves.size} entries lead to the root ${(0,_checkpoints_js__WEBPACK_IMPORTED_MODULE_6__/* .hex */ .uh)(root)}, it signs ${(0,_checkpoints_js__WEBPACK_IMPORTED_MODULE_6__/* .hex */ .uh)(head.root)}`, {
            seen: head.text,
        });
    for (const { treeId, checkpoint } of fetched.values()) {
        if (treeId !== tree.treeId)
            continue;
        if (checkpoint.size > head.size)
            await links.join(tree, checkpoint);
        else if (!leaves.root(checkpoint.size).equals(checkpoint.root))
            throw new _fork_js__WEBPACK_IMPORTED_MODULE_3__/* .LogFork */ .jT(log, head, `with an entry it signs another root for ${checkpoint.size} entries`, {
                seen: checkpoint.text,
            });
    }
    return leaves;
}
/** Hash tiles as C2SP tlog-tiles has them; full ones never change. */
async function writeTiles(to, tree) {
    const edge = new Set((0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .edgeTiles */ .RK)(tree.size).map(_tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .tilePath */ .uB));
    let written = 0;
    for (const tile of hashTilesOf(tree.size)) {
        if (await to.has((0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .tilePath */ .uB)(tile)))
            continue;
        await to.write((0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .tilePath */ .uB)(tile), tileBytes(tree, tile));
        written++;
    }
    for (const { path } of await to.list('tile/'))
        if (/\.p\/\d+$/.test(path) && !edge.has(path))
            await to.remove(path);
    return written;
}
function* hashTilesOf(size) {
    for (const level of (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .levelsOf */ .pd)(size)) {
        const count = Math.floor(size / _tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP ** level);
        for (let index = 0; index * _tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP < count; index++)
            yield { level, index, width: Math.min(_tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP, count - index * _tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP) };
    }
}
const tileBytes = (tree, { level, index, width }) => tree.hashes(8 * level, index * _tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP, width);


/***/ }),

/***/ 88802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ EntryList),
/* harmony export */   Z: () => (/* binding */ readRekorV1Index)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74270);



const INDEX = 'index.json';
async function readRekorV1Index(files) {
    const bytes = await files.read(INDEX, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes)
        return { version: 1, trees: [], entries: [] };
    try {
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .conform */ .fj)(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .rekorV1IndexSchema */ .Af, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes.toString('utf8'), INDEX), INDEX);
    }
    catch (error) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('mirror-damaged', { path: `${files.name}/${INDEX}`, detail: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/** What a sync holds of a log's entries, and why. */
class EntryList {
    #byUuid = new Map();
    #byLeaf = new Map();
    #indexes = new Set();
    constructor(entries) {
        for (const entry of entries)
            this.#set(entry);
    }
    has(logIndex) {
        return this.#indexes.has(logIndex);
    }
    /** By the whole UUID, or by the leaf hash alone. */
    find(uuid) {
        const known = uuid.length > 64 ? uuid : this.#byLeaf.get(uuid);
        return this.#byUuid.get(known ?? '') ?? this.#byUuid.get(uuid.slice(-64));
    }
    add({ uuid, logIndex }) {
        if (!this.#byUuid.has(uuid))
            this.#set({ uuid, logIndex, digests: [] });
    }
    addReason(uuid, reason) {
        const entry = this.find(uuid);
        if (!entry)
            return;
        const { digests, identities = [] } = entry;
        if ('digest' in reason)
            this.#set({ ...entry, digests: [...new Set([...digests, reason.digest])].toSorted() });
        else
            this.#set({ ...entry, identities: [...new Set([...identities, reason.identity])].toSorted() });
    }
    /** In the order of the log. */
    lines() {
        return [...this.#byUuid.values()].sort((a, b) => a.logIndex - b.logIndex || (a.uuid < b.uuid ? -1 : 1));
    }
    async write(to, before, trees) {
        const known = trees.map(({ treeId, base, head }) => ({ treeId, base, size: head.size }));
        const text = (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .formatJson */ .IB)({ version: 1, trees: known, entries: this.lines() });
        if (text !== (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .formatJson */ .IB)(before) || !(await to.has(INDEX)))
            await to.write(INDEX, text);
    }
    #set(line) {
        this.#byUuid.set(line.uuid, line);
        this.#byLeaf.set(line.uuid.slice(-64), line.uuid);
        this.#indexes.add(line.logIndex);
    }
}


/***/ }),

/***/ 59231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ checkProof),
/* harmony export */   ON: () => (/* binding */ treePath),
/* harmony export */   cJ: () => (/* binding */ formatProof),
/* harmony export */   yC: () => (/* binding */ consistencyPath)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98889);
/* harmony import */ var _checkpoints_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82413);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74270);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89276);






/** Within `logs/NAME`: what is held of one tree. */
const treePath = (treeId) => `trees/${treeId}`;
/** Within a tree: that the tree of `first` leaves is the beginning of that of `last`. */
const consistencyPath = (first, last) => `consistency/${first}-${last}.json`;
const proofSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    from: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('checkpoint'),
    to: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('checkpoint'),
    hashes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/)).max(64),
});
/** A link of the chain of checkpoints that a mirror has seen of a log without tiles. */
const formatProof = (from, to, hashes) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .formatJson */ .IB)({ version: 1, from: from.text, to: to.text, hashes });
/**
 * Holds a kept link: both checkpoints signed by the log, and the one a beginning of the other. Gives the two. Throws
 * VerificationError.
 */
function checkProof(log, bytes, keys, path) {
    const proof = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readAs */ .fd)(proofSchema, bytes, path);
    const open = (text) => (0,_checkpoints_js__WEBPACK_IMPORTED_MODULE_3__/* .openLogCheckpoint */ .r6)(log, Buffer.from(text), keys, path);
    const [from, to] = [open(proof.from), open(proof.to)];
    const hashes = proof.hashes.map((hash) => Buffer.from(hash, 'hex'));
    if (from.origin !== to.origin ||
        !path.endsWith(consistencyPath(from.size, to.size)) ||
        !(0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyConsistency */ .Ko)(from.size, from.root, to.size, to.root, hashes))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk('mirror-damaged', { path, detail: 'it does not prove what its name says' });
    return [from, to];
}


/***/ }),

/***/ 16681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ advance)
/* harmony export */ });
/* unused harmony export MAX_STEP_MS */
/** What one step adds at most, in milliseconds: a mirror that is synced less often keeps longer, never shorter. */
const MAX_STEP_MS = 7 * 86_400_000;
/**
 * The time by which ages are counted. It grows by what the wall clock grew since the last signed state, never backwards
 * and never by more than a step: a clock that is set forward by years, by mishap or on purpose, makes nothing old.
 */
function advance(before, now) {
    if (!before)
        return now;
    const passed = now.getTime() - Date.parse(before.wall);
    return new Date(Date.parse(before.clock) + Math.min(Math.max(passed, 0), MAX_STEP_MS));
}


/***/ }),

/***/ 18329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ agesOf),
/* harmony export */   fD: () => (/* binding */ rulesOf),
/* harmony export */   o0: () => (/* binding */ retentionSchema)
/* harmony export */ });
/* unused harmony exports KINDS, kindsOf */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74270);



const duration = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9]{1,9}[smhd]$/, 'expected a duration like 15m or 180d');
const who = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(500);
const ages = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    min: duration.optional().describe('nothing younger goes; what was promised is kept, whatever stands here later'),
    max: duration
        .optional()
        .describe('what is older goes, unless something keeps it; default: nothing goes by its age'),
})
    .refine(({ min, max }) => min === undefined || max === undefined || (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(min, 'min') <= (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(max, 'max'), 'min is longer than max');
const KINDS = ['attestations', 'sboms', 'bundles'];
const order = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    digest: _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er.describe('of a release, or of a piece of evidence'),
    reason: who.describe('such as the number of the case'),
    by: who.describe('who ordered it'),
});
/** `retention` of `mirror.yaml`. */
const retentionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    attestations: ages.optional(),
    sboms: ages.optional(),
    bundles: ages.optional(),
    keep: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er).max(10_000).default([]).describe('releases, or pieces of evidence, that never go'),
    holds: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(order)
        .max(10_000)
        .default([])
        .describe('legal holds; one that was signed into mirror.json holds until it stands under released'),
    released: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(order).max(10_000).default([]).describe('holds that are lifted, why and by whom'),
})
    .refine(({ holds, released }) => !holds.some(({ digest }) => released.some((one) => one.digest === digest)), 'a digest is held and released at once')
    .prefault({})
    .describe('how long evidence is kept; without it, for ever');
const SBOM = /cyclonedx|spdx|syft/i;
/** A piece may be of several kinds: a bundle that attests to an SBOM is of all three. */
function kindsOf(item) {
    const { kind, predicateType = '' } = item;
    const isAttestation = kind === 'attestation' || predicateType !== '';
    const found = [];
    if (kind === 'bundle' || kind === 'signature' || kind === 'other')
        found.push('bundles');
    if (isAttestation && kind !== 'sbom')
        found.push('attestations');
    if (kind === 'sbom' || SBOM.test(predicateType))
        found.push('sboms');
    return found;
}
/** Of several kinds the longer times count. */
function agesOf(item, config) {
    const all = kindsOf(item).map((kind) => config[kind] ?? {});
    const longest = (key) => {
        const given = all.flatMap((one) => (one[key] === undefined ? [] : [(0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(one[key], key)]));
        return given.length === 0 ? undefined : Math.max(...given);
    };
    return { min: longest('min') ?? 0, max: longest('max') };
}
/** What the minimum ages depend on: where it is another, every piece's promise is looked at anew. */
const rulesOf = (config) => KINDS.map((kind) => `${kind} ${config[kind]?.min ?? '0s'}`).join(', ');


/***/ }),

/***/ 78370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oc: () => (/* binding */ Ledger),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   Uz: () => (/* binding */ LEDGER),
/* harmony export */   qw: () => (/* binding */ ledgerHash)
/* harmony export */ });
/* unused harmony export ledgerSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74270);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89276);




/** Since when each content is held, and until when that was promised; its SHA-256 is in the signed `mirror.json`. */
const LEDGER = 'retention/index.json';
const time = zod__WEBPACK_IMPORTED_MODULE_0__/* .datetime */ .w$();
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    since: time.describe("by the mirror's own time"),
    until: time.optional().describe('it is kept at least so long: what was promised once is never taken back'),
});
const ledgerSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    rules: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('the minimum ages by which all of it was looked at last'),
    held: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .digestSchema */ .er, entrySchema),
});
class Ledger {
    rules;
    held;
    constructor(rules, held = []) {
        this.rules = rules;
        this.held = new Map(held);
    }
    /**
     * Notes that a content is held at `now` and is to be kept for `minSeconds` since it was first. Only ever prolongs.
     */
    note(content, now, minSeconds) {
        const { since = now.toISOString(), until } = this.held.get(content) ?? {};
        const promised = minSeconds > 0 ? new Date(Date.parse(since) + minSeconds * 1000).toISOString() : undefined;
        const longer = promised !== undefined && (until === undefined || promised > until) ? promised : until;
        this.held.set(content, { since, ...(longer === undefined ? {} : { until: longer }) });
    }
    /** One content a line, sorted: the same ledger has the same bytes. */
    format() {
        const lines = [...this.held]
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([digest, entry]) => `${JSON.stringify(digest)}: ${JSON.stringify(entry)}`);
        const held = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`;
        return `{"version": 1, "rules": ${JSON.stringify(this.rules)}, "held": ${held}}\n`;
    }
}
const ledgerHash = (bytes) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .hexOf */ .ZD)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes));
/** Undefined where there is none. Throws `mirror-damaged`. */
async function readLedger(files) {
    const bytes = await files.read(LEDGER, _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes)
        return undefined;
    const { rules, held } = (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readAs */ .fd)(ledgerSchema, bytes, LEDGER);
    return { ledger: new Ledger(rules, Object.entries(held)), hash: ledgerHash(bytes) };
}


/***/ }),

/***/ 93783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sourceError),
/* harmony export */   N: () => (/* binding */ askSource)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/**
 * Asks one source, unless it is left alone for now, and for no longer than a source may take: what it has given by then
 * is kept, and the next time goes on from there.
 */
async function askSource(source, ports, work) {
    ports.backoff?.admit(source);
    const { sourceLimitMs, clock, signal } = ports;
    if (sourceLimitMs === undefined)
        return done(source, ports, await work(ports));
    const [late, ended] = [new AbortController(), new AbortController()];
    const limit = clock.sleep(sourceLimitMs, ended.signal).then(() => late.abort(new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv('source-overdue', { source, seconds: sourceLimitMs / 1000 })), () => undefined);
    try {
        const limited = signal ? AbortSignal.any([signal, late.signal]) : late.signal;
        return done(source, ports, await work({ ...ports, signal: limited }));
    }
    catch (error) {
        throw late.signal.aborted && !signal?.aborted ? late.signal.reason : error;
    }
    finally {
        ended.abort();
        await limit;
    }
}
function done(source, { backoff }, result) {
    backoff?.succeeded(source);
    return result;
}
/** What went wrong with one source; being stopped is no fault of a source. */
function sourceError(source, thrown, { signal, backoff }) {
    if (signal?.aborted)
        throw signal.reason;
    const error = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asMcError */ .bH)(thrown);
    backoff?.failed(source, error);
    return error;
}


/***/ }),

/***/ 27163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readKept),
/* harmony export */   Q: () => (/* binding */ formatKept)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74270);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89276);




const sequence = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const keptSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    states: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(sequence).describe('sequences of the last states, oldest first'),
    retired: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er, sequence).describe('node: the first state that does not name it any more'),
    added: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sequence, nodes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .digestSchema */ .er) })
        .optional()
        .describe('nodes that were not here before the last of the states'),
});
const NOTHING = { states: [], retired: new Map(), added: undefined };
/** Reads the list. Where it is missing or damaged nothing is known, so that every node is kept from now on. */
async function readKept(files) {
    try {
        const bytes = await files.read(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .KEPT_NODES */ .dB, _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_INDEX_BYTES */ .w2);
        if (!bytes)
            return NOTHING;
        const { states, retired, added } = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readAs */ .fd)(keptSchema, bytes, _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .KEPT_NODES */ .dB);
        return { states, retired: new Map(Object.entries(retired)), added };
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk)
            return NOTHING;
        throw error;
    }
}
const formatKept = ({ states, retired, added }) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .formatJson */ .IB)({
    version: 1,
    states,
    retired: Object.fromEntries([...retired].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ...(added ? { added } : {}),
});


/***/ }),

/***/ 47388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cq: () => (/* binding */ preparePublication),
/* harmony export */   iR: () => (/* binding */ listNodes),
/* harmony export */   oF: () => (/* binding */ writeSnapshot)
/* harmony export */ });
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18867);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74270);
/* harmony import */ var _kept_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27163);




/** Files that are written at once: a bucket is far away. */
const AT_ONCE = 16;
/** A reader that began with a state finds its nodes until two further states are in place. */
const STATES_KEPT = 3;
/**
 * Lists the nodes that are kept beside those of the next state, which is in place between `write` and `settle`. Nodes of the last
 * states stay; a writer that was killed has left nodes that no state names, which go. `snapshot` is undefined where the state is
 * not signed, so that nothing refers to nodes.
 */
async function preparePublication(to, snapshot, { before, sequence }) {
    const listed = await listNodes(to);
    if (!snapshot && listed.size === 0 && !(await to.has(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .KEPT_NODES */ .dB)))
        return { write: async () => { }, settle: async () => { } };
    const named = new Set([...(snapshot?.pages.keys() ?? []), ...(snapshot?.copies.keys() ?? [])]);
    const last = await (0,_kept_js__WEBPACK_IMPORTED_MODULE_1__/* .readKept */ .D)(to);
    const killed = new Set(last.added && last.added.sequence !== before ? last.added.nodes : []);
    const known = [...last.states, ...(before === undefined ? [] : [before])].filter((state) => state <= (before ?? -1));
    const states = [...new Set([...known, sequence])].toSorted((a, b) => a - b).slice(-STATES_KEPT);
    const isExpired = (since) => states.filter((state) => state >= since).length >= STATES_KEPT;
    const [gone, retired] = [[], new Map()];
    for (const node of listed) {
        if (named.has(node))
            continue;
        const since = retiredSince(last, node, before ?? -1) ?? sequence;
        if (killed.has(node) || isExpired(since))
            gone.push(node);
        else
            retired.set(node, since);
    }
    const missing = [...named].filter((node) => !listed.has(node));
    const nodes = [...missing, ...[...killed].filter((node) => named.has(node) && listed.has(node))].toSorted();
    await to.write(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .KEPT_NODES */ .dB, (0,_kept_js__WEBPACK_IMPORTED_MODULE_1__/* .formatKept */ .Q)({ states, retired, added: { sequence, nodes } }));
    return {
        write: () => writeNodes(to, missing, snapshot),
        settle: () => (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .forEachConcurrent */ .C6)(gone, AT_ONCE, (node) => to.remove((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .signedNodePath */ ._H)(node))),
    };
}
/** Writes all nodes of a snapshot that are not here, and keeps no list of others. */
async function writeSnapshot(to, snapshot) {
    const listed = await listNodes(to);
    const named = [...snapshot.pages.keys(), ...snapshot.copies.keys()];
    await writeNodes(to, named.filter((node) => !listed.has(node)), snapshot);
}
const writeNodes = (to, nodes, snapshot) => (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .forEachConcurrent */ .C6)(nodes, AT_ONCE, async (node) => {
    const content = snapshot?.pages.get(node) ?? (await readCopy(to, node, snapshot?.copies.get(node)));
    if (content !== undefined)
        await to.write((0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .signedNodePath */ ._H)(node), content);
});
/** The digests of all nodes that are here. */
async function listNodes(to) {
    const paths = (await to.list(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNED_NODES */ .vA)).map(({ path }) => `sha256:${path.slice(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .SIGNED_NODES */ .vA.length)}`);
    return new Set(paths.filter(_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc));
}
/** Since which state a node is named no more. A state that never was in place retired nothing. */
function retiredSince({ retired }, node, before) {
    const since = retired.get(node);
    return since !== undefined && since <= before ? since : undefined;
}
/** The bytes of a file that is a node too. Undefined where it is damaged: then a check reports that it is. */
async function readCopy(to, node, path) {
    const bytes = path === undefined ? undefined : await to.read(path, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_INDEX_BYTES */ .w2);
    return bytes && (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes) === node ? bytes : undefined;
}


/***/ }),

/***/ 73320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ loadSigningConfig),
/* harmony export */   l: () => (/* binding */ keepSigningConfig)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13963);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(133);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74270);




/** The signing config that a mirror's configuration names, its form checked; undefined where it names none. */
async function loadSigningConfig({ signingConfig }, { clock }) {
    if (signingConfig === undefined)
        return undefined;
    const bytes = await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readFileBounded */ .Y1)(signingConfig, _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ROOT_BYTES */ .ax, 'the signing config');
    (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readSigningConfig */ .A)(bytes.toString('utf8'), signingConfig, clock.now());
    return bytes;
}
/** Keeps it byte for byte; gives its place in the index. */
async function keepSigningConfig(bytes, to) {
    if (!bytes)
        return {};
    const there = await to.read(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGNING_CONFIG */ .p$, Math.max(bytes.length, 1)).catch(() => undefined);
    if (!there?.equals(bytes))
        await to.write(_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGNING_CONFIG */ .p$, bytes);
    return { signingConfig: { path: _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGNING_CONFIG */ .p$, sha256: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .hexOf */ .ZD)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes)) } };
}


/***/ }),

/***/ 1343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ syncMirror)
});

// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/mirror/catalog.js
var mirror_catalog = __webpack_require__(79509);
// EXTERNAL MODULE: ./build/mirror/evidence/subjects.js + 7 modules
var evidence_subjects = __webpack_require__(73166);
// EXTERNAL MODULE: ./build/mirror/layout.js
var layout = __webpack_require__(74270);
// EXTERNAL MODULE: ./build/mirror/log-keys.js
var log_keys = __webpack_require__(22781);
// EXTERNAL MODULE: ./build/mirror/checkpoints.js
var checkpoints = __webpack_require__(82413);
// EXTERNAL MODULE: ./build/mirror/files.js
var files = __webpack_require__(99753);
// EXTERNAL MODULE: ./build/mirror/fork.js
var fork = __webpack_require__(90928);
// EXTERNAL MODULE: ./build/mirror/log-config.js
var log_config = __webpack_require__(98951);
// EXTERNAL MODULE: ./build/tlog/hashing.js
var hashing = __webpack_require__(77859);
// EXTERNAL MODULE: ./build/mirror/rekor-v1-api.js
var rekor_v1_api = __webpack_require__(32786);
// EXTERNAL MODULE: ./build/mirror/rekor-v1-entry.js
var rekor_v1_entry = __webpack_require__(53406);
// EXTERNAL MODULE: ./build/mirror/rekor-v1-full.js
var rekor_v1_full = __webpack_require__(55033);
// EXTERNAL MODULE: ./build/mirror/rekor-v1-index.js
var rekor_v1_index = __webpack_require__(88802);
// EXTERNAL MODULE: ./build/mirror/rekor-v1-proofs.js
var rekor_v1_proofs = __webpack_require__(59231);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/mirror/rekor-v1-body.js
/** The keys and certificates of an entry (hashedrekord and rekord, dsse, intoto): PEM as a rule. */
function verifiersOf(body) {
    try {
        const { spec } = JSON.parse(body.toString('utf8'));
        return [
            spec?.signature?.publicKey?.content,
            spec?.publicKey,
            ...(spec?.signatures ?? []).map(({ verifier }) => verifier),
            ...(spec?.content?.envelope?.signatures ?? []).map(({ publicKey }) => publicKey),
        ].flatMap((value) => (typeof value === 'string' ? [Buffer.from(value, 'base64')] : []));
    }
    catch {
        return []; // of no kind that we know
    }
}

;// CONCATENATED MODULE: ./build/mirror/rekor-v1-subjects.js





const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const MAX_IDENTITIES = 1000;
/**
 * Copies the entries about what is mirrored: those that bundles name, those that the log finds by a digest, and those that it
 * finds by who signed any of these. Each one's checkpoint is proven to be of the same history as its tree's head.
 */
async function copyWanted(run, { logIndexes, digests }) {
    const { api, held, ports, trees, links } = run;
    const copy = async (bytes, expected) => {
        const entry = run.read(bytes, expected);
        const tree = trees.find(({ treeId }) => treeId === entry.treeId);
        if (tree)
            await links.join(tree, entry.checkpoint);
        await run.keep(entry, bytes);
    };
    const copyFound = async (uuids, reason) => {
        await (0,concurrency/* forEachConcurrent */.C6)(uuids.filter((uuid) => !held.find(uuid)), ports.concurrency, async (uuid) => copy(await api.entryByUuid(uuid), { uuid }), ports.signal);
        for (const uuid of uuids)
            held.addReason(uuid, reason);
    };
    await (0,concurrency/* forEachConcurrent */.C6)([...logIndexes].filter((logIndex) => !held.has(logIndex)), ports.concurrency, async (logIndex) => copy(await api.entry(logIndex), { logIndex }), ports.signal);
    for (const digest of digests)
        await copyFound(await api.find({ hash: digest }), { digest });
    if (run.log.mode === 'full')
        return; // it is all here
    for (const [identity, term] of await identitiesOf(run, logIndexes))
        await copyFound(await api.find(term), { identity });
}
/** Who signed what is mirrored: addresses and long-lived keys. A certificate's key signs once, so it finds nothing more. */
async function identitiesOf({ to, log, ports, trees, held }, named) {
    const identities = new Map();
    for (const { uuid, logIndex, digests } of held.lines()) {
        // What was found by an identity says nothing of others: else one would lead to all.
        if (digests.length === 0 && !named.has(logIndex))
            continue;
        const bytes = await to.read(`entries/${uuid}.json`, MAX_ENTRY_BYTES);
        if (!bytes)
            continue;
        for (const pem of verifiersOf((0,rekor_v1_entry/* readRekorV1Entry */.v)(log, bytes, ports.keys, trees).body))
            for (const [identity, term] of termsOf(pem))
                if (identities.size < MAX_IDENTITIES)
                    identities.set(identity, term);
    }
    return identities;
}
function termsOf(pem) {
    try {
        if (pem.includes('BEGIN CERTIFICATE'))
            return [...(new external_node_crypto_.X509Certificate(pem).subjectAltName ?? '').matchAll(/(?:^|, )email:([^,\s"]+)/g)].map(([, email = '']) => [email.toLowerCase(), { email: email.toLowerCase() }]);
        const spki = (0,external_node_crypto_.createPublicKey)(pem).export({ type: 'spki', format: 'der' });
        return [[(0,digest/* digestOf */.ol)(spki), { publicKey: { format: 'x509', content: pem.toString('base64') } }]];
    }
    catch {
        return []; // a verifier of another kind (PGP, SSH, minisign): Rekor finds it by other formats
    }
}

// EXTERNAL MODULE: ./build/tlog/merkle.js
var merkle = __webpack_require__(98889);
// EXTERNAL MODULE: ./build/mirror/tile-log-sync.js + 1 modules
var tile_log_sync = __webpack_require__(98225);
;// CONCATENATED MODULE: ./build/mirror/rekor-v1-trees.js





/**
 * The trees that a log has now, each head signed and proven to follow the one that is kept of it. A tree that was seen does
 * not go, and stays where its entries are numbered. Throws `log-fork`.
 */
async function openTrees(log, to, index, links, keys, api) {
    const shards = await api.shards();
    const newest = await (0,tile_log_sync/* keptCheckpoint */.V)(log, to, keys);
    const active = shards.at(-1)?.signedTreeHead ?? '';
    const known = [...index.trees.map(({ treeId }) => treeId), (0,checkpoints/* treeIdOf */.bR)(newest)].filter((id) => id !== undefined);
    for (const treeId of known)
        if (!shards.some((shard) => shard.treeID === treeId))
            throw new fork/* LogFork */.jT(log, newest, `it knows nothing of the tree ${treeId} any more`, { seen: active });
    const trees = [];
    let base = 0;
    for (const { treeID: treeId, signedTreeHead } of shards) {
        const kept = (await (0,tile_log_sync/* keptCheckpoint */.V)(log, to.under((0,rekor_v1_proofs/* treePath */.ON)(treeId)), keys)) ??
            ((0,checkpoints/* treeIdOf */.bR)(newest) === treeId || (shards.length === 1 && (0,checkpoints/* treeIdOf */.bR)(newest) === undefined) ? newest : undefined);
        const head = (0,checkpoints/* openNextCheckpoint */.Gz)(log, Buffer.from(signedTreeHead), keys, kept);
        if (((0,checkpoints/* treeIdOf */.bR)(head) ?? treeId) !== treeId || (kept && kept.origin !== head.origin))
            throw new fork/* LogFork */.jT(log, kept, `its tree ${treeId} is signed as "${head.origin}"`, { seen: head.text });
        const said = index.trees.find((tree) => tree.treeId === treeId);
        if (said && said.base !== base)
            throw new fork/* LogFork */.jT(log, kept, `its tree ${treeId} begins at entry ${base}, and began at ${said.base}`, {
                seen: head.text,
            });
        const tree = { treeId, base, head, kept };
        if (kept)
            await links.join(tree, kept);
        trees.push(tree);
        base += head.size;
    }
    return trees;
}
/** Proofs that checkpoints of a tree are of one history, asked for once each; nothing is written before `write`. */
class Links {
    #log;
    #api;
    #proofs = new Map();
    #roots = new Map();
    constructor(log, api) {
        this.#log = log;
        this.#api = api;
    }
    /** Holds another checkpoint of a tree against the tree's head. Throws `log-fork`. */
    async join({ treeId, head }, other) {
        const before = this.#roots.get(`${treeId} ${other.size}`) ?? (other.size === head.size ? head : other);
        this.#roots.set(`${treeId} ${other.size}`, before);
        if (!before.root.equals(other.root))
            throw new fork/* LogFork */.jT(this.#log, before, `for ${other.size} entries it signs two roots: ${(0,checkpoints/* hex */.uh)(before.root)} and ${(0,checkpoints/* hex */.uh)(other.root)}`, { seen: other.text });
        if (other.size === head.size || other.size === 0 || head.size === 0)
            return;
        const [from, to] = other.size < head.size ? [other, head] : [head, other];
        const path = `${(0,rekor_v1_proofs/* treePath */.ON)(treeId)}/${(0,rekor_v1_proofs/* consistencyPath */.yC)(from.size, to.size)}`;
        const proof = this.#proofs.get(path) ?? this.#prove(treeId, from, to);
        this.#proofs.set(path, proof);
        await proof;
    }
    /** By path within the log. */
    async write(to) {
        for (const [path, text] of this.#proofs)
            if (!(await to.has(path)))
                await to.write(path, await text);
    }
    async #prove(treeId, from, to) {
        const hashes = await this.#api.proof(treeId, from.size, to.size);
        const proof = hashes.map((hash) => Buffer.from(hash, 'hex'));
        const roots = (0,merkle/* rootsFromConsistency */.IM)(from.size, from.root, to.size, proof);
        if (!roots?.old.equals(from.root) || !roots.new.equals(to.root))
            throw new fork/* LogFork */.jT(this.#log, from, `it does not prove that its tree of ${to.size} entries begins with them (root ${(0,checkpoints/* hex */.uh)(from.root)})`, { seen: to.text });
        return (0,rekor_v1_proofs/* formatProof */.cJ)(from, to, hashes);
    }
}

;// CONCATENATED MODULE: ./build/mirror/rekor-v1-sync.js










/**
 * Mirrors a Rekor v1 log, which has no tiles: what concerns the mirrored subjects, or in mode `full` every entry of all its
 * trees. Each entry is kept with its inclusion proof, verified; each tree's head is proven to follow the one kept. Heads are
 * written last, the active tree's at the very end. Throws `log-fork`, `log-proof-mismatch`, `mirror-mode-unsupported`.
 */
async function syncRekorV1(log, to, wanted, ports) {
    const api = (0,rekor_v1_api/* rekorV1Api */.l)(log, ports.http, ports.signal);
    const index = await (0,rekor_v1_index/* readRekorV1Index */.Z)(to);
    const links = new Links(log, api);
    const trees = await openTrees(log, to, index, links, ports.keys, api);
    const held = new rekor_v1_index/* EntryList */.X(index.entries);
    const counts = { bundles: 0, bytes: 0 };
    const read = (bytes, expected) => {
        const entry = (0,rekor_v1_entry/* readRekorV1Entry */.v)(log, bytes, ports.keys, trees);
        const { uuid, logIndex } = entry;
        if ((expected.logIndex ?? logIndex) !== logIndex || !uuid.endsWith(expected.uuid?.slice(-64) ?? ''))
            throw new lib_errors/* VerificationError */.mk('log-proof-mismatch', {
                log: log.name,
                index: expected.logIndex ?? expected.uuid,
                detail: `asked for it, the log gave entry ${logIndex}`,
            });
        return entry;
    };
    const keep = async (entry, bytes) => {
        await to.write(`entries/${entry.uuid}.json`, bytes);
        held.add(entry);
        counts.bundles++;
        counts.bytes += bytes.length;
    };
    const run = { log, to, api, ports, trees, links, held, read, keep };
    const tiles = log.mode === 'full' ? await (0,rekor_v1_full/* copyTrees */.N8)(run, index) : 0;
    await copyWanted(run, wanted);
    await links.write(to);
    await held.write(to, index, trees);
    for (const { treeId, head } of trees)
        await writeHead(to.under((0,rekor_v1_proofs/* treePath */.ON)(treeId)), await (0,tile_log_sync/* keptCheckpoint */.V)(log, to.under((0,rekor_v1_proofs/* treePath */.ON)(treeId)), ports.keys), head);
    const active = trees.at(-1);
    const newest = await (0,tile_log_sync/* keptCheckpoint */.V)(log, to, ports.keys);
    if (active)
        await writeHead(to, newest, active.head);
    const previousSize = active?.kept?.size ?? 0;
    return {
        size: active?.head.size ?? 0,
        root: active?.head.root ?? hashing/* EMPTY_ROOT */.zg,
        previousSize,
        tiles,
        frozen: false,
        ...counts,
    };
}
/** Rekor v1 signs its tree anew for each who asks: the same tree under another signature is nothing new. */
async function writeHead(to, kept, head) {
    if (kept?.origin !== head.origin || kept.size !== head.size)
        await to.write('checkpoint', head.text);
}

// EXTERNAL MODULE: ./build/mirror/service/ask.js
var ask = __webpack_require__(93783);
// EXTERNAL MODULE: ./build/mirror/evidence/quarantine.js
var quarantine = __webpack_require__(44716);
// EXTERNAL MODULE: ./build/mirror/read.js + 4 modules
var read = __webpack_require__(89276);
;// CONCATENATED MODULE: ./build/mirror/wanted.js



/**
 * What a mirror wants of a Rekor v1 log: the entries that its bundles name (by the log's id), and what the log knows of
 * each release and of each digest that there is evidence about.
 */
async function wantedOf(to, releases, ids) {
    const digests = new Set(releases.map(({ digest }) => digest));
    const logIndexes = new Set();
    for (const { path } of await to.list('evidence/')) {
        const subject = `sha256:${/^evidence\/sha256\/([0-9a-f]{64})\/index\.json$/.exec(path)?.[1]}`;
        if (!(0,digest/* isDigest */.Bc)(subject))
            continue;
        digests.add(subject);
        for (const item of await (0,read/* readEvidence */.At)(to, subject)) {
            if (item.kind === 'bundle')
                for (const index of indexesOf(await (0,read/* readBlob */.gm)(to, item.digest), ids))
                    logIndexes.add(index);
            for (const one of await lookedUpBy(item, () => (0,read/* readBlob */.gm)(to, item.digest)))
                digests.add(one);
        }
    }
    for (const { path } of await to.list(quarantine/* QUARANTINE */.DX))
        for (const one of await unlogged(to, path))
            digests.add(one);
    return { logIndexes, digests };
}
/** cosign's own formats name no place in a log: it is looked up by the document that was signed, or its payload. */
async function lookedUpBy({ kind, digest }, read) {
    if (kind === 'signature')
        return [digest];
    return kind === 'attestation' ? [digest, ...payloadOf(await read())] : [];
}
/** What is kept apart because it brings no entry of a log along: whoever looks the entry up there can verify it. */
async function unlogged(to, path) {
    const record = (0,quarantine/* recordAt */.zR)(path) && (await (0,quarantine/* readRecord */.aE)(to, path));
    const [item] = record?.items ?? [];
    if (!record || !item || !(record.code === 'log-entry-missing' || record.code === 'timestamp-missing'))
        return [];
    return lookedUpBy(item, async () => (await (0,quarantine/* readQuarantined */.vK)(to, record.subject, item)) ?? Buffer.alloc(0));
}
/** The digest of what an envelope (DSSE) carries; none of what is no envelope. */
function payloadOf(bytes) {
    try {
        const { payload } = JSON.parse(bytes.toString('utf8'));
        return typeof payload === 'string' ? [(0,digest/* digestOf */.ol)(Buffer.from(payload, 'base64'))] : [];
    }
    catch {
        return [];
    }
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
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./build/mirror/witness/gate.js + 1 modules
var gate = __webpack_require__(27673);
;// CONCATENATED MODULE: ./build/mirror/log-sync.js













const NOTHING = { size: 0, previousSize: 0, tiles: 0, bundles: 0, bytes: 0 };
/** Every log that has tiles, shard by shard; what goes wrong with one does not stop the others. */
async function syncTileLogs({ config, to, roots, before, ports }) {
    const sync = async (log) => {
        const { name, type } = log;
        if ((0,log_config/* stageOf */.gV)(log, ports.clock.now()) === 'waiting')
            return { line: { name, type, outcome: 'waiting', ...NOTHING } };
        const keys = (0,log_keys/* logKeys */._)(log, roots);
        const place = to.under((0,layout/* logPath */.Q2)(name));
        return attempt(log, to, ports, async (limited) => {
            const held = await heldFrozen(log, place, keys, before, ports);
            if (held)
                return held;
            const indexed = before?.logs.find((one) => one.name === name && one.origin === log.origin);
            const known = indexed && { size: indexed.size, root: Buffer.from(indexed.root, 'hex') };
            const source = (0,files/* httpFiles */.G)(log.url, limited.http, limited.signal);
            const askedAt = ports.clock.now();
            const witnesses = config.witnesses && (0,gate/* witnessGate */.DM)(config.witnesses, limited);
            return outcomeOf(log, await (0,tile_log_sync/* syncTileLog */.u)(log, place, { ...limited, source, keys, settledSize: known?.size, known, witnesses }), askedAt);
        });
    };
    return (0,concurrency/* allEnded */.Cw)(config.logs.filter(log_config/* isTileLog */.Fy).map(sync));
}
/** The logs without tiles, after the evidence, which says what of them is wanted. */
async function syncRekorV1Logs({ config, to, roots, ports }, releases) {
    const sync = (log) => attempt(log, to, ports, async (limited) => {
        const wanted = await wantedOf(to, releases, (0,log_keys/* logIds */.H)(log, roots));
        const how = { ...limited, keys: (0,log_keys/* logKeys */._)(log, roots) };
        const askedAt = ports.clock.now();
        return outcomeOf(log, await syncRekorV1(log, to.under((0,layout/* logPath */.Q2)(log.name)), wanted, how), askedAt);
    });
    return (0,concurrency/* allEnded */.Cw)(config.logs.filter((log) => log.type === 'rekor-v1').map(sync));
}
/** A log that takes no more entries and is here to its last one is not asked again. */
async function heldFrozen(log, place, keys, before, { clock }) {
    const { name, type, origin } = log;
    const kept = await (0,tile_log_sync/* keptCheckpoint */.V)(log, place, keys);
    if (!kept)
        return undefined;
    const { size, root } = kept;
    const entry = before?.logs.find((one) => one.name === name && one.origin === origin);
    const isHere = entry?.frozen === true && entry.size === size && entry.root === (0,checkpoints/* hex */.uh)(root);
    if (!(0,log_config/* saysFrozen */.Li)(kept) && !((0,log_config/* stageOf */.gV)(log, clock.now()) === 'frozen' && isHere))
        return undefined;
    const syncedAt = isHere ? entry.syncedAt : (0,lib_clock/* rfc3339 */.ag)(clock.now());
    return {
        line: { ...NOTHING, name, type, outcome: 'frozen', size, previousSize: size, root: (0,checkpoints/* hex */.uh)(root) },
        entry: { name, type, origin, size, root: (0,checkpoints/* hex */.uh)(root), syncedAt, frozen: true },
    };
}
/** What is held is as it was when the log was asked, not when it was all here: later entries may be missing. */
function outcomeOf(log, sync, askedAt) {
    const { name, type, origin } = log;
    const { size, previousSize, tiles, bundles, bytes } = sync;
    const root = (0,checkpoints/* hex */.uh)(sync.root);
    const outcome = size === previousSize && bytes === 0 ? 'unchanged' : 'synced';
    const frozen = sync.frozen || (0,log_config/* stageOf */.gV)(log, askedAt) === 'frozen';
    return {
        line: { name, type, outcome, size, previousSize, root, tiles, bundles, bytes },
        entry: { name, type, origin, size, root, syncedAt: (0,lib_clock/* rfc3339 */.ag)(askedAt), ...(frozen ? { frozen } : {}) },
    };
}
async function attempt(log, to, ports, sync) {
    const { name, type } = log;
    try {
        return await (0,ask/* askSource */.N)(name, ports, sync);
    }
    catch (thrown) {
        const error = (0,ask/* sourceError */.I)(name, thrown, ports);
        const evidence = thrown instanceof fork/* LogFork */.jT ? await (0,fork/* keepFork */.UT)(to, log, thrown, (0,lib_clock/* rfc3339 */.ag)(ports.clock.now())) : undefined;
        ports.events?.add('error', thrown instanceof fork/* LogFork */.jT ? 'log-fork' : 'source-failed', error.message, {
            source: name,
            origin: log.origin,
            code: error.code,
            ...(evidence === undefined ? {} : { evidence }),
        });
        return { line: { name, type, outcome: 'failed', ...NOTHING }, error };
    }
}

// EXTERNAL MODULE: ./build/mirror/state.js
var state = __webpack_require__(49751);
// EXTERNAL MODULE: ./build/mirror/retention/clock.js
var retention_clock = __webpack_require__(16681);
// EXTERNAL MODULE: ./build/mirror/retention/config.js
var retention_config = __webpack_require__(18329);
// EXTERNAL MODULE: ./build/mirror/retention/ledger.js
var retention_ledger = __webpack_require__(78370);
// EXTERNAL MODULE: ./build/mirror/retention/state.js
var retention_state = __webpack_require__(902);
;// CONCATENATED MODULE: ./build/mirror/retention/account.js













/** Files that are read at once: a bucket is far away. */
const AT_ONCE = 16;
/**
 * Brings the ledger up to date at the end of a sync, and gives what the state is to sign of it. A ledger that is not the
 * signed one counts for less: its ages begin anew, its promises stay, so that whatever happened to it nothing goes sooner.
 */
async function keepAccounts({ to, catalog, config, verifier, now }, index) {
    const before = (await (0,state/* readState */.un)(to, { verifier }).catch(onlyOtherThan))?.retention;
    const clock = (0,retention_clock/* advance */.n)(before, now);
    const kept = await (0,retention_ledger/* readLedger */.SC)(to).catch(onlyOtherThan);
    const isSigned = kept !== undefined && kept.hash === before?.ledger;
    const rules = (0,retention_config/* rulesOf */.fD)(config);
    const ledger = new retention_ledger/* Ledger */.Oc(rules, isSigned ? kept.ledger.held : []);
    if (kept && !isSigned)
        for (const [digest, { until }] of kept.ledger.held)
            ledger.held.set(digest, { since: (0,lib_clock/* rfc3339 */.ag)(clock), ...(until === undefined ? {} : { until }) });
    const whole = !isSigned || kept.ledger.rules !== rules || catalog.wasRebuilt;
    const places = whole ? [...catalog.indexes.keys(), ...catalog.records.keys()] : [...catalog.touched];
    await (0,concurrency/* forEachConcurrent */.C6)(places, AT_ONCE, async (place) => {
        for (const item of await itemsAt(to, place))
            ledger.note(item.digest, clock, (0,retention_config/* agesOf */.Oe)(item, config).min);
    });
    const text = ledger.format();
    const hash = (0,retention_ledger/* ledgerHash */.qw)(text);
    if (hash !== kept?.hash)
        await to.write(retention_ledger/* LEDGER */.Uz, text);
    return {
        clock: (0,lib_clock/* rfc3339 */.ag)(clock),
        wall: (0,lib_clock/* rfc3339 */.ag)(now),
        ledger: hash,
        quarantine: (0,checkpoints/* hex */.uh)((0,mirror_catalog/* quarantineRoot */.hw)(catalog.records)),
        releases: (0,retention_state/* releasesHash */.B)(index),
        holds: holdsNow(config, before?.holds ?? [], (0,lib_clock/* rfc3339 */.ag)(clock)),
    };
}
/** A hold goes on when its line is gone from the configuration: only `released` lifts it. */
function holdsNow({ holds, released }, before, clock) {
    const all = new Map(before.map((hold) => [hold.digest, hold]));
    for (const { digest, reason, by } of holds)
        all.set(digest, { digest, reason, by, since: all.get(digest)?.since ?? clock });
    for (const { digest } of released)
        all.delete(digest);
    return [...all.values()].toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
}
/** What is held at a place of the catalog: the index of a subject, or the path of a record. A damaged one is for the check to tell. */
async function itemsAt(to, place) {
    try {
        return (0,digest/* isDigest */.Bc)(place) ? await (0,read/* readEvidence */.At)(to, place) : ((await (0,quarantine/* readRecord */.aE)(to, place))?.items ?? []);
    }
    catch (error) {
        return onlyOtherThan(error) ?? [];
    }
}
/** What is damaged counts as not there; a disk that cannot be read is a fault. */
function onlyOtherThan(error) {
    if (error instanceof lib_errors/* VerificationError */.mk)
        return undefined;
    throw error;
}

// EXTERNAL MODULE: ./build/mirror/signing-config.js
var signing_config = __webpack_require__(73320);
;// CONCATENATED MODULE: ./build/mirror/tuf/entries.js

/** The repositories as the index tells of them: as they are now, or as they were where that failed. */
function tufEntries(repositories, lines, before) {
    if (repositories.length === 0)
        return {};
    return {
        tuf: repositories.flatMap(({ name }) => lines.find(({ line }) => line.name === name)?.entry ?? before?.tuf?.find((one) => one.name === name) ?? []),
    };
}
/** Brings each repository up to date, side by side. The rules of TUF are loaded where there is one to hold against them. */
async function syncTufRepositories(repositories, to, ports) {
    if (repositories.length === 0)
        return [];
    const { syncTufRepository } = await Promise.all(/* import() */[__webpack_require__.e(8908), __webpack_require__.e(6555), __webpack_require__.e(2706)]).then(__webpack_require__.bind(__webpack_require__, 42706));
    return (0,concurrency/* allEnded */.Cw)(repositories.map((repository) => syncTufRepository(repository, to, ports)));
}

// EXTERNAL MODULE: ./build/mirror/write-state.js
var write_state = __webpack_require__(7857);
;// CONCATENATED MODULE: ./build/mirror/sync.js















/**
 * Brings the mirror up to date with all its sources; what goes wrong with one does not stop the
 * others. Only one sync writes at a time. Facts about the sources (a fork, a damaged log) make the report fail; when there
 * are only faults, the first is thrown, after all else was kept.
 */
async function syncMirror(config, ports) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-sync', ports.clock, config.to);
    const roots = await ports.trustedRoots(config.policy);
    for (const log of config.logs)
        (0,log_keys/* logKeys */._)(log, roots); // before anything is written
    const signer = await (0,write_state/* stateSigner */.CU)(config);
    const evidence = await (0,evidence_subjects/* evidenceSources */.y)(config, ports);
    const verifier = await (0,write_state/* stateVerifier */.A$)(config);
    const signing = await (0,signing_config/* loadSigningConfig */.U)(config, ports);
    const to = ports.destination(config);
    const { errors, index, logs, subjects, trust, tuf } = await to.alone((signal) => syncSources(config, to, { roots, signing, evidence, verifier }, signer, { ...ports, signal }));
    const warnings = tuf.flatMap((one) => one.warnings ?? []);
    const [first] = errors;
    if (first && !errors.some((error) => error instanceof lib_errors/* VerificationError */.mk))
        throw first;
    return report.finish(errors, {
        to: config.to,
        ...(index ? { syncedAt: index.syncedAt, stalenessSeconds: (0,read/* stalenessSeconds */.w0)(index, ports.clock.now()) } : {}),
        logs: logs.map(({ line }) => line),
        ...(tuf.length > 0 ? { tuf: tuf.map(({ line }) => line) } : {}),
        subjects: subjects.map(({ line }) => line),
        trust,
        ...(warnings.length > 0 ? { warnings: warnings.map((one) => one.toReason()) } : {}),
    });
}
async function syncSources(config, to, { roots, signing, evidence, verifier }, signer, ports) {
    const begunAt = (0,lib_clock/* rfc3339 */.ag)(ports.clock.now());
    const before = await (0,read/* readIndex */.vY)(to);
    const catalog = await mirror_catalog/* Catalog */.WC.open(to, ports.concurrency, ports.signal);
    await (0,write_state/* adoptState */.Gb)(to, { signer, verifier }, catalog.indexes, ports.clock.now());
    const trust = await syncTrust(to, roots);
    const followed = { config, to, roots, before, ports };
    // Logs do not wait for each other, nor for the evidence: one that answers slowly holds up nobody else.
    const [tiled, tuf, subjects] = await (0,concurrency/* allEnded */.Cw)([
        syncTileLogs(followed),
        syncTufRepositories(config.tuf, to, ports),
        (0,evidence_subjects/* syncSubjects */.n)(evidence, to, catalog, ports),
    ]);
    const releases = subjects.flatMap(({ entry }) => entry?.releases ?? []);
    const logs = [...tiled, ...(await syncRekorV1Logs(followed, releases))];
    const errors = [...logs, ...subjects, ...tuf].flatMap(({ error }) => (error ? [error] : []));
    const trusted = { trust, ...(await (0,signing_config/* keepSigningConfig */.l)(signing, to)), ...tufEntries(config.tuf, tuf, before) };
    const index = nextIndex(config, before, trusted, logs, subjects, errors, begunAt);
    await catalog.save();
    if (index && (errors.length === 0 || saysMore(before, index)))
        await to.write(layout/* INDEX */.hx, (0,layout/* formatJson */.IB)(index));
    const failed = [
        ...logs.flatMap(({ line, error }) => (error ? [{ source: line.name, error }] : [])),
        ...subjects.flatMap(({ line, error }) => (error ? [{ source: line.subject, error }] : [])),
        ...tuf.flatMap(({ line, error }) => (error ? [{ source: (0,layout/* tufPath */.bq)(line.name), error }] : [])),
    ];
    const accounting = { to, catalog, config: config.retention, verifier, now: ports.clock.now() };
    const retention = await keepAccounts(accounting, index);
    await (0,write_state/* writeState */.Jq)(to, config, signer, ports.clock.now(), {
        index,
        retention,
        indexes: catalog.indexes,
        errors: failed.map((one) => ({ ...one, retry: ports.backoff?.retryOf(one.source) })),
    });
    return { errors, index, logs, subjects, trust, tuf };
}
async function syncTrust(to, roots) {
    const trust = [];
    for (const [place, { name, bytes }] of roots.entries()) {
        const path = (0,layout/* rootPath */.wA)(name, place);
        const there = await to.read(path, Math.max(bytes.length, 1)).catch(() => undefined);
        if (!there?.equals(bytes))
            await to.write(path, bytes);
        trust.push({ name, path, sha256: (0,digest/* hexOf */.ZD)((0,digest/* digestOf */.ol)(bytes)) });
    }
    return trust;
}
/** Sources that went well as they are now, the others as they were; undefined while there is nothing to tell. */
function nextIndex(config, before, trusted, logs, subjects, errors, begunAt) {
    const syncedAt = errors.length === 0 ? begunAt : before?.syncedAt;
    if (syncedAt === undefined)
        return undefined; // never yet whole: a reader must not take it for a mirror
    return {
        version: 1,
        syncedAt,
        ...trusted,
        logs: config.logs.flatMap(({ name }) => logs.find(({ line }) => line.name === name)?.entry ?? before?.logs.find((log) => log.name === name) ?? []),
        subjects: subjects.flatMap(({ entry, line }) => entry ?? before?.subjects.find((one) => one.subject === line.subject) ?? []),
    };
}
/** Whether an index tells more than new times: a sync that failed and found nothing new leaves all files as they were. */
function saysMore(before, index) {
    const withoutTimes = (value) => JSON.stringify(value, (key, inner) => (key === 'syncedAt' ? undefined : inner));
    return withoutTimes(before) !== withoutTimes(index);
}


/***/ }),

/***/ 98225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ keptCheckpoint),
  u: () => (/* binding */ syncTileLog)
});

// EXTERNAL MODULE: ./build/lib/concurrency.js
var lib_concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/tlog/edge.js
var tlog_edge = __webpack_require__(77202);
// EXTERNAL MODULE: ./build/tlog/tiles.js
var tlog_tiles = __webpack_require__(18229);
// EXTERNAL MODULE: ./build/tlog/merkle.js
var merkle = __webpack_require__(98889);
// EXTERNAL MODULE: ./build/tlog/hashing.js
var hashing = __webpack_require__(77859);
// EXTERNAL MODULE: ./build/mirror/checkpoints.js
var checkpoints = __webpack_require__(82413);
// EXTERNAL MODULE: ./build/mirror/fork.js
var fork = __webpack_require__(90928);
// EXTERNAL MODULE: ./build/mirror/log-config.js
var log_config = __webpack_require__(98951);
;// CONCATENATED MODULE: ./build/mirror/stale-tiles.js

/** More than these are looked for in one listing. */
const MAX_LOOKS = 64;
/**
 * Removes partial tiles of other sizes than `size`: of the state before, or of a run that was killed before its checkpoint.
 * They lie between the size at which the last run ended (`settled`) and this one; where that is not known, anywhere.
 */
async function dropStale(to, settled, size) {
    const expected = new Set((0,tlog_edge/* edgeTiles */.RK)(size).flatMap((tile) => [
        (0,tlog_tiles/* tilePath */.uB)(tile),
        ...(tile.level === 0 ? [(0,tlog_tiles/* tilePath */.uB)({ ...tile, level: 'entries' })] : []),
    ]));
    const near = settled === undefined ? [] : partialFolders(settled, size);
    const looks = settled === undefined || near.length > MAX_LOOKS ? ['tile/'] : near;
    for (const look of looks)
        for (const { path } of await to.list(look))
            if (/\.p\/\d+$/.test(path) && !expected.has(path))
                await to.remove(path);
}
/** Where trees of `from` to `to` leaves have partial tiles. */
function partialFolders(from, to) {
    const folders = [];
    for (const level of (0,tlog_edge/* levelsOf */.pd)(to)) {
        const indexAt = (size) => Math.floor(size / tlog_tiles/* TILE_WIDTH */.KP ** (level + 1));
        for (let index = indexAt(from); index <= indexAt(to) && folders.length <= MAX_LOOKS; index++) {
            const full = { level, index, width: tlog_tiles/* TILE_WIDTH */.KP };
            folders.push(`${(0,tlog_tiles/* tilePath */.uB)(full)}.p/`);
            if (level === 0)
                folders.push(`${(0,tlog_tiles/* tilePath */.uB)({ ...full, level: 'entries' })}.p/`);
        }
    }
    return folders;
}

// EXTERNAL MODULE: ./build/mirror/tile-source.js
var tile_source = __webpack_require__(20276);
// EXTERNAL MODULE: ./build/mirror/witness/gate.js + 1 modules
var gate = __webpack_require__(27673);
;// CONCATENATED MODULE: ./build/mirror/tile-log-sync.js









/** The checkpoint that a mirrored log has, its signature checked; undefined where nothing was mirrored yet. */
async function keptCheckpoint(log, files, keys) {
    const bytes = await files.read('checkpoint', checkpoints/* MAX_CHECKPOINT_BYTES */.qC);
    if (!bytes)
        return undefined;
    try {
        return (0,checkpoints/* openLogCheckpoint */.r6)(log, bytes, keys, `${files.name}/checkpoint`);
    }
    catch (error) {
        if (!(error instanceof errors/* McError */.Hv))
            throw error;
        throw new errors/* VerificationError */.mk('mirror-damaged', { path: `${files.name}/checkpoint`, detail: error.message }, { cause: error });
    }
}
/**
 * Brings a mirrored tile log (`to`) to the state of its source. Nothing is written before it is held against the signed
 * root, and the new root against the kept one; full tiles once written never change; the checkpoint comes last. So a run
 * that was killed has only left true tiles, and the next one goes on from them. Throws `log-fork`, `log-tile-mismatch`,
 * `mirror-entry-mismatch`, `mirror-damaged`, `log-unwitnessed`.
 */
async function syncTileLog(log, to, ports) {
    const kept = await keptCheckpoint(log, to, ports.keys);
    const seen = kept ?? ports.known;
    const bytes = await ports.source.read('checkpoint', checkpoints/* MAX_CHECKPOINT_BYTES */.qC);
    if (!bytes)
        throw new errors/* McError */.Hv('response-malformed', { url: ports.source.name, detail: 'it has no checkpoint' });
    const next = (0,checkpoints/* openNextCheckpoint */.Gz)(log, bytes, ports.keys, seen);
    const source = new tile_source/* TileSource */.U(log.name, ports.source);
    const proof = (from) => proofFrom(from, next.size, to, source, ports.concurrency);
    const admit = async () => ports.witnesses?.admit({ log: log.name, next, kept: to, proof });
    let witnessed;
    if (next.size !== kept?.size || kept.size === 0) {
        const proven = await proveGrowth(log, to, source, seen, next, ports.concurrency);
        witnessed = await admit();
        await new TileCopy(to, source, proven, kept?.size ?? 0, next.size, ports).run(log.name);
    }
    else
        witnessed = await admit();
    if (witnessed !== undefined)
        await to.write(gate/* WITNESSED */.HX, witnessed);
    if (kept?.text !== next.text)
        await to.write('checkpoint', bytes);
    await dropStale(to, kept !== undefined && kept.size === ports.settledSize ? kept.size : undefined, next.size);
    const { tiles, bundles, bytes: read } = source;
    return {
        size: next.size,
        root: next.root,
        previousSize: kept?.size ?? 0,
        tiles,
        bundles,
        bytes: read,
        frozen: (0,log_config/* saysFrozen */.Li)(next),
    };
}
/** RFC 6962 consistency between two sizes, out of tiles that are here already or else at the source. */
async function proofFrom(from, size, to, source, concurrency) {
    const local = new tile_source/* TileSource */.U('mirror', to);
    const tiles = new Map();
    for (const { tile, hashes } of await (0,lib_concurrency/* mapConcurrent */._k)((0,tlog_edge/* tilesForConsistency */.$)(from, size), concurrency, async (tile) => (await to.has((0,tlog_tiles/* tilePath */.uB)(tile))) ? local.tile(tile) : source.tile(tile)))
        tiles.set((0,tlog_tiles/* tilePath */.uB)(tile), hashes);
    return (0,merkle/* consistencyProofFrom */.xJ)(from, size, (0,tlog_edge/* subtreesOf */.f2)(size, (tile) => tiles.get((0,tlog_tiles/* tilePath */.uB)(tile)) ?? []));
}
/** Fetches the right edge of the new tree, and holds it against the new root, and the new root against the kept one. */
async function proveGrowth(log, to, source, kept, next, concurrency) {
    const edge = new Map();
    const hashesOf = (tiles) => (tile) => tiles.get((0,tlog_tiles/* tilePath */.uB)(tile))?.hashes ?? [];
    try {
        for (const fetched of await (0,lib_concurrency/* mapConcurrent */._k)((0,tlog_edge/* edgeTiles */.RK)(next.size), concurrency, (tile) => source.tile(tile)))
            edge.set((0,tlog_tiles/* tilePath */.uB)(fetched.tile), fetched);
        const root = (0,tlog_edge/* rootFromEdge */.IB)(next.size, hashesOf(edge));
        if (!root.equals(next.root))
            throw new errors/* VerificationError */.mk('tile-root-mismatch', { what: log.name, expected: (0,checkpoints/* hex */.uh)(next.root), found: (0,checkpoints/* hex */.uh)(root) });
        if (!kept || kept.size === 0 || kept.size === next.size)
            return { edge, seen: edge };
        // Tiles that are here spare a request. Where they do not prove it, the disk may have changed them: then the source's must.
        const local = new tile_source/* TileSource */.U(log.name, to);
        const isHere = async (tile) => to.has((0,tlog_tiles/* tilePath */.uB)(tile));
        for (const read of [
            async (tile) => ((await isHere(tile)) ? local.tile(tile).catch(() => undefined) : source.tile(tile)),
            (tile) => source.tile(tile),
        ]) {
            const seen = new Map(edge);
            const needed = (0,tlog_edge/* tilesForConsistency */.$)(kept.size, next.size).filter((tile) => !seen.has((0,tlog_tiles/* tilePath */.uB)(tile)));
            for (const fetched of await (0,lib_concurrency/* mapConcurrent */._k)(needed, concurrency, read))
                if (fetched)
                    seen.set((0,tlog_tiles/* tilePath */.uB)(fetched.tile), fetched);
            const proof = (0,merkle/* consistencyProofFrom */.xJ)(kept.size, next.size, (0,tlog_edge/* subtreesOf */.f2)(next.size, hashesOf(seen)));
            const roots = (0,merkle/* rootsFromConsistency */.IM)(kept.size, kept.root, next.size, proof);
            if (roots?.old.equals(kept.root) && roots.new.equals(next.root))
                return { edge, seen };
        }
        throw new fork/* LogFork */.jT(log, kept, `its tree of ${next.size} entries does not begin with them (root ${(0,checkpoints/* hex */.uh)(kept.root)})`, {
            seen: next.text,
        });
    }
    catch (error) {
        // Without a kept state there is nothing to fork from: then the source is only damaged.
        const unproven = error instanceof tile_source/* MissingTile */.L || (error instanceof errors/* VerificationError */.mk && error.code !== 'log-fork');
        if (kept && kept.size > 0 && unproven)
            throw new fork/* LogFork */.jT(log, kept, error.message, { seen: next.text, cause: error });
        throw error;
    }
}
/** Tiles are small: so many take the place of one transfer, to hide the way to a log that is far. */
const TILES_A_TRANSFER = 4;
/** A few: tiles come in order. */
const MAX_PARENTS = 4;
/** Copies what is new of a tree, from its root down: each tile is held against the hash above it before it is written. */
class TileCopy {
    #to;
    #source;
    #proven;
    #from;
    #size;
    #ports;
    #local;
    #parents = new Map();
    constructor(to, source, proven, from, size, ports) {
        this.#to = to;
        this.#source = source;
        this.#proven = proven;
        this.#from = from;
        this.#size = size;
        this.#ports = ports;
        this.#local = new tile_source/* TileSource */.U('mirror', to);
    }
    async run(name) {
        const { progress } = this.#ports;
        let done = this.#from;
        const tell = (count) => {
            done = Math.min(done + count, this.#size); // the first of the tiles may be new in part
            progress({ task: `log ${name}`, message: `log ${name}: entries`, done, total: this.#size, unit: 'items' });
        };
        for (const level of (0,tlog_edge/* levelsOf */.pd)(this.#size).toReversed()) {
            const before = Math.floor(this.#from / tlog_tiles/* TILE_WIDTH */.KP ** (level + 1));
            await (0,lib_concurrency/* forEachConcurrent */.C6)((0,tlog_edge/* fullTiles */.fn)(this.#size, level, before), this.#ports.concurrency * TILES_A_TRANSFER, async (tile) => {
                const above = await this.#above(tile);
                await this.#copyFull(tile, above[tile.index % tlog_tiles/* TILE_WIDTH */.KP] ?? hashing/* EMPTY_ROOT */.zg);
                if (level === 0)
                    tell(tlog_tiles/* TILE_WIDTH */.KP);
            }, this.#ports.signal);
        }
        for (const { tile, bytes } of this.#proven.edge.values()) {
            if (tile.level === 0)
                await this.#copyBundle({ ...tile, level: 'entries' }, bytes);
            await this.#write(tile, bytes);
        }
        if (this.#size > this.#from)
            tell(this.#size - done);
    }
    /** The hashes of the tile above one, which was written or proven before. Its neighbours need the same. */
    #above(tile) {
        const parent = (0,tlog_edge/* tileHolding */.cp)(this.#size, tile.level + 1, tile.index);
        const path = (0,tlog_tiles/* tilePath */.uB)(parent);
        const known = this.#parents.get(path);
        if (known)
            return known;
        const [oldest = ''] = this.#parents.keys();
        if (this.#parents.size >= MAX_PARENTS)
            this.#parents.delete(oldest);
        const proven = this.#proven.edge.get(path);
        const hashes = proven ? Promise.resolve(proven.hashes) : this.#local.tile(parent).then((here) => here.hashes);
        this.#parents.set(path, hashes);
        return hashes;
    }
    async #copyFull(tile, expected) {
        // One that is here already was true when it was written; the disk may have changed it since.
        const here = (await this.#has(tile)) ? await this.#local.tile(tile).catch(() => undefined) : undefined;
        const isHere = here !== undefined && (0,hashing/* rootOfFull */.JM)(here.bytes).equals(expected);
        const { bytes } = isHere ? here : (this.#proven.seen.get((0,tlog_tiles/* tilePath */.uB)(tile)) ?? (await this.#source.tile(tile)));
        if (!(0,hashing/* rootOfFull */.JM)(bytes).equals(expected))
            throw this.#source.mismatch(tile, 'the tile above it has another hash for it');
        // The bundle first: where a full tile is, its entries are.
        if (tile.level === 0)
            await this.#copyBundle({ ...tile, level: 'entries' }, bytes);
        if (!isHere)
            await this.#write(tile, bytes);
    }
    async #copyBundle(tile, leaves) {
        if (!(await this.#has(tile)))
            await this.#write(tile, await this.#source.bundle(tile, leaves));
    }
    #has(tile) {
        return this.#to.has((0,tlog_tiles/* tilePath */.uB)(tile));
    }
    #write(tile, bytes) {
        return this.#to.write((0,tlog_tiles/* tilePath */.uB)(tile), bytes);
    }
}


/***/ }),

/***/ 20276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ MissingTile),
/* harmony export */   U: () => (/* binding */ TileSource)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18229);


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
        const bytes = await this.#read(tile, _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP * HASH_BYTES, (full) => full.subarray(0, tile.width * HASH_BYTES));
        this.tiles++;
        if (bytes.length !== tile.width * HASH_BYTES)
            throw this.mismatch(tile, `it has ${bytes.length} bytes`);
        return {
            tile,
            bytes,
            get hashes() {
                return (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTile */ .UF)(bytes, tile);
            },
        };
    }
    /** A bundle whose entries hash to `leaves`, the hashes of a tile, joined. Throws `mirror-entry-mismatch`. */
    async bundle(tile, leaves) {
        const full = { ...tile, width: _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP };
        const bytes = await this.#read(tile, _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_ENTRY_BUNDLE_BYTES */ .VV, (all) => (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatEntryBundle */ .m3)((0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEntryBundle */ .Ex)(all, full).slice(0, tile.width)));
        this.bundles++;
        const found = this.#parsed(tile, () => (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .leafHashesOf */ .M$)(bytes, tile));
        if (!found.equals(leaves)) {
            const wrong = Array.from({ length: tile.width }, (_, i) => i * HASH_BYTES).findIndex((at) => !found.subarray(at, at + HASH_BYTES).equals(leaves.subarray(at, at + HASH_BYTES)));
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('mirror-entry-mismatch', { index: tile.index * _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP + wrong, log: this.#log });
        }
        return bytes;
    }
    mismatch(tile, detail, cause) {
        return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('log-tile-mismatch', { path: (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .tilePath */ .uB)(tile), log: this.#log, detail }, { cause });
    }
    #parsed(tile, parse) {
        try {
            return parse();
        }
        catch (error) {
            throw this.mismatch(tile, (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error), error);
        }
    }
    /** A log may drop a partial tile once it is full (C2SP tlog-tiles): then its beginning is the partial one. */
    async #read(tile, maxBytes, beginning) {
        let bytes = await this.#files.read((0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .tilePath */ .uB)(tile), maxBytes);
        if (!bytes && tile.width < _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP) {
            const full = await this.#files.read((0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .tilePath */ .uB)({ ...tile, width: _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP }), maxBytes);
            bytes = full && this.#parsed(tile, () => beginning(full));
        }
        if (!bytes)
            throw new MissingTile((0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .tilePath */ .uB)(tile), this.#files.name);
        this.bytes += bytes.length;
        return bytes;
    }
}
/** A tile that the log's own checkpoint says must be there. */
class MissingTile extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv {
    constructor(path, where) {
        super('response-malformed', { url: where, detail: `it has no ${path}, though its checkpoint covers it` });
    }
}


/***/ }),

/***/ 7857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: () => (/* binding */ stateVerifier),
/* harmony export */   CU: () => (/* binding */ stateSigner),
/* harmony export */   Gb: () => (/* binding */ adoptState),
/* harmony export */   Jq: () => (/* binding */ writeState),
/* harmony export */   g5: () => (/* binding */ replaceState),
/* harmony export */   wn: () => (/* binding */ ownVerifierKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87167);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95527);
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79509);
/* harmony import */ var _checkpoints_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82413);
/* harmony import */ var _fork_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(90928);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(74270);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(89276);
/* harmony import */ var _signed_publish_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(47388);
/* harmony import */ var _signed_snapshot_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(36215);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49751);
/* harmony import */ var _sums_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(35352);
/* harmony import */ var _view_listed_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69073);
















const MAX_KEY_BYTES = 16 * 1024;
/** The mirror's own key; undefined where its configuration names none. Throws where it names one that is of no use. */
async function stateSigner({ name, key }) {
    if (key === undefined)
        return undefined;
    return (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_1__/* .ed25519NoteSigner */ .Qd)(name, await ownKey(key));
}
/** What the mirror itself signed, by its own key; undefined as above. */
async function stateVerifier({ name, key, }) {
    return key === undefined ? undefined : (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_1__/* .ed25519NoteVerifier */ ._2)(name, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(await ownKey(key)));
}
/** For the policies of those who read the mirror: NAME+ID+BASE64. */
const ownVerifierKey = async ({ name, key }) => key === undefined ? undefined : (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_1__/* .verifierKey */ .EG)(name, await ownKey(key));
const ownKey = async (path) => (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readPrivateKey */ .$)(await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(path, MAX_KEY_BYTES, "the mirror's key"), path);
/** Writes `mirror.json` after all else of a sync: what is held now, and what went wrong since when. */
async function writeState(to, { name }, signer, now, held) {
    const { index, indexes, retention, errors } = held;
    // A damaged state is no reason not to write the next one; its sequence goes on with the time.
    const before = await (0,_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readState */ .un)(to).catch(() => undefined);
    const time = (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .rfc3339 */ .ag)(now);
    const state = {
        version: 1,
        name,
        sequence: (0,_state_js__WEBPACK_IMPORTED_MODULE_4__/* .nextSequence */ .bT)(before, now),
        time,
        ...(index ? { syncedAt: index.syncedAt } : {}),
        logs: (index?.logs ?? []).map((log) => ({
            name: log.name,
            origin: log.origin,
            size: log.size,
            root: log.root,
            syncedAt: log.syncedAt,
            ...(log.frozen ? { frozen: log.frozen } : {}),
        })),
        evidence: { subjects: indexes.size, root: (0,_checkpoints_js__WEBPACK_IMPORTED_MODULE_6__/* .hex */ .uh)((0,_catalog_js__WEBPACK_IMPORTED_MODULE_7__/* .evidenceRoot */ .wX)(indexes)) },
        retention,
        errors: errors.map(({ source, error: { code, message }, retry }) => ({
            source,
            code,
            message,
            since: before?.errors.find((one) => one.source === source && one.code === code)?.since ?? time,
            ...retry,
        })),
        forks: [...(await (0,_fork_js__WEBPACK_IMPORTED_MODULE_8__/* .forksIn */ .FI)(to))],
    };
    return replaceState(to, state, signer, { indexes, before });
}
/**
 * Signs the state of a version that wrote no catalog once more, with one, before a sync changes the files that it lists: a
 * reader with the key would not accept them in between. Nothing happens where they are not what it signed.
 */
async function adoptState(to, { signer, verifier }, indexes, now) {
    if (!signer || !verifier)
        return;
    try {
        const said = await (0,_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readNotedState */ .AF)(to, { verifier });
        if (!said || said.catalog !== undefined)
            return;
        const { state } = said;
        await (0,_view_listed_js__WEBPACK_IMPORTED_MODULE_9__/* .openListedView */ .r)(to, state);
        if ((0,_checkpoints_js__WEBPACK_IMPORTED_MODULE_6__/* .hex */ .uh)((0,_catalog_js__WEBPACK_IMPORTED_MODULE_7__/* .evidenceRoot */ .wX)(indexes)) !== state.evidence.root)
            return;
        // The list of sums stays as it is: until the state is replaced, readers go by it.
        const snapshot = (0,_signed_snapshot_js__WEBPACK_IMPORTED_MODULE_10__/* .buildSnapshot */ .tX)(await (0,_read_js__WEBPACK_IMPORTED_MODULE_11__/* .readIndex */ .vY)(to), indexes);
        await (0,_signed_publish_js__WEBPACK_IMPORTED_MODULE_12__/* .writeSnapshot */ .oF)(to, snapshot);
        const signed = { ...state, sequence: (0,_state_js__WEBPACK_IMPORTED_MODULE_4__/* .nextSequence */ .bT)(state, now), time: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .rfc3339 */ .ag)(now) };
        await to.write(_layout_js__WEBPACK_IMPORTED_MODULE_13__/* .STATE */ .c4, (0,_state_js__WEBPACK_IMPORTED_MODULE_4__/* .formatState */ .lN)(signed, signer, snapshot.root));
    }
    catch (error) {
        // Damage is for the check to report, and a mirror that was never whole has nothing to adopt.
        if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_14__/* .McError */ .Hv) || !['mirror-missing', ...DAMAGE].includes(error.code))
            throw error;
    }
}
const DAMAGE = ['mirror-damaged', 'mirror-state-invalid', 'mirror-unlisted'];
/**
 * Replaces the state: lists the nodes that are kept, then all files that nothing else holds, writes the nodes that the state
 * commits to, then the state, and removes what only older states named.
 */
async function replaceState(to, state, signer, { indexes, before }) {
    // The index as it is on the disk: a sync that failed may have left it as it was.
    const snapshot = signer ? (0,_signed_snapshot_js__WEBPACK_IMPORTED_MODULE_10__/* .buildSnapshot */ .tX)(await (0,_read_js__WEBPACK_IMPORTED_MODULE_11__/* .readIndex */ .vY)(to), indexes) : undefined;
    const sequences = { before: before?.sequence, sequence: state.sequence };
    const publication = await (0,_signed_publish_js__WEBPACK_IMPORTED_MODULE_12__/* .preparePublication */ .cq)(to, snapshot, sequences);
    const whole = { ...state, sums: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_15__/* .hexOf */ .ZD)(await (0,_sums_js__WEBPACK_IMPORTED_MODULE_16__/* .writeSums */ .em)(to)) };
    await publication.write();
    await to.write(_layout_js__WEBPACK_IMPORTED_MODULE_13__/* .STATE */ .c4, (0,_state_js__WEBPACK_IMPORTED_MODULE_4__/* .formatState */ .lN)(whole, signer, snapshot?.root));
    await publication.settle();
    return whole;
}


/***/ }),

/***/ 34449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ contentsOf),
/* harmony export */   o: () => (/* binding */ extensionsOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6888);
/* harmony import */ var _verification_der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2600);
/* harmony import */ var _verification_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20781);
/* harmony import */ var _verification_signing_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58981);






const [INTEGER, OCTETS, OID, SEQUENCE, BOOLEAN, VERSION, ISSUER_ID, SUBJECT_ID, EXTENSION_LIST] = [
    0x02, 0x04, 0x06, 0x30, 0x01, 0xa0, 0x81, 0x82, 0xa3,
];
/** 1.3.6.1.4.1.57264.1.N, without N. */
const FULCIO_ARC = Buffer.from('2b0601040183bf3001', 'hex');
/** Fulcio's extensions of a certificate in DER (RFC 5280 section 4.1), by name. */
function extensionsOf(der) {
    const body = new _verification_der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerReader */ .l(der).inside(SEQUENCE).inside(SEQUENCE);
    if (body.tag === VERSION)
        body.element(VERSION);
    body.element(INTEGER);
    for (let i = 0; i < 5; i++)
        body.element(SEQUENCE); // algorithm, issuer, validity, subject, key
    for (const tag of [ISSUER_ID, SUBJECT_ID])
        if (body.tag === tag)
            body.element(tag);
    const found = {};
    if (body.tag !== EXTENSION_LIST)
        return found;
    for (const list = body.inside(EXTENSION_LIST).inside(SEQUENCE); !list.done;) {
        const extension = list.inside(SEQUENCE);
        const oid = extension.element(OID).content;
        if (extension.tag === BOOLEAN)
            extension.element(BOOLEAN);
        const value = extension.element(OCTETS).content;
        const arc = oid.subarray(0, -1);
        const name = Object.entries(_verification_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .EXTENSIONS */ .Z1).find(([, number]) => number === oid.at(-1))?.[0];
        if (name && arc.equals(FULCIO_ARC))
            found[name] = (0,_verification_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .utf8String */ .tv)(value) ?? '(no text)';
    }
    return found;
}
const attempt = (work, otherwise) => {
    try {
        return work();
    }
    catch {
        return otherwise;
    }
};
function certificateOf(der) {
    const { subjectAltName, subject, issuer, validFromDate, validToDate } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
    return {
        subject: subjectAltName ?? subject,
        issuer: issuer.replaceAll('\n', ', '),
        notBefore: validFromDate.toISOString(),
        notAfter: validToDate.toISOString(),
        extensions: attempt(() => extensionsOf(der), {}),
    };
}
function statementOf(payload) {
    const { predicateType, subject } = JSON.parse(payload.toString('utf8'));
    return {
        ...(typeof predicateType === 'string' ? { predicateType } : {}),
        ...(Array.isArray(subject) ? { subjects: subject } : {}),
    };
}
/** The time in a token of RFC 3161, wherever it is: what is looked at need not be sound. */
function timeOf(token) {
    try {
        const response = new _verification_der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerReader */ .l(token).inside(SEQUENCE);
        response.element(SEQUENCE);
        const info = response.inside(SEQUENCE);
        info.element(OID);
        const data = info.inside(VERSION).inside(SEQUENCE);
        data.element(INTEGER);
        data.element(0x31);
        const content = data.inside(SEQUENCE);
        content.element(OID);
        return (0,_verification_signing_time_js__WEBPACK_IMPORTED_MODULE_3__/* .genTimeOf */ .N)(content.inside(VERSION).element(OCTETS).content).toISOString();
    }
    catch (error) {
        return `cannot be read: ${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error)}`;
    }
}
/** As protobuf-specs number them. */
const ALGORITHMS = { 1: 'sha256', 2: 'sha384', 3: 'sha512' };
/** Everything that can be read out of a bundle, none of it verified. */
function contentsOf(bundle) {
    const { content, verificationMaterial, mediaType } = bundle;
    const { tlogEntries, timestampVerificationData, content: material } = verificationMaterial;
    const der = (0,_bundle_js__WEBPACK_IMPORTED_MODULE_5__/* .leafDer */ .G4)(bundle);
    const certificate = der && attempt(() => certificateOf(der), undefined);
    const signed = content.$case === 'messageSignature'
        ? {
            content: 'message-signature',
            messageDigest: `${ALGORITHMS[content.messageSignature.messageDigest.algorithm] ?? 'unknown'}:${content.messageSignature.messageDigest.digest.toString('hex')}`,
        }
        : {
            content: 'dsse-envelope',
            payloadType: content.dsseEnvelope.payloadType,
            ...attempt(() => statementOf(content.dsseEnvelope.payload), {}),
        };
    return {
        mediaType,
        ...signed,
        ...(certificate ? { certificate } : {}),
        ...(material.$case === 'publicKey' ? { keyHint: material.publicKey.hint } : {}),
        logEntries: tlogEntries.map(({ kindVersion, logId, logIndex, integratedTime, inclusionProof }) => ({
            kind: `${kindVersion?.kind ?? '?'} ${kindVersion?.version ?? ''}`.trim(),
            logId: logId?.keyId.toString('hex') ?? '',
            index: logIndex,
            ...(integratedTime === '0' ? {} : { integratedAt: new Date(Number(integratedTime) * 1000).toISOString() }),
            ...(inclusionProof?.checkpoint
                ? { checkpointOrigin: inclusionProof.checkpoint.envelope.split('\n')[0] ?? '' }
                : {}),
        })),
        timestamps: (timestampVerificationData?.rfc3161Timestamps ?? []).map(({ signedTimestamp }) => timeOf(signedTimestamp)),
    };
}


/***/ }),

/***/ 77202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ tilesForConsistency),
/* harmony export */   IB: () => (/* binding */ rootFromEdge),
/* harmony export */   Js: () => (/* binding */ subtreeRoot),
/* harmony export */   RK: () => (/* binding */ edgeTiles),
/* harmony export */   cp: () => (/* binding */ tileHolding),
/* harmony export */   f2: () => (/* binding */ subtreesOf),
/* harmony export */   fn: () => (/* binding */ fullTiles),
/* harmony export */   pd: () => (/* binding */ levelsOf)
/* harmony export */ });
/* unused harmony export tilesNeeded */
/* harmony import */ var _hashing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77859);
/* harmony import */ var _merkle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98889);
/* harmony import */ var _tiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18229);



const LEVEL_HEIGHT = 8;
const LEVELS = [0, 1, 2, 3, 4, 5, 6]; // 256^6 leaves times 31 are all that a JavaScript integer counts
/** How many hashes a level has in a tree of `size` leaves: its full subtrees of 256^level leaves. */
const hashesAt = (size, level) => Math.floor(size / _tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP ** level);
/** The partial tiles of a tree, from level 0 up: its right edge, which alone leads to the root. */
const edgeTiles = (size) => LEVELS.map((level) => ({
    level,
    index: Math.floor(hashesAt(size, level) / _tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP),
    width: hashesAt(size, level) % _tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP,
})).filter(({ width }) => width > 0);
/** The levels of a tree that have hashes, from 0 up. */
const levelsOf = (size) => LEVELS.filter((level) => hashesAt(size, level) > 0);
/** The full tiles of one level in a tree of `size` leaves, from index `from` on. */
function* fullTiles(size, level, from = 0) {
    const end = Math.floor(hashesAt(size, level) / _tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP);
    for (let index = from; index < end; index++)
        yield { level, index, width: _tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP };
}
/** The tile that holds hash number `position` of a level, with the width it has in a tree of `size` leaves. */
function tileHolding(size, level, position) {
    const index = Math.floor(position / _tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP);
    return { level, index, width: Math.min(_tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP, hashesAt(size, level) - index * _tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP) };
}
/** The root over 2^k hashes: of a full tile the hash that stands for it one level up. */
const subtreeRoot = (hashes) => hashes.length > 0 ? (0,_hashing_js__WEBPACK_IMPORTED_MODULE_1__/* .rootOfFull */ .JM)(Buffer.concat(hashes)) : _hashing_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_ROOT */ .zg;
/** The root of a tree of `size` leaves out of its {@link edgeTiles}, which `hashesOf` gives. */
function rootFromEdge(size, hashesOf) {
    let root;
    for (const tile of edgeTiles(size)) {
        const hashes = hashesOf(tile);
        for (let end = tile.width, span = 1; end > 0; span *= 2) {
            if (Math.floor(end / span) % 2 === 0)
                continue; // the smallest full subtree stands rightmost
            const left = subtreeRoot(hashes.slice(end - span, end));
            root = root ? (0,_hashing_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeHash */ .zB)(left, root) : left;
            end -= span;
        }
    }
    return root ?? _hashing_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_ROOT */ .zg;
}
/** The full subtrees of a tree of `size` leaves, out of its tiles: for roots and proofs of any smaller size. */
const subtreesOf = (size, hashesOf) => (height, index) => {
    const span = 2 ** (height % LEVEL_HEIGHT);
    const first = index * span;
    const within = first % _tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP;
    const tile = tileHolding(size, Math.floor(height / LEVEL_HEIGHT), first);
    return subtreeRoot(hashesOf(tile).slice(within, within + span));
};
/** The tiles of a tree of `size` leaves that `use` takes its hashes out of: for a reader that must fetch them first. */
function tilesNeeded(size, use) {
    const tiles = new Map();
    use(subtreesOf(size, (tile) => {
        tiles.set((0,_tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .tilePath */ .uB)(tile), tile);
        return [];
    }));
    return [...tiles.values()];
}
/** The tiles that a consistency proof between two sizes is made of. */
const tilesForConsistency = (oldSize, size) => tilesNeeded(size, (subtrees) => (0,_merkle_js__WEBPACK_IMPORTED_MODULE_2__/* .consistencyProofFrom */ .xJ)(oldSize, size, subtrees));


/***/ }),

/***/ 95527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readPrivateKey),
/* harmony export */   R: () => (/* binding */ readPublicKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


/** An Ed25519 private key, PKCS #8 PEM. The key is in no message. Throws `log-key-unreadable`; `what` names the source. */
function readPrivateKey(pem, what) {
    return read(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(Buffer.from(pem)), what, 'private Ed25519');
}
/** An Ed25519 public key, SubjectPublicKeyInfo PEM; a private one is refused, it should not lie about where seals are checked. */
function readPublicKey(pem, what) {
    return read(() => {
        const bytes = Buffer.from(pem);
        if (bytes.includes('PRIVATE KEY'))
            throw new TypeError('it is a private key');
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(bytes);
    }, what, 'public Ed25519');
}
function read(open, what, expected) {
    let key;
    try {
        key = open();
    }
    catch (error) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('log-key-unreadable', { what, expected }, { cause: error });
    }
    if (key.asymmetricKeyType !== 'ed25519')
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('log-key-unreadable', { what, expected });
    return key;
}


/***/ }),

/***/ 18229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ parseEntryBundle),
/* harmony export */   H1: () => (/* binding */ tilesFor),
/* harmony export */   KP: () => (/* binding */ TILE_WIDTH),
/* harmony export */   L8: () => (/* binding */ parseTilePath),
/* harmony export */   M$: () => (/* binding */ leafHashesOf),
/* harmony export */   UF: () => (/* binding */ parseTile),
/* harmony export */   VV: () => (/* binding */ MAX_ENTRY_BUNDLE_BYTES),
/* harmony export */   m3: () => (/* binding */ formatEntryBundle),
/* harmony export */   oW: () => (/* binding */ MAX_ENTRY_BYTES),
/* harmony export */   uB: () => (/* binding */ tilePath)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _hashing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77859);


/** C2SP tlog-tiles: hashes of a full tile; a tile of level L holds the roots of 256^L leaves each. */
const TILE_WIDTH = 256;
/** An entry's length is a uint16. */
const MAX_ENTRY_BYTES = 0xffff;
const MAX_ENTRY_BUNDLE_BYTES = TILE_WIDTH * (MAX_ENTRY_BYTES + 2);
/** `tile/<L>/<N>[.p/<W>]` with N in groups of three digits: 1234067 is `x001/x234/067`. */
function tilePath({ level, index, width }) {
    const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
    const groups = digits.match(/\d{3}/g) ?? [];
    const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
    return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}
/** The tile that a path names in its one spelling; undefined for any other text. */
function parseTilePath(path) {
    const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
    if (!match)
        return undefined;
    const [, level = '', digits = '', width] = match;
    const tile = {
        level: level === 'entries' ? level : Number(level),
        index: Number(digits.replace(/[x/]/g, '')),
        width: width === undefined ? TILE_WIDTH : Number(width),
    };
    const isTile = tile.width >= 1 && Number.isSafeInteger(tile.index) && !(width !== undefined && tile.width >= TILE_WIDTH);
    return isTile && tilePath(tile) === path ? tile : undefined;
}
/** Every tile of a tree of `size` leaves: entry bundles, and hash tiles of all levels; each level's last may be partial. */
function tilesFor(size) {
    const tiles = [];
    const level = (name, count) => {
        for (let index = 0; index * TILE_WIDTH < count; index++) {
            tiles.push({ level: name, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) });
        }
    };
    level('entries', size);
    for (let at = 0, count = size; count > 0; at++, count = Math.floor(count / TILE_WIDTH))
        level(at, count);
    return tiles;
}
/** The hashes of a tile's bytes. Throws `tile-malformed` when it does not hold exactly `width`. */
function parseTile(bytes, tile) {
    if (bytes.length !== tile.width * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('tile-malformed', {
            path: tilePath(tile),
            detail: `expected ${tile.width} hashes, found ${bytes.length} bytes`,
        });
    }
    return Array.from({ length: tile.width }, (_, i) => bytes.subarray(i * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA, (i + 1) * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA));
}
/** Where the entries of a bundle are: each a big-endian uint16 length and so many bytes. Throws `tile-malformed`. */
function eachEntry(bytes, tile, visit) {
    const malformed = (detail) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('tile-malformed', { path: tilePath(tile), detail });
    let [at, count] = [0, 0];
    while (at < bytes.length) {
        if (at + 2 > bytes.length)
            throw malformed('it ends within a length');
        const end = at + 2 + bytes.readUInt16BE(at);
        if (end > bytes.length)
            throw malformed('it ends within an entry');
        if (count === tile.width)
            throw malformed(`it holds more than ${tile.width} entries`);
        visit(at + 2, end, count++);
        at = end;
    }
    if (count !== tile.width)
        throw malformed(`expected ${tile.width} entries, found ${count}`);
}
/** The entries of a bundle. Throws `tile-malformed`. */
function parseEntryBundle(bytes, tile) {
    const entries = [];
    eachEntry(bytes, tile, (from, to) => entries.push(bytes.subarray(from, to)));
    return entries;
}
/** The leaf hashes of a bundle's entries, joined: what the tile of level 0 beside it must be. Throws `tile-malformed`. */
function leafHashesOf(bytes, tile) {
    const hashes = Buffer.allocUnsafe(tile.width * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA);
    eachEntry(bytes, tile, (from, to, i) => (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .putLeafHash */ .q3)(bytes, from, to, hashes, i));
    return hashes;
}
const formatEntryBundle = (entries) => Buffer.concat(entries.flatMap((entry) => {
    if (entry.length > MAX_ENTRY_BYTES)
        throw new RangeError(`an entry has at most ${MAX_ENTRY_BYTES} bytes`);
    return [Buffer.from([entry.length >> 8, entry.length & 0xff]), entry];
}));


/***/ }),

/***/ 77779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ MerkleTree)
/* harmony export */ });
/* harmony import */ var _hashing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77859);
/* harmony import */ var _merkle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98889);


/** A growing list of hashes in one buffer: an array of Buffers would take four times the memory. */
class HashList {
    #bytes = Buffer.allocUnsafe(16 * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA);
    length = 0;
    push(item) {
        if ((this.length + 1) * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA > this.#bytes.length) {
            const grown = Buffer.allocUnsafe(this.#bytes.length * 2);
            grown.set(this.#bytes);
            this.#bytes = grown;
        }
        this.#bytes.set(item, this.length++ * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA);
    }
    /** The hash over the last two. */
    node() {
        return (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeOf */ .E7)(this.#bytes, this.length - 2);
    }
    slice(from, to) {
        if (from < 0 || to > this.length || from > to)
            throw new RangeError('no such hashes');
        return Buffer.from(this.#bytes.subarray(from * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA, to * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA));
    }
}
/** A tree in memory that grows: keeps the hash of every full subtree, so that roots and proofs of any size cost O(log n). */
class MerkleTree {
    #levels = [new HashList()];
    get size() {
        return this.#levels[0]?.length ?? 0;
    }
    append(leaf) {
        let node = leaf;
        for (let height = 0;; height++) {
            let level = this.#levels[height];
            if (!level) {
                level = new HashList();
                this.#levels.push(level);
            }
            level.push(node);
            if (level.length % 2 === 1)
                return;
            node = level.node();
        }
    }
    /** The hashes of `count` full subtrees of 2^height leaves from number `index` on, joined. Throws RangeError. */
    hashes(height, index, count) {
        const level = this.#levels[height];
        if (!level)
            throw new RangeError('no such hashes');
        return level.slice(index, index + count);
    }
    #subtrees = (height, index) => this.hashes(height, index, 1);
    root(size = this.size) {
        return (0,_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .rootFrom */ .FW)(size, this.#subtrees);
    }
    inclusionProof(index, size = this.size) {
        return (0,_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .inclusionProofFrom */ .jV)(index, size, this.#subtrees);
    }
    consistencyProof(oldSize, size = this.size) {
        return (0,_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .consistencyProofFrom */ .xJ)(oldSize, size, this.#subtrees);
    }
}


/***/ }),

/***/ 4834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ evidenceJudge)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _lib_version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96480);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90162);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6888);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55735);
/* harmony import */ var _promotion_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(70308);
/* harmony import */ var _requirement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81987);








const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
/**
 * Whether evidence is worth keeping as evidence: it verifies under a root of the policy, is about the subject, and was
 * signed by somebody whom a requirement names. What a requirement asks beyond that (a kind, a threshold, an age) is for who
 * verifies a release: evidence for a requirement that is added tomorrow is collected today.
 */
function evidenceJudge(trust) {
    return { fingerprint: fingerprintOf(trust), judge: (subject, piece) => verdictOn(subject, piece, trust) };
}
function verdictOn(subject, piece, trust) {
    try {
        const { origin, mediaType, bytes, annotations = {} } = piece;
        const isLegacy = mediaType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__/* .SIMPLE_SIGNING */ .Nj || mediaType === ENVELOPE;
        const given = isLegacy ? (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__/* .legacySignature */ .Ev)({ mediaType, bytes, annotations }, origin) : { bytes };
        const judged = (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .judge */ .S4)({ origin, ...given }, { subject, digests: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestSetOf */ .mn)(subject), trust });
        const mark = isLegacy ? undefined : markIn(subject, bytes, trust);
        if (mark !== undefined)
            return { verified: true, predicateType: mark };
        if (!(0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .isAccepted */ .oB)(judged))
            return refused(judged.error);
        const misses = trust.requirements.map((requirement) => (0,_requirement_js__WEBPACK_IMPORTED_MODULE_4__/* .signerMismatch */ .BN)(requirement, judged));
        const [first] = misses;
        if (first && misses.every((miss) => miss !== undefined))
            return refused(first);
        const predicateType = judged.statement?.predicateType;
        return { verified: true, ...(predicateType === undefined ? {} : { predicateType }) };
    }
    catch (error) {
        const known = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .asMcError */ .bH)(error);
        // Whatever bytes are given, they are judged: an error of another kind is a fault of ours, and no verdict.
        if (!(known instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk))
            throw error;
        return refused(known);
    }
}
/** The predicate type of what somebody signed whom the policy lets promote: a promotion record, or a revocation. */
function markIn(subject, bytes, trust) {
    if (trust.promotion.requirements.length === 0)
        return undefined;
    try {
        const { content } = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .parseBundle */ .QN)(bytes, 'the bundle');
        if (content.$case !== 'dsseEnvelope')
            return undefined;
        const { predicateType } = JSON.parse(content.dsseEnvelope.payload.toString('utf8'));
        if (typeof predicateType !== 'string')
            return undefined;
        (0,_promotion_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyPromotion */ .T)(subject, bytes, trust, predicateType, { ageless: true });
        return predicateType;
    }
    catch {
        return undefined; // then it is judged as all other evidence, and that verdict is told
    }
}
const refused = ({ code, message }) => ({
    verified: false,
    code,
    message,
});
function fingerprintOf({ digest, roots, requirements, promotion }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${_lib_version_js__WEBPACK_IMPORTED_MODULE_8__/* .VERSION */ .x}\n${digest}\n`);
    for (const { name, bytes } of roots)
        hash.update(`root ${name} ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes)}\n`);
    for (const { keys } of [...requirements, ...promotion.requirements])
        for (const { fingerprint } of keys)
            hash.update(`key ${fingerprint}\n`);
    return hash.digest('hex');
}


/***/ }),

/***/ 70308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ explainSignerMismatch),
  T: () => (/* binding */ verifyPromotion)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/sigstore/contents.js
var contents = __webpack_require__(34449);
;// CONCATENATED MODULE: ./build/sigstore/certificate-identity.js


/**
 * Reads for whom a certificate was issued. It does not verify the certificate: this is for a signer that checks its own
 * certificate before it signs. Returns undefined where the certificate does not have exactly one name and an issuer.
 */
function readCertificateIdentity(certificate) {
    try {
        const extensions = (0,contents/* extensionsOf */.o)(certificate.raw);
        const subject = readName(certificate.subjectAltName ?? '');
        if (subject === undefined || extensions.issuer === undefined)
            return undefined;
        return { issuer: extensions.issuer, subject, extensions };
    }
    catch {
        return undefined; // DER that cannot be read names no one
    }
}
/** The one name in Node's text of the extension: `URI:https://…`, or in quotes where it has a comma. */
function readName(text) {
    const [, plain, quoted] = /^(?:URI|email):(?:([^",]+)|("(?:[^"\\]|\\.)*"))$/.exec(text) ?? [];
    return quoted === undefined ? plain : JSON.parse(quoted);
}
/** Returns whether a CA of the root issued the certificate, by the signature on it. */
const isIssuedUnder = (certificate, { material }) => material.certificateAuthorities
    .flatMap(({ certChain }) => certChain)
    .map((authority) => new external_node_crypto_.X509Certificate(authority.root.toDER()))
    .some((authority) => certificate.checkIssued(authority) && certificate.verify(authority.publicKey));

// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/verify/requirement.js
var verify_requirement = __webpack_require__(81987);
// EXTERNAL MODULE: ./build/verify/statement.js + 1 modules
var statement = __webpack_require__(62235);
;// CONCATENATED MODULE: ./build/verify/promotion.js





/**
 * Holds the bundle of a promotion record, or of a revocation, against the policy: by somebody whom its requirement of kind
 * `promotion` names; where it has none, by somebody who may sign releases: whether such a record counts at all is for the
 * caller to decide. A managed key needs no log and no time unless
 * the requirement asks for them: on the day that it is for, there may be neither. With `ageless` its `maxAge` is not
 * held: a revocation does not grow old. Throws VerificationError.
 */
function verifyPromotion(digest, bundle, trust, predicateType, { ageless = false } = {}) {
    const named = ageless
        ? trust.promotion.requirements.map(({ maxAge: _, ...rest }) => rest)
        : trust.promotion.requirements;
    const own = named.length === 0
        ? {
            ...trust,
            requirements: ageless ? trust.requirements.map(({ maxAge: _, ...rest }) => rest) : trust.requirements,
        }
        : { ...trust, requirements: named.map((one) => ({ ...one, kind: 'attestation', predicateType })) };
    return (0,statement/* verifyStatement */.$)(digest, bundle, isByKey(bundle) ? withoutLogs(own) : own, predicateType);
}
/**
 * Returns why a signer is not one that the policy's requirement of kind `promotion` names, by what it says of itself before it
 * signs; undefined where it is one, or where there is no such requirement.
 */
function explainSignerMismatch(claim, trust) {
    const [requirement] = trust.promotion.requirements;
    if (!requirement)
        return undefined;
    if (claim.kind === 'key') {
        const fingerprint = (0,digest/* sha256 */.sc)(claim.publicKey.export({ type: 'spki', format: 'der' })).toString('hex');
        return (0,verify_requirement/* signerMismatch */.BN)(requirement, { key: `sha256:${fingerprint}`, fingerprint });
    }
    const { certificate } = claim;
    const identity = readCertificateIdentity(certificate);
    if (!identity)
        return new errors/* VerificationError */.mk('certificate-untrusted', { detail: 'it does not have one name and an issuer' });
    const mismatch = (0,verify_requirement/* signerMismatch */.BN)(requirement, { identity });
    if (mismatch)
        return mismatch;
    if (trust.roots.some((root) => isIssuedUnder(certificate, root)))
        return undefined;
    const issuer = certificate.issuer.replaceAll('\n', ', ');
    return new errors/* VerificationError */.mk('certificate-untrusted', { detail: `no root of the policy has its issuer (${issuer})` });
}
const isByKey = (bundle) => (0,sigstore_bundle/* parseBundle */.QN)(bundle, 'the bundle').verificationMaterial.content.$case === 'publicKey';
const withoutLogs = (trust) => ({
    ...trust,
    roots: trust.roots.map((root) => ({ ...root, least: { logs: 0 } })),
});


/***/ })

};
