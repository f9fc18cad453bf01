export const id = 4480;
export const ids = [4480];
export const modules = {

/***/ 93605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ actionError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const actionError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'input-missing': {
        family: 'configuration',
        message: 'the input "{input}" is missing: expected {expected}',
        hint: "Set the input in the step's with: block. The action's README lists every input.",
    },
    'input-invalid': {
        family: 'configuration',
        message: 'the input "{input}" is invalid: expected {expected}, found "{given}"',
        hint: "Correct the input in the step's with: block. The action's README lists every input.",
    },
});


/***/ }),

/***/ 56605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseInputs: () => (/* reexport */ parseInputs),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/evidence/page/authorities.js
var authorities = __webpack_require__(5327);
// EXTERNAL MODULE: ./build/evidence/pack.js + 5 modules
var pack = __webpack_require__(79473);
// EXTERNAL MODULE: ./build/evidence/present.js
var present = __webpack_require__(81175);
// EXTERNAL MODULE: ./build/evidence/check.js + 1 modules
var check = __webpack_require__(75562);
// EXTERNAL MODULE: ./build/evidence/manifest.js
var manifest = __webpack_require__(16191);
// EXTERNAL MODULE: ./build/evidence/keep.js
var keep = __webpack_require__(85611);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/store/location.js
var store_location = __webpack_require__(17315);
// EXTERNAL MODULE: ./build/store/s3.js + 3 modules
var s3 = __webpack_require__(98828);
// EXTERNAL MODULE: ./build/verify/trust.js + 1 modules
var verify_trust = __webpack_require__(81491);
// EXTERNAL MODULE: ./build/verify/policy-files.js
var policy_files = __webpack_require__(34398);
// EXTERNAL MODULE: ./build/verify/statement.js + 1 modules
var statement = __webpack_require__(62235);
// EXTERNAL MODULE: ./build/actions/job-signer.js
var job_signer = __webpack_require__(20966);
// EXTERNAL MODULE: ./build/actions/errors.js
var actions_errors = __webpack_require__(93605);
;// CONCATENATED MODULE: ./build/actions/evidence-pack/inputs.js

const YEAR_SECONDS = 365 * 86_400;
/** Returns the pack that `from` names. Throws unless it names exactly one. */
function readPack(inputs) {
    const [pack, ...more] = inputs.lines('from');
    if (pack === undefined)
        throw (0,actions_errors/* actionError */.P)('input-missing', { input: 'from', expected: 'the path of the pack' });
    if (more.length > 0)
        throw (0,actions_errors/* actionError */.P)('input-invalid', {
            input: 'from',
            given: inputs.text('from') ?? '',
            expected: 'one pack',
        });
    return pack;
}
function parseInputs(inputs) {
    const policy = inputs.text('policy') ?? 'SECURITY/trust-policy.yaml';
    const mode = inputs.choice('mode', ['pack', 'verify', 'store']);
    switch (mode) {
        case 'pack': {
            const from = inputs.lines('from');
            if (from.length === 0)
                throw (0,actions_errors/* actionError */.P)('input-missing', { input: 'from', expected: 'files and folders, one per line' });
            const out = inputs.required('out', 'the path of the pack, NAME.evidence.tar');
            const [signingConfig, trustedRoot] = [inputs.text('signing-config'), inputs.text('trusted-root')];
            return { mode, from, out, policy, signingConfig, trustedRoot };
        }
        case 'verify':
            return { mode, pack: readPack(inputs), policy };
        case 'store':
            return {
                mode,
                pack: readPack(inputs),
                to: inputs.required('to', 's3://BUCKET/PREFIX'),
                endpoint: inputs.text('endpoint'),
                retainSeconds: inputs.duration('retain') ?? YEAR_SECONDS,
            };
    }
}

;// CONCATENATED MODULE: ./build/actions/evidence-pack/run.js








