export const id = 4000;
export const ids = [4000];
export const modules = {

/***/ 6804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inspect)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13963);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77600);






/** Holds the lines of a chain against each other and against the logs that they name; a seal is not looked at. */
async function inspect(dir, chain, isSealedLine = () => undefined) {
    const entries = [];
    const wrong = [];
    const found = (seq, error) => {
        const step = entries[seq]?.step;
        wrong.push({ seq, error, ...(step === undefined ? {} : { step }) });
    };
    chain.lines.forEach((line, seq) => {
        try {
            entries.push((0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLine */ .A)(line, seq));
        }
        catch (error) {
            if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk))
                throw error;
            entries.push(undefined);
            found(seq, error);
        }
    });
    const changed = changedLines(chain.lines, entries, isSealedLine);
    let shift = 0;
    for (const [seq, entry] of entries.entries()) {
        if (!entry)
            continue;
        const { step } = entry;
        const by = changed.get(seq);
        if (by !== undefined)
            found(seq, new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('log-chain-entry-changed', { seq, step, by }));
        // Where one line is gone all that follow have another number; the first says it.
        else if (entry.seq - seq !== shift)
            found(seq, new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('log-chain-seq-wrong', { seq, step, found: entry.seq }));
        shift = entry.seq - seq;
        const error = await contentError(dir, seq, entry);
        if (error)
            found(seq, error);
    }
    const seq = chain.lines.length;
    if (chain.incomplete > 0)
        found(seq, new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('log-chain-tail-incomplete', { seq }));
    for (const name of await extraLogs(dir, seq))
        found(seq, new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('log-chain-content-extra', { path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(dir).logs, name) }));
    return { entries, wrong: wrong.sort((a, b) => a.seq - b.seq) };
}
/**
 * The lines that were changed, with what says so. Where a seal names every line, it is that. Else only the links speak: one
 * that does not fit is the fault of the line before it, or, if the next one does not fit either, of its own line.
 */
function changedLines(lines, entries, isSealedLine) {
    const changed = new Map();
    const linkFits = (seq) => {
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
        if (asSealed === false || linkFits(seq))
            return;
        const explained = seq > 0 && (entries[seq - 1] === undefined || changed.has(seq - 1) || entry.seq !== seq);
        if (explained)
            return;
        const ownFault = seq === 0 || (seq + 1 < lines.length && entries[seq + 1] !== undefined && !linkFits(seq + 1));
        changed.set(ownFault ? seq : seq - 1, 'recorded');
    });
    return changed;
}
async function contentError(dir, seq, entry) {
    const path = (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)(dir).log(seq);
    const details = { seq, step: entry.step };
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_4__/* .fileKind */ .h_)(path)) !== 'file')
        return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('log-chain-content-missing', { ...details, path });
    const { digest, size } = await (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOfStream */ .Ul)((0,_lib_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readFileStream */ .vY)(path));
    if (size === entry.size && digest === `sha256:${entry.sha256}`)
        return undefined;
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('log-chain-content-changed', {
        ...details,
        expected: `${entry.size} bytes with sha256:${entry.sha256}`,
        found: `${size} bytes with ${digest}`,
    });
}
/** Files under `logs/` that no line names; one that a living writer is at is none of them. */
async function extraLogs(dir, count) {
    const expected = new Set(Array.from({ length: count }, (_, seq) => (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .logName */ .Is)(seq)));
    return (await (0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .listLogs */ .Gv)(dir)).filter((name) => !expected.has(name) && !(0,_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .isPartial */ .mt)(name));
}


/***/ }),

/***/ 60930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ checkChain)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _lib_format_version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48200);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82252);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37749);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87167);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(98889);
/* harmony import */ var _check_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6804);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77600);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63633);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9240);









