export const id = 1967;
export const ids = [1967];
export const modules = {

/***/ 33192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76357);

function defineCommand(definition) {
    const { path, summary, example, options } = definition;
    const parameters = options ?? {};
    return {
        path,
        summary,
        parameters: Object.values(parameters),
        example,
        run: async (lookUp, context) => definition.run((0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .readValues */ .N$)(parameters, lookUp, path), context),
    };
}


/***/ }),

/***/ 87595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Po: () => (/* binding */ POLICY),
/* harmony export */   aO: () => (/* binding */ KEYLESS_POLICY),
/* harmony export */   k4: () => (/* binding */ USE_MIRROR_OPTION),
/* harmony export */   tb: () => (/* binding */ loadPolicy),
/* harmony export */   yM: () => (/* binding */ loadPolicyRoots),
/* harmony export */   zj: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13963);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99022);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28083);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30200);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76357);




const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';
const POLICY = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', 'the trust policy', DEFAULT_POLICY);
const KEYLESS_POLICY = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', `keyless: the trust policy whose roots check the answers of the signing services; default: ${DEFAULT_POLICY} if it exists`);
const USE_MIRROR_OPTION = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('--use-mirror <when>', 'auto also reads the mirror, always reads no other source, never does not read it', _verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .USE_MIRROR */ .k, 'auto');
const loadPolicy = (path, { cwd, clock }) => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrust */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path), _verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .policyFiles */ .q, clock.now());
async function loadPolicyRoots(path, context) {
    if (path === undefined && (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .fileKind */ .h_)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, DEFAULT_POLICY))) !== 'file')
        return [];
    return (await loadPolicy(path ?? DEFAULT_POLICY, context)).roots;
}


/***/ }),

/***/ 58712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72923);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51999);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33192);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76357);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87595);





const commands = [
    (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
        path: 'verify',
        summary: 'verify files or images under the trust policy, offline',
        options: {
            subjects: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)('<subject...>', 'a file, a digest (sha256:, sha384: or sha512:<hex>, sha512-<base64>), or an image reference'),
            policy: _policy_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY */ .Po,
            root: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('--root <name>', 'use only this root of the policy'),
            bundles: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)('--bundle <path...>', 'a Sigstore bundle (.json, .jsonl) or a folder of bundles'),
            mirror: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('--mirror <location>', 'the folder or URL of a mirror; default: REKOR_MIRROR_URL, else the mirror of the policy'),
            useMirror: _policy_js__WEBPACK_IMPORTED_MODULE_3__/* .USE_MIRROR_OPTION */ .k4,
            repository: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('--repository <owner/repo>', "also read this repository's attestations from GitHub (GITHUB_TOKEN, GITHUB_API_URL)"),
            cache: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('--cache <dir>', 'a folder: save evidence that met a requirement, and read it after all other sources'),
        },
        example: 'mc verify app.tar.gz --bundle app.tar.gz.sigstore.json',
        run: async (options, context) => {
            const { cwd, env } = context;
            const { report, subjects } = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyAll */ .V)(options, {
                ...context,
                at: (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path),
                credentials: async (registry) => {
                    const { loadDockerCredentials } = await Promise.all(/* import() */[__webpack_require__.e(4577), __webpack_require__.e(8138)]).then(__webpack_require__.bind(__webpack_require__, 64577));
                    return (await loadDockerCredentials({ env }))(registry);
                },
                openMirror: async (location, demands) => {
                    const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(8185), __webpack_require__.e(4924)]).then(__webpack_require__.bind(__webpack_require__, 1038));
                    return openMirror(location, context, demands);
                },
            });
            return { report, text: subjects.flatMap(_verify_index_js__WEBPACK_IMPORTED_MODULE_5__/* .present */ .E) };
        },
    }),
];


/***/ }),

/***/ 90162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ convertLegacyLayer),
/* harmony export */   c: () => (/* binding */ assertSimpleSigning)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45176);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43547);







