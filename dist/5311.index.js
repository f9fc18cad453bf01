export const id = 5311;
export const ids = [5311];
export const modules = {

/***/ 9009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readActionsContext),
/* harmony export */   y: () => (/* binding */ formatRunUrl)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47307);


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
const formatRunUrl = ({ serverUrl, repository, runId, runAttempt }) => `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`;
function readActionsContext(env, claims = {}) {
    if (env.GITHUB_ACTIONS !== 'true')
        return undefined;
    const parsed = environmentSchema.safeParse(env);
    if (!parsed.success) {
        const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))];
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubError */ .q)('actions-context-incomplete', { names });
    }
    const variables = parsed.data;
    return {
        serverUrl: variables.GITHUB_SERVER_URL,
        repository: variables.GITHUB_REPOSITORY,
        repositoryId: variables.GITHUB_REPOSITORY_ID,
        repositoryOwnerId: variables.GITHUB_REPOSITORY_OWNER_ID,
        workflowRef: variables.GITHUB_WORKFLOW_REF,
        ...(claims.job_workflow_ref === undefined ? {} : { jobWorkflowRef: claims.job_workflow_ref }),
        ref: variables.GITHUB_REF,
        sha: variables.GITHUB_SHA,
        eventName: variables.GITHUB_EVENT_NAME,
        runId: variables.GITHUB_RUN_ID,
        runAttempt: variables.GITHUB_RUN_ATTEMPT,
        runnerEnvironment: variables.RUNNER_ENVIRONMENT,
    };
}


/***/ }),

/***/ 43453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ attachArtifact)
/* harmony export */ });
/* unused harmony export createArtifactManifest */
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89079);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54566);



function createArtifactManifest(subject, artifact) {
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
async function attachArtifact(repository, subject, artifact) {
    const { bytes, layers } = createArtifactManifest(subject, artifact);
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

/***/ 82771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HH: () => (/* binding */ checkBypassRule),
/* harmony export */   VX: () => (/* binding */ assertBypass),
/* harmony export */   gl: () => (/* binding */ describeBypass)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30416);

function assertBypass(bypass, root, trust) {
    if (!bypass)
        return;
    const { used, digest, environment } = bypass;
    if (digest !== root)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .promoteError */ .l)('promotion-bypass-mismatch', { what: 'digest', expected: root, found: digest });
    if (used.environment !== environment)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .promoteError */ .l)('promotion-bypass-mismatch', {
            what: 'environment',
            expected: environment,
            found: used.environment,
        });
    const refused = checkBypassRule({ bypass: used }, 'the promotion', trust);
    if (refused)
        throw refused;
}
const checkBypassRule = ({ bypass }, what, { path, promotion }) => bypass && promotion.bypass === 'deny'
    ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .promoteError */ .l)('promotion-bypass-refused', { what, id: bypass.id, policy: path })
    : undefined;
const describeBypass = ({ id, pr, gate, environment, usedAt, requestDigest, approvals, }) => [
    `bypass ${id}${pr === undefined ? ' (offline)' : ` (pull request ${pr})`} of the gate ${gate} for ${environment}, used at ${usedAt}`,
    `bypass approved by: ${approvals.map((person) => `${person.login || person.id} (${person.role})`).join(', ')}`,
    `bypass request: ${requestDigest}`,
];


/***/ }),

/***/ 40658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SG: () => (/* binding */ markVerified),
/* harmony export */   XB: () => (/* binding */ reportRefused),
/* harmony export */   wq: () => (/* binding */ createUnsignedWarning)
/* harmony export */ });
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20907);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71730);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30416);
/* harmony import */ var _predicate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97390);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35146);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27551);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4385);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67251);








const reportRefused = (reference, reasons, found = {}) => ({
    destination: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference),
    promotable: false,
    reasons: reasons.map((reason) => ({ destination: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference), ...reason })),
    ...found,
});
async function markVerified(verified, graph, request, ports, outcomes) {
    const { source, trust, tag, ifTag } = request;
    ports.signal?.throwIfAborted();
    const [first, ...rest] = await rejectRevoked(verified, graph, request, outcomes);
    if (!first)
        return;
    const group = [first, ...rest];
    ports.progress({
        task: `mark ${first.name}`,
        message: `marking ${group.map(({ name }) => name).join(', ')} promotable`,
    });
    const places = [first.place, ...rest.map(({ place }) => place)];
    const predicate = describePromotion(first, graph, request, ports);
    const { record, warnings } = await (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .markPromotable */ .TT)(places, graph, predicate, ports.signer, trust);
    const signed = record.signer !== undefined;
    const { digest } = record.descriptor;
    outcomes.warnings.push(...warnings, ...(signed ? [] : group.map(({ name }) => createUnsignedWarning(name, digest))));
    const root = graph.nodes.find(({ manifest }) => manifest.descriptor.digest === graph.root.digest);
    for (const { place, name, copy, verification } of group) {
        const wanted = tag ?? (0,_copy_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseTag */ .u6)(source.reference, place.reference);
        const moved = wanted && root ? await (0,_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .moveTag */ .mK)(place.repository, root.manifest, wanted, ifTag) : undefined;
        outcomes.reports.set(place, {
            destination: name,
            copy,
            verification,
            promotable: true,
            reasons: [],
            record: digest,
            signed,
            ...(moved ? { tag: moved } : {}),
        });
    }
}
async function rejectRevoked(verified, graph, { source, trust }, { reports }) {
    const group = [];
    const { counted: atSource } = await (0,_revocation_js__WEBPACK_IMPORTED_MODULE_4__/* .findRevocations */ .J7)(source.repository, graph.root.digest, trust);
    for (const one of verified) {
        const { counted } = await (0,_revocation_js__WEBPACK_IMPORTED_MODULE_4__/* .findRevocations */ .J7)(one.place.repository, graph.root.digest, trust);
        const reasons = [...atSource, ...counted].map((error) => error.toReason());
        if (reasons.length === 0)
            group.push(one);
        else {
            const { copy, verification } = one;
            reports.set(one.place, reportRefused(one.place.reference, distinct(reasons), { copy, verification }));
        }
    }
    return group;
}
const createUnsignedWarning = (reference, record) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .promoteError */ .l)('promotion-record-unsigned', { reference, record });
const distinct = (reasons) => [
    ...new Map(reasons.map((reason) => [reason.message, reason])).values(),
];
function describePromotion(first, graph, { source, destinations, trust, bypass }, { run = (0,_run_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .createRunIdentity */ .E)({}), clock }) {
    const others = trust.promotion.replicate ? destinations.map((one) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(one.reference)) : [];
    return (0,_predicate_js__WEBPACK_IMPORTED_MODULE_7__/* .createPredicate */ .O$)({
        graph,
        source: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(source.reference),
        destinations: [first.name, ...others.filter((name) => name !== first.name)],
        verification: first.verification,
        bytes: first.copy.bytes,
        bypass: bypass?.used,
    }, trust, run, clock);
}


