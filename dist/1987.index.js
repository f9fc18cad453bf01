export const id = 1987;
export const ids = [1987];
export const modules = {

/***/ 90162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ legacySignature),
/* harmony export */   Nj: () => (/* binding */ SIMPLE_SIGNING),
/* harmony export */   b$: () => (/* binding */ holdSimpleSigning)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);




const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
const SIGNATURE = 'dev.cosignproject.cosign/signature';
const CERTIFICATE = 'dev.sigstore.cosign/certificate';
const BUNDLE = 'dev.sigstore.cosign/bundle';
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp';
const BUNDLE_V01 = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
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
/** The log's promise, as the annotation carries it: no proof, only the signed entry timestamp. */
function logEntryOf(text) {
    const { SignedEntryTimestamp, Payload } = read(rekorBundle, text, BUNDLE);
    const { kind, apiVersion } = read(entryBody, Buffer.from(Payload.body, 'base64').toString('utf8'), "the entry's body");
    return {
        logIndex: String(Payload.logIndex),
        logId: { keyId: Buffer.from(Payload.logID, 'hex').toString('base64') },
        kindVersion: { kind, version: apiVersion },
        integratedTime: String(Payload.integratedTime),
        inclusionPromise: { signedEntryTimestamp: SignedEntryTimestamp },
        canonicalizedBody: Payload.body,
    };
}
/** Only the leaf: which CA it leads to is for the trusted root to say, never for what was pushed beside it. */
function leafOf(pem) {
    const [, base64] = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem) ?? [];
    if (base64 === undefined)
        throw new TypeError(`the annotation ${CERTIFICATE} is no certificate in PEM`);
    return base64.replace(/\s/g, '');
}
/**
 * Turns a layer into a bundle v0.1, which is then judged like any other. Nothing is verified here. Throws
 * `bundle-malformed`; `what` names where the layer is from.
 */
function legacySignature({ mediaType, bytes, annotations }, what) {
    const simple = mediaType === SIMPLE_SIGNING;
    try {
        const certificate = annotations[CERTIFICATE];
        const timestamp = annotations[TIMESTAMP];
        const bundle = {
            mediaType: BUNDLE_V01,
            verificationMaterial: {
                ...(certificate
                    ? { x509CertificateChain: { certificates: [{ rawBytes: leafOf(certificate) }] } }
                    : { publicKey: { hint: '' } }),
                tlogEntries: annotations[BUNDLE] ? [logEntryOf(annotations[BUNDLE])] : [],
                // Of an attestation, cosign stamps the whole envelope and not the signature in it: no other client can use that.
                ...(timestamp && simple
                    ? {
                        timestampVerificationData: {
                            rfc3161Timestamps: [
                                { signedTimestamp: read(timestampResponse, timestamp, TIMESTAMP).SignedRFC3161Timestamp },
                            ],
                        },
                    }
                    : {}),
            },
            ...(simple
                ? {
                    messageSignature: {
                        messageDigest: { algorithm: 'SHA2_256', digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(bytes).toString('base64') },
                        signature: annotations[SIGNATURE] ?? '',
                    },
                }
                : { dsseEnvelope: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes.toString('utf8'), what, MAX_DEPTH) }),
        };
        return { bytes: Buffer.from(JSON.stringify(bundle)), ...(simple ? { payload: bytes } : {}) };
    }
    catch (error) {
        const detail = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv ? error.message : (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error);
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('bundle-malformed', { what, detail }, { cause: error });
    }
}
const simpleSigning = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    critical: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('cosign container image signature'),
        image: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ 'docker-manifest-digest': zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200) }),
    }),
});
/** The simple signing document names the image, and no other. Throws `statement-malformed`, `subject-mismatch`. */
function holdSimpleSigning(payload, expected, what) {
    let named;
    try {
        named = read(simpleSigning, payload.toString('utf8'), what).critical.image['docker-manifest-digest'];
    }
    catch (error) {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('statement-malformed', { detail: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error) }, { cause: error });
    }
    if (named !== expected)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('subject-mismatch', { expected, found: named });
}


/***/ }),

/***/ 78892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   i: () => (/* binding */ predicateMismatch)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);


