export const id = 6651;
export const ids = [6651];
export const modules = {

/***/ 23649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  js: () => (/* reexport */ actionsContext),
  Tj: () => (/* reexport */ gitHead),
  XB: () => (/* reexport */ githubAttestations),
  J9: () => (/* reexport */ localProvenance),
  fQ: () => (/* reexport */ workflowProvenance)
});

// UNUSED EXPORTS: LOCAL_BUILDER, LOCAL_BUILD_TYPE, SLSA_PROVENANCE, WORKFLOW_BUILD_TYPE

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/http/fetch-bytes.js
var fetch_bytes = __webpack_require__(65215);
// EXTERNAL MODULE: ./build/lib/http/links.js
var links = __webpack_require__(92904);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
;// CONCATENATED MODULE: ./build/github/attestations.js





const MAX_PAGE_BYTES = 64 * 1024 * 1024;
const PER_PAGE = 100;
const MAX_PAGES = 10;
const page = schemas/* looseObject */._H3({ attestations: schemas/* array */.YOg(schemas/* looseObject */._H3({ bundle: schemas/* unknown */.L5J() })).max(PER_PAGE) });
/**
 * GitHub REST, "List attestations": the bundles about a subject, as JSON; `null` for one that the answer leaves out.
 * A repository that is not there (or that the token may not see) is a fault: GitHub answers 404 for it and for "none" alike.
 */
async function* githubAttestations({ api, token, repository }, subject, { http, signal }) {
    const headers = {
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
    const ask = (url) => (0,fetch_bytes/* fetchBytes */.c)(http, { url, headers, accept: [200, 404], ...(signal ? { signal } : {}) }, MAX_PAGE_BYTES);
    const base = new URL(`${api.replace(/\/$/, '')}/repos/${repository}`);
    let url = new URL(`${base.href}/attestations/${subject}?per_page=${PER_PAGE}`);
    for (let pages = 0; url; pages++) {
        if (pages === MAX_PAGES)
            throw new errors/* McError */.Hv('github-pages', { url: base.href, limit: MAX_PAGES });
        const { response, bytes } = await ask(url);
        if (response.status === 404) {
            const { response: there } = await ask(base);
            if (there.status === 404)
                throw new errors/* McError */.Hv('github-repository-unseen', { repository, url: base.href });
            return;
        }
        const what = `the answer of ${url.origin}`;
        const { attestations } = (0,json/* conform */.fj)(page, (0,json/* parseJson */.qF)(bytes.toString('utf8'), what), what);
        for (const { bundle } of attestations)
            yield bundle ? Buffer.from(JSON.stringify(bundle)) : null;
        url = (0,links/* nextPage */.Z)(response.headers['link'], base, response.url);
    }
}

;// CONCATENATED MODULE: ./build/github/context.js


const environmentSchema = schemas/* object */.Ikc({
    GITHUB_SERVER_URL: schemas/* url */.OZ5({ protocol: /^https?$/ }).default('https://github.com'),
    GITHUB_REPOSITORY: schemas/* string */.YjP().regex(/^[\w.-]+\/[\w.-]+$/),
    GITHUB_REPOSITORY_ID: schemas/* string */.YjP().default(''),
    GITHUB_REPOSITORY_OWNER_ID: schemas/* string */.YjP().default(''),
    GITHUB_WORKFLOW_REF: schemas/* string */.YjP().regex(/^[^/@]+\/[^/@]+\/[^@]+@.+$/),
    GITHUB_REF: schemas/* string */.YjP().min(1),
    GITHUB_SHA: schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/),
    GITHUB_EVENT_NAME: schemas/* string */.YjP().min(1),
    GITHUB_RUN_ID: schemas/* string */.YjP().regex(/^\d+$/),
    GITHUB_RUN_ATTEMPT: schemas/* string */.YjP().regex(/^\d+$/).default('1'),
    RUNNER_ENVIRONMENT: schemas/* string */.YjP().default('self-hosted'),
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
        throw new errors/* ConfigurationError */.j1('actions-context-incomplete', { names });
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
;// CONCATENATED MODULE: ./build/github/git-head.js


const MAX_GIT_FILE = 1024 * 1024; // packed-refs of a large repository
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const textOf = async (path) => {
    try {
        return (await (0,files/* readFileBounded */.Y1)(path, MAX_GIT_FILE)).toString('utf8').trim();
    }
    catch {
        return undefined; // no checkout, or not one that can be read: then there is no commit to name
    }
};
/**
 * The commit that a checkout is at, read from `.git` without git (format: gitrepository-layout). `undefined` in a
 * package that is no checkout: provenance then names files' digests only.
 */
async function gitHead(root) {
    const pointer = await textOf((0,external_node_path_.join)(root, '.git'));
    const folder = pointer?.startsWith('gitdir: ') ? (0,external_node_path_.join)(root, pointer.slice('gitdir: '.length)) : (0,external_node_path_.join)(root, '.git');
    const head = await textOf((0,external_node_path_.join)(folder, 'HEAD'));
    if (head === undefined)
        return undefined;
    if (COMMIT.test(head))
        return head;
    const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
    if (ref === undefined || ref.includes('..'))
        return undefined;
    const loose = await textOf((0,external_node_path_.join)(folder, ref));
    if (loose !== undefined && COMMIT.test(loose))
        return loose;
    const packed = await textOf((0,external_node_path_.join)(folder, 'packed-refs'));
    const line = packed?.split('\n').find((each) => each.endsWith(` ${ref}`));
    const commit = line?.split(' ')[0];
    return commit !== undefined && COMMIT.test(commit) ? commit : undefined;
}

;// CONCATENATED MODULE: ./build/github/provenance.js
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

;// CONCATENATED MODULE: ./build/github/index.js






/***/ }),

/***/ 18867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ forEachConcurrent),
/* harmony export */   _: () => (/* binding */ mapConcurrent)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(606);

/** Runs `work` over `items`, at most `limit` at a time; results keep the items' order; the first failure stops the rest. */
const mapConcurrent = (items, limit, work, signal) => (0,p_map__WEBPACK_IMPORTED_MODULE_0__["default"])(items, work, { concurrency: limit, ...(signal ? { signal } : {}) });
/**
 * Runs `work` over `items`, at most `limit` at a time. After a failure nothing new is begun, and it is thrown when what
 * was under way has ended: for work that writes, which must not go on behind the back of a caller that has failed.
 */
async function forEachConcurrent(items, limit, work, signal) {
    const failures = [];
    await (0,p_map__WEBPACK_IMPORTED_MODULE_0__["default"])(items, async (item) => {
        if (failures.length > 0)
            return;
        try {
            signal?.throwIfAborted();
            await work(item);
        }
        catch (error) {
            failures.push(error);
        }
    }, { concurrency: limit });
    if (failures.length > 0)
        throw failures[0];
}


/***/ }),

/***/ 92904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ nextPage)
/* harmony export */ });
/** RFC 8288 `Link: <…>; rel="next"`; a page on another origin is none. */
function nextPage(link, base, current) {
    const match = /<([^>]{1,4096})>\s*;[^,]*\brel="?next"?/i.exec(link ?? '');
    if (!match?.[1] || !URL.canParse(match[1], current))
        return undefined;
    const next = new URL(match[1], current);
    return next.origin === base.origin ? next : undefined;
}


/***/ }),

/***/ 8285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ silent)
/* harmony export */ });
const silent = () => { };


/***/ }),

/***/ 82252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ reportSchema),
/* harmony export */   ex: () => (/* binding */ reasonSchema),
/* harmony export */   mC: () => (/* binding */ beginReport)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94570);


const reasonSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    code: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('stable, kebab-case; docs/errors.md explains each'),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    hint: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
})
    .describe('why the outcome is not "passed"');
