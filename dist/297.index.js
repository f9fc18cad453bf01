export const id = 297;
export const ids = [297];
export const modules = {

/***/ 20297:
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
// EXTERNAL MODULE: ./build/verify/policy/missing.js
var missing = __webpack_require__(68875);
;// CONCATENATED MODULE: ./build/verify/policy/quick-hints.js
const HINTS = {
    'certificate-untrusted': 'Run `mc inspect` on the bundle to see which Sigstore instance signed, and pass its trusted root with `--trusted-root FILE` if you trust it.',
    'identity-mismatch': 'Pass the found signer with `--identity` or `--workflow` if you trust it. Its signature is valid.',
    'issuer-mismatch': 'Pass the found issuer with `--issuer`, and the subject with `--identity`, if you trust it for this subject.',
    'key-not-trusted': 'Pass the public key of the signer with `--key FILE` if you trust it.',
};
function nameQuickOptions(report) {
    const replace = (reason) => {
        const hint = HINTS[reason.code];
        return hint === undefined ? reason : { ...reason, hint };
    };
    return {
        ...report,
        reasons: report.reasons.map(replace),
        requirements: report.requirements.map((one) => (one.nearest ? { ...one, nearest: replace(one.nearest) } : one)),
        refused: report.refused.map((one) => ({ ...one, reason: replace(one.reason) })),
    };
}

// EXTERNAL MODULE: ./build/verify/sources/environment.js
var environment = __webpack_require__(72176);
// EXTERNAL MODULE: ./build/verify/sources/files.js + 2 modules
var sources_files = __webpack_require__(66923);
// EXTERNAL MODULE: ./build/verify/sources/open.js + 2 modules
var sources_open = __webpack_require__(18351);
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
    const { policy } = request;
    const isFile = typeof policy === 'string';
    const start = { policy: isFile ? at(policy) : policy_files/* AD_HOC */.zN, root: request.root, asOf: clock.now() };
    const disk = ports.files ?? policy_files/* policyFiles */.qR;
    const { files, record } = (0,message/* recordFiles */.B5)(isFile ? disk : (0,policy_files/* layerAdHoc */.bO)(policy, disk));
    const loaded = await (0,load/* loadTrust */.V)(start.policy, files, start.asOf, start.root).catch(async (error) => {
        if (!isFile || (0,errors/* asMcError */.b)(error).code !== 'policy-not-found')
            throw error;
        for (const subject of request.subjects)
            await (0,subject_subject/* assertSubject */.lW)(subject, at);
        throw (0,missing/* policyNotFound */.g)(start.policy, policy, request);
    });
    const trust = isFile ? loaded : { ...loaded, isAdHoc: true };
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
    const named = await (0,subject_subject/* readSubject */.$e)(subject, at, signal);
    const { digests, sources, platforms } = await (0,sources_open/* openSources */.H)(named, choice, sourcePorts);
    const content = named.kind === 'file' ? { content: (0,subject_subject/* createContentReader */.ts)(named.path) } : {};
    const ports = {
        ...selectJudge(named, trust, judges),
        sources: [...sources, ...(cache ? [cache] : [])],
        clock,
        ...(cache ? { keep: cache.keep } : {}),
        ...(signal ? { signal } : {}),
    };
    const report = await (0,verify/* verify */.M)({ subject, digests, ...content, trust }, ports);
    const complete = await (0,verify_platforms/* verifyPlatforms */.K)(report, platforms, trust, ports);
    return trust.isAdHoc ? nameQuickOptions(complete) : complete;
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

/***/ 98488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ distinctErrors)
/* harmony export */ });
const distinctErrors = (errors) => [
    ...new Map(errors.map((error) => [`${error.code} ${error.message}`, error])).values(),
];


/***/ }),

/***/ 63704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ createReading),
/* harmony export */   r5: () => (/* binding */ MAX_PIECES),
/* harmony export */   zK: () => (/* binding */ Reading)
/* harmony export */ });
/* unused harmony export MAX_EVIDENCE_BYTES */
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89079);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14922);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72317);



