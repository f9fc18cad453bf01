export const id = 60;
export const ids = [60];
export const modules = {

/***/ 67894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kr: () => (/* binding */ serviceFailure),
/* harmony export */   Wp: () => (/* binding */ parseAnswer),
/* harmony export */   k_: () => (/* binding */ invalidAnswer),
/* harmony export */   xE: () => (/* binding */ askService)
/* harmony export */ });
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21763);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65215);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6119);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80292);
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87681);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45176);





const INVALID_ANSWER = 'invalid-answer';
const NOT_THE_SERVICE = ['cancelled', 'command-timeout'];
async function askService(http, { url, method, headers, body, accept }, maxBytes) {
    try {
        return await (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchBytes */ .c)(http, {
            url,
            method,
            headers,
            redirect: 'manual',
            ...(body === undefined ? {} : { body }),
            ...(accept === undefined ? {} : { accept }),
        }, maxBytes);
    }
    catch (error) {
        throw serviceFailure(url, error);
    }
}
function parseAnswer(bytes) {
    try {
        return (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes.toString('utf8'), 'the answer');
    }
    catch {
        throw invalidAnswer('answer-malformed', 'expected JSON');
    }
}
const invalidAnswer = (check, detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .sigstoreError */ .J)(INVALID_ANSWER, { check, detail });
function serviceFailure(url, thrown) {
    const error = thrown instanceof _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_3__/* .McError */ .Hv ? thrown : invalidAnswer('answer-malformed', (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(thrown));
    if (error.family === 'configuration' || NOT_THE_SERVICE.includes(error.code))
        return error;
    if (error.code === 'signing-service-failed' || error.code === 'log-entry-exists')
        return error;
    const address = (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_5__/* .safeUrl */ .Pl)(url);
    const answer = answerCode(error);
    const detail = error.code === 'http-status' ? String(error.details.detail ?? '') : error.message;
    const { check = error.code } = error.details;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .sigstoreError */ .J)('signing-service-failed', {
        url: address,
        answer,
        detail: detail === '' ? 'the service gave no reason' : detail,
        ...(answer === INVALID_ANSWER ? { check } : {}),
    });
}
function answerCode(error) {
    switch (error.code) {
        case 'http-status':
            return `http-${error.details.status}`;
        case 'network-timeout':
            return 'timeout';
        case 'network-unreachable':
        case 'proxy-unreachable':
        case 'proxy-refused':
        case 'tls-ca-unknown':
        case 'tls-certificate-expired':
        case 'tls-name-mismatch':
        case 'tls-failed':
            return 'unreachable';
        default:
            return INVALID_ANSWER;
    }
}


/***/ }),

/***/ 133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ readSigningConfig),
/* harmony export */   Cw: () => (/* binding */ MAX_SIGNING_CONFIG_BYTES),
/* harmony export */   wN: () => (/* binding */ PUBLIC_GOOD)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13798);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45176);



const MAX_SIGNING_CONFIG_BYTES = 1024 * 1024;
const service = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5(),
    majorApiVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    operator: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    validFor: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
        start: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$({ offset: true }),
        end: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$({ offset: true }).optional(),
    }),
});
const selection = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ selector: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['ANY', 'ALL', 'EXACT']), count: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional() })
    .optional();
const config = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('application/vnd.dev.sigstore.signingconfig.v0.2+json'),
    caUrls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(service).min(1),
    rekorTlogUrls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(service).optional(),
    tsaUrls: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(service).optional(),
    rekorTlogConfig: selection,
    tsaConfig: selection,
});
function readSigningConfig(text, path, now) {
    const read = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .conform */ .fj)(config, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text, path), path);
    const unusable = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .sigstoreError */ .J)('signing-config-unusable', { path, detail });
    const valid = (services, versions) => onePerOperator(services
        .filter(({ validFor: { start, end }, majorApiVersion }) => versions.includes(majorApiVersion) &&
        Date.parse(start) <= now.getTime() &&
        (!end || now.getTime() <= Date.parse(end)))
        .sort((a, b) => b.majorApiVersion - a.majorApiVersion));
    const pick = (services, how, what) => {
        const wanted = countWanted(services.length, how);
        if (services.length < wanted)
            throw unusable(`expected ${wanted} ${what} that are valid now, found ${services.length}`);
        return services.slice(0, wanted);
    };
    const [ca] = valid(read.caUrls, [1]);
    if (!ca)
        throw unusable('it names no CA that is valid now');
    const rekor = pick(valid(read.rekorTlogUrls ?? [], [1, 2]), read.rekorTlogConfig, 'transparency logs');
    const tsa = pick(valid(read.tsaUrls ?? [], [1]), read.tsaConfig, 'timestamp authorities');
    if (rekor.length === 0)
        throw unusable('it names no transparency log that is valid now');
    if (rekor.some(({ majorApiVersion }) => majorApiVersion === 2) && tsa.length === 0)
        throw unusable('Rekor v2 issues no timestamps, and it names no timestamp authority');
    return {
        fulcio: ca.url,
        rekor: rekor.map(({ url, majorApiVersion }) => ({ url, version: majorApiVersion === 2 ? 2 : 1 })),
        tsa: tsa.map(({ url }) => url),
    };
}
function onePerOperator(newestFirst) {
    const seen = new Set();
    return newestFirst.filter(({ operator = '' }) => {
        const repeated = operator !== '' && seen.has(operator);
        seen.add(operator);
        return !repeated;
    });
}
function countWanted(available, how) {
    if (how?.selector === 'ALL')
        return available;
    if (how?.selector === 'EXACT')
        return how.count ?? 1;
    return Math.min(1, available);
}
const PUBLIC_GOOD = {
    fulcio: 'https://fulcio.sigstore.dev',
    rekor: [{ url: 'https://rekor.sigstore.dev', version: 1 }],
    tsa: [],
};


