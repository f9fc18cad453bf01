export const id = 132;
export const ids = [132];
export const modules = {

/***/ 85744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** `export const action = defineAction({ name, parse, run })` in each `src/actions/<name>/main.ts`. */
const defineAction = (action) => action;


/***/ }),

/***/ 58118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ main_action)
});

// EXTERNAL MODULE: ./build/actions/action.js
var action = __webpack_require__(85744);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/actions/sign/inputs.js

const CYCLONEDX = 'https://cyclonedx.org/bom';
function predicateOf(inputs) {
    const type = inputs.text('predicate-type');
    const path = inputs.text('predicate-path');
    const sbom = inputs.text('sbom-path');
    if (sbom !== undefined && (type !== undefined || path !== undefined))
        throw new errors/* ConfigurationError */.j1('input-invalid', {
            input: 'sbom-path',
            given: sbom,
            expected: 'no predicate-type and no predicate-path beside it: one step makes one attestation',
        });
    if (sbom !== undefined)
        return { type: CYCLONEDX, path: sbom };
    if (type === undefined && path === undefined)
        return undefined;
    if (type === undefined)
        throw new errors/* ConfigurationError */.j1('predicate-incomplete', { missing: 'predicate-type' });
    return { type, ...(path === undefined ? {} : { path }) };
}
function parseInputs(inputs) {
    return {
        subject: inputs.required('subject', 'a file, sha256:<hex> or REGISTRY/REPO@sha256:…'),
        predicate: predicateOf(inputs),
        attach: inputs.flag('attach', false),
        signingConfig: inputs.text('signing-config'),
        auth: inputs.text('auth'),
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/github/index.js + 3 modules
var github = __webpack_require__(90483);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/oci/index.js + 15 modules
var oci = __webpack_require__(187);
// EXTERNAL MODULE: ./build/sign/index.js + 5 modules
var sign = __webpack_require__(7516);
// EXTERNAL MODULE: ./build/sigstore/index.js + 16 modules
var sigstore = __webpack_require__(54447);
;// CONCATENATED MODULE: ./build/actions/sign/run.js








const AUDIENCE = 'sigstore';
async function run(inputs, runner) {
    const { http, clock, cwd, env, signal } = runner;
    const inWorkspace = (path) => (0,external_node_path_.resolve)(cwd, path);
    const subject = await (0,sign/* parseSubject */.Ci)(inputs.subject, inWorkspace);
    const predicate = await run_predicateOf(inputs, runner);
    const credentials = await (0,oci/* dockerConfigCredentials */.D)({ env, file: inputs.auth && inWorkspace(inputs.auth) });
    const signer = await (0,sigstore/* openSigner */.Hs)({
        http,
        now: clock.now(),
        signingConfig: inputs.signingConfig && inWorkspace(inputs.signingConfig),
        identityToken: () => runner.idToken(AUDIENCE),
    });
    const bundlePath = (0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'mc-sign', `${crypto.randomUUID()}.sigstore.json`);
    const report = await (0,sign/* sign */._S)({ subject, given: inputs.subject, attach: inputs.attach, bundlePath, ...(predicate ? { predicate } : {}) }, {
        clock,
        signer,
        readFile: files/* readFileStream */.vY,
        writeFile: files/* writeFileAtomic */.Zf,
        openRepository: (reference) => (0,oci/* openRepository */.Av)(reference, { http, credentials, signal }),
    });
    await runner.conclude({
        report,
        summary: (0,sign/* present */.Eb)(report),
        outputs: { 'bundle-path': report.bundlePath, digest: report.digest },
    });
}
async function run_predicateOf({ predicate }, runner) {
    if (!predicate)
        return undefined;
    const { type, path } = predicate;
    if (path !== undefined)
        return (0,sign/* readPredicate */.uH)(type, (0,external_node_path_.resolve)(runner.cwd, path));
    const isProvenance = type === sigstore/* PREDICATE */.W3.slsaProvenance;
    const context = isProvenance ? (0,github/* actionsContext */.js)(runner.env, claimsOf(await runner.idToken(AUDIENCE))) : undefined;
    if (!context)
        throw new errors/* ConfigurationError */.j1('predicate-incomplete', { missing: 'predicate-path' });
    return { type, value: (0,github/* workflowProvenance */.fQ)(context) };
}
/** What the run's own token says of it; the CA verifies that token when it certifies the signature over these claims. */
function claimsOf(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const ref = typeof claims === 'object' && claims !== null && 'job_workflow_ref' in claims && claims.job_workflow_ref;
        return typeof ref === 'string' ? { job_workflow_ref: ref } : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./build/actions/sign/main.js



const main_action = (0,action/* defineAction */.Q)({ name: 'sign', parse: parseInputs, run: run });


/***/ }),

/***/ 90483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  js: () => (/* reexport */ actionsContext),
  Tj: () => (/* reexport */ gitHead),
  J9: () => (/* reexport */ localProvenance),
  fQ: () => (/* reexport */ workflowProvenance)
});

