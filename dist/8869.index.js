export const id = 8869;
export const ids = [8869];
export const modules = {

/***/ 6804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inspect)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57130);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13963);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87681);
/* harmony import */ var _lib_plural_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8056);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13811);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77600);








async function inspect(dir, chain, isSealedLine = () => undefined) {
    const entries = [];
    const findings = [];
    const add = (seq, error) => {
        const step = entries[seq]?.step;
        findings.push({ seq, error, ...(step === undefined ? {} : { step }) });
    };
    chain.lines.forEach((line, seq) => {
        try {
            entries.push((0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLine */ .A)(line, seq));
        }
        catch (error) {
            if (!(error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk))
                throw error;
            entries.push(undefined);
            add(seq, error);
        }
    });
    const changed = findChangedLines(chain.lines, entries, isSealedLine);
    let shift = 0;
    for (const [seq, entry] of entries.entries()) {
        if (!entry)
            continue;
        const { step } = entry;
        const by = changed.get(seq);
        if (by !== undefined)
            add(seq, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-entry-changed', { seq, step, by }));
        else if (entry.seq - seq !== shift)
            add(seq, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-seq-wrong', { seq, step, found: entry.seq }));
        shift = entry.seq - seq;
        const error = await checkContent(dir, seq, entry);
        if (error)
            add(seq, error);
    }
    const seq = chain.lines.length;
    if (chain.incomplete > 0)
        add(seq, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-tail-incomplete', { seq }));
    for (const name of await listExtraLogs(dir, seq))
        add(seq, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-content-extra', { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .resolvePaths */ .LN)(dir).logs, name) }));
    return { entries, findings: findings.sort((a, b) => a.seq - b.seq) };
}
function findChangedLines(lines, entries, isSealedLine) {
    const changed = new Map();
    const isLinked = (seq) => {
        const before = lines[seq - 1];
        return entries[seq]?.prev === (before === undefined ? null : (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOfLine */ .St)(before));
    };
    lines.forEach((line, seq) => {
        const entry = entries[seq];
        if (!entry)
            return;
        const asSealed = isSealedLine(seq, line);
        if (asSealed === false)
            changed.set(seq, 'sealed');
        if (asSealed === false || isLinked(seq))
            return;
        const isExplained = seq > 0 && (entries[seq - 1] === undefined || changed.has(seq - 1) || entry.seq !== seq);
        if (isExplained)
            return;
        const isChanged = seq === 0 || (seq + 1 < lines.length && entries[seq + 1] !== undefined && !isLinked(seq + 1));
        changed.set(isChanged ? seq : seq - 1, 'recorded');
    });
    return changed;
}
async function checkContent(dir, seq, entry) {
    const path = (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .resolvePaths */ .LN)(dir).log(seq);
    const details = { seq, step: entry.step };
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .fileKind */ .h_)(path)) !== 'file')
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-content-missing', { ...details, path });
    const { digest, size } = await (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOfStream */ .Ul)((0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .readFileStream */ .vY)(path));
    if (size === entry.size && digest === `sha256:${entry.sha256}`)
        return undefined;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-content-changed', {
        ...details,
        expected: `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B)(entry.size, 'byte')} with sha256:${entry.sha256}`,
        found: `${(0,_lib_plural_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B)(size, 'byte')} with ${digest}`,
    });
}
async function listExtraLogs(dir, count) {
    const expected = new Set(Array.from({ length: count }, (_, seq) => (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLogName */ .xN)(seq)));
    return (await (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .listLogs */ .Gv)(dir)).filter((name) => !expected.has(name) && !(0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .isPartial */ .mt)(name));
}


/***/ }),

/***/ 60930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ checkChain)
/* harmony export */ });
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _lib_format_version_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48200);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87681);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _tlog_errors_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5704);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37749);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(87167);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(98889);
/* harmony import */ var _check_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6804);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13811);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77600);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63633);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9240);











