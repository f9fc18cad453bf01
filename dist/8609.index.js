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



/** Reads a closure from the place and asks for each of its parts. A place that cannot be read is a fault, thrown. */
async function findWhole({ repository }, root, { concurrency, signal }) {
    const options = { concurrency, ...(signal ? { signal } : {}) };
    try {
        const graph = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_0__/* .closure */ .Cx)(repository, root, options);
        // A record that is damaged makes no release incomplete: it is one that says nothing, and another is written.
        const release = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutRecords */ .b0)(graph);
        const missing = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .missingFrom */ .fY)(release, repository, concurrency, signal);
        return { graph, missing: missing.map(({ digest }) => digest) };
    }
    catch (error) {
        if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk) || error.code !== 'closure-incomplete')
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

/***/ 8078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ writeMark),
/* harmony export */   T$: () => (/* binding */ replicateMark),
/* harmony export */   pc: () => (/* binding */ readMarks),
/* harmony export */   rj: () => (/* binding */ judgeMark)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92857);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89079);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80292);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95669);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54566);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(43453);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14922);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28542);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6888);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(51897);








const MAX_MARK_BYTES = 4 * 1024 * 1024;
const MAX_MARKS = 1_000;
/** The marks of a kind on a release. A registry that cannot be read is a fault, thrown; what is there and is none is told. */
async function readMarks(kind, repository, root) {
    const [marks, bad] = [[], []];
    const listed = await repository.referrers(root, kind.artifactType);
    if (listed.length > MAX_MARKS)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('evidence-too-much', { source: `${repository.name}@${root}`, limit: MAX_MARKS });
    for (const descriptor of listed) {
        try {
            const mark = await readMark(kind, repository, descriptor.digest, root);
            if (mark)
                marks.push(mark);
        }
        catch (error) {
            if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk)
                bad.push({ descriptor, error });
            else if (isGone(error))
                bad.push({
                    descriptor,
                    error: new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('promotion-mismatch', {
                        reference: `${repository.name}@${descriptor.digest}`,
                        expected: 'what it is made of',
                        found: error.message,
                    }),
                });
            else
                throw error;
        }
    }
    return { marks, bad };
}
/** Listed, and a part of it is not there any more: what is left says nothing. Whatever else keeps it from being read is a fault. */
const isGone = (error) => error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv && (error.code === 'reference-not-found' || error.details['status'] === 404);
async function readMark(kind, repository, digest, root) {
    const what = `${repository.name}@${digest}`;
    const mismatch = (expected, found, cause) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('promotion-mismatch', { reference: what, expected, found }, { cause });
    const manifest = await repository.manifest(digest);
    const { annotations = {}, subject } = manifest.json;
    if (Object.entries(kind.marker).some(([name, value]) => annotations[name] !== value))
        return undefined;
    if (subject?.digest !== root)
        throw mismatch(`a referrer of ${root}`, subject?.digest ?? 'none');
    const blobs = [];
    const layers = new Map();
    for (const blob of (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .blobsOf */ .OR)(manifest)) {
        const isEmpty = blob.digest === _oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .EMPTY_DESCRIPTOR */ .gi.digest;
        const bytes = isEmpty ? _oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .EMPTY_BYTES */ .iF : await (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .collect */ .Fo)(repository.blob(blob), MAX_MARK_BYTES, what);
        blobs.push([blob, bytes]);
        layers.set(blob.mediaType, bytes);
    }
    const statement = layers.get(_sigstore_index_js__WEBPACK_IMPORTED_MODULE_4__/* .IN_TOTO_PAYLOAD_TYPE */ .T4);
    const bundle = layers.get(_sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .BUNDLE_V03 */ .H);
    if (!statement)
        throw mismatch('an in-toto statement', 'none');
    // What is signed and what is read must be the same bytes.
    if (bundle && !payloadOf(bundle, what).equals(statement))
        throw mismatch('the statement that its bundle signs', 'another one');
    const predicate = predicateOf(kind, statement, root, what, mismatch);
    return { descriptor: manifest.descriptor, predicate, content: { manifest, blobs }, ...(bundle ? { bundle } : {}) };
}
function payloadOf(bundle, what) {
    const { content } = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .parseBundle */ .QN)(bundle, what);
    return content.$case === 'dsseEnvelope' ? content.dsseEnvelope.payload : Buffer.alloc(0);
}
function predicateOf(kind, bytes, root, what, mismatch) {
    const shape = zod__WEBPACK_IMPORTED_MODULE_7__/* .looseObject */ ._H3({
        subject: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .looseObject */ ._H3({ digest: zod__WEBPACK_IMPORTED_MODULE_7__/* .looseObject */ ._H3({ sha256: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP() }) })).min(1),
        predicateType: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(kind.predicateType),
        predicate: kind.predicate,
    });
    let read;
    try {
        read = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_8__/* .conform */ .fj)(shape, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJson */ .qF)(bytes.toString('utf8'), what), what);
    }
    catch (error) {
        const found = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv ? error.message : (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(error);
        throw mismatch(`a statement of type ${kind.predicateType}`, found, error);
    }
    const named = read.subject.map(({ digest }) => `sha256:${digest.sha256}`);
    if (!named.includes(root))
        throw mismatch(root, named.join(', '));
    return read.predicate;
}
/**
 * Whether a mark counts under a policy, and by whom. Where the policy has a requirement of kind `promotion` it must be
 * signed by whom that names; else it may be unsigned. Throws VerificationError.
 */
