export const id = 7557;
export const ids = [7557];
export const modules = {

/***/ 90417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ fetchAttestations)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/http/fetch-bytes.js
var fetch_bytes = __webpack_require__(65215);
// EXTERNAL MODULE: ./build/lib/http/links.js
var links = __webpack_require__(92904);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/github/errors.js
var github_errors = __webpack_require__(47307);
;// CONCATENATED MODULE: ./build/github/snappy.js

function decompressSnappy(bytes, maxBytes) {
    const input = new ByteReader(bytes);
    const size = readLength(input);
    if (size > maxBytes)
        throw malformed(`expected at most ${maxBytes} uncompressed bytes, found a length of ${size}`);
    const output = new OutputWindow(size);
    while (!input.isAtEnd) {
        const tag = input.byte();
        const kind = tag & 3;
        if (kind === 0) {
            const short = tag >> 2;
            output.literal(input.bytes(1 + (short < 60 ? short : input.littleEndian(short - 59))));
        }
        else if (kind === 1)
            output.copy((tag >> 5) * 256 + input.byte(), ((tag >> 2) & 7) + 4);
        else
            output.copy(input.littleEndian(kind === 2 ? 2 : 4), (tag >> 2) + 1);
    }
    return output.finish();
}
const malformed = (detail) => (0,github_errors/* githubError */.q)('snappy-malformed', { detail });
function readLength(input) {
    let size = 0;
    for (let shift = 0; shift <= 28; shift += 7) {
        const byte = input.byte();
        size += (byte & 127) * 2 ** shift;
        if (byte < 128)
            return size;
    }
    throw malformed('expected a length of at most 5 bytes, found a longer one');
}
class ByteReader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get isAtEnd() {
        return this.#at >= this.#bytes.length;
    }
    byte() {
        const byte = this.#bytes[this.#at++];
        if (byte === undefined)
            throw malformed('the input ends too early');
        return byte;
    }
    littleEndian(count) {
        let value = 0;
        for (let i = 0; i < count; i++)
            value += this.byte() * 256 ** i;
        return value;
    }
    bytes(length) {
        if (this.#at + length > this.#bytes.length)
            throw malformed('a literal is longer than the input');
        this.#at += length;
        return this.#bytes.subarray(this.#at - length, this.#at);
    }
}
class OutputWindow {
    #bytes;
    #written = 0;
    constructor(size) {
        this.#bytes = Buffer.alloc(size);
    }
    literal(bytes) {
        this.#reserve(bytes.length);
        this.#bytes.set(bytes, this.#written);
        this.#written += bytes.length;
    }
    copy(offset, length) {
        if (offset === 0 || offset > this.#written)
            throw malformed('a copy starts outside the output');
        this.#reserve(length);
        for (let i = 0; i < length; i++, this.#written++)
            this.#bytes[this.#written] = this.#bytes[this.#written - offset] ?? 0;
    }
    finish() {
        const size = this.#bytes.length;
        if (this.#written !== size)
            throw malformed(`expected ${size} uncompressed bytes, found ${this.#written}`);
        return this.#bytes;
    }
    #reserve(length) {
        const size = this.#bytes.length;
        if (this.#written + length > size)
            throw malformed(`expected ${size} uncompressed bytes, found more`);
    }
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
async function* fetchAttestations(location, subject, ports) {
    const { api, repository } = location;
    const base = new URL(`${api.replace(/\/$/, '')}/repos/${repository}`);
    let url = new URL(`${base.href}/attestations/${subject}?per_page=${PER_PAGE}`);
    for (let pages = 0; url; pages++) {
        if (pages === MAX_PAGES)
            throw (0,github_errors/* githubError */.q)('github-pages', { url: base.href, limit: MAX_PAGES });
        const { response, bytes } = await fetchPage(location, url, ports);
        if (response.status === 404)
            return assertRepository(location, base, ports);
        const what = `the answer of ${url.origin}`;
        const { attestations } = (0,json/* conform */.fj)(page, (0,json/* parseJson */.qF)(bytes.toString('utf8'), what), what);
        for (const { bundle, bundle_url: bundleUrl } of attestations)
            if (bundle)
                yield Buffer.from(JSON.stringify(bundle));
            else
                yield bundleUrl ? await fetchBundle(bundleUrl, base, ports) : null;
        url = (0,links/* nextPage */.Z)(response.headers.link, base, response.url);
    }
}
function fetchPage({ token }, url, { http, signal }) {
    const headers = {
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    return (0,fetch_bytes/* fetchBytes */.c)(http, { url, headers, accept: [200, 404], ...(signal ? { signal } : {}) }, MAX_PAGE_BYTES);
}
async function assertRepository(location, base, ports) {
    const { known } = ports;
    if (known?.has(base.href))
        return;
    const { response } = await fetchPage(location, base, ports);
    if (response.status === 404)
        throw (0,github_errors/* githubError */.q)('github-repository-unseen', { repository: location.repository, url: base.href });
    known?.add(base.href);
}
async function fetchBundle(bundleUrl, base, { http, signal }) {
    const url = URL.canParse(bundleUrl) ? new URL(bundleUrl) : undefined;
    if (!url || (url.protocol !== 'https:' && url.protocol !== base.protocol))
        throw (0,errors/* baseError */.O)('response-malformed', { url: base.href, detail: 'its bundle_url is not an https URL' });
    const { response, bytes } = await (0,fetch_bytes/* fetchBytes */.c)(http, { url, ...(signal ? { signal } : {}) }, MAX_BUNDLE_BYTES);
    if (response.headers['content-type']?.includes('json'))
        return bytes;
    try {
        return decompressSnappy(bytes, MAX_BUNDLE_BYTES);
    }
    catch (error) {
        if (!(error instanceof mc_error/* VerificationError */.mk))
            throw error;
        return bytes;
    }
}


/***/ }),

/***/ 95670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ checkMirror)
});

// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/mirror/errors.js
var errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/mirror/format/layout.js
var layout = __webpack_require__(15668);
// EXTERNAL MODULE: ./build/mirror/format/reading.js
var reading = __webpack_require__(92096);
// EXTERNAL MODULE: ./build/mirror/logs/log-config.js
var log_config = __webpack_require__(34745);
// EXTERNAL MODULE: ./build/mirror/logs/log-keys.js
var log_keys = __webpack_require__(52355);
// EXTERNAL MODULE: ./build/mirror/witness/config.js
var witness_config = __webpack_require__(13758);
// EXTERNAL MODULE: ./build/mirror/format/catalog.js
var catalog = __webpack_require__(59447);
// EXTERNAL MODULE: ./build/mirror/format/sums.js
var sums = __webpack_require__(41250);
// EXTERNAL MODULE: ./build/mirror/logs/checkpoints.js
var checkpoints = __webpack_require__(34127);
// EXTERNAL MODULE: ./build/mirror/logs/fork.js
var fork = __webpack_require__(79870);
// EXTERNAL MODULE: ./build/mirror/retention/ledger.js
var ledger = __webpack_require__(78370);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/mirror/evidence/judge.js
var evidence_judge = __webpack_require__(19453);
;// CONCATENATED MODULE: ./build/mirror/check/bundles.js





async function checkVerified(subject, files, judge, attempt) {
    for (const item of await (0,reading/* readEvidence */.At)(files, subject)) {
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
            throw (0,errors/* mirrorError */.Q)('mirror-evidence-refused', {
                path,
                subject,
                detail: verdict.message,
                cause: verdict.code,
            });
        });
    }
}

// EXTERNAL MODULE: ./build/mirror/format/signed/kept-nodes.js
var kept_nodes = __webpack_require__(67373);
// EXTERNAL MODULE: ./build/mirror/format/signed/snapshot.js
var signed_snapshot = __webpack_require__(24613);
// EXTERNAL MODULE: ./build/mirror/check/findings.js
var check_findings = __webpack_require__(38911);
;// CONCATENATED MODULE: ./build/mirror/check/catalog.js





async function checkSignedCatalog(root, { index, indexes, paths, }, files, attempt) {
    const named = new Set();
    const present = new Set(paths);
    if (root !== undefined) {
        const snapshot = (0,signed_snapshot/* buildSnapshot */.tX)(index, indexes);
        for (const node of [...snapshot.pages.keys(), ...snapshot.copies.keys()])
            named.add(node);
        if (snapshot.root !== root)
            await attempt(async () => {
                throw (0,check_findings/* damaged */.q)(layout/* STATE */.c4, 'it signs another catalog than that of the files: a file was changed, or a sync was killed; sync again');
            });
        else
            for (const node of named)
                if (!present.has((0,layout/* signedNodePath */._H)(node)))
                    await attempt(async () => {
                        throw (0,check_findings/* damaged */.q)((0,layout/* signedNodePath */._H)(node), 'it is missing, and the signed catalog names it');
                    });
    }
    const earlier = await (0,kept_nodes/* readKeptNodes */.w)(files);
    for (const node of earlier.retired.keys())
        if (!present.has((0,layout/* signedNodePath */._H)(node)))
            await attempt(async () => {
                throw (0,check_findings/* damaged */.q)((0,layout/* signedNodePath */._H)(node), `it is missing, and ${layout/* KEPT_NODES */.dB} names it for readers of an earlier state`);
            });
    const known = new Set([...named, ...earlier.retired.keys()].map(layout/* signedNodePath */._H));
    for (const path of paths)
        if (path.startsWith(layout/* SIGNED_CATALOG */.nl) && path !== layout/* KEPT_NODES */.dB)
            await attempt(async () => {
                const bytes = await files.read(path, layout/* MAX_INDEX_BYTES */.w2);
                const found = (0,lib_digest/* digestOf */.ol)(bytes ?? '');
                if (path !== (0,layout/* signedNodePath */._H)(found))
                    throw (0,check_findings/* damaged */.q)(path, `its digest is ${found}`);
                if (!known.has(path))
                    throw (0,check_findings/* damaged */.q)(path, 'no state names it: run mc mirror sync');
            });
}

// EXTERNAL MODULE: ./build/mirror/check/evidence.js
var check_evidence = __webpack_require__(7272);
// EXTERNAL MODULE: ./build/mirror/format/quarantine.js
var quarantine = __webpack_require__(45098);
;// CONCATENATED MODULE: ./build/mirror/check/quarantine.js




async function checkQuarantine(records, paths, files, attempt) {
    const known = new Set();
    const [manifests, contents] = [[], []];
    for (const [path, expected] of records)
        await attempt(async () => {
            known.add(path);
            const record = await readUnchanged(path, expected, files);
            for (const { digest, manifest } of record.items) {
                contents.push(digest);
                if (manifest)
                    manifests.push(manifest);
            }
            await checkContent(record, known, files);
        });
    for (const path of paths)
        if (path.startsWith('quarantine/') && !known.has(path))
            await attempt(async () => {
                throw (0,check_findings/* damaged */.q)(path, 'the catalog does not name it: a sync was killed; sync again, then prune');
            });
    return { manifests, contents };
}
async function readUnchanged(path, expected, files) {
    const bytes = await files.read(path, layout/* MAX_INDEX_BYTES */.w2);
    const record = bytes && (0,lib_digest/* digestOf */.ol)(bytes) === expected ? await (0,quarantine/* readRecord */.aE)(files, path) : undefined;
    if (!record)
        throw (0,check_findings/* damaged */.q)(path, 'it is missing or was changed, and the catalog names it');
    return record;
}
async function checkContent({ subject, items, held }, known, files) {
    const [item] = items;
    if (!held || !item)
        return;
    const path = (0,quarantine/* quarantinePath */.Q2)(subject, (0,quarantine/* getPieceId */.c_)(item));
    known.add(path);
    const content = await files.read(path, layout/* MAX_EVIDENCE_BYTES */.bU);
    if (!content || (0,lib_digest/* digestOf */.ol)(content) !== item.digest)
        throw (0,check_findings/* damaged */.q)(path, 'it is missing or was changed');
}

// EXTERNAL MODULE: ./build/mirror/format/retention-state.js
var retention_state = __webpack_require__(85514);
;// CONCATENATED MODULE: ./build/mirror/check/retention.js






async function checkRetention(state, index, records, files) {
    if (!state)
        return;
    if ((await (0,ledger/* readLedger */.SC)(files))?.hash !== state.ledger)
        throw (0,check_findings/* damaged */.q)(ledger/* LEDGER */.Uz, 'mirror.json signs another ledger: this one was changed, or a sync was killed; sync again');
    if ((0,checkpoints/* hex */.uh)((0,catalog/* quarantineRoot */.hw)(records)) !== state.quarantine || (0,retention_state/* hashReleases */.h)(index) !== state.releases)
        throw (0,check_findings/* damaged */.q)(layout/* STATE */.c4, 'it lists other releases or another quarantine than the mirror has: a file was changed, or a sync was killed; sync again');
}

// EXTERNAL MODULE: ./build/mirror/check/sums.js
var check_sums = __webpack_require__(2989);
;// CONCATENATED MODULE: ./build/mirror/check/contents.js