/***/ }),

/***/ 59512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ listLacking),
/* harmony export */   bF: () => (/* binding */ createIncompleteError),
/* harmony export */   iJ: () => (/* binding */ readRelease)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25399);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77335);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20907);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30416);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35146);




async function readRelease({ repository }, root, wanted, { concurrency, signal }) {
    const options = { concurrency, ...(wanted ? { only: wanted } : {}), ...(signal ? { signal } : {}) };
    try {
        const graph = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .closure */ .C)(repository, root, options);
        const release = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutRecords */ .b0)(graph);
        const missing = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .listMissing */ .pp)(release, repository, concurrency, signal);
        return { graph, missing: missing.map(({ digest }) => digest) };
    }
    catch (error) {
        if (!(error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk))
            throw error;
        if (!wanted && error.code === 'closure-too-large')
            return { missing: [] };
        if (error.code !== 'closure-incomplete')
            throw error;
        return { missing: [String(error.details.missing)] };
    }
}
const createIncompleteError = ({ reference }, missing) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .promoteError */ .l)('destination-incomplete', {
    destination: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_5__/* .formatReference */ .FH)(reference),
    count: missing.length,
    missing: missing[0] ?? '',
});
function listLacking(other, graph) {
    const present = new Set(other.nodes.map(({ manifest }) => manifest.descriptor.digest));
    return graph.nodes.map(({ manifest }) => manifest.descriptor.digest).filter((digest) => !present.has(digest));
}


/***/ }),

/***/ 71151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pc: () => (/* binding */ readMarks),
  T$: () => (/* binding */ replicateMark),
  lc: () => (/* binding */ verifyMark),
  Lx: () => (/* binding */ writeMark)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/oci/manifest.js
var oci_manifest = __webpack_require__(95669);
// EXTERNAL MODULE: ./build/oci/media-types.js
var media_types = __webpack_require__(54566);
// EXTERNAL MODULE: ./build/oci/attach.js
var attach = __webpack_require__(43453);
// EXTERNAL MODULE: ./build/lib/in-toto.js
var in_toto = __webpack_require__(5750);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var sigstore_media_types = __webpack_require__(43547);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var sigstore_statement = __webpack_require__(14922);
// EXTERNAL MODULE: ./build/verify/evidence/reading.js
var evidence_reading = __webpack_require__(63704);
// EXTERNAL MODULE: ./build/verify/bundle/promotion.js + 1 modules
var promotion = __webpack_require__(70025);
// EXTERNAL MODULE: ./build/promote/errors.js
var promote_errors = __webpack_require__(30416);
// EXTERNAL MODULE: ./build/lib/format-version.js
var format_version = __webpack_require__(48200);
;// CONCATENATED MODULE: ./build/promote/later-format.js