const MAX_EVIDENCE_BYTES = 64 * _lib_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .MiB */ .lv;
const MAX_PIECES = 10_000;
class Reading {
    first;
    digests;
    #parent;
    #max;
    #notes;
    #taken = 0;
    constructor({ first = new Set(), digests, maxBytes = MAX_EVIDENCE_BYTES } = {}, parent) {
        this.first = first;
        this.digests = digests;
        this.#max = maxBytes;
        this.#parent = parent;
        this.#notes = parent ? parent.#notes : [];
    }
    get left() {
        return Math.max(0, Math.min(this.#max - this.#taken, this.#parent?.left ?? Number.POSITIVE_INFINITY));
    }
    take(bytes) {
        if (bytes > this.left)
            return false;
        this.count(bytes);
        return true;
    }
    count(bytes) {
        this.#taken += bytes;
        this.#parent?.count(bytes);
    }
    hasGiven(bytes) {
        return bytes <= this.#taken || this.take(bytes - this.#taken);
    }
    share(among) {
        const maxBytes = Math.floor(this.left / Math.max(among, 1));
        return new Reading({ first: this.first, digests: this.digests, maxBytes }, this);
    }
    cut(source, limit = `${this.#max} bytes`) {
        if (this.#notes.some(({ details }) => details.source === source))
            return;
        this.#notes.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyError */ .q)('evidence-not-read', { source, limit }));
    }
    get unread() {
        return this.#notes;
    }
}
function createReading({ requirements }, digests) {
    const types = requirements.flatMap(({ kind, predicateType }) => kind === 'signature' ? _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.cosignSign : (predicateType ?? []));
    return new Reading({ first: new Set(types), digests });
}


/***/ }),

/***/ 5398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readWithinLimits)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63704);

async function* readWithinLimits(source, subject, reading) {
    let count = 0;
    let bytes = 0;
    for await (const evidence of source.bundlesFor(subject, reading)) {
        if (++count > _reading_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_PIECES */ .r5) {
            reading.cut(source.name, `${_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_PIECES */ .r5} pieces`);
            return;
        }
        bytes += 'bytes' in evidence ? evidence.bytes.length + (evidence.payload?.length ?? 0) : 0;
        if (!reading.hasGiven(bytes)) {
            reading.cut(source.name);
            return;
        }
        yield evidence;
    }
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

/***/ 4852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ verifyPlatforms)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82860);


async function verifyPlatforms(report, listPlatforms, trust, ports) {
    const requirements = trust.requirements.filter((requirement) => requirement.platforms === 'all');
    if (requirements.length === 0)
        return report;
    const platforms = [];
    for (const { digest, name } of await listPlatforms()) {
        const subject = `${report.subject} (${name})`;
        const request = {
            subject,
            digests: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .createDigestSet */ .xl)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSubjectDigest */ .Ky)(digest)),
            trust: { ...trust, requirements },
        };
        const { outcome, reasons } = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_1__/* .verify */ .M)(request, ports);
        platforms.push({ digest, platform: name, outcome, reasons });
    }
    const ofPlatforms = platforms.flatMap(({ platform, digest, reasons }) => reasons.map((one) => ({ platform, digest, ...one })));
    const reasons = [...report.reasons, ...ofPlatforms];
    return { ...report, outcome: reasons.length === 0 ? 'passed' : 'failed', reasons, platforms };
}


/***/ }),

/***/ 73300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _D: () => (/* binding */ readMirrorDemands),
/* harmony export */   fF: () => (/* binding */ readStaleness),
/* harmony export */   gU: () => (/* binding */ isUrl),
/* harmony export */   s7: () => (/* binding */ locateMirror)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39386);


const DISASTER_STALENESS = '7d';
function readStaleness({ mirror }) {
    const parse = (text) => text === undefined ? undefined : (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(text, 'maxStaleness');
    const disaster = mirror?.maxStalenessInDisaster ?? (mirror?.maxStaleness === undefined ? undefined : DISASTER_STALENESS);
    return { max: parse(mirror?.maxStaleness), maxInDisaster: parse(disaster) };
}
const readMirrorDemands = (mirror, memory) => ({
    key: mirror?.key,
    ...(mirror?.quorum ? { witnesses: { keys: mirror.witnesses ?? [], quorum: mirror.quorum } } : {}),
    memory,
});
const isUrl = (location) => /^https?:/.test(location);
function locateMirror({ path, mirror }) {
    return mirror && !isUrl(mirror.url) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), mirror.url) : mirror?.url;
}


/***/ }),

/***/ 27434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ assertKnownFields),
/* harmony export */   g: () => (/* binding */ listTrustWarnings)
/* harmony export */ });
/* harmony import */ var _sigstore_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45176);

const SHOWN_FIELDS = 5;
function unknownFieldsError(path, fields) {
    const more = fields.length - SHOWN_FIELDS;
    const found = [...fields.slice(0, SHOWN_FIELDS), ...(more > 0 ? [`${more} more`] : [])].join(', ');
    return (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sigstoreError */ .J)('trusted-root-fields-unknown', { path, found });
}
function assertKnownFields({ unknownFields }, path) {
    if (unknownFields.length > 0)
        throw unknownFieldsError(path, unknownFields);
}
const listTrustWarnings = ({ roots }) => roots.flatMap(({ name, unknownFields }) => unknownFields.length > 0 ? [unknownFieldsError(`of the root "${name}"`, unknownFields)] : []);