const MAX_LEAVES_BYTES = 64 * 1024 * 1024;
const MAX_REASONS = 50;
const AFTER_ALL = Number.MAX_SAFE_INTEGER; // the place of what is about the seal, not about an entry
/** Checks a chain: its lines, the logs that they name, and its seal. The report names the first entry that is wrong. */
async function checkChain(request, ports) {
    const { chain, trust } = request;
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_0__/* .beginReport */ .mC)('log-check', ports.clock, chain);
    if (trust?.by === 'root' && !/^[0-9a-f]{64}$/.test(trust.root))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('log-chain-root-invalid', { given: trust.root });
    const lines = await (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .requireChain */ .Ld)(chain);
    const sealed = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)((0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(chain).checkpoint)) !== undefined;
    if (sealed && trust === undefined)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('log-chain-trust-missing', { path: chain });
    const seal = sealed ? await readSeal(chain, trust) : undefined;
    const leaves = seal?.checkpoint ? await readLeaves(chain, seal.checkpoint) : undefined;
    const isSealedLine = (seq, line) => Array.isArray(leaves) ? leaves[seq]?.equals((0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .leafOf */ .eo)(line)) : undefined;
    const inspection = await (0,_check_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .inspect */ .N)(chain, lines, isSealedLine);
    const root = (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .growingRoot */ .O9)(lines.lines);
    const findings = [...inspection.wrong, ...sealFindings(chain, lines, inspection, trust, seal)];
    if (leaves === 'wrong')
        findings.push({ seq: AFTER_ALL, error: leavesWrong(chain) });
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
/** The seal, and whether the one that is trusted made it. */
async function readSeal(chain, trust) {
    const paths = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(chain);
    const text = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(paths.checkpoint, _seal_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_CHECKPOINT_BYTES */ .qC)).toString('utf8');
    let checkpoint;
    try {
        checkpoint = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseCheckpointBody */ .CL)((0,_seal_js__WEBPACK_IMPORTED_MODULE_6__/* .bodyOf */ .EN)(text), paths.checkpoint);
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk)
            return { error };
        throw error;
    }
    assertSealVersion(checkpoint.extensions, paths.checkpoint);
    try {
        return { checkpoint, ...(await signerOf(chain, text, checkpoint.origin, trust)) };
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk)
            return { checkpoint, error };
        throw error;
    }
}
/** A seal of version 1 has no line for its version; a later one has the line `mc-log-chain-seal vN` after the root. */
const SEAL_VERSION = 1;
function assertSealVersion(extensions, what) {
    for (const line of extensions) {
        const version = Number(/^mc-log-chain-seal v(\d{1,9})$/.exec(line)?.[1] ?? SEAL_VERSION);
        if (version > SEAL_VERSION)
            throw (0,_lib_format_version_js__WEBPACK_IMPORTED_MODULE_8__/* .formatNewer */ .$I)(what, version, SEAL_VERSION);
    }
}
async function signerOf(chain, text, origin, trust) {
    const paths = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(chain);
    if (trust?.by === 'key') {
        if (!text.includes('\n\n'))
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('log-chain-seal-missing', {
                path: chain,
                expected: 'by a key',
                detail: 'the checkpoint has no signature',
            });
        if (!(0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_9__/* .isKeyName */ .TK)(origin))
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('checkpoint-malformed', {
                what: paths.checkpoint,
                detail: 'its origin is no key name',
            });
        (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .openCheckpoint */ .DI)(text, origin, (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_9__/* .ed25519NoteVerifier */ ._2)(origin, trust.publicKey), paths.checkpoint);
        return { signer: (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_9__/* .verifierKey */ .EG)(origin, trust.publicKey) };
    }
    if (trust?.by === 'policy') {
        if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(paths.bundle)) === undefined)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('log-chain-seal-missing', {
                path: chain,
                expected: 'by an identity (keyless)',
                detail: `${paths.bundle} is missing`,
            });
        return { signer: await trust.verify(Buffer.from(text), await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(paths.bundle, _seal_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_BUNDLE_BYTES */ .Me)) };
    }
    return {};
}
/** The leaf of each line that the seal covers; undefined where they are not kept, 'wrong' where they are not the seal's. */
async function readLeaves(chain, { size, root }) {
    const { leaves: path } = (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(chain);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .fileKind */ .h_)(path)) === undefined)
        return undefined;
    const text = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)(path, MAX_LEAVES_BYTES)).toString('latin1');
    const lines = text.slice(0, -1).split('\n');
    const wellFormed = text.endsWith('\n') && lines.length === size && lines.every((hex) => /^[0-9a-f]{64}$/.test(hex));
    if (!wellFormed)
        return 'wrong';
    const leaves = lines.map((hex) => Buffer.from(hex, 'hex'));
    return (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_10__/* .rootOf */ .I5)(leaves).equals(root) ? leaves : 'wrong';
}
const leavesWrong = (chain) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('log-chain-leaves-wrong', { path: (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(chain).leaves });
function sealFindings(chain, { lines }, { entries, wrong }, trust, seal) {
    const findings = [];
    const found = (seq, error) => {
        findings.push({ seq, error });
    };
    const mismatch = (expected, size) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('log-chain-root-mismatch', {
        expected,
        found: (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .growingRoot */ .O9)(lines.slice(0, size)).toString('hex'),
    });
    if (seal?.error)
        found(AFTER_ALL, seal.error);
    if (seal === undefined && trust?.by !== 'no-origin')
        found(AFTER_ALL, new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('log-chain-unsealed', { path: chain }));
    if (trust?.by === 'root' && (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .growingRoot */ .O9)(lines).toString('hex') !== trust.root)
        found(AFTER_ALL, mismatch(trust.root, lines.length));
    const checkpoint = seal?.checkpoint;
    const [first] = lines;
    if (!checkpoint || first === undefined)
        return findings;
    if (checkpoint.size > lines.length)
        found(lines.length, new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('log-chain-cut', { seq: lines.length, size: checkpoint.size, found: lines.length }));
    else if (!(0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .growingRoot */ .O9)(lines.slice(0, checkpoint.size)).equals(checkpoint.root))
        found(AFTER_ALL, mismatch(checkpoint.root.toString('hex'), checkpoint.size));
    else if (checkpoint.size < lines.length)
        found(checkpoint.size, new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('log-chain-unsealed-entries', {
            seq: checkpoint.size,
            step: entries[checkpoint.size]?.step,
            size: checkpoint.size,
        }));
    if (wrong.length === 0 && checkpoint.origin !== (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .originOf */ .yv)(first))
        found(AFTER_ALL, new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('checkpoint-origin-mismatch', {
            what: (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(chain).checkpoint,
            expected: (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .originOf */ .yv)(first),
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
/* harmony export */   WJ: () => (/* binding */ checkStepName)
/* harmony export */ });
/* unused harmony export entrySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_format_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48200);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80292);





const noControl = /^[^\p{Cc}]{1,200}$/u;
/** One line of a chain: what a step put out, and the digest of the line before. */
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1).optional().describe('of the format; 1 where it is absent'),
    seq: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative().describe('place in the chain, from 0'),
    step: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(noControl),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    exitCode: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).max(255).nullable().describe('of the command; null for a file that was added'),
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative().describe('bytes of the log'),
    sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[0-9a-f]{64}$/)
        .describe('of the log, hex'),
    prev: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^sha256:[0-9a-f]{64}$/)
        .nullable()
        .describe('digest of the line before, without its newline; null for the first'),
    file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(noControl).optional().describe('name of the file that was added'),
});
const MAX_LINE_BYTES = 8 * 1024;
function checkStepName(step) {
    if (!noControl.test(step))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('log-step-invalid', { given: step });
    return step;
}
/** The line of an entry: RFC 8785 canonical JSON, without the newline that ends it. */
const formatLine = (entry) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)(entry);
const digestOfLine = (line) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(line);
/**
 * Reads a line that stands at place `seq`. Only the canonical spelling of an entry is one: else two different lines would
 * mean the same. Throws `log-chain-line-malformed`; for the first line of a later format `format-newer`, because one version of mc
 * writes a whole chain.
 */
