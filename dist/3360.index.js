export const id = 3360;
export const ids = [3360];
export const modules = {

/***/ 11304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ presentPrune)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);

const MAX_ROWS = 50;
function presentPrune(report) {
    const { planned, goes, keeps, files, locked, bytes, signed } = report;
    const counts = [...Map.groupBy(keeps, ({ why }) => why)].map(([why, all]) => `${all.length} ${why}`).join(', ');
    const more = (shown) => (shown > MAX_ROWS ? [`${shown - MAX_ROWS} more: --json tells all`] : []);
    return [
        {
            title: planned ? 'What a prune would remove' : 'Pruned',
            lines: [
                `${goes.length} pieces of evidence, ${files.length} files, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(bytes)}`,
                ...(keeps.length === 0 ? [] : [`${keeps.length} stay: ${counts}`]),
                `ages are counted by the mirror's own time, ${report.clock}`,
                ...(signed === undefined ? [] : [`signed: ${signed}`]),
                ...locked.map(({ path, until }) => `could not remove ${path}: locked until ${until}`),
                ...more(goes.length),
            ],
            table: {
                columns: ['goes', 'about', 'kind', 'held since'],
                rows: goes
                    .slice(0, MAX_ROWS)
                    .map(({ digest, about, kind, since }) => [digest.slice(0, 19), about.slice(0, 19), kind, since]),
            },
        },
        {
            title: 'Stays',
            lines: more(keeps.length),
            table: {
                columns: ['piece', 'about', 'kind', 'why'],
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

/***/ 65815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ pruneMirror)
});

// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/mirror/catalog.js
var mirror_catalog = __webpack_require__(79509);
// EXTERNAL MODULE: ./build/mirror/checkpoints.js
var checkpoints = __webpack_require__(82413);
// EXTERNAL MODULE: ./build/mirror/state.js
var mirror_state = __webpack_require__(49751);
// EXTERNAL MODULE: ./build/mirror/write-state.js
var write_state = __webpack_require__(7857);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var lib_concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/mirror/check/evidence.js
var check_evidence = __webpack_require__(7272);
// EXTERNAL MODULE: ./build/mirror/evidence/quarantine.js
var quarantine = __webpack_require__(44716);
// EXTERNAL MODULE: ./build/mirror/layout.js
var layout = __webpack_require__(74270);
// EXTERNAL MODULE: ./build/mirror/read.js + 4 modules
var read = __webpack_require__(89276);
// EXTERNAL MODULE: ./build/mirror/retention/ledger.js
var retention_ledger = __webpack_require__(78370);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
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
    digest: layout/* digestSchema */.er.describe('of the content'),
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
    clock: time.describe("the mirror's own time, by which ages are counted"),
    goes: schemas/* array */.YOg(prunedPieceSchema).describe('evidence that goes, or has gone'),
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
        detail: schemas/* string */.YjP().optional().describe('reason and who of a hold, or the release'),
        until: schemas/* string */.YjP()
            .optional()
            .describe("RFC 3339, by the mirror's own time, of a lock by the store's; or legal hold"),
    }))
        .describe('evidence that stays, and why'),
    files: schemas/* array */.YOg(fileSchema).describe('files that go, or have gone: with the evidence, and what nothing names'),
    locked: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), until: schemas/* string */.YjP() }))
        .describe('files that the store does not let go of yet'),
    bytes: count.describe('of the files'),
    signed: schemas/* string */.YjP().optional().describe('path of the signed report within the mirror'),
});
const hex = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);
/** `pruned/<time>-<hash>.json`: what a prune is about to do, signed before it does it. */
const prunedSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    name: schemas/* string */.YjP().describe('of the mirror'),
    sequence: count,
    time: time.describe('by the wall clock'),
    clock: time.describe("by the mirror's own"),
    before: schemas/* strictObject */.rej({ evidence: hex, quarantine: hex, ledger: hex }).describe('as mirror.json signed it'),
    ledger: hex.describe('of the ledger afterwards'),
    indexes: schemas/* array */.YOg(schemas/* strictObject */.rej({ subject: layout/* digestSchema */.er, before: layout/* digestSchema */.er, after: layout/* digestSchema */.er }))
        .describe('indexes of evidence that are written anew, and their digests'),
    records: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), before: layout/* digestSchema */.er, after: layout/* digestSchema */.er.optional() }))
        .describe('records of the quarantine that go, or are written anew'),
    goes: schemas/* array */.YOg(prunedPieceSchema),
    files: schemas/* array */.YOg(fileSchema),
});

