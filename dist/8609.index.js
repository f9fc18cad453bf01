export const id = 8609;
export const ids = [8609];
export const modules = {

/***/ 9009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ actionsContext)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


const environmentSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    GITHUB_SERVER_URL: zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5({ protocol: /^https?$/ }).default('https://github.com'),
    GITHUB_REPOSITORY: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[\w.-]+\/[\w.-]+$/),
    GITHUB_REPOSITORY_ID: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().default(''),
    GITHUB_REPOSITORY_OWNER_ID: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().default(''),
    GITHUB_WORKFLOW_REF: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[^/@]+\/[^/@]+\/[^@]+@.+$/),
    GITHUB_REF: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    GITHUB_SHA: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/),
    GITHUB_EVENT_NAME: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    GITHUB_RUN_ID: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^\d+$/),
    GITHUB_RUN_ATTEMPT: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^\d+$/).default('1'),
    RUNNER_ENVIRONMENT: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().default('self-hosted'),
});
/**
 * Reads the context of a run. `undefined` outside of GitHub Actions; throws `actions-context-incomplete` inside of it
 * when something that provenance needs is missing or malformed. `claims` are those of the run's OIDC token, if one
 * is at hand: only they know the reusable workflow.
 */
function actionsContext(env, claims = {}) {
    if (env['GITHUB_ACTIONS'] !== 'true')
        return undefined;
    const parsed = environmentSchema.safeParse(env);
    if (!parsed.success) {
        const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))];
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('actions-context-incomplete', { names });
    }
    const given = parsed.data;
    return {
        serverUrl: given.GITHUB_SERVER_URL,
        repository: given.GITHUB_REPOSITORY,
        repositoryId: given.GITHUB_REPOSITORY_ID,
        repositoryOwnerId: given.GITHUB_REPOSITORY_OWNER_ID,
        workflowRef: given.GITHUB_WORKFLOW_REF,
        ...(claims.job_workflow_ref === undefined ? {} : { jobWorkflowRef: claims.job_workflow_ref }),
        ref: given.GITHUB_REF,
        sha: given.GITHUB_SHA,
        eventName: given.GITHUB_EVENT_NAME,
        runId: given.GITHUB_RUN_ID,
        runAttempt: given.GITHUB_RUN_ATTEMPT,
        runnerEnvironment: given.RUNNER_ENVIRONMENT,
    };
}


/***/ }),

/***/ 43453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ attachArtifact)
/* harmony export */ });
/* unused harmony export artifactManifest */
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89079);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54566);



/** OCI image spec 1.1, "Guidelines for Artifact Usage": the manifest of an artifact that refers to a subject, and its blobs. */
function artifactManifest(subject, artifact) {
    const layers = artifact.layers.map(({ mediaType, bytes, annotations }) => ({
        mediaType,
        digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes),
        size: bytes.length,
        ...(annotations ? { annotations } : {}),
    }));
    const manifest = {
        schemaVersion: 2,
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_MANIFEST */ .EG,
        artifactType: artifact.artifactType,
        config: _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_DESCRIPTOR */ .gi,
        layers: layers.length > 0 ? layers : [_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_DESCRIPTOR */ .gi],
        subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.size },
        ...(artifact.annotations ? { annotations: artifact.annotations } : {}),
    };
    return { bytes: Buffer.from(JSON.stringify(manifest)), layers };
}
/** Attaches an artifact to a subject as a referrer. The same artifact again is the same manifest: nothing is doubled. */
async function attachArtifact(repository, subject, artifact) {
    const { bytes, layers } = artifactManifest(subject, artifact);
    const push = async (descriptor, content) => {
        if (!(await repository.hasBlob(descriptor)))
            await repository.pushBlob(descriptor, () => (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .streamOf */ .mA)(content));
    };
    await push(_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_DESCRIPTOR */ .gi, _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_BYTES */ .iF);
    for (const [i, layer] of layers.entries())
        await push(layer, artifact.layers[i]?.bytes ?? new Uint8Array());
    return repository.pushManifest(bytes, _media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_MANIFEST */ .EG);
}


/***/ }),

/***/ 59512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ incomplete),
/* harmony export */   TE: () => (/* binding */ lackingIn),
/* harmony export */   tO: () => (/* binding */ findWhole)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25399);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77335);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20907);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35146);



/**
 * Reads a release from the place and asks for each of its parts: the image itself, and of what refers to it the manifests
 * that `wanted` names. Anything else that was attached is not read, so that an attacker who may push cannot make a release
 * incomplete or too large to check. Without `wanted`, because the record is damaged, everything attached is looked for, so
 * that a damaged release is reported as incomplete; too much of it is not. A place that cannot be read is a fault, thrown.
 */
async function findWhole({ repository }, root, wanted, { concurrency, signal }) {
    const options = { concurrency, ...(wanted ? { only: wanted } : {}), ...(signal ? { signal } : {}) };
    try {
        const graph = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .closure */ .Cx)(repository, root, options);
        // A record that is damaged makes no release incomplete: it is one that says nothing, and another is written.
        const release = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutRecords */ .b0)(graph);
        const missing = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .missingFrom */ .fY)(release, repository, concurrency, signal);
        return { graph, missing: missing.map(({ digest }) => digest) };
    }
    catch (error) {
        if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk))
            throw error;
        if (!wanted && error.code === 'closure-too-large')
            return { missing: [] };
        if (error.code !== 'closure-incomplete')
            throw error;
        return { missing: [String(error.details['missing'])] };
    }
}
const incomplete = ({ reference }, missing) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('destination-incomplete', {
    destination: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH)(reference),
    count: missing.length,
    missing: missing[0] ?? '',
});
/** What of a graph another does not have. */
function lackingIn(there, graph) {
    const has = new Set(there.nodes.map(({ manifest }) => manifest.descriptor.digest));
    return graph.nodes.map(({ manifest }) => manifest.descriptor.digest).filter((digest) => !has.has(digest));
}


/***/ }),

/***/ 71151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rj: () => (/* binding */ judgeMark),
  pc: () => (/* binding */ readMarks),
  T$: () => (/* binding */ replicateMark),
  Lx: () => (/* binding */ writeMark)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/oci/attach.js
var attach = __webpack_require__(43453);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var sigstore_statement = __webpack_require__(14922);
// EXTERNAL MODULE: ./build/sigstore/signing/draft.js
var draft = __webpack_require__(37796);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/verify/reading.js
var verify_reading = __webpack_require__(20124);
// EXTERNAL MODULE: ./build/verify/promotion.js + 1 modules
var promotion = __webpack_require__(70308);
// EXTERNAL MODULE: ./build/lib/format-version.js
var format_version = __webpack_require__(48200);
;// CONCATENATED MODULE: ./build/promote/later-format.js


const VERSION = /^(.*\/v)(\d{1,9})$/;
/**
 * Returns `format-newer` for an in-toto statement whose predicate type is a later version of the kind's: the version is at
 * the end of the type, as in `…/predicates/promotion/v1`. Undefined for every other statement.
 */
function readLaterFormat(kind, statement, what) {
    const [, name, known] = VERSION.exec(kind.predicateType) ?? [];
    const { predicateType } = (readObject(statement, what) ?? {});
    if (typeof predicateType !== 'string')
        return undefined;
    const [, given, version] = VERSION.exec(predicateType) ?? [];
    if (given === undefined || given !== name || Number(version) <= Number(known))
        return undefined;
    return { error: (0,format_version/* formatNewer */.$I)(what, Number(version), Number(known)), predicateType };
}
function readObject(bytes, what) {
    try {
        const value = (0,json/* parseJson */.qF)(bytes.toString('utf8'), what);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined; // the reader of the statement reports it
    }
}

;// CONCATENATED MODULE: ./build/promote/mark.js










/** Thirty times what a mark has. */
const MAX_MARK_MANIFEST_BYTES = 64 * 1024;
const CONCURRENCY = 16;
/**
 * The marks of a kind on a release, in the order of the list. A registry that cannot be read is a fault, thrown; what is
 * there and is not a mark is reported. A pusher can add any number: all manifests first, which are small, then the
 * contents from the smallest to the largest, until the bound is reached. Genuine marks have a few KiB.
 */