const SIGNATURE = 'dev.cosignproject.cosign/signature';
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const BUNDLE = 'dev.sigstore.cosign/bundle';
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp';
const MAX_DEPTH = 20;
const rekorBundle = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    SignedEntryTimestamp: zod__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39(),
    Payload: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        body: zod__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39(),
        integratedTime: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
        logIndex: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
        logID: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/),
    }),
});
const timestampResponse = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ SignedRFC3161Timestamp: zod__WEBPACK_IMPORTED_MODULE_0__/* .base64 */ .K39() });
const entryBody = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(50), apiVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(50) });
const read = (schema, text, what) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .conform */ .fj)(schema, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text, what, MAX_DEPTH), what);
function convertLogEntry(text) {
    const { SignedEntryTimestamp, Payload } = read(rekorBundle, text, BUNDLE);
    const { kind, apiVersion } = read(entryBody, Buffer.from(Payload.body, 'base64').toString('utf8'), 'the body of the log entry');
    return {
        logIndex: String(Payload.logIndex),
        logId: { keyId: Buffer.from(Payload.logID, 'hex').toString('base64') },
        kindVersion: { kind, version: apiVersion },
        integratedTime: String(Payload.integratedTime),
        inclusionPromise: { signedEntryTimestamp: SignedEntryTimestamp },
        canonicalizedBody: Payload.body,
    };
}
function convertCertificate(pem) {
    const [, base64] = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem) ?? [];
    if (base64 === undefined)
        throw new TypeError(`the annotation ${CERTIFICATE} is not a certificate in PEM`);
    return base64.replace(/\s/g, '');
}
function convertLegacyLayer({ mediaType, bytes, annotations }, what) {
    const isSignature = mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .SIMPLE_SIGNING */ .Nj;
    try {
        const certificate = annotations[CERTIFICATE];
        const timestamp = annotations[TIMESTAMP];
        const bundle = {
            mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .BUNDLE_V01 */ .tT,
            verificationMaterial: {
                ...(certificate
                    ? { x509CertificateChain: { certificates: [{ rawBytes: convertCertificate(certificate) }] } }
                    : { publicKey: { hint: '' } }),
                tlogEntries: annotations[BUNDLE] ? [convertLogEntry(annotations[BUNDLE])] : [],
                ...(timestamp && isSignature
                    ? {
                        timestampVerificationData: {
                            rfc3161Timestamps: [
                                { signedTimestamp: read(timestampResponse, timestamp, TIMESTAMP).SignedRFC3161Timestamp },
                            ],
                        },
                    }
                    : {}),
            },
            ...(isSignature
                ? {
                    messageSignature: {
                        messageDigest: { algorithm: 'SHA2_256', digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(bytes).toString('base64') },
                        signature: annotations[SIGNATURE] ?? '',
                    },
                }
                : { dsseEnvelope: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes.toString('utf8'), what, MAX_DEPTH) }),
        };
        return { bytes: Buffer.from(JSON.stringify(bundle)), ...(isSignature ? { payload: bytes } : {}) };
    }
    catch (error) {
        const detail = error instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_4__/* .McError */ .Hv ? error.message : (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error);
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .sigstoreError */ .J)('bundle-malformed', { what, detail }, { cause: error });
    }
}
const simpleSigning = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    critical: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('cosign container image signature'),
        image: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ 'docker-manifest-digest': zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200) }),
    }),
});
function assertSimpleSigning(payload, expected, what) {
    let named;
    try {
        named = read(simpleSigning, payload.toString('utf8'), what).critical.image['docker-manifest-digest'];
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .sigstoreError */ .J)('statement-malformed', { detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error) }, { cause: error });
    }
    if (named !== expected)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .sigstoreError */ .J)('subject-mismatch', { expected, found: named });
}


/***/ }),

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

/***/ 11267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L8: () => (/* binding */ classify),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   cg: () => (/* binding */ describeSigner),
/* harmony export */   oB: () => (/* binding */ isAccepted)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61469);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87681);
/* harmony import */ var _sigstore_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45176);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14922);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6888);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90162);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41228);
/* harmony import */ var _subject_digests_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92166);






const classify = (predicateType) => predicateType === undefined || predicateType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.cosignSign
    ? { kind: 'signature' }
    : { kind: 'attestation', predicateType };