async function run(inputs, runner) {
    switch (inputs.mode) {
        case 'pack':
            return run_pack(inputs, runner);
        case 'verify':
            return run_check(inputs, runner);
        case 'store':
            return store(inputs, runner);
    }
}
async function requirePack(path) {
    if ((await (0,files/* fileKind */.h_)(path)) !== 'file')
        throw (0,errors/* baseError */.O)('file-not-found', { what: 'the pack', path });
    return path;
}
/**
 * Returns the roots of the policy, or no roots without a policy. The pack's page pins their authorities, and they check the answers of
 * the signing services.
 */
async function loadRoots(path, now) {
    if ((await (0,files/* fileKind */.h_)(path)) === undefined)
        return [];
    return (await (0,verify_trust/* loadTrust */.Vc)(path, policy_files/* policyFiles */.q, now)).roots;
}
async function run_pack(inputs, runner) {
    const { clock, cwd } = runner;
    const roots = await loadRoots((0,external_node_path_.resolve)(cwd, inputs.policy), clock.now());
    const signer = await (0,job_signer/* openJobSigner */.g)(inputs, runner, async () => roots);
    const request = {
        out: (0,external_node_path_.resolve)(cwd, inputs.out),
        from: inputs.from.map((path) => (0,external_node_path_.resolve)(cwd, path)),
        authorities: roots.flatMap(({ bytes, name }) => (0,authorities/* authoritiesOf */.n)(bytes, name)),
    };
    const report = await (0,pack/* packEvidence */.J)(request, { clock, signManifest: signer.signStatement });
    await runner.conclude({
        report,
        summary: (0,present/* present */.E)(report),
        outputs: { 'pack-path': report.path, 'pack-digest': report.digest },
    });
}
async function run_check(inputs, runner) {
    const { clock, cwd } = runner;
    const path = await requirePack((0,external_node_path_.resolve)(cwd, inputs.pack));
    const trust = await (0,verify_trust/* loadTrust */.Vc)((0,external_node_path_.resolve)(cwd, inputs.policy), policy_files/* policyFiles */.q, clock.now());
    const report = await (0,check/* verifyPack */.p)({ subject: inputs.pack, content: () => (0,files/* readFileStream */.vY)(path, 'the pack') }, {
        clock,
        verifyManifest: async (digest, bundle) => (0,statement/* whoSigned */.b)((0,statement/* verifyStatement */.$)(digest, bundle, trust, manifest/* EVIDENCE_PREDICATE */.Mi)),
    });
    await runner.conclude({
        report,
        summary: (0,present/* present */.E)(report),
        outputs: { 'pack-path': path, 'pack-digest': report.digest },
    });
}
async function store(inputs, runner) {
    const { http, clock, cwd, env, signal } = runner;
    const path = await requirePack((0,external_node_path_.resolve)(cwd, inputs.pack));
    const location = (0,store_location/* parseStoreLocation */.sC)(inputs.to);
    const { bucket } = location;
    const access = (0,store_location/* storeAccess */.U3)(env, inputs.endpoint);
    runner.maskSecret(access.credentials.secretAccessKey);
    const report = await (0,keep/* storePack */.P)({ path, bucket, key: (0,store_location/* keyUnder */.SJ)(location, (0,external_node_path_.basename)(path)), mode: 'COMPLIANCE', retainSeconds: inputs.retainSeconds }, { clock, store: (0,s3/* s3Store */.y)({ http, bucket, signal, ...access }) });
    await runner.conclude({
        report,
        summary: (0,present/* present */.E)(report),
        outputs: {
            'pack-path': path,
            'pack-digest': report.digest,
            'version-id': report.versionId,
            'retain-until': report.retainUntil,
        },
    });
}


/***/ }),

/***/ 20966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ openJobSigner),
/* harmony export */   y: () => (/* binding */ loadPolicyRoots)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18864);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81491);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34398);