// UNUSED EXPORTS: LOCAL_BUILDER, LOCAL_BUILD_TYPE, SLSA_PROVENANCE, WORKFLOW_BUILD_TYPE

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
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

/***/ 89079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   lv: () => (/* binding */ MiB),
/* harmony export */   mA: () => (/* binding */ streamOf),
/* harmony export */   p6: () => (/* binding */ humanBytes)
/* harmony export */ });
/* unused harmony export KiB */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const KiB = 1024;
const MiB = 1024 * 1024;
/** Collects a stream into one buffer of at most `maxBytes`. Throws `size-mismatch`. */
async function collect(stream, maxBytes, what) {
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.length;
        if (size > maxBytes)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('size-mismatch', {
                what,
                expected: `at most ${maxBytes}`,
                found: `more than ${maxBytes}`,
            });
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** One chunk as a stream. */
async function* streamOf(...chunks) {
    for (const chunk of chunks)
        yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
/** Bytes as people read them (powers of ten, as storage is sold): `532 B`, `1.4 kB`, `12.0 MB`. */
function humanBytes(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const units = ['kB', 'MB', 'GB', 'TB'];
    let value = bytes / 1000;
    let unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    return `${value.toFixed(1)} ${units[unit]}`;
}


/***/ }),

/***/ 13963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y1: () => (/* binding */ readFileBounded),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   h_: () => (/* binding */ fileKind),
/* harmony export */   vY: () => (/* binding */ readFileStream)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);





const isMissing = (error) => ['ENOENT', 'ENOTDIR'].includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error));
/**
 * Writes a file so that a reader sees all of it or none: to a temporary name in the same folder, flushed, then
 * renamed. Makes the folder. `mode` is the file's permission bits (0o600 for secrets).
 */
async function writeFileAtomic(path, data, options = {}) {
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, 'wx', options.mode ?? 0o644);
        try {
            if (typeof data === 'string' || data instanceof Uint8Array)
                await handle.writeFile(data);
            else
                for await (const chunk of data)
                    await handle.writeFile(chunk);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => undefined); // the first failure is the one to tell
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv)
            throw error; // the stream's own failure, not the disk's
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unwritable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/** Reads a whole file of at most `maxBytes`. Throws `file-not-found` (`what` names it), `file-too-large`, `file-unreadable`. */
async function readFileBounded(path, maxBytes, what = 'the file') {
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        if (size > maxBytes)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-too-large', { path, found: size, limit: maxBytes });
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv)
            throw error;
        if (isMissing(error))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-found', { what, path });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/** A file's bytes as a stream of chunks of at most 1 MiB. Throws as {@link readFileBounded}. */