/***/ }),

/***/ 14458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ openSigner)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/clock.js
var lib_clock = __webpack_require__(94570);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
// EXTERNAL MODULE: ./build/sigstore/trusted-root.js + 1 modules
var trusted_root = __webpack_require__(5604);
// EXTERNAL MODULE: ./build/sigstore/signing/config.js
var config = __webpack_require__(133);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/lib/secrets.js + 1 modules
var secrets = __webpack_require__(95455);
// EXTERNAL MODULE: ./build/lib/in-toto.js
var in_toto = __webpack_require__(5750);
// EXTERNAL MODULE: ./build/sigstore/statement.js
var sigstore_statement = __webpack_require__(14922);
// EXTERNAL MODULE: ./build/sigstore/signing/ask.js
var ask = __webpack_require__(67894);
// EXTERNAL MODULE: ./build/sigstore/bundle.js + 1 modules
var sigstore_bundle = __webpack_require__(6888);
// EXTERNAL MODULE: ./build/sigstore/verification/verify-bundle.js + 9 modules
var verify_bundle = __webpack_require__(41228);
;// CONCATENATED MODULE: ./build/sigstore/signing/checks/roots.js


function filterRoots(roots, check) {
    const errors = [];
    const accepting = roots.filter((root) => {
        try {
            check(root);
            return true;
        }
        catch (error) {
            if (!(error instanceof mc_error/* VerificationError */.mk))
                throw error;
            errors.push(error);
            return false;
        }
    });
    const error = errors.find(({ code }) => code !== 'certificate-untrusted') ?? errors[0];
    if (error && accepting.length === 0)
        throw (0,ask/* invalidAnswer */.k_)(error.code, error.message);
    return accepting;
}

;// CONCATENATED MODULE: ./build/sigstore/signing/checks/bundle.js





function checkBundle(bytes, { subject }, roots) {
    try {
        const bundle = (0,sigstore_bundle/* parseBundle */.QN)(bytes, 'the finished bundle');
        filterRoots(roots, (root) => {
            (0,verify_bundle/* verifyBundle */.I)(bundle, subject, root);
        });
    }
    catch (error) {
        if (!(error instanceof mc_error/* McError */.Hv))
            throw error;
        const { check, detail } = error.details;
        throw (0,errors/* sigstoreError */.J)('signed-bundle-invalid', { check: check ?? error.code, detail: detail ?? error.message });
    }
}

// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var dist = __webpack_require__(19654);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(54187);
// EXTERNAL MODULE: ./build/sigstore/verification/code-signing.js
var code_signing = __webpack_require__(81540);
// EXTERNAL MODULE: ./build/sigstore/verification/identity.js
var identity = __webpack_require__(20781);
// EXTERNAL MODULE: ./build/sigstore/verification/library-errors.js
var library_errors = __webpack_require__(8198);
// EXTERNAL MODULE: ./build/sigstore/verification/signature-content.js + 2 modules
var signature_content = __webpack_require__(88912);
// EXTERNAL MODULE: ./build/sigstore/media-types.js
var media_types = __webpack_require__(43547);
;// CONCATENATED MODULE: ./build/sigstore/signing/draft.js


const serializeBundle = ({ content }, { certificate, timestamps, entries }) => Buffer.from(JSON.stringify(dist.Bundle.toJSON({
    mediaType: media_types/* BUNDLE_V03 */.Hd,
    verificationMaterial: {
        content: { $case: 'certificate', certificate: { rawBytes: certificate.raw } },
        tlogEntries: [...entries],
        timestampVerificationData: {
            rfc3161Timestamps: timestamps.map((signedTimestamp) => ({ signedTimestamp })),
        },
    },
    content,
})));

;// CONCATENATED MODULE: ./build/sigstore/signing/checks/certificate.js










