export const id = 5162;
export const ids = [5162];
export const modules = {

/***/ 72923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ verifyAll)
});

// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/report.js
var report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/verify/errors.js
var verify_errors = __webpack_require__(72317);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/verify/evidence/judge.js
var judge = __webpack_require__(11267);
// EXTERNAL MODULE: ./build/verify/judging/message.js
var message = __webpack_require__(584);
// EXTERNAL MODULE: ./build/verify/platforms.js
var verify_platforms = __webpack_require__(4852);
// EXTERNAL MODULE: ./build/verify/policy/files.js
var policy_files = __webpack_require__(30200);
// EXTERNAL MODULE: ./build/verify/policy/load.js + 2 modules
var load = __webpack_require__(28083);
// EXTERNAL MODULE: ./build/verify/policy/mirror.js
var policy_mirror = __webpack_require__(73300);
// EXTERNAL MODULE: ./build/verify/sources/environment.js
var environment = __webpack_require__(72176);
// EXTERNAL MODULE: ./build/verify/sources/files.js + 1 modules
var sources_files = __webpack_require__(98801);
// EXTERNAL MODULE: ./build/verify/sources/open.js + 1 modules
var sources_open = __webpack_require__(99022);
// EXTERNAL MODULE: ./build/verify/subject/digests.js
var digests = __webpack_require__(92166);
// EXTERNAL MODULE: ./build/verify/subject/subject.js
var subject_subject = __webpack_require__(95139);
// EXTERNAL MODULE: ./build/verify/verify.js + 1 modules
var verify = __webpack_require__(82860);
;// CONCATENATED MODULE: ./build/verify/session.js













const MANY_SUBJECTS = 100;
async function openSession(request, ports) {
    const { clock, at, env } = ports;
    const start = { policy: at(request.policy), root: request.root, asOf: clock.now() };
    const { files, record } = (0,message/* recordFiles */.B5)(ports.files ?? policy_files/* policyFiles */.q);
    const trust = await (0,load/* loadTrust */.V)(start.policy, files, start.asOf, start.root);
    const mirror = request.mirror ?? env.REKOR_MIRROR_URL ?? (0,policy_mirror/* locateMirror */.s7)(trust);
    const choice = {
        bundles: request.bundles.map((path) => (0,sources_files/* createFileSource */.I)(at(path))),
        mirror: mirror && !(0,policy_mirror/* isUrl */.gU)(mirror) ? at(mirror) : mirror,
        useMirror: (0,environment/* readUseMirror */.Ps)(request.useMirror, env),
        staleness: (0,policy_mirror/* readStaleness */.fF)(trust),
        github: (0,environment/* openAttestations */.sc)(request.repository, env),
    };
    const folder = request.cache === undefined ? undefined : at(request.cache);
    const demands = (0,policy_mirror/* readMirrorDemands */._D)(trust.mirror, folder === undefined ? undefined : (0,external_node_path_.join)(folder, 'mirrors'));
    const sourcePorts = { ...ports, openMirror: (location) => ports.openMirror(location, demands) };
    const cache = folder === undefined ? undefined : (await __webpack_require__.e(/* import() */ 9651).then(__webpack_require__.bind(__webpack_require__, 89651))).openEvidenceCache(folder);
    const isMany = request.subjects.length >= MANY_SUBJECTS && (ports.threads?.idleCores ?? 0) > 0;
    const judges = isMany && ports.threads
        ? (await __webpack_require__.e(/* import() */ 23).then(__webpack_require__.bind(__webpack_require__, 10023))).openJudges(ports.threads, { ...start, files: record })
        : undefined;
    const shared = { trust, choice, sourcePorts, cache, judges };
    return {
        verifySubject: (subject) => verifySubject(subject, shared, ports),
        close: async () => judges?.close(),
    };
}
async function verifySubject(subject, { trust, choice, sourcePorts, cache, judges }, { at, clock, signal }) {
    const named = await (0,subject_subject/* readSubject */.$)(subject, at, signal);
    const { digests, sources, platforms } = await (0,sources_open/* openSources */.H)(named, choice, sourcePorts);
    const content = named.kind === 'file' ? { content: (0,subject_subject/* createContentReader */.t)(named.path) } : {};
    const ports = {
        ...selectJudge(named, trust, judges),
        sources: [...sources, ...(cache ? [cache] : [])],
        clock,
        ...(cache ? { keep: cache.keep } : {}),
        ...(signal ? { signal } : {}),
    };
    const report = await (0,verify/* verify */.M)({ subject, digests, ...content, trust }, ports);
    return (0,verify_platforms/* verifyPlatforms */.K)(report, platforms, trust, ports);
}
function selectJudge(named, trust, judges) {
    const path = named.kind === 'file' ? named.path : undefined;
    if (!judges || (path !== undefined && (0,digests/* isLarge */.sV)(path)))
        return {};
    return {
        judge: (evidence, request) => request.trust === trust ? judges.judge(evidence, request, path) : (0,judge/* judge */.S4)(evidence, request),
    };
}

