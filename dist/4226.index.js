export const id = 4226;
export const ids = [4226];
export const modules = {

/***/ 58657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39386);
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8056);
/* harmony import */ var _lib_present_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30783);




function present(report) {
    if (report.type === 'mirror-sync')
        return presentSync(report);
    return report.type === 'mirror-check' ? presentCheck(report) : presentStatus(report);
}
const formatOutcome = (outcome) => ({
    outcome: outcome === 'failed' ? 'failed' : 'passed',
    text: outcome,
});
const formatEntries = (count) => (0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(count, 'entry', 'entries');
const formatStaleness = (syncedAt, seconds) => `last complete sync at ${syncedAt}, ${Math.round(seconds)} s ago`;
function presentSync(report) {
    const logs = report.logs.map(({ name, outcome, size, previousSize, tiles, bundles, bytes }) => [
        `log ${name}`,
        formatOutcome(outcome),
        outcome === 'failed' ? '' : `${formatEntries(size)} (${size - previousSize} new)`,
        `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(tiles, 'tile')}, ${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(bundles, 'bundle')}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)}`,
    ]);
    const tuf = (report.tuf ?? []).map(({ name, outcome, root, timestamp, targets, files, bytes }) => [
        `TUF ${name}`,
        formatOutcome(outcome),
        outcome === 'failed' ? '' : `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(targets, 'target')} (root ${root}, timestamp ${timestamp})`,
        `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(files, 'file')}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)}`,
    ]);
    const subjects = report.subjects.map(({ subject, outcome, releases, items, quarantined, copied, bytes }) => [
        subject,
        formatOutcome(outcome),
        outcome === 'failed'
            ? ''
            : `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(releases, 'release')}, ${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(items, 'piece')} of evidence${quarantined > 0 ? `, ${quarantined} in QUARANTINE` : ''}`,
        `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(copied, 'file')}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)}`,
    ]);
    return [
        {
            title: report.outcome === 'passed' ? 'Mirror is up to date' : 'Mirror is NOT up to date',
            outcome: report.outcome,
            lines: [
                report.to,
                ...(report.syncedAt === undefined ? [] : [formatStaleness(report.syncedAt, report.stalenessSeconds ?? 0)]),
            ],
            reasons: report.reasons,
            warnings: [...(report.warnings ?? []), ...report.subjects.flatMap(({ warnings = [] }) => warnings)],
            table: { columns: ['source', 'outcome', 'content', 'fetched'], rows: [...logs, ...tuf, ...subjects] },
        },
    ];
}
const presentCheck = (report) => [
    {
        title: report.outcome === 'passed' ? 'Mirror is intact' : 'Mirror is DAMAGED',
        outcome: report.outcome,
        lines: [
            `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(report.files, 'file')}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(report.bytes)} recomputed`,
            formatStaleness(report.syncedAt, report.stalenessSeconds),
            ...(report.healed ?? []).map(({ path, from }) => `healed ${path} from ${from}`),
        ],
        reasons: report.reasons,
        table: {
            columns: ['log', 'entries', 'root'],
            rows: report.logs.map(({ name, size, root }) => [name, String(size), root]),
        },
    },
];
const formatSize = ({ kind, size }) => kind === 'log' ? formatEntries(size) : (0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(size, UNITS[kind]);
const UNITS = { tuf: 'target', subject: 'release', trust: 'root' };
const formatLag = ({ lag, problem, frozen }) => {
    if (frozen)
        return 'frozen';
    if (problem)
        return 'unknown';
    return lag === undefined ? '' : lag === 0 ? 'none' : `${lag} behind`;
};
const presentTrouble = ({ name, problem, lastError }) => [
    ...(problem ? [(0,_lib_present_js__WEBPACK_IMPORTED_MODULE_2__/* .prefixReason */ .tc)(problem, `lag of ${name} unknown`)] : []),
    ...(lastError ? [(0,_lib_present_js__WEBPACK_IMPORTED_MODULE_2__/* .prefixReason */ .tc)(lastError, `${name} has failed since ${lastError.since}`)] : []),
];
const formatRetry = ({ name, lastError }) => lastError?.nextTry
    ? [`consecutive failures of ${name}: ${lastError.failures}, next try at ${lastError.nextTry}`]
    : [];
const presentStatus = (report) => [
    {
        title: report.outcome === 'passed' ? 'Mirror' : 'Mirror is TOO OLD',
        outcome: report.outcome,
        lines: [
            report.to,
            (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(report.bytes),
            formatStaleness(report.syncedAt, report.stalenessSeconds),
            ...(report.key === undefined ? [] : [`signs as ${report.key}`]),
            `RPO if all sources were lost now: ${(0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a)(report.rpoSeconds)}`,
            ...report.sources.flatMap(formatRetry),
        ],
        reasons: report.reasons,
        warnings: report.sources.flatMap(presentTrouble),
        table: {
            columns: ['source', 'kind', 'content', 'age', 'lag'],
            rows: report.sources.map(({ name, kind, size, ageSeconds, ...asked }) => [
                name,
                kind,
                formatSize({ kind, size }),
                ageSeconds === undefined ? '' : `${Math.round(ageSeconds)} s`,
                formatLag(asked),
            ]),
        },
    },
];


/***/ }),

/***/ 48342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ mirrorStatus)
});

// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/mirror/errors.js
var errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/mirror/format/layout.js
var layout = __webpack_require__(15668);
// EXTERNAL MODULE: ./build/mirror/format/reading.js
var reading = __webpack_require__(92096);
// EXTERNAL MODULE: ./build/mirror/format/state.js
var format_state = __webpack_require__(78265);
// EXTERNAL MODULE: ./build/mirror/sync/own-key.js
var own_key = __webpack_require__(69070);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/plural.js
var plural = __webpack_require__(8056);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/mirror/format/files.js
var files = __webpack_require__(58375);
// EXTERNAL MODULE: ./build/mirror/logs/checkpoints.js
var checkpoints = __webpack_require__(34127);
// EXTERNAL MODULE: ./build/mirror/logs/log-config.js
var log_config = __webpack_require__(34745);
// EXTERNAL MODULE: ./build/mirror/logs/log-keys.js
var log_keys = __webpack_require__(52355);
// EXTERNAL MODULE: ./build/mirror/logs/rekor-v1/api.js
var api = __webpack_require__(29166);
;// CONCATENATED MODULE: ./build/mirror/status/source-lag.js











const LIMIT_MS = 15_000;
const COSIGN_TAG = /^sha256-[0-9a-f]{64}(\.\w+)?$/;
async function measureLags(config, index, to, ports) {
    const limit = AbortSignal.timeout(LIMIT_MS);
    const signal = ports.signal ? AbortSignal.any([ports.signal, limit]) : limit;
    const limited = { ...ports, signal };
    const roots = await ports.trustedRoots(config.policy);
    const measurements = [
        ...config.logs.flatMap((log) => {
            const mirrored = index.logs.find(({ name, origin }) => name === log.name && origin === log.origin);
            if (mirrored?.frozen || (0,log_config/* getLogStage */.db)(log, ports.clock.now()) === 'waiting')
                return [];
            return [[log.name, () => measureLogLag(log, mirrored?.size ?? 0, roots, limited)]];
        }),
        ...config.tuf.map((repository) => [
            (0,layout/* tufPath */.bq)(repository.name),
            () => measureTufLag(repository, index, to, limited),
        ]),
        ...config.subjects.map((subject) => [
            subject,
            () => measureSubjectLag(subject, index, limited),
        ]),
    ];
    const lags = await (0,concurrency/* mapConcurrent */._k)(measurements, ports.concurrency, async ([name, measure]) => {
        try {
            return [name, { lag: await measure() }];
        }
        catch (error) {
            ports.signal?.throwIfAborted();
            const problem = limit.aborted
                ? (0,errors/* mirrorError */.Q)('source-overdue', { source: name, seconds: LIMIT_MS / 1000 })
                : (0,lib_errors/* asMcError */.b)(error);
            return [name, { problem }];
        }
    });
    return new Map(lags);
}
async function measureLogLag(log, mirrored, roots, { http, signal }) {
    const { size } = await fetchNewestCheckpoint(log, (0,log_keys/* listLogKeys */.m)(log, roots), { http, signal });
    if (size >= mirrored)
        return size - mirrored;
    throw (0,errors/* mirrorError */.Q)('log-fork', {
        log: log.name,
        kept: mirrored,
        detail: `its tree now has only ${(0,plural/* formatCount */.B)(size, 'entry', 'entries')}`,
    });
}
async function fetchNewestCheckpoint(log, keys, { http, signal }) {
    const what = `the checkpoint of "${log.name}"`;
    if (!(0,log_config/* isTileLog */.Fy)(log)) {
        const active = (await (0,api/* createRekorV1Api */.h)(log, http, signal).shards()).at(-1);
        return (0,checkpoints/* openLogCheckpoint */.r6)(log, Buffer.from(active?.signedTreeHead ?? ''), keys, what);
    }
    const bytes = await (0,files/* httpFiles */.G)(log.url, http, signal).read('checkpoint', checkpoints/* MAX_CHECKPOINT_BYTES */.qC);
    if (!bytes)
        throw (0,lib_errors/* baseError */.O)('response-malformed', { url: log.url, detail: 'the log has no checkpoint' });
    return (0,checkpoints/* openLogCheckpoint */.r6)(log, bytes, keys, what);
}
async function measureTufLag({ name, url }, index, to, { http, signal }) {
    const { fetchTimestampVersion } = await Promise.all(/* import() */[__webpack_require__.e(8908), __webpack_require__.e(6555)]).then(__webpack_require__.bind(__webpack_require__, 56555));
    const mirrored = index.tuf?.find((one) => one.name === name);
    const root = mirrored && (await to.read(`${(0,layout/* tufPath */.bq)(name)}/${mirrored.root}.root.json`, checkpoints/* MAX_CHECKPOINT_BYTES */.qC));
    if (!mirrored || !root)
        return 1;
    const version = await fetchTimestampVersion({ name, url, root }, { http, signal });
    return Math.max(0, version - mirrored.timestamp);
}
async function measureSubjectLag(subject, index, ports) {
    const reference = (0,oci_reference/* parseReference */.F2)(subject);
    const repository = ports.repository(reference);
    const mirrored = index.subjects.find((one) => one.subject === subject)?.releases ?? [];
    if (reference.digest !== undefined)
        return mirrored.some(({ digest }) => digest === reference.digest) ? 0 : 1;
    if (reference.tag !== undefined) {
        const now = await repository.resolve(reference.tag);
        return now && !mirrored.some(({ digest }) => digest === now.digest) ? 1 : 0;
    }
    const known = new Set(mirrored.map((release) => (0,oci_reference/* parseReference */.F2)(release.reference).tag));
    return (await repository.tags()).filter((tag) => !COSIGN_TAG.test(tag) && !known.has(tag)).length;
}