const SKEW_MS = 60_000;
const [ISSUER, ISSUER_V1] = ['1.3.6.1.4.1.57264.1.8', '1.3.6.1.4.1.57264.1.1'];
function checkCertificate(certificate, { publicKey, issuers, now }, draft, roots) {
    if (!exportSpki(certificate.publicKey).equals(exportSpki(publicKey)))
        throw (0,ask/* invalidAnswer */.k_)('certificate-key-mismatch', 'the certificate is for another key than that of the request');
    const entity = parseDraft(draft, certificate);
    const issuer = readIssuer(entity);
    if (issuer === undefined || !issuers.includes(issuer))
        throw (0,ask/* invalidAnswer */.k_)('certificate-issuer-mismatch', `expected the token's issuer ${issuers.join(' or ')} in the certificate, found ${issuer ?? 'none'}`);
    const at = nearestValidTime(certificate, now);
    if (!(certificate.keyUsage ?? []).includes(code_signing/* CODE_SIGNING */.A))
        throw (0,ask/* invalidAnswer */.k_)('certificate-purpose', 'the certificate is not for code signing');
    return filterRoots(roots, ({ material }) => {
        try {
            new verify_dist/* Verifier */.BL(material, { tlogThreshold: 0, ctlogThreshold: 1, timestampThreshold: 1 }).verify({
                ...entity,
                timestamps: [createTime(at)],
            });
        }
        catch (error) {
            throw (0,library_errors/* asVerificationError */.g)(error);
        }
    });
}
const exportSpki = (key) => key.export({ type: 'spki', format: 'der' });
function parseDraft(draft, certificate) {
    const bundle = (0,sigstore_bundle/* parseBundle */.QN)(serializeBundle(draft, { certificate, timestamps: [], entries: [] }), 'the draft');
    return { ...(0,verify_dist/* toSignedEntity */.DC)(bundle, Buffer.alloc(0)), signature: (0,signature_content/* createSignatureContent */.W)(bundle, draft.subject) };
}
function readIssuer({ key }) {
    if (key.$case !== 'certificate')
        return undefined;
    const [encoded, plain] = [key.certificate.extension(ISSUER), key.certificate.extension(ISSUER_V1)];
    return encoded ? (0,identity/* parseUtf8String */.g2)(encoded.value) : plain?.value.toString('utf8');
}
function nearestValidTime({ validFromDate: from, validToDate: to }, now) {
    const at = new Date(Math.min(Math.max(now.getTime(), from.getTime()), to.getTime()));
    if (Math.abs(at.getTime() - now.getTime()) > SKEW_MS)
        throw (0,ask/* invalidAnswer */.k_)('certificate-not-valid-now', `the certificate is valid from ${from.toISOString()} to ${to.toISOString()}, and it is ${now.toISOString()}`);
    return at;
}
const createTime = (at) => ({
    $case: 'transparency-log',
    tlogEntry: {
        ...dist.TransparencyLogEntry.fromJSON({ integratedTime: String(Math.floor(at.getTime() / 1000)) }),
        inclusionPromise: { signedEntryTimestamp: Buffer.alloc(0) },
        logId: { keyId: Buffer.alloc(0) },
        kindVersion: { kind: '', version: '' },
    },
});

// EXTERNAL MODULE: ./build/lib/json.js
var json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/tlog/merkle.js
var merkle = __webpack_require__(98889);
// EXTERNAL MODULE: ./build/tlog/hashing.js
var hashing = __webpack_require__(77859);
// EXTERNAL MODULE: ./build/tlog/checkpoint.js
var tlog_checkpoint = __webpack_require__(37749);
// EXTERNAL MODULE: ./build/sigstore/verification/log-entry.js + 2 modules
var log_entry = __webpack_require__(84274);
;// CONCATENATED MODULE: ./build/sigstore/signing/checks/log-entry.js












function checkLogEntry({ entry, expected }, { version, certificate, now }, draft, roots) {
    checkBody(entry, expected);
    checkInclusion(entry);
    if (version === 1)
        checkPromise(entry, certificate);
    const bundle = (0,sigstore_bundle/* parseBundle */.QN)(serializeBundle(draft, { certificate, timestamps: [], entries: [entry] }), 'the draft');
    const entity = (0,verify_dist/* toSignedEntity */.DC)(bundle, Buffer.alloc(0));
    const at = version === 1 ? new Date(Number(entry.integratedTime) * 1000) : now;
    return filterRoots(roots, ({ material, logs }) => {
        try {
            const key = { publicKey: certificate.publicKey, validFor: () => true };
            const options = { tlogThreshold: 1, ctlogThreshold: 0, timestampThreshold: 0 };
            new verify_dist/* Verifier */.BL({ ...material, publicKey: () => key }, options).verify({
                ...entity,
                key: { $case: 'public-key', hint: '' },
                timestamps: [],
                signature: (0,signature_content/* createSignatureContent */.W)(bundle, draft.subject),
            });
            (0,log_entry/* verifyLogEntry */.c)(entry, bundle, logs, [at]);
        }
        catch (error) {
            throw (0,library_errors/* asVerificationError */.g)(error);
        }
    });
}
function checkBody({ canonicalizedBody, kindVersion }, expected) {
    const body = (0,ask/* parseAnswer */.Wp)(canonicalizedBody);
    const { kind, apiVersion } = (body ?? {});
    const isNamed = kindVersion !== undefined && kindVersion.kind === kind && kindVersion.version === apiVersion;
    if (!isNamed || (0,json/* canonicalJson */.dj)(withDer(body)) !== (0,json/* canonicalJson */.dj)(expected))
        throw (0,ask/* invalidAnswer */.k_)('log-entry-mismatch', 'the body of the entry is not that of the request');
}
const withDer = (body) => JSON.parse(JSON.stringify(body), (_name, value) => {
    if (typeof value !== 'string' || !value.startsWith('LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t'))
        return value;
    try {
        return new external_node_crypto_.X509Certificate(Buffer.from(value, 'base64')).raw.toString('base64');
    }
    catch {
        return value;
    }
});
function checkInclusion({ inclusionProof: proof, canonicalizedBody }) {
    if (!proof)
        throw (0,ask/* invalidAnswer */.k_)('inclusion-proof-missing', 'the entry has no inclusion proof');
    const [index, size] = [Number(proof.logIndex), Number(proof.treeSize)];
    const isPlace = Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
    if (!isPlace || !(0,merkle/* verifyInclusion */.yR)((0,hashing/* leafHash */.Jq)(canonicalizedBody), index, size, proof.hashes, proof.rootHash))
        throw (0,ask/* invalidAnswer */.k_)('inclusion-proof-invalid', 'the inclusion proof does not lead from the entry to its root');
    const invalid = (detail) => (0,ask/* invalidAnswer */.k_)('checkpoint-invalid', detail);
    if (!proof.checkpoint?.envelope)
        throw invalid('the inclusion proof has no checkpoint');
    let checkpoint;
    try {
        checkpoint = (0,tlog_checkpoint/* parseCheckpoint */.S7)(proof.checkpoint.envelope);
    }
    catch (error) {
        throw error instanceof mc_error/* McError */.Hv ? invalid(error.message) : error;
    }
    if (checkpoint.size !== size || !checkpoint.root.equals(proof.rootHash))
        throw invalid('the checkpoint has another size or root than the inclusion proof');
}
function checkPromise({ inclusionPromise, integratedTime }, { validFromDate: from, validToDate: to }) {
    if (!inclusionPromise?.signedEntryTimestamp.length)
        throw (0,ask/* invalidAnswer */.k_)('inclusion-promise-missing', 'the entry of Rekor v1 has no signed entry timestamp');
    const at = Number(integratedTime) * 1000;
    if (!(at >= from.getTime() && at <= to.getTime()))
        throw (0,ask/* invalidAnswer */.k_)('log-time-outside-certificate', 'the promised time is outside the validity of the certificate');
}