function judgeMark(kind, { bundle, descriptor }, root, trust) {
    if (bundle)
        return (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_9__/* .verifyPromotion */ .T)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_10__/* .parseDigest */ .m)(root), bundle, trust, kind.predicateType, { ageless: kind.ageless });
    const [requirement] = trust.promotion.requirements;
    if (requirement)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('promotion-unsigned', { record: descriptor.digest, requirement: requirement.name });
    return undefined;
}
/**
 * Signs a statement (where there is a signer), holds it against the policy as a check will, attaches it to the root and
 * reads it back. What would not count is not attached.
 */
async function writeMark(kind, repository, root, statement, signer, trust) {
    const bundle = await signer?.signStatement(statement);
    judgeMark(kind, { descriptor: root, ...(bundle ? { bundle } : {}) }, root.digest, trust);
    const { digest } = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_11__/* .attachArtifact */ .K)(repository, root, {
        artifactType: kind.artifactType,
        layers: [
            { mediaType: _sigstore_index_js__WEBPACK_IMPORTED_MODULE_4__/* .IN_TOTO_PAYLOAD_TYPE */ .T4, bytes: (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_4__/* .statementBytes */ .Tp)(statement) },
            ...(bundle ? [{ mediaType: _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .BUNDLE_V03 */ .H, bytes: bundle }] : []),
        ],
        annotations: { ...kind.marker, [_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .TITLE_ANNOTATION */ .H]: kind.title },
    });
    return kept(kind, repository, root.digest, digest);
}
/** Puts a mark from elsewhere on the same release, byte for byte, and reads it back. */
async function replicateMark(kind, repository, root, { content: { manifest, blobs } }) {
    for (const [descriptor, bytes] of blobs)
        if (!(await repository.hasBlob(descriptor)))
            await repository.pushBlob(descriptor, () => (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .streamOf */ .mA)(bytes));
    await repository.pushManifest(manifest.bytes, manifest.descriptor.mediaType);
    return kept(kind, repository, root, manifest.descriptor.digest);
}
async function kept(kind, repository, root, digest) {
    const { marks } = await readMarks(kind, repository, root);
    const found = marks.find((mark) => mark.descriptor.digest === digest);
    if (found)
        return found;
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('copy-not-kept', { repository: repository.name, digest, detail: 'it is not listed' });
}


/***/ }),