async function* readFileStream(path, what = 'the file') {
    try {
        // A buffer is made for each read: one that is far larger than the file costs more than the file.
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: Math.min(Math.max(size + 1, 4096), 1024 * 1024) });
    }
    catch (error) {
        if (isMissing(error))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-found', { what, path });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/** `undefined` where nothing is; throws where something is that cannot be looked at. */
async function fileKind(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path)).isDirectory() ? 'directory' : 'file';
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}


/***/ }),

/***/ 93457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V0: () => (/* reexport */ createHttp),
  ci: () => (/* reexport */ fetchBytes),
  U9: () => (/* reexport */ isLoopback),
  kE: () => (/* reexport */ proxyFromEnv),
  Pl: () => (/* reexport */ safeUrl)
});

// UNUSED EXPORTS: retryAfterMs

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(74995);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(46752);
// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
;// CONCATENATED MODULE: ./build/lib/http/urls.js

/** Whether a URL's host is this machine: 127.0.0.0/8, ::1, localhost and names under .localhost (RFC 6761). */
function isLoopback(hostname) {
    const host = hostname.toLowerCase();
    return (host === 'localhost' ||
        host.endsWith('.localhost') ||
        host === '[::1]' ||
        host === '::1' ||
        /^127(\.\d{1,3}){3}$/.test(host));
}
/** A URL as it may be printed: without user, password, query and fragment, where secrets live. */
function safeUrl(url) {
    try {
        const { protocol, host, pathname } = new URL(url);
        return `${protocol}//${host}${pathname}`;
    }
    catch {
        return '(malformed URL)';
    }
}
/** Parses and admits a URL: http(s) only, and plain http only to loopback or the hosts the user named. */
function admit(url, plainHttpHosts) {
    let parsed;
    try {
        parsed = new URL(url);
    }
    catch {
        throw new errors/* ConfigurationError */.j1('url-malformed', {
            what: 'the address',
            given: String(url).slice(0, 200),
            expected: 'https://HOST/…',
        });
    }
    if (parsed.protocol === 'https:')
        return parsed;
    if (parsed.protocol !== 'http:') {
        throw new errors/* ConfigurationError */.j1('url-malformed', {
            what: 'the address',
            given: safeUrl(parsed),
            expected: 'https://HOST/…',
        });
    }
    const named = plainHttpHosts.includes(parsed.host) || plainHttpHosts.includes(parsed.hostname);
    if (!named && !isLoopback(parsed.hostname))
        throw new errors/* ConfigurationError */.j1('plain-http-refused', { url: safeUrl(parsed) });
    return parsed;
}

;// CONCATENATED MODULE: ./build/lib/http/response.js


