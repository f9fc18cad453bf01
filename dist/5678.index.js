export const id = 5678;
export const ids = [5678];
export const modules = {

/***/ 90162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YX: () => (/* binding */ convertLegacyLayer),
/* harmony export */   cf: () => (/* binding */ assertSimpleSigning),
/* harmony export */   gi: () => (/* binding */ convertLogEntry),
/* harmony export */   mg: () => (/* binding */ rekorBundle),
/* harmony export */   rs: () => (/* binding */ convertCertificate)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
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

/***/ 11267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L8: () => (/* binding */ classify),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   cg: () => (/* binding */ describeSigner),
/* harmony export */   oB: () => (/* binding */ isAccepted),
/* harmony export */   xJ: () => (/* binding */ isPromotionMark)
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






const DEFAULT_LOGS = 1;
const classify = (predicateType) => predicateType === undefined || predicateType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.cosignSign
    ? { kind: 'signature' }
    : { kind: 'attestation', predicateType };
const PROMOTION_MARKS = [_sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.promotion, _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.revocation];
const isPromotionMark = (claims) => claims?.kind === 'attestation' && PROMOTION_MARKS.includes(claims.predicateType);
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
        (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .assertSimpleSigning */ .cf)(payload, (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .primaryDigest */ .Bu)(digests), origin);
    const subject = payload ? (0,_subject_digests_js__WEBPACK_IMPORTED_MODULE_4__/* .hashBytes */ .yi)(payload) : digests;
    const bytes = payload ? (max) => (payload.length <= max ? payload : undefined) : content;
    let nearest;
    for (const needsLog of mayLackLog(bundle, trust) ? [true, false] : [true])
        for (const root of trust.roots) {
            try {
                return verifyUnder(root, bundle, subject, trust, { needsLog, bytes });
            }
            catch (error) {
                nearest = preferError(nearest, asVerification(error));
            }
        }
    throw nearest ?? (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .sigstoreError */ .J)('certificate-untrusted', { detail: 'the policy has no root' });
}
function verifyUnder(root, bundle, subject, { requirements }, { needsLog, bytes }) {
    const named = requirements.flatMap(({ keys }) => keys);
    const verified = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyBundle */ .I)(bundle, subject, root, {
        ...root.thresholds,
        ...(needsLog ? {} : { logs: 0 }),
        keys: Object.fromEntries(named.map(({ fingerprint, key }) => [fingerprint, key])),
        payloadTypes: requirements.flatMap(({ payloadType }) => payloadType ?? []),
        ...(bytes ? { bytes } : {}),
    });
    if (verified.key === undefined)
        return { ...verified, root: root.name };
    const key = named.find(({ fingerprint }) => fingerprint === verified.key)?.name ?? verified.key;
    const logsOfRoot = needsLog ? {} : { logsOfRoot: root.thresholds.logs ?? DEFAULT_LOGS };
    return { ...verified, root: root.name, key, fingerprint: verified.key, ...logsOfRoot };
}
const mayLackLog = ({ verificationMaterial: { content } }, { requirements }) => content.$case === 'publicKey' && requirements.some(({ logs }) => logs === 'none');
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
    const { name, predicate, timestamps = 0, maxAge } = requirement;
    const logs = requirement.logs === 'none' ? 0 : Math.max(requirement.logs ?? 0, bundle.logsOfRoot ?? 0);
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


/***/ })

};
