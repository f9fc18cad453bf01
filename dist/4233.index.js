export const id = 4233;
export const ids = [4233];
export const modules = {

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
// EXTERNAL MODULE: ./build/store/s3.js + 3 modules
var s3 = __webpack_require__(98828);
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
// EXTERNAL MODULE: ./build/store/upload.js
var store_upload = __webpack_require__(48609);
// EXTERNAL MODULE: ./build/lib/holder.js
var holder = __webpack_require__(64312);
;// CONCATENATED MODULE: ./build/mirror/destination/bucket-lock.js





const MAX_LOCK_BYTES = 4096;
const POLL_MS = 2_000;
/**
 * Runs `work` while this process alone holds the lock object, by the store's conditional writes (`If-None-Match: *`,
 * `If-Match`). The holder writes it anew every third of `lifeMs`; one whose object has not changed for `lifeMs`, by the
 * watcher's own clock (clocks of machines differ), is dead and is taken over from; one that was killed on this machine, at once. `held` aborts when the lock was lost.
 */
async function bucketLock(options, work) {
    const { store, key, clock, signal, lifeMs = 60_000 } = options;
    const id = (0,external_node_crypto_.randomUUID)();
    const self = await (0,holder/* thisProcess */.W)();
    const mark = () => (0,store_upload/* uploadBytes */.D)(Buffer.from(JSON.stringify({ ...self, id, beat: (0,external_node_crypto_.randomUUID)() })));
    let etag = await acquire(options, mark);
    const lost = new AbortController();
    const ended = new AbortController();
    const beating = (async () => {
        while (!ended.signal.aborted) {
            await clock.sleep(lifeMs / 3, ended.signal).catch(() => undefined);
            if (ended.signal.aborted)
                return;
            const next = await store.putIf(key, await mark(), { contentType: 'application/json' }, { ifMatch: etag });
            if (!next)
                throw new errors/* McError */.Hv('locked', { path: key, holder: 'another writer, which found this one dead' });
            etag = next.etag;
        }
    })().catch((error) => lost.abort(error));
    try {
        return await work(signal ? AbortSignal.any([signal, lost.signal]) : lost.signal);
    }
    finally {
        ended.abort();
        await beating;
        // Only our own: after a take-over it is another's. What cannot be removed is found dead by the next one.
        if (!lost.signal.aborted)
            await store.remove(key).catch(() => undefined);
    }
}
async function acquire({ store, key, clock, signal, waitMs = 600_000, lifeMs = 60_000 }, mark) {
    const type = { contentType: 'application/json' };
    const deadline = clock.now().getTime() + waitMs;
    let seen;
    for (;;) {
        signal?.throwIfAborted();
        const made = await store.putIf(key, await mark(), type, { ifAbsent: true });
        if (made)
            return made.etag;
        const there = await store.head(key);
        const now = clock.now().getTime();
        const isStill = there && there.etag === seen?.etag && now - seen.since >= lifeMs;
        // Whoever was killed beside us need not be waited for.
        const isDead = isStill || (there && (await (0,holder/* isGone */.S)(await holderOf(store, key))));
        if (there && isDead) {
            const taken = await store.putIf(key, await mark(), type, { ifMatch: there.etag });
            if (taken)
                return taken.etag;
        }
        if (there && there.etag !== seen?.etag)
            seen = { etag: there.etag, since: now };
        if (now > deadline)
            throw new errors/* McError */.Hv('locked', { path: key, holder: await holderOf(store, key) });
        await clock.sleep(Math.min(POLL_MS, lifeMs / 4), signal);
    }
}
async function holderOf(store, key) {
    try {
        return (await (0,bytes/* collect */.Fo)((await store.get(key)).content, MAX_LOCK_BYTES, key)).toString('utf8');
    }
    catch {
        return 'somebody';
    }
}

// EXTERNAL MODULE: ./build/mirror/destination/types.js
var types = __webpack_require__(49380);
;// CONCATENATED MODULE: ./build/mirror/destination/bucket.js










const LOCK = '.lock';
const LEGAL_HOLD = 'legal hold';
const typeOf = (path) => path.endsWith('.json') ? 'application/json' : path.endsWith('checkpoint') ? 'text/plain' : 'application/octet-stream';
/**
 * A mirror in a bucket. What is there is listed once and then known: only this writer writes, by its lock. Versioning is
 * the bucket's own matter; what is overwritten or removed stays as an older version where it is on.
 */
function bucketDestination({ store, location, clock, signal, lock }) {
    const keyOf = (path) => (0,store_location/* keyUnder */.SJ)(location, path);
    let known;
    let writing;
    const listing = () => {
        known ??= (async () => {
            const start = keyOf('');
            const found = new Map();
            for await (const { key, size } of store.list(start))
                if (key.startsWith(start) && key !== keyOf(LOCK))
                    found.set(key.slice(start.length), size);
            return found;
        })();
        return known;
    };
    const options = (path) => ({
        contentType: typeOf(path),
        ...(lock
            ? {
                retention: {
                    mode: lock.mode,
                    until: new Date(clock.now().getTime() + lock.retainSeconds * 1000).toISOString(),
                },
            }
            : {}),
    });
    const put = async (path, content) => {
        if (typeof content === 'string' || content instanceof Uint8Array) {
            const bytes = typeof content === 'string' ? Buffer.from(content) : content;
            await store.put(keyOf(path), await (0,store_upload/* uploadBytes */.D)(bytes), options(path));
            return bytes.length;
        }
        // A store is told size and digest beforehand: what streams in lies on the disk in between, not in memory.
        const spool = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `mc-mirror-${(0,external_node_crypto_.randomUUID)()}`);
        try {
            await (0,files/* writeFileAtomic */.Zf)(spool, content, { mode: 0o600 });
            const upload = await (0,store_upload/* uploadFile */.Q)(spool);
            await store.put(keyOf(path), upload, options(path));
            return upload.size;
        }
        finally {
            await (0,promises_.rm)(spool, { force: true });
        }
    };
    const open = async (path) => {
        try {
            return await store.get(keyOf(path));
        }
        catch (error) {
            if (error instanceof errors/* ConfigurationError */.j1 && error.code === 'object-not-found')
                return undefined;
            throw error;
        }
    };
    /** Every version of a file, and the latest end of what holds one. GOVERNANCE counts too: nothing here goes around it. */
    const versionsOf = async (path) => {
        const ids = [];
        let end = '';
        for await (const { key, versionId } of store.versions(keyOf(path))) {
            if (key !== keyOf(path))
                continue;
            ids.push(versionId);
            const { legalHold, retention } = (await store.head(key, versionId)) ?? {};
            if (legalHold)
                end = LEGAL_HOLD;
            else if (retention && end !== LEGAL_HOLD && retention.until > end)
                end = retention.until;
        }
        return { ids, end };
    };
    const isLocked = (end) => end === LEGAL_HOLD || (end !== '' && Date.parse(end) > clock.now().getTime());
    const bucket = {
        name: `s3://${location.bucket}${location.prefix === '' ? '' : `/${location.prefix}`}`,
        read: async (path, maxBytes) => {
            const found = await open(path);
            if (!found)
                return undefined;
            if (found.object.size > maxBytes)
                throw new errors/* ConfigurationError */.j1('file-too-large', {
                    path: `${bucket.name}/${path}`,
                    found: found.object.size,
                    limit: maxBytes,
                });
            return (0,bytes/* collect */.Fo)(found.content, maxBytes, path);
        },
        has: async (path) => (await listing()).has(path),
        stream: async (path) => (await open(path))?.content,
        write: async (path, content) => {
            writing?.throwIfAborted(); // a writer that lost its lock must not write any more
            const size = await put(path, content);
            (await listing()).set(path, size);
        },
        list: async (prefix = '') => [...(await listing())]
            .filter(([path]) => path.startsWith(prefix))
            .map(([path, size]) => ({ path, size }))
            .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
        remove: async (path) => {
            writing?.throwIfAborted();
            if (!(await listing()).has(path))
                return;
            await store.remove(keyOf(path));
            (await listing()).delete(path);
        },
        lockedUntil: async (path) => {
            const { end } = await versionsOf(path);
            return isLocked(end) ? end : undefined;
        },
        erase: async (path) => {
            writing?.throwIfAborted();
            const { ids, end } = await versionsOf(path);
            if (isLocked(end))
                return end;
            try {
                for (const id of ids)
                    await store.remove(keyOf(path), id);
            }
            catch (error) {
                // By the store's own clock, which is the one that counts, its time is not over.
                if (end !== '' && error instanceof errors/* McError */.Hv && error.code === 'store-access-denied')
                    return end;
                throw error;
            }
            (await listing()).delete(path);
            return undefined;
        },
        under: (prefix) => (0,types/* below */.G)(bucket, prefix),
        alone: async (work) => {
            if (writing)
                throw new errors/* McError */.Hv('locked', { path: `${bucket.name}/${LOCK}`, holder: 'this process' });
            return bucketLock({ store, key: keyOf(LOCK), clock, signal }, async (held) => {
                writing = held;
                known = undefined; // whoever wrote before us may have changed it
                try {
                    return await work(held);
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




/** Where `mirror.yaml` says that the mirror lies: a folder, or `s3://BUCKET/PREFIX`. */
function openDestination({ to, store: place }, { http, clock, env, signal }) {
    if (!to.startsWith('s3://'))
        return (0,folder/* folderDestination */.z)(to, { clock, signal });
    const location = (0,store_location/* parseStoreLocation */.sC)(to);
    const { region, ...access } = (0,store_location/* storeAccess */.U3)(env, place?.endpoint);
    const store = (0,s3/* s3Store */.y)({
        http,
        bucket: location.bucket,
        ...access,
        region: place?.region ?? region,
        ...(signal ? { signal } : {}),
    });
    const lock = place?.objectLock;
    return bucketDestination({
        store,
        location,
        clock,
        signal,
        ...(lock ? { lock: { mode: lock.mode, retainSeconds: (0,duration/* parseDuration */.E)(lock.retain, 'retain') } } : {}),
    });
}


/***/ }),

/***/ 58657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);


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
        `${tiles} tiles, ${bundles} bundles, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(bytes)}`,
    ]);
    const tuf = (report.tuf ?? []).map(({ name, outcome, root, timestamp, targets, files, bytes }) => [
        `TUF ${name}`,
        outcome,
        outcome === 'failed' ? '' : `${targets} targets (root ${root}, timestamp ${timestamp})`,
        `${files} files, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(bytes)}`,
    ]);
    const subjects = report.subjects.map(({ subject, outcome, releases, items, quarantined, copied, bytes }) => [
        subject,
        outcome,
        outcome === 'failed'
            ? ''
            : `${releases} releases, ${items} pieces of evidence${quarantined > 0 ? `, ${quarantined} in QUARANTINE` : ''}`,
        `${copied} files, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(bytes)}`,
    ]);
    return [
        {
            title: report.outcome === 'passed' ? 'Mirror is up to date' : 'Mirror is NOT up to date',
            lines: [
                report.to,
                ...(report.syncedAt === undefined ? [] : [agoLine(report.syncedAt, report.stalenessSeconds ?? 0)]),
                ...reasonLines(report),
                ...[...(report.warnings ?? []), ...report.subjects.flatMap(({ warnings = [] }) => warnings)].map(({ code, message }) => `warning: ${code}: ${message}`),
            ],
            table: { columns: ['source', 'outcome', 'held', 'fetched'], rows: [...logs, ...tuf, ...subjects] },
        },
    ];
}
const presentCheck = (report) => [
    {
        title: report.outcome === 'passed' ? 'Mirror is whole' : 'Mirror is DAMAGED',
        lines: [
            `${report.files} files, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(report.bytes)} recomputed`,
            agoLine(report.syncedAt, report.stalenessSeconds),
            ...(report.healed ?? []).map(({ path, from }) => `healed ${path} from ${from}`),
            ...reasonLines(report),
        ],
        table: {
            columns: ['log', 'entries', 'root'],
            rows: report.logs.map(({ name, size, root }) => [name, String(size), root]),
        },
    },
];
const HELD = { log: 'entries', tuf: 'targets', subject: 'releases', trust: 'root' };
const lagOf = ({ lag, problem, frozen }) => {
    if (frozen)
        return 'frozen';
    if (problem)
        return 'unknown';
    return lag === undefined ? '' : lag === 0 ? 'none' : `${lag} behind`;
};
const troubleLines = ({ name, problem, lastError }) => [
    ...(problem ? [`${name} does not say how far it is: ${problem.code}: ${problem.message}`] : []),
    ...(lastError ? [`${name} is not followed since ${lastError.since}: ${lastError.code}: ${lastError.message}`] : []),
    ...(lastError?.nextTry
        ? [`${name} failed ${lastError.failures} times in a row, asked again at ${lastError.nextTry}`]
        : []),
];
const presentStatus = (report) => [
    {
        title: report.outcome === 'passed' ? 'Mirror' : 'Mirror is TOO OLD',
        lines: [
            report.to,
            (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(report.bytes),
            agoLine(report.syncedAt, report.stalenessSeconds),
            ...(report.key === undefined ? [] : [`signs as ${report.key}`]),
            `RPO if all sources were lost now: ${(0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .humanDuration */ .U)(report.rpoSeconds)}`,
            ...report.sources.flatMap(troubleLines),
        ],
        table: {
            columns: ['source', 'kind', 'holds', 'age', 'lag'],
            rows: report.sources.map(({ name, kind, size, ageSeconds, ...asked }) => [
                name,
                kind,
                `${size} ${HELD[kind]}`,
                ageSeconds === undefined ? '' : `${Math.round(ageSeconds)} s`,
                lagOf(asked),
            ]),
        },
    },
];


/***/ }),