/** Wraps undici's answer: bounded reads, coded faults. */
function responseOf(answer, at) {
    const url = at.href;
    const body = coded(answer.body, at);
    const bytes = async (maxBytes) => {
        const chunks = [];
        let size = 0;
        for await (const chunk of body) {
            size += chunk.length;
            if (size > maxBytes)
                throw new errors/* McError */.Hv('response-too-large', { url: safeUrl(at), limit: maxBytes }); // leaving the loop ends the transfer
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    };
    const text = async (maxBytes) => (await bytes(maxBytes)).toString('utf8');
    return {
        status: answer.statusCode,
        url,
        headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [
            name.toLowerCase(),
            Array.isArray(value) ? value.join(', ') : value,
        ])),
        body,
        bytes,
        text,
        json: async (maxBytes) => {
            const said = await text(maxBytes);
            try {
                return JSON.parse(said);
            }
            catch (error) {
                throw new errors/* McError */.Hv('response-malformed', { url: safeUrl(at), detail: `no JSON: ${(0,errors/* describe */.q0)(error)}` }, { cause: error });
            }
        },
        discard: async () => {
            // What is small is read to its end, so that the connection can serve again; what is not is cut off.
            await answer.body.dump({ limit: 64 * 1024 }).catch(() => undefined);
        },
    };
}
async function* coded(body, at) {
    try {
        yield* body;
    }
    catch (error) {
        if (error instanceof errors/* McError */.Hv)
            throw error;
        throw new errors/* McError */.Hv('network-unreachable', { method: 'reading', url: safeUrl(at), detail: (0,errors/* describe */.q0)(error), attempts: 1 }, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/lib/http/retry.js

const RETRIED_STATUSES = new Set([408, 425, 429, 500, 502, 503, 504]);
const MAX_RETRY_AFTER_MS = 60_000; // a server that wants longer is down for our purposes
/** Milliseconds that a `Retry-After` asks for (RFC 9110 section 10.2.3: seconds, or an HTTP date); undefined for neither. */
function retryAfterMs(value, now) {
    if (value === undefined)
        return undefined;
    const text = value.trim();
    if (/^\d{1,9}$/.test(text))
        return Math.min(Number(text) * 1000, MAX_RETRY_AFTER_MS);
    if (!/^[A-Za-z]{3,9},? /.test(text))
        return undefined; // Date.parse takes far more than HTTP dates
    const at = Date.parse(text);
    return Number.isNaN(at) ? undefined : Math.min(Math.max(at - now, 0), MAX_RETRY_AFTER_MS);
}
/** One try that failed: whether it may be tried again, and when the server said so, after how long (milliseconds). */
class TryFailed extends Error {
    error;
    retryable;
    afterMs;
    constructor(error, retryable, afterMs) {
        super(error.message);
        this.error = error;
        this.retryable = retryable;
        this.afterMs = afterMs;
    }
}
const isRetriedStatus = (status) => RETRIED_STATUSES.has(status);
/** A certificate that does not verify will not verify the next time either. */
const isTlsFault = (error) => /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|HOSTNAME/.test((0,errors/* systemCode */.xU)(error));

;// CONCATENATED MODULE: ./build/lib/http/client.js








const MAX_REDIRECTS = 5;
const TRY_TIMEOUT_MS = 20_000;
const TOTAL_TIMEOUT_MS = 60_000;
const RETRIES = 3;
const CONNECT_TIMEOUT_MS = 5_000;
const BODY_IDLE_MS = 30_000; // the contract: a transfer without a byte for 30 s is a fault
const ERROR_BODY_BYTES = 2_048;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** The project's HTTP client over undici; see {@link Http}. */
function createHttp(options = {}) {
    const tuning = { connect: { timeout: CONNECT_TIMEOUT_MS }, bodyTimeout: BODY_IDLE_MS, headersTimeout: 0 };
    const direct = new undici/* Agent */.g6(tuning);
    const { http = '', https = '', noProxy = '' } = options.proxy ?? {};
    // Every field is given, an empty one too: left out, undici would look into the process's environment itself.
    const proxied = http || https ? new undici/* EnvHttpProxyAgent */.J2({ ...tuning, httpProxy: http, httpsProxy: https, noProxy }) : direct;
    const dispatcherFor = (url) => (isLoopback(url.hostname) ? direct : proxied);
    const send = (request, signal) => follow(request, options, dispatcherFor, signal);
    return {
        send: (request) => withRetries(request, options, send),
        close: async () => {
            await Promise.all([...new Set([direct, proxied])].map((dispatcher) => dispatcher.destroy()));
        },
    };
}
async function withRetries(request, options, send) {
    const url = admit(request.url, options.plainHttpHosts ?? []);
    const method = request.method ?? 'GET';
    const total = request.totalTimeoutMs ?? options.totalTimeoutMs ?? TOTAL_TIMEOUT_MS;
    const perTry = request.tryTimeoutMs ?? options.tryTimeoutMs ?? TRY_TIMEOUT_MS;
    const deadline = Date.now() + total;
    let attempts = 0;
    const once = async () => {
        attempts++;
        // The time limits hold until the headers are there; the caller's signal holds for the body too.
        const limit = new AbortController();
        const timer = setTimeout(() => limit.abort(), Math.max(1, Math.min(perTry, deadline - Date.now())));
        const signal = request.signal ? AbortSignal.any([limit.signal, request.signal]) : limit.signal;
        const tell = (outcome) => options.onTry?.({ method, url: safeUrl(url), attempt: attempts, outcome });
        try {
            const response = await send(request, signal);
            tell(String(response.status));
            if (request.accept === 'any' || accepted(response.status, request.accept))
                return response;
            throw await refused(response, method, attempts);
        }
        catch (error) {
            if (error instanceof TryFailed)
                throw error;
            if (error instanceof errors/* McError */.Hv)
                throw new TryFailed(error, false);
            tell((0,errors/* describe */.q0)(error));
            throw asTryFailed(error, {
                method,
                url: safeUrl(url),
                attempts,
                perTry,
                request,
                timedOut: limit.signal.aborted,
            });
        }
        finally {
            clearTimeout(timer);
        }
    };
    try {
        return await (0,p_retry/* default */.Ay)(once, {
            retries: request.retries ?? options.retries ?? RETRIES,
            minTimeout: 150,
            maxTimeout: 5_000,
            randomize: true,
            ...(request.signal ? { signal: request.signal } : {}),
            shouldRetry: ({ error }) => error instanceof TryFailed && error.retryable && Date.now() < deadline,
            onFailedAttempt: async ({ error, retriesLeft }) => {
                if (!(error instanceof TryFailed) || error.afterMs === undefined || retriesLeft === 0)
                    return;
                if (Date.now() + error.afterMs >= deadline)
                    throw error; // the server asks for more time than there is
                await clock/* systemClock */.ml.sleep(error.afterMs, request.signal);
            },
        });
    }
    catch (error) {
        if (error instanceof TryFailed)
            throw error.error;
        if (request.signal?.aborted)
            throw cancelled(method, url, request.signal);
        throw error;
    }
}
const accepted = (status, accept) => accept ? accept.includes(status) : status >= 200 && status < 300;
const cancelled = (method, url, signal) => signal.reason instanceof errors/* McError */.Hv
    ? signal.reason
    : new errors/* McError */.Hv('cancelled', { what: `${method} ${safeUrl(url)}` }, { cause: signal.reason });
/** A status that is no answer here becomes a fault, with the beginning of what the server said. */
async function refused(response, method, attempts) {
    const said = await response.text(ERROR_BODY_BYTES).catch(() => '');
    const detail = said.replace(/\s+/g, ' ').trim().slice(0, 200);
    const error = new errors/* McError */.Hv('http-status', {
        method,
        url: safeUrl(response.url),
        status: response.status,
        detail,
        attempts,
    });
    return new TryFailed(error, isRetriedStatus(response.status), retryAfterMs(response.headers['retry-after'], Date.now()));
}
function asTryFailed(error, at) {
    const { method, url, attempts } = at;
    if (at.request.signal?.aborted)
        return new TryFailed(cancelled(method, new URL(at.request.url), at.request.signal), false);
    if (at.timedOut) {
        const limit = `${at.perTry / 1000} s`;
        return new TryFailed(new errors/* McError */.Hv('network-timeout', { method, url, limit, attempts }, { cause: error }), true);
    }
    const detail = (0,errors/* describe */.q0)(error);
    return new TryFailed(new errors/* McError */.Hv('network-unreachable', { method, url, detail, attempts }, { cause: error }), !isTlsFault(error));
}
/** One try: the request, and the redirects it is answered with. */
async function follow(request, options, dispatcherFor, signal) {
    const plain = options.plainHttpHosts ?? [];
    let url = admit(request.url, plain);
    let method = request.method ?? 'GET';
    let headers = {
        'user-agent': options.userAgent ?? 'mc-actions',
        ...lowerCased(request.headers),
    };
    let body = request.body;
    for (let hop = 0;; hop++) {
        const framed = body !== undefined && request.contentLength !== undefined;
        const answer = await dispatcherFor(url).request({
            origin: url.origin,
            path: `${url.pathname}${url.search}`,
            method: method,
            headers: framed ? { ...headers, 'content-length': String(request.contentLength) } : headers,
            body: body === undefined ? null : typeof body === 'function' ? external_node_stream_.Readable.from(body(), { objectMode: false }) : body,
            signal,
        });
        const response = responseOf(answer, url);
        const location = response.headers['location'];
        if (!REDIRECTS.has(response.status) || location === undefined || request.redirect === 'manual')
            return response;
        await response.discard();
        const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
        const problem = redirectProblem(url, next, hop);
        if (next === undefined || problem !== undefined) {
            throw new errors/* McError */.Hv('http-redirect', {
                method,
                url: safeUrl(url),
                detail: problem ?? 'nowhere',
                limit: MAX_REDIRECTS,
            });
        }
        admit(next, plain);
        if (response.status === 303 || (response.status < 303 && method === 'POST')) {
            if (method !== 'HEAD')
                method = 'GET';
            body = undefined;
        }
        if (next.origin !== url.origin)
            headers = withoutCredentials(headers);
        url = next;
    }
}
function redirectProblem(from, to, hop) {
    if (to === undefined)
        return 'to something that is no URL';
    if (hop >= MAX_REDIRECTS)
        return 'too often';
    if (from.protocol === 'https:' && to.protocol !== 'https:')
        return `from https to ${safeUrl(to)}`;
    return undefined;
}
const lowerCased = (headers = {}) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
function withoutCredentials(headers) {
    const { authorization: _a, cookie: _c, 'proxy-authorization': _p, 'x-amz-security-token': _t, ...kept } = headers;
    return kept;
}

;// CONCATENATED MODULE: ./build/lib/http/fetch-bytes.js


/**
 * A request whose whole (bounded, small) answer is wanted: a body that is cut on the way is asked for again,
 * which `send` alone cannot do.
 */
async function fetchBytes(http, request, maxBytes) {
    return (0,p_retry/* default */.Ay)(async () => {
        const response = await http.send(request);
        return { response, bytes: await response.bytes(maxBytes) };
    }, {
        retries: request.retries ?? 2,
        minTimeout: 150,
        maxTimeout: 2_000,
        randomize: true,
        ...(request.signal ? { signal: request.signal } : {}),
        shouldRetry: ({ error }) => error instanceof errors/* McError */.Hv && error.code === 'network-unreachable' && error.details['method'] === 'reading',
    });
}

;// CONCATENATED MODULE: ./build/lib/http/proxy.js
/** The proxy settings of an environment, as curl and Go read them: lower case wins over upper case. */
function proxyFromEnv(env) {
    const read = (name) => env[name.toLowerCase()] || env[name.toUpperCase()] || '';
    return { http: read('http_proxy'), https: read('https_proxy'), noProxy: read('no_proxy') };
}

;// CONCATENATED MODULE: ./build/lib/http.js







/***/ }),

/***/ 7516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ci: () => (/* reexport */ parseSubject),
  Eb: () => (/* reexport */ present),
  uH: () => (/* reexport */ readPredicate),
  _S: () => (/* reexport */ sign)
});