const VERSION = /^(.*\/v)(\d{1,9})$/;
function readLaterFormat(kind, statement, what) {
    const [, name, known] = VERSION.exec(kind.predicateType) ?? [];
    const { predicateType } = (readObject(statement, what) ?? {});
    if (typeof predicateType !== 'string')
        return undefined;
    const [, given, version] = VERSION.exec(predicateType) ?? [];
    if (given === undefined || given !== name || Number(version) <= Number(known))
        return undefined;
    return { error: (0,format_version/* createNewerFormatError */.Lp)(what, Number(version), Number(known)), predicateType };
}
function readObject(bytes, what) {
    try {
        const value = (0,json/* parseJson */.qF)(bytes.toString('utf8'), what);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/promote/mark.js













const MAX_MARK_MANIFEST_BYTES = 64 * 1024;
const CONCURRENCY = 16;
async function readMarks(kind, repository, root) {
    const source = `${repository.name}@${root}`;
    const reading = new evidence_reading/* Reading */.zK();
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
            found.set(descriptor.digest, {
                descriptor,
                error: explainBadMark(error, `${repository.name}@${descriptor.digest}`),
            });
        }
    };
    await (0,concurrency/* forEachConcurrent */.C6)(sortBySize(listed), CONCURRENCY, (descriptor) => attempt(descriptor, descriptor.size > MAX_MARK_MANIFEST_BYTES ? 0 : descriptor.size, async () => {
        const one = await readMarkManifest(kind, repository, descriptor, root);
        if (one)
            candidates.push(one);
    }));
    await (0,concurrency/* forEachConcurrent */.C6)(sortBySize(candidates), CONCURRENCY, (one) => attempt(one.descriptor, one.size, async () => {
        found.set(one.descriptor.digest, await readMarkContent(kind, repository, one, root));
    }));
    const inOrder = listed.flatMap(({ digest }) => found.get(digest) ?? []);
    const [unread] = reading.unread;
    return {
        marks: inOrder.flatMap((one) => ('error' in one ? [] : one)),
        bad: inOrder.flatMap((one) => ('error' in one ? one : [])),
        ...(unread ? { unread } : {}),
    };
}
const sortBySize = (all) => all.toSorted((a, b) => a.size - b.size);
function explainBadMark(error, reference) {
    if (error instanceof mc_error/* VerificationError */.mk)
        return error;
    if (!isContentMissing(error))
        throw error;
    return (0,promote_errors/* promoteError */.l)('promotion-mismatch', {
        reference,
        expected: 'all of its content',
        found: error.message,
    });
}
const isContentMissing = (error) => error instanceof mc_error/* McError */.Hv && (error.code === 'reference-not-found' || error.details.status === 404);
async function readMarkManifest(kind, repository, descriptor, root) {
    const mismatch = createMismatch(`${repository.name}@${descriptor.digest}`);
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
    const layers = (0,oci_manifest/* listBlobs */.t3)(manifest).filter(({ digest }) => digest !== media_types/* EMPTY_DESCRIPTOR */.gi.digest);
    const [statements, bundles] = [in_toto/* IN_TOTO_PAYLOAD_TYPE */.T, sigstore_media_types/* BUNDLE_V03 */.Hd].map((type) => layers.filter(({ mediaType }) => mediaType === type));
    if (statements?.length === 0)
        throw mismatch('an in-toto statement', 'none');
    if (statements?.length !== 1 || (bundles?.length ?? 0) > 1 || layers.length !== 1 + (bundles?.length ?? 0))
        throw mismatch('one statement and at most one bundle', `${layers.length} blobs`);
    for (const { size } of layers)
        if (size > kind.maxBytes)
            throw mismatch(`blobs of at most ${kind.maxBytes} bytes`, `${size} bytes`);
    return { descriptor, manifest, layers, size: layers.reduce((sum, { size }) => sum + size, 0) };
}
async function readMarkContent(kind, repository, { manifest, layers }, root) {
    const what = `${repository.name}@${manifest.descriptor.digest}`;
    const mismatch = createMismatch(what);
    const content = new Map();
    for (const layer of layers)
        content.set(layer.mediaType, [layer, await (0,lib_bytes/* collect */.Fo)(repository.blob(layer), kind.maxBytes, what)]);
    const [, statement = Buffer.alloc(0)] = content.get(in_toto/* IN_TOTO_PAYLOAD_TYPE */.T) ?? [];
    const [, bundle] = content.get(sigstore_media_types/* BUNDLE_V03 */.Hd) ?? [];
    if (bundle && !readPayload(bundle, what).equals(statement))
        throw mismatch('the statement that its bundle signs', 'another statement');
    const later = readLaterFormat(kind, statement, what);
    if (later) {
        const { error, predicateType } = later;
        return { descriptor: manifest.descriptor, error, ...(bundle ? { later: { bundle, predicateType } } : {}) };
    }
    const predicate = readPredicate(kind, statement, root, what, mismatch);
    const empty = (0,oci_manifest/* listBlobs */.t3)(manifest).find(({ digest }) => digest === media_types/* EMPTY_DESCRIPTOR */.gi.digest);
    const blobs = [...(empty ? [[empty, media_types/* EMPTY_BYTES */.iF]] : []), ...content.values()];
    return { descriptor: manifest.descriptor, predicate, content: { manifest, blobs }, ...(bundle ? { bundle } : {}) };
}
const createMismatch = (reference) => (expected, found, cause) => (0,promote_errors/* promoteError */.l)('promotion-mismatch', { reference, expected, found }, { cause });
function readPayload(bundle, what) {
    const { content } = (0,sigstore_bundle/* parseBundle */.QN)(bundle, what);
    return content.$case === 'dsseEnvelope' ? content.dsseEnvelope.payload : Buffer.alloc(0);
}
function readPredicate(kind, bytes, root, what, mismatch) {
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
        const found = error instanceof mc_error/* McError */.Hv ? error.message : (0,describe/* describe */.q0)(error);
        throw mismatch(`a statement of type ${kind.predicateType}`, found, error);
    }
    const [algorithm = '', hex = ''] = root.split(':');
    const named = read.subject.map(({ digest }) => digest[algorithm]);
    if (!named.includes(hex))
        throw mismatch(root, named.map((one) => `${algorithm}:${one ?? '(none)'}`).join(', '));
    return read.predicate;
}
function verifyMark(kind, { bundle, descriptor }, root, trust) {
    if (bundle)
        return (0,promotion/* verifyPromotion */.T)((0,digest/* parseSubjectDigest */.Ky)(root), bundle, trust, kind.predicateType, {
            ignoreMaxAge: kind.ignoreMaxAge,
        });
    const [requirement] = trust.promotion.requirements;
    if (requirement)
        throw (0,promote_errors/* promoteError */.l)('promotion-unsigned', { record: descriptor.digest, requirement: requirement.name });
    return undefined;
}
async function writeMark(kind, repository, root, statement, signer, verify) {
    const bundle = await signer?.signStatement(statement);
    verify({ descriptor: root, ...(bundle ? { bundle } : {}) });
    const { digest } = await (0,attach/* attachArtifact */.K)(repository, root, {
        artifactType: kind.artifactType,
        layers: [
            { mediaType: in_toto/* IN_TOTO_PAYLOAD_TYPE */.T, bytes: (0,sigstore_statement/* encodeStatement */._i)(statement) },
            ...(bundle ? [{ mediaType: sigstore_media_types/* BUNDLE_V03 */.Hd, bytes: bundle }] : []),
        ],
        annotations: { ...kind.marker, [media_types/* TITLE_ANNOTATION */.H]: kind.title },
    });
    return readBack(kind, repository, root.digest, digest);
}
async function replicateMark(kind, repository, root, { content: { manifest, blobs } }) {
    for (const [descriptor, bytes] of blobs)
        if (!(await repository.hasBlob(descriptor)))
            await repository.pushBlob(descriptor, () => (0,lib_bytes/* streamOf */.mA)(bytes));
    await repository.pushManifest(manifest.bytes, manifest.descriptor.mediaType);
    return readBack(kind, repository, root, manifest.descriptor.digest);
}
async function readBack(kind, repository, root, digest) {
    const { marks } = await readMarks(kind, repository, root);
    const found = marks.find((mark) => mark.descriptor.digest === digest);
    if (found)
        return found;
    throw (0,errors/* ociError */.Y)('copy-not-kept', { repository: repository.name, digest, detail: 'it is not listed' });
}


/***/ }),

/***/ 97390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jf: () => (/* binding */ createPromotionStatement),
/* harmony export */   KE: () => (/* binding */ listDestinations),
/* harmony export */   O$: () => (/* binding */ createPredicate),
/* harmony export */   O1: () => (/* binding */ isSamePlace),
/* harmony export */   ae: () => (/* binding */ promotionPredicateSchema),
/* harmony export */   mG: () => (/* binding */ PROMOTION_PREDICATE),
/* harmony export */   s4: () => (/* binding */ coversPromotion)
/* harmony export */ });
/* unused harmony export usedBypassSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80292);
/* harmony import */ var _lib_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96480);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20907);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14922);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4385);








const PROMOTION_PREDICATE = _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.promotion;
const VERIFIER = 'https://github.com/org/mc-actions';
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
const text = (max) => zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(max);
const usedBypassSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: text(64).describe('id of the request: bypass/<id>.json'),
    requestDigest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^sha256:[0-9a-f]{64}$/)
        .describe('digest of the file of the request; the marker of the use has its hex digits'),
    gate: text(255).describe('the gate that was bypassed'),
    environment: text(255),
    sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^[0-9a-f]{40}$/)
        .describe('commit of the artifact'),
    pr: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive().optional().describe('number of the pull request; absent for an offline decision'),
    usedAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$().describe('time of the use, RFC 3339, UTC'),
    approvals: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ role: text(100), id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive(), login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(100) }))
        .min(1)
        .max(10)
        .describe('who approved, in the order of the roles'),
});
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
    bypass: usedBypassSchema.optional().describe('the bypass of a gate that the promotion used'),
    run: _run_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .runIdentitySchema */ .r,
    promotedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('RFC 3339'),
});
const listDestinations = ({ destination, replicas = [] }) => [
    destination,
    ...replicas,
];
function isSamePlace(destination, place) {
    if (place.kind === 'layout')
        return true;
    try {
        const named = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReference */ .F2)(destination);
        return named.kind === 'registry' && named.registry === place.registry && named.repository === place.repository;
    }
    catch {
        return false;
    }
}
const coversPromotion = (record, promotion) => listDestinations(promotion).every((name) => listDestinations(record).includes(name)) &&
    record.verification.policy.digest.sha256 === promotion.verification.policy.digest.sha256 &&
    (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .dj)(record.bypass ?? null) === (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .dj)(promotion.bypass ?? null) &&
    record.closure.manifests.join() === promotion.closure.manifests.join();
