export const id = 7313;
export const ids = [7313];
export const modules = {

/***/ 85744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** `export const action = defineAction({ name, parse, run })` in each `src/actions/<name>/main.ts`. */
const defineAction = (action) => action;


/***/ }),

/***/ 59640:
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
;// CONCATENATED MODULE: ./build/actions/evidence-pack/inputs.js

const YEAR_SECONDS = 365 * 86_400;
/** The one pack that `from` names. */
function packOf(inputs) {
    const [pack, ...more] = inputs.lines('from');
    if (pack === undefined)
        throw new errors/* ConfigurationError */.j1('input-missing', { input: 'from', expected: 'the pack' });
    if (more.length > 0)
        throw new errors/* ConfigurationError */.j1('input-invalid', {
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
                throw new errors/* ConfigurationError */.j1('input-missing', { input: 'from', expected: 'files and folders, one a line' });
            const out = inputs.required('out', 'the path of the pack, NAME.evidence.tar');
            const [signingConfig, trustedRoot] = [inputs.text('signing-config'), inputs.text('trusted-root')];
            return { mode, from, out, policy, signingConfig, trustedRoot };
        }
        case 'verify':
            return { mode, pack: packOf(inputs), policy };
        case 'store':
            return {
                mode,
                pack: packOf(inputs),
                to: inputs.required('to', 's3://BUCKET/PREFIX'),
                endpoint: inputs.text('endpoint'),
                retainSeconds: inputs.duration('retain') ?? YEAR_SECONDS,
            };
    }
}

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
// EXTERNAL MODULE: ./build/actions/signer.js
var actions_signer = __webpack_require__(49996);
;// CONCATENATED MODULE: ./build/actions/evidence-pack/run.js







async function run(inputs, runner) {
    switch (inputs.mode) {
        case 'pack':
            return run_pack(inputs, runner);
        case 'verify':
            return run_check(inputs, runner);
        case 'store':
            return run_keep(inputs, runner);
    }
}
async function packAt(path) {
    if ((await (0,files/* fileKind */.h_)(path)) !== 'file')
        throw new errors/* ConfigurationError */.j1('file-not-found', { what: 'the pack', path });
    return path;
}
/** The policy's roots: the pack's page pins their authorities, and answers are checked under them. None without a policy. */
async function rootsOfPolicy(path, now) {
    if ((await (0,files/* fileKind */.h_)(path)) === undefined)
        return [];
    return (await (0,verify_trust/* loadTrust */.Vc)(path, policy_files/* policyFiles */.q, now)).roots;
}
async function run_pack(inputs, runner) {
    const { clock, cwd } = runner;
    const roots = await rootsOfPolicy((0,external_node_path_.resolve)(cwd, inputs.policy), clock.now());
    const signer = await (0,actions_signer/* openJobSigner */.g)(inputs, runner, async () => roots);
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
    const path = await packAt((0,external_node_path_.resolve)(cwd, inputs.pack));
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
async function run_keep(inputs, runner) {
    const { http, clock, cwd, env, signal } = runner;
    const path = await packAt((0,external_node_path_.resolve)(cwd, inputs.pack));
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

;// CONCATENATED MODULE: ./build/actions/evidence-pack/main.js



const main_action = (0,action/* defineAction */.Q)({ name: 'evidence-pack', parse: parseInputs, run: run });


/***/ }),

/***/ 49996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ rootsOfPolicy),
/* harmony export */   g: () => (/* binding */ openJobSigner)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18864);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81491);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34398);