async function readMarks(kind, repository, root) {
    const source = `${repository.name}@${root}`;
    const reading = new verify_reading/* Reading */.zK();
    const listed = await repository.referrers(root, kind.artifactType, undefined, (limit) => reading.cut(source, limit));
    const found = new Map();
    const candidates = [];
    const attempt = async (descriptor, size, read) => {
        try {
            if (reading.take(size))
                await read();
            else
                reading.cut(source);
        }
        catch (error) {
            found.set(descriptor.digest, { descriptor, error: badMarkOf(error, `${repository.name}@${descriptor.digest}`) });
        }
    };
    await (0,concurrency/* forEachConcurrent */.C6)(bySize(listed), CONCURRENCY, (descriptor) => attempt(descriptor, descriptor.size > MAX_MARK_MANIFEST_BYTES ? 0 : descriptor.size, async () => {
        const one = await readListed(kind, repository, descriptor, root);
        if (one)
            candidates.push(one);
    }));
    await (0,concurrency/* forEachConcurrent */.C6)(bySize(candidates), CONCURRENCY, (one) => attempt(one.descriptor, one.size, async () => {
        found.set(one.descriptor.digest, await readContent(kind, repository, one, root));
    }));
    const inOrder = listed.flatMap(({ digest }) => found.get(digest) ?? []);
    const [unread] = reading.unread;
    return {
        marks: inOrder.flatMap((one) => ('error' in one ? [] : one)),
        bad: inOrder.flatMap((one) => ('error' in one ? one : [])),
        ...(unread ? { unread } : {}),
    };
}
const bySize = (all) => all.toSorted((a, b) => a.size - b.size);
/** Why something that is listed is not a mark; whatever else keeps it from being read is a fault, thrown. */
function badMarkOf(error, reference) {
    if (error instanceof errors/* VerificationError */.mk)
        return error;
    if (!isGone(error))
        throw error;
    return new errors/* VerificationError */.mk('promotion-mismatch', {
        reference,
        expected: 'what it is made of',
        found: error.message,
    });
}
/** Listed, and a part of it is not there any more: what is left says nothing. */
const isGone = (error) => error instanceof errors/* McError */.Hv && (error.code === 'reference-not-found' || error.details['status'] === 404);
/** Reads the manifest of a mark: a statement, perhaps its bundle, and nothing else. Undefined where it is not of the kind. */
async function readListed(kind, repository, descriptor, root) {
    const mismatch = mismatchIn(`${repository.name}@${descriptor.digest}`);
    const atMost = `a manifest of at most ${MAX_MARK_MANIFEST_BYTES} bytes`;
    if (descriptor.size > MAX_MARK_MANIFEST_BYTES)
        throw mismatch(atMost, `${descriptor.size} bytes`);
    const manifest = await repository.manifest(descriptor.digest);
    if (manifest.bytes.length > MAX_MARK_MANIFEST_BYTES)
        throw mismatch(atMost, `${manifest.bytes.length} bytes`);
    const { annotations = {}, subject } = manifest.json;
    if (Object.entries(kind.marker).some(([name, value]) => annotations[name] !== value))
        return undefined;
    if (subject?.digest !== root)
        throw mismatch(`a referrer of ${root}`, subject?.digest ?? 'none');
    const layers = (0,oci_manifest/* blobsOf */.OR)(manifest).filter(({ digest }) => digest !== media_types/* EMPTY_DESCRIPTOR */.gi.digest);
    const [statements, bundles] = [sigstore_statement/* IN_TOTO_PAYLOAD_TYPE */.T4, draft/* BUNDLE_V03 */.H].map((type) => layers.filter(({ mediaType }) => mediaType === type));
    if (statements?.length === 0)
        throw mismatch('an in-toto statement', 'none');
    if (statements?.length !== 1 || (bundles?.length ?? 0) > 1 || layers.length !== 1 + (bundles?.length ?? 0))
        throw mismatch('one statement and at most one bundle', `${layers.length} blobs`);
    for (const { size } of layers)
        if (size > kind.maxBytes)
            throw mismatch(`blobs of at most ${kind.maxBytes} bytes`, `${size} bytes`);
    return { descriptor, manifest, layers, size: layers.reduce((sum, { size }) => sum + size, 0) };
}
async function readContent(kind, repository, { manifest, layers }, root) {
    const what = `${repository.name}@${manifest.descriptor.digest}`;
    const mismatch = mismatchIn(what);
    const content = new Map();
    for (const layer of layers)
        content.set(layer.mediaType, [layer, await (0,lib_bytes/* collect */.Fo)(repository.blob(layer), kind.maxBytes, what)]);
    const [, statement = Buffer.alloc(0)] = content.get(sigstore_statement/* IN_TOTO_PAYLOAD_TYPE */.T4) ?? [];
    const [, bundle] = content.get(draft/* BUNDLE_V03 */.H) ?? [];
    // What is signed and what is read must be the same bytes.
    if (bundle && !payloadOf(bundle, what).equals(statement))
        throw mismatch('the statement that its bundle signs', 'another one');
    const later = readLaterFormat(kind, statement, what);
    if (later) {
        const { error, predicateType } = later;
        return { descriptor: manifest.descriptor, error, ...(bundle ? { later: { bundle, predicateType } } : {}) };
    }
    const predicate = predicateOf(kind, statement, root, what, mismatch);
    const empty = (0,oci_manifest/* blobsOf */.OR)(manifest).find(({ digest }) => digest === media_types/* EMPTY_DESCRIPTOR */.gi.digest);
    const blobs = [...(empty ? [[empty, media_types/* EMPTY_BYTES */.iF]] : []), ...content.values()];
    return { descriptor: manifest.descriptor, predicate, content: { manifest, blobs }, ...(bundle ? { bundle } : {}) };
}
const mismatchIn = (reference) => (expected, found, cause) => new errors/* VerificationError */.mk('promotion-mismatch', { reference, expected, found }, { cause });
function payloadOf(bundle, what) {
    const { content } = (0,sigstore_bundle/* parseBundle */.QN)(bundle, what);
    return content.$case === 'dsseEnvelope' ? content.dsseEnvelope.payload : Buffer.alloc(0);
}
function predicateOf(kind, bytes, root, what, mismatch) {
    const shape = schemas/* looseObject */._H3({
        subject: schemas/* array */.YOg(schemas/* looseObject */._H3({ digest: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()) })).min(1),
        predicateType: schemas/* literal */.euz(kind.predicateType),
        predicate: kind.predicate,
    });
    let read;
    try {
        read = (0,json/* conform */.fj)(shape, (0,json/* parseJson */.qF)(bytes.toString('utf8'), what), what);
    }
    catch (error) {
        const found = error instanceof errors/* McError */.Hv ? error.message : (0,errors/* describe */.q0)(error);
        throw mismatch(`a statement of type ${kind.predicateType}`, found, error);
    }
    const [algorithm = '', hex = ''] = root.split(':');
    const named = read.subject.map(({ digest }) => digest[algorithm]);
    if (!named.includes(hex))
        throw mismatch(root, named.map((one) => `${algorithm}:${one ?? '(none)'}`).join(', '));
    return read.predicate;
}
/**
 * Whether a mark counts under a policy, and by whom. Where the policy has a requirement of kind `promotion` it must be
 * signed by whom that names; else it may be unsigned. Throws VerificationError.
 */
function judgeMark(kind, { bundle, descriptor }, root, trust) {
    if (bundle)
        return (0,promotion/* verifyPromotion */.T)((0,digest/* parseSubjectDigest */.Ky)(root), bundle, trust, kind.predicateType, { ageless: kind.ageless });
    const [requirement] = trust.promotion.requirements;
    if (requirement)
        throw new errors/* VerificationError */.mk('promotion-unsigned', { record: descriptor.digest, requirement: requirement.name });
    return undefined;
}
/**
 * Signs a statement (where there is a signer), attaches it to the root and reads it back. `judge` throws for what a check
 * would not count: that is not attached.
 */
