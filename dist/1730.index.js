export const id = 1730;
export const ids = [1730];
export const modules = {

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


/***/ }),

/***/ 36751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ mapRoles),
/* harmony export */   l: () => (/* binding */ createCopyResult)
/* harmony export */ });
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11326);

function mapRoles(graph) {
    const roles = new Map([[graph.root.digest, 'root']]);
    for (const { to, relation } of (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .listEdges */ .ZG)(graph))
        if (!roles.has(to.digest))
            roles.set(to.digest, relation);
    return roles;
}
const listParts = (graph) => [
    ...graph.nodes.map(({ manifest }) => ({ kind: 'manifest', part: manifest.descriptor })),
    ...graph.blobs.map((part) => ({ kind: 'blob', part })),
];
function createCopyResult(graph, done) {
    const roles = mapRoles(graph);
    const parts = listParts(graph).map(({ kind, part: { digest, mediaType, size } }) => {
        const one = done.get(digest);
        if (!one)
            throw new Error(`no receipt for ${digest}`);
        return { digest, mediaType, size, kind, role: roles.get(digest) ?? 'child', ...one };
    });
    const count = (...states) => parts.filter(({ state }) => states.includes(state)).length;
    return {
        manifests: graph.nodes.length,
        blobs: graph.blobs.length,
        bytes: parts.reduce((sum, { size }) => sum + size, 0),
        bytesCopied: parts.reduce((sum, { bytes }) => sum + bytes, 0),
        copied: count('copied', 'mounted'),
        mounted: count('mounted'),
        present: count('present'),
        healed: count('healed'),
        parts,
    };
}


/***/ }),

/***/ 60600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ copyGraph),
  X: () => (/* binding */ copyGraphs)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/progress.js
var progress = __webpack_require__(8285);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/oci/copy-result.js
var copy_result = __webpack_require__(36751);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/graph.js
var oci_graph = __webpack_require__(11326);
// EXTERNAL MODULE: ./build/oci/presence.js
var oci_presence = __webpack_require__(84265);
;// CONCATENATED MODULE: ./build/oci/pushed-referrers.js
class PushedReferrers {
    #unlisted = new Map();
    async push(repository, { bytes, descriptor, json }) {
        const target = descriptor.digest.startsWith('sha256:') ? undefined : descriptor.digest;
        if (!json.subject || !repository.pushUnlisted) {
            await repository.pushManifest(bytes, descriptor.mediaType, target);
            return;
        }
        const pushed = await repository.pushUnlisted(bytes, descriptor.mediaType, target);
        if (pushed.unlistedSubject === undefined)
            return;
        const referrers = this.#unlisted.get(pushed.unlistedSubject) ?? new Map();
        this.#unlisted.set(pushed.unlistedSubject, referrers.set(pushed.descriptor.digest, pushed.descriptor));
    }
    async addToList(repository, subject) {
        const referrers = this.#unlisted.get(subject);
        if (referrers)
            await repository.addReferrers?.(subject, [...referrers.values()]);
    }
}

// EXTERNAL MODULE: ./build/oci/transfer.js
var transfer = __webpack_require__(4667);
// EXTERNAL MODULE: ./build/oci/transfer-meter.js
var transfer_meter = __webpack_require__(35527);
;// CONCATENATED MODULE: ./build/oci/delivery.js