;// CONCATENATED MODULE: ./build/verify/all.js






const SUBJECTS_AT_ONCE = 8;
async function verifyAll(request, ports) {
    const { clock, signal, progress } = ports;
    const overall = (0,report/* beginReport */.mC)('verify', clock);
    if (request.subjects.length === 0)
        throw (0,verify_errors/* verifyError */.q)('nothing-verified', {
            subject: 'the request',
            detail: 'expected at least one subject, found none',
        });
    const session = await openSession(request, ports);
    const faults = [];
    const verifyOne = async (subject) => {
        progress({ task: subject, message: `verifying ${subject}` });
        try {
            return await session.verifySubject(subject);
        }
        catch (error) {
            if (request.subjects.length === 1 || signal?.aborted || error instanceof mc_error/* ConfigurationError */.j1)
                throw error;
            const fault = (0,errors/* asMcError */.b)(error);
            faults.push(fault);
            progress({ task: subject, message: `${subject}: ${fault.code}: ${fault.message}` });
            return undefined;
        }
    };
    const reports = await (0,concurrency/* mapConcurrent */._k)(request.subjects, SUBJECTS_AT_ONCE, verifyOne, signal).finally(() => session.close());
    const fault = combineFaults(faults, request.subjects.length);
    if (fault)
        throw fault;
    const subjects = reports.filter((report) => report !== undefined);
    const [only] = subjects;
    if (only && subjects.length === 1)
        return { report: only, subjects };
    const reasons = subjects.flatMap((each) => each.reasons.map((reason) => ({ subject: each.subject, ...reason })));
    return { report: overall.finish(reasons, { subjects }), subjects };
}
function combineFaults(faults, total) {
    const [first] = faults;
    if (!first)
        return undefined;
    const details = { ...first.details, unjudged: faults.length, total, detail: first.message };
    if (faults.some(({ family }) => family === 'fault'))
        return (0,verify_errors/* verifyError */.q)('subjects-unjudged', details, { cause: first });
    return (0,mc_error/* reviveError */.Kv)(first.code, details, { cause: first }) ?? first;
}


/***/ }),

/***/ 584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ recordFiles),
/* harmony export */   bS: () => (/* binding */ asBuffer),
/* harmony export */   hC: () => (/* binding */ replayFiles)
/* harmony export */ });
function recordFiles(files) {
    const record = new Map();
    return {
        record,
        files: {
            read: async (path, maxBytes, what) => {
                const bytes = await files.read(path, maxBytes, what);
                record.set(path, { ...record.get(path), bytes });
                return bytes;
            },
            modifiedAt: async (path) => {
                const modifiedAt = await files.modifiedAt(path);
                record.set(path, { ...record.get(path), modifiedAt });
                return modifiedAt;
            },
        },
    };
}
function replayFiles(record) {
    const get = (value, path) => {
        if (value === undefined)
            throw new RangeError(`expected ${path} in the record, found no such file`);
        return value;
    };
    return {
        read: async (path) => asBuffer(get(record.get(path)?.bytes, path)),
        modifiedAt: async (path) => get(record.get(path)?.modifiedAt, path),
    };
}
const asBuffer = ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength);


/***/ }),

/***/ 98801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ createFileSource),
  K: () => (/* binding */ createInspectionSource)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/concurrency.js
var concurrency = __webpack_require__(18867);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/errors.js
var errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var sigstore_errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/json.js
var lib_json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __webpack_require__(43547);
;// CONCATENATED MODULE: ./build/sigstore/pep740.js