function createPredicate(promotion, trust, run, clock) {
    const { graph, source, verification, bytes, bypass } = promotion;
    const [destination, ...replicas] = promotion.destinations;
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
            verifier: { id: VERIFIER, version: { 'mc-actions': _lib_version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x } },
            timeVerified: verification.finishedAt,
            resourceUri: destination,
            policy: { digest: { sha256: trust.digest.replace(/^sha256:/, '') } },
            inputAttestations: [...inputs.values()].sort((a, b) => (a.digest.sha256 < b.digest.sha256 ? -1 : 1)),
            verificationResult: 'PASSED',
            verifiedLevels: ['SLSA_BUILD_LEVEL_UNEVALUATED'],
            slsaVersion: '1.1',
            requirements: verification.requirements.map(({ name, by }) => ({
                name,
                signers: [...new Set(by.map(({ identity, key }) => identity?.subject ?? `key ${key}`))].sort(),
            })),
        },
        ...(bypass ? { bypass } : {}),
        run,
        promotedAt: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .rfc3339 */ .ag)(clock.now()),
    };
}
const createPromotionStatement = (graph, predicate) => (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createStatement */ .Ay)([{ digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_8__/* .createDigestSet */ .xl)(graph.root.digest) }], PROMOTION_PREDICATE, predicate);


/***/ }),

/***/ 85311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(61469);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(87681);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82252);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20907);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(77335);
/* harmony import */ var _bypass_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82771);
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(40658);
/* harmony import */ var _complete_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(59512);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71730);
/* harmony import */ var _predicate_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97390);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35146);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27551);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38433);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(67251);
/* harmony import */ var _verify_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54028);














async function promote(request, ports) {
    const { source, trust, maxBytes } = request;
    (0,_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .assertDestinations */ .yF)(request.destinations);
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_1__/* .beginReport */ .mC)('promote', ports.clock, (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)(source.reference));
    const graph = (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutRecords */ .b0)(await (0,_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .readGraph */ .tJ)(source, ports));
    (0,_bypass_js__WEBPACK_IMPORTED_MODULE_4__/* .assertBypass */ .VX)(request.bypass, graph.root.digest, trust);
    const base = {
        source: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)(source.reference),
        digest: graph.root.digest,
        planned: request.plan,
        ...(request.bypass ? { bypass: request.bypass.used } : {}),
    };
    const sourceVerification = await (0,_verify_place_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyPlace */ .F)(source, graph, trust, ports);
    const { counted } = await (0,_revocation_js__WEBPACK_IMPORTED_MODULE_6__/* .findRevocations */ .J7)(source.repository, graph.root.digest, trust);
    const refusals = [...sourceVerification.reasons, ...counted];
    const needsPlan = refusals.length === 0 && (request.plan || maxBytes !== undefined);
    const plan = needsPlan ? await (0,_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .planDestinations */ .x5)(graph, request, ports) : undefined;
    if (refusals.length > 0 || request.plan) {
        return report.finish(refusals, {
            ...base,
            promotable: false,
            ...(plan ? { plan } : {}),
            sourceVerification,
            destinations: [],
            warnings: refusals.length === 0 ? await listMissingForRun(trust, ports.signer) : [],
        });
    }
    await (0,_signer_js__WEBPACK_IMPORTED_MODULE_7__/* .requireSigner */ .S)(ports.signer, trust, _predicate_js__WEBPACK_IMPORTED_MODULE_8__/* .PROMOTION_PREDICATE */ .mG);
    for (const one of plan ?? [])
        if (maxBytes !== undefined)
            (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_9__/* .assertBudget */ .oo)(one, maxBytes, one.destination);
    const { reports, warnings } = await promoteAll(graph, request, ports);
    const reasons = reports.flatMap(({ reasons }) => reasons);
    return report.finish(reasons, {
        ...base,
        promotable: reasons.length === 0,
        sourceVerification,
        destinations: reports,
        warnings: warnings.map((error) => error.toReason()),
    });
}
async function listMissingForRun(trust, signer) {
    if (signer?.kind === 'keyless' && trust.promotion.requirements.length > 0)
        return [];
    try {
        await (0,_signer_js__WEBPACK_IMPORTED_MODULE_7__/* .requireSigner */ .S)(signer?.kind === 'keyless' ? undefined : signer, trust, _predicate_js__WEBPACK_IMPORTED_MODULE_8__/* .PROMOTION_PREDICATE */ .mG);
        return [];
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_10__/* .ConfigurationError */ .j1)
            return [error.toReason()];
        throw error;
    }
}
async function promoteAll(graph, request, ports) {
    const { destinations, trust } = request;
    const reports = new Map();
    const warnings = [];
    const guard = createGuard(reports, destinations.length === 1 ? 'throw' : 'report', ports.signal);
    const open = [];
    for (const place of destinations)
        await guard([place], async () => {
            const refused = await checkDestination(place, graph, request);
            if (refused)
                reports.set(place, refused);
            else
                open.push(place);
        });
    const ready = [];
    for (const [place, outcome] of await (0,_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .copyGraphToPlaces */ .Vc)(graph, request.source, open, request.deep, ports))
        await guard([place], async () => {
            if ('error' in outcome)
                throw outcome.error;
            const one = await verifyCopy(place, outcome.counts, graph, trust, ports);
            if ('ready' in one)
                ready.push(one.ready);
            else
                reports.set(place, one.refused);
        });
    const [first] = ready;
    const groups = trust.promotion.replicate && first ? [ready] : ready.map((one) => [one]);
    for (const group of groups)
        await guard(group.map(({ place }) => place), () => (0,_commit_js__WEBPACK_IMPORTED_MODULE_11__/* .markVerified */ .SG)(group, graph, request, ports, { reports, warnings }));
    return { reports: destinations.flatMap((place) => reports.get(place) ?? []), warnings };
}
const createGuard = (reports, onFailure, signal) => async (places, work) => {
    try {
        await work();
    }
    catch (error) {
        if (onFailure === 'throw' || signal?.aborted)
            throw error;
        const reason = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .asMcError */ .b)(error).toReason();
        for (const place of places) {
            const destination = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)(place.reference);
            const before = reports.get(place);
            if (!before?.promotable)
                reports.set(place, { ...before, destination, promotable: false, reasons: [{ destination, ...reason }] });
        }
    }
};
async function checkDestination({ reference, repository }, { root }, { source, trust, tag, ifTag }) {
    const wanted = tag ?? (0,_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseTag */ .u6)(source.reference, reference);
    const { counted } = await (0,_revocation_js__WEBPACK_IMPORTED_MODULE_6__/* .findRevocations */ .J7)(repository, root.digest, trust);
    if (counted.length > 0)
        return (0,_commit_js__WEBPACK_IMPORTED_MODULE_11__/* .reportRefused */ .XB)(reference, counted.map((error) => error.toReason()));
    if (wanted === undefined || ifTag === undefined)
        return undefined;
    if ((await repository.resolve(wanted))?.digest !== root.digest)
        await (0,_tag_js__WEBPACK_IMPORTED_MODULE_13__/* .assertTag */ .DD)(repository, wanted, ifTag);
    return undefined;
}
async function verifyCopy(place, copy, graph, trust, ports) {
    const wanted = new Set(graph.nodes.map(({ manifest }) => manifest.descriptor.digest));
    const { graph: found, missing } = await (0,_complete_js__WEBPACK_IMPORTED_MODULE_14__/* .readRelease */ .iJ)(place, graph.root.digest, wanted, ports);
    const lacking = [...missing, ...(found ? (0,_complete_js__WEBPACK_IMPORTED_MODULE_14__/* .listLacking */ .M$)(found, graph) : [])];
    if (lacking.length > 0)
        return { refused: (0,_commit_js__WEBPACK_IMPORTED_MODULE_11__/* .reportRefused */ .XB)(place.reference, [(0,_complete_js__WEBPACK_IMPORTED_MODULE_14__/* .createIncompleteError */ .bF)(place, lacking).toReason()], { copy }) };
    const verification = await (0,_verify_place_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyPlace */ .F)(place, graph, trust, ports);
    if (verification.outcome !== 'passed')
        return { refused: (0,_commit_js__WEBPACK_IMPORTED_MODULE_11__/* .reportRefused */ .XB)(place.reference, verification.reasons, { copy, verification }) };
    return { ready: { place, name: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)(place.reference), copy, verification } };
}


