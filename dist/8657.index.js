export const id = 8657;
export const ids = [8657,1038];
export const modules = {

/***/ 35974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y4: () => (/* binding */ openMirror),
  Je: () => (/* binding */ openMirrorFiles)
});

// UNUSED EXPORTS: readDemandedState

// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/tlog/note.js
var note = __webpack_require__(87167);
// EXTERNAL MODULE: ./build/mirror/errors.js
var errors = __webpack_require__(17427);
// EXTERNAL MODULE: ./build/mirror/format/files.js
var files = __webpack_require__(58375);
// EXTERNAL MODULE: ./build/mirror/format/layout.js
var layout = __webpack_require__(15668);
// EXTERNAL MODULE: ./build/mirror/format/state.js
var format_state = __webpack_require__(78265);
// EXTERNAL MODULE: ./build/mirror/witness/config.js
var config = __webpack_require__(13758);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var tlog_checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/tlog/cosignature.js
var cosignature = __webpack_require__(44403);
// EXTERNAL MODULE: ./build/mirror/logs/checkpoints.js
var checkpoints = __webpack_require__(34127);
// EXTERNAL MODULE: ./build/mirror/witness/gate.js + 1 modules
var gate = __webpack_require__(27673);
;// CONCATENATED MODULE: ./build/mirror/witness/cosigned-checkpoint.js






async function assertWitnessed(files, logs, policy) {
    for (const log of logs) {
        if (log.type === 'rekor-v1')
            continue;
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
            throw damaged(path, (0,describe/* describe */.q0)(error), error);
        }
        const { origin, size, root, note } = checkpoint;
        const covers = size > log.size || (size === log.size && root.toString('hex') === log.root);
        if (origin !== log.origin || !covers)
            throw damaged(path, `the index has ${log.size} entries of ${log.origin}, the checkpoint has ${size} of ${origin}`);
        (0,gate/* assertQuorum */.S1)(log.name, size, (0,cosignature/* findCosignatures */.Z3)(checkpoint, note.signatures, policy.verifiers), policy);
    }
}
const damaged = (path, detail, cause) => (0,errors/* mirrorError */.Q)('mirror-damaged', { path, detail }, { cause });

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/lock.js
var lock = __webpack_require__(70225);
;// CONCATENATED MODULE: ./build/mirror/client/memory.js