/***/ 27678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ mirrorStatus)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/mirror/layout.js
var layout = __webpack_require__(74270);
// EXTERNAL MODULE: ./build/mirror/read.js + 4 modules
var read = __webpack_require__(89276);
// EXTERNAL MODULE: ./build/mirror/state.js
var mirror_state = __webpack_require__(49751);
// EXTERNAL MODULE: ./build/mirror/write-state.js
var write_state = __webpack_require__(7857);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/mirror/checkpoints.js
var checkpoints = __webpack_require__(82413);
// EXTERNAL MODULE: ./build/mirror/files.js
var files = __webpack_require__(99753);
// EXTERNAL MODULE: ./build/mirror/log-config.js
var log_config = __webpack_require__(98951);
// EXTERNAL MODULE: ./build/mirror/log-keys.js
var log_keys = __webpack_require__(22781);
// EXTERNAL MODULE: ./build/mirror/rekor-v1-api.js
var rekor_v1_api = __webpack_require__(32786);
;// CONCATENATED MODULE: ./build/mirror/status/ask.js









/** For all sources together, in milliseconds: a status must not hang with them. */
const LIMIT_MS = 15_000;
/** cosign's tags are no releases. */
const COSIGN_TAG = /^sha256-[0-9a-f]{64}(\.\w+)?$/;
/** Asks every source that can tell it how far it is, each by one request or two, by the name that it has in reports. */
async function askSources(config, index, to, ports) {
    const limit = AbortSignal.timeout(LIMIT_MS);
    const signal = ports.signal ? AbortSignal.any([ports.signal, limit]) : limit;
    const asking = { ...ports, signal };
    const roots = await ports.trustedRoots(config.policy);
    const questions = [
        ...config.logs.flatMap((log) => {
            const held = index.logs.find(({ name, origin }) => name === log.name && origin === log.origin);
            if (held?.frozen || (0,log_config/* stageOf */.gV)(log, ports.clock.now()) === 'waiting')
                return [];
            return [[log.name, () => lagOfLog(log, held?.size ?? 0, roots, asking)]];
        }),
        ...config.tuf.map((repository) => [
            (0,layout/* tufPath */.bq)(repository.name),
            () => lagOfTuf(repository, index, to, asking),
        ]),
        ...config.subjects.map((subject) => [
            subject,
            () => lagOfSubject(subject, index, asking),
        ]),
    ];
    const answers = await (0,concurrency/* mapConcurrent */._k)(questions, ports.concurrency, async ([name, ask]) => {
        try {
            return [name, { lag: await ask() }];
        }
        catch (error) {
            ports.signal?.throwIfAborted();
            const problem = limit.aborted
                ? new errors/* McError */.Hv('source-overdue', { source: name, seconds: LIMIT_MS / 1000 })
                : (0,errors/* asMcError */.bH)(error);
            return [name, { problem }];
        }
    });
    return new Map(answers);
}
async function lagOfLog(log, held, roots, { http, signal }) {
    const { size } = await newestOf(log, (0,log_keys/* logKeys */._)(log, roots), { http, signal });
    if (size >= held)
        return size - held;
    throw new errors/* VerificationError */.mk('log-fork', {
        log: log.name,
        kept: held,
        detail: `its tree is smaller now: ${size} entries`,
    });
}
async function newestOf(log, keys, { http, signal }) {
    const what = `the checkpoint of "${log.name}"`;
    if (!(0,log_config/* isTileLog */.Fy)(log)) {
        const active = (await (0,rekor_v1_api/* rekorV1Api */.l)(log, http, signal).shards()).at(-1);
        return (0,checkpoints/* openLogCheckpoint */.r6)(log, Buffer.from(active?.signedTreeHead ?? ''), keys, what);
    }
    const bytes = await (0,files/* httpFiles */.G)(log.url, http, signal).read('checkpoint', checkpoints/* MAX_CHECKPOINT_BYTES */.qC);
    if (!bytes)
        throw new errors/* McError */.Hv('response-malformed', { url: log.url, detail: 'it has no checkpoint' });
    return (0,checkpoints/* openLogCheckpoint */.r6)(log, bytes, keys, what);
}
/** In versions of its timestamp. */
async function lagOfTuf({ name, url }, index, to, { http, signal }) {
    const { newestTimestamp } = await Promise.all(/* import() */[__webpack_require__.e(8908), __webpack_require__.e(6555)]).then(__webpack_require__.bind(__webpack_require__, 56555));
    const held = index.tuf?.find((one) => one.name === name);
    const root = held && (await to.read(`${(0,layout/* tufPath */.bq)(name)}/${held.root}.root.json`, checkpoints/* MAX_CHECKPOINT_BYTES */.qC));
    if (!held || !root)
        return 1; // all of it
    const version = await newestTimestamp({ name, url, root }, { http, signal });
    return Math.max(0, version - held.timestamp);
}
/** Tags that are not here, or that lead elsewhere by now. */
async function lagOfSubject(subject, index, ports) {
    const reference = (0,oci_reference/* parseReference */.F2)(subject);
    const repository = ports.repository(reference);
    const held = index.subjects.find((one) => one.subject === subject)?.releases ?? [];
    if (reference.digest !== undefined)
        return held.some(({ digest }) => digest === reference.digest) ? 0 : 1;
    if (reference.tag !== undefined) {
        const now = await repository.resolve(reference.tag);
        return now && !held.some(({ digest }) => digest === now.digest) ? 1 : 0;
    }
    const known = new Set(held.map((release) => (0,oci_reference/* parseReference */.F2)(release.reference).tag));
    return (await repository.tags()).filter((tag) => !COSIGN_TAG.test(tag) && !known.has(tag)).length;
}

