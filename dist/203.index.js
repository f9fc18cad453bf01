export const id = 203;
export const ids = [203];
export const modules = {

/***/ 8285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ silent)
/* harmony export */ });
const silent = () => { };


/***/ }),

/***/ 60600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ copyGraph),
  X: () => (/* binding */ copyGraphs)
});

// EXTERNAL MODULE: ./build/lib/progress.js
var progress = __webpack_require__(8285);
// EXTERNAL MODULE: ./build/lib/slots.js
var lib_slots = __webpack_require__(20253);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/oci/graph.js
var oci_graph = __webpack_require__(11326);
// EXTERNAL MODULE: ./build/oci/presence.js
var oci_presence = __webpack_require__(84265);
;// CONCATENATED MODULE: ./build/oci/pushed-referrers.js
/**
 * The manifests that one delivery pushes. Where the registry does not list referrers itself, all referrers of a subject are
 * listed in one write, after the last of them: a write for each would cost a read and a write of a list that grows.
 */
class PushedReferrers {
    #unlisted = new Map();
    async push(repository, { bytes, descriptor, json }) {
        const target = descriptor.digest.startsWith('sha256:') ? undefined : descriptor.digest;
        if (!json.subject || !repository.pushUnlisted) {
            await repository.pushManifest(bytes, descriptor.mediaType, target);
            return;
        }
        const pushed = await repository.pushUnlisted(bytes, descriptor.mediaType, target);
        if (pushed.unlistedAt === undefined)
            return;
        const referrers = this.#unlisted.get(pushed.unlistedAt) ?? new Map();
        this.#unlisted.set(pushed.unlistedAt, referrers.set(pushed.descriptor.digest, pushed.descriptor));
    }
    /** Lists what was pushed for a subject, if the registry did not. */
    async list(repository, subject) {
        const referrers = this.#unlisted.get(subject);
        if (referrers)
            await repository.addReferrers?.(subject, [...referrers.values()]);
    }
}

// EXTERNAL MODULE: ./build/oci/receipt.js
var receipt = __webpack_require__(22474);
// EXTERNAL MODULE: ./build/oci/transfer.js
var transfer = __webpack_require__(4667);
;// CONCATENATED MODULE: ./build/oci/delivery.js