async function writeMark(kind, repository, root, statement, signer, judge) {
    const bundle = await signer?.signStatement(statement);
    judge({ descriptor: root, ...(bundle ? { bundle } : {}) });
    const { digest } = await (0,attach/* attachArtifact */.K)(repository, root, {
        artifactType: kind.artifactType,
        layers: [
            { mediaType: sigstore_statement/* IN_TOTO_PAYLOAD_TYPE */.T4, bytes: (0,sigstore_statement/* statementBytes */.Tp)(statement) },
            ...(bundle ? [{ mediaType: draft/* BUNDLE_V03 */.H, bytes: bundle }] : []),
        ],
        annotations: { ...kind.marker, [media_types/* TITLE_ANNOTATION */.H]: kind.title },
    });
    return kept(kind, repository, root.digest, digest);
}
/** Puts a mark from elsewhere on the same release, byte for byte, and reads it back. */
async function replicateMark(kind, repository, root, { content: { manifest, blobs } }) {
    for (const [descriptor, bytes] of blobs)
        if (!(await repository.hasBlob(descriptor)))
            await repository.pushBlob(descriptor, () => (0,lib_bytes/* streamOf */.mA)(bytes));
    await repository.pushManifest(manifest.bytes, manifest.descriptor.mediaType);
    return kept(kind, repository, root, manifest.descriptor.digest);
}
async function kept(kind, repository, root, digest) {
    const { marks } = await readMarks(kind, repository, root);
    const found = marks.find((mark) => mark.descriptor.digest === digest);
    if (found)
        return found;
    throw new errors/* VerificationError */.mk('copy-not-kept', { repository: repository.name, digest, detail: 'it is not listed' });
}


/***/ }),

/***/ 28000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ refusedAt),
/* harmony export */   SG: () => (/* binding */ markVerified),
/* harmony export */   jG: () => (/* binding */ unsignedAt)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20907);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(203);
/* harmony import */ var _predicate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97390);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35146);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27551);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89994);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67251);








/** Reports a destination where the release is not promotable, and why. */
const refusedAt = (reference, reasons, found = {}) => ({
    destination: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference),
    promotable: false,
    reasons: reasons.map((reason) => ({ destination: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference), ...reason })),
    ...found,
});
/**
 * Marks a release promotable where it was verified, with one record for all of these places, and moves their tags. Revocations
 * are read again directly before: one may have been written while the release was copied.
 */
async function markVerified(verified, graph, request, ports, { reports, warnings }) {
    const { source, trust, tag, ifTag } = request;
    ports.signal?.throwIfAborted();
    const group = [];
    const { standing: atSource } = await (0,_revocation_js__WEBPACK_IMPORTED_MODULE_1__/* .revocationsOf */ .Vv)(source.repository, graph.root.digest, trust);
    for (const one of verified) {
        const { standing } = await (0,_revocation_js__WEBPACK_IMPORTED_MODULE_1__/* .revocationsOf */ .Vv)(one.place.repository, graph.root.digest, trust);
        const reasons = [...atSource, ...standing].map((error) => error.toReason());
        if (reasons.length === 0)
            group.push(one);
        else {
            const { copy, verification } = one;
            reports.set(one.place, refusedAt(one.place.reference, distinct(reasons), { copy, verification }));
        }
    }
    const [first, ...rest] = group;
    if (!first)
        return;
    ports.progress({
        task: `mark ${first.name}`,
        message: `marking ${group.map(({ name }) => name).join(', ')} promotable`,
    });
    const places = [first.place, ...rest.map(({ place }) => place)];
    const predicate = predicateOf(first, graph, request, ports);
    const { record, warnings: remaining } = await (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .markPromotable */ .TT)(places, graph, predicate, ports.signer, trust);
    const signed = record.signer !== undefined;
    warnings.push(...remaining, ...(signed ? [] : group.map(({ name }) => unsignedAt(name, record.descriptor.digest))));
    const root = graph.nodes.find(({ manifest }) => manifest.descriptor.digest === graph.root.digest);
    for (const { place, name, copy, verification } of group) {
        const wanted = tag ?? (0,_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .tagFor */ .gY)(source.reference, place.reference);
        const moved = wanted && root ? await (0,_tag_js__WEBPACK_IMPORTED_MODULE_4__/* .moveTag */ .mK)(place.repository, root.manifest, wanted, ifTag) : undefined;
        reports.set(place, {
            destination: name,
            copy,
            verification,
            promotable: true,
            reasons: [],
            record: record.descriptor.digest,
            signed,
            ...(moved ? { tag: moved } : {}),
        });
    }
}
const unsignedAt = (reference, record) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk('promotion-record-unsigned', { reference, record });
const distinct = (reasons) => [
    ...new Map(reasons.map((reason) => [reason.message, reason])).values(),
];
function predicateOf(first, graph, { source, destinations, trust }, { run = (0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .runIdentity */ .y)({}), clock }) {
    // A record that is replicated names all of them, also one that is whole only in a later run.
    const others = trust.promotion.replicate ? destinations.map((one) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(one.reference)) : [];
    return (0,_predicate_js__WEBPACK_IMPORTED_MODULE_7__/* .predicateFor */ .Xv)({
        graph,
        source: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(source.reference),
        destinations: [first.name, ...others.filter((name) => name !== first.name)],
        verification: first.verification,
        bytes: first.copy.bytes,
    }, trust, run, clock);
}


/***/ }),

/***/ 97390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HC: () => (/* binding */ promotionStatement),
/* harmony export */   Nu: () => (/* binding */ destinationsOf),
/* harmony export */   O1: () => (/* binding */ isSamePlace),
/* harmony export */   Xv: () => (/* binding */ predicateFor),
/* harmony export */   Yq: () => (/* binding */ saysTheSame),
/* harmony export */   ae: () => (/* binding */ promotionPredicateSchema),
/* harmony export */   mG: () => (/* binding */ PROMOTION_PREDICATE)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57130);
/* harmony import */ var _lib_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96480);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20907);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14922);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89994);







const PROMOTION_PREDICATE = _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.promotion;
const VERIFIER = 'https://github.com/org/mc-actions';
/** SLSA Verification Summary v1 (slsa.dev/spec/v1.1/verification_summary), and who satisfied which requirement. */
const verificationSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    verifier: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional() }),
    timeVerified: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('RFC 3339'),
    resourceUri: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    policy: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) }),
    inputAttestations: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ uri: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) })),
    verificationResult: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('PASSED'),
    verifiedLevels: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    slsaVersion: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    requirements: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), signers: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) })),
});
/** docs/predicates/promotion.md. */
const promotionPredicateSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    source: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    destination: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    replicas: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).max(100).optional().describe('other destinations that have the same record'),
    closure: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        manifests: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1).max(20_000),
        blobs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
        bytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int(),
    }),
    verification: verificationSchema,
    run: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .runIdentitySchema */ .r,
    promotedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('RFC 3339'),
});
/** All places that a record is for. */
const destinationsOf = ({ destination, replicas = [] }) => [
    destination,
    ...replicas,
];
/** Whether a destination that a record names is this place. A folder is named otherwise wherever it is carried; a repository is not. */
function isSamePlace(destination, at) {
    if (at.kind === 'layout')
        return true;
    try {
        const named = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(destination);
        return named.kind === 'registry' && named.registry === at.registry && named.repository === at.repository;
    }
    catch {
        return false; // a record may say anything
    }
}
/** Whether two say the same of a release: where, what, under which policy. By whom and when is not asked. */
const saysTheSame = (a, b) => destinationsOf(b).every((name) => destinationsOf(a).includes(name)) &&
    a.verification.policy.digest.sha256 === b.verification.policy.digest.sha256 &&
    a.closure.manifests.join() === b.closure.manifests.join();
function predicateFor(what, trust, run, clock) {
    const { graph, source, verification, bytes } = what;
    const [destination, ...replicas] = what.destinations;
    const signers = verification.requirements.flatMap(({ by }) => by);
    const inputs = new Map(signers.map(({ origin, bundle }) => [bundle, { uri: origin, digest: { sha256: bundle.replace(/^sha256:/, '') } }]));
    return {
        source,
        destination,
        ...(replicas.length > 0 ? { replicas } : {}),
        closure: {
            manifests: graph.nodes.map(({ manifest }) => manifest.descriptor.digest).sort(),
            blobs: graph.blobs.length,
            bytes,
        },
        verification: {
            verifier: { id: VERIFIER, version: { 'mc-actions': _lib_version_js__WEBPACK_IMPORTED_MODULE_4__/* .VERSION */ .x } },
            timeVerified: verification.finishedAt,
            resourceUri: destination,
            policy: { digest: { sha256: trust.digest.replace(/^sha256:/, '') } },
            inputAttestations: [...inputs.values()].sort((a, b) => (a.digest.sha256 < b.digest.sha256 ? -1 : 1)),
            verificationResult: 'PASSED',
            // No level of SLSA is claimed: what was asked for stands in the policy.
            verifiedLevels: ['SLSA_BUILD_LEVEL_UNEVALUATED'],
            slsaVersion: '1.1',
            requirements: verification.requirements.map(({ name, by }) => ({
                name,
                signers: [...new Set(by.map(({ identity, key }) => identity?.subject ?? `key ${key}`))].sort(),
            })),
        },
        run,
        promotedAt: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .rfc3339 */ .ag)(clock.now()),
    };
}
const promotionStatement = (graph, predicate) => (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__/* .statementFor */ .JM)([{ digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestSetOf */ .mn)(graph.root.digest) }], PROMOTION_PREDICATE, predicate);