const AUDIENCE = 'sigstore';
/** Opens a signer with the job's identity. A warning becomes an annotation and is passed to `warn`. */
function openJobSigner({ signingConfig, trustedRoot }, { http, clock, cwd, idToken, warning: annotate }, policyRoots, warn) {
    return (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openSigner */ .H)({
        http,
        now: clock.now(),
        clock,
        signingConfig: signingConfig && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, signingConfig),
        trustedRoot: trustedRoot && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, trustedRoot),
        identityToken: () => idToken(AUDIENCE),
        policyRoots,
        warn: (warning) => {
            annotate(warning);
            warn?.(warning);
        },
    });
}
/** Returns the roots of a policy. The default policy may be missing; a policy that was named must exist. */
async function loadPolicyRoots(path, { cwd, clock }) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path ?? 'SECURITY/trust-policy.yaml');
    if (path === undefined && (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(file)) !== 'file')
        return [];
    return (await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrust */ .Vc)(file, _verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .policyFiles */ .q, clock.now())).roots;
}


/***/ }),

/***/ 81175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);

const why = (report) => report.reasons.length === 0
    ? []
    : [
        {
            title: 'Why not',
            table: { columns: ['code', 'what'], rows: report.reasons.map(({ code, message }) => [code, message]) },
        },
    ];