const BLOB_RETURN_MS = 200;
class Delivery {
    #graph;
    #source;
    #repository;
    #tag;
    #ports;
    #presence;
    #meter;
    #blobs = new Map();
    #manifests = new Map();
    #nodes;
    #listBlobs;
    #done = new Map();
    #rotten = new Set();
    #healing = new Map();
    #tallies = new Map();
    #pushed = new PushedReferrers();
    #failure;
    constructor(graph, source, { repository, tag }, ports) {
        this.#graph = graph;
        this.#source = source;
        this.#repository = repository;
        this.#tag = tag;
        this.#ports = ports;
        this.#meter = new transfer_meter/* TransferMeter */.b(ports.progress, repository.name, (0,oci_graph/* sumBytes */.jO)(graph));
        repository.prepare?.();
        this.#presence = new oci_presence/* Presence */.Cq(graph, repository, {
            limit: ports.limit,
            deep: ports.deep,
            getTally: (digest) => this.#getTally(digest),
        });
        this.#nodes = new Map(graph.nodes.map((node) => [node.manifest.descriptor.digest, node]));
        this.#listBlobs = (0,oci_graph/* createBlobLister */.dK)(graph);
        for (const { digest } of graph.blobs) {
            const arrival = Promise.withResolvers();
            arrival.promise.catch(() => undefined);
            this.#blobs.set(digest, arrival);
        }
    }
    async mustReceive(blob) {
        const began = performance.now();
        try {
            this.#assertRunning();
            const expected = await this.#presence.isExpected(blob);
            this.#assertRunning();
            const isUnknown = !expected && (0,transfer/* isSentWithoutLookup */.r)(this.#source, this.#repository, blob);
            const state = isUnknown ? 'missing' : await this.#presence.checkBlob(blob);
            if (state === 'rotten')
                this.#rotten.add(blob.digest);
            if (state !== 'present') {
                this.#healing.set(blob.digest, expected || state === 'rotten');
                return true;
            }
            this.#recordDone(blob, 'present', 0, began);
            this.#blobs.get(blob.digest)?.resolve();
        }
        catch (error) {
            this.#fail(error);
            this.#blobs.get(blob.digest)?.reject(error);
        }
        return false;
    }
    async receive(blob, content) {
        const began = performance.now();
        try {
            this.#assertRunning();
            const how = await this.#sendBlob(blob, content);
            const { deep } = this.#ports;
            if ((deep || this.#rotten.has(blob.digest)) && !(await (0,oci_presence/* isIntact */.kM)(this.#repository, blob)))
                throw this.#rotten.has(blob.digest)
                    ? (0,errors/* ociError */.Y)('rot-not-mended', { repository: this.#repository.name, digest: blob.digest })
                    : this.#createNotKept(blob.digest, 'it returns other bytes');
            const state = this.#healing.get(blob.digest) ? 'healed' : how === 'mounted' ? 'mounted' : 'copied';
            this.#recordDone(blob, state, how === 'mounted' ? 0 : blob.size, began);
            this.#blobs.get(blob.digest)?.resolve();
        }
        catch (error) {
            this.#fail(error);
            this.#blobs.get(blob.digest)?.reject(error);
        }
    }
    async finish() {
        const all = [...this.#blobs.values()].map(({ promise }) => promise);
        await Promise.allSettled([...all, ...this.#graph.nodes.map((node) => this.#deliverManifest(node))]);
        try {
            this.#assertRunning();
            await this.#addReferrersToLists();
            await this.#setTags();
            return { result: (0,copy_result/* createCopyResult */.l)(this.#graph, this.#done) };
        }
        catch (error) {
            return { error: this.#failure ? this.#failure.error : error };
        }
    }
    #deliverManifest(node) {
        const { digest } = node.manifest.descriptor;
        const known = this.#manifests.get(digest);
        if (known)
            return known;
        const arrival = Promise.withResolvers();
        this.#manifests.set(digest, arrival.promise);
        arrival.promise.catch(() => undefined);
        this.#copyManifest(node).then(arrival.resolve, (error) => {
            this.#fail(error);
            arrival.reject(error);
        });
        return arrival.promise;
    }
    async #copyManifest(node) {
        const { descriptor } = node.manifest;
        const tally = this.#getTally(descriptor.digest);
        this.#assertRunning();
        const presence = await this.#presence.checkManifest(node);
        const needed = (0,oci_graph/* listPrerequisites */.uW)(node.manifest).map((digest) => this.#nodes.get(digest));
        await Promise.all([
            ...this.#listBlobs(node.manifest).map(({ digest }) => this.#blobs.get(digest)?.promise),
            ...needed.map((other) => other && this.#deliverManifest(other)),
        ]);
        this.#assertRunning();
        const began = performance.now();
        if (presence === 'present') {
            this.#recordDone(descriptor, 'present', 0, began);
            return;
        }
        await this.#ports.limit(() => this.#pushManifest(node, (0,oci_presence/* countRequests */.Kx)(this.#repository, tally), presence));
        this.#recordDone(descriptor, presence === 'missing' ? 'copied' : 'healed', descriptor.size, began);
    }
    async #pushManifest({ manifest }, repository, presence) {
        const { descriptor } = manifest;
        const push = () => this.#pushed.push(repository, manifest);
        try {
            await push();
        }
        catch (error) {
            const lost = await this.#findLostBlobs(manifest.descriptor.digest, error);
            for (const blob of lost)
                await this.#sendBlob(blob);
            try {
                await push();
            }
            catch (again) {
                throw this.#createNotKept(lost[0]?.digest ?? descriptor.digest, (0,describe/* describe */.q0)(again), again);
            }
        }
        try {
            await this.#readBack(repository, descriptor.digest, descriptor);
        }
        catch (error) {
            if (presence !== 'rotten' || !(error instanceof mc_error/* VerificationError */.mk))
                throw error;
            throw (0,errors/* ociError */.Y)('rot-not-mended', { repository: repository.name, digest: descriptor.digest }, { cause: error });
        }
    }
    async #findLostBlobs(digest, refusal) {
        const node = this.#nodes.get(digest);
        const lost = [];
        const refused = refusal instanceof mc_error/* McError */.Hv && ['http-status', 'registry-refused'].includes(refusal.code);
        for (const blob of refused && node ? this.#listBlobs(node.manifest) : [])
            if (!(await this.#repository.hasBlob(blob)))
                lost.push(blob);
        const missed = refused && /_BLOB_UNKNOWN\b/.test((0,describe/* describe */.q0)(refusal));
        if (lost.length === 0 && !missed)
            throw refusal;
        if (lost.length === 0)
            await this.#ports.clock.sleep(BLOB_RETURN_MS, this.#ports.signal);
        return lost;
    }
    async #addReferrersToLists() {
        await this.#forEach([...this.#presence.referrersBySubject], async ([subject, nodes]) => {
            const sent = nodes.filter(({ manifest }) => this.#done.get(manifest.descriptor.digest)?.state !== 'present');
            if (sent.length === 0)
                return;
            const findLost = async () => {
                const listed = await this.#presence.listReferrers(subject, true);
                return sent.filter(({ manifest }) => !listed.has(manifest.descriptor.digest));
            };
            await this.#pushed.addToList(this.#repository, subject);
            const lost = await findLost();
            for (const { manifest } of lost)
                await this.#pushed.push(this.#repository, manifest);
            if (lost.length > 0)
                await this.#pushed.addToList(this.#repository, subject);
            const [still] = lost.length === 0 ? [] : await findLost();
            if (still)
                throw this.#createNotKept(still.manifest.descriptor.digest, `it is not listed as a referrer of ${subject}`);
        });
    }
    async #setTags() {
        const root = this.#nodes.get(this.#graph.root.digest);
        await this.#forEach(this.#graph.tags, async ({ tag, digest }) => {
            const node = this.#nodes.get(digest);
            if (node)
                await this.#ports.limit(() => this.#setTag(node, tag));
        });
        if (root && this.#tag !== undefined)
            await this.#setTag(root, this.#tag);
        this.#assertRunning();
        await this.#repository.commit?.({
            root: this.#graph.root,
            tag: this.#tag,
            tags: this.#graph.tags,
            manifests: this.#graph.nodes.map(({ manifest }) => manifest),
            blobs: this.#graph.blobs,
        });
    }
    async #forEach(items, work) {
        const each = items.map(async (item) => {
            try {
                this.#assertRunning();
                await work(item);
            }
            catch (error) {
                this.#fail(error);
            }
        });
        await Promise.all(each);
        this.#assertRunning();
    }
    async #setTag({ manifest: { bytes, descriptor } }, tag) {
        this.#assertRunning();
        if ((await this.#repository.resolve(tag))?.digest === descriptor.digest)
            return;
        this.#assertRunning();
        await this.#repository.pushManifest(bytes, descriptor.mediaType, tag);
        await this.#readBack(this.#repository, tag, descriptor);
    }
    async #readBack(repository, target, { digest }) {
        let detail;
        try {
            const { descriptor } = await repository.manifest(target);
            if (descriptor.digest === digest)
                return;
            detail = `${target} is ${descriptor.digest}`;
        }
        catch (error) {
            if (error instanceof mc_error/* McError */.Hv && error.family === 'fault')
                throw error;
            throw this.#createNotKept(digest, (0,describe/* describe */.q0)(error), error);
        }
        throw this.#createNotKept(digest, detail);
    }
    async #sendBlob(blob, content) {
        const tally = this.#getTally(blob.digest);
        return (0,transfer/* transferBlob */.H)(this.#source, (0,oci_presence/* countRequests */.Kx)(this.#repository, tally), blob, content, (at) => this.#meter.pass(blob.digest, at));
    }
    #createNotKept(digest, detail, cause) {
        return (0,errors/* ociError */.Y)('copy-not-kept', { repository: this.#repository.name, digest, detail }, { cause });
    }
    #getTally(digest) {
        const tally = this.#tallies.get(digest) ?? { requests: 0, retries: 0 };
        this.#tallies.set(digest, tally);
        return tally;
    }
    #recordDone(part, state, bytes, began) {
        const seconds = Math.round(performance.now() - began) / 1000;
        this.#done.set(part.digest, { state, bytes, seconds, ...this.#getTally(part.digest) });
        this.#meter.finish(part, bytes);
    }
    #fail(error) {
        this.#failure ??= { error };
    }
    #assertRunning() {
        if (this.#failure)
            throw this.#failure.error;
        this.#ports.signal?.throwIfAborted();
    }
}