function parseLine(line, seq) {
    let entry;
    try {
        entry = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .conform */ .fj)(entrySchema, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(line, 'the line', 3), 'the line');
    }
    catch (error) {
        if (seq === 0 && (0,_lib_format_version_js__WEBPACK_IMPORTED_MODULE_5__/* .isFormatNewer */ .fI)(error))
            throw error;
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('log-chain-line-malformed', { seq, detail: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error) }, { cause: error });
    }
    if (formatLine(entry) !== line)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('log-chain-line-malformed', { seq, detail: 'it is not canonical JSON (RFC 8785)' });
    return entry;
}


/***/ }),

/***/ 77600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ appendEntry),
/* harmony export */   Gv: () => (/* binding */ listLogs),
/* harmony export */   Is: () => (/* binding */ logName),
/* harmony export */   Ld: () => (/* binding */ requireChain),
/* harmony export */   Qs: () => (/* binding */ asWriter),
/* harmony export */   bV: () => (/* binding */ fileNameOf),
/* harmony export */   mt: () => (/* binding */ isPartial),
/* harmony export */   wG: () => (/* binding */ pathsOf)
/* harmony export */ });
/* unused harmony export readLines */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89079);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _lib_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70225);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26);







/**
 * A chain is a folder: `chain.jsonl` (a line an entry), `logs/<seq>.log` (what each step put out, byte for byte), and when
 * it is sealed `checkpoint` with `checkpoint.leaves`, and `checkpoint.sigstore.json` for a keyless seal.
 */