/** How long a blob that another client is writing too is out of sight, at most. */
const BLOB_RETURN_MS = 200;
/** A graph on its way to one repository. After its first failure nothing new is begun. */
class Delivery {
    #graph;
    #source;
    #repository;
    #tag;
    #ports;
    #presence;
    #blobs = new Map();
    #manifests = new Map();
    #nodes;
    #blobsOf;
    #done = new Map();
    #rotten = new Set();
    /** Blobs that are to be sent: whether they should have been there. */
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
        repository.prepare?.();
        this.#presence = new oci_presence/* Presence */.Cq(graph, repository, {
            slots: ports.slots,
            deep: ports.deep,
            tallyOf: (digest) => this.#tallyOf(digest),
        });
        this.#nodes = new Map(graph.nodes.map((node) => [node.manifest.descriptor.digest, node]));
        this.#blobsOf = (0,oci_graph/* copiedBlobsOf */.CD)(graph);
        for (const { digest } of graph.blobs) {
            const arrival = Promise.withResolvers();
            arrival.promise.catch(() => undefined); // who needs it is told; nobody may
            this.#blobs.set(digest, arrival);
        }
    }
    /** Whether the blob has to be sent. What is there is written down as present. */
    async lacks(blob) {
        const began = performance.now();
        try {
            this.#mayGoOn();
            const expected = await this.#presence.isExpected(blob);
            this.#mayGoOn();
            const unasked = !expected && (0,transfer/* isBroughtUnasked */.f)(this.#source, this.#repository, blob);
            const state = unasked ? 'missing' : await this.#presence.blob(blob);
            if (state === 'rotten')
                this.#rotten.add(blob.digest);
            if (state !== 'present') {
                this.#healing.set(blob.digest, expected || state === 'rotten');
                return true;
            }
            this.#settle(blob, 'present', 0, began);
            this.#blobs.get(blob.digest)?.resolve();
        }
        catch (error) {
            this.#fail(error);
            this.#blobs.get(blob.digest)?.reject(error);
        }
        return false;
    }
    /** Takes a blob, from `content` where others read it too. Never rejects: a failure is this delivery's. */
    async receive(blob, content) {
        const began = performance.now();
        try {
            this.#mayGoOn();
            const how = await this.#push(blob, content);
            const { deep } = this.#ports;
            if ((deep || this.#rotten.has(blob.digest)) && !(await (0,oci_presence/* isSound */.gH)(this.#repository, blob)))
                throw this.#rotten.has(blob.digest)
                    ? new errors/* VerificationError */.mk('rot-not-mended', { repository: this.#repository.name, digest: blob.digest })
                    : this.#notKept(blob.digest, 'other bytes come back');
            const state = this.#healing.get(blob.digest) ? 'healed' : how === 'mounted' ? 'mounted' : 'copied';
            this.#settle(blob, state, how === 'mounted' ? 0 : blob.size, began);
            this.#blobs.get(blob.digest)?.resolve();
        }
        catch (error) {
            this.#fail(error);
            this.#blobs.get(blob.digest)?.reject(error);
        }
    }
    /** Manifests as their parts arrive, then tags. Resolves when nothing is under way any more. */
    async finish() {
        const all = [...this.#blobs.values()].map(({ promise }) => promise);
        await Promise.allSettled([...all, ...this.#graph.nodes.map((node) => this.#manifest(node))]);
        try {
            this.#mayGoOn();
            await this.#listReferrers();
            await this.#tagAll();
            return { result: (0,receipt/* resultOf */.Bg)(this.#graph, this.#done) };
        }
        catch (error) {
            return { error: this.#failure ? this.#failure.error : error };
        }
    }
    #manifest(node) {
        const { digest } = node.manifest.descriptor;
        const known = this.#manifests.get(digest);
        if (known)
            return known;
        const arrival = Promise.withResolvers();
        this.#manifests.set(digest, arrival.promise); // before the walk: a list may name what named it
        arrival.promise.catch(() => undefined);
        this.#bring(node).then(arrival.resolve, (error) => {
            this.#fail(error);
            arrival.reject(error);
        });
        return arrival.promise;
    }
    async #bring(node) {
        const { descriptor } = node.manifest;
        const tally = this.#tallyOf(descriptor.digest);
        this.#mayGoOn();
        const presence = await this.#presence.manifest(node);
        const needed = (0,oci_graph/* neededBy */.Xl)(node.manifest).map((digest) => this.#nodes.get(digest));
        await Promise.all([
            ...this.#blobsOf(node.manifest).map(({ digest }) => this.#blobs.get(digest)?.promise),
            ...needed.map((other) => other && this.#manifest(other)),
        ]);
        this.#mayGoOn();
        const began = performance.now();
        if (presence === 'present') {
            this.#settle(descriptor, 'present', 0, began);
            return;
        }
        await this.#ports.slots.run(() => this.#pushManifest(node, (0,oci_presence/* talliedBy */.nH)(this.#repository, tally), presence));
        this.#settle(descriptor, presence === 'missing' ? 'copied' : 'healed', descriptor.size, began);
    }
    async #pushManifest({ manifest }, repository, presence) {
        const { descriptor } = manifest;
        const push = () => this.#pushed.push(repository, manifest);
        try {
            await push();
        }
        catch (error) {
            // A registry that took the blobs and lost them refuses what names them: once more, and then it is not to be relied on.
            const lost = await this.#lostOf(manifest.descriptor.digest, error);
            for (const blob of lost)
                await this.#push(blob);
            try {
                await push();
            }
            catch (again) {
                throw this.#notKept(lost[0]?.digest ?? descriptor.digest, (0,errors/* describe */.q0)(again), again);
            }
        }
        try {
            await this.#readBack(repository, descriptor.digest, descriptor);
        }
        catch (error) {
            if (presence !== 'rotten' || !(error instanceof errors/* VerificationError */.mk))
                throw error;
            throw new errors/* VerificationError */.mk('rot-not-mended', { repository: repository.name, digest: descriptor.digest }, { cause: error });
        }
    }
    /**
     * The blobs of a refused manifest that are gone though they were sent. None where the registry missed one that is there
     * again: docker-registry does while another client writes the same blob. Throws the refusal where it has another reason.
     */
    async #lostOf(digest, refusal) {
        const node = this.#nodes.get(digest);
        const lost = [];
        const refused = refusal instanceof errors/* McError */.Hv && ['http-status', 'registry-refused'].includes(refusal.code);
        for (const blob of refused && node ? this.#blobsOf(node.manifest) : [])
            if (!(await this.#repository.hasBlob(blob)))
                lost.push(blob);
        const missed = refused && /_BLOB_UNKNOWN\b/.test((0,errors/* describe */.q0)(refusal));
        if (lost.length === 0 && !missed)
            throw refusal;
        if (lost.length === 0)
            await clock/* systemClock */.ml.sleep(BLOB_RETURN_MS, this.#ports.signal);
        return lost;
    }
    /**
     * Lists the referrers of each subject, all at once and in no slot: waiting for other writers must not keep blobs
     * waiting. What was just listed may be lost again to another writer of the same fallback tag: looked at once more.
     */
    async #listReferrers() {
        await this.#all([...this.#presence.referrers], async ([subject, nodes]) => {
            const sent = nodes.filter(({ manifest }) => this.#done.get(manifest.descriptor.digest)?.state !== 'present');
            if (sent.length === 0)
                return;
            const lostOf = async () => {
                const listed = await this.#presence.listed(subject, true);
                return sent.filter(({ manifest }) => !listed.has(manifest.descriptor.digest));
            };
            await this.#pushed.list(this.#repository, subject);
            const lost = await lostOf();
            for (const { manifest } of lost)
                await this.#pushed.push(this.#repository, manifest);
            if (lost.length > 0)
                await this.#pushed.list(this.#repository, subject);
            const [still] = lost.length === 0 ? [] : await lostOf();
            if (still)
                throw this.#notKept(still.manifest.descriptor.digest, `it is not listed as a referrer of ${subject}`);
        });
    }
    /** After everything that they lead to, the release's own as the very last. */
    async #tagAll() {
        const root = this.#nodes.get(this.#graph.root.digest);
        await this.#all(this.#graph.tags, async ({ tag, digest }) => {
            const node = this.#nodes.get(digest);
            if (node)
                await this.#ports.slots.run(() => this.#setTag(node, tag));
        });
        if (root && this.#tag !== undefined)
            await this.#setTag(root, this.#tag);
        this.#mayGoOn();
        await this.#repository.commit?.({
            root: this.#graph.root,
            tag: this.#tag,
            tags: this.#graph.tags,
            manifests: this.#graph.nodes.map(({ manifest }) => manifest),
            blobs: this.#graph.blobs,
        });
    }
    /** Each at once, as far as there are slots; a failure is told when none is under way any more. */
    async #all(items, work) {
        const each = items.map(async (item) => {
            try {
                this.#mayGoOn();
                await work(item);
            }
            catch (error) {
                this.#fail(error);
            }
        });
        await Promise.all(each);
        this.#mayGoOn();
    }
    async #setTag({ manifest: { bytes, descriptor } }, tag) {
        this.#mayGoOn();
        if ((await this.#repository.resolve(tag))?.digest === descriptor.digest)
            return;
        this.#mayGoOn();
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
            if (error instanceof errors/* McError */.Hv && error.family === 'fault')
                throw error;
            throw this.#notKept(digest, (0,errors/* describe */.q0)(error), error);
        }
        throw this.#notKept(digest, detail);
    }
    async #push(blob, content) {
        const tally = this.#tallyOf(blob.digest);
        return (0,transfer/* transferBlob */.H)(this.#source, (0,oci_presence/* talliedBy */.nH)(this.#repository, tally), blob, content);
    }
    #notKept(digest, detail, cause) {
        return new errors/* VerificationError */.mk('copy-not-kept', { repository: this.#repository.name, digest, detail }, { cause });
    }
    #tallyOf(digest) {
        const tally = this.#tallies.get(digest) ?? { requests: 0, retries: 0 };
        this.#tallies.set(digest, tally);
        return tally;
    }
    #settle({ digest }, state, bytes, began) {
        const seconds = Math.round(performance.now() - began) / 1000;
        this.#done.set(digest, { state, bytes, seconds, ...this.#tallyOf(digest) });
        const { name } = this.#repository;
        this.#ports.progress({
            task: `copy ${name}`,
            message: `copying to ${name}`,
            done: this.#done.size,
            total: this.#graph.blobs.length + this.#graph.nodes.length,
            unit: 'items',
        });
    }
    #fail(error) {
        this.#failure ??= { error };
    }
    #mayGoOn() {
        if (this.#failure)
            throw this.#failure.error;
        this.#ports.signal?.throwIfAborted();
    }
}