/***/ }),

/***/ 72176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ps: () => (/* binding */ readUseMirror),
/* harmony export */   YG: () => (/* binding */ readGithubApi),
/* harmony export */   sc: () => (/* binding */ openAttestations)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47307);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);


function readUseMirror(useMirror, env) {
    const forced = env.VERIFY_USE_MIRROR ?? '';
    if (!['', 'true', 'false'].includes(forced))
        throw (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('option-invalid', {
            option: 'the environment variable VERIFY_USE_MIRROR',
            given: forced,
            expected: 'true or false',
            command: 'verify',
        });
    return forced === 'true' ? 'always' : forced === 'false' ? 'never' : useMirror;
}
const readGithubApi = (env) => ({
    api: env.GITHUB_API_URL || 'https://api.github.com',
    token: env.GITHUB_TOKEN || env.GH_TOKEN,
});
function openAttestations(repository, env) {
    if (repository === undefined)
        return undefined;
    if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository) || /(^|\/)\.\.?(\/|$)/.test(repository))
        throw (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubError */ .q)('repository-malformed', { given: repository });
    return { repository, ...readGithubApi(env) };
}


/***/ }),

/***/ 95139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ readSubject),
/* harmony export */   lW: () => (/* binding */ assertSubject),
/* harmony export */   ts: () => (/* binding */ createContentReader)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20907);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67219);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53989);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72317);
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
    if ((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_5__/* .isReferenceLike */ .z$)(text))
        return { kind: 'reference', reference: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveLayout */ .Ju)((0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text), resolvePath) };
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyError */ .q)('subject-not-found', { given: text, meant: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_7__/* .explainReference */ .f)(text) });
}
async function assertSubject(text, resolvePath) {
    if ((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .readSubjectDigest */ .X6)(text) || (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileKind */ .h_)(resolvePath(text))) !== undefined)
        return;
    if (!(0,_oci_index_js__WEBPACK_IMPORTED_MODULE_5__/* .isReferenceLike */ .z$)(text))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyError */ .q)('subject-not-found', { given: text, meant: (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_7__/* .explainReference */ .f)(text) });
    (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text);
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
        const found = `a file that cannot be read (${(0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_8__/* .describe */ .q0)(error)})`;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyError */ .q)('subject-changed', { path, expected: 'a file', found }, { cause: error });
    }
};


/***/ }),

/***/ 82860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/verify/distinct-errors.js
var distinct_errors = __webpack_require__(98488);
// EXTERNAL MODULE: ./build/verify/errors.js
var errors = __webpack_require__(72317);
// EXTERNAL MODULE: ./build/lib/errors.js
var lib_errors = __webpack_require__(61469);
// EXTERNAL MODULE: ./build/verify/evidence/judge.js
var judge = __webpack_require__(11267);
// EXTERNAL MODULE: ./build/verify/evidence/reading.js
var evidence_reading = __webpack_require__(63704);
// EXTERNAL MODULE: ./build/verify/evidence/within-limits.js
var within_limits = __webpack_require__(5398);
;// CONCATENATED MODULE: ./build/verify/evidence/gather.js





const MANY_PIECES = 100;
async function gatherEvidence(request, ports, isEnough) {
    const pieces = new Map();
    const reading = (0,evidence_reading/* createReading */.B1)(request.trust, request.digests);
    const asked = [];
    const faults = [];
    const listAccepted = () => [...pieces.values()].map(({ judged }) => judged).filter(judge/* isAccepted */.oB);
    const readSource = async (source, share) => {
        let count = 0;
        let fault;
        try {
            for await (const evidence of (0,within_limits/* readWithinLimits */.i)(source, (0,digest/* primaryDigest */.Bu)(request.digests), share)) {
                ports.signal?.throwIfAborted();
                count++;
                const key = identifyPiece(evidence);
                if (pieces.has(key))
                    continue;
                pieces.set(key, { evidence, judged: await (ports.judge ?? judge/* judge */.S4)(evidence, request) });
                if (count % MANY_PIECES === 0 && isEnough(listAccepted()))
                    break;
            }
        }
        catch (error) {
            ports.signal?.throwIfAborted();
            fault = (0,lib_errors/* asMcError */.b)(error);
            faults.push(fault);
        }
        asked.push({ source: source.name, evidence: count, ...(fault ? { error: fault.code } : {}) });
    };
    for (const [i, source] of ports.sources.entries()) {
        ports.signal?.throwIfAborted();
        await readSource(source, reading.share(ports.sources.length - i));
        if (isEnough(listAccepted()))
            break;
    }
    const all = [...pieces.values()];
    return {
        accepted: listAccepted(),
        refused: all.map(({ judged }) => judged).filter((judged) => !(0,judge/* isAccepted */.oB)(judged)),
        used: all.filter(({ judged }) => (0,judge/* isAccepted */.oB)(judged)).map(({ evidence }) => evidence),
        asked,
        faults,
        reading,
    };
}
const identifyPiece = (evidence) => 'bytes' in evidence
    ? `${(0,digest/* digestOf */.ol)(evidence.bytes)} ${evidence.payload ? (0,digest/* digestOf */.ol)(evidence.payload) : ''}`
    : evidence.origin;

