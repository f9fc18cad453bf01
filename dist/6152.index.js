export const id = 6152;
export const ids = [6152];
export const modules = {

/***/ 20966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ openJobSigner),
/* harmony export */   y: () => (/* binding */ loadPolicyRoots)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14458);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55755);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28083);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30200);




const AUDIENCE = 'sigstore';
const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';
function openJobSigner({ signingConfig, trustedRoot }, { http, clock, cwd, idToken, warning: annotate }, policy, warn) {
    return (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openSigner */ .H)({
        http,
        now: clock.now(),
        clock,
        signingConfig: signingConfig && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, signingConfig),
        trustedRoot: trustedRoot && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, trustedRoot),
        identityToken: () => idToken(AUDIENCE),
        policyRoots: policy.roots,
        policySigningConfig: () => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .findSigningConfig */ .z)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, policy.path ?? DEFAULT_POLICY), clock.now()),
        warn: (warning) => {
            annotate(warning);
            warn?.(warning);
        },
    });
}
async function loadPolicyRoots(path, { cwd, clock }) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path ?? DEFAULT_POLICY);
    if (path === undefined && (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(file)) !== 'file')
        return [];
    return (await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .loadTrust */ .V)(file, _verify_index_js__WEBPACK_IMPORTED_MODULE_5__/* .policyFiles */ .qR, clock.now())).roots;
}


/***/ }),

/***/ 20583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseInputs: () => (/* reexport */ parseInputs),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/github/context.js
var github_context = __webpack_require__(9009);
// EXTERNAL MODULE: ./build/github/provenance.js
var provenance = __webpack_require__(64835);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/oci/docker-config.js
var docker_config = __webpack_require__(29887);
// EXTERNAL MODULE: ./build/oci/index.js + 3 modules
var oci = __webpack_require__(19207);
// EXTERNAL MODULE: ./build/sign/errors.js
var errors = __webpack_require__(95893);
// EXTERNAL MODULE: ./build/sign/subject.js
var sign_subject = __webpack_require__(83520);
// EXTERNAL MODULE: ./build/sign/sign.js + 1 modules
var sign = __webpack_require__(7838);
// EXTERNAL MODULE: ./build/sign/present.js
var present = __webpack_require__(52551);
// EXTERNAL MODULE: ./build/sign/predicate.js
var sign_predicate = __webpack_require__(27549);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var statement = __webpack_require__(14922);
// EXTERNAL MODULE: ./build/actions/job-signer.js
var job_signer = __webpack_require__(20966);
// EXTERNAL MODULE: ./build/actions/errors.js
var actions_errors = __webpack_require__(93605);
;// CONCATENATED MODULE: ./build/actions/sign/inputs.js


const CYCLONEDX = 'https://cyclonedx.org/bom';
function readPredicateInputs(inputs) {
    const type = inputs.text('predicate-type');
    const path = inputs.text('predicate-path');
    const sbom = inputs.text('sbom-path');
    if (sbom !== undefined && (type !== undefined || path !== undefined))
        throw (0,actions_errors/* actionError */.P)('input-invalid', {
            input: 'sbom-path',
            given: sbom,
            expected: 'no predicate-type and no predicate-path in the same step',
        });
    if (sbom !== undefined)
        return { type: CYCLONEDX, path: sbom };
    if (type === undefined && path === undefined)
        return undefined;
    if (type === undefined)
        throw (0,errors/* signError */.C)('predicate-incomplete', { missing: 'predicate-type' });
    return { type, ...(path === undefined ? {} : { path }) };
}
function parseInputs(inputs) {
    return {
        subject: inputs.required('subject', 'a file, sha256:<hex> or REGISTRY/REPO@sha256:…'),
        predicate: readPredicateInputs(inputs),
        attach: inputs.flag('attach', false),
        signingConfig: inputs.text('signing-config'),
        trustedRoot: inputs.text('trusted-root'),
        policy: inputs.text('policy'),
        auth: inputs.text('auth'),
    };
}

;// CONCATENATED MODULE: ./build/actions/sign/run.js