;// CONCATENATED MODULE: ./build/oci/tee.js
/**
 * Reads a stream once for `count` readers. The next chunk is asked for when all have taken the one before, so that no more
 * than one chunk is held however slow one of them is; it begins when each has begun or left. Who reads a second time, or
 * begins when the others have, reads a stream of its own. A failure of the stream is a failure of all readers.
 */
function tee(open, count) {
    const state = Array(count).fill('waiting');
    const asking = new Map();
    let source;
    let pulling = false;
    let ended;
    const answer = (give) => {
        const all = [...asking.values()];
        asking.clear();
        for (const reader of all)
            give(reader);
    };
    const finish = (end) => {
        ended = end;
        answer((reader) => ('error' in end ? reader.reject(end.error) : reader.resolve({ done: true, value: undefined })));
    };
    /** Goes on when everybody who takes part has asked. */
    const step = () => {
        const reading = state.filter((one) => one === 'reading').length;
        if (pulling || ended || state.includes('waiting') || asking.size < reading)
            return;
        if (reading === 0) {
            ended = {};
            void source?.return?.()?.catch(() => undefined); // nobody is left to be told
            return;
        }
        pulling = true;
        source ??= open()[Symbol.asyncIterator]();
        source.next().then((chunk) => {
            pulling = false;
            if (chunk.done)
                finish({});
            else
                answer((reader) => reader.resolve({ done: false, value: chunk.value }));
            step();
        }, (error) => {
            pulling = false;
            finish({ error });
        });
    };
    const leave = (reader) => {
        if (state[reader] === 'gone')
            return;
        state[reader] = 'gone';
        asking.delete(reader);
        step();
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
                    asking.set(reader, { resolve, reject });
                    step();
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




/**
 * Brings a graph to other repositories in an order in which a stop at any point leaves nothing that points at nothing: a
 * manifest goes as soon as its blobs and children are there, a referrer after its subject, tags last. Every byte is hashed
 * on the way. What several destinations lack is read from the source once.
 */
async function copyGraphs(graph, source, targets, options) {
    const slots = new lib_slots/* Slots */.W(options.concurrency);
    const deliveries = targets.map((target) => new Delivery(graph, source, target, {
        // Of several, one that does not answer must not keep the others waiting for a turn.
        slots: targets.length === 1 ? slots : new lib_slots/* Slots */.W(options.concurrency),
        deep: options.deep ?? false,
        progress: options.progress ?? progress/* silent */.K,
        signal: options.signal,
    }));
    const blobs = graph.blobs.map((blob) => copy_transfer(blob, source, deliveries, slots));
    const finished = await Promise.all(deliveries.map((delivery) => delivery.finish()));
    await Promise.all(blobs);
    return finished;
}
/** To one repository; its failure is thrown. */
async function copyGraph(graph, source, destination, { tag, ...options }) {
    const [outcome] = await copyGraphs(graph, source, [{ repository: destination, tag }], options);
    if (!outcome || 'error' in outcome)
        throw outcome?.error;
    return outcome.result;
}
/** Brings a blob to all who lack it, with one read of the source. */
async function copy_transfer(blob, source, deliveries, slots) {
    const wanting = (await Promise.all(deliveries.map(async (delivery) => ((await delivery.lacks(blob)) ? delivery : undefined)))).filter((delivery) => delivery !== undefined);
    const [only] = wanting;
    if (!only)
        return;
    await slots.run(async () => {
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
/* harmony export */   CD: () => (/* binding */ copiedBlobsOf),
/* harmony export */   Xl: () => (/* binding */ neededBy),
/* harmony export */   q4: () => (/* binding */ edgesOf)
/* harmony export */ });
/* unused harmony exports pushOrder, graphBytes */
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95669);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54566);


/** BuildKit's attestations are children of an index that say so by an annotation ("attestation storage"). */
const isAttestation = ({ annotations }) => annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
/** Who refers to what, in the order in which a reader of the manifests meets it. */
function edgesOf(graph) {
    const byDigest = new Map(graph.nodes.map(({ manifest }) => [manifest.descriptor.digest, manifest.descriptor]));
    const edges = [];
    for (const { manifest } of graph.nodes) {
        const from = manifest.descriptor.digest;
        for (const child of (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(manifest)) {
            const relation = !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(child.mediaType) ? 'blob' : isAttestation(child) ? 'attestation' : 'child';
            edges.push({ from, to: child, relation });
        }
        if (manifest.json.config)
            edges.push({ from, to: manifest.json.config, relation: 'config' });
        for (const layer of manifest.json.layers ?? [])
            edges.push({ from, to: layer, relation: 'layer' });
    }
    for (const { manifest } of graph.nodes) {
        const subject = manifest.json.subject?.digest;
        if (subject !== undefined && byDigest.has(subject))
            edges.push({ from: subject, to: manifest.descriptor, relation: 'referrer' });
    }
    for (const { tag, digest, of } of graph.tags) {
        const to = byDigest.get(digest);
        if (to)
            edges.push({ from: of, to, relation: 'cosign-tag', tag });
    }
    return edges;
}
/** Digests of the manifests that must be at a destination before this one: its children, and its subject. */
const neededBy = ({ json }) => [
    ...(json.manifests ?? []).filter(({ mediaType }) => (0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(mediaType)).map(({ digest }) => digest),
    ...(json.subject ? [json.subject.digest] : []),
];
/** The nodes in an order in which each can be pushed: children before parents, subjects before referrers. */
function pushOrder(graph) {
    const byDigest = new Map(graph.nodes.map((node) => [node.manifest.descriptor.digest, node]));
    const done = new Set();
    const order = [];
    const visit = (node) => {
        const { digest } = node.manifest.descriptor;
        if (done.has(digest))
            return;
        done.add(digest); // before the walk: a cycle of hashes cannot be, but a list may say anything
        for (const before of neededBy(node.manifest)) {
            const needed = byDigest.get(before);
            if (needed)
                visit(needed);
        }
        order.push(node);
    };
    for (const node of graph.nodes)
        visit(node);
    return order;
}
/** The blobs of a graph that a manifest names: those that are copied with it. */
function copiedBlobsOf(graph) {
    const copied = new Set(graph.blobs.map(({ digest }) => digest));
    return (manifest) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .blobsOf */ .OR)(manifest).filter(({ digest }) => copied.has(digest));
}
/** Bytes of all manifests and blobs. */
const graphBytes = (graph) => [...graph.nodes.map(({ manifest }) => manifest.descriptor), ...graph.blobs].reduce((sum, { size }) => sum + size, 0);


/***/ }),

