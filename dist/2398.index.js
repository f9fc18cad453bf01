export const id = 2398;
export const ids = [2398];
export const modules = {

/***/ 8056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatCount)
/* harmony export */ });
const formatCount = (count, singular, plural = `${singular}s`) => `${count} ${count === 1 ? singular : plural}`;


/***/ }),

/***/ 72177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ openDestination)
});

// EXTERNAL MODULE: ./build/lib/duration.js
var duration = __webpack_require__(39386);
// EXTERNAL MODULE: ./build/store/location.js
var store_location = __webpack_require__(17315);
// EXTERNAL MODULE: ./build/store/s3.js + 4 modules
var s3 = __webpack_require__(20370);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/store/upload.js
var store_upload = __webpack_require__(48609);
// EXTERNAL MODULE: ./build/lib/holder.js
var holder = __webpack_require__(64312);
// EXTERNAL MODULE: ./build/lib/lease.js
var lib_lease = __webpack_require__(70782);
;// CONCATENATED MODULE: ./build/mirror/destination/bucket-lock.js






const MAX_LOCK_BYTES = 4096;
const POLL_MS = 2_000;
const WAIT_MS = 600_000;
const LIFE_MS = 60_000;
async function withBucketLock(options, work) {
    const { clock, signal, waitMs = WAIT_MS, lifeMs = LIFE_MS } = options;
    const store = createBucketStore(options, { ...(await (0,holder/* describeProcess */.l)()), id: (0,external_node_crypto_.randomUUID)() });
    const nowMs = () => clock.now().getTime();
    const pauseMs = () => Math.min(POLL_MS, lifeMs / 4);
    const lease = await (0,lib_lease/* acquireLease */.Z)(store, { waitMs, lifeMs, nowMs, pauseMs, clock, signal });
    return (0,lib_lease/* runWithLease */.M)(lease, work, { lifeMs, clock, signal });
}
function createBucketStore({ store, key, signal }, self) {
    const write = async (condition) => {
        const mark = await (0,store_upload/* createBytesUpload */.T)(Buffer.from(JSON.stringify({ ...self, beat: (0,external_node_crypto_.randomUUID)() })));
        return (await store.putIf(key, mark, { contentType: 'application/json' }, condition))?.etag;
    };
    const createLease = (first) => {
        let etag = first;
        return {
            renew: async () => {
                const next = await write({ ifMatch: etag });
                if (next === undefined)
                    throw (0,errors/* baseError */.O)('locked', { path: key, holder: 'another writer, which took over the lock of this one' });
                etag = next;
            },
            release: async (isLost) => {
                if (!isLost)
                    await store.remove(key).catch(() => undefined);
            },
        };
    };
    return {
        name: key,
        create: async () => {
            signal?.throwIfAborted();
            const etag = await write({ ifAbsent: true });
            return etag === undefined ? undefined : createLease(etag);
        },
        read: async () => {
            const found = await store.head(key);
            return found && { version: found.etag, holder: await readHolder(store, key) };
        },
        takeOver: async ({ version }) => {
            const etag = await write({ ifMatch: version });
            return etag === undefined ? undefined : createLease(etag);
        },
    };
}
async function readHolder(store, key) {
    try {
        return (await (0,bytes/* collect */.Fo)((await store.get(key)).content, MAX_LOCK_BYTES, key)).toString('utf8');
    }
    catch {
        return 'an unknown writer';
    }
}

// EXTERNAL MODULE: ./build/mirror/destination/types.js
var types = __webpack_require__(49380);
;// CONCATENATED MODULE: ./build/mirror/destination/bucket.js











const LOCK = '.lock';
const LEGAL_HOLD = 'legal hold';
const getContentType = (path) => path.endsWith('.json') ? 'application/json' : path.endsWith('checkpoint') ? 'text/plain' : 'application/octet-stream';
class BucketObjects {
    name;
    #options;
    #sizes;
    constructor(options) {
        const { bucket, prefix } = options.location;
        this.name = `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`;
        this.#options = options;
    }
    getKey(path) {
        return (0,store_location/* formatKey */.TD)(this.#options.location, path);
    }
    listSizes() {
        this.#sizes ??= (async () => {
            const start = this.getKey('');
            const sizes = new Map();
            for await (const { key, size } of this.#options.store.list(start))
                if (key.startsWith(start) && key !== this.getKey(LOCK))
                    sizes.set(key.slice(start.length), size);
            return sizes;
        })();
        return this.#sizes;
    }
    forgetSizes() {
        this.#sizes = undefined;
    }
    async open(path) {
        try {
            return await this.#options.store.get(this.getKey(path));
        }
        catch (error) {
            if (error instanceof mc_error/* ConfigurationError */.j1 && error.code === 'object-not-found')
                return undefined;
            throw error;
        }
    }
    async put(path, content) {
        const { store } = this.#options;
        if (typeof content === 'string' || content instanceof Uint8Array) {
            const bytes = typeof content === 'string' ? Buffer.from(content) : content;
            await store.put(this.getKey(path), await (0,store_upload/* createBytesUpload */.T)(bytes), this.#getPutOptions(path));
            return bytes.length;
        }
        const spool = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `mc-mirror-${(0,external_node_crypto_.randomUUID)()}`);
        try {
            await (0,files/* writeFileAtomic */.Zf)(spool, content, { mode: 0o600 });
            const upload = await (0,store_upload/* createFileUpload */.k)(spool);
            await store.put(this.getKey(path), upload, this.#getPutOptions(path));
            return upload.size;
        }
        finally {
            await (0,promises_.rm)(spool, { force: true });
        }
    }
    async listVersions(path) {
        const { store } = this.#options;
        const ids = [];
        let end = '';
        for await (const { key, versionId } of store.versions(this.getKey(path))) {
            if (key !== this.getKey(path))
                continue;
            ids.push(versionId);
            const { legalHold, retention } = (await store.head(key, versionId)) ?? {};
            if (legalHold)
                end = LEGAL_HOLD;
            else if (retention && end !== LEGAL_HOLD && retention.until > end)
                end = retention.until;
        }
        return { ids, end };
    }
    isLocked({ end }) {
        return end === LEGAL_HOLD || (end !== '' && Date.parse(end) > this.#options.clock.now().getTime());
    }
    async erase(path) {
        const versions = await this.listVersions(path);
        if (this.isLocked(versions))
            return versions.end;
        try {
            for (const id of versions.ids)
                await this.#options.store.remove(this.getKey(path), id);
        }
        catch (error) {
            if (versions.end !== '' && error instanceof mc_error/* McError */.Hv && error.code === 'store-access-denied')
                return versions.end;
            throw error;
        }
        return undefined;
    }
    #getPutOptions(path) {
        const { lock, clock } = this.#options;
        const contentType = getContentType(path);
        if (!lock)
            return { contentType };
        const until = new Date(clock.now().getTime() + lock.retainSeconds * 1000).toISOString();
        return { contentType, retention: { mode: lock.mode, until } };
    }
}
function bucketDestination(options) {
    const { store, clock, signal } = options;
    const objects = new BucketObjects(options);
    let writing;
    const bucket = {
        name: objects.name,
        read: async (path, maxBytes) => {
            const found = await objects.open(path);
            if (!found)
                return undefined;
            const { size } = found.object;
            if (size > maxBytes)
                throw (0,errors/* baseError */.O)('file-too-large', { path: `${bucket.name}/${path}`, found: size, limit: maxBytes });
            return (0,bytes/* collect */.Fo)(found.content, maxBytes, path);
        },
        has: async (path) => (await objects.listSizes()).has(path),
        stream: async (path) => (await objects.open(path))?.content,
        write: async (path, content) => {
            writing?.throwIfAborted();
            const size = await objects.put(path, content);
            (await objects.listSizes()).set(path, size);
        },
        list: async (prefix = '') => [...(await objects.listSizes())]
            .filter(([path]) => path.startsWith(prefix))
            .map(([path, size]) => ({ path, size }))
            .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
        remove: async (path) => {
            writing?.throwIfAborted();
            if (!(await objects.listSizes()).has(path))
                return;
            await store.remove(objects.getKey(path));
            (await objects.listSizes()).delete(path);
        },
        lockedUntil: async (path) => {
            const versions = await objects.listVersions(path);
            return objects.isLocked(versions) ? versions.end : undefined;
        },
        erase: async (path) => {
            writing?.throwIfAborted();
            const lockedUntil = await objects.erase(path);
            if (lockedUntil === undefined)
                (await objects.listSizes()).delete(path);
            return lockedUntil;
        },
        under: (prefix) => (0,types/* below */.G)(bucket, prefix),
        withLock: async (work) => {
            if (writing)
                throw (0,errors/* baseError */.O)('locked', { path: `${bucket.name}/${LOCK}`, holder: 'this process' });
            return withBucketLock({ store, key: objects.getKey(LOCK), clock, signal }, async (lockSignal) => {
                writing = lockSignal;
                objects.forgetSizes();
                try {
                    return await work(lockSignal);
                }
                finally {
                    writing = undefined;
                }
            });
        },
    };
    return bucket;
}

// EXTERNAL MODULE: ./build/mirror/destination/folder.js
var folder = __webpack_require__(35369);
;// CONCATENATED MODULE: ./build/mirror/destination/open.js




function openDestination({ to, store: storeConfig }, { http, clock, env, signal }) {
    if (!to.startsWith('s3://'))
        return (0,folder/* folderDestination */.z)(to, { clock, signal });
    const location = (0,store_location/* parseStoreLocation */.sC)(to);
    const { region, ...access } = (0,store_location/* readStoreAccess */.ew)(env, storeConfig?.endpoint);
    const store = (0,s3/* openS3Store */.e)({
        http,
        bucket: location.bucket,
        ...access,
        region: storeConfig?.region ?? region,
        ...(signal ? { signal } : {}),
    });
    const lock = storeConfig?.objectLock;
    return bucketDestination({
        store,
        location,
        clock,
        signal,
        ...(lock ? { lock: { mode: lock.mode, retainSeconds: (0,duration/* parseDuration */.E)(lock.retain, 'retain') } } : {}),
    });
}


/***/ }),