;// CONCATENATED MODULE: ./build/mirror/retention/pruned.js








const PRUNED = 'pruned/';
const originOf = (name) => `${name}/pruned`;
const hashOf = (report) => (0,lib_digest/* sha256 */.sc)((0,json/* canonicalJson */.dj)(report));
const signedSchema = schemas/* strictObject */.rej({
    report: prunedSchema,
    note: schemas/* string */.YjP().describe('C2SP signed note: NAME/pruned, the sequence, SHA-256 of the report (RFC 8785)'),
});
/** Names sort by time. */
const prunedPath = (report) => `${PRUNED}${report.time.replace(/[-:.]/g, '')}-${hashOf(report).toString('hex').slice(0, 16)}.json`;
function formatPruned(report, signer) {
    const body = { origin: originOf(report.name), size: report.sequence, root: hashOf(report) };
    return `${JSON.stringify({ report, note: (0,checkpoint/* signCheckpoint */.Ch)(body, signer) }, null, 2)}\n`;
}
/** Undefined where there is none. Throws where the mirror's key did not sign it. */
async function readPruned(files, path, verifier) {
    const bytes = await files.read(path, layout/* MAX_INDEX_BYTES */.w2);
    if (!bytes)
        return undefined;
    const { report, note } = (0,read/* readAs */.fd)(signedSchema, bytes, path);
    const signed = (0,checkpoint/* openCheckpoint */.DI)(note, originOf(verifier.name), verifier, path);
    if (signed.size !== report.sequence || !signed.root.equals(hashOf(report)))
        throw new errors/* VerificationError */.mk('mirror-damaged', { path, detail: 'its signature is over another report' });
    return report;
}
/** The report of the last prune; undefined where there was none. */
async function lastPruned(to, verifier) {
    const [path] = await prunedPaths(to);
    return path === undefined ? undefined : readPruned(to, path, verifier);
}
/** The newest report first. */
const prunedPaths = async (to) => (await to.list(PRUNED)).map(({ path }) => path).toReversed();

// EXTERNAL MODULE: ./build/mirror/retention/state.js
var retention_state = __webpack_require__(902);
;// CONCATENATED MODULE: ./build/mirror/retention/accounted.js









/** Reports that are looked at for the one of a prune that was killed: it is the newest, or there is none. */
const LOOKED_AT = 3;
/**
 * Holds the evidence, the quarantine, the ledger and the list of releases against what the mirror signed of them. What
 * differs may differ only by what a killed prune had signed that it would do. Throws `prune-unsafe`.
 */