/***/ 77335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fY: () => (/* binding */ missingFrom),
/* harmony export */   mC: () => (/* binding */ holdToBudget),
/* harmony export */   n4: () => (/* binding */ planCopy)
/* harmony export */ });
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18867);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _lib_slots_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20253);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11326);
/* harmony import */ var _presence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84265);
/* harmony import */ var _receipt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22474);






/** Looks at a destination and says what a copy of the graph would do there. Reads only. */
async function planCopy(graph, destination, options) {
    const { concurrency, signal } = options;
    const presence = new _presence_js__WEBPACK_IMPORTED_MODULE_0__/* .Presence */ .Cq(graph, destination, { slots: new _lib_slots_js__WEBPACK_IMPORTED_MODULE_1__/* .Slots */ .W(concurrency), deep: options.deep ?? false });
    const roles = (0,_receipt_js__WEBPACK_IMPORTED_MODULE_2__/* .rolesOf */ .R7)(graph);
    const of = new Map();
    for (const { from, to } of (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .edgesOf */ .q4)(graph))
        of.set(to.digest, [...(of.get(to.digest) ?? []), from]);
    const partOf = (kind, part, state) => ({
        digest: part.digest,
        mediaType: part.mediaType,
        size: part.size,
        kind,
        role: roles.get(part.digest) ?? 'child',
        of: [...new Set(of.get(part.digest))],
        state,
    });
    const manifests = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrent */ ._k)(graph.nodes, concurrency, async (node) => {
        const state = await presence.manifest(node);
        return partOf('manifest', node.manifest.descriptor, state === 'present' || state === 'missing' ? state : 'heal');
    }, signal);
    const blobs = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrent */ ._k)(graph.blobs, concurrency, async (blob) => {
        const state = await presence.blob(blob);
        const heal = state === 'missing' && (await presence.isExpected(blob));
        return partOf('blob', blob, heal || state === 'rotten' ? 'heal' : state);
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
        // Looked at; sent in two requests (a blob's POST and PUT, a manifest's PUT and GET); tags asked for, else set and read back.
        requests: parts.length +
            2 * lacking.length +
            deepReads +
            tagged.reduce((sum, digest) => sum + (sent.has(digest) ? 3 : 1), 0) +
            presence.referrers.size,
    };
}
/** Throws `copy-over-budget` when a plan would send more than `maxBytes`. */
function holdToBudget(plan, maxBytes, destination) {
    if (plan.bytes > maxBytes)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk('copy-over-budget', { destination, found: plan.bytes, limit: maxBytes });
}
/** Which manifests and blobs of a graph a repository lacks, or has damaged. */
async function missingFrom(graph, destination, concurrency, signal) {
    const { parts } = await planCopy(graph, destination, { concurrency, signal });
    return parts.filter(({ state }) => state !== 'present');
}


