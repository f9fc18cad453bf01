export const id = 6832;
export const ids = [6832];
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

/***/ 12308:
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
// EXTERNAL MODULE: ./build/lib/bytes.js
var bytes = __webpack_require__(89079);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/logchain/folder.js
var folder = __webpack_require__(77600);
// EXTERNAL MODULE: ./build/logchain/present.js
var present = __webpack_require__(22017);
// EXTERNAL MODULE: ./build/logchain/record.js + 1 modules
var record = __webpack_require__(19072);
// EXTERNAL MODULE: ./build/logchain/seal.js
var seal = __webpack_require__(63633);
// EXTERNAL MODULE: ./build/logchain/check.js
var check = __webpack_require__(60930);
// EXTERNAL MODULE: ./build/tlog/keys.js
var keys = __webpack_require__(95527);
// EXTERNAL MODULE: ./build/verify/policy/load.js + 2 modules
var load = __webpack_require__(28083);
// EXTERNAL MODULE: ./build/verify/policy/files.js
var policy_files = __webpack_require__(30200);
// EXTERNAL MODULE: ./build/verify/bundle/statement.js + 1 modules
var statement = __webpack_require__(85416);
// EXTERNAL MODULE: ./build/verify/bundle/signature.js
var signature = __webpack_require__(19399);
// EXTERNAL MODULE: ./build/actions/job-signer.js
var job_signer = __webpack_require__(20966);
// EXTERNAL MODULE: ./build/actions/errors.js
var errors = __webpack_require__(93605);
;// CONCATENATED MODULE: ./build/actions/log-chain/inputs.js

const MODES = ['run', 'add', 'seal', 'check'];
const SEALS = ['keyless', 'key', 'unsigned'];
const STEP = 'the name of the entry';
function parseInputs(inputs) {
    inputs.required('mode', MODES.join(' | '));
    const mode = inputs.choice('mode', MODES);
    const chain = inputs.text('chain') ?? 'log-chain';
    switch (mode) {
        case 'run':
            return {
                mode,
                chain,
                step: inputs.required('step', STEP),
                script: inputs.required('run', 'one or more command lines for bash'),
                folder: inputs.text('working-directory') ?? '.',
            };
        case 'add': {
            inputs.required('files', 'paths, one per line');
            return { mode, chain, step: inputs.required('step', STEP), files: inputs.lines('files') };
        }
        case 'seal':
            return { mode, chain, ...readSeal(inputs) };
        case 'check':
            return { mode, chain, trust: readTrust(inputs) };
    }
}
function readSeal(inputs) {
    const key = inputs.text('key');
    const by = inputs.choice('seal', SEALS, key === undefined ? 'keyless' : 'key');
    if (by === 'key')
        inputs.required('key', 'an Ed25519 private key (PKCS #8, PEM), or the path of its file');
    const [signingConfig, trustedRoot] = [inputs.text('signing-config'), inputs.text('trusted-root')];
    return { by, key, signingConfig, trustedRoot, policy: inputs.text('policy') };
}
function readTrust(inputs) {
    const [key, policy, root] = [inputs.text('key'), inputs.text('policy'), inputs.text('root')];
    const given = [key, policy, root].filter((one) => one !== undefined);
    if (given.length !== 1)
        throw (0,errors/* actionError */.P)('input-invalid', {
            input: 'policy',
            given: policy ?? '',
            expected: `exactly one of policy, key and root for mode check (inputs given: ${given.length})`,
        });
    if (key !== undefined)
        return { by: 'key', key };
    return root === undefined ? { by: 'policy', policy: policy ?? '' } : { by: 'root', root };
}

;// CONCATENATED MODULE: ./build/actions/log-chain/run.js








const MAX_KEY_BYTES = 64 * 1024;
async function run(inputs, runner) {
    const chain = (0,external_node_path_.resolve)(runner.cwd, inputs.chain);
    const report = await perform(inputs, chain, runner);
    const sealed = report.type === 'log-record' ? undefined : (0,folder/* resolvePaths */.LN)(chain).checkpoint;
    const [last] = report.type === 'log-record' ? report.entries.slice(-1) : [];
    await runner.conclude({
        report,
        summary: (0,present/* present */.E)(report),
        outputs: {
            digest: last === undefined ? undefined : `sha256:${last.sha256}`,
            root: report.root,
            'checkpoint-path': report.type === 'log-check' && !report.sealed ? undefined : sealed,
        },
    });
}
async function perform(inputs, chain, runner) {
    const { cwd, clock, signal } = runner;
    switch (inputs.mode) {
        case 'run': {
            const { step, script, folder } = inputs;
            const { stdout, stderr, env } = runner;
            const command = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
            return (0,record/* runStep */.eg)({ chain, step, command }, { clock, signal, stdout, stderr, env: removeActionVariables(env), cwd: (0,external_node_path_.resolve)(cwd, folder) });
        }
        case 'add':
            return (0,record/* addFiles */.L2)({ chain, step: inputs.step, files: inputs.files.map((file) => (0,external_node_path_.resolve)(cwd, file)) }, { clock, signal });
        case 'seal':
            return (0,seal/* sealChain */.Tf)({ chain, by: await createSealMethod(inputs, runner) }, { clock, signal });
        case 'check':
            return (0,check/* checkChain */.u)({ chain, trust: await createTrust(inputs.trust, runner) }, { clock, signal });
    }
}
const removeActionVariables = (env) => Object.fromEntries(Object.entries(env).filter(([name]) => !/^(INPUT_|STATE_|ACTIONS_(RUNTIME|CACHE|RESULTS)_)/.test(name)));
async function createSealMethod(inputs, runner) {
    const { by, key = '' } = inputs;
    if (by === 'unsigned')
        return { method: 'unsigned' };
    if (by === 'key') {
        const pem = await readPem(key, runner);
        runner.maskSecret(pem);
        return { method: 'key', privateKey: await (0,keys/* readSealKey */.L0)(pem, 'the input "key"', runner.env) };
    }
    const signer = await (0,job_signer/* openJobSigner */.g)(inputs, runner, {
        path: inputs.policy,
        roots: () => (0,job_signer/* loadPolicyRoots */.y)(inputs.policy, runner),
    });
    return { method: 'keyless', sign: (artifact) => signer.signMessage((0,bytes/* streamOf */.mA)(artifact)) };
}
async function createTrust(trust, runner) {
    if (trust.by === 'root')
        return trust;
    if (trust.by === 'key')
        return { by: 'key', publicKey: (0,keys/* readPublicKey */.RR)(await readPem(trust.key, runner), 'the input "key"') };
    const policy = await (0,load/* loadTrust */.V)((0,external_node_path_.resolve)(runner.cwd, trust.policy), policy_files/* policyFiles */.qR, runner.clock.now());
    return {
        by: 'policy',
        verify: async (artifact, bundle) => (0,statement/* summarizeSigner */.K)((0,signature/* verifySignature */.O)((0,digest/* digestOf */.ol)(artifact), Buffer.from(bundle), policy)).identity,
    };
}
const readPem = async (key, { cwd }) => key.includes('-----BEGIN')
    ? `${key}\n`
    : (await (0,files/* readFileBounded */.Y1)((0,external_node_path_.resolve)(cwd, key), MAX_KEY_BYTES, 'the key')).toString('utf8');


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


/***/ })

};