const MAX_LEAVES_BYTES = 64 * 1024 * 1024;
const MAX_REASONS = 50;
const AFTER_ENTRIES = Number.MAX_SAFE_INTEGER;
async function checkChain(request, ports) {
    const { chain, trust } = request;
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('log-check', ports.clock, chain);
    if (trust?.by === 'root' && !/^[0-9a-f]{64}$/.test(trust.root))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-root-invalid', { given: trust.root });
    const lines = await (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .requireChain */ .Ld)(chain);
    const sealed = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)((0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain).checkpoint)) !== undefined;
    if (sealed && trust === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-trust-missing', { path: chain });
    const seal = sealed ? await readSeal(chain, trust) : undefined;
    const leaves = seal?.checkpoint ? await readLeaves(chain, seal.checkpoint) : undefined;
    const isSealedLine = (seq, line) => Array.isArray(leaves) ? leaves[seq]?.equals((0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .hashLine */ .ri)(line)) : undefined;
    const inspection = await (0,_check_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .inspect */ .N)(chain, lines, isSealedLine);
    const root = (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .computeChainRoot */ .z0)(lines.lines);
    const findings = [...inspection.findings, ...listSealFindings(chain, lines, inspection, trust, seal)];
    if (leaves === 'wrong')
        findings.push({ seq: AFTER_ENTRIES, error: createLeavesError(chain) });
    findings.sort((a, b) => a.seq - b.seq);
    const [first] = findings;
    return report.finish(findings.slice(0, MAX_REASONS).map(({ error }) => error), {
        chain,
        size: lines.lines.length,
        root: root.toString('hex'),
        sealed,
        ...(seal?.checkpoint ? { sealedSize: seal.checkpoint.size } : {}),
        ...(seal?.signer !== undefined && findings.length === 0 ? { signer: seal.signer } : {}),
        ...(first && first.seq <= lines.lines.length
            ? { firstWrong: { seq: first.seq, ...(first.step === undefined ? {} : { step: first.step }) } }
            : {}),
        steps: inspection.entries
            .filter((entry) => entry !== undefined)
            .map(({ seq, step, exitCode, size, sha256 }) => ({ seq, step, exitCode, size, sha256 })),
    });
}
async function readSeal(chain, trust) {
    const paths = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain);
    const text = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(paths.checkpoint, _seal_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_CHECKPOINT_BYTES */ .qC)).toString('utf8');
    let checkpoint;
    try {
        checkpoint = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseCheckpointBody */ .CL)((0,_seal_js__WEBPACK_IMPORTED_MODULE_6__/* .readSealBody */ .gL)(text), paths.checkpoint);
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk)
            return { error };
        throw error;
    }
    assertSealVersion(checkpoint.extensions, paths.checkpoint);
    try {
        return { checkpoint, ...(await verifySeal(chain, text, checkpoint.origin, trust)) };
    }
    catch (error) {
        if (error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk)
            return { checkpoint, error };
        throw error;
    }
}
const SEAL_VERSION = 1;
function assertSealVersion(extensions, what) {
    for (const line of extensions) {
        const version = Number(/^mc-log-chain-seal v(\d{1,9})$/.exec(line)?.[1] ?? SEAL_VERSION);
        if (version > SEAL_VERSION)
            throw (0,_lib_format_version_js__WEBPACK_IMPORTED_MODULE_9__/* .createNewerFormatError */ .Lp)(what, version, SEAL_VERSION);
    }
}
async function verifySeal(chain, text, origin, trust) {
    const paths = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain);
    if (trust?.by === 'key') {
        if (!text.includes('\n\n'))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-seal-missing', {
                path: chain,
                expected: 'by a key',
                detail: 'the checkpoint has no signature',
            });
        if (!(0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_10__/* .isKeyName */ .TK)(origin))
            throw (0,_tlog_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .tlogError */ .X)('checkpoint-malformed', {
                what: paths.checkpoint,
                detail: 'its origin is not a key name',
            });
        (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .openCheckpoint */ .DI)(text, origin, (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_10__/* .ed25519NoteVerifier */ ._2)(origin, trust.publicKey), paths.checkpoint);
        return { signer: (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_10__/* .verifierKey */ .EG)(origin, trust.publicKey) };
    }
    if (trust?.by === 'policy') {
        if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(paths.bundle)) === undefined)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-seal-missing', {
                path: chain,
                expected: 'by an identity (keyless)',
                detail: `${paths.bundle} is missing`,
            });
        return { signer: await trust.verify(Buffer.from(text), await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(paths.bundle, _seal_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_BUNDLE_BYTES */ .Me)) };
    }
    return {};
}
async function readLeaves(chain, { size, root }) {
    const { leaves: path } = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(path)) === undefined)
        return undefined;
    const text = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(path, MAX_LEAVES_BYTES)).toString('latin1');
    const lines = text.slice(0, -1).split('\n');
    const wellFormed = text.endsWith('\n') && lines.length === size && lines.every((hex) => /^[0-9a-f]{64}$/.test(hex));
    if (!wellFormed)
        return 'wrong';
    const leaves = lines.map((hex) => Buffer.from(hex, 'hex'));
    return (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_12__/* .computeMerkleRoot */ .Su)(leaves).equals(root) ? leaves : 'wrong';
}
const createLeavesError = (chain) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-leaves-wrong', { path: (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain).leaves });
function listSealFindings(chain, { lines }, inspection, trust, seal) {
    const findings = [];
    const add = (seq, error) => {
        findings.push({ seq, error });
    };
    const mismatch = (expected, size) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-root-mismatch', {
        expected,
        found: (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .computeChainRoot */ .z0)(lines.slice(0, size)).toString('hex'),
    });
    if (seal?.error)
        add(AFTER_ENTRIES, seal.error);
    if (seal === undefined && trust?.by !== 'no-origin')
        add(AFTER_ENTRIES, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-unsealed', { path: chain }));
    if (trust?.by === 'root' && (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .computeChainRoot */ .z0)(lines).toString('hex') !== trust.root)
        add(AFTER_ENTRIES, mismatch(trust.root, lines.length));
    const checkpoint = seal?.checkpoint;
    const [first] = lines;
    if (!checkpoint || first === undefined)
        return findings;
    if (checkpoint.size > lines.length)
        add(lines.length, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-cut', { seq: lines.length, size: checkpoint.size, found: lines.length }));
    else if (!(0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .computeChainRoot */ .z0)(lines.slice(0, checkpoint.size)).equals(checkpoint.root))
        add(AFTER_ENTRIES, mismatch(checkpoint.root.toString('hex'), checkpoint.size));
    else if (checkpoint.size < lines.length)
        add(checkpoint.size, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .logchainError */ .A)('log-chain-unsealed-entries', {
            seq: checkpoint.size,
            step: inspection.entries[checkpoint.size]?.step ?? '',
            size: checkpoint.size,
        }));
    if (inspection.findings.length === 0 && checkpoint.origin !== (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .formatOrigin */ .cp)(first))
        add(AFTER_ENTRIES, (0,_tlog_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .tlogError */ .X)('checkpoint-origin-mismatch', {
            what: (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePaths */ .LN)(chain).checkpoint,
            expected: (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .formatOrigin */ .cp)(first),
            found: checkpoint.origin,
        }));
    return findings;
}