// EXTERNAL MODULE: ./build/lib/der.js
var lib_der = __webpack_require__(56971);
// EXTERNAL MODULE: ./build/sigstore/verification/signing-time.js + 1 modules
var signing_time = __webpack_require__(58981);
;// CONCATENATED MODULE: ./build/sigstore/signing/checks/timestamp.js









const [BOOLEAN, INTEGER, OCTETS, OID, SEQUENCE, SET, TIME] = [0x01, 0x02, 0x04, 0x06, 0x30, 0x31, 0x18];
const CONTEXT_0 = 0xa0;
const GRANTED = Buffer.from([0]);
const SHA256_IMPRINTS = ['300d060960864801650304020105000420', '300b06096086480165030402010420'].map((text) => Buffer.from(text, 'hex'));
function checkTimestamp({ response, nonce }, certificate, draft, roots) {
    const info = readResponse(response);
    if (!SHA256_IMPRINTS.some((head) => info.imprint.equals(Buffer.concat([head, (0,lib_digest/* sha256 */.sc)(draft.signature)]))))
        throw (0,ask/* invalidAnswer */.k_)('timestamp-signature-mismatch', 'the timestamp is not over the signature');
    if (!info.nonce?.equals(nonce))
        throw (0,ask/* invalidAnswer */.k_)('timestamp-nonce-mismatch', 'the timestamp does not repeat the nonce of the request');
    const { validFromDate: from, validToDate: to } = certificate;
    if (info.time < from || info.time > to)
        throw (0,ask/* invalidAnswer */.k_)('timestamp-outside-certificate', `the time ${info.time.toISOString()} is not between ${from.toISOString()} and ${to.toISOString()}`);
    const bundle = (0,sigstore_bundle/* parseBundle */.QN)(serializeBundle(draft, { certificate, timestamps: [response], entries: [] }), 'the draft');
    return filterRoots(roots, (root) => {
        (0,verify_bundle/* verifyBundle */.I)(bundle, draft.subject, root, { logs: 0, timestamps: 1 });
    });
}
function readResponse(response) {
    try {
        const outer = new lib_der/* DerReader */.l(response);
        const parts = outer.inside(SEQUENCE);
        outer.end();
        const status = parts.inside(SEQUENCE).element(INTEGER).content;
        if (!status.equals(GRANTED))
            throw (0,ask/* invalidAnswer */.k_)('timestamp-refused', `the authority did not grant the timestamp (status ${BigInt(`0x${status.toString('hex') || '0'}`)})`);
        const signed = parts.inside(SEQUENCE);
        signed.element(OID);
        const data = signed.inside(CONTEXT_0).inside(SEQUENCE);
        data.element(INTEGER);
        data.element(SET);
        const content = data.inside(SEQUENCE);
        content.element(OID);
        return readInfo(content.inside(CONTEXT_0).element(OCTETS).content);
    }
    catch (error) {
        if (error instanceof mc_error/* McError */.Hv && error.code === 'invalid-answer')
            throw error;
        throw (0,ask/* invalidAnswer */.k_)('timestamp-malformed', 'expected a TimeStampResp of RFC 3161 in DER');
    }
}
function readInfo(der) {
    const fields = new lib_der/* DerReader */.l(der).inside(SEQUENCE);
    fields.element(INTEGER);
    fields.element(OID);
    const imprint = fields.element(SEQUENCE).content;
    fields.element(INTEGER);
    fields.element(TIME);
    if (fields.tag === SEQUENCE)
        fields.element(SEQUENCE);
    if (fields.tag === BOOLEAN)
        fields.element(BOOLEAN);
    const nonce = fields.tag === INTEGER ? fields.element(INTEGER).content : undefined;
    return { imprint, time: (0,signing_time/* parseGenTime */.d)(der), nonce };
}

;// CONCATENATED MODULE: ./build/sigstore/signing/fulcio.js