/***/ }),

/***/ 35146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   TT: () => (/* binding */ markPromotable),
/* harmony export */   WD: () => (/* binding */ PROMOTION),
/* harmony export */   b0: () => (/* binding */ withoutRecords),
/* harmony export */   po: () => (/* binding */ PROMOTION_ARTIFACT)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61469);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87681);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95669);
/* harmony import */ var _bypass_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82771);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30416);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71151);
/* harmony import */ var _predicate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97390);








const PROMOTION_ARTIFACT = 'application/vnd.mc.promotion.v1+json';
const PROMOTABLE = 'promotable';
const PROMOTION = {
    artifactType: PROMOTION_ARTIFACT,
    predicateType: _predicate_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMOTION_PREDICATE */ .mG,
    predicate: _predicate_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionPredicateSchema */ .ae,
    marker: { [PROMOTABLE]: 'true' },
    title: 'promotion',
    maxBytes: 4 * _lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .MiB */ .lv,
    ignoreMaxAge: false,
};
function withoutRecords(graph) {
    const removed = new Set();
    const nodes = graph.nodes.filter(({ manifest: { descriptor, json }, role, of }) => {
        const isRecord = descriptor.artifactType === PROMOTION_ARTIFACT || json.annotations?.[PROMOTABLE] === 'true';
        if (role === 'root' || !(isRecord || removed.has(of)))
            return true;
        removed.add(descriptor.digest);
        return false;
    });
    if (removed.size === 0)
        return graph;
    const named = new Set(nodes.flatMap(({ manifest }) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .listBlobs */ .t3)(manifest)).map(({ digest }) => digest));
    return {
        ...graph,
        nodes,
        blobs: graph.blobs.filter(({ digest }) => named.has(digest)),
        tags: graph.tags.filter(({ digest, of }) => !removed.has(digest) && !removed.has(of)),
    };
}
function verifyRecord(record, root, trust) {
    const { requirements, unsigned } = trust.promotion;
    if (requirements.length === 0 && !unsigned)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .promoteError */ .l)('promotion-rule-missing', { reference: root, policy: trust.path });
    try {
        return (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyMark */ .lc)(PROMOTION, record, root, trust);
    }
    catch (error) {
        if (unsigned && error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk)
            return undefined;
        throw error;
    }
}
async function readRecords(repository, root, trust) {
    const { marks, bad, unread } = await (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .readMarks */ .pc)(PROMOTION, repository, root);
    const [signed, others] = [[], []];
    const refused = [...bad.map(({ error }) => error), ...(unread ? [unread] : [])];
    for (const mark of marks) {
        try {
            const signer = verifyRecord(mark, root, trust);
            const denied = (0,_bypass_js__WEBPACK_IMPORTED_MODULE_6__/* .checkBypassRule */ .HH)(mark.predicate, `the promotion record ${mark.descriptor.digest}`, trust);
            if (denied)
                refused.push(denied);
            else if (signer)
                signed.push({ ...mark, signer });
            else
                others.push(mark);
        }
        catch (error) {
            refused.push((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .asMcError */ .b)(error));
        }
    }
    return { records: [...signed, ...others], refused, unsigned: marks.filter(({ bundle }) => bundle === undefined) };
}
async function markPromotable(places, graph, predicate, signer, trust) {
    const root = graph.root.digest;
    const before = [];
    for (const { repository } of places)
        before.push(await readRecords(repository, root, trust));
    const found = before.map(({ records }) => records.find((one) => (0,_predicate_js__WEBPACK_IMPORTED_MODULE_0__/* .coversPromotion */ .s4)(one.predicate, predicate) && (!signer || one.bundle !== undefined)));
    const verify = (mark) => verifyRecord(mark, root, trust);
    const [{ repository: first }] = places;
    const record = found.find((one) => one !== undefined) ??
        (await (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .writeMark */ .Lx)(PROMOTION, first, graph.root, (0,_predicate_js__WEBPACK_IMPORTED_MODULE_0__/* .createPromotionStatement */ .Jf)(graph, predicate), signer, verify));
    for (const [i, { repository }] of places.entries()) {
        const present = found[i]?.descriptor.digest ?? (i === 0 && found.every((one) => !one) ? record.descriptor.digest : '');
        if (present !== record.descriptor.digest)
            await (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .replicateMark */ .T$)(PROMOTION, repository, root, record);
    }
    const recordSigner = verify(record);
    const warnings = [];
    if (recordSigner)
        for (const [i, place] of places.entries())
            warnings.push(...(await removeUnsigned(place, before[i]?.unsigned ?? [], root)));
    return { record: { ...record, ...(recordSigner ? { signer: recordSigner } : {}) }, warnings };
}
async function removeUnsigned({ reference, repository }, unsigned, root) {
    const own = unsigned.filter(({ predicate }) => (0,_predicate_js__WEBPACK_IMPORTED_MODULE_0__/* .listDestinations */ .KE)(predicate).some((one) => (0,_predicate_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePlace */ .O1)(one, reference)));
    if (own.length === 0)
        return [];
    const removalErrors = new Map();
    for (const { descriptor } of own)
        try {
            if (repository.removeReferrer)
                await repository.removeReferrer(root, descriptor);
        }
        catch (error) {
            if (!(error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv))
                throw error;
            removalErrors.set(descriptor.digest, error.message);
        }
    const listed = new Set((await repository.referrers(root, PROMOTION_ARTIFACT)).map(({ digest }) => digest));
    return own
        .filter(({ descriptor }) => listed.has(descriptor.digest))
        .map(({ descriptor: { digest } }) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .promoteError */ .l)('promotion-record-remains', {
        record: digest,
        reference: repository.name,
        detail: removalErrors.get(digest) ?? 'it cannot be removed from this kind of place',
    }));
}