/***/ 63936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readPlatforms)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95669);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44647);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17427);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15668);
/* harmony import */ var _signed_node_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86229);





async function readPlatforms(files, digest, { tolerate, maxManifests }) {
    const path = (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .blobPath */ .nD)(digest);
    const bytes = await readManifestBytes(files, path, tolerate);
    if (!bytes && tolerate === 'nothing')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .mirrorError */ .Q)('mirror-damaged', { path, detail: 'it is missing' });
    if (!bytes)
        return [];
    if ((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes) !== digest)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .mirrorError */ .Q)('mirror-damaged', { path, detail: `its digest is ${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes)}` });
    if (tolerate !== 'nothing' && bytes.length > _oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST_BYTES */ .ZJ)
        return [];
    return (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlatformDigests */ .d5)(bytes, maxManifests === undefined ? {} : { maxManifests });
}
async function readManifestBytes(files, path, tolerate) {
    if (tolerate === 'nothing')
        return (0,_signed_node_js__WEBPACK_IMPORTED_MODULE_5__/* .readWithin */ .w0)(files, path, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_EVIDENCE_BYTES */ .bU);
    if (tolerate === 'missing')
        return files.read(path, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_EVIDENCE_BYTES */ .bU);
    return files.read(path, _oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST_BYTES */ .ZJ).catch(() => undefined);
}


/***/ }),

/***/ 11304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ presentPrune)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8056);


const MAX_ROWS = 50;
function presentPrune(report) {
    const { planned, goes, keeps, files, locked, bytes, signed } = report;
    const counts = [...Map.groupBy(keeps, ({ why }) => why)].map(([why, all]) => `${all.length} ${why}`).join(', ');
    const more = (total) => total > MAX_ROWS ? [`${total - MAX_ROWS} more: use --json to list all`] : [];
    return [
        {
            title: planned ? 'Prune plan: nothing was removed' : 'Pruned',
            lines: [
                `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(goes.length, 'piece')} of evidence, ${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(files.length, 'file')}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)}`,
                ...(keeps.length === 0 ? [] : [`${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(keeps.length, 'piece')} kept: ${counts}`]),
                `ages are relative to the mirror's own time, ${report.clock}`,
                ...(signed === undefined ? [] : [`signed: ${signed}`]),
                ...locked.map(({ path, until }) => `could not remove ${path}: locked until ${until}`),
                ...more(goes.length),
            ],
            table: {
                columns: [planned ? 'would be removed' : 'removed', 'about', 'kind', 'stored since'],
                rows: goes
                    .slice(0, MAX_ROWS)
                    .map(({ digest, about, kind, since }) => [digest.slice(0, 19), about.slice(0, 19), kind, since]),
            },
        },
        {
            title: 'Kept',
            lines: more(keeps.length),
            table: {
                columns: ['piece', 'about', 'kind', 'reason'],
                rows: keeps
                    .slice(0, MAX_ROWS)
                    .map(({ digest, about, kind, why, detail, until }) => [
                    digest.slice(0, 19),
                    about.slice(0, 19),
                    kind,
                    [why, detail, until === undefined ? undefined : `until ${until}`].filter(Boolean).join(' '),
                ]),
            },
        },
    ];
}


/***/ }),

/***/ 18821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ pruneMirror)
});

// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/mirror/errors.js
var errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/mirror/format/catalog.js
var format_catalog = __webpack_require__(59447);
// EXTERNAL MODULE: ./build/mirror/format/state.js
var format_state = __webpack_require__(78265);
// EXTERNAL MODULE: ./build/mirror/logs/checkpoints.js
var checkpoints = __webpack_require__(34127);
// EXTERNAL MODULE: ./build/mirror/sync/own-key.js
var own_key = __webpack_require__(69070);
// EXTERNAL MODULE: ./build/mirror/sync/write-state.js
var write_state = __webpack_require__(67003);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var lib_concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/mirror/check/evidence.js
var check_evidence = __webpack_require__(7272);
// EXTERNAL MODULE: ./build/mirror/format/layout.js
var layout = __webpack_require__(15668);
// EXTERNAL MODULE: ./build/mirror/format/quarantine.js
var quarantine = __webpack_require__(45098);
// EXTERNAL MODULE: ./build/mirror/format/reading.js
var reading = __webpack_require__(92096);
// EXTERNAL MODULE: ./build/mirror/retention/clock.js
var retention_clock = __webpack_require__(16681);
// EXTERNAL MODULE: ./build/mirror/retention/config.js
var retention_config = __webpack_require__(18329);
// EXTERNAL MODULE: ./build/mirror/retention/ledger.js
var retention_ledger = __webpack_require__(78370);
;// CONCATENATED MODULE: ./build/mirror/retention/plan.js
function decidePiece(piece, rules) {
    const { item, about } = piece;
    for (const digest of [about, item.digest, ...(item.manifest ? [item.manifest] : [])]) {
        const protection = rules.getProtection(digest);
        if (protection)
            return { goes: false, ...protection };
    }
    const entry = rules.getEntry(item.digest);
    if (!entry)
        return { goes: false, why: 'undated' };
    const { min, max } = rules.getAges(item);
    const now = rules.clock.getTime();
    const since = Date.parse(entry.since);
    const promised = Math.max(entry.until === undefined ? 0 : Date.parse(entry.until), since + min * 1000);
    if (!(promised <= now))
        return { goes: false, why: 'minimum-age', ...formatUntil(promised) };
    if (max === undefined)
        return { goes: false, why: 'no-maximum' };
    if (!(since + max * 1000 < now))
        return { goes: false, why: 'younger', ...formatUntil(since + max * 1000) };
    const until = rules.lockedUntil?.(piece);
    if (until !== undefined)
        return { goes: false, why: 'object-lock', until };
    return { goes: true, why: 'maximum-age', since: entry.since };
}
const formatUntil = (ms) => Number.isFinite(ms) ? { until: new Date(ms).toISOString() } : {};
function planRetention(pieces, rules) {
    const outcomes = new Map(pieces.map((piece) => [piece, decidePiece(piece, rules)]));
    const artifacts = Map.groupBy(pieces, getArtifactKey);
    const byAbout = Map.groupBy(pieces, ({ about }) => about);
    const staying = pieces.filter((piece) => !outcomes.get(piece)?.goes);
    const keep = (piece, outcome) => {
        if (!outcomes.get(piece)?.goes)
            return;
        outcomes.set(piece, outcome);
        staying.push(piece);
    };
    for (let piece = staying.pop(); piece; piece = staying.pop()) {
        for (const part of artifacts.get(getArtifactKey(piece)) ?? [])
            keep(part, { goes: false, why: 'part-of-artifact', detail: piece.item.digest });
        if (piece.record !== undefined)
            continue;
        for (const digest of [piece.item.digest, ...(piece.item.manifest ? [piece.item.manifest] : [])])
            for (const signature of byAbout.get(digest) ?? [])
                keep(signature, { goes: false, why: 'about-what-stays', detail: digest });
    }
    return pieces.map((piece) => ({ piece, outcome: outcomes.get(piece) ?? { goes: false, why: 'undated' } }));
}
const getArtifactKey = ({ about, item }) => `${about} ${item.manifest ?? item.digest}`;