const MAX_DEPTH = 40;
const MAX_PUBLISHERS = 100;
const MAX_ATTESTATIONS = 100;
const MAX_LOG_ENTRIES = 32;
const attestationSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    verification_material: schemas/* strictObject */.rej({
        certificate: schemas/* base64 */.K39().min(1),
        transparency_entries: schemas/* array */.YOg(schemas/* looseObject */._H3({})).min(1).max(MAX_LOG_ENTRIES),
    }),
    envelope: schemas/* strictObject */.rej({ statement: schemas/* base64 */.K39().min(1), signature: schemas/* base64 */.K39().min(1) }),
});
const provenanceSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    attestation_bundles: schemas/* array */.YOg(schemas/* strictObject */.rej({
        publisher: schemas/* looseObject */._H3({ kind: schemas/* string */.YjP() }),
        attestations: schemas/* array */.YOg(schemas/* unknown */.L5J()).min(1).max(MAX_ATTESTATIONS),
    }))
        .min(1)
        .max(MAX_PUBLISHERS),
});
function convertPep740(bytes, what) {
    if (!/"(attestation_bundles|verification_material)"/.test(bytes.toString('latin1')))
        return undefined;
    try {
        const json = (0,lib_json/* parseJson */.qF)(bytes.toString('utf8'), what, MAX_DEPTH);
        if (typeof json !== 'object' || json === null)
            return undefined;
        if ('verification_material' in json)
            return [convert(json, what)];
        if (!('attestation_bundles' in json))
            return undefined;
        const { attestation_bundles: published } = (0,lib_json/* conform */.fj)(provenanceSchema, json, what);
        return published.flatMap(({ attestations }) => attestations.map((one) => convert(one, what)));
    }
    catch (error) {
        return [{ error: malformed(error, what) }];
    }
}
function convert(json, what) {
    try {
        const { verification_material: material, envelope } = (0,lib_json/* conform */.fj)(attestationSchema, json, what);
        const bundle = {
            mediaType: media_types/* BUNDLE_V03 */.Hd,
            verificationMaterial: {
                certificate: { rawBytes: material.certificate },
                tlogEntries: material.transparency_entries,
            },
            dsseEnvelope: {
                payload: envelope.statement,
                payloadType: media_types/* IN_TOTO_PAYLOAD_TYPE */.T4,
                signatures: [{ sig: envelope.signature }],
            },
        };
        return { bundle: Buffer.from(JSON.stringify(bundle)) };
    }
    catch (error) {
        return { error: malformed(error, what) };
    }
}
function malformed(error, what) {
    const detail = error instanceof mc_error/* McError */.Hv ? error.message : (0,describe/* describe */.q0)(error);
    return (0,sigstore_errors/* sigstoreError */.J)('bundle-malformed', { what, detail: `as an attestation of PEP 740: ${detail}` }, { cause: error });
}

;// CONCATENATED MODULE: ./build/verify/sources/files.js