/** What every report begins with. A capability extends it: `reportSchema('verify', { digest: … })`. */
const reportSchema = (type, shape) => zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(type),
    outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['passed', 'failed']),
    subject: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('what the report is about, as the user named it'),
    reasons: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(reasonSchema).describe('empty exactly when the outcome is "passed"'),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    durationSeconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
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
                startedAt: (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .rfc3339 */ .ag)(started),
                finishedAt: (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .rfc3339 */ .ag)(finished),
                durationSeconds: (0,_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsBetween */ .O1)(started, finished),
                ...body,
            };
        },
    };
}


/***/ }),

/***/ 43662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h_: () => (/* reexport */ CREATED_ANNOTATION),
  ZJ: () => (/* reexport */ MAX_MANIFEST_BYTES),
  $p: () => (/* reexport */ OCI_INDEX),
  EG: () => (/* reexport */ OCI_MANIFEST),
  _5: () => (/* reexport */ anonymous),
  Kb: () => (/* reexport */ attachArtifact),
  OR: () => (/* reexport */ blobsOf),
  LU: () => (/* reexport */ childrenOf),
  Cx: () => (/* reexport */ closure),
  a0: () => (/* reexport */ copyGraph),
  FJ: () => (/* reexport */ cosignTags),
  D: () => (/* reexport */ dockerConfigCredentials),
  FH: () => (/* reexport */ formatReference),
  z$: () => (/* reexport */ isReferenceLike),
  fY: () => (/* reexport */ missingFrom),
  Av: () => (/* binding */ openRepository),
  F2: () => (/* reexport */ parseReference),
  WI: () => (/* reexport */ readManifest),
  $r: () => (/* reexport */ targetOf),
  yY: () => (/* reexport */ withTarget)
});

// UNUSED EXPORTS: DOCKER_LIST, DOCKER_MANIFEST, EMPTY_BYTES, EMPTY_DESCRIPTOR, MANIFEST_TYPES, OCI_EMPTY, REF_NAME_ANNOTATION, TITLE_ANNOTATION, artifactManifest, dockerCredentials, fallbackTag, isManifestType, pushOrder

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/json.js
var lib_json = __webpack_require__(80292);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./build/oci/media-types.js
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_EMPTY = 'application/vnd.oci.empty.v1+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const MANIFEST_TYPES = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST];
const isManifestType = (mediaType) => MANIFEST_TYPES.includes(mediaType);
const TITLE_ANNOTATION = 'org.opencontainers.image.title';
const CREATED_ANNOTATION = 'org.opencontainers.image.created';
const REF_NAME_ANNOTATION = 'org.opencontainers.image.ref.name';
/** OCI image spec 1.1: the descriptor and content of "no config", "no layer". */
const EMPTY_BYTES = Buffer.from('{}');
const EMPTY_DESCRIPTOR = {
    mediaType: OCI_EMPTY,
    digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    size: 2,
};

;// CONCATENATED MODULE: ./build/oci/manifest.js





/** The distribution spec lets registries refuse more than 4 MiB; so do we. */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const MAX_CHILDREN = 10_000;
const digest = schemas/* string */.YjP().regex(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, 'no sha256 or sha512 digest');
const descriptor = schemas/* looseObject */._H3({
    mediaType: schemas/* string */.YjP().max(255),
    digest,
    size: schemas/* number */.aig().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
    artifactType: schemas/* string */.YjP().max(255).optional(),
    annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    platform: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    urls: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
});
const nullish = (schema) => schemas/* preprocess */.vkY((value) => value ?? undefined, schema.optional());
const manifestJson = schemas/* looseObject */._H3({
    schemaVersion: schemas/* literal */.euz(2),
    mediaType: schemas/* string */.YjP().max(255).optional(),
    artifactType: schemas/* string */.YjP().max(255).optional(),
    config: descriptor.optional(),
    layers: nullish(schemas/* array */.YOg(descriptor).max(MAX_CHILDREN)),
    // Some registries write an empty list as null.
    manifests: schemas/* preprocess */.vkY((value) => (value === null ? [] : value), schemas/* array */.YOg(descriptor).max(MAX_CHILDREN).optional()),
    subject: nullish(descriptor),
    annotations: nullish(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())),
});
/** Reads a manifest or index of `mediaType` (as the registry named it). Throws `manifest-malformed`; `what` names it. */
function readManifest(bytes, mediaType, what) {
    const malformed = (detail, cause) => new errors/* VerificationError */.mk('manifest-malformed', { what, detail }, { cause });
    if (bytes.length > MAX_MANIFEST_BYTES)
        throw malformed(`it has more than ${MAX_MANIFEST_BYTES} bytes`);
    let json;
    try {
        json = (0,lib_json/* conform */.fj)(manifestJson, (0,lib_json/* parseJson */.qF)(bytes.toString('utf8'), what), what);
    }
    catch (error) {
        throw malformed((0,errors/* describe */.q0)(error), error);
    }
    const type = json.mediaType ?? mediaTypeBy(json, mediaType);
    if (!isManifestType(type))
        throw malformed(`its media type is ${type}`);
    // CVE-2021-41190: the same bytes must not be an image to one reader and an index to another.
    const index = type === OCI_INDEX || type === DOCKER_LIST;
    if (index
        ? json.layers !== undefined || json.config !== undefined || json.manifests === undefined
        : json.manifests !== undefined || json.config === undefined) {
        throw malformed(`its fields do not fit its media type ${type}`);
    }
    const { artifactType, annotations } = json;
    return {
        descriptor: {
            mediaType: type,
            digest: (0,lib_digest/* digestOf */.ol)(bytes),
            size: bytes.length,
            ...(artifactTypeOf(artifactType, json.config)
                ? { artifactType: artifactTypeOf(artifactType, json.config) }
                : {}),
            ...(annotations ? { annotations } : {}),
        },
        bytes,
        json,
    };
}
const mediaTypeBy = (json, named) => {
    const type = named?.split(';')[0]?.trim();
    return type && isManifestType(type) ? type : json.manifests ? OCI_INDEX : OCI_MANIFEST;
};
/** Distribution spec 1.1, "Listing referrers": the manifest's artifactType, else its config's media type. */
const artifactTypeOf = (own, config) => own || config?.mediaType;
/** The blobs that a manifest names: config and layers. */
const blobsOf = ({ json }) => [
    ...(json.config ? [json.config] : []),
    ...(json.layers ?? []),
];
/** The manifests that an index names. */
const childrenOf = ({ json }) => json.manifests ?? [];

;// CONCATENATED MODULE: ./build/oci/layout.js