const isAccepted = (judged) => !('error' in judged);
function judge(evidence, request) {
    const { origin } = evidence;
    if ('unusable' in evidence)
        return { origin, error: evidence.unusable };
    const bundle = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(evidence.bytes);
    let claims;
    try {
        const parsed = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBundle */ .QN)(evidence.bytes, origin);
        claims = readClaims(parsed);
        const verified = verifyUnderRoots(parsed, evidence.payload, origin, request);
        return { ...verified, origin, bundle };
    }
    catch (error) {
        return { ...(claims ? { claims } : {}), origin, bundle, error: asVerification(error) };
    }
}
function verifyUnderRoots(bundle, payload, origin, { digests, trust, content }) {
    if (payload)
        (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .assertSimpleSigning */ .c)(payload, (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .primaryDigest */ .Bu)(digests), origin);
    const subject = payload ? (0,_subject_digests_js__WEBPACK_IMPORTED_MODULE_4__/* .hashBytes */ .yi)(payload) : digests;
    const bytes = payload ? (max) => (payload.length <= max ? payload : undefined) : content;
    let nearest;
    for (const root of trust.roots) {
        try {
            return verifyUnder(root, bundle, subject, trust, bytes);
        }
        catch (error) {
            nearest = preferError(nearest, asVerification(error));
        }
    }
    throw nearest ?? (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .sigstoreError */ .J)('certificate-untrusted', { detail: 'the policy has no root' });
}
function verifyUnder(root, bundle, subject, { requirements }, bytes) {
    const named = requirements.flatMap(({ keys }) => keys);
    const verified = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyBundle */ .I)(bundle, subject, root, {
        ...root.thresholds,
        keys: Object.fromEntries(named.map(({ fingerprint, key }) => [fingerprint, key])),
        payloadTypes: requirements.flatMap(({ payloadType }) => payloadType ?? []),
        ...(bytes ? { bytes } : {}),
    });
    if (verified.key === undefined)
        return { ...verified, root: root.name };
    const key = named.find(({ fingerprint }) => fingerprint === verified.key)?.name ?? verified.key;
    return { ...verified, root: root.name, key, fingerprint: verified.key };
}
function readClaims({ content }) {
    if (content.$case === 'messageSignature')
        return { kind: 'signature' };
    try {
        const { predicateType } = JSON.parse(content.dsseEnvelope.payload.toString('utf8'));
        return typeof predicateType === 'string' ? classify(predicateType) : undefined;
    }
    catch {
        return undefined;
    }
}
const asVerification = (error) => {
    const known = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .asMcError */ .b)(error);
    return known instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_8__/* .VerificationError */ .mk
        ? known
        : (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .sigstoreError */ .J)('bundle-malformed', { what: 'the bundle', detail: known.message }, { cause: error });
};
const preferError = (a, b) => a === undefined || a.code === 'certificate-untrusted' || a.code === 'timestamp-invalid' ? b : a;
function describeSigner(accepted) {
    const { identity, key, root, times, logEntries, statement, origin, bundle } = accepted;
    return {
        ...(identity
            ? {
                identity: {
                    ...(identity.issuer === undefined ? {} : { issuer: identity.issuer }),
                    subject: identity.subject,
                    extensions: { ...identity.extensions },
                },
            }
            : {}),
        ...(key === undefined ? {} : { key }),
        root,
        times: [...times],
        logEntries: logEntries.map((entry) => ({ ...entry })),
        ...(statement ? { predicateType: statement.predicateType } : {}),
        origin,
        bundle,
    };
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

/***/ 51999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
const formatSigner = ({ identity, key }) => identity?.subject ?? `key "${key}"`;
const formatBuild = ({ identity }) => {
    const { sourceRepositoryUri, sourceRepositoryRef, buildTrigger } = identity?.extensions ?? {};
    const parts = [sourceRepositoryUri, sourceRepositoryRef, buildTrigger].filter((part) => part !== undefined);
    return [
        ...parts,
        ...(identity ? [identity.issuer === undefined ? 'no issuer in the certificate' : `issuer ${identity.issuer}`] : []),
    ].join(' ');
};
const formatTime = ({ times }) => times[0] ?? '';
const formatLogs = ({ logEntries }) => logEntries.map(({ log, index }) => `${log} #${index}`).join(', ');
function present(report) {
    const rows = report.requirements.flatMap(({ name, kind, satisfied, by, nearest }) => satisfied
        ? by.map((signer) => [`✓ ${name}`, formatSigner(signer), formatTime(signer), formatLogs(signer), signer.root])
        : [[`✗ ${name}`, nearest?.message ?? `no ${kind} meets it`, '', '', '']]);
    const origins = report.requirements.flatMap(({ name, by }) => by.map((signer) => `${name}: ${[formatBuild(signer), `from ${signer.origin}`].filter((part) => part !== '').join(', ')}`));
    return [
        {
            title: `${report.outcome === 'passed' ? '✓ verified' : '✗ not verified'}: ${report.subject ?? report.digest}`,
            lines: [
                ...(report.subject === report.digest ? [] : [report.digest]),
                ...report.reasons.map(({ code, message }) => `${code}: ${message}`),
            ],
            table: { columns: ['requirement', 'signed by', 'at', 'log', 'root'], rows },
        },
        ...(origins.length > 0 ? [{ title: 'Sources', lines: origins }] : []),
        ...(report.platforms
            ? [
                {
                    title: 'Platforms',
                    table: {
                        columns: ['platform', 'digest', 'outcome'],
                        rows: report.platforms.map(({ platform, digest, outcome, reasons }) => [
                            platform,
                            digest,
                            outcome === 'passed' ? '✓' : `✗ ${reasons[0]?.message ?? ''}`,
                        ]),
                    },
                },
            ]
            : []),
        ...(report.refused.length > 0
            ? [
                {
                    title: 'Bundles that do not verify',
                    table: {
                        columns: ['bundle', 'reason'],
                        rows: report.refused.map(({ origin, reason }) => [origin, `${reason.code}: ${reason.message}`]),
                    },
                },
            ]
            : []),
        ...(report.warnings.length > 0
            ? [
                {
                    title: 'Warnings',
                    lines: report.warnings.map(({ code, message }) => `${code}: ${message}`),
                },
            ]
            : []),
    ];
}


/***/ }),