/***/ }),

/***/ 85311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(61469);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20907);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77335);
/* harmony import */ var _complete_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(59512);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(203);
/* harmony import */ var _marking_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(28000);
/* harmony import */ var _predicate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97390);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35146);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27551);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38433);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(67251);
/* harmony import */ var _verify_at_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53258);












/**
 * Brings a release to other regions: verified at the source (fail early), copied, verified at the destination from the
 * destination's own bytes, and only then marked promotable: the record is written last, the tag after it. Before the first write, a signer whose record
 * will count is required. Of several
 * destinations one that fails does not keep the others from it; the error of a single one is thrown.
 */
async function promote(request, ports) {
    const { source, trust, maxBytes } = request;
    refuseDigests(request);
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('promote', ports.clock, (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(source.reference));
    const graph = (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutRecords */ .b0)(await (0,_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .graphOf */ .cQ)(source, ports));
    const base = { source: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(source.reference), digest: graph.root.digest, planned: request.plan };
    const atSource = await (0,_verify_at_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyAt */ .T)(source, graph, trust, ports);
    const { standing } = await (0,_revocation_js__WEBPACK_IMPORTED_MODULE_5__/* .revocationsOf */ .Vv)(source.repository, graph.root.digest, trust);
    const early = [...atSource.reasons, ...standing];
    const plan = early.length === 0 && (request.plan || maxBytes !== undefined) ? await planOf(graph, request, ports) : undefined;
    if (early.length > 0 || request.plan) {
        return report.finish(early, {
            ...base,
            promotable: false,
            ...(plan ? { plan } : {}),
            sourceVerification: atSource,
            destinations: [],
            warnings: early.length === 0 ? await lackingForRun(trust, ports.signer) : [],
        });
    }
    await (0,_signer_js__WEBPACK_IMPORTED_MODULE_6__/* .requireSigner */ .S)(ports.signer, trust, _predicate_js__WEBPACK_IMPORTED_MODULE_7__/* .PROMOTION_PREDICATE */ .mG);
    // More than was allowed, and nothing is written anywhere.
    for (const one of plan ?? [])
        if (maxBytes !== undefined)
            (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_8__/* .holdToBudget */ .mC)(one, maxBytes, one.destination);
    const { reports, warnings } = await promoteAll(graph, request, ports);
    const reasons = reports.flatMap(({ reasons }) => reasons);
    return report.finish(reasons, {
        ...base,
        promotable: reasons.length === 0,
        sourceVerification: atSource,
        destinations: reports,
        warnings: warnings.map((error) => error.toReason()),
    });
}
function refuseDigests({ destinations }) {
    for (const { reference } of destinations)
        if (reference.digest !== undefined)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .ConfigurationError */ .j1('promote-layout-tag', {
                given: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference),
                detail: 'it names a digest',
            });
}
/** What a run that is not a plan would lack. A key is tried here; the CA is not asked for a certificate that no one uses. */
async function lackingForRun(trust, signer) {
    if (signer?.kind === 'keyless' && trust.promotion.requirements.length > 0)
        return [];
    try {
        await (0,_signer_js__WEBPACK_IMPORTED_MODULE_6__/* .requireSigner */ .S)(signer?.kind === 'keyless' ? undefined : signer, trust, _predicate_js__WEBPACK_IMPORTED_MODULE_7__/* .PROMOTION_PREDICATE */ .mG);
        return [];
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .ConfigurationError */ .j1)
            return [error.toReason()];
        throw error;
    }
}
async function planOf(graph, request, ports) {
    const { destinations, source, deep } = request;
    const plans = [];
    for (const { reference, repository } of destinations) {
        const tag = request.tag ?? (0,_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .tagFor */ .gY)(source.reference, reference);
        const plan = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_8__/* .planCopy */ .n4)(graph, repository, { ...ports, deep, tag });
        plans.push({ destination: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference), ...plan, parts: [...plan.parts] });
    }
    return plans;
}
/** First all destinations are made whole and verified; then they are marked, together where the policy has one record for all. */
async function promoteAll(graph, request, ports) {
    const { destinations, trust } = request;
    const reports = new Map();
    const warnings = [];
    const alone = destinations.length === 1;
    const guarded = async (places, work) => {
        try {
            await work();
        }
        catch (error) {
            if (alone || ports.signal?.aborted)
                throw error;
            const reason = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .asMcError */ .bH)(error).toReason();
            for (const place of places) {
                const destination = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(place.reference);
                const before = reports.get(place);
                if (!before?.promotable)
                    reports.set(place, { ...before, destination, promotable: false, reasons: [{ destination, ...reason }] });
            }
        }
    };
    const open = [];
    for (const place of destinations)
        await guarded([place], async () => {
            const refused = await refusal(place, graph, request);
            if (refused)
                reports.set(place, refused);
            else
                open.push(place);
        });
    const ready = [];
    for (const [place, outcome] of await (0,_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .copyToAll */ .m0)(graph, request.source, open, request.deep, ports))
        await guarded([place], async () => {
            if ('error' in outcome)
                throw outcome.error;
            const one = await proveAt(place, outcome.counts, graph, trust, ports);
            if ('ready' in one)
                ready.push(one.ready);
            else
                reports.set(place, one.refused);
        });
    const [first] = ready;
    const groups = trust.promotion.replicate && first ? [ready] : ready.map((one) => [one]);
    for (const group of groups)
        await guarded(group.map(({ place }) => place), () => (0,_marking_js__WEBPACK_IMPORTED_MODULE_10__/* .markVerified */ .SG)(group, graph, request, ports, { reports, warnings }));
    return { reports: destinations.flatMap((place) => reports.get(place) ?? []), warnings };
}
/** Why a release may not even be copied there: it was revoked, or its tag is not what it was to be. */
async function refusal({ reference, repository }, { root }, { source, trust, tag, ifTag }) {
    const wanted = tag ?? (0,_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .tagFor */ .gY)(source.reference, reference);
    const { standing } = await (0,_revocation_js__WEBPACK_IMPORTED_MODULE_5__/* .revocationsOf */ .Vv)(repository, root.digest, trust);
    if (standing.length > 0)
        return (0,_marking_js__WEBPACK_IMPORTED_MODULE_10__/* .refusedAt */ .E_)(reference, standing.map((error) => error.toReason()));
    if (wanted === undefined || ifTag === undefined)
        return undefined;
    if ((await repository.resolve(wanted))?.digest !== root.digest)
        await (0,_tag_js__WEBPACK_IMPORTED_MODULE_11__/* .holdTag */ ._U)(repository, wanted, ifTag);
    return undefined;
}
/** Verifies a release that was copied from what the destination has now: its own bytes, its own list of referrers. */
async function proveAt(place, copy, graph, trust, ports) {
    const wanted = new Set(graph.nodes.map(({ manifest }) => manifest.descriptor.digest));
    const { graph: there, missing } = await (0,_complete_js__WEBPACK_IMPORTED_MODULE_12__/* .findWhole */ .tO)(place, graph.root.digest, wanted, ports);
    const lacking = [...missing, ...(there ? (0,_complete_js__WEBPACK_IMPORTED_MODULE_12__/* .lackingIn */ .TE)(there, graph) : [])];
    if (lacking.length > 0)
        return { refused: (0,_marking_js__WEBPACK_IMPORTED_MODULE_10__/* .refusedAt */ .E_)(place.reference, [(0,_complete_js__WEBPACK_IMPORTED_MODULE_12__/* .incomplete */ .$x)(place, lacking).toReason()], { copy }) };
    const verification = await (0,_verify_at_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyAt */ .T)(place, graph, trust, ports);
    if (verification.outcome !== 'passed')
        return { refused: (0,_marking_js__WEBPACK_IMPORTED_MODULE_10__/* .refusedAt */ .E_)(place.reference, verification.reasons, { copy, verification }) };
    return { ready: { place, name: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(place.reference), copy, verification } };
}