;// CONCATENATED MODULE: ./build/oci/tee.js
function tee(open, count) {
    const state = Array(count).fill('waiting');
    const pendingReads = new Map();
    let source;
    let pulling = false;
    let ended;
    const settleReads = (settle) => {
        const all = [...pendingReads.values()];
        pendingReads.clear();
        for (const reader of all)
            settle(reader);
    };
    const finish = (end) => {
        ended = end;
        settleReads((reader) => 'error' in end ? reader.reject(end.error) : reader.resolve({ done: true, value: undefined }));
    };
    const requestNext = () => {
        const reading = state.filter((one) => one === 'reading').length;
        if (pulling || ended || state.includes('waiting') || pendingReads.size < reading)
            return;
        if (reading === 0) {
            ended = {};
            void source?.return?.()?.catch(() => undefined);
            return;
        }
        pulling = true;
        source ??= open()[Symbol.asyncIterator]();
        source.next().then((chunk) => {
            pulling = false;
            if (chunk.done)
                finish({});
            else
                settleReads((reader) => reader.resolve({ done: false, value: chunk.value }));
            requestNext();
        }, (error) => {
            pulling = false;
            finish({ error });
        });
    };
    const leave = (reader) => {
        if (state[reader] === 'left')
            return;
        state[reader] = 'left';
        pendingReads.delete(reader);
        requestNext();
    };
    const join = (reader) => {
        if (state[reader] !== 'waiting')
            return open();
        state[reader] = 'reading';
        return {
            [Symbol.asyncIterator]: () => ({
                next: () => new Promise((resolve, reject) => {
                    if (ended) {
                        if ('error' in ended)
                            reject(ended.error);
                        else
                            resolve({ done: true, value: undefined });
                        return;
                    }
                    pendingReads.set(reader, { resolve, reject });
                    requestNext();
                }),
                return: async () => {
                    leave(reader);
                    return { done: true, value: undefined };
                },
            }),
        };
    };
    return { readers: state.map((_, reader) => () => join(reader)), leave };
}