/***/ 35678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LJ: () => (/* binding */ evaluateRequirement),
/* harmony export */   TD: () => (/* binding */ isMet),
/* harmony export */   gs: () => (/* binding */ isKindOf),
/* harmony export */   ie: () => (/* binding */ findSignerMismatch)
/* harmony export */ });
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39386);
/* harmony import */ var _sigstore_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45176);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72317);
/* harmony import */ var _evidence_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11267);
/* harmony import */ var _policy_schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77452);
/* harmony import */ var _predicate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84928);






const isMet = ({ by }) => by.length > 0;
function evaluateRequirement(requirement, accepted, now) {
    const ofKind = accepted.filter(({ statement, payloadType }) => isKindOf(requirement, (0,_evidence_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(statement?.predicateType)) && payloadType === requirement.payloadType);
    const matched = [];
    let miss;
    for (const bundle of ofKind) {
        const why = findSignerMismatch(requirement, bundle) ?? findShortfall(requirement, bundle, now);
        if (why)
            miss = preferMiss(miss, why);
        else
            matched.push(bundle);
    }
    const found = countSigners(matched);
    if (found >= requirement.threshold)
        return { requirement, by: matched };
    if (matched.length > 0)
        miss = thresholdMiss(requirement, found);
    else if (!miss && accepted.length > 0)
        miss = kindMiss(requirement, accepted);
    return { requirement, by: [], ...(miss ? { miss } : {}) };
}
const countSigners = (bundles) => new Set(bundles.map(({ identity, fingerprint }) => identity ? JSON.stringify([identity.issuer, identity.subject]) : `key ${fingerprint}`)).size;
const thresholdMiss = ({ name, threshold }, found) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyError */ .q)('threshold-not-met', { requirement: name, expected: threshold, found });
const kindMiss = ({ name, predicateType }, accepted) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyError */ .q)('predicate-mismatch', {
    requirement: name,
    expected: predicateType ?? 'a signature',
    found: [...new Set(accepted.map(({ statement }) => statement?.predicateType ?? 'a signature'))],
});
const BY_NEARNESS = [
    'identity-mismatch',
    'issuer-mismatch',
    'certificate-extension-mismatch',
    'predicate-value-mismatch',
    'log-entry-missing',
    'timestamp-missing',
    'evidence-expired',
];
const preferMiss = (a, b) => a === undefined || BY_NEARNESS.indexOf(b.code) > BY_NEARNESS.indexOf(a.code) ? b : a;
function findShortfall(requirement, bundle, now) {
    const { name, predicate, logs = 0, timestamps = 0, maxAge } = requirement;
    if (predicate) {
        const wrong = (0,_predicate_js__WEBPACK_IMPORTED_MODULE_2__/* .findPredicateMismatch */ .f)(predicate, bundle.statement?.predicate, name);
        if (wrong)
            return wrong;
    }
    const logged = new Set(bundle.logEntries.map(({ log }) => log)).size;
    if (logged < logs)
        return (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .sigstoreError */ .J)('log-entry-missing', { expected: logs, found: logged });
    if (bundle.timeSources < timestamps)
        return (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .sigstoreError */ .J)('timestamp-missing', { expected: timestamps, found: bundle.timeSources });
    if (maxAge === undefined)
        return undefined;
    const [oldest] = bundle.times.toSorted();
    if (oldest === undefined)
        return (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .sigstoreError */ .J)('timestamp-missing', { expected: 1, found: 0 });
    const age = (now.getTime() - Date.parse(oldest)) / 1000;
    if (age <= (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDuration */ .E)(maxAge, 'maxAge'))
        return undefined;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyError */ .q)('evidence-expired', {
        requirement: name,
        expected: maxAge,
        found: `${Math.floor(age / 86_400)}d`,
        signedAt: oldest,
    });
}
function isKindOf({ kind, predicateType }, evidence) {
    return kind === evidence.kind && (evidence.kind === 'signature' || evidence.predicateType === predicateType);
}
function findSignerMismatch(requirement, { identity, key, fingerprint }) {
    const { name, identities = [], keys } = requirement;
    if (!identity) {
        if (keys.some((one) => one.fingerprint === fingerprint))
            return undefined;
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyError */ .q)('identity-mismatch', {
            requirement: name,
            expected: listExpected(requirement),
            found: `the key "${key}"`,
        });
    }
    const issuer = identity.issuer ?? 'no issuer';
    const found = `${identity.subject} (by ${issuer})`;
    const bySubject = identities.filter((rule) => matchesSubject(rule, identity.subject));
    if (bySubject.length === 0)
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyError */ .q)('identity-mismatch', { requirement: name, expected: listExpected(requirement), found });
    const byIssuer = bySubject.filter((rule) => matchesIssuer(rule, identity.issuer));
    if (byIssuer.length === 0)
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyError */ .q)('issuer-mismatch', {
            requirement: name,
            expected: bySubject.map((rule) => rule.issuer),
            found: issuer,
        });
    const extensions = identity.extensions;
    let wrong;
    for (const { certificate = {} } of byIssuer) {
        const differing = Object.entries(certificate).find(([key, value]) => extensions[key] !== value);
        if (!differing)
            return undefined;
        const [extension, value] = differing;
        wrong ??= (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyError */ .q)('certificate-extension-mismatch', {
            requirement: name,
            expected: `${extension} ${value}`,
            found: `${extension} ${extensions[extension] ?? 'nothing'}`,
        });
    }
    return wrong;
}
const matchesIssuer = ({ issuer }, found) => issuer === _policy_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .NO_ISSUER */ ._u ? found === undefined : issuer === found;
const matchesSubject = ({ subject, pattern }, found) => subject !== undefined ? subject === found : (pattern?.matches(found) ?? false);
const listExpected = ({ identities = [], keys }) => [
    ...identities.map(({ subject, subjectPattern }) => subject ?? `/${subjectPattern}/`),
    ...keys.map(({ name }) => `the key "${name}"`),
];