const MAX_ANSWER_BYTES = 256 * 1024;
async function requestCertificate(http, baseUrl, { privateKey, publicKey }, token) {
    const request = {
        credentials: { oidcIdentityToken: token.raw },
        publicKeyRequest: {
            publicKey: { algorithm: 'ECDSA', content: publicKey.export({ type: 'spki', format: 'pem' }).toString() },
            proofOfPossession: (0,external_node_crypto_.sign)('sha256', Buffer.from(token.challenge), privateKey).toString('base64'),
        },
    };
    const { bytes } = await (0,ask/* askService */.xE)(http, {
        url: certificateUrl(baseUrl),
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(request),
    }, MAX_ANSWER_BYTES);
    const pem = firstCertificate((0,ask/* parseAnswer */.Wp)(bytes));
    if (pem === undefined)
        throw (0,ask/* invalidAnswer */.k_)('answer-malformed', 'expected a certificate chain in PEM');
    try {
        return new external_node_crypto_.X509Certificate(pem);
    }
    catch {
        throw (0,ask/* invalidAnswer */.k_)('certificate-malformed', 'expected an X.509 certificate in PEM');
    }
}
const certificateUrl = (baseUrl) => `${baseUrl.replace(/\/$/, '')}/api/v2/signingCert`;
function firstCertificate(answer) {
    const { signedCertificateEmbeddedSct, signedCertificateDetachedSct } = (answer ?? {});
    const certificates = (signedCertificateEmbeddedSct ?? signedCertificateDetachedSct)?.chain?.certificates;
    const first = Array.isArray(certificates) ? certificates[0] : undefined;
    return typeof first === 'string' && first.includes('-----BEGIN CERTIFICATE-----') ? first : undefined;
}

;// CONCATENATED MODULE: ./build/sigstore/signing/identity-token.js