const MAX_MEMORY_BYTES = 4 * 1024 * 1024;
const count = schemas/* int */.Whr().nonnegative();
const memorySchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    key: schemas/* string */.YjP(),
    sequence: count,
    time: iso/* datetime */.w$(),
    logs: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), origin: schemas/* string */.YjP(), size: count, root: schemas/* string */.YjP() })),
});
const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;
const LOCK_WAIT_MS = 1_000;
async function readStateWithMemory(files, keys, dir, clock) {
    const now = clock.now().getTime();
    const memoryPath = (key) => (0,external_node_path_.join)(dir, `${(0,lib_digest/* sha256 */.sc)(key).toString('hex')}.json`);
    const verifiers = keys.map((key) => ({ key, verifier: (0,note/* parseVerifierKey */.z$)(key) }));
    const warnings = [];
    const memories = [];
    for (const key of keys) {
        const memory = await readMemory(memoryPath(key), key, now, warnings);
        if (memory)
            memories.push(memory);
    }
    const found = await (0,format_state/* readNotedState */.AF)(files, { verifier: verifiers.map(({ verifier }) => verifier) });
    if (!found)
        return undefined;
    const { state } = found;
    for (const { sequence } of memories)
        (0,format_state/* assertNotOlder */.Ob)(files, state, sequence);
    for (const log of memories.flatMap(({ logs }) => logs))
        assertLogConsistent(files, log, state);
    const signedBy = verifiers.find(({ verifier }) => verifier === found.verifier)?.key;
    const isNewer = memories.every(({ key, sequence }) => key !== signedBy || sequence < state.sequence);
    if (signedBy !== undefined && isNewer && state.sequence <= now + MAX_AHEAD_MS)
        await writeMemory(memoryPath(signedBy), signedBy, state, now, warnings);
    return { ...found, warnings };
}
async function writeMemory(path, key, state, now, warnings) {
    try {
        await (0,lock/* withLock */.k)(`${path}.lock`, async () => {
            const seen = await readMemory(path, key, now, []);
            if (seen === undefined || seen.sequence < state.sequence)
                await (0,lib_files/* writeFileAtomic */.Zf)(path, (0,layout/* formatJson */.IB)(createMemory(key, state, seen)), { mode: 0o600 });
        }, { waitMs: LOCK_WAIT_MS });
    }
    catch (error) {
        warnings.push(unusable(path, error));
    }
}
function createMemory(key, { sequence, time, logs }, seen) {
    const now = logs.map(({ name, origin, size, root }) => ({ name, origin, size, root }));
    const unlisted = (seen?.logs ?? []).filter((log) => !now.some((one) => isSameLog(one, log)));
    return { version: 1, key, sequence, time, logs: [...now, ...unlisted] };
}
const isSameLog = (one, other) => one.name === other.name && one.origin === other.origin;
function assertLogConsistent(files, seen, state) {
    const now = state.logs.find((log) => isSameLog(log, seen));
    if (!now || now.size > seen.size || (now.size === seen.size && now.root === seen.root))
        return;
    throw (0,errors/* mirrorError */.Q)('mirror-log-changed', {
        mirror: files.name,
        log: seen.name,
        expected: `${seen.size} entries or more with the root ${seen.root} at ${seen.size}`,
        found: `${now.size} with ${now.root}`,
    });
}
async function readMemory(path, key, now, warnings) {
    try {
        if ((await (0,lib_files/* fileKind */.h_)(path)) === undefined)
            return undefined;
        const text = (await (0,lib_files/* readRegularFile */.XF)(path, MAX_MEMORY_BYTES)).toString('utf8');
        const memory = (0,json/* conform */.fj)(memorySchema, (0,json/* parseJson */.qF)(text, path), path);
        if (memory.key !== key)
            throw new TypeError('it belongs to another key');
        if (memory.sequence > now + MAX_AHEAD_MS)
            throw new TypeError('its state is more than one day in the future');
        return memory;
    }
    catch (error) {
        warnings.push(unusable(path, error));
        return undefined;
    }
}
const unusable = (path, cause) => (0,errors/* mirrorError */.Q)('mirror-memory-unusable', { path, detail: (0,describe/* describe */.q0)(cause) }, { cause });

// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/mirror/format/reading.js
var reading = __webpack_require__(92096);
;// CONCATENATED MODULE: ./build/mirror/client/refreshing-mirror.js