/***/ }),

/***/ 27551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ findRevocations),
/* harmony export */   r8: () => (/* binding */ revoke)
/* harmony export */ });
/* unused harmony exports REVOCATION_ARTIFACT, REVOCATION_PREDICATE, revocationPredicateSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89079);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61469);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(82252);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(20907);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14922);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6888);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63704);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5398);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(70025);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(85416);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30416);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71151);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4385);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(38433);













const REVOCATION_ARTIFACT = 'application/vnd.mc.promotion-revocation.v1+json';
const REVOCATION_PREDICATE = _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.revocation;
const MAX_REASON = 1_000;
const revocationPredicateSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(MAX_REASON),
    revokedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('RFC 3339'),
    run: _run_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .runIdentitySchema */ .r,
});
const REVOCATION = {
    artifactType: REVOCATION_ARTIFACT,
    predicateType: REVOCATION_PREDICATE,
    predicate: revocationPredicateSchema,
    marker: {},
    title: 'revocation',
    maxBytes: 64 * _lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .KiB */ .ty,
    ignoreMaxAge: true,
};
const NO_REASON = 'no reason that can be read';
async function findRevocations(repository, root, trust, sources = []) {
    const search = new RevocationSearch(root, trust);
    search.addMarks(repository.name, await (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .readMarks */ .pc)(REVOCATION, repository, root));
    await search.readSources(sources);
    return search.finish();
}
class RevocationSearch {
    #root;
    #subject;
    #trust;
    #counted = new Map();
    #warnings = [];
    #reading = new _verify_index_js__WEBPACK_IMPORTED_MODULE_5__/* .Reading */ .zK({ first: new Set([REVOCATION_PREDICATE]) });
    constructor(root, trust) {
        this.#root = root;
        this.#subject = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .parseSubjectDigest */ .Ky)(root);
        this.#trust = trust;
    }
    addMarks(repository, { marks, bad, unread }) {
        for (const mark of marks) {
            const where = `${repository}@${mark.descriptor.digest}`;
            const signer = identify(() => (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyMark */ .lc)(REVOCATION, mark, this.#root, this.#trust));
            this.#add({ where, reason: mark.predicate.reason, ...signer });
        }
        if (unread) {
            const limit = unread.details.limit ?? '';
            this.#counted.set('unread', (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .promoteError */ .l)('revocations-not-read', { reference: this.#root, limit, where: repository }));
        }
        for (const one of bad)
            this.#addBad(repository, one);
    }
    async readSources(sources) {
        for (const [i, source] of sources.entries()) {
            try {
                await this.#readSource(source, this.#reading.share(sources.length - i));
            }
            catch (error) {
                const unread = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .asMcError */ .b)(error);
                if (unread.family === 'fault' && !source.hasOpened?.())
                    this.#warnings.push(unread);
                else
                    this.#counted.set(unread.message, unread);
            }
        }
    }
    finish() {
        return { counted: [...this.#counted.values()], warnings: [...this.#warnings, ...this.#reading.unread] };
    }
    async #readSource(source, reading) {
        for await (const evidence of (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_9__/* .readWithinLimits */ .i)(source, this.#subject, reading)) {
            const reason = 'bytes' in evidence ? readReason(evidence.bytes) : undefined;
            if (!('bytes' in evidence) || reason === undefined)
                continue;
            const signer = this.#verifyBundle(evidence.bytes, REVOCATION_PREDICATE);
            this.#add({ where: evidence.origin, reason, ...signer });
        }
    }
    #addBad(repository, { descriptor, error, later }) {
        const signer = later && this.#verifyBundle(later.bundle, later.predicateType);
        if (signer?.by !== undefined)
            this.#counted.set(error.message, error);
        else
            this.#add({ where: `${repository}@${descriptor.digest}`, reason: NO_REASON, why: error });
    }
    #verifyBundle(bundle, predicateType) {
        return identify(() => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_10__/* .verifyPromotion */ .T)(this.#subject, bundle, this.#trust, predicateType, { ignoreMaxAge: true }));
    }
    #add({ where, reason, by, why }) {
        if (this.#trust.promotion.requirements.length > 0 && why) {
            this.#warnings.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .promoteError */ .l)('revocation-not-counted', { where, detail: why.message }));
            return;
        }
        const error = (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .promoteError */ .l)('promotion-revoked', {
            reference: this.#root,
            reason,
            by: by ?? 'an unverified signer',
            where,
        });
        this.#counted.set(`${reason} ${by}`, error);
    }
}
function identify(verifySigner) {
    try {
        const signer = verifySigner();
        return signer ? { by: (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_11__/* .summarizeSigner */ .K)(signer).identity } : {};
    }
    catch (error) {
        return { why: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .asMcError */ .b)(error) };
    }
}
function readReason(bytes) {
    try {
        const { content } = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_12__/* .parseBundle */ .QN)(bytes, 'evidence');
        if (content.$case !== 'dsseEnvelope')
            return undefined;
        const { predicateType, predicate } = JSON.parse(content.dsseEnvelope.payload.toString('utf8'));
        if (predicateType !== REVOCATION_PREDICATE)
            return undefined;
        const read = revocationPredicateSchema.safeParse(predicate);
        return read.success ? read.data.reason : NO_REASON;
    }
    catch {
        return undefined;
    }
}
async function revoke({ place, reason, trust }, ports) {
    const name = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_13__/* .formatReference */ .FH)(place.reference);
    const trimmed = reason.trim();
    if (trimmed === '' || trimmed.length > MAX_REASON)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .promoteError */ .l)('revocation-reason', { limit: MAX_REASON });
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_14__/* .beginReport */ .mC)('promote-revoke', ports.clock, name);
    const { unsigned } = trust.promotion;
    if (!ports.signer && !unsigned)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .promoteError */ .l)('revocation-unsigned-refused', { policy: trust.path });
    await (0,_signer_js__WEBPACK_IMPORTED_MODULE_15__/* .requireSigner */ .S)(ports.signer, trust, REVOCATION_PREDICATE, { ignoreMaxAge: true });
    const root = (await place.repository.manifest((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_13__/* .getTarget */ .EW)(place.reference))).descriptor;
    const predicate = {
        reason: trimmed,
        revokedAt: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_16__/* .rfc3339 */ .ag)(ports.clock.now()),
        run: ports.run ?? (0,_run_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .createRunIdentity */ .E)({}),
    };
    const subject = [{ digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .createDigestSet */ .xl)(root.digest) }];
    const statement = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createStatement */ .Ay)(subject, REVOCATION_PREDICATE, predicate);
    let signed = false;
    const mark = await (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .writeMark */ .Lx)(REVOCATION, place.repository, root, statement, ports.signer, (written) => {
        const { by, why } = identify(() => (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyMark */ .lc)(REVOCATION, written, root.digest, trust));
        signed = by !== undefined;
        if (why && !unsigned)
            throw why;
    });
    const revocation = mark.descriptor.digest;
    return report.finish([], {
        digest: root.digest,
        revocation,
        signed,
        reason: trimmed,
        warnings: signed ? [] : [(0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .promoteError */ .l)('revocation-unsigned', { revocation }).toReason()],
    });
}


