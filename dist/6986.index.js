export const id = 6986;
export const ids = [6986];
export const modules = {

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
// EXTERNAL MODULE: ./build/evidence/pack.js + 4 modules
var pack = __webpack_require__(30710);
// EXTERNAL MODULE: ./build/evidence/present.js
var present = __webpack_require__(81175);
// EXTERNAL MODULE: ./build/evidence/check.js + 1 modules
var check = __webpack_require__(73978);
// EXTERNAL MODULE: ./build/evidence/manifest.js
var manifest = __webpack_require__(16191);
// EXTERNAL MODULE: ./build/evidence/store.js
var store = __webpack_require__(11549);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/store/location.js
var store_location = __webpack_require__(17315);
// EXTERNAL MODULE: ./build/store/s3.js + 4 modules
var s3 = __webpack_require__(20370);
// EXTERNAL MODULE: ./build/verify/policy/load.js + 2 modules
var load = __webpack_require__(28083);
// EXTERNAL MODULE: ./build/verify/policy/files.js
var policy_files = __webpack_require__(30200);
// EXTERNAL MODULE: ./build/verify/bundle/statement.js + 1 modules
var statement = __webpack_require__(85416);
// EXTERNAL MODULE: ./build/actions/job-signer.js
var job_signer = __webpack_require__(20966);
// EXTERNAL MODULE: ./build/actions/errors.js
var actions_errors = __webpack_require__(93605);
;// CONCATENATED MODULE: ./build/actions/evidence-pack/inputs.js

const YEAR_SECONDS = 365 * 86_400;
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
            const bypasses = inputs.lines('bypass');
            if (from.length + bypasses.length === 0)
                throw (0,actions_errors/* actionError */.P)('input-missing', { input: 'from', expected: 'files and folders, one per line' });
            const out = inputs.required('out', 'the path of the pack, NAME.evidence.tar');
            const [signingConfig, trustedRoot] = [inputs.text('signing-config'), inputs.text('trusted-root')];
            return { mode, from, bypasses, out, policy, signingConfig, trustedRoot };
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
            return verify(inputs, runner);
        case 'store':
            return run_store(inputs, runner);
    }
}
async function requirePack(path) {
    if ((await (0,files/* fileKind */.h_)(path)) !== 'file')
        throw (0,errors/* baseError */.O)('file-not-found', { what: 'the pack', path });
    return path;
}
async function loadRoots(path, now) {
    if ((await (0,files/* fileKind */.h_)(path)) === undefined)
        return [];
    return (await (0,load/* loadTrust */.V)(path, policy_files/* policyFiles */.qR, now)).roots;
}
async function run_pack(inputs, runner) {
    const { clock, cwd } = runner;
    const roots = await loadRoots((0,external_node_path_.resolve)(cwd, inputs.policy), clock.now());
    const signer = await (0,job_signer/* openJobSigner */.g)(inputs, runner, { path: inputs.policy, roots: async () => roots });
    const request = {
        out: (0,external_node_path_.resolve)(cwd, inputs.out),
        from: inputs.from.map((path) => (0,external_node_path_.resolve)(cwd, path)),
        bypasses: inputs.bypasses.map((path) => (0,external_node_path_.resolve)(cwd, path)),
        authorities: roots.flatMap(({ bytes, name }) => (0,authorities/* readAuthorities */.G)(bytes, name)),
    };
    const report = await (0,pack/* packEvidence */.J)(request, { clock, signManifest: signer.signStatement });
    await runner.conclude({
        report,
        summary: (0,present/* present */.E)(report),
        outputs: { 'pack-path': report.path, 'pack-digest': report.digest },
    });
}
async function verify(inputs, runner) {
    const { clock, cwd } = runner;
    const path = await requirePack((0,external_node_path_.resolve)(cwd, inputs.pack));
    const trust = await (0,load/* loadTrust */.V)((0,external_node_path_.resolve)(cwd, inputs.policy), policy_files/* policyFiles */.qR, clock.now());
    const report = await (0,check/* verifyPack */.p)({ subject: inputs.pack, content: () => (0,files/* readFileStream */.vY)(path, 'the pack') }, {
        clock,
        verifyManifest: async (digest, bundle) => (0,statement/* summarizeSigner */.K)((0,statement/* verifyStatement */.$)(digest, bundle, trust, manifest/* EVIDENCE_PREDICATE */.Mi)),
    });
    await runner.conclude({
        report,
        summary: (0,present/* present */.E)(report),
        outputs: { 'pack-path': path, 'pack-digest': report.digest },
    });
}
async function run_store(inputs, runner) {
    const { http, clock, cwd, env, signal } = runner;
    const path = await requirePack((0,external_node_path_.resolve)(cwd, inputs.pack));
    const location = (0,store_location/* parseStoreLocation */.sC)(inputs.to);
    const { bucket } = location;
    const access = (0,store_location/* readStoreAccess */.ew)(env, inputs.endpoint);
    runner.maskSecret(access.credentials.secretAccessKey);
    const report = await (0,store/* storePack */.P)({ path, bucket, key: (0,store_location/* formatKey */.TD)(location, (0,external_node_path_.basename)(path)), mode: 'COMPLIANCE', retainSeconds: inputs.retainSeconds }, { clock, store: (0,s3/* openS3Store */.e)({ http, bucket, signal, ...access }) });
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

/***/ 81175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8056);
/* harmony import */ var _bypass_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55458);