const MAX_INDEX_BYTES = 16 * 1024 * 1024;
const SAVED_KINDS = [
    ['.sig', 'dev.cosignproject.cosign/sigs'],
    ['.att', 'dev.cosignproject.cosign/atts'],
];
const LAYOUT_FILE = '{"imageLayoutVersion":"1.0.0"}';
/** OCI image layout 1.1: a folder as a repository. Its index.json lists tags, and referrers without a tag. */
function openLayout(reference) {
    const root = reference.path;
    const name = `oci-layout:${root}`;
    const blobPath = (digest) => {
        const [algorithm = '', encoded = ''] = digest.split(':');
        // The digest becomes a path: what is not one of the two registered forms must not.
        if (!/^sha(256:[0-9a-f]{64}|512:[0-9a-f]{128})$/.test(digest))
            throw new errors/* ConfigurationError */.j1('digest-malformed', { what: 'a digest', given: digest });
        return (0,external_node_path_.join)(root, 'blobs', algorithm, encoded);
    };
    const entries = async () => {
        const path = (0,external_node_path_.join)(root, 'index.json');
        if ((await (0,files/* fileKind */.h_)(path)) === undefined)
            return [];
        return childrenOf(readManifest(await (0,files/* readFileBounded */.Y1)(path, MAX_INDEX_BYTES), OCI_INDEX, path));
    };
    /** What the layout lists. A folder that is not there, or empty, is a layout that is still to be written. */
    const existing = async () => {
        if ((await (0,files/* fileKind */.h_)((0,external_node_path_.join)(root, 'oci-layout'))) !== 'file') {
            if ((await (0,files/* fileKind */.h_)(root)) === undefined || (await (0,promises_.readdir)(root)).length === 0)
                return [];
            throw new errors/* ConfigurationError */.j1('layout-malformed', { path: root, detail: 'there is no file oci-layout in it' });
        }
        (0,lib_json/* parseJson */.qF)((await (0,files/* readFileBounded */.Y1)((0,external_node_path_.join)(root, 'oci-layout'), 4096)).toString('utf8'), (0,external_node_path_.join)(root, 'oci-layout'));
        return entries();
    };
    const byTag = (all, tag) => all.find(({ annotations }) => annotations?.[REF_NAME_ANNOTATION] === tag) ??
        // `cosign save` writes no tag for the signatures beside its one image, only of what kind they are.
        all.find(({ annotations }) => SAVED_KINDS.some(([end, kind]) => tag.endsWith(end) && annotations?.['kind'] === kind));
    const find = async (target) => {
        const all = await existing();
        if (!target.includes(':')) {
            const manifests = all.filter(({ annotations }) => annotations?.[REF_NAME_ANNOTATION] !== undefined);
            // A layout with one image and no tag is that image, as other tools have it.
            return (byTag(all, target) ?? (target === 'latest' && manifests.length === 0 && all.length === 1 ? all[0] : undefined));
        }
        const listed = all.find(({ digest }) => digest === target);
        if (listed)
            return listed;
        if ((await (0,files/* fileKind */.h_)(blobPath(target))) !== 'file')
            return undefined;
        return (await read(target, undefined)).descriptor;
    };
    const read = async (digest, mediaType) => {
        const bytes = await (0,files/* readFileBounded */.Y1)(blobPath(digest), MAX_MANIFEST_BYTES, `the manifest ${digest} of ${name}`);
        const found = (0,lib_digest/* digestLike */.kG)(bytes, digest);
        if (found !== digest)
            throw new errors/* VerificationError */.mk('digest-mismatch', {
                what: `the manifest ${digest} of ${name}`,
                expected: digest,
                found,
            });
        const manifest = readManifest(bytes, mediaType, `${name}@${digest}`);
        return { ...manifest, descriptor: { ...manifest.descriptor, digest } };
    };
    const begin = async () => {
        if ((await (0,files/* fileKind */.h_)((0,external_node_path_.join)(root, 'oci-layout'))) === undefined)
            await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(root, 'oci-layout'), LAYOUT_FILE);
    };
    const write = async (add) => {
        const before = await entries();
        const manifests = add(before);
        await (0,files/* writeFileAtomic */.Zf)((0,external_node_path_.join)(root, 'index.json'), `${JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests })}\n`);
    };
    return {
        name,
        requests: 0,
        resolve: find,
        manifest: async (target) => {
            const descriptor = await find(target);
            if (!descriptor)
                throw new errors/* ConfigurationError */.j1('reference-not-found', { reference: `${name}:${target}`, what: 'manifest' });
            return read(descriptor.digest, descriptor.mediaType);
        },
        hasBlob: async ({ digest }) => (await (0,files/* fileKind */.h_)(blobPath(digest))) === 'file',
        blob: (descriptor) => (0,lib_digest/* verifiedStream */.fV)((0,files/* readFileStream */.vY)(blobPath(descriptor.digest), `the blob ${descriptor.digest} of ${name}`), descriptor, `the blob ${descriptor.digest} of ${name}`),
        referrers: async (digest, artifactType) => {
            const found = [];
            for (const { digest: candidate, mediaType } of await existing()) {
                if (!isManifestType(mediaType))
                    continue;
                const { json, descriptor } = await read(candidate, mediaType);
                if (json.subject?.digest === digest && (!artifactType || descriptor.artifactType === artifactType))
                    found.push(descriptor);
            }
            return found;
        },
        tags: async () => (await existing())
            .map(({ annotations }) => annotations?.[REF_NAME_ANNOTATION])
            .filter((tag) => tag !== undefined),
        pushBlob: async (descriptor, content) => {
            await begin();
            await (0,files/* writeFileAtomic */.Zf)(blobPath(descriptor.digest), (0,lib_digest/* verifiedStream */.fV)(content(), descriptor, `the blob ${descriptor.digest}`));
        },
        pushManifest: async (bytes, mediaType, tag) => {
            const { descriptor, json } = readManifest(Buffer.from(bytes), mediaType, `a manifest for ${name}`);
            await begin();
            await (0,files/* writeFileAtomic */.Zf)(blobPath(descriptor.digest), bytes);
            const { mediaType: type, digest, size, artifactType } = descriptor;
            const entry = {
                mediaType: type,
                digest,
                size,
                ...(json.subject && artifactType ? { artifactType } : {}),
            };
            if (tag !== undefined) {
                const tagged = { ...entry, annotations: { [REF_NAME_ANNOTATION]: tag } };
                await write((all) => [...all.filter(({ annotations }) => annotations?.[REF_NAME_ANNOTATION] !== tag), tagged]);
            }
            else if (json.subject) {
                await write((all) => (all.some((one) => one.digest === digest) ? all : [...all, entry]));
            }
            return descriptor;
        },
    };
}

// EXTERNAL MODULE: ./build/lib/http/links.js
var links = __webpack_require__(92904);
// EXTERNAL MODULE: ./build/lib/http.js + 1 modules
var http = __webpack_require__(39061);
;// CONCATENATED MODULE: ./build/oci/registry/auth.js


const MAX_TOKEN_BYTES = 1024 * 1024;
/** RFC 9110 section 11.6.1, as far as registries use it: `Bearer realm="…",service="…",scope="…"`, `Basic realm="…"`. */
function parseChallenges(header) {
    const challenges = [];
    // A scheme is a token that is followed by a space and no "="; parameters are token=token or token="quoted".
    const pattern = /(?:^|,)\s*([A-Za-z][A-Za-z0-9-]*)(?=\s+[A-Za-z_-]+\s*=|\s*$|\s*,)|([A-Za-z_-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))/g;
    for (const [, scheme, name, quoted, token] of header.slice(0, 8192).matchAll(pattern)) {
        if (scheme)
            challenges.push({ scheme: scheme.toLowerCase(), parameters: {} });
        const last = challenges.at(-1);
        if (name && last)
            Object.assign(last.parameters, { [name.toLowerCase()]: quoted?.replace(/\\(.)/g, '$1') ?? token ?? '' });
    }
    return challenges;
}
/**
 * Authorization for one registry: anonymous first, then as it asks (distribution spec, token authentication).
 * Tokens are kept per scope; credentials go to the registry and to the realm that it names over https, nowhere else.
 */