/***/ 97390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HC: () => (/* binding */ promotionStatement),
/* harmony export */   Nu: () => (/* binding */ destinationsOf),
/* harmony export */   Xv: () => (/* binding */ predicateFor),
/* harmony export */   Yq: () => (/* binding */ saysTheSame),
/* harmony export */   ae: () => (/* binding */ promotionPredicateSchema),
/* harmony export */   mG: () => (/* binding */ PROMOTION_PREDICATE)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94570);
/* harmony import */ var _lib_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96480);
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
            verifier: { id: VERIFIER, version: { 'mc-actions': _lib_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x } },
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
        promotedAt: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .rfc3339 */ .ag)(clock.now()),
    };
}
const promotionStatement = (graph, predicate) => (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__/* .statementFor */ .JM)([{ digest: { sha256: graph.root.digest.slice('sha256:'.length) } }], PROMOTION_PREDICATE, predicate);


/***/ }),

/***/ 85311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61469);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20907);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77335);
/* harmony import */ var _complete_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59512);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(203);
/* harmony import */ var _predicate_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(97390);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35146);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27551);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(89994);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(67251);
/* harmony import */ var _verify_at_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53258);











/**
 * Brings a release to other regions: verified at the source (fail early), copied, verified at the destination from the
 * destination's own bytes, and only then marked promotable: the record is written last, the tag after it. Of several
 * destinations one that fails does not keep the others from it; the error of a single one is thrown.
 */