const MAX_LINES_BYTES = 64 * 1024 * 1024;
const files_MAX_DEPTH = 8;
const MAX_ENTRIES = 100_000;
const EVIDENCE_FILE = /\.(jsonl?|provenance|attestation)$/;
const FILES_AT_ONCE = 8;
const FEW = 16;
function createFileSource(path) {
    let loading;
    let index;
    return {
        name: path,
        async *bundlesFor(subject, reading) {
            loading ??= load(path);
            const { all, cutAt } = await loading;
            if (cutAt !== undefined)
                reading?.cut(path, cutAt);
            if (all.length <= FEW) {
                yield* all;
                return;
            }
            index ??= createIndex(all);
            const about = index.about.get(subject) ?? findByOtherDigest(index, reading?.digests);
            yield* about.length > 0 ? new Set([...about, ...index.unclaimed]) : all.slice(0, FEW);
        },
    };
}
const createInspectionSource = (path) => ({
    name: path,
    async *bundlesFor(_subject, reading) {
        const { all, cutAt } = await load(path);
        if (cutAt !== undefined)
            reading?.cut(path, cutAt);
        yield* all;
    },
});
const MAX_IN_FOLDER = 20_000;
const MAX_FOLDER_BYTES = 512 * 1024 * 1024;
async function load(path) {
    const kind = await (0,lib_files/* fileKind */.h_)(path);
    if (kind === undefined)
        throw (0,errors/* baseError */.O)('file-not-found', { what: 'the bundle', path });
    let [count, size] = [0, 0];
    const isFull = () => count >= MAX_IN_FOLDER || size >= MAX_FOLDER_BYTES;
    let isCut = false;
    const readOne = async (file) => {
        const found = [];
        if (isFull())
            isCut = true;
        else
            for await (const one of readEvidence(file, kind === 'file' ? lib_files/* readFileBounded */.Y1 : lib_files/* readRegularFile */.XF)) {
                if (isFull()) {
                    isCut = true;
                    break;
                }
                found.push(one);
                count++;
                size += 'bytes' in one ? one.bytes.length : 0;
            }
        return found;
    };
    const { files, isWhole } = kind === 'file' ? { files: [path], isWhole: true } : await listFiles(path);
    const all = (await (0,concurrency/* mapConcurrent */._k)(files, FILES_AT_ONCE, readOne)).flat();
    return isCut || !isWhole ? { all, cutAt: `${MAX_IN_FOLDER} bundles or ${MAX_FOLDER_BYTES} bytes` } : { all };
}
function findByOtherDigest({ about, algorithms }, digests = {}) {
    const others = ['sha512', 'sha384'].filter((algorithm) => algorithms.has(algorithm));
    return others.flatMap((algorithm) => about.get(`${algorithm}:${digests[algorithm]}`) ?? []);
}
function createIndex(all) {
    const about = new Map();
    const unclaimed = [];
    for (const one of all) {
        const claims = 'bytes' in one ? readClaims(one.bytes) : [];
        const isClear = claims.length > 0 && claims.every(({ sha256 }) => typeof sha256 === 'string');
        if (!isClear)
            unclaimed.push(one);
        const named = claims.flatMap((digests) => ALGORITHMS.filter((algorithm) => isClear || algorithm !== 'sha256').map((algorithm) => `${algorithm}:${digests[algorithm]}`));
        for (const digest of new Set(named.filter(lib_digest/* isSubjectDigest */.BJ))) {
            const others = about.get(digest);
            if (others)
                others.push(one);
            else
                about.set(digest, [one]);
        }
    }
    return { about, unclaimed, algorithms: new Set([...about.keys()].map((digest) => digest.slice(0, 6))) };
}
const ALGORITHMS = ['sha256', 'sha384', 'sha512'];
function readClaims(bytes) {
    try {
        const bundle = JSON.parse(bytes.toString('utf8'));
        const payload = bundle?.dsseEnvelope?.payload;
        if (typeof payload === 'string') {
            const { subject } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
            return subject.map((each) => each.digest ?? {});
        }
        const { algorithm, digest } = bundle.messageSignature.messageDigest;
        const name = ALGORITHMS.find((one) => algorithm === `SHA2_${one.slice('sha'.length)}`);
        return name ? [{ [name]: Buffer.from(digest, 'base64').toString('hex') }] : [];
    }
    catch {
        return [];
    }
}
async function listFiles(top) {
    const files = [];
    let left = MAX_ENTRIES;
    const walk = async (folder, depth) => {
        const entries = (await (0,promises_.readdir)(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const entry of entries) {
            if (--left < 0)
                return;
            const path = (0,external_node_path_.join)(folder, entry.name);
            if (entry.isDirectory() && depth < files_MAX_DEPTH)
                await walk(path, depth + 1);
            else if (entry.isFile() && EVIDENCE_FILE.test(entry.name))
                files.push(path);
        }
    };
    await walk(top, 0);
    return { files, isWhole: left >= 0 };
}
async function readBounded(file, maxBytes, readFile) {
    try {
        return { bytes: await readFile(file, maxBytes, 'the bundle'), origin: file };
    }
    catch (error) {
        if (!(error instanceof mc_error/* McError */.Hv) || error.code !== 'file-too-large')
            throw error;
        return { origin: file, unusable: (0,sigstore_errors/* sigstoreError */.J)('bundle-malformed', { what: file, detail: error.message }) };
    }
}
function parseAttestations(bytes) {
    if (!bytes.includes('"attestations"'))
        return undefined;
    try {
        const { attestations } = JSON.parse(bytes.toString('utf8'));
        if (!Array.isArray(attestations))
            return undefined;
        return attestations.map((one) => Buffer.from(JSON.stringify(one?.bundle ?? null)));
    }
    catch {
        return undefined;
    }
}
async function* readEvidence(file, readFile) {
    const isLines = file.endsWith('.jsonl');
    const one = await readBounded(file, isLines ? MAX_LINES_BYTES : bundle/* MAX_BUNDLE_BYTES */.Me, readFile);
    if (!('bytes' in one))
        yield one;
    else if (isLines) {
        const lines = one.bytes.toString('utf8').split('\n');
        for (const [i, line] of lines.entries())
            if (line.trim() !== '')
                yield* splitDocument(Buffer.from(line), `${file}:${i + 1}`);
    }
    else
        yield* splitDocument(one.bytes, file);
}
function* splitDocument(bytes, origin) {
    const converted = convertPep740(bytes, origin);
    const several = converted ?? parseAttestations(bytes)?.map((bundle) => ({ bundle }));
    if (!several)
        yield { bytes, origin };
    for (const [i, one] of (several ?? []).entries()) {
        const at = several?.length === 1 && converted ? origin : `${origin}#${i + 1}`;
        yield 'bundle' in one ? { bytes: one.bundle, origin: at } : { origin: at, unusable: one.error };
    }
}


/***/ }),