;// CONCATENATED MODULE: ./build/mirror/status/status.js







const NOBODY = new Map();
/**
 * How far the mirror is, source by source: how old what it holds is and what went wrong last, as it says itself; and what the
 * sources have by now that is not here, as they say themselves, for a few seconds at most. Nothing is recomputed.
 * Without `ask` no source is asked: then all that is held is taken to be behind.
 */
async function mirrorStatus(config, ports, { ask = true } = {}) {
    const report = (0,lib_report/* beginReport */.mC)('mirror-status', ports.clock, config.to);
    const to = ports.destination(config);
    const index = await (0,read/* readIndex */.vY)(to);
    if (!index)
        throw new errors/* McError */.Hv('mirror-missing', { where: config.to, detail: 'there is no index.json' });
    const [state, asked] = await Promise.all([(0,mirror_state/* readState */.un)(to), ask ? askSources(config, index, to, ports) : NOBODY]);
    // Who only watches a mirror need not be able to read its private key.
    const key = await (0,write_state/* ownVerifierKey */.wn)(config).catch(() => undefined);
    const now = ports.clock.now();
    const age = (syncedAt) => ({ syncedAt, ageSeconds: (0,read/* stalenessSeconds */.w0)({ ...index, syncedAt }, now) });
    const bytes = (await to.list()).reduce((sum, { size }) => sum + size, 0);
    const told = (source, held) => tellOf(held, asked.get(source), errorOf(state, source));
    const sources = [
        ...index.logs.map(({ name, size, root, syncedAt, frozen }) => {
            const when = frozen ? { frozen, syncedAt } : age(syncedAt);
            return told(name, { name, kind: 'log', ...when, size, root });
        }),
        ...(index.tuf ?? []).map(({ name, targets, expires, syncedAt }) => told((0,layout/* tufPath */.bq)(name), { name: (0,layout/* tufPath */.bq)(name), kind: 'tuf', ...age(syncedAt), size: targets, expires })),
        ...index.subjects.map(({ subject, releases, syncedAt }) => told(subject, { name: subject, kind: 'subject', ...age(syncedAt), size: releases.length })),
        ...index.trust.map(({ name }) => ({ name, kind: 'trust', size: 1 })),
    ];
    return report.finish([], {
        to: config.to,
        ...(key === undefined ? {} : { key }),
        syncedAt: index.syncedAt,
        stalenessSeconds: (0,read/* stalenessSeconds */.w0)(index, now),
        rpoSeconds: Math.max(0, ...sources.map(({ rpoSeconds = 0 }) => rpoSeconds), ...neverHeld(config, sources, state, now)),
        bytes,
        sources: [...sources, ...missing(config, sources, asked, state)],
    });
}
/** What a source says of itself goes with what is held of it. One that has nothing more would lose nothing now. */
function tellOf(held, asked, lastError) {
    const { ageSeconds } = held;
    const isWhole = asked !== undefined && 'lag' in asked && asked.lag === 0;
    return {
        ...held,
        ...answerOf(asked),
        ...(lastError ? { lastError } : {}),
        ...(ageSeconds === undefined ? {} : { rpoSeconds: isWhole ? 0 : ageSeconds }),
    };
}
function answerOf(asked) {
    if (!asked)
        return {};
    if ('lag' in asked)
        return { lag: asked.lag };
    const { code, message } = asked.problem;
    return { problem: { code, message } };
}
function errorOf(state, source) {
    const error = state?.errors.find((one) => one.source === source);
    if (!error)
        return undefined;
    const { code, message, since, failures, nextTry } = error;
    return { code, message, since, ...(nextTry === undefined ? {} : { failures, nextTry }) };
}
/** Sources of the configuration of which nothing is held yet. */
function missing(config, sources, asked, state) {
    const named = [
        ...config.logs.map(({ name }) => ({ name, kind: 'log' })),
        ...config.tuf.map(({ name }) => ({ name: (0,layout/* tufPath */.bq)(name), kind: 'tuf' })),
        ...config.subjects.map((name) => ({ name, kind: 'subject' })),
    ];
    return named
        .filter(({ name }) => !sources.some((one) => one.name === name))
        .map(({ name, kind }) => tellOf({ name, kind, size: 0 }, asked.get(name), errorOf(state, name)));
}
/** A source that was never held would lose all since it failed first, as far as that is known. */
function neverHeld(config, sources, state, now) {
    return missing(config, sources, new Map(), state).flatMap(({ lastError }) => lastError ? [Math.max(0, (now.getTime() - Date.parse(lastError.since)) / 1000)] : []);
}