// EXTERNAL MODULE: ./build/sigstore/statement.js
var statement = __webpack_require__(14922);
// EXTERNAL MODULE: ./build/mirror/format/platforms.js
var format_platforms = __webpack_require__(63936);
;// CONCATENATED MODULE: ./build/mirror/retention/protect.js


const PROMOTION_ARTIFACT = 'application/vnd.mc.promotion.v1+json';
async function findProtections(config, holds, index, pieces, files) {
    const roots = [
        ...holds.map(protectHold),
        ...config.keep.map((digest) => [digest, { why: 'keep-list', detail: digest }]),
        ...pieces.filter(isPromotion).map(({ about }) => [about, { why: 'promotable', detail: about }]),
        ...listReleases(index),
    ];
    const byAbout = Map.groupBy(pieces, ({ about }) => about);
    const found = new Map();
    const walked = new Set();
    for (const [digest, protection] of roots)
        for (const covered of await listCovered(digest, byAbout, walked, files))
            if (!found.has(covered))
                found.set(covered, protection);
    return found;
}
const protectHold = ({ digest, reason, by }) => [
    digest,
    { why: 'legal-hold', detail: `${reason} (${by})` },
];
const isPromotion = ({ item }) => item.artifactType === PROMOTION_ARTIFACT || item.predicateType === statement/* PREDICATE */.W3.promotion;
const listReleases = ({ subjects }) => subjects.flatMap(({ releases }) => releases.map(({ digest, reference }) => [digest, { why: 'listed', detail: reference }]));
async function listCovered(root, byAbout, walked, files) {
    const covered = [];
    const queue = [{ digest: root, isImage: true }];
    for (let next = queue.pop(); next; next = queue.pop()) {
        const { digest, isImage } = next;
        const key = `${digest} ${isImage}`;
        if (walked.has(key))
            continue;
        walked.add(key);
        covered.push(digest);
        const platforms = isImage ? await (0,format_platforms/* readPlatforms */.t)(files, digest, { tolerate: 'missing' }) : [];
        queue.push(...platforms.map((platform) => ({ digest: platform, isImage: true })));
        queue.push(...listParts(byAbout.get(digest) ?? []).map((part) => ({ digest: part, isImage: false })));
    }
    return covered;
}
const listParts = (pieces) => pieces
    .filter(({ record }) => record === undefined)
    .flatMap(({ item }) => [item.digest, ...(item.manifest ? [item.manifest] : [])]);

// EXTERNAL MODULE: ./build/mirror/format/retention-state.js
var retention_state = __webpack_require__(85514);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/mirror/retention/schema.js



const time = iso/* datetime */.w$();
const count = schemas/* int */.Whr().nonnegative();
const pieceSchema = schemas/* object */.Ikc({
    about: layout/* digestSchema */.er,
    digest: layout/* digestSchema */.er.describe('the digest of the content'),
    manifest: layout/* digestSchema */.er.optional(),
    kind: schemas/* string */.YjP(),
    predicateType: schemas/* string */.YjP().optional(),
    source: schemas/* string */.YjP(),
    quarantined: schemas/* literal */.euz(true).optional(),
});
const prunedPieceSchema = pieceSchema.extend({ why: schemas/* literal */.euz('maximum-age'), since: time });
const fileSchema = schemas/* object */.Ikc({ path: schemas/* string */.YjP(), size: count });
const mirrorPruneReportSchema = (0,lib_report/* reportSchema */.Qh)('mirror-prune', {
    to: schemas/* string */.YjP(),
    planned: schemas/* boolean */.zMY().describe('true: nothing was removed'),
    clock: time.describe("the mirror's own time, which determines ages"),
    goes: schemas/* array */.YOg(prunedPieceSchema).describe('evidence that is removed, or with planned would be removed'),
    keeps: schemas/* array */.YOg(pieceSchema.extend({
        why: schemas/* enum */.k5n([
            'legal-hold',
            'keep-list',
            'promotable',
            'listed',
            'minimum-age',
            'undated',
            'no-maximum',
            'younger',
            'part-of-artifact',
            'about-what-stays',
            'object-lock',
        ]),
        detail: schemas/* string */.YjP().optional().describe('the reason and author of a hold, or the release'),
        until: schemas/* string */.YjP()
            .optional()
            .describe("when the reason ends: RFC 3339 by the mirror's own time, for object-lock by the store's time; or legal hold"),
    }))
        .describe('evidence that stays, with the reason'),
    files: schemas/* array */.YOg(fileSchema)
        .describe('files that are removed, or with planned would be removed: those of the evidence, and files that nothing names'),
    locked: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), until: schemas/* string */.YjP() }))
        .describe('files that a lock of the store keeps from removal'),
    bytes: count.describe('the size of the files'),
    signed: schemas/* string */.YjP().optional().describe('the path of the signed prune record within the mirror'),
});
const hex = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
const pruneRecordSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    name: schemas/* string */.YjP().describe('the name of the mirror'),
    sequence: count,
    time: time.describe('the wall clock'),
    clock: time.describe("the mirror's own time"),
    before: schemas/* strictObject */.rej({ evidence: hex, quarantine: hex, ledger: hex })
        .describe('the values that mirror.json signed'),
    ledger: hex.describe('the SHA-256 of the ledger after the prune'),
    indexes: schemas/* array */.YOg(schemas/* strictObject */.rej({ subject: layout/* digestSchema */.er, before: layout/* digestSchema */.er, after: layout/* digestSchema */.er }))
        .describe('indexes of evidence that the prune rewrites, with their digests'),
    records: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), before: layout/* digestSchema */.er, after: layout/* digestSchema */.er.optional() }))
        .describe('quarantine records that the prune removes or rewrites'),
    goes: schemas/* array */.YOg(prunedPieceSchema),
    files: schemas/* array */.YOg(fileSchema),
});

;// CONCATENATED MODULE: ./build/mirror/retention/prune-record.js








const PRUNED = 'pruned/';
const getOrigin = (name) => `${name}/pruned`;
const hashRecord = (report) => (0,digest/* sha256 */.sc)((0,json/* canonicalJson */.dj)(report));
const signedSchema = schemas/* strictObject */.rej({
    report: pruneRecordSchema,
    note: schemas/* string */.YjP().describe('C2SP signed note: NAME/pruned, the sequence, SHA-256 of the report (RFC 8785)'),
});
const getPruneRecordPath = (report) => `${PRUNED}${report.time.replace(/[-:.]/g, '')}-${hashRecord(report).toString('hex').slice(0, 16)}.json`;
function formatPruneRecord(report, signer) {
    const body = { origin: getOrigin(report.name), size: report.sequence, root: hashRecord(report) };
    return `${JSON.stringify({ report, note: (0,checkpoint/* signCheckpoint */.Ch)(body, signer) }, null, 2)}\n`;
}
async function readPruneRecord(files, path, verifier) {
    const bytes = await files.read(path, layout/* MAX_INDEX_BYTES */.w2);
    if (!bytes)
        return undefined;
    const { report, note } = (0,reading/* parseMirrorFile */.nb)(signedSchema, bytes, path);
    const signed = (0,checkpoint/* openCheckpoint */.DI)(note, getOrigin(verifier.name), verifier, path);
    if (signed.size !== report.sequence || !signed.root.equals(hashRecord(report)))
        throw (0,errors/* mirrorError */.Q)('mirror-damaged', { path, detail: 'its signature is over another report' });
    return report;
}
async function readLastPruneRecord(to, verifier) {
    const [path] = await listPruneRecords(to);
    return path === undefined ? undefined : readPruneRecord(to, path, verifier);
}
const listPruneRecords = async (to) => (await to.list(PRUNED)).map(({ path }) => path).toReversed();