async function promote(request, ports) {
    const { source, trust, maxBytes } = request;
    preflight(request, ports);
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
        });
    }
    // More than was allowed, and nothing is written anywhere.
    for (const one of plan ?? [])
        if (maxBytes !== undefined)
            (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_6__/* .holdToBudget */ .mC)(one, maxBytes, one.destination);
    const reports = await promoteAll(graph, request, ports);
    const reasons = reports.flatMap(({ reasons }) => reasons);
    return report.finish(reasons, {
        ...base,
        promotable: reasons.length === 0,
        sourceVerification: atSource,
        destinations: reports,
    });
}
function preflight({ destinations, trust, plan }, { signer }) {
    for (const { reference } of destinations)
        if (reference.digest !== undefined)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ConfigurationError */ .j1('promote-layout-tag', {
                given: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference),
                detail: 'it names a digest',
            });
    const [requirement] = trust.promotion.requirements;
    if (requirement && !signer && !plan)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ConfigurationError */ .j1('promotion-signer-missing', { requirement: requirement.name });
}
async function planOf(graph, request, ports) {
    const { destinations, source, deep } = request;
    const plans = [];
    for (const { reference, repository } of destinations) {
        const tag = request.tag ?? (0,_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .tagFor */ .gY)(source.reference, reference);
        const plan = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_6__/* .planCopy */ .n4)(graph, repository, { ...ports, deep, tag });
        plans.push({ destination: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference), ...plan, parts: [...plan.parts] });
    }
    return plans;
}
/** First all destinations are made whole and verified; then they are marked, together where the policy has one record for all. */
async function promoteAll(graph, request, ports) {
    const { destinations, trust } = request;
    const reports = new Map();
    const alone = destinations.length === 1;
    const guarded = async (places, work) => {
        try {
            await work();
        }
        catch (error) {
            if (alone || ports.signal?.aborted)
                throw error;
            const reason = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .asMcError */ .bH)(error).toReason();
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
        await guarded(group.map(({ place }) => place), () => mark(group, graph, request, ports, reports));
    return destinations.flatMap((place) => reports.get(place) ?? []);
}
/** Why a release may not even be copied there: it was revoked, or its tag is not what it was to be. */
async function refusal({ reference, repository }, { root }, { source, trust, tag, ifTag }) {
    const wanted = tag ?? (0,_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .tagFor */ .gY)(source.reference, reference);
    const { standing } = await (0,_revocation_js__WEBPACK_IMPORTED_MODULE_5__/* .revocationsOf */ .Vv)(repository, root.digest, trust);
    if (standing.length > 0)
        return refusedAt(reference, standing.map((error) => error.toReason()));
    if (wanted === undefined || ifTag === undefined)
        return undefined;
    if ((await repository.resolve(wanted))?.digest !== root.digest)
        await (0,_tag_js__WEBPACK_IMPORTED_MODULE_8__/* .holdTag */ ._U)(repository, wanted, ifTag);
    return undefined;
}
const refusedAt = (reference, reasons, found = {}) => ({
    destination: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference),
    promotable: false,
    reasons: reasons.map((reason) => ({ destination: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference), ...reason })),
    ...found,
});
/** Verifies a release that was copied from what the destination has now: its own bytes, its own list of referrers. */
async function proveAt(place, copy, graph, trust, ports) {
    const { graph: there, missing } = await (0,_complete_js__WEBPACK_IMPORTED_MODULE_9__/* .findWhole */ .tO)(place, graph.root.digest, ports);
    const lacking = [...missing, ...(there ? (0,_complete_js__WEBPACK_IMPORTED_MODULE_9__/* .lackingIn */ .TE)(there, graph) : [])];
    if (lacking.length > 0)
        return { refused: refusedAt(place.reference, [(0,_complete_js__WEBPACK_IMPORTED_MODULE_9__/* .incomplete */ .$x)(place, lacking).toReason()], { copy }) };
    const verification = await (0,_verify_at_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyAt */ .T)(place, graph, trust, ports);
    if (verification.outcome !== 'passed')
        return { refused: refusedAt(place.reference, verification.reasons, { copy, verification }) };
    return { ready: { place, name: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(place.reference), copy, verification } };
}
async function mark(group, graph, request, ports, reports) {
    const { source, trust, tag, ifTag, destinations } = request;
    const [first, ...rest] = group;
    if (!first)
        return;
    ports.signal?.throwIfAborted();
    ports.progress({
        task: `mark ${first.name}`,
        message: `marking ${group.map(({ name }) => name).join(', ')} promotable`,
    });
    // A record that is replicated names all of them, also one that is whole only in a later run.
    const others = trust.promotion.replicate ? destinations.map((one) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(one.reference)) : [];
    const predicate = (0,_predicate_js__WEBPACK_IMPORTED_MODULE_10__/* .predicateFor */ .Xv)({
        graph,
        source: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(source.reference),
        destinations: [first.name, ...others.filter((name) => name !== first.name)],
        verification: first.verification,
        bytes: first.copy.bytes,
    }, trust, ports.run ?? (0,_run_js__WEBPACK_IMPORTED_MODULE_11__/* .runIdentity */ .y)({}), ports.clock);
    const repositories = [first.place.repository, ...rest.map(({ place }) => place.repository)];
    const record = await (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .markPromotable */ .TT)(repositories, graph, predicate, ports.signer, trust);
    const root = graph.nodes.find(({ manifest }) => manifest.descriptor.digest === graph.root.digest);
    for (const { place, name, copy, verification } of group) {
        const wanted = tag ?? (0,_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .tagFor */ .gY)(source.reference, place.reference);
        const moved = wanted && root ? await (0,_tag_js__WEBPACK_IMPORTED_MODULE_8__/* .moveTag */ .mK)(place.repository, root.manifest, wanted, ifTag) : undefined;
        reports.set(place, {
            destination: name,
            copy,
            verification,
            promotable: true,
            reasons: [],
            record: record.descriptor.digest,
            signed: record.bundle !== undefined,
            ...(moved ? { tag: moved } : {}),
        });
    }
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
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95669);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8078);
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
    const named = new Set(nodes.flatMap(({ manifest }) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .blobsOf */ .OR)(manifest)).map(({ digest }) => digest));
    return {
        ...graph,
        nodes,
        blobs: graph.blobs.filter(({ digest }) => named.has(digest)),
        tags: graph.tags.filter(({ digest, of }) => !left.has(digest) && !left.has(of)),
    };
}
/** The records of a release that count under a policy, and why others do not. */
async function judgedRecords(repository, root, trust) {
    const { marks, bad } = await (0,_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .readMarks */ .pc)(PROMOTION, repository, root);
    const records = [];
    const refused = bad.map(({ error }) => error);
    for (const mark of marks) {
        try {
            (0,_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeMark */ .rj)(PROMOTION, mark, root, trust);
            records.push(mark);
        }
        catch (error) {
            refused.push((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .asMcError */ .bH)(error));
        }
    }
    return { records, refused };
}
/**
 * The record of a promotion at each of these repositories, the same bytes at all of them: one that says the same is kept,
 * where none has one it is written at the first and read back.
 */