const kept = (retention) => retention ? `${retention.mode} until ${retention.until}` : 'not retained';
/** What people see of the reports. */
function present(report) {
    switch (report.type) {
        case 'evidence-pack':
            return [
                {
                    title: `Packed ${report.members.length} members, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(report.size)}`,
                    lines: [`pack: ${report.path}`, `digest: ${report.digest}`, `manifest: ${report.manifestDigest}`],
                },
            ];
        case 'evidence-verify': {
            const signer = report.signer ? [`signed by: ${report.signer.identity}`, `issuer: ${report.signer.issuer}`] : [];
            const digest = report.digest ? [`digest: ${report.digest}`] : [];
            const said = report.outcome === 'passed' ? 'The pack is whole' : 'The pack is not as it was signed';
            return [
                { title: said, lines: [`members: ${report.members}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(report.bytes)}`, ...signer, ...digest] },
                ...why(report),
            ];
        }
        case 'evidence-store':
            return [
                {
                    title: report.outcome === 'passed' ? 'Stored, locked and read back' : 'Stored, but not as asked',
                    lines: [
                        `location: ${report.location}`,
                        `version: ${report.versionId}`,
                        `retention: ${report.mode} until ${report.retainUntil}`,
                        `digest: ${report.digest}`,
                    ],
                },
                ...why(report),
            ];
        case 'evidence-list':
            return [
                {
                    title: report.versions.length === 0 ? `Nothing is kept in ${report.store}` : `Kept in ${report.store}`,
                    table: {
                        columns: ['location', 'version', 'size', 'retention'],
                        rows: report.versions.map(({ location, versionId, size, retention }) => [
                            location,
                            versionId,
                            (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(size),
                            kept(retention),
                        ]),
                    },
                },
            ];
        case 'evidence-get':
            return [
                {
                    title: `Fetched ${report.location}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(report.size)}`,
                    lines: [
                        `file: ${report.path}`,
                        `version: ${report.versionId}`,
                        `retention: ${kept(report.retention)}`,
                        `digest: ${report.digest}`,
                    ],
                },
            ];
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
/**
 * Milliseconds for a complete document. Without this limit, a server that sends a byte now and then could block a reader for
 * days.
 */
const DOCUMENT_TIMEOUT_MS = 60_000;
/** Collects a document into one buffer. Throws `size-mismatch` above `maxBytes`, and `document-too-slow` after `withinMs`. */
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
/** Reads a stream to its end, within a size and a time limit. Above a limit it ends the stream and throws the given error. */
async function readWhole(stream, limits) {
    const chunks = [];
    let size = 0;
    const late = Promise.withResolvers();
    late.promise.catch(() => undefined); // the race below handles the rejection; after the end of the stream no one does
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
        // Not awaited: a generator that waits for a byte ends only when the byte arrives or its connection closes.
        Promise.resolve(iterator.return?.()).catch(() => undefined);
        throw error;
    }
    finally {
        clearTimeout(timer);
    }
}
/** Returns chunks as a stream. */
async function* streamOf(...chunks) {
    for (const chunk of chunks)
        yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
/** Formats a number of bytes for people, in powers of ten: `532 B`, `1.4 kB`, `12.0 MB`. */
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
/** Parses a size such as `500MB`, `2GiB` or `1048576` into bytes. Returns undefined for any other text. */
function parseBytes(text) {
    const [, digits, unit = 'B'] = /^(\d{1,15})(?:([kMGT]?B|[KMGT]iB))?$/.exec(text) ?? [];
    const bytes = digits === undefined ? Number.NaN : Number(digits) * (UNITS[unit] ?? Number.NaN);
    return Number.isSafeInteger(bytes) ? bytes : undefined;
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
/** Parses a duration such as `90s`, `15m`, `4h` or `30d` into seconds. Throws `duration-malformed`; `what` names the input. */
function parseDuration(text, what) {
    const match = /^([0-9]{1,9})([smhd])$/.exec(text);
    if (!match)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('duration-malformed', { what, given: text });
    return Number(match[1]) * UNIT_SECONDS[match[2]];
}
/** Formats seconds for people: `0.42 s`, `12.3 s`, `3 min 20 s`, `2 h 5 min`. */
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
/**
 * Writes a file so that a reader sees all of it or none of it: writes a temporary file in the same folder, flushes it, then renames
 * it. Creates the folder. `mode` is the permission bits of the file (0o600 for secrets). Throws `file-unwritable`.
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
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => undefined); // the caller gets the first failure
        if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv)
            throw error; // a failure of the stream, not of the disk
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unwritable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/** Reads a file of at most `maxBytes`. Throws `file-not-found` (`what` names the file), `file-too-large` or `file-unreadable`. */
async function readFileBounded(path, maxBytes, what = 'the file') {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        const tooLarge = (found) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-too-large', { path, found, limit: maxBytes });
        if (status.size > maxBytes)
            throw tooLarge(status.size);
        if (status.isFile() || status.isDirectory())
            return rememberFileSecrets(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path));
        // A pipe or a device does not report its size.
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
/** Remembers a private key or a token that is read by mistake, so that no later error quotes it. Returns the bytes unchanged. */
function rememberFileSecrets(bytes) {
    if (bytes.includes('PRIVATE KEY-----') || bytes.subarray(0, 3).toString('latin1') === 'eyJ')
        (0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .rememberSecrets */ .hR)((0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .findSecrets */ .dL)(bytes.toString('utf8')));
    return bytes;
}
/**
 * Reads a regular file of at most `maxBytes`. Throws `file-not-regular` for a pipe, a socket or a device, without waiting for it,
 * else as {@link readFileBounded}. Use it for files that others may write: caches, layouts, folders of evidence and policies. With
 * `noFollow` it does not follow a symbolic link.
 */
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
                    break; // the file became shorter
                length += bytesRead;
            }
            return rememberFileSecrets(bytes.subarray(0, length));
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw fileError(error, path, what);
    }
}
/** Reads a regular file of any size as a stream. Throws as {@link readRegularFile}. */
async function* readRegularStream(path, what = 'the file') {
    try {
        const { handle, size } = await openRegular(path, false);
        const highWaterMark = Math.min(Math.max(size + 1, 4096), 1024 * 1024);
        yield* handle.createReadStream({ highWaterMark });
    }
    catch (error) {
        throw fileError(error, path, what);
    }
}
/** Opens a file without waiting and checks its type after that, so that the type cannot change in between. */
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
function fileError(error, path, what) {
    if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv)
        return error;
    if (isMissing(error))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-found', { what, path });
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
}
/** Reads a file as a stream of chunks of at most 1 MiB. Throws as {@link readFileBounded}, and the signal's reason. */
async function* readFileStream(path, what = 'the file', signal) {
    try {
        // Each read allocates a buffer. A buffer that is far larger than the file costs more than reading the file.
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
/**
 * Opens a pipe without waiting for its writer. A thread that waits for a writer cannot be cancelled and keeps the process
 * running.
 */
async function openPipe(path, signal) {
    const { Socket } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 19));
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    return new Socket({ fd, readable: true, writable: false, ...(signal ? { signal } : {}) });
}
/** Returns the kind of a path; undefined if nothing exists there. Throws `file-unreadable` if the path cannot be examined. */
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