/***/ 95139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readSubject),
/* harmony export */   t: () => (/* binding */ createContentReader)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20907);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72317);
/* harmony import */ var _digests_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92166);







async function readSubject(text, resolvePath, signal) {
    const digest = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .readSubjectDigest */ .X6)(text);
    if (digest)
        return { kind: 'digest', digests: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .createDigestSet */ .xl)(digest) };
    const path = resolvePath(text);
    const bytes = readSmallFile(path);
    if (bytes || (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(path)) === 'file') {
        (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .assertNotImageName */ .G5)(text);
        return { kind: 'file', path, digests: bytes ? (0,_digests_js__WEBPACK_IMPORTED_MODULE_4__/* .hashBytes */ .yi)(bytes) : await (0,_digests_js__WEBPACK_IMPORTED_MODULE_4__/* .computeDigests */ .Dw)(path, signal) };
    }
    if ((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .isReferenceLike */ .z$)(text))
        return { kind: 'reference', reference: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text) };
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyError */ .q)('subject-not-found', { given: text, meant: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .formatFullNameHint */ .hE)(text) });
}
function readSmallFile(path) {
    try {
        return createContentReader(path)(_digests_js__WEBPACK_IMPORTED_MODULE_4__/* .FEW_BYTES */ .lS);
    }
    catch {
        return undefined;
    }
}
const createContentReader = (path) => (maxBytes) => {
    try {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        return status.isFile() && status.size <= maxBytes ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path) : undefined;
    }
    catch (error) {
        const found = `a file that cannot be read (${(0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_6__/* .describe */ .q0)(error)})`;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyError */ .q)('subject-changed', { path, expected: 'a file', found }, { cause: error });
    }
};


/***/ }),

/***/ 13929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ revertPolicy),
/* harmony export */   MS: () => (/* binding */ overlayFiles),
/* harmony export */   T4: () => (/* binding */ readPolicy),
/* harmony export */   VH: () => (/* binding */ changePolicy),
/* harmony export */   sj: () => (/* binding */ createRootFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57130);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13963);
/* harmony import */ var _lib_lock_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70225);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5604);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(72317);
/* harmony import */ var _policy_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30200);
/* harmony import */ var _policy_load_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(28083);
/* harmony import */ var _policy_pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13293);
/* harmony import */ var _policy_warnings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27434);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(29217);