async function markPromotable(repositories, graph, predicate, signer, trust) {
    const root = graph.root.digest;
    const found = [];
    for (const repository of repositories) {
        const { records } = await judgedRecords(repository, root, trust);
        // One that was signed satisfies a run that does not sign; not the other way round.
        found.push(records.find((one) => (0,_predicate_js__WEBPACK_IMPORTED_MODULE_0__/* .saysTheSame */ .Yq)(one.predicate, predicate) && (!signer || one.bundle !== undefined)));
    }
    const record = found.find((one) => one !== undefined) ??
        (await (0,_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .writeMark */ .Lx)(PROMOTION, repositories[0], graph.root, (0,_predicate_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionStatement */ .HC)(graph, predicate), signer, trust));
    for (const [i, repository] of repositories.entries()) {
        const there = found[i]?.descriptor.digest ?? (i === 0 && found.every((one) => !one) ? record.descriptor.digest : '');
        if (there !== record.descriptor.digest)
            await (0,_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .replicateMark */ .T$)(PROMOTION, repository, root, record);
    }
    return record;
}


/***/ }),

/***/ 27551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vv: () => (/* binding */ revocationsOf),
/* harmony export */   r8: () => (/* binding */ revoke)
/* harmony export */ });
/* unused harmony exports REVOCATION_ARTIFACT, REVOCATION_PREDICATE, revocationPredicateSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(82252);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20907);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6888);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(14922);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51897);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62235);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8078);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89994);










const REVOCATION_ARTIFACT = 'application/vnd.mc.promotion-revocation.v1+json';
const REVOCATION_PREDICATE = 'https://github.com/org/mc-actions/predicates/promotion-revocation/v1';
const MAX_REASON = 1_000;
/** docs/predicates/promotion-revocation.md. */
const revocationPredicateSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(MAX_REASON),
    revokedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('RFC 3339'),
    run: _run_js__WEBPACK_IMPORTED_MODULE_1__/* .runIdentitySchema */ .r,
});
const REVOCATION = {
    artifactType: REVOCATION_ARTIFACT,
    predicateType: REVOCATION_PREDICATE,
    predicate: revocationPredicateSchema,
    marker: {},
    title: 'revocation',
    ageless: true,
};
/**
 * The revocations of a release, in its repository and in what else is asked. Where the policy names who may revoke
 * (its requirement of kind `promotion`), only those count, so that whoever may push cannot stop a deployment; where it
 * names nobody, every one counts, also one that cannot be read.
 */