async function accounted(to, catalog, verifier) {
    const unsafe = (detail) => new errors/* VerificationError */.mk('prune-unsafe', { mirror: to.name, detail });
    const state = await (0,mirror_state/* readState */.un)(to, { verifier });
    if (!state?.retention)
        throw unsafe('its mirror.json keeps no account of how long things are held');
    const { retention } = state;
    const index = await (0,read/* readIndex */.vY)(to);
    if (!index || (0,retention_state/* releasesHash */.B)(index) !== retention.releases)
        throw unsafe(`its ${layout/* INDEX */.hx} is not the one that it signed`);
    const kept = await (0,retention_ledger/* readLedger */.SC)(to);
    if (!kept)
        throw unsafe('it has no ledger');
    const signed = { evidence: state.evidence.root, quarantine: retention.quarantine, ledger: retention.ledger };
    const held = { evidence: (0,checkpoints/* hex */.uh)((0,mirror_catalog/* evidenceRoot */.wX)(catalog.indexes)), quarantine: (0,checkpoints/* hex */.uh)((0,mirror_catalog/* quarantineRoot */.hw)(catalog.records)) };
    if (same(signed, { ...held, ledger: kept.hash }))
        return { state, retention, index, ledger: kept.ledger, unfinished: undefined };
    for (const path of verifier ? (await prunedPaths(to)).slice(0, LOOKED_AT) : []) {
        const report = verifier && (await readPruned(to, path, verifier));
        if (!report || !same(report.before, signed))
            continue;
        const before = undone(catalog, report);
        const ledgerIsKnown = kept.hash === report.before.ledger || kept.hash === report.ledger;
        if (before && before.evidence === signed.evidence && before.quarantine === signed.quarantine && ledgerIsKnown)
            return { state, retention, index, ledger: kept.ledger, unfinished: report };
    }
    throw unsafe('its evidence is not what it signed');
}
const same = (a, b) => a.evidence === b.evidence && a.quarantine === b.quarantine && a.ledger === b.ledger;
/** The roots as they were before a prune that has done some of what it signed; undefined where something else was changed. */
function undone(catalog, report) {
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
    return { evidence: (0,checkpoints/* hex */.uh)((0,mirror_catalog/* evidenceRoot */.wX)(indexes)), quarantine: (0,checkpoints/* hex */.uh)((0,mirror_catalog/* quarantineRoot */.hw)(records)) };
}

// EXTERNAL MODULE: ./build/mirror/retention/clock.js
var retention_clock = __webpack_require__(16681);
// EXTERNAL MODULE: ./build/mirror/retention/config.js
var retention_config = __webpack_require__(18329);
;// CONCATENATED MODULE: ./build/mirror/retention/plan.js
/** What the rules say of one piece by itself: pure. Whatever keeps it is told before its age. */
function fateOf(piece, rules) {
    const { item, about } = piece;
    for (const digest of [about, item.digest, ...(item.manifest ? [item.manifest] : [])]) {
        const protection = rules.protectionOf(digest);
        if (protection)
            return { goes: false, ...protection };
    }
    const entry = rules.entryOf(item.digest);
    if (!entry)
        return { goes: false, why: 'undated' };
    const { min, max } = rules.agesOf(item);
    const now = rules.clock.getTime();
    const since = Date.parse(entry.since);
    const promised = Math.max(entry.until === undefined ? 0 : Date.parse(entry.until), since + min * 1000);
    // Not "unless it is later": a time that cannot be read keeps.
    if (!(promised <= now))
        return { goes: false, why: 'minimum-age', ...untilTime(promised) };
    if (max === undefined)
        return { goes: false, why: 'no-maximum' };
    if (!(since + max * 1000 < now))
        return { goes: false, why: 'younger', ...untilTime(since + max * 1000) };
    const until = rules.lockedUntil?.(piece);
    if (until !== undefined)
        return { goes: false, why: 'object-lock', until };
    return { goes: true, why: 'maximum-age', since: entry.since };
}
const untilTime = (ms) => Number.isFinite(ms) ? { until: new Date(ms).toISOString() } : {};
/**
 * The fate of all pieces. An artifact goes as a whole or stays; and as long as a piece stays, so does what is signed about
 * it. The order of the pieces changes nothing.
 */
function planRetention(pieces, rules) {
    const fates = new Map(pieces.map((piece) => [piece, fateOf(piece, rules)]));
    const artifacts = Map.groupBy(pieces, artifactOf);
    const byAbout = Map.groupBy(pieces, ({ about }) => about);
    const staying = pieces.filter((piece) => !fates.get(piece)?.goes);
    const stay = (piece, fate) => {
        if (!fates.get(piece)?.goes)
            return;
        fates.set(piece, fate);
        staying.push(piece);
    };
    for (let piece = staying.pop(); piece; piece = staying.pop()) {
        for (const part of artifacts.get(artifactOf(piece)) ?? [])
            stay(part, { goes: false, why: 'part-of-artifact', detail: piece.item.digest });
        // What is kept apart is no evidence: nothing has to be kept for it.
        if (piece.record !== undefined)
            continue;
        for (const digest of [piece.item.digest, ...(piece.item.manifest ? [piece.item.manifest] : [])])
            for (const signature of byAbout.get(digest) ?? [])
                stay(signature, { goes: false, why: 'about-what-stays', detail: digest });
    }
    return pieces.map((piece) => ({ piece, fate: fates.get(piece) ?? { goes: false, why: 'undated' } }));
}
/** Of what has a manifest, all that it names about a subject, in the index and in quarantine; else the piece alone. */
const artifactOf = ({ about, item }) => `${about} ${item.manifest ?? item.digest}`;