const MAX_POLICY_BYTES = 1024 * 1024;
const HISTORY = 'trust-history';
function createRootFiles(name, bytes, path, now) {
    const root = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .loadTrustedRoot */ .KE)(bytes, path);
    if (root.unknownFields.length > 0)
        throw (0,_policy_warnings_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownFieldsError */ .S)(path, root.unknownFields);
    const { fulcio, rekor } = (0,_policy_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .derivePems */ .T)(root);
    const stem = `trust-roots/${name.replace(/[^A-Za-z0-9._-]/g, '_')}-${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .sc)(bytes).toString('hex').slice(0, 12)}`;
    const all = [
        ['trustedRoot', `${stem}.trusted_root.json`, bytes],
        ['fulcio', `${stem}.fulcio.pem`, Buffer.from(fulcio)],
        ['rekor', `${stem}.rekor.pub`, Buffer.from(rekor)],
    ];
    const kept = all.filter(([key, , content]) => key === 'trustedRoot' || content.length > 0);
    const pins = Object.fromEntries(kept.map(([key, file, content]) => [key, { path: file, sha256: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .sc)(content).toString('hex') }]));
    const entry = { name, ...pins, pinnedAt: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .rfc3339 */ .ag)(now) };
    return { entry, files: new Map(kept.map(([, file, content]) => [file, content])) };
}
function overlayFiles(policyPath, { text, files }) {
    const proposed = new Map([...files].map(([file, bytes]) => [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(policyPath), file), bytes]));
    proposed.set(policyPath, Buffer.from(text));
    return {
        read: async (path, maxBytes, what) => proposed.get(path) ?? _policy_files_js__WEBPACK_IMPORTED_MODULE_7__/* .policyFiles */ .q.read(path, maxBytes, what),
        modifiedAt: async (path) => (proposed.has(path) ? new Date() : _policy_files_js__WEBPACK_IMPORTED_MODULE_7__/* .policyFiles */ .q.modifiedAt(path)),
    };
}
const readPolicy = async (path) => (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .readRegularFile */ .XF)(path, MAX_POLICY_BYTES, 'the trust policy')).toString('utf8');
function changePolicy(path, verb, propose, ports) {
    return (0,_lib_lock_js__WEBPACK_IMPORTED_MODULE_9__/* .withLock */ .k)(`${path}.lock`, async () => {
        const text = await readPolicy(path);
        const before = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(text));
        const proposed = propose((0,_edit_js__WEBPACK_IMPORTED_MODULE_10__/* .editPolicy */ .X)(text, path));
        if (!proposed || proposed.text === text)
            return { before, after: before };
        await (0,_policy_load_js__WEBPACK_IMPORTED_MODULE_11__/* .loadTrust */ .V)(path, overlayFiles(path, proposed), ports.clock.now());
        await ports.check?.(proposed);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        for (const [file, bytes] of proposed.files)
            await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), bytes);
        const last = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((await listHistory(path)).at(-1) ?? '0000').slice(0, 4);
        const number = String(Number(last) + 1).padStart(4, '0');
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, HISTORY, `${number}-before-${verb}-${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`), text);
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFileAtomic */ .Zf)(path, proposed.text);
        return { before, after: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(proposed.text)) };
    });
}
async function listHistory(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), HISTORY);
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .fileKind */ .h_)(folder)) !== 'directory')
        return [];
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter((name) => /^\d{4}-before-[a-z]+-(.+)$/.exec(name)?.[1] === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    return names.sort().map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}
function revertPolicy(path, { clock }) {
    return (0,_lib_lock_js__WEBPACK_IMPORTED_MODULE_9__/* .withLock */ .k)(`${path}.lock`, async () => {
        const text = await readPolicy(path);
        const last = (await listHistory(path)).at(-1);
        if (last === undefined)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .verifyError */ .q)('policy-no-history', { path });
        const previous = await readPolicy(last);
        await (0,_policy_load_js__WEBPACK_IMPORTED_MODULE_11__/* .loadTrust */ .V)(path, overlayFiles(path, { text: previous, files: new Map() }), clock.now());
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(last), `reverted-${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`), text);
        await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFileAtomic */ .Zf)(path, previous);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(last);
        return { before: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(text)), after: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(previous)), from: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(last) };
    });
}


/***/ }),

/***/ 29217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ editPolicy)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);
/* harmony import */ var _lib_yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50581);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72317);
/* harmony import */ var _policy_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77452);






function editPolicy(text, path) {
    const policy = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .conform */ .fj)(_policy_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .trustPolicySchema */ .mU, (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .h)(text, path), path);
    const findIndex = (name) => policy.roots.findIndex((root) => root.name === name);
    const requireIndex = (name) => {
        const index = findIndex(name);
        if (index < 0)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyError */ .q)('policy-root-unknown', {
                path,
                given: name,
                expected: policy.roots.map((root) => root.name),
            });
        return index;
    };
    const findPlace = (entry, after) => {
        const at = findIndex(entry.name);
        return at >= 0
            ? { at, replaces: true }
            : { at: after === undefined ? policy.roots.length : requireIndex(after) + 1, replaces: false };
    };
    return isJson(text)
        ? {
            policy,
            withRoot: (entry, after) => {
                const { at, replaces } = findPlace(entry, after);
                return formatJson({ ...policy, roots: policy.roots.toSpliced(at, replaces ? 1 : 0, entry) });
            },
            withoutRoot: (name) => formatJson({ ...policy, roots: policy.roots.toSpliced(requireIndex(name), 1) }),
        }
        : {
            policy,
            withRoot: (entry, after) => {
                const { at, replaces } = findPlace(entry, after);
                const { document, roots } = parseRoots(text, path);
                if (replaces)
                    replaceMap(document, roots.items[at], entry);
                else
                    roots.items.splice(at, 0, createNode(document, entry));
                return formatDocument(document, text);
            },
            withoutRoot: (name) => {
                const { document, roots } = parseRoots(text, path);
                roots.items.splice(requireIndex(name), 1);
                return formatDocument(document, text);
            },
        };
}
const isJson = (text) => {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
};
const formatJson = (policy) => `${JSON.stringify(policy, null, 2)}\n`;
function parseRoots(text, path) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text);
    const roots = document.get('roots');
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(roots))
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .baseError */ .O)('yaml-malformed', { what: path, detail: 'expected roots as a list, not from a merge key' });
    return { document, roots };
}
function createNode(document, entry) {
    const node = document.createNode(entry);
    for (const pair of node.items)
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(pair.value))
            pair.value.flow = true;
    return node;
}
function replaceMap(document, node, value) {
    const wanted = new Map(Object.entries(value).filter(([, each]) => each !== undefined));
    for (const { key } of [...node.items])
        if (!wanted.has(String(key)))
            node.delete(key);
    for (const [key, each] of wanted) {
        const present = node.get(key);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(present) && typeof each === 'object' && each !== null)
            replaceMap(document, present, each);
        else if (JSON.stringify(present) !== JSON.stringify(each)) {
            const created = document.createNode(each);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(created))
                created.flow = true;
            node.set(key, (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(created) ? created : each);
        }
    }
}
const formatDocument = (document, before) => document.toString({ lineWidth: 0, indentSeq: !/^roots:[^\n]*\n(?:\s*#[^\n]*\n)*- /m.test(before) });


/***/ }),

/***/ 98287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ listParts),
/* harmony export */   q: () => (/* binding */ compareParts)
/* harmony export */ });
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19654);
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94570);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80292);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5604);