;// CONCATENATED MODULE: ./build/oci/copy.js





async function copyGraphs(graph, source, targets, options) {
    const limit = (0,p_limit/* default */.A)(options.concurrency);
    const deliveries = targets.map((target) => new Delivery(graph, source, target, {
        limit: targets.length === 1 ? limit : (0,p_limit/* default */.A)(options.concurrency),
        deep: options.deep ?? false,
        progress: options.progress ?? progress/* silent */.Ku,
        clock: options.clock ?? clock/* systemClock */.ml,
        signal: options.signal,
    }));
    const blobs = graph.blobs.map((blob) => copyBlob(blob, source, deliveries, limit));
    const finished = await Promise.all(deliveries.map((delivery) => delivery.finish()));
    await Promise.all(blobs);
    return finished;
}
async function copyGraph(graph, source, destination, { tag, ...options }) {
    const [outcome] = await copyGraphs(graph, source, [{ repository: destination, tag }], options);
    if (!outcome || 'error' in outcome)
        throw outcome?.error;
    return outcome.result;
}
async function copyBlob(blob, source, deliveries, limit) {
    const wanting = (await Promise.all(deliveries.map(async (delivery) => ((await delivery.mustReceive(blob)) ? delivery : undefined)))).filter((delivery) => delivery !== undefined);
    const [only] = wanting;
    if (!only)
        return;
    await limit(async () => {
        if (wanting.length === 1)
            return only.receive(blob);
        const open = () => source.blob(blob);
        const shared = tee(open, wanting.length);
        await Promise.all(wanting.map((delivery, reader) => delivery.receive(blob, shared.readers[reader] ?? open).finally(() => shared.leave(reader))));
    });
}


/***/ }),

/***/ 11326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZG: () => (/* binding */ listEdges),
/* harmony export */   dK: () => (/* binding */ createBlobLister),
/* harmony export */   jO: () => (/* binding */ sumBytes),
/* harmony export */   uW: () => (/* binding */ listPrerequisites)
/* harmony export */ });
/* unused harmony export orderForPush */
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95669);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54566);