/***/ }),

/***/ 84928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ resolvePointer),
/* harmony export */   f: () => (/* binding */ findPredicateMismatch)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72317);


function findPredicateMismatch(rule, predicate, requirement) {
    const mismatch = (what, expected, found) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyError */ .q)('predicate-value-mismatch', { requirement, what, expected, found });
    const slsa = readProvenance(predicate);
    for (const name of ['builderId', 'buildType', 'sourceUri', 'sourceRef']) {
        const expected = rule[name];
        if (expected === undefined)
            continue;
        const found = slsa[name];
        if (found.length === 0 || found.some((one) => one !== expected))
            return mismatch(name, expected, found.join(', ') || 'nothing');
    }
    for (const { pointer, value, oneOf } of rule.match ?? []) {
        const found = resolvePointer(predicate, pointer);
        const allowed = oneOf ?? [value];
        if (found === undefined || !allowed.some((one) => one !== undefined && (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(one) === (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(found)))
            return mismatch(pointer, allowed.map((one) => JSON.stringify(one)).join(' or '), formatValue(found));
    }
    return undefined;
}
const MAX_SHOWN = 120;
const formatValue = (value) => value === undefined ? 'nothing' : JSON.stringify(value).slice(0, MAX_SHOWN);
function resolvePointer(value, pointer) {
    if (pointer === '')
        return value;
    let current = value;
    for (const token of pointer.slice(1).split('/')) {
        const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
        if (typeof current !== 'object' || current === null)
            return undefined;
        if (Array.isArray(current) && !/^(0|[1-9]\d*)$/.test(key))
            return undefined;
        current = Object.hasOwn(current, key) ? current[key] : undefined;
    }
    return current;
}
function readProvenance(predicate) {
    const texts = (...pointers) => pointers
        .map((pointer) => resolvePointer(predicate, pointer))
        .filter((one) => typeof one === 'string');
    const sources = texts('/buildDefinition/resolvedDependencies/0/uri', '/buildDefinition/externalParameters/source/uri', '/invocation/configSource/uri').map(splitSource);
    return {
        builderId: texts('/runDetails/builder/id', '/builder/id'),
        buildType: texts('/buildDefinition/buildType', '/buildType'),
        sourceUri: [...texts('/buildDefinition/externalParameters/workflow/repository'), ...sources.map(({ uri }) => uri)],
        sourceRef: [
            ...texts('/buildDefinition/externalParameters/workflow/ref', '/buildDefinition/externalParameters/source/ref'),
            ...sources.flatMap(({ ref }) => (ref === undefined ? [] : [ref])),
        ],
    };
}
function splitSource(text) {
    const [, uri = text, ref] = /^(?:git\+)?(.*?)(?:@(refs\/.+))?$/s.exec(text) ?? [];
    return ref === undefined ? { uri } : { uri, ref };
}


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

/***/ 92166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ computeDigests),
/* harmony export */   lS: () => (/* binding */ FEW_BYTES),
/* harmony export */   sV: () => (/* binding */ isLarge),
/* harmony export */   yi: () => (/* binding */ hashBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21763);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72317);