/** What of a predicate is not as a requirement wants it; undefined where all of it is. */
function predicateMismatch(rule, predicate, requirement) {
    const wrong = (what, expected, found) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('predicate-value-mismatch', { requirement, what, expected, found });
    const slsa = slsaOf(predicate);
    for (const name of ['builderId', 'buildType', 'sourceUri', 'sourceRef']) {
        const expected = rule[name];
        if (expected === undefined)
            continue;
        const found = slsa[name];
        if (found.length === 0 || found.some((one) => one !== expected))
            return wrong(name, expected, found.join(', ') || 'nothing');
    }
    for (const { pointer, value, oneOf } of rule.match ?? []) {
        const found = at(predicate, pointer);
        const allowed = oneOf ?? [value];
        if (found === undefined || !allowed.some((one) => one !== undefined && (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(one) === (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(found)))
            return wrong(pointer, allowed.map((one) => JSON.stringify(one)).join(' or '), shown(found));
    }
    return undefined;
}
const MAX_SHOWN = 120;
const shown = (value) => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, MAX_SHOWN));
/** RFC 6901: the value that a pointer leads to, through what an object or array has itself; undefined where it leads nowhere. */
function at(value, pointer) {
    if (pointer === '')
        return value;
    let here = value;
    for (const token of pointer.slice(1).split('/')) {
        const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
        if (typeof here !== 'object' || here === null)
            return undefined;
        if (Array.isArray(here) && !/^(0|[1-9]\d*)$/.test(key))
            return undefined;
        here = Object.hasOwn(here, key) ? here[key] : undefined;
    }
    return here;
}
/** SLSA provenance v1 (buildDefinition, runDetails) and v0.2 (builder, invocation.configSource), as GitHub and others fill them. */
function slsaOf(predicate) {
    const texts = (...pointers) => pointers.map((pointer) => at(predicate, pointer)).filter((one) => typeof one === 'string');
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
/** `git+https://github.com/acme/app@refs/heads/main` (SPDX download location) in its parts. */
function splitSource(text) {
    const [, uri = text, ref] = /^(?:git\+)?(.*?)(?:@(refs\/.+))?$/s.exec(text) ?? [];
    return ref === undefined ? { uri } : { uri, ref };
}


/***/ }),

/***/ 14937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ym: () => (/* binding */ digestsOfBytes),
/* harmony export */   lS: () => (/* binding */ FEW_BYTES),
/* harmony export */   nw: () => (/* binding */ digestsOf),
/* harmony export */   sV: () => (/* binding */ isLarge)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);




const ALL = ['sha256', 'sha384', 'sha512'];
/** Up to here all digests cost no more than asking which are needed. */
const FEW_BYTES = 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;
/** Whether a file is one of those; what cannot be read is none, and is told by reading it. */
function isLarge(path) {
    try {
        const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path);
        return status.isFile() && status.size > FEW_BYTES;
    }
    catch {
        return false;
    }
}
/**
 * The digests of a file, read as a stream. Of a large one SHA-256 at first: SHA-384 and SHA-512 cost three times as much,
 * are what few signatures are over, and are made when one asks for them. A pipe says its bytes once: all of it then.
 */
async function digestsOf(path, signal) {
    const large = isLarge(path);
    const hashes = hashesOf(large ? ['sha256'] : ALL);
    for await (const chunk of (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileStream */ .vY)(path, 'the subject', signal))
        for (const hash of Object.values(hashes))
            hash.update(chunk);
    const digests = resultOf(hashes);
    return large ? withTheRest(path, digests.sha256) : digests;
}
/** The same of bytes that are at hand. */
const digestsOfBytes = (bytes) => {
    const hashes = hashesOf(ALL);
    for (const hash of Object.values(hashes))
        hash.update(bytes);
    return resultOf(hashes);
};
const hashesOf = (algorithms) => Object.fromEntries(algorithms.map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm)]));
const resultOf = (hashes) => Object.fromEntries(Object.entries(hashes).map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
/** Throws `subject-changed` where the file is not any more what its SHA-256 says: two files are no subject. */
function withTheRest(path, sha256) {
    const expected = `sha256:${sha256}`;
    let rest;
    const read = () => {
        try {
            rest ??= readAll(path);
        }
        catch (error) {
            const found = `what cannot be read (${(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error)})`;
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('subject-changed', { path, expected, found }, { cause: error });
        }
        if (rest.sha256 !== sha256)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('subject-changed', { path, expected, found: `sha256:${rest.sha256}` });
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
/** Not as a stream: a bundle is judged in one go, and asks in the middle of it. */
function readAll(path) {
    const hashes = hashesOf(ALL);
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
    return resultOf(hashes);
}


/***/ }),

/***/ 55735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Kv: () => (/* binding */ signerOf),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   oB: () => (/* binding */ isAccepted)
/* harmony export */ });
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14922);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6888);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90162);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1352);
/* harmony import */ var _digests_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14937);