const hash = (...chunks) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(Buffer.concat(chunks)).toString('hex');
const describePeriod = (validFor) => ({
    since: validFor?.start ? (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(validFor.start) : '',
    ...(validFor?.end ? { until: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(validFor.end) } : {}),
});
function listParts(bytes, path) {
    (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrustedRoot */ .KE)(bytes, path);
    const root = _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_0__.TrustedRoot.fromJSON((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(bytes.toString('utf8'), path));
    const logs = (kind, all) => all.map(({ baseUrl, publicKey }) => ({
        kind,
        name: (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readHost */ .rk)(baseUrl),
        fingerprint: hash(publicKey?.rawBytes ?? Buffer.alloc(0)),
        ...describePeriod(publicKey?.validFor),
    }));
    const authorities = (kind, all) => all.map(({ uri, certChain, validFor }) => ({
        kind,
        name: (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readHost */ .rk)(uri),
        fingerprint: hash(...(certChain?.certificates ?? []).map(({ rawBytes }) => rawBytes)),
        ...describePeriod(validFor),
    }));
    return [
        ...authorities('certificate-authority', root.certificateAuthorities),
        ...logs('transparency-log', root.tlogs),
        ...logs('ct-log', root.ctlogs),
        ...authorities('timestamp-authority', root.timestampAuthorities),
    ];
}
const isSameKey = (a, b) => a.kind === b.kind && a.fingerprint === b.fingerprint;
const isUnchanged = (a, b) => a.since === b.since && a.until === b.until && a.name === b.name;
function compareParts(before, after) {
    const lacks = (all) => (part) => !all.some((other) => isSameKey(other, part));
    return {
        added: after.filter(lacks(before)),
        removed: before.filter(lacks(after)),
        changed: before.flatMap((part) => {
            const all = after.filter((other) => isSameKey(other, part));
            const [other] = all;
            return other && !all.some((each) => isUnchanged(each, part)) ? [{ before: part, after: other }] : [];
        }),
    };
}


/***/ }),

/***/ 55162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ rotateRoot),
/* harmony export */   JZ: () => (/* binding */ revertTrust),
/* harmony export */   TK: () => (/* binding */ pinBytes),
/* harmony export */   cx: () => (/* binding */ pinRoot),
/* harmony export */   kY: () => (/* binding */ retireRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82252);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5604);
/* harmony import */ var _all_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72923);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72317);
/* harmony import */ var _policy_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(30200);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13929);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98287);