async function checkContents(contents, findings) {
    const { config, to, files } = contents;
    const paths = (await to.list()).map(({ path }) => path);
    const listed = { ...contents, paths, present: new Set(paths) };
    const blobs = paths.filter((path) => path.startsWith('blobs/'));
    for (const path of blobs)
        await findings.attempt(() => (0,check_evidence/* checkBlob */.UB)(path, to, files));
    const noted = await findings.attempt(() => (0,check_sums/* readCheckedState */.H)(config, files));
    const named = { evidence: new Set(), others: [] };
    await findings.attempt(() => checkCatalog(listed, noted, named, findings));
    await checkNamedBlobs(listed, blobs, named, findings);
    checkKnownPaths(listed, findings);
    return { state: noted?.state, paths };
}
async function checkCatalog({ index, judge, files, paths, present }, noted, named, findings) {
    const { attempt } = findings;
    const { indexes, records } = await (0,catalog/* readCatalogFile */.OR)(files);
    const { manifests, contents } = await checkQuarantine(records, paths, files, attempt);
    named.others.push(...manifests, ...contents.filter((digest) => present.has((0,layout/* blobPath */.nD)(digest))));
    for (const [subject, digest] of indexes)
        await attempt(async () => {
            for (const one of await (0,check_evidence/* checkEvidence */.K7)(subject, digest, present, files))
                named.evidence.add(one);
            await checkVerified(subject, files, judge, attempt);
            if (present.has((0,layout/* blobPath */.nD)(subject)))
                named.others.push(subject);
        });
    const evidence = paths.filter((path) => path.startsWith('evidence/') && path !== layout/* CATALOG */.W8);
    for (const path of (0,check_evidence/* findExtraEvidence */.Ny)(evidence, indexes))
        findings.add((0,check_findings/* damaged */.q)(path, 'the catalog does not name it: remove the file, or run mc mirror sync if a sync was killed'));
    if (!noted)
        return;
    checkState(noted.state, index, (0,checkpoints/* hex */.uh)((0,catalog/* evidenceRoot */.wX)(indexes)));
    await checkRetention(noted.state.retention, index, records, files);
    await checkSignedCatalog(noted.catalog, { index, indexes, paths }, files, attempt);
}
function checkState(state, index, evidence) {
    const format = (logs) => logs.map(({ name, size, root }) => `${name} ${size} ${root}`).join();
    if (format(state.logs) !== format(index.logs) || state.evidence.root !== evidence)
        throw (0,check_findings/* damaged */.q)(layout/* STATE */.c4, 'it lists other logs or evidence than the mirror has: a file was changed, or a sync was killed; sync again');
}
async function checkNamedBlobs({ index, to, present }, blobs, { evidence, others }, findings) {
    const walked = await (0,check_evidence/* walkManifests */.Cp)([...(0,check_evidence/* listReleases */.tH)(index), ...others], evidence, present, to);
    for (const digest of walked.missing)
        findings.add((0,check_findings/* damaged */.q)((0,layout/* blobPath */.nD)(digest), 'it is missing, and a release or manifest names it'));
    const named = new Set([...walked.named].map(layout/* blobPath */.nD));
    for (const path of blobs)
        if (!named.has(path) && hasBlobName(path))
            findings.add((0,check_findings/* damaged */.q)(path, 'nothing names it: remove the file, or run mc mirror sync and mc mirror prune if a sync was killed'));
}
const hasBlobName = (path) => /^blobs\/sha256\/[0-9a-f]{64}$/.test(path);
function checkKnownPaths({ config, index, paths }, findings) {
    const prefixes = [
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
    const isKnown = (path) => [layout/* INDEX */.hx, layout/* STATE */.c4, sums/* SUMS */.vf].includes(path) || (0,fork/* isForkPath */.ep)(path) || prefixes.some((prefix) => path.startsWith(prefix));
    for (const path of paths)
        if (!isKnown(path))
            findings.add((0,check_findings/* damaged */.q)(path, 'a mirror has no such file'));
}

;// CONCATENATED MODULE: ./build/mirror/check/files.js
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

// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/tlog/edge.js
var tlog_edge = __webpack_require__(77202);
// EXTERNAL MODULE: ./build/tlog/errors.js
var tlog_errors = __webpack_require__(5704);
// EXTERNAL MODULE: ./build/tlog/hashing.js
var hashing = __webpack_require__(77859);
// EXTERNAL MODULE: ./build/tlog/tiles.js
var tiles = __webpack_require__(18229);
;// CONCATENATED MODULE: ./build/tlog/whole-log.js




const LEVEL_BYTES = tiles/* TILE_WIDTH */.KP * hashing/* HASH_BYTES */.FA;
function computeNextLevel(hashes) {
    const roots = [];
    for (let at = 0; at + LEVEL_BYTES <= hashes.length; at += LEVEL_BYTES)
        roots.push(computeFullRoot(hashes.subarray(at, at + LEVEL_BYTES)));
    return Buffer.concat(roots);
}
function* renderTiles(entries) {
    const levels = [leafHashes(entries)];
    for (let last = levels[0]; last && last.length >= LEVEL_BYTES; last = levels.at(-1))
        levels.push(computeNextLevel(last));
    for (const tile of tilesFor(entries.length)) {
        const [from, to] = [tile.index * TILE_WIDTH, tile.index * TILE_WIDTH + tile.width];
        const bytes = tile.level === 'entries'
            ? formatEntryBundle(entries.slice(from, to))
            : (levels[tile.level]?.subarray(from * HASH_BYTES, to * HASH_BYTES) ?? Buffer.alloc(0));
        yield { tile, path: tilePath(tile), bytes };
    }
}
const AHEAD = 8;
async function rootFromTiles(size, read) {
    const edge = new Map();
    const checked = async (tile, computed) => {
        const stored = await read(tile);
        if (!stored.equals(computed)) {
            const wrong = (0,tiles/* parseTile */.UF)(stored, tile).findIndex((hash, i) => !hash.equals(computed.subarray(i * hashing/* HASH_BYTES */.FA, (i + 1) * hashing/* HASH_BYTES */.FA)));
            throw (0,tlog_errors/* tlogError */.X)('tile-malformed', {
                path: (0,tiles/* tilePath */.uB)(tile),
                detail: `hash ${wrong} does not match the level below it`,
            });
        }
        if (tile.width < tiles/* TILE_WIDTH */.KP)
            edge.set((0,tiles/* tilePath */.uB)(tile), (0,tiles/* parseTile */.UF)(stored, tile));
    };
    const bundles = (0,tiles/* tilesFor */.H1)(size).filter(({ level }) => level === 'entries');
    let above = [];
    for (let first = 0; first < bundles.length; first += AHEAD) {
        const roots = await Promise.all(bundles.slice(first, first + AHEAD).map(async (bundle) => {
            const leaves = (0,tiles/* hashEntries */.fG)(await read(bundle), bundle);
            const { index, width } = bundle;
            await checked({ level: 0, index, width }, leaves);
            return width === tiles/* TILE_WIDTH */.KP ? [(0,hashing/* computeFullRoot */.L8)(leaves)] : [];
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
        above = Array.from({ length: Math.floor(above.length / tiles/* TILE_WIDTH */.KP) }, (_, i) => (0,hashing/* computeFullRoot */.L8)(hashes.subarray(i * LEVEL_BYTES, (i + 1) * LEVEL_BYTES)));
    }
    return (0,tlog_edge/* rootFromEdge */.IB)(size, (tile) => edge.get((0,tiles/* tilePath */.uB)(tile)) ?? []);
}

// EXTERNAL MODULE: ./build/mirror/witness/gate.js + 1 modules
var gate = __webpack_require__(27673);
;// CONCATENATED MODULE: ./build/mirror/check/logs.js







async function checkTileLog(log, logFiles, keys, index, files) {
    const dir = (0,layout/* logPath */.Q2)(log.name);
    const checkpoint = await (0,checkpoints/* readKeptCheckpoint */.$g)(log, logFiles, keys);
    if (!checkpoint)
        throw (0,check_findings/* damaged */.q)(`${dir}/checkpoint`, 'it is missing');
    let root;
    try {
        root = await rootFromTiles(checkpoint.size, async (tile) => {
            const path = `${dir}/${(0,tiles/* tilePath */.uB)(tile)}`;
            const bytes = await files.read(path, tiles/* MAX_ENTRY_BUNDLE_BYTES */.VV);
            if (!bytes)
                throw (0,check_findings/* damaged */.q)(path, 'it is missing');
            return bytes;
        });
    }
    catch (error) {
        if (error instanceof mc_error/* VerificationError */.mk && error.code === 'mirror-damaged')
            throw error;
        if (error instanceof mc_error/* VerificationError */.mk)
            throw (0,check_findings/* damaged */.q)(dir, (0,describe/* describe */.q0)(error), error);
        throw error;
    }
    if (!root.equals(checkpoint.root))
        throw (0,check_findings/* damaged */.q)(dir, `its tiles lead to the root ${(0,checkpoints/* hex */.uh)(root)}, its checkpoint signs ${(0,checkpoints/* hex */.uh)(checkpoint.root)}`);
    const listed = index.logs.find(({ name }) => name === log.name);
    if (listed && listed.size > checkpoint.size)
        throw (0,check_findings/* damaged */.q)(`${dir}/checkpoint`, `it covers ${checkpoint.size} entries, the index lists ${listed.size}`);
    await checkNoExtraFiles(log, logFiles, checkpoint.size);
    return { name: log.name, size: checkpoint.size, root: (0,checkpoints/* hex */.uh)(root) };
}
async function checkNoExtraFiles(log, logFiles, size) {
    const known = new Set(['checkpoint', gate/* WITNESSED */.HX, ...(0,tiles/* tilesFor */.H1)(size).map(tiles/* tilePath */.uB)]);
    const extra = (await logFiles.list()).find(({ path }) => !known.has(path));
    if (extra)
        throw (0,check_findings/* damaged */.q)(`${(0,layout/* logPath */.Q2)(log.name)}/${extra.path}`, 'a log of this size has no such file: remove the file, or run mc mirror sync if a sync was killed');
}

// EXTERNAL MODULE: ./build/tlog/tree.js
var tlog_tree = __webpack_require__(77779);
// EXTERNAL MODULE: ./build/mirror/logs/rekor-v1/copy-trees.js
var copy_trees = __webpack_require__(88649);
// EXTERNAL MODULE: ./build/mirror/logs/rekor-v1/entry.js
var entry = __webpack_require__(78834);
// EXTERNAL MODULE: ./build/mirror/logs/rekor-v1/entry-index.js
var entry_index = __webpack_require__(21223);
// EXTERNAL MODULE: ./build/mirror/logs/rekor-v1/proofs.js
var proofs = __webpack_require__(43275);
;// CONCATENATED MODULE: ./build/mirror/check/rekor-v1.js








async function checkRekorV1(log, logFiles, keys, files) {
    const dir = (0,layout/* logPath */.Q2)(log.name);
    const newest = await (0,checkpoints/* readKeptCheckpoint */.$g)(log, logFiles, keys);
    if (!newest)
        throw (0,check_findings/* damaged */.q)(`${dir}/checkpoint`, 'it is missing');
    if (!(await logFiles.has('index.json')))
        throw (0,check_findings/* damaged */.q)(`${dir}/index.json`, 'it is missing');
    const index = await (0,entry_index/* readRekorV1Index */.Z)(logFiles);
    const paths = index.entries.map(({ uuid }) => `entries/${uuid}.json`);
    const checked = { log, logFiles, keys, files, dir, known: new Set(['checkpoint', 'index.json', ...paths]) };
    const entries = await readEntries(checked, index);
    for (const tree of index.trees) {
        const head = await readHead(checked, tree);
        const isActive = tree === index.trees.at(-1);
        if (isActive && (newest.size !== head.size || !newest.root.equals(head.root)))
            throw (0,check_findings/* damaged */.q)(`${dir}/checkpoint`, 'it is not the checkpoint of the active tree');
        const inTree = entries.filter(({ treeId }) => treeId === tree.treeId);
        await checkTree(checked, tree, head, inTree);
    }
    for (const { path } of await logFiles.list())
        if (!checked.known.has(path))
            throw (0,check_findings/* damaged */.q)(`${dir}/${path}`, 'its index does not name it');
    return { name: log.name, size: newest.size, root: (0,checkpoints/* hex */.uh)(newest.root) };
}
async function readEntries({ log, keys, files, dir }, { entries, trees }) {
    const read = [];
    for (const { uuid, logIndex } of entries) {
        const path = `${dir}/entries/${uuid}.json`;
        const bytes = await files.read(path, tiles/* MAX_ENTRY_BUNDLE_BYTES */.VV);
        if (!bytes)
            throw (0,check_findings/* damaged */.q)(path, 'it is missing');
        const found = (0,entry/* readRekorV1Entry */.v)(log, bytes, keys, trees);
        if (found.uuid !== uuid || found.logIndex !== logIndex)
            throw (0,check_findings/* damaged */.q)(path, `it contains entry ${found.logIndex}`);
        read.push(found);
    }
    return read;
}
async function readHead({ log, logFiles, keys, dir, known }, tree) {
    const folder = (0,proofs/* treePath */.ON)(tree.treeId);
    const path = `${dir}/${folder}/checkpoint`;
    const head = await (0,checkpoints/* readKeptCheckpoint */.$g)(log, logFiles.under(folder), keys);
    if (!head)
        throw (0,check_findings/* damaged */.q)(path, 'it is missing');
    if (head.size !== tree.size)
        throw (0,check_findings/* damaged */.q)(path, `it covers ${head.size} entries, the index lists ${tree.size}`);
    known.add(`${folder}/checkpoint`);
    return head;
}
async function checkTree({ log, logFiles, keys, files, dir, known }, tree, head, entries) {
    const folder = (0,proofs/* treePath */.ON)(tree.treeId);
    const recomputed = log.mode === 'full' ? await checkWholeTree(logFiles, dir, tree, head, entries, known) : undefined;
    const chain = new Chain(head, recomputed);
    for (const { path } of await logFiles.list(`${folder}/consistency/`)) {
        const bytes = (await files.read(`${dir}/${path}`, layout/* MAX_INDEX_BYTES */.w2)) ?? Buffer.alloc(0);
        chain.link(...(0,proofs/* checkProof */.DW)(log, bytes, keys, `${dir}/${path}`));
        known.add(path);
    }
    const unproven = chain.findUnproven(entries.map(({ checkpoint }) => checkpoint));
    if (unproven)
        throw (0,check_findings/* damaged */.q)(`${dir}/${folder}`, `no proof connects the checkpoint of ${unproven.size} entries to that of ${head.size}`);
}
async function checkWholeTree(logFiles, dir, { treeId, size }, head, entries, known) {
    const tree = new tlog_tree/* MerkleTree */.v();
    for (const entry of entries)
        if (entry.leafIndex === tree.size)
            tree.append(entry.leaf);
    if (tree.size !== size || !tree.root().equals(head.root))
        throw (0,check_findings/* damaged */.q)(`${dir}/entries`, `tree ${treeId} has ${tree.size} of ${size} entries, with the root ${(0,checkpoints/* hex */.uh)(tree.root())}`);
    for (const tile of (0,copy_trees/* listHashTiles */.Ox)(size)) {
        const path = `${(0,proofs/* treePath */.ON)(treeId)}/${(0,tiles/* tilePath */.uB)(tile)}`;
        const bytes = await logFiles.read(path, tiles/* MAX_ENTRY_BUNDLE_BYTES */.VV);
        if (!bytes?.equals((0,copy_trees/* tileBytes */.Ar)(tree, tile)))
            throw (0,check_findings/* damaged */.q)(`${dir}/${path}`, bytes ? 'it differs from the tile of the entries' : 'it is missing');
        known.add(path);
    }
    return tree;
}
class Chain {
    #head;
    #tree;
    #links = new Map();
    constructor(head, recomputed) {
        this.#head = head;
        this.#tree = recomputed;
    }
    link(from, to) {
        for (const [one, other] of [
            [from, to],
            [to, from],
        ])
            this.#links.set(getKey(one), [...(this.#links.get(getKey(one)) ?? []), other]);
    }
    findUnproven(others) {
        const linked = [...this.#links.values()].flat();
        const queue = [this.#head, ...[...linked, ...others].filter((one) => this.#isOfTree(one))];
        const proven = new Set();
        for (let one = queue.pop(); one; one = queue.pop()) {
            if (proven.has(getKey(one)))
                continue;
            proven.add(getKey(one));
            queue.push(...(this.#links.get(getKey(one)) ?? []));
        }
        return [...linked, ...others].find((one) => !proven.has(getKey(one)));
    }
    #isOfTree({ size, root }) {
        return size === 0 || (this.#tree !== undefined && size <= this.#tree.size && this.#tree.root(size).equals(root));
    }
}
const getKey = ({ size, root }) => `${size} ${(0,checkpoints/* hex */.uh)(root)}`;

// EXTERNAL MODULE: ./build/mirror/tuf/config.js
var config = __webpack_require__(3586);
;// CONCATENATED MODULE: ./build/mirror/check/trust.js




async function checkTrustedRoot({ name, path, sha256 }, roots, files) {
    await checkSha256(path, sha256, files);
    const pinned = roots.find((root) => root.name === name);
    if (pinned && (0,lib_digest/* getHex */.Qj)((0,lib_digest/* digestOf */.ol)(pinned.bytes)) !== sha256)
        throw (0,check_findings/* damaged */.q)(path, 'it is not the root of the policy');
}
async function checkSigningConfig({ signingConfig }, files) {
    if (signingConfig)
        await checkSha256(signingConfig.path, signingConfig.sha256, files);
}
async function checkSha256(path, expected, files) {
    const bytes = await files.read(path, layout/* MAX_ROOT_BYTES */.ax);
    if (!bytes)
        throw (0,check_findings/* damaged */.q)(path, 'it is missing');
    const found = (0,lib_digest/* getHex */.Qj)((0,lib_digest/* digestOf */.ol)(bytes));
    if (found !== expected)
        throw (0,check_findings/* damaged */.q)(path, `its sha256 is ${found}, the index lists ${expected}`);
}
async function checkTufRepository(repository, to, files) {
    const { checkTuf } = await Promise.all(/* import() */[__webpack_require__.e(8908), __webpack_require__.e(590)]).then(__webpack_require__.bind(__webpack_require__, 30590));
    const root = await (0,config/* readTufRoot */.qo)(repository);
    await checkTuf({ name: repository.name, root }, to.under((0,layout/* tufPath */.bq)(repository.name)), files.counted);
}

// EXTERNAL MODULE: ./build/tlog/cosignature.js
var cosignature = __webpack_require__(44403);
;// CONCATENATED MODULE: ./build/mirror/check/witnessed.js





async function checkWitnessed(log, logFiles, keys, policy) {
    const path = `${(0,layout/* logPath */.Q2)(log.name)}/${gate/* WITNESSED */.HX}`;
    const checkpoint = await (0,checkpoints/* readKeptCheckpoint */.$g)(log, logFiles, keys);
    const bytes = await logFiles.read(gate/* WITNESSED */.HX, checkpoints/* MAX_CHECKPOINT_BYTES */.qC);
    if (!checkpoint)
        return;
    if (!bytes)
        return (0,gate/* assertQuorum */.S1)(log.name, checkpoint.size, (0,cosignature/* findCosignatures */.Z3)(checkpoint, checkpoint.note.signatures, policy.verifiers), policy);
    let witnessed;
    try {
        witnessed = (0,checkpoints/* openLogCheckpoint */.r6)(log, bytes, keys, path);
    }
    catch (error) {
        throw (0,check_findings/* damaged */.q)(path, 'the log did not sign it', error);
    }
    if (witnessed.size < checkpoint.size)
        throw (0,check_findings/* damaged */.q)(path, `it covers ${witnessed.size} entries, the checkpoint of the log covers ${checkpoint.size}`);
    if (witnessed.size === checkpoint.size && !witnessed.root.equals(checkpoint.root))
        throw (0,check_findings/* damaged */.q)(path, "its root differs from the root of the log's checkpoint");
    const found = (0,cosignature/* findCosignatures */.Z3)(witnessed, witnessed.note.signatures, policy.verifiers);
    const valid = new Set([...checkpoint.note.signatures, ...found.map(({ signature }) => signature)].map(gate/* signatureLine */.Zp));
    if (witnessed.size === checkpoint.size &&
        witnessed.note.signatures.some((signature) => !valid.has((0,gate/* signatureLine */.Zp)(signature))))
        throw (0,check_findings/* damaged */.q)(path, "it has a signature that is neither on the log's checkpoint nor a valid cosignature of a witness");
    (0,gate/* assertQuorum */.S1)(log.name, witnessed.size, found, policy);
}

;// CONCATENATED MODULE: ./build/mirror/check/check.js















async function checkMirror(config, ports) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-check', ports.clock, config.to);
    const roots = await ports.trustedRoots(config.policy);
    const judge = await ports.judge(config.policy);
    const to = ports.destination(config);
    const files = countingFiles(to);
    const index = await (0,reading/* readIndex */.vY)(files);
    if (!index)
        throw (0,errors/* mirrorError */.Q)('mirror-missing', { where: config.to, detail: 'there is no index.json' });
    const mirror = { config, roots, index, to, files };
    const findings = new check_findings/* CheckFindings */.P(ports.signal);
    await checkTrust(mirror, findings);
    const logs = await checkLogs(mirror, findings, ports);
    ports.progress({ task: 'check evidence', message: 'evidence: recomputing every digest' });
    const { state, paths } = await checkContents({ ...mirror, judge }, findings);
    if (state)
        await findings.attempt(() => (0,check_sums/* checkSums */.X)(state, paths, (path) => findings.namesPath(path), files, findings.attempt));
    return report.finish(findings.errors, {
        to: config.to,
        syncedAt: index.syncedAt,
        stalenessSeconds: (0,reading/* stalenessSeconds */.w0)(index, ports.clock.now()),
        logs,
        files: files.count,
        bytes: files.bytes,
    });
}
async function checkTrust({ config, roots, index, to, files }, { attempt }) {
    for (const root of index.trust)
        await attempt(() => checkTrustedRoot(root, roots, files));
    await attempt(() => checkSigningConfig(index, files));
    for (const repository of config.tuf)
        await attempt(() => checkTufRepository(repository, to, files));
}
async function checkLogs(mirror, { attempt }, { progress, clock }) {
    const { config, roots, to } = mirror;
    const witnesses = config.witnesses && (0,witness_config/* parseConfiguredWitnesses */.JV)(config.witnesses);
    const checked = [];
    for (const log of config.logs) {
        progress({ task: `check ${log.name}`, message: `log ${log.name}: recomputing its root` });
        await attempt(async () => {
            if ((0,log_config/* getLogStage */.db)(log, clock.now()) !== 'waiting')
                checked.push(await checkLog(log, mirror));
        });
        if (witnesses && (0,log_config/* isTileLog */.Fy)(log))
            await attempt(() => checkWitnesses(log, witnesses, roots, to));
    }
    return checked;
}
function checkLog(log, { roots, index, to, files }) {
    const [logFiles, keys] = [to.under((0,layout/* logPath */.Q2)(log.name)), (0,log_keys/* listLogKeys */.m)(log, roots)];
    return (0,log_config/* isTileLog */.Fy)(log) ? checkTileLog(log, logFiles, keys, index, files) : checkRekorV1(log, logFiles, keys, files);
}
async function checkWitnesses(log, witnesses, roots, to) {
    await checkWitnessed(log, to.under((0,layout/* logPath */.Q2)(log.name)), (0,log_keys/* listLogKeys */.m)(log, roots), witnesses);
}


/***/ }),

/***/ 2989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readCheckedState),
/* harmony export */   X: () => (/* binding */ checkSums)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57130);
/* harmony import */ var _format_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15668);
/* harmony import */ var _format_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78265);
/* harmony import */ var _format_sums_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41250);
/* harmony import */ var _sync_own_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69070);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38911);