/***/ }),

/***/ 26:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   IL: () => (/* binding */ formatLine),
/* harmony export */   Oc: () => (/* binding */ MAX_LINE_BYTES),
/* harmony export */   St: () => (/* binding */ digestOfLine),
/* harmony export */   Zw: () => (/* binding */ parseStepName)
/* harmony export */ });
/* unused harmony export entrySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57130);
/* harmony import */ var _lib_format_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48200);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13811);






const noControl = /^[^\p{Cc}]{1,200}$/u;
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1).optional().describe('version of the format; 1 if absent'),
    seq: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative().describe('place in the chain, from 0'),
    step: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(noControl),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    exitCode: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).max(255).nullable().describe('exit code of the command; null for an added file'),
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative().describe('size of the log in bytes'),
    sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[0-9a-f]{64}$/)
        .describe('SHA-256 of the log, hex'),
    prev: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^sha256:[0-9a-f]{64}$/)
        .nullable()
        .describe('digest of the line before, without its newline; null in the first line'),
    file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(noControl).optional().describe('name of the added file'),
});
const MAX_LINE_BYTES = 8 * 1024;
function parseStepName(step) {
    if (!noControl.test(step))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .logchainError */ .A)('log-step-invalid', { given: step });
    return step;
}
const formatLine = (entry) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)(entry);
const digestOfLine = (line) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(line);
function parseLine(line, seq) {
    let entry;
    try {
        entry = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .conform */ .fj)(entrySchema, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(line, 'the line', 3), 'the line');
    }
    catch (error) {
        if (seq === 0 && (0,_lib_format_version_js__WEBPACK_IMPORTED_MODULE_5__/* .isFormatNewer */ .fI)(error))
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .logchainError */ .A)('log-chain-line-malformed', { seq, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_6__/* .describe */ .q0)(error) }, { cause: error });
    }
    if (formatLine(entry) !== line)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .logchainError */ .A)('log-chain-line-malformed', { seq, detail: 'it is not canonical JSON (RFC 8785)' });
    return entry;
}