async function revocationsOf(repository, root, trust, sources = []) {
    const named = trust.promotion.requirements.length > 0;
    const standing = new Map();
    const warnings = [];
    const take = (where, reason, by, why) => {
        if (named && why)
            warnings.push(new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('revocation-not-counted', { where, detail: why.message }));
        else {
            const error = new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('promotion-revoked', {
                reference: root,
                reason,
                by: by ?? 'nobody who signed',
                where,
            });
            standing.set(`${reason} ${by}`, error);
        }
    };
    const { marks, bad } = await (0,_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .readMarks */ .pc)(REVOCATION, repository, root);
    for (const mark of marks) {
        const where = `${repository.name}@${mark.descriptor.digest}`;
        const { by, why } = judged(() => (0,_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeMark */ .rj)(REVOCATION, mark, root, trust));
        take(where, mark.predicate.reason, by, why);
    }
    for (const { descriptor, error } of bad)
        take(`${repository.name}@${descriptor.digest}`, 'it says none that can be read', undefined, error);
    for (const source of sources) {
        try {
            for await (const evidence of source.bundlesFor((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDigest */ .m)(root))) {
                const reason = 'bytes' in evidence ? reasonIn(evidence.bytes) : undefined;
                if (!('bytes' in evidence) || reason === undefined)
                    continue;
                const verified = () => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyPromotion */ .T)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDigest */ .m)(root), evidence.bytes, trust, REVOCATION_PREDICATE, { ageless: true });
                const { by, why } = judged(verified);
                take(evidence.origin, reason, by, why);
            }
        }
        catch (error) {
            // A second place that is down must not stop what the first allows: it is asked so that nothing can be taken away unseen.
            warnings.push((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .asMcError */ .bH)(error));
        }
    }
    return { standing: [...standing.values()], warnings };
}
function judged(judge) {
    try {
        const signer = judge();
        return signer ? { by: (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .whoSigned */ .b)(signer).identity } : {};
    }
    catch (error) {
        return { why: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .asMcError */ .bH)(error) };
    }
}
/** What a bundle gives as the reason, if it is a revocation at all; nothing of it is verified. */
function reasonIn(bytes) {
    try {
        const { content } = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseBundle */ .QN)(bytes, 'evidence');
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
 * Says of a release that it is not to be deployed any more: for good, and whatever promotion record it has. A revocation
 * that the policy would not count is not attached: throws the VerificationError that says why.
 */
async function revoke({ place, reason, trust }, ports) {
    const name = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_8__/* .formatReference */ .FH)(place.reference);
    const trimmed = reason.trim();
    if (trimmed === '' || trimmed.length > MAX_REASON)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('revocation-reason', { limit: MAX_REASON });
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_9__/* .beginReport */ .mC)('promote-revoke', ports.clock, name);
    const root = (await place.repository.manifest((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_8__/* .targetOf */ .$r)(place.reference))).descriptor;
    const predicate = {
        reason: trimmed,
        revokedAt: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_10__/* .rfc3339 */ .ag)(ports.clock.now()),
        run: ports.run ?? (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runIdentity */ .y)({}),
    };
    const subject = [{ digest: { sha256: root.digest.slice('sha256:'.length) } }];
    const statement = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_11__/* .statementFor */ .JM)(subject, REVOCATION_PREDICATE, predicate);
    const mark = await (0,_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .writeMark */ .Lx)(REVOCATION, place.repository, root, statement, ports.signer, trust);
    return begun.finish([], {
        digest: root.digest,
        revocation: mark.descriptor.digest,
        signed: mark.bundle !== undefined,
        reason: trimmed,
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

/***/ 67251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _U: () => (/* binding */ holdTag),
/* harmony export */   jN: () => (/* binding */ parseTagCondition),
/* harmony export */   mK: () => (/* binding */ moveTag)
/* harmony export */ });
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
    const was = before === undefined ? {} : { before };
    // Done by an earlier run: then the condition was met then.
    if (before === descriptor.digest)
        return { tag, ...was, moved: false };
    if (condition !== undefined && (before ?? 'absent') !== condition)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('tag-moved', {
            reference: `${repository.name}:${tag}`,
            expected: condition,
            found: before ?? 'absent',
        });
    await repository.pushManifest(bytes, descriptor.mediaType, tag, condition);
    await holdTag(repository, tag, descriptor.digest);
    return { tag, ...was, moved: true };
}


/***/ }),

/***/ 53258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ verifyAt)
/* harmony export */ });
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20907);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32541);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11255);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25367);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61773);
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
    const digests = { sha256: root.digest.slice('sha256:'.length) };
    const report = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .verify */ .M)({ subject, digests, trust }, ports);
    return (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .withPlatforms */ .fG)(report, () => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_5__.platformsOf)(repository, root.digest), trust, ports);
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
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28542);







