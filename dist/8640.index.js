export const id = 8640;
export const ids = [8640];
export const modules = {

/***/ 85744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** `export const action = defineAction({ name, parse, run })` in each `src/actions/<name>/main.ts`. */
const defineAction = (action) => action;


/***/ }),

/***/ 47003:
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
;// CONCATENATED MODULE: ./build/actions/log-chain/inputs.js

const MODES = ['run', 'add', 'seal', 'check'];
const SEALS = ['keyless', 'key', 'unsigned'];
const WHAT_A_STEP_IS = 'what the entry is called';
function parseInputs(inputs) {
    inputs.required('mode', MODES.join(' | '));
    const mode = inputs.choice('mode', MODES);
    const chain = inputs.text('chain') ?? 'log-chain';
    switch (mode) {
        case 'run':
            return {
                mode,
                chain,
                step: inputs.required('step', WHAT_A_STEP_IS),
                script: inputs.required('run', 'a command line, or several, for bash'),
                folder: inputs.text('working-directory') ?? '.',
            };
        case 'add': {
            inputs.required('files', 'paths, one a line');
            return { mode, chain, step: inputs.required('step', WHAT_A_STEP_IS), files: inputs.lines('files') };
        }
        case 'seal':
            return { mode, chain, ...sealOf(inputs) };
        case 'check':
            return { mode, chain, trust: trustOf(inputs) };
    }
}
function sealOf(inputs) {
    const key = inputs.text('key');
    const by = inputs.choice('seal', SEALS, key === undefined ? 'keyless' : 'key');
    if (by === 'key')
        inputs.required('key', 'an Ed25519 private key (PKCS #8, PEM), or the path of one');
    const [signingConfig, trustedRoot] = [inputs.text('signing-config'), inputs.text('trusted-root')];
    return { by, key, signingConfig, trustedRoot, policy: inputs.text('policy') };
}
function trustOf(inputs) {
    const [key, policy, root] = [inputs.text('key'), inputs.text('policy'), inputs.text('root')];
    const given = [key, policy, root].filter((one) => one !== undefined);
    if (given.length !== 1)
        throw new errors/* ConfigurationError */.j1('input-invalid', {
            input: 'policy',
            given: policy ?? '',
            expected: `exactly one of policy, key and root for mode check; ${given.length} are given`,
        });
    if (key !== undefined)
        return { by: 'key', key };
    return root === undefined ? { by: 'policy', policy: policy ?? '' } : { by: 'root', root };
}

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
// EXTERNAL MODULE: ./build/verify/trust.js + 1 modules
var verify_trust = __webpack_require__(81491);
// EXTERNAL MODULE: ./build/verify/policy-files.js
var policy_files = __webpack_require__(34398);
// EXTERNAL MODULE: ./build/verify/statement.js + 1 modules
var statement = __webpack_require__(62235);
// EXTERNAL MODULE: ./build/verify/signature.js
var signature = __webpack_require__(40090);
// EXTERNAL MODULE: ./build/actions/signer.js
var actions_signer = __webpack_require__(49996);
;// CONCATENATED MODULE: ./build/actions/log-chain/run.js







const MAX_KEY_BYTES = 64 * 1024;
async function run(inputs, runner) {
    const chain = (0,external_node_path_.resolve)(runner.cwd, inputs.chain);
    const report = await perform(inputs, chain, runner);
    const sealed = report.type === 'log-record' ? undefined : (0,folder/* pathsOf */.wG)(chain).checkpoint;
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
            // As GitHub runs `shell: bash`: the first command that fails ends the step.
            const command = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
            return (0,record/* runStep */.eg)({ chain, step, command }, { clock, signal, stdout, stderr, env: ofScripts(env), cwd: (0,external_node_path_.resolve)(cwd, folder) });
        }
        case 'add':
            return (0,record/* addFiles */.L2)({ chain, step: inputs.step, files: inputs.files.map((file) => (0,external_node_path_.resolve)(cwd, file)) }, { clock, signal });
        case 'seal':
            return (0,seal/* sealChain */.Tf)({ chain, by: await sealBy(inputs, runner) }, { clock, signal });
        case 'check':
            return (0,check/* checkChain */.u)({ chain, trust: await run_trustOf(inputs.trust, runner) }, { clock, signal });
    }
}
/** What a `run:` step would see: not this action's inputs, which may hold a key, nor the runner's own tokens. */
const ofScripts = (env) => Object.fromEntries(Object.entries(env).filter(([name]) => !/^(INPUT_|STATE_|ACTIONS_(RUNTIME|CACHE|RESULTS)_)/.test(name)));
async function sealBy(inputs, runner) {
    const { by, key = '' } = inputs;
    if (by === 'unsigned')
        return { method: 'unsigned' };
    if (by === 'key') {
        const pem = await pemOf(key, runner);
        runner.maskSecret(pem);
        return { method: 'key', privateKey: (0,keys/* readPrivateKey */.$)(pem, 'the input "key"') };
    }
    const signer = await (0,actions_signer/* openJobSigner */.g)(inputs, runner, () => (0,actions_signer/* rootsOfPolicy */.Z)(inputs.policy, runner));
    return { method: 'keyless', sign: (artifact) => signer.signMessage((0,bytes/* streamOf */.mA)(artifact)) };
}
async function run_trustOf(trust, runner) {
    if (trust.by === 'root')
        return trust;
    if (trust.by === 'key')
        return { by: 'key', publicKey: (0,keys/* readPublicKey */.R)(await pemOf(trust.key, runner), 'the input "key"') };
    const policy = await (0,verify_trust/* loadTrust */.Vc)((0,external_node_path_.resolve)(runner.cwd, trust.policy), policy_files/* policyFiles */.q, runner.clock.now());
    return {
        by: 'policy',
        verify: async (artifact, bundle) => (0,statement/* whoSigned */.b)((0,signature/* verifySignature */.O)((0,digest/* digestOf */.ol)(artifact), Buffer.from(bundle), policy)).identity,
    };
}
const pemOf = async (key, { cwd }) => key.includes('-----BEGIN')
    ? `${key}\n`
    : (await (0,files/* readFileBounded */.Y1)((0,external_node_path_.resolve)(cwd, key), MAX_KEY_BYTES, 'the key')).toString('utf8');

;// CONCATENATED MODULE: ./build/actions/log-chain/main.js



const main_action = (0,action/* defineAction */.Q)({ name: 'log-chain', parse: parseInputs, run: run });


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


/***/ })

};