async function readCheckedState(config, files) {
    const bytes = await files.read(_format_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE */ .c4, _format_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes)
        throw (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(_format_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE */ .c4, 'it is missing');
    const found = await (0,_format_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readNotedState */ .AF)(files, { verifier: await (0,_sync_own_key_js__WEBPACK_IMPORTED_MODULE_3__/* .readStateVerifier */ .kN)(config) });
    if (!found)
        throw (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(_format_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE */ .c4, 'it is missing');
    if (`${JSON.stringify(JSON.parse(bytes.toString('utf8')), null, 2)}\n` !== bytes.toString('utf8'))
        throw (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(_format_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE */ .c4, 'its JSON is not formatted as a mirror formats it');
    return found;
}
async function checkSums(state, paths, isReported, files, attempt) {
    if (state.sums === undefined)
        return;
    const sums = await (0,_format_sums_js__WEBPACK_IMPORTED_MODULE_4__/* .readSums */ .Px)(files, `sha256:${state.sums}`);
    if (!sums)
        throw (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(_format_sums_js__WEBPACK_IMPORTED_MODULE_4__/* .SUMS */ .vf, 'it is missing');
    for (const [path, expected] of sums)
        await attempt(async () => {
            if (isReported(path))
                return;
            const bytes = await files.read(path, _format_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_INDEX_BYTES */ .w2);
            if (!bytes)
                throw (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(path, `it is missing, and ${_format_sums_js__WEBPACK_IMPORTED_MODULE_4__/* .SUMS */ .vf} names it`);
            if ((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(bytes) !== expected)
                throw (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(path, `its digest is ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(bytes)}, but ${_format_sums_js__WEBPACK_IMPORTED_MODULE_4__/* .SUMS */ .vf} lists ${expected}`);
        });
    for (const path of paths)
        if ((0,_format_sums_js__WEBPACK_IMPORTED_MODULE_4__/* .isSummed */ .GN)(path) && !sums.has(path) && !isReported(path))
            await attempt(async () => {
                throw (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .q)(path, `${_format_sums_js__WEBPACK_IMPORTED_MODULE_4__/* .SUMS */ .vf} does not name it: remove the file, or run mc mirror sync if a sync was killed`);
            });
}


/***/ }),

/***/ 13552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ loadEvidenceSources),
  n: () => (/* binding */ syncSubjects)
});

// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/mirror/errors.js
var errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/mirror/format/reading.js
var reading = __webpack_require__(92096);
// EXTERNAL MODULE: ./build/mirror/sync/ask-source.js
var ask_source = __webpack_require__(87727);
// EXTERNAL MODULE: ./build/github/attestations.js + 1 modules
var attestations = __webpack_require__(90417);
// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var lib_concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __webpack_require__(43547);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/oci/manifest.js
var manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/mirror/format/layout.js
var layout = __webpack_require__(15668);
;// CONCATENATED MODULE: ./build/mirror/format/blobs.js






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
    async copy(repository, descriptor) {
        if (descriptor.size > layout/* MAX_EVIDENCE_BYTES */.bU)
            throw (0,errors/* mirrorError */.Q)('evidence-too-large', {
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
    async read(digest) {
        if (!(await this.has(digest)))
            return undefined;
        try {
            return await (0,reading/* readBlob */.gm)(this.#to, digest);
        }
        catch (error) {
            if (error instanceof mc_error/* VerificationError */.mk)
                return undefined;
            throw error;
        }
    }
    async put(digest, bytes) {
        if (!(await this.has(digest)))
            await this.#to.write((0,layout/* blobPath */.nD)(digest), bytes);
    }
    countFetched(bytes) {
        this.copied++;
        this.bytes += bytes;
    }
    async manifest(digest) {
        const bytes = await this.read(digest);
        if (!bytes || bytes.length > manifest/* MAX_MANIFEST_BYTES */.ZJ)
            return undefined;
        try {
            return (0,manifest/* readManifest */.WI)(bytes, undefined, digest);
        }
        catch (error) {
            if (error instanceof mc_error/* VerificationError */.mk)
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
function createCachingRepository(repository, blobs) {
    let tags;
    return {
        name: repository.name,
        resolve: (target) => repository.resolve(target),
        manifest: async (target) => {
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

// EXTERNAL MODULE: ./build/sigstore/errors.js
var sigstore_errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/mirror/format/quarantine.js
var quarantine = __webpack_require__(45098);
// EXTERNAL MODULE: ./build/mirror/evidence/judge.js
var judge = __webpack_require__(19453);
;// CONCATENATED MODULE: ./build/mirror/evidence/intake.js








const MAX_JUDGED_BYTES = 16 * 1024 * 1024;
const MAX_ITEMS = 5_000;
const WRITES_AT_ONCE = 16;
const getKey = (item) => `${item.manifest ?? ''} ${(0,quarantine/* getPieceId */.c_)(item)} ${item.source} ${item.tag ?? ''}`;
class Intake {
    #ports;
    #isSamePolicy;
    #before = new Map();
    #found = new Map();
    #refused = new Map();
    #verifiedAgain = new Map();
    constructor(ports) {
        this.#ports = ports;
        this.#isSamePolicy = ports.catalog.judgedBy === ports.judge.fingerprint;
    }
    async admitArtifact(about, items, fetch, oversized) {
        const refused = [];
        for (const item of items) {
            const refusal = oversized
                ? { item, why: refuseTooLarge(oversized, layout/* MAX_EVIDENCE_BYTES */.bU) }
                : await this.#admit(about, item, fetch);
            if (refusal)
                refused.push(refusal);
        }
        const isListed = refused.length < items.length;
        for (const { item, why, bytes } of refused) {
            await this.#quarantine(about, item, why, bytes, fetch);
            if (isListed && bytes)
                await this.#ports.blobs.put(item.digest, bytes);
        }
    }
    async #admit(about, item, fetch) {
        if (!(0,judge/* claimsSignature */._)(item))
            return this.#list(about, { ...item, verified: false });
        if (this.#isSamePolicy && (await this.#isListed(about, item)))
            return this.#list(about, { ...item, ...(await this.#findListed(about, item)) });
        const bytes = await this.#readPiece(about, item, fetch);
        if (!bytes && !fetch)
            return undefined;
        const verdict = bytes ? this.#judge(about, item, bytes) : refuseTooLarge(item, MAX_JUDGED_BYTES);
        if (!verdict.verified)
            return { item, why: verdict, bytes };
        if (bytes)
            await this.#ports.blobs.put(item.digest, bytes);
        const { predicateType = item.predicateType } = verdict;
        this.#verifiedAgain.set((0,quarantine/* recordPath */.lX)(about, (0,quarantine/* getPieceId */.c_)(item)), { about, item });
        return this.#list(about, { ...item, ...(predicateType ? { predicateType } : {}), verified: true });
    }
    async finish() {
        await (0,lib_concurrency/* forEachConcurrent */.C6)(this.#refused, WRITES_AT_ONCE, ([path, refused]) => this.#writeRecord(path, refused));
        const count = await this.#writeIndexes();
        for (const [path, { about, item }] of this.#verifiedAgain) {
            if (this.#refused.has(path))
                continue;
            await this.#ports.catalog.removeRecord(path);
            await this.#ports.to.remove((0,quarantine/* quarantinePath */.Q2)(about, (0,quarantine/* getPieceId */.c_)(item)));
        }
        return count;
    }
    async #writeIndexes() {
        const refused = new Map();
        for (const { about, items } of this.#refused.values())
            refused.set(about, new Set([...(refused.get(about) ?? []), ...items.keys()]));
        const merged = new Map();
        for (const about of new Set([...this.#found.keys(), ...refused.keys()])) {
            const before = (await this.#readIndex(about)).filter((item) => !refused.get(about)?.has(getKey(item)));
            const all = new Map([...before.map((item) => [getKey(item), item]), ...(this.#found.get(about) ?? [])]);
            merged.set(about, sortItems(all));
        }
        const isSigned = async (digest) => digest !== undefined &&
            (merged.get(digest) ?? (await (0,reading/* readEvidence */.At)(this.#ports.to, digest))).some((item) => (0,judge/* claimsSignature */._)(item) && item.verified);
        let count = 0;
        await (0,lib_concurrency/* forEachConcurrent */.C6)(merged, WRITES_AT_ONCE, async ([subject, items]) => {
            const evidence = [];
            for (const item of items) {
                const verified = (0,judge/* claimsSignature */._)(item)
                    ? item.verified
                    : (await isSigned(item.digest)) || (await isSigned(item.manifest));
                evidence.push({ ...item, ...(verified === undefined ? {} : { verified }) });
            }
            if (evidence.length > MAX_ITEMS)
                throw (0,sigstore_errors/* sigstoreError */.J)('evidence-too-much', { source: subject, limit: MAX_ITEMS });
            const index = { version: 1, subject, evidence };
            await this.#ports.catalog.put(subject, (0,layout/* formatJson */.IB)(index));
            count += evidence.length;
        });
        return count;
    }
    get quarantined() {
        return this.#refused.size;
    }
    #readIndex(about) {
        const known = this.#before.get(about) ?? (0,reading/* readEvidence */.At)(this.#ports.to, about);
        this.#before.set(about, known);
        return known;
    }
    async #findListed(about, item) {
        return (await this.#readIndex(about)).find((one) => getKey(one) === getKey(item));
    }
    async #isListed(about, item) {
        const listed = await this.#findListed(about, item);
        return listed?.verified === true && this.#ports.blobs.has(item.digest);
    }
    #list(about, item) {
        const found = this.#found.get(about) ?? new Map();
        this.#found.set(about, found.set(getKey(item), item));
        return undefined;
    }
    async #readPiece(about, item, fetch) {
        if (item.size > MAX_JUDGED_BYTES)
            return undefined;
        const { blobs, to } = this.#ports;
        const stored = (await blobs.read(item.digest)) ?? (await (0,quarantine/* readQuarantined */.vK)(to, about, item));
        if (stored || !fetch)
            return stored;
        const bytes = await (0,lib_bytes/* collect */.Fo)(fetch(item), MAX_JUDGED_BYTES, item.digest);
        blobs.countFetched(bytes.length);
        return bytes;
    }
    #judge(about, item, bytes) {
        const { mediaType, annotations, source, digest } = item;
        return this.#ports.judge.judge(about, { origin: `${source} ${digest}`, mediaType, bytes, annotations });
    }
    async #quarantine(about, item, why, bytes, fetch) {
        const record = (0,quarantine/* recordPath */.lX)(about, (0,quarantine/* getPieceId */.c_)(item));
        const { verified: _, ...found } = item;
        const refused = this.#refused.get(record) ?? { about, why, items: new Map() };
        refused.items.set(getKey(item), found);
        this.#refused.set(record, refused);
        const path = (0,quarantine/* quarantinePath */.Q2)(about, (0,quarantine/* getPieceId */.c_)(item));
        if (item.size > layout/* MAX_EVIDENCE_BYTES */.bU || (await this.#ports.to.has(path)))
            return;
        const content = bytes ?? fetch?.(item);
        if (content)
            await this.#ports.to.write(path, content);
    }
    async #writeRecord(path, { about, why, items }) {
        const { to, catalog } = this.#ports;
        const before = catalog.records.has(path) ? await (0,quarantine/* readRecord */.aE)(to, path) : undefined;
        const all = sortItems(new Map([...(before?.items ?? []).map((one) => [getKey(one), one]), ...items]));
        const { code, message } = before?.code === why.code ? before : why;
        const held = all.every(({ size }) => size <= layout/* MAX_EVIDENCE_BYTES */.bU);
        await catalog.putRecord(path, (0,quarantine/* formatRecord */.bM)({ version: 1, subject: about, code, message, held, items: all }));
    }
}
const sortItems = (items) => [...items].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
const refuseTooLarge = ({ digest, size }, limit) => {
    const { code, message } = (0,errors/* mirrorError */.Q)('evidence-too-large', { what: digest, found: size, limit });
    return { verified: false, code, message };
};

;// CONCATENATED MODULE: ./build/mirror/evidence/github.js








const PUBLIC = 'https://api.github.com';
const formatGithubSource = (repository) => `github:${repository}`;
async function syncGithub({ repository, api }, about, into, ports) {
    const { http, signal, concurrency, progress, github = { api: PUBLIC } } = ports;
    const source = formatGithubSource(repository);
    const isOwnApi = api === undefined || isSameApi(api, github.api);
    const where = { repository, api: api ?? github.api, ...(isOwnApi ? { token: github.token } : {}) };
    const blobs = new BlobStore(into.to);
    const intake = new Intake({ ...into, blobs });
    const known = new Set();
    let done = 0;
    try {
        await (0,lib_concurrency/* forEachConcurrent */.C6)(about, concurrency, async (digest) => {
            for await (const bytes of (0,attestations/* fetchAttestations */.e)(where, digest, { http, signal, known })) {
                if (!bytes)
                    throw (0,lib_errors/* baseError */.O)('response-malformed', { url: where.api, detail: 'an attestation without a bundle' });
                await intake.admitArtifact(digest, [createItem(bytes, source)], () => (0,lib_bytes/* streamOf */.mA)(bytes));
            }
            progress({ task: source, message: source, done: ++done, total: about.length, unit: 'items' });
        }, signal);
    }
    catch (error) {
        await intake.finish().catch(() => undefined);
        throw error;
    }
    const items = await intake.finish();
    const { copied, present, bytes } = blobs;
    return { releases: [], items, quarantined: intake.quarantined, copied, present, bytes };
}
const isSameApi = (a, b) => a.replace(/\/+$/, '') === b.replace(/\/+$/, '');
const createItem = (bytes, source) => ({
    digest: (0,lib_digest/* digestOf */.ol)(bytes),
    size: bytes.length,
    mediaType: readMediaType(bytes),
    kind: 'bundle',
    source,
});
function readMediaType(bytes) {
    try {
        const { mediaType } = JSON.parse(bytes.toString('utf8'));
        const isBundleType = typeof mediaType === 'string' && /^application\/vnd\.dev\.sigstore\.bundle[\w.+;=-]{0,60}$/.test(mediaType);
        return isBundleType ? mediaType : media_types/* BUNDLE_V03 */.Hd;
    }
    catch {
        return media_types/* BUNDLE_V03 */.Hd;
    }
}

// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/yaml.js + 2 modules
var yaml = __webpack_require__(58902);
// EXTERNAL MODULE: ./build/oci/reference-grammar.js
var reference_grammar = __webpack_require__(67219);
;// CONCATENATED MODULE: ./build/mirror/evidence/release-list.js






const MAX_LIST_BYTES = 16 * 1024 * 1024;
const MAX_RELEASES = 100_000;
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
function parseReleaseList(text, path) {
    const [references, digests] = [new Map(), new Set()];
    const add = (entry, locateEntry) => {
        if ((0,lib_digest/* isDigest */.Bc)(entry))
            digests.add(entry);
        else if ((0,reference_grammar/* isReferenceLike */.z$)(entry)) {
            const reference = (0,oci_reference/* parseReference */.F2)(entry);
            if (reference.tag === undefined && reference.digest === undefined)
                throw (0,errors/* mirrorError */.Q)('release-list-malformed', { path, where: locateEntry(), given: entry });
            references.set(entry, reference);
        }
        else
            throw (0,errors/* mirrorError */.Q)('release-list-malformed', { path, where: locateEntry(), given: entry.slice(0, 200) });
        if (references.size + digests.size > MAX_RELEASES)
            throw (0,errors/* mirrorError */.Q)('release-list-too-long', { path, limit: MAX_RELEASES });
    };
    if (/^\s*[[{]/.test(text)) {
        const list = (0,yaml/* readJson */.Vh)(listSchema, text, path);
        const [entries, parents] = 'releases' in list ? [list.releases, ['releases']] : [list, []];
        for (const [i, entry] of entries.entries())
            for (const one of listNames(entry))
                add(one, () => `${(0,yaml/* formatPlace */.dE)(text, [...parents, i])}, entry ${i + 1},`);
    }
    else
        for (const [i, line] of text.split(/\r?\n/).entries()) {
            const entry = line.replace(/(^|\s)#.*$/, '').trim();
            if (entry !== '')
                add(entry, () => `:${i + 1}:${line.search(/\S/) + 1}`);
        }
    return { references: [...references.values()], digests: [...digests] };
}
function listNames(entry) {
    if (typeof entry === 'string')
        return [entry];
    const { reference, digest, assets = [] } = entry;
    const assetDigests = assets.flatMap((asset) => asset.digest ?? []);
    if (reference === undefined)
        return digest === undefined ? assetDigests : [digest, ...assetDigests];
    return [digest === undefined || reference.includes('@') ? reference : `${reference}@${digest}`, ...assetDigests];
}
const readReleaseList = async (path) => parseReleaseList((await (0,files/* readFileBounded */.Y1)(path, MAX_LIST_BYTES, 'the list of releases')).toString('utf8'), path);

;// CONCATENATED MODULE: ./build/mirror/evidence/jobs.js


const getRepository = (reference) => (0,oci_reference/* withTarget */.yY)(reference, {});
const getTarget = ({ tag, digest }) => ({
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
});
async function readEvidenceJobs({ subjects, releases }) {
    const lists = await Promise.all(releases.map(async (path) => [path, await readReleaseList(path)]));
    const digests = [...new Set(lists.flatMap(([, { digests }]) => digests))];
    const named = subjects.map((subject) => {
        const reference = (0,oci_reference/* parseReference */.F2)(subject);
        const target = getTarget(reference);
        const everyTag = Object.keys(target).length === 0;
        const repository = getRepository(reference);
        return {
            subject,
            repositories: [{ repository, everyTag, releases: everyTag ? [] : [target], candidates: everyTag ? digests : [] }],
        };
    });
    const listed = lists.map(([path, { references }]) => {
        const byRepository = Map.groupBy(references, (reference) => (0,oci_reference/* formatReference */.FH)(getRepository(reference)));
        const repositories = [...byRepository.values()].map((within) => ({
            repository: getRepository(within[0]),
            everyTag: false,
            releases: within.map(getTarget),
            candidates: [],
        }));
        return { subject: path, repositories };
    });
    return { jobs: [...named, ...listed], digests };
}

// EXTERNAL MODULE: ./build/lib/plural.js
var plural = __webpack_require__(8056);
;// CONCATENATED MODULE: ./build/mirror/evidence/rejudge.js







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
    let isComplete = true;
    const read = async (work) => {
        try {
            await work();
        }
        catch (error) {
            if (!(error instanceof mc_error/* VerificationError */.mk))
                throw error;
            isComplete = false;
        }
    };
    await (0,lib_concurrency/* forEachConcurrent */.C6)(catalog.indexes.keys(), concurrency, (about) => read(async () => {
        for (const item of await (0,reading/* readEvidence */.At)(to, about))
            add(about, item);
    }), signal);
    await (0,lib_concurrency/* forEachConcurrent */.C6)(catalog.records.keys(), concurrency, (path) => read(async () => {
        const record = await (0,quarantine/* readRecord */.aE)(to, path);
        for (const item of record?.items ?? [])
            if (record)
                add(record.subject, item);
    }), signal);
    if (artifacts.size > 0)
        progress({ task: 'evidence', message: `judging ${(0,plural/* formatCount */.B)(artifacts.size, 'artifact')} under the new policy` });
    const intake = new Intake({ ...into, blobs: new BlobStore(to) });
    await (0,lib_concurrency/* forEachConcurrent */.C6)(artifacts.values(), concurrency, ({ about, items }) => intake.admitArtifact(about, items), signal);
    await intake.finish();
    if (isComplete)
        await catalog.setJudgedBy(judge.fingerprint);
}

// EXTERNAL MODULE: ./build/oci/closure.js
var closure = __webpack_require__(25399);
;// CONCATENATED MODULE: ./build/mirror/evidence/sync.js








const hasSha256 = (descriptor) => (0,lib_digest/* isDigest */.Bc)(descriptor.digest);
const RELEASES_AT_ONCE = 4;
const MAX_WARNINGS = 100;
const MAX_FAULTS = 10;
const RELEASE_FAULTS = new Set(['http-status', 'response-too-large']);
const EVIDENCE_TAG = /^sha(256-[0-9a-f]{64}|512-[0-9a-f]{128})(\.\w+)?$/;
async function syncEvidence(job, into, ports) {
    const blobs = new BlobStore(into.to);
    const intake = new Intake({ ...into, blobs });
    const releases = [];
    const warnings = [];
    const failures = [];
    const listener = {
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
        for (const source of job.repositories)
            releases.push(...(await syncRepository(job.subject, source, blobs, intake, ports, listener)));
    }
    catch (error) {
        await intake.finish().catch(() => undefined);
        throw error;
    }
    const items = await intake.finish();
    const { copied, present, bytes } = blobs;
    const dropped = warnings.length > 0 ? { warnings } : {};
    const failed = failures.length > 0 ? { failures } : {};
    return { releases, items, quarantined: intake.quarantined, copied, present, bytes, ...dropped, ...failed };
}
async function syncRepository(subject, source, blobs, intake, ports, listener) {
    const repository = createCachingRepository(ports.repository(source.repository), blobs);
    const targets = await listTargets(source, repository, listener.dropped);
    const releases = new Map();
    let [done, faults] = [0, 0];
    const reportFailure = (thrown, { isRequired }) => {
        ports.signal?.throwIfAborted();
        const error = (0,lib_errors/* asMcError */.b)(thrown);
        const isFault = error.family === 'fault';
        if (isRequired || (isFault && (!RELEASE_FAULTS.has(error.code) || ++faults > MAX_FAULTS)))
            throw thrown;
        listener.failed(error);
    };
    const syncTarget = async (target) => {
        const { progress } = ports;
        const message = `evidence of ${subject}`;
        progress({ task: `evidence ${subject}`, message, done: done++, total: targets.length, unit: 'items' });
        try {
            const release = await syncRelease(target, source.repository, repository, blobs, intake, ports);
            if (release)
                releases.set(target, release);
        }
        catch (error) {
            reportFailure(error, target);
        }
    };
    await (0,lib_concurrency/* forEachConcurrent */.C6)(targets, RELEASES_AT_ONCE, syncTarget, ports.signal);
    return targets.flatMap((target) => releases.get(target) ?? []);
}
async function syncRelease({ target, isRequired, tag }, repositoryReference, repository, blobs, intake, ports) {
    const root = await repository.resolve(target);
    if (!root && !isRequired)
        return undefined;
    const at = { ...(tag === undefined ? {} : { tag }), ...((0,lib_digest/* isDigest */.Bc)(target) ? { digest: target } : {}) };
    const reference = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* withTarget */.yY)(repositoryReference, at));
    if (!root) {
        const detail = 'no such release';
        throw (0,lib_errors/* baseError */.O)('http-status', { method: 'GET', url: reference, status: 404, detail, attempts: 1 });
    }
    if (!hasSha256(root))
        return undefined;
    const graph = await (0,closure/* closure */.C)(repository, root.digest, {
        concurrency: ports.concurrency,
        ...(ports.signal ? { signal: ports.signal } : {}),
    });
    await copyEvidence(graph, repository, blobs, intake, ports);
    const { mediaType, size } = graph.root;
    return { reference, digest: root.digest, mediaType, size };
}
async function listTargets(source, repository, onDropped) {
    const tags = source.everyTag
        ? (await repository.tags(onDropped)).filter((tag) => !EVIDENCE_TAG.test(tag)).toSorted()
        : [];
    return [
        ...tags.map((tag) => ({ target: tag, tag, isRequired: false })),
        ...source.releases.map(({ tag, digest }) => ({
            target: digest ?? tag ?? '',
            ...(tag === undefined ? {} : { tag }),
            isRequired: true,
        })),
        ...source.candidates.map((target) => ({ target, isRequired: false })),
    ];
}
function listEvidenceNodes(graph) {
    const image = new Set();
    const nodes = [];
    for (const node of graph.nodes) {
        if (node.role === 'root' || (node.role === 'child' && image.has(node.of)))
            image.add(node.manifest.descriptor.digest);
        else
            nodes.push(node);
    }
    return nodes;
}
async function copyEvidence(graph, repository, blobs, intake, { concurrency, signal }) {
    const artifacts = listEvidenceNodes(graph).map((node) => {
        const parts = (0,manifest/* listBlobs */.t3)(node.manifest).filter(hasSha256);
        const items = createItems(node, repository.name);
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
            await intake.admitArtifact(about, items, ({ digest, size, mediaType }) => repository.blob({ digest, size, mediaType }), oversized);
    }, signal);
}
function createItems({ manifest, tag }, source) {
    const { digest, artifactType } = manifest.descriptor;
    if (!(0,lib_digest/* isDigest */.Bc)(digest))
        return [];
    const predicateType = manifest.json.annotations?.['dev.sigstore.bundle.predicateType'] ?? manifest.json.annotations?.predicateType;
    return (manifest.json.layers ?? []).filter(hasSha256).map((layer) => ({
        digest: layer.digest,
        size: layer.size,
        mediaType: layer.mediaType,
        kind: (0,layout/* classifyEvidence */.M8)(layer.mediaType, artifactType),
        ...(predicateType === undefined ? {} : { predicateType }),
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(layer.annotations === undefined ? {} : { annotations: layer.annotations }),
        manifest: digest,
        source,
        ...(tag === undefined ? {} : { tag }),
    }));
}

;// CONCATENATED MODULE: ./build/mirror/evidence/subjects.js








const loadEvidenceSources = async (config, ports) => ({
    ...(await readEvidenceJobs(config)),
    github: config.github,
    judge: await ports.judge(config.policy),
});
async function syncSubjects({ jobs, digests, github, judge }, to, catalog, ports) {
    const target = { to, catalog, judge };
    await rejudge(target, ports);
    const before = (await (0,reading/* readIndex */.vY)(to).catch(() => undefined))?.subjects ?? [];
    const results = [];
    for (const { subject, ...job } of jobs) {
        const last = before.find((one) => one.subject === subject);
        const sync = (limited) => syncEvidence({ subject, ...job }, target, limited);
        results.push(await syncSubject(subject, ports, sync, last));
    }
    if (github.length === 0)
        return results;
    const known = [...results.flatMap(({ entry }) => entry ?? []), ...before].flatMap(({ releases }) => releases);
    const about = new Set([...known.map(({ digest }) => digest), ...digests]);
    for (const repository of github)
        results.push(await syncSubject(formatGithubSource(repository.repository), ports, (limited) => syncGithub(repository, [...about], target, limited)));
    return results;
}
async function syncSubject(subject, ports, sync, last) {
    const askedAt = (0,clock/* rfc3339 */.ag)(ports.clock.now());
    try {
        const { releases, failures = [], ...counts } = await (0,ask_source/* askSource */.N)(subject, ports, sync);
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
                ...(last ? { entry: { ...last, releases: mergeReleases(releases, last.releases) } } : {}),
                error: (0,ask_source/* recordSourceFailure */.t)(subject, failure, ports),
            };
        }
        const empty = releases.length === 0 ? [(0,errors/* mirrorError */.Q)('mirror-subject-empty', { subject }).toReason()] : [];
        const warnings = [...(counts.warnings ?? []), ...empty];
        return {
            line: {
                subject,
                outcome: 'synced',
                releases: releases.length,
                ...counts,
                ...(warnings.length > 0 ? { warnings } : {}),
            },
            entry: { subject, syncedAt: askedAt, releases: [...releases] },
        };
    }
    catch (thrown) {
        const none = { releases: 0, items: 0, quarantined: 0, copied: 0, present: 0, bytes: 0 };
        return { line: { subject, outcome: 'failed', ...none }, error: (0,ask_source/* recordSourceFailure */.t)(subject, thrown, ports) };
    }
}
function mergeReleases(now, before) {
    const read = new Set(now.map(({ reference }) => reference));
    return [...now, ...before.filter(({ reference }) => !read.has(reference))];
}


/***/ }),

/***/ 52355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ listLogIds),
/* harmony export */   m: () => (/* binding */ listLogKeys)
/* harmony export */ });
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87167);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17427);


function listLogKeys(log, roots) {
    if (log.type === 'tiled')
        return [(0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVerifierKey */ .z$)(log.key)];
    const logs = roots.flatMap((root) => root.logs);
    const verifiers = logs
        .filter(({ names }) => names.includes(log.origin))
        .flatMap(({ publicKey }) => {
        if (publicKey.asymmetricKeyType === 'ed25519')
            return [(0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ed25519NoteVerifier */ ._2)(log.origin, publicKey)];
        return publicKey.asymmetricKeyType === 'ec' ? [(0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ecdsaNoteVerifier */ .Pv)(log.origin, publicKey)] : [];
    });
    if (verifiers.length > 0)
        return verifiers;
    const found = [...new Set(logs.flatMap(({ names }) => names.slice(0, 1)))].join(', ') || 'none';
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .mirrorError */ .Q)('mirror-log-key-missing', { type: log.type, origin: log.origin, name: log.name, found });
}
const listLogIds = (log, roots) => new Set(roots
    .flatMap((root) => root.logs)
    .filter(({ names }) => names.includes(log.origin))
    .map(({ keyId }) => keyId.toString('base64')));


/***/ }),

/***/ 29166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createRekorV1Api),
/* harmony export */   y: () => (/* binding */ MAX_RETRIEVED)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21763);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65215);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80292);





const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
const MAX_RETRIEVED = 10;
const MAX_RETRIEVED_BYTES = MAX_RETRIEVED * MAX_ANSWER_BYTES;
const treeId = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(0|[1-9]\d{0,19})$/);
const shard = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ signedTreeHead: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), treeID: treeId });
const logInfo = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ ...shard.shape, inactiveShards: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(shard).max(1000).nullish() });
const consistency = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ hashes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/)).max(64) });
const uuids = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^([0-9a-f]{64}|[0-9a-f]{80})$/)).max(10_000);
const retrieved = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J())).max(MAX_RETRIEVED);
function createRekorV1Api(log, http, signal) {
    const base = new URL('api/v1/', log.url.endsWith('/') ? log.url : `${log.url}/`);
    const options = signal ? { signal } : {};
    const get = async (path) => (await (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchBytes */ .c)(http, { url: new URL(path, base), ...options }, MAX_ANSWER_BYTES)).bytes;
    const post = async (path, body, offStatuses, maxBytes) => {
        const { response, bytes } = await (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchBytes */ .c)(http, {
            url: new URL(path, base),
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
            accept: [200, ...offStatuses],
            ...options,
        }, maxBytes);
        return response.status === 200 ? bytes : undefined;
    };
    return {
        shards: async () => {
            const info = parseAnswer(logInfo, await get('log'), log.url);
            const all = [...(info.inactiveShards ?? []), info];
            if (new Set(all.map(({ treeID }) => treeID)).size !== all.length)
                throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .baseError */ .O)('response-malformed', { url: log.url, detail: 'two shards have the same tree ID' });
            return all;
        },
        entry: (logIndex) => get(`log/entries?logIndex=${logIndex}`),
        entryByUuid: (uuid) => get(`log/entries/${uuid}`),
        entries: async (logIndexes) => {
            const bytes = await post('log/entries/retrieve', { logIndexes }, [404, 405, 422, 501], MAX_RETRIEVED_BYTES);
            return bytes ? parseAnswer(retrieved, bytes, log.url).map((one) => Buffer.from(JSON.stringify(one))) : [];
        },
        proof: async (tree, first, last) => parseAnswer(consistency, await get(`log/proof?firstSize=${first}&lastSize=${last}&treeID=${tree}`), log.url)
            .hashes,
        find: async (term) => {
            const bytes = await post('index/retrieve', term, [404, 501], MAX_ANSWER_BYTES);
            return bytes ? parseAnswer(uuids, bytes, log.url) : [];
        },
    };
}
function parseAnswer(schema, bytes, url) {
    try {
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .conform */ .fj)(schema, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes.toString('utf8'), url), url);
    }
    catch (error) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .baseError */ .O)('response-malformed', { url, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}


/***/ }),