const PART = /^[A-Za-z0-9_-]+$/;
const MAX_TOKEN_CHARACTERS = 64 * 1024;
const MAX_DEPTH = 8;
function parseIdentityToken(text, source) {
    const malformed = (detail) => (0,errors/* sigstoreError */.J)('id-token-malformed', { source, detail });
    if (text.length > MAX_TOKEN_CHARACTERS)
        throw malformed(`it has more than ${MAX_TOKEN_CHARACTERS} characters`);
    const parts = text.split('.', 4);
    const [header = '', payload = '', signature = ''] = parts;
    if (parts.length !== 3 || ![header, payload, signature].every((part) => PART.test(part)))
        throw malformed('expected three parts in base64url with dots between them');
    if (typeof parseObject(header)?.alg !== 'string')
        throw malformed('its header is not a JSON object with "alg"');
    const claims = parseObject(payload);
    if (!claims)
        throw malformed('its payload is not a JSON object');
    const { iss, aud, exp } = claims;
    if (typeof iss !== 'string' || iss === '')
        throw malformed('it has no issuer ("iss")');
    const audiences = Array.isArray(aud) ? aud : [aud];
    if (audiences.length === 0 || !audiences.every((one) => typeof one === 'string' && one !== ''))
        throw malformed('it has no audience ("aud")');
    if (typeof exp !== 'number' || !Number.isFinite(exp))
        throw malformed('it has no expiry time ("exp")');
    const challenge = readChallenge(claims);
    if (challenge === undefined)
        throw malformed('it has neither a subject ("sub") nor a verified e-mail address');
    const federated = readConnector(claims);
    return { raw: text, issuers: federated === undefined ? [iss] : [iss, federated], challenge, expires: exp };
}
function assertNotExpired({ expires }, source, now) {
    if (expires * 1000 > now.getTime())
        return;
    const at = new Date(expires * 1000);
    throw (0,errors/* sigstoreError */.J)('id-token-expired', {
        source,
        expired: Number.isNaN(at.getTime()) ? 'before the year 0' : at.toISOString(),
        now: now.toISOString(),
    });
}
function parseObject(part) {
    try {
        const value = (0,json/* parseJson */.qF)(Buffer.from(part, 'base64url').toString('utf8'), 'the token', MAX_DEPTH);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function readChallenge({ email, email_verified: verified, sub }) {
    if (typeof email === 'string' && email !== '')
        return verified === true || verified === 'true' ? email : undefined;
    return typeof sub === 'string' && sub !== '' ? sub : undefined;
}
function readConnector({ federated_claims: federated }) {
    const connector = typeof federated === 'object' && federated !== null && 'connector_id' in federated && federated.connector_id;
    return typeof connector === 'string' && connector !== '' ? connector : undefined;
}

;// CONCATENATED MODULE: ./build/sigstore/signing/prepared.js

const MIN_LEFT_MS = 120_000;
function keepPrepared(issue, now = Date.now) {
    let kept;
    const isUsable = ({ certificatePem }) => new external_node_crypto_.X509Certificate(certificatePem).validToDate.getTime() - now() >= MIN_LEFT_MS;
    return {
        prepare: async () => {
            if (kept && isUsable(kept))
                return kept;
            kept = await issue();
            return kept;
        },
        take: async () => {
            const found = kept;
            kept = undefined;
            return found && isUsable(found) ? found : issue();
        },
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 10 modules
var schemas = __webpack_require__(13798);
// EXTERNAL MODULE: ./build/lib/http/urls.js
var urls = __webpack_require__(6119);
;// CONCATENATED MODULE: ./build/sigstore/signing/rekor.js






const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const CONFLICT = 409;
const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };
const joinUrl = (baseUrl, path) => `${baseUrl.replace(/\/$/, '')}${path}`;
const entriesUrl = (baseUrl, version) => joinUrl(baseUrl, `/api/v${version}/log/entries`);
async function logInRekorV2(http, baseUrl, { digest, signature }, certificate) {
    const url = entriesUrl(baseUrl, 2);
    const keyDetails = 'PKIX_ECDSA_P256_SHA_256';
    const data = digest.toString('base64');
    const signed = {
        content: signature.toString('base64'),
        verifier: { x509Certificate: { rawBytes: certificate.raw.toString('base64') }, keyDetails },
    };
    const { response, bytes } = await (0,ask/* askService */.xE)(http, {
        url,
        method: 'POST',
        headers: HEADERS,
        body: JSON.stringify({ hashedRekordRequestV002: { digest: data, signature: signed } }),
        accept: [200, 201, CONFLICT],
    }, MAX_ENTRY_BYTES);
    if (response.status === CONFLICT)
        throw (0,errors/* sigstoreError */.J)('log-entry-exists', { url: (0,urls/* safeUrl */.Pl)(url) });
    const spec = { hashedRekordV002: { data: { algorithm: 'SHA2_256', digest: data }, signature: signed } };
    return { entry: readEntry((0,ask/* parseAnswer */.Wp)(bytes)), expected: { apiVersion: '0.0.2', kind: 'hashedrekord', spec } };
}
function readEntry(answer) {
    try {
        return dist.TransparencyLogEntry.fromJSON(answer);
    }
    catch {
        throw (0,ask/* invalidAnswer */.k_)('log-entry-malformed', 'expected a TransparencyLogEntry');
    }
}
const hex = schemas/* string */.YjP().regex(/^([0-9a-fA-F]{2})+$/);
const count = schemas/* int */.Whr().nonnegative();
const answered = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({
    body: schemas/* base64 */.K39(),
    integratedTime: count,
    logID: hex,
    logIndex: count,
    verification: schemas/* looseObject */._H3({
        signedEntryTimestamp: schemas/* base64 */.K39().optional(),
        inclusionProof: schemas/* looseObject */._H3({
            checkpoint: schemas/* string */.YjP(),
            hashes: schemas/* array */.YOg(hex).max(64),
            logIndex: count,
            rootHash: hex,
            treeSize: count,
        })
            .optional(),
    }),
}));
const kind = schemas/* looseObject */._H3({ kind: schemas/* string */.YjP(), apiVersion: schemas/* string */.YjP() });
async function logInRekorV1(http, baseUrl, draft, certificate) {
    const url = entriesUrl(baseUrl, 1);
    const { proposed, expected } = createProposal(draft, certificate);
    const accept = [200, 201, CONFLICT];
    const { response, bytes } = await (0,ask/* askService */.xE)(http, { url, method: 'POST', headers: HEADERS, body: JSON.stringify(proposed), accept }, MAX_ENTRY_BYTES);
    if (response.status !== CONFLICT)
        return { entry: readEntryV1((0,ask/* parseAnswer */.Wp)(bytes)), expected };
    const uuid = /\/([0-9a-f]{64}|[0-9a-f]{80})$/.exec(response.headers.location ?? '')?.[1];
    if (uuid === undefined)
        throw (0,errors/* sigstoreError */.J)('log-entry-exists', { url: (0,urls/* safeUrl */.Pl)(url) });
    const again = await (0,ask/* askService */.xE)(http, { url: `${url}/${uuid}`, method: 'GET', headers: { accept: HEADERS.accept } }, MAX_ENTRY_BYTES);
    return { entry: readEntryV1((0,ask/* parseAnswer */.Wp)(again.bytes)), expected };
}
function createProposal({ content, digest, signature }, certificate) {
    const pem = Buffer.from(certificate.toString()).toString('base64');
    const der = certificate.raw.toString('base64');
    if (content.$case === 'messageSignature') {
        const data = { hash: { algorithm: 'sha256', value: digest.toString('hex') } };
        const by = (key) => ({
            apiVersion: '0.0.1',
            kind: 'hashedrekord',
            spec: { data, signature: { content: signature.toString('base64'), publicKey: { content: key } } },
        });
        return { proposed: by(pem), expected: by(der) };
    }
    const { payload, payloadType } = content.dsseEnvelope;
    const sig = signature.toString('base64');
    const envelope = JSON.stringify({
        payload: payload.toString('base64'),
        payloadType,
        signatures: [{ sig, keyid: '' }],
    });
    const head = { apiVersion: '0.0.1', kind: 'dsse' };
    const hash = (bytes) => ({ algorithm: 'sha256', value: (0,lib_digest/* sha256 */.sc)(bytes).toString('hex') });
    return {
        proposed: { ...head, spec: { proposedContent: { envelope, verifiers: [pem] } } },
        expected: {
            ...head,
            spec: {
                envelopeHash: hash(envelope),
                payloadHash: hash(payload),
                signatures: [{ signature: sig, verifier: der }],
            },
        },
    };
}
function readEntryV1(answer) {
    const malformed = () => (0,ask/* invalidAnswer */.k_)('log-entry-malformed', 'expected one log entry of Rekor v1');
    const read = answered.safeParse(answer);
    const [entry, ...more] = Object.values(read.data ?? {});
    if (!entry || more.length > 0)
        throw malformed();
    const { body, logID, logIndex, integratedTime, verification } = entry;
    const canonicalizedBody = Buffer.from(body, 'base64');
    const named = kind.safeParse((0,ask/* parseAnswer */.Wp)(canonicalizedBody)).data;
    if (!named)
        throw malformed();
    const { signedEntryTimestamp, inclusionProof: proof } = verification;
    const bytes = (text) => Buffer.from(text, 'hex');
    return {
        logIndex: String(logIndex),
        logId: { keyId: bytes(logID) },
        kindVersion: { kind: named.kind, version: named.apiVersion },
        integratedTime: String(integratedTime),
        inclusionPromise: signedEntryTimestamp === undefined
            ? undefined
            : { signedEntryTimestamp: Buffer.from(signedEntryTimestamp, 'base64') },
        inclusionProof: proof && {
            logIndex: String(proof.logIndex),
            treeSize: String(proof.treeSize),
            rootHash: bytes(proof.rootHash),
            hashes: proof.hashes.map(bytes),
            checkpoint: { envelope: proof.checkpoint },
        },
        canonicalizedBody,
    };
}

// EXTERNAL MODULE: ./node_modules/@noble/curves/nist.js + 3 modules
var nist = __webpack_require__(70875);
;// CONCATENATED MODULE: ./build/sigstore/signing/sign-digest.js

function signDigest(key, digest) {
    const { d = '' } = key.export({ format: 'jwk' });
    const options = { prehash: false, format: 'der', lowS: false, extraEntropy: true };
    return Buffer.from(nist/* p256 */.s9.sign(digest, Buffer.from(d, 'base64url'), options));
}

;// CONCATENATED MODULE: ./build/sigstore/signing/timestamp.js



const MAX_RESPONSE_BYTES = 64 * 1024;
const NONCE_BYTES = 8;
const HEAD = Buffer.from('3040 020101 3031300d060960864801650304020105000420'.replaceAll(' ', ''), 'hex');
const NONCE_HEAD = Buffer.from([0x02, NONCE_BYTES]);
async function requestTimestamp(http, url, signature) {
    const nonce = (0,external_node_crypto_.randomBytes)(NONCE_BYTES);
    nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
    const { bytes } = await (0,ask/* askService */.xE)(http, {
        url: timestampUrl(url),
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
        body: Buffer.concat([HEAD, (0,lib_digest/* sha256 */.sc)(signature), NONCE_HEAD, nonce]),
    }, MAX_RESPONSE_BYTES);
    return { response: bytes, nonce };
}
const timestampUrl = (url) => new URL(url).pathname === '/' ? `${url.replace(/\/$/, '')}/api/v1/timestamp` : url;

;// CONCATENATED MODULE: ./build/sigstore/signing/signer.js




















function createSigner(options) {
    const { clock = lib_clock/* systemClock */.ml } = options;
    const prepared = keepPrepared(() => certify(newKeys(), options), () => clock.now().getTime());
    return {
        kind: 'keyless',
        signMessage: async (content) => {
            const keys = newKeys();
            const [hash, signing] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createSign)('sha256')];
            for await (const chunk of content) {
                hash.update(chunk);
                signing.update(chunk);
            }
            const createDraft = draftMessage(hash.digest());
            return witness(await certify(keys, options), createDraft, signing.sign(keys.privateKey), options);
        },
        signStatement: async (statement) => {
            const issued = await prepared.take();
            const payload = (0,sigstore_statement/* encodeStatement */._i)(statement);
            const encoded = (0,sigstore_statement/* preAuthEncoding */.JC)(in_toto/* IN_TOTO_PAYLOAD_TYPE */.T, payload);
            const digest = (0,lib_digest/* sha256 */.sc)(encoded);
            const [subject] = statement.subject;
            const createDraft = (signature) => ({
                content: {
                    $case: 'dsseEnvelope',
                    dsseEnvelope: { payload, payloadType: in_toto/* IN_TOTO_PAYLOAD_TYPE */.T, signatures: [{ sig: signature, keyid: '' }] },
                },
                signature,
                digest,
                subject: { sha256: '', ...subject?.digest },
            });
            return witness(issued, createDraft, (0,external_node_crypto_.sign)('sha256', encoded, issued.privateKey), options);
        },
        identify: async () => ({ kind: 'certificate', certificate: (await prepared.prepare()).certificate }),
    };
}
const NOTHING = Buffer.alloc(0);
const newKeys = () => (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
const draftMessage = (digest) => (signature) => ({
    content: { $case: 'messageSignature', messageSignature: { messageDigest: { algorithm: 1, digest }, signature } },
    signature,
    digest,
    subject: { sha256: digest.toString('hex') },
});
async function certify(keys, { http, services, identityToken, roots = [], clock = lib_clock/* systemClock */.ml }) {
    const { source = 'the identity token' } = identityToken;
    const given = (await identityToken()).trim();
    (0,secrets/* rememberSecret */.Gz)(given);
    const token = parseIdentityToken(given, source);
    assertNotExpired(token, source, clock.now());
    return withServiceFailure(certificateUrl(services.fulcio), async () => {
        const certificate = await requestCertificate(http, services.fulcio, keys, token);
        const expected = { publicKey: keys.publicKey, issuers: token.issuers, now: clock.now() };
        const trial = draftMessage((0,lib_digest/* sha256 */.sc)(NOTHING))((0,external_node_crypto_.sign)('sha256', NOTHING, keys.privateKey));
        const accepting = checkCertificate(certificate, expected, trial, roots);
        const { privateKey } = keys;
        return { privateKey, certificatePem: certificate.toString(), certificate, roots: accepting };
    });
}
async function withServiceFailure(url, work) {
    try {
        return await work();
    }
    catch (error) {
        throw (0,ask/* serviceFailure */.Kr)(url, error);
    }
}
async function witness({ privateKey, certificate, roots }, createDraft, first, { http, services, clock = lib_clock/* systemClock */.ml }) {
    const finish = async (draft) => {
        let left = roots;
        const timestamps = [];
        for (const url of services.tsa)
            await withServiceFailure(timestampUrl(url), async () => {
                const stamped = await requestTimestamp(http, url, draft.signature);
                left = checkTimestamp(stamped, certificate, draft, left);
                timestamps.push(stamped.response);
            });
        const entries = [];
        for (const { url, version } of services.rekor)
            await withServiceFailure(entriesUrl(url, version), async () => {
                const log = version === 2 ? logInRekorV2 : logInRekorV1;
                const logged = await log(http, url, draft, certificate);
                left = checkLogEntry(logged, { version, certificate, now: clock.now() }, draft, left);
                entries.push(logged.entry);
            });
        return finishBundle(draft, { certificate, timestamps, entries }, left);
    };
    try {
        return await finish(createDraft(first));
    }
    catch (error) {
        if (!(error instanceof mc_error/* McError */.Hv) || error.code !== 'log-entry-exists')
            throw error;
        return finish(createDraft(signDigest(privateKey, createDraft(first).digest)));
    }
}
function finishBundle(draft, material, roots) {
    const bytes = serializeBundle(draft, material);
    try {
        checkBundle(bytes, draft, roots);
        return bytes;
    }
    catch (error) {
        if (!(error instanceof mc_error/* McError */.Hv))
            throw error;
        const { check, detail } = error.details;
        throw (0,errors/* sigstoreError */.J)('signed-bundle-invalid', { check: check ?? error.code, detail: detail ?? error.message });
    }
}

;// CONCATENATED MODULE: ./build/sigstore/signing/open.js







const TRUSTED_ROOT = 'trusted_root.json';
async function openSigner(options) {
    const { http, now, clock = lib_clock/* systemClock */.ml, identityToken, signingConfig, policySigningConfig, warn } = options;
    const services = await readServices(signingConfig ?? (await policySigningConfig?.()), now);
    const roots = await readRoots(options);
    if (roots.length === 0)
        warn?.((0,errors/* sigstoreError */.J)('signing-root-missing'));
    return createSigner({ http, services, identityToken, roots, clock });
}
const readServices = async (path, now) => path === undefined
    ? config/* PUBLIC_GOOD */.wN
    : (0,config/* readSigningConfig */.As)((await (0,files/* readFileBounded */.Y1)(path, config/* MAX_SIGNING_CONFIG_BYTES */.Cw, 'the signing config')).toString('utf8'), path, now);
async function readRoots({ trustedRoot, signingConfig, policyRoots, }) {
    const beside = signingConfig === undefined ? undefined : (0,external_node_path_.join)((0,external_node_path_.dirname)(signingConfig), TRUSTED_ROOT);
    const path = trustedRoot ?? (beside !== undefined && (await (0,files/* fileKind */.h_)(beside)) === 'file' ? beside : undefined);
    if (path === undefined)
        return (await policyRoots?.()) ?? [];
    return [(0,trusted_root/* loadTrustedRoot */.KE)(await (0,files/* readFileBounded */.Y1)(path, trusted_root/* MAX_TRUSTED_ROOT_BYTES */.ci, 'the trusted root'), path)];
}


/***/ }),