/***/ }),

/***/ 35146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ judgedRecords),
/* harmony export */   TT: () => (/* binding */ markPromotable),
/* harmony export */   WD: () => (/* binding */ PROMOTION),
/* harmony export */   b0: () => (/* binding */ withoutRecords),
/* harmony export */   po: () => (/* binding */ PROMOTION_ARTIFACT)
/* harmony export */ });
/* unused harmony export judgeRecord */
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95669);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71151);
/* harmony import */ var _predicate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97390);





const PROMOTION_ARTIFACT = 'application/vnd.mc.promotion.v1+json';
const PROMOTABLE = 'promotable';
/** The commit marker of a promotion. */
const PROMOTION = {
    artifactType: PROMOTION_ARTIFACT,
    predicateType: _predicate_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMOTION_PREDICATE */ .mG,
    predicate: _predicate_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionPredicateSchema */ .ae,
    marker: { [PROMOTABLE]: 'true' },
    title: 'promotion',
    maxBytes: 4 * _lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .MiB */ .lv, // it names up to 20,000 manifests
    ageless: false,
};
/**
 * A release without promotion records and what refers to them: where it comes from it may have been promoted, but a
 * record that came with the copy would mark it before it was verified.
 */
function withoutRecords(graph) {
    const left = new Set();
    const nodes = graph.nodes.filter(({ manifest: { descriptor, json }, role, of }) => {
        const isRecord = descriptor.artifactType === PROMOTION_ARTIFACT || json.annotations?.[PROMOTABLE] === 'true';
        // Nodes come in the order in which they were found: what refers to a record after it.
        if (role === 'root' || !(isRecord || left.has(of)))
            return true;
        left.add(descriptor.digest);
        return false;
    });
    if (left.size === 0)
        return graph;
    const named = new Set(nodes.flatMap(({ manifest }) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .blobsOf */ .OR)(manifest)).map(({ digest }) => digest));
    return {
        ...graph,
        nodes,
        blobs: graph.blobs.filter(({ digest }) => named.has(digest)),
        tags: graph.tags.filter(({ digest, of }) => !left.has(digest) && !left.has(of)),
    };
}
/**
 * Returns who signed a record that counts under a policy; undefined for one that counts without a signature, which needs
 * `promotion: { record: unsigned }`. There a signature that the policy cannot judge is as good as none: anyone who can push could
 * remove it. Throws VerificationError for a record that does not count.
 */
function judgeRecord(record, root, trust) {
    const { requirements, unsigned } = trust.promotion;
    if (requirements.length === 0 && !unsigned)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('promotion-rule-missing', { reference: root, policy: trust.path });
    try {
        return (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeMark */ .rj)(PROMOTION, record, root, trust);
    }
    catch (error) {
        if (unsigned && error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk)
            return undefined;
        throw error;
    }
}
/** Reads the records of a release and judges each under a policy. */
async function judgedRecords(repository, root, trust) {
    const { marks, bad, unread } = await (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .readMarks */ .pc)(PROMOTION, repository, root);
    const [signed, others] = [[], []];
    const refused = [...bad.map(({ error }) => error), ...(unread ? [unread] : [])];
    for (const mark of marks) {
        try {
            const signer = judgeRecord(mark, root, trust);
            if (signer)
                signed.push({ ...mark, signer });
            else
                others.push(mark);
        }
        catch (error) {
            refused.push((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .asMcError */ .bH)(error));
        }
    }
    return { records: [...signed, ...others], refused, unsigned: marks.filter(({ bundle }) => bundle === undefined) };
}
/**
 * The record of a promotion at each of these places, the same bytes at all of them: one that says the same is kept,
 * where none has one it is written at the first and read back. A signed record replaces the unsigned ones of its place.
 */
async function markPromotable(places, graph, predicate, signer, trust) {
    const root = graph.root.digest;
    const before = [];
    for (const { repository } of places)
        before.push(await judgedRecords(repository, root, trust));
    // One that was signed satisfies a run that does not sign; not the other way round.
    const found = before.map(({ records }) => records.find((one) => (0,_predicate_js__WEBPACK_IMPORTED_MODULE_0__/* .saysTheSame */ .Yq)(one.predicate, predicate) && (!signer || one.bundle !== undefined)));
    const judge = (mark) => judgeRecord(mark, root, trust);
    const [{ repository: first }] = places;
    const record = found.find((one) => one !== undefined) ??
        (await (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .writeMark */ .Lx)(PROMOTION, first, graph.root, (0,_predicate_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionStatement */ .HC)(graph, predicate), signer, judge));
    for (const [i, { repository }] of places.entries()) {
        const there = found[i]?.descriptor.digest ?? (i === 0 && found.every((one) => !one) ? record.descriptor.digest : '');
        if (there !== record.descriptor.digest)
            await (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .replicateMark */ .T$)(PROMOTION, repository, root, record);
    }
    const by = judge(record);
    const warnings = [];
    if (by)
        for (const [i, place] of places.entries())
            warnings.push(...(await removeUnsigned(place, before[i]?.unsigned ?? [], root)));
    return { record: { ...record, ...(by ? { signer: by } : {}) }, warnings };
}
/** Removes unsigned records of a place, and returns a warning for each that is still listed. */
async function removeUnsigned({ reference, repository }, unsigned, root) {
    const own = unsigned.filter(({ predicate }) => (0,_predicate_js__WEBPACK_IMPORTED_MODULE_0__/* .destinationsOf */ .Nu)(predicate).some((one) => (0,_predicate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePlace */ .O1)(one, reference)));
    if (own.length === 0)
        return [];
    const why = new Map();
    for (const { descriptor } of own)
        try {
            if (repository.removeReferrer)
                await repository.removeReferrer(root, descriptor);
        }
        catch (error) {
            if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv))
                throw error;
            why.set(descriptor.digest, error.message);
        }
    const listed = new Set((await repository.referrers(root, PROMOTION_ARTIFACT)).map(({ digest }) => digest));
    return own
        .filter(({ descriptor }) => listed.has(descriptor.digest))
        .map(({ descriptor: { digest } }) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('promotion-record-remains', {
        record: digest,
        reference: repository.name,
        detail: why.get(digest) ?? 'it cannot be removed from this kind of place',
    }));
}


/***/ }),

/***/ 27551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vv: () => (/* binding */ revocationsOf),
/* harmony export */   r8: () => (/* binding */ revoke)
/* harmony export */ });
/* unused harmony exports REVOCATION_ARTIFACT, REVOCATION_PREDICATE, revocationPredicateSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89079);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(82252);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(20907);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14922);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6888);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70308);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20124);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(62235);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71151);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89994);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(38433);












const REVOCATION_ARTIFACT = 'application/vnd.mc.promotion-revocation.v1+json';
const REVOCATION_PREDICATE = _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.revocation;
const MAX_REASON = 1_000;
/** docs/predicates/promotion-revocation.md. */
const revocationPredicateSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(MAX_REASON),
    revokedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('RFC 3339'),
    run: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .runIdentitySchema */ .r,
});
const REVOCATION = {
    artifactType: REVOCATION_ARTIFACT,
    predicateType: REVOCATION_PREDICATE,
    predicate: revocationPredicateSchema,
    marker: {},
    title: 'revocation',
    maxBytes: 64 * _lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .KiB */ .ty, // ten times what a reason of 1,000 characters and its bundle have
    ageless: true,
};
/**
 * The revocations of a release, in its repository and in what else is asked. Where the policy names who may revoke
 * (its requirement of kind `promotion`), only those count, so that a pusher cannot stop a deployment. Where it
 * names no one, every one counts, also one that is unsigned or cannot be read: refusing is the safe answer there.
 */