const isAttestation = ({ annotations }) => annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
function listEdges(graph) {
    const byDigest = new Map(graph.nodes.map(({ manifest }) => [manifest.descriptor.digest, manifest.descriptor]));
    const content = graph.nodes.flatMap(({ manifest }) => listContentEdges(manifest));
    const referrers = graph.nodes.flatMap(({ manifest }) => {
        const subject = manifest.json.subject?.digest;
        if (subject === undefined || !byDigest.has(subject))
            return [];
        return [{ from: subject, to: manifest.descriptor, relation: 'referrer' }];
    });
    const tags = graph.tags.flatMap(({ tag, digest, of }) => {
        const to = byDigest.get(digest);
        return to ? [{ from: of, to, relation: 'cosign-tag', tag }] : [];
    });
    return [...content, ...referrers, ...tags];
}
function listContentEdges(manifest) {
    const from = manifest.descriptor.digest;
    const { config, layers = [] } = manifest.json;
    return [
        ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .listChildren */ .AW)(manifest).map((to) => ({ from, to, relation: getChildRelation(to) })),
        ...(config ? [{ from, to: config, relation: 'config' }] : []),
        ...layers.map((to) => ({ from, to, relation: 'layer' })),
    ];
}
function getChildRelation(child) {
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(child.mediaType))
        return 'blob';
    return isAttestation(child) ? 'attestation' : 'child';
}
const listPrerequisites = ({ json }) => [
    ...(json.manifests ?? []).filter(({ mediaType }) => (0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(mediaType)).map(({ digest }) => digest),
    ...(json.subject ? [json.subject.digest] : []),
];
function orderForPush(graph) {
    const byDigest = new Map(graph.nodes.map((node) => [node.manifest.descriptor.digest, node]));
    const visited = new Set();
    const order = [];
    const visit = (node) => {
        const { digest } = node.manifest.descriptor;
        if (visited.has(digest))
            return;
        visited.add(digest);
        for (const needed of listPrerequisites(node.manifest)) {
            const before = byDigest.get(needed);
            if (before)
                visit(before);
        }
        order.push(node);
    };
    for (const node of graph.nodes)
        visit(node);
    return order;
}
function createBlobLister(graph) {
    const copied = new Set(graph.blobs.map(({ digest }) => digest));
    return (manifest) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .listBlobs */ .t3)(manifest).filter(({ digest }) => copied.has(digest));
}
const sumBytes = (graph) => [...graph.nodes.map(({ manifest }) => manifest.descriptor), ...graph.blobs].reduce((sum, { size }) => sum + size, 0);


/***/ }),

/***/ 77335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n4: () => (/* binding */ planCopy),
/* harmony export */   oo: () => (/* binding */ assertBudget),
/* harmony export */   pp: () => (/* binding */ listMissing)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70370);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18867);
/* harmony import */ var _copy_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36751);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1787);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11326);
/* harmony import */ var _presence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84265);






async function planCopy(graph, destination, options) {
    const { concurrency, signal } = options;
    const presence = new _presence_js__WEBPACK_IMPORTED_MODULE_0__/* .Presence */ .Cq(graph, destination, { limit: (0,p_limit__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(concurrency), deep: options.deep ?? false });
    const roles = (0,_copy_result_js__WEBPACK_IMPORTED_MODULE_2__/* .mapRoles */ .K)(graph);
    const parents = new Map();
    for (const { from, to } of (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .listEdges */ .ZG)(graph))
        parents.set(to.digest, [...(parents.get(to.digest) ?? []), from]);
    const createPart = (kind, part, state) => ({
        digest: part.digest,
        mediaType: part.mediaType,
        size: part.size,
        kind,
        role: roles.get(part.digest) ?? 'child',
        of: [...new Set(parents.get(part.digest))],
        state,
    });
    const manifests = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrent */ ._k)(graph.nodes, concurrency, async (node) => {
        const state = await presence.checkManifest(node);
        return createPart('manifest', node.manifest.descriptor, state === 'present' || state === 'missing' ? state : 'heal');
    }, signal);
    const blobs = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrent */ ._k)(graph.blobs, concurrency, async (blob) => {
        const state = await presence.checkBlob(blob);
        const heal = state === 'missing' && (await presence.isExpected(blob));
        return createPart('blob', blob, heal || state === 'rotten' ? 'heal' : state);
    }, signal);
    const parts = [...manifests, ...blobs];
    const count = (state) => parts.filter((part) => part.state === state).length;
    const lacking = parts.filter(({ state }) => state !== 'present');
    const deepReads = options.deep ? blobs.length : 0;
    const tagged = [...graph.tags.map(({ digest }) => digest), ...(options.tag === undefined ? [] : [graph.root.digest])];
    const sent = new Set(lacking.map(({ digest }) => digest));
    return {
        parts,
        present: count('present'),
        missing: count('missing'),
        heal: count('heal'),
        bytes: lacking.reduce((sum, { size }) => sum + size, 0),
        requests: parts.length +
            2 * lacking.length +
            deepReads +
            tagged.reduce((sum, digest) => sum + (sent.has(digest) ? 3 : 1), 0) +
            presence.referrersBySubject.size,
    };
}
function assertBudget(plan, maxBytes, destination) {
    if (plan.bytes > maxBytes)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ociError */ .Y)('copy-over-budget', { destination, found: plan.bytes, limit: maxBytes });
}
async function listMissing(graph, destination, concurrency, signal) {
    const { parts } = await planCopy(graph, destination, { concurrency, signal });
    return parts.filter(({ state }) => state !== 'present');
}


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