/***/ 65215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ fetchBytes)
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74995);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94570);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);




/**
 * Requests a small document and reads it completely. If the body is cut in transit, it repeats the request, which `send` alone
 * cannot do. The time limit is for all attempts together.
 */
async function fetchBytes(http, request, maxBytes, clock = _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml) {
    const documentMs = request.documentTimeoutMs ?? _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCUMENT_TIMEOUT_MS */ .RA;
    const nowMs = () => clock.now().getTime();
    const deadlineMs = nowMs() + documentMs;
    return (0,p_retry__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .Ay)(async (attempt) => {
        const documentTimeoutMs = attempt === 1 ? documentMs : Math.max(1, deadlineMs - nowMs());
        const response = await http.send({ ...request, documentTimeoutMs });
        return { response, bytes: await response.bytes(maxBytes) };
    }, {
        retries: request.retries ?? 2,
        minTimeout: 150,
        maxTimeout: 2_000,
        randomize: true,
        ...(request.signal ? { signal: request.signal } : {}),
        shouldRetry: ({ error }) => isCut(error) && nowMs() < deadlineMs,
    });
}
const isCut = (error) => error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv && error.code === 'network-unreachable' && error.details['method'] === 'reading';


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ sharesCredentials),
/* harmony export */   NX: () => (/* binding */ MAX_REDIRECTS),
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   bj: () => (/* binding */ parseAllowedUrl),
/* harmony export */   lC: () => (/* binding */ resolveServerUrl),
/* harmony export */   qk: () => (/* binding */ isDowngrade)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/** The number of redirects that the client follows for one request. */
const MAX_REDIRECTS = 5;
/** Decides whether a host is this machine: 127.0.0.0/8, ::1, localhost and names under .localhost (RFC 6761). */
function isLoopback(hostname) {
    const host = hostname.toLowerCase();
    return (host === 'localhost' ||
        host.endsWith('.localhost') ||
        host === '[::1]' ||
        host === '::1' ||
        /^127(\.\d{1,3}){3}$/.test(host));
}
/** Formats a URL for printing, without user, password, query and fragment, which may contain secrets. */
function safeUrl(url) {
    try {
        const { protocol, host, pathname } = new URL(url);
        return `${protocol}//${host}${pathname}`;
    }
    catch {
        return '(malformed URL)';
    }
}
/**
 * Parses a URL. Throws `url-malformed` unless it is http or https, and `plain-http-refused` for plain HTTP to another host than
 * loopback or one of the user.
 */