;// CONCATENATED MODULE: ./build/mirror/status/status.js








const NO_ANSWERS = new Map();
async function mirrorStatus(config, ports, { ask = true } = {}) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-status', ports.clock, config.to);
    const to = ports.destination(config);
    const index = await (0,reading/* readIndex */.vY)(to);
    if (!index)
        throw (0,errors/* mirrorError */.Q)('mirror-missing', { where: config.to, detail: 'there is no index.json' });
    const [state, answers] = await Promise.all([(0,format_state/* readState */.un)(to), ask ? measureLags(config, index, to, ports) : NO_ANSWERS]);
    const key = await (0,own_key/* readOwnVerifierKey */.yQ)(config).catch(() => undefined);
    const now = ports.clock.now();
    const age = (syncedAt) => ({ syncedAt, ageSeconds: (0,reading/* stalenessSeconds */.w0)({ ...index, syncedAt }, now) });
    const bytes = (await to.list()).reduce((sum, { size }) => sum + size, 0);
    const describe = (source, mirrored) => describeSource(mirrored, answers.get(source), getLastError(state, source));
    const sources = [
        ...index.logs.map(({ name, size, root, syncedAt, frozen }) => {
            const when = frozen ? { frozen, syncedAt } : age(syncedAt);
            return describe(name, { name, kind: 'log', ...when, size, root });
        }),
        ...(index.tuf ?? []).map(({ name, targets, expires, syncedAt }) => describe((0,layout/* tufPath */.bq)(name), { name: (0,layout/* tufPath */.bq)(name), kind: 'tuf', ...age(syncedAt), size: targets, expires })),
        ...index.subjects.map(({ subject, releases, syncedAt }) => describe(subject, { name: subject, kind: 'subject', ...age(syncedAt), size: releases.length })),
        ...index.trust.map(({ name }) => ({ name, kind: 'trust', size: 1 })),
    ];
    return report.finish([], {
        to: config.to,
        ...(key === undefined ? {} : { key }),
        syncedAt: index.syncedAt,
        stalenessSeconds: (0,reading/* stalenessSeconds */.w0)(index, now),
        rpoSeconds: Math.max(0, ...sources.map(({ rpoSeconds = 0 }) => rpoSeconds), ...listUnmirroredLosses(config, sources, state, now)),
        bytes,
        sources: [...sources, ...listUnmirrored(config, sources, answers, state)],
    });
}
function describeSource(mirrored, answer, lastError) {
    const { ageSeconds } = mirrored;
    const isCurrent = answer !== undefined && 'lag' in answer && answer.lag === 0;
    return {
        ...mirrored,
        ...describeAnswer(answer),
        ...(lastError ? { lastError } : {}),
        ...(ageSeconds === undefined ? {} : { rpoSeconds: isCurrent ? 0 : ageSeconds }),
    };
}
function describeAnswer(answer) {
    if (!answer)
        return {};
    if ('lag' in answer)
        return { lag: answer.lag };
    const { code, message, hint } = answer.problem;
    return { problem: { code, message, ...(hint === undefined ? {} : { hint }) } };
}
function getLastError(state, source) {
    const error = state?.errors.find((one) => one.source === source);
    if (!error)
        return undefined;
    const { code, message, since, failures, nextTry } = error;
    const hint = (0,mc_error/* findHint */.hn)(code);
    return {
        code,
        message,
        ...(hint === undefined ? {} : { hint }),
        since,
        ...(nextTry === undefined ? {} : { failures, nextTry }),
    };
}
function listUnmirrored(config, sources, answers, state) {
    const named = [
        ...config.logs.map(({ name }) => ({ name, kind: 'log' })),
        ...config.tuf.map(({ name }) => ({ name: (0,layout/* tufPath */.bq)(name), kind: 'tuf' })),
        ...config.subjects.map((name) => ({ name, kind: 'subject' })),
    ];
    return named
        .filter(({ name }) => !sources.some((one) => one.name === name))
        .map(({ name, kind }) => describeSource({ name, kind, size: 0 }, answers.get(name), getLastError(state, name)));
}
function listUnmirroredLosses(config, sources, state, now) {
    return listUnmirrored(config, sources, new Map(), state).flatMap(({ lastError }) => lastError ? [Math.max(0, (now.getTime() - Date.parse(lastError.since)) / 1000)] : []);
}


