export const id = 7500;
export const ids = [7500,4995];
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

/***/ 64835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ localProvenance),
/* harmony export */   fQ: () => (/* binding */ workflowProvenance)
/* harmony export */ });
/* unused harmony exports SLSA_PROVENANCE, WORKFLOW_BUILD_TYPE, LOCAL_BUILD_TYPE, LOCAL_BUILDER */
/** https://slsa.dev/spec/v1.1/provenance */
const SLSA_PROVENANCE = 'https://slsa.dev/provenance/v1';
/** https://actions.github.io/buildtypes/workflow/v1: what GitHub's own attestations use. */
const WORKFLOW_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
/** A release that was packed on somebody's own machine; docs/drill.md says what its parameters are. */
const LOCAL_BUILD_TYPE = 'https://github.com/org/mc-actions/build-types/local/v1';
const LOCAL_BUILDER = 'https://github.com/org/mc-actions/builders/local/v1';
/** `owner/name/.github/workflows/x.yml@ref` as path and ref. */
function splitWorkflowRef(workflowRef, repository) {
    const at = workflowRef.indexOf('@');
    const whole = workflowRef.slice(0, at);
    const path = whole.startsWith(`${repository}/`) ? whole.slice(repository.length + 1) : whole;
    return { path, ref: workflowRef.slice(at + 1) };
}
/** The predicate for something that a GitHub Actions run built; the shape that GitHub's own attestations have. */
function workflowProvenance(context, options = {}) {
    const repository = `${context.serverUrl}/${context.repository}`;
    const workflow = splitWorkflowRef(context.workflowRef, context.repository);
    return {
        buildDefinition: {
            buildType: WORKFLOW_BUILD_TYPE,
            externalParameters: { workflow: { ref: workflow.ref, repository, path: workflow.path } },
            internalParameters: {
                github: {
                    event_name: context.eventName,
                    repository_id: context.repositoryId,
                    repository_owner_id: context.repositoryOwnerId,
                    runner_environment: context.runnerEnvironment,
                },
            },
            resolvedDependencies: [
                { uri: `git+${repository}@${context.ref}`, digest: { gitCommit: context.sha } },
                ...(options.dependencies ?? []),
            ],
        },
        runDetails: {
            builder: { id: `${context.serverUrl}/${context.jobWorkflowRef ?? context.workflowRef}` },
            metadata: {
                invocationId: `${repository}/actions/runs/${context.runId}/attempts/${context.runAttempt}`,
                ...times(options),
            },
        },
    };
}
/** The predicate for something that was built outside of GitHub Actions: it claims no more than is known. */
function localProvenance(options) {
    return {
        buildDefinition: {
            buildType: LOCAL_BUILD_TYPE,
            externalParameters: options.parameters,
            resolvedDependencies: options.dependencies,
        },
        runDetails: {
            builder: { id: LOCAL_BUILDER, version: options.builderVersion },
            metadata: { invocationId: options.invocationId, ...times(options) },
        },
    };
}
const times = ({ startedOn, finishedOn }) => ({
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(finishedOn === undefined ? {} : { finishedOn }),
});


/***/ }),

/***/ 57130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Ul: () => (/* binding */ digestOfStream),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   fV: () => (/* binding */ verifiedStream),
/* harmony export */   kG: () => (/* binding */ digestLike),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