/***/ }),

/***/ 77600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ appendEntry),
/* harmony export */   Gv: () => (/* binding */ listLogs),
/* harmony export */   LN: () => (/* binding */ resolvePaths),
/* harmony export */   Ld: () => (/* binding */ requireChain),
/* harmony export */   TG: () => (/* binding */ formatFileName),
/* harmony export */   c$: () => (/* binding */ withChainLock),
/* harmony export */   mt: () => (/* binding */ isPartial),
/* harmony export */   xN: () => (/* binding */ formatLogName)
/* harmony export */ });
/* unused harmony export readLines */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89079);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21763);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _lib_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70225);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(26);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13811);









const resolvePaths = (dir) => ({
    lines: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'chain.jsonl'),
    logs: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'logs'),
    log: (seq) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'logs', formatLogName(seq)),
    checkpoint: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'checkpoint'),
    leaves: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'checkpoint.leaves'),
    bundle: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'checkpoint.sigstore.json'),
    lock: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, '.lock'),
});
const formatLogName = (seq) => `${String(seq).padStart(6, '0')}.log`;
const PARTIAL = /^\.partial-(\d+)-[0-9a-f]+$/;
const MAX_CHAIN_BYTES = 512 * _lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .MiB */ .lv;
const NEWLINE = 0x0a;
async function readLines(dir) {
    const { lines: path } = resolvePaths(dir);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(path)) === undefined)
        return { lines: [], incomplete: 0 };
    const bytes = await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(path, MAX_CHAIN_BYTES, 'the log chain');
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    const lines = end === 0 ? [] : bytes.toString('utf8', 0, end - 1).split('\n');
    return { lines, incomplete: bytes.length - end };
}
async function requireChain(dir) {
    const chain = await readLines(dir);
    if (chain.lines.length === 0 && chain.incomplete === 0)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .logchainError */ .A)('log-chain-missing', { path: dir });
    return chain;
}
const withChainLock = (dir, ports, work) => (0,_lib_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .withLock */ .k)(resolvePaths(dir).lock, async () => work(await removeLeftovers(dir)), {
    waitMs: 60_000,
    clock: ports.clock,
    signal: ports.signal,
});
async function removeLeftovers(dir) {
    const { lines, incomplete } = await readLines(dir);
    const paths = resolvePaths(dir);
    try {
        if (incomplete > 0) {
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(paths.lines, 'r+');
            try {
                await handle.truncate((await handle.stat()).size - incomplete);
                await handle.sync();
            }
            finally {
                await handle.close();
            }
        }
        for (const name of await listLogs(dir)) {
            const seq = /^\d{6,}\.log$/.test(name) ? Number.parseInt(name, 10) : -1;
            const pid = Number(PARTIAL.exec(name)?.[1] ?? 0);
            if (seq >= lines.length || (pid > 0 && !isAlive(pid)))
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(paths.logs, name), { force: true });
        }
    }
    catch (error) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unwritable', { path: dir, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(error) }, { cause: error });
    }
    return lines;
}
const isAlive = (pid) => {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .systemCode */ .xU)(error) !== 'ESRCH';
    }
};
const isPartial = (name) => PARTIAL.test(name);
async function listLogs(dir) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(resolvePaths(dir).logs)).sort();
    }
    catch (error) {
        if ((0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .systemCode */ .xU)(error) === 'ENOENT')
            return [];
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path: resolvePaths(dir).logs, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(error) }, { cause: error });
    }
}
async function appendEntry(dir, lines, recorded, temporary) {
    const paths = resolvePaths(dir);
    const last = lines.at(-1);
    const entry = { ...recorded, seq: lines.length, prev: last === undefined ? null : (0,_entry_js__WEBPACK_IMPORTED_MODULE_8__/* .digestOfLine */ .St)(last) };
    const line = (0,_entry_js__WEBPACK_IMPORTED_MODULE_8__/* .formatLine */ .IL)(entry);
    if (Buffer.byteLength(line) > _entry_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_LINE_BYTES */ .Oc)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .logchainError */ .A)('log-step-invalid', { given: entry.step });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, paths.log(entry.seq));
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(paths.lines, 'a');
        try {
            await handle.writeFile(`${line}\n`);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unwritable', { path: dir, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(error) }, { cause: error });
    }
    return { entry, line };
}
const formatFileName = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)
    .replace(/\p{Cc}/gu, '?')
    .slice(0, 200);