const ALL = ['sha256', 'sha384', 'sha512'];
const FEW_BYTES = 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;
function isLarge(path) {
    try {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path);
        return status.isFile() && status.size > FEW_BYTES;
    }
    catch {
        return false;
    }
}
async function computeDigests(path, signal) {
    const large = isLarge(path);
    const hashes = createHashes(large ? ['sha256'] : ALL);
    for await (const chunk of (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileStream */ .vY)(path, 'the subject', signal))
        for (const hash of Object.values(hashes))
            hash.update(chunk);
    const digests = finishHashes(hashes);
    return large ? withLazyDigests(path, digests.sha256) : digests;
}
const hashBytes = (bytes) => {
    const hashes = createHashes(ALL);
    for (const hash of Object.values(hashes))
        hash.update(bytes);
    return finishHashes(hashes);
};
const createHashes = (algorithms) => Object.fromEntries(algorithms.map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm)]));
const finishHashes = (hashes) => Object.fromEntries(Object.entries(hashes).map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
function withLazyDigests(path, sha256) {
    const expected = `sha256:${sha256}`;
    let rest;
    const read = () => {
        try {
            rest ??= readAll(path);
        }
        catch (error) {
            const found = `a file that cannot be read (${(0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error)})`;
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyError */ .q)('subject-changed', { path, expected, found }, { cause: error });
        }
        if (rest.sha256 !== sha256)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyError */ .q)('subject-changed', { path, expected, found: `sha256:${rest.sha256}` });
        return rest;
    };
    return {
        sha256,
        get sha384() {
            return read().sha384;
        },
        get sha512() {
            return read().sha512;
        },
    };
}
function readAll(path) {
    const hashes = createHashes(ALL);
    const chunk = Buffer.alloc(CHUNK_BYTES);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    try {
        for (let length = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, chunk); length > 0; length = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, chunk))
            for (const hash of Object.values(hashes))
                hash.update(chunk.subarray(0, length));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
    return finishHashes(hashes);
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


/***/ })

};