function parseAllowedUrl(url, plainHttpHosts) {
    let parsed;
    try {
        parsed = new URL(url);
    }
    catch {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('url-malformed', {
            what: 'the address',
            given: String(url).slice(0, 200),
            expected: 'https://HOST/…',
        });
    }
    if (parsed.protocol === 'https:')
        return parsed;
    if (parsed.protocol !== 'http:') {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('url-malformed', {
            what: 'the address',
            given: safeUrl(parsed),
            expected: 'https://HOST/…',
        });
    }
    const named = plainHttpHosts.includes(parsed.host) || plainHttpHosts.includes(parsed.hostname);
    if (!named && !isLoopback(parsed.hostname))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('plain-http-refused', { url: safeUrl(parsed) });
    return parsed;
}
/** Decides whether a server leads from https to another scheme, which is never followed. */
const isDowngrade = (from, to) => from.protocol === 'https:' && to.protocol !== 'https:';
/** Decides whether credentials for one URL may also be sent to another: only within one origin. */
const sharesCredentials = (from, to) => from.origin === to.origin;
/**
 * Resolves a URL in an answer of a server, such as a redirect or the Location of an upload. It is absolute, or relative to `from`
 * (RFC 9110 section 10.2.2). Throws `http-redirect` if it is not a URL, or leads from https to plain http.
 */
function resolveServerUrl(given, from, method) {
    const origin = new URL(from);
    const to = URL.canParse(given, origin.href) ? new URL(given, origin) : undefined;
    const url = safeUrl(origin);
    if (to === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('http-redirect', { method, url, detail: 'to something that is not a URL', limit: MAX_REDIRECTS });
    if (isDowngrade(origin, to))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('http-redirect', { method, url, detail: `from https to ${safeUrl(to)}`, limit: MAX_REDIRECTS });
    return to;
}


/***/ }),

/***/ 30863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ writeTar),
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   RW: () => (/* binding */ parseHeader),
/* harmony export */   SD: () => (/* binding */ createPadding),
/* harmony export */   bt: () => (/* binding */ isSafeMemberName),
/* harmony export */   mn: () => (/* binding */ createMalformed),
/* harmony export */   sB: () => (/* binding */ readTar),
/* harmony export */   v$: () => (/* binding */ tarSize)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const BLOCK = 512;
const MAX_SIZE = 8 ** 11 - 1; // eleven octal digits: the limit of POSIX ustar
const END_BLOCKS = 2;
const MAX_END_BLOCKS = 64; // some writers fill the last record of the tape
const MODES = [0o644, 0o755];
/** Decides whether a name is a path within the folder that an archive is unpacked into. */
const isSafeMemberName = (name) => name !== '' &&
    !name.startsWith('/') &&
    !/[\\\p{Cc}]/u.test(name) &&
    !/^[A-Za-z]:/.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
/** Splits a name for ustar: up to 100 bytes, and a prefix of folders of up to 155 bytes. Returns undefined for a longer name. */
function splitName(name) {
    if (Buffer.byteLength(name) <= 100)
        return { name, prefix: '' };
    for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
        const [prefix, rest] = [name.slice(0, slash), name.slice(slash + 1)];
        if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(rest) <= 100)
            return { name: rest, prefix };
    }
    return undefined;
}
/**
 * Returns the header (POSIX.1-1988 ustar) of a plain file, without owner and time; undefined if ustar cannot store the name or
 * size.
 */