/***/ }),

/***/ 84265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ Presence),
/* harmony export */   gH: () => (/* binding */ isSound),
/* harmony export */   nH: () => (/* binding */ talliedBy)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11326);


/**
 * What of a graph a repository has already, asked for part by part and each part once. A manifest is read, so that it is the
 * one that was meant, byte for byte; a blob is only asked for, but with `deep` read and hashed too.
 */
class Presence {
    #graph;
    #repository;
    #slots;
    #deep;
    #tallyOf;
    #manifests = new Map();
    #listings = new Map();
    #naming = new Map();
    #nodes;
    constructor(graph, repository, { slots, deep, tallyOf }) {
        this.#graph = graph;
        this.#repository = repository;
        this.#slots = slots;
        this.#deep = deep;
        this.#tallyOf = tallyOf ?? (() => undefined);
        this.#nodes = new Map(graph.nodes.map((node) => [node.manifest.descriptor.digest, node]));
        const blobsIn = (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .copiedBlobsOf */ .CD)(graph);
        for (const node of graph.nodes)
            for (const { digest } of blobsIn(node.manifest))
                this.#naming.set(digest, [...(this.#naming.get(digest) ?? []), node]);
    }
    manifest(node) {
        const { digest } = node.manifest.descriptor;
        const asked = this.#manifests.get(digest) ?? this.#ask(node);
        this.#manifests.set(digest, asked);
        return asked;
    }
    /** Whether a manifest that is there names the blob, which then was to be there too. */
    async isExpected(blob) {
        const states = await Promise.all((this.#naming.get(blob.digest) ?? []).map((node) => this.manifest(node)));
        return states.some((state) => state !== 'missing');
    }
    blob(blob) {
        const repository = talliedBy(this.#repository, this.#tallyOf(blob.digest));
        return this.#slots.run(async () => {
            if (!(await repository.hasBlob(blob)))
                return 'missing';
            return this.#deep && !(await isSound(repository, blob)) ? 'rotten' : 'present';
        });
    }
    async #ask(node) {
        const { descriptor, bytes, json } = node.manifest;
        // A copy brings a referrer after its subject: where that is missing, asking for the referrer would cost as much as sending it.
        const subject = this.#nodes.get(json.subject?.digest ?? '');
        if (subject && (await this.manifest(subject)) === 'missing')
            return 'missing';
        const repository = talliedBy(this.#repository, this.#tallyOf(descriptor.digest));
        const state = await this.#slots.run(async () => {
            try {
                return (await repository.manifest(descriptor.digest)).bytes.equals(bytes) ? 'present' : 'rotten';
            }
            catch (error) {
                if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk)
                    return 'rotten';
                if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv && error.code === 'reference-not-found')
                    return 'missing';
                throw error;
            }
        });
        if (state !== 'present' || !json.subject)
            return state;
        return (await this.listed(json.subject.digest)).has(descriptor.digest) ? 'present' : 'unlisted';
    }
    /** Who is listed as a referrer; asked for once for all referrers of a subject, or `anew`. */
    listed(subject, anew = false) {
        const known = anew ? undefined : this.#listings.get(subject);
        const listing = known ??
            this.#slots.run(async () => new Set((await this.#repository.referrers(subject)).map(({ digest }) => digest)));
        this.#listings.set(subject, listing);
        return listing;
    }
    /** The subjects whose referrers are part of the graph, with those referrers. */
    get referrers() {
        const all = new Map();
        for (const node of this.#graph.nodes) {
            const subject = node.manifest.json.subject?.digest;
            if (subject !== undefined)
                all.set(subject, [...(all.get(subject) ?? []), node]);
        }
        return all;
    }
}
/** Whether a blob that a repository has is the one that was meant, byte for byte. */
async function isSound(repository, blob) {
    try {
        for await (const _ of repository.blob(blob))
            ;
        return true;
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk)
            return false;
        // It was said to be there a moment ago.
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv && error.details['status'] === 404)
            return false;
        throw error;
    }
}
const talliedBy = (repository, tally) => (tally && repository.tallied?.(tally)) ?? repository;