// UNUSED EXPORTS: signReportSchema

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/sigstore/index.js + 16 modules
var sigstore = __webpack_require__(54447);
;// CONCATENATED MODULE: ./build/sign/describe.js


/** Who signed and what witnessed it, as the new bundle itself says: for people, not a verdict. */
function witnessesOf(bundle) {
    const { content, tlogEntries, timestampVerificationData } = (0,sigstore/* parseBundle */.QN)(bundle, 'the new bundle').verificationMaterial;
    const certificate = content.$case === 'certificate' ? new external_node_crypto_.X509Certificate(content.certificate.rawBytes) : undefined;
    return {
        identity: certificate?.subjectAltName?.replace(/^(URI|email):/, '') ?? '',
        logIndexes: tlogEntries.map(({ logIndex }) => String(logIndex)),
        timestamps: timestampVerificationData?.rfc3161Timestamps.length ?? 0,
    };
}
/** The digest of the bytes that a new bundle's message signature is over. */
function signedDigest(bundle) {
    const { content } = (0,sigstore/* parseBundle */.QN)(bundle, 'the new bundle');
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

// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
;// CONCATENATED MODULE: ./build/sign/predicate.js




/** With the certificate, the log entry and base64's third it stays under the 4 MiB that a bundle may have. */
const MAX_PREDICATE_BYTES = 2_900_000;
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/**
 * Reads a predicate of a type (a URI). What calls itself CycloneDX or SLSA provenance is looked at, so that a file
 * that is something else isn't signed as it. Throws `predicate-unusable`.
 */
async function readPredicate(type, path) {
    const unusable = (detail) => new errors/* ConfigurationError */.j1('predicate-unusable', { path, detail });
    if (!URL.canParse(type))
        throw unusable(`its type "${type.slice(0, 100)}" is no URI`);
    const value = (0,json/* parseJson */.qF)((await (0,files/* readFileBounded */.Y1)(path, MAX_PREDICATE_BYTES, 'the predicate')).toString('utf8'), path);
    if (!isObject(value))
        throw unusable('it is no JSON object');
    if (type === sigstore/* PREDICATE */.W3.cyclonedx && value['bomFormat'] !== 'CycloneDX')
        throw unusable('its bomFormat is not CycloneDX');
    if (type === sigstore/* PREDICATE */.W3.slsaProvenance && !(isObject(value['buildDefinition']) && isObject(value['runDetails'])))
        throw unusable('it lacks buildDefinition or runDetails');
    return { type, value };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
;// CONCATENATED MODULE: ./build/sign/schema.js


const signReportSchema = (0,lib_report/* reportSchema */.Qh)('sign', {
    digest: schemas/* string */.YjP().describe('what was signed, ALGORITHM:<hex>'),
    kind: schemas/* enum */.k5n(['signature', 'attestation']),
    predicateType: schemas/* string */.YjP().optional().describe('of the statement; absent for a signature over bytes'),
    bundlePath: schemas/* string */.YjP().optional().describe('where the Sigstore bundle was written'),
    bundleDigest: schemas/* string */.YjP().describe("sha256 of the bundle's JSON"),
    attached: schemas/* string */.YjP().optional().describe("digest of the referrer's manifest"),
    identity: schemas/* string */.YjP().describe('who signed: the name in the certificate'),
    logIndexes: schemas/* array */.YOg(schemas/* string */.YjP()).describe('where the transparency logs have it'),
    timestamps: schemas/* int */.Whr().nonnegative().describe('RFC 3161 time stamps in the bundle'),
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/oci/index.js + 15 modules
var oci = __webpack_require__(187);
;// CONCATENATED MODULE: ./build/sign/sign.js








/**
 * Signs without keeping a key. A file gets a signature over its bytes; an image or a digest gets a statement that names
 * it, as cosign 3 makes them; with a predicate each gets an attestation. Throws `attach-without-image`,
 * `reference-not-found`, `signing-service-failed`; when it throws, nothing was written or attached.
 */
async function sign(request, ports) {
    const report = (0,lib_report/* beginReport */.mC)('sign', ports.clock, request.given);
    const { subject, given, predicate, bundlePath } = request;
    if (request.attach && subject.kind !== 'image')
        throw new errors/* ConfigurationError */.j1('attach-without-image', {
            subject: given,
            kind: subject.kind === 'file' ? 'a file' : 'a bare digest',
        });
    const image = subject.kind === 'image' ? await resolve(subject.reference, ports) : undefined;
    const statementType = predicate?.type ?? (subject.kind === 'file' ? undefined : sigstore/* PREDICATE */.W3.cosignSign);
    const { digest, bundle } = subject.kind === 'file' && statementType === undefined
        ? await signBytes(subject.path, ports)
        : await signStatement(request, image, statementType ?? sigstore/* PREDICATE */.W3.cosignSign, ports);
    // The file first: if the registry refuses, what was logged for ever is at least in the user's hands.
    if (bundlePath !== undefined)
        await ports.writeFile(bundlePath, bundle);
    const attached = image && request.attach ? await attach(image, bundle, statementType ?? '', ports) : undefined;
    return report.finish([], {
        digest,
        kind: predicate ? 'attestation' : 'signature',
        ...(statementType === undefined ? {} : { predicateType: statementType }),
        ...(bundlePath === undefined ? {} : { bundlePath }),
        bundleDigest: (0,lib_digest/* digestOf */.ol)(bundle),
        ...(attached ? { attached: attached.digest } : {}),
        ...witnessesOf(bundle),
    });
}
/** One pass over the file: the digest is that of the very bytes that were signed. */
async function signBytes(path, { signer, readFile }) {
    const bundle = await signer.signMessage(readFile(path));
    return { digest: signedDigest(bundle), bundle };
}
async function signStatement(request, image, type, ports) {
    const digest = image ? image.descriptor.digest : await digestOfSubject(request, ports);
    const statement = (0,sigstore/* statementFor */.JM)([statementSubject(request, digest)], type, request.predicate?.value ?? {});
    return { digest, bundle: await ports.signer.signStatement(statement) };
}
async function resolve(reference, ports) {
    const repository = ports.openRepository(reference);
    const descriptor = await repository.resolve((0,oci/* targetOf */.$r)(reference));
    if (!descriptor)
        throw new errors/* ConfigurationError */.j1('reference-not-found', { reference: (0,oci/* formatReference */.FH)(reference), what: 'manifest' });
    return { repository, descriptor };
}
async function digestOfSubject({ subject }, ports) {
    if (subject.kind === 'digest')
        return subject.digest;
    if (subject.kind === 'file')
        return (await (0,lib_digest/* digestOfStream */.Ul)(ports.readFile(subject.path))).digest;
    throw new TypeError('an image is resolved, not read');
}
function statementSubject({ subject, predicate }, digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    const named = { digest: { [algorithm]: hex } };
    if (subject.kind === 'file')
        return { name: (0,external_node_path_.basename)(subject.path), ...named };
    // cosign names nothing in its own signatures: they hold for the image wherever it is copied to.
    if (subject.kind === 'digest' || !predicate || subject.reference.kind === 'layout')
        return named;
    return { name: `${subject.reference.registry}/${subject.reference.repository}`, ...named };
}
/** The annotations are those of cosign 3, which finds bundles by them. */
const attach = (image, bundle, predicateType, { clock }) => (0,oci/* attachArtifact */.Kb)(image.repository, image.descriptor, {
    artifactType: sigstore/* BUNDLE_V03 */.Hd,
    layers: [{ mediaType: sigstore/* BUNDLE_V03 */.Hd, bytes: bundle }],
    annotations: {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': predicateType,
        [oci/* CREATED_ANNOTATION */.h_]: (0,lib_clock/* rfc3339 */.ag)(clock.now()),
    },
});

;// CONCATENATED MODULE: ./build/sign/subject.js




/** What a user means by a text: a digest, a file that is there, or an image. `resolvePath` makes a path absolute. */
async function parseSubject(given, resolvePath) {
    if ((0,lib_digest/* isDigest */.Bc)(given))
        return { kind: 'digest', digest: given };
    const path = resolvePath(given);
    if ((await (0,files/* fileKind */.h_)(path)) === 'file')
        return { kind: 'file', path };
    if (!(0,oci/* isReferenceLike */.z$)(given))
        throw new errors/* ConfigurationError */.j1('file-not-found', { what: 'the subject', path });
    const reference = (0,oci/* parseReference */.F2)(given);
    return {
        kind: 'image',
        reference: reference.kind === 'layout' ? { ...reference, path: resolvePath(reference.path) } : reference,
    };
}

;// CONCATENATED MODULE: ./build/sign/index.js







/***/ })

};