class RefreshingMirror {
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
    trustedRoot = () => this.#read((view) => view.trustedRoot());
    evidence = (subject) => this.#read((view) => view.evidence(subject));
    find = (name) => this.#read((view) => view.find(name));
    blob = (digest) => (0,reading/* readBlob */.gm)(this.#files, digest);
    warnings = () => this.#warnings();
    async resolve(reference) {
        return (await this.find(reference)).find((release) => release.reference === reference)?.digest;
    }
    async releases() {
        const found = await this.#read((view) => view.releases());
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
    async #read(read) {
        try {
            return await read(this.#view);
        }
        catch (error) {
            if (!isDamage(error) || !(await this.#refresh()))
                throw error;
            return read(this.#view);
        }
    }
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
const isDamage = (error) => error instanceof mc_error/* VerificationError */.mk && error.code === 'mirror-damaged';
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// EXTERNAL MODULE: ./build/mirror/format/signed/node.js
var node = __webpack_require__(86229);
// EXTERNAL MODULE: ./build/mirror/format/signed/snapshot.js
var signed_snapshot = __webpack_require__(24613);
// EXTERNAL MODULE: ./build/mirror/format/signed/tree.js
var tree = __webpack_require__(16341);
;// CONCATENATED MODULE: ./build/mirror/client/view/catalog.js







async function openCatalogView(files, state, root) {
    const path = (0,layout/* signedNodePath */._H)(root);
    const snapshot = (0,reading/* parseMirrorFile */.nb)(signed_snapshot/* snapshotSchema */.ap, await (0,node/* readNode */.XH)(files, root, tree/* MAX_PAGE_BYTES */.rd), path);
    if (snapshot.syncedAt === undefined)
        throw (0,errors/* mirrorError */.Q)('mirror-missing', { where: files.name, detail: 'no sync has read all its sources yet' });
    const read = (0,tree/* createPageReader */.T5)(files);
    const [evidence, releases, sources] = [snapshot.evidence, snapshot.releases, snapshot.sources].map((tree) => tree ?? undefined);
    const parse = (schema, value) => (0,reading/* parseMirrorFile */.nb)(schema, Buffer.from(JSON.stringify(value)), path);
    return {
        sequence: state.sequence,
        syncedAt: state.syncedAt ?? state.time,
        logs: async () => (await (0,tree/* readTree */.Zc)(read, sources)).flatMap(([key, value]) => key.startsWith(signed_snapshot/* LOG_KEY */.j3) ? [parse(layout/* mirrorLogSchema */.tX, value)] : []),
        trustedRoot: async () => {
            if (!snapshot.trustedRoot)
                throw (0,errors/* mirrorError */.Q)('mirror-damaged', { path: layout/* TRUSTED_ROOT */.$v, detail: 'the signed state does not name it' });
            return (0,node/* readNode */.XH)(files, snapshot.trustedRoot, layout/* MAX_ROOT_BYTES */.ax);
        },
        evidence: async (subject) => {
            if (!(0,lib_digest/* isDigest */.Bc)(subject))
                return [];
            const found = await (0,tree/* lookUp */.TE)(read, evidence, subject);
            if (found === undefined)
                return [];
            const digest = parse(layout/* digestSchema */.er, found);
            return (0,reading/* parseEvidence */.vf)(await (0,node/* readNode */.XH)(files, digest, layout/* MAX_INDEX_BYTES */.w2), subject, (0,layout/* signedNodePath */._H)(digest));
        },
        find: async (name) => parse(signed_snapshot/* namedReleasesSchema */.F1, (await (0,tree/* lookUp */.TE)(read, releases, name)) ?? []),
        releases: async () => (await (0,tree/* readTree */.Zc)(read, releases)).flatMap(([name, value]) => parse(signed_snapshot/* namedReleasesSchema */.F1, value).filter(({ reference }) => reference === name)),
    };
}

// EXTERNAL MODULE: ./build/mirror/client/view/listed.js
var listed = __webpack_require__(73791);
// EXTERNAL MODULE: ./build/mirror/client/view/unsigned.js
var unsigned = __webpack_require__(89);
;// CONCATENATED MODULE: ./build/mirror/client/open.js













const openMirror = (location, ports, demands = {}) => openMirrorFiles((0,files/* mirrorFiles */.bD)(location, ports), ports, demands);
async function openMirrorFiles(files, { clock = lib_clock/* systemClock */.ml } = {}, demands = {}) {
    const warnings = new Map();
    const open = async () => {
        const view = await openView(files, clock, demands, (warning) => warnings.set(warning.code, warning));
        const { witnesses } = demands;
        if (witnesses)
            await assertWitnessed(files, await view.logs(), (0,config/* parseWitnessPolicy */.jV)(witnesses.keys, witnesses.quorum, 'the trust policy'));
        return view;
    };
    return new RefreshingMirror(files, await open(), open, () => [...warnings.values()]);
}
async function openView(files, clock, demands, warn) {
    const demanded = await readDemandedState(files, demands, clock);
    if (demanded) {
        demanded.warnings.forEach(warn);
        const { state, catalog } = demanded;
        return catalog === undefined ? (0,listed/* openListedView */.r)(files, state) : openCatalogView(files, state, catalog);
    }
    const view = await (0,unsigned/* openUnsignedView */.r)(files);
    if (!view)
        throw (0,errors/* mirrorError */.Q)('mirror-missing', { where: files.name, detail: `there is no ${layout/* INDEX */.hx}` });
    warn((0,errors/* mirrorError */.Q)('mirror-unsigned', { mirror: files.name }));
    return view;
}
async function readDemandedState(files, { key, memory }, clock = lib_clock/* systemClock */.ml) {
    if (key === undefined)
        return undefined;
    const keys = [key].flat();
    if (memory !== undefined)
        return readStateWithMemory(files, keys, memory, clock);
    const found = await (0,format_state/* readNotedState */.AF)(files, { verifier: keys.map(note/* parseVerifierKey */.z$) });
    return found && { ...found, warnings: [] };
}


/***/ }),

/***/ 1038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openMirror: () => (/* reexport safe */ _client_open_js__WEBPACK_IMPORTED_MODULE_0__.Y4)
/* harmony export */ });
/* harmony import */ var _client_open_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35974);


































/***/ })

};