// EXTERNAL MODULE: ./build/oci/manifest.js
var manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var statement = __webpack_require__(14922);
;// CONCATENATED MODULE: ./build/mirror/retention/protect.js






const PROMOTION_ARTIFACT = 'application/vnd.mc.promotion.v1+json';
/**
 * Every digest that is protected, and by what: from holds, keep-lists, releases with a promotion record and releases that
 * their source still lists, on to their platforms, their evidence, and the evidence about that. The first of these counts.
 */
async function protections(config, holds, index, pieces, files) {
    const byAbout = Map.groupBy(pieces, ({ about }) => about);
    const isPromotion = ({ item }) => item.artifactType === PROMOTION_ARTIFACT || item.predicateType === statement/* PREDICATE */.W3.promotion;
    const roots = [
        ...holds.map(({ digest, reason, by }) => [digest, { why: 'legal-hold', detail: `${reason} (${by})` }]),
        ...config.keep.map((digest) => [digest, { why: 'keep-list', detail: digest }]),
        ...pieces
            .filter(isPromotion)
            .map(({ about }) => [about, { why: 'promotable', detail: about }]),
        ...index.subjects.flatMap(({ releases }) => releases.map(({ digest, reference }) => [digest, { why: 'listed', detail: reference }])),
    ];
    const found = new Map();
    const walked = new Set();
    for (const [root, protection] of roots) {
        const queue = [{ digest: root, isImage: true }];
        for (let at = queue.pop(); at; at = queue.pop()) {
            const { digest, isImage } = at;
            if (walked.has(`${digest} ${isImage}`))
                continue;
            walked.add(`${digest} ${isImage}`);
            if (!found.has(digest))
                found.set(digest, protection);
            if (isImage)
                for (const platform of await platformsOf(digest, files))
                    queue.push({ digest: platform, isImage });
            for (const { item, record } of byAbout.get(digest) ?? [])
                if (record === undefined)
                    for (const part of [item.digest, item.manifest])
                        if (part)
                            queue.push({ digest: part, isImage: false });
        }
    }
    return found;
}
const imageIndex = schemas/* object */.Ikc({ manifests: schemas/* array */.YOg(schemas/* object */.Ikc({ digest: schemas/* string */.YjP() })) });
/**
 * The manifests that an index names; none of what is no index, or of what no mirror holds, like a file. One that is damaged
 * protects nothing that it should: then nothing may go, `mirror-damaged`.
 */