/***/ 84265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ Presence),
/* harmony export */   Kx: () => (/* binding */ countRequests),
/* harmony export */   kM: () => (/* binding */ isIntact)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87681);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11326);


class Presence {
    #graph;
    #repository;
    #limit;
    #deep;
    #getTally;
    #manifests = new Map();
    #listings = new Map();
    #namedBy = new Map();
    #nodes;
    constructor(graph, repository, { limit, deep, getTally }) {
        this.#graph = graph;
        this.#repository = repository;
        this.#limit = limit;
        this.#deep = deep;
        this.#getTally = getTally ?? (() => undefined);
        this.#nodes = new Map(graph.nodes.map((node) => [node.manifest.descriptor.digest, node]));
        const listBlobs = (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .createBlobLister */ .dK)(graph);
        for (const node of graph.nodes)
            for (const { digest } of listBlobs(node.manifest))
                this.#namedBy.set(digest, [...(this.#namedBy.get(digest) ?? []), node]);
    }
    checkManifest(node) {
        const { digest } = node.manifest.descriptor;
        const presence = this.#manifests.get(digest) ?? this.#readManifest(node);
        this.#manifests.set(digest, presence);
        return presence;
    }
    async isExpected(blob) {
        const states = await Promise.all((this.#namedBy.get(blob.digest) ?? []).map((node) => this.checkManifest(node)));
        return states.some((state) => state !== 'missing');
    }
    checkBlob(blob) {
        const repository = countRequests(this.#repository, this.#getTally(blob.digest));
        return this.#limit(async () => {
            if (!(await repository.hasBlob(blob)))
                return 'missing';
            return this.#deep && !(await isIntact(repository, blob)) ? 'rotten' : 'present';
        });
    }
    async #readManifest(node) {
        const { descriptor, bytes, json } = node.manifest;
        const subject = this.#nodes.get(json.subject?.digest ?? '');
        if (subject && (await this.checkManifest(subject)) === 'missing')
            return 'missing';
        const repository = countRequests(this.#repository, this.#getTally(descriptor.digest));
        const state = await this.#limit(async () => {
            try {
                return (await repository.manifest(descriptor.digest)).bytes.equals(bytes) ? 'present' : 'rotten';
            }
            catch (error) {
                if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk)
                    return 'rotten';
                if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv && error.code === 'reference-not-found')
                    return 'missing';
                throw error;
            }
        });
        if (state !== 'present' || !json.subject)
            return state;
        return (await this.listReferrers(json.subject.digest)).has(descriptor.digest) ? 'present' : 'unlisted';
    }
    listReferrers(subject, refresh = false) {
        const known = refresh ? undefined : this.#listings.get(subject);
        const listing = known ??
            this.#limit(async () => new Set((await this.#repository.referrers(subject)).map(({ digest }) => digest)));
        this.#listings.set(subject, listing);
        return listing;
    }
    get referrersBySubject() {
        const all = new Map();
        for (const node of this.#graph.nodes) {
            const subject = node.manifest.json.subject?.digest;
            if (subject !== undefined)
                all.set(subject, [...(all.get(subject) ?? []), node]);
        }
        return all;
    }
}
async function isIntact(repository, blob) {
    try {
        for await (const _ of repository.blob(blob))
            ;
        return true;
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk)
            return false;
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv && error.details.status === 404)
            return false;
        throw error;
    }
}
const countRequests = (repository, tally) => (tally && repository.tallied?.(tally)) ?? repository;


/***/ }),