const DIGEST = /^sha256:[0-9a-f]{64}$/;
const isDigest = (text) => DIGEST.test(text);
/** Throws `digest-malformed`; `what` names the input in the message. */
function parseDigest(text, what = 'the digest') {
    if (!isDigest(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('digest-malformed', { what, given: text });
    return text;
}
const hexOf = (digest) => digest.slice('sha256:'.length);
const sha256 = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest();
const digestOf = (data) => `sha256:${sha256(data).toString('hex')}`;
/** The digest of `data` by the algorithm that another digest names; OCI registers sha256 and sha512. */
const digestLike = (data, other) => {
    const algorithm = other.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(data).digest('hex')}`;
};
/** Digest and size (bytes) of a stream, which is read to its end and not kept. */
async function digestOfStream(stream) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of stream) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { digest: `sha256:${hash.digest('hex')}`, size };
}
/**
 * Passes a stream on while it holds it against the promised digest and size (bytes). Throws `size-mismatch` as
 * soon as there is too much, `digest-mismatch` or `size-mismatch` at the end: the reader must not use what it got
 * before the stream has ended well.
 */
async function* verifiedStream(stream, promised, what) {
    const algorithm = promised.digest.startsWith('sha512:') ? 'sha512' : 'sha256';
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.length;
        if (size > promised.size) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('size-mismatch', {
                what,
                expected: promised.size,
                found: `more than ${promised.size}`,
            });
        }
        hash.update(chunk);
        yield chunk;
    }
    if (size !== promised.size)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('size-mismatch', { what, expected: promised.size, found: size });
    const found = `${algorithm}:${hash.digest('hex')}`;
    if (found !== promised.digest)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('digest-mismatch', { what, expected: promised.digest, found });
}


/***/ }),

/***/ 80292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fj: () => (/* binding */ conform),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98799);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


const MAX_DEPTH = 100; // deeper than any format we read; keeps recursive readers off the end of the stack
/** RFC 8785 canonical JSON: the one serialization of everything that is hashed or signed. */
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return text;
}
/**
 * Parses untrusted JSON with a bound on its depth, and no name twice in one object: readers differ about which of the two
 * counts (RFC 8259, section 4). Throws `json-malformed`; `what` names the source.
 */
function parseJson(text, what, maxDepth = MAX_DEPTH) {
    let depth = 0;
    let members = 0;
    let inString = false;
    for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (inString) {
            if (c === 0x5c)
                i++;
            else if (c === 0x22)
                inString = false;
        }
        else if (c === 0x22)
            inString = true;
        else if (c === 0x7b || c === 0x5b) {
            if (++depth > maxDepth)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('json-malformed', { what, detail: `nested deeper than ${maxDepth}` });
        }
        else if (c === 0x7d || c === 0x5d)
            depth--;
        else if (c === 0x3a)
            members++; // outside of a string a colon stands behind a name, and nowhere else
    }
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('json-malformed', { what, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error) }, { cause: error });
    }
    if (membersOf(value) !== members)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('json-malformed', { what, detail: 'an object has one name twice' });
    return value;
}
/** Not by recursion: whoever asks for no bound on the depth must not run off the end of the stack here. */
function membersOf(value) {
    let count = 0;
    const left = [value];
    while (left.length > 0) {
        const one = left.pop();
        if (typeof one !== 'object' || one === null)
            continue;
        const within = Array.isArray(one) ? one : Object.values(one);
        if (!Array.isArray(one))
            count += within.length;
        for (const each of within)
            if (typeof each === 'object' && each !== null)
                left.push(each);
    }
    return count;
}
/**
 * Holds a value against a zod schema. Throws `schema-mismatch` that names the path and the rule. `once`: the schema is held
 * against this value and no other in this process, so that it is not worth compiling.
 */
function conform(schema, value, what, { once = false } = {}) {
    const result = schema.safeParse(value, { jitless: once });
    if (result.success)
        return result.data;
    const detail = result.error.issues
        .slice(0, 5)
        .map((issue) => `${issue.path.length === 0 ? '(top)' : issue.path.join('.')}: ${issue.message}`)
        .join('; ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('schema-mismatch', { what, detail });
}


/***/ }),

/***/ 82252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ reportSchema),
/* harmony export */   ex: () => (/* binding */ reasonSchema),
/* harmony export */   mC: () => (/* binding */ beginReport)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94570);


const reasonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('stable, kebab-case; docs/errors.md explains each'),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    hint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
})
    .describe('why the outcome is not "passed"');
/** What every report begins with. A capability extends it: `reportSchema('verify', { digest: … })`. */
const reportSchema = (type, shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(type),
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed']),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('what the report is about, as the user named it'),
    reasons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(reasonSchema).describe('empty exactly when the outcome is "passed"'),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    durationSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    ...shape,
});
/** Starts the clock of a report; `finish` stops it and keeps "no reasons" and "passed" the same thing. */
function beginReport(type, clock, subject) {
    const started = clock.now();
    return {
        finish(errors, body) {
            const finished = clock.now();
            const reasons = errors.map((error) => ('toReason' in error && typeof error.toReason === 'function' ? error.toReason() : error));
            return {
                type,
                outcome: reasons.length === 0 ? 'passed' : 'failed',
                ...(subject === undefined ? {} : { subject }),
                reasons,
                startedAt: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(started),
                finishedAt: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(finished),
                durationSeconds: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .secondsBetween */ .O1)(started, finished),
                ...body,
            };
        },
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

/***/ 20907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   yY: () => (/* binding */ withTarget),
/* harmony export */   z$: () => (/* binding */ isReferenceLike)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

// OCI distribution spec 1.1, "Pulling manifests"; the host as in Docker's reference grammar.
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const MAX_LENGTH = 4096;
const LAYOUT = 'oci-layout:';
const ARCHIVE = 'oci-archive:'; // as skopeo names it
/** `REGISTRY/REPO[:TAG][@DIGEST]`, `oci-layout:DIR[:TAG][@DIGEST]` or `oci-archive:FILE[:TAG][@DIGEST]`. Throws `reference-malformed`. */
function parseReference(text) {
    const reference = isReferenceLike(text) ? read(text) : undefined;
    if (!reference)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('reference-malformed', { given: text.slice(0, 200) });
    return reference;
}
/** Whether a text can be meant as a reference at all: it has a scheme of ours, or a host with a repository behind it. */
const isReferenceLike = (text) => text.length <= MAX_LENGTH &&
    (text.startsWith(LAYOUT) ||
        text.startsWith(ARCHIVE) ||
        /^[^/\s]*[.:\]][^/\s]*\/./.test(text) ||
        /^localhost\//.test(text));
function read(text) {
    const [, rest = '', digest] = /^(.*?)(?:@([^@/]+))?$/.exec(text) ?? [];
    if (digest !== undefined && !DIGEST.test(digest))
        return undefined;
    const archive = rest.startsWith(ARCHIVE);
    const layout = archive || rest.startsWith(LAYOUT);
    const body = layout ? rest.slice((archive ? ARCHIVE : LAYOUT).length) : rest;
    const colon = body.lastIndexOf(':');
    const tagged = colon > body.lastIndexOf('/') && (layout || body.includes('/'));
    const name = tagged ? body.slice(0, colon) : body;
    const tag = tagged ? body.slice(colon + 1) : undefined;
    if (tag !== undefined && !TAG.test(tag))
        return undefined;
    const at = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
    if (layout)
        return name === '' || name.includes('\0')
            ? undefined
            : { kind: 'layout', path: name, ...(archive ? { archive } : {}), ...at };
    const slash = name.indexOf('/');
    const [registry, repository] = [name.slice(0, slash), name.slice(slash + 1)];
    if (slash < 1 || !HOST.test(registry) || !REPOSITORY.test(repository) || repository.length > 255)
        return undefined;
    return { kind: 'registry', registry, repository, ...at };
}
/** What a reference points at within its repository: the digest where there is one, else the tag, else `latest`. */
const targetOf = (reference) => reference.digest ?? reference.tag ?? 'latest';
function formatReference(reference) {
    const name = reference.kind === 'layout'
        ? `${reference.archive ? ARCHIVE : LAYOUT}${reference.path}`
        : `${reference.registry}/${reference.repository}`;
    return `${name}${reference.tag ? `:${reference.tag}` : ''}${reference.digest ? `@${reference.digest}` : ''}`;
}
/** The same repository, another place in it. */
const withTarget = (reference, target) => {
    const { tag: _tag, digest: _digest, ...place } = reference;
    return { ...place, ...target };
};


/***/ }),

/***/ 63483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   LP: () => (/* binding */ witnessesOf),
/* harmony export */   XX: () => (/* binding */ signedDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6888);


/** Who signed and what witnessed it, as the new bundle itself says: for people, not a verdict. */
function witnessesOf(bundle) {
    const { content, tlogEntries, timestampVerificationData } = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBundle */ .QN)(bundle, 'the new bundle').verificationMaterial;
    const certificate = content.$case === 'certificate' ? new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(content.certificate.rawBytes) : undefined;
    return {
        identity: certificate?.subjectAltName?.replace(/^(URI|email):/, '') ?? '',
        logIndexes: tlogEntries.map(({ logIndex }) => String(logIndex)),
        timestamps: timestampVerificationData?.rfc3161Timestamps.length ?? 0,
    };
}
/** The digest of the bytes that a new bundle's message signature is over. */
function signedDigest(bundle) {
    const { content } = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBundle */ .QN)(bundle, 'the new bundle');
    if (content.$case !== 'messageSignature')
        throw new TypeError('a statement names its digests itself');
    return `sha256:${content.messageSignature.messageDigest.digest.toString('hex')}`;
}
function present(report) {
    const rows = [
        ['digest', report.digest],
        ['signed by', report.identity],
        ['log index', report.logIndexes.join(', ')],
        ['time stamps', String(report.timestamps)],
    ];
    if (report.predicateType !== undefined)
        rows.splice(1, 0, ['statement', report.predicateType]);
    if (report.bundlePath !== undefined)
        rows.push(['bundle', report.bundlePath]);
    if (report.attached !== undefined)
        rows.push(['attached as', report.attached]);
    return [
        {
            title: `${report.kind === 'signature' ? 'Signed' : 'Attested'} ${report.subject ?? ''}`.trim(),
            table: { columns: ['', ''], rows },
        },
    ];
}


/***/ }),

/***/ 27549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readPredicate)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14922);




/** With the certificate, the log entry and base64's third it stays under the 4 MiB that a bundle may have. */
const MAX_PREDICATE_BYTES = 2_900_000;
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/**
 * Reads a predicate of a type (a URI). What calls itself CycloneDX or SLSA provenance is looked at, so that a file
 * that is something else isn't signed as it. Throws `predicate-unusable`.
 */
async function readPredicate(type, path) {
    const unusable = (detail) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('predicate-unusable', { path, detail });
    if (!URL.canParse(type))
        throw unusable(`its type "${type.slice(0, 100)}" is no URI`);
    const value = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)(path, MAX_PREDICATE_BYTES, 'the predicate')).toString('utf8'), path);
    if (!isObject(value))
        throw unusable('it is no JSON object');
    if (type === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .PREDICATE */ .W3.cyclonedx && value['bomFormat'] !== 'CycloneDX')
        throw unusable('its bomFormat is not CycloneDX');
    if (type === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .PREDICATE */ .W3.slsaProvenance && !(isObject(value['buildDefinition']) && isObject(value['runDetails'])))
        throw unusable('it lacks buildDefinition or runDetails');
    return { type, value };
}


/***/ }),

/***/ 42399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ sign)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82252);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20907);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43453);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54566);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14922);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(28542);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63483);








/**
 * Signs without keeping a key. A file gets a signature over its bytes; an image or a digest gets a statement that names
 * it, as cosign 3 makes them; with a predicate each gets an attestation. Throws `attach-without-image`,
 * `reference-not-found`, `signing-service-failed`; when it throws, nothing was written or attached.
 */
async function sign(request, ports) {
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_1__/* .beginReport */ .mC)('sign', ports.clock, request.given);
    const { subject, given, predicate, bundlePath } = request;
    if (request.attach && subject.kind !== 'image')
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('attach-without-image', {
            subject: given,
            kind: subject.kind === 'file' ? 'a file' : 'a bare digest',
        });
    const image = subject.kind === 'image' ? await resolve(subject.reference, ports) : undefined;
    const statementType = predicate?.type ?? (subject.kind === 'file' ? undefined : _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .PREDICATE */ .W3.cosignSign);
    const { digest, bundle } = subject.kind === 'file' && statementType === undefined
        ? await signBytes(subject.path, ports)
        : await signStatement(request, image, statementType ?? _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .PREDICATE */ .W3.cosignSign, ports);
    // The file first: if the registry refuses, what was logged for ever is at least in the user's hands.
    if (bundlePath !== undefined)
        await ports.writeFile(bundlePath, bundle);
    const attached = image && request.attach ? await attach(image, bundle, statementType ?? '', ports) : undefined;
    return report.finish([], {
        digest,
        kind: predicate ? 'attestation' : 'signature',
        ...(statementType === undefined ? {} : { predicateType: statementType }),
        ...(bundlePath === undefined ? {} : { bundlePath }),
        bundleDigest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(bundle),
        ...(attached ? { attached: attached.digest } : {}),
        ...(0,_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .witnessesOf */ .LP)(bundle),
    });
}
/** One pass over the file: the digest is that of the very bytes that were signed. */
async function signBytes(path, { signer, readFile }) {
    const bundle = await signer.signMessage(readFile(path));
    return { digest: (0,_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .signedDigest */ .XX)(bundle), bundle };
}
async function signStatement(request, image, type, ports) {
    const digest = image ? image.descriptor.digest : await digestOfSubject(request, ports);
    const statement = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .statementFor */ .JM)([statementSubject(request, digest)], type, request.predicate?.value ?? {});
    return { digest, bundle: await ports.signer.signStatement(statement) };
}
async function resolve(reference, ports) {
    const repository = ports.openRepository(reference);
    const descriptor = await repository.resolve((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_6__/* .targetOf */ .$r)(reference));
    if (!descriptor)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('reference-not-found', { reference: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_6__/* .formatReference */ .FH)(reference), what: 'manifest' });
    return { repository, descriptor };
}
async function digestOfSubject({ subject }, ports) {
    if (subject.kind === 'digest')
        return subject.digest;
    if (subject.kind === 'file')
        return (await (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOfStream */ .Ul)(ports.readFile(subject.path))).digest;
    throw new TypeError('an image is resolved, not read');
}
function statementSubject({ subject, predicate }, digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    const named = { digest: { [algorithm]: hex } };
    if (subject.kind === 'file')
        return { name: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(subject.path), ...named };
    // cosign names nothing in its own signatures: they hold for the image wherever it is copied to.
    if (subject.kind === 'digest' || !predicate || subject.reference.kind === 'layout')
        return named;
    return { name: `${subject.reference.registry}/${subject.reference.repository}`, ...named };
}
/** The annotations are those of cosign 3, which finds bundles by them. */
const attach = (image, bundle, predicateType, { clock }) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_7__/* .attachArtifact */ .K)(image.repository, image.descriptor, {
    artifactType: _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .BUNDLE_V03 */ .H,
    layers: [{ mediaType: _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .BUNDLE_V03 */ .H, bytes: bundle }],
    annotations: {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': predicateType,
        [_oci_index_js__WEBPACK_IMPORTED_MODULE_9__/* .CREATED_ANNOTATION */ .h_]: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_10__/* .rfc3339 */ .ag)(clock.now()),
    },
});


/***/ }),

/***/ 83520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseSubject)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20907);




/** What a user means by a text: a digest, a file that is there, or an image. `resolvePath` makes a path absolute. */
async function parseSubject(given, resolvePath) {
    if ((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(given))
        return { kind: 'digest', digest: given };
    const path = resolvePath(given);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .fileKind */ .h_)(path)) === 'file')
        return { kind: 'file', path };
    if (!(0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .isReferenceLike */ .z$)(given))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('file-not-found', { what: 'the subject', path });
    const reference = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(given);
    return {
        kind: 'image',
        reference: reference.kind === 'layout' ? { ...reference, path: resolvePath(reference.path) } : reference,
    };
}


/***/ }),

/***/ 6888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Me: () => (/* binding */ MAX_BUNDLE_BYTES),
  G4: () => (/* binding */ leafDer),
  QN: () => (/* binding */ parseBundle)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/json.js
var lib_json = __webpack_require__(80292);
;// CONCATENATED MODULE: ./build/sigstore/bundle-json.js
/** Every field of a bundle (protobuf-specs, sigstore_bundle.proto and what it imports), in the JSON spelling. */
const FIELDS = new Set(`mediaType verificationMaterial publicKey hint rawBytes x509CertificateChain certificates certificate tlogEntries logIndex
  logId keyId kindVersion kind version integratedTime inclusionPromise signedEntryTimestamp inclusionProof rootHash treeSize
  hashes checkpoint envelope canonicalizedBody timestampVerificationData rfc3161Timestamps signedTimestamp messageSignature
  messageDigest algorithm digest signature dsseEnvelope payload payloadType signatures sig keyid`.split(/\s+/));
const BYTES = new Set(`rawBytes keyId signedEntryTimestamp rootHash hashes canonicalizedBody signedTimestamp digest signature payload sig`.split(' '));
const NUMBERS = new Set(['logIndex', 'treeSize', 'integratedTime']);
/** Of each of these there is one at most (oneof). */
const EITHER = [
    ['messageSignature', 'dsseEnvelope'],
    ['publicKey', 'x509CertificateChain', 'certificate'],
];
const MAX_INT64_DIGITS = 19;
const isBase64 = (text) => /^([A-Za-z0-9+/]*|[A-Za-z0-9_-]*)={0,2}$/.test(text);
const isCount = (value) => typeof value === 'string'
    ? value.length <= MAX_INT64_DIGITS && /^[0-9]+$/.test(value)
    : Number.isSafeInteger(value) && Number(value) >= 0;
/**
 * Holds a bundle's JSON to what protobuf's JSON mapping is, where `@sigstore/bundle` reads whatever it finds: it skips
 * fields that it does not know, letters that are not base64, and the second of two that exclude each other. What one reader
 * skips may decide in another; the peers refuse it, and so do we. Throws a TypeError that says what is wrong.
 */
function holdBundleJson(value, of = '') {
    if (Array.isArray(value)) {
        for (const each of value)
            holdBundleJson(each, of);
        return;
    }
    if (typeof value === 'string' && BYTES.has(of) && !isBase64(value))
        throw new TypeError(`its ${of} is not base64: "${value.slice(0, 50)}"`);
    if (value !== null && value !== undefined && NUMBERS.has(of) && !isCount(value))
        throw new TypeError(`its ${of} is no number from 0 to 2^63 - 1: "${String(value).slice(0, 50)}"`);
    if (typeof value !== 'object' || value === null)
        return;
    for (const [key, each] of Object.entries(value)) {
        if (!FIELDS.has(key))
            throw new TypeError(`it has a field "${key.slice(0, 50)}", which no bundle has`);
        holdBundleJson(each, key);
    }
    const there = new Set(Object.entries(value).flatMap(([key, each]) => (each === null ? [] : [key])));
    for (const names of EITHER) {
        const found = names.filter((name) => there.has(name));
        if (found.length > 1)
            throw new TypeError(`it has ${found.join(' and ')}, of which there can be one`);
    }
}

;// CONCATENATED MODULE: ./build/sigstore/bundle.js





const MAX_BUNDLE_BYTES = 4 * 1024 * 1024;
const MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.bundle(\+json;version=0\.[123]|\.v0\.3\+json)$/;
const MAX_DEPTH = 40;
const MAX_CERTIFICATES = 10;
const MAX_LOG_ENTRIES = 32;
const MAX_TIMESTAMPS = 32;
const MAX_PROOF_HASHES = 64; // a tree of 2^64 leaves
/** Reads a bundle's JSON. Throws `bundle-malformed`, whatever the bytes are; `what` names where they are from. */
function parseBundle(bytes, what) {
    const malformed = (detail, cause) => new errors/* VerificationError */.mk('bundle-malformed', { what, detail }, { cause });
    if (Buffer.byteLength(bytes) > MAX_BUNDLE_BYTES)
        throw malformed(`it has more than ${MAX_BUNDLE_BYTES} bytes`);
    let bundle;
    try {
        const json = (0,lib_json/* parseJson */.qF)(bytes.toString(), what, MAX_DEPTH);
        holdBundleJson(json);
        bundle = (0,dist.bundleFromJSON)(json);
        // The library takes the prefix for the whole; a version that is not yet may mean something else by its fields.
        if (!MEDIA_TYPE.test(bundle.mediaType))
            throw new TypeError(`its media type is "${bundle.mediaType.slice(0, 100)}"`);
    }
    catch (error) {
        const details = error instanceof Error && 'fields' in error && Array.isArray(error.fields) ? `: ${error.fields.join(', ')}` : '';
        throw malformed(error instanceof errors/* McError */.Hv ? String(error.details['detail']) : `${(0,errors/* describe */.q0)(error)}${details}`, error);
    }
    const { tlogEntries, timestampVerificationData, content } = bundle.verificationMaterial;
    const chain = content.$case === 'x509CertificateChain' ? content.x509CertificateChain.certificates.length : 1;
    const bounds = [
        [chain, MAX_CERTIFICATES, 'certificates'],
        [tlogEntries.length, MAX_LOG_ENTRIES, 'log entries'],
        [timestampVerificationData?.rfc3161Timestamps.length ?? 0, MAX_TIMESTAMPS, 'timestamps'],
        [
            Math.max(0, ...tlogEntries.map(({ inclusionProof }) => inclusionProof?.hashes.length ?? 0)),
            MAX_PROOF_HASHES,
            'hashes in a proof',
        ],
    ];
    for (const [found, limit, of] of bounds)
        if (found > limit)
            throw malformed(`it has ${found} ${of}, more than ${limit}`);
    if (content.$case === 'x509CertificateChain')
        holdNoRoot(content.x509CertificateChain.certificates, malformed);
    return bundle;
}
/** sigstore_common.proto: a chain does not carry its root, for a root is trusted because it was pinned. */
function holdNoRoot(certificates, malformed) {
    let roots;
    try {
        roots = certificates
            .slice(1)
            .map(({ rawBytes }) => new external_node_crypto_.X509Certificate(rawBytes))
            .filter((one) => one.checkIssued(one));
    }
    catch (error) {
        throw malformed(`its chain cannot be read: ${(0,errors/* describe */.q0)(error)}`, error);
    }
    const [root] = roots;
    if (root)
        throw malformed(`its chain carries a root certificate (${root.subject.replaceAll('\n', ', ')})`);
}
/** The signing certificate in DER; undefined where a managed key signed. */
function leafDer({ verificationMaterial: { content } }) {
    if (content.$case === 'publicKey')
        return undefined;
    return content.$case === 'certificate'
        ? content.certificate.rawBytes
        : content.x509CertificateChain.certificates[0]?.rawBytes;
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

/***/ 195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ identityTokenSource),
/* harmony export */   H: () => (/* binding */ openSigner)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65215);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80292);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(133);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28542);






const MAX_CONFIG_BYTES = 1024 * 1024;
const MAX_TOKEN_BYTES = 64 * 1024;
const AUDIENCE = 'sigstore';
/** A keyless signer by the signing config at `signingConfig`; without one, at the public instance. */
async function openSigner(options) {
    const { http, now, signingConfig: path, identityToken } = options;
    const services = path === undefined
        ? _config_js__WEBPACK_IMPORTED_MODULE_0__/* .PUBLIC_GOOD */ .w
        : (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .readSigningConfig */ .A)((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readFileBounded */ .Y1)(path, MAX_CONFIG_BYTES, 'the signing config')).toString('utf8'), path, now);
    return (0,_signer_js__WEBPACK_IMPORTED_MODULE_2__/* .createSigner */ .r)({ http, services, identityToken });
}
/**
 * Where an OIDC token for Sigstore comes from, asked anew for each signature as tokens live minutes: a file, else the
 * GitHub Actions runtime, else SIGSTORE_ID_TOKEN. The source throws `id-token-unavailable`; no token is ever quoted.
 */
function identityTokenSource(options) {
    const { http, env, file } = options;
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer, SIGSTORE_ID_TOKEN: given } = env;
    if (file !== undefined)
        return async () => (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readFileBounded */ .Y1)(file, MAX_TOKEN_BYTES, 'the identity token')).toString('utf8').trim();
    if (url && bearer)
        return () => fromActions(http, url, bearer);
    if (given)
        return async () => given.trim();
    return async () => {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('id-token-unavailable', {
            detail: 'no token file was given, this is no GitHub Actions job with id-token: write, and SIGSTORE_ID_TOKEN is not set',
        });
    };
}
async function fromActions(http, url, bearer) {
    const request = new URL(url);
    request.searchParams.set('audience', AUDIENCE);
    const { bytes } = await (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchBytes */ .c)(http, { url: request, headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' } }, MAX_TOKEN_BYTES);
    const answer = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(bytes.toString('utf8'), 'the answer of the token service');
    const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
    if (typeof value !== 'string' || value === '')
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('id-token-unavailable', { detail: 'the token service answered without a token' });
    return value;
}


/***/ }),

/***/ 28542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ BUNDLE_V03),
  r: () => (/* binding */ createSigner)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var dist = __webpack_require__(19654);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/http/urls.js
var urls = __webpack_require__(6119);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var sigstore_statement = __webpack_require__(14922);
// EXTERNAL MODULE: ./node_modules/@noble/curves/nist.js + 3 modules
var nist = __webpack_require__(70875);
;// CONCATENATED MODULE: ./build/sigstore/signing/sign-digest.js

/**
 * An ECDSA signature (DER) by a P-256 key over a digest whose bytes are gone: node:crypto always hashes itself, so this
 * is @noble/curves. Randomized, so that signing once more gives another signature.
 */
function signDigest(key, digest) {
    const { d = '' } = key.export({ format: 'jwk' });
    const options = { prehash: false, format: 'der', lowS: false, extraEntropy: true };
    return Buffer.from(nist/* p256 */.s9.sign(digest, Buffer.from(d, 'base64url'), options));
}

// EXTERNAL MODULE: ./build/lib/http/fetch-bytes.js
var fetch_bytes = __webpack_require__(65215);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
;// CONCATENATED MODULE: ./build/sigstore/signing/witness.js





const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const CONFLICT = 409;
const fault = (url, error) => error instanceof errors/* McError */.Hv
    ? error
    : new errors/* McError */.Hv('signing-service-failed', { url: (0,urls/* safeUrl */.Pl)(url), detail: (0,errors/* describe */.q0)(error) }, { cause: error });
/**
 * Rekor v2 takes hashedrekord only, over SHA-256 of the DSSE's pre-authentication encoding; `@sigstore/sign` sends
 * DSSE there, which rekor-tiles 2.3 and later refuse. So this request is ours. Throws `log-entry-exists` when the log
 * has the entry from an earlier try whose answer was lost: it does not prove it again.
 */
async function logInRekorV2(http, baseUrl, { digest, signature, certificatePem }) {
    const request = {
        hashedRekordRequestV002: {
            digest: digest.toString('base64'),
            signature: {
                content: signature.toString('base64'),
                verifier: {
                    x509Certificate: { rawBytes: new external_node_crypto_.X509Certificate(certificatePem).raw.toString('base64') },
                    keyDetails: 'PKIX_ECDSA_P256_SHA_256',
                },
            },
        },
    };
    const url = `${baseUrl.replace(/\/$/, '')}/api/v2/log/entries`;
    const { response, bytes } = await (0,fetch_bytes/* fetchBytes */.c)(http, {
        url,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(request),
        accept: [200, 201, CONFLICT],
    }, MAX_ENTRY_BYTES);
    if (response.status === CONFLICT)
        throw new errors/* McError */.Hv('log-entry-exists', { url: (0,urls/* safeUrl */.Pl)(url) });
    try {
        return dist.TransparencyLogEntry.fromJSON((0,json/* parseJson */.qF)(bytes.toString('utf8'), (0,urls/* safeUrl */.Pl)(url)));
    }
    catch (error) {
        throw fault(url, error);
    }
}
async function logInRekorV1(rekorBaseURL, { digest, signature, certificatePem, envelope }) {
    try {
        const content = envelope
            ? { $case: 'dsseEnvelope', dsseEnvelope: { ...envelope, signatures: [{ sig: signature, keyid: '' }] } }
            : { $case: 'messageSignature', messageSignature: { messageDigest: { algorithm: 1, digest }, signature } };
        const { RekorWitness } = await Promise.all(/* import() */[__webpack_require__.e(4463), __webpack_require__.e(2830), __webpack_require__.e(2088), __webpack_require__.e(5179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19));
        const { tlogEntries } = await new RekorWitness({
            rekorBaseURL,
            entryType: 'dsse',
            timeout: 20_000,
            retry: 2,
        }).testify(content, certificatePem);
        const [entry] = tlogEntries;
        if (!entry)
            throw new errors/* McError */.Hv('signing-service-failed', { url: (0,urls/* safeUrl */.Pl)(rekorBaseURL), detail: 'it gave no entry' });
        return entry;
    }
    catch (error) {
        throw fault(rekorBaseURL, error);
    }
}
/** RFC 3161: a time stamp over the signature. `url` is that of the authority's endpoint. */
async function timestamp(url, signature) {
    try {
        const tsaBaseURL = url.replace(/\/api\/v1\/timestamp\/?$/, '');
        const messageDigest = { algorithm: 1, digest: Buffer.alloc(32) }; // not looked at: the time is over the signature
        const content = { $case: 'messageSignature', messageSignature: { messageDigest, signature } };
        const { TSAWitness: Witness } = await Promise.all(/* import() */[__webpack_require__.e(4463), __webpack_require__.e(2830), __webpack_require__.e(2088), __webpack_require__.e(5179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19));
        const { rfc3161Timestamps } = await new Witness({ tsaBaseURL, timeout: 20_000, retry: 2 }).testify(content);
        const [stamp] = rfc3161Timestamps;
        if (!stamp)
            throw new errors/* McError */.Hv('signing-service-failed', { url: (0,urls/* safeUrl */.Pl)(url), detail: 'it gave no timestamp' });
        return stamp.signedTimestamp;
    }
    catch (error) {
        throw fault(url, error);
    }
}

;// CONCATENATED MODULE: ./build/sigstore/signing/signer.js







const BUNDLE_V03 = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** A keyless signer: ephemeral P-256 key, certificate by OIDC identity, transparency log, time stamp. */
function createSigner({ http, services, identityToken }) {
    const certify = async (key, publicKey) => {
        // The holder signs the proof of possession. FulcioSigner signs the data as well: that must be ours, streamed, so it gets none.
        const keyHolder = {
            sign: async (data) => ({
                signature: (0,external_node_crypto_.sign)('sha256', data, key),
                key: { $case: 'publicKey', publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() },
            }),
        };
        const provider = { getToken: identityToken };
        const { FulcioSigner } = await Promise.all(/* import() */[__webpack_require__.e(4463), __webpack_require__.e(2830), __webpack_require__.e(2088), __webpack_require__.e(5179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19)); // not for those who only verify: it brings an HTTP client
        const fulcio = new FulcioSigner({
            fulcioBaseURL: services.fulcio,
            identityProvider: provider,
            keyHolder,
            timeout: 20_000,
            retry: 2,
        });
        const { key: certified } = await fulcio.sign(Buffer.alloc(0)).catch((error) => {
            const own = mcErrorIn(error);
            throw (own ??
                new errors/* McError */.Hv('signing-service-failed', { url: (0,urls/* safeUrl */.Pl)(services.fulcio), detail: (0,errors/* describe */.q0)(error) }, { cause: error }));
        });
        if (certified.$case !== 'x509Certificate')
            throw new errors/* McError */.Hv('signing-service-failed', { url: (0,urls/* safeUrl */.Pl)(services.fulcio), detail: 'it gave no certificate' });
        return certified.certificate;
    };
    const witness = async (signed) => {
        const tlogEntries = [];
        for (const { url, version } of services.rekor) {
            tlogEntries.push(version === 2 ? await logInRekorV2(http, url, signed) : await logInRekorV1(url, signed));
        }
        const stamps = [];
        for (const url of services.tsa)
            stamps.push({ signedTimestamp: await timestamp(url, signed.signature) });
        return {
            content: { $case: 'certificate', certificate: { rawBytes: new external_node_crypto_.X509Certificate(signed.certificatePem).raw } },
            tlogEntries,
            timestampVerificationData: { rfc3161Timestamps: stamps },
        };
    };
    /**
     * Has a signature witnessed. Where the log has that entry already, because its answer to our earlier try was lost, the
     * signature is made once more: each is another entry, with the same key and certificate.
     */
    const signed = async (privateKey, what, first) => {
        try {
            return { signature: first, material: await witness({ ...what, signature: first }) };
        }
        catch (error) {
            if (!(error instanceof errors/* McError */.Hv) || error.code !== 'log-entry-exists')
                throw error;
            const signature = signDigest(privateKey, what.digest);
            return { signature, material: await witness({ ...what, signature }) };
        }
    };
    const bundleOf = (verificationMaterial, content) => Buffer.from(JSON.stringify(dist.Bundle.toJSON({ mediaType: BUNDLE_V03, verificationMaterial, content })));
    return {
        signMessage: async (content) => {
            const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
            const [hash, signing] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createSign)('sha256')];
            for await (const chunk of content) {
                hash.update(chunk);
                signing.update(chunk);
            }
            const [digest, first] = [hash.digest(), signing.sign(privateKey)];
            const certificatePem = await certify(privateKey, publicKey);
            const { signature, material } = await signed(privateKey, { digest, certificatePem }, first);
            return bundleOf(material, {
                $case: 'messageSignature',
                messageSignature: { messageDigest: { algorithm: 1, digest }, signature },
            });
        },
        signStatement: async (statement) => {
            const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
            const payload = (0,sigstore_statement/* statementBytes */.Tp)(statement);
            const encoded = (0,sigstore_statement/* preAuthEncoding */.JC)(sigstore_statement/* IN_TOTO_PAYLOAD_TYPE */.T4, payload);
            const first = (0,external_node_crypto_.sign)('sha256', encoded, privateKey);
            const envelope = { payload, payloadType: sigstore_statement/* IN_TOTO_PAYLOAD_TYPE */.T4 };
            const digest = (0,external_node_crypto_.createHash)('sha256').update(encoded).digest();
            const certificatePem = await certify(privateKey, publicKey);
            const { signature, material } = await signed(privateKey, { digest, certificatePem, envelope }, first);
            return bundleOf(material, {
                $case: 'dsseEnvelope',
                dsseEnvelope: { ...envelope, signatures: [{ sig: signature, keyid: '' }] },
            });
        },
    };
}
/** The token's provider is ours: what it throws is told as it is, not as a failure of the CA. */
function mcErrorIn(error) {
    for (let at = error, depth = 0; at !== undefined && at !== null && depth < 6; depth++) {
        if (at instanceof errors/* McError */.Hv)
            return at;
        at = typeof at === 'object' && 'cause' in at ? at.cause : undefined;
    }
    return undefined;
}


/***/ }),

/***/ 14922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JC: () => (/* binding */ preAuthEncoding),
/* harmony export */   JM: () => (/* binding */ statementFor),
/* harmony export */   T4: () => (/* binding */ IN_TOTO_PAYLOAD_TYPE),
/* harmony export */   Tp: () => (/* binding */ statementBytes),
/* harmony export */   W3: () => (/* binding */ PREDICATE),
/* harmony export */   t: () => (/* binding */ statementSchema)
/* harmony export */ });
/* unused harmony export STATEMENT_TYPE */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);


/** in-toto attestation framework: DSSE payload type of a statement. */
const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const STATEMENT_TYPE_V01 = 'https://in-toto.io/Statement/v0.1';
const PREDICATE = {
    slsaProvenance: 'https://slsa.dev/provenance/v1',
    cyclonedx: 'https://cyclonedx.org/bom',
    cosignSign: 'https://sigstore.dev/cosign/sign/v1',
    promotion: 'https://github.com/org/mc-actions/predicates/promotion/v1',
};
const MAX_SUBJECTS = 10_000;
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    _type: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(STATEMENT_TYPE), zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(STATEMENT_TYPE_V01)]),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(), digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) }))
        .min(1)
        .max(MAX_SUBJECTS),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(2048),
    predicate: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
});
const statementFor = (subject, predicateType, predicate) => ({
    _type: STATEMENT_TYPE,
    subject,
    predicateType,
    predicate,
});
/** The exact bytes that are signed for a statement. */
const statementBytes = (statement) => Buffer.from((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(statement));
/** DSSE v1, pre-authentication encoding: what a DSSE signature is over. */
const preAuthEncoding = (payloadType, payload) => Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `), payload]);