/***/ }),

/***/ 4385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ createRunIdentity),
/* harmony export */   r: () => (/* binding */ runIdentitySchema)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13798);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9009);



const runIdentitySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('URL of the run and its attempt; urn:uuid:… outside of GitHub Actions'),
    workflow: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('owner/name/.github/workflows/x.yml@ref'),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('40 hex digits'),
    event: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
function createRunIdentity(env) {
    const context = env.GITHUB_RUN_ID && env.GITHUB_WORKFLOW_REF ? (0,_github_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readActionsContext */ .D)(env) : undefined;
    if (!context)
        return { id: `urn:uuid:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}` };
    const { workflowRef, sha, eventName } = context;
    return {
        id: (0,_github_index_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRunUrl */ .y)(context),
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
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14922);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70025);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30416);




const TRIAL_HEX = '0'.repeat(64);
async function requireSigner(signer, trust, predicateType, { ignoreMaxAge = false } = {}) {
    const [requirement] = trust.promotion.requirements;
    if (!requirement && !trust.promotion.unsigned)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .promoteError */ .l)('promotion-requirement-missing', { policy: trust.path });
    if (!signer) {
        if (!requirement)
            return;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .promoteError */ .l)('promotion-signer-missing', { requirement: requirement.name });
    }
    const claim = await signer.identify();
    if (!requirement)
        return;
    const unusable = (cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .promoteError */ .l)('promotion-signer-unusable', { requirement: requirement.name, detail: cause.message }, { cause });
    const mismatch = (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_1__/* .explainSignerMismatch */ .g)(claim, trust);
    if (mismatch)
        throw unusable(mismatch);
    if (claim.kind !== 'key')
        return;
    try {
        const trial = await signer.signStatement((0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createStatement */ .Ay)([{ digest: { sha256: TRIAL_HEX } }], predicateType, {}));
        (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyPromotion */ .T)(`sha256:${TRIAL_HEX}`, trial, trust, predicateType, { ignoreMaxAge });
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk)
            throw unusable(error);
        throw error;
    }
}


/***/ }),

/***/ 67251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ assertTag),
/* harmony export */   jN: () => (/* binding */ parseTagCondition),
/* harmony export */   mK: () => (/* binding */ moveTag)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30416);




function parseTagCondition(text) {
    if (text === 'absent' || (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isOciDigest */ .an)(text))
        return text;
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .promoteError */ .l)('tag-condition', { given: text.slice(0, 200) });
}
async function assertTag(repository, tag, condition) {
    const found = (await repository.resolve(tag))?.digest ?? 'absent';
    if (found !== condition)
        throw (0,_oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociError */ .Y)('tag-moved', { reference: `${repository.name}:${tag}`, expected: condition, found });
}
async function moveTag(repository, { bytes, descriptor }, tag, condition) {
    const before = (await repository.resolve(tag))?.digest;
    const isRelease = (digest) => digest !== undefined && (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestLike */ .kG)(bytes, digest) === digest;
    const was = before === undefined ? {} : { before };
    if (isRelease(before))
        return { tag, ...was, moved: false };
    if (condition !== undefined && (before ?? 'absent') !== condition)
        throw (0,_oci_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociError */ .Y)('tag-moved', {
            reference: `${repository.name}:${tag}`,
            expected: condition,
            found: before ?? 'absent',
        });
    await repository.pushManifest(bytes, descriptor.mediaType, tag, condition);
    if (!isRelease((await repository.resolve(tag))?.digest))
        await assertTag(repository, tag, descriptor.digest);
    return { tag, ...was, moved: true };
}


/***/ }),

/***/ 54028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ verifyPlace)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20907);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32541);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82860);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4852);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61773);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35146);




const hideRecords = (repository) => ({
    ...repository,
    referrers: async (...request) => (await repository.referrers(...request)).filter(({ artifactType }) => artifactType !== _record_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMOTION_ARTIFACT */ .po),
});
async function verifyPlace({ reference, repository }, { root }, trust, { clock, signal, progress }, beside = []) {
    const subject = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference);
    progress({ task: `verify ${subject}`, message: `verifying ${subject}` });
    const ports = {
        sources: [(0,_verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createRepositorySource */ .k)(hideRecords(repository)), ...beside],
        clock,
        ...(signal ? { signal } : {}),
    };
    const digests = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .createDigestSet */ .xl)(root.digest);
    const report = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .verify */ .M)({ subject, digests, trust }, ports);
    return (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyPlatforms */ .K)(report, () => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__.listPlatforms)(repository, root.digest), trust, ports);
}


/***/ }),

/***/ 61773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listPlatforms: () => (/* binding */ listPlatforms)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21763);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95669);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44647);
/* harmony import */ var _sigstore_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45176);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72317);





const MAX_DEPTH = 4;
const MAX_PLATFORMS = 200;
async function listPlatforms(repository, digest) {
    const found = new Map();
    const walk = async (at, depth) => {
        for (const child of (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .listChildren */ .AW)(await repository.manifest(at))) {
            if (found.has(child.digest))
                continue;
            found.set(child.digest, {
                digest: child.digest,
                name: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(child.platform, { partial: true }) ?? child.digest,
            });
            if (found.size > MAX_PLATFORMS || depth === MAX_DEPTH)
                throw (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .sigstoreError */ .J)('evidence-too-much', {
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
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk)
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyError */ .q)('platforms-unreadable', { subject: `${repository.name}@${digest}`, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error) }, { cause: error });
    }
    return [...found.values()];
}


/***/ }),

/***/ 32541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ createRepositorySource)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(606);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18867);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87681);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81849);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95669);
/* harmony import */ var _sigstore_errors_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(45176);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43547);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(90162);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6888);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5750);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72317);
/* harmony import */ var _evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63704);