class RegistryAuth {
    #http;
    #registry;
    #secure;
    #credentials;
    #headers = new Map();
    constructor(http, registry, credentials) {
        this.#http = http;
        this.#registry = registry.host;
        this.#secure = registry.protocol === 'https:';
        this.#credentials = credentials;
    }
    /** The Authorization header for a scope, if the registry has asked for one before. */
    headerFor(scope) {
        return this.#headers.get(scope) ?? this.#headers.get('*');
    }
    /** Answers a 401. `false` when there is nothing (more) to answer with. */
    async answer(wwwAuthenticate, scope) {
        const challenges = parseChallenges(wwwAuthenticate ?? '');
        const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
        const before = this.headerFor(scope);
        const credential = await this.#credentials(this.#registry);
        if (bearer) {
            const header = `Bearer ${await this.#token(bearer.parameters, scope, credential)}`;
            this.#headers.set(scope, header);
            return header !== before;
        }
        if (!challenges.some(({ scheme }) => scheme === 'basic') || !credential)
            return false;
        const header = basicHeader(credential);
        this.#headers.set('*', header);
        return header !== before;
    }
    async #token(parameters, scope, credential) {
        const realm = URL.canParse(parameters['realm'] ?? '') ? new URL(parameters['realm'] ?? '') : undefined;
        const safe = realm &&
            (realm.protocol === 'https:' || (realm.protocol === 'http:' && !this.#secure && (0,http/* isLoopback */.U9)(realm.hostname)));
        if (!realm || !safe)
            throw new errors/* McError */.Hv('token-realm-refused', { registry: this.#registry, realm: realm ? (0,http/* safeUrl */.Pl)(realm) : 'nowhere' });
        const service = parameters['service'];
        const scopes = [...new Set([scope, ...(parameters['scope'] ?? '').split(' ')])].filter((part) => part !== '' && part !== '*');
        if (credential?.identityToken) {
            const form = new URLSearchParams({
                grant_type: 'refresh_token',
                refresh_token: credential.identityToken,
                client_id: 'mc-actions',
                scope: scopes.join(' '),
            });
            if (service)
                form.set('service', service);
            return this.#ask({
                url: realm,
                method: 'POST',
                headers: { 'content-type': 'application/x-www-form-urlencoded' },
                body: form.toString(),
            });
        }
        if (service)
            realm.searchParams.set('service', service);
        for (const one of scopes)
            realm.searchParams.append('scope', one);
        return this.#ask({ url: realm, headers: credential ? { authorization: basicHeader(credential) } : {} });
    }
    async #ask(request) {
        const { response, bytes } = await (0,http/* fetchBytes */.ci)(this.#http, { ...request, accept: [200, 401, 403] }, MAX_TOKEN_BYTES);
        if (response.status !== 200) {
            throw new errors/* McError */.Hv('registry-refused', {
                registry: this.#registry,
                what: 'a token',
                detail: `${(0,http/* safeUrl */.Pl)(response.url)} answered ${response.status}`,
            });
        }
        let answer = {};
        try {
            answer = JSON.parse(bytes.toString('utf8')) ?? {};
        }
        catch {
            // what is no JSON holds no token either
        }
        const token = answer.token || answer.access_token;
        if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
            throw new errors/* McError */.Hv('response-malformed', { url: (0,http/* safeUrl */.Pl)(response.url), detail: 'no token in it' });
        }
        return token;
    }
}
const basicHeader = ({ username, password }) => `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

;// CONCATENATED MODULE: ./build/oci/registry/connection.js



const MAX_ERROR_BYTES = 64 * 1024;
/** One repository's HTTP: its base URL, its authorization, its errors. */
class RegistryConnection {
    name;
    repository;
    base;
    #http;
    #auth;
    #signal;
    #requests = 0;
    constructor(reference, ports) {
        const hub = reference.registry === 'docker.io' || reference.registry === 'index.docker.io';
        const host = hub ? 'registry-1.docker.io' : reference.registry;
        const { hostname } = new URL(`http://${host}`);
        const plain = (0,http/* isLoopback */.U9)(hostname) || (ports.plainHttp ?? []).some((allowed) => allowed === host || allowed === hostname);
        this.repository =
            hub && !reference.repository.includes('/') ? `library/${reference.repository}` : reference.repository;
        this.name = `${reference.registry}/${reference.repository}`;
        this.base = new URL(`${plain ? 'http' : 'https'}://${host}/v2/${this.repository}/`);
        this.#http = ports.http;
        this.#signal = ports.signal;
        this.#auth = new RegistryAuth(ports.http, this.base, ports.credentials);
    }
    get requests() {
        return this.#requests;
    }
    /** Sends to a path under /v2/<name>/ or to a URL that the registry gave. `write` asks for a token that may push. */
    async send(request, access = 'pull', alsoPull = []) {
        const url = new URL(request.url, this.base);
        const scope = [
            `repository:${this.repository}:${access === 'push' ? 'pull,push' : 'pull'}`,
            ...alsoPull.map((name) => `repository:${name}:pull`),
        ].join(' ');
        // A Location on another host is storage with its own signed URL: our token is none of its business.
        const own = url.origin === this.base.origin;
        const accept = request.accept ?? undefined;
        for (let attempt = 0;; attempt++) {
            const authorization = own ? this.#auth.headerFor(scope) : undefined;
            this.#requests++;
            const response = await this.#http.send({
                ...request,
                url,
                headers: { ...request.headers, ...(authorization ? { authorization } : {}) },
                accept: accept === 'any' ? 'any' : [...(accept ?? range200), 401, 403],
                ...(this.#signal ? { signal: this.#signal } : {}),
            });
            if (response.status !== 401 && response.status !== 403)
                return response;
            const challenge = response.headers['www-authenticate'];
            // Twice: an expired token looks like none at all, and is asked for anew.
            if (response.status === 401 && own && attempt < 2) {
                await response.discard();
                if (await this.#auth.answer(challenge, scope))
                    continue;
                throw this.refused(request, '401 and no credentials that help');
            }
            if (accept === 'any' || accept?.includes(response.status))
                return response;
            throw this.refused(request, `${response.status} ${await problemOf(response)}`);
        }
    }
    refused(request, detail) {
        return new errors/* McError */.Hv('registry-refused', {
            registry: this.name,
            what: `${request.method ?? 'GET'} of ${new URL(request.url, this.base).pathname}`,
            detail,
        });
    }
}
const range200 = [200, 201, 202, 204, 206];
/** What a registry says went wrong: the codes and messages of the distribution spec, or the beginning of the text. */
async function problemOf(response) {
    const text = await response.text(MAX_ERROR_BYTES).catch(() => '');
    try {
        const { errors } = JSON.parse(text);
        const said = (errors ?? [])
            .map(({ code, message }) => [code, message].filter((part) => typeof part === 'string').join(' '))
            .join('; ');
        if (said)
            return said.slice(0, 300);
    }
    catch {
        // not every registry speaks JSON when it fails
    }
    return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}

// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
;// CONCATENATED MODULE: ./build/oci/registry/referrers.js





const MAX_PAGES = 100;
const MAX_REFERRERS = 1_000;
const MERGE_TRIES = 8;
/** Distribution spec 1.1, "Referrers tag schema": `sha256-<hex>`, cut as the spec says. */
const fallbackTag = (digest) => {
    const [algorithm = '', encoded = ''] = digest.split(':');
    return `${algorithm.slice(0, 32)}-${encoded.slice(0, 64)}`;
};
/**
 * Distribution spec 1.1, "Listing referrers": the API; where it does not exist (404), the fallback tag. Any other
 * answer is a fault: an image whose evidence cannot be listed is not an image without evidence.
 */