/***/ 35527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ countBytes),
/* harmony export */   b: () => (/* binding */ TransferMeter)
/* harmony export */ });
const REPORT_BYTES = 1024 * 1024;
class TransferMeter {
    #progress;
    #name;
    #passing = new Map();
    #sent = 0;
    #total;
    constructor(progress, name, total) {
        this.#progress = progress;
        this.#name = name;
        this.#total = total;
    }
    pass(digest, at) {
        const before = this.#passing.get(digest) ?? 0;
        if (at > before && at - before < REPORT_BYTES)
            return;
        this.#passing.set(digest, at);
        this.#report();
    }
    finish({ digest, size }, sent) {
        this.#passing.delete(digest);
        this.#sent += sent;
        this.#total -= size - sent;
        this.#report();
    }
    #report() {
        const done = [...this.#passing.values()].reduce((sum, at) => sum + at, this.#sent);
        this.#progress({
            task: `copy ${this.#name}`,
            message: `copying to ${this.#name}`,
            ...(this.#total > 0 ? { done: Math.min(done, this.#total), total: this.#total, unit: 'bytes' } : {}),
        });
    }
}
async function* countBytes(stream, onBytes) {
    let at = 0;
    for await (const chunk of stream) {
        at += chunk.length;
        onBytes(at);
        yield chunk;
    }
}


/***/ }),

/***/ 4667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ transferBlob),
/* harmony export */   r: () => (/* binding */ isSentWithoutLookup)
/* harmony export */ });
/* harmony import */ var _registry_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48146);
/* harmony import */ var _registry_transfer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64698);
/* harmony import */ var _transfer_meter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35527);



const NO_LOOKUP_BYTES = 128 * 1024;
function isSentWithoutLookup(source, destination, { size }) {
    const [from, to] = [(0,_registry_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .getConnection */ .X)(source), (0,_registry_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .getConnection */ .X)(destination)];
    return to !== undefined && (size <= NO_LOOKUP_BYTES || from?.base.host === to.base.host);
}
async function transferBlob(source, destination, descriptor, content, onBytes = () => { }) {
    const counted = content && (() => (0,_transfer_meter_js__WEBPACK_IMPORTED_MODULE_1__/* .countBytes */ .T)(content(), onBytes));
    if (destination.receiveBlob)
        return destination.receiveBlob(source, descriptor, counted);
    const [from, to] = [(0,_registry_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .getConnection */ .X)(source), (0,_registry_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .getConnection */ .X)(destination)];
    if (from && to)
        return (0,_registry_transfer_js__WEBPACK_IMPORTED_MODULE_2__/* .transferBetween */ .C)(from, to, descriptor, counted, onBytes);
    await destination.pushBlob(descriptor, counted ?? (() => (0,_transfer_meter_js__WEBPACK_IMPORTED_MODULE_1__/* .countBytes */ .T)(source.blob(descriptor), onBytes)));
    return 'uploaded';
}


/***/ }),

/***/ 71730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ planRelease),
/* harmony export */   Vc: () => (/* binding */ copyGraphToPlaces),
/* harmony export */   nT: () => (/* binding */ copyRelease),
/* harmony export */   tJ: () => (/* binding */ readGraph),
/* harmony export */   u6: () => (/* binding */ chooseTag),
/* harmony export */   x5: () => (/* binding */ planDestinations),
/* harmony export */   yF: () => (/* binding */ assertDestinations),
/* harmony export */   zm: () => (/* binding */ copyReleaseToAll)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20907);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77335);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60600);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11326);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44647);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(25399);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30416);