async function revocationsOf(repository, root, trust, sources = []) {
    const named = trust.promotion.requirements.length > 0;
    const standing = new Map();
    const warnings = [];
    const take = (where, reason, by, why) => {
        if (named && why)
            warnings.push(new _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .VerificationError */ .mk('revocation-not-counted', { where, detail: why.message }));
        else {
            const error = new _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .VerificationError */ .mk('promotion-revoked', {
                reference: root,
                reason,
                by: by ?? 'nobody who signed',
                where,
            });
            standing.set(`${reason} ${by}`, error);
        }
    };
    const { marks, bad, unread } = await (0,_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .readMarks */ .pc)(REVOCATION, repository, root);
    for (const mark of marks) {
        const where = `${repository.name}@${mark.descriptor.digest}`;
        const { by, why } = judged(() => (0,_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeMark */ .rj)(REVOCATION, mark, root, trust));
        take(where, mark.predicate.reason, by, why);
    }
    // One of those that were not read may be genuine: that the release was not revoked is not known.
    if (unread) {
        const { limit } = unread.details;
        standing.set('unread', new _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .VerificationError */ .mk('revocations-not-read', { reference: root, limit, where: repository.name }));
    }
    for (const { descriptor, error, later } of bad) {
        // A later version of mc wrote it. What it says is not known, so a signer that may revoke stops the release.
        const verified = () => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyPromotion */ .T)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .parseSubjectDigest */ .Ky)(root), later?.bundle ?? Buffer.alloc(0), trust, later?.predicateType ?? '', {
            ageless: true,
        });
        if (later && judged(verified).by !== undefined)
            standing.set(error.message, error);
        else
            take(`${repository.name}@${descriptor.digest}`, 'it says none that can be read', undefined, error);
    }
    const all = new _verify_index_js__WEBPACK_IMPORTED_MODULE_8__/* .Reading */ .zK({ first: new Set([REVOCATION_PREDICATE]) });
    for (const [i, source] of sources.entries()) {
        try {
            const reading = all.share(sources.length - i);
            for await (const evidence of (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_8__/* .bounded */ .Mm)(source, (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .parseSubjectDigest */ .Ky)(root), reading)) {
                const reason = 'bytes' in evidence ? reasonIn(evidence.bytes) : undefined;
                if (!('bytes' in evidence) || reason === undefined)
                    continue;
                const verified = () => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyPromotion */ .T)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .parseSubjectDigest */ .Ky)(root), evidence.bytes, trust, REVOCATION_PREDICATE, { ageless: true });
                const { by, why } = judged(verified);
                take(evidence.origin, reason, by, why);
            }
        }
        catch (error) {
            const unread = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .asMcError */ .bH)(error);
            // A second place that is down must not stop what the first allows. One that shows other than what it signed, or only
            // some of what it says it holds, may hide a revocation.
            if (unread.family === 'fault' && !source.hasOpened?.())
                warnings.push(unread);
            else
                standing.set(unread.message, unread);
        }
    }
    return { standing: [...standing.values()], warnings: [...warnings, ...all.unread] };
}
function judged(judge) {
    try {
        const signer = judge();
        return signer ? { by: (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_9__/* .whoSigned */ .b)(signer).identity } : {};
    }
    catch (error) {
        return { why: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .asMcError */ .bH)(error) };
    }
}
/** What a bundle gives as the reason, if it is a revocation at all; nothing of it is verified. */
function reasonIn(bytes) {
    try {
        const { content } = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__/* .parseBundle */ .QN)(bytes, 'evidence');
        if (content.$case !== 'dsseEnvelope')
            return undefined;
        const { predicateType, predicate } = JSON.parse(content.dsseEnvelope.payload.toString('utf8'));
        if (predicateType !== REVOCATION_PREDICATE)
            return undefined;
        const read = revocationPredicateSchema.safeParse(predicate);
        return read.success ? read.data.reason : 'it says none that can be read';
    }
    catch {
        return undefined; // of other evidence, whoever verifies it tells
    }
}
/**
 * Says of a release that it is not to be deployed any more: for good, and whatever promotion record it has. The signer is one
 * that the policy names; an unsigned revocation needs `promotion: { record: unsigned }`. Throws before anything is written
 * where the revocation would not count.
 */
async function revoke({ place, reason, trust }, ports) {
    const name = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_11__/* .formatReference */ .FH)(place.reference);
    const trimmed = reason.trim();
    if (trimmed === '' || trimmed.length > MAX_REASON)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('revocation-reason', { limit: MAX_REASON });
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_12__/* .beginReport */ .mC)('promote-revoke', ports.clock, name);
    const { unsigned } = trust.promotion;
    if (!ports.signer && !unsigned)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('revocation-unsigned-refused', { policy: trust.path });
    await (0,_signer_js__WEBPACK_IMPORTED_MODULE_13__/* .requireSigner */ .S)(ports.signer, trust, REVOCATION_PREDICATE, { ageless: true });
    const root = (await place.repository.manifest((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_11__/* .targetOf */ .$r)(place.reference))).descriptor;
    const predicate = {
        reason: trimmed,
        revokedAt: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_14__/* .rfc3339 */ .ag)(ports.clock.now()),
        run: ports.run ?? (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .runIdentity */ .y)({}),
    };
    const subject = [{ digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .digestSetOf */ .mn)(root.digest) }];
    const statement = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__/* .statementFor */ .JM)(subject, REVOCATION_PREDICATE, predicate);
    let signed = false;
    const mark = await (0,_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .writeMark */ .Lx)(REVOCATION, place.repository, root, statement, ports.signer, (written) => {
        const { by, why } = judged(() => (0,_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeMark */ .rj)(REVOCATION, written, root.digest, trust));
        signed = by !== undefined;
        if (why && !unsigned)
            throw why;
    });
    const revocation = mark.descriptor.digest;
    return begun.finish([], {
        digest: root.digest,
        revocation,
        signed,
        reason: trimmed,
        warnings: signed ? [] : [new _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .VerificationError */ .mk('revocation-unsigned', { revocation }).toReason()],
    });
}


/***/ }),

/***/ 89994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ runIdentitySchema),
/* harmony export */   y: () => (/* binding */ runIdentity)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9009);



/** Who did it: the run of a workflow, or where there is none a number of its own. */
const runIdentitySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('URL of the run and its attempt; urn:uuid:… outside of GitHub Actions'),
    workflow: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('owner/name/.github/workflows/x.yml@ref'),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('40 hex digits'),
    event: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