async function listReferrers(repository, connection, digest, artifactType) {
    const found = [];
    const query = artifactType ? `?artifactType=${encodeURIComponent(artifactType)}` : '';
    let url = `referrers/${digest}${query}`;
    for (let page = 0;; page++) {
        const response = await connection.send({ url, headers: { accept: OCI_INDEX }, accept: [200, 404] });
        if (response.status === 404) {
            await response.discard();
            if (page > 0)
                throw new errors/* McError */.Hv('response-malformed', { url: response.url, detail: 'a page of referrers that is not there' });
            return fromFallback(repository, digest, artifactType);
        }
        const bytes = await response.bytes(MAX_MANIFEST_BYTES);
        // Before 1.1 some registries answered such paths with a page of their own.
        if (!response.headers['content-type']?.startsWith(OCI_INDEX)) {
            throw new errors/* McError */.Hv('response-malformed', {
                url: response.url,
                detail: `referrers as ${response.headers['content-type'] ?? 'nothing'}`,
            });
        }
        found.push(...childrenOf(readManifest(bytes, OCI_INDEX, `the list of referrers of ${digest} in ${repository.name}`)));
        if (found.length > MAX_REFERRERS)
            throw tooMany(repository, digest);
        const next = (0,links/* nextPage */.Z)(response.headers['link'], connection.base, response.url);
        if (!next)
            return filtered(repository, found, artifactType);
        if (page >= MAX_PAGES)
            throw tooMany(repository, digest);
        url = next;
    }
}
const tooMany = (repository, digest) => new errors/* VerificationError */.mk('closure-too-large', {
    what: `${repository.name}@${digest}`,
    limit: MAX_REFERRERS,
    unit: 'referrers',
});
async function fallbackIndex(repository, digest) {
    const tag = fallbackTag(digest);
    return (await repository.resolve(tag)) ? repository.manifest(tag) : undefined;
}
async function fromFallback(repository, digest, artifactType) {
    const index = await fallbackIndex(repository, digest);
    if (!index)
        return [];
    if (index.descriptor.mediaType !== OCI_INDEX)
        return []; // a cosign-style tag of that name is no list of referrers
    if (childrenOf(index).length > MAX_REFERRERS)
        throw tooMany(repository, digest);
    return filtered(repository, childrenOf(index), artifactType);
}
/** The list's own `artifactType` is hearsay (some registries get it wrong): where we filter, the manifest itself decides. */
async function filtered(repository, all, artifactType) {
    const distinct = [...new Map(all.map((descriptor) => [descriptor.digest, descriptor])).values()];
    if (!artifactType)
        return distinct;
    const kept = [];
    for (const descriptor of distinct) {
        if (descriptor.artifactType === artifactType)
            kept.push(descriptor);
        else if ((await repository.manifest(descriptor.digest)).descriptor.artifactType === artifactType)
            kept.push({ ...descriptor, artifactType });
    }
    return kept;
}
/** Adds a referrer to the fallback tag: read, merge, write, read back, again when another writer was faster. */
async function addToFallback(repository, connection, subject, referrer) {
    const tag = fallbackTag(subject);
    for (let attempt = 0; attempt < MERGE_TRIES; attempt++) {
        const present = (await fallbackIndex(repository, subject))?.json.manifests ?? [];
        if (present.some(({ digest }) => digest === referrer.digest))
            return;
        const index = { schemaVersion: 2, mediaType: OCI_INDEX, manifests: [...present, referrer] };
        const response = await connection.send({
            url: `manifests/${tag}`,
            method: 'PUT',
            headers: { 'content-type': OCI_INDEX },
            body: JSON.stringify(index),
            accept: [200, 201, 202],
        }, 'push');
        await response.discard();
        // Time for another writer, who read before we wrote, to overwrite us; then the loop's read finds out.
        await clock/* systemClock */.ml.sleep(attempt * 50 * Math.random());
    }
    const kept = (await fallbackIndex(repository, subject))?.json.manifests ?? [];
    if (!kept.some(({ digest }) => digest === referrer.digest)) {
        throw new errors/* McError */.Hv('referrers-lost', { tag, repository: repository.name, digest: referrer.digest });
    }
}

;// CONCATENATED MODULE: ./build/oci/registry/upload.js


/** No idle bound helps against a registry that computes digests of large blobs before it answers. */
const UPLOAD_TIMEOUT_MS = 10 * 60_000;
/** Distribution spec 1.1, "Pushing a blob monolithically": POST, then one PUT of known size to where it points. */
async function uploadBlob(connection, descriptor, content) {
    const started = await connection.send({ url: 'blobs/uploads/', method: 'POST', headers: { 'content-length': '0' }, accept: [202] }, 'push');
    await started.discard();
    const location = started.headers['location'];
    if (!location || !URL.canParse(location, started.url)) {
        throw new errors/* McError */.Hv('response-malformed', { url: started.url, detail: 'an upload without a Location' });
    }
    const url = new URL(location, started.url);
    url.searchParams.set('digest', descriptor.digest);
    const finished = await connection.send({
        url,
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
        body: content,
        contentLength: descriptor.size,
        accept: [201, 400, 404, 416],
        tryTimeoutMs: UPLOAD_TIMEOUT_MS,
        totalTimeoutMs: UPLOAD_TIMEOUT_MS,
        retries: 0, // an upload session is used up by a failed PUT; the caller begins a new one
    }, 'push');
    if (finished.status !== 201)
        throw connection.refused({ url, method: 'PUT' }, `${finished.status} ${await problemOf(finished)}`);
    await finished.discard();
}
/** Asks the registry to take a blob from another repository of its own. `false`: it did not, so upload it. */
async function mountBlob(connection, descriptor, from) {
    const url = `blobs/uploads/?mount=${encodeURIComponent(descriptor.digest)}&from=${encodeURIComponent(from)}`;
    const response = await connection.send({ url, method: 'POST', headers: { 'content-length': '0' }, accept: 'any' }, 'push', [from]);
    await response.discard();
    return response.status === 201;
}

;// CONCATENATED MODULE: ./build/oci/registry/repository.js