async function platformsOf(digest, files) {
    const path = (0,layout/* blobPath */.nD)(digest);
    const bytes = await files.read(path, layout/* MAX_EVIDENCE_BYTES */.bU);
    if (!bytes)
        return [];
    if ((0,lib_digest/* digestOf */.ol)(bytes) !== digest)
        throw new errors/* VerificationError */.mk('mirror-damaged', { path, detail: `its digest is ${(0,lib_digest/* digestOf */.ol)(bytes)}` });
    const parsed = imageIndex.safeParse(jsonOf(bytes));
    return parsed.success ? parsed.data.manifests.map((one) => one.digest).filter(lib_digest/* isDigest */.Bc) : [];
}
function jsonOf(bytes) {
    try {
        return bytes.length > manifest/* MAX_MANIFEST_BYTES */.ZJ ? undefined : JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/mirror/retention/decide.js















/** What goes and what stays, and all that has to be written anew for it. Writes nothing. */
async function decide(config, to, ports) {
    const catalog = await mirror_catalog/* Catalog */.WC.open(to, ports.concurrency, ports.signal);
    const verifier = await (0,write_state/* stateVerifier */.A$)(config);
    const by = await accounted(to, catalog, verifier);
    const clock = (0,retention_clock/* advance */.n)(by.retention, ports.clock.now());
    const { pieces, records } = await piecesOf(to, catalog, ports.concurrency);
    // One that is ordered holds at once; one that is lifted does when a sync has signed that.
    const holds = [...by.retention.holds, ...config.retention.holds];
    const protectedBy = await protections(config.retention, holds, by.index, pieces, to);
    const rules = {
        clock,
        agesOf: (item) => (0,retention_config/* agesOf */.Oe)(item, config.retention),
        entryOf: (content) => by.ledger.held.get(content),
        protectionOf: (digest) => protectedBy.get(digest),
    };
    const locks = new Map();
    for (const { piece, fate } of planRetention(pieces, rules)) {
        const until = fate.goes ? await to.lockedUntil(contentPath(piece)) : undefined;
        if (until !== undefined)
            locks.set(contentPath(piece), until);
    }
    const full = planRetention(pieces, { ...rules, lockedUntil: (piece) => locks.get(contentPath(piece)) });
    const planned = by.unfinished ? asSigned(full, by.unfinished, to) : full;
    const staying = planned.flatMap(({ piece, fate }) => (fate.goes ? [] : [piece]));
    const contents = new Set(staying.map(({ item }) => item.digest));
    const spared = [...holds.map(({ digest }) => digest), ...config.retention.keep];
    return {
        by,
        catalog,
        clock,
        planned,
        indexes: indexesAfter(planned),
        records: recordsAfter(planned, records),
        ledger: new retention_ledger/* Ledger */.Oc(by.ledger.rules, [...by.ledger.held].filter(([digest]) => contents.has(digest))),
        files: await unnamed(to, by, catalog, planned, spared, verifier),
    };
}
const keyOf = ({ about, digest, manifest, source, quarantined, }) => [about, digest, manifest, source, quarantined].join(' ');
/** Only what a killed prune had signed goes; what it meant to remove and is kept by now is a reason to stop. */
function asSigned(planned, { goes }, to) {
    const signed = new Set(goes.map(keyOf));
    return planned.map((one) => {
        const isSigned = signed.has(keyOf(detailsOf(one.piece)));
        if (isSigned && !one.fate.goes)
            throw new errors/* VerificationError */.mk('prune-unsafe', {
                mirror: to.name,
                detail: `a prune was killed that was about to remove ${one.piece.item.digest}, which is kept by now (${one.fate.why})`,
            });
        return isSigned || !one.fate.goes ? one : { ...one, fate: { goes: false, why: 'younger' } };
    });
}
const contentPath = ({ about, item, record }) => record === undefined ? (0,layout/* blobPath */.nD)(item.digest) : (0,quarantine/* quarantinePath */.Q2)(about, (0,quarantine/* pieceId */.CU)(item));
async function piecesOf(to, catalog, concurrency) {
    const listed = await (0,lib_concurrency/* mapConcurrent */._k)(catalog.indexes.keys(), concurrency, async (about) => (await (0,read/* readEvidence */.At)(to, about)).map((item) => ({ about, item })));
    const records = new Map();
    const apart = await (0,lib_concurrency/* mapConcurrent */._k)(catalog.records.keys(), concurrency, async (path) => {
        const record = await (0,quarantine/* readRecord */.aE)(to, path);
        if (!record)
            return [];
        records.set(path, record);
        return record.items.map((item) => ({ about: record.subject, item, record: path }));
    });
    return { pieces: [...listed, ...apart].flat(), records };
}
/** The indexes that become others. One of which nothing stays is kept, empty: that the subject was known is no secret. */
function indexesAfter(planned) {
    const indexes = new Map();
    for (const [subject, all] of Map.groupBy(planned.filter(({ piece }) => piece.record === undefined), ({ piece }) => piece.about)) {
        if (!all.some(({ fate }) => fate.goes))
            continue;
        const evidence = all.flatMap(({ piece, fate }) => (fate.goes ? [] : [piece.item]));
        indexes.set(subject, (0,layout/* formatJson */.IB)({ version: 1, subject, evidence }));
    }
    return indexes;
}
function recordsAfter(planned, records) {
    const after = new Map();
    for (const [path, all] of Map.groupBy(planned, ({ piece }) => piece.record)) {
        const record = path === undefined ? undefined : records.get(path);
        if (path === undefined || !record || !all.some(({ fate }) => fate.goes))
            continue;
        const items = all.flatMap(({ piece, fate }) => (fate.goes ? [] : [piece.item]));
        after.set(path, items.length === 0 ? undefined : (0,quarantine/* formatRecord */.bM)({ ...record, items }));
    }
    return after;
}
/**
 * Blobs and quarantined bytes that nothing names once only what stays is left. Logs, roots and reports are never among
 * them. The image that evidence is about is named by it, unless it is evidence itself, which goes or went with a prune.
 */
async function unnamed(to, { index }, catalog, planned, spared, verifier) {
    const listed = [...(await to.list('blobs/')), ...(await to.list('quarantine/'))];
    const present = new Set(listed.map(({ path }) => path));
    const kept = new Set([...catalog.records.keys(), ...spared.map(layout/* blobPath */.nD)]);
    const evidence = new Set();
    const manifests = [];
    const gone = new Set(verifier ? (await lastPruned(to, verifier))?.files.map(({ path }) => path) : []);
    for (const { piece, fate } of planned) {
        const { item, record } = piece;
        const parts = [item.digest, ...(item.manifest ? [item.manifest] : [])];
        if (fate.goes)
            for (const digest of parts)
                gone.add((0,layout/* blobPath */.nD)(digest));
        else if (record === undefined)
            for (const digest of parts)
                evidence.add(digest);
        else {
            kept.add(contentPath(piece));
            if (item.manifest)
                manifests.push(item.manifest);
        }
    }
    const subjects = [...catalog.indexes.keys()].filter((digest) => {
        const path = (0,layout/* blobPath */.nD)(digest);
        return present.has(path) && !gone.has(path);
    });
    const { named, missing } = await (0,check_evidence/* namedByManifests */.j0)([...(0,check_evidence/* releasesOf */.w0)(index), ...manifests, ...subjects], evidence, present, to);
    const [lost] = missing;
    // A manifest that is gone may have named what would go now.
    if (lost)
        throw new errors/* VerificationError */.mk('mirror-damaged', {
            path: (0,layout/* blobPath */.nD)(lost),
            detail: 'it is missing, and something names it',
        });
    for (const digest of named)
        kept.add((0,layout/* blobPath */.nD)(digest));
    return listed.filter(({ path }) => !kept.has(path));
}
const detailsOf = ({ about, item, record }) => ({
    about,
    digest: item.digest,
    ...(item.manifest === undefined ? {} : { manifest: item.manifest }),
    kind: item.kind,
    ...(item.predicateType === undefined ? {} : { predicateType: item.predicateType }),
    source: item.source,
    ...(record === undefined ? {} : { quarantined: true }),
});

;// CONCATENATED MODULE: ./build/mirror/retention/prune.js











/**
 * Removes what is older than its maximum age and kept by nothing, and files that nothing names. What it is about to remove
 * is signed and written to `pruned/` first; then the indexes, the ledger and the state no longer name it; the files go
 * last. Killed anywhere, the next one goes on. With `plan` it only says what it would do. Throws `prune-unsafe` where the
 * mirror is not what it signed: nothing is removed on the word of somebody else.
 */
async function pruneMirror(config, ports, { plan }) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-prune', ports.clock, config.to);
    const signer = await (0,write_state/* stateSigner */.CU)(config);
    if (!signer && !plan)
        throw new errors/* ConfigurationError */.j1('prune-key-missing', { what: config.to });
    const to = ports.destination(config);
    const work = async (signal) => {
        const held = { ...ports, signal: signal ?? ports.signal };
        let decided = await decide(config, to, held);
        if (signer && !plan && decided.by.unfinished) {
            await carryOut(decided, to, signer, held);
            decided = await decide(config, to, held);
        }
        const body = { to: config.to, planned: plan, clock: (0,lib_clock/* rfc3339 */.ag)(decided.clock), ...told(decided) };
        return plan || !signer ? body : { ...body, ...(await carryOut(decided, to, signer, held)) };
    };
    return report.finish([], plan ? await work() : await to.alone(work));
}
function told({ planned, files }) {
    return {
        goes: planned.flatMap(({ piece, fate }) => fate.goes ? [{ ...detailsOf(piece), why: fate.why, since: fate.since }] : []),
        keeps: planned.flatMap(({ piece, fate }) => {
            if (fate.goes)
                return [];
            const { goes: _, ...why } = fate;
            return [{ ...detailsOf(piece), ...why }];
        }),
        files: [...files],
        locked: [],
        bytes: files.reduce((sum, { size }) => sum + size, 0),
    };
}
async function carryOut(decision, to, signer, { clock: wall, progress, signal }) {
    const { by, catalog, clock, indexes, records, ledger, files } = decision;
    const { goes } = told(decision);
    if (goes.length === 0 && files.length === 0 && !by.unfinished)
        return { locked: [], files: [], bytes: 0 };
    const now = wall.now();
    const text = ledger.format();
    const pruned = by.unfinished ?? {
        version: 1,
        name: signer.name,
        sequence: (0,mirror_state/* nextSequence */.bT)(by.state, now),
        time: (0,lib_clock/* rfc3339 */.ag)(now),
        clock: (0,lib_clock/* rfc3339 */.ag)(clock),
        before: { evidence: by.state.evidence.root, quarantine: by.retention.quarantine, ledger: by.retention.ledger },
        ledger: (0,retention_ledger/* ledgerHash */.qw)(text),
        indexes: [...indexes].map(([subject, index]) => ({
            subject,
            before: catalog.indexes.get(subject) ?? subject,
            after: (0,lib_digest/* digestOf */.ol)(index),
        })),
        records: [...records].map(([path, record]) => ({
            path,
            before: catalog.records.get(path) ?? (0,lib_digest/* digestOf */.ol)(''),
            ...(record === undefined ? {} : { after: (0,lib_digest/* digestOf */.ol)(record) }),
        })),
        goes,
        files: [...files],
    };
    const signed = prunedPath(pruned);
    if (!by.unfinished)
        await to.write(signed, formatPruned(pruned, signer));
    for (const [subject, index] of indexes)
        await catalog.put(subject, index);
    for (const [path, record] of records)
        if (record === undefined)
            await catalog.removeRecord(path);
        else
            await catalog.putRecord(path, record);
    // After a prune that was killed the catalog was made anew from what lies there; who judged it has not changed.
    const { judgedBy } = await (0,mirror_catalog/* readCatalogFile */.OR)(to);
    if (judgedBy !== undefined)
        await catalog.judged(judgedBy);
    await catalog.save();
    await to.write(retention_ledger/* LEDGER */.Uz, text);
    const { sums: _, ...said } = by.state;
    const state = {
        ...said,
        sequence: (0,mirror_state/* nextSequence */.bT)(by.state, now),
        time: (0,lib_clock/* rfc3339 */.ag)(now),
        evidence: { subjects: catalog.indexes.size, root: (0,checkpoints/* hex */.uh)((0,mirror_catalog/* evidenceRoot */.wX)(catalog.indexes)) },
        retention: {
            ...by.retention,
            clock: (0,lib_clock/* rfc3339 */.ag)(clock),
            wall: (0,lib_clock/* rfc3339 */.ag)(now),
            ledger: (0,retention_ledger/* ledgerHash */.qw)(text),
            quarantine: (0,checkpoints/* hex */.uh)((0,mirror_catalog/* quarantineRoot */.hw)(catalog.records)),
        },
    };
    await (0,write_state/* replaceState */.g5)(to, state, signer, { indexes: catalog.indexes, before: by.state });
    const locked = [];
    for (const [done, { path }] of files.entries()) {
        signal?.throwIfAborted();
        progress({ task: 'prune', message: 'removing files', done, total: files.length, unit: 'items' });
        const until = await to.erase(path);
        if (until !== undefined)
            locked.push({ path, until });
    }
    const gone = files.filter(({ path }) => !locked.some((one) => one.path === path));
    return { locked, signed, files: gone, bytes: gone.reduce((sum, { size }) => sum + size, 0) };
}


/***/ })

};