/***/ }),

/***/ 22474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   R7: () => (/* binding */ rolesOf)
/* harmony export */ });
/* unused harmony export partsIn */
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11326);

/** Why each manifest and blob belongs to the release: as what it was met first. */
function rolesOf(graph) {
    const roles = new Map([[graph.root.digest, 'root']]);
    for (const { to, relation } of (0,_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .edgesOf */ .q4)(graph))
        if (!roles.has(to.digest))
            roles.set(to.digest, relation);
    return roles;
}
/** All parts of a graph: manifests in its order, then blobs. */
const partsIn = (graph) => [
    ...graph.nodes.map(({ manifest }) => ({ kind: 'manifest', part: manifest.descriptor })),
    ...graph.blobs.map((part) => ({ kind: 'blob', part })),
];
function resultOf(graph, done) {
    const roles = rolesOf(graph);
    const parts = partsIn(graph).map(({ kind, part: { digest, mediaType, size } }) => {
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

/***/ 4667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ transferBlob),
/* harmony export */   f: () => (/* binding */ isBroughtUnasked)
/* harmony export */ });
/* harmony import */ var _registry_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92610);
/* harmony import */ var _registry_transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64698);


/** What costs no more to send than to ask for: that many bytes pass in the time of a round trip. */
const NOT_WORTH_ASKING = 128 * 1024;
/** Whether it is better to bring a blob at once than to ask whether it is there: it is small, or a mount tells. */
function isBroughtUnasked(source, destination, { size }) {
    const [from, to] = [(0,_registry_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionOf */ .a)(source), (0,_registry_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionOf */ .a)(destination)];
    return to !== undefined && (size <= NOT_WORTH_ASKING || from?.base.host === to.base.host);
}
/**
 * Brings a blob from one repository into another in the fastest way that both have: a mount within one registry, large blocks
 * between two, a stream where one is a disk. Every byte is held against the digest on the way. A cut is resumed where it can be.
 * `content` is what else reads the source, where that must not be read twice.
 */
async function transferBlob(source, destination, descriptor, content) {
    if (destination.receiveBlob)
        return destination.receiveBlob(source, descriptor, content);
    const [from, to] = [(0,_registry_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionOf */ .a)(source), (0,_registry_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionOf */ .a)(destination)];
    if (from && to)
        return (0,_registry_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .transferBetween */ .Cr)(from, to, descriptor, content);
    await destination.pushBlob(descriptor, content ?? (() => source.blob(descriptor)));
    return 'uploaded';
}


/***/ }),