const formatRetention = (retention) => retention ? `${retention.mode} until ${retention.until}` : 'no retention';
function present(report) {
    switch (report.type) {
        case 'evidence-pack':
            return [
                {
                    title: `Packed ${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B)(report.members.length, 'member')}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(report.size)}`,
                    lines: [`pack: ${report.path}`, `digest: ${report.digest}`, `manifest: ${report.manifestDigest}`],
                },
            ];
        case 'evidence-verify': {
            const signer = report.signer ? [`signed by: ${report.signer.identity}`, `issuer: ${report.signer.issuer}`] : [];
            const digest = report.digest ? [`digest: ${report.digest}`] : [];
            const title = report.outcome === 'passed' ? 'The pack is complete and signed' : 'The pack does not verify';
            return [
                {
                    title,
                    outcome: report.outcome,
                    lines: [`members: ${report.members}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(report.bytes)}`, ...signer, ...digest],
                    reasons: report.reasons,
                },
                ...(report.bypasses === undefined
                    ? []
                    : [
                        {
                            title: 'Bypasses of a gate, as the signer of the pack states them',
                            table: { columns: _bypass_js__WEBPACK_IMPORTED_MODULE_2__/* .BYPASS_COLUMNS */ .BI, rows: report.bypasses.map(_bypass_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBypass */ ._5) },
                        },
                    ]),
            ];
        }
        case 'evidence-store':
            return [
                {
                    title: report.outcome === 'passed' ? 'Stored with retention, and read back' : 'Stored, but not as requested',
                    outcome: report.outcome,
                    lines: [
                        `location: ${report.location}`,
                        `version: ${report.versionId}`,
                        `retention: ${report.mode} until ${report.retainUntil}`,
                        `digest: ${report.digest}`,
                    ],
                    reasons: report.reasons,
                },
            ];
        case 'evidence-list':
            return [
                {
                    title: report.versions.length === 0 ? `No versions in ${report.store}` : `Versions in ${report.store}`,
                    table: {
                        columns: ['location', 'version', 'size', 'retention'],
                        rows: report.versions.map(({ location, versionId, size, retention }) => [
                            location,
                            versionId,
                            (0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(size),
                            formatRetention(retention),
                        ]),
                    },
                },
            ];
        case 'evidence-get':
            return [
                {
                    title: `Fetched ${report.location}, ${(0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(report.size)}`,
                    lines: [
                        `file: ${report.path}`,
                        `version: ${report.versionId}`,
                        `retention: ${formatRetention(report.retention)}`,
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

/***/ 65215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ fetchBytes)
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74995);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89079);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94570);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);




async function fetchBytes(http, request, maxBytes, clock = http.clock ?? _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml) {
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
const isCut = (error) => error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv && error.code === 'network-unreachable' && error.details.method === 'reading';


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

const MAX_REDIRECTS = 5;
function isLoopback(hostname) {
    const host = hostname.toLowerCase();
    return (host === 'localhost' ||
        host.endsWith('.localhost') ||
        host === '[::1]' ||
        host === '::1' ||
        /^127(\.\d{1,3}){3}$/.test(host));
}
function safeUrl(url) {
    try {
        const { protocol, host, pathname } = new URL(url);
        return `${protocol}//${host}${pathname}`;
    }
    catch {
        return '(malformed URL)';
    }
}
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
const isDowngrade = (from, to) => from.protocol === 'https:' && to.protocol !== 'https:';
const sharesCredentials = (from, to) => from.origin === to.origin;
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

/***/ 8056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatCount)
/* harmony export */ });
const formatCount = (count, singular, plural = `${singular}s`) => `${count} ${count === 1 ? singular : plural}`;


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