/***/ }),

/***/ 74995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ay: () => (/* binding */ pRetry)
});

// UNUSED EXPORTS: AbortError, makeRetriable

;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}

		// Not `Number.isSafeInteger`, which would reject a huge `retries`. That is accepted on purpose and behaves as effectively forever.
		// eslint-disable-next-line unicorn/prefer-number-is-safe-integer
		if (Number.isFinite(retries) && !Number.isInteger(retries)) {
			throw new TypeError('Expected `retries` to be a non-negative integer or Infinity.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {allowInfinity = false} = {}) {
	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < 0) {
		throw new TypeError(`Expected \`${name}\` to be \u{2265} 0.`);
	}
}

function validateOption(name, value, type) {
	// `null` means "not provided", as it does for the other options. `unref` needs this because it is the one option with no default of its own.
	if (value === undefined || value === null) {
		return;
	}

	if (typeof value !== type) {
		throw new TypeError(`Expected \`${name}\` to be a ${type}.`);
	}
}

function validateSignal(value) {
	// `null` means "not provided", as it does for the other options.
	if (value === undefined || value === null) {
		return;
	}

	// Duck typed rather than `instanceof`, so a signal from another realm still works. All three methods are checked because `removeEventListener` is called from inside a timer callback, where a `TypeError` would be an uncaught exception rather than a rejection the caller could catch.
	if (typeof value.throwIfAborted !== 'function'
		|| typeof value.addEventListener !== 'function'
		|| typeof value.removeEventListener !== 'function') {
		throw new TypeError('Expected `signal` to be an AbortSignal.');
	}
}