/***/ 203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nT: () => (/* binding */ copyRelease),
  Cf: () => (/* binding */ copyReleases),
  m0: () => (/* binding */ copyToAll),
  cQ: () => (/* binding */ graphOf),
  F3: () => (/* binding */ planRelease),
  gY: () => (/* binding */ tagFor)
});

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/oci/reference.js
var oci_reference = __webpack_require__(20907);
// EXTERNAL MODULE: ./build/oci/plan.js
var plan = __webpack_require__(77335);
// EXTERNAL MODULE: ./build/oci/copy.js + 3 modules
var copy = __webpack_require__(60600);
// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/json.js
var lib_json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
;// CONCATENATED MODULE: ./build/oci/platform.js





const MAX_CONFIG_BYTES = 8 * 1024 * 1024;
const MAX_INDEXES = 100;
/**
 * The image of one platform in an index, or in the indexes that it names: `OS/ARCH` or `OS/ARCH/VARIANT`. An image that is
 * no index must be of that platform by its config. Throws `platform-not-found`, also where several would do.
 */
async function choosePlatform(repository, target, platform) {
    const candidates = [];
    const root = await repository.manifest(target);
    const waiting = [root];
    for (const manifest of waiting) {
        if (manifest.json.manifests === undefined) {
            candidates.push({ descriptor: manifest.descriptor, platform: await platformByConfig(repository, manifest.json) });
            continue;
        }
        for (const child of (0,oci_manifest/* childrenOf */.LU)(manifest).filter(({ mediaType }) => (0,media_types/* isManifestType */.Q3)(mediaType))) {
            const said = child.platform ? platformOf(child.platform) : '';
            if (said !== '')
                candidates.push({ descriptor: child, platform: said });
            else if (waiting.length < MAX_INDEXES)
                waiting.push(await repository.manifest(child.digest));
        }
    }
    const known = candidates.filter((one) => !one.platform.startsWith('unknown')); // BuildKit's attestations are of no platform
    const exact = known.filter((one) => one.platform === platform);
    // Without a variant any will do, as long as it is clear which.
    const fitting = exact.length > 0 || !/^[^/]+\/[^/]+$/.test(platform)
        ? exact
        : known.filter((one) => one.platform.startsWith(`${platform}/`));
    const digests = new Map(fitting.map(({ descriptor }) => [descriptor.digest, descriptor]));
    const [chosen] = digests.values();
    if (!chosen || digests.size > 1) {
        const found = [...new Set(known.map((one) => one.platform))].filter(Boolean);
        throw new errors/* ConfigurationError */.j1('platform-not-found', {
            reference: `${repository.name}@${root.descriptor.digest}`,
            given: platform,
            found: found.length > 0 ? found.sort() : 'none',
        });
    }
    return chosen;
}
/** OCI image spec, the `platform` of a descriptor and the same fields of a config. */
function platformOf(value) {
    const { os, architecture, variant } = (typeof value === 'object' && value !== null ? value : {});
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return '';
    return [os, architecture, ...(typeof variant === 'string' && variant !== '' ? [variant] : [])].join('/');
}
async function platformByConfig(repository, json) {
    if (!json.config || !/^application\/vnd\.(oci\.image|docker\.container\.image)\./.test(json.config.mediaType))
        return '';
    const what = `the config ${json.config.digest}`;
    return platformOf((0,lib_json/* parseJson */.qF)((await (0,bytes/* collect */.Fo)(repository.blob(json.config), MAX_CONFIG_BYTES, what)).toString(), what));
}

// EXTERNAL MODULE: ./build/oci/closure.js
var closure = __webpack_require__(25399);
;// CONCATENATED MODULE: ./build/promote/copy.js