// EXTERNAL MODULE: ./build/verify/policy/warnings.js
var warnings = __webpack_require__(27434);
// EXTERNAL MODULE: ./build/verify/requirements/evaluate.js
var requirements_evaluate = __webpack_require__(35678);
;// CONCATENATED MODULE: ./build/verify/verify.js








async function verify(request, ports) {
    const { subject, digests, trust } = request;
    const report = (0,lib_report/* beginReport */.mC)('verify', ports.clock, subject);
    const evaluate = (accepted) => trust.requirements.map((requirement) => (0,requirements_evaluate/* evaluateRequirement */.LJ)(requirement, accepted, trust.asOf));
    const gathered = await gatherEvidence(request, ports, (accepted) => evaluate(accepted).every(requirements_evaluate/* isMet */.TD));
    const results = evaluate(gathered.accepted);
    const unmet = results.filter((result) => !(0,requirements_evaluate/* isMet */.TD)(result));
    const warnings = await listWarnings(request, ports, gathered);
    const { faults, refused, reading, asked } = gathered;
    const fault = faults.find(({ family }) => family !== 'verification') ?? faults[0];
    if (unmet.length > 0 && fault)
        throw fault;
    const misses = new Map(unmet.map((result) => [result, explainMiss(result, gathered, request, ports)]));
    const reasons = unmet.length > 0 ? [...misses.values(), ...reading.unread] : [];
    return report.finish((0,distinct_errors/* distinctErrors */.Y)(reasons), {
        digest: (0,digest/* primaryDigest */.Bu)(digests),
        policy: { path: trust.path, digest: trust.digest, ...(trust.isAdHoc ? { adHoc: true } : {}) },
        requirements: results.map((result) => describeResult(result, misses.get(result))),
        refused: refused.map(({ origin, bundle, claims, error }) => ({
            origin,
            ...(bundle ? { bundle } : {}),
            ...(claims?.kind === 'attestation' ? { predicateType: claims.predicateType } : {}),
            reason: error.toReason(),
        })),
        warnings: [...warnings, ...(unmet.length === 0 ? reading.unread : [])].map((error) => error.toReason()),
        sources: asked.map(({ source }) => source),
        asked,
    });
}
async function listWarnings({ trust, digests }, { sources, keep }, { faults, used }) {
    const ofSources = sources.flatMap((source) => source.warnings?.() ?? []);
    const ofKeeping = (await keep?.((0,digest/* primaryDigest */.Bu)(digests), used)) ?? [];
    return [...faults, ...(0,warnings/* listTrustWarnings */.g)(trust), ...ofSources, ...ofKeeping];
}
function describeResult({ requirement: { name, kind, threshold }, by }, miss) {
    return {
        name,
        kind,
        threshold,
        satisfied: by.length > 0,
        by: by.map(judge/* describeSigner */.cg),
        ...(miss ? { nearest: miss.toReason() } : {}),
    };
}
function explainMiss({ requirement, miss }, { refused: all, asked }, { subject }, { sources }) {
    if (miss && miss.code !== 'predicate-mismatch')
        return miss;
    const refused = all.filter(({ claims, error }) => error.code !== 'sbom-unsigned' && !(0,judge/* isPromotionMark */.xJ)(claims));
    const ofKind = refused.find(({ claims }) => claims && (0,requirements_evaluate/* isKindOf */.gs)(requirement, claims));
    const nearest = ofKind?.error ?? miss ?? refused[0]?.error;
    if (nearest)
        return nearest;
    const { name } = requirement;
    const where = asked.map(({ source }) => sources.find((one) => one.name === source)?.searched ?? source).join(', ');
    const detail = where === ''
        ? `no evidence for requirement "${name}": expected a bundle, a mirror or an image reference, found none`
        : `no evidence for requirement "${name}": searched ${where}, found none`;
    return (0,errors/* verifyError */.q)('nothing-verified', { subject, requirement: name, detail });
}


/***/ })

};