const AUDIENCE = 'sigstore';
async function run(inputs, runner) {
    const { http, clock, cwd, env, signal } = runner;
    const inWorkspace = (path) => (0,external_node_path_.resolve)(cwd, path);
    const subject = await (0,sign_subject/* parseSubject */.C)(inputs.subject, inWorkspace);
    const predicate = await createPredicate(inputs, runner);
    const credentials = await (0,docker_config/* loadDockerCredentials */.B)({
        env,
        file: inputs.auth && inWorkspace(inputs.auth),
        maskSecret: runner.maskSecret,
    });
    const warnings = [];
    const signer = await (0,job_signer/* openJobSigner */.g)(inputs, runner, { path: inputs.policy, roots: () => (0,job_signer/* loadPolicyRoots */.y)(inputs.policy, runner) }, (warning) => warnings.push(warning));
    const bundlePath = (0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'mc-sign', `${crypto.randomUUID()}.sigstore.json`);
    const report = await (0,sign/* sign */._)({ subject, given: inputs.subject, attach: inputs.attach, bundlePath, ...(predicate ? { predicate } : {}) }, {
        clock,
        signer,
        warnings,
        warn: (warning) => runner.warning(warning),
        readFile: files/* readFileStream */.vY,
        writeFile: files/* writeFileAtomic */.Zf,
        openRepository: (reference) => (0,oci/* openRepository */.Av)(reference, { http, credentials, signal }),
    });
    await runner.conclude({
        report,
        summary: (0,present/* present */.E)(report),
        outputs: { 'bundle-path': report.bundlePath, digest: report.digest },
    });
}
async function createPredicate({ predicate }, runner) {
    if (!predicate)
        return undefined;
    const { type, path } = predicate;
    if (path !== undefined)
        return (0,sign_predicate/* readPredicate */.u)(type, (0,external_node_path_.resolve)(runner.cwd, path));
    const isProvenance = type === statement/* PREDICATE */.W3.slsaProvenance;
    const context = isProvenance ? (0,github_context/* readActionsContext */.D)(runner.env, readClaims(await runner.idToken(AUDIENCE))) : undefined;
    if (!context)
        throw (0,errors/* signError */.C)('predicate-incomplete', { missing: 'predicate-path' });
    return { type, value: (0,provenance/* createWorkflowProvenance */.bK)(context) };
}
function readClaims(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const ref = typeof claims === 'object' && claims !== null && 'job_workflow_ref' in claims && claims.job_workflow_ref;
        return typeof ref === 'string' ? { job_workflow_ref: ref } : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 89079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   RA: () => (/* binding */ DOCUMENT_TIMEOUT_MS),
/* harmony export */   lv: () => (/* binding */ MiB),
/* harmony export */   mA: () => (/* binding */ streamOf),
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   ty: () => (/* binding */ KiB),
/* harmony export */   z3: () => (/* binding */ formatBytes),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const KiB = 1024;
const MiB = 1024 * 1024;
const DOCUMENT_TIMEOUT_MS = 60_000;
const collect = (stream, maxBytes, what, withinMs = DOCUMENT_TIMEOUT_MS) => readWhole(stream, {
    maxBytes,
    withinMs,
    tooLarge: () => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('size-mismatch', {
        what,
        expected: `at most ${maxBytes}`,
        found: `more than ${maxBytes}`,
    }),
    tooSlow: (found) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('document-too-slow', { what, limit: `${withinMs / 1000} s`, found }),
});
async function readWhole(stream, limits) {
    const chunks = [];
    let size = 0;
    const late = Promise.withResolvers();
    late.promise.catch(() => undefined);
    const timer = setTimeout(() => late.reject(limits.tooSlow(size)), Math.max(0, limits.withinMs));
    const iterator = stream[Symbol.asyncIterator]();
    try {
        for (;;) {
            const next = await Promise.race([iterator.next(), late.promise]);
            if (next.done)
                return Buffer.concat(chunks);
            size += next.value.length;
            if (size > limits.maxBytes)
                throw limits.tooLarge();
            chunks.push(next.value);
        }
    }
    catch (error) {
        Promise.resolve(iterator.return?.()).catch(() => undefined);
        throw error;
    }
    finally {
        clearTimeout(timer);
    }
}
async function* streamOf(...chunks) {
    for (const chunk of chunks)
        yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
function formatBytes(bytes) {
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
const UNITS = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, KiB, MiB, GiB: 1024 * MiB, TiB: 1024 * 1024 * MiB };
function parseBytes(text) {
    const [, digits, unit = 'B'] = /^(\d{1,15})(?:([kMGT]?B|[KMGT]iB))?$/.exec(text) ?? [];
    const bytes = digits === undefined ? Number.NaN : Number(digits) * (UNITS[unit] ?? Number.NaN);
    return Number.isSafeInteger(bytes) ? bytes : undefined;
}


/***/ }),

/***/ 3161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   X5: () => (/* binding */ cleanText),
/* harmony export */   et: () => (/* binding */ printableJson)
/* harmony export */ });
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const IGNORABLE = '[\\p{Default_Ignorable_Code_Point}]*';
const COMMAND_ANYWHERE = new RegExp(`#(${IGNORABLE})#(${IGNORABLE})\\[`, 'gu');
const COMMAND_AT_START = new RegExp(`^((?:[^\\S\\n]|\\p{Default_Ignorable_Code_Point})*):(${IGNORABLE}):`, 'gmu');
const formatCodePoint = (c) => (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
const showNumber = (c) => `⟨U+${formatCodePoint(c)}⟩`;
const breakCommands = (text) => text.replace(COMMAND_ANYWHERE, '#$1 #$2[').replace(COMMAND_AT_START, '$1:$2 :');
function cleanText(text, { onRunner = false } = {}) {
    const clean = text.replace(/\r\n/g, '\n').replace(INVISIBLE, (c) => (c === '\n' || c === '\t' ? c : showNumber(c)));
    return onRunner ? breakCommands(clean) : clean;
}
const cleanLine = (text, options = {}) => cleanText(text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' '), options);
const escapeCharacter = (c) => Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
function printableJson(value, { onRunner = false } = {}, indent) {
    const json = JSON.stringify(value, null, indent).replace(INVISIBLE, (c) => (c === '\n' ? c : escapeCharacter(c)));
    if (!onRunner)
        return json;
    return json.replace(COMMAND_ANYWHERE, '\\u0023$1#$2[').replace(/:(?=:)/g, '\\u003a');
}