/***/ 88649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ tileBytes),
/* harmony export */   N8: () => (/* binding */ copyTrees),
/* harmony export */   Ox: () => (/* binding */ listHashTiles)
/* harmony export */ });
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18867);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77779);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77202);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18229);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17427);
/* harmony import */ var _checkpoints_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34127);
/* harmony import */ var _fork_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79870);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29166);
/* harmony import */ var _proofs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43275);







const MAX_ENTRIES = 250_000;
const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const HASH_BYTES = 32;
const ENTRY = /^entries\/([0-9a-f]{64}|[0-9a-f]{80})\.json$/;
async function copyTrees(run) {
    const { log, to, index, trees, mirrored, ports } = run;
    const total = trees.reduce((sum, { head }) => sum + head.size, 0);
    if (total > MAX_ENTRIES)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .mirrorError */ .Q)('mirror-mode-unsupported', {
            name: log.name,
            type: log.type,
            mode: log.mode,
            expected: `mode: subjects, because the log has ${total} entries (maximum ${MAX_ENTRIES})`,
        });
    const fetched = await adoptEntries(run);
    let done = total - countMissing(run);
    for (const tree of trees)
        await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .forEachConcurrent */ .C6)(splitMissing(run, tree), ports.concurrency, async (range) => {
            for (const entry of await fetchRange(run, range))
                fetched.set(entry.logIndex, entry);
            done += range.length;
            ports.progress({ task: `log ${log.name}`, message: `log ${log.name}: entries`, done, total, unit: 'items' });
        }, ports.signal);
    let tiles = 0;
    try {
        for (const tree of trees)
            tiles += await writeTiles(to.under((0,_proofs_js__WEBPACK_IMPORTED_MODULE_2__/* .treePath */ .ON)(tree.treeId)), await rebuildTree(run, tree, fetched));
    }
    catch (error) {
        const known = new Set(index.entries.map(({ uuid }) => uuid));
        if (error instanceof _fork_js__WEBPACK_IMPORTED_MODULE_3__/* .LogFork */ .jT)
            for (const { uuid } of mirrored.list())
                if (!known.has(uuid))
                    await to.remove(`entries/${uuid}.json`);
        throw error;
    }
    return tiles;
}
async function adoptEntries(run) {
    const known = new Set(run.index.entries.map(({ uuid }) => uuid));
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
            run.mirrored.add(entry);
            left.set(entry.logIndex, entry);
        }
        catch {
            await run.to.remove(path);
        }
    }
    return left;
}
const listMissing = ({ mirrored }, { base, head }) => Array.from({ length: head.size }, (_, leafIndex) => base + leafIndex).filter((logIndex) => !mirrored.has(logIndex));
const countMissing = (run) => run.trees.reduce((sum, tree) => sum + listMissing(run, tree).length, 0);
function splitMissing(run, tree) {
    const missing = listMissing(run, tree);
    return Array.from({ length: Math.ceil(missing.length / _api_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_RETRIEVED */ .y) }, (_, i) => missing.slice(i * _api_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_RETRIEVED */ .y, (i + 1) * _api_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_RETRIEVED */ .y));
}
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
async function rebuildTree({ log, mirrored, proofs }, tree, fetched) {
    const { base, head, kept } = tree;
    const leaves = new _tlog_index_js__WEBPACK_IMPORTED_MODULE_5__/* .MerkleTree */ .v();
    for (const { uuid, logIndex } of mirrored.list())
        if (logIndex >= base && logIndex < base + head.size && logIndex === base + leaves.size)
            leaves.append(Buffer.from(uuid.slice(-2 * HASH_BYTES), 'hex'));
    const root = leaves.root();
    if (leaves.size !== head.size || !root.equals(head.root))
        throw new _fork_js__WEBPACK_IMPORTED_MODULE_3__/* .LogFork */ .jT(log, kept, `its ${leaves.size} entries have the root ${(0,_checkpoints_js__WEBPACK_IMPORTED_MODULE_6__/* .hex */ .uh)(root)}, but it signed ${(0,_checkpoints_js__WEBPACK_IMPORTED_MODULE_6__/* .hex */ .uh)(head.root)}`, {
            seen: head.text,
        });
    for (const { treeId, checkpoint } of fetched.values()) {
        if (treeId !== tree.treeId)
            continue;
        if (checkpoint.size > head.size)
            await proofs.assertConsistent(tree, checkpoint);
        else if (!leaves.root(checkpoint.size).equals(checkpoint.root))
            throw new _fork_js__WEBPACK_IMPORTED_MODULE_3__/* .LogFork */ .jT(log, head, `the checkpoint of an entry has another root for ${checkpoint.size} entries`, {
                seen: checkpoint.text,
            });
    }
    return leaves;
}
async function writeTiles(to, tree) {
    const edge = new Set((0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .edgeTiles */ .RK)(tree.size).map(_tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .tilePath */ .uB));
    let written = 0;
    for (const tile of listHashTiles(tree.size)) {
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
function* listHashTiles(size) {
    for (const level of (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .listLevels */ .YC)(size)) {
        const count = Math.floor(size / _tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP ** level);
        for (let index = 0; index * _tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP < count; index++)
            yield { level, index, width: Math.min(_tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP, count - index * _tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP) };
    }
}
const tileBytes = (tree, { level, index, width }) => tree.hashes(8 * level, index * _tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP, width);


/***/ }),