/** The run that an environment tells of. It is a claim, as all of a predicate: who signed says more. */
function runIdentity(env) {
    const context = env['GITHUB_RUN_ID'] && env['GITHUB_WORKFLOW_REF'] ? (0,_github_index_js__WEBPACK_IMPORTED_MODULE_2__/* .actionsContext */ .j)(env) : undefined;
    if (!context)
        return { id: `urn:uuid:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}` };
    const { serverUrl, repository, runId, runAttempt, workflowRef, sha, eventName } = context;
    return {
        id: `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
        workflow: workflowRef,
        commit: sha,
        event: eventName,
    };
}


/***/ }),

/***/ 38433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ requireSigner)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14922);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70308);



const TRIAL = '0'.repeat(64);
/**
 * Checks that what a signer will sign counts under the policy, before anything is written. The policy names its key or
 * identity; a key also signs a statement that is thrown away, and a keyless signer must get its certificate from the CA.
 * Without a signer the policy must accept unsigned records. `predicateType` is that of what will be signed. Throws
 * `promotion-requirement-missing`, `promotion-signer-missing`, `promotion-signer-unusable`, and what the CA throws.
 */
async function requireSigner(signer, trust, predicateType, { ageless = false } = {}) {
    const [requirement] = trust.promotion.requirements;
    if (!requirement && !trust.promotion.unsigned)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('promotion-requirement-missing', { policy: trust.path });
    if (!signer) {
        if (!requirement)
            return;
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('promotion-signer-missing', { requirement: requirement.name });
    }
    const claim = await signer.identify();
    if (!requirement)
        return;
    const unusable = (cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('promotion-signer-unusable', { requirement: requirement.name, detail: cause.message }, { cause });
    const mismatch = (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_1__/* .explainSignerMismatch */ .g)(claim, trust);
    if (mismatch)
        throw unusable(mismatch);
    if (claim.kind !== 'key')
        return;
    try {
        const trial = await signer.signStatement((0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .statementFor */ .JM)([{ digest: { sha256: TRIAL } }], predicateType, {}));
        (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyPromotion */ .T)(`sha256:${TRIAL}`, trial, trust, predicateType, { ageless });
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk)
            throw unusable(error);
        throw error;
    }
}


/***/ }),

/***/ 67251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _U: () => (/* binding */ holdTag),
/* harmony export */   jN: () => (/* binding */ parseTagCondition),
/* harmony export */   mK: () => (/* binding */ moveTag)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);


/** As the user writes it. Throws `tag-condition`. */
function parseTagCondition(text) {
    if (text === 'absent' || /^sha(256:[0-9a-f]{64}|512:[0-9a-f]{128})$/.test(text))
        return text;
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('tag-condition', { given: text.slice(0, 200) });
}
/** Whether a tag is as it must be. Throws `tag-moved`. */
async function holdTag(repository, tag, condition) {
    const found = (await repository.resolve(tag))?.digest ?? 'absent';
    if (found !== condition)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('tag-moved', { reference: `${repository.name}:${tag}`, expected: condition, found });
}
/**
 * Lets a tag name a release, as the last thing of all, and reads it back. With a condition it is moved only from there:
 * the registry is asked to hold it (`If-Match`, RFC 9110 section 13.1.1), and as most do not know that for tags, it is
 * read before and after. Two that move it between those reads are not told apart; whoever finds another digest is told.
 */
async function moveTag(repository, { bytes, descriptor }, tag, condition) {
    const before = (await repository.resolve(tag))?.digest;
    // A registry may name the same bytes by another algorithm than the release does.
    const isRelease = (digest) => digest !== undefined && (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestLike */ .kG)(bytes, digest) === digest;
    const was = before === undefined ? {} : { before };
    // Done by an earlier run: then the condition was met then.
    if (isRelease(before))
        return { tag, ...was, moved: false };
    if (condition !== undefined && (before ?? 'absent') !== condition)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('tag-moved', {
            reference: `${repository.name}:${tag}`,
            expected: condition,
            found: before ?? 'absent',
        });
    await repository.pushManifest(bytes, descriptor.mediaType, tag, condition);
    if (!isRelease((await repository.resolve(tag))?.digest))
        await holdTag(repository, tag, descriptor.digest);
    return { tag, ...was, moved: true };
}


/***/ }),

/***/ 53258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ verifyAt)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20907);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32541);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11255);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25367);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61773);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35146);




/** Promotion records are no evidence of the release itself: one that is damaged must not keep it from being verified. */
const withoutRecordsOf = (repository) => ({
    ...repository,
    referrers: async (...asked) => (await repository.referrers(...asked)).filter(({ artifactType }) => artifactType !== _record_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMOTION_ARTIFACT */ .po),
});
/** Verifies a release where it lies, by the evidence that lies with it; what is asked beside comes after that. */
async function verifyAt({ reference, repository }, { root }, trust, { clock, signal, progress }, beside = []) {
    const subject = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference);
    progress({ task: `verify ${subject}`, message: `verifying ${subject}` });
    const ports = {
        sources: [(0,_verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryBundles */ .c)(withoutRecordsOf(repository)), ...beside],
        clock,
        ...(signal ? { signal } : {}),
    };
    const digests = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestSetOf */ .mn)(root.digest);
    const report = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .verify */ .M)({ subject, digests, trust }, ports);
    return (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_5__/* .withPlatforms */ .fG)(report, () => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__.platformsOf)(repository, root.digest), trust, ports);
}


/***/ }),

/***/ 39195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ createKeySigner),
/* harmony export */   j: () => (/* binding */ readSigningKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19654);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89079);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14922);
/* harmony import */ var _draft_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37796);







const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
const MIN_RSA_BITS = 3072; // as strong as P-256 (NIST SP 800-57 part 1, section 5.6.1)
const CURVES = ['prime256v1', 'secp384r1'];
/**
 * Reads a private key in PKCS #8 PEM that can sign: Ed25519, ECDSA on P-256 or P-384, RSA of 3072 bits and more. Throws
 * `signing-key-unusable`, which names the file and the types, and never quotes the file.
 */
function readSigningKey(pem, path) {
    const unusable = (found) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('signing-key-unusable', { path, found });
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem);
    }
    catch {
        throw unusable(kindOf(pem));
    }
    const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    const type = key.asymmetricKeyType ?? 'unknown';
    if (type === 'ed25519')
        return key;
    if (type === 'ec' && CURVES.includes(namedCurve))
        return key;
    if (type === 'rsa' && modulusLength >= MIN_RSA_BITS)
        return key;
    throw unusable(type === 'rsa' ? `an RSA key of ${modulusLength} bits` : `a key of type ${namedCurve ?? type}`);
}
/** What a file is that is not a private key that can be opened, without an excerpt of it. */
function kindOf(pem) {
    const text = pem.subarray(0, 8_192).toString('latin1');
    if (/-----BEGIN ENCRYPTED (SIGSTORE|COSIGN) PRIVATE KEY-----/.test(text))
        return "cosign's encrypted key";
    if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|Proc-Type: 4,ENCRYPTED/.test(text))
        return 'a key with a passphrase';
    if (text.includes('-----BEGIN PUBLIC KEY-----'))
        return 'a public key';
    return 'no private key in PEM';
}
/** Signs with a managed key: no CA, no log and no time, so nothing that can be lost with a region. */
function createKeySigner(privateKey) {
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey);
    const hint = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(publicKey.export({ type: 'spki', format: 'der' })).toString('base64');
    // SHA-256 for P-384 too: cosign signs and verifies with it by a key of any curve.
    const algorithm = privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
    const bundleOf = (content) => Buffer.from(JSON.stringify(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__.Bundle.toJSON({
        mediaType: _draft_js__WEBPACK_IMPORTED_MODULE_4__/* .BUNDLE_V03 */ .H,
        verificationMaterial: {
            content: { $case: 'publicKey', publicKey: { hint } },
            tlogEntries: [],
            timestampVerificationData: { rfc3161Timestamps: [] },
        },
        content,
    })));
    return {
        kind: 'key',
        signMessage: async (content) => {
            const bytes = await (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .collect */ .Fo)(content, MAX_MESSAGE_BYTES, 'what is signed');
            return bundleOf({
                $case: 'messageSignature',
                messageSignature: {
                    messageDigest: { algorithm: 1, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(bytes) },
                    signature: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(algorithm, bytes, privateKey),
                },
            });
        },
        signStatement: async (statement) => {
            const payload = (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .statementBytes */ .Tp)(statement);
            const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(algorithm, (0,_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .preAuthEncoding */ .JC)(_statement_js__WEBPACK_IMPORTED_MODULE_6__/* .IN_TOTO_PAYLOAD_TYPE */ .T4, payload), privateKey);
            return bundleOf({
                $case: 'dsseEnvelope',
                dsseEnvelope: { payload, payloadType: _statement_js__WEBPACK_IMPORTED_MODULE_6__/* .IN_TOTO_PAYLOAD_TYPE */ .T4, signatures: [{ sig: signature, keyid: '' }] },
            });
        },
        identify: async () => ({ kind: 'key', publicKey }),
    };
}


/***/ }),

/***/ 61773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   platformsOf: () => (/* binding */ platformsOf)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95669);


const MAX_DEPTH = 4;
const MAX_PLATFORMS = 200;
/** Every manifest that an index leads to, itself left out; none of an image. Throws `platforms-unreadable`. */
async function platformsOf(repository, digest) {
    const found = new Map();
    const walk = async (at, depth) => {
        for (const child of (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(await repository.manifest(at))) {
            if (found.has(child.digest))
                continue;
            found.set(child.digest, { digest: child.digest, name: nameOf(child) });
            if (found.size > MAX_PLATFORMS || depth === MAX_DEPTH)
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('evidence-too-much', {
                    source: `the platforms of ${digest}`,
                    limit: MAX_PLATFORMS,
                });
            await walk(child.digest, depth + 1);
        }
    };
    try {
        await walk(digest, 0);
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk)
            throw error;
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv('platforms-unreadable', { subject: `${repository.name}@${digest}`, detail: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error) }, { cause: error });
    }
    return [...found.values()];
}
const nameOf = ({ platform = {}, digest }) => ['os', 'architecture', 'variant']
    .map((key) => platform[key])
    .filter((part) => typeof part === 'string' && /^[\w.-]{1,40}$/.test(part))
    .join('/') || digest;


/***/ }),

/***/ 32541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ repositoryBundles)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(606);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18867);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25399);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95669);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90162);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6888);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(14922);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20124);







const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle(\.v0\.3)?\+json/;
const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
/** Requests under way at once: a registry half a world away is no reason to wait for each answer before the next question. */
const CONCURRENCY = 16;
/** Up to so many pieces are read in the order in which they are listed. */
const FEW_PIECES = 100;
/** The same of the bytes of their manifests. */
const FEW_BYTES = _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .MiB */ .lv;
const isPiece = (found) => 'blob' in found;
/**
 * What a repository or layout holds about a subject: its referrers (by the API or the fallback tag), and cosign's tags of
 * it. An attacker who may push can attach anything: what is broken or gone is reported and the rest is read, each blob once,
 * only layers whose media type evidence has, within what `reading` allows. What cannot be read at all is a fault.
 */
const repositoryBundles = (repository) => ({
    name: repository.name,
    async *bundlesFor(subject, reading = new _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .Reading */ .zK()) {
        const look = new Look(repository, subject, reading);
        const each = (0,p_map__WEBPACK_IMPORTED_MODULE_2__/* .pMapIterable */ .R_)(await look.pieces(), (found) => look.read(found), { concurrency: CONCURRENCY });
        for await (const evidence of each)
            if (evidence)
                yield evidence;
        if (look.fault)
            throw look.fault;
    },
});
/** One look at the evidence of one subject. */
class Look {
    #repository;
    #subject;
    #reading;
    /** Manifests may use up half of it: what they name is still to be read. */
    #manifests;
    #blobs = new Map();
    /** A part that is listed and gone: the registry may have lost evidence. It is thrown after all the rest was read. */
    fault;
    constructor(repository, subject, reading) {
        this.#repository = repository;
        this.#subject = subject;
        this.#reading = reading;
        this.#manifests = reading.share(2);
    }
    /** What is there about the subject, each blob once, in the order in which it is read. */
    async pieces() {
        const { name } = this.#repository;
        const tagged = await this.#tagged();
        const listed = this.#inOrder(await this.#listed());
        const referring = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrent */ ._k)(listed, CONCURRENCY, (one) => this.#referrer(one));
        const found = [...referring.flat(), ...tagged];
        const seen = new Set();
        const once = found.filter((one) => {
            const key = isPiece(one) ? `${one.blob.digest} ${signatureIn(one.blob)}` : one.origin;
            return !seen.has(key) && seen.add(key);
        });
        const bytes = once.reduce((sum, one) => sum + (isPiece(one) ? one.blob.size : 0), 0);
        if (once.length <= FEW_PIECES && bytes <= this.#reading.left)
            return once;
        if (once.length > _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5)
            this.#reading.cut(name, `${_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5} pieces`);
        // Genuine bundles are small: what is pushed to use up the bound comes last.
        const weight = (one) => (isPiece(one) ? one.blob.size : 0);
        const rank = (one) => (isPiece(one) ? one.rank : Number.POSITIVE_INFINITY);
        return once.toSorted((a, b) => rank(a) - rank(b) || weight(a) - weight(b)).slice(0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5);
    }
    async #tagged() {
        const found = [];
        for (const tag of (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .cosignTags */ .FJ)(this.#subject)) {
            const descriptor = await this.#repository.resolve(tag);
            if (!descriptor)
                continue;
            const origin = `${this.#repository.name}:${tag}`;
            if (tag.endsWith('.sbom'))
                found.push({ origin, unusable: new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk('sbom-unsigned', { what: origin }) });
            else
                found.push(...(await this.#piecesOf(descriptor, origin, COSIGN_TAG)));
        }
        return found;
    }
    async #listed() {
        const { name } = this.#repository;
        try {
            return await this.#repository.referrers(this.#subject, undefined, undefined, (limit) => this.#reading.cut(name, limit));
        }
        catch (error) {
            // A fallback tag that is not a list: cosign's tags are read all the same.
            if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk))
                throw error;
            this.fault ??= error;
            return [];
        }
    }
    #inOrder(listed) {
        const bytes = listed.reduce((sum, { size }) => sum + size, 0);
        if (listed.length <= FEW_PIECES && bytes <= FEW_BYTES)
            return listed;
        const { first } = this.#reading;
        return listed.toSorted((a, b) => rankOf(a, first) - rankOf(b, first) || a.size - b.size);
    }
    #referrer(descriptor) {
        const origin = `${this.#repository.name}@${descriptor.digest}`;
        return this.#piecesOf(descriptor, origin, rankOf(descriptor, this.#reading.first));
    }
    /** Of a manifest, every layer that is a bundle, or a document that its annotations sign. */
    async #piecesOf({ digest, size }, origin, rank) {
        if (!this.#manifests.take(size)) {
            this.#reading.cut(this.#repository.name);
            return [];
        }
        try {
            const manifest = await this.#repository.manifest(digest);
            this.#manifests.count(Math.max(0, manifest.bytes.length - size)); // a list may say anything of its entries
            const blobs = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_6__/* .blobsOf */ .OR)(manifest);
            return blobs.flatMap((blob, i) => {
                // The layer's own media type decides: what a listing says of artifactType is hearsay.
                if (!isLegacy(blob) && !BUNDLE.test(blob.mediaType))
                    return [];
                return { origin: blobs.length > 2 ? `${origin}#${i}` : origin, blob, rank };
            });
        }
        catch (error) {
            return this.#unusable(error, origin);
        }
    }
    /** Reads what was found; undefined where the reading allows no more. */
    async read(found) {
        if (!isPiece(found))
            return found;
        const { origin, blob } = found;
        const { mediaType, annotations = {} } = blob;
        try {
            const bytes = await this.#bytesOf(blob, origin);
            if (!bytes)
                return undefined;
            return { origin, ...(isLegacy(blob) ? (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__/* .legacySignature */ .Ev)({ mediaType, bytes, annotations }, origin) : { bytes }) };
        }
        catch (error) {
            return this.#unusable(error, origin)[0];
        }
    }
    #bytesOf(blob, origin) {
        const known = this.#blobs.get(blob.digest) ?? this.#fetch(blob, origin);
        this.#blobs.set(blob.digest, known);
        return known;
    }
    async #fetch(blob, what) {
        const { size } = blob;
        if (size > _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_BUNDLE_BYTES */ .Me)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk('bundle-malformed', {
                what,
                detail: `it has ${size} bytes, more than ${_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_BUNDLE_BYTES */ .Me}`,
            });
        if (this.#reading.take(size))
            return (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(this.#repository.blob(blob), _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_BUNDLE_BYTES */ .Me, what);
        this.#reading.cut(this.#repository.name);
        return undefined;
    }
    #unusable(error, origin) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk)
            return [{ origin, unusable: error }];
        const isGone = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv && (error.code === 'reference-not-found' || error.details['status'] === 404);
        if (!isGone)
            throw error;
        this.fault ??= error;
        return [];
    }
}
const isLegacy = ({ mediaType }) => mediaType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__/* .SIMPLE_SIGNING */ .Nj || mediaType === ENVELOPE;
/** One document may be signed more than once, by the annotations of several layers. */
const signatureIn = (blob) => (isLegacy(blob) ? JSON.stringify(blob.annotations ?? {}) : '');
const [COSIGN_TAG, WANTED, EVIDENCE, UNKNOWN, DOCUMENT] = [0, 1, 2, 3, 4];
/** What a list says of a referrer decides only when it is read: evidence of a wanted kind, other evidence, the unknown, documents. */
function rankOf({ artifactType = '', annotations }, first) {
    if (first.has(annotations?.['dev.sigstore.bundle.predicateType'] ?? ''))
        return WANTED;
    const isEvidence = BUNDLE.test(artifactType) || [_sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__/* .SIMPLE_SIGNING */ .Nj, ENVELOPE, _sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__/* .IN_TOTO_PAYLOAD_TYPE */ .T4].includes(artifactType);
    if (isEvidence)
        return EVIDENCE;
    return /cyclonedx|spdx|syft|vnd\.mc\./.test(artifactType) ? DOCUMENT : UNKNOWN;
}


/***/ })

};