const ACCEPT = { accept: MANIFEST_TYPES.join(', ') };
const MAX_LIST_BYTES = 4 * 1024 * 1024;
const repository_MAX_PAGES = 1_000;
const RESUMES = 5;
const isDigest = (text) => /^sha(256|512):/.test(text);
/** A repository of a registry over the distribution spec 1.1. */
function openRegistryRepository(reference, ports) {
    const connection = new RegistryConnection(reference, ports);
    const { name } = connection;
    const resolve = async (target) => {
        const response = await connection.send({
            url: `manifests/${target}`,
            method: 'HEAD',
            headers: ACCEPT,
            accept: [200, 404],
        });
        await response.discard();
        if (response.status === 404)
            return undefined;
        const { 'docker-content-digest': digest = isDigest(target) ? target : undefined, 'content-type': type, 'content-length': size, } = response.headers;
        if (digest && type && size && isDigest(digest))
            return { mediaType: type.split(';')[0]?.trim() ?? type, digest, size: Number(size) };
        return (await manifest(target)).descriptor; // a registry that answers HEAD poorly
    };
    const manifest = async (target) => {
        const response = await connection.send({ url: `manifests/${target}`, headers: ACCEPT, accept: [200, 404] });
        const what = `${name}${isDigest(target) ? '@' : ':'}${target}`;
        if (response.status === 404) {
            await response.discard();
            throw new errors/* ConfigurationError */.j1('reference-not-found', { reference: what, what: 'manifest' });
        }
        const bytes = await response.bytes(MAX_MANIFEST_BYTES);
        const found = readManifest(bytes, response.headers['content-type'], what);
        const digest = isDigest(target) ? (0,lib_digest/* digestLike */.kG)(bytes, target) : found.descriptor.digest;
        if (isDigest(target) && digest !== target)
            throw new errors/* VerificationError */.mk('digest-mismatch', { what, expected: target, found: digest });
        return { ...found, descriptor: { ...found.descriptor, digest } };
    };
    async function* raw(descriptor) {
        let at = 0;
        for (let attempt = 0;; attempt++) {
            const response = await connection.send({
                url: `blobs/${descriptor.digest}`,
                headers: at > 0 ? { range: `bytes=${at}-` } : {},
                accept: [200, 206, 404, 416],
            });
            if (response.status === 404 || response.status === 416) {
                await response.discard();
                throw new errors/* McError */.Hv('http-status', {
                    method: 'GET',
                    url: `${name}/blobs/${descriptor.digest}`,
                    status: response.status,
                    detail: 'the blob is not there',
                    attempts: 1,
                });
            }
            let skip = response.status === 200 ? at : 0; // a server without ranges begins anew
            try {
                for await (const chunk of response.body) {
                    const wanted = chunk.subarray(Math.min(skip, chunk.length));
                    skip -= chunk.length - wanted.length;
                    if (wanted.length === 0)
                        continue;
                    at += wanted.length;
                    yield wanted;
                }
                return;
            }
            catch (error) {
                const cut = error instanceof errors/* McError */.Hv && error.code === 'network-unreachable';
                if (!cut || attempt >= RESUMES || at >= descriptor.size)
                    throw error;
            }
        }
    }
    const pushManifest = async (bytes, mediaType, tag) => {
        const found = readManifest(Buffer.from(bytes), mediaType, `a manifest for ${name}`);
        const { digest } = found.descriptor;
        const response = await connection.send({
            url: `manifests/${tag ?? digest}`,
            method: 'PUT',
            headers: { 'content-type': mediaType },
            body: bytes,
            accept: [200, 201, 202],
        }, 'push');
        await response.discard();
        const said = response.headers['docker-content-digest'];
        if (said !== undefined && said !== digest)
            throw new errors/* VerificationError */.mk('copy-not-kept', { repository: name, digest, detail: `it says it has ${said}` });
        // Distribution spec 1.1, "Pushing manifests with subject": without the header the client keeps the fallback tag.
        const subject = found.json.subject;
        if (subject && response.headers['oci-subject'] !== subject.digest)
            await addToFallback(repository, connection, subject.digest, found.descriptor);
        return found.descriptor;
    };
    const repository = {
        name,
        resolve,
        manifest,
        hasBlob: async ({ digest }) => {
            const response = await connection.send({ url: `blobs/${digest}`, method: 'HEAD', accept: [200, 404] });
            await response.discard();
            return response.status === 200;
        },
        blob: (descriptor) => (0,lib_digest/* verifiedStream */.fV)(raw(descriptor), descriptor, `the blob ${descriptor.digest} of ${name}`),
        referrers: (digest, artifactType) => listReferrers(repository, connection, digest, artifactType),
        tags: async () => {
            const tags = [];
            let url = 'tags/list';
            for (let page = 0; page < repository_MAX_PAGES; page++) {
                const { response, bytes } = await (0,http/* fetchBytes */.ci)({ send: (request) => connection.send(request), close: async () => { } }, { url, accept: [200, 404] }, MAX_LIST_BYTES);
                if (response.status === 404)
                    return tags;
                const more = (0,lib_json/* parseJson */.qF)(bytes.toString('utf8'), `the tags of ${name}`)?.tags;
                if (Array.isArray(more))
                    tags.push(...more.filter((tag) => typeof tag === 'string'));
                const next = (0,links/* nextPage */.Z)(response.headers['link'], connection.base, response.url);
                if (!next)
                    return tags;
                url = next;
            }
            throw new errors/* VerificationError */.mk('closure-too-large', { what: name, limit: repository_MAX_PAGES, unit: 'pages of tags' });
        },
        pushBlob: (descriptor, content) => uploadBlob(connection, descriptor, content),
        pushManifest,
        get requests() {
            return connection.requests;
        },
    };
    return repository;
}

// EXTERNAL MODULE: ./build/lib/bytes.js
var lib_bytes = __webpack_require__(89079);
;// CONCATENATED MODULE: ./build/oci/attach.js



/** OCI image spec 1.1, "Guidelines for Artifact Usage": the manifest of an artifact that refers to a subject, and its blobs. */
function artifactManifest(subject, artifact) {
    const layers = artifact.layers.map(({ mediaType, bytes, annotations }) => ({
        mediaType,
        digest: (0,lib_digest/* digestOf */.ol)(bytes),
        size: bytes.length,
        ...(annotations ? { annotations } : {}),
    }));
    const manifest = {
        schemaVersion: 2,
        mediaType: OCI_MANIFEST,
        artifactType: artifact.artifactType,
        config: EMPTY_DESCRIPTOR,
        layers: layers.length > 0 ? layers : [EMPTY_DESCRIPTOR],
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
            await repository.pushBlob(descriptor, () => (0,lib_bytes/* streamOf */.mA)(content));
    };
    await push(EMPTY_DESCRIPTOR, EMPTY_BYTES);
    for (const [i, layer] of layers.entries())
        await push(layer, artifact.layers[i]?.bytes ?? new Uint8Array());
    return repository.pushManifest(bytes, OCI_MANIFEST);
}

// EXTERNAL MODULE: ./build/lib/concurrency.js
var lib_concurrency = __webpack_require__(18867);
;// CONCATENATED MODULE: ./build/oci/closure.js




const MAX_NODES = 20_000;
const MAX_DEPTH = 16; // nested indexes and referrers of referrers; real ones have 4
/** cosign's own tags beside an image (sigstore/cosign specs, SIGNATURE_SPEC.md). */
const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'];
const cosignTags = (digest) => COSIGN_SUFFIXES.map((suffix) => `${digest.replace(':', '-')}${suffix}`);
/**
 * The closure of a release: from the root every child of every index, config and layers, every referrer of every node,
 * referrers of referrers, and cosign's tags of every node. Reads only. Throws `closure-too-large` past the bounds.
 */
async function closure(repository, target, options) {
    const first = await repository.manifest(target);
    const nodes = new Map();
    const what = `${repository.name}@${first.descriptor.digest}`;
    let wave = [{ manifest: first, role: 'root', of: first.descriptor.digest, depth: 0 }];
    // Tags are listed once: asking for three tags of each node would be most of the requests.
    const tags = new Set(await repository.tags());
    while (wave.length > 0) {
        for (const node of wave)
            nodes.set(node.manifest.descriptor.digest, node);
        if (nodes.size > MAX_NODES)
            throw new errors/* VerificationError */.mk('closure-too-large', { what, limit: MAX_NODES, unit: 'manifests' });
        if ((wave[0]?.depth ?? 0) >= MAX_DEPTH)
            throw new errors/* VerificationError */.mk('closure-too-large', { what, limit: MAX_DEPTH, unit: 'levels' });
        const found = await (0,lib_concurrency/* mapConcurrent */._)(wave, options.concurrency, (node) => neighbours(repository, node, nodes, tags), options.signal);
        wave = [...new Map(found.flat().map((node) => [node.manifest.descriptor.digest, node])).values()].filter((node) => !nodes.has(node.manifest.descriptor.digest));
    }
    const blobs = [...nodes.values()]
        .flatMap(({ manifest }) => blobsOf(manifest))
        .filter(({ urls }) => urls === undefined || urls.length === 0);
    return {
        root: first.descriptor,
        nodes: [...nodes.values()],
        blobs: [...new Map(blobs.map((blob) => [blob.digest, blob])).values()],
    };
}
async function neighbours(repository, { manifest, depth }, known, tags) {
    const of = manifest.descriptor.digest;
    const found = [];
    const add = async (digest, role, tag) => {
        const node = await repository.manifest(tag ?? digest);
        if (!known.has(node.descriptor.digest) || tag)
            found.push({ manifest: node, role, of, depth: depth + 1, ...(tag ? { tag } : {}) });
    };
    for (const child of childrenOf(manifest)) {
        if (isManifestType(child.mediaType) && !known.has(child.digest))
            await add(child.digest, 'child');
    }
    for (const referrer of await repository.referrers(of))
        if (!known.has(referrer.digest))
            await add(referrer.digest, 'referrer');
    for (const tag of cosignTags(of))
        if (tags.has(tag))
            await add('', 'cosign-tag', tag);
    return found;
}
/** The nodes in an order in which each can be pushed: children before parents, subjects before referrers, the root's tag after all. */
function pushOrder(graph) {
    const byDigest = new Map(graph.nodes.map((node) => [node.manifest.descriptor.digest, node]));
    const done = new Set();
    const order = [];
    const visit = (node) => {
        const { digest } = node.manifest.descriptor;
        if (done.has(digest))
            return;
        done.add(digest); // before the walk: a cycle of hashes cannot be, but a list may say anything
        for (const before of [
            ...childrenOf(node.manifest),
            ...(node.manifest.json.subject ? [node.manifest.json.subject] : []),
        ]) {
            const needed = byDigest.get(before.digest);
            if (needed)
                visit(needed);
        }
        order.push(node);
    };
    for (const node of graph.nodes)
        visit(node);
    return order;
}