function createHeader(name, size, mode) {
    const split = splitName(name);
    const fits = split && isSafeMemberName(name) && Number.isInteger(size) && size >= 0 && size <= MAX_SIZE;
    return fits ? encodeHeader(split, size, mode, '0') : undefined;
}
function encodeHeader(split, size, mode, type) {
    const header = Buffer.alloc(BLOCK);
    const octal = (value, offset, digits) => {
        header.write(value.toString(8).padStart(digits, '0'), offset, 'latin1');
    };
    header.write(split.name, 0, 'utf8');
    octal(mode, 100, 7);
    octal(0, 108, 7);
    octal(0, 116, 7);
    octal(size, 124, 11);
    octal(0, 136, 11);
    header.fill(0x20, 148, 156);
    header.write(type, 156, 'latin1');
    header.write('ustar\u000000', 257, 'latin1');
    header.write(split.prefix, 345, 'utf8');
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return header;
}
/** Returns a pax header (POSIX.1-2001, "Extended Header") for a file that ustar cannot store, and then the header of the file. */
function createPaxHeader(name, size, mode) {
    if (!isSafeMemberName(name) || !Number.isSafeInteger(size) || size < 0)
        return undefined;
    const record = (key, value) => {
        const rest = ` ${key}=${value}\n`;
        const length = Buffer.byteLength(rest);
        // The length includes its own digits.
        const digits = [1, 2, 3, 4].find((count) => `${length + count}`.length === count) ?? 0;
        return `${length + digits}${rest}`;
    };
    const records = Buffer.from([...(splitName(name) ? [] : [record('path', name)]), ...(size > MAX_SIZE ? [record('size', `${size}`)] : [])].join(''));
    const split = splitName(name) ?? { name: Buffer.from(name).subarray(0, 100).toString('latin1'), prefix: '' };
    return Buffer.concat([
        encodeHeader({ name: 'pax', prefix: '' }, records.length, mode, 'x'),
        records,
        createPadding(records.length),
        encodeHeader(split, size > MAX_SIZE ? 0 : size, mode, '0'),
    ]);
}
/** Returns the zero bytes between content of this size and the next block. */
const createPadding = (size) => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
/**
 * Writes a POSIX tar of plain files, in the given order. The same entries give the same bytes on every machine and with every
 * version of every tool; for that reason no library writes it. With `extended` a name or size that ustar cannot store goes into a
 * pax header. Throws `tar-entry-invalid` for any other name or size that ustar cannot store, and for content of another size.
 */