/***/ }),

/***/ 133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readSigningConfig),
/* harmony export */   w: () => (/* binding */ PUBLIC_GOOD)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);



const service = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5(),
    majorApiVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    operator: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    validFor: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        start: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$({ offset: true }),
        end: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$({ offset: true }).optional(),
    }),
});
const selection = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ selector: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['ANY', 'ALL', 'EXACT']), count: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional() })
    .optional();
const config = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('application/vnd.dev.sigstore.signingconfig.v0.2+json'),
    caUrls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(service).min(1),
    rekorTlogUrls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(service).optional(),
    tsaUrls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(service).optional(),
    rekorTlogConfig: selection,
    tsaConfig: selection,
});
/** Reads a signing config and picks the services that are valid now, newest API first. Throws `signing-config-unusable`. */
function readSigningConfig(text, path, now) {
    const read = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(config, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text, path), path);
    const unusable = (detail) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('signing-config-unusable', { path, detail });
    const valid = (services, versions) => onePerOperator(services
        .filter(({ validFor: { start, end }, majorApiVersion }) => versions.includes(majorApiVersion) &&
        Date.parse(start) <= now.getTime() &&
        (!end || now.getTime() <= Date.parse(end)))
        .sort((a, b) => b.majorApiVersion - a.majorApiVersion));
    const pick = (services, how, what) => {
        const wanted = wantedOf(services.length, how);
        if (services.length < wanted)
            throw unusable(`it wants ${wanted} ${what}, and names ${services.length} that are valid now`);
        return services.slice(0, wanted);
    };
    const [ca] = valid(read.caUrls, [1]);
    if (!ca)
        throw unusable('no CA in it is valid now');
    const rekor = pick(valid(read.rekorTlogUrls ?? [], [1, 2]), read.rekorTlogConfig, 'transparency logs');
    const tsa = pick(valid(read.tsaUrls ?? [], [1]), read.tsaConfig, 'timestamp authorities');
    if (rekor.length === 0)
        throw unusable('no transparency log in it is valid now');
    if (rekor.some(({ majorApiVersion }) => majorApiVersion === 2) && tsa.length === 0)
        throw unusable('Rekor v2 gives no time, so a timestamp authority is needed');
    return {
        fulcio: ca.url,
        rekor: rekor.map(({ url, majorApiVersion }) => ({ url, version: majorApiVersion === 2 ? 2 : 1 })),
        tsa: tsa.map(({ url }) => url),
    };
}
/** The specification: of one operator only the newest version is used. Services without an operator stand for themselves. */
function onePerOperator(newestFirst) {
    const seen = new Set();
    return newestFirst.filter(({ operator = '' }) => {
        const repeated = operator !== '' && seen.has(operator);
        seen.add(operator);
        return !repeated;
    });
}
function wantedOf(available, how) {
    if (how?.selector === 'ALL')
        return available;
    if (how?.selector === 'EXACT')
        return how.count ?? 1;
    return Math.min(1, available);
}
/** The public-good instance, as its signing config has it. */
const PUBLIC_GOOD = {
    fulcio: 'https://fulcio.sigstore.dev',
    rekor: [{ url: 'https://rekor.sigstore.dev', version: 1 }],
    tsa: [],
};


/***/ }),

/***/ 37796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ BUNDLE_V03),
/* harmony export */   f: () => (/* binding */ serializeBundle)
/* harmony export */ });
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19654);

const BUNDLE_V03 = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** Serializes a Sigstore bundle v0.3, complete or not. */
const serializeBundle = ({ content }, { certificate, timestamps, entries }) => Buffer.from(JSON.stringify(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__.Bundle.toJSON({
    mediaType: BUNDLE_V03,
    verificationMaterial: {
        content: { $case: 'certificate', certificate: { rawBytes: certificate.raw } },
        tlogEntries: [...entries],
        timestampVerificationData: {
            rfc3161Timestamps: timestamps.map((signedTimestamp) => ({ signedTimestamp })),
        },
    },
    content,
})));


/***/ })

};