class AbortError extends Error {
	constructor(message) {
		super(typeof message === 'string' ? message : undefined);

		this.name = 'AbortError';

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			// Created here, so it already captures every caller frame. Copying `this.stack` instead would only rewrite the header, which is rendered lazily from `name` and `message` at read time. It also stringifies a non-string message, so reuse its result below.
			this.originalError = new Error(message);
			({message} = this.originalError);

			// The caller sees this error, so the frame for this constructor is dropped where the runtime supports it. Left in, the top frame blames p-retry for an error the caller threw. An error the caller passed keeps its own stack, which points at their throw site already. V8-only, hence the lint exception, and the optional call leaves the stack as it is where it is missing.
			// eslint-disable-next-line unicorn/no-nonstandard-builtin-properties
			Error.captureStackTrace?.(this.originalError, AbortError);
		}

		this.message = message;
	}
}

// `setTimeout` cannot represent a longer delay and fires it right away instead, which turns a long backoff into a tight retry loop. Cap at the largest value it can still hold.
const maximumDelay = (2 ** 31) - 1;

function calculateDelay(retriesConsumed, options) {
	// Nothing to wait for, and multiplying by a factor that has grown to `Infinity` would give `NaN`.
	if (options.minTimeout === 0) {
		return 0;
	}

	// `retriesConsumed` starts at 0 and only ever counts up, so the first retry is already attempt 1.
	const attempt = retriesConsumed + 1;
	const random = options.randomize ? (Math.random() + 1) : 1;

	const timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));

	// `maxTimeout` rounds up, so a fractional cap still gives a whole number of milliseconds. Rounding down would turn a cap below 1 into no timer at all, which never yields to the event loop. `Math.ceil(Infinity)` is `Infinity`.
	return Math.min(timeout, Math.ceil(options.maxTimeout), maximumDelay);
}