;// CONCATENATED MODULE: ./build/mirror/retention/prune-basis.js









const MAX_SEARCHED = 3;
async function readPruneBasis(to, catalog, verifier) {
    const unsafe = (detail) => (0,errors/* mirrorError */.Q)('prune-unsafe', { mirror: to.name, detail });
    const state = await (0,format_state/* readState */.un)(to, { verifier });
    if (!state?.retention)
        throw unsafe('its mirror.json contains no retention state');
    const { retention } = state;
    const index = await (0,reading/* readIndex */.vY)(to);
    if (!index || (0,retention_state/* hashReleases */.h)(index) !== retention.releases)
        throw unsafe(`its ${layout/* INDEX */.hx} is not the one that the mirror signed`);
    const stored = await (0,retention_ledger/* readLedger */.SC)(to);
    if (!stored)
        throw unsafe('its ledger is missing');
    const signed = { evidence: state.evidence.root, quarantine: retention.quarantine, ledger: retention.ledger };
    const found = { evidence: (0,checkpoints/* hex */.uh)((0,format_catalog/* evidenceRoot */.wX)(catalog.indexes)), quarantine: (0,checkpoints/* hex */.uh)((0,format_catalog/* quarantineRoot */.hw)(catalog.records)) };
    if (areEqual(signed, { ...found, ledger: stored.hash }))
        return { state, retention, index, ledger: stored.ledger, unfinished: undefined };
    for (const path of verifier ? (await listPruneRecords(to)).slice(0, MAX_SEARCHED) : []) {
        const report = verifier && (await readPruneRecord(to, path, verifier));
        if (!report || !areEqual(report.before, signed))
            continue;
        const before = computeRootsBefore(catalog, report);
        const ledgerIsKnown = stored.hash === report.before.ledger || stored.hash === report.ledger;
        if (before && before.evidence === signed.evidence && before.quarantine === signed.quarantine && ledgerIsKnown)
            return { state, retention, index, ledger: stored.ledger, unfinished: report };
    }
    throw unsafe('its evidence is not what the mirror signed');
}
const areEqual = (a, b) => a.evidence === b.evidence && a.quarantine === b.quarantine && a.ledger === b.ledger;
function computeRootsBefore(catalog, report) {
    const indexes = new Map(catalog.indexes);
    for (const { subject, before, after } of report.indexes) {
        const now = indexes.get(subject);
        if (now !== before && now !== after)
            return undefined;
        indexes.set(subject, before);
    }
    const records = new Map(catalog.records);
    for (const { path, before, after } of report.records) {
        const now = records.get(path);
        if (now !== before && now !== after)
            return undefined;
        records.set(path, before);
    }
    return { evidence: (0,checkpoints/* hex */.uh)((0,format_catalog/* evidenceRoot */.wX)(indexes)), quarantine: (0,checkpoints/* hex */.uh)((0,format_catalog/* quarantineRoot */.hw)(records)) };
}

;// CONCATENATED MODULE: ./build/mirror/retention/decide.js















async function decidePrune(config, to, ports) {
    const catalog = await format_catalog/* Catalog */.WC.open(to, ports.concurrency, ports.signal);
    const verifier = await (0,own_key/* readStateVerifier */.kN)(config);
    const basis = await readPruneBasis(to, catalog, verifier);
    const clock = (0,retention_clock/* advanceClock */.f)(basis.retention, ports.clock.now());
    const { pieces, records } = await readPieces(to, catalog, ports.concurrency);
    const holds = [...basis.retention.holds, ...config.retention.holds];
    const protections = await findProtections(config.retention, holds, basis.index, pieces, to);
    const rules = {
        clock,
        getAges: (item) => (0,retention_config/* getAges */.nS)(item, config.retention),
        getEntry: (content) => basis.ledger.held.get(content),
        getProtection: (digest) => protections.get(digest),
    };
    const locks = await readLocks(planRetention(pieces, rules), to);
    const complete = planRetention(pieces, { ...rules, lockedUntil: (piece) => locks.get(getContentPath(piece)) });
    const planned = basis.unfinished ? limitToSigned(complete, basis.unfinished, to) : complete;
    const staying = planned.flatMap(({ piece, outcome }) => (outcome.goes ? [] : [piece]));
    const contents = new Set(staying.map(({ item }) => item.digest));
    const spared = [...holds.map(({ digest }) => digest), ...config.retention.keep];
    return {
        basis,
        catalog,
        clock,
        planned,
        indexes: rewriteIndexes(planned),
        records: rewriteRecords(planned, records),
        ledger: new retention_ledger/* RetentionLedger */.ID(basis.ledger.rules, [...basis.ledger.held].filter(([digest]) => contents.has(digest))),
        files: await findUnnamed(to, basis, catalog, planned, spared, verifier),
    };
}
async function readLocks(planned, to) {
    const locks = new Map();
    for (const { piece, outcome } of planned) {
        const path = getContentPath(piece);
        const until = outcome.goes ? await to.lockedUntil(path) : undefined;
        if (until !== undefined)
            locks.set(path, until);
    }
    return locks;
}
const getPieceKey = ({ about, digest, manifest, source, quarantined, }) => [about, digest, manifest, source, quarantined].join(' ');
function limitToSigned(planned, { goes }, to) {
    const signed = new Set(goes.map(getPieceKey));
    return planned.map((one) => {
        const isSigned = signed.has(getPieceKey(describePiece(one.piece)));
        if (isSigned && !one.outcome.goes)
            throw (0,errors/* mirrorError */.Q)('prune-unsafe', {
                mirror: to.name,
                detail: `a killed prune signed the removal of ${one.piece.item.digest}, which must stay now (${one.outcome.why})`,
            });
        return isSigned || !one.outcome.goes ? one : { ...one, outcome: { goes: false, why: 'younger' } };
    });
}
const getContentPath = ({ about, item, record }) => record === undefined ? (0,layout/* blobPath */.nD)(item.digest) : (0,quarantine/* quarantinePath */.Q2)(about, (0,quarantine/* getPieceId */.c_)(item));
async function readPieces(to, catalog, concurrency) {
    const listed = await (0,lib_concurrency/* mapConcurrent */._k)(catalog.indexes.keys(), concurrency, async (about) => (await (0,reading/* readEvidence */.At)(to, about)).map((item) => ({ about, item })));
    const records = new Map();
    const quarantined = await (0,lib_concurrency/* mapConcurrent */._k)(catalog.records.keys(), concurrency, async (path) => {
        const record = await (0,quarantine/* readRecord */.aE)(to, path);
        if (!record)
            return [];
        records.set(path, record);
        return record.items.map((item) => ({ about: record.subject, item, record: path }));
    });
    return { pieces: [...listed, ...quarantined].flat(), records };
}
function rewriteIndexes(planned) {
    const indexes = new Map();
    for (const [subject, all] of Map.groupBy(planned.filter(({ piece }) => piece.record === undefined), ({ piece }) => piece.about)) {
        if (!all.some(({ outcome }) => outcome.goes))
            continue;
        const evidence = all.flatMap(({ piece, outcome }) => (outcome.goes ? [] : [piece.item]));
        indexes.set(subject, (0,layout/* formatJson */.IB)({ version: 1, subject, evidence }));
    }
    return indexes;
}
function rewriteRecords(planned, records) {
    const after = new Map();
    for (const [path, all] of Map.groupBy(planned, ({ piece }) => piece.record)) {
        const record = path === undefined ? undefined : records.get(path);
        if (path === undefined || !record || !all.some(({ outcome }) => outcome.goes))
            continue;
        const items = all.flatMap(({ piece, outcome }) => (outcome.goes ? [] : [piece.item]));
        after.set(path, items.length === 0 ? undefined : (0,quarantine/* formatRecord */.bM)({ ...record, items }));
    }
    return after;
}
async function findUnnamed(to, { index }, catalog, planned, spared, verifier) {
    const listed = [...(await to.list('blobs/')), ...(await to.list('quarantine/'))];
    const present = new Set(listed.map(({ path }) => path));
    const needed = new Set([...catalog.records.keys(), ...spared.map(layout/* blobPath */.nD)]);
    const evidence = new Set();
    const manifests = [];
    const removedPaths = new Set(verifier ? (await readLastPruneRecord(to, verifier))?.files.map(({ path }) => path) : []);
    for (const { piece, outcome } of planned) {
        const { item, record } = piece;
        const parts = [item.digest, ...(item.manifest ? [item.manifest] : [])];
        if (outcome.goes)
            for (const digest of parts)
                removedPaths.add((0,layout/* blobPath */.nD)(digest));
        else if (record === undefined)
            for (const digest of parts)
                evidence.add(digest);
        else {
            needed.add(getContentPath(piece));
            if (item.manifest)
                manifests.push(item.manifest);
        }
    }
    const subjects = [...catalog.indexes.keys()].filter((digest) => {
        const path = (0,layout/* blobPath */.nD)(digest);
        return present.has(path) && !removedPaths.has(path);
    });
    const { named, missing } = await (0,check_evidence/* walkManifests */.Cp)([...(0,check_evidence/* listReleases */.tH)(index), ...manifests, ...subjects], evidence, present, to);
    const [lost] = missing;
    if (lost)
        throw (0,errors/* mirrorError */.Q)('mirror-damaged', {
            path: (0,layout/* blobPath */.nD)(lost),
            detail: 'it is missing, and something names it',
        });
    for (const digest of named)
        needed.add((0,layout/* blobPath */.nD)(digest));
    return listed.filter(({ path }) => !needed.has(path));
}
const describePiece = ({ about, item, record }) => ({
    about,
    digest: item.digest,
    ...(item.manifest === undefined ? {} : { manifest: item.manifest }),
    kind: item.kind,
    ...(item.predicateType === undefined ? {} : { predicateType: item.predicateType }),
    source: item.source,
    ...(record === undefined ? {} : { quarantined: true }),
});