/***/ }),

/***/ 94570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ secondsBetween),
/* harmony export */   ag: () => (/* binding */ rfc3339),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const systemClock = {
    now: () => new Date(),
    sleep: async (ms, signal) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {});
    },
};
const rfc3339 = (time) => time.toISOString();
const secondsBetween = (start, end) => (end.getTime() - start.getTime()) / 1000;


/***/ }),

/***/ 18867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ forEachConcurrent),
/* harmony export */   MV: () => (/* binding */ crawl),
/* harmony export */   WH: () => (/* binding */ DEFAULT_CONCURRENCY),
/* harmony export */   _k: () => (/* binding */ mapConcurrent),
/* harmony export */   gu: () => (/* binding */ waitForAll)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(606);

const DEFAULT_CONCURRENCY = 32;
const mapConcurrent = (items, limit, work, signal) => (0,p_map__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay)(items, work, { concurrency: limit, ...(signal ? { signal } : {}) });
async function forEachConcurrent(items, limit, work, signal) {
    const failures = [];
    await (0,p_map__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay)(items, async (item) => {
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
async function waitForAll(work) {
    await Promise.allSettled(work);
    return Promise.all(work);
}
async function crawl(first, limit, visit, signal) {
    const waiting = [...first];
    const failures = [];
    let next = 0;
    let running = 0;
    await new Promise((resolve) => {
        const visitOne = async (item) => {
            try {
                signal?.throwIfAborted();
                for (const found of await visit(item))
                    waiting.push(found);
            }
            catch (error) {
                failures.push(error);
            }
        };
        const startNext = () => {
            while (running < limit && next < waiting.length && failures.length === 0) {
                running++;
                void visitOne(waiting[next++]).then(() => {
                    running--;
                    startNext();
                });
            }
            if (running === 0)
                resolve();
        };
        startNext();
    });
    if (failures.length > 0)
        throw failures[0];
}


/***/ }),

/***/ 39386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const UNIT_SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 };
function parseDuration(text, what) {
    const match = /^([0-9]{1,9})([smhd])$/.exec(text);
    if (!match)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('duration-malformed', { what, given: text });
    return Number(match[1]) * UNIT_SECONDS[match[2]];
}
function formatDuration(seconds) {
    if (seconds < 1)
        return `${seconds.toFixed(2)} s`;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
    return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}


/***/ }),

/***/ 13963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ readRegularStream),
/* harmony export */   XF: () => (/* binding */ readRegularFile),
/* harmony export */   Y1: () => (/* binding */ readFileBounded),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   h_: () => (/* binding */ fileKind),
/* harmony export */   vY: () => (/* binding */ readFileStream)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87681);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95455);








const isMissing = (error) => ['ENOENT', 'ENOTDIR'].includes((0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error));
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
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => undefined);
        if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv)
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unwritable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
async function readFileBounded(path, maxBytes, what = 'the file') {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        const tooLarge = (found) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-too-large', { path, found, limit: maxBytes });
        if (status.size > maxBytes)
            throw tooLarge(status.size);
        if (status.isFile() || status.isDirectory())
            return rememberFileSecrets(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path));
        const chunks = [];
        let size = 0;
        for await (const chunk of readFileStream(path, what)) {
            size += chunk.length;
            if (size > maxBytes)
                throw tooLarge(size);
            chunks.push(chunk);
        }
        return rememberFileSecrets(Buffer.concat(chunks));
    }
    catch (error) {
        if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv)
            throw error;
        if (isMissing(error))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-found', { what, path });
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
function rememberFileSecrets(bytes) {
    if (bytes.includes('PRIVATE KEY-----') || bytes.subarray(0, 3).toString('latin1') === 'eyJ')
        (0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .rememberSecrets */ .hR)((0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .findSecrets */ .dL)(bytes.toString('utf8')));
    return bytes;
}
async function readRegularFile(path, maxBytes, what = 'the file', { noFollow = false } = {}) {
    try {
        const { handle, size } = await openRegular(path, noFollow);
        try {
            if (size > maxBytes)
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-too-large', { path, found: size, limit: maxBytes });
            const bytes = Buffer.alloc(size);
            let length = 0;
            while (length < size) {
                const { bytesRead } = await handle.read(bytes, length, size - length);
                if (bytesRead === 0)
                    break;
                length += bytesRead;
            }
            return rememberFileSecrets(bytes.subarray(0, length));
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw createFileError(error, path, what);
    }
}
async function* readRegularStream(path, what = 'the file') {
    try {
        const { handle, size } = await openRegular(path, false);
        const highWaterMark = Math.min(Math.max(size + 1, 4096), 1024 * 1024);
        yield* handle.createReadStream({ highWaterMark });
    }
    catch (error) {
        throw createFileError(error, path, what);
    }
}
async function openRegular(path, noFollow) {
    const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, O_RDONLY | O_NONBLOCK | (noFollow ? O_NOFOLLOW : 0));
    try {
        const status = await handle.stat();
        if (status.isFile())
            return { handle, size: status.size };
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-regular', {
            path,
            found: status.isDirectory() ? 'a folder' : 'a pipe or a device',
        });
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
function createFileError(error, path, what) {
    if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv)
        return error;
    if (isMissing(error))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-found', { what, path });
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
}
async function* readFileStream(path, what = 'the file', signal) {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        if (status.isFIFO()) {
            yield* await openPipe(path, signal);
            return;
        }
        const highWaterMark = Math.min(Math.max(status.size + 1, 4096), 1024 * 1024);
        yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark, ...(signal ? { signal } : {}) });
    }
    catch (error) {
        signal?.throwIfAborted();
        if (isMissing(error))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-found', { what, path });
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
async function openPipe(path, signal) {
    const { Socket } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 19));
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    return new Socket({ fd, readable: true, writable: false, ...(signal ? { signal } : {}) });
}
async function fileKind(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path)).isDirectory() ? 'directory' : 'file';
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}