// EXTERNAL MODULE: ./build/lib/progress.js
var lib_progress = __webpack_require__(8285);
;// CONCATENATED MODULE: ./build/oci/copy.js





const UPLOAD_TRIES = 3;
/**
 * Brings a graph from one repository to another in an order in which a stop at any point leaves nothing that points at
 * nothing: blobs, manifests from the leaves up, subjects before referrers, tags last. Every byte is hashed on the way.
 */
async function copyGraph(graph, source, destination, options) {
    const progress = options.progress ?? lib_progress/* silent */.K;
    const states = {};
    let bytesCopied = 0;
    let done = 0;
    const tick = () => progress({
        task: `copy ${destination.name}`,
        message: `copying to ${destination.name}`,
        done: ++done,
        total: graph.blobs.length + graph.nodes.length,
        unit: 'items',
    });
    const order = pushOrder(graph);
    const there = new Set((await (0,lib_concurrency/* mapConcurrent */._)(order, options.concurrency, async ({ manifest: { descriptor } }) => (await destination.resolve(descriptor.digest)) ? descriptor.digest : '', options.signal)).filter(Boolean));
    const expected = new Set(order
        .filter(({ manifest }) => there.has(manifest.descriptor.digest))
        .flatMap(({ manifest }) => [
        manifest.json.config?.digest,
        ...(manifest.json.layers ?? []).map(({ digest }) => digest),
    ]));
    const copyBlob = async (blob) => {
        const state = await blobState(blob, destination, options.deep ?? false);
        if (state !== 'there') {
            await pushed(source, destination, blob);
            bytesCopied += blob.size;
        }
        states[blob.digest] =
            state === 'there' ? 'present' : state === 'rotten' || expected.has(blob.digest) ? 'healed' : 'copied';
        tick();
    };
    await (0,lib_concurrency/* mapConcurrent */._)(graph.blobs, options.concurrency, copyBlob, options.signal);
    for (const node of order) {
        options.signal?.throwIfAborted();
        const { descriptor } = node.manifest;
        const here = there.has(descriptor.digest) && (await isWhole(node, destination));
        if (!here) {
            await pushManifest(node, destination);
            bytesCopied += descriptor.size;
        }
        states[descriptor.digest] = here ? 'present' : there.has(descriptor.digest) ? 'healed' : 'copied';
        tick();
    }
    // Tags after everything that they lead to, the release's own as the very last.
    for (const { manifest, tag } of order)
        if (tag)
            await tagged(destination, manifest.bytes, manifest.descriptor, tag);
    const root = order.find(({ manifest }) => manifest.descriptor.digest === graph.root.digest);
    if (root && options.tag)
        await tagged(destination, root.manifest.bytes, graph.root, options.tag);
    const count = (state) => Object.values(states).filter((one) => one === state).length;
    return {
        manifests: graph.nodes.length,
        blobs: graph.blobs.length,
        bytes: [...graph.nodes.map(({ manifest }) => manifest.descriptor), ...graph.blobs].reduce((sum, { size }) => sum + size, 0),
        bytesCopied,
        copied: count('copied'),
        present: count('present'),
        healed: count('healed'),
        states,
    };
}
async function blobState(blob, destination, deep) {
    if (!(await destination.hasBlob(blob)))
        return 'missing';
    if (!deep)
        return 'there';
    try {
        for await (const _ of destination.blob(blob))
            ;
        return 'there';
    }
    catch (error) {
        if (error instanceof errors/* VerificationError */.mk)
            return 'rotten';
        throw error;
    }
}
async function pushed(source, destination, blob) {
    for (let attempt = 1;; attempt++) {
        try {
            return await destination.pushBlob(blob, () => source.blob(blob));
        }
        catch (error) {
            // What the source sent was wrong: that is its fault whatever the destination says of the broken upload.
            const lie = causeOf(error);
            if (lie)
                throw lie;
            if (!(error instanceof errors/* McError */.Hv) || error.code !== 'network-unreachable' || attempt >= UPLOAD_TRIES)
                throw error;
        }
    }
}
function causeOf(error) {
    for (let at = error, depth = 0; at !== undefined && at !== null && depth < 6; depth++) {
        if (at instanceof errors/* VerificationError */.mk)
            return at;
        at = typeof at === 'object' && 'cause' in at ? at.cause : undefined;
    }
    return undefined;
}
/** A manifest that is there must be the one that was meant, byte for byte, and a referrer must be listed. */
async function isWhole({ manifest }, destination) {
    try {
        const found = await destination.manifest(manifest.descriptor.digest);
        if (!found.bytes.equals(manifest.bytes))
            return false;
    }
    catch (error) {
        if (error instanceof errors/* VerificationError */.mk)
            return false;
        throw error;
    }
    const { subject } = manifest.json;
    return (!subject ||
        (await destination.referrers(subject.digest)).some(({ digest }) => digest === manifest.descriptor.digest));
}
async function pushManifest({ manifest }, destination) {
    const { descriptor, bytes } = manifest;
    await destination.pushManifest(bytes, descriptor.mediaType);
    await readBack(destination, descriptor.digest, descriptor);
}
async function tagged(destination, bytes, descriptor, tag) {
    if ((await destination.resolve(tag))?.digest === descriptor.digest)
        return;
    await destination.pushManifest(bytes, descriptor.mediaType, tag);
    await readBack(destination, tag, descriptor);
}
async function readBack(destination, target, { digest }) {
    try {
        const { descriptor } = await destination.manifest(target);
        if (descriptor.digest !== digest)
            throw new errors/* VerificationError */.mk('copy-not-kept', {
                repository: destination.name,
                digest,
                detail: `${target} is ${descriptor.digest}`,
            });
    }
    catch (error) {
        if (error instanceof errors/* McError */.Hv && error.family === 'fault')
            throw error;
        throw new errors/* VerificationError */.mk('copy-not-kept', { repository: destination.name, digest, detail: (0,errors/* describe */.q0)(error) }, { cause: error });
    }
}
/** Which manifests and blobs of a graph a repository lacks. */
async function missingFrom(graph, destination, concurrency, signal) {
    const parts = [...graph.nodes.map(({ manifest }) => manifest.descriptor), ...graph.blobs];
    const missing = await (0,lib_concurrency/* mapConcurrent */._)(parts, concurrency, async (part) => (isManifestType(part.mediaType) ? await destination.resolve(part.digest) : await destination.hasBlob(part))
        ? undefined
        : part, signal);
    return missing.filter((part) => part !== undefined);
}

;// CONCATENATED MODULE: ./build/oci/credentials.js