/***/ 21223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ EntryList),
/* harmony export */   Z: () => (/* binding */ readRekorV1Index)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21763);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17427);
/* harmony import */ var _format_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15668);




const INDEX = 'index.json';
async function readRekorV1Index(files) {
    const bytes = await files.read(INDEX, _format_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_INDEX_BYTES */ .w2);
    if (!bytes)
        return { version: 1, trees: [], entries: [] };
    try {
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .conform */ .fj)(_format_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .rekorV1IndexSchema */ .Af, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes.toString('utf8'), INDEX), INDEX);
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .mirrorError */ .Q)('mirror-damaged', { path: `${files.name}/${INDEX}`, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error) }, { cause: error });
    }
}
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
    list() {
        return [...this.#byUuid.values()].sort((a, b) => a.logIndex - b.logIndex || (a.uuid < b.uuid ? -1 : 1));
    }
    async write(to, before, trees) {
        const known = trees.map(({ treeId, base, head }) => ({ treeId, base, size: head.size }));
        const text = (0,_format_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .formatJson */ .IB)({ version: 1, trees: known, entries: this.list() });
        if (text !== (0,_format_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .formatJson */ .IB)(before) || !(await to.has(INDEX)))
            await to.write(INDEX, text);
    }
    #set(entry) {
        this.#byUuid.set(entry.uuid, entry);
        this.#byLeaf.set(entry.uuid.slice(-64), entry.uuid);
        this.#indexes.add(entry.logIndex);
    }
}


/***/ }),

/***/ 78834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readVerifiers),
/* harmony export */   v: () => (/* binding */ readRekorV1Entry)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21763);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87681);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77859);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98889);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17427);
/* harmony import */ var _checkpoints_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34127);







const LEAF_HEX = 64;
const hex = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const index = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const entryAnswer = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^([0-9a-f]{16})?[0-9a-f]{64}$/), zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    body: zod__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39(),
    logIndex: index.describe('over all shards'),
    verification: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        inclusionProof: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
            checkpoint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
            hashes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(hex).max(64),
            logIndex: index.describe('in the shard'),
            rootHash: hex,
            treeSize: index,
        }),
    }),
}));
function readRekorV1Entry(log, bytes, keys, trees) {
    const mismatch = (index, detail, cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .mirrorError */ .Q)('log-proof-mismatch', { log: log.name, index, detail }, { cause });
    let answer;
    try {
        answer = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(entryAnswer, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes.toString('utf8'), 'the entry'), 'the entry');
    }
    catch (error) {
        throw mismatch('?', (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error), error);
    }
    const [one, ...more] = Object.entries(answer);
    if (!one || more.length > 0)
        throw mismatch('?', 'expected exactly one entry in the answer');
    const [uuid, entry] = one;
    const { inclusionProof: proof } = entry.verification;
    const body = Buffer.from(entry.body, 'base64');
    const leaf = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_4__/* .leafHash */ .Jq)(body);
    if (!uuid.endsWith(leaf.toString('hex')))
        throw mismatch(entry.logIndex, 'its UUID does not end with the hash of its body');
    const root = Buffer.from(proof.rootHash, 'hex');
    const path = proof.hashes.map((hash) => Buffer.from(hash, 'hex'));
    if (!(0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyInclusion */ .yR)(leaf, proof.logIndex, proof.treeSize, path, root))
        throw mismatch(entry.logIndex, 'its inclusion proof does not lead to the root');
    let checkpoint;
    try {
        checkpoint = (0,_checkpoints_js__WEBPACK_IMPORTED_MODULE_6__/* .openLogCheckpoint */ .r6)(log, Buffer.from(proof.checkpoint), keys, "the proof's checkpoint");
    }
    catch (error) {
        if (!(error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_7__/* .VerificationError */ .mk))
            throw error;
        throw mismatch(entry.logIndex, (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error), error);
    }
    if (checkpoint.size !== proof.treeSize || !checkpoint.root.equals(root))
        throw mismatch(entry.logIndex, 'the checkpoint of its proof signs another tree');
    const named = uuid.length > LEAF_HEX ? BigInt(`0x${uuid.slice(0, -LEAF_HEX)}`).toString() : (0,_checkpoints_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTreeId */ .dy)(checkpoint);
    const tree = trees.find(({ treeId }) => treeId === named) ?? (named === undefined && !trees[1] ? trees[0] : undefined);
    if (!tree || ((0,_checkpoints_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTreeId */ .dy)(checkpoint) ?? tree.treeId) !== tree.treeId)
        throw mismatch(entry.logIndex, `it is in the tree ${named ?? '?'}, but its checkpoint is of "${checkpoint.origin}"`);
    if (entry.logIndex !== tree.base + proof.logIndex)
        throw mismatch(entry.logIndex, `its leaf index is ${proof.logIndex} in a tree whose first entry is ${tree.base}`);
    return { uuid, logIndex: entry.logIndex, treeId: tree.treeId, leafIndex: proof.logIndex, leaf, body, checkpoint };
}
function readVerifiers(body) {
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
        return [];
    }
}


/***/ }),

/***/ 43275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ checkProof),
/* harmony export */   ON: () => (/* binding */ treePath),
/* harmony export */   cJ: () => (/* binding */ formatProof),
/* harmony export */   yC: () => (/* binding */ consistencyPath)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98889);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17427);
/* harmony import */ var _format_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15668);
/* harmony import */ var _format_reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92096);
/* harmony import */ var _checkpoints_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34127);






const treePath = (treeId) => `trees/${treeId}`;
const consistencyPath = (first, last) => `consistency/${first}-${last}.json`;
const proofSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    from: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('checkpoint'),
    to: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('checkpoint'),
    hashes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/)).max(64),
});
const formatProof = (from, to, hashes) => (0,_format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .formatJson */ .IB)({ version: 1, from: from.text, to: to.text, hashes });
function checkProof(log, bytes, keys, path) {
    const proof = (0,_format_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMirrorFile */ .nb)(proofSchema, bytes, path);
    const open = (text) => (0,_checkpoints_js__WEBPACK_IMPORTED_MODULE_3__/* .openLogCheckpoint */ .r6)(log, Buffer.from(text), keys, path);
    const [from, to] = [open(proof.from), open(proof.to)];
    const hashes = proof.hashes.map((hash) => Buffer.from(hash, 'hex'));
    if (from.origin !== to.origin ||
        !path.endsWith(consistencyPath(from.size, to.size)) ||
        !(0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyConsistency */ .Ko)(from.size, from.root, to.size, to.root, hashes))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .mirrorError */ .Q)('mirror-damaged', { path, detail: 'it does not prove the consistency of the sizes in its name' });
    return [from, to];
}


/***/ }),

/***/ 77989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ MissingTile),
/* harmony export */   U: () => (/* binding */ TileSource)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18229);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17427);





const HASH_BYTES = 32;
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
            throw this.mismatch(tile, `expected ${tile.width * HASH_BYTES} bytes, found ${bytes.length}`);
        return {
            tile,
            bytes,
            get hashes() {
                return (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTile */ .UF)(bytes, tile);
            },
        };
    }
    async bundle(tile, leaves) {
        const full = { ...tile, width: _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP };
        const bytes = await this.#read(tile, _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_ENTRY_BUNDLE_BYTES */ .VV, (all) => (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatEntryBundle */ .m3)((0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEntryBundle */ .Ex)(all, full).slice(0, tile.width)));
        this.bundles++;
        const found = this.#parse(tile, () => (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .hashEntries */ .fG)(bytes, tile));
        if (!found.equals(leaves)) {
            const wrong = Array.from({ length: tile.width }, (_, i) => i * HASH_BYTES).findIndex((at) => !found.subarray(at, at + HASH_BYTES).equals(leaves.subarray(at, at + HASH_BYTES)));
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .mirrorError */ .Q)('mirror-entry-mismatch', { index: tile.index * _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP + wrong, log: this.#log });
        }
        return bytes;
    }
    mismatch(tile, detail, cause) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .mirrorError */ .Q)('log-tile-mismatch', { path: (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .tilePath */ .uB)(tile), log: this.#log, detail }, { cause });
    }
    #parse(tile, parse) {
        try {
            return parse();
        }
        catch (error) {
            throw this.mismatch(tile, (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error), error);
        }
    }
    async #read(tile, maxBytes, cut) {
        let bytes = await this.#files.read((0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .tilePath */ .uB)(tile), maxBytes);
        if (!bytes && tile.width < _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP) {
            const full = await this.#files.read((0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .tilePath */ .uB)({ ...tile, width: _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP }), maxBytes);
            bytes = full && this.#parse(tile, () => cut(full));
        }
        if (!bytes)
            throw new MissingTile((0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .tilePath */ .uB)(tile), this.#files.name);
        this.bytes += bytes.length;
        return bytes;
    }
}
class MissingTile extends _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv {
    constructor(path, where) {
        super('response-malformed', _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .baseError */ .O.entries['response-malformed'], {
            url: where,
            detail: `${path} is missing, but the checkpoint covers it`,
        });
    }
}


/***/ }),

/***/ 87727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ askSource),
/* harmony export */   t: () => (/* binding */ recordSourceFailure)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17427);