async function* writeTar(entries, { extended = false } = {}) {
    for await (const { name, size, content, mode = 0o644 } of entries) {
        const header = createHeader(name, size, mode) ?? (extended ? createPaxHeader(name, size, mode) : undefined);
        if (!header)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('tar-entry-invalid', { name, detail: 'its name or size does not fit into a ustar header' });
        yield header;
        let written = 0;
        for await (const chunk of content()) {
            written += chunk.length;
            if (written > size)
                break;
            yield chunk;
        }
        if (written !== size)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('tar-entry-invalid', { name, detail: `its content does not have ${size} bytes` });
        yield createPadding(size);
    }
    yield Buffer.alloc(BLOCK * END_BLOCKS);
}
/** Reads a stream in pieces of a given size. */
class ByteReader {
    #source;
    #rest = new Uint8Array();
    offset = 0;
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    /** Returns up to `max` bytes, and no bytes at the end. */
    async readSome(max) {
        while (this.#rest.length === 0) {
            const next = await this.#source.next();
            if (next.done)
                return new Uint8Array();
            this.#rest = next.value;
        }
        const chunk = this.#rest.subarray(0, max);
        this.#rest = this.#rest.subarray(chunk.length);
        this.offset += chunk.length;
        return chunk;
    }
    /** Returns `size` bytes, or fewer at the end. */
    async read(size) {
        const chunks = [];
        for (let length = 0; length < size;) {
            const chunk = await this.readSome(size - length);
            if (chunk.length === 0)
                break;
            length += chunk.length;
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    }
    async close() {
        await this.#source.return?.();
    }
}
/** Creates the error for a malformed archive. `member` is the name of the member whose content or padding is wrong. */
const createMalformed = (what, offset, detail, member) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('tar-malformed', { what, offset, detail, member });
/** Parses the header of a plain file. Returns undefined for every other header, and for a wrong checksum. */
function parseHeader(block, allowDot = false) {
    const field = (from, length) => {
        const bytes = block.subarray(from, from + length);
        const end = bytes.indexOf(0);
        return bytes.subarray(0, end < 0 ? length : end).toString('utf8');
    };
    const number = (from, length) => {
        const digits = field(from, length).trim();
        return /^[0-7]{1,11}$/.test(digits) ? Number.parseInt(digits, 8) : -1;
    };
    const sum = block.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 0x20 : byte), 0);
    const plain = field(156, 1) === '0' || field(156, 1) === '';
    if (!plain || number(148, 8) !== sum || field(257, 5) !== 'ustar')
        return undefined;
    const prefix = field(345, 155);
    const given = prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`;
    const name = allowDot ? given.replace(/^\.\//, '') : given;
    const [size, mode] = [number(124, 12), number(100, 8)];
    if (size < 0 || mode < 0 || !isSafeMemberName(name))
        return undefined;
    return {
        name,
        size,
        mode,
        canonical: createHeader(name, size, mode)?.equals(block) === true && MODES.includes(mode),
    };
}
/** Returns the size of the archive that {@link writeTar} writes for members of these sizes, in bytes. */
const tarSize = (sizes) => sizes.reduce((total, size) => total + BLOCK + size + createPadding(size).length, BLOCK * END_BLOCKS);
/**
 * Reads an archive of plain files, member by member. Throws `tar-malformed` for links, folders, extensions, unsafe names, wrong
 * checksums, bytes in the padding or after the end, and for an archive above the limits. `what` names the archive. A caller that
 * must know that {@link writeTar} wrote the archive also checks `canonical`.
 */
async function* readTar(archive, limits, what) {
    const reader = new ByteReader(archive);
    let total = 0;
    try {
        for (let count = 0;; count++) {
            const offset = reader.offset;
            const header = await readNextHeader(reader, what);
            if (!header)
                break;
            total += header.size;
            if (count >= limits.members)
                throw createMalformed(what, offset, `it has more than ${limits.members} members`);
            if (total > limits.bytes)
                throw createMalformed(what, offset, `it has more than ${limits.bytes} bytes of content`);
            const content = new MemberContent(reader, header, what);
            yield { ...header, offset: reader.offset, content: content.read() };
            await content.skipRest();
            await assertEmptyPadding(reader, header, what);
        }
        await assertEnd(reader, what);
    }
    finally {
        await reader.close();
    }
}
/** Reads the header of the next member; undefined at the first block of the end. */
async function readNextHeader(reader, what) {
    const offset = reader.offset;
    const block = await reader.read(BLOCK);
    if (block.length < BLOCK)
        throw createMalformed(what, offset, 'it ends too early');
    if (isEmpty(block))
        return undefined;
    const header = parseHeader(block);
    if (!header)
        throw createMalformed(what, offset, 'the header is not the header of a plain file');
    return header;
}
/** The content of one member, of which the caller may read a part only. */
class MemberContent {
    #reader;
    #name;
    #what;
    #left;
    constructor(reader, { name, size }, what) {
        this.#reader = reader;
        this.#name = name;
        this.#what = what;
        this.#left = size;
    }
    async *read() {
        while (this.#left > 0)
            yield await this.#readChunk();
    }
    async skipRest() {
        while (this.#left > 0)
            await this.#readChunk();
    }
    async #readChunk() {
        const chunk = await this.#reader.readSome(this.#left);
        if (chunk.length === 0)
            throw createMalformed(this.#what, this.#reader.offset, `it ends within ${this.#name}`, this.#name);
        this.#left -= chunk.length;
        return chunk;
    }
}
async function assertEmptyPadding(reader, { name, size }, what) {
    const expected = createPadding(size);
    const padding = await reader.read(expected.length);
    if (!padding.equals(expected))
        throw createMalformed(what, reader.offset - padding.length, `the padding of ${name} is not empty`, name);
}
/** Reads the rest of the archive after the first block of the end. */
async function assertEnd(reader, what) {
    for (let blocks = 1;; blocks++) {
        const offset = reader.offset;
        const block = await reader.read(BLOCK);
        if (block.length === 0 && blocks >= END_BLOCKS)
            return;
        if (block.length < BLOCK || !isEmpty(block) || blocks > MAX_END_BLOCKS)
            throw createMalformed(what, offset, 'the end of the archive is wrong');
    }
}
const isEmpty = (block) => block.every((byte) => byte === 0);


/***/ })

};