function calculateRemainingTime(start, max) {
	return Number.isFinite(max) ? max - (performance.now() - start) : max;
}

async function delayForRetry(delay, options) {
	if (delay <= 0) {
		return;
	}

	await new Promise((resolve, reject) => {
		// Registered with `once`, so it removes itself when it fires.
		const onAbort = () => {
			clearTimeout(timeoutToken);
			reject(options.signal.reason);
		};

		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener('abort', onAbort);
			resolve();
		}, delay);

		if (options.unref) {
			timeoutToken.unref?.();
		}

		options.signal?.addEventListener('abort', onAbort, {once: true});
	});
}

// Stringifying a thrown value can itself throw, for an object with no usable `toString`. That must never be allowed to replace the failure the caller is actually dealing with.
//
// A thrown value whose own accessors or proxy traps throw is not supported, here or anywhere else. It comes from the caller's own code, so it is not something to defend against.
function stringifyThrownValue(value) {
	try {
		return String(value);
	} catch {
		return Object.prototype.toString.call(value);
	}
}

// `AbortError` wraps the error the caller actually wants, and the wrappers can be nested, so keep unwrapping until the cause is reached. Otherwise an `AbortError` would escape `pRetry` and a `catch` doing `error instanceof AbortError` would read a real failure as a cancellation.
//
// Two wrappers whose `originalError` points at each other are not supported, like the thrown values above.
function unwrapAbortError(error) {
	let cause = error;

	// A wrapper with no error to unwrap to is the cause as far as it goes.
	while (cause instanceof AbortError && cause.originalError instanceof Error) {
		cause = cause.originalError;
	}

	return cause;
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	// The signal is checked after the operation and after every callback, so a cancellation is never reported as an operation failure or a callback's decision, and no callback runs after it. The last check also guards the delay, whose abort listener never fires on a signal that is already aborted.
	const abortIfNeeded = () => {
		options.signal?.throwIfAborted();
	};

	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${stringifyThrownValue(error)}". You should only throw errors.`);

	// Checked before unwrapping an `AbortError`, because the reason a caller aborted with is final. Unwrapping it would replace the reason they chose with whatever is inside it, and it would also let an `AbortError` from the operation outrank a cancellation the caller asked for.
	abortIfNeeded();

	if (normalizedError instanceof AbortError) {
		throw unwrapAbortError(normalizedError);
	}

	// `retriesConsumed` only ever advances while `retriesLeft` is above 0, so this is never negative. `Infinity` minus a finite count is `Infinity`, so an unlimited budget needs no special case.
	const retriesLeft = options.retries - retriesConsumed;

	// A `TypeError` normally means the operation itself is broken rather than the thing it was trying to reach, so retrying it does not help. A network `TypeError` is the exception, and its message differs per runtime, so it has to be recognised rather than assumed.
	const isRetriableError = !(normalizedError instanceof TypeError) || isNetworkError(normalizedError);

	// Out of time already, out of retries, or a failure that is never retried, so the delay is 0 and the callbacks are told that no retry follows. Only computed when a retry can still follow, so a randomized delay does not draw from `Math.random` for a wait that is never taken.
	const timeLeft = calculateRemainingTime(startTime, options.maxRetryTime);
	const delayTime = isRetriableError && timeLeft > 0 && retriesLeft > 0 ? calculateDelay(retriesConsumed, options) : 0;

	const consumeRetryContext = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: delayTime,
	});

	// No answer means no opinion, so fall back to the default. Treating it as `false` instead would leave `retries` uncounted and let the loop run forever.
	const consumeRetry = (await options.shouldConsumeRetry(consumeRetryContext)) ?? true;

	abortIfNeeded();

	const effectiveDelay = consumeRetry ? delayTime : 0;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: effectiveDelay,
	});

	await options.onFailedAttempt(context);

	abortIfNeeded();

	const remainingTime = calculateRemainingTime(startTime, options.maxRetryTime);

	// No time or budget left, or a failure that retrying cannot help with.
	if (
		!isRetriableError
		|| remainingTime <= 0
		|| retriesLeft <= 0
	) {
		throw normalizedError;
	}

	const shouldRetry = await options.shouldRetry(context);

	abortIfNeeded();

	if (!shouldRetry) {
		throw normalizedError;
	}

	const remainingTimeAfterShouldRetry = calculateRemainingTime(startTime, options.maxRetryTime);

	if (remainingTimeAfterShouldRetry <= 0) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		return false;
	}

	await delayForRetry(Math.min(effectiveDelay, remainingTimeAfterShouldRetry), options);

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	// Applied before validating, so that `null` means "not provided" here as it does for every other option.
	options.retries ??= 10;

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Infinity;
	options.maxRetryTime ??= Infinity;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate the options that have a runtime type to check.
	validateOption('onFailedAttempt', options.onFailedAttempt, 'function');
	validateOption('shouldRetry', options.shouldRetry, 'function');
	validateOption('shouldConsumeRetry', options.shouldConsumeRetry, 'function');
	validateOption('randomize', options.randomize, 'boolean');
	validateOption('unref', options.unref, 'boolean');
	validateSignal(options.signal);
	validateNumberOption('factor', options.factor);
	validateNumberOption('minTimeout', options.minTimeout);
	validateNumberOption('maxTimeout', options.maxTimeout, {allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {allowInfinity: true});

	// A negative factor is rejected above, so this only catches `0`. Treat it as `1` to keep the delay constant instead of dropping to zero after the first retry.
	if (options.factor === 0) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	// A consumed count is always finite, so `Infinity` keeps this true and needs no special case.
	while (retriesConsumed <= options.retries) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Unreachable: `onAttemptFailure` throws once `retriesLeft` reaches 0, which is the same state the loop condition tests, so the loop is always left by a throw. Kept as a guard against a future change to either side breaking that pairing.
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}


/***/ })

};