/***/ }),

/***/ 25399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ FOREIGN_LAYERS),
/* harmony export */   C: () => (/* binding */ closure)
/* harmony export */ });
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18867);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87681);
/* harmony import */ var _derived_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81849);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1787);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95669);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54566);







const FOREIGN_LAYERS = ['skip', 'copy', 'fail'];
const MAX_NODES = 20_000;
const MAX_DEPTH = 16;
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_DROPPED_NOTES = 20;
const isNonDistributable = ({ mediaType }) => /^application\/vnd\.(oci\.image\.layer\.nondistributable\.|docker\.image\.rootfs\.foreign\.)/.test(mediaType);
const ANY_SUBJECT = '*';
async function closure(repository, target, options) {
    const first = await repository.manifest(target);
    const dropped = [];
    const tags = new Set(await repository.tags((error) => dropped.push(error)));
    const walk = new Walk(repository, `${repository.name}@${first.descriptor.digest}`, tags, options.only);
    const { digest } = first.descriptor;
    const start = walk.takeUnseen([{ digest, manifest: first, depth: 0 }]);
    await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .crawl */ .MV)(start, options.concurrency, (visit) => walk.visit(visit), options.signal);
    const nodes = orderNodes(digest, walk.found);
    const blobs = collectBlobs(repository, nodes);
    const { copied, foreign } = await splitForeign(repository, blobs, options.foreignLayers ?? 'skip');
    return {
        root: first.descriptor,
        nodes,
        blobs: copied,
        foreign,
        tags: nodes.flatMap(({ manifest }) => walk.found.get(manifest.descriptor.digest)?.tags ?? []),
        notes: [
            ...dropped.slice(0, MAX_DROPPED_NOTES).map(({ code, message }) => `${code}: ${message}`),
            ...[...walk.unrelated].map(([listed, of]) => `${listed} is listed as a referrer of ${of}, but does not refer to it: not copied`),
            ...foreign.map(({ digest: layer, mediaType }) => `${layer} (${mediaType}) is a foreign layer: not copied`),
        ],
    };
}
class Walk {
    #repository;
    #what;
    #tags;
    #only;
    #claims = new Map();
    found = new Map();
    unrelated = new Map();
    #bytes = 0;
    constructor(repository, what, tags, only) {
        this.#repository = repository;
        this.#what = what;
        this.#tags = tags;
        this.#only = only;
    }
    async visit({ digest, manifest: given, depth, subject }) {
        if (depth >= MAX_DEPTH)
            throw this.#tooLarge(MAX_DEPTH, 'levels');
        if (this.#claims.size > MAX_NODES)
            throw this.#tooLarge(MAX_NODES, 'manifests');
        const manifest = given ?? (await this.#read(digest, subject === undefined ? 'child' : 'referrer'));
        const claims = this.#claims.get(digest);
        if (!claims?.has(ANY_SUBJECT) && !claims?.has(manifest.json.subject?.digest ?? '')) {
            this.unrelated.set(digest, subject ?? '');
            return [];
        }
        this.#bytes += manifest.bytes.length;
        if (this.#bytes > MAX_BYTES)
            throw this.#tooLarge(MAX_BYTES, 'bytes of manifests');
        const children = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .listChildren */ .AW)(manifest).filter(({ mediaType }) => (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType));
        const referrers = await this.#listReferrers(digest);
        const tagged = await this.#readCosignTags(digest);
        this.found.set(digest, {
            manifest,
            children: children.map((one) => one.digest),
            referrers,
            tags: tagged.map(({ tag, manifest: { descriptor } }) => ({ tag, digest: descriptor.digest, of: digest })),
        });
        return this.takeUnseen([
            ...children.map((one) => ({ digest: one.digest, depth: depth + 1 })),
            ...referrers.map((one) => ({ digest: one, depth: depth + 1, subject: digest })),
            ...tagged.map((one) => ({ digest: one.manifest.descriptor.digest, manifest: one.manifest, depth: depth + 1 })),
        ]);
    }
    takeUnseen(named) {
        return named.filter(({ digest, subject = ANY_SUBJECT }) => {
            const claims = this.#claims.get(digest);
            const isNew = claims === undefined || (this.unrelated.has(digest) && !claims.has(subject));
            this.unrelated.delete(digest);
            this.#claims.set(digest, (claims ?? new Set()).add(subject));
            return isNew;
        });
    }
    async #listReferrers(digest) {
        const only = this.#only;
        if (only?.size === 0)
            return [];
        let isCut = false;
        const onCut = () => {
            isCut = true;
        };
        const listed = await this.#repository.referrers(digest, undefined, this.#tags, only ? onCut : undefined);
        const found = new Set(listed.map((one) => one.digest).filter((one) => only?.has(one) ?? true));
        if (isCut)
            for (const one of only ?? [])
                if (!this.#claims.get(one)?.has(ANY_SUBJECT))
                    found.add(one);
        return [...found].sort();
    }
    async #readCosignTags(digest) {
        const found = [];
        for (const tag of (0,_derived_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .cosignTags */ .F)(digest)) {
            if (!this.#tags.has(tag))
                continue;
            if (this.#only && !this.#only.has((await this.#repository.resolve(tag))?.digest ?? ''))
                continue;
            found.push({ tag, manifest: await this.#read(tag, 'cosign tag') });
        }
        return found;
    }
    async #read(target, role) {
        try {
            return await this.#repository.manifest(target);
        }
        catch (error) {
            if (!(error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv) || error.code !== 'reference-not-found')
                throw error;
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ociError */ .Y)('closure-incomplete', { what: this.#what, missing: target, role }, { cause: error });
        }
    }
    #tooLarge(limit, unit) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ociError */ .Y)('closure-too-large', { what: this.#what, limit, unit });
    }
}
function orderNodes(root, found) {
    const nodes = [];
    const placed = new Set();
    const waiting = [
        { digest: root, role: 'root', of: root, depth: 0 },
    ];
    for (const { digest, ...place } of waiting) {
        const node = found.get(digest);
        if (!node || placed.has(digest))
            continue;
        placed.add(digest);
        nodes.push({ manifest: node.manifest, ...place });
        const next = { of: digest, depth: place.depth + 1 };
        for (const child of node.children)
            waiting.push({ digest: child, role: 'child', ...next });
        for (const referrer of node.referrers)
            if (found.get(referrer)?.manifest.json.subject?.digest === digest)
                waiting.push({ digest: referrer, role: 'referrer', ...next });
        for (const { tag, digest: tagged } of node.tags)
            waiting.push({ digest: tagged, role: 'cosign-tag', tag, ...next });
    }
    return nodes;
}
function collectBlobs(repository, nodes) {
    const sizes = new Map(nodes.map(({ manifest: { descriptor } }) => [descriptor.digest, descriptor.size]));
    const blobs = new Map();
    for (const { manifest } of nodes) {
        const from = `${repository.name}@${manifest.descriptor.digest}`;
        for (const part of [...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .listChildren */ .AW)(manifest), ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .listBlobs */ .t3)(manifest)]) {
            const size = sizes.get(part.digest);
            if (size !== undefined && size !== part.size) {
                const what = `${part.digest}, as ${from} describes it,`;
                throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('size-mismatch', { what, expected: part.size, found: size });
            }
            sizes.set(part.digest, part.size);
        }
        for (const blob of (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .listBlobs */ .t3)(manifest))
            if (!blobs.has(blob.digest))
                blobs.set(blob.digest, blob);
    }
    return [...blobs.values()];
}
async function splitForeign(repository, blobs, foreignLayers) {
    const copied = [];
    const foreign = [];
    for (const blob of blobs) {
        if (foreignLayers === 'copy' || !(await isForeign(repository, blob)))
            copied.push(blob);
        else if (foreignLayers === 'skip')
            foreign.push(blob);
        else {
            const { digest, mediaType } = blob;
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ociError */ .Y)('foreign-layer', { what: repository.name, digest, mediaType });
        }
    }
    return { copied, foreign };
}
const isForeign = async (repository, blob) => isNonDistributable(blob) || ((blob.urls?.length ?? 0) > 0 && !(await repository.hasBlob(blob)));


/***/ })

};