const CONCURRENCY = 16;
const FEW_PIECES = 100;
const FEW_BYTES = _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .MiB */ .lv;
const isPiece = (found) => 'blob' in found;
const createRepositorySource = (repository) => ({
    name: repository.name,
    searched: `the referrers and the cosign tags of ${repository.name}`,
    async *bundlesFor(subject, reading = new _evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .Reading */ .zK()) {
        const reader = new EvidenceReader(repository, subject, reading);
        const each = (0,p_map__WEBPACK_IMPORTED_MODULE_2__/* .pMapIterable */ .R_)(await reader.listPieces(), (found) => reader.read(found), { concurrency: CONCURRENCY });
        for await (const evidence of each)
            if (evidence)
                yield evidence;
        if (reader.fault)
            throw reader.fault;
    },
});
class EvidenceReader {
    #repository;
    #subject;
    #reading;
    #manifests;
    #blobs = new Map();
    fault;
    constructor(repository, subject, reading) {
        this.#repository = repository;
        this.#subject = subject;
        this.#reading = reading;
        this.#manifests = reading.share(2);
    }
    async listPieces() {
        const { name } = this.#repository;
        const tagged = await this.#readTags();
        const listed = this.#sort(await this.#listReferrers());
        const referring = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrent */ ._k)(listed, CONCURRENCY, (one) => this.#readReferrer(one));
        const found = [...referring.flat(), ...tagged];
        const seen = new Set();
        const once = found.filter((one) => {
            const key = isPiece(one) ? `${one.blob.digest} ${readAnnotations(one.blob)}` : one.origin;
            return !seen.has(key) && seen.add(key);
        });
        const bytes = once.reduce((sum, one) => sum + (isPiece(one) ? one.blob.size : 0), 0);
        if (once.length <= FEW_PIECES && bytes <= this.#reading.left)
            return once;
        if (once.length > _evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5)
            this.#reading.cut(name, `${_evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5} pieces`);
        const weight = (one) => (isPiece(one) ? one.blob.size : 0);
        const rank = (one) => (isPiece(one) ? one.rank : Number.POSITIVE_INFINITY);
        return once.toSorted((a, b) => rank(a) - rank(b) || weight(a) - weight(b)).slice(0, _evidence_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PIECES */ .r5);
    }
    async #readTags() {
        const found = [];
        for (const tag of (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .cosignTags */ .F)(this.#subject)) {
            const descriptor = await this.#repository.resolve(tag);
            if (!descriptor)
                continue;
            const origin = `${this.#repository.name}:${tag}`;
            if (tag.endsWith('.sbom'))
                found.push({ origin, unusable: (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyError */ .q)('sbom-unsigned', { what: origin }) });
            else
                found.push(...(await this.#listLayers(descriptor, origin, COSIGN_TAG)));
        }
        return found;
    }
    async #listReferrers() {
        const { name } = this.#repository;
        try {
            return await this.#repository.referrers(this.#subject, undefined, undefined, (limit) => this.#reading.cut(name, limit));
        }
        catch (error) {
            if (!(error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__/* .VerificationError */ .mk))
                throw error;
            this.fault ??= error;
            return [];
        }
    }
    #sort(listed) {
        const bytes = listed.reduce((sum, { size }) => sum + size, 0);
        if (listed.length <= FEW_PIECES && bytes <= FEW_BYTES)
            return listed;
        const { first } = this.#reading;
        return listed.toSorted((a, b) => rankReferrer(a, first) - rankReferrer(b, first) || a.size - b.size);
    }
    #readReferrer(descriptor) {
        const origin = `${this.#repository.name}@${descriptor.digest}`;
        return this.#listLayers(descriptor, origin, rankReferrer(descriptor, this.#reading.first));
    }
    async #listLayers({ digest, size }, origin, rank) {
        if (!this.#manifests.take(size)) {
            this.#reading.cut(this.#repository.name);
            return [];
        }
        try {
            const manifest = await this.#repository.manifest(digest);
            this.#manifests.count(Math.max(0, manifest.bytes.length - size));
            const blobs = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_7__/* .listBlobs */ .t3)(manifest);
            return blobs.flatMap((blob, i) => {
                if (!isLegacy(blob) && !(0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .isBundleType */ .Jo)(blob.mediaType))
                    return [];
                return { origin: blobs.length > 2 ? `${origin}#${i}` : origin, blob, rank };
            });
        }
        catch (error) {
            return this.#reportFailure(error, origin);
        }
    }
    async read(found) {
        if (!isPiece(found))
            return found;
        const { origin, blob } = found;
        const { mediaType, annotations = {} } = blob;
        try {
            const bytes = await this.#readBlob(blob, origin);
            if (!bytes)
                return undefined;
            return {
                origin,
                ...(isLegacy(blob) ? (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__/* .convertLegacyLayer */ .YX)({ mediaType, bytes, annotations }, origin) : { bytes }),
            };
        }
        catch (error) {
            return this.#reportFailure(error, origin)[0];
        }
    }
    #readBlob(blob, origin) {
        const known = this.#blobs.get(blob.digest) ?? this.#fetch(blob, origin);
        this.#blobs.set(blob.digest, known);
        return known;
    }
    async #fetch(blob, what) {
        const { size } = blob;
        if (size > _sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_BUNDLE_BYTES */ .Me)
            throw (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .sigstoreError */ .J)('bundle-malformed', {
                what,
                detail: `it has ${size} bytes, more than ${_sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_BUNDLE_BYTES */ .Me}`,
            });
        if (this.#reading.take(size))
            return (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)(this.#repository.blob(blob), _sigstore_index_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_BUNDLE_BYTES */ .Me, what);
        this.#reading.cut(this.#repository.name);
        return undefined;
    }
    #reportFailure(error, origin) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__/* .VerificationError */ .mk)
            return [{ origin, unusable: error }];
        const isMissing = error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_6__/* .McError */ .Hv && (error.code === 'reference-not-found' || error.details.status === 404);
        if (!isMissing)
            throw error;
        this.fault ??= error;
        return [];
    }
}
const isLegacy = ({ mediaType }) => (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .isLegacyType */ .w2)(mediaType);
const readAnnotations = (blob) => (isLegacy(blob) ? JSON.stringify(blob.annotations ?? {}) : '');
const [COSIGN_TAG, WANTED, EVIDENCE, UNKNOWN, DOCUMENT] = [0, 1, 2, 3, 4];
function rankReferrer({ artifactType = '', annotations }, first) {
    if (first.has(annotations?.['dev.sigstore.bundle.predicateType'] ?? ''))
        return WANTED;
    const isEvidence = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .isBundleType */ .Jo)(artifactType) || (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .isLegacyType */ .w2)(artifactType) || artifactType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_12__/* .IN_TOTO_PAYLOAD_TYPE */ .T;
    if (isEvidence)
        return EVIDENCE;
    return /cyclonedx|spdx|syft|vnd\.mc\./.test(artifactType) ? DOCUMENT : UNKNOWN;
}


/***/ })

};