;// CONCATENATED MODULE: ./build/mirror/retention/prune.js












async function pruneMirror(config, ports, { plan }) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-prune', ports.clock, config.to);
    const signer = await (0,own_key/* readStateSigner */.SM)(config);
    if (!signer && !plan)
        throw (0,errors/* mirrorError */.Q)('prune-key-missing', { what: config.to });
    const to = ports.destination(config);
    const work = async (signal) => {
        const limited = { ...ports, signal: signal ?? ports.signal };
        let decision = await decidePrune(config, to, limited);
        if (signer && !plan && decision.basis.unfinished) {
            await applyPrune(decision, to, signer, limited);
            decision = await decidePrune(config, to, limited);
        }
        const { clock } = decision;
        const body = { to: config.to, planned: plan, clock: (0,lib_clock/* rfc3339 */.ag)(clock), ...describeDecision(decision) };
        return plan || !signer ? body : { ...body, ...(await applyPrune(decision, to, signer, limited)) };
    };
    return report.finish([], plan ? await work() : await to.withLock(work));
}
function describeDecision({ planned, files }) {
    return {
        goes: planned.flatMap(({ piece, outcome }) => outcome.goes ? [{ ...describePiece(piece), why: outcome.why, since: outcome.since }] : []),
        keeps: planned.flatMap(({ piece, outcome }) => {
            if (outcome.goes)
                return [];
            const { goes: _, ...why } = outcome;
            return [{ ...describePiece(piece), ...why }];
        }),
        files: [...files],
        locked: [],
        bytes: files.reduce((sum, { size }) => sum + size, 0),
    };
}
async function applyPrune(decision, to, signer, ports) {
    const { basis, catalog, indexes, files, ledger } = decision;
    const { goes } = describeDecision(decision);
    if (goes.length === 0 && files.length === 0 && !basis.unfinished)
        return { locked: [], files: [], bytes: 0 };
    const now = ports.clock.now();
    const ledgerText = ledger.format();
    const record = basis.unfinished ?? createRecord(decision, signer.name, ledgerText, now);
    const signed = getPruneRecordPath(record);
    if (!basis.unfinished)
        await to.write(signed, formatPruneRecord(record, signer));
    for (const [subject, index] of indexes)
        await catalog.put(subject, index);
    for (const [path, text] of decision.records)
        if (text === undefined)
            await catalog.removeRecord(path);
        else
            await catalog.putRecord(path, text);
    const { judgedBy } = await (0,format_catalog/* readCatalogFile */.OR)(to);
    if (judgedBy !== undefined)
        await catalog.setJudgedBy(judgedBy);
    await catalog.save();
    await to.write(retention_ledger/* LEDGER */.Uz, ledgerText);
    const state = createState(decision, ledgerText, now);
    await (0,write_state/* replaceState */.g)(to, state, signer, { indexes: catalog.indexes, before: basis.state });
    const locked = await eraseFiles(files, to, ports);
    const removed = files.filter(({ path }) => !locked.some((one) => one.path === path));
    return { locked, signed, files: removed, bytes: removed.reduce((sum, { size }) => sum + size, 0) };
}
function createRecord(decision, name, ledgerText, now) {
    const { basis, catalog, clock, indexes, records, files } = decision;
    const { state, retention } = basis;
    return {
        version: 1,
        name,
        sequence: (0,format_state/* nextSequence */.bT)(state, now),
        time: (0,lib_clock/* rfc3339 */.ag)(now),
        clock: (0,lib_clock/* rfc3339 */.ag)(clock),
        before: { evidence: state.evidence.root, quarantine: retention.quarantine, ledger: retention.ledger },
        ledger: (0,retention_ledger/* hashLedger */.iK)(ledgerText),
        indexes: [...indexes].map(([subject, index]) => ({
            subject,
            before: catalog.indexes.get(subject) ?? subject,
            after: (0,digest/* digestOf */.ol)(index),
        })),
        records: [...records].map(([path, text]) => ({
            path,
            before: catalog.records.get(path) ?? (0,digest/* digestOf */.ol)(''),
            ...(text === undefined ? {} : { after: (0,digest/* digestOf */.ol)(text) }),
        })),
        goes: describeDecision(decision).goes,
        files: [...files],
    };
}
function createState({ basis, catalog, clock }, ledgerText, now) {
    const { sums: _, ...before } = basis.state;
    return {
        ...before,
        sequence: (0,format_state/* nextSequence */.bT)(basis.state, now),
        time: (0,lib_clock/* rfc3339 */.ag)(now),
        evidence: { subjects: catalog.indexes.size, root: (0,checkpoints/* hex */.uh)((0,format_catalog/* evidenceRoot */.wX)(catalog.indexes)) },
        retention: {
            ...basis.retention,
            clock: (0,lib_clock/* rfc3339 */.ag)(clock),
            wall: (0,lib_clock/* rfc3339 */.ag)(now),
            ledger: (0,retention_ledger/* hashLedger */.iK)(ledgerText),
            quarantine: (0,checkpoints/* hex */.uh)((0,format_catalog/* quarantineRoot */.hw)(catalog.records)),
        },
    };
}
async function eraseFiles(files, to, { progress, signal }) {
    const locked = [];
    for (const [done, { path }] of files.entries()) {
        signal?.throwIfAborted();
        progress({ task: 'prune', message: 'removing files', done, total: files.length, unit: 'items' });
        const until = await to.erase(path);
        if (until !== undefined)
            locked.push({ path, until });
    }
    return locked;
}


/***/ }),