const anonymous = async () => undefined;
const dockerConfig = schemas/* looseObject */._H3({
    auths: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({
        auth: schemas/* string */.YjP().optional(),
        username: schemas/* string */.YjP().optional(),
        password: schemas/* string */.YjP().optional(),
        identitytoken: schemas/* string */.YjP().optional(),
    }))
        .optional(),
    credsStore: schemas/* string */.YjP().optional(),
    credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
});
const DOCKER_HUB = 'https://index.docker.io/v1/';
const HELPER_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** Docker's config.json: `auths`, `credHelpers`, `credsStore`. Throws `credentials-malformed`; never quotes the content. */
function dockerCredentials(text, path, helper) {
    let config;
    try {
        config = (0,lib_json/* conform */.fj)(dockerConfig, (0,lib_json/* parseJson */.qF)(text, path), path);
    }
    catch {
        throw new errors/* ConfigurationError */.j1('credentials-malformed', { path, detail: "it is not Docker's config.json" });
    }
    return async (registry) => {
        const keys = registry === 'docker.io' || registry.endsWith('.docker.io')
            ? [DOCKER_HUB, registry]
            : [registry, `https://${registry}`, `http://${registry}`];
        const name = keys.map((key) => config.credHelpers?.[key]).find(Boolean) ?? (auth(keys) ? undefined : config.credsStore);
        return name && helper ? fromHelper(name, keys[0] ?? registry, helper, path) : auth(keys);
    };
    function auth(keys) {
        const found = keys.map((key) => config.auths?.[key] ?? config.auths?.[`${key}/`]).find(Boolean);
        if (!found)
            return undefined;
        const [username, password] = found.auth ? basic(found.auth, path) : [found.username, found.password];
        const identity = found.identitytoken ? { identityToken: found.identitytoken } : {};
        return username !== undefined && (password !== undefined || found.identitytoken)
            ? { username, password: password ?? '', ...identity }
            : undefined;
    }
}
function basic(auth, path) {
    const text = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = text.indexOf(':');
    if (colon < 1)
        throw new errors/* ConfigurationError */.j1('credentials-malformed', { path, detail: 'an "auth" is not base64 of user:password' });
    return [text.slice(0, colon), text.slice(colon + 1)];
}
async function fromHelper(name, registry, helper, path) {
    const bad = (detail) => new errors/* ConfigurationError */.j1('credentials-malformed', { path, detail });
    if (!HELPER_NAME.test(name))
        throw bad('the name of a credential helper is no plain name');
    const said = await helper(name, registry);
    if (said.trim() === '' || said.includes('credentials not found'))
        return undefined;
    let answer;
    try {
        answer = JSON.parse(said);
    }
    catch {
        throw bad(`docker-credential-${name} did not answer in JSON`);
    }
    if (typeof answer.Username !== 'string' || typeof answer.Secret !== 'string')
        throw bad(`docker-credential-${name} gave no user and secret`);
    return answer.Username === '<token>'
        ? { username: '', password: '', identityToken: answer.Secret }
        : { username: answer.Username, password: answer.Secret };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/oci/docker-config.js






const MAX_CONFIG_BYTES = 1024 * 1024;
const HELPER_TIMEOUT_MS = 30_000;
/** `docker-credential-NAME get`, as Docker runs it: the registry on stdin, JSON or a sentence on stdout. */
const runHelper = (helper, registry) => new Promise((resolve, reject) => {
    const child = (0,external_node_child_process_.execFile)(`docker-credential-${helper}`, ['get'], { timeout: HELPER_TIMEOUT_MS, maxBuffer: MAX_CONFIG_BYTES }, (error, stdout) => {
        // "credentials not found" comes with exit 1, on stdout; that is an answer. Its output is never quoted.
        if (error && !stdout.includes('credentials not found'))
            reject(new errors/* McError */.Hv('credential-helper-failed', { helper, registry, detail: error.code ?? error.signal ?? '' }));
        else
            resolve(stdout);
    });
    child.stdin?.on('error', () => undefined); // a helper that ends without reading says why by its exit code
    child.stdin?.end(`${registry}\n`);
});
/**
 * Credentials as Docker keeps them: of `file`, else of $DOCKER_CONFIG/config.json, else of ~/.docker/config.json. Only a
 * file that was named must be there. Throws `file-not-found`, `credentials-malformed`.
 */
async function dockerConfigCredentials(options) {
    const path = options.file ?? (0,external_node_path_.join)(options.env['DOCKER_CONFIG'] || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker'), 'config.json');
    try {
        const text = (await (0,files/* readFileBounded */.Y1)(path, MAX_CONFIG_BYTES, 'the credentials')).toString('utf8');
        return dockerCredentials(text, path, runHelper);
    }
    catch (error) {
        if (options.file === undefined && error instanceof errors/* McError */.Hv && error.code === 'file-not-found')
            return anonymous;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/oci/reference.js

// OCI distribution spec 1.1, "Pulling manifests"; the host as in Docker's reference grammar.
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const MAX_LENGTH = 4096;
const LAYOUT = 'oci-layout:';
/** `REGISTRY/REPO[:TAG][@DIGEST]` or `oci-layout:DIR[:TAG][@DIGEST]`. Throws `reference-malformed`. */
function parseReference(text) {
    const reference = isReferenceLike(text) ? read(text) : undefined;
    if (!reference)
        throw new errors/* ConfigurationError */.j1('reference-malformed', { given: text.slice(0, 200) });
    return reference;
}
/** Whether a text can be meant as a reference at all: it has a scheme of ours, or a host with a repository behind it. */
const isReferenceLike = (text) => text.length <= MAX_LENGTH &&
    (text.startsWith(LAYOUT) || /^[^/\s]*[.:\]][^/\s]*\/./.test(text) || /^localhost\//.test(text));
function read(text) {
    const [, rest = '', digest] = /^(.*?)(?:@([^@/]+))?$/.exec(text) ?? [];
    if (digest !== undefined && !DIGEST.test(digest))
        return undefined;
    const layout = rest.startsWith(LAYOUT);
    const body = layout ? rest.slice(LAYOUT.length) : rest;
    const colon = body.lastIndexOf(':');
    const tagged = colon > body.lastIndexOf('/') && (layout || body.includes('/'));
    const name = tagged ? body.slice(0, colon) : body;
    const tag = tagged ? body.slice(colon + 1) : undefined;
    if (tag !== undefined && !TAG.test(tag))
        return undefined;
    const at = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
    if (layout)
        return name === '' || name.includes('\0') ? undefined : { kind: 'layout', path: name, ...at };
    const slash = name.indexOf('/');
    const [registry, repository] = [name.slice(0, slash), name.slice(slash + 1)];
    if (slash < 1 || !HOST.test(registry) || !REPOSITORY.test(repository) || repository.length > 255)
        return undefined;
    return { kind: 'registry', registry, repository, ...at };
}
/** What a reference points at within its repository: the digest where there is one, else the tag, else `latest`. */
const targetOf = (reference) => reference.digest ?? reference.tag ?? 'latest';
function formatReference(reference) {
    const name = reference.kind === 'layout' ? `${LAYOUT}${reference.path}` : `${reference.registry}/${reference.repository}`;
    return `${name}${reference.tag ? `:${reference.tag}` : ''}${reference.digest ? `@${reference.digest}` : ''}`;
}
/** The same repository, another place in it. */
const withTarget = (reference, target) => {
    const { tag: _tag, digest: _digest, ...place } = reference;
    return { ...place, ...target };
};

;// CONCATENATED MODULE: ./build/oci/index.js


/** The repository that a reference points into: of a registry, or a layout on a disk. */
const openRepository = (reference, ports) => reference.kind === 'layout' ? openLayout(reference) : openRegistryRepository(reference, ports);











/***/ })

};