const AUDIENCE = 'sigstore';
/** Opens a signer by the job's identity. A warning becomes an annotation, and is passed to `warn`. */
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
/** Returns the roots of a policy. The default policy may be missing; a policy that was named may not. */
async function rootsOfPolicy(named, { cwd, clock }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, named ?? 'SECURITY/trust-policy.yaml');
    if (named === undefined && (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(path)) !== 'file')
        return [];
    return (await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrust */ .Vc)(path, _verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .policyFiles */ .q, clock.now())).roots;
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
                    title: `Packed ${report.members.length} members, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(report.size)}`,
                    lines: [`pack: ${report.path}`, `digest: ${report.digest}`, `manifest: ${report.manifestDigest}`],
                },
            ];
        case 'evidence-verify': {
            const signer = report.signer ? [`signed by: ${report.signer.identity}`, `issuer: ${report.signer.issuer}`] : [];
            const digest = report.digest ? [`digest: ${report.digest}`] : [];
            const said = report.outcome === 'passed' ? 'The pack is whole' : 'The pack is not as it was signed';
            return [
                { title: said, lines: [`members: ${report.members}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(report.bytes)}`, ...signer, ...digest] },
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
                            (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(size),
                            kept(retention),
                        ]),
                    },
                },
            ];
        case 'evidence-get':
            return [
                {
                    title: `Fetched ${report.location}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(report.size)}`,
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
/* harmony export */   p6: () => (/* binding */ humanBytes),
/* harmony export */   ty: () => (/* binding */ KiB),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const KiB = 1024;
const MiB = 1024 * 1024;
/** Milliseconds in which a document must arrive whole. Without this limit a byte now and then would hold its reader for days. */
const DOCUMENT_TIMEOUT_MS = 60_000;
/** Collects a document into one buffer of at most `maxBytes`. Throws `size-mismatch`, and `document-too-slow` after `withinMs`. */
const collect = (stream, maxBytes, what, withinMs = DOCUMENT_TIMEOUT_MS) => readWhole(stream, {
    maxBytes,
    withinMs,
    tooLarge: () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('size-mismatch', {
        what,
        expected: `at most ${maxBytes}`,
        found: `more than ${maxBytes}`,
    }),
    tooSlow: (found) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv('document-too-slow', { what, limit: `${withinMs / 1000} s`, found }),
});
/** Reads a stream to its end, within bounds of size and time. A stream past a bound is ended. */
async function readWhole(stream, limits) {
    const chunks = [];
    let size = 0;
    const late = Promise.withResolvers();
    late.promise.catch(() => undefined); // the race below handles it, unless the stream has ended
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
        // Not awaited: a generator that waits for a byte ends when that comes, or when its connection is closed.
        Promise.resolve(iterator.return?.()).catch(() => undefined);
        throw error;
    }
    finally {
        clearTimeout(timer);
    }
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
const UNITS = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, KiB, MiB, GiB: 1024 * MiB, TiB: 1024 * 1024 * MiB };
/** `500MB`, `2GiB`, `1048576` as bytes; `undefined` for what is no size. */
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
/* harmony export */   U: () => (/* binding */ humanDuration)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const UNIT_SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 };
/** `90s`, `15m`, `4h`, `30d` as seconds. Throws `duration-malformed`; `what` names the input. */
function parseDuration(text, what) {
    const match = /^([0-9]{1,9})([smhd])$/.exec(text);
    if (!match)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('duration-malformed', { what, given: text });
    return Number(match[1]) * UNIT_SECONDS[match[2]];
}
/** Seconds as people read them: `0.42 s`, `12.3 s`, `3 min 20 s`, `2 h 5 min`. */
function humanDuration(seconds) {
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95455);






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
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        const tooLarge = (found) => new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-too-large', { path, found, limit: maxBytes });
        if (status.size > maxBytes)
            throw tooLarge(status.size);
        if (status.isFile() || status.isDirectory())
            return noted(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path));
        // A pipe or a device says nothing of how much it holds.
        const chunks = [];
        let size = 0;
        for await (const chunk of readFileStream(path, what)) {
            size += chunk.length;
            if (size > maxBytes)
                throw tooLarge(size);
            chunks.push(chunk);
        }
        return noted(Buffer.concat(chunks));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv)
            throw error;
        if (isMissing(error))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-found', { what, path });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/** A private key or a token may be read where something else was meant: the error that follows must not quote it. */
function noted(bytes) {
    if (bytes.includes('PRIVATE KEY-----') || bytes.subarray(0, 3).toString('latin1') === 'eyJ')
        (0,_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .rememberSecrets */ .hR)((0,_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .secretsIn */ .VY)(bytes.toString('utf8')));
    return bytes;
}
/**
 * Reads a whole regular file of at most `maxBytes`, and nothing else: a pipe, a socket or a device that was put in its place
 * is refused without waiting for it. For files that others may have written: caches, layouts, folders of evidence, policies.
 * Throws as {@link readFileBounded}, and `file-not-regular`. With `noFollow` a symbolic link is not followed.
 */