/***/ 81849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ cosignTags),
/* harmony export */   f: () => (/* binding */ fallbackTag)
/* harmony export */ });
const MAX_TAG_LENGTH = 128;
const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'];
const cosignTags = (digest) => COSIGN_SUFFIXES.map((suffix) => `${digest.replace(':', '-')}${suffix}`).filter((tag) => tag.length <= MAX_TAG_LENGTH);
const fallbackTag = (digest) => {
    const [algorithm = '', encoded = ''] = digest.split(':');
    return `${algorithm.slice(0, 32)}-${encoded.slice(0, 64)}`;
};


/***/ }),

/***/ 1564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ OCI_DIGEST),
/* harmony export */   S_: () => (/* binding */ isDigestTarget),
/* harmony export */   an: () => (/* binding */ isOciDigest)
/* harmony export */ });
const OCI_DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const isOciDigest = (text) => OCI_DIGEST.test(text);
const isDigestTarget = (target) => /^sha(256|512):/.test(target);


/***/ }),

/***/ 75016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ assertLayoutVersion),
/* harmony export */   PF: () => (/* binding */ blobName),
/* harmony export */   aw: () => (/* binding */ mapTags),
/* harmony export */   bj: () => (/* binding */ encodeIndex),
/* harmony export */   dH: () => (/* binding */ listCommittedEntries),
/* harmony export */   dm: () => (/* binding */ DERIVED_TAG),
/* harmony export */   dv: () => (/* binding */ createEntry),
/* harmony export */   gI: () => (/* binding */ LAYOUT_FILE),
/* harmony export */   sg: () => (/* binding */ createReferrerFinder),
/* harmony export */   vY: () => (/* binding */ readIndex),
/* harmony export */   w2: () => (/* binding */ MAX_INDEX_BYTES),
/* harmony export */   w4: () => (/* binding */ findEntry)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _derived_tags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81849);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1787);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95669);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54566);







const MAX_INDEX_BYTES = 16 * 1024 * 1024;
const LAYOUT_FILE = '{"imageLayoutVersion":"1.0.0"}';
const SAVED_KINDS = {
    'dev.cosignproject.cosign/sigs': 0,
    'dev.cosignproject.cosign/atts': 1,
};
const DERIVED_TAG = /^sha(256|512)-[0-9a-f]+/;
const SAVED_IMAGE = /^dev\.cosignproject\.cosign\/image/;
function blobName(text) {
    if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isOciDigest */ .an)(text))
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-malformed', { what: 'a digest', given: text });
    return `blobs/${text.replace(':', '/')}`;
}
function assertLayoutVersion(bytes, path) {
    const { imageLayoutVersion: version } = ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes.toString('utf8'), path) ?? {});
    if (version !== '1.0.0')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ociError */ .Y)('layout-malformed', { path, detail: `expected version 1.0.0, found ${String(version)}` });
}
const readIndex = (bytes, path) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .listChildren */ .AW)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(bytes, _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p, path));
const encodeIndex = (manifests) => Buffer.from(`${JSON.stringify({ schemaVersion: 2, mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p, manifests })}\n`);
const readTag = ({ annotations }) => annotations?.[_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .REF_NAME_ANNOTATION */ .EP];
function mapTags(entries) {
    const tags = new Map();
    for (const entry of entries) {
        const tag = readTag(entry);
        if (tag !== undefined && !tags.has(tag))
            tags.set(tag, entry);
    }
    const [image] = entries.filter(({ annotations }) => SAVED_IMAGE.test(annotations?.kind ?? ''));
    for (const entry of entries) {
        const tag = image && (0,_derived_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .cosignTags */ .F)(image.digest)[SAVED_KINDS[entry.annotations?.kind ?? ''] ?? -1];
        if (tag !== undefined && !tags.has(tag))
            tags.set(tag, entry);
    }
    return tags;
}
function findEntry(entries, target) {
    if (target.includes(':'))
        return entries.find(({ digest }) => digest === target);
    const tagged = mapTags(entries).get(target);
    if (tagged || target !== 'latest')
        return tagged;
    const saved = entries.filter(({ annotations }) => SAVED_IMAGE.test(annotations?.kind ?? ''));
    const untagged = saved.length > 0 ? saved : entries.filter(({ artifactType }) => artifactType === undefined);
    const hasNamedImage = untagged.some((entry) => readTag(entry) !== undefined && !DERIVED_TAG.test(readTag(entry) ?? ''));
    const images = untagged.filter((entry) => readTag(entry) === undefined);
    return hasNamedImage || images.length !== 1 ? undefined : images[0];
}
function createReferrerFinder(read) {
    const known = new Map();
    const readCandidate = async (candidate) => {
        const before = known.get(candidate.digest);
        if (before)
            return before;
        const { descriptor, json } = await read(candidate);
        const found = { descriptor, subject: json.subject?.digest };
        known.set(candidate.digest, found);
        return found;
    };
    return async (entries, subject) => {
        const fallback = mapTags(entries).get((0,_derived_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .fallbackTag */ .f)(subject));
        const listed = fallback?.mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p ? (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .listChildren */ .AW)(await read(fallback)) : [];
        const found = new Map();
        for (const candidate of [...entries, ...listed]) {
            if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(candidate.mediaType) || found.has(candidate.digest))
                continue;
            const one = await readCandidate(candidate);
            if (one.subject === subject)
                found.set(one.descriptor.digest, one.descriptor);
        }
        return [...found.values()];
    };
}
const createEntry = ({ descriptor, json }, tag) => ({
    mediaType: descriptor.mediaType,
    digest: descriptor.digest,
    size: descriptor.size,
    ...(json.subject && descriptor.artifactType ? { artifactType: descriptor.artifactType } : {}),
    ...(tag === undefined ? {} : { annotations: { [_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .REF_NAME_ANNOTATION */ .EP]: tag } }),
});
function listCommittedEntries({ root, tag, tags, manifests }) {
    const byDigest = new Map(manifests.map((manifest) => [manifest.descriptor.digest, manifest]));
    const entry = (digest, name) => {
        const manifest = byDigest.get(digest);
        return manifest ? [createEntry(manifest, name)] : [];
    };
    const key = (descriptor) => `${readTag(descriptor) ?? '~'} ${descriptor.digest}`;
    const derived = [
        ...tags.flatMap((one) => entry(one.digest, one.tag)),
        ...manifests.filter(({ json }) => json.subject).map((manifest) => createEntry(manifest)),
    ].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    return [
        ...entry(root.digest, tag),
        ...derived.filter((one) => one.digest !== root.digest || readTag(one) !== undefined),
    ];
}


/***/ }),

/***/ 95669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ listChildren),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
/* harmony export */   t3: () => (/* binding */ listBlobs)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80292);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87681);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54566);








const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const MAX_CHILDREN = 10_000;
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_DIGEST */ .Dy, 'expected a sha256 or sha512 digest');
const descriptor = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255),
    digest,
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional(),
    annotations: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    platform: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).optional(),
    urls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
});
const nullish = (schema) => zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY((value) => value ?? undefined, schema.optional());
const manifestJson = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(2),
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional(),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional(),
    config: descriptor.optional(),
    layers: nullish(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptor).max(MAX_CHILDREN)),
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY((value) => (value === null ? [] : value), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptor).max(MAX_CHILDREN).optional()),
    subject: nullish(descriptor),
    annotations: nullish(zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
});
function readManifest(bytes, mediaType, what) {
    const malformed = (detail, cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociError */ .Y)('manifest-malformed', { what, detail }, { cause });
    if (bytes.length > MAX_MANIFEST_BYTES)
        throw malformed(`expected at most ${MAX_MANIFEST_BYTES} bytes, found ${bytes.length}`);
    let json;
    try {
        const value = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes.toString('utf8'), what);
        if (isSchema1(value))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociError */ .Y)('manifest-schema1', { what });
        json = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .conform */ .fj)(manifestJson, value, what);
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__/* .VerificationError */ .mk)
            throw error;
        throw malformed((0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error), error);
    }
    const type = json.mediaType ?? guessMediaType(json, mediaType);
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .isManifestType */ .Q3)(type))
        throw malformed(`its media type is ${type}`);
    if (!matchesType(json, type))
        throw malformed(`its fields do not match its media type ${type}`);
    const { annotations, config } = json;
    const artifactType = json.artifactType || config?.mediaType;
    return {
        descriptor: {
            mediaType: type,
            digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)(bytes),
            size: bytes.length,
            ...(artifactType ? { artifactType } : {}),
            ...(annotations ? { annotations } : {}),
        },
        bytes,
        json,
    };
}
const isSchema1 = (value) => typeof value === 'object' && value !== null && 'schemaVersion' in value && value.schemaVersion === 1;
function matchesType(json, type) {
    const isIndex = type === _media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .OCI_INDEX */ .$p || type === _media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .DOCKER_LIST */ .Y2;
    return isIndex
        ? json.layers === undefined && json.config === undefined && json.manifests !== undefined
        : json.manifests === undefined && json.config !== undefined;
}
function guessMediaType(json, named) {
    const type = named?.split(';')[0]?.trim();
    if (type && (0,_media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .isManifestType */ .Q3)(type))
        return type;
    return json.manifests ? _media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .OCI_INDEX */ .$p : _media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .OCI_MANIFEST */ .EG;
}
const listBlobs = ({ json }) => [
    ...(json.config ? [json.config] : []),
    ...(json.layers ?? []),
    ...(json.manifests ?? []).filter(({ mediaType }) => !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .isManifestType */ .Q3)(mediaType)),
];
const listChildren = ({ json }) => json.manifests ?? [];