async function copyRelease(request, ports) {
    const { failures, report } = await copyReleaseToAll({ ...request, destinations: [request.destination] }, ports);
    if (failures[0] !== undefined)
        throw failures[0];
    return report;
}
async function copyReleaseToAll(request, ports) {
    const { source, destinations, deep } = request;
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('copy', ports.clock, (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(source.reference));
    assertDestinations(destinations);
    const { graph, notes } = await readChosenGraph(source, request, ports);
    const targets = destinations.map(({ reference, repository }) => ({
        name: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference),
        repository,
        tag: chooseTag(source.reference, reference),
    }));
    if (request.maxBytes !== undefined)
        for (const { name, repository, tag } of targets)
            (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .assertBudget */ .oo)(await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .planCopy */ .n4)(graph, repository, { ...ports, deep, tag }), request.maxBytes, name);
    const sourceRequests = source.repository.requests;
    const before = targets.map(({ repository }) => repository.requests);
    const outcomes = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .copyGraphs */ .X)(graph, source.repository, targets, { ...ports, deep });
    const each = outcomes.map((outcome, i) => ({
        destination: targets[i]?.name ?? '',
        ...describeOutcome(outcome, (targets[i]?.repository.requests ?? 0) - (before[i] ?? 0)),
    }));
    const sum = (select) => each.reduce((total, one) => total + ('manifests' in one ? select(one) : 0), 0);
    const reasons = each.flatMap((one) => 'error' in one ? [{ ...one.error, destination: one.destination }] : []);
    const body = {
        source: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(source.reference),
        destination: targets[0]?.name ?? '',
        digest: graph.root.digest,
        notes,
        manifests: graph.nodes.length,
        blobs: graph.blobs.length,
        bytes: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .sumBytes */ .jO)(graph),
        bytesCopied: sum(({ bytesCopied }) => bytesCopied),
        copied: sum(({ copied }) => copied),
        mounted: sum(({ mounted }) => mounted),
        present: sum(({ present }) => present),
        healed: sum(({ healed }) => healed),
        requests: sum(({ requests }) => requests) + source.repository.requests - sourceRequests,
        destinations: each,
    };
    const failures = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
    return { report: report.finish(reasons, body), failures };
}
function describeOutcome(outcome, requests) {
    if ('error' in outcome)
        return { outcome: 'failed', error: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .asMcError */ .b)(outcome.error).toReason(), requests };
    return { outcome: 'passed', ...outcome.result, parts: [...outcome.result.parts], requests };
}
async function planRelease(request, ports) {
    const { source, destinations } = request;
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('copy-plan', ports.clock, (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(source.reference));
    assertDestinations(destinations);
    const { graph, notes } = await readChosenGraph(source, request, ports);
    return report.finish([], {
        source: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(source.reference),
        digest: graph.root.digest,
        notes,
        destinations: await planDestinations(graph, request, ports),
    });
}
async function planDestinations(graph, { source, destinations, deep, tag, }, ports) {
    const plans = [];
    for (const { reference, repository } of destinations) {
        const wanted = tag ?? chooseTag(source.reference, reference);
        const { parts, ...plan } = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .planCopy */ .n4)(graph, repository, { ...ports, deep, tag: wanted });
        plans.push({
            destination: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference),
            parts: parts.map((part) => ({ ...part, of: [...part.of] })),
            ...plan,
        });
    }
    return plans;
}
function assertDestinations(destinations) {
    for (const { reference } of destinations)
        if (reference.digest !== undefined)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .promoteError */ .l)('promote-layout-tag', { given: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference), detail: 'it names a digest' });
}
async function readChosenGraph(source, { platform, foreignLayers }, ports) {
    if (platform === undefined) {
        const graph = await readGraph(source, ports, { foreignLayers });
        return { graph, notes: graph.notes };
    }
    const { repository, reference } = source;
    const { digest } = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_7__/* .choosePlatform */ .xV)(repository, (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .getTarget */ .EW)(reference), platform);
    const graph = await readGraph({ repository, reference: { ...reference, digest } }, ports, { foreignLayers });
    const note = `only ${platform} is copied, as ${digest}: the index, its other platforms and their referrers are not copied`;
    return { graph, notes: [note, ...graph.notes] };
}
const readGraph = ({ reference, repository }, { concurrency, signal, progress }, { foreignLayers } = {}) => {
    progress({ task: 'closure', message: `reading ${(0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference)} and its referrers` });
    return (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_8__/* .closure */ .C)(repository, (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .getTarget */ .EW)(reference), {
        concurrency,
        signal,
        ...(foreignLayers ? { foreignLayers } : {}),
    });
};
const chooseTag = (source, destination) => destination.tag ?? (source.digest === undefined ? (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .getTarget */ .EW)(source) : source.tag);
async function copyGraphToPlaces(graph, source, destinations, deep, ports) {
    const before = destinations.map(({ repository }) => repository.requests);
    const targets = destinations.map(({ repository }) => ({ repository, tag: undefined }));
    const outcomes = targets.length === 0 ? [] : await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .copyGraphs */ .X)(graph, source.repository, targets, { ...ports, deep });
    return new Map(destinations.map((place, i) => {
        const outcome = outcomes[i];
        if (!outcome || 'error' in outcome)
            return [place, { error: outcome?.error }];
        const { result } = outcome;
        const requests = place.repository.requests - (before[i] ?? 0);
        return [place, { counts: { ...result, parts: [...result.parts], requests } }];
    }));
}


/***/ })

};