/***/ 75841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ countPadding),
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   Ij: () => (/* binding */ createHeader),
/* harmony export */   Jb: () => (/* binding */ MAX_USTAR_SIZE),
/* harmony export */   RW: () => (/* binding */ parseHeader),
/* harmony export */   W0: () => (/* binding */ splitName),
/* harmony export */   bt: () => (/* binding */ isSafeMemberName),
/* harmony export */   gL: () => (/* binding */ createRawHeader)
/* harmony export */ });
const BLOCK = 512;
const MAX_USTAR_SIZE = 8 ** 11 - 1;
const CANONICAL_MODES = [0o644, 0o755];
const CHECKSUM = { from: 148, to: 156 };
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const isSafeMemberName = (name) => name !== '' &&
    !name.startsWith('/') &&
    !/[\\\p{Cc}]/u.test(name) &&
    !/^[A-Za-z]:/.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
function splitName(name) {
    const countBytes = (text) => encoder.encode(text).length;
    if (countBytes(name) <= 100)
        return { name, prefix: '' };
    for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
        const [prefix, rest] = [name.slice(0, slash), name.slice(slash + 1)];
        if (countBytes(prefix) <= 155 && countBytes(rest) <= 100)
            return { name: rest, prefix };
    }
    return undefined;
}
function createHeader(name, size, mode) {
    const split = splitName(name);
    const fits = split && isSafeMemberName(name) && Number.isInteger(size) && size >= 0 && size <= MAX_USTAR_SIZE;
    return fits ? createRawHeader(split, size, mode, '0') : undefined;
}
function createRawHeader({ name, prefix }, size, mode, type) {
    const header = new Uint8Array(BLOCK);
    const write = (text, at) => header.set(encoder.encode(text), at);
    const formatOctal = (value, digits) => value.toString(8).padStart(digits, '0');
    write(name, 0);
    write(formatOctal(mode, 7), 100);
    write(formatOctal(0, 7), 108);
    write(formatOctal(0, 7), 116);
    write(formatOctal(size, 11), 124);
    write(formatOctal(0, 11), 136);
    header.fill(0x20, CHECKSUM.from, CHECKSUM.to);
    write(type, 156);
    write('ustar\u000000', 257);
    write(prefix, 345);
    const sum = header.reduce((total, byte) => total + byte, 0);
    write(`${formatOctal(sum, 6)}\0 `, CHECKSUM.from);
    return header;
}
const isEqual = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
function parseHeader(block, stripsDot = false) {
    const field = (from, length) => {
        const bytes = block.subarray(from, from + length);
        const end = bytes.indexOf(0);
        return decoder.decode(bytes.subarray(0, end < 0 ? length : end));
    };
    const number = (from, length) => {
        const digits = field(from, length).trim();
        return /^[0-7]{1,11}$/.test(digits) ? Number.parseInt(digits, 8) : -1;
    };
    const sum = block.reduce((total, byte, i) => total + (i >= CHECKSUM.from && i < CHECKSUM.to ? 0x20 : byte), 0);
    const plain = field(156, 1) === '0' || field(156, 1) === '';
    if (!plain || number(148, 8) !== sum || field(257, 5) !== 'ustar')
        return undefined;
    const prefix = field(345, 155);
    const given = prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`;
    const name = stripsDot ? given.replace(/^\.\//, '') : given;
    const [size, mode] = [number(124, 12), number(100, 8)];
    if (size < 0 || mode < 0 || !isSafeMemberName(name))
        return undefined;
    const canonical = createHeader(name, size, mode);
    return {
        name,
        size,
        mode,
        canonical: canonical !== undefined && isEqual(canonical, block) && CANONICAL_MODES.includes(mode),
    };
}
const countPadding = (size) => (BLOCK - (size % BLOCK)) % BLOCK;


/***/ }),

/***/ 30863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ writeTar),
/* harmony export */   az: () => (/* binding */ createTarError),
/* harmony export */   sB: () => (/* binding */ readTar),
/* harmony export */   v$: () => (/* binding */ tarSize)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75841);


const END_BLOCKS = 2;
const MAX_END_BLOCKS = 64;
function createPaxHeader(name, size, mode) {
    if (!(0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .isSafeMemberName */ .bt)(name) || !Number.isSafeInteger(size) || size < 0)
        return undefined;
    const record = (key, value) => {
        const rest = ` ${key}=${value}\n`;
        const length = Buffer.byteLength(rest);
        const digits = [1, 2, 3, 4].find((count) => `${length + count}`.length === count) ?? 0;
        return `${length + digits}${rest}`;
    };
    const records = Buffer.from([
        ...((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .splitName */ .W0)(name) ? [] : [record('path', name)]),
        ...(size > _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_USTAR_SIZE */ .Jb ? [record('size', `${size}`)] : []),
    ].join(''));
    const split = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .splitName */ .W0)(name) ?? { name: Buffer.from(name).subarray(0, 100).toString('latin1'), prefix: '' };
    return Buffer.concat([
        (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .createRawHeader */ .gL)({ name: 'pax', prefix: '' }, records.length, mode, 'x'),
        records,
        createPadding(records.length),
        (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .createRawHeader */ .gL)(split, size > _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_USTAR_SIZE */ .Jb ? 0 : size, mode, '0'),
    ]);
}
const createPadding = (size) => Buffer.alloc((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .countPadding */ .$v)(size));
async function* writeTar(entries, { extended = false } = {}) {
    for await (const { name, size, content, mode = 0o644 } of entries) {
        const header = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .createHeader */ .Ij)(name, size, mode) ?? (extended ? createPaxHeader(name, size, mode) : undefined);
        if (!header)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('tar-entry-invalid', { name, detail: 'its name or size does not fit into a ustar header' });
        yield header;
        let written = 0;
        for await (const chunk of content()) {
            written += chunk.length;
            if (written > size)
                break;
            yield chunk;
        }
        if (written !== size)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('tar-entry-invalid', { name, detail: `its content does not have ${size} bytes` });
        yield createPadding(size);
    }
    yield Buffer.alloc(_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE * END_BLOCKS);
}
class ByteReader {
    #source;
    #rest = new Uint8Array();
    offset = 0;
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
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
const createTarError = (what, offset, detail, member) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('tar-malformed', { what, offset, detail, member });
const tarSize = (sizes) => sizes.reduce((total, size) => total + _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE + size + (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .countPadding */ .$v)(size), _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE * END_BLOCKS);
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
                throw createTarError(what, offset, `it has more than ${limits.members} members`);
            if (total > limits.bytes)
                throw createTarError(what, offset, `it has more than ${limits.bytes} bytes of content`);
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
async function readNextHeader(reader, what) {
    const offset = reader.offset;
    const block = await reader.read(_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE);
    if (block.length < _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE)
        throw createTarError(what, offset, 'it ends too early');
    if (isEmpty(block))
        return undefined;
    const header = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHeader */ .RW)(block);
    if (!header)
        throw createTarError(what, offset, 'the header is not the header of a plain file');
    return header;
}
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
            throw createTarError(this.#what, this.#reader.offset, `it ends within ${this.#name}`, this.#name);
        this.#left -= chunk.length;
        return chunk;
    }
}
async function assertEmptyPadding(reader, { name, size }, what) {
    const expected = createPadding(size);
    const padding = await reader.read(expected.length);
    if (!padding.equals(expected))
        throw createTarError(what, reader.offset - padding.length, `the padding of ${name} is not empty`, name);
}
async function assertEnd(reader, what) {
    for (let blocks = 1;; blocks++) {
        const offset = reader.offset;
        const block = await reader.read(_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE);
        if (block.length === 0 && blocks >= END_BLOCKS)
            return;
        if (block.length < _tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE || !isEmpty(block) || blocks > MAX_END_BLOCKS)
            throw createTarError(what, offset, 'the end of the archive is wrong');
    }
}
const isEmpty = (block) => block.every((byte) => byte === 0);


/***/ })

};
