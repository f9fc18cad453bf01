export const id = 5529;
export const ids = [5529];
export const modules = {

/***/ 56971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ DerReader)
/* harmony export */ });
class DerReader {
    #bytes;
    #position = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get done() {
        return this.#position === this.#bytes.length;
    }
    get tag() {
        return this.#bytes[this.#position];
    }
    element(tag) {
        const start = this.#position;
        if (this.#bytes[start] !== tag)
            throw new TypeError(`expected the tag 0x${tag.toString(16)} at byte ${start}`);
        const first = this.#bytes[start + 1] ?? 0x80;
        const wide = Math.max(0, first - 0x80);
        if (first === 0x80 || wide > 3)
            throw new TypeError(`the length at byte ${start} is not DER`);
        const length = wide === 0 ? first : this.#number(start + 2, wide);
        if (wide > 0 && (length < 0x80 || length < 2 ** (8 * (wide - 1))))
            throw new TypeError(`the length at byte ${start} is longer than DER allows`);
        const from = start + 2 + wide;
        if (from + length > this.#bytes.length)
            throw new TypeError(`the element at byte ${start} is cut off`);
        this.#position = from + length;
        return { raw: this.#view(start, this.#position), content: this.#view(from, this.#position) };
    }
    next() {
        const { tag } = this;
        if (tag === undefined)
            throw new TypeError(`expected an element at byte ${this.#position}`);
        return { tag, ...this.element(tag) };
    }
    inside(tag) {
        return new DerReader(this.element(tag).content);
    }
    end() {
        if (!this.done)
            throw new TypeError('expected the end of the element');
    }
    #number(from, width) {
        return this.#bytes.subarray(from, from + width).reduce((value, byte) => value * 256 + byte, 0);
    }
    #view(from, to) {
        return this.#bytes.subarray(from, to);
    }
}


/***/ }),

/***/ 57130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ isSubjectDigest),
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Bu: () => (/* binding */ primaryDigest),
/* harmony export */   Ky: () => (/* binding */ parseSubjectDigest),
/* harmony export */   Qj: () => (/* binding */ getHex),
/* harmony export */   Ul: () => (/* binding */ digestOfStream),
/* harmony export */   X6: () => (/* binding */ readSubjectDigest),
/* harmony export */   kG: () => (/* binding */ digestLike),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   ui: () => (/* binding */ verifyStream),
/* harmony export */   xl: () => (/* binding */ createDigestSet)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