/***/ }),

/***/ 16937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ ClientScope)
/* harmony export */ });
class ClientScope {
    #objects = new Map();
    get(Type) {
        const object = this.#objects.get(Type) ?? new Type();
        this.#objects.set(Type, object);
        return object;
    }
}


/***/ }),

/***/ 82252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ reportSchema),
/* harmony export */   ex: () => (/* binding */ reasonSchema),
/* harmony export */   mC: () => (/* binding */ beginReport)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94570);


const reasonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('stable error code, kebab-case; docs/errors.md explains each'),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    hint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
})
    .describe('one reason for an outcome that is not "passed"');
const reportSchema = (type, shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(type),
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed']),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('subject of the report, as the user wrote it'),
    reasons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(reasonSchema).describe('empty exactly if the outcome is "passed"'),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    durationSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    ...shape,
});
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

/***/ 70770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ suggest),
/* harmony export */   y: () => (/* binding */ formatSuggestion)
/* harmony export */ });
const MAX_GIVEN_LENGTH = 100;
const MAX_EDITS = 3;
function suggest(given, candidates) {
    if (given.length > MAX_GIVEN_LENGTH)
        return undefined;
    let best;
    for (const candidate of candidates) {
        const longest = Math.max(given.length, candidate.length);
        const limit = Math.min(MAX_EDITS, Math.floor(longest / 3), best ? best.edits - 1 : MAX_EDITS);
        if (limit < 0 || Math.abs(given.length - candidate.length) > limit)
            continue;
        const edits = countEdits(given.toLowerCase(), candidate.toLowerCase());
        if (edits <= limit)
            best = { candidate, edits };
    }
    return best?.candidate;
}
function formatSuggestion(given, candidates) {
    const suggestion = suggest(given, candidates);
    return suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
}
function countEdits(from, to) {
    let twoBefore = [];
    let before = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row++) {
        const current = [row];
        for (let column = 1; column <= to.length; column++) {
            const replaced = from[row - 1] === to[column - 1] ? 0 : 1;
            const choices = [(before[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + replaced];
            if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
                choices.push((twoBefore[column - 2] ?? 0) + 1);
            current.push(Math.min(...choices));
        }
        twoBefore = before;
        before = current;
    }
    return before[to.length] ?? 0;
}


/***/ }),

/***/ 81849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ cosignTags),
/* harmony export */   f: () => (/* binding */ fallbackTag)
/* harmony export */ });
const MAX_TAG_LENGTH = 128;
const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'];
const cosignTags = (digest) => COSIGN_SUFFIXES.map((suffix) => `${digest.replace(':', '-')}${suffix}`).filter((tag) => tag.length <= MAX_TAG_LENGTH);
const fallbackTag = (digest) => {
    const [algorithm = '', encoded = ''] = digest.split(':');
    return `${algorithm.slice(0, 32)}-${encoded.slice(0, 64)}`;
};


/***/ }),

/***/ 1564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ OCI_DIGEST),
/* harmony export */   S_: () => (/* binding */ isDigestTarget),
/* harmony export */   an: () => (/* binding */ isOciDigest)
/* harmony export */ });
const OCI_DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const isOciDigest = (text) => OCI_DIGEST.test(text);
const isDigestTarget = (target) => /^sha(256|512):/.test(target);


/***/ }),