const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
const MIN_RSA_BITS = 2048;
/** A private key in PEM that can sign: Ed25519, ECDSA on P-256, RSA of 2048 bits and more. Never quotes it. Throws `signing-key-unusable`. */
function readSigningKey(pem, path) {
    const unusable = (detail) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('signing-key-unusable', { path, detail });
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem);
    }
    catch {
        throw unusable('it is no private key in PEM without a passphrase');
    }
    const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    if (key.asymmetricKeyType === 'ed25519')
        return key;
    if (key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1')
        return key;
    if (key.asymmetricKeyType === 'rsa' && modulusLength >= MIN_RSA_BITS)
        return key;
    throw unusable(`a key of type ${namedCurve ?? key.asymmetricKeyType} is none of Ed25519, P-256, RSA from 2048 bits`);
}
/** Signs with a key that somebody manages: no CA, no log, no time, and so nothing that can be lost with a region. */
function createKeySigner(privateKey) {
    const hint = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey).export({ type: 'spki', format: 'der' })).toString('base64');
    const algorithm = privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256';
    const bundleOf = (content) => Buffer.from(JSON.stringify(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_1__.Bundle.toJSON({
        mediaType: _signer_js__WEBPACK_IMPORTED_MODULE_4__/* .BUNDLE_V03 */ .H,
        verificationMaterial: {
            content: { $case: 'publicKey', publicKey: { hint } },
            tlogEntries: [],
            timestampVerificationData: { rfc3161Timestamps: [] },
        },
        content,
    })));
    return {
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
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89079);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25399);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95669);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90162);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6888);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68841);






const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle(\.v0\.3)?\+json/;
const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
/** Requests under way at once: a registry half a world away is no reason to wait for each answer before the next question. */
const CONCURRENCY = 16;
/**
 * What a repository or layout holds about a subject: its referrers (by the API or the fallback tag), and cosign's tags of
 * it. Anybody who may push can attach what is broken; that is told, and the rest is read. What cannot be read at all is a
 * fault.
 */
function repositoryBundles(repository) {
    const { name } = repository;
    const within = async (load, origin) => {
        try {
            return await evidenceIn(repository, await load(), origin);
        }
        catch (error) {
            if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk))
                throw error;
            return [{ origin, unusable: error }];
        }
    };
    return {
        name,
        async *bundlesFor(subject) {
            const referrers = await repository.referrers(subject);
            if (referrers.length > _types_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BUNDLES */ .f)
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('evidence-too-much', { source: name, limit: _types_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BUNDLES */ .f });
            const each = (0,p_map__WEBPACK_IMPORTED_MODULE_2__/* .pMapIterable */ .R_)(referrers, ({ digest }) => within(() => repository.manifest(digest), `${name}@${digest}`), { concurrency: CONCURRENCY });
            for await (const found of each)
                yield* found;
            for (const tag of (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .cosignTags */ .FJ)(subject)) {
                const descriptor = await repository.resolve(tag);
                if (!descriptor)
                    continue;
                const origin = `${name}:${tag}`;
                if (tag.endsWith('.sbom'))
                    yield { origin, unusable: new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('sbom-unsigned', { what: origin }) };
                else
                    yield* await within(() => repository.manifest(descriptor.digest), origin);
            }
        },
    };
}
/** Of a manifest, every layer that is a bundle, or a document that its annotations sign. */
async function evidenceIn(repository, manifest, origin) {
    const blobs = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .blobsOf */ .OR)(manifest);
    if (blobs.length > _types_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BUNDLES */ .f)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('evidence-too-much', { source: origin, limit: _types_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BUNDLES */ .f });
    const found = [];
    // The layer's own media type decides: what a listing says of artifactType is hearsay.
    for (const [i, blob] of blobs.entries()) {
        const legacy = blob.mediaType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .SIMPLE_SIGNING */ .Nj || blob.mediaType === ENVELOPE;
        if (!legacy && !BUNDLE.test(blob.mediaType))
            continue;
        const where = blobs.length > 2 ? `${origin}#${i}` : origin;
        try {
            const bytes = await read(repository, blob, where);
            const { mediaType, annotations = {} } = blob;
            found.push({
                origin: where,
                ...(legacy ? (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .legacySignature */ .Ev)({ mediaType, bytes, annotations }, where) : { bytes }),
            });
        }
        catch (error) {
            if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk))
                throw error;
            found.push({ origin: where, unusable: error });
        }
    }
    return found;
}
async function read(repository, blob, what) {
    if (blob.size > _sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_BUNDLE_BYTES */ .Me)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('bundle-malformed', {
            what,
            detail: `it has ${blob.size} bytes, more than ${_sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_BUNDLE_BYTES */ .Me}`,
        });
    return (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .collect */ .Fo)(repository.blob(blob), _sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_BUNDLE_BYTES */ .Me, what);
}


/***/ })

};