const DIGEST = /^sha256:[0-9a-f]{64}$/;
const DIGEST_BYTES = { sha256: 32, sha384: 48, sha512: 64 };
const isDigest = (text) => DIGEST.test(text);
function parseDigest(text, what = 'the digest') {
    if (!isDigest(text))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-malformed', { what, given: text });
    return text;
}
function isSubjectDigest(text) {
    const [, algorithm = '', hex = ''] = /^(sha256|sha384|sha512):([0-9a-f]+)$/.exec(text) ?? [];
    return hex.length > 0 && hex.length === (DIGEST_BYTES[algorithm] ?? 0) * 2;
}
function parseSubjectDigest(text, what = 'the digest') {
    if (!isSubjectDigest(text))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-malformed', { what, given: text });
    return text;
}
function readSubjectDigest(text) {
    if (isSubjectDigest(text))
        return text;
    const [, algorithm = '', base64 = ''] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/]{43,86}={0,2})$/.exec(text) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length === 0 || bytes.length !== DIGEST_BYTES[algorithm] || bytes.toString('base64') !== base64)
        return undefined;
    return `${algorithm}:${bytes.toString('hex')}`;
}
function createDigestSet(digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    return { [algorithm]: hex };
}
function primaryDigest({ sha256, sha512, sha384 }) {
    if (sha256 !== undefined)
        return `sha256:${sha256}`;
    if (sha512 !== undefined)
        return `sha512:${sha512}`;
    return `sha384:${sha384 ?? ''}`;
}
const getHex = (digest) => digest.slice('sha256:'.length);
const sha256 = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest();
const digestOf = (data) => `sha256:${sha256(data).toString('hex')}`;
const digestLike = (data, other) => {
    const algorithm = other.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(data).digest('hex')}`;
};
async function digestOfStream(stream) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of stream) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { digest: `sha256:${hash.digest('hex')}`, size };
}
async function* verifyStream(stream, promised, what) {
    const algorithm = promised.digest.startsWith('sha512:') ? 'sha512' : 'sha256';
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.length;
        if (size > promised.size) {
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('size-mismatch', {
                what,
                expected: promised.size,
                found: `more than ${promised.size}`,
            });
        }
        hash.update(chunk);
        yield chunk;
    }
    if (size !== promised.size)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('size-mismatch', { what, expected: promised.size, found: size });
    const found = `${algorithm}:${hash.digest('hex')}`;
    if (found !== promised.digest)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('digest-mismatch', { what, expected: promised.digest, found });
}


/***/ }),

/***/ 48200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ assertNotNewer),
/* harmony export */   Lp: () => (/* binding */ createNewerFormatError),
/* harmony export */   fI: () => (/* binding */ isFormatNewer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87681);


const MAX_WRITER_LENGTH = 100;
const get = (value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
function readWriter(value) {
    const writer = get(value, 'writtenBy');
    const isPlain = typeof writer === 'string' && writer.length <= MAX_WRITER_LENGTH && !/[\p{Cc}\p{Cf}]/u.test(writer);
    return isPlain ? writer : 'a later version of mc';
}
const createNewerFormatError = (what, found, known, value) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .baseError */ .O)('format-newer', { what, found, expected: known, writer: readWriter(value) });
const isFormatNewer = (error) => error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_1__/* .McError */ .Hv && error.code === 'format-newer';
function findLaterVersion(issue, value) {
    if (issue.code === 'invalid_union') {
        const within = issue.path.reduce(get, value);
        const each = issue.errors.map((issues) => issues.map((one) => findLaterVersion(one, within)).find((one) => one));
        return each.length > 0 && each.every((one) => one) ? each[0] : undefined;
    }
    if (issue.code !== 'invalid_value' || issue.path.at(-1) !== 'version')
        return undefined;
    const known = Math.max(...issue.values.map((one) => (typeof one === 'number' ? one : Number.NaN)));
    const found = issue.path.reduce(get, value);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > known ? { known, found } : undefined;
}
function assertNotNewer(issues, value, what) {
    for (const issue of issues) {
        const later = findLaterVersion(issue, value);
        if (later)
            throw createNewerFormatError(what, later.found, later.known, value);
    }
}


/***/ }),

/***/ 80292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M1: () => (/* binding */ describeJsonError),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   fj: () => (/* binding */ conform),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98799);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _format_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48200);




const MAX_ISSUES = 5;
const MAX_DEPTH = 100;
function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return text;
}
function parseJson(text, what, maxDepth = MAX_DEPTH) {
    const members = scanJson(text, what, maxDepth);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('json-malformed', { what, detail: describeJsonError(error) });
    }
    if (countMembers(value) !== members)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('json-malformed', { what, detail: 'an object has one name twice' });
    return value;
}
function scanJson(text, what, maxDepth) {
    let depth = 0;
    let members = 0;
    for (let i = 0; i < text.length; i++) {
        switch (text[i]) {
            case '"':
                i = findStringEnd(text, i);
                break;
            case '{':
            case '[':
                if (++depth > maxDepth)
                    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('json-malformed', { what, detail: `nested deeper than ${maxDepth}` });
                break;
            case '}':
            case ']':
                depth--;
                break;
            case ':':
                members++;
                break;
        }
    }
    return members;
}
function findStringEnd(text, start) {
    for (let end = start;;) {
        end = text.indexOf('"', end + 1);
        if (end < 0)
            return text.length;
        let backslashes = 0;
        while (text[end - 1 - backslashes] === '\\')
            backslashes++;
        if (backslashes % 2 === 0)
            return end;
    }
}
function describeJsonError(error) {
    const message = (0,_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(error);
    const hasPosition = /JSON at position \d+|end of JSON input/.test(message);
    return hasPosition && !message.endsWith('is not valid JSON') ? message : 'it is not JSON';
}
function countMembers(value) {
    let count = 0;
    const left = [value];
    while (left.length > 0) {
        const one = left.pop();
        if (typeof one !== 'object' || one === null)
            continue;
        const within = Array.isArray(one) ? one : Object.values(one);
        if (!Array.isArray(one))
            count += within.length;
        for (const each of within)
            if (typeof each === 'object' && each !== null)
                left.push(each);
    }
    return count;
}
function conform(schema, value, what, { once = false } = {}) {
    const result = schema.safeParse(value, { jitless: once });
    if (result.success)
        return result.data;
    (0,_format_version_js__WEBPACK_IMPORTED_MODULE_3__/* .assertNotNewer */ .J2)(result.error.issues, value, what);
    const detail = result.error.issues
        .slice(0, MAX_ISSUES)
        .map((issue) => `${issue.path.length === 0 ? '(top)' : issue.path.join('.')}: ${issue.message}`)
        .join('; ');
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .baseError */ .O)('schema-mismatch', { what, detail });
}


/***/ }),

/***/ 6888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Me: () => (/* binding */ MAX_BUNDLE_BYTES),
  QN: () => (/* binding */ parseBundle),
  _k: () => (/* binding */ readLeafDer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./build/lib/describe.js
var describe = __webpack_require__(21763);
// EXTERNAL MODULE: ./build/lib/json.js
var lib_json = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
;// CONCATENATED MODULE: ./build/sigstore/bundle-json.js
const FIELDS = new Set([
    ...['mediaType', 'verificationMaterial', 'messageSignature', 'dsseEnvelope'],
    ...['publicKey', 'hint', 'rawBytes', 'x509CertificateChain', 'certificates', 'certificate'],
    ...['tlogEntries', 'logIndex', 'logId', 'keyId', 'kindVersion', 'kind', 'version', 'integratedTime'],
    ...['inclusionPromise', 'signedEntryTimestamp', 'inclusionProof', 'rootHash', 'treeSize', 'hashes'],
    ...['checkpoint', 'envelope', 'canonicalizedBody'],
    ...['timestampVerificationData', 'rfc3161Timestamps', 'signedTimestamp'],
    ...['messageDigest', 'algorithm', 'digest', 'signature'],
    ...['payload', 'payloadType', 'signatures', 'sig', 'keyid'],
]);
const BYTES = new Set(`rawBytes keyId signedEntryTimestamp rootHash hashes canonicalizedBody signedTimestamp digest signature payload sig`.split(' '));
const NUMBERS = new Set(['logIndex', 'treeSize', 'integratedTime']);
const EITHER = [
    ['messageSignature', 'dsseEnvelope'],
    ['publicKey', 'x509CertificateChain', 'certificate'],
];
const MAX_INT64_DIGITS = 19;
const isBase64 = (text) => /^([A-Za-z0-9+/]*|[A-Za-z0-9_-]*)={0,2}$/.test(text);
const isCount = (value) => typeof value === 'string'
    ? value.length <= MAX_INT64_DIGITS && /^[0-9]+$/.test(value)
    : Number.isSafeInteger(value) && Number(value) >= 0;
function assertBundleJson(value, of = '') {
    if (Array.isArray(value)) {
        if (of !== '' && value.includes(null))
            throw new TypeError(`its ${of} contains null`);
        for (const each of value)
            assertBundleJson(each, of);
        return;
    }
    if (typeof value === 'string' && BYTES.has(of) && !isBase64(value))
        throw new TypeError(`its ${of} is not base64: "${value.slice(0, 50)}"`);
    if (value !== null && value !== undefined && NUMBERS.has(of) && !isCount(value))
        throw new TypeError(`its ${of} is not a number from 0 to 2^63 - 1: "${String(value).slice(0, 50)}"`);
    if (typeof value !== 'object' || value === null)
        return;
    for (const [key, each] of Object.entries(value)) {
        if (!FIELDS.has(key))
            throw new TypeError(`it has the unknown field "${key.slice(0, 50)}"`);
        assertBundleJson(each, key);
    }
    const present = new Set(Object.entries(value).flatMap(([key, each]) => (each === null ? [] : [key])));
    for (const names of EITHER) {
        const found = names.filter((name) => present.has(name));
        if (found.length > 1)
            throw new TypeError(`it has ${found.join(' and ')}, which exclude each other`);
    }
}

// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
;// CONCATENATED MODULE: ./build/sigstore/bundle.js







const MAX_BUNDLE_BYTES = 4 * 1024 * 1024;
const MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.bundle(\+json;version=0\.[123]|\.v0\.3\+json)$/;
const MAX_DEPTH = 40;
const MAX_CERTIFICATES = 10;
const MAX_LOG_ENTRIES = 32;
const MAX_TIMESTAMPS = 32;
const MAX_PROOF_HASHES = 64;
function parseBundle(bytes, what) {
    const malformed = (detail, cause) => (0,errors/* sigstoreError */.J)('bundle-malformed', { what, detail }, { cause });
    if (Buffer.byteLength(bytes) > MAX_BUNDLE_BYTES)
        throw malformed(`it has more than ${MAX_BUNDLE_BYTES} bytes`);
    let bundle;
    try {
        const json = (0,lib_json/* parseJson */.qF)(bytes.toString(), what, MAX_DEPTH);
        if (typeof json !== 'object' || json === null)
            throw new TypeError('it is not a JSON object');
        assertBundleJson(json);
        bundle = (0,dist/* bundleFromJSON */.vw)(json);
        if (!MEDIA_TYPE.test(bundle.mediaType))
            throw new TypeError(`its media type is "${bundle.mediaType.slice(0, 100)}"`);
    }
    catch (error) {
        const details = error instanceof Error && 'fields' in error && Array.isArray(error.fields) ? `: ${error.fields.join(', ')}` : '';
        throw malformed(error instanceof mc_error/* McError */.Hv ? String(error.details.detail) : `${(0,describe/* describe */.q0)(error)}${details}`, error);
    }
    const { tlogEntries, timestampVerificationData, content } = bundle.verificationMaterial;
    const chain = content.$case === 'x509CertificateChain' ? content.x509CertificateChain.certificates.length : 1;
    const bounds = [
        [chain, MAX_CERTIFICATES, 'certificates'],
        [tlogEntries.length, MAX_LOG_ENTRIES, 'log entries'],
        [timestampVerificationData?.rfc3161Timestamps.length ?? 0, MAX_TIMESTAMPS, 'timestamps'],
        [
            Math.max(0, ...tlogEntries.map(({ inclusionProof }) => inclusionProof?.hashes.length ?? 0)),
            MAX_PROOF_HASHES,
            'hashes in a proof',
        ],
    ];
    for (const [found, limit, of] of bounds)
        if (found > limit)
            throw malformed(`it has ${found} ${of}, more than ${limit}`);
    if (content.$case === 'x509CertificateChain')
        assertReadable(content.x509CertificateChain.certificates, malformed);
    return bundle;
}
function assertReadable(certificates, malformed) {
    try {
        for (const { rawBytes } of certificates.slice(1))
            new external_node_crypto_.X509Certificate(rawBytes);
    }
    catch (error) {
        throw malformed(`its certificate chain cannot be parsed: ${(0,describe/* describe */.q0)(error)}`, error);
    }
}
function readLeafDer({ verificationMaterial: { content } }) {
    if (content.$case === 'publicKey')
        return undefined;
    return content.$case === 'certificate'
        ? content.certificate.rawBytes
        : content.x509CertificateChain.certificates[0]?.rawBytes;
}


/***/ }),

/***/ 58392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ viewCertificate),
/* harmony export */   N: () => (/* binding */ encodeNode)
/* harmony export */ });
const LEVELS = 4;
function viewCertificate(certificate) {
    const root = viewNode(certificate.root, LEVELS);
    const plain = derive(certificate, { root });
    const signedBy = new WeakMap();
    const view = derive(plain, {
        clone: () => derive(certificate, { root: copyNode(root, LEVELS) }),
        verify: (issuer = view) => {
            const known = signedBy.get(issuer) ?? plain.verify(issuer);
            signedBy.set(issuer, known);
            return known;
        },
    });
    Object.freeze(view);
    return view;
}
function encodeNode({ tag, value, subs }) {
    return encode(tag, subs.length === 0 ? [value] : subs.map(encodeNode));
}
function encode(tag, parts) {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    return Buffer.concat([encodeHeader(tag.toDER(), length), ...parts]);
}
function encodeHeader(tag, length) {
    if (length < 0x80)
        return Buffer.from([tag, length]);
    const octets = [];
    for (let left = length; left > 0; left = Math.floor(left / 0x100))
        octets.unshift(left % 0x100);
    return Buffer.from([tag, 0x80 | octets.length, ...octets]);
}
const derive = (from, own) => Object.assign(Object.create(Object.getPrototypeOf(from)), from, own);
function viewNode(node, levels) {
    if (levels === 0)
        return Object.freeze(derive(node, { toDER: remember(() => encodeNode(node)) }));
    const subs = node.subs.map((sub) => viewNode(sub, levels - 1));
    Object.freeze(subs);
    return Object.freeze(derive(node, { subs, toDER: remember(() => joinSubs(node, subs)) }));
}
function copyNode(view, levels) {
    if (levels === 0)
        return view;
    const subs = view.subs.map((sub) => copyNode(sub, levels - 1));
    return derive(view, { subs, toDER: () => joinSubs(view, subs) });
}
const joinSubs = ({ tag, value }, subs) => encode(tag, subs.length === 0 ? [value] : subs.map((sub) => sub.toDER()));
function remember(toDer) {
    let der;
    return () => {
        der ??= toDer();
        return der;
    };
}


/***/ }),

/***/ 43547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ BUNDLE_V03),
/* harmony export */   Jo: () => (/* binding */ isBundleType),
/* harmony export */   Nj: () => (/* binding */ SIMPLE_SIGNING),
/* harmony export */   P7: () => (/* binding */ DSSE_ENVELOPE),
/* harmony export */   Y2: () => (/* binding */ BUNDLE_PREFIX),
/* harmony export */   tT: () => (/* binding */ BUNDLE_V01),
/* harmony export */   w2: () => (/* binding */ isLegacyType)
/* harmony export */ });

const DSSE_ENVELOPE = 'application/vnd.dsse.envelope.v1+json';
const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
const BUNDLE_PREFIX = 'application/vnd.dev.sigstore.bundle';
const BUNDLE_V03 = `${BUNDLE_PREFIX}.v0.3+json`;
const BUNDLE_V01 = `${BUNDLE_PREFIX}+json;version=0.1`;
const BUNDLE = /^application\/vnd\.dev\.sigstore\.bundle(\.v0\.3)?\+json/;
const isBundleType = (mediaType) => BUNDLE.test(mediaType);
const isLegacyType = (mediaType) => mediaType === SIMPLE_SIGNING || mediaType === DSSE_ENVELOPE;


/***/ }),

/***/ 20781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z1: () => (/* binding */ EXTENSIONS),
/* harmony export */   g2: () => (/* binding */ parseUtf8String),
/* harmony export */   xN: () => (/* binding */ readIdentity)
/* harmony export */ });
/* harmony import */ var _lib_der_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56971);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45176);


const EXTENSIONS = {
    issuer: 8,
    buildSignerUri: 9,
    buildSignerDigest: 10,
    runnerEnvironment: 11,
    sourceRepositoryUri: 12,
    sourceRepositoryDigest: 13,
    sourceRepositoryRef: 14,
    sourceRepositoryIdentifier: 15,
    sourceRepositoryOwnerUri: 16,
    sourceRepositoryOwnerIdentifier: 17,
    buildConfigUri: 18,
    buildConfigDigest: 19,
    buildTrigger: 20,
    runInvocationUri: 21,
    sourceRepositoryVisibility: 22,
    deploymentEnvironment: 23,
    tokenSubject: 24,
};
const PREFIX = '1.3.6.1.4.1.57264.1.';
const UTF8_STRING = 0x0c;
function parseUtf8String(der) {
    try {
        const reader = new _lib_der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerReader */ .l(der);
        const { content } = reader.element(UTF8_STRING);
        reader.end();
        return content.toString('utf8');
    }
    catch {
        return undefined;
    }
}
function readIdentity(signer, certificate) {
    const ambiguous = (detail) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sigstoreError */ .J)('certificate-untrusted', { detail });
    const values = new Map();
    for (const { oid, value } of signer.identity?.oids ?? []) {
        const dotted = oid?.id.join('.') ?? '';
        if (!dotted.startsWith(PREFIX))
            continue;
        const number = Number(dotted.slice(PREFIX.length));
        if (values.has(number))
            throw ambiguous(`it has the extension ${dotted} twice`);
        values.set(number, value);
    }
    const extensions = Object.fromEntries(Object.entries(EXTENSIONS).flatMap(([name, number]) => {
        const value = values.get(number);
        const text = value && parseUtf8String(value);
        if (value && text === undefined)
            throw ambiguous(`its extension ${name} is not a UTF8String`);
        return text === undefined ? [] : [[name, text]];
    }));
    const old = values.get(1)?.toString('utf8');
    const issuer = extensions.issuer ?? old;
    const subject = signer.identity?.subjectAlternativeName;
    if (issuer === '' || !subject)
        throw ambiguous('it names no subject, or an empty issuer');
    const quoted = JSON.stringify(subject).replaceAll(',', '\\u002c');
    const names = ['URI', 'email'].flatMap((kind) => [`${kind}:${subject}`, `${kind}:${quoted}`]);
    if (!names.includes(certificate?.subjectAltName ?? ''))
        throw ambiguous('its subject alternative name is not a single URI or e-mail address in ASCII');
    if (old !== undefined && extensions.issuer !== undefined && old !== extensions.issuer)
        throw ambiguous('it names two issuers');
    return { ...(issuer === undefined ? {} : { issuer }), subject, extensions };
}


/***/ }),

/***/ 58981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ parseGenTime),
  w: () => (/* binding */ withSigningTimes)
});

// EXTERNAL MODULE: ./build/lib/der.js
var der = __webpack_require__(56971);
// EXTERNAL MODULE: ./build/lib/mc-error.js
var mc_error = __webpack_require__(87681);
// EXTERNAL MODULE: ./build/sigstore/certificate-view.js
var certificate_view = __webpack_require__(58392);
// EXTERNAL MODULE: ./build/sigstore/errors.js
var errors = __webpack_require__(45176);
;// CONCATENATED MODULE: ./build/sigstore/verification/timestamp-algorithms.js

const SIGNATURES = {
    '1.2.840.113549.1.1.1': { keyType: 'rsa' },
    '1.2.840.113549.1.1.11': { keyType: 'rsa', hash: 'sha256' },
    '1.2.840.113549.1.1.12': { keyType: 'rsa', hash: 'sha384' },
    '1.2.840.113549.1.1.13': { keyType: 'rsa', hash: 'sha512' },
    '1.2.840.10045.2.1': { keyType: 'ec' },
    '1.2.840.10045.4.3.2': { keyType: 'ec', hash: 'sha256' },
    '1.2.840.10045.4.3.3': { keyType: 'ec', hash: 'sha384' },
    '1.2.840.10045.4.3.4': { keyType: 'ec', hash: 'sha512' },
    '1.3.101.112': { keyType: 'ed25519' },
};
const DIGESTS = new Set(['sha256', 'sha384', 'sha512']);
function signatureOverrides(timestamp) {
    const id = signatureId(timestamp);
    const algorithm = SIGNATURES[id];
    const digest = timestamp.signerDigestAlgorithm;
    if (!algorithm || !DIGESTS.has(digest))
        throw (0,errors/* sigstoreError */.J)('timestamp-invalid', {
            detail: algorithm
                ? 'expected the digest algorithm SHA-256, SHA-384 or SHA-512, found another'
                : `expected the signature algorithm RSA (PKCS #1 v1.5), ECDSA or Ed25519 with SHA-2, found ${id}`,
        });
    const { keyType } = algorithm;
    const hash = keyType === 'ed25519' ? undefined : (algorithm.hash ?? digest);
    return {
        signatureAlgorithm: { value: hash },
        verify: {
            value(data, key) {
                if (key.asymmetricKeyType !== keyType)
                    throw new TypeError(`the key has another type than ${id}`);
                timestamp.verify.call(this, data, key);
            },
        },
    };
}
function signatureId(timestamp) {
    const { signatureAlgorithmObj } = timestamp;
    return signatureAlgorithmObj.subs[0]?.toOID() ?? '';
}