/***/ 75016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ assertLayoutVersion),
/* harmony export */   PF: () => (/* binding */ blobName),
/* harmony export */   aw: () => (/* binding */ mapTags),
/* harmony export */   bj: () => (/* binding */ encodeIndex),
/* harmony export */   dH: () => (/* binding */ listCommittedEntries),
/* harmony export */   dm: () => (/* binding */ DERIVED_TAG),
/* harmony export */   dv: () => (/* binding */ createEntry),
/* harmony export */   gI: () => (/* binding */ LAYOUT_FILE),
/* harmony export */   sg: () => (/* binding */ createReferrerFinder),
/* harmony export */   vY: () => (/* binding */ readIndex),
/* harmony export */   w2: () => (/* binding */ MAX_INDEX_BYTES),
/* harmony export */   w4: () => (/* binding */ findEntry)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _derived_tags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81849);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1787);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95669);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54566);







const MAX_INDEX_BYTES = 16 * 1024 * 1024;
const LAYOUT_FILE = '{"imageLayoutVersion":"1.0.0"}';
const SAVED_KINDS = {
    'dev.cosignproject.cosign/sigs': 0,
    'dev.cosignproject.cosign/atts': 1,
};
const DERIVED_TAG = /^sha(256|512)-[0-9a-f]+/;
const SAVED_IMAGE = /^dev\.cosignproject\.cosign\/image/;
function blobName(text) {
    if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isOciDigest */ .an)(text))
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-malformed', { what: 'a digest', given: text });
    return `blobs/${text.replace(':', '/')}`;
}
function assertLayoutVersion(bytes, path) {
    const { imageLayoutVersion: version } = ((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes.toString('utf8'), path) ?? {});
    if (version !== '1.0.0')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ociError */ .Y)('layout-malformed', { path, detail: `expected version 1.0.0, found ${String(version)}` });
}
const readIndex = (bytes, path) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .listChildren */ .AW)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(bytes, _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p, path));
const encodeIndex = (manifests) => Buffer.from(`${JSON.stringify({ schemaVersion: 2, mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p, manifests })}\n`);
const readTag = ({ annotations }) => annotations?.[_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .REF_NAME_ANNOTATION */ .EP];
function mapTags(entries) {
    const tags = new Map();
    for (const entry of entries) {
        const tag = readTag(entry);
        if (tag !== undefined && !tags.has(tag))
            tags.set(tag, entry);
    }
    const [image] = entries.filter(({ annotations }) => SAVED_IMAGE.test(annotations?.kind ?? ''));
    for (const entry of entries) {
        const tag = image && (0,_derived_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .cosignTags */ .F)(image.digest)[SAVED_KINDS[entry.annotations?.kind ?? ''] ?? -1];
        if (tag !== undefined && !tags.has(tag))
            tags.set(tag, entry);
    }
    return tags;
}
function findEntry(entries, target) {
    if (target.includes(':'))
        return entries.find(({ digest }) => digest === target);
    const tagged = mapTags(entries).get(target);
    if (tagged || target !== 'latest')
        return tagged;
    const saved = entries.filter(({ annotations }) => SAVED_IMAGE.test(annotations?.kind ?? ''));
    const untagged = saved.length > 0 ? saved : entries.filter(({ artifactType }) => artifactType === undefined);
    const hasNamedImage = untagged.some((entry) => readTag(entry) !== undefined && !DERIVED_TAG.test(readTag(entry) ?? ''));
    const images = untagged.filter((entry) => readTag(entry) === undefined);
    return hasNamedImage || images.length !== 1 ? undefined : images[0];
}
function createReferrerFinder(read) {
    const known = new Map();
    const readCandidate = async (candidate) => {
        const before = known.get(candidate.digest);
        if (before)
            return before;
        const { descriptor, json } = await read(candidate);
        const found = { descriptor, subject: json.subject?.digest };
        known.set(candidate.digest, found);
        return found;
    };
    return async (entries, subject) => {
        const fallback = mapTags(entries).get((0,_derived_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .fallbackTag */ .f)(subject));
        const listed = fallback?.mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p ? (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .listChildren */ .AW)(await read(fallback)) : [];
        const found = new Map();
        for (const candidate of [...entries, ...listed]) {
            if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(candidate.mediaType) || found.has(candidate.digest))
                continue;
            const one = await readCandidate(candidate);
            if (one.subject === subject)
                found.set(one.descriptor.digest, one.descriptor);
        }
        return [...found.values()];
    };
}
const createEntry = ({ descriptor, json }, tag) => ({
    mediaType: descriptor.mediaType,
    digest: descriptor.digest,
    size: descriptor.size,
    ...(json.subject && descriptor.artifactType ? { artifactType: descriptor.artifactType } : {}),
    ...(tag === undefined ? {} : { annotations: { [_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .REF_NAME_ANNOTATION */ .EP]: tag } }),
});
function listCommittedEntries({ root, tag, tags, manifests }) {
    const byDigest = new Map(manifests.map((manifest) => [manifest.descriptor.digest, manifest]));
    const entry = (digest, name) => {
        const manifest = byDigest.get(digest);
        return manifest ? [createEntry(manifest, name)] : [];
    };
    const key = (descriptor) => `${readTag(descriptor) ?? '~'} ${descriptor.digest}`;
    const derived = [
        ...tags.flatMap((one) => entry(one.digest, one.tag)),
        ...manifests.filter(({ json }) => json.subject).map((manifest) => createEntry(manifest)),
    ].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    return [
        ...entry(root.digest, tag),
        ...derived.filter((one) => one.digest !== root.digest || readTag(one) !== undefined),
    ];
}