/***/ }),

/***/ 54566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   EP: () => (/* binding */ REF_NAME_ANNOTATION),
/* harmony export */   H: () => (/* binding */ TITLE_ANNOTATION),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Y2: () => (/* binding */ DOCKER_LIST),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES),
/* harmony export */   g1: () => (/* binding */ OCI_EMPTY),
/* harmony export */   gi: () => (/* binding */ EMPTY_DESCRIPTOR),
/* harmony export */   h_: () => (/* binding */ CREATED_ANNOTATION),
/* harmony export */   iF: () => (/* binding */ EMPTY_BYTES)
/* harmony export */ });
/* unused harmony export DOCKER_MANIFEST */
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_EMPTY = 'application/vnd.oci.empty.v1+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const MANIFEST_TYPES = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST];
const isManifestType = (mediaType) => MANIFEST_TYPES.includes(mediaType);
const TITLE_ANNOTATION = 'org.opencontainers.image.title';
const CREATED_ANNOTATION = 'org.opencontainers.image.created';
const REF_NAME_ANNOTATION = 'org.opencontainers.image.ref.name';
const EMPTY_BYTES = Buffer.from('{}');
const EMPTY_DESCRIPTOR = {
    mediaType: OCI_EMPTY,
    digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    size: 2,
};


/***/ }),

/***/ 44647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   d5: () => (/* binding */ readPlatformDigests),
/* harmony export */   xV: () => (/* binding */ choosePlatform)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13798);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89079);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95669);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54566);







const MAX_CONFIG_BYTES = 8 * 1024 * 1024;
const MAX_INDEXES = 100;
async function choosePlatform(repository, target, platform) {
    const root = await repository.manifest(target);
    const candidates = await listCandidates(repository, root);
    const known = candidates.filter((one) => !one.platform.startsWith('unknown'));
    const exact = known.filter((one) => one.platform === platform);
    const matching = exact.length > 0 || !/^[^/]+\/[^/]+$/.test(platform)
        ? exact
        : known.filter((one) => one.platform.startsWith(`${platform}/`));
    const digests = new Map(matching.map(({ descriptor }) => [descriptor.digest, descriptor]));
    const [chosen] = digests.values();
    if (chosen && digests.size === 1)
        return chosen;
    const found = [...new Set(known.map((one) => one.platform))].filter(Boolean);
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ociError */ .Y)('platform-not-found', {
        reference: `${repository.name}@${root.descriptor.digest}`,
        given: platform,
        found: found.length > 0 ? found.sort() : 'none',
    });
}
async function listCandidates(repository, root) {
    const candidates = [];
    const waiting = [root];
    for (const manifest of waiting) {
        if (manifest.json.manifests === undefined) {
            const platform = await readConfigPlatform(repository, manifest.json);
            candidates.push({ descriptor: manifest.descriptor, platform });
            continue;
        }
        for (const child of (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .listChildren */ .AW)(manifest).filter(({ mediaType }) => (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType))) {
            const platform = formatPlatform(child.platform) ?? '';
            if (platform !== '')
                candidates.push({ descriptor: child, platform });
            else if (waiting.length < MAX_INDEXES)
                waiting.push(await repository.manifest(child.digest));
        }
    }
    return candidates;
}
function formatPlatform(value, { partial = false } = {}) {
    const fields = (typeof value === 'object' && value !== null ? value : {});
    const isUsable = (field) => typeof field === 'string' && (partial ? /^[\w.-]{1,40}$/.test(field) : true);
    const [os, architecture] = [fields.os, fields.architecture];
    if (!partial && !(isUsable(os) && isUsable(architecture)))
        return undefined;
    const variant = fields.variant === '' ? undefined : fields.variant;
    return [os, architecture, variant].filter(isUsable).join('/') || undefined;
}
async function readConfigPlatform(repository, json) {
    if (!json.config || !/^application\/vnd\.(oci\.image|docker\.container\.image)\./.test(json.config.mediaType))
        return '';
    const what = `the config ${json.config.digest}`;
    const bytes = await (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .collect */ .Fo)(repository.blob(json.config), MAX_CONFIG_BYTES, what);
    return formatPlatform((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(bytes.toString(), what)) ?? '';
}
const indexSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ manifests: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ digest: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })) });
function readPlatformDigests(bytes, { maxManifests = Number.POSITIVE_INFINITY } = {}) {
    let value;
    try {
        value = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return [];
    }
    const { data } = indexSchema.safeParse(value);
    if (!data || data.manifests.length > maxManifests)
        return [];
    return data.manifests.map(({ digest }) => digest).filter(_lib_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc);
}


/***/ }),

/***/ 67219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ ARCHIVE),
/* harmony export */   KC: () => (/* binding */ MAX_REFERENCE_LENGTH),
/* harmony export */   Uh: () => (/* binding */ namesRegistry),
/* harmony export */   Wf: () => (/* binding */ readReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   rs: () => (/* binding */ LAYOUT),
/* harmony export */   z$: () => (/* binding */ isReferenceLike)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);

const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const MAX_REFERENCE_LENGTH = 4096;
const LAYOUT = 'oci-layout:';
const ARCHIVE = 'oci-archive:';
function namesRegistry(text) {
    const first = text.slice(0, Math.max(text.indexOf('/'), 0));
    return HOST.test(first) && (/[.:]/.test(first) || first === 'localhost');
}
const isReferenceLike = (text) => text.length <= MAX_REFERENCE_LENGTH &&
    (text.startsWith(LAYOUT) ||
        text.startsWith(ARCHIVE) ||
        /^[^/\s]*[.:\]][^/\s]*\/./.test(text) ||
        /^localhost\//.test(text));
function readReference(text) {
    const [, rest = '', digest] = /^(.*?)(?:@([^@/]+))?$/.exec(text) ?? [];
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isOciDigest */ .an)(digest))
        return undefined;
    const scheme = [ARCHIVE, LAYOUT].find((one) => rest.startsWith(one));
    const { name, tag } = splitTag(rest.slice(scheme?.length ?? 0), scheme !== undefined);
    if (tag !== undefined && !isTag(tag))
        return undefined;
    const target = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
    return scheme === undefined ? readRegistryName(name, target) : readLayoutName(name, scheme === ARCHIVE, target);
}
function splitTag(body, isLayout) {
    const colon = body.lastIndexOf(':');
    const separator = Math.max(body.lastIndexOf('/'), isLayout ? body.lastIndexOf('\\') : -1);
    const hasTag = colon > separator && (isLayout || body.includes('/'));
    return hasTag ? { name: body.slice(0, colon), tag: body.slice(colon + 1) } : { name: body, tag: undefined };
}
function readLayoutName(path, isArchive, target) {
    if (path === '' || path.includes('\0'))
        return undefined;
    return { kind: 'layout', path, ...(isArchive ? { archive: true } : {}), ...target };
}
function readRegistryName(name, target) {
    const slash = name.indexOf('/');
    const [registry, repository] = [name.slice(0, slash), name.slice(slash + 1)];
    if (slash < 1 || !HOST.test(registry) || !isRepositoryName(repository))
        return undefined;
    return { kind: 'registry', registry, repository, ...target };
}
const isTag = (text) => TAG.test(text);
const isRepositoryName = (text) => text.length <= 255 && REPOSITORY.test(text);