;// CONCATENATED MODULE: ./build/sigstore/verification/signing-time.js





const [INTEGER, OID, SEQUENCE, GENERALIZED_TIME] = [0x02, 0x06, 0x30, 0x18];
const withSigningTimes = (timestamps) => timestamps.map((one) => {
    if (one.$case !== 'timestamp-authority')
        return one;
    try {
        return { ...one, timestamp: withOverrides(one.timestamp) };
    }
    catch (error) {
        if (error instanceof mc_error/* VerificationError */.mk)
            throw error;
        const detail = 'it is not a granted response of RFC 3161 with one signer';
        throw (0,errors/* sigstoreError */.J)('timestamp-invalid', { detail }, { cause: error });
    }
});
function withOverrides(timestamp) {
    if (![0n, 1n].includes(BigInt(timestamp.status)))
        throw (0,errors/* sigstoreError */.J)('timestamp-invalid', {
            detail: `expected the status granted, found ${timestamp.status}`,
        });
    const raw = (0,certificate_view/* encodeNode */.N)(timestamp.tstInfo.root);
    const tstInfo = Object.create(timestamp.tstInfo, { raw: { value: raw } });
    const overrides = {
        ...signatureOverrides(timestamp),
        tstInfo: { value: tstInfo },
        signingTime: { value: parseGenTime(raw) },
    };
    return Object.create(timestamp, overrides);
}
function parseGenTime(tstInfo) {
    const fields = new der/* DerReader */.l(new der/* DerReader */.l(tstInfo).element(SEQUENCE).content);
    fields.element(INTEGER);
    fields.element(OID);
    fields.element(SEQUENCE);
    fields.element(INTEGER);
    const text = fields.element(GENERALIZED_TIME).content.toString('latin1');
    const [, y, mo, d, h, mi, s, fraction = ''] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,20}))?Z$/.exec(text) ?? [];
    const iso = `${y}-${mo}-${d}T${h}:${mi}:${s}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
    const time = new Date(iso);
    if (time.toJSON() !== iso)
        throw (0,errors/* sigstoreError */.J)('timestamp-invalid', {
            detail: `its time "${text.slice(0, 40)}" is not a GeneralizedTime in UTC`,
        });
    return time;
}


/***/ })

};