/***/ }),

/***/ 77823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ chooseLayoutTag)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1787);
/* harmony import */ var _layout_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75016);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67219);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20907);



const [MAX_LISTED, MAX_NAME] = [10, 128];
async function chooseLayoutTag(reference, repository) {
    if (reference.kind !== 'layout' || reference.tag !== undefined || reference.digest !== undefined)
        return reference;
    const tags = (await repository.tags()).filter((tag) => !_layout_index_js__WEBPACK_IMPORTED_MODULE_0__/* .DERIVED_TAG */ .dm.test(tag)).sort();
    const [only = ''] = tags;
    if (tags.length === 0 || tags.includes('latest'))
        return reference;
    if (tags.length === 1)
        return (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(only) ? (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .withTarget */ .yY)(reference, { tag: only }) : reference;
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ociError */ .Y)('layout-tag-missing', { reference: (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)(reference), tags: listNames(tags) });
}
function listNames(names) {
    const shown = names.slice(0, MAX_LISTED).map((name) => name.slice(0, MAX_NAME));
    const rest = names.length - shown.length;
    return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}


/***/ }),

/***/ 95669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ listChildren),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
/* harmony export */   t3: () => (/* binding */ listBlobs)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80292);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87681);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1787);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54566);








const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const MAX_CHILDREN = 10_000;
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_DIGEST */ .Dy, 'expected a sha256 or sha512 digest');
const descriptor = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255),
    digest,
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional(),
    annotations: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    platform: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).optional(),
    urls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
});
const nullish = (schema) => zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY((value) => value ?? undefined, schema.optional());
const manifestJson = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(2),
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional(),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(255).optional(),
    config: descriptor.optional(),
    layers: nullish(zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptor).max(MAX_CHILDREN)),
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .preprocess */ .vkY((value) => (value === null ? [] : value), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptor).max(MAX_CHILDREN).optional()),
    subject: nullish(descriptor),
    annotations: nullish(zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
});
function readManifest(bytes, mediaType, what) {
    const malformed = (detail, cause) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociError */ .Y)('manifest-malformed', { what, detail }, { cause });
    if (bytes.length > MAX_MANIFEST_BYTES)
        throw malformed(`expected at most ${MAX_MANIFEST_BYTES} bytes, found ${bytes.length}`);
    let json;
    try {
        const value = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes.toString('utf8'), what);
        if (isSchema1(value))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociError */ .Y)('manifest-schema1', { what });
        json = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .conform */ .fj)(manifestJson, value, what);
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__/* .VerificationError */ .mk)
            throw error;
        throw malformed((0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error), error);
    }
    const type = json.mediaType ?? guessMediaType(json, mediaType);
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .isManifestType */ .Q3)(type))
        throw malformed(`its media type is ${type}`);
    if (!matchesType(json, type))
        throw malformed(`its fields do not match its media type ${type}`);
    const { annotations, config } = json;
    const artifactType = json.artifactType || config?.mediaType;
    return {
        descriptor: {
            mediaType: type,
            digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .digestOf */ .ol)(bytes),
            size: bytes.length,
            ...(artifactType ? { artifactType } : {}),
            ...(annotations ? { annotations } : {}),
        },
        bytes,
        json,
    };
}
const isSchema1 = (value) => typeof value === 'object' && value !== null && 'schemaVersion' in value && value.schemaVersion === 1;
function matchesType(json, type) {
    const isIndex = type === _media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .OCI_INDEX */ .$p || type === _media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .DOCKER_LIST */ .Y2;
    return isIndex
        ? json.layers === undefined && json.config === undefined && json.manifests !== undefined
        : json.manifests === undefined && json.config !== undefined;
}
function guessMediaType(json, named) {
    const type = named?.split(';')[0]?.trim();
    if (type && (0,_media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .isManifestType */ .Q3)(type))
        return type;
    return json.manifests ? _media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .OCI_INDEX */ .$p : _media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .OCI_MANIFEST */ .EG;
}
const listBlobs = ({ json }) => [
    ...(json.config ? [json.config] : []),
    ...(json.layers ?? []),
    ...(json.manifests ?? []).filter(({ mediaType }) => !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .isManifestType */ .Q3)(mediaType)),
];
const listChildren = ({ json }) => json.manifests ?? [];


/***/ }),