async function readRegularFile(path, maxBytes, what = 'the file', { noFollow = false } = {}) {
    try {
        const { handle, size } = await openRegular(path, noFollow);
        try {
            if (size > maxBytes)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-too-large', { path, found: size, limit: maxBytes });
            const bytes = Buffer.alloc(size);
            let length = 0;
            while (length < size) {
                const { bytesRead } = await handle.read(bytes, length, size - length);
                if (bytesRead === 0)
                    break; // it was cut meanwhile
                length += bytesRead;
            }
            return noted(bytes.subarray(0, length));
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw fileError(error, path, what);
    }
}
/** The same as a stream, of any size. */
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
/** Opened without waiting, and looked at once it is open: what it is cannot change in between. */
async function openRegular(path, noFollow) {
    const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, O_RDONLY | O_NONBLOCK | (noFollow ? O_NOFOLLOW : 0));
    try {
        const status = await handle.stat();
        if (status.isFile())
            return { handle, size: status.size };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-regular', {
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
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv)
        return error;
    if (isMissing(error))
        return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-found', { what, path });
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
}
/** A file's bytes as a stream of chunks of at most 1 MiB. Throws as {@link readFileBounded}, and the signal's reason. */
async function* readFileStream(path, what = 'the file', signal) {
    try {
        // A buffer is made for each read: one that is far larger than the file costs more than the file.
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-found', { what, path });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/**
 * A pipe, opened without waiting for its writer: a thread that waits for one that never comes can neither be called off
 * nor does it let the process end.
 */
async function openPipe(path, signal) {
    const { Socket } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 19));
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    return new Socket({ fd, readable: true, writable: false, ...(signal ? { signal } : {}) });
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

/***/ 65215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ fetchBytes)
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74995);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);



/**
 * Requests a whole answer that is small and bounded: one whose body is cut in transit is requested again, which `send` alone
 * cannot do. The limit of time holds for all tries together.
 */
async function fetchBytes(http, request, maxBytes) {
    const documentMs = request.documentTimeoutMs ?? _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCUMENT_TIMEOUT_MS */ .RA;
    const deadline = Date.now() + documentMs;
    return (0,p_retry__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .Ay)(async (attempt) => {
        const documentTimeoutMs = attempt === 1 ? documentMs : Math.max(1, deadline - Date.now());
        const response = await http.send({ ...request, documentTimeoutMs });
        return { response, bytes: await response.bytes(maxBytes) };
    }, {
        retries: request.retries ?? 2,
        minTimeout: 150,
        maxTimeout: 2_000,
        randomize: true,
        ...(request.signal ? { signal: request.signal } : {}),
        shouldRetry: ({ error }) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .McError */ .Hv &&
            error.code === 'network-unreachable' &&
            error.details['method'] === 'reading' &&
            Date.now() < deadline,
    });
}


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ sharesCredentials),
/* harmony export */   NX: () => (/* binding */ MAX_REDIRECTS),
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   ei: () => (/* binding */ resolveGiven),
/* harmony export */   qk: () => (/* binding */ isDowngrade),
/* harmony export */   w4: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

/** Redirects of one request that the client follows. */
const MAX_REDIRECTS = 5;
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('url-malformed', {
            what: 'the address',
            given: String(url).slice(0, 200),
            expected: 'https://HOST/…',
        });
    }
    if (parsed.protocol === 'https:')
        return parsed;
    if (parsed.protocol !== 'http:') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('url-malformed', {
            what: 'the address',
            given: safeUrl(parsed),
            expected: 'https://HOST/…',
        });
    }
    const named = plainHttpHosts.includes(parsed.host) || plainHttpHosts.includes(parsed.hostname);
    if (!named && !isLoopback(parsed.hostname))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('plain-http-refused', { url: safeUrl(parsed) });
    return parsed;
}
/** Decides whether a request may go on to a URL that a server gave: never from https to another scheme. */
const isDowngrade = (from, to) => from.protocol === 'https:' && to.protocol !== 'https:';
/** Decides whether credentials for one URL may also be sent to another: only within one origin. */
const sharesCredentials = (from, to) => from.origin === to.origin;
/**
 * Resolves a URL that a server gave in its answer from `from`, such as a redirect or the Location of an upload: absolute, or
 * relative to `from` (RFC 9110 section 10.2.2). Throws `http-redirect` where it is not a URL, or leads from https to plain http.
 */