/** A signature is one over the bytes, or cosign's statement that says just that; an SBOM that is signed is no signature. */
const kindOf = (predicateType) => predicateType === undefined || predicateType === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATE */ .W3.cosignSign
    ? { kind: 'signature' }
    : { kind: 'attestation', predicateType };
const isAccepted = (judged) => !('error' in judged);
/** One bundle against the subject under each root in turn: pure. The nearest miss is told when none accepts it. */
function judge(evidence, { digests, trust, content }) {
    const { origin } = evidence;
    if ('unusable' in evidence)
        return { origin, error: evidence.unusable };
    const { bytes, payload } = evidence;
    const bundle = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes);
    const named = trust.requirements.flatMap(({ keys }) => keys);
    const keys = Object.fromEntries(named.map(({ fingerprint, key }) => [fingerprint, key]));
    const payloadTypes = trust.requirements.flatMap(({ payloadType }) => payloadType ?? []);
    let nearest;
    let claims;
    try {
        const parsed = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBundle */ .QN)(bytes, origin);
        claims = claimsOf(parsed);
        if (payload)
            (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_3__/* .holdSimpleSigning */ .b$)(payload, (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .primaryDigest */ .Bu)(digests), origin);
        // A legacy signature is over a small document that names the image: that document is what the key signed.
        const signed = payload ? (0,_digests_js__WEBPACK_IMPORTED_MODULE_4__/* .digestsOfBytes */ .Ym)(payload) : digests;
        const read = payload ? (max) => (payload.length <= max ? payload : undefined) : content;
        for (const root of trust.roots) {
            try {
                const verified = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyBundle */ .I)(parsed, signed, root, {
                    ...root.least,
                    keys,
                    payloadTypes,
                    ...(read ? { bytes: read } : {}),
                });
                const place = { root: root.name, origin, bundle };
                if (verified.key === undefined)
                    return { ...verified, ...place };
                const key = named.find(({ fingerprint }) => fingerprint === verified.key)?.name ?? verified.key;
                return { ...verified, ...place, key, fingerprint: verified.key };
            }
            catch (error) {
                nearest = nearer(nearest, asVerification(error));
            }
        }
    }
    catch (error) {
        nearest = asVerification(error);
    }
    return {
        ...(claims ? { claims } : {}),
        origin,
        bundle,
        error: nearest ?? new _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .VerificationError */ .mk('certificate-untrusted', { detail: 'the policy has no root' }),
    };
}
/** Undefined where even that cannot be read. */
function claimsOf({ content }) {
    if (content.$case === 'messageSignature')
        return { kind: 'signature' };
    try {
        const { predicateType } = JSON.parse(content.dsseEnvelope.payload.toString('utf8'));
        return typeof predicateType === 'string' ? kindOf(predicateType) : undefined;
    }
    catch {
        return undefined;
    }
}
const asVerification = (error) => {
    const known = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .asMcError */ .bH)(error);
    return known instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .VerificationError */ .mk
        ? known
        : new _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .VerificationError */ .mk('bundle-malformed', { what: 'the bundle', detail: known.message }, { cause: error });
};
/** "Another instance's certificate" is the least telling way to fail: under the right root it would have been another one. */
const nearer = (a, b) => a === undefined || a.code === 'certificate-untrusted' || a.code === 'timestamp-invalid' ? b : a;
function signerOf(accepted) {
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

/***/ 81987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ signerMismatch),
/* harmony export */   _2: () => (/* binding */ hold),
/* harmony export */   xu: () => (/* binding */ serves)
/* harmony export */ });
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39386);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _constraints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78892);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55735);
/* harmony import */ var _policy_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43350);