/***/ 54566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   EP: () => (/* binding */ REF_NAME_ANNOTATION),
/* harmony export */   H: () => (/* binding */ TITLE_ANNOTATION),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Y2: () => (/* binding */ DOCKER_LIST),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES),
/* harmony export */   g1: () => (/* binding */ OCI_EMPTY),
/* harmony export */   gi: () => (/* binding */ EMPTY_DESCRIPTOR),
/* harmony export */   h_: () => (/* binding */ CREATED_ANNOTATION),
/* harmony export */   iF: () => (/* binding */ EMPTY_BYTES)
/* harmony export */ });
/* unused harmony export DOCKER_MANIFEST */
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
const EMPTY_BYTES = Buffer.from('{}');
const EMPTY_DESCRIPTOR = {
    mediaType: OCI_EMPTY,
    digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    size: 2,
};


/***/ }),

/***/ 67219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ ARCHIVE),
/* harmony export */   KC: () => (/* binding */ MAX_REFERENCE_LENGTH),
/* harmony export */   Uh: () => (/* binding */ namesRegistry),
/* harmony export */   Wf: () => (/* binding */ readReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   rs: () => (/* binding */ LAYOUT),
/* harmony export */   z$: () => (/* binding */ isReferenceLike)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1564);

const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const MAX_REFERENCE_LENGTH = 4096;
const LAYOUT = 'oci-layout:';
const ARCHIVE = 'oci-archive:';
function namesRegistry(text) {
    const first = text.slice(0, Math.max(text.indexOf('/'), 0));
    return HOST.test(first) && (/[.:]/.test(first) || first === 'localhost');
}
const isReferenceLike = (text) => text.length <= MAX_REFERENCE_LENGTH &&
    (text.startsWith(LAYOUT) ||
        text.startsWith(ARCHIVE) ||
        /^[^/\s]*[.:\]][^/\s]*\/./.test(text) ||
        /^localhost\//.test(text));
function readReference(text) {
    const [, rest = '', digest] = /^(.*?)(?:@([^@/]+))?$/.exec(text) ?? [];
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isOciDigest */ .an)(digest))
        return undefined;
    const scheme = [ARCHIVE, LAYOUT].find((one) => rest.startsWith(one));
    const { name, tag } = splitTag(rest.slice(scheme?.length ?? 0), scheme !== undefined);
    if (tag !== undefined && !isTag(tag))
        return undefined;
    const target = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
    return scheme === undefined ? readRegistryName(name, target) : readLayoutName(name, scheme === ARCHIVE, target);
}
function splitTag(body, isLayout) {
    const colon = body.lastIndexOf(':');
    const separator = Math.max(body.lastIndexOf('/'), isLayout ? body.lastIndexOf('\\') : -1);
    const hasTag = colon > separator && (isLayout || body.includes('/'));
    return hasTag ? { name: body.slice(0, colon), tag: body.slice(colon + 1) } : { name: body, tag: undefined };
}
function readLayoutName(path, isArchive, target) {
    if (path === '' || path.includes('\0'))
        return undefined;
    return { kind: 'layout', path, ...(isArchive ? { archive: true } : {}), ...target };
}
function readRegistryName(name, target) {
    const slash = name.indexOf('/');
    const [registry, repository] = [name.slice(0, slash), name.slice(slash + 1)];
    if (slash < 1 || !HOST.test(registry) || !isRepositoryName(repository))
        return undefined;
    return { kind: 'registry', registry, repository, ...target };
}
const isTag = (text) => TAG.test(text);
const isRepositoryName = (text) => text.length <= 255 && REPOSITORY.test(text);


/***/ }),

/***/ 53989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ explainReference)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67219);