/** Copies the whole closure of a release to one place, without judging it. Its failure is thrown. */
async function copyRelease(request, ports) {
    const { failures, report } = await copyReleases({ ...request, destinations: [request.destination] }, ports);
    if (failures[0] !== undefined)
        throw failures[0];
    return report;
}
/** Copies to several places and reads the source once; what failed is in the report, and did not stop the others. */
async function copyReleases(request, ports) {
    const { source, destinations, deep, maxBytes } = request;
    const report = (0,lib_report/* beginReport */.mC)('copy', ports.clock, (0,oci_reference/* formatReference */.FH)(source.reference));
    for (const { reference } of destinations)
        refuseDigest(reference);
    const { graph, notes } = await graphAndNotes(source, request, ports);
    const targets = destinations.map(({ reference, repository }) => ({
        repository,
        tag: tagFor(source.reference, reference),
    }));
    if (maxBytes !== undefined) {
        for (const [i, target] of targets.entries())
            (0,plan/* holdToBudget */.mC)(await (0,plan/* planCopy */.n4)(graph, target.repository, { ...ports, deep, tag: target.tag }), maxBytes, nameAt(i));
    }
    const requestsOf = (i) => targets[i]?.repository.requests ?? 0;
    const before = { source: source.repository.requests, each: targets.map((_, i) => requestsOf(i)) };
    const outcomes = await (0,copy/* copyGraphs */.X)(graph, source.repository, targets, { ...ports, deep });
    const atSource = source.repository.requests - before.source;
    const each = outcomes.map((outcome, i) => ({
        destination: nameAt(i),
        ...outcomeOf(outcome, requestsOf(i) - (before.each[i] ?? 0)),
    }));
    const failures = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
    const reasons = outcomes.flatMap((outcome, i) => 'error' in outcome ? [{ ...(0,errors/* asMcError */.bH)(outcome.error).toReason(), destination: nameAt(i) }] : []);
    const sum = (of) => each.reduce((total, one) => total + ('manifests' in one ? of(one) : 0), 0);
    const body = {
        source: (0,oci_reference/* formatReference */.FH)(source.reference),
        destination: nameAt(0),
        digest: graph.root.digest,
        notes,
        manifests: graph.nodes.length,
        blobs: graph.blobs.length,
        bytes: [...graph.nodes.map(({ manifest }) => manifest.descriptor), ...graph.blobs].reduce((n, o) => n + o.size, 0),
        bytesCopied: sum(({ bytesCopied }) => bytesCopied),
        copied: sum(({ copied }) => copied),
        mounted: sum(({ mounted }) => mounted),
        present: sum(({ present }) => present),
        healed: sum(({ healed }) => healed),
        requests: sum(({ requests }) => requests) + atSource,
        destinations: each,
    };
    return { report: report.finish(reasons, body), failures };
    function nameAt(i) {
        const place = destinations[i];
        return place ? (0,oci_reference/* formatReference */.FH)(place.reference) : '';
    }
}
function outcomeOf(outcome, requests) {
    if ('error' in outcome) {
        const error = (0,errors/* asMcError */.bH)(outcome.error);
        return { outcome: 'failed', error: error.toReason(), requests };
    }
    return { outcome: 'passed', ...outcome.result, parts: [...outcome.result.parts], requests };
}
/** Says what a copy would do, and changes nothing. */
async function planRelease(request, ports) {
    const { source, destinations, deep } = request;
    const report = (0,lib_report/* beginReport */.mC)('copy-plan', ports.clock, (0,oci_reference/* formatReference */.FH)(source.reference));
    for (const { reference } of destinations)
        refuseDigest(reference);
    const { graph, notes } = await graphAndNotes(source, request, ports);
    const plans = [];
    for (const { reference, repository } of destinations) {
        const tag = tagFor(source.reference, reference);
        plans.push({
            destination: (0,oci_reference/* formatReference */.FH)(reference),
            ...(await (0,plan/* planCopy */.n4)(graph, repository, { ...ports, deep, tag })),
        });
    }
    return report.finish([], {
        source: (0,oci_reference/* formatReference */.FH)(source.reference),
        digest: graph.root.digest,
        notes,
        destinations: plans,
    });
}
function refuseDigest(reference) {
    if (reference.digest !== undefined)
        throw new errors/* ConfigurationError */.j1('promote-layout-tag', {
            given: (0,oci_reference/* formatReference */.FH)(reference),
            detail: 'it names a digest',
        });
}
/** The closure of what is chosen of a release, and what is not taken along. */
async function graphAndNotes(source, { platform, foreignLayers }, ports) {
    if (platform === undefined) {
        const graph = await graphOf(source, ports, { foreignLayers });
        return { graph, notes: graph.notes };
    }
    const chosen = await choosePlatform(source.repository, (0,oci_reference/* targetOf */.$r)(source.reference), platform);
    const { repository } = source;
    const graph = await graphOf({ repository, reference: { ...source.reference, digest: chosen.digest } }, ports, {
        foreignLayers,
    });
    // A part of an index has another digest than the index, so the image becomes the root: what refers to the index does not fit.
    const note = `only ${platform} is copied, as ${chosen.digest}: the index, its other platforms, and what refers to it stay behind`;
    return { graph, notes: [note, ...graph.notes] };
}
const graphOf = ({ reference, repository }, { concurrency, signal, progress }, { foreignLayers } = {}) => {
    progress({ task: 'closure', message: `reading ${(0,oci_reference/* formatReference */.FH)(reference)} and what refers to it` });
    return (0,closure/* closure */.Cx)(repository, (0,oci_reference/* targetOf */.$r)(reference), { concurrency, signal, ...(foreignLayers ? { foreignLayers } : {}) });
};
/** The destination's own tag; else the source's, unless the source was named by digest alone. */
const tagFor = (source, destination) => destination.tag ?? (source.digest === undefined ? (0,oci_reference/* targetOf */.$r)(source) : source.tag);
/** Copies to all of these places without a tag, with one read of the source: until it is marked, nobody who deploys by tag can see it. */
async function copyToAll(graph, source, destinations, deep, ports) {
    const before = destinations.map(({ repository }) => repository.requests);
    const targets = destinations.map(({ repository }) => ({ repository, tag: undefined }));
    const outcomes = targets.length === 0 ? [] : await (0,copy/* copyGraphs */.X)(graph, source.repository, targets, { ...ports, deep });
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