/***/ }),

/***/ 53989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ explainReference)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67219);


const MAX_SUGGESTED = 300;
const REGISTRY_FORM = 'REGISTRY/REPO:TAG or REGISTRY/REPO@sha256:…';
function suggest(text) {
    const full = expandShortName(text);
    return full ?? ((0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isReferenceLike */ .z$)(text) && (0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .readReference */ .Wf)(text) ? text : undefined);
}
const write = (text, otherwise = REGISTRY_FORM) => `write ${suggest(text) ?? otherwise}`;
const explainLayout = (text) => {
    const scheme = [_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYOUT */ .rs, _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE */ .$3].find((one) => text.startsWith(one));
    if (scheme === undefined)
        return undefined;
    const place = scheme === _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYOUT */ .rs ? 'DIR' : 'FILE';
    return `write ${scheme}${place}, ${scheme}${place}:TAG or ${scheme}${place}@sha256:…`;
};
const explainSpace = (text) => /\s/.test(text) ? `it contains white space; ${write(text.replace(/\s+/g, ''))}` : undefined;
const explainScheme = (text) => {
    const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)(.*)$/i.exec(text) ?? [];
    if (scheme !== '')
        return `a reference has no ${scheme}; ${write(rest.replace(/\/+$/, ''))}`;
    const [, folder] = /^(?:oci|dir|docker-archive):(?!\d+\/)(.*)$/.exec(text) ?? [];
    return folder === undefined ? undefined : `write ${_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYOUT */ .rs}${folder} for an OCI layout`;
};
const explainEnd = (text) => {
    const end = /[:@/]+$/.exec(text)?.[0];
    return end === undefined ? undefined : `it ends with ${end}; ${write(text.slice(0, -end.length))}`;
};
const explainBareDigest = (text) => /^@?sha(256|384|512):/i.test(text) ? `it is a digest without a repository; ${write('')}` : undefined;
const explainDigest = (text) => {
    const [, name = '', mark = '', digest = ''] = /^([^@]+?)([:@])(sha(?:256|384|512)[:-].*)$/i.exec(text) ?? [];
    if (digest === '')
        return undefined;
    const right = digest.toLowerCase().replace('-', ':');
    if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isOciDigest */ .an)(right))
        return `a digest is lower case and follows an @; ${write(`${name}@${right}`)}`;
    return mark === '@' ? 'a digest is sha256: and 64, or sha512: and 128, lower-case hex digits' : undefined;
};
const explainCase = (text) => {
    const [, name = '', target = ''] = /^([^@]*?)((?::[^:@/]*)?(?:@.*)?)$/.exec(text) ?? [];
    const lower = `${name.toLowerCase()}${target}`;
    return lower !== text && suggest(lower) !== undefined
        ? `the name of a repository is lower case; write ${suggest(lower)}`
        : undefined;
};
const explainShortName = (text) => {
    const full = expandShortName(text);
    return full && `it names no registry; the full name of the image on Docker Hub is ${full}`;
};
const explainTag = (text) => {
    const [, name = '', tag = ''] = /^(.*\/[^:@]+):([^:@/]*)(?:@.*)?$/.exec(text) ?? [];
    return suggest(name) !== undefined && !(0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(tag)
        ? 'a tag has at most 128 letters, digits, dots, hyphens and underscores, and starts with no dot or hyphen'
        : undefined;
};
const RULES = [
    explainLayout,
    explainSpace,
    explainScheme,
    explainEnd,
    explainBareDigest,
    explainDigest,
    explainShortName,
    explainCase,
    explainTag,
];
function explainReference(text) {
    if (text.length > _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_REFERENCE_LENGTH */ .KC)
        return `: it has ${text.length} characters, and a reference has at most ${_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_REFERENCE_LENGTH */ .KC}`;
    if (text.length > MAX_SUGGESTED)
        return '';
    for (const rule of RULES) {
        const problem = rule(text);
        if (problem !== undefined)
            return `: ${problem}`;
    }
    return '';
}
function expandShortName(text) {
    const [, name = '', tag, digest] = /^([^:@]+)(?::([^:@/]+))?(?:@(.+))?$/.exec(text) ?? [];
    const isShort = text.length <= MAX_SUGGESTED && (0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryName */ .en)(name) && !(0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .namesRegistry */ .Uh)(text) && !/^sha(256|384|512)$/.test(name);
    if (!isShort || (tag !== undefined && !(0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(tag)) || (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isOciDigest */ .an)(digest)))
        return undefined;
    if (!name.includes('/') && (name.includes('.') || name === 'localhost'))
        return undefined;
    return `docker.io/${name.includes('/') ? '' : 'library/'}${text}`;
}


/***/ }),

/***/ 20907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ getTarget),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   G5: () => (/* binding */ assertNotImageName),
/* harmony export */   Ju: () => (/* binding */ resolveLayout),
/* harmony export */   bA: () => (/* binding */ createMissingError),
/* harmony export */   yY: () => (/* binding */ withTarget)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67219);
/* harmony import */ var _reference_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53989);




function parseReference(text) {
    const reference = (0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isReferenceLike */ .z$)(text) ? (0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .readReference */ .Wf)(text) : undefined;
    if (!reference)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ociError */ .Y)('reference-malformed', { given: text.slice(0, 200), meant: (0,_reference_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .explainReference */ .f)(text) });
    return reference;
}
function assertNotImageName(text) {
    if ((0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .namesRegistry */ .Uh)(text) || text.startsWith(_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYOUT */ .rs) || text.startsWith(_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE */ .$3))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ociError */ .Y)('subject-ambiguous', { given: text });
}
const getTarget = (reference) => reference.digest ?? reference.tag ?? 'latest';
function formatReference(reference) {
    const name = reference.kind === 'layout'
        ? `${reference.archive ? _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE */ .$3 : _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYOUT */ .rs}${reference.path}`
        : `${reference.registry}/${reference.repository}`;
    return `${name}${reference.tag ? `:${reference.tag}` : ''}${reference.digest ? `@${reference.digest}` : ''}`;
}
const withTarget = (reference, target) => {
    const { tag: _tag, digest: _digest, ...place } = reference;
    return { ...place, ...target };
};
const createMissingError = (reference) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ociError */ .Y)('reference-not-found', {
    reference: formatReference(reference),
    what: (reference.tag ?? reference.digest) ? 'manifest' : 'tag latest, which a reference without a tag or digest means',
});
const resolveLayout = (reference, resolvePath) => reference.kind === 'layout' ? { ...reference, path: resolvePath(reference.path) } : reference;


/***/ }),

/***/ 72176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ps: () => (/* binding */ readUseMirror),
/* harmony export */   YG: () => (/* binding */ readGithubApi),
/* harmony export */   sc: () => (/* binding */ openAttestations)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47307);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);


function readUseMirror(useMirror, env) {
    const forced = env.VERIFY_USE_MIRROR ?? '';
    if (!['', 'true', 'false'].includes(forced))
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('option-invalid', {
            option: 'the environment variable VERIFY_USE_MIRROR',
            given: forced,
            expected: 'true or false',
            command: 'verify',
        });
    return forced === 'true' ? 'always' : forced === 'false' ? 'never' : useMirror;
}
const readGithubApi = (env) => ({
    api: env.GITHUB_API_URL || 'https://api.github.com',
    token: env.GITHUB_TOKEN || env.GH_TOKEN,
});
function openAttestations(repository, env) {
    if (repository === undefined)
        return undefined;
    if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository) || /(^|\/)\.\.?(\/|$)/.test(repository))
        throw (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubError */ .q)('repository-malformed', { given: repository });
    return { repository, ...readGithubApi(env) };
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