const hashHex = (bytes) => (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes).toString('hex');
const readRoot = (path) => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)(path, _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_TRUSTED_ROOT_BYTES */ .ci, 'the trusted root');
const keepSettings = (entry) => {
    const { maxAge, logs, timestamps } = entry ?? {};
    return {
        ...(maxAge === undefined ? {} : { maxAge }),
        ...(logs === undefined ? {} : { logs }),
        ...(timestamps === undefined ? {} : { timestamps }),
    };
};
async function listOldParts(policyPath, entry) {
    if (!entry)
        return [];
    const { path: file, sha256: pin } = entry.trustedRoot;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(policyPath), file);
    try {
        const bytes = await readRoot(path);
        return pin === undefined || pin === hashHex(bytes) ? (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .listParts */ .Z)(bytes, path) : [];
    }
    catch {
        return [];
    }
}
const pinRoot = async ({ policy, name, trustedRoot }, ports) => pinBytes({ policy, name, bytes: await readRoot(trustedRoot), path: trustedRoot, verb: 'pin', pin: true }, ports);
async function pinBytes(request, { clock }) {
    const { policy, name, bytes, path, verb, pin } = request;
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    const { entry, files } = (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .createRootFiles */ .sj)(name, bytes, path, clock.now());
    let old;
    const changed = await (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .changePolicy */ .VH)(policy, verb, (text) => {
        old = text.policy.roots.find((root) => root.name === name);
        return pin ? { text: text.withRoot({ ...keepSettings(old), ...entry }), files } : undefined;
    }, { clock });
    const differences = (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .compareParts */ .q)(await listOldParts(policy, old), (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .listParts */ .Z)(bytes, path));
    return begun.finish([], { verb, root: name, ...changed, ...describeDifferences(differences), canaries: [] });
}
async function rotateRoot({ policy, name, trustedRoot, as, canaries, evidence }, ports) {
    const { clock } = ports;
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    const bytes = await readRoot(trustedRoot);
    const now = clock.now();
    const digest = hashHex(bytes);
    let old;
    let next = as ?? `${name}-${now.toISOString().slice(0, 10)}`;
    const verifyCanaries = async (files) => {
        for (const subject of canaries) {
            const { report } = await (0,_all_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyAll */ .V)({ ...evidence, subjects: [subject], policy, root: next }, { ...ports, files });
            const [reason] = report.reasons;
            if (report.outcome !== 'passed')
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyError */ .q)('canary-failed', { subject, code: reason?.code ?? '', detail: reason?.message ?? '' });
        }
    };
    const changed = await (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .changePolicy */ .VH)(policy, 'rotate', (text) => {
        const { roots } = text.policy;
        old = roots.find((root) => root.name === name);
        if (!old)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyError */ .q)('policy-root-unknown', {
                path: policy,
                given: name,
                expected: roots.map((root) => root.name),
            });
        const existing = roots.find((root) => root.trustedRoot.sha256 === digest);
        if (existing) {
            next = existing.name;
            return undefined;
        }
        if (roots.some((root) => root.name === next))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyError */ .q)('policy-root-exists', { path: policy, given: next });
        const { entry, files } = (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .createRootFiles */ .sj)(next, bytes, trustedRoot, now);
        return { text: text.withRoot({ ...keepSettings(old), ...entry }, name), files };
    }, { clock, check: (proposed) => verifyCanaries((0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .overlayFiles */ .MS)(policy, proposed)) });
    if (changed.before === changed.after)
        await verifyCanaries(_policy_files_js__WEBPACK_IMPORTED_MODULE_9__/* .policyFiles */ .q);
    const differences = (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .compareParts */ .q)(await listOldParts(policy, old), (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .listParts */ .Z)(bytes, trustedRoot));
    return begun.finish([], {
        verb: 'rotate',
        root: next,
        ...changed,
        ...describeDifferences(differences),
        canaries: [...canaries],
    });
}
async function retireRoot({ policy, name }, { clock }) {
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    let old;
    const changed = await (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .changePolicy */ .VH)(policy, 'retire', (text) => {
        const { roots } = text.policy;
        old = roots.find((root) => root.name === name);
        if (old && roots.length === 1)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyError */ .q)('policy-last-root', { path: policy, given: name });
        return { text: text.withoutRoot(name), files: new Map() };
    }, { clock });
    const differences = (0,_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .compareParts */ .q)(await listOldParts(policy, old), []);
    return begun.finish([], {
        verb: 'retire',
        root: name,
        ...changed,
        ...describeDifferences(differences),
        canaries: [],
    });
}
async function revertTrust(policy, { clock }) {
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_5__/* .beginReport */ .mC)('trust-change', clock, policy);
    const { before, after, from } = await (0,_change_js__WEBPACK_IMPORTED_MODULE_6__/* .revertPolicy */ .LF)(policy, { clock });
    const none = describeDifferences({ added: [], removed: [], changed: [] });
    return begun.finish([], { verb: 'revert', root: from, before, after, ...none, canaries: [] });
}
const describeDifferences = ({ added, removed, changed }) => ({
    added: [...added],
    removed: [...removed],
    changed: changed.map(({ before, after }) => ({ before, after })),
});


/***/ })

};