/** Holds one requirement against the verified bundles of a subject: pure. */
function hold(requirement, accepted, now) {
    const { name } = requirement;
    const ofKind = accepted.filter(({ statement, payloadType }) => serves(requirement, (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(statement?.predicateType)) && payloadType === requirement.payloadType);
    const matched = [];
    let miss;
    for (const bundle of ofKind) {
        const why = signerMismatch(requirement, bundle) ?? shortOf(requirement, bundle, now);
        if (why)
            miss = nearer(miss, why);
        else
            matched.push(bundle);
    }
    const signers = new Set(matched.map(({ identity, fingerprint }) => identity ? JSON.stringify([identity.issuer, identity.subject]) : `key ${fingerprint}`));
    if (signers.size >= requirement.threshold)
        return { requirement, by: matched };
    if (matched.length > 0)
        return {
            requirement,
            by: [],
            miss: new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('threshold-not-met', {
                requirement: name,
                expected: requirement.threshold,
                found: signers.size,
            }),
        };
    if (miss)
        return { requirement, by: [], miss };
    if (accepted.length === 0)
        return { requirement, by: [] };
    const kinds = [...new Set(accepted.map(({ statement }) => statement?.predicateType ?? 'a signature'))];
    return {
        requirement,
        by: [],
        miss: new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('predicate-mismatch', {
            requirement: name,
            expected: requirement.predicateType ?? 'a signature',
            found: kinds,
        }),
    };
}
/** The order in which misses are near: who signed is right before what was signed is asked. */
const NEAR = [
    'identity-mismatch',
    'issuer-mismatch',
    'certificate-extension-mismatch',
    'predicate-value-mismatch',
    'log-entry-missing',
    'timestamp-missing',
    'evidence-expired',
];
const nearer = (a, b) => a === undefined || NEAR.indexOf(b.code) > NEAR.indexOf(a.code) ? b : a;
/** What a bundle by the right signer lacks: what its predicate says, logs, times, youth. */
function shortOf(requirement, bundle, now) {
    const { name, predicate, logs = 0, timestamps = 0, maxAge } = requirement;
    if (predicate) {
        const wrong = (0,_constraints_js__WEBPACK_IMPORTED_MODULE_2__/* .predicateMismatch */ .i)(predicate, bundle.statement?.predicate, name);
        if (wrong)
            return wrong;
    }
    const logged = new Set(bundle.logEntries.map(({ log }) => log)).size;
    if (logged < logs)
        return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('log-entry-missing', { expected: logs, found: logged });
    if (bundle.timeSources < timestamps)
        return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('timestamp-missing', { expected: timestamps, found: bundle.timeSources });
    if (maxAge === undefined)
        return undefined;
    // The oldest time counts: a newer stamp over an old signature does not make it young.
    const [oldest] = bundle.times.toSorted();
    if (oldest === undefined)
        return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('timestamp-missing', { expected: 1, found: 0 });
    const age = (now.getTime() - Date.parse(oldest)) / 1000;
    if (age <= (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E)(maxAge, 'maxAge'))
        return undefined;
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('evidence-expired', {
        requirement: name,
        expected: maxAge,
        found: `${Math.floor(age / 86_400)}d`,
        signedAt: oldest,
    });
}
/** Whether evidence is of the kind that a requirement asks for. */
function serves({ kind, predicateType }, evidence) {
    return kind === evidence.kind && (evidence.kind === 'signature' || evidence.predicateType === predicateType);
}
/** Why a bundle is by nobody whom a requirement names; undefined where it is by somebody who is. */
function signerMismatch(requirement, { identity, key, fingerprint }) {
    const { name: of, identities = [], keys } = requirement;
    if (!identity) {
        if (keys.some((one) => one.fingerprint === fingerprint))
            return undefined;
        return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('identity-mismatch', {
            requirement: of,
            expected: expectation(requirement),
            found: `the key "${key}"`,
        });
    }
    const issuer = identity.issuer ?? 'no issuer';
    const found = `${identity.subject} (by ${issuer})`;
    const bySubject = identities.filter((rule) => matchesSubject(rule, identity.subject));
    if (bySubject.length === 0)
        return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('identity-mismatch', { requirement: of, expected: expectation(requirement), found });
    const byIssuer = bySubject.filter((rule) => matchesIssuer(rule, identity.issuer));
    if (byIssuer.length === 0)
        return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('issuer-mismatch', {
            requirement: of,
            expected: bySubject.map((rule) => rule.issuer),
            found: issuer,
        });
    const extensions = identity.extensions;
    let wrong;
    for (const { certificate = {} } of byIssuer) {
        const differing = Object.entries(certificate).find(([name, value]) => extensions[name] !== value);
        if (!differing)
            return undefined;
        const [name, value] = differing;
        wrong ??= new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('certificate-extension-mismatch', {
            requirement: of,
            expected: `${name} ${value}`,
            found: `${name} ${extensions[name] ?? 'nothing'}`,
        });
    }
    return wrong;
}
/** `none` is for certificates that name no issuer, and for no other: not even where one names an issuer "none". */
const matchesIssuer = ({ issuer }, found) => issuer === _policy_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_ISSUER */ ._u ? found === undefined : issuer === found;
const matchesSubject = ({ subject, pattern }, found) => subject !== undefined ? subject === found : (pattern?.matches(found) ?? false);
const expectation = ({ identities = [], keys }) => [
    ...identities.map(({ subject, subjectPattern }) => subject ?? `/${subjectPattern}/`),
    ...keys.map(({ name }) => `the key "${name}"`),
];


/***/ })

};