function resolveGiven(given, from, method) {
    const origin = new URL(from);
    const to = URL.canParse(given, origin.href) ? new URL(given, origin) : undefined;
    const url = safeUrl(origin);
    if (to === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv('http-redirect', { method, url, detail: 'to something that is not a URL', limit: MAX_REDIRECTS });
    if (isDowngrade(origin, to))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv('http-redirect', { method, url, detail: `from https to ${safeUrl(to)}`, limit: MAX_REDIRECTS });
    return to;
}


/***/ }),

/***/ 30863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ writeTar),
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   Ms: () => (/* binding */ padding),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   ay: () => (/* binding */ readHeader),
/* harmony export */   bt: () => (/* binding */ isSafeMemberName),
/* harmony export */   sB: () => (/* binding */ readTar),
/* harmony export */   v$: () => (/* binding */ tarSize)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);

const BLOCK = 512;
const MAX_SIZE = 8 ** 11 - 1; // eleven octal digits: POSIX ustar's own bound
const END_BLOCKS = 2;
const MAX_END_BLOCKS = 64; // some writers fill up to their tape's record
const MODES = [0o644, 0o755];
/** Whether a name can lead nowhere but below the folder that an archive is unpacked in. */
const isSafeMemberName = (name) => name !== '' &&
    !name.startsWith('/') &&
    !/[\\\p{Cc}]/u.test(name) &&
    !/^[A-Za-z]:/.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
