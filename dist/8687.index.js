export const id = 8687;
export const ids = [8687];
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
            return { mode, from, out, policy, signingConfig: inputs.text('signing-config') };
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
// EXTERNAL MODULE: ./build/sigstore/signing/open.js
var signing_open = __webpack_require__(195);
// EXTERNAL MODULE: ./build/store/location.js
var store_location = __webpack_require__(17315);
// EXTERNAL MODULE: ./build/store/s3.js + 3 modules
var s3 = __webpack_require__(98828);
// EXTERNAL MODULE: ./build/verify/trust.js
var verify_trust = __webpack_require__(5570);
// EXTERNAL MODULE: ./build/verify/policy-files.js
var policy_files = __webpack_require__(34398);
// EXTERNAL MODULE: ./build/verify/statement.js + 1 modules
var statement = __webpack_require__(62235);
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
/** The authorities of the policy's roots, for the pack's page to pin; none where there is no policy. */
async function authoritiesOfPolicy(path, now) {
    if ((await (0,files/* fileKind */.h_)(path)) === undefined)
        return [];
    const { roots } = await (0,verify_trust/* loadTrust */.V)(path, policy_files/* policyFiles */.q, now);
    return roots.flatMap(({ bytes, name }) => (0,authorities/* authoritiesOf */.n)(bytes, name));
}
async function run_pack(inputs, runner) {
    const { http, clock, cwd } = runner;
    const signer = await (0,signing_open/* openSigner */.H)({
        http,
        now: clock.now(),
        signingConfig: inputs.signingConfig && (0,external_node_path_.resolve)(cwd, inputs.signingConfig),
        identityToken: () => runner.idToken('sigstore'),
    });
    const request = {
        out: (0,external_node_path_.resolve)(cwd, inputs.out),
        from: inputs.from.map((path) => (0,external_node_path_.resolve)(cwd, path)),
        authorities: await authoritiesOfPolicy((0,external_node_path_.resolve)(cwd, inputs.policy), clock.now()),
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
    const trust = await (0,verify_trust/* loadTrust */.V)((0,external_node_path_.resolve)(cwd, inputs.policy), policy_files/* policyFiles */.q, clock.now());
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

/***/ 89079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   lv: () => (/* binding */ MiB),
/* harmony export */   mA: () => (/* binding */ streamOf),
/* harmony export */   p6: () => (/* binding */ humanBytes),
/* harmony export */   z_: () => (/* binding */ parseBytes)
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
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        const tooLarge = (found) => new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-too-large', { path, found, limit: maxBytes });
        if (status.size > maxBytes)
            throw tooLarge(status.size);
        if (status.isFile() || status.isDirectory())
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path);
        // A pipe or a device says nothing of how much it holds.
        const chunks = [];
        let size = 0;
        for await (const chunk of readFileStream(path, what)) {
            size += chunk.length;
            if (size > maxBytes)
                throw tooLarge(size);
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv)
            throw error;
        if (isMissing(error))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('file-not-found', { what, path });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
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


/***/ })

};