const pathsOf = (dir) => ({
    lines: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'chain.jsonl'),
    logs: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'logs'),
    log: (seq) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'logs', logName(seq)),
    checkpoint: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'checkpoint'),
    leaves: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'checkpoint.leaves'),
    bundle: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'checkpoint.sigstore.json'),
    lock: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, '.lock'),
});
const logName = (seq) => `${String(seq).padStart(6, '0')}.log`;
const PARTIAL = /^\.partial-(\d+)-[0-9a-f]+$/;
const MAX_CHAIN_BYTES = 512 * _lib_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .MiB */ .lv;
const NEWLINE = 0x0a;
/** The lines of a chain as they stand on the disk; none where there is no chain. */
async function readLines(dir) {
    const { lines: path } = pathsOf(dir);
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
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('log-chain-missing', { path: dir });
    return chain;
}
/** Runs `work` as the only writer of the chain, after what a killed writer left behind has been tidied up. */
const asWriter = (dir, ports, work) => (0,_lib_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .withLock */ .k)(pathsOf(dir).lock, async () => work(await recover(dir)), {
    waitMs: 60_000,
    clock: ports.clock,
    signal: ports.signal,
});
/** Drops half a line at the end, logs that no line names, and partial logs of processes that are gone. */
async function recover(dir) {
    const { lines, incomplete } = await readLines(dir);
    const paths = pathsOf(dir);
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
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unwritable', { path: dir, detail: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
    return lines;
}
const isAlive = (pid) => {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) !== 'ESRCH';
    }
};
/** Whether a file under `logs/` is one that a writer at work has not finished yet. */
const isPartial = (name) => PARTIAL.test(name);
async function listLogs(dir) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(pathsOf(dir).logs)).sort();
    }
    catch (error) {
        if ((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) === 'ENOENT')
            return [];
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unreadable', { path: pathsOf(dir).logs, detail: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
/**
 * Puts a recorded log (a file in `logs/`, flushed) in its place, then appends its line: a chain never names a log that is
 * not there. For a writer ({@link asWriter}); `lines` are those the chain has.
 */
async function appendEntry(dir, lines, recorded, temporary) {
    const paths = pathsOf(dir);
    const last = lines.at(-1);
    const entry = { ...recorded, seq: lines.length, prev: last === undefined ? null : (0,_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOfLine */ .St)(last) };
    const line = (0,_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLine */ .IL)(entry);
    if (Buffer.byteLength(line) > _entry_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_LINE_BYTES */ .Oc)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1('log-step-invalid', { given: entry.step });
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
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv('file-unwritable', { path: dir, detail: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
    return { entry, line };
}
/** The name of the file that an entry's `file` field holds. */
const fileNameOf = (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)
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
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
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
// EXTERNAL MODULE: ./build/logchain/folder.js
var folder = __webpack_require__(77600);
;// CONCATENATED MODULE: ./build/logchain/capture.js








const NOT_FOUND = 127; // as a shell says it
const NOT_EXECUTABLE = 126;
const KILLED = 128;
const PIPES_CLOSE_WITHIN_MS = 5_000;
const ENDS_WITHIN_MS = 10_000; // below the time that a front door waits after Ctrl-C
/** A file in the chain's `logs/` that is hashed while it is written. */
async function openCapture(dir) {
    const { logs } = (0,folder/* pathsOf */.wG)(dir);
    const path = (0,external_node_path_.join)(logs, `.partial-${process.pid}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    const failed = (error) => new errors/* McError */.Hv('file-unwritable', { path, detail: (0,errors/* describe */.q0)(error) }, { cause: error });
    const discard = () => (0,promises_.rm)(path, { force: true });
    let handle;
    try {
        await (0,promises_.mkdir)(logs, { recursive: true });
        handle = await (0,promises_.open)(path, 'wx', 0o600); // what a step prints may be nobody else's business
    }
    catch (error) {
        throw failed(error);
    }
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    let last = Promise.resolve();
    return {
        // stdout and stderr both write here: hashed and queued in one go, so that the file has the order of the hash.
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
/** Copies a stream into the chain's folder. */
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
/**
 * Runs a command, passes its output on as it comes, and keeps it. A signal to us is handed on to it, and waited for: what
 * it says while it ends belongs to the log. A command that cannot be started has exit code 127 or 126, one that was killed
 * 128 and the signal's number, as in a shell.
 */
async function captureCommand(dir, command, world) {
    const capture = await openCapture(dir);
    try {
        const exitCode = await runThrough(command, world, capture.write);
        return { ...(await capture.finish()), exitCode };
    }
    catch (error) {
        await capture.discard();
        throw error;
    }
}
async function runThrough([program = '', ...args], world, write) {
    const child = (0,external_node_child_process_.spawn)(program, args, { cwd: world.cwd, env: { ...world.env }, stdio: ['inherit', 'pipe', 'pipe'] });
    let killer;
    const stop = () => {
        child.kill('SIGTERM');
        killer = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS);
    };
    world.signal?.addEventListener('abort', stop);
    if (world.signal?.aborted)
        stop();
    try {
        const ended = new Promise((resolve) => {
            child.once('error', (error) => {
                if (child.pid !== undefined)
                    return; // it runs: the error is of a signal that could not be sent
                const missing = (0,errors/* systemCode */.xU)(error) === 'ENOENT';
                const line = Buffer.from(`mc: ${program}: ${missing ? 'command not found' : (0,errors/* describe */.q0)(error)}\n`);
                world.stderr.write(line);
                write(line).then(() => resolve(missing ? NOT_FOUND : NOT_EXECUTABLE), () => resolve(NOT_EXECUTABLE));
            });
            child.once('exit', (code, signal) => resolve(code ?? KILLED + (signal ? external_node_os_.constants.signals[signal] : 0)));
        });
        const pumps = Promise.all([pump(child.stdout, world.stdout, write), pump(child.stderr, world.stderr, write)]);
        pumps.catch(() => child.kill('SIGTERM')); // nobody could record what it says from here on
        const exitCode = await ended;
        await closedSoon(pumps, [child.stdout, child.stderr]);
        return exitCode;
    }
    finally {
        clearTimeout(killer);
        world.signal?.removeEventListener('abort', stop);
    }
}
async function pump(source, sink, write) {
    for await (const chunk of source) {
        const flushed = sink.write(chunk) ? undefined : (0,external_node_events_.once)(sink, 'drain');
        await write(chunk);
        await flushed;
    }
}
/** A process that the command left in the background may hold its pipes open for ever; the step has ended all the same. */
async function closedSoon(pumps, streams) {
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
// EXTERNAL MODULE: ./build/logchain/tree.js
var tree = __webpack_require__(9240);
;// CONCATENATED MODULE: ./build/logchain/record.js








/** Runs a command and records what it put out. The report fails when the command does; the entry is there all the same. */
async function runStep(request, ports) {
    const step = (0,entry/* checkStepName */.WJ)(request.step);
    const report = (0,lib_report/* beginReport */.mC)('log-record', ports.clock, step);
    const startedAt = (0,clock/* rfc3339 */.ag)(ports.clock.now());
    const captured = await captureCommand(request.chain, request.command, ports);
    const { size, sha256, exitCode } = captured;
    const recorded = { step, startedAt, finishedAt: (0,clock/* rfc3339 */.ag)(ports.clock.now()), exitCode, size, sha256 };
    // Once the command has ended its record is kept, Ctrl-C or not.
    const { entries, root } = await appendAll(request.chain, [{ recorded, captured }], { clock: ports.clock });
    ports.signal?.throwIfAborted();
    const failed = entries
        .filter((entry) => entry.exitCode !== 0)
        .map(({ seq }) => new errors/* VerificationError */.mk('log-step-failed', { step, exitCode, seq }));
    return report.finish(failed, { chain: request.chain, exitCode, entries, root });
}
/** Records files as they are now. */
async function addFiles(request, ports) {
    const step = (0,entry/* checkStepName */.WJ)(request.step);
    const report = (0,lib_report/* beginReport */.mC)('log-record', ports.clock, step);
    const pieces = [];
    try {
        for (const file of request.files) {
            const startedAt = (0,clock/* rfc3339 */.ag)(ports.clock.now());
            const captured = await captureStream(request.chain, (0,files/* readFileStream */.vY)(file, 'the file'));
            const { size, sha256 } = captured;
            const finishedAt = (0,clock/* rfc3339 */.ag)(ports.clock.now());
            const recorded = { step, startedAt, finishedAt, exitCode: null, size, sha256, file: (0,folder/* fileNameOf */.bV)(file) };
            pieces.push({ recorded, captured });
        }
        const { entries, root } = await appendAll(request.chain, pieces, ports);
        return report.finish([], { chain: request.chain, exitCode: null, entries, root });
    }
    finally {
        for (const { captured } of pieces)
            await captured.discard(); // what was appended has been moved away
    }
}
const appendAll = (dir, pieces, ports) => (0,folder/* asWriter */.Qs)(dir, ports, async (before) => {
    const lines = [...before];
    const entries = [];
    for (const { recorded, captured } of pieces) {
        const { entry, line } = await (0,folder/* appendEntry */.D4)(dir, lines, recorded, captured.path);
        lines.push(line);
        entries.push(entry);
    }
    return { entries, root: (0,tree/* growingRoot */.O9)(lines).toString('hex') };
});
/** Records what was done in this process and what it wrote down of it, as a command's output would be. */
async function recordOutput(request, ports) {
    const step = (0,entry/* checkStepName */.WJ)(request.step);
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
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   Me: () => (/* binding */ MAX_BUNDLE_BYTES),
/* harmony export */   Tf: () => (/* binding */ sealChain),
/* harmony export */   qC: () => (/* binding */ MAX_CHECKPOINT_BYTES)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82252);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37749);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87167);
/* harmony import */ var _check_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6804);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77600);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9240);








const MAX_CHECKPOINT_BYTES = 64 * 1024;
const MAX_BUNDLE_BYTES = 1024 * 1024;
/**
 * Seals all entries of a chain: a C2SP checkpoint over the RFC 6962 tree of its lines. What is not consistent in itself, or
 * with the seal that is there already, is not sealed: throws the VerificationError that says so.
 */
async function sealChain(request, ports) {
    const { chain, by } = request;
    const paths = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .pathsOf */ .wG)(chain);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(chain)) !== 'directory')
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('log-chain-missing', { path: chain });
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_4__/* .beginReport */ .mC)('log-seal', ports.clock, chain);
    return (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .asWriter */ .Qs)(chain, ports, async (lines) => {
        const [first] = lines;
        if (first === undefined)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('log-chain-empty', { path: chain });
        const { wrong } = await (0,_check_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .inspect */ .N)(chain, { lines, incomplete: 0 });
        if (wrong[0])
            throw wrong[0].error;
        await holdAgainstOldSeal(chain, lines);
        const root = (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .growingRoot */ .O9)(lines);
        const checkpoint = { origin: (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .originOf */ .yv)(first), size: lines.length, root, extensions: [] };
        const body = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCheckpointBody */ .Qz)(checkpoint);
        const bundle = by.method === 'keyless' ? await by.sign(Buffer.from(body)) : undefined;
        const text = by.method === 'key' ? (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .signCheckpoint */ .Ch)(checkpoint, (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_8__/* .ed25519NoteSigner */ .Qd)(checkpoint.origin, by.privateKey)) : body;
        // In this order: the leaves are only a help, and a checkpoint is never there before what belongs to it.
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Zf)(paths.leaves, lines.map((line) => `${(0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .leafOf */ .eo)(line).toString('hex')}\n`).join(''));
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
/** The text that a checkpoint signs, with or without signatures under it. */
const bodyOf = (checkpoint) => {
    const end = checkpoint.indexOf('\n\n');
    return end === -1 ? checkpoint : checkpoint.slice(0, end + 1);
};
/** A new seal must not cover up that what an older one covers was changed. */
async function holdAgainstOldSeal(chain, lines) {
    const { checkpoint: path } = (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .pathsOf */ .wG)(chain);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(path)) === undefined)
        return;
    const old = (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseCheckpointBody */ .CL)(bodyOf((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)(path, MAX_CHECKPOINT_BYTES)).toString('utf8')), path);
    if (old.size > lines.length)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('log-chain-cut', { seq: lines.length, size: old.size, found: lines.length });
    const root = (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .growingRoot */ .O9)(lines.slice(0, old.size));
    if (!root.equals(old.root))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('log-chain-root-mismatch', {
            expected: old.root.toString('hex'),
            found: root.toString('hex'),
        });
}


/***/ }),

/***/ 9240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O9: () => (/* binding */ growingRoot),
/* harmony export */   eo: () => (/* binding */ leafOf),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77859);


/** The leaf of a line: RFC 6962 over its bytes, without the newline. */
const leafOf = (line) => (0,_tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .leafHash */ .Jq)(Buffer.from(line));
/** The root over lines. */
function growingRoot(lines) {
    const tree = new _tlog_index_js__WEBPACK_IMPORTED_MODULE_0__/* .Frontier */ .CE();
    for (const line of lines)
        tree.append(leafOf(line));
    return tree.root();
}
/** A chain is named after its first line, so that the seal of one chain does not fit another. */
const originOf = (firstLine) => `mc-actions/log-chain/${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(firstLine)).slice(0, 32)}`;


/***/ }),

/***/ 40090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ verifySignature)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55735);
/* harmony import */ var _requirement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81987);




/**
 * Holds one bundle against a policy: a signature over the artifact with `digest`, by somebody who may sign releases (the
 * requirements of kind `signature`; any of them). For what is no release and has no attestations, like the seal of a log
 * chain. Gives the signer; throws VerificationError.
 */
function verifySignature(digest, bundle, trust) {
    const request = { subject: digest, digests: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestSetOf */ .mn)(digest), trust };
    const judged = (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S4)({ bytes: bundle, origin: 'the bundle' }, request);
    if (!(0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccepted */ .oB)(judged))
        throw judged.error;
    const fared = trust.requirements
        .filter(({ kind }) => kind === 'signature')
        .map((requirement) => (0,_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .hold */ ._2)(requirement, [judged], trust.asOf));
    if (fared.some(({ by }) => by.length > 0))
        return (0,_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .signerOf */ .Kv)(judged);
    throw (fared.find(({ miss }) => miss)?.miss ??
        new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('nothing-verified', {
            subject: digest,
            requirement: 'signature',
            detail: 'the policy has no requirement of kind signature: it says of nobody that he may sign this',
        }));
}


/***/ })

};