/** `name` as ustar holds it: up to 100 bytes, and up to 155 of folders before them. */
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
/** The one header (POSIX.1-1988 ustar) that a plain file of that name, size and mode has here: no owner, no time. */
function headerOf(name, size, mode) {
    const split = splitName(name);
    const fits = split && isSafeMemberName(name) && Number.isInteger(size) && size >= 0 && size <= MAX_SIZE;
    return fits ? rawHeader(split, size, mode, '0') : undefined;
}
function rawHeader(split, size, mode, type) {
    const header = Buffer.alloc(BLOCK);
    const octal = (value, at, digits) => {
        header.write(value.toString(8).padStart(digits, '0'), at, 'latin1');
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
/** What stands before a file that ustar cannot hold (POSIX.1-2001 pax, "Extended Header"), and the header of the file itself. */
function extendedHeader(name, size, mode) {
    if (!isSafeMemberName(name) || !Number.isSafeInteger(size) || size < 0)
        return undefined;
    const record = (key, value) => {
        const rest = ` ${key}=${value}\n`;
        const length = Buffer.byteLength(rest);
        // The length counts its own digits.
        const digits = [1, 2, 3, 4].find((count) => `${length + count}`.length === count) ?? 0;
        return `${length + digits}${rest}`;
    };
    const records = Buffer.from([...(splitName(name) ? [] : [record('path', name)]), ...(size > MAX_SIZE ? [record('size', `${size}`)] : [])].join(''));
    const split = splitName(name) ?? { name: Buffer.from(name).subarray(0, 100).toString('latin1'), prefix: '' };
    return Buffer.concat([
        rawHeader({ name: 'pax', prefix: '' }, records.length, mode, 'x'),
        records,
        padding(records.length),
        rawHeader(split, size > MAX_SIZE ? 0 : size, mode, '0'),
    ]);
}
const padding = (size) => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
/**
 * A plain POSIX tar of plain files, in the order given. The same entries give the same bytes on every machine and with
 * every version of everything, which is why no library writes it. Throws `tar-entry-invalid` for a name or size that
 * ustar cannot hold, or a content of another size. With `extended` a name or size that ustar cannot hold goes into a pax header.
 */
async function* writeTar(entries, { extended = false } = {}) {
    for await (const { name, size, content, mode = 0o644 } of entries) {
        const header = headerOf(name, size, mode) ?? (extended ? extendedHeader(name, size, mode) : undefined);
        if (!header)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('tar-entry-invalid', { name, detail: 'a ustar archive cannot hold it' });
        yield header;
        let written = 0;
        for await (const chunk of content()) {
            written += chunk.length;
            if (written > size)
                break;
            yield chunk;
        }
        if (written !== size)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('tar-entry-invalid', { name, detail: `it was to have ${size} bytes` });
        yield padding(size);
    }
    yield Buffer.alloc(BLOCK * END_BLOCKS);
}
/** A stream that can be asked for so many bytes. */
class ByteReader {
    #source;
    #held = new Uint8Array();
    offset = 0;
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    /** Up to `most` bytes; none at the end. */
    async some(most) {
        while (this.#held.length === 0) {
            const next = await this.#source.next();
            if (next.done)
                return new Uint8Array();
            this.#held = next.value;
        }
        const chunk = this.#held.subarray(0, most);
        this.#held = this.#held.subarray(chunk.length);
        this.offset += chunk.length;
        return chunk;
    }
    /** Exactly `size` bytes, or what there was before the end. */
    async exactly(size) {
        const chunks = [];
        for (let got = 0; got < size;) {
            const chunk = await this.some(size - got);
            if (chunk.length === 0)
                break;
            got += chunk.length;
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    }
    async close() {
        await this.#source.return?.();
    }
}
/** `member`: in whose content or padding it was met. */
const malformed = (what, offset, detail, member) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('tar-malformed', { what, offset, detail, member });
/** What a header of a plain file says. Anything else, and a wrong checksum, is `undefined`. */
function readHeader(block, dotted = false) {
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
    const name = dotted ? given.replace(/^\.\//, '') : given;
    const [size, mode] = [number(124, 12), number(100, 8)];
    if (size < 0 || mode < 0 || !isSafeMemberName(name))
        return undefined;
    return { name, size, mode, canonical: headerOf(name, size, mode)?.equals(block) === true && MODES.includes(mode) };
}
/** The bytes of an archive of members of these sizes, as {@link writeTar} writes it. */
const tarSize = (sizes) => sizes.reduce((total, size) => total + BLOCK + size + padding(size).length, BLOCK * END_BLOCKS);
/**
 * Reads an archive of plain files, member by member: links, folders, extensions, names that lead elsewhere, a wrong
 * checksum, bytes in the padding or behind the end are refused with `tar-malformed`, as is what exceeds the limits.
 * `what` names the archive. Who must know that it is just as {@link writeTar} wrote it looks at `canonical` too.
 */
async function* readTar(archive, limits, what) {
    const reader = new ByteReader(archive);
    let total = 0;
    try {
        for (let count = 0;; count++) {
            const at = reader.offset;
            const block = await reader.exactly(BLOCK);
            if (block.length < BLOCK)
                throw malformed(what, at, 'it ends too early');
            if (block.every((byte) => byte === 0))
                break;
            const header = readHeader(block);
            if (!header)
                throw malformed(what, at, 'a header that is not one of a plain file');
            total += header.size;
            if (count >= limits.members)
                throw malformed(what, at, `more than ${limits.members} members`);
            if (total > limits.bytes)
                throw malformed(what, at, `more than ${limits.bytes} bytes of content`);
            let left = header.size;
            const content = async function* () {
                while (left > 0) {
                    const chunk = await reader.some(left);
                    if (chunk.length === 0)
                        throw malformed(what, reader.offset, `it ends within ${header.name}`, header.name);
                    left -= chunk.length;
                    yield chunk;
                }
            };
            yield { ...header, offset: reader.offset, content: content() };
            while (left > 0) {
                const chunk = await reader.some(left);
                if (chunk.length === 0)
                    throw malformed(what, reader.offset, `it ends within ${header.name}`, header.name);
                left -= chunk.length;
            }
            const pad = await reader.exactly(padding(header.size).length);
            if (pad.length !== padding(header.size).length || pad.some((byte) => byte !== 0))
                throw malformed(what, reader.offset - pad.length, `the padding of ${header.name} is not empty`, header.name);
        }
        for (let blocks = 1;; blocks++) {
            const at = reader.offset;
            const block = await reader.exactly(BLOCK);
            if (block.length === 0 && blocks >= END_BLOCKS)
                break;
            if (block.length < BLOCK || block.some((byte) => byte !== 0) || blocks > MAX_END_BLOCKS)
                throw malformed(what, at, 'its end is not one');
        }
    }
    finally {
        await reader.close();
    }
}


/***/ })

};