async function askSource(source, ports, work) {
    ports.backoff?.admit(source);
    const { sourceLimitMs, clock, signal } = ports;
    if (sourceLimitMs === undefined)
        return recordSuccess(source, ports, await work(ports));
    const [late, ended] = [new AbortController(), new AbortController()];
    const limit = clock.sleep(sourceLimitMs, ended.signal).then(() => late.abort((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .mirrorError */ .Q)('source-overdue', { source, seconds: sourceLimitMs / 1000 })), () => undefined);
    try {
        const limited = signal ? AbortSignal.any([signal, late.signal]) : late.signal;
        return recordSuccess(source, ports, await work({ ...ports, signal: limited }));
    }
    catch (error) {
        throw late.signal.aborted && !signal?.aborted ? late.signal.reason : error;
    }
    finally {
        ended.abort();
        await limit;
    }
}
function recordSuccess(source, { backoff }, result) {
    backoff?.succeeded(source);
    return result;
}
function recordSourceFailure(source, thrown, { signal, backoff }) {
    if (signal?.aborted)
        throw signal.reason;
    const error = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asMcError */ .b)(thrown);
    backoff?.failed(source, error);
    return error;
}


/***/ }),

/***/ 46586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ loadSigningConfig),
/* harmony export */   l: () => (/* binding */ keepSigningConfig)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13963);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(133);
/* harmony import */ var _format_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15668);




async function loadSigningConfig({ signingConfig }, { clock }) {
    if (signingConfig === undefined)
        return undefined;
    const bytes = await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readFileBounded */ .Y1)(signingConfig, _format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ROOT_BYTES */ .ax, 'the signing config');
    (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readSigningConfig */ .As)(bytes.toString('utf8'), signingConfig, clock.now());
    return bytes;
}
async function keepSigningConfig(bytes, to) {
    if (!bytes)
        return {};
    const stored = await to.read(_format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGNING_CONFIG */ .p$, Math.max(bytes.length, 1)).catch(() => undefined);
    if (!stored?.equals(bytes))
        await to.write(_format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGNING_CONFIG */ .p$, bytes);
    return { signingConfig: { path: _format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGNING_CONFIG */ .p$, sha256: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .getHex */ .Qj)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes)) } };
}


/***/ }),

/***/ 55292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ syncMirror)
});

// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var lib_concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/mirror/evidence/subjects.js + 7 modules
var evidence_subjects = __webpack_require__(13552);
// EXTERNAL MODULE: ./build/mirror/format/catalog.js
var format_catalog = __webpack_require__(59447);
// EXTERNAL MODULE: ./build/mirror/format/layout.js
var layout = __webpack_require__(15668);
// EXTERNAL MODULE: ./build/mirror/format/reading.js
var reading = __webpack_require__(92096);
// EXTERNAL MODULE: ./build/mirror/logs/log-keys.js
var log_keys = __webpack_require__(52355);
// EXTERNAL MODULE: ./build/mirror/format/files.js
var files = __webpack_require__(58375);
// EXTERNAL MODULE: ./build/mirror/sync/ask-source.js
var ask_source = __webpack_require__(87727);
// EXTERNAL MODULE: ./build/mirror/witness/gate.js + 1 modules
var gate = __webpack_require__(27673);
// EXTERNAL MODULE: ./build/mirror/logs/checkpoints.js
var checkpoints = __webpack_require__(34127);
// EXTERNAL MODULE: ./build/mirror/logs/fork.js
var fork = __webpack_require__(79870);
// EXTERNAL MODULE: ./build/mirror/logs/log-config.js
var log_config = __webpack_require__(34745);
// EXTERNAL MODULE: ./build/mirror/format/quarantine.js
var quarantine = __webpack_require__(45098);
;// CONCATENATED MODULE: ./build/mirror/logs/rekor-v1/selection.js