/***/ }),

/***/ 19072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L2: () => (/* binding */ addFiles),
  Tb: () => (/* binding */ recordOutput),
  eg: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./build/lib/clock.js
var clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/logchain/folder.js
var folder = __webpack_require__(77600);
;// CONCATENATED MODULE: ./build/logchain/capture.js









const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;
const KILLED = 128;
const PIPES_CLOSE_WITHIN_MS = 5_000;
const ENDS_WITHIN_MS = 10_000;
async function openCapture(dir) {
    const { logs } = (0,folder/* resolvePaths */.LN)(dir);
    const path = (0,external_node_path_.join)(logs, `.partial-${process.pid}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    const failed = (error) => (0,errors/* baseError */.O)('file-unwritable', { path, detail: (0,describe/* describe */.q0)(error) }, { cause: error });
    const discard = () => (0,promises_.rm)(path, { force: true });
    let handle;
    try {
        await (0,promises_.mkdir)(logs, { recursive: true });
        handle = await (0,promises_.open)(path, 'wx', 0o600);
    }
    catch (error) {
        throw failed(error);
    }
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    let last = Promise.resolve();
    return {
        write: async (chunk) => {
            hash.update(chunk);
            size += chunk.length;
            const next = last.then(() => handle.writeFile(chunk));
            last = next;
            await next.catch((error) => {
                throw failed(error);
            });
        },
        finish: async () => {
            try {
                await last;
                await handle.sync();
                await handle.close();
            }
            catch (error) {
                throw failed(error);
            }
            return { path, size, sha256: hash.digest('hex'), discard };
        },
        discard: async () => {
            await handle.close().catch(() => undefined);
            await discard();
        },
    };
}
async function captureStream(dir, stream) {
    const capture = await openCapture(dir);
    try {
        for await (const chunk of stream)
            await capture.write(chunk);
        return await capture.finish();
    }
    catch (error) {
        await capture.discard();
        throw error;
    }
}
async function captureCommand(dir, command, context) {
    const capture = await openCapture(dir);
    try {
        const exitCode = await runAndRecord(command, context, capture.write);
        return { ...(await capture.finish()), exitCode };
    }
    catch (error) {
        await capture.discard();
        throw error;
    }
}
async function runAndRecord([program = '', ...args], context, write) {
    const child = (0,external_node_child_process_.spawn)(program, args, { cwd: context.cwd, env: { ...context.env }, stdio: ['inherit', 'pipe', 'pipe'] });
    let killer;
    const stop = () => {
        child.kill('SIGTERM');
        killer = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS);
    };
    context.signal?.addEventListener('abort', stop);
    if (context.signal?.aborted)
        stop();
    try {
        const ended = new Promise((resolve) => {
            child.once('error', (error) => {
                if (child.pid !== undefined)
                    return;
                const missing = (0,describe/* systemCode */.xU)(error) === 'ENOENT';
                const line = Buffer.from(`mc: ${program}: ${missing ? 'command not found' : (0,describe/* describe */.q0)(error)}\n`);
                context.stderr.write(line);
                write(line).then(() => resolve(missing ? NOT_FOUND : NOT_EXECUTABLE), () => resolve(NOT_EXECUTABLE));
            });
            child.once('exit', (code, signal) => resolve(code ?? KILLED + (signal ? external_node_os_.constants.signals[signal] : 0)));
        });
        const pumps = Promise.all([pump(child.stdout, context.stdout, write), pump(child.stderr, context.stderr, write)]);
        pumps.catch(() => child.kill('SIGTERM'));
        const exitCode = await ended;
        await closePipes(pumps, [child.stdout, child.stderr]);
        return exitCode;
    }
    finally {
        clearTimeout(killer);
        context.signal?.removeEventListener('abort', stop);
    }
}
async function pump(source, sink, write) {
    for await (const chunk of source) {
        const flushed = sink.write(chunk) ? undefined : (0,external_node_events_.once)(sink, 'drain');
        await write(chunk);
        await flushed;
    }
}
async function closePipes(pumps, streams) {
    const timer = setTimeout(() => {
        for (const stream of streams)
            stream.push(null);
    }, PIPES_CLOSE_WITHIN_MS);
    try {
        await pumps;
    }
    finally {
        clearTimeout(timer);
        for (const stream of streams)
            stream.destroy();
    }
}

// EXTERNAL MODULE: ./build/logchain/entry.js
var entry = __webpack_require__(26);
// EXTERNAL MODULE: ./build/logchain/errors.js
var logchain_errors = __webpack_require__(13811);
// EXTERNAL MODULE: ./build/logchain/tree.js
var tree = __webpack_require__(9240);
;// CONCATENATED MODULE: ./build/logchain/record.js








async function runStep(request, ports) {
    const step = (0,entry/* parseStepName */.Zw)(request.step);
    const report = (0,lib_report/* beginReport */.mC)('log-record', ports.clock, step);
    const startedAt = (0,clock/* rfc3339 */.ag)(ports.clock.now());
    const captured = await captureCommand(request.chain, request.command, ports);
    const { size, sha256, exitCode } = captured;
    const recorded = { step, startedAt, finishedAt: (0,clock/* rfc3339 */.ag)(ports.clock.now()), exitCode, size, sha256 };
    const { entries, root } = await appendAll(request.chain, [{ recorded, captured }], { clock: ports.clock });
    ports.signal?.throwIfAborted();
    const failed = entries
        .filter((entry) => entry.exitCode !== 0)
        .map(({ seq }) => (0,logchain_errors/* logchainError */.A)('log-step-failed', { step, exitCode, seq }));
    return report.finish(failed, { chain: request.chain, exitCode, entries, root });
}
async function addFiles(request, ports) {
    const step = (0,entry/* parseStepName */.Zw)(request.step);
    const report = (0,lib_report/* beginReport */.mC)('log-record', ports.clock, step);
    const recordings = [];
    try {
        for (const file of request.files) {
            const startedAt = (0,clock/* rfc3339 */.ag)(ports.clock.now());
            const captured = await captureStream(request.chain, (0,files/* readFileStream */.vY)(file, 'the file'));
            const { size, sha256 } = captured;
            const finishedAt = (0,clock/* rfc3339 */.ag)(ports.clock.now());
            const recorded = { step, startedAt, finishedAt, exitCode: null, size, sha256, file: (0,folder/* formatFileName */.TG)(file) };
            recordings.push({ recorded, captured });
        }
        const { entries, root } = await appendAll(request.chain, recordings, ports);
        return report.finish([], { chain: request.chain, exitCode: null, entries, root });
    }
    finally {
        for (const { captured } of recordings)
            await captured.discard();
    }
}
const appendAll = (dir, recordings, ports) => (0,folder/* withChainLock */.c$)(dir, ports, async (before) => {
    const lines = [...before];
    const entries = [];
    for (const { recorded, captured } of recordings) {
        const { entry, line } = await (0,folder/* appendEntry */.D4)(dir, lines, recorded, captured.path);
        lines.push(line);
        entries.push(entry);
    }
    return { entries, root: (0,tree/* computeChainRoot */.z0)(lines).toString('hex') };
});
async function recordOutput(request, ports) {
    const step = (0,entry/* parseStepName */.Zw)(request.step);
    const report = (0,lib_report/* beginReport */.mC)('log-record', ports.clock, step);
    const { chain, exitCode } = request;
    const captured = await captureStream(chain, request.output);
    const { size, sha256 } = captured;
    const [startedAt, finishedAt] = [(0,clock/* rfc3339 */.ag)(request.startedAt), (0,clock/* rfc3339 */.ag)(request.finishedAt)];
    const recorded = { step, startedAt, finishedAt, exitCode, size, sha256 };
    const { entries, root } = await appendAll(chain, [{ recorded, captured }], ports);
    return report.finish([], { chain, exitCode, entries, root });
}


/***/ }),

/***/ 63633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ MAX_BUNDLE_BYTES),
/* harmony export */   Tf: () => (/* binding */ sealChain),
/* harmony export */   gL: () => (/* binding */ readSealBody),
/* harmony export */   qC: () => (/* binding */ MAX_CHECKPOINT_BYTES)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82252);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37749);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87167);
/* harmony import */ var _check_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6804);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13811);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77600);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9240);








const MAX_CHECKPOINT_BYTES = 64 * 1024;
const MAX_BUNDLE_BYTES = 1024 * 1024;
async function sealChain(request, ports) {
    const { chain, by } = request;
    const paths = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePaths */ .LN)(chain);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(chain)) !== 'directory')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-missing', { path: chain });
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_4__/* .beginReport */ .mC)('log-seal', ports.clock, chain);
    return (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .withChainLock */ .c$)(chain, ports, async (lines) => {
        const [first] = lines;
        if (first === undefined)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-empty', { path: chain });
        const { findings } = await (0,_check_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .inspect */ .N)(chain, { lines, incomplete: 0 });
        if (findings[0])
            throw findings[0].error;
        await assertCoversOldSeal(chain, lines);
        const root = (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .computeChainRoot */ .z0)(lines);
        const checkpoint = {
            origin: (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .formatOrigin */ .cp)(first),
            size: lines.length,
            root,
            extensions: [],
        };
        const body = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCheckpointBody */ .Qz)(checkpoint);
        const bundle = by.method === 'keyless' ? await by.sign(Buffer.from(body)) : undefined;
        const text = by.method === 'key' ? (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .signCheckpoint */ .Ch)(checkpoint, (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .ed25519NoteSigner */ .Qd)(checkpoint.origin, by.privateKey)) : body;
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Zf)(paths.leaves, lines.map((line) => `${(0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .hashLine */ .ri)(line).toString('hex')}\n`).join(''));
        if (bundle === undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(paths.bundle, { force: true });
        else
            await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Zf)(paths.bundle, bundle);
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Zf)(paths.checkpoint, text);
        return report.finish([], {
            chain,
            method: by.method,
            origin: checkpoint.origin,
            size: lines.length,
            root: root.toString('hex'),
            checkpointPath: paths.checkpoint,
            ...(bundle === undefined ? {} : { bundlePath: paths.bundle }),
        });
    });
}
const readSealBody = (checkpoint) => {
    const end = checkpoint.indexOf('\n\n');
    return end === -1 ? checkpoint : checkpoint.slice(0, end + 1);
};
async function assertCoversOldSeal(chain, lines) {
    const { checkpoint: path } = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePaths */ .LN)(chain);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(path)) === undefined)
        return;
    const old = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseCheckpointBody */ .CL)(readSealBody((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)(path, MAX_CHECKPOINT_BYTES)).toString('utf8')), path);
    if (old.size > lines.length)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-cut', { seq: lines.length, size: old.size, found: lines.length });
    const root = (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .computeChainRoot */ .z0)(lines.slice(0, old.size));
    if (!root.equals(old.root))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .logchainError */ .A)('log-chain-root-mismatch', {
            expected: old.root.toString('hex'),
            found: root.toString('hex'),
        });
}


/***/ }),

/***/ 9240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cp: () => (/* binding */ formatOrigin),
/* harmony export */   ri: () => (/* binding */ hashLine),
/* harmony export */   z0: () => (/* binding */ computeChainRoot)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77859);


const hashLine = (line) => (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .leafHash */ .Jq)(Buffer.from(line));
function computeChainRoot(lines) {
    const tree = new _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .Frontier */ .CE();
    for (const line of lines)
        tree.append(hashLine(line));
    return tree.root();
}
const formatOrigin = (firstLine) => `mc-actions/log-chain/${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .getHex */ .Qj)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(firstLine)).slice(0, 32)}`;


/***/ }),

/***/ 19399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ verifySignature)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72317);
/* harmony import */ var _evidence_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11267);
/* harmony import */ var _requirements_evaluate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35678);




function verifySignature(digest, bundle, trust) {
    const request = { subject: digest, digests: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .createDigestSet */ .xl)(digest), trust };
    const judged = (0,_evidence_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S4)({ bytes: bundle, origin: 'the bundle' }, request);
    if (!(0,_evidence_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccepted */ .oB)(judged))
        throw judged.error;
    const results = trust.requirements
        .filter(({ kind }) => kind === 'signature')
        .map((requirement) => (0,_requirements_evaluate_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluateRequirement */ .LJ)(requirement, [judged], trust.asOf));
    if (results.some(_requirements_evaluate_js__WEBPACK_IMPORTED_MODULE_2__/* .isMet */ .TD))
        return (0,_evidence_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .describeSigner */ .cg)(judged);
    throw (results.find(({ miss }) => miss)?.miss ??
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyError */ .q)('nothing-verified', {
            subject: digest,
            requirement: 'signature',
            detail: 'the policy has no requirement of kind signature, so it names no signer',
        }));
}


/***/ })

};