/***/ 55755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readPinnedSigningConfig),
/* harmony export */   z: () => (/* binding */ findSigningConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57130);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13963);
/* harmony import */ var _lib_yaml_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58902);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(133);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72317);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30200);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28083);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77452);









async function readPinnedSigningConfig({ name, signingConfig }, policyPath) {
    if (signingConfig === undefined)
        return undefined;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(policyPath), signingConfig.path);
    const what = `the signing config of the root "${name}"`;
    const bytes = await _files_js__WEBPACK_IMPORTED_MODULE_1__/* .policyFiles */ .qR.read(path, _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_SIGNING_CONFIG_BYTES */ .Cw, what);
    const found = (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes);
    if (signingConfig.sha256 !== undefined && (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .getHex */ .Qj)(found) !== signingConfig.sha256)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyError */ .q)('root-mismatch', {
            root: name,
            file: path,
            expected: `sha256:${signingConfig.sha256}`,
            found,
        });
    return { path, text: bytes.toString('utf8') };
}
async function findSigningConfig(policyPath, now) {
    if ((await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .fileKind */ .h_)(policyPath)) === undefined)
        return undefined;
    const bytes = await _files_js__WEBPACK_IMPORTED_MODULE_1__/* .policyFiles */ .qR.read(policyPath, _load_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_POLICY_BYTES */ .m, 'the trust policy');
    const policy = (0,_lib_yaml_js__WEBPACK_IMPORTED_MODULE_7__/* .readYaml */ .gM)(_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .trustPolicySchema */ .mU, bytes.toString('utf8'), policyPath, { once: true });
    let first;
    for (const root of policy.roots) {
        const config = await readPinnedSigningConfig(root, policyPath);
        if (config === undefined)
            continue;
        if (isUsable(config, now))
            return config.path;
        first ??= config.path;
    }
    return first;
}
function isUsable({ text, path }, now) {
    try {
        (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readSigningConfig */ .As)(text, path, now);
        return true;
    }
    catch {
        return false;
    }
}


/***/ })

};