async function selectEntries(to, releases, ids) {
    const digests = new Set(releases.map(({ digest }) => digest));
    const logIndexes = new Set();
    for (const { path } of await to.list('evidence/')) {
        const subject = `sha256:${/^evidence\/sha256\/([0-9a-f]{64})\/index\.json$/.exec(path)?.[1]}`;
        if (!(0,digest/* isDigest */.Bc)(subject))
            continue;
        digests.add(subject);
        for (const item of await (0,reading/* readEvidence */.At)(to, subject)) {
            if (item.kind === 'bundle')
                for (const index of listLogIndexes(await (0,reading/* readBlob */.gm)(to, item.digest), ids))
                    logIndexes.add(index);
            for (const one of await listSearchDigests(item, () => (0,reading/* readBlob */.gm)(to, item.digest)))
                digests.add(one);
        }
    }
    for (const { path } of await to.list(quarantine/* QUARANTINE */.DX))
        for (const one of await listUnloggedDigests(to, path))
            digests.add(one);
    return { logIndexes, digests };
}
async function listSearchDigests({ kind, digest }, read) {
    if (kind === 'signature')
        return [digest];
    return kind === 'attestation' ? [digest, ...digestPayload(await read())] : [];
}
async function listUnloggedDigests(to, path) {
    const record = (0,quarantine/* parseRecordPath */.OT)(path) && (await (0,quarantine/* readRecord */.aE)(to, path));
    const [item] = record?.items ?? [];
    if (!record || !item || !(record.code === 'log-entry-missing' || record.code === 'timestamp-missing'))
        return [];
    return listSearchDigests(item, async () => (await (0,quarantine/* readQuarantined */.vK)(to, record.subject, item)) ?? Buffer.alloc(0));
}
function digestPayload(bytes) {
    try {
        const { payload } = JSON.parse(bytes.toString('utf8'));
        return typeof payload === 'string' ? [(0,digest/* digestOf */.ol)(Buffer.from(payload, 'base64'))] : [];
    }
    catch {
        return [];
    }
}
function listLogIndexes(bytes, ids) {
    try {
        const entries = JSON.parse(bytes.toString('utf8'))?.verificationMaterial?.tlogEntries;
        if (!Array.isArray(entries))
            return [];
        return entries
            .filter((entry) => ids.has(String(entry?.logId?.keyId)))
            .map((entry) => Number(entry?.logIndex ?? 0))
            .filter((index) => Number.isSafeInteger(index) && index >= 0);
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./build/tlog/hashing.js
var hashing = __webpack_require__(77859);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/mirror/logs/rekor-v1/entry.js
var rekor_v1_entry = __webpack_require__(78834);
;// CONCATENATED MODULE: ./build/mirror/logs/rekor-v1/copy-selection.js




const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const MAX_IDENTITIES = 1000;
async function copySelection(run, { logIndexes, digests }) {
    const { api, mirrored, ports, trees, proofs } = run;
    const copy = async (bytes, expected) => {
        const entry = run.read(bytes, expected);
        const tree = trees.find(({ treeId }) => treeId === entry.treeId);
        if (tree)
            await proofs.assertConsistent(tree, entry.checkpoint);
        await run.keep(entry, bytes);
    };
    const copyFound = async (uuids, reason) => {
        await (0,lib_concurrency/* forEachConcurrent */.C6)(uuids.filter((uuid) => !mirrored.find(uuid)), ports.concurrency, async (uuid) => copy(await api.entryByUuid(uuid), { uuid }), ports.signal);
        for (const uuid of uuids)
            mirrored.addReason(uuid, reason);
    };
    await (0,lib_concurrency/* forEachConcurrent */.C6)([...logIndexes].filter((logIndex) => !mirrored.has(logIndex)), ports.concurrency, async (logIndex) => copy(await api.entry(logIndex), { logIndex }), ports.signal);
    for (const digest of digests)
        await copyFound(await api.find({ hash: digest }), { digest });
    if (run.log.mode === 'full')
        return;
    for (const [identity, term] of await listIdentities(run, logIndexes))
        await copyFound(await api.find(term), { identity });
}
async function listIdentities({ to, log, ports, trees, mirrored }, named) {
    const identities = new Map();
    for (const { uuid, logIndex, digests } of mirrored.list()) {
        if (digests.length === 0 && !named.has(logIndex))
            continue;
        const bytes = await to.read(`entries/${uuid}.json`, MAX_ENTRY_BYTES);
        if (!bytes)
            continue;
        for (const pem of (0,rekor_v1_entry/* readVerifiers */.m)((0,rekor_v1_entry/* readRekorV1Entry */.v)(log, bytes, ports.keys, trees).body))
            for (const [identity, term] of listSearchTerms(pem))
                if (identities.size < MAX_IDENTITIES)
                    identities.set(identity, term);
    }
    return identities;
}
function listSearchTerms(pem) {
    try {
        if (pem.includes('BEGIN CERTIFICATE'))
            return [...(new external_node_crypto_.X509Certificate(pem).subjectAltName ?? '').matchAll(/(?:^|, )email:([^,\s"]+)/g)].map(([, email = '']) => [email.toLowerCase(), { email: email.toLowerCase() }]);
        const spki = (0,external_node_crypto_.createPublicKey)(pem).export({ type: 'spki', format: 'der' });
        return [[(0,digest/* digestOf */.ol)(spki), { publicKey: { format: 'x509', content: pem.toString('base64') } }]];
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./build/mirror/logs/rekor-v1/copy-trees.js
var copy_trees = __webpack_require__(88649);
// EXTERNAL MODULE: ./build/mirror/logs/rekor-v1/proofs.js
var rekor_v1_proofs = __webpack_require__(43275);
// EXTERNAL MODULE: ./build/mirror/errors.js
var errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/mirror/logs/rekor-v1/api.js
var rekor_v1_api = __webpack_require__(29166);
// EXTERNAL MODULE: ./build/mirror/logs/rekor-v1/entry-index.js
var entry_index = __webpack_require__(21223);
// EXTERNAL MODULE: ./build/tlog/merkle.js
var merkle = __webpack_require__(98889);
;// CONCATENATED MODULE: ./build/mirror/logs/rekor-v1/trees.js




async function openTrees(log, to, index, proofs, keys, api) {
    const shards = await api.shards();
    const newest = await (0,checkpoints/* readKeptCheckpoint */.$g)(log, to, keys);
    const active = shards.at(-1)?.signedTreeHead ?? '';
    const known = [...index.trees.map(({ treeId }) => treeId), (0,checkpoints/* parseTreeId */.dy)(newest)].filter((id) => id !== undefined);
    for (const treeId of known)
        if (!shards.some((shard) => shard.treeID === treeId))
            throw new fork/* LogFork */.jT(log, newest, `the log no longer lists the tree ${treeId}`, { seen: active });
    const trees = [];
    let base = 0;
    for (const { treeID: treeId, signedTreeHead } of shards) {
        const kept = (await (0,checkpoints/* readKeptCheckpoint */.$g)(log, to.under((0,rekor_v1_proofs/* treePath */.ON)(treeId)), keys)) ??
            ((0,checkpoints/* parseTreeId */.dy)(newest) === treeId || (shards.length === 1 && (0,checkpoints/* parseTreeId */.dy)(newest) === undefined)
                ? newest
                : undefined);
        const head = (0,checkpoints/* openNextCheckpoint */.Gz)(log, Buffer.from(signedTreeHead), keys, kept);
        if (((0,checkpoints/* parseTreeId */.dy)(head) ?? treeId) !== treeId || (kept && kept.origin !== head.origin))
            throw new fork/* LogFork */.jT(log, kept, `the checkpoint of the tree ${treeId} has the origin "${head.origin}"`, {
                seen: head.text,
            });
        const listed = index.trees.find((tree) => tree.treeId === treeId);
        if (listed && listed.base !== base)
            throw new fork/* LogFork */.jT(log, kept, `the first entry of the tree ${treeId} is now ${base}, and was ${listed.base}`, {
                seen: head.text,
            });
        const tree = { treeId, base, head, kept };
        if (kept)
            await proofs.assertConsistent(tree, kept);
        trees.push(tree);
        base += head.size;
    }
    return trees;
}
class ConsistencyProofs {
    #log;
    #api;
    #proofs = new Map();
    #roots = new Map();
    constructor(log, api) {
        this.#log = log;
        this.#api = api;
    }
    async assertConsistent({ treeId, head }, other) {
        const before = this.#roots.get(`${treeId} ${other.size}`) ?? (other.size === head.size ? head : other);
        this.#roots.set(`${treeId} ${other.size}`, before);
        if (!before.root.equals(other.root))
            throw new fork/* LogFork */.jT(this.#log, before, `the log signed two roots for ${other.size} entries: ${(0,checkpoints/* hex */.uh)(before.root)} and ${(0,checkpoints/* hex */.uh)(other.root)}`, { seen: other.text });
        if (other.size === head.size || other.size === 0 || head.size === 0)
            return;
        const [from, to] = other.size < head.size ? [other, head] : [head, other];
        const path = `${(0,rekor_v1_proofs/* treePath */.ON)(treeId)}/${(0,rekor_v1_proofs/* consistencyPath */.yC)(from.size, to.size)}`;
        const proof = this.#proofs.get(path) ?? this.#prove(treeId, from, to);
        this.#proofs.set(path, proof);
        await proof;
    }
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
            throw new fork/* LogFork */.jT(this.#log, from, `the log does not prove that its tree of ${to.size} entries begins with these (root ${(0,checkpoints/* hex */.uh)(from.root)})`, { seen: to.text });
        return (0,rekor_v1_proofs/* formatProof */.cJ)(from, to, hashes);
    }
}

;// CONCATENATED MODULE: ./build/mirror/logs/rekor-v1/run.js





async function openRun(log, to, ports) {
    const api = (0,rekor_v1_api/* createRekorV1Api */.h)(log, ports.http, ports.signal);
    const index = await (0,entry_index/* readRekorV1Index */.Z)(to);
    const proofs = new ConsistencyProofs(log, api);
    const trees = await openTrees(log, to, index, proofs, ports.keys, api);
    const mirrored = new entry_index/* EntryList */.X(index.entries);
    const counts = { bundles: 0, bytes: 0 };
    const read = (bytes, expected) => {
        const entry = (0,rekor_v1_entry/* readRekorV1Entry */.v)(log, bytes, ports.keys, trees);
        const { uuid, logIndex } = entry;
        if ((expected.logIndex ?? logIndex) !== logIndex || !uuid.endsWith(expected.uuid?.slice(-64) ?? ''))
            throw (0,errors/* mirrorError */.Q)('log-proof-mismatch', {
                log: log.name,
                index: expected.logIndex ?? expected.uuid ?? logIndex,
                detail: `the log answered with entry ${logIndex}`,
            });
        return entry;
    };
    const keep = async (entry, bytes) => {
        await to.write(`entries/${entry.uuid}.json`, bytes);
        mirrored.add(entry);
        counts.bundles++;
        counts.bytes += bytes.length;
    };
    return { log, to, api, ports, index, trees, proofs, mirrored, counts, read, keep };
}

;// CONCATENATED MODULE: ./build/mirror/logs/rekor-v1/sync.js






async function syncRekorV1(log, to, selection, ports) {
    const run = await openRun(log, to, ports);
    const tiles = log.mode === 'full' ? await (0,copy_trees/* copyTrees */.N8)(run) : 0;
    await copySelection(run, selection);
    await run.proofs.write(to);
    await run.mirrored.write(to, run.index, run.trees);
    for (const { treeId, head } of run.trees) {
        const tree = to.under((0,rekor_v1_proofs/* treePath */.ON)(treeId));
        await writeHead(tree, await (0,checkpoints/* readKeptCheckpoint */.$g)(log, tree, ports.keys), head);
    }
    const active = run.trees.at(-1);
    const newest = await (0,checkpoints/* readKeptCheckpoint */.$g)(log, to, ports.keys);
    if (active)
        await writeHead(to, newest, active.head);
    return {
        size: active?.head.size ?? 0,
        root: active?.head.root ?? hashing/* EMPTY_ROOT */.zg,
        previousSize: active?.kept?.size ?? 0,
        tiles,
        frozen: false,
        ...run.counts,
    };
}
async function writeHead(to, kept, head) {
    if (kept?.origin !== head.origin || kept.size !== head.size)
        await to.write('checkpoint', head.text);
}

// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/tlog/errors.js
var tlog_errors = __webpack_require__(5704);
// EXTERNAL MODULE: ./build/tlog/edge.js
var tlog_edge = __webpack_require__(77202);
// EXTERNAL MODULE: ./build/tlog/tiles.js
var tlog_tiles = __webpack_require__(18229);
// EXTERNAL MODULE: ./build/mirror/logs/tiled/tile-source.js
var tile_source = __webpack_require__(77989);
;// CONCATENATED MODULE: ./build/mirror/logs/tiled/growth.js







async function buildConsistencyProof(from, size, to, source, concurrency) {
    const local = new tile_source/* TileSource */.U('mirror', to);
    const tiles = new Map();
    for (const { tile, hashes } of await (0,lib_concurrency/* mapConcurrent */._k)((0,tlog_edge/* tilesForConsistency */.$)(from, size), concurrency, async (tile) => (await to.has((0,tlog_tiles/* tilePath */.uB)(tile))) ? local.tile(tile) : source.tile(tile)))
        tiles.set((0,tlog_tiles/* tilePath */.uB)(tile), hashes);
    return (0,merkle/* consistencyProofFrom */.xJ)(from, size, (0,tlog_edge/* createSubtrees */.k_)(size, (tile) => tiles.get((0,tlog_tiles/* tilePath */.uB)(tile)) ?? []));
}
async function proveGrowth(log, to, source, kept, next, concurrency) {
    const edge = new Map();
    const readHashes = (tiles) => (tile) => tiles.get((0,tlog_tiles/* tilePath */.uB)(tile))?.hashes ?? [];
    try {
        for (const fetched of await (0,lib_concurrency/* mapConcurrent */._k)((0,tlog_edge/* edgeTiles */.RK)(next.size), concurrency, (tile) => source.tile(tile)))
            edge.set((0,tlog_tiles/* tilePath */.uB)(fetched.tile), fetched);
        const root = (0,tlog_edge/* rootFromEdge */.IB)(next.size, readHashes(edge));
        if (!root.equals(next.root))
            throw (0,tlog_errors/* tlogError */.X)('tile-root-mismatch', { what: log.name, expected: (0,checkpoints/* hex */.uh)(next.root), found: (0,checkpoints/* hex */.uh)(root) });
        if (!kept || kept.size === 0 || kept.size === next.size)
            return { edge, fetched: edge };
        const local = new tile_source/* TileSource */.U(log.name, to);
        const isStored = async (tile) => to.has((0,tlog_tiles/* tilePath */.uB)(tile));
        for (const read of [
            async (tile) => ((await isStored(tile)) ? local.tile(tile).catch(() => undefined) : source.tile(tile)),
            (tile) => source.tile(tile),
        ]) {
            const tiles = new Map(edge);
            const needed = (0,tlog_edge/* tilesForConsistency */.$)(kept.size, next.size).filter((tile) => !tiles.has((0,tlog_tiles/* tilePath */.uB)(tile)));
            for (const one of await (0,lib_concurrency/* mapConcurrent */._k)(needed, concurrency, read))
                if (one)
                    tiles.set((0,tlog_tiles/* tilePath */.uB)(one.tile), one);
            const proof = (0,merkle/* consistencyProofFrom */.xJ)(kept.size, next.size, (0,tlog_edge/* createSubtrees */.k_)(next.size, readHashes(tiles)));
            const roots = (0,merkle/* rootsFromConsistency */.IM)(kept.size, kept.root, next.size, proof);
            if (roots?.old.equals(kept.root) && roots.new.equals(next.root))
                return { edge, fetched: tiles };
        }
        throw new fork/* LogFork */.jT(log, kept, `the tree of ${next.size} entries does not begin with the kept one (root ${(0,checkpoints/* hex */.uh)(kept.root)})`, { seen: next.text });
    }
    catch (error) {
        const unproven = error instanceof tile_source/* MissingTile */.L || (error instanceof mc_error/* VerificationError */.mk && error.code !== 'log-fork');
        if (kept && kept.size > 0 && unproven)
            throw new fork/* LogFork */.jT(log, kept, error.message, { seen: next.text, cause: error });
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/mirror/logs/tiled/tile-copy.js



const TILES_PER_TRANSFER = 4;
const MAX_PARENTS = 4;
class TileCopy {
    #to;
    #source;
    #proven;
    #from;
    #size;
    #ports;
    #local;
    #parents = new Map();
    constructor(to, source, proven, { from, size }, ports) {
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
        const report = (count) => {
            done = Math.min(done + count, this.#size);
            progress({ task: `log ${name}`, message: `log ${name}: entries`, done, total: this.#size, unit: 'items' });
        };
        for (const level of (0,tlog_edge/* listLevels */.YC)(this.#size).toReversed()) {
            const before = Math.floor(this.#from / tlog_tiles/* TILE_WIDTH */.KP ** (level + 1));
            await (0,lib_concurrency/* forEachConcurrent */.C6)((0,tlog_edge/* fullTiles */.fn)(this.#size, level, before), this.#ports.concurrency * TILES_PER_TRANSFER, async (tile) => {
                const parent = await this.#readParent(tile);
                await this.#copyFull(tile, parent[tile.index % tlog_tiles/* TILE_WIDTH */.KP] ?? hashing/* EMPTY_ROOT */.zg);
                if (level === 0)
                    report(tlog_tiles/* TILE_WIDTH */.KP);
            }, this.#ports.signal);
        }
        for (const { tile, bytes } of this.#proven.edge.values()) {
            if (tile.level === 0)
                await this.#copyBundle({ ...tile, level: 'entries' }, bytes);
            await this.#write(tile, bytes);
        }
        if (this.#size > this.#from)
            report(this.#size - done);
    }
    #readParent(tile) {
        const parent = (0,tlog_edge/* tileHolding */.cp)(this.#size, tile.level + 1, tile.index);
        const path = (0,tlog_tiles/* tilePath */.uB)(parent);
        const known = this.#parents.get(path);
        if (known)
            return known;
        const [oldest = ''] = this.#parents.keys();
        if (this.#parents.size >= MAX_PARENTS)
            this.#parents.delete(oldest);
        const proven = this.#proven.edge.get(path);
        const hashes = proven ? Promise.resolve(proven.hashes) : this.#local.tile(parent).then((stored) => stored.hashes);
        this.#parents.set(path, hashes);
        return hashes;
    }
    async #copyFull(tile, expected) {
        const stored = (await this.#has(tile)) ? await this.#local.tile(tile).catch(() => undefined) : undefined;
        const isStored = stored !== undefined && (0,hashing/* computeFullRoot */.L8)(stored.bytes).equals(expected);
        const { bytes } = isStored ? stored : (this.#proven.fetched.get((0,tlog_tiles/* tilePath */.uB)(tile)) ?? (await this.#source.tile(tile)));
        if (!(0,hashing/* computeFullRoot */.L8)(bytes).equals(expected))
            throw this.#source.mismatch(tile, 'its parent has another hash for it');
        if (tile.level === 0)
            await this.#copyBundle({ ...tile, level: 'entries' }, bytes);
        if (!isStored)
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
const MAX_LISTINGS = 64;
async function removeStaleTiles(to, settled, size) {
    const expected = new Set((0,tlog_edge/* edgeTiles */.RK)(size).flatMap((tile) => [
        (0,tlog_tiles/* tilePath */.uB)(tile),
        ...(tile.level === 0 ? [(0,tlog_tiles/* tilePath */.uB)({ ...tile, level: 'entries' })] : []),
    ]));
    const near = settled === undefined ? [] : listPartialFolders(settled, size);
    const folders = settled === undefined || near.length > MAX_LISTINGS ? ['tile/'] : near;
    for (const folder of folders)
        for (const { path } of await to.list(folder))
            if (/\.p\/\d+$/.test(path) && !expected.has(path))
                await to.remove(path);
}
function listPartialFolders(from, to) {
    const folders = [];
    for (const level of (0,tlog_edge/* listLevels */.YC)(to)) {
        const countFull = (size) => Math.floor(size / tlog_tiles/* TILE_WIDTH */.KP ** (level + 1));
        for (let index = countFull(from); index <= countFull(to) && folders.length <= MAX_LISTINGS; index++) {
            const full = { level, index, width: tlog_tiles/* TILE_WIDTH */.KP };
            folders.push(`${(0,tlog_tiles/* tilePath */.uB)(full)}.p/`);
            if (level === 0)
                folders.push(`${(0,tlog_tiles/* tilePath */.uB)({ ...full, level: 'entries' })}.p/`);
        }
    }
    return folders;
}

;// CONCATENATED MODULE: ./build/mirror/logs/tiled/sync.js







async function syncTileLog(log, to, ports) {
    const kept = await (0,checkpoints/* readKeptCheckpoint */.$g)(log, to, ports.keys);
    const previous = kept ?? ports.known;
    const bytes = await ports.source.read('checkpoint', checkpoints/* MAX_CHECKPOINT_BYTES */.qC);
    if (!bytes)
        throw (0,lib_errors/* baseError */.O)('response-malformed', { url: ports.source.name, detail: 'it has no checkpoint' });
    const next = (0,checkpoints/* openNextCheckpoint */.Gz)(log, bytes, ports.keys, previous);
    const source = new tile_source/* TileSource */.U(log.name, ports.source);
    const proof = (from) => buildConsistencyProof(from, next.size, to, source, ports.concurrency);
    const admit = async () => ports.witnesses?.admit({ log: log.name, next, mirror: to, proof });
    let witnessed;
    if (next.size !== kept?.size || kept.size === 0) {
        const proven = await proveGrowth(log, to, source, previous, next, ports.concurrency);
        witnessed = await admit();
        await new TileCopy(to, source, proven, { from: kept?.size ?? 0, size: next.size }, ports).run(log.name);
    }
    else
        witnessed = await admit();
    if (witnessed !== undefined)
        await to.write(gate/* WITNESSED */.HX, witnessed);
    if (kept?.text !== next.text)
        await to.write('checkpoint', bytes);
    await removeStaleTiles(to, kept !== undefined && kept.size === ports.settledSize ? kept.size : undefined, next.size);
    const { tiles, bundles, bytes: read } = source;
    return {
        size: next.size,
        root: next.root,
        previousSize: kept?.size ?? 0,
        tiles,
        bundles,
        bytes: read,
        frozen: (0,log_config/* isFrozen */.Zz)(next),
    };
}

;// CONCATENATED MODULE: ./build/mirror/logs/sync-logs.js













const NOTHING = { size: 0, previousSize: 0, tiles: 0, bundles: 0, bytes: 0 };
async function syncTileLogs({ config, to, roots, before, ports, }) {
    const sync = async (log) => {
        const { name, type } = log;
        if ((0,log_config/* getLogStage */.db)(log, ports.clock.now()) === 'waiting')
            return { line: { name, type, outcome: 'waiting', ...NOTHING } };
        const keys = (0,log_keys/* listLogKeys */.m)(log, roots);
        const logFiles = to.under((0,layout/* logPath */.Q2)(name));
        return runSource(log, to, ports, async (limited) => {
            const skipped = await skipFrozen(log, logFiles, keys, before, ports);
            if (skipped)
                return skipped;
            const indexed = before?.logs.find((one) => one.name === name && one.origin === log.origin);
            const known = indexed && { size: indexed.size, root: Buffer.from(indexed.root, 'hex') };
            const source = (0,files/* httpFiles */.G)(log.url, limited.http, limited.signal);
            const askedAt = ports.clock.now();
            const witnesses = config.witnesses && (0,gate/* createWitnessGate */.Dk)(config.witnesses, limited);
            return createResult(log, await syncTileLog(log, logFiles, { ...limited, source, keys, settledSize: known?.size, known, witnesses }), askedAt);
        });
    };
    return (0,lib_concurrency/* waitForAll */.gu)(config.logs.filter(log_config/* isTileLog */.Fy).map(sync));
}
async function syncRekorV1Logs({ config, to, roots, ports }, releases) {
    const sync = (log) => runSource(log, to, ports, async (limited) => {
        const selection = await selectEntries(to, releases, (0,log_keys/* listLogIds */.V)(log, roots));
        const logPorts = { ...limited, keys: (0,log_keys/* listLogKeys */.m)(log, roots) };
        const askedAt = ports.clock.now();
        return createResult(log, await syncRekorV1(log, to.under((0,layout/* logPath */.Q2)(log.name)), selection, logPorts), askedAt);
    });
    return (0,lib_concurrency/* waitForAll */.gu)(config.logs.filter((log) => log.type === 'rekor-v1').map(sync));
}
async function skipFrozen(log, logFiles, keys, before, { clock }) {
    const { name, type, origin } = log;
    const kept = await (0,checkpoints/* readKeptCheckpoint */.$g)(log, logFiles, keys);
    if (!kept)
        return undefined;
    const { size, root } = kept;
    const entry = before?.logs.find((one) => one.name === name && one.origin === origin);
    const isStored = entry?.frozen === true && entry.size === size && entry.root === (0,checkpoints/* hex */.uh)(root);
    if (!(0,log_config/* isFrozen */.Zz)(kept) && !((0,log_config/* getLogStage */.db)(log, clock.now()) === 'frozen' && isStored))
        return undefined;
    const syncedAt = isStored ? entry.syncedAt : (0,lib_clock/* rfc3339 */.ag)(clock.now());
    return {
        line: { ...NOTHING, name, type, outcome: 'frozen', size, previousSize: size, root: (0,checkpoints/* hex */.uh)(root) },
        entry: { name, type, origin, size, root: (0,checkpoints/* hex */.uh)(root), syncedAt, frozen: true },
    };
}
function createResult(log, sync, askedAt) {
    const { name, type, origin } = log;
    const { size, previousSize, tiles, bundles, bytes } = sync;
    const root = (0,checkpoints/* hex */.uh)(sync.root);
    const outcome = size === previousSize && bytes === 0 ? 'unchanged' : 'synced';
    const frozen = sync.frozen || (0,log_config/* getLogStage */.db)(log, askedAt) === 'frozen';
    return {
        line: { name, type, outcome, size, previousSize, root, tiles, bundles, bytes },
        entry: { name, type, origin, size, root, syncedAt: (0,lib_clock/* rfc3339 */.ag)(askedAt), ...(frozen ? { frozen } : {}) },
    };
}
async function runSource(log, to, ports, sync) {
    const { name, type } = log;
    try {
        return await (0,ask_source/* askSource */.N)(name, ports, sync);
    }
    catch (thrown) {
        const error = (0,ask_source/* recordSourceFailure */.t)(name, thrown, ports);
        const evidence = thrown instanceof fork/* LogFork */.jT ? await (0,fork/* writeFork */.yy)(to, log, thrown, (0,lib_clock/* rfc3339 */.ag)(ports.clock.now())) : undefined;
        ports.events?.add('error', thrown instanceof fork/* LogFork */.jT ? 'log-fork' : 'source-failed', error.message, {
            source: name,
            origin: log.origin,
            code: error.code,
            ...(evidence === undefined ? {} : { evidence }),
        });
        return { line: { name, type, outcome: 'failed', ...NOTHING }, error };
    }
}

// EXTERNAL MODULE: ./build/mirror/format/retention-state.js
var retention_state = __webpack_require__(85514);
// EXTERNAL MODULE: ./build/mirror/format/state.js
var format_state = __webpack_require__(78265);
// EXTERNAL MODULE: ./build/mirror/retention/clock.js
var retention_clock = __webpack_require__(16681);
// EXTERNAL MODULE: ./build/mirror/retention/config.js
var retention_config = __webpack_require__(18329);
// EXTERNAL MODULE: ./build/mirror/retention/ledger.js
var retention_ledger = __webpack_require__(78370);
;// CONCATENATED MODULE: ./build/mirror/retention/ledger-update.js













const READS_AT_ONCE = 16;
async function updateRetention({ to, catalog, config, verifier, now }, index) {
    const before = (await (0,format_state/* readState */.un)(to, { verifier }).catch(ignoreDamage))?.retention;
    const clock = (0,retention_clock/* advanceClock */.f)(before, now);
    const stored = await (0,retention_ledger/* readLedger */.SC)(to).catch(ignoreDamage);
    const isSigned = stored !== undefined && stored.hash === before?.ledger;
    const rules = (0,retention_config/* formatRules */.Hv)(config);
    const ledger = new retention_ledger/* RetentionLedger */.ID(rules, isSigned ? stored.ledger.held : []);
    if (stored && !isSigned)
        for (const [digest, { until }] of stored.ledger.held)
            ledger.held.set(digest, { since: (0,lib_clock/* rfc3339 */.ag)(clock), ...(until === undefined ? {} : { until }) });
    const isComplete = !isSigned || stored.ledger.rules !== rules || catalog.wasRebuilt;
    const locations = isComplete ? [...catalog.indexes.keys(), ...catalog.records.keys()] : [...catalog.touched];
    await (0,lib_concurrency/* forEachConcurrent */.C6)(locations, READS_AT_ONCE, async (location) => {
        for (const item of await readItems(to, location))
            ledger.note(item.digest, clock, (0,retention_config/* getAges */.nS)(item, config).min);
    });
    const text = ledger.format();
    const hash = (0,retention_ledger/* hashLedger */.iK)(text);
    if (hash !== stored?.hash)
        await to.write(retention_ledger/* LEDGER */.Uz, text);
    return {
        clock: (0,lib_clock/* rfc3339 */.ag)(clock),
        wall: (0,lib_clock/* rfc3339 */.ag)(now),
        ledger: hash,
        quarantine: (0,checkpoints/* hex */.uh)((0,format_catalog/* quarantineRoot */.hw)(catalog.records)),
        releases: (0,retention_state/* hashReleases */.h)(index),
        holds: mergeHolds(config, before?.holds ?? [], (0,lib_clock/* rfc3339 */.ag)(clock)),
    };
}
function mergeHolds({ holds, released }, before, clock) {
    const all = new Map(before.map((hold) => [hold.digest, hold]));
    for (const { digest, reason, by } of holds)
        all.set(digest, { digest, reason, by, since: all.get(digest)?.since ?? clock });
    for (const { digest } of released)
        all.delete(digest);
    return [...all.values()].toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
}
async function readItems(to, location) {
    try {
        return (0,digest/* isDigest */.Bc)(location) ? await (0,reading/* readEvidence */.At)(to, location) : ((await (0,quarantine/* readRecord */.aE)(to, location))?.items ?? []);
    }
    catch (error) {
        return ignoreDamage(error) ?? [];
    }
}
function ignoreDamage(error) {
    if (error instanceof mc_error/* VerificationError */.mk)
        return undefined;
    throw error;
}

// EXTERNAL MODULE: ./build/mirror/tuf/config.js
var config = __webpack_require__(3586);
;// CONCATENATED MODULE: ./build/mirror/tuf/repositories.js






function listTufEntries(repositories, results, before) {
    if (repositories.length === 0)
        return {};
    return {
        tuf: repositories.flatMap(({ name }) => results.find(({ line }) => line.name === name)?.entry ?? before?.tuf?.find((one) => one.name === name) ?? []),
    };
}
const syncTufRepositories = (repositories, to, ports) => (0,lib_concurrency/* waitForAll */.gu)(repositories.map((repository) => syncTufRepository(repository, to, ports)));
async function syncTufRepository(repository, to, ports) {
    const { name, url } = repository;
    const source = (0,layout/* tufPath */.bq)(name);
    const { syncTuf } = await Promise.all(/* import() */[__webpack_require__.e(8908), __webpack_require__.e(6555)]).then(__webpack_require__.bind(__webpack_require__, 56555));
    try {
        const { root, timestamp, targets, expires, files, bytes, unlisted } = await (0,ask_source/* askSource */.N)(source, ports, async (limited) => syncTuf({ name, url, root: await (0,config/* readTufRoot */.qo)(repository) }, to.under(source), limited));
        return {
            line: { name, outcome: files > 0 ? 'synced' : 'unchanged', root, timestamp, targets, expires, files, bytes },
            entry: { name, root, timestamp, targets, expires, syncedAt: (0,lib_clock/* rfc3339 */.ag)(ports.clock.now()) },
            ...(unlisted.length > 0 ? { warnings: [createRoleWarning(name, unlisted)] } : {}),
        };
    }
    catch (thrown) {
        const line = { name, outcome: 'failed', root: 0, timestamp: 0, targets: 0, files: 0, bytes: 0 };
        return { line, error: (0,ask_source/* recordSourceFailure */.t)(source, thrown, ports) };
    }
}
const MAX_SHOWN_ROLES = 5;
const MAX_SHOWN_CHARACTERS = 100;
function createRoleWarning(repository, roles) {
    const shown = roles.slice(0, MAX_SHOWN_ROLES).map((role) => `"${role.slice(0, MAX_SHOWN_CHARACTERS)}"`);
    const more = roles.length - shown.length;
    const found = more > 0 ? [...shown, `${more} more`] : shown;
    return (0,errors/* mirrorError */.Q)('tuf-role-unlisted', { repository, found: found.join(', ') });
}

// EXTERNAL MODULE: ./build/mirror/client/view/listed.js
var listed = __webpack_require__(73791);
// EXTERNAL MODULE: ./build/mirror/format/signed/publish.js
var publish = __webpack_require__(82782);
// EXTERNAL MODULE: ./build/mirror/format/signed/snapshot.js
var signed_snapshot = __webpack_require__(24613);
;// CONCATENATED MODULE: ./build/mirror/sync/adopt-state.js










const IGNORED = ['mirror-missing', 'mirror-damaged', 'mirror-state-invalid', 'mirror-unlisted'];
async function adoptState(to, { signer, verifier }, indexes, now) {
    if (!signer || !verifier)
        return;
    try {
        const noted = await (0,format_state/* readNotedState */.AF)(to, { verifier });
        if (!noted || noted.catalog !== undefined)
            return;
        const { state } = noted;
        await (0,listed/* openListedView */.r)(to, state);
        if ((0,checkpoints/* hex */.uh)((0,format_catalog/* evidenceRoot */.wX)(indexes)) !== state.evidence.root)
            return;
        const snapshot = (0,signed_snapshot/* buildSnapshot */.tX)(await (0,reading/* readIndex */.vY)(to), indexes);
        await (0,publish/* writeSnapshot */.oF)(to, snapshot);
        const signed = { ...state, sequence: (0,format_state/* nextSequence */.bT)(state, now), time: (0,lib_clock/* rfc3339 */.ag)(now) };
        await to.write(layout/* STATE */.c4, (0,format_state/* formatState */.lN)(signed, signer, snapshot.root));
    }
    catch (error) {
        if (!(error instanceof mc_error/* McError */.Hv) || !IGNORED.includes(error.code))
            throw error;
    }
}

// EXTERNAL MODULE: ./build/mirror/sync/own-key.js
var own_key = __webpack_require__(69070);
// EXTERNAL MODULE: ./build/mirror/sync/signing-config.js
var signing_config = __webpack_require__(46586);
// EXTERNAL MODULE: ./build/mirror/sync/write-state.js
var write_state = __webpack_require__(67003);
;// CONCATENATED MODULE: ./build/mirror/sync/sync.js

















async function syncMirror(config, ports) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-sync', ports.clock, config.to);
    const roots = await ports.trustedRoots(config.policy);
    for (const log of config.logs)
        (0,log_keys/* listLogKeys */.m)(log, roots);
    const signer = await (0,own_key/* readStateSigner */.SM)(config);
    const evidence = await (0,evidence_subjects/* loadEvidenceSources */.G)(config, ports);
    const verifier = await (0,own_key/* readStateVerifier */.kN)(config);
    const signing = await (0,signing_config/* loadSigningConfig */.U)(config, ports);
    const to = ports.destination(config);
    const { errors, index, logs, subjects, trust, tuf } = await to.withLock((signal) => syncSources(config, to, { roots, signing, evidence, verifier }, signer, { ...ports, signal }));
    const warnings = tuf.flatMap((one) => one.warnings ?? []);
    const [first] = errors;
    if (first && !errors.some((error) => error instanceof mc_error/* VerificationError */.mk))
        throw first;
    return report.finish(errors, {
        to: config.to,
        ...(index ? { syncedAt: index.syncedAt, stalenessSeconds: (0,reading/* stalenessSeconds */.w0)(index, ports.clock.now()) } : {}),
        logs: logs.map(({ line }) => line),
        ...(tuf.length > 0 ? { tuf: tuf.map(({ line }) => line) } : {}),
        subjects: subjects.map(({ line }) => line),
        trust,
        ...(warnings.length > 0 ? { warnings: warnings.map((one) => one.toReason()) } : {}),
    });
}
async function syncSources(config, to, { roots, signing, evidence, verifier }, signer, ports) {
    const begunAt = (0,lib_clock/* rfc3339 */.ag)(ports.clock.now());
    const before = await (0,reading/* readIndex */.vY)(to);
    const catalog = await format_catalog/* Catalog */.WC.open(to, ports.concurrency, ports.signal);
    await adoptState(to, { signer, verifier }, catalog.indexes, ports.clock.now());
    const trust = await syncTrust(to, roots);
    const context = { config, to, roots, before, ports };
    const [tiled, tuf, subjects] = await (0,lib_concurrency/* waitForAll */.gu)([
        syncTileLogs(context),
        syncTufRepositories(config.tuf, to, ports),
        (0,evidence_subjects/* syncSubjects */.n)(evidence, to, catalog, ports),
    ]);
    const releases = subjects.flatMap(({ entry }) => entry?.releases ?? []);
    const logs = [...tiled, ...(await syncRekorV1Logs(context, releases))];
    const errors = [...logs, ...subjects, ...tuf].flatMap(({ error }) => (error ? [error] : []));
    const trusted = { trust, ...(await (0,signing_config/* keepSigningConfig */.l)(signing, to)), ...listTufEntries(config.tuf, tuf, before) };
    const index = createIndex(config, before, trusted, logs, subjects, errors, begunAt);
    await catalog.save();
    if (index && (errors.length === 0 || hasNewContent(before, index)))
        await to.write(layout/* INDEX */.hx, (0,layout/* formatJson */.IB)(index));
    const failed = [
        ...logs.flatMap(({ line, error }) => (error ? [{ source: line.name, error }] : [])),
        ...subjects.flatMap(({ line, error }) => (error ? [{ source: line.subject, error }] : [])),
        ...tuf.flatMap(({ line, error }) => (error ? [{ source: (0,layout/* tufPath */.bq)(line.name), error }] : [])),
    ];
    const retentionUpdate = { to, catalog, config: config.retention, verifier, now: ports.clock.now() };
    const retention = await updateRetention(retentionUpdate, index);
    await (0,write_state/* writeState */.J)(to, config, signer, ports.clock.now(), {
        index,
        retention,
        indexes: catalog.indexes,
        errors: failed.map((one) => ({ ...one, retry: ports.backoff?.getRetry(one.source) })),
    });
    return { errors, index, logs, subjects, trust, tuf };
}
async function syncTrust(to, roots) {
    const trust = [];
    for (const [position, { name, bytes }] of roots.entries()) {
        const path = (0,layout/* rootPath */.wA)(name, position);
        const stored = await to.read(path, Math.max(bytes.length, 1)).catch(() => undefined);
        if (!stored?.equals(bytes))
            await to.write(path, bytes);
        trust.push({ name, path, sha256: (0,digest/* getHex */.Qj)((0,digest/* digestOf */.ol)(bytes)) });
    }
    return trust;
}
function createIndex(config, before, trusted, logs, subjects, errors, begunAt) {
    const syncedAt = errors.length === 0 ? begunAt : before?.syncedAt;
    if (syncedAt === undefined)
        return undefined;
    return {
        version: 1,
        syncedAt,
        ...trusted,
        logs: config.logs.flatMap(({ name }) => logs.find(({ line }) => line.name === name)?.entry ?? before?.logs.find((log) => log.name === name) ?? []),
        subjects: subjects.flatMap(({ entry, line }) => entry ?? before?.subjects.find((one) => one.subject === line.subject) ?? []),
    };
}
function hasNewContent(before, index) {
    const withoutTimes = (value) => JSON.stringify(value, (key, inner) => (key === 'syncedAt' ? undefined : inner));
    return withoutTimes(before) !== withoutTimes(index);
}


/***/ }),

/***/ 77202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ tilesForConsistency),
/* harmony export */   IB: () => (/* binding */ rootFromEdge),
/* harmony export */   Js: () => (/* binding */ subtreeRoot),
/* harmony export */   RK: () => (/* binding */ edgeTiles),
/* harmony export */   YC: () => (/* binding */ listLevels),
/* harmony export */   cp: () => (/* binding */ tileHolding),
/* harmony export */   fn: () => (/* binding */ fullTiles),
/* harmony export */   k_: () => (/* binding */ createSubtrees)
/* harmony export */ });
/* unused harmony export tilesNeeded */
/* harmony import */ var _hashing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77859);
/* harmony import */ var _merkle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98889);
/* harmony import */ var _tiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18229);



const LEVEL_HEIGHT = 8;
const LEVELS = [0, 1, 2, 3, 4, 5, 6];
const countHashes = (size, level) => Math.floor(size / _tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP ** level);
const edgeTiles = (size) => LEVELS.map((level) => ({
    level,
    index: Math.floor(countHashes(size, level) / _tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP),
    width: countHashes(size, level) % _tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP,
})).filter(({ width }) => width > 0);
const listLevels = (size) => LEVELS.filter((level) => countHashes(size, level) > 0);
function* fullTiles(size, level, from = 0) {
    const end = Math.floor(countHashes(size, level) / _tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP);
    for (let index = from; index < end; index++)
        yield { level, index, width: _tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP };
}
function tileHolding(size, level, position) {
    const index = Math.floor(position / _tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP);
    return { level, index, width: Math.min(_tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP, countHashes(size, level) - index * _tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP) };
}
const subtreeRoot = (hashes) => hashes.length > 0 ? (0,_hashing_js__WEBPACK_IMPORTED_MODULE_1__/* .computeFullRoot */ .L8)(Buffer.concat(hashes)) : _hashing_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_ROOT */ .zg;
function rootFromEdge(size, readHashes) {
    let root;
    for (const tile of edgeTiles(size)) {
        const hashes = readHashes(tile);
        for (let end = tile.width, span = 1; end > 0; span *= 2) {
            if (Math.floor(end / span) % 2 === 0)
                continue;
            const left = subtreeRoot(hashes.slice(end - span, end));
            root = root ? (0,_hashing_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeHash */ .zB)(left, root) : left;
            end -= span;
        }
    }
    return root ?? _hashing_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_ROOT */ .zg;
}
const createSubtrees = (size, readHashes) => (height, index) => {
    const span = 2 ** (height % LEVEL_HEIGHT);
    const first = index * span;
    const within = first % _tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TILE_WIDTH */ .KP;
    const tile = tileHolding(size, Math.floor(height / LEVEL_HEIGHT), first);
    return subtreeRoot(readHashes(tile).slice(within, within + span));
};
function tilesNeeded(size, use) {
    const tiles = new Map();
    use(createSubtrees(size, (tile) => {
        tiles.set((0,_tiles_js__WEBPACK_IMPORTED_MODULE_0__/* .tilePath */ .uB)(tile), tile);
        return [];
    }));
    return [...tiles.values()];
}
const tilesForConsistency = (oldSize, size) => tilesNeeded(size, (subtrees) => (0,_merkle_js__WEBPACK_IMPORTED_MODULE_2__/* .consistencyProofFrom */ .xJ)(oldSize, size, subtrees));


/***/ }),

/***/ 18229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ parseEntryBundle),
/* harmony export */   H1: () => (/* binding */ tilesFor),
/* harmony export */   KP: () => (/* binding */ TILE_WIDTH),
/* harmony export */   L8: () => (/* binding */ parseTilePath),
/* harmony export */   UF: () => (/* binding */ parseTile),
/* harmony export */   VV: () => (/* binding */ MAX_ENTRY_BUNDLE_BYTES),
/* harmony export */   fG: () => (/* binding */ hashEntries),
/* harmony export */   m3: () => (/* binding */ formatEntryBundle),
/* harmony export */   oW: () => (/* binding */ MAX_ENTRY_BYTES),
/* harmony export */   uB: () => (/* binding */ tilePath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5704);
/* harmony import */ var _hashing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77859);


const TILE_WIDTH = 256;
const MAX_ENTRY_BYTES = 0xffff;
const MAX_ENTRY_BUNDLE_BYTES = TILE_WIDTH * (MAX_ENTRY_BYTES + 2);
function tilePath({ level, index, width }) {
    const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
    const groups = digits.match(/\d{3}/g) ?? [];
    const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
    return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}
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
function parseTile(bytes, tile) {
    if (bytes.length !== tile.width * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('tile-malformed', {
            path: tilePath(tile),
            detail: `expected ${tile.width} hashes, found ${bytes.length} bytes`,
        });
    }
    return Array.from({ length: tile.width }, (_, i) => bytes.subarray(i * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA, (i + 1) * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA));
}
function visitEntries(bytes, tile, visit) {
    const malformed = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .tlogError */ .X)('tile-malformed', { path: tilePath(tile), detail });
    let [at, count] = [0, 0];
    while (at < bytes.length) {
        if (at + 2 > bytes.length)
            throw malformed('it ends within a length');
        const end = at + 2 + bytes.readUInt16BE(at);
        if (end > bytes.length)
            throw malformed('it ends within an entry');
        if (count === tile.width)
            throw malformed(`it has more than ${tile.width} entries`);
        visit(at + 2, end, count++);
        at = end;
    }
    if (count !== tile.width)
        throw malformed(`expected ${tile.width} entries, found ${count}`);
}
function parseEntryBundle(bytes, tile) {
    const entries = [];
    visitEntries(bytes, tile, (from, to) => entries.push(bytes.subarray(from, to)));
    return entries;
}
function hashEntries(bytes, tile) {
    const hashes = Buffer.allocUnsafe(tile.width * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA);
    visitEntries(bytes, tile, (from, to, i) => (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .putLeafHash */ .q3)(bytes, from, to, hashes, i));
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
    hashLastPair() {
        return (0,_hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .hashPair */ .Fm)(this.#bytes, this.length - 2);
    }
    slice(from, to) {
        if (from < 0 || to > this.length || from > to)
            throw new RangeError('no such hashes');
        return Buffer.from(this.#bytes.subarray(from * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA, to * _hashing_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_BYTES */ .FA));
    }
}
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
            node = level.hashLastPair();
        }
    }
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


/***/ })

};