const MAX_SUGGESTED = 300;
const REGISTRY_FORM = 'REGISTRY/REPO:TAG or REGISTRY/REPO@sha256:…';
function suggest(text) {
    const full = expandShortName(text);
    return full ?? ((0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isReferenceLike */ .z$)(text) && (0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .readReference */ .Wf)(text) ? text : undefined);
}
const write = (text, otherwise = REGISTRY_FORM) => `write ${suggest(text) ?? otherwise}`;
const explainLayout = (text) => {
    const scheme = [_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYOUT */ .rs, _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE */ .$3].find((one) => text.startsWith(one));
    if (scheme === undefined)
        return undefined;
    const place = scheme === _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYOUT */ .rs ? 'DIR' : 'FILE';
    return `write ${scheme}${place}, ${scheme}${place}:TAG or ${scheme}${place}@sha256:…`;
};
const explainSpace = (text) => /\s/.test(text) ? `it contains white space; ${write(text.replace(/\s+/g, ''))}` : undefined;
const explainScheme = (text) => {
    const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)(.*)$/i.exec(text) ?? [];
    if (scheme !== '')
        return `a reference has no ${scheme}; ${write(rest.replace(/\/+$/, ''))}`;
    const [, folder] = /^(?:oci|dir|docker-archive):(?!\d+\/)(.*)$/.exec(text) ?? [];
    return folder === undefined ? undefined : `write ${_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYOUT */ .rs}${folder} for an OCI layout`;
};
const explainEnd = (text) => {
    const end = /[:@/]+$/.exec(text)?.[0];
    return end === undefined ? undefined : `it ends with ${end}; ${write(text.slice(0, -end.length))}`;
};
const explainBareDigest = (text) => /^@?sha(256|384|512):/i.test(text) ? `it is a digest without a repository; ${write('')}` : undefined;
const explainDigest = (text) => {
    const [, name = '', mark = '', digest = ''] = /^([^@]+?)([:@])(sha(?:256|384|512)[:-].*)$/i.exec(text) ?? [];
    if (digest === '')
        return undefined;
    const right = digest.toLowerCase().replace('-', ':');
    if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isOciDigest */ .an)(right))
        return `a digest is lower case and follows an @; ${write(`${name}@${right}`)}`;
    return mark === '@' ? 'a digest is sha256: and 64, or sha512: and 128, lower-case hex digits' : undefined;
};
const explainCase = (text) => {
    const [, name = '', target = ''] = /^([^@]*?)((?::[^:@/]*)?(?:@.*)?)$/.exec(text) ?? [];
    const lower = `${name.toLowerCase()}${target}`;
    return lower !== text && suggest(lower) !== undefined
        ? `the name of a repository is lower case; write ${suggest(lower)}`
        : undefined;
};
const explainShortName = (text) => {
    const full = expandShortName(text);
    return full && `it names no registry; the full name of the image on Docker Hub is ${full}`;
};
const explainTag = (text) => {
    const [, name = '', tag = ''] = /^(.*\/[^:@]+):([^:@/]*)(?:@.*)?$/.exec(text) ?? [];
    return suggest(name) !== undefined && !(0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(tag)
        ? 'a tag has at most 128 letters, digits, dots, hyphens and underscores, and starts with no dot or hyphen'
        : undefined;
};
const RULES = [
    explainLayout,
    explainSpace,
    explainScheme,
    explainEnd,
    explainBareDigest,
    explainDigest,
    explainShortName,
    explainCase,
    explainTag,
];
function explainReference(text) {
    if (text.length > _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_REFERENCE_LENGTH */ .KC)
        return `: it has ${text.length} characters, and a reference has at most ${_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_REFERENCE_LENGTH */ .KC}`;
    if (text.length > MAX_SUGGESTED)
        return '';
    for (const rule of RULES) {
        const problem = rule(text);
        if (problem !== undefined)
            return `: ${problem}`;
    }
    return '';
}
function expandShortName(text) {
    const [, name = '', tag, digest] = /^([^:@]+)(?::([^:@/]+))?(?:@(.+))?$/.exec(text) ?? [];
    const isShort = text.length <= MAX_SUGGESTED && (0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryName */ .en)(name) && !(0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .namesRegistry */ .Uh)(text) && !/^sha(256|384|512)$/.test(name);
    if (!isShort || (tag !== undefined && !(0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(tag)) || (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isOciDigest */ .an)(digest)))
        return undefined;
    if (!name.includes('/') && (name.includes('.') || name === 'localhost'))
        return undefined;
    return `docker.io/${name.includes('/') ? '' : 'library/'}${text}`;
}


/***/ }),

/***/ 20907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ getTarget),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   G5: () => (/* binding */ assertNotImageName),
/* harmony export */   Ju: () => (/* binding */ resolveLayout),
/* harmony export */   bA: () => (/* binding */ createMissingError),
/* harmony export */   yY: () => (/* binding */ withTarget)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67219);
/* harmony import */ var _reference_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53989);




function parseReference(text) {
    const reference = (0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isReferenceLike */ .z$)(text) ? (0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .readReference */ .Wf)(text) : undefined;
    if (!reference)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ociError */ .Y)('reference-malformed', { given: text.slice(0, 200), meant: (0,_reference_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .explainReference */ .f)(text) });
    return reference;
}
function assertNotImageName(text) {
    if ((0,_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .namesRegistry */ .Uh)(text) || text.startsWith(_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYOUT */ .rs) || text.startsWith(_reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE */ .$3))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ociError */ .Y)('subject-ambiguous', { given: text });
}
const getTarget = (reference) => reference.digest ?? reference.tag ?? 'latest';
function formatReference(reference) {
    const name = reference.kind === 'layout'
        ? `${reference.archive ? _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHIVE */ .$3 : _reference_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYOUT */ .rs}${reference.path}`
        : `${reference.registry}/${reference.repository}`;
    return `${name}${reference.tag ? `:${reference.tag}` : ''}${reference.digest ? `@${reference.digest}` : ''}`;
}
const withTarget = (reference, target) => {
    const { tag: _tag, digest: _digest, ...place } = reference;
    return { ...place, ...target };
};
const createMissingError = (reference) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ociError */ .Y)('reference-not-found', {
    reference: formatReference(reference),
    what: (reference.tag ?? reference.digest) ? 'manifest' : 'tag latest, which a reference without a tag or digest means',
});
const resolveLayout = (reference, resolvePath) => reference.kind === 'layout' ? { ...reference, path: resolvePath(reference.path) } : reference;


/***/ })

};
